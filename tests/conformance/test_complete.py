"""The suite is complete: no part of the published schema could be lost without a vector noticing.

The constraints are read off the schema file, not off what the vectors were made from. Each keyword
is taken out once: some invalid document must then be accepted. Each subschema is closed once, so
that nothing is valid by it, each code is left out and each bound moved by one: some document must
then be judged otherwise. All must show among the vectors of the definition in which it stands.
"""

import copy
import re
from collections.abc import Iterator
from typing import Any, Final

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator, ValidationError

from kaigiroku.pointer import child, resolve
from kaigiroku.problems import CATALOGUE
from tests.conformance.suite import SCHEMA, Json, of_part
from tools.agreement import ends_in_newline

ANNOTATIONS: Final = {"$schema", "$id", "$comment", "title", "description", "examples"}
BY_NAME: Final = {"properties", "patternProperties", "$defs"}
"""What holds subschemas by name."""
IN_LIST: Final = {"allOf", "anyOf", "oneOf"}
DECIDING: Final = {"enum", "const"}
"""Beside these, ``type`` says nothing more: no document can tell whether it is there."""
KNOWN: Final = {
    *("type", "minLength", "pattern", "items", "minItems", "additionalProperties", "enum", "const"),
    *("minProperties", "minimum", "maximum", "required", "$ref", *IN_LIST),
}

FILES: Final = of_part("documents")
ROOT: Final = "Minutes"
UNIONS: Final = {name for name, part in SCHEMA["$defs"].items() if "oneOf" in part}


def subschemas(schema: Json, pointer: str = "") -> Iterator[tuple[str, Json]]:
    """Yield every subschema that is an object, with its place; not the definitions."""
    yield pointer, schema
    for keyword, value in schema.items():
        here = child(pointer, keyword)
        if keyword in {"properties", "patternProperties"}:
            for name, inner in value.items():
                yield from subschemas(inner, child(here, name))
        elif keyword in IN_LIST:
            for number, inner in enumerate(value):
                yield from subschemas(inner, child(here, number))
        elif keyword == "items":
            yield from subschemas(value, here)


DEFINITIONS: Final[dict[str, dict[str, Json]]] = {ROOT: dict(subschemas(SCHEMA))} | {
    name: dict(subschemas(part, f"/$defs/{name}")) for name, part in SCHEMA["$defs"].items()
}
"""The subschemas of every definition, by their places."""


def bare() -> Json:
    """Return the schema without the words in it, which is copied and compiled sooner."""
    schema = copy.deepcopy(SCHEMA)
    for pointer in (pointer for parts in DEFINITIONS.values() for pointer in parts):
        part: Any = resolve(schema, pointer)
        for word in ANNOTATIONS:
            part.pop(word, None)
    return schema


BARE: Final = bare()
each_definition = pytest.mark.parametrize("name", DEFINITIONS)


def keywords(name: str) -> list[str]:
    """Return the places of the keywords of a definition that can refuse something."""
    return [
        child(pointer, keyword)
        for pointer, part in DEFINITIONS[name].items()
        for keyword in part
        if keyword not in ANNOTATIONS | BY_NAME
    ]


def documents(name: str, *, valid: bool) -> list[Any]:
    """Return the documents of a definition, and of the unions that it may be a kind of."""
    files = [FILES[f"decoding/{one}"] for one in (name, *sorted(UNIONS))]
    if name == ROOT:
        files.append(FILES["migration/version"])
    return [v["document"] for file in files for v in file["vectors"] if v["valid"] is valid]


def without(pointer: str) -> Iterator[Json]:
    """Yield the schema without a keyword; of ``required``, without each key in turn."""
    parent, _, keyword = pointer.rpartition("/")
    schema = copy.deepcopy(BARE)
    part: Any = resolve(schema, parent)
    value = part.pop(keyword)
    if keyword != "required":
        yield schema
        return
    for key in value:
        part["required"] = [other for other in value if other != key]
        yield schema


def closed(pointer: str) -> Json:
    """Return the schema with nothing valid by the subschema at a place."""
    schema = copy.deepcopy(BARE)
    part: Any = resolve(schema, pointer)
    part["not"] = {}
    return schema


def moved(pointer: str, value: Any) -> Json:
    """Return the schema with another value of a keyword."""
    schema = copy.deepcopy(BARE)
    parent, _, keyword = pointer.rpartition("/")
    part: Any = resolve(schema, parent)
    part[keyword] = value
    return schema


LOWER_BOUNDS: Final = {"minimum", "minLength", "minItems", "minProperties"}


def narrower(name: str) -> Iterator[tuple[str, Json]]:
    """Yield the schema with one code less, or a bound that lets one less through."""
    for pointer in keywords(name):
        keyword = pointer.rpartition("/")[2]
        value: Any = resolve(SCHEMA, pointer)
        if keyword == "enum":
            for code in value:
                yield f"{pointer}: {code}", moved(pointer, [c for c in value if c != code])
        elif keyword in LOWER_BOUNDS:
            yield pointer, moved(pointer, value + 1)
        elif keyword == "maximum":
            yield pointer, moved(pointer, value - 1)


