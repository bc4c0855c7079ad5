"""Faults in what remarks and sittings say of one another (REF)."""

from collections.abc import Mapping
from typing import Final

from hypothesis import strategies as st

from kaigiroku.model import Minutes, Place, Remark, Sitting, Summary
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import added, put

__all__ = ["PLANTERS"]

_NEW: Final = "planted-1"
"""An id that no sound document has."""


def ref004(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a remark or summary refer to itself, or a question answer its own answer."""
    survey = Survey(minutes)
    nodes: list[Node[Remark] | Node[Summary]] = [*survey.of(Remark), *survey.of(Summary)]
    node = draw(st.sampled_from(nodes))
    id_ = node.thing.id or _NEW
    minutes = put(minutes, node.at("id"), id_)
    unit, is_circle, corrects = node.thing, draw(st.booleans()), draw(st.booleans())
    if isinstance(unit, Summary):
        return added(minutes, node.at("of"), id_)
    if unit.answers and is_circle:
        return added(minutes, survey.ids[unit.answers[0]].at("answers"), id_)
    if corrects:
        return put(minutes, node.at("corrects"), Place(unit=id_))
    return added(minutes, node.at("answers"), id_)


def ref005(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a remark answer or correct one that stands after it and answers nothing itself."""
    nodes = Survey(minutes).of(Remark)
    later = [n for n, node in enumerate(nodes) if n and not _leads_back(node)]
    number = draw(st.sampled_from(later))
    id_ = nodes[number].thing.id or _NEW
    minutes = put(minutes, nodes[number].at("id"), id_)
    earlier = nodes[draw(st.integers(0, number - 1))]
    if draw(st.booleans()):
        return put(minutes, earlier.at("corrects"), Place(unit=id_))
    return added(minutes, earlier.at("answers"), id_)


def _leads_back(node: Node[Remark]) -> bool:
    return bool(node.thing.answers or node.thing.corrects)


def ref008(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a sitting name another as parallel that does not name it; the next one, if need be."""
    sittings = minutes.meeting.sittings
    pairs = [
        (one, other)
        for one, sitting in enumerate(sittings)
        for other, to in enumerate(sittings)
        if one != other and to.id is not None and to.id not in sitting.parallel_with
    ]
    if not pairs:
        next_meeting = minutes.meeting.next_meeting or Sitting(starts_after="定例会の閉会")
        minutes = put(minutes, "/meeting/nextMeeting", next_meeting)
        id_ = next_meeting.id or _NEW
        minutes = put(minutes, "/meeting/nextMeeting/id", id_)
        return added(minutes, "/meeting/sittings/0/parallelWith", id_)
    one, other = draw(st.sampled_from(pairs))
    return added(minutes, f"/meeting/sittings/{one}/parallelWith", sittings[other].id)


PLANTERS: Final[Mapping[str, Planter]] = {"REF004": ref004, "REF005": ref005, "REF008": ref008}
"""The faults by the codes of the rules that find them."""
