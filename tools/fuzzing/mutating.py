"""Changing inputs by what they are made of: JSON by its tree, print by its lines."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from random import Random
from typing import Any, Final

import kaigiroku
from kaigiroku.errors import DecodeError
from kaigiroku.testing import mutants
from tools.fuzzing.material import documents, lines, words
from tools.fuzzing.targets import Kind

__all__ = ["Mutate", "mutator"]

Mutate = Callable[[bytes, int], bytes]
"""Changes some bytes without knowing what they are, into at most so many."""

Mutator = Callable[[bytes, int, int], bytes]
"""Changes an input into one of at most so many bytes, by a seed of chance."""

_PLAINLY: Final = 0.3
"""The share of the changes that are made byte by byte."""

_MUTANTS: Final = 0.3
"""The share of the changes of a tree that are near-valid ones; the others put parts together."""

_DEEPER: Final = 0.7
_BESIDE: Final = 0.5
_TRIES: Final = 3
_SLIPPED: Final = 0.15
"""The share of the changes of JSON that end in a text that is none, or only just."""


def mutator(kind: Kind, plainly: Mutate) -> Mutator:
    """Return what changes inputs of a kind; `plainly` changes bytes."""
    change = _CHANGES.get(kind)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        if change is not None and random.random() > _PLAINLY:
            made = change(data, random)
            if 0 < len(made) <= longest:
                return made
        return plainly(data, longest)

    return mutate


def _json(data: bytes, random: Random) -> bytes:
    """Change the tree of a JSON text, and now and then its layout, or let slip something."""
    before, value = _parted(data, random)
    text = _written(_changed(value, random), random)
    if random.random() < _SLIPPED:
        text = _slipped(text, random)
    return before + text.encode("utf-8", "replace")


def _document(data: bytes, random: Random) -> bytes:
    """Change the tree of a document so that it stays one, if that comes about."""
    before, value = _parted(data, random)
    if not _is_document(json.dumps(value)):
        value = json.loads(random.choice(_valid()))
    made = b""
    for _ in range(_TRIES):
        changed = _changed(json.loads(json.dumps(value)), random)
        made = _written(changed, random).encode("utf-8", "replace")
        if _is_document(made):
            break
    return before + made


def _is_document(text: str | bytes) -> bool:
    try:
        kaigiroku.loads(text)
    except DecodeError:
        return False
    return True


@cache
def _valid() -> tuple[str, ...]:
    """Return our documents that are valid, written."""
    return tuple(filter(_is_document, map(json.dumps, documents())))


def _parted(data: bytes, random: Random) -> tuple[bytes, Any]:
    """Return what stands before a JSON text, and its value; one of our documents if it is none."""
    start = max(data.find(b"{"), 0)
    try:
        return data[:start], json.loads(data[start:])
    except (ValueError, RecursionError):
        return data[:start][:1], json.loads(json.dumps(random.choice(documents())))


def _changed(value: Any, random: Random) -> Any:
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        value = _mutant(value, random) if random.random() < _MUTANTS else _spliced(value, random)
    return value


def _written(value: Any, random: Random) -> str:
    layout: dict[str, Any] = random.choice(_LAYOUTS)
    return json.dumps(value, **layout)


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


_Parts = Mapping[str, Sequence[str]]


@cache
def _parts() -> tuple[_Parts, _Parts]:
    """Return what stands in our documents under each key, written, and the keys that stand there.

    What stands in the list under a key has that key and ``[]`` for a name.
    """
    parts: dict[str, dict[str, None]] = {}
    members: dict[str, dict[str, None]] = {}
    waiting: list[tuple[str, Any]] = [("", document) for document in documents()]
    while waiting:
        name, value = waiting.pop()
        parts.setdefault(name, {})[json.dumps(value)] = None
        if isinstance(value, dict):
            members.setdefault(name, {}).update(dict.fromkeys(value))
            waiting += value.items()
        elif isinstance(value, list):
            waiting += ((f"{name}[]", one) for one in value)
    return tuple({name: tuple(of) for name, of in one.items()} for one in (parts, members))  # type: ignore[return-value] # two


def _spliced(value: Any, random: Random) -> Any:
    """Put a part of another document where parts of that name stand, or one beside it."""
    parts, members = _parts()
    name, here = "", value
    while isinstance(here, dict | list) and here:
        keys = list(here) if isinstance(here, dict) else range(len(here))
        key = random.choice(keys)
        inner = str(key) if isinstance(here, dict) else f"{name}[]"
        if random.random() < _DEEPER and isinstance(here[key], dict | list):
            name, here = inner, here[key]
            continue
        if isinstance(here, list) and random.random() < _BESIDE:
            here.insert(key, json.loads(random.choice(parts.get(inner, ("0",)))))
        elif isinstance(here, dict) and random.random() < _BESIDE and name in members:
            inner = random.choice(members[name])
            here[inner] = json.loads(random.choice(parts[inner]))
        elif inner in parts:
            here[key] = json.loads(random.choice(parts[inner]))
        break
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

_CHANGES: Final[dict[Kind, Callable[[bytes, Random], bytes]]] = {
    "json": _json,
    "document": _document,
    "text": _print,
}
