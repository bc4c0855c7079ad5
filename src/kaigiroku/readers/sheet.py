"""A sheet: the one plain text that every kind of source is laid out as, and where it comes from.

Readers see nothing but the sheet. LF parts its lines, TAB the cells of a row of a table, and VT
(U+000B) the lines inside a cell; ☑ and ☐ are check boxes. Every other character is one of the
source, or stands for something there (``&amp;``, ``<input type="checkbox">``). `Ink` is a stretch
of the sheet, or several put together, that still knows its places; so it can be proven in the end
that no character of the source was lost.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

import attrs

__all__ = ["BOXES", "CELL", "CHECKED", "IN_CELL", "LINE", "UNCHECKED", "Ink", "Origin", "Sheet"]

LINE: Final = "\n"
"""Parts lines."""

CELL: Final = "\t"
"""Parts the cells of a row."""

IN_CELL: Final = "\v"
"""Parts the lines inside a cell."""

CHECKED: Final = "☑"
UNCHECKED: Final = "☐"
BOXES: Final = CHECKED + UNCHECKED
"""The check boxes of a sheet; sources translate every other glyph into these."""


@attrs.frozen
class Origin:
    """A stretch of a sheet and the stretch of the source that it comes from."""

    start: int
    """Where it begins in the sheet, in code points."""

    end: int
    """Where it ends in the sheet."""

    source_start: int
    """Where it begins in the source."""

    source_end: int
    """Where it ends in the source. Of the same length, both are the same characters; otherwise, or
    if `translated`, the one stands for the other as a whole."""

    translated: bool = False
    """Whether the characters are others than those of the source, though as many."""

    @property
    def is_copy(self) -> bool:
        """Whether sheet and source are the same here, character for character."""
        same = self.end - self.start == self.source_end - self.source_start
        return same and not self.translated


@attrs.frozen(eq=False)
class Sheet:
    """The plain text of a source, with the places its characters come from.

    Whitespace that has no origin was put there to part lines and cells; nothing else may be.
    """

    source: str
    """The source as text; for a file that is no text, the text taken out of it."""

    text: str
    """The sheet's text, without a carriage return or form feed except where a page ends (FF)."""

    origins: tuple[Origin, ...]
    """Where it comes from, in order, without overlaps in the sheet or in the source."""

    asides: tuple[tuple[int, int, int], ...] = ()
    """Markup: where it begins and ends in the source, and the place in the sheet it stands at."""

    format: str = "text"
    """What the source was: ``text``, ``markdown``, ``html``, ``docx`` or ``csv``."""

    @classmethod
    def plain(cls, source: str) -> "Sheet":
        """Lay out a plain text as it is."""
        return cls(source, source, (Origin(0, len(source), 0, len(source)),) if source else ())

    @cached_property
    def _starts(self) -> list[int]:
        return [origin.start for origin in self.origins]

    def sources(self, start: int, end: int) -> Iterator[tuple[int, int, int, bool]]:
        """Return what a stretch comes from, in pieces that are of one origin each.

        Yields:
            Where the piece begins in the sheet, where it begins and ends in the source, and whether
            it is the same there, character for character.
        """
        first_number = max(bisect_right(self._starts, start) - 1, 0)
        for number in range(first_number, len(self.origins)):
            origin = self.origins[number]
            if origin.start >= end:
                return
            if origin.end <= start:
                continue
            if origin.is_copy:
                first, last = max(start, origin.start), min(end, origin.end)
                shift = origin.source_start - origin.start
                yield first, first + shift, last + shift, True
            else:
                yield max(start, origin.start), origin.source_start, origin.source_end, False

    def whole(self) -> "Ink":
        """Return the whole sheet as ink."""
        return Ink(self, ((0, len(self.text)),))


@attrs.frozen(eq=False)
class Ink:
    """Characters of a sheet, in one stretch or several put together, that know their places."""

    sheet: Sheet
    """The sheet they are on."""

    parts: tuple[tuple[int, int] | str, ...]
    """Stretches of the sheet, start and end, and blanks that were put between them."""

    @cached_property
    def text(self) -> str:
        """The characters."""
        whole = self.sheet.text
        if len(self.parts) == 1 and not isinstance(self.parts[0], str):
            return whole[self.parts[0][0] : self.parts[0][1]]
        return "".join(p if isinstance(p, str) else whole[p[0] : p[1]] for p in self.parts)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def start(self) -> int:
        """The place of the first character on the sheet."""
        return next((part[0] for part in self.parts if not isinstance(part, str)), 0)

    @property
    def end(self) -> int:
        """The place behind the last character on the sheet."""
        return next((part[1] for part in reversed(self.parts) if not isinstance(part, str)), 0)

    def cut(self, start: int, end: int | None = None) -> "Ink":
        """Return the characters from `start` to `end`, counted in `text`."""
        end = len(self.text) if end is None else end
        if len(self.parts) == 1 and not isinstance(part := self.parts[0], str):
            return Ink(self.sheet, ((part[0] + start, part[0] + max(start, end)),))
        parts: list[tuple[int, int] | str] = []
        at = 0
        for part in self.parts:
            size = len(part) if isinstance(part, str) else part[1] - part[0]
            first, last = max(start - at, 0), min(end - at, size)
            if first < last:
                parts.append(
                    part[first:last] if isinstance(part, str) else (part[0] + first, part[0] + last)
                )
            at += size
        return Ink(self.sheet, tuple(parts))

    def strip(self) -> "Ink":
        """Return the same without the blanks at both ends."""
        text = self.text
        stripped = text.strip()
        if len(stripped) == len(text):
            return self
        start = text.find(stripped) if stripped else 0
        return self.cut(start, start + len(stripped))

    def split(self, separator: str) -> "list[Ink]":
        """Return the parts between separators, as `str.split` does."""
        parts, at = [], 0
        for piece in self.text.split(separator):
            parts.append(self.cut(at, at + len(piece)))
            at += len(piece) + len(separator)
        return parts

    @staticmethod
    def join(separator: str, many: "Iterable[Ink]") -> "Ink":
        """Put one or several together; `separator` is blanks or nothing."""
        inks = list(many)
        parts: list[tuple[int, int] | str] = []
        for number, ink in enumerate(inks):
            if number and separator:
                parts.append(separator)
            parts.extend(ink.parts)
        return Ink(inks[0].sheet, tuple(parts))
