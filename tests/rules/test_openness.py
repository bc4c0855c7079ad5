"""Laws of the rules on openness: the axes stay apart, nothing leaks, the words of forms are known."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes, strategies
from kaigiroku.model import Cell, Meeting, Openness, Record
from kaigiroku.strategies.planters.laid_open import REASON, edition_is, laid_open
from kaigiroku.validation import validate
from kaigiroku.vocabulary import LISTS

WHOLES = ["OPN001", "OPN002", "OPN003", "OPN004", "OPN014"]
OPENNESS = st.none() | strategies.instances(Openness)


def found(minutes: Minutes, place: str) -> set[tuple[str, str]]:
    """Return what is found of the whole of one axis."""
    findings = validate(minutes, select=WHOLES).findings
    return {(f.code, f.pointer) for f in findings if f.pointer.startswith(place)}


@given(strategies.minutes(), OPENNESS, OPENNESS)
def test_no_axis_says_anything_of_the_other(
    minutes: Minutes, one: Openness | None, other: Openness | None
) -> None:
    record = attrs.evolve(minutes.record, openness=one)
    changed = attrs.evolve(minutes, record=record)
    assert found(changed, "/meeting/openness") == found(minutes, "/meeting/openness")
    meeting = attrs.evolve(minutes.meeting, openness=other)
    changed = attrs.evolve(minutes, meeting=meeting)
    assert found(changed, "/record/openness") == found(minutes, "/record/openness")


@given(strategies.minutes(sound=True), st.sampled_from(["public", "extract"]))
def test_every_restricted_span_of_a_public_edition_is_found(minutes: Minutes, edition: str) -> None:
    public = edition_is(minutes, edition)
    expected = {place for place, kind in kinds(kaigiroku.to_dict(public)) if kind == "restricted"}
    spans = {
        f.pointer for f in validate(public, select=["OPN005"]).findings if "/spans/" in f.pointer
    }
    assert spans == expected


def kinds(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if "kind" in value:
            yield place, value["kind"]
        for key, entry in value.items():
            yield from kinds(entry, f"{place}/{key}")
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from kinds(entry, f"{place}/{number}")


@given(strategies.minutes(sound=True))
def test_minutes_that_are_laid_open_are_sound(minutes: Minutes) -> None:
    assert validate(laid_open(minutes), profile="statutory").findings == ()


WORDS = {
    "open": ["公開", "開示", "公 開", "公開（傍聴定員10名）"],
    "partly-closed": [
        "一部非公開",
        "一部公開",
        "部分公開",
        "一部開示",
        "一部不開示",
        "一部非公開（議題3）",
    ],
    "closed": ["非公開", "不開示", "非開示", "非公開（人事案件のため）"],
}
"""What domain.md lists as printed for each state, and as forms vary it."""


@pytest.mark.parametrize(
    ("printed", "meant"), [(word, status) for status, words in WORDS.items() for word in words]
)
@pytest.mark.parametrize("status", list(LISTS["OpennessStatus"].codes))
def test_the_words_of_forms_are_held_against_what_is_stated(
    printed: str, meant: str, status: Any
) -> None:
    reasons = () if status == "open" else (REASON,)
    openness = Openness(status=status, reasons=reasons)
    for field, of in (
        ("openness-of-meeting", {"meeting": Meeting(openness=openness)}),
        ("openness-of-minutes", {"record": Record(openness=openness)}),
    ):
        minutes = Minutes(form=(Cell(field=field, value=printed),), **of)
        report = validate(minutes, select=["OPN011"])
        assert [f.pointer for f in report.findings] == (
            [] if meant == status else ["/form/0/value"]
        )


@pytest.mark.parametrize(
    "printed", ["", "－", "別紙のとおり", "公開（一部は非公開）", "公開・非公開"]
)
def test_other_words_in_such_a_cell_mean_nothing(printed: str) -> None:
    for status in ("open", "closed"):
        meeting = Meeting(openness=Openness(status=status))
        cell = Cell(field="openness-of-meeting", value=printed)
        report = validate(Minutes(form=(cell,), meeting=meeting), select=["OPN011"])
        assert report.findings == ()


def test_a_code_is_misused_where_its_list_says_so_and_nowhere_else() -> None:
    for code, of in LISTS["DisclosureReason"].codes.items():
        openness = Openness(status="closed", reasons=(attrs.evolve(REASON, code=code),))
        on_meeting = validate(Minutes(meeting=Meeting(openness=openness)), select=["OPN007"])
        on_record = validate(Minutes(record=Record(openness=openness)), select=["OPN007"])
        assert bool(on_meeting.findings) == (of.applies == "record")
        assert bool(on_record.findings) == (of.applies == "meeting")
