"""Faults in ids and references (REF), and in what is stated to be none."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Direction, Material, Minutes, Provenance, Remark, Waiver
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import added, at, put

__all__ = ["PLANTERS"]

_NOWHERE: Final = "nowhere-1"
"""An id that no sound document has."""


def ref001(minutes: Minutes, draw: Draw) -> Minutes:
    """Give a direction at the very end the id of something that stands before."""
    taken = [
        id_ for id_, node in Survey(minutes).ids.items() if not isinstance(node.thing, Material)
    ]
    return added(
        minutes, "/proceedings", Direction(id=draw(st.sampled_from(taken)), text="（拍手）")
    )


def ref002(minutes: Minutes, draw: Draw) -> Minutes:
    """Let something refer, besides, to what is not there."""
    return added(minutes, draw(st.sampled_from(_lists(minutes))), _NOWHERE)


def ref003(minutes: Minutes, draw: Draw) -> Minutes:
    """Let something refer, besides, to an item of the agenda, which is no person and no unit."""
    item = minutes.agenda[0].id or _NOWHERE
    minutes = put(minutes, "/agenda/0/id", item)
    return added(minutes, draw(st.sampled_from(_lists(minutes))), item)


def _lists(minutes: Minutes) -> list[str]:
    """Return the places of lists to which one more person or unit can be added."""
    answers = [node.at("answers") for node in Survey(minutes).of(Remark)]
    recorders = [f"/record/recorders/{n}/attendees" for n in range(len(minutes.record.recorders))]
    return answers + recorders


def ref010(minutes: Minutes, draw: Draw) -> Minutes:
    """State that there is none of something that there is."""
    some = [
        code
        for code in ("agenda", "attendance", "proceedings", "materials")
        if at(minutes, f"/{code}")
    ]
    return added(minutes, "/statedNone", draw(st.sampled_from(some)))


def ref011(minutes: Minutes, draw: Draw) -> Minutes:
    """Have a waiver, or the list of what was inferred, name a place that is not there."""
    place = draw(
        st.sampled_from(("/agenda/99", "/meeting/sittings/0/place", "/title/0", "/proceedings/-"))
    )
    if draw(st.booleans()):
        waiver = Waiver(rule="CAL002", pointer=place, reason="原本のとおり。")
        return attrs.evolve(minutes, waivers=(waiver,))
    if minutes.record.provenance is None:
        return put(minutes, "/record/provenance", Provenance(inferred=(place,)))
    return added(minutes, "/record/provenance/inferred", place)


def ref013(minutes: Minutes, draw: Draw) -> Minutes:
    """Name something twice in one list."""
    references = Survey(minutes).references
    fields = ("answers", "attendees", "items", "materials", "of", "stated_in")
    several = [(node.at(field), ids) for field in fields for node, ids in references[field]]
    place, ids = draw(st.sampled_from(several))
    return added(minutes, place, draw(st.sampled_from(ids)))


PLANTERS: Final[Mapping[str, Planter]] = {
    "REF001": ref001,
    "REF002": ref002,
    "REF003": ref003,
    "REF010": ref010,
    "REF011": ref011,
    "REF013": ref013,
}
"""The faults by the codes of the rules that find them."""
