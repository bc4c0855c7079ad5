"""The roster: the attendance as rules ask for it, with what the groups say of their people.

An entry of the attendance may be a person, a post, an office or “and 25 others”; the same person
may stand in several entries. What can be told of that for certain is told here, and nothing else.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from kaigiroku.japanese import find_counts, fold, to_int, without_honorific
from kaigiroku.model import Attendee, Group, Person, Presence
from kaigiroku.rules.facts.survey import Node, Survey, once

__all__ = [
    "AWAY",
    "ENTITLED",
    "PROXY",
    "TOOK_PART",
    "Listed",
    "Roster",
    "is_one_person",
    "looks_like_a_name",
    "names_of",
    "roster",
    "seat_of",
]

AWAY: Final = frozenset({"absent", "represented", "standby", "vacant"})
"""The states of those who did not take part."""

TOOK_PART: Final = frozenset({"present", "late", "left-early"})
"""The states of those who did, for all or some of the time."""

ENTITLED: Final = frozenset({"member", "chair", "vice-chair", "acting-chair"})
"""The capacities of those who make up the body."""


PROXY: Final = re.compile("(?<!職務)(?<!会長)(?<!議長)(?<!委員長)代理")
"""A proxy (代理出席), and not whoever takes the chair in another's place (会長職務代理者)."""


@attrs.frozen(eq=False)
class Listed:
    """An entry of the attendance, with what holds for it."""

    number: int
    """The how-manieth entry of the attendance it is."""

    node: Node[Attendee]
    """The entry at its place."""

    group: Node[Group]
    """The group it stands in."""

    status: str | None
    """Present, absent …: its own, or its group's."""

    capacity: str | None
    """In what capacity: its own, or its group's."""

    @property
    def entry(self) -> Attendee:
        """The entry itself."""
        return self.node.thing

    @property
    def sittings(self) -> frozenset[str]:
        """The sittings it is narrowed to; empty if it is not."""
        own = {presence.sitting for presence in self.entry.presence if presence.sitting}
        return frozenset(own or self.group.thing.sittings)

    @property
    def is_away(self) -> bool:
        """Whether they took no part at all, by the state and no stretch of presence."""
        return self.status in AWAY and not any(
            _took_part(presence, self.status) for presence in self.entry.presence
        )

    @property
    def shown(self) -> str:
        """What the print calls them, for messages."""
        entry = self.entry
        return entry.name or entry.label or entry.position or entry.role or self.node.pointer

    @property
    def name(self) -> str | None:
        """The name, folded; the label's, if the entry has nothing but a label that is a name.

        A mask (●●●●, 氏名非公開) is no name.
        """
        entry = self.entry
        if entry.name is not None:
            name = fold(entry.name)
            return name if any(map(str.isalpha, name)) and not _MASK.search(name) else None
        if entry.label is None or entry.position or entry.role or entry.affiliation:
            return None
        label = without_honorific(fold(entry.label))
        return label if looks_like_a_name(label) else None

    def meets(self, other: "Listed") -> bool:
        """Tell whether both entries speak of the same time: the whole meeting, or one sitting."""
        if not self.sittings and not other.sittings:
            return True
        return bool(self.sittings & other.sittings)


def _took_part(presence: Presence, status: str | None) -> bool:
    return (presence.status or status) not in AWAY


