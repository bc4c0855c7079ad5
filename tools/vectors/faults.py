"""Faults: what can be wrong with one value, by its shape, and what is to be said of it.

Each is one small thing, so that one keyword of the schema refuses it. Where that stands in the
published schema is said too, by the rules that the form of the schema keeps to.
"""

from collections.abc import Iterator
from typing import Any

import attrs

from kaigiroku.constraints import Pattern
from kaigiroku.extensions import EXTENSION_KEY
from kaigiroku.pointer import child
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ExtensionsShape,
    IntegerShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
)
from kaigiroku.vocabulary import CodeList
from tools.vectors.layout import shown
from tools.vectors.samples import OWN_CODE, TEXT, least, required, sample
from tools.vectors.spelled import OWN_SPELLINGS, SPELLINGS

__all__ = ["Fault", "definition", "entry_faults", "faults"]


@attrs.frozen
class Fault:
    """A value with something wrong."""

    name: str
    value: Any
    problems: tuple[tuple[str, str], ...]
    """Codes, each with the pointer from the value."""
    keyword: str
    """The keyword of the schema that refuses it."""


def definition(cls: type[Any]) -> str:
    """Return the place of a class in the published schema."""
    return f"/$defs/{cls.__name__}" if cls.__name__ != "Minutes" else ""


def faults(shape: Shape, where: str) -> Iterator[Fault]:
    """Yield what can be wrong with a value of the shape, which stands `where` in the schema."""

    def fault(name: str, value: Any, code: str, keyword: str) -> Fault:
        return Fault(name, value, ((code, ""),), f"{where}/{keyword}")

    match shape:
        case StringShape():
            yield from _string_faults(shape, where)
        case ConstantShape():
            yield fault("another word", "no-such-word", "VAL006", "const")
            yield fault("a number", 1, "VAL001", "type")
            yield fault("null", None, "VAL004", "type")
        case IntegerShape(bounds):
            yield fault("digits in a string", str(bounds.minimum), "VAL001", "type")
            yield fault("true", True, "VAL001", "type")  # noqa: FBT003 -- a value like any other
            yield fault("a fraction", bounds.minimum + 0.5, "VAL001", "type")
            yield fault("null", None, "VAL004", "type")
            yield fault("one less than the least", bounds.minimum - 1, "VAL009", "minimum")
            yield fault("one more than the most", bounds.maximum + 1, "VAL009", "maximum")
        case ArrayShape(item):
            bare = TEXT if isinstance(item, ArrayShape) else sample(item)
            yield fault("not in an array", bare, "VAL001", "type")
            yield fault("null", None, "VAL004", "type")
            yield fault("an empty array", [], "VAL005", "minItems")
            for inner in faults(item, f"{where}/items"):
                yield Fault(
                    f"second, {inner.name}",
                    [sample(item), inner.value],
                    tuple((code, f"/1{pointer}") for code, pointer in inner.problems),
                    inner.keyword,
                )
        case ExtensionsShape():
            yield from _extension_faults()
        case ObjectShape(cls):
            yield from _object_faults(cls)
        case UnionShape(base):
            choice = f"{definition(base)}/oneOf"
            yield Fault("a string", TEXT, (("VAL001", ""),), choice)
            yield Fault("null", None, (("VAL004", ""),), choice)
            yield Fault("an empty object", {}, (("VAL002", ""),), choice)
            yield Fault("an unknown kind", {"kind": "nonsense"}, (("VAL006", "/kind"),), choice)


def _string_faults(shape: StringShape, where: str) -> Iterator[Fault]:
    def fault(name: str, value: Any, code: str, keyword: str) -> Fault:
        return Fault(name, value, ((code, ""),), f"{where}/{keyword}")

    opened = shape.codes is not None and shape.codes.open
    kind = "anyOf" if opened else "type"
    form = (
        ("anyOf" if opened else "enum")
        if shape.codes is not None
        else "minLength"
        if shape.pattern is None
        else "pattern"
    )
    yield fault("a number", 1, "VAL001", kind)
    yield fault("in an array", [sample(shape)], "VAL001", kind)
    yield fault("null", None, "VAL004", kind)
    if not shape.may_be_blank:
        yield fault("an empty string", "", "VAL005", form)
    match shape:
        case StringShape(codes=CodeList() as codes):
            first = next(iter(codes.codes))
            yield fault("an unknown code", "no-such-code", "VAL007", form)
            yield fault("a code in capitals", first.upper(), "VAL007", form)
            if not codes.open:
                yield fault("a code of one's own", OWN_CODE, "VAL007", form)
        case StringShape(pattern=Pattern() as pattern):
            wrong = next(s.wrong[0] for s in SPELLINGS.values() if s.pattern == pattern)
            yield fault(f"written {wrong}", wrong, "VAL008", form)
        case _:
            pass


def _object_faults(cls: type[Any]) -> Iterator[Fault]:
    where = definition(cls)
    yield Fault("a string", TEXT, (("VAL001", ""),), f"{where}/type")
    yield Fault("in an array", [least(cls)], (("VAL001", ""),), f"{where}/type")
    yield Fault("null", None, (("VAL004", ""),), f"{where}/type")
    lacking = tuple(("VAL002", "") for field in fields_of(cls) if field.required)
    keyword = "required" if lacking else "minProperties"
    yield Fault("an empty object", {}, lacking or (("VAL005", ""),), f"{where}/{keyword}")
    if "kind" in (needed := required(cls)):
        other = {**needed, "kind": "no-such-kind"}
        yield Fault("another kind", other, (("VAL006", "/kind"),), f"{where}/properties/kind/const")


def _extension_faults() -> Iterator[Fault]:
    where = "/$defs/Extensions"
    entries = {EXTENSION_KEY.example: TEXT}
    yield Fault("a string", TEXT, (("VAL001", ""),), f"{where}/type")
    yield Fault("in an array", [entries], (("VAL001", ""),), f"{where}/type")
    yield Fault("null", None, (("VAL004", ""),), f"{where}/type")
    yield Fault("an empty object", {}, (("VAL005", ""),), f"{where}/minProperties")


def entry_faults() -> Iterator[Fault]:
    """Yield what can be wrong with the keys and values of `Extensions`."""
    where = "/$defs/Extensions"
    key = EXTENSION_KEY.example
    at = child("", key)
    entry = child(f"{where}/patternProperties", EXTENSION_KEY.regex)
    yield Fault("a number under a key", {key: 12}, (("VAL001", at),), f"{entry}/type")
    yield Fault("null under a key", {key: None}, (("VAL004", at),), f"{entry}/type")
    yield Fault("an empty string under a key", {key: ""}, (("VAL005", at),), f"{entry}/minLength")
    closed = f"{where}/additionalProperties"
    for wrong in (*OWN_SPELLINGS.wrong, ""):
        yield Fault(
            f"the key {shown(wrong)}", {wrong: TEXT}, (("VAL008", child("", wrong)),), closed
        )
