"""The strategies draw all there is, in Japanese, and shrink to something a person can read."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import strategies
from kaigiroku.model import CLASSES, AnyUnit, Section
from kaigiroku.model.proceedings import Unit
from kaigiroku.shapes import fields_of
from kaigiroku.vocabulary import LISTS

SEARCH = settings(database=None, derandomize=True, max_examples=1000, deadline=None)


def least(strategy: st.SearchStrategy[Any], holds: Callable[[Any], Any]) -> Any:
    return find(strategy, lambda drawn: bool(holds(drawn)), settings=SEARCH)


@pytest.mark.parametrize(
    "holds",
    [
        lambda unit: unit.kind == "remark" and unit.text,
        lambda unit: unit.kind == "decision" and unit.tally,
        lambda unit: isinstance(unit, Section) and len(unit.units) > 1,
    ],
)
def test_units_shrink_to_a_line(holds: Callable[[AnyUnit], Any]) -> None:
    assert len(repr(least(strategies.units(), holds))) <= 100


def test_text_shrinks_to_a_word() -> None:
    assert len(least(strategies.texts(), len)) <= 3
    assert least(strategies.texts(), lambda text: "。" in text) in {"。", "はい。"}


@pytest.mark.parametrize("awkward", ["\n", "髙", "\U000e0100", '"', "\\", "～", "①"])
def test_awkward_characters_are_drawn(awkward: str) -> None:
    assert awkward in least(strategies.texts(), lambda text: awkward in text)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_of_every_class_is_drawn(cls: type) -> None:
    drawn: set[str] = set()

    @settings(SEARCH, max_examples=250)
    @given(strategies.instances(cls))
    def gather(thing: Any) -> None:
        assert type(thing) is cls
        drawn.update(f.name for f in fields_of(cls) if getattr(thing, f.name) != f.default)

    gather()
    assert drawn | {"kind", "kaigiroku"} >= {field.name for field in fields_of(cls)}


def test_any_unit() -> None:
    kinds: set[str] = set()

    @settings(SEARCH, max_examples=300)
    @given(strategies.instances(Unit))
    def gather(unit: AnyUnit) -> None:
        kinds.add(unit.kind)

    gather()
    assert len(kinds) == 12


@pytest.mark.parametrize("codes", LISTS.values(), ids=lambda codes: codes.name)
@given(data=st.data())
def test_codes_are_of_their_list(codes: Any, data: st.DataObject) -> None:
    code = data.draw(strategies.codes(codes))
    assert codes.allows(code)


@given(strategies.dates(), strategies.times())
def test_dates_and_times_are_valid(date: str, time: str) -> None:
    kaigiroku.model.Event(event="open", date=date, time=time)
