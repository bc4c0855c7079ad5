"""Bracket: 【会長】 それでは…, （事務局） …, <会長>, before the text or on a line of its own."""

from typing import Final

from kaigiroku.readers import wording
from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.lead import Lead
from kaigiroku.readers.lines import Line

__all__ = ["Bracket"]

_LONGEST: Final = 40


class Bracket:
    """The label stands in brackets."""

    name = "bracket"
    least = 2

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the label in the brackets that a line begins with."""
        flat = line.flat
        if flat[:1] != "(":
            return None
        close = _close(flat)
        if close < 2:
            return None
        inner = line.text[1:close]
        start = 1 + len(inner) - len(inner.lstrip())
        end = 1 + len(inner.rstrip())
        if start >= end:
            return None
        rest = close + 1
        if rest >= len(flat) and _tells_of_the_meeting(flat):
            return None
        if flat[rest : rest + 1] == ":":
            rest += 1
        mark = f"{line.text[0]}＊{line.text[close:rest]}"
        while rest < len(flat) and flat[rest] == " ":
            rest += 1
        return Lead(
            layout=self.name,
            mark=mark,
            start=start,
            end=end,
            rest=rest,
            weight=cast.weight(line.text[start:end]),
        )


def _tells_of_the_meeting(flat: str) -> bool:
    """Tell whether a line in brackets is an event, a notice or a cry rather than a label."""
    return bool(
        wording.event(flat) or wording.withheld_notice(flat) or wording.direction_spans(flat)
    )


def _close(flat: str) -> int:
    depth = 0
    for place, sign in enumerate(flat[: _LONGEST + 2]):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place
    return -1
