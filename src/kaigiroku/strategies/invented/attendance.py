"""The attendance of an invented meeting, written when it is known who came and went when."""

from collections.abc import Iterator

import attrs

from kaigiroku.model import Attendee, Group, Presence
from kaigiroku.strategies.invented.cast import GROUPS_AT_WORK, Cast, Player
from kaigiroku.strategies.invented.course import Course
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.printing import iso_time
from kaigiroku.vocabulary import AttendanceStatus

__all__ = ["attendance"]


def attendance(desk: Desk, cast: Cast, course: Course) -> tuple[Group, ...]:
    """Return the groups of the attendance."""
    return (*_members(desk, cast, course), *_at_work(desk, cast, course), *_others(desk, cast))


def _members(desk: Desk, cast: Cast, course: Course) -> Iterator[Group]:
    plan, member = desk.plan, desk.setting.member
    entries = _entries(desk, cast, course)
    yield Group(
        id="members",
        label=f"出席{member}",
        capacity="member",
        status="present",
        mode="in-person" if plan.mode == "hybrid" else None,
        sittings=_of_the_body(desk, course) if plan.layout == "parallel" else (),
        count=len(entries),
        seats=cast.seats,
        entries=entries,
    )
    yield Group(
        label=f"欠席{member}",
        capacity="member",
        status="absent",
        count=len(cast.absent),
        entries=tuple(one.entry for one in cast.absent),
    )
    if cast.represented is not None:
        yield Group(
            label=f"代理を立てた{member}",
            capacity="member",
            status="represented",
            entries=(cast.represented.entry,),
        )
    if cast.is_one_vacant:
        yield Group(
            label="欠員",
            capacity="member",
            status="vacant",
            count=1,
            entries=(Attendee(label=f"{member}（欠員）"),),
        )
    if cast.standby is not None:
        yield Group(
            label="待機",
            capacity="member",
            status="standby",
            entries=(cast.standby.entry,),
            note="議事の都合により待機",
        )


def _of_the_body(desk: Desk, course: Course) -> tuple[str, ...]:
    """Return the sittings of the whole body; none are named where there is one."""
    return course.ids[:1] if desk.plan.layout == "parallel" else course.ids


def _entries(desk: Desk, cast: Cast, course: Course) -> tuple[Attendee, ...]:
    """Return the members, with the stretches for which some of them were there."""
    printer = desk.printer
    sittings: tuple[str | None, ...] = _of_the_body(desk, course) or (None,)
    entries = {one.id: one.entry for one in cast.members}

    def narrow(one: Player, status: AttendanceStatus | None, *stretches: Presence) -> None:
        words = "、".join(stretch.printed for stretch in stretches if stretch.printed)
        entries[one.id] = attrs.evolve(
            one.entry, label=f"{one.entry.label}（{words}）", status=status, presence=stretches
        )

    if cast.late is not None and course.came is not None:
        words = f"{printer.time(course.came)}から出席"
        came = Presence(sitting=sittings[0], start_time=iso_time(course.came), printed=words)
        narrow(cast.late, "late", came, *map(_whole, sittings[1:]))
    if cast.leaver is not None and course.left is not None:
        words = f"{printer.time(course.left)}まで出席"
        left = Presence(sitting=sittings[-1], end_time=iso_time(course.left), printed=words)
        narrow(cast.leaver, "left-early", *map(_whole, sittings[:-1]), left)
    if cast.second_day_off is not None:
        off = Presence(sitting=sittings[-1], status="absent", printed=printer.digits("第2日は欠席"))
        narrow(cast.second_day_off, None, _whole(sittings[0]), off)
    if desk.plan.mode == "hybrid":
        last = cast.base[-1].id
        entries[last] = attrs.evolve(entries[last], mode="online")
    return tuple(entries.values())


def _whole(sitting: str | None) -> Presence:
    return Presence(sitting=sitting, status="present")


def _at_work(desk: Desk, cast: Cast, course: Course) -> Iterator[Group]:
    """Return the groups that sat at the same time; their members are listed above."""
    if desk.plan.layout != "parallel":
        return
    for number, (sitting, half) in enumerate(zip(course.ids[1:], cast.halves(), strict=True)):
        yield Group(
            id=f"group{number + 1}",
            label=desk.printer.digits(GROUPS_AT_WORK[number]),
            capacity="member",
            status="present",
            sittings=(sitting,),
            count=len(half),
            entries=tuple(
                Attendee(label=one.entry.name, name=one.entry.name, attendees=(one.id,))
                for one in half
            ),
        )


def _others(desk: Desk, cast: Cast) -> Iterator[Group]:
    plan = desk.plan
    yield Group(
        id="office",
        label="事務局",
        capacity="secretariat",
        status="present",
        entries=tuple(one.entry for one in cast.officers),
        extensions=desk.filed("desk", "3"),
    )
    if cast.explainer is not None:
        more = desk.printer.digits(f"（ほか{plan.others}名）") if plan.others else ""
        yield Group(
            id="staff",
            label=f"説明員{more}",
            capacity="explainer",
            status="present",
            others=plan.others or None,
            entries=(cast.explainer.entry,),
        )
    if cast.witness is not None:
        hides = desk.secrecy.hides_names
        yield Group(
            id="witness",
            label="参考人",
            capacity="expert",
            status="present",
            count=1,
            entries=() if hides else (cast.witness.entry,),
            note="氏名は公開しない。" if hides else None,
        )
    if plan.observer:
        office, mode = "みなと県市町村課", "online" if plan.mode == "hybrid" else None
        yield Group(
            id="observers",
            label="オブザーバー",
            capacity="observer",
            status="present",
            entries=(Attendee(label=office, affiliation=office, mode=mode),),
        )
    is_closed = plan.meeting == "closed"
    yield Group(
        id="public",
        label="傍聴者",
        capacity="public",
        count=0 if is_closed else plan.public,
        note="会議を公開しないため" if is_closed else None,
    )
    if plan.press and plan.meeting == "open":
        yield Group(label="報道関係者", capacity="press", status="present", count=1)
