"""How an office prints days and times."""

import datetime
from random import Random
from typing import Final

import attrs

from tools.offices.lettering import Lettering, kanji

__all__ = ["Dates", "era_year"]

_WEEKDAYS: Final = "月火水木金土日"

Clock = tuple[int, int]


def era_year(year: int, *, before_may: bool = False) -> tuple[str, int]:
    """Return the era and the year in it."""
    if year < 2019 or (year == 2019 and before_may):
        return "平成", year - 1988
    return "令和", year - 2018


@attrs.frozen
class Dates:
    """How days and times are printed."""

    year: str
    """``era``, ``western``, ``both`` or ``kanji``."""

    weekday: str
    gap: str
    """Between the day and the time."""

    clock: str
    """``colon``, ``24`` (14時30分), ``half`` (午後2時30分), ``odd`` (午後14時30分), ``kanji``."""

    zero: bool
    """Whether full hours have their 00分."""

    range: str
    """How start and end are put: ``～``, ``から…まで``, ``自…至`` …"""

    short_end: bool
    """Whether the end leaves out the 午後 that the start has."""

    open_end: bool
    """Whether only the start is printed."""

    letters: Lettering

    @classmethod
    def draw(cls, rng: Random, letters: Lettering) -> "Dates":
        """Choose the dates of an office."""
        year = rng.choice(("era",) * 34 + ("western", "both", "kanji", "kanji"))
        clock = rng.choice(("half",) * 12 + ("24",) * 4 + ("colon",) * 3)
        if rng.random() < 0.02:
            clock = "odd"
        return cls(
            year=year,
            weekday=rng.choice(("（{}）",) * 9 + ("（{}曜日）",) * 6 + ("{}曜日", "", "", "〈{}〉")),
            gap=rng.choice(("　", "　", " ", "", "、")),
            clock="kanji" if year == "kanji" else clock,
            zero=rng.random() < 0.6,
            range=rng.choice(
                ("～",) * 8 + ("〜", "〜", "－", " ～ ", "から…まで", "から…まで", "から…", "自…至")
            ),
            short_end=rng.random() < 0.15,
            open_end=rng.random() < 0.06,
            letters=letters,
        )

    def day(self, date: datetime.date) -> str:
        """Print a day."""
        era, number = era_year(date.year, before_may=date.month < 5)
        shown = "元" if number == 1 else str(number)
        month_day = f"{date.month}月{date.day}日"
        if self.year == "kanji":
            shown = "元" if number == 1 else kanji(number)
            text = f"{era}{shown}年{kanji(date.month)}月{kanji(date.day)}日"
        elif self.year == "western":
            text = f"{date.year}年{month_day}"
        elif self.year == "both":
            text = f"{era}{shown}年（{date.year}年）{month_day}"
        else:
            text = f"{era}{shown}年{month_day}"
        return self.letters(text + self.weekday.format(_WEEKDAYS[date.weekday()]))

    def time(self, clock: Clock, *, short: bool = False) -> str:
        """Print a time, if `short` without 午前 or 午後."""
        hour, minute = clock
        if self.clock == "colon":
            return self.letters(f"{hour}:{minute:02d}")
        if clock == (12, 0) and self.clock in {"half", "kanji"}:
            return "正午"
        half = "" if short or self.clock == "24" else ("午前" if hour < 12 else "午後")
        shown = hour - 12 if self.clock in {"half", "kanji"} and hour >= 12 else hour
        if self.clock == "kanji":
            return f"{half}{kanji(shown)}時" + (f"{kanji(minute)}分" if minute or self.zero else "")
        minutes = f"{minute:02d}分" if minute or self.zero else ""
        return self.letters(f"{half}{shown}時{minutes}")

    def span(self, start: Clock, end: Clock) -> str:
        """Print from when to when."""
        first = self.time(start)
        between, _, behind = self.range.partition("…")
        if self.open_end:
            return first + (between if between in {"～", "〜", "から"} else "～")
        same_half = (start[0] < 12) == (end[0] < 12) and start[0] < end[0] and end[0] != 12
        last = self.time(end, short=self.short_end and same_half and start[0] != 12)
        if between == "自":
            return f"自　{first}　至　{last}"
        return first + between + last + behind
