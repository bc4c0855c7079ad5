"""What Hypothesis calls when it is imported: the classes of the model have their strategies.

Level: valid. So ``st.from_type(kaigiroku.Minutes)`` works without further ado, and with it
`st.builds` and tests whose arguments are annotated. Nothing is made before it is asked for.
"""

from typing import Any

__all__ = ["register"]


def register() -> None:
    """Register a strategy for every class of the model, and for `Unit` and `Span`."""
    from hypothesis import strategies as st  # noqa: PLC0415 -- it is being imported

    from kaigiroku.model import CLASSES, Span, Unit  # noqa: PLC0415

    for cls in (*CLASSES, Unit, Span):
        st.register_type_strategy(cls, _strategy)


def _strategy(of: type[Any]) -> Any:
    from kaigiroku.strategies import instances  # noqa: PLC0415 -- it may be half imported

    return instances(of)
