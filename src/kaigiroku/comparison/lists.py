"""Lists of entries, and the changes that are told of them."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from kaigiroku.comparison.alignment import Alignment, align
from kaigiroku.comparison.changes import Change, Kind, Piece
from kaigiroku.comparison.entries import Entry, entries_in, lead_of
from kaigiroku.comparison.fields import Site
from kaigiroku.comparison.sequences import Pair, increasing
from kaigiroku.comparison.spans import span_details
from kaigiroku.comparison.telling import Telling, pointers
from kaigiroku.comparison.texts import pieces_of

__all__ = ["EntryList"]


@attrs.frozen
class EntryList:
    """A list of entries."""

    old: Sequence[Entry]
    new: Sequence[Entry]
    alignment: Alignment

    @classmethod
    def of(cls, old: Site, new: Site) -> "EntryList":
        """Make one of the two lists."""
        left, right = (entries_in(site.thing, site.pointer) for site in (old, new))
        return cls(left, right, align(left, right))

    def counterparts(self) -> dict[str, str]:
        """Return the places of the old entries' counterparts."""
        pairs = self.alignment.pairs
        return {self.old[i].pointer: self.new[j].pointer for i, j in pairs}

    def told(self, telling: Telling) -> Iterator[Change]:
        """Yield the changes in the order of the new list, what is gone where it once stood."""
        partner = {j: i for i, j in self.alignment.pairs}
        runs = {j: run for run in self.alignment.runs for j in run[1]}
        moved = self._moved()
        pairs = sorted(self.alignment.pairs)
        in_order = {pairs[n] for n in increasing([j for _, j in pairs])}
        told = {i for i, _ in self.alignment.pairs}
        told |= {i for before, _ in self.alignment.runs for i in before}
        done: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
        at = 0
        for j, entry in enumerate(self.new):
            if (partner.get(j, -1), j) in in_order:
                yield from self._gone(telling, range(at, partner[j]), told)
                at = partner[j] + 1
            if j in partner:
                pair = partner[j], j
                yield self._pair(telling, self.old[pair[0]], entry, moved=pair in moved)
            elif j not in runs:
                yield self._alone(telling, entry, "added")
            elif runs[j] not in done:
                done.add(runs[j])
                yield self._run(*runs[j])
        yield from self._gone(telling, range(at, len(self.old)), told)

    def _gone(self, telling: Telling, places: range, told: set[int]) -> Iterator[Change]:
        for i in places:
            if i not in told:
                entry = self.old[i]
                left_out = telling.leaves_out and entry.closed_by is not None
                yield self._alone(telling, entry, "withheld" if left_out else "removed")

    def _moved(self) -> set[Pair]:
        """Return the pairs that stand in another place among those that stand beneath the same.

        What stands around them counts only if it has a counterpart itself: a section that was put
        around units moves none of them.
        """
        partner = dict(self.alignment.pairs)
        taken = {j: i for i, j in self.alignment.pairs}
        moved: set[Pair] = set()
        beneath: dict[int | None, list[Pair]] = {}
        for i, j in self.alignment.pairs:
            above, above_too = _above(self.old, i, partner), _above(self.new, j, taken)
            if (partner[above] if above is not None else None) != above_too:
                moved.add((i, j))
            else:
                beneath.setdefault(above_too, []).append((i, j))
        for pairs in beneath.values():
            kept = set(increasing([j for _, j in pairs]))
            moved |= {pair for n, pair in enumerate(pairs) if n not in kept}
        return moved

    @staticmethod
    def _pair(telling: Telling, old: Entry, new: Entry, *, moved: bool) -> Change:
        was, now = Site(old.thing, old.pointer), Site(new.thing, new.pointer)
        spans, new_spans = (getattr(one.thing, "spans", ()) for one in (old, new))
        if masked := old.is_masked_by(new):
            pieces: tuple[Piece, ...] = (Piece(kind="withheld", old=old.text, new=new.text),)
        else:
            pieces = pieces_of(old.text, new.text, spans, new_spans)
        details = tuple(telling.fields.entry_details(was, now))
        details += tuple(span_details(telling.fields, was, now, pieces))
        closed = old.closed_by is not None
        kind: Kind = "withheld" if masked else telling.kind(pieces, details, now, closed=closed)
        return Change(
            kind="moved" if kind == "same" and moved else kind,
            what=type(new.thing).__name__,
            old=pointers(old),
            new=pointers(new),
            within=new.within,
            lead=lead_of(new.thing),
            moved=moved,
            pieces=pieces,
            details=details,
        )

    @staticmethod
    def _alone(telling: Telling, entry: Entry, kind: Kind) -> Change:
        site = Site(entry.thing, entry.pointer)
        old, new = (None, site) if kind == "added" else (site, None)
        pieces: tuple[Piece, ...] = ()
        if entry.text:
            pieces = (
                (Piece(kind="added", new=entry.text),)
                if kind == "added"
                else (Piece(kind="withheld" if kind == "withheld" else "removed", old=entry.text),)
            )
        return Change(
            kind=kind,
            what=type(entry.thing).__name__,
            old=pointers(old),
            new=pointers(new),
            within=entry.within,
            lead=lead_of(entry.thing),
            pieces=pieces,
            details=tuple(telling.fields.entry_details(old, new)),
        )

    def _run(self, before: tuple[int, ...], after: tuple[int, ...]) -> Change:
        """Return the change of several entries into one mark, or of a mark into several."""
        old, new = [self.old[i] for i in before], [self.new[j] for j in after]
        withheld = new[0].is_mark
        texts = ["\n".join(one.text for one in side if one.text) for side in (old, new)]
        mark = new[0] if withheld else old[0]
        if not withheld:
            pieces = pieces_of(texts[0], texts[1])
        else:
            pieces = (Piece(kind="withheld", old=texts[0], new=texts[1]),) if any(texts) else ()
        return Change(
            kind="withheld" if withheld else "changed",
            what=type(mark.thing).__name__,
            old=pointers(*old),
            new=pointers(*new),
            within=new[0].within,
            lead=lead_of(mark.thing),
            pieces=pieces,
        )


def _above(entries: Sequence[Entry], place: int, partner: Mapping[int, int]) -> int | None:
    """Return the nearest entry around another that has a counterpart."""
    above = entries[place].parent
    while above is not None and above not in partner:
        above = entries[above].parent
    return above
