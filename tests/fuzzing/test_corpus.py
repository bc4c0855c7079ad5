"""What fuzzing has found keeps its promises; atheris is not needed for that."""

from pathlib import Path

import pytest

from tools.fuzzing.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
INPUTS = sorted(path for path in CORPUS.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_escape(path: Path) -> None:
    TARGETS[path.parent.name].test(path.read_bytes())


def test_every_folder_is_of_a_target_and_the_inputs_are_few_and_small() -> None:
    assert {path.name for path in CORPUS.iterdir()} <= TARGETS.keys()
    assert len(INPUTS) <= 200
    assert sum(path.stat().st_size for path in INPUTS) <= 200_000
