"""Near-valid documents: JSON values with one thing changed, the way hands and programs err.

Level: valid. What keys, kinds, codes and bounds there are, and where, the published schema says.
"""

import copy
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeVar

from kaigiroku.codec import to_dict
from kaigiroku.errors import MissingExtraError
from kaigiroku.model import Minutes
from kaigiroku.testing.places import Slot, codes, keys, kinds, slots

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["MUTATIONS", "mutants", "mutations"]

T = TypeVar("T")

Pick = Callable[[Sequence[Any]], Any]
"""Chooses one of several things."""

_JUNK: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 15, 15.0, 0.5, 1e2, 10**12, 10**30, -(10**30), "", " ", "あ",
    "2026-02-30", "2026-13", "1900-02-29", "2024-02-29", "24:00", "9:00", "open", "x:y", "X:y",
    "remark", "1.0", [], {}, [None], [""], {"kind": "remark"}, {"kind": "section"}, {"a:b": "c"},
)  # fmt: skip
_UNKNOWN: Final = ("nonsense", "x:y", "備考", "$schema", "stated_in")
"""Keys that the schema does not know, or not in most places."""

_NO_FLOAT: Final = 10**300
"""An integer that is nearly too large for a float."""

_DIGITS: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def _other_type(slot: Slot, pick: Pick) -> None:
    slot.put(_junk(pick))


def _junk(pick: Pick) -> Any:
    return copy.deepcopy(pick(_JUNK))


def _missing(slot: Slot, _pick: Pick) -> None:
    del slot.container[slot.key]


def _added(slot: Slot, pick: Pick) -> None:
    """Add what may be stated here, with the example that the schema has for it."""
    properties = slot.schema["properties"]
    key = pick([key for key in properties if key not in slot.value])
    slot.value[key] = copy.deepcopy(pick(properties[key]["examples"]))


def _extra(slot: Slot, pick: Pick) -> None:
    if isinstance(slot.value, dict):
        slot.value[pick((*keys(), *_UNKNOWN))] = _junk(pick)
    else:
        slot.value.append(_junk(pick))


def _doubled(slot: Slot, _pick: Pick) -> None:
    slot.value.append(copy.deepcopy(slot.value[0]))


def _null(slot: Slot, _pick: Pick) -> None:
    slot.put(None)


def _empty(slot: Slot, _pick: Pick) -> None:
    value = slot.value
    slot.put(type(value)() if isinstance(value, str | list | dict) else "")


def _other_kind(slot: Slot, pick: Pick) -> None:
    slot.value["kind"] = pick((*kinds(), "nonsense"))


def _other_code(slot: Slot, pick: Pick) -> None:
    """Put another code of the same list, or one of any list."""
    slot.put(pick(pick((slot.schema["enum"], codes()))))


def _newline(slot: Slot, _pick: Pick) -> None:
    slot.put(slot.value + "\n")


def _full_width(slot: Slot, _pick: Pick) -> None:
    slot.put(slot.value.translate(_DIGITS))


def _as_float(slot: Slot, _pick: Pick) -> None:
    slot.put(float(slot.value))


def _at_bound(slot: Slot, pick: Pick) -> None:
    """Put what is just within a bound or just beyond it, or far beyond."""
    low, high = slot.schema.get("minimum", 0), slot.schema.get("maximum", 0)
    slot.put(pick((low - 1, low, high, high + 1, 10**30, -(10**30), slot.value + 0.5)))


def _other_spelling(slot: Slot, pick: Pick) -> None:
    text = slot.value
    at = pick(range(len(text)))
    slot.put(text[:at] + pick("-:/09azA \u2028é") + text[at + 1 :])


def _wrapped(slot: Slot, _pick: Pick) -> None:
    slot.put([slot.value])


def _renamed(slot: Slot, pick: Pick) -> None:
    slot.container[pick((*keys(), *_UNKNOWN))] = slot.container.pop(slot.key)


def _moved(slot: Slot, pick: Pick) -> None:
    """Put here what stands elsewhere in the same object or array."""
    container = slot.container
    others = list(container) if isinstance(container, dict) else range(len(container))
    slot.put(copy.deepcopy(container[pick(others)]))


