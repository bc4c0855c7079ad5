"""Texts with marks in the place of what is restricted in them.

The public text is the full text with every restricted run replaced; what stands around the runs is
untouched, and its spans go with it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

from kaigiroku.editions.closed import is_lifted
from kaigiroku.editions.policy import Policy
from kaigiroku.model import (
    AnySpan,
    BreakSpan,
    Cell,
    RestrictedSpan,
    RubySpan,
    Section,
    SpeakerSpan,
    Table,
)
from kaigiroku.navigation import own_text

__all__ = ["Run", "Written", "fits", "rows_of", "runs_of", "spans_in", "text_of", "written"]


@attrs.frozen
class Run:
    """A stretch of text that is replaced: restricted spans that abut, with one mark for all."""

    start: int
    end: int
    spans: tuple[RestrictedSpan, ...]
    numbers: tuple[int, ...]
    """Which of the thing's spans these are, and those inside them."""

    def touches(self, span: AnySpan) -> bool:
        """Tell whether a span has a character in common with it."""
        return span.start < self.end and self.start < span.end


@attrs.frozen
class Written:
    """A text with its marks, and the spans that are left."""

    text: str
    spans: tuple[tuple[int | None, AnySpan], ...]
    """Each with its number in the full edition; marks have none."""

    shift: Callable[[int], int]
    """Where a place outside the runs has got to."""


def text_of(thing: Any) -> str:
    """Return the text in which the spans of a unit or a cell count."""
    return (thing.value or "") if isinstance(thing, Cell) else own_text(thing)


def spans_in(thing: Any, run: Run) -> Iterator[int]:
    """Go through the numbers of the spans that lie in a run."""
    for number, span in enumerate(thing.spans):
        if run.start <= span.start and span.end <= run.end:
            yield number


def fits(thing: Any, mark: str) -> bool:
    """Tell whether a mark may stand in the text of a thing without breaking it into others."""
    if isinstance(thing, Table):
        return "\n" not in mark and "\t" not in mark
    return "\n" not in mark or not isinstance(thing, Section)


def runs_of(thing: Any, policy: Policy) -> tuple[Run, ...]:
    """Return what is to be replaced in a text, in its order.

    Spans inside others are part of them (OPN017 sees to it that they agree). Those that abut make
    one run where nothing but a mark of the same kind would stand between them.
    """
    runs: list[Run] = []
    for number, span in enumerate(thing.spans):
        if not isinstance(span, RestrictedSpan) or is_lifted(span, policy):
            continue
        last = runs[-1] if runs else None
        if last is not None and span.end <= last.end:
            runs[-1] = attrs.evolve(last, numbers=(*last.numbers, number))
        elif last is not None and span.start == last.end and _alike(span, last.spans[-1]):
            runs[-1] = Run(last.start, span.end, (*last.spans, span), (*last.numbers, number))
        elif span.start < span.end:
            runs.append(Run(span.start, span.end, (span,), (number,)))
    return tuple(runs)


def _alike(one: RestrictedSpan, other: RestrictedSpan) -> bool:
    return (one.how, one.shown) == (other.how, other.shown) and one.how != "pseudonymised"


def written(thing: Any, runs: Sequence[Run], marks: Sequence[AnySpan], *, breaks: bool) -> Written:
    """Write a text anew with marks in the place of its runs.

    Args:
        thing: A unit or a cell.
        runs: What is replaced, in order.
        marks: For each run the span that stands for it, with its `text`; where it begins and ends
            is filled in here.
        breaks: Whether the ends of lines and pages are kept.
    """
    text = text_of(thing)
    parts: list[str] = []
    placed: list[tuple[int | None, AnySpan]] = []
    done = length = 0
    for run, mark in zip(runs, marks, strict=True):
        before = text[done : run.start]
        start = length + len(before)
        end = start + len(mark.text or "")
        parts += (before, mark.text or "")
        placed.append((None, attrs.evolve(mark, start=start, end=end)))
        done, length = run.end, end
    parts.append(text[done:])
    made = "".join(parts)
    shift = _shift(runs, marks)
    replaced = {number for run in runs for number in run.numbers}
    for number, span in enumerate(thing.spans):
        if number in replaced or not _stays(span, runs, breaks=breaks):
            continue
        start, end = shift(span.start), shift(span.end)
        repeated = None if span.text is None else made[start:end]
        placed.append((number, attrs.evolve(span, start=start, end=end, text=repeated)))
    placed.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    return Written(made, tuple(placed), shift)


def _shift(runs: Sequence[Run], marks: Sequence[AnySpan]) -> Callable[[int], int]:
    steps: Final = [
        (run.end, len(mark.text or "") - (run.end - run.start))
        for run, mark in zip(runs, marks, strict=True)
    ]

    def shift(place: int) -> int:
        return place + sum(step for end, step in steps if end <= place)

    return shift


def _stays(span: AnySpan, runs: Iterable[Run], *, breaks: bool) -> bool:
    """Tell whether a span that is not restricted may stay: it would tell what is in a run.

    Where lines and pages end tells the length of what stood before; how a word is read, the word.
    """
    if isinstance(span, BreakSpan):
        return breaks
    if isinstance(span, RestrictedSpan):
        return False
    for run in runs:
        if isinstance(span, RubySpan) and run.touches(span):
            return False
        if isinstance(span, SpeakerSpan) and (run.start, run.end) == (span.start, span.end):
            return True
        if run.start <= span.start and span.end <= run.end:
            return False
    return True


def rows_of(table: Table, runs: Sequence[Run], done: Written) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table that was written anew; cells that a run joins are one cell."""
    rows: list[list[str]] = [[]]
    begun = place = 0
    for row_number, row in enumerate(table.rows):
        for cell_number, cell in enumerate(row):
            if row_number or cell_number:
                if not any(run.start <= place < run.end for run in runs):
                    rows[-1].append(done.text[begun : done.shift(place)])
                    begun = done.shift(place) + 1
                    if not cell_number:
                        rows.append([])
                place += 1
            place += len(cell)
    rows[-1].append(done.text[begun:])
    return tuple(map(tuple, rows))
