"""Coverage: where in the document every character of a source is."""

from functools import cached_property
from typing import Literal

import attrs

__all__ = ["Coverage", "How", "Piece"]

How = Literal["text", "sign", "markup"]
"""How print is kept.

``text``: to the letter. ``sign``: by a value that stands for it (a mark, a page number, an entity).
``markup``: it has no value of its own and belongs to what it shapes (a tag, a ruled line).
"""


@attrs.frozen(kw_only=True)
class Piece:
    """A stretch of the source and what it became."""

    start: int
    """Where it begins in the source, in code points."""

    end: int
    """Where it ends."""

    pointer: str
    """The value or object of the document that has it, a JSON Pointer."""

    at: int | None
    """Where in the value it begins, in code points; None if it is not there to the letter."""

    how: How
    """How it is kept."""


@attrs.frozen(eq=False)
class Coverage:
    """Where in the document every character of a source is; blanks may be in no piece."""

    source: str
    """The source as text."""

    pieces: tuple[Piece, ...]
    """All pieces in the order of the source, without overlaps."""

    unclassified: frozenset[str] = frozenset()
    """The pointers of the units that hold what was not understood."""

    @cached_property
    def characters(self) -> int:
        """How many characters the source has, blanks not counted."""
        return len(self.source) - sum(map(str.isspace, self.source))

    @cached_property
    def understood(self) -> int:
        """How many of them became something other than an unclassified passage."""
        total = 0
        for piece in self.pieces:
            if not self._is_unclassified(piece.pointer):
                text = self.source[piece.start : piece.end]
                total += len(text) - sum(map(str.isspace, text))
        return total

    @property
    def share(self) -> float:
        """The share understood, from 0 to 1."""
        return self.understood / self.characters if self.characters else 1.0

    def _is_unclassified(self, pointer: str) -> bool:
        return pointer in self.unclassified or pointer.rpartition("/")[0] in self.unclassified

    def lost(self) -> tuple[tuple[int, int], ...]:
        """Return the stretches of the source that are in no piece and are not blank: none."""
        found: list[tuple[int, int]] = []
        at = 0
        for start, end in [*((p.start, p.end) for p in self.pieces), (len(self.source),) * 2]:
            if at < start and self.source[at:start].strip():
                found.append((at, start))
            at = max(at, end)
        return tuple(found)
