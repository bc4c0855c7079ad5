"""Drawing documents: how many a second the strategies make, beside text of the same size."""

from functools import partial
from typing import Any, Final

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import kaigiroku
from bench.timing import Step, medians
from kaigiroku import Minutes, strategies

__all__ = ["Rate", "draw", "rates"]

_COUNT: Final = 40
"""How many documents are drawn at a stretch."""

_TEXT: Final = "text of Hypothesis's own"
_CHARACTERS: Final = 400
"""How long the texts are that stand beside the documents."""

_STRATEGIES: Final = {
    "`minutes()`": strategies.minutes(),
    "`minutes(sound=True)`": strategies.minutes(sound=True),
    "`minutes(sound=True, units=500)`": strategies.minutes(sound=True, units=500),
    "`minutes(units=500)`": strategies.minutes(units=500),
    "`faults()`": strategies.faults().map(lambda fault: fault.minutes),
}


@attrs.frozen
class Rate:
    """How fast documents are drawn."""

    name: str
    kilobytes: float
    """The mean size of a document."""

    per_second: float
    to_text: float
    """The time for a byte ÷ that for a byte of plain text."""

    to_loads: float
    """The time to draw ÷ the time to load the same documents."""


def draw(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Return what a strategy draws, always the same."""
    found: list[Any] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
    )
    @given(strategy)
    def gather(thing: Any) -> None:
        found.append(thing)

    gather()
    return found


def rates(rounds: int) -> list[Rate]:
    """Measure every strategy in turn."""
    text = st.text(min_size=_CHARACTERS, max_size=_CHARACTERS)
    drawn = {name: draw(one, _COUNT) for name, one in _STRATEGIES.items()}
    data = {name: [kaigiroku.dumps(one) for one in found] for name, found in drawn.items()}
    steps = [Step(name, partial(draw, one, _COUNT)) for name, one in _STRATEGIES.items()]
    steps += [Step(f"loads {name}", partial(_load, texts)) for name, texts in data.items()]
    times = medians([*steps, Step(_TEXT, partial(draw, text, _COUNT))], rounds)
    bytes_of_text = sum(len(one.encode()) for one in draw(text, _COUNT))
    return [
        Rate(
            name,
            (size := sum(map(len, data[name]))) / len(data[name]) / 1000,
            len(data[name]) / times[name],
            times[name] / size / (times[_TEXT] / bytes_of_text),
            times[name] / times[f"loads {name}"],
        )
        for name in _STRATEGIES
    ]


def _load(texts: list[bytes]) -> list[Minutes]:
    return [kaigiroku.loads(text) for text in texts]
