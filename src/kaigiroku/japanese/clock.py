"""The times of day that a text prints, and the spans between them."""

import re
from typing import Final, Literal

import attrs

from kaigiroku.japanese.calendar import find_dates
from kaigiroku.japanese.characters import narrow
from kaigiroku.japanese.numerals import to_int

__all__ = ["Oddity", "PrintedTime", "find_ranges", "find_times", "minutes_between"]

Oddity = Literal["noon-or-midnight", "double-afternoon", "next-day", "impossible"]
"""What is odd about a printed time.

``noon-or-midnight``: 午前12時, 午後12時, with any minutes. By the decree of 1872 (明治5年太政官布告
第337号) 午前12時 is noon and 午後12時 midnight; today both are written for noon.
``double-afternoon``: 午後13時, which says the afternoon twice.
``next-day``: 24時 to 29時, an hour of the day after.
``impossible``: no such time.
"""


_NOON: Final = 12
_DAY: Final = 24
_HOUR: Final = 60
_LAST_HOUR: Final = 29


@attrs.frozen(kw_only=True)
class PrintedTime:
    """A time of day in a text."""

    start: int
    """Where it begins, in code points."""

    end: int
    """Where it ends."""

    text: str
    """Its characters."""

    half: Literal["午前", "午後"] | None
    """The half of the day, if printed; AM and PM count as 午前 and 午後."""

    hour: int
    """The hour as printed; 12 for 正午."""

    minute: int
    """The minute; 0 if none is printed, 30 for 半."""

    @property
    def value(self) -> str | None:
        """The time as ``HH:MM``; None if it is impossible. Hour 12 of either half is noon."""
        if self.oddity == "impossible":
            return None
        is_short = self.half == "午後" and self.hour < _NOON
        hour = self.hour + _NOON if is_short else self.hour
        return f"{hour % _DAY:02}:{self.minute:02}"

    @property
    def next_day(self) -> bool:
        """True if it is a time of the next day: 24時 to 29時."""
        return self.oddity == "next-day"

    @property
    def oddity(self) -> Oddity | None:
        """What is odd about it, if anything."""
        if self.hour > (_NOON if self.half == "午前" else _LAST_HOUR) or self.minute >= _HOUR:
            return "impossible"
        if self.hour >= _DAY:
            return "next-day"
        if self.half is None or self.hour < _NOON:
            return None
        return "noon-or-midnight" if self.hour == _NOON else "double-afternoon"


_S: Final = "[ ]{0,8}"
_HALF: Final = rf"(?:午{_S}[前後]|(?<![A-Za-z])[AaPp]\.?[Mm]\.?)"
_DIGITS: Final = rf"[0-9](?:{_S}[0-9])?"
_KANJI: Final = "[〇零一二三四五六七八九十][一二三四五六七八九十〇零○◯]{0,2}"
# What goes on behind it shows that a number tells no time: 3時間, 2時点, 1：30名.
_TIME: Final = re.compile(
    rf"""
    (?=[正午AaPp0-9〇零一二三四五六七八九十])
    (?:
        (?P<noon>正午)
      | (?:
            (?P<half_1>{_HALF}){_S}(?P<hour_1>{_DIGITS}|{_KANJI})
          | (?<![第0-9])(?<!第[ ])(?<![0-9][.,])(?P<hour_2>[0-9]{{1,2}})
          | (?<![第一二三四五六七八九十])(?P<hour_3>{_KANJI})
        )
        {_S}時(?![間限点期代制中])
        (?:{_S}(?P<minute_1>{_DIGITS}|{_KANJI}){_S}分|{_S}(?P<half_past>半))?
      | (?:(?P<half_2>{_HALF}){_S})?
        (?<![0-9])(?<![0-9]:)(?P<hour_4>[0-9]{{1,2}}):(?P<minute_2>[0-9]{{2}})
        (?![0-9:年月名人件円号頁%])
        (?:[ ]?(?P<half_3>[AaPp]\.?[Mm]\.?)(?![A-Za-z]))?
    )
    """,
    re.VERBOSE,
)
_HALVES: Final[dict[str, Literal["午前", "午後"]]] = {
    "前": "午前",
    "後": "午後",
    "A": "午前",
    "P": "午後",
}


