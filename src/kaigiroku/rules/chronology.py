"""What comes before what: beginning and end, one sitting and the next, call and session (CAL)."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from kaigiroku.model import Convening, Presence, Session, Sitting
from kaigiroku.rules.facts.printed import Told, next_meeting
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.facts.timing import day_after, is_before, is_day, since, times_are_reversed
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "CAL007",
    "error",
    title=Words(
        "The end lies before the beginning.",
        "終わりが始まりより前になっている。",
    ),
    message=Words(
        "{end} is stated as the end, but {start} as the beginning; correct the one that is wrong.",
        "終わりが{end}、始まりが{start}とされています。誤っているほうを直してください。",
    ),
    why=Words(
        "Nothing ends before it begins. Mostly an hour was read without its 午後, or two fields"
        " were exchanged.",
        "始まりより前に終わることはありません。多くは「午後」を落として読んだか、二つの項目を取り違えた"
        "ものです。",
    ),
    todo=Words(
        "Correct the time or the date. A sitting that goes on over midnight needs no more than its"
        " two times, as long as it is shorter than 12 hours; state `endDate` as well if it is"
        " longer.",
        "時刻または日付を直してください。真夜中をまたぐ会議は、12時間以内なら二つの時刻を書くだけで"
        "かまいません。それより長いときは終了日（endDate）も書いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18",
                                       "startTime": "13:30", "endTime": "03:15"}]}}
            """,
            at=("/meeting/sittings/0/endTime",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2025-08-18", "endDate": "2025-08-12"}],
                         "session": {"startDate": "2025-09-01", "endDate": "2025-08"},
                         "nextMeeting": {"date": "2025-09-18", "endDate": "2025-09-18",
                                         "startTime": "10:00", "endTime": "01:00"}},
             "attendance": [{"label": "委員", "entries": [{"label": "山田委員", "presence": [
               {"startTime": "14:12", "endTime": "13:50"}]}]}]}
            """,
            at=(
                "/meeting/sittings/0/endDate",
                "/meeting/session/endDate",
                "/meeting/nextMeeting/endTime",
                "/attendance/0/entries/0/presence/0/endTime",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-03-18",
                                   "startTime": "13:30", "endTime": "15:15"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18",
                                   "startTime": "22:00", "endTime": "01:30"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "endDate": "2026-03-20",
                                   "startTime": "13:30", "endTime": "11:45"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "endDate": "2026-03",
                                   "startTime": "10:00", "endTime": "10:00"}]}}
        """,
    ),
    brings=("OPN013",),
)
def end_before_start(survey: Survey) -> Iterator[Found]:
    """Find what ends before it begins."""
    for sitting in survey.of(Sitting):
        yield from _reversed_dates(sitting, "date")
        if times_are_reversed(sitting.thing):
            yield _reversed(sitting, "start_time", "end_time")
    for session in survey.of(Session):
        yield from _reversed_dates(session, "start_date")
    for presence in survey.of(Presence):
        start, end = presence.thing.start_time, presence.thing.end_time
        if start is not None and end is not None and since(start, end) is None:
            yield _reversed(presence, "start_time", "end_time")


def _reversed_dates(node: Node[Any], first: str) -> Iterator[Found]:
    start, end = getattr(node.thing, first), node.thing.end_date
    if start is not None and end is not None and is_before(end, start):
        yield _reversed(node, first, "end_date")


def _reversed(node: Node[Any], first: str, last: str) -> Found:
    start, end = getattr(node.thing, first), getattr(node.thing, last)
    return found(node.at(last), related=(node.at(first),), start=start, end=end)


# -------------------------------------------------------------------------------- several sittings


