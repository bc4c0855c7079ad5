"""Eras, fiscal years, and every shape in which minutes print a date."""

from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from japanera import EraDate  # type: ignore[import-untyped]
from kanjize import number2kanji

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
    weekday,
)

GREGORIAN = date(1873, 1, 1)
DAYS = st.dates(GREGORIAN, date(2100, 12, 31))
FULL_WIDTH = str.maketrans("0123456789./()-: RHSTM", "０１２３４５６７８９．／（）－：　ＲＨＳＴＭ")

# What dates are made of, in any disorder, and arbitrary text between.
PIECES = st.sampled_from(
    [
        *"令和平成昭年月日度同翌前元〇一二三十○R.H/-～・、(（)水曜祝間から 　0123456789０８\n",
        *(
            "令和",
            "平成",
            "年度",
            "2026",
            "8年",
            "3月",
            "18日",
            "(水)",
            "から",
            "㋿",
            "同年",
            "9:00",
        ),
    ]
)
TEXTS = st.text() | st.lists(PIECES | st.text(max_size=2), max_size=30).map("".join)


def only(text: str) -> PrintedDate:
    (found,) = find_dates(text)
    return found


def values(text: str) -> list[str]:
    return [str(found.value) for found in find_dates(text)]


def kanji(number: int) -> str:
    return "元" if number == 0 else number2kanji(number)


# ------------------------------------------------------------------ eras


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        ("1873-01-01", "明治6年1月1日"),
        ("1912-07-29", "明治45年7月29日"),
        ("1912-07-30", "大正元年7月30日"),
        ("1926-12-24", "大正15年12月24日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1927-01-01", "昭和2年1月1日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1989-01-08", "平成元年1月8日"),
        ("2019-04-30", "平成31年4月30日"),
        ("2019-05-01", "令和元年5月1日"),
        ("2026-03-18", "令和8年3月18日"),
    ],
)
def test_the_eras_change_on_their_days(day: str, printed: str) -> None:
    assert japanese_date(date.fromisoformat(day)) == printed
    assert values(printed) == [day]


def test_the_eras_meet_without_a_gap() -> None:
    assert [era.name for era in ERAS] == ["明治", "大正", "昭和", "平成", "令和"]
    assert [era.letter for era in ERAS] == [*"MTSHR"]
    for old, new in pairwise(ERAS):
        assert old.last is not None
        # 大正 and 昭和 began on the day of the change, 平成 and 令和 on the day after.
        assert (new.first - old.last).days == (0 if new.name in ("大正", "昭和") else 1)
    assert ERAS[-1].last is None


def test_meiji_began_with_its_year_before_the_gregorian_calendar() -> None:
    assert ERAS[0].first == date(1868, 1, 25)
    assert era_year(ERAS[0].first) is None


def test_the_old_calendar_is_not_converted() -> None:
    assert era_year(date(1872, 12, 31)) is None
    with pytest.raises(ValueError, match="1872-12-31"):
        japanese_date(date(1872, 12, 31))


def test_every_day_from_1873_to_2100_is_read_back_and_agrees_with_japanera() -> None:
    day = GREGORIAN
    while day.year <= 2100:
        found = era_year(day)
        assert found is not None
        era, year = found
        other = EraDate.from_date(day)
        assert (era.name, str(year)) == (other.era.kanji, other.strftime("%-Y"))

        mark = "月火水木金土日"[day.weekday()]
        assert weekday(day) == mark
        text = f"{japanese_date(day)}({mark})"
        printed = only(text)
        assert printed.text == text
        assert (printed.value, printed.weekday) == (day, mark)
        assert printed.exists and printed.era_fits and printed.years_agree
        day += timedelta(1)


def test_the_weekdays_are_named_from_monday_to_sunday() -> None:
    monday = date(2026, 3, 16)
    assert [weekday(monday + timedelta(days)) for days in range(7)] == [*"月火水木金土日"]


@pytest.mark.parametrize(("day", "year"), [("2026-03-31", 2025), ("2026-04-01", 2026)])
def test_a_fiscal_year_begins_on_the_first_of_april(day: str, year: int) -> None:
    assert fiscal_year(date.fromisoformat(day)) == year


@given(DAYS)
def test_a_fiscal_year_goes_from_april_to_march(day: date) -> None:
    year = fiscal_year(day)
    assert date(year, 4, 1) <= day <= date(year + 1, 3, 31)


