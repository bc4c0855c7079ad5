"""When something opens, what the form says, who ruled, and when: bounds of these rules (OPN)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found


def sat(*days: str) -> Json:
    return {"sittings": [{"date": day} for day in days]}


# ----------------------------------------------------------------------------- a later opening


def closed_until(**openness: Any) -> Json:
    return {"label": "資料1", "openness": {"status": "closed", **openness}}


@pytest.mark.parametrize(
    ("day", "first", "is_found"),
    [
        pytest.param("2026-02-04", "2026-02-05", True, id="the day before"),
        pytest.param("2026-02-05", "2026-02-05", True, id="the same day"),
        pytest.param("2026-02-06", "2026-02-05", False, id="the day after"),
        pytest.param("2026-01", "2026-02-01", True, id="the month before"),
        pytest.param("2026-02", "2026-02-05", False, id="in the same month"),
        pytest.param("2025", "2026-01-01", True, id="the year before"),
        pytest.param("2026", "2026-02-05", False, id="in the same year"),
        pytest.param("2026-01-31", "2026-02", True, id="the day before a month"),
        pytest.param("2026-02-01", "2026-02", True, id="the first day of a month"),
        pytest.param("2026-02-02", "2026-02", False, id="the second day of a month"),
        pytest.param("2026-01-01", "2026", True, id="the first day of a year"),
        pytest.param("2026-01-02", "2026", False, id="the second day of a year"),
    ],
)
def test_what_opens_later_opens_after_the_day_of_the_meeting(
    day: str, first: str, *, is_found: bool
) -> None:
    value = {"meeting": sat(first), "materials": [closed_until(opensOn=day)]}
    hits = findings("OPN008", value)
    assert [hit.pointer for hit in hits] == ["/materials/0/openness/opensOn"] * is_found
    assert all(f"opened on {day}, but the meeting was held on {first}" in h.en for h in hits)


@pytest.mark.parametrize(
    ("sittings", "is_found"),
    [
        pytest.param([{"date": "2026-02-06"}, {"date": "2026-02-05"}], True, id="the first day"),
        pytest.param([{"date": "2026-02-06"}, {"date": "2026-02-04"}], False, id="was before"),
        pytest.param([{"date": "2026-02-06"}, {"printed": "第2日"}], False, id="one is not told"),
        pytest.param([{"printed": "第1日"}], False, id="none is told"),
    ],
)
def test_the_meeting_began_on_the_first_of_its_days(
    sittings: list[Json], *, is_found: bool
) -> None:
    materials = [closed_until(opensOn="2026-02-05")]
    value = {"meeting": {"sittings": sittings}, "materials": materials}
    assert bool(findings("OPN008", value)) is is_found


def test_without_a_sitting_no_day_is_too_early() -> None:
    assert found("OPN008", {"materials": [closed_until(opensOn="2026-02-05")]}) == []


def test_what_is_open_opens_no_more() -> None:
    """One place is enough; the day comes before the words."""
    openness = {"status": "open", "opensOn": "2027-04-01", "opensWhen": "契約後"}
    material = {"label": "資料1", "openness": openness}
    assert found("OPN008", {"materials": [material]}) == ["/materials/0/openness/opensOn"]
    value = {
        "meeting": sat("2026-02-05"),
        "materials": [
            closed_until(),
            closed_until(opensWhen="議決後"),
            {"label": "資料3", "openness": {"opensOn": "2025-04-01"}},
            closed_until(opensOn="2025-04-01"),
        ],
    }
    assert found("OPN008", value) == ["/materials/3/openness/opensOn"]


# ----------------------------------------------------------------------------- what the form says


def form(*cells: Json, meeting: str = "open", record: str = "open") -> Json:
    return {
        "form": list(cells),
        "meeting": {"openness": {"status": meeting}},
        "record": {"openness": {"status": record}},
    }


@pytest.mark.parametrize(
    ("field", "label", "places"),
    [
        pytest.param("openness", "会議", ["/form/0/cells/0/value"], id="meeting"),
        pytest.param("openness", "会議録", ["/form/0/cells/0/value"], id="minutes"),
        pytest.param("openness", "備考", [], id="another label"),
        pytest.param("openness", None, [], id="no label"),
        pytest.param("location", "会議", [], id="in another cell"),
        pytest.param(None, "会議", [], id="in a cell that is for nothing"),
    ],
)
def test_a_label_tells_the_axis_in_a_cell_for_openness_alone(
    field: str | None, label: str | None, places: list[str]
) -> None:
    inner = {"value": "非公開"} if label is None else {"label": label, "value": "非公開"}
    outer = {"label": "公開の可否", "cells": [inner]}
    assert found("OPN011", form(outer if field is None else {**outer, "field": field})) == places
    assert found("OPN011", form(inner)) == []


@pytest.mark.parametrize(
    ("chosen", "places"),
    [
        pytest.param(["非公開"], ["/form/0/chosen/0"], id="the only one"),
        pytest.param(["その他", "非公開"], ["/form/0/chosen/1"], id="the second"),
        pytest.param(["非公開", "その他", "不開示"], ["/form/0/chosen/0"], id="twice the same"),
        pytest.param(["公開", "非公開"], ["/form/0/chosen"], id="two that exclude each other"),
        pytest.param(["その他"], [], id="one that means nothing here"),
    ],
)
def test_the_box_that_is_wrong_is_told(chosen: list[str], places: list[str]) -> None:
    cell = {"label": "会議", "field": "openness-of-meeting", "chosen": chosen}
    assert found("OPN011", form(cell)) == places


def test_a_box_for_both_is_held_against_each() -> None:
    cell = {"label": "会議及び会議録", "field": "openness", "value": "公開"}
    of_meeting, of_record = findings("OPN011", form(cell, meeting="closed", record="closed"))
    assert of_meeting.related == ("/meeting/openness/status",)
    assert "says “公開”, but the meeting is stated to be closed" in of_meeting.en
    assert of_record.related == ("/record/openness/status",)
    assert "says “公開”, but the record is stated to be closed" in of_record.en
    (only,) = findings("OPN011", form(cell, record="partly-closed"))
    assert "but the record is stated to be partly closed" in only.en


# -------------------------------------------------------------------------------------- rulings


def closed(**ruling: Any) -> Json:
    return {"openness": {"status": "closed", "ruling": ruling}}


@pytest.mark.parametrize(
    ("sittings", "last"),
    [
        pytest.param([{"date": "2026-02-05"}], "2026-02-05", id="a day"),
        pytest.param([{"date": "2026-02-05", "endDate": "2026-02-07"}], "2026-02-07", id="days"),
        pytest.param([{"endDate": "2026-02-07"}], "2026-02-07", id="the last day alone"),
        pytest.param([{"date": "2026-02-07"}, {"date": "2026-02-05"}], "2026-02-07", id="two"),
        pytest.param([{"date": "2026-02-28"}, {"date": "2026-02"}], "2026-02", id="a month"),
        pytest.param([{"date": "2026-12-01"}, {"date": "2026"}], "2026", id="a year"),
        pytest.param([{"date": "2026-12-31"}, {"date": "2026"}], "2026-12-31", id="its last day"),
        pytest.param([{"date": "2026-02-05"}, {"printed": "第2日"}], None, id="one is not told"),
        pytest.param([], None, id="no sitting"),
    ],
)
def test_no_ruling_comes_after_the_last_day(sittings: list[Json], last: str | None) -> None:
    value: Json = {"agenda": [{"title": "人事について", **closed(date="2027-01-04")}]}
    if sittings:
        value["meeting"] = {"sittings": sittings}
    hits = findings("OPN013", value)
    assert [hit.pointer for hit in hits] == ["/agenda/0/openness/ruling/date"] * (last is not None)
    assert all("decided on 2027-01-04 to close this" in hit.en for hit in hits)
    assert all(f"the meeting was over on {last};" in hit.en for hit in hits)


@pytest.mark.parametrize(
    ("day", "last", "is_found"),
    [
        pytest.param("2026-02-05", "2026-02-05", False, id="on the day"),
        pytest.param("2026-02-06", "2026-02-05", True, id="the day after"),
        pytest.param("2026-02", "2026-02-05", False, id="in that month"),
        pytest.param("2026-03", "2026-02-28", True, id="in the month after"),
        pytest.param("2026-02-28", "2026-02", False, id="on a day of that month"),
        pytest.param("2026-03-01", "2026-02", True, id="on the day after a month"),
        pytest.param("2026-12-31", "2026", False, id="on the last day of a year"),
        pytest.param("2027", "2026", True, id="in the year after"),
    ],
)
def test_a_ruling_is_late_only_if_it_must_be(day: str, last: str, *, is_found: bool) -> None:
    value = {"meeting": {**sat(last), **closed(date=day)}}
    assert found("OPN013", value) == ["/meeting/openness/ruling/date"] * is_found


def test_a_sitting_is_closed_by_its_own_last_day() -> None:
    first = {"date": "2026-02-05", "endDate": "2026-02-06", **closed(date="2026-02-07")}
    within = {"date": "2026-02-05", "endDate": "2026-02-06", **closed(date="2026-02-06")}
    untold = {"printed": "第3日", **closed(date="2026-02-09")}
    value = {"meeting": {"sittings": [within, first, untold, *sat("2026-02-08")["sittings"]]}}
    assert found("OPN013", value) == ["/meeting/sittings/1/openness/ruling/date"]


def test_a_ruling_without_a_day_is_passed_over() -> None:
    agenda = [
        {"title": "議題1", "openness": {"status": "closed"}},
        {"title": "議題2", **closed(printed="会長が非公開とした。")},
        {"title": "議題3", **closed(date="2026-02-06")},
    ]
    value = {"meeting": sat("2026-02-05"), "agenda": agenda}
    assert found("OPN013", value) == ["/agenda/2/openness/ruling/date"]


# ------------------------------------------------------------------------------ closed sessions

WORDS = {
    "begins": "closed-session-begins",
    "ends": "closed-session-ends",
    "enters": "public-enters",
    "leaves": "public-leaves",
}


def events(course: str) -> list[Json]:
    return [{"kind": "event", "event": WORDS[word]} for word in course.split()]


@pytest.mark.parametrize(
    ("course", "pairs"),
    [
        pytest.param("begins", [], id="closed to the end"),
        pytest.param("ends", [], id="closed from the beginning"),
        pytest.param("enters enters", [], id="never closed"),
        pytest.param("begins leaves", [], id="the public leaves"),
        pytest.param("begins enters", [(0, 1)], id="the public is back"),
        pytest.param("begins enters enters", [(0, 2)], id="the public is back twice"),
        pytest.param("begins enters ends", [], id="the end comes late"),
        pytest.param("begins ends enters", [], id="in order"),
        pytest.param("enters begins", [], id="the public was there before"),
        pytest.param("ends enters begins", [], id="the public was there in between"),
        pytest.param("begins begins", [(0, 1)], id="begins twice"),
        pytest.param("begins enters begins", [(0, 2)], id="begins again after the public is back"),
        pytest.param(
            "begins begins enters", [(0, 1), (1, 2)], id="begins twice, the public is back"
        ),
        pytest.param("begins begins begins", [(0, 1), (1, 2)], id="begins thrice"),
        pytest.param("ends ends", [(1, 0)], id="ends twice"),
        pytest.param("ends ends ends", [(1, 0), (2, 1)], id="ends thrice"),
        pytest.param("begins ends begins ends", [], id="two sessions"),
        pytest.param("ends begins ends ends", [(3, 2)], id="ends twice after a beginning"),
        pytest.param("begins ends begins begins ends ends", [(2, 3), (5, 4)], id="both"),
    ],
)
def test_a_closed_session_begins_and_ends(course: str, pairs: list[tuple[int, int]]) -> None:
    hits = findings("OPN015", {"proceedings": events(course)})
    assert [(hit.pointer, *hit.related) for hit in hits] == [
        (f"/proceedings/{place}/event", f"/proceedings/{other}/event") for place, other in pairs
    ]


def test_a_closed_session_is_of_one_sitting() -> None:
    course = [
        {"kind": "section", "sitting": sitting, "units": events(words)}
        for sitting, words in [("a", "begins"), ("b", "enters"), ("a", "enters"), ("b", "ends")]
    ]
    value = {"meeting": {"sittings": [{"id": "a"}, {"id": "b"}]}, "proceedings": course}
    (hit,) = findings("OPN015", value)
    assert hit.pointer == "/proceedings/0/units/0/event"
    assert hit.related == ("/proceedings/2/units/0/event",)
