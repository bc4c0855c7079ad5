"""Completeness at its bounds: what just suffices, what is just missing, and where it is asked."""

from typing import Any

import pytest

import kaigiroku
from kaigiroku.findings import Finding
from kaigiroku.validation import validate
from tests.rules.finding import Json, params


def findings(code: str, value: Json) -> tuple[Finding, ...]:
    """Return what a rule finds where everything is asked for."""
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", **value})
    return validate(minutes, profile="statutory", select=[code]).findings


def found(code: str, value: Json) -> list[str]:
    return [finding.pointer for finding in findings(code, value)]


def met(*sittings: Json, **told: Any) -> Json:
    held = {"sittings": list(sittings)} if sittings else {}
    return {"meeting": {**held, **told}}


def attended(*groups: Json, **more: Any) -> Json:
    return {"attendance": list(groups), **more}


def record(**told: Any) -> Json:
    return {"record": told}


def held(*units: Json, **more: Any) -> Json:
    return {"proceedings": list(units), **more}


SATO = {"label": "佐藤委員", "name": "佐藤　明"}
PLACE = "第1会議室"
FIRST, SECOND = {"id": "s1", "date": "2026-03-18"}, {"id": "s2", "date": "2026-03-19"}
OPEN, CLOSED = {"status": "open"}, {"status": "closed", "reasons": [{"code": "personal"}]}
HIDDEN = CLOSED | {"how": "omitted"}
WRITTEN = {"mode": "written"}
PUBLIC = {"record": {"edition": "public"}}
SAID = {"kind": "remark", "text": "はい。"}
ROOT, MEETING, ATTENDANCE, RECORD = [""], ["/meeting"], ["/attendance"], ["/record"]
BOTH = ["/meeting/sittings/0", "/meeting/sittings/1"]


# ------------------------------------------------------------------- what every rule asks for


@pytest.mark.parametrize(
    ("meeting", "places"),
    [
        ({"name": "防災会議"}, []),
        ({"bodies": [{"name": "防災会議"}]}, []),
        ({"bodies": [{"type": "advisory"}, {"name": "防災会議"}]}, []),
        ({"bodies": [{"type": "advisory"}]}, ["/meeting/bodies/0"]),
        ({"mode": "online"}, MEETING),
    ],
)
def test_the_body(meeting: Json, places: list[str]) -> None:
    assert found("CMP001", {"meeting": meeting}) == places


@pytest.mark.parametrize(
    ("sittings", "places"),
    [
        ([], MEETING),
        ([FIRST], []),
        ([{"date": "2026-03"}], ["/meeting/sittings/0/date"]),
        ([{"id": "s1"}], ["/meeting/sittings/0"]),
        ([FIRST, {"id": "s2"}], ["/meeting/sittings/1"]),
    ],
)
def test_the_day(sittings: list[Json], places: list[str]) -> None:
    assert found("CMP002", met(*sittings, name="防災会議")) == places


@pytest.mark.parametrize(
    ("document", "places"),
    [
        pytest.param(met(name="会"), MEETING, id="nowhere"),
        pytest.param(met(convening={"location": PLACE}), [], id="where it was convened"),
        pytest.param(met(convening={"date": "2026-03-01"}), MEETING, id="convened nowhere"),
        pytest.param(met(mode="online"), [], id="online"),
        pytest.param(met(mode="written"), [], id="in writing"),
        pytest.param(met(mode="hybrid"), MEETING, id="partly online"),
        pytest.param(met(FIRST | {"location": PLACE}, SECOND), [], id="one sitting somewhere"),
        pytest.param(met(FIRST, SECOND), BOTH[:1], id="two sittings nowhere"),
        pytest.param(met(FIRST | WRITTEN, SECOND), BOTH[1:], id="one in writing"),
        pytest.param(met(FIRST, SECOND, mode="online"), [], id="both online"),
    ],
)
def test_the_place(document: Json, places: list[str]) -> None:
    assert found("CMP003", document) == places


