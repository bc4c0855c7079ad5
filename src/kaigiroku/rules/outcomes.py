"""Outcomes: what came of a vote, held against the tally, the manner and the words (VOT).

Real minutes count in many ways: two thirds may be needed, the chair may decide a tie, those who
stay seated may not be counted at all. What that can account for is left in peace.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, cast

from kaigiroku.japanese import fold, to_int, without_honorific
from kaigiroku.model import AnyUnit, Decision, Provenance, Unit
from kaigiroku.navigation import own_text
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.facts.tally import Votes, elections, voted
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

__all__: list[str] = []

_CARRIED: Final = frozenset({"approved", "approved-amended"})


def _word(name: str, code: str) -> Words:
    """Return a code as people call it."""
    known = LISTS[name].codes[code]
    return Words(known.en, known.ja.partition("（")[0])


@rule(
    "VOT005",
    "warning",
    title=Words("The outcome does not fit the votes.", "議決の結果が票数と合わない。"),
    message=Words(
        "The outcome is “{outcome}”, with {is_for} votes for and {against} against; very likely one"
        " of them is wrong.",
        "結果は「{outcome}」ですが、賛成{is_for}、反対{against}とされています。どちらかが誤っている可能性が"
        "高いため、確かめてください。",
    ),
    why=Words(
        "Assemblies and nearly all other bodies decide by the majority of those present"
        " (地方自治法116条). Votes for and against are easily swapped.",
        "議会をはじめ、ほとんどの会議体は出席者の過半数で決します（地方自治法116条）。賛成と反対の数は、"
        "取り違えやすいものです。",
    ),
    todo=Words(
        "Compare with the original. Leave it where more than half was needed (two thirds, for"
        " example to close a meeting, 地方自治法115条), and waive it so.",
        "原本と照合してください。秘密会の議決（地方自治法115条）のように3分の2以上などの特別多数を要するときは、"
        "承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "decision", "text": "挙手により採決し、可決した。",
              "outcome": "approved", "manner": "show-of-hands",
              "tally": [{"choice": "for", "count": 3}, {"choice": "against", "count": 7}]}]}
            """,
            at=("/proceedings/0/outcome",),
        ),
        Case(
            """
            {"proceedings": [{"kind": "decision", "text": "採決の結果、否決した。",
              "outcome": "rejected", "support": "majority",
              "tally": [{"choice": "for", "count": 7}, {"choice": "against", "count": 3}]}]}
            """,
            at=("/proceedings/0/outcome",),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "decision", "text": "挙手により採決し、可決した。",
          "outcome": "approved", "manner": "show-of-hands",
          "tally": [{"choice": "for", "count": 7}, {"choice": "against", "count": 3}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "decision", "text": "可否同数のため、議長が可と決した。", "outcome": "approved",
           "tally": [{"choice": "for", "count": 5}, {"choice": "against", "count": 5}]},
          {"kind": "decision", "text": "可否同数のため、議長が否と決した。", "outcome": "rejected",
           "tally": [{"choice": "for", "count": 5}, {"choice": "against", "count": 5}]},
          {"kind": "decision", "text": "可決した。（反対　２名）", "outcome": "approved",
           "tally": [{"choice": "against", "count": 2}]},
          {"kind": "decision", "text": "審査請求を棄却すべきものと決した。", "outcome": "dismissed",
           "tally": [{"choice": "for", "count": 1}, {"choice": "against", "count": 4}]}]}
        """,
    ),
)
def outcome_and_votes(survey: Survey) -> Iterator[Found]:
    """Find what was carried with more against than for, or lost with more for than against."""
    for vote in voted(survey):
        if _is_upside_down(vote):
            yield found(
                vote.node.at("outcome"),
                related=(vote.node.at("tally"),),
                outcome=_word("Outcome", str(vote.node.thing.outcome)),
                is_for=str(vote.is_for),
                against=str(vote.against),
            )


def _is_upside_down(vote: Votes) -> bool:
    if vote.is_for is None or vote.against is None:
        return False
    outcome = vote.node.thing.outcome
    return (outcome in _CARRIED and vote.is_for < vote.against) or (
        outcome == "rejected" and vote.is_for > vote.against
    )


@rule(
    "VOT006",
    "warning",
    title=Words("The support does not fit the votes.", "賛成の程度が票数と合わない。"),
    message=Words(
        "The support is “{support}”, with {votes}; correct one of the two.",
        "賛成の程度は「{support}」ですが、{votes}とされています。どちらかを直してください。",
    ),
    why=Words(
        "“All” and “a majority” are what people quote; one vote against makes the difference.",
        "「全会一致」か「賛成多数」かは、そのまま引用されるところです。反対が一票でもあれば、全会一致とは"
        "いえません。",
    ),
    todo=Words(
        "Compare with the original. Those who abstain do not take away from `unanimous`.",
        "原本と照合してください。棄権があっても、反対がなければ`unanimous`のままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "decision", "text": "全員の賛成により可決した。",
              "outcome": "approved", "support": "unanimous",
              "tally": [{"choice": "for", "count": 9}, {"choice": "against", "count": 1}]}]}
            """,
            at=("/proceedings/0/support",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "decision", "text": "賛成多数により可決した。",
               "outcome": "approved", "support": "majority",
               "tally": [{"choice": "for", "count": 9}, {"choice": "against", "count": 0}]},
              {"kind": "decision", "text": "賛成少数により継続審査とした。",
               "outcome": "continued", "support": "minority",
               "tally": [{"choice": "for", "count": 9}, {"choice": "against", "count": 2}]},
              {"kind": "decision", "text": "可否同数により議長が決した。",
               "outcome": "approved", "support": "tie",
               "tally": [{"choice": "for", "count": 9}, {"choice": "against", "count": 2}]}]}
            """,
            at=("/proceedings/0/support", "/proceedings/1/support", "/proceedings/2/support"),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "decision", "text": "賛成多数により可決した。",
          "outcome": "approved", "support": "majority",
          "tally": [{"choice": "for", "count": 9}, {"choice": "against", "count": 1}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "decision", "text": "全員の賛成により可決した。",
           "outcome": "approved", "support": "unanimous",
           "tally": [{"choice": "for", "count": 9}, {"choice": "abstain", "count": 1}]},
          {"kind": "decision", "text": "挙手多数により可決した。",
           "outcome": "approved", "support": "majority", "tally": [{"choice": "for", "count": 9}]},
          {"kind": "decision", "text": "賛成多数により可決した。",
           "outcome": "approved", "support": "majority",
           "tally": [{"choice": "for", "count": 8}, {"choice": "against", "count": 0},
                     {"choice": "abstain", "count": 2}]},
          {"kind": "decision", "text": "可否同数により議長が可と決した。",
           "outcome": "approved", "support": "tie",
           "tally": [{"choice": "for", "count": 6}, {"choice": "against", "count": 5}]},
          {"kind": "decision", "text": "投票の結果、大月委員を副会長とした。",
           "outcome": "elected", "manner": "ballot", "support": "majority",
           "tally": [{"candidate": "大月委員", "count": 4}, {"candidate": "遠山委員", "count": 3},
                     {"candidate": "柴委員", "count": 3}]}]}
        """,
    ),
)
def support_and_votes(survey: Survey) -> Iterator[Found]:
    """Find statements of how many were in favour that the votes belie."""
    for vote in voted(survey):
        support = vote.node.thing.support
        if support is not None and not _fits(support, vote) and not _is_upside_down(vote):
            yield found(
                vote.node.at("support"),
                related=(vote.node.at("tally"),),
                support=_word("Support", support),
                votes=_told(vote),
            )


