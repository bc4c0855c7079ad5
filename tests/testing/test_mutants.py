"""Mutants are near-valid, of every sort that the schema knows, and always the same."""

import json
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import find, given, settings

import kaigiroku
from kaigiroku import Minutes, testing
from kaigiroku.model import Decision, Event, Remark, Tally
from kaigiroku.problems import CATALOGUE
from kaigiroku.strategies import minutes
from kaigiroku.testing import MUTATIONS, mutants, mutations
from kaigiroku.testing.places import slots
from tests.drawing import never_drawn
from tools.examples import ROOT

EXAMPLE = Minutes(
    title="会議録",
    proceedings=(
        Event(event="open", time="09:00"),
        Remark(id="r1", text="議案第1号は、異議ありませんか。"),
        Decision(outcome="approved", tally=(Tally(choice="for", count=9),), stated_in=("r1",)),
    ),
)
SCHEMA = jsonschema_rs.validator_for(kaigiroku.schema())
SEARCH = settings(database=None, derandomize=True, max_examples=2000, deadline=None)


def problems(document: Any) -> set[str]:
    try:
        kaigiroku.from_dict(document)
    except kaigiroku.DecodeError as error:
        return {problem.code for problem in error.problems}
    return set()


def test_they_are_near_valid_of_every_sort_and_always_the_same() -> None:
    value = kaigiroku.to_dict(EXAMPLE)
    before = json.dumps(value)
    made = list(mutants(value, Random(7), 3000))
    assert made == list(mutants(EXAMPLE, Random(7), 3000))
    assert json.dumps(value) == before
    assert {name for name, _ in made} == set(MUTATIONS)
    share = sum(not problems(document) for _, document in made) / len(made)
    assert 0.2 < share < 0.8


def test_every_way_of_being_invalid_comes_of_them() -> None:
    found = {code for _, made in mutants(EXAMPLE, Random(1), 5000) for code in problems(made)}
    assert found >= {code for code in CATALOGUE if code.startswith("VAL")}


def test_a_number_is_put_at_its_bound_and_just_beyond() -> None:
    low, high = (
        kaigiroku.schema()["$defs"]["Tally"]["properties"]["count"][bound]
        for bound in ("minimum", "maximum")
    )
    counts = {
        made["proceedings"][2]["tally"][0]["count"]
        for name, made in mutants(EXAMPLE, Random(3), 5000)
        if name == "at the bound"
    }
    assert counts >= {low - 1, low, high, high + 1}


def test_what_is_added_is_what_may_stand_there() -> None:
    """The schema gives an example for every key, so a document stays valid."""
    made = [one for name, one in mutants(EXAMPLE, Random(5), 5000) if name == "added"]
    assert len(made) > 100
    assert {code for one in made for code in problems(one)} == set()


def test_the_schema_is_found_for_every_place_of_every_example() -> None:
    """Whatever stands in a valid document, the schema says something of it."""
    for path in sorted((ROOT / "examples").rglob("*.kaigiroku.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        found = list(slots(document))
        assert all(slot.schema for slot in found)
        for slot in found:
            const = slot.schema.get("const", slot.value)
            assert slot.value == const
            of = {"object": dict, "array": list, "string": str, "integer": int}
            assert isinstance(slot.value, of[slot.schema.get("type", "string")])


@given(minutes().flatmap(mutations))
def test_two_validators_agree_on_what_is_drawn(made: tuple[str, Any]) -> None:
    name, document = made
    assert name in MUTATIONS
    testing.agree(lambda one: not problems(one), SCHEMA.is_valid, [document])


def test_a_validator_that_is_wrong_is_shown_a_small_document() -> None:
    """It takes null for what is not stated."""

    def lax(document: Any) -> bool:
        if isinstance(document, dict):
            document = {key: value for key, value in document.items() if value is not None}
        return not problems(document)

    of = mutations(Minutes(id="1", title="会議録"))
    _, least = find(of, lambda made: lax(made[1]) != SCHEMA.is_valid(made[1]), settings=SEARCH)
    assert list(least.values()).count(None) == 1
    assert len(least) <= 3


def test_the_strategy_draws_every_sort_of_change() -> None:
    kinds = ["valid", *(f"VAL00{number}" for number in range(1, 8))]
    assert not never_drawn(
        kinds, mutations(EXAMPLE), lambda mutant: problems(mutant[1]) or {"valid"}
    )


def test_they_shrink_to_a_change_of_one_place() -> None:
    _, least = find(
        mutations(EXAMPLE), lambda mutant: "VAL005" in problems(mutant[1]), settings=SEARCH
    )
    assert isinstance(least, dict)
    whole = kaigiroku.to_dict(EXAMPLE)
    assert sum(least.get(key) != value for key, value in whole.items()) <= 1


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "hypothesis", None)
    with pytest.raises(kaigiroku.MissingExtraError, match="strategies"):
        mutations(EXAMPLE)
    assert len(list(mutants(EXAMPLE, Random(1), 3))) == 3


@pytest.mark.parametrize("huge", [10**299, 10**400, -(10**400)])
def test_integers_that_are_no_float_are_changed_too(huge: int) -> None:
    made = list(mutants({"kaigiroku": "1.0", "title": huge}, Random(1), 500))
    assert len({json.dumps(one) for _, one in made}) > 50
