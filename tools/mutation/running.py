"""Runs the tests against mutants, fast enough for thousands of them.

The tests are collected once, in a process that is then forked for every mutant. In the fork the
body of the mutated function is put in place of the original (`__code__`), and the tests that call
that function are run until one fails. That is the same as if the module had been mutated before it
was imported, as long as nothing of the function has run before the fork; whatever ran is noted.
Functions that did run, and everything outside of functions, is tried in a fork of a process that
has not imported the library yet, with an import hook that compiles the mutated source.

Only what takes processor time counts as hanging, so that a busy machine changes no result.
"""

import gc
import importlib.machinery
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, Final

import attrs
import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings

from tools.mutation.mutants import Mutant, functions

__all__ = ["Outcome", "run"]

OPTIONS: Final = (
    *("-q", "-s", "--assert=plain", "--tb=native", "--no-header", "--no-summary"),
    *("-p", "no:cacheprovider", "-p", "no:kaigiroku", "-p", "no:xdist", "-p", "no:faulthandler"),
)
EXAMPLES: Final = 10
"""How many documents a test with drawn documents draws."""

IMPORTING: Final = 60.0
"""Seconds of processor time that importing and collecting may take."""

MEMORY: Final = 4 << 30

SURVIVED, KILLED, UNFIT = 0, 1, 3
"""What a fork exits with: UNFIT if the function cannot be exchanged in place."""

Key = tuple[str, str]
"""A function: its file and its qualified name."""


Meets = Callable[[Mutant, str], bool]
"""Whether a mutant meets a test, which is named as pytest names it."""


@attrs.frozen
class Outcome:
    """What became of a mutant."""

    mutant: Mutant
    by: str | None
    """The test that failed, or else what happened; None if it survived."""


@attrs.define
class Knowledge:
    """What one run of the tests without any mutation tells."""

    tests: list[str] = attrs.field(factory=list)
    costs: list[float] = attrs.field(factory=list)
    """Seconds of processor time of each test."""

    lines: dict[tuple[str, int], list[int]] = attrs.field(factory=dict)
    """The tests that run a line of a file, by their numbers."""

    kills: Counter[tuple[Key, int]] = attrs.field(factory=Counter)
    """How many mutants of a function each test has killed."""

    def order(self, mutant: Mutant, meets: Meets) -> list[int]:
        """Return the tests that may notice a mutant: the most telling first, then the quickest."""
        path = str(mutant.path)
        chosen = {n for line in mutant.lines for n in self.lines.get((path, line), ())}
        return self._sorted(mutant, chosen, meets)

    def order_anew(self, mutant: Mutant, meets: Meets) -> list[int]:
        """Return the tests that may notice a mutant of what runs when the module is imported."""
        of_file = (ns for (path, _), ns in self.lines.items() if path == str(mutant.path))
        chosen = {n for ns in of_file for n in ns} or range(len(self.tests))
        return self._sorted(mutant, chosen, meets)

    def _sorted(self, mutant: Mutant, chosen: Iterable[int], meets: Meets) -> list[int]:
        key = (str(mutant.path), mutant.function)
        met = (number for number in chosen if meets(mutant, self.tests[number]))
        return sorted(met, key=lambda n: (-self.kills[key, n], self.costs[n]))

    def learn(self, mutant: Mutant, number: int) -> None:
        """Remember which test has killed a mutant."""
        self.kills[(str(mutant.path), mutant.function), number] += 1


def run(
    mutants: Sequence[Mutant],
    tests: Sequence[str],
    *,
    jobs: int,
    meets: Meets = lambda _, __: True,
    told: Callable[[Outcome], None] = lambda _: None,
) -> list[Outcome]:
    """Run the tests (paths) against every mutant, of which each meets some.

    Raises:
        RuntimeError: The tests fail without any mutation.
    """
    outcomes: list[Outcome] = []

    def tell(outcome: Outcome) -> None:
        outcomes.append(outcome)
        told(outcome)

    warm = _Fork(lambda send: _warm(mutants, tests, jobs, meets, send))
    knowledge = Knowledge()
    left: list[Mutant] = []
    for kind, value in warm.messages():
        match kind:
            case "outcome":
                tell(Outcome(mutants[value[0]], value[1]))
            case "knowledge":
                knowledge = value
            case "left":
                left.append(mutants[value])
            case _:
                raise RuntimeError(value)
    if warm.ended() != 0:
        raise RuntimeError("the tests could not be run")
    if left:
        unmutated = _Fork(lambda send: _cold(None, knowledge, tests, meets, send))
        messages = list(unmutated.messages())
        if unmutated.ended() != SURVIVED:
            raise RuntimeError(f"imported anew, the tests fail without any mutation: {messages}")

    def work(mutant: Mutant) -> "Callable[[_Send], int]":
        return lambda send: _cold(mutant, knowledge, tests, meets, send)

    for mutant, by in _each(left, work, knowledge, jobs):
        tell(Outcome(mutant, by))
    return outcomes


