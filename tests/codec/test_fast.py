"""The fast reading reads whatever is valid, and leaves everything that may not be to the other."""

import json
import re
from collections import OrderedDict
from pathlib import Path
from typing import Any

import pytest

import kaigiroku
from kaigiroku.codec import careful, fast
from kaigiroku.codec.text import parse_text
from kaigiroku.model import Minutes
from tests.conformance.suite import Json, of_part
from tools.examples import example_files

PARTS = ("documents", "canonical", "spans")
LEVELS = 40
"""How deep sections may hold each other for the fast reading."""

read_carefully = careful.read


def valid_vectors(part: str) -> dict[str, Json]:
    """Return the valid documents of the vectors whose integers are written without a fraction."""
    return {
        vector["name"]: vector["document"]
        for file in of_part(part).values()
        for vector in file["vectors"]
        if vector.get("valid", True) and "-0.0" not in (text := json.dumps(vector["document"]))
        if not re.search(r": [0-9]+\.[0-9]+[,}]", text)
    }


@pytest.fixture
def only_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the careful reading fail."""

    def read(*_: object) -> None:
        pytest.fail("the careful reading was asked")

    monkeypatch.setattr("kaigiroku.codec.careful.read", read)
    monkeypatch.setattr("kaigiroku.codec.text.parse_text", read)


# ----------------------------------------------------------------------------- what is valid


def assert_read(document: Json) -> None:
    minutes, problems = read_carefully(document)
    assert (type(minutes), problems) == (Minutes, [])
    assert kaigiroku.from_dict(document) == minutes
    for written in (json.dumps(document, ensure_ascii=False), json.dumps(document, indent=2)):
        assert kaigiroku.loads(written) == kaigiroku.loads(written.encode()) == minutes


@pytest.mark.usefixtures("only_fast")
@pytest.mark.parametrize("part", PARTS)
def test_valid_vectors_are_read_fast(part: str) -> None:
    vectors = valid_vectors(part)
    assert vectors
    for document in vectors.values():
        assert_read(document)


@pytest.mark.usefixtures("only_fast")
@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.name.partition(".")[0])
def test_examples_are_read_fast(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    assert kaigiroku.load(path) == kaigiroku.from_dict(document) == read_carefully(document)[0]


@pytest.mark.usefixtures("only_fast")
@pytest.mark.parametrize(
    "title", ["", '"', "\\", '"議" "案"', "\\u0022", "\\\\", "\n", "\t", "𠮷", "𠮷\\", "\u2028"]
)
def test_escapes_are_read_fast(title: str) -> None:
    document = {"kaigiroku": "1.0", "title": f"会{title}録", "form": [{"label": title + "x"}]}
    assert_read(document)


def nested(levels: int) -> Json:
    unit: Json = {"kind": "remark", "text": "はい。"}
    for _ in range(levels):
        unit = {"kind": "section", "units": [unit]}
    return {"kaigiroku": "1.0", "proceedings": [unit]}


@pytest.mark.parametrize("levels", [1, LEVELS, LEVELS + 1])
def test_what_is_nested_deeper_is_left_to_the_careful_reading(levels: int) -> None:
    document = nested(levels)
    text = json.dumps(document, ensure_ascii=False)
    minutes, _ = read_carefully(document)
    for found in (fast.read(text), fast.read_value(document)):
        assert found == (minutes if levels <= LEVELS else None)
    assert kaigiroku.loads(text) == kaigiroku.from_dict(document) == minutes


# -------------------------------------------------------------------------- what is not valid


class Text(str):
    __slots__ = ()


EVERYTHING: Json = {
    "kaigiroku": "1.0",
    "title": "会議録",
    "form": [{"label": "日時", "cells": [{"label": "曜日", "value": "金"}]}],
    "meeting": {"body": {"name": "楓市景観審議会"}, "sittings": [{"date": "2026-02-27"}]},
    "record": {"state": "draft", "recording": "kaede-city:tape"},
    "attendance": [{"count": 2, "entries": [{"id": "a1", "label": "会長"}]}],
    "proceedings": [
        {"kind": "table", "rows": [["賛成", ""], ["反対", "2"]]},
        {
            "kind": "remark",
            "text": "はい、会長。",
            "spans": [{"kind": "note", "start": 0, "end": 2, "note": "小声で"}],
        },
    ],
    "statedNone": ["agenda", "materials"],
    "extensions": {"kaede-city:a": "1", "kaede-city:b": "2"},
}


def test_no_key_may_be_written_twice() -> None:
    text = json.dumps(EVERYTHING, ensure_ascii=False)
    assert fast.read(text) == read_carefully(EVERYTHING)[0]
    keys = [found.span() for found in re.finditer(r'"[^"]+"(?=:)', text)]
    assert len(keys) > 30
    for start, end in keys:
        for value in ("1", '"x"', '["x", "y"]', r'"\""'):
            doubled = f"{text[:start]}{text[start:end]}: {value}, {text[start:]}"
            assert fast.read(doubled) is None, doubled


@pytest.mark.parametrize(
    "wrong",
    [
        {"extensions": {Text("x:y"): "z"}},
        {"extensions": {"x:y": Text("z")}},
        {"extensions": {"x:y": ""}},
        {"extensions": {"y": "z"}},
        {"extensions": {}},
        {"extensions": [("x:y", "z")]},
        {"extensions": OrderedDict({"x:y": "z"})},
        {"extensions": {"x:y": "\ud842"}},
        {"extensions": {"x:\ud842": "z"}},
        {"title": "\ud842"},
        {"attendance": [{"count": True}]},
        {"attendance": [{"count": float("nan")}]},
        {"proceedings": [{"kind": ["remark"], "text": "はい。"}]},
        {"proceedings": [{"kind": "table", "rows": [["賛成"], []]}]},
        {"proceedings": [{"kind": "table", "rows": [["賛成"], "反対"]}]},
    ],
    ids=repr,
)
def test_both_refuse_what_no_document_holds(wrong: dict[str, Any]) -> None:
    value = {"kaigiroku": "1.0", **wrong}
    assert fast.read_value(value) is None
    minutes, problems = read_carefully(value)
    assert minutes is None
    assert len(problems) == 1


def test_a_number_that_is_not_finite_stands_nowhere() -> None:
    text = json.dumps(EVERYTHING, ensure_ascii=False)
    for found in re.finditer(r'(?<=: )("[^"]*"|[0-9]+|[\[{])', text):
        for word in ("NaN", "-Infinity"):
            broken = f"{text[: found.start()]}{word}{text[found.end() :]}"
            assert fast.read(broken) is None
    assert parse_text('{"title": NaN}').problems[0].code == "JSN005"


def test_strings_are_remembered_up_to_a_bound() -> None:
    """Else a program that reads without end would never let go of one."""
    memory = fast._Memory("[0-9]+")
    numbers = [str(number) for number in range(4096)]
    assert all(map(memory.learn, numbers))
    assert memory.known == set(numbers)
    assert not memory.learn("十")
    assert memory.known == set(numbers)
    assert memory.learn("4096")
    assert memory.known == {"4096"}
