"""What is said to be closed, and what marks it."""

import pytest

from kaigiroku.model import (
    AgendaItem,
    Meeting,
    Openness,
    Reason,
    RestrictedSpan,
    Section,
    Sitting,
    Withheld,
    WithheldSpan,
)
from kaigiroku.rules.facts.closure import (
    Mark,
    hides,
    is_withdrawn,
    marks,
    not_open,
    of_the_whole,
    owner,
    stated,
    status_of,
    taken,
)
from kaigiroku.rules.facts.survey import Survey
from tests.rules.facts import Json, surveyed

CLOSED: Json = {"openness": {"status": "closed"}}
OPEN: Json = {"openness": {"status": "open"}}
HIDDEN: Json = {"openness": {"status": "closed", "how": "omitted"}}
WITHHELD: Json = {"kind": "withheld", "text": "（非公開）"}


def test_what_is_stated_stands_by_the_class_of_its_owner() -> None:
    survey = surveyed(
        meeting={
            **OPEN,
            "sittings": [
                {"openness": {"status": "partly-closed"}},
                {"openness": {"reasons": [{"code": "personal"}]}},
                CLOSED,
            ],
            "nextMeeting": CLOSED,
        },
        agenda=[{"title": "第１号", "items": [{"title": "細目", **OPEN}]}],
    )
    pointers = {
        cls: [node.pointer for node in nodes] for cls, nodes in stated(survey).items() if nodes
    }
    assert pointers == {
        Meeting: ["/meeting/openness"],
        Sitting: ["/meeting/sittings/0/openness", "/meeting/sittings/2/openness"],
        AgendaItem: ["/agenda/0/items/0/openness"],
    }
    assert [owner(node).pointer for node in stated(survey)[AgendaItem]] == ["/agenda/0/items/0"]
    assert [node.pointer for node in not_open(survey, AgendaItem, Sitting, Section)] == [
        "/meeting/sittings/0/openness",
        "/meeting/sittings/2/openness",
    ]
    meeting = survey.minutes.meeting
    told = [status_of(meeting), *(status_of(sitting) for sitting in meeting.sittings)]
    assert told == ["open", "partly-closed", None, "closed"]
    assert status_of(Meeting()) is None


def public(edition: str | None = "public", **value: object) -> Survey:
    return surveyed(record={"edition": edition} if edition else {"state": "draft"}, **value)


def test_an_edition_for_the_public_may_have_a_mark_in_the_place_of_something() -> None:
    items = [{"title": "第１号", **CLOSED}, {"title": "第２号", **HIDDEN}]
    assert hides(public(agenda=items), AgendaItem) is True
    assert hides(public("extract", agenda=items), AgendaItem) is True
    assert hides(public("full", agenda=items), AgendaItem) is False
    assert hides(public(None, agenda=items), AgendaItem) is False
    assert hides(public(agenda=items[:1]), AgendaItem) is False
    assert hides(public(agenda=items), Sitting, Section) is False
    assert hides(public(agenda=items), Sitting, AgendaItem) is True


def test_a_withheld_unit_stands_for_units_of_any_kind() -> None:
    assert hides(public(proceedings=[WITHHELD]), Withheld) is True
    assert hides(public(proceedings=[WITHHELD]), AgendaItem) is False
    assert hides(public(proceedings=[WITHHELD], agenda=[{**HIDDEN}]), AgendaItem, Withheld) is True
    assert hides(public(), Withheld) is False
    assert hides(public("full", proceedings=[WITHHELD]), Withheld) is False


def test_the_marks_are_units_then_spans() -> None:
    spans = [
        {"kind": "restricted", "start": 0, "end": 1},
        {"kind": "withheld", "start": 1, "end": 2},
    ]
    survey = surveyed(
        proceedings=[{"kind": "passage", "text": "ああ", "spans": spans}, WITHHELD],
    )
    assert [node.pointer for node in marks(survey)] == [
        "/proceedings/1",
        "/proceedings/0/spans/1",
        "/proceedings/0/spans/0",
    ]


TAKEN_BACK = (Reason(code="personal"), Reason(code="withdrawn-remark"))


@pytest.mark.parametrize(
    "mark",
    [
        Withheld(how="withdrawn"),
        WithheldSpan(start=0, end=1, how="withdrawn"),
        RestrictedSpan(start=0, end=1, how="withdrawn"),
        Openness(status="closed", how="withdrawn"),
        Withheld(reasons=TAKEN_BACK),
        RestrictedSpan(start=0, end=1, reasons=TAKEN_BACK),
        Openness(status="closed", reasons=TAKEN_BACK),
        Withheld(how="omitted", reasons=TAKEN_BACK),
    ],
)
def test_words_were_taken_back(mark: Mark | Openness) -> None:
    assert is_withdrawn(mark) is True


@pytest.mark.parametrize(
    "mark",
    [
        Withheld(),
        Withheld(how="omitted", reasons=(Reason(code="personal"),)),
        RestrictedSpan(start=0, end=1),
        Openness(status="closed", how="pseudonymised"),
    ],
)
def test_what_is_kept_from_the_public_was_not_taken_back(mark: Mark | Openness) -> None:
    assert is_withdrawn(mark) is False


def test_an_item_is_taken_unless_it_or_a_heading_over_it_says_otherwise() -> None:
    survey = surveyed(
        agenda=[
            {"title": "一", "state": "postponed", "items": [{"title": "二"}]},
            {"title": "三", "items": [{"title": "四"}, {"title": "五", "state": "withdrawn"}]},
            {"title": "六", "state": "not-reached"},
            {"title": "七", "state": "kaede:read"},
        ]
    )
    assert {node.thing.title: taken(node) for node in survey.of(AgendaItem)} == {
        "一": False,
        "二": False,
        "三": True,
        "四": True,
        "五": False,
        "六": False,
        "七": True,
    }


def test_a_part_of_the_body_is_not_the_whole() -> None:
    assert of_the_whole(Sitting())
    assert not of_the_whole(Sitting(body="総務分科会"))