# ------------------------------------------------------------------------------------ forks

_Send = Callable[[str, Any], None]


class _Fork:
    """A process that does some work and sends messages meanwhile."""

    def __init__(self, work: Callable[[_Send], int]) -> None:
        reading, writing = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid:
            os.close(writing)
            self.pipe = os.fdopen(reading, "rb")
            return
        code = 4
        try:
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:

                def send(kind: str, value: Any) -> None:
                    pickle.dump((kind, value), pipe)
                    pipe.flush()

                code = work(send)
        finally:
            os._exit(code)

    def messages(self) -> Iterator[tuple[str, Any]]:
        with suppress(EOFError):
            while True:
                yield pickle.load(self.pipe)  # noqa: S301 -- from our own fork

    def ended(self, status: int | None = None) -> int:
        """Return the exit code; a negative one is the signal that ended it."""
        self.pipe.close()
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1] if status is None else status)


def _each(
    mutants: Iterable[Mutant],
    work: Callable[[Mutant], Callable[[_Send], int]],
    knowledge: Knowledge,
    jobs: int,
) -> Iterator[tuple[Mutant, str | None]]:
    """Try mutants in forks, so many at a time; yield what killed each."""
    waiting = iter(mutants)
    running: dict[int, tuple[_Fork, Mutant]] = {}
    while True:
        while len(running) < jobs and (mutant := next(waiting, None)) is not None:
            fork = _Fork(work(mutant))
            running[fork.pid] = fork, mutant
        if not running:
            return
        pid, status = os.wait()
        if pid not in running:
            continue
        fork, mutant = running.pop(pid)
        messages = list(fork.messages())
        yield mutant, _told(mutant, fork.ended(status), messages, knowledge)


def _told(
    mutant: Mutant, code: int, messages: list[tuple[str, Any]], knowledge: Knowledge
) -> str | None:
    """Return what killed a mutant."""
    if code == SURVIVED:
        return None
    if code == UNFIT:
        return "unfit"
    if code == -signal.SIGPROF:
        return "it hangs"
    if code < 0:
        return signal.Signals(-code).name
    if code == KILLED:
        for kind, value in messages:
            if kind == "killed":
                number: int = value
                knowledge.learn(mutant, number)
                return knowledge.tests[number]
        return "it cannot be imported"
    raise RuntimeError(f"{mutant}: {messages}")


def _quiet() -> None:
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)


# ----------------------------------------------------------------------------------- running


class _Plugin:
    """Lets the tests draw few documents."""

    def pytest_configure(self) -> None:
        settings.register_profile(
            "mutation",
            derandomize=True,
            deadline=None,
            database=None,
            max_examples=EXAMPLES,
            phases=(Phase.explicit, Phase.generate),
        )
        settings.load_profile("mutation")


def _try(items: Sequence[pytest.Item], allowed: Callable[[int], float]) -> int | None:
    """Run tests in order; return which fails first, if any.

    That the machine was too slow for Hypothesis is no failure.
    """
    for number, item in enumerate(items):
        signal.setitimer(signal.ITIMER_PROF, allowed(number))
        following = items[number + 1] if number + 1 < len(items) else None
        for report in runtestprotocol(item, log=False, nextitem=following):
            if report.failed and "HealthCheck.too_slow" not in report.longreprtext:
                return number
    signal.setitimer(signal.ITIMER_PROF, 0)
    return None


