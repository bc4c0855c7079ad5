"""The stage of an invented meeting: who is in the room, what time it is, what is on record."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from typing import Any, Final

from kaigiroku.model import AnyUnit, Decision, Event, Person, Remark, Speaker
from kaigiroku.strategies.invented.cast import Cast, Player
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.plan import ItemPlan
from kaigiroku.strategies.invented.printing import (
    Part,
    compose,
    direction,
    end_of,
    iso_time,
)

__all__ = ["Stage"]


class Stage:
    """Where everything happens: whatever changes in the course of a meeting changes here."""

    def __init__(self, desk: Desk, cast: Cast) -> None:
        self.desk: Final = desk
        self.cast: Final = cast
        self.units: list[AnyUnit] = []
        """What is on record, in the part that is being written."""
        self.now = desk.plan.starts
        """The time, in minutes from midnight."""
        self.presiding = cast.chair
        self.room: list[Player] = [one for one in cast.members if one is not cast.late]
        """The members who are in the room."""
        self.recesses = 0
        """Minutes of recess so far."""
        self._made = 0
        self._pages = 0

    # ------------------------------------------------------------------------------ the record

    def new_id(self) -> str:
        """Return an id that no unit has."""
        self._made += 1
        return f"u{self._made}"

    @contextmanager
    def apart(self) -> Generator[list[AnyUnit]]:
        """Gather what goes on record apart from the rest, to be put into a section."""
        outer, self.units = self.units, []
        yield self.units
        self.units = outer

    def remark(self, speaker: Speaker, *parts: Part, **stated: Any) -> str:
        """Let somebody speak and return the id of the remark; `stated` are further fields of it."""
        words, made = compose(*parts), self.new_id()
        self.units.append(
            Remark(id=made, speaker=speaker, text=words.text, spans=words.spans, **stated)
        )
        return made

    def chair(self, *parts: Part, **stated: Any) -> str:
        """Let whoever presides speak."""
        return self.remark(self.cast.speaker(self.presiding), *parts, **stated)

    def no_objection(self, question: str, *items: str) -> str:
        """Let the chair ask whether anybody objects; return the unit that states the answer."""
        ask, answer = f"{question}御異議ありませんか。", "御異議なしと認めます。"
        if self.desk.plan.style.speakers == "class":
            self.chair(ask, items=items)
            self.remark(self.cast.everybody(), "異議なし。", items=items)
            return self.chair(answer, items=items)
        members = Person(attendees=("members",))
        cry = direction("（「異議なし」の声）", speaker=members)
        return self.chair(ask, cry, answer, items=items)

    def decide(self, said: str, outcome: str, manner: str, items: tuple[str, ...] = ()) -> str:
        """Put a decision on record that is only spoken; return its id."""
        made = self.new_id()
        self.units.append(
            Decision(id=made, items=items, outcome=outcome, manner=manner, stated_in=(said,))
        )
        return made

    def end_of_line(self, item: ItemPlan) -> tuple[Part, ...]:
        """Return the end of a line, column or page as the plan of an item has it."""
        match item.broken:
            case "none":
                return ()
            case "page":
                self._pages += 1
                return (end_of("page", self.desk.printer.digits(f"{self._pages}")),)
            case boundary:
                return (end_of(boundary, None),)

    # ------------------------------------------------------------------------ time and people

    def event(self, event: str, words: str, day: date | None = None) -> None:
        """Put an event on record as a line with the time, and the day if there are several."""
        printer = self.desk.printer
        is_dated = day is not None and self.desk.plan.layout == "days"
        text = f"{printer.time(self.now)}　{words}"
        self.units.append(
            Event(
                id=self.new_id(),
                event=event,
                date=day.isoformat() if day is not None and is_dated else None,
                time=iso_time(self.now),
                text=f"{printer.day(day)}　{text}" if day is not None and is_dated else text,
            )
        )

    def spoken_event(self, event: str, said: str) -> None:
        """Put an event on record that has no print of its own."""
        self.units.append(
            Event(id=self.new_id(), event=event, time=iso_time(self.now), stated_in=(said,))
        )

    def pause(self, minutes: int) -> None:
        """Take a recess."""
        self.event("recess", "休憩")
        self.now += minutes
        self.recesses += minutes
        self.event("resume", "再開")

    def enter(self, one: Player) -> None:
        """Let a member come in."""
        self._move("enter", one, "入室")
        self.room = [other for other in self.cast.members if other is one or other in self.room]

    def leave(self, one: Player) -> None:
        """Let a member go out."""
        self._move("leave", one, "退室")
        self.room = [other for other in self.room if other is not one]

    def _move(self, event: str, one: Player, verb: str) -> None:
        time = self.desk.printer.time(self.now)
        self.units.append(
            Event(
                id=self.new_id(),
                event=event,
                time=iso_time(self.now),
                attendees=(one.id,),
                text=f"（{self.cast.mentioned(one)}{verb}　{time}）",
            )
        )

    def hand_over(self, to: Player) -> None:
        """Let somebody else preside."""
        self.presiding = to
        self.units.append(
            Event(
                id=self.new_id(),
                event="chair-change",
                attendees=(to.id,),
                text=f"（{self.cast.mentioned(to)}が議事を進行）",
            )
        )

    def member(self, number: int) -> Speaker:
        """Return a member in the room who does not preside, counted round."""
        others = [one for one in self.room if one is not self.presiding]
        return self.cast.speaker(others[number % len(others)])
