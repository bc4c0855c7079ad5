"""Changing what a document says of days and times, in the print and beside it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import attrs

from kaigiroku.japanese import japanese_date, weekday
from kaigiroku.model import AnyUnit, Attendee, Cell, Event, Minutes, Presence, Section, Sitting
from kaigiroku.strategies.planters.placing import put

__all__ = [
    "day_of",
    "events",
    "later",
    "minutes_of",
    "printed_day",
    "time_of",
    "with_close",
    "with_meeting",
    "with_presence",
    "with_reprint",
    "with_sitting",
    "with_unit",
]


def day_of(minutes: Minutes, number: int = 0) -> date:
    """Return the day of a sitting."""
    return date.fromisoformat(minutes.meeting.sittings[number].date or "")


def minutes_of(time: str | None) -> int:
    """Return the minutes from midnight to a time of day."""
    hour, minute = (time or "").split(":")
    return 60 * int(hour) + int(minute)


def time_of(minutes: int) -> str:
    """Return the time of day so many minutes after midnight."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def printed_day(day: date) -> str:
    """Print a day with its weekday."""
    return f"{japanese_date(day)}（{weekday(day)}）"


def with_meeting(minutes: Minutes, **changes: Any) -> Minutes:
    """Return the document with other values in fields of the meeting."""
    return attrs.evolve(minutes, meeting=attrs.evolve(minutes.meeting, **changes))


def with_sitting(minutes: Minutes, number: int, **changes: Any) -> Minutes:
    """Return the document with other values in fields of a sitting."""
    sittings = list(minutes.meeting.sittings)
    sittings[number] = attrs.evolve(sittings[number], **changes)
    return with_meeting(minutes, sittings=tuple(sittings))


def with_reprint(minutes: Minutes, number: int, old: str, new: str) -> Minutes:
    """Return the document with other words in the print of a sitting, in its cell of the form too.

    A sound document prints each sitting in `printed` and, if there is a form, so in one cell.
    """
    printed = minutes.meeting.sittings[number].printed or ""
    reprinted = printed.replace(old, new, 1)
    minutes = with_sitting(minutes, number, printed=reprinted)
    return attrs.evolve(minutes, form=tuple(_cells(minutes.form, printed, reprinted)))


def _cells(cells: tuple[Cell, ...], old: str, new: str) -> Iterator[Cell]:
    for cell in cells:
        value = new if cell.value == old else cell.value
        yield attrs.evolve(cell, value=value, cells=tuple(_cells(cell.cells, old, new)))


# ---------------------------------------------------------------------------------- proceedings


def events(minutes: Minutes) -> list[tuple[Event, Sitting]]:
    """Return the events that have a time, each with its sitting."""
    named = {sitting.id: sitting for sitting in minutes.meeting.sittings}
    only = minutes.meeting.sittings[0]
    return list(_events(minutes.proceedings, only, named))


def _events(
    units: tuple[AnyUnit, ...], sitting: Sitting, named: dict[str | None, Sitting]
) -> Iterator[tuple[Event, Sitting]]:
    for unit in units:
        if isinstance(unit, Section):
            yield from _events(unit.units, named.get(unit.sitting, sitting), named)
        elif isinstance(unit, Event) and unit.time is not None:
            yield unit, sitting


def with_unit(minutes: Minutes, old: AnyUnit, *new: AnyUnit) -> Minutes:
    """Return the document with other units in the place of one."""
    return attrs.evolve(minutes, proceedings=tuple(_units(minutes.proceedings, old, new)))


def _units(units: tuple[AnyUnit, ...], old: AnyUnit, new: tuple[AnyUnit, ...]) -> Iterator[AnyUnit]:
    for unit in units:
        if unit is old:
            yield from new
        elif isinstance(unit, Section):
            yield attrs.evolve(unit, units=tuple(_units(unit.units, old, new)))
        else:
            yield unit


def with_close(minutes: Minutes, *before: AnyUnit) -> Minutes:
    """Return the document with units before the close of its first sitting."""
    close = next(event for event, _ in events(minutes) if event.event == "close")
    return with_unit(minutes, close, *before, close)


# ------------------------------------------------------------------------------------ attendance


def with_presence(minutes: Minutes, presence: Presence) -> tuple[Minutes, Attendee]:
    """Return the document with a stretch of presence for somebody, and the entry of this person.

    It is the first who was there all the time; of these there are the chair and the secretariat.
    """
    moved = {one for event, _ in events(minutes) for one in event.attendees}
    at, entry = next(
        (f"/attendance/{number}/entries/{place}/presence", entry)
        for number, group in enumerate(minutes.attendance)
        for place, entry in enumerate(group.entries)
        if (entry.status or group.status) == "present"
        and not entry.presence
        and entry.id is not None
        and entry.id not in moved
    )
    return put(minutes, at, (presence,)), entry


def later(day: date, days: int) -> str:
    """Return the day so many days later, as documents write it."""
    return (day + timedelta(days=days)).isoformat()