@pytest.mark.parametrize(
    ("document", "places"),
    [
        ({}, ROOT),
        (attended({"label": "委員", "entries": [SATO]}), []),
        (attended({"label": "欠席", "status": "absent", "entries": [SATO]}), ATTENDANCE),
        (
            attended({"capacity": "public", "count": 3}, {"capacity": "member", "count": 8}),
            [],
        ),
        ({"statedNone": ["attendance"]}, []),
        (PUBLIC, ROOT),
        (attended({"label": "委員", "openness": HIDDEN}, **PUBLIC), []),
        (attended({"label": "委員", "openness": HIDDEN}), ATTENDANCE),
    ],
)
def test_the_attendance(document: Json, places: list[str]) -> None:
    assert found("CMP004", document) == places


@pytest.mark.parametrize(
    ("code", "named", "value"),
    [
        ("CMP005", "agenda", [{"title": "予算"}]),
        ("CMP006", "proceedings", [SAID]),
        ("CMP016", "materials", [{"label": "資料1"}]),
    ],
)
def test_what_may_be_stated_to_be_none(code: str, named: str, value: Any) -> None:
    assert found(code, {"title": "会議録"}) == ROOT
    assert found(code, {"statedNone": [named]}) == []
    assert found(code, {named: value}) == []
    assert found(code, record(fidelity="recording")) == ([] if code == "CMP006" else ROOT)


@pytest.mark.parametrize(
    ("fidelity", "asks"),
    [
        ("verbatim", True),
        ("edited", True),
        ("summary-by-speaker", True),
        ("outline", False),
        (None, False),
    ],
)
def test_speakers_are_asked_for_where_remarks_are_recorded(
    fidelity: str | None, *, asks: bool
) -> None:
    how = record(edition="full") if fidelity is None else record(fidelity=fidelity)
    assert found("CMP007", held(SAID, **how)) == (["/proceedings/0"] if asks else [])


VERBATIM = record(fidelity="verbatim")


@pytest.mark.parametrize(
    ("remark", "is_nobodys"),
    [
        (SAID, True),
        (SAID | {"speaker": {"label": "会長"}}, False),
        (SAID | {"speaker": {"attendees": ["m"]}}, False),
        (SAID | {"speaker": {"identifies": "hidden"}}, False),
        (SAID | {"speaker": {"mark": "○＊"}}, True),
        (SAID | {"continues": "r"}, False),
        (SAID | {"fidelity": "narrated"}, False),
        (SAID | {"fidelity": "verbatim"}, True),
    ],
)
def test_whose_a_remark_is(remark: Json, *, is_nobodys: bool) -> None:
    of_the_chair = SAID | {"speaker": {"label": "会長"}}
    document = held(of_the_chair, remark, **VERBATIM)
    assert found("CMP007", document) == (["/proceedings/1"] if is_nobodys else [])


def test_all_remarks_of_nobody_are_told_at_once() -> None:
    (one,) = findings("CMP007", held(SAID, **VERBATIM))
    assert (one.related, params(one)) == ((), {"more": ""})
    (three,) = findings("CMP007", held(SAID, SAID, SAID, **VERBATIM))
    assert three.pointer == "/proceedings/0"
    assert three.related == ("/proceedings/1", "/proceedings/2")
    assert params(three) == {"more": ", nor have 2 others"}


def event(what: str, sitting: str = "s1", **told: Any) -> Json:
    """Return a section of a sitting with an event."""
    return {
        "kind": "section",
        "sitting": sitting,
        "units": [{"kind": "event", "event": what, **told}],
    }


