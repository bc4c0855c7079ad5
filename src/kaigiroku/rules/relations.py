"""Relations: what remarks, decisions, people and sittings say of one another (REF).

A remark answers another or continues it, a decision repeats an earlier print, one person stands in
for another, sittings are held side by side. Such relations have a direction, and it must be kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.model import Attendee, Decision, Event, Person, Place, Remark, Sitting, Summary, Unit
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.references import place_of
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

_EARLIER: Final[Mapping[tuple[type[Any], str], Words]] = {
    (Remark, "answers"): Words("answers", "答える相手の発言（answers）"),
    (Remark, "continues"): Words("continues", "同じ発言の前の部分（continues）"),
    (Place, "unit"): Words("corrects", "取り消す・訂正する発言（corrects）"),
    (Decision, "repeats"): Words("repeats", "先に記された同じ決定（repeats）"),
}
"""The references to something that must stand before."""

_DIRECTED: Final[Mapping[tuple[type[Any], str], Words]] = {
    **_EARLIER,
    (Summary, "of"): Words("sums up", "要旨の対象（of）"),
    (Attendee, "attendees"): Words("is the same person as", "同じ人の記載（attendees）"),
    (Person, "attendees"): Words("stands in for", "代理される本人（proxyFor）"),
}
"""The references that may not lead back to where they begin."""

_NEVER_TO_ITSELF: Final[Mapping[tuple[type[Any], str], Words]] = {
    (Decision, "stated_in"): Words("is stated in", "決定を述べている単位（statedIn）"),
    (Event, "stated_in"): Words("is stated in", "出来事を述べている単位（statedIn）"),
    (Sitting, "parallel_with"): Words("runs parallel with", "並行する開議（parallelWith）"),
}
"""The references that may lead on to what leads back, but not to what they stand on."""


@attrs.frozen(eq=False)
class _Link:
    """A reference to something that does not stand before it."""

    node: Node[Any]
    """What holds the reference."""

    field: str
    number: int
    source: Node[Any]
    """What something is said of: the node, or what it stands in."""

    target: Node[Any]
    words: Words
    in_circle: bool
    """Whether it leads back to where it begins."""

    @property
    def pointer(self) -> str:
        return place_of(self.node, self.field, self.number)


@once
def _links(survey: Survey) -> tuple[_Link, ...]:
    """Return the relations that lead to what stands later, or to where they begin."""
    links: list[_Link] = []
    for key, words in {**_DIRECTED, **_NEVER_TO_ITSELF}.items():
        onward = list(_onward(survey, key))
        if key in _NEVER_TO_ITSELF:
            onward = [one for one in onward if one[2] is one[3]]
        circles = _circles(_graph(survey, key)) if onward else {}
        for node, number, source, target in onward:
            in_circle = (
                source.thing.id in circles
                and survey.ids[source.thing.id] is source
                and circles[source.thing.id] == circles[target.thing.id]
            )
            links.append(_Link(node, key[1], number, source, target, words, in_circle))
    return tuple(links)


def _references(
    survey: Survey, key: tuple[type[Any], str]
) -> Iterator[tuple[Node[Any], tuple[str, ...], Node[Any]]]:
    """Go through the references of a class: what holds them, the ids, what they speak of."""
    cls, field = key
    owner = _OWNERS.get(cls)
    for node, ids in survey.references[field] if survey.of(cls) else ():
        if node.thing.__class__ is cls:
            if owner is None:
                yield node, ids, node
            elif (parent := node.parent) is not None and isinstance(parent.thing, owner):
                yield node, ids, parent


_OWNERS: Final[Mapping[type[Any], type[Any]]] = {Place: Remark, Person: Attendee}
"""Whose references these are, where they do not speak of themselves."""


def _onward(
    survey: Survey, key: tuple[type[Any], str]
) -> Iterator[tuple[Node[Any], int, Node[Any], Node[Any]]]:
    find = survey.ids.get
    for node, ids, source in _references(survey, key):
        for number, id_ in enumerate(ids):
            target = find(id_)
            if (
                target is not None
                and target.rank >= source.rank
                and isinstance(target.thing, Sitting | Attendee | Unit)
            ):
                yield node, number, source, target


def _graph(survey: Survey, key: tuple[type[Any], str]) -> dict[str, list[str]]:
    """Return the ids that each thing with an id leads to."""
    graph: dict[str, list[str]] = {}
    for _, ids, source in _references(survey, key):
        if source.thing.id is not None:
            graph.setdefault(source.thing.id, []).extend(ids)
    return graph


def _circles(graph: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Name the circle that each thing is part of: two are on one circle if the names agree.

    The strongly connected components, found as Kosaraju did, without recursion. The walk begins at
    nothing, which leads to everything.
    """
    done: list[str] = []
    seen: set[str] = set()
    path = [("", iter(graph))]
    while path:
        here, onward = path[-1]
        following = next((one for one in onward if one not in seen), None)
        if following is None:
            done.append(here)
            path.pop()
        else:
            seen.add(following)
            path.append((following, iter(graph.get(following, ()))))
    back: dict[str, list[str]] = {}
    for here, targets in graph.items():
        for target in targets:
            back.setdefault(target, []).append(here)
    circles: dict[str, str] = {}
    for root in reversed(done):
        waiting = [root]
        while waiting:
            here = waiting.pop()
            if here not in circles:
                circles[here] = root
                waiting += back.get(here, ())
    return circles


