"""Findings: what a check says about a document, and the report that holds them.

Levels: all three. A rule's finding says that a valid document is not sound; a problem that keeps a
text from being valid becomes a finding of severity error, so that a report can hold either.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, get_args

import attrs

from kaigiroku.problems import Problem
from kaigiroku.words import Language

__all__ = ["SEVERITIES", "Finding", "Report", "Severity", "Waived"]

Severity = Literal["error", "warning", "note"]
"""How grave a finding is.

``error``: the document contradicts itself, or a text is not valid; it must be mended. ``warning``:
something is very likely wrong, in the document or in the print that it keeps. ``note``: worth
knowing, and often right as it is.
"""

SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
"""The severities, the gravest first."""


@attrs.frozen(kw_only=True)
class Finding:
    """One thing found in a document."""

    code: str
    """The stable code of the rule, such as ``CAL002``, or of the problem, such as ``VAL007``."""

    severity: Severity
    """How grave it is."""

    pointer: str
    """Where: a JSON Pointer in wire names; ``""`` is the document itself."""

    en: str
    """What was found and what to do, in English."""

    ja: str
    """何が見つかり、どうすればよいか。"""

    params: tuple[tuple[str, str], ...] = ()
    """What the messages were made from, for programs: pairs of name and value."""

    related: tuple[str, ...] = ()
    """Other places that it is about, as JSON Pointers."""

    line: int | None = None
    """The line in the text, from 1; absent when no text was given."""

    column: int | None = None
    """The column in the line in code points, from 1; absent when no text was given."""

    @classmethod
    def of(cls, problem: Problem) -> "Finding":
        """Make one of a problem that keeps a text from being valid."""
        return cls(
            code=problem.code,
            severity="error",
            pointer=problem.pointer,
            en=problem.en,
            ja=problem.ja,
            params=problem.params,
            line=problem.line,
            column=problem.column,
        )

    def message(self, language: Language = "en") -> str:
        """Return the message in Japanese (``"ja"``) or English (``"en"``)."""
        return self.ja if language == "ja" else self.en

    def __str__(self) -> str:
        """Show place, code, severity and the English message on one line."""
        where = self.pointer or "document"
        if self.line is not None:
            where = f"{where} (line {self.line}, column {self.column})"
        return f"{where}: {self.code} {self.severity}: {self.en}"


@attrs.frozen(kw_only=True)
class Waived:
    """A finding that the document waives, and why."""

    finding: Finding
    """What was found."""

    reason: str
    """The reason that the waiver states."""

    waiver: str
    """The waiver, as a JSON Pointer."""


@attrs.frozen(kw_only=True)
class Report:
    """Everything found in one document, in the order of the document."""

    findings: tuple[Finding, ...] = ()
    """What was found and is not waived."""

    waived: tuple[Waived, ...] = ()
    """What was found and is waived in the document."""

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        counts = dict.fromkeys(SEVERITIES, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        return counts

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the findings; None if there are none."""
        return next((severity for severity, count in self.counts.items() if count), None)

    @property
    def by_code(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings of each code, codes in alphabetical order."""
        groups: dict[str, list[Finding]] = {}
        for finding in sorted(self.findings, key=lambda finding: finding.code):
            groups.setdefault(finding.code, []).append(finding)
        return {code: tuple(findings) for code, findings in groups.items()}

    def of_severity(self, at_least: Severity) -> tuple[Finding, ...]:
        """Return the findings that are as grave as `at_least` or graver.

        Raises:
            ValueError: There is no such severity.
        """
        grave = SEVERITIES[: SEVERITIES.index(at_least) + 1]
        return tuple(finding for finding in self.findings if finding.severity in grave)

    def lines(self, name: str, language: Language = "en") -> Iterator[str]:
        """Write each finding on one line, as compilers do and editors understand.

        Args:
            name: The name of the file.
            language: Of the messages.

        Returns:
            Lines like ``name:3:14: warning CAL002 …``; without line and column if no text was
            given, then with the JSON Pointer in their place.
        """
        for finding in self.findings:
            place = f"{finding.line}:{finding.column}" if finding.line else finding.pointer or "/"
            yield f"{name}:{place}: {finding.severity} {finding.code} {finding.message(language)}"

    def to_dict(self) -> dict[str, Any]:
        """Return the report as a JSON value."""
        return {
            "findings": [_as_json(finding) for finding in self.findings],
            "waived": [
                {"reason": w.reason, "waiver": w.waiver, "finding": _as_json(w.finding)}
                for w in self.waived
            ],
            "counts": dict(self.counts),
        }


def _as_json(finding: Finding) -> dict[str, Any]:
    value: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity,
        "pointer": finding.pointer,
        "message": {"en": finding.en, "ja": finding.ja},
        "params": dict(finding.params),
        "related": list(finding.related),
    }
    if finding.line is not None:
        value |= {"line": finding.line, "column": finding.column}
    return value
