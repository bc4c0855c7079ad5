"""How invented minutes are printed: dates, times and digits, and texts with their spans."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

import attrs

from kaigiroku.japanese import japanese_date, weekday
from kaigiroku.model import (
    AnySpan,
    BreakSpan,
    DirectionSpan,
    NoteSpan,
    Person,
    ReferenceSpan,
    RubySpan,
    SpeakerSpan,
)
from kaigiroku.strategies.invented.plan import Style
from kaigiroku.vocabulary import Boundary

__all__ = [
    "Marked",
    "Part",
    "Printed",
    "Printer",
    "compose",
    "direction",
    "end_of",
    "iso_duration",
    "iso_time",
    "joined",
    "note",
    "reference",
    "ruby",
    "speaker_label",
]

_WIDE: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_HOUR: Final = 60
_NOON: Final = 12 * _HOUR
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩"


# ---------------------------------------------------------------------------- texts with spans


@attrs.frozen
class Marked:
    """A part of a text for which a span holds; what is inside may be marked as well."""

    parts: "tuple[str | Marked, ...]"
    make: Callable[[int, int, str | None], AnySpan]
    """Makes the span of its start, its end and its characters."""


Part = str | Marked


@attrs.frozen
class Printed:
    """A text and its spans."""

    text: str
    spans: tuple[AnySpan, ...]


def compose(*parts: Part) -> Printed:
    """Put a text together; the spans come in the order of their start, the longer first."""
    spans: list[AnySpan] = []
    return Printed(_lay(parts, 0, spans), tuple(spans))


def _lay(parts: Iterable[Part], start: int, spans: list[AnySpan]) -> str:
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        here = start + len(text)
        inside: list[AnySpan] = []
        inner = _lay(part.parts, here, inside)
        spans += (part.make(here, here + len(inner), inner or None), *inside)
        text += inner
    return text


def joined(separator: str, many: Iterable[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Join lists of parts, as `str.join` does strings."""
    parts: list[Part] = []
    for number, one in enumerate(many):
        parts += (separator, *one) if number else one
    return tuple(parts)


def direction(text: str, *, speaker: Person | None = None, time: str | None = None) -> Marked:
    """Return a stage direction inside a text."""
    return Marked(
        (text,), lambda s, e, t: DirectionSpan(start=s, end=e, text=t, speaker=speaker, time=time)
    )


def reference(text: str, *to: str) -> Marked:
    """Return words that name something by its id."""
    return Marked((text,), lambda s, e, t: ReferenceSpan(start=s, end=e, text=t, to=to))


def ruby(text: str, reading: str) -> Marked:
    """Return characters with their reading."""
    return Marked((text,), lambda s, e, t: RubySpan(start=s, end=e, text=t, reading=reading))


def note(text: str, words: str) -> Marked:
    """Return characters with a footnote."""
    return Marked((text,), lambda s, e, t: NoteSpan(start=s, end=e, text=t, note=words))


def speaker_label(text: str) -> Marked:
    """Return a speaker's label that stands inside a text."""
    return Marked((text,), lambda s, e, t: SpeakerSpan(start=s, end=e, text=t))


def end_of(boundary: Boundary, page: str | None) -> Marked:
    """Return the end of a line, a column or a page; it has no characters."""
    return Marked((), lambda s, e, _: BreakSpan(start=s, end=e, boundary=boundary, page=page))


# ------------------------------------------------------------------------ dates, times, digits


def iso_time(minutes: int) -> str:
    """Return a time of day as documents write it."""
    return "{:02}:{:02}".format(*divmod(minutes, _HOUR))


@attrs.frozen
class Printer:
    """Prints in one style."""

    style: Style

    def digits(self, text: str) -> str:
        """Return a text with its digits in the width of the style."""
        return text.translate(_WIDE) if self.style.wide else text

    def day(self, day: date) -> str:
        """Print a day with its weekday: 令和8年3月18日（水）."""
        return self.digits(f"{japanese_date(day)}（{weekday(day)}）")

    def time(self, minutes: int) -> str:
        """Print a time of day; noon is 正午 where the day has halves: 午後12時 reads two ways."""
        hour, minute = divmod(minutes, _HOUR)
        match self.style.clock:
            case "colon":
                return self.digits(f"{hour}:{minute:02}")
            case "hours":
                return self.digits(f"{hour}時{minute:02}分")
            case "halves" if minutes == _NOON:
                return "正午"
            case "halves":
                half = "午前" if minutes < _NOON else "午後"
                past = f"{minute}分" if minute else ""
                return self.digits(f"{half}{hour % 12}時{past}")

    def number(self, number: int, first_bill: int) -> str:
        """Print the number of an agenda item."""
        match self.style.numbers:
            case "1":
                return self.digits(f"{number}")
            case "(1)":
                return self.digits(f"({number})")
            case "①":
                return _CIRCLED[number - 1]
            case "議案":
                return self.digits(f"議案第{first_bill + number}号")
            case "日程":
                return self.digits(f"日程第{number}")


def iso_duration(minutes: int) -> str:
    """Return a length of time as documents write it."""
    hours, rest = divmod(minutes, _HOUR)
    return "PT" + f"{hours}H" * bool(hours) + f"{rest}M" * bool(rest)
