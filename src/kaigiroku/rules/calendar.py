"""Printed dates and numbers: days, weekdays, eras, years, the how-manieth meeting (CAL).

These rules hold the print against the dates that are stated in fields of their own, and against
the calendar. What is printed of times is the matter of `clock`, what comes before what that of
`chronology`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final

import attrs

from kaigiroku.japanese import (
    ERAS,
    WEEKDAYS,
    Era,
    PrintedDate,
    era_year,
    find_dates,
    find_fiscal_years,
    fiscal_year,
    japanese_date,
    to_int,
    weekday,
)
from kaigiroku.model import Number, Session
from kaigiroku.rules.facts.printed import (
    Difference,
    Matter,
    Print,
    Told,
    cells,
    day_of,
    difference,
    disagreements,
    each_once,
    is_sound,
    matters,
    prints,
    readings_of_date,
)
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


# --------------------------------------------------------------------------------- printed dates


@rule(
    "CAL001",
    "warning",
    title=Words(
        "The printed date is not the date stated.",
        "記載された日付が、日付の項目と一致しない。",
    ),
    message=Words(
        "{printed} is printed, but {stated} is stated; find out which is right.",
        "{printed}と記載されていますが、日付の項目は{stated}です。どちらが正しいか確かめてください。",
    ),
    why=Words(
        "People read the print, programs sort and search by the stated date; if they differ, the"
        " same meeting is on two days. Print has such slips: of 142 minutes whose weekday could be"
        " checked, one had the wrong era year, carried through the whole of its heading.",
        "人は記載を読み、プログラムは日付の項目で並べ替えや検索をします。食い違えば、一つの会議が"
        "二つの日に開かれたことになります。曜日から確かめられた会議録142件のうち、1件は元号の年が"
        "誤ったまま公表されていました。",
    ),
    todo=Words(
        "Compare with the notice of the meeting, and with the weekday if it is printed. If the"
        " original itself is wrong, keep its words, state the right date and waive the finding.",
        "開催通知や、曜日の記載と照らし合わせてください。原本そのものが誤っているときは、原文を"
        "そのまま残し、日付の項目に正しい日付を書いて、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "令和7年3月18日　午前10時",
                                       "date": "2026-03-18"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"form": [{"label": "日時", "field": "date", "cells": [
               {"label": "第1日", "value": "令和5年8月20日（火）13時30分～"},
               {"label": "第2日", "value": "8月21日（水）9時30分～"}]}],
             "meeting": {"sittings": [
               {"printed": "令和5年8月20日（火）13時30分～", "date": "2024-08-20"},
               {"printed": "8月21日（水）9時30分～", "date": "2024-08-21"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"form": [{"label": "会期", "field": "session", "value": "6月1日から6月23日まで"}],
             "meeting": {"session": {"startDate": "2026-06-01", "endDate": "2026-06-22"}}}
            """,
            at=("/form/0/value",),
        ),
        Case(
            """
            {"meeting": {"convening": {"printed": "令和8年6月8日　招集", "date": "2026-06-18"},
                         "nextMeeting": {"printed": "令和8年7月下旬", "date": "2026-08"}},
             "record": {"steps": [{"step": "prepared", "date": "2026-07-01",
                                   "printed": "令和8年6月30日　作成"}]},
             "proceedings": [{"kind": "event", "event": "open", "date": "2026-06-18",
                              "text": "6月19日　開会"}]}
            """,
            at=(
                "/meeting/convening/printed",
                "/meeting/nextMeeting/printed",
                "/record/steps/0/printed",
                "/proceedings/0/text",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "令和8年3月18日　午前10時", "date": "2026-03-18"}]}}
        """,
        """
        {"form": [{"label": "招集年月日", "field": "date", "value": "令和6年2月20日（火）"},
                  {"label": "開議日時", "field": "date", "value": "令和6年3月15日（金）"}],
         "meeting": {"sittings": [{"date": "2024-03-15"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2023-02-06", "endDate": "2023-02-20",
           "printed": "2月6日　書類の送付\\n2月17日　回答の期限\\n2月20日　議決"}]}}
        """,
        """
        {"meeting": {"sittings": [
           {"printed": "2025年4月15日(13:59～16:06)", "date": "2025-04-15"},
           {"printed": "4月16日( 9:00～12:39)", "date": "2025-04-16"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "令和8年3月18日（3月11日から変更）",
                                   "date": "2026-03-18", "scheduledDate": "2026-03-11"}],
                     "nextMeeting": {"printed": "次回は令和8年5月に開く。", "date": "2026-05-20"}},
         "record": {"steps": [{"step": "approved", "date": "2026-05-20",
                               "printed": "3月18日の会議録を、令和8年第3回定例会において承認"}]}}
        """,
    ),
)
def printed_date(survey: Survey) -> Iterator[Found]:
    """Find days that are printed otherwise than they are stated."""
    yield from disagreements(filter(None, map(_difference_in_dates, matters(survey))))


def _difference_in_dates(matter: Matter) -> Difference | None:
    """Return how the print of a matter differs; what is no date at all is left to other rules."""
    printed = [(print_, one) for print_ in matter.prints for one in print_.dates]
    if not all(is_sound(one) for _, one in printed):
        return None
    return difference(
        (
            (print_, one.text, readings_of_date(one))
            for print_, one in printed
            if one.month is not None
        ),
        matter.dates,
        matter.other_dates,
    )


@rule(
    "CAL002",
    "warning",
    title=Words(
        "The printed weekday is not that of the date.",
        "記載された曜日が、その日の曜日ではない。",
    ),
    message=Words(
        "“{printed}” is printed, but {day} is a {weekday}; either the day or the weekday is wrong.",
        "「{printed}」と記載されていますが、{day}は{weekday}です。日付か曜日のどちらかが"
        "誤っています。",
    ),
    why=Words(
        "A weekday is printed so that readers can be sure of the day. Where it does not fit, one of"
        " the two is wrong, and often it is the date: of 142 minutes with a weekday that could be"
        " checked, 4 were inconsistent.",
        "曜日は、日付を確かめられるように添えるものです。合わなければどちらかが誤りで、日付のほうが"
        "誤っていることも珍しくありません。曜日を確かめられた会議録142件のうち、4件が食い違って"
        "いました。",
    ),
    todo=Words(
        "Find the right day in the notice of the meeting. If only the weekday of the original is"
        " wrong, keep the words and waive the finding.",
        "開催通知などで正しい日を確かめてください。原本の曜日だけが誤っているときは、原文を"
        "そのまま残し、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "令和8年3月18日（木）", "date": "2026-03-18"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"form": [{"label": "開催日", "field": "date", "value": "令和8年2月11日（木・祝）"},
                      {"label": "次回", "field": "next-meeting", "value": "3月12日（水曜日）"}],
             "meeting": {"sittings": [{"date": "2026-02-11"}],
                         "nextMeeting": {"date": "2026-03-12"}}}
            """,
            at=("/form/0/value", "/form/1/value"),
        ),
        Case(
            """
            {"form": [{"label": "日時", "field": "date", "value": "2026年3月18日(木) 10:00"}],
             "meeting": {"sittings": [{"printed": "2026年3月18日(木) 10:00"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "令和8年3月18日（水）", "date": "2026-03-18"}]}}
        """,
        """
        {"meeting": {"sittings": [
           {"printed": "令和八年三月十八日（水曜日）から同月二十日（金曜日）まで",
            "date": "2026-03-18", "endDate": "2026-03-20"}],
         "nextMeeting": {"printed": "4月21日（火）", "date": "2026-04"}}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "令和8年2月11日（水・祝）"}],
                     "nextMeeting": {"printed": "3月18日（水）"}}}
        """,
    ),
)
def printed_weekday(survey: Survey) -> Iterator[Found]:
    """Find weekdays that are not those of their dates."""
    yield from each_once(_wrong_weekdays(survey))


