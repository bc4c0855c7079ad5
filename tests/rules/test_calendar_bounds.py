"""Where the rules on printed dates and numbers begin and end, and what they say (CAL)."""

from typing import Any

import pytest

from kaigiroku.findings import Finding
from tests.rules.finding import Json, findings, found


def the_one(code: str, value: Json) -> tuple[Finding, dict[str, str]]:
    """Return the only finding, and what its message was made of."""
    (finding,) = findings(code, value)
    return finding, dict(finding.params)


def sat(*sittings: Json, **more: Any) -> Json:
    return {"meeting": {"sittings": list(sittings)}, **more}


def cell(field: str, value: str) -> Json:
    return {"label": "欄", "field": field, "value": value}


# -------------------------------------------------------------------------------- the date stated


@pytest.mark.parametrize(
    ("printed", "is_found"),
    [
        ("令和8年3月19日", True),
        ("令和8年3月19日、2月30日", False),  # what the second means nobody can tell
        ("令和8年2月30日、3月19日", False),
        ("令和8年3月18日", False),
        ("令和7年第3回の会議", False),  # a year alone counts something
        ("令和7年3月の会議", True),
    ],
)
def test_a_date_differs_if_all_that_is_printed_are_dates(printed: str, *, is_found: bool) -> None:
    value = sat({"date": "2026-03-18", "printed": printed})
    assert bool(found("CAL001", value)) is is_found


def test_print_beside_which_no_date_is_stated_differs_from_nothing() -> None:
    assert found("CAL001", sat({"printed": "令和8年3月19日"})) == []


# ------------------------------------------------------------------------------------ the weekday

WEDNESDAY: Json = {"date": "2026-03-18"}


@pytest.mark.parametrize(
    ("printed", "is_found"),
    [
        ("令和8年3月18日（木）", True),
        ("令和8年3月18日、令和8年3月19日（金）", True),  # the first has no weekday
        ("令和8年2月30日（木）、令和8年3月19日（金）", True),  # nor is there a day like the first
        ("平成38年3月18日（木）", False),  # whatever day that is
        ("令和8年3月17日（水）", False),  # the day is wrong: another rule
        ("令和8年3月17日（月）", True),
    ],
)
def test_a_weekday_is_held_against_its_own_day(printed: str, *, is_found: bool) -> None:
    assert bool(found("CAL002", sat({**WEDNESDAY, "printed": printed}))) is is_found


def test_the_weekday_of_another_day_stated_does_not_excuse_a_day_that_is_stated_too() -> None:
    days = {"date": "2026-03-18", "endDate": "2026-03-20"}
    assert found("CAL002", sat({**days, "printed": "令和8年3月18日（金）"})) != []
    assert found("CAL002", sat({**days, "printed": "令和8年3月19日（金）"})) == []
    called = {"date": "2026-03-18", "scheduledDate": "2026-03-11"}
    assert found("CAL002", sat({**called, "printed": "令和8年3月11日（水）"})) == []
    called = {"date": "2026-03-18", "scheduledDate": "2026-03-12"}
    assert found("CAL002", sat({**called, "printed": "令和8年3月12日（水）"})) != []


def test_without_a_year_the_weekday_may_be_that_of_any_day_it_fits() -> None:
    days = {"date": "2026-03-18", "scheduledDate": "2025-03-18"}
    for sign in "水火":
        assert found("CAL002", sat({**days, "printed": f"3月18日（{sign}）"})) == []
    finding, told = the_one("CAL002", sat({**days, "printed": "3月18日（木）"}))
    assert told["day_en"] == "2026-03-18"
    assert finding.pointer == "/meeting/sittings/0/printed"
    for stated in ("2026-03", "2026"):  # no day
        assert found("CAL002", sat({"date": stated, "printed": "3月18日（木）"})) == []


@pytest.mark.parametrize(
    ("printed", "iso", "ja", "weekday"),
    [
        ("2026年3月18日（木）", "2026-03-18", "令和8年3月18日", "水曜日"),
        ("1873年1月1日（木）", "1873-01-01", "明治6年1月1日", "水曜日"),
        ("1872年12月31日（月）", "1872-12-31", "1872年12月31日", "火曜日"),  # in no era year
    ],
)
def test_the_day_is_told_by_its_era_if_it_is_in_one(
    printed: str, iso: str, ja: str, weekday: str
) -> None:
    _, told = the_one("CAL002", sat({"printed": printed}))
    assert (told["day_en"], told["day_ja"], told["weekday_ja"]) == (iso, ja, weekday)


# ---------------------------------------------------------------------------------------- the era