# -------------------------------------------------------------- shapes of a date


def era_of(day: date) -> tuple[str, str, str, int]:
    found = era_year(day)
    assert found is not None
    era, year = found
    return era.name, era.letter, era.symbol, year


SHAPES: dict[str, Callable[[date], str]] = {
    "full width": lambda day: japanese_date(day).translate(FULL_WIDTH),
    "spaced": lambda day: " ".join(japanese_date(day)),
    "wide spaces": lambda day: "\u3000".join(japanese_date(day).translate(FULL_WIDTH)),
    "1 for 元": lambda day: japanese_date(day).replace("元", "1"),
    "kanji": lambda day: (
        f"{era_of(day)[0]}{kanji(era_of(day)[3])}年{kanji(day.month)}月{kanji(day.day)}日"
    ),
    "one character": lambda day: f"{era_of(day)[2]}{era_of(day)[3]}年{day.month}月{day.day}日",
    "letter": lambda day: f"{era_of(day)[1]}{era_of(day)[3]}年{day.month}月{day.day}日",
    "letter and points": lambda day: f"{era_of(day)[1]}{era_of(day)[3]}.{day.month}.{day.day}",
    "letter and slashes": lambda day: f"{era_of(day)[1]}{era_of(day)[3]}/{day:%m/%d}",
    "wide points": lambda day: f"{era_of(day)[1]}{era_of(day)[3]}.{day.month}.{day.day}".translate(
        FULL_WIDTH
    ),
    "era and dots": lambda day: f"{era_of(day)[0]}{era_of(day)[3]}・{day.month}・{day.day}",
    "western": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "western, wide": lambda day: f"{day.year}年{day.month}月{day.day}日".translate(FULL_WIDTH),
    "western, padded": lambda day: f"{day:%Y年%m月%d日}",
    "western kanji": lambda day: (
        "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
        + f"年{kanji(day.month)}月{kanji(day.day)}日"
    ),
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "hyphens": lambda day: day.isoformat(),
    "points": lambda day: f"{day.year}.{day.month}.{day.day}",
    "both": lambda day: japanese_date(day).replace("年", f"年({day.year}年)"),
    "both, year inside": lambda day: japanese_date(day).replace("年", f"（{day.year}）年"),
    "both, western first": lambda day: (
        f"{day.year}年（{japanese_date(day).partition('年')[0]}年）{day.month}月{day.day}日"
    ),
}
WEEKDAY_SHAPES = [
    *(
        "({})",
        "（{}）",
        "〈{}〉",
        "<{}>",
        "【{}】",
        " ({})",
        "({}曜日)",
        "（{}曜）",
        "{}曜日",
        "　{}曜日",
    ),
    *("（{}・祝）", "({}祝)", "({}振休)", "（{}、祝日）", "（{}・振替休日）", "（{}・海の日）"),
]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@given(day=DAYS)
def test_a_day_in_every_shape(shape: Callable[[date], str], day: date) -> None:
    text = shape(day)
    found = only(f"日時：{text}、庁議室")
    assert found.text == text
    assert found.value == day
    assert found.weekday is None
    assert found.exists and found.era_fits and found.years_agree


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@given(day=DAYS, mark=st.sampled_from(WEEKDAY_SHAPES), name=st.sampled_from(WEEKDAYS))
def test_the_weekday_is_told_as_printed_be_it_right_or_wrong(
    shape: Callable[[date], str], day: date, mark: str, name: str
) -> None:
    text = shape(day) + mark.format(name)
    found = only(f"{text} 9:00～9:45")
    assert (found.text, found.value, found.weekday) == (text, day, name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # era, year of it, western year, month, day
        ("令和8年", ("令和", 8, None, None, None)),
        ("令和元年", ("令和", 1, None, None, None)),
        ("㍻31年4月", ("平成", 31, None, 4, None)),
        ("令和8年3月定例会", ("令和", 8, None, 3, None)),
        ("令和4年第6回定例会", ("令和", 4, None, None, None)),
        ("平成29年(2017年)", ("平成", 29, 2017, None, None)),
        ("平成29年（西暦2017年）5月", ("平成", 29, 2017, 5, None)),
        ("2017（平成29）年5月1日", ("平成", 29, 2017, 5, 1)),
        ("平成29年(2018年)5月1日", ("平成", 29, 2018, 5, 1)),
        ("二千二十六年三月", (None, None, 2026, 3, None)),
        ("二○二六年三月一日", (None, None, 2026, 3, 1)),
        ("平成三〇年十二月二八日", ("平成", 30, None, 12, 28)),
        ("3月18日", (None, None, None, 3, 18)),
        ("十二月二十八日", (None, None, None, 12, 28)),
        ("○3月18日", (None, None, None, 3, 18)),  # a mark before it
        ("3 月 1 8 日", (None, None, None, 3, 18)),
        ("昭和64年13月40日", ("昭和", 64, None, 13, 40)),
        ("令和8-3-18", ("令和", 8, None, 3, 18)),  # no letter, which would name a room
        ("会議室T1-2-3、令和8年3月18日", ("令和", 8, None, 3, 18)),
    ],
)
def test_what_is_told_and_no_more(
    text: str, told: tuple[str | None, int | None, int | None, int | None, int | None]
) -> None:
    found = only(text)
    assert (found.era, found.era_year, found.western, found.month, found.day) == told


