r"""Markers for `typing.Annotated`: what makes one value valid.

Level: valid. A marker says once what the constructors check, the schema states, the readers
enforce and the strategies obey. Patterns keep to the regular expressions that Python, JavaScript
and Rust read alike: ASCII classes only, no ``\d``, ``\w`` or look-around, always anchored.
"""

import re
from typing import Final

import attrs

__all__ = ["MAY_BE_BLANK", "Bounds", "Free", "MayBeBlank", "Pattern", "Refers"]


@attrs.frozen
class Pattern:
    """The written form of a string, as a portable anchored regular expression."""

    regex: str
    """The expression, from ``^`` to ``$``."""

    en: str
    """What it asks for, in English, fitting after “is not”."""

    ja: str
    """何を求めているか。「〜ではありません」の前に置ける語句。"""

    example: str
    """A string that matches."""

    def matches(self, text: str) -> bool:
        """Tell whether the whole of `text` has this form (a trailing newline is no part of it)."""
        return re.fullmatch(self.regex, text) is not None


@attrs.frozen
class Bounds:
    """The smallest and the largest integer allowed, both included."""

    minimum: int
    maximum: int


@attrs.frozen
class Free:
    """Marks text of any form that is not empty."""


@attrs.frozen
class MayBeBlank:
    """Marks the strings in which ``""`` means *printed and blank*; elsewhere it is invalid."""


MAY_BE_BLANK: Final = MayBeBlank()


@attrs.frozen
class Refers:
    """Marks an id that names something else in the document, and says what it may name.

    Whether it does is a question of soundness (rules REF002 and REF003).
    """

    to: tuple[str, ...]
    """Classes of the model, by name, each with those derived from it; none means anything."""
