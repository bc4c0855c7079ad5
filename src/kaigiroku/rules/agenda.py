"""Agenda and proceedings: what was to be taken, what was taken, and whether they fit (AGD).

A unit is *tied* to an item if it names it in its `items`, or stands in a section that does. Minutes
tie their proceedings to the agenda or they do not; only where they do are gaps worth a word. The
rules on headings and numbers are in `kaigiroku.rules.headings`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

import attrs

from kaigiroku.japanese import fold, number_style
from kaigiroku.model import (
    AgendaItem,
    Decision,
    Explanation,
    Passage,
    ReferenceSpan,
    Remark,
    Section,
    Summary,
    Unit,
    Withheld,
)
from kaigiroku.navigation import own_text
from kaigiroku.rules.facts.closure import NOT_OPEN, NOT_TAKEN, hides, status_of
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.facts.wording import cited
from kaigiroku.rules.headings import item_called, named_wrongly, wordings
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

__all__: list[str] = []

_FORMAL: Final = re.compile(
    "[開閉]会(?!中)|[開閉]議|[散延]会|休憩|再開|挨拶|あいさつ|紹介|委嘱|辞令|その他|連絡|次回|情報提供|出席状況|資料(?:の)?確認"
)
"""What headings and items hold that are there for the form, or for whatever comes up."""

_FORMAL_LENGTH: Final = 14
"""How long the words of such a heading are at most."""

_PROCEDURAL: Final = re.compile(
    "署名|会期|日程|順序|休憩|延長|散会|閉会|延会|公開|傍聴|撮影|録音|[議会座]長|委員長|主査|互選|選出|指名|推薦|一任|次回|開催"
    "|会議録|議事録|部会|小委員会|分科会|起草|発言|取消|取り消|追加|一括|除斥|名簿|成立"
)
"""What decisions are about that need no item: the course of the meeting and its offices."""


# ----------------------------------------------------------------------------------- ties


@attrs.frozen(eq=False)
class _Ties:
    """What the proceedings tie to the agenda."""

    items: frozenset[str]
    """The ids of items to which something is tied, or which the text refers to."""

    around: frozenset[Node[Any]]
    """The units that are tied themselves, and all that they stand in."""


@once
def _ties(survey: Survey) -> _Ties:
    items: set[str] = set()
    around: set[Node[Any]] = set()
    for referring, ids in survey.references["items"]:
        items.update(ids)
        node: Node[Any] | None = referring
        while node is not None and node not in around:
            around.add(node)
            node = node.parent
    for span in survey.of(ReferenceSpan):
        items.update(span.thing.to)
    return _Ties(frozenset(i for i in items if survey.find(i, AgendaItem)), frozenset(around))


def _is_tied(node: Node[Any]) -> bool:
    """Tell whether a unit or what it stands in names an item."""
    return any(
        isinstance(one.thing, AgendaItem) or (isinstance(one.thing, Unit) and one.thing.items)
        for one in (node, *node.above())
    )


def _with_those_above(item: Node[AgendaItem]) -> Iterator[AgendaItem]:
    for node in (item, *item.above()):
        if isinstance(node.thing, AgendaItem):
            yield node.thing


def _is_formal(text: str) -> bool:
    return any(
        len(words) <= _FORMAL_LENGTH and _FORMAL.search(words) is not None
        for words in wordings(text)
    )


# ----------------------------------------------------------------------------------- AGD001


@rule(
    "AGD001",
    "warning",
    title=Words("An agenda item was never taken.", "議事で扱われた形跡のない議題がある。"),
    message=Words(
        "Nothing in the proceedings belongs to the item “{item}”; tie the part that does to it, or"
        " state what became of it.",
        "議題「{item}」に当たる部分が議事にありません。該当する節などを結び付けるか、議題の扱い（state）を書いてください。",
    ),
    why=Words(
        "That each item of the agenda comes with what was said and decided on it is the least that"
        " rules on minutes ask for (行政文書の管理に関するガイドライン, 浜松市の要綱). An item"
        " without any has lost its part of the record, or was not taken, which should be said.",
        "議題ごとに何が話され、どう決まったかが分かることは、会議の記録に求められる最小限のことです"
        "（行政文書の管理に関するガイドライン、浜松市の要綱など）。何もない議題は、記録が漏れているか、扱われなかったかのどちらかです。",
    ),
    todo=Words(
        "Name the item in the `items` of its section, or of a remark or decision. If it was"
        " withdrawn, put off or not reached, say so in its `state`.",
        "その議題の節や発言、決定の`items`に議題のIDを書いてください。"
        "撤回・延期されたとき、審議に至らなかったときは、議題の`state`に書きます。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                        {"id": "a2", "number": "2", "title": "開館時間の変更について"}],
             "proceedings": [
              {"kind": "section", "items": ["a1"], "heading": "1　利用状況について", "units": [
                {"kind": "remark", "text": "前年度より増えています。"}]}]}
            """,
            at=("/agenda/1",),
        ),
        Case(
            """
            {"record": {"edition": "full"},
             "agenda": [{"title": "議事", "items": [
               {"id": "a1", "title": "利用状況について"},
               {"id": "a2", "title": "職員の配置", "openness": {"status": "closed",
                "reasons": [{"code": "personal"}]}}]}],
             "proceedings": [
              {"kind": "remark", "items": ["a1"], "text": "前年度より増えています。"}]}
            """,
            at=("/agenda/0/items/1",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                    {"id": "a2", "number": "2", "title": "開館時間の変更について",
                     "state": "postponed"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "1　利用状況について", "units": [
            {"kind": "remark", "text": "前年度より増えています。"}]}]}
        """,
        """
        {"agenda": [{"number": "1", "title": "開会"},
                    {"id": "a2", "number": "2", "title": "議案", "items": [
                      {"id": "b1", "title": "予算（案）について"},
                      {"id": "b2", "title": "規則（案）について"}]},
                    {"id": "a3", "number": "3", "title": "要望書について",
                     "decisions": [{"kind": "decision", "text": "了承", "outcome": "noted"}]},
                    {"id": "a4", "number": "4", "title": "見学について"},
                    {"number": "5", "title": "その他"}, {"number": "6", "title": "閉会"}],
         "proceedings": [
          {"kind": "section", "items": ["a2"], "heading": "2　議案", "units": [
            {"kind": "remark", "text": "一括して説明します。見学について。", "spans": [
              {"kind": "reference", "start": 10, "end": 16, "text": "見学について",
               "to": ["a4"]}]}]}]}
        """,
        """
        {"agenda": [{"id": "a1", "title": "利用状況について"},
                    {"id": "a2", "title": "開館時間について"}],
         "proceedings": [{"kind": "remark", "text": "前年度より増えています。"}]}
        """,
        """
        {"agenda": [{"id": "a1", "title": "利用状況について"},
                    {"id": "a2", "title": "職員の配置", "openness": {"status": "closed",
                     "reasons": [{"code": "personal"}]}}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "利用状況について", "units": [
            {"kind": "remark", "text": "前年度より増えています。"}]}]}
        """,
        """
        {"agenda": [{"id": "a1", "title": "利用状況について"}, {"id": "a2", "title": "職員の配置"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "利用状況について", "units": [
            {"kind": "remark", "text": "前年度より増えています。"}]},
          {"kind": "withheld", "text": "（以下非公開）", "how": "omitted",
           "reasons": [{"code": "personal"}]}]}
        """,
    ),
)
def never_taken(survey: Survey) -> Iterator[Found]:
    """Find items at the ends of the agenda's tree to which nothing is tied."""
    ties = _ties(survey)
    edition = survey.minutes.record.edition
    if not ties.items or edition == "extract" or _leaves_out_openly(survey):
        return
    for node in survey.of(AgendaItem):
        item = node.thing
        if item.items or item.decisions or item.category == "procedure":
            continue
        name = item.title or item.number
        line = list(_with_those_above(node))
        if (
            name is None
            or any(one.id in ties.items or one.state in NOT_TAKEN for one in line)
            or (edition != "full" and any(map(_is_closed, line)))
            or _is_formal(name)
        ):
            continue
        words = wordings(name) or {fold(name)}
        if node not in named_wrongly(survey) and not any(
            one in _untied_headings(survey) for one in words
        ):
            yield found(node.pointer, item=name)


