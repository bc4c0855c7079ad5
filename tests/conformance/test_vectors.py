"""The library does what the conformance suite asks, and so do validators of other hands."""

import hashlib
import json
import re
from typing import Any, Never

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

import kaigiroku
from kaigiroku.navigation import own_text
from kaigiroku.pointer import resolve
from tests.conformance.suite import FILES, FOLDER, SCHEMA, Json, expected, of_part, source
from tools.agreement import ends_in_newline
from tools.vectors.canonical import in_schema_order

FORM = json.loads((FOLDER / "vectors.schema.json").read_text(encoding="utf-8"))
SPANS = {"TXT001", "TXT002", "TXT003", "TXT004"}


def each(part: str) -> pytest.MarkDecorator:
    files = of_part(part)
    assert files
    return pytest.mark.parametrize("file", files.values(), ids=files)


def problems(read: Any, value: Any) -> list[tuple[str, str]]:
    try:
        read(value)
    except kaigiroku.DecodeError as error:
        return sorted((problem.code, problem.pointer) for problem in error.problems)
    return []


# ------------------------------------------------------------------------------- the files


def test_the_schema_of_the_files_is_a_schema() -> None:
    Draft202012Validator.check_schema(FORM)


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_a_file_has_the_form_of_its_part(file: Json) -> None:
    jsonschema_rs.validator_for(FORM).validate(file)


def test_no_two_vectors_have_one_name() -> None:
    names = [vector["name"] for file in FILES.values() for vector in file["vectors"]]
    assert len(names) > 1
    for part in ("documents", "texts", "canonical", "spans", "rules"):
        names = [vector["name"] for file in of_part(part).values() for vector in file["vectors"]]
        assert len(names) == len(set(names))


def test_the_files_stay_small() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.rglob("*.json")}
    assert {name: size for name, size in sizes.items() if size > 150_000} == {}
    assert sum(sizes.values()) < 3_000_000


def test_the_readme_says_how_to_run_every_folder() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    folders = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
    assert sorted(re.findall(r"^\| `(\w+)/` \|", readme, flags=re.MULTILINE)) == folders


# ------------------------------------------------------------------------------- documents


@each("documents")
def test_documents_are_read_as_they_say(file: Json) -> None:
    for vector in file["vectors"]:
        text = json.dumps(vector["document"], ensure_ascii=False)
        assert vector["valid"] is not bool(expected(vector)), vector["name"]
        assert problems(kaigiroku.loads, text) == expected(vector), vector["name"]
        assert problems(kaigiroku.from_dict, vector["document"]) == expected(vector), vector["name"]


@pytest.mark.parametrize("diagnostic", [False, True], ids=["canonical", "diagnostic"])
@each("documents")
def test_jsonschema_rs_says_the_same(file: Json, *, diagnostic: bool) -> None:
    validator = jsonschema_rs.validator_for(kaigiroku.schema(diagnostic=diagnostic))
    for vector in file["vectors"]:
        accepted = vector["valid"] or not vector["schema"]
        assert validator.is_valid(vector["document"]) is accepted, vector["name"]


@each("documents")
def test_jsonschema_says_the_same(file: Json) -> None:
    validator = Draft202012Validator(SCHEMA)
    for vector in file["vectors"]:
        if not ends_in_newline(vector["document"]):  # see schema/README.md: the quirk of Python
            accepted = vector["valid"] or not vector["schema"]
            assert validator.is_valid(vector["document"]) is accepted, vector["name"]


@each("documents")
def test_what_is_valid_comes_back_as_it_was(file: Json) -> None:
    for vector in file["vectors"]:
        if vector["valid"]:
            minutes = kaigiroku.from_dict(vector["document"])
            assert kaigiroku.to_dict(minutes) == vector["document"], vector["name"]


# ----------------------------------------------------------------------------------- texts


def no_json(constant: str) -> Never:
    raise ValueError(constant)


@each("texts")
def test_texts_are_read_as_they_say(file: Json) -> None:
    for vector in file["vectors"]:
        assert vector["valid"] is not bool(expected(vector)), vector["name"]
        assert problems(kaigiroku.loads, source(vector)) == expected(vector), vector["name"]


@each("texts")
def test_an_ordinary_reader_and_the_schema_see_what_the_texts_say(file: Json) -> None:
    validator = Draft202012Validator(SCHEMA)
    for vector in file["vectors"]:
        try:
            value = json.loads(source(vector).decode("utf-8"), parse_constant=no_json)
        except ValueError:
            assert not vector["json"], vector["name"]
            assert not vector["valid"] and not vector["schema"], vector["name"]
        else:
            assert vector["json"], vector["name"]
            accepted = vector["valid"] or not vector["schema"]
            assert validator.is_valid(value) is accepted, vector["name"]


# --------------------------------------------------------------------------------- writing


@each("canonical")
def test_documents_are_written_as_they_say(file: Json) -> None:
    for vector in file["vectors"]:
        minutes = kaigiroku.from_dict(vector["document"])
        canonical = vector["canonical"].encode()
        assert kaigiroku.dumps(minutes) == canonical, vector["name"]
        assert hashlib.sha256(canonical).hexdigest() == vector["sha256"], vector["name"]
        if lines := vector.get("readable"):
            written = kaigiroku.dumps(minutes, layout="readable")
            assert written.decode().split("\n") == [*lines, ""], vector["name"]
            assert json.loads(written) == json.loads(canonical), vector["name"]


@each("canonical")
def test_the_order_is_that_of_the_schema(file: Json) -> None:
    for vector in file["vectors"]:
        written = json.loads(vector["canonical"])
        assert written == vector["document"], vector["name"]
        ordered = in_schema_order(SCHEMA, SCHEMA, written)
        assert json.dumps(ordered) == json.dumps(written), vector["name"]


# ----------------------------------------------------------------------------------- spans


def text_of(minutes: kaigiroku.Minutes, pointer: str) -> str:
    if pointer.startswith("/form/"):
        return minutes.form[0].value or ""
    return own_text(minutes.proceedings[0])


@each("spans")
def test_spans_cover_what_they_say_in_code_points_and_in_utf_16(file: Json) -> None:
    for vector in file["vectors"]:
        minutes = kaigiroku.from_dict(vector["document"])
        for place in vector["spans"]:
            span: Any = resolve(vector["document"], place["pointer"])
            text = text_of(minutes, place["pointer"])
            assert text[span["start"] : span["end"]] == place["covers"], vector["name"]
            assert span.get("text", "") == place["covers"], vector["name"]
            units, at = text.encode("utf-16-le"), place["utf16"]
            covered = units[2 * at["start"] : 2 * at["end"]].decode("utf-16-le")
            assert covered == place["covers"], vector["name"]
            assert len(units[: 2 * at["start"]].decode("utf-16-le")) == span["start"]


@each("spans")
def test_the_rules_find_what_the_vectors_say(file: Json) -> None:
    for vector in file["vectors"]:
        report = kaigiroku.validate(kaigiroku.from_dict(vector["document"]))
        found = sorted((f.code, f.pointer) for f in report.findings if f.code in SPANS)
        wanted = sorted((one["code"], one["pointer"]) for one in vector["findings"])
        assert found == wanted, vector["name"]


def test_there_is_a_text_for_every_code_about_spans() -> None:
    vectors = [vector for file in of_part("spans").values() for vector in file["vectors"]]
    assert {one["code"] for vector in vectors for one in vector["findings"]} == SPANS
    assert any(vector["spans"] and not vector["findings"] for vector in vectors)
