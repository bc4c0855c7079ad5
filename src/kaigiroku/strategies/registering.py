"""What Hypothesis calls when it is imported: every class of the model has its strategy.

So ``st.from_type(kaigiroku.Minutes)`` works without further ado, and `st.builds` and annotated
arguments of tests with it.
"""

from typing import Any

__all__ = ["register"]


def register() -> None:
    """Register a strategy for each class of the model; drawing one is put off until it is used."""
    from hypothesis import strategies as st  # noqa: PLC0415 -- it is being imported

    from kaigiroku.model import CLASSES  # noqa: PLC0415

    for cls in CLASSES:
        st.register_type_strategy(cls, _strategy)


def _strategy(of: type[Any]) -> Any:
    from kaigiroku.strategies import instances  # noqa: PLC0415 -- as above

    return instances(of)
