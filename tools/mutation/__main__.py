"""Do the tests notice every mistake? ``python -m tools.mutation [OPTION …] [PART …]``.

Without parts everything is tried, and docs/measurements/mutation.md is written. A part is one of
the names of the table there (``codec``, ``VOT``), or a path of a module. ``--left`` tries only what
survived in the run before, and all of the modules that are others since: for whoever writes tests
that kill. ``--tests`` runs only these tests, and records nothing.
"""

import argparse
import hashlib
import json
import os
import re
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

# When Hypothesis is imported it would import the library, which must happen after the mutation.
os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"

from tools.mutation.mutants import ROOT, Mutant, mutants
from tools.mutation.report import BAR, judge, page, read, share
from tools.mutation.running import Outcome, run

SOURCE: Final = ROOT / "src" / "kaigiroku"
SURVIVORS: Final = ROOT / "tools" / "mutation" / "survivors"
PAGE: Final = ROOT / "docs" / "measurements" / "mutation.md"
RAW: Final = ROOT / "build" / "mutation.json"

PARTS: Final = {
    "calendar, clock, numerals": ("japanese/calendar", "japanese/clock", "japanese/numerals"),
    "codec": ("codec/*",),
    "schema": ("schemas/*", "shapes", "constraints"),
    "rules: what they share": ("rules/__init__", "rules/rule", "rules/facts/*"),
    "rules REF": ("rules/references", "rules/relations", "rules/restated", "rules/form"),
    "rules IDN": ("rules/identifiers",),
    "rules CAL": ("rules/calendar", "rules/clock", "rules/chronology", "rules/course"),
    "rules OPN": ("rules/openness", "rules/closing", "rules/reasons", "rules/editions"),
    "rules ATT": ("rules/attendance", "rules/proxies", "rules/speakers"),
    "rules AGD": ("rules/agenda", "rules/headings"),
    "rules VOT": ("rules/votes", "rules/outcomes"),
    "rules MAT": ("rules/materials",),
    "rules TXT": ("rules/spans", "rules/text"),
    "rules REC": ("rules/record", "rules/standing"),
    "rules CMP": ("rules/completeness", "rules/municipal", "rules/statutory"),
    "rules WVR": ("rules/waivers",),
}
"""The parts and their modules, below src/kaigiroku."""

EVERY: Final = 30
"""Seconds from one word of how far it is to the next."""

TESTS: Final = {
    "src/kaigiroku/japanese": ("tests/japanese",),
    "src/kaigiroku/rules": (
        "tests/rules",
        "tests/conformance/test_vectors.py::test_the_rules_find_what_the_vectors_say",
    ),
    "src/kaigiroku": (
        "tests/codec",
        "tests/conformance/test_vectors.py",
        "tests/schema/test_build.py",
        "tests/schema/test_shapes.py",
        "tests/versions",
        "tests/test_bad_input.py",
        "tests/test_laws.py",
        "tests/test_model.py",
        "tests/test_problems.py",
    ),
}
"""The tests that each mutant meets, by where it is; of these, those that run its lines."""

TOO_LONG: Final = ("test_every_day_from_1873_to_2100",)
"""Tests that take longer than all others together."""

CODE: Final = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")
"""The code of a rule, in a module or in the name of a test."""


def modules(part: str) -> list[Path]:
    """Return the files of a part."""
    return [path for glob in PARTS[part] for path in sorted(SOURCE.glob(f"{glob}.py"))]


@cache
def _codes(module: str) -> frozenset[str]:
    return frozenset(CODE.findall((ROOT / module).read_text(encoding="utf-8")))


