"""A fault is drawn with the code that it must yield, and the document that lacks it."""

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes, strategies, validate
from kaigiroku.model import Remark
from kaigiroku.navigation import units
from kaigiroku.rules import CATALOGUE
from kaigiroku.strategies import Fault
from kaigiroku.strategies.planters.relations import ref004
from tests.drawing import never_drawn

SEARCH = settings(database=None, derandomize=True, max_examples=1000, deadline=None)


@given(strategies.faults())
def test_the_fault_is_found_and_was_not_there_before(fault: Fault) -> None:
    found = {finding.code for finding in validate(fault.minutes, profile="statutory").findings}
    assert fault.code in found
    assert found <= {fault.code, *fault.brings}
    assert validate(fault.before, profile="statutory").findings == ()
    assert (fault.en, fault.ja) == attrs.astuple(CATALOGUE[fault.code].title)


def test_faults_of_every_rule_asked_for_are_drawn() -> None:
    codes = {code for code in CATALOGUE if code.startswith("WVR")} | {"CAL002"}

    def told(fault: Fault) -> list[str]:
        assert fault.code in codes
        return [fault.code]

    assert not never_drawn(codes, strategies.faults(select=["WVR", "CAL002"]), told)


def test_faults_of_what_does_not_exist_are_refused() -> None:
    with pytest.raises(kaigiroku.UnknownRuleError, match="NIL"):
        strategies.faults(select=["NIL"])


def test_a_checker_that_finds_nothing_is_shown_a_plain_document() -> None:
    fault = find(strategies.faults(select=["REF"]), lambda _: True, settings=SEARCH)
    assert fault.code == "REF001"
    assert len(fault.minutes.agenda) == 1 and fault.minutes.form == ()
    assert len(list(units(fault.minutes))) <= 13
    assert fault.minutes != fault.before


def test_a_failure_is_shown_before_one_loses_patience() -> None:
    """Hypothesis tries each part of what failed once more, to explain it: here, few of them."""
    runs = 0

    @settings(SEARCH, phases=list(Phase))
    @given(strategies.faults(select=["TXT010"]))
    def knows_one_of_them(fault: Fault) -> None:
        nonlocal runs
        runs += 1
        assert "\u200b" in kaigiroku.plain_text(fault.minutes)

    with pytest.raises(AssertionError):
        knows_one_of_them()
    assert runs < 100


PAIR = Minutes(
    proceedings=(
        Remark(id="q", act="question", text="いつですか。"),
        Remark(id="a", act="answer", answers=("q",), text="五月です。"),
    )
)


@given(st.composite(lambda draw: ref004(PAIR, draw))())
def test_a_question_may_be_made_to_answer_its_own_answer(planted: Minutes) -> None:
    assert "REF004" in {one.code for one in validate(planted, select=["REF004"]).findings}
