"""Fields compared by their meaning: ids mean nothing, references mean what they refer to.

All of it follows the shapes of the model, and so does every class that the model may get.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.comparison.changes import Detail
from kaigiroku.comparison.entries import called, holds, text_field
from kaigiroku.comparison.naming import field_name, joined, label_of
from kaigiroku.comparison.sequences import common
from kaigiroku.comparison.texts import pieces_of
from kaigiroku.extensions import Extensions
from kaigiroku.model import Minutes, Openness, RestrictedSpan, Table
from kaigiroku.pointer import ROOT, child
from kaigiroku.shapes import (
    ArrayShape,
    ExtensionsShape,
    Field,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
)
from kaigiroku.words import Words

__all__ = ["Fields", "Site"]

_INSTRUCTIONS: Final = frozenset({"how", "shown"})
"""What a full edition says of its openness for the making of the public one."""


@attrs.frozen(eq=False)
class Site:
    """An object and where it stands."""

    thing: Any
    """The object."""

    pointer: str
    """Its place, a JSON Pointer in wire names."""

    def inner(self, field: Field) -> "Site":
        """Return what stands in one of its fields; its default if it does not have the field."""
        value = getattr(self.thing, field.name, field.default)
        return Site(value, child(self.pointer, field.wire))

    def listed(self, name: str) -> list["Site"]:
        """Return the objects in one of its fields; none if it has no such field."""
        at = child(self.pointer, name)
        return [Site(one, child(at, n)) for n, one in enumerate(getattr(self.thing, name, ()))]


class Fields:
    """Compares fields of two documents, of which it is known what is whose counterpart."""

    def __init__(
        self,
        old: Minutes,
        new: Minutes,
        counterparts: Mapping[str, str],
        *,
        other_edition: bool,
    ) -> None:
        """Make one.

        Args:
            old: The old document.
            new: The new document.
            counterparts: The places in the new document of what stands in the old one.
            other_edition: Whether one of them is a full edition and the other is not.
        """
        self._known = tuple(dict(_identified(Site(one, ROOT))) for one in (old, new))
        self._counterparts = counterparts
        self._other_edition = other_edition

    # --------------------------------------------------------------------------- meaning

    def same(self, old: Any, new: Any, without: Collection[str] = ()) -> bool:
        """Tell whether two objects of the model mean the same, their text and entries aside."""
        return type(old) is type(new) and all(
            self._meaning(field.shape, getattr(old, field.name), 0)
            == self._meaning(field.shape, getattr(new, field.name), 1)
            for field in fields_of(type(old))
            if field.name not in without and not self._aside(type(old), field)
        )

    def _aside(self, cls: type[Any], field: Field) -> bool:
        """Tell whether a field says nothing of its own in this comparison."""
        if self._other_edition and issubclass(cls, Openness | RestrictedSpan):
            return field.name in _INSTRUCTIONS
        return field.name == "id"

    def _meaning(self, shape: Shape | None, value: Any, side: int) -> Any:
        """Return what a value means, alike for both documents."""
        match shape:
            case StringShape(refers=refers) if refers is not None and value is not None:
                return self._target(value, side)
            case ArrayShape(item) if value is not None:
                return tuple(self._meaning(item, one, side) for one in value)
            case ObjectShape() | UnionShape() if value is not None:
                cls: type[Any] = type(value)
                return cls, tuple(
                    self._meaning(field.shape, getattr(value, field.name), side)
                    for field in fields_of(cls)
                    if not self._aside(cls, field)
                )
            case _:
                return value

    def _target(self, identifier: str, side: int) -> tuple[int, str]:
        """Return what an id refers to, by its place in the new document if it stands there."""
        known = self._known[side].get(identifier)
        place = known.pointer if known is not None else identifier
        if side:
            return 1, place
        return (1, self._counterparts[place]) if place in self._counterparts else (0, place)

    # ----------------------------------------------------------------------- differences

    def details(
        self,
        old: Site | None,
        new: Site | None,
        *,
        within: Sequence[Words] = (),
        without: Collection[str] = (),
        only: Collection[str] = (),
    ) -> Iterator[Detail]:
        """Yield the fields in which two objects differ, down to the last string.

        Args:
            old: The old object; None if there is none.
            new: The new one.
            within: What the fields that lead here are called.
            without: Fields that are left out.
            only: The fields that are compared; all if empty.
        """
        fields: dict[str, tuple[type[Any], Field]] = {}
        for place in (old, new):
            if place is not None:
                for field in fields_of(type(place.thing)):
                    fields.setdefault(field.name, (type(place.thing), field))
        for name, (cls, field) in fields.items():
            if name in without or (only and name not in only) or self._aside(cls, field):
                continue
            called_so = (*within, field_name(cls, field))
            was, now = (_inner(place, field) for place in (old, new))
            yield from self.differences(field.shape, was, now, called_so)

    def entry_details(self, old: Site | None, new: Site | None) -> Iterator[Detail]:
        """Yield the fields in which two entries differ, beside their text, spans and entries."""
        without = {"spans"}
        for place in (old, new):
            if place is not None:
                cls = type(place.thing)
                without |= {field.name for field in fields_of(cls) if holds(field)}
                without.add("rows" if issubclass(cls, Table) else text_field(cls) or "spans")
        if old is None or new is None:
            without.add("kind")
        yield from self.details(old, new, without=without)

    def one_sided(self, old: Site | None, new: Site | None) -> Detail:
        """Return the detail that an object is only in one of the documents."""
        name = label_of(type((old or new).thing))  # type: ignore[union-attr] # one is there
        return self._detail((name,), _shaped(old), old, new)

    def differences(
        self, shape: Shape | None, old: Site | None, new: Site | None, within: Sequence[Words] = ()
    ) -> Iterator[Detail]:
        """Yield the differences of two values of one shape; None is no value."""
        if old is None or new is None:
            if old is not new:
                yield self._detail(within, shape, old, new)
            return
        if self._meaning(shape, old.thing, 0) == self._meaning(shape, new.thing, 1):
            return
        match shape:
            case ObjectShape() | UnionShape():
                yield from self.details(old, new, within=within)
            case ArrayShape(ObjectShape() | UnionShape() as item):
                yield from self._lists(item, old, new, within)
            case ExtensionsShape():
                for key in sorted({*old.thing, *new.thing}):
                    was, now = (_under(place, key) for place in (old, new))
                    name = (*within, Words(key, key))
                    yield from self.differences(None, was, now, name)
            case _:
                yield self._detail(within, shape, old, new)

    def _lists(
        self, item: Shape, old: Site, new: Site, within: Sequence[Words]
    ) -> Iterator[Detail]:
        """Yield the differences of two lists: equal members are paired, then those between."""
        left, right = _members(old), _members(new)
        pairs = common(
            [self._meaning(item, one.thing, 0) for one in left],
            [self._meaning(item, one.thing, 1) for one in right],
        )
        i = j = 0
        for next_i, next_j in (*pairs, (len(left), len(right))):
            while i < next_i or j < next_j:
                was = left[i] if i < next_i else None
                now = right[j] if j < next_j else None
                yield from self.differences(item, was, now, within)
                i, j = i + (was is not None), j + (now is not None)
            i, j = next_i + 1, next_j + 1

    def _detail(
        self, within: Sequence[Words], shape: Shape | None, old: Site | None, new: Site | None
    ) -> Detail:
        printed = isinstance(shape, StringShape) and not (
            shape.pattern or shape.codes or shape.refers
        )
        was, now = (old.thing if old else None), (new.thing if new else None)
        return Detail(
            name=joined(within, " › "),
            old=old.pointer if old else None,
            new=new.pointer if new else None,
            was=self._shown(shape, was, 0) if old else None,
            now=self._shown(shape, now, 1) if new else None,
            pieces=pieces_of(was or "", now or "") if printed else (),
        )

    def _shown(self, shape: Shape | None, value: Any, side: int) -> Words:
        """Return a value in words."""
        match shape:
            case StringShape(codes=codes) if codes is not None and value in codes.codes:
                code = codes.codes[value]
                return Words(code.en, code.ja)
            case StringShape(refers=refers) if refers is not None:
                known = self._known[side].get(value)
                name = called(known.thing) if known is not None else value
                return Words(name, name)
            case ArrayShape(item):
                return joined([self._shown(item, one, side) for one in value], ", ", "、")
            case ExtensionsShape():
                said = [f"{key}: {text}" for key, text in value.items()]
                return joined([Words(one, one) for one in said], ", ", "、")
            case ObjectShape() | UnionShape():
                return joined(
                    [
                        self._shown(field.shape, inner, side)
                        for field in fields_of(type(value))
                        if (inner := getattr(value, field.name)) != field.default
                        and field.name not in {"id", "start", "end"}
                        and not holds(field)
                    ],
                    " ",
                )
            case _:
                return Words(str(value), str(value))


def _inner(place: Site | None, field: Field) -> Site | None:
    """Return what stands in a field of an object; None if nothing does."""
    inner = place.inner(field) if place is not None else None
    return None if inner is None or inner.thing == field.default else inner


def _identified(site: Site) -> Iterator[tuple[str, Site]]:
    """Yield what has an id."""
    waiting = [site]
    while waiting:
        site = waiting.pop()
        if isinstance(site.thing, tuple):
            waiting += _members(site)
        elif attrs.has(type(site.thing)):
            if getattr(site.thing, "id", None) is not None:
                yield site.thing.id, site
            waiting += (site.inner(field) for field in fields_of(type(site.thing)))


def _under(place: Site, key: str) -> Site | None:
    extensions: Extensions = place.thing
    if key not in extensions:
        return None
    return Site(extensions[key], child(place.pointer, key))


def _members(place: Site) -> list[Site]:
    return [Site(one, child(place.pointer, n)) for n, one in enumerate(place.thing)]


def _shaped(place: Site | None) -> Shape:
    return ObjectShape(type(place.thing)) if place is not None else ObjectShape(object)
