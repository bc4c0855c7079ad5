"""The runner of `make mutation`, on a module of its own: what it makes, kills and leaves."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tools.mutation.mutants import Mutant, mutants
from tools.mutation.report import Explanation, judge, page, share
from tools.mutation.running import Outcome

ROOT: Final = Path(__file__).parents[1]

MODULE: Final = '''\
"""A module of nothing else."""

from functools import cache

ADULT = 18


def is_adult(age: int = 20) -> bool:
    """Tell whether."""
    return age >= ADULT


def waits(many: list[int]) -> int:
    """Return how many there are."""
    count = 0
    while count < len(many):
        count += 1
    return count


@cache
def half(number: int) -> int:
    """Return how much is one of two equal parts."""
    return number // 2
'''

TESTS: Final = """\
from tried import half, is_adult, waits

def test_grown_up():
    assert is_adult(30) is True
    assert not is_adult(17)

def test_waits():
    assert waits([5, 6, 7]) == 3
    assert waits([]) == 0

def test_there_is_a_half():
    half(8)

def test_half():
    assert half(8) == 4
"""

RUN: Final = """\
import sys
from pathlib import Path
from tools.mutation.mutants import mutants
from tools.mutation.running import run

made = mutants(Path("tried.py").resolve())
sys.path.insert(0, ".")
for outcome in run(made, ["test_tried.py"], jobs=2):
    print(outcome.mutant.was, "->", outcome.mutant.now, "|", outcome.by)
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "tried.py"
    path.write_text(MODULE, encoding="utf-8")
    return path


def _changes(path: Path) -> set[tuple[str, str]]:
    return {(one.was, one.now) for one in mutants(path)}


def test_every_mutant_is_python_and_another_module(module: Path) -> None:
    made = mutants(module)
    assert len({one.key for one in made}) == len(made)
    sources = {one.source for one in made}
    assert len(sources) == len(made)
    for source in sources:
        assert source != module.read_bytes()
        compile(source, "tried.py", "exec")


def test_a_mutant_is_a_mistake_of_one_place(module: Path) -> None:
    changes = _changes(module)
    assert ("return age >= ADULT", "return age > ADULT") in changes
    assert ("return age >= ADULT", "return None") in changes
    assert ("ADULT = 18", "ADULT = 19") in changes
    assert ("count += 1", "count -= 1") in changes
    assert ("while count < len(many):", "while False:") in changes
    assert not any(
        "Tell whether" in was or "bool" in now for was, now in changes if "->" not in was
    )


def test_what_is_noticed_is_killed_and_what_is_not_survives(module: Path) -> None:
    (module.parent / "test_tried.py").write_text(TESTS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=module.parent,
        env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "HYPOTHESIS_NO_PLUGINS": "1", "PATH": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found = dict(line.split(" | ") for line in done.stdout.splitlines())
    assert found.keys() == {f"{was} -> {now}" for was, now in _changes(module)}
    left = {change for change, by in found.items() if by == "None"}
    # No test asks for 18 itself, or for no age; and who begins to count at -1 only takes longer.
    assert left == {
        "return age >= ADULT -> return age > ADULT",
        "ADULT = 18 -> ADULT = 19",
        "def is_adult(age: int = 20) -> bool: -> def is_adult(age: int = 21) -> bool:",
        "def is_adult(age: int = 20) -> bool: -> def is_adult(age: int = 19) -> bool:",
        "count = 0 -> count = -1",
    }
    assert found["ADULT = 18 -> ADULT = 17"] == "test_tried.py::test_grown_up"
    assert found["count += 1 -> count -= 1"] == "it hangs"
    assert found["return number // 2 -> return number * 2"] == "test_tried.py::test_half"


def _explained(mutant: Mutant, why: str) -> Explanation:
    module, function, was, now, nth = mutant.key
    return Explanation(module=module, function=function, was=was, now=now, nth=nth, why=why)


def test_a_survivor_must_be_explained_and_an_explanation_must_have_one(module: Path) -> None:
    first, second, third, *_ = mutants(module)
    outcomes = [Outcome(first, None), Outcome(second, "a test"), Outcome(third, None)]
    assert judge(outcomes, []) == ([first, third], [])
    both = [_explained(first, "It is the same."), _explained(second, "Nobody sees it.")]
    assert judge(outcomes, both) == ([third], [both[1]])
    assert round(share(outcomes)) == 33


def test_the_page_tells_every_survivor_and_why(module: Path) -> None:
    first, second, *_ = mutants(module)
    outcomes = [Outcome(first, None), Outcome(second, "it hangs")]
    text = page({"one": outcomes}, [_explained(first, "It is the same.")], "a minute")
    assert "| one | 2 | 1 | 1 | 1 | 50.0 |" in text
    assert f"`{first.was}` → `{first.now}`  \n  It is the same." in text