@pytest.mark.parametrize(
    ("code", "field", "what"),
    [
        ("CMP008", "startTime", "open"),
        ("CMP008", "scheduledStartTime", "open"),
        ("CMP018", "endTime", "close"),
        ("CMP018", "endTime", "adjourn"),
    ],
)
def test_when_sittings_begin_and_end(code: str, field: str, what: str) -> None:
    assert found(code, met(name="会")) == MEETING
    assert found(code, met(FIRST, SECOND)) == BOTH
    assert found(code, met(FIRST | {field: "10:00"}, SECOND)) == BOTH[1:]
    assert found(code, met(FIRST, SECOND | WRITTEN)) == BOTH[:1]
    assert found(code, met(FIRST, SECOND, mode="written")) == []
    assert found(code, met(mode="written")) == []
    told = met(FIRST, SECOND)
    assert found(code, told | held(event(what, time="10:00"))) == BOTH[1:]
    assert found(code, told | held(event(what, "x", time="10:00"))) == BOTH
    assert found(code, told | held(event(what))) == BOTH
    assert found(code, told | held(event("recess", time="10:00"))) == BOTH


def test_other_words_for_the_time_of_a_sitting() -> None:
    assert found("CMP008", met(FIRST | {"startsAfter": "s2"}, SECOND)) == BOTH[1:]
    assert found("CMP018", met(FIRST | {"timeInSession": "PT2H"}, SECOND)) == BOTH[1:]


# -------------------------------------------------------------- what municipalities ask for


def taken(*items: Json, **more: Any) -> Json:
    return {"agenda": list(items), **more}


@pytest.mark.parametrize(
    ("document", "places"),
    [
        pytest.param(met(name="会"), MEETING, id="not told"),
        pytest.param(met(openness=OPEN), [], id="open"),
        pytest.param(
            met(openness={"reasons": CLOSED["reasons"]}), ["/meeting/openness"], id="a reason alone"
        ),
        pytest.param(met(mode="written"), [], id="in writing"),
        pytest.param(met(FIRST | {"openness": OPEN}, SECOND | {"openness": CLOSED}), [], id="both"),
        pytest.param(met(FIRST | {"openness": OPEN}, SECOND), MEETING, id="one of two"),
        pytest.param(
            taken({"title": "予算", "openness": OPEN}, {"title": "人事", "openness": CLOSED}),
            [],
            id="both items",
        ),
        pytest.param(
            taken({"title": "予算", "openness": OPEN}, {"title": "人事"}), ROOT, id="one item"
        ),
        pytest.param(
            taken({"items": [{"title": "予算"}, {"title": "人事"}], "openness": OPEN}),
            [],
            id="the item above",
        ),
        pytest.param(
            taken({"items": [{"title": "予算", "openness": OPEN}, {"title": "人事"}]}),
            ROOT,
            id="one beneath",
        ),
        pytest.param(taken({"items": [{"title": "予算", "openness": OPEN}]}), [], id="all beneath"),
    ],
)
def test_whether_the_meeting_was_open(document: Json, places: list[str]) -> None:
    assert found("CMP011", document) == places


MEMBERS = {"capacity": "member", "entries": [SATO]}


