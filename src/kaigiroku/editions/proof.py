"""The proof of a public edition: nothing is handed over before all of it has passed.

It looks at what was made, not at how. The text around the marks is that of the full edition; ids,
references and spans are sound and nothing is left that is marked as closed; and no words that are
withheld, nor telling parts of them, are found in the edition, unless they stand openly in the full
one as well: that is for the policy to judge.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any, Final

from kaigiroku.editions.closed import Closed, is_lifted
from kaigiroku.editions.finishing import found
from kaigiroku.editions.making import Made
from kaigiroku.editions.policy import Policy, Repetition
from kaigiroku.editions.pseudonyms import Pseudonyms
from kaigiroku.editions.refusals import Fault, fault
from kaigiroku.editions.secrets import Secret, open_strings, secrets, strings
from kaigiroku.editions.texts import text_of
from kaigiroku.findings import Finding
from kaigiroku.japanese import fold
from kaigiroku.model import (
    AgendaItem,
    AnySpan,
    Body,
    Material,
    Meeting,
    Minutes,
    Office,
    Person,
    RestrictedSpan,
    WithheldSpan,
)
from kaigiroku.validation import SOUND, validate
from kaigiroku.words import Words

__all__ = ["faults_of"]


def faults_of(public: Minutes, made: Made, closed: Closed, names: Pseudonyms) -> Iterator[Finding]:
    """Go through what is wrong with a public edition, or to be looked at before it is published."""
    yield from validate(public, select=(*SOUND, "OPN005", "OPN006")).findings
    yield from _texts(public, made, closed)
    openly = cache(lambda: _Words(open_strings(closed)))
    yield from _repeated(public, closed, openly)
    yield from _real_names(names, openly)


# -------------------------------------------------------------------------------------- texts


def _texts(public: Minutes, made: Made, closed: Closed) -> Iterator[Finding]:
    """Find texts that differ from the full edition in more than their marks."""
    for part, old in closed.standing():
        around = _around(part, closed.policy)
        after = found(public, made.moved[old])
        if after is None or _around(after, closed.policy) != around:
            yield fault(Fault.UNPROVEN, old)


def _around(thing: Any, policy: Policy) -> tuple[str, ...]:
    """Return the stretches of a text that stand around what is withheld or to be withheld in it."""
    text = text_of(thing)
    parts: list[str] = []
    done = 0
    for span in thing.spans:
        if _hides(span, policy) and span.end > done:
            if span.start > done or not parts:
                parts.append(text[done : span.start])
            done = span.end
    return (*parts, text[done:])


def _hides(span: AnySpan, policy: Policy) -> bool:
    if isinstance(span, RestrictedSpan):
        return span.start < span.end and not is_lifted(span, policy)
    return isinstance(span, WithheldSpan)


# -------------------------------------------------------------------------------------- words


class _Words:
    """Everything that is written in a document, to be searched."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        pairs = list(words)
        folded = {text: fold(text) for text in dict.fromkeys(text for text, _ in pairs)}
        pairs = [(folded[text], at) for text, at in pairs]
        self._all: Final = "\n".join(text for text, _ in pairs)
        self._places: Final = [at for _, at in pairs]
        self._starts: Final = [0, *accumulate(len(text) + 1 for text, _ in pairs)]

    def find(self, key: str) -> tuple[str, ...]:
        """Return the places at which folded words stand, each once, in order."""
        found: dict[str, None] = {}
        start = self._all.find(key)
        while start >= 0:
            if not _is_cut(self._all, start, start + len(key)):
                found[self._places[bisect_right(self._starts, start) - 1]] = None
            start = self._all.find(key, start + 1)
        return tuple(found)


_LETTER: Final = re.compile("[a-z0-9]")


def _is_cut(text: str, start: int, end: int) -> bool:
    """Tell whether Latin letters or digits go on before or after: 18 is not in 2018."""
    return any(
        0 < place < len(text) and _LETTER.match(text[place - 1]) and _LETTER.match(text[place])
        for place in (start, end)
    )


def _repeated(public: Minutes, closed: Closed, openly: "Callable[[], _Words]") -> Iterator[Finding]:
    """Find words that are withheld and stand in the public edition all the same."""
    written = _Words((text, at) for _, _, text, at in strings(public))
    names = _designations(public)
    told: list[tuple[str, frozenset[str]]] = []
    for secret in secrets(closed):
        if not written.find(secret.key) or (secret.kind == "alike" and secret.key in names):
            continue
        places = openly().find(secret.key)
        if any(secret.key in key and told_at.issuperset(places) for key, told_at in told):
            continue  # a part of words that were told at the same places
        told.append((secret.key, frozenset(places)))
        yield fault(
            Fault.REPEATED if secret.kind == "repeated" else Fault.ALIKE,
            places[0] if places else secret.pointer,
            related=(*places[1:], secret.pointer) if places else (),
            severity="error" if _judged(secret, closed.policy) == "refuse" else "warning",
            text=secret.text,
            count=_counted(len(places)),
        )


def _judged(secret: Secret, policy: Policy) -> Repetition:
    return policy.repeated if secret.kind == "repeated" else policy.alike


def _counted(places: int) -> Words:
    if not places:
        return Words("what is shown in its place", "代わりに示す文字")
    return Words("one place" if places == 1 else f"{places} places", f"{places}か所")


def _designations(public: Minutes) -> str:
    """Return what people, posts, offices, bodies and papers are openly called, folded."""
    called = (
        text
        for thing, field, text, _ in strings(public)
        if isinstance(thing, Body | Meeting | Minutes | Office | Person)
        or (isinstance(thing, AgendaItem | Material) and field == "title")
    )
    return "\n".join(map(fold, called))


def _real_names(names: Pseudonyms, openly: "Callable[[], _Words]") -> Iterator[Finding]:
    """Find pseudonyms that somebody or something is called anyway."""
    for name in dict.fromkeys(names.places.values()):
        if places := openly().find(fold(name)):
            yield fault(Fault.REAL, places[0], related=places[1:], name=name)
