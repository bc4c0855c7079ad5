"""The printed form at its bounds: which cells are compared with which fields, and what differs."""

from typing import Any

import pytest

from tests.rules.finding import Json, found, only, params


def cell(field: str, value: str | None = None, **more: Any) -> Json:
    return {
        "label": "欄",
        "field": field,
        **({"value": value} if value is not None else {}),
        **more,
    }


def printed(*cells: Json, **meeting: Any) -> Json:
    return {"form": list(cells), "meeting": meeting} if meeting else {"form": list(cells)}


def held(*places: str | None) -> Json:
    """Return a meeting with sittings at these places."""
    sittings = [{"location": place} if place else {"date": "2026-05-12"} for place in places]
    return {"sittings": sittings}


OFFICE = {"secretariat": {"name": "教育部図書館庶務係", "contact": "電話 03-0000-0001"}}
ROOM = held("庁議室")

# ------------------------------------------------------------------------- which cells


@pytest.mark.parametrize(
    ("cells", "places"),
    [
        pytest.param([cell("location", "大会議室")], [0], id="a value"),
        pytest.param([cell("location")], [], id="no value"),
        pytest.param([cell("location", "")], [], id="an empty value"),
        pytest.param([cell("location", "大会議室\n第2応接間")], [], id="two lines"),
        pytest.param([cell("location", "大会議室", options=["有", "無"])], [], id="options"),
        pytest.param([cell("location", "大会議室", cells=[{"label": "室"}])], [], id="cells"),
        pytest.param(
            [
                cell(
                    "location",
                    "大会議室",
                    spans=[{"kind": "note", "start": 0, "end": 2, "note": "後日訂正"}],
                )
            ],
            [],
            id="spans",
        ),
        pytest.param([cell("location", "大会議室"), cell("location", "庁議室")], [], id="two"),
        pytest.param([cell("location", "大会議室（別紙参照）")], [], id="elsewhere"),
        pytest.param([cell("location", "未定")], [], id="undecided"),
        pytest.param(
            [cell("legend", "凡例"), cell("location", "大会議室")], [1], id="another field"
        ),
        pytest.param([cell("secretariat"), cell("location", "大会議室")], [1], id="after an empty"),
    ],
)
def test_which_cells_are_compared(cells: list[Json], places: list[int]) -> None:
    value = printed(*cells, **ROOM, **OFFICE)
    assert found("REF009", value) == [f"/form/{number}/value" for number in places]


# ---------------------------------------------------------------------------- location


@pytest.mark.parametrize(
    ("text", "meeting", "is_found"),
    [
        ("庁議室", ROOM, False),
        ("大会議室", ROOM, True),
        ("大会議室", {}, False),
        ("大会議室", held(None), False),
        ("大会議室", held("庁議室", "庁議室"), True),
        ("大会議室", held("庁議室", None), False),
        ("大会議室", held("庁議室", "応接間"), False),
        ("本庁舎5階　庁議室", ROOM, False),
        ("庁議室", held("本庁舎5階　庁議室"), False),
        ("庁議室5階", held("庁議室（３階）"), False),
        ("庁議室5階", held("庁議室３階"), True),
        ("庁議室（本庁舎5階）", held("庁議室（市役所3階）"), False),
        ("本庁舎（庁議室）", held("庁議室（本庁舎）"), False),
        ("大会議室、応接間", ROOM, False),
        ("オンライン", ROOM, False),
        ("Ｚｏｏｍ", ROOM, False),
        ("大会議室", held("オンライン開催"), False),
        ("書面", held("書面による審議"), False),
    ],
)
def test_the_place(text: str, meeting: Json, *, is_found: bool) -> None:
    assert bool(found("REF009", printed(cell("location", text), **meeting))) is is_found


# -------------------------------------------------------------------- secretariat, contact


@pytest.mark.parametrize(
    ("text", "name", "is_found"),
    [
        ("総務課", None, False),
        ("総務課", "図書館庶務係", True),
        ("総務部総務課", "教育部図書館", True),
        ("総務部総務課庶務係", "教育部図書館", True),
        ("総務部総務課庶務係", "教育部学校教育課", True),
        ("総務課", "総務課", False),
        ("総務課", "教育総務課", False),
        ("教育総務課", "総務課", False),
        ("総務部総務課", "総務部庶務課", False),
        ("総務課庶務係", "総務部総務課", False),
        ("教育部総務課", "総務部総務課庶務係", False),
        ("総務課長　戸田健吾", "図書館庶務係", False),
        ("総務課　戸田健吾", "図書館庶務係", False),
        ("戸田健吾", "図書館庶務係", False),
        ("総務課", "企画グループ", False),
        ("総務課及び企画課", "図書館庶務係", False),
    ],
)
def test_the_secretariat(text: str, name: str | None, *, is_found: bool) -> None:
    office = {"name": name} if name else {"contact": "電話"}
    value = printed(cell("secretariat", text), secretariat=office)
    assert bool(found("REF009", value)) is is_found