@pytest.mark.parametrize(
    ("document", "places"),
    [
        pytest.param({}, ROOT, id="nothing told"),
        pytest.param(attended(MEMBERS), ATTENDANCE, id="members alone"),
        pytest.param(attended(MEMBERS, {"status": "absent", "count": 0}), [], id="absentees"),
        pytest.param(attended({"status": "represented", "entries": [SATO]}), [], id="represented"),
        pytest.param(
            attended({"capacity": "member", "entries": [SATO, SATO | {"status": "absent"}]}),
            [],
            id="one absent among them",
        ),
        pytest.param(
            attended({"capacity": "member", "entries": [SATO | {"status": "present"}]}),
            [],
            id="each told",
        ),
        pytest.param(
            attended({"capacity": "member", "entries": [SATO | {"status": "present"}, SATO]}),
            ATTENDANCE,
            id="not each",
        ),
        pytest.param(
            attended({"capacity": "secretariat", "entries": [SATO | {"status": "present"}]}),
            ATTENDANCE,
            id="each of the staff",
        ),
        pytest.param(attended({"entries": [SATO | {"status": "present"}]}), [], id="no capacity"),
        pytest.param(attended({"capacity": "member", "seats": 8, "count": 8}), [], id="all seats"),
        pytest.param(
            attended({"capacity": "member", "seats": 8, "count": 7}), ATTENDANCE, id="a seat empty"
        ),
        pytest.param(attended({"capacity": "member", "note": "全員"}), ATTENDANCE, id="a note"),
        pytest.param(met(quorum={"seats": 8, "present": 8}), [], id="all in the quorum"),
        pytest.param(met(quorum={"seats": 8, "present": 7}), ROOT, id="not all in it"),
        pytest.param(met(quorum={"required": 5}), ROOT, id="no seats in it"),
        pytest.param(met(mode="written"), [], id="in writing"),
        pytest.param({"statedNone": ["attendance"]}, [], id="no attendance"),
        pytest.param(
            attended({"capacity": "member", "entries": [{"openness": HIDDEN}]}, **PUBLIC),
            [],
            id="an entry hidden",
        ),
        pytest.param(attended({"openness": HIDDEN}, **PUBLIC), [], id="a group hidden"),
    ],
)
def test_who_was_absent(document: Json, places: list[str]) -> None:
    assert found("CMP012", document) == places


@pytest.mark.parametrize(
    ("document", "places"),
    [
        (met(name="会"), MEETING),
        (met(secretariat={"name": "総務課"}), []),
        (met(secretariat={"contact": "内線1234"}), ["/meeting/secretariat"]),
    ],
)
def test_the_office(document: Json, places: list[str]) -> None:
    assert found("CMP013", document) == places


@pytest.mark.parametrize(("code", "capacity"), [("CMP014", "secretariat"), ("CMP015", "public")])
def test_people_of_a_capacity(code: str, capacity: str) -> None:
    assert found(code, {}) == ROOT
    assert found(code, attended({"capacity": capacity})) == ATTENDANCE
    assert found(code, attended({"capacity": "member", "count": 3})) == ATTENDANCE
    assert found(code, attended({"entries": [SATO, SATO | {"capacity": "chair"}]})) == ATTENDANCE
    assert found(code, attended({"capacity": capacity, "count": 0})) == []
    assert found(code, attended({"capacity": capacity, "others": 0})) == []
    assert found(code, attended({"capacity": capacity, "entries": [SATO]})) == []
    assert found(code, attended({"entries": [SATO, SATO | {"capacity": capacity}]})) == []
    assert found(code, attended({"openness": HIDDEN}, **PUBLIC)) == []
    assert found(code, attended({"openness": HIDDEN})) == ATTENDANCE
    assert found(code, met(mode="written")) == []
    assert found(code, {"statedNone": ["attendance"]}) == ([] if code == "CMP014" else ROOT)


def test_nobody_listens_to_what_is_closed() -> None:
    assert found("CMP015", met(openness=CLOSED)) == []
    assert found("CMP015", met(openness=CLOSED | {"status": "partly-closed"})) == ROOT
    first, second = FIRST | {"openness": CLOSED}, SECOND | {"openness": CLOSED}
    assert found("CMP015", met(first, second)) == []
    assert found("CMP015", met(first, SECOND)) == ROOT


# ----------------------------------------------------------------- CMP017: results of items

BILL = {"id": "a1", "title": "予算", "category": "bill"}
DECIDED = {"kind": "decision", "text": "可決", "outcome": "approved"}
ITEM = ["/agenda/0"]


@pytest.mark.parametrize(
    ("category", "word"),
    [
        ("resolution", "for resolution"),
        ("bill", "bill"),
        ("reply", "reply of the body"),
        ("petition", "petition"),
        ("election", "election"),
    ],
)
def test_the_categories_that_have_to_be_decided(category: str, word: str) -> None:
    (finding,) = findings("CMP017", held(SAID, **taken({"title": "予算", "category": category})))
    assert finding.pointer == "/agenda/0"
    assert params(finding) == {"category": word}


