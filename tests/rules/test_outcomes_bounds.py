"""Outcome, support, manner and votes at their bounds, and what the findings tell."""

from typing import Any

import pytest

from tests.rules.finding import Json, found, only, params


def recorded(*units: Json, **more: Any) -> Json:
    return {"proceedings": list(units), **more}


def decided(**told: Any) -> Json:
    counts = {"for": told.pop("for_", None), "against": told.pop("against", None)}
    tally = [{"choice": name, "count": n} for name, n in counts.items() if n is not None]
    tally += told.pop("tally", [])
    return {"kind": "decision", "text": "採決した。", **told, **({"tally": tally} if tally else {})}


# --------------------------------------------------------------- VOT005: outcome and votes


def test_the_outcome_is_told_in_words_with_the_votes() -> None:
    upside_down = decided(for_=3, against=7, outcome="approved-amended")
    finding = only("VOT005", recorded(upside_down))
    assert params(finding) == {"outcome": "approved as amended", "is_for": "3", "against": "7"}
    assert "「修正可決・一部修正のうえ承認」" in finding.ja
    assert finding.related == ("/proceedings/0/tally",)
    none_for_it = decided(for_=0, against=1, outcome="approved")
    assert params(only("VOT005", recorded(none_for_it))) == {
        "outcome": "approved",
        "is_for": "0",
        "against": "1",
    }
    lost = decided(for_=1, against=0, outcome="rejected")
    assert params(only("VOT005", recorded(lost))) == {
        "outcome": "rejected",
        "is_for": "1",
        "against": "0",
    }


def test_a_word_in_japanese_goes_without_its_explanation() -> None:
    """The lists explain in brackets what a message has no room for."""
    told = decided(manner="no-objection", support="majority", outcome="approved")
    finding = only("VOT007", recorded(told))
    assert "（" not in finding.ja


# --------------------------------------------------------------- VOT006: support and votes


@pytest.mark.parametrize(
    ("support", "is_for", "against", "is_found"),
    [
        ("unanimous", 5, 0, False),
        ("unanimous", 5, 1, True),
        ("majority", 5, 4, False),
        ("majority", 5, 5, True),
        ("majority", 5, 0, True),
        ("minority", 4, 5, False),
        ("minority", 5, 5, True),
        ("tie", 5, 5, False),
        ("tie", 6, 5, False),
        ("tie", 5, 6, False),
        ("tie", 7, 5, True),
        ("tie", 5, 7, True),
    ],
)
def test_support(support: str, is_for: int, against: int, *, is_found: bool) -> None:
    told = decided(for_=is_for, against=against, support=support)
    assert found("VOT006", recorded(told)) == ["/proceedings/0/support"] * is_found


def test_support_is_told_with_the_votes() -> None:
    both = only("VOT006", recorded(decided(for_=9, against=1, support="unanimous")))
    assert params(both) == {"support": "all", "votes": "9 votes for and 1 against"}
    assert "賛成9、反対1" in both.ja
    assert both.related == ("/proceedings/0/tally",)
    one = only("VOT006", recorded(decided(against=1, support="unanimous")))
    assert params(one)["votes"] == "1 votes against"
    assert "反対1とされ" in one.ja


def test_the_votes_reversed_are_told_once() -> None:
    """Swapped counts belie the outcome and the support; the outcome is what is told."""
    swapped = decided(for_=2, against=8, outcome="approved", support="majority")
    assert found("VOT005", recorded(swapped)) == ["/proceedings/0/outcome"]
    assert found("VOT006", recorded(swapped)) == []


# ----------------------------------------------------------- VOT007: manner, support, outcome


