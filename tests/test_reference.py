"""The reference is complete in both languages, and nothing stands in it that is gone."""

import csv
import re
from pathlib import Path

import pytest

from kaigiroku.catalogue import entry
from kaigiroku.model import CLASSES, values
from kaigiroku.problems import CATALOGUE as PROBLEMS
from kaigiroku.rules import CATALOGUE as RULES
from kaigiroku.schemas import VERSION, schema
from kaigiroku.shapes import fields_of
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Language
from tools.reference import pages
from tools.reference.book import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
PAGES = {path.relative_to(ROOT).as_posix(): text for path, text in pages()}
JAPANESE = re.compile("[ぁ-んァ-ヶ一-鿿]")
UNIONS = ("Unit", "Span")

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
@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_key_has_an_example(cls: type, language: Language) -> None:
    text = page(language, f"model/{cls.__name__}.md")
    example = re.split(r"^## (?:Example|例)$", text, flags=re.MULTILINE)[1]
    for field in fields_of(cls):
        assert f'"{field.wire}"' in example or f"- `{field.wire}`" in example, field.wire


@both
@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_a_page_with_exactly_its_codes(name: str, language: Language) -> None:
    text = page(language, f"codes/{name}.md")
    table = rows(text)
    assert list(table) == list(LISTS[name].codes)
    for code in LISTS[name].codes.values():
        assert table[code.code][1:3] == [code.ja, code.en]
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
    assert f"[{code}](rules/{code[:-3].lower()}.md#{code.lower()})" in page(language, "rules.md")


@both
def test_every_problem_has_its_place(language: Language) -> None:
    found = sections(page(language, "problems.md"))
    assert [title for title in found if re.fullmatch("[A-Z]{3}[0-9]{3}", title)] == list(PROBLEMS)
    for code, kind in PROBLEMS.items():
        wanted = (kind.title_ja, kind.ja) if language == "ja" else (kind.title_en, kind.en)
        assert all(words in found[code] for words in wanted)
        examples = found[code].count("```")
        assert examples == (0 if isinstance(entry(code).fails, bytes) else 4)


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
    own_values = {name for name in values.__all__ if name == "Id" or not name.endswith("Id")}
    assert set(sections(page(language, "values.md"))) == {"Extensions", *own_values}


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
        there = PAGES[path.resolve().relative_to(ROOT).as_posix()]
        titles = re.findall(r"^#+ (.+)$", there, flags=re.MULTILINE)
        anchors = {re.sub(r"[^\w\- ]", "", one).lower().replace(" ", "-") for one in titles}
        assert anchor in anchors, f"{name}: {target}#{anchor}"
