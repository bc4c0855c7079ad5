import os
import stat
from pathlib import Path

import pytest

import kaigiroku
from tests.cli.harness import Run

UNTIDY = b'{"title":"\xe4\xbc\x9a\xe8\xad\xb0\xe9\x8c\xb2",\n\n   "kaigiroku":"1.0"}'


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    path = tmp_path / "untidy.kaigiroku.json"
    path.write_bytes(UNTIDY)
    return path


def test_a_document_is_rewritten_once(run: Run, untidy: Path) -> None:
    first = run("fmt", untidy)
    assert (first.status, first.out) == (0, f"{untidy}: rewritten\n")
    assert untidy.read_bytes() == kaigiroku.dumps(kaigiroku.loads(UNTIDY), layout="readable")
    again = run("fmt", untidy)
    assert (again.status, again.out, again.err) == (0, "", "")


def test_a_document_in_the_layout_is_not_touched(run: Run, sound: Path) -> None:
    before = sound.stat()
    assert run("fmt", sound).status == 0
    assert (sound.stat().st_ino, sound.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_check_says_what_would_change_and_changes_nothing(
    run: Run, untidy: Path, sound: Path
) -> None:
    ran = run("fmt", "--check", untidy, sound)
    assert (ran.status, ran.out) == (1, f"{untidy}: would be rewritten\n")
    assert untidy.read_bytes() == UNTIDY
    assert run("fmt", "--check", sound).status == 0


def test_a_folder_is_formatted_as_a_whole(run: Run, untidy: Path, sound: Path) -> None:
    assert run("fmt", untidy.parent).out == f"{untidy}: rewritten\n"
    assert run("fmt", "--check", sound.parent).status == 0


def test_an_invalid_document_is_reported_and_left_as_it_is(
    run: Run, faulty: Path, untidy: Path
) -> None:
    before = faulty.read_bytes()
    ran = run("fmt", faulty, untidy)
    assert ran.status == 1
    assert ran.out.startswith(f"{faulty}:3:12: error VAL005 ")
    assert f"{untidy}: rewritten" in ran.out
    assert faulty.read_bytes() == before


def test_standard_input_goes_to_standard_output(run: Run) -> None:
    ran = run("fmt", "-", stdin=UNTIDY)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == '{"kaigiroku": "1.0", "title": "会議録"}\n'
    dry = run("fmt", "--check", "-", stdin=UNTIDY)
    assert (dry.status, dry.out, dry.err) == (1, "", "<stdin>: would be rewritten\n")


def test_problems_of_standard_input_stay_out_of_standard_output(run: Run) -> None:
    ran = run("fmt", "-", stdin=b"[]")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("<stdin>:1:1: error VAL001 ")


def test_standard_input_stands_alone(run: Run, sound: Path) -> None:
    assert run("fmt", "-", sound, stdin=UNTIDY).status == 2


def test_the_mode_of_the_file_and_a_link_to_it_are_kept(run: Run, untidy: Path) -> None:
    untidy.chmod(0o640)
    link = untidy.with_name("link.kaigiroku.json")
    link.symlink_to(untidy.name)
    assert run("fmt", link).status == 0
    assert stat.S_IMODE(untidy.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert untidy.read_bytes() != UNTIDY


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_on_the_way_leaves_the_document_and_nothing_else(
    run: Run, untidy: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    ran = run("fmt", untidy)
    assert ran.status == 2
    assert f"{untidy}: No space left on device" in ran.err
    assert untidy.read_bytes() == UNTIDY
    assert list(untidy.parent.iterdir()) == [untidy]


def test_a_missing_file_wins_over_an_invalid_one(run: Run, faulty: Path, untidy: Path) -> None:
    ran = run("fmt", "nowhere", faulty, untidy)
    assert ran.status == 2
    assert "nowhere: No such file or directory" in ran.err
    assert untidy.read_bytes() != UNTIDY


def test_the_japanese_words(run: Run, untidy: Path) -> None:
    assert run("--lang", "ja", "fmt", "--check", untidy).out == f"{untidy}: 書き直しが必要です\n"
