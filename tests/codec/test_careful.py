"""What the careful reading says to do, and the bounds of what it reads."""

from typing import Any

import pytest

import kaigiroku
from kaigiroku.codec import MAX_DEPTH
from kaigiroku.problems import Problem


def problems(**stated: Any) -> tuple[Problem, ...]:
    """Return what is wrong with a value, which is of this version if it says of none."""
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.from_dict({"kaigiroku": "1.0", **stated})
    return caught.value.problems


# ------------------------------------------------------------------------------ what to do

KEYS = ("status", "reasons", "how", "shown", "ruling", "opensOn", "opensWhen")
OF_FIVE = "Meeting, Sitting, Group, Attendee, Presence"


@pytest.mark.parametrize(
    ("key", "en", "ja"),
    [
        ("statsu", "; did you mean “status”?", "。「status」のことですか。"),
        ("agenda", "; it belongs to Minutes.", "。Minutesのキーです。"),
        ("mode", f"; it belongs to {OF_FIVE}.", f"。{OF_FIVE}のキーです。"),
        ("date", f"; its keys are: {', '.join(KEYS)}.", f"。使えるキー：{'、'.join(KEYS)}。"),
        ("weather", f"; its keys are: {', '.join(KEYS)}.", f"。使えるキー：{'、'.join(KEYS)}。"),
    ],
    ids=["misspelt", "of one class", "of five", "of seven", "of none"],
)
def test_where_an_unknown_key_belongs(key: str, en: str, ja: str) -> None:
    (found,) = problems(record={"openness": {key: "x"}})
    assert found.en == f"“{key}” is no key of Openness{en}"
    assert found.ja == f"「{key}」はOpennessのキーではありません{ja}"


@pytest.mark.parametrize(
    ("version", "newer"),
    [
        ("1.1", True),
        ("1.10", True),
        ("2.0", True),
        ("10.0", True),
        ("0.9", False),
        ("0.0", False),
        ("01.0", False),
        ("1.00", False),
        ("1", False),
        ("draft", False),
        (" 1.1", False),
    ],
)
def test_a_newer_version_wants_a_newer_library(version: str, *, newer: bool) -> None:
    (found,) = problems(kaigiroku=version)
    assert (found.code, found.pointer) == ("VAL010", "/kaigiroku")
    en, ja = found.en.partition(f"“{version}”")[2], found.ja.partition(f"「{version}」です")[2]
    if newer:
        assert (en, ja) == (
            "; a newer kaigiroku may read it.",
            "。新しいkaigirokuなら読めるかもしれません。",
        )
    else:
        assert (en, ja) == ("; write “1.0”.", "。「1.0」と書いてください。")


@pytest.mark.parametrize("value", [True, False])
def test_a_truth_value_is_named(*, value: bool) -> None:
    word = str(value).lower()
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(f'{{"kaigiroku": "1.0", "attendance": [{{"count": {word}}}]}}')
    assert caught.value.problems[0].en == f"Expected an integer, found {word}."


# ------------------------------------------------------------------------------ how deep


def deep(levels: int, innermost: Any) -> dict[str, Any]:
    """Return minutes whose innermost unit stands inside so many sections."""
    unit = {"kind": "remark", "text": "はい。"} | innermost
    for _ in range(levels):
        unit = {"kind": "section", "units": [unit]}
    return {"kaigiroku": "1.0", "proceedings": [unit]}


DEEPEST = (MAX_DEPTH - 4) // 2
"""Sections in which a remark with an array is as deep as may be: document, array, remark, array."""


def test_values_are_nested_as_deep_as_texts() -> None:
    document = deep(DEEPEST, {"items": ["g1"]})
    assert kaigiroku.to_dict(kaigiroku.from_dict(document)) == document
    (found,) = problems(**deep(DEEPEST, {"items": [["g1"]]}))
    assert found.code == "JSN007"
    assert found.pointer == f"/proceedings/0{'/units/0' * DEEPEST}/items/0"
    assert dict(found.params) == {"limit": "128"}
    (found,) = problems(**deep(DEEPEST, {"items": "g1"}))
    assert found.code == "VAL001"


@pytest.mark.parametrize("value", [None, True, 1, "1.0", [], [{}]], ids=repr)
def test_a_document_is_an_object(value: Any) -> None:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.from_dict(value)
    (found,) = caught.value.problems
    assert (found.code, found.pointer) == ("VAL004" if value is None else "VAL001", "")


# ------------------------------------------------------------- values that no JSON text holds


class Text(str):
    __slots__ = ()


def test_keys_of_extensions_are_strings_and_nothing_else() -> None:
    found = problems(extensions={1: "あ", "x:y": "い", Text("x:z"): "う"})
    assert [(one.code, one.pointer) for one in found] == [
        ("VAL001", "/extensions/1"),
        ("VAL001", "/extensions/x:z"),
    ]


def test_a_key_that_equals_one_of_the_model_is_that_key() -> None:
    """Both readings say so: of a key nothing is kept but which it is."""
    assert kaigiroku.from_dict({"kaigiroku": "1.0", Text("title"): "あ"}).title == "あ"
    found = problems(**{Text("title"): "あ", "agenda": []})
    assert [one.pointer for one in found] == ["/agenda"]