def _leaves_out_openly(survey: Survey) -> bool:
    """Tell whether a mark stands for a part left out, of which nothing says which item it was."""
    return any(not _is_tied(node) for node in survey.of(Withheld))


def _is_closed(item: AgendaItem) -> bool:
    return status_of(item) in NOT_OPEN


@once
def _untied_headings(survey: Survey) -> str:
    """Return the headings that are tied to nothing, folded, with their wordings."""
    headings = [
        node.thing.heading
        for node in survey.of(Section)
        if node.thing.heading and not _is_tied(node)
    ]
    return "\n".join(line for text in headings for line in (fold(text), *wordings(text)))


# ----------------------------------------------------------------------------------- AGD002


@rule(
    "AGD002",
    "note",
    title=Words(
        "A section is tied to no agenda item.", "どの議題にも結び付けられていない節がある。"
    ),
    message=Words(
        "The section “{heading}” looks like {item}, but is tied to none; name its item, or add one"
        " to the agenda.",
        "節「{heading}」は{item}とみられますが、議題に結び付けられていません。"
        "`items`に議題を書くか、議題に加えてください。",
    ),
    why=Words(
        "The other sections are tied to items. Through this one a search by item, a count of what"
        " was taken, and the openness of the item do not reach its remarks.",
        "ほかの節は議題に結び付けられています。この節だけが外れていると、議題からの検索や集計、"
        "議題ごとの公開・非公開の確認から、節の中の発言が漏れます。",
    ),
    todo=Words(
        "Add the item's id to the section's `items`. If the matter came up at the meeting, add an"
        " item with the state “added”. Leave it if the section is for the form only.",
        "節の`items`に議題のIDを加えてください。当日に加わった案件であれば、`state`を「added」とした議題を加えます。"
        "形式的な節であれば、そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                        {"id": "a2", "number": "2", "title": "開館時間の変更について"}],
             "proceedings": [
              {"kind": "section", "items": ["a1"], "heading": "1　利用状況について", "units": [
                {"kind": "remark", "text": "前年度より増えています。"}]},
              {"kind": "section", "heading": "2　開館時間の変更について", "units": [
                {"kind": "remark", "text": "午後8時までとします。"}]}]}
            """,
            at=("/proceedings/1",),
        ),
        Case(
            """
            {"agenda": [{"id": "a1", "number": "(1)", "title": "利用状況について"}],
             "proceedings": [
              {"kind": "section", "heading": "1　会長の報告", "units": [
                {"kind": "remark", "text": "先日、見学に行きました。"}]},
              {"kind": "section", "items": ["a1"], "heading": "(1)　利用状況について", "units": [
                {"kind": "remark", "text": "前年度より増えています。"}]},
              {"kind": "section", "heading": "(2)　開館時間の変更について", "units": [
                {"kind": "section", "heading": "(2)　説明", "units": [
                  {"kind": "remark", "text": "午後8時までとします。"}]}]}]}
            """,
            at=("/proceedings/2",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                    {"id": "a2", "number": "2", "title": "開館時間の変更について"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "1　利用状況について", "units": [
            {"kind": "remark", "text": "前年度より増えています。"}]},
          {"kind": "section", "items": ["a2"], "heading": "2　開館時間の変更について", "units": [
            {"kind": "remark", "text": "午後8時までとします。"}]}]}
        """,
        """
        {"agenda": [{"id": "a2", "number": "2", "title": "利用状況について"}],
         "proceedings": [
          {"kind": "section", "heading": "1　開会", "units": [
            {"kind": "remark", "text": "開会します。"}]},
          {"kind": "section", "items": ["a2"], "heading": "2　利用状況について", "units": [
            {"kind": "section", "heading": "1　質疑", "units": [
              {"kind": "remark", "text": "前年度はどうでしたか。"}]}]},
          {"kind": "section", "heading": "3　委員からの意見", "units": [
            {"kind": "remark", "items": ["a2"], "text": "前年度より増えています。"}]},
          {"kind": "section", "heading": "4　参考", "units": [
            {"kind": "table", "rows": [["年度", "人"]]}]},
          {"kind": "section", "heading": "備考", "units": [
            {"kind": "remark", "text": "次の会議は5月です。"}]},
          {"kind": "section", "heading": "5　閉会のあいさつ", "units": [
            {"kind": "remark", "text": "閉会します。"}]}]}
        """,
        """
        {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"}],
         "proceedings": [
          {"kind": "section", "heading": "1　利用状況について", "units": [
            {"kind": "remark", "text": "前年度より増えています。"}]}]}
        """,
        """
        {"record": {"edition": "public"},
         "agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                    {"title": "■■■", "openness": {"status": "closed", "how": "masked",
                     "reasons": [{"code": "operations.personnel"}]}}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "1　利用状況について", "units": [
            {"kind": "remark", "text": "前年度より増えています。"}]},
          {"kind": "section", "heading": "2　人事について（非公開）", "units": [
            {"kind": "decision", "text": "原案のとおり決定した。"}]}]}
        """,
    ),
)
def tied_to_nothing(survey: Survey) -> Iterator[Found]:
    """Find sections that look like those that are tied, or like an item, and are not."""
    for node, item in _loose_sections(survey).items():
        yield found(
            node.pointer,
            heading=node.thing.heading or "",
            item=Words("an item like the others", "ほかと同じ議題の節")
            if item is None
            else Words(f"the item “{item}”", f"議題「{item}」"),
        )