@pytest.mark.parametrize(
    ("printed", "ja", "is_late"),
    [
        ("平成31年5月1日", "令和元年", True),
        ("平成31年5月", "令和元年", True),
        ("平成32年", "令和2年", True),
        ("令和元年4月30日", "平成31年", False),
        ("令和元年4月", "平成31年", False),
        ("令和0年", "平成30年", False),
        ("昭和64年1月8日", "平成元年", True),
        ("平成元年1月7日", "昭和64年", False),
        ("昭和元年12月24日", "大正15年", False),
        ("大正15年12月26日", "昭和元年", True),
        ("大正元年7月29日", "明治45年", False),
        ("明治45年7月31日", "大正元年", True),  # its month alone would be in either
        ("明治46年", "大正2年", True),
    ],
)
def test_the_year_of_the_era_that_was_is_advised(printed: str, ja: str, *, is_late: bool) -> None:
    _, told = the_one("CAL003", sat({"printed": f"{printed}　開会"}))
    assert told["printed"] == printed
    assert told["advice_en"].startswith(f"write {ja}")
    assert told["advice_ja"].endswith(f"{ja}と直してください")
    assert ("改元の前" in told["advice_ja"], "before the change" in told["advice_en"]) == (
        is_late,
        is_late,
    )


def test_which_year_before_all_eras_was_meant_is_not_known() -> None:
    for printed in ("明治0年3月5日", "明治0年"):
        _, told = the_one("CAL003", sat({"printed": printed}))
        assert told["advice_ja"] == "どの年のことか確かめてください"


def test_it_is_told_when_the_era_was() -> None:
    _, told = the_one("CAL003", sat({"printed": "平成31年5月22日"}))
    assert told["bounds_en"] == "ran from 1989-01-08 to 2019-04-30"
    assert told["bounds_ja"] == "1989年1月8日から2019年4月30日まででした"
    _, told = the_one("CAL003", sat({"printed": "令和元年4月22日"}))
    assert told["bounds_en"] == "began on 2019-05-01"
    assert told["bounds_ja"] == "2019年5月1日に始まりました"


def test_only_a_day_that_is_there_is_out_of_its_era() -> None:
    assert found("CAL003", sat({"printed": "平成31年5月32日"})) == []
    assert found("CAL003", sat({"printed": "5月22日"})) == []
    assert found("CAL003", sat({"printed": "2019年5月22日"})) == []
    beside = {"printed": "平成31年5月32日、令和元年5月22日、平成31年5月22日"}
    _, told = the_one("CAL003", sat(beside))
    assert told["printed"] == "平成31年5月22日"


def ahead(printed: str, *days: str) -> Json:
    sat_on = {"sittings": [{"date": day} for day in days]} if days else {}
    return {"meeting": {**sat_on, "nextMeeting": {"printed": printed}}}


@pytest.mark.parametrize(
    ("days", "is_found"),
    [
        (["2019-04-30"], False),
        (["2019-05-01"], True),
        (["2019-04-20", "2019-05-10"], False),  # it was written before the second, perhaps
        (["2019-04"], False),
        (["2019-05"], True),
        ([], True),
    ],
)
def test_a_meeting_in_the_old_era_may_look_ahead_in_it(days: list[str], *, is_found: bool) -> None:
    assert bool(found("CAL003", ahead("平成31年5月22日", *days))) is is_found


def test_what_is_looked_ahead_to_had_to_be_in_the_era_by_then() -> None:
    assert found("CAL003", ahead("平成元年1月7日", "1988-12-20")) != []
    assert found("CAL003", sat({"date": "2019-04-20", "printed": "平成31年5月22日"})) != []
    _, told = the_one("CAL003", ahead("平成31年5月22日、令和元年4月29日", "2019-04-20"))
    assert told["printed"] == "令和元年4月29日"


# ------------------------------------------------------------------------------- what there is not


def test_years_of_an_era_that_are_not_those_beside_them_are_told() -> None:
    both = "2026年3月18日、平成29年(2018年)5月10日"
    _, told = the_one("CAL004", sat({"printed": both}))
    assert told["fault_en"] == "平成29年 is 2017, not 2018"
    _, told = the_one("CAL004", sat({"printed": "令和元年(2018年)5月10日"}))
    assert told["fault_ja"] == "令和元年は2018年ではなく2019年です"
    _, told = the_one("CAL004", sat({"printed": "令和2年(2018年)5月10日"}))
    assert told["fault_en"] == "令和2年 is 2020, not 2018"


# ------------------------------------------------------------------------------- years in numbers


