"""Laws of the rules on days and times, over more documents than examples can show."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kaigiroku.japanese import ERAS, WEEKDAYS, Era, japanese_date, weekday
from kaigiroku.model import Event, Meeting, Minutes, Sitting
from kaigiroku.validation import validate

DAYS = st.dates(date(1873, 1, 1), date(2100, 12, 31))
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def codes(*sittings: Sitting, events: tuple[Event, ...] = ()) -> list[str]:
    minutes = Minutes(meeting=Meeting(sittings=sittings), proceedings=events)
    return [finding.code for finding in validate(minutes, select=["CAL"]).findings]


def iso(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


# ------------------------------------------------------------------------------------------ days

WEEKDAY_FORMS = st.sampled_from(["{}（{}）", "{}({}曜日)", "{}　（{}・祝）", "{} {}曜日"])


@given(DAYS, st.sampled_from(WEEKDAYS), WEEKDAY_FORMS)
def test_of_seven_weekdays_one_is_right(day: date, sign: str, form: str) -> None:
    found = codes(Sitting(date=day.isoformat(), printed=form.format(japanese_date(day), sign)))
    assert found == ([] if WEEKDAYS.index(sign) == day.weekday() else ["CAL002"])


@given(DAYS, st.integers(-4000, 4000))
def test_of_all_days_one_is_the_day_stated(day: date, days: int) -> None:
    other = day + timedelta(days=days)
    assume(other.year >= 1873)
    printed = f"{japanese_date(other)}（{weekday(day)}）"
    assert codes(Sitting(date=day.isoformat(), printed=printed)) == (["CAL001"] if days else [])


@pytest.mark.parametrize("era", [era for era in ERAS if era.last], ids=lambda era: era.name)
@given(days=st.integers(1, 12_000))
def test_an_era_ends_with_its_last_day(era: Era, days: int) -> None:
    def codes_of(day: date) -> list[str]:
        year = day.year - era.first.year + 1
        printed = f"{era.name}{year}年{day.month}月{day.day}日"
        return codes(Sitting(date=day.isoformat(), printed=printed))

    assert era.last is not None
    assert codes_of(era.last) == []
    assert codes_of(era.last + timedelta(days=days)) == ["CAL003"]


# ----------------------------------------------------------------------------------------- times


def in_halves(minutes: int) -> str:
    hour, minute = divmod(minutes % 1440, 60)
    return f"午{'後' if hour >= 12 else '前'}{hour % 12}時{minute}分"


def half_forgotten(minutes: int) -> str:
    """Print the hour of a clock face, as in 「午後6時30分から8時15分」."""
    hour, minute = divmod(minutes % 1440, 60)
    return f"{hour % 12}時{minute}分"


def in_hours(minutes: int) -> str:
    return iso(minutes).replace(":", "時").translate(WIDE) + "分"


STYLES = st.sampled_from([iso, in_halves, in_hours])
FORMS = st.sampled_from(["{}～{}", "{}から{}まで", "{}開会　{}閉会"])


@given(
    start=st.integers(0, 1439),
    length=st.integers(0, 720),
    style=STYLES,
    of_end=STYLES | st.just(half_forgotten),
    form=FORMS,
)
def test_times_printed_as_they_are_stated_are_left_in_peace(
    start: int,
    length: int,
    style: Callable[[int], str],
    of_end: Callable[[int], str],
    form: str,
) -> None:
    end = start + length
    printed = form.format(style(start), of_end(end))
    assert codes(Sitting(start_time=iso(start), end_time=iso(end), printed=printed)) == []


@given(
    start=st.integers(0, 1000),
    length=st.integers(1, 300),
    off=st.integers(1, 59),
    style=STYLES,
    form=FORMS,
)
def test_a_time_printed_some_minutes_off_is_found(
    start: int, length: int, off: int, style: Callable[[int], str], form: str
) -> None:
    assume(off != length)  # then the one time would be printed twice
    sitting = Sitting(start_time=iso(start), end_time=iso(start + length))
    for printed in (
        form.format(style(start + off), style(start + length)),
        form.format(style(start), style(start + length + off)),
    ):
        assert codes(attrs.evolve(sitting, printed=printed)) == ["CAL006"]


# ------------------------------------------------------------------------------------ the course

STEPS = st.lists(st.integers(1, 60), min_size=3, max_size=11).filter(lambda s: len(s) % 2)
"""How long it sat, paused, sat …, in minutes; eleven hours at most, so that any start will do."""


def course(start: int, steps: list[int]) -> tuple[Sitting, tuple[Event, ...]]:
    """Return a sitting in session and in recess by turns, perhaps over midnight."""
    times = [start]
    for step in steps:
        times.append(times[-1] + step)
    kinds = ["open", *(["recess", "resume"] * (len(steps) // 2)), "close"]
    hours, rest = divmod(sum(steps[::2]), 60)
    return (
        Sitting(
            start_time=iso(times[0]),
            end_time=iso(times[-1]),
            time_in_session="PT" + f"{hours}H" * bool(hours) + f"{rest}M" * bool(rest),
        ),
        tuple(Event(event=k, time=iso(t)) for k, t in zip(kinds, times, strict=True)),
    )


@given(st.integers(0, 1439), STEPS)
def test_a_course_in_order_is_left_in_peace(start: int, steps: list[int]) -> None:
    sitting, events = course(start, steps)
    assert codes(sitting, events=events) == []


@given(st.integers(0, 1439), STEPS, st.data())
def test_two_times_exchanged_run_backwards(
    start: int, steps: list[int], data: st.DataObject
) -> None:
    sitting, events = course(start, steps)
    places = st.integers(0, len(events) - 1)
    one, other = data.draw(st.lists(places, min_size=2, max_size=2, unique=True))
    changed = list(events)
    changed[one] = attrs.evolve(events[one], time=events[other].time)
    changed[other] = attrs.evolve(events[other], time=events[one].time)
    found = codes(attrs.evolve(sitting, time_in_session=None), events=tuple(changed))
    assert found == ["CAL008"]


@given(st.integers(0, 1439), STEPS, st.data())
def test_a_recess_or_resumption_left_out_is_missed(
    start: int, steps: list[int], data: st.DataObject
) -> None:
    sitting, events = course(start, [*steps, 1, 1])
    place = data.draw(st.integers(1, len(events) - 2))
    found = codes(sitting, events=(*events[:place], *events[place + 1 :]))
    assert found == ["CAL009"]


@given(st.integers(0, 1439), STEPS, st.integers(-30, 30))
def test_the_time_in_session_is_told_to_the_minute(start: int, steps: list[int], off: int) -> None:
    sitting, events = course(start, steps)
    minutes = sum(steps[::2]) + off
    assume(minutes > 0)
    hours, rest = divmod(minutes, 60)
    stated = "PT" + f"{hours}H" * bool(hours) + f"{rest}M" * bool(rest)
    found = codes(attrs.evolve(sitting, time_in_session=stated), events=events)
    assert found == (["CAL010"] if off else [])


# ---------------------------------------------------------------------------------- the sittings

LISTS = st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 600)), min_size=2, max_size=8)
"""Minutes of rest before each sitting, and of the sitting."""


def follow_one_another(day: date, steps: list[tuple[int, int]]) -> list[Sitting]:
    now, sittings = 0, []
    for rest, length in steps:
        now += rest
        sittings.append(
            Sitting(
                date=(day + timedelta(days=now // 1440)).isoformat(),
                start_time=iso(now),
                end_time=iso(now + length),
            )
        )
        now += length
    return sittings


@given(DAYS, LISTS)
def test_sittings_one_after_the_other_are_left_in_peace(
    day: date, steps: list[tuple[int, int]]
) -> None:
    assert codes(*follow_one_another(day, steps)) == []


@given(DAYS, LISTS, st.data())
def test_two_sittings_exchanged_are_found(
    day: date, steps: list[tuple[int, int]], data: st.DataObject
) -> None:
    sittings = follow_one_another(day, steps)
    place = data.draw(st.integers(0, len(sittings) - 2))
    sittings[place : place + 2] = reversed(sittings[place : place + 2])
    assert set(codes(*sittings)) == {"CAL014"}


@given(DAYS, LISTS, st.data())
def test_sittings_that_overlap_must_be_parallel(
    day: date, steps: list[tuple[int, int]], data: st.DataObject
) -> None:
    sittings = follow_one_another(day, steps)
    place = data.draw(st.integers(0, len(sittings) - 1))
    twin = sittings[place]
    pair = [twin, twin]
    apart = [
        attrs.evolve(twin, id="a", parallel_with=("b",)),
        attrs.evolve(twin, id="b", parallel_with=("a",)),
    ]
    assert codes(*sittings[:place], *pair, *sittings[place + 1 :]) == ["CAL014"]
    assert codes(*sittings[:place], *apart, *sittings[place + 1 :]) == []


def test_the_laws_hold_on_paper_too() -> None:
    """The helper of these tests puts the recesses where they belong."""
    sitting, events = course(10 * 60, [48, 12, 40, 80, 55, 57, 10])
    assert (sitting.end_time, sitting.time_in_session) == ("15:02", "PT2H33M")
    assert [a.event != b.event for a, b in pairwise(events)] == [True] * 7
