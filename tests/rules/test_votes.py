"""Outcome, support and votes hold together, whatever the numbers."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaigiroku import Minutes
from kaigiroku.findings import Finding
from kaigiroku.model import Decision, Group, Tally
from kaigiroku.validation import validate

votes = st.integers(0, 50)
OUTCOMES = ["approved", "approved-amended", "rejected", "continued", "elected", "dismissed", None]
SUPPORTS = ["unanimous", "majority", "minority", "tie", None]


def judged(decision: Decision, *codes: str) -> tuple[Finding, ...]:
    return validate(Minutes(proceedings=(decision,)), select=codes or ("VOT",)).findings


def decided(is_for: int, against: int, **told: Any) -> Decision:
    tally = (Tally(choice="for", count=is_for), Tally(choice="against", count=against))
    return Decision(text="採決した。", tally=tally, **told)


@given(is_for=votes, against=votes, how=st.sampled_from(["show-of-hands", "standing", None]))
def test_a_truthful_record_of_a_vote_is_left_in_peace(
    is_for: int, against: int, how: str | None
) -> None:
    if is_for == against:
        told: dict[str, Any] = {"outcome": "approved", "support": "tie"}
    elif against == 0:
        told = {"outcome": "approved", "support": "unanimous"}
    elif is_for > against:
        told = {"outcome": "approved", "support": "majority"}
    else:
        told = {"outcome": "rejected", "support": "minority"}
    text = f"賛成{is_for}名、反対{against}名であった。"
    tally = decided(is_for, against).tally
    assert judged(Decision(text=text, manner=how, tally=tally, **told)) == ()


@given(votes, votes, st.sampled_from(OUTCOMES), st.sampled_from(SUPPORTS))
def test_one_slip_is_told_once(
    is_for: int, against: int, outcome: str | None, support: Any
) -> None:
    told = decided(is_for, against, outcome=outcome, support=support)
    assert len(judged(told, "VOT005", "VOT006", "VOT007")) <= 1


@given(votes, votes)
def test_what_is_carried_by_the_votes_is_lost_by_them_reversed(is_for: int, against: int) -> None:
    carried = judged(decided(is_for, against, outcome="approved"), "VOT005")
    lost = judged(decided(against, is_for, outcome="rejected"), "VOT005")
    assert bool(carried) is bool(lost) is (is_for < against)


@given(votes, votes, st.sampled_from(SUPPORTS), st.integers(2, 9))
def test_support_is_a_matter_of_proportion(
    is_for: int, against: int, support: Any, times: int
) -> None:
    if support == "tie" and abs(is_for - against) == 1:
        return  # the chair's casting vote may be among them, in a small vote only
    once = judged(decided(is_for, against, support=support), "VOT006")
    many = judged(decided(is_for * times, against * times, support=support), "VOT006")
    assert bool(once) is bool(many)


@given(present=st.integers(1, 30), is_for=votes, against=votes, recused=votes)
def test_no_more_votes_than_people(present: int, is_for: int, against: int, recused: int) -> None:
    decision = decided(is_for, against)
    decision = Decision(
        text="採決した。", tally=(*decision.tally, Tally(choice="recused", count=recused))
    )
    minutes = Minutes(
        attendance=(Group(capacity="member", status="present", count=present),),
        proceedings=(decision,),
    )
    assert bool(validate(minutes, select=("VOT008",)).findings) is (is_for + against > present)


@pytest.mark.parametrize(
    "printed",
    [
        "賛成{}名、反対{}名により可決した。",
        "賛成　{}人　反対　{}人で可決した。",
        "可決（賛成：{}、反対：{}）".replace("{}", "{}票"),
        "{}名の賛成、{}名の反対により可決した。",
        "{}名が賛成、{}名が反対し、可決した。",
        "賛成者{}名、反対者{}名。",
    ],
)
@given(is_for=st.integers(1, 40), against=st.integers(1, 40), slip=st.integers(1, 5))
def test_printed_votes_are_read_however_they_are_printed(
    printed: str, is_for: int, against: int, slip: int
) -> None:
    tally = decided(is_for, against).tally
    for digits in (str.maketrans("", ""), str.maketrans("0123456789", "０１２３４５６７８９")):
        right = printed.format(is_for, against).translate(digits)
        wrong = printed.format(is_for + slip, against).translate(digits)
        assert judged(Decision(text=right, tally=tally), "VOT010") == ()
        (finding,) = judged(Decision(text=wrong, tally=tally), "VOT010")
        assert finding.pointer == "/proceedings/0/tally/0"
