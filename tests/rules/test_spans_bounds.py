"""Spans at their bounds: where faults are found, and what is told of them."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

TEXT = "桜並木の保全を決定した。"


def note(start: int, end: int, text: str | None = None, **told: Any) -> Json:
    said = {} if text is None else {"text": text}
    return {"kind": "note", "start": start, "end": end, **said, "note": "注", **told}


def over(start: int, end: int) -> Json:
    """Return a span that is in order."""
    return note(start, end, TEXT[start:end] or None)


def passage(*spans: Json, text: str = TEXT) -> Json:
    return {"proceedings": [{"kind": "passage", "text": text, "spans": list(spans)}]}


def cell(*spans: Json, value: str | None = TEXT) -> Json:
    said = {} if value is None else {"value": value}
    return {"form": [{"label": "備考", **said, "spans": list(spans)}]}


def places(code: str, *spans: Json) -> list[int]:
    return [int(finding.pointer.split("/")[4]) for finding in findings(code, passage(*spans))]


# ------------------------------------------------------------------ which texts are looked at


@pytest.mark.parametrize(
    ("code", "wrong", "field"),
    [
        ("TXT001", note(3, 13), "/end"),
        ("TXT004", note(0, 1, "松"), "/text"),
        ("TXT005", note(0, 1), ""),
        ("TXT012", {"kind": "break", "start": 3, "end": 4, "text": "の", "boundary": "line"}, ""),
        ("TXT012", {"kind": "reference", "start": 3, "end": 3, "to": ["a"]}, ""),
    ],
)
def test_the_spans_of_all_units_and_cells_are_looked_at(code: str, wrong: Json, field: str) -> None:
    units = [*passage(over(0, 2))["proceedings"], *passage(wrong)["proceedings"] * 2]
    cells = [*cell(over(0, 2))["form"], *cell(wrong)["form"] * 2]
    places = [f"/{part}/{number}" for part in ("proceedings", "form") for number in (1, 2)]
    expected = [f"{place}/spans/0{field}" for place in places]
    assert sorted(found(code, {"proceedings": units, "form": cells})) == sorted(expected)


def test_a_cell_without_value_has_no_text() -> None:
    assert (
        params(only("TXT001", cell(note(0, 1, "桜"), value=None)))["fault"] == "the text ends at 0"
    )
    assert found("TXT001", cell(note(0, 0), value=None)) == []


def test_what_is_behind_a_span_that_is_in_order_is_looked_at() -> None:
    assert places("TXT001", over(0, 2), over(2, 2), over(2, 4), note(4, 13)) == [3]
    assert places("TXT002", over(1, 3), over(0, 1), over(3, 4)) == [1]
    assert places("TXT005", over(0, 3), note(3, 3), note(3, 4)) == [2]


# ------------------------------------------------------------------ what is told of a fault


@pytest.mark.parametrize(
    ("span", "fault"),
    [
        (note(0, 13), "the text ends at 12"),
        (note(13, 13), "the text ends at 12"),
        (note(3, 2), "it ends before it begins"),
        (note(14, 13), "it ends before it begins"),
    ],
)
def test_a_span_outside_its_text(span: Json, fault: str) -> None:
    finding = only("TXT001", passage(span))
    assert params(finding) == {
        "start": str(span["start"]),
        "end": str(span["end"]),
        "fault": fault,
    }


def test_a_span_is_out_of_order_behind_the_last_start_before_it() -> None:
    told = findings("TXT002", passage(over(5, 6), over(2, 3), over(3, 4), over(5, 7)))
    assert [(one.pointer[-7:], params(one)) for one in told] == [
        ("1/start", {"start": "2", "before": "5"}),
        ("2/start", {"start": "3", "before": "5"}),
    ]


@pytest.mark.parametrize(
    ("spans", "crossing"),
    [
        pytest.param([(0, 3), (2, 5)], [(1, 0, "木の保", "桜並木")], id="crossing"),
        pytest.param([(0, 3), (3, 5)], [], id="beside one another"),
        pytest.param([(0, 5), (2, 5)], [], id="ending together"),
        pytest.param([(0, 3), (0, 5)], [], id="beginning together"),
        pytest.param([(0, 9), (2, 4), (3, 6)], [(2, 1, "の保全", "木の")], id="the nearest end"),
        pytest.param(
            [(0, 6), (1, 3), (2, 3), (4, 8)],
            [(3, 0, "保全を決", "桜並木の保全")],
            id="past two that have ended",
        ),
        pytest.param([(2, 5), (0, 3)], [(0, 1, "木の保", "桜並木")], id="out of order"),
    ],
)
def test_spans_that_cross(
    spans: list[tuple[int, int]], crossing: list[tuple[int, int, str, str]]
) -> None:
    told = findings("TXT003", passage(*(over(*span) for span in spans)))
    place = "/proceedings/0/spans"
    assert [(one.pointer, one.related, params(one)) for one in told] == [
        (f"{place}/{number}", (f"{place}/{other}",), {"text": text, "other": around})
        for number, other, text, around in crossing
    ]


@pytest.mark.parametrize(
    ("text", "span", "covers", "hint"),
    [
        pytest.param("桜並木", note(0, 1, "松"), "has “桜”", "", id="nowhere"),
        pytest.param("桜並木", note(1, 1, "松"), "has nothing", "", id="at a point"),
        pytest.param(
            "桜並木", note(2, 3, "桜"), "has “木”", "; the words stand from 0 to 1", id="before"
        ),
        pytest.param(
            "桜並木", note(0, 1, "木"), "has “桜”", "; the words stand from 2 to 3", id="behind"
        ),
        pytest.param(
            "桜並桜木松桜",
            note(3, 4, "桜"),
            "has “木”",
            "; the words stand from 2 to 3",
            id="nearer before",
        ),
        pytest.param(
            "桜並木松桜",
            note(3, 4, "桜"),
            "has “松”",
            "; the words stand from 4 to 5",
            id="nearer behind",
        ),
        pytest.param(
            "桜並木桜並木",
            note(1, 3, "桜並木"),
            "has “並木”",
            "; the words stand from 0 to 3",
            id="overlapping",
        ),
        pytest.param(
            "並木桜並木",
            note(1, 2, "桜並木"),
            "has “木”",
            "; the words stand from 2 to 5",
            id="one behind",
        ),
    ],
)
def test_other_characters_than_the_text_has(text: str, span: Json, covers: str, hint: str) -> None:
    assert params(only("TXT004", passage(span, text=text))) == {
        "said": span["text"],
        "start": str(span["start"]),
        "end": str(span["end"]),
        "covers": covers,
        "hint": hint,
    }


def test_what_a_span_does_not_repeat_is_told() -> None:
    assert params(only("TXT005", passage(note(1, 3)))) == {"covered": "並木"}
    assert places("TXT005", note(0, 12)) == [0]
    assert places("TXT005", note(0, 13)) == []


LINE = {"kind": "break", "boundary": "line"}


@pytest.mark.parametrize(
    ("span", "told"),
    [
        pytest.param(over(3, 3), None, id="the sign of a note"),
        pytest.param(LINE | {"start": 3, "end": 3}, None, id="a break"),
        pytest.param(
            {"kind": "withheld", "start": 3, "end": 3, "reasons": [{"code": "personal"}]},
            None,
            id="an omission",
        ),
        pytest.param(over(3, 4), None, id="a note to words"),
        pytest.param(
            {"kind": "reference", "start": 3, "end": 4, "text": "の", "to": ["a"]},
            None,
            id="a reference to words",
        ),
        pytest.param(LINE | {"start": 11, "end": 13}, None, id="a break outside"),
        pytest.param(
            {"kind": "reference", "start": 13, "end": 13, "to": ["a"]}, None, id="outside"
        ),
        pytest.param(
            LINE | {"start": 3, "end": 4, "text": "の"}, ("break", "“の”"), id="a break over text"
        ),
        pytest.param(
            {"kind": "reference", "start": 12, "end": 12, "to": ["a"]},
            ("reference", "nothing"),
            id="a reference to nothing",
        ),
    ],
)
def test_what_covers_nothing_and_what_covers_something(
    span: Json, told: tuple[str, str] | None
) -> None:
    told_now = [params(one) for one in findings("TXT012", passage(note(0, 13), span, note(0, 13)))]
    assert [(one["kind"], one["covered"]) for one in told_now] == ([] if told is None else [told])


# ------------------------------------------------------------------- TXT013: another speaker


def spoken(label: str | None, text: str, *names: str, kind: str = "remark") -> Json:
    spans = [
        {"kind": "speaker", "start": place, "end": place + len(name), "text": name}
        for name in names
        if (place := text.index(name)) >= 0
    ]
    speaker = {"identifies": "hidden"} if label is None else {"label": label}
    return {"kind": kind, "text": text, "speaker": speaker, "spans": spans}


@pytest.mark.parametrize(
    ("unit", "numbers"),
    [
        pytest.param(spoken("佐野委員", "佐野委員：はい。", "佐野委員"), [], id="the label"),
        pytest.param(
            spoken("佐野委員", "（佐野　委員）はい。", "（佐野　委員）"), [], id="in brackets"
        ),
        pytest.param(spoken("佐野委員", "会長：はい。", "会長"), [0], id="another"),
        pytest.param(spoken("佐野委員", "佐野：はい。", "佐野"), [0], id="a part of it"),
        pytest.param(
            spoken("佐野委員", "会長：説明", "会長", kind="explanation"), [0], id="an explanation"
        ),
        pytest.param(spoken(None, "会長：はい。", "会長"), [], id="no label"),
        pytest.param(spoken("佐野、梶", "佐野・梶：はい。", "佐野", "梶"), [], id="two together"),
        pytest.param(spoken("佐野、梶", "佐野・堤：はい。", "佐野", "堤"), [1], id="and another"),
        pytest.param(
            spoken("佐野、梶", "堤・梶・泉：はい。", "堤", "梶", "泉"), [0, 2], id="three"
        ),
        pytest.param(
            {
                "kind": "remark",
                "text": "会長：",
                "spans": [{"kind": "speaker", "start": 0, "end": 2, "text": "会長"}],
            },
            [],
            id="no speaker",
        ),
        pytest.param(
            {
                "kind": "remark",
                "speaker": {"label": "会長"},
                "spans": [{"kind": "speaker", "start": 0, "end": 2, "text": "佐野"}],
            },
            [],
            id="no text",
        ),
        pytest.param(
            {
                "kind": "passage",
                "text": "会長：",
                "spans": [{"kind": "speaker", "start": 0, "end": 2, "text": "会長"}],
            },
            [],
            id="no remark",
        ),
    ],
)
def test_the_speaker_in_the_text(unit: Json, numbers: list[int]) -> None:
    """It stands between remarks of one speaker, who is not the first in either."""
    beside = spoken("堤", "泉：はい。", "泉")
    assert found("TXT013", {"proceedings": [beside, unit, beside]}) == [
        "/proceedings/0/spans/0",
        *(f"/proceedings/1/spans/{number}" for number in numbers),
        "/proceedings/2/spans/0",
    ]


def test_both_speakers_are_told() -> None:
    alone = only("TXT013", {"proceedings": [spoken("佐野委員", "会長：はい。", "会長")]})
    assert params(alone) == {"words": "会長", "label": "佐野委員", "rest": ""}
    assert alone.related == ("/proceedings/0/speaker/label",)
    two = spoken("佐野委員", "佐野委員：費用は。会長：はい。", "佐野委員", "会長")
    assert params(only("TXT013", {"proceedings": [two]}))["rest"] == ", or split the unit"
