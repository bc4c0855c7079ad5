"""Faults as documents: what was planted, and the code that it must yield.

Level: sound.
"""

from collections.abc import Collection

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Minutes
from kaigiroku.strategies.sound import sound_minutes
from kaigiroku.validation import selected

__all__ = ["Fault", "faults"]


@attrs.frozen(kw_only=True)
class Fault:
    """A sound document with one fault planted in it."""

    code: str
    """The code of the rule that must find it, under the profile ``"statutory"``."""

    brings: tuple[str, ...]
    """The codes of other rules that may find something as well, because of the same fault."""

    en: str
    """What is wrong now, in English."""

    ja: str
    """何が誤りか。"""

    minutes: Minutes
    """The document with the fault."""

    before: Minutes
    """The same document without it; no rule finds anything in it."""


def faults(*, select: Collection[str] = ()) -> st.SearchStrategy[Fault]:
    """Draw sound documents with one fault each.

    A checker of your own is right about a rule if it finds the fault in `Fault.minutes`, and
    nothing in `Fault.before`. They shrink to a plain document with the plainest fault of the first
    code.

    Args:
        select: The codes (``"CAL002"``) or families (``"CAL"``) of the faults; all if empty.

    Returns:
        A strategy for `Fault`.

    Raises:
        UnknownRuleError: There is no such code or family.
    """
    found = [rule.code for rule in selected("statutory", select)]
    return st.sampled_from(found).flatmap(_planted)


@st.composite
def _planted(draw: st.DrawFn, code: str) -> Fault:
    from kaigiroku.rules import CATALOGUE  # noqa: PLC0415 -- loaded when first needed
    from kaigiroku.strategies.planters import PLANTERS  # noqa: PLC0415

    before = draw(sound_minutes())
    rule = CATALOGUE[code]
    return Fault(
        code=code,
        brings=rule.brings,
        en=rule.title.en,
        ja=rule.title.ja,
        minutes=PLANTERS[code](before, draw),
        before=before,
    )
