"""Torn: which lines of a value go on with the line before, where the page has ended it."""

import re
from collections.abc import Sequence
from typing import Final

from kaigiroku.japanese import leading_number
from kaigiroku.readers.agenda import split_number
from kaigiroku.readers.form.cells import LISTS, PEOPLE
from kaigiroku.readers.form.inside import sub_label
from kaigiroku.readers.form.items import AGENDA_WORD, BULLETS
from kaigiroku.readers.lines import Line

__all__ = ["MATERIAL", "Page"]

MATERIAL: Final = re.compile(r"(?:参考|別添|配布|説明)?(?:資料|別紙|別冊)(?:№|No|[ 0-9①-⑳:]|$)")
"""The beginning of a material in a list."""

_COMMAS: Final = "、，,"
_LEAST_TORN: Final = 50
_MOST_AROUND: Final = 8
_SLACK: Final = 4
_LEAST_FULL: Final = 5
_NARROWEST: Final = 40
_WIDEST: Final = 120


class Page:
    """Tells torn lines by the width of the lines around them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines: Final = lines
        widest = max((line.width for line in lines), default=0)
        full = widest - _SLACK
        is_wrapped = sum(line.width >= full for line in lines) >= _LEAST_FULL
        self._full: Final = full if is_wrapped and _NARROWEST <= widest <= _WIDEST else None

    def tears(self, line: Line, field: str) -> bool:
        """Tell whether a line, which is no label, goes on with the one before.

        Args:
            line: The line.
            field: What the value is that both may belong to.
        """
        if line.gap or not line.number:
            return False
        before = self._lines[line.number - 1]
        if field in LISTS and before.flat.count("(") > before.flat.count(")"):
            return True
        return self._is_full(before, line) or (
            field in PEOPLE | {"materials"} and self._tears_list(before, line)
        )

    def _is_full(self, before: Line, line: Line) -> bool:
        return (
            self._full is not None
            and before.width >= self._full
            and line.indent >= before.indent - 1
            and not _starts(line)
        )

    def _tears_list(self, before: Line, line: Line) -> bool:
        """Tell whether a list with commas goes on in the middle of one of those it lists."""
        if (
            not set(_COMMAS) & set(before.text)
            or before.text[-1] in _COMMAS
            or before.width < _LEAST_TORN
            or MATERIAL.match(line.flat)
            or sub_label(line.ink) is not None
        ):
            return False
        near = self._lines[max(line.number - _MOST_AROUND, 0) : line.number + _MOST_AROUND]
        widest = max(one.width for one in near if one.indent == line.indent)
        return before.width >= widest - _SLACK


def _starts(line: Line) -> bool:
    """Tell whether a line begins something of its own by its first signs."""
    return bool(
        AGENDA_WORD.fullmatch(line.flat)
        or MATERIAL.match(line.flat)
        or leading_number(line.flat) is not None
        or line.flat[0] in BULLETS
        or line.flat[0] in "([<{"
        or split_number(line.text)[0]
    )
