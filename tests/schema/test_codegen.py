"""What code generators make of the schema: types and classes that one can work with."""

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from kaigiroku.model import CLASSES
from tools.examples import ROOT, example_files

SCHEMA = ROOT / "schema" / "1.0" / "minutes.schema.json"
NODE = ROOT / "tests" / "node"
NARROW = NODE / "narrow.ts"

MODELS = "generated_minutes"
WRONG: dict[str, dict[str, Any]] = {
    "unknown kind": {"proceedings": [{"kind": "nonsense", "text": "あ"}]},
    "no kind": {"proceedings": [{"text": "あ"}]},
    "unknown code": {"record": {"state": "finished"}},
    "own code without prefix": {"record": {"fidelity": "digest"}},
    "missing text": {"proceedings": [{"kind": "summary"}]},
    "misspelt key": {"proceedings": [{"kind": "remark", "speeker": {"label": "会長"}}]},
    "empty array": {"proceedings": []},
    "wrong date": {"meeting": {"sittings": [{"date": "2026-02-30"}]}},
}


# ------------------------------------------------------------------------------ TypeScript


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the TypeScript types, with nothing but the generator's defaults."""
    path = tmp_path_factory.mktemp("typescript") / "minutes.d.ts"
    made = subprocess.run(
        [NODE / "node_modules" / ".bin" / "json2ts", "-i", SCHEMA, "-o", path],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return path


def complaints(types: Path, snippet: str) -> list[str]:
    """Return what the TypeScript compiler says of a snippet beside the types."""
    path = types.with_name("narrow.ts")
    path.write_text(snippet, encoding="utf-8")
    tsc = NODE / "node_modules" / ".bin" / "tsc"
    done = subprocess.run(
        [tsc, "--strict", "--noEmit", "--pretty", "false", "--target", "es2022", path],
        cwd=types.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stdout.splitlines()
    assert bool(said) == bool(done.returncode), done.stderr
    return said


@pytest.mark.node
def test_typescript_has_a_type_for_every_class(types: Path) -> None:
    text = types.read_text(encoding="utf-8")
    assert [c.__name__ for c in CLASSES if f"\nexport interface {c.__name__} {{" not in text] == []
    assert [name for name in ("Unit", "Span") if f"\nexport type {name} =" not in text] == []


@pytest.mark.node
def test_typescript_narrows_units_and_spans_on_their_kind(types: Path) -> None:
    assert complaints(types, NARROW.read_text(encoding="utf-8")) == []


@pytest.mark.node
@pytest.mark.parametrize("case", ["passage", "break"])
def test_typescript_notices_a_kind_that_is_left_out(types: Path, case: str) -> None:
    label = f'    case "{case}":\n'
    snippet = NARROW.read_text(encoding="utf-8")
    assert label in snippet
    assert any("never" in line for line in complaints(types, snippet.replace(label, "")))


# --------------------------------------------------------------------------------- pydantic


@pytest.fixture(scope="module")
def minutes_class(tmp_path_factory: pytest.TempPathFactory) -> Iterator[type[BaseModel]]:
    """Make pydantic classes and return the one for a whole document."""
    folder = tmp_path_factory.mktemp("pydantic")
    program = shutil.which("datamodel-codegen", path=str(Path(sys.executable).parent))
    assert program is not None
    kind = ("--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel")
    made = subprocess.run(
        [program, *kind, "--input", SCHEMA, "--output", folder / f"{MODELS}.py"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert made.returncode == 0, made.stderr
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield importlib.import_module(MODELS).Minutes
    del sys.modules[MODELS]


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.name.partition(".")[0])
def test_pydantic_classes_hold_every_example(minutes_class: type[BaseModel], path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    minutes = minutes_class.model_validate(document)
    assert minutes.model_dump(mode="json", by_alias=True, exclude_unset=True) == document


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_pydantic_classes_reject_what_is_wrong(
    minutes_class: type[BaseModel], wrong: dict[str, Any]
) -> None:
    minutes_class.model_validate({"kaigiroku": "1.0"})
    with pytest.raises(ValidationError):
        minutes_class.model_validate({"kaigiroku": "1.0", **wrong})
