"""What every layout is: a way to set off who speaks, told by the beginning of a line."""

from typing import Literal, Protocol

import attrs

from kaigiroku.readers.cast import Cast, Weight
from kaigiroku.readers.lines import Line

__all__ = ["Layout", "Lead", "Part", "chunk_ends", "colon_at", "is_padded"]

Part = Literal["speaker", "question", "answer"]
"""What begins: somebody's remark, a question, an answer."""


@attrs.frozen(kw_only=True)
class Lead:
    """The beginning of a line that may say who speaks."""

    layout: str
    """The layout that found it."""

    mark: str
    """How the label is set off, ``＊`` in its place, without blanks at the ends."""

    start: int
    """Where the label begins in the line."""

    end: int
    """Where the label ends."""

    rest: int
    """Where the text begins; the length of the line if it begins on the next."""

    weight: Weight
    """How likely the label is a speaker's, as `Cast.weight` tells."""

    part: Part = "speaker"
    """What begins."""


class Layout(Protocol):
    """A family of layouts. One module each; `kaigiroku.readers.layouts.LAYOUTS` lists them."""

    name: str
    """What it is called, in hints and notes."""

    least: int
    """How many leads of one mark and good weight show that the mark is in force."""

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return what a line would begin with if it were of this layout."""


def colon_at(flat: str, most: int) -> int:
    """Return the place of the first colon outside brackets and before any 。 or 、, or -1."""
    depth = 0
    for place, sign in enumerate(flat[:most]):
        if sign == ":" and not depth:
            return place
        if sign in "。、":
            return -1
        depth += (sign == "(") - (sign == ")" and depth > 0)
    return -1


def is_padded(flat: str, start: int, end: int) -> bool:
    """Tell whether a label is set sign by sign: 委 員 長, 榊 委 員."""
    words = flat[start:end].split()
    return len(words) > 1 and all(len(word) == 1 for word in words)


def chunk_ends(flat: str, start: int, most: int = 4) -> list[int]:
    """Return where the first chunks of a line end that blanks outside brackets part.

    A bracket that follows a blank belongs to the chunk before it as well.
    """
    ends: list[int] = []
    depth = 0
    place = start
    limit = min(len(flat), start + 48)
    while place < limit:
        sign = flat[place]
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if sign == " " and not depth:
            ends.append(place)
            if len(ends) == most:
                return ends
            while place < limit and flat[place] == " ":
                place += 1
            continue
        place += 1
    if place >= len(flat):
        ends.append(len(flat))
    return ends