@pytest.mark.parametrize(
    ("document", "places"),
    [
        pytest.param(held(SAID, **taken(BILL)), ITEM, id="not decided"),
        pytest.param(taken(BILL), [], id="without proceedings"),
        pytest.param(held(SAID, **taken(BILL | {"category": "report"})), [], id="a report"),
        pytest.param(held(SAID, **taken({"title": "予算"})), [], id="no category"),
        pytest.param(held(SAID, **taken(BILL | {"state": "added"})), ITEM, id="added"),
        pytest.param(held(SAID, **taken(BILL | {"state": "postponed"})), [], id="put off"),
        pytest.param(
            held(SAID, **taken(BILL | {"state": "city:held-over"})), [], id="a state of its own"
        ),
        pytest.param(held(SAID, **taken(BILL | {"openness": CLOSED})), [], id="closed"),
        pytest.param(
            held(SAID, **taken(BILL | {"openness": CLOSED | {"status": "partly-closed"}})),
            ITEM,
            id="closed in part",
        ),
        pytest.param(held(SAID, **taken(BILL | {"decisions": [DECIDED]})), [], id="in the agenda"),
        pytest.param(held(DECIDED | {"items": ["a1"]}, **taken(BILL)), [], id="decided"),
        pytest.param(held(DECIDED | {"items": ["x"]}, **taken(BILL)), ITEM, id="on nothing"),
        pytest.param(held(DECIDED, **taken(BILL)), ITEM, id="untied"),
    ],
)
def test_an_item_that_had_to_be_decided(document: Json, places: list[str]) -> None:
    assert found("CMP017", document) == places


UNDER = ["/agenda/0/items/0", "/agenda/0/items/1"]


@pytest.mark.parametrize(
    ("heading", "units", "places"),
    [
        pytest.param({}, [SAID], UNDER, id="not decided"),
        pytest.param({"state": "withdrawn"}, [SAID], [], id="the heading withdrawn"),
        pytest.param({"openness": CLOSED}, [SAID], [], id="the heading closed"),
        pytest.param({"decisions": [DECIDED]}, [SAID], [], id="on the heading"),
        pytest.param({}, [DECIDED | {"items": ["h"]}], [], id="on the heading as named"),
        pytest.param({}, [DECIDED | {"items": ["b2"]}], UNDER[:1], id="on the second"),
        pytest.param(
            {},
            [{"kind": "section", "items": ["h"], "units": [DECIDED]}],
            [],
            id="in the section of the heading",
        ),
        pytest.param(
            {},
            [{"kind": "section", "items": ["h"], "units": [DECIDED | {"items": ["b1"]}]}],
            UNDER[1:],
            id="on one in the section of the heading",
        ),
        pytest.param(
            {},
            [{"kind": "section", "items": ["b2"], "units": [DECIDED | {"items": ["b1"]}]}],
            [],
            id="on one in the section of the other",
        ),
        pytest.param(
            {},
            [
                {
                    "kind": "section",
                    "items": ["h"],
                    "units": [{"kind": "section", "items": ["b1"], "units": [DECIDED]}],
                }
            ],
            UNDER[1:],
            id="in the nearest section",
        ),
        pytest.param(
            {},
            [
                {
                    "kind": "section",
                    "items": ["b1"],
                    "units": [{"kind": "section", "heading": "採決", "units": [DECIDED]}],
                }
            ],
            UNDER[1:],
            id="in a section without item",
        ),
    ],
)
def test_items_beneath_a_heading(heading: Json, units: list[Json], places: list[str]) -> None:
    beneath = [{"id": "b1", "title": "予算"}, {"id": "b2", "title": "条例"}]
    above = {"id": "h", "title": "議案", "category": "bill", "items": beneath, **heading}
    assert found("CMP017", held(*units, **taken(above))) == places


