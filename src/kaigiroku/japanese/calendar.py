"""The Japanese calendar: eras (元号), fiscal years (年度), and the dates that a text prints.

Conversions are Gregorian. The old lunisolar calendar, in use until the second day of the twelfth
month of 明治5年, is recognised but never converted.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Final

import attrs

from kaigiroku.japanese.characters import narrow
from kaigiroku.japanese.numerals import to_int

__all__ = [
    "ERAS",
    "WEEKDAYS",
    "Era",
    "PrintedDate",
    "PrintedYear",
    "era_year",
    "find_dates",
    "find_fiscal_years",
    "fiscal_year",
    "japanese_date",
    "weekday",
]


@attrs.frozen
class Era:
    """An era (元号)."""

    name: str
    """Its name: 令和."""

    letter: str
    """The capital letter it is abbreviated to: R."""

    symbol: str
    """The single character made of its name: ㋿."""

    first: date
    """Its first day. That of 明治 is the first day of the year that was renamed afterwards."""

    last: date | None
    """Its last day; None for the era that goes on. 1912-07-30 and 1926-12-25 are in two eras."""


ERAS: Final = (
    Era("明治", "M", "㍾", date(1868, 1, 25), date(1912, 7, 30)),
    Era("大正", "T", "㍽", date(1912, 7, 30), date(1926, 12, 25)),
    Era("昭和", "S", "㍼", date(1926, 12, 25), date(1989, 1, 7)),
    Era("平成", "H", "㍻", date(1989, 1, 8), date(2019, 4, 30)),
    Era("令和", "R", "㋿", date(2019, 5, 1), None),
)
"""The eras since 明治, oldest first (国立天文台 暦Wiki「改元」)."""

WEEKDAYS: Final = "月火水木金土日"
"""The days of the week, from Monday."""

_GREGORIAN: Final = date(1873, 1, 1)
"""The first day of the Gregorian calendar in Japan, 明治6年1月1日."""

_APRIL: Final = 4
_MONTHS: Final = range(1, 13)

_ERA_OF: Final = {key: era for era in ERAS for key in (era.name, era.letter, era.symbol)}


def era_year(day: date) -> tuple[Era, int] | None:
    """Return the era of a day and its year in it; the newer era on a day that belongs to two.

    None before 1873-01-01, when the Gregorian calendar came into use.
    """
    if day < _GREGORIAN:
        return None
    era = next(era for era in reversed(ERAS) if era.first <= day)
    return era, day.year - era.first.year + 1


def japanese_date(day: date) -> str:
    """Return a day as minutes print it, 令和8年3月18日; the first year of an era is 元年.

    Raises:
        ValueError: If `day` is before 1873-01-01.
    """
    found = era_year(day)
    if found is None:
        raise ValueError(f"before the Gregorian calendar was used in Japan: {day}")
    era, year = found
    return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def fiscal_year(day: date) -> int:
    """Return the fiscal year (年度, 1 April to 31 March) of a day, by the year it begins in."""
    return day.year if day.month >= _APRIL else day.year - 1


def weekday(day: date) -> str:
    """Return the day of the week, one of `WEEKDAYS`."""
    return WEEKDAYS[day.weekday()]


# -------------------------------------------------------------------- printed dates


@attrs.frozen(kw_only=True)
class PrintedDate:
    """A date in a text: a day, a month of a year, a year, or a month and day without year.

    What 同年, 同月, 翌年 or a bare 20日 leaves out is taken from the date before it.
    """

    start: int
    """Where it begins, in code points."""

    end: int
    """Where it ends, the day of the week included."""

    text: str
    """Its characters."""

    era: str | None = None
    """The name of the era, in full however it is printed."""

    era_year: int | None = None
    """The year of the era."""

    western: int | None = None
    """The Gregorian year, printed (2017年, 平成29年(2017年)) or counted from one before (翌年)."""

    month: int | None = None
    """The month. Only a bare year has none."""

    day: int | None = None
    """The day of the month."""

    weekday: str | None = None
    """The day of the week printed behind the day, one of `WEEKDAYS`."""

    @property
    def year(self) -> int | None:
        """The Gregorian year, by the era if there is one."""
        if self.era is None or self.era_year is None:
            return self.western
        return _ERA_OF[self.era].first.year + self.era_year - 1

    @property
    def value(self) -> date | None:
        """The day; None if a part of it is missing, if it cannot be, or by the old calendar."""
        year = self.year
        if year is None or self.month is None or self.day is None:
            return None
        if not self.exists or self._is_by_old_calendar:
            return None
        return date(year, self.month, self.day)

    @property
    def exists(self) -> bool:
        """False if there is no such month, or no such day in the month: 13月, 2月30日."""
        if self.month is None:
            return True
        if self.month not in _MONTHS:
            return False
        if self.day is None:
            return True
        # Months of the old calendar had 29 or 30 days; without a year, February may have 29.
        days = 30 if self._is_by_old_calendar else monthrange(self.year or 2000, self.month)[1]
        return 1 <= self.day <= days

    @property
    def era_fits(self) -> bool:
        """False if the era did not exist then: 昭和64年2月, 令和元年4月1日, 平成40年."""
        year = self.year
        if self.era is None or year is None:
            return True
        era = _ERA_OF[self.era]
        told = [year]
        if not self._is_by_old_calendar:
            told += [part for part in (self.month, self.day) if part is not None]
        first, last = (
            [day.year, day.month, day.day][: len(told)] for day in (era.first, era.last or date.max)
        )
        return first <= told <= last

    @property
    def years_agree(self) -> bool:
        """False if the year of the era is not the Gregorian year printed beside it."""
        return self.western is None or self.year == self.western

    @property
    def _is_by_old_calendar(self) -> bool:
        return self.era == ERAS[0].name and self.year is not None and self.year < _GREGORIAN.year


# The patterns are matched against `narrow` text. No run of blanks between two signs is longer than
# eight, and what may be left out cannot be read in two ways: matching is linear.
_S: Final = "[ ]{0,8}"
_ERA: Final = (
    f"(?:{'|'.join(_S.join(era.name) for era in ERAS)}"
    f"|[{''.join(era.symbol for era in ERAS)}]"
    f"|(?<![0-9A-Za-z./_-])[{''.join(era.letter for era in ERAS)}])"
)
_KANJI: Final = "一二三四五六七八九十"
_N: Final = f"(?:[0-9](?:{_S}[0-9])?|[{_KANJI}](?:{_S}[{_KANJI}〇零○◯]){{0,2}})"
_ERA_YEAR: Final = f"(?:元|{_N})"
_WESTERN: Final = (
    f"(?:(?<![0-9])[12][0-9]{{3}}"
    f"|(?<![{_KANJI}〇])(?:[一二][一二三四五六七八九〇零○◯]{{3}}|二千[{_KANJI}]{{0,3}}))"
)
_NO_YEAR: Final = f"(?!{_S}[度間代])"
_DAY_FOLLOWS: Final = f"(?={_S}[・、,~-]{_S}{_N}{_S}日)"
_NO_LENGTH: Final = (
    f"(?!{_S}(?:間|以内|以上|未満|前|後|目|分|程度|ほど|ぶり|連続|の間|の猶予|を経過|を超))"
)

# 令和8年3月18日, 平成29年(2017年)5月, 2017(平成29)年
_LONG: Final = rf"""
    (?:
        (?P<era_1>{_ERA}){_S}(?P<era_year_1>{_ERA_YEAR}){_S}
        (?:
            年(?:{_S}\({_S}(?:西暦)?{_S}(?P<western_1>{_WESTERN}){_S}年?{_S}\))?
          | \({_S}(?:西暦)?{_S}(?P<western_2>{_WESTERN}){_S}年?{_S}\){_S}年
        )
      | (?P<western_3>{_WESTERN}){_S}
        (?:
            年(?:{_S}\({_S}(?P<era_2>{_ERA}){_S}(?P<era_year_2>{_ERA_YEAR}){_S}年?{_S}\))?
          | \({_S}(?P<era_3>{_ERA}){_S}(?P<era_year_3>{_ERA_YEAR}){_S}年?{_S}\){_S}年
        )
    )
    {_NO_YEAR}
    (?:{_S}(?P<month_1>{_N}){_S}月(?:{_S}(?P<day_1>{_N})(?:{_S}日|{_DAY_FOLLOWS}))?)?
