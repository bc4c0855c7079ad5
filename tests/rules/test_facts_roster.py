"""The roster: who is listed, under which names, and who is surely the same person."""

from typing import Any

import pytest

from kaigiroku.model import Attendee, Group, Minutes, Person, Speaker
from kaigiroku.rules.facts.roster import (
    Listed,
    Roster,
    is_one_person,
    looks_like_a_name,
    names_of,
    roster,
    seat_of,
)
from kaigiroku.rules.facts.survey import Survey
from tests.rules.facts import Json, surveyed


def listing(*groups: Json) -> Roster:
    return roster(surveyed(attendance=list(groups)))


def of(*entries: Json, **group: Any) -> Roster:
    return listing({**group, "entries": list(entries)})


def one(**entry: Any) -> Listed:
    (listed,) = of(entry).listed
    return listed


def pointers(ones: Any) -> list[str]:
    """Tell entries of the first group by their numbers, others by their pointers."""
    return [each.node.pointer.removeprefix("/attendance/0/entries/") for each in ones]


# ------------------------------------------------------------------------------- one entry


def test_an_entry_has_what_its_group_has_unless_it_says_otherwise() -> None:
    own = {"label": "森", "status": "late", "capacity": "chair"}
    first, second, third = listing(
        {"status": "present", "capacity": "member", "entries": [own, {"label": "泉"}]},
        {"entries": [{"label": "堤"}]},
    ).listed
    assert (first.number, first.status, first.capacity) == (0, "late", "chair")
    assert (second.number, second.status, second.capacity) == (1, "present", "member")
    assert (third.number, third.status, third.capacity) == (2, None, None)
    assert third.group.pointer == "/attendance/1"
    assert third.entry.label == "堤"


def test_an_entry_is_narrowed_to_its_own_sittings_or_those_of_its_group() -> None:
    first, second, third = of(
        {"label": "森"},
        {"label": "泉", "presence": [{"sitting": "d2"}, {"startTime": "10:00"}]},
        {"label": "堤", "presence": [{"startTime": "10:00"}]},
        sittings=["d1", "d3"],
    ).listed
    assert first.sittings == {"d1", "d3"}
    assert second.sittings == {"d2"}
    assert third.sittings == {"d1", "d3"}
    assert one(label="森", presence=[{"startTime": "10:00"}]).sittings == frozenset()


def test_entries_meet_at_a_sitting_or_where_both_are_of_the_whole_meeting() -> None:
    first, second, both, whole, also_whole = of(
        {"label": "森", "presence": [{"sitting": "d1"}]},
        {"label": "泉", "presence": [{"sitting": "d2"}]},
        {"label": "堤", "presence": [{"sitting": "d1"}, {"sitting": "d2"}]},
        {"label": "林"},
        {"label": "原"},
    ).listed
    assert first.meets(first) is True
    assert first.meets(second) is False
    assert first.meets(both) is True
    assert both.meets(second) is True
    assert whole.meets(also_whole) is True
    assert whole.meets(first) is False
    assert first.meets(whole) is False


@pytest.mark.parametrize(
    ("entry", "away"),
    [
        ({}, False),
        ({"status": "present"}, False),
        ({"status": "late"}, False),
        ({"status": "absent"}, True),
        ({"status": "represented"}, True),
        ({"status": "absent", "presence": [{"startTime": "10:00"}]}, True),
        ({"status": "absent", "presence": [{"status": "present"}]}, False),
        ({"status": "absent", "presence": [{"status": "absent"}, {"status": "late"}]}, False),
        ({"status": "present", "presence": [{"status": "absent"}]}, False),
    ],
)
def test_somebody_was_away_who_took_part_in_no_stretch(
    entry: Json,
    away: bool,  # noqa: FBT001 -- of a table
) -> None:
    assert one(label="森", **entry).is_away is away


