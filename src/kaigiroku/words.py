"""Words: one description in both languages of the project."""

import attrs

__all__ = ["Words"]


@attrs.frozen
class Words:
    """The same words in both languages."""

    en: str
    ja: str

    def both(self) -> str:
        """Return Japanese, which is authoritative, a blank line, and English."""
        return f"{self.ja}\n\n{self.en}"
