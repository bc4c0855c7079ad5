"""Words: one description in both languages of the project."""

from typing import Literal

import attrs

__all__ = ["Language", "Words"]

Language = Literal["ja", "en"]


@attrs.frozen
class Words:
    """The same words in both languages."""

    en: str
    ja: str

    def of(self, language: Language) -> str:
        """Return them in Japanese (``"ja"``) or English (``"en"``)."""
        return self.ja if language == "ja" else self.en

    def both(self) -> str:
        """Return Japanese, which is authoritative, a blank line, and English."""
        return f"{self.ja}\n\n{self.en}"
