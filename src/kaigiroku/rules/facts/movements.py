"""Movements: who was out of the room while something was said or voted on.

Only what events tell of single entries of the attendance counts. Somebody is taken to be back as
soon as anything suggests it, for minutes often tell of leaving and not of coming back.
"""

from collections.abc import Iterator
from typing import Any, Final, cast

import attrs

from kaigiroku.model import Decision, Event, Explanation, Remark, Section, Unit
from kaigiroku.rules.facts.roster import Roster, roster
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.facts.tally import NO_VOTES

__all__ = ["Out", "came_in", "while_out"]

_ALL_ARE_BACK: Final = frozenset({"open", "close", "recess", "resume", "adjourn"})


@attrs.frozen(eq=False)
class Out:
    """Somebody who was out of the room while a unit shows them at work."""

    unit: Node[Any]
    """The remark, explanation or decision."""

    id: str
    """The id by which the unit names them."""

    left: Node[Event]
    """The event by which they left."""


@once
def while_out(survey: Survey) -> tuple[Out, ...]:
    """Return who spoke or voted after leaving and before coming back, each absence once."""
    return tuple(_go_through(survey, roster(survey)))


@once
def came_in(survey: Survey) -> frozenset[str]:
    """Return the ids that events name of whoever came in or otherwise appeared."""
    return frozenset(
        id_
        for node in survey.of(Event)
        if node.thing.event != "leave"
        for id_ in node.thing.attendees
    )


def _go_through(survey: Survey, people: Roster) -> Iterator[Out]:
    out: dict[str, Node[Event]] = {}
    for node in survey.units:
        unit: Any = node.thing
        cls = unit.__class__
        if cls is Event:
            _move(cast("Node[Event]", node), people, out)
        elif cls is Section:
            if unit.sitting is not None:
                out.clear()
        elif cls is Remark or cls is Explanation:
            if unit.speaker is not None and len(unit.speaker.attendees) == 1:
                yield from _found(people, node, unit.speaker.attendees[0], out)
        elif cls is Decision:
            for tally in unit.tally:
                if tally.choice not in NO_VOTES:
                    for voter in tally.voters:
                        yield from _found(people, node, voter, out)


def _move(node: Node[Event], people: Roster, out: dict[str, Node[Event]]) -> None:
    event = node.thing
    if event.event == "leave":
        for id_ in event.attendees:
            if id_ in people.entries:
                out[people.person(id_)] = node
    elif event.event in _ALL_ARE_BACK or not event.attendees:
        out.clear()
    else:
        for id_ in event.attendees:
            for one in people.of_id.get(id_, ()):
                if one.entry.id is not None:  # they come back with a group that has others, too
                    out.pop(people.person(one.entry.id), None)


def _found(people: Roster, unit: Node[Any], id_: str, out: dict[str, Node[Event]]) -> Iterator[Out]:
    if (left := out.get(people.person(id_))) is None:
        return
    for_good = people.entries[id_].status == "left-early"
    if for_good or _same_item(left, unit):
        del out[people.person(id_)]
        yield Out(unit, id_, left)


def _same_item(left: Node[Event], unit: Node[Any]) -> bool:
    """Tell whether a unit belongs to what they left for; who leaves for an item comes back."""
    before = _items(left)
    return not before or bool(before & _items(unit))


def _items(unit: Node[Any]) -> frozenset[str]:
    """Return the ids of the items named nearest: by the unit, or by what it stands in."""
    for node in (unit, *unit.above()):
        if isinstance(node.thing, Unit) and node.thing.items:
            return frozenset(node.thing.items)
    return frozenset()
