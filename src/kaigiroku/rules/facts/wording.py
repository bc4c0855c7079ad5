"""Wording: the free text of a document as one, and text as messages show it."""

from typing import Final

from kaigiroku.rules.facts.survey import Survey, once

__all__ = ["cited", "whole"]

_HEAD: Final = 24
"""How much is shown of the beginning of a long text."""

_TAIL: Final = 15
"""How much is shown of its end."""


def cited(text: str) -> str:
    """Return text for a message: on one line, its middle left out if it is long.

    Of blanks alone the code points are told.
    """
    line = " ".join(text.split()) or " ".join(f"U+{ord(blank):04X}" for blank in text)
    return line if len(line) <= _HEAD + _TAIL + 1 else f"{line[:_HEAD]}…{line[-_TAIL:]}"


@once
def whole(survey: Survey) -> str:
    """Return all free text of a document joined by LF, for one quick look."""
    return "\n".join(survey.texts)
