"""Damaged characters are found wherever they stand; labels and marks in every form they take."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import strategies
from kaigiroku.model import Cell, Meeting, Minutes, Quorum, Remark, Speaker, SpeakerSpan
from kaigiroku.validation import validate

MARKS = ("＊：", "【＊】", "○＊　", "（＊）", "＊\n", "〔＊〕", "＊）", "◎＊", "［＊］ ")
LABELS = ("会長", "佐野委員", "9番（村上直規君）", "大 島　委員", "CIO補佐官", "A")


def strings(value: Any, pointer: str = "", *, span: bool = False) -> Iterator[tuple[str, str]]:
    """Go through all texts of a JSON value but pointers, and the characters that spans repeat."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from strings(entry, f"{pointer}/{number}", span=span)
    elif isinstance(value, dict):
        for key, entry in value.items():
            if key not in {"pointer", "inferred"} and not (span and key == "text"):
                inside = key == "spans"
                yield from strings(entry, f"{pointer}/{key}", span=inside)


def is_noncharacter(character: str) -> bool:
    point = ord(character)
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


def pointers(minutes: Minutes, code: str) -> set[str]:
    return {finding.pointer for finding in validate(minutes, select=(code,)).findings}


@given(strategies.minutes())
def test_damage_is_found_in_every_text_of_a_document(minutes: Minutes) -> None:
    texts = list(strings(kaigiroku.to_dict(minutes)))
    assert pointers(minutes, "TXT006") == {
        pointer
        for pointer, text in texts
        if any(is_noncharacter(c) for c in text)
        or any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text)
    }
    assert pointers(minutes, "TXT007") == {
        pointer for pointer, text in texts if any(unicodedata.category(c) == "Co" for c in text)
    }
    assert pointers(minutes, "TXT008") == {
        pointer for pointer, text in texts if unicodedata.normalize("NFC", text) != text
    }


@given(st.sampled_from("\x00\x1b\u200b\ue000\ufffe\ufa19\ufffd"), st.text("桜並木", max_size=3))
def test_damage_is_told_by_one_rule_and_once_a_text(sign: str, words: str) -> None:
    minutes = Minutes(title=f"{words}{sign}{words}{sign}")
    report = validate(minutes, select=("TXT",))
    assert len(report.findings) == 1
    assert sign not in report.findings[0].en or sign in "\ufa19\ufffd"


def spoken(label: str, mark: str | None, text: str) -> Minutes:
    return Minutes(proceedings=(Remark(speaker=Speaker(label=label, mark=mark), text=text),))


@pytest.mark.parametrize("mark", MARKS)
@given(label=st.sampled_from(LABELS), told=st.sampled_from((0, 1)))
def test_a_label_that_was_left_in_the_text_is_found(mark: str, label: str, told: int) -> None:
    lead = mark.replace("＊", label)
    text = "費用はいくらですか。"
    assert pointers(spoken(label, mark, text), "TXT015") == set()
    doubled = spoken(label, mark if told or mark in {"＊\n", "◎＊"} else None, lead + text)
    assert pointers(doubled, "TXT015") == {"/proceedings/0/text"}
    remark = Remark(
        speaker=Speaker(label=label),
        text=lead + text,
        spans=(
            SpeakerSpan(start=lead.index(label), end=lead.index(label) + len(label), text=label),
        ),
    )
    inside = Minutes(proceedings=(remark,))
    assert validate(inside, select=("TXT",)).findings == ()


@given(st.text("＊*：【】○　", min_size=1, max_size=6))
def test_a_mark_has_one_place_for_the_label(mark: str) -> None:
    report = validate(spoken("会長", mark, "開会します。"), select=("TXT014",))
    assert bool(report.findings) == (mark.count("＊") != 1)
    for finding in report.findings:
        better = dict(finding.params)["better"]
        assert validate(spoken("会長", better, "開会します。"), select=("TXT014",)).findings == ()


@given(
    st.lists(st.sampled_from(("委員10人", "のうち", "８人が", "出席", "9時30分")), min_size=1),
    st.sampled_from((str, lambda t: unicodedata.normalize("NFKC", t))),
    st.sampled_from(("", " ", "　", "\n")),
    st.sampled_from(("form", "text")),
)
def test_printed_words_are_found_in_whatever_width_they_stand(
    words: list[str], width: Any, gap: str, place: str
) -> None:
    print_ = width(gap.join(words))
    form = (
        Cell(label="定足数", field="quorum", value=print_ if place == "form" else "本文のとおり"),
    )
    meeting = Meeting(quorum=Quorum(printed="".join(words)))
    body = (Remark(text=f"ただいま、{print_}です。"),)
    minutes = Minutes(form=form, meeting=meeting, proceedings=() if place == "form" else body)
    other = Minutes(form=form, meeting=Meeting(quorum=Quorum(printed="全員の出席である")))
    assert pointers(minutes, "TXT011") == set()
    assert pointers(other, "TXT011") == {"/meeting/quorum/printed"}
