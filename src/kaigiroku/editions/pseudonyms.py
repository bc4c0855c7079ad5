"""Pseudonyms: one and the same for a name throughout an edition, and for no other name."""

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from kaigiroku.editions.closed import Closed, parts_of
from kaigiroku.editions.refusals import Fault, fault, method_words
from kaigiroku.editions.texts import runs_of
from kaigiroku.findings import Finding
from kaigiroku.japanese import fold, without_honorific
from kaigiroku.model import Attendee, ReferenceSpan, RestrictedSpan

__all__ = ["Pseudonyms", "pseudonyms"]


@attrs.frozen
class Pseudonyms:
    """The names that stand in the place of names."""

    places: Mapping[str, str]
    """By the place of the entry or of the span."""

    people: Mapping[str, str]
    """Those of entries of the attendance, by id."""

    faults: tuple[Finding, ...]
    """Where there is none, or more than one for a name."""


def pseudonyms(closed: Closed) -> Pseudonyms:
    """Give every name that asks for it a pseudonym: the one that is written down, or the next."""
    return _Naming(closed).done()


class _Naming:
    def __init__(self, closed: Closed) -> None:
        self._closed: Final = closed
        self._spans: Final = [*_asking(closed)]
        taken = {span.shown for _, span, _ in self._spans}
        taken |= {openness.shown for openness in closed.places.values()}
        self._series: Final = iter([one for one in closed.policy.pseudonyms if one not in taken])
        self._places: Final[dict[str, str]] = {}
        self._people: Final[dict[str, str]] = {}
        self._by_name: Final[dict[str, str]] = {}
        self._faults: Final[list[Finding]] = []

    def done(self) -> Pseudonyms:
        for number, group in enumerate(self._closed.minutes.attendance):
            for entry, at in parts_of(group, f"/attendance/{number}"):
                if at in self._closed.shown and isinstance(entry, Attendee):
                    self._name_entry(entry, at)
        for at, span, meant in self._spans:
            self._name_span(span, at, meant)
        return Pseudonyms(self._places, self._people, tuple(self._faults))

    def _name_entry(self, entry: Attendee, at: str) -> None:
        closing = self._closed.places[at]
        before = next((self._people[one] for one in entry.attendees if one in self._people), None)
        name = before or (closing.shown if closing is entry.openness else None) or self._next(at)
        if name is None:
            return
        if before is None and name in self._places.values():
            self._faults.append(fault(Fault.SHARED, at, name=name))
        self._places[at] = name
        if entry.id is not None:
            self._people[entry.id] = name
        for known in (entry.name, entry.label):
            if known:
                self._by_name.setdefault(_key(known), name)

    def _name_span(self, span: RestrictedSpan, at: str, meant: tuple[str, ...]) -> None:
        text = span.text or ""
        named = next((self._people[one] for one in meant if one in self._people), None)
        known = named or self._by_name.get(_key(text))
        name = span.shown or known or self._next(at)
        if name is None:
            return
        if named is None and known is not None and known != name:
            self._faults.append(fault(Fault.SEVERAL, at, text=text, one=known, other=name))
        self._by_name.setdefault(_key(text), name)
        self._places[at] = name

    def _next(self, at: str) -> str | None:
        name = next(self._series, None)
        if name is None:
            self._faults.append(fault(Fault.NOT_SHOWN, at, how=_PSEUDONYMISED))
        return name


def _key(name: str) -> str:
    return fold(without_honorific(name))


def _asking(closed: Closed) -> Iterator[tuple[str, RestrictedSpan, tuple[str, ...]]]:
    """Go through the spans that ask for a pseudonym: place, span, and whom its words refer to."""
    for thing, pointer in closed.standing():
        for run in runs_of(thing, closed.policy):
            if run.spans[0].how == "pseudonymised":
                meant = (
                    id_
                    for span in thing.spans
                    if isinstance(span, ReferenceSpan)
                    and run.start <= span.start
                    and span.end <= run.end
                    for id_ in span.to
                )
                yield f"{pointer}/spans/{run.numbers[0]}", run.spans[0], tuple(meant)


_PSEUDONYMISED: Final = method_words("pseudonymised")
