"""The pytest plugin, in a run of its own: found by its name, with fixtures that work."""

import subprocess
import sys
from pathlib import Path

from tools.examples import ROOT

SUITE = """
import pytest
import kaigiroku


def test_examples(kaigiroku_examples):
    assert isinstance(kaigiroku_examples["headquarters"], kaigiroku.Minutes)
    print("examples:", len(kaigiroku_examples))


def test_vectors(kaigiroku_vectors):
    assert kaigiroku_vectors["OPN001"]["code"] == "OPN001"
    print("vectors:", len(kaigiroku_vectors))


def test_sound(kaigiroku_check, kaigiroku_examples):
    kaigiroku_check(kaigiroku_examples["smallest"])


def test_unsound(kaigiroku_check):
    kaigiroku_check('{"kaigiroku": "1.0", "proceedings": [{"kind": "remark", "answers": ["r9"]}]}')
"""


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_fixtures_and_message(tmp_path: Path) -> None:
    (tmp_path / "test_tool.py").write_text(SUITE, encoding="utf-8")
    ran = run(tmp_path)
    assert "1 failed, 3 passed" in ran.stdout
    assert f"examples: {len(list((ROOT / 'examples').rglob('*.kaigiroku.json')))}" in ran.stdout
    assert "REF002 error at /proceedings/0/answers/0 (line 1, column" in ran.stdout
    assert "“r9”" in ran.stdout


def test_nothing_of_ours_is_imported_where_nothing_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "test_other.py").write_text(
        "import sys\n\n\ndef test_other():\n"
        "    assert 'kaigiroku.pytest_plugin' in sys.modules\n"
        "    assert 'kaigiroku.rules' not in sys.modules\n"
        "    assert 'kaigiroku.testing.laws' not in sys.modules\n",
        encoding="utf-8",
    )
    ran = run(tmp_path)
    assert "1 passed" in ran.stdout, ran.stdout


def test_from_type_works_wherever_hypothesis_is_imported(tmp_path: Path) -> None:
    (tmp_path / "test_types.py").write_text(
        "from hypothesis import given, settings, strategies as st\n"
        "import kaigiroku\n\n\n"
        "@settings(deadline=None)\n"
        "@given(st.from_type(kaigiroku.Minutes))\ndef test_types(minutes):\n"
        "    assert kaigiroku.loads(kaigiroku.dumps(minutes)) == minutes\n",
        encoding="utf-8",
    )
    ran = run(tmp_path)
    assert "1 passed" in ran.stdout, ran.stdout
