"""Editions: from the full record the public one, proven before it is handed over.

Level: sound. The full edition holds what is not for the public and marks it; the public edition
has marks in its place. `publish` makes the one of the other as the office's `Policy` says, looks
through what it made for anything that was to be withheld, and hands over nothing unless all of that
passed.
"""

import attrs

from kaigiroku.editions.closed import Closed, is_lifted
from kaigiroku.editions.finishing import finished, public_id
from kaigiroku.editions.making import make
from kaigiroku.editions.manifest import Manifest, manifest
from kaigiroku.editions.marks import Marker
from kaigiroku.editions.policy import Policy
from kaigiroku.editions.proof import faults_of
from kaigiroku.editions.pseudonyms import pseudonyms
from kaigiroku.editions.refusals import Fault, edition_words, fault
from kaigiroku.editions.secrets import strings
from kaigiroku.errors import PublicationError
from kaigiroku.findings import Finding
from kaigiroku.model import Minutes
from kaigiroku.validation import demand_sound

__all__ = ["Manifest", "Policy", "Publication", "publish"]


@attrs.frozen(kw_only=True)
class Publication:
    """A public edition, proven."""

    minutes: Minutes
    """The public edition."""

    manifest: Manifest
    """What was withheld where, why and how; for the office's own file, not for the public."""

    warnings: tuple[Finding, ...] = ()
    """What to look at before it is published; places are those of the full edition."""


def publish(minutes: Minutes, *, policy: Policy | None = None) -> Publication:
    """Make the public edition of a full one.
    原本から公開版を作る。

    Restricted spans and whatever is closed are replaced by marks with their reasons; what has
    opened in the meantime is shown; ids are numbered anew; edition, related documents, steps and
    provenance are set. The same document and policy always give the same edition, and two documents
    that differ in nothing but what is withheld give the same one.

    Args:
        minutes: The full edition. One that does not say which edition it is counts as full.
        policy: What the office has decided; everything as safe as can be if not given.

    Returns:
        The public edition, the manifest for the office's own file, and warnings.

    Raises:
        UnsoundError: Ids, references or spans are unsound, or restricted stretches contradict one
            another.
        PublicationError: There is no public edition of it, or the proof has not passed: words
            that are withheld stand openly elsewhere, a pseudonym is a real name, a paraphrase is
            missing.
    """
    policy = policy or Policy()
    demand_sound(minutes, "OPN017")
    _demand(_refused(minutes, policy))
    closed = Closed.of(minutes, policy)
    names = pseudonyms(closed)
    marker = Marker(policy, names)
    made = make(closed, marker, names)
    _demand([*names.faults, *marker.faults, *_not_waited_for(minutes, policy)])
    public = finished(made, closed)
    found = list(faults_of(public, made, closed, names))
    _demand([one for one in found if one.severity == "error"])
    return Publication(
        minutes=public,
        manifest=manifest(public, made, closed),
        warnings=tuple(found),
    )


def _demand(found: list[Finding]) -> None:
    if found:
        raise PublicationError(dict.fromkeys(found))


def _refused(minutes: Minutes, policy: Policy) -> list[Finding]:
    """Return why there can be no public edition of a document."""
    record = minutes.record
    if record.edition in {"public", "extract"}:
        edition = edition_words(record.edition)
        return [fault(Fault.PUBLIC_ALREADY, "/record/edition", edition=edition)]
    openness = record.openness
    if openness is not None and openness.status == "closed" and not is_lifted(openness, policy):
        return [fault(Fault.CLOSED_AS_A_WHOLE, "/record/openness/status")]
    own = public_id(minutes, policy)
    if own is not None and own == minutes.id:
        return [fault(Fault.SAME_ID, "/id")]
    return []


def _not_waited_for(minutes: Minutes, policy: Policy) -> list[Finding]:
    """Return what is said to have come about, though nothing waits for it."""
    told = {text for _, field, text, _ in strings(minutes) if field == "opens_when"}
    return [
        fault(Fault.NOT_WAITED_FOR, "", words=words) for words in policy.lifted if words not in told
    ]
