"""Faults in how something was closed: ruling, form, closed session, later opening (OPN)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Cell, Event, Material, Minutes, Openness, Ruling
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.dated import with_close
from kaigiroku.strategies.planters.laid_open import REASON, closed, laid_open, meeting_is
from kaigiroku.strategies.planters.matters import OTHER, with_materials
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import added, put

__all__ = ["PLANTERS"]


def opn008(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a material open before the meeting began, or although it is open."""
    days = [sitting.date for sitting in minutes.meeting.sittings if sitting.date is not None]
    early = date.fromisoformat(min(days)) - timedelta(days=draw(st.integers(0, 400)))
    openness = draw(
        st.sampled_from(
            (
                closed(REASON, opens_on=early.isoformat()),
                Openness(status="open", opens_on=early.isoformat()),
                Openness(status="open", opens_when="関係する手続の終了後"),
            )
        )
    )
    return with_materials(minutes, draw, Material(id="kept", title=OTHER, openness=openness))


def opn011(minutes: Minutes, draw: Draw) -> Minutes:
    """Tick another box than is stated; a form is added if there is none."""
    axis = draw(st.sampled_from(("meeting", "record")))
    openness = minutes.meeting.openness if axis == "meeting" else minutes.record.openness
    assert openness is not None  # noqa: S101 -- a sound document states both
    boxes = {"open": "公開", "closed": "非公開", "partly-closed": "一部非公開"}
    others = [box for status, box in boxes.items() if status != openness.status]
    field = "openness-of-meeting" if axis == "meeting" else "openness-of-minutes"
    chosen = draw(st.sampled_from((*((box,) for box in others), tuple(boxes.values())[:2])))
    for node in Survey(minutes).of(Cell):
        if node.thing.field == field:
            return put(minutes, node.at("chosen"), chosen)
    boxed = Cell(label="公開の別", field=field, options=tuple(boxes.values()), chosen=chosen)
    everything = Cell(label="備考", field="other", value="\n".join(Survey(minutes).texts))
    return attrs.evolve(minutes, form=(boxed, everything))


def opn013(minutes: Minutes, draw: Draw) -> Minutes:
    """Decide after the meeting to close it, or to close an item that was put off."""
    ends = [one.end_date or one.date for one in minutes.meeting.sittings]
    last = date.fromisoformat(max(day for day in ends if day is not None))
    ruling = Ruling(date=(last + timedelta(days=draw(st.integers(1, 400)))).isoformat())
    openness = minutes.meeting.openness
    if openness is not None and openness.status != "open" and draw(st.booleans()):
        return put(minutes, "/meeting/openness/ruling", ruling)
    item = AgendaItem(title=OTHER, state="postponed", openness=closed(REASON, ruling=ruling))
    return added(minutes, "/agenda", item)


def opn015(minutes: Minutes, draw: Draw) -> Minutes:
    """Begin a closed session that is not ended before the public is back, or before another."""
    minutes = meeting_is(laid_open(minutes), "partly-closed", REASON)
    begins = Event(event="closed-session-begins", text="（これより非公開）")
    then = draw(st.sampled_from((Event(event="public-enters", text="（傍聴者入室）"), begins)))
    return with_close(minutes, begins, then)


PLANTERS: Final[Mapping[str, Planter]] = {
    "OPN008": opn008,
    "OPN011": opn011,
    "OPN013": opn013,
    "OPN015": opn015,
}
"""The faults by the codes of the rules that find them."""
