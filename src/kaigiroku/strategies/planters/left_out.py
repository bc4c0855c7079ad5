"""What planters of faults in completeness share: leaving something out, and all that refers to it.

Level: sound. What is left out is missed, and as little else as can be comes of it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from kaigiroku.model import Event, Group, Minutes
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.shapes import ArrayShape, StringShape, fields_of, is_empty
from kaigiroku.strategies.planters.dated import with_sitting
from kaigiroku.strategies.planters.placing import put

__all__ = ["ids_of", "with_every_sitting", "without_references", "without_time_of"]


def with_every_sitting(minutes: Minutes, **changes: Any) -> Minutes:
    """Return the document with other values in fields of all its sittings."""
    for number in range(len(minutes.meeting.sittings)):
        minutes = with_sitting(minutes, number, **changes)
    return minutes


def without_time_of(minutes: Minutes, event: str) -> Minutes:
    """Return the document with no time at events of a kind."""
    for node in Survey(minutes).of(Event):
        if node.thing.event == event:
            minutes = put(minutes, node.at("time"), None)
    return minutes


def ids_of(groups: Sequence[Group]) -> set[str]:
    """Return the ids of groups and their entries."""
    ids = {group.id for group in groups} | {entry.id for group in groups for entry in group.entries}
    return {id_ for id_ in ids if id_ is not None}


def without_references(minutes: Minutes, ids: Iterable[str | None]) -> Minutes:
    """Return the document with nothing that refers to any of these ids."""
    rest: Minutes = _without(minutes, frozenset(ids))
    return rest


def _without(thing: Any, gone: frozenset[str | None]) -> Any:
    """Return a thing without references to what is gone; None if nothing is left of it."""
    changes: dict[str, Any] = {}
    for field in fields_of(type(thing)):
        value = getattr(thing, field.name)
        shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
        if isinstance(shape, StringShape):
            if shape.refers is None:
                continue
            kept = (
                tuple(one for one in value if one not in gone)
                if isinstance(value, tuple)
                else (None if value in gone else value)
            )
            if field.required and not kept:
                return None
        elif isinstance(value, tuple):
            parts = (_without(one, gone) if attrs.has(type(one)) else one for one in value)
            kept = tuple(one for one in parts if one is not None)
        elif attrs.has(type(value)):
            kept = _without(value, gone)
        else:
            continue
        if kept != value:
            changes[field.name] = field.default if kept is None else kept
    rest = attrs.evolve(thing, **changes) if changes else thing
    return None if changes and is_empty(rest) else rest
