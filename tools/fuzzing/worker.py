"""One target under atheris, in a process of its own: ``python -m tools.fuzzing.worker NAME …``.

Whatever stands behind the name goes to libFuzzer, which never comes back. Atheris must see modules
while they are imported, so all that is instrumented is imported here, and nothing before.
"""

import ctypes
import importlib
import pkgutil
import shlex
import sys
from typing import Any, Final

__all__ = ["fuzz"]

_NOT_MEASURED: Final = ("kaigiroku.testing.mutation", "kaigiroku.testing.places")
"""These change inputs; the coverage sought is that of what reads them."""

_LEFT_OUT: Final = ("kaigiroku.strategies", "kaigiroku.pytest_plugin", "kaigiroku.__main__")
"""These are no part of what is fuzzed."""

_MOST: Final = 1 << 18
"""More branches than there are."""

_ONE_MORE: Final = (*range(1, 256), 255)
"""How a counter counts: up to 255, and no further."""


class _Counters:
    """How often each branch was taken, in one piece of memory that libFuzzer looks at.

    Atheris has the instrumented code call a function for each branch, which takes longer than most
    branches do. Here it counts in a bytearray itself, which makes a target twice as fast.
    """

    def __init__(self) -> None:
        self.counts: Final = bytearray(_MOST)
        self.used = 0

    def instrumentor(self, of_atheris: Any) -> Any:
        """Return the class that instruments code, changed so that the code counts here."""
        instruction: Any = importlib.import_module(of_atheris.__module__)._generate_instruction  # noqa: SLF001 -- no other way in
        counters = self

        class Instrumentor(of_atheris):  # type: ignore[misc] # atheris comes without types
            def _generate_trace_branch_invocation(self, place: Any) -> list[Any]:
                """Write ``counts[number] = _ONE_MORE[counts[number]]``."""
                counters.used += 1
                counts, more, number = map(
                    self._get_const, (counters.counts, _ONE_MORE, counters.used)
                )
                steps = (
                    *(("LOAD_CONST", one) for one in (more, counts, number)),
                    *(("BINARY_SUBSCR", None), ("BINARY_SUBSCR", None)),
                    *(("LOAD_CONST", one) for one in (counts, number)),
                    ("STORE_SUBSCR", None),
                )
                return [instruction(name, argument, place) for name, argument in steps]

        return Instrumentor

    def register(self, core: Any) -> None:
        """Tell libFuzzer, which is in the core of atheris, where the counters are."""
        used = self.used + 1
        fuzzer = ctypes.CDLL(core.__file__)
        counters = (ctypes.c_uint8 * used).from_buffer(self.counts)
        places = (ctypes.c_size_t * (2 * used))()  # it wants two numbers for each, and asks nothing
        for tell, memory in (
            (fuzzer["__sanitizer_cov_8bit_counters_init"], counters),
            (fuzzer["__sanitizer_cov_pcs_init"], places),
        ):
            start = ctypes.addressof(memory)
            tell(ctypes.c_void_p(start), ctypes.c_void_p(start + ctypes.sizeof(memory)))
        self.kept = counters, places


def _import_all() -> None:
    package = importlib.import_module("kaigiroku")
    for module in pkgutil.walk_packages(package.__path__, "kaigiroku."):
        if not module.name.startswith(_LEFT_OUT):
            importlib.import_module(module.name)


def fuzz(name: str, arguments: list[str]) -> None:
    """Fuzz a target as the arguments of libFuzzer say."""
    atheris: Any = importlib.import_module("atheris")  # it comes without types
    hooks: Any = importlib.import_module("atheris.import_hook")
    bytecode: Any = importlib.import_module("atheris.instrument_bytecode")
    core: Any = importlib.import_module("atheris.core_with_libfuzzer")
    counters = _Counters()
    bytecode.Instrumentor = counters.instrumentor(bytecode.Instrumentor)
    with hooks.HookManager(
        {"kaigiroku"}, set(_NOT_MEASURED), enable_loader_override=True, trace_dataflow=False
    ):
        _import_all()
    counters.register(core)
    targets: Any = importlib.import_module("tools.fuzzing.targets")
    mutating: Any = importlib.import_module("tools.fuzzing.mutating")
    target = targets.TARGETS[name]

    def plainly(data: bytes, longest: int) -> bytes:
        made: bytes = atheris.Mutate(data, longest)  # Fuzz() puts another function there
        return made

    this = shlex.join([sys.executable, "-m", "tools.fuzzing.worker", name])
    atheris.Setup(
        [this, *arguments],  # when it merges, libFuzzer has the shell run this again
        target.test,
        custom_mutator=mutating.mutator(target.kind, plainly),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    fuzz(sys.argv[1], sys.argv[2:])