@pytest.mark.parametrize(
    ("text", "contact", "is_found"),
    [
        ("電話 03-0000-0002", None, False),
        ("電話 03-0000-0002", "03-0000-0001", True),
        ("電話　０３－００００－０００１", "03-0000-0001", False),
        ("電話 03-0000-0002", "庶務係へ", False),
        ("庶務係へ", "03-0000-0001", False),
        ("庶務係へ", "総務課へ", False),
        ("電話 03-0000-0001　FAX 03-0000-0009", "03-0000-0001", False),
        ("電話 03-0000-0002　FAX 03-0000-0009", "03-0000-0001", True),
    ],
)
def test_the_contact(text: str, contact: str | None, *, is_found: bool) -> None:
    office = {"contact": contact} if contact else {"name": "庶務係"}
    value = printed(cell("contact", text), secretariat=office)
    assert bool(found("REF009", value)) is is_found


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("secretariat", "総務課"),
        ("contact", "03-0000-0002"),
        ("title", "協議会"),
        ("body", "協議会"),
    ],
)
def test_what_is_not_stated_does_not_differ(field: str, text: str) -> None:
    assert found("REF009", printed(cell(field, text))) == []


# ------------------------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("text", "meeting", "field"),
    [
        ("第2回会議", {"name": "第2回会議"}, None),
        ("第２回会議", {"name": "第二回会議"}, None),
        ("第3回会議", {"name": "第2回会議"}, "name"),
        ("会議", {"name": "第2回会議"}, None),
        ("第3回会議", {"name": "会議"}, None),
        ("第2回図書館協議会", {"name": "第2回文化財審議会"}, "name"),
        ("図書館協議会", {"name": "文化財審議会", "bodies": [{"name": "図書館協議会"}]}, None),
        ("図書館協議会", {"name": "図書館協議会", "bodies": [{"name": "審査会"}]}, None),
        ("図書館協議会", {"name": "審議会", "bodies": [{"name": "審査会"}]}, "bodies/0/name"),
        ("図書館協議会", {"bodies": [{"name": "審査会"}, {"name": "図書館協議会"}]}, None),
        ("図書館協議会", {"bodies": [{"name": "審査会"}, {"name": "審議会"}]}, "bodies/0/name"),
        (
            "図書館協議会",
            {"bodies": [{"parent": "ひばり市"}, {"name": "審査会"}]},
            "bodies/1/name",
        ),
        ("市図書館協議会", {"bodies": [{"name": "協議会", "parent": "市図書館"}]}, None),
        ("市図書館部会", {"bodies": [{"name": "部会", "parent": "市公民館"}]}, "bodies/0/name"),
        ("図協", {"bodies": [{"name": "図書館協議会"}]}, None),
        ("図書館協議会", {"bodies": [{"name": "図協"}]}, None),
        ("協図", {"bodies": [{"name": "図書館協議会"}]}, "bodies/0/name"),
        ("図書館協議会", {"bodies": [{"name": "図書室"}]}, "bodies/0/name"),
        ("令和8年第1回定例会", {"bodies": [{"name": "図書館協議会"}]}, None),
        ("図書館協議会", {"bodies": [{"name": "令和8年定例会"}]}, None),
        ("図書館協議会", {"bodies": [{"name": "DX推進本部"}]}, None),
        ("DX推進本部", {"bodies": [{"name": "図書館協議会"}]}, None),
        ("ＤＸ推進本部", {"bodies": [{"name": "ICT推進本部"}]}, "bodies/0/name"),
    ],
)
@pytest.mark.parametrize("of", ["title", "body"])
def test_the_name(of: str, text: str, meeting: Json, field: str | None) -> None:
    value = printed(cell(of, text), **meeting)
    if field is None:
        assert found("REF009", value) == []
    else:
        assert only("REF009", value).related == (f"/meeting/{field}",)


def test_the_title_of_the_document_counts_as_a_name() -> None:
    value = printed(cell("title", "図書館協議会"), bodies=[{"name": "審査会"}])
    assert found("REF009", {**value, "title": "図書館協議会会議録"}) == []
    assert found("REF009", {**value, "title": "審査会会議録"}) == ["/form/0/value"]


# ----------------------------------------------------------------------- what is told


@pytest.mark.parametrize(
    ("field", "text", "meeting", "related", "told"),
    [
        (
            "location",
            "大会議室",
            ROOM,
            "sittings/0/location",
            ("the place of the sitting", "庁議室"),
        ),
        (
            "secretariat",
            "総務課",
            OFFICE,
            "secretariat/name",
            ("the secretariat", "教育部図書館庶務係"),
        ),
        (
            "contact",
            "03-0000-0002",
            OFFICE,
            "secretariat/contact",
            ("the contact of the secretariat", "電話 03-0000-0001"),
        ),
        (
            "title",
            "第3回会議",
            {"name": "第2回会議"},
            "name",
            ("the name of the meeting", "第2回会議"),
        ),
        (
            "body",
            "図書館協議会",
            {"name": "文化財審議会"},
            "name",
            ("the name of the meeting", "文化財審議会"),
        ),
        (
            "body",
            "図書館協議会",
            {"bodies": [{"name": "審査会"}]},
            "bodies/0/name",
            ("the name of the body", "審査会"),
        ),
    ],
)
def test_what_differs_is_told(
    field: str, text: str, meeting: Json, related: str, told: tuple[str, str]
) -> None:
    finding = only("REF009", printed(cell(field, text), **meeting))
    assert finding.pointer == "/form/0/value"
    assert finding.related == (f"/meeting/{related}",)
    what, otherwise = told
    assert params(finding) == {"printed": text, "field": what, "stated": otherwise}