# ----------------------------------------------------------------------------------- REF004


@rule(
    "REF004",
    "error",
    title=Words(
        "Something refers to itself, or in a circle.", "自分自身を指すか、参照が一回りしている。"
    ),
    message=Words(
        "“{id}” {relation} “{target}”, which leads back to “{id}”; take the wrong reference out.",
        "「{id}」の{relation}は「{target}」ですが、たどると「{id}」に戻ります。"
        "誤った参照を取り除いてください。",
    ),
    why=Words(
        "No remark answers itself, no decision is the repetition of its own repetition, nobody"
        " stands in for their own proxy. Whoever follows such references to the beginning (to put"
        " question and answer together, to count a decision once) never arrives.",
        "自分に答える発言も、自分の写しの写しである決定も、自分の代理の代理である人もありません。"
        "質問と答えを組にする、同じ決定を一度だけ数えるなど、参照を元までたどる処理が、"
        "いつまでも終わらなくなります。",
    ),
    todo=Words(
        "Of the references on the circle one points the wrong way: the later answers, continues or"
        " repeats the earlier, and the proxy names the person they stand in for.",
        "一回りする参照のうち、どれか一つの向きが逆です。後のものが前のものに答え、続き、繰り返し、"
        "代理人が本人を指すように直してください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "id": "r1", "act": "question", "text": "財源は何ですか。",
               "answers": ["r2"]},
              {"kind": "remark", "id": "r2", "act": "answer", "text": "一般財源です。",
               "answers": ["r1"]}]}
            """,
            at=("/proceedings/0/answers/0",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "id": "r1", "text": "説明します。", "continues": "r1"},
              {"kind": "remark", "id": "r2", "text": "先の発言を取り消します。",
               "corrects": {"unit": "r2"}},
              {"kind": "decision", "id": "d1", "outcome": "approved", "statedIn": ["d1"]},
              {"kind": "summary", "id": "s1", "text": "議論の要旨", "of": ["r1", "s1"]}]}
            """,
            at=(
                "/proceedings/0/continues",
                "/proceedings/1/corrects/unit",
                "/proceedings/2/statedIn/0",
                "/proceedings/3/of/1",
            ),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [
              {"id": "a", "label": "山田太郎", "proxyFor": {"attendees": ["b"]}},
              {"id": "b", "label": "大島弥生", "proxyFor": {"attendees": ["c"]}},
              {"id": "c", "label": "髙橋修", "proxyFor": {"attendees": ["a"]}},
              {"id": "d", "label": "会長", "attendees": ["d"]}]}]}
            """,
            at=(
                "/attendance/0/entries/0/proxyFor/attendees/0",
                "/attendance/0/entries/1/proxyFor/attendees/0",
                "/attendance/0/entries/3/attendees/0",
            ),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"id": "s1", "name": "分科会", "parallelWith": ["s1"]}]}}
            """,
            at=("/meeting/sittings/0/parallelWith/0",),
        ),
        Case(
            """
            {"agenda": [{"title": "予算について", "decisions": [
               {"kind": "decision", "id": "d1", "outcome": "approved", "repeats": "d2"}]}],
             "proceedings": [
               {"kind": "decision", "id": "d2", "outcome": "approved", "repeats": "d1"}]}
            """,
            at=("/agenda/0/decisions/0/repeats",),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "id": "r1", "act": "question", "text": "財源は何ですか。"},
          {"kind": "remark", "id": "r2", "act": "answer", "text": "一般財源です。",
           "answers": ["r1"]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "id": "r1", "act": "question", "text": "財源は何ですか。"},
          {"kind": "remark", "id": "r2", "act": "answer", "text": "一般財源です。",
           "answers": ["r1"]},
          {"kind": "remark", "id": "r3", "text": "内訳は次の表のとおりです。", "answers": ["r1"],
           "continues": "r2"},
          {"kind": "summary", "id": "s1", "text": "財源を確認した。", "of": ["r1", "r2", "r3"]},
          {"kind": "summary", "text": "まとめ", "of": ["s1", "r1"]}]}
        """,
        """
        {"meeting": {"sittings": [
           {"id": "s1", "name": "第1分科会", "parallelWith": ["s2"]},
           {"id": "s2", "name": "第2分科会", "parallelWith": ["s1"]}]}}
        """,
    ),
)
def circles(survey: Survey) -> Iterator[Found]:
    """Find references that lead back to where they begin."""
    for link in _links(survey):
        if link.in_circle:
            yield found(
                link.pointer,
                related=(link.target.pointer,),
                id=link.source.thing.id,
                target=link.target.thing.id,
                relation=link.words,
            )


# ----------------------------------------------------------------------------------- REF005


@rule(
    "REF005",
    "warning",
    title=Words("What must stand before stands later.", "前にあるはずの参照先が、後にある。"),
    message=Words(
        "This {relation} “{id}”, which stands further on; name what stands before, or turn the"
        " reference round.",
        "{relation}とされる「{id}」は、ここより後にあります。前にあるものを指すか、"
        "参照の向きを逆にしてください。",
    ),
    why=Words(
        "Units stand in the order of the record. An answer follows its question, the second part of"
        " a remark its first, a retraction the words that it takes back; of a decision that is"
        " printed twice, the later print repeats the earlier. A reference ahead is mostly one to a"
        " neighbour of what was meant, or one that was set on the wrong end.",
        "議事の単位は記録の順に並びます。答えは質問の後に、発言の続きは前の部分の後に、"
        "取消しは取り消される発言の後にあり、二度記された決定は、後のほうが先のものを指します。"
        "後ろへの参照は、隣の単位と取り違えたか、向きを逆に付けたものがほとんどです。",
    ),
    todo=Words(
        "Look up what was meant. Leave it, with a waiver, where the record itself changes the"
        " order, for example by printing answers before the questions.",
        "本来指すものを確かめてください。答えを質問より先に掲げるなど、"
        "会議録そのものが順序を入れ替えている場合は、承知の指摘（waiver）に理由を書いてそのままにし"
        "ます。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "act": "answer", "text": "一般財源です。", "answers": ["r3"]},
              {"kind": "remark", "id": "r2", "act": "question", "text": "財源は何ですか。"},
              {"kind": "remark", "id": "r3", "act": "question", "text": "起債の額はいくらか。"}]}
            """,
            at=("/proceedings/0/answers/0",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "section", "heading": "質疑", "units": [
                {"kind": "remark", "text": "説明します。", "continues": "r2"}]},
              {"kind": "remark", "id": "r2", "text": "以上です。"},
              {"kind": "remark", "text": "3月というのを取り消します。", "corrects": {"unit": "r4"}},
              {"kind": "remark", "id": "r4", "text": "3月に実施します。"},
              {"kind": "decision", "outcome": "approved", "text": "承認", "repeats": "d6"},
              {"kind": "decision", "id": "d6", "outcome": "approved", "text": "承認"}]}
            """,
            at=(
                "/proceedings/0/units/0/continues",
                "/proceedings/2/corrects/unit",
                "/proceedings/4/repeats",
            ),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "id": "r2", "act": "question", "text": "財源は何ですか。"},
          {"kind": "remark", "act": "answer", "text": "一般財源です。", "answers": ["r2"]},
          {"kind": "remark", "id": "r3", "act": "question", "text": "起債の額はいくらか。"}]}
        """,
        """
        {"record": {"corrections": [{"place": {"unit": "r9"}, "wrong": "48台", "right": "84台"}]},
         "agenda": [{"title": "副委員長の互選について", "decisions": [
           {"kind": "decision", "outcome": "elected", "text": "当選", "repeats": "d1"}]}],
         "proceedings": [
          {"kind": "summary", "text": "要旨：台数を確認した。", "of": ["r9"]},
          {"kind": "decision", "id": "d1", "outcome": "elected", "statedIn": ["r9"]},
          {"kind": "remark", "id": "r9", "text": "当選されました。駐車場は84台です。"}]}
        """,
    ),
)
def ahead(survey: Survey) -> Iterator[Found]:
    """Find references ahead where only references back make sense."""
    for link in _links(survey):
        earlier = _EARLIER.get((type(link.node.thing), link.field))
        if earlier is not None and not link.in_circle and _in_one_tree(link.source, link.target):
            yield found(
                link.pointer,
                related=(link.target.pointer,),
                id=link.target.thing.id,
                relation=earlier,
            )


