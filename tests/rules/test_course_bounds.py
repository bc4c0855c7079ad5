"""What happens in the course of a sitting: bounds of these rules (CAL)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

DAY, NEXT = "2026-03-18", "2026-03-19"


def event(what: str, time: str | None = None, **more: Any) -> Json:
    return {"kind": "event", "event": what, **({} if time is None else {"time": time}), **more}


def section(sitting: str, *units: Json) -> Json:
    return {"kind": "section", "heading": "議事", "sitting": sitting, "units": list(units)}


def course(sitting: Json | None, *units: Json, **more: Any) -> Json:
    meeting = {} if sitting is None else {"meeting": {"sittings": [sitting]}}
    proceedings = {"proceedings": list(units)} if units else {}
    return {**meeting, **proceedings, **more}


TWO: Json = {"meeting": {"sittings": [{"id": "d1", "startTime": "10:00"}, {"id": "d2"}]}}
MORNING: Json = {"date": DAY, "startTime": "10:00", "endTime": "12:00"}


def places(code: str, value: Json) -> list[tuple[str, tuple[str, ...]]]:
    return [(hit.pointer, hit.related) for hit in findings(code, value)]


# ------------------------------------------------------------------------------- events in order


def test_what_belongs_to_no_sitting_for_certain_is_left_out_and_the_rest_is_not() -> None:
    value = {**TWO, "proceedings": [event("open", "08:00"), section("d1", event("open", "09:00"))]}
    assert found("CAL008", value) == ["/proceedings/1/units/0/time"]


def test_an_event_of_ones_own_may_lie_anywhere() -> None:
    units = [event("open", "10:00"), event("kaede:bell", "08:00"), event("close", "11:00")]
    assert found("CAL008", course(None, *units)) == []


def test_what_is_beyond_the_sitting_is_not_out_of_order_as_well() -> None:
    start = "/meeting/sittings/0/startTime"
    units = [event("open", "10:00"), event("recess", "09:00"), event("resume", "10:30")]
    assert places("CAL008", course(MORNING, *units)) == [("/proceedings/1/time", (start,))]
    units = [event("enter", "09:00"), event("open", "09:30")]
    assert places("CAL008", course(MORNING, *units)) == [("/proceedings/1/time", (start,))]


@pytest.mark.parametrize(
    ("sitting", "day", "related"),
    [
        pytest.param({"date": DAY}, "2026-03-17", "date", id="before"),
        pytest.param({"date": DAY}, NEXT, None, id="after midnight"),
        pytest.param({"date": DAY}, "2026-03-20", "date", id="after"),
        pytest.param({"date": DAY, "endDate": "2026-03-20"}, "2026-03-20", None, id="last day"),
        pytest.param({"date": DAY, "endDate": NEXT}, "2026-03-22", "endDate", id="after the last"),
        pytest.param({"name": "第1日"}, "2026-03-17", None, id="no day"),
    ],
)
def test_an_event_has_a_day_of_its_sitting(sitting: Json, day: str, related: str | None) -> None:
    hits = places("CAL008", course(sitting, event("open", date=day)))
    expected = ("/proceedings/0/date", (f"/meeting/sittings/0/{related}",))
    assert hits == ([] if related is None else [expected])


def test_of_times_in_a_sitting_of_several_days_nothing_is_told() -> None:
    units = [event("open", "14:00"), event("close", "10:00")]
    days = {"date": DAY, "endDate": "2026-03-20"}
    assert found("CAL008", course(days, *units)) == []
    assert found("CAL008", course({"date": DAY}, *units)) == ["/proceedings/1/time"]


def test_of_days_that_run_backwards_the_first_is_told() -> None:
    units = [event("recess", date=f"2026-03-{day}") for day in (20, 18, 16)]
    assert places("CAL008", course(None, *units)) == [
        ("/proceedings/1/date", ("/proceedings/0/date",))
    ]


# ------------------------------------------------------------------------------------- recesses


@pytest.mark.parametrize(
    ("units", "whole", "part"),
    [
        pytest.param([event("resume")], [0], [], id="at the beginning"),
        pytest.param([event("enter"), event("resume")], [1], [], id="after somebody came in"),
        pytest.param([event("recess"), event("close"), event("resume")], [0, 2], [0, 2], id="end"),
        pytest.param([event("close"), {"kind": "withheld"}, event("resume")], [], [], id="a gap"),
        pytest.param(
            [event("recess"), {"kind": "withheld"}, event("close")], [], [], id="in a gap"
        ),
    ],
)
def test_what_resumes_was_in_recess(units: list[Json], whole: list[int], part: list[int]) -> None:
    pair = [event("recess"), event("resume")]  # without both kinds they are not recorded

    def hits(**record: Any) -> list[str]:
        more = {"record": record} if record else {}
        return found("CAL009", course(MORNING, *units, *pair, **more))

    assert hits() == hits(edition="full") == [f"/proceedings/{n}/event" for n in whole]
    expected = [f"/proceedings/{n}/event" for n in part]
    assert hits(edition="extract") == expected
    assert hits(related=[{"relation": "continues", "title": "前日"}]) == expected


# -------------------------------------------------------------------------------- time in session


def in_session(time: str, **more: Any) -> Json:
    return {**MORNING, "timeInSession": time, **more}


HALF_AN_HOUR = [event("recess", "10:30"), event("resume", "11:00")]
PLACE = "/meeting/sittings/0/timeInSession"


@pytest.mark.parametrize(
    ("sitting", "units", "is_found"),
    [
        pytest.param(in_session("PT2H"), [], False, id="right"),
        pytest.param(in_session("PT2H1M"), [], True, id="too long"),
        pytest.param(in_session("PT1H59M"), [], False, id="perhaps a recess"),
        pytest.param(in_session("PT1H30M"), HALF_AN_HOUR, False, id="less the recess"),
        pytest.param(in_session("PT1H29M"), HALF_AN_HOUR, True, id="too short"),
        pytest.param(in_session("PT2H", endTime="12:30"), HALF_AN_HOUR, False, id="hours alone"),
        pytest.param(
            in_session("PT1H"), [*HALF_AN_HOUR, {"kind": "withheld"}], False, id="with a gap"
        ),
        pytest.param(
            in_session("PT1H"), [*HALF_AN_HOUR, event("recess", "11:30")], False, id="not resumed"
        ),
        pytest.param(
            in_session("PT2H"), [event("recess"), event("resume", "11:00")], False, id="no time"
        ),
        pytest.param(
            in_session("PT2H"), [event("recess", "11:00"), event("resume")], False, id="no end"
        ),
        pytest.param(in_session("PT9H", endDate="2026-03-20"), [], False, id="for days"),
        pytest.param(
            {**in_session("PT9H"), "startTime": "14:00", "endTime": "10:00", "endDate": NEXT},
            [],
            False,
            id="for most of a day",
        ),
    ],
)
def test_the_time_in_session_is_that_from_beginning_to_end_less_the_recesses(
    sitting: Json, units: list[Json], *, is_found: bool
) -> None:
    assert found("CAL010", course(sitting, *units)) == [PLACE] * is_found


def test_each_sitting_has_its_own_time_in_session() -> None:
    sittings: list[Json] = [
        {"timeInSession": "PT9H", "startTime": "10:00"},
        {"timeInSession": "PT9H", "endTime": "10:00"},
        in_session("PT9H", id="d3"),
        in_session("PT9H"),
    ]
    recess = section("d3", event("recess", "11:00"))
    value = {"meeting": {"sittings": sittings}, "proceedings": [recess]}
    assert found("CAL010", value) == ["/meeting/sittings/3/timeInSession"]


@pytest.mark.parametrize(
    ("stated", "end", "resumed", "words"),
    [
        ("PT45M", "12:00", "11:00", ("45 min", "2 h", "30 min", "1 h 30 min")),
        ("PT1H", "12:15", "11:31", ("1 h", "2 h 15 min", "1 h 1 min", "1 h 14 min")),
        ("PT1H10M", "11:00", "11:30", ("1 h 10 min", "1 h", "1 h", "0 min")),
        ("PT10M", "11:00", "11:31", ("10 min", "1 h", "1 h 1 min", "-1 min")),
        ("PT2M", "10:59", "13:39", ("2 min", "59 min", "3 h 9 min", "-2 h 10 min")),
        ("PT3H", "12:00", "11:00", ("3 h", "2 h", "30 min", "1 h 30 min")),
    ],
)
def test_lengths_are_told_in_hours_and_minutes(
    stated: str, end: str, resumed: str, words: tuple[str, ...]
) -> None:
    units = [event("recess", "10:30"), event("resume", resumed)]
    finding = only("CAL010", course(in_session(stated, endTime=end), *units))
    told = params(finding)
    assert tuple(told[name] for name in ("stated", "span", "recess", "left")) == words
    japanese = [dict(finding.params)[f"{name}_ja"] for name in ("stated", "span", "recess", "left")]
    assert japanese == [
        word.replace(" h", "時間").replace(" min", "分").replace(" ", "") for word in words
    ]
    start = ("/meeting/sittings/0/startTime", "/meeting/sittings/0/endTime")
    assert finding.related == (*start, "/proceedings/0/time", "/proceedings/1/time")


# ---------------------------------------------------------------------------------------- presence


def there(*presence: Json, **entry: Any) -> Json:
    return {"entries": [{"id": "a", "label": "森　明子", "presence": list(presence), **entry}]}


EARLY: Json = {"startTime": "09:45"}
EARLY_AT = "/attendance/0/entries/0/presence/0/startTime"


@pytest.mark.parametrize(
    ("sitting", "presence", "is_found"),
    [
        pytest.param(MORNING, EARLY, True, id="before it began"),
        pytest.param({**MORNING, "scheduledStartTime": "09:30"}, EARLY, False, id="called for"),
        pytest.param({**MORNING, "scheduledStartTime": "09:50"}, EARLY, True, id="not yet"),
        pytest.param(
            {**MORNING, "scheduledStartTime": "10:30"}, {"startTime": "10:15"}, False, id="late"
        ),
        pytest.param(
            {"endTime": "12:00", "scheduledStartTime": "09:50"}, EARLY, False, id="no beginning"
        ),
    ],
)
def test_who_is_there_is_there_from_when_the_sitting_was_called_for(
    sitting: Json, presence: Json, *, is_found: bool
) -> None:
    value = {"meeting": {"sittings": [sitting]}, "attendance": [there(presence)]}
    assert found("CAL018", value) == [EARLY_AT] * is_found


@pytest.mark.parametrize(
    ("group", "entry", "presence", "is_found"),
    [
        (None, None, None, True),
        ("absent", None, None, False),
        ("absent", "late", None, True),
        ("present", "absent", None, False),
        ("absent", "absent", "present", True),
        ("present", "present", "absent", False),
    ],
)
def test_who_was_away_has_no_time_of_being_there(
    group: str | None, entry: str | None, presence: str | None, *, is_found: bool
) -> None:
    def status(value: str | None) -> Json:
        return {} if value is None else {"status": value}

    listed = {**there({**EARLY, **status(presence)}, **status(entry)), **status(group)}
    value = {"meeting": {"sittings": [MORNING]}, "attendance": [listed, there(EARLY)]}
    other = EARLY_AT.replace("attendance/0", "attendance/1")
    assert found("CAL018", value) == [*[EARLY_AT] * is_found, other]


def test_who_was_at_no_sitting_for_certain_is_left_out_and_the_rest_is_not() -> None:
    listed = there({"startTime": "08:00"}, {"sitting": "d1", "startTime": "09:00"})
    assert found("CAL018", {**TWO, "attendance": [listed]}) == [
        "/attendance/0/entries/0/presence/1/startTime"
    ]


@pytest.mark.parametrize(
    ("came", "stated", "recorded", "missing"),
    [
        pytest.param(["10:00", "13:05"], "13:00", "13:05", [1], id="the second"),
        pytest.param(["10:05", "13:05"], "10:00", "10:05, 13:05", [0, 1], id="both"),
        pytest.param(["10:00", "13:00"], None, None, [], id="neither"),
        pytest.param(["10:00"], None, None, [], id="one is not recorded"),
        pytest.param(["10:00", "11:00", "13:00"], None, None, [], id="one is not stated"),
    ],
)
def test_who_came_in_came_when_it_is_stated(
    came: list[str], stated: str | None, recorded: str | None, missing: list[int]
) -> None:
    value = {
        "attendance": [there({"startTime": "10:00"}, {"startTime": "13:00"})],
        "proceedings": [event("enter", time, attendees=["a"]) for time in came],
    }
    hits = findings("CAL021", value)
    assert [(params(hit)["stated"], params(hit)["recorded"]) for hit in hits] == (
        [] if stated is None else [(stated, recorded)]
    )
    for hit in hits:
        number = 0 if stated == "10:00" else 1
        assert hit.pointer == f"/attendance/0/entries/0/presence/{number}/startTime"
        assert hit.related == tuple(f"/proceedings/{n}/time" for n in missing)
