"""Near-valid documents: JSON values with one thing changed, the way hands and programs err.

Level: valid. What keys, kinds and codes there are comes from the published schema.
"""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any, Final

from kaigiroku.codec import to_dict
from kaigiroku.errors import MissingExtraError
from kaigiroku.model import Minutes
from kaigiroku.schemas import schema

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["MUTATIONS", "Slot", "mutants", "mutations"]

Slot = tuple[Any, Any]
"""A dict or list and the key or index of a value in it."""

_JUNK: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 15, 15.0, 0.5, 1e2, 10**12, 10**30, -(10**30), "", " ", "あ",
    "2026-02-30", "2026-13", "1900-02-29", "2024-02-29", "24:00", "9:00", "open", "x:y", "X:y",
    "remark", "1.0", [], {}, [None], [""], {"kind": "remark"}, {"kind": "section"}, {"a:b": "c"},
)  # fmt: skip


@cache
def _keys() -> tuple[str, ...]:
    """Return every key that the schema knows, and some that it does not."""
    whole = schema()
    known = {key for of in (whole, *whole["$defs"].values()) for key in of.get("properties", {})}
    return (*sorted(known), "nonsense", "x:y", "備考", "$schema", "stated_in")


@cache
def _kinds() -> tuple[str, ...]:
    """Return every kind that the schema knows, and one that it does not."""
    properties = [of.get("properties", {}) for of in schema()["$defs"].values()]
    known = {of["kind"]["const"] for of in properties if "const" in of.get("kind", {})}
    return (*sorted(known), "nonsense")


@cache
def _codes() -> tuple[str, ...]:
    """Return every code that the schema knows."""
    found: set[str] = set()
    waiting: list[Any] = [schema()]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            found.update(here["enum"] if isinstance(here.get("enum"), list) else ())
            waiting += here.values()
        elif isinstance(here, list):
            waiting += here
    return tuple(sorted(found))


_DIGITS: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def _other_type(slot: Slot, random: Random) -> None:
    slot[0][slot[1]] = copy.deepcopy(random.choice(_JUNK))


def _missing(slot: Slot, _random: Random) -> None:
    del slot[0][slot[1]]


def _extra(slot: Slot, random: Random) -> None:
    if isinstance(value := slot[0][slot[1]], dict):
        value[random.choice(_keys())] = copy.deepcopy(random.choice(_JUNK))
    elif isinstance(value, list):
        value.append(copy.deepcopy(random.choice(_JUNK)))


def _doubled(slot: Slot, _random: Random) -> None:
    if isinstance(value := slot[0][slot[1]], list) and value:
        value.append(copy.deepcopy(value[0]))


def _null(slot: Slot, _random: Random) -> None:
    slot[0][slot[1]] = None


def _empty(slot: Slot, _random: Random) -> None:
    value = slot[0][slot[1]]
    slot[0][slot[1]] = type(value)() if isinstance(value, str | list | dict) else ""


def _other_kind(slot: Slot, random: Random) -> None:
    if isinstance(value := slot[0][slot[1]], dict) and "kind" in value:
        value["kind"] = random.choice(_kinds())


def _other_code(slot: Slot, random: Random) -> None:
    if isinstance(slot[0][slot[1]], str):
        slot[0][slot[1]] = random.choice(_codes())


def _newline(slot: Slot, _random: Random) -> None:
    if isinstance(value := slot[0][slot[1]], str):
        slot[0][slot[1]] = value + "\n"


def _full_width(slot: Slot, _random: Random) -> None:
    if isinstance(value := slot[0][slot[1]], str):
        slot[0][slot[1]] = value.translate(_DIGITS)


def _as_float(slot: Slot, _random: Random) -> None:
    if type(value := slot[0][slot[1]]) is int:
        slot[0][slot[1]] = float(value)


def _beyond(slot: Slot, random: Random) -> None:
    if type(value := slot[0][slot[1]]) is int:
        slot[0][slot[1]] = value + random.choice((-1, 10**9, 10**30, -(10**9), 0.5))


def _other_spelling(slot: Slot, random: Random) -> None:
    if isinstance(value := slot[0][slot[1]], str) and value:
        at = random.randrange(len(value))
        slot[0][slot[1]] = value[:at] + random.choice("-:/09azA \u2028é") + value[at + 1 :]


