"""Headings and numbers: whether sections are headed as their items are called (AGD).

The rules on what was taken are in `kaigiroku.rules.agenda`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import attrs

from kaigiroku.japanese import fold, leading_number, number_style
from kaigiroku.model import AgendaItem, Openness, Section
from kaigiroku.rules.facts.closure import NOT_OPEN
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__ = ["item_called", "named_wrongly", "wordings"]

# ----------------------------------------------------------------------------------- wording

_LEAD: Final = re.compile(
    "(?:日程|議事|議題|議案|議決|報告|協議|審議|承認|諮問|答申|請願|陳情|案件|事項|件名"
    r"|第?[0-9]+(?:[-.の][0-9]+)*号?|第[一二三四五六七八九十百]+号?|[一二三四五六七八九十]+(?=[、.])|[ivx]+(?=[.、])"
    r"|及び|から|まで|について|[^\w〇○◯]|[〇○◯_])+"
)
"""What of a folded heading or title says only which and of what sort: number, category, signs."""

_TRAILING: Final = re.compile("(?:について|に関すること|に関する件|関係|の件)$")
_BRACKETED: Final = re.compile(r"\([^()]*\)|【[^【】]*】|〔[^〔〕]*〕|\[[^\[\]]*\]|<[^<>]*>")


def wordings(text: str) -> frozenset[str]:
    """Return the words of a heading or title without number, category and signs; none if none.

    Two wordings: with what stands in brackets, and without; the second may not be empty.
    """
    flat = fold(text)
    outside = _words(_BRACKETED.sub("", flat))
    return frozenset((_words(flat), outside)) if outside else frozenset()


def _words(flat: str) -> str:
    led = _LEAD.match(flat)
    words = "".join(filter(str.isalnum, flat[led.end() :] if led else flat))
    return _TRAILING.sub("", words)


def _agree(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Tell whether one wording holds another."""
    return any(one in other or other in one for one in ours for other in theirs)


def item_called(survey: Survey, wordings: Iterable[str]) -> Node[AgendaItem] | None:
    """Return the first item whose title has one of some wordings."""
    titles = _titles(survey)
    return next((titles[words] for words in sorted(wordings) if words in titles), None)


@once
def _titles(survey: Survey) -> Mapping[str, Node[AgendaItem]]:
    """Return the first item of each wording of a title."""
    titles: dict[str, Node[AgendaItem]] = {}
    for node in survey.of(AgendaItem):
        for words in sorted(wordings(node.thing.title or "")):
            titles.setdefault(words, node)
    return titles


# ----------------------------------------------------------------------------------- AGD003


@rule(
    "AGD003",
    "note",
    title=Words(
        "A section's heading and the title of its item differ.", "節の見出しと、議題の件名が違う。"
    ),
    message=Words(
        "The heading says “{heading}”, the item is called “{item}”; look whether the print has both"
        " so.",
        "見出しは「{heading}」ですが、議題の件名は「{item}」です。どちらも紙面のとおりか確かめてください。",
    ),
    why=Words(
        "Headings in the body are often typed anew and drift away from the agenda: a word is left"
        " out, a plan is made (策定) in one place and revised (改定) in the other. The reader"
        " cannot tell whether the same matter is meant.",
        "本文の見出しは打ち直されることが多く、語が抜けたり、一方では「策定」、他方では「改定」となったりします。"
        "同じ案件なのか、読む人には判断できません。",
    ),
    todo=Words(
        "Correct the one that was read or typed wrong. If the print has both so, leave them: print"
        " is kept to the letter.",
        "読み違い・打ち違いがあれば直してください。紙面がどちらもそのとおりであれば、直さずに残します。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "number": "1", "title": "防災計画の改定について"}],
             "proceedings": [
              {"kind": "section", "items": ["a1"], "heading": "1　防災計画の策定について"}]}
            """,
            at=("/proceedings/0/heading",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "number": "1", "title": "防災計画の改定について"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "1　防災計画の改定について"}]}
        """,
        """
        {"agenda": [{"id": "a1", "number": "日程第１", "title": "議案第５号　防災計画（案）"},
                    {"id": "a2", "number": "ア", "title": "高齢・障がい分野"},
                    {"id": "a3", "number": "(1)", "title": "利用状況（令和7年度）について"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "○議案第５号（続き）"},
          {"kind": "section", "items": ["a1"], "heading": "日程第1　議案第5号 防災計画について"},
          {"kind": "section", "items": ["a2"], "heading": "議題(2)ア 高齢・障がい分野の施策の方向"},
          {"kind": "section", "items": ["a3"], "heading": "報告事項（1）利用状況（教育部）"},
          {"kind": "section", "items": ["a3"], "heading": "議題１"},
          {"kind": "section", "items": ["a2", "a3"], "heading": "一括質疑"}]}
        """,
        """
        {"meeting": {"sittings": [{"id": "s1", "name": "第1分科会"}]},
         "agenda": [{"id": "a1", "title": "くらし・福祉分野の重点施策"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "第１分科会（福祉）", "sitting": "s1"}]}
        """,
    ),
)
def heading_differs(survey: Survey) -> Iterator[Found]:
    """Find headings that differ from the title of the one item of their section."""
    for one in _differing(survey):
        if one.named is None:
            yield one.object_to()


