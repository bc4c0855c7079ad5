"""How many people were there: what is certain, and what is possible at most."""

from typing import Any

import pytest

from kaigiroku.model import Group
from kaigiroku.rules.facts.headcount import Headcount, listed_people, members_present
from kaigiroku.rules.facts.roster import roster
from tests.rules.facts import Json, surveyed

MORI: Json = {"label": "森　明子", "name": "森　明子"}
IZUMI: Json = {"label": "泉　篤志", "name": "泉　篤志"}
TSUTSUMI: Json = {"label": "堤　次郎", "name": "堤　次郎"}
STAFF: Json = {"label": "関係職員"}
HERE: Json = {"capacity": "member", "status": "present"}

Range = tuple[int, int]


def as_range(count: Headcount | None) -> Range | None:
    return None if count is None else (count.low, count.high)


def listed(**group: Any) -> Range | None:
    survey = surveyed(attendance=[group])
    (node,) = survey.of(Group)
    return as_range(listed_people(node, roster(survey).in_group(node)))


def present(*groups: Json) -> list[Range] | None:
    counts = members_present(surveyed(attendance=list(groups)))
    return None if counts is None else [(count.low, count.high) for count in counts]


def test_a_range_has_its_bounds_and_what_lies_between() -> None:
    assert [number for number in range(7) if number in Headcount(2, 4)] == [2, 3, 4]
    assert Headcount(1, 2) + Headcount(10, 20) == Headcount(11, 22)
    assert Headcount(1, 2) + Headcount() == Headcount(1, 2)


# ------------------------------------------------------------------------- who is named


@pytest.mark.parametrize(
    ("status", "own", "least"),
    [
        ("present", None, 1),
        ("present", "present", 1),
        ("present", "late", 0),
        ("absent", None, 1),
        ("absent", "absent", 1),
        ("absent", "present", 0),
        (None, None, 1),
        (None, "present", 1),
        (None, "absent", 0),
    ],
)
def test_who_is_in_another_state_than_the_group_may_not_be_counted(
    status: str | None, own: str | None, least: int
) -> None:
    entry = {**MORI, **({"status": own} if own else {})}
    group = {"status": status} if status else {}
    assert listed(**group, entries=[entry]) == (least, 1)
    assert listed(**group, entries=[IZUMI, entry, TSUTSUMI]) == (2 + least, 3)


@pytest.mark.parametrize(
    "more",
    [
        {"presence": [{"startTime": "10:00"}]},
        {"proxyFor": {"label": "堤　次郎"}},
        {"attendees": ["a"]},
    ],
    ids=lambda more: next(iter(more)),
)
def test_who_was_there_for_a_part_or_for_another_may_not_be_counted(more: Json) -> None:
    assert listed(status="present", entries=[IZUMI, {**MORI, **more}]) == (1, 2)


def test_nobody_is_counted_in_a_group_with_an_entry_of_several() -> None:
    assert listed(entries=[MORI, STAFF]) is None


@pytest.mark.parametrize("told", [{"label": "委員ほか"}, {"note": "事務局を除く"}])
def test_a_group_that_tells_of_more_is_counted_only_if_it_tells_how_many(told: Json) -> None:
    assert listed(entries=[MORI]) == (1, 1)
    assert listed(**told, entries=[MORI]) is None
    assert listed(**told, entries=[MORI], others=2) == (3, 3)
    assert listed(**told, others=0) == (0, 0)


# ------------------------------------------------------------------------- who was there


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, [(1, 1)]),
        ({"status": "late"}, [(0, 1)]),
        ({"status": "left-early"}, [(0, 1)]),
        ({"status": "absent"}, []),
        ({"status": "vacant"}, []),
        ({"status": "represented"}, [(0, 1)]),
        ({"status": "standby"}, [(0, 1)]),
        ({"status": "absent", "presence": [{"status": "present"}]}, [(0, 1)]),
        ({"presence": [{"startTime": "10:00"}]}, [(0, 1)]),
        ({"proxyFor": {"label": "堤　次郎"}}, [(0, 1)]),
        ({"capacity": "secretariat"}, []),
        ({"capacity": "expert"}, [(1, 1)]),
        ({"capacity": "chair"}, [(1, 1)]),
    ],
)
def test_a_member_is_surely_there_or_perhaps_or_not(more: Json, counts: list[Range]) -> None:
    entry = {**MORI, **more}
    assert present({**HERE, "entries": [entry]}) == counts
    ((low, high),) = counts or [(0, 0)]
    assert present({**HERE, "entries": [entry, IZUMI]}) == [(low + 1, high + 1)]


