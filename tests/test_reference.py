"""The reference is complete in both languages, and nothing stands in it that is gone."""

import csv
import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import kaigiroku
from kaigiroku.catalogue import entry
from kaigiroku.model import CLASSES, values
from kaigiroku.pointer import resolve
from kaigiroku.problems import CATALOGUE as PROBLEMS
from kaigiroku.rules import CATALOGUE as RULES
from kaigiroku.schemas import VERSION, schema
from kaigiroku.shapes import UnionShape, fields_of
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Language
from tools.reference import pages
from tools.reference.types import since_of_code, union_of
from tools.words import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
PAGES = {path.relative_to(ROOT).as_posix(): text for path, text in pages()}
JAPANESE = re.compile("[ぁ-んァ-ヶ一-鿿]")
SCHEMA = schema()
UNIONS: dict[str, UnionShape] = {
    union.base.__name__: union
    for cls in CLASSES
    for field in fields_of(cls)
    if (union := union_of(field.shape))
}

both = pytest.mark.parametrize("language", LANGUAGES)


def page(language: Language, name: str) -> str:
    return PAGES[f"docs/{language}/reference/{name}"]


def rows(text: str) -> dict[str, list[str]]:
    """The rows of all tables of a page by the code in their first cell."""
    found = {}
    for line in re.findall(r"^\| `.*$", text, flags=re.MULTILINE):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        found[cells[0].strip('`"')] = cells
    return found


def is_in(language: Language, words: str) -> bool:
    """Tell whether there are words, and in this language."""
    if language == "ja":
        return JAPANESE.search(words) is not None
    return re.match("[“`]?[A-Z]", words) is not None


def sections(text: str) -> dict[str, str]:
    parts = re.split(r"^#{2,3} (.+)$", text, flags=re.MULTILINE)
    titles = parts[1::2]
    assert len(set(titles)) == len(titles), "two headings would share one anchor"
    return dict(zip(titles, parts[2::2], strict=True))


@both
@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_has_a_page_with_exactly_its_keys(cls: type, language: Language) -> None:
    text = page(language, f"model/{cls.__name__}.md")
    lines = text.splitlines()
    assert cls.__name__ in lines[2]
    assert is_in(language, lines[4])
    table = rows(text.partition("\n## ")[2].partition("\n## ")[0])
    assert list(table) == [field.wire for field in fields_of(cls)]
    for field in fields_of(cls):
        _, python, type_, constraints, meaning, since = table[field.wire]
        assert python == f"`{field.name}`"
        assert type_
        assert is_in(language, meaning)
        assert ("required" in constraints or "必須" in constraints) == field.required
        assert since == VERSION


@both
def test_every_key_can_be_looked_up_by_its_name(language: Language) -> None:
    """Beside its meaning stand the objects whose key it is with this meaning, and no others."""
    text = page(language, "model.md")
    (heading,) = re.findall("^## (?:Every key|すべてのキー)$", text, flags=re.MULTILINE)
    told = [
        (key, meaning, cls)
        for key, meaning, classes in re.findall(
            r"^\| `(\w+)` \| (.+) \| (.+) \|$", text.partition(heading)[2], flags=re.MULTILINE
        )
        for cls in re.findall(r"\[(\w+)\]\(model/\1\.md\)", classes)
    ]
    pages = {cls.__name__: page(language, f"model/{cls.__name__}.md") for cls in CLASSES}
    meant = [
        (key, row[-2], cls)
        for cls, text in pages.items()
        for key, row in rows(text.partition("\n## ")[2].partition("\n## ")[0]).items()
    ]
    assert sorted(told) == sorted(meant)
    assert [key.lower() for key, _, _ in told] == sorted(key.lower() for key, _, _ in told)


def example_of(name: str) -> str:
    return re.split(r"^## (?:Examples?|例)$", PAGES[name], flags=re.MULTILINE)[1]


