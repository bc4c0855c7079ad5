"""A Hypothesis strategy for sound documents: those in which no rule finds anything.

Level: sound. What is drawn is the plan of a meeting; `kaigiroku.strategies.invented` makes minutes
of it.
"""

from datetime import date, timedelta
from functools import cache
from typing import Any, Final, TypeVar, get_args, get_type_hints

from hypothesis import strategies as st

from kaigiroku.model import Minutes
from kaigiroku.strategies.invented.document import document
from kaigiroku.strategies.invented.plan import ItemPlan, Plan, Style

__all__ = ["sound_minutes"]

T = TypeVar("T")

_DAY: Final = date(2026, 5, 20)
"""The plainest day."""

_NINE: Final = 9 * 60
_HANDFUL: Final = 8
_MOST_ITEMS: Final = 3


@cache
def sound_minutes() -> st.SearchStrategy[Minutes]:
    """Draw whole documents that are sound and complete.

    `kaigiroku.validation.validate` finds nothing in them, not so much as a note, with the profile
    ``"statutory"`` too, and they waive nothing. They are ground for faults to be planted in: change
    one thing, and whatever is found comes of that.

    The minutes are invented, of bodies that do not exist, on days between 2001 and 2030. They hold
    every class of the model but `Waiver`, and every kind of unit and span; both axes of openness
    take every state, whatever the other is. They shrink to one item, decided without objection by
    three members in one open sitting.
    """
    return _plans().map(document)


def _plans() -> st.SearchStrategy[Plan]:
    item = _choices(ItemPlan)
    items = [st.tuples(*[item] * number) for number in range(1, _MOST_ITEMS + 1)]
    return _choices(
        Plan,
        style=_choices(Style),
        setting=st.integers(0, 5),
        day=st.integers(-9000, 1500).map(lambda days: _DAY + timedelta(days=days)),
        starts=st.integers(0, 72).map(lambda fives: _NINE + 5 * fives),
        number=st.integers(2, 9),
        items=st.sampled_from(items).flatmap(lambda of_a_number: of_a_number),
    )


def _choices(cls: type[T], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Draw an object whose fields are alternatives; the first of them, or False, is the least.

    What is true or false is drawn by the handful, as the bits of small numbers: that is quick, and
    quick to shrink.
    """
    hints = {name: hint for name, hint in get_type_hints(cls).items() if name not in given}
    flags = [name for name, hint in hints.items() if hint is bool]
    handfuls = [flags[n : n + _HANDFUL] for n in range(0, len(flags), _HANDFUL)]
    bits = st.tuples(*(st.integers(0, 2 ** len(names) - 1) for names in handfuls))
    others = {
        name: st.sampled_from(get_args(hint)) for name, hint in hints.items() if hint is not bool
    }

    def build(drawn: tuple[int, ...], /, **stated: Any) -> T:
        for names, number in zip(handfuls, drawn, strict=True):
            stated |= {name: bool(number >> bit & 1) for bit, name in enumerate(names)}
        return cls(**stated)

    return st.builds(build, bits, **others, **given)
