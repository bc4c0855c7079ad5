"""Comparing: the lists of two documents are aligned, and every alignment is told as a change."""

from collections.abc import Iterator

import attrs

from kaigiroku.comparison.changes import Change, Detail, Piece
from kaigiroku.comparison.fields import Fields, Site
from kaigiroku.comparison.lists import EntryList
from kaigiroku.comparison.telling import Telling, one_sided, pointers
from kaigiroku.comparison.texts import pieces_of
from kaigiroku.model import Minutes
from kaigiroku.pointer import ROOT
from kaigiroku.shapes import ArrayShape, Field, ObjectShape, StringShape, UnionShape, fields_of

__all__ = ["changes_between"]


def changes_between(old: Minutes, new: Minutes) -> Iterator[Change]:
    """Yield everything that two sound documents hold, and what became of it, in reading order."""
    parts = list(_parts(Site(old, ROOT), Site(new, ROOT)))
    counterparts: dict[str, str] = {}
    for part in parts:
        counterparts |= part.counterparts()
    full, full_too = (one.record.edition == "full" for one in (old, new))
    telling = Telling(
        Fields(old, new, counterparts, other_edition=full != full_too),
        [one for one in new.record.corrections if one not in old.record.corrections],
        leaves_out=full and not full_too,
    )
    for part in parts:
        yield from part.told(telling)


def _parts(old: Site, new: Site) -> "Iterator[_Field | _Object | EntryList]":
    """Yield the fields of the document; lists of the meeting and the record stand alone."""
    for field in fields_of(type(old.thing)):
        was, now = old.inner(field), new.inner(field)
        if _is_list(field):
            yield EntryList.of(was, now)
        elif isinstance(field.shape, ObjectShape):
            lists = [inner for inner in fields_of(field.shape.cls) if _is_list(inner)]
            yield _Object(was, now, frozenset(inner.name for inner in lists))
            for inner in lists:
                yield EntryList.of(was.inner(inner), now.inner(inner))
        else:
            yield _Field(field, was, now)


def _is_list(field: Field) -> bool:
    return isinstance(field.shape, ArrayShape) and isinstance(
        field.shape.item, ObjectShape | UnionShape
    )


@attrs.frozen
class _Field:
    """A field of the document itself, such as its title."""

    field: Field
    old: Site
    new: Site

    def counterparts(self) -> dict[str, str]:
        return {}

    def told(self, telling: Telling) -> Iterator[Change]:
        old, new = (None if s.thing == self.field.default else s for s in (self.old, self.new))
        if old is None and new is None:
            return
        pieces: tuple[Piece, ...] = ()
        details: tuple[Detail, ...] = ()
        if isinstance(self.field.shape, StringShape):
            pieces = pieces_of(self.old.thing or "", self.new.thing or "")
        else:
            details = tuple(telling.fields.differences(self.field.shape, old, new))
        yield Change(
            kind=one_sided(old, new) or telling.kind(pieces, details, self.new),
            what="field",
            old=pointers(old),
            new=pointers(new),
            lead=self.field.wire,
            pieces=pieces,
            details=details,
        )


@attrs.frozen
class _Object:
    """The meeting or the record, without their lists."""

    old: Site
    new: Site
    lists: frozenset[str]

    def counterparts(self) -> dict[str, str]:
        return dict(_counterparts(self.old, self.new))

    def told(self, telling: Telling) -> Iterator[Change]:
        old, new = (None if s.thing == type(s.thing)() else s for s in (self.old, self.new))
        if old is None and new is None:
            return
        details = tuple(telling.fields.details(old, new, without=self.lists))
        yield Change(
            kind=one_sided(old, new) or telling.kind((), details, self.new),
            what=type(self.new.thing).__name__,
            old=pointers(old),
            new=pointers(new),
            details=details,
        )


def _counterparts(old: Site, new: Site) -> Iterator[tuple[str, str]]:
    """Yield the places of the objects that both have in the same field."""
    for field in fields_of(type(old.thing)):
        if isinstance(field.shape, ObjectShape):
            was, now = old.inner(field), new.inner(field)
            if was.thing is not None and now.thing is not None:
                yield was.pointer, now.pointer
                yield from _counterparts(was, now)
