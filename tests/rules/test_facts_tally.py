"""Votes: for choices in numbers or by names, and for candidates."""

from typing import Any

import pytest

from kaigiroku.rules.facts.tally import elections, voted
from tests.rules.facts import Json, surveyed

MEMBERS: list[Json] = [
    {
        "entries": [
            {"id": "a", "label": "森　明子"},
            {"id": "b", "label": "泉　篤志"},
            {"id": "a2", "label": "森", "attendees": ["a"]},
        ],
        "id": "all",
    }
]


def decision(*tally: Json) -> Json:
    return {"kind": "decision", "text": "可決した。", **({"tally": list(tally)} if tally else {})}


def cast(*tally: Json) -> dict[str, int] | None:
    survey = surveyed(attendance=MEMBERS, proceedings=[decision(*tally)])
    votes = [vote.cast for vote in voted(survey)]
    return votes[0] if votes else None


@pytest.mark.parametrize(
    ("tally", "counted"),
    [
        ([{"choice": "for", "count": 3}], {"for": 3}),
        ([{"choice": "for", "count": 0}], {"for": 0}),
        ([{"choice": "for", "voters": ["a", "b"]}], {"for": 2}),
        ([{"choice": "for", "voters": ["a", "a2", "b", "a"]}], {"for": 2}),
        ([{"choice": "for", "voters": ["a", "b"], "count": 3}], {"for": 3}),
        (
            [{"choice": "for", "count": 3}, {"choice": "against", "voters": ["a"]}],
            {"for": 3, "against": 1},
        ),
        ([{"choice": "for", "count": 3}, {"choice": "for", "count": 2}], {"for": 5}),
        ([{"choice": "for"}], None),
        ([{"choice": "for", "voters": ["a", "x"]}], None),
        ([{"choice": "for", "voters": ["a", "all"]}], None),
        ([{"choice": "for", "count": 3}, {"choice": "against"}], None),
        ([{"choice": "for", "count": 3}, {"count": 1}], None),
        ([{"candidate": "森", "count": 3}], None),
        ([{"choice": "for", "candidate": "森", "count": 3}], None),
        ([], None),
    ],
)
def test_votes_are_told_for_every_choice_or_not_reckoned_with(
    tally: list[Json], counted: dict[str, int] | None
) -> None:
    assert cast(*tally) == counted


def test_every_vote_that_is_not_for_it_dissents() -> None:
    choices = ("for", "against", "abstain", "absent", "recused", "not-voting")
    tally = [{"choice": one, "count": 10**n} for n, one in enumerate(choices)]
    survey = surveyed(proceedings=[decision(*tally), decision({"choice": "abstain", "count": 2})])
    both, neither = voted(survey)
    assert (both.is_for, both.against, both.dissenting) == (1, 10, 110)
    assert (neither.is_for, neither.against, neither.dissenting) == (None, None, 2)


def test_an_election_has_a_candidate() -> None:
    proceedings: list[Any] = [
        decision({"choice": "for", "count": 3}),
        decision({"choice": "invalid", "count": 1}, {"candidate": "森", "count": 3}),
        decision(),
        decision({"candidate": "泉", "count": 4}),
    ]
    chosen = [node.pointer for node in elections(surveyed(proceedings=proceedings))]
    assert chosen == ["/proceedings/1", "/proceedings/3"]
    assert [vote.node.pointer for vote in voted(surveyed(proceedings=proceedings))] == [
        "/proceedings/0"
    ]