def test_the_group_says_that_a_stretch_was_missed() -> None:
    (listed,) = of({"label": "森", "presence": [{"startTime": "10:00"}]}, status="absent").listed
    assert listed.is_away is True


def test_what_is_shown_of_an_entry_is_what_is_nearest_to_a_name() -> None:
    entry = {"name": "森　明子", "label": "森委員", "position": "課長", "role": "座長"}
    shown = []
    while entry:
        shown.append(one(**entry).shown)
        entry.pop(next(iter(entry)))
    assert shown == ["森　明子", "森委員", "課長", "座長"]
    assert one(seat="3").shown == "/attendance/0/entries/0"


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ({"name": "森　明子"}, "森明子"),
        ({"name": "ジョン・スミス"}, "ジョン・スミス"),
        ({"name": "森　明子", "position": "課長"}, "森明子"),
        ({"name": "●●●●"}, None),
        ({"name": "森　●●"}, None),
        ({"name": "氏名非公開"}, None),
        ({"name": "（　）"}, None),
        ({"name": "3"}, None),
        ({"name": "3", "label": "森　明子"}, None),
        ({"label": "森　明子委員"}, "森明子"),
        ({"label": "森　明子", "yomi": "もり　あきこ"}, "森明子"),
        ({"label": "森　明子", "position": "課長"}, None),
        ({"label": "森　明子", "role": "座長"}, None),
        ({"label": "森　明子", "affiliation": "商工会"}, None),
        ({"label": "財政課長"}, None),
        ({"position": "課長"}, None),
        ({"seat": "3"}, None),
    ],
)
def test_the_name_of_an_entry(entry: Json, name: str | None) -> None:
    assert one(**entry).name == name


# --------------------------------------------------------------------------------- by an id


def test_an_id_means_an_entry_or_all_of_a_group() -> None:
    people = listing(
        {"id": "g", "entries": [{"id": "a", "label": "森"}, {"label": "泉"}]},
        {"entries": [{"id": "b", "label": "堤"}, {"id": "a", "label": "林"}]},
        {"id": "empty", "count": 3},
        {"id": "b", "entries": [{"label": "原"}]},
    )
    assert {id_: each.node.pointer for id_, each in people.entries.items()} == {
        "a": "/attendance/0/entries/0",
        "b": "/attendance/1/entries/0",
    }
    assert {id_: pointers(ones) for id_, ones in people.of_id.items() if ones} == {
        "a": ["0"],
        "b": ["/attendance/1/entries/0"],
        "g": ["0", "1"],
    }
    person = Person(attendees=("g", "b", "nobody", "empty"))
    assert pointers(people.meant(person)) == ["0", "1", "/attendance/1/entries/0"]
    assert people.one_meant(person) is None
    assert people.one_meant(Person(attendees=("b",))) is people.entries["b"]
    assert people.one_meant(Person(attendees=("g",))) is None
    assert people.one_meant(Person(label="森")) is None


def test_a_group_has_its_entries_in_order() -> None:
    survey = surveyed(
        attendance=[
            {"entries": [{"label": "森"}, {"label": "泉"}]},
            {"count": 3},
            {"entries": [{"label": "堤"}]},
        ]
    )
    people = roster(survey)
    assert [pointers(people.in_group(group)) for group in survey.of(Group)] == [
        ["0", "1"],
        [],
        ["/attendance/2/entries/0"],
    ]


def test_an_entry_that_points_to_another_is_the_same_person() -> None:
    people = of(
        {"id": "a", "label": "森"},
        {"id": "a2", "label": "森", "attendees": ["a"]},
        {"id": "both", "label": "森、泉", "attendees": ["a", "b"]},
        {"id": "b", "label": "泉"},
        {"id": "lost", "label": "堤", "attendees": ["nobody"]},
    )
    ids = ("a", "a2", "both", "b", "lost", "nobody")
    assert [people.person(id_) for id_ in ids] == ["a", "a", "both", "b", "lost", "nobody"]
    firsts = [people.first(listed).entry.id for listed in people.listed]
    assert firsts == ["a", "a", "both", "b", "lost"]


