"""Spreadsheets: what Python's own csv module writes is read as it was, and nothing else is taken in."""

import csv
import io
from pathlib import Path
from typing import Literal

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku.model import Minutes, Section
from kaigiroku.readers.sources import lay_out
from kaigiroku.readers.sources.spreadsheet import COLUMNS, delimiter_of
from tests.reading.coverage import assert_nothing_is_lost

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENT = EXAMPLES / "spreadsheet" / "library.kaigiroku.json"
TABLE = EXAMPLES / "spreadsheet" / "library.csv"

# What a row is to become: its cells, and the field that keeps each of them.
SPEAKING = st.sampled_from(["発言", "質問", "回答", "説明", ""])
SIGNS = st.sampled_from([*'会長、。"",;x 1\n\t|<', "𠮷", "　"])
WORDS = st.text(SIGNS, min_size=1, max_size=12).map(lambda text: f"は{text}い")
QUOTING: list[Literal[0, 1]] = [csv.QUOTE_MINIMAL, csv.QUOTE_ALL]
ROWS = st.lists(
    st.tuples(SPEAKING, st.sampled_from(["会長", "委員", "事務局"]), WORDS), min_size=1, max_size=6
)


def written(rows: list[list[str]], delimiter: str, end: str, quoting: Literal[0, 1]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return text.getvalue()


def read(*rows: str, columns: str = "種別,議題,発言者,本文,時刻,結果,公開,理由") -> Minutes:
    return kaigiroku.read("\n".join([columns, *rows])).minutes


def cell(text: str) -> str:
    """Return what is left of a cell: lines without blanks at their ends; TAB parts cells elsewhere."""
    lines = (line.strip() for line in text.replace("\t", " ").split("\n"))
    return "\n".join(line for line in lines if line)


@given(
    ROWS, st.sampled_from([",", "\t"]), st.sampled_from(["\r\n", "\n"]), st.sampled_from(QUOTING)
)
@example([("発言", "会長", 'は"い')], ",", "\n", 0)
def test_what_was_written_comes_back(
    rows: list[tuple[str, str, str]], delimiter: str, end: str, quoting: Literal[0, 1]
) -> None:
    table = [["種別", "発言者", "本文"], *map(list, rows)]
    reading = kaigiroku.read(written(table, delimiter, end, quoting))
    assert_nothing_is_lost(reading)
    units = kaigiroku.to_dict(reading.minutes)["proceedings"]
    for made, (kind, speaker, text) in zip(units, rows, strict=True):
        assert made["speaker"]["label"] == speaker
        assert made["text"] == cell(text)
        assert made["kind"] == ("explanation" if kind == "説明" else "remark")
        assert made.get("act") == {"質問": "question", "回答": "answer"}.get(kind)


@given(st.text(SIGNS | st.sampled_from('\r\v\f"'), max_size=60))
def test_nothing_is_lost_of_what_is_no_proper_table(text: str) -> None:
    """A stray quote, a lone return: what cannot be kept is refused, all else is somewhere."""
    source = f"会議の名称,図書館協議会\n発言者,本文\n会長,{text}"
    try:
        reading = kaigiroku.read(source)
    except kaigiroku.SourceError:
        return
    assert reading.coverage.source == source
    assert_nothing_is_lost(reading)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_the_example_becomes_its_document_as_excel_writes_it(encoding: str) -> None:
    text = TABLE.read_text(encoding="utf-8-sig").replace("\n", "\r\n")
    reading = kaigiroku.read(text.encode(encoding))
    record = reading.minutes.record
    assert record is not None
    assert record.provenance is not None
    made = attrs.evolve(reading.minutes, record=attrs.evolve(record, provenance=None))
    assert made == kaigiroku.load(DOCUMENT)
    assert_nothing_is_lost(reading)
    assert reading.coverage.share == 1.0
    assert reading.notes == ()


def test_the_example_has_a_public_edition() -> None:
    full = kaigiroku.load(DOCUMENT)
    assert "川辺" in kaigiroku.dumps(full).decode()
    public = kaigiroku.publish(full).minutes
    assert "川辺" not in kaigiroku.dumps(public).decode()
    assert not kaigiroku.validate(public).findings


def test_a_section_goes_on_to_the_next_heading() -> None:
    minutes = read(
        "発言,,会長,一", "発言,その一,会長,二", "発言,,委員,三", ",その二", "発言,,委員,四"
    )
    first, *sections = minutes.proceedings
    assert not isinstance(first, Section)
    told = [(one.heading, len(one.units)) for one in sections if isinstance(one, Section)]
    assert told == [("その一", 2), ("その二", 1)]


def test_a_repeated_heading_opens_nothing() -> None:
    (section,) = read("発言,その一,会長,一", "発言,その一,委員,二").proceedings
    assert isinstance(section, Section)
    assert len(section.units) == 2


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ("休憩,,,,15:00:00,", {"kind": "event", "event": "recess", "time": "15:00"}),
        (
            "再開,,,再開した。,午後3時10分,",
            {"kind": "event", "event": "resume", "time": "15:10", "text": "再開した。"},
        ),
        ("決定,,,,,継続審議", {"kind": "decision", "outcome": "continued"}),
        ("ト書き,,,（拍手）", {"kind": "direction", "text": "（拍手）"}),
        ("引用,,,前略", {"kind": "quotation", "text": "前略"}),
        (",,,何か", {"kind": "passage", "text": "何か"}),
        ("その他,,,何か", {"kind": "passage", "text": "何か"}),
        ("省略", {"kind": "withheld", "how": "omitted"}),
        (
            "省略,,,（略）,,,,人事管理",
            {
                "kind": "withheld",
                "text": "（略）",
                "how": "omitted",
                "reasons": [{"code": "operations.personnel", "text": "人事管理"}],
            },
        ),
        (
            "要旨,,,甲,,,非公開,都合により",
            {
                "kind": "summary",
                "text": "甲",
                "openness": {"status": "closed", "reasons": [{"text": "都合により"}]},
            },
        ),
    ],
)
def test_a_row_is_what_it_says(row: str, unit: dict[str, object]) -> None:
    assert kaigiroku.to_dict(read(row))["proceedings"] == [unit]


