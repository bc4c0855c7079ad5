"""The conformance vectors of the rules: their examples, in files that need no Python to be used."""

import json
from collections.abc import Iterator
from typing import Any

from kaigiroku.catalogue import whole
from kaigiroku.rules import CATALOGUE, Rule

__all__ = ["files"]


def files() -> Iterator[tuple[str, str]]:
    """Yield the name of each rule's file with its text."""
    for code, rule in CATALOGUE.items():
        yield code, json.dumps(_vectors(rule), ensure_ascii=False, indent=1) + "\n"


def _vectors(rule: Rule) -> dict[str, Any]:
    failing = [
        {
            "name": f"{rule.code} fails {number}",
            "document": json.loads(whole(case.document)),
            "findings": list(case.at),
            **({"also": sorted(case.also)} if case.also else {}),
        }
        for number, case in enumerate(rule.fails, 1)
    ]
    passing = [
        {
            "name": f"{rule.code} passes {number}",
            "document": json.loads(whole(text)),
            "findings": [],
        }
        for number, text in enumerate(rule.passes, 1)
    ]
    return {
        "code": rule.code,
        "severity": rule.severity,
        "title": {"ja": rule.title.ja, "en": rule.title.en},
        "profiles": list(rule.profiles),
        "vectors": failing + passing,
    }
