"""Do all validators agree? ``python -m tools.agreement [COUNT]``, a million documents by default.

Generated documents, the examples and near-valid changes of both are put to `kaigiroku.loads`
(text), `kaigiroku.from_dict` (values), jsonschema-rs with both forms of the schema, ajv, and,
because it is slow, to jsonschema for a share of them; on all cores. Every disagreement is printed;
their number should be 0.

Named quirk: Python's jsonschema searches patterns with ``re``, whose ``$`` also matches before a
newline at the end. Documents with a string that ends so are not put to that validator.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from random import Random
from typing import Any, Final

import attrs
import jsonschema_rs
from hypothesis import Phase, given, seed, settings

import kaigiroku
from kaigiroku import strategies
from kaigiroku.schemas import validator
from kaigiroku.testing import mutants
from tools.examples import ROOT, example_files

NODE: Final = ROOT / "tests" / "node"
_CHUNK: Final = 5000
"""So many documents are made and compared at once."""

_MUTANTS: Final = 24
_SHARE: Final = 20
"""One document of so many is put to jsonschema."""

_LONGEST: Final = 20_000
"""The longest example, in characters of JSON, that is put to the slow validators whole."""


@attrs.define
class Tally:
    """What a validator said."""

    accepted: int = 0
    rejected: int = 0
    seconds: float = 0.0
    disagreements: list[str] = attrs.field(factory=list)

    def add(self, other: "Tally") -> None:
        """Add what it said of other documents."""
        self.accepted += other.accepted
        self.rejected += other.rejected
        self.seconds += other.seconds
        self.disagreements += other.disagreements


def generated(count: int, number: int) -> list[dict[str, Any]]:
    """Return `count` generated valid documents, for each number other ones, always the same."""
    found: list[dict[str, Any]] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
    )
    @given(strategies.minutes())
    def gather(minutes: kaigiroku.Minutes) -> None:
        found.append(kaigiroku.to_dict(minutes))

    gather()
    return found


def documents(count: int, number: int) -> Iterator[tuple[str, Any]]:
    """Yield about `count` documents with the name of what was done to each.

    Args:
        count: How many.
        number: Which: for each number other ones, always the same. The examples, and changes of
            them, are among those of number 0.
    """
    random = Random(number)
    bases: list[dict[str, Any]] = []
    if number == 0:
        examples = [json.loads(path.read_text(encoding="utf-8")) for path in example_files()]
        bases = [e for e in examples if len(json.dumps(e, ensure_ascii=False)) <= _LONGEST]
    bases += generated(max(20, count // (_MUTANTS + 1) - len(bases)), number)
    for base in bases:
        yield "unchanged", base
        yield from mutants(base, random, _MUTANTS)


def _reads(read: Callable[[Any], object], source: Any) -> bool:
    try:
        read(source)
    except kaigiroku.DecodeError:
        return False
    return True


def ajv(lines: list[str], *, diagnostic: bool = False) -> list[bool] | None:
    """Return ajv's verdicts on JSON texts, or None where node or ajv is not installed."""
    if shutil.which("node") is None or not (NODE / "node_modules" / "ajv").is_dir():
        return None
    name = "minutes.diagnostic.schema.json" if diagnostic else "minutes.schema.json"
    done = subprocess.run(
        ["node", str(NODE / "validate.mjs"), str(ROOT / "schema" / "1.0" / name)],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [line == "1" for line in done.stdout.split()]


def ends_in_newline(value: Any) -> bool:
    """Tell whether any string or key in a JSON value ends in a newline (see the named quirk)."""
    if isinstance(value, str):
        return value.endswith("\n")
    if isinstance(value, dict):
        return any(ends_in_newline(part) for pair in value.items() for part in pair)
    return isinstance(value, list) and any(ends_in_newline(part) for part in value)


def compare(named: Sequence[tuple[str, Any]], *, share: int = _SHARE) -> dict[str, Tally]:
    """Put documents to all validators; return what each said, `kaigiroku.loads` first."""
    made = [document for _, document in named]
    texts = [json.dumps(document, ensure_ascii=False) for document in made]
    every = range(len(made))
    asked = [n for n in every[::share] if not ends_in_newline(made[n])]
    rust, rust_twin = (
        jsonschema_rs.validator_for(kaigiroku.schema(diagnostic=diagnostic))
        for diagnostic in (False, True)
    )
    slow = validator()
    ways: dict[str, tuple[Sequence[int], Callable[[], Iterable[bool] | None]]] = {
        OURS: (every, lambda: (_reads(kaigiroku.loads, text) for text in texts)),
        "kaigiroku.from_dict": (every, lambda: (_reads(kaigiroku.from_dict, one) for one in made)),
        "jsonschema-rs": (every, lambda: map(rust.is_valid, made)),
        "jsonschema-rs, diagnostic schema": (every, lambda: map(rust_twin.is_valid, made)),
        "ajv": (every, lambda: ajv(texts)),
        "jsonschema": (asked, lambda: (slow.is_valid(made[n]) for n in asked)),
    }
    said: dict[str, Tally] = {}
    ours: list[bool] = []
    for who, (numbers, ask) in ways.items():
        began = time.perf_counter()
        if (answers := ask()) is None:
            continue
        verdicts = list(answers)
        tally = said[who] = Tally(
            sum(verdicts), len(verdicts) - sum(verdicts), time.perf_counter() - began
        )
        ours = ours or verdicts
        for number, verdict in zip(numbers, verdicts, strict=True):
            if verdict != ours[number]:
                tally.disagreements.append(
                    f"{who} says {verdict}: {named[number][0]}: {texts[number]}"
                )
    return said


OURS: Final = "kaigiroku.loads"


def _compare_chunk(number: int) -> dict[str, Tally]:
    return compare(list(documents(_CHUNK, number)))


def main() -> int:
    """Run the comparison and print the table; return 1 if there is a disagreement."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    began = time.perf_counter()
    whole: dict[str, Tally] = {}
    with ProcessPoolExecutor() as pool:
        for said in pool.map(_compare_chunk, range(-(-count // _CHUNK))):
            for who, tally in said.items():
                whole.setdefault(who, Tally()).add(tally)
    print("| asked | accepted | rejected | disagreements | documents a second on one core |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for who, tally in whole.items():
        number = tally.accepted + tally.rejected
        print(
            f"| {who} | {tally.accepted:,} | {tally.rejected:,} | {len(tally.disagreements)}"
            f" | {number / tally.seconds:,.0f} |"
        )
    if "ajv" not in whole:
        print("ajv was not asked: node or its packages are not installed")
    wrong = [line for tally in whole.values() for line in tally.disagreements]
    for line in wrong[:20]:
        print(line[:2000])
    total = whole[OURS].accepted + whole[OURS].rejected
    print(f"{total:,} documents, {len(wrong)} disagreements, {time.perf_counter() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