"""
# R8.3.18, 2026/3/18, 2026-03-18
_SHORT: Final = rf"""
    (?:
        (?P<era_4>{_ERA}){_S}(?P<era_year_4>元|[0-9]{{1,2}})
      | (?<![0-9A-Za-z./])(?P<western_4>[12][0-9]{{3}})
    )
    {_S}(?P<sign>[./・-]){_S}(?P<month_2>1[0-2]|0?[1-9])
    {_S}(?P=sign){_S}(?P<day_2>3[01]|[12][0-9]|0?[1-9])
    (?![0-9])(?!(?P=sign)[0-9A-Za-z])
"""
# 同年3月20日, 翌年1月, 同月20日, 翌19日
_RELATIVE: Final = rf"""
    (?<![一共合協])
    (?:
        (?P<of_year>[同翌前]){_S}年{_S}(?P<month_3>{_N}){_S}月
        (?:{_S}(?P<day_3>{_N})(?:{_S}日|{_DAY_FOLLOWS}))?
      | (?:同{_S}年{_S})?(?P<of_month>[同翌前]){_S}月{_S}(?P<day_4>{_N}){_S}日{_NO_LENGTH}
      | (?P<of_day>[同翌]){_S}(?P<day_5>{_N}){_S}日{_NO_LENGTH}
    )
