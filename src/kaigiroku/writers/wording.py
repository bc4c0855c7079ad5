"""Wording: what typed fields say, in the words that minutes have for it.

Everything here is Japanese, whatever the language of the reader: it is print. The forms are those
that offices use most, and that `kaigiroku.read` reads back.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from kaigiroku.japanese import find_counts, japanese_date, weekday
from kaigiroku.model import (
    Attendee,
    Decision,
    Event,
    Group,
    LegalBasis,
    Meeting,
    Number,
    Person,
    Presence,
    Reason,
    Sitting,
)
from kaigiroku.vocabulary import LISTS

__all__ = [
    "basis",
    "clock",
    "day",
    "decided",
    "happened",
    "label_of_entry",
    "label_of_group",
    "length",
    "meeting_name",
    "name_of",
    "note_on",
    "people",
    "reason",
    "when",
    "word_for",
]

_NOON: Final = 12
_LENGTHS: Final = {"year": 4, "month": 7}


def word_for(name: str, code: str | None) -> str:
    """Return the first Japanese term for a code of a list; none for a code of somebody's own."""
    known = LISTS[name].codes.get(code or "")
    return known.ja.replace("（", "・").split("・")[0] if known is not None else ""


# ------------------------------------------------------------------------------- days and times


def day(iso: str) -> str:
    """Print a day with its weekday (令和8年3月18日（水）), a month (令和8年3月) or a year (2026年).

    Days before 1873, when the calendar was another, are printed by the Gregorian year.
    """
    if len(iso) == _LENGTHS["year"]:
        return f"{iso}年"
    is_month = len(iso) == _LENGTHS["month"]
    known = date.fromisoformat(f"{iso}-01" if is_month else iso)
    try:
        printed = japanese_date(known)
    except ValueError:
        printed = f"{known.year}年{known.month}月{known.day}日"
    if is_month:
        return printed.removesuffix("1日")
    return f"{printed}（{weekday(known)}）"


def clock(time: str) -> str:
    """Print a time of day: 午前9時, 午後2時10分, 正午."""
    hour, minute = int(time[:2]), int(time[3:])
    if (hour, minute) == (_NOON, 0):
        return "正午"
    half = "午前" if hour < _NOON else "午後"
    return f"{half}{hour % _NOON}時" + (f"{minute}分" if minute else "")


def length(iso: str) -> str:
    """Print a length of time: 1時間10分."""
    return iso.removeprefix("PT").replace("H", "時間").replace("M", "分")


def when(sitting: Sitting) -> str:
    """Print when a sitting was: 令和8年3月18日（水）　午前9時から午前9時45分まで.

    The words of the print are taken where the document has them.
    """
    if sitting.printed:
        return sitting.printed
    first = day(sitting.date) if sitting.date else ""
    last = day(sitting.end_date) if sitting.end_date else ""
    start = clock(sitting.start_time) if sitting.start_time else ""
    end = clock(sitting.end_time) if sitting.end_time else ""
    start = start or sitting.starts_after or ""
    finish = _apart(last, end)
    finish = f"{finish}まで" if finish else ""
    if sitting.start_time or (start and finish) or (first and last):
        made = f"{_apart(first, start)}から{finish}"
    else:
        made = _apart(first, start, finish)
    called = _apart(
        day(sitting.scheduled_date) if sitting.scheduled_date else "",
        clock(sitting.scheduled_start_time) if sitting.scheduled_start_time else "",
    )
    return made + (f"（招集　{called}）" if called else "")


def _apart(*words: str | None) -> str:
    return "　".join(word for word in words if word)


# ------------------------------------------------------------------------------------ the meeting


def meeting_name(meeting: Meeting) -> str:
    """Return the name of a meeting: as printed, or its numbers and its bodies put together."""
    if meeting.name:
        return meeting.name
    numbers = "".join(_number(number) for number in meeting.numbers)
    return numbers + "・".join(body.name for body in meeting.bodies if body.name)


def _number(number: Number) -> str:
    name, count = number.name or "", number.number
    match number.counts:
        case "fiscal-year" if count is not None:
            return f"{_era_year(count)}度"
        case "calendar-year" if count is not None:
            return _era_year(count)
        case "term" if count is not None:
            return f"第{count}期{name}"
        case "meeting-overall" if count is not None:
            return f"（通算第{count}回）{name}"
        case "issue" | "agenda" if count is not None:
            return f"第{count}号{name}"
        case _:
            return f"第{count}回{name}" if count is not None else name


def _era_year(year: int) -> str:
    """Return a year as its era has it in December: both 2019 and its fiscal year are 令和元年.

    So 内閣 named the fiscal year 2019 (令和元年度) and before it 1989 (平成元年度).
    """
    if not date.min.year <= year <= date.max.year:
        return f"{year}年"
    try:
        return japanese_date(date(year, 12, 31)).split("年")[0] + "年"
    except ValueError:
        return f"{year}年"


def reason(given: Reason) -> str:
    """Return why something is closed: as printed, or the ground, with the provisions behind it."""
    words = given.text or word_for("DisclosureReason", given.code)
    cited = [name for provision in given.basis if (name := basis(provision)) and name not in words]
    if not cited:
        return words
    return f"{words}（{'、'.join(cited)}）" if words else "、".join(cited)


def basis(provision: LegalBasis) -> str:
    """Return a provision as it is cited: as printed, or made of its parts."""
    if provision.printed:
        return provision.printed
    head, _, branch = (provision.article or "").partition("の")
    article = f"第{head}条の{branch}" if branch else head and f"第{head}条"
    paragraph = f"第{provision.paragraph}項" if provision.paragraph else ""
    item = f"第{provision.item}号" if provision.item else ""
    return f"{provision.instrument or ''}{article}{paragraph}{item}"