def meets(mutant: Mutant, test: str) -> bool:
    """Tell whether a mutant meets a test: not that of a rule of another module."""
    where = next(paths for start, paths in TESTS.items() if mutant.module.startswith(start))
    if not test.startswith(where) or any(one in test for one in TOO_LONG):
        return False
    code = CODE.search(test.partition("[")[2])
    if code is None or (not _codes(mutant.module) and "test_faults" not in test):
        return True
    return code[0] in _codes(mutant.module)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants; the exit code is 1 if something is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--left", action="store_true")
    parser.add_argument("--tests", nargs="+", metavar="PATH")
    parser.add_argument("parts", nargs="*", metavar="PART")
    asked = parser.parse_args(arguments)
    chosen = [name for name in PARTS if not asked.parts or any(one in name for one in asked.parts)]
    files = [path for name in chosen for path in modules(name)]
    files += [ROOT / one for one in asked.parts if one.endswith(".py")]
    made = [mutant for path in files for mutant in mutants(path)]
    killed = _killed() if asked.left else {}
    outcomes = [Outcome(one, killed[one.key]) for one in made if one.key in killed]
    tried = [one for one in made if one.key not in killed]
    began = time.monotonic()
    paths = asked.tests or sorted(
        {path.partition("::")[0] for paths in TESTS.values() for path in paths}
    )
    outcomes += run(tried, paths, jobs=asked.jobs, meets=meets, told=_Progress(len(tried)))
    seconds = time.monotonic() - began
    if asked.tests:
        return 0
    _note(outcomes)
    explanations = read(SURVIVORS)
    unexplained, stale = judge(outcomes, explanations)
    by_mutant = {one.mutant.key: one for one in outcomes}
    parts = {
        name: [by_mutant[mutant.key] for mutant in made if mutant.path in set(modules(name))]
        for name in chosen
    }
    for name, ones in parts.items():
        print(f"{name}: {share(ones):.1f} % of {len(ones)}")
    for mutant in unexplained:
        print(f"not explained: {_told(mutant)}")
    for one in stale:
        print(f"explained, but not there any more: {one.module} {one.function}: {one.was}")
    if not asked.parts:
        took = f"{round(seconds / 60)} minutes with {asked.jobs} processes"
        if asked.left:
            took += f", in which {len(tried):,} mutants were tried anew, for others the one before"
        python = f"Python {sys.version.split()[0]}"
        PAGE.write_text(page(parts, explanations, f"{python}; {took}"), encoding="utf-8")
    low = [name for name, ones in parts.items() if share(ones) < BAR]
    for name in low:
        print(f"less than {BAR} % killed: {name}")
    return 1 if unexplained or stale or low else 0


class _Progress:
    """Tells from time to time how far it is."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.done = 0
        self.told = time.monotonic()

    def __call__(self, outcome: Outcome) -> None:
        self.done += 1
        if outcome.by is None:
            print(f"survives: {_told(outcome.mutant)}", file=sys.stderr, flush=True)
        if (now := time.monotonic()) - self.told > EVERY:
            self.told = now
            print(f"{self.done:,} of {self.count:,} …", file=sys.stderr, flush=True)


def _killed() -> dict[tuple[object, ...], str]:
    """Return what the run before killed, in modules that are still the same, and by what.

    Tests are only added, so what one killed would be killed again.
    """
    noted = json.loads(RAW.read_text(encoding="utf-8"))
    same = {module for module, hashed in noted["modules"].items() if hashed == _hash(module)}
    return {
        tuple(one["key"]): one["by"]
        for one in noted["mutants"]
        if one["by"] is not None and one["key"][0] in same
    }


def _hash(module: str) -> str:
    path = ROOT / module
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _told(mutant: Mutant) -> str:
    return f"{mutant.module}:{mutant.line} {mutant.function}: {mutant.was} → {mutant.now}"


def _note(outcomes: Sequence[Outcome]) -> None:
    """Write what killed each mutant, for whoever wants to look closer, and for ``--left``."""
    RAW.parent.mkdir(exist_ok=True)
    modules = {one.mutant.module for one in outcomes}
    noted = {
        "modules": {module: _hash(module) for module in sorted(modules)},
        "mutants": [
            {"line": one.mutant.line, "key": one.mutant.key, "by": one.by} for one in outcomes
        ],
    }
    RAW.write_text(json.dumps(noted, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
