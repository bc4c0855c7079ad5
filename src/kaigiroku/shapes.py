"""Shapes: what the model's declarations say, read once and in one place.

Level: valid. A class of the model declares its fields with types, markers and defaults. This module
reads those declarations into a small tree of *shapes*; the constructors, the reader, the writer,
the schema, the strategies and the reference all follow from it, so none of them can disagree with
the model. The types a declaration may use are few on purpose; anything else is refused at once.
"""

import difflib
import re
import types
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    ParamSpec,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from kaigiroku.constraints import Bounds, MayBeBlank, Pattern, Refers
from kaigiroku.errors import ModelError
from kaigiroku.extensions import EXTENSION_KEY, Extensions
from kaigiroku.pointer import ROOT, child
from kaigiroku.problems import Problem, problem
from kaigiroku.vocabulary import CodeList

P = ParamSpec("P")
T = TypeVar("T")

__all__ = [
    "ArrayShape",
    "ConstantShape",
    "ExtensionsShape",
    "Field",
    "IntegerShape",
    "ObjectShape",
    "Shape",
    "StringShape",
    "UnionShape",
    "check_extension_key",
    "check_integer",
    "check_string",
    "constrain",
    "empty_problem",
    "fields_of",
    "is_empty",
    "remembered",
    "show",
    "type_problem",
    "wire_name",
]


# ------------------------------------------------------------------------------------- shapes


@attrs.frozen
class StringShape:
    """A string: of a pattern, of a code list, or free; blank only where that has a meaning."""

    pattern: Pattern | None = None
    codes: CodeList | None = None
    may_be_blank: bool = False
    refers: Refers | None = None


@attrs.frozen
class IntegerShape:
    """An integer between two bounds."""

    bounds: Bounds


@attrs.frozen
class ConstantShape:
    """A string that is always the same: the version, or the ``kind`` of a class."""

    value: str


@attrs.frozen
class ArrayShape:
    """A non-empty array of one shape; a tuple in Python."""

    item: "Shape"


@attrs.frozen
class ExtensionsShape:
    """The `Extensions` of an object."""


@attrs.frozen
class ObjectShape:
    """A closed object: one class of the model."""

    cls: type[Any]


@attrs.frozen
class UnionShape:
    """One of several classes, told apart by ``kind``; named for their common base class."""

    base: type[Any]
    options: Mapping[str, type[Any]] = attrs.field(eq=False)


Shape = (
    StringShape
    | IntegerShape
    | ConstantShape
    | ArrayShape
    | ExtensionsShape
    | ObjectShape
    | UnionShape
)


@attrs.frozen
class Field:
    """One field of a class: its two names, its shape, and how absence reads in Python."""

    name: str
    wire: str
    shape: Shape
    required: bool
    default: Any


def wire_name(name: str) -> str:
    """Return the key that documents use for a Python field name (``opens_on`` → ``opensOn``)."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Remember what a function returned (`functools.cache`, for functions of classes too)."""
    return cast("Callable[P, T]", cache(function))


