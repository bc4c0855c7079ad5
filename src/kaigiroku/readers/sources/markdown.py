"""Markdown, and other markup of plain text: pipe tables, drawn tables, headings, bold, escapes.

Nothing is changed here. Marks say what is markup in a text, and where it parts cells.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from kaigiroku.readers.sheet import CELL, LINE
from kaigiroku.readers.sources.plain import LINE_ENDS

__all__ = ["Mark", "marks"]


class Mark(NamedTuple):
    """A stretch of a text that is markup."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""

    kind: Literal["aside", "cell", "row"]
    """``cell`` parts two cells, ``row`` (of no length) begins a row, ``aside`` does nothing."""


_Place = tuple[int, int]
"""Where a line begins and ends, its line feed not counted."""


def marks(source: str, *, surely: bool = False) -> tuple[list[Mark], bool]:
    """Return the marks of a text in order, and whether it is clearly Markdown.

    Clearly Markdown is a text with a pipe table or two headings. Only there, or where it is known
    for `surely`, headings, quotations, bold and escapes are marked; drawn tables are everywhere.
    """
    text = source.replace("\r\n", " \n")  # as long as before
    for end in LINE_ENDS:
        text = text.replace(end, LINE)
    has_pipes = "|" in text
    has_frames = _CORNER.search(text) is not None
    has_dashes = "---" in text and CELL in text
    is_markdown = surely or ("#" in text and len(_HEADING.findall(text)) > 1)
    if not (has_pipes or has_frames or has_dashes or is_markdown):
        return [], False
    lines = list(_lines(text))
    found = list(_pipe_tables(text, lines)) if has_pipes else []
    is_markdown = is_markdown or bool(found)
    if has_frames:
        found += _drawn_tables(text, lines)
    if has_dashes:
        found += _ruled(text, lines)
    if is_markdown:
        found += _leads(text, lines)
        found += _inline(text)
    return sorted(found), is_markdown


def _lines(text: str) -> Iterator[_Place]:
    at = 0
    for line in text.split(LINE):
        yield at, at + len(line)
        at += len(line) + 1


def _whole(text: str, line: _Place) -> Mark:
    """Return the mark of a line that is markup and nothing else."""
    return Mark(line[0], min(line[1] + 1, len(text)), "aside")


# ------------------------------------------------------------------------ tables

_PIPE: Final = re.compile(r"(?<!\\)\|")
_RULE_CELL: Final = r"[ \t]*+:?+-++:?+[ \t]*+"
_DELIMITER: Final = re.compile(rf"[ \t]*+\|?+(?:{_RULE_CELL}\|)*+(?:{_RULE_CELL})?+[ \t]*+")
_DASHES: Final = re.compile(r"(?:[ \t]*+-{2,}+)++[ \t]*+")

_CORNER: Final = re.compile("[\u250c-\u254b\u2552-\u2570]")
_FRAME: Final = re.compile("[\u2500-\u257f \u3000\t]++")
_FRAME_SIGN: Final = re.compile("[\u2500-\u257f]")
_LEFT: Final = re.compile("[ \u3000\t]*+[│┃┆┇┊┋║├┝┠┣╞╟╠]")
_HORIZONTAL: Final = frozenset("─━┄┅┈┉╌╍═╴╶╸╺╼╾")


def _pipe_tables(text: str, lines: list[_Place]) -> Iterator[Mark]:
    """Yield the marks of the tables with a row such as ``|---|---|``."""
    piped = [_PIPE.search(text, *line) is not None for line in lines]
    free = 0
    for number, line in enumerate(lines):
        if number < free or not piped[number] or not _is_delimiter(text, line):
            continue
        first = number - 1 if number > free and piped[number - 1] else number
        free = number + 1
        while free < len(lines) and piped[free]:
            free += 1
        if free - first > 1:
            yield _whole(text, line)
            for row in (*lines[first:number], *lines[number + 1 : free]):
                yield from _row(text, row, _PIPE, " \t")


def _is_delimiter(text: str, line: _Place) -> bool:
    return _DELIMITER.fullmatch(text, *line) is not None and "-" in text[slice(*line)]