def quoted(name: str, section: str) -> list[tuple[str, Any, Any]]:
    """The lines of a section with a value and a place: key, value, and what stands there."""
    found = []
    line = r"^- `\"?(\w+)\"?`[:：] ?`+ ?(.+?) ?`+ ?[(（]\[.+?\]\((.+?)\)[,、] ?`(.+?)`"
    for key, value, file, pointer in re.findall(line, section, flags=re.MULTILINE):
        path = (ROOT / name).parent / file
        there = resolve(json.loads(path.read_text(encoding="utf-8")), pointer)
        found.append((key, json.loads(value), there))
    return found


@both
@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_key_has_an_example_out_of_a_tested_document(cls: type, language: Language) -> None:
    name = f"docs/{language}/reference/model/{cls.__name__}.md"
    example = example_of(name)
    fence = re.search(r"^```json (.+)#(.*)\n((?:.*\n)+?)```$", example, flags=re.MULTILINE)
    assert fence, "there is no object of this class"
    whole = json.loads(fence[3])
    assert whole == resolve(json.loads((ROOT / fence[1]).read_text(encoding="utf-8")), fence[2])
    lines = quoted(name, example)
    assert {*whole, *(key for key, _, _ in lines)} == {field.wire for field in fields_of(cls)}
    for key, value, there in lines:
        assert value == there, key


@both
@pytest.mark.parametrize("union", UNIONS)
def test_every_union_has_a_page_with_its_kinds(union: str, language: Language) -> None:
    name = f"docs/{language}/reference/model/{union}.md"
    kinds = UNIONS[union].options
    table = rows(PAGES[name].partition("\n## ")[0].partition("| --- |")[2])
    assert {kind: cells[1] for kind, cells in table.items()} == {
        kind: f"[{cls.__name__}]({cls.__name__}.md)" for kind, cls in kinds.items()
    }
    assert all(is_in(language, cells[2]) for cells in table.values())
    common = PAGES[name].split("\n## ")[1]
    assert list(rows(common)) == [field.wire for field in fields_of(UNIONS[union].base)]
    lines = quoted(name, example_of(name))
    assert [key for key, _, _ in lines] == list(kinds)
    for key, value, there in lines:
        assert value == there
        assert value["kind"] == key


@cache
def codes_of_examples(name: str) -> set[str]:
    """The codes of a list that stand in an example, by the schema: another way to find them."""
    found: set[str] = set()
    for path in ROOT.glob("examples/**/*.kaigiroku.json"):
        found |= _codes(json.loads(path.read_text(encoding="utf-8")), SCHEMA, name)
    return found


def _codes(value: Any, part: dict[str, Any], name: str) -> set[str]:
    if "$ref" in part:
        return _codes(value, SCHEMA["$defs"][part["$ref"].rpartition("/")[2]], name)
    if "allOf" in part:
        return _codes(value, part["allOf"][0], name)
    if "oneOf" in part:
        options = [SCHEMA["$defs"][one["$ref"].rpartition("/")[2]] for one in part["oneOf"]]
        (part,) = [o for o in options if o["properties"]["kind"]["const"] == value["kind"]]
    if isinstance(value, list):
        return {code for one in value for code in _codes(one, part["items"], name)}
    if isinstance(value, dict):
        return {
            code
            for key, one in value.items()
            if key in part.get("properties", {})
            for code in _codes(one, part["properties"][key], name)
        }
    enum = part.get("enum") or part.get("anyOf", [{}])[0].get("enum")
    return {value} if enum == list(LISTS[name].codes) else set()


@both
@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_a_page_with_exactly_its_codes(name: str, language: Language) -> None:
    text = page(language, f"codes/{name}.md")
    table = rows(text)
    assert list(table) == list(LISTS[name].codes)
    used = codes_of_examples(name)
    for code in LISTS[name].codes.values():
        assert table[code.code][1:3] == [code.ja, code.en]
        assert is_in("ja", code.ja)
        assert ("examples/" in table[code.code][-1]) == (code.code in used)
    assert ("prefix:word" in text or "接頭辞:語" in text) == LISTS[name].open


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_a_table_that_spreadsheets_read(name: str) -> None:
    data = (ROOT / "schema" / VERSION / "codes" / f"{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    table = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert [(row["code"], row["ja"], row["en"]) for row in table] == [
        (code.code, code.ja, code.en) for code in LISTS[name].codes.values()
    ]
    assert {row["since"] for row in table} == {VERSION}


