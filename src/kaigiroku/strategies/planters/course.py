"""Faults in the course of a sitting."""

from collections.abc import Callable, Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Event, Minutes, Presence
from kaigiroku.strategies.planters.dated import (
    events,
    minutes_of,
    time_of,
    with_close,
    with_presence,
    with_sitting,
    with_unit,
)

__all__ = ["PLANTERS"]


def cal008(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let a sitting open before it begins, or close after it ends."""
    bounds = [pair for pair in events(minutes) if pair[0].event in {"open", "close"}]
    event, sitting = draw(st.sampled_from(bounds))
    more = draw(st.integers(1, 120))
    if event.event == "open":
        time = time_of(minutes_of(sitting.start_time) - more)
    else:
        time = time_of(minutes_of(sitting.end_time) + more)
    words = {"open": "開会", "close": "閉会"}[event.event]
    text = None if event.text is None else words
    return with_unit(minutes, event, attrs.evolve(event, time=time, text=text))


def cal009(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let the sitting go into recess for good, or resume out of nothing, after a whole recess."""
    recess = Event(event="recess", text="（休憩）")
    resume = Event(event="resume", text="（再開）")
    return with_close(minutes, recess, resume, draw(st.sampled_from([recess, resume])))


def cal010(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """State a time in session beyond the whole length of the sitting."""
    number = draw(st.integers(0, len(minutes.meeting.sittings) - 1))
    sitting = minutes.meeting.sittings[number]
    length = minutes_of(sitting.end_time) - minutes_of(sitting.start_time)
    hours, rest = divmod(length + draw(st.integers(1, 90)), 60)
    stated = "PT" + f"{hours}H" * bool(hours) + f"{rest}M" * bool(rest)
    return with_sitting(minutes, number, time_in_session=stated)


def cal018(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let somebody stay on after the end of the first sitting."""
    sitting = minutes.meeting.sittings[0]
    end = time_of(minutes_of(sitting.end_time) + draw(st.integers(1, 90)))
    return with_presence(minutes, Presence(sitting=sitting.id, end_time=end))[0]


def cal021(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Let somebody leave at the end of the first sitting, and some minutes before."""
    sitting = minutes.meeting.sittings[0]
    end = sitting.end_time or ""
    left = time_of(minutes_of(end) - draw(st.integers(1, 4)))
    minutes, entry = with_presence(minutes, Presence(sitting=sitting.id, end_time=left))
    leaves = Event(event="leave", time=end, attendees=(entry.id or "",), text="（退室）")
    return with_close(minutes, leaves)


PLANTERS: Final[Mapping[str, Callable[[Minutes, st.DrawFn], Minutes]]] = {
    "CAL008": cal008,
    "CAL009": cal009,
    "CAL010": cal010,
    "CAL018": cal018,
    "CAL021": cal021,
}
