"""Lettering: texts as a page shows them.

A page has lines without blanks at their ends and without empty ones between them. It has no ruby
above the characters and no footnotes: both stand in brackets behind what they belong to. Spans move
with their characters, as far as print shows them at all.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

import attrs

from kaigiroku.model import (
    AnySpan,
    DirectionSpan,
    NoteSpan,
    RubySpan,
    SpeakerSpan,
    WithheldSpan,
)

__all__ = ["Lettered", "clean", "lettered", "one_line"]

_BLANK: Final = dict.fromkeys(
    (0x09, 0x0B, 0x0C, 0x0D, *range(0x1C, 0x20), 0x85, 0x2028, 0x2029), " "
)
_LOST: Final = dict.fromkeys(
    (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)), "\ufffd"
)
_NOT_PRINTED: Final = _BLANK | _LOST

_MASKED: Final = re.compile("[●■]{2,}")
_CIRCLES: Final = re.compile("[○〇◯]{2,}")
_BEFORE: Final = ("氏", "様", "委員", "社", "法人")
_BRACKETS: Final = {"（": "）", "(": ")", "〔": "〕", "［": "］", "[": "]", "【": "】"}


def clean(text: str) -> str:
    """Return a text without control characters, of the same length: only LF is left.

    Those that make a blank become one; any other shows as U+FFFD.
    """
    return text.translate(_NOT_PRINTED)


def one_line(text: str | None) -> str:
    """Return a text on one line, without blanks at its ends; nothing if there is none."""
    return " ".join(line for raw in clean(text or "").split("\n") if (line := raw.strip()))


@attrs.frozen
class Lettered:
    """A text as a page shows it."""

    text: str
    """Its lines, parted by LF."""

    spans: tuple[AnySpan, ...] = ()
    """What a reader of the page can tell of stretches of it."""


def lettered(text: str | None, spans: Sequence[AnySpan] = ()) -> Lettered:
    """Return a text as a page shows it, with the spans that can be seen there.

    Those are the labels of speakers, directions in brackets, and what is masked with ●● or ■■.
    """
    bare = clean(text or "")
    behind = {end: f"（{words}）" for end, words in _readings(bare, spans)}
    for span in spans:
        if isinstance(span, NoteSpan):
            behind[span.end] = behind.get(span.end, "") + f"（注：{one_line(span.note)}）"
    parts = [behind.get(place, "") + bare[place : place + 1] for place in range(len(bare) + 1)]
    places = list(accumulate(map(len, parts), initial=0))
    whole = "".join(parts)
    kept = _kept(whole)
    shown = "".join(sign for sign, keep in zip(whole, kept, strict=True) if keep)
    shifts = list(accumulate(kept, initial=0))
    seen: list[AnySpan] = []
    for span in spans:
        if isinstance(span, SpeakerSpan | DirectionSpan):
            start = shifts[places[span.start] + len(behind.get(span.start, ""))]
            end = shifts[places[span.end]]
            words = shown[start:end]
            if words and (isinstance(span, SpeakerSpan) or _in_brackets(words)):
                seen.append(type(span)(start=start, end=end, text=words))
    seen += _masked(shown)
    seen.sort(key=lambda span: (span.start, -span.end))
    return Lettered(shown, tuple(seen))


def _readings(text: str, spans: Sequence[AnySpan]) -> Iterator[tuple[int, str]]:
    """Return the readings and where they stand; that of a name stands in one piece behind it."""
    ruby = [span for span in spans if isinstance(span, RubySpan)]
    reading = ""
    for number, span in enumerate(ruby):
        reading += one_line(span.reading)
        gap = text[span.end : ruby[number + 1].start] if number + 1 < len(ruby) else "."
        if len(gap) > 1 or gap.strip():
            yield span.end, reading
            reading = ""
        else:
            reading += gap


def _kept(text: str) -> bytearray:
    """Tell which characters are kept when blanks at the ends of lines and empty lines go."""
    kept = bytearray(len(text))
    start, had_line = 0, False
    for line in text.split("\n"):
        if bare := line.strip():
            first = start + line.index(bare)
            kept[first : first + len(bare)] = b"\1" * len(bare)
            if had_line:
                kept[start - 1] = 1
            had_line = True
        start += len(line) + 1
    return kept


def _in_brackets(words: str) -> bool:
    return len(words) > 1 and _BRACKETS.get(words[0]) == words[-1]


def _masked(text: str) -> Iterator[WithheldSpan]:
    """Find what every reader takes for masked."""
    for pattern in (_MASKED, _CIRCLES):
        for found in pattern.finditer(text):
            if pattern is _MASKED or text.startswith(_BEFORE, found.end()):
                yield WithheldSpan(start=found.start(), end=found.end(), text=found.group())