def _fits(support: str, vote: Votes) -> bool:
    if vote.against is None:
        return True
    if support == "unanimous":
        return vote.against == 0
    if vote.is_for is None:
        return True
    if support == "majority":
        return vote.is_for > vote.against and vote.dissenting > 0
    if support == "minority":
        return vote.is_for < vote.against
    return abs(vote.is_for - vote.against) <= 1  # the chair's casting vote may be among them


def _told(vote: Votes) -> Words:
    if vote.is_for is None:
        return Words(f"{vote.against} votes against", f"反対{vote.against}")
    return Words(
        f"{vote.is_for} votes for and {vote.against} against",
        f"賛成{vote.is_for}、反対{vote.against}",
    )


@rule(
    "VOT007",
    "warning",
    title=Words(
        "Manner, support and outcome contradict one another.",
        "決め方・賛成の程度・結果が互いに矛盾している。",
    ),
    message=Words(
        "“{one}” does not go with {other}; correct one of the two.",
        "「{one}」は{other}と両立しません。どちらかを直してください。",
    ),
    why=Words(
        "A decision without objection (簡易採決) has no votes against it; what finds only a"
        " minority is lost. Whoever searches by these fields finds what was not so.",
        "「異議なし」による決定（簡易採決）に反対の票はなく、賛成少数であれば否決されます。矛盾したままでは、"
        "実際と違う決定として検索されてしまいます。",
    ),
    todo=Words(
        "Where an objection led to a vote, the manner is that of the vote. The support is that of"
        " those in favour: 反対多数により否決 is `minority`.",
        "異議があって採決に移ったときは、その採決の方法を`manner`に書きます。`support`は賛成した側の程度です"
        "（「反対多数により否決」は`minority`）。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "decision", "text": "反対多数により否決した。",
              "outcome": "rejected", "support": "majority"}]}
            """,
            at=("/proceedings/0/support",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "decision", "text": "異議なく可決した。", "outcome": "approved",
               "manner": "no-objection", "support": "majority"},
              {"kind": "decision", "text": "賛成少数で可決した。", "outcome": "approved",
               "support": "minority"},
              {"kind": "decision", "text": "原案のとおり可決した。（反対２名）",
               "outcome": "approved", "manner": "no-objection",
               "tally": [{"choice": "against", "count": 2}]}]}
            """,
            at=("/proceedings/0/support", "/proceedings/1/support", "/proceedings/2/manner"),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "decision", "text": "反対多数により否決した。",
          "outcome": "rejected", "support": "minority"}]}
        """,
        """
        {"proceedings": [
          {"kind": "decision", "text": "異議なく、不採択とした。",
           "outcome": "rejected", "manner": "no-objection"},
          {"kind": "decision", "text": "可否同数のため、議長が可と決した。", "outcome": "approved",
           "support": "tie"},
          {"kind": "decision", "text": "起立少数により、継続審査とはしない。",
           "outcome": "no-decision", "support": "minority"},
          {"kind": "decision", "text": "異議なく可決した。（棄権１名）", "outcome": "approved",
           "manner": "no-objection", "tally": [{"choice": "abstain", "count": 1}]}]}
        """,
    ),
)
def contradiction(survey: Survey) -> Iterator[Found]:
    """Find decisions whose manner, support and outcome cannot all be right."""
    votes = {id(vote.node): vote for vote in voted(survey)}
    for node in survey.of(Decision):
        told = node.thing
        vote = votes.get(id(node))
        is_for = vote.is_for if vote is not None else None
        against = vote.against if vote is not None else None
        if told.manner == "no-objection" and against and told.support != "unanimous":
            other = Words(f"{against} votes against", f"反対{against}票")
            yield found(
                node.at("manner"),
                related=(node.at("tally"),),
                one=_word("Manner", "no-objection"),
                other=other,
            )
        elif told.support is None:
            continue
        elif told.manner == "no-objection" and told.support != "unanimous":
            yield _contradicted(node, "manner", _word("Manner", "no-objection"))
        elif is_for is not None and against is not None:
            continue  # then the votes tell which is wrong: VOT005, VOT006
        elif (told.outcome in _CARRIED and told.support == "minority") or (
            told.outcome == "rejected" and told.support in {"unanimous", "majority"}
        ):
            yield _contradicted(node, "outcome", _word("Outcome", told.outcome))


def _contradicted(node: Node[Decision], field: str, other: Words) -> Found:
    return found(
        node.at("support"),
        related=(node.at(field),),
        one=_word("Support", str(node.thing.support)),
        other=Words(f"“{other.en}”", f"「{other.ja}」"),
    )


@rule(
    "VOT009",
    "note",
    title=Words(
        "“Without objection” is taken for “unanimous”.",
        "「異議なし」が「全会一致」とされている。",
    ),
    message=Words(
        "No word says that all were in favour, and that nobody objected is not the same; take"
        " `support` out unless it is known.",
        "全員が賛成したとはどこにも書かれておらず、異議がなかったことはこれと同じではありません。確かでなければ、"
        "`support`を取り除いてください。",
    ),
    why=Words(
        "異議なし (簡易採決) asks whether anybody objects; nobody counts who is in favour. Of 937"
        " assembly items an independent project looked at, 393 were decided so. Nothing is to be"
        " written that the record does not tell.",
        "「異議なし」（簡易採決）は反対の有無を問うもので、賛成者を数えるものではありません。ある民間の調査では、"
        "議会の議案937件のうち393件がこの方法で決まっていました。会議録にないことは書かないのが原則です。",
    ),
    todo=Words(
        "Take `support` out. If whoever answers for the record knows that all were in favour, name"
        " the place among the inferred values (`record.provenance.inferred`), or waive this.",
        "`support`を取り除いてください。全員の賛成が確かであれば、その場所を推し量った値"
        "（`record.provenance.inferred`）に挙げるか、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "id": "r1", "text": "御異議なしと認め、原案のとおり決定します。"},
              {"kind": "decision", "outcome": "approved", "manner": "no-objection",
               "support": "unanimous", "statedIn": ["r1"]}]}
            """,
            at=("/proceedings/1/support",),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "id": "r1", "text": "御異議なしと認め、原案のとおり決定します。"},
          {"kind": "decision", "outcome": "approved", "manner": "no-objection",
           "statedIn": ["r1"]}]}
        """,
        """
        {"record": {"provenance": {"inferred": ["/proceedings/3/support"]}},
         "proceedings": [
          {"kind": "decision", "text": "異議なく、全会一致で可決した。", "outcome": "approved",
           "manner": "no-objection", "support": "unanimous"},
          {"kind": "decision", "outcome": "approved", "manner": "no-objection",
           "support": "unanimous"},
          {"kind": "decision", "text": "異議なく可決した。（賛成８名）", "outcome": "approved",
           "manner": "no-objection", "support": "unanimous",
           "tally": [{"choice": "for", "count": 8}]},
          {"kind": "decision", "text": "異議なく可決した。", "outcome": "approved",
           "manner": "no-objection", "support": "unanimous"}]}
        """,
    ),
)
def only_no_objection(survey: Survey) -> Iterator[Found]:
    """Find decisions without objection said to be unanimous by words that do not say so."""
    for node in survey.of(Decision):
        told = node.thing
        if told.manner != "no-objection" or told.support != "unanimous":
            continue
        words = _words_of(survey, told)
        if not words or _ALL.search(words) or any(t.choice == "for" for t in told.tally):
            continue
        if not _is_inferred(survey, node.at("support")):
            yield found(node.at("support"), related=(node.at("manner"),))


_ALL: Final = re.compile("全員|一致|全委員|全議員|総員|全て|すべて|みな|皆")


def _words_of(survey: Survey, decision: Decision) -> str:
    """Return the words that a record has for a decision: its own, and those that state it."""
    told = [decision]
    if decision.repeats is not None and (first := survey.find(decision.repeats, Decision)):
        told.append(first.thing)
    units = [survey.find(id_, Unit) for one in told for id_ in one.stated_in]
    return "".join(
        [one.text or "" for one in told]
        + [own_text(cast("AnyUnit", unit.thing)) for unit in units if unit is not None]
    )


@once
def _inferred(survey: Survey) -> frozenset[str]:
    return frozenset(place for node in survey.of(Provenance) for place in node.thing.inferred)


def _is_inferred(survey: Survey, pointer: str) -> bool:
    return any(pointer == place or pointer.startswith(f"{place}/") for place in _inferred(survey))


@rule(
    "VOT010",
    "note",
    title=Words(
        "The words tell a number of votes that the tally does not.",
        "本文にある票数が、票の欄（tally）と合わない。",
    ),
    message=Words(
        "For “{choice}” the text tells {printed}, the tally {stated}; bring the two together.",
        "本文では{choice}が{printed}とされていますが、票の欄（tally）では{stated}です。両者を合わせてください。",
    ),
    why=Words(
        "The words are kept as they were printed, the tally is what programs read. If a number"
        " stands in one only, half of the readers do not find it.",
        "本文は紙面のまま保たれ、票の欄はプログラムが読み取ります。一方にしかない数は、半分の読み手には"
        "見えません。",
    ),
    todo=Words(
        "Write the number in the tally. Where the print is wrong and was corrected, leave the text"
        " and record the correction.",
        "票の欄に書き加えてください。紙面が誤っていて正誤が出ているときは、本文はそのままとし、正誤"
        "（corrections）を記します。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "decision", "text": "賛成12名、反対３名により可決した。",
              "outcome": "approved",
              "tally": [{"choice": "for", "count": 11}, {"choice": "against", "count": 3}]}]}
            """,
            at=("/proceedings/0/tally/0",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "decision", "text": "森川委員を除く４名が賛成し、可決した。",
               "outcome": "approved"},
              {"kind": "decision", "text": "可決（賛成 十二人、棄権 一人）", "outcome": "approved",
               "tally": [{"choice": "for", "count": 12}]}]}
            """,
            at=("/proceedings/0/text", "/proceedings/1/text"),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "decision", "text": "賛成12名、反対３名により可決した。",
          "outcome": "approved",
          "tally": [{"choice": "for", "count": 12}, {"choice": "against", "count": 3}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "decision", "text": "承認（賛成 6名、反対 0名）", "outcome": "approved",
           "tally": [{"choice": "for", "count": 6}]},
          {"kind": "decision", "text": "原案可決（挙手 部会長を除く3名中3名）",
           "outcome": "approved", "tally": [{"choice": "for", "count": 3}]},
          {"kind": "decision", "text": "賛成15名中12名により可決した。", "outcome": "approved",
           "tally": [{"choice": "for", "count": 12}]},
          {"kind": "decision", "outcome": "approved",
           "text": "修正案は賛成3名、反対7名により否決、原案は賛成7名、反対3名により可決した。",
           "tally": [{"choice": "for", "count": 7}, {"choice": "against", "count": 3}]},
          {"kind": "decision", "text": "反対１名、保留２名、棄権１名で可決した。",
           "outcome": "approved",
           "tally": [{"choice": "against", "count": 1}, {"choice": "abstain", "count": 3}]},
          {"kind": "decision", "text": "賛成討論２名の後、賛成者多数により可決した。",
           "outcome": "approved"}]}
        """,
    ),
)
def words_and_tally(survey: Survey) -> Iterator[Found]:
    """Find decisions whose text tells numbers of votes that are not in the tally."""
    votes = {id(vote.node): vote for vote in voted(survey)}
    for node in survey.of(Decision):
        vote = votes.get(id(node))
        if vote is None and node.thing.tally:
            continue  # an election, or votes that are not told in numbers
        stated = vote.cast if vote is not None else {}
        for choice, number in _printed(fold(node.thing.text or "")).items():
            if stated.get(choice, 0) != number:
                yield _misprinted(node, choice, number, stated.get(choice))


