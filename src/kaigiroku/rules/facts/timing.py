"""Times of day and stated dates, one before the other.

Level: sound. A time of day alone does not say whether midnight lies between. What would go on for
more than twelve hours over midnight is taken to run backwards instead; so a sitting from 22:00 to
01:30 lasts three hours and a half, and one from 14:00 to 10:00 is a slip.
"""

from datetime import timedelta
from typing import Final

import attrs

from kaigiroku.japanese import minutes_between
from kaigiroku.model import Sitting
from kaigiroku.rules.facts.printed import day_of

__all__ = ["Stretch", "day_after", "is_before", "is_day", "since", "times_are_reversed"]


def since(start: str, time: str) -> int | None:
    """Return the minutes from one time to the next; None if that runs backwards."""
    minutes = minutes_between(start, time)
    return minutes if time >= start or minutes <= _HALF_A_DAY else None


_HALF_A_DAY: Final = 12 * 60


def is_before(one: str, other: str) -> bool:
    """Tell whether a date lies before another, as far as both tell year, month and day."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def is_day(stated: str | None) -> bool:
    """Tell whether a date is stated, and is a day and no month or year."""
    return stated is not None and day_of(stated) is not None


def day_after(stated: str) -> str:
    """Return the next day, on which a sitting may end; a month or year as it is."""
    day = day_of(stated)
    return stated if day is None else (day + timedelta(days=1)).isoformat()


def times_are_reversed(sitting: Sitting) -> bool:
    """Tell whether a sitting ends before it begins by its times, if all on one day."""
    start, end = sitting.start_time, sitting.end_time
    if start is None or end is None or end >= start:
        return False
    if sitting.end_date is None:
        return since(start, end) is None
    return sitting.end_date == sitting.date and is_day(sitting.date)


@attrs.frozen
class Stretch:
    """From when to when a sitting lasts, within a day or over one midnight."""

    start: str | None
    """When it began, if told."""

    end: str | None
    """When it ended, if told."""

    @classmethod
    def of(cls, sitting: Sitting) -> "Stretch | None":
        """Return that of a sitting; None if it lasts for days or runs backwards."""
        start, end = sitting.start_time, sitting.end_time
        first, last = sitting.date, sitting.end_date
        if times_are_reversed(sitting):
            return None
        if last is not None and last != first:
            goes_over = start is not None and end is not None and end < start
            if not goes_over or first is None or last != day_after(first):
                return None
        return cls(start, end)

    def misses(self, time: str) -> str | None:
        """Return the bound that a time lies beyond: ``"start"``, ``"end"`` or neither."""
        if self.start is not None:
            place = since(self.start, time)
            if place is None:
                return "start"
            length = None if self.end is None else since(self.start, self.end)
            return "end" if length is not None and place > length else None
        return "end" if self.end is not None and since(time, self.end) is None else None
