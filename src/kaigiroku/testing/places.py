"""The places of a JSON document, each with what the published schema says of it.

Level: valid. The document may be anything; where the schema says nothing, a place has no schema.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from kaigiroku.schemas import schema

__all__ = ["Slot", "codes", "keys", "kinds", "slots"]

_NOTHING: Final[Mapping[str, Any]] = {}


@cache
def _whole() -> Mapping[str, Any]:
    return schema()


class Slot(NamedTuple):
    """A place in an object or array that holds a value."""

    container: Any
    """The dict or list."""

    key: Any
    """The key or index of the value."""

    schema: Mapping[str, Any]
    """What the schema says of the value; empty where it says nothing."""

    sort: object
    """What places of one sort have alike: the key, and what the object is; all items of a list."""

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.container[self.key]

    def put(self, value: Any) -> None:
        """Put something else there."""
        self.container[self.key] = value


def slots(document: Any) -> Iterator[Slot]:
    """Go through the places of a document, a value before what is in it; the whole is the first."""
    waiting = [Slot({"": document}, "", _of(_whole(), document), None)]
    while waiting:
        slot = waiting.pop()
        yield slot
        value, above = slot.value, id(slot.schema)
        if isinstance(value, dict):
            inner = [
                Slot(value, key, _of(_member(slot.schema, key), one), (above, key))
                for key, one in value.items()
            ]
        elif isinstance(value, list):
            items = slot.schema.get("items", _NOTHING)
            inner = [
                Slot(value, number, _of(items, one), above) for number, one in enumerate(value)
            ]
        else:
            continue
        waiting += reversed(inner)


def _member(of: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    others: Mapping[str, Any] = of.get("patternProperties", _NOTHING)
    found: Mapping[str, Any] = of.get("properties", _NOTHING).get(key) or next(
        iter(others.values()), _NOTHING
    )
    return found


def _of(schema: Mapping[str, Any], value: Any) -> Mapping[str, Any]:
    """Return what a schema comes to for a value: references followed, the kind chosen."""
    if "type" in schema or not schema:
        return schema
    if "allOf" in schema:
        return _of(schema["allOf"][0], value)
    if "$ref" in schema:
        return _of(_whole()["$defs"][schema["$ref"].rpartition("/")[2]], value)
    if "oneOf" in schema:
        kind = value.get("kind") if isinstance(value, dict) else None
        options = (_of(one, value) for one in schema["oneOf"])
        return next((one for one in options if _kind(one) == kind), _NOTHING)
    # An open list of codes: one of ours, or of the form of one's own.
    return _of(schema["anyOf"][0], value)


def _kind(schema: Mapping[str, Any]) -> Any:
    return schema.get("properties", _NOTHING).get("kind", _NOTHING).get("const")


# ------------------------------------------------------------------------ all there is of a sort


@cache
def keys() -> tuple[str, ...]:
    """Return every key that the schema knows."""
    objects = (_whole(), *_whole()["$defs"].values())
    return tuple(sorted({key for one in objects for key in one.get("properties", ())}))


@cache
def kinds() -> tuple[str, ...]:
    """Return every kind that the schema knows, of units and of spans."""
    return tuple(sorted({kind for one in _whole()["$defs"].values() if (kind := _kind(one))}))


@cache
def codes() -> tuple[str, ...]:
    """Return every code that the schema knows."""
    found: set[str] = set()
    waiting: list[Any] = [_whole()]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            enum = here.get("enum", ())
            found.update(one for one in enum if isinstance(enum, list) and isinstance(one, str))
            waiting += here.values()
        elif isinstance(here, list):
            waiting += here
    return tuple(sorted(found))
