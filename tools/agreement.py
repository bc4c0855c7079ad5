"""Do all validators agree? ``python -m tools.agreement [COUNT]``, 100,000 documents by default.

Generated documents, the examples and near-valid changes of both are put to `kaigiroku.loads`
(text), `kaigiroku.from_dict` (values), jsonschema-rs with both forms of the schema, ajv, and,
because it is slow, to jsonschema for a share of them. Every disagreement is printed; their number
should be 0.

Named quirk: Python's jsonschema searches patterns with ``re``, whose ``$`` also matches before a
newline at the end. Documents with a string that ends so are counted apart for that validator alone.
"""

import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any, Final

import jsonschema_rs
from hypothesis import HealthCheck, Phase, given, settings

import kaigiroku
from kaigiroku import strategies
from kaigiroku.schemas import validator
from tools.examples import ROOT, example_files
from tools.mutants import mutants

NODE: Final = ROOT / "tests" / "node"
_MUTANTS: Final = 24
_SHARE: Final = 5
_LONGEST: Final = 20_000
"""The longest example, in characters of JSON, that is put to the slow validators whole."""


def generated(count: int) -> list[dict[str, Any]]:
    """Return `count` generated valid documents, always the same ones."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),  # nothing is tested here, only drawn
    )
    @given(strategies.minutes())
    def gather(minutes: kaigiroku.Minutes) -> None:
        found.append(kaigiroku.to_dict(minutes))

    gather()
    return found


def documents(count: int, seed: int) -> Iterator[tuple[str, Any]]:
    """Yield about `count` documents with the name of what was done to each."""
    random = Random(seed)
    examples = [json.loads(path.read_text(encoding="utf-8")) for path in example_files()]
    small = [e for e in examples if len(json.dumps(e, ensure_ascii=False)) <= _LONGEST]
    bases = generated(max(20, count // (_MUTANTS + 1) - len(small))) + small
    for base in bases:
        yield "unchanged", base
        yield from mutants(base, random, _MUTANTS)


def ours(document: Any) -> bool:
    """Tell whether both our ways of reading accept a document; they must not differ."""
    text = json.dumps(document, ensure_ascii=False).encode("utf-8")
    verdicts = {_reads(kaigiroku.loads, text), _reads(kaigiroku.from_dict, document)}
    if len(verdicts) != 1:
        raise AssertionError(f"loads and from_dict differ: {text.decode()}")
    return verdicts.pop()


def _reads(read: Any, source: Any) -> bool:
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


def compare(named: list[tuple[str, Any]], *, share: int = _SHARE) -> tuple[list[str], Counter[str]]:
    """Put documents to all validators; return the disagreements, and counts for the table."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    verdicts = []
    for name, document in named:
        verdict = ours(document)
        verdicts.append(verdict)
        counts[f"{name}: {'accepted' if verdict else 'rejected'}"] += 1

    def hold(who: str, numbers: Iterator[int], theirs: Iterator[bool]) -> None:
        began = time.perf_counter()
        for number, verdict in zip(numbers, theirs, strict=False):
            counts[who] += 1
            if verdict != verdicts[number]:
                name, document = named[number]
                text = json.dumps(document, ensure_ascii=False)
                wrong.append(f"{who} says {verdict} to ({name}): {text}")
        print(f"  {who}: {counts[who]} documents, {time.perf_counter() - began:.1f} s")

    every = range(len(named))
    for diagnostic in (False, True):
        rust = jsonschema_rs.validator_for(kaigiroku.schema(diagnostic=diagnostic))
        who = "jsonschema-rs" + (", diagnostic schema" if diagnostic else "")
        hold(who, iter(every), (rust.is_valid(document) for _, document in named))
    lines = [json.dumps(document, ensure_ascii=False) for _, document in named]
    if (answers := ajv(lines)) is not None:
        hold("ajv", iter(every), iter(answers))
    else:
        print("  ajv: not asked, node or its packages are not installed")
    asked = [n for n in every[::share] if not ends_in_newline(named[n][1])]
    counts["jsonschema not asked for its newline quirk"] = len(every[::share]) - len(asked)
    slow = validator()
    hold("jsonschema", iter(asked), (slow.is_valid(named[n][1]) for n in asked))
    return wrong, counts


def main() -> int:
    """Run the comparison and print the table; return 1 if there is a disagreement."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"drawing and changing about {count} documents …")
    named = list(documents(count, seed=1))
    wrong, counts = compare(named)
    width = max(map(len, counts))
    for name in sorted(counts):
        print(f"  {name:<{width}} {counts[name]:>8}")
    for line in wrong[:20]:
        print(line[:2000])
    print(f"{len(named)} documents, {len(wrong)} disagreements")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
