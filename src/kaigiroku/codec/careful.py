"""Validity: from a JSON value to the model, with every problem.

Level: valid. This reading decides. It accepts exactly what the published schema accepts and reports
everything else, one problem for each thing that is wrong, at its place. The fast reading (see
`kaigiroku.codec.fast`) is only a shorter way to the same model.
"""

import difflib
import re
from functools import cache
from typing import Any, Final

from kaigiroku.codec.limits import MAX_DEPTH
from kaigiroku.codec.text import BROKEN
from kaigiroku.extensions import Extensions
from kaigiroku.model import CLASSES, Minutes
from kaigiroku.pointer import ROOT, child
from kaigiroku.problems import Problem, problem
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
    check_extension_key,
    check_integer,
    check_string,
    empty_problem,
    fields_of,
    remembered,
    show,
    type_problem,
)

__all__ = ["SUPPORTED", "read"]

SUPPORTED: Final = Minutes().kaigiroku
"""The version of the format that is read and written."""

_STRING: Final = ("a string", "文字列")
_INTEGER: Final = ("an integer", "整数")
_ARRAY: Final = ("an array", "配列")
_OBJECT: Final = ("an object", "オブジェクト")
_VERSION: Final = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")


def read(value: Any) -> tuple[Minutes | None, list[Problem]]:
    """Read a JSON value made of dicts, lists, strings, numbers, booleans and None.

    Returns the minutes and no problems, or None and everything that is wrong.
    """
    if deep := _too_deep(value):
        return None, [deep]
    if wrong := _wrong_version(value):
        return None, [wrong]
    reader = _Reader()
    minutes = reader.object(Minutes, value, ROOT)
    return minutes, reader.problems


def _too_deep(value: Any) -> Problem | None:
    """Find a place nested deeper than `MAX_DEPTH`, without recursion."""
    waiting = [(value, ROOT, 1)] if type(value) in {dict, list} else []
    while waiting:
        here, pointer, depth = waiting.pop()
        if depth > MAX_DEPTH:
            return problem("JSN007", pointer, limit=str(MAX_DEPTH))
        members = here.items() if type(here) is dict else enumerate(here)
        waiting += [
            (v, child(pointer, str(k)), depth + 1) for k, v in members if type(v) in {dict, list}
        ]
    return None


def _wrong_version(value: Any) -> Problem | None:
    if type(value) is not dict or type(value.get("kaigiroku")) is not str:
        return None
    found = value["kaigiroku"]
    if found == SUPPORTED or not found:
        return None
    en, ja = f"; write “{SUPPORTED}”.", f"。「{SUPPORTED}」と書いてください。"
    version = _VERSION.fullmatch(found)
    if version and (int(version[1]), int(version[2])) > (1, 0):
        en, ja = "; a newer kaigiroku may read it.", "。新しいkaigirokuなら読めるかもしれません。"
    return problem(
        "VAL010",
        "/kaigiroku",
        supported=SUPPORTED,
        found=show(found),
        hint_en=en,
        hint_ja=ja,
    )


