"""Days and times one after the other: bounds of these rules (CAL)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

DAY = "2026-03-18"
NEXT = "2026-03-19"


def sat(*sittings: Json, **more: Any) -> Json:
    return {"meeting": {"sittings": list(sittings), **more}}


def at(
    start: str | None = None, end: str | None = None, date: str | None = DAY, **more: Any
) -> Json:
    told = {"date": date, "startTime": start, "endTime": end, **more}
    return {key: value for key, value in told.items() if value is not None}


def places(code: str, value: Json) -> list[tuple[str, tuple[str, ...]]]:
    """Return what is found, from the sittings on, and what is related."""
    short = "/meeting/sittings/"
    return [
        (hit.pointer.removeprefix(short), tuple(one.removeprefix(short) for one in hit.related))
        for hit in findings(code, value)
    ]


# ------------------------------------------------------------------------------- end before start


@pytest.mark.parametrize(
    ("presence", "is_found"),
    [
        ({"startTime": "14:00", "endTime": "10:00"}, True),
        ({"startTime": "10:00", "endTime": "14:00"}, False),
        ({"startTime": "22:00", "endTime": "01:00"}, False),
        ({"startTime": "14:00"}, False),
        ({"endTime": "10:00"}, False),
        ({"status": "present"}, False),
    ],
)
def test_somebody_leaves_after_they_came(presence: Json, *, is_found: bool) -> None:
    value = {"attendance": [{"entries": [{"label": "森", "presence": [presence]}]}]}
    pointer = "/attendance/0/entries/0/presence/0/endTime"
    assert found("CAL007", value) == [pointer] * is_found


@pytest.mark.parametrize("days", [{"date": DAY}, {"endDate": "2026-03-17"}])
def test_a_day_alone_is_not_before_another(days: Json) -> None:
    assert found("CAL007", sat(days)) == []


# -------------------------------------------------------------------------------- several sittings


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(at(), at(date=NEXT), [], id="next day"),
        pytest.param(at(date=NEXT), at(), [("1/date", ("0/date",))], id="day before"),
        pytest.param(at("13:00"), at("10:00"), [("1/startTime", ("0/startTime",))], id="earlier"),
        pytest.param(at("10:00"), at("10:00"), [], id="at the same time"),
        pytest.param(at("10:00"), at(), [], id="no time"),
        pytest.param(at(), at("10:00"), [], id="no time before"),
        pytest.param(at("10:00", "12:00"), at("12:00"), [], id="when it ends"),
        pytest.param(
            at("10:00", "12:00"),
            at("11:59"),
            [("1/startTime", ("0/endTime",))],
            id="before it ends",
        ),
        pytest.param(at(None, "12:00"), at("11:00"), [], id="no beginning before"),
        pytest.param(at("10:00", "12:00"), at(), [], id="no beginning after"),
        pytest.param(
            at("13:00", date="2026-03"), at("10:00", date="2026-03"), [], id="in the same month"
        ),
        pytest.param(
            at("10:00", "12:00", date="2026-03"), at("11:00", date="2026-03"), [], id="in a month"
        ),
        pytest.param(
            at("22:00", "01:00"),
            at("00:30", date=NEXT),
            [("1/startTime", ("0/endTime",))],
            id="after midnight",
        ),
        pytest.param(
            at("22:00", "01:00"),
            at("23:00"),
            [("1/startTime", ("0/endTime",))],
            id="before midnight",
        ),
        pytest.param(at("22:00", "01:00"), at(), [], id="over midnight, no time"),
        pytest.param(at("22:00", "22:00"), at("22:00"), [], id="of no length"),
        pytest.param(at("22:00", "22:00"), at(date=NEXT), [], id="of no length, next day"),
        pytest.param(at("22:00"), at(date=NEXT), [], id="no end, next day"),
        pytest.param(at("22:00", "01:00"), at("09:00", date=NEXT), [], id="the next morning"),
        pytest.param(at("14:00", "10:00"), at("15:00"), [], id="an end that is a slip"),
        pytest.param(
            at(endDate="2026-03-20"),
            at(date=NEXT),
            [("1/date", ("0/endDate",))],
            id="within its days",
        ),
        pytest.param(
            at(endDate="2026-03-20"), at(), [("1/date", ("0/endDate",))], id="on its first day"
        ),
        pytest.param(at(endDate="2026-03-20"), at(date="2026-03-20"), [], id="on its last day"),
        pytest.param(
            at("22:00", "01:00", date="2026-03-31"),
            at(date="2026-03"),
            [("1/date", ("0/date",))],
            id="in the month that is over",
        ),
        pytest.param(at(endDate="2026-03-17"), at(), [], id="days the wrong way round"),
        pytest.param(
            at("10:00", "12:00", endDate="2026-03-17"),
            at("11:00"),
            [],
            id="days the wrong way round, and times",
        ),
    ],
)
def test_a_sitting_begins_when_the_one_before_it_is_over(
    first: Json, second: Json, expected: list[Any]
) -> None:
    assert places("CAL014", sat(first, second)) == expected


def test_it_is_told_whether_the_one_before_had_begun() -> None:
    assert params(only("CAL014", sat(at(date=NEXT), at())))["what"] == "begins"
    assert params(only("CAL014", sat(at(endDate=NEXT), at())))["what"] == "ends"


def test_a_sitting_without_a_day_is_left_out_and_those_after_it_are_not() -> None:
    value = sat({"name": "第1日"}, at(date=NEXT), {"printed": "第2日"}, at())
    assert places("CAL014", value) == [("3/date", ("1/date",))]


def part(id_: str, start: str, end: str, *parallel_with: str) -> Json:
    parallel = {"parallelWith": list(parallel_with)} if parallel_with else {}
    return {**at(start, end), "id": id_, **parallel}


@pytest.mark.parametrize("names", ["each", "the first", "the last", "nobody"])
def test_parts_in_parallel_are_over_when_the_last_of_them_is(names: str) -> None:
    """Whichever of them says that they are parallel."""
    of = {"each": ("b", "a"), "the first": ("b", ""), "the last": ("", "a"), "nobody": ("", "")}
    theirs, ours = (filter(None, (one,)) for one in of[names])
    parts = [part("a", "13:00", "16:00", *theirs), part("b", "10:00", "15:00", *ours)]
    clash = [("1/startTime", ("0/startTime",))] if names == "nobody" else []
    assert places("CAL014", sat(*parts)) == clash
    if names != "nobody":
        assert places("CAL014", sat(*parts, at("16:00"))) == []
        assert places("CAL014", sat(*parts, at("15:30"))) == [("2/startTime", ("0/endTime",))]
        assert places("CAL014", sat(*parts, at("12:00"))) == [("2/startTime", ("0/startTime",))]
        longer = [parts[0], {**parts[1], "endTime": "17:00"}]
        assert places("CAL014", sat(*longer, at("16:30"))) == [("2/startTime", ("1/endTime",))]


# ------------------------------------------------------------------------------------- the session


@pytest.mark.parametrize(
    ("session", "day", "words"),
    [
        ({"startDate": "2026-03-02", "endDate": NEXT}, "2026-03-01", ("2026-03-02", NEXT)),
        ({"startDate": "2026-03-02", "endDate": NEXT}, "2026-03-02", None),
        ({"startDate": "2026-03-02", "endDate": NEXT}, NEXT, None),
        ({"startDate": "2026-03-02", "endDate": NEXT}, "2026-03-20", ("2026-03-02", NEXT)),
        ({"startDate": "2026-03-02"}, "2026-03-01", ("2026-03-02", "…")),
        ({"startDate": "2026-03-02"}, "2026-03-20", None),
        ({"endDate": NEXT}, "2026-03-20", ("…", NEXT)),
        ({"endDate": NEXT}, "2026-03-01", None),
        ({"startDate": NEXT, "endDate": DAY}, "2026-03-20", None),
    ],
)
def test_a_sitting_lies_in_the_session(
    session: Json, day: str, words: tuple[str, str] | None
) -> None:
    # What sits after other business may lie outside, and what has no day lies nowhere.
    others = [{"name": "第1日"}, {"date": "2027-01-01", "startsAfter": "閉会後"}]
    hits = findings("CAL015", sat(*others, {"date": day}, session=session))
    told = [(params(hit)["day"], params(hit)["first"], params(hit)["last"]) for hit in hits]
    assert told == ([] if words is None else [(day, *words)])
    assert all(hit.pointer == "/meeting/sittings/2/date" for hit in hits)
    assert all(
        hit.related == tuple(f"/meeting/session/{field}" for field in session) for hit in hits
    )


@pytest.mark.parametrize("field", ["printed", "name"])
def test_a_committee_may_sit_between_sessions(field: str) -> None:
    session = {"startDate": "2026-03-02", "endDate": DAY}
    late = {"date": "2026-04-20"}
    assert found("CAL015", sat(late, session=session)) != []
    assert found("CAL015", sat({**late, field: "閉会中の委員会"}, session=session)) == []


# -------------------------------------------------------------------------------- the next meeting


@pytest.mark.parametrize(
    ("sittings", "ahead", "expected"),
    [
        pytest.param([at()], at(date="2026-03-17"), [("/date", "0/date")], id="before"),
        pytest.param([at()], at(), [], id="same day, no times"),
        pytest.param([at("10:00")], at("10:00"), [("/startTime", "0/startTime")], id="same time"),
        pytest.param([at("10:00")], at("10:01"), [], id="later"),
        pytest.param([at("10:00")], at("09:00"), [("/startTime", "0/startTime")], id="earlier"),
        pytest.param([at("10:00")], at(), [], id="no time"),
        pytest.param([at()], at("10:00"), [], id="no time of this one"),
        pytest.param([at("10:00")], at("09:00", date=NEXT), [], id="earlier on a later day"),
        pytest.param([at("10:00", date="2026-03")], at("09:00", date="2026-03"), [], id="month"),
        pytest.param([at("10:00")], at("09:00", date="2026-03"), [], id="the month of the day"),
        pytest.param([at(date=NEXT), at()], at(), [("/date", "0/date")], id="last of the days"),
        pytest.param(
            [at("13:00"), at("10:00"), at()],
            at("11:00"),
            [("/startTime", "0/startTime")],
            id="last of the times",
        ),
        pytest.param(
            [at("10:00"), at("13:00")],
            at("11:00"),
            [("/startTime", "1/startTime")],
            id="last in order",
        ),
        pytest.param([{"name": "第1日"}], at(), [], id="no day of this one"),
        pytest.param([at()], {"printed": "未定"}, [], id="no day of the next"),
    ],
)
def test_the_next_meeting_is_later(
    sittings: list[Json], ahead: Json, expected: list[tuple[str, str]]
) -> None:
    hits = places("CAL016", sat(*sittings, nextMeeting=ahead))
    assert hits == [(f"/meeting/nextMeeting{place}", (other,)) for place, other in expected]


def test_a_single_thing_is_told_of_a_next_meeting() -> None:
    finding = only("CAL016", sat(at("13:00"), nextMeeting=at("11:00")))
    assert params(finding) == {"next": f"{DAY} 11:00", "last": f"{DAY} 13:00"}
