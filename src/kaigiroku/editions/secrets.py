"""What must not be found in a public edition: words that are withheld, and telling parts of them.

The words come from the full edition alone, by the shapes of the model; nothing here knows how the
public edition is made. Some are looked for as they stand: what is restricted, names, titles,
addresses. Of sentences, the parts that are as good as a name are looked for too.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any, Final, Literal, get_args

import attrs

from kaigiroku.editions.closed import TITLES, Closed, lists_of, parts_of
from kaigiroku.editions.texts import runs_of, spans_in, text_of
from kaigiroku.extensions import Extensions
from kaigiroku.japanese import fold, without_honorific
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Material,
    Minutes,
    NoteSpan,
    Person,
    Quotation,
    RestrictedSpan,
    RubySpan,
    Section,
    Span,
    Tally,
)
from kaigiroku.model.values import Sha256, Url
from kaigiroku.pointer import child
from kaigiroku.shapes import (
    ArrayShape,
    ExtensionsShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
    remembered,
    wire_name,
)

__all__ = ["Kind", "Secret", "open_strings", "secrets", "strings"]

Kind = Literal["repeated", "alike"]
"""Whether words are withheld themselves, or a part of something that is."""

_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {
    AgendaItem: ("title",),
    Attendee: ("label", "name", "yomi"),
    Cell: ("value",),
    Material: ("title", "url", "sha256"),
    NoteSpan: ("note",),
    Quotation: ("source",),
    RestrictedSpan: ("text",),
    RubySpan: ("reading",),
    Section: ("heading",),
    Tally: ("candidate",),
}
"""The fields whose words name something; all other texts are sentences."""


@attrs.frozen
class Secret:
    """Words that are withheld."""

    text: str
    """The words as they stand."""

    key: str
    """The words as they are looked for: folded."""

    pointer: str
    """Where they stand in the full edition."""

    kind: Kind
    """Whether they are withheld themselves, or a part of something that is."""


def secrets(closed: Closed) -> Iterator[Secret]:
    """Go through the words that are withheld, each once.

    Args:
        closed: What is closed in the full edition; its policy says what is accepted.
    """
    accepted = [fold(words) for words in closed.policy.accepted]
    met: set[str] = set()
    for secret in _all(closed):
        if secret.key not in met and not any(secret.key in words for words in accepted):
            met.add(secret.key)
            yield secret


def _all(closed: Closed) -> Iterator[Secret]:
    for part, place in _parts(closed.minutes, ""):
        if place not in closed.places:
            continue
        shown = {"openness", *(TITLES[type(part)][1] if place in closed.titled else ())}
        for thing, field, text, at in _strings(part, place, without=shown):
            if isinstance(thing, Person) and not isinstance(thing, Attendee):
                if field in {"name", "yomi"} and closed.people.keys().isdisjoint(thing.attendees):
                    yield from _words(text, at, "alike")
            else:
                yield from _words(text, at, _kind(thing, field))
    for part, place in closed.standing():
        for run in runs_of(part, closed.policy):
            for number in spans_in(part, run):
                for thing, field, text, at in _strings(
                    part.spans[number], f"{place}/spans/{number}"
                ):
                    if field in _NAMES.get(type(thing), ()):
                        yield from _words(text, at, "repeated")


def _parts(thing: Any, pointer: str) -> Iterator[tuple[Any, str]]:
    for part, place in parts_of(thing, pointer):
        yield part, place
        yield from _parts(part, place)


def _kind(thing: Any, field: str) -> Kind:
    return "repeated" if field in _NAMES.get(type(thing), ()) else "alike"


# ----------------------------------------------------------------------------------- strings


def strings(minutes: Minutes) -> Iterator[tuple[Any, str, str, str]]:
    """Go through all that is written in a document: the thing, the field, the words, the place.

    Codes, dates and numbers are not written but chosen; ids and references are names without words.
    """
    yield from _strings(minutes, "")
    for part, place in _parts(minutes, ""):
        yield from _strings(part, place)


def open_strings(closed: Closed) -> Iterator[tuple[str, str]]:
    """Go through what is written openly in a full edition: the words and the place.

    Of a text in which something is restricted these are the stretches around it.
    """
    for _, _, text, at in _strings(closed.minutes, ""):
        yield text, at
    for part, place in _parts(closed.minutes, ""):
        if place not in closed.places:
            names = [field.name for field in fields_of(type(part))]
        elif place in closed.titled:
            names = list(TITLES[type(part)][1])
        else:
            continue
        runs = (
            runs_of(part, closed.policy)
            if hasattr(part, "spans") and closed.tells(part, place)
            else ()
        )
        shown = {f"{place}/{wire_name(name)}": name for name in names}
        hidden = {f"{place}/spans/{number}" for run in runs for number in spans_in(part, run)}
        for thing, field, text, at in _strings(part, place):
            name = shown.get(_up_to(at, place, 1))
            repeats = isinstance(thing, Span) and field == "text"
            is_text = bool(runs) and thing is part and name in _TEXTS
            if not name or field == "shown" or repeats or is_text:
                continue
            if _up_to(at, place, 2) not in hidden:
                yield text, at
        if runs:
            starts, ends = (0, *(run.end for run in runs)), (*(run.start for run in runs), None)
            for start, end in zip(starts, ends, strict=True):
                yield text_of(part)[start:end], place


_TEXTS: Final = frozenset({"text", "heading", "rows", "value"})
"""The fields in which spans count."""


def _up_to(at: str, place: str, steps: int) -> str:
    """Return a place that lies beneath another, but only so many steps of it."""
    return "/".join(at.split("/")[: place.count("/") + 1 + steps])


def _strings(
    thing: Any, pointer: str, without: Collection[str] = ()
) -> Iterator[tuple[Any, str, str, str]]:
    """Go through the strings of a thing, but for those of what it lists that may be closed."""
    for name, wire in _written(type(thing)):
        value = getattr(thing, name)
        if value is not None and value != () and name not in without:
            yield from _of_value(value, thing, name, f"{pointer}/{wire}")


def _of_value(value: Any, thing: Any, field: str, at: str) -> Iterator[tuple[Any, str, str, str]]:
    if isinstance(value, str):
        yield thing, field, value, at
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _of_value(one, thing, field, f"{at}/{number}")
    elif isinstance(value, Extensions):
        for key, one in value.items():
            yield thing, field, one, child(at, key)
    else:
        yield from _strings(value, at)


@remembered
def _written(cls: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a class in which something may be written, by both their names."""
    lists = lists_of(cls)
    return tuple(
        (field.name, field.wire)
        for field in fields_of(cls)
        if field not in lists and _may_be_written(field.shape)
    )


