"""The fast reading: a correct document never pays for good messages.

Levels: well-formed and valid. `read` either returns the minutes or gives up at the first doubt, and
then the careful reading (`kaigiroku.codec.text`, `kaigiroku.codec.careful`) decides. So the only
thing to be sure of here is that nothing is accepted that the careful reading would refuse, or read
differently; giving up too often costs time, never truth. All speed of the library lives here:

* **One function a class.** `_source` writes, from the same shapes that everything else follows, a
  straight-line function for each class: exact-type checks inline, known keys looked up, and the
  count of keys compared with the count of known ones, which finds unknown keys without looking at
  them.
* **Twins.** Filling a frozen object means a call for each field. Each class has a twin here with
  the same slots that is not frozen; its attributes are stored by plain assignment, which the
  interpreter does many times faster, and at the end the finished object is given its real class.
  Nobody ever sees a twin. The values were all checked, so the constructor need not check again.
* **Duplicate keys.** A ``dict`` hides them. But every quote of a JSON text opens or closes a
  string, unless a backslash stands before it. So a text without escaped quotes or backslashes has
  half as many strings as quotes; the functions count the strings they have read, keys and values;
  and if a key had been hidden, one string at least would be missing. Texts that do have such
  escapes are parsed with a hook that looks at the members of every object.
* **Memory.** References, dates and times repeat; each string that was once found well-formed is
  remembered, up to a bound, and known again without matching it anew.
* **Depth.** Only sections, agenda items and cells hold their own kind; their functions count.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, cast

from kaigiroku.extensions import EXTENSION_KEY, Extensions
from kaigiroku.model import CLASSES, Minutes
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    Field,
    IntegerShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
)
from kaigiroku.vocabulary import FOREIGN_CODE

__all__ = ["read", "read_value"]

_LEVELS: Final = 40
"""How deep the recursive classes may nest here; each level is two of the JSON text's 128."""

_COMMON: Final = frozenset(
    [
        "id",
        "items",
        "label",
        "speaker",
        "text",
        "spans",
        "heading",
        "units",
        "mark",
        "identifies",
        "attendees",
        "number",
        "title",
        "name",
        "position",
        "status",
        "start",
        "end",
        "to",
        "cells",
        "value",
        "field",
    ]
)
"""Fields looked up first. When all keys are found among them, the others are not looked for."""


class _Doubt(Exception):  # noqa: N818 -- no error: the careful reading decides
    """Something is not as expected."""


def read(text: str) -> Minutes | None:
    """Read well-formed, valid text, or return None if there is any doubt about it."""
    try:
        if "\\" in text and _ESCAPED.search(text):
            return read_value(_WARY_DECODER.decode(text))
        strings: list[int] = []
        minutes = _compiled()["read_Minutes"](_DECODER.decode(text), 0, strings.append)
    except Exception:  # noqa: BLE001 -- whatever it was, the careful reading will say it better
        return None
    return cast("Minutes", minutes) if text.count('"') == 2 * sum(strings) else None


def read_value(value: Any) -> Minutes | None:
    """Read a valid JSON value, or return None if there is any doubt about it."""
    try:
        minutes = _compiled()["read_Minutes"](value, 0, _ignore)
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # no lone surrogates
    except Exception:  # noqa: BLE001 -- as above
        return None
    return cast("Minutes", minutes)


def _no_duplicates(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) != len(members):
        raise _Doubt
    return found


def _ignore(_strings: int) -> None:
    """Count nothing: duplicate keys were found, or cannot be, in another way."""


_DECODER: Final = json.JSONDecoder()
_WARY_DECODER: Final = json.JSONDecoder(object_pairs_hook=_no_duplicates)
_ESCAPED: Final = re.compile(r'\\(?:["\\]|u[Dd][89A-Fa-f])')
"""An escaped quote or backslash, or one half of a character, perhaps a lone one."""

_REMEMBERED: Final = 4096


@cache
def _memory(pattern: str) -> "_Memory":
    return _Memory(pattern)


class _Memory:
    """The strings that were found to match a pattern; it forgets them all before it grows large."""

    def __init__(self, pattern: str) -> None:
        self.known: set[str] = set()
        self._match = re.compile(pattern).fullmatch

    def learn(self, text: str) -> bool:
        """Tell whether `text` matches, and remember it if it does."""
        if self._match(text) is None:
            return False
        if len(self.known) >= _REMEMBERED:
            self.known.clear()
        self.known.add(text)
        return True