MUTATIONS: Final[Mapping[str, Callable[[Slot, Pick], None]]] = {
    "other type": _other_type,
    "missing": _missing,
    "added": _added,
    "extra": _extra,
    "doubled": _doubled,
    "null": _null,
    "empty": _empty,
    "other kind": _other_kind,
    "other code": _other_code,
    "trailing newline": _newline,
    "full-width digits": _full_width,
    "integral float": _as_float,
    "at the bound": _at_bound,
    "other spelling": _other_spelling,
    "wrapped": _wrapped,
    "renamed": _renamed,
    "moved": _moved,
}
"""Every way of changing a value in its place, by name."""

_NAMES: Final = tuple(MUTATIONS)


def mutants(
    document: Minutes | Mapping[str, Any], random: Random, count: int
) -> Iterator[tuple[str, Any]]:
    """Yield changed copies of a document; of some a good part is valid.

    Args:
        document: A document, as `Minutes` or as a JSON value; it is left as it is.
        random: Where chance comes from: the same seed gives the same copies.
        count: How many.

    Returns:
        For each the name of what was done, a key of `MUTATIONS`, and the copy, a JSON value.

    Examples:
        >>> from random import Random
        >>> for name, document in mutants({"kaigiroku": "1.0", "title": "会議録"}, Random(4), 2):
        ...     assert name in MUTATIONS and document != {"kaigiroku": "1.0", "title": "会議録"}
    """
    text = _text(document)
    for _ in range(count):
        yield _mutant(json.loads(text), random.choice)


def mutations(document: Minutes | Mapping[str, Any]) -> "SearchStrategy[tuple[str, Any]]":
    """Draw near-valid documents with Hypothesis, as `mutants` yields them.

    Args:
        document: As for `mutants`. To change drawn documents, write
            ``strategies.minutes().flatmap(mutations)``.

    Returns:
        A strategy for the name of what was done and the copy. It shrinks to the plainest change of
        the first place.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import given
        >>> import kaigiroku
        >>> @given(mutations({"kaigiroku": "1.0", "title": "会議録"}))
        ... def test_only_our_errors(mutant):
        ...     name, document = mutant
        ...     raises_only(kaigiroku.from_dict, [document])
        >>> from kaigiroku.testing import raises_only
        >>> test_only_our_errors()
    """
    try:
        from hypothesis import strategies as st  # noqa: PLC0415 -- only this needs it
    except ImportError as error:
        raise MissingExtraError(
            'mutations need hypothesis: pip install "./kaigiroku[strategies]"'
        ) from error
    text = _text(document)

    @st.composite
    def draw_mutant(draw: "DrawFn") -> tuple[str, Any]:
        return _mutant(json.loads(text), lambda some: draw(st.sampled_from(some)))

    return draw_mutant()


def _text(document: Minutes | Mapping[str, Any]) -> str:
    return json.dumps(to_dict(document) if isinstance(document, Minutes) else document)


def _mutant(document: Any, pick: Pick) -> tuple[str, Any]:
    """Change one thing in a document, in its place; places of every sort are as likely."""
    found = list(slots(document))
    name = pick(_NAMES)
    fit = [slot for slot in found if _applies(name, slot)]
    if not fit:  # there is no number in it, no code …
        name, fit = "other type", found
    sorts: dict[object, list[Slot]] = {}
    for slot in fit:
        sorts.setdefault(slot.sort, []).append(slot)
    MUTATIONS[name](pick(pick(list(sorts.values()))), pick)
    return name, found[0].container.get(found[0].key)


def _applies(name: str, slot: Slot) -> bool:
    value = slot.value
    match name:
        case "trailing newline" | "other spelling":
            return isinstance(value, str) and value != ""
        case "full-width digits":
            return isinstance(value, str) and value.translate(_DIGITS) != value
        case "other code":
            return "enum" in slot.schema
        case "integral float" | "at the bound":
            return type(value) is int and abs(value) < _NO_FLOAT
        case "other kind":
            return isinstance(value, dict) and "kind" in value
        case "added":
            known = slot.schema.get("properties", ()) if isinstance(value, dict) else ()
            return any(key not in value for key in known)
        case "extra":
            return isinstance(value, dict | list)
        case "doubled":
            return isinstance(value, list) and value != []
        case "renamed":
            return isinstance(slot.container, dict)
        case _:
            return True
