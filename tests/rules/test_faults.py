"""A fault planted in a sound document yields its code, and nothing that its rule does not declare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaigiroku import Minutes, dumps, loads, strategies
from kaigiroku.rules import CATALOGUE
from kaigiroku.strategies.planters import PLANTERS
from kaigiroku.validation import validate

SOUND = strategies.minutes(sound=True)


def test_there_is_a_fault_for_every_rule() -> None:
    assert set(PLANTERS) == set(CATALOGUE)


@given(SOUND)
def test_a_sound_document_is_left_in_peace(minutes: Minutes) -> None:
    assert validate(minutes, profile="statutory").findings == ()


@st.composite
def faulty_by(draw: st.DrawFn, code: str) -> Minutes:
    return PLANTERS[code](draw(SOUND), draw)


@pytest.mark.parametrize("code", CATALOGUE)
@given(data=st.data())
def test_a_planted_fault_is_found_and_nothing_else(code: str, data: st.DataObject) -> None:
    faulty = data.draw(faulty_by(code))
    assert loads(dumps(faulty)) == faulty
    rule = CATALOGUE[code]
    report = validate(faulty, profile="statutory")
    found = {finding.code for finding in report.findings}
    assert code in found, "it was not found"
    assert found - {code} <= set(rule.brings), report.by_code
