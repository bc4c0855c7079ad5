"""The words of the model: the docstrings of its classes, those beneath its fields and its values.

English comes first; Japanese begins at the first line that begins with a non-ASCII character.
"""

import ast
import inspect
from functools import cache
from itertools import pairwise
from typing import Any

import attrs

from kaigiroku.model import values
from kaigiroku.shapes import Field
from kaigiroku.words import Words

__all__ = ["class_words", "field_words", "value_words"]


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
