"""Faults in what is said twice: decisions, names, the speaker of a remark in parts (REF)."""

from collections.abc import Mapping
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Attendee, Decision, Minutes, Person, Remark, Section, Speaker
from kaigiroku.rules.facts.roster import roster
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.strategies.planters.people import Draw, Planter, another_name
from kaigiroku.strategies.planters.placing import added, at, put

__all__ = ["PLANTERS"]

_NEW: Final = "planted-1"
"""An id that no sound document has."""


def ref006(minutes: Minutes, draw: Draw) -> Minutes:
    """Repeat a decision with another result, or another way of coming to it."""
    nodes = [node for node in Survey(minutes).of(Decision) if node.pointer.startswith("/proc")]
    node = draw(st.sampled_from(nodes))
    decision = node.thing
    id_ = decision.id or _NEW
    minutes = put(minutes, node.at("id"), id_)
    field = draw(st.sampled_from([f for f in ("outcome", "manner") if getattr(decision, f)]))
    holder = node.pointer.rpartition("/")[0]
    minutes = added(minutes, holder, attrs.evolve(decision, id=None, repeats=id_))
    last = len(at(minutes, holder)) - 1
    return put(minutes, f"{holder}/{last}/{field}", "kaede-city:other")


def ref007(minutes: Minutes, draw: Draw) -> Minutes:
    """Call somebody by the name of somebody else."""
    survey = Survey(minutes)
    nodes: list[Node[Any]] = [*survey.of(Person), *survey.of(Speaker)]
    named = [
        node
        for node in nodes
        if len(node.thing.attendees) == 1
        and node.thing.name is not None
        and (entry := survey.find(node.thing.attendees[0], Attendee)) is not None
        and entry.thing.name is not None
    ]
    return put(minutes, draw(st.sampled_from(named)).at("name"), another_name(draw))


def ref012(minutes: Minutes, draw: Draw) -> Minutes:
    """Let an official of the secretariat continue what one of the body said."""
    survey = Survey(minutes)
    people = roster(survey)
    officials = [
        one.entry
        for one in people.listed
        if one.capacity == "secretariat" and one.entry.id is not None and not one.is_away
    ]
    begun = [
        node
        for node in survey.of(Remark)
        if (speaker := node.thing.speaker) is not None
        and (one := people.one_meant(speaker)) is not None
        and one.capacity != "secretariat"
    ]
    node = draw(st.sampled_from(begun))
    id_ = node.thing.id or _NEW
    minutes = put(minutes, node.at("id"), id_)
    official = draw(st.sampled_from(officials))
    speaker = Speaker(label=official.label, attendees=(official.id or "",), identifies="person")
    remark = Remark(speaker=speaker, continues=id_, text="以上のとおりでございます。")
    return added(minutes, _end_after(minutes, node), remark)


def _end_after(minutes: Minutes, node: Node[Remark]) -> str:
    """Return the list of units that the remark stands in, or a section after it has."""
    holder = node.pointer.rpartition("/")[0]
    return holder if isinstance(at(minutes, holder.rpartition("/")[0]), Section) else "/proceedings"


PLANTERS: Final[Mapping[str, Planter]] = {"REF006": ref006, "REF007": ref007, "REF012": ref012}
"""The faults by the codes of the rules that find them."""
