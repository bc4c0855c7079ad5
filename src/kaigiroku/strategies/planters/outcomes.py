"""Faults in what came of a vote (VOT)."""

from collections.abc import Mapping
from typing import Final

from hypothesis import strategies as st

from kaigiroku.model import Decision, Minutes, Tally
from kaigiroku.strategies.planters.people import Draw, Planter, with_decision
from kaigiroku.vocabulary import Support

__all__ = ["PLANTERS"]

_TEXT: Final = "採決の結果、動議の扱いを決した。"


def _votes(is_for: int, against: int) -> tuple[Tally, ...]:
    return Tally(choice="for", count=is_for), Tally(choice="against", count=against)


def vot005(minutes: Minutes, draw: Draw) -> Minutes:
    """Let more be against than for what was carried, or the reverse."""
    outcome, votes = draw(
        st.sampled_from(
            (
                ("approved", _votes(1, 2)),
                ("approved-amended", _votes(0, 1)),
                ("rejected", _votes(2, 1)),
            )
        )
    )
    return with_decision(minutes, draw, Decision(text=_TEXT, outcome=outcome, tally=votes))


def vot006(minutes: Minutes, draw: Draw) -> Minutes:
    """State a support that the votes belie."""
    told: tuple[tuple[Support, tuple[Tally, ...]], ...] = (
        ("unanimous", _votes(2, 1)),
        ("majority", _votes(1, 1)),
        ("majority", _votes(2, 0)),
        ("minority", _votes(2, 1)),
        ("tie", _votes(2, 0)),
    )
    support, votes = draw(st.sampled_from(told))
    return with_decision(
        minutes, draw, Decision(text=_TEXT, outcome="approved", support=support, tally=votes)
    )


def vot007(minutes: Minutes, draw: Draw) -> Minutes:
    """Let manner, support and outcome contradict one another."""
    decision = draw(
        st.sampled_from(
            (
                Decision(text=_TEXT, outcome="approved", support="minority"),
                Decision(text=_TEXT, outcome="rejected", support="majority"),
                Decision(text=_TEXT, outcome="rejected", support="unanimous"),
                Decision(text=_TEXT, outcome="approved", manner="no-objection", support="majority"),
                Decision(text=_TEXT, outcome="approved", manner="no-objection", tally=_votes(2, 1)),
            )
        )
    )
    return with_decision(minutes, draw, decision)


def vot009(minutes: Minutes, draw: Draw) -> Minutes:
    """Take “without objection” for “unanimous”."""
    words = draw(st.sampled_from(("異議なく、休憩することに決した。", "御異議なしと認める。")))
    decision = Decision(text=words, outcome="approved", manner="no-objection", support="unanimous")
    return with_decision(minutes, draw, decision)


def vot010(minutes: Minutes, draw: Draw) -> Minutes:
    """Print other votes than the tally has."""
    words = draw(
        st.sampled_from(
            (
                "賛成２名、反対２名で休憩を決した。",
                "賛成1人、反対1人で休憩を決した。",
                "二名の賛成で決した。",
            )
        )
    )
    tally = draw(st.sampled_from(((), (Tally(choice="for", count=3),))))
    return with_decision(minutes, draw, Decision(text=words, outcome="approved", tally=tally))


def vot011(minutes: Minutes, draw: Draw) -> Minutes:
    """Say of the candidate with fewer votes that they were elected."""
    fewer = draw(st.integers(0, 1))
    return with_decision(
        minutes,
        draw,
        Decision(
            text="投票の結果、御厨委員が当選した。",
            outcome="elected",
            manner="ballot",
            tally=(
                Tally(candidate="御厨委員", count=fewer),
                Tally(candidate="小鳥遊委員", count=fewer + 1),
            ),
        ),
    )


PLANTERS: Final[Mapping[str, Planter]] = {
    "VOT005": vot005,
    "VOT006": vot006,
    "VOT007": vot007,
    "VOT009": vot009,
    "VOT010": vot010,
    "VOT011": vot011,
}
