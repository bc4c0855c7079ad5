"""Naming: what classes and fields are called, in the words that stand beneath them in the model."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from kaigiroku.comparison.changes import Change
from kaigiroku.pointer import parse
from kaigiroku.schemas import schema
from kaigiroku.shapes import Field
from kaigiroku.words import Words

__all__ = ["field_name", "joined", "label_of", "part_of", "root_field"]

_END_JA: Final = re.compile("[（。、]")
_HUMP: Final = re.compile("(?<=[a-z])(?=[A-Z])")


@cache
def _definitions() -> Mapping[str, Any]:
    whole = schema()
    return {"Minutes": whole, **whole["$defs"]}


def label_of(cls: "type[Any] | str") -> Words:
    """Return what a class is called, such as “agenda item” and 議題."""
    name = cls if isinstance(cls, str) else cls.__name__
    ja, _, _ = _definitions()[name]["description"].partition("\n\n")
    return Words(_HUMP.sub(" ", name).lower().capitalize(), _END_JA.split(ja)[0])


def field_name(cls: type[Any], field: Field) -> Words:
    """Return what a field is called: the beginning of its description."""
    return _named(cls.__name__, field.wire)


def part_of(change: Change) -> str:
    """Return the part of the document that a change belongs to: the key at its root."""
    return parse((*change.new, *change.old)[0])[0]


def root_field(name: str) -> Words:
    """Return what a field of the document itself is called."""
    words = _named("Minutes", name)
    return Words(words.en.capitalize(), words.ja)


@cache
def _named(cls: str, wire: str) -> Words:
    if wire == "kind":
        return Words("kind", "種類")
    ja, _, _ = _definitions()[cls]["properties"][wire]["description"].partition("\n\n")
    words = " ".join(_HUMP.split(wire)).lower()
    return Words(words, _END_JA.split(ja)[0])


def joined(words: Sequence[Words], by: str, by_ja: str | None = None) -> Words:
    """Return several words one behind the other."""
    ja = by if by_ja is None else by_ja
    return Words(by.join(one.en for one in words), ja.join(one.ja for one in words))
