"""SARIF 2.1.0: reports in the format that code hosts and editors show (OASIS, 2020).

Levels: all three. One run of one tool, its rules described, each finding a result with its place in
the file and its JSON Pointer; what the document waives is there too, as suppressed.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from kaigiroku._version import __version__
from kaigiroku.catalogue import entry
from kaigiroku.findings import Finding, Report
from kaigiroku.words import Language

__all__ = ["sarif"]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif(
    checked: Iterable[tuple[str, Report]],
    *,
    unreadable: Iterable[tuple[str, str]] = (),
    language: Language = "en",
) -> dict[str, Any]:
    """Return reports as a SARIF log, a JSON value.

    Args:
        checked: The files, each with its report. Names are paths, relative to where the log will be
            read (the root of the repository), or absolute.
        unreadable: The files that could not be read, each with the reason.
        language: Of the messages.

    Returns:
        The log, with one run.
    """
    checked = list(checked)
    failures = list(unreadable)
    codes = sorted({f.code for _, report in checked for f in _all(report)})
    driver = {
        "name": "kaigiroku",
        "version": __version__,
        "language": language,
        "rules": [_descriptor(code, language) for code in codes],
    }
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failures,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": reason},
                        "locations": [{"physicalLocation": {"artifactLocation": _artifact(name)}}],
                    }
                    for name, reason in failures
                ],
            }
        ],
        "artifacts": [{"location": _artifact(name)} for name, _ in checked],
        "results": [
            result for name, report in checked for result in _results(name, report, codes, language)
        ],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _all(report: Report) -> Iterable[Finding]:
    return (*report.findings, *(waived.finding for waived in report.waived))


def _descriptor(code: str, language: Language) -> dict[str, Any]:
    about = entry(code)
    why, todo = about.why.of(language), about.todo.of(language)
    return {
        "id": code,
        "shortDescription": {"text": about.title.of(language)},
        "fullDescription": {"text": why},
        "help": {"text": todo, "markdown": f"{why}\n\n{todo}"},
        "defaultConfiguration": {"level": about.severity},
        "properties": {"tags": [about.family.of(language)]},
    }


def _results(
    name: str, report: Report, codes: Sequence[str], language: Language
) -> Iterable[dict[str, Any]]:
    index = {code: number for number, code in enumerate(codes)}
    for finding in report.findings:
        yield _result(name, finding, index[finding.code], language)
    for waived in report.waived:
        result = _result(name, waived.finding, index[waived.finding.code], language)
        result["suppressions"] = [{"kind": "inSource", "justification": waived.reason}]
        yield result


def _result(name: str, finding: Finding, index: int, language: Language) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(name)}
    if finding.line is not None:
        physical["region"] = {"startLine": finding.line, "startColumn": finding.column}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": finding.message(language)},
        "locations": [
            {"physicalLocation": physical, "logicalLocations": [_logical(finding.pointer)]}
        ],
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": {"artifactLocation": _artifact(name)},
                "logicalLocations": [_logical(pointer)],
            }
            for number, pointer in enumerate(finding.related)
        ]
    return result


def _logical(pointer: str) -> dict[str, str]:
    return {"fullyQualifiedName": pointer, "kind": "value"}


def _artifact(name: str) -> dict[str, str]:
    """Return a file as a URI: relative as it stands, absolute with its scheme."""
    path = Path(name)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/")}
