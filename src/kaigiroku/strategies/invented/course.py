"""The course of an invented meeting: its sittings, one after the other or at the same time."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from kaigiroku.model import (
    AnyUnit,
    Decision,
    Openness,
    Passage,
    Person,
    Place,
    Ruling,
    Section,
    Sitting,
    Summary,
)
from kaigiroku.strategies.invented.agenda import Matter
from kaigiroku.strategies.invented.cast import GROUPS_AT_WORK, Cast
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.items import take
from kaigiroku.strategies.invented.printing import (
    direction,
    iso_duration,
    iso_time,
    note,
    reference,
)
from kaigiroku.strategies.invented.stage import Stage

__all__ = ["Course", "next_meeting_day", "next_meeting_words"]

_BETWEEN: Final = 10
"""Minutes between two sittings of one day."""

_ROOMS: Final = ("市役所本庁舎　大会議室", "市民会館　会議室A", "市民会館　会議室B")
_NAMES: Final = {
    "one": ("",),
    "parts": ("第1部", "第2部"),
    "days": ("第1日", "第2日"),
    "parallel": ("全体会", *GROUPS_AT_WORK),
}
"""What the sittings are called."""


class Course:
    """A meeting that is over; its attributes tell what became of it."""

    def __init__(self, desk: Desk, cast: Cast, matters: Sequence[Matter]) -> None:
        self._desk: Final = desk
        self._cast: Final = cast
        self.matters: Final = matters
        """The items, in the order of the agenda."""
        self._stage: Final = Stage(desk, cast)
        self._names: Final = tuple(map(desk.printer.digits, _NAMES[desk.plan.layout]))
        self.ids: Final = _ids(len(self._names))
        """The ids of the sittings; one alone needs none."""
        self.days: Final = _days(desk.plan.day, len(self._names), desk.plan.layout == "days")
        """The day of each sitting."""
        self.sittings: Final[list[Sitting]] = []
        self.openness: Final[dict[str, Openness]] = {}
        """What was ruled of the openness of items, by their ids."""
        self.decisions: Final[dict[str, Decision]] = {}
        """The decisions that are printed with the agenda, by the ids of the items."""
        self.results: Final[list[tuple[Matter, str]]] = []
        """The items decided and the words of the decision."""
        self.ruling: Ruling | None = None
        """What was ruled of the openness of a part of the meeting."""
        self.came: int | None = None
        """When the late member came, in minutes from midnight."""
        self.left: int | None = None
        """When the member who left early left."""
        self.proceedings: Final = tuple(self._run())

    @property
    def _in_groups(self) -> bool:
        return self._desk.plan.layout == "parallel"

    def _run(self) -> list[AnyUnit]:
        stage, plan = self._stage, self._desk.plan
        if plan.passage:
            stage.units.append(Passage(text="※　金額は、特に断りのない限り、税込みで示した。"))
        shares = self._shares()
        for number, day in enumerate(self.days):
            with stage.apart() as units:
                if self._in_groups and number:
                    self._work_in_group(number, day)
                else:
                    self._sit(number, day, shares[number])
            stage.units += units if not self.ids else [self._part(number, units)]
        return stage.units

    def _shares(self) -> tuple[Sequence[Matter], ...]:
        """Divide the items among the sittings of the whole body."""
        if self._desk.plan.layout in {"one", "parallel"}:
            return (self.matters,)
        half = (len(self.matters) + 1) // 2
        return (self.matters[:half], self.matters[half:])

    def _part(self, number: int, units: Sequence[AnyUnit]) -> Section:
        at_work = self._cast.halves()[number - 1] if self._in_groups and number else ()
        return Section(
            id=f"{self.ids[number]}-part",
            items=(self.matters[0].id,) if at_work else (),
            heading=self._names[number],
            sitting=self.ids[number],
            attendees=tuple(one.id for one in at_work),
            units=tuple(units),
        )

    # ----------------------------------------------------------------------------- the sittings

    def _sit(self, number: int, day: date, share: Sequence[Matter]) -> None:
        stage, cast, plan = self._stage, self._cast, self._desk.plan
        is_last = number == len(self._shares()) - 1
        if number:
            stage.now = plan.starts if plan.layout == "days" else stage.now + _BETWEEN
            stage.room = [one for one in stage.room if one is not cast.second_day_off]
        started, stage.recesses = stage.now, 0
        self._open(number, day)
        if cast.late is not None and not number:
            stage.now += 5
            self.came = stage.now
            stage.enter(cast.late)
        taken = [one for one in share if one.plan is not None or one.state is None]
        for place, matter in enumerate(taken):
            if is_last and not any(one.plan for one in taken[place + 1 :]):
                self._leave_early()
            following = taken[place + 1].id if place + 1 < len(taken) else None
            self._take(matter, following)
        if is_last:
            self._leave_early()
        self._close(day, is_last=is_last)
        self._add_sitting(number, day, started)

    def _leave_early(self) -> None:
        stage, leaver = self._stage, self._cast.leaver
        if leaver is not None and self.left is None:
            stage.now += 5
            self.left = stage.now
            stage.leave(leaver)

    def _take(self, matter: Matter, following: str | None) -> None:
        plans = [one.plan for one in self.matters if one.plan is not None]
        nothing_else = all(plan.withheld == "none" for plan in plans)
        is_only_gap = nothing_else and matter.plan is plans[0]
        came_to = take(self._stage, matter, following, is_only_gap=is_only_gap)
        if came_to is not None:
            self.results.append((matter, came_to.words))
            if matter.plan is not None and matter.plan.stated == "agenda":
                self.decisions[matter.id] = came_to.decision(f"{matter.id}-decided")

    def _work_in_group(self, number: int, day: date) -> None:
        """Let a group sit; both begin when the plenary is over."""
        stage, digits = self._stage, self._desk.printer.digits
        ended = stage.now
        stage.now += _BETWEEN
        started, stage.recesses = stage.now, 0
        stage.event("open", "開会", day)
        said = stage.remark(
            self._cast.at_work(number - 1),
            digits("現地の写真を見ながら、良い点と改める点を3枚の紙にまとめた。"),
        )
        gist = "利用者の目線に立った案内が必要であるとの意見でまとまった。"
        stage.units.append(Summary(id=stage.new_id(), text=gist, of=(said,)))
        stage.now += 25 + 10 * number
        stage.event("close", "閉会", day)
        self._add_sitting(number, day, started)
        stage.now = ended

    def _add_sitting(self, number: int, day: date, started: int) -> None:
        plan, printer, ended = self._desk.plan, self._desk.printer, self._stage.now
        is_group = self._in_groups and number > 0
        is_closed = plan.meeting == "sitting-closed" and number > 0
        called_for = started - 5 if plan.late_opening and not number else None
        printed = f"{printer.day(day)}　{printer.time(started)}～{printer.time(ended)}"
        if called_for is not None:
            printed += f"（招集　{printer.time(called_for)}）"
        was_moved = plan.moved and not number
        in_session = iso_duration(ended - started - self._stage.recesses)
        self.sittings.append(
            Sitting(
                id=self.ids[number] if self.ids else None,
                name=self._names[number] or None,
                body=self._names[number] if is_group else None,
                printed=printed,
                date=day.isoformat(),
                start_time=iso_time(started),
                end_time=iso_time(ended),
                scheduled_date=(day - timedelta(days=7)).isoformat() if was_moved else None,
                scheduled_start_time=None if called_for is None else iso_time(called_for),
                time_in_session=in_session if plan.in_session else None,
                time_zone="Asia/Tokyo" if plan.filed else None,
                location=_ROOMS[number if is_group else 0],
                mode="in-person" if plan.mode == "hybrid" and is_group else None,
                openness=(
                    self._desk.secrecy.closed_to_observers(self.ruling) if is_closed else None
                ),
                parallel_with=(self.ids[3 - number],) if is_group else (),
            )
        )

    # --------------------------------------------------------------------- opening and closing

    def _open(self, number: int, day: date) -> None:
        stage = self._stage
        opening = f"ただいまから、{self._desk.setting.name}の会議を開きます。"
        if self._desk.plan.style.events == "printed":
            stage.event("open", "開議" if number else "開会", day)
            stage.chair(opening)
        else:
            stage.spoken_event("open", stage.chair(opening))
        if not number:
            self._preliminaries(day)

    def _preliminaries(self, day: date) -> None:
        stage, plan, cast = self._stage, self._desk.plan, self._cast
        if plan.greeting:
            stage.chair("お忙しい中、お集まりいただき、お礼を申し上げます。", act="greeting")
        stage.remark(cast.office(), cast.quorum().printed or "", act="report")
        first, second = (
            reference(cast.mentioned(one), one.id)
            for one in cast.signatories
            if one is not cast.chair
        )
        said = stage.chair("会議録の署名を、", first, "と", second, "にお願いします。")
        stage.decide(said, "appointed", "chair")
        if plan.note:
            agreement = note("申合せ", "会議の運営に関する申合せをいう。")
            stage.chair("会議の進め方は、", agreement, "のとおりとします。")
        if plan.continues:
            self._correct_earlier_minutes()
        for matter in self.matters:
            self._set_aside(matter)
        if plan.meeting in {"item-closed", "sitting-closed"}:
            self._rule(day)

    def _correct_earlier_minutes(self) -> None:
        where = self._desk.printer.digits("前回の会議録3頁")
        self._stage.remark(
            self._cast.office(),
            f"{where}の「見込む」を「見込まない」に訂正します。",
            act="correction",
            corrects=Place(minutes=self._desk.address(self._desk.plan.number - 1), printed=where),
        )

    def _set_aside(self, matter: Matter) -> None:
        stage, items = self._stage, (matter.id,)
        if matter.state == "postponed":
            stage.chair(f"「{matter.title}」は、次回に改めて取り上げます。", items=items)
        elif matter.state == "withdrawn":
            asked = f"「{matter.title}」は、提案者から撤回の申出がありました。撤回を認めることに"
            said = stage.no_objection(asked, *items)
            stage.decide(said, "withdrawn", "no-objection", items)

    def _rule(self, day: date) -> None:
        """Let the body decide what is to be closed."""
        stage, secrecy = self._stage, self._desk.secrecy
        closed = next((matter for matter in self.matters if matter.is_closed), None)
        what = f"「{closed.title}」" if closed else "及び".join(self._names[1:])
        items = () if closed is None else (closed.id,)
        stage.no_objection(f"{what}は、{secrecy.meeting_words}、非公開とすることに", *items)
        words = "よって、非公開とすることに決しました。"
        said = stage.chair(words, items=items)
        self.ruling = Ruling(
            by=(Person(label=self._desk.setting.body, attendees=("members",)),),
            manner="no-objection",
            date=day.isoformat(),
            unit=stage.decide(said, "approved", "no-objection", items),
            printed=words,
        )
        if closed is not None:
            self.openness[closed.id] = secrecy.closed_to_observers(self.ruling)

    def _close(self, day: date, *, is_last: bool) -> None:
        stage, plan, printer = self._stage, self._desk.plan, self._desk.printer
        stage.now += 5
        for matter in self.matters:
            if is_last and matter.state == "not-reached":
                words = f"「{matter.title}」は、時間の都合により、本日は審議に入りません。"
                stage.chair(words, items=(matter.id,))
        if is_last and plan.next_meeting:
            stage.chair(next_meeting_words(self._desk))
        closing = "以上で、会議を閉じます。"
        if plan.style.events == "printed":
            stage.chair(closing)
            stage.event("close", "閉会", day)
        else:
            time = direction(f"（{printer.time(stage.now)}　閉会）", time=iso_time(stage.now))
            stage.spoken_event("close", stage.chair(closing, time))


def _ids(number: int) -> tuple[str, ...]:
    return tuple(f"s{n + 1}" for n in range(number)) if number > 1 else ()


def _days(first: date, number: int, one_each: bool) -> tuple[date, ...]:  # noqa: FBT001 -- private
    return tuple(first + timedelta(days=n * one_each) for n in range(number))


def next_meeting_day(desk: Desk) -> date:
    """Return the day of the next meeting."""
    return desk.plan.day + timedelta(days=30)


def next_meeting_words(desk: Desk) -> str:
    """Return what is said of the next meeting."""
    return f"次回は、{desk.printer.day(next_meeting_day(desk))}に開催します。"