@pytest.mark.parametrize(
    "text",
    [
        "令和7年度",
        "令和 7 年度",
        "平成31・令和元年度",
        "2025年度",
        "令和7（2025）年度",
        "R7年度",
        "2026-2029",
        "2026～2029",
        "1.2.3",
        "3.18",
        "03-1234-5678",
        "012026-03-18",
        "2026-03-18-001",
        "1-2026-03-18",
        "-2026-03-18",
        "会議室T1-2-3",
        "192.168.1.1",
        "10.2026.3.18",
        "version R8.3.18.1",
        "2026.13.1",
        "20260318",
        "会議は2000年間続く",
        "1990年代",
        "3月定例会",
        "20日",
        "公布の日から30日以内",
        "三日月",
        "〇月〇日",
        "○月○日",
        "同日",
        "同月20日",  # of which month?
        "翌19日",
        "合同20日",
        "令和8年度\n3月",
        "平成十十年",
        "令和8年十十月3日",
        "令和8年3月十十日",
        "同年4月",  # of which year?
    ],
)
def test_no_dates(text: str) -> None:
    assert find_dates(text) == ()


# ------------------------------------------------------ taken from the date before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和8年3月18日(水)～20日(金)", ["2026-03-18", "2026-03-20"]),
        ("令和8年3月18日（水曜日）から２０日（金曜日）まで", ["2026-03-18", "2026-03-20"]),
        ("令和8年3月18日・19日・20日", ["2026-03-18", "2026-03-19", "2026-03-20"]),
        ("令和8年3月18・19日", ["2026-03-18", "2026-03-19"]),
        ("令和8年3月18日～18日", ["2026-03-18", "2026-03-18"]),
        ("令和8年3月18日～3月18日", ["2026-03-18", "2026-03-18"]),
        ("令和8年3月・10日", ["None", "2026-03-10"]),
        ("令和8年3月、3月10日", ["None", "2026-03-10"]),
        ("令和8年、3月18日", ["None", "2026-03-18"]),
        ("令和8年3月18日、同月20日", ["2026-03-18", "2026-03-20"]),
        ("令和8年3月18日に諮問し、同年4月2日に答申した。", ["2026-03-18", "2026-04-02"]),
        ("令和8年3月18日及び翌19日", ["2026-03-18", "2026-03-19"]),
        ("令和8年3月18日及び同10日", ["2026-03-18", "2026-03-10"]),
        ("令和8年3月31日、翌1日", ["2026-03-31", "2026-04-01"]),
        ("令和7年12月31日、翌1日", ["2025-12-31", "2026-01-01"]),
        ("令和7年12月25日から翌年1月8日まで", ["2025-12-25", "2026-01-08"]),
        ("令和7年12月25日、翌月8日、同月9日", ["2025-12-25", "2026-01-08", "2026-01-09"]),
        ("令和8年1月8日（前月25日に延期）", ["2026-01-08", "2025-12-25"]),
        ("令和8年1月8日（前年12月25日に通知）", ["2026-01-08", "2025-12-25"]),
        ("令和8年3月18日(水) 9:00～20日(金) 12:00", ["2026-03-18", "2026-03-20"]),
        ("自 令和8年3月18日 午前10時 至 同月20日 正午", ["2026-03-18", "2026-03-20"]),
        ("令和8年3月18日(水)～4月2日(木)", ["2026-03-18", "2026-04-02"]),
        ("2025/12/25-2026/1/8", ["2025-12-25", "2026-01-08"]),
        ("H31.4.30～R1.5.1", ["2019-04-30", "2019-05-01"]),
        # Nobody can tell: next year, or a slip?
        ("令和7年12月25日～1月8日", ["2025-12-25", "None"]),
        # No day of March, or a length of time.
        ("令和8年3月30日～2日", ["2026-03-30"]),
        ("令和8年3月30日～29日", ["2026-03-30"]),
        # A month of no year, a day of no month.
        ("3月18日、同年4月", ["None"]),
        ("令和8年、同月20日", ["None"]),
        ("令和8年4月1日から30日間", ["2026-04-01"]),
        ("令和8年4月1日から30日以内", ["2026-04-01"]),
        ("令和8年3月18日に開く。会期は20日とする。", ["2026-03-18"]),
        # The year of a date far away is not its own.
        ("令和8年3月18日に開く。次回は5月20日である。", ["2026-03-18", "None"]),
        ("3月18日～20日", ["None", "None"]),
        ("同年3月18日", ["None"]),
    ],
)
def test_what_is_left_out_is_taken_from_the_date_before(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # era, year of it, western year, month, day
        ("令和8年3月18日、同月20日", ("令和", 8, None, 3, 20)),
        ("令和8年3月18日、同年4月2日", ("令和", 8, None, 4, 2)),
        ("令和8年3月18日、翌月2日", ("令和", 8, None, 4, 2)),
        ("令和8年12月25日、翌月8日", (None, None, 2027, 1, 8)),
        ("令和8年3月18日、翌年4月", (None, None, 2027, 4, None)),
        ("令和8年3月18日(水)、同月20日", ("令和", 8, None, 3, 20)),
        ("12月25日、翌月8日", (None, None, None, 1, 8)),
        ("3月18日、同年4月2日", (None, None, None, 4, 2)),
        # A slip is repeated, not mended.
        ("令和8年13月1日、同月2日", ("令和", 8, None, 13, 2)),
    ],
)
def test_the_era_is_taken_over_while_the_year_is_the_same(
    text: str, told: tuple[str | None, int | None, int | None, int | None, int | None]
) -> None:
    _, found = find_dates(text)
    assert (found.era, found.era_year, found.western, found.month, found.day) == told
    assert found.weekday is None


