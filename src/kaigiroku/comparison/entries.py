"""Entries: what is compared one by one – units, groups, people, items, materials, cells, and so on.

An entry is an object in a list at the root of the document or of the meeting or the record, and
what it holds of the same sort: a section its units, a group its people. All else belongs to the
entry itself.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from kaigiroku.japanese import fold
from kaigiroku.model import Minutes, Unit, Withheld
from kaigiroku.navigation import own_text
from kaigiroku.pointer import child
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    Field,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
    remembered,
)

__all__ = ["Entry", "called", "entries_in", "holds", "lead_of", "text_field", "text_of", "words_in"]

_TEXTS: Final = (
    *("text", "heading", "value", "title", "meaning", "reason", "printed", "label", "name"),
)
"""What an entry says, the most telling field first."""

_LEADS: Final = ("label", "number", "mark", "rule")
_PHRASE: Final = 6
_EVERY: Final = 4
_MARK: Final = re.compile(r"[\W_〇ー]+|[（(〔［\[【].*[）)〕］\]】]", re.DOTALL)
"""Words that stand for others: ■■■, （略）, 〔金額〕."""

_MUCH: Final = 30


@remembered
def text_field(cls: type[Any]) -> str | None:
    """Return the name of the field that is the text of an entry of a class; a table has none."""
    names = {field.name for field in fields_of(cls) if isinstance(field.shape, StringShape)}
    return next((name for name in _TEXTS if name in names), None)


def text_of(thing: Any) -> str:
    """Return the text of an entry, in which its spans count."""
    if isinstance(thing, Unit):
        return own_text(thing)  # type: ignore[arg-type] # every unit is one of the union
    name = text_field(type(thing))
    return (getattr(thing, name) or "") if name else ""


def lead_of(thing: Any) -> str:
    """Return what leads the text of an entry in: its speaker's label, its number or label."""
    speaker = getattr(thing, "speaker", None)
    if speaker is not None and speaker.label:
        return str(speaker.label)
    names = (name for name in _LEADS if name != text_field(type(thing)))
    return next((str(one) for name in names if (one := getattr(thing, name, None))), "")


def called(thing: Any) -> str:
    """Return what a person would call an entry, cut to a length that a line can hold."""
    lead, text = lead_of(thing), text_of(thing)
    said = "　".join(part for part in (lead, text) if part) or " ".join(words_in(thing))
    said = " ".join(said.split("\n"))
    return said if len(said) <= _MUCH else f"{said[: _MUCH - 1]}…"


def words_in(thing: Any) -> Iterator[str]:
    """Yield the strings and numbers of an object; neither ids nor references, spans or entries."""
    for field in fields_of(type(thing)):
        if field.name not in {"id", "spans"} and not holds(field):
            yield from _words(field.shape, getattr(thing, field.name))


def _words(shape: Shape, value: Any) -> Iterator[str]:
    match shape:
        case _ if value is None or isinstance(shape, ConstantShape):
            return
        case StringShape(refers=refers) if refers is not None:
            return
        case ArrayShape(item):
            for one in value:
                yield from _words(item, one)
        case ObjectShape() | UnionShape():
            yield from words_in(value)
        case _:
            yield str(value)


def holds(field: Field) -> bool:
    """Tell whether a field of an entry holds entries."""
    return isinstance(field.shape, ArrayShape) and bool(_classes(field.shape) & _entry_classes())


def _classes(shape: Shape) -> frozenset[type[Any]]:
    match shape:
        case ArrayShape(ObjectShape(cls)):
            return frozenset({cls})
        case ArrayShape(UnionShape(_, options)):
            return frozenset(options.values())
        case _:
            return frozenset()


@remembered
def _entry_classes() -> frozenset[type[Any]]:
    """Return what an entry may hold: the entries of the document itself, and what has an id."""
    found = frozenset[type[Any]]().union(*(_classes(field.shape) for field in fields_of(Minutes)))
    waiting = list(found)
    while waiting:
        for field in fields_of(waiting.pop()):
            classes = {
                cls
                for cls in _classes(field.shape)
                if any(inner.name == "id" for inner in fields_of(cls))
            }
            waiting += classes - found
            found |= classes
    return found


