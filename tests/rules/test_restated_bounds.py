"""What is said twice, at its bounds: which differences count, and what is told of them."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

# ---------------------------------------------------------------- REF006: decisions said twice


def stated(**fields: Any) -> Json:
    return {key: value for key, value in fields.items() if value is not None}


def twice(one: Json, other: Json) -> Json:
    """Return a document in which the second decision repeats the first, which repeats nothing."""
    kind = {"kind": "decision", "text": "採決した。"}
    return {"proceedings": [{**kind, "id": "d", **one}, {**kind, "repeats": "d", **other}]}


def conditions(*texts: str) -> Json:
    return {"conditions": list(texts)}


def votes(*counts: int | None) -> Json:
    choices = ("for", "against", "abstain")
    tally = [stated(choice=one, count=n) for one, n in zip(choices, counts, strict=False)]
    return {"tally": tally}


def ballots(**counts: int) -> Json:
    return {"tally": [{"candidate": name, "count": count} for name, count in counts.items()]}


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        pytest.param({}, {}, [], id="nothing"),
        pytest.param({"outcome": "approved"}, {}, [], id="there alone"),
        pytest.param({}, {"outcome": "approved"}, [], id="here alone"),
        pytest.param({"outcome": "noted"}, {"outcome": "noted"}, [], id="alike"),
        pytest.param(
            {"outcome": "noted", "manner": "standing", "support": "unanimous"},
            {"outcome": "approved", "manner": "ballot", "support": "majority"},
            ["outcome", "manner", "support"],
            id="all otherwise",
        ),
        pytest.param(votes(5, 3), votes(5, 3), [], id="votes"),
        pytest.param(votes(5, 3), votes(5, 2), ["tally/1/count"], id="other votes"),
        pytest.param(votes(5, 3), votes(5), [], id="fewer choices"),
        pytest.param(votes(5), votes(5, 3), [], id="more choices"),
        pytest.param(votes(5, 3), votes(5, None), [], id="a number there alone"),
        pytest.param(votes(None, 3), votes(5, 2), ["tally/1/count"], id="a number here alone"),
        pytest.param(votes(0, 0), votes(0, 1), ["tally/1/count"], id="no votes"),
        pytest.param(
            ballots(梶委員=5, 堤委員=3), ballots(堤=3, 梶=5), [], id="candidates in another order"
        ),
        pytest.param(
            ballots(梶委員=5, 堤委員=3), ballots(堤=4, 梶=5), ["tally/0/count"], id="candidates"
        ),
        pytest.param(conditions("３年後に見直すこと。"), {}, [], id="conditions there alone"),
        pytest.param({}, conditions("３年後に見直すこと。"), [], id="conditions here alone"),
        pytest.param(
            conditions("３年後に見直すこと。"), conditions("3年後に見直すこと"), [], id="print"
        ),
        pytest.param(
            conditions("3年後に見直すこと。"),
            conditions("5年後に見直すこと。"),
            ["conditions"],
            id="another condition",
        ),
        pytest.param(
            conditions("附帯意見：3年後に見直すこと。"), conditions("見直すこと"), [], id="in short"
        ),
        pytest.param(
            conditions("見直すこと"),
            conditions("附帯意見：3年後に見直すこと。"),
            [],
            id="at length",
        ),
        pytest.param(
            conditions("公表すること", "見直すこと"),
            conditions("3年後に見直すこと"),
            [],
            id="at length, one of two",
        ),
        pytest.param(
            conditions("公表すること", "見直すこと"),
            conditions("公表すること"),
            [],
            id="one of two",
        ),
        pytest.param(
            conditions("公表すること", "見直すこと"),
            conditions("公表すること", "延期すること"),
            ["conditions"],
            id="one of two otherwise",
        ),
    ],
)
def test_a_decision_said_twice(one: Json, other: Json, fields: list[str]) -> None:
    places = found("REF006", twice(one, other))
    assert places == [f"/proceedings/1/{field}" for field in fields]


def test_which_decision_differs_and_how_is_told() -> None:
    one = {"outcome": "approved-amended", **ballots(梶=5, 堤=3), **conditions("公表すること")}
    other = {"outcome": "kaede:sent-back", **ballots(堤=4), **conditions("延期", "縮小")}
    outcome, tally, attached = findings("REF006", twice(one, other))
    assert outcome.related == ("/proceedings/0/outcome",)
    assert params(outcome) == {
        "id": "d",
        "what": "outcome",
        "own": "kaede:sent-back",
        "other": "approved as amended",
    }
    assert tally.related == ("/proceedings/0/tally/1/count",)
    assert params(tally) == {"id": "d", "what": "number of votes", "own": "4", "other": "3"}
    assert attached.related == ("/proceedings/0/conditions",)
    assert params(attached) == {
        "id": "d",
        "what": "condition",
        "own": "延期、縮小",
        "other": "公表すること",
    }


def test_what_is_not_repeated_is_not_held_against_anything() -> None:
    value = twice({"outcome": "approved"}, {"outcome": "noted", "repeats": "x"})
    assert found("REF006", value) == []
    value["proceedings"].append({"kind": "remark", "id": "x", "text": "はい。"})
    assert found("REF006", value) == []


# -------------------------------------------------------------------- REF007: two names


def listed(*entries: Json) -> Json:
    return {"attendance": [{"label": "委員", "entries": [{"label": "委員", **e} for e in entries]}]}


def said(*speakers: Json) -> Json:
    units = [
        {"kind": "remark", "text": "はい。", "speaker": {"label": "委員", **speaker}}
        for speaker in speakers
    ]
    return {"proceedings": units}


def speaks(name: str | None = None, *ids: str, **more: Any) -> Json:
    return stated(name=name, attendees=list(ids) or ["p"], **more)


LONG = "ニュー" + "ア" * 33 + "山" + "レンカ"


@pytest.mark.parametrize(
    ("name", "entry", "is_found"),
    [
        ("早川明子", "早川明子", False),
        ("早川明子", "早川　明子", False),
        ("早川明子委員", "早川明子", False),
        ("早川", "早川明子", False),
        ("早川明子", "早川", False),
        ("早川（あきこ）", "早川明子", False),
        ("早川昭子", "早川明子", True),
        ("（あきこ）", "早川明子", False),
        ("早川あきこ", "早川明子", False),
        ("早川明子", "早川あきこ", False),
        ("早川あきこ", "戸田明子", True),
        ("早川あきこ", "早川あいこ", True),
        ("早川アキコ", "早川あきこ", False),
        ("早川アキ", "早川あき子", False),
        ("小川ァ子", "小川ぃ子", True),
        ("小川ヶ子", "小川い子", True),
        ("三ヶ島修", "三ケ島修", False),
        ("三ヵ島修", "三ケ島修", False),
        ("三ヶ島修", "三島修", True),
        ("John Smith", "ジョン・スミス", False),
        ("早川明子", "John Smith", False),
        ("John Smith", "John Brown", True),
        ("早川○○", "戸田健吾", False),
        ("早川明子", "戸●健吾", False),
        (LONG, "早川明子", True),
        ("早川明子", LONG, True),
        (LONG + "ー", "早川明子", False),
        ("早川明子", LONG + "ー", False),
        ("早川" + "あ" * 38, "早川" + "い" * 38, True),
        ("早川" + "あ" * 39, "早川" + "い" * 39, False),
        ("早川" + "あ" * 39, "早川い", False),
    ],
)
def test_two_names(name: str, entry: str, *, is_found: bool) -> None:
    value = {**listed({"id": "p", "name": entry}), **said(speaks(name))}
    assert found("REF007", value) == ["/proceedings/0/speaker/name"] * is_found


@pytest.mark.parametrize(
    ("told", "entry", "field"),
    [
        ({}, {}, None),
        ({"name": "早川"}, {}, None),
        ({}, {"name": "早川"}, None),
        ({"yomi": "はやかわ"}, {}, None),
        ({}, {"yomi": "はやかわ"}, None),
        ({"yomi": "はやかわ"}, {"name": "早川"}, None),
        ({"name": "早川"}, {"yomi": "はやかわ"}, None),
        ({"yomi": "はやかわ"}, {"name": "早川", "yomi": "とだ"}, "yomi"),
        ({"yomi": "ハヤカワ"}, {"yomi": "はやかわ あきこ"}, None),
        ({"yomi": "はやかわ あきこ"}, {"yomi": "ハヤカワ"}, None),
        ({"yomi": "はやかわ"}, {"yomi": "とだ"}, "yomi"),
        ({"name": "早川", "yomi": "はやかわ"}, {"name": "早川", "yomi": "とだ"}, "yomi"),
        ({"name": "早川", "yomi": "はやかわ"}, {"name": "戸田", "yomi": "はやかわ"}, "name"),
        ({"name": "早川", "yomi": "はやかわ"}, {"name": "戸田", "yomi": "とだ"}, "name"),
    ],
)
def test_names_and_their_readings(told: Json, entry: Json, field: str | None) -> None:
    value = {**listed({"id": "p", **entry}), **said(speaks(**told))}
    assert found("REF007", value) == [f"/proceedings/0/speaker/{field}"] * (field is not None)


@pytest.mark.parametrize(
    ("identifies", "is_found"),
    [
        *((None, True), ("person", True), ("post", True)),
        *(("class", False), ("collective", False), ("pseudonym", False), ("hidden", False)),
    ],
)
def test_what_a_label_identifies(identifies: str | None, *, is_found: bool) -> None:
    speakers = said(speaks("早川"), speaks("戸田", identifies=identifies), speaks("梶"))
    value = {**listed({"id": "p", "name": "梶"}), **speakers}
    expected = [f"/proceedings/{number}/speaker/name" for number in range(1 + is_found)]
    assert found("REF007", value) == expected


@pytest.mark.parametrize("ids", [(), ("p", "q"), ("x",), ("g",)])
def test_who_refers_to_nobody_alone_is_not_held_against_anybody(ids: tuple[str, ...]) -> None:
    value = listed({"id": "p", "name": "梶"}, {"id": "q", "name": "堤"})
    value["attendance"][0]["id"] = "g"
    speaker = stated(name="早川", attendees=list(ids) or None)
    assert found("REF007", {**value, **said(speaker)}) == []


def test_each_name_is_told_once_with_all_its_places() -> None:
    value = {
        **listed(
            {"id": "p", "name": "早川　明子", "yomi": "はやかわ あきこ"},
            {"id": "q", "name": "早川", "attendees": ["p"]},
            {"id": "r", "name": "戸田", "attendees": ["p"]},
        ),
        "record": {"recorders": [{"name": "梶", "attendees": ["p"]}]},
        **said(speaks("堤"), speaks("早川"), speaks("堤"), speaks("早川", yomi="はやみ")),
    }
    recorder, entry, first, reading = findings("REF007", value)
    assert recorder.pointer == "/record/recorders/0/name"
    assert entry.pointer == "/attendance/0/entries/2/name"
    assert first.pointer == "/proceedings/0/speaker/name"
    assert first.related == ("/attendance/0/entries/0/name", "/proceedings/2/speaker/name")
    assert params(first) == {"name": "堤", "id": "p", "what": "name", "other": "早川　明子"}
    assert reading.pointer == "/proceedings/3/speaker/yomi"
    assert reading.related == ("/attendance/0/entries/0/yomi",)
    told = {"name": "はやみ", "id": "p", "what": "reading", "other": "はやかわ あきこ"}
    assert params(reading) == told


# ------------------------------------------------------------ REF012: continued by another


def parts(one: list[str] | None, other: list[str] | None) -> Json:
    """Return a remark in two parts, each spoken by these, with a table between the parts."""
    first, second = (
        {"kind": "remark", "text": "はい。"}
        | ({} if ids is None else {"speaker": stated(label="委員", attendees=ids or None)})
        for ids in (one, other)
    )
    table = {"kind": "table", "rows": [["区分", "額"]]}
    return {
        "attendance": [
            {
                "id": "g",
                "label": "委員",
                "entries": [
                    {"id": "p", "label": "早川"},
                    {"id": "q", "label": "戸田"},
                    {"id": "r", "label": "早川会長", "attendees": ["p"]},
                ],
            }
        ],
        "proceedings": [{**first, "id": "r1"}, table, {**second, "continues": "r1"}],
    }


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        (["p"], ["p"], False),
        (["p"], ["q"], True),
        (["p", "q"], ["q"], False),
        (None, ["q"], False),
        (["p"], None, False),
        (None, None, False),
        ([], ["q"], False),
        (["p"], [], False),
        (["p"], ["r"], False),
        (["r"], ["q"], False),
        (["p"], ["g"], False),
        (["g"], ["q"], False),
        (["p"], ["x"], False),
    ],
)
def test_who_continues(one: list[str], other: list[str], *, is_found: bool) -> None:
    assert found("REF012", parts(one, other)) == ["/proceedings/2/continues"] * is_found


def test_who_speaks_in_both_parts_is_told() -> None:
    finding = only("REF012", parts(["p"], ["q"]))
    assert finding.related == ("/proceedings/0/speaker", "/proceedings/2/speaker")
    assert params(finding) == {"id": "r1"}


@pytest.mark.parametrize("id_", ["x", "p"])
def test_what_is_no_remark_is_continued_by_nobody_else(id_: str) -> None:
    value = parts(["p"], ["q"])
    value["proceedings"][2]["continues"] = id_
    assert found("REF012", value) == []
