"""What stands in the picture: a group for each module of the model, a box for each class.

A class that only others build on (`Unit`, `Recorded`, `Span`) has a box too, and what is declared
there is said there once; a box built on another names it.
"""

from collections.abc import Sequence
from typing import Any, Final, Literal

import attrs

from kaigiroku.constraints import Refers
from kaigiroku.model import CLASSES
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    Field,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
)
from kaigiroku.vocabulary import CodeList
from kaigiroku.words import Language, Words
from tools.reference.types import name_of
from tools.words import PARTS, class_words, field_words, part_of, term

__all__ = ["GROUPS", "Box", "Group", "Row", "Style", "boxes", "group_of"]

Style = Literal["value", "constant", "codes", "object", "refers"]


@attrs.frozen
class Group:
    """A module of the model."""

    number: int
    title: Words
    dark: str
    """Of its heading, and of the types that it explains: dark enough to read on white."""
    pale: str
    """Of its ground."""


GROUPS: Final[dict[str, Group]] = {
    "minutes": Group(0, PARTS["minutes"], "#2b3440", "#eceef1"),
    "form": Group(1, PARTS["form"], "#5b4a3a", "#f3efe9"),
    "meeting": Group(2, PARTS["meeting"], "#1d4f91", "#e9f0f9"),
    "record": Group(3, PARTS["record"], "#6a3d8f", "#f2ecf8"),
    "attendance": Group(4, PARTS["attendance"], "#17624a", "#e7f3ee"),
    "agenda": Group(5, PARTS["agenda"], "#7a4f00", "#f8f1e1"),
    "proceedings": Group(6, PARTS["proceedings"], "#9b2c3c", "#faecee"),
    "spans": Group(7, PARTS["spans"], "#8a3a6b", "#f8ebf3"),
    "openness": Group(8, PARTS["openness"], "#0b5f73", "#e5f2f5"),
    "people": Group(9, PARTS["people"], "#47600f", "#eff4e3"),
}
"""The modules by name, in the order in which a document comes to them."""


@attrs.frozen
class Row:
    """One field as it stands in a box; without a key, a line that only says something."""

    key: str
    term: str
    written: str = ""
    """Its type in the short form."""
    style: Style = "value"
    target: type[Any] | None = None
    """The class it leads to, if any."""
    required: bool = False
    told: str = ""
    """What the field means, in the language of the picture."""


@attrs.frozen
class Box:
    """One class as it stands in the picture."""

    cls: type[Any]
    group: Group
    term: str
    rows: tuple[Row, ...]
    builds_on: "Box | None"
    """The class whose fields it has too."""
    told: str

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.cls.__name__


def boxes(language: Language) -> tuple[Box, ...]:
    """Return the boxes of all classes, in the order of the reference."""
    made: dict[type[Any], Box] = {}
    for cls in CLASSES:
        _make(cls, language, made)
    return tuple(made.values())


def group_of(cls: type[Any]) -> Group:
    """Return the group of a class."""
    return GROUPS[part_of(cls)]


def _make(cls: type[Any], language: Language, made: dict[type[Any], Box]) -> Box:
    if cls not in made:
        base = cls.__mro__[1]
        builds_on = _make(base, language, made) if attrs.has(base) else None
        inherited = {field.name for field in fields_of(base)} if builds_on else set[str]()
        rows = (
            _row(cls, field, language) for field in fields_of(cls) if field.name not in inherited
        )
        words = class_words(cls)
        made[cls] = Box(cls, group_of(cls), term(words), tuple(rows), builds_on, words.of(language))
    return made[cls]


def _row(cls: type[Any], field: Field, language: Language) -> Row:
    words = field_words(cls, field)
    text, style, target = _type(field.shape, language)
    return Row(
        field.wire,
        term(words),
        text,
        style,
        target,
        field.required,
        words.of(language),
    )


# ---------------------------------------------------------------------------------- types


_ANYTHING: Final = Words("any id", "任意のID")


def _type(shape: Shape, language: Language) -> tuple[str, Style, type[Any] | None]:
    """Return a type in its short form, how it is written, and the class it leads to."""
    match shape:
        case ArrayShape(item):
            text, style, target = _type(item, language)
            return f"[{text}]", style, target
        case ObjectShape(cls) | UnionShape(cls):
            return name_of(shape), "object", cls
        case ConstantShape(value):
            return f'"{value}"', "constant", None
        case StringShape(refers=Refers(to)):
            named = " / ".join(to) or _ANYTHING.of(language)
            return f"→ {named}", "refers", _named(to)
        case StringShape(codes=CodeList()):
            return name_of(shape), "codes", None
        case _:
            return name_of(shape), "value", None


def _named(names: Sequence[str]) -> type[Any] | None:
    """Return the first of the classes that have these names."""
    every = (base for cls in CLASSES for base in cls.__mro__)
    return next((cls for cls in every if cls.__name__ in names[:1]), None)
