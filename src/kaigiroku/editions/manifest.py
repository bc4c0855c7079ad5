"""The manifest of a public edition: what was withheld where, why and how, and not what it was.

It is for the office's own file: it tells how much was withheld and where, which the public edition
does not. The precedent is RFC 9537, in which a list of redactions stands beside clean data.
"""

from hashlib import sha256
from typing import Any

import attrs

from kaigiroku.codec import dumps, to_dict
from kaigiroku.editions.closed import Closed
from kaigiroku.editions.making import Gap, Made
from kaigiroku.model import Minutes, Openness, Record

__all__ = ["Edition", "Manifest", "manifest"]


@attrs.frozen(kw_only=True)
class Edition:
    """Which document is meant."""

    id: str | None
    """Its `id`."""

    sha256: str
    """The SHA-256 of its canonical bytes, in hexadecimal."""


@attrs.frozen(kw_only=True)
class Manifest:
    """What was done to make a public edition.
    公開版の作成の記録。
    """

    full: Edition
    """The full edition."""

    public: Edition
    """The public edition."""

    on: str | None
    """The day that counted for what has opened."""

    withheld: tuple[Gap, ...]
    """What was withheld, in the order of the full edition's fields."""

    lifted: tuple[str, ...]
    """What has opened: places in the full edition."""

    dropped: tuple[str, ...]
    """What was left out without a mark: places in the full edition."""

    def to_dict(self) -> dict[str, Any]:
        """Return it as a JSON value."""
        return {
            "full": attrs.asdict(self.full),
            "public": attrs.asdict(self.public),
            **({"on": self.on} if self.on else {}),
            "withheld": [_as_json(gap) for gap in self.withheld],
            "lifted": list(self.lifted),
            "dropped": list(self.dropped),
        }


def manifest(public: Minutes, made: Made, closed: Closed) -> Manifest:
    """Return the manifest of a public edition that has been proven."""
    return Manifest(
        full=_edition(closed.minutes),
        public=_edition(public),
        on=closed.policy.on,
        withheld=made.gaps,
        lifted=closed.lifted,
        dropped=made.dropped,
    )


def _edition(minutes: Minutes) -> Edition:
    return Edition(id=minutes.id, sha256=sha256(dumps(minutes)).hexdigest())


def _as_json(gap: Gap) -> dict[str, Any]:
    openness = Openness(reasons=gap.reasons, opens_on=gap.opens_on, opens_when=gap.opens_when)
    is_stated = openness != Openness()
    terms = to_dict(Minutes(record=Record(openness=openness))) if is_stated else {}
    return {
        "full": list(gap.full),
        "public": gap.public,
        "what": list(gap.classes),
        **({"how": gap.how} if gap.how else {}),
        **terms.get("record", {}).get("openness", {}),
    }
