"""Every shape in which minutes print a time, and the spans between them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kanjize import number2kanji

from kaigiroku.japanese import (
    Oddity,
    PrintedTime,
    find_dates,
    find_ranges,
    find_times,
    minutes_between,
)

HOURS = st.integers(0, 23)
MINUTES = st.integers(0, 59)
CLOCK = st.builds("{:02}:{:02}".format, HOURS, MINUTES)
FULL_WIDTH = str.maketrans("0123456789:", "０１２３４５６７８９：")

PIECES = st.sampled_from(
    [
        *"午前後時分半正第間0123456789０９：:～-〜～　 、。\n一二十〇から自至開会閉会APMpm.",
        *("午前", "午後", "正午", "10時", "30分", "9:00", "開会", "閉会", "まで", "令和8年3月18日"),
    ]
)
TEXTS = st.text() | st.lists(PIECES | st.text(max_size=2), max_size=30).map("".join)


def only(text: str) -> PrintedTime:
    (found,) = find_times(text)
    return found


def kanji(number: int) -> str:
    return number2kanji(number) if number else "〇"


def halved(hour: int) -> str:
    return f"午前{hour}" if hour < 12 else f"午後{hour - 12}"


# -------------------------------------------------------------- shapes of a time

SHAPES: dict[str, Callable[[int, int], str]] = {
    "24 hours": lambda hour, minute: f"{hour}時{minute}分",
    "padded": lambda hour, minute: f"{hour:02}時{minute:02}分",
    "half and hour": lambda hour, minute: f"{halved(hour)}時{minute}分",
    "wide": lambda hour, minute: f"{halved(hour)}時{minute:02}分".translate(FULL_WIDTH),
    "spaced": lambda hour, minute: " ".join(f"{halved(hour)}時{minute}分"),
    "wide spaces": lambda hour, minute: "\u3000".join(f"{halved(hour)}時{minute}分"),
    "kanji": lambda hour, minute: f"{halved(hour)[:2]}{kanji(hour % 12)}時{kanji(minute)}分",
    "kanji, 24 hours": lambda hour, minute: f"{kanji(hour)}時{kanji(minute)}分",
    "colon": lambda hour, minute: f"{hour}:{minute:02}",
    "wide colon": lambda hour, minute: f"{hour:02}:{minute:02}".translate(FULL_WIDTH),
    "half and colon": lambda hour, minute: f"{halved(hour)}:{minute:02}",
    "AM and PM": lambda hour, minute: f"{'AM' if hour < 12 else 'PM'}{hour % 12}:{minute:02}",
    "am and pm behind": lambda hour, minute: (
        f"{hour % 12}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"
    ),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@given(hour=HOURS, minute=MINUTES)
def test_a_time_in_every_shape(shape: Callable[[int, int], str], hour: int, minute: int) -> None:
    text = shape(hour, minute)
    found = only(f"日時：{text}、庁議室")
    assert found.text == text
    assert found.value == f"{hour:02}:{minute:02}"
    assert found.oddity is None and not found.next_day


@pytest.mark.parametrize(
    ("text", "half", "hour", "minute"),
    [
        ("午前9時", "午前", 9, 0),
        ("午前10時0分", "午前", 10, 0),
        ("午前10時8分", "午前", 10, 8),
        ("午後6時", "午後", 6, 0),
        ("午後1時半", "午後", 1, 30),
        ("十三時半", None, 13, 30),
        ("午後二時〇分", "午後", 2, 0),
        ("午 後 2 時 3 0 分", "午後", 2, 30),
        ("14時30分", None, 14, 30),
        ("９：００", None, 9, 0),
        ("14：30", None, 14, 30),
        ("正午", None, 12, 0),
        ("午後0時30分", "午後", 0, 30),
        ("pm 1:30", "午後", 1, 30),
        ("一時三十分", None, 1, 30),
        ("午後一時", "午後", 1, 0),
        ("10時頃", None, 10, 0),
        ("一時休憩し、午後1時", "午後", 1, 0),
        ("午後二三十時、午後3時", "午後", 3, 0),
    ],
)
def test_what_is_told(
    text: str, half: Literal["午前", "午後"] | None, hour: int, minute: int
) -> None:
    found = only(text)
    assert (found.half, found.hour, found.minute) == (half, hour, minute)


@pytest.mark.parametrize(
    "text",
    [
        "2時間",
        "会議時間 1時間10分",
        "(3時間27分)",
        "24時間",
        "2時間半",
        "第3時",
        "第 3 時",
        "第三時",
        "1:2:3",
        "10:00:00",
        "123:45",
        "12:345",
        "16:9",
        "9:5",
        "1.5時",
        "100時",
        "三時限目",
        "2時点の比較",
        "一時保護所",
        "午後二三十時",
        "午後1時二三十分",
        "同一時期",
        "四六時中",
        "当時の担当",
        "日時及び場所",
        "議案1:30名の委嘱",
        "資料2：10頁",
        "午前中",
        "令和8年3月18日",
        "10分間の休憩",
        '{"a":1,"b":23}',
    ],
)
def test_no_times(text: str) -> None:
    assert find_times(text) == ()


# ------------------------------------------------------------------- oddities


@pytest.mark.parametrize(
    ("text", "value", "oddity"),
    [
        ("正午", "12:00", None),
        ("午後0時", "12:00", None),
        ("午後0時30分", "12:30", None),
        ("午前0時", "00:00", None),
        ("0時", "00:00", None),
        ("12時", "12:00", None),
        ("午前12時", "12:00", "noon-or-midnight"),
        ("午後12時", "12:00", "noon-or-midnight"),
        ("午後12時20分", "12:20", "noon-or-midnight"),
        ("午後12時30分", "12:30", "noon-or-midnight"),
        ("午前11時59分", "11:59", None),
        ("午後11時59分", "23:59", None),
        ("午後13時30分", "13:30", "double-afternoon"),
        ("午後15時50分", "15:50", "double-afternoon"),
        ("午後23時", "23:00", "double-afternoon"),
        ("24時", "00:00", "next-day"),
        ("24:00", "00:00", "next-day"),
        ("25時30分", "01:30", "next-day"),
        ("29時", "05:00", "next-day"),
        ("30時", None, "impossible"),
        ("10時60分", None, "impossible"),
        ("10:75", None, "impossible"),
        ("午前13時", None, "impossible"),
        ("午後30時", None, "impossible"),
    ],
)
def test_oddities(text: str, value: str | None, oddity: Oddity | None) -> None:
    found = only(text)
    assert (found.value, found.oddity) == (value, oddity)
    assert found.next_day == (oddity == "next-day")


@given(st.sampled_from(["", "午前", "午後"]), st.integers(0, 99), st.integers(0, 99))
def test_a_time_has_a_value_unless_it_is_impossible(half: str, hour: int, minute: int) -> None:
    found = only(f"{half}{hour}時{minute}分")
    assert (found.value is None) == (found.oddity == "impossible")
    if found.value is not None:
        shown = datetime.strptime(found.value, "%H:%M").replace(tzinfo=None)  # noqa: DTZ007 -- a time of no day
        assert shown.minute == minute
        assert shown.hour % 12 == hour % 12


# ---------------------------------------------------------------------- spans


def spans(text: str) -> list[tuple[str | None, str | None]]:
    return [(start.value, end.value if end else None) for start, end in find_ranges(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00～9:45", [("09:00", "09:45")]),
        ("９：００～９：４５", [("09:00", "09:45")]),
        ("9:00 〜 9:45", [("09:00", "09:45")]),
        ("9:00~9:45", [("09:00", "09:45")]),
        ("9:00-9:45", [("09:00", "09:45")]),
        ("9:00－9:45", [("09:00", "09:45")]),
        ("9:00ー9:45", [("09:00", "09:45")]),
        ("9:00―9:45", [("09:00", "09:45")]),
        ("午前11時～正午", [("11:00", "12:00")]),
        ("午前10時から午後12時まで", [("10:00", "12:00")]),
        ("午後6時30分から8時15分", [("18:30", "08:15")]),
        ("午後13時30分から午後15時50分まで", [("13:30", "15:50")]),
        ("午前10時より正午まで", [("10:00", "12:00")]),
        ("午前10時頃から正午頃まで", [("10:00", "12:00")]),
        ("自 午後1時30分 至 午後3時14分", [("13:30", "15:14")]),
        ("開会 午前10時 閉会 午後3時", [("10:00", "15:00")]),
        ("開会時刻：午前10時\n閉会時刻：午後3時", [("10:00", "15:00")]),
        ("午前10時 開会　午後3時 閉会", [("10:00", "15:00")]),
        ("午前10時に開会し、午後3時に閉会した。", [("10:00", "15:00")]),
        ("午前10時開議、午後3時散会", [("10:00", "15:00")]),
        (
            "開会 午前10時 休憩 午前10時9分 再開 午前10時13分 閉会 午後3時",
            [("10:00", "15:00")],
        ),
        (
            "<開会>令和8年3月18日午前10時\n<閉会>令和8年3月20日午後3時",
            [("10:00", "15:00")],
        ),
        ("令和8年3月18日(水) 9:00～20日(金) 12:00", [("09:00", "12:00")]),
        ("午前10時から会議を開き、午後3時まで審議した。", [("10:00", "15:00")]),
        ("午前10時から会議を開き、午後3時に報告した。", [("10:00", None)]),
        ("午前10時から開く。午後3時まで傍聴できる。", [("10:00", None)]),
        ("午前10時に開会し、午前11時に休憩、午後3時に閉会", [("10:00", "15:00")]),
        ("開会 午前10時、閉会", [("10:00", None)]),
        ("9:00～9:45、10:00～11:30", [("09:00", "09:45"), ("10:00", "11:30")]),
        (
            "第1部 午後1時から午後2時まで 第2部 午後2時30分から",
            [("13:00", "14:00"), ("14:30", None)],
        ),
        ("13時〜", [("13:00", None)]),
        ("10:00〜", [("10:00", None)]),
        ("午後6時から", [("18:00", None)]),
        ("午前10時より", [("10:00", None)]),
        ("自 午前10時", [("10:00", None)]),
        ("開会 午前9時58分", [("09:58", None)]),
        ("午後6時から開会。次回は午後7時", [("18:00", None)]),
        ("午後6時に開会。次回は午後7時", [("18:00", None)]),
        (
            "午前9時に開会。次回は午前10時に開会し、午前11時に閉会",
            [("09:00", None), ("10:00", "11:00")],
        ),
        ("開会 午前10時、開会 午後1時 閉会 午後3時", [("10:00", None), ("13:00", "15:00")]),
        ("午後3時", []),
        ("午後3時まで", []),
        ("閉会 午後3時", []),
        ("午前10時、午後1時、午後3時", []),
        ("第1回定例会閉会後", []),
        ("", []),
    ],
)
def test_spans(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert spans(text) == expected


@given(CLOCK, CLOCK, st.sampled_from(["～", "〜", "~", "-", " ～ ", "から", "より", "－"]))
def test_a_span_joined_by_a_sign_is_found_in_any_sentence(start: str, end: str, sign: str) -> None:
    assert spans(f"令和8年3月18日(水) {start}{sign}{end}（庁議室）") == [(start, end)]


# ----------------------------------------------------------------------- laws


@given(TEXTS)
def test_times_lie_in_order_and_repeat_their_text(text: str) -> None:
    behind = 0
    for found in find_times(text):
        assert behind <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        behind = found.end


@given(TEXTS)
def test_spans_are_made_of_the_times_in_order(text: str) -> None:
    times = find_times(text)
    used = [time for span in find_ranges(text) for time in span if time is not None]
    places = [times.index(time) for time in used]
    assert places == sorted(set(places))


@given(TEXTS)
def test_no_time_is_part_of_a_date(text: str) -> None:
    dates = [range(found.start, found.end) for found in find_dates(text)]
    for time in find_times(text):
        assert not any(time.start in date for date in dates)


# -------------------------------------------------------------------- lengths


@given(CLOCK, st.integers(0, 24 * 60 - 1))
def test_minutes_lead_from_the_start_to_the_end(start: str, length: int) -> None:
    day = datetime.fromisoformat(f"2026-03-18T{start}+09:00")
    end = (day + timedelta(minutes=length)).strftime("%H:%M")
    assert minutes_between(start, end) == length


@pytest.mark.parametrize("text", ["24:00", "9:00", "09:60", "午前9時", "", "09:00\n", "０９:00"])
def test_minutes_between_wants_hours_and_minutes(text: str) -> None:
    for pair in ((text, "10:00"), ("10:00", text)):
        with pytest.raises(ValueError, match="not a time"):
            minutes_between(*pair)


# ----------------------------------------------- lines as the headers of minutes have them


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("開催日時　令和８年３月１８日（水）　９：００～９：４５", ["09:00", "09:45"]),
        ("日時：令和8年3月18日（水曜日）午前10時0分から午後0時15分まで", ["10:00", "12:15"]),
        ("日 時 令和8年3月18日(水) 午後6時30分から8時15分", ["18:30", "08:15"]),
        ("令和八年三月十八日（水曜日）午後二時〇分開議", ["14:00"]),
        ("令和8年3月18日（水）13時〜", ["13:00"]),
        ("午前10時招集、午前9時58分開会", ["10:00", "09:58"]),
        ("自 令和8年3月18日 午後1時30分 至 同日 午後3時14分", ["13:30", "15:14"]),
        ("開会時間 14時00分　閉会時間 15時27分（会議時間 1時間27分）", ["14:00", "15:27"]),
        ("（休憩 午前10時9分、再開 10時13分）", ["10:09", "10:13"]),
        ("第1回定例会閉会後", []),
        ("9：30 日程説明　10：00 人権教育について", ["09:30", "10:00"]),
    ],
)
def test_lines_of_real_headers(line: str, expected: list[str]) -> None:
    assert [found.value for found in find_times(line)] == expected