def _wrapped(slot: Slot, _random: Random) -> None:
    slot[0][slot[1]] = [slot[0][slot[1]]]


def _renamed(slot: Slot, random: Random) -> None:
    if isinstance(slot[0], dict):
        slot[0][random.choice(_keys())] = slot[0].pop(slot[1])


def _moved(slot: Slot, random: Random) -> None:
    """Put here what stands elsewhere in the same object or array."""
    container, key = slot
    others = list(container) if isinstance(container, dict) else range(len(container))
    container[key] = copy.deepcopy(container[random.choice(list(others))])


MUTATIONS: Final[dict[str, Callable[[Slot, Random], None]]] = {
    "other type": _other_type,
    "missing": _missing,
    "extra": _extra,
    "doubled": _doubled,
    "null": _null,
    "empty": _empty,
    "other kind": _other_kind,
    "other code": _other_code,
    "trailing newline": _newline,
    "full-width digits": _full_width,
    "integral float": _as_float,
    "out of bounds": _beyond,
    "other spelling": _other_spelling,
    "wrapped": _wrapped,
    "renamed": _renamed,
    "moved": _moved,
}
"""Every way of changing a value in its place, by name."""


def mutants(document: dict[str, Any], random: Random, count: int) -> Iterator[tuple[str, Any]]:
    """Yield changed copies of a document, of which about half are valid.

    Args:
        document: A document as a JSON value; it is left as it is.
        random: Where chance comes from: the same seed gives the same copies.
        count: How many.

    Returns:
        For each the name of what was done, a key of `MUTATIONS`, and the copy.

    >>> from random import Random
    >>> made = list(mutants({"kaigiroku": "1.0", "title": "会議録"}, Random(1), 100))
    >>> "full-width digits" in dict(made)
    True
    """
    text = json.dumps(document)
    for _ in range(count):
        yield _mutant(text, random.choice, random)


def mutations(minutes: Minutes) -> "SearchStrategy[tuple[str, Any]]":
    """Draw changed copies of a document with Hypothesis, as `mutants` yields them.

    Args:
        minutes: A document; that of a strategy comes by ``flatmap``.

    Returns:
        A strategy for the name of what was done, a key of `MUTATIONS`, and the copy.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    >>> from hypothesis import find
    >>> find(mutations(Minutes(title="会議録")), lambda made: made[0] == "wrapped")
    ('wrapped', [{'kaigiroku': '1.0', 'title': '会議録'}])
    """
    try:
        from hypothesis import strategies as st  # noqa: PLC0415 -- the rest does without it
    except ImportError as error:  # pragma: no cover -- shown by tests/test_package.py
        raise MissingExtraError(
            'mutations need hypothesis: pip install "kaigiroku[strategies]"'
        ) from error

    text = json.dumps(to_dict(minutes))

    @st.composite
    def draw_mutant(draw: st.DrawFn) -> tuple[str, Any]:
        def choose(among: Sequence[Any]) -> Any:
            return draw(st.sampled_from(among))

        return _mutant(text, choose, draw(st.randoms(use_true_random=False)))

    return draw_mutant()


def _mutant(text: str, choose: Callable[[Sequence[Any]], Any], random: Random) -> tuple[str, Any]:
    """Change one thing: how and where is chosen, the rest is left to chance."""
    root = {"document": json.loads(text)}
    name = choose(list(MUTATIONS))
    slots = [slot for slot in _slots(root) if _applies(name, slot)]
    MUTATIONS[name](choose(slots or list(_slots(root))), random)
    return name, root.get("document")


def _applies(name: str, slot: Slot) -> bool:
    value = slot[0][slot[1]]
    match name:
        case "trailing newline" | "full-width digits" | "other spelling" | "other code":
            return isinstance(value, str)
        case "integral float" | "out of bounds":
            return type(value) is int
        case "other kind":
            return isinstance(value, dict) and "kind" in value
        case _:
            return True


def _slots(container: Any) -> Iterator[Slot]:
    keys = list(container) if isinstance(container, dict) else range(len(container))
    for key in keys:
        yield container, key
        if isinstance(container[key], dict | list):
            yield from _slots(container[key])