@rule(
    "CAL014",
    "error",
    title=Words(
        "The sittings overlap, or do not stand in the order of time.",
        "開議どうしの時間が重なっているか、開かれた順に並んでいない。",
    ),
    message=Words(
        "This sitting begins {when}, before the sitting listed before it {what} ({then}); correct"
        " the time or the order, or state `parallelWith` on both.",
        "この開議の始まり（{when}）が、前に書かれた開議{what}（{then}）より前です。時刻か順序を直すか、"
        "並行して開かれたときは両方に`parallelWith`を書いてください。",
    ),
    why=Words(
        "Sittings are listed in the order in which they were held, and follow one another unless"
        " they are said to be parallel, as committees that sit in two rooms are. Attendance and"
        " proceedings refer to them.",
        "開議は開かれた順に書き、並行する（parallelWith）と書かない限り、前の開議が終わってから次が"
        "始まるものとします。別室で同時に開く分科会などが並行する開議です。出席者や議事は開議ごとに"
        "記録されます。",
    ),
    todo=Words(
        "Correct the date or the time, put the sittings in order, or name parallel ones on each"
        " other.",
        "日付・時刻を直すか、順に並べ直すか、並行する開議を互いの`parallelWith`に書いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [
               {"name": "全体会", "date": "2025-10-29", "startTime": "13:00", "endTime": "14:30"},
               {"name": "分科会", "date": "2025-10-29", "startTime": "14:20",
                "endTime": "16:25"}]}}
            """,
            at=("/meeting/sittings/1/startTime",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2025-10-30"}, {"date": "2025-10-29"},
               {"date": "2025-11"}, {"date": "2025-11-05", "startTime": "15:00"},
               {"date": "2025-11-05", "startTime": "09:30"}]}}
            """,
            at=("/meeting/sittings/1/date", "/meeting/sittings/4/startTime"),
        ),
        Case(
            """
            {"meeting": {"sittings": [
               {"id": "b1", "date": "2025-10-29", "startTime": "14:20", "endTime": "16:25",
                "parallelWith": ["b2"]},
               {"id": "b2", "date": "2025-10-29", "startTime": "14:20", "endTime": "16:10",
                "parallelWith": ["b1"]},
               {"date": "2025-10-29", "startTime": "16:15", "endTime": "16:40"},
               {"date": "2025-10-31", "endDate": "2025-11-07"},
               {"date": "2025-11-06"}]}}
            """,
            at=("/meeting/sittings/2/startTime", "/meeting/sittings/4/date"),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [
           {"name": "全体会", "date": "2025-10-29", "startTime": "13:00", "endTime": "14:10"},
           {"name": "分科会", "date": "2025-10-29", "startTime": "14:20", "endTime": "16:25"}]}}
        """,
        """
        {"meeting": {"sittings": [
           {"date": "2025-10-29", "startTime": "13:00", "endTime": "14:10"},
           {"id": "b1", "date": "2025-10-29", "startTime": "14:10", "endTime": "16:25",
            "parallelWith": ["b2"]},
           {"id": "b2", "date": "2025-10-29", "startTime": "14:10", "endTime": "16:10",
            "parallelWith": ["b1"]},
           {"date": "2025-10-30", "startTime": "09:30"},
           {"date": "2025-10-30", "startsAfter": "全体会終了後"}]}}
        """,
        """
        {"meeting": {"sittings": [
           {"date": "2025-10-29", "startTime": "22:00", "endTime": "01:00"},
           {"date": "2025-10-30", "startTime": "01:10", "endTime": "02:00"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2025-10"}, {"startTime": "13:00", "endTime": "14:00"},
                                  {"date": "2025-10-29", "startTime": "09:00"}]}}
        """,
    ),
)
def sittings_in_order(survey: Survey) -> Iterator[Found]:
    """Find sittings that begin before those before them have begun or ended."""
    before: list[Node[Sitting]] = []
    cluster: list[Node[Sitting]] = []
    ids: set[str | None] = set()
    named: set[str] = set()
    for node in survey.sittings:
        sitting = node.thing
        if sitting.date is None:
            continue
        if sitting.id not in named and ids.isdisjoint(sitting.parallel_with):
            before, cluster, ids, named = _latest(cluster), [], set(), set()
        cluster.append(node)
        named.update(sitting.parallel_with)
        ids.add(sitting.id)
        out = next(filter(None, (_too_early(node, other) for other in before)), None)
        if out is not None:
            yield out


def _latest(cluster: Sequence[Node[Sitting]]) -> list[Node[Sitting]]:
    """Return of sittings in parallel the one that begins last and the one that ends last."""
    if not cluster:
        return []
    return [
        max(cluster, key=lambda node: _beginning_of(node.thing)),
        max(cluster, key=lambda node: _end_of(node.thing)),
    ]


def _beginning_of(sitting: Sitting) -> tuple[str, str]:
    """Return the day and the time at which a sitting begins, as far as they are told."""
    return sitting.date or "", sitting.start_time or ""


def _end_of(sitting: Sitting) -> tuple[str, str]:
    """Return the day and the time at which a sitting ends, as far as they are told."""
    (day, start), end = _beginning_of(sitting), sitting.end_time or ""
    if times_are_reversed(sitting):
        return day, ""
    if sitting.end_date is not None:
        return (day, "") if is_before(sitting.end_date, day) else (sitting.end_date, end)
    return (day_after(day) if end and end < start else day), end


def _too_early(node: Node[Sitting], other: Node[Sitting]) -> Found | None:
    """Object to a sitting that begins before another one has begun or, if told, ended."""
    day, start = _beginning_of(node.thing)
    began, began_at = _beginning_of(other.thing)
    ended, ended_at = _end_of(other.thing)
    if is_before(day, began):
        return _early(node, "date", other, "date", _BEGINS)
    if start and day == began and is_day(day) and start < began_at:
        return _early(node, "start_time", other, "start_time", _BEGINS)
    if is_before(day, ended) and (other.thing.end_date is not None or day != began):
        field = "date" if other.thing.end_date is None else "end_date"
        return _early(node, "date", other, field, _ENDS)
    if start and began_at and is_day(day) and (day, start) < (ended, ended_at):
        return _early(node, "start_time", other, "end_time", _ENDS)
    return None


def _early(
    node: Node[Sitting], field: str, other: Node[Sitting], theirs: str, what: Words
) -> Found:
    return found(
        node.at(field),
        related=(other.at(theirs),),
        when=getattr(node.thing, field),
        then=getattr(other.thing, theirs),
        what=what,
    )


_BEGINS: Final = Words("begins", "の始まり")
_ENDS: Final = Words("ends", "の終わり")


# -------------------------------------------------------------- session, call, next meeting


@rule(
    "CAL015",
    "warning",
    title=Words(
        "A sitting lies outside the session.",
        "開催日が会期の外にある。",
    ),
    message=Words(
        "The sitting of {day} lies outside the session from {first} to {last}; correct one or the"
        " other.",
        "{day}の開議は、会期（{first}から{last}まで）の外にあります。どちらかの日付を直してください。",
    ),
    why=Words(
        "An assembly acts only in session (地方自治法102条); what it did outside would be void."
        " Committees may go on with a matter after it, if the assembly said so (109条8項).",
        "議会は会期中に限って活動します（地方自治法102条）。会期の外で開けるのは、議会の議決により"
        "閉会中も審査する委員会などに限られます（同法109条8項）。",
    ),
    todo=Words(
        "Correct the date of the sitting or the days of the session (as prolonged, if it was). If a"
        " committee sat between sessions, leave the session out, or let the print say 閉会中.",
        "開催日か会期（延長したときは延長後）を直してください。閉会中の委員会であれば、会期を書かないか、"
        "「閉会中」の記載を残してください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"session": {"startDate": "2026-06-01", "endDate": "2026-06-22"},
                         "sittings": [{"date": "2026-06-11"}, {"date": "2026-07-11"}]}}
            """,
            at=("/meeting/sittings/1/date",),
        ),
        Case(
            """
            {"meeting": {"session": {"startDate": "2026-06-01"},
                         "sittings": [{"date": "2026-05-11"}]}}
            """,
            at=("/meeting/sittings/0/date",),
        ),
    ),
    passes=(
        """
        {"meeting": {"session": {"startDate": "2026-06-01", "endDate": "2026-06-22"},
                     "sittings": [{"date": "2026-06-11"}, {"date": "2026-06-22"}]}}
        """,
        """
        {"meeting": {"name": "市民環境委員会（閉会中の継続審査）",
                     "session": {"startDate": "2026-06-01", "endDate": "2026-06-22"},
                     "sittings": [{"date": "2026-07-11"}]}}
        """,
        """
        {"meeting": {"session": {"startDate": "2026-06", "endDate": "2026-06"},
                     "sittings": [{"date": "2026-06-30"}, {"date": "2026"}]}}
        """,
        """
        {"meeting": {"session": {"startDate": "2026-06-01", "endDate": "2026-06-22"},
                     "sittings": [{"date": "2026-06-22", "startsAfter": "定例会閉会後"},
                                  {"date": "2026-06-23", "startsAfter": "定例会閉会後"}]}}
        """,
    ),
)
def sitting_in_session(survey: Survey) -> Iterator[Found]:
    """Find sittings before or after the session."""
    for session in survey.of(Session):
        first, last = session.thing.start_date, session.thing.end_date
        if first is not None and last is not None and is_before(last, first):
            continue
        if _BETWEEN_SESSIONS.search(_words_on_meeting(survey, session.thing)):
            continue
        for node in survey.sittings:
            day = node.thing.date
            if day is None or node.thing.starts_after is not None:
                continue
            is_early = first is not None and is_before(day, first)
            is_late = last is not None and is_before(last, day)
            if is_early or is_late:
                yield found(
                    node.at("date"),
                    related=tuple(told.pointer for told in Told.of([session], *_SESSION_DAYS)),
                    day=day,
                    first=first or "…",
                    last=last or "…",
                )


