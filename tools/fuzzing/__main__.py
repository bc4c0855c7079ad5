"""Fuzz: ``python -m tools.fuzzing TARGET [--seconds N | --runs N] [--corpus DIR]``, or ``all``.

Needs atheris (``make fuzz`` installs it). Each target runs in a process of its own, one after the
other; it begins with the committed corpus, with seeds out of documents and print that are there,
and with what --corpus holds, where it keeps what it finds. An escape (an error that is not one of
the library's own, a broken promise, more than ten seconds for one input) ends the run of its
target; the input is kept in --escapes. The exit status is 1 if there was one. --merge keeps of
--corpus what adds coverage, as few and small files as possible, in the committed corpus.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import attrs

from tools.examples import ROOT
from tools.fuzzing.material import seeds, words
from tools.fuzzing.targets import TARGETS, Target

__all__ = ["CORPUS", "main"]

CORPUS: Final = ROOT / "tests" / "fuzzing" / "corpus"
"""The committed inputs, a folder for each target."""

_LONGEST_RUN: Final = 10
"""So many seconds one input may take."""

_EXECUTIONS: Final = re.compile(r"^stat::number_of_executed_units: (\d+)", re.MULTILINE)
_ESCAPE: Final = re.compile(r"=== Uncaught Python exception: ===\n(.*)|ERROR: libFuzzer: (.*)")


@attrs.frozen
class Result:
    """What came of a run."""

    name: str
    executions: int
    seconds: float
    escape: str | None
    kept: int

    def row(self) -> str:
        """Return it as a row of a table."""
        return (
            f"| `{self.name}` | {self.executions:,} | {self.seconds:,.0f}"
            f" | {self.executions / self.seconds:,.0f} | {int(self.escape is not None)}"
            f" | {self.kept} |"
        )


def main() -> int:
    """Fuzz what is asked for; print a table, and every escape."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzzing", description=__doc__)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    limit = parser.add_mutually_exclusive_group()
    limit.add_argument("--seconds", type=int, default=60, help="for each target (60)")
    limit.add_argument("--runs", type=int, help="executions of each target")
    parser.add_argument("--corpus", type=Path, help="where inputs that are of use are kept")
    parser.add_argument("--escapes", type=Path, default=ROOT / "build" / "fuzzing")
    parser.add_argument("--merge", action="store_true", help="minimise --corpus")
    asked = parser.parse_args()
    asked.escapes.mkdir(parents=True, exist_ok=True)
    chosen = TARGETS.values() if asked.target == "all" else [TARGETS[asked.target]]
    if not asked.merge:
        print("| target | executions | seconds | a second | escapes | corpus |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |", flush=True)
    escapes = 0
    for target in chosen:
        with tempfile.TemporaryDirectory(prefix="kaigiroku-fuzzing-", dir=_memory()) as room:
            kept = (asked.corpus or Path(room) / "found") / target.name
            kept.mkdir(parents=True, exist_ok=True)
            if asked.merge:
                print(f"{target.name}: {_merged(target, kept, Path(room))}", flush=True)
                continue
            runs = (
                ["-max_total_time", asked.seconds] if asked.runs is None else ["-runs", asked.runs]
            )
            result = _fuzzed(target, kept, Path(room), asked.escapes, f"{runs[0]}={runs[1]}")
            print(result.row(), flush=True)
            if result.escape is not None:
                escapes += 1
                print(f"ESCAPE of {target.name}: {result.escape}", file=sys.stderr, flush=True)
    return 1 if escapes else 0


def _memory() -> str | None:
    """Return a folder in memory, where there is one: commands write many files."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 -- names are drawn


def _fuzzed(target: Target, kept: Path, room: Path, escapes: Path, limit: str) -> Result:
    began = time.perf_counter()
    said = _libfuzzer(
        target,
        room,
        [limit, f"-artifact_prefix={escapes}/{target.name}-", "-print_final_stats=1"],
        [kept, CORPUS / target.name, _seeds(target, room)],
    )
    seconds = time.perf_counter() - began
    found = _EXECUTIONS.search(said)
    executions = int(found[1]) if found else 0
    told = _ESCAPE.search(said)
    escape = (told[1] or told[2]) if told else None
    if escape is None and executions == 0:
        escape = said[-2000:]
    return Result(target.name, executions, seconds, escape, sum(1 for _ in kept.iterdir()))


def _merged(target: Target, kept: Path, room: Path) -> str:
    """Put what reaches code that no seed reaches, in few small files, into the committed corpus.

    Files that libFuzzer has named stand there for nothing else and are replaced; those with a name
    of ours stay.
    """
    into = CORPUS / target.name
    into.mkdir(parents=True, exist_ok=True)
    fresh = _seeds(target, room)
    _libfuzzer(target, room, ["-merge=1", "-use_counters=0"], [fresh, into, kept])
    for path in filter(_is_found, into.iterdir()):
        path.unlink()
    found = [path for path in fresh.iterdir() if _is_found(path)]
    for path in found:
        shutil.copy(path, into)
    return f"{len(found)} inputs, {sum(path.stat().st_size for path in found)} bytes"


def _is_found(path: Path) -> bool:
    return re.fullmatch("[0-9a-f]{40}", path.name) is not None


def _seeds(target: Target, room: Path) -> Path:
    folder = room / "seeds"
    folder.mkdir()
    for number, seed in enumerate(seeds(target)):
        (folder / f"{number:05}").write_bytes(seed)
    return folder


def _libfuzzer(target: Target, room: Path, options: Iterable[str], corpora: Iterable[Path]) -> str:
    """Run a target under libFuzzer to the end; return what it said."""
    dictionary = room / "words"
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words())
    dictionary.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    work = room / "work"
    work.mkdir()
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tools.fuzzing.worker", target.name),
            *(f"-timeout={_LONGEST_RUN}", f"-max_len={target.longest}", f"-dict={dictionary}"),
            *options,
            *(str(folder) for folder in corpora if folder.is_dir()),
        ],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(work)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    shutil.rmtree(work)
    return done.stdout.decode(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
