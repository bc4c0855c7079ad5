"""Vectors of spans that are not sound: the ways in which programs and hands count wrong."""

from collections.abc import Iterator
from typing import Final

from tools.vectors.layout import file
from tools.vectors.spans import note, vector

__all__ = ["files"]

Unsound = tuple[str, str, tuple[tuple[int, int, str], ...], tuple[tuple[str, str], ...]]
"""A name, a text, spans over it, and codes with the places where they are found."""

_OUTSIDE: Final = (("TXT001", "spans/0/end"),)
_OTHER_TEXT: Final = (("TXT004", "spans/0/text"),)

_UNSOUND: Final[tuple[Unsound, ...]] = (
    # ----------------------------------------------------------- counted in something else
    ("counted in UTF-16, within the text", "𠮷田委員が来た。", ((3, 5, "委員"),), _OTHER_TEXT),
    ("counted in UTF-16, behind the end", "𠮷田𠮷田", ((3, 6, "𠮷田"),), _OUTSIDE),
    ("counted in bytes of UTF-8", "会議録", ((3, 6, "議"),), _OUTSIDE),
    (
        "counted in characters as they are seen",
        "葛\U000e0100城市です",
        ((1, 3, "城市"),),
        _OTHER_TEXT,
    ),
    ("counted as if composed", "か\u3099くの話です", ((1, 2, "く"),), _OTHER_TEXT),
    (
        "counted without the line feed",
        "以上です。\n次に移ります。",
        ((5, 7, "次に"),),
        _OTHER_TEXT,
    ),
    ("counted from 1", "資料を見る", ((1, 3, "資料"),), _OTHER_TEXT),
    ("the end counted in", "資料を見る", ((0, 1, "資料"),), _OTHER_TEXT),
    ("one code point behind the end", "𠮷田", ((1, 3, "田"),), _OUTSIDE),
    ("ends before it begins", "資料を見る", ((2, 0, "資料"),), _OUTSIDE),
    # ------------------------------------------------------------ repeats other characters
    ("repeats the characters composed", "か\u3099く", ((0, 2, "が"),), _OTHER_TEXT),
    ("repeats them decomposed", "がく", ((0, 1, "か\u3099"),), _OTHER_TEXT),
    ("repeats them with a unified ideograph", "福\ufa1b", ((1, 2, "福"),), _OTHER_TEXT),
    ("repeats them without a variation selector", "葛\U000e0100", ((0, 2, "葛"),), _OTHER_TEXT),
    ("repeats them in half width", "資料１", ((0, 3, "資料1"),), _OTHER_TEXT),
    (
        "repeats carriage return and line feed as a line feed",
        "上。\r\n次",
        ((1, 4, "。\n"),),
        _OTHER_TEXT,
    ),
    # --------------------------------------------------------------- beside one another
    (
        "out of order",
        "資料を見る",
        ((3, 5, "見る"), (0, 2, "資料")),
        (("TXT002", "spans/1/start"),),
    ),
    (
        "two of three out of order",
        "資料を見る",
        ((3, 5, "見る"), (0, 2, "資料"), (2, 3, "を")),
        (("TXT002", "spans/1/start"), ("TXT002", "spans/2/start")),
    ),
    (
        "crossing by one code point",
        "𠮷田委員",
        ((0, 3, "𠮷田委"), (2, 4, "委員")),
        (("TXT003", "spans/1"),),
    ),
    (
        "crossing between an ideograph and its variation selector",
        "葛\U000e0100城",
        ((0, 2, "葛\U000e0100"), (1, 3, "\U000e0100城")),
        (("TXT003", "spans/1"),),
    ),
    (
        "crossing and out of order",
        "資料を見る",
        ((1, 4, "料を見"), (0, 2, "資料")),
        (("TXT003", "spans/0"), ("TXT002", "spans/1/start")),
    ),
    (
        "over other characters, and another behind the end",
        "資料を見る",
        ((0, 2, "資科"), (3, 6, "見る。")),
        (("TXT004", "spans/0/text"), ("TXT001", "spans/1/end")),
    ),
)


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the one file."""
    vectors = [
        vector(
            name,
            {"kind": "passage", "text": text, "spans": [note(*span) for span in spans]},
            found,
            (),
        )
        for name, text, spans, found in _UNSOUND
    ]
    yield "unsound", file("spans", "unsound", vectors)
