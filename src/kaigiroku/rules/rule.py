"""What a rule is: one function, with everything that there is to say about it.

Level: sound. A rule looks at a whole document and yields what it finds. Its code is never used
again for another; the letters name the family, and so the module. The words that explain it, an
example that fails and the same one mended stand with the function, and both are run as tests.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import attrs

from kaigiroku.findings import Finding, Severity
from kaigiroku.profiles import Profile
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.words import Words

__all__ = ["Case", "Found", "Rule", "found", "registered", "rule"]


@attrs.frozen
class Case:
    """A document that a rule objects to, and where."""

    document: str
    """JSON text, without the ``kaigiroku`` key, which goes without saying here."""

    at: tuple[str, ...]
    """The pointers of the findings of the rule, in the order of the document."""

    also: tuple[str, ...] = ()
    """The codes of other findings that this document cannot be without."""


@attrs.frozen
class Found:
    """A place at which a rule objects, with what its message needs."""

    pointer: str
    params: Mapping[str, "str | int | Words"]
    related: tuple[str, ...] = ()


def found(pointer: str, *, related: "tuple[str, ...]" = (), **params: "str | int | Words") -> Found:
    """Say that a rule objects.

    Args:
        pointer: Where, in wire names.
        related: Other places that it is about.
        params: What stands in the message for each ``{name}``.
    """
    return Found(pointer, params, related)


Check = Callable[[Survey], Iterator[Found]]


@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """A rule: what it looks for, why, what to do, how grave it is."""

    code: str
    """The family's letters and three digits."""

    severity: Severity
    """How grave what it finds is."""

    title: Words
    """What is wrong, in one line: what holds where the rule objects."""

    message: Words
    """What a finding says, with ``{name}`` for what differs from finding to finding."""

    why: Words
    """Why it matters, with the law, guideline or practice that it rests on."""

    todo: Words
    """What to do about it, and when to leave it."""

    fails: tuple[Case, ...]
    """Documents that it objects to; the first is shown to people."""

    passes: tuple[str, ...]
    """Documents that it leaves in peace; the first is the first failing one, mended."""

    brings: tuple[str, ...]
    """The codes of rules that may object as well to the same fault."""

    profiles: tuple[Profile, ...]
    """The profiles that ask for it; none if it always holds."""

    check: Check
    """The function."""

    def run(self, survey: Survey) -> Iterator[Finding]:
        """Apply the rule to a document."""
        for object_ in self.check(survey):
            yield self._finding(object_)

    def _finding(self, hit: Found) -> Finding:
        params: dict[str, str] = {}
        words: dict[Literal["en", "ja"], dict[str, str]] = {"en": {}, "ja": {}}
        for name, value in hit.params.items():
            if isinstance(value, Words):
                params |= {f"{name}_en": value.en, f"{name}_ja": value.ja}
                words["en"][name], words["ja"][name] = value.en, value.ja
            else:
                params[name] = words["en"][name] = words["ja"][name] = str(value)
        return Finding(
            code=self.code,
            severity=self.severity,
            pointer=hit.pointer,
            en=self.message.en.format(**words["en"]),
            ja=self.message.ja.format(**words["ja"]),
            params=tuple(params.items()),
            related=hit.related,
        )


_REGISTERED: dict[str, Rule] = {}


def rule(  # noqa: PLR0913 -- a rule has that much to say, all by keyword
    code: str,
    severity: Severity,
    *,
    title: Words,
    message: Words,
    why: Words,
    todo: Words,
    fails: tuple[Case, ...],
    passes: tuple[str, ...],
    brings: tuple[str, ...] = (),
    profiles: tuple[Profile, ...] = (),
) -> Callable[[Check], Check]:
    """Declare the function beneath to be a rule (the arguments are the fields of `Rule`).

    Raises:
        ValueError: The code is taken.
    """

    def register(check: Check) -> Check:
        if code in _REGISTERED:
            raise ValueError(f"the code {code} is taken")
        _REGISTERED[code] = Rule(
            code=code,
            severity=severity,
            title=title,
            message=message,
            why=why,
            todo=todo,
            fails=fails,
            passes=passes,
            brings=brings,
            profiles=profiles,
            check=check,
        )
        return check

    return register


def registered() -> Mapping[str, Rule]:
    """Return the rules of all families that were imported, by code, as they were declared."""
    return _REGISTERED
