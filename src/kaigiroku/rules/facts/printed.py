"""What is printed of dates and times, beside the dates and times of which it should tell.

Level: sound. Dates and times are printed in `printed`, in cells of the form, in the text of events.
A *matter* is something that has dates or times of its own, with all the print that is about it.
Print may tell of other days as well (of the notice, of a deadline), and may leave days out. So
print and meaning disagree only where both have something over: something is printed that is not
stated, and something is stated that is not printed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import product
from typing import Any, Final

import attrs

from kaigiroku.japanese import PrintedDate, PrintedTime, find_dates, find_times, weekday
from kaigiroku.model import Cell, Convening, DirectionSpan, Event, Presence, Session, Sitting, Step
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Found, found
from kaigiroku.words import Words

__all__ = [
    "Difference",
    "Known",
    "Matter",
    "Print",
    "Told",
    "cells",
    "day_of",
    "difference",
    "disagreements",
    "each_once",
    "is_sound",
    "matters",
    "next_meeting",
    "prints",
    "readings_of_date",
    "readings_of_time",
]


@attrs.frozen(eq=False)
class Print:
    """A text that tells of dates or times."""

    node: Node[Any]
    """What it belongs to."""

    field: str
    """The field it stands in."""

    text: str
    """The text itself."""

    dates: tuple[PrintedDate, ...]
    """The dates printed in it."""

    times: tuple[PrintedTime, ...]
    """The times printed in it."""

    @classmethod
    def of(cls, node: Node[Any], field: str) -> "Print":
        """Read a field that holds print."""
        text: str = getattr(node.thing, field)
        return cls(node, field, text, find_dates(text), find_times(text))

    @property
    def pointer(self) -> str:
        """The place, as a JSON Pointer."""
        return self.node.at(self.field)


@attrs.frozen(eq=False)
class Told:
    """A date or a time that is stated in a field of its own."""

    node: Node[Any]
    """What it belongs to."""

    field: str
    """The field it stands in."""

    value: str
    """The date or the time."""

    @classmethod
    def of(cls, nodes: Iterable[Node[Any]], *fields: str) -> "tuple[Told, ...]":
        """Return those of the fields that are stated."""
        return tuple(
            cls(node, field, value)
            for node in nodes
            for field in fields
            if (value := getattr(node.thing, field)) is not None
        )

    @property
    def pointer(self) -> str:
        """The place, as a JSON Pointer."""
        return self.node.at(self.field)


# --------------------------------------------------------------------------------- comparing

Reading = tuple[int | None, ...] | str
"""What print may mean or a statement may be printed as: parts of a date, or a time."""


def readings_of_date(printed: PrintedDate) -> frozenset[Reading]:
    """Return what a printed date may be stated as: as a year, a month or a day.

    A part that is not printed is None there, and so agrees with any.
    """
    parts = (printed.year, printed.month, printed.day)
    return frozenset({parts[:1], parts[:2], parts})


def _readings_of_stated(stated: str) -> frozenset[Reading]:
    """Return what a stated date may be printed as: each part of it, or None where it is left out.

    A printed date may be a stated one if they have a reading in common.
    """
    return frozenset(product(*((int(part), None) for part in stated.split("-"))))


def readings_of_time(printed: PrintedTime) -> frozenset[Reading]:
    """Return the times that a printed time may mean; it has to be one.

    Without 午前 or 午後 the hours up to 12 may be of either half, as in 「午後6時30分から8時15分」.
    12時 may be noon or midnight, whatever stands before it.
    """
    assert printed.value is not None  # noqa: S101 -- what can be no time has no readings
    hour, rest = int(printed.value[:2]), printed.value[2:]
    if printed.hour <= _NOON and (printed.half is None or printed.hour == _NOON):
        return frozenset({printed.value, f"{(hour + _NOON) % 24:02}{rest}"})
    return frozenset({printed.value})


def is_sound(printed: PrintedDate) -> bool:
    """Tell whether a printed date is one at all: it exists, its era did, its years agree."""
    return printed.exists and printed.era_fits and printed.years_agree


def day_of(stated: str) -> date | None:
    """Return the day of a stated date, if it is a day and no month or year."""
    return date.fromisoformat(stated) if len(stated) == len("2026-03-18") else None


_NOON: Final = 12


Reader = Callable[[str], frozenset[Reading]]
"""Returns what something stated may be printed as."""


@attrs.frozen(eq=False)
class Known:
    """Days, or times, that are stated in fields of their own."""

    told: tuple[Told, ...]
    """Where they are stated."""

    read: Reader
    """Tells what each may be printed as."""

    @cached_property
    def by_reading(self) -> Mapping[Reading, Sequence[Told]]:
        """All of them by what they may be printed as."""
        found_: dict[Reading, list[Told]] = {}
        for told in self.told:
            for reading in self.read(told.value):
                found_.setdefault(reading, []).append(told)
        return found_

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The weekdays of the days among them."""
        days = (day_of(told.value) for told in self.told)
        return frozenset(weekday(day) for day in days if day is not None)

    @classmethod
    def dates(cls, nodes: Iterable[Node[Any]], *fields: str) -> "Known":
        """Gather the dates that are stated in fields of some things."""
        return cls(Told.of(nodes, *fields), _readings_of_stated)

    @classmethod
    def times(cls, nodes: Iterable[Node[Any]], *fields: str) -> "Known":
        """Gather the times that are stated in fields of some things."""
        return cls(Told.of(nodes, *fields), _as_it_is)

    def has(self, readings: frozenset[Reading]) -> bool:
        """Tell whether something of these readings is among them."""
        return not self.by_reading.keys().isdisjoint(readings)


