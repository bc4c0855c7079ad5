"""Votes: who voted and how many (VOT).

Outcome, manner, support and tally are four things that a record may tell, each by itself. The rules
here look at the tally; those that hold the four against each other, and against the words, stand in
`kaigiroku.rules.outcomes`.
"""

import re
from collections.abc import Iterator
from typing import Final

from kaigiroku.model import Decision, Group, Sitting, Tally
from kaigiroku.rules.facts.headcount import members_present
from kaigiroku.rules.facts.movements import came_in, while_out
from kaigiroku.rules.facts.roster import ENTITLED, Listed, Roster, roster
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.facts.tally import NO_VOTES, voted
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "VOT001",
    "error",
    title=Words(
        "The number of votes is not the number of voters named.",
        "票数と、投じた者として挙げられた人数が合わない。",
    ),
    message=Words(
        "The stated number of votes is {count}, that of the voters named {named}; correct the"
        " number or the names.",
        "票数は{count}とされていますが、投じた者は{named}人挙げられています。票数か人のどちらかを直してください。",
    ),
    why=Words(
        "Who voted how is what readers look for first, and what members answer for. A number and"
        " names that disagree settle neither.",
        "誰がどう表決したかは、読む人が最初に探し、議員や委員が責任を負うところです。数と氏名が食い違うと、"
        "どちらも確かでなくなります。",
    ),
    todo=Words(
        "Count again with the original. If only some of the voters are named, leave `voters` away,"
        " or say in the text that there are others (「ほか」).",
        "原本で数え直してください。一部の人だけが記されているときは、`voters`を書かないか、本文で「ほか」と"
        "示します。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "委員", "capacity": "member", "status": "present",
             "entries": [
              {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
              {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"},
              {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]}],
             "proceedings": [{"kind": "decision", "text": "原案のとおり可決した。",
              "outcome": "approved", "manner": "roll-call",
              "tally": [{"choice": "for", "count": 1, "voters": ["m1", "m2"]},
                        {"choice": "against", "count": 1, "voters": ["m3"]}]}]}
            """,
            at=("/proceedings/0/tally/0/count",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "capacity": "member", "status": "present",
             "entries": [
              {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
              {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"},
              {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]}],
             "proceedings": [{"kind": "decision", "text": "原案のとおり可決した。",
              "outcome": "approved", "manner": "roll-call",
              "tally": [{"choice": "for", "count": 2, "voters": ["m1"]},
                        {"choice": "against", "count": 1, "voters": ["m3"]}]}]}
            """,
            at=("/proceedings/0/tally/0/count",),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "委員", "capacity": "member", "status": "present", "entries": [
          {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
          {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"},
          {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]}],
         "proceedings": [{"kind": "decision", "text": "原案のとおり可決した。",
          "outcome": "approved", "manner": "roll-call",
          "tally": [{"choice": "for", "count": 2, "voters": ["m1", "m2"]},
                    {"choice": "against", "count": 1, "voters": ["m3"]}]}]}
        """,
        """
        {"attendance": [{"id": "all", "label": "議員", "capacity": "member", "status": "present",
          "others": 20, "entries": [
          {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
          {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "decision", "text": "原案のとおり可決した。（反対　早川、戸田ほか）",
           "outcome": "approved", "manner": "standing",
           "tally": [{"choice": "for", "count": 17},
                     {"choice": "against", "count": 4, "voters": ["m1", "m2"]}]},
          {"kind": "decision", "text": "全員の賛成により可決した。",
           "outcome": "approved", "manner": "standing",
           "tally": [{"choice": "for", "count": 22, "voters": ["all"]}]}]}
        """,
    ),
    brings=("VOT005", "VOT006", "VOT008", "VOT010"),
)
def count_and_voters(survey: Survey) -> Iterator[Found]:
    """Find votes whose number is not that of the voters named, where all are named."""
    for node in survey.of(Tally):
        tally, decision = node.thing, node.inside(Decision)
        assert decision is not None  # noqa: S101 -- a tally is that of a decision
        if tally.count is None or any(
            voter not in roster(survey).entries for voter in tally.voters
        ):
            continue
        named = len(set(tally.voters))
        if named > tally.count or (named < tally.count and _names_everybody(decision.thing)):
            yield found(node.at("count"), count=tally.count, named=named)


_AND_OTHERS: Final = re.compile("ほか|など|[他外][、0-9０-９]")


def _names_everybody(decision: Decision) -> bool:
    """Tell whether a vote is told by name throughout, and not only the dissenters or a few."""
    return (
        any(tally.choice == "for" and tally.voters for tally in decision.tally)
        and all(tally.voters or tally.count == 0 for tally in decision.tally)
        and _AND_OTHERS.search(decision.text or "") is None
    )


@rule(
    "VOT002",
    "error",
    title=Words("Somebody votes twice in one vote.", "一つの表決で、同じ人が二度数えられている。"),
    message=Words(
        "“{name}” is named in this vote before; leave only the vote that they cast.",
        "「{name}」は、この表決で既に挙げられています。実際に投じたほうだけを残してください。",
    ),
    why=Words(
        "One member has one vote. Named under two choices, nobody can tell how they voted.",
        "表決権は一人に一つです。二つの票に挙げられていると、どちらに投じたのか分かりません。",
    ),
    todo=Words(
        "Compare with the original. A chair who casts the deciding vote at a tie votes once, at"
        " the end: state `support` as tie.",
        "原本と照合してください。可否同数のときに議長が決した場合は、`support`を`tie`（可否同数）とします。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "委員", "capacity": "member", "status": "present",
             "entries": [
              {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
              {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"},
              {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]}],
             "proceedings": [{"kind": "decision", "text": "原案のとおり可決した。",
              "outcome": "approved", "manner": "roll-call",
              "tally": [{"choice": "for", "voters": ["m1", "m2"]},
                        {"choice": "against", "voters": ["m2"]}]}]}
            """,
            at=("/proceedings/0/tally/1/voters/0",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"id": "m1", "label": "早川　明子", "name": "早川　明子"}]},
              {"label": "第1部会", "capacity": "member", "status": "present", "entries": [
                {"id": "s1", "label": "早川　明子", "attendees": ["m1"]}]}],
             "proceedings": [{"kind": "decision", "text": "原案のとおり可決した。",
              "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1", "s1"]}]}]}
            """,
            at=("/proceedings/0/tally/0/voters/1",),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "委員", "capacity": "member", "status": "present", "entries": [
          {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
          {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"},
          {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]}],
         "proceedings": [{"kind": "decision", "text": "原案のとおり可決した。",
          "outcome": "approved", "manner": "roll-call",
          "tally": [{"choice": "for", "voters": ["m1", "m2"]},
                    {"choice": "against", "voters": ["m3"]}]}]}
        """,
        """
        {"attendance": [{"label": "委員", "capacity": "member", "status": "present", "entries": [
          {"id": "m1", "label": "会長　早川　明子", "name": "早川　明子", "capacity": "chair"},
          {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"},
          {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]}],
         "proceedings": [
          {"kind": "decision", "text": "可否同数のため、会長が可と決した。",
           "outcome": "approved", "support": "tie",
           "tally": [{"choice": "for", "voters": ["m2", "m1"]},
                     {"choice": "against", "voters": ["m3"]},
                     {"choice": "not-voting", "voters": ["m1"]}]},
          {"kind": "decision", "text": "２名連記で投票し、戸田委員と梶委員が当選した。",
           "outcome": "elected", "manner": "ballot",
           "tally": [{"candidate": "戸田委員", "voters": ["m1", "m3"]},
                     {"candidate": "梶委員", "voters": ["m1", "m2"]}]}]}
        """,
    ),
)
def votes_twice(survey: Survey) -> Iterator[Found]:
    """Find people who are named twice in one vote."""
    people = roster(survey)
    for node in survey.of(Decision):
        yield from _twice(node, people)


