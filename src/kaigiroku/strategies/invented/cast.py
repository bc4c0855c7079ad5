"""The people of invented minutes: who they are, and how they are called when they speak."""

from typing import Final

import attrs

from kaigiroku.model import Attendee, LegalBasis, Person, Quorum, Speaker
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.words import (
    AFFILIATIONS,
    GIVEN_NAMES,
    POLITICAL_GROUPS,
    SURNAMES,
)

__all__ = ["GROUPS_AT_WORK", "Cast", "Player"]

GROUPS_AT_WORK: Final = ("第1分科会", "第2分科会")
"""The groups that sit at the same time after a plenary."""

_PSEUDONYMS: Final = "ＡＢＣＤＥＦＧＨＩＪＫＬ"
_FEWEST: Final = 3
"""How many members are there at least: a chair, a deputy and one more."""


@attrs.frozen(kw_only=True)
class Player:
    """Somebody, and what the attendance says of them."""

    id: str
    surname: tuple[str, str]
    given: tuple[str, str]
    entry: Attendee


class Cast:
    """Everybody who is listed; who is who is settled by the plan alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._plan = plan = desk.plan
        self._setting = setting = desk.setting
        self._printer = desk.printer
        self._named = 0
        self._seat = 0
        member = setting.member
        self.chair = self._member(setting.chair, "chair")
        self.vice = self._member(setting.vice, "vice-chair")
        rest = _FEWEST - 2 + plan.more_members
        self.base: Final = (self.chair, self.vice, *(self._member(member) for _ in range(rest)))
        """The members who are there all the time."""
        self.late = self._member(member) if plan.late else None
        self.leaver = self._member(member) if plan.leaver else None
        self.second_day_off = (
            self._member(member) if plan.second_day_off and plan.layout == "days" else None
        )
        self.represented = self._member(member) if plan.proxy else None
        self.proxy = self._proxy(self.represented) if self.represented else None
        there = (self.late, self.leaver, self.second_day_off, self.proxy)
        self.members: Final = (*self.base, *(one for one in there if one is not None))
        """All members who took part, those for whom others stood in left out."""
        self.absent: Final = tuple(self._member(member) for _ in range(plan.absent))
        enough = len(self.absent) + 1 < len(self.members)
        self.is_one_vacant: Final = plan.vacant and enough
        self.standby: Final = self._player(Attendee(role="臨時委員")) if plan.standby else None
        self.officers: Final = (
            self._official(f"{setting.section}長"),
            *(self._official(f"{setting.section}{post}") for post in self._posts()),
        )
        self.explainer: Final = (
            self._official(f"{setting.department}長") if plan.explainer else None
        )
        self.witness: Final = self._player(Attendee(role="参考人")) if plan.witness else None

    # -------------------------------------------------------------------------- who they are

    def _posts(self) -> tuple[str, ...]:
        return ("管理係長", "管理係主事")[: self._plan.more_officers]

    def _next_seat(self) -> str:
        self._seat += 1
        return self._printer.digits(f"{self._seat}番")

    def _player(self, stated: Attendee) -> Player:
        """Give somebody an id and a name; the label is the name with what else is stated."""
        number = self._plan.first_name + self._named
        self._named += 1
        surname = SURNAMES[number % len(SURNAMES)]
        given = GIVEN_NAMES[number % len(GIVEN_NAMES)]
        name = self._spaced(surname[0], given[0])
        lead = stated.seat or stated.position or stated.role
        role = stated.role if stated.role not in {lead, self._setting.member} else None
        entry = attrs.evolve(
            stated,
            id=f"p{self._named}",
            label=f"{lead}　{name}" + (f"（{role}）" if role else ""),
            name=name,
            yomi=self._spaced(surname[1], given[1]) if self._plan.yomi else None,
        )
        return Player(id=f"p{self._named}", surname=surname, given=given, entry=entry)

    def _spaced(self, surname: str, given: str) -> str:
        return f"{surname}　{given}" if self._plan.style.padded else f"{surname}{given}"

    def _member(self, role: str, capacity: str | None = None) -> Player:
        number = self._plan.first_name + self._named
        if self._setting.in_assembly:
            stated = Attendee(
                seat=self._next_seat(),
                political_group=POLITICAL_GROUPS[number % len(POLITICAL_GROUPS)],
            )
        else:
            stated = Attendee(affiliation=AFFILIATIONS[number % len(AFFILIATIONS)])
        return self._player(attrs.evolve(stated, role=role, capacity=capacity))

    def _proxy(self, principal: Player) -> Player:
        stands_in_for = Person(
            label=principal.entry.label, name=principal.entry.name, attendees=(principal.id,)
        )
        return self._player(Attendee(role=f"{self._setting.member}代理", proxy_for=stands_in_for))

    def _official(self, position: str) -> Player:
        return self._player(Attendee(position=position))

    # ------------------------------------------------------------------------ how they are called

    def speaker(self, one: Player) -> Speaker:
        """Return how somebody is called when they speak."""
        member = self._setting.member
        if one is self.chair or one is self.vice:
            return self._set_off(
                Speaker(
                    label=one.entry.role,
                    role=one.entry.role,
                    attendees=(one.id,),
                    identifies="post",
                ),
                "■",
            )
        if one is self.explainer:
            position = one.entry.position
            return self._set_off(
                Speaker(label=position, position=position, attendees=(one.id,), identifies="post"),
                "▲",
            )
        if one is self.witness:
            return self._set_off(
                Speaker(
                    label="参考人",
                    attendees=("witness",),
                    identifies="hidden" if self._desk.secrecy.hides_names else "post",
                ),
                "◇",
            )
        called: Speaker
        match self._plan.style.speakers:
            case "names":
                called = Speaker(
                    label=f"{one.surname[0]}{one.entry.role}",
                    attendees=(one.id,),
                    identifies="person",
                )
            case "full":
                called = Speaker(
                    label=one.entry.name,
                    name=one.entry.name,
                    yomi=one.entry.yomi,
                    attendees=(one.id,),
                    identifies="person",
                )
            case "class":
                called = Speaker(label=member, attendees=("members",), identifies="class")
            case "pseudonyms":
                letter = _PSEUDONYMS[self.members.index(one)]
                called = Speaker(label=f"{letter}{member}", identifies="pseudonym")
        return self._set_off(called, "●")

    def office(self) -> Speaker:
        """Return how the secretariat is called when it speaks."""
        return self._set_off(
            Speaker(label="事務局", attendees=("office",), identifies="class"), "▲"
        )

    def everybody(self) -> Speaker:
        """Return how all members are called together."""
        return self._set_off(
            Speaker(
                label=f"{self._setting.member}一同",
                attendees=("members",),
                identifies="collective",
            ),
            "●",
        )

    def at_work(self, number: int) -> Speaker:
        """Return how one of the groups at work is called when it speaks."""
        return self._set_off(
            Speaker(
                label=self._printer.digits(GROUPS_AT_WORK[number]),
                attendees=(f"group{number + 1}",),
                identifies="collective",
            ),
            "●",
        )

    def _set_off(self, speaker: Speaker, symbol: str) -> Speaker:
        style = self._plan.style
        return attrs.evolve(speaker, mark=f"{symbol}＊　" if style.legend else style.mark)

    def mentioned(self, one: Player) -> str:
        """Return how somebody is called in speech: by the surname and what they are."""
        return f"{one.surname[0]}{one.entry.role}"

    def person(self, one: Player, *, label: str | None = None) -> Person:
        """Return somebody as a signature names them."""
        entry = one.entry
        return Person(
            label=label or entry.name,
            name=entry.name,
            role=entry.role,
            position=entry.position,
            attendees=(one.id,),
        )

    def halves(self) -> tuple[tuple[Player, ...], tuple[Player, ...]]:
        """Return the members of the two groups at work."""
        return self.base[::2], self.base[1::2]

    @property
    def signatories(self) -> tuple[Player, ...]:
        """The chair and two members."""
        return self.base[:_FEWEST]

    @property
    def everyone(self) -> tuple[Player, ...]:
        """Everybody who has a name."""
        perhaps = (self.represented, self.standby, self.explainer, self.witness)
        found = (one for one in perhaps if one is not None)
        return (*self.members, *self.absent, *self.officers, *found)

    # ------------------------------------------------------------------------------ the quorum

    @property
    def seats(self) -> int:
        """How many seats the body has."""
        return len(self.members) + len(self.absent) + self.is_one_vacant

    def quorum(self) -> Quorum:
        """Return what is said of the quorum; more than half are always there."""
        setting, seats, present = self._setting, self.seats, len(self.members)
        provision = self._printer.digits(f"{setting.rules}第6条第2項")
        return Quorum(
            printed=self._printer.digits(
                f"{setting.member}定数{seats}名のうち{present}名が出席しており、{provision}に定める"
                "定足数に達しています。"
            ),
            seats=seats,
            required=seats // 2 + 1,
            present=present,
            basis=(
                LegalBasis(printed=provision, instrument=setting.rules, article="6", paragraph="2"),
            ),
        )
