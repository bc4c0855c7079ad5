"""``kaigiroku read``."""

import os
from pathlib import Path

import pytest

import kaigiroku
from tests.cli.harness import Run

TWIN = Path(__file__).parents[2] / "examples" / "headquarters.txt"
CLOSED = "かえで市図書館協議会　会議録\n公開の可否：非公開\n日時：令和8年5月13日（火）午後2時\n\n会長：始めます。\n委員：はい。\n"


def test_the_document_goes_to_the_output(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    ran = run("read", str(TWIN), "-o", str(out))
    assert ran.status == 0
    assert ran.out == ""
    assert f"written to {out}" in ran.err
    assert "3844 characters, 100.0 % understood, 0 lost" in ran.err
    assert kaigiroku.load(out) == kaigiroku.read(TWIN).minutes
    assert run("check", str(out)).status == 0


def test_without_output_it_is_printed_and_stays_clean(run: Run) -> None:
    ran = run("read", "-", stdin=TWIN.read_bytes())
    assert ran.status == 0
    assert kaigiroku.loads(ran.out) == kaigiroku.read(TWIN).minutes
    assert "<stdin>" in ran.err


def test_what_the_rules_find_is_told_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "minutes.txt"
    source.write_text(CLOSED, "utf-8")
    ran = run("read", str(source))
    assert ran.status == 0
    assert "CAL" in ran.err  # 13 May 2026 is a Wednesday
    assert "OPN001" in ran.err
    assert "令和8年5月13日（火）" in ran.out


@pytest.mark.parametrize(("lang", "words"), [("en", "understood"), ("ja", "読み取れたもの")])
def test_both_languages(run: Run, lang: str, words: str) -> None:
    assert words in run("read", str(TWIN), "--lang", lang).err


def test_what_is_refused_is_told_in_japanese(run: Run) -> None:
    ran = run("read", "-", "--lang", "ja", stdin=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert ran.status == 1
    assert "元のファイルはPDFです。" in ran.err


def test_a_document_is_not_read_as_if_it_were_print(run: Run) -> None:
    document = kaigiroku.dumps(kaigiroku.Minutes(title="会議録"), layout="readable")
    ran = run("read", "-", stdin=document)
    assert ran.status == 1
    assert ran.out == ""
    assert "a kaigiroku document already" in ran.err


@pytest.mark.parametrize("name", ["minutes.csv", "MINUTES.CSV"])
def test_a_table_with_a_wrong_column_is_not_read_as_text(
    run: Run, tmp_path: Path, name: str
) -> None:
    source = tmp_path / name
    source.write_text("会議録,,\n種別,本文,備考\n発言,始めます。,\n", "utf-8")
    ran = run("read", str(source))
    assert ran.status == 1
    assert ran.out == ""
    assert "Row 2: the column “備考” is not known" in ran.err
    assert run("read", str(source), "--format", "text").status == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), ""),
        (b"PK\x03\x04" + bytes(40), ""),
    ],
)
def test_what_is_no_minutes_is_refused(run: Run, tmp_path: Path, data: bytes, words: str) -> None:
    source = tmp_path / "source"
    source.write_bytes(data)
    out = tmp_path / "out.json"
    ran = run("read", str(source), "-o", str(out))
    assert ran.status == 1
    assert ran.out == ""
    assert words in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not out.exists()


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("read", str(tmp_path / "nothing.txt"))
    assert ran.status == 2
    assert "No such file" in ran.err


def test_encodings_are_told_apart_or_stated(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "minutes.txt"
    source.write_bytes(CLOSED.encode("cp932"))
    told, stated = run("read", str(source)), run("read", str(source), "--encoding", "cp932")
    assert told.out == stated.out
    assert "図書館協議会" in told.out
    assert run("read", str(source), "--encoding", "utf-8").status == 1


def test_a_file_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "minutes.json"
    ran = run("read", str(TWIN), "-o", str(out))
    assert ran.status == 2
    assert str(out) in ran.err
    assert ".tmp" not in ran.err


def test_a_device_is_written_to_as_it_is(run: Run) -> None:
    assert run("read", str(TWIN), "-o", os.devnull).status == 0
    assert not Path(os.devnull).is_file()


def test_half_a_character_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("会議録".encode("utf-7") + b"+2AA-")
    ran = run("read", "--encoding", "utf-7", path)
    assert (ran.status, ran.out) == (1, "")
    assert "U+D800" in ran.err
