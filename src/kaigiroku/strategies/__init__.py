"""Hypothesis strategies for every class of the model and for whole documents.

Level: valid. Everything they draw is valid, nothing more is promised: ids and references, times and
counts are drawn without regard to one another. The exceptions say so: ``minutes(sound=True)`` draws
documents in which no rule finds anything, and `faults` such documents with one fault. The Japanese
is of the kind that minutes hold, with the awkward characters among it, and shrinks to short plain
words. Needs the extra ``strategies``.
"""

from itertools import cycle
from typing import Any, Final

import attrs

from kaigiroku.errors import MissingExtraError

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtraError(
        'strategies need hypothesis: pip install "./kaigiroku[strategies]"'
    ) from error

from kaigiroku.model import AnyUnit, Minutes, Section, Span, Unit
from kaigiroku.strategies.invented.plan import Sittings
from kaigiroku.strategies.parts import (
    DEPTH,
    codes,
    dates,
    names,
    objects,
    spans,
    texts,
    times,
    units,
)
from kaigiroku.strategies.planted import Fault, faults
from kaigiroku.strategies.shape import Layout, Shape, Size, size
from kaigiroku.strategies.sound import sound_minutes
from kaigiroku.vocabulary import BodyType, Edition

__all__ = [
    "Fault",
    "codes",
    "dates",
    "faults",
    "instances",
    "minutes",
    "names",
    "texts",
    "times",
    "units",
]

_MOST_UNITS: Final = 6
"""How many units are drawn at most; where there are to be more, they come round again."""

_SHAPED: Final = ("meeting", "record", "proceedings", "form", "agenda", "materials")
"""What of a document its shape is about."""


def minutes(  # noqa: PLR0913 -- one for each thing that can be asked for
    *,
    sound: bool = False,
    units: Size | None = None,
    body: BodyType | None = None,
    layout: Layout | None = None,
    sittings: Sittings | None = None,
    edition: Edition | None = None,
    withheld: bool | None = None,
) -> st.SearchStrategy[Minutes]:
    """Draw whole documents. Everything that is not asked for is drawn.

    Args:
        sound: Whether no rule finds anything in them, whatever the profile; else they are valid.
        units: How many units the proceedings have, those inside sections counted: a number, or the
            least and the greatest. In large documents the units come round again.
        body: The kind of the body that meets, such as ``"assembly-committee"``.
        layout: How speakers are set off: ``"colon"``, ``"glyph"`` or ``"bracket"``.
        sittings: ``"one"``, ``"parts"`` (two on a day), ``"days"`` (two days) or ``"parallel"``
            (groups at the same time).
        edition: ``"full"``, ``"public"`` or ``"extract"``.
        withheld: Whether parts of the proceedings are not for the public: marked as restricted in a
            full edition, left out in any other.

    Returns:
        A strategy for `Minutes`.

    Raises:
        ValueError: There is no such number, kind or word, or no document like that.
    """
    wanted = None if units is None else size(units)
    shape = Shape(
        units=wanted,
        body=body,
        layout=layout,
        sittings=sittings,
        edition=edition,
        withheld=withheld,
    )
    if sound:
        return sound_minutes(shape)
    if shape != Shape(units=wanted):
        return st.builds(_with_rest, sound_minutes(shape), objects(Minutes, without=_SHAPED))
    header = objects(Minutes, DEPTH, ("proceedings",))
    return st.builds(_with_units, header, _proceedings(wanted))


def _with_units(base: Minutes, proceedings: tuple[AnyUnit, ...]) -> Minutes:
    return attrs.evolve(base, proceedings=proceedings)


def _with_rest(shaped: Minutes, rest: Minutes) -> Minutes:
    """Put what a document is asked to be like together with anything else."""
    return attrs.evolve(rest, **{name: getattr(shaped, name) for name in _SHAPED})


def _proceedings(wanted: tuple[int, int] | None) -> st.SearchStrategy[tuple[AnyUnit, ...]]:
    if wanted is None:
        return st.lists(units(), max_size=_MOST_UNITS).map(tuple)
    some = st.lists(units(), min_size=1, max_size=max(1, min(wanted[1], _MOST_UNITS)))
    return st.builds(_filled, some, st.integers(*wanted))


def _filled(some: list[AnyUnit], number: int) -> tuple[AnyUnit, ...]:
    """Return a number of units in all: these, and again these."""
    filled: list[AnyUnit] = []
    again = cycle(some)
    while number > 0:
        unit = next(again)
        if isinstance(unit, Section) and _count(unit) > number:
            unit = attrs.evolve(unit, units=())
        filled.append(unit)
        number -= _count(unit)
    return tuple(filled)


def _count(unit: AnyUnit) -> int:
    return 1 + (sum(map(_count, unit.units)) if isinstance(unit, Section) else 0)


def instances(of: type[Any]) -> st.SearchStrategy[Any]:
    """Draw objects of a class of the model, for example ``instances(kaigiroku.model.Remark)``.

    `kaigiroku.model.Unit` and `kaigiroku.model.Span` stand for units and spans of any kind. The
    same is drawn by ``hypothesis.strategies.from_type``.

    Args:
        of: The class, `kaigiroku.model.Unit` or `kaigiroku.model.Span`.

    Returns:
        A strategy for such objects; they are valid, and fit nothing in particular.
    """
    if of is Minutes:
        return minutes()
    if of is Unit:
        return units()
    return spans() if of is Span else objects(of)