class _Lines:
    """Notes the lines that are run of some files."""

    def __init__(self, files: Container[str]) -> None:
        self.files = files
        self.seen: set[tuple[str, int]] = set()

    def call(self, frame: FrameType, _: str, __: object) -> "_Trace | None":
        return self.line if frame.f_code.co_filename in self.files else None

    def line(self, frame: FrameType, event: str, _: object) -> "_Trace":
        if event == "line":
            self.seen.add((frame.f_code.co_filename, frame.f_lineno))
        return self.line


_Trace = Callable[[FrameType, str, object], Any]


class _Warm(_Plugin):
    """Collects the tests, runs them once, and then forks for each mutant."""

    def __init__(self, mutants: Sequence[Mutant], jobs: int, meets: Meets, send: _Send) -> None:
        self.mutants = mutants
        self.meets = meets
        self.jobs = jobs
        self.send = send
        self.places = {str(path): functions(path) for path in {m.path for m in mutants}}
        self.codes: dict[int, CodeType] = {}
        self.items: list[pytest.Item] = []
        self.bodies: dict[Key, list[FunctionType]] = {}
        self.knowledge = Knowledge()

    def watch(self) -> None:
        """Note all code that runs from now on."""
        codes = self.codes

        def note(frame: FrameType, event: str, _: object) -> None:
            if event == "call":
                code = frame.f_code
                codes.setdefault(id(code), code)

        sys.setprofile(note)

    def ran(self) -> set[Key]:
        """Return the functions that have run."""
        sys.setprofile(None)
        found: set[Key] = set()
        for code in self.codes.values():
            for name, (first, last) in self.places.get(code.co_filename, {}).items():
                if first <= code.co_firstlineno <= last:
                    found.add((code.co_filename, name))
        return found

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.send("failed", f"a test cannot be collected: {report.longreprtext}")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        before = self.ran()
        one_of_each = {mutant.module: mutant for mutant in self.mutants}.values()
        self.items = [
            item
            for item in session.items
            if any(self.meets(mutant, item.nodeid) for mutant in one_of_each)
        ]
        baseline = _Fork(self.baseline)
        for kind, value in baseline.messages():
            if kind == "failed":
                self.send(kind, f"without any mutation these fail: {value}")
                return True
            self.knowledge = value
        if baseline.ended() != 0:
            self.send("failed", "the tests could not be run without any mutation")
            return True
        self.bodies = _bodies(self.places)
        self.send("knowledge", self.knowledge)
        fit = [m for m in self.mutants if m.inside and (str(m.path), m.function) not in before]
        numbers = {id(mutant): number for number, mutant in enumerate(self.mutants)}
        left = numbers.keys() - {id(mutant) for mutant in fit}

        def work(mutant: Mutant) -> Callable[[_Send], int]:
            return lambda send: self.exchanged(mutant, send)

        gc.collect()
        gc.freeze()
        for mutant, by in _each(fit, work, self.knowledge, self.jobs):
            if by == "unfit":
                left.add(id(mutant))
            else:
                self.send("outcome", (numbers[id(mutant)], by))
        self.send("knowledge", self.knowledge)
        for number in sorted(numbers[key] for key in left):
            self.send("left", number)
        return True

    def baseline(self, send: _Send) -> int:
        """Run every test without any mutation, and note what it costs and calls."""
        _quiet()
        items = self.items
        knowledge = Knowledge(tests=[item.nodeid for item in items])
        failed: list[str] = []
        for number, item in enumerate(items):
            began = time.process_time()
            following = items[number + 1] if number + 1 < len(items) else None
            _forget(self.places)
            lines = _Lines(self.places)
            sys.settrace(lines.call)
            reports = runtestprotocol(item, log=False, nextitem=following)
            sys.settrace(None)
            failed += [f"{item.nodeid}: {r.longreprtext}" for r in reports if r.failed]
            knowledge.costs.append(time.process_time() - began)
            for line in lines.seen:
                knowledge.lines.setdefault(line, []).append(number)
        send("failed" if failed else "knowledge", failed or knowledge)
        return 0

    def exchanged(self, mutant: Mutant, send: _Send) -> int:
        """Put the mutated body in place of the original and run the tests; return the exit code."""
        _quiet()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        found = self.bodies.get((str(mutant.path), mutant.function), [])
        if len(found) != 1:
            return UNFIT
        code = _code(compile(mutant.source, str(mutant.path), "exec"), found[0].__code__)
        if code is None or code.co_freevars != found[0].__code__.co_freevars:
            return UNFIT
        found[0].__code__ = code
        order = self.knowledge.order(mutant, self.meets)
        costs = [self.knowledge.costs[number] for number in order]
        failed = _try([self.items[number] for number in order], _allowed(costs))
        if failed is None:
            return SURVIVED
        send("killed", order[failed])
        return KILLED


