"""The tool that guards the promise finds each way to break it, and lets a minor version pass."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

import kaigiroku
from tools.promise import broken, documents

OLD = kaigiroku.schema()
MADE = list(documents(OLD))


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    new: dict[str, Any] = copy.deepcopy(OLD)
    change(new)
    return new


def properties(schema: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = schema["$defs"][name]["properties"]
    return found


def a_minor_version(schema: dict[str, Any]) -> None:
    """Make a 1.1: a key, a code, a kind of unit, a wider bound, a field with two forms."""
    schema["properties"]["kaigiroku"] = {"enum": ["1.0", "1.1"]}
    properties(schema, "Remark")["mood"] = {"type": "string", "minLength": 1}
    properties(schema, "Openness")["status"]["enum"].append("sealed")
    properties(schema, "Group")["count"]["maximum"] *= 2
    schema["$defs"]["Song"] = {
        "type": "object",
        "properties": {"kind": {"const": "song"}, "text": {"type": "string", "minLength": 1}},
        "required": ["kind"],
        "additionalProperties": False,
    }
    schema["$defs"]["Unit"]["oneOf"].append({"$ref": "#/$defs/Song"})


def test_a_minor_version_keeps_it() -> None:
    assert broken(MADE, changed(a_minor_version)) == []


BREAKS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "a key goes": (lambda s: properties(s, "Speaker").pop("mark"), "/proceedings"),
    "a key becomes required": (lambda s: s["required"].append("title"), "/"),
    "a code goes": (lambda s: properties(s, "Record")["state"]["enum"].remove("final"), "state"),
    "a kind goes": (lambda s: s["$defs"]["Unit"]["oneOf"].pop(), "/proceedings"),
    "a kind of span goes": (lambda s: s["$defs"]["Span"]["oneOf"].pop(0), "spans"),
    "a form narrows": (
        lambda s: properties(s, "Sitting")["startTime"].update(pattern="^[01][0-9]:[0-5][0-9]$"),
        "startTime",
    ),
    "a bound narrows": (lambda s: properties(s, "Group")["count"].update(maximum=999), "count"),
    "a least bound rises": (lambda s: properties(s, "Group")["seats"].update(minimum=1), "seats"),
    "an open list closes": (
        lambda s: properties(s, "Reason")["code"]["anyOf"].pop(),
        "code",
    ),
    "a list wants two": (lambda s: s["properties"]["materials"].update(minItems=2), "materials"),
    "blank is no longer allowed": (
        lambda s: properties(s, "Cell")["value"].update(minLength=1),
        "value",
    ),
    "text becomes one line": (
        lambda s: properties(s, "Passage")["text"].update(pattern="^[^\n]*$"),
        "/proceedings",
    ),
    "extensions close": (
        lambda s: s["$defs"]["Extensions"].update(patternProperties={}),
        "extensions",
    ),
    "the old version is refused": (
        lambda s: s["properties"]["kaigiroku"].update(const="1.1"),
        "kaigiroku",
    ),
    "a type changes": (
        lambda s: properties(s, "Provenance").update(confidence={"type": "string"}),
        "confidence",
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_each_way_to_break_it_is_found_with_its_place(name: str) -> None:
    change, place = BREAKS[name]
    found = broken(MADE, changed(change))
    assert found
    assert any(place in one.place for one in found)


def test_what_it_is_tried_with_is_valid_and_has_everything_in_it() -> None:
    """Every key of every definition, every code and every kind stands in some document."""
    written = set()
    for document in MADE:
        kaigiroku.from_dict(document)
        written |= set(json.dumps(document, ensure_ascii=False).split('"'))
    keys = {key for of in (OLD, *OLD["$defs"].values()) for key in of.get("properties", {})}
    assert keys <= written
    codes = {code for of in find(OLD, "enum") for code in of}
    assert codes <= written


def find(value: Any, keyword: str) -> list[Any]:
    if isinstance(value, dict):
        here = [value[keyword]] if isinstance(value.get(keyword), list) else []
        return here + [one for inner in value.values() for one in find(inner, keyword)]
    if isinstance(value, list):
        return [one for inner in value for one in find(inner, keyword)]
    return []
