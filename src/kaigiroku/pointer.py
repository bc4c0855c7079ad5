"""JSON Pointer (RFC 6901): how every problem, finding and example names its place.

Level: all three. Pointers are always in wire names (``/record/openness/reasons/0``).
"""

from typing import Final

__all__ = ["ROOT", "child", "parse", "resolve"]

ROOT: Final = ""
"""The pointer to the whole document."""


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


def resolve(document: object, pointer: str) -> object:
    """Return the value that `pointer` names in a JSON value made of dicts and lists.

    Raises `LookupError` if nothing stands there, `ValueError` if it is no pointer.
    """
    value = document
    for token in parse(pointer):
        if isinstance(value, dict):
            value = value[token]
        elif isinstance(value, list) and token.isdecimal() and str(int(token)) == token:
            value = value[int(token)]
        else:
            raise LookupError(pointer)
    return value
