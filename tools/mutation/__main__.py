"""Do the tests notice every mistake? ``python -m tools.mutation [--jobs N] [PART …]``.

Without parts everything is tried, and docs/measurements/mutation.md is written. A part is one of the names of
the table there (``codec``, ``VOT``), or a path of a module.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

# When Hypothesis is imported it would import the library, which must happen after the mutation.
os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"

from tools.mutation.mutants import ROOT, Mutant, mutants
from tools.mutation.report import BAR, judge, page, read, share
from tools.mutation.running import Outcome, run

SOURCE: Final = ROOT / "src" / "kaigiroku"
SURVIVORS: Final = ROOT / "tools" / "mutation" / "survivors.toml"
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

TESTS: Final = (
    "tests/japanese",
    "tests/rules",
    "tests/conformance/test_vectors.py",
    "tests/schema/test_build.py",
    "tests/versions",
    "tests/test_bad_input.py",
    "tests/test_laws.py",
    "tests/test_model.py",
    "tests/test_problems.py",
)
"""The tests that are run, of which each mutant meets those that call what is mutated."""


def modules(part: str) -> list[Path]:
    """Return the files of a part."""
    return [path for glob in PARTS[part] for path in sorted(SOURCE.glob(f"{glob}.py"))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants; the exit code is 1 if something is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("parts", nargs="*", metavar="PART")
    asked = parser.parse_args(arguments)
    chosen = [
        name for name in PARTS if not asked.parts or any(one in name for one in asked.parts)
    ]
    files = [path for name in chosen for path in modules(name)]
    files += [ROOT / one for one in asked.parts if one.endswith(".py")]
    made = [mutant for path in files for mutant in mutants(path)]
    began = time.monotonic()
    outcomes = run(made, TESTS, jobs=asked.jobs, told=_Progress(len(made)))
    seconds = time.monotonic() - began
    explanations = read(SURVIVORS)
    unexplained, stale = judge(outcomes, explanations)
    by_mutant = {one.mutant.key: one for one in outcomes}
    parts = {
        name: [by_mutant[mutant.key] for mutant in made if mutant.path in set(modules(name))]
        for name in chosen
    }
    _note(outcomes)
    for name, ones in parts.items():
        print(f"{name}: {share(ones):.1f} % of {len(ones)}")
    for mutant in unexplained:
        print(f"not explained: {_told(mutant)}")
    for one in stale:
        print(f"explained, but not there any more: {one.module} {one.function}: {one.was}")
    if not asked.parts:
        minutes = round(seconds / 60)
        took = f"{minutes} minutes with {asked.jobs} processes, Python {sys.version.split()[0]}"
        PAGE.write_text(page(parts, explanations, took), encoding="utf-8")
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
        if (now := time.monotonic()) - self.told > 30:
            self.told = now
            print(f"{self.done:,} of {self.count:,} …", file=sys.stderr, flush=True)


def _told(mutant: Mutant) -> str:
    return f"{mutant.module}:{mutant.line} {mutant.function}: {mutant.was} → {mutant.now}"


def _note(outcomes: Sequence[Outcome]) -> None:
    """Write what killed each mutant, for whoever wants to look closer."""
    RAW.parent.mkdir(exist_ok=True)
    lines = [
        {"at": f"{m.module}:{m.line}", "key": m.key, "by": one.by}
        for one in outcomes
        for m in [one.mutant]
    ]
    RAW.write_text(json.dumps(lines, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
