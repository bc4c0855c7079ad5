"""Units as a reader of the page sees them: which kinds can be told apart, and where each ends."""

from collections.abc import Iterable, Iterator
from typing import Final

from kaigiroku.japanese import find_times, narrow
from kaigiroku.model import (
    AnyUnit,
    Decision,
    Direction,
    Event,
    Explanation,
    Passage,
    Remark,
    Section,
    Summary,
    Table,
    Withheld,
)
from kaigiroku.writers.lettering import lettered
from kaigiroku.writers.printed import led, set_off

__all__ = ["seen"]

_COLUMNS: Final = 2
"""A table has at least so many; with one it looks like paragraphs."""

_STAR: Final = "※"


def seen(units: Iterable[AnyUnit]) -> tuple[AnyUnit, ...]:
    """Return printed units in sections that stand side by side, each going on to the next heading.

    The page does not show where a section ends, nor how deep it stands; that a paragraph without a
    label behind a remark is none of its own; or what kind of text is only that, text.
    """
    in_a_row = list(_in_a_row(units))
    speaks = any(set_off(unit) is not None for unit in in_a_row)
    made: list[AnyUnit] = []
    inside: list[AnyUnit] = made
    for unit in in_a_row:
        if isinstance(unit, Section):
            _close(made, inside)
            inside = []
            made.append(unit)
        else:
            _put(inside, unit, speaks=speaks)
    _close(made, inside)
    return tuple(made)


def _in_a_row(units: Iterable[AnyUnit]) -> Iterator[AnyUnit]:
    for unit in units:
        if isinstance(unit, Section):
            if unit.heading is not None:
                yield Section(heading=unit.heading)
            yield from _in_a_row(unit.units)
        else:
            yield unit


def _close(made: list[AnyUnit], inside: list[AnyUnit]) -> None:
    """Put the units that follow the last heading into its section."""
    if inside is not made and isinstance(section := made[-1], Section):
        made[-1] = Section(heading=section.heading, units=tuple(inside))


def _put(inside: list[AnyUnit], unit: AnyUnit, *, speaks: bool) -> None:
    """Add a unit as the kind that a reader takes it for, or to the remark it seems to belong to."""
    made = _kind(unit)
    if not isinstance(made, Passage):
        inside.append(made)
        return
    before = inside[-1] if inside else None
    if isinstance(before, Remark) and set_off(before) is not None:
        inside[-1] = _longer(before, made.text)
        return
    kind = Passage if speaks else Summary
    paragraphs = map(lettered, made.text.split("\n"))
    inside += (kind(text=one.text, spans=one.spans) for one in paragraphs)


def _longer(remark: Remark, text: str) -> Remark:
    whole = lettered(f"{remark.text}\n{text}" if remark.text else text, remark.spans)
    return Remark(label=remark.label, speaker=remark.speaker, text=whole.text, spans=whole.spans)


def _kind(unit: AnyUnit) -> AnyUnit:
    """Return a unit as the kind that its print shows."""
    match unit:
        case Explanation() if set_off(unit) is not None:
            return Remark(label=unit.label, speaker=unit.speaker, text=unit.text, spans=unit.spans)
        case Remark() | Explanation() if unit.speaker is not None or unit.label:
            return unit
        case Event():
            told = unit.time if find_times(unit.text or "") else None
            return Event(label=unit.label, event=unit.event, time=told, text=unit.text)
        case Table() if all(len(row) < _COLUMNS for row in unit.rows):
            return _text(unit.label, "\n".join(row[0] for row in unit.rows))
        case Summary() if unit.label:
            return unit
        case Decision() | Withheld() | Table() | Section():
            return unit
        case _:
            return _text(unit.label, unit.text or "")


def _text(label: str | None, text: str) -> Direction | Passage:
    """Return what is only text: a direction if it stands in brackets or behind ※."""
    made = lettered(led(label, text))
    flat = narrow(made.text)
    in_brackets = "\n" not in flat and flat[:1] == "(" and flat[-1:] == ")"
    if made.text.startswith(_STAR) or in_brackets:
        return Direction(text=made.text)
    return Passage(text=made.text, spans=made.spans)