# ------------------------------------------------------------------------- the functions written


@cache
def _compiled() -> dict[str, Any]:
    """Write and compile the functions of all classes; they share one namespace."""
    space: dict[str, Any] = {
        "Doubt": _Doubt,
        "read_extensions": _read_extensions,
        "foreign": re.compile(FOREIGN_CODE).fullmatch,
    }
    lines = [line for cls in CLASSES for line in _source(cls, space)]
    exec(compile("\n".join(lines), "<kaigiroku.codec.fast>", "exec"), space)  # noqa: S102 -- own
    for shape in _unions():
        space[f"KINDS_{shape.base.__name__}"] = {
            kind: space[f"read_{cls.__name__}"] for kind, cls in shape.options.items()
        }
    return space


def _twin(cls: type[Any]) -> type[Any]:
    """Make the class with the same slots that is not frozen."""
    twin = type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__})
    twin.__init__ = object.__init__  # type: ignore[misc]
    # One C function sets and deletes: it is the plain one only if both are.
    twin.__setattr__ = object.__setattr__  # type: ignore[method-assign,assignment]
    twin.__delattr__ = object.__delattr__  # type: ignore[method-assign,assignment]
    return twin


def _source(cls: type[Any], space: dict[str, Any]) -> Iterator[str]:
    """Write the function that reads one class; put what it needs into `space`."""
    name, fields = cls.__name__, fields_of(cls)
    space[name], space[f"twin_{name}"] = cls, _twin(cls)
    own = name in _recursive()
    constants = [f for f in fields if isinstance(f.shape, ConstantShape)]
    common = [f for f in fields if f not in constants and (f.required or f.name in _COMMON)]
    rare = [f for f in fields if f not in constants and f not in common]
    yield f"def read_{name}(d, depth, count):"
    yield " if type(d) is not dict or not d: raise Doubt"
    if own:
        yield f" if depth >= {_LEVELS}: raise Doubt"
        yield " depth += 1"
    yield f" o = twin_{name}()"
    yield " n = len(d)"  # the keys not yet accounted for
    yield " s = n + n"  # the strings: so many if every key has one string
    for field in constants:
        value = field.shape.value  # type: ignore[union-attr]
        yield f" if d[{field.wire!r}] != {value!r}: raise Doubt"
        yield f" o.{field.name} = {value!r}"
        yield " n -= 1"
    for field in common:
        yield from _field(cls, field, space, " ")
    if rare:
        yield " if n:"
        for field in rare:
            yield from _field(cls, field, space, "  ")
        yield "  if n: raise Doubt"
        yield " else:"
        for field in rare:
            yield f"  o.{field.name} = {_default(cls, field, space)}"
    else:
        yield " if n: raise Doubt"
    yield " count(s)"
    yield f" o.__class__ = {name}"
    yield " return o"


def _default(cls: type[Any], field: Field, space: dict[str, Any]) -> str:
    if field.default in (None, ()):
        return repr(field.default)
    constant = f"default_{cls.__name__}_{field.name}"
    space[constant] = field.default
    return constant


def _field(cls: type[Any], field: Field, space: dict[str, Any], pad: str) -> Iterator[str]:
    """Write the lines that read one field from ``d`` into ``o``."""
    if field.required:
        yield f"{pad}v = d[{field.wire!r}]"
        yield f"{pad}n -= 1"
        yield from _store(f"{cls.__name__}_{field.name}", field, space, pad)
        return
    yield f"{pad}if {field.wire!r} in d:"
    yield f"{pad} v = d[{field.wire!r}]"
    yield f"{pad} n -= 1"
    yield from _store(f"{cls.__name__}_{field.name}", field, space, pad + " ")
    yield f"{pad}else: o.{field.name} = {_default(cls, field, space)}"


