"""Faults in who voted and how many (VOT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Decision, Event, Minutes, Tally
from kaigiroku.strategies.planters.people import (
    Draw,
    Planter,
    absentee,
    member_ids,
    members,
    with_decision,
)

__all__ = ["PLANTERS"]

_CARRIED: Final = Decision(text="採決の結果、休憩することに決した。", outcome="approved")


def vot001(minutes: Minutes, draw: Draw) -> Minutes:
    """State another number of votes than there are voters, at times against the words as well."""
    is_for, against = member_ids(minutes)[:2]
    wrong = draw(st.sampled_from((0, 2, 3, 9, 99)))
    tally = (
        Tally(choice="for", count=wrong, voters=(is_for,)),
        Tally(choice="against", count=1, voters=(against,)),
    )
    words = draw(
        st.sampled_from(
            (
                Decision(text="採決の結果、議長が決した。", outcome="continued"),
                Decision(text="採決の結果、賛成１名、反対１名であった。", outcome="no-decision"),
                Decision(text="採決の結果、議長の決するところにより決した。", outcome="approved"),
                Decision(text="可否同数により、議長が決した。", outcome="continued", support="tie"),
            )
        )
    )
    return with_decision(minutes, draw, attrs.evolve(words, tally=tally))


def vot002(minutes: Minutes, draw: Draw) -> Minutes:
    """Name somebody under two choices, or twice under one."""
    voter = draw(st.sampled_from(member_ids(minutes)))
    if draw(st.booleans()):
        return _voted(minutes, draw, Tally(choice="for", voters=(voter, voter)))
    other = draw(st.sampled_from(("against", "abstain", "recused", "not-voting")))
    return _voted(
        minutes,
        draw,
        Tally(choice="for", voters=(voter,)),
        Tally(choice=other, voters=(voter,)),
        outcome="continued",
    )


def vot003(minutes: Minutes, draw: Draw) -> Minutes:
    """Let an official of the secretariat vote."""
    officials = [
        entry.id
        for group in minutes.attendance
        if group.capacity == "secretariat"
        for entry in group.entries
        if entry.id is not None
    ]
    groups = [g.id for g in minutes.attendance if g.capacity == "secretariat" and g.id is not None]
    voter = draw(st.sampled_from([*officials, *groups]))
    voters = member_ids(minutes) if draw(st.booleans()) else ()
    return _voted(minutes, draw, Tally(choice="for", voters=(*voters, voter)))


def vot004(minutes: Minutes, draw: Draw) -> Minutes:
    """Let somebody vote who is listed as absent, or has just left."""
    if draw(st.booleans()):
        voters = member_ids(minutes) if draw(st.booleans()) else ()
        minutes, absent = absentee(minutes, draw)
        ids = () if absent.id is None else (absent.id,)
        return _voted(minutes, draw, Tally(choice="for", voters=(*voters, *ids)))
    voter = draw(st.sampled_from(member_ids(minutes)))
    decision = attrs.evolve(_CARRIED, tally=(Tally(choice="for", voters=(voter,)),))
    left = Event(event="leave", attendees=(voter,), text="（退室）")
    return with_decision(minutes, draw, decision, left)


def vot008(minutes: Minutes, draw: Draw) -> Minutes:
    """Count more votes than there are people listed, and seats."""
    quorum = minutes.meeting.quorum
    listed = sum(max(len(g.entries), g.count or 0) for g in minutes.attendance)
    most = max(listed, (quorum.seats or 0) if quorum is not None else 0, len(members(minutes)))
    return _voted(minutes, draw, Tally(choice="for", count=most + draw(st.integers(1, 9))))


def _voted(minutes: Minutes, draw: Draw, *tally: Tally, outcome: str = "approved") -> Minutes:
    return with_decision(minutes, draw, attrs.evolve(_CARRIED, outcome=outcome, tally=tally))


PLANTERS: Final[Mapping[str, Planter]] = {
    "VOT001": vot001,
    "VOT002": vot002,
    "VOT003": vot003,
    "VOT004": vot004,
    "VOT008": vot008,
}
