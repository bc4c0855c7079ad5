"""Printed times: do they say what is stated, and can they be read in one way only (CAL)?

Eleven of two hundred real minutes print something like 「午後6時30分から8時15分」, and are right:
whatever a printed time may mean is good enough here.
"""

from collections.abc import Iterator

from kaigiroku.japanese import PrintedTime
from kaigiroku.rules.facts.printed import (
    Difference,
    Matter,
    Print,
    difference,
    disagreements,
    each_once,
    matters,
    prints,
    readings_of_time,
)
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.rule import Case, Found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "CAL006",
    "warning",
    title=Words(
        "The printed time is not the time stated.",
        "記載された時刻が、時刻の項目と一致しない。",
    ),
    message=Words(
        "{printed} is printed, but {stated} is stated; find out which is right.",
        "{printed}と記載されていますが、時刻の項目は{stated}です。どちらが正しいか確かめてください。",
    ),
    why=Words(
        "When a meeting began and ended, and when somebody came or left, decides who was there for"
        " a vote. Print is read by people, the stated time by programs; both must say the same.",
        "会議の開始・終了や入退室の時刻は、採決のときに誰がいたかを左右します。人は記載を読み、"
        "プログラムは時刻の項目を読むので、両者は同じでなければなりません。",
    ),
    todo=Words(
        "Correct the one that is wrong. If the print tells for when the meeting was called, and it"
        " began at another time, state that in `scheduledStartTime`.",
        "誤っているほうを直してください。記載が招集の時刻で、実際の開始が違うときは、招集の時刻を"
        "`scheduledStartTime`に書いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "令和8年3月18日(水) 9:00～9:45",
               "date": "2026-03-18", "startTime": "09:00", "endTime": "09:54"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"form": [{"label": "開催日時", "field": "date",
                       "value": "令和8年3月18日（水）　午後1時30分から3時15分まで"}],
             "meeting": {"sittings": [{"date": "2026-03-18",
                                       "startTime": "01:30", "endTime": "15:15"}]}}
            """,
            at=("/form/0/value",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [{"label": "山田委員", "presence": [
               {"startTime": "14:12", "printed": "午後2時21分入室"}]}]}],
             "proceedings": [{"kind": "event", "event": "recess", "time": "15:05",
                              "text": "（休憩　午後3時50分）"},
                             {"kind": "remark", "text": "再開します（16:00）。", "spans": [
               {"kind": "direction", "start": 5, "end": 12, "text": "（16:00）",
                "time": "16:10"}]}]}
            """,
            at=(
                "/attendance/0/entries/0/presence/0/printed",
                "/proceedings/0/text",
                "/proceedings/1/spans/0/text",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "令和8年3月18日(水) 9:00～9:45",
           "date": "2026-03-18", "startTime": "09:00", "endTime": "09:45"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "午後6時30分から8時15分",
                                   "startTime": "18:30", "endTime": "20:15"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "午前10時招集　午前10時03分開会　午後2時33分散会",
           "startTime": "10:03", "endTime": "14:33", "scheduledStartTime": "10:00"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "午前十時開議", "startTime": "10:00",
                                   "endTime": "11:32"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "10時～12時、13時～15時（休憩60分）",
                                   "startTime": "10:00", "endTime": "15:00"}]}}
        """,
        """
        {"form": [{"label": "日時", "field": "date", "cells": [
           {"value": "令和4年5月26日（木）"},
           {"label": "総会", "value": "午前9時30分～午前10時5分、午前11時30分～正午"},
           {"label": "第1部会", "value": "午前10時15分～午前11時20分"}]}],
         "meeting": {"sittings": [
           {"id": "s1", "date": "2022-05-26", "startTime": "09:30", "endTime": "10:05"},
           {"id": "s2", "date": "2022-05-26", "startTime": "10:15", "endTime": "11:20"},
           {"id": "s3", "date": "2022-05-26", "startTime": "11:30", "endTime": "12:00"}]}}
        """,
    ),
)
def printed_time(survey: Survey) -> Iterator[Found]:
    """Find times that are printed otherwise than they are stated."""
    yield from disagreements(filter(None, map(_difference_in_times, matters(survey))))


def _difference_in_times(matter: Matter) -> Difference | None:
    """Return how the print of a matter differs; what is no time at all is left to another rule."""
    printed = [(print_, one) for print_ in matter.prints for one in print_.times]
    if any(one.value is None for _, one in printed):
        return None
    if len(printed) == 1 and all(told.field == "end_time" for told in matter.times.told):
        return None  # one time alone is when something begins
    return difference(
        ((print_, one.text, readings_of_time(one)) for print_, one in printed),
        matter.times,
        matter.other_times,
    )


@rule(
    "CAL011",
    "note",
    title=Words(
        "午前12時 or 午後12時 is printed, which may be noon or midnight.",
        "「午前12時」「午後12時」と記載され、正午か真夜中か定まらない。",
    ),
    message=Words(
        "“{printed}” may be {one} or {other}; let the time stated beside it say which.",
        "「{printed}」は{one}とも{other}とも読めます。どちらの意味か、時刻の項目に書いてください。",
    ),
    why=Words(
        "By the decree of 1872 (太政官布告第337号) 午前12時 is noon and 午後12時 is midnight; yet"
        " minutes that end at 午後12時20分 mean twenty past noon. What is meant is mostly plain"
        " from the other times, but a program cannot know.",
        "明治5年の太政官布告第337号では午前12時が正午、午後12時が真夜中です。一方、会議録にある"
        "「午後12時20分」は正午を20分過ぎた時刻です。前後の時刻から分かることが多いものの、機械的には"
        "定まりません。",
    ),
    todo=Words(
        "State the time in its own field. In new minutes write 正午, 午後0時20分 or 12時20分.",
        "時刻の項目に24時間制で書いておいてください。これから作る会議録では「正午」「午後0時20分」"
        "「12時20分」と書いてください。",
    ),
    fails=(
        Case(
            """
            {"form": [{"field": "date", "value": "令和6年2月26日　午前10時から午後12時20分まで"}],
             "meeting": {"sittings": [{"date": "2024-02-26", "startTime": "10:00",
               "endTime": "12:20", "printed": "令和6年2月26日　午前10時から午後12時20分まで"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"proceedings": [{"kind": "event", "event": "recess", "time": "12:00",
                              "text": "午前12時　休憩"}]}
            """,
            at=("/proceedings/0/text",),
        ),
    ),
    passes=(
        """
        {"form": [{"field": "date", "value": "令和6年2月26日　午前10時から午後0時20分まで"}],
         "meeting": {"sittings": [{"date": "2024-02-26", "startTime": "10:00",
           "endTime": "12:20", "printed": "令和6年2月26日　午前10時から午後0時20分まで"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "午前9時30分～12時", "startTime": "09:30",
                                   "endTime": "12:00"}]},
         "proceedings": [{"kind": "remark", "text": "午後12時までに終えたいと思います。"}]}
        """,
    ),
)
def noon_or_midnight(survey: Survey) -> Iterator[Found]:
    """Find printed times that may be noon or midnight."""
    yield from each_once(
        (
            print_,
            one.text,
            {
                "printed": one.text,
                "one": value,
                "other": str(next(iter(readings_of_time(one) - {value}))),
            },
        )
        for print_, one, value in _odd_times(survey, "noon-or-midnight")
    )


@rule(
    "CAL012",
    "note",
    title=Words(
        "A time is printed with 午後 and an hour beyond 12.",
        "「午後13時」のように、午後と24時間制が重なって記載されている。",
    ),
    message=Words(
        "“{printed}” says the afternoon twice; it is read as {one}, so make sure of the hour.",
        "「{printed}」は午後が重なっています。{one}と読みますが、誤りがないか確かめてください。",
    ),
    why=Words(
        "It is seen in real minutes (午後13時30分) and is understood. But it mixes two ways of"
        " counting, and a slip in the hour can no longer be noticed.",
        "実際の会議録にも「午後13時30分」という記載があり、意味は通じます。ただ、二つの数え方が混じって"
        "いて、時の書き誤りに気づきにくくなります。",
    ),
    todo=Words(
        "Write 午後1時30分 or 13時30分 in new minutes; leave the original as it was printed.",
        "これから作る会議録では「午後1時30分」か「13時30分」と書いてください。原本の記載は、そのまま"
        "残してください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "午後13時30分から午後3時50分まで",
                                       "startTime": "13:30", "endTime": "15:50"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "午後1時30分から午後3時50分まで",
                                   "startTime": "13:30", "endTime": "15:50"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "午後の部　13時30分開会", "startTime": "13:30"}]}}
        """,
    ),
)
def double_afternoon(survey: Survey) -> Iterator[Found]:
    """Find printed times that say the afternoon twice."""
    yield from each_once(
        (print_, one.text, {"printed": one.text, "one": value})
        for print_, one, value in _odd_times(survey, "double-afternoon")
    )


@rule(
    "CAL013",
    "note",
    title=Words(
        "A time of 24時 or later is printed.",
        "24時以降の時刻が記載されている。",
    ),
    message=Words(
        "“{printed}” is {one} of the next day; the time and, if told, the date must say so.",
        "「{printed}」は翌日の{one}です。時刻の項目は{one}とし、日付を書くときは翌日としてください。",
    ),
    why=Words(
        "Some write 24時 for the end of a day and 25時 for an hour later. The format knows the"
        " times from 00:00 to 23:59 only: 24:00 is 00:00 of the next day.",
        "一日の終わりを24時、その1時間後を25時と書くことがあります。この形式で書けるのは00:00から"
        "23:59までで、24時は翌日の00:00です。",
    ),
    todo=Words(
        "State the time so in its field; where the sitting ended on the next day, state its"
        " `endDate`. The print stays as it is.",
        "時刻の項目を翌日の時刻で書き、翌日に終わった会議では終了日（endDate）も書いてください。"
        "原文はそのまま残してください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "22時開会、24時30分閉会", "date": "2026-03-18",
               "endDate": "2026-03-19", "startTime": "22:00", "endTime": "00:30"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "22時開会、翌19日0時30分閉会", "date": "2026-03-18",
           "endDate": "2026-03-19", "startTime": "22:00", "endTime": "00:30"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "会議時間　24時間10分",
                                   "timeInSession": "PT24H10M"}]}}
        """,
    ),
)
def beyond_midnight(survey: Survey) -> Iterator[Found]:
    """Find printed times that count on after midnight."""
    yield from each_once(
        (print_, one.text, {"printed": one.text, "one": value})
        for print_, one, value in _odd_times(survey, "next-day")
    )


def _odd_times(survey: Survey, oddity: str) -> Iterator[tuple[Print, PrintedTime, str]]:
    """Go through the printed times of a kind, each with the time it is read as."""
    for print_, _ in prints(survey):
        for one in print_.times:
            if one.oddity == oddity:
                assert one.value is not None  # noqa: S101 -- odd, but not impossible
                yield print_, one, one.value
