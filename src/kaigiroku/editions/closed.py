"""What of a full edition is closed: as a whole, by its own openness or that of what it stands in.

Openness holds for what is beneath it until restated. An agenda item's is that of the meeting: where
the record itself is stated to be open, an item taken in private is no secret. Whoever is entered a
second time in the attendance is as closed as the first time.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from kaigiroku.editions.policy import Policy, Titled
from kaigiroku.model import (
    CLASSES,
    AgendaItem,
    Attendee,
    Cell,
    Group,
    Material,
    Meeting,
    Minutes,
    Openness,
    Record,
    RestrictedSpan,
    Section,
    Sitting,
    Unit,
)
from kaigiroku.shapes import ArrayShape, Field, ObjectShape, UnionShape, fields_of, remembered

__all__ = ["NOT_WITHHELD", "TITLES", "Closed", "is_lifted", "lists_of", "may_be_closed", "parts_of"]

NOT_WITHHELD: Final[frozenset[type[Any]]] = frozenset({Meeting, Sitting, Record})
"""What has openness and is not withheld for it: the meeting's is a fact of the past, the record's
says whether there may be a public edition at all."""

TITLES: Final[Mapping[type[Any], tuple[Titled, tuple[str, ...]]]] = {
    Section: ("sections", ("items", "label", "heading", "sitting")),
    AgendaItem: ("items", ("number", "title", "category", "state", "note", "materials")),
    Material: ("materials", ("label", "title", "office", "handed_out")),
    Group: ("groups", ("label", "capacity", "status", "mode", "sittings")),
    Cell: ("cells", ("label", "field")),
}
"""What has a title of its own: its word in the policy, and the fields that are shown with it."""


def may_be_closed(cls: type[Any]) -> bool:
    """Tell whether things of a class can be withheld as a whole."""
    return cls not in NOT_WITHHELD and (
        issubclass(cls, Unit) or any(field.name == "openness" for field in fields_of(cls))
    )


@remembered
def lists_of(cls: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a class that list things which can be withheld as a whole."""
    return tuple(field for field in fields_of(cls) if any(map(may_be_closed, _listed(field))))


def _listed(field: Field) -> tuple[type[Any], ...]:
    match field.shape:
        case ArrayShape(ObjectShape(cls)):
            return (cls,)
        case ArrayShape(UnionShape(_, options)):
            return tuple(options.values())
        case _:
            return ()


def parts_of(thing: Any, pointer: str) -> Iterator[tuple[Any, str]]:
    """Go through the things in a thing that can be withheld as a whole, with their places."""
    for field in lists_of(type(thing)):
        for number, part in enumerate(getattr(thing, field.name)):
            yield part, f"{pointer}/{field.wire}/{number}"


def is_lifted(of: Openness | RestrictedSpan, policy: Policy) -> bool:
    """Tell whether what something waits for has come, all of it."""
    if of.opens_on is None and of.opens_when is None:
        return False
    if of.opens_on is not None and (policy.on is None or _latest(of.opens_on) > policy.on):
        return False
    return of.opens_when is None or of.opens_when in policy.lifted


def _latest(day: str) -> str:
    """Return the last day that a date may mean, or one after it."""
    return day + "-12-31"[len(day) - 4 :]


@attrs.frozen
class Closed:
    """What of a full edition is closed under a policy, by its place."""

    minutes: Minutes
    """The full edition."""

    policy: Policy
    """The policy."""

    places: Mapping[str, Openness]
    """Everything that is closed as a whole, with the openness that closes it."""

    shown: frozenset[str]
    """What of it keeps its place: its title is shown, or something in it is open."""

    titled: frozenset[str]
    """Where the title is shown."""

    ids: frozenset[str]
    """The ids of what does not."""

    people: Mapping[str, Openness]
    """The entries and groups of the attendance that are closed, by id, with what closes them."""

    lifted: tuple[str, ...]
    """The openness and the spans that no longer count."""

    holds_anything: bool
    """Whether anything at all is withheld."""

    @classmethod
    def of(cls, minutes: Minutes, policy: Policy) -> "Closed":
        """Find what is closed under a policy."""
        return _Search(minutes, policy).found()

    @property
    def hides_people(self) -> bool:
        """Tell whether an entry of the attendance is gone without a pseudonym in its place."""
        return any(at.startswith("/attendance/") and at not in self.shown for at in self.places)

    def entries(self, group: Group, pointer: str) -> bool:
        """Tell whether an entry of a group is gone without a pseudonym in its place."""
        return any(at in self.places and at not in self.shown for _, at in parts_of(group, pointer))

    def standing(self) -> Iterator[tuple[Any, str]]:
        """Go through the units and cells whose text is shown, in the order of the document."""
        waiting = list(parts_of(self.minutes, ""))[::-1]
        while waiting:
            thing, pointer = waiting.pop()
            if pointer not in self.places or pointer in self.shown:
                if hasattr(thing, "spans") and self.tells(thing, pointer):
                    yield thing, pointer
                waiting += list(parts_of(thing, pointer))[::-1]

    def tells(self, thing: Any, pointer: str) -> bool:
        """Tell whether the text of a unit or a cell is shown: of a closed section, its heading."""
        if pointer not in self.places:
            return True
        return isinstance(thing, Section) and pointer in self.titled


