"""Telling: what is known of two documents when their changes are told, and how they are called."""

from collections.abc import Sequence

import attrs

from kaigiroku.comparison.changes import Detail, Kind, Piece
from kaigiroku.comparison.corrections import are_listed
from kaigiroku.comparison.entries import Entry
from kaigiroku.comparison.fields import Fields, Site
from kaigiroku.model import Correction

__all__ = ["Telling", "one_sided", "pointers"]


@attrs.frozen
class Telling:
    """What is known of both documents when their changes are told."""

    fields: Fields

    corrections: Sequence[Correction]
    """Those that the new document lists and the old one does not."""

    leaves_out: bool
    """Whether the new document is an edition that leaves out what is closed in the old one."""

    def kind(
        self,
        pieces: Sequence[Piece],
        details: Sequence[Detail],
        new: Site,
        *,
        closed: bool = False,
    ) -> Kind:
        """Return what became of something that stands in both documents.

        Args:
            pieces: Its text.
            details: What else of it differs.
            new: Where it stands in the new document.
            closed: Whether the old document closes it to the public.
        """
        kinds = {piece.kind for piece in pieces} - {"same"}
        if not kinds and not details:
            return "same"
        only_less = closed and self.leaves_out and all(one.new is None for one in details)
        if kinds <= {"withheld"} and (only_less or not details):
            return "withheld"
        identifier = getattr(new.thing, "id", None)
        listed = are_listed(pieces, details, identifier, self.corrections)
        return "corrected" if listed else "changed"


def one_sided(old: Site | None, new: Site | None) -> Kind | None:
    """Return what became of something that stands in one document; None if in both."""
    if old is None:
        return "added"
    return "removed" if new is None else None


def pointers(*sites: Site | Entry | None) -> tuple[str, ...]:
    """Return the places of what there is."""
    return tuple(site.pointer for site in sites if site is not None)
