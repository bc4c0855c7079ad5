"""Times of day over midnight, stated days, and how long a sitting lasts."""

from typing import Any

import pytest

from kaigiroku.model import Sitting
from kaigiroku.rules.facts.timing import (
    Stretch,
    day_after,
    is_before,
    is_day,
    since,
    times_are_reversed,
)


@pytest.mark.parametrize(
    ("start", "time", "minutes"),
    [
        ("10:00", "10:00", 0),
        ("08:00", "21:30", 810),
        ("22:00", "01:30", 210),
        ("18:00", "06:00", 720),
        ("18:00", "06:01", None),
        ("14:00", "10:00", None),
    ],
)
def test_what_lasts_over_midnight_for_more_than_half_a_day_runs_backwards(
    start: str, time: str, minutes: int | None
) -> None:
    assert since(start, time) == minutes


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2026-03-17", "2026-03-18", True),
        ("2026-03-18", "2026-03-18", False),
        ("2026-03-19", "2026-03-18", False),
        ("2026-03-18", "2026-03", False),
        ("2026-03", "2026-03-18", False),
        ("2026-02-28", "2026-03", True),
        ("2025", "2026-01-01", True),
    ],
)
def test_dates_are_compared_as_far_as_both_tell(
    one: str,
    other: str,
    before: bool,  # noqa: FBT001 -- of a table
) -> None:
    assert is_before(one, other) is before


def test_a_day_is_no_month_and_no_year() -> None:
    days = {"2026-03-18": True, "2026-03": False, "2026": False, None: False}
    assert {stated: is_day(stated) for stated in days} == days


def test_the_next_day_may_be_in_the_next_month() -> None:
    assert day_after("2026-03-18") == "2026-03-19"
    assert day_after("2026-12-31") == "2027-01-01"
    assert day_after("2026-12") == "2026-12"


DAY = "2026-03-18"


@pytest.mark.parametrize(
    ("stated", "reversed_"),
    [
        ({"start_time": "14:00", "end_time": "10:00"}, True),
        ({"start_time": "14:00", "end_time": "14:00"}, False),
        ({"start_time": "08:00", "end_time": "21:00"}, False),
        ({"start_time": "22:00", "end_time": "01:30"}, False),
        ({"start_time": "14:00"}, False),
        ({"end_time": "10:00"}, False),
        ({"start_time": "22:00", "end_time": "01:30", "date": DAY, "end_date": DAY}, True),
        ({"start_time": "10:00", "end_time": "10:00", "date": DAY, "end_date": DAY}, False),
        ({"start_time": "10:00", "end_time": "12:00", "date": DAY, "end_date": DAY}, False),
        ({"start_time": "14:00", "date": DAY, "end_date": DAY}, False),
        ({"end_time": "10:00", "date": DAY, "end_date": DAY}, False),
        (
            {"start_time": "14:00", "end_time": "10:00", "date": DAY, "end_date": "2026-03-20"},
            False,
        ),
        (
            {"start_time": "14:00", "end_time": "10:00", "date": "2026-03", "end_date": "2026-03"},
            False,
        ),
        ({"start_time": "14:00", "end_time": "10:00", "end_date": DAY}, False),
    ],
)
def test_a_sitting_may_end_before_it_begins(
    stated: Any,
    reversed_: bool,  # noqa: FBT001 -- of a table
) -> None:
    assert times_are_reversed(Sitting(**stated)) is reversed_


NIGHT = Stretch("22:00", "01:30")


@pytest.mark.parametrize(
    ("stated", "stretch"),
    [
        ({"start_time": "10:00", "end_time": "12:00"}, Stretch("10:00", "12:00")),
        ({"start_time": "10:00"}, Stretch("10:00", None)),
        ({"start_time": "10:00", "end_time": "12:00", "date": DAY}, Stretch("10:00", "12:00")),
        ({}, Stretch(None, None)),
        ({"start_time": "14:00", "end_time": "10:00"}, None),
        (
            {"start_time": "10:00", "end_time": "12:00", "date": DAY, "end_date": DAY},
            Stretch("10:00", "12:00"),
        ),
        (
            {"start_time": "22:00", "end_time": "01:30", "date": DAY, "end_date": "2026-03-19"},
            NIGHT,
        ),
        (
            {
                "start_time": "22:00",
                "end_time": "01:30",
                "date": "2026-03-31",
                "end_date": "2026-04-01",
            },
            NIGHT,
        ),
        (
            {"start_time": "22:00", "end_time": "01:30", "date": DAY, "end_date": "2026-03-20"},
            None,
        ),
        (
            {"start_time": "10:00", "end_time": "12:00", "date": DAY, "end_date": "2026-03-19"},
            None,
        ),
        (
            {"start_time": "10:00", "end_time": "10:00", "date": DAY, "end_date": "2026-03-19"},
            None,
        ),
        ({"start_time": "22:00", "date": DAY, "end_date": "2026-03-19"}, None),
        ({"end_time": "01:30", "date": DAY, "end_date": "2026-03-19"}, None),
        ({"start_time": "22:00", "end_time": "01:30", "end_date": "2026-03-19"}, None),
        (
            {"start_time": "22:00", "end_time": "01:30", "date": "2026-03", "end_date": DAY},
            None,
        ),
        (
            {"start_time": "22:00", "end_time": "01:30", "date": DAY, "end_date": "2026-04"},
            None,
        ),
    ],
)
def test_a_sitting_is_a_stretch_within_a_day_or_over_one_midnight(
    stated: Any, stretch: Stretch | None
) -> None:
    assert Stretch.of(Sitting(**stated)) == stretch


@pytest.mark.parametrize(
    ("stretch", "missed"),
    [
        (
            Stretch("10:00", "12:00"),
            {"09:59": "start", "10:00": None, "12:00": None, "12:01": "end", "21:00": "end"},
        ),
        (NIGHT, {"21:59": "start", "23:00": None, "01:30": None, "01:31": "end"}),
        (Stretch("10:00", None), {"09:59": "start", "10:00": None, "23:00": None}),
        (Stretch(None, "12:00"), {"12:00": None, "12:01": "end", "09:00": None, "00:00": None}),
        (Stretch(None, None), {"00:00": None, "12:00": None}),
        # It lasts for more than half a day backwards, so nothing is told of its end.
        (Stretch("14:00", "10:00"), {"13:00": "start", "15:00": None}),
    ],
)
def test_a_time_lies_within_a_stretch_or_beyond_a_bound(
    stretch: Stretch, missed: dict[str, str | None]
) -> None:
    assert {time: stretch.misses(time) for time in missed} == missed
