"""The page: what all its parts know, and what stands around what they write."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

import attrs

from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Group,
    Material,
    Minutes,
    Office,
    Openness,
    Person,
    Ruling,
    Section,
    Unit,
)
from kaigiroku.navigation import index, units
from kaigiroku.words import Language
from kaigiroku.writers.html.markup import EMPTY, Markup, joined, tag
from kaigiroku.writers.html.prose import Prose, opening, reasons
from kaigiroku.writers.html.words import Words
from kaigiroku.writers.wording import day, name_of, people

__all__ = ["Page", "Role", "path_of"]

Role = Literal["chair", "vice", "member", "office", "expert", "guest"]
"""The capacities that have a colour of their own."""

_ROLES: Final[Mapping[str, Role]] = {
    "chair": "chair",
    "vice-chair": "vice",
    "acting-chair": "vice",
    "member": "member",
    "secretariat": "office",
    "explainer": "office",
    "expert": "expert",
    "observer": "guest",
    "public": "guest",
    "press": "guest",
}
_SHOWN: Final = (Attendee, Group, AgendaItem, Material, Unit)
"""What has an anchor on the page."""


@attrs.define
class Page:
    """A document on its way to a page."""

    minutes: Minutes
    """The document."""

    words: Words
    """The words of the page."""

    index: Mapping[str, Any]
    """Everything that has an id."""

    prose: Prose
    """Writes texts."""

    capacities: Mapping[str, str]
    """The capacities of entries and groups, by their ids."""

    taken_in: Mapping[str, str]
    """The anchors of the sections in which agenda items are taken, by the ids of the items."""

    @classmethod
    def of(cls, minutes: Minutes, lang: Language) -> "Page":
        """Make one of a document."""
        known, words = index(minutes), Words(lang)
        anchors = frozenset(one for one, thing in known.items() if isinstance(thing, _SHOWN))
        return cls(
            minutes,
            words,
            known,
            Prose(words, anchors),
            dict(_capacities(minutes.attendance)),
            dict(_sections(minutes)),
        )

    # -------------------------------------------------------------------------------- openness

    def badge(self, openness: Openness | None) -> Markup:
        """Return the state of openness as a badge, or nothing where none is stated."""
        if openness is None or openness.status is None:
            return EMPTY
        state = openness.status
        return tag("span", self.words[state], class_=f"badge {state}")

    def openness(self, openness: Openness | None) -> Markup:
        """Return why something is open or closed, by whose ruling, and until when."""
        if openness is None:
            return EMPTY
        words = self.words
        return joined(
            words.entry("reason", reasons(openness.reasons, words)),
            words.entry("ruling", self._ruling(openness.ruling)),
            words.entry("opens", opening(openness.opens_on, openness.opens_when)),
        )

    def _ruling(self, ruling: Ruling | None) -> Markup:
        if ruling is None:
            return EMPTY
        said = joined(
            day(ruling.date) if ruling.date else None,
            people(ruling.by),
            self.words.code("Manner", ruling.manner) if ruling.manner else None,
            by="　",
        )
        printed = joined("「", ruling.printed, "」") if ruling.printed else None
        told = joined(said, printed, by="　")
        return tag("a", told, href=f"#{ruling.unit}") if ruling.unit and told else told

    # ---------------------------------------------------------------------------------- names

    def office(self, office: Office | None) -> Markup:
        """Return an office and how to reach it."""
        if office is None:
            return EMPTY
        return joined(office.name, self.words.bracketed(office.contact))

    def named(self, ids: Iterable[str]) -> Markup:
        """Return what ids refer to, by the names the document has for it, as links."""
        return self.words.listed(*(self._link(one) for one in ids))

    def _link(self, one: str) -> Markup:
        name = _name_of(self.index[one]) or one
        return tag("a", name, href=f"#{one}") if one in self.prose.anchors else joined(name)

    # ---------------------------------------------------------------------------------- roles

    def capacity(self, person: Person | None) -> str | None:
        """Return the capacity in which somebody speaks, if the attendance tells one."""
        if person is None:
            return None
        told = {self.capacities.get(one) for one in person.attendees}
        return told.pop() if len(told) == 1 else None

    @staticmethod
    def role(capacity: str | None) -> Role | None:
        """Return the role that a capacity is shown as."""
        return _ROLES.get(capacity or "")


def _capacities(groups: Iterable[Group]) -> Iterator[tuple[str, str]]:
    for group in groups:
        if group.id and group.capacity:
            yield group.id, group.capacity
        for entry in group.entries:
            capacity = entry.capacity or group.capacity
            if entry.id and capacity:
                yield entry.id, capacity


def _sections(minutes: Minutes) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for visit in units(minutes):
        if isinstance(visit.unit, Section):
            for item in visit.unit.items:
                if item not in seen:
                    seen.add(item)
                    yield item, visit.unit.id or path_of(visit.pointer)


def path_of(pointer: str) -> str:
    """Return the anchor of a unit without an id: the numbers that lead to it, such as 4-2.

    No id begins with a digit, so this is none.
    """
    return "-".join(str(int(step) + 1) for step in pointer.split("/") if step.isdecimal())


def _name_of(thing: Any) -> str:
    if isinstance(thing, Person):
        return thing.name or name_of(thing)
    if isinstance(thing, Material) and thing.label:
        return thing.label
    keys = ("number", "title", "label", "name", "heading")
    return "　".join(part for key in keys if (part := getattr(thing, key, None)))
