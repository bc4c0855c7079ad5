"""What print can carry: a document reduced to what its printed page shows.

A printed page has no ids, references or codes, and cannot tell every kind of unit from every other.
`printable` leaves only what a careful reader of the page can know, so that reading what was
rendered gives it back. docs/rendering.md has it field by field.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from kaigiroku.japanese import find_times
from kaigiroku.model import (
    AgendaItem,
    AnyUnit,
    Attendee,
    Decision,
    Direction,
    Event,
    Explanation,
    Group,
    Meeting,
    Minutes,
    Number,
    Openness,
    Passage,
    Reason,
    Record,
    Remark,
    Section,
    Sitting,
    Summary,
    Table,
    Withheld,
)
from kaigiroku.writers.lettering import lettered, one_line
from kaigiroku.writers.printed import led, printed, set_off
from kaigiroku.writers.wording import (
    label_of_entry,
    label_of_group,
    meeting_name,
    reason,
    when,
)

__all__ = ["printable"]

_COLUMNS: Final = 2
"""A table has at least so many; with one it looks like paragraphs."""


def printable(minutes: Minutes) -> Minutes:
    """Return what print can carry of a document.

    Args:
        minutes: A sound document.

    Returns:
        A document of the same print, without all that the print does not show. Given that document
        again, the same comes back.
    """
    shown = printed(minutes)
    return Minutes(
        title=shown.title,
        form=shown.form,
        meeting=_meeting(minutes.meeting),
        record=Record(openness=_openness(minutes.record.openness)),
        attendance=tuple(map(_group, minutes.attendance)),
        agenda=tuple(_items(minutes.agenda)),
        proceedings=_flat(shown.proceedings),
    )


# ------------------------------------------------------------------------------------ the header


def _meeting(meeting: Meeting) -> Meeting:
    return Meeting(
        name=one_line(meeting_name(meeting)) or None,
        numbers=tuple(
            Number(counts=number.counts, number=number.number, name=number.name)
            for number in meeting.numbers
        ),
        sittings=tuple(made for sitting in meeting.sittings if (made := _sitting(sitting))),
        openness=_openness(meeting.openness),
    )


def _sitting(sitting: Sitting) -> Sitting | None:
    made = Sitting(
        printed=lettered(when(sitting)).text or None,
        date=sitting.date,
        end_date=sitting.end_date,
        start_time=sitting.start_time,
        end_time=sitting.end_time,
        location=lettered(sitting.location).text or None,
    )
    return made if made != Sitting() else None


def _openness(openness: Openness | None) -> Openness | None:
    if openness is None or openness.status is None:
        return None
    words = "\n".join(text for given in openness.reasons if (text := reason(given)))
    printed = lettered(words).text
    return Openness(status=openness.status, reasons=(Reason(text=printed),) if printed else ())


def _group(group: Group) -> Group:
    return Group(
        label=one_line(label_of_group(group)) or None,
        status=group.status if group.status in {"absent", "vacant", "present"} else "present",
        count=group.count,
        others=group.others,
        entries=tuple(
            Attendee(label=label)
            for entry in group.entries
            if (label := one_line(label_of_entry(entry, group)))
        ),
    )


def _items(items: Iterable[AgendaItem]) -> Iterator[AgendaItem]:
    for item in items:
        yield AgendaItem(
            number=one_line(item.number) or None,
            title=one_line(item.title) or None,
            items=tuple(_items(item.items)),
        )


# -------------------------------------------------------------------------------- proceedings


def _flat(units: Iterable[AnyUnit]) -> tuple[AnyUnit, ...]:
    """Return units in sections that stand side by side, each going on to the next heading."""
    speaks = any(set_off(unit) is not None for unit in _in_a_row(units))
    made: list[AnyUnit] = []
    inside: list[AnyUnit] = made
    for unit in _in_a_row(units):
        if isinstance(unit, Section):
            _close(made, inside)
            inside = []
            made.append(unit)
        else:
            _put(inside, unit, speaks=speaks)
    _close(made, inside)
    return tuple(made)


def _close(made: list[AnyUnit], inside: list[AnyUnit]) -> None:
    """Put the units that follow the last heading into its section."""
    if inside is not made and isinstance(section := made[-1], Section):
        made[-1] = Section(heading=section.heading, units=tuple(inside))


def _in_a_row(units: Iterable[AnyUnit]) -> Iterator[AnyUnit]:
    for unit in units:
        if isinstance(unit, Section):
            if unit.heading is not None:
                yield Section(heading=unit.heading)
            yield from _in_a_row(unit.units)
        else:
            yield unit


def _put(inside: list[AnyUnit], unit: AnyUnit, *, speaks: bool) -> None:
    """Add a unit as the kind that a reader takes it for, or to the remark it seems to belong to."""
    made = _seen(unit)
    if not isinstance(made, Passage):
        inside.append(made)
        return
    before = inside[-1] if inside else None
    if isinstance(before, Remark) and set_off(before) is not None:
        inside[-1] = _longer(before, made.text)
        return
    kind = Passage if speaks else Summary
    for paragraph in map(lettered, made.text.split("\n")):
        inside.append(kind(text=paragraph.text, spans=paragraph.spans))


def _longer(remark: Remark, text: str) -> Remark:
    whole = f"{remark.text}\n{text}" if remark.text else text
    return Remark(
        speaker=remark.speaker,
        label=remark.label,
        text=whole,
        spans=lettered(whole, remark.spans).spans,
    )


def _seen(unit: AnyUnit) -> AnyUnit:
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
            return _passage(unit.label, "\n".join(row[0] for row in unit.rows))
        case Summary() if unit.label:
            return unit
        case Decision() | Direction() | Withheld() | Table() | Section():
            return unit
        case _:
            return _passage(unit.label, unit.text or "")


def _passage(label: str | None, text: str) -> Passage:
    made = lettered(led(label, text))
    return Passage(text=made.text, spans=made.spans)
