"""Pairs of documents for the laws of comparison, and ways to change a document a little."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from kaigiroku import Minutes, from_dict, strategies, to_dict
from kaigiroku.model import Remark, Speaker
from kaigiroku.shapes import ArrayShape, ObjectShape, Shape, StringShape, UnionShape, fields_of
from tests.writing.hostile import documents as hostile

__all__ = [
    "documents",
    "pairs",
    "pointers",
    "remarks",
    "renamed",
    "spoken",
    "without_breaks",
    "without_references",
]


def documents() -> st.SearchStrategy[Minutes]:
    """Draw documents with sound ids and spans: complete ones, and any others."""
    return strategies.minutes(sound=True) | hostile()


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Minutes, Minutes]:
    """Draw two documents: strangers, or one and what became of it when parts of it were shuffled."""
    old = draw(documents())
    if draw(st.booleans()):
        return old, draw(documents())
    new: Minutes = draw(_shuffled(draw(documents()), old))
    return old, new


@st.composite
def _shuffled(draw: st.DrawFn, other: Minutes, minutes: Minutes) -> Minutes:
    """Draw the units without what refers to them, some left out, in another order."""
    units = (*minutes.proceedings, *other.proceedings[:2])
    bare = [one for unit in units if (one := _without(unit)) is not None]
    kept = draw(st.lists(st.sampled_from(bare), max_size=6)) if bare else []
    return attrs.evolve(
        without_references(minutes),
        title=draw(st.sampled_from([minutes.title, other.title])),
        proceedings=tuple(kept),
    )


def without_references(minutes: Minutes) -> Minutes:
    """Return a document without ids and references."""
    made: Minutes = _without(minutes)
    return made


def _without(thing: Any) -> Any:
    values: dict[str, Any] = {}
    for field in fields_of(type(thing)):
        value = getattr(thing, field.name)
        item = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
        refers = isinstance(item, StringShape) and item.refers is not None
        if value == field.default or field.name == "id" or refers or field.name == "kind":
            continue
        if isinstance(item, ObjectShape | UnionShape):
            if isinstance(value, tuple):
                value = tuple(one for inner in value if (one := _without(inner)) is not None)
            else:
                value = _without(value)
            value = field.default if value in {None, ()} else value
        values[field.name] = value
    needed = {f.name for f in fields_of(type(thing)) if f.required} - {"kind", "kaigiroku"}
    if not needed <= values.keys() or (
        not values and type(thing).__name__ not in {"Minutes", "Meeting", "Record"}
    ):
        return None
    return type(thing)(**values)


def without_breaks(minutes: Minutes) -> Minutes:
    """Return a document without the ends of its lines and pages."""
    return from_dict(_unbroken(to_dict(minutes)))


def _unbroken(value: Any) -> Any:
    if isinstance(value, list):
        return [_unbroken(one) for one in value]
    if not isinstance(value, dict):
        return value
    made = {key: _unbroken(inner) for key, inner in value.items()}
    if "spans" in made:
        made["spans"] = [span for span in made["spans"] if span["kind"] != "break"]
    return {key: inner for key, inner in made.items() if inner != []}


# --------------------------------------------------------------------------- small changes


def renamed(minutes: Minutes, rename: Callable[[str], str]) -> Minutes:
    """Return a document with other ids, and references that follow them."""
    value = _renamed(ObjectShape(Minutes), to_dict(minutes), rename)
    if minutes.id is not None:
        value["id"] = minutes.id  # the document's own is no id of this sort
    return from_dict(value)


def _renamed(shape: Shape, value: Any, rename: Callable[[str], str]) -> Any:
    match shape:
        case StringShape(refers=refers) if refers is not None:
            return rename(value)
        case ArrayShape(item):
            return [_renamed(item, one, rename) for one in value]
        case UnionShape(_, options):
            return _renamed(ObjectShape(options[value["kind"]]), value, rename)
        case ObjectShape(cls):
            return {
                field.wire: rename(value["id"])
                if field.name == "id"
                else _renamed(field.shape, value[field.wire], rename)
                for field in fields_of(cls)
                if field.wire in value
            }
        case _:
            return value


def pointers(minutes: Minutes) -> Mapping[str, Any]:
    """Return the document as JSON, for pointers to be resolved in."""
    return to_dict(minutes)


SPOKEN: Final = (
    "ただいまから、定例会を開きます。",
    "資料の三頁を御覧ください。予算の内訳を説明します。",
    "利用者の数は、前の年から一割ほど増えました。",
    "駐車場が足りないという声がありますが、いかがですか。",
    "隣の土地を借りることで、話を進めています。",
    "ほかに御意見がなければ、原案のとおりとします。",
    "次回は、七月の第二火曜日に開きます。",
)


def spoken(*texts: str, **values: Any) -> Minutes:
    """Return minutes of remarks, said by one person after another."""
    return Minutes(proceedings=remarks(*texts), **values)


def remarks(*texts: str) -> tuple[Remark, ...]:
    """Return remarks of two people in turn."""
    labels = ("会長", "森委員")
    return tuple(
        Remark(id=f"u{n}", speaker=Speaker(label=labels[n % 2]), text=text)
        for n, text in enumerate(texts)
    )
