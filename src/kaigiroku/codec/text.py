"""Well-formedness: from text to a JSON value, with every problem and every place.

Level: well-formed. This is the careful reading of a text, taken only when the fast one (see
`kaigiroku.codec.fast`) has given up. It reads strict JSON (RFC 8259) in UTF-8 and remembers where
each value stands, so that every problem can be shown with its line and column.
"""

import json
import re
from bisect import bisect_right
from operator import attrgetter
from typing import Any, Final, Protocol

import attrs

from kaigiroku.codec.limits import MAX_DEPTH
from kaigiroku.pointer import ROOT, child, parse
from kaigiroku.problems import Problem, problem

__all__ = ["BROKEN", "Locator", "Parsed", "parse_text"]

BROKEN: Final = object()
"""Stands for a value that was reported already: nothing more is said of it."""

_BLANK: Final = re.compile(r"[ \t\n\r]*")
_STRING: Final = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"')
_OPEN_STRING: Final = re.compile(_STRING.pattern.removesuffix('"'))
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NOT_FINITE: Final = re.compile(r"[+-]?(?:NaN|Infinity)\b")
_WORD: Final = re.compile(r"(?:true|false|null)\b")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LONGEST_INTEGER: Final = 400
"""Digits beyond which an integer is only known to be out of every range."""

_WORDS: Final = {"true": True, "false": False, "null": None}
_LOOKALIKES: Final = {
    "：": ":",
    "，": ",",
    "、": ",",
    "“": '"',
    "”": '"',
    "＂": '"',
    "｛": "{",
    "｝": "}",
    "［": "[",
    "］": "]",
    "　": "a blank",
}


@attrs.frozen
class Parsed:
    """A JSON value, where its parts stand, and what was wrong with the text."""

    value: Any
    problems: tuple[Problem, ...]
    _text: str
    _places: dict[int, dict[str | int, tuple[int, int]]]
    _start: int

    def all_located(self, problems: list[Problem]) -> list[Problem]:
        """Return all the problems with line and column, in the order of the text."""
        place = self.locator()

        def located(one: Problem) -> Problem:
            if one.line is not None:
                return one
            line, column = place(one.pointer, about_key=one.code in {"VAL003", "VAL011"})
            return attrs.evolve(one, line=line, column=column)

        return sorted(map(located, problems), key=attrgetter("line", "column"))

    def locator(self) -> "Locator":
        """Return what tells line and column of a pointer, both from 1, columns in code points."""
        starts = _line_starts(self._text)

        def place(pointer: str, *, about_key: bool = False) -> tuple[int, int]:
            return _position(self._offset(pointer, about_key=about_key), starts)

        return place

    def _offset(self, pointer: str, *, about_key: bool) -> int:
        """Find where a value stands, or its key where the key is what is meant."""
        value: Any = self.value
        offset = self._start
        for token in parse(pointer):
            step: Any = int(token) if isinstance(value, list) else token
            key_offset, value_offset = self._places[id(value)][step]
            offset = key_offset if about_key else value_offset
            value = value[step]
        return offset


class Locator(Protocol):
    """Tells where a place of a document stands in its text."""

    def __call__(self, pointer: str, *, about_key: bool = ...) -> tuple[int, int]:
        """Return the line and column of the value, or of its key."""
        ...


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _position(offset: int, starts: list[int]) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


# ------------------------------------------------------------------------------- text to value


@attrs.define
class _SyntaxError(Exception):
    """The text is no JSON from here on."""

    offset: int
    en: str
    ja: str


@attrs.define
class _TooDeepError(Exception):
    """The text is nested too deep from here on."""

    offset: int
    pointer: str


def parse_text(text: str) -> Parsed:
    """Read strict JSON; the problems found are in the result.

    After a syntax error the value is `BROKEN`. After a duplicate key, a number that is not finite
    or a lone surrogate, reading goes on.
    """
    scanner = _Scanner(text)
    start = _skip(text, 0)
    try:
        value, end = scanner.value(start, ROOT, 1)
        if (end := _skip(text, end)) < len(text):
            raise _unexpected(text, end, "the end of the text", "ここで文書が終わるはず")
    except _SyntaxError as error:
        found = problem("JSN003", ROOT, detail_en=error.en, detail_ja=error.ja)
        scanner.report(found, error.offset)
        value = BROKEN
    except _TooDeepError as error:
        scanner.report(problem("JSN007", error.pointer, limit=str(MAX_DEPTH)), error.offset)
        value = BROKEN
    return Parsed(value, tuple(scanner.problems), text, scanner.places, start)


def _end(pattern: re.Pattern[str], text: str, offset: int) -> int:
    """Return where what a pattern finds at `offset` ends."""
    found = pattern.match(text, offset)
    return found.end() if found else offset


def _skip(text: str, offset: int) -> int:
    return _end(_BLANK, text, offset)


def _unexpected(text: str, offset: int, wanted_en: str, wanted_ja: str) -> _SyntaxError:
    if offset >= len(text):
        return _SyntaxError(
            offset,
            f"the text ends where {wanted_en} should stand",
            f"途中で終わっています（{wanted_ja}です）",
        )
    found = text[offset]
    hint_en = hint_ja = ""
    if found in _LOOKALIKES:
        hint_en = f" (a full-width or curly character; write {_LOOKALIKES[found]} in ASCII)"
        hint_ja = "（全角などの記号です。半角で書いてください）"
    elif found == "'":
        hint_en, hint_ja = ' (strings stand in "double quotes")', '（文字列は"で囲みます）'
    elif found in "/#":
        hint_en, hint_ja = " (JSON has no comments)", "（JSONに注釈は書けません）"
    elif found in "}]":
        hint_en, hint_ja = " (is there a comma too many?)", "（余分なコンマがありませんか）"
    return _SyntaxError(
        offset,
        f"“{found}” stands where {wanted_en} should{hint_en}",
        f"「{found}」がありますが、{wanted_ja}です{hint_ja}",
    )


