"""Spans compared by their meaning and place, not by offsets that moved with the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from kaigiroku.comparison.changes import Detail, Piece
from kaigiroku.comparison.fields import Fields, Site
from kaigiroku.comparison.texts import Stretch, stretches_of
from kaigiroku.model import BreakSpan, RestrictedSpan, WithheldSpan

__all__ = ["span_details"]

_EXTENT: Final = frozenset({"start", "end", "text", "kind"})
_WHY: Final = ("reasons", "opens_on", "opens_when")


def span_details(fields: Fields, old: Site, new: Site, pieces: Sequence[Piece]) -> Iterator[Detail]:
    """Yield how the spans of two texts differ; breaks of lines and pages are no content.

    What stood in a part that is withheld now went with it, and the mark is no news; only why it is
    withheld is compared.
    """
    stretches = tuple(stretches_of(pieces))
    left = [one for one in old.listed("spans") if not isinstance(one.thing, BreakSpan)]
    right = [one for one in new.listed("spans") if not isinstance(one.thing, BreakSpan)]
    for stretch, withheld in stretches:
        if withheld:
            yield from _withheld(fields, stretch, left, right)
    moves = _Moves([stretch for stretch, _ in stretches])
    for one, other in _paired(fields, moves, left, right):
        yield from fields.details(one, other, without=_EXTENT)
    for one in left:
        yield fields.one_sided(one, None)
    for other in right:
        yield fields.one_sided(None, other)


def _withheld(
    fields: Fields, stretch: Stretch, left: list[Site], right: list[Site]
) -> Iterator[Detail]:
    """Take out what the stretch covers, and yield where the reasons for withholding it differ."""
    gone = {p for p in left if stretch.start <= p.thing.start and p.thing.end <= stretch.end}
    marks = [
        p
        for p in right
        if stretch.new_start <= p.thing.start
        and p.thing.end <= stretch.new_end
        and isinstance(p.thing, WithheldSpan)
    ]
    why = [p for p in left if p in gone and isinstance(p.thing, RestrictedSpan)]
    for one, mark in zip(why, marks, strict=False):
        yield from fields.details(one, mark, only=_WHY)
    left[:] = [p for p in left if p not in gone]
    right[:] = [p for p in right if p not in set(marks)]


def _paired(
    fields: Fields, moves: "_Moves", left: list[Site], right: list[Site]
) -> list[tuple[Site, Site]]:
    """Take out the spans that stand in the same place, first those that mean the same."""
    pairs: list[tuple[Site, Site]] = []
    for exactly in (True, False):
        taken: set[Site] = set()
        starts = [other.thing.start for other in right]
        for one in left:
            first, last = moves.range_of(one.thing.start)
            least, most = moves.range_of(one.thing.end)
            for other in right[bisect_left(starts, first) : bisect_right(starts, last)]:
                if (
                    other not in taken
                    and type(other.thing) is type(one.thing)
                    and least <= other.thing.end <= most
                    and (not exactly or fields.same(one.thing, other.thing, _EXTENT))
                ):
                    pairs.append((one, other))
                    taken |= {one, other}
                    break
        left[:] = [one for one in left if one not in taken]
        right[:] = [other for other in right if other not in taken]
    return pairs


class _Moves:
    """How places of the old text read in the new one."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]

    def range_of(self, place: int) -> tuple[int, int]:
        """Return the first and the last place it may have become: in what differs, any may be."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return place, place
        stretch = self._stretches[number]
        if place <= stretch.end:
            return stretch.new_start, stretch.new_end
        moved = place + stretch.new_end - stretch.end
        return moved, moved
