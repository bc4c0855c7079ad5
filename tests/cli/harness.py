"""What the tests of the command line share beside fixtures."""

from collections.abc import Callable

import attrs


@attrs.frozen
class Ran:
    """What came of a command."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]
