"""The classes of a comparison: what differs between two documents, change by change."""

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

import attrs

from kaigiroku.model import Correction, Minutes
from kaigiroku.words import Words

__all__ = ["KINDS", "Change", "Comparison", "Detail", "Kind", "Piece", "PieceKind"]

Kind = Literal["same", "moved", "changed", "withheld", "corrected", "added", "removed"]
"""What became of something.

``moved``: it says the same in another place of the order. ``changed``: it says something else.
``withheld``: the new document does not show what the old one says. ``corrected``: it is changed,
and the corrections (正誤) of the new document say so. ``added``, ``removed``: only the new document
has it, or only the old one.
"""

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""All kinds, in the order in which they are counted."""

PieceKind = Literal["same", "removed", "added", "withheld"]
"""What became of a stretch of a text; ``withheld``: a mark stands in the place of the words."""


@attrs.frozen(kw_only=True)
class Piece:
    """A stretch of a text."""

    kind: PieceKind
    """What became of it."""

    old: str = ""
    """The words of the old document; empty if `kind` is ``added``."""

    new: str = ""
    """The words of the new document; empty if `kind` is ``removed``."""


@attrs.frozen(kw_only=True)
class Detail:
    """Another field of something, or something in its text, that differs."""

    name: Words
    """What the field is, in the words of the model."""

    old: str | None = None
    """Where it stands in the old document, a JSON Pointer; None if it is not there."""

    new: str | None = None
    """Where it stands in the new document."""

    was: Words | None = None
    """What the old document says, in words: codes by their labels, references by what they name."""

    now: Words | None = None
    """What the new document says."""

    pieces: tuple[Piece, ...] = ()
    """How the words differ, if it is text of the print."""


@attrs.frozen(kw_only=True)
class Change:
    """What became of one thing: a unit, an entry of the header, a field; or of several at once."""

    kind: Kind
    """What became of it."""

    what: str
    """The class it is of, such as ``Remark``; ``field`` for a field of the document itself."""

    old: tuple[str, ...] = ()
    """Where it stands in the old document, as JSON Pointers: several for a run that was withheld
    behind one mark, none if it was added."""

    new: tuple[str, ...] = ()
    """Where it stands in the new document."""

    within: tuple[str, ...] = ()
    """The headings and labels that it stands beneath, the outermost first."""

    lead: str = ""
    """What leads it in: a speaker's label, a number, the name of the field."""

    moved: bool = False
    """Whether it stands in another place of the order, whatever else became of it."""

    pieces: tuple[Piece, ...] = ()
    """Its text, stretch by stretch: the old sides make the old text, the new sides the new one."""

    details: tuple[Detail, ...] = ()
    """What else of it differs."""


@attrs.frozen(kw_only=True)
class Comparison:
    """What differs between two documents."""

    old: Minutes
    """The old document."""

    new: Minutes
    """The new document."""

    changes: tuple[Change, ...]
    """Everything that either of them holds, in reading order, also what is the same."""

    otherwise: "Comparison | None" = None
    """How the new document differs from the public edition that `kaigiroku.publish` makes of the
    old one; None if that was not asked."""

    @property
    def is_published(self) -> bool | None:
        """Whether the new document is what `kaigiroku.publish` makes of the old one, if asked."""
        return None if self.otherwise is None else self.otherwise.is_same

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many changes there are of each kind, zero included."""
        counts = dict.fromkeys(KINDS, 0)
        for change in self.changes:
            counts[change.kind] += 1
        return counts

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return all(change.kind == "same" for change in self.changes)

    def corrections(self, *, date: str | None = None) -> tuple[Correction, ...]:
        """Return the list of corrections (正誤) that lead from the old words to the new ones.

        Each changed stretch of print is one correction, with as many words around it as are needed
        to find it; so is each unit that was added or removed. What is withheld or moved is no
        correction, what the new document lists already is not repeated, and what is no print, such
        as a code, cannot be listed.

        Args:
            date: The day of the corrections, as documents write it.

        Returns:
            Corrections, ready to be put into `record.corrections` of the new document.

        Raises:
            ModelError: `date` is no date that exists.
        """
        from kaigiroku.comparison.corrections import listed  # noqa: PLC0415 -- it knows of us

        return tuple(listed(self, date))

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as a JSON value: whether all is the same, counts, and changes.

        If it was asked, ``otherwise`` is the comparison with what `kaigiroku.publish` makes.
        """
        return {
            "isSame": self.is_same,
            "counts": dict(self.counts),
            "changes": [_as_json(change) for change in self.changes],
            **({} if self.otherwise is None else {"otherwise": self.otherwise.to_dict()}),
        }


def _as_json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "what": change.what,
        "old": list(change.old),
        "new": list(change.new),
        "within": list(change.within),
        "lead": change.lead,
        "moved": change.moved,
        "pieces": [_piece(piece) for piece in change.pieces],
        "details": [
            {
                "name": attrs.asdict(detail.name),
                "old": detail.old,
                "new": detail.new,
                "was": detail.was and attrs.asdict(detail.was),
                "now": detail.now and attrs.asdict(detail.now),
                "pieces": [_piece(piece) for piece in detail.pieces],
            }
            for detail in change.details
        ],
    }


def _piece(piece: Piece) -> dict[str, str]:
    return {"kind": piece.kind, "old": piece.old, "new": piece.new}
