"""Faults between speakers and the attendance (ATT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import (
    AgendaItem,
    AnyUnit,
    Attendee,
    Decision,
    Direction,
    Event,
    Group,
    Minutes,
    Section,
    Speaker,
)
from kaigiroku.strategies.planters.people import (
    Draw,
    Planter,
    absentee,
    another_name,
    member_ids,
    speeches,
    with_speaker,
    with_units,
)

__all__ = ["PLANTERS"]


def att005(minutes: Minutes, draw: Draw) -> Minutes:
    """Let somebody speak who is not listed, where everybody is."""
    path, remark = draw(st.sampled_from(speeches(minutes)))
    name = another_name(draw)
    speaker = draw(
        st.sampled_from(
            (
                Speaker(label=f"{name.split('　')[0]}委員", identifies="person"),
                Speaker(label=f"委員（{name}君）", identifies="person"),
                Speaker(label=name, name=name),
            )
        )
    )
    return with_speaker(_naming_everybody(minutes), path, remark, speaker)


def att006(minutes: Minutes, draw: Draw) -> Minutes:
    """Let the chair speak, and take out whatever says who that is."""
    minutes = _naming_everybody(_without_chair(minutes))
    path, remark = draw(st.sampled_from(speeches(minutes)))
    label = draw(st.sampled_from(("議長", "会長", "委 員 長", "座長")))
    return with_speaker(minutes, path, remark, Speaker(label=label, identifies="post"))


def att009(minutes: Minutes, draw: Draw) -> Minutes:
    """Let somebody leave just before they speak."""
    there = set(member_ids(minutes))
    alone = [
        (path, remark, remark.speaker.attendees)
        for path, remark in speeches(minutes)
        if remark.speaker is not None
        and len(remark.speaker.attendees) == 1
        and remark.speaker.attendees[0] in there
    ]
    path, remark, who = draw(st.sampled_from(alone))
    leave = Event(event="leave", items=remark.items, attendees=who, text="（退室）")
    return with_units(minutes, path, leave, remark)


def att010(minutes: Minutes, draw: Draw) -> Minutes:
    """Let somebody speak who is listed as absent."""
    minutes, absent = absentee(minutes, draw)
    path, remark = draw(st.sampled_from(speeches(minutes)))
    ids = () if absent.id is None else (absent.id,)
    speaker = Speaker(label=absent.name, attendees=ids, identifies="person")
    return with_speaker(minutes, path, remark, speaker)


def _naming_everybody(minutes: Minutes) -> Minutes:
    """Name all whom the groups leave unnamed, the public and the press left out."""
    names = (f"架空　{given}" for given in "一二三四五六七八九十百千万")

    def named(entry: Attendee) -> Attendee:
        return entry if entry.name is not None else attrs.evolve(entry, name=next(names))

    def full(group: Group) -> Group:
        if group.capacity in {"public", "press"} or group.count == 0:
            return group
        missing = (group.others or 0) + max(0, (group.count or 0) - len(group.entries))
        added = tuple(
            Attendee(label=name, name=name) for name in (next(names) for _ in range(missing))
        )
        return attrs.evolve(
            group,
            label="出席者" if group.others else group.label,
            others=None,
            entries=(*map(named, group.entries), *added),
        )

    return attrs.evolve(minutes, attendance=tuple(map(full, minutes.attendance)))


def _without_chair(minutes: Minutes) -> Minutes:
    """Take out all that says who is in the chair: roles, legend, elections, handing over."""

    def plain(entry: Attendee) -> Attendee:
        if entry.capacity not in {"chair", "vice-chair"}:
            return entry
        return attrs.evolve(entry, capacity=None, role=None, label=entry.name)

    def decided(one: Decision) -> Decision:
        return attrs.evolve(one, outcome="appointed") if one.outcome == "elected" else one

    def item(one: AgendaItem) -> AgendaItem:
        decisions, items = map(decided, one.decisions), map(item, one.items)
        return attrs.evolve(one, decisions=tuple(decisions), items=tuple(items))

    def unit(one: AnyUnit) -> AnyUnit:
        if isinstance(one, Section):
            return attrs.evolve(one, units=tuple(map(unit, one.units)))
        if isinstance(one, Event) and one.event == "chair-change":
            return Direction(id=one.id, text=one.text or "（交代）")
        return decided(one) if isinstance(one, Decision) else one

    groups = (attrs.evolve(g, entries=tuple(map(plain, g.entries))) for g in minutes.attendance)
    legend = (entry for entry in minutes.legend if entry.capacity not in {"chair", "vice-chair"})
    return attrs.evolve(
        minutes,
        attendance=tuple(groups),
        legend=tuple(legend),
        agenda=tuple(map(item, minutes.agenda)),
        proceedings=tuple(map(unit, minutes.proceedings)),
    )


PLANTERS: Final[Mapping[str, Planter]] = {
    "ATT005": att005,
    "ATT006": att006,
    "ATT009": att009,
    "ATT010": att010,
}
