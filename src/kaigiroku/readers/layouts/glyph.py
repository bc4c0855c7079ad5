"""Glyph: ○会長　それでは…, ◎委員長（山田太郎君）, the text on the same line or on the next."""

from typing import Final

from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.lead import Lead, chunk_ends
from kaigiroku.readers.lines import Line

__all__ = ["GLYPHS", "Glyph"]

GLYPHS: Final = "○◯〇◎●◉⦿◆◇■□▲△▼▽☆★◦•・＊*♦◈◊※"
"""The signs that may stand before a label. None of them has a fixed meaning."""

_GOOD: Final = 2


class Glyph:
    """A sign stands before the label, and a blank, a colon or the end of the line behind it."""

    name = "glyph"
    least = 2

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the label behind the sign that a line begins with."""
        flat, text = line.flat, line.text
        if text[:1] not in GLYPHS or len(text) < 2:  # noqa: PLR2004
            return None
        start = 1
        while start < len(flat) and flat[start] == " ":
            start += 1
        colon = flat.find(":", start, start + 40)
        ends = chunk_ends(flat, start)
        best: tuple[int, int] | None = None
        if (
            colon > start
            and not set("。、") & set(flat[start:colon])
            and (weight := cast.weight(text[start:colon]))
        ):
            best = (weight, colon)
        for number, end in enumerate(ends):
            weight = cast.weight(text[start:end])
            needed = 1 if number == 0 else _GOOD
            if weight >= needed and (
                best is None
                or weight > best[0]
                or (
                    weight == best[0]
                    and number
                    and flat[ends[number - 1] + 1 : end].lstrip()[:1] == "("
                )
            ):
                best = (weight, end)
        if best is None:
            end = ends[0] if ends else len(flat)
            if end - start > 16 or "。" in flat[start:end]:  # noqa: PLR2004
                return None
            best = (0, end)
        weight, end = best
        rest = end + 1 if flat[end : end + 1] == ":" else end
        mark = f"{text[0]}＊{text[end:rest]}"
        while rest < len(flat) and flat[rest] == " ":
            rest += 1
        return Lead(
            layout=self.name,
            mark=mark,
            start=start,
            end=end,
            rest=rest,
            weight=cast.weight(text[start:end]),
        )
