"""The two writings at their bounds."""

import json
from typing import Any

import pytest

import kaigiroku
from kaigiroku.codec.layout import canonical, readable
from kaigiroku.model import Meeting, Minutes

WIDTH = 100
WIDTHS = {"a": 1, "é": 1, "ｱ": 1, "○": 1, "あ": 2, "Ａ": 2, "会": 2, "𠮷": 2, "　": 2}
"""Columns of characters; ○ is ambiguous, and narrow unless the font is an old one."""


def lines(minutes: Minutes) -> list[str]:
    return kaigiroku.dumps(minutes, layout="readable").decode().split("\n")


@pytest.mark.parametrize("sign", WIDTHS)
def test_a_document_of_a_hundred_columns_stands_on_one_line(sign: str) -> None:
    before, after = '{"kaigiroku": "1.0", "title": "', '"}'
    room = WIDTH - len(before) - len(after)
    count = room // WIDTHS[sign] - 1
    title = sign * count + "a" * (room - count * WIDTHS[sign])
    assert lines(Minutes(title=title)) == [before + title + after, ""]
    assert lines(Minutes(title=title + "a")) == [
        "{",
        '  "kaigiroku": "1.0",',
        f'  "title": "{title}a"',
        "}",
        "",
    ]


@pytest.mark.parametrize("last", [True, False], ids=["last", "a comma behind it"])
@pytest.mark.parametrize("sign", "aあ")
def test_a_member_of_a_hundred_columns_stands_on_one_line(sign: str, *, last: bool) -> None:
    """Its indent, its key and its comma count too."""
    before, after = '  "meeting": {"name": "', '"}' if last else '"},'
    room = WIDTH - len(before) - len(after)
    name = sign * 30 + "a" * (room - 30 * WIDTHS[sign])
    rest: dict[str, Any] = {} if last else {"stated_none": ("agenda",)}

    def written(name: str) -> list[str]:
        minutes = Minutes(title="x" * WIDTH, meeting=Meeting(name=name), **rest)
        return lines(minutes)[3:]

    assert written(name)[0] == before + name + after
    assert written(name + "a")[:3] == [
        '  "meeting": {',
        f'    "name": "{name}a"',
        "  }" if last else "  },",
    ]


def test_any_json_value_can_be_laid_out() -> None:
    value = {"会議": ["議案"], "long": ["x" * 60, "y" * 60], "empty": [{}, []], "none": None}
    text = readable(value).decode()
    assert json.loads(text) == value
    assert text.split("\n") == [
        "{",
        '  "会議": ["議案"],',
        '  "long": [',
        f'    "{"x" * 60}",',
        f'    "{"y" * 60}"',
        "  ],",
        '  "empty": [{}, []],',
        '  "none": null',
        "}",
        "",
    ]


@pytest.mark.parametrize("write", [canonical, readable])
@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_json_is_not_written(write: Any, number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write({"count": [number]})