@remembered
def fields_of(cls: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a class of the model, in the order documents are written.

    Raises `TypeError` if a field is declared with a type that the model does not use.
    """
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_field(attribute, hints[attribute.name]) for attribute in attrs.fields(cls))


def _field(attribute: "attrs.Attribute[Any]", hint: Any) -> Field:
    shape = _shape(_without_none(hint))
    default = attribute.default
    constant = isinstance(shape, ConstantShape)
    return Field(
        name=attribute.name,
        wire=wire_name(attribute.name),
        shape=shape,
        required=constant or default is attrs.NOTHING,
        default=default,
    )


def _without_none(hint: Any) -> Any:
    if type(None) in get_args(hint):
        rest = tuple(arg for arg in get_args(hint) if arg is not type(None))
        return Union[rest]  # noqa: UP007 -- made from a tuple
    return hint


def _shape(hint: Any) -> Shape:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(*args)
    if origin is tuple and args[1:] == (Ellipsis,):
        return ArrayShape(_shape(args[0]))
    if origin is Literal and len(args) == 1:
        return ConstantShape(*args)
    if origin in {Union, types.UnionType}:
        return _union(args)
    if hint is Extensions:
        return ExtensionsShape()
    if attrs.has(hint):
        return ObjectShape(hint)
    raise TypeError(f"the model does not use the type {hint!r}")


def _marked(base: Any, *markers: Any) -> Shape:
    pattern = next((m for m in markers if isinstance(m, Pattern)), None)
    codes = next((m for m in markers if isinstance(m, CodeList)), None)
    bounds = next((m for m in markers if isinstance(m, Bounds)), None)
    if base is int and bounds is not None:
        return IntegerShape(bounds)
    if base is str or get_origin(base) is Literal:
        blank = any(isinstance(m, MayBeBlank) for m in markers)
        refers = next((m for m in markers if isinstance(m, Refers)), None)
        return StringShape(pattern, codes, blank, refers)
    raise TypeError(f"the model does not use the type {base!r} with {markers!r}")


def _union(members: tuple[Any, ...]) -> UnionShape:
    options: dict[str, type[Any]] = {}
    for cls in members:
        (kind,) = get_args(get_type_hints(cls)["kind"])
        options[kind] = cls
    common = [base for base in members[0].__mro__ if all(issubclass(m, base) for m in members)]
    return UnionShape(common[0], options)


# ------------------------------------------------------------------- what one value must be


_WORDS: Final = {
    "str": ("a string", "文字列"),
    "int": ("an integer", "整数"),
    "float": ("a number that is no integer", "整数でない数"),
    "bool": ("true or false", "真偽値"),
    "list": ("an array", "配列"),
    "tuple": ("a tuple", "タプル"),
    "dict": ("an object", "オブジェクト"),
    "NoneType": ("null", "null"),
}
_SHOWN = 60


def show(value: object) -> str:
    """Return a string cut to a length that a message can hold; half a character is spelled out."""
    text = value if isinstance(value, str) else repr(value)
    if len(text) > _SHOWN:
        text = text[: _SHOWN - 1] + "…"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def describe(value: object) -> tuple[str, str]:
    """Say what a value is, in English and Japanese: its type, and the value where that is short."""
    name = type(value).__name__
    en, ja = _WORDS.get(name, (_with_article(name), name))
    if type(value) is int and abs(value) >= 10**_SHOWN:
        return en, ja  # Python refuses to print a million digits
    if type(value) in {str, int, float}:
        return f"{en} (“{show(value)}”)", f"{ja}「{show(value)}」"
    if type(value) is bool:
        word = str(value).lower()
        return word, word
    return en, ja


def _with_article(name: str) -> str:
    """Say the name of a class as English has it: a Remark, an Openness, a Unit."""
    return f"an {name}" if name[0] in "AEIO" else f"a {name}"


def type_problem(pointer: str, expected: tuple[str, str], value: object) -> Problem:
    """Make the problem that a value is of the wrong type."""
    if value is None:
        return problem("VAL004", pointer)
    en, ja = describe(value)
    return problem(
        "VAL001",
        pointer,
        expected_en=expected[0],
        expected_ja=expected[1],
        found_en=en,
        found_ja=ja,
    )


def empty_problem(pointer: str, value: object) -> Problem:
    """Make the problem that a string, array or object is empty; `value` tells which."""
    key = pointer.rpartition("/")[2]
    hint = ("", "")
    if key == "entries":
        hint = (
            "; write count 0 in the group if nobody is stated",
            "（「なし」と明記なら人数count 0）",
        )
    elif key in {"agenda", "materials", "attendance", "proceedings"}:
        hint = (
            f'; write statedNone ["{key}"] if it is stated to be none',
            f'（「なし」と明記されているときはstatedNone ["{key}"]と書きます）',
        )
    found = '""' if value == "" else "{}" if value == {} else "[]"
    return problem("VAL005", pointer, found=found, hint_en=hint[0], hint_ja=hint[1])


def check_string(shape: StringShape | ConstantShape, value: str, pointer: str) -> Problem | None:
    """Say what is wrong with a string, if anything."""
    if not value:
        blank = isinstance(shape, StringShape) and shape.may_be_blank
        return None if blank else empty_problem(pointer, value)
    if isinstance(shape, ConstantShape):
        if value == shape.value:
            return None
        return problem("VAL006", pointer, found=show(value), owner="unit", allowed=shape.value)
    if surrogate := next((c for c in value if "\ud800" <= c <= "\udfff"), None):
        return problem("JSN006", pointer, found=f"U+{ord(surrogate):04X}")
    if shape.codes is not None and not shape.codes.allows(value):
        return _code_problem(shape.codes, value, pointer)
    if shape.pattern is not None and not shape.pattern.matches(value):
        return _form_problem(shape.pattern, value, pointer)
    return None


def _code_problem(codes: CodeList, value: str, pointer: str) -> Problem:
    en, ja = ".", "。"
    if near := _nearest(codes, value):
        en, ja = f"; did you mean “{near}”?", f"。「{near}」のことですか。"
    if codes.open:
        en += " Leave the key out if none fits, or write a code of your own as prefix:word."
        ja += "合うものがなければキーごと省くか、独自の区分を「接頭辞:語」と書きます。"
    return problem(
        "VAL007",
        pointer,
        found=show(value),
        allowed_en=", ".join(codes.codes),
        allowed_ja="、".join(f"{code.code}（{code.ja}）" for code in codes.codes.values()),
        hint_en=en,
        hint_ja=ja,
    )


def _nearest(codes: CodeList, value: str) -> str | None:
    """Find the code that was probably meant: by its Japanese term, its beginning, its spelling."""
    for code in codes.codes.values():
        if value in re.split("[・（）、]", code.ja):
            return code.code
    words = set(value.split("-"))
    for spelling in codes.codes:
        if spelling.startswith(value) or words <= set(spelling.split("-")):
            return spelling
        if value.startswith(spelling) and value[len(spelling)] != "-":
            return spelling
    near = difflib.get_close_matches(value, codes.codes, cutoff=0.7)
    return near[0] if near else None


def _form_problem(pattern: Pattern, value: str, pointer: str) -> Problem:
    return problem(
        "VAL008",
        pointer,
        found=show(value),
        form_en=pattern.en,
        form_ja=pattern.ja,
        example=pattern.example,
    )


def check_extension_key(key: str, pointer: str) -> Problem | None:
    """Say what is wrong with a key of `Extensions`, if anything."""
    return None if EXTENSION_KEY.matches(key) else _form_problem(EXTENSION_KEY, key, pointer)


def check_integer(shape: IntegerShape, value: int, pointer: str) -> Problem | None:
    """Say what is wrong with an integer, if anything."""
    low, high = shape.bounds.minimum, shape.bounds.maximum
    if low <= value <= high:
        return None
    # An integer may have a million digits; Python refuses to print those.
    found = str(value) if abs(value) < 10**_SHOWN else "±10…"
    return problem("VAL009", pointer, found=found, minimum=str(low), maximum=str(high))


# ------------------------------------------------------------ the constructors of the model


_OTHERS: Final = ""
_ORDER: Final = ("kaigiroku", "kind", "id", _OTHERS, "spans", "extensions")


def _place(attribute: "attrs.Attribute[Any]") -> int:
    return _ORDER.index(attribute.name if attribute.name in _ORDER else _OTHERS)


def constrain(
    _cls: type[Any], attributes: "list[attrs.Attribute[Any]]"
) -> "list[attrs.Attribute[Any]]":
    """Order a class's fields and check every new instance: the model's `field_transformer`.

    Fields come as declared, a base class's first, but ``kind`` and ``id`` open an object, ``spans``
    and ``extensions`` close it. The one validator runs when all fields are set, and raises
    `ModelError` with everything that no valid document could hold.
    """
    ordered = [
        attribute if attribute.validator is None else attribute.evolve(validator=None)
        for attribute in sorted(attributes, key=_place)
    ]
    ordered[-1] = ordered[-1].evolve(validator=_check_instance)
    return ordered


def is_empty(value: Any) -> bool:
    """Tell whether an object of the model says nothing at all (``{}`` in a document)."""
    return all(
        not field.required and getattr(value, field.name) == field.default
        for field in fields_of(type(value))
    )


def _check_instance(instance: Any, _attribute: object, _value: object) -> None:
    problems = [
        found
        for field in fields_of(type(instance))
        if (value := getattr(instance, field.name)) is not field.default
        for found in _check(field.shape, value, child(ROOT, field.wire), field.default)
    ]
    if problems:
        raise ModelError(problems)


def _check(  # noqa: PLR0912 -- one branch a shape, two a scalar
    shape: Shape, value: Any, pointer: str, default: Any = attrs.NOTHING
) -> Iterator[Problem]:
    match shape:
        case StringShape() | ConstantShape():
            if type(value) is not str:
                yield type_problem(pointer, _WORDS["str"], value)
            elif found := check_string(shape, value, pointer):
                yield found
        case IntegerShape():
            if type(value) is not int:
                yield type_problem(pointer, _WORDS["int"], value)
            elif found := check_integer(shape, value, pointer):
                yield found
        case ArrayShape(item):
            if type(value) is not tuple:
                yield type_problem(pointer, _WORDS["tuple"], value)
            elif not value and default != ():
                yield empty_problem(pointer, value)
            else:
                for index, entry in enumerate(value):
                    yield from _check(item, entry, child(pointer, index))
        case ExtensionsShape():
            yield from _check_extensions(value, pointer)
        case ObjectShape(cls):
            yield from _check_object(value, (cls,), cls, pointer, default)
        case UnionShape(base, options):
            yield from _check_object(value, tuple(options.values()), base, pointer, default)


def _check_object(
    value: object, classes: tuple[type, ...], named: type, pointer: str, default: object
) -> Iterator[Problem]:
    if type(value) not in classes:
        yield type_problem(pointer, (_with_article(named.__name__), named.__name__), value)
    elif is_empty(value) and value != default:
        yield empty_problem(pointer, {})


def _check_extensions(value: object, pointer: str) -> Iterator[Problem]:
    if type(value) is not Extensions:
        yield type_problem(pointer, ("Extensions", "Extensions"), value)
        return
    for key, text in value.items():
        place = child(pointer, str(key))
        if type(key) is not str or type(text) is not str:
            yield type_problem(place, _WORDS["str"], text if type(key) is str else key)
        elif found := check_extension_key(key, place) or check_string(StringShape(), text, place):
            yield found
