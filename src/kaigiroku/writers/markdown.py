"""Markdown: minutes as an office prints them, in GitHub-flavoured Markdown.

The content is that of the text. Nothing in the minutes is taken for markup, and there is no HTML.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from kaigiroku.model import AnyUnit, Explanation, Minutes, Remark, Section, Table
from kaigiroku.writers.printed import COLUMNS, printed
from kaigiroku.writers.text import lines_of, rows_of, rows_of_remark

__all__ = ["as_markdown"]

_DEEPEST: Final = 6
_SIGN: Final = re.compile(r"[\\`*_\[\]<>|~&$#]|^[-+=:]", re.MULTILINE)
_NUMBER: Final = re.compile("^([0-9]{1,9})(?=[.)])", re.MULTILINE)
_NEW_LINE: Final = "\\\n"
"""A line feed that shows: a backslash at the end of a line."""


def as_markdown(minutes: Minutes) -> str:
    """Return a sound document as Markdown: its form as tables, its sections under headings."""
    shown = printed(minutes)
    before: list[list[str]] = []
    after: list[list[str]] = []
    part, heading = before, ""
    for cell in shown.form:
        rows = rows_of(cell, apart=True)
        if cell.field == "proceedings":
            part = after
            heading = "　".join(word for row in rows for word in row if word)
        else:
            part += rows
    parts = [
        _title(shown.title or ""),
        _table(before),
        _heading(heading, 2),
        *_blocks(shown.proceedings, 3 if heading else 2),
        _table(after),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _escaped(text: str) -> str:
    """Return a text in which nothing is markup; its lines still show as lines."""
    return _NUMBER.sub(r"\1\\", _SIGN.sub(r"\\\g<0>", text)).replace("\n", _NEW_LINE)


def _title(text: str) -> str:
    """Return the title; only the other way of writing a heading allows of several lines."""
    return f"{_escaped(text)}\n=====" if "\n" in text else _heading(text, 1)


def _heading(text: str, level: int) -> str:
    return f"{'#' * min(level, _DEEPEST)} {_escaped(text)}" if text else ""


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a table; the first of them is its head, as Markdown wants one."""
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = max(len(row) for row in rows)
    lines = [_row([*map(_escaped, row), *[""] * (width - len(row))]) for row in rows]
    return "\n".join([lines[0], _row(["---"] * width), *lines[1:]])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


# -------------------------------------------------------------------------------- proceedings


def _blocks(units: Iterable[AnyUnit], level: int) -> Iterator[str]:
    """Return units as blocks; remarks in columns that follow one another make one table."""
    for in_columns, several in groupby(units, _is_in_columns):
        if in_columns:
            rows = [
                row
                for unit in several
                if isinstance(unit, Remark | Explanation)
                for row in rows_of_remark(unit)
            ]
            yield _table(rows)
        else:
            for unit in several:
                yield from _block(unit, level)


def _is_in_columns(unit: AnyUnit) -> bool:
    if not isinstance(unit, Remark | Explanation) or unit.speaker is None:
        return False
    return unit.speaker.mark == COLUMNS


def _block(unit: AnyUnit, level: int) -> Iterator[str]:
    match unit:
        case Section():
            yield _heading(unit.heading or "", level)
            yield from _blocks(unit.units, level + 1 if unit.heading else level)
        case Table():
            yield _escaped(unit.label or "")
            yield _table(unit.rows)
        case _:
            yield _escaped(lines_of(unit))