"""
# 3月18日, 20日
_BARE: Final = rf"""
    (?:(?<![0-9])(?P<month_4>[0-9]{{1,2}})|(?<![{_KANJI}])(?P<month_5>[{_KANJI}]{{1,2}}))
    {_S}月{_S}(?P<day_6>{_N})(?:{_S}日|{_DAY_FOLLOWS})
  | (?<![0-9{_KANJI}])(?P<day_7>{_N}){_S}日{_NO_LENGTH}
"""
# The signs that a date can begin with stand first, so that the search passes over all others.
_DATE: Final = re.compile(
    f"(?=[明大昭平令㍾㍽㍼㍻㋿MTSHR同翌前0-9{_KANJI}])(?:{_LONG}|{_SHORT}|{_RELATIVE}|{_BARE})",
    re.VERBOSE,
)
# Without one of these signs, of whatever width, there is no date: most texts are passed over so.
_ANY_SIGN: Final = re.compile("[年月日./．／・･‐‑‒–—―−－-]")
_WEEKDAY: Final = re.compile(
    rf"""
    {_S}
    (?:
        \({_S}(?P<in_brackets>[{WEEKDAYS}])(?:{_S}曜(?:{_S}日)?)?
        (?:{_S}[・、,/]{_S}[^()\n0-9時]{{1,10}}|{_S}[祝休振][祝休振替日]{{0,5}})?{_S}\)
      | (?P<bare>[{WEEKDAYS}]){_S}曜(?:{_S}日)?
    )
    """,
    re.VERBOSE,
)
# What may stand between two dates of one list or span: a time, and the sign that joins them.
_JOINT: Final = re.compile(
    f"{_S}[午前後正時分半頃ごろ:0-9{_KANJI}〇零]{{0,16}}{_S}"
    f"(?:[~・、,-]|から|より|及び|並びに|又は|または|と){_S}"
)


def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """Return every date printed in a text, in order, none inside another.

    Read are eras in full (令和8年3月18日), as a letter (R8.3.18) or as one character (㋿8年),
    Gregorian years (2026年3月18日, 2026/3/18, 2026-03-18), both beside each other, digits of any
    width, kanji numerals, and blanks between the signs. A year alone is a date, a fiscal year
    (年度) is none.

    What leaves out its year or month (同年3月20日, 同月20日, 翌19日, ～20日) takes it from the date
    before. Where that cannot be told, 3月18日 keeps None for its year, and 20日 is no date.
    """
    if _ANY_SIGN.search(text) is None:
        return ()
    flat = narrow(text)
    found: list[PrintedDate] = []
    for match in _DATE.finditer(flat):
        printed = {
            name.rstrip("_1234567"): part for name, part in match.groupdict().items() if part
        }
        if printed.get("sign") == "-" and not _may_have_hyphens(flat, match.start()):
            continue
        before = found[-1] if found else None
        is_joined = before is not None and _JOINT.fullmatch(flat, before.end, match.start())
        parts = _read(printed, before, joined=before if is_joined else None)
        if parts is None:
            continue
        end = match.end()
        marked = _WEEKDAY.match(flat, end) if parts.day is not None else None
        if marked is not None:
            end = marked.end()
        found.append(
            attrs.evolve(
                parts,
                start=match.start(),
                end=end,
                text=text[match.start() : end],
                weekday=(marked["in_brackets"] or marked["bare"]) if marked else None,
            )
        )
    return tuple(found)


def _may_have_hyphens(flat: str, start: int) -> bool:
    """Tell whether a date with hyphens can begin here.

    Behind a hyphen it is part of a longer number; a letter and three numbers name a room.
    """
    is_letter = flat[start].isascii() and flat[start].isalpha()
    return not is_letter and not flat.endswith("-", 0, start)


def _read(
    printed: dict[str, str], before: PrintedDate | None, *, joined: PrintedDate | None
) -> PrintedDate | None:
    """Return the date that one match tells, still without its place, or None if it tells none.

    `before` is the date before it; `joined` is the same if only a joining sign stands between them.
    """
    numbers = {
        name: to_int(printed[name].replace(" ", ""))
        for name in ("era_year", "western", "month", "day")
        if name in printed
    }
    if None in numbers.values():
        return None
    era = printed.get("era")
    month, day = numbers.get("month"), numbers.get("day")
    here = PrintedDate(
        start=0,
        end=0,
        text="",
        era=_ERA_OF[era.replace(" ", "")].name if era else None,
        era_year=numbers.get("era_year"),
        western=numbers.get("western"),
        month=month,
        day=day,
    )
    if here.year is not None:
        return here
    if "of_year" in printed and before is not None and before.year is not None:
        then = _years_later(before, _STEPS[printed["of_year"]])
        return attrs.evolve(then, month=month, day=day)
    if day is None:
        return None
    if month is None:
        return _day_from(joined if printed.keys() == {"day"} else before, day, printed)
    if joined is None:
        return here
    # A span that ends in an earlier month ends in the next year, or is a slip: nobody can tell.
    first = [part for part in (joined.month, joined.day) if part is not None]
    return attrs.evolve(joined, month=month, day=day) if first <= [month, day] else here


_STEPS: Final = {"同": 0, "翌": 1, "前": -1}


def _day_from(before: PrintedDate | None, day: int, printed: dict[str, str]) -> PrintedDate | None:
    """Return the day that 同月20日, 翌19日 or a joined 20日 tells after the date before it."""
    if before is None or before.month is None:
        return None
    is_earlier = before.day is not None and day < before.day
    months = 0
    if "of_month" in printed:
        months = _STEPS[printed["of_month"]]
    elif is_earlier and "of_day" not in printed:
        return None
    elif is_earlier and printed["of_day"] == "翌":
        months = 1
    if months == 0:
        return attrs.evolve(before, day=day)
    years, month = divmod(before.month - 1 + months, 12)
    return attrs.evolve(_years_later(before, years), month=month + 1, day=day)


def _years_later(before: PrintedDate, step: int) -> PrintedDate:
    if step == 0 or before.year is None:
        return before
    return attrs.evolve(before, era=None, era_year=None, western=before.year + step)


# ------------------------------------------------------------- printed fiscal years


@attrs.frozen(kw_only=True)
class PrintedYear:
    """A fiscal year (年度) in a text."""

    start: int
    """Where it begins, in code points."""

    end: int
    """Where it ends, behind 年度."""

    text: str
    """Its characters."""

    year: int | None
    """The Gregorian year in which it begins; None for an era's year 0."""