def _wrong_weekdays(survey: Survey) -> "Iterator[tuple[Print, str, Mapping[str, Words | str]]]":
    for print_, matter in prints(survey):
        for one in print_.dates:
            if one.weekday is None or not is_sound(one):
                continue
            if (day := _day_at_odds(one, matter)) is not None:
                yield (
                    print_,
                    one.text,
                    {
                        "printed": one.text,
                        "day": Words(day.isoformat(), _in_japanese(day)),
                        "weekday": _WEEKDAY_NAMES[weekday(day)],
                    },
                )


def _day_at_odds(printed: PrintedDate, matter: Matter) -> date | None:
    """Return the day that a printed date means, if its weekday is not the one printed.

    Without a year it may mean any of the stated days that it fits. If it is none of those stated,
    but its weekday is that of one, then the date is wrong, which is the matter of another rule.
    """
    known = (matter.dates, *matter.other_dates)
    if printed.value is not None:
        readings = readings_of_date(printed)
        if weekday(printed.value) == printed.weekday:
            return None
        if printed.weekday in matter.dates.weekdays and not any(k.has(readings) for k in known):
            return None
        return printed.value
    parts = (printed.year, printed.month, printed.day)  # a month or year has fewer of them
    days = [
        date.fromisoformat(told.value) for one in known for told in one.by_reading.get(parts, ())
    ]
    right = any(weekday(day) == printed.weekday for day in days)
    return None if right else next(iter(days), None)


