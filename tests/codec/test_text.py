"""Texts that are no JSON: what is said, where, and what is still read behind it."""

import pytest

import kaigiroku
from kaigiroku.codec import locator
from kaigiroku.problems import Problem


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(text)
    return caught.value.problems


# ------------------------------------------------------------------------------ what to do

HINTS = {
    "width": (" (a full-width or curly character; write ", "（全角などの記号です。"),
    "quotes": (' (strings stand in "double quotes")', '（文字列は"で囲みます）'),
    "comment": (" (JSON has no comments)", "（JSONに注釈は書けません）"),
    "comma": (" (is there a comma too many?)", "（余分なコンマがありませんか）"),
}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('{"kaigiroku"："1.0"}', "width"),
        ('{"kaigiroku": “1.0”}', "width"),
        ("{'kaigiroku': '1.0'}", "quotes"),
        ("{\"kaigiroku\": '1.0'}", "quotes"),
        ('{"kaigiroku": "1.0" // 版', "comment"),
        ('# 会議録\n{"kaigiroku": "1.0"}', "comment"),
        ('{"kaigiroku": "1.0",}', "comma"),
        ('{"statedNone": ["agenda",]}', "comma"),
        ('{"kaigiroku": "1.0" "title": "会議録"}', None),
        ('{"kaigiroku": 1.0.1}', None),
        ('{kaigiroku: "1.0"}', None),
        ('{"kaigiroku": "1.0"', None),
    ],
)
def test_a_sign_that_does_not_belong_there_has_its_own_hint(text: str, hint: str | None) -> None:
    (found,) = problems(text)
    assert found.code == "JSN003"
    for place, message in enumerate((found.en, found.ja)):
        assert [name for name, words in HINTS.items() if words[place] in message] == (
            [hint] if hint else []
        )


@pytest.mark.parametrize(
    ("string", "column", "en", "ja"),
    [
        (r'"会\議"', 13, "this is no escape of JSON", "「\\」の使い方がJSONのものではありません"),
        (r'"\u12x"', 12, "this is no escape of JSON", "「\\」の使い方がJSONのものではありません"),
        ('"会\n議"', 13, "a string holds a bare control character", "文字列の中に制御文字"),
        ('"\t', 12, "a string holds a bare control character", "文字列の中に制御文字"),
        ('"会議', 11, "this string has no closing quote", "文字列が閉じていません"),
        ('"', 11, "this string has no closing quote", "文字列が閉じていません"),
    ],
)
def test_what_is_wrong_with_a_string(string: str, column: int, en: str, ja: str) -> None:
    text = f'{{"title": {string}'
    (found,) = problems(text)
    assert (found.code, found.line, found.column) == ("JSN003", 1, column)
    assert found.en.startswith(f"This is not JSON: {en}")
    assert found.ja.startswith(f"JSONとして読めません。{ja}")


# --------------------------------------------------------------------------------- places


def test_problems_come_in_the_order_of_the_text() -> None:
    """Within a line too: the object that lacks a key begins before the key that it should not."""
    found = problems('{"kaigiroku": "1.0", "proceedings": [{"kind": "summary", "txet": "x"}]}')
    assert [(one.code, one.column) for one in found] == [("VAL002", 38), ("VAL003", 58)]


@pytest.mark.parametrize("as_bytes", [True, False])
def test_every_value_and_every_key_has_its_place(*, as_bytes: bool) -> None:
    text = ' {"title": "会議録",\n  "form":\n   [{"label": "日時"}, {"label":\n"場所"}]}\n'
    place = locator(text.encode() if as_bytes else text)
    assert place("") == (1, 2)
    assert place("/title") == (1, 12)
    assert place("/title", about_key=True) == (1, 3)
    assert place("/form") == (3, 4)
    assert place("/form", about_key=True) == (2, 3)
    assert place("/form/0/label") == (3, 15)
    assert place("/form/1") == place("/form/1", about_key=True) == (3, 22)
    assert place("/form/1/label") == (4, 1)
    assert place("/form/1/label", about_key=True) == (3, 23)


def test_behind_half_a_key_reading_goes_on() -> None:
    """Under a key that cannot be written, however deep, the place is the object that has it."""
    inner = r'{"a": NaN, "\ud801": [NaN], "b": {"\ud802": NaN}}'
    found = problems(rf'{{"kaigiroku": "1.0", "meeting": {{"\ud800": {inner}, "name": NaN}}}}')
    assert [(one.code, one.pointer) for one in found] == [
        ("JSN006", "/meeting"),
        ("JSN005", "/meeting"),
        ("JSN006", "/meeting"),
        ("JSN005", "/meeting"),
        ("JSN006", "/meeting"),
        ("JSN005", "/meeting"),
        ("JSN005", "/meeting/name"),
    ]


def test_a_syntax_error_is_about_the_whole_text_wherever_it_stands() -> None:
    found = problems(r'{"kaigiroku": "1.0", "meeting": {"\ud800": nothing}}')
    assert [(one.code, one.pointer, one.column) for one in found] == [
        ("JSN006", "/meeting", 34),
        ("JSN003", "", 44),
    ]


def test_an_empty_object_is_empty_and_one_of_broken_keys_is_not() -> None:
    found = problems(r'{"kaigiroku": "1.0", "meeting": {}, "record": {"\ud800": 1}}')
    assert [(one.code, one.pointer) for one in found] == [
        ("VAL005", "/meeting"),
        ("JSN006", "/record"),
    ]


# -------------------------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("9" * 400, 10**400 - 1),
        ("9" * 401, 10**400),
        ("-" + "9" * 399, 1 - 10**399),
        ("-" + "9" * 400, -(10**400)),
        ("9" * 10_000, 10**400),
        ("-" + "9" * 10_000, -(10**400)),
    ],
    ids=["400 digits", "401", "399 below zero", "400 below zero", "10000", "10000 below zero"],
)
def test_integers_without_end_are_only_known_to_be_huge(digits: str, value: int) -> None:
    read = kaigiroku.loads_lenient(f'{{"kaigiroku": "1.1", "seats": {digits}}}')
    assert [one.value for one in read.ignored] == [value]
