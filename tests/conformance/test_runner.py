"""The example of a runner, in JavaScript: it runs everything, and notices what does not hold."""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conformance.suite import FILES, FOLDER, Json
from tools.agreement import NODE

pytestmark = pytest.mark.node


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", NODE / "conformance.mjs", folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_everything_holds_in_javascript() -> None:
    ran = run(FOLDER.parent)
    assert (ran.returncode, ran.stderr) == (0, "")
    counts: Counter[str] = Counter()
    for file in FILES.values():
        counts[file.get("part", "rules")] += len(file["vectors"])
    assert {part: int(count) for part, count in map(str.split, ran.stdout.splitlines())} == counts


def _make_valid(vector: Json) -> None:
    vector["valid"] = True
    for key in ("problems", "schema", "keyword"):
        vector.pop(key, None)


def _add_a_space(vector: Json) -> None:
    vector["canonical"] += " "


def _move(vector: Json) -> None:
    vector["spans"][0]["utf16"]["start"] += 1


def _break(vector: Json) -> None:
    vector["document"]["title"] = ""


def _blame_another(vector: Json) -> None:
    vector["keyword"] = "/$defs/Attendee/properties/label/minLength"


CHANGES: list[tuple[str, str, Callable[[Json], None]]] = [
    ("decoding/Remark", "Remark.text: null", _make_valid),
    ("decoding/Table", "Table: rows missing", _blame_another),
    ("decoding/numbers", "no integer: 0.5", _make_valid),
    ("migration/version", "newer: 1.1", _make_valid),
    ("canonical/writing", "the least", _add_a_space),
    ("spans/sound", "the whole text", _move),
    ("rules/TXT001", "TXT001 passes 1", _break),
]


def test_what_does_not_hold_is_named(tmp_path: Path) -> None:
    schema = tmp_path / "schema"
    shutil.copytree(FOLDER.parent, schema)
    for name, vector, change in CHANGES:
        path = schema / "conformance" / f"{name}.json"
        file = json.loads(path.read_text(encoding="utf-8"))
        (chosen,) = (one for one in file["vectors"] if one["name"] == vector)
        change(chosen)
        path.write_text(json.dumps(file), encoding="utf-8")
    path = schema / "conformance" / "spans" / "unsound.json"
    path.write_text('{"part": "spans", "about": "unsound", "vectors": []}', encoding="utf-8")
    ran = run(schema)
    assert ran.returncode == 1
    said = [line.split(": ")[0] for line in ran.stderr.splitlines()]
    assert sorted(said) == sorted(
        [f"{name}.json" for name, _, _ in CHANGES] + ["spans/unsound.json"]
    )
    for name, vector, _ in CHANGES:
        assert f"{name}.json: {vector}: " in ran.stderr
