"""Faults in printed times."""

from collections.abc import Callable, Mapping
from typing import Final

from hypothesis import strategies as st

from kaigiroku.japanese import find_times
from kaigiroku.model import Minutes
from kaigiroku.strategies.planters.dated import minutes_of, time_of, with_reprint

__all__ = ["PLANTERS"]


def cal006(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print the beginning or the end of a sitting some minutes wrong."""
    number = draw(st.integers(0, len(minutes.meeting.sittings) - 1))
    sitting = minutes.meeting.sittings[number]
    times = (sitting.start_time, sitting.end_time)
    first, last = map(minutes_of, times)
    begun, ended = find_times(sitting.printed or "")[:2]
    if draw(st.booleans()):
        wrong, old = first - draw(st.integers(6, 50)), begun.text
    else:
        wrong, old = last + draw(st.integers(1, 50)), ended.text
    hour, minute = time_of(wrong).split(":")
    return with_reprint(minutes, number, old, f"{int(hour)}時{minute}分")


def cal011(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print a break at a time that may be noon or midnight."""
    half, minute = draw(st.sampled_from(["午前", "午後"])), draw(st.integers(0, 59))
    return _with_words(minutes, draw, f"（昼食　{half}12時{minute}分）")


def cal012(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print a break at a time that says the afternoon twice."""
    return _with_words(minutes, draw, f"（休憩　午後{draw(st.integers(13, 23))}時）")


def cal013(minutes: Minutes, draw: st.DrawFn) -> Minutes:
    """Print a limit that counts on after midnight."""
    return _with_words(minutes, draw, f"（時間延長　{draw(st.integers(24, 29))}時まで）")


def _with_words(minutes: Minutes, draw: st.DrawFn, words: str) -> Minutes:
    """Add words to the print of a sitting."""
    number = draw(st.integers(0, len(minutes.meeting.sittings) - 1))
    printed = minutes.meeting.sittings[number].printed or ""
    return with_reprint(minutes, number, printed, printed + words)


PLANTERS: Final[Mapping[str, Callable[[Minutes, st.DrawFn], Minutes]]] = {
    "CAL006": cal006,
    "CAL011": cal011,
    "CAL012": cal012,
    "CAL013": cal013,
}
