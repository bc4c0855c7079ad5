"""Where the rules on proxies begin to object, and what they then say."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found


def attended(*groups: Json, **more: Any) -> Json:
    return {"attendance": list(groups), **more}


def named(name: str, **more: Any) -> Json:
    return {"label": name, "name": name, **more}


def here(*entries: Json, **more: Any) -> Json:
    return {"capacity": "member", "status": "present", "entries": list(entries), **more}


def proxy(principal: Json, name: str = "溝口　亘平", **more: Any) -> Json:
    return named(name, proxyFor=principal, **more)


OKAMOTO = named("岡本　美代")
TSUTSUMI = named("堤　次郎")
BY_NAME: Json = {"name": "岡本　美代"}
TWO_DAYS: Json = {"meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]}}
PROXY_AT = "/attendance/0/entries/1/proxyFor"

# ----------------------------------------------------------------------------------------- ATT007


def test_a_proxy_of_somebody_present_is_found_with_them() -> None:
    for principal in (BY_NAME, {"attendees": ["m"]}):
        document = attended(here({**OKAMOTO, "id": "m"}, proxy(principal)))
        (one,) = findings("ATT007", document)
        assert one.pointer == PROXY_AT
        assert one.related == ("/attendance/0/entries/0",)
        assert one.params == (("proxy", "溝口　亘平"), ("principal", "岡本　美代"))


@pytest.mark.parametrize(
    ("principal", "one", "is_found"),
    [
        ({}, {}, True),
        ({"status": "late"}, {}, False),
        ({"status": "represented"}, {}, False),
        ({"presence": [{"endTime": "15:00"}]}, {}, False),
        ({}, {"presence": [{"startTime": "15:00"}]}, False),
        ({}, {"status": "absent"}, False),
        ({}, {"status": "late"}, True),
    ],
    ids=["both", "late", "represented", "left", "came in their place", "absent", "proxy late"],
)
def test_both_are_there_all_the_time(principal: Json, one: Json, *, is_found: bool) -> None:
    document = attended(here({**OKAMOTO, **principal}, proxy(BY_NAME, **one)))
    assert found("ATT007", document) == ([PROXY_AT] if is_found else [])


def test_both_are_there_on_the_same_day() -> None:
    first = here(OKAMOTO, sittings=["d1"])
    same, other = (here(proxy(BY_NAME), sittings=[day]) for day in ("d1", "d2"))
    assert found("ATT007", attended(first, other, **TWO_DAYS)) == []
    assert found("ATT007", attended(first, same, **TWO_DAYS)) == [
        "/attendance/1/entries/0/proxyFor"
    ]


def test_a_proxy_is_found_once_however_often_the_principal_is_listed() -> None:
    document = attended(here(OKAMOTO, proxy(BY_NAME)), here(OKAMOTO))
    (one,) = findings("ATT007", document)
    assert one.related == ("/attendance/0/entries/0",)


def test_the_first_principal_who_is_present_is_named() -> None:
    absent = here(OKAMOTO, status="absent")
    (one,) = findings("ATT007", attended(absent, here(proxy(BY_NAME)), here(OKAMOTO)))
    assert one.related == ("/attendance/2/entries/0",)


def test_every_proxy_is_looked_at() -> None:
    entries = [OKAMOTO, TSUTSUMI, proxy(BY_NAME, presence=[{"endTime": "15:00"}]), proxy(BY_NAME)]
    assert found("ATT007", attended(here(*entries))) == ["/attendance/0/entries/3/proxyFor"]


def test_who_refers_to_no_one_entry_is_proxy_of_nobody_in_particular() -> None:
    for ids in (["x"], ["all"], ["m", "n"]):
        entries = [{**OKAMOTO, "id": "m"}, {**TSUTSUMI, "id": "n"}, proxy({"attendees": ids})]
        assert found("ATT007", attended(here(*entries, id="all"))) == []


def test_nobody_stands_in_for_themselves() -> None:
    by_id = {**OKAMOTO, "id": "m", "proxyFor": {"attendees": ["m"]}}
    by_name = {**OKAMOTO, "proxyFor": BY_NAME}
    assert found("ATT007", attended(here(by_id))) == []
    assert found("ATT007", attended(here(by_name))) == []


@pytest.mark.parametrize(
    ("name", "is_found"),
    [("岡　代", False), ("岡　美代", False), ("岡本　美代", True), ("岡本　美代子", True)],
)
def test_a_full_name_is_needed(name: str, *, is_found: bool) -> None:
    assert bool(found("ATT007", attended(here(named(name), proxy({"name": name}))))) is is_found


def test_a_label_alone_or_another_name_does_not_tell_who_it_is() -> None:
    chief = {"label": "企画課長", "name": "岡本　実", "position": "企画課長"}
    for principal in ({"label": "企画課長"}, {"label": "企画課長", "name": "岡本　美代"}):
        assert found("ATT007", attended(here(chief, proxy(principal)))) == []
    document = attended(here({**chief, "name": "岡本　美代"}, proxy(principal)))
    assert found("ATT007", document) == [PROXY_AT]


@pytest.mark.parametrize(
    ("listed", "principal", "is_found"),
    [
        ({"affiliation": "商工会"}, {"affiliation": "商工会"}, True),
        ({"affiliation": "商工会"}, {}, True),
        ({}, {"affiliation": "商工会"}, True),
        ({"affiliation": "商工会"}, {"affiliation": "自治会"}, False),
        ({"position": "会頭"}, {"position": "会頭"}, True),
        ({"position": "会頭"}, {"position": "理事"}, False),
        (
            {"affiliation": "商工会", "position": "会頭"},
            {"affiliation": "商工会", "position": "理事"},
            False,
        ),
        (
            {"affiliation": "商工会", "position": "会頭"},
            {"affiliation": "自治会", "position": "会頭"},
            False,
        ),
    ],
    ids=str,
)
def test_office_and_post_agree(listed: Json, principal: Json, *, is_found: bool) -> None:
    document = attended(here({**OKAMOTO, **listed}, proxy({**BY_NAME, **principal})))
    assert bool(found("ATT007", document)) is is_found


# ----------------------------------------------------------------------------------------- ATT008

REPRESENTED = {**TSUTSUMI, "status": "represented"}
NOBODY_STANDS_IN = ["/attendance/0/entries/0/status"]


@pytest.mark.parametrize(
    ("other", "is_found"),
    [
        (named("泉　篤志"), True),
        (proxy({"name": "堤　次郎"}), False),
        (proxy({"label": "堤　次郎"}), False),
        (proxy({"attendees": ["t"]}), False),
        (proxy({"label": "商工会"}), False),
        (proxy({"name": "岡本　美代"}), True),
        (proxy({"label": "岡本　美代"}), True),
        (proxy({"attendees": ["m"]}), True),
        (proxy({"attendees": ["x"]}), False),
        (named("泉　篤志", role="代理"), False),
        (named("泉　篤志", position="代理"), False),
        (named("泉　篤志", note="代理出席"), False),
        ({"label": "代理　泉　篤志", "name": "泉　篤志"}, False),
        ({"label": "代理　泉　篤志", "name": "泉　篤志", "status": "represented"}, True),
        (named("泉　篤志", role="会長職務代理者"), True),
    ],
    ids=str,
)
def test_who_may_stand_in(other: Json, *, is_found: bool) -> None:
    document = attended(here({**REPRESENTED, "id": "t"}, {**OKAMOTO, "id": "m"}, other))
    assert (NOBODY_STANDS_IN[0] in found("ATT008", document)) is is_found


def test_all_of_whom_nobody_stands_in_are_found() -> None:
    entries = [OKAMOTO, {**OKAMOTO, "status": "represented", "note": "代理出席"}, REPRESENTED]
    group = here(named("梶　弘美"), status="represented")
    (one, other) = findings("ATT008", attended(here(*entries), group))
    assert [one.pointer, other.pointer] == [
        "/attendance/0/entries/2/status",
        "/attendance/1/entries/0",
    ]
    assert one.params == (("name", "堤　次郎"),)


@pytest.mark.parametrize(
    ("group", "is_found"),
    [
        ({"others": 1}, False),
        ({"count": 1}, False),
        ({"count": 0}, True),
        ({"label": "ほか"}, True),
        ({"count": 1, "entries": [OKAMOTO]}, True),
        ({"others": 1, "entries": [OKAMOTO]}, False),
        ({"others": 1, "capacity": "chair"}, False),
        ({"others": 1, "capacity": "secretariat"}, True),
        ({"count": 1, "status": "absent"}, True),
        ({"others": 1, "status": "represented"}, True),
        ({"others": 1, "status": "late"}, False),
        ({"label": "代理出席者", "entries": [OKAMOTO]}, False),
        ({"note": "代理出席", "entries": [OKAMOTO]}, False),
    ],
    ids=str,
)
def test_the_unnamed_may_have_stood_in(group: Json, *, is_found: bool) -> None:
    document = attended(here(REPRESENTED), {"capacity": "member", "status": "present", **group})
    assert found("ATT008", document) == (NOBODY_STANDS_IN if is_found else [])


@pytest.mark.parametrize("number", [0, 1])
def test_whoever_is_listed_twice_is_represented_once(number: int) -> None:
    twice = [here(REPRESENTED), here(REPRESENTED)]
    assert len(found("ATT008", attended(*twice))) == len(twice)
    twice[number] = here({**REPRESENTED, "id": "t"})
    assert found("ATT008", attended(*twice, here(proxy({"attendees": ["t"]})))) == []


def test_of_two_of_one_name_only_the_right_one_is_represented() -> None:
    ones = [
        {**OKAMOTO, "status": "represented", "affiliation": office}
        for office in ("商工会", "自治会")
    ]
    document = attended(here(*ones, proxy({**BY_NAME, "affiliation": "商工会"})))
    assert found("ATT008", document) == ["/attendance/0/entries/1/status"]


# ----------------------------------------------------------------------------------------- ATT014

UNLISTED = proxy({"name": "土井　直人"}, "小宮　敏")


@pytest.mark.parametrize(
    ("other", "is_found"),
    [
        (proxy({"attendees": ["m"]}), True),
        (proxy({"name": "岡本　美代"}), True),
        (proxy({"label": "岡本　美代"}), True),
        (proxy({"attendees": ["x"]}), False),
        (proxy({"name": "梶　弘美"}), False),
        (proxy({"attendees": ["m"]}, capacity="expert"), False),
        (named("溝口　亘平"), False),
    ],
    ids=str,
)
def test_principals_of_others_are_listed(other: Json, *, is_found: bool) -> None:
    for entries in ([other, UNLISTED], [UNLISTED, other]):
        document = attended(here({**OKAMOTO, "id": "m"}, *entries))
        pointer = f"/attendance/0/entries/{entries.index(UNLISTED) + 1}/proxyFor"
        assert (pointer in found("ATT014", document)) is is_found


@pytest.mark.parametrize(
    ("principal", "is_found"),
    [
        ({"name": "土井　直人"}, True),
        ({"label": "商工会"}, False),
        ({"name": "岡本　美代"}, False),
        ({"name": "土井　直人", "attendees": ["x"]}, False),
        ({"attendees": ["m"]}, False),
    ],
    ids=str,
)
def test_a_principal_who_is_named_is_missed(principal: Json, *, is_found: bool) -> None:
    listed = proxy({"attendees": ["m"]})
    for entries in ([listed, proxy(principal)], [proxy(principal), listed]):
        document = attended(here({**OKAMOTO, "id": "m"}, *entries))
        assert bool(found("ATT014", document)) is is_found


def test_one_listed_principal_among_others_is_enough() -> None:
    entries = [
        {**OKAMOTO, "id": "m"},
        UNLISTED,
        proxy({"attendees": ["m"]}),
        proxy({"name": "梶　弘美"}),
    ]
    one, other = findings("ATT014", attended(here(*entries)))
    pointers = ["/attendance/0/entries/1/proxyFor", "/attendance/0/entries/3/proxyFor"]
    assert [one.pointer, other.pointer] == pointers
    assert one.params == (("proxy", "小宮　敏"), ("principal", "土井　直人"))
