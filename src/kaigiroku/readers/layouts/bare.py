"""Bare: 議長　それでは…, a label alone on its line with the text beneath, 山本委員長）…."""

from kaigiroku.readers.cast import Cast, Weight
from kaigiroku.readers.layouts.glyph import GLYPHS
from kaigiroku.readers.layouts.lead import Lead, chunk_ends, is_padded
from kaigiroku.readers.lines import Line

__all__ = ["Bare"]

_GOOD = 2
_KNOWN = 3


class Bare:
    """Nothing but a blank, a closing bracket or the end of the line sets the label off."""

    name = "bare"
    least = 3

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the label that a line begins with, if its words alone show that it is one."""
        flat, text = line.flat, line.text
        if line.is_row or text[:1] in GLYPHS:
            return None
        close = _lone_bracket(flat)
        if close > 0 and cast.weight(text[:close]) >= _GOOD:
            rest = close + 1
            while rest < len(flat) and flat[rest] == " ":
                rest += 1
            return Lead(
                layout=self.name,
                mark=f"＊{text[close]}",
                start=0,
                end=close,
                rest=rest,
                weight=cast.weight(text[:close]),
            )
        best: tuple[Weight, int] | None = None
        ends = chunk_ends(flat, 0)
        for number, end in enumerate(ends):
            weight = cast.weight(text[:end])
            if weight >= _GOOD and (
                best is None
                or weight > best[0]
                or is_padded(flat, 0, end)
                or cast.names(text[:end])
                or flat[ends[number - 1] + 1 : end].lstrip()[:1] == "("
            ):
                best = (weight, end)
        if best is None:
            return None
        weight, end = best
        rest = end
        while rest < len(flat) and flat[rest] == " ":
            rest += 1
        if flat[rest : rest + 1] == ":":
            return None
        is_alone = rest >= len(flat)
        return Lead(
            layout=self.name,
            mark="＊" if is_alone else "＊　",
            start=0,
            end=end,
            rest=rest,
            weight=cast.weight(text[:end]),
        )


def _lone_bracket(flat: str) -> int:
    """Return the place of a closing bracket near the beginning that nothing has opened, or -1."""
    depth = 0
    for place, sign in enumerate(flat[:28]):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return place
        if sign in "。、":
            return -1
    return -1
