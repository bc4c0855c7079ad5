"""Sittings: the lines of date cells, made into stretches of meeting."""

import re
from collections.abc import Sequence
from typing import Final

from kaigiroku.japanese import PrintedDate, PrintedTime, find_dates, find_times, narrow
from kaigiroku.readers.draft import Draft
from kaigiroku.readers.sheet import Ink

__all__ = ["sittings_of"]

_NOON: Final = 12


# When it was called for stands in brackets behind when it was held.
_CALLED: Final = re.compile(r"\((?:招集|予定|開催予定)[^()]{0,30}\)")


def sittings_of(dates: Sequence[tuple[str, Ink]]) -> list[Draft]:
    """Make sittings of the lines of the date cells."""
    made: list[Draft] = []
    for words, ink in dates:
        text = ink.text
        days = [day for day in find_dates(text) if day.day is not None]
        called = [found.span() for found in _CALLED.finditer(narrow(text))]
        times = [
            time
            for time in find_times(text)
            if time.value is not None and not any(a <= time.start < b for a, b in called)
        ]
        if not days and not times:
            if made:
                _note_session(made[-1], text)
            else:
                made.append({"printed": text})
            continue
        if not days and made:
            _times(made[-1], times, text, words)
            if not (re.search("閉会|終了", words) or re.search("開会|開始", words)):
                made[-1]["printed"] = f"{made[-1]['printed']}\n{text}"
            _note_session(made[-1], text)
            continue
        groups = _by_day(days, times)
        if (
            made
            and len(groups) == 1
            and re.search("閉会|終了", words + text[:4])
            and not made[-1].get("endTime")
        ):
            _times(made[-1], groups[0][1], text, "閉会")
            made[-1]["printed"] = f"{made[-1]['printed']}\n{text}"
            continue
        for days_, times_ in groups:
            sitting: Draft = {"printed": text}
            _days(sitting, days_)
            _times(sitting, times_, text, words)
            _note_session(sitting, text)
            made.append(sitting)
    return made


def _by_day(
    days: Sequence[PrintedDate], times: Sequence[PrintedTime]
) -> list[tuple[list[PrintedDate], list[PrintedTime]]]:
    """Part the days of a line, if each has times of its own."""
    if len(days) < 2:
        return [(list(days), list(times))]
    edges = [day.start for day in days] + [1 << 30]
    parts = [
        ([day], [time for time in times if edges[n] < time.start < edges[n + 1]])
        for n, day in enumerate(days)
    ]
    if all(len(own) >= 2 for _, own in parts):
        return parts
    return [(list(days), list(times))]


def _days(sitting: Draft, days: Sequence[PrintedDate]) -> None:
    values = [day.value.isoformat() for day in days if day.value is not None and day.exists]
    if values:
        sitting["date"] = values[0]
        if len(values) > 1 and values[-1] > values[0]:
            sitting["endDate"] = values[-1]


def _times(sitting: Draft, times: Sequence[PrintedTime], text: str, words: str) -> None:
    if not times:
        return
    flat = narrow(text)
    only_end = re.search("閉会|終了", words) and not re.search("開会|開始", words)
    if only_end and len(times) == 1:
        sitting["endTime"] = _end_value(sitting.get("startTime"), None, times[0])
        return
    first = times[0]
    if len(times) == 1 and (
        re.match(r" ?(?:に)?(?:閉会|終了|散会)|まで", flat[first.end : first.end + 4])
        or re.search(r"(?:閉会|終了|至) ?:? ?$", flat[: first.start])
    ):
        sitting["endTime"] = _end_value(sitting.get("startTime"), None, first)
        return
    if "startTime" not in sitting or len(times) > 1:
        sitting["startTime"] = first.value
    if len(times) > 1:
        sitting["endTime"] = _end_value(
            sitting["startTime"], first, times[-1] if len(times) == 2 else times[1]
        )


def _end_value(start: str | None, first: PrintedTime | None, last: PrintedTime) -> str | None:
    value = last.value
    if (
        value is not None
        and start is not None
        and last.half is None
        and last.hour < _NOON
        and value < start
        and (first is None or first.half is not None)
    ):
        return f"{last.hour + _NOON:02}:{last.minute:02}"
    return value


_LENGTH: Final = re.compile(
    r"\((?:会議時間"
    r"|所要時間)? ?:? ?(?:(?P<hours>[0-9]{1,2})時間)?(?:(?P<minutes>[0-9]{1,3})分)?(?:間)?\)"
    r"|会議時間 ?:? ?(?:(?P<hours_2>[0-9]{1,2})時間)?(?:(?P<minutes_2>[0-9]{1,3})分)?"
)


def _note_session(sitting: Draft, text: str) -> None:
    for found in _LENGTH.finditer(narrow(text)):
        hours = int(found["hours"] or found["hours_2"] or 0)
        minutes = int(found["minutes"] or found["minutes_2"] or 0)
        if hours or minutes:
            hours, minutes = divmod(60 * hours + minutes, 60)
            sitting["timeInSession"] = (
                "PT" + f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes)
            )
