"""Why something is closed, and where the reason may stand: bounds of these rules (OPN)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

MEETING = "/meeting/openness"
RECORD = "/record/openness"
WHY: Json = {"reasons": [{"code": "personal"}]}


def closed(status: str = "closed", **openness: Any) -> Json:
    return {"openness": {"status": status, **openness}}


def remark(**more: Any) -> Json:
    return {"kind": "remark", "text": "病状を御説明します。", **more}


def section(*units: Json, **more: Any) -> Json:
    held = {"units": list(units)} if units else {}
    return {"kind": "section", "heading": "議題1", **held, **more}


def withheld(**more: Any) -> Json:
    return {"kind": "withheld", "text": "（略）", **more}


# ------------------------------------------------------------- a reason is told, or missed elsewhere


@pytest.mark.parametrize(
    ("proceedings", "is_found"),
    [
        pytest.param([section(remark())], True, id="open section"),
        pytest.param([section(**closed())], True, id="closed section"),
        pytest.param([section(items=["x"], **closed())], True, id="of an item unknown"),
        pytest.param([section(), section(**closed(**WHY))], False, id="section with a reason"),
        pytest.param([section(remark(), withheld())], True, id="mark"),
        pytest.param([section(remark(), withheld(**WHY))], False, id="mark with a reason"),
        pytest.param([withheld(**WHY)], True, id="mark in no section"),
    ],
)
def test_a_section_may_say_why_the_meeting_was_closed(
    proceedings: list[Json], *, is_found: bool
) -> None:
    value = {"meeting": closed(), "proceedings": proceedings}
    assert found("OPN001", value) == [MEETING] * is_found


CLOSED_CELL: Json = {"form": [{"label": "申請者", **closed()}]}
CLOSED_GROUP: Json = {"attendance": [{"label": "参考人", **closed()}]}
CLOSED_ENTRY: Json = {
    "attendance": [{"label": "参考人", "entries": [{"label": "Ａ氏", **closed()}]}]
}
CLOSED_MATERIAL: Json = {"materials": [{"id": "m", "label": "資料1", **closed()}]}


@pytest.mark.parametrize(
    ("value", "place"),
    [
        pytest.param(CLOSED_CELL, "/form/0/openness", id="cell"),
        pytest.param(CLOSED_GROUP, "/attendance/0/openness", id="group"),
        pytest.param(CLOSED_ENTRY, "/attendance/0/entries/0/openness", id="entry"),
        pytest.param(CLOSED_MATERIAL, "/materials/0/openness", id="material"),
        pytest.param({"proceedings": [remark(**closed())]}, "/proceedings/0/openness", id="unit"),
    ],
)
def test_why_a_part_of_the_record_is_closed_is_asked_of_the_record_if_that_is_closed(
    value: Json, place: str
) -> None:
    assert found("OPN001", value) == [place]
    assert found("OPN001", {"record": closed("open"), **value}) == [place]
    assert found("OPN001", {"meeting": closed(**WHY), **value}) == [place]
    # What is missed at the whole is not missed at its part as well; a reason of the part is enough.
    assert found("OPN001", {"record": closed(**WHY), **value}) == []


def test_a_material_is_closed_with_an_item_that_it_belongs_to() -> None:
    items: list[Json] = [
        {"title": "第1号", "materials": ["x", "m"], **closed(**WHY)},
        {"title": "第2号", "materials": ["n"]},
    ]
    assert found("OPN001", {"agenda": items, **CLOSED_MATERIAL}) == []
    items[0]["materials"], items[1]["materials"] = ["n"], ["m"]
    assert found("OPN001", {"agenda": items, **CLOSED_MATERIAL}) == ["/materials/0/openness"]


@pytest.mark.parametrize(
    ("sitting", "unit", "is_found"),
    [
        pytest.param("d1", remark(**closed()), False, id="remark of the closed sitting"),
        pytest.param("d2", remark(**closed()), True, id="remark of the other"),
        pytest.param(None, remark(**closed()), True, id="remark of any"),
        pytest.param("d1", section(**closed()), False, id="section of the closed sitting"),
        pytest.param("d2", section(**closed()), True, id="section of the other"),
    ],
)
def test_a_unit_is_closed_with_its_sitting(
    sitting: str | None, unit: Json, *, is_found: bool
) -> None:
    sittings = [{"id": "d1", **closed(**WHY)}, {"id": "d2"}]
    around = section(unit, **({} if sitting is None else {"sitting": sitting}))
    value = {"meeting": {"sittings": sittings}, "proceedings": [around]}
    assert found("OPN001", value) == ["/proceedings/0/units/0/openness"] * is_found


def test_a_section_of_no_sitting_is_a_part_of_the_meeting_and_a_remark_of_the_record() -> None:
    proceedings = [section(**closed()), remark(**closed())]
    value = {"meeting": closed(**WHY), "proceedings": proceedings}
    assert found("OPN001", value) == ["/proceedings/1/openness"]


# --------------------------------------------------------------------------------- what to do about it


def reasons(value: str | None = None) -> Json:
    return {"label": "理由", "field": "reasons", **({} if value is None else {"value": value})}


def beneath(field: str | None, *cells: Json) -> Json:
    return {"label": "公開", **({} if field is None else {"field": field}), "cells": list(cells)}


@pytest.mark.parametrize(
    ("form", "of_meeting", "of_record"),
    [
        pytest.param([], [], [], id="no form"),
        pytest.param([{"label": "日時", "field": "date", "value": "3月18日"}], [], [], id="other"),
        pytest.param([reasons(), reasons("")], [0, 1], [0, 1], id="blank"),
        pytest.param([beneath("openness", reasons())], ["0/cells/0"], ["0/cells/0"], id="both"),
        pytest.param([beneath(None, reasons())], ["0/cells/0"], ["0/cells/0"], id="in any"),
        pytest.param([beneath("openness-of-meeting", reasons())], ["0/cells/0"], [], id="meeting"),
        pytest.param([beneath("openness-of-minutes", reasons())], [], ["0/cells/0"], id="minutes"),
    ],
)
def test_the_cells_for_the_reason_are_related(
    form: list[Json], of_meeting: list[object], of_record: list[object]
) -> None:
    form = form or [{"label": "場所", "value": "市役所"}]
    for part, pointer, places in (
        ("meeting", MEETING, of_meeting),
        ("record", RECORD, of_record),
    ):
        finding = only("OPN001", {"form": form, part: closed()})
        assert finding.pointer == pointer
        assert finding.related == tuple(f"/form/{place}" for place in places)
        assert params(finding)["advice"] == "write it in `reasons`"


def test_the_reason_that_the_form_prints_is_told() -> None:
    form = [reasons(), {"label": "場所", "value": "市役所"}, reasons("個人情報を含むため")]
    for part in ("meeting", "record"):
        finding = only("OPN001", {"form": form, part: closed("partly-closed")})
        assert finding.related == ("/form/2/value",)
        assert "“個人情報を含むため”" in params(finding)["advice"]
        assert params(finding)["status"] == "partly closed"
    finding = only("OPN001", {"form": form, "agenda": [{"title": "第1号", **closed()}]})
    assert finding.related == ()
    assert params(finding)["advice"] == "write it in `reasons`"


# ------------------------------------------------------------------------------------ other matters


def test_a_code_for_the_meeting_is_misused_of_a_mark_and_may_stand_at_a_section() -> None:
    of_meeting: Json = {"reasons": [{"code": "proceedings"}]}
    value = {"proceedings": [section(withheld(**of_meeting), **closed(**of_meeting))]}
    finding = only("OPN007", value)
    assert finding.pointer == "/proceedings/0/units/0/reasons/0/code"
    assert params(finding)["code"] == "proceedings"
    assert "closing a meeting" in finding.en


@pytest.mark.parametrize(
    ("reason", "place", "said"),
    [
        pytest.param({"code": "other"}, "code", "other", id="other"),
        pytest.param({"code": "other", "text": "なし"}, "text", "なし", id="other, none"),
        pytest.param({"text": "－"}, "text", "－", id="dash"),
        pytest.param({"code": "personal"}, None, None, id="code"),
        pytest.param({"code": "personal", "text": "－"}, None, None, id="code and dash"),
        pytest.param({"code": "other", "text": "未公表のため"}, None, None, id="text"),
        pytest.param({"code": "other", "basis": [{"article": "7"}]}, None, None, id="basis"),
    ],
)
def test_a_reason_that_says_nothing_is_told_as_it_stands(
    reason: Json, place: str | None, said: str | None
) -> None:
    hits = findings("OPN010", {"record": closed(reasons=[reason])})
    expected = [] if place is None else [(f"{RECORD}/reasons/0/{place}", said)]
    assert [(hit.pointer, params(hit)["said"]) for hit in hits] == expected


def test_places_without_a_reason_are_counted_from_that_in_the_form() -> None:
    span = {"kind": "withheld", "start": 0, "end": 2, "text": "■■"}
    form = [{"label": "申請者", "value": "■■", "spans": [span]}]
    alone = only("OPN012", {"form": form})
    assert (alone.pointer, alone.related) == ("/form/0/spans/0", ())
    assert params(alone)["more"] == ""
    several = only("OPN012", {"form": form, "proceedings": [withheld(), withheld()]})
    assert several.pointer == "/form/0/spans/0"
    assert several.related == ("/proceedings/0", "/proceedings/1")
    assert params(several)["more"] == " and in 2 more places"
