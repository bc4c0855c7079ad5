"""The words of the model: the docstrings of its classes, those beneath its fields and its values.

English comes first; Japanese begins at the first line that begins with a non-ASCII character. What
the modules of the model are called stands here, for the reference and the picture alike.
"""

import ast
import inspect
import re
from functools import cache
from itertools import pairwise
from typing import Any, Final

import attrs

from kaigiroku.model import values
from kaigiroku.shapes import Field
from kaigiroku.words import Language, Words

__all__ = ["LANGUAGES", "PARTS", "class_words", "field_words", "part_of", "term", "value_words"]

LANGUAGES: Final[tuple[Language, ...]] = ("ja", "en")
"""The languages of everything that is generated, the authoritative one first."""

PARTS: Final[dict[str, Words]] = {
    "minutes": Words("Minutes", "会議録"),
    "form": Words("Form", "様式"),
    "meeting": Words("Meeting", "会議"),
    "record": Words("Record", "会議録についての事項"),
    "attendance": Words("Attendance", "出席者"),
    "agenda": Words("Agenda and materials", "議題・資料"),
    "proceedings": Words("Proceedings", "議事"),
    "spans": Words("Spans in a text", "文中の印"),
    "openness": Words("Openness", "公開の可否"),
    "people": Words("People", "人"),
}
"""The modules of the model, in the order in which a document comes to them."""


def part_of(cls: type[Any]) -> str:
    """Return the module of a class, a key of `PARTS`."""
    return cls.__module__.rpartition(".")[2]


def term(words: Words) -> str:
    """Return the Japanese term that a description begins with."""
    return re.split("[。（]", words.ja)[0]


def class_words(cls: type[Any]) -> Words:
    """Return the description of a class of the model."""
    return _words(inspect.cleandoc(cls.__doc__ or ""), cls.__name__)


def field_words(cls: type[Any], field: Field) -> Words:
    """Return the description of a field, from the class that declares it."""
    for base in cls.__mro__:
        if (text := _field_docs(base).get(field.name)) is not None:
            return _words(text, f"{cls.__name__}.{field.name}")
    raise LookupError(f"{cls.__name__}.{field.name} has no description")


def value_words(name: str) -> Words:
    """Return the description of a value of the model, such as ``Date``."""
    return _words(_docs(ast.parse(inspect.getsource(values)).body)[name].replace("``", "`"), name)


def _words(text: str, place: str) -> Words:
    lines = text.splitlines()
    first = next((n for n, line in enumerate(lines) if line and ord(line[0]) > 127), None)  # noqa: PLR2004 -- the end of ASCII
    if not first:
        raise LookupError(f"{place} is not described in both languages")
    return Words(" ".join(line for line in lines[:first] if line), "".join(lines[first:]).strip())


@cache
def _field_docs(cls: type[Any]) -> dict[str, str]:
    if not attrs.has(cls):
        return {}
    (body,) = ast.parse(inspect.getsource(cls)).body
    assert isinstance(body, ast.ClassDef)  # noqa: S101 -- it is the source of a class
    return _docs(body.body)


def _docs(body: list[ast.stmt]) -> dict[str, str]:
    """Return by name the texts that stand beneath declarations."""
    docs: dict[str, str] = {}
    for declared, doc in pairwise(body):
        match declared, doc:
            case (
                ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = inspect.cleandoc(text)
            case _:
                pass
    return docs