def test_who_points_to_one_entry_is_found_from_each_of_them() -> None:
    people = of(
        {"label": "1", "attendees": ["a"]},
        {"id": "a", "label": "2"},
        {"label": "3"},
        {"label": "4", "attendees": ["a"]},
        {"id": "a", "label": "5"},
        {"label": "6", "attendees": ["a", "b"]},
    )
    assert [pointers(people.elsewhere(listed)) for listed in people.listed] == [
        ["1", "3"],
        ["0", "3"],
        [],
        ["0", "1"],
        [],
        [],
    ]


def test_somebody_is_present_if_any_of_their_entries_is() -> None:
    first, second, third, fourth = (
        people := of(
            {"id": "a", "label": "1", "status": "absent"},
            {"label": "2", "status": "present", "attendees": ["a"]},
            {"id": "b", "label": "3", "status": "absent"},
            {"label": "4", "status": "absent", "attendees": ["b"]},
        )
    ).listed
    there = [people.is_anywhere_present(each) for each in (first, second, third, fourth)]
    assert there == [True, True, False, False]


# ------------------------------------------------------------------------------- by a name


def test_somebody_is_called_by_a_name_a_label_a_post_or_a_role() -> None:
    people = of(
        {"label": "森　明子委員", "position": "財政課長"},
        {"name": "泉　篤志", "role": "財政課長"},
        {"label": "堤　次郎"},
    )
    assert names_of(people.listed[0].entry) == {"森明子", "財政課長"}
    assert pointers(people.called(Speaker(label="財政課長"))) == ["0", "1"]
    assert pointers(people.called(Speaker(label="森明子さん"))) == ["0"]
    assert pointers(people.called(Speaker(name="森明子", label="財政課長"))) in (
        ["0", "1"],
        ["1", "0"],
    )
    assert people.called(Speaker(label="林")) == ()


def test_namesakes_share_a_name_that_nobody_else_has_thirty_times() -> None:
    people = of({"name": "森　明子"}, {"name": "泉　篤志"}, {"label": "森明子"}, {"name": "堤"})
    assert [pointers(ones) for ones in people.namesakes] == [["0", "2"]]
    assert [len(ones) for ones in of(*[{"name": "森　明子"}] * 30).namesakes] == [30]
    assert list(of(*[{"name": "森　明子"}] * 31).namesakes) == []


@pytest.mark.parametrize(
    ("entry", "other", "same"),
    [
        ({"name": "森山明子"}, {"name": "森山　明子"}, True),
        ({"name": "森　明子"}, {"label": "森　明子"}, True),
        ({"name": "森　明子"}, {"label": "森明子"}, False),
        ({"name": "森　明子"}, {"name": "森明子"}, False),
        ({"name": "森明子"}, {"name": "森　明子"}, False),
        ({"name": "山　田"}, {"name": "山　田"}, False),
        ({"name": "森山明子", "seat": "3"}, {"name": "森山明子", "seat": "4"}, False),
        ({"name": "森山明子", "seat": "3"}, {"name": "森山明子", "seat": "３"}, True),
        ({"name": "森山明子", "seat": "3"}, {"name": "森山明子"}, True),
        (
            {"name": "森山明子", "politicalGroup": "緑風会"},
            {"name": "森山明子", "politicalGroup": "清流会"},
            False,
        ),
        (
            {"name": "森山明子", "seat": "3", "affiliation": "商工会"},
            {"name": "森山明子", "seat": "3", "affiliation": "自治会"},
            False,
        ),
        ({"name": "森"}, {"name": "森"}, False),
        ({"name": "森", "seat": "3"}, {"name": "森", "seat": "3"}, True),
        ({"name": "森", "yomi": "もり"}, {"name": "森", "yomi": "もり"}, True),
        ({"name": "森", "affiliation": "商工会"}, {"name": "森", "affiliation": "商工会"}, False),
        ({"name": "森", "position": "会長"}, {"name": "森", "position": "会長"}, False),
        (
            {"name": "森", "affiliation": "商工会", "position": "会長"},
            {"name": "森", "affiliation": "商工会", "position": "会長"},
            True,
        ),
        (
            {"name": "森", "affiliation": "商工会", "position": "会長", "politicalGroup": "緑風会"},
            {"name": "森", "affiliation": "商工会", "position": "会長", "politicalGroup": "緑風会"},
            True,
        ),
        (
            {"name": "森", "affiliation": "商工会", "politicalGroup": "緑風会"},
            {"name": "森", "affiliation": "商工会", "politicalGroup": "緑風会"},
            False,
        ),
    ],
)
def test_two_entries_of_one_name_are_one_person_or_may_be_two(
    entry: Json,
    other: Json,
    same: bool,  # noqa: FBT001 -- of a table
) -> None:
    first, second = (people := of(entry, other)).listed
    assert people.elsewhere(first) == ((second,) if same else ())
    assert people.elsewhere(second) == ((first,) if same else ())