def counted(
    name: str | None,
    *years: int | None,
    counts: str = "fiscal-year",
    days: tuple[str, ...] = (),
    **more: Any,
) -> Json:
    """Return minutes of a meeting with a name, and numbers that are years."""
    meeting: Json = {
        "name": name,
        "numbers": [{"counts": counts} | ({} if y is None else {"number": y}) for y in years],
        "sittings": [{"date": day} for day in days],
    }
    return {"meeting": {key: value for key, value in meeting.items() if value}, **more}


def test_years_printed_and_years_stated_are_told_all() -> None:
    value = counted(
        "令和6年度第3回部会",
        2025,
        2026,
        title="令和5年度第3回部会会議録",
        form=[cell("title", "令和4年度第3回部会")],
        days=("2026-05-18",),
    )
    finding, told = the_one("CAL005", value)
    assert finding.pointer == "/meeting/name"
    assert finding.related == (
        "/title",
        "/form/0/value",
        "/meeting/numbers/0/number",
        "/meeting/numbers/1/number",
    )
    assert told["here_en"] == "fiscal year 2024"
    assert told["there_en"] == "the number says fiscal year 2025"
    assert told["there_ja"] == "回次の項目では2025年度（令和7年度）です"


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("令和7年度第3回部会", [2025, 2024]),  # what is printed is stated
        ("令和7年度第3回・令和6年度第2回合同部会", [2025]),  # what is stated is printed
        ("令和6年度の反省（令和7年度第3回部会）", [2025]),  # no number behind the first
        ("部会", [2025]),
        ("令和7年度第3回部会", []),
        ("令和7年度第3回部会", [None]),
    ],
)
def test_years_differ_if_something_is_over_on_both_sides(
    name: str, years: list[int | None]
) -> None:
    assert found("CAL005", counted(name, *years)) == []


def test_a_number_without_its_number_says_no_year() -> None:
    value = counted("令和7年度第3回部会", None, days=("2026-05-18",))
    assert found("CAL005", value) == ["/meeting/name"]


def test_other_numbers_are_no_years() -> None:
    value = counted("令和7年度第3回部会", 3, counts="meeting", days=("2025-05-18",))
    assert found("CAL005", value) == []


def test_a_number_is_held_against_the_days_of_the_meeting() -> None:
    days = ("2026-03-30", "2026-04-02")
    assert found("CAL005", counted(None, 2025, 2026, days=days)) == []
    finding, told = the_one("CAL005", counted(None, 2025, 2024, days=days))
    assert finding.pointer == "/meeting/numbers/1/number"
    assert finding.related == ("/meeting/sittings/0/date",)
    assert told["here_ja"] == "2024年度（令和6年度）"
    assert told["there_en"] == "2026-03-30 lies in fiscal year 2025"
    assert told["there_ja"] == "2026-03-30は2025年度（令和7年度）です"
    assert len(found("CAL005", counted(None, 2023, 2024, days=days))) == 2
    assert found("CAL005", counted(None, 2024)) == []


def test_print_is_held_against_the_days_where_no_number_is_stated() -> None:
    days = ("2026-03-30", "2026-04-02")
    one, two = "令和5年度第1回部会", "令和4年度第1回部会会議録"
    finding, told = the_one("CAL005", counted(one, title=two, days=days))
    assert finding.pointer == "/meeting/name"
    assert finding.related == ("/title", "/meeting/sittings/0/date")
    assert told["here_en"] == "fiscal year 2023"
    assert told["there_en"] == "2026-03-30 lies in fiscal year 2025"
    in_form = [cell("number", "令和3年度第1回部会")]
    finding, _ = the_one("CAL005", counted(one, title=two, form=in_form, days=days))
    assert finding.related == ("/title", "/form/0/value", "/meeting/sittings/0/date")
    assert found("CAL005", counted("令和7年度第1回部会", title=two, days=days)) == []
    assert found("CAL005", counted("令和5年度の取組", days=days)) == []
    assert found("CAL005", counted("部会", days=days)) == []


def test_where_a_number_is_stated_the_days_are_held_against_it_alone() -> None:
    name = "令和7年度第3回・令和6年度第2回合同部会"
    value = counted(name, 2025, days=("2026-05-18",))
    assert found("CAL005", value) == ["/meeting/numbers/0/number"]


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("令和7年第3回定例会", True),
        ("令和7年　（第３回）", True),
        ("令和7年3月第3回定例会", False),  # when it was, and which of all
        ("令和7年を振り返る会", False),
        ("3月18日第3回定例会", False),
        ("3月18日、令和7年第3回定例会", True),
    ],
)
def test_a_year_counts_meetings_if_a_number_follows_it(name: str, *, is_found: bool) -> None:
    value = counted(name, 2026, counts="calendar-year")
    assert bool(found("CAL005", value)) is is_found


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        ("2026-03-31", [2025]),
        ("2026-04-01", [2026]),
        ("2026-03", [2025]),
        ("2026-04", [2026]),
        ("2026", [2025, 2026]),
    ],
)
def test_fiscal_years_begin_in_april(day: str, fits: list[int]) -> None:
    years = range(2024, 2028)
    assert [y for y in years if not found("CAL005", counted(None, y, days=(day,)))] == fits


