"""The whole and its parts: where the rules on openness begin and where they end (OPN)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found

MEETING = "/meeting/openness/status"
RECORD = "/record/openness/status"


def of(status: str | None, **more: Any) -> Json:
    """Return a thing with this openness, if any."""
    return {**({} if status is None else {"openness": {"status": status}}), **more}


def sat(*statuses: str | None) -> list[Json]:
    return [of(status, name=f"第{n}部") for n, status in enumerate(statuses, 1)]


def items(*statuses: str | None, **more: Any) -> list[Json]:
    return [of(status, title=f"議題{n}", **more) for n, status in enumerate(statuses, 1)]


def partly(*agenda: Json, **more: Any) -> Json:
    return {"meeting": of("partly-closed"), "agenda": list(agenda), **more}


def partly_at(*sittings: Json) -> Json:
    return {"meeting": of("partly-closed", sittings=list(sittings))}


def event(what: str) -> Json:
    return {"kind": "event", "event": what}


def remark(status: str) -> Json:
    return of(status, kind="remark", text="賛成です。")


def section(status: str) -> Json:
    return of(status, kind="section", heading="議題1")


# ---------------------------------------------------------------- partly closed, all of one kind


@pytest.mark.parametrize(
    ("statuses", "kind"),
    [
        pytest.param(["closed", "closed"], "closed", id="both closed"),
        pytest.param(["open", "open", "open"], "open", id="all open"),
        pytest.param(["partly-closed", "partly-closed"], None, id="both in part"),
        pytest.param(["closed", "open"], None, id="the last differs"),
        pytest.param(["open", "closed", "closed"], None, id="the first differs"),
        pytest.param(["closed", None], None, id="the last is not told"),
        pytest.param([None, "closed"], None, id="the first is not told"),
        pytest.param([None, None], None, id="none is told"),
        pytest.param(["closed"], None, id="one alone"),
    ],
)
def test_a_meeting_in_part_needs_parts_that_differ(
    statuses: list[str | None], kind: str | None
) -> None:
    hits = findings("OPN002", partly(*items(*statuses)))
    assert [hit.pointer for hit in hits] == [MEETING] * (kind is not None)
    assert all(f"is said to be {kind};" in hit.en for hit in hits)


@pytest.mark.parametrize("status", ["closed", "open"])
def test_only_what_is_partly_closed_needs_parts_that_differ(status: str) -> None:
    beneath = items("closed", "closed")
    assert found("OPN002", {"meeting": of(status), "agenda": beneath}) == []
    (item,) = items(status, items=beneath)
    assert found("OPN002", {"agenda": [item]}) == []
    (item,) = items("partly-closed", items=beneath)
    assert found("OPN002", {"agenda": [*items(None), item]}) == ["/agenda/1/openness/status"]


def test_items_that_were_not_taken_are_no_parts() -> None:
    for state in ("withdrawn", "postponed", "not-reached"):
        untaken = items("open", state=state)
        assert found("OPN002", partly(*untaken, *items("closed", "closed"))) == [MEETING]
        assert found("OPN002", partly(*items("open", state=state), *items("open"))) == []
    taken = items("open", state="added")
    assert found("OPN002", partly(*taken, *items("closed", "closed"))) == []


def test_a_heading_speaks_for_the_items_beneath_it_and_is_none_itself() -> None:
    (heading,) = items(None, items=items("closed", "closed"))
    assert found("OPN002", partly(heading)) == [MEETING]
    (heading,) = items("closed", items=items(None, None))
    assert found("OPN002", partly(heading)) == [MEETING]
    (heading,) = items("closed", items=items("open", None))
    assert found("OPN002", partly(heading)) == []


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"proceedings": [remark("closed")]}, id="remark"),
        pytest.param({"proceedings": [section("partly-closed")]}, id="section"),
        pytest.param({"proceedings": [{"kind": "withheld", "text": "（略）"}]}, id="withheld"),
        pytest.param({"proceedings": [event("closed-session-begins")]}, id="begins"),
        pytest.param({"proceedings": [event("closed-session-ends")]}, id="ends"),
        pytest.param({"proceedings": [event("public-leaves")]}, id="leaves"),
        pytest.param(partly_at(*sat(None, "closed")), id="sitting"),
    ],
)
def test_something_shows_that_a_part_was_closed(more: Json) -> None:
    """Then open items are no contradiction, and it is shown which part it was."""
    assert found("OPN002", partly(*items("open", "open"), **more)) == []
    assert found("OPN003", partly(*items(None, None), **more)) == []


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"proceedings": [remark("open"), section("open")]}, id="open"),
        pytest.param({"proceedings": [event("recess")]}, id="recess"),
        pytest.param({"proceedings": [event("public-enters")]}, id="enters"),
        pytest.param(partly_at(*sat(None, "open")), id="sitting"),
    ],
)
def test_nothing_shows_that_a_part_was_closed(more: Json) -> None:
    assert found("OPN002", partly(*items("open", "open"), **more)) == [MEETING]
    assert found("OPN003", partly(*items(None, None), **more)) == [MEETING]


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"proceedings": [remark("closed"), section("closed")]}, True, id="closed"),
        pytest.param({"proceedings": [event("recess")]}, True, id="recess"),
        pytest.param(partly_at(*sat(None, "closed")), True, id="sitting"),
        pytest.param({"proceedings": [remark("open")]}, False, id="remark"),
        pytest.param({"proceedings": [section("partly-closed")]}, False, id="section in part"),
        pytest.param({"proceedings": [event("closed-session-begins")]}, False, id="begins"),
        pytest.param({"proceedings": [event("closed-session-ends")]}, False, id="ends"),
        pytest.param({"proceedings": [event("public-leaves")]}, False, id="leaves"),
        pytest.param({"proceedings": [event("public-enters")]}, False, id="enters"),
        pytest.param(partly_at(*sat(None, "open")), False, id="open sitting"),
    ],
)
def test_closed_items_are_no_contradiction_if_something_shows_an_open_part(
    more: Json, *, is_found: bool
) -> None:
    value = partly(*items("closed", "closed"), **more)
    assert found("OPN002", value) == [MEETING] * is_found


def test_what_is_all_of_one_kind_is_not_asked_for_its_parts_as_well() -> None:
    value = partly(*items("open", "open"))
    assert found("OPN002", value) == [MEETING]
    assert found("OPN003", value) == []


# -------------------------------------------------------------- partly closed, and nothing shows


@pytest.mark.parametrize(
    ("statuses", "places"),
    [
        pytest.param(["partly-closed"], [0], id="in part"),
        pytest.param([None, "open", "partly-closed"], [2], id="one in part"),
        pytest.param(["closed"], [], id="closed"),
        pytest.param(["partly-closed", "closed"], [], id="beside one that is closed"),
        pytest.param(["open"], [], id="open"),
    ],
)
def test_a_sitting_in_part_shows_nothing_by_itself(
    statuses: list[str | None], places: list[int]
) -> None:
    value = {"meeting": {"sittings": sat(*statuses)}, "agenda": items(None)}
    expected = [f"/meeting/sittings/{n}/openness/status" for n in places]
    assert found("OPN003", value) == expected


MARK: Json = {"kind": "withheld", "start": 0, "end": 2, "text": "Ａ氏", "how": "pseudonymised"}
SPEAKER: Json = {"label": "Ａ委員"}


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"materials": items("open")}, True, id="open material"),
        pytest.param({"agenda": items("closed")}, True, id="item"),
        pytest.param({"materials": items("closed")}, False, id="material"),
        pytest.param({"form": [of("closed", label="申請者")]}, False, id="cell"),
        pytest.param({"attendance": [of("partly-closed", label="委員")]}, False, id="group"),
        pytest.param({"proceedings": [section("closed")]}, False, id="section"),
        pytest.param({"proceedings": [remark("closed")]}, False, id="remark"),
        pytest.param({"proceedings": [{"kind": "withheld"}]}, False, id="withheld"),
    ],
)
def test_a_record_in_part_shows_which(more: Json, *, is_found: bool) -> None:
    value = {"record": of("partly-closed"), "proceedings": [event("open")], **more}
    assert found("OPN003", value) == [RECORD] * is_found


@pytest.mark.parametrize(
    ("unit", "is_found"),
    [
        pytest.param({"spans": [MARK]}, False, id="mark"),
        pytest.param({"speaker": SPEAKER}, True, id="speaker"),
        pytest.param({"speaker": {**SPEAKER, "identifies": "pseudonym"}}, False, id="pseudonym"),
        pytest.param({"speaker": {**SPEAKER, "identifies": "hidden"}}, False, id="hidden"),
        pytest.param({"speaker": {**SPEAKER, "identifies": "person"}}, True, id="person"),
    ],
)
def test_a_pseudonym_shows_that_something_is_withheld(unit: Json, *, is_found: bool) -> None:
    unit = {"kind": "remark", "text": "Ａ氏です。", **unit}
    value = {"record": of("partly-closed"), "proceedings": [unit]}
    assert found("OPN003", value) == [RECORD] * is_found


# ----------------------------------------------------------------------- open, and a part is not


def test_of_several_kinds_of_part_the_first_is_told() -> None:
    value = {
        "meeting": of("open", sittings=sat("closed", None, "closed")),
        "agenda": items("closed", None, "partly-closed"),
        "proceedings": [event("closed-session-begins"), event("closed-session-ends")],
    }
    (hit,) = findings("OPN004", value)
    assert hit.related == (
        "/meeting/sittings/0/openness/status",
        "/meeting/sittings/2/openness/status",
    )
    assert "a sitting of it is not" in hit.en
    value["meeting"] = of("open", sittings=sat(None, "open"))
    (hit,) = findings("OPN004", value)
    assert hit.related == ("/agenda/0/openness/status", "/agenda/2/openness/status")
    assert "an item was not taken in the open" in hit.en
    value["agenda"] = items(None, "open")
    (hit,) = findings("OPN004", value)
    assert hit.related == ("/proceedings/0/event", "/proceedings/1/event")
    assert "there was a closed session" in hit.en


def test_the_closed_part_of_a_committee_is_its_own() -> None:
    committee = of("closed", body="起草委員会")
    session = event("closed-session-begins")
    for value in ({"agenda": items("closed")}, {"proceedings": [session]}):
        with_committee = of("open", sittings=[*sat(None), committee])
        assert found("OPN004", {"meeting": with_committee, **value}) == []
        assert found("OPN004", {"meeting": of("open"), **value}) == [MEETING]
    both = of("open", sittings=[committee, *sat("closed")])
    (hit,) = findings("OPN004", {"meeting": both})
    assert hit.related == ("/meeting/sittings/1/openness/status",)


@pytest.mark.parametrize(
    ("edition", "places"), [("full", 1), ("public", 0), ("extract", 0), (None, 0)]
)
def test_closed_units_are_parts_of_the_full_edition(edition: str | None, places: int) -> None:
    record = of("open") if edition is None else of("open", edition=edition)
    value = {"record": record, "proceedings": [remark("closed")]}
    assert found("OPN004", value) == [RECORD] * places


def test_all_that_is_not_open_in_a_record_is_told() -> None:
    text = "委託先は■■です。"
    masked = {"kind": "withheld", "start": 4, "end": 6, "text": "■■"}
    value = {
        "record": of("open", edition="full"),
        "attendance": [of("closed", label="委員")],
        "proceedings": [
            {"kind": "withheld", "text": "（略）"},
            {"kind": "remark", "text": text, "spans": [masked]},
            remark("partly-closed"),
            remark("open"),
        ],
    }
    (hit,) = findings("OPN004", value)
    assert hit.related == (
        "/proceedings/0",
        "/proceedings/1/spans/0",
        "/attendance/0/openness/status",
        "/proceedings/2/openness/status",
    )


@pytest.mark.parametrize("where", ["withheld", "restricted", "remark", "attendance", "form"])
@pytest.mark.parametrize(
    ("how", "reason", "is_found"),
    [
        pytest.param(None, "personal", True, id="untold"),
        pytest.param("masked", "personal", True, id="masked"),
        pytest.param("omitted", "personal", True, id="omitted"),
        pytest.param("pseudonymised", "personal", False, id="pseudonymised"),
        pytest.param("paraphrased", "personal", False, id="paraphrased"),
        pytest.param("withdrawn", "personal", False, id="withdrawn"),
        pytest.param(None, "withdrawn-remark", False, id="withdrawn by its reason"),
    ],
)
def test_a_gap_is_where_nothing_stands_in_the_public_edition(
    where: str, how: str | None, reason: str, *, is_found: bool
) -> None:
    """The full edition tells how something will be withheld as the public one tells how it was."""
    terms: Json = {"reasons": [{"code": reason}], **({} if how is None else {"how": how})}
    closed = {"openness": {"status": "closed", **terms}}
    remark = {"kind": "remark", "text": "Ａ氏です。"}
    value: Json = {"record": of("open", edition="full")}
    match where:
        case "remark":
            value["proceedings"] = [{**remark, **closed}]
        case "attendance" | "form":
            value[where] = [{"label": "申請者", **closed}]
        case _:
            span = {"kind": where, "start": 0, "end": 2, "text": "Ａ氏", **terms}
            value["proceedings"] = [{**remark, "spans": [span]}]
    assert found("OPN004", value) == [RECORD] * is_found


# ---------------------------------------------------------------------- closed, and a part is not


def test_of_several_kinds_of_open_part_the_first_is_told() -> None:
    value = {
        "meeting": of("closed", sittings=sat(None, "open", "closed", "partly-closed")),
        "agenda": items("open", "closed", None, "partly-closed"),
        "attendance": [{"label": "傍聴者", "capacity": "public", "count": 3}],
        "proceedings": [event("public-enters"), event("recess"), event("closed-session-ends")],
    }
    (hit,) = findings("OPN014", value)
    assert hit.related == (
        "/meeting/sittings/1/openness/status",
        "/meeting/sittings/3/openness/status",
    )
    assert "a sitting of it was not" in hit.en
    value["meeting"] = of("closed", sittings=sat(None, "closed"))
    (hit,) = findings("OPN014", value)
    assert hit.related == ("/agenda/0/openness/status", "/agenda/3/openness/status")
    assert "an item was taken in the open" in hit.en
    value["agenda"] = items("closed", None)
    (hit,) = findings("OPN014", value)
    assert hit.related == ("/proceedings/0/event", "/proceedings/2/event")
    assert "the public was let in" in hit.en
    value["proceedings"] = [event("recess")]
    (hit,) = findings("OPN014", value)
    assert hit.related == ("/attendance/0",)
    assert "people of the public attended" in hit.en


@pytest.mark.parametrize(
    "part",
    [
        pytest.param({"agenda": items("open")}, id="item"),
        pytest.param({"proceedings": [event("public-enters")]}, id="event"),
        pytest.param({"attendance": [{"capacity": "public", "count": 1}]}, id="audience"),
    ],
)
def test_the_open_part_of_a_committee_is_its_own(part: Json) -> None:
    hearing, closed = of("open", body="公聴会"), of("closed", body="公聴会")
    assert found("OPN014", {"meeting": of("closed", sittings=[hearing]), **part}) == []
    assert found("OPN014", {"meeting": of("closed", sittings=[closed]), **part}) == [MEETING]


def test_an_open_item_that_was_not_taken_let_nobody_in() -> None:
    postponed = items("open", state="postponed")
    assert found("OPN014", {"meeting": of("closed"), "agenda": postponed}) == []


@pytest.mark.parametrize(
    ("group", "is_found"),
    [
        pytest.param({"count": 1}, True, id="counted"),
        pytest.param({"others": 1}, True, id="others"),
        pytest.param({"count": 1, "status": "present"}, True, id="present"),
        pytest.param({"count": 1, "status": "absent"}, False, id="absent"),
        pytest.param({"count": 0}, False, id="nobody"),
        pytest.param({"count": 1, "capacity": "observer"}, False, id="invited"),
        pytest.param({}, False, id="not counted"),
    ],
)
def test_an_audience_is_people_who_were_there(group: Json, *, is_found: bool) -> None:
    attendance = [{"label": "傍聴", "capacity": "public", **group}]
    value = {"meeting": of("closed"), "attendance": attendance}
    assert found("OPN014", value) == [MEETING] * is_found


@pytest.mark.parametrize(
    ("record", "related"),
    [
        pytest.param({"edition": "public"}, ["/record/edition"], id="public"),
        pytest.param({"edition": "full"}, None, id="full"),
        pytest.param({"edition": "extract"}, None, id="extract"),
        pytest.param(
            {"edition": "full", "steps": [{"step": "prepared"}, {"step": "published"}]},
            ["/record/steps/1/step"],
            id="published",
        ),
        pytest.param(
            {"edition": "public", "steps": [{"step": "published"}]},
            ["/record/edition"],
            id="both",
        ),
    ],
)
def test_a_closed_record_is_for_nobody_to_read(record: Json, related: list[str] | None) -> None:
    hits = findings("OPN014", {"record": of("closed", **record)})
    assert [(hit.pointer, list(hit.related)) for hit in hits] == (
        [] if related is None else [(RECORD, related)]
    )