def test_without_objection_and_votes_against() -> None:
    told = decided(manner="no-objection", against=2)
    finding = only("VOT007", recorded(told))
    assert finding.pointer == "/proceedings/0/manner"
    assert params(finding) == {"one": "without objection", "other": "2 votes against"}
    assert found("VOT007", recorded(decided(manner="no-objection", against=0))) == []
    # Unanimous with a vote against is told by VOT006.
    told = decided(manner="no-objection", for_=8, against=2, support="unanimous")
    assert found("VOT007", recorded(told)) == []
    assert found("VOT006", recorded(told)) == ["/proceedings/0/support"]


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ({}, True),
        ({"against": 2}, True),
        ({"for_": 2}, True),
        ({"for_": 2, "against": 3}, False),
    ],
    ids=["no votes", "votes against", "votes for it", "both"],
)
def test_the_votes_tell_what_is_wrong_where_both_are_told(told: Json, *, is_found: bool) -> None:
    carried = decided(outcome="approved", support="minority", **told)
    assert found("VOT007", recorded(carried)) == ["/proceedings/0/support"] * is_found


def test_every_decision_is_looked_at() -> None:
    quiet = decided(outcome="approved")
    settled = decided(outcome="approved", for_=2, against=3, support="minority")
    wrong = decided(outcome="approved", support="minority")
    assert found("VOT007", recorded(quiet, settled, wrong)) == ["/proceedings/2/support"]


def test_support_and_outcome_are_told_in_words() -> None:
    finding = only("VOT007", recorded(decided(outcome="approved-amended", support="minority")))
    assert params(finding) == {"one": "a minority", "other": "“approved as amended”"}
    assert finding.related == ("/proceedings/0/outcome",)


# -------------------------------------------------------------------- VOT009: no objection

AGREED: Json = {"kind": "decision", "manner": "no-objection", "support": "unanimous"}
SAYS_ALL: Json = {"kind": "remark", "id": "all", "text": "全員賛成でございます。"}
SAYS_NONE: Json = {"kind": "remark", "id": "none", "text": "御異議なしと認めます。"}


@pytest.mark.parametrize(
    ("units", "places"),
    [
        pytest.param([{**AGREED, "text": "決定した。"}], ["/proceedings/0/support"], id="its own"),
        pytest.param(
            [{**AGREED, "manner": "show-of-hands", "text": "決定した。"}], [], id="by show of hands"
        ),
        pytest.param(
            [{**AGREED, "text": "全員異議なく決定した。"}, {**AGREED, "text": "決定した。"}],
            ["/proceedings/1/support"],
            id="the second of two",
        ),
        pytest.param(
            [SAYS_NONE, {**AGREED, "statedIn": ["none"]}], ["/proceedings/1/support"], id="stated"
        ),
        pytest.param([SAYS_ALL, {**AGREED, "statedIn": ["all"]}], [], id="stated by all"),
        pytest.param(
            [SAYS_NONE, {**AGREED, "statedIn": ["nowhere", "none"]}],
            ["/proceedings/1/support"],
            id="one is not there",
        ),
        pytest.param(
            [
                {"kind": "decision", "id": "first", "text": "全会一致で決定した。"},
                {**AGREED, "text": "決定した。", "repeats": "first"},
            ],
            [],
            id="the first tells",
        ),
        pytest.param(
            [
                {"kind": "decision", "id": "first", "text": "決定した。"},
                {**AGREED, "repeats": "first"},
            ],
            ["/proceedings/1/support"],
            id="the first does not tell",
        ),
        pytest.param(
            [
                SAYS_ALL,
                {"kind": "decision", "id": "first", "statedIn": ["all"]},
                {**AGREED, "text": "決定した。", "repeats": "first"},
            ],
            [],
            id="what states the first tells",
        ),
    ],
)
def test_whether_words_say_that_all_agreed(units: list[Json], places: list[str]) -> None:
    assert found("VOT009", recorded(*units)) == places


@pytest.mark.parametrize(
    ("place", "is_found"),
    [
        ("/proceedings/0/support", False),
        ("/proceedings/0", False),
        ("/proceedings", False),
        ("/proceedings/0/supp", True),
        ("/proceedings/1", True),
    ],
)
def test_what_is_inferred(place: str, *, is_found: bool) -> None:
    record = {"provenance": {"inferred": [place]}}
    decision = {**AGREED, "text": "決定した。"}
    other = {"kind": "remark", "text": "承知しました。"}
    places = found("VOT009", recorded(decision, other, record=record))
    assert places == ["/proceedings/0/support"] * is_found


