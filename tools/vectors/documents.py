"""Vectors of decoding: for every class and key, documents that are valid and ones that are not.

They follow from the declarations of the model; each stands in the smallest document that has the
class at a real place.
"""

from collections.abc import Iterator
from typing import Any

from kaigiroku.extensions import EXTENSION_KEY
from kaigiroku.model import CLASSES, Minutes
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
from tools.vectors.faults import Fault, definition, entry_faults, faults
from tools.vectors.layout import document, file, shown
from tools.vectors.samples import (
    OWN_CODE,
    TEXT,
    Place,
    least,
    place,
    place_of_shape,
    required,
    sample,
)
from tools.vectors.spelled import OWN_SPELLINGS

__all__ = ["faulty", "files"]

Json = dict[str, Any]


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the file of each class, each union and the extensions."""
    for cls in CLASSES:
        vectors = [*_valid(cls), *_invalid(cls)]
        yield cls.__name__, file("documents", cls.__name__, vectors)
    for shape in _unions():
        yield shape.base.__name__, file("documents", shape.base.__name__, [*_union(shape)])
    yield "Extensions", file("documents", "Extensions", [*_extensions()])


def faulty(name: str, where: Place, wrong: Fault, value: Any, within: str = "") -> Json:
    """Return a vector with a fault.

    Args:
        name: Its name.
        where: The place in the document.
        wrong: The fault.
        value: What stands at that place and has the fault in it.
        within: The pointer from there to the fault.
    """
    at = where.pointer + within
    problems = [(code, at + pointer) for code, pointer in wrong.problems]
    return document(name, where.document(value), *problems, keyword=wrong.keyword)


# --------------------------------------------------------------------------------- classes


def _valid(cls: type[Any]) -> Iterator[Json]:
    name, here = cls.__name__, place(cls)
    whole = {field.wire: sample(field.shape) for field in fields_of(cls)}
    turned = dict(reversed(whole.items()))
    yield document(f"{name}: the least", here.document(least(cls)))
    yield document(f"{name}: every key", here.document(whole))
    yield document(f"{name}: every key, the last first", here.document(turned))
    for field in fields_of(cls):
        if not isinstance(field.shape, ConstantShape):
            for what, value in _values(field.shape):
                entry = {**required(cls), field.wire: value}
                yield document(f"{name}.{field.wire}: {what}", here.document(entry))


def _values(shape: Shape) -> Iterator[tuple[str, Any]]:
    match shape:
        case StringShape(codes=CodeList() as codes):
            for code in codes.codes:
                yield f"the code {code}", code
            if codes.open:
                yield "a code of one's own", OWN_CODE
        case StringShape(may_be_blank=True):
            yield "text", TEXT
            yield "printed and blank", ""
        case IntegerShape(bounds):
            yield "the least", bounds.minimum
            yield "the most", bounds.maximum
            yield "a whole number with a fraction of zero", float(bounds.minimum)
        case ArrayShape(item):
            yield "one", [sample(item)]
            yield "two", [sample(item), sample(item)]
            for what, value in _values(item):
                yield f"one, {what}", [value]
        case UnionShape(options=options):
            for kind, cls in options.items():
                yield f"the kind {kind}", least(cls)
        case _:
            yield "a value", sample(shape)


def _invalid(cls: type[Any]) -> Iterator[Json]:
    if cls is Minutes:
        for value, code in ((TEXT, "VAL001"), ([least(cls)], "VAL001"), (None, "VAL004")):
            what_it_is = {"NoneType": "null", "list": "an array", "str": "a string"}
            what = what_it_is[type(value).__name__]
            yield document(f"Minutes: {what}", value, (code, ""), keyword="/type")
    elif "kind" not in required(cls):  # what is of no kind is in the files of the unions
        for fault in faults(ObjectShape(cls), ""):
            yield faulty(f"{cls.__name__}: {fault.name}", place(cls), fault, fault.value)
    yield from _unknown_keys(cls)
    for field in fields_of(cls):
        if field.required:
            yield _missing(cls, field)
        if isinstance(field.shape, ConstantShape):
            yield from _wrong_kind(cls, field)
        else:
            yield from _wrong_values(cls, field)


def _unknown_keys(cls: type[Any]) -> Iterator[Json]:
    where = f"{definition(cls)}/additionalProperties"
    fields = fields_of(cls)
    keys = ["備考", "$schema", fields[-1].wire.capitalize(), ""]
    keys += [field.name for field in fields if field.name != field.wire]
    for key in keys:
        code = "VAL011" if key == "$schema" and cls is Minutes else "VAL003"
        fault = Fault("", {**least(cls), key: TEXT}, ((code, f"/{key}"),), where)
        yield faulty(f"{cls.__name__}: unknown key {shown(key)}", place(cls), fault, fault.value)


def _missing(cls: type[Any], lacking: Field) -> Json:
    """Leave out one required key; a title or the like keeps the object from being empty."""
    others = [f for f in fields_of(cls) if f.required or isinstance(f.shape, StringShape)]
    value = {f.wire: sample(f.shape) for f in others if f.wire != lacking.wire}
    fault = Fault("", value, (("VAL002", ""),), f"{definition(cls)}/required")
    return faulty(f"{cls.__name__}: {lacking.wire} missing", place(cls), fault, value)


def _wrong_kind(cls: type[Any], field: Field) -> Iterator[Json]:
    if cls is Minutes:
        return  # the version is a matter of its own: see versions.py
    where = f"{definition(cls)}/properties/{field.wire}"
    assert isinstance(field.shape, ConstantShape)  # noqa: S101 -- so it was asked for
    for what, value, code, keyword in (
        ("an unknown kind", "nonsense", "VAL006", "const"),
        ("a kind in capitals", field.shape.value.upper(), "VAL006", "const"),
        ("an empty string", "", "VAL006", "const"),
        ("a number", 1, "VAL001", "type"),
        ("in an array", [field.shape.value], "VAL001", "type"),
        ("null", None, "VAL004", "type"),
    ):
        entry = {**required(cls), field.wire: value}
        fault = Fault(what, entry, ((code, f"/{field.wire}"),), f"{where}/{keyword}")
        yield faulty(f"{cls.__name__}.{field.wire}: {what}", place(cls), fault, entry)


def _wrong_values(cls: type[Any], field: Field) -> Iterator[Json]:
    for fault in faults(field.shape, f"{definition(cls)}/properties/{field.wire}"):
        entry = {**required(cls), field.wire: fault.value}
        name = f"{cls.__name__}.{field.wire}: {fault.name}"
        yield faulty(name, place(cls), fault, entry, f"/{field.wire}")


# --------------------------------------------------------------------- unions, extensions


def _unions() -> list[UnionShape]:
    """Return the unions of the model, each once."""
    found: dict[str, UnionShape] = {}
    for cls in CLASSES:
        for field in fields_of(cls):
            if isinstance(field.shape, ArrayShape) and isinstance(field.shape.item, UnionShape):
                found[field.shape.item.base.__name__] = field.shape.item
    return list(found.values())


def _union(shape: UnionShape) -> Iterator[Json]:
    name = shape.base.__name__
    here = place(next(iter(shape.options.values())))
    for kind, cls in shape.options.items():
        yield document(f"{name}: the kind {kind}", here.document(least(cls)))
    for fault in faults(shape, definition(shape.base)):
        yield faulty(f"{name}: {fault.name}", here, fault, fault.value)
    foreign = {kind for other in _unions() for kind in other.options} - shape.options.keys()
    choice = f"{definition(shape.base)}/oneOf"
    for kind in sorted(foreign):
        fault = Fault("", {"kind": kind}, (("VAL006", "/kind"),), choice)
        yield faulty(f"{name}: {kind}, a kind of something else", here, fault, fault.value)


def _extensions() -> Iterator[Json]:
    here = place_of_shape(lambda shape: isinstance(shape, ExtensionsShape))
    for key in OWN_SPELLINGS.right:
        yield document(f"Extensions: the key {shown(key)}", here.document({key: TEXT}))
    yield document(
        "Extensions: two keys", here.document({EXTENSION_KEY.example: "12", "a:b": "12"})
    )
    for fault in (*faults(ExtensionsShape(), ""), *entry_faults()):
        yield faulty(f"Extensions: {fault.name}", here, fault, fault.value)