@once
def _loose_sections(survey: Survey) -> Mapping[Node[Section], str | None]:
    """Return the sections that should be tied, each with the title of the item that it names."""
    loose: dict[Node[Section], str | None] = {}
    ties = _ties(survey)
    tied = [node for node in survey.of(Section) if node.thing.items]
    if not tied or not survey.minutes.agenda or hides(survey, AgendaItem):
        return loose
    styles: set[str | None] | None = None
    for node in survey.of(Section):
        section = node.thing
        if (
            node in ties.around
            or section.heading is None
            or section.sitting is not None
            or _is_tied(node)
            or any(one in loose for one in node.above())
            or not _holds_words(section)
            or _is_formal(section.heading)
        ):
            continue
        if styles is None:
            styles = {number_style(one.thing.heading or "") for one in tied} - {None}
        item = item_called(survey, wordings(section.heading))
        if item is not None or number_style(section.heading) in styles:
            loose[node] = None if item is None else item.thing.title
    return loose


def _holds_words(section: Section) -> bool:
    """Tell whether something was said or decided in a section."""
    return any(
        isinstance(unit, Remark | Explanation | Summary | Decision | Passage)
        or (isinstance(unit, Section) and _holds_words(unit))
        for unit in section.units
    )


# ----------------------------------------------------------------------------------- AGD005


