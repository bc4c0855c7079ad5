"""Vectors of spans that are sound: where they begin and end, in code points and in UTF-16.

Offsets in documents are code points; UTF-16 is what strings are in JavaScript, Java and C#. All are
counted by hand, in both; the tests count again.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from tools.vectors.layout import file

__all__ = ["files", "note", "vector"]

Json = dict[str, Any]
Span = tuple[int, int, str, tuple[int, int]]
"""Start and end in code points, the characters, start and end in UTF-16 code units."""


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the one file."""
    yield "sound", file("spans", "sound", [*_sound(), *_elsewhere()])


def note(start: int, end: int, text: str) -> Json:
    """Return a span from `start` to `end`, in code points, that repeats `text`."""
    return {"kind": "note", "start": start, "end": end, "text": text, "note": "注"}


def vector(name: str, unit: Json, found: Sequence[tuple[str, str]], spans: Sequence[Json]) -> Json:
    """Return a vector of one unit: what is found, by code and place in it, and what spans cover."""
    return {
        "name": name,
        "document": {"kaigiroku": "1.0", "proceedings": [unit]},
        "spans": list(spans),
        "findings": [{"code": code, "pointer": f"/proceedings/0/{at}"} for code, at in found],
    }


def _place(pointer: str, text: str, utf16: tuple[int, int]) -> Json:
    start, end = utf16
    return {"pointer": pointer, "covers": text, "utf16": {"start": start, "end": end}}


# ------------------------------------------------------------------------------------ sound

_SOUND: Final[tuple[tuple[str, str, tuple[Span, ...]], ...]] = (
    (
        "characters of the Basic Multilingual Plane",
        "資料１を御覧ください。",
        ((0, 3, "資料１", (0, 3)), (4, 6, "御覧", (4, 6)), (10, 11, "。", (10, 11))),
    ),
    (
        "a character beyond it is one code point, and two units of UTF-16",
        "𠮷田委員が𠮟責した。",
        (
            (0, 2, "𠮷田", (0, 3)),
            (2, 4, "委員", (3, 5)),
            (5, 7, "𠮟責", (6, 9)),
            (9, 10, "。", (11, 12)),
        ),
    ),
    (
        "an ideograph with a variation selector is two code points, and three units",
        "葛\U000e0100城市の辻\U000e0101氏",
        (
            (0, 2, "葛\U000e0100", (0, 3)),
            (2, 4, "城市", (3, 5)),
            (5, 7, "辻\U000e0101", (6, 9)),
            (7, 8, "氏", (9, 10)),
        ),
    ),
    (
        "a span may divide an ideograph from its variation selector",
        "葛\U000e0100城",
        ((0, 1, "葛", (0, 1)), (1, 2, "\U000e0100", (1, 3)), (2, 3, "城", (3, 4))),
    ),
    (
        "a sign with a variation selector of the Basic Multilingual Plane",
        "☑\ufe0f公開　☐\ufe0e非公開",
        (
            (0, 2, "☑\ufe0f", (0, 2)),
            (2, 4, "公開", (2, 4)),
            (5, 7, "☐\ufe0e", (5, 7)),
            (7, 10, "非公開", (7, 10)),
        ),
    ),
    (
        "a combining mark counts for itself",
        "か\u3099ががく\u309a",
        (
            (0, 2, "か\u3099", (0, 2)),
            (2, 3, "が", (2, 3)),
            (3, 4, "が", (3, 4)),
            (4, 6, "く\u309a", (4, 6)),
        ),
    ),
    (
        "half-width voiced kana are two, and enclosed ones are one",
        "ｶﾞｲﾄﾞ①㈱㋿",
        ((0, 2, "ｶﾞ", (0, 2)), (2, 5, "ｲﾄﾞ", (2, 5)), (5, 6, "①", (5, 6)), (7, 8, "㋿", (7, 8))),
    ),
    (
        "an emoji of several code points",
        "👩\u200d🏫から。🇯🇵です。",
        (
            (0, 3, "👩\u200d🏫", (0, 5)),
            (3, 5, "から", (5, 7)),
            (6, 8, "🇯🇵", (8, 12)),
            (8, 10, "です", (12, 14)),
        ),
    ),
    (
        "a line feed between paragraphs is one character",
        "以上です。\n次に移ります。",
        ((3, 8, "す。\n次に", (3, 8)), (6, 8, "次に", (6, 8))),
    ),
    (
        "carriage return and line feed are two characters where a text holds them",
        "以上。\r\n次に。",
        ((2, 5, "。\r\n", (2, 5)), (5, 7, "次に", (5, 7))),
    ),
    (
        "private-use characters of both kinds",
        "\ue000様\U000f0001様",
        ((0, 2, "\ue000様", (0, 2)), (2, 4, "\U000f0001様", (2, 5))),
    ),
    (
        "the whole text",
        "𠮷\U000e0100",
        ((0, 2, "𠮷\U000e0100", (0, 4)),),
    ),
)


