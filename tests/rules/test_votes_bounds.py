"""Votes at their bounds: what a rule just finds beside what it just leaves in peace, and what it
tells of it."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params


def votes(*tally: Json, text: str | None = "採決した。", **told: Any) -> Json:
    return stated(kind="decision", text=text, tally=list(tally), **told)


def choice(name: str, count: int | None = None, *voters: str) -> Json:
    return stated(choice=name, count=count, voters=list(voters) or None)


def stated(**fields: Any) -> Json:
    return {key: value for key, value in fields.items() if value is not None}


def person(id_: str, name: str, **told: Any) -> Json:
    return {"id": id_, "label": name, "name": name, **told}


MEMBERS: Json = {
    "label": "委員",
    "capacity": "member",
    "status": "present",
    "entries": [
        person("m1", "早川　明子"),
        person("m2", "戸田　健吾"),
        person("m3", "梶　弘美"),
        {"id": "m4", "label": "早川会長", "attendees": ["m1"]},
    ],
}


def held(*decisions: Json, attendance: list[Json] | None = None, **more: Any) -> Json:
    listed = [MEMBERS] if attendance is None else attendance or None
    return stated(attendance=listed, proceedings=list(decisions), **more)


# ---------------------------------------------------------- VOT001: the number and the names

FOR = choice("for", 2, "m1", "m2")
COUNT = "/proceedings/0/tally/0/count"


@pytest.mark.parametrize(
    ("decision", "places"),
    [
        pytest.param(votes(FOR), [], id="the number of names"),
        pytest.param(votes(choice("for", 1, "m1", "m2")), [COUNT], id="more names"),
        pytest.param(votes(choice("for", 3, "m1", "m2")), [COUNT], id="fewer names"),
        pytest.param(votes(choice("for", 3, "m1", "m2"), text=None), [COUNT], id="no words"),
        pytest.param(votes(choice("for", 3, "m1", "m2", "m2")), [COUNT], id="one name twice"),
        pytest.param(votes(choice("for", 3, "m1", "x")), [], id="a name that is not listed"),
        pytest.param(votes(choice("for", 3)), [], id="no names"),
        pytest.param(votes(choice("for", None, "m1")), [], id="no number"),
        pytest.param(
            votes(choice("for", 3, "m1", "m2"), text="早川委員ほかの賛成で可決した。"),
            [],
            id="and others",
        ),
        pytest.param(
            votes(choice("for", 3, "m1"), choice("against", 2)), [], id="other votes without names"
        ),
        pytest.param(
            votes(choice("for", 3, "m1"), choice("against", 0)), [COUNT], id="no other votes"
        ),
        pytest.param(
            votes(choice("against", 3, "m1"), choice("for", 2)), [], id="dissenters alone are named"
        ),
        pytest.param(
            votes(choice("against", 3, "m1"), choice("for", 0)), [], id="nobody is named for it"
        ),
        pytest.param(votes(choice("against", 3, "m1")), [], id="dissenters alone"),
        pytest.param(
            votes(choice("for", 2, "m1", "x"), choice("against", 2, "m3")),
            ["/proceedings/0/tally/1/count"],
            id="the second of which all are listed",
        ),
        pytest.param(
            votes(choice("abstain", None, "m3"), choice("for", 1, "m1", "m2")),
            ["/proceedings/0/tally/1/count"],
            id="the second of which a number is told",
        ),
    ],
)
def test_the_number_of_names(decision: Json, places: list[str]) -> None:
    assert found("VOT001", held(decision)) == places


def test_the_number_and_the_names_are_told() -> None:
    finding = only("VOT001", held(votes(choice("for", 3, "m1", "m2"))))
    assert params(finding) == {"count": "3", "named": "2"}


# ------------------------------------------------------------------------- VOT002: twice


def place(tally: int, voter: int) -> str:
    return f"/proceedings/0/tally/{tally}/voters/{voter}"


@pytest.mark.parametrize(
    ("decision", "places"),
    [
        pytest.param(votes(choice("for", None, "m1")), [], id="one name"),
        pytest.param(votes(choice("for", None, "m1", "m2")), [], id="two names"),
        pytest.param(votes(choice("for", None, "m1", "m1")), [place(0, 1)], id="in one vote"),
        pytest.param(
            votes(choice("for", None, "m1"), choice("against", None, "m1")),
            [place(1, 0)],
            id="for and against",
        ),
        pytest.param(
            votes(choice("for", None, "m1", "m4")), [place(0, 1)], id="under another entry"
        ),
        pytest.param(
            votes({"candidate": "梶委員", "voters": ["m1"]}, {"candidate": "堤", "voters": ["m1"]}),
            [],
            id="two candidates",
        ),
        pytest.param(
            votes({"candidate": "梶委員", "voters": ["m1", "m1"]}),
            [place(0, 1)],
            id="one candidate",
        ),
        pytest.param(
            votes({"candidate": "梶委員", "voters": ["m1"]}, choice("blank", None, "m1")),
            [place(1, 0)],
            id="a candidate and blank",
        ),
        pytest.param(
            votes(choice("blank", None, "m1"), {"candidate": "梶委員", "voters": ["m1"]}),
            [place(1, 0)],
            id="blank and a candidate",
        ),
        pytest.param(
            votes(choice("not-voting", None, "m1"), choice("for", None, "m1"), support="tie"),
            [],
            id="a casting vote",
        ),
        pytest.param(
            votes(choice("not-voting", None, "m1"), choice("for", None, "m1")),
            [place(1, 0)],
            id="a casting vote without a tie",
        ),
        pytest.param(
            votes(choice("for", None, "m1"), choice("against", None, "m1"), support="tie"),
            [place(1, 0)],
            id="two votes at a tie",
        ),
    ],
)
def test_twice_in_one_vote(decision: Json, places: list[str]) -> None:
    assert found("VOT002", held(decision)) == places


def test_who_votes_twice_and_where_first() -> None:
    listed = only("VOT002", held(votes(choice("for", None, "m2", "m2"))))
    assert params(listed) == {"name": "戸田　健吾"}
    assert listed.related == (place(0, 0),)
    assert params(only("VOT002", held(votes(choice("for", None, "x", "x"))))) == {"name": "x"}


# -------------------------------------------------------------------- VOT003: without a vote

STAFF: Json = {
    "id": "office",
    "label": "事務局",
    "capacity": "secretariat",
    "status": "present",
    "entries": [person("s1", "糸井　保")],
}


@pytest.mark.parametrize(
    ("capacity", "place_of_it"),
    [
        ("explainer", [place(0, 0)]),
        ("secretariat", [place(0, 0)]),
        ("observer", [place(0, 0)]),
        ("public", [place(0, 0)]),
        ("press", [place(0, 0)]),
        ("expert", []),
        ("member", []),
        (None, []),
    ],
)
@pytest.mark.parametrize("voter", ["office", "s1"])
def test_who_has_a_vote(voter: str, capacity: str | None, place_of_it: list[str]) -> None:
    group = stated(**{**STAFF, "capacity": capacity})
    decision = votes(choice("for", None, voter))
    assert found("VOT003", held(decision, attendance=[group])) == place_of_it


def test_who_is_listed_as_a_member_too_has_a_vote() -> None:
    decision = votes(choice("for", None, "s1"))
    as_staff_twice = {
        **STAFF,
        "id": "other",
        "capacity": "observer",
        "entries": [person("s2", "糸井　保")],
    }
    as_member = {**MEMBERS, "entries": [person("m9", "糸井　保")]}
    attendance = [STAFF, as_staff_twice]
    assert found("VOT003", held(decision, attendance=attendance)) == [place(0, 0)]
    assert found("VOT003", held(decision, attendance=[*attendance, as_member])) == []


@pytest.mark.parametrize(
    ("name", "is_a_vote"), [("for", True), ("abstain", True), ("absent", False), ("recused", False)]
)
def test_who_has_no_vote_may_be_said_not_to_vote(name: str, *, is_a_vote: bool) -> None:
    others = votes(choice(name, None, "s1"), choice("against", None, "m1", "s1"))
    places = found("VOT003", held(others, attendance=[MEMBERS, STAFF]))
    assert places == [place(0, 0)] * is_a_vote + [place(1, 1)]


def test_who_has_no_vote_is_told() -> None:
    attendance = [MEMBERS, STAFF]
    one = only("VOT003", held(votes(choice("for", None, "s1")), attendance=attendance))
    assert params(one) == {"name": "糸井　保", "capacity": "secretariat"}
    assert one.related == ("/attendance/1/entries/0",)
    group = only("VOT003", held(votes(choice("for", None, "office")), attendance=attendance))
    assert params(group) == {"name": "事務局", "capacity": "secretariat"}
    assert group.related == ("/attendance/1",)
    nameless = stated(**{**STAFF, "label": None})
    by_id = only("VOT003", held(votes(choice("for", None, "office")), attendance=[nameless]))
    assert params(by_id)["name"] == "office"


# --------------------------------------------------------------------------- VOT004: away


def absent(*entries: Json, status: str = "absent", **told: Any) -> Json:
    return {
        "label": "欠席",
        "capacity": "member",
        "status": status,
        "entries": list(entries),
        **told,
    }


GONE = person("a1", "堤　次郎")
BOTH = votes(choice("for", None, "m1", "a1"))


@pytest.mark.parametrize(
    ("status", "is_found"),
    [
        ("absent", True),
        ("vacant", True),
        ("standby", True),
        ("represented", False),
        ("present", False),
        ("late", False),
    ],
)
def test_who_was_away(status: str, *, is_found: bool) -> None:
    attendance = [MEMBERS, absent(GONE, status=status)]
    assert found("VOT004", held(BOTH, attendance=attendance)) == [place(0, 1)] * is_found


@pytest.mark.parametrize("name", ["absent", "recused", "not-voting"])
def test_who_was_away_may_be_said_to_be(name: str) -> None:
    decision = votes(choice(name, None, "a1"), choice("for", None, "a1"))
    assert found("VOT004", held(decision, attendance=[absent(GONE)])) == [place(1, 0)]


def test_who_came_in_was_not_away() -> None:
    enters = {"kind": "event", "event": "enter", "attendees": ["a1"], "text": "（堤委員入室）"}
    value = held(enters, BOTH, attendance=[MEMBERS, absent(GONE)])
    assert found("VOT004", value) == []


@pytest.mark.parametrize(
    ("meeting", "is_found"),
    [
        ({"sittings": [{"date": "2026-05-12"}]}, True),
        ({"mode": "in-person"}, True),
        ({"mode": "written"}, False),
        ({"sittings": [{"date": "2026-05-12", "mode": "written"}]}, False),
        ({"mode": "in-person", "sittings": [{"mode": "online"}, {"mode": "written"}]}, False),
    ],
    ids=["untold", "in a room", "in writing", "a sitting in writing", "one of two in writing"],
)
def test_nobody_is_away_in_writing(meeting: Json, *, is_found: bool) -> None:
    value = held(BOTH, attendance=[MEMBERS, absent(GONE)], meeting=meeting)
    assert found("VOT004", value) == [place(0, 1)] * is_found


def test_who_was_away_is_told_with_the_entry_or_the_event() -> None:
    listed = only("VOT004", held(BOTH, attendance=[MEMBERS, absent(GONE)]))
    assert params(listed) == {"name": "堤　次郎"}
    assert listed.related == ("/attendance/1/entries/0",)
    leaves = {"kind": "event", "event": "leave", "attendees": ["m2"], "text": "（戸田委員退席）"}
    left = only("VOT004", held(leaves, votes(choice("for", None, "m1", "m2"))))
    assert left.pointer == "/proceedings/1/tally/0/voters/1"
    assert left.related == ("/proceedings/0",)


# ------------------------------------------------------------------ VOT008: too many votes

TALLY = "/proceedings/0/tally"


def sum_of(is_for: int, against: int) -> Json:
    return votes(choice("for", is_for), choice("against", against), choice("absent", 9))


@pytest.mark.parametrize(
    ("count", "people"), [((5, 3), None), ((5, 4), "8"), ((9, 0), "8"), ((8, 0), None)]
)
def test_the_sum_and_the_members_present(count: tuple[int, int], people: str | None) -> None:
    others = {"label": "事務局", "capacity": "secretariat", "status": "present", "count": 30}
    members = {"label": "委員", "capacity": "member", "status": "present", "count": 7}
    chair = {"label": "会長", "capacity": "chair", "status": "present", "count": 1}
    value = held(sum_of(*count), attendance=[others, members, chair])
    report = findings("VOT008", value)
    assert [finding.pointer for finding in report] == [TALLY] * (people is not None)
    for finding in report:
        told = {"cast": str(sum(count)), "people": people, "who": "members present"}
        assert params(finding) == told
        assert finding.related == ("/attendance/1", "/attendance/2")


@pytest.mark.parametrize(
    ("meeting", "is_found"),
    [
        ({"quorum": {"seats": 8}}, True),
        ({"quorum": {"seats": 9}}, False),
        ({"quorum": {"required": 5}}, False),
        ({"quorum": {"seats": 8}, "bodies": [{"name": "教育委員会"}]}, True),
        ({"quorum": {"seats": 8}, "bodies": [{"name": "教育委員会"}, {"name": "協議会"}]}, False),
        ({"quorum": {"seats": 8}, "mode": "written"}, True),
    ],
    ids=["more", "as many", "seats untold", "of one body", "of two bodies", "in writing"],
)
def test_the_sum_and_the_seats(meeting: Json, *, is_found: bool) -> None:
    report = findings("VOT008", held(sum_of(5, 4), attendance=[], meeting=meeting))
    assert [finding.pointer for finding in report] == [TALLY] * is_found
    for finding in report:
        assert params(finding) == {"cast": "9", "people": "8", "who": "seats"}
        assert finding.related == ("/meeting/quorum/seats",)


@pytest.mark.parametrize(("mode", "is_found"), [("in-person", True), ("written", False)])
def test_who_votes_in_writing_need_not_be_present(mode: str, *, is_found: bool) -> None:
    members = {"label": "委員", "capacity": "member", "status": "present", "count": 3}
    value = held(sum_of(5, 4), attendance=[members], meeting={"sittings": [{"mode": mode}]})
    assert found("VOT008", value) == [TALLY] * is_found
