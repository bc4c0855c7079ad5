"""The command line: check, compare, show and format documents, print the schema.

Thin: everything it knows of documents it asks of the library. It needs the extra ``cli`` (click and
rich) and says so when that is missing.
"""

import sys
from collections.abc import Sequence
from typing import Final

__all__ = ["main"]

_EXTRA: Final = frozenset({"click", "rich"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        argv: The arguments after the program's name; those of the process if absent.

    Returns:
        0 if all is well, 1 if something was found, 2 if the command could not be carried out, 130
        if it was interrupted, 141 if nobody reads its output any more.
    """
    try:
        from kaigiroku.cli.app import run  # noqa: PLC0415 -- click and rich may be missing
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        sys.stderr.write(
            'kaigiroku: the command line needs click and rich: pip install "./kaigiroku[cli]"\n'
        )
        return 2
    return run(argv)