def test_what_is_withheld_in_public_may_hold_the_decision() -> None:
    withheld = {
        "kind": "withheld",
        "how": "omitted",
        "items": ["a1"],
        "reasons": [{"code": "personal"}],
    }
    other = BILL | {"id": "a2"}
    assert found("CMP017", held(withheld, **taken(BILL, other))) == ["/agenda/0", "/agenda/1"]
    assert found("CMP017", held(withheld, **taken(BILL, other), **PUBLIC)) == ["/agenda/1"]


# ----------------------------------------------------------------------- what is told of records


@pytest.mark.parametrize(
    ("code", "told", "places"),
    [
        ("CMP019", {"edition": "full"}, RECORD),
        ("CMP019", {"openness": OPEN}, []),
        ("CMP019", {"openness": {"reasons": CLOSED["reasons"]}}, ["/record/openness"]),
        ("CMP020", {"edition": "full"}, RECORD),
        ("CMP020", {"fidelity": "outline"}, []),
        ("CMP021", {"edition": "full"}, RECORD),
        ("CMP021", {"signatories": [SATO]}, []),
        ("CMP021", {"steps": [{"step": "signed", "by": [SATO]}]}, []),
        ("CMP021", {"steps": [{"step": "signed"}]}, RECORD),
        ("CMP021", {"steps": [{"step": "prepared", "by": [SATO]}]}, RECORD),
        ("CMP022", {"edition": "full"}, RECORD),
        ("CMP022", {"recorders": [SATO]}, []),
        ("CMP022", {"steps": [{"step": "prepared", "by": [SATO]}]}, []),
        ("CMP022", {"steps": [{"step": "prepared"}, {"step": "signed", "by": [SATO]}]}, RECORD),
        ("CMP024", {"edition": "full"}, RECORD),
        ("CMP024", {"steps": [{"step": "confirmed", "date": "2026-04-01"}]}, []),
        ("CMP024", {"steps": [{"step": "approved", "date": "2026-04-01"}]}, []),
        ("CMP024", {"steps": [{"step": "signed", "date": "2026-04-01"}]}, []),
        ("CMP024", {"steps": [{"step": "prepared", "date": "2026-04-01"}]}, ["/record/steps"]),
        (
            "CMP024",
            {"steps": [{"step": "prepared", "date": "2026-04-01"}, {"step": "signed"}]},
            ["/record/steps"],
        ),
        ("CMP026", {"edition": "full"}, RECORD),
        ("CMP026", {"recording": "audio"}, []),
    ],
)
def test_the_record(code: str, told: Json, places: list[str]) -> None:
    assert found(code, record(**told)) == places


@pytest.mark.parametrize(
    ("code", "document", "places"),
    [
        ("CMP023", met(name="会"), MEETING),
        ("CMP023", met(quorum={"printed": "定足数に達した"}), []),
        ("CMP027", met(name="会"), MEETING),
        ("CMP027", met(secretariat={"name": "総務課"}), ["/meeting/secretariat"]),
        ("CMP027", met(secretariat={"contact": "内線1234"}), []),
    ],
)
def test_the_meeting(code: str, document: Json, places: list[str]) -> None:
    assert found(code, document) == places


# ------------------------------------------------------------------------------ CMP028: names

POST = {"label": "会長"}
ENTRY = ["/attendance/0/entries/0"]


