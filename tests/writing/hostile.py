"""Documents whose every text looks like markup, for the writers to keep from being taken for it."""

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from kaigiroku import Minutes, strategies
from kaigiroku.model import (
    AnySpan,
    BreakSpan,
    DirectionSpan,
    NoteSpan,
    RestrictedSpan,
    RubySpan,
    SpeakerSpan,
    WithheldSpan,
)
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ObjectShape,
    StringShape,
    UnionShape,
    fields_of,
    is_empty,
)

__all__ = ["MARKUP", "documents"]

MARKUP: Final = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "</style><b>",
    '" onmouseover="alert(1)" \'',
    "<!-- -->",
    "]]>",
    "&lt;b&gt;&amp;&#60;",
    "# 見出し",
    "見出し #",
    "* 箇条",
    "- 箇条",
    "+ 箇条",
    "1. 一番",
    "12) 十二番",
    "> 引用",
    "---",
    "===",
    ":--",
    "| 表 | 表 |",
    "~~~",
    "```",
    "**太字**_斜体_~~消す~~`字`",
    "[文](http://www.example.jp)",
    "![絵](http://www.example.jp/a.png)",
    "[^1]: 注",
    "[a]: http://www.example.jp",
    "<http://www.example.jp>",
    "末尾の\\",
    "$x$ $$y$$",
    "    字下げ",
    "A&copy;B",
    "\tタブ\x0b\x0c\x00\x85\u2028",
)
"""What Markdown or HTML would take for its own."""


@st.composite
def documents(draw: st.DrawFn) -> Minutes:
    """Draw documents with sound ids and spans, and markup in every text."""
    minutes = draw(strategies.minutes())
    tamed: Minutes = _tamed(minutes, st.sampled_from(MARKUP), draw)
    return tamed


def _tamed(value: Any, words: st.SearchStrategy[str], draw: st.DrawFn) -> Any:
    """Return an object with markup in its texts, without ids and references, with sound spans."""
    made: dict[str, Any] = {}
    for field in fields_of(type(value)):
        given = getattr(value, field.name)
        if field.name == "spans" or given == field.default:
            continue
        shape = field.shape
        inner = shape.item if isinstance(shape, ArrayShape) else shape
        if isinstance(inner, StringShape):
            if inner.refers is not None or field.name == "id":
                if field.required:
                    return None
                continue
            if inner.pattern is None and inner.codes is None:
                given = _marked(given, words, draw)
        elif isinstance(inner, ObjectShape | UnionShape):
            several = given if isinstance(given, tuple) else (given,)
            kept = tuple(one for old in several if (one := _tamed(old, words, draw)) is not None)
            given = kept if isinstance(given, tuple) else next(iter(kept), field.default)
        elif isinstance(inner, ArrayShape):  # the rows of a table
            given = tuple(tuple(_marked(cell, words, draw) for cell in row) for row in given)
        made[field.name] = given
    tamed = _made(type(value), made)
    names = {field.name for field in fields_of(type(value))}
    text = next((made[name] for name in ("text", "heading", "value") if made.get(name)), None)
    if tamed is not None and "spans" in names and isinstance(text, str):
        tamed = attrs.evolve(tamed, spans=tuple(_spans(text, draw)))
    return tamed


def _made(cls: type[Any], values: dict[str, Any]) -> Any:
    """Return an object, or None if nothing is left to say or something that must be said is not."""
    fields = {field.name: field for field in fields_of(cls)}
    values = {name: value for name, value in values.items() if value != fields[name].default}
    needed = {n for n, f in fields.items() if f.required and not isinstance(f.shape, ConstantShape)}
    if cls is not Minutes and (not values or not needed <= values.keys()):
        return None
    made = cls(**values)
    return None if is_empty(made) and cls is not Minutes else made


def _marked(given: Any, words: st.SearchStrategy[str], draw: st.DrawFn) -> Any:
    if isinstance(given, tuple):
        return tuple(_marked(one, words, draw) for one in given)
    return draw(words) + given if draw(st.booleans()) else f"{given}\n{draw(words)}"


def _spans(text: str, draw: st.DrawFn) -> list[AnySpan]:
    """Return spans of every kind, nested in one another, over some of a text."""
    end = draw(st.integers(0, len(text)))
    start = draw(st.integers(0, end))
    kinds = draw(st.lists(st.integers(0, 6), max_size=3))
    words = text[start:end] or None
    extent: dict[str, Any] = {"start": start, "end": end, "text": words}
    makers: list[AnySpan] = [
        RestrictedSpan(**extent),
        WithheldSpan(**extent, how="masked"),
        DirectionSpan(**extent),
        SpeakerSpan(**extent),
        RubySpan(**extent, reading="<rt>よみ</rt>"),
        NoteSpan(**extent, note="<b>注</b>"),
        BreakSpan(start=start, end=start, boundary="page", page="<3>"),
    ]
    return [makers[kind] for kind in kinds]
