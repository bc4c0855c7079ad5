"""Reading and writing documents: JSON text and JSON values to the model and back.

Levels: well-formed and valid. `loads` succeeds exactly when the text is well-formed JSON and the
published schema accepts it. Anything else ends in a `DecodeError` that lists every problem.
"""

from functools import cache
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from kaigiroku.codec import fast
from kaigiroku.codec.encoding import check_text, decode
from kaigiroku.codec.layout import canonical, readable
from kaigiroku.codec.limits import MAX_BYTES, MAX_DEPTH
from kaigiroku.errors import DecodeError, ModelError, NotWritableError
from kaigiroku.model import Minutes
from kaigiroku.pointer import ROOT
from kaigiroku.shapes import type_problem

if TYPE_CHECKING:
    from cattrs import Converter

    from kaigiroku.codec.text import Locator

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Layout",
    "dump",
    "dumps",
    "from_dict",
    "load",
    "loads",
    "locator",
    "to_dict",
]

Layout = Literal["canonical", "readable"]


@cache
def _converter() -> "Converter":
    """Make the converter when the first document is written: cattrs takes a while to import."""
    from kaigiroku.codec.converter import make_converter  # noqa: PLC0415

    return make_converter()


def loads(text: str | bytes) -> Minutes:
    """Read a document from JSON text.

    Args:
        text: UTF-8 without byte order mark, or a str; at most `MAX_BYTES` bytes, nested at most
            `MAX_DEPTH` deep.

    Returns:
        The document, an immutable value.

    Raises:
        DecodeError: It is not a valid document; `problems` says everything that is wrong, with
            JSON Pointer, line and column.
        TypeError: It is neither str nor bytes.
    """
    if isinstance(text, bytes):
        text = decode(text)
    elif isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- not in Python
        text = check_text(text)
    else:
        raise TypeError(f"loads() reads str or bytes, not {type(text).__name__}")
    return fast.read(text) or _loads_carefully(text)


def _loads_carefully(text: str) -> Minutes:
    """Find out everything that is wrong, or that nothing is; only this needs these modules."""
    from kaigiroku.codec.careful import read  # noqa: PLC0415
    from kaigiroku.codec.text import BROKEN, parse_text  # noqa: PLC0415

    parsed = parse_text(text)
    if parsed.value is BROKEN:
        raise DecodeError(parsed.problems)
    minutes, problems = read(parsed.value)
    if minutes is None or parsed.problems:
        raise DecodeError(parsed.all_located([*parsed.problems, *problems]))
    return minutes


def locator(text: str | bytes) -> "Locator":
    """Return what tells line and column of a JSON Pointer in a text that `loads` has read.

    The text is read anew, more slowly, so that this is for documents in which something was found.
    """
    from kaigiroku.codec.text import parse_text  # noqa: PLC0415 -- as above

    return parse_text(decode(text) if isinstance(text, bytes) else text).locator()


def load(source: str | PathLike[str] | IO[str] | IO[bytes]) -> Minutes:
    """Read a document from a file.

    Args:
        source: A path, or a file opened for reading, in binary or text mode.

    Returns:
        The document, as `loads` returns it.

    Raises:
        DecodeError: As `loads`.
        OSError: The file cannot be read.
    """
    if isinstance(source, str | PathLike):
        with Path(source).open("rb") as file:
            return loads(file.read(MAX_BYTES + 1))
    return loads(source.read(MAX_BYTES + 1))


def dumps(minutes: Minutes, *, layout: Layout = "canonical") -> bytes:
    """Write a document as JSON in UTF-8.

    Equal documents give equal bytes.

    Args:
        minutes: The document.
        layout: ``"canonical"``, the compact bytes that hashes and signatures are taken of; or
            ``"readable"``, with two spaces a level, short values on one line, LF at the end.

    Returns:
        UTF-8 without byte order mark.

    Raises:
        ModelError: It is not a `Minutes`.
        NotWritableError: It was read leniently.
        ValueError: There is no such layout.
    """
    writings = {"canonical": canonical, "readable": readable}
    if layout not in writings:
        raise ValueError(f"there is no layout {layout!r}, only {' and '.join(writings)}")
    return writings[layout](to_dict(minutes))


def dump(
    minutes: Minutes,
    target: str | PathLike[str] | IO[bytes],
    *,
    layout: Layout = "canonical",
) -> None:
    """Write a document to a file.

    Args:
        minutes: The document.
        target: A path, or a file opened for writing in binary mode.
        layout: As for `dumps`.

    Raises:
        ModelError: It is not a `Minutes`.
        NotWritableError: It was read leniently.
        ValueError: There is no such layout.
        OSError: The file cannot be written.
    """
    data = dumps(minutes, layout=layout)
    if isinstance(target, str | PathLike):
        Path(target).write_bytes(data)
    else:
        target.write(data)


def from_dict(value: dict[str, Any]) -> Minutes:
    """Read a document from a JSON value: dicts, lists, strings, numbers, booleans and None.

    Args:
        value: The value, with wire names as keys; it is left as it is.

    Returns:
        The document, which shares nothing with the value.

    Raises:
        DecodeError: It is not a valid document; `problems` says everything that is wrong, with
            JSON Pointer, and without line and column.
    """
    if (minutes := fast.read_value(value)) is not None:
        return minutes
    from kaigiroku.codec.careful import read  # noqa: PLC0415 -- as above

    minutes, problems = read(value)
    if minutes is None:
        raise DecodeError(problems)
    return minutes


def to_dict(minutes: Minutes) -> dict[str, Any]:
    """Return a document as a JSON value of dicts, lists, strings and integers, keys in order.

    Args:
        minutes: The document.

    Returns:
        A new value, with wire names as keys; `from_dict` makes the same document of it.

    Raises:
        ModelError: It is not a `Minutes`.
        NotWritableError: It was read leniently.
    """
    if type(minutes) is not Minutes:
        if Minutes in type(minutes).__mro__:
            raise NotWritableError(
                "these minutes are of a newer version of the format and were read leniently;"
                " written back, they would lose what was ignored"
            )
        raise ModelError([type_problem(ROOT, ("a Minutes", "Minutes"), minutes)])
    value: dict[str, Any] = _converter().unstructure(minutes, Minutes)
    return value