def test_the_same_person_is_found_in_the_order_of_the_document() -> None:
    people = of(
        {"name": "森山明子"},
        {"id": "a", "label": "会長"},
        {"name": "泉　篤志"},
        {"name": "森山明子", "attendees": ["a"]},
        {"label": "議長", "attendees": ["a"]},
        {"name": "森山明子"},
    )
    assert pointers(people.elsewhere(people.listed[3])) == ["0", "1", "4", "5"]


@pytest.mark.parametrize("text", ["森明子", "早川", "ジョンソン", "佐々木はるか"])
def test_a_text_may_be_a_name(text: str) -> None:
    assert looks_like_a_name(text) is True


@pytest.mark.parametrize(
    "text", ["森", "mori", "森明子1", "森・泉", "あ" * 11, "財政課", "市民代表", "傍聴の森"]
)
def test_a_text_may_be_no_name(text: str) -> None:
    assert looks_like_a_name(text) is False


@pytest.mark.parametrize(
    ("entry", "is_one"),
    [
        ({"name": "森　明子"}, True),
        ({"seat": "3"}, True),
        ({"seat": "3", "label": "企画課"}, True),
        ({"status": "vacant"}, True),
        ({"status": "vacant", "label": "企画課"}, True),
        ({"status": "present", "label": "企画課"}, False),
        ({"name": "森　明子", "label": "森委員ほか"}, False),
        ({"name": "森　明子", "label": "森委員始め3名"}, False),
        ({"label": "財政課長"}, True),
        ({"position": "財政課長"}, True),
        ({"position": "財政課長", "label": "企画課"}, True),
        ({"position": "主査", "label": "財政課長"}, False),
        ({"role": "座長"}, True),
        ({"role": "記録係"}, False),
        ({"label": "森　明子"}, True),
        ({"label": "森　明子", "position": "主査"}, False),
        ({"label": "森　明子", "role": "記録係"}, False),
        ({"label": "森　明子", "affiliation": "商工会"}, False),
        ({"affiliation": "商工会"}, False),
        ({"yomi": "もり　あきこ"}, False),
    ],
)
def test_an_entry_is_surely_one_person_or_may_be_more(
    entry: Json,
    is_one: bool,  # noqa: FBT001 -- of a table
) -> None:
    assert is_one_person(one(**entry).entry) is is_one


def test_a_seat_is_its_number_or_what_it_is_called() -> None:
    seats = {"第十二番": "12", "A3": "a3", "Ａ席": "a", "議席": "議席", "番外": "外"}
    assert {seat: seat_of(seat) for seat in seats} == seats


def test_the_roster_is_worked_out_once() -> None:
    survey = Survey(Minutes(attendance=(Group(entries=(Attendee(label="森"),)),)))
    assert roster(survey) is roster(survey)