@given(DAYS)
def test_the_day_after_is_next_to_its_day(day: date) -> None:
    after = day + timedelta(1)
    assume(after.year <= 2100)
    found = find_dates(f"{japanese_date(day)}から翌{after.day}日まで")
    assert [each.value for each in found] == [day, after]


@given(DAYS, st.integers(0, 40))
def test_an_end_in_the_same_year_takes_it(day: date, length: int) -> None:
    end = day + timedelta(length)
    first, last = find_dates(f"{japanese_date(day)}～{end.month}月{end.day}日")
    assert first.value == day
    assert last.value == (end if end.year == day.year else None)


# --------------------------------------------------------------- what cannot be


@pytest.mark.parametrize(
    ("text", "exists", "fits", "agree"),
    [
        ("令和8年2月28日", True, True, True),
        ("令和8年2月29日", False, True, True),
        ("令和6年2月29日", True, True, True),
        ("2月29日", True, True, True),
        ("2月30日", False, True, True),
        ("4月31日", False, True, True),
        ("令和8年13月", False, True, True),
        ("令和8年3月0日", False, True, True),
        ("昭和64年1月7日", True, True, True),
        ("昭和64年1月8日", True, False, True),
        ("昭和64年2月", True, False, True),
        ("昭和64年", True, True, True),
        ("昭和65年", True, False, True),
        ("平成31年4月30日", True, True, True),
        ("平成31年4月31日", False, False, True),
        ("平成31年5月1日", True, False, True),
        ("平成31年5月", True, False, True),
        ("平成32年3月31日", True, False, True),
        ("平成40年", True, False, True),
        ("令和元年4月1日", True, False, True),
        ("令和元年4月", True, False, True),
        ("令和元年", True, True, True),
        ("令和0年", True, False, True),
        ("明治45年7月30日", True, True, True),
        ("明治45年7月31日", True, False, True),
        ("大正15年12月25日", True, True, True),
        ("大正15年12月26日", True, False, True),
        ("大正16年", True, False, True),
        ("昭和元年12月24日", True, False, True),
        ("平成29年(2017年)5月1日", True, True, True),
        ("平成29年(2018年)5月1日", True, True, False),
        ("2018（平成29）年", True, True, False),
        ("2026年3月18日", True, True, True),
        # By the old calendar: a thirtieth of February was, a thirty-first never.
        ("明治3年2月30日", True, True, True),
        ("明治3年2月31日", False, True, True),
        ("明治元年1月1日", True, True, True),
        # A Gregorian year has months of the Gregorian calendar.
        ("1870年3月31日", True, True, True),
        ("1870年2月29日", False, True, True),
    ],
)
def test_what_cannot_be(text: str, exists: bool, fits: bool, agree: bool) -> None:  # noqa: FBT001 -- columns of a table
    found = only(text)
    assert (found.exists, found.era_fits, found.years_agree) == (exists, fits, agree)


