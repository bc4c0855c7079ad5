"""The printed form: that of the document, or the cells that an office would print.

A document born digital has no form. Its header is then printed as offices print it, in cells with
the labels that most of them use, so that `kaigiroku.read` reads it back.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from kaigiroku.japanese import find_counts
from kaigiroku.model import (
    AgendaItem,
    Cell,
    Decision,
    Group,
    Material,
    Minutes,
    Openness,
    Record,
    Sitting,
    Step,
)
from kaigiroku.vocabulary import LISTS
from kaigiroku.writers.wording import (
    basis,
    day,
    decided,
    label_of_entry,
    label_of_group,
    length,
    meeting_name,
    name_of,
    note_on,
    people,
    reason,
    when,
    word_for,
)

__all__ = ["form_of", "made_form", "title_of"]

_MODES: Final = {
    "in-person": "対面",
    "online": "オンライン",
    "hybrid": "対面とオンラインの併用",
    "written": "書面開催",
}
_FIDELITIES: Final = {
    "verbatim": "全文記録（逐語）",
    "edited": "全文記録",
    "summary-by-speaker": "要点記録",
    "summary-by-topic": "要点記録（論点ごと）",
    "outline": "議事要旨",
    "results": "開催結果",
    "recording": "録音・録画",
}
_HANDED_OUT: Final = {
    "in-advance": "事前配布",
    "on-the-day": "当日配布",
    "afterwards": "後日配布",
    "collected": "会議後回収",
}
_APART: Final = frozenset({"public", "press"})
"""Groups that have a cell of their own beside that of those attending."""


def title_of(minutes: Minutes) -> str | None:
    """Return what stands over the first page: the title, or one for a document born digital."""
    if minutes.title or minutes.form:
        return minutes.title
    return "　".join(part for part in (meeting_name(minutes.meeting), "会議録") if part)


def form_of(minutes: Minutes) -> tuple[Cell, ...]:
    """Return the form: that of the document, or one made from its typed fields.

    Wherever there are proceedings, one cell says where they stand.
    """
    cells = minutes.form or made_form(minutes)
    if minutes.proceedings and not any(cell.field == "proceedings" for cell in cells):
        return (*cells, Cell(field="proceedings"))
    return cells


def made_form(minutes: Minutes) -> tuple[Cell, ...]:
    """Return the cells that an office would print of what the typed fields say."""
    return tuple(_made(minutes))


def _made(minutes: Minutes) -> Iterator[Cell]:
    yield from _meeting(minutes)
    yield from _attendance(minutes)
    yield from _lists(minutes)
    if minutes.proceedings:
        yield Cell(label="会議の経過", field="proceedings")
    elif "proceedings" in minutes.stated_none:
        yield Cell(label="会議の経過", field="proceedings", value="なし")
    yield from _after(minutes)


def _cell(label: str, field: str, value: str | None) -> Iterator[Cell]:
    """Make a cell if there is something to print in it."""
    if value:
        yield Cell(label=label, field=field, value=value)


# ------------------------------------------------------------------------------------ the meeting


def _meeting(minutes: Minutes) -> Iterator[Cell]:
    meeting, record = minutes.meeting, minutes.record
    yield from _cell("会議の名称", "title", meeting_name(meeting))
    yield from _of_sittings("開催日時", "date", [(s, when(s)) for s in meeting.sittings])
    lengths = [
        (s, length(s.time_in_session) if s.time_in_session else "") for s in meeting.sittings
    ]
    yield from _of_sittings("会議時間", "time-in-session", lengths)
    places = [(sitting, sitting.location or "") for sitting in meeting.sittings]
    if len({place for _, place in places}) == 1:
        del places[1:]
    yield from _of_sittings("開催場所", "location", places)
    yield from _cell("開催方法", "mode", _MODES.get(meeting.mode or ""))
    if (call := meeting.convening) is not None:
        made = [call.printed or (day(call.date) if call.date else ""), people(call.by)]
        yield from _cell("招集", "convening", call.printed or "　".join(filter(None, made)))
    if (session := meeting.session) is not None:
        days = [day(iso) for iso in (session.start_date, session.end_date) if iso]
        yield from _cell("会期", "session", session.printed or "から".join(days) or session.name)
    if (quorum := meeting.quorum) is not None:
        counts = {"定数": quorum.seats, "定足数": quorum.required, "出席者数": quorum.present}
        told = "　".join(f"{word}{count}名" for word, count in counts.items() if count is not None)
        yield from _cell("定足数", "quorum", quorum.printed or told)
    yield from _cell("会議の根拠", "other", "、".join(basis(cited) for cited in meeting.basis))
    yield from _openness("会議の公開・非公開", "openness-of-meeting", meeting.openness)
    yield from _openness("会議録の公開・非公開", "openness-of-minutes", record.openness)


def _of_sittings(label: str, field: str, told: list[tuple[Sitting, str]]) -> Iterator[Cell]:
    """Make a cell of what is told of the sittings: cells inside, if there are several."""
    if len(told) <= 1:
        yield from _cell(label, field, told[0][1] if told else None)
        return
    cells = tuple(
        Cell(label=sitting.name or sitting.body or f"第{number}日", value=words)
        for number, (sitting, words) in enumerate(told, start=1)
        if words
    )
    if cells:
        yield Cell(label=label, field=field, cells=cells)


def _openness(label: str, field: str, openness: Openness | None) -> Iterator[Cell]:
    if openness is None or openness.status is None:
        return
    words = "\n".join(text for given in openness.reasons if (text := reason(given)))
    yield Cell(
        label=label,
        field=field,
        options=tuple(
            word_for("OpennessStatus", status) for status in LISTS["OpennessStatus"].codes
        ),
        chosen=(word_for("OpennessStatus", openness.status),),
        cells=tuple(_cell("非公開の理由", "reasons", words)),
    )


# ------------------------------------------------------------------------------------- people


def _attendance(minutes: Minutes) -> Iterator[Cell]:
    inside: list[Cell] = []
    if "attendance" in minutes.stated_none:
        yield Cell(label="出席者", field="attendance", value="なし")
    for group in minutes.attendance:
        if group.capacity in _APART:
            yield from _together(inside)
            inside = []
            label = group.label or word_for("Capacity", group.capacity)
            yield Cell(label=label, field="observers", value=_named(group))
        else:
            inside.append(Cell(label=label_of_group(group), value=_named(group)))
    yield from _together(inside)


def _together(inside: list[Cell]) -> Iterator[Cell]:
    if inside:
        yield Cell(label="出席者", field="attendance", cells=tuple(inside))


def _named(group: Group) -> str:
    """Return the people of a group as printed: names, or how many they are."""
    names = [name for entry in group.entries if (name := label_of_entry(entry, group))]
    if group.others:
        names.append(f"ほか{group.others}名")
    if not names:
        return "なし" if group.count == 0 else f"{group.count}名" if group.count else ""
    is_told = group.others or group.count in find_counts(label_of_group(group))
    counted = [] if group.count is None or is_told else [f"計{group.count}名"]
    note = [f"（{words}）"] if (words := note_on(group)) else []
    return "\n".join(["、".join(names), *counted, *note])


# -------------------------------------------------------------------------- agenda and materials


def _lists(minutes: Minutes) -> Iterator[Cell]:
    secretariat = minutes.meeting.secretariat
    yield from _cell("担当課", "secretariat", secretariat.name if secretariat else None)
    labels = {m.id: m.label for m in minutes.materials if m.id and m.label}
    agenda = "\n".join(_items(minutes.agenda, labels, ""))
    yield from _cell("議題", "agenda", agenda or _none("agenda", minutes))
    materials = "\n".join(filter(None, map(_material, minutes.materials)))
    yield from _cell("配布資料", "materials", materials or _none("materials", minutes))
    legend = "\n".join(
        f"{entry.mark or ''}：{entry.meaning or word_for('Capacity', entry.capacity)}"
        for entry in minutes.legend
    )
    yield from _cell("凡例", "legend", legend)


def _none(name: str, minutes: Minutes) -> str | None:
    return "なし" if name in minutes.stated_none else None


def _items(items: Iterable[AgendaItem], labels: dict[str, str], indent: str) -> Iterator[str]:
    for item in items:
        title = item.title or word_for("ItemCategory", item.category)
        named = "、".join(labels[one] for one in item.materials if one in labels)
        line = "　".join(part for part in (item.number, title) if part)
        state = item.openness.status if item.openness is not None else None
        words = word_for("OpennessStatus", state) if state in {"closed", "partly-closed"} else ""
        line += "".join(map(_bracketed, dict.fromkeys(filter(None, (item.note, words)))))
        if line:
            yield indent + line + (f"（{named}）" if named else "")
        yield from _items(item.items, labels, indent + "　")


def _bracketed(words: str) -> str:
    return words if words.startswith(("（", "(", "【", "〔", "［")) else f"（{words}）"


def _material(material: Material) -> str:
    office = material.office.name if material.office is not None else None
    handed_out = _HANDED_OUT.get(material.handed_out or "")
    return (
        "　".join(part for part in (material.label, material.title) if part)
        + (f"【{office}】" if office else "")
        + (f"（{handed_out}）" if handed_out else "")
    )


# --------------------------------------------------------------------------- after the proceedings


def _after(minutes: Minutes) -> Iterator[Cell]:
    record, meeting = minutes.record, minutes.meeting
    yield from _cell("会議の結果", "results", "\n".join(_results(minutes.agenda)))
    if (following := meeting.next_meeting) is not None:
        told = "　".join(part for part in (when(following), following.location) if part)
        yield from _cell("次回の予定", "next-meeting", told)
    yield from _cell("会議録署名委員", "signatories", "\n".join(map(name_of, record.signatories)))
    yield from _cell("会議録の作成方法", "fidelity", _FIDELITIES.get(record.fidelity or ""))
    yield from _record(record)
    contact = meeting.secretariat.contact if meeting.secretariat is not None else None
    yield from _cell("問合せ先", "contact", contact)


def _results(items: Iterable[AgendaItem]) -> Iterator[str]:
    for item in items:
        for decision in item.decisions:
            words = _result(decision)
            if words:
                yield "　".join(part for part in (item.number, item.title, words) if part)
        yield from _results(item.items)


def _result(decision: Decision) -> str:
    return decision.text or decided(decision, ()).removeprefix("【決定】")


def _record(record: Record) -> Iterator[Cell]:
    yield from _cell("会議録作成者", "record", "\n".join(map(name_of, record.recorders)))
    steps = "\n".join(filter(None, map(_step, record.steps)))
    yield from _cell("会議録の作成", "record", steps)
    corrected = "\n".join(
        f"{place}（誤）{one.wrong or ''}　（正）{one.right or ''}"
        for one in record.corrections
        for place in [f"{one.place.printed}　" if one.place and one.place.printed else ""]
    )
    yield from _cell("正誤", "record", corrected)


def _step(step: Step) -> str:
    word = word_for("StepType", step.step)
    told = step.printed or "　".join(
        part for part in (day(step.date) if step.date else "", people(step.by)) if part
    )
    return f"{word}　{told}" if told and word else told
