"""Example values for every field, cut out of the tested example documents."""

import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs

import kaigiroku
from kaigiroku.model import CLASSES
from kaigiroku.shapes import ExtensionsShape, Field, Shape, fields_of

__all__ = ["ROOT", "Cuttings", "declaring", "example_files"]

ROOT: Final = Path(__file__).resolve().parent.parent

_SHORT: Final = 100


def example_files() -> list[Path]:
    """Return all example documents, the plain ones before the hard cases."""
    folder = ROOT / "examples"
    return [*sorted(folder.glob("*.json")), *sorted((folder / "hard").glob("*.kaigiroku.json"))]


class Cuttings:
    """The values that the fields of every class have in the examples."""

    def __init__(self, files: list[Path]) -> None:
        self._found: dict[tuple[type[Any] | Shape, str], list[Any]] = {}
        for file in files:
            minutes = kaigiroku.load(file)
            self._gather(minutes, kaigiroku.to_dict(minutes))

    def _gather(self, thing: Any, value: Any) -> None:
        if isinstance(thing, tuple):
            for inner, part in zip(thing, value, strict=True):
                self._gather(inner, part)
        elif attrs.has(type(thing)):
            for field in fields_of(type(thing)):
                if field.wire in value:
                    for cls in (type(thing), declaring(type(thing), field), field.shape):
                        self._found.setdefault((cls, field.name), []).append(value[field.wire])
                    self._gather(getattr(thing, field.name), value[field.wire])

    def best(self, cls: type[Any], field: Field) -> list[Any]:
        """Return the example for a field: the first short one, else the shortest.

        A field that a class inherits may be shown by one of its siblings.
        """
        values = self._values(cls, field)
        lengths = [len(json.dumps(value, ensure_ascii=False)) for value in values]
        for value, length in zip(values, lengths, strict=True):
            if length <= _SHORT:
                return [value]
        return [values[lengths.index(min(lengths))]] if values else []

    def _values(self, cls: type[Any], field: Field) -> list[Any]:
        for where in (cls, declaring(cls, field)):
            if found := self._found.get((where, field.name)):
                return found
        if isinstance(field.shape, ExtensionsShape):  # they are alike wherever they stand
            return self._found.get((field.shape, field.name), [])
        return []

    def missing(self) -> Iterator[str]:
        """Name the fields that no example has."""
        for cls in CLASSES:
            for field in fields_of(cls):
                if not self._values(cls, field):
                    yield f"{cls.__name__}.{field.wire}"


def declaring(cls: type[Any], field: Field) -> type[Any]:
    """Return the class in whose body a field is declared."""
    return next(base for base in cls.__mro__ if field.name in inspect.get_annotations(base))