# ------------------------------------------------------------------------------------- people

_GROUPS: Final = {
    ("member", "present"): "出席委員",
    ("member", "absent"): "欠席委員",
    ("member", "represented"): "代理出席のあった委員",
    ("member", "standby"): "待機委員",
    ("member", "vacant"): "欠員",
    ("expert", "present"): "参考人",
}
_STATES: Final = {
    "present": "出席",
    "absent": "欠席",
    "late": "途中出席",
    "left-early": "途中退席",
    "represented": "代理出席",
    "standby": "待機",
    "vacant": "欠員",
}
_CLOSING: Final = ("）", ")", "】", "〕", "]", "］")
_MODES: Final = {"in-person": "対面", "online": "オンライン", "telephone": "電話"}


def name_of(person: Person) -> str:
    """Return what a person is called: the label of the print, or what is known instead."""
    if person.label:
        return person.label
    post = person.role or person.position
    return _apart(person.affiliation, post, person.name) or (person.political_group or "")


def people(persons: Iterable[Person]) -> str:
    """Return several people as a list."""
    return "、".join(name for person in persons if (name := name_of(person)))


def label_of_group(group: Group) -> str:
    """Return the words over a group of the attendance."""
    if group.label:
        return group.label
    if found := _GROUPS.get((group.capacity or "member", group.status or "present")):
        return found
    return word_for("Capacity", group.capacity) or "出席者"


def note_on(group: Group) -> str:
    """Return what else is said of a group; that more came is said by their number."""
    note = group.note or ""
    return "" if group.others is not None and group.others in find_counts(note) else note


def label_of_entry(entry: Attendee, group: Group) -> str:
    """Return an entry of the attendance, in brackets what sets it apart from its group."""
    label = name_of(entry)
    seat = f"{entry.seat}　" if entry.seat and entry.seat not in label else ""
    told = [stretch.printed or "" for stretch in entry.presence]
    if not label.endswith(_CLOSING):
        told += _made(entry, group)
    if entry.proxy_for is not None and (absent := name_of(entry.proxy_for)):
        told.append(f"{absent}の代理")
    told.append(entry.note or "")
    behind = "".join(f"（{word}）" for word in dict.fromkeys(told) if word and word not in label)
    return f"{seat}{label}{behind}"


def _made(entry: Attendee, group: Group) -> Iterator[str]:
    """Return what the typed fields of an entry say, where its print does not say it."""
    stretches = [words for stretch in entry.presence if (words := _presence(stretch))]
    yield from stretches
    is_told = stretches or any(stretch.printed for stretch in entry.presence)
    if not is_told and entry.status is not None and entry.status != group.status:
        yield _STATES[entry.status]
    if entry.mode is not None and entry.mode != group.mode:
        yield _MODES.get(entry.mode, "")


def _presence(stretch: Presence) -> str:
    if stretch.printed:
        return ""
    start = f"{clock(stretch.start_time)}から" if stretch.start_time else ""
    end = f"{clock(stretch.end_time)}まで" if stretch.end_time else ""
    return f"{start}{end}{_STATES[stretch.status or 'present']}" if start or end else ""


# -------------------------------------------------------------------------------- proceedings

_EVENTS: Final = {
    "open": "開会",
    "close": "閉会",
    "recess": "休憩",
    "resume": "再開",
    "adjourn": "延会",
    "enter": "入室",
    "leave": "退室",
    "chair-change": "議長交代",
    "closed-session-begins": "これより非公開",
    "closed-session-ends": "これより公開",
    "public-enters": "傍聴者入室",
    "public-leaves": "傍聴者退室",
}
_OUTCOMES: Final = {
    "approved": "承認",
    "approved-amended": "一部修正のうえ承認",
    "rejected": "否決",
    "noted": "了承",
    "continued": "継続審議",
    "withdrawn": "撤回",
    "elected": "選出",
    "appointed": "指名",
    "referred": "付託",
    "replied": "答申",
    "instructed": "指示",
    "dismissed": "棄却",
    "no-decision": "結論に至らず",
}
_MANNERS: Final = {
    "no-objection": "異議なし",
    "show-of-hands": "挙手",
    "standing": "起立",
    "roll-call": "記名",
    "ballot": "投票",
    "nomination": "指名推選",
    "written": "書面",
}
_SUPPORTS: Final = {
    "unanimous": "全会一致",
    "majority": "賛成多数",
    "minority": "賛成少数",
    "tie": "可否同数",
}


def happened(event: Event, who: Sequence[str]) -> str:
    """Print an event that has no words of its own: （午後2時10分　休憩）."""
    what = _EVENTS.get(event.event, event.event)
    time = clock(event.time) if event.time else ""
    told = _apart(day(event.date) if event.date else "", time, "、".join(who), what)
    return f"（{told}）"


def decided(decision: Decision, of: Sequence[str]) -> str:
    """Print a decision that has no words of its own: 【決定】議案第3号　承認（異議なし）."""
    outcome = _OUTCOMES.get(decision.outcome or "", "")
    votes = "、".join(
        f"{row.candidate or word_for('Choice', row.choice)}{row.count}名"
        for row in decision.tally
        if row.count is not None
    )
    manner = _MANNERS.get(decision.manner or "", "")
    support = _SUPPORTS.get(decision.support or "", "")
    how = "、".join(word for word in (manner, support, votes) if word)
    told = _apart("、".join(of), outcome)
    return f"【決定】{told}" + (f"（{how}）" if how else "")
