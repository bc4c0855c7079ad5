"""Vectors of writing: the canonical bytes of a document, and the readable layout.

The first file is written by hand. The second has every key of every class: what is expected there
follows from the order of the keys in the published schema, which is the order they are written in.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Final

import attrs

import kaigiroku
from kaigiroku.model import CLASSES
from kaigiroku.shapes import fields_of
from tools.vectors.layout import file
from tools.vectors.samples import place, sample

__all__ = ["files", "in_schema_order"]

Json = dict[str, Any]


@attrs.frozen
class Case:
    """A document and what is written of it; the readable layout where it is worth a look."""

    name: str
    document: Json
    canonical: str
    readable: str | None = None


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the two files."""
    by_hand = [_vector(case) for case in _BY_HAND]
    yield "writing", file("canonical", "writing", by_hand)
    yield "order", file("canonical", "order", [*_orders()])


def _vector(case: Case) -> Json:
    digest = hashlib.sha256(case.canonical.encode("utf-8")).hexdigest()
    vector = {"name": case.name, "document": case.document}
    vector |= {"canonical": case.canonical, "sha256": digest}
    if case.readable is None:
        return vector
    assert case.readable.endswith("\n")  # noqa: S101 -- so the layout is defined
    return vector | {"readable": case.readable[:-1].split("\n")}


def _orders() -> Iterator[Json]:
    schema = kaigiroku.schema()
    for cls in CLASSES:
        whole = {field.wire: sample(field.shape) for field in reversed(fields_of(cls))}
        value = place(cls).document(whole)
        ordered = in_schema_order(schema, schema, value)
        text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))
        yield _vector(Case(f"every key of {cls.__name__}", value, text))


def in_schema_order(schema: Json, where: Json, value: Any) -> Any:
    """Return a JSON value with the keys of its objects in the order that a schema names them.

    Args:
        schema: The whole schema, canonical form.
        where: The part of it that describes the value.
        value: A value that is valid by it.
    """
    while "$ref" in where or "allOf" in where:
        where = where["allOf"][0] if "allOf" in where else schema["$defs"][where["$ref"][8:]]
    if isinstance(value, list):
        return [in_schema_order(schema, where["items"], entry) for entry in value]
    if not isinstance(value, dict):
        return value
    if "oneOf" in where:
        options = [schema["$defs"][option["$ref"][8:]] for option in where["oneOf"]]
        where = next(o for o in options if o["properties"]["kind"]["const"] == value["kind"])
    if "properties" not in where:  # the extensions: by code point
        return dict(sorted(value.items()))
    return {
        key: in_schema_order(schema, inner, value[key])
        for key, inner in where["properties"].items()
        if key in value
    }


# ------------------------------------------------------------------------------ by hand

_NAMES: Final = "福\ufa1b晴\ufa12神\ufa19隆\uf9dc塚\ufa10髙﨑﨔德濵邊"
_SIGNS: Final = "①⑴Ⅳ㈱㍻㋿㎡㍉℡½～〜―—–ー－−：（）／ＡＢＣ１　…‥〇○◯◎●、。，．ﾄｼﾏｸ〔〕"

