"""Comparison: what differs between two documents, unit by unit.

A full edition and a public one, a draft and the confirmed minutes: what is the same matter in both
is found whatever its id, and what became of it is told – moved, changed, withheld, corrected, added
or removed. Level: sound. A document whose ids or spans are unsound would be compared wrongly, and
is refused.
"""

from kaigiroku.comparison.changes import Change, Comparison, Detail, Kind, Piece, PieceKind
from kaigiroku.comparison.comparing import changes_between
from kaigiroku.comparison.page import as_html
from kaigiroku.comparison.words import KIND_WORDS, SIGNS
from kaigiroku.editions import Policy, publish
from kaigiroku.model import Minutes
from kaigiroku.validation import demand_sound

__all__ = [
    "KIND_WORDS",
    "SIGNS",
    "Change",
    "Comparison",
    "Detail",
    "Kind",
    "Piece",
    "PieceKind",
    "as_html",
    "compare",
]


def compare(old: Minutes, new: Minutes, *, policy: Policy | None = None) -> Comparison:
    """Say what differs between two documents.

    Ids mean nothing, and references what they refer to; spans stand where their words stand. So
    renumbering a document, or breaking its lines elsewhere, makes no difference.

    Args:
        old: The one that stood before: the full edition, the draft.
        new: The one that stands now: the public edition, the confirmed minutes.
        policy: If it is given, the new document is also compared with the public edition that
            `kaigiroku.publish` makes of the old one under this policy.

    Returns:
        What became of everything in either of them.

    Raises:
        UnsoundError: Ids, references or spans of one of the documents are unsound.
        PublicationError: There is no public edition of the old document under the policy.
    """
    for minutes in (old, new):
        demand_sound(minutes)
    otherwise = None if policy is None else compare(publish(old, policy=policy).minutes, new)
    changes = tuple(changes_between(old, new))
    return Comparison(old=old, new=new, changes=changes, otherwise=otherwise)