def _drawn_tables(text: str, lines: list[_Place]) -> Iterator[Mark]:
    """Yield the marks of the tables drawn with lines: ┌─┬─┐."""
    block: list[tuple[_Place, bool]] = []  # lines, and whether they are nothing but frame
    for line in (*lines, None):
        kind = None if line is None else _frame_kind(text, line)
        if line is not None and kind is not None:
            block.append((line, kind))
            continue
        if len({is_frame for _, is_frame in block}) > 1:
            for row, is_frame in block:
                if is_frame:
                    yield _whole(text, row)
                else:
                    yield from _row(text, row, _FRAME_SIGN, " \u3000\t")
        block = []


def _frame_kind(text: str, line: _Place) -> bool | None:
    """Tell whether a line is nothing but frame, or a row in one (False), or neither (None)."""
    if _FRAME.fullmatch(text, *line) and _CORNER.search(text, *line):
        return True
    return False if _LEFT.match(text, *line) else None


def _row(text: str, line: _Place, sign: re.Pattern[str], blanks: str) -> Iterator[Mark]:
    """Yield the marks of a row whose cells are set off by signs, the blanks around them included.

    A sign at either end of the line parts nothing, nor does the horizontal part of a frame.
    """
    start, end = line
    places = [found.start() for found in sign.finditer(text, start, end)]
    found: list[Mark] = []
    stops = [start, *places, end]
    for (before, place), (_, behind) in pairwise(pairwise(stops)):
        first = before + len(text[before:place].rstrip(blanks))
        first = max(first, found[-1].end if found else start)
        last = behind - len(text[place + 1 : behind].lstrip(blanks))
        is_outer = first == start or last == end
        parts = not is_outer and text[place] not in _HORIZONTAL
        found.append(Mark(first, last, "cell" if parts else "aside"))
    if any(mark.kind == "cell" for mark in found):
        yield Mark(start, start, "row")
    yield from found


def _ruled(text: str, lines: list[_Place]) -> Iterator[Mark]:
    """Yield the marks of the rows that are nothing but dashes, two at least in every cell."""
    for line in lines:
        if text.startswith(("-", " ", CELL), line[0]) and _DASHES.fullmatch(text, *line):
            dashes = text[slice(*line)]
            if CELL in dashes and "---" in dashes:
                yield _whole(text, line)


# ------------------------------------------------------------------------ the rest

_HEADING: Final = re.compile(r"^#{1,6}[ \t]++[^\s#]", re.MULTILINE)
_LEAD: Final = re.compile(r" {0,3}+(?:> ?+){0,20}+(?:(#{1,6})[ \t]++)?+")
_INLINE: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~\n])|(?<![*\\])\*{2,3}(?!\*)|(?<![_\\])__(?!_)")


def _leads(text: str, lines: list[_Place]) -> Iterator[Mark]:
    """Yield the marks at the beginning of quotations and around headings."""
    for start, end in lines:
        lead = _LEAD.match(text, start, end)
        if lead is None or lead.end() == start:
            continue
        for place in range(start, lead.end()):
            if text[place] == ">":
                yield Mark(place, place + 1, "aside")
        if lead[1]:
            yield Mark(*lead.span(1), "aside")
            heading = text[lead.end() : end].rstrip()
            bare = heading.rstrip("#")
            if bare.endswith((" ", CELL)) and len(bare) < len(heading):
                yield Mark(lead.end() + len(bare), lead.end() + len(heading), "aside")


def _inline(text: str) -> Iterator[Mark]:
    """Yield the marks of escapes, and of bold that begins and ends in one line."""
    open_marks: dict[str, _Place] = {}
    line_end = -1
    for found in _INLINE.finditer(text):
        start, end = found.span()
        if start > line_end:
            line_end = text.find(LINE, start)
            line_end = len(text) if line_end < 0 else line_end
            open_marks = {}
        sign = found[0]
        if sign == "\\":
            yield Mark(start, end, "aside")
        elif sign in open_marks and not text[start - 1].isspace():
            yield Mark(*open_marks.pop(sign), "aside")
            yield Mark(start, end, "aside")
        elif not text[end : end + 1].isspace():
            open_marks[sign] = start, end