_VALUE: Final = ("a value", "値が必要")
_KEY: Final = ('a key in "quotes"', 'キー（"で囲む）が必要')


class _Scanner:
    """Reads one text; holds what was found on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.places: dict[int, dict[str | int, tuple[int, int]]] = {}
        self._starts: list[int] | None = None
        self._within: str | None = None
        """The object with a broken key, while its value is read: no pointer leads further."""

    def report(self, found: Problem, offset: int) -> None:
        if self._within is not None and found.pointer:
            found = attrs.evolve(found, pointer=self._within)
        if self._starts is None:
            self._starts = _line_starts(self.text)
        line, column = _position(offset, self._starts)
        self.problems.append(attrs.evolve(found, line=line, column=column))

    def value(self, offset: int, pointer: str, depth: int) -> tuple[Any, int]:
        """Read the value at `offset`; return it and where it ends."""
        first = self.text[offset : offset + 1]
        if first == '"':
            return self.string(offset, pointer)
        if first in {"{", "["}:
            if depth > MAX_DEPTH:
                raise _TooDeepError(offset, pointer)
            read = self.object if first == "{" else self.array
            return read(offset + 1, pointer, depth)
        if word := _WORD.match(self.text, offset):
            return _WORDS[word[0]], word.end()
        if word := _NOT_FINITE.match(self.text, offset):
            self.report(problem("JSN005", pointer, found=word[0]), offset)
            return BROKEN, word.end()
        if number := _NUMBER.match(self.text, offset):
            return _number(number[0]), number.end()
        raise _unexpected(self.text, offset, *_VALUE)

    def string(self, offset: int, pointer: str) -> tuple[Any, int]:
        token = _STRING.match(self.text, offset)
        if token is None:
            raise self._bad_string(offset)
        written = token[0]
        text: str = json.loads(written) if "\\" in written else written[1:-1]
        if half := _SURROGATE.search(text):
            self.report(problem("JSN006", pointer, found=f"U+{ord(half[0]):04X}"), offset)
            return BROKEN, token.end()
        return text, token.end()

    def _bad_string(self, offset: int) -> _SyntaxError:
        end = _end(_OPEN_STRING, self.text, offset)
        if end >= len(self.text):
            return _SyntaxError(
                offset, "this string has no closing quote", "文字列が閉じていません"
            )
        if self.text[end] == "\\":
            return _SyntaxError(
                end, "this is no escape of JSON", "「\\」の使い方がJSONのものではありません"
            )
        return _SyntaxError(
            end,
            "a string holds a bare control character; write a line end as \\n, a tab as \\t",
            "文字列の中に制御文字があります。改行は\\n、タブは\\tと書いてください",
        )

    def array(self, offset: int, pointer: str, depth: int) -> tuple[list[Any], int]:
        text, values = self.text, list[Any]()
        places = self.places.setdefault(id(values), {})
        offset = _skip(text, offset)
        if text[offset : offset + 1] == "]":
            return values, offset + 1
        while True:
            index = len(values)
            places[index] = (offset, offset)
            value, offset = self.value(offset, child(pointer, index), depth + 1)
            values.append(value)
            offset = _skip(text, offset)
            if text[offset : offset + 1] == "]":
                return values, offset + 1
            offset = self._comma(offset, "]")

    def object(self, offset: int, pointer: str, depth: int) -> tuple[Any, int]:
        """Read an object; one of which no key could be read is broken, not empty."""
        text, members = self.text, dict[str, Any]()
        places = self.places.setdefault(id(members), {})
        offset = _skip(text, offset)
        if text[offset : offset + 1] == "}":
            return members, offset + 1
        while True:
            if text[offset : offset + 1] != '"':
                raise _unexpected(text, offset, *_KEY)
            key_offset = offset
            key, offset = self.string(offset, pointer)
            offset = _skip(text, offset)
            if text[offset : offset + 1] != ":":
                raise _unexpected(text, offset, "“:”", "「:」が必要")
            offset = _skip(text, offset + 1)
            place = pointer if key is BROKEN else child(pointer, key)
            value_offset = offset
            within = self._within
            if key is BROKEN and within is None:
                self._within = pointer
            value, offset = self.value(offset, place, depth + 1)
            self._within = within
            if key in members:
                self.report(problem("JSN004", place, key=key), key_offset)
            elif key is not BROKEN:
                members[key] = value
                places[key] = (key_offset, value_offset)
            offset = _skip(text, offset)
            if text[offset : offset + 1] == "}":
                return members or BROKEN, offset + 1
            offset = self._comma(offset, "}")

    def _comma(self, offset: int, closing: str) -> int:
        if self.text[offset : offset + 1] != ",":
            raise _unexpected(
                self.text, offset, f"“,” or “{closing}”", f"「,」または「{closing}」が必要"
            )
        return _skip(self.text, offset + 1)


def _number(token: str) -> int | float:
    if any(c in ".eE" for c in token):
        return float(token)
    if len(token) > _LONGEST_INTEGER:
        huge: int = 10**_LONGEST_INTEGER
        return -huge if token[0] == "-" else huge
    return int(token)
