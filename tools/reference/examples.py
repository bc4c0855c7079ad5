"""Examples for the reference: objects of every class, cut out of tested documents by pointer."""

import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

import kaigiroku
from kaigiroku.codec.layout import readable
from kaigiroku.extensions import Extensions
from kaigiroku.model import Minutes
from kaigiroku.pointer import ROOT as WHOLE
from kaigiroku.pointer import child, parse
from kaigiroku.rules import CATALOGUE
from kaigiroku.shapes import ArrayShape, ExtensionsShape, Field, StringShape, UnionShape, fields_of
from kaigiroku.vocabulary import CodeList
from tools.examples import ROOT, declaring, example_files

__all__ = ["Cutting", "Objects", "fence", "inline", "vectors_of"]

_LINES: Final = 30
"""How long an example of a class is at most, if there is a choice."""

_SHORT: Final = 240
"""How many characters the example of a field has at most, if something can be cut out of it."""

_GLANCE: Final = 140
"""How many characters make an example that can be taken in at a glance."""


@attrs.frozen
class Cutting:
    """A value of an example, and where it stands."""

    file: str
    """The file, from the root of the repository."""

    pointer: str
    """Where in it."""

    value: Any
    """The JSON value."""

    cls: type[Any]
    """The class of which it is an object, or a field."""

    @cached_property
    def line(self) -> str:
        """The value on one line."""
        return json.dumps(self.value, ensure_ascii=False)

    @cached_property
    def text(self) -> str:
        """The value in the readable layout."""
        return readable(self.value).decode()

    def part(self, token: str | int) -> "Cutting":
        """Return what stands in it under a key or a number."""
        return Cutting(self.file, child(self.pointer, token), self.value[token], self.cls)


def fence(file: str, pointer: str, value: Any) -> Iterator[str]:
    """Yield a value as a block that names its place; the tests hold the one to the other."""
    yield f"```json {file}#{pointer}"
    yield from readable(value).decode().rstrip("\n").split("\n")
    yield "```"
    yield ""


def inline(cutting: Cutting) -> str:
    """Return a value as code within a line."""
    return f"`` {cutting.line} ``" if "`" in cutting.line else f"`{cutting.line}`"


class Objects:
    """All objects, fields and codes of the examples, and what rules say of which class."""

    def __init__(self) -> None:
        self._objects: dict[type[Any], list[Cutting]] = {}
        self._fields: dict[tuple[type[Any], str], list[Cutting]] = {}
        self._codes: dict[tuple[str, str], Cutting] = {}
        for path in example_files():
            minutes = kaigiroku.load(path)
            file = path.relative_to(ROOT).as_posix()
            self._gather(Cutting(file, WHOLE, kaigiroku.to_dict(minutes), Minutes), minutes)

    def _gather(self, here: Cutting, thing: Any) -> None:
        if isinstance(thing, tuple):
            for number, inner in enumerate(thing):
                self._gather(here.part(number), inner)
        elif attrs.has(cls := type(thing)):
            here = attrs.evolve(here, cls=cls)
            self._objects.setdefault(cls, []).append(here)
            for field in fields_of(cls):
                if field.wire in here.value:
                    part = here.part(field.wire)
                    for key in _keys(cls, field):
                        self._fields.setdefault((key, field.wire), []).append(part)
                    self._code(field.shape, part)
                    self._gather(part, getattr(thing, field.name))

    def _code(self, shape: Any, cutting: Cutting) -> None:
        match shape:
            case StringShape(codes=CodeList(name=name)):
                self._codes.setdefault((name, cutting.value), cutting)
            case ArrayShape(item=StringShape(codes=CodeList(name=name))):
                for code in cutting.value:
                    self._codes.setdefault((name, code), cutting)
            case _:
                pass

    def example(self, cls: type[Any]) -> Cutting:
        """Return the example of a class: the short one that shows the most fields."""
        found = self._objects[cls]
        fit = [one for one in found if one.text.count("\n") <= _LINES]
        if not fit:
            return min(found, key=lambda one: len(one.text))
        return max(fit, key=lambda one: (len(one.value), -len(one.text)))

    def glances(self, union: UnionShape) -> Iterator[tuple[str, Cutting]]:
        """Yield an example of each kind that can be taken in at a glance."""
        for kind, cls in union.options.items():
            yield kind, _glance(self._objects[cls])

    def field(self, cls: type[Any], field: Field) -> Cutting:
        """Return the shortest example of a field; of a long array, something in it.

        A field that a class inherits, and `Extensions`, may be shown by another class.
        """
        keys = ((key, field.wire) for key in _keys(cls, field))
        found = next(self._fields[key] for key in keys if key in self._fields)
        best = min(found, key=lambda one: len(one.line))
        if len(best.line) > _SHORT and isinstance(field.shape, ArrayShape):
            return _glance([one.part(n) for one in found for n in range(len(one.value))])
        return best

    def code(self, of: str, code: str) -> Cutting | None:
        """Return the first example of a code of a list."""
        return self._codes.get((of, code))

    @cached_property
    def places(self) -> dict[str, dict[str, dict[str, None]]]:
        """By rule: the classes in which it finds something, each with the keys at which it does.

        This is what the published vectors show, and so what can be relied on.
        """
        found: dict[str, dict[str, dict[str, None]]] = {}
        for code in CATALOGUE:
            vectors = json.loads((ROOT / vectors_of(code)).read_text(encoding="utf-8"))
            for vector in vectors["vectors"]:
                for pointer in vector["findings"]:
                    cls, wire = _place(vector["document"], pointer)
                    found.setdefault(code, {}).setdefault(cls, {})[wire] = None
        return found

    def rules(self, cls: type[Any]) -> dict[str, dict[str, None]]:
        """Return the rules that find something in a class, each with the keys at which it does."""
        return {
            code: classes[cls.__name__]
            for code, classes in self.places.items()
            if cls.__name__ in classes
        }


def vectors_of(code: str) -> str:
    """Return the file with the vectors of a rule, from the root of the repository."""
    return f"schema/conformance/rules/{code}.json"


def _glance(found: list[Cutting]) -> Cutting:
    """Return the one that fits on a line and has the most to show, or else the shortest."""
    fit = [one for one in found if len(one.line) <= _GLANCE]
    if fit:
        return max(fit, key=lambda one: (len(one.value), -len(one.line)))
    return min(found, key=lambda one: len(one.line))


def _keys(cls: type[Any], field: Field) -> Iterator[type[Any]]:
    """Yield the classes under which the examples of a field are kept, the best first."""
    yield cls
    yield declaring(cls, field)
    if isinstance(field.shape, ExtensionsShape):  # they are alike wherever they stand
        yield Extensions


def _place(document: Any, pointer: str) -> tuple[str, str]:
    """Return the class, and the key in it, that stand at a place."""
    thing: Any = kaigiroku.from_dict(document)
    cls, wire = "Minutes", ""
    for token in parse(pointer):
        if isinstance(thing, tuple):
            thing = thing[int(token)]
        elif attrs.has(type(thing)):
            wire = token
            name = {field.wire: field.name for field in fields_of(type(thing))}[token]
            thing = getattr(thing, name)
        else:  # inside of an extension
            break
        if attrs.has(type(thing)):
            cls, wire = type(thing).__name__, ""
    return cls, wire