class Roster:
    """All who are listed in the attendance."""

    def __init__(self, survey: Survey) -> None:
        self.listed: Final[tuple[Listed, ...]] = tuple(_listed(survey))
        self.of_id: Final[dict[str, tuple[Listed, ...]]] = {}
        """The entries that an id means: one, or all of a group."""
        self.entries: Final[dict[str, Listed]] = {}
        """The entry that has an id."""
        for one in self.listed:
            if one.entry.id is not None:
                self.entries.setdefault(one.entry.id, one)
                self.of_id.setdefault(one.entry.id, (one,))
        self._in_group: dict[int, list[Listed]] = {}
        for one in self.listed:
            self._in_group.setdefault(id(one.group), []).append(one)
        for group in survey.of(Group):
            if group.thing.id is not None:
                self.of_id.setdefault(group.thing.id, self.in_group(group))

    def in_group(self, group: Node[Group]) -> tuple[Listed, ...]:
        """Return the entries of a group, in printed order."""
        return tuple(self._in_group.get(id(group), ()))

    @property
    def namesakes(self) -> Iterator[tuple[Listed, ...]]:
        """The entries that share a name, name by name."""
        return (tuple(ones) for ones in self._named.values() if len(ones) > 1)

    @cached_property
    def _called(self) -> dict[str, list[Listed]]:
        called: dict[str, list[Listed]] = {}
        for one in self.listed:
            for name in names_of(one.entry):
                called.setdefault(name, []).append(one)
        return called

    @cached_property
    def _named(self) -> dict[str, list[Listed]]:
        named: dict[str, list[Listed]] = {}
        for one in self.listed:
            if (name := one.name) is not None:
                named.setdefault(name, []).append(one)
        return {name: ones for name, ones in named.items() if len(ones) <= _NAMESAKES}

    @cached_property
    def _pointing(self) -> dict[int, list[Listed]]:
        pointing: dict[int, list[Listed]] = {}
        for one in self.listed:
            pointing.setdefault(id(self.first(one)), []).append(one)
        return pointing

    def called(self, person: Person) -> tuple[Listed, ...]:
        """Return the entries that share a name, label, post or role with somebody.

        Print is compared folded: width, spaces, variants of characters and honorifics do not count.
        """
        found: dict[int, Listed] = {}
        for name in names_of(person):
            for one in self._called.get(name, ()):
                found.setdefault(id(one), one)
        return tuple(found.values())

    def meant(self, person: Person) -> tuple[Listed, ...]:
        """Return the entries that somebody refers to by id."""
        return tuple(one for id_ in person.attendees for one in self.of_id.get(id_, ()))

    def one_meant(self, person: Person) -> Listed | None:
        """Return the entry that somebody refers to by id, if it is just one and no group."""
        return self.entries.get(person.attendees[0]) if len(person.attendees) == 1 else None

    def first(self, one: Listed) -> Listed:
        """Return the entry of the same person that this one points to, or itself."""
        return self.one_meant(one.entry) or one

    def person(self, id_: str) -> str:
        """Return the id of the first entry of the same person; the same id if it names no entry."""
        one = self.entries.get(id_)
        return id_ if one is None else self.first(one).entry.id or id_

    def elsewhere(self, one: Listed) -> tuple[Listed, ...]:
        """Return the other entries that are surely the same person, in the order of the document.

        They point to one another; or they have the same name and nothing tells them apart. A
        surname alone is no proof: then the seat or the reading, or office and post, must agree too.
        """
        first = self.first(one)
        found = {id(other): other for other in (first, *self._pointing.get(id(first), ()))}
        if (name := one.name) is not None:
            found |= {
                id(other): other
                for other in self._named.get(name, ())
                if _nothing_tells_apart(one, other, name)
            }
        found.pop(id(one), None)
        return tuple(sorted(found.values(), key=lambda other: other.number))

    def is_anywhere_present(self, one: Listed) -> bool:
        """Tell whether any entry of the same person does not say that they were away."""
        return not one.is_away or any(not other.is_away for other in self.elsewhere(one))


def names_of(person: Person) -> frozenset[str]:
    """Return the names by which somebody may be known again, folded, without honorifics."""
    told = (person.name, person.label, person.position, person.role)
    return frozenset(without_honorific(fold(name)) for name in told if name is not None)


_NAMESAKES: Final = 30
"""What more entries than these are called is not the name of a person."""

_FULL_NAME: Final = 4
"""So many characters that a name is not a surname alone."""

