"""How invented items are decided: the votes, counted from those in the room, and the words."""

from collections.abc import Callable

import attrs

from kaigiroku.model import Decision, Tally
from kaigiroku.strategies.invented.cast import Player
from kaigiroku.strategies.invented.plan import ItemPlan
from kaigiroku.vocabulary import Manner, Outcome, Support

__all__ = ["Result", "Vote", "result"]


@attrs.frozen(kw_only=True)
class Result:
    """What an item came to."""

    outcome: Outcome
    words: str
    """The decision as it is printed."""

    question: str
    """What the chair asks; for a decision without objection the beginning of it."""

    manner: Manner | None = None
    support: Support | None = None
    tally: tuple[Tally, ...] = ()
    conditions: tuple[str, ...] = ()
    scene: str | None = None
    """What is seen of the vote."""

    @property
    def spoken(self) -> str:
        """The decision as the chair states it."""
        return self.words.removesuffix("した。") + "しました。"

    def decision(self, id: str) -> Decision:  # noqa: A002 -- it is an id
        """Return the decision as a unit."""
        return Decision(
            id=id,
            text=self.words,
            outcome=self.outcome,
            manner=self.manner,
            support=self.support,
            tally=self.tally,
            conditions=self.conditions,
        )


@attrs.frozen(kw_only=True)
class Vote:
    """Those who vote, and the words for them."""

    voters: tuple[Player, ...]
    """The members in the room who do not preside; at least one."""

    presiding: Player
    """Who presides and does not vote, but in a ballot."""

    recused: Player | None
    """Who must not vote."""

    gone: Player | None
    """Who has gone home."""

    post: str
    """The post that is filled, in an election."""

    title: str
    """What the chair is called."""

    called: Callable[[Player], str]
    """Says how somebody is called."""

    digits: Callable[[str], str]
    """Prints digits."""

    def yes_and_no(self, fewer: int) -> tuple[int, int]:
        """Return a larger and a smaller number of all who vote."""
        less = min(fewer, (len(self.voters) - 1) // 2)
        return len(self.voters) - less, less

    def without_vote(self) -> tuple[Tally, ...]:
        """Return the tallies of those who do not vote, by name."""
        told = (("not-voting", self.presiding), ("recused", self.recused), ("absent", self.gone))
        return tuple(
            Tally(choice=choice, count=1, voters=(one.id,))
            for choice, one in told
            if one is not None
        )


def result(item: ItemPlan, vote: Vote) -> Result:
    """Return what an item comes to."""
    match item.verdict:
        case "no-objection":
            return _agreed(
                "approved", "異議なく、原案のとおり決定した。", "原案のとおり決定することに"
            )
        case "continued":
            return _agreed("continued", "異議なく、継続審議とした。", "継続審議とすることに")
        case "replied":
            agreed = _agreed(
                "replied",
                "異議なく、諮問の案を適当と認める旨の答申をすることとした。",
                "諮問の案を適当と認めることに",
            )
            return attrs.evolve(agreed, conditions=("毎年の点検の結果を公表すること。",))
        case "noted":
            return Result(
                outcome="noted",
                words="報告のとおり了承した。",
                question="報告を了承したいと思います。",
            )
        case "instructed":
            return Result(
                outcome="instructed",
                manner="chair",
                words=f"{vote.title}が、準備を進めるよう指示した。",
                question="準備を進めてください。",
            )
        case "nomination":
            return Result(
                outcome="elected",
                manner="nomination",
                words=f"指名推選により、{vote.called(vote.voters[0])}を{vote.post}に選出した。",
                question=f"{vote.called(vote.voters[0])}を指名したいと思います。",
            )
        case "ballot":
            return _ballot(vote, item.against)
        case "roll-call":
            return _roll_call(vote, item.against)
        case "rejected":
            return _rejected(vote, item.against)
        case "tie" if len(vote.voters) > 1:
            return _tie(vote)
        case "amended" | "standing":
            return _carried(vote, item, "standing", "起立")
        case "show-of-hands" | "tie":
            return _carried(vote, item, "show-of-hands", "挙手")


def _agreed(outcome: str, words: str, question: str) -> Result:
    return Result(outcome=outcome, manner="no-objection", words=words, question=question)


def _ask(word: str) -> str:
    return f"採決します。賛成の方は、{word}をお願いします。"


def _carried(vote: Vote, item: ItemPlan, manner: str, word: str) -> Result:
    is_amended = item.verdict == "amended"
    yes, no = vote.yes_and_no(item.against)
    votes = f"賛成{yes}名、反対{no}名の賛成多数" if no else f"賛成{yes}名の全員賛成"
    end = "一部を修正のうえ可決した。" if is_amended else "原案のとおり可決した。"
    return Result(
        outcome="approved-amended" if is_amended else "approved",
        manner=manner,
        support="majority" if no else "unanimous",
        tally=_counts(("for", yes), ("against", no)),
        words=vote.digits(f"{word}の結果、{votes}により、{end}"),
        question=_ask(word),
        scene=f"（賛成者{word}）",
    )


def _counts(*counts: tuple[str, int]) -> tuple[Tally, ...]:
    return tuple(Tally(choice=choice, count=count) for choice, count in counts if count)


def _roll_call(vote: Vote, fewer: int) -> Result:
    """Take the votes one by one; of two who are not in favour, one abstains."""
    yes, rest = vote.yes_and_no(fewer)
    ids = [one.id for one in vote.voters]
    no = min(rest, 1)
    parts = (
        ("for", "賛成", ids[:yes]),
        ("against", "反対", ids[yes : yes + no]),
        ("abstain", "棄権", ids[yes + no :]),
    )
    votes = "、".join(f"{word}{len(who)}名" for _, word, who in parts if who)
    return Result(
        outcome="approved",
        manner="roll-call",
        support="majority" if rest else "unanimous",
        tally=(
            *(
                Tally(choice=choice, count=len(who), voters=tuple(who))
                for choice, _, who in parts
                if who
            ),
            *vote.without_vote(),
        ),
        words=vote.digits(f"記名による採決の結果、{votes}により、原案のとおり可決した。"),
        question="記名により採決します。",
    )


def _rejected(vote: Vote, fewer: int) -> Result:
    no, yes = vote.yes_and_no(fewer)
    return Result(
        outcome="rejected",
        manner="standing",
        support="minority" if yes else None,
        tally=_counts(("for", yes), ("against", no)),
        words=vote.digits(
            f"起立の結果、賛成{yes}名、反対{no}名により、不採択とした。"
            if yes
            else f"起立の結果、賛成者がなく、反対{no}名により、不採択とした。"
        ),
        question=_ask("起立"),
        scene="（賛成者起立）",
    )


def _tie(vote: Vote) -> Result:
    """Divide those who vote evenly; if their number is odd, one abstains."""
    half, odd = divmod(len(vote.voters), 2)
    abstained = "、棄権1名" if odd else ""
    return Result(
        outcome="approved",
        manner="show-of-hands",
        support="tie",
        tally=_counts(("for", half), ("against", half), ("abstain", odd)),
        words=vote.digits(
            f"挙手の結果、賛成{half}名、反対{half}名{abstained}で可否同数のため、{vote.title}の"
            "決するところにより、原案のとおり可決した。"
        ),
        question=_ask("挙手"),
        scene="（賛成者挙手）",
    )


def _ballot(vote: Vote, fewer: int) -> Result:
    """Elect one of two by ballot; who presides votes as well, and one ballot may be blank."""
    winner, other = vote.voters[0], vote.voters[-1]
    total = len(vote.voters) + 1
    less = min(fewer, (total - 1) // 2) if other is not winner else 0
    blank = int(total - 2 * less > 1)
    most = total - less - blank
    name = vote.called(winner)
    choice, word = ("invalid", "無効票") if fewer > 1 else ("blank", "白票")
    shown = [(name, most)] + [(vote.called(other), less)] * bool(less) + [(word, blank)] * blank
    counts = "、".join(f"{whose}{count}票" for whose, count in shown)
    return Result(
        outcome="elected",
        manner="ballot",
        tally=(
            Tally(candidate=name, count=most),
            *((Tally(candidate=vote.called(other), count=less),) if less else ()),
            *_counts((choice, blank)),
        ),
        words=vote.digits(f"投票の結果、{counts}により、{name}を{vote.post}に選出した。"),
        question="投票を行います。",
        scene="（投票）",
    )