class _Reader:
    """Reads one document; holds the problems found on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.broken = False

    @property
    def sound(self) -> bool:
        """Whether everything read so far can be built."""
        return not (self.problems or self.broken)

    def report(self, *found: Problem | None) -> None:
        self.problems += [p for p in found if p is not None]

    def value(self, shape: Shape, value: Any, pointer: str) -> Any:
        """Read one value; what it returns is of use only if nothing was reported."""
        if value is BROKEN:
            self.broken = True
            return None
        match shape:
            case StringShape() | ConstantShape():
                return self.string(shape, value, pointer)
            case IntegerShape():
                return self.integer(shape, value, pointer)
            case ArrayShape(item):
                return self.array(item, value, pointer)
            case ExtensionsShape():
                return self.extensions(value, pointer)
            case ObjectShape(cls):
                return self.object(cls, value, pointer)
            case UnionShape():
                return self.union(shape, value, pointer)

    def string(self, shape: StringShape | ConstantShape, value: Any, pointer: str) -> Any:
        if type(value) is not str:
            self.report(type_problem(pointer, _STRING, value))
        else:
            self.report(check_string(shape, value, pointer))
        return value

    def integer(self, shape: IntegerShape, value: Any, pointer: str) -> Any:
        if type(value) is float and value.is_integer():
            value = int(value)  # JSON Schema counts 15.0 among the integers
        if type(value) is not int:
            self.report(type_problem(pointer, _INTEGER, value))
        else:
            self.report(check_integer(shape, value, pointer))
        return value

    def array(self, item: Shape, value: Any, pointer: str) -> Any:
        if type(value) is not list:
            self.report(type_problem(pointer, _ARRAY, value))
        elif not value:
            self.report(empty_problem(pointer, value))
        else:
            return tuple(self.value(item, v, child(pointer, i)) for i, v in enumerate(value))
        return None

    def extensions(self, value: Any, pointer: str) -> Any:
        if type(value) is not dict:
            self.report(type_problem(pointer, _OBJECT, value))
            return None
        if not value:
            self.report(empty_problem(pointer, value))
        for key, text in value.items():
            place = child(pointer, str(key))
            if type(key) is not str:
                self.report(type_problem(place, _STRING, key))
            else:
                self.report(check_extension_key(key, place))
                self.value(StringShape(), text, place)
        return Extensions(value) if self.sound else None

    def union(self, shape: UnionShape, value: Any, pointer: str) -> Any:
        name = shape.base.__name__
        if type(value) is not dict:
            self.report(type_problem(pointer, _OBJECT, value))
            return None
        if "kind" not in value:
            self.report(problem("VAL002", pointer, key="kind", owner=name))
            return None
        kind, place = value["kind"], child(pointer, "kind")
        if kind is BROKEN:
            self.broken = True
            return None
        if type(kind) is not str:
            self.report(type_problem(place, _STRING, kind))
            return None
        if kind not in shape.options:
            allowed = ", ".join(shape.options)
            self.report(problem("VAL006", place, found=show(kind), owner=name, allowed=allowed))
            return None
        return self.object(shape.options[kind], value, pointer)

    def object(self, cls: type[Any], value: Any, pointer: str) -> Any:
        if type(value) is not dict:
            self.report(type_problem(pointer, _OBJECT, value))
            return None
        fields = _by_wire(cls)
        if not value and not any(field.required for field in fields.values()):
            self.report(empty_problem(pointer, value))
            return None
        known: dict[str, Any] = {}
        for key, entry in value.items():
            field = fields.get(key)
            if field is None:
                self.report(_unknown_key(cls, str(key), pointer))
            else:
                known[field.name] = self.value(field.shape, entry, child(pointer, key))
        for field in fields.values():
            if field.required and field.wire not in value:
                self.report(problem("VAL002", pointer, key=field.wire, owner=cls.__name__))
        return cls(**known) if self.sound else None


@remembered
def _by_wire(cls: type[Any]) -> dict[str, Field]:
    return {field.wire: field for field in fields_of(cls)}


@cache
def _owners() -> dict[str, list[str]]:
    """Which classes have a key of that name."""
    owners: dict[str, list[str]] = {}
    for cls in CLASSES:
        for wire in _by_wire(cls):
            owners.setdefault(wire, []).append(cls.__name__)
    return owners


_FEW: Final = 5


def _unknown_key(cls: type[Any], key: str, pointer: str) -> Problem:
    place = child(pointer, key)
    if key == "$schema" and cls is Minutes:
        return problem("VAL011", place)
    words = list(_by_wire(cls))
    en, ja = f"; its keys are: {', '.join(words)}.", f"。使えるキー：{'、'.join(words)}。"
    if near := difflib.get_close_matches(key, words, cutoff=0.7):
        en, ja = f"; did you mean “{near[0]}”?", f"。「{near[0]}」のことですか。"
    elif 0 < len(owners := _owners().get(key, [])) <= _FEW:
        named = ", ".join(owners)
        en, ja = f"; it belongs to {named}.", f"。{named}のキーです。"
    return problem("VAL003", place, key=show(key), owner=cls.__name__, hint_en=en, hint_ja=ja)
