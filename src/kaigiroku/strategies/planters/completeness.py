"""What every profile asks for, left out (CMP)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Minutes
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.dated import with_meeting, with_sitting
from kaigiroku.strategies.planters.laid_open import laid_open
from kaigiroku.strategies.planters.left_out import (
    ids_of,
    with_every_sitting,
    without_references,
    without_time_of,
)
from kaigiroku.strategies.planters.people import Draw, Planter, speeches, with_units
from kaigiroku.strategies.planters.placing import put

__all__ = ["PLANTERS"]


def cmp001(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the name of the body."""
    del draw
    bodies = tuple(attrs.evolve(body, name=None) for body in minutes.meeting.bodies)
    return with_meeting(minutes, name=None, bodies=bodies)


def cmp002(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the day, or tell only the month; another day was never set."""
    day = minutes.meeting.sittings[0].date or ""
    told = draw(st.sampled_from((None, day[:7], day[:4])))
    return with_every_sitting(minutes, date=told, scheduled_date=None)


def cmp003(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the place."""
    del draw
    convening = minutes.meeting.convening
    if convening is not None:
        convening = attrs.evolve(convening, location=None)
    return with_meeting(with_every_sitting(minutes, location=None), convening=convening)


def cmp004(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the members who attended, and let nothing else tell of them but the print."""
    del draw
    ids = ids_of(minutes.attendance)
    others = (
        attrs.evolve(group, entries=(), others=None, count=group.count or len(group.entries))
        for group in minutes.attendance
        if group.status == "absent" or group.capacity in {"secretariat", "public"}
    )
    minutes = attrs.evolve(without_references(minutes, ids), attendance=tuple(others))
    for count in ("seats", "required", "present"):
        minutes = put(minutes, f"/meeting/quorum/{count}", None)
    return minutes


def cmp005(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the agenda."""
    del draw
    minutes = laid_open(minutes)
    items = Survey(minutes).of(AgendaItem)
    ids = [node.thing.id for node in items]
    ids += [decision.id for node in items for decision in node.thing.decisions]
    return attrs.evolve(without_references(minutes, ids), agenda=())


def cmp006(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the proceedings."""
    del draw
    minutes = laid_open(minutes)
    ids = [node.thing.id for node in Survey(minutes).units]
    return attrs.evolve(without_references(minutes, ids), proceedings=())


def cmp007(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out who said something."""
    path, remark = draw(st.sampled_from(speeches(minutes)))
    return with_units(minutes, path, attrs.evolve(remark, speaker=None))


def cmp008(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out when a sitting began."""
    number = draw(st.integers(0, len(minutes.meeting.sittings) - 1))
    untimed = without_time_of(minutes, "open")
    return with_sitting(
        untimed, number, start_time=None, scheduled_start_time=None, starts_after=None
    )


PLANTERS: Final[Mapping[str, Planter]] = {
    "CMP001": cmp001,
    "CMP002": cmp002,
    "CMP003": cmp003,
    "CMP004": cmp004,
    "CMP005": cmp005,
    "CMP006": cmp006,
    "CMP007": cmp007,
    "CMP008": cmp008,
}
"""The faults by the codes of the rules that find them."""