@pytest.mark.parametrize(
    ("year", "ja"),
    [
        (0, "0年"),
        (1, "1年"),
        (1872, "1872年"),
        (1873, "1873年（明治6年）"),
        (1989, "1989年（平成元年）"),
        (2019, "2019年（令和元年）"),
        (2020, "2020年（令和2年）"),
        (9999, "9999年（令和7981年）"),
        (10000, "10000年"),
    ],
)
def test_a_year_is_told_by_its_era_if_it_has_one(year: int, ja: str) -> None:
    value = counted(None, year, counts="calendar-year", days=("2026-05-18",))
    _, told = the_one("CAL005", value)
    assert told["here_ja"] == ja


# ------------------------------------------------------------------------------- printed numbers


def numbered(name: str, *numbers: Json, **more: Any) -> Json:
    return {"meeting": {"name": name, "numbers": list(numbers)}, **more}


def test_numbers_printed_and_numbers_stated_are_told_all() -> None:
    value = numbered(
        "第4回部会",
        {"counts": "meeting", "number": 3},
        {"counts": "meeting-overall", "number": 30},
        {"counts": "meeting-overall", "number": 40},
        title="第５回部会（通算第40回）会議録",
    )
    finding, told = the_one("CAL019", value)
    assert finding.pointer == "/meeting/name"
    assert finding.related == (
        "/title",
        "/meeting/numbers/0/number",
        "/meeting/numbers/1/number",
    )
    assert told == {"printed": "第4回", "stated": "3, 30"}


@pytest.mark.parametrize(
    ("number", "is_found"),
    [
        ({"counts": "meeting", "number": 3}, True),
        ({"counts": "session", "number": 3}, True),
        ({"counts": "meeting", "number": 4}, False),
        ({"counts": "meeting"}, False),
        ({"number": 3}, False),
        ({"counts": "fiscal-year", "number": 3}, False),
        ({"counts": "term", "number": 3}, False),
    ],
)
def test_a_printed_number_is_of_what_it_counts(number: Json, *, is_found: bool) -> None:
    assert bool(found("CAL019", numbered("第4回部会", number))) is is_found


# ------------------------------------------------------------------------- the length of a session


def session(printed: str | None = None, **days: str) -> Json:
    told = {} if printed is None else {"printed": printed}
    return {"meeting": {"session": {**told, **days}}}


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [("2026-06-01", "2026-06-01", 1), ("2026-06-01", "2026-06-02", 2)],
)
def test_the_first_and_the_last_day_count(first: str, last: str, days: int) -> None:
    for printed in range(4):
        value = session(f"会期{printed}日間", startDate=first, endDate=last)
        assert bool(found("CAL020", value)) is (printed != days)


@pytest.mark.parametrize(
    "days",
    [
        {"startDate": "2026-06-01"},
        {"endDate": "2026-06-22"},
        {"startDate": "2026-06", "endDate": "2026-06-22"},
        {"startDate": "2026-06-01", "endDate": "2026-06"},
        {"startDate": "2026-06-22", "endDate": "2026-06-01"},  # another rule
    ],
    ids=["no last", "no first", "a month first", "a month last", "backwards"],
)
def test_a_session_between_days_that_are_not_told_has_no_length(days: Json) -> None:
    assert found("CAL020", session("会期21日間", **days)) == []
    assert found("CAL020", session("会期21日間", startDate="2026-06-01", endDate="2026-06-22"))


def test_the_first_length_printed_is_told_with_the_days_it_is_not() -> None:
    value = session("会期 20 日間、延長して21日間", startDate="2026-06-01", endDate="2026-06-22")
    value["form"] = [cell("session", "十九日間")]
    finding, told = the_one("CAL020", value)
    assert finding.pointer == "/meeting/session/printed"
    assert finding.related == ("/meeting/session/startDate", "/meeting/session/endDate")
    assert (told["printed"], told["days"]) == ("20 日間", "22")
    assert (told["first_en"], told["last_ja"]) == ("2026-06-01", "2026年6月22日")
    assert found("CAL020", value | {"form": [cell("session", "22日間")]}) == []