def _warm(
    mutants: Sequence[Mutant], tests: Sequence[str], jobs: int, meets: Meets, send: _Send
) -> int:
    _quiet()
    plugin = _Warm(mutants, jobs, meets, send)
    plugin.watch()
    return int(pytest.main([*OPTIONS, *tests], plugins=[plugin]))


def _forget(files: Container[str]) -> None:
    """Empty the memories of modules: what one test made must be made for the next one too."""
    for module in list(sys.modules.values()):
        if getattr(module, "__file__", None) in files:
            for one in vars(module).values():
                if hasattr(one, "cache_clear"):
                    one.cache_clear()


def _allowed(costs: Sequence[float]) -> Callable[[int], float]:
    """Let a test take a few times the seconds that it takes without a mutation."""
    return lambda number: 2 + 4 * costs[number]


def _bodies(places: Mapping[str, Mapping[str, tuple[int, int]]]) -> dict[Key, list[FunctionType]]:
    """Find the function objects of the outermost functions."""
    found: dict[Key, list[FunctionType]] = {}
    for one in gc.get_objects():
        if type(one) is FunctionType and (names := places.get(one.__code__.co_filename)):
            code = one.__code__
            lines = names.get(code.co_qualname)
            if lines is not None and lines[0] == code.co_firstlineno:
                found.setdefault((code.co_filename, code.co_qualname), []).append(one)
    return found


def _code(code: CodeType, like: CodeType) -> CodeType | None:
    """Find the code of a function in that of its module."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            same = (one.co_qualname, one.co_firstlineno)
            if same == (like.co_qualname, like.co_firstlineno):
                return one
            if (inner := _code(one, like)) is not None:
                return inner
    return None


# -------------------------------------------------------------------------- importing anew


class _Loader(importlib.machinery.SourceFileLoader):
    """Compiles another source than that in the file."""

    source: bytes

    def get_code(self, fullname: str) -> CodeType | None:
        return compile(self.source, self.get_filename(fullname), "exec")


@attrs.frozen
class _Finder(MetaPathFinder):
    """Finds the mutated module, and leaves all others alone."""

    mutant: Mutant

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.origin != str(self.mutant.path):
            return None
        loader = _Loader(fullname, str(self.mutant.path))
        loader.source = self.mutant.source
        spec.loader = loader
        return spec


class _Cold(_Plugin):
    """Runs chosen tests in a chosen order, until one fails."""

    def __init__(self, order: Sequence[int], knowledge: Knowledge, send: _Send) -> None:
        self.order = order
        self.knowledge = knowledge
        self.send = send
        self.code: int | None = None

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            self.code = KILLED
            return True
        items = {item.nodeid: item for item in session.items}
        order = [number for number in self.order if self.knowledge.tests[number] in items]
        if len(order) < len(self.order):  # the parameters of a test are others
            self.code = KILLED
            return True
        costs = [self.knowledge.costs[number] for number in order]
        chosen = [items[self.knowledge.tests[number]] for number in order]
        failed = _try(chosen, _allowed(costs))
        self.code = SURVIVED if failed is None else KILLED
        if failed is not None:
            self.send("killed", order[failed])
        return True


def _cold(
    mutant: Mutant | None, knowledge: Knowledge, tests: Sequence[str], meets: Meets, send: _Send
) -> int:
    """Import the library with a mutation and run the tests; return the exit code."""
    _quiet()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.setitimer(signal.ITIMER_PROF, IMPORTING)
    if mutant is None:
        order = list(range(len(knowledge.tests)))
        files = list(tests)
    else:
        sys.meta_path.insert(0, _Finder(mutant))
        order = knowledge.order_anew(mutant, meets)
        files = list(dict.fromkeys(knowledge.tests[number].partition("::")[0] for number in order))
    plugin = _Cold(order, knowledge, send)
    pytest.main([*OPTIONS, *files], plugins=[plugin])
    return KILLED if plugin.code is None else plugin.code
