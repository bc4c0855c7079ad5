"""What the profile ``municipal`` asks for, left out (CMP)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Minutes, Summary
from kaigiroku.strategies.planters.dated import with_close, with_meeting, with_sitting
from kaigiroku.strategies.planters.laid_open import laid_open
from kaigiroku.strategies.planters.left_out import ids_of, without_references, without_time_of
from kaigiroku.strategies.planters.matters import OTHER
from kaigiroku.strategies.planters.people import Draw, Planter, with_group
from kaigiroku.strategies.planters.placing import added, put

__all__ = ["PLANTERS"]


def cmp011(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out whether the meeting was open."""
    del draw
    return with_meeting(laid_open(minutes), openness=None)


def cmp012(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out who was absent, and how many there are in all."""
    del draw
    away = [group for group in minutes.attendance if group.status in {"absent", "represented"}]
    minutes = without_references(minutes, ids_of(away))
    minutes = put(minutes, "/meeting/quorum/seats", None)
    there = (
        attrs.evolve(group, seats=None)
        for group in minutes.attendance
        if group.status not in {"absent", "represented"}
    )
    return attrs.evolve(minutes, attendance=tuple(there))


def cmp013(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the name of the office; how to reach it is still told."""
    del draw
    return put(minutes, "/meeting/secretariat/name", None)


def cmp014(minutes: Minutes, draw: Draw) -> Minutes:
    """Have the staff of the secretariat attend as officials who explain."""
    del draw
    for number, group in enumerate(minutes.attendance):
        if group.capacity == "secretariat":
            minutes = with_group(minutes, number, attrs.evolve(group, capacity="explainer"))
    return minutes


def cmp015(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out how many of the public attended."""
    del draw
    minutes = laid_open(minutes)
    for number, group in enumerate(minutes.attendance):
        if group.capacity == "public":
            minutes = with_group(minutes, number, attrs.evolve(group, count=None))
    return minutes


def cmp016(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the materials, or that there were none."""
    del draw
    minutes = without_references(minutes, (material.id for material in minutes.materials))
    none = tuple(one for one in minutes.stated_none if one != "materials")
    return attrs.evolve(minutes, materials=(), stated_none=none)


def cmp017(minutes: Minutes, draw: Draw) -> Minutes:
    """Add an item that has to be decided, and tell only that it was talked about."""
    category = draw(st.sampled_from(("bill", "resolution", "reply", "petition", "election")))
    item = AgendaItem(id="undecided", title=OTHER, category=category)
    spoken = Summary(items=("undecided",), text="この件について、意見を交わした。")
    return with_close(added(minutes, "/agenda", item), spoken)


def cmp018(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out when a sitting ended."""
    number = draw(st.integers(0, len(minutes.meeting.sittings) - 1))
    untimed = without_time_of(minutes, "close")
    return with_sitting(untimed, number, end_time=None, time_in_session=None)


def cmp019(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out whether the minutes are open."""
    del draw
    return put(laid_open(minutes), "/record/openness", None)


def cmp020(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out how the record was made."""
    del draw
    return put(minutes, "/record/fidelity", None)


PLANTERS: Final[Mapping[str, Planter]] = {
    "CMP011": cmp011,
    "CMP012": cmp012,
    "CMP013": cmp013,
    "CMP014": cmp014,
    "CMP015": cmp015,
    "CMP016": cmp016,
    "CMP017": cmp017,
    "CMP018": cmp018,
    "CMP019": cmp019,
    "CMP020": cmp020,
}
"""The faults by the codes of the rules that find them."""