def _may_be_written(shape: Shape) -> bool:
    match shape:
        case StringShape(codes=None, pattern=pattern):
            return pattern in {None, *_ADDRESSES}
        case ArrayShape(item):
            return _may_be_written(item)
        case ObjectShape() | UnionShape() | ExtensionsShape():
            return True
        case _:
            return False


_ADDRESSES: Final = (get_args(Url)[1], get_args(Sha256)[1])
"""The patterns of what tells as much as words."""


# ------------------------------------------------------------------------------------- words


def _words(text: str, pointer: str, kind: Kind) -> Iterator[Secret]:
    """Go through what is looked for of a text: itself, and the parts that tell as much."""
    whole = fold(text)
    if kind == "repeated":
        for key in (whole, fold(without_honorific(text)), _FIRM.sub("", whole)):
            if len(key) > 1:
                yield Secret(text, key, pointer, kind)
    else:
        for key in _ENDS.split(whole):
            if len(key) >= _SENTENCE:
                yield Secret(key, key, pointer, kind)
    for found in _NUMBER.finditer(whole):
        if not _YEAR.fullmatch(found[0]) and (found[2] or len(found[1]) >= _DIGITS):
            yield Secret(found[0], found[0], pointer, kind)
    for pattern in (_CALLED, _WORD):
        for found in pattern.finditer(whole):
            yield Secret(found[0], found[0], pointer, "alike")


_SENTENCE: Final = 12
"""A sentence of so many characters is not said twice by chance."""

_DIGITS: Final = 4
"""A number of so many digits is as good as a name."""

_ENDS: Final = re.compile("[。!?]+")
_FIRM: Final = re.compile("^(?:株式会社|有限会社|合同会社|(?:一般|公益)?(?:社団|財団)法人)")
_NUMBER: Final = re.compile("([0-9][0-9,]*(?:[.][0-9]+)?)((?:兆|億|万|%)[0-9,]*)?")
_YEAR: Final = re.compile("(?:19|20)[0-9][0-9]")
_CALLED: Final = re.compile("[一-龯々〆ァ-ヺー]{2,6}(?=氏|さん|様|君)")
"""What is called like a person."""

_WORD: Final = re.compile("(?=[^ァ-ヺー]*[ァ-ヺー]{3}|[^a-z]*[a-z]{3})[一-龯々〆ァ-ヺーa-z0-9]{5,}")
"""A word with katakana or Latin letters in it, as most names of firms and products are."""
