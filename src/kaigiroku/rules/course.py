"""The course of a sitting: its events, its recesses, who came and who left, and when (CAL)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import attrs

from kaigiroku.model import Attendee, Event, Group, Presence, Section, Sitting, Withheld
from kaigiroku.rules.facts.printed import Told
from kaigiroku.rules.facts.roster import AWAY
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.facts.timing import Stretch, day_after, is_before, since
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@attrs.frozen(eq=False)
class _Course:
    """The events of one sitting, in the order of the document."""

    sitting: Node[Sitting] | None
    """The sitting; None if the document states none."""

    events: list[Node[Event]] = attrs.field(factory=list)
    """Events of our own list; what others mean by theirs is not known."""

    gaps: set[int] = attrs.field(factory=set)
    """How many events stand before each part that is withheld."""


@once
def _courses(survey: Survey) -> tuple[_Course, ...]:
    """Return the events of each sitting; those of which the sitting is not told are left out."""
    only = _only_sitting(survey)
    courses: dict[Node[Sitting] | None, _Course] = {}
    for node in _happenings(survey):
        named = next(filter(None, map(_sitting_named, node.above())), None)
        sitting = only if named is None else survey.find(named, Sitting)
        if sitting is None and survey.sittings:
            continue
        course = courses.setdefault(sitting, _Course(sitting))
        if isinstance(node.thing, Withheld):
            course.gaps.add(len(course.events))
        elif ":" not in node.thing.event:
            course.events.append(node)
    return tuple(courses.values())


def _only_sitting(survey: Survey) -> Node[Sitting] | None:
    """Return the sitting that everything belongs to, if there is no other."""
    return survey.sittings[0] if len(survey.sittings) == 1 else None


def _happenings(survey: Survey) -> Sequence[Node[Any]]:
    """Return the events and, between them, the parts that are withheld and may hold others."""
    return [node for node in survey.units if isinstance(node.thing, Event | Withheld)]


def _sitting_named(node: Node[Any]) -> str | None:
    return node.thing.sitting if isinstance(node.thing, Section) else None


@rule(
    "CAL008",
    "error",
    title=Words(
        "An event lies outside its sitting, or before the event recorded before it.",
        "出来事の日時が、開議の日時の外か、先に記録された出来事より前になっている。",
    ),
    message=Words(
        "{when} lies {where}; correct the one that is wrong.",
        "{when}は{where}です。誤っているほうを直してください。",
    ),
    why=Words(
        "The record is kept in the order of what happened. From the times of recesses, and of those"
        " who came and went, it is seen who was there for a decision; members are even excluded"
        " from some by law (地方自治法117条). Times that contradict one another prove nothing.",
        "会議録は起きた順に記録されます。休憩や入退室の時刻からは、議決のときに誰がいたかが分かります"
        "（地方自治法117条の除斥など）。時刻どうしが食い違えば、その用をなしません。",
    ),
    todo=Words(
        "Compare with the recording. If a sitting began before the time for which it was called,"
        " state the actual time in `startTime` and the other in `scheduledStartTime`.",
        "録音などと照らし合わせてください。招集の時刻より早く始まった会議では、`startTime`に実際の時刻、"
        "`scheduledStartTime`に招集の時刻を書いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"startTime": "10:00", "endTime": "11:30"}]},
             "proceedings": [{"kind": "event", "event": "open", "time": "10:00"},
                             {"kind": "event", "event": "recess", "time": "10:48"},
                             {"kind": "event", "event": "resume", "time": "10:40"},
                             {"kind": "event", "event": "close", "time": "11:30"}]}
            """,
            at=("/proceedings/2/time",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18",
                                       "startTime": "10:00", "endTime": "11:30"}]},
             "proceedings": [{"kind": "event", "event": "open", "time": "09:58"},
                             {"kind": "event", "event": "close", "time": "11:45",
                              "date": "2026-03-28"}]}
            """,
            at=("/proceedings/0/time", "/proceedings/1/date", "/proceedings/1/time"),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"id": "a", "endTime": "11:30"},
                                      {"id": "b", "date": "2025-08-18", "endDate": "2025-08-20"}]},
             "proceedings": [
               {"kind": "section", "sitting": "a", "units": [
                 {"kind": "event", "event": "close", "time": "12:30"}]},
               {"kind": "section", "sitting": "b", "units": [
                 {"kind": "event", "event": "open", "date": "2025-08-19"},
                 {"kind": "event", "event": "close", "date": "2025-08-18"}]}]}
            """,
            at=("/proceedings/0/units/0/time", "/proceedings/1/units/1/date"),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"startTime": "10:00", "endTime": "11:30"}]},
         "proceedings": [{"kind": "event", "event": "open", "time": "10:00"},
                         {"kind": "event", "event": "recess", "time": "10:38"},
                         {"kind": "event", "event": "resume", "time": "10:40"},
                         {"kind": "event", "event": "close", "time": "11:30"}]}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "22:00",
                                   "endTime": "00:40"}]},
         "proceedings": [{"kind": "event", "event": "public-enters", "time": "21:50"},
                         {"kind": "event", "event": "open", "time": "22:00"},
                         {"kind": "event", "event": "recess", "time": "23:50"},
                         {"kind": "event", "event": "resume", "time": "00:10"},
                         {"kind": "event", "event": "close", "date": "2026-03-19",
                          "time": "00:40"}]}
        """,
        """
        {"meeting": {"sittings": [
           {"id": "s1", "date": "2025-10-29", "startTime": "14:20", "endTime": "16:25",
            "parallelWith": ["s2"]},
           {"id": "s2", "date": "2025-10-29", "startTime": "14:20", "endTime": "16:10",
            "parallelWith": ["s1"]}]},
         "proceedings": [
           {"kind": "section", "sitting": "s1", "units": [
             {"kind": "event", "event": "open", "time": "14:20"},
             {"kind": "event", "event": "close", "time": "16:25"}]},
           {"kind": "section", "sitting": "s2", "units": [
             {"kind": "event", "event": "open", "time": "14:20"},
             {"kind": "event", "event": "close", "time": "16:10"}]}]}
        """,
        """
        {"meeting": {"sittings": [{"date": "2025-08-18"}, {"date": "2025-08-19"}]},
         "proceedings": [{"kind": "event", "event": "close", "time": "16:00"},
                         {"kind": "event", "event": "open", "time": "09:30"}]}
        """,
        """
        {"proceedings": [{"kind": "event", "event": "open", "time": "13:00"},
                         {"kind": "event", "event": "close", "time": "16:00"},
                         {"kind": "event", "event": "open", "time": "09:30"}]}
        """,
    ),
)
def events_in_order(survey: Survey) -> Iterator[Found]:
    """Find events at odds with their sitting or with the event before them."""
    for course in _courses(survey):
        beyond: set[Node[Event]] = set()
        if course.sitting is not None:
            for node, out in _beyond_sitting(course.sitting, course.events):
                beyond.add(node)
                yield out
        yield from _backwards(course, beyond)


_BOUND: Final = frozenset(
    {"open", "close", "recess", "resume", "adjourn", "closed-session-begins", "closed-session-ends"}
)
"""The events that cannot happen outside a sitting; people may come before it and go after it."""


def _beyond_sitting(
    sitting: Node[Sitting], events: Sequence[Node[Event]]
) -> Iterator[tuple[Node[Event], Found]]:
    first = sitting.thing.date
    stretch = Stretch.of(sitting.thing)
    for node in events:
        event = node.thing
        if event.event not in _BOUND:
            continue
        if event.date is not None and first is not None:
            last = max(first, sitting.thing.end_date or "")
            if is_before(event.date, first):
                where = Words(f"before the sitting, {first}", f"開議の日{first}より前")
                yield node, _misplaced(node, "date", sitting.at("date"), where)
            elif is_before(day_after(last), event.date):
                where = Words(f"after the sitting, {last}", f"開議の日{last}より後")
                field = "date" if sitting.thing.end_date is None else "end_date"
                yield node, _misplaced(node, "date", sitting.at(field), where)
        missed = stretch.misses(event.time) if stretch and event.time else None
        if missed == "start":
            start = sitting.thing.start_time
            where = Words(
                f"before the beginning of the sitting, {start}", f"開議の開始時刻{start}より前"
            )
            yield node, _misplaced(node, "time", sitting.at("start_time"), where)
        elif missed == "end":
            end = sitting.thing.end_time
            where = Words(f"after the end of the sitting, {end}", f"開議の終了時刻{end}より後")
            yield node, _misplaced(node, "time", sitting.at("end_time"), where)


def _misplaced(node: Node[Event], field: str, other: str, where: Words) -> Found:
    return found(node.at(field), related=(other,), when=getattr(node.thing, field), where=where)


def _backwards(course: _Course, beyond: set[Node[Event]]) -> Iterator[Found]:
    """Find the first event of a course that lies before the one recorded before it."""
    events = [node for node in course.events if node not in beyond]
    yield from _first_backwards_date(events)
    if course.sitting is not None and Stretch.of(course.sitting.thing) is None:
        return
    timed = [(node, time) for node in events if (time := node.thing.time) is not None]
    if len({node.thing.date for node, _ in timed} - {None}) > 1:
        return  # the dates tell more than the times
    if sum(node.thing.event == "open" for node, _ in timed) > 1:
        return  # several sittings that are not stated as such
    for (before, earlier), (node, time) in pairwise(timed):
        if since(earlier, time) is None:
            where = Words(
                f"before {earlier}, the time of what is recorded before it",
                f"先に記録された出来事の時刻{earlier}より前",
            )
            yield _misplaced(node, "time", before.at("time"), where)
            return


def _first_backwards_date(events: Sequence[Node[Event]]) -> Iterator[Found]:
    dated = [(node, day) for node in events if (day := node.thing.date) is not None]
    for (before, earlier), (node, day) in pairwise(dated):
        if is_before(day, earlier):
            where = Words(
                f"before {earlier}, the day of what is recorded before it",
                f"先に記録された出来事の日{earlier}より前",
            )
            yield _misplaced(node, "date", before.at("date"), where)
            return


@attrs.frozen(eq=False)
class _Breaks:
    """The recesses of a course."""

    pairs: tuple[tuple[Node[Event], Node[Event]], ...]
    """Each recess with its resumption."""

    not_resumed: tuple[Node[Event], ...]
    """Recesses before another recess or the close."""

    not_begun: tuple[Node[Event], ...]
    """Resumptions of what was not in recess."""

    left: Node[Event] | None
    """A recess after which nothing is told."""

    @classmethod
    def of(cls, course: _Course, *, may_resume: bool) -> "_Breaks":
        """Pair the events; `may_resume`: whether a recess may stand before them."""
        pairs: list[tuple[Node[Event], Node[Event]]] = []
        not_resumed: list[Node[Event]] = []
        not_begun: list[Node[Event]] = []
        recess: Node[Event] | None = None
        for number, node in enumerate(course.events):
            if number in course.gaps:
                recess, may_resume = None, True
            match node.thing.event:
                case "resume" if recess is not None:
                    pairs.append((recess, node))
                    recess = None
                case "resume" if not may_resume:
                    not_begun.append(node)
                case "recess" | "close" | "adjourn":
                    if recess is not None:
                        not_resumed.append(recess)
                    recess = node if node.thing.event == "recess" else None
                case _:
                    continue
            may_resume = False
        return cls(tuple(pairs), tuple(not_resumed), tuple(not_begun), recess)


@rule(
    "CAL009",
    "warning",
    title=Words(
        "A recess is not resumed, or there was none to resume.",
        "休憩に再開がない、または再開に休憩がない。",
    ),
    message=Words(
        "{fault}; record what is missing.",
        "{fault}。記録の漏れがないか確かめてください。",
    ),
    why=Words(
        "Recess and resumption stand in pairs; in between nothing is deliberated. Where one of them"
        " is missing, the record has a gap, or an event was taken for another.",
        "休憩と再開は対になり、その間に審議はありません。一方が欠けていれば、記録に漏れがあるか、別の"
        "出来事と取り違えています。",
    ),
    todo=Words(
        "Add the event; one that is only spoken gets no text, but `statedIn`. If the meeting was"
        " closed out of a recess (休憩のまま散会), waive the finding.",
        "欠けている出来事を加えてください。発言で述べられただけのときは、文（text）のない出来事とし、"
        "`statedIn`で発言を指します。休憩のまま散会したときは、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "event", "event": "open"},
                             {"kind": "event", "event": "recess", "text": "（休憩）"},
                             {"kind": "event", "event": "resume", "text": "（再開）"},
                             {"kind": "event", "event": "recess", "text": "（休憩）"},
                             {"kind": "remark", "text": "引き続き審議します。"},
                             {"kind": "event", "event": "close"}]}
            """,
            at=("/proceedings/3/event",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18"}]},
             "proceedings": [{"kind": "event", "event": "resume"},
                             {"kind": "event", "event": "recess"},
                             {"kind": "event", "event": "recess"},
                             {"kind": "event", "event": "resume"}]}
            """,
            at=("/proceedings/0/event", "/proceedings/1/event"),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "event", "event": "open"},
                         {"kind": "event", "event": "recess", "text": "（休憩）"},
                         {"kind": "event", "event": "resume", "text": "（再開）"},
                         {"kind": "event", "event": "recess", "text": "（休憩）"},
                         {"kind": "event", "event": "resume", "text": "（再開）"},
                         {"kind": "remark", "text": "引き続き審議します。"},
                         {"kind": "event", "event": "close"}]}
        """,
        """
        {"proceedings": [{"kind": "event", "event": "recess", "text": "（10分間休憩）"},
                         {"kind": "event", "event": "close", "text": "（閉会）"}]}
        """,
        """
        {"meeting": {"sittings": [{"id": "s1"}, {"id": "s2"}, {"id": "s3"}]},
         "proceedings": [
           {"kind": "section", "sitting": "s1", "units": [{"kind": "event", "event": "recess"}]},
           {"kind": "section", "sitting": "s2", "units": [{"kind": "event", "event": "close"}]},
           {"kind": "section", "sitting": "s3", "units": [{"kind": "event", "event": "resume"}]}]}
        """,
        """
        {"proceedings": [{"kind": "event", "event": "open"},
                         {"kind": "event", "event": "recess"},
                         {"kind": "withheld", "text": "（この間、非公開）",
                          "reasons": [{"code": "personal"}]},
                         {"kind": "event", "event": "recess"},
                         {"kind": "event", "event": "resume"},
                         {"kind": "event", "event": "close"}]}
        """,
        """
        {"record": {"related": [{"relation": "continues", "title": "会議録（その1）"}]},
         "proceedings": [{"kind": "event", "event": "resume"},
                         {"kind": "event", "event": "recess"},
                         {"kind": "event", "event": "resume"}]}
        """,
    ),
)
def recess_and_resume(survey: Survey) -> Iterator[Found]:
    """Find recesses that nobody resumes, and resumptions of nothing."""
    if {"recess", "resume"} <= {node.thing.event for node in survey.of(Event)}:
        for _, breaks in _all_breaks(survey):
            faults = [
                *((node, _NOT_RESUMED) for node in breaks.not_resumed),
                *((node, _NOT_BEGUN) for node in breaks.not_begun),
            ]
            for node, fault in faults:
                yield found(node.at("event"), fault=fault)