def _twice(node: Node[Decision], people: Roster) -> Iterator[Found]:
    before: dict[str, tuple[Tally, str]] = {}
    for number, tally in enumerate(node.thing.tally):
        for place, voter in enumerate(tally.voters):
            pointer = f"{node.at('tally', number)}/voters/{place}"
            first, where = before.setdefault(people.person(voter), (tally, pointer))
            if where != pointer and not _may_be_both(first, tally, node.thing):
                one = people.entries.get(voter)
                name = one.shown if one is not None else voter
                yield found(pointer, related=(where,), name=name)


def _may_be_both(first: Tally, second: Tally, decision: Decision) -> bool:
    """Tell whether one person may be in both: votes for several candidates, a casting vote."""
    if first is second:
        return False
    if first.candidate is not None and second.candidate is not None:
        return True
    return "not-voting" in {first.choice, second.choice} and decision.support == "tie"


@rule(
    "VOT003",
    "warning",
    title=Words("A voter has no vote.", "表決権のない人が票を投じている。"),
    message=Words(
        "“{name}” is listed as {capacity} and has no vote; correct the voter, or their capacity.",
        "「{name}」は{capacity}とされており、表決権がありません。投じた者か、出席の立場を直してください。",
    ),
    why=Words(
        "Only members of the body vote; officials attend to explain (地方自治法121条) or to keep"
        " the record.",
        "表決に加わるのは会議体の構成員だけです。職員は、説明（地方自治法121条）や記録のために出席します。",
    ),
    todo=Words(
        "Mostly the id of another entry was written. If they are a member after all, give the entry"
        " the capacity `member`.",
        "多くは、別の人のIDの書き誤りです。実際に委員であれば、その人の立場を`member`としてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "委員", "capacity": "member", "status": "present", "entries": [
                {"id": "m1", "label": "早川　明子", "name": "早川　明子"}]},
              {"label": "事務局", "capacity": "secretariat", "status": "present", "entries": [
                {"id": "s1", "label": "財政課長　糸井　保", "name": "糸井　保"}]}],
             "proceedings": [{"kind": "decision", "text": "全員の賛成により可決した。",
              "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1", "s1"]}]}]}
            """,
            at=("/proceedings/0/tally/0/voters/1",),
            also=("VOT008",),
        ),
        Case(
            """
            {"attendance": [
              {"id": "office", "label": "事務局", "capacity": "secretariat", "status": "present",
               "entries": [{"label": "財政課長　糸井　保", "name": "糸井　保"}]}],
             "proceedings": [{"kind": "decision", "text": "全員の賛成により可決した。",
              "outcome": "approved", "tally": [{"choice": "for", "voters": ["office"]}]}]}
            """,
            at=("/proceedings/0/tally/0/voters/0",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "早川　明子", "name": "早川　明子"}]},
          {"label": "事務局", "capacity": "secretariat", "status": "present", "entries": [
            {"id": "s1", "label": "財政課長　糸井　保", "name": "糸井　保"}]}],
         "proceedings": [{"kind": "decision", "text": "全員の賛成により可決した。",
          "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1"]}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席者", "status": "present", "entries": [
            {"id": "x1", "label": "市長", "position": "市長"}]},
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
            {"id": "m2", "label": "幹事　堤　正人", "name": "堤　正人", "capacity": "expert"}]},
          {"label": "説明員", "capacity": "explainer", "status": "present", "entries": [
            {"id": "s1", "label": "早川　明子", "attendees": ["m1"]}]}],
         "proceedings": [{"kind": "decision", "text": "全員の賛成により可決した。",
          "outcome": "approved",
          "tally": [{"choice": "for", "voters": ["x1", "s1", "m2"]}]}]}
        """,
    ),
    brings=("VOT008",),
)
def without_a_vote(survey: Survey) -> Iterator[Found]:
    """Find voters who attend in a capacity that has no vote."""
    for node in survey.of(Tally):
        if node.thing.choice in NO_VOTES:
            continue
        for number, voter in enumerate(node.thing.voters):
            if (told := _told_of(survey, voter)) is not None:
                name, capacity, place = told
                yield found(
                    node.at("voters", number), related=(place,), name=name, capacity=capacity
                )