_FISCAL_YEAR: Final = re.compile(
    rf"""
    (?=[明大昭平令㍾㍽㍼㍻㋿MTSHR0-9{_KANJI}])
    (?:
        (?P<era>{_ERA}){_S}(?P<era_year>{_ERA_YEAR}){_S}(?:\({_S}(?:西暦)?{_WESTERN}{_S}\){_S})?
      | (?P<western>{_WESTERN}){_S}(?:\({_S}{_ERA}{_S}{_ERA_YEAR}{_S}\){_S})?
    )
    年{_S}度
    """,
    re.VERBOSE,
)


def find_fiscal_years(text: str) -> tuple[PrintedYear, ...]:
    """Return every fiscal year printed with its era or as a Gregorian year, in order.

    令和元年度, 平成31年度, R1年度 and 2019年度 are the same year.
    """
    found: list[PrintedYear] = []
    for match in _FISCAL_YEAR.finditer(narrow(text)):
        number = to_int((match["era_year"] or match["western"]).replace(" ", ""))
        if number is None:
            continue
        year: int | None = number
        if match["era"]:
            first = _ERA_OF[match["era"].replace(" ", "")].first.year
            year = first + number - 1 if number else None
        start, end = match.span()
        found.append(PrintedYear(start=start, end=end, text=text[start:end], year=year))
    return tuple(found)
