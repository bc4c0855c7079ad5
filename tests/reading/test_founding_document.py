"""The founding document, read whole, and its invented twin that the project ships.

The founding document lies in ``../shared``, outside the repository; where that is absent, its tests
are skipped and the twin's remain.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

import kaigiroku
from kaigiroku.model import Decision, Explanation, Minutes, Remark, Section, Summary
from kaigiroku.readers import Reading, read
from tests.reading.coverage import assert_nothing_is_lost

ROOT = Path(__file__).parents[2]
FOUNDING = ROOT.parent / "shared" / "seeds" / "toshima-dx-2026-03-18.txt"
TWIN = ROOT / "examples" / "headquarters.txt"


@pytest.fixture(scope="module")
def founding() -> Reading:
    if not FOUNDING.exists():
        pytest.skip("needs ../shared, which is not here")
    return read(FOUNDING)


@pytest.fixture(scope="module")
def twin() -> Reading:
    return read(TWIN)


def labels_in(path: Path) -> list[str]:
    """Return who speaks, in order, by the lines that begin with a label and a colon."""
    lines = path.read_text("utf-8").splitlines()
    return [
        found[1]
        for line in lines
        if (found := re.match(r"([^：〔（「]{1,12})：", line)) and found[1] != "要旨"
    ]


def units_of(minutes: Minutes, kind: type) -> list[tuple[object, tuple[str | None, ...]]]:
    """Return the units of a kind, each with the titles of the items it belongs to."""
    return [
        (visit.unit, tuple(item.title for item in visit.items))
        for visit in kaigiroku.units(minutes)
        if isinstance(visit.unit, kind)
    ]


def test_every_character_is_kept_and_understood(founding: Reading) -> None:
    assert_nothing_is_lost(founding)
    assert founding.coverage.share == 1


def test_the_header(founding: Reading) -> None:
    minutes = founding.minutes
    meeting, record = minutes.meeting, minutes.record
    assert minutes.title == "会 議 録"
    assert [(body.name, body.type) for body in meeting.bodies] == [
        ("豊島区DX推進本部", "headquarters")
    ]
    assert [(n.counts, n.number) for n in meeting.numbers] == [
        ("fiscal-year", 2025),
        ("meeting", 3),
    ]
    (sitting,) = meeting.sittings
    assert (sitting.date, sitting.start_time, sitting.end_time) == ("2026-03-18", "09:00", "09:45")
    assert sitting.location == "庁議室(本庁舎5階)"
    assert meeting.secretariat is not None
    assert meeting.secretariat.name == "政策経営部情報政策課"
    assert meeting.openness is not None
    assert record.openness is not None
    assert (meeting.openness.status, record.openness.status) == ("closed", "partly-closed")
    reasons = [openness.reasons[0].text or "" for openness in (meeting.openness, record.openness)]
    assert "位置付けられる会議" in reasons[0]
    assert "位置づけられる内容" in reasons[1]
    assert all(reason.code is None for reason in meeting.openness.reasons)


def test_the_attendance(founding: Reading) -> None:
    members, office = founding.minutes.attendance
    assert (members.capacity, office.capacity) == ("member", "secretariat")
    assert [len(group.entries) for group in (members, office)] == [10, 6]
    assert (members.entries[0].position, members.entries[0].role) == ("副区長", "本部長")
    assert members.entries[1].capacity == "vice-chair"
    assert office.entries[2].label == "同システム第一グループ係長"
    assert office.entries[2].position == "情報政策課システム第一グループ係長"


def test_the_agenda_and_the_materials(founding: Reading) -> None:
    minutes = founding.minutes
    assert [(item.title, len(item.items)) for item in minutes.agenda] == [
        ("協議事項", 2),
        ("報告事項", 4),
    ]
    assert len(minutes.materials) == 10
    assert minutes.materials[2].label == "資料 1 - 3"
    assert [one.office.name for one in minutes.materials if one.office] == (
        ["情報政策課"] * 8 + ["DX 推進担当課長"] * 2
    )


def test_the_remarks(founding: Reading) -> None:
    minutes = founding.minutes
    speakers = [remark.speaker for remark, _ in kaigiroku.remarks(minutes) if remark.speaker]
    assert [speaker.label for speaker in speakers] == labels_in(FOUNDING)
    assert Counter(speaker.label for speaker in speakers) == {
        "部員": 15, "本部長": 12, "CIO 補佐官": 8, "事務局": 4,
    }  # fmt: skip
    found = kaigiroku.index(minutes)
    assert {s.label: [found[to].label for to in s.attendees] for s in speakers} == {
        "部員": ["部 員"],
        "本部長": ["副区長(本部長)"],
        "CIO 補佐官": ["CIO補佐官"],
        "事務局": ["事務局"],
    }
    assert {s.label: s.identifies for s in speakers} == {
        "部員": "class", "本部長": "post", "CIO 補佐官": "post", "事務局": "class",
    }  # fmt: skip


def test_the_explanations_summaries_and_decisions(founding: Reading) -> None:
    minutes = founding.minutes
    explanations = [unit for unit, _ in units_of(minutes, Explanation)]
    found = kaigiroku.index(minutes)
    named = [
        [found[to].label for to in unit.materials]
        for unit in explanations
        if isinstance(unit, Explanation)
    ]
    assert named == [["資料 1 - 1", "資料 1 - 2", "資料 1 - 3"], ["資料 2 - 1"]]
    summaries = [unit for unit, _ in units_of(minutes, Summary)]
    assert [unit.of for unit in summaries if isinstance(unit, Summary)] == [
        (unit.id,) for unit in explanations if isinstance(unit, Explanation)
    ]
    decisions = units_of(minutes, Decision)
    assert [(getattr(unit, "outcome", None), items) for unit, items in decisions] == [
        ("approved", ("DX推進計画の改定について",)),
        ("approved", ("豊島区情報セキュリティポリシーの改定について",)),
    ]
    reports = [unit for unit in minutes.proceedings if isinstance(unit, Section)][2:]
    assert [len(section.units) for section in reports] == [1, 2, 2, 3]


def test_the_torn_word_is_whole_and_the_print_kept(founding: Reading) -> None:
    (torn,) = [
        remark
        for remark, _ in kaigiroku.remarks(founding.minutes)
        if "抵触するリスクがある" in (remark.text or "")
    ]
    first, second = [span for span in torn.spans if span.kind == "break"]
    assert torn.text is not None
    assert torn.text[: first.start].endswith("抵触するリ")
    assert (first.start, first.end) == (first.end, first.start)
    assert torn.text[: second.start].endswith("全てクリアした")
    assert (first.boundary, second.boundary) == (None, "line")


def test_its_findings_are_no_errors(founding: Reading) -> None:
    report = kaigiroku.validate(founding.minutes)
    assert {finding.severity for finding in report.findings} <= {"note"}


# -------------------------------------------------------------------------------- the twin


def test_the_twin_is_read_as_its_document_says(twin: Reading) -> None:
    """The document was written by hand before there was a reader."""
    minutes, written = twin.minutes, kaigiroku.load(TWIN.with_suffix(".kaigiroku.json"))
    assert_nothing_is_lost(twin)
    assert twin.coverage.share == 1
    assert minutes.title == written.title
    assert [cell.label for cell in minutes.form] == [cell.label for cell in written.form]
    assert [cell.value for cell in minutes.form] == [cell.value for cell in written.form]
    assert minutes.meeting.numbers == written.meeting.numbers
    assert minutes.meeting.sittings == written.meeting.sittings
    assert minutes.meeting.openness == written.meeting.openness
    assert minutes.record.openness == written.record.openness
    for group, expected in zip(minutes.attendance, written.attendance, strict=True):
        assert [(e.label, e.position, e.role, e.capacity) for e in group.entries] == [
            (e.label, e.position, e.role, e.capacity) for e in expected.entries
        ]
    told = [
        (one.label, one.title, one.office and one.office.name)
        for document in (minutes, written)
        for one in document.materials
    ]
    assert told[: len(told) // 2] == told[len(told) // 2 :]


def test_the_twin_says_the_same(twin: Reading) -> None:
    written = kaigiroku.load(TWIN.with_suffix(".kaigiroku.json"))

    def said(minutes: Minutes) -> list[tuple[str, str | None, tuple[str | None, ...]]]:
        kinds = (Remark, Explanation, Summary, Decision)
        return [
            (v.unit.kind, v.unit.text, tuple(item.title for item in v.items if not v.unit.items))
            for v in kaigiroku.units(minutes)
            if isinstance(v.unit, kinds) and v.unit.text is not None
        ]

    read_, wanted = said(twin.minutes), said(written)
    assert [one[:2] for one in read_] == [one[:2] for one in wanted]
    assert [a[2] for a, b in zip(read_, wanted, strict=True) if b[2]] == [
        b[2] for b in wanted if b[2]
    ]
