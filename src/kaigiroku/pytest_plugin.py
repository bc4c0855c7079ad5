"""A pytest plugin: the examples, the vectors, and an assertion that a document is sound.

It is found by itself where kaigiroku is installed; nothing is imported before it is asked for.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from kaigiroku.model import Minutes

__all__ = ["kaigiroku_check", "kaigiroku_examples", "kaigiroku_vectors"]


def _folder(name: str) -> Traversable:
    """Return a folder that is part of the package or, in a clone, stands beside it."""
    inside = files("kaigiroku").joinpath("data", name)
    return inside if inside.is_dir() else Path(__file__).parents[2].joinpath(name)


def _within(folder: Traversable, suffix: str) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _within(entry, suffix)
        elif entry.name.endswith(suffix):
            yield entry


@pytest.fixture(scope="session")
def kaigiroku_examples() -> "Mapping[str, Minutes]":
    """Every example document by its name, such as ``headquarters``; all are valid."""
    from kaigiroku.codec import loads  # noqa: PLC0415

    suffix = ".kaigiroku.json"
    return {
        entry.name.removesuffix(suffix): loads(entry.read_bytes())
        for entry in _within(_folder("examples"), suffix)
    }


@pytest.fixture(scope="session")
def kaigiroku_vectors() -> Mapping[str, Any]:
    """The conformance vectors of every rule, by its code (``schema/conformance/README.md``)."""
    return {
        entry.name.removesuffix(".json"): json.loads(entry.read_text(encoding="utf-8"))
        for entry in _within(_folder("schema/conformance/rules"), ".json")
    }


@pytest.fixture(scope="session")
def kaigiroku_check() -> Callable[..., None]:
    """`kaigiroku.testing.is_sound`: fails with code, place and excerpt of everything found."""
    from kaigiroku.testing import is_sound  # noqa: PLC0415

    return is_sound