def _in_japanese(day: date) -> str:
    return _in_western(day) if era_year(day) is None else japanese_date(day)


_WEEKDAY_NAMES: Final = {
    sign: Words(name, f"{sign}曜日")
    for sign, name in zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
}


@rule(
    "CAL003",
    "warning",
    title=Words(
        "The printed era had not begun, or had ended, on that day.",
        "記載された元号が、その日の元号ではない。",
    ),
    message=Words(
        "“{printed}” is printed, but the era {era} {bounds}; {advice}.",
        "「{printed}」と記載されていますが、{era}は{bounds}。{advice}。",
    ),
    why=Words(
        "An era year outside its era is a slip of the pen, or was right when it was written: before"
        " 令和 was announced on 1 April 2019, minutes spoke of 平成31年5月 and plans of 平成40年."
        " Readers of today no longer know which year that is.",
        "元号の期間に合わない年は、書き誤りか、書いた時点では正しかったものです。平成31年4月1日に"
        "「令和」が公表されるまで、会議録には平成31年5月、計画には平成40年という年が書かれて"
        "いました。今の読者には、どの年か分かりません。",
    ),
    todo=Words(
        "If it is a slip, correct it. If it was printed so before the change of era, keep it, state"
        " the date in its own field and waive the finding. Minutes of a meeting in the old era may"
        " set the next meeting or the session in it without a finding.",
        "書き誤りなら直してください。改元の前にそのように書かれたものなら、そのまま残し、日付の"
        "項目に西暦で日付を書いて、承知の指摘（waiver）としてください。旧元号のうちに開かれた会議の"
        "会議録では、次回の予定や会期が旧元号で書かれていても指摘しません。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "平成31年5月22日（水）", "date": "2019-05-22"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"printed": "令和元年4月22日", "date": "2019-04-22"}],
                         "session": {"printed": "昭和64年2月1日から平成32年3月9日まで"}}}
            """,
            at=("/meeting/sittings/0/printed", "/meeting/session/printed"),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "令和元年5月22日（水）", "date": "2019-05-22"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "平成31年3月20日（水）", "date": "2019-03-20"}],
                     "nextMeeting": {"printed": "平成31年5月22日（水）", "date": "2019-05-22"}}}
        """,
        """
        {"meeting": {"name": "平成31年度第1回かえで市緑化推進委員会",
                     "numbers": [{"counts": "fiscal-year", "number": 2019},
                                 {"counts": "meeting", "number": 1}],
                     "sittings": [{"printed": "令和元年5月30日（木）", "date": "2019-05-30"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "大正15年12月25日", "date": "1926-12-25"},
                                  {"printed": "昭和元年12月25日", "date": "1926-12-25"}]}}
        """,
    ),
)
def printed_era(survey: Survey) -> Iterator[Found]:
    """Find dates in an era that was not, then."""
    yield from each_once(_wrong_eras(survey))


def _wrong_eras(survey: Survey) -> "Iterator[tuple[Print, str, Mapping[str, Words | str]]]":
    for print_, matter in prints(survey):
        for one in print_.dates:
            if one.era_fits or not one.exists:
                continue
            assert one.era is not None  # noqa: S101 -- what has no era is not outside of it
            assert one.year is not None  # noqa: S101 -- nor what has no year
            era = _ERA_OF_NAME[one.era]
            passed = era.last if one.year > era.first.year else None  # else it had not begun
            if passed is not None and matter.lay_ahead and _sat_before(survey, passed):
                continue
            yield (
                print_,
                one.text,
                {
                    "printed": one.text,
                    "era": era.name,
                    "bounds": _bounds(era),
                    "advice": _advice(one, one.year, is_late=passed is not None),
                },
            )