_WORDS: Final[Mapping[str, str]] = {
    "賛成": "for",
    "反対": "against",
    "棄権": "abstain",
    "保留": "abstain",
    "白票": "blank",
    "無効": "invalid",
}
_NUMBER: Final = "(?P<number>[0-9]+|[〇一二三四五六七八九十百]+)[名人票]"
_CHOICE: Final = f"(?P<choice>{'|'.join(_WORDS)})"
_BEHIND: Final = re.compile(rf"{_CHOICE}[者票]?[はが:(]?{_NUMBER}(?!中|のうち|[のが](?:賛成|反対))")
_BEFORE: Final = re.compile(rf"{_NUMBER}(?:全員)?[のが]?{_CHOICE}(?!討論|意見)")


def _printed(text: str) -> dict[str, int]:
    """Return the votes that a folded text tells, for each choice; none if it tells of two votes."""
    told: dict[str, int] = {}
    for match in list(_BEHIND.finditer(text)) or list(_BEFORE.finditer(text)):
        number = to_int(match["number"])
        if number is None or told.setdefault(match["choice"], number) != number:
            return {}
    printed: dict[str, int] = {}
    for word, number in told.items():
        printed[_WORDS[word]] = printed.get(_WORDS[word], 0) + number
    return printed


def _misprinted(node: Node[Decision], choice: str, printed: int, stated: int | None) -> Found:
    places = [node.at("tally", n) for n, t in enumerate(node.thing.tally) if t.choice == choice]
    return found(
        places[0] if places else node.at("text"),
        related=(node.at("text"),) if places else (),
        choice=_word("Choice", choice),
        printed=printed,
        stated=Words("nothing", "記載なし") if stated is None else stated,
    )


