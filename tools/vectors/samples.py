"""Small values: one for every shape, and the smallest document that has a class at a real place."""

from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any, Final

import attrs

from kaigiroku.constraints import Pattern
from kaigiroku.extensions import EXTENSION_KEY
from kaigiroku.model import Minutes
from kaigiroku.pointer import child
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
from kaigiroku.vocabulary import CodeList

__all__ = ["OWN_CODE", "TEXT", "Place", "least", "place", "place_of_shape", "required", "sample"]

TEXT: Final = "会"
"""The shortest text there can be."""
OWN_CODE: Final = "kaede-city:hearing"


def sample(shape: Shape) -> Any:
    """Return a small value that the shape allows."""
    match shape:
        case StringShape(codes=CodeList() as codes):
            return next(iter(codes.codes))
        case StringShape(pattern=Pattern() as pattern):
            return pattern.example
        case StringShape():
            return TEXT
        case ConstantShape(value):
            return value
        case IntegerShape(bounds):
            return bounds.minimum
        case ArrayShape(item):
            return [sample(item)]
        case ExtensionsShape():
            return {EXTENSION_KEY.example: "12"}
        case ObjectShape(cls):
            return least(cls)
        case UnionShape(options=options):
            return least(next(iter(options.values())))


def required(cls: type[Any]) -> dict[str, Any]:
    """Return what no object of the class may lack."""
    return {field.wire: sample(field.shape) for field in fields_of(cls) if field.required}


def least(cls: type[Any]) -> dict[str, Any]:
    """Return a smallest object of the class: what is required, or else its first key."""
    first = fields_of(cls)[0]
    return required(cls) or {first.wire: sample(first.shape)}


@attrs.frozen
class Place:
    """A place in a document: the keys that lead there, each with the class that has it."""

    steps: tuple[tuple[type[Any], Field], ...] = ()

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the place."""
        pointer = ""
        for _, field in self.steps:
            pointer = child(pointer, field.wire)
            if isinstance(field.shape, ArrayShape):
                pointer = child(pointer, 0)
        return pointer

    def document(self, value: Any) -> Any:
        """Return the smallest document that has `value` at this place."""
        for cls, field in reversed(self.steps):
            within = [value] if isinstance(field.shape, ArrayShape) else value
            value = {**required(cls), field.wire: within}
        return value


@cache
def _places() -> dict[type[Any], Place]:
    """Find the shortest way to every class from the document, the first of equally short ones."""
    found = {Minutes: Place()}
    waiting: deque[type[Any]] = deque(found)
    while waiting:
        owner = waiting.popleft()
        for field in fields_of(owner):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            classes = (
                [shape.cls]
                if isinstance(shape, ObjectShape)
                else list(shape.options.values())
                if isinstance(shape, UnionShape)
                else []
            )
            for cls in classes:
                if cls not in found:
                    found[cls] = Place((*found[owner].steps, (owner, field)))
                    waiting.append(cls)
    return found


def place(cls: type[Any]) -> Place:
    """Return the place of a class nearest to the root of a document."""
    return _places()[cls]


def place_of_shape(holds: Callable[[Shape], bool]) -> Place:
    """Return a place for a value of which the shape is such: an optional field near the root.

    Raises `LookupError` if no class has such a field.
    """
    for cls, here in _places().items():
        for field in fields_of(cls):
            if holds(field.shape) and not field.required:
                return Place((*here.steps, (cls, field)))
    raise LookupError("no field has such a shape")
