"""Measure, and print what was found: ``python -m bench [--quick] [--write]``."""

import argparse
import json
import platform
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import attrs
import jsonschema_rs
import orjson
from jsonschema import Draft202012Validator

import kaigiroku
from bench import rivals
from bench.documents import SMALL, document, written
from bench.drawing import rates
from bench.printed import MEGABYTE, printed
from bench.rivals import KAIGIROKU, Rival
from bench.timing import Step, import_seconds, medians
from kaigiroku.rules.facts.survey import Survey

_PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "measurements" / "benchmark.md"
_LARGE: Final = 10_000
_TENFOLD: Final = 10

_LOADS: Final = "`kaigiroku.loads`"
_DUMPS: Final = "`kaigiroku.dumps`"
_KEPT: Final = "ten kept"
_COLLECTED: Final = f"{_LOADS}, garbage collector on"
_SCHEMA: Final = "jsonschema, parsed data"
_JSON: Final = "json, no checks"
_VALIDATE: Final = "`kaigiroku.validate`, every rule"
_SURVEY: Final = "the one walk through the document alone"

_RIVALS: Final = {"pydantic": "pydantic", _JSON: "json"}

_TO_PYDANTIC: Final = 1.3
_TO_JSONSCHEMA: Final = 40.0
_TO_TENFOLD: Final = 11.0
_TO_LOADS: Final = 1.0
_TO_SECONDS: Final = 2.0


@attrs.frozen
class Rounds:
    """How often each thing is measured."""

    small: int = 31
    large: int = 7
    growth: int = 15
    imports: int = 15
    prints: int = 5
    drawing: int = 7
    slow: int = 5
    """jsonschema runs only in every such round of the small document …"""

    slow_large: int = 3
    """… and of the large one."""


_QUICK: Final = Rounds(
    small=5, large=2, growth=3, imports=3, prints=1, drawing=2, slow=5, slow_large=2
)


@attrs.frozen
class Text:
    """A document that is measured, as a model and as bytes."""

    units: int
    minutes: kaigiroku.Minutes
    data: bytes

    @classmethod
    def make(cls, units: int, *, header: int = 1) -> "Text":
        """Make the document."""
        minutes = document(units, header=header)
        return cls(units, minutes, written(minutes))

    def __str__(self) -> str:
        return f"{self.units:,} units, {len(self.data) / 1000:,.0f} kB"


# ----------------------------------------------------------------------------------- the steps


def _reading(text: Text, others: list[Rival], every: int) -> list[Step]:
    data, parsed = text.data, json.loads(text.data)
    steps = [Step(_LOADS, partial(kaigiroku.loads, data))]
    steps += [Step(rival.name, partial(rival.read, data)) for rival in others]
    steps += [
        Step(_JSON, partial(json.loads, data)),
        Step("orjson, no checks", partial(orjson.loads, data)),
        Step(
            _SCHEMA, _validation(Draft202012Validator(kaigiroku.schema()).is_valid, parsed), every
        ),
        Step(
            f"{_SCHEMA}, diagnostic schema",
            _validation(Draft202012Validator(kaigiroku.schema(diagnostic=True)).is_valid, parsed),
            every,
        ),
        Step(
            "jsonschema-rs, parsed data",
            _validation(jsonschema_rs.Draft202012Validator(kaigiroku.schema()).is_valid, parsed),
        ),
    ]
    return steps


def _validation(is_valid: Callable[[Any], bool], parsed: object) -> Callable[[], object]:
    if not is_valid(parsed):
        raise ValueError("a validator refuses the document")
    return partial(is_valid, parsed)


def _writing(text: Text, others: list[Rival]) -> list[Step]:
    parsed = json.loads(text.data)
    steps = [Step(_DUMPS, partial(kaigiroku.dumps, text.minutes))]
    steps += [Step(rival.name, partial(rival.write, rival.read(text.data))) for rival in others]
    return [
        *steps,
        Step(_JSON, partial(_json_bytes, parsed)),
        Step("orjson, no checks", partial(orjson.dumps, parsed)),
    ]


def _json_bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# ---------------------------------------------------------------------------------- the tables


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _speeds(times: dict[str, float], beside: dict[str, str]) -> str:
    """Return a table of times and of their ratios to those of the steps named."""
    rows = [
        [name, f"{t * 1000:.2f}", *(f"{t / times[other]:.2f}" for other in beside)]
        for name, t in times.items()
    ]
    return _table(["", "ms", *(f"÷ {label}" for label in beside.values())], rows)


