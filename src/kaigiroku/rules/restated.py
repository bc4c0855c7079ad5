"""What is said twice is said alike: decisions, names, the speaker of a remark in parts (REF).

A document says some things in two places, for the print does: a decision in the agenda and in the
proceedings, a name in the attendance and before a remark. The rule on the printed form is in
`kaigiroku.rules.form`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kaigiroku.japanese import fold, without_honorific
from kaigiroku.model import Attendee, Decision, Person, Remark, Speaker, Tally
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.shapes import show
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

# ----------------------------------------------------------------------------------- REF006


@rule(
    "REF006",
    "warning",
    title=Words(
        "A decision differs from the one that it repeats.", "同じ決定の二つの記載が食い違う。"
    ),
    message=Words(
        "This repeats “{id}” with another {what}: “{own}” here, “{other}” there;"
        " correct whichever is wrong.",
        "「{id}」と同じ決定ですが、{what}が違います（ここでは「{own}」、もう一方では「{other}」）。"
        "誤っているほうを直してください。",
    ),
    why=Words(
        "A result is often printed twice, in a block of results or the agenda and again in the"
        " proceedings. The two prints are one decision. Where they differ, one is wrong, and"
        " readers who see only one of them take it for the decision.",
        "議決の結果は、「会議の結果」の欄や議題の欄と、議事の中とに二度記されることがよくあります。"
        "二つの記載は一つの決定です。食い違っていれば、どちらかが誤りで、"
        "一方しか見ない読み手は誤ったほうを決定と受け取ってしまいます。",
    ),
    todo=Words(
        "Look at the print, and at the remark that states the result. If both are printed so,"
        " keep both and waive this with a word on which of them holds. If they are two decisions"
        " (an amendment and the bill), take `repeats` out.",
        "紙面と、結果を述べた発言を確かめてください。紙面でも食い違っているなら両方をそのまま残し、"
        "どちらが正しいかを承知の指摘（waiver）の理由に書きます。"
        "修正案と原案のように別の決定であれば、`repeats`を取り除いてください。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"title": "予算について", "decisions": [
               {"kind": "decision", "id": "d1", "text": "可決", "outcome": "approved"}]}],
             "proceedings": [
               {"kind": "decision", "text": "継続審査", "outcome": "continued", "repeats": "d1"}]}
            """,
            at=("/proceedings/0/outcome",),
        ),
        Case(
            """
            {"agenda": [{"title": "予算について", "decisions": [
               {"kind": "decision", "id": "d1", "outcome": "approved", "manner": "standing",
                "support": "majority", "conditions": ["3年後に見直すこと。"],
                "tally": [{"choice": "for", "count": 12}, {"choice": "against", "count": 5}]}]}],
             "proceedings": [
               {"kind": "decision", "outcome": "approved", "manner": "show-of-hands",
                "support": "majority", "conditions": ["5年後に見直すこと。"],
                "tally": [{"choice": "for", "count": 13}, {"choice": "against", "count": 5}],
                "repeats": "d1"}]}
            """,
            at=(
                "/proceedings/0/manner",
                "/proceedings/0/tally/0/count",
                "/proceedings/0/conditions",
            ),
        ),
    ),
    passes=(
        """
        {"agenda": [{"title": "予算について", "decisions": [
           {"kind": "decision", "id": "d1", "text": "可決", "outcome": "approved"}]}],
         "proceedings": [
           {"kind": "decision", "text": "原案可決", "outcome": "approved", "repeats": "d1"}]}
        """,
        """
        {"proceedings": [
           {"kind": "decision", "id": "d1", "text": "当選（高梨由美子君）", "outcome": "elected",
            "conditions": ["3年後に見直すこと。"],
            "tally": [{"candidate": "高梨由美子", "count": 7}]},
           {"kind": "decision", "outcome": "elected", "manner": "ballot", "repeats": "d1",
            "conditions": ["附帯意見：３年後に見直すこと"],
            "tally": [{"candidate": "小田切千秋君", "count": 3},
                      {"candidate": "高梨 由美子", "count": 7}, {"choice": "blank", "count": 1}]},
           {"kind": "decision", "text": "修正案　否決", "outcome": "rejected"}]}
        """,
    ),
)
def repeated_otherwise(survey: Survey) -> Iterator[Found]:
    """Find decisions that repeat another with another result."""
    for node in survey.of(Decision):
        if (first := node.thing.repeats) is None:
            continue
        other = survey.find(first, Decision)
        if other is not None:
            for field, what, own, theirs, related in _differences(node.thing, other):
                yield found(
                    f"{node.pointer}/{field}",
                    related=(f"{other.pointer}/{related}",),
                    id=first,
                    what=what,
                    own=own,
                    other=theirs,
                )


