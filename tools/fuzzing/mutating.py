"""Changing inputs by what they are made of: JSON by its tree, print by its lines."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any, Final

from kaigiroku.testing import mutants
from kaigiroku.testing.places import slots
from tools.fuzzing.material import documents, lines, words
from tools.fuzzing.targets import Kind

__all__ = ["Mutate", "mutator"]

Mutate = Callable[[bytes, int], bytes]
"""Changes some bytes without knowing what they are, into at most so many."""

Mutator = Callable[[bytes, int, int], bytes]
"""Changes an input into one of at most so many bytes, by a seed of chance."""

_PLAINLY: Final = 0.3
"""The share of the changes that are made byte by byte."""

_SLIPPED: Final = 0.15
"""The share of the changes of JSON that end in a text that is none, or only just."""


def mutator(kind: Kind, plainly: Mutate) -> Mutator:
    """Return what changes inputs of a kind; `plainly` changes bytes."""
    change = _CHANGES.get(kind)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        if change is not None and random.random() > _PLAINLY:
            made = change(data, random)
            if made is not None and 0 < len(made) <= longest:
                return made
        return plainly(data, longest)

    return mutate


def _json(data: bytes, random: Random) -> bytes | None:
    """Change the tree of a JSON text, and now and then its layout."""
    start = data.find(b"{")
    try:
        value = json.loads(data[start:])
    except (ValueError, RecursionError):
        return None
    if start < 0:
        return None
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        value = _spliced(value, random) if random.random() < 0.4 else _mutant(value, random)  # noqa: PLR2004
    layout: dict[str, Any] = random.choice(_LAYOUTS)
    text = json.dumps(value, **layout)
    if random.random() < _SLIPPED:
        text = _slipped(text, random)
    return data[:start] + text.encode("utf-8", "replace")


_LAYOUTS: Final[tuple[dict[str, Any], ...]] = (
    {"ensure_ascii": False},
    {"ensure_ascii": False, "separators": (",", ":")},
    {"ensure_ascii": False, "indent": 1},
    {},
)


_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|true|false|null')
_SLIPS: Final = (
    *("NaN", "Infinity", "-Infinity", "+NaN", "1e999", "-1E+999", "1e-999", "-0", "15.0", "01"),
    *("9" * 350, "-" + "9" * 450, '"\\ud800"', '"\\udfff\\ud800"', '"\\ud842\\udfb7"', '"\\u0000"'),
    *('{"a": 1, "a": 2}', "[" * 130 + "]" * 130, "[1,]", "{}", "'a'", "//", "\t", "：", "\ufeff"),
)
"""What JSON does not have, or only just."""


def _slipped(text: str, random: Random) -> str:
    """Put a slip of JSON in the place of a word or number, or a key twice."""
    tokens = list(_TOKEN.finditer(text))
    if not tokens:
        return text
    token = random.choice(tokens)
    if random.random() < 0.2:  # noqa: PLR2004 -- now and then
        return f"{text[: token.start()]}{token[0]}:{token[0]},{text[token.start() :]}"
    return text[: token.start()] + random.choice(_SLIPS) + text[token.end() :]


def _mutant(value: Any, random: Random) -> Any:
    return next(mutants(value, random, 1))[1]


def _spliced(value: Any, random: Random) -> Any:
    """Put a part of another document in the place of a part of this one, or beside it."""
    other = random.choice(documents())
    if random.random() < 0.5 and isinstance(value, dict):  # noqa: PLR2004 -- as often as not
        key = random.choice(list(other))
        mine, theirs = value.get(key), other[key]
        if isinstance(mine, list) and isinstance(theirs, list):
            return value | {key: [*mine, *theirs] if random.random() < 0.5 else [*theirs, *mine]}  # noqa: PLR2004
        if isinstance(mine, dict) and isinstance(theirs, dict):
            return value | {key: mine | theirs}
        return value | {key: theirs}
    here, there = random.choice(list(slots(value))), random.choice(list(slots(other)))
    if here.key == "":
        return value
    here.put(json.loads(json.dumps(there.value)))
    return value


def _print(data: bytes, random: Random) -> bytes:
    """Change the lines of a text, and words in them."""
    rows = data.decode(errors="replace").split("\n")
    for _ in range(random.choice((1, 1, 2, 4))):
        at = random.randrange(len(rows))
        random.choice(_OF_LINES)(rows, at, random)
        rows = rows or [""]
    return "\n".join(rows).encode()


def _line_in(rows: list[str], at: int, random: Random) -> None:
    rows.insert(at, random.choice(lines()))


def _line_out(rows: list[str], at: int, _: Random) -> None:
    del rows[at]


def _line_moved(rows: list[str], at: int, random: Random) -> None:
    rows.insert(random.randrange(len(rows)), rows.pop(at))


def _line_again(rows: list[str], at: int, _: Random) -> None:
    rows.insert(at, rows[at])


def _line_cut(rows: list[str], at: int, random: Random) -> None:
    place = random.randint(0, len(rows[at]))
    rows[at : at + 1] = [rows[at][:place], rows[at][place:]]


def _lines_joined(rows: list[str], at: int, _: Random) -> None:
    rows[at : at + 2] = ["".join(rows[at : at + 2])]


def _word_in(rows: list[str], at: int, random: Random) -> None:
    start = random.randint(0, len(rows[at]))
    end = start + random.choice((0, 0, 1, 3))
    rows[at] = rows[at][:start] + random.choice(words()) + rows[at][end:]


def _stretch_again(rows: list[str], at: int, random: Random) -> None:
    start, end = sorted(random.randint(0, len(rows[at])) for _ in range(2))
    rows[at] = rows[at][:end] + rows[at][start:]


def _stretch_out(rows: list[str], at: int, random: Random) -> None:
    start, end = sorted(random.randint(0, len(rows[at])) for _ in range(2))
    rows[at] = rows[at][:start] + rows[at][end:]


_OF_LINES: Final = (
    _line_in,
    _line_out,
    _line_moved,
    _line_again,
    _line_cut,
    _lines_joined,
    _word_in,
    _word_in,
    _word_in,
    _stretch_again,
    _stretch_out,
)

_CHANGES: Final[dict[Kind, Callable[[bytes, Random], bytes | None]]] = {
    "json": _json,
    "text": _print,
}
