"""The rivals: the model's shapes once more, in pydantic and in msgspec, as strict as they can be.

Both are derived mechanically from `kaigiroku.shapes`, so that they have the same fields, codes,
patterns and bounds, and refuse unknown keys and null. What they do not see all the same is not
listed here only but found anew in each run (see `TRAPS` and `verdicts`); at the time of writing:

- Neither sees that an object says nothing (``{}``), that a key stands twice (the last one wins),
  that a text is nested more than 128 deep, or that it is larger than `kaigiroku.loads` reads.
- Both see half a surrogate pair and a byte order mark, as kaigiroku does.
- Both refuse ``15.0`` for an integer, which JSON Schema and kaigiroku accept.
- Neither says line and column of what is invalid, and msgspec stops at the first fault.
"""

import json
import re
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Annotated, Any, Final, ForwardRef, Literal, Union

import attrs
import msgspec
import pydantic

import kaigiroku
from kaigiroku.extensions import EXTENSION_KEY
from kaigiroku.model import CLASSES
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
from kaigiroku.vocabulary import FOREIGN_CODE

__all__ = ["TRAPS", "Rival", "check", "msgspec_rival", "pydantic_rival", "verdicts"]


@attrs.frozen
class Rival:
    """Another way to read documents into objects and to write them."""

    name: str
    read: Callable[[bytes], Any]
    write: Callable[[Any], bytes]
    refuses: tuple[type[Exception], ...]
    """What it raises at a document that it does not accept."""

    def accepts(self, text: bytes) -> bool:
        """Tell whether it reads the text."""
        try:
            self.read(text)
        except self.refuses:
            return False
        return True


KAIGIROKU: Final = Rival("kaigiroku", kaigiroku.loads, kaigiroku.dumps, (kaigiroku.DecodeError,))


_CLASSES: Final[tuple[Any, ...]] = CLASSES  # to mypy a class of any type is not hashable


# ----------------------------------------------------------------------- shapes to their types


@attrs.frozen
class _Words:
    """How a library says what a type hint alone does not."""

    length: Any
    """At least one item, key or character."""

    pattern: Callable[[str], Any]
    bounds: Callable[[int, int], Any]
    union: Callable[[Any], Any]


def _hint(shape: Shape, words: _Words) -> object:
    inner: Any
    hint: object
    match shape:
        case StringShape():
            return _string_hint(shape, words)
        case ConstantShape(value):
            hint = Literal[value]
        case IntegerShape(bounds):
            hint = Annotated[int, words.bounds(bounds.minimum, bounds.maximum)]
        case ArrayShape(item):
            inner = _hint(item, words)
            hint = Annotated[tuple[inner, ...], words.length]
        case ExtensionsShape():
            key = Annotated[str, words.pattern(EXTENSION_KEY.regex)]
            hint = Annotated[dict[key, Annotated[str, words.length]], words.length]
        case ObjectShape(cls):
            hint = ForwardRef(cls.__name__)
        case UnionShape(options=options):
            refs = tuple(ForwardRef(cls.__name__) for cls in options.values())
            hint = words.union(Union[refs])  # noqa: UP007 -- made from a tuple
    return hint


def _string_hint(shape: StringShape, words: _Words) -> object:
    if shape.codes is not None:
        if not shape.codes.open:
            return Literal[tuple(shape.codes.codes)]
        ours = "|".join(re.escape(code) for code in shape.codes.codes)
        return Annotated[str, words.pattern(f"^(?:{ours}|{FOREIGN_CODE})$")]
    if shape.pattern is not None:
        return Annotated[str, words.pattern(shape.pattern.regex)]
    return str if shape.may_be_blank else Annotated[str, words.length]


# ------------------------------------------------------------------------------------ pydantic

_PYDANTIC: Final = _Words(
    length=pydantic.Field(min_length=1),
    pattern=lambda regex: pydantic.StringConstraints(pattern=regex),
    bounds=lambda low, high: pydantic.Field(ge=low, le=high),
    union=lambda union: Annotated[union, pydantic.Field(discriminator="kind")],
)


def pydantic_rival() -> Rival:
    """Build the pydantic models: absent is None, which is left out when writing.

    Writing open code lists as unions of a `Literal` and a pattern makes no difference in speed.
    """
    base = pydantic.create_model(
        "Base",
        __config__=pydantic.ConfigDict(
            strict=True, frozen=True, extra="forbid", regex_engine="rust-regex"
        ),
    )
    make: Any = pydantic.create_model  # its overloads do not know a dict of fields
    models: dict[str, Any] = {
        cls.__name__: make(
            cls.__name__,
            __base__=base,
            **{field.name: _pydantic_field(field) for field in fields_of(cls)},
        )
        for cls in _CLASSES
    }
    for model in models.values():
        model.model_rebuild(force=True, _types_namespace=models)
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(models["Minutes"])
    return Rival(
        "pydantic",
        adapter.validate_json,
        lambda value: adapter.dump_json(value, by_alias=True, exclude_none=True),
        (pydantic.ValidationError,),
    )


def _pydantic_field(field: Field) -> tuple[Any, Any]:
    default = ... if field.required else None
    return _hint(field.shape, _PYDANTIC), pydantic.Field(default, alias=field.wire)


# ------------------------------------------------------------------------------------- msgspec

_MSGSPEC: Final = _Words(
    length=msgspec.Meta(min_length=1),
    pattern=lambda regex: msgspec.Meta(pattern=_to_the_end(regex)),
    bounds=lambda low, high: msgspec.Meta(ge=low, le=high),
    union=lambda union: union,
)


def _to_the_end(regex: str) -> str:
    r"""Write ``\Z`` for ``$``: msgspec searches with `re`, whose ``$`` lets a newline follow."""
    return re.sub(r"\$(?=$|\|\^)", r"\\Z", regex)