# ------------------------------------------------------------------ VOT010: words and tally


def test_where_the_words_differ_from_the_tally() -> None:
    tally = [{"choice": "for", "count": 2}, {"choice": "for", "count": 1}]
    finding = only("VOT010", recorded(decided(text="賛成４名で可決した。", tally=tally)))
    assert finding.pointer == "/proceedings/0/tally/0"
    assert finding.related == ("/proceedings/0/text",)
    assert params(finding) == {"choice": "for", "printed": "4", "stated": "3"}


def test_where_the_words_tell_what_the_tally_does_not() -> None:
    finding = only("VOT010", recorded(decided(text="賛成４名、反対１名で可決した。", for_=4)))
    assert finding.pointer == "/proceedings/0/text"
    assert finding.related == ()
    assert params(finding) == {"choice": "against", "printed": "1", "stated": "nothing"}
    assert "記載なし" in finding.ja


def test_votes_that_are_not_counted_are_not_held_against_the_words() -> None:
    uncounted = decided(text="賛成４名で可決した。", tally=[{"choice": "for"}])
    wrong = decided(text="賛成４名で可決した。", for_=3)
    assert found("VOT010", recorded(uncounted, wrong)) == ["/proceedings/1/tally/0"]


def test_what_is_no_number_tells_nothing() -> None:
    assert found("VOT010", recorded(decided(text="賛成百百名で可決した。", for_=4))) == []
    assert found("VOT010", recorded(decided(text="賛成３名で可決した。", for_=4))) != []


# ------------------------------------------------------------------------ VOT011: elections


def election(*votes: tuple[str, int | None], text: str, outcome: str = "elected") -> Json:
    tally = [{"candidate": name, "count": n} for name, n in votes]
    tally = [{key: value for key, value in one.items() if value is not None} for one in tally]
    return {"kind": "decision", "text": text, "outcome": outcome, "tally": tally}


WRONG = election(("大月委員", 3), ("遠山委員", 6), text="大月委員が当選した。")


def test_who_was_elected_with_fewer_is_told() -> None:
    finding = only("VOT011", recorded(WRONG))
    assert finding.pointer == "/proceedings/0/tally/1"
    assert finding.related == ("/proceedings/0/tally/0",)
    told = {"named": "大月委員", "votes": "3", "first": "遠山委員", "most": "6"}
    assert params(finding) == told


@pytest.mark.parametrize(
    ("decision", "is_found"),
    [
        (WRONG, True),
        ({**WRONG, "outcome": "continued"}, False),
        (election(("大月委員", 6), ("遠山委員", 6), text="大月委員が当選した。"), False),
        (election(("大月委員", 7), ("遠山委員", 6), text="大月委員が当選した。"), False),
        (election(("大月委員", 3), ("遠山委員", 6), text="投票の結果、当選者が決まった。"), False),
        (election(("大月委員", None), ("遠山委員", 6), text="大月委員が当選した。"), False),
        (election(("大月委員", 6), ("遠山委員", 3), text="遠山委員が当選した。"), True),
        (
            election(("柴", 1), ("大月", 3), ("遠山", 6), text="大月委員が当選した。"),
            True,
        ),
    ],
    ids=[
        "fewer",
        "not elected",
        "as many",
        "more",
        "none named",
        "a count untold",
        "first",
        "three",
    ],
)
def test_elections(decision: Json, *, is_found: bool) -> None:
    before = (
        election(("柴", 1), text="継続した。", outcome="continued"),
        election(("柴", 1), ("泉", 2), text="柴委員か泉委員かは、くじで決めることとした。"),
    )
    proceedings = (*before, decision)
    assert bool(found("VOT011", recorded(*proceedings))) is is_found