_BY_HAND: Final = (
    Case(
        "the least",
        {"kaigiroku": "1.0"},
        '{"kaigiroku":"1.0"}',
        '{"kaigiroku": "1.0"}\n',
    ),
    Case(
        "keys stand in the order of the schema",
        {
            "proceedings": [{"text": "はい。", "speaker": {"label": "会長"}, "kind": "remark"}],
            "title": "会議録",
            "meeting": {"sittings": [{"startTime": "14:00", "date": "2026-03-18"}]},
            "kaigiroku": "1.0",
        },
        (
            '{"kaigiroku":"1.0","title":"会議録",'
            '"meeting":{"sittings":[{"date":"2026-03-18","startTime":"14:00"}]},'
            '"proceedings":[{"kind":"remark","speaker":{"label":"会長"},"text":"はい。"}]}'
        ),
        """\
{
  "kaigiroku": "1.0",
  "title": "会議録",
  "meeting": {"sittings": [{"date": "2026-03-18", "startTime": "14:00"}]},
  "proceedings": [{"kind": "remark", "speaker": {"label": "会長"}, "text": "はい。"}]
}
""",
    ),
    Case(
        "extensions stand in the order of the code points of their keys",
        {
            "extensions": {
                "b:a": "1",
                "a:b": "2",
                "a:B": "3",
                "a:10": "4",
                "a:2": "5",
                "a-z:a": "6",
            },
            "kaigiroku": "1.0",
        },
        (
            '{"kaigiroku":"1.0","extensions":{"a-z:a":"6","a:10":"4","a:2":"5","a:B":"3","a:b":"2",'
            '"b:a":"1"}}'
        ),
        """\
{
  "kaigiroku": "1.0",
  "extensions": {"a-z:a": "6", "a:10": "4", "a:2": "5", "a:B": "3", "a:b": "2", "b:a": "1"}
}
""",
    ),
    Case(
        "only quotation mark, backslash and U+0000 to U+001F are escaped",
        {
            "kaigiroku": "1.0",
            "title": "\"\\/\b\f\n\r\t\x00\x01\x0b\x1b\x1f\x7f\x80\u2028\u2029<>&'",
        },
        (
            '{"kaigiroku":"1.0","title":"\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u0001\\u000b\\u001b\\u001f'
            "\x7f\x80\u2028\u2029<>&'\"}"
        ),
        (
            '{"kaigiroku": "1.0", "title": '
            '"\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u0001\\u000b\\u001b\\u001f'
            "\x7f\x80\u2028\u2029<>&'\"}\n"
        ),
    ),
    Case(
        "nothing is normalised: compatibility ideographs and variants in names",
        {"kaigiroku": "1.0", "title": _NAMES},
        '{"kaigiroku":"1.0","title":"' + _NAMES + '"}',
        '{"kaigiroku": "1.0", "title": "' + _NAMES + '"}\n',
    ),
    Case(
        "nothing is normalised: signs, widths and dashes",
        {"kaigiroku": "1.0", "title": _SIGNS},
        '{"kaigiroku":"1.0","title":"' + _SIGNS + '"}',
    ),
    Case(
        "nothing is normalised: composed and decomposed",
        {"kaigiroku": "1.0", "title": "がか\u3099éé\u0301"},
        '{"kaigiroku":"1.0","title":"がか\u3099éé\u0301"}',
    ),
    Case(
        "variation selectors, joiners and direction marks stay",
        {"kaigiroku": "1.0", "title": "葛\U000e0100城☑\ufe0f👩\u200d🏫\u200e\u2060\ufeff"},
        '{"kaigiroku":"1.0","title":"葛\U000e0100城☑\ufe0f👩\u200d🏫\u200e\u2060\ufeff"}',
    ),
    Case(
        "beyond the Basic Multilingual Plane, and for private use",
        {"kaigiroku": "1.0", "title": "𠮷𠮟𩸽\ue000\U000f0000\U0010fffd\ufffd"},
        '{"kaigiroku":"1.0","title":"𠮷𠮟𩸽\ue000\U000f0000\U0010fffd\ufffd"}',
    ),
    Case(
        "whole numbers have no fraction",
        {"kaigiroku": "1.0", "attendance": [{"count": 12.0, "seats": 1e2, "others": -0.0}]},
        '{"kaigiroku":"1.0","attendance":[{"count":12,"seats":100,"others":0}]}',
        '{"kaigiroku": "1.0", "attendance": [{"count": 12, "seats": 100, "others": 0}]}\n',
    ),
    Case(
        "what is printed and blank stays",
        {
            "kaigiroku": "1.0",
            "form": [{"value": "", "label": "備考"}],
            "proceedings": [{"kind": "table", "rows": [["区分", ""], ["", " "]]}],
        },
        (
            '{"kaigiroku":"1.0","form":[{"label":"備考","value":""}],'
            '"proceedings":[{"kind":"table","rows":[["区分",""],[""," "]]}]}'
        ),
    ),
    Case(
        "the order of arrays stays",
        {
            "kaigiroku": "1.0",
            "statedNone": ["materials", "agenda"],
            "agenda": [{"title": "二"}, {"title": "一"}],
        },
        (
            '{"kaigiroku":"1.0","agenda":[{"title":"二"},{"title":"一"}],'
            '"statedNone":["materials","agenda"]}'
        ),
    ),
    Case(
        "readable: a hundred columns stand on one line",
        {"kaigiroku": "1.0", "title": "x" * 67},
        '{"kaigiroku":"1.0","title":"' + "x" * 67 + '"}',
        '{"kaigiroku": "1.0", "title": "' + "x" * 67 + '"}\n',
    ),
    Case(
        "readable: a hundred and one do not",
        {"kaigiroku": "1.0", "title": "x" * 68},
        '{"kaigiroku":"1.0","title":"' + "x" * 68 + '"}',
        '{\n  "kaigiroku": "1.0",\n  "title": "' + "x" * 68 + '"\n}\n',
    ),
    Case(
        "readable: a full-width character takes two columns",
        {"kaigiroku": "1.0", "title": "会" * 33 + "x"},
        '{"kaigiroku":"1.0","title":"' + "会" * 33 + 'x"}',
        '{"kaigiroku": "1.0", "title": "' + "会" * 33 + 'x"}\n',
    ),
    Case(
        "readable: one full-width character more",
        {"kaigiroku": "1.0", "title": "会" * 34},
        '{"kaigiroku":"1.0","title":"' + "会" * 34 + '"}',
        '{\n  "kaigiroku": "1.0",\n  "title": "' + "会" * 34 + '"\n}\n',
    ),
    Case(
        "readable: half-width and ambiguous characters take one column",
        {"kaigiroku": "1.0", "title": "ｱ①○―" * 16 + "xxx"},
        '{"kaigiroku":"1.0","title":"' + "ｱ①○―" * 16 + 'xxx"}',
        '{"kaigiroku": "1.0", "title": "' + "ｱ①○―" * 16 + 'xxx"}\n',
    ),
    Case(
        "readable: the comma behind counts, and what does not fit is broken",
        {
            "kaigiroku": "1.0",
            "agenda": [
                {"number": "1", "title": "x" * 51, "summary": "会"},
                {"number": "2", "title": "x" * 51, "summary": "会"},
            ],
            "statedNone": ["materials"],
        },
        '{"kaigiroku":"1.0","agenda":[{"number":"1","title":"' + "x" * 51 + '","summary":"会"},'
        '{"number":"2","title":"' + "x" * 51 + '","summary":"会"}],"statedNone":["materials"]}',
        '{\n  "kaigiroku": "1.0",\n  "agenda": [\n'
        '    {\n      "number": "1",\n'
        '      "title": "' + "x" * 51 + '",\n      "summary": "会"\n    },\n'
        '    {"number": "2", "title": "' + "x" * 51 + '", "summary": "会"}\n'
        '  ],\n  "statedNone": ["materials"]\n}\n',
    ),
    Case(
        "readable: a text that is too long stands on one line all the same",
        {"kaigiroku": "1.0", "title": "会" * 100},
        '{"kaigiroku":"1.0","title":"' + "会" * 100 + '"}',
        '{\n  "kaigiroku": "1.0",\n  "title": "' + "会" * 100 + '"\n}\n',
    ),
)
