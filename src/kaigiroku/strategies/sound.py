"""A Hypothesis strategy for sound documents: those in which no rule finds anything.

Level: sound. What is drawn is the plan of a meeting; `kaigiroku.strategies.invented` makes minutes
of it. A shape leaves fewer choices to the plan, and a size is reached by plainer plans or more
talk; so nothing that was drawn is thrown away.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, TypeVar, get_args, get_type_hints

import attrs
from hypothesis import strategies as st

from kaigiroku import navigation
from kaigiroku.model import Minutes
from kaigiroku.strategies.invented.document import document
from kaigiroku.strategies.invented.plan import ItemPlan, Plan, Style
from kaigiroku.strategies.shape import Shape

__all__ = ["sound_minutes"]

T = TypeVar("T")

_DAY: Final = date(2026, 5, 20)
"""The plainest day."""

_NINE: Final = 9 * 60
_HANDFUL: Final = 8
_LENGTHEN: Final = (
    "any_other",
    "continues",
    "greeting",
    "late",
    "leaver",
    "left_out",
    "meeting",
    "next_meeting",
    "note",
    "passage",
    "sittings",
)
"""The choices of a plan that make for more units."""

_MOST_ITEMS: Final = 3


@cache
def sound_minutes(shape: Shape | None = None) -> st.SearchStrategy[Minutes]:
    """Draw whole documents that are sound and complete.

    `kaigiroku.validation.validate` finds nothing in them, not so much as a note, with the profile
    ``"statutory"`` too, and they waive nothing. They are ground for faults to be planted in: change
    one thing, and whatever is found comes of that.

    The minutes are invented, of bodies that do not exist, on days between 2001 and 2030. They hold
    every class of the model but `Waiver`, and every kind of unit and span; both axes of openness
    take every state, whatever the other is. They shrink to one item, decided without objection by
    three members in one open sitting.

    Args:
        shape: What the documents are to be like; anything by default.

    Raises:
        ValueError: No sound document has so few units.
    """
    shape = shape or Shape()
    plans = _plans(shape)
    if shape.units is None:
        return plans.map(document)
    least, most = shape.units
    plainest = _plainest(shape)
    if least < (fewest := _count(document(plainest))):
        raise ValueError(f"sound minutes of this shape have {fewest} units at least, not {least}")
    return st.builds(_of_size, plans, st.just(plainest), st.integers(least, most))


def _of_size(plan: Plan, plainest: Plan, number: int) -> Minutes:
    """Carry out a plan so that it comes to a number of units."""
    one_item = attrs.evolve(plan, items=plan.items[:1])
    short = attrs.evolve(one_item, **{name: getattr(plainest, name) for name in _LENGTHEN})
    smaller = (plan, one_item, short, attrs.evolve(short, items=plainest.items), plainest)
    one = next(plan for plan in smaller if _count(document(plan)) <= number)
    *before, last = one.items
    lacking = number - _count(document(one))
    return document(attrs.evolve(one, items=(*before, attrs.evolve(last, talk=lacking))))


def _count(minutes: Minutes) -> int:
    return sum(1 for _ in navigation.units(minutes))


def _plainest(shape: Shape) -> Plan:
    """Return the plan that leaves out whatever can be left out."""
    return _first(
        Plan,
        shape.of_plan,
        style=_first(Style, shape.of_style),
        setting=shape.settings[0],
        day=_DAY,
        starts=_NINE,
        number=2,
        items=(_first(ItemPlan, {}, talk=0),),
    )


def _first(cls: type[T], allowed: Mapping[str, Sequence[Any]], **given: Any) -> T:
    hints = {name: hint for name, hint in get_type_hints(cls).items() if name not in given}
    firsts = {n: False if hint is bool else get_args(hint)[0] for n, hint in hints.items()}
    return cls(**{**firsts, **{name: some[0] for name, some in allowed.items()}, **given})


def _plans(shape: Shape | None = None) -> st.SearchStrategy[Plan]:
    shape = shape or Shape()
    item = _choices(ItemPlan, {}, talk=st.just(0))
    items = [_several(item, number) for number in range(1, _MOST_ITEMS + 1)]
    return _choices(
        Plan,
        shape.of_plan,
        style=_choices(Style, shape.of_style),
        setting=st.sampled_from(shape.settings),
        day=st.integers(-9000, 1500).map(lambda days: _DAY + timedelta(days=days)),
        starts=st.integers(0, 72).map(lambda fives: _NINE + 5 * fives),
        number=st.integers(2, 9),
        items=st.sampled_from(items).flatmap(lambda of_a_number: of_a_number),
    )


def _choices(
    cls: type[T], allowed: Mapping[str, Sequence[Any]], **given: st.SearchStrategy[Any]
) -> st.SearchStrategy[T]:
    """Draw an object whose fields are alternatives; the first of them, or False, is the least.

    What is true or false is drawn by the handful, as the bits of small numbers: that is quick, and
    quick to shrink. Of some fields only the alternatives in `allowed` are drawn.
    """
    given |= {name: st.sampled_from(some) for name, some in allowed.items()}
    hints = {name: hint for name, hint in get_type_hints(cls).items() if name not in given}
    flags = [name for name, hint in hints.items() if hint is bool]
    handfuls = [flags[n : n + _HANDFUL] for n in range(0, len(flags), _HANDFUL)]
    bits = [st.integers(0, 2 ** len(names) - 1) for names in handfuls]
    others = {
        name: st.sampled_from(get_args(hint)) for name, hint in hints.items() if hint is not bool
    }

    @st.composite
    def draw_choices(draw: st.DrawFn) -> T:
        """Draw one after the other, so that Hypothesis explains failures by the whole alone."""
        numbers = [draw(number) for number in bits]
        stated = {name: draw(one) for name, one in (others | given).items()}
        for names, number in zip(handfuls, numbers, strict=True):
            stated |= {name: bool(number >> bit & 1) for bit, name in enumerate(names)}
        return cls(**stated)

    return draw_choices()


def _several(one: st.SearchStrategy[T], number: int) -> st.SearchStrategy[tuple[T, ...]]:
    @st.composite
    def draw_several(draw: st.DrawFn) -> tuple[T, ...]:
        return tuple(draw(one) for _ in range(number))

    return draw_several()
