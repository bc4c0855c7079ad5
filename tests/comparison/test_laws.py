"""The laws of comparison, for any two documents."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings

import kaigiroku
from kaigiroku import Minutes, compare, to_dict
from kaigiroku.comparison import Change, Comparison, Piece, alignment
from kaigiroku.comparison.sequences import common
from kaigiroku.model import AgendaItem
from kaigiroku.navigation import own_text
from kaigiroku.pointer import resolve
from tests.comparison.documents import (
    documents,
    pairs,
    remarks,
    renamed,
    without_breaks,
    without_references,
)

LAW = settings(max_examples=40)


def units_of(minutes: Minutes) -> dict[str, str]:
    """Return the text of every unit, in the proceedings and in the agenda, by its place."""
    found = {visit.pointer: own_text(visit.unit) for visit in kaigiroku.units(minutes)}
    waiting = [(f"/agenda/{n}", item) for n, item in enumerate(minutes.agenda)]
    while waiting:
        place, item = waiting.pop()
        assert isinstance(item, AgendaItem)
        found |= {f"{place}/decisions/{n}": own_text(d) for n, d in enumerate(item.decisions)}
        waiting += [(f"{place}/items/{n}", inner) for n, inner in enumerate(item.items)]
    return found


def places(comparison: Comparison) -> Iterator[tuple[int, str]]:
    for change in comparison.changes:
        for side, several in enumerate((change.old, change.new)):
            yield from ((side, place) for place in several)
        for detail in change.details:
            for side, one in enumerate((detail.old, detail.new)):
                if one is not None:
                    yield side, one


def all_pieces(change: Change) -> Iterator[tuple[Piece, ...]]:
    yield change.pieces
    yield from (detail.pieces for detail in change.details)


@LAW
@given(documents())
def test_a_document_is_the_same_as_itself(minutes: Minutes) -> None:
    comparison = compare(minutes, minutes)
    assert comparison.is_same
    assert {change.kind for change in comparison.changes} <= {"same"}
    assert all(change.old == change.new and not change.details for change in comparison.changes)
    assert comparison.corrections() == ()


@LAW
@given(documents())
def test_ids_mean_nothing(minutes: Minutes) -> None:
    names: dict[str, str] = {}
    other = renamed(minutes, lambda one: names.setdefault(one, f"x{len(names)}"))
    assert compare(minutes, other).is_same
    assert compare(other, minutes).is_same


@LAW
@given(pairs())
def test_nothing_that_differs_is_the_same(pair: tuple[Minutes, Minutes]) -> None:
    old, new = (without_breaks(without_references(one)) for one in pair)
    assert compare(old, new).is_same is (old == new)
    if compare(*pair).is_same:
        assert old == new


@LAW
@given(pairs())
def test_turned_round_what_was_added_is_removed(pair: tuple[Minutes, Minutes]) -> None:
    there, back = compare(*pair), compare(*reversed(pair))
    for one, other in ((there, back), (back, there)):
        assert {c.new for c in one.changes if not c.old} == {
            c.old for c in other.changes if not c.new
        }
    assert there.is_same is back.is_same
    assert {(c.old, c.new) for c in there.changes} == {(c.new, c.old) for c in back.changes}


@LAW
@given(pairs())
def test_every_pointer_leads_somewhere(pair: tuple[Minutes, Minutes]) -> None:
    values = [to_dict(one) for one in pair]
    for side, place in places(compare(*pair)):
        resolve(values[side], place)


@LAW
@given(pairs())
def test_every_unit_stands_in_one_change(pair: tuple[Minutes, Minutes]) -> None:
    changes = compare(*pair).changes
    for side, minutes in (("old", pair[0]), ("new", pair[1])):
        met = Counter(place for change in changes for place in getattr(change, side))
        assert set(met.values()) <= {1}
        assert units_of(minutes).keys() <= met.keys()


@LAW
@given(pairs())
def test_the_pieces_make_the_texts(pair: tuple[Minutes, Minutes]) -> None:
    texts = [units_of(one) for one in pair]
    for change in compare(*pair).changes:
        if any(place in texts[0] for place in change.old) or any(
            place in texts[1] for place in change.new
        ):
            for side, known in zip(("old", "new"), texts, strict=True):
                wanted = [known[place] for place in getattr(change, side)]
                told = "".join(getattr(piece, side) for piece in change.pieces)
                assert told == "\n".join(text for text in wanted if text)


@LAW
@given(pairs())
def test_pieces_say_what_became_of_them(pair: tuple[Minutes, Minutes]) -> None:
    for change in compare(*pair).changes:
        for pieces in all_pieces(change):
            for piece in pieces:
                assert piece.old or piece.new
                assert (piece.old == piece.new) is (piece.kind == "same")
                assert piece.kind != "removed" or not piece.new
                assert piece.kind != "added" or not piece.old


@LAW
@given(pairs())
def test_kinds_agree_with_what_they_stand_for(pair: tuple[Minutes, Minutes]) -> None:
    for change in compare(*pair).changes:
        differs = change.details or any(piece.kind != "same" for piece in change.pieces)
        if change.kind in {"same", "moved"}:
            assert change.old and change.new and not differs
            assert change.moved is (change.kind == "moved")
        elif change.kind in {"added", "removed"}:
            assert bool(change.new) is (change.kind == "added")
            assert bool(change.old) is (change.kind == "removed")
        else:
            assert change.old and (change.new or change.kind == "withheld")
            assert differs or change.kind == "withheld"


@LAW
@given(pairs())
def test_comparing_again_says_the_same(pair: tuple[Minutes, Minutes]) -> None:
    first, second = compare(*pair), compare(*pair)
    assert first.to_dict() == second.to_dict()
    assert Counter(change.kind for change in second.changes) == +Counter(first.counts)


def test_lists_that_fall_apart_in_ever_smaller_parts_are_still_compared() -> None:
    """Each anchor stands once only in what the one before it has left."""
    filler = ["x", "y", "s0"] * 100
    old: list[str] = [*filler, "a"]
    new: list[str] = [*filler, "b"]
    for number in range(20):
        old = [f"t{number}", f"s{number}", f"s{number + 1}", *old]
        new = [f"u{number}", f"s{number}", f"s{number + 1}", *new]
    pairs = common(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))
    assert {old[i] for i, _ in pairs} >= {"s15", "s20"}


def test_a_gap_that_cannot_be_divided_any_further_is_told_as_a_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So many units changed that they are not held against each other one by one."""
    monkeypatch.setattr(alignment, "_DEEPEST", 0)
    old = Minutes(proceedings=remarks(*(f"第{n}の件について説明した。" for n in range(60))))
    new = Minutes(proceedings=remarks(*(f"第{n}の件について質問した。" for n in range(60))))
    comparison = compare(old, new)
    for side, pointers in enumerate((units_of(old), units_of(new))):
        told = [place for which, place in places(comparison) if which == side]
        assert set(pointers) <= set(told)
