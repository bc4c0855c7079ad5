"""What other projects get: the entry points, the fixtures and their data, from a built wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.examples import ROOT

SUITE = """
from pathlib import Path

import kaigiroku
from hypothesis import given, strategies as st


def test_where_it_is():
    assert Path(kaigiroku.__file__).is_relative_to({home!r})


def test_data(kaigiroku_examples, kaigiroku_vectors):
    print("examples:", len(kaigiroku_examples), "vectors:", len(kaigiroku_vectors))


@given(st.from_type(kaigiroku.Minutes))
def test_by_type(minutes):
    assert kaigiroku.loads(kaigiroku.dumps(minutes)) == minutes


def test_check(kaigiroku_check):
    kaigiroku_check('{{"kaigiroku": "1.0", "title": ""}}')
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked, as an installer does it."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(home: Path, *command: str, folder: Path | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder or home.parent,
        env={**os.environ, "PYTHONPATH": str(home), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


def test_the_entry_points_are_those_of_the_wheel(home: Path) -> None:
    code = (
        "from importlib.metadata import entry_points\n"
        "for group in ('hypothesis', 'pytest11'):\n"
        "    for entry in entry_points(group=group, name='kaigiroku'):\n"
        "        print(group, entry.load().__name__, entry.dist.locate_file(''))\n"
    )
    lines = run(home, "-c", code).splitlines()
    assert {line.split()[0] for line in lines} == {"hypothesis", "pytest11"}
    assert all(str(home) in line for line in lines), lines


def test_fixtures_types_and_messages_work_from_the_wheel(home: Path, tmp_path: Path) -> None:
    (tmp_path / "test_tool.py").write_text(SUITE.format(home=str(home)), encoding="utf-8")
    told = run(home, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", folder=tmp_path)
    assert "1 failed, 3 passed" in told, told
    vectors = len(list((ROOT / "schema/conformance/rules").glob("*.json")))
    examples = len(list((ROOT / "examples").rglob("*.kaigiroku.json")))
    assert f"examples: {examples} vectors: {vectors}" in told
    assert "VAL005 error at /title (line 1, column 31)" in told
    assert ">       kaigiroku_check(" in told, "the failure points into the test, not into the law"
    assert "telling.py" not in told and "laws.py" not in told
