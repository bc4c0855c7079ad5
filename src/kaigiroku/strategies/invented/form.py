"""The printed form of invented minutes: what typed fields say elsewhere, as it is printed."""

from collections.abc import Iterator
from typing import Final

from kaigiroku.model import Attendee, Cell, Group, Minutes, Openness, Sitting
from kaigiroku.strategies.invented.cast import Cast
from kaigiroku.strategies.invented.course import Course, next_meeting_day
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.printing import Part, Printed, compose, joined, ruby

__all__ = ["form"]

_BOXES: Final = {"open": "公開", "closed": "非公開", "partly-closed": "一部非公開"}
_FIDELITY: Final = {
    "edited": "全文記録",
    "verbatim": "全文記録（逐語）",
    "summary-by-speaker": "要点記録",
}


def form(desk: Desk, cast: Cast, course: Course, minutes: Minutes) -> tuple[Cell, ...]:
    """Return the form of minutes that have none yet."""
    parts = (_head(desk, minutes), _people(desk, cast, minutes), _foot(desk, course, minutes))
    return tuple(cell for part in parts for cell in part)


def _head(desk: Desk, minutes: Minutes) -> Iterator[Cell]:
    meeting, setting = minutes.meeting, desk.setting
    yield Cell(label="会議の名称", field="title", value=meeting.name)
    office = f"{setting.department}{setting.section}"
    yield Cell(label="事務局（担当課）", field="secretariat", value=office)
    yield _dates(meeting.sittings)
    places = dict.fromkeys(sitting.location or "" for sitting in meeting.sittings)
    yield Cell(label="開催場所", field="location", value="\n".join(places))
    modes = {"in-person": "対面", "hybrid": "オンライン併用"}
    yield Cell(
        label="開催方法",
        field="mode",
        options=tuple(modes.values()),
        chosen=(modes[desk.plan.mode],),
    )
    yield Cell(label="根拠", field="other", value=meeting.basis[0].printed)
    if meeting.convening is not None:
        yield Cell(label="招集", field="convening", value=meeting.convening.printed)
    if meeting.session is not None:
        yield Cell(label="会期", field="session", value=meeting.session.printed)
    yield Cell(
        label="公開の可否",
        cells=(
            _openness("会議", "openness-of-meeting", meeting.openness or Openness()),
            _openness("会議録", "openness-of-minutes", minutes.record.openness or Openness()),
        ),
    )


def _dates(sittings: tuple[Sitting, ...]) -> Cell:
    if len(sittings) == 1:
        return Cell(label="開催日時", field="date", value=sittings[0].printed)
    cells = tuple(Cell(label=sitting.name, value=sitting.printed) for sitting in sittings)
    return Cell(label="開催日時", field="date", cells=cells)


def _openness(label: str, field: str, openness: Openness) -> Cell:
    words = "、".join(reason.text for reason in openness.reasons if reason.text)
    return Cell(
        label=label,
        field=field,
        options=tuple(_BOXES.values()),
        chosen=(_BOXES[openness.status or "open"],),
        cells=(Cell(label="その理由", field="reasons", value=words),) if words else (),
    )


# ---------------------------------------------------------------------------------- the people


def _people(desk: Desk, cast: Cast, minutes: Minutes) -> Iterator[Cell]:
    cells = tuple(_group(desk, cast, group) for group in minutes.attendance)
    yield Cell(label="出席者", field="attendance", cells=cells)


def _group(desk: Desk, cast: Cast, group: Group) -> Cell:
    words = _named(desk, cast, group)
    field = {"secretariat": "secretariat", "public": "observers"}.get(group.capacity or "")
    return Cell(label=group.label, field=field, value=words.text, spans=words.spans)


def _named(desk: Desk, cast: Cast, group: Group) -> Printed:
    """Return the names of a group, or how many they are."""
    if group.id == "witness" and cast.witness is not None:
        return compose(desk.secrecy.name(cast.witness.entry.label or ""))
    if not group.entries:
        return compose(desk.printer.digits(f"{group.count}名") if group.count else "なし")
    return compose(*joined("、", (_name(desk, cast, entry) for entry in group.entries)))


def _name(desk: Desk, cast: Cast, entry: Attendee) -> tuple[Part, ...]:
    """Return the label of an entry, with the readings of the name if the form has them."""
    label, style = entry.label or "", desk.plan.style
    player = next((one for one in cast.everyone if one.id == entry.id), None)
    if player is None or entry.name is None or not style.ruby:
        return (label,)
    before, after = label.split(entry.name, 1)
    blank = "　" if style.padded else ""
    return (before, ruby(*player.surname), blank, ruby(*player.given), after)


# --------------------------------------------------------------- around and after the proceedings


def _foot(desk: Desk, course: Course, minutes: Minutes) -> Iterator[Cell]:
    record = minutes.record
    headings = "\n".join(matter.heading for matter in course.matters)
    yield Cell(label="議題", field="agenda", value=headings)
    if minutes.legend:
        value = "　".join(f"{entry.mark}{entry.meaning}" for entry in minutes.legend)
        yield Cell(label="凡例", field="legend", value=value)
    yield Cell(field="proceedings")
    results = "\n".join(f"{matter.heading}　{words}" for matter, words in course.results)
    yield Cell(label="会議の結果", field="results", value=results)
    named = "\n".join(f"{material.label}　{material.title}" for material in minutes.materials)
    yield Cell(label="提出された資料", field="materials", value=named or "なし")
    for step in record.steps:
        if step.printed is not None:
            yield Cell(label="会議録の確認", field="signatories", value=step.printed)
    for correction in record.corrections:
        place = correction.place.printed if correction.place else ""
        value = f"{place}　（誤）{correction.wrong}　（正）{correction.right}"
        yield Cell(label="正誤", field="record", value=value)
    if minutes.meeting.next_meeting is not None:
        value = f"{desk.printer.day(next_meeting_day(desk))}　開催予定"
        yield Cell(label="次回", field="next-meeting", value=value)
    how = _FIDELITY[desk.plan.style.fidelity]
    yield Cell(label="会議録の作成方法", field="fidelity", value=how)
    contact = minutes.meeting.secretariat
    yield Cell(label="問合せ先", field="contact", value=contact.contact if contact else "")
    if desk.plan.filed:
        yield Cell(label="備考", field="other", value="")
