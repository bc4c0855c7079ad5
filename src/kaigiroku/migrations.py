"""Migrations: a document of one version of the format made one of a later version.

Level: valid. Within a major version nothing has to be migrated: a document keeps its own minor and
stays valid (``schema/README.md``). A step is needed when somebody wants what a later version added,
or when a major version changes what was there. There is one pure step for each version, from the
one before it; today there is one version, and no step.
"""

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.errors import MigrationError
from kaigiroku.shapes import show

__all__ = ["STEPS", "Step", "migrate"]


@attrs.frozen
class Step:
    """The way from one version of the format to the next."""

    source: str
    """The version that it begins with."""

    target: str
    """The version that it leads to."""

    change: Callable[[dict[str, Any]], dict[str, Any]]
    """Returns the document in the new version; it is given one that it may keep and alter, and need
    not care for the version that stands in it."""


STEPS: Final[tuple[Step, ...]] = ()
"""The steps that there are, in their order."""


def migrate(
    document: Mapping[str, Any], *, to: str, steps: Sequence[Step] = STEPS
) -> dict[str, Any]:
    """Return a document in another version of the format.

    Args:
        document: The document as a JSON value, valid in its own version. It is left as it is.
        to: The version wanted, such as ``"1.0"``; its own is given back unchanged.
        steps: The steps to go by.

    Returns:
        A new JSON value that says `to` as its version.

    Raises:
        MigrationError: It says no version, or no steps lead from the one to the other. Nothing
            leads back to an older version: it could not hold what was added.
    """
    version = document.get("kaigiroku")
    made: dict[str, Any] = copy.deepcopy(dict(document))
    by_source = {step.source: step for step in steps}
    while version != to:
        step = by_source.get(version) if isinstance(version, str) else None
        if step is None:
            raise MigrationError(
                f"nothing leads from version {show(document.get('kaigiroku'))} of the format to"
                f" version {show(to)}"
            )
        made = step.change(made) | {"kaigiroku": step.target}
        version = step.target
    return made
