"""A draft: the document while it is being read, and what its values were read from.

A draft is made of dicts and lists in wire names, as JSON is. Its leaves tell where they come from:
`Ink` is print to the letter, `Sign` a value that stands for print, `Guess` a value that was not
printed at all; anything else was worked out of print that stands elsewhere in the draft. Absent
values of an object may be written as None, empty strings, lists or dicts and are left out. Under
the key `ALSO` an object may list ink that belongs to it without a value of its own: ornaments,
boxes, furniture.
"""

from collections.abc import Sequence
from typing import Any, Final

import attrs

from kaigiroku.pointer import ROOT, child
from kaigiroku.readers.coverage import Coverage, How, Piece
from kaigiroku.readers.sheet import Ink, Sheet

__all__ = ["ALSO", "Draft", "Finished", "Guess", "Sign", "finish"]

Draft = dict[str, Any]
"""An object of the document being read."""

ALSO: Final = ""
"""The key under which an object lists the ink that belongs to it without a value."""


Placed = tuple[int, int, str, int | None, How]
"""Where on the sheet, by which pointer, at which place of its value, and how something is kept."""


@attrs.frozen(eq=False)
class Sign:
    """A value that print stands for, though with other characters: a mark, a page number."""

    value: Any
    """The value."""

    inks: tuple[Ink, ...]
    """The print."""


@attrs.frozen(eq=False)
class Guess:
    """A value that is not printed, but follows from what is; never an empty one."""

    value: Any
    """The value, which may be a part of a draft."""


@attrs.frozen(eq=False)
class Finished:
    """A draft made into data."""

    data: dict[str, Any]
    """The document as JSON values."""

    inferred: tuple[str, ...]
    """The pointers of what was not printed."""

    pieces: tuple[Placed, ...]
    """What is covered: where on the sheet, by which pointer, at which place of its value, how."""


class _Finisher:
    def __init__(self) -> None:
        self.inferred: list[str] = []
        self.pieces: list[Placed] = []

    def walk(self, value: Any, pointer: str) -> Any:
        match value:
            case Ink():
                return self._ink(value, pointer)
            case Sign():
                for ink in value.inks:
                    self._also(ink, pointer, "sign")
                return value.value
            case Guess():
                self.inferred.append(pointer)
                return self.walk(value.value, pointer)
            case dict():
                return self._object(value, pointer)
            case list() | tuple():
                return self._array(value, pointer)
            case _:
                return value

    def _object(self, value: Draft, pointer: str) -> dict[str, Any]:
        made = {}
        for key, inner in value.items():
            if key == ALSO:
                continue
            got = self.walk(inner, child(pointer, key))
            if got is None or got in ([], {}) or (got == "" and key != "value"):
                continue
            made[key] = got
        for ink in value.get(ALSO, ()):
            self._also(ink, pointer, "markup")
        return made

    def _array(self, value: Sequence[Any], pointer: str) -> list[Any]:
        return [self.walk(inner, child(pointer, place)) for place, inner in enumerate(value)]

    def _ink(self, ink: Ink, pointer: str) -> str:
        at = 0
        for part in ink.parts:
            if isinstance(part, str):
                at += len(part)
            else:
                self.pieces.append((part[0], part[1], pointer, at, "text"))
                at += part[1] - part[0]
        return ink.text

    def _also(self, ink: Ink, pointer: str, how: How) -> None:
        stretches = (part for part in ink.parts if not isinstance(part, str))
        self.pieces.extend((start, end, pointer, None, how) for start, end in stretches)


def finish(draft: Draft) -> Finished:
    """Make data of a draft, and tell where all of it comes from."""
    finisher = _Finisher()
    data = finisher.walk(draft, ROOT)
    return Finished(data, tuple(finisher.inferred), tuple(finisher.pieces))


def uncovered(sheet: Sheet, finished: Finished) -> list[tuple[int, int]]:
    """Return the stretches of a sheet that a draft has lost; there should be none.

    Each reaches from one lost character to the last before a covered one or the end of the line.
    """
    seen = bytearray(len(sheet.text))
    for start, end, _, _, _ in finished.pieces:
        seen[start:end] = b"\1" * (end - start)
    lost: list[tuple[int, int]] = []
    at = seen.find(0)
    while at != -1:
        end = seen.find(1, at)
        end = len(seen) if end == -1 else end
        offset = at
        for line in sheet.text[at:end].splitlines(keepends=True):
            text = line.strip()
            if text:
                start = offset + line.find(text)
                lost.append((start, start + len(text)))
            offset += len(line)
        at = seen.find(0, end)
    return lost


def coverage(sheet: Sheet, finished: Finished) -> Coverage:
    """Tell of every character of the source where in the document it is."""
    pieces: list[Piece] = []
    placed = sorted(finished.pieces, key=lambda piece: piece[0])
    until = 0
    starts: list[int] = []
    for start, end, pointer, at, how in placed:
        first = max(start, until)
        if first >= end:
            continue
        until = end
        starts.append(first)
        for place, source_start, source_end, same in sheet.sources(first, end):
            offset = None if at is None else at + place - start
            told: How = how if same or how != "text" else "sign"
            pieces.append(
                Piece(
                    start=source_start,
                    end=source_end,
                    pointer=pointer,
                    at=offset if told == "text" else None,
                    how=told,
                )
            )
    pieces += _asides(sheet, placed)
    pieces.sort(key=lambda piece: piece.start)
    return Coverage(source=sheet.source, pieces=tuple(pieces))


def _asides(sheet: Sheet, placed: Sequence[Placed]) -> list[Piece]:
    """Give markup to what it stands at or before it."""
    pieces: list[Piece] = []
    number, pointer = 0, placed[0][2] if placed else ROOT
    for start, end, at in sorted(sheet.asides, key=lambda aside: aside[2]):
        while number < len(placed) and placed[number][0] <= at:
            pointer = placed[number][2]
            number += 1
        pieces.append(Piece(start=start, end=end, pointer=pointer, at=None, how="markup"))
    return pieces
