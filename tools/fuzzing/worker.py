"""One target under atheris, in a process of its own: ``python -m tools.fuzzing.worker NAME …``.

Whatever stands behind the name goes to libFuzzer, which never comes back. Atheris must see modules
while they are imported, so all that is instrumented is imported here, and nothing before.
"""

import importlib
import pkgutil
import sys
from typing import Any, Final

__all__ = ["fuzz"]

_NOT_MEASURED: Final = ("kaigiroku.testing.mutation", "kaigiroku.testing.places")
"""These change inputs; the coverage sought is that of what reads them."""

_LEFT_OUT: Final = ("kaigiroku.strategies", "kaigiroku.pytest_plugin", "kaigiroku.__main__")
"""These are no part of what is fuzzed."""


def _import_all() -> None:
    package = importlib.import_module("kaigiroku")
    for module in pkgutil.walk_packages(package.__path__, "kaigiroku."):
        if not module.name.startswith(_LEFT_OUT):
            importlib.import_module(module.name)


def fuzz(name: str, arguments: list[str]) -> None:
    """Fuzz a target as the arguments of libFuzzer say."""
    atheris: Any = importlib.import_module("atheris")  # it comes without types
    with atheris.instrument_imports(include=["kaigiroku"], exclude=[*_NOT_MEASURED]):
        _import_all()
    targets: Any = importlib.import_module("tools.fuzzing.targets")
    mutating: Any = importlib.import_module("tools.fuzzing.mutating")
    target = targets.TARGETS[name]
    atheris.Setup(
        [sys.argv[0], *arguments],
        target.test,
        custom_mutator=mutating.mutator(target.kind, atheris.Mutate),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    fuzz(sys.argv[1], sys.argv[2:])