def test_it_is_not_told_how_many_if_the_capacity_or_the_state_of_one_is_not() -> None:
    assert present({"status": "present", "entries": [MORI]}) is None
    assert present({"capacity": "member", "entries": [MORI]}) is None
    assert present({**HERE, "entries": [MORI]}, {"capacity": "member", "entries": [IZUMI]}) is None


def test_an_entry_without_capacity_that_was_away_does_not_matter() -> None:
    assert present({"status": "absent", "entries": [MORI]}) == []


def test_each_group_with_members_is_counted_for_itself() -> None:
    assert present(
        {**HERE, "entries": [MORI, IZUMI]},
        {"capacity": "secretariat", "status": "present", "count": 4},
        {**HERE, "entries": [TSUTSUMI]},
    ) == [(2, 2), (1, 1)]


def test_a_committee_is_counted_with_the_whole() -> None:
    whole = {**HERE, "entries": [{"id": "a", **MORI}, {"id": "b", **IZUMI}]}
    again = [{"label": "森", "attendees": ["a"]}, {"label": "泉", "attendees": ["b"]}]
    assert present(whole, {**HERE, "count": 2, "entries": again}) == [(2, 2)]
    assert present(whole, {**HERE, "entries": [*again, TSUTSUMI]}) == [(2, 2), (1, 1)]
    assert present(whole, {"entries": again}) == [(2, 2)]


def test_members_in_a_group_of_others_are_counted_alone() -> None:
    entry = {**MORI, "capacity": "member"}
    staff = {"capacity": "secretariat", "status": "present", "count": 9, "others": 3}
    assert present({**staff, "entries": [entry]}) == [(1, 1)]
    assert present({**staff, "entries": [IZUMI, entry]}) == [(1, 1)]


def test_a_count_of_people_of_no_stated_capacity_adds_nothing() -> None:
    entry = {**MORI, "capacity": "member"}
    group = {"status": "present", "entries": [entry]}
    assert present({**group, "count": 5}) == [(1, 1)]
    assert present({**group, "others": 2}) is None
    assert present({**group, "label": "委員ほか"}) == [(1, 1)]


def test_a_count_of_those_who_were_away_adds_nothing() -> None:
    group = {"capacity": "member", "status": "absent", "entries": [{**MORI, "status": "present"}]}
    assert present({**group, "count": 5}) == [(1, 1)]
    assert present({**group, "others": 2}) is None


def test_others_and_a_stated_count_widen_the_range() -> None:
    group = {**HERE, "entries": [MORI, IZUMI]}
    assert present(group) == [(2, 2)]
    assert present({**group, "others": 3}) == [(5, 5)]
    assert present({**group, "count": 3}) == [(2, 3)]
    assert present({**group, "count": 1}) == [(1, 2)]
    assert present({**group, "count": 2}) == [(2, 2)]
    assert present({**group, "status": "late", "count": 4}) == [(0, 4)]


def test_a_label_that_tells_of_more_needs_a_number() -> None:
    group = {**HERE, "label": "委員ほか", "entries": [MORI]}
    assert present(group) is None
    assert present({**group, "count": 4}) == [(1, 4)]
    assert present({**group, "others": 4}) == [(5, 5)]


@pytest.mark.parametrize(
    ("group", "counts"),
    [
        ({**HERE, "count": 5}, [(5, 5)]),
        ({**HERE, "count": 1}, [(1, 1)]),
        ({"capacity": "expert", "status": "late", "count": 5}, [(5, 5)]),
        ({"capacity": "member", "status": "absent", "count": 5}, []),
        ({"capacity": "member", "status": "vacant"}, []),
        ({"capacity": "member", "count": 0}, []),
        ({"status": "absent", "count": 2}, []),
        ({"capacity": "secretariat", "status": "present", "count": 5}, []),
        ({"capacity": "press"}, []),
        ({"capacity": "member", "count": 5}, None),
        ({"status": "present", "count": 5}, None),
        ({"capacity": "member", "status": "present"}, None),
        ({**HERE, "count": 6, "entries": [MORI, STAFF]}, [(6, 6)]),
        ({**HERE, "entries": [MORI, STAFF]}, None),
    ],
)
def test_where_nobody_is_named_the_stated_number_counts(
    group: Json, counts: list[Range] | None
) -> None:
    assert present(group) == counts
