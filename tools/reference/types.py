"""How the reference names the types of fields, and what makes a value valid."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from kaigiroku.constraints import Bounds, Pattern, Refers
from kaigiroku.model import CLASSES, values
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ExtensionsShape,
    Field,
    IntegerShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
)
from kaigiroku.vocabulary import LISTS, CodeList
from tools.examples import ROOT
from tools.reference.book import Book

__all__ = [
    "VALUES",
    "address",
    "constraints",
    "name_of",
    "since",
    "since_of_code",
    "type_of",
    "union_of",
    "uses",
]

VALUES: Final = [
    name
    for name in values.__all__
    if not any(isinstance(marker, Refers) for marker in getattr(values, name).__metadata__)
]
"""The values that are explained; ids that say what they name are ids."""

_NAMES: Final[dict[Pattern | Bounds, str]] = {
    marker: name
    for name in VALUES
    for marker in getattr(values, name).__metadata__
    if isinstance(marker, Pattern | Bounds)
}
"""The names of the values by what makes them valid."""


def address(name: str) -> str:
    """Return where the book explains what has this name."""
    if name in LISTS:
        return f"codes/{name}.md"
    if name in VALUES or name == "Extensions":
        return f"values.md#{name.lower()}"
    return f"model/{name}.md"


def name_of(shape: Shape) -> str:
    """Return the name of what a shape is, as the book calls it."""
    match shape:
        case StringShape(codes=CodeList(name=name)):
            return name
        case StringShape(pattern=Pattern() as marker) | IntegerShape(marker):
            return _NAMES[marker]
        case StringShape(may_be_blank=blank):
            return "Print" if blank else "Text"
        case ObjectShape(cls) | UnionShape(cls):
            return cls.__name__
        case ArrayShape(item):
            return name_of(item)
        case ConstantShape(value):
            return value
        case ExtensionsShape():
            return "Extensions"


def type_of(book: Book, shape: Shape, page: str) -> str:
    """Return the type of a field, linked to where it is explained."""
    match shape:
        case ArrayShape(item):
            return f"[ {type_of(book, item, page)} … ]"
        case ConstantShape(value):
            return f'`"{value}"`'
        case _:
            name = name_of(shape)
            return book.link(name, address(name), page)


def constraints(book: Book, field: Field, page: str) -> str:
    """Return what makes the value of a field valid, and whether it must be there."""
    said = [book.say("**required**", "**必須**")] if field.required else []
    if isinstance(field.shape, ArrayShape):
        said.append(book.say("one or more", "1個以上"))
    said += _of_shape(book, field.shape, page)
    return book.say("; ", "。").join(said)


def _of_shape(book: Book, shape: Shape, page: str) -> Iterator[str]:
    match shape:
        case ArrayShape(item):
            yield from _of_shape(book, item, page)
        case StringShape(refers=Refers(to)) if to:
            links = book.listed(book.link(one, address(one), page) for one in to)
            yield book.say(f"the id of: {links}", f"次のもののID：{links}")
        case StringShape(refers=Refers()):
            yield book.say("the id of anything in the document", "文書の中のもののID")
        case StringShape(codes=CodeList(open=is_open)):
            yield (
                book.say("a code of the list, or one of your own", "一覧の区分、または独自の区分")
                if is_open
                else book.say("a code of the list", "一覧の区分")
            )
        case StringShape(pattern=Pattern(_, en, ja)):
            yield book.say(en, ja)
        case StringShape(may_be_blank=True):
            yield book.say('`""` is *printed and blank*', '`""`は「空欄」')
        case StringShape():
            yield book.say("not empty", "空にしない")
        case IntegerShape(Bounds(minimum, maximum)):
            yield f"{minimum} … {maximum:,}"
        case ObjectShape() | UnionShape() | ExtensionsShape():
            yield from ()
        case ConstantShape():
            yield book.say("always this", "常にこの値")


def union_of(shape: Shape) -> UnionShape | None:
    """Return the union of which a shape holds members."""
    while isinstance(shape, ArrayShape):
        shape = shape.item
    return shape if isinstance(shape, UnionShape) else None


@cache
def uses() -> dict[str, list[tuple[str, str]]]:
    """Return by name of a type where it is used: classes and keys."""
    found: dict[str, list[tuple[str, str]]] = {}
    for cls in CLASSES:
        for field in fields_of(cls):
            found.setdefault(name_of(field.shape), []).append((cls.__name__, field.wire))
    return found


@cache
def _published() -> dict[str, dict[str, Any]]:
    """Return by version, oldest first, the classes of the published schema."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((ROOT / "schema").glob("*/minutes.schema.json")):
        whole = json.loads(path.read_text(encoding="utf-8"))
        found[path.parent.name] = {**whole["$defs"], "Minutes": whole}
    return found


def since(cls: str, wire: str | None = None) -> str:
    """Return the first version of the format that has a class, or a key of it."""
    for version, classes in _published().items():
        if cls in classes and (wire is None or wire in classes[cls].get("properties", {})):
            return version
    raise LookupError(f"no published schema has {cls} {wire or ''}")


def since_of_code(of: str, code: str) -> str:
    """Return the first version of the format that has a code of a list."""
    for version, classes in _published().items():
        for cls, wire in uses()[of]:
            properties = classes.get(cls, {}).get("properties", {})
            if code in _codes(properties.get(wire)):
                return version
    raise LookupError(f"no published schema has {code} of {of}")


def _codes(schema: Any) -> list[str]:
    """Return the codes that the schema of a field names."""
    match schema:
        case {"items": item}:
            return _codes(item)
        case {"anyOf": [*options]}:
            return [code for option in options for code in _codes(option)]
        case {"enum": [*codes]}:
            return codes
        case _:
            return []