class _Search:
    def __init__(self, minutes: Minutes, policy: Policy) -> None:
        self._minutes: Final = minutes
        self._policy: Final = policy
        self._items_are_open: Final = _status(minutes.record) == "open"
        self._people: Final = self._closed_people()
        self._places: Final[dict[str, Openness]] = {}
        self._shown: Final[set[str]] = set()
        self._titled: Final[set[str]] = set()
        self._ids: Final[set[str]] = set()
        self._lifted: Final[list[str]] = []

    def found(self) -> Closed:
        for thing, pointer in parts_of(self._minutes, ""):
            self._visit(thing, pointer, None)
        closed = Closed(
            minutes=self._minutes,
            policy=self._policy,
            places=self._places,
            shown=frozenset(self._shown),
            titled=frozenset(self._titled),
            ids=frozenset(self._ids),
            people=self._people,
            lifted=(),
            holds_anything=bool(self._places),
        )
        held = 0
        for thing, pointer in closed.standing():
            for number, span in enumerate(thing.spans):
                if isinstance(span, RestrictedSpan):
                    if is_lifted(span, self._policy):
                        self._lifted.append(f"{pointer}/spans/{number}")
                    else:
                        held += 1
        return attrs.evolve(
            closed, lifted=tuple(self._lifted), holds_anything=closed.holds_anything or held > 0
        )

    def _visit(self, thing: Any, pointer: str, above: Openness | None) -> bool:
        """Look at a thing and what is in it; tell whether it keeps its place."""
        own: Openness | None = getattr(thing, "openness", None)
        closing = above
        if own is not None and own.status is not None:
            closing = None if self._is_of_the_meeting_alone(thing) else self._closes(own)
            if own.status == "closed" and is_lifted(own, self._policy):
                self._lifted.append(f"{pointer}/openness")
        elif above is None and isinstance(thing, Attendee):
            closing = self._named_before(thing)
        inside = [self._visit(part, at, closing) for part, at in parts_of(thing, pointer)]
        if closing is None:
            return True
        self._places[pointer] = closing
        titled = TITLES.get(type(thing))
        if titled is not None and above is None and titled[0] in self._policy.titles:
            self._titled.add(pointer)
        is_named = isinstance(thing, Attendee) and closing.how == "pseudonymised"
        if any(inside) or pointer in self._titled or is_named:
            self._shown.add(pointer)
            return True
        if thing.__class__ is not Cell and thing.id is not None:
            self._ids.add(thing.id)
        return False

    def _is_of_the_meeting_alone(self, thing: Any) -> bool:
        return isinstance(thing, AgendaItem) and self._items_are_open

    def _closed_people(self) -> Mapping[str, Openness]:
        """Return the entries and groups that are closed, by id, and who is entered twice."""
        found: dict[str, Openness] = {}
        waiting: list[tuple[str, Attendee]] = []
        for group in self._minutes.attendance:
            of_group = self._closes(group.openness)
            if group.id is not None and of_group is not None:
                found[group.id] = of_group
            for entry in group.entries:
                own = entry.openness
                is_stated = own is not None and own.status is not None
                closing = self._closes(own) if is_stated else of_group
                if entry.id is not None and closing is not None:
                    found[entry.id] = closing
                elif entry.id is not None and not is_stated:
                    waiting.append((entry.id, entry))
        before = -1
        while before < len(found):
            before = len(found)
            for id_, entry in waiting:
                if id_ not in found and not found.keys().isdisjoint(entry.attendees):
                    found[id_] = next(found[one] for one in entry.attendees if one in found)
        return found

    def _named_before(self, entry: Attendee) -> Openness | None:
        """Return the openness that closes the entry which this one points to, if one does."""
        return next((self._people[one] for one in entry.attendees if one in self._people), None)

    def _closes(self, openness: Openness | None) -> Openness | None:
        if openness is None or openness.status != "closed" or is_lifted(openness, self._policy):
            return None
        return openness


def _status(thing: Record) -> str | None:
    return None if thing.openness is None else thing.openness.status


assert all(cls in CLASSES for cls in (*NOT_WITHHELD, *TITLES))  # noqa: S101 -- a slip of ours