def _store(name: str, field: Field, space: dict[str, Any], pad: str) -> Iterator[str]:
    """Write the lines that check ``v`` and store it, and keep the count of strings right."""
    shape = field.shape
    if isinstance(shape, StringShape):
        yield f"{pad}if {_wrong(shape, 'v', name, space)}: raise Doubt"
        yield f"{pad}o.{field.name} = v"
    elif isinstance(shape, IntegerShape):
        low, high = shape.bounds.minimum, shape.bounds.maximum
        yield f"{pad}if type(v) is not int or not {low} <= v <= {high}: raise Doubt"
        yield f"{pad}o.{field.name} = v"
        yield f"{pad}s -= 1"
    elif isinstance(shape, ArrayShape):
        yield f"{pad}if type(v) is not list or not v: raise Doubt"
        yield from _store_array(name, field.name, shape.item, space, pad)
    else:
        yield f"{pad}o.{field.name} = {_call(shape, 'v')}"
        yield f"{pad}s -= 1"


def _store_array(
    name: str, field: str, item: Shape, space: dict[str, Any], pad: str
) -> Iterator[str]:
    match item:
        case StringShape():
            yield f"{pad}for x in v:"
            yield f"{pad} if {_wrong(item, 'x', name, space)}: raise Doubt"
            yield f"{pad}o.{field} = tuple(v)"
            yield f"{pad}s += len(v) - 1"
        case ArrayShape(StringShape() as cell):  # a table's rows
            yield f"{pad}for r in v:"
            yield f"{pad} if type(r) is not list or not r: raise Doubt"
            yield f"{pad} for x in r:"
            yield f"{pad}  if {_wrong(cell, 'x', name, space)}: raise Doubt"
            yield f"{pad} s += len(r)"
            yield f"{pad}o.{field} = tuple([tuple(r) for r in v])"
            yield f"{pad}s -= 1"
        case _:
            yield f"{pad}o.{field} = tuple([{_call(item, 'x')} for x in v])"
            yield f"{pad}s -= 1"


def _wrong(shape: StringShape, v: str, name: str, space: dict[str, Any]) -> str:
    """Write the condition under which a string is doubtful."""
    if shape.codes is not None:
        space[f"codes_{name}"] = frozenset(shape.codes.codes)
        known = f"{v} not in codes_{name}"
        doubt = f"{known} and foreign({v}) is None" if shape.codes.open else known
        return f"type({v}) is not str or {doubt}"
    if shape.pattern is not None:
        if name.endswith("_id"):  # never the same twice: not worth remembering
            space[f"match_{name}"] = re.compile(shape.pattern.regex).fullmatch
            return f"type({v}) is not str or match_{name}({v}) is None"
        memory = _memory(shape.pattern.regex)
        space[f"known_{name}"], space[f"learn_{name}"] = memory.known, memory.learn
        return f"type({v}) is not str or {v} not in known_{name} and not learn_{name}({v})"
    return f"type({v}) is not str" if shape.may_be_blank else f"type({v}) is not str or not {v}"


def _call(shape: Shape, v: str) -> str:
    match shape:
        case UnionShape(base):
            return f"KINDS_{base.__name__}[{v}['kind']]({v}, depth, count)"
        case ObjectShape(cls):
            return f"read_{cls.__name__}({v}, depth, count)"
        case _:
            return f"read_extensions({v}, count)"


def _read_extensions(value: Any, count: Callable[[int], None]) -> Extensions:
    if type(value) is not dict or not value:
        raise _Doubt
    count(2 * len(value))
    for key, text in value.items():
        if type(key) is not str or type(text) is not str:
            raise _Doubt
        if not EXTENSION_KEY.matches(key) or not text:
            raise _Doubt
    return Extensions(value)


def _unions() -> Iterator[UnionShape]:
    """Go through the unions of the model, as often as they are used."""
    for cls in CLASSES:
        for field in fields_of(cls):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            if isinstance(shape, UnionShape):
                yield shape


@cache
def _recursive() -> frozenset[str]:
    """Name the classes that may hold, at some depth, objects of their own class."""
    holds = {cls: _held(cls) for cls in CLASSES}
    reached = dict(holds)
    for _ in CLASSES:
        reached = {
            cls: inner.union(*(holds[other] for other in inner)) for cls, inner in reached.items()
        }
    return frozenset(cls.__name__ for cls, inner in reached.items() if cls in inner)


def _held(cls: type[Any]) -> frozenset[type[Any]]:
    held: set[type[Any]] = set()
    for field in fields_of(cls):
        shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
        if isinstance(shape, ObjectShape):
            held.add(shape.cls)
        elif isinstance(shape, UnionShape):
            held.update(shape.options.values())
    return frozenset(held)