@rule(
    "AGD005",
    "warning",
    title=Words(
        "A decision is tied to no agenda item.", "どの議題にも結び付けられていない決定がある。"
    ),
    message=Words(
        "The decision “{decision}” belongs to no item, while others do; name its item in `items`.",
        "決定「{decision}」が、ほかの決定と違って議題に結び付けられていません。`items`に議題を書いてください。",
    ),
    why=Words(
        "The first thing that readers ask of minutes is how an item ended. A decision that hangs in"
        " the air is missing from every list of results (会議の結果).",
        "会議録を読む人がまず知りたいのは、その議題がどう決まったかです。議題に結び付かない決定は、"
        "会議の結果の一覧から漏れてしまいます。",
    ),
    todo=Words(
        "Name the item, or set the decision in the section of the item. Decisions on the course of"
        " the meeting are not meant; if this is one, waive it.",
        "`items`に議題のIDを書くか、その議題の節の中に置いてください。会議の進め方についての決定は対象外です。"
        "これがそうであれば、理由を添えてそのままにしてください。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "title": "開館時間の変更について"},
                        {"id": "a2", "title": "予算（案）について"}],
             "proceedings": [
              {"kind": "decision", "items": ["a1"], "text": "開館時間は、原案のとおり承認",
               "outcome": "approved"},
              {"kind": "explanation", "items": ["a2"], "text": "予算（案）について説明"},
              {"kind": "decision", "text": "予算（案）は、原案のとおり承認",
               "outcome": "approved"}]}
            """,
            at=("/proceedings/2",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "title": "開館時間の変更について"},
                    {"id": "a2", "title": "予算（案）について"}],
         "proceedings": [
          {"kind": "decision", "items": ["a1"], "text": "開館時間は、原案のとおり承認",
           "outcome": "approved"},
          {"kind": "explanation", "items": ["a2"], "text": "予算（案）について説明"},
          {"kind": "decision", "items": ["a2"], "text": "予算（案）は、原案のとおり承認",
           "outcome": "approved"}]}
        """,
        """
        {"agenda": [{"id": "a1", "title": "開館時間の変更について", "decisions": [
                      {"kind": "decision", "id": "d1", "text": "承認", "outcome": "approved"}]},
                    {"id": "a2", "title": "予算（案）について"}],
         "proceedings": [
          {"kind": "decision", "text": "会議録署名委員は、佐野委員とする。", "outcome": "approved"},
          {"kind": "decision", "text": "佐野委員", "outcome": "elected"},
          {"kind": "remark", "id": "r", "text": "本日の会議は公開とします。"},
          {"kind": "decision", "outcome": "approved", "statedIn": ["r"]},
          {"kind": "section", "items": ["a2"], "heading": "予算（案）について", "units": [
            {"kind": "decision", "text": "原案のとおり承認", "outcome": "approved"}]},
          {"kind": "decision", "text": "開館時間は、原案のとおり承認", "outcome": "approved",
           "repeats": "d1"},
          {"kind": "decision", "outcome": "approved"},
          {"kind": "section", "heading": "その他", "units": [
            {"kind": "decision", "text": "見学に行くことに決定", "outcome": "approved"}]}]}
        """,
        """
        {"agenda": [{"id": "a1", "title": "開館時間の変更について"}],
         "proceedings": [
          {"kind": "decision", "text": "原案のとおり承認", "outcome": "approved"}]}
        """,
    ),
)
def decided_on_nothing(survey: Survey) -> Iterator[Found]:
    """Find decisions on a matter that are tied to no item, where others are tied."""
    loose = [node for node in survey.of(Decision) if not _is_tied(node)]
    if not survey.minutes.agenda or len(loose) == len(survey.of(Decision)):
        return
    for node in loose:
        decision = node.thing
        if decision.repeats is not None or decision.outcome in {"elected", "appointed"}:
            continue
        text = _told(survey, node)
        if not text or _PROCEDURAL.search(text):
            continue
        above = [one for one in node.above() if isinstance(one.thing, Section)]
        if not any(
            one in _loose_sections(survey) or _is_formal(one.thing.heading or "") for one in above
        ):
            yield found(node.pointer, decision=cited(text))


