"""Spans compared by their meaning and place, not by offsets that moved with the text."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kaigiroku.comparison.changes import Detail, Piece
from kaigiroku.comparison.fields import Fields, Site
from kaigiroku.comparison.texts import Stretch, stretches_of
from kaigiroku.model import AnySpan, BreakSpan, RestrictedSpan, WithheldSpan

__all__ = ["span_details"]

_EXTENT: Final = frozenset({"start", "end", "text", "kind"})
_WHY: Final = ("reasons", "opens_on", "opens_when")


def span_details(fields: Fields, old: Site, new: Site, pieces: Sequence[Piece]) -> Iterator[Detail]:
    """Yield how the spans of two texts differ; breaks of lines and pages are no content.

    What stood in a part that is withheld now went with it, and the mark is no news; only why it is
    withheld is compared.
    """
    moves = _Moves(tuple(stretches_of(pieces)))
    left = [one for one in old.listed("spans") if not isinstance(one.thing, BreakSpan)]
    right = [one for one in new.listed("spans") if not isinstance(one.thing, BreakSpan)]
    for stretch, withheld in moves.stretches:
        if withheld:
            yield from _withheld(fields, stretch, left, right)
    pairs: list[tuple[Site, Site]] = []
    for exactly in (True, False):
        for one in tuple(left):
            for other in right:
                if moves.agree(one.thing, other.thing) and (
                    not exactly or fields.same(one.thing, other.thing, _EXTENT)
                ):
                    pairs.append((one, other))
                    left.remove(one)
                    right.remove(other)
                    break
    for one, other in pairs:
        yield from fields.details(one, other, without=_EXTENT)
    for one in left:
        yield fields.one_sided(one, None)
    for other in right:
        yield fields.one_sided(None, other)


def _withheld(
    fields: Fields, stretch: Stretch, left: list[Site], right: list[Site]
) -> Iterator[Detail]:
    """Take out what the stretch covers, and yield where the reasons for withholding it differ."""
    gone = [p for p in left if stretch.start <= p.thing.start and p.thing.end <= stretch.end]
    marks = [
        p
        for p in right
        if stretch.new_start <= p.thing.start
        and p.thing.end <= stretch.new_end
        and isinstance(p.thing, WithheldSpan)
    ]
    why = [p for p in gone if isinstance(p.thing, RestrictedSpan)]
    for one, mark in zip(why, marks, strict=False):
        yield from fields.details(one, mark, only=_WHY)
    left[:] = [p for p in left if p not in gone]
    right[:] = [p for p in right if p not in marks]


@attrs.frozen
class _Moves:
    """How offsets of the old text read in the new one."""

    stretches: tuple[tuple[Stretch, bool], ...]

    def agree(self, one: AnySpan, other: AnySpan) -> bool:
        """Tell whether two spans of a class stand in the same place."""
        if type(one) is not type(other):
            return False
        return self._may(one.start, other.start) and self._may(one.end, other.end)

    def _may(self, place: int, other: int) -> bool:
        """Tell whether a place may have become another: in what differs, any place may."""
        shift = 0
        for stretch, _ in self.stretches:
            if place < stretch.start:
                break
            if place <= stretch.end:
                return stretch.new_start <= other <= stretch.new_end
            shift = stretch.new_end - stretch.end
        return place + shift == other
