"""A table as spreadsheets write it: values parted by commas or TABs, quoted where need be (CSV).

The table of remarks begins with the line of its columns; what stands over that line is the head of
the minutes, a label and a value in each row. A file is told to be one by that line.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import Final

from kaigiroku.readers.sheet import CELL, IN_CELL, LINE, Origin, Sheet

__all__ = ["COLUMNS", "delimiter_of", "is_head", "lay_out"]

COLUMNS: Final = ("種別", "議題", "発言者", "本文", "時刻", "結果", "公開", "理由")
"""What the columns may be called, in any order; 本文 and one more have to be there."""

_TEXT: Final = "本文"
_MOST_HEAD: Final = 1000
"""The line of the columns is looked for in so many lines."""

_LINE_END: Final = r"\r\n|[\n\r\v\f\x85\u2028\u2029]"
_INNER: Final = re.compile(rf'(?P<quotes>"")|(?P<end>{_LINE_END})|(?P<tab>\t)')


def is_head(cells: Sequence[str]) -> bool:
    """Tell whether these are the columns of a table of remarks."""
    names = [cell.strip() for cell in cells if cell.strip()]
    return (
        len(names) > 1 and _TEXT in names and any(name in COLUMNS for name in set(names) - {_TEXT})
    )


def delimiter_of(source: str) -> str | None:
    """Return what parts the cells of a source, if it has a line of columns; otherwise None."""
    if _TEXT not in source:
        return None
    for line in islice(re.finditer(r"[^\r\n]+", source), _MOST_HEAD):
        for delimiter in (",", CELL):
            cells = [cell.strip().strip('"') for cell in line[0].lstrip("\ufeff").split(delimiter)]
            if is_head(cells) and all(cell.strip() in {*COLUMNS, ""} for cell in cells):
                return delimiter
    return None


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    """Return what a cell is: quoted up to where it ends, or all up to there as it stands."""
    end = rf"(?={delimiter}|\r|\n|\Z)"
    return re.compile(
        rf'[ ]*+"(?P<quoted>(?:[^"]|"")*+)"[ ]*+{end}|(?P<plain>[^{delimiter}\r\n]*+)'
    )


def lay_out(source: str) -> Sheet:
    """Lay out a table: one line for each row, its cells parted by TAB, lines inside them by VT."""
    return _Table(source, delimiter_of(source) or ",").sheet()


class _Table:
    def __init__(self, source: str, delimiter: str) -> None:
        self.source = source
        self.delimiter = delimiter
        self.text: list[str] = []
        self.at = 0
        self.origins: list[Origin] = []
        self.asides: list[tuple[int, int, int]] = []

    def sheet(self) -> Sheet:
        place = len(self.source) - len(self.source.removeprefix("\ufeff"))
        self._aside(0, place)
        while place < len(self.source):
            found = _cell(self.delimiter).match(self.source, place)
            if found is None:  # pragma: no cover - the pattern matches nothing, too
                raise AssertionError(place)
            quoted = found["quoted"] is not None
            start, end = found.span("quoted" if quoted else "plain")
            self._aside(place, start)
            self._print(start, end, quoted=quoted)
            self._aside(end, found.end())
            place = self._part(found.end())
        return Sheet(
            self.source, "".join(self.text), tuple(self.origins), tuple(self.asides), format="csv"
        )

    def _part(self, place: int) -> int:
        """Part the cell that ends here from the next one, which is on a new line or on this."""
        if self.source.startswith(self.delimiter, place):
            self._put(CELL)
            self._aside(place, place + 1)
            return place + 1
        if place < len(self.source):
            self._put(LINE)
        return place + (2 if self.source.startswith("\r\n", place) else 1)

    def _print(self, start: int, end: int, *, quoted: bool) -> None:
        for found in _INNER.finditer(self.source, start, end):
            if found["quotes"] and not quoted:
                continue
            behind = found.start() + (1 if found["quotes"] else 0)
            self._copy(start, behind)
            start = found.end()
            if found["quotes"]:
                self._aside(behind, start)
            else:
                self._put(IN_CELL if found["end"] else " ")
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self.origins.append(Origin(self.at, self.at + end - start, start, end))
            self._put(self.source[start:end])

    def _aside(self, start: int, end: int) -> None:
        if self.source[start:end].strip():
            self.asides.append((start, end, self.at))

    def _put(self, text: str) -> None:
        self.text.append(text)
        self.at += len(text)
