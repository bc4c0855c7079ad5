"""Our reading accepts exactly what the published schema accepts, in the eyes of four validators.

A seeded few thousand; ``make agreement`` runs a hundred thousand. The one known quirk, that Python's
``$`` lets a newline pass, is described and counted in `tools.agreement`.
"""

from typing import Any

import kaigiroku
from kaigiroku.schemas import validator
from tools.agreement import compare, documents


def test_no_disagreement() -> None:
    named = list(documents(3000, seed=2))
    wrong, counts = compare(named, share=10)
    assert wrong == []
    accepted = sum(count for name, count in counts.items() if name.endswith(": accepted"))
    assert len(named) * 0.2 < accepted < len(named) * 0.8, "the documents are of one sort"


def test_the_named_quirk_is_real() -> None:
    """If this fails, jsonschema has changed and the exception can go."""
    document: dict[str, Any] = {
        "kaigiroku": "1.0",
        "meeting": {"sittings": [{"date": "2026-03-18\n"}]},
    }
    assert validator().is_valid(document)
    try:
        kaigiroku.from_dict(document)
    except kaigiroku.DecodeError as error:
        assert [problem.code for problem in error.problems] == ["VAL008"]
    else:
        raise AssertionError("a date with a newline was accepted")
