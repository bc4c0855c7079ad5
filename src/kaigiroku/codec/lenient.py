"""Reading documents of a newer minor version, as far as this library knows what they say.

Level: valid. A newer minor only adds: keys, kinds of unit and span, codes (``schema/README.md``).
What is not known is left out and told; everything else has to be valid as ever.
"""

import copy
import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from kaigiroku.codec.careful import SUPPORTED, read
from kaigiroku.codec.encoding import check_text, decode
from kaigiroku.codec.text import BROKEN, parse_text
from kaigiroku.errors import DecodeError
from kaigiroku.model import Minutes
from kaigiroku.pointer import ROOT, child, parse, resolve
from kaigiroku.problems import Problem

__all__ = ["Ignored", "LenientMinutes", "LenientReading", "loads_lenient"]


@attrs.frozen(repr=False, weakref_slot=False)
class LenientMinutes(Minutes):
    """Minutes from which something may be missing that this library does not know.
    読み取れない部分を除いた会議録。書き出すことはできない。

    They can be looked at like any others; written back, they would lose what was ignored, so that
    `kaigiroku.dumps` refuses them.
    """


@attrs.frozen
class Ignored:
    """Something that this library does not know."""

    pointer: str
    """Where it stands, a JSON Pointer in wire names."""

    value: Any
    """What stands there, as a JSON value."""


@attrs.frozen
class LenientReading:
    """What became of a document of a newer minor version."""

    minutes: Minutes
    """The document, as far as it is known; one of a newer version cannot be written back."""

    version: str
    """The version of the format that it is in."""

    ignored: tuple[Ignored, ...]
    """What was left out, in the order of the document."""


_MINOR: Final = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")


def loads_lenient(text: str | bytes) -> LenientReading:
    """Read a document of this or a newer minor version of the format.

    Args:
        text: As for `kaigiroku.loads`.

    Returns:
        The document, its version, and what was left out. A document of a version that is known is
        read just as `kaigiroku.loads` does.

    Raises:
        DecodeError: It is not valid even so, or of a newer major version; places are those of the
            text.
        TypeError: It is neither str nor bytes.
    """
    if not isinstance(text, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance] -- not in Python
        raise TypeError(f"loads_lenient() reads str or bytes, not {type(text).__name__}")
    parsed = parse_text(decode(text) if isinstance(text, bytes) else check_text(text))
    if parsed.value is BROKEN:
        raise DecodeError(parsed.problems)
    version = _newer_minor(parsed.value)
    if version is None:
        minutes, problems = read(parsed.value)
        if minutes is None or parsed.problems:
            raise DecodeError(parsed.all_located([*parsed.problems, *problems]))
        return LenientReading(minutes, minutes.kaigiroku, ())
    pruning = _Pruning(parsed.value)
    minutes, problems = pruning.read()
    if minutes is None or parsed.problems:
        raise DecodeError(parsed.all_located([*parsed.problems, *problems]))
    fields = {name: getattr(minutes, name) for name in attrs.fields_dict(Minutes)}
    return LenientReading(LenientMinutes(**fields), version, pruning.told())


def _newer_minor(value: Any) -> str | None:
    """Return the version of a document if it is a newer minor one of the major that is known."""
    found = value.get("kaigiroku") if type(value) is dict else None
    version = _MINOR.fullmatch(found) if type(found) is str else None
    known = _MINOR.fullmatch(SUPPORTED)
    if version is None or known is None or int(version[1]) != int(known[1]):
        return None
    return version[0] if int(version[2]) > int(known[2]) else None


def _copy(value: dict[str, Any]) -> dict[str, Any]:
    """Return a deep copy, in which what is broken is the same one thing as everywhere."""
    made: dict[str, Any] = copy.deepcopy(value, {id(BROKEN): BROKEN})
    return made


class _Pruning:
    """A document from which what is not known is taken, piece by piece."""

    def __init__(self, value: dict[str, Any]) -> None:
        self._document: Final = value
        self._value: Final = _copy(value) | {"kaigiroku": SUPPORTED}
        self._ignored: Final[set[str]] = set()
        self._thinned: Final[set[str]] = set()
        """What something was taken from: places in the original document."""
        self._numbers: Final[dict[int, list[int]]] = {}
        """Of lists from which something was taken, by identity: the original numbers."""

    def read(self) -> tuple[Minutes | None, list[Problem]]:
        """Take away what is not known until the rest can be read, or cannot."""
        while True:
            minutes, problems = read(self._value)
            places = [place for one in problems if (place := self._to_go(one)) is not None]
            if not places:
                return minutes, [self._in_the_original(one) for one in problems]
            for place in _in_order(self._value, set(places), reverse=True):
                self._take(place)

    def told(self) -> tuple[Ignored, ...]:
        """Return what was taken away, without what stood in something else that was."""
        return tuple(
            Ignored(place, resolve(self._document, place))
            for place in _in_order(self._document, self._ignored)
            if not any(place.startswith(f"{other}/") for other in self._ignored)
        )

    def _to_go(self, problem: Problem) -> str | None:
        """Return the place of what has to go for a problem to go; None if that is none of ours."""
        match problem.code:
            case "VAL003" | "VAL007":
                return problem.pointer
            case "VAL006":
                return problem.pointer.rpartition("/")[0]
            case "VAL002" | "VAL005" if self._original(problem.pointer) in self._thinned:
                return problem.pointer
            case _:
                return None

    def _take(self, pointer: str) -> None:
        outer, _, _ = pointer.rpartition("/")
        self._ignored.add(self._original(pointer))
        self._thinned.add(self._original(outer))
        holder: Any = resolve(self._value, outer)
        token = parse(pointer)[-1]
        if isinstance(holder, list):
            numbers = self._numbers.setdefault(id(holder), list(range(len(holder))))
            del holder[int(token)], numbers[int(token)]
        else:
            del holder[token]

    def _original(self, pointer: str) -> str:
        """Return where something stood before anything was taken away."""
        here: Any = self._value
        place = ROOT
        for token in parse(pointer):
            if isinstance(here, list):
                number = int(token)
                place = child(place, self._numbers.get(id(here), range(len(here)))[number])
                here = here[number]
            else:
                place = child(place, token)
                here = here.get(token)
        return place

    def _in_the_original(self, problem: Problem) -> Problem:
        return attrs.evolve(problem, pointer=self._original(problem.pointer))


def _in_order(document: Any, places: set[str], *, reverse: bool = False) -> list[str]:
    """Return places of a document in the order in which they stand in it."""

    def steps(pointer: str) -> Iterator[int]:
        here = document
        for token in parse(pointer):
            step = int(token) if isinstance(here, list) else list(here).index(token)
            here = here[step] if isinstance(here, list) else here[token]
            yield step

    return sorted(places, key=lambda place: tuple(steps(place)), reverse=reverse)