def _growth(others: list[Rival], rounds: int) -> tuple[str, float, float]:
    """Measure how time grows with the document; return the table and two factors.

    Both say how many times as long `kaigiroku.loads` takes for ten times the bytes: beside one
    small document, and beside the mean of ten small ones that are all kept, as the large one is.
    """
    texts = [Text.make(SMALL), Text.make(SMALL * _TENFOLD, header=_TENFOLD), Text.make(_LARGE)]
    pydantic = others[0]
    made: dict[str, Callable[[Text], Step]] = {
        _LOADS: lambda t: Step("", partial(kaigiroku.loads, t.data)),
        _COLLECTED: lambda t: Step("", partial(kaigiroku.loads, t.data), collector=True),
        _DUMPS: lambda t: Step("", partial(kaigiroku.dumps, t.minutes)),
        "pydantic, reading": lambda t: Step("", partial(pydantic.read, t.data)),
        "json, reading": lambda t: Step("", partial(json.loads, t.data)),
    }
    steps = [
        attrs.evolve(make(text), name=f"{name} {text.units}")
        for text in texts
        for name, make in made.items()
    ]
    small = texts[0].data
    ten = Step(f"{_KEPT} {SMALL}", lambda: [kaigiroku.loads(small) for _ in range(_TENFOLD)])
    times = medians([*steps, ten], rounds)
    factors = {
        name: [times[f"{name} {t.units}"] / times[f"{name} {SMALL}"] for t in texts[1:]]
        for name in made
    }
    rows = [["size in bytes", *(f"× {len(t.data) / len(texts[0].data):.2f}" for t in texts[1:])]]
    rows += [[name, *(f"× {factor:.2f}" for factor in found)] for name, found in factors.items()]
    table = _table([f"from {SMALL} units to", *(f"{t.units:,} units" for t in texts[1:])], rows)
    per_byte = factors[_LOADS][0] * len(texts[0].data) / len(texts[1].data)
    kept = times[f"{_KEPT} {SMALL}"]
    beside = _TENFOLD * times[f"{_LOADS} {SMALL * _TENFOLD}"] / kept
    beside *= _TENFOLD * len(texts[0].data) / len(texts[1].data)
    return table, per_byte * _TENFOLD, beside


def _imports(rounds: int) -> str:
    base, ours = "attrs and cattrs", "kaigiroku"
    statements = {base: "import attrs, cattrs", ours: "import kaigiroku"}
    times = import_seconds(statements, rounds)
    rows = [
        [
            f"`{statements[name]}`",
            *(f"{t * 1000:.1f}" for t in found),
            f"{found[0] / times[base][0]:.2f}",
        ]
        for name, found in times.items()
    ]
    return _table(["", "median ms", "least ms", "÷ attrs and cattrs"], rows)


def _traps(others: list[Rival]) -> str:
    names = [rival.name for rival in others]
    rows = [
        [trap, *("accepts" if found[name] else "refuses" for name in names)]
        for trap, found in rivals.verdicts(others).items()
    ]
    return _table(["", *names], rows)


@attrs.frozen
class Floor:
    """Something that should hold."""

    what: str
    limit: str
    found: str
    met: bool


def _floors(text: Text, times: dict[str, float]) -> list[Floor]:
    slower, faster = times[_LOADS] / times["pydantic"], times[_SCHEMA] / times[_LOADS]
    return [
        Floor(
            f"{_LOADS} ÷ pydantic, {text.units:,} units",
            f"≤ {_TO_PYDANTIC}",
            f"{slower:.2f}",
            slower <= _TO_PYDANTIC,
        ),
        Floor(
            f"jsonschema ÷ {_LOADS}, {text.units:,} units",
            f"≥ {_TO_JSONSCHEMA:.0f}",
            f"{faster:.1f}",
            faster >= _TO_JSONSCHEMA,
        ),
    ]


def _checking(text: Text) -> list[Step]:
    return [
        Step(_LOADS, partial(kaigiroku.loads, text.data)),
        Step(_VALIDATE, partial(kaigiroku.validate, text.minutes, profile="statutory")),
        Step(_SURVEY, partial(Survey, text.minutes)),
    ]


