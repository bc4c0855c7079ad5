"""How an office prints days and times."""

import datetime as dt
from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.lettering import Lettering, kanji

__all__ = ["Dates", "era_year"]

_WEEKDAYS: Final = "月火水木金土日"
_REIWA: Final = (2019, 5)
_NOON: Final = 12

Clock = tuple[int, int]


def era_year(year: int, month: int = 5) -> str:
    """Return the year in its era, 令和元 for the first; a fiscal year has the era of its May."""
    if (year, month) < _REIWA:
        return f"平成{year - 1988}"
    return f"令和{year - 2018}" if year > _REIWA[0] else "令和元"


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
    def draw(cls, rng: Chance, letters: Lettering) -> "Dates":
        """Choose the dates of an office."""
        year = rng.choice(("era",) * 34 + ("western", "both", "kanji", "kanji"))
        clock = rng.choice(("half",) * 12 + ("24",) * 4 + ("colon",) * 3)
        if rng.happens(0.02):
            clock = "odd"
        return cls(
            year=year,
            weekday=rng.choice(
                ("（{}）",) * 9 + ("（{}曜日）",) * 6 + ("{}曜日", "", "", "〈{}〉")
            ),
            gap=rng.choice(("　", "　", " ", "", "、")),
            clock="kanji" if year == "kanji" else clock,
            zero=rng.happens(0.6),
            range=rng.choice(
                ("～",) * 8
                + (
                    "〜",
                    "〜",
                    "－",
                    " ～ ",
                    "から…まで",
                    "から…まで",
                    "から…",
                    "自…至",
                    "開会…閉会",
                )
            ),
            short_end=rng.happens(0.15),
            open_end=rng.happens(0.06),
            letters=letters,
        )

    def day(self, date: dt.date) -> str:
        """Print a day."""
        year = era_year(date.year, date.month)
        month_day = f"{date.month}月{date.day}日"
        if self.year == "kanji":
            era, number = year[:2], year[2:]
            shown = kanji(int(number)) if number.isdigit() else number
            text = f"{era}{shown}年{kanji(date.month)}月{kanji(date.day)}日"
        elif self.year == "western":
            text = f"{date.year}年{month_day}"
        elif self.year == "both":
            text = f"{year}年（{date.year}年）{month_day}"
        else:
            text = f"{year}年{month_day}"
        return self.letters(text + self.weekday.format(_WEEKDAYS[date.weekday()]))

    def time(self, clock: Clock, *, short: bool = False) -> str:
        """Print a time, if `short` without 午前 or 午後."""
        hour, minute = clock
        if self.clock == "colon":
            return self.letters(f"{hour}:{minute:02d}")
        if clock == (_NOON, 0) and self.clock in {"half", "kanji"}:
            return "正午"
        half = "" if short or self.clock == "24" else ("午前" if hour < _NOON else "午後")
        shown = hour - _NOON if self.clock in {"half", "kanji"} and hour >= _NOON else hour
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
        same_half = (start[0] < _NOON) == (end[0] < _NOON) and start[0] < end[0]
        last = self.time(end, short=self.short_end and same_half and start[0] != _NOON)
        if between in {"自", "開会"}:
            return f"{between}　{first}　{behind}　{last}"
        return first + between + last + behind