def _as_it_is(stated: str) -> frozenset[Reading]:
    return frozenset({stated})


_NOTHING: Final = Known((), _as_it_is)


@attrs.frozen(kw_only=True, eq=False)
class Matter:
    """Something that has dates or times, with all the print that is about it."""

    prints: tuple[Print, ...]
    """The print."""

    dates: Known = _NOTHING
    """The dates that it should tell."""

    other_dates: tuple[Known, ...] = ()
    """Dates that it may tell as well."""

    times: Known = _NOTHING
    """The times that it should tell."""

    other_times: tuple[Known, ...] = ()
    """Times that it may tell as well."""

    lay_ahead: bool = False
    """Whether it was still to come, in part or whole, when it was written."""


@attrs.frozen(eq=False)
class Difference:
    """What is printed and not stated, and what is stated and not printed, of one matter."""

    printed: tuple[tuple[Print, str], ...]
    """What is printed and not stated: where, and its characters."""

    stated: tuple[Told, ...]
    """What is stated and not printed."""


def disagreements(differences: Iterable[Difference]) -> Iterator[Found]:
    """Object to each difference, once for what stands in several places of the print.

    The message is given ``printed`` and ``stated``.
    """
    first: dict[str, int] = {}
    known: set[str] = set()
    kept: list[tuple[Difference, dict[str, None]]] = []
    for one in differences:
        texts, places = [text for _, text in one.printed], [told.pointer for told in one.stated]
        if known.issuperset(places) and all(text in first for text in texts):
            for print_, text in one.printed:
                kept[first[text]][1][print_.pointer] = None
            continue
        for text in texts:
            first.setdefault(text, len(kept))
        known.update(places)
        related = dict.fromkeys((*places, *(print_.pointer for print_, _ in one.printed)))
        kept.append((one, related))
    for one, related in kept:
        pointer = one.printed[0][0].pointer
        printed = dict.fromkeys(text for _, text in one.printed)
        yield found(
            pointer,
            related=tuple(place for place in related if place != pointer),
            printed=Words(
                ", ".join(f"“{text}”" for text in printed),
                "".join(f"「{text}」" for text in printed),
            ),
            stated=Words(
                ", ".join(dict.fromkeys(told.value for told in one.stated)),
                "、".join(dict.fromkeys(told.value for told in one.stated)),
            ),
        )


def difference(
    printed: Iterable[tuple[Print, str, frozenset[Reading]]], own: Known, others: Iterable[Known]
) -> Difference | None:
    """Return what is over on both sides, if something is on each.

    Args:
        printed: What is printed, its text and its readings.
        own: What should be printed.
        others: What may be printed as well.
    """
    printed = tuple(printed)
    in_print = frozenset[Reading]().union(*(readings for _, _, readings in printed))
    missing = tuple(told for told in own.told if in_print.isdisjoint(own.read(told.value)))
    if not missing:
        return None
    known = (own, *others)
    over = tuple(
        (print_, text)
        for print_, text, readings in printed
        if not any(one.has(readings) for one in known)
    )
    return Difference(over, missing) if over else None


def each_once(
    hits: Iterable[tuple[Print, str, Mapping[str, "str | int | Words"]]],
) -> Iterator[Found]:
    """Object to print once, where it stands first, relating the other places that print the same.

    Args:
        hits: The print, what it is in it that the rule objects to, and what the message needs.
    """
    places: dict[str, tuple[Mapping[str, str | int | Words], dict[str, None]]] = {}
    for print_, text, params in hits:
        places.setdefault(text, (params, {}))[1][print_.pointer] = None
    for params, (pointer, *related) in places.values():
        yield found(pointer, related=tuple(related), **params)


