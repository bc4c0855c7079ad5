"""What the profile ``statutory`` asks for, left out (CMP)."""

from collections.abc import Mapping
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Minutes
from kaigiroku.strategies.planters.dated import with_meeting
from kaigiroku.strategies.planters.people import Draw, Planter, members
from kaigiroku.strategies.planters.placing import put

__all__ = ["PLANTERS"]


def _with_steps(minutes: Minutes, kinds: frozenset[str], **changes: Any) -> Minutes:
    """Return the document with other values in fields of its steps of some kinds."""
    steps = (
        attrs.evolve(step, **changes) if step.step in kinds else step
        for step in minutes.record.steps
    )
    return put(minutes, "/record/steps", tuple(steps))


def cmp021(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out who signs."""
    del draw
    minutes = _with_steps(minutes, frozenset({"signed"}), by=())
    return put(minutes, "/record/signatories", ())


def cmp022(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out who made the record."""
    del draw
    minutes = _with_steps(minutes, frozenset({"prepared"}), by=())
    return put(minutes, "/record/recorders", ())


def cmp023(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the quorum."""
    del draw
    return with_meeting(minutes, quorum=None)


def cmp024(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out when the record was confirmed."""
    del draw
    confirming = frozenset({"confirmed", "approved", "signed"})
    return _with_steps(minutes, confirming, date=None)


def cmp026(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out whether there is a recording."""
    del draw
    return put(minutes, "/record/recording", None)


def cmp027(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out where to ask."""
    del draw
    return put(minutes, "/meeting/secretariat/contact", None)


def cmp028(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the name of a member who was present."""
    place, number = draw(st.sampled_from(members(minutes)))
    return put(minutes, f"/attendance/{place}/entries/{number}/name", None)


def cmp029(minutes: Minutes, draw: Draw) -> Minutes:
    """Have one or two people sign the minutes of an assembly."""
    few = minutes.record.signatories[: draw(st.integers(1, 2))]
    bodies = tuple(attrs.evolve(body, type="assembly") for body in minutes.meeting.bodies)
    return with_meeting(put(minutes, "/record/signatories", few), bodies=bodies)


PLANTERS: Final[Mapping[str, Planter]] = {
    "CMP021": cmp021,
    "CMP022": cmp022,
    "CMP023": cmp023,
    "CMP024": cmp024,
    "CMP026": cmp026,
    "CMP027": cmp027,
    "CMP028": cmp028,
    "CMP029": cmp029,
}
"""The faults by the codes of the rules that find them."""
