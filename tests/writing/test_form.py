"""The form of a document born digital: the cells that an office would print."""

from collections.abc import Iterator

import pytest

from kaigiroku import Minutes, printable, read, render
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Body,
    Cell,
    Decision,
    Group,
    LegalBasis,
    Material,
    Meeting,
    Number,
    Office,
    Openness,
    Passage,
    Person,
    Presence,
    Reason,
    Record,
    Sitting,
)
from kaigiroku.writers.form import form_of
from kaigiroku.writers.wording import clock, day, length, meeting_name, when

BORN_DIGITAL = Minutes(
    meeting=Meeting(
        bodies=(Body(name="かえで市図書館協議会"),),
        numbers=(
            Number(counts="fiscal-year", number=2025),
            Number(counts="meeting", number=3, name="定例会"),
        ),
        sittings=(
            Sitting(
                date="2026-03-18",
                start_time="09:00",
                end_time="09:45",
                location="本庁舎5階　会議室",
            ),
        ),
        mode="hybrid",
        openness=Openness(
            status="partly-closed",
            reasons=(
                Reason(code="personal", basis=(LegalBasis(printed="条例第7条第2号"),)),
                Reason(text="契約の交渉を扱うため"),
            ),
        ),
        secretariat=Office(name="教育部図書館課", contact="電話 00-0000-0000"),
        next_meeting=Sitting(date="2026-05-12"),
    ),
    record=Record(
        fidelity="summary-by-speaker",
        openness=Openness(status="open"),
        signatories=(Person(label="会長　山田太郎"),),
    ),
    attendance=(
        Group(
            label="出席委員",
            capacity="member",
            status="present",
            count=3,
            entries=(
                Attendee(label="会長　山田太郎"),
                Attendee(role="委員", name="川田花子", status="left-early"),
                Attendee(
                    label="小川学",
                    presence=(Presence(start_time="09:10"),),
                    proxy_for=Person(label="大川望"),
                ),
            ),
        ),
        Group(capacity="member", status="absent", count=0),
        Group(label="事務局", entries=(Attendee(label="図書館課長"),), others=2),
        Group(capacity="public", count=4),
    ),
    agenda=(
        AgendaItem(
            title="協議事項",
            items=(
                AgendaItem(
                    number="1",
                    title="館内閲覧席の配置について",
                    openness=Openness(status="closed"),
                    materials=("m1",),
                    decisions=(Decision(outcome="approved", manner="no-objection"),),
                ),
            ),
        ),
    ),
    materials=(
        Material(
            id="m1",
            label="資料1",
            title="閲覧席の配置（案）",
            office=Office(name="図書館課"),
            handed_out="in-advance",
        ),
    ),
    proceedings=(Passage(text="配置を説明した。"),),
)

FORM = """\
会議の名称	令和7年度第3回定例会かえで市図書館協議会
開催日時	令和8年3月18日（水）　午前9時から午前9時45分まで
開催場所	本庁舎5階　会議室
開催方法	対面とオンラインの併用
会議の公開・非公開	☐公開　☑一部非公開　☐非公開
	非公開の理由	個人に関する情報（条例第7条第2号）
		契約の交渉を扱うため
会議録の公開・非公開	☑公開　☐一部非公開　☐非公開
出席者	出席委員	会長　山田太郎、委員　川田花子（途中退席）、小川学（午前9時10分から出席）（大川望の代理）
		計3名
	欠席委員	なし
	事務局	図書館課長、ほか2名
傍聴者	4名
担当課	教育部図書館課
議題	協議事項
	1　館内閲覧席の配置について（非公開）（資料1）
配布資料	資料1　閲覧席の配置（案）【図書館課】（事前配布）
"""
AFTER = """\
会議の結果	1　館内閲覧席の配置について　承認（異議なし）
次回の予定	令和8年5月12日（火）
会議録署名委員	会長　山田太郎
会議録の作成方法	要点記録
問合せ先	電話 00-0000-0000
"""


def test_the_typed_fields_are_printed_as_an_office_would() -> None:
    text = render(BORN_DIGITAL, "text")
    title, head, *_, after = text.split("\n\n")
    assert title == "令和7年度第3回定例会かえで市図書館協議会　会議録"
    assert (f"{head}\n", after) == (FORM, AFTER)


def test_the_reader_reads_them_back() -> None:
    minutes = read(render(BORN_DIGITAL, "text")).minutes
    sitting, made = minutes.meeting.sittings[0], BORN_DIGITAL.meeting.sittings[0]
    assert (sitting.date, sitting.start_time, sitting.end_time, sitting.location) == (
        made.date,
        made.start_time,
        made.end_time,
        made.location,
    )
    assert minutes.meeting.openness is not None and minutes.record.openness is not None
    assert minutes.meeting.openness.status == "partly-closed"
    assert minutes.record.openness.status == "open"
    assert minutes.meeting.numbers[0] == BORN_DIGITAL.meeting.numbers[0]
    assert [group.label for group in minutes.attendance][:2] == ["出席委員", "欠席委員"]
    assert minutes.attendance[1].count == 0
    assert [material.title for material in minutes.materials] == ["閲覧席の配置（案）"]


def fields(cells: tuple[Cell, ...]) -> Iterator[str | None]:
    return (cell.field for cell in cells)


def test_the_form_of_a_document_is_left_as_it_is() -> None:
    form = (Cell(label="備考", value="なし"),)
    assert form_of(Minutes(form=form, meeting=BORN_DIGITAL.meeting)) == form


