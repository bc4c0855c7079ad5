"""Vectors of decoding: what is a date, an id, a code, a number, and what is nearly one."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from kaigiroku.constraints import Pattern
from kaigiroku.model.values import Count
from kaigiroku.shapes import IntegerShape, StringShape
from kaigiroku.vocabulary import CodeList
from tools.vectors.documents import faulty
from tools.vectors.faults import Fault, definition
from tools.vectors.layout import document, file, shown
from tools.vectors.samples import Place, place_of_shape
from tools.vectors.spelled import OWN_SPELLINGS, SPELLINGS

__all__ = ["files"]

Json = dict[str, Any]
Wrong = Sequence[tuple[Any, str, str]]
"""Values with the code of what is wrong and the keyword that refuses them."""


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the file of each kind of value."""
    for name, spellings in SPELLINGS.items():
        assert spellings.pattern is not None  # noqa: S101 -- so they were gathered
        wrong = [(value, "VAL008", "pattern") for value in spellings.wrong]
        yield name, _file(name, _of_form(spellings.pattern), spellings.right, wrong)
    open_codes = place_of_shape(
        lambda shape: (
            isinstance(shape, StringShape)
            and isinstance(shape.codes, CodeList)
            and shape.codes.open
        )
    )
    wrong = [(value, "VAL007", "anyOf") for value in OWN_SPELLINGS.wrong]
    yield "OwnCode", _file("OwnCode", open_codes, OWN_SPELLINGS.right, wrong)
    yield "Text", _file("Text", place_of_shape(StringShape().__eq__), _TEXTS, _NO_TEXTS)
    counts = place_of_shape(
        lambda shape: isinstance(shape, IntegerShape) and shape.bounds in get_args(Count)
    )
    yield "Count", _file("Count", counts, _COUNTS, _NO_COUNTS)


_TEXTS = (
    " ",
    "　",
    "\n",
    "\t",
    "\x00",
    "\x7f",
    "\u2028",
    "\ufeff",
    "\ufffd",
    "\ufffe",
    "\U000f0000",
    "\U0010ffff",
    "null",
    "葛\U000e0100城市",
    "か\u3099",
    "①㈱ｶﾅ～",
    "あ\r\nい",
    "x" * 10_000,
)
_NO_TEXTS: Wrong = (
    ("", "VAL005", "minLength"),
    (0, "VAL001", "type"),
    (False, "VAL001", "type"),
    (None, "VAL004", "type"),
    ([], "VAL001", "type"),
    ({}, "VAL001", "type"),
    (["あ", "い"], "VAL001", "type"),
)
_COUNTS = (0, 1, 1_000_000, 12.0, -0.0, 1e3)
_NO_COUNTS: Wrong = (
    (-1, "VAL009", "minimum"),
    (-1.0, "VAL009", "minimum"),
    (1_000_001, "VAL009", "maximum"),
    (2**31, "VAL009", "maximum"),
    (2**53 + 1, "VAL009", "maximum"),
    (2**64, "VAL009", "maximum"),
    (10**30, "VAL009", "maximum"),
    (1e300, "VAL009", "maximum"),
    (0.5, "VAL001", "type"),
    (12.000001, "VAL001", "type"),
    (1e-300, "VAL001", "type"),
    ("12", "VAL001", "type"),
    ("", "VAL001", "type"),
    ("12名", "VAL001", "type"),
    (False, "VAL001", "type"),
    ([], "VAL001", "type"),
    ({}, "VAL001", "type"),
    (None, "VAL004", "type"),
)


def _of_form(pattern: Pattern) -> Place:
    return place_of_shape(lambda shape: isinstance(shape, StringShape) and shape.pattern == pattern)


def _file(name: str, here: Place, right: Sequence[Any], wrong: Wrong) -> str:
    cls, field = here.steps[-1]
    where = f"{definition(cls)}/properties/{field.wire}"
    vectors: list[Json] = [
        document(f"{name}: {shown(value)}", here.document(value)) for value in right
    ]
    for value, code, keyword in wrong:
        fault = Fault("", value, ((code, ""),), f"{where}/{keyword}")
        vectors.append(faulty(f"{name}: no {shown(value)}", here, fault, value))
    return file("documents", name, vectors)