_ERA_OF_NAME: Final = {era.name: era for era in ERAS}


def _sat_before(survey: Survey, day: date) -> bool:
    """Tell whether the meeting sat on a day or before it."""
    first = min((told.value for told in _days_of_meeting(survey)), default=None)
    return first is not None and first <= day.isoformat()[: len(first)]


def _bounds(era: Era) -> Words:
    first, first_ja = era.first.isoformat(), _in_western(era.first)
    if era.last is None:
        return Words(f"began on {first}", f"{first_ja}に始まりました")
    last, last_ja = era.last.isoformat(), _in_western(era.last)
    return Words(f"ran from {first} to {last}", f"{first_ja}から{last_ja}まででした")


def _advice(printed: PrintedDate, year: int, *, is_late: bool) -> Words:
    """Say which year of which era the day is in, and what to do."""
    right = era_year(printed.value or date(year, printed.month or 1, 1))
    if right is None:
        return Words("find out which year is meant", "どの年のことか確かめてください")
    said = _era_year_name(*right)
    if is_late:
        return Words(
            f"write {said}年, unless this was written before the change of era",
            f"改元の前に書かれたものでなければ、{said}年と直してください",
        )
    return Words(f"write {said}年", f"{said}年と直してください")


def _in_western(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


@once
def _days_of_meeting(survey: Survey) -> tuple[Told, ...]:
    return Told.of(survey.sittings, "date", "end_date")


@rule(
    "CAL004",
    "warning",
    title=Words(
        "A printed date or time does not exist, or its years differ.",
        "記載された日付や時刻が実在しない、または元号の年と西暦の年が合わない。",
    ),
    message=Words(
        "“{printed}” is printed, but {fault}; find out what was meant.",
        "「{printed}」と記載されていますが、{fault}。正しい日付・時刻を確かめてください。",
    ),
    why=Words(
        "2月30日 or 午前10時75分 cannot be read at all; where 平成29年 stands beside 2018年, each"
        " reader takes another year. Offices that print both years slip in one of them.",
        "「2月30日」や「午前10時75分」は読み取りようがなく、平成29年と2018年が並んでいれば、読む人に"
        "よって違う年になります。元号と西暦を併記する様式では、一方だけを書き誤ることがあります。",
    ),
    todo=Words(
        "Find the right one in the notice of the meeting. If the original is wrong, keep its words,"
        " state the date or time in its own field and waive the finding.",
        "開催通知などで確かめてください。原本が誤っているときは、原文をそのまま残し、日付・時刻の"
        "項目に正しい値を書いて、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"printed": "令和8年2月30日　午後2時"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"meeting": {"sittings": [
               {"printed": "平成29年(2018年)5月10日", "date": "2017-05-10"}]},
             "record": {"steps": [{"step": "prepared", "printed": "令和7年2月29日"}]}}
            """,
            at=("/meeting/sittings/0/printed", "/record/steps/0/printed"),
        ),
        Case(
            """
            {"form": [{"label": "日時", "field": "date", "value": "令和8年3月18日　10時75分から"}],
             "meeting": {"sittings": [{"date": "2026-03-18", "startTime": "11:15"}]}}
            """,
            at=("/form/0/value",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"printed": "令和8年2月28日　午後2時"}]}}
        """,
        """
        {"meeting": {"sittings": [
           {"printed": "平成29年(2017年)5月10日(水)", "date": "2017-05-10"},
           {"printed": "2024年（令和6年）2月29日", "date": "2024-02-29"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "2月29日　午後1時半から25分間"}]}}
        """,
    ),
)
def no_such_day(survey: Survey) -> Iterator[Found]:
    """Find printed dates and times that there are not."""
    yield from each_once(_impossible(survey))


