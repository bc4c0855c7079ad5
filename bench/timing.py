"""Timing: steps run in turn, round by round, so that what disturbs one disturbs all."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

__all__ = ["Step", "import_seconds", "medians"]


@attrs.frozen
class Step:
    """Something to be timed."""

    name: str
    call: Callable[[], object]
    every: int = 1
    """In which rounds it runs: all, every second one …"""

    collector: bool = False
    """Whether Python's garbage collector runs meanwhile, as it does in real programs."""


def medians(steps: Sequence[Step], rounds: int) -> dict[str, float]:
    """Return the median seconds of each step.

    Every round runs each step once, beginning with another one each time. What a step returns is
    freed outside its time. The first run of each is not counted.
    """
    taken: dict[str, list[float]] = {step.name: [] for step in steps}
    for step in steps:
        step.call()
    gc.collect()
    gc.freeze()
    try:
        for number in range(rounds):
            first = number % len(steps)
            for step in (*steps[first:], *steps[:first]):
                if number % step.every == 0:
                    taken[step.name].append(_seconds(step))
    finally:
        gc.unfreeze()
    return {name: statistics.median(times) for name, times in taken.items()}


def _seconds(step: Step) -> float:
    gc.collect()
    if not step.collector:
        gc.disable()
    try:
        start = time.perf_counter()
        result = step.call()
        seconds = time.perf_counter() - start
    finally:
        gc.enable()
    del result
    return seconds


_PROGRAM: Final = "import time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"


def import_seconds(statements: Mapping[str, str], rounds: int) -> dict[str, tuple[float, float]]:
    """Return the median and the least seconds that each statement takes in a fresh Python.

    The start of Python itself is not counted, nor a first run that fills the caches.
    """
    taken: dict[str, list[float]] = {name: [] for name in statements}
    names = list(statements)
    for number in range(-1, rounds):
        first = number % len(names)
        for name in (*names[first:], *names[:first]):
            command = [sys.executable, "-I", "-c", _PROGRAM.format(statements[name])]
            run = subprocess.run(command, check=True, capture_output=True, text=True)
            if number >= 0:
                taken[name].append(float(run.stdout))
    return {name: (statistics.median(times), min(times)) for name, times in taken.items()}
