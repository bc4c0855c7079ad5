"""Glyph: ○会長　それでは…, ◎委員長（山田太郎君）, the text on the same line or on the next."""

from typing import Final

from kaigiroku.readers import wording
from kaigiroku.readers.cast import Cast, Weight
from kaigiroku.readers.layouts.lead import Lead, chunk_ends, is_padded
from kaigiroku.readers.lines import Line

__all__ = ["GLYPHS", "Glyph"]

GLYPHS: Final = "○◯〇◎●◉⦿◆◇■□▲△▼▽☆★◦•・＊*♦◈◊※"
"""The signs that may stand before a label. None of them has a fixed meaning."""

_GOOD: Final = 2
_LONGEST: Final = 16


class Glyph:
    """A sign stands before the label, and a blank, a colon or the end of the line behind it."""

    name = "glyph"
    least = 2

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the label behind the sign that a line begins with."""
        flat, text = line.flat, line.text
        if text[:1] not in GLYPHS or len(text) < 2:
            return None
        if text[0] == "※" and wording.event(flat) is not None:
            return None
        start = 1
        while start < len(flat) and flat[start] == " ":
            start += 1
        if flat[start : start + 1] in {":", "(", ")"}:
            return None
        end = _end_of_label(line, start, cast)
        if end is None:
            return None
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


def _end_of_label(line: Line, start: int, cast: Cast) -> int | None:
    """Return where the likeliest label ends: at a colon, or before one of the first blanks."""
    flat, text = line.flat, line.text
    best: tuple[Weight, int] = (0, -1)
    colon = flat.find(":", start, start + 40)
    if colon > start and not set("。、") & set(flat[start:colon]):
        best = (cast.weight(text[start:colon]), colon)
    ends = chunk_ends(flat, start)
    for number, end in enumerate(ends):
        weight = cast.weight(text[start:end])
        if weight < (1 if number == 0 else _GOOD):
            continue
        brackets = number > 0 and flat[ends[number - 1] + 1 : end].lstrip()[:1] == "("
        is_longer = (weight == best[0] and brackets) or (
            weight >= _GOOD and (is_padded(flat, start, end) or cast.names(text[start:end]))
        )
        if weight > best[0] or is_longer:
            best = (weight, end)
    if best[0]:
        return best[1]
    end = ends[0] if ends else len(flat)
    return None if end - start > _LONGEST or "。" in flat[start:end] else end