def _checking_floor(text: Text, times: dict[str, float]) -> Floor:
    ratio = times[_VALIDATE] / times[_LOADS]
    return Floor(
        f"`kaigiroku.validate` ÷ {_LOADS}, {text.units:,} units",
        f"≤ {_TO_LOADS:.0f}",
        f"{ratio:.2f}",
        ratio <= _TO_LOADS,
    )


def _printed(rounds: int) -> tuple[str, Floor]:
    """Measure how print is read; return the table and the floor."""
    texts = printed()
    steps = [Step(name, partial(kaigiroku.read, text)) for name, text in texts.items()]
    document_ = kaigiroku.dumps(kaigiroku.read(texts["glyph"]).minutes)
    times = medians([*steps, Step(_LOADS, partial(kaigiroku.loads, document_))], rounds)
    per_megabyte = {
        name: times[name] * MEGABYTE / len(text.encode()) for name, text in texts.items()
    }
    rows = [
        [name, f"{seconds:.2f}", f"{seconds / times[_LOADS]:.0f}"]
        for name, seconds in per_megabyte.items()
    ]
    slowest = max(per_megabyte.values())
    floor = Floor(
        "`kaigiroku.read`: seconds for a megabyte of minutes, the slowest layout",
        f"< {_TO_SECONDS:.0f}",
        f"{slowest:.2f}",
        slowest < _TO_SECONDS,
    )
    return _table(["layout", "s per MB", f"÷ {_LOADS} of the result"], rows), floor


def _drawing(rounds: int) -> str:
    rows = [
        [
            rate.name,
            f"{rate.kilobytes:.1f}",
            f"{rate.per_second:.0f}",
            f"{rate.to_text:.2f}",
            f"{rate.to_loads:.0f}",
        ]
        for rate in rates(rounds)
    ]
    head = ["`kaigiroku.strategies`", "kB", "documents a second", "÷ `st.text()`", f"÷ {_LOADS}"]
    return _table(head, rows)


def _floor_table(floors: list[Floor]) -> str:
    rows = [[f.what, f.limit, f.found, "met" if f.met else "**not met**"] for f in floors]
    return _table(["", "wanted", "found", ""], rows)


# ------------------------------------------------------------------------------------ the page

_LIBRARIES: Final = (
    "attrs", "cattrs", "pydantic", "pydantic_core", "msgspec", "orjson", "jsonschema",
    "jsonschema-rs",
)  # fmt: skip

_INTRODUCTION: Final = """\
# Benchmark 計測

This page is written by `python -m bench --write` and never edited; `make bench` prints the same
without writing it. The milliseconds are those of one machine on one day; what can be compared
elsewhere are the ratios, because all that stands in one table was measured in turn in one process.
No test depends on any of it.
"""

_READING: Final = """\
From UTF-8 bytes to objects that are checked in full. `json` and `orjson` check nothing and make
dicts; the schema validators are given data that is parsed already, and make nothing.
"""

_CHECKING: Final = """\
From a document that was read to a report: every rule, with the profile `statutory`. The time of
reading stands beside it for comparison.
"""

_WRITING: Final = "From objects to compact UTF-8 bytes; with `json` and `orjson` from dicts."

_PRINT: Final = """\
`kaigiroku.read`: printed minutes in plain text, a megabyte of UTF-8 each (`bench/printed.py`), to a
document with its account of every character. The time that it takes to load the finished document
stands beside it.
"""

_GROWTH: Final = """\
How many times as long the larger document takes. In the one of 5,000 units attendance,
agenda and materials are ten times as long as well; that of 10,000 has those of the small one. Plain
json shows how much of the growth beyond the size is not the library's: a long document needs memory
fresh from the system and does not fit the processor's caches, where a small one uses again what the
one before it gave back. So the floor is measured a second time beside ten small documents that are
all kept. From run to run these factors differ by about one.
"""

_DRAWING: Final = """\
What Hypothesis draws in tests (`bench/drawing.py`). Per byte it stands beside plain `st.text()`,
per document beside the loading of what was drawn; the time of Hypothesis itself is in it.
"""

_IMPORTS: Final = "In fresh processes, without the start of Python itself."