def _told(survey: Survey, node: Node[Decision]) -> str:
    """Return the words of a decision and of the units that state it."""
    units = [survey.find(id_, Unit) for id_ in node.thing.stated_in]
    stated = [own_text(cast("Any", unit.thing)) for unit in units if unit is not None]
    return "\n".join(filter(None, (node.thing.text, *stated)))


# ----------------------------------------------------------------------------------- AGD006


@rule(
    "AGD006",
    "error",
    title=Words(
        "An item was not taken, and yet decided.", "扱われなかったはずの議題に、議決がある。"
    ),
    message=Words(
        "The item “{item}” is said to be {state}, but the outcome of this decision on it is"
        " {outcome}; correct one of the two.",
        "議題「{item}」の扱いは「{state}」ですが、この決定の結果は「{outcome}」です。どちらかを直してください。",
    ),
    why=Words(
        "An item that was withdrawn, put off or not reached has no outcome at this meeting. One of"
        " the two statements is false, and whoever reads only the other is misled.",
        "撤回・延期された議題や審議に至らなかった議題に、この会議での結論はありません。どちらかの記載が誤っており、"
        "一方だけを読んだ人は誤解します。",
    ),
    todo=Words(
        "If the item was decided after all, take its `state` out. If the decision was to withdraw"
        " or put off, its outcome is “withdrawn” or “continued”.",
        "結論が出たのであれば、議題の`state`を取り除いてください。撤回や延期を決めたのであれば、"
        "決定の`outcome`は「withdrawn」または「continued」とします。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "title": "開館時間の変更について", "state": "postponed"}],
             "proceedings": [
              {"kind": "section", "items": ["a1"], "heading": "開館時間の変更について", "units": [
                {"kind": "decision", "text": "原案のとおり承認", "outcome": "approved"}]}]}
            """,
            at=("/proceedings/0/units/0/outcome",),
        ),
        Case(
            """
            {"agenda": [{"id": "a1", "title": "予算", "state": "withdrawn", "decisions": [
                          {"kind": "decision", "text": "可決", "outcome": "approved"}]},
                        {"id": "a2", "title": "条例", "state": "not-reached"}],
             "proceedings": [
              {"kind": "decision", "items": ["a2"], "outcome": "rejected"}]}
            """,
            at=("/agenda/0/decisions/0/outcome", "/proceedings/0/outcome"),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "title": "開館時間の変更について"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "開館時間の変更について", "units": [
            {"kind": "decision", "text": "原案のとおり承認", "outcome": "approved"}]}]}
        """,
        """
        {"agenda": [{"id": "a1", "title": "予算", "state": "withdrawn", "decisions": [
                      {"kind": "decision", "text": "撤回承認", "outcome": "approved"}]},
                    {"id": "a2", "title": "条例", "state": "postponed"},
                    {"id": "a3", "title": "契約", "state": "added"}],
         "proceedings": [
          {"kind": "decision", "items": ["a2"], "outcome": "continued"},
          {"kind": "remark", "id": "r", "text": "次回に改めて審議することに御異議ありませんか。"},
          {"kind": "decision", "items": ["a2"], "outcome": "approved", "statedIn": ["r"]},
          {"kind": "section", "items": ["a2"], "heading": "条例", "units": [
            {"kind": "decision", "items": ["a3"], "text": "原案のとおり承認",
             "outcome": "approved"}]}]}
        """,
    ),
)
def decided_all_the_same(survey: Survey) -> Iterator[Found]:
    """Find decisions on items that were not taken."""
    states = {
        node: state for node in survey.of(AgendaItem) if (state := node.thing.state) in NOT_TAKEN
    }
    if not states:
        return
    by_id = {node.thing.id: node for node in states}
    for node in survey.of(Decision):
        if (outcome := node.thing.outcome) not in _CONCLUSIVE:
            continue
        item = next((one for one in _nearest_items(node, by_id) if one in states), None)
        if item is not None and not _NOT_ON_THE_MATTER.search(_told(survey, node)):
            yield found(
                node.at("outcome"),
                related=(item.at("state"),),
                item=item.thing.title or item.thing.number or "",
                state=_called("ItemState", states[item]),
                outcome=_called("Outcome", outcome),
            )


_CONCLUSIVE: Final = frozenset(
    {"approved", "approved-amended", "rejected", "replied", "elected", "dismissed"}
)
"""The outcomes that end a matter."""

_NOT_ON_THE_MATTER: Final = re.compile(
    "撤回|取下|取り下|取りやめ|延期|見送|先送|持ち越|継続|次回|留保|保留|未了|後日|公開|順序|日程|一括|除斥"
)
"""What a decision says that puts the matter off or is on how to take it."""


def _called(codes: str, code: str) -> Words:
    known = LISTS[codes].codes[code]
    return Words(f"“{known.en}”", known.ja)


def _nearest_items(
    node: Node[Decision], by_id: Mapping[str | None, Node[AgendaItem]]
) -> Iterator[Node[Any]]:
    """Go through the items that a decision is on: its own, else those of the nearest section."""
    for one in (node, *node.above()):
        if isinstance(one.thing, AgendaItem):
            yield one
            return
        if isinstance(one.thing, Unit) and one.thing.items:
            yield from (by_id[id_] for id_ in one.thing.items if id_ in by_id)
            return