@pytest.mark.parametrize("text", ["明治45年7月30日", "大正元年7月30日"])
def test_a_day_of_two_eras_may_be_printed_with_either(text: str) -> None:
    assert values(text) == ["1912-07-30"]


@pytest.mark.parametrize(
    "text", ["明治5年12月2日", "明治元年1月1日", "令和8年2月29日", "令和8年3月"]
)
def test_no_value_without_a_day_of_the_gregorian_calendar(text: str) -> None:
    assert only(text).value is None


def test_a_month_has_no_weekday() -> None:
    found = only("令和8年3月(水)")
    assert (found.text, found.weekday) == ("令和8年3月", None)


def of_parts(**parts: Any) -> PrintedDate:
    return PrintedDate(start=0, end=0, text="", **parts)


@pytest.mark.parametrize("part", [{"era": "令和"}, {"era_year": 7}], ids=["era", "its year"])
def test_half_an_era_tells_no_year(part: dict[str, Any]) -> None:
    assert of_parts(**part).year is None
    assert of_parts(**part).era_fits
    assert of_parts(**part, western=2026, month=3, day=18).value == date(2026, 3, 18)


@pytest.mark.parametrize("missing", ["western", "month", "day"])
def test_no_value_without_year_or_month_or_day(missing: str) -> None:
    parts = {"western": 2026, "month": 3, "day": 18}
    del parts[missing]
    assert of_parts(**parts).value is None


def test_meiji_without_its_year_is_not_by_the_old_calendar() -> None:
    assert of_parts(era="明治", month=1, day=31).exists


@given(st.integers(1873, 2100), st.integers(0, 14), st.integers(0, 33))
def test_a_day_exists_if_datetime_knows_it(year: int, month: int, day: int) -> None:
    found = only(f"{year}年{month}月{day}日")
    try:
        expected = date(year, month, day)
    except ValueError:
        expected = None
    assert found.value == expected
    assert found.exists == (expected is not None)
    without_year = only(f"{month}月{day}日")
    assert without_year.exists == (found.exists or ((month, day) == (2, 29) and not isleap(year)))


@given(st.sampled_from(ERAS[1:]), st.integers(1, 99), st.integers(1, 12), st.integers(1, 28))
def test_an_era_fits_the_days_from_its_first_to_its_last(
    era: Era, year: int, month: int, day: int
) -> None:
    found = only(f"{era.name}{year}年{month}月{day}日")
    assert found.value == date(era.first.year + year - 1, month, day)
    assert found.era_fits == (era.first <= found.value <= (era.last or date.max))


# ---------------------------------------------------------------------- laws


@given(TEXTS)
def test_dates_lie_in_order_and_repeat_their_text(text: str) -> None:
    behind = 0
    for found in find_dates(text):
        assert behind <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        behind = found.end


@given(TEXTS)
def test_dates_are_whole(text: str) -> None:
    for found in find_dates(text):
        assert (found.era is None) == (found.era_year is None)
        assert found.month is not None or (found.day is None and found.year is not None)
        assert found.day is not None or (found.weekday is None and found.year is not None)
        day = found.value
        if day is not None:
            assert (day.year, day.month, day.day) == (found.year, found.month, found.day)
            assert found.exists


@given(TEXTS)
def test_a_date_alone_is_read_as_in_its_text_or_lacks_what_stood_before(text: str) -> None:
    for found in find_dates(text):
        again = find_dates(found.text)
        if again and again[0].year is not None:
            assert (again[0].text, again[0].value) == (found.text, found.value)


