"""Finding one's way in a document."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given

import kaigiroku
from kaigiroku import pointer, strategies
from kaigiroku.model import AgendaItem, Minutes, Remark, Section, Speaker, SpeakerSpan, Table
from tools.examples import ROOT

ITEM_A = AgendaItem(id="a", title="議題A")
ITEM_B = AgendaItem(id="b", title="議題B")
FIRST = Remark(id="r1", speaker=Speaker(label="会長", mark="【＊】"), text="始めます。")
SECOND = Remark(items=("b",), label="Q1", text="どうですか。")
MINUTES = Minutes(
    title="会 議 録",
    agenda=(AgendaItem(title="協議事項", items=(ITEM_A, ITEM_B)),),
    proceedings=(FIRST, Section(heading="1 議題A", items=("a",), units=(SECOND,))),
)


def test_remarks_come_with_their_agenda_items() -> None:
    assert list(kaigiroku.remarks(MINUTES)) == [(FIRST, ()), (SECOND, (ITEM_A, ITEM_B))]


def test_find_and_index() -> None:
    assert kaigiroku.find(MINUTES, "b") is ITEM_B
    assert kaigiroku.find(MINUTES, "r1") is FIRST
    assert kaigiroku.find(MINUTES, "nobody") is None
    assert set(kaigiroku.index(MINUTES)) == {"a", "b", "r1"}


def test_plain_text() -> None:
    assert kaigiroku.plain_text(FIRST) == "【会長】始めます。"
    assert kaigiroku.plain_text(MINUTES) == "会 議 録\n【会長】始めます。\n1 議題A\nQ1 どうですか。"
    assert kaigiroku.plain_text(Table(rows=(("議案", "結果"), ("1", "")))) == "議案\t結果\n1\t"
    inside = Remark(
        speaker=Speaker(label="事務局"),
        text="〔事務局が説明〕",
        spans=(SpeakerSpan(start=1, end=4, text="事務局"),),
    )
    assert kaigiroku.plain_text(inside) == "〔事務局が説明〕"


def places(units: list[dict[str, Any]], above: str = "/proceedings") -> Iterator[str]:
    """Walk the JSON itself, so that the library is not its own witness."""
    for number, unit in enumerate(units):
        yield f"{above}/{number}"
        yield from places(unit.get("units", []), f"{above}/{number}/units")


@given(strategies.minutes())
def test_every_unit_is_visited_once_in_order_at_its_pointer(minutes: Minutes) -> None:
    document = kaigiroku.to_dict(minutes)
    visits = list(kaigiroku.units(minutes))
    for visit in visits:
        value = pointer.resolve(document, visit.pointer)
        assert isinstance(value, dict)
        assert value["kind"] == visit.unit.kind
        assert all(isinstance(section, Section) for section in visit.sections)
    assert [visit.pointer for visit in visits] == list(places(document.get("proceedings", [])))
    assert len({visit.pointer for visit in visits}) == len(visits)


def test_all_text_of_an_example_is_in_its_plain_text() -> None:
    minutes = kaigiroku.load(ROOT / "examples" / "headquarters.kaigiroku.json")
    text = kaigiroku.plain_text(minutes)
    for remark, _ in kaigiroku.remarks(minutes):
        assert remark.text
        assert remark.text in text
