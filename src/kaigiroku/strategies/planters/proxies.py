"""Faults in who stands in for whom (ATT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Attendee, Group, Minutes, Person
from kaigiroku.strategies.planters.people import Draw, Planter, another_name, members, with_entry

__all__ = ["PLANTERS"]


def att007(minutes: Minutes, draw: Draw) -> Minutes:
    """Let one member who is present stand in for another."""
    places = members(minutes)
    place = draw(st.sampled_from(places))
    other = draw(st.sampled_from([p for p in places if p[0] == place[0] and p != place]))
    proxy, principal = (minutes.attendance[g].entries[n] for g, n in (place, other))
    ids = () if principal.id is None else (principal.id,)
    person = Person(name=principal.name, attendees=ids)
    return with_entry(minutes, place, attrs.evolve(proxy, proxy_for=person))


def att008(minutes: Minutes, draw: Draw) -> Minutes:
    """Add a member who is represented by nobody."""
    name = another_name(draw)
    return _represented(minutes, Attendee(label=name, name=name))


def att014(minutes: Minutes, draw: Draw) -> Minutes:
    """Let somebody stand in for a person who is not listed, beside one who is."""
    places = members(minutes)
    proxy = draw(st.sampled_from(places))
    if not any(e.proxy_for is not None for group in minutes.attendance for e in group.entries):
        listed = Attendee(id="principal", label="一之瀬　律子", name="一之瀬　律子")
        minutes = _represented(minutes, listed)
        second = draw(st.sampled_from([place for place in places if place != proxy]))
        minutes = _stands_in(minutes, second, Person(attendees=("principal",)))
    return _stands_in(minutes, proxy, Person(name=another_name(draw)))


def _represented(minutes: Minutes, entry: Attendee) -> Minutes:
    group = Group(label="委任した委員", capacity="member", status="represented", entries=(entry,))
    return attrs.evolve(minutes, attendance=(*minutes.attendance, group))


def _stands_in(minutes: Minutes, place: tuple[int, int], person: Person) -> Minutes:
    entry = minutes.attendance[place[0]].entries[place[1]]
    return with_entry(minutes, place, attrs.evolve(entry, proxy_for=person))


PLANTERS: Final[Mapping[str, Planter]] = {"ATT007": att007, "ATT008": att008, "ATT014": att014}
