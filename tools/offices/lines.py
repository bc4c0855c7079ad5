"""What all printing makes: lines, before they are wrapped, paged and put into a file."""

import attrs

__all__ = ["Cell", "Line"]


@attrs.frozen
class Line:
    """A paragraph, a heading, or a row of a table."""

    text: str = ""
    indent: str = ""
    """What stands before its first line."""

    hang: str = ""
    """What stands before the lines that it is wrapped into."""

    gap: bool = False
    """Whether an empty line stands before it."""

    row: tuple[str, ...] = ()
    """The cells, if it is a row of a table (LF parts the lines inside)."""

    heading: bool = False
    """Whether it is a heading, which may be set larger where there is such a thing."""

    whole: bool = False
    """Whether it must not be wrapped or torn."""


@attrs.frozen
class Cell:
    """A field of the form."""

    words: str
    """The words of its label, without any ornament."""

    lines: tuple[str, ...] = ()
    cells: tuple["Cell", ...] = ()
    """The cells inside."""

    note: str = ""
    """What stands in the label behind its words: （9名）."""