@both
@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_its_place(code: str, language: Language) -> None:
    section = sections(page(language, f"rules/{code[:-3].lower()}.md"))[code]
    one = entry(code)
    for words in (one.title, one.why, one.todo):
        assert words.of(language) in section
    assert section.count("```json") == 2
    failing, passing = re.findall(r"^```json\n((?:.*\n)+?)```$", section, flags=re.MULTILINE)
    profile = one.profiles[-1] if one.profiles else None
    told = [f for f in kaigiroku.check(failing, profile=profile).findings if f.code == code]
    assert told
    lines = re.findall(r"^- (?:`(.*?)` )?\((\d+):(\d+)\): ", section, flags=re.MULTILINE)
    assert lines == [(f.pointer, str(f.line), str(f.column)) for f in told]
    assert code not in {f.code for f in kaigiroku.check(passing, profile=profile).findings}
    assert f"[{code}](rules/{code[:-3].lower()}.md#{code.lower()})" in page(language, "rules.md")


@both
def test_every_problem_has_its_place(language: Language) -> None:
    found = sections(page(language, "problems.md"))
    assert [title for title in found if re.fullmatch("[A-Z]{3}[0-9]{3}", title)] == list(PROBLEMS)
    for code, kind in PROBLEMS.items():
        wanted = (kind.title_ja, kind.ja) if language == "ja" else (kind.title_en, kind.en)
        assert all(words in found[code] for words in wanted)
        assert found[code].count("```") == 4


@both
def test_every_class_of_the_schema_is_named_on_its_page(language: Language) -> None:
    text = page(language, "schema.md")
    for name in schema()["$defs"]:
        if name != "Extensions":
            assert f"[`#/$defs/{name}`](model/{name}.md)" in text
    assert f"schema/{VERSION}/minutes.schema.json" in text
    assert f"schema/{VERSION}/minutes.diagnostic.schema.json" in text
    assert schema()["$id"] in text


@both
def test_nothing_stands_in_the_reference_that_is_gone(language: Language) -> None:
    folder = ROOT / "docs" / language / "reference"
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.md")
        if path.read_text(encoding="utf-8").startswith("<!-- Generated by tools/generate.py")
    }
    assert there == {
        "model.md",
        "values.md",
        "codes.md",
        "rules.md",
        "problems.md",
        "schema.md",
        *(f"model/{cls.__name__}.md" for cls in CLASSES),
        *(f"model/{name}.md" for name in UNIONS),
        *(f"codes/{name}.md" for name in LISTS),
        *(f"rules/{code[:-3].lower()}.md" for code in RULES),
    }


@both
def test_every_value_is_explained(language: Language) -> None:
    text = page(language, "values.md")
    own_values = {name for name in values.__all__ if name == "Id" or not name.endswith("Id")}
    assert set(sections(text)) == {"Extensions", *own_values}
    for section in sections(text).values():
        assert is_in(language, section.strip().splitlines()[0])
    assert {*own_values, *rows(text)} == set(values.__all__)


@both
def test_a_schema_may_take_a_part_as_the_page_says(language: Language) -> None:
    block = re.search(r"^```json\n((?:.*\n)+?)```$", page(language, "schema.md"), re.MULTILINE)
    assert block
    registry = Registry().with_resource(schema()["$id"], Resource.from_contents(schema()))
    validator = Draft202012Validator(json.loads(block[1]), registry=registry)
    assert validator.is_valid([{"title": "利用状況について"}])
    assert not validator.is_valid([{"heading": "利用状況について"}])


def command(language: Language, program: str) -> str:
    (found,) = re.findall(rf"^\$ (.*\b{program}\b.*)$", page(language, "schema.md"), re.MULTILINE)
    assert isinstance(found, str)
    return found