def _told_of(survey: Survey, voter: str) -> tuple[str, Words, str] | None:
    """Return who a voter without a vote is, as what they attend, and where they are listed."""
    people = roster(survey)
    if (one := people.entries.get(voter)) is not None:
        if one.capacity not in _NO_VOTE:
            return None
        if any(other.capacity not in _NO_VOTE for other in people.elsewhere(one)):
            return None
        return one.shown, _NO_VOTE[one.capacity], one.node.pointer
    group = survey.find(voter, Group)
    if group is None or group.thing.capacity not in _NO_VOTE:
        return None
    return group.thing.label or voter, _NO_VOTE[group.thing.capacity], group.pointer


_NO_VOTE: Final = {
    "explainer": Words("an official attending to explain", "説明員"),
    "secretariat": Words("secretariat", "事務局"),
    "observer": Words("an observer", "オブザーバー"),
    "public": Words("a member of the public", "傍聴者"),
    "press": Words("press", "報道関係者"),
}
"""The capacities that have no vote; an expert (専門委員) may have one."""


@rule(
    "VOT004",
    "warning",
    title=Words("A voter was away.", "その場にいない人が票を投じている。"),
    message=Words(
        "“{name}” votes, but was away; correct the vote, or the attendance.",
        "「{name}」は表決のときその場にいないとされていますが、票を投じています。票か出席の記載を直してください。",
    ),
    why=Words(
        "Only those in the room vote; a member with an interest must leave first (除斥, 地方自治法"
        "117条). In real minutes members leave just before the vote.",
        "表決に加われるのは、その場にいる人だけです。利害関係のある議員は退席します（除斥、地方自治法117条）。"
        "表決の直前に退席する例もあります。",
    ),
    todo=Words(
        "If they came back, add the event `enter`. Otherwise they belong under the choice `absent`"
        " or `recused`. A vote sent in writing is right: state the manner `written`.",
        "戻っていたのであれば、`enter`の出来事を加えます。そうでなければ、票の別を`absent`または`recused`と"
        "してください。書面で投じた票であれば、`manner`を`written`とします。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
                {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]},
              {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
                {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
             "proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
              "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1", "m2"]}]}]}
            """,
            at=("/proceedings/0/tally/0/voters/1",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
                {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
             "proceedings": [
              {"kind": "event", "event": "leave", "attendees": ["m2"], "text": "（戸田委員退席）"},
              {"kind": "decision", "text": "全員の賛成により可決した。", "outcome": "approved",
               "tally": [{"choice": "for", "voters": ["m1", "m2"]}]}]}
            """,
            at=("/proceedings/1/tally/0/voters/1",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
            {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
            {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
          "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1"]},
                                           {"choice": "absent", "voters": ["m2"]}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
            {"id": "m3", "label": "梶　弘美", "name": "梶　弘美"}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
            {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [{"kind": "decision", "text": "書面による表決を含め、可決した。",
          "outcome": "approved", "manner": "written",
          "tally": [{"choice": "for", "voters": ["m1", "m2"]}]}]}
        """,
        """
        {"agenda": [{"id": "g1", "title": "補助金について"}, {"id": "g2", "title": "規約について"}],
         "attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
            {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "event", "event": "leave", "items": ["g1"], "attendees": ["m2"],
           "text": "（戸田委員退席）"},
          {"kind": "decision", "items": ["g1"], "text": "賛成多数により可決した。",
           "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1"]},
                                            {"choice": "recused", "voters": ["m2"]}]},
          {"kind": "decision", "items": ["g2"], "text": "全員の賛成により可決した。",
           "outcome": "approved", "tally": [{"choice": "for", "voters": ["m1", "m2"]}]}]}
        """,
    ),
    brings=("VOT008",),
)
def votes_while_away(survey: Survey) -> Iterator[Found]:
    """Find voters who are listed as away all the time, or had left."""
    people = roster(survey)
    out = {(id(o.unit), o.id): o.left.pointer for o in while_out(survey)}
    if _is_in_writing(survey):
        return
    for node in survey.of(Tally):
        decision = node.inside(Decision)
        assert decision is not None  # noqa: S101 -- a tally is that of a decision
        if node.thing.choice in NO_VOTES or decision.thing.manner == "written":
            continue
        for number, voter in enumerate(node.thing.voters):
            if (one := people.entries.get(voter)) is None:
                continue
            left = out.get((id(decision), voter))
            if left is not None or _was_away(survey, one, decision):
                yield found(
                    node.at("voters", number),
                    related=(left or one.node.pointer,),
                    name=one.shown,
                )


def _was_away(survey: Survey, one: Listed, decision: Node[Decision]) -> bool:
    """Tell whether somebody took no part, and did not come in after all."""
    if one.status == "represented" or one.entry.id in came_in(survey):
        return False
    if roster(survey).is_anywhere_present(one):
        return False
    if not one.sittings:
        return True
    sitting = survey.sitting_of(decision)
    return sitting is not None and sitting.thing.id in one.sittings


def _is_in_writing(survey: Survey) -> bool:
    modes = {survey.minutes.meeting.mode, *(node.thing.mode for node in survey.of(Sitting))}
    return "written" in modes


@rule(
    "VOT008",
    "warning",
    title=Words(
        "More votes are cast than there are people to cast them.",
        "票の数が、投じることのできる人の数より多い。",
    ),
    message=Words(
        "{cast} votes are told, but there are only {people} {who}; correct the votes, or the"
        " attendance.",
        "票は合わせて{cast}ですが、{who}は{people}人です。票か人数のどちらかを直してください。",
    ),
    why=Words(
        "The sum of the votes can be checked by anybody who holds the list beside them, and is.",
        "票の合計は、出席者の一覧と並べれば誰でも確かめることができます。",
    ),
    todo=Words(
        "Add up again. Members who are missing in the attendance raise this as well; a proxy has"
        " one vote, not two.",
        "票を数え直してください。出席者の記載漏れによることもあります。代理の人の票は一つです。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員（８人）", "capacity": "member", "status": "present", "count": 8}],
             "proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
              "outcome": "approved", "tally": [{"choice": "for", "count": 7},
                                               {"choice": "against", "count": 2}]}]}
            """,
            at=("/proceedings/0/tally",),
        ),
        Case(
            """
            {"meeting": {"quorum": {"seats": 8}},
             "proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
              "outcome": "approved", "tally": [{"choice": "for", "count": 7},
                                               {"choice": "against", "count": 2}]}]}
            """,
            at=("/proceedings/0/tally",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員（８人）", "capacity": "member", "status": "present", "count": 8}],
         "proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
          "outcome": "approved", "tally": [{"choice": "for", "count": 6},
                                           {"choice": "against", "count": 2}]}]}
        """,
        """
        {"meeting": {"mode": "written", "quorum": {"seats": 10}},
         "attendance": [
          {"label": "表決書を提出した委員", "capacity": "member", "count": 9},
          {"label": "提出のなかった委員", "capacity": "member", "count": 1}],
         "proceedings": [{"kind": "decision", "text": "賛成９名により承認した。",
          "outcome": "approved", "manner": "written", "tally": [{"choice": "for", "count": 9}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"label": "早川　明子", "name": "早川　明子"}, {"label": "ほか委員"}]}],
         "proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
          "outcome": "approved", "tally": [{"choice": "for", "count": 6},
                                           {"choice": "against", "count": 2}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "count": 3}],
         "proceedings": [
          {"kind": "decision", "text": "２名連記で投票し、戸田委員と梶委員が当選した。",
           "outcome": "elected", "manner": "ballot",
           "tally": [{"candidate": "戸田委員", "count": 3}, {"candidate": "梶委員", "count": 3}]}]}
        """,
    ),
)
def too_many_votes(survey: Survey) -> Iterator[Found]:
    """Find votes that add up to more than the members present, or the seats."""
    present = None if _is_in_writing(survey) else members_present(survey)
    most = sum(count.high for count in present) if present else None
    meeting = survey.minutes.meeting
    joint = len(meeting.bodies) > 1
    seats = None if joint or meeting.quorum is None else meeting.quorum.seats
    groups = tuple(g.pointer for g in survey.of(Group) if g.thing.capacity in ENTITLED)
    for vote in voted(survey):
        place = vote.node.at("tally")
        cast = sum(number for choice, number in vote.cast.items() if choice not in NO_VOTES)
        if most is not None and cast > most:
            who = Words("members present", "出席した委員")
            yield found(place, related=groups, cast=cast, people=most, who=who)
        elif seats is not None and cast > seats:
            who = Words("seats", "定数")
            related = ("/meeting/quorum/seats",)
            yield found(place, related=related, cast=cast, people=seats, who=who)