_RESULTS: Final = (
    ("outcome", "Outcome", Words("outcome", "結果")),
    ("manner", "Manner", Words("manner", "決め方")),
    ("support", "Support", Words("support", "賛成の程度")),
)


def _differences(
    one: Decision, node: Node[Decision]
) -> Iterator[tuple[str, Words, Words | int | str, Words | int | str, str]]:
    """Go through what two decisions state differently: field, what, both values, other field."""
    other = node.thing
    for field, codes, what in _RESULTS:
        own, theirs = getattr(one, field), getattr(other, field)
        if own is not None and theirs is not None and own != theirs:
            yield field, what, _term(codes, own), _term(codes, theirs), field
    there = _counts(other.tally)
    for key, (number, count) in _counts(one.tally).items():
        if key in there and there[key][1] != count:
            place, theirs = there[key]
            votes = Words("number of votes", "票数")
            yield f"tally/{number}/count", votes, count, theirs, f"tally/{place}/count"
    if not _same_conditions(one, other):
        yield (
            "conditions",
            Words("condition", "条件"),
            show("、".join(one.conditions)),
            show("、".join(other.conditions)),
            "conditions",
        )


def _term(codes: str, code: str) -> Words:
    known = LISTS[codes].codes.get(code)
    return Words(code, code) if known is None else Words(known.en, known.ja)


def _counts(tally: tuple[Tally, ...]) -> dict[tuple[str | None, str], tuple[int, int]]:
    """Return place and number of the votes for each choice or candidate."""
    return {
        (votes.choice, without_honorific(fold(votes.candidate or "-"))): (number, votes.count)
        for number, votes in enumerate(tally)
        if votes.count is not None
    }


_PUNCTUATION: Final = re.compile(r"[、。,.・:()「」]")


def _same_conditions(one: Decision, other: Decision) -> bool:
    """Tell whether every condition of one stands among those of the other, perhaps in short.

    Where only one of two decisions states any, that is so.
    """
    mine, theirs = (
        [_PUNCTUATION.sub("", fold(text)) for text in decision.conditions]
        for decision in (one, other)
    )
    fewer, more = sorted((mine, theirs), key=len)
    whole = "\n".join(more)
    return all(text in whole or any(each in text for each in more) for text in fewer)


# ----------------------------------------------------------------------------------- REF007


