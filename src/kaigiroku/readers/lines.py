"""Lines: a sheet taken apart into lines and rows, the furniture of its pages set aside."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

import attrs

from kaigiroku.japanese import fold, leading_number, narrow
from kaigiroku.readers.sheet import CELL, IN_CELL, LINE, Ink, Sheet

__all__ = ["Furniture", "Line", "columns", "lines_of", "paragraphs_in"]

_PAGE_END: Final = "\f"
_WIDE_BLANK: Final = "\u3000"
_MOST_DIGITS: Final = 4
_LONGEST_HEAD: Final = 60

_NUMBER: Final = "[0-9]{1,4}"
_ORNAMENTED: Final = re.compile(
    rf"-{{1,3}} ?({_NUMBER}) ?-{{1,3}}|({_NUMBER}) ?/ ?{_NUMBER}(?: ?ページ)?|[Pp](?:age"
    rf"|\.)? ?({_NUMBER})"
    rf"|({_NUMBER}) ?(?:ページ|頁)|=+ ?({_NUMBER}) ?=+|~ ?({_NUMBER}) ?~"
)
_BARE: Final = re.compile(_NUMBER)
_RULE: Final = re.compile(r"[-‐‑‒–—―=_~*・.+|─━═┄┅┈┉│┃┌┐└┘├┤┬┴┼ー＊※◇◆○●□■☆★\s]{4,}")


def columns(text: str) -> int:
    """Return about how many columns a text takes: two for a wide character, one for ASCII."""
    return len(text) + (len(text.encode("utf-8", "replace")) - len(text)) // 2


@attrs.frozen(eq=False)
class Furniture:
    """What the page put between two lines: a page number, a running head, a ruled line."""

    ink: Ink
    """Its characters."""

    number: Ink | None = None
    """The number of the page that ends, without its ornaments."""


@attrs.define(eq=False)
class Line:
    """A line with something on it."""

    ink: Ink
    """Its characters, without the blanks at both ends."""

    indent: int
    """The columns of blanks before it."""

    cells: tuple[Ink, ...]
    """Its cells if it is a row, at least two; each without the blanks at both ends."""

    gap: bool
    """Whether an empty line stands before it."""

    page_end: bool
    """Whether a page ended before it."""

    furniture: tuple[Furniture, ...] = ()
    """What the page put before it."""

    number: int = 0
    """Its place among the lines."""

    @cached_property
    def text(self) -> str:
        """Its characters as they are."""
        return self.ink.text

    @cached_property
    def flat(self) -> str:
        """Its characters with wide signs made narrow, one for one."""
        return narrow(self.ink.text)

    @cached_property
    def width(self) -> int:
        """How many columns it takes, its indentation included."""
        return columns(self.text) + self.indent

    @property
    def is_row(self) -> bool:
        """Whether it is a row: more than one cell, or one that is not the first, is filled."""
        return bool(self.cells) and (not self.cells[0].text or any(c.text for c in self.cells[1:]))


def paragraphs_in(cell: Ink) -> list[Ink]:
    """Return the lines inside a cell that are not empty, without the blanks at their ends."""
    if IN_CELL not in cell.text and LINE not in cell.text:
        stripped = cell.strip()
        return [stripped] if stripped.text else []
    parts = [part for line in cell.split(LINE) for part in line.split(IN_CELL)]
    return [stripped for part in parts if (stripped := part.strip()).text]


@attrs.define(eq=False)
class _Raw:
    ink: Ink
    start: int
    text: str
    page_end: bool
    is_alone: bool = False
    is_page_number: bool = False


def lines_of(sheet: Sheet) -> list[Line]:
    """Return the lines of a sheet that have something on them, in order."""
    raws = list(_raw_lines(sheet))
    _find_page_numbers(raws)
    heads = _running_heads(raws)
    lines: list[Line] = []
    gap, page_end = False, False
    furniture: list[Furniture] = []
    for raw in raws:
        page_end = page_end or raw.page_end
        stripped = raw.ink.strip()
        if not raw.text:
            gap = True
            continue
        if raw.is_page_number:
            furniture.append(Furniture(stripped, _page_number(stripped)))
            page_end = True
            continue
        if _is_rule(raw.text) or (raw.text in heads and lines):
            furniture.append(Furniture(stripped))
            gap = gap or raw.text not in heads
            continue
        indent = columns(raw.ink.text) - columns(raw.ink.text.lstrip())
        lines.append(
            Line(
                ink=stripped,
                indent=indent,
                cells=_cells(raw.ink),
                gap=gap,
                page_end=page_end,
                furniture=tuple(furniture),
                number=len(lines),
            )
        )
        gap, page_end, furniture = False, False, []
    if furniture:
        if lines:
            last = lines[-1]
            rest = Line(
                ink=last.ink.cut(len(last.ink)), indent=0, cells=(), gap=True, page_end=True
            )
            rest.furniture, rest.number = tuple(furniture), len(lines)
            lines.append(rest)
        else:
            for one in furniture:
                lines.append(
                    Line(
                        ink=one.ink,
                        indent=0,
                        cells=(),
                        gap=False,
                        page_end=False,
                        number=len(lines),
                    )
                )
    return lines


def _raw_lines(sheet: Sheet) -> Iterable[_Raw]:
    at = 0
    for number, page in enumerate(sheet.text.split(_PAGE_END)):
        page_end = number > 0
        for text in page.split(LINE):
            yield _Raw(Ink(sheet, ((at, at + len(text)),)), at, text.strip(), page_end)
            page_end = False
            at += len(text) + 1


def _is_rule(text: str) -> bool:
    return (
        _RULE.fullmatch(narrow(text)) is not None
        and len(set(narrow(text)) - {" "}) <= 2
        and (not any(mark in text for mark in "●■") or len(text) > _LONGEST_HEAD // 3)
    )


def _cells(ink: Ink) -> tuple[Ink, ...]:
    if CELL not in ink.text:
        return ()
    cells = [cell.strip() for cell in ink.split(CELL)]
    while len(cells) > 1 and not cells[-1].text and not cells[-2].text:
        cells.pop()
    filled = sum(bool(cell.text) for cell in cells)
    if filled > 1 or (filled and not cells[0].text):
        return tuple(cells)
    return tuple(cells[:2]) if filled else ()


# ------------------------------------------------------------------------------ furniture


def _page_number(ink: Ink) -> Ink:
    found = re.search(_NUMBER, narrow(ink.text))
    return ink if found is None else ink.cut(found.start(), found.end())


def _find_page_numbers(raws: Sequence[_Raw]) -> None:
    """Mark the lines that are page numbers: ornamented, or bare and counting up."""
    bare: list[tuple[_Raw, int]] = []
    ornamented: list[tuple[_Raw, int]] = []
    for place, raw in enumerate(raws):
        if not raw.text or len(raw.text) > 16:
            continue
        flat = narrow(raw.text)
        if (found := _ORNAMENTED.fullmatch(flat)) is not None:
            ornamented.append((raw, int(next(part for part in found.groups() if part))))
        elif _BARE.fullmatch(flat):
            raw.is_alone = (
                not (place and raws[place - 1].text)
                or raw.page_end
                or (place + 1 < len(raws) and raws[place + 1].page_end)
            )
            bare.append((raw, int(flat)))
    for raw, _ in ornamented:
        raw.is_page_number = True
    runs: list[list[tuple[_Raw, int]]] = []
    for raw, number in bare:
        if runs and number == runs[-1][-1][1] + 1:
            runs[-1].append((raw, number))
        else:
            runs.append([(raw, number)])
    for run in runs:
        is_alone = any(raw.is_alone for raw, _ in run)
        if len(run) > 2 or (len(run) > 1 and is_alone) or run[0][0].page_end:
            for raw, _ in run:
                raw.is_page_number = True


def _running_heads(raws: Sequence[_Raw]) -> frozenset[str]:
    """Return the lines that stand at the ends of pages again and again."""
    near: Counter[str] = Counter()
    filled = [raw for raw in raws if raw.text]
    first = {fold(raw.text) for raw in filled[:3]}
    times_in_all = Counter(raw.text for raw in filled)
    for number, raw in enumerate(filled):
        if raw.is_page_number or len(raw.text) > _LONGEST_HEAD:
            continue
        around = filled[max(number - 1, 0) : number + 2]
        follows_end = raw.page_end or any(one.is_page_number for one in around)
        precedes_end = number + 1 < len(filled) and filled[number + 1].page_end
        if follows_end or precedes_end:
            near[raw.text] += 1
    return frozenset(
        text
        for text, times in near.items()
        if fold(text) in first
        or (times > 1 and times + 1 >= times_in_all[text] and leading_number(narrow(text)) is None)
    )
