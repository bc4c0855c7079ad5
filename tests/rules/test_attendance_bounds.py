"""Where the rules on the lists of the attendance begin to object, and what they then say."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found


def attended(*groups: Json, **more: Any) -> Json:
    return {"attendance": list(groups), **more}


def named(name: str, **more: Any) -> Json:
    return {"label": name, "name": name, **more}


def here(*entries: Json, **more: Any) -> Json:
    return {"capacity": "member", "status": "present", "entries": list(entries), **more}


def away(*entries: Json, **more: Any) -> Json:
    return {"capacity": "member", "status": "absent", "entries": list(entries), **more}


MORI = named("森　明子")
IZUMI = named("泉　篤志")
TSUTSUMI = named("堤　次郎")
TWO_DAYS: Json = {"meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]}}

FOR_A_PART = pytest.mark.parametrize(
    "presence",
    [{"startTime": "15:00"}, {"endTime": "15:00"}, {"status": "present"}],
    ids=["from a time", "until a time", "in another state"],
)

# ----------------------------------------------------------------------------------------- ATT001


def test_who_is_present_and_absent_is_found_with_all_places() -> None:
    document = attended(here(MORI, IZUMI), here(MORI, capacity="secretariat"), away(MORI))
    (one,) = findings("ATT001", document)
    assert one.pointer == "/attendance/2/entries/0"
    assert one.related == ("/attendance/0/entries/0", "/attendance/1/entries/0")
    assert one.params == (("name", "森　明子"),)


@pytest.mark.parametrize(
    ("status", "is_found"),
    [
        ("present", True),
        ("late", True),
        ("left-early", True),
        ("represented", False),
        ("standby", False),
        ("absent", False),
        (None, False),
    ],
)
def test_only_who_took_part_contradicts_an_absence(status: str | None, *, is_found: bool) -> None:
    document = attended(away(MORI), here(MORI, status=status) if status else {"entries": [MORI]})
    assert bool(found("ATT001", document)) is is_found


@FOR_A_PART
def test_who_was_there_for_a_part_may_be_absent_for_the_rest(presence: Json) -> None:
    partly = {**MORI, "presence": [presence]}
    assert found("ATT001", attended(here(partly), away(MORI))) == []
    assert found("ATT001", attended(here(MORI), away(partly))) == []


def test_a_stretch_that_tells_no_time_and_no_state_is_no_part() -> None:
    online = {**MORI, "presence": [{"mode": "online"}]}
    assert found("ATT001", attended(here(online), away(MORI))) == ["/attendance/1/entries/0"]


def test_one_of_several_stretches_makes_a_part() -> None:
    partly = {**MORI, "presence": [{"mode": "online"}, {"startTime": "15:00"}]}
    assert found("ATT001", attended(here(partly), away(MORI))) == []


def test_somebody_may_be_present_on_one_day_and_absent_on_the_other() -> None:
    there = here(MORI, sittings=["d1"])
    assert found("ATT001", attended(there, away(MORI, sittings=["d2"]), **TWO_DAYS)) == []
    assert found("ATT001", attended(there, away(MORI, sittings=["d1"]), **TWO_DAYS)) != []


def test_everybody_who_is_present_and_absent_is_found() -> None:
    entries = [MORI, IZUMI, TSUTSUMI]
    document = attended(here(MORI, TSUTSUMI), away(*entries))
    assert found("ATT001", document) == ["/attendance/1/entries/0", "/attendance/1/entries/2"]


# ----------------------------------------------------------------------------------------- ATT002


@pytest.mark.parametrize("before", [here(MORI), {"status": "present", "count": 9}])
def test_a_group_that_cannot_be_counted_hides_no_other(before: Json) -> None:
    document = attended(before, here(MORI, IZUMI, count=3))
    assert found("ATT002", document) == ["/attendance/1/count"]


@pytest.mark.parametrize(
    ("count", "is_found"), [(0, True), (1, True), (2, False), (3, True)], ids=str
)
def test_the_stated_number_is_that_of_the_names(count: int, *, is_found: bool) -> None:
    assert bool(found("ATT002", attended(here(MORI, IZUMI, count=count)))) is is_found


def test_the_message_tells_how_many_are_named() -> None:
    (one,) = findings("ATT002", attended(here(MORI, IZUMI, count=5)))
    assert one.params == (("count", "5"), ("named", "2"))
    late = {**IZUMI, "status": "late"}
    (one,) = findings("ATT002", attended(here(MORI, late, count=5)))
    assert one.params == (("count", "5"), ("named", "1–2"))


# ----------------------------------------------------------------------------------------- ATT003


def quorum(**told: Any) -> Json:
    return {"meeting": {"quorum": told}}


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ({"seats": 9, "present": 9}, False),
        ({"seats": 9, "present": 10}, True),
        ({"seats": 9}, False),
        ({"present": 10}, False),
    ],
    ids=str,
)
def test_a_quorum_counts_no_more_than_the_seats(told: Json, *, is_found: bool) -> None:
    assert bool(found("ATT003", quorum(**told))) is is_found


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ({"count": 3}, True),
        ({"count": 2}, False),
        ({}, False),
        ({"count": 3, "status": "late"}, True),
        ({"count": 3, "status": "absent"}, False),
        ({"count": 3, "status": None}, False),
        ({"count": 3, "capacity": "chair"}, True),
        ({"count": 3, "capacity": "secretariat"}, False),
        ({"count": 3, "capacity": None}, False),
        ({"count": 3, "capacity": None, "status": None}, False),
    ],
    ids=str,
)
def test_a_number_without_names_is_held_against_the_seats(told: Json, *, is_found: bool) -> None:
    group = {"capacity": "member", "status": "present", "seats": 2, **told}
    group = {key: value for key, value in group.items() if value is not None}
    assert bool(found("ATT003", attended(group))) is is_found


@pytest.mark.parametrize("told", [{}, {"count": 0}], ids=["no number", "none"])
def test_where_there_are_no_seats_nobody_takes_one(told: Json) -> None:
    group = {"capacity": "member", "status": "present", "seats": 0, **told}
    assert found("ATT003", attended(group)) == []
    assert found("ATT003", attended({**group, "count": 1})) == ["/attendance/0/seats"]


@pytest.mark.parametrize(
    ("third", "is_found"),
    [
        ({}, True),
        ({"capacity": "vice-chair"}, True),
        ({"status": "late"}, False),
        ({"status": "absent"}, False),
        ({"capacity": "expert"}, False),
        ({"label": "堤　次郎ほか2名"}, False),
        ({"presence": [{"startTime": "15:00"}]}, False),
        ({"proxyFor": {"name": "沢田　実"}}, False),
        ({"attendees": ["m"]}, False),
        ({"label": "代理　堤　次郎"}, False),
        ({"role": "代理"}, False),
        ({"label": "会長職務代理者　堤　次郎"}, True),
        ({"role": "臨時委員"}, False),
        ({"label": "専門委員　堤　次郎"}, False),
        ({"role": "監事"}, True),
    ],
    ids=str,
)
def test_the_third_of_two_seats(third: Json, *, is_found: bool) -> None:
    group = here({**MORI, "id": "m"}, IZUMI, {**TSUTSUMI, **third}, seats=2)
    assert found("ATT003", attended(group)) == (["/attendance/0/seats"] if is_found else [])


def test_those_named_count_and_not_the_number_beside_them() -> None:
    assert found("ATT003", attended(here(MORI, IZUMI, seats=2, count=3))) == []


def test_an_office_without_a_name_takes_no_seat() -> None:
    assert (
        found("ATT003", attended(here({"label": "企画課", "affiliation": "企画課"}, seats=0))) == []
    )
    assert (
        found("ATT003", attended(here({"label": "企画課長", "position": "企画課長"}, seats=0)))
        != []
    )


def test_every_group_is_held_against_its_own_seats() -> None:
    document = attended(here(MORI), away(MORI, seats=0), here(MORI, IZUMI, seats=1))
    (one,) = findings("ATT003", document)
    assert one.pointer == "/attendance/2/seats"
    assert one.params == (("seats", "1"), ("present", "2"))


# ----------------------------------------------------------------------------------------- ATT004


def with_quorum(told: Json, *groups: Json) -> Json:
    return {"meeting": {"quorum": told}, "attendance": list(groups)}


@pytest.mark.parametrize(
    ("told", "pointer"),
    [
        ({"required": 10, "seats": 10}, None),
        ({"required": 11, "seats": 10}, "/meeting/quorum/required"),
        ({"required": 11}, None),
        ({"seats": 10}, None),
        ({"required": 5, "present": 5}, None),
        ({"required": 5, "present": 4}, "/meeting/quorum/present"),
        ({"required": 5, "present": 4, "seats": 4}, "/meeting/quorum/required"),
        ({"required": 5, "present": 4, "printed": "出席４人"}, "/meeting/quorum/present"),
        ({"required": 5, "present": 4, "printed": "定足数に満たないため、流会"}, None),
    ],
    ids=str,
)
def test_a_quorum_agrees_with_itself(told: Json, pointer: str | None) -> None:
    assert found("ATT004", quorum(**told)) == ([] if pointer is None else [pointer])


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ({"required": 9}, False),
        ({"present": 2}, False),
        ({"present": 3}, True),
        ({"present": 1}, True),
        ({"present": 0}, True),
        ({"present": 3, "seats": 3}, True),
        ({"present": 3, "seats": 4}, True),
        ({"present": 3, "seats": 2}, False),  # another rule says so
    ],
    ids=str,
)
def test_a_quorum_is_held_against_the_list(told: Json, *, is_found: bool) -> None:
    assert bool(found("ATT004", with_quorum(told, here(MORI, IZUMI)))) is is_found


def test_too_few_for_the_quorum_is_said_once() -> None:
    document = with_quorum({"required": 4, "present": 3}, here(MORI, IZUMI))
    (one,) = findings("ATT004", document)
    assert one.related == ()
    assert dict(one.params)["problem_en"] == "asks for 4, but counts only 3 present"


def test_a_meeting_without_a_quorum_is_held_against_the_list_all_the_same() -> None:
    told = {"required": 4, "present": 3, "printed": "定足数に達しない"}
    (one,) = findings("ATT004", with_quorum(told, here(MORI, IZUMI)))
    assert dict(one.params)["problem_en"] == "counts 3 present, but the attendance lists 2"


def test_the_message_names_the_groups_of_members_and_how_many_they_may_be() -> None:
    staff = here(TSUTSUMI, capacity="secretariat")
    chair = here({**TSUTSUMI, "status": "late"}, capacity="chair")
    (one,) = findings("ATT004", with_quorum({"present": 9}, here(MORI, IZUMI), staff, chair))
    assert one.pointer == "/meeting/quorum/present"
    assert one.related == ("/attendance/0", "/attendance/2")
    assert dict(one.params)["problem_en"] == "counts 9 present, but the attendance lists 2–3"


def test_the_message_tells_of_too_many_required() -> None:
    (one,) = findings("ATT004", quorum(required=11, seats=10))
    assert dict(one.params)["problem_en"] == "asks for 11, of only 10 seats"


@pytest.mark.parametrize(("number", "is_found"), [(1, True), (8, True), (9, False)], ids=str)
def test_so_many_groups_are_tried_in_all_combinations(number: int, *, is_found: bool) -> None:
    groups = [{"capacity": "member", "status": "present", "count": 2}] * number
    assert bool(found("ATT004", with_quorum({"present": 3}, *groups))) is is_found
    assert found("ATT004", with_quorum({"present": 2 * number}, *groups)) == []


# ----------------------------------------------------------------------------------------- ATT012


def seated(name: str, seat: str, **more: Any) -> Json:
    return named(name, seat=seat, **more)


@pytest.mark.parametrize(
    ("other", "is_found"),
    [
        (seated("泉　篤志", "3番"), True),
        (seated("泉　篤志", "第三番"), True),
        (seated("泉　篤志", "4番"), False),
        (named("泉　篤志"), False),
        (seated("泉　篤志", "3番", proxyFor={"name": "沢田　実"}), False),
        (seated("泉　篤志", "3番", status="represented"), False),
        (seated("泉　篤志", "3番", status="vacant"), False),
        (seated("泉　篤志", "3番", status="absent"), True),
        (seated("泉　篤志", "3番", presence=[{"endTime": "15:00"}]), False),
        (seated("森　明子", "3番"), False),
    ],
    ids=str,
)
def test_who_else_may_have_a_seat(other: Json, *, is_found: bool) -> None:
    first, second = [seated("森　明子", "3番"), other], [other, seated("森　明子", "3番")]
    for entries in (first, second):
        pointers = found("ATT012", attended(here(*entries)))
        assert pointers == (["/attendance/0/entries/1/seat"] if is_found else [])


def test_a_seat_may_be_handed_on_from_day_to_day() -> None:
    first = seated("森　明子", "3番", presence=[{"sitting": "d1"}])
    second = seated("泉　篤志", "3番", presence=[{"sitting": "d2"}])
    assert found("ATT012", attended(here(first, second), **TWO_DAYS)) == []


def test_two_with_one_seat_are_named() -> None:
    first, second = seated("森　明子", "第3番"), seated("泉　篤志", "３番")
    (one,) = findings("ATT012", attended(here(first, TSUTSUMI, second)))
    assert one.pointer == "/attendance/0/entries/2/seat"
    assert one.related == ("/attendance/0/entries/0/seat",)
    assert one.params == (("seat", "３番"), ("first", "森　明子"))


def test_a_third_with_the_seat_makes_it_two_series() -> None:
    names = ["森　明子", "泉　篤志", "堤　次郎"]
    entries = [seated(name, "3番") for name in names]
    assert found("ATT012", attended(here(*entries[:2]))) != []
    assert found("ATT012", attended(here(*entries))) == []


def test_each_group_has_seats_of_its_own() -> None:
    twice = here(seated("森　明子", "3番"), seated("泉　篤志", "3番"))
    document = attended(twice, here(seated("堤　次郎", "3番")), twice)
    pointers = ["/attendance/0/entries/1/seat", "/attendance/2/entries/1/seat"]
    assert found("ATT012", document) == pointers


# ----------------------------------------------------------------------------------------- ATT013


def test_the_second_and_the_third_point_to_the_first() -> None:
    document = attended(here(MORI), here(MORI, IZUMI, MORI, MORI))
    one, other = findings("ATT013", document)
    assert [one.pointer, other.pointer] == ["/attendance/1/entries/2", "/attendance/1/entries/3"]
    assert one.related == other.related == ("/attendance/1/entries/0",)
    assert one.params == (("name", "森　明子"),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"proxyFor": {"name": "沢田　実"}}),
        ({}, {"presence": [{"startTime": "15:00"}]}),
        ({}, {"status": "absent"}),
        ({}, {"affiliation": "商工会"}),
        ({"presence": [{"sitting": "d1"}]}, {"presence": [{"sitting": "d2"}]}),
        ({"presence": [{"sitting": "d1"}]}, {}),
    ],
    ids=["proxy", "for a part", "absent", "of another office", "on other days", "on one day"],
)
def test_what_accounts_for_a_second_entry(one: Json, other: Json) -> None:
    base = {**MORI, "affiliation": "自治会"}
    for entries in ([{**base, **one}, {**base, **other}], [{**base, **other}, {**base, **one}]):
        assert found("ATT013", attended(here(*entries), **TWO_DAYS)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"status": "absent"}, {"status": "absent"}),
        ({}, {"status": "late"}),
        ({"presence": [{"sitting": "d1"}]}, {"presence": [{"sitting": "d1"}]}),
        ({"id": "m"}, {"affiliation": "自治会"}),
    ],
    ids=["nothing", "both absent", "late", "on one day", "an office"],
)
def test_what_does_not_account_for_a_second_entry(one: Json, other: Json) -> None:
    document = attended(here({**MORI, **one}, {**MORI, **other}), **TWO_DAYS)
    assert found("ATT013", document) == ["/attendance/0/entries/1"]


def test_entries_that_point_to_one_another_are_known_as_one() -> None:
    first = {**MORI, "id": "m"}
    again = {**MORI, "attendees": ["m"]}
    assert found("ATT013", attended(here(first, again, again))) == []
    assert found("ATT013", attended(here(again, first))) == []