_MEANING: Final = """\
## What this means

- The documents are made up (`bench/documents.py`), with text such as minutes have, most units
  being remarks. Other documents give other ratios.
- pydantic and msgspec are given the same model, derived from the same declarations
  (`bench/rivals.py`): strict, frozen, unknown keys forbidden, the same patterns, codes and bounds.
  Each run first sees that they read and write these documents alike and refuse the same plain
  faults, from an unknown key to a day that does not exist. Both are compiled extensions;
  kaigiroku is pure Python.
- Only sound documents are measured. For a faulty one kaigiroku reads the text a second time, much
  more slowly, to report every problem with JSON Pointer, line and column. pydantic reports every
  problem without line and column, msgspec the first.
- Each time is a median. The garbage collector is off while the clock runs, except where the table
  says otherwise, and results are freed outside the time.

## What the rivals do not see

Found anew in each run. Beyond this table, neither limits the size of a text. A whole number
written `15.0` is an integer to JSON Schema, so kaigiroku accepts it.
"""


def _measured(rounds: Rounds) -> tuple[str, str, list[Floor]]:
    """Measure all; return the tables, what the rivals do not see, and the floors."""
    others = [rivals.pydantic_rival(), rivals.msgspec_rival()]
    texts = {Text.make(SMALL): (rounds.small, rounds.slow)}
    texts[Text.make(_LARGE)] = (rounds.large, rounds.slow_large)
    every = [KAIGIROKU, *others]
    rivals.check(every, [text.data for text in texts])
    traps = _traps(every)
    parts: list[str] = []
    floors: list[Floor] = []
    for text, (count, slow) in texts.items():
        reading = medians(_reading(text, others, slow), count)
        writing = medians(_writing(text, others), count)
        floors += _floors(text, reading)
        parts += [f"## Reading: {text}", _READING, _speeds(reading, _RIVALS)]
        checking = medians(_checking(text), count)
        if text.units == _LARGE:  # in a short document the rules that find nothing to do count too
            floors.append(_checking_floor(text, checking))
        parts += [f"## Writing: {text}", _WRITING, _speeds(writing, _RIVALS)]
        parts += [f"## Checking: {text}", _CHECKING, _speeds(checking, {_LOADS: "loads"})]
    table, factor, beside = _growth(others, rounds.growth)
    for found, beside_what in (
        (factor, "one small document"),
        (beside, "ten small documents, all kept"),
    ):
        floors.append(
            Floor(
                f"{_LOADS}: ten times the bytes take × the time, beside {beside_what}",
                f"≤ {_TO_TENFOLD:.0f}",
                f"{found:.2f}",
                found <= _TO_TENFOLD,
            )
        )
    reading_print, floor = _printed(rounds.prints)
    floors.append(floor)
    parts += ["## Reading print", _PRINT, reading_print]
    parts += ["## Growth", _GROWTH, table]
    parts += ["## Drawing documents", _DRAWING, _drawing(rounds.drawing)]
    parts += ["## Import", _IMPORTS, _imports(rounds.imports)]
    return "\n\n".join(part.strip() for part in parts), traps, floors


def _machine(rounds: Rounds) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return (
        f"{platform.python_implementation()} {platform.python_version()} on"
        f" {platform.system()} {platform.machine()}; {libraries}. Rounds: {rounds.small} of the"
        f" small document, {rounds.large} of the large one (of jsonschema"
        f" {len(range(0, rounds.small, rounds.slow))} and"
        f" {len(range(0, rounds.large, rounds.slow_large))}), {rounds.growth} for growth,"
        f" {rounds.imports} imports."
    )


def main() -> None:
    """Measure, print, and write the page if asked to."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds, rough figures")
    parser.add_argument("--write", action="store_true", help="write docs/measurements/benchmark.md")
    options = parser.parse_args()
    if options.quick and options.write:
        parser.error("the page is not written from rough figures")
    rounds = _QUICK if options.quick else Rounds()
    tables, traps, floors = _measured(rounds)
    parts = [
        _INTRODUCTION,
        _machine(rounds),
        "## Floors",
        _floor_table(floors),
        tables,
        _MEANING,
        traps,
    ]
    page = "\n\n".join(part.strip() for part in parts) + "\n"
    print(page)
    if options.write:
        _PAGE.write_text(page, encoding="utf-8")
        print(f"Written: {_PAGE}")


if __name__ == "__main__":
    main()
