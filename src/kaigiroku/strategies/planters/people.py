"""What planters of faults in attendance and votes share: finding people and units, changing them.

Level: sound. A planter takes a sound document and changes as little of it as makes one fault.
Documents are values, so every change here returns another document.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st

from kaigiroku.model import (
    AnyUnit,
    Attendee,
    Decision,
    Group,
    Minutes,
    Remark,
    Section,
    Speaker,
)

__all__ = [
    "Draw",
    "Path",
    "Place",
    "Planter",
    "absentee",
    "another_name",
    "member_ids",
    "members",
    "speeches",
    "with_decision",
    "with_entry",
    "with_group",
    "with_speaker",
    "with_units",
]

T = TypeVar("T")

Draw = st.DrawFn
Planter = Callable[[Minutes, Draw], Minutes]
"""Plants one fault in a sound document, wherever it draws."""

Path = tuple[int, ...]
"""The place of a unit: its numbers from the proceedings down."""

Place = tuple[int, int]
"""The place of an entry: its group, and its number in it."""

_NAMES: Final = ("御厨　楓香", "小鳥遊　悠斗", "勅使河原　澪", "東海林　奏太", "月見里　詩乃")
"""Names that no sound document draws."""


def another_name(draw: Draw) -> str:
    """Draw the name of somebody who is not in the document."""
    return draw(st.sampled_from(_NAMES))


# ------------------------------------------------------------------------------- the attendance


def members(minutes: Minutes) -> list[Place]:
    """Return the members who were present all the time, by their names, with an id."""
    return [
        (place, number)
        for place, group in enumerate(minutes.attendance)
        if group.capacity == "member" and group.status == "present"
        for number, entry in enumerate(group.entries)
        if entry.id is not None
        and entry.name is not None
        and entry.status in {None, "present"}
        and not (entry.presence or entry.attendees or entry.proxy_for)
    ]


def member_ids(minutes: Minutes) -> list[str]:
    """Return the ids of these members; they have all come back at the end of an item."""
    entries = (minutes.attendance[place].entries[number] for place, number in members(minutes))
    return [entry.id for entry in entries if entry.id is not None]


def with_entry(minutes: Minutes, place: Place, *entries: Attendee) -> Minutes:
    """Put entries in the place of one."""
    group = minutes.attendance[place[0]]
    return with_group(
        minutes, place[0], attrs.evolve(group, entries=_put(group.entries, place[1], entries))
    )


def with_group(minutes: Minutes, number: int, *groups: Group) -> Minutes:
    """Put groups in the place of one."""
    return attrs.evolve(minutes, attendance=_put(minutes.attendance, number, groups))


def absentee(minutes: Minutes, draw: Draw) -> tuple[Minutes, Attendee]:
    """Return an absent member, added if there is none."""
    absent = [
        entry
        for group in minutes.attendance
        if group.status == "absent" and group.capacity == "member"
        for entry in group.entries
        if entry.id is not None and entry.name is not None and not entry.presence
    ]
    if absent:
        return minutes, draw(st.sampled_from(absent))
    name = another_name(draw)
    entry = Attendee(id="absentee", label=name, name=name)
    group = Group(label="欠席した委員", capacity="member", status="absent", entries=(entry,))
    return attrs.evolve(minutes, attendance=(*minutes.attendance, group)), entry


# ------------------------------------------------------------------------------ the proceedings


def _units(minutes: Minutes) -> Iterator[tuple[Path, AnyUnit]]:
    waiting: list[tuple[Path, AnyUnit]] = [
        ((number,), unit) for number, unit in enumerate(minutes.proceedings)
    ]
    while waiting:
        path, unit = waiting.pop(0)
        yield path, unit
        if isinstance(unit, Section):
            waiting += [((*path, number), inner) for number, inner in enumerate(unit.units)]


def speeches(minutes: Minutes) -> list[tuple[Path, Remark]]:
    """Return the remarks that stand by themselves: no act, and nothing answers or continues them.

    They are in the sections of agenda items.
    """
    units = list(_units(minutes))
    referred = {
        id_
        for _, unit in units
        if isinstance(unit, Remark)
        for id_ in (*unit.answers, *((unit.continues,) if unit.continues is not None else ()))
    }
    taken = {path for path, unit in units if isinstance(unit, Section) and unit.items}
    return [
        (path, unit)
        for path, unit in units
        if isinstance(unit, Remark)
        and unit.speaker is not None
        and unit.act is None
        and unit.corrects is None
        and unit.continues is None
        and unit.id not in referred
        and path[:-1] in taken
    ]


def with_units(minutes: Minutes, path: Path, *units: AnyUnit) -> Minutes:
    """Put units in the place of one."""
    return attrs.evolve(minutes, proceedings=_put_deep(minutes.proceedings, path, units))


def with_speaker(minutes: Minutes, path: Path, remark: Remark, speaker: Speaker) -> Minutes:
    """Let somebody else say a remark; how speakers are set off is kept."""
    before = remark.speaker
    mark = before.mark if before is not None else None
    return with_units(minutes, path, attrs.evolve(remark, speaker=attrs.evolve(speaker, mark=mark)))


def with_decision(minutes: Minutes, draw: Draw, decision: Decision, *before: AnyUnit) -> Minutes:
    """Add a decision, and what goes before it, at the end of an item that was decided."""
    sections = [
        (path, unit)
        for path, unit in _units(minutes)
        if isinstance(unit, Section)
        and unit.items
        and any(isinstance(inner, Decision) for inner in unit.units)
    ]
    path, section = draw(st.sampled_from(sections))
    longer = attrs.evolve(section, units=(*section.units, *before, decision))
    return with_units(minutes, path, longer)


def _put(things: Sequence[T], number: int, new: Sequence[T]) -> tuple[T, ...]:
    return (*things[:number], *new, *things[number + 1 :])


def _put_deep(units: Sequence[AnyUnit], path: Path, new: Sequence[AnyUnit]) -> tuple[AnyUnit, ...]:
    section = units[path[0]]
    if len(path) == 1 or not isinstance(section, Section):
        return _put(units, path[0], new)
    inner = _put_deep(section.units, path[1:], new)
    return _put(units, path[0], (attrs.evolve(section, units=inner),))
