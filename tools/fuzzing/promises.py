"""What targets demand: that problems and findings stand where they say, and nothing is lost."""

import re
from collections.abc import Iterable
from json import JSONDecoder
from typing import Any, Final

from kaigiroku.findings import Finding
from kaigiroku.pointer import parse
from kaigiroku.problems import Problem
from kaigiroku.readers import Reading
from tools.offices.measuring import coverage

__all__ = [
    "NO_VALUE",
    "BrokenPromiseError",
    "demand",
    "demand_nothing_lost",
    "demand_places",
    "value_in",
]


class BrokenPromiseError(Exception):
    """The library did something that it says it does not do."""


def demand(kept: object, promise: str, *about: object) -> None:
    """Raise `BrokenPromiseError` if a promise is not kept."""
    if not kept:
        raise BrokenPromiseError(": ".join([promise, *map(repr, about)])[:2000])


NO_VALUE: Final = object()
"""Stands for the value of a text that is none, or is nested too deep for Python's own reader."""


class Members(list[tuple[str, Any]]):
    """The members of an object as they are written: a key may stand twice."""


_DECODER: Final = JSONDecoder(object_pairs_hook=Members)
_NOT_FINITE: Final = re.compile("[+-]?(?:NaN|Infinity)")
_HALF: Final = re.compile("[\ud800-\udfff]")
_ABOUT_KEYS: Final = frozenset({"JSN004", "VAL003", "VAL011"})
_OF_BYTES: Final = frozenset({"JSN001", "JSN002", "JSN008"})
"""Problems for which there is no text."""


def value_in(text: str, decoder: JSONDecoder = _DECODER) -> Any:
    """Return the value of a text by Python's own reader, or `NO_VALUE`."""
    try:
        return decoder.decode(text)
    except (ValueError, RecursionError):
        return NO_VALUE


def demand_places(text: str, found: Iterable[Problem | Finding]) -> None:
    """Demand of problems and findings that pointers lead somewhere, and that line and column do."""
    value = value_in(text)
    starts = [0, *(end.end() for end in re.finditer("\n", text)), len(text) + 1]
    for one in found:
        demand(one.en and one.ja, "there is a message in both languages", one)
        line, column = one.line or 0, one.column or 0
        if one.code in _OF_BYTES:
            continue
        demand(0 < line < len(starts), "the line is one of the text", one)
        offset = starts[line - 1] + column - 1
        demand(column > 0 and offset < starts[line], "the column is one of the line", one)
        if value is not NO_VALUE:
            there = list(_standing(value, one.pointer))
            demand(there, "the pointer leads to something", one)
            _demand_at(text, offset, one, there)


def _standing(value: Any, pointer: str) -> Iterable[Any]:
    here = [value]
    for token in parse(pointer):
        here = [inner for one in here for inner in _inside(one, token)]
    return here


def _inside(value: Any, token: str) -> Iterable[Any]:
    if isinstance(value, Members):
        return (inner for key, inner in value if key == token)
    if isinstance(value, list) and re.fullmatch("0|[1-9][0-9]*", token):
        return value[int(token) : int(token) + 1]
    return ()


def _demand_at(text: str, offset: int, one: Problem | Finding, there: list[Any]) -> None:
    """Demand that at a place of the text begins what is meant: a key, or one of the values."""
    if one.code == "JSN005":
        demand(_NOT_FINITE.match(text, offset), "a number that is not finite begins there", one)
        return
    if one.code == "JSN007":
        demand(text[offset] in "[{", "an array or object begins there", one)
        return
    if one.code == "JSN003":
        return
    try:
        begins, _ = _DECODER.raw_decode(text, offset)
    except ValueError:
        begins = NO_VALUE
    if one.code in _ABOUT_KEYS:
        leads = isinstance(begins, str) and parse(one.pointer)[-1:] == (begins,)
        demand(leads or any(map(_has_half_key, there)), "the key begins there", one, begins)
    elif one.code == "JSN006":
        demand(isinstance(begins, str), "a string begins there", one)
    else:
        demand(repr(begins) in map(repr, there), "the value begins there", one, begins)


def _has_half_key(value: Any) -> bool:
    """Tell whether a key of an object cannot be written, so that places under it are its own."""
    keys = (key for key, _ in value) if isinstance(value, Members) else ()
    return any(_HALF.search(key) for key in keys)


def demand_nothing_lost(reading: Reading) -> None:
    """Demand that every character of a source has its one place in the document."""
    faults = list(coverage(reading, reading.coverage.source))
    demand(not faults, "every character has its one place", *faults[:3])
    demand(reading.coverage.lost() == (), "nothing is lost", reading.coverage.lost())