def find_times(text: str) -> tuple[PrintedTime, ...]:
    """Return every time of day printed in a text, in order.

    Read are 午前9時, 午後1時半, 14時30分, 午後二時〇分, 9:00, 午後1:30, 1:30 PM and 正午, in digits
    of any width, with blanks between the signs. A length (2時間), an ordinal (第3時) and the word
    一時 are no times.
    """
    found: list[PrintedTime] = []
    for match in _TIME.finditer(narrow(text)):
        parts = {name.rstrip("_1234"): part for name, part in match.groupdict().items() if part}
        if parts.get("hour") == "一" and parts.keys() <= {"hour"}:
            continue  # 一時 alone is “for a while”
        hour = _NOON if "noon" in parts else to_int(parts["hour"].replace(" ", ""))
        minute = to_int(parts.get("minute", "〇").replace(" ", ""))
        if hour is None or minute is None:
            continue
        start, end = match.span()
        half = parts.get("half", "")
        found.append(
            PrintedTime(
                start=start,
                end=end,
                text=text[start:end],
                half=_HALVES.get(half[-1:]) or _HALVES.get(half[:1].upper()),
                hour=hour,
                minute=30 if "half_past" in parts else minute,
            )
        )
    return tuple(found)


_OPENING: Final = "開会|開議|開始"
_CLOSING: Final = "閉会|閉議|散会|終了|終会"
_LABEL_END: Final = "(?:の?日?時[刻間]?)?$"
_OPENS_BEFORE: Final = re.compile(f"(?:自|{_OPENING}){_LABEL_END}")
_OPENS_BEHIND: Final = re.compile(f"に?(?:{_OPENING})")
_CLOSES_BEFORE: Final = re.compile(f"(?:至|{_CLOSING}){_LABEL_END}")
_CLOSES_BEHIND: Final = re.compile(f"に?(?:{_CLOSING})")
_FROM: Final = re.compile("(?:~|-|ー|から|より)(?:翌日?|同日?)?")
_UNTIL: Final = re.compile(f"まで|に?(?:{_CLOSING})")
_AROUND: Final = re.compile(r"[\s、,:()「」・]+|(?:頃|ごろ|ころ)")


def find_ranges(text: str) -> tuple[tuple[PrintedTime, PrintedTime | None], ...]:
    """Return the spans of time printed in a text: start and end, None where no end is printed.

    A span is told by ～ or a dash, から…まで, より, 自…至, or 開会…閉会 before or behind the times;
    dates may stand between. A time without any of these is no span.
    """
    times = find_times(text)
    flat = list(narrow(text))
    for printed in find_dates(text):
        flat[printed.start : printed.end] = " " * (printed.end - printed.start)
    edges = [0, *(edge for time in times for edge in (time.start, time.end)), len(text)]
    gaps = [
        _AROUND.sub("", "".join(flat[start:end]))
        for start, end in zip(edges[0::2], edges[1::2], strict=True)
    ]
    found: list[tuple[PrintedTime, PrintedTime | None]] = []
    at = 0
    while at < len(times):
        end = _end_of_range(gaps, at)
        if end is not None:
            found.append((times[at], times[end] if end > at else None))
            at = end
        at += 1
    return tuple(found)


def _end_of_range(gaps: list[str], at: int) -> int | None:
    """Return which time ends the span that time `at` begins; `at` if none; None if it begins none.

    `gaps` are the texts before, between and behind the times.
    """
    last = len(gaps) - 2
    behind = gaps[at + 1]
    joint = _FROM.match(behind)
    if joint is not None:
        rest = behind[joint.end() :]
        if at < last and (not rest or ("。" not in rest and _UNTIL.match(gaps[at + 2]))):
            return at + 1
        return at
    if _OPENS_BEFORE.search(gaps[at]):
        for later in range(at + 1, last + 1):
            if _CLOSES_BEFORE.search(gaps[later]):
                return later
            if _OPENS_BEFORE.search(gaps[later]):
                break
        return at
    if _OPENS_BEHIND.match(behind):
        for later in range(at + 1, last + 1):
            if _CLOSES_BEHIND.match(gaps[later + 1]):
                return later
            if _OPENS_BEHIND.match(gaps[later + 1]):
                break
        return at
    return None


_CLOCK: Final = re.compile("([01][0-9]|2[0-3]):([0-5][0-9])")


def minutes_between(start: str, end: str) -> int:
    """Return the minutes from one ``HH:MM`` to the next time that the clock shows the other.

    From 23:30 to 00:15 are 45 minutes; from a time to itself, none.

    Raises:
        ValueError: If one of them is no time from 00:00 to 23:59.
    """
    return (_minutes(end) - _minutes(start)) % (_DAY * _HOUR)


def _minutes(time: str) -> int:
    found = _CLOCK.fullmatch(time)
    if found is None:
        raise ValueError(f"not a time from 00:00 to 23:59: {time!r}")
    return _HOUR * int(found[1]) + int(found[2])
