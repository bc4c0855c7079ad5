"""Materials at their bounds: which labels are meant, what ties them, what they share."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, params


def said(text: str, **more: Any) -> Json:
    return {"kind": "remark", "text": text, **more}


def listing(*labels: str, units: list[Json], **more: Any) -> Json:
    return {"materials": [{"label": label} for label in labels], "proceedings": units, **more}


def unlisted(text: str, *labels: str) -> list[str]:
    """Return what a text names that is not among the labels."""
    report = findings("MAT001", listing(*(labels or ("資料90",)), units=[said(text)]))
    return [params(finding)["label"] for finding in report]


# ------------------------------------------------------------------ MAT001: not in the list


@pytest.mark.parametrize(
    ("text", "labels", "missing"),
    [
        ("資料1を御覧ください。", ["資料1"], []),
        ("資料2を御覧ください。", ["資料1"], ["資料2"]),
        ("資料1を御覧ください。", ["資料1-1"], []),
        ("資料1-1を御覧ください。", ["資料1"], []),
        ("資料1-1-1を御覧ください。", ["資料1"], []),
        ("資料1-2を御覧ください。", ["資料1-1"], ["資料1-2"]),
        ("資料1-2を御覧ください。", ["資料1-1-2"], ["資料1-2"]),
        ("参考資料1を御覧ください。", ["資料1"], ["参考資料1"]),
        ("資料1を御覧ください。", ["参考資料1"], []),
        ("参考配布資料1を御覧ください。", ["参考資料1"], []),
        ("参考　資料1を御覧ください。", ["参考資料2"], ["参考　資料1"]),
        ("参考資料3を御覧ください。", ["資料1", "参考資料"], []),
        ("追加資料3を御覧ください。", ["資料1", "参考資料"], ["追加資料3"]),
        ("別紙1を御覧ください。", ["資料1"], []),
        ("別紙2を御覧ください。", ["別紙1"], ["別紙2"]),
        ("資料2を御覧ください。", ["資料1から資料3まで"], []),
        ("資料4を御覧ください。", ["資料1から資料3まで"], ["資料4"]),
        ("資料3を御覧ください。", ["資料1及び3"], []),
        ("資料2を御覧ください。", ["資料1及び3"], ["資料2"]),
        ("資料2を御覧ください。", ["資料1、3"], ["資料2"]),
        ("資料1-3を御覧ください。", ["資料1-1、3"], []),
        ("資料1-2を御覧ください。", ["資料1-1から1-4まで"], []),
        ("資料1-2を御覧ください。", ["資料1-1～4"], []),
        ("資料1-5を御覧ください。", ["資料1-1～4"], ["資料1-5"]),
        ("資料2-4を御覧ください。", ["資料2-1から資料3-5まで"], ["資料2-4"]),
        ("資料3-2を御覧ください。", ["資料2-1から資料3-5まで"], ["資料3-2"]),
        ("資料4を御覧ください。", ["資料1、2及び4"], []),
        ("資料5を御覧ください。", ["資料1、2～6"], []),
        ("資料5-2を御覧ください。", ["資料5-1～4"], []),
        ("資料1-2-4を御覧ください。", ["資料1-2-3、4"], []),
        ("資料1-4を御覧ください。", ["資料1-2-3、4"], ["資料1-4"]),
        ("まず参考配布　資料2を御覧ください。", ["資料2"], ["参考配布　資料2"]),
    ],
)
def test_labels(text: str, labels: list[str], missing: list[str]) -> None:
    assert unlisted(text, *labels) == missing


def test_a_label_may_stand_in_the_title_alone() -> None:
    units = [said("資料1を御覧ください。")]
    value = {"proceedings": units, "materials": [{"title": "資料1　予算の概要"}, {"note": "当日"}]}
    assert found("MAT001", value) == []
    value["materials"] = [{"label": "概要", "title": "資料1　予算の概要"}, {"label": "資料3"}]
    assert found("MAT001", value) == ["/proceedings/0/text"]
    value["materials"] = [{"title": "資料1　予算の概要"}, {"label": "資料3"}]
    assert found("MAT001", value) == []


def test_the_first_words_of_a_document_without_materials() -> None:
    value = {"proceedings": [said("参考資料1を御覧ください。")], "statedNone": ["materials"]}
    assert found("MAT001", value) == ["/proceedings/0/text"]
    value["proceedings"] = [said("資料1を御覧ください。考")]
    assert found("MAT001", value) == ["/proceedings/0/text"]


def test_where_it_is_named_again_is_told_once() -> None:
    units = [said("資料2、また資料2です。"), said("資料2と資料4です。"), said("資料2です。")]
    first, second = findings("MAT001", listing("資料1", units=units))
    assert (first.pointer, params(first)["label"]) == ("/proceedings/0/text", "資料2")
    assert first.related == ("/proceedings/1/text", "/proceedings/2/text")
    assert (second.pointer, params(second)["label"]) == ("/proceedings/1/text", "資料4")
    assert second.related == ()


@pytest.mark.parametrize(
    ("more", "places"),
    [
        ({"form": [{"label": "資料", "value": "資料2"}]}, ["/form/0/value"]),
        ({"form": [{"label": "次回", "value": "資料2", "field": "next-meeting"}]}, []),
        ({"form": [{"label": "資料"}]}, []),
        ({"agenda": [{"title": "予算（資料2）"}]}, ["/agenda/0/title"]),
        ({"agenda": [{"title": "予算", "summary": "資料2"}]}, ["/agenda/0/summary"]),
        ({"agenda": [{"title": "予算", "note": "資料2"}]}, ["/agenda/0/note"]),
        (
            {"proceedings": [{"kind": "section", "heading": "資料2の説明", "units": []}]},
            ["/proceedings/0/heading"],
        ),
        (
            {"proceedings": [{"kind": "table", "rows": [["区分", "資料"], ["予算", "資料2"]]}]},
            ["/proceedings/0/rows/1/1"],
        ),
        ({"proceedings": [{"kind": "quotation", "text": "資料2"}]}, []),
    ],
    ids=[
        *("form", "next meeting", "an empty cell", "title", "summary", "note", "heading", "table"),
        "quotation",
    ],
)
def test_where_materials_are_named(more: Json, places: list[str]) -> None:
    units = more.get("proceedings", [])
    for unit in units:
        if unit.get("units") == []:
            del unit["units"]
    assert found("MAT001", {"materials": [{"label": "資料1"}], **more}) == places


@pytest.mark.parametrize(
    ("start", "end", "kind", "is_found"),
    [
        (3, 6, "reference", False),
        (0, 3, "reference", True),
        (0, 4, "reference", False),
        (6, 8, "reference", True),
        (5, 8, "reference", False),
        (3, 6, "note", False),
        (3, 6, "direction", True),
    ],
)
def test_a_label_that_is_tied_to_something(
    start: int, end: int, kind: str, *, is_found: bool
) -> None:
    told: Json = {"reference": {"to": ["x"]}, "note": {"note": "後日"}}
    span = {"kind": kind, "start": start, "end": end, **told.get(kind, {})}
    # 「これは資料2です。」: the label is at 3 to 6.
    value = listing("資料1", units=[said("これは資料2です。", spans=[span])])
    assert found("MAT001", value) == ["/proceedings/0/text"] * is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("会議資料2を御覧ください。", True),
        ("前回の資料2を御覧ください。", False),
        ("前回のとおりです。資料2を御覧ください。", True),
        ("前回のとおりです。\n資料2を御覧ください。", True),
        ("県の資料2を御覧ください。", False),
        ("資料2（前回の会議で配布）を御覧ください。", False),
        ("資料2（３頁）を御覧ください。", True),
        ("前回決めたことは、さて、皆様のお手元の資料2を御覧ください。", True),
        ("国資料2を御覧ください。", False),
        ("前" + "に" * 13 + "資料2を御覧ください。", False),
        ("前" + "に" * 14 + "資料2を御覧ください。", True),
    ],
)
def test_a_label_of_another_meeting_or_body(text: str, *, is_found: bool) -> None:
    assert bool(unlisted(text)) is is_found


def test_a_table_in_which_anything_is_tied_to_something() -> None:
    rows = [["予算", "資料2"], ["計画", "資料1"]]
    table: Json = {"kind": "table", "rows": rows}
    assert found("MAT001", listing("資料1", units=[table])) == ["/proceedings/0/rows/0/1"]
    span = {"kind": "reference", "start": 10, "end": 13, "text": "資料1", "to": ["x"]}
    assert found("MAT001", listing("資料1", units=[{**table, "spans": [span]}])) == []


def test_an_empty_cell_beside_what_is_named() -> None:
    value = {"form": [{"label": "資料"}], **listing("資料1", units=[said("資料2を御覧ください。")])}
    assert found("MAT001", value) == ["/proceedings/0/text"]


# ------------------------------------------------------------------ MAT002: named nowhere


def kept(*materials: Json, text: str = "資料1と資料2です。", **more: Any) -> Json:
    return {"materials": list(materials), "proceedings": [said(text)], **more}


ONE, TWO, THREE = ({"label": f"資料{n}", "id": f"x{n}"} for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("value", "places"),
    [
        pytest.param(kept(ONE, TWO, THREE), ["/materials/2"], id="one of three"),
        pytest.param(kept(ONE, TWO, THREE, {"label": "資料4"}), [], id="as many as not"),
        pytest.param(
            kept(ONE, TWO, {"label": "資料5"}, {"label": "資料4"}, {"label": "資料1-1"}),
            ["/materials/2", "/materials/3"],
            id="two of five",
        ),
        pytest.param(kept(ONE, TWO, {"title": "資料3"}), [], id="a title that is no label"),
        pytest.param(
            kept(ONE, TWO, {"title": "名簿"}, THREE, {"id": "x5", "label": "資料1-2"}),
            ["/materials/3"],
            id="and a title that is no label",
        ),
        pytest.param(kept(ONE, TWO, {"label": "別紙3"}), [], id="an appendix"),
        pytest.param(kept(ONE, TWO, {"label": "地図"}), [], id="a label without a number"),
        pytest.param(
            kept(ONE, TWO, {**THREE, "title": "予算の概要"}, text="資料1、資料2、予算の概要"),
            [],
            id="named by its title",
        ),
        pytest.param(
            kept(ONE, TWO, {"label": "地図"}, THREE, text="資料1、資料2、地図です。"),
            ["/materials/3"],
            id="named by a label without a number",
        ),
        pytest.param(
            kept(ONE, TWO, {"label": "資料10"}, text="資料1、資料2、資料100です。"),
            ["/materials/2"],
            id="a number within another",
        ),
        pytest.param(
            kept(ONE, TWO, {"label": "資料3及び4"}, text="資料1、資料2、資料4です。"),
            [],
            id="one of two numbers",
        ),
        pytest.param(
            kept(ONE, TWO, THREE, agenda=[{"title": "資料3について"}]), [], id="in the agenda"
        ),
        pytest.param(
            kept(ONE, TWO, THREE, agenda=[{"title": "予算", "summary": "資料3"}]), [], id="summary"
        ),
        pytest.param(
            kept(ONE, TWO, THREE, agenda=[{"title": "予算", "note": "資料3"}]), [], id="note"
        ),
        pytest.param(
            kept(ONE, TWO, THREE, agenda=[{"title": "予算", "materials": ["x3"]}]), [], id="by id"
        ),
        pytest.param(
            kept(
                ONE,
                TWO,
                {**THREE, "id": "y"},
                text="資料1です。",
                agenda=[{"title": "予算", "materials": ["x2"]}],
            ),
            ["/materials/2"],
            id="another by id",
        ),
    ],
)
def test_what_nothing_refers_to(value: Json, places: list[str]) -> None:
    assert found("MAT002", value) == places


# ----------------------------------------------------------------- MAT003: the same label


def pair(first: Json, second: Json, **more: Any) -> Json:
    return {"materials": [{"label": "資料1", **first}, {"label": "資料１", **second}], **more}


def agenda(*ids: list[str]) -> Json:
    return {"agenda": [{"title": "予算", "materials": one} for one in ids]}


@pytest.mark.parametrize(
    ("value", "is_found"),
    [
        pytest.param(pair({}, {}), True, id="the same"),
        pytest.param(pair({}, {"label": "資料2"}), False, id="others"),
        pytest.param(pair({"label": "名簿"}, {"label": "名簿"}), False, id="no number"),
        pytest.param(
            pair({"office": {"name": "財政課"}}, {"office": {"name": "総務課"}}),
            False,
            id="offices",
        ),
        pytest.param(
            pair({"office": {"name": "財政課"}}, {"office": {"name": "財政課"}}), True, id="office"
        ),
        pytest.param(pair({"office": {"name": "財政課"}}, {}), True, id="one office"),
        pytest.param(pair({}, {"office": {"name": "財政課"}}), True, id="the other's office"),
        pytest.param(
            pair(
                {"office": {"name": "財政課", "contact": "内線123"}}, {"office": {"name": "財政課"}}
            ),
            True,
            id="an office told twice",
        ),
        pytest.param(pair({"id": "a"}, {"id": "b"}, **agenda(["a"], ["b"])), False, id="items"),
        pytest.param(pair({"id": "a"}, {"id": "b"}, **agenda(["a", "b"])), True, id="one item"),
        pytest.param(
            pair({"id": "a"}, {"id": "b"}, **agenda(["a"], ["a", "b"])),
            True,
            id="an item in common",
        ),
        pytest.param(pair({"id": "a"}, {"id": "b"}, **agenda(["a"])), True, id="first of an item"),
        pytest.param(pair({"id": "a"}, {"id": "b"}, **agenda(["b"])), True, id="second of an item"),
        pytest.param(pair({}, {"id": "b"}, **agenda(["b"])), True, id="one without id"),
        pytest.param(
            pair(
                {"id": "a"},
                {"id": "b"},
                proceedings=[
                    {"kind": "explanation", "text": "説明した。", "materials": [id_]}
                    for id_ in ("a", "b")
                ],
            ),
            True,
            id="units",
        ),
    ],
)
def test_a_label_that_stands_twice(value: Json, *, is_found: bool) -> None:
    assert found("MAT003", value) == ["/materials/1/label"] * is_found


def test_every_label_is_held_against_the_first() -> None:
    labels = ["資料1", "資料2", "資料1", "資料1"]
    materials: list[Json] = [{"label": label, "title": f"第{n}"} for n, label in enumerate(labels)]
    value = {"materials": [{"title": "名簿"}, *materials]}
    one, other = findings("MAT003", value)
    assert (one.pointer, other.pointer) == ("/materials/3/label", "/materials/4/label")
    assert one.related == other.related == ("/materials/1/label",)
    assert params(one) == {"label": "資料1", "other": "“第0”"}
    (untitled,) = findings("MAT003", pair({}, {}))
    assert params(untitled)["other"] == "another material"


# -------------------------------------------------------------------- MAT004: the same file

URL = "https://www.city.kaede.example/files/{}.pdf"
HASH = "0123456789abcdef" * 4


def files(*materials: Json) -> Json:
    return {"materials": [*materials, {"title": "名簿", "url": URL.format(9), "sha256": "f" * 64}]}


BUDGET, PLAN = ({"title": title, "url": URL.format(1)} for title in ("予算の概要", "計画の概要"))


@pytest.mark.parametrize(
    ("value", "places"),
    [
        pytest.param(files(BUDGET, PLAN), ["/materials/1/url"], id="two of three"),
        pytest.param({"materials": [BUDGET, PLAN]}, [], id="all lead there"),
        pytest.param(files(BUDGET, PLAN, {"title": "表紙", "url": URL.format(1)}), [], id="three"),
        pytest.param(files(BUDGET, {**PLAN, "url": URL.format(2)}), [], id="other addresses"),
        pytest.param(files(BUDGET, {**PLAN, "title": "予算の概要"}), [], id="one title"),
        pytest.param(files(BUDGET, {"url": URL.format(1)}), [], id="the second without title"),
        pytest.param(files({"url": URL.format(1)}, PLAN), [], id="the first without title"),
        pytest.param(
            files({**BUDGET, "label": "資料1-1"}, {**PLAN, "label": "資料1-2"}), [], id="one number"
        ),
        pytest.param(
            files({**BUDGET, "label": "資料1"}, {**PLAN, "label": "資料2"}),
            ["/materials/1/url"],
            id="two numbers",
        ),
        pytest.param(
            files({**BUDGET, "sha256": HASH}, {**PLAN, "sha256": HASH}),
            ["/materials/1/sha256"],
            id="one hash",
        ),
        pytest.param(
            files({**BUDGET, "sha256": HASH}, {**PLAN, "sha256": "e" * 64}),
            ["/materials/1/url"],
            id="two hashes",
        ),
    ],
)
def test_two_materials_of_one_file(value: Json, places: list[str]) -> None:
    assert found("MAT004", value) == places


def test_which_file_is_told() -> None:
    (finding,) = findings("MAT004", files(BUDGET, PLAN))
    assert finding.related == ("/materials/0/url",)
    assert params(finding) == {"what": "address", "other": "“予算の概要”"}
