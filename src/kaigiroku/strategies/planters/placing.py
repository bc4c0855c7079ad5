"""What planters of faults share that change one place of a document, named by its JSON Pointer.

Level: sound. Documents are values, so every change returns another document.
"""

from typing import Any

import attrs

from kaigiroku.model import Minutes
from kaigiroku.pointer import parse
from kaigiroku.shapes import fields_of

__all__ = ["added", "at", "put"]


def at(minutes: Minutes, pointer: str) -> Any:
    """Return what stands at a place of a document; there has to be such a place."""
    thing: Any = minutes
    for token in parse(pointer):
        thing = thing[int(token)] if isinstance(thing, tuple) else _of(thing, token)
    return thing


def put(minutes: Minutes, pointer: str, value: Any) -> Minutes:
    """Put a value at a place of a document; None or an empty tuple take away what stands there."""
    changed: Minutes = _put(minutes, parse(pointer), value)
    return changed


def added(minutes: Minutes, pointer: str, *values: Any) -> Minutes:
    """Add values at the end of a list of a document."""
    return put(minutes, pointer, (*at(minutes, pointer), *values))


def _put(thing: Any, tokens: tuple[str, ...], value: Any) -> Any:
    if not tokens:
        return value
    token, rest = tokens[0], tokens[1:]
    if isinstance(thing, tuple):
        number = int(token)
        return (*thing[:number], _put(thing[number], rest, value), *thing[number + 1 :])
    return attrs.evolve(thing, **{_name(thing, token): _put(_of(thing, token), rest, value)})


def _name(thing: object, token: str) -> str:
    return next(field.name for field in fields_of(type(thing)) if field.wire == token)


def _of(thing: object, token: str) -> Any:
    return getattr(thing, _name(thing, token))