def _impossible(survey: Survey) -> "Iterator[tuple[Print, str, Mapping[str, Words | str]]]":
    for print_, _ in prints(survey):
        for one in print_.dates:
            if not one.exists:
                fault = Words("there is no such day", "その日は実在しません")
            elif not one.years_agree:
                fault = Words(
                    f"{_year_of_era(one)} is {one.year}, not {one.western}",
                    f"{_year_of_era(one)}は{one.western}年ではなく{one.year}年です",
                )
            else:
                continue
            yield print_, one.text, {"printed": one.text, "fault": fault}
        for time in print_.times:
            if time.value is None:
                fault = Words("there is no such time of day", "そのような時刻はありません")
                yield print_, time.text, {"printed": time.text, "fault": fault}


def _year_of_era(printed: PrintedDate) -> str:
    return f"{printed.era}{'元' if printed.era_year == 1 else printed.era_year}年"


# ------------------------------------------------------------------------------ years and numbers


@rule(
    "CAL005",
    "warning",
    title=Words(
        "The year in the number of the meeting does not fit.",
        "回次の年度・年が、開催日や名称と合わない。",
    ),
    message=Words(
        "{here} is stated here, but {there}; find out which is right.",
        "ここでは{here}ですが、{there}。どちらが正しいか確かめてください。",
    ),
    why=Words(
        "The number is how a meeting is cited, and 第3回 alone is met every year. Fiscal years run"
        " from 1 April to 31 March, so that the slip is made in spring: in one set of minutes the"
        " title said 令和6年度, the chair 令和7年度.",
        "会議は「令和7年度第3回」のように回次で引用され、第3回だけでは年ごとに別の会議になります。"
        "年度は4月1日に始まり3月31日に終わるため、誤りは年度の変わり目に起こりがちです。表題は"
        "令和6年度、会長の発言は令和7年度という会議録も実際にあります。",
    ),
    todo=Words(
        "Check the day against the year; write years in the Gregorian calendar. Leave it if the"
        " meeting was counted for another year on purpose, and waive the finding.",
        "開催日と年度・年を確かめてください（年・年度は西暦で書きます）。別の年度の回として数えることに"
        "しているときは、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"numbers": [{"counts": "fiscal-year", "number": 2026},
                                     {"counts": "meeting", "number": 3}],
                         "sittings": [{"date": "2026-03-18"}]}}
            """,
            at=("/meeting/numbers/0/number",),
        ),
        Case(
            """
            {"meeting": {"numbers": [{"counts": "calendar-year", "number": 8},
                                     {"counts": "session", "number": 2}],
                         "sittings": [{"date": "2026-06-11"}]}}
            """,
            at=("/meeting/numbers/0/number",),
        ),
        Case(
            """
            {"title": "令和6年度第15回しらなみ市教育委員会会議録",
             "meeting": {"name": "令和6年度第15回しらなみ市教育委員会",
                         "numbers": [{"counts": "fiscal-year", "number": 2025}],
                         "sittings": [{"date": "2025-04-10"}]}}
            """,
            at=("/meeting/name",),
        ),
        Case(
            """
            {"meeting": {"name": "令和8年第2回しらなみ市議会定例会",
                         "sittings": [{"date": "2025-06-11"}]}}
            """,
            at=("/meeting/name",),
        ),
    ),
    passes=(
        """
        {"meeting": {"numbers": [{"counts": "fiscal-year", "number": 2025},
                                 {"counts": "meeting", "number": 3}],
                     "sittings": [{"date": "2026-03-18"}]}}
        """,
        """
        {"meeting": {"numbers": [{"counts": "fiscal-year", "number": 2025}],
                     "sittings": [{"date": "2026-03-30"}, {"date": "2026-04-02"}]}}
        """,
        """
        {"meeting": {"numbers": [{"counts": "fiscal-year", "number": 2025}],
                     "sittings": [{"date": "2026-04-08", "scheduledDate": "2026-03-25"}]}}
        """,
        """
        {"title": "令和7年第4回しらなみ市議会定例会会議録",
         "meeting": {"name": "令和7年第4回しらなみ市議会定例会",
                     "numbers": [{"counts": "calendar-year", "number": 2025}],
                     "session": {"startDate": "2025-12-15", "endDate": "2026-01-16"},
                     "sittings": [{"date": "2026-01-16"}]}}
        """,
        """
        {"meeting": {"name": "令和8年度予算編成本部会議（第2回）",
                     "numbers": [{"counts": "fiscal-year", "number": 2025}],
                     "sittings": [{"date": "2025-11-05"}]}}
        """,
        """
        {"meeting": {"numbers": [{"counts": "fiscal-year", "number": 2025},
                                 {"counts": "calendar-year", "number": 2026}],
                     "sittings": [{"date": "2026"}]}}
        """,
    ),
)
def year_of_number(survey: Survey) -> Iterator[Found]:
    """Find years in the number of the meeting that differ from its name or its days."""
    for series in _SERIES:
        yield from _check_series(survey, series)


@attrs.frozen
class _Series:
    """A way of numbering meetings by years."""

    counts: str
    """The code of such numbers."""

    printed: Callable[[str], Iterable[tuple[int, bool]]]
    """The years printed in a text, and whether a number follows: 「令和7年度第3回」."""

    may_be: Callable[[str], Iterable[int]]
    """The years in which a stated date may lie."""

    name: Callable[[int], Words]
    """How a year is called."""


def _check_series(survey: Survey, series: _Series) -> Iterator[Found]:
    numbers = [
        (node, node.thing.number)
        for node in survey.of(Number)
        if node.thing.counts == series.counts and node.thing.number is not None
    ]
    printed = [(at, *one) for at, text in _heads(survey) for one in series.printed(text)]
    known = {year for _, year in numbers}
    over = [(at, year) for at, year, leads in printed if leads and year not in known]
    missing = [(node, year) for node, year in numbers if year not in {y for _, y, _ in printed}]
    places = list(dict.fromkeys(at for at, _ in over))
    if over and missing:
        name = series.name(missing[0][1])
        yield found(
            places[0],
            related=(*places[1:], *(node.at("number") for node, _ in missing)),
            here=series.name(over[0][1]),
            there=Words(f"the number says {name.en}", f"回次の項目では{name.ja}です"),
        )
        return
    days = (
        *Told.of(survey.sittings, "date", "end_date", "scheduled_date"),
        *Told.of(survey.of(Session), "start_date", "end_date"),
    )
    may_be = {year for day in days for year in series.may_be(day.value)}
    if not may_be:
        return
    name = series.name(next(iter(series.may_be(days[0].value))))
    there = Words(f"{days[0].value} lies in {name.en}", f"{days[0].value}は{name.ja}です")
    for node, year in numbers:
        if year not in may_be:
            at = node.at("number")
            yield found(at, related=(days[0].pointer,), here=series.name(year), there=there)
    if over and not numbers and may_be.isdisjoint(year for _, year in over):
        related = (*places[1:], days[0].pointer)
        yield found(places[0], related=related, here=series.name(over[0][1]), there=there)


@once
def _heads(survey: Survey) -> tuple[tuple[str, str], ...]:
    """Return the texts in which the number of the meeting is printed, and their pointers."""
    minutes, name = survey.minutes, survey.minutes.meeting.name
    in_form = (node for field in ("title", "number") for node in cells(survey).get(field, ()))
    return (
        *([("/meeting/name", name)] if name is not None else []),
        *([("/title", minutes.title)] if minutes.title is not None else []),
        *((node.at("value"), node.thing.value or "") for node in in_form),
    )


def _fiscal_years_in(text: str) -> Iterator[tuple[int, bool]]:
    for one in find_fiscal_years(text):
        if one.year is not None:
            yield one.year, _NUMBER_FOLLOWS.match(text, one.end) is not None


def _years_in(text: str) -> Iterator[tuple[int, bool]]:
    for one in find_dates(text):
        if one.year is not None and is_sound(one):
            leads = one.month is None and _NUMBER_FOLLOWS.match(text, one.end) is not None
            yield one.year, leads


_NUMBER_FOLLOWS: Final = re.compile(r"\s*[（(]?第\s*[0-9０-９〇一二三四五六七八九十]+\s*回")


def _fiscal_years_of(stated: str) -> tuple[int, ...]:
    """Return the fiscal years in which a day, month or year lies."""
    if len(stated) == len("2026"):
        return (int(stated), int(stated) - 1)
    return (fiscal_year(date.fromisoformat(f"{stated[:7]}-01")),)


def _years_of(stated: str) -> tuple[int]:
    return (int(stated[:4]),)


def _fiscal_year_name(year: int) -> Words:
    return Words(f"fiscal year {year}", f"{year}年度{_beside(year, '年度')}")


def _year_name(year: int) -> Words:
    return Words(f"the year {year}", f"{year}年{_beside(year, '年')}")


def _beside(year: int, word: str) -> str:
    """Return the year of the era to put beside a Gregorian year; of two eras, the new one."""
    possible = date.min.year <= year <= date.max.year
    right = era_year(date(year, 12, 31)) if possible else None
    return "" if right is None else f"（{_era_year_name(*right)}{word}）"


def _era_year_name(era: Era, number: int) -> str:
    return f"{era.name}{'元' if number == 1 else number}"


_SERIES: Final = (
    _Series("fiscal-year", _fiscal_years_in, _fiscal_years_of, _fiscal_year_name),
    _Series("calendar-year", _years_in, _years_of, _year_name),
)


@rule(
    "CAL019",
    "warning",
    title=Words(
        "The printed number of the meeting is not the number stated.",
        "記載された回次が、回次の項目と一致しない。",
    ),
    message=Words(
        "“{printed}” is printed, but the number stated is {stated}; find out which is right.",
        "「{printed}」と記載されていますが、回次の項目は{stated}です。どちらが正しいか確かめて"
        "ください。",
    ),
    why=Words(
        "Minutes are cited and ordered by their number. Headings are made from those of the meeting"
        " before, and the number is the part that is then forgotten.",
        "会議録は回次で引用され、並べられます。表題は前回の会議録を写して作ることが多く、回次は直し"
        "忘れやすいところです。",
    ),
    todo=Words(
        "Correct the one that is wrong. Where several numbers are printed, as in"
        " 第11回(通算第30回), state each in its own entry of `numbers`.",
        "誤っているほうを直してください。「第11回（通算第30回）」のように複数あるときは、`numbers`に"
        "一つずつ書いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"name": "第4回花守町防災会議",
                         "numbers": [{"counts": "meeting", "number": 3}]}}
            """,
            at=("/meeting/name",),
        ),
        Case(
            """
            {"title": "令和七年六月みなと県議会定例会会議録　第四号",
             "meeting": {"numbers": [{"counts": "issue", "number": 5}]}}
            """,
            at=("/title",),
        ),
        Case(
            """
            {"form": [{"label": "会議名", "field": "title", "value": "第９期策定委員会（第３回）"}],
             "meeting": {"numbers": [{"counts": "term", "number": 8},
                                     {"counts": "meeting", "number": 4}]}}
            """,
            at=("/form/0/value", "/form/0/value"),
        ),
    ),
    passes=(
        """
        {"meeting": {"name": "第3回花守町防災会議",
                     "numbers": [{"counts": "meeting", "number": 3}]}}
        """,
        """
        {"title": "第16期第2回定例会会議録　第十八号",
         "meeting": {"name": "第３期計画策定委員会 第11回（通算第30回）",
                     "numbers": [{"counts": "term", "number": 16},
                                 {"counts": "session", "number": 2},
                                 {"counts": "meeting", "number": 11},
                                 {"counts": "meeting-overall", "number": 30},
                                 {"counts": "issue", "number": 18},
                                 {"counts": "agenda", "number": 23}]}}
        """,
        """
        {"meeting": {"name": "第15回花守町長選挙に係る検討会",
                     "numbers": [{"counts": "fiscal-year", "number": 2026}]}}
        """,
    ),
)
def printed_number(survey: Survey) -> Iterator[Found]:
    """Find numbers of the meeting that are printed otherwise than they are stated."""
    stated: dict[str, list[tuple[Node[Number], int]]] = {}
    for node in survey.of(Number):
        counts, number = node.thing.counts, node.thing.number
        if counts in _UNITS and number is not None:
            stated.setdefault(_UNITS[counts], []).append((node, number))
    printed: dict[str, list[tuple[str, str, int]]] = {}
    for at, text in _heads(survey):
        for match in _ORDINAL.finditer(text):
            if (number := to_int(match[1])) is not None:
                printed.setdefault(match[2], []).append((at, match[0], number))
    for unit, numbers in stated.items():
        in_print = printed.get(unit, [])
        missing = [(n, number) for n, number in numbers if number not in {p[2] for p in in_print}]
        over = [one for one in in_print if one[2] not in {number for _, number in numbers}]
        if over and missing:
            first, *others = dict.fromkeys(at for at, _, _ in over)
            yield found(
                first,
                related=(*others, *(node.at("number") for node, _ in missing)),
                printed=over[0][1],
                stated=", ".join(str(number) for _, number in missing),
            )


