"""Steps between versions: pure, in order, one at a time, tried with made-up versions."""

import copy
import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

import kaigiroku
from kaigiroku import MigrationError, migrate
from kaigiroku.migrations import STEPS, Step
from kaigiroku.strategies import minutes


def renamed(document: dict[str, Any]) -> dict[str, Any]:
    """What a major version might do: another name for the same thing."""
    if "title" in document:
        document["heading"] = document.pop("title")
    return document


def same(document: dict[str, Any]) -> dict[str, Any]:
    """What a minor version does: nothing."""
    return document


MADE_UP = (Step("1.0", "1.1", same), Step("1.1", "2.0", renamed))


@given(minutes())
def test_to_the_version_that_it_has_it_stays_as_it_is(known: kaigiroku.Minutes) -> None:
    document = kaigiroku.to_dict(known)
    assert migrate(document, to="1.0") == document


@given(minutes())
def test_it_commutes_and_leaves_what_it_was_given(known: kaigiroku.Minutes) -> None:
    document = kaigiroku.to_dict(known)
    before = copy.deepcopy(document)
    straight = migrate(document, to="2.0", steps=MADE_UP)
    in_steps = migrate(migrate(document, to="1.1", steps=MADE_UP), to="2.0", steps=MADE_UP)
    assert straight == in_steps
    assert straight["kaigiroku"] == "2.0"
    assert straight.get("heading") == before.get("title")
    assert document == before


@given(minutes())
def test_nothing_of_what_was_given_is_shared(known: kaigiroku.Minutes) -> None:
    document = kaigiroku.to_dict(known)
    text = json.dumps(document)
    made = migrate(document, to="1.1", steps=MADE_UP)
    made.setdefault("record", {})["state"] = "draft"
    made.setdefault("agenda", []).append({"title": "議題"})
    assert json.dumps(document) == text


@pytest.mark.parametrize(
    ("document", "to"),
    [
        ({"kaigiroku": "1.1"}, "1.0"),
        ({"kaigiroku": "1.0"}, "3.0"),
        ({"kaigiroku": "0.9"}, "1.0"),
        ({"title": "会議録"}, "1.0"),
        ({"kaigiroku": 1}, "1.0"),
        ({"kaigiroku": ["1.0"]}, "1.1"),
    ],
)
def test_where_nothing_leads_is_told(document: dict[str, Any], to: str) -> None:
    with pytest.raises(MigrationError, match="nothing leads"):
        migrate(document, to=to, steps=MADE_UP)


def test_the_steps_there_are_make_one_way_to_the_version_that_is_written() -> None:
    for before, after in pairwise(STEPS):
        assert before.target == after.source
    assert not STEPS or STEPS[-1].target == kaigiroku.Minutes().kaigiroku
