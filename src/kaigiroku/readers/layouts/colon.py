"""Colon: 会長：それでは…, 事務局: …."""

from typing import Final

from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.glyph import GLYPHS
from kaigiroku.readers.layouts.lead import Lead
from kaigiroku.readers.lines import Line

__all__ = ["Colon"]

_LONGEST: Final = 40


class Colon:
    """A colon stands behind the label."""

    name = "colon"
    least = 2

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the label before the first colon of a line."""
        flat = line.flat
        colon = _colon(flat)
        if colon < 1:
            return None
        end = len(flat[:colon].rstrip())
        if line.text[0] in GLYPHS and line.text[1:2] != line.text[0] and end > 1:
            return None
        rest = colon + 1
        mark = f"＊{line.text[end:rest].strip()}"
        while rest < len(flat) and flat[rest] == " ":
            rest += 1
        return Lead(
            layout=self.name,
            mark=mark,
            start=0,
            end=end,
            rest=rest,
            weight=cast.weight(line.text[:end]),
        )


def _colon(flat: str) -> int:
    depth = 0
    for place, sign in enumerate(flat[:_LONGEST]):
        if sign == ":" and not depth:
            return place
        if sign in "。、":
            return -1
        depth += (sign == "(") - (sign == ")" and depth > 0)
    return -1