def wider(name: str) -> Iterator[tuple[str, Json]]:
    """Yield the schema with a bound that lets one more through."""
    for pointer in keywords(name):
        keyword = pointer.rpartition("/")[2]
        value: Any = resolve(SCHEMA, pointer)
        if keyword in LOWER_BOUNDS or keyword == "maximum":
            yield pointer, moved(pointer, value + (1 if keyword == "maximum" else -1))


def is_redundant(pointer: str) -> bool:
    parent, _, keyword = pointer.rpartition("/")
    part: Any = resolve(SCHEMA, parent)
    return keyword == "type" and not DECIDING.isdisjoint(part)


def test_the_schema_uses_the_keywords_that_are_known_here() -> None:
    used = {pointer.rpartition("/")[2] for name in DEFINITIONS for pointer in keywords(name)}
    assert used == KNOWN


def test_every_definition_has_a_file() -> None:
    assert {f"decoding/{name}" for name in DEFINITIONS} <= set(FILES)


@each_definition
def test_whatever_keyword_is_lost_an_invalid_document_notices(name: str) -> None:
    invalid = documents(name, valid=False)
    unnoticed = [
        pointer
        for pointer in keywords(name)
        if not is_redundant(pointer)
        for schema in without(pointer)
        if not any(map(jsonschema_rs.validator_for(schema).is_valid, invalid))
    ]
    assert unnoticed == []


@each_definition
def test_whatever_subschema_is_closed_a_valid_document_notices(name: str) -> None:
    valid = documents(name, valid=True)
    unnoticed = [
        pointer
        for pointer in DEFINITIONS[name]
        if all(map(jsonschema_rs.validator_for(closed(pointer)).is_valid, valid))
    ]
    assert unnoticed == []


@each_definition
def test_whatever_code_is_lost_or_bound_is_narrower_a_valid_document_notices(name: str) -> None:
    valid = documents(name, valid=True)
    unnoticed = [
        what
        for what, schema in narrower(name)
        if all(map(jsonschema_rs.validator_for(schema).is_valid, valid))
    ]
    assert unnoticed == []


@each_definition
def test_whatever_bound_is_wider_an_invalid_document_notices(name: str) -> None:
    invalid = documents(name, valid=False)
    unnoticed = [
        what
        for what, schema in wider(name)
        if not any(map(jsonschema_rs.validator_for(schema).is_valid, invalid))
    ]
    assert unnoticed == []


# -------------------------------------------------------- what the vectors say of keywords


def test_every_keyword_that_decides_is_named_by_a_vector() -> None:
    every = {pointer for name in DEFINITIONS for pointer in keywords(name)}
    deciding = {
        pointer
        for pointer in every
        if pointer.rpartition("/")[2] not in {"items", "allOf", "$ref"}
        and not re.search("/(?:anyOf|oneOf)/", pointer)
    }
    vectors = [vector for file in FILES.values() for vector in file["vectors"]]
    named = {vector["keyword"] for vector in vectors if "keyword" in vector}
    assert named <= every
    options = [option for name in UNIONS for option in SCHEMA["$defs"][name]["oneOf"]]
    of_a_kind = {option["$ref"].removeprefix("#") for option in options}
    # What is no object is of no kind, so that it is refused by all kinds at once; a decision
    # also stands where it is the only kind.
    assert deciding - named == {f"{one}/type" for one in of_a_kind} - {"/$defs/Decision/type"}


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_the_keyword_named_alone_refuses_the_document(file: Json) -> None:
    validator = Draft202012Validator(SCHEMA)
    for vector in file["vectors"]:
        if "keyword" in vector and not ends_in_newline(vector["document"]):
            errors = list(validator.iter_errors(vector["document"]))
            assert blames(errors, vector["keyword"]), (vector["name"], errors)


def blames(errors: list[ValidationError], keyword: str) -> bool:
    """Tell whether one part of the schema refuses, and does so by that keyword.

    Of several kinds or forms, of which a value must have one, that is asked of one of them: but for
    the keyword it would have that.
    """
    places = {place(error) for error in errors}
    if len({pointer.rpartition("/")[0] for pointer in places}) != 1:
        return False
    if keyword in places:
        return True
    options: dict[Any, list[ValidationError]] = {}
    for error in errors:
        for inner in error.context or ():
            options.setdefault(inner.schema_path[0], []).append(inner)
    return any(blames(option, keyword) for option in options.values())


def place(error: ValidationError) -> str:
    """Return where in the schema file the keyword stands that an error comes from."""
    pointer = ""
    part: Any = SCHEMA
    for step in error.absolute_schema_path:
        while isinstance(part, dict) and step not in part:  # the path leaves references out
            pointer = part["$ref"].removeprefix("#")
            part = resolve(SCHEMA, pointer)
        pointer = child(pointer, step)
        part = part[step]
    return pointer


# ------------------------------------------------------------------------------------ codes


def test_every_code_of_a_problem_is_asked_for() -> None:
    asked = {
        one["code"]
        for part in ("documents", "texts")
        for file in of_part(part).values()
        for vector in file["vectors"]
        for one in vector.get("problems", ())
    }
    assert asked == set(CATALOGUE)
