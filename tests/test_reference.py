"""The reference is complete: nothing of the model is without its place, and no link leads nowhere."""

import re

import pytest

from kaigiroku.model import CLASSES, values
from kaigiroku.problems import CATALOGUE
from kaigiroku.shapes import fields_of
from kaigiroku.vocabulary import LISTS
from tools.reference import pages

PAGES = {path.name: text for path, text in pages()}


def sections(page: str) -> dict[str, str]:
    parts = re.split(r"^#{2,3} (.+)$", PAGES[page], flags=re.MULTILINE)
    titles = parts[1::2]
    assert len(set(titles)) == len(titles), "two headings would share one anchor"
    return dict(zip(titles, parts[2::2], strict=True))


def first_cells(section: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)`", section, flags=re.MULTILINE)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_has_a_section_with_exactly_its_keys(cls: type) -> None:
    section = sections("model.md")[cls.__name__]
    fields = fields_of(cls)
    assert first_cells(section) == [field.wire for field in fields]
    for field in fields:
        assert f"| `{field.wire}` | `{field.name}` |" in section


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_a_section_with_exactly_its_codes(name: str) -> None:
    assert first_cells(sections("vocabulary.md")[name]) == list(LISTS[name].codes)


def test_every_problem_has_a_section() -> None:
    found = [title for title in sections("problems.md") if re.fullmatch("[A-Z]{3}[0-9]{3}", title)]
    assert found == list(CATALOGUE)
    for code, kind in CATALOGUE.items():
        section = sections("problems.md")[code]
        assert all(words in section for words in (kind.title_en, kind.title_ja, kind.en, kind.ja))


def test_nothing_stands_in_the_reference_that_is_not_in_the_model() -> None:
    assert set(sections("vocabulary.md")) == set(LISTS)
    own_values = {name for name in values.__all__ if name == "Id" or not name.endswith("Id")}
    known = {cls.__name__ for cls in CLASSES} | {"Unit", "Span", "Extensions", *own_values}
    assert set(sections("model.md")) == known


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_heading(page: str) -> None:
    anchors = {
        name: {
            re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-")
            for title in re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
        }
        for name, text in PAGES.items()
    }
    for target, anchor in re.findall(r"\]\(([a-z-]*(?:\.md)?)#([^)]*)\)", PAGES[page]):
        assert anchor in anchors[target or page], f"{page}: {target}#{anchor}"
