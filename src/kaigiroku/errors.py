"""What the library raises: one root, one class for each thing a caller may want to catch."""

from collections.abc import Iterable, Sequence

from kaigiroku.findings import Finding
from kaigiroku.problems import Problem
from kaigiroku.words import Language, Words

__all__ = [
    "ConfigurationError",
    "DecodeError",
    "KaigirokuError",
    "MigrationError",
    "MissingExtraError",
    "ModelError",
    "NotWritableError",
    "PublicationError",
    "SourceError",
    "UnknownRuleError",
    "UnsoundError",
]

_SHOWN = 5


def _first_lines(found: Sequence[object]) -> str:
    lines = [str(one) for one in found[:_SHOWN]]
    if len(found) > _SHOWN:
        lines.append(f"… and {len(found) - _SHOWN} more")
    return "\n".join(lines)


class KaigirokuError(Exception):
    """The root of every error that kaigiroku raises on its own account."""


class _WordedError(KaigirokuError, ValueError):
    """An error that is told in both languages."""

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en, ja)
        self._words = Words(en, ja)

    def __str__(self) -> str:
        """Show what is wrong, in English."""
        return self._words.en

    def message(self, language: Language = "en") -> str:
        """Return what is wrong in Japanese (``"ja"``) or English (``"en"``)."""
        return self._words.of(language)


class _ProblemsError(KaigirokuError, ValueError):
    """An error that carries all the problems found, not only the first."""

    problems: tuple[Problem, ...]
    """Everything found, in the order of the document."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Show the first problems, one a line, and how many more there are."""
        return _first_lines(self.problems)


class DecodeError(_ProblemsError):
    """The text or data is not a valid kaigiroku document (level: well-formed or valid)."""


class ModelError(_ProblemsError):
    """An object of the model was given values that no valid document can hold (level: valid)."""


class MigrationError(KaigirokuError, ValueError):
    """There is no way from one version of the format to another."""


class NotWritableError(KaigirokuError, ValueError):
    """Minutes that were read leniently cannot be written: what was ignored would be lost."""


class MissingExtraError(KaigirokuError, ImportError):
    """A feature needs an optional part of the installation; the message names it."""


class UnknownRuleError(_WordedError):
    """There is no rule, family of rules or profile of this name."""


class SourceError(_WordedError):
    """A source cannot be read as minutes: empty, binary, too large, in no encoding known."""


class ConfigurationError(_WordedError):
    """A configuration or a policy does not say what it should; the message names the key."""


class _FindingsError(KaigirokuError, ValueError):
    """An error that carries all that was found."""

    findings: tuple[Finding, ...]
    """What is wrong, each with its place."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        """Show the first findings, one a line, and how many more there are."""
        return _first_lines(self.findings)


class UnsoundError(_FindingsError):
    """What was asked for cannot be made of an unsound document (level: sound)."""


class PublicationError(_FindingsError):
    """There is no public edition of a document, or it has not been proven safe (level: sound)."""