@attrs.frozen(eq=False, slots=False)
class Entry:
    """An entry of a document, met on the way through it."""

    thing: Any
    """The object."""

    pointer: str
    """Its place, a JSON Pointer in wire names."""

    parent: int | None
    """The place, in the same list, of the entry that holds it."""

    within: tuple[str, ...]
    """What the entries that hold it are called, the outermost first."""

    closed_by: int | None
    """The place of the outermost entry that closes it to the public: itself, or one around it."""

    key: tuple[str, ...]
    """What it has in common with its like in another document."""

    @cached_property
    def text(self) -> str:
        """The text."""
        return text_of(self.thing)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """Some phrases of the text to tell it from others: those that begin with certain signs."""
        folded = self.key[-1]
        starts = (at for at in range(len(folded) - _PHRASE + 1) if not ord(folded[at]) % _EVERY)
        return frozenset(folded[at : at + _PHRASE] for at in starts)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The text in pairs of characters, or in characters if it is short."""
        folded = self.key[-1]
        if len(folded) <= 4:  # noqa: PLR2004 -- a name
            return frozenset(folded)
        return frozenset(folded[at : at + 2] for at in range(len(folded) - 1))

    @property
    def is_mark(self) -> bool:
        """Whether it is nothing but a mark in the place of something else."""
        return isinstance(self.thing, Withheld)

    def likeness(self, other: "Entry") -> float:
        """Return how alike two entries are, from 0 to 1: shared pairs of characters (Dice)."""
        unit = isinstance(self.thing, Unit)
        if self.is_mark != other.is_mark or (not unit and self.key[0] != other.key[0]):
            return 0.0
        mine, theirs = self.pairs, other.pairs
        most = 2 * min(len(mine), len(theirs))
        alike = 2 * len(mine & theirs) / (len(mine) + len(theirs)) if most else 0.0
        if not unit and self.key[1] and self.key[1] == other.key[1]:
            return 0.5 + alike / 2  # the same label is the same matter
        if self.key[:-1] != other.key[:-1]:
            alike *= 0.9
        return alike

    def may_become(self, other: "Entry") -> bool:
        """Tell whether other words in the same place are a change of this entry."""
        return self.key[:-1] == other.key[:-1]

    def is_masked_by(self, other: "Entry") -> bool:
        """Tell whether the other shows only a mark of this entry: what it says is withheld."""
        if self.is_mark or not self.text or self.text == other.text:
            return False
        mine, theirs = (getattr(one.thing, "openness", None) for one in (self, other))
        if mine is not None and mine.status == "closed" and mine.shown == (other.text or None):
            return True
        closed = theirs is not None and theirs.status == "closed"
        return other.is_mark or (closed and _MARK.fullmatch(other.text) is not None)


def entries_in(things: tuple[Any, ...], pointer: str) -> list[Entry]:
    """Return the entries of a list, each before what it holds.

    Args:
        things: The objects of the list.
        pointer: The place of the list.
    """
    found: list[Entry] = []
    waiting = _waiting(things, pointer, None)
    while waiting:
        thing, place, parent = waiting.pop()
        above = found[parent] if parent is not None else None
        closed = above.closed_by if above is not None else None
        openness = getattr(thing, "openness", None)
        if closed is None and openness is not None and openness.status == "closed":
            closed = len(found)
        within = (*above.within, called(above.thing)) if above is not None else ()
        waiting += _held(thing, place, len(found))
        found.append(Entry(thing, place, parent, within, closed, _key(thing)))
    return found


_Waiting = list[tuple[Any, str, int | None]]


def _waiting(things: tuple[Any, ...], pointer: str, parent: int | None) -> _Waiting:
    waiting: _Waiting = [(thing, child(pointer, n), parent) for n, thing in enumerate(things)]
    return waiting[::-1]


def _held(thing: Any, pointer: str, here: int) -> _Waiting:
    waiting: _Waiting = []
    for field in reversed(fields_of(type(thing))):
        if holds(field):
            waiting += _waiting(getattr(thing, field.name), child(pointer, field.wire), here)
    return waiting


def _key(thing: Any) -> tuple[str, ...]:
    """Return class, label and speaker folded, and the words: the text, or all there are."""
    speaker = getattr(thing, "speaker", None)
    label = next((str(v) for name in _LEADS if (v := getattr(thing, name, None))), "")
    if text_field(type(thing)) in _LEADS:
        label = ""
    words = text_of(thing) or "\n".join(words_in(thing))
    said = (speaker.label if speaker is not None else None) or ""
    return (type(thing).__name__, fold(label), fold(said), fold(words))