def test_the_edition_is_full_only_where_something_is_closed() -> None:
    for word, edition in (("公開", None), ("一部非公開", "full"), ("非公開", "full")):
        record = read(f"要旨,,,甲,,,{word}").record
        assert record is not None
        assert record.edition == edition


@pytest.mark.parametrize(
    ("rows", "row", "what"),
    [
        (["種別,本文,備考"], 1, "備考"),
        (["本文,種別,本文"], 1, "本文"),
        (["種別,本文", "雑談,何か"], 2, "雑談"),
        (["種別,本文", "", "発言,"], 3, "本文"),
        (["発言者,本文", "会長,何か,はみ出し"], 2, "はみ出し"),
        (["種別,時刻,本文", "発言,14:00,何か"], 2, "14:00"),
        (["種別,時刻,本文", "開会,昼,"], 2, "昼"),
        (["種別,時刻,本文", "開会,14:00～15:00,"], 2, "14:00～15:00"),
        (["種別,結果,本文", "要旨,可決,何か"], 2, "可決"),
        (["種別,結果,本文", "議決,よし,何か"], 2, "よし"),
        (["種別,発言者,本文", "要旨,会長,何か"], 2, "会長"),
        (["種別,公開,本文", "省略,非公開,何か"], 2, "公開"),
        (["種別,公開,本文", "発言,秘密,何か"], 2, "秘密"),
        (["種別,理由,本文", "発言,個人,何か"], 2, "理由"),
        (["会議の名称,甲", '"議題","一\n二"', "発言者,本文", "会長,何か", "委員,"], 5, "本文"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_row(rows: list[str], row: int, what: str) -> None:
    with pytest.raises(kaigiroku.SourceError) as refused:
        kaigiroku.read("\n".join(rows), hints=kaigiroku.Hints(format="csv"))
    assert str(refused.value).startswith(f"Row {row}: ")
    assert refused.value.message("en") == str(refused.value)
    assert refused.value.message("ja").startswith(f"{row}行目：")
    assert what in refused.value.message("ja")
    assert what in str(refused.value)


def test_without_a_line_of_columns_there_is_no_table() -> None:
    with pytest.raises(kaigiroku.SourceError, match="本文"):
        kaigiroku.read("会長,はい。", hints=kaigiroku.Hints(format="csv"))


@pytest.mark.parametrize(
    ("source", "delimiter"),
    [
        ("発言者,本文\n会長,はい。", ","),
        ('会議録\n"発言者"\t"本文"\n', "\t"),
        ("\ufeff本文,種別,,\n", ","),
        ("発言者,本文,備考\n", None),  # not all columns are known: only `--format csv` makes it one
        ("会長：本文、発言者、種別について申し上げます。", None),
        ("本文\n会長：はい。", None),
        ("種別,発言者\n", None),
    ],
)
def test_a_table_is_told_by_its_columns(source: str, delimiter: str | None) -> None:
    assert delimiter_of(source) == delimiter
    assert (lay_out(source).format == "csv") is (delimiter is not None)


def test_other_sources_are_still_told_apart() -> None:
    assert lay_out((EXAMPLES / "headquarters.txt").read_bytes()).format != "csv"


def test_every_column_is_used_by_the_example() -> None:
    rows = list(csv.reader(io.StringIO(TABLE.read_text(encoding="utf-8-sig"))))
    head = next(number for number, row in enumerate(rows) if "本文" in row)
    assert tuple(rows[head]) == COLUMNS
    for place, name in enumerate(COLUMNS):
        assert any(row[place] for row in rows[head + 1 :]), name