@pytest.mark.parametrize(
    ("document", "places"),
    [
        pytest.param(attended({"entries": [SATO]}), [], id="named"),
        pytest.param(attended({"entries": [POST]}), ENTRY, id="nameless"),
        pytest.param(attended({"capacity": "member", "entries": [POST]}), ENTRY, id="a member"),
        pytest.param(
            attended({"capacity": "secretariat", "entries": [POST]}), [], id="of the staff"
        ),
        pytest.param(
            attended({"entries": [POST]}, {"capacity": "member", "entries": [SATO]}),
            [],
            id="beside the members",
        ),
        pytest.param(
            attended({"entries": [POST]}, {"entries": [SATO | {"capacity": "chair"}]}),
            [],
            id="beside the chair",
        ),
        pytest.param(
            attended({"capacity": "member", "entries": [SATO, POST | {"capacity": "expert"}]}),
            [],
            id="an expert among the members",
        ),
        pytest.param(
            attended({"capacity": "member", "entries": [SATO, POST | {"capacity": "chair"}]}),
            ["/attendance/0/entries/1"],
            id="the chair among them",
        ),
        pytest.param(
            attended({"capacity": "member", "entries": [SATO, POST | {"status": "absent"}]}),
            [],
            id="an absentee",
        ),
        pytest.param(
            attended(
                {"capacity": "member", "entries": [SATO | {"id": "m"}]},
                {"capacity": "member", "entries": [POST | {"attendees": ["m"]}]},
            ),
            [],
            id="named before",
        ),
        pytest.param(
            attended(
                {"capacity": "member", "entries": [POST | {"id": "m"}]},
                {"capacity": "member", "entries": [SATO | {"attendees": ["m"]}]},
            ),
            ENTRY,
            id="named behind",
        ),
        pytest.param(
            attended(MEMBERS, {"capacity": "member", "status": "absent", "count": 2}),
            [],
            id="a number of absentees",
        ),
        pytest.param(
            attended({"capacity": "member", "count": 8}), ["/attendance/0"], id="a number"
        ),
        pytest.param(attended({"capacity": "member", "count": 0}), [], id="none"),
        pytest.param(
            attended({"capacity": "member", "count": 1, "entries": [SATO]}), [], id="both"
        ),
        pytest.param(
            attended({"capacity": "member", "others": 2, "entries": [SATO]}),
            ["/attendance/0/others"],
            id="and others",
        ),
        pytest.param(
            attended({"capacity": "member", "others": 0, "entries": [SATO]}), [], id="no others"
        ),
        pytest.param(
            attended({"entries": [POST, {"openness": HIDDEN}]}, **PUBLIC), [], id="hidden"
        ),
        pytest.param(attended({"entries": [POST]}, **PUBLIC), ENTRY, id="nothing hidden"),
    ],
)
def test_the_names_of_members(document: Json, places: list[str]) -> None:
    assert found("CMP028", document) == places


def test_all_nameless_members_of_a_group_are_told_at_once() -> None:
    groups = [{"capacity": "member", "entries": [POST, SATO, POST | {"label": "副会長"}]}] * 2
    told = findings("CMP028", attended(*groups))
    assert [(one.pointer, one.related) for one in told] == [
        (f"/attendance/{number}/entries/0", (f"/attendance/{number}/entries/2",))
        for number in range(2)
    ]


# ------------------------------------------------------------- CMP029: enough who sign


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ({"signatories": [SATO] * 3}, None),
        ({"signatories": [SATO] * 2}, 2),
        ({"signatories": [SATO]}, 1),
        ({"edition": "full"}, None),
        ({"signatories": [{"attendees": ["m1", "m2"]}]}, 2),
        ({"signatories": [{"attendees": ["m1", "m2"]}, SATO]}, None),
        ({"steps": [{"step": "signed", "by": [SATO, SATO]}]}, 2),
        ({"steps": [{"step": "signed", "by": [SATO]}, {"step": "signed", "by": [SATO] * 2}]}, None),
    ],
)
def test_how_many_sign_the_minutes_of_an_assembly(told: Json, count: int | None) -> None:
    bodies = [
        {"name": "広報委員会", "type": "assembly-committee"},
        {"name": "市議会", "type": "assembly"},
    ]
    place = "/record/signatories" if "signatories" in told else "/record/steps"
    assert [
        (one.pointer, params(one))
        for one in findings("CMP029", met(bodies=bodies) | record(**told))
    ] == ([] if count is None else [(place, {"count": str(count)})])
    assert found("CMP029", met(bodies=bodies[:1]) | record(**told)) == []