def run(line: str, folder: Path, programs: Path) -> None:
    (folder / "schema").symlink_to(ROOT / "schema", target_is_directory=True)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(["sh", "-c", line], cwd=folder, env={**os.environ, "PATH": path}, check=True)


@pytest.mark.skipif(os.name != "posix", reason="the page shows commands for a POSIX shell")
@both
def test_python_classes_are_generated_as_the_page_says(language: Language, tmp_path: Path) -> None:
    run(command(language, "datamodel-codegen"), tmp_path, Path(sys.executable).parent)
    assert "class AgendaItem(BaseModel)" in (tmp_path / "minutes.py").read_text(encoding="utf-8")


@pytest.mark.node
@both
def test_typescript_is_generated_as_the_page_says(language: Language, tmp_path: Path) -> None:
    line = command(language, "json2ts").removeprefix("npx -p json-schema-to-typescript ")
    run(line, tmp_path, ROOT / "tests" / "node" / "node_modules" / ".bin")
    types = (tmp_path / "minutes.d.ts").read_text(encoding="utf-8")
    assert "export interface AgendaItem {" in types


def prose(text: str) -> str:
    """A page without its examples: blocks, code within lines, and what is quoted of documents."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"(`+).+?\1", "", text)


GENERATED = sorted(
    name.removeprefix("docs/en/reference/")
    for name in PAGES
    if name.startswith("docs/en/reference/") and name.endswith(".md")
)


@pytest.mark.parametrize("name", GENERATED)
def test_a_page_is_in_its_language_and_says_the_same_as_the_other(name: str) -> None:
    ja, en = page("ja", name), page("en", name)
    assert "。" not in prose(en)
    assert not re.search(r"[a-z]{3,}\. ", prose(ja))
    for what in (r"^#+(?= )", r"^```.*$", r"^\| `.+?`(?= \|)", r"\]\((?!\.\./.*README)([^)]*)\)"):
        assert len(re.findall(what, ja, re.MULTILINE)) == len(re.findall(what, en, re.MULTILINE))
    blocks = re.compile(r"^```.*?^```$", flags=re.MULTILINE | re.DOTALL)
    assert blocks.findall(ja) == blocks.findall(en)


def test_a_code_is_as_old_as_its_list_says() -> None:
    """That a code of another list is spelled alike does not make it older."""
    for name, of in LISTS.items():
        assert {since_of_code(name, code) for code in of.codes} == {VERSION}
    foreign = next(code for code in LISTS["Outcome"].codes if code not in LISTS["Edition"].codes)
    with pytest.raises(LookupError):
        since_of_code("Edition", foreign)


@both
def test_the_rules_that_touch_a_class_are_on_its_page(language: Language) -> None:
    """Three that are known by what they are about; and every rule is on some page."""
    assert "[OPN001](../rules/opn.md#opn001)" in page(language, "model/Openness.md")
    assert "[CAL001](../rules/cal.md#cal001)" in page(language, "model/Sitting.md")
    assert "[VOT009](../rules/vot.md#vot009)" in page(language, "model/Decision.md")
    named = {
        code
        for cls in CLASSES
        for code in re.findall(r"\[([A-Z]{3}\d{3})\]", page(language, f"model/{cls.__name__}.md"))
    }
    assert named == set(RULES)


@pytest.mark.parametrize("name", [name for name in PAGES if name.endswith(".md")])
def test_every_link_leads_to_a_heading(name: str) -> None:
    text = re.sub(r"^```.*?^```$", "", PAGES[name], flags=re.MULTILINE | re.DOTALL)
    for target, anchor in re.findall(r"\]\(([^)#]*)#([^)]*)\)", text):
        path = (ROOT / name).parent / target if target else ROOT / name
        file = path.resolve().relative_to(ROOT).as_posix()
        there = PAGES.get(file) or path.read_text(encoding="utf-8")
        titles = re.findall(r"^#+ (.+)$", there, flags=re.MULTILINE)
        anchors = {re.sub(r"[^\w\- ]", "", one).lower().replace(" ", "-") for one in titles}
        assert anchor in anchors, f"{name}: {target}#{anchor}"
