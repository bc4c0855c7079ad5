"""The last steps of a public edition: its own ids, what it says of itself, and where things are.

Ids are numbered through in the order of the document, so that a gap tells nothing.
"""

import operator
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, cast

import attrs

from kaigiroku.editions.closed import Closed, is_lifted
from kaigiroku.editions.making import Made
from kaigiroku.editions.policy import Policy
from kaigiroku.model import Minutes, Openness, Provenance, Record, Related, Step, Waiver
from kaigiroku.pointer import ROOT, parse
from kaigiroku.shapes import (
    ArrayShape,
    Field,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
    is_empty,
    remembered,
)

__all__ = ["finished", "found", "public_id"]


def public_id(full: Minutes, policy: Policy) -> str | None:
    """Return the id of the public edition: the policy's, or the one that the full edition names."""
    if policy.id is not None:
        return policy.id
    named = (one for one in full.record.related if one.relation == "full-edition-of")
    return next((one.minutes for one in named if one.minutes is not None), None)


def finished(made: Made, closed: Closed) -> Minutes:
    """Return the public edition with its own ids and what it says of itself.

    Args:
        made: What `making` has made of the full edition.
        closed: What is closed in that.
    """
    own = public_id(closed.minutes, closed.policy)
    minutes = attrs.evolve(made.minutes, id=own, record=_record(made, closed))
    minutes = attrs.evolve(
        minutes,
        record=attrs.evolve(
            minutes.record, provenance=_provenance(minutes, minutes.record.provenance, made)
        ),
        waivers=tuple(_waivers(minutes, made)),
    )
    return _numbered(minutes)


def _record(made: Made, closed: Closed) -> Record:
    record, full, policy = made.minutes.record, closed.minutes, closed.policy
    steps = record.steps
    if policy.on is not None:
        steps = (*steps, Step(step="published", date=policy.on))
    others = (one for one in record.related if one.relation != "full-edition-of")
    source = Related(relation="public-edition-of", minutes=full.id, title=full.title)
    return attrs.evolve(
        record,
        edition="public",
        openness=_openness(made, closed),
        steps=steps,
        related=(*others, source),
        sources=record.sources if policy.sources else (),
    )


def _openness(made: Made, closed: Closed) -> Openness | None:
    """Return the openness of the record: open if what it waited for has come, or all parts have."""
    stated = closed.minutes.record.openness
    if stated is None or stated.status in {None, "open"}:
        return made.minutes.record.openness
    if not closed.holds_anything and (closed.lifted or is_lifted(stated, closed.policy)):
        return Openness(status="open")
    if not is_lifted(stated, closed.policy):
        return made.minutes.record.openness
    reasons = dict.fromkeys(reason for gap in made.gaps for reason in gap.reasons)
    return Openness(status="partly-closed", reasons=tuple(reasons))


# ---------------------------------------------------------------------------------- places


def _provenance(minutes: Minutes, stated: Provenance | None, made: Made) -> Provenance | None:
    if stated is None or not stated.inferred:
        return stated
    places = (_moved(minutes, made, pointer) for pointer in stated.inferred)
    kept = attrs.evolve(stated, inferred=tuple(place for place in places if place is not None))
    return None if is_empty(kept) else kept


def _waivers(minutes: Minutes, made: Made) -> Iterator[Waiver]:
    for waiver in minutes.waivers:
        if waiver.pointer is None:
            yield waiver
        elif (place := _moved(minutes, made, waiver.pointer)) is not None:
            yield attrs.evolve(waiver, pointer=place)


def _moved(minutes: Minutes, made: Made, pointer: str) -> str | None:
    """Return where a place of the full edition is now; None if it is gone.

    Of a thing that is left, a field is the same field; an entry of a list of texts may have become
    another, and counts as gone.
    """
    outer, _, field = pointer.rpartition("/")
    if (place := made.moved.get(pointer)) is None:
        if (around := made.moved.get(outer)) is None:
            return None
        place = f"{around}/{field}"
    return place if place != ROOT and found(minutes, place) not in {None, ()} else None


def found(minutes: Minutes, pointer: str) -> Any:
    """Return what stands at a place; None if nothing does."""
    thing: Any = minutes
    for token in parse(pointer):
        if isinstance(thing, tuple):
            thing = thing[int(token)] if token.isdecimal() and int(token) < len(thing) else None
        elif attrs.has(type(thing)):
            fields = (field.name for field in fields_of(type(thing)) if field.wire == token)
            name = next(fields, None)
            thing = None if name is None else getattr(thing, name)
        else:
            return None
    return thing


# -------------------------------------------------------------------------------------- ids


def _numbered(minutes: Minutes) -> Minutes:
    """Return the document with its ids numbered through, and the references to them."""
    number = count(1)
    ids = {one: f"e{next(number)}" for one in _ids(minutes)}
    return cast("Minutes", _renamed(minutes, ids))


def _ids(thing: Any) -> Iterator[str]:
    for field in _naming(type(thing)):
        value = getattr(thing, field.name)
        if field.name == "id":
            if value is not None:
                yield value
        elif not isinstance(field.shape, StringShape):
            for part in value if isinstance(value, tuple) else (value,):
                if part is not None and not isinstance(part, str):
                    yield from _ids(part)


@remembered
def _naming(cls: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a class that hold ids of things in the document, or may further down."""
    return tuple(
        field
        for field in fields_of(cls)
        if (field.name == "id" and cls is not Minutes) or _may_name(field.shape)
    )


def _may_name(shape: Shape) -> bool:
    match shape:
        case StringShape(refers=refers):
            return refers is not None
        case ArrayShape(item):
            return _may_name(item)
        case _:
            return isinstance(shape, ObjectShape | UnionShape)


def _renamed(thing: Any, ids: Mapping[str, str]) -> Any:
    changed: dict[str, Any] = {}
    for field in _naming(type(thing)):
        value = getattr(thing, field.name)
        if value is None or value == ():
            continue
        new = ids[value] if field.name == "id" else _value(field.shape, value, ids)
        if new is not value:
            changed[field.name] = new
    return attrs.evolve(thing, **changed) if changed else thing


def _value(shape: Shape, value: Any, ids: Mapping[str, str]) -> Any:
    match shape:
        case StringShape():
            return ids[value]
        case ArrayShape(item):
            new = tuple(_value(item, one, ids) for one in value)
            return value if all(map(operator.is_, new, value)) else new
        case _:
            return _renamed(value, ids)
