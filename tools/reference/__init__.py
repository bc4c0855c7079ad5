"""The reference in `docs/ja/reference/` and `docs/en/reference/`, generated from the model.

A page for each class and each code list, one for each family of rules, and for each code list a
table for spreadsheets. Every page is written in one language and reads as well in the repository as
on the built site: plain Markdown, no directive but the tables of contents.
"""

from collections.abc import Iterator
from pathlib import Path

from kaigiroku.model import CLASSES
from kaigiroku.vocabulary import LISTS
from tools.reference.book import FOLDERS, Book
from tools.reference.classes import class_page, models_page, unions, values_page
from tools.reference.codes import code_table, codes_page, list_page
from tools.reference.examples import Objects
from tools.reference.problems import problems_page
from tools.reference.rules import families, family_page, rules_page
from tools.reference.schema import schema_page
from tools.words import LANGUAGES

__all__ = ["FOLDERS", "pages"]


def pages() -> Iterator[tuple[Path, str]]:
    """Yield every generated file of the reference with the text it should have."""
    objects = Objects()
    for language in LANGUAGES:
        book = Book(language)
        yield book.page("model.md", models_page(book))
        for cls in (*unions(), *CLASSES):
            yield book.page(f"model/{cls.__name__}.md", class_page(book, cls, objects))
        yield book.page("values.md", values_page(book))
        yield book.page("codes.md", codes_page(book))
        for one in LISTS.values():
            yield book.page(f"codes/{one.name}.md", list_page(book, one, objects))
        yield book.page("problems.md", problems_page(book))
        yield book.page("rules.md", rules_page(book))
        for family in families():
            yield book.page(f"rules/{family.lower()}.md", family_page(book, family, objects))
        yield book.page("schema.md", schema_page(book))
    for one in LISTS.values():
        yield code_table(one)
