"""Faults in what comes before what."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Cell, Convening, Minutes, Session, Sitting
from kaigiroku.strategies.planters.dated import (
    day_of,
    later,
    printed_day,
    with_meeting,
    with_sitting,
)

__all__ = ["PLANTERS"]


def cal007(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let a sitting end days before it begins."""
    number = draw(st.integers(0, len(minutes.meeting.sittings) - 1))
    days = draw(st.integers(1, 400))
    return with_sitting(minutes, number, end_date=later(day_of(minutes, number), -days))


def cal014(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """List the sittings out of order; where there is one, add one of a day before behind it."""
    first, *others = minutes.meeting.sittings
    if others:
        return with_meeting(minutes, sittings=(others[0], first, *others[1:]))
    day = day_of(minutes)
    before = attrs.evolve(first, date=later(day, -draw(st.integers(1, 3))), printed=None)
    return with_meeting(minutes, sittings=(first, before))


def cal015(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let the session begin after a sitting, or end before one."""
    day, days = day_of(minutes), draw(st.integers(2, 30))
    if draw(st.booleans()):
        start, end = later(day, days), later(day, days + 20)
    else:
        start, end = later(day, -days - 20), later(day, -days)
    session = attrs.evolve(
        minutes.meeting.session or Session(), printed=None, start_date=start, end_date=end
    )
    form = tuple(cell for cell in minutes.form if cell.field != "session")
    return attrs.evolve(with_meeting(minutes, session=session), form=form)


def cal016(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let the next meeting be before this one."""
    ahead = minutes.meeting.next_meeting or Sitting()
    day = later(day_of(minutes), -draw(st.integers(1, 400)))
    form = tuple(cell for cell in minutes.form if cell.field != "next-meeting")
    ahead = attrs.evolve(ahead, date=day, printed=None)
    return attrs.evolve(with_meeting(minutes, next_meeting=ahead), form=form)


def cal017(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let the meeting be called after it took place."""
    day = day_of(minutes) + timedelta(days=draw(st.integers(1, 30)))
    convening = minutes.meeting.convening or Convening()
    printed = f"{printed_day(day)}　招集"
    changed = attrs.evolve(convening, date=day.isoformat(), printed=printed)
    form = tuple(cell for cell in minutes.form if cell.field != "convening")
    if form:
        form = (*form, Cell(label="招集", field="convening", value=printed))
    return attrs.evolve(with_meeting(minutes, convening=changed), form=form)


PLANTERS: Final[Mapping[str, Callable[[Minutes, st.DrawFn], Minutes]]] = {
    "CAL007": cal007,
    "CAL014": cal014,
    "CAL015": cal015,
    "CAL016": cal016,
    "CAL017": cal017,
}
