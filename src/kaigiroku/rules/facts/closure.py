"""Closure: what a document says to be closed, and what it shows of that.

There are two axes, and neither follows from the other. The meeting's is also that of sittings and
agenda items; the record's is also that of materials, cells of the form, entries and groups of the
attendance, and of units that are not sections. A section is a part of the meeting and of the record
at once, so that its openness may belong to either.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Decision,
    Direction,
    Event,
    Explanation,
    Figure,
    Group,
    Material,
    Meeting,
    Openness,
    Passage,
    Quotation,
    Record,
    Remark,
    RestrictedSpan,
    Section,
    Sitting,
    Summary,
    Table,
    Withheld,
    WithheldSpan,
)
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.words import Words

__all__ = [
    "CLOSED_SESSION",
    "NAMES",
    "NOT_OPEN",
    "NOT_TAKEN",
    "OF_THE_MEETING",
    "OF_THE_RECORD",
    "PARTS",
    "STATUS",
    "UNITS",
    "Mark",
    "hides",
    "is_withdrawn",
    "marks",
    "not_open",
    "of_the_whole",
    "owner",
    "stated",
    "status_of",
    "taken",
]

NOT_OPEN: Final = frozenset({"partly-closed", "closed"})
"""The states of what is closed, in part or as a whole."""

STATUS: Final[Mapping[str, Words]] = {
    "open": Words("open", "公開"),
    "partly-closed": Words("partly closed", "一部非公開"),
    "closed": Words("closed", "非公開"),
}
"""The states in words, for messages."""

NAMES: Final[Mapping[type[Any], Words]] = {
    Meeting: Words("The meeting", "会議"),
    Sitting: Words("This sitting", "この開議"),
    AgendaItem: Words("This item", "この議題"),
    Record: Words("The record", "会議録"),
    Section: Words("This section", "この節"),
    Material: Words("This material", "この資料"),
    Cell: Words("This cell", "この欄"),
    Group: Words("This group", "この区分"),
    Attendee: Words("This entry", "この出席者"),
}
"""What openness is stated of, in words for messages; all other things are units."""

OF_THE_MEETING: Final = "/meeting/openness/status"
"""Where it is stated whether the meeting was open."""

OF_THE_RECORD: Final = "/record/openness/status"
"""Where it is stated whether the record is open."""

CLOSED_SESSION: Final = frozenset({"closed-session-begins", "closed-session-ends"})
"""The events between which a meeting is closed."""

UNITS: Final[tuple[type[Any], ...]] = (
    Remark,
    Explanation,
    Summary,
    Decision,
    Event,
    Direction,
    Quotation,
    Table,
    Figure,
    Passage,
)
"""The kinds of unit that hold print of their own and may be closed."""

PARTS: Final[tuple[type[Any], ...]] = (Material, Cell, Group, Attendee, *UNITS)
"""What belongs to the record alone, and may be closed."""

Mark = RestrictedSpan | WithheldSpan | Withheld
"""What marks a place as withheld, or to be withheld, from the public."""


def owner(node: Node[Any]) -> Node[Any]:
    """Return what a thing that is not the document stands in at once."""
    return next(node.above())


def status_of(thing: Meeting | Record | AgendaItem | Sitting) -> str | None:
    """Return the state that is stated of a thing itself, if one is."""
    return None if thing.openness is None else thing.openness.status


@once
def stated(survey: Survey) -> Mapping[type[Any], Sequence[Node[Openness]]]:
    """Return the openness that is stated, by the class of what it is stated of.

    Openness without a state is left out, and that of the next meeting: it is still to come.
    """
    groups: dict[type[Any], list[Node[Openness]]] = {}
    to_come = survey.minutes.meeting.next_meeting
    for node in survey.of(Openness):
        thing = owner(node).thing
        if node.thing.status is not None and thing is not to_come:
            groups.setdefault(thing.__class__, []).append(node)
    return groups


def not_open(survey: Survey, *classes: type[Any]) -> Iterator[Node[Openness]]:
    """Go through the openness of things of these classes that are not simply open."""
    by_class = stated(survey)
    for cls in classes:
        for node in by_class.get(cls, ()):
            if node.thing.status in NOT_OPEN:
                yield node


def hides(survey: Survey, *classes: type[Any]) -> bool:
    """Tell whether an edition for the public has a mark in the place of a thing of these classes.

    `Withheld` stands for units of any kind.
    """
    if survey.minutes.record.edition not in {"public", "extract"}:
        return False
    return (Withheld in classes and bool(survey.of(Withheld))) or any(
        node.thing.how is not None for node in not_open(survey, *classes)
    )


@once
def marks(survey: Survey) -> Sequence[Node[Mark]]:
    """Return all places that are marked as withheld or to be withheld: units, then spans."""
    return [*survey.of(Withheld), *survey.of(WithheldSpan), *survey.of(RestrictedSpan)]


def is_withdrawn(mark: Mark | Openness) -> bool:
    """Tell whether it is said of something closed that its words were taken back (取消し)."""
    return mark.how == "withdrawn" or any(r.code == "withdrawn-remark" for r in mark.reasons)


NOT_TAKEN: Final = frozenset({"withdrawn", "postponed", "not-reached"})
"""The states of items that need not have been taken."""


def taken(item: Node[AgendaItem]) -> bool:
    """Tell whether nothing says that an item, or a heading over it, was not taken."""
    return not any(
        isinstance(node.thing, AgendaItem) and node.thing.state in NOT_TAKEN
        for node in (item, *item.above())
    )


def of_the_whole(sitting: Sitting) -> bool:
    """Tell whether the whole body sat, and no committee or other part of it."""
    return sitting.body is None