_SPACED_NAME: Final = 3
"""The same, where a space parts the name: 林　修一, but not 山　田, which is only padded."""


def _nothing_tells_apart(one: Listed, other: Listed, name: str) -> bool:
    agree: set[str] = set()
    for field in ("affiliation", "position", "seat", "yomi", "political_group"):
        mine, theirs = getattr(one.entry, field), getattr(other.entry, field)
        if mine is not None and theirs is not None:
            if fold(mine) != fold(theirs):
                return False
            agree.add(field)
    if len(name) >= _FULL_NAME:
        return True
    if len(name) >= _SPACED_NAME and all(
        re.search(r"\S\s+\S", each.shown) for each in (one, other)
    ):
        return True
    return bool(agree & {"seat", "yomi"}) or {"affiliation", "position"} <= agree


_NAME: Final = re.compile(r"[々〆ヶぁ-んァ-ヴー一-鿿豈-﫿\U00020000-\U0003ffff]{2,10}")
_MASK: Final = re.compile("公開|公表|開示|匿名|氏名|省略|[●○◯■□◆×＊*※]{2}")
_NO_NAME: Final = re.compile(
    "代表|公募|学識|経験|機関|関係|団体|[市町区村県都府道国]民|事業|行政|民間|専門|有識|傍聴|報道"
    "|[欠出]席|該当|以下|空席|未定|匿名|氏名|省略|構成|参考|説明|なし|無し|質問|質疑|答弁|討論|挨拶|進行"
    "|代理|委員|[会議]長"
)
_NO_NAME_ENDS_SO: Final = tuple("長員監官者課室部局係会社校団班隊庁省府県市区町村所院園署")


def looks_like_a_name(text: str) -> bool:
    """Tell whether a folded text may well be the name of a person, and not of a post or an office.

    Surnames that end as offices do (阿部, 木村) are not told from these; the answer is then no.
    """
    return (
        _NAME.fullmatch(text) is not None
        and not text.endswith(_NO_NAME_ENDS_SO)
        and _NO_NAME.search(text) is None
    )


_SEVERAL: Final = re.compile(
    r"ほか|他(?=の|[0-9])|外[、，]|^各(?!務)|等$|など|関係|一同|全員|若干|別紙|同上"
)
_POST_OF_ONE: Final = ("長", "監", "官")


def is_one_person(entry: Attendee) -> bool:
    """Tell whether an entry surely stands for one person or one seat.

    It does if it has a name, or a post that one person holds (課長), or nothing but a label that is
    a name; unless its label speaks of more (委員長始め3名, 佐藤課長ほか, 関係職員).
    """
    label = fold(entry.label or "")
    if _SEVERAL.search(label) or find_counts(label):
        return False
    if entry.name is not None or entry.seat is not None or entry.status == "vacant":
        return True
    post = without_honorific(fold(entry.position or entry.label or entry.role or ""))
    if post.endswith(_POST_OF_ONE):
        return True
    return not (entry.position or entry.role or entry.affiliation) and looks_like_a_name(
        without_honorific(label)
    )


_SEAT: Final = re.compile(r"[第番号席議]")


def seat_of(seat: str) -> str:
    """Return the number of a seat without the words that go with it (第3番, 三番 → 3)."""
    bare = _SEAT.sub("", fold(seat))
    number = to_int(bare)
    return str(number) if number is not None else bare or fold(seat)


def _listed(survey: Survey) -> Iterator[Listed]:
    for number, node in enumerate(survey.of(Attendee)):
        group = node.inside(Group)
        assert group is not None  # noqa: S101 -- entries stand in groups
        yield Listed(
            number,
            node,
            group,
            node.thing.status or group.thing.status,
            node.thing.capacity or group.thing.capacity,
        )


@once
def roster(survey: Survey) -> Roster:
    """Return the roster of a document."""
    return Roster(survey)