@given(TEXTS)
def test_width_does_not_matter(text: str) -> None:
    wide = text.translate(FULL_WIDTH)
    here, there = find_dates(text), find_dates(wide)
    assert [(found.start, found.end, found.value) for found in here] == [
        (found.start, found.end, found.value) for found in there
    ]


# ---------------------------------------------------------------- fiscal years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("令和7年度第3回かえで市行政改革推進本部会議", [2025]),
        ("平成31年度", [2019]),
        ("令和元年度", [2019]),
        ("平成31・令和元年度", [2019]),
        ("2025年度", [2025]),
        ("R7年度", [2025]),
        ("Ｒ７年度", [2025]),
        ("㋿7年度", [2025]),
        ("令和七年度", [2025]),
        ("令 和 7 年 度", [2025]),
        ("令和7（2025）年度", [2025]),
        ("2025(令和7)年度", [2025]),
        ("令和7年度（2025年度）", [2025, 2025]),
        ("令和6年度決算及び令和7年度予算", [2024, 2025]),
        ("令和0年度", [None]),
        ("令和7年3月", []),
        ("7年度", []),
        ("年度", []),
        ("12025年度", []),
        ("令和二三十年度", []),
        ("令和二三十年度、令和7年度", [2025]),
    ],
)
def test_fiscal_years(text: str, years: list[int | None]) -> None:
    assert [found.year for found in find_fiscal_years(text)] == years


@given(st.dates(date(1873, 4, 1), date(2100, 12, 31)))
def test_the_fiscal_year_of_a_day_is_read_back(day: date) -> None:
    era, _, _, year = era_of(date(fiscal_year(day), 12, 31))
    assert [found.year for found in find_fiscal_years(f"{era}{year}年度")] == [fiscal_year(day)]


@given(TEXTS)
def test_fiscal_years_repeat_their_text_and_are_no_dates(text: str) -> None:
    dates = find_dates(text)
    for found in find_fiscal_years(text):
        assert text[found.start : found.end] == found.text
        assert found.text.endswith("度")
        assert not any(each.start <= found.start < each.end for each in dates)


# ----------------------------------------------- lines as the headers of minutes have them


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("開催日時　令和８年３月１８日（水）　９：００～９：４５", ["2026-03-18 水"]),
        ("日時：令和８年３月１８日（水曜日）午前10時から正午まで", ["2026-03-18 水"]),
        ("日 時 令和 8年 3月18日(水) 午後6時30分から8時15分", ["2026-03-18 水"]),
        ("開催年月日 令和元年五月一日(水)", ["2019-05-01 水"]),
        ("平成29年(2017年)5月1日(月) 14時30分～", ["2017-05-01 月"]),
        ("2026年3月18日 水曜日 10:00〜12:00", ["2026-03-18 水"]),
        ("令和八年三月十八日（水曜日）午後二時〇分開議", ["2026-03-18 水"]),
        ("令和8年3月18日（木曜）13時〜", ["2026-03-18 木"]),
        ("開催期間 令和8年3月18日(水)～20日(金)", ["2026-03-18 水", "2026-03-20 金"]),
        (
            "第1日 令和8年3月18日（水）午前9時～午後5時、第2日 同月19日（木）午前9時～正午",
            ["2026-03-18 水", "2026-03-19 木"],
        ),
        (
            "<開会>令和8年3月18日午前10時\n<閉会>令和8年3月20日午後3時",
            ["2026-03-18 -", "2026-03-20 -"],
        ),
        ("3月18日（水）午後1時30分から", ["None 水"]),
        ("令和7年度第3回かえで市図書館協議会 令和8年3月18日開催", ["2026-03-18 -"]),
        ("令和8年第1回定例会閉会後", ["None -"]),
        ("開催日 令和2年5月4日(月・祝)", ["2020-05-04 月"]),
        ("開催日 令和3年7月22日（木・祝日）及び23日（金・祝）", ["2021-07-22 木", "2021-07-23 金"]),
        ("H30.4.1(日) ～ R2.3.31(火)", ["2018-04-01 日", "2020-03-31 火"]),
    ],
)
def test_lines_of_real_headers(line: str, expected: list[str]) -> None:
    assert [f"{found.value} {found.weekday or '-'}" for found in find_dates(line)] == expected