@rule(
    "REF007",
    "warning",
    title=Words("One person has two names.", "同じ人の氏名が食い違う。"),
    message=Words(
        "“{name}” refers to “{id}”, whose {what} in the attendance is “{other}”;"
        " correct the name, or refer to the person that is meant.",
        "「{name}」は「{id}」を指していますが、出席者の欄の{what}は「{other}」です。"
        "氏名を直すか、本来の人を指すようにしてください。",
    ),
    why=Words(
        "Names are where slips hurt most, and the reference shows them: of 太郎 and 大郎 one is a"
        " slip, and 山田 who refers to 田中 puts one member's words into another's mouth. A surname"
        " alone, honorifics, spaces, old forms of characters and kana are no difference.",
        "氏名の誤りは最も避けたいものですが、参照があれば見つけられます。"
        "「太郎」と「大郎」はどちらかが書き誤りで、「山田」が田中さんを指していれば、"
        "ある委員の発言が別の委員のものになります。姓だけの表記、敬称、字間の空白、旧字体、"
        "仮名書きの違いは、食い違いとして扱いません。",
    ),
    todo=Words(
        "Check the name with the office's own list. If the print has it wrong, keep the print in"
        " `label` and write the right name in `name`.",
        "名簿で氏名を確かめてください。紙面の表記が誤っているときは、`label`には紙面のとおり残し、"
        "`name`に正しい氏名を書きます。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [
               {"id": "p1", "label": "山田　太郎", "name": "山田　太郎"}]}],
             "proceedings": [{"kind": "remark", "text": "賛成です。",
               "speaker": {"label": "山田大郎委員", "name": "山田大郎", "attendees": ["p1"]}}]}
            """,
            at=("/proceedings/0/speaker/name",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [
               {"id": "p1", "label": "大島やよい", "name": "大島やよい", "yomi": "おおしま やよい"},
               {"id": "p2", "label": "髙橋修", "name": "髙橋修", "yomi": "たかはし おさむ"}]}],
             "record": {"recorders": [
               {"name": "大島やよひ", "attendees": ["p1"]},
               {"name": "高橋修", "yomi": "タカバシ　オサム", "attendees": ["p2"]}]},
             "proceedings": [
               {"kind": "remark", "text": "はい。",
                "speaker": {"label": "○小川委員", "name": "小川はな子", "attendees": ["p2"]}},
               {"kind": "remark", "text": "続けます。",
                "speaker": {"label": "○小川委員", "name": "小川はな子", "attendees": ["p2"]}}]}
            """,
            at=(
                "/record/recorders/0/name",
                "/record/recorders/1/yomi",
                "/proceedings/0/speaker/name",
            ),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "委員", "entries": [
           {"id": "p1", "label": "山田　太郎", "name": "山田　太郎"}]}],
         "proceedings": [{"kind": "remark", "text": "賛成です。",
           "speaker": {"label": "山田太郎委員", "name": "山田太郎", "attendees": ["p1"]}}]}
        """,
        """
        {"attendance": [{"label": "委員", "entries": [
           {"id": "p1", "label": "大 島 弥生", "name": "大 島 弥生"},
           {"id": "p2", "label": "髙橋　修(おさむ)", "name": "髙橋　修(おさむ)",
            "yomi": "たかはし おさむ"},
           {"id": "p3", "label": "ジョン・スミス", "name": "ジョン・スミス"},
           {"id": "p4", "label": "小川ハナ子", "name": "小川ハナ子"},
           {"id": "p5", "label": "小川（訓）", "name": "小川訓"}]}],
         "proceedings": [
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "大島委員", "name": "大島", "attendees": ["p1"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "大島やよい君", "name": "大島やよい君", "attendees": ["p1"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "高橋君", "name": "高橋修", "yomi": "タカハシ",
                        "attendees": ["p2"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "John Smith", "name": "John Smith", "attendees": ["p3"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "小川花子", "name": "小川花子", "attendees": ["p4"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "●●委員", "name": "●●", "attendees": ["p5"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "委員A", "name": "委員A", "identifies": "pseudonym",
                        "attendees": ["p5"]}},
           {"kind": "remark", "text": "はい。",
            "speaker": {"label": "両委員", "name": "小川両委員", "attendees": ["p4", "p5"]}}]}
        """,
    ),
)
def two_names(survey: Survey) -> Iterator[Found]:
    """Find people whose name is not that of the entry they refer to, each name once."""
    for cls in (Person, Attendee, Speaker):
        nodes: Sequence[Node[Person]] = survey.of(cls)
        told = {
            (person.name, person.yomi, person.attendees)
            for node in nodes
            if len((person := node.thing).attendees) == 1 and (person.name or person.yomi)
        }
        wrong: dict[_Told, str] = {}
        for one in told:
            name, yomi, (id_,) = one
            entry = survey.find(id_, Attendee)
            if entry is not None and (field := _contradiction(name, yomi, entry.thing)):
                wrong[one] = field
        if wrong:
            yield from _misnamed(survey, nodes, wrong)


_Told = tuple[str | None, str | None, tuple[str, ...]]
"""Name, reading and ids of somebody."""

_NOT_BY_NAME: Final = frozenset({"class", "collective", "pseudonym", "hidden"})
"""What speakers' labels identify when a name among them is no name."""


def _misnamed(
    survey: Survey, nodes: Iterable[Node[Person]], wrong: Mapping[_Told, str]
) -> Iterator[Found]:
    named: dict[_Told, list[Node[Person]]] = {}
    for node in nodes:
        person = node.thing
        key = (person.name, person.yomi, person.attendees)
        unnamed = isinstance(person, Speaker) and person.identifies in _NOT_BY_NAME
        if key in wrong and not unnamed:
            named.setdefault(key, []).append(node)
    for key, (first, *others) in named.items():
        _, _, (id_,) = key
        field, entry = wrong[key], survey.ids[id_]
        yield found(
            first.at(field),
            related=(entry.at(field), *(other.at(field) for other in others)),
            name=show(getattr(first.thing, field)),
            id=id_,
            what=Words("name", "氏名") if field == "name" else Words("reading", "氏名の読み"),
            other=show(getattr(entry.thing, field)),
        )


def _contradiction(name: str | None, yomi: str | None, entry: Attendee) -> str | None:
    """Return the field in which somebody is not the one of the entry."""
    if (
        name is not None
        and entry.name is not None
        and not _may_be_one(_bare_name(name), _bare_name(entry.name))
    ):
        return "name"
    if yomi is not None and entry.yomi is not None:
        one, other = _bare_name(yomi), _bare_name(entry.yomi)
        if one not in other and other not in one:
            return "yomi"
    return None


_IN_BRACKETS: Final = re.compile(r"\([^()]*\)|〔[^〔〕]*〕|\[[^\[\]]*\]|<[^<>]*>|【[^【】]*】")
_NO_LETTER: Final = re.compile(r"[・･=.,、。\-'’]")
_HIRAGANA: Final = {point: point - 0x60 for point in range(0x30A1, 0x30F5)} | dict.fromkeys(
    map(ord, "ヵヶ"), "け"
)
"""Katakana and the kana they are; a small ケ (三ヶ島) is written large as well (三ケ島)."""
_KANA: Final = re.compile("[ぁ-ゖーゝゞ]+")
_LATIN: Final = re.compile("[a-z]")
_MASK: Final = re.compile("[○◯〇●◎□■△▲▽▼☆★×*_?]")
_LONGEST_NAME: Final = 40


def _bare_name(name: str) -> str:
    """Return what is left of a name for comparison: no spaces, honorifics, readings, katakana."""
    bare = _NO_LETTER.sub("", _IN_BRACKETS.sub("", fold(name)))
    return without_honorific(bare).translate(_HIRAGANA)


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two bare names may be those of one person.

    One may leave out parts of the other, write in kana what the other writes in kanji, be a mask,
    or be in another script altogether. What is too long for a name is not looked at.
    """
    if one in other or other in one or max(len(one), len(other)) > _LONGEST_NAME:
        return True
    if bool(_LATIN.search(one)) != bool(_LATIN.search(other)) or _MASK.search(one + other):
        return True
    if _KANA.sub("", one) == _KANA.sub("", other):
        return False
    return any(
        _KANA.search(kana) and re.search(_with_any_for_kana(kana), kanji)
        for kana, kanji in ((one, other), (other, one))
    )


def _with_any_for_kana(name: str) -> str:
    return ".+".join(map(re.escape, _KANA.split(name)))


# ----------------------------------------------------------------------------------- REF012


@rule(
    "REF012",
    "warning",
    title=Words(
        "A remark continues that of another speaker.", "発言の続きが、別の人の発言を指している。"
    ),
    message=Words(
        "This continues “{id}”, but that is spoken by somebody else; name the part before it of the"
        " same remark, or take `continues` out.",
        "「{id}」の続きとされていますが、その発言者は別の人です。同じ発言の前の部分を指すか、"
        "`continues`を取り除いてください。",
    ),
    why=Words(
        "`continues` joins what a table, a heading or a list broken off from one remark: both"
        " parts are one person's words. Pieces joined across speakers make a remark that nobody"
        " made. What replies to another's remark `answers` it.",
        "`continues`は、表・見出し・箇条書きで途切れた一つの発言をつなぐもので、"
        "どの部分も同じ人の言葉です。別の人の発言とつなぐと、"
        "誰も言っていない発言ができてしまいます。ほかの人の発言に応じるものは`answers`で表します。",
    ),
    todo=Words(
        "Check who speaks in both parts. If the speaker changed, this is a remark of its own.",
        "両方の部分の発言者を確かめてください。発言者が替わっているなら、別の発言です。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "説明員", "entries": [
               {"id": "p1", "label": "財政課長"}, {"id": "p2", "label": "税務課長"}]}],
             "proceedings": [
               {"kind": "remark", "id": "r1", "text": "内訳は次のとおりです。",
                "speaker": {"label": "財政課長", "attendees": ["p1"]}},
               {"kind": "table", "rows": [["区分", "額"], ["市税", "3億円"]]},
               {"kind": "remark", "text": "以上です。", "continues": "r1",
                "speaker": {"label": "税務課長", "attendees": ["p2"]}}]}
            """,
            at=("/proceedings/2/continues",),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "説明員", "entries": [
           {"id": "p1", "label": "財政課長"}, {"id": "p2", "label": "税務課長"}]}],
         "proceedings": [
           {"kind": "remark", "id": "r1", "text": "内訳は次のとおりです。",
            "speaker": {"label": "財政課長", "attendees": ["p1"]}},
           {"kind": "table", "rows": [["区分", "額"], ["市税", "3億円"]]},
           {"kind": "remark", "text": "以上です。", "continues": "r1",
            "speaker": {"label": "財政課長", "attendees": ["p1"]}}]}
        """,
        """
        {"attendance": [{"id": "staff", "label": "事務局", "entries": [
           {"id": "p1", "label": "財政課長"}, {"id": "p2", "label": "税務課長"}]}],
         "proceedings": [
           {"kind": "remark", "id": "r1", "text": "内訳は次のとおりです。",
            "speaker": {"label": "事務局", "attendees": ["staff"]}},
           {"kind": "remark", "id": "r2", "text": "市税は3億円です。", "continues": "r1",
            "speaker": {"label": "事務局（税務課長）", "attendees": ["p2"]}},
           {"kind": "remark", "id": "r3", "text": "以上です。", "continues": "r2"}]}
        """,
    ),
)
def continued_by_another(survey: Survey) -> Iterator[Found]:
    """Find remarks that continue one by somebody else."""
    for node, _ in survey.references["continues"]:
        before = survey.find(node.thing.continues, Remark)
        if before is not None and not _may_be_spoken_by_one(survey, node.thing, before.thing):
            yield found(
                node.at("continues"),
                related=(before.at("speaker"), node.at("speaker")),
                id=node.thing.continues,
            )


def _may_be_spoken_by_one(survey: Survey, one: Remark, other: Remark) -> bool:
    if one.speaker is None or other.speaker is None:
        return True
    mine, theirs = one.speaker.attendees, other.speaker.attendees
    if not mine or not theirs or not set(mine).isdisjoint(theirs):
        return True
    entries = [survey.find(id_, Attendee) for id_ in (*mine, *theirs)]
    return any(entry is None or entry.thing.attendees for entry in entries)