@once
def named_wrongly(survey: Survey) -> frozenset[Node[AgendaItem] | None]:
    """Return the items that head sections which are tied to another."""
    return frozenset(one.named for one in _differing(survey))


@attrs.frozen(eq=False)
class _Differing:
    """A section that is headed otherwise than its one item is called."""

    section: Node[Section]
    heading: str
    item: Node[AgendaItem]
    title: str

    named: Node[AgendaItem] | None
    """The item that the heading names."""

    def object_to(self, *others: Node[AgendaItem]) -> Found:
        titles = (item.at("title") for item in (self.item, *others))
        place = self.section.at("heading")
        return found(place, related=tuple(titles), heading=self.heading, item=self.title)


@once
def _differing(survey: Survey) -> Sequence[_Differing]:
    """Return the sections that are headed otherwise than their item is called."""
    differing: list[_Differing] = []
    for node in survey.of(Section):
        section, heading = node.thing, node.thing.heading
        if len(section.items) != 1 or heading is None or section.sitting is not None:
            continue
        (id_,) = section.items
        item = survey.find(id_, AgendaItem)
        if item is None or (title := item.thing.title) is None or title in heading:
            continue
        ours, theirs = wordings(heading), wordings(title)
        if ours and theirs and not _agree(ours, theirs):
            named = item_called(survey, ours)
            differing.append(_Differing(node, heading, item, title, named))
    return differing


# ----------------------------------------------------------------------------------- AGD004


