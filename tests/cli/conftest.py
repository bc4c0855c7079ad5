"""The command line, run in this process, with all that it writes."""

import io
import os
from pathlib import Path

import pytest

from kaigiroku.cli import main
from tests.cli.harness import Ran, Run

SMALLEST = '{"kaigiroku": "1.0"}\n'


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the language, the colours and the width out of the hands of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "KAIGIROKU_LANG", "NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line."""

    def runner(*args: str | os.PathLike[str], stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = main([os.fspath(arg) for arg in args])
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return runner


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return a valid document in the readable layout."""
    path = tmp_path / "sound.kaigiroku.json"
    path.write_text(SMALLEST, encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a document with two problems."""
    path = tmp_path / "faulty.kaigiroku.json"
    path.write_text('{\n  "kaigiroku": "1.0",\n  "title": "",\n  "when": 1\n}\n', encoding="utf-8")
    return path