_UNITS: Final = {
    "meeting": "回",
    "meeting-overall": "回",
    "session": "回",
    "term": "期",
    "issue": "号",
    "agenda": "号",
}
"""The word that is printed with a number, by what the number counts."""

_ORDINAL: Final = re.compile(r"(?:第|通算)\s*([0-9０-９〇一二三四五六七八九十百千]+)\s*([回期号])")


@rule(
    "CAL020",
    "warning",
    title=Words(
        "The printed length of the session is not that of its days.",
        "記載された会期の日数が、会期の初日から最終日までの日数と合わない。",
    ),
    message=Words(
        "“{printed}” is printed, but {first} to {last} are {days} days; correct one or the other.",
        "「{printed}」と記載されていますが、{first}から{last}までは{days}日間です。どちらかを直して"
        "ください。",
    ),
    why=Words(
        "The length of a session is decided by the assembly (地方自治法102条) and printed in days."
        " The first and the last day are counted; a day too few or too many shows that one of the"
        " dates, or the count, is wrong.",
        "会期は議会が定め（地方自治法102条）、日数で記載されます。初日と最終日を含めて数えます。"
        "日数が合わなければ、日付か日数のどちらかが誤っています。",
    ),
    todo=Words(
        "Compare with the decision on the session at the beginning of the proceedings. If the"
        " session was prolonged, state its last day as prolonged and keep the print of both.",
        "議事の初めにある会期の決定と照らし合わせてください。会期を延長したときは、延長後の最終日を"
        "項目に書き、記載はどちらも残してください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"session": {"printed": "令和8年6月1日から同月22日まで　21日間",
                                     "startDate": "2026-06-01", "endDate": "2026-06-22"}}}
            """,
            at=("/meeting/session/printed",),
        ),
        Case(
            """
            {"form": [{"label": "会期", "field": "session", "value": "二十六日間"}],
             "meeting": {"session": {"startDate": "2024-02-20", "endDate": "2024-03-15"}}}
            """,
            at=("/form/0/value",),
        ),
    ),
    passes=(
        """
        {"meeting": {"session": {"printed": "令和8年6月1日から同月22日まで　22日間",
                                 "startDate": "2026-06-01", "endDate": "2026-06-22"}}}
        """,
        """
        {"meeting": {"session": {"printed": "会期22日間（3日間延長し、25日間とした。）",
                                 "startDate": "2026-06-01", "endDate": "2026-06-25"}}}
        """,
        """
        {"form": [{"field": "session", "value": "２月20日から３月15日まで　２５日間"}],
         "meeting": {"session": {"startDate": "2024-02-20", "endDate": "2024-03-15"}}}
        """,
        """
        {"meeting": {"session": {"printed": "6月中の20日間",
                                 "startDate": "2026-06", "endDate": "2026-06"}}}
        """,
    ),
)
def length_of_session(survey: Survey) -> Iterator[Found]:
    """Find a session whose printed number of days is not that from its first to its last."""
    for node in survey.of(Session):
        first, last = day_of(node.thing.start_date or ""), day_of(node.thing.end_date or "")
        if first is None or last is None or last < first:
            continue
        days = (last - first).days + 1
        printed = [(node.at("printed"), node.thing.printed or "")]
        printed += [(n.at("value"), n.thing.value or "") for n in cells(survey).get("session", ())]
        lengths = [(at, m[0], to_int(m[1])) for at, text in printed for m in _LENGTH.finditer(text)]
        if lengths and all(number != days for _, _, number in lengths):
            at, text, _ = lengths[0]
            yield found(
                at,
                related=(node.at("start_date"), node.at("end_date")),
                printed=text,
                first=Words(first.isoformat(), _in_western(first)),
                last=Words(last.isoformat(), _in_western(last)),
                days=days,
            )


_LENGTH: Final = re.compile(r"([0-9０-９〇一二三四五六七八九十百]+)\s*日間")
