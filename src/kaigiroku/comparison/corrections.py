"""Corrections (正誤): the list that a comparison yields, and what a list already says.

A correction names wrong and right words. They are taken wide enough to be found: to the ends of the
word, to a few characters, and on until they stand only once in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kaigiroku.comparison.naming import label_of, root_field
from kaigiroku.comparison.texts import Stretch, stretches_of
from kaigiroku.japanese import fold
from kaigiroku.model import Correction, Place
from kaigiroku.navigation import units

if TYPE_CHECKING:
    from kaigiroku.comparison.changes import Change, Comparison, Detail, Piece

__all__ = ["are_listed", "listed"]

_ENOUGH: Final = 4
"""So many characters are enough to recognise a place by."""

_MOST: Final = 40
"""No more characters than these are taken on either side."""

_WORDS: Final = ("[0-9０-９]", "[A-Za-zＡ-Ｚａ-ｚ]", "[ァ-ヺー]", "[一-鿿㐀-䶿豈-﫿々〆ヶ]")
_WITHIN_A_WORD: Final = re.compile("|".join(sign * 2 for sign in _WORDS))

_NO_PRINT: Final = ("/id", "/record", "/waivers", "/extensions", "/kaigiroku")
"""What documents say of themselves: nobody lists it among the corrections of the minutes."""


def listed(comparison: "Comparison", date: str | None) -> Iterator[Correction]:
    """Yield the corrections that lead from the old words of a comparison to the new ones."""
    ids = {visit.pointer: visit.unit.id for visit in units(comparison.new) if visit.unit.id}
    for change in comparison.changes:
        where = (*change.new, *change.old)[0]
        if where.startswith(_NO_PRINT):
            continue
        texts = [change.pieces]
        if change.kind == "changed" or not change.pieces:
            texts += [detail.pieces for detail in change.details]
        if change.kind in {"changed", "added", "removed"}:
            place = _place(change, ids)
            for pieces in texts:
                for wrong, right in _wrong_and_right(pieces):
                    yield Correction(place=place, wrong=wrong, right=right, date=date)


def _place(change: "Change", ids: Mapping[str, str]) -> Place:
    """Return the unit, if the new document calls it by an id, or else its place in words."""
    for pointer in change.new:
        if pointer in ids:
            return Place(unit=ids[pointer])
    lead = root_field(change.lead).ja if change.what == "field" else change.lead
    printed = "　".join(part for part in (*change.within, lead) if part)
    return Place(printed=printed or label_of(change.what).ja)


def _wrong_and_right(pieces: "Sequence[Piece]") -> Iterator[tuple[str | None, str | None]]:
    old, new = _sides(pieces)
    stretches = list(stretches_of(pieces))
    first, last = Stretch(0, 0, 0, 0), Stretch(len(old), len(old), len(new), len(new))
    ends = [first, *(one for one, _ in stretches), last]
    for (before, one), after, (_, withheld) in zip(
        pairwise(ends), ends[2:], stretches, strict=False
    ):
        if not withheld:
            wide = _wide(old, new, one, one.start - before.end, after.start - one.end)
            yield old[wide.start : wide.end] or None, new[wide.new_start : wide.new_end] or None


def _sides(pieces: "Sequence[Piece]") -> tuple[str, str]:
    return "".join(piece.old for piece in pieces), "".join(piece.new for piece in pieces)


def _wide(old: str, new: str, one: Stretch, left: int, right: int) -> Stretch:
    """Return a stretch with as many of the `left` and `right` characters around it as it needs."""
    left, right = min(left, _MOST), min(right, _MOST)
    before = after = 0
    while before < left and _is_word(old, new, one.start - before, one.new_start - before):
        before += 1
    while after < right and _is_word(old, new, one.end + after, one.new_end + after):
        after += 1
    while before < left or after < right:
        wrong = old[one.start - before : one.end + after]
        said = new[one.new_start - before : one.new_end + after]
        if min(len(wrong), len(said)) < _ENOUGH and after < right:
            after += 1
        elif min(len(wrong), len(said)) < _ENOUGH:
            before += 1
        elif old.count(wrong) > 1 or new.count(said) > 1:
            before, after = min(before + 1, left), min(after + 1, right)
        else:
            break
    return Stretch(one.start - before, one.end + after, one.new_start - before, one.new_end + after)


def _is_word(old: str, new: str, place: int, new_place: int) -> bool:
    """Tell whether the characters at both sides of a place belong to one word, in either text."""
    return any(
        at > 0 and _WITHIN_A_WORD.fullmatch(text, at - 1, at + 1) is not None
        for text, at in ((old, place), (new, new_place))
    )


# ------------------------------------------------------------------ what a list already says


def are_listed(
    pieces: "Sequence[Piece]",
    details: "Sequence[Detail]",
    identifier: str | None,
    corrections: Sequence[Correction],
) -> bool:
    """Tell whether corrections say all that differs in a thing.

    Args:
        pieces: Its text.
        details: What else of it differs.
        identifier: Its id in the new document.
        corrections: The corrections that the new document lists.
    """
    corrections = [
        one
        for one in corrections
        if one.place is None or one.place.unit is None or one.place.unit == identifier
    ]
    old, new = _sides(pieces)
    return all(
        not withheld and any(_covers(old, new, stretch, one) for one in corrections)
        for stretch, withheld in stretches_of(pieces)
    ) and all(any(_tells(detail, one) for one in corrections) for detail in details)


def _covers(old: str, new: str, stretch: Stretch, one: Correction) -> bool:
    return _stands(one.wrong or "", old, stretch.start, stretch.end) and _stands(
        one.right or "", new, stretch.new_start, stretch.new_end
    )


def _stands(words: str, text: str, start: int, end: int) -> bool:
    """Tell whether words stand in a text around a stretch of it."""
    return words in text[max(0, end - len(words)) : start + len(words)] if words else start == end


def _tells(detail: "Detail", one: Correction) -> bool:
    was, now = (said.ja if said is not None else "" for said in (detail.was, detail.now))
    return fold(was) in fold(one.wrong or "") and fold(now) in fold(one.right or "")
