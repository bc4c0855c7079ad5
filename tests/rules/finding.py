"""What a rule finds in a document, for the tests of rules."""

from typing import Any

import kaigiroku
from kaigiroku.findings import Finding
from kaigiroku.validation import validate

__all__ = ["Json", "findings", "found", "only", "params"]

Json = dict[str, Any]


def findings(code: str, value: Json) -> tuple[Finding, ...]:
    """Return what the rule of this code finds in a document, written without its version."""
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", **value})
    return validate(minutes, select=[code]).findings


def found(code: str, value: Json) -> list[str]:
    """Return the places of what the rule finds."""
    return [finding.pointer for finding in findings(code, value)]


def only(code: str, value: Json) -> Finding:
    """Return the one thing that the rule finds."""
    (finding,) = findings(code, value)
    return finding


def params(finding: Finding) -> dict[str, str]:
    """Return what a finding tells, with the words in English."""
    return {name.removesuffix("_en"): value for name, value in finding.params if name[-3:] != "_ja"}
