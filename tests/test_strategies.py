"""The strategies draw all there is, in Japanese, and shrink to something a person can read."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import strategies
from kaigiroku.japanese import find_dates
from kaigiroku.model import CLASSES, AnyUnit, Section, Sitting
from kaigiroku.model.proceedings import Unit
from kaigiroku.shapes import fields_of
from kaigiroku.strategies.wording import SENTENCES
from kaigiroku.vocabulary import LISTS
from tests.drawing import never_drawn

SEARCH = settings(database=None, derandomize=True, max_examples=10_000, deadline=None)


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


def test_every_character_that_programs_confuse_is_drawn() -> None:
    """Those that width, normal forms, encodings and escapes have done harm to."""
    harmed = set(
        "①⑴Ⅳ㈱㍻㋿㎡㍉℡½～〜―—–ー－−：（）／\u3000…‥〇○◯◎●，．髙德濵邊ヶﾄ"
        '\ufa11\ufa19\ufa1b\ufa10\ufa12\uf9dc\U000e0100\u3099\ue000𠮷\t\n"\\&<'
    )
    assert not never_drawn(harmed, strategies.texts(alphabet=None), set, most=1500)


@given(strategies.instances(Sitting))
def test_printed_days_are_days_with_their_weekday(sitting: Sitting) -> None:
    for found in find_dates(sitting.printed or ""):
        assert found.value is not None
        assert found.weekday in {None, "月火水木金土日"[found.value.weekday()]}


@given(strategies.names(), strategies.names(yomi=True))
def test_names_are_short_and_readings_are_kana(name: str, yomi: str) -> None:
    assert 2 <= len("".join(name.split())) <= 8
    assert re.fullmatch("[ぁ-ゖ]+ [ぁ-ゖ]+", yomi)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_of_every_class_is_drawn(cls: type) -> None:
    def told(thing: Any) -> set[str]:
        assert type(thing) is cls
        return {f.name for f in fields_of(cls) if getattr(thing, f.name) != f.default}

    names = {field.name for field in fields_of(cls)} - {"kind", "kaigiroku"}
    assert not never_drawn(names, strategies.instances(cls), told)


def test_any_unit() -> None:
    names = [cls.__name__ for cls in CLASSES if issubclass(cls, Unit)]
    assert len(names) == 12
    assert not never_drawn(names, strategies.instances(Unit), lambda unit: [type(unit).__name__])


@pytest.mark.parametrize("codes", LISTS.values(), ids=lambda codes: codes.name)
@given(data=st.data())
def test_codes_are_of_their_list(codes: Any, data: st.DataObject) -> None:
    code = data.draw(strategies.codes(codes))
    assert codes.allows(code)


@given(strategies.dates(), strategies.times())
def test_dates_and_times_are_valid(date: str, time: str) -> None:
    kaigiroku.model.Event(event="open", date=date, time=time)


@given(strategies.texts(alphabet=st.sampled_from("αβ")))
def test_texts_may_be_drawn_of_an_alphabet(text: str) -> None:
    """Beside the sentences, which are always those of minutes."""
    assert text
    assert set(text) <= set("αβ") or any(sentence in text for sentence in SENTENCES)
