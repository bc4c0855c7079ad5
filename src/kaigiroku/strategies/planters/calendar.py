"""Faults in printed dates and numbers."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.japanese import ERAS, WEEKDAYS, era_year, find_dates
from kaigiroku.model import Cell, Minutes, Session
from kaigiroku.strategies.planters.dated import day_of, printed_day, with_meeting, with_reprint

__all__ = ["PLANTERS"]


def cal001(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print another day, more than a year away, with its right weekday."""
    number = _sitting(minutes, draw)
    days = draw(st.integers(400, 800)) * draw(st.sampled_from([1, -1]))
    other = day_of(minutes, number) + timedelta(days=days)
    return with_reprint(minutes, number, _printed_date(minutes, number), printed_day(other))


def cal002(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print another weekday."""
    number = _sitting(minutes, draw)
    day = day_of(minutes, number)
    wrong = draw(st.sampled_from([sign for sign in WEEKDAYS if sign not in printed_day(day)[-2]]))
    new = f"{printed_day(day)[:-2]}{wrong}）"
    return with_reprint(minutes, number, _printed_date(minutes, number), new)


def cal003(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print the day in the era before its own, counted on."""
    number = _sitting(minutes, draw)
    day = day_of(minutes, number)
    eras = [era for era in ERAS if era.last is not None and era.last < day]
    year = day.year - eras[-1].first.year + 1
    new = f"{eras[-1].name}{year}年{day.month}月{day.day}日"
    return with_reprint(minutes, number, _printed_date(minutes, number), new)


def cal004(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print a day that there is not, two years that differ, or a time that there is not."""
    number = _sitting(minutes, draw)
    old, day = _printed_date(minutes, number), day_of(minutes, number)
    era, year = era_year(day) or (ERAS[-1], 1)
    wrong = [
        f"{era.name}{year}年2月30日",
        f"{era.name}{year}年({day.year + 1}年){day.month}月{day.day}日",
        f"{old}10時{draw(st.integers(60, 99))}分",
    ]
    return with_reprint(minutes, number, old, draw(st.sampled_from(wrong)))


def cal005(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """State another year in the number of the meeting."""
    years = ("fiscal-year", "calendar-year")
    return _renumbered(minutes, years, draw(st.sampled_from([-2, -1, 1, 2])))


def cal019(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """State another number of the meeting."""
    return _renumbered(minutes, ("meeting", "session"), draw(st.integers(50, 90)))


def cal020(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print a length of the session that is not its own."""
    day = day_of(minutes)
    session = minutes.meeting.session or Session()
    first, last = day - timedelta(days=3), day + timedelta(days=17)
    if session.start_date is not None and session.end_date is not None:
        first = date.fromisoformat(session.start_date)
        last = date.fromisoformat(session.end_date)
    length = (last - first).days + 1 + draw(st.sampled_from([-2, -1, 1, 2]))
    printed = f"{printed_day(first)}から{printed_day(last)}まで　{length}日間"
    session = attrs.evolve(
        session,
        printed=printed,
        start_date=first.isoformat(),
        end_date=last.isoformat(),
    )
    form = tuple(cell for cell in minutes.form if cell.field != "session")
    if form:
        form = (*form, Cell(label="会期", field="session", value=printed))
    return attrs.evolve(with_meeting(minutes, session=session), form=form)


def _sitting(minutes: Minutes, draw: st.DrawFn) -> int:
    return draw(st.integers(0, len(minutes.meeting.sittings) - 1))


def _printed_date(minutes: Minutes, number: int) -> str:
    return find_dates(minutes.meeting.sittings[number].printed or "")[0].text


def _renumbered(minutes: Minutes, counts: tuple[str, ...], more: int) -> Minutes:
    numbers = list(minutes.meeting.numbers)
    place = next(n for n, one in enumerate(numbers) if one.counts in counts)
    numbers[place] = attrs.evolve(numbers[place], number=(numbers[place].number or 0) + more)
    return with_meeting(minutes, numbers=tuple(numbers))


PLANTERS: Final[Mapping[str, Callable[[Minutes, st.DrawFn], Minutes]]] = {
    "CAL001": cal001,
    "CAL002": cal002,
    "CAL003": cal003,
    "CAL004": cal004,
    "CAL005": cal005,
    "CAL019": cal019,
    "CAL020": cal020,
}
