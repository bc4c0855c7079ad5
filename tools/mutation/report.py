"""What came of it: the table, the survivors with their explanations, and what is not explained."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from tools.mutation.mutants import Mutant
from tools.mutation.running import Outcome

__all__ = ["BAR", "Explanation", "judge", "page", "read", "share"]

BAR: Final = 90
"""So many of a hundred mutants must be killed, in every part."""

Key = tuple[str, str, str, str, int]


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a mutant may survive."""

    module: str
    function: str
    was: str
    now: str
    why: str
    nth: int = 1

    @property
    def key(self) -> Key:
        """The key of the mutant."""
        return (self.module, self.function, self.was, self.now, self.nth)


def read(folder: Path) -> list[Explanation]:
    """Read the explanations, which stand in a file for each part."""
    return [
        Explanation(**entry)
        for path in sorted(folder.glob("*.toml"))
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["survivor"]
    ]


def judge(
    outcomes: Iterable[Outcome], explanations: Sequence[Explanation]
) -> tuple[list[Mutant], list[Explanation]]:
    """Return the survivors that nobody has explained, and the explanations of no survivor.

    An explanation of a mutant that was not tried is not judged, unless its module was.
    """
    outcomes = list(outcomes)
    survivors = {one.mutant.key: one.mutant for one in outcomes if one.by is None}
    explained = {one.key for one in explanations}
    tried = {one.mutant.module for one in outcomes}
    return (
        [mutant for key, mutant in survivors.items() if key not in explained],
        [one for one in explanations if one.module in tried and one.key not in survivors],
    )


def share(outcomes: Sequence[Outcome]) -> float:
    """Return how many of a hundred were killed."""
    return 100 * sum(one.by is not None for one in outcomes) / len(outcomes)


def page(
    parts: Mapping[str, Sequence[Outcome]], explanations: Sequence[Explanation], took: str
) -> str:
    """Write the page of results."""
    return "\n".join(_page(parts, explanations, took)) + "\n"


def _page(
    parts: Mapping[str, Sequence[Outcome]], explanations: Sequence[Explanation], took: str
) -> Iterator[str]:
    yield _HEAD.format(bar=BAR, took=took)
    yield from _table(parts)
    if low := [name for name, outcomes in parts.items() if share(outcomes) < BAR]:
        yield f"\n**The bar is not reached** in {len(low)} of {len(parts)} parts."
    yield _SURVIVORS
    why = {one.key: one.why for one in explanations}
    for part, outcomes in parts.items():
        left = [one.mutant for one in outcomes if one.by is None]
        told = [mutant for mutant in left if mutant.key in why]
        if not left:
            continue
        yield f"### {part}\n"
        if len(told) < len(left):
            yield f"{len(left) - len(told):,} survivors are not explained yet.\n"
        module = function = ""
        for mutant in told:
            if (mutant.module, mutant.function) != (module, function):
                module, function = mutant.module, mutant.function
                place = f"`{function}` in " if function else ""
                yield f"{place}`{module}`:\n"
            yield f"- {_code(mutant.was)} → {_code(mutant.now)}  "
            yield f"  {why[mutant.key]}\n"


def _table(parts: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    yield "| part | mutants | killed | of these by hanging | survived | killed % |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    whole = [one for outcomes in parts.values() for one in outcomes]
    for name, outcomes in (*parts.items(), ("**all**", whole)):
        count = Counter(_kind(one) for one in outcomes)
        killed = len(outcomes) - count["survived"]
        yield (
            f"| {name} | {len(outcomes):,} | {killed:,} | {count['hangs']} |"
            f" {count['survived']:,} | {share(outcomes):.1f} |"
        )


def _kind(outcome: Outcome) -> str:
    if outcome.by is None:
        return "survived"
    return "hangs" if outcome.by == "it hangs" else "killed"


def _code(text: str) -> str:
    return f"`` {text} ``" if "`" in text else f"`{text}`"


_HEAD: Final = """\
# Mutation testing 変異試験

`make mutation` puts small mistakes into the code, one by one, and runs the tests against each: a
test that fails *kills* the mutant; a mutant that no test notices *survives*. It covers the codec,
the generation of the schema and the shapes behind both, the rules, and what reads the calendar, the
clock and numerals. The run fails if less than {bar} % are killed in any part, if a survivor is not
explained below, or if an explanation has no survivor any more (`tools/mutation/survivors/`).

The mistakes: a comparison turned around or its bound moved by one, a condition that is always true
or never, an operand of `and` or `or` left out or the operator taken for the other, `not` or a
minus left out, a number one more or one less, another arithmetic operator, `True` for `False`,
`all` for `any`, `min` for `max`, nothing returned, a call, `yield`, `raise` or assignment left
out, a loop that never runs, `break` for `continue`, a case that is never taken, an exception that
is not caught, a decorator left out. Left alone is what is no behaviour: annotations, docstrings,
strings (wording, patterns), what stands inside f-strings, `__all__`, what a declaration (`@rule`,
attrs) says, and memories (`@cache`, `@cached_property`, `@once`, `@remembered`). A condition that
is tried as true and as false is not turned around as well: whatever notices that notices one of
the two.

A mutant meets the tests of its part that run its lines. Left out are the tests of rules that its
module does not have, and the reading of every day from 1873 to 2100, which takes longer than all
others: with them some more might be killed. Tests that draw documents draw ten. A mutant that
makes a test take four times as long, and two seconds more, counts as killed by hanging; only
processor time is counted. Known tools were looked at: mutmut leaves decorated functions out,
which the rules are, and cosmic-ray has no mistakes for conditions in comprehensions, `in` and
`return`, and starts a process for each mutant.

The last run: {took}.
"""

_SURVIVORS: Final = """
## What survived, and why it may
"""
