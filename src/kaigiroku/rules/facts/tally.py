"""Tallies: the votes of a decision, as rules reckon with them."""

from typing import Final

import attrs

from kaigiroku.model import Decision, Tally
from kaigiroku.rules.facts.roster import roster
from kaigiroku.rules.facts.survey import Node, Survey, once

__all__ = ["NO_VOTES", "Votes", "elections", "voted"]

NO_VOTES: Final = frozenset({"absent", "recused", "not-voting"})
"""The choices of those who did not vote."""


@attrs.frozen(eq=False)
class Votes:
    """The votes of one decision, choice by choice."""

    node: Node[Decision]
    """The decision at its place."""

    cast: dict[str, int]
    """How many there are for each choice that is told in numbers or names."""

    @property
    def is_for(self) -> int | None:
        """The votes for it, if told."""
        return self.cast.get("for")

    @property
    def against(self) -> int | None:
        """The votes against it, if told."""
        return self.cast.get("against")

    @property
    def dissenting(self) -> int:
        """The votes told that are not for it."""
        return sum(n for choice, n in self.cast.items() if choice not in {"for", *NO_VOTES})


@once
def voted(survey: Survey) -> tuple[Votes, ...]:
    """Return the decisions with votes for choices; elections are not among them."""
    return tuple(
        Votes(node, cast)
        for node in survey.of(Decision)
        if node.thing.tally and (cast := _cast(survey, node.thing)) is not None
    )


@once
def elections(survey: Survey) -> tuple[Node[Decision], ...]:
    """Return the decisions with votes for candidates."""
    return tuple(
        node
        for node in survey.of(Decision)
        if any(tally.candidate is not None for tally in node.thing.tally)
    )


def _cast(survey: Survey, decision: Decision) -> dict[str, int] | None:
    """Add up the votes for each choice; None if there are candidates, or a choice is not told."""
    cast: dict[str, int] = {}
    for tally in decision.tally:
        if tally.choice is None or tally.candidate is not None:
            return None
        number = _number(survey, tally)
        if number is None:
            return None
        cast[tally.choice] = cast.get(tally.choice, 0) + number
    return cast


def _number(survey: Survey, tally: Tally) -> int | None:
    """Return how many votes are told: as stated, or by single names."""
    if tally.count is not None:
        return tally.count
    people = roster(survey)
    if not tally.voters or any(voter not in people.entries for voter in tally.voters):
        return None
    return len({people.person(voter) for voter in tally.voters})
