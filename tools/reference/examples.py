"""Examples for the reference: objects of every class, cut out of tested documents by pointer."""

import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

import kaigiroku
from kaigiroku.codec.layout import readable
from kaigiroku.pointer import ROOT as WHOLE
from kaigiroku.pointer import child, resolve
from kaigiroku.rules import CATALOGUE
from kaigiroku.shapes import ArrayShape, StringShape, fields_of
from kaigiroku.vocabulary import CodeList
from tools.examples import ROOT, example_files

__all__ = ["Cutting", "Objects", "fence"]

_LINES: Final = 30
"""How long an example of a class is at most, if there is a choice."""

_VECTORS: Final = ROOT / "schema" / "conformance" / "rules"


@attrs.frozen
class Cutting:
    """A value of an example, and where it stands."""

    file: str
    """The file, from the root of the repository."""

    pointer: str
    """Where in it."""

    value: Any
    """The JSON value."""

    @cached_property
    def text(self) -> str:
        """The value in the readable layout."""
        return readable(self.value).decode()


def fence(cutting: Cutting) -> Iterator[str]:
    """Yield a value as a block that names its place; the tests hold the one to the other."""
    yield f"```json {cutting.file}#{cutting.pointer}"
    yield from cutting.text.rstrip("\n").split("\n")
    yield "```"
    yield ""


class Objects:
    """All objects, fields and codes of the examples, and what rules say of which class."""

    def __init__(self) -> None:
        self._objects: dict[type[Any], list[Cutting]] = {}
        self._codes: dict[tuple[str, str], Cutting] = {}
        for path in example_files():
            minutes = kaigiroku.load(path)
            file = path.relative_to(ROOT).as_posix()
            self._gather(file, WHOLE, minutes, kaigiroku.to_dict(minutes))

    def _gather(self, file: str, pointer: str, thing: Any, value: Any) -> None:
        if isinstance(thing, tuple):
            for number, (inner, part) in enumerate(zip(thing, value, strict=True)):
                self._gather(file, child(pointer, number), inner, part)
        elif attrs.has(type(thing)):
            here = Cutting(file, pointer, value)
            self._objects.setdefault(type(thing), []).append(here)
            for field in fields_of(type(thing)):
                if field.wire not in value:
                    continue
                place, part = child(pointer, field.wire), value[field.wire]
                self._code(field.shape, Cutting(file, place, part))
                self._gather(file, place, getattr(thing, field.name), part)

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

    def field(self, cls: type[Any], wire: str) -> Cutting | None:
        """Return the shortest example of a field, in this class."""
        found = [one for one in self._objects[cls] if wire in one.value]
        if not found:
            return None
        best = min(found, key=lambda one: len(json.dumps(one.value[wire], ensure_ascii=False)))
        return Cutting(best.file, child(best.pointer, wire), best.value[wire])

    def code(self, of: str, code: str) -> Cutting | None:
        """Return the first example of a code of a list."""
        return self._codes.get((of, code))

    @cached_property
    def rules(self) -> dict[str, dict[str, dict[str, None]]]:
        """By class: the rules that find something in it, each with the keys at which they do.

        This is what the published vectors show, and so what can be relied on.
        """
        found: dict[str, dict[str, dict[str, None]]] = {}
        for code in CATALOGUE:
            vectors = json.loads((_VECTORS / f"{code}.json").read_text(encoding="utf-8"))
            for vector in vectors["vectors"]:
                for pointer in vector["findings"]:
                    cls, wire = _place(vector["document"], pointer)
                    found.setdefault(cls, {}).setdefault(code, {})[wire] = None
        return found


def _place(document: Any, pointer: str) -> tuple[str, str]:
    """Return the class, and the key in it, that stand at a place."""
    thing: Any = kaigiroku.from_dict(document)
    resolve(document, pointer)
    cls, wire = "Minutes", ""
    for token in kaigiroku.pointer.parse(pointer):
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
