"""Demands: what the rules on completeness share.

A profile asks for matters; each has its rule. Nothing is missing that is stated to be none, and
what does not fit how the meeting was held (a place for an online meeting) is not asked for.
"""

from collections.abc import Iterator
from typing import Final

from kaigiroku.model import Cell, Event, Group, Minutes, Sitting
from kaigiroku.profiles import Profile
from kaigiroku.rules.facts.roster import AWAY, ENTITLED
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Found, found

__all__ = [
    "CORE",
    "MUNICIPAL",
    "STATUTORY",
    "are_members",
    "is_written",
    "missing",
    "mode_of",
    "tells_of_proceedings",
    "timed_events",
]

CORE: Final[tuple[Profile, ...]] = ("core", "municipal", "statutory")
"""For what every profile asks for."""

MUNICIPAL: Final[tuple[Profile, ...]] = ("municipal", "statutory")
"""For what the profile ``municipal`` asks for as well."""

STATUTORY: Final[tuple[Profile, ...]] = ("statutory",)
"""For what only the profile ``statutory`` asks for."""


def missing(survey: Survey, place: str, *fields: str) -> Found:
    """Say that something is missing.

    Args:
        survey: The document.
        place: Where it should stand, or the nearest that is there.
        fields: The meanings of the cells of the form in which it would be printed. Where there are
            such cells they are related: a printed cell, blank or not, is not yet a statement.
    """
    cells = (node for node in survey.of(Cell) if node.thing.field in fields)
    return found(
        place,
        related=tuple(n.pointer if n.thing.value is None else n.at("value") for n in cells),
    )


def mode_of(survey: Survey, sitting: Sitting) -> str | None:
    """Return how a sitting was held."""
    return sitting.mode or survey.minutes.meeting.mode


def is_written(survey: Survey) -> bool:
    """Tell whether nobody met: the body decided in writing."""
    meeting = survey.minutes.meeting
    modes = {sitting.mode or meeting.mode for sitting in meeting.sittings} or {meeting.mode}
    return modes == {"written"}


def tells_of_proceedings(minutes: Minutes) -> bool:
    """Tell whether the proceedings are there, stated to be none, or replaced by a recording."""
    return (
        bool(minutes.proceedings)
        or "proceedings" in minutes.stated_none
        or minutes.record.fidelity == "recording"
    )


def timed_events(survey: Survey, *kinds: str) -> Iterator[Node[Sitting] | None]:
    """Go through the sittings of events of these kinds whose time is stated."""
    for node in survey.of(Event):
        if node.thing.event in kinds and node.thing.time is not None:
            yield survey.sitting_of(node)


_OF_NO_MEMBER: Final = frozenset(
    {"expert", "explainer", "secretariat", "observer", "public", "press"}
)


def are_members(group: Group) -> bool:
    """Tell whether a group has people in it who make up the body, or may have, and took part."""
    capacities = {entry.capacity for entry in group.entries} | {group.capacity}
    if group.capacity in _OF_NO_MEMBER and capacities.isdisjoint(ENTITLED):
        return False
    if group.count is not None or group.others is not None:
        return group.status not in AWAY
    return any((entry.status or group.status) not in AWAY for entry in group.entries)
