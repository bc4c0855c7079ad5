"""Faults in the openness of the whole and its parts (OPN)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Event, Minutes, Openness, Speaker, WithheldSpan
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.dated import with_close
from kaigiroku.strategies.planters.laid_open import (
    REASON,
    closed,
    edition_is,
    laid_open,
    meeting_is,
    record_is,
)
from kaigiroku.strategies.planters.matters import OTHER, taken, with_agenda_item, with_words
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import added, put

__all__ = ["PLANTERS"]


def opn002(minutes: Minutes, draw: Draw) -> Minutes:
    """Have a meeting or an item partly closed, with parts that are all closed."""
    if draw(st.booleans()):
        titles = ("第1号議案の審査", "第2号議案の審査")
        parts = tuple(AgendaItem(title=one, openness=closed(REASON)) for one in titles)
        partly = Openness(status="partly-closed", reasons=(REASON,))
        item = AgendaItem(title=OTHER, state="postponed", openness=partly, items=parts)
        return added(minutes, "/agenda", item)
    minutes = meeting_is(laid_open(minutes), "partly-closed", REASON)
    for number in range(len(minutes.meeting.sittings)):
        minutes = put(minutes, f"/meeting/sittings/{number}/openness", closed(REASON))
    return minutes


def opn003(minutes: Minutes, draw: Draw) -> Minutes:
    """Have the meeting or the record partly closed, and show nothing of it."""
    minutes = laid_open(minutes)
    hidden = {"pseudonym", "hidden"}
    shown = any(node.thing.identifies in hidden for node in Survey(minutes).of(Speaker))
    if shown or draw(st.booleans()):
        return meeting_is(minutes, "partly-closed", REASON)
    return record_is(minutes, "partly-closed", REASON)


def opn004(minutes: Minutes, draw: Draw) -> Minutes:
    """Close an item of an open meeting, or mask something in an open record."""
    minutes = laid_open(minutes)
    match draw(st.sampled_from(("item", "session", "mask"))):
        case "item":
            item = taken(minutes, draw).item
            return with_agenda_item(minutes, item.id, attrs.evolve(item, openness=closed(REASON)))
        case "session":
            begins = Event(event="closed-session-begins", text="（これより非公開）")
            return with_close(minutes, begins)
        case _:
            mask = WithheldSpan(start=4, end=6, text="■■", how="masked", reasons=(REASON,))
            edition = minutes.record.edition
            minutes = edition_is(minutes, "public") if edition == "full" else minutes
            return with_words(minutes, draw, "相談者は■■さんです。", mask)


def opn014(minutes: Minutes, draw: Draw) -> Minutes:
    """Have the public attend a closed meeting, or publish a closed record."""
    minutes = laid_open(minutes)
    if draw(st.booleans()):
        return edition_is(record_is(minutes, "closed", REASON), "public")
    (public,) = (n for n, group in enumerate(minutes.attendance) if group.capacity == "public")
    number = draw(st.integers(1, 30))
    minutes = put(minutes, f"/attendance/{public}/count", number)
    return meeting_is(minutes, "closed", REASON)


PLANTERS: Final[Mapping[str, Planter]] = {
    "OPN002": opn002,
    "OPN003": opn003,
    "OPN004": opn004,
    "OPN014": opn014,
}
"""The faults by the codes of the rules that find them."""
