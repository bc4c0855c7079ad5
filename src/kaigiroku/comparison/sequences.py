"""Sequences: what two of them have in common, in the same order.

The work grows with their lengths, not with the product of them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Final

__all__ = ["Pair", "alone", "common", "increasing"]

Pair = tuple[int, int]
"""Places in the old and the new sequence."""

_EQUAL: Final = 1 << 14
"""Gaps of at most so many pairs are searched for the longest common sequence."""

_DEEPEST: Final = 8
"""How often a gap is divided by what stands only once in it."""


def common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return pairs of equal members in their common order.

    In short lists it is the longest common sequence; long ones are first divided by the members
    that stand only once in each (patience).
    """
    pairs: list[Pair] = []
    waiting = [(0, len(old), 0, len(new), 0)]
    while waiting:
        start, end, first, last, depth = waiting.pop()
        while start < end and first < last and old[start] == new[first]:
            pairs.append((start, first))
            start, first = start + 1, first + 1
        while start < end and first < last and old[end - 1] == new[last - 1]:
            end, last = end - 1, last - 1
            pairs.append((end, last))
        if (end - start) * (last - first) <= _EQUAL:
            pairs += _longest(old, new, range(start, end), range(first, last))
        elif depth < _DEEPEST:
            anchors = _anchors(old, new, range(start, end), range(first, last))
            for i, j in anchors:
                waiting.append((start, i, first, j, depth + 1))
                pairs.append((i, j))
                start, first = i + 1, j + 1
            if anchors:
                waiting.append((start, end, first, last, depth + 1))
    return sorted(pairs)


def _longest(
    old: Sequence[Hashable], new: Sequence[Hashable], rows: range, columns: range
) -> Iterator[Pair]:
    """Yield a longest common sequence of a part of two lists."""
    width = len(columns)
    best = [[0] * (width + 1)]
    for i in reversed(rows):
        below, row = best[-1], [0] * (width + 1)
        for n in range(width - 1, -1, -1):
            equal = old[i] == new[columns[n]]
            row[n] = below[n + 1] + 1 if equal else max(below[n], row[n + 1])
        best.append(row)
    best.reverse()
    m = n = 0
    while m < len(rows) and n < width:
        if old[rows[m]] == new[columns[n]]:
            yield rows[m], columns[n]
            m, n = m + 1, n + 1
        elif best[m + 1][n] >= best[m][n + 1]:
            m += 1
        else:
            n += 1


def _anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], rows: range, columns: range
) -> list[Pair]:
    """Return what stands once in each part, as far as it stands in the same order."""
    mine, theirs = alone(old, rows), alone(new, columns)
    pairs = [(i, theirs[one]) for one, i in mine.items() if one in theirs]
    return [pairs[n] for n in increasing([j for _, j in pairs])]


def alone(members: Sequence[Hashable], places: Sequence[int]) -> Mapping[Hashable, int]:
    """Return the members that stand only once at some places, and where."""
    counts = Counter(members[place] for place in places)
    return {members[place]: place for place in places if counts[members[place]] == 1}


def increasing(numbers: Sequence[int]) -> list[int]:
    """Return the places of a longest increasing run through different numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        ends[length : length + 1] = [place]
    places: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        places.append(place)
        place = before[place]
    return places[::-1]