@rule(
    "VOT011",
    "warning",
    title=Words(
        "Not the candidate with most votes is said to be elected.",
        "最多得票でない候補者が当選とされている。",
    ),
    message=Words(
        "The words name “{named}” with {votes} votes, but “{first}” has {most}; correct the votes,"
        " or the name.",
        "当選者として「{named}」（{votes}票）が記されていますが、最多得票は「{first}」（{most}票）です。票数か"
        "氏名を直してください。",
    ),
    why=Words(
        "Whoever has most of the valid votes is elected (地方自治法118条, with 公職選挙法95条).",
        "有効投票の最多数を得た者が当選人となります（地方自治法118条で準用する公職選挙法95条）。",
    ),
    todo=Words(
        "Compare with the original. Leave it if the other declined, or if several were elected.",
        "原本と照合してください。最多得票者が辞退したとき、複数の人が当選したときは、そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "decision", "text": "投票の結果、大月　里美委員が当選した。",
              "outcome": "elected", "manner": "ballot",
              "tally": [{"candidate": "大月委員", "count": 3},
                        {"candidate": "遠山委員", "count": 6}, {"choice": "blank", "count": 1}]}]}
            """,
            at=("/proceedings/0/tally/1",),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "decision", "text": "投票の結果、大月　里美委員が当選した。",
          "outcome": "elected", "manner": "ballot",
          "tally": [{"candidate": "大月委員", "count": 6},
                    {"candidate": "遠山委員", "count": 3}, {"choice": "blank", "count": 1}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "decision", "text": "遠山委員６票、大月委員３票により、当選人が決まった。",
           "outcome": "elected",
           "tally": [{"candidate": "大月委員", "count": 3}, {"candidate": "遠山委員", "count": 6}]},
          {"kind": "decision", "text": "同数のため、くじにより大月委員が当選した。",
           "outcome": "elected",
           "tally": [{"candidate": "大月委員", "count": 5}, {"candidate": "遠山委員", "count": 5}]},
          {"kind": "decision", "text": "遠山委員の辞退により、大月委員が当選した。",
           "outcome": "elected",
           "tally": [{"candidate": "大月委員", "count": 3}, {"candidate": "遠山委員",
           "count": 6}]}]}
        """,
    ),
)
def elected_with_fewer(survey: Survey) -> Iterator[Found]:
    """Find elections whose words name only a candidate who has fewer votes than another."""
    for node in elections(survey):
        if node.thing.outcome != "elected":
            continue
        words = fold(_words_of(survey, node.thing))
        counted = [
            (number, tally.candidate, tally.count)
            for number, tally in enumerate(node.thing.tally)
            if tally.candidate is not None and tally.count is not None
        ]
        named = [entry for entry in counted if without_honorific(fold(entry[1])) in words]
        if len(named) != 1:
            continue
        [(place, name, votes)] = named
        best, first, most = max(counted, key=lambda entry: entry[2])
        if most > votes:
            yield found(
                node.at("tally", best),
                related=(node.at("tally", place),),
                named=name,
                votes=votes,
                first=first,
                most=most,
            )