_SESSION_DAYS: Final = ("start_date", "end_date")
_BETWEEN_SESSIONS: Final = re.compile("閉会中|継続審査|継続調査")


def _words_on_meeting(survey: Survey, session: Session) -> str:
    """Return the words that may say that a committee sat between sessions."""
    told = [survey.minutes.title, survey.minutes.meeting.name, session.name, session.printed]
    told += [word for node in survey.sittings for word in (node.thing.printed, node.thing.name)]
    return "\n".join(word for word in told if word)


@rule(
    "CAL016",
    "warning",
    title=Words(
        "The next meeting is not after this one.",
        "次回の会議が、今回より後になっていない。",
    ),
    message=Words(
        "The next meeting is stated for {next}, but this one sat on {last}; make sure of the year.",
        "次回の会議が{next}とされていますが、今回の会議は{last}に開かれています。年などを確かめて"
        "ください。",
    ),
    why=Words(
        "The day of the next meeting is often told without a year; in December the year is then"
        " easily taken to be that of this meeting.",
        "次回の日は年を省いて記されることが多く、12月の会議録では今回と同じ年と取り違え"
        "やすいところです。",
    ),
    todo=Words(
        "Correct the date. State it only as far as it is told: a month is enough (2027-01).",
        "日付を直してください。分かっているところまで（2027-01のように月まで）で足ります。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-12-18"}],
                         "nextMeeting": {"date": "2026-01-20", "printed": "1月20日（水）"}}}
            """,
            at=("/meeting/nextMeeting/date",),
            also=("CAL002",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "10:00"}],
                         "nextMeeting": {"date": "2026-03-18", "startTime": "09:30"}}}
            """,
            at=("/meeting/nextMeeting/startTime",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-12-18"}],
                     "nextMeeting": {"date": "2027-01-20", "printed": "1月20日（水）"}}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "10:00"}],
                     "nextMeeting": {"date": "2026-03", "printed": "3月下旬"}}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-06-22", "startTime": "10:00"}],
                     "nextMeeting": {"date": "2026-06-22", "startsAfter": "本会議の散会"}}}
        """,
    ),
)
def next_is_later(survey: Survey) -> Iterator[Found]:
    """Find a next meeting that lies before this one."""
    node = next_meeting(survey)
    days = Told.of(survey.sittings, "date")
    if node is None or node.thing.date is None or not days:
        return
    last = max(days, key=lambda told: (told.value, told.node.thing.start_time or ""))
    if is_before(node.thing.date, last.value):
        yield found(node.at("date"), related=(last.pointer,), next=node.thing.date, last=last.value)
    elif node.thing.date == last.value and is_day(last.value):
        start, began = node.thing.start_time, last.node.thing.start_time
        if start is not None and began is not None and start <= began:
            yield found(
                node.at("start_time"),
                related=(last.node.at("start_time"),),
                next=f"{node.thing.date} {start}",
                last=f"{last.value} {began}",
            )


@rule(
    "CAL017",
    "warning",
    title=Words(
        "The meeting was called after it took place.",
        "招集の日が、会議の開かれた日より後になっている。",
    ),
    message=Words(
        "The meeting was called on {called}, but sat on {day} already; correct one of the days.",
        "招集の日が{called}とされていますが、会議は{day}に開かれています。どちらかを直してください。",
    ),
    why=Words(
        "A meeting is called first and held then; in local assemblies the call is published seven"
        " days before, three in towns and villages (地方自治法101条7項), unless it is urgent.",
        "会議は招集してから開くものです。地方議会の招集は、急を要する場合を除き、開会の日の7日前（町村は"
        "3日前）までに告示しなければなりません（地方自治法101条7項）。",
    ),
    todo=Words(
        "Correct the day of the call or that of the sitting.",
        "招集の日か開催日を直してください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"convening": {"date": "2026-02-22"},
                         "sittings": [{"date": "2026-02-19"}, {"date": "2026-02-26"}]}}
            """,
            at=("/meeting/convening/date",),
        ),
    ),
    passes=(
        """
        {"meeting": {"convening": {"date": "2026-02-12"},
                     "sittings": [{"date": "2026-02-19"}, {"date": "2026-02-26"}]}}
        """,
        """
        {"meeting": {"convening": {"date": "2026-02-19"}, "sittings": [{"date": "2026-02-19"}]}}
        """,
        """
        {"meeting": {"convening": {"date": "2026-02"}, "sittings": [{"date": "2026-02-19"}]}}
        """,
    ),
)
def called_before(survey: Survey) -> Iterator[Found]:
    """Find a call that came after the first sitting."""
    first = min(Told.of(survey.sittings, "date"), key=lambda told: told.value, default=None)
    for called in Told.of(survey.of(Convening), "date"):
        if first is not None and is_before(first.value, called.value):
            yield found(
                called.pointer, related=(first.pointer,), called=called.value, day=first.value
            )