def _sound() -> Iterator[Json]:
    for name, text, spans in _SOUND:
        ordered = sorted(spans, key=lambda span: (span[0], -span[1]))
        yield vector(
            name,
            {
                "kind": "passage",
                "text": text,
                "spans": [note(start, end, covered) for start, end, covered, _ in ordered],
            },
            (),
            [
                _place(f"/proceedings/0/spans/{number}", covered, utf16)
                for number, (_, _, covered, utf16) in enumerate(ordered)
            ],
        )


def _elsewhere() -> Iterator[Json]:
    """Yield vectors of spans in other texts than a unit's `text`, and of spans without length."""
    at = "/proceedings/0/spans"
    table = {"kind": "table", "rows": [["区分", "人"], ["𠮷", "", "3"]]}
    yield vector(
        "the cells of a row are parted by tabs, the rows by line feeds",
        table | {"spans": [note(3, 6, "人\n𠮷"), note(8, 9, "3")]},
        (),
        [_place(f"{at}/0", "人\n𠮷", (3, 7)), _place(f"{at}/1", "3", (9, 10))],
    )
    yield vector(
        "a section's spans count in its heading",
        {"kind": "section", "label": "1", "heading": "𠮷川の改修", "spans": [note(2, 3, "の")]},
        (),
        [_place(f"{at}/0", "の", (3, 4))],
    )
    yield vector(
        "a label that is set off does not count",
        {
            "kind": "remark",
            "speaker": {"label": "𠮷田委員", "mark": "【＊】"},
            "text": "はい。",
            "spans": [note(0, 2, "はい")],
        },
        (),
        [_place(f"{at}/0", "はい", (0, 2))],
    )
    breaks = [
        {"kind": "break", "start": offset, "end": offset, "boundary": "line"}
        for offset in (0, 2, 4)
    ]
    yield vector(
        "spans without length, at both ends and between",
        {"kind": "passage", "text": "𠮷田𠮷田", "spans": breaks},
        (),
        [_place(f"{at}/{n}", "", (utf16, utf16)) for n, utf16 in enumerate((0, 3, 6))],
    )
    yield vector(
        "nested, beginning together, ending together, and side by side",
        {
            "kind": "passage",
            "text": "かえで商事の山田氏",
            "spans": [
                note(0, 9, "かえで商事の山田氏"),
                note(0, 5, "かえで商事"),
                note(3, 5, "商事"),
                note(5, 6, "の"),
                note(6, 9, "山田氏"),
                note(6, 9, "山田氏"),
            ],
        },
        (),
        [
            _place(f"{at}/{n}", covered, utf16)
            for n, (covered, utf16) in enumerate(
                (
                    ("かえで商事の山田氏", (0, 9)),
                    ("かえで商事", (0, 5)),
                    ("商事", (3, 5)),
                    ("の", (5, 6)),
                    ("山田氏", (6, 9)),
                    ("山田氏", (6, 9)),
                )
            )
        ],
    )
    yield {
        "name": "a form's spans count in the value of their cell",
        "document": {
            "kaigiroku": "1.0",
            "form": [{"label": "場所", "value": "𠮷野庁舎", "spans": [note(0, 2, "𠮷野")]}],
        },
        "spans": [_place("/form/0/spans/0", "𠮷野", (0, 3))],
        "findings": [],
    }
