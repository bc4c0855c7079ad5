"""Drawing until all that is wanted has been seen, and no longer."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

__all__ = ["never_drawn"]


class _EnoughError(Exception):
    """All has been seen."""


def never_drawn(
    wanted: Iterable[str],
    strategy: st.SearchStrategy[Any],
    told: Callable[[Any], Iterable[str]],
    *,
    most: int = 1000,
) -> set[str]:
    """Return what is wanted and is told of nothing that is drawn, in so many draws at most."""
    missing = set(wanted)

    @settings(
        database=None, derandomize=True, deadline=None, max_examples=most, phases=[Phase.generate]
    )
    @given(strategy)
    def look(drawn: Any) -> None:
        missing.difference_update(told(drawn))
        if not missing:
            raise _EnoughError

    with suppress(_EnoughError):
        look()
    return missing
