"""Faults in the lists of the attendance (ATT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Group, Minutes, Quorum
from kaigiroku.strategies.planters.people import Draw, Planter, members, with_entry, with_group

__all__ = ["PLANTERS"]

_SURNAME: Final = 3
"""So many characters may be a surname alone, which proves nothing."""


def att001(minutes: Minutes, draw: Draw) -> Minutes:
    """List somebody who was present among the absent as well."""
    place, number = draw(st.sampled_from(members(minutes)))
    group = minutes.attendance[place]
    entry = group.entries[number]
    by_name = len((entry.name or "").replace("　", "")) > _SURNAME and draw(st.booleans())
    ids = () if by_name or entry.id is None else (entry.id,)
    twin = attrs.evolve(entry, id=None, attendees=ids)
    away = Group(
        label="欠席",
        capacity=group.capacity,
        status="absent",
        sittings=group.sittings,
        entries=(twin,),
    )
    return with_group(minutes, place, group, away)


def att002(minutes: Minutes, draw: Draw) -> Minutes:
    """State another number of people than there are names."""
    place = draw(st.sampled_from(sorted({place for place, _ in members(minutes)})))
    group = minutes.attendance[place]
    named = len(group.entries)
    surely = sum(1 for where, _ in members(minutes) if where == place)
    wrong = [*range(surely), *range(named + 1, named + 4)]
    return with_group(minutes, place, attrs.evolve(group, count=draw(st.sampled_from(wrong))))


def att003(minutes: Minutes, draw: Draw) -> Minutes:
    """State fewer seats than there are members present."""
    place = draw(st.sampled_from(sorted({place for place, _ in members(minutes)})))
    surely = sum(1 for where, _ in members(minutes) if where == place)
    group = minutes.attendance[place]
    return with_group(minutes, place, attrs.evolve(group, seats=draw(st.integers(0, surely - 1))))


def att004(minutes: Minutes, draw: Draw) -> Minutes:
    """Ask for more members than there are seats or were present, or count one too many."""
    quorum = minutes.meeting.quorum or Quorum(seats=9, present=9)
    seats, present = quorum.seats or 9, quorum.present or 9
    more = draw(st.integers(1, 5))
    faults = [
        attrs.evolve(quorum, seats=seats, required=seats + more),
        attrs.evolve(quorum, present=present, required=present + more, seats=None),
    ]
    if quorum.present is not None and not any(g.capacity == "expert" for g in minutes.attendance):
        listed = sum(len(g.entries) for g in minutes.attendance if g.capacity == "member")
        faults.append(attrs.evolve(quorum, present=listed + more, seats=None))
    return attrs.evolve(
        minutes, meeting=attrs.evolve(minutes.meeting, quorum=draw(st.sampled_from(faults)))
    )


def att012(minutes: Minutes, draw: Draw) -> Minutes:
    """Give two members the same seat."""
    places = members(minutes)
    place = draw(st.sampled_from(places))
    other = draw(st.sampled_from([p for p in places if p[0] == place[0] and p != place]))
    first, second = (minutes.attendance[g].entries[n] for g, n in (place, other))
    seat = first.seat or "99番"
    minutes = with_entry(minutes, place, attrs.evolve(first, seat=seat))
    return with_entry(minutes, other, attrs.evolve(second, seat=seat))


def att013(minutes: Minutes, draw: Draw) -> Minutes:
    """List a member or an official twice in one group."""
    officials = [
        (place, number)
        for place, group in enumerate(minutes.attendance)
        if group.capacity == "secretariat" and group.status == "present"
        for number, entry in enumerate(group.entries)
        if entry.name is not None and not entry.presence
    ]
    place = draw(st.sampled_from([*officials, *members(minutes)]))
    entry = minutes.attendance[place[0]].entries[place[1]]
    entry = attrs.evolve(entry, yomi=entry.yomi or "かくう")  # so that they are surely the same
    return with_entry(minutes, place, entry, attrs.evolve(entry, id=None, seat=None))


PLANTERS: Final[Mapping[str, Planter]] = {
    "ATT001": att001,
    "ATT002": att002,
    "ATT003": att003,
    "ATT004": att004,
    "ATT012": att012,
    "ATT013": att013,
}
