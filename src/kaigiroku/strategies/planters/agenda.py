"""Faults in the agenda and in how the proceedings follow it (AGD)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Decision, Minutes, Section
from kaigiroku.strategies.planters.matters import (
    NEW,
    SAID,
    taken,
    with_added_units,
    with_agenda_item,
    with_item_behind,
)
from kaigiroku.strategies.planters.people import Draw, Planter, with_units

__all__ = ["PLANTERS"]


def agd001(minutes: Minutes, draw: Draw) -> Minutes:
    """Add an item that was never taken; an extract, which may leave items out, becomes a record."""
    record = minutes.record
    if record.edition == "extract":
        minutes = attrs.evolve(minutes, record=attrs.evolve(record, edition="public"))
    return with_item_behind(minutes, taken(minutes, draw), NEW)


def agd002(minutes: Minutes, draw: Draw) -> Minutes:
    """Add a section on an item that was taken, tied to none."""
    place = taken(minutes, draw)
    loose = Section(heading=place.section.heading or place.item.title, units=(SAID,))
    return with_units(minutes, place.path, place.section, loose)


def agd005(minutes: Minutes, draw: Draw) -> Minutes:
    """Add a decision that is tied to no item."""
    place = taken(minutes, draw)
    decided = Decision(text="桜並木の保全を進めることに決した。", outcome="approved")
    return with_units(minutes, place.path, place.section, decided)


def agd006(minutes: Minutes, draw: Draw) -> Minutes:
    """Put an item off that is decided."""
    place = taken(minutes, draw)
    state = draw(st.sampled_from(("withdrawn", "postponed", "not-reached")))
    decided = Decision(text="原案のとおり決した。", outcome="approved")
    put_off = attrs.evolve(place.item, state=state)
    return with_agenda_item(with_added_units(minutes, place, decided), place.item.id, put_off)


PLANTERS: Final[Mapping[str, Planter]] = {
    "AGD001": agd001,
    "AGD002": agd002,
    "AGD005": agd005,
    "AGD006": agd006,
}
