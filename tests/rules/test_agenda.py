"""Numbers of any style are followed; headings are known again however they are printed."""

import unicodedata
from typing import Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Minutes, Passage, Record, Section
from kaigiroku.validation import validate

STYLES = {
    "1": [str(n) for n in range(1, 13)],
    "(1)": [f"({n})" for n in range(1, 13)],
    "１．": [
        f"{n}.".translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
        for n in range(1, 13)
    ],
    "日程第1": [f"日程第{n}" for n in range(1, 13)],
    "①": [chr(0x2460 + n) for n in range(12)],
    "Ⅰ": [chr(0x2160 + n) for n in range(12)],
    "ア": list("アイウエオカキクケコサシ"),
    "一、": [f"{n}、" for n in "一二三四五六七八九"] + ["十、", "十一、", "十二、"],
    "2-1": [f"2-{n}" for n in range(1, 13)],
}

TITLES = (
    "防災計画（案）の改定について",
    "令和8年度かえで市一般会計予算",
    "髙取町の図書館の設置に関する件",
    "ICTの利用状況",
)
HEADINGS = (
    "{title}",
    "{number}　{title}",
    "○{title}（続き）",
    "議題{number} {title}【非公開】",
    "日程第3　議案第12号　{title}",
    "（{number}）{title}（報告：総務課）",
    "協議事項",
    "議案第12号（続き）",
    "【{number}】",
)


def pointers(minutes: Minutes, *codes: str) -> list[str]:
    return [finding.pointer for finding in validate(minutes, select=codes).findings]


def agenda(numbers: list[str]) -> Minutes:
    items = tuple(AgendaItem(number=n, title=f"案件{k}") for k, n in enumerate(numbers))
    return Minutes(agenda=items)


def published(minutes: Minutes) -> Minutes:
    return attrs.evolve(minutes, record=Record(edition="public"))


@pytest.mark.parametrize("style", STYLES)
@given(first=st.integers(0, 6), length=st.integers(3, 6), data=st.data())
def test_a_number_that_is_left_out_or_stands_twice_is_found(
    style: str, first: int, length: int, data: st.DataObject
) -> None:
    numbers = STYLES[style][first : first + length]
    assert pointers(agenda(numbers), "AGD004") == []
    place = data.draw(st.integers(1, len(numbers) - 2))
    left_out = numbers[:place] + numbers[place + 1 :]
    assert pointers(agenda(left_out), "AGD004") == [f"/agenda/{place}/number"]
    assert pointers(published(agenda(left_out)), "AGD004") == []
    repeated = [*numbers[: place + 1], *numbers[place:]]
    twice = [f"/agenda/{place + 1}/number"]
    assert pointers(agenda(repeated), "AGD004") == twice
    assert pointers(published(agenda(repeated)), "AGD004") == twice


@given(st.lists(st.sampled_from(sorted(STYLES)), min_size=2, max_size=3, unique=True))
def test_each_style_is_followed_by_itself_and_may_start_anew(styles: list[str]) -> None:
    outer, *inner = styles
    numbers = [
        n for head in STYLES[outer][:3] for n in (head, *(i for s in inner for i in STYLES[s][:3]))
    ]
    assert pointers(agenda(numbers), "AGD004") == []


@given(
    st.sampled_from(TITLES),
    st.sampled_from(HEADINGS),
    st.sampled_from(("1", "２", "(3)", "ア")),
    st.sampled_from(("NFC", "NFKC")),
)
def test_a_heading_is_known_again_however_it_is_printed(
    title: str, heading: str, number: str, form: Literal["NFC", "NFKC"]
) -> None:
    printed = unicodedata.normalize(form, heading.format(title=title, number=number))
    items = (AgendaItem(id="a", number=number, title=title), AgendaItem(id="b", title="見学"))
    section = Section(items=("a",), heading=printed)
    assert pointers(Minutes(agenda=items, proceedings=(section,)), "AGD003", "AGD007") == []


@given(st.permutations(TITLES), st.sampled_from(HEADINGS[:6]))
def test_a_heading_of_another_item_is_found(titles: list[str], heading: str) -> None:
    items = tuple(AgendaItem(id=f"a{n}", title=title) for n, title in enumerate(titles))
    printed = heading.format(title=titles[1], number="5")
    minutes = Minutes(agenda=items, proceedings=(Section(items=("a0",), heading=printed),))
    assert pointers(minutes, "AGD007") == ["/proceedings/0/heading"]
    assert pointers(minutes, "AGD003") == []


@given(st.sets(st.integers(0, 5)), st.integers(0, 5))
def test_exactly_the_items_without_any_part_of_the_record_are_found(
    tied: set[int], deep: int
) -> None:
    items = tuple(AgendaItem(id=f"a{n}", title=f"第{n}地区の桜並木の保全") for n in range(6))
    units = tuple(
        Section(items=(f"a{n}",), units=(Passage(text="保全する。"),))
        if n != deep
        else Section(units=(Passage(text="保全する。", items=(f"a{n}",)),))
        for n in sorted(tied)
    )
    minutes = Minutes(agenda=items, proceedings=units)
    untied = [f"/agenda/{n}" for n in range(6) if n not in tied]
    assert pointers(minutes, "AGD001") == (untied if tied else [])
