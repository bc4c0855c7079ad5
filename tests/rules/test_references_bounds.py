"""References at their bounds: which lead nowhere, to a wrong thing or twice to one, and what is
told of them."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params


def remark(id_: str | None = None, **more: Any) -> Json:
    return {"kind": "remark", "text": "はい。", **({"id": id_} if id_ else {}), **more}


def item(*materials: str, **more: Any) -> Json:
    return {"title": "予算", **({"materials": list(materials)} if materials else {}), **more}


PLAN, MAP = {"id": "m1", "label": "資料1"}, {"id": "m2", "label": "資料2"}

# ------------------------------------------------------------- REF001, REF002: an id, and none


def test_every_further_thing_with_an_id_is_held_against_the_first() -> None:
    value = {"agenda": [item(id="a"), item(id="a")], "materials": [{"id": "a", "label": "資料1"}]}
    report = findings("REF001", value)
    assert [one.pointer for one in report] == ["/agenda/1/id", "/materials/0/id"]
    assert {(one.related, one.params) for one in report} == {(("/agenda/0/id",), (("id", "a"),))}


@pytest.mark.parametrize(
    ("ids", "missing"),
    [
        (["m1"], []),
        (["m1", "m2"], []),
        (["m2", "m1", "m1"], []),
        (["m3"], [0]),
        (["m1", "m2", "m3"], [2]),
        (["m3", "m1", "m4"], [0, 2]),
    ],
)
def test_what_there_is_not(ids: list[str], missing: list[int]) -> None:
    value = {"agenda": [item(*ids)], "materials": [PLAN, MAP]}
    report = findings("REF002", value)
    assert [one.pointer for one in report] == [f"/agenda/0/materials/{n}" for n in missing]
    assert [params(one) for one in report] == [{"id": ids[n]} for n in missing]


# ---------------------------------------------------------------------- REF003: another kind


def test_of_another_kind() -> None:
    units = [remark("r1", continues="m1"), remark(answers=["r1", "m1", "m2", "m9"])]
    first, second, third = findings("REF003", {"materials": [PLAN, MAP], "proceedings": units})
    assert first.pointer == "/proceedings/0/continues"
    assert dict(first.params) == {
        "id": "m1",
        "kind_en": "a material",
        "kind_ja": "資料",
        "field": "continues",
        "expected_en": "a remark",
        "expected_ja": "発言",
    }
    assert (second.pointer, second.related) == ("/proceedings/1/answers/1", ("/materials/0",))
    assert (third.pointer, third.related) == ("/proceedings/1/answers/2", ("/materials/1",))


def test_each_of_several_kinds_is_told() -> None:
    (finding,) = findings(
        "REF003",
        {
            "meeting": {"sittings": [{"id": "s1", "date": "2026-05-12"}]},
            "proceedings": [remark(speaker={"label": "早川委員", "attendees": ["s1"]})],
        },
    )
    told = dict(finding.params)
    assert told["expected_en"] == "an entry of the attendance or a group of the attendance"
    assert told["expected_ja"] == "出席者または出席者の区分"


# ------------------------------------------------------------------- REF010: none, and some


def group(status: str | None = None, *states: str | None, **more: Any) -> Json:
    entries = [
        {"label": f"委員{n}", **({"status": state} if state else {})}
        for n, state in enumerate(states)
    ]
    told = {"status": status, "entries": entries or None, **more}
    return {"label": "委員", **{key: value for key, value in told.items() if value is not None}}


@pytest.mark.parametrize(
    ("groups", "is_found"),
    [
        pytest.param([group()], False, id="nothing told of it"),
        pytest.param([group(count=0)], False, id="nobody"),
        pytest.param([group(count=1)], True, id="a number"),
        pytest.param([group(others=1)], True, id="others"),
        pytest.param([group("present", count=1)], True, id="present"),
        pytest.param([group("absent", count=1)], False, id="absent"),
        pytest.param([group("absent", others=1)], False, id="absent others"),
        pytest.param([group(None, None)], True, id="a name"),
        pytest.param([group(None, "absent")], False, id="an absent one"),
        pytest.param([group("absent", None)], False, id="one of the absent"),
        pytest.param([group("absent", "late")], True, id="one of the absent who came"),
        pytest.param([group("present", "absent")], False, id="one of the present who did not"),
        pytest.param([group("absent", None, "late")], True, id="one of two"),
        pytest.param([group("vacant", count=1), group("present", None)], True, id="second group"),
        pytest.param([group("present", None), group("vacant", count=1)], True, id="first group"),
    ],
)
def test_nobody_attended_and_somebody_did(groups: list[Json], *, is_found: bool) -> None:
    value = {"attendance": groups, "statedNone": ["attendance"]}
    assert found("REF010", value) == ["/statedNone/0"] * is_found


@pytest.mark.parametrize(
    ("code", "more", "is_found"),
    [
        ("agenda", {"materials": [PLAN]}, False),
        ("agenda", {"agenda": [item()]}, True),
        ("materials", {"materials": [PLAN]}, True),
        ("proceedings", {"proceedings": [remark()]}, True),
        ("proceedings", {"proceedings": [{"kind": "explanation", "text": "説明した。"}]}, True),
        ("proceedings", {"proceedings": [{"kind": "passage", "text": "休憩した。"}]}, False),
    ],
)
def test_none_and_some(code: str, more: Json, *, is_found: bool) -> None:
    assert found("REF010", {"statedNone": [code], **more}) == ["/statedNone/0"] * is_found


def test_what_is_stated_to_be_none_is_told() -> None:
    value = {"agenda": [item()], "materials": [PLAN], "statedNone": ["agenda", "materials"]}
    one, other = findings("REF010", value)
    assert (one.related, other.related) == (("/agenda",), ("/materials",))
    assert params(one) == {"code": "agenda", "meaning": "no agenda items"}
    assert params(other) == {"code": "materials", "meaning": "no materials"}


# --------------------------------------------------------------------- REF011: places

DOCUMENT: Json = {
    "title": "協議会",
    "meeting": {"name": "協議会", "sittings": [{"date": "2026-05-12"}, {"endTime": "15:00"}]},
    "attendance": [group(count=0)],
    "proceedings": [{"kind": "table", "rows": [["", "額"]]}],
    "extensions": {"kaede:box": "R7-12"},
}


@pytest.mark.parametrize(
    ("pointer", "leads"),
    [
        ("/title", True),
        ("/title/0", False),
        ("/title/x", False),
        ("/name", False),
        ("/meeting", True),
        ("/meeting/name", True),
        ("/meeting/mode", False),
        ("/meeting/quorum", False),
        ("/meeting/bodies", False),
        ("/meeting/bodies/0", False),
        ("/meeting/sittings", True),
        ("/meeting/sittings/1", True),
        ("/meeting/sittings/2", False),
        ("/meeting/sittings/00", False),
        ("/meeting/sittings/１", False),
        ("/meeting/sittings/-1", False),
        ("/meeting/sittings/" + "1" * 5_000, False),
        ("/meeting/sittings/x", False),
        ("/meeting/sittings/0/date", True),
        ("/meeting/sittings/1/date", False),
        ("/meeting/sittings/1/endTime", True),
        ("/meeting/sittings/1/end_time", False),
        ("/attendance/0/count", True),
        ("/attendance/0/others", False),
        ("/attendance/0/count/0", False),
        ("/proceedings/0/rows/0/0", True),
        ("/proceedings/0/rows/0/2", False),
        ("/record", False),
        ("/agenda", False),
        ("/extensions", True),
        ("/extensions/kaede:box", True),
        ("/extensions/kaede:file", False),
        ("/extensions/kaede:box/0", False),
    ],
)
def test_where_a_pointer_leads(pointer: str, *, leads: bool) -> None:
    waivers = [{"rule": "CAL001", "reason": "原本のとおり"}, {"pointer": pointer}]
    report = findings("REF011", {**DOCUMENT, "waivers": waivers})
    assert [one.pointer for one in report] == ["/waivers/1/pointer"] * (not leads)
    assert [params(one) for one in report] == [{"place": pointer}] * (not leads)


def test_there_are_no_extensions() -> None:
    value = {"title": "協議会", "waivers": [{"pointer": "/extensions"}]}
    assert found("REF011", value) == ["/waivers/0/pointer"]


def test_each_place_that_leads_nowhere_is_told() -> None:
    inferred = ["/title", "/agenda/0", "/meeting/name", "/meeting/mode"]
    value = {**DOCUMENT, "record": {"provenance": {"inferred": inferred}}}
    report = findings("REF011", value)
    assert [one.pointer for one in report] == [
        "/record/provenance/inferred/1",
        "/record/provenance/inferred/3",
    ]
    assert [params(one)["place"] for one in report] == ["/agenda/0", "/meeting/mode"]


# ------------------------------------------------------------------------- REF013: twice


@pytest.mark.parametrize(
    ("ids", "places"),
    [
        (["m1"], []),
        (["m1", "m2"], []),
        (["m1", "m1"], [1]),
        (["m1", "m2", "m1"], [2]),
        (["m2", "m1", "m1", "m1", "m2"], [2, 3, 4]),
        (["m9", "m9"], [1]),
    ],
)
def test_named_twice(ids: list[str], places: list[int]) -> None:
    value = {"agenda": [item("m2"), item(*ids), item("m1", "m2")], "materials": [PLAN, MAP]}
    report = findings("REF013", value)
    assert [one.pointer for one in report] == [f"/agenda/1/materials/{n}" for n in places]
    for one in report:
        (id_,) = params(one).values()
        assert one.related == (f"/agenda/1/materials/{ids.index(id_)}",)


def test_voters_named_twice_are_left_to_the_rules_on_votes() -> None:
    tally = [{"choice": "for", "voters": ["p1", "p1"]}]
    decision = {"kind": "decision", "text": "可決した。", "tally": tally, "items": ["a1", "a1"]}
    value = {
        "attendance": [{"label": "委員", "entries": [{"id": "p1", "label": "早川"}]}],
        "agenda": [item(id="a1")],
        "proceedings": [decision],
    }
    assert only("REF013", value).pointer == "/proceedings/0/items/1"
