"""What planters of faults in openness share: a document in which all is open, and closing it again.

Level: sound. A fault in openness is planted where nothing else is closed, so that it stands alone.
"""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from kaigiroku.model import (
    AgendaItem,
    AnySpan,
    AnyUnit,
    Direction,
    Event,
    Minutes,
    Openness,
    Reason,
    RestrictedSpan,
    Section,
    Withheld,
    WithheldSpan,
)
from kaigiroku.strategies.planters.placing import put

__all__ = ["REASON", "closed", "edition_is", "laid_open", "meeting_is", "record_is"]

REASON: Final = Reason(code="personal", text="個人に関する情報を含むため")
"""A reason for which anything may be closed."""

_OF_OBSERVERS: Final = frozenset(
    {"closed-session-begins", "closed-session-ends", "public-enters", "public-leaves"}
)


def laid_open(minutes: Minutes) -> Minutes:
    """Return the document with everything open and nothing withheld, and without its form."""
    minutes = attrs.evolve(
        minutes,
        form=(),
        agenda=tuple(map(_open_item, minutes.agenda)),
        proceedings=_open_units(minutes.proceedings),
        materials=tuple(attrs.evolve(one, openness=None) for one in minutes.materials),
    )
    sittings = tuple(attrs.evolve(one, openness=None) for one in minutes.meeting.sittings)
    minutes = put(minutes, "/meeting/sittings", sittings)
    return record_is(meeting_is(minutes, "open"), "open")


def _open_item(item: AgendaItem) -> AgendaItem:
    decisions = tuple(attrs.evolve(one, openness=None) for one in item.decisions)
    items = tuple(map(_open_item, item.items))
    return attrs.evolve(item, openness=None, decisions=decisions, items=items)


def _open_units(units: Iterable[AnyUnit]) -> tuple[AnyUnit, ...]:
    return tuple(map(_open_unit, units))


def _open_unit(unit: AnyUnit) -> AnyUnit:
    """Return a unit without marks; what only tells of closing becomes a direction."""
    if isinstance(unit, Withheld) or (isinstance(unit, Event) and unit.event in _OF_OBSERVERS):
        text = unit.text or "（傍聴について）"
        return Direction(id=unit.id, items=unit.items, label=unit.label, text=text)
    changed = attrs.evolve(unit, openness=None, spans=_open_spans(unit.spans))
    if isinstance(changed, Section):
        return attrs.evolve(changed, units=_open_units(changed.units))
    return changed


def _open_spans(spans: Iterable[AnySpan]) -> tuple[AnySpan, ...]:
    return tuple(one for one in spans if not isinstance(one, RestrictedSpan | WithheldSpan))


def closed(*reasons: Reason, **more: Any) -> Openness:
    """Return the openness of something closed."""
    return Openness(status="closed", reasons=reasons, **more)


def meeting_is(minutes: Minutes, status: Any, *reasons: Reason, **more: Any) -> Minutes:
    """Set the openness of the meeting."""
    return put(minutes, "/meeting/openness", Openness(status=status, reasons=reasons, **more))


def record_is(minutes: Minutes, status: Any, *reasons: Reason) -> Minutes:
    """Set the openness of the record."""
    return put(minutes, "/record/openness", Openness(status=status, reasons=reasons))


_OF_EDITIONS: Final = frozenset({"full-edition-of", "public-edition-of", "extract-of"})


def edition_is(minutes: Minutes, edition: str) -> Minutes:
    """Set the edition, and leave out what is said of others."""
    related = tuple(one for one in minutes.record.related if one.relation not in _OF_EDITIONS)
    return put(put(minutes, "/record/edition", edition), "/record/related", related)