def msgspec_rival() -> Rival:
    """Build the msgspec structs: absent is None, which is left out when writing."""
    space = ModuleType(f"{__name__}.structs")  # where msgspec looks the names up
    sys.modules[space.__name__] = space
    for cls in _CLASSES:
        fields = fields_of(cls)
        kind = next((f.shape.value for f in fields if _is_kind(f)), None)  # type: ignore[union-attr]
        struct = msgspec.defstruct(
            cls.__name__,
            [_msgspec_field(field) for field in fields if not _is_kind(field)],
            module=space.__name__,
            frozen=True,
            kw_only=True,
            forbid_unknown_fields=True,
            omit_defaults=True,
            rename={field.name: field.wire for field in fields},
            tag_field=None if kind is None else "kind",
            tag=kind,
        )
        setattr(space, cls.__name__, struct)
    decoder = msgspec.json.Decoder(space.Minutes)
    return Rival(
        "msgspec",
        decoder.decode,
        msgspec.json.Encoder().encode,
        (msgspec.DecodeError, UnicodeDecodeError, RecursionError),
    )


def _is_kind(field: Field) -> bool:
    return field.name == "kind" and isinstance(field.shape, ConstantShape)


def _msgspec_field(field: Field) -> tuple[str, Any] | tuple[str, Any, None]:
    hint = _hint(field.shape, _MSGSPEC)
    return (field.name, hint) if field.required else (field.name, hint, None)


# ------------------------------------------------------------------- are they as strict as we?

Change = tuple[str, str]

_SOUND: Final = (
    '{"kaigiroku":"1.0","meeting":{"sittings":[{"id":"s1","date":"2026-03-18"}],"mode":"online"},'
    '"record":{"edition":"public","provenance":{"confidence":15}},"proceedings":['
    '{"kind":"remark","id":"u1","speaker":{"label":"会長"},"text":"開会します。",'
    '"spans":[{"kind":"note","start":0,"end":2,"text":"開会","note":"注"}]}],'
    '"extensions":{"midori-city:number":"12"}}'
)

_FAULTS: Final[dict[str, Change]] = {
    "an unknown key": ('"id":"u1"', '"ident":"u1"'),
    "no kind": ('"kind":"remark",', ""),
    "an unknown kind": ('"kind":"remark"', '"kind":"speech"'),
    "a unit's key on another": ('"kind":"remark"', '"kind":"passage"'),
    "a missing key": (',"note":"注"', ""),
    "null": ('"date":"2026-03-18"', '"date":null'),
    "an empty string": ('"text":"開会します。"', '"text":""'),
    "an empty array": ('[{"id":"s1","date":"2026-03-18"}]', "[]"),
    "empty extensions": ('{"midori-city:number":"12"}', "{}"),
    "an extension without prefix": ('"midori-city:number"', '"number"'),
    "a string for a number": ('"start":0', '"start":"0"'),
    "a truth value for a number": ('"start":0', '"start":false'),
    "a number for a string": ('"label":"会長"', '"label":1'),
    "a negative offset": ('"start":0', '"start":-1'),
    "a number too large": ('"confidence":15', '"confidence":101'),
    "no such day": ("2026-03-18", "2026-02-30"),
    "a bad id": ('"id":"s1"', '"id":"1s"'),
    "a newline after an id": ('"id":"s1"', '"id":"s1\\n"'),
    "an unknown code": ('"edition":"public"', '"edition":"secret"'),
    "an unknown open code": ('"mode":"online"', '"mode":"on line"'),
    "another version": ('"kaigiroku":"1.0"', '"kaigiroku":"2.0"'),
    "an array for an object": ('{"label":"会長"}', "[]"),
    "text after the end": ('"12"}}', '"12"}}}'),
}
"""What each of the three must refuse."""

_OPENED: Final = '{"kind":"section","units":['
_CLOSED: Final = "]}"
_DEEP: Final = 70  # each of an object and an array

TRAPS: Final[dict[str, Change]] = {
    "an object that says nothing (`{}`)": ('{"label":"会長"}', "{}"),
    "a key that stands twice": ('"id":"u1"', '"id":"u1","id":"u2"'),
    "half a surrogate pair (`\\ud800`)": ("開会します。", "\\ud800"),
    "sections nested more than 128 deep": (
        '"proceedings":[',
        f'"proceedings":[{_OPENED * _DEEP}{{"kind":"passage","text":"文"}}{_CLOSED * _DEEP},',
    ),
    "a byte order mark": ('{"kaigiroku"', '\ufeff{"kaigiroku"'),
    "a whole number written `15.0`": ('"confidence":15', '"confidence":15.0'),
}
"""Where the three may differ."""


def check(rivals: list[Rival], documents: list[bytes]) -> None:
    """See that all read the documents, write them alike, and refuse the same plain faults.

    Raises `ValueError` if the comparison would not be fair.
    """
    for rival in rivals:
        for text in (_SOUND.encode(), *documents):
            if json.loads(rival.write(rival.read(text))) != json.loads(text):
                raise ValueError(f"{rival.name} does not write what it has read")
        for name, change in _FAULTS.items():
            if rival.accepts(_changed(change)):
                raise ValueError(f"{rival.name} accepts {name}")


def verdicts(rivals: list[Rival]) -> dict[str, dict[str, bool]]:
    """Say which of the traps each accepts."""
    return {
        name: {rival.name: rival.accepts(_changed(change)) for rival in rivals}
        for name, change in TRAPS.items()
    }


def _changed(change: Change) -> bytes:
    old, new = change
    if _SOUND.count(old) != 1:
        raise ValueError(f"{old} does not stand once in the sound document")
    return _SOUND.replace(old, new).encode()