_NOT_RESUMED: Final = Words(
    "This recess is followed by another recess or the close, and by no resumption before that",
    "この休憩の後、再開の記録がないまま、次の休憩または閉会になっています",
)
_NOT_BEGUN: Final = Words(
    "The meeting resumes here, but no recess is recorded before it",
    "ここで再開していますが、その前に休憩の記録がありません",
)


@once
def _all_breaks(survey: Survey) -> tuple[tuple[_Course, _Breaks], ...]:
    record = survey.minutes.record
    is_part = record.edition == "extract" or any(
        related.relation in {"continues", "extract-of"} for related in record.related
    )
    first = next(iter(survey.sittings), None)
    return tuple(
        (course, _Breaks.of(course, may_resume=is_part or course.sitting is not first))
        for course in _courses(survey)
    )


@rule(
    "CAL010",
    "warning",
    title=Words(
        "The time in session is not the time from beginning to end less the recesses.",
        "会議時間が、開始から終了までの時間から休憩を除いた長さと合わない。",
    ),
    message=Words(
        "The time in session is stated as {stated}, but {span} from {start} to {end} less {recess}"
        " of recess make {left}; look for the time that is wrong.",
        "会議時間は{stated}とされていますが、{start}から{end}までの{span}から休憩{recess}を除くと"
        "{left}です。もとの時刻を確かめてください。",
    ),
    why=Words(
        "Some offices state the time in session, with recesses taken out. As all the times it is"
        " made of are here, it shows whether one of them is wrong.",
        "休憩を除いた会議時間を記載する様式があります。もとになる時刻がすべて記録されているので、"
        "合わなければ、どれかの時刻が誤っているか、記録されていない休憩があります。",
    ),
    todo=Words(
        "Reckon again, and look for a recess that was not recorded. Where the office counts in"
        " another way, waive the finding.",
        "計算し直し、記録されていない休憩がないか確かめてください。数え方が違うときは、承知の指摘"
        "（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"startTime": "14:00", "endTime": "15:52",
                                       "timeInSession": "PT1H52M"}]},
             "proceedings": [{"kind": "event", "event": "recess", "time": "15:05"},
                             {"kind": "event", "event": "resume", "time": "15:15"}]}
            """,
            at=("/meeting/sittings/0/timeInSession",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"startTime": "14:00", "endTime": "15:52",
                                       "timeInSession": "PT2H"}]}}
            """,
            at=("/meeting/sittings/0/timeInSession",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"startTime": "14:00", "endTime": "15:52",
                                   "timeInSession": "PT1H42M"}]},
         "proceedings": [{"kind": "event", "event": "recess", "time": "15:05"},
                         {"kind": "event", "event": "resume", "time": "15:15"}]}
        """,
        """
        {"meeting": {"sittings": [{"startTime": "10:00", "endTime": "15:02",
                                   "timeInSession": "PT2H33M"}]}}
        """,
        """
        {"meeting": {"sittings": [{"startTime": "10:00", "endTime": "15:02",
                                   "timeInSession": "PT2H33M"}]},
         "proceedings": [{"kind": "event", "event": "recess", "time": "10:48"},
                         {"kind": "event", "event": "resume"}]}
        """,
        """
        {"meeting": {"sittings": [{"startTime": "22:30", "endTime": "00:10",
                                   "timeInSession": "PT1H30M"}]},
         "proceedings": [{"kind": "event", "event": "recess", "time": "23:55"},
                         {"kind": "event", "event": "resume", "time": "00:05"}]}
        """,
    ),
)
def time_in_session(survey: Survey) -> Iterator[Found]:
    """Find times in session that do not follow from the times told."""
    courses = {course.sitting: (course, breaks) for course, breaks in _all_breaks(survey)}
    for told in Told.of(survey.sittings, "time_in_session"):
        sitting, (course, own) = told.node.thing, courses.get(told.node, _NOTHING_TOLD)
        start, end, stretch = sitting.start_time, sitting.end_time, Stretch.of(sitting)
        if stretch is None or start is None or end is None:
            continue
        span, recess = since(start, end), _length_of(own)
        if span is None or recess is None:
            continue
        length = _minutes_of(told.value)
        is_all_told = bool(own.pairs) and not course.gaps
        if length > span - recess or (is_all_told and length < span - recess):
            events = (event.at("time") for pair in own.pairs for event in pair)
            yield found(
                told.pointer,
                related=(told.node.at("start_time"), told.node.at("end_time"), *events),
                stated=_in_words(length),
                start=start,
                end=end,
                span=_in_words(span),
                recess=_in_words(recess),
                left=_in_words(span - recess),
            )


_NOTHING_TOLD: Final = (_Course(None), _Breaks((), (), (), None))


def _length_of(breaks: _Breaks) -> int | None:
    """Return the minutes of all recesses; None if they are not all told."""
    if breaks.not_resumed or breaks.not_begun or breaks.left is not None:
        return None
    total = 0
    for recess, resume in breaks.pairs:
        if recess.thing.time is None or resume.thing.time is None:
            return None
        length = since(recess.thing.time, resume.thing.time)
        if length is None:
            return None
        total += length
    return total


def _minutes_of(duration: str) -> int:
    """Return the minutes of a duration such as ``PT1H10M``."""
    hours, _, minutes = duration.removeprefix("PT").rpartition("H")
    return 60 * int(hours or 0) + int(minutes.removesuffix("M") or 0)


def _in_words(minutes: int) -> Words:
    sign = "-" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    en = " ".join(
        [*([f"{hours} h"] if hours else []), *([f"{rest} min"] if rest or not hours else [])]
    )
    ja = (f"{hours}時間" if hours else "") + (f"{rest}分" if rest or not hours else "")
    return Words(sign + en, sign + ja)


# ---------------------------------------------------------------------------------------- presence


@rule(
    "CAL018",
    "warning",
    title=Words(
        "Somebody was present before the sitting began or after it ended.",
        "在席の時刻が、開議の開始より前か終了より後になっている。",
    ),
    message=Words(
        "{time} is stated for the presence, which is {where}; correct it or name the sitting.",
        "在席の時刻が{time}とされていますが、{where}です。時刻か、どの開議かを直してください。",
    ),
    why=Words(
        "A stretch of presence is a part of the sitting. One that goes beyond it has a wrong time,"
        " or belongs to another sitting.",
        "在席の区間は開議の一部です。開議の外に出るのは、時刻が誤っているか、別の開議のものです。",
    ),
    todo=Words(
        "Correct the time, or name the sitting that is meant. Leave the time out where somebody was"
        " there from the beginning or to the end.",
        "時刻を直すか、どの開議かを`sitting`に書いてください。初めから、または終わりまでいた人には、"
        "その時刻を書く必要はありません。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"startTime": "14:00", "endTime": "16:05"}]},
             "attendance": [{"label": "委員", "entries": [{"label": "佐伯 航", "presence": [
               {"startTime": "02:20", "printed": "2時20分から"}]}]}]}
            """,
            at=("/attendance/0/entries/0/presence/0/startTime",),
        ),
        Case(
            """
            {"meeting": {"sittings": [
               {"id": "d15", "date": "2025-04-15", "startTime": "13:59", "endTime": "16:06"},
               {"id": "d16", "date": "2025-04-16", "startTime": "09:00", "endTime": "12:39"}]},
             "attendance": [
               {"label": "職員", "entries": [{"label": "資金課長", "presence": [
                 {"sitting": "d15", "startTime": "13:59", "endTime": "16:20"}]}]},
               {"label": "職員（16日）", "sittings": ["d16"],
                "entries": [{"label": "企画課主査", "presence": [{"endTime": "13:17"}]}]}]}
            """,
            at=(
                "/attendance/0/entries/0/presence/0/endTime",
                "/attendance/1/entries/0/presence/0/endTime",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"startTime": "14:00", "endTime": "16:05"}]},
         "attendance": [{"label": "委員", "entries": [{"label": "佐伯 航", "presence": [
           {"startTime": "14:20", "printed": "2時20分から"}]}]}]}
        """,
        """
        {"meeting": {"sittings": [{"startTime": "14:03", "scheduledStartTime": "14:00",
                                   "endTime": "16:05"}]},
         "attendance": [{"label": "委員", "entries": [
           {"label": "佐伯 航", "presence": [{"startTime": "14:00", "endTime": "16:05"}]},
           {"label": "山田 花", "presence": [{"startTime": "13:00", "endTime": "15:00",
                                           "status": "absent"}]}]}]}
        """,
        """
        {"meeting": {"sittings": [{"startTime": "22:00", "endTime": "01:30"}]},
         "attendance": [{"label": "委員", "entries": [
           {"label": "佐伯 航", "presence": [{"startTime": "22:30", "endTime": "00:10"}]}]}]}
        """,
        """
        {"meeting": {"sittings": [{"date": "2025-04-15", "startTime": "13:59", "endTime": "16:06"},
                                  {"date": "2025-04-16", "startTime": "09:00",
                                   "endTime": "12:39"}]},
         "attendance": [{"label": "委員", "entries": [
           {"label": "佐伯 航", "presence": [{"startTime": "09:30"}]}]}]}
        """,
    ),
)
def presence_in_sitting(survey: Survey) -> Iterator[Found]:
    """Find stretches of presence that go beyond the sitting."""
    for node, _, sitting in _present(survey):
        if sitting is None or (stretch := Stretch.of(sitting.thing)) is None:
            continue
        called_for = sitting.thing.scheduled_start_time
        if called_for and stretch.start and called_for < stretch.start:
            stretch = attrs.evolve(stretch, start=called_for)
        for told in Told.of([node], "start_time", "end_time"):
            match stretch.misses(told.value):
                case "start":
                    where = Words(
                        f"before the sitting began ({stretch.start})",
                        f"開議の始まり（{stretch.start}）より前",
                    )
                    other = sitting.at("start_time")
                case "end":
                    where = Words(
                        f"after the sitting ended ({stretch.end})",
                        f"開議の終わり（{stretch.end}）より後",
                    )
                    other = sitting.at("end_time")
                case _:
                    continue
            yield found(told.pointer, related=(other,), time=told.value, where=where)


def _present(
    survey: Survey,
) -> Iterator[tuple[Node[Presence], Node[Attendee], Node[Sitting] | None]]:
    """Go through the stretches of people being there, with their entries and, if told, sittings."""
    only = _only_sitting(survey)
    for node in survey.of(Presence):
        presence = node.thing
        entry, group = node.inside(Attendee), node.inside(Group)
        assert entry is not None  # noqa: S101 -- presence is that of an entry
        assert group is not None  # noqa: S101 -- which stands in a group
        if (presence.status or entry.thing.status or group.thing.status) in AWAY:
            continue
        narrowed = group.thing.sittings
        named = presence.sitting or (narrowed[0] if len(narrowed) == 1 else None)
        yield node, entry, only if named is None else survey.find(named, Sitting)


@rule(
    "CAL021",
    "warning",
    title=Words(
        "Somebody came or left at another time than the attendance says.",
        "入退室の時刻が、出席者の欄と議事の記録とで食い違う。",
    ),
    message=Words(
        "By the attendance it was {stated}, by the proceedings {recorded}; find out which it was.",
        "出席者の欄では{stated}、議事の記録では{recorded}です。どちらが正しいか確かめてください。",
    ),
    why=Words(
        "Who comes late or leaves early is recorded twice, in the list and in the course of the"
        " meeting. By the time it is told whether somebody took part in a decision.",
        "遅参・早退は、出席者の欄と議事の記録の二か所に記されます。その時刻で、議決に加わったかどうかが"
        "決まります。",
    ),
    todo=Words(
        "Correct the one that is wrong. Who leaves and comes back has one stretch for each time.",
        "誤っているほうを直してください。いったん退室して戻った人は、在席の区間を分けて書きます。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [
               {"id": "saeki", "label": "佐伯 航", "status": "late",
                "presence": [{"startTime": "14:20"}]}]}],
             "proceedings": [{"kind": "event", "event": "enter", "time": "14:30",
                              "attendees": ["saeki"], "text": "（佐伯委員　入室　14時30分）"}]}
            """,
            at=("/attendance/0/entries/0/presence/0/startTime",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [
               {"id": "naito", "label": "内藤 浩", "status": "left-early",
                "presence": [{"endTime": "15:34"}]}]}],
             "proceedings": [{"kind": "event", "event": "leave", "time": "14:18",
                              "attendees": ["naito"]},
                             {"kind": "event", "event": "enter", "time": "14:51",
                              "attendees": ["naito"]},
                             {"kind": "event", "event": "leave", "time": "15:43",
                              "attendees": ["naito"]}]}
            """,
            at=("/attendance/0/entries/0/presence/0/endTime",),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "委員", "entries": [
           {"id": "saeki", "label": "佐伯 航", "status": "late",
            "presence": [{"startTime": "14:20"}]}]}],
         "proceedings": [{"kind": "event", "event": "enter", "time": "14:20",
                          "attendees": ["saeki"], "text": "（佐伯委員　入室　14時20分）"}]}
        """,
        """
        {"attendance": [{"label": "委員", "entries": [
           {"id": "hama", "label": "浜口 英", "status": "left-early",
            "presence": [{"endTime": "15:30"}]}]}],
         "proceedings": [{"kind": "event", "event": "leave", "time": "14:18",
                          "attendees": ["hama"]},
                         {"kind": "event", "event": "enter", "time": "14:51",
                          "attendees": ["hama"]},
                         {"kind": "event", "event": "leave", "time": "15:30",
                          "attendees": ["hama"]}]}
        """,
        """
        {"attendance": [{"label": "委員", "entries": [
           {"id": "mak", "label": "真壁 俊", "presence": [
             {"endTime": "15:08", "mode": "online"},
             {"startTime": "15:10", "mode": "telephone"}]}]}],
         "proceedings": [{"kind": "event", "event": "leave", "attendees": ["mak"]}]}
        """,
    ),
)
def coming_and_going(survey: Survey) -> Iterator[Found]:
    """Find stretches of presence that begin or end at odds with who came and left."""
    stated: dict[tuple[Node[Sitting] | None, str | None, str], list[Told]] = {}
    for presence, entry, sitting in _present(survey):
        for told in Told.of([presence], "start_time", "end_time"):
            stated.setdefault((sitting, entry.thing.id, told.field), []).append(told)
    recorded: dict[tuple[Node[Sitting] | None, str, str], list[Told]] = {}
    for course in _courses(survey):
        for told in Told.of(course.events, "time"):
            if (field := _FIELD_OF_EVENT.get(told.node.thing.event)) is not None:
                for one in told.node.thing.attendees:
                    recorded.setdefault((course.sitting, one, field), []).append(told)
    for key, events in recorded.items():
        own = stated.get(key, [])
        times = {told.value for told in events}
        known = {told.value for told in own}
        over = [told for told in own if told.value not in times]
        missing = [told for told in events if told.value not in known]
        if over and missing:
            yield found(
                over[0].pointer,
                related=tuple(told.pointer for told in missing),
                stated=over[0].value,
                recorded=", ".join(told.value for told in missing),
            )


_FIELD_OF_EVENT: Final = {"enter": "start_time", "leave": "end_time"}
"""The field of a stretch of presence in which an event leaves its time."""
