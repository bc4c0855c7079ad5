"""Our reading accepts exactly what the published schema accepts, in the eyes of four validators.

A seeded few thousand; ``make agreement`` runs a million. The one known quirk, that Python's ``$``
lets a newline pass, is described in `tools.agreement`.
"""

from types import SimpleNamespace
from typing import Any

import pytest

import kaigiroku
from kaigiroku.schemas import validator
from tools import agreement
from tools.agreement import OURS, compare, documents


def test_no_disagreement() -> None:
    named = list(documents(3000, 0))
    said = compare(named, share=10)
    assert not [line for tally in said.values() for line in tally.disagreements]
    assert 0.2 < said[OURS].accepted / len(named) < 0.8, "the documents are of one sort"
    assert len({tally.accepted for who, tally in said.items() if who != "jsonschema"}) == 1


def test_a_disagreement_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever accepts everything disagrees about what is refused, and about nothing else."""
    monkeypatch.setattr(agreement, "validator", lambda: SimpleNamespace(is_valid=lambda _: True))
    named = [("good", {"kaigiroku": "1.0"}), ("bad", {"kaigiroku": "1.0", "title": 1})]
    said = compare(named, share=1)
    told = {who: tally.disagreements for who, tally in said.items() if tally.disagreements}
    assert told == {"jsonschema": ['jsonschema says True: bad: {"kaigiroku": "1.0", "title": 1}']}


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