# --------------------------------------------------------------------------------- gathering


@once
def matters(survey: Survey) -> tuple[Matter, ...]:
    """Return all that has printed dates or times: the sittings first, then what the form says."""
    return tuple(matter for matter in _matters(survey) if matter.prints)


@once
def prints(survey: Survey) -> tuple[tuple[Print, Matter], ...]:
    """Return all print about dates and times, each with the matter it is about."""
    return tuple((one, matter) for matter in matters(survey) for one in matter.prints)


@once
def cells(survey: Survey) -> Mapping[str, Sequence[Node[Cell]]]:
    """Return the filled cells of the form by what they hold: their field, or that above them."""
    of_field: dict[str, list[Node[Cell]]] = {}
    for node in survey.of(Cell):
        if node.thing.value and (field := _field_of(node)) is not None:
            of_field.setdefault(field, []).append(node)
    return of_field


def _field_of(cell: Node[Cell]) -> str | None:
    for node in (cell, *cell.above()):
        if isinstance(node.thing, Cell) and node.thing.field is not None:
            return node.thing.field
    return None


def next_meeting(survey: Survey) -> Node[Sitting] | None:
    """Return the next meeting, if it is told of."""
    ahead = survey.minutes.meeting.next_meeting
    return next((node for node in survey.of(Sitting) if node.thing is ahead), None)


def _matters(survey: Survey) -> Iterator[Matter]:
    sittings, convening, session = survey.sittings, survey.of(Convening), survey.of(Session)
    ahead = [node] if (node := next_meeting(survey)) else []
    days = Known.dates(sittings, "date", "end_date")
    called_for = Known.dates(sittings, "scheduled_date")
    times = Known.times(sittings, "start_time", "end_time")
    called_on = Known.dates(convening, "date")
    session_days = Known.dates(session, "start_date", "end_date")
    for node in sittings:
        yield Matter(
            prints=_printed([node]),
            dates=Known.dates([node], "date", "end_date"),
            other_dates=(Known.dates([node], "scheduled_date"), called_on, session_days),
            times=Known.times([node], "start_time", "end_time"),
            other_times=(Known.times([node], "scheduled_start_time"),),
        )
    yield Matter(
        prints=_cells(survey, "date"),
        dates=days,
        other_dates=(called_for, called_on, session_days),
        times=times,
        other_times=(Known.times(sittings, "scheduled_start_time"),),
    )
    yield Matter(
        prints=(*_printed(convening), *_cells(survey, "convening")),
        dates=called_on,
        other_dates=(days, called_for, session_days),
    )
    yield Matter(
        prints=(*_printed(session), *_cells(survey, "session")),
        dates=session_days,
        other_dates=(days, called_on),
        lay_ahead=True,
    )
    yield Matter(
        prints=(*_printed(ahead), *_cells(survey, "next-meeting")),
        dates=Known.dates(ahead, "date", "end_date"),
        other_dates=(days,),
        times=Known.times(ahead, "start_time", "end_time"),
        other_times=(Known.times(ahead, "scheduled_start_time"), times),
        lay_ahead=True,
    )
    for step in survey.of(Step):
        yield Matter(
            prints=_printed([step]), dates=Known.dates([step], "date"), other_dates=(days,)
        )
    for presence in survey.of(Presence):
        yield Matter(
            prints=_printed([presence]),
            times=Known.times([presence], "start_time", "end_time"),
            other_times=(times,),
        )
    for event in survey.of(Event):
        if event.thing.text is not None and ":" not in event.thing.event:  # ours, not anybody's
            yield Matter(
                prints=(Print.of(event, "text"),),
                dates=Known.dates([event], "date"),
                other_dates=(days,),
                times=Known.times([event], "time"),
            )
    for span in survey.of(DirectionSpan):
        if span.thing.time is not None and span.thing.text is not None:
            yield Matter(prints=(Print.of(span, "text"),), times=Known.times([span], "time"))


def _printed(nodes: Iterable[Node[Any]]) -> tuple[Print, ...]:
    return tuple(Print.of(node, "printed") for node in nodes if node.thing.printed is not None)


def _cells(survey: Survey, field: str) -> tuple[Print, ...]:
    return tuple(Print.of(node, "value") for node in cells(survey).get(field, ()))
