"""Laws for tools that read, write, convert or filter minutes, and documents to hold them against.

Levels: all three. Each law is a plain function that raises `AssertionError`, with the place and an
excerpt, so that it can be used with any test runner; with `kaigiroku.strategies` it is a property,
with the examples a table. A pytest plugin gives fixtures (`kaigiroku.pytest_plugin`).
"""

from kaigiroku.testing.laws import (
    agree,
    is_sound,
    keeps_text,
    leaves_nothing_withheld,
    raises_only,
    round_trips,
)
from kaigiroku.testing.mutation import MUTATIONS, mutants, mutations

__all__ = [
    "MUTATIONS",
    "agree",
    "is_sound",
    "keeps_text",
    "leaves_nothing_withheld",
    "mutants",
    "mutations",
    "raises_only",
    "round_trips",
]
