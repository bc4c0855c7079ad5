"""Markdown for the generated pages: tables, and words in both languages."""

from collections.abc import Iterable, Iterator, Sequence

from kaigiroku.words import Words

__all__ = ["both", "table"]

_BAR = r"\|"
"""A bar inside a cell of a table."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', _BAR) for cell in row)} |"


def both(words: Words) -> str:
    """Return words in both languages, Japanese first, one beneath the other."""
    return f"{words.ja}<br>{words.en}"
