"""Alignment: which entries of two lists are the same matter, whatever became of it.

First what is equal and stands in the same order, then what is equal and stands elsewhere, then what
is alike in the gaps between. The work grows with the length of the lists, not with its square, and
the two directions agree: aligning new with old pairs the same entries.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

import attrs

from kaigiroku.comparison.entries import Entry
from kaigiroku.comparison.sequences import Pair, alone, common, increasing

__all__ = ["Alignment", "align"]

_ALIKE: Final = 1 << 11
"""Gaps of at most so many pairs are searched for what is alike."""

_DEEPEST: Final = 8
"""How often a gap is divided by phrases that stand only once in it."""

_LEAST: Final = 0.5
"""How alike two entries must be to be the same matter, from 0 to 1."""

_Gap = tuple[range, range]


@attrs.frozen
class Alignment:
    """Which entries of two lists are the same matter."""

    pairs: tuple[Pair, ...]
    """One entry and one entry, in the order of the old list."""

    runs: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    """Several entries and the one mark that stands for them, on either side."""


def align(old: Sequence[Entry], new: Sequence[Entry]) -> Alignment:
    """Say which entries of two lists are the same matter; each stands in at most one place."""
    if [entry.key for entry in new] < [entry.key for entry in old]:  # one direction does it all
        turned = _Aligning(new, old).run()
        return Alignment(
            tuple(sorted((i, j) for j, i in turned.pairs)),
            tuple((left, right) for right, left in turned.runs),
        )
    return _Aligning(old, new).run()


class _Aligning:
    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self._old = old
        self._new = new
        self._partner: dict[int, int] = {}
        self._taken: set[int] = set()
        self._runs: list[tuple[tuple[int, ...], tuple[int, ...]]] = []

    def run(self) -> Alignment:
        left = [entry.key for entry in self._old]
        right = [entry.key for entry in self._new]
        self._pair(common(left, right))
        mine, theirs = alone(left, self._free_old()), alone(right, self._free_new())
        self._pair([(i, theirs[key]) for key, i in mine.items() if key in theirs])
        for gap in list(self._gaps()):
            self._alike_in(gap, 0)
        self._equal_elsewhere(left, right)
        self._alike_elsewhere()
        for gap in list(self._gaps()):
            self._replaced_in(gap)
        for gap in list(self._gaps()):
            self._withheld_in(gap)
        return Alignment(tuple(sorted(self._partner.items())), tuple(self._runs))

    def _pair(self, pairs: Sequence[Pair]) -> None:
        for i, j in pairs:
            self._partner[i] = j
            self._taken.add(j)

    def _free_old(self, places: range | None = None) -> list[int]:
        places = range(len(self._old)) if places is None else places
        return [i for i in places if i not in self._partner]

    def _free_new(self, places: range | None = None) -> list[int]:
        places = range(len(self._new)) if places is None else places
        return [j for j in places if j not in self._taken]

    def _gaps(self) -> Iterator[_Gap]:
        """Yield what lies between the pairs that stand in the same order."""
        pairs = sorted(self._partner.items())
        start = first = 0
        kept = [pairs[n] for n in increasing([j for _, j in pairs])]
        for i, j in (*kept, (len(self._old), len(self._new))):
            if start < i and first < j:
                yield range(start, i), range(first, j)
            start, first = i + 1, j + 1

    def _alike_in(self, gap: _Gap, depth: int) -> None:
        rows, columns = self._free_old(gap[0]), self._free_new(gap[1])
        if not rows or not columns:
            return
        if len(rows) * len(columns) <= _ALIKE:
            self._pair(list(self._most_alike(rows, columns)))
        elif depth < _DEEPEST:
            votes = self._votes(rows, columns)
            pairs = sorted(filter(lambda pair: self._likeness(*pair), votes), key=_steep)
            pairs = [pairs[n] for n in increasing([j for _, j in pairs])]
            self._pair(pairs)
            start, first = gap[0].start, gap[1].start
            for i, j in (*pairs, (gap[0].stop, gap[1].stop)) if pairs else ():
                self._alike_in((range(start, i), range(first, j)), depth + 1)
                start, first = i + 1, j + 1

    def _most_alike(self, rows: Sequence[int], columns: Sequence[int]) -> Iterator[Pair]:
        """Yield the pairs in common order that are most alike in all."""
        likeness = [[self._likeness(i, j) for j in columns] for i in rows]
        best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
        for m in range(len(rows) - 1, -1, -1):
            for n in range(len(columns) - 1, -1, -1):
                paired = likeness[m][n] and likeness[m][n] + best[m + 1][n + 1]
                best[m][n] = max(best[m + 1][n], best[m][n + 1], paired)
        m = n = 0
        while m < len(rows) and n < len(columns):
            if likeness[m][n] and best[m][n] == likeness[m][n] + best[m + 1][n + 1]:
                yield rows[m], columns[n]
                m, n = m + 1, n + 1
            elif best[m][n] == best[m + 1][n]:
                m += 1
            else:
                n += 1

    def _likeness(self, i: int, j: int) -> float:
        likeness = self._old[i].likeness(self._new[j])
        return likeness if likeness >= _LEAST else 0.0

    def _votes(self, rows: Sequence[int], columns: Sequence[int]) -> Mapping[Pair, int]:
        """Return the pairs that share a phrase which nothing else has, and how many they share."""
        mine = _owners((i, phrase) for i in rows for phrase in self._old[i].phrases)
        theirs = _owners((j, phrase) for j in columns for phrase in self._new[j].phrases)
        return Counter((i, theirs[phrase]) for phrase, i in mine.items() if phrase in theirs)

    def _equal_elsewhere(self, left: Sequence[Hashable], right: Sequence[Hashable]) -> None:
        waiting: dict[Hashable, list[int]] = {}
        for j in reversed(self._free_new()):
            waiting.setdefault(right[j], []).append(j)
        pairs = [(i, waiting[left[i]].pop()) for i in self._free_old() if waiting.get(left[i])]
        self._pair(pairs)

    def _alike_elsewhere(self) -> None:
        votes = self._votes(self._free_old(), self._free_new())
        for i, j in sorted(votes, key=lambda pair: (-votes[pair], pair)):
            if i not in self._partner and j not in self._taken and self._likeness(i, j):
                self._pair([(i, j)])

    def _replaced_in(self, gap: _Gap) -> None:
        """Pair what stands alone in the place of something of its kind, or is masked there."""
        rows, columns = self._free_old(gap[0]), self._free_new(gap[1])
        pairs = list(zip(rows, columns, strict=False))
        lone = len(pairs) == 1
        if len(rows) == len(columns) and all(
            one.may_become(other) and (lone or one.is_masked_by(other) or other.is_masked_by(one))
            for one, other in ((self._old[i], self._new[j]) for i, j in pairs)
        ):
            self._pair(pairs)

    def _withheld_in(self, gap: _Gap) -> None:
        """Find the entries that a mark stands for: it is of another class, so no pair was found."""
        rows, columns = self._free_old(gap[0]), self._free_new(gap[1])
        for words, marks, turned in (
            (self._runs_of(self._old, rows), self._marks(self._new, columns), False),
            (self._runs_of(self._new, columns), self._marks(self._old, rows), True),
        ):
            for number, mark in enumerate(marks[: len(words)]):
                last = number == len(marks) - 1
                run = tuple(chain.from_iterable(words[number:])) if last else tuple(words[number])
                self._runs.append(((mark,), run) if turned else (run, (mark,)))

    @staticmethod
    def _marks(entries: Sequence[Entry], places: Sequence[int]) -> list[int]:
        return [place for place in places if entries[place].is_mark]

    @staticmethod
    def _runs_of(entries: Sequence[Entry], places: Sequence[int]) -> list[list[int]]:
        """Part what may be withheld into runs: each closed part is one, with all that it holds."""
        runs: dict[int, list[int]] = {}
        places = [place for place in places if not entries[place].is_mark]
        closed = [place for place in places if entries[place].closed_by is not None]
        for place in closed or places:
            by = entries[place].closed_by
            runs.setdefault(place if by is None else by, []).append(place)
        return list(runs.values())


def _steep(pair: Pair) -> Pair:
    """Return a key by which no two pairs of one old entry stand in increasing order."""
    return pair[0], -pair[1]


def _owners(phrases: Iterator[tuple[int, str]]) -> Mapping[str, int]:
    """Return the phrases that only one entry has."""
    owners: dict[str, int] = {}
    for place, phrase in phrases:
        owners[phrase] = place if owners.get(phrase, place) == place else -1
    return {phrase: place for phrase, place in owners.items() if place >= 0}