def test_where_the_proceedings_stand_is_always_told() -> None:
    form = (Cell(label="備考", value="なし"),)
    minutes = Minutes(form=form, proceedings=(Passage(text="説明"),))
    assert list(fields(form_of(minutes))) == [None, "proceedings"]


def test_what_is_stated_to_be_none_is_printed() -> None:
    minutes = Minutes(stated_none=("agenda", "attendance", "materials", "proceedings"))
    assert [(cell.field, cell.value) for cell in form_of(minutes)] == [
        ("attendance", "なし"),
        ("agenda", "なし"),
        ("materials", "なし"),
        ("proceedings", "なし"),
    ]


def test_a_document_that_says_nothing_is_only_a_title() -> None:
    assert render(Minutes(), "text") == "会議録\n"


@pytest.mark.parametrize(
    ("iso", "printed"),
    [
        ("2026-03-18", "令和8年3月18日（水）"),
        ("2019-05-01", "令和元年5月1日（水）"),
        ("2026-03", "令和8年3月"),
        ("2026", "2026年"),
        ("1868-09-08", "1868年9月8日（火）"),
    ],
)
def test_days_are_printed_in_their_era(iso: str, printed: str) -> None:
    assert day(iso) == printed


@pytest.mark.parametrize(
    ("iso", "printed"),
    [("09:00", "午前9時"), ("14:10", "午後2時10分"), ("12:00", "正午"), ("00:05", "午前0時5分")],
)
def test_times_are_printed_in_halves_of_the_day(iso: str, printed: str) -> None:
    assert clock(iso) == printed


def test_lengths_are_printed_in_hours_and_minutes() -> None:
    assert (length("PT1H10M"), length("PT45M"), length("PT2H")) == ("1時間10分", "45分", "2時間")


@pytest.mark.parametrize(
    ("sitting", "printed"),
    [
        (Sitting(printed="3月18日 9時", date="2026-03-18"), "3月18日 9時"),
        (Sitting(date="2026-03-18"), "令和8年3月18日（水）"),
        (Sitting(date="2026-03-18", start_time="09:00"), "令和8年3月18日（水）　午前9時から"),
        (Sitting(start_time="09:00", end_time="12:00"), "午前9時から正午まで"),
        (Sitting(date="2026-03-18", end_time="12:00"), "令和8年3月18日（水）　正午まで"),
        (Sitting(starts_after="定例会閉会後"), "定例会閉会後"),
        (
            Sitting(date="2025-08-18", end_date="2025-08-29"),
            "令和7年8月18日（月）から令和7年8月29日（金）まで",
        ),
        (
            Sitting(date="2026-03-18", starts_after="定例会閉会後", end_time="17:00"),
            "令和8年3月18日（水）　定例会閉会後から午後5時まで",
        ),
        (
            Sitting(date="2026-03-18", start_time="09:05", scheduled_start_time="09:00"),
            "令和8年3月18日（水）　午前9時5分から（招集　午前9時）",
        ),
    ],
)
def test_when_a_sitting_was(sitting: Sitting, printed: str) -> None:
    assert when(sitting) == printed


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        ((("fiscal-year", 2019, None), ("meeting", 3, None)), "令和元年度第3回"),
        ((("fiscal-year", 1989, None),), "平成元年度"),
        ((("calendar-year", 2026, None), ("session", 2, "定例会")), "令和8年第2回定例会"),
        ((("term", 16, None), ("meeting-overall", 30, None)), "第16期（通算第30回）"),
        ((("issue", 4, None),), "第4号"),
        ((("calendar-year", 1850, None),), "1850年"),
        (((None, None, "臨時会"),), "臨時会"),
    ],
)
def test_numbers_make_the_name_of_a_meeting(
    numbers: tuple[tuple[str | None, int | None, str | None], ...], name: str
) -> None:
    made = tuple(Number(counts=c, number=n, name=word) for c, n, word in numbers)
    assert meeting_name(Meeting(numbers=made, bodies=(Body(name="協議会"),))) == f"{name}協議会"


def test_print_carries_only_what_its_form_has_a_place_for() -> None:
    form = (
        Cell(label="会議の名称", field="title", value="図書館協議会"),
        Cell(label="会議の公開", field="openness-of-meeting", value="一部非公開"),
        Cell(label="理由", field="reasons", value="契約の交渉を扱うため"),
    )
    minutes = Minutes(
        form=form,
        meeting=Meeting(
            name="図書館協議会",
            sittings=(Sitting(date="2026-03-18", location="会議室"),),
            openness=Openness(status="partly-closed", reasons=(Reason(code="personal"),)),
        ),
    )
    carried = printable(minutes).meeting
    assert carried == Meeting(
        name="図書館協議会",
        openness=Openness(status="partly-closed", reasons=(Reason(text="契約の交渉を扱うため"),)),
    )


def test_a_label_with_a_colon_stands_over_cells_that_have_labels_of_their_own() -> None:
    cell = Cell(label="出席者：", cells=(Cell(label="会長", value="山田"),))
    assert render(Minutes(form=(cell,)), "text") == "出席者：\n\t会長\t山田\n"


def test_a_decision_of_which_nothing_is_told_is_no_result() -> None:
    item = AgendaItem(
        number="1",
        title="閲覧席の配置",
        decisions=(Decision(id="d1"), Decision(outcome="approved")),
    )
    (cell,) = (cell for cell in form_of(Minutes(agenda=(item,))) if cell.field == "results")
    assert cell.value == "1　閲覧席の配置　承認"
