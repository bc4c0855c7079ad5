"""Differences inside a text: which stretches stayed, which went, which came, which were withheld.

Texts are parted into numbers, words of letters and katakana, and single characters; the mark of a
withheld span is one piece, whatever its characters.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from kaigiroku.comparison.changes import Piece
from kaigiroku.comparison.sequences import common
from kaigiroku.model import AnySpan, WithheldSpan

__all__ = ["Stretch", "abridged", "cells_apart", "differing", "pieces_of", "stretches_of"]

_TOKEN: Final = re.compile(r"[0-9０-９]+|[A-Za-zＡ-Ｚａ-ｚ]+|[ァ-ヺー]+|.", re.DOTALL)
_IDENTIFIER: Final = re.compile("[!-~]+")
"""An address, an identifier: it is compared as a whole."""

_SHORT: Final = 3
"""Fewer characters between two differences are no common ground: the differences are one."""


@attrs.frozen
class Stretch:
    """A stretch of two texts that differs: from `start` to `end` in each."""

    start: int
    end: int
    new_start: int
    new_end: int


@attrs.frozen
class _Token:
    start: int
    end: int
    key: tuple[str, bool]
    """The characters, and whether they are a mark."""


def pieces_of(
    old: str, new: str, spans: Sequence[AnySpan] = (), new_spans: Sequence[AnySpan] = ()
) -> tuple[Piece, ...]:
    """Return what became of a text, stretch by stretch.

    Args:
        old: The old text.
        new: The new text.
        spans: The spans of the old text.
        new_spans: The spans of the new text; where one that is ``withheld`` stands for words of the
            old text, these are withheld, not removed.
    """
    if old == new and _marks(spans) == _marks(new_spans):
        return (Piece(kind="same", old=old, new=new),) if old else ()
    left, right = _tokens(old, _marks(spans)), _tokens(new, _marks(new_spans))
    pairs = common([token.key for token in left], [token.key for token in right])
    stayed, kept = {i for i, _ in pairs}, {j for _, j in pairs}
    marks = [t for j, t in enumerate(right) if t.key[1] and j not in kept]
    gone = [t for i, t in enumerate(left) if t.key[1] and i not in stayed]
    stretches = _joined(_between(left, right, pairs), marks, gone)
    return tuple(_pieces(old, new, stretches, marks))


def _marks(spans: Sequence[AnySpan]) -> list[tuple[int, int]]:
    """Return where marks stand; of those within one another only the outermost."""
    marks: list[tuple[int, int]] = []
    for span in spans:
        if isinstance(span, WithheldSpan) and (not marks or span.start >= marks[-1][1]):
            marks.append((span.start, span.end))
    return marks


def _tokens(text: str, marks: Sequence[tuple[int, int]]) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    for start, end in (*marks, (len(text), len(text))):
        pattern = _IDENTIFIER if _IDENTIFIER.fullmatch(text) else _TOKEN
        tokens += (
            _Token(found.start(), found.end(), (found.group(), False))
            for found in pattern.finditer(text, at, start)
        )
        if (start, end) in marks:
            tokens.append(_Token(start, end, (text[start:end], True)))
        at = end
    return tokens


def _between(
    left: Sequence[_Token], right: Sequence[_Token], pairs: Sequence[tuple[int, int]]
) -> Iterator[Stretch]:
    """Yield what lies between the common tokens."""
    ends = [(-1, -1), *pairs, (len(left), len(right))]
    for (i, j), (next_i, next_j) in pairwise(ends):
        if next_i - i > 1 or next_j - j > 1:
            start, new_start = (left[i].end if i >= 0 else 0), (right[j].end if j >= 0 else 0)
            end = left[next_i - 1].end if next_i > 0 else 0
            new_end = right[next_j - 1].end if next_j > 0 else 0
            yield Stretch(start, end, new_start, new_end)


def _joined(
    stretches: Iterator[Stretch], marks: Sequence[_Token], gone: Sequence[_Token]
) -> list[Stretch]:
    """Join stretches that have hardly anything between them, unless one of them is withheld."""
    at = {(token.start, token.end) for token in marks}
    out = {(token.start, token.end) for token in gone}
    joined: list[Stretch] = []
    for one in stretches:
        last = joined[-1] if joined else None
        if (
            last is not None
            and one.start - last.end < _SHORT
            and one.start - last.end < max(last.end - last.start, last.new_end - last.new_start)
            and one.start - last.end < max(one.end - one.start, one.new_end - one.new_start)
            and not any((s.new_start, s.new_end) in at for s in (last, one))
            and not any((s.start, s.end) in out for s in (last, one))
        ):
            joined[-1] = Stretch(last.start, one.end, last.new_start, one.new_end)
        else:
            joined.append(one)
    return joined


def _pieces(
    old: str, new: str, stretches: Sequence[Stretch], marks: Sequence[_Token]
) -> Iterator[Piece]:
    at = 0
    waiting = list(marks[::-1])
    for one in stretches:
        if at < one.start:
            yield Piece(kind="same", old=old[at : one.start], new=old[at : one.start])
        inside: list[_Token] = []
        while waiting and waiting[-1].end <= one.new_end:
            inside.append(waiting.pop())
        yield from _piece(old[one.start : one.end], new, one, inside)
        at = one.end
    if at < len(old):
        yield Piece(kind="same", old=old[at:], new=old[at:])


def _piece(words: str, new: str, one: Stretch, marks: Sequence[_Token]) -> Iterator[Piece]:
    """Yield the pieces of a stretch: the words went, behind the first mark if there is one."""
    if not marks or not words:
        if words:
            yield Piece(kind="removed", old=words)
        if one.new_start < one.new_end:
            yield Piece(kind="added", new=new[one.new_start : one.new_end])
        return
    at = one.new_start
    for number, mark in enumerate(marks):
        if at < mark.start:
            yield Piece(kind="added", new=new[at : mark.start])
        shown, gone = new[mark.start : mark.end], "" if number else words
        yield Piece(kind="same" if gone == shown else "withheld", old=gone, new=shown)
        at = mark.end
    if at < one.new_end:
        yield Piece(kind="added", new=new[at : one.new_end])


def stretches_of(pieces: Sequence[Piece]) -> Iterator[tuple[Stretch, bool]]:
    """Yield the stretches that differ, and whether they are withheld; neighbours are one."""
    at = new_at = 0
    open_: Stretch | None = None
    withheld = False
    for piece in pieces:
        if piece.kind == "same":
            if open_ is not None:
                yield open_, withheld
            open_, withheld = None, False
        else:
            start, first = (at, new_at) if open_ is None else (open_.start, open_.new_start)
            open_ = Stretch(start, at + len(piece.old), first, new_at + len(piece.new))
            withheld = withheld or piece.kind == "withheld"
        at, new_at = at + len(piece.old), new_at + len(piece.new)
    if open_ is not None:
        yield open_, withheld


def differing(pieces: Sequence[Piece]) -> bool:
    """Tell whether any piece is not the same."""
    return any(piece.kind != "same" for piece in pieces)


def abridged(pieces: Sequence[Piece], room: int) -> Iterator[Piece]:
    """Yield pieces to be looked at: of long stretches that are the same, only the ends are left.

    Args:
        pieces: The pieces of a text.
        room: How many characters are left beside a difference.
    """
    for number, piece in enumerate(pieces):
        words = piece.old
        head = room if number or len(pieces) == 1 else 0
        tail = room if number < len(pieces) - 1 else 0
        if piece.kind == "same" and len(words) > head + tail + 1:
            words = f"{words[:head]}…{words[len(words) - tail :]}"
            yield Piece(kind="same", old=words, new=words)
        else:
            yield piece


def cells_apart(words: str) -> str:
    """Return a text to be looked at, in which the cells of a table stay apart."""
    return words.replace("\t", " | ")
