"""Colon: 会長：それでは…, 事務局: …."""

from typing import Final

from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.glyph import GLYPHS
from kaigiroku.readers.layouts.lead import Lead, colon_at
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
        colon = colon_at(flat, _LONGEST)
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
