"""A megabyte of printed minutes in each of the commonest layouts, for measuring how it is read."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

import kaigiroku
from bench.documents import document

__all__ = ["MEGABYTE", "printed"]

MEGABYTE: Final = 1_000_000
"""How many bytes of UTF-8 each print has, at least."""

_UNITS: Final = 5_500
_LEAD: Final = re.compile("^○([^\\s　]{1,16})　", re.MULTILINE)
_MARKS: Final = {
    "glyph": r"○\1　",
    "bracket": r"【\1】",
    "colon": r"\1：",
    "bare": r"\1　",
    "table": "\\1\t",
}


@cache
def printed() -> Mapping[str, str]:
    """Return the same minutes by the names of the layouts they are printed in."""
    text = kaigiroku.render(document(_UNITS), "text")
    made = {name: _LEAD.sub(mark, text) for name, mark in _MARKS.items()}
    if min(len(one.encode()) for one in made.values()) < MEGABYTE:
        raise ValueError("less than a megabyte of minutes")
    return made
