"""How many members were present: what the attendance tells for certain, and at most.

Lists leave open whom a stated number includes: those who came late or left early, who sent
somebody, who stood by. So every number here is a range, and where a group cannot be counted
there is none.
"""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from kaigiroku.japanese import fold
from kaigiroku.model import Group
from kaigiroku.rules.facts.roster import AWAY, ENTITLED, TOOK_PART, Listed, is_one_person, roster
from kaigiroku.rules.facts.survey import Node, Survey, once

__all__ = ["Headcount", "listed_people", "members_present"]


@attrs.frozen
class Headcount:
    """How many people there are, at least and at most."""

    low: int = 0
    high: int = 0

    def __contains__(self, number: int) -> bool:
        """Tell whether a number can be right."""
        return self.low <= number <= self.high

    def __add__(self, other: "Headcount") -> "Headcount":
        """Return how many both are together."""
        return Headcount(self.low + other.low, self.high + other.high)


_MAY_COUNT: Final = ENTITLED | {"expert"}
_UNCOUNTED: Final = re.compile(r"ほか|除く|除き|別紙|外[、，]|他(?=の|[0-9])")


def listed_people(group: Node[Group], listed: Iterable[Listed]) -> Headcount | None:
    """Return how many people a group names, with its `others`; None if they cannot be counted.

    Whoever is not in the group's own state, was there for a part only, or stands in for somebody
    may be counted or not.
    """
    told = group.thing
    if told.others is None and _UNCOUNTED.search(fold(f"{told.label or ''}{told.note or ''}")):
        return None
    low = high = told.others or 0
    for one in listed:
        if not is_one_person(one.entry):
            return None
        own = one.entry.status
        differs = own is not None and own != told.status
        doubtful = differs if told.status is not None else own not in {None, "present"}
        high += 1
        low += not (doubtful or one.entry.presence or one.entry.proxy_for or one.entry.attendees)
    return Headcount(low, high)


def _present_in(group: Node[Group], listed: tuple[Listed, ...]) -> Headcount | None:
    """Return how many of those who make up the body were present in a group; None if not told."""
    told = group.thing
    if not listed:
        return _stated(told)
    if all(one.entry.attendees for one in listed):
        return Headcount()  # a part of the body, and counted with the whole
    low = high = 0
    for one in listed:
        if one.is_away and one.status in {"absent", "vacant"}:
            continue
        if one.capacity is not None and (one.capacity not in _MAY_COUNT or one.entry.attendees):
            continue
        if one.capacity is None or one.status is None:
            return None
        if not is_one_person(one.entry):
            return _stated(told)
        high += 1
        low += one.status == "present" and not (one.entry.presence or one.entry.proxy_for)
    if told.capacity is not None and told.capacity not in _MAY_COUNT:
        return Headcount(low, high)
    if told.capacity is None or told.status not in TOOK_PART:
        return None if told.others else Headcount(low, high)
    if told.count is None and told.others is None and _UNCOUNTED.search(fold(told.label or "")):
        return None
    low, high = low + (told.others or 0), high + (told.others or 0)
    if told.count is None:
        return Headcount(low, high)
    return Headcount(min(low, told.count), max(high, told.count))


def _stated(told: Group) -> Headcount | None:
    """Return the stated number, if it is of people who make up the body and were present."""
    is_away = told.status in AWAY or told.count == 0
    if is_away or (told.capacity is not None and told.capacity not in _MAY_COUNT):
        return Headcount()
    if told.capacity is None or told.status is None or told.count is None:
        return None
    return Headcount(told.count, told.count)


@once
def members_present(survey: Survey) -> tuple[Headcount, ...] | None:
    """Return how many members were present, for each group that has any; None if not told."""
    people = roster(survey)
    found: list[Headcount] = []
    for group in survey.of(Group):
        count = _present_in(group, people.in_group(group))
        if count is None:
            return None
        if count.high:
            found.append(count)
    return tuple(found)
