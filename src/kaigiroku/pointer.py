"""JSON Pointer (RFC 6901): how every problem, finding and example names its place.

Level: all three. Pointers are always in wire names (``/record/openness/reasons/0``).
"""

import re
from typing import Final

__all__ = ["ROOT", "child", "index", "parse", "resolve"]

ROOT: Final = ""
"""The pointer to the whole document."""

_INDEX: Final = re.compile("0|[1-9][0-9]{0,14}")
"""The index of an entry; no array is longer."""


def child(pointer: str, token: str | int) -> str:
    """Return the pointer one step below `pointer`.

    `token` is an object's key or an array's index; ``~`` and ``/`` in keys are escaped.
    """
    if isinstance(token, int):
        return f"{pointer}/{token}"
    return f"{pointer}/{token.replace('~', '~0').replace('/', '~1')}"


def parse(pointer: str) -> tuple[str, ...]:
    """Split a pointer into its unescaped tokens.

    Raises `ValueError` if it is neither empty nor begins with ``/``.
    """
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        msg = f"not a JSON Pointer: {pointer!r}"
        raise ValueError(msg)
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))


def index(token: str) -> int | None:
    """Return the index of an array's entry that a token is, or None if it is none."""
    return int(token) if _INDEX.fullmatch(token) else None


def resolve(document: object, pointer: str) -> object:
    """Return the value that `pointer` names in a JSON value made of dicts and lists.

    Raises `LookupError` if nothing stands there, `ValueError` if it is no pointer.
    """
    value = document
    for token in parse(pointer):
        if isinstance(value, dict):
            value = value[token]
        elif isinstance(value, list) and (number := index(token)) is not None:
            value = value[number]
        else:
            raise LookupError(pointer)
    return value
