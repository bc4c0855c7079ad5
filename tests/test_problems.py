"""Each kind of problem, at its place, once.

The expectations are written by hand: document, then code, pointer, line and column of everything
that is wrong with it.
"""

from typing import Any

import pytest

import kaigiroku
from kaigiroku.pointer import resolve
from kaigiroku.problems import CATALOGUE

REMARK = '{"kaigiroku": "1.0", "proceedings": [%s]}'

CASES: dict[str, tuple[str | bytes, list[tuple[str, str, int, int]]]] = {
    # ------------------------------------------------------------------------- well-formed
    "shift_jis": ('{"title": "会議録"}'.encode("cp932"), [("JSN001", "", 1, 12)]),
    "utf-16": ('{"title": "会議録"}'.encode("utf-16"), [("JSN001", "", 1, 1)]),
    "utf-16 without mark": ('{"a": 1}'.encode("utf-16-le"), [("JSN001", "", 1, 1)]),
    "latin-1 in line two": (b'{"title":\n "caf\xe9\xff"}', [("JSN001", "", 2, 6)]),
    "byte order mark": (b'\xef\xbb\xbf{"kaigiroku": "1.0"}', [("JSN002", "", 1, 1)]),
    "byte order mark in a str": ('\ufeff{"kaigiroku": "1.0"}', [("JSN002", "", 1, 1)]),
    "nothing": ("", [("JSN003", "", 1, 1)]),
    "only blanks": (" \n ", [("JSN003", "", 2, 2)]),
    "cut short": ('{"kaigiroku": "1.0"', [("JSN003", "", 1, 20)]),
    "open string": ('{"kaigiroku": "1.0', [("JSN003", "", 1, 15)]),
    "comma too many": ('{"kaigiroku": "1.0",}', [("JSN003", "", 1, 21)]),
    "comma missing": ('{"kaigiroku": "1.0" "id": "a"}', [("JSN003", "", 1, 21)]),
    "full-width colon": ('{"kaigiroku"："1.0"}', [("JSN003", "", 1, 13)]),
    "single quotes": ("{'kaigiroku': '1.0'}", [("JSN003", "", 1, 2)]),
    "comment": ('{\n// 会議録\n"kaigiroku": "1.0"}', [("JSN003", "", 2, 1)]),
    "line end in a string": ('{"title": "会\n議録"}', [("JSN003", "", 1, 13)]),
    "bad escape": ('{"title": "\\x"}', [("JSN003", "", 1, 12)]),
    "two documents": ('{"kaigiroku": "1.0"} {}', [("JSN003", "", 1, 22)]),
    "leading zero": ('{"kaigiroku": 01}', [("JSN003", "", 1, 16)]),
    "duplicate key": (
        '{"kaigiroku": "1.0", "id": "a",\n "id": "b"}',
        [("JSN004", "/id", 2, 2)],
    ),
    "duplicate key by an escape": (
        '{"kaigiroku": "1.0", "id": "a", "\\u0069d": "a"}',
        [("JSN004", "/id", 1, 33)],
    ),
    "not finite": (
        '{"kaigiroku": "1.0", "attendance": [{"count": NaN}, {"count": -Infinity}]}',
        [("JSN005", "/attendance/0/count", 1, 47), ("JSN005", "/attendance/1/count", 1, 63)],
    ),
    "half a character": (
        '{"kaigiroku": "1.0", "title": "\\ud842"}',
        [("JSN006", "/title", 1, 31)],
    ),
    "half a character for the only key": (
        '{"kaigiroku": "1.0", "meeting": {"\\ud842": 1}}',
        [("JSN006", "/meeting", 1, 34)],
    ),
    "half a character in a str": ('{"kaigiroku": "1.0", "id": "\ud842"}', [("JSN006", "", 1, 29)]),
    "too deep": ("[" * 100_000, [("JSN007", "/0" * 128, 1, 129)]),
    # ------------------------------------------------------------------------------- valid
    "no object": ("[]", [("VAL001", "", 1, 1)]),
    "number for text": (
        REMARK % '{"kind": "remark", "text": 1}',
        [("VAL001", "/proceedings/0/text", 1, 65)],
    ),
    "text for array": ('{"kaigiroku": "1.0", "agenda": "なし"}', [("VAL001", "/agenda", 1, 32)]),
    "object for array": ('{"kaigiroku": "1.0", "agenda": {}}', [("VAL001", "/agenda", 1, 32)]),
    "true for a count": (
        '{"kaigiroku": "1.0", "attendance": [{"count": true}]}',
        [("VAL001", "/attendance/0/count", 1, 47)],
    ),
    "fraction for a count": (
        '{"kaigiroku": "1.0", "attendance": [{"count": 1.5}]}',
        [("VAL001", "/attendance/0/count", 1, 47)],
    ),
    "empty document": ("{}", [("VAL002", "", 1, 1)]),
    "no kind": (REMARK % '{"text": "はい。"}', [("VAL002", "/proceedings/0", 1, 38)]),
    "no payload": (REMARK % '{"kind": "summary"}', [("VAL002", "/proceedings/0", 1, 38)]),
    "misspelt key": (
        REMARK % '{"kind": "remark", "speeker": {"label": "会長"}}',
        [("VAL003", "/proceedings/0/speeker", 1, 57)],
    ),
    "key of another kind": (
        REMARK % '{"kind": "remark", "outcome": "approved"}',
        [("VAL003", "/proceedings/0/outcome", 1, 57)],
    ),
    "python name": (
        '{"kaigiroku": "1.0", "stated_none": ["materials"]}',
        [("VAL003", "/stated_none", 1, 22)],
    ),
    "null": ('{"kaigiroku": "1.0", "title": null}', [("VAL004", "/title", 1, 31)]),
    "empty string": ('{"kaigiroku": "1.0", "title": ""}', [("VAL005", "/title", 1, 31)]),
    "empty array": ('{"kaigiroku": "1.0", "materials": []}', [("VAL005", "/materials", 1, 35)]),
    "empty object": ('{"kaigiroku": "1.0", "meeting": {}}', [("VAL005", "/meeting", 1, 33)]),
    "empty code": (
        '{"kaigiroku": "1.0", "record": {"state": ""}}',
        [("VAL005", "/record/state", 1, 42)],
    ),
    "unknown kind": (
        REMARK % '{"kind": "speech", "text": 1}',
        [("VAL006", "/proceedings/0/kind", 1, 47)],
    ),
    "span's kind on a unit": (
        REMARK % '{"kind": "ruby"}',
        [("VAL006", "/proceedings/0/kind", 1, 47)],
    ),
    "unknown code in a closed list": (
        '{"kaigiroku": "1.0", "record": {"state": "fixed"}}',
        [("VAL007", "/record/state", 1, 42)],
    ),
    "own code in a closed list": (
        '{"kaigiroku": "1.0", "record": {"state": "kaede:fixed"}}',
        [("VAL007", "/record/state", 1, 42)],
    ),
    "own code without prefix": (
        '{"kaigiroku": "1.0", "record": {"recording": "tape"}}',
        [("VAL007", "/record/recording", 1, 46)],
    ),
    "day that does not exist": (
        '{"kaigiroku": "1.0", "meeting": {"sittings": [{"date": "2026-02-29"}]}}',
        [("VAL008", "/meeting/sittings/0/date", 1, 56)],
    ),
    "full-width digits": (
        '{"kaigiroku": "1.0", "meeting": {"sittings": [{"startTime": "１４:30"}]}}',
        [("VAL008", "/meeting/sittings/0/startTime", 1, 61)],
    ),
    "newline after a date": (
        '{"kaigiroku": "1.0", "meeting": {"sittings": [{"date": "2026-02-28\\n"}]}}',
        [("VAL008", "/meeting/sittings/0/date", 1, 56)],
    ),
    "twenty-four o'clock": (
        '{"kaigiroku": "1.0", "meeting": {"sittings": [{"endTime": "24:00"}]}}',
        [("VAL008", "/meeting/sittings/0/endTime", 1, 59)],
    ),
    "extension without prefix": (
        '{"kaigiroku": "1.0", "extensions": {"note": "x"}}',
        [("VAL008", "/extensions/note", 1, 45)],
    ),
    "below zero": (
        '{"kaigiroku": "1.0", "attendance": [{"count": -1}]}',
        [("VAL009", "/attendance/0/count", 1, 47)],
    ),
    "a million digits": (
        '{"kaigiroku": "1.0", "attendance": [{"count": %s}]}' % ("9" * 1_000_000),
        [("VAL009", "/attendance/0/count", 1, 47)],
    ),
    "newer minor": (
        '{"kaigiroku": "1.1", "news": true}',
        [("VAL010", "/kaigiroku", 1, 15)],
    ),
    "empty version": ('{"kaigiroku": ""}', [("VAL005", "/kaigiroku", 1, 15)]),
    "newer major": ('{"kaigiroku": "2.0"}', [("VAL010", "/kaigiroku", 1, 15)]),
    "number for the version": ('{"kaigiroku": 1.0}', [("VAL001", "/kaigiroku", 1, 15)]),
    "$schema": (
        '{"$schema": "minutes.schema.json", "kaigiroku": "1.0"}',
        [("VAL011", "/$schema", 1, 2)],
    ),
    # ------------------------------------------------------------------- everything at once
    "all of a document": (
        (
            '{"kaigiroku": "1.0", "titel": "x",\n'
            ' "record": {"openness": {"status": "partial", "reasons": [{"code": "5号"}, {}]}},\n'
            ' "proceedings": [\n'
            '  {"kind": "section", "units": [{"kind": "remark", "text": null, "act": "ask"}]},\n'
            '  {"kind": "decision", "tally": [{"count": "7"}], "statedIn": "r1"}]}'
        ),
        [
            ("VAL003", "/titel", 1, 22),
            ("VAL007", "/record/openness/status", 2, 36),
            ("VAL007", "/record/openness/reasons/0/code", 2, 68),
            ("VAL005", "/record/openness/reasons/1", 2, 75),
            ("VAL004", "/proceedings/0/units/0/text", 4, 60),
            ("VAL007", "/proceedings/0/units/0/act", 4, 73),
            ("VAL001", "/proceedings/1/tally/0/count", 5, 44),
            ("VAL001", "/proceedings/1/statedIn", 5, 63),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_found_where(name: str) -> None:
    text, expected = CASES[name]
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(text)
    assert expected == [(p.code, p.pointer, p.line, p.column) for p in caught.value.problems]
    for problem in caught.value.problems:
        assert problem.message("en") != problem.message("ja")
        assert len(problem.en) < 1000, "a message must fit a screen"


def test_every_kind_of_problem_but_size_is_shown_here() -> None:
    shown = {code for _, expected in CASES.values() for code, *_ in expected}
    assert shown == set(CATALOGUE) - {"JSN008"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"kaigiroku": "1.0", "titel": "x"}', ("did you mean “title”", "「title」のことですか")),
        (
            REMARK % '{"kind": "remark", "manner": "chair"}',
            ("it belongs to Ruling, Decision", "のキーです"),
        ),
        ('{"kaigiroku": "1.0", "materials": []}', ('statedNone ["materials"]', "「なし」と明記")),
        ('{"kaigiroku"：1}', ("full-width", "半角で")),
        ('{"kaigiroku": "1.0"}'.encode("utf-16"), ("UTF-16", "UTF-16")),
        ('{"title": "会議録の本文"}'.encode("cp932"), ("Shift_JIS", "Shift_JIS")),
    ],
)
def test_messages_say_what_to_do(text: str | bytes, words: tuple[str, str]) -> None:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(text)
    (problem,) = caught.value.problems
    assert words[0] in problem.en
    assert words[1] in problem.ja


def test_integral_floats_are_integers() -> None:
    for number in ("15.0", "1.5e1", "15"):
        text = f'{{"kaigiroku": "1.0", "attendance": [{{"count": {number}}}]}}'
        minutes = kaigiroku.loads(text)
        assert minutes.attendance[0].count == 15
        assert type(minutes.attendance[0].count) is int
        assert kaigiroku.dumps(minutes) == b'{"kaigiroku":"1.0","attendance":[{"count":15}]}'


def test_python_values_that_no_json_text_has_are_refused() -> None:
    class Text(str):
        __slots__ = ()

    good: dict[Any, Any] = {"kaigiroku": "1.0", "title": "会議録"}
    assert kaigiroku.from_dict(good).title == "会議録"
    bad_values: list[Any] = [
        {**good, "title": Text("会議録")},
        {**good, "agenda": ({"title": "議題"},)},
        {**good, 1: "x"},
        {**good, "title": b"x"},
        {**good, "title": "\ud842"},
        {**good, "extensions": {"x:y": "\ud842"}},
    ]
    for bad in bad_values:
        with pytest.raises(kaigiroku.DecodeError):
            kaigiroku.from_dict(bad)
    loop: dict[str, object] = {**good}
    loop["agenda"] = [loop]
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.from_dict(loop)
    assert [p.code for p in caught.value.problems] == ["JSN007"]


def test_under_a_key_with_half_a_character_places_are_those_of_the_object() -> None:
    """No pointer leads further: the key cannot be written."""
    text = r'{"kaigiroku": "1.0", "meeting": {"\ud800": {"a": ["\ud801", {"b": NaN}]}, "c": 1}}'
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(text)
    found = [(one.code, one.pointer, one.column) for one in caught.value.problems]
    assert found == [
        ("JSN006", "/meeting", text.index('"\\ud800') + 1),
        ("JSN006", "/meeting", text.index('"\\ud801') + 1),
        ("JSN005", "/meeting", text.index("NaN") + 1),
        ("VAL003", "/meeting/c", text.index('"c"') + 1),
    ]


def test_an_error_shows_the_first_problems_and_says_how_many_there_are() -> None:
    units = ", ".join('{"kind": "passage"}' for _ in range(8))
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(f'{{"kaigiroku": "1.0", "proceedings": [{units}]}}')
    *shown, last = str(caught.value).splitlines()
    assert len(caught.value.problems) == len(shown) + 3
    assert last == "… and 3 more"
    assert shown[0].startswith("/proceedings/0 (line 1, column 38): VAL002 ")


@pytest.mark.parametrize("pointer", ["title", "a/b", "#/title"])
def test_what_is_no_pointer_leads_nowhere(pointer: str) -> None:
    with pytest.raises(ValueError, match="not a JSON Pointer"):
        resolve({"title": "会議録"}, pointer)
