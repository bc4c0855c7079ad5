"""How a run is told: executions, escapes, what is kept; libFuzzer itself is stood in for."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tools.fuzzing import __main__ as running
from tools.fuzzing.targets import TARGETS

DONE = "Done 1234 runs in 2 second(s)\nstat::number_of_executed_units: 1234\n"
RAISED = (
    "\n === Uncaught Python exception: ===\nKeyError: 'text'\nTraceback (most recent call last):\n"
    "==1== ERROR: libFuzzer: fuzz target exited\nstat::number_of_executed_units: 77\n"
)
HUNG = "==1== ERROR: libFuzzer: timeout after 10 seconds\nstat::number_of_executed_units: 5\n"
NOT_THERE = "ModuleNotFoundError: No module named 'atheris'\n"


class LibFuzzer:
    """Takes the place of the process; keeps what it was called with."""

    def __init__(self, said: str) -> None:
        self.said = said
        self.calls: list[list[str]] = []
        self.dictionary = ""
        self.seeds = 0

    def __call__(self, arguments: list[str], **_: Any) -> SimpleNamespace:
        self.calls.append(arguments)
        by_name = dict(one.split("=", 1) for one in arguments if one.startswith("-") and "=" in one)
        self.dictionary = Path(by_name["-dict"]).read_text(encoding="ascii")
        folders = [Path(one) for one in arguments[4:] if not one.startswith("-")]
        self.seeds = len(list(folders[-1].iterdir()))
        (folders[0] / "found").write_bytes(b"x")
        return SimpleNamespace(stdout=self.said.encode())


def run(
    monkeypatch: pytest.MonkeyPatch, folder: Path, said: str, *options: str
) -> tuple[int, LibFuzzer]:
    fuzzer = LibFuzzer(said)
    monkeypatch.setattr(subprocess, "run", fuzzer)
    monkeypatch.setattr(sys, "argv", ["fuzz", *options, "--escapes", str(folder / "escapes")])
    return running.main(), fuzzer


def test_a_run_without_escape(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept"
    status, fuzzer = run(
        monkeypatch, tmp_path, DONE, "loads", "--runs", "1234", "--corpus", str(kept)
    )
    assert status == 0
    row = [cell.strip() for cell in capsys.readouterr().out.splitlines()[-1].split("|")]
    assert row[1:3] == ["`loads`", "1,234"]
    assert row[5:7] == ["0", "1"]
    (call,) = fuzzer.calls
    assert {"-runs=1234", "-timeout=10", "-max_len=1024"} <= set(call)
    assert str(kept / "loads") in call
    assert str(running.CORPUS / "loads") in call
    assert fuzzer.seeds > 1000
    assert '"\\x22\\x6b\\x69\\x6e\\x64\\x22"\n' in fuzzer.dictionary  # "kind", with its quotes


@pytest.mark.parametrize(
    ("said", "words"),
    [(RAISED, "KeyError: 'text'"), (HUNG, "timeout after 10 seconds"), (NOT_THERE, "atheris")],
)
def test_an_escape_is_told_and_the_others_are_run(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    said: str,
    words: str,
) -> None:
    monkeypatch.setattr(running, "TARGETS", {name: TARGETS[name] for name in ("words", "loads")})
    status, fuzzer = run(monkeypatch, tmp_path, said, "all", "--seconds", "1")
    assert status == 1
    assert len(fuzzer.calls) == 2
    told = capsys.readouterr().err
    assert all(f"ESCAPE of {name}: " in told for name in ("words", "loads"))
    assert words in told
