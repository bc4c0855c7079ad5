"""Laws of reading: nothing is lost, nothing else escapes, the same source gives the same document."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku.errors import SourceError
from kaigiroku.readers import Hints, read
from tests.reading.coverage import assert_nothing_is_lost

MINUTES = sorted((Path(__file__).parent / "minutes").glob("*.txt"))

# Lines as minutes have them, and lines that look like several things at once.
LINES = st.sampled_from(
    [
        "令和８年度第２回かえで市図書館協議会　会議録",
        "日　時　令和８年５月12日（火）午後２時～３時",
        "１　開催日時\t令和8年5月12日",
        "場所：第１会議室",
        "出席者",
        "　会長　大槻　千尋、副会長　香取　直（途中退席）",
        "\t委員\t山田、鈴木、ほか３名",
        "傍聴者　なし",
        "公開の可否　☑公開　☐非公開",
        "理由：",
        "議題　(1) 計画について　(2) その他",
        "(1) 計画について",
        "１　開会",
        "【会長】それでは、始めます。",
        "【会長】",
        "○山田委員　資料１の３頁について伺います。",
        "○",
        "会長：異議なしと認めます。よって、本案は原案のとおり可決されました。",
        "事務局：資料２に基づき説明",
        "Q1 費用は。",
        "A1 未定です。",
        "（休憩　午後３時05分）",
        "（以下、非公開）",
        "—案のとおり承認—",
        "→ 継続審議",
        "要旨：次のとおり。",
        "●●氏から申出があった。",
        "委員から、費用についての質問があった。",
        "- 3 -",
        "――――――――――",
        "発言者\t発言内容",
        "会長\t始めます。",
        "\t続けます。",
        "資料１　計画（案）【企画課】",
        "署名委員　山田",
        "",
        "　",
        "\f",
        "<p>一</p>",
        "<input type='checkbox' checked> 公開",
        "| a | b |",
        "|---|---|",
    ]
)
ANY_LINES = st.lists(
    LINES | st.text(st.characters(blacklist_categories=["Cs"]), max_size=40), max_size=60
)
TEXTS = ANY_LINES.map("\n".join)


@given(TEXTS)
def test_nothing_is_lost_of_any_text(text: str) -> None:
    try:
        reading = read(text)
    except SourceError:
        assert not text.strip() or "<" in text
        return
    assert_nothing_is_lost(reading)


@given(TEXTS)
def test_the_document_read_is_valid_and_comes_back(text: str) -> None:
    try:
        minutes = read(text).minutes
    except SourceError:
        return
    assert kaigiroku.loads(kaigiroku.dumps(minutes)) == minutes
    assert read(text).minutes == minutes


@given(st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8")))
def test_only_our_errors_escape_for_any_bytes(data: bytes) -> None:
    try:
        read(data)
    except SourceError as error:
        assert str(error)


@given(st.sampled_from(MINUTES), st.data())
def test_nothing_is_lost_of_damaged_minutes(path: Path, data: st.DataObject) -> None:
    """Lines lost, doubled, torn and put elsewhere: the rest is still all there."""
    lines = path.read_text("utf-8").split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "tear", "move", "join"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "tear":
                line = lines[at]
                cut = data.draw(st.integers(0, len(line)))
                lines[at : at + 1] = [line[:cut], line[cut:]]
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case _:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
        lines = lines or [""]
    text = "\n".join(lines)
    if text.strip():
        assert_nothing_is_lost(read(text))


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_references_and_spans_of_what_is_read_are_sound(path: Path) -> None:
    report = kaigiroku.validate(read(path).minutes, select=["IDN", "REF", "TXT"])
    assert not [finding for finding in report.findings if finding.severity == "error"]


def test_hints_are_followed() -> None:
    text = "会長：始めます。\n【会長】始めます。\n【委員】はい。\n【会長】では。"
    of_colon = read(text, hints=Hints(layout="colon")).minutes
    assert [unit.kind for unit in of_colon.proceedings].count("remark") == 1
    named = read("かえで協議会会議録\n会長：始めます。", hints=Hints(government="かえで市"))
    assert named.minutes.meeting.bodies[0].government is not None
    assert named.minutes.meeting.bodies[0].government.name == "かえで市"


def test_what_was_not_printed_is_told() -> None:
    reading = read(
        "令和８年度第１回かえで市防災対策本部会議　会議録\n\n本部長：始めます。\n部員：はい。"
    )
    provenance = reading.minutes.record.provenance
    assert provenance is not None
    assert set(provenance.inferred) == {"/meeting/bodies/0/type", "/meeting/bodies/0/government"}