@rule(
    "AGD004",
    "warning",
    title=Words("The numbers of the agenda are not in order.", "議題の番号が、順に並んでいない。"),
    message=Words("{fault}; compare it with the print.", "{fault}。紙面と照らし合わせてください。"),
    why=Words(
        "A number that is repeated or skipped mostly means that an item was typed wrong or left"
        " out. People speak of “item 3” and readers have to find it.",
        "番号の重複や飛びは、多くの場合、打ち間違いか、議題の漏れです。会議では「議題の3」のように番号で呼ばれるため、"
        "読む人が探し当てられなくなります。",
    ),
    todo=Words(
        "Correct the number, or add the item that is missing. If the print has it so, waive this;"
        " numbers are kept as printed.",
        "番号を直すか、抜けている議題を加えてください。紙面のとおりであれば、番号は直さず、"
        "理由を添えてそのままにします。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"number": "(1)", "title": "利用状況について"},
                        {"number": "(2)", "title": "開館時間について"},
                        {"number": "(4)", "title": "予算について"}]}
            """,
            at=("/agenda/2/number",),
        ),
        Case(
            """
            {"agenda": [{"number": "第1", "title": "開会"},
                        {"number": "第2", "title": "議案", "items": [
                          {"number": "議案第8号", "title": "予算"},
                          {"number": "議案第9号", "title": "規則"},
                          {"number": "議案第8号", "title": "条例"}]},
                        {"number": "第2", "title": "報告", "items": [
                          {"number": "ア", "title": "収支"}, {"number": "ウ", "title": "工事"},
                          {"number": "エ", "title": "人事"}]},
                        {"number": "第4", "title": "閉会"}]}
            """,
            at=(
                "/agenda/1/items/2/number",
                "/agenda/2/number",
                "/agenda/2/items/1/number",
            ),
        ),
        Case(
            """
            {"record": {"edition": "public"},
             "agenda": [{"number": "(1)", "title": "利用状況について"},
                        {"number": "(4)", "title": "開館時間について"},
                        {"number": "(4)", "title": "予算について"},
                        {"number": "(3)", "title": "その他"}]}
            """,
            at=("/agenda/2/number", "/agenda/3/number"),
        ),
    ),
    passes=(
        """
        {"agenda": [{"number": "(1)", "title": "利用状況について"},
                    {"number": "(2)", "title": "開館時間について"},
                    {"number": "(3)", "title": "予算について"}]}
        """,
        """
        {"agenda": [{"number": "1", "title": "議案第31号　契約について"},
                    {"number": "1", "title": "陳情第4号　屋根について"}]}
        """,
        """
        {"agenda": [{"number": "議案第二号", "title": "条例"},
                    {"number": "議案第一号", "title": "予算"},
                    {"number": "議案第七号", "title": "契約"},
                    {"number": "報告第一号", "title": "専決"},
                    {"number": "議案第七号", "title": "契約（続き）"}]}
        """,
        """
        {"agenda": [{"number": "1", "title": "協議事項"}, {"number": "(1)", "title": "計画"},
                    {"number": "(2)", "title": "予算"}, {"number": "2", "title": "報告事項"},
                    {"number": "(1)", "title": "収支"}, {"number": "(2)", "title": "工事"},
                    {"number": "3", "title": "人事"}, {"number": "４", "title": "その他"}]}
        """,
        """
        {"agenda": [{"number": "1-1", "title": "職員の人事"}, {"number": "1-2", "title": "採用"},
                    {"number": "2-1", "title": "予算"}, {"number": "2-2", "title": "決算"}]}
        """,
        """
        {"record": {"edition": "public"},
         "agenda": [{"number": "(1)", "title": "利用状況について"},
                    {"number": "(3)", "title": "予算について"}]}
        """,
    ),
)
def out_of_order(survey: Survey) -> Iterator[Found]:
    """Find numbers that are repeated or skipped among siblings of one style."""
    gaps_are_told = _gaps_are_told(survey)
    siblings: dict[Node[Any] | None, list[tuple[Node[AgendaItem], str]]] = {}
    for node in survey.of(AgendaItem):
        if number := node.thing.number:
            siblings.setdefault(node.parent, []).append((node, number))
    for several in siblings.values():
        by_style: dict[str, list[_Numbered]] = {}
        for node, number in several if len(several) > 1 else ():
            if (path := leading_number(number)) is not None:
                style = number_style(number) or ""
                by_style.setdefault(style, []).append(_Numbered(node, number, path))
        for style, list_ in by_style.items():
            if "号" in style:
                yield from _repeated(list_)
            else:
                yield from _not_in_order(list_, gaps_are_told=gaps_are_told)


@attrs.frozen(eq=False)
class _Numbered:
    node: Node[AgendaItem]
    number: str
    path: tuple[int, ...]

    def object_to(self, other: "_Numbered", fault: Words) -> Found:
        return found(self.node.at("number"), related=(other.node.at("number"),), fault=fault)


def _gaps_are_told(survey: Survey) -> bool:
    """Tell whether parts of the meeting may be left out, and with them items of the agenda."""
    edition = survey.minutes.record.edition
    return edition in {"public", "extract"} or any(
        node.thing.status in NOT_OPEN for node in survey.of(Openness)
    )


def _repeated(numbered: list[_Numbered]) -> Iterator[Found]:
    """Find official numbers that stand twice; they may begin anywhere and leave gaps."""
    first: dict[tuple[int, ...], _Numbered] = {}
    for one in numbered:
        other = first.setdefault(one.path, one)
        ours, theirs = one.node.thing, other.node.thing
        if other is not one and not (
            ours.category != theirs.category
            or (ours.title and ("続" in ours.title or ours.title == theirs.title))
        ):
            yield one.object_to(other, _twice(one))


def _not_in_order(numbered: list[_Numbered], *, gaps_are_told: bool) -> Iterator[Found]:
    """Find the numbers of a list that do not follow.

    A list may begin anywhere and start anew at 1, at every item even (一つ書き); it may leave
    numbers out where parts of the meeting may be left out.
    """
    seen = {numbered[0].path}
    expected = [_next(numbered[0].path)]
    for before, one in pairwise(numbered):
        *above, last = one.path
        fault = None
        if last == 1 or before.path[:-1] != tuple(above):
            seen.clear()
        elif one.path in seen:
            fault = _twice(one)
        elif one.path not in expected and not (gaps_are_told and one.path > before.path):
            fault = Words(
                f"The item “{one.number}” comes after “{before.number}”",
                f"議題「{before.number}」の次が「{one.number}」となっています",
            )
        if fault is not None:
            yield one.object_to(before, fault)
        seen.add(one.path)
        due = [] if fault is None else expected[:1]  # the one wrong number may be this one
        expected = [_next(path) for path in (*due, one.path)]


def _next(path: tuple[int, ...]) -> tuple[int, ...]:
    return (*path[:-1], path[-1] + 1)


def _twice(one: _Numbered) -> Words:
    return Words(f"The number “{one.number}” stands twice", f"番号「{one.number}」が重複しています")


# ----------------------------------------------------------------------------------- AGD007


@rule(
    "AGD007",
    "warning",
    title=Words(
        "A section is tied to one item and headed as another.",
        "節が結び付く議題と、見出しの示す議題が違う。",
    ),
    message=Words(
        "The heading “{heading}” is that of another item than “{item}”, to which this section is"
        " tied; correct its `items`.",
        "見出し「{heading}」は、この節が結び付く議題「{item}」とは別の議題のものです。`items`を確かめてください。",
    ),
    why=Words(
        "Remarks, decisions and the openness of an item reach readers through this tie. With a"
        " wrong one, what was decided on one matter is shown as decided on another.",
        "発言や決定、議題ごとの公開・非公開は、この結び付きを通して示されます。誤っていれば、"
        "ある案件の決定が別の案件のものとして示されてしまいます。",
    ),
    todo=Words(
        "Name the item of the heading. If the section is about both, name both.",
        "見出しの示す議題のIDに直してください。両方についての節であれば、両方を書きます。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                        {"id": "a2", "number": "2", "title": "開館時間の変更について"}],
             "proceedings": [
              {"kind": "section", "items": ["a1"], "heading": "1　利用状況について"},
              {"kind": "section", "items": ["a1"], "heading": "2　開館時間の変更について"}]}
            """,
            at=("/proceedings/1/heading",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                    {"id": "a2", "number": "2", "title": "開館時間の変更について"}],
         "proceedings": [
          {"kind": "section", "items": ["a1"], "heading": "1　利用状況について"},
          {"kind": "section", "items": ["a2"], "heading": "2　開館時間の変更について"}]}
        """,
        """
        {"agenda": [{"id": "a1", "number": "1", "title": "利用状況について"},
                    {"id": "a2", "number": "2", "title": "利用状況について（追加）"},
                    {"id": "a3", "number": "3", "title": "開館時間の変更について"}],
         "proceedings": [
          {"kind": "section", "items": ["a2"], "heading": "利用状況について"},
          {"kind": "section", "items": ["a1", "a3"], "heading": "開館時間の変更について"}]}
        """,
    ),
)
def headed_as_another(survey: Survey) -> Iterator[Found]:
    """Find headings that are the title of another item than their section's."""
    for one in _differing(survey):
        if one.named is not None:
            yield one.object_to(one.named)