def _in_one_tree(one: Node[Any], other: Node[Any]) -> bool:
    """Tell whether both stand in the agenda, or both in the proceedings."""
    return one.pointer.split("/")[1] == other.pointer.split("/")[1]


# ----------------------------------------------------------------------------------- REF008


@rule(
    "REF008",
    "error",
    title=Words(
        "A sitting names another as parallel, and is not named by it.",
        "並行する開議が、互いを指していない。",
    ),
    message=Words(
        "This sitting is said to run parallel with “{id}”, which does not say so of this one;"
        " state it on both or on neither.",
        "この開議は「{id}」と並行とされていますが、「{id}」の側にはその記載がありません。"
        "両方に書くか、両方から取り除いてください。",
    ),
    why=Words(
        "To run parallel holds for both or for neither, and the format asks for it on both: whoever"
        " reads one of two committees that met at the same time has to learn of the other.",
        "並行していることは双方に当てはまるので、互いに書く決まりです。"
        "同じ時間に開かれた二つの分科会のどちらを読んでも、"
        "もう一方があることが分かるようにするためです。",
    ),
    todo=Words(
        "Give both sittings an id, and name each in the `parallelWith` of the other.",
        "両方の開議にIDを付け、それぞれの`parallelWith`に相手のIDを書いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [
              {"id": "b1", "name": "第1分科会", "parallelWith": ["b2"]},
              {"id": "b2", "name": "第2分科会"}]}}
            """,
            at=("/meeting/sittings/0/parallelWith/0",),
        ),
        Case(
            """
            {"meeting": {"sittings": [
              {"name": "第1分科会", "parallelWith": ["b2", "b3"]},
              {"id": "b2", "name": "第2分科会", "parallelWith": ["b3"]},
              {"id": "b3", "name": "第3分科会", "parallelWith": ["b2"]}]}}
            """,
            at=("/meeting/sittings/0/parallelWith/0", "/meeting/sittings/0/parallelWith/1"),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [
          {"id": "b1", "name": "第1分科会", "parallelWith": ["b2"]},
          {"id": "b2", "name": "第2分科会", "parallelWith": ["b1"]}]}}
        """,
        """
        {"meeting": {"sittings": [
          {"name": "全体会"},
          {"id": "b1", "name": "第1分科会", "parallelWith": ["b2", "b3"]},
          {"id": "b2", "name": "第2分科会", "parallelWith": ["b1"]},
          {"id": "b3", "name": "第3分科会", "parallelWith": ["b1"]}]}}
        """,
    ),
)
def not_mutual(survey: Survey) -> Iterator[Found]:
    """Find sittings that another one does not name in turn."""
    for node in survey.of(Sitting):
        for number, id_ in enumerate(node.thing.parallel_with):
            other = survey.find(id_, Sitting)
            if other is not None and node.thing.id not in other.thing.parallel_with:
                yield found(node.at("parallel_with", number), related=(other.pointer,), id=id_)
