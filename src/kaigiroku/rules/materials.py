"""Materials: what is named is listed, what is listed is named, and each has its own label (MAT).

A label such as 資料1-2 is read as a series (nothing, or 参考, 追加 …) and a path of numbers.
資料1 means all of 資料1-1 and 資料1-2, and a part of 資料1 belongs to it. What another body or an
earlier meeting handed out is not meant.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import attrs

from kaigiroku.japanese import fold
from kaigiroku.model import (
    AgendaItem,
    Cell,
    Material,
    NoteSpan,
    Quotation,
    ReferenceSpan,
    Section,
    Table,
)
from kaigiroku.navigation import own_text
from kaigiroku.rules.facts.closure import hides
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.facts.wording import whole
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []

# ----------------------------------------------------------------------------------- labels

_ALL_SERIES: Final = ("", "参考", "追加", "補足", "当日")
"""What in front of the word makes a series of its own."""

_SERIES: Final = re.compile(f"({'|'.join(_ALL_SERIES[1:])})(?:配[布付])?[ 　]?$")
_SERIES_ENDS: Final = "考加足日布付 　"
_SERIES_LENGTH: Final = 5

_DIGITS: Final = "[0-9０-９]"
_GAP: Final = "[ 　]*"
_DASH: Final = "[-‐‑–—―－−ー]"
_NUMBERS: Final = f"{_DIGITS}{{1,2}}(?:{_GAP}{_DASH}{_GAP}{_DIGITS}{{1,2}})*"
_NOT_COUNTING: Final = (
    f"(?!{_GAP}{_DASH}?{_GAP}{_DIGITS}|[.．]{_DIGITS}|{_GAP}(?:部|枚|点|件|種|冊|式|頁|ページ|[pPｐＰ]|個"
    "|つ|年|月|日|時|分|名|人|条|回|章|節|割|％|%|通|箱|番|セット|[かカヵヶ箇]所))"
)
_BEHIND: Final = (
    rf"{_GAP}(?:№|[NnＮｎ][OoＯｏ][.．]?)?{_GAP}(?P<ordinal>第{_GAP})?(?P<numbers>{_NUMBERS})"
    rf"{_NOT_COUNTING}(?(ordinal){_GAP}号)"
)
_LABELS: Final = {word: re.compile(word + _BEHIND) for word in ("資料", "別紙")}
"""A numbered label behind its word, as it stands in a list or in running text."""

_MORE: Final = re.compile(
    rf"{_GAP}(?:(?P<range>から|[~〜～∼])|[,、，・]|及び|並びに|と){_GAP}(?:資料)?{_GAP}"
    rf"(?P<numbers>{_NUMBERS}){_NOT_COUNTING}"
)
"""A further number behind a label: 資料1から3まで, 資料1-1,2."""

_ELSEWHERE: Final = re.compile("[前昨次回他国省庁県都府会]|別の|年度|先[月週日]")
"""What may tell, in front of a label, that the material of another meeting or body is meant."""

_ELSEWHERE_BEHIND: Final = re.compile("[（(][^）)。]{0,12}(?:回|前|年度|会)")
"""The same, in brackets behind it."""

_NEAR: Final = 14
"""How many characters in front of a label are looked at."""


@attrs.frozen
class _Label:
    """A numbered label: its series and its path of numbers."""

    series: str
    path: tuple[int, ...]


@attrs.frozen(eq=False)
class _Mention:
    """A label at its place in a text."""

    label: _Label
    start: int
    end: int


def _mentions(text: str) -> Iterator[_Mention]:
    """Go through the numbered labels in a text, those of one word after those of the other."""
    for word, pattern in _LABELS.items():
        for match in pattern.finditer(text):
            start = match.start()
            ahead = _SERIES.search(text, start - _NEAR, start)
            series = word if word != "資料" else ahead[1] if ahead else ""
            path = tuple(map(int, re.findall(f"{_DIGITS}+", match["numbers"])))
            yield _Mention(_Label(series, path), ahead.start() if ahead else start, match.end())


def _meant(text: str) -> Iterator[_Label]:
    """Go through the numbered labels in a text, and all that a range or a list may mean."""
    for mention in _mentions(text):
        yield mention.label
        series, end, last = mention.label.series, mention.end, mention.label.path
        while (match := _MORE.match(text, end)) is not None:
            end = match.end()
            path = tuple(map(int, re.findall(f"{_DIGITS}+", match["numbers"])))
            for one in (path, (*last[:-1], *path)):
                yield _Label(series, one)
                if match["range"] and one[:-1] == last[:-1]:
                    between = range(last[-1], one[-1])
                    yield from (_Label(series, (*one[:-1], number)) for number in between)
            last = path


class _Labels:
    """Some labels, and whether another means one of them, or a part or the whole of one."""

    def __init__(self, labels: Iterable[_Label], unnumbered: Collection[str] = ()) -> None:
        self.labels: Final = frozenset(labels)
        self._wholes: Final = {
            _Label(series, label.path[: n + 1])
            for label in self.labels
            for series in (label.series, "")
            for n in range(len(label.path))
        }
        self._parts: Final = {
            _Label(series, label.path) for label in self.labels for series in (label.series, "")
        }
        self._unnumbered: Final = unnumbered

    def __contains__(self, label: _Label) -> bool:
        return (
            label.series in self._unnumbered
            or label in self._wholes
            or any(
                _Label(label.series, label.path[:n]) in self._parts for n in range(len(label.path))
            )
        )


def _labels_of(material: Material) -> Iterator[_Label]:
    """Go through the numbered labels that a material has: its label's, or its title's."""
    return _meant(material.label or material.title or "")


@once
def _listed(survey: Survey) -> _Labels:
    """Return the labels of the materials that are listed."""
    materials = [node.thing for node in survey.of(Material)]
    plain = {fold(material.label) for material in materials if material.label}
    unnumbered = {series for series in _ALL_SERIES if fold(f"{series}資料") in plain}
    listed = _Labels((label for m in materials for label in _labels_of(m)), unnumbered)
    if not any(label.series == "別紙" for label in listed.labels):
        unnumbered.add("別紙")
    return listed


# ----------------------------------------------------------------------------------- MAT001


@rule(
    "MAT001",
    "warning",
    title=Words(
        "A material is named that is not listed.", "本文などに出てくる資料が、資料の一覧にない。"
    ),
    message=Words(
        "“{label}” is named here, but is not among the materials; list it, or correct the number.",
        "「{label}」とありますが、資料（materials）にありません。資料に加えるか、番号を確かめてください。",
    ),
    why=Words(
        "Who reads that 資料3 was explained wants to see 資料3. The guidelines of municipalities"
        " ask for the names of all materials (茅ヶ崎市, 浜松市), and where the record says no more"
        " than 「資料3により説明」, the material is the record.",
        "「資料3により説明」と読んだ人は、資料3を見ようとします。会議資料の名称は記録すべき事項とされており"
        "（茅ヶ崎市の指針、浜松市の要綱など）、説明の内容が書かれていないときは、資料そのものが記録の一部です。",
    ),
    todo=Words(
        "Add the material, with its label and title; if it may not be published, say so in its"
        " openness. If it was another meeting's, tie the words to it with a note, or waive this.",
        "資料番号と資料名を書き加えてください。公開できない資料も、その旨（openness）を付けて載せます。"
        "別の会議の資料であれば、注を付けるか、理由を添えてそのままにしてください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "資料1により説明します。3月分は資料3を御覧ください。"}],
             "materials": [{"label": "資料1", "title": "利用状況について"},
                           {"label": "資料2", "title": "開館時間について"}]}
            """,
            at=("/proceedings/0/text",),
        ),
        Case(
            """
            {"agenda": [{"title": "計画の改定について（資料２－３）"}],
             "proceedings": [
              {"kind": "section", "heading": "計画の改定について【資料 2 - 3】", "units": [
                {"kind": "table", "rows": [["資料", "頁"], ["参考資料1", "3"]]},
                {"kind": "remark", "text": "別紙2と参考資料１、資料No.9を配りました。"}]}],
             "materials": [{"label": "資料2-1"}, {"label": "資料2-2"}, {"label": "資料1"},
                           {"label": "別紙1"}]}
            """,
            at=(
                "/agenda/0/title",
                "/proceedings/0/units/0/rows/1/0",
                "/proceedings/0/units/1/text",
                "/proceedings/0/units/1/text",
            ),
        ),
        Case(
            """
            {"statedNone": ["materials"], "proceedings": [
              {"kind": "remark", "text": "資料1を御覧ください。"}]}
            """,
            at=("/proceedings/0/text",),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "text": "資料1により説明します。3月分は資料3を御覧ください。"},
          {"kind": "remark", "text": "資料2により説明します。"}],
         "materials": [{"label": "資料1", "title": "利用状況について"},
                       {"label": "資料2", "title": "開館時間について"},
                       {"label": "資料3", "title": "3月分の利用状況"}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "資料9を御覧ください。資料は要りません。"}]}
        """,
        """
        {"form": [{"label": "資料", "field": "materials",
                   "value": "資料 1 - 1 計画（案）\\n資料№2 予算"}],
         "proceedings": [
          {"kind": "remark", "text": "資料１、資料２の3頁、資料1-1及び資料1－2。資料２の２を。"},
          {"kind": "remark", "text": "資料1から2までと、配布資料2、参考資料です。"}],
         "materials": [{"label": "資料1-1"}, {"label": "資料 1 - 2"}, {"label": "資料２"},
                       {"label": "参考資料"}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "資料30部と資料3枚、資料2026年版、資料12.5、資料4-1件。"},
          {"kind": "remark", "text": "前回の資料7、第2回会議の資料8、国の資料9です。"},
          {"kind": "remark", "text": "それから資料5（前回配布）も。"},
          {"kind": "quotation", "text": "詳しくは資料6のとおり。"},
          {"kind": "remark", "text": "先に示した資料5です。", "spans": [
            {"kind": "note", "start": 5, "end": 8, "text": "資料5", "note": "第1回の資料"}]},
          {"kind": "remark", "text": "資料4を御覧ください。", "spans": [
            {"kind": "reference", "start": 0, "end": 3, "text": "資料4", "to": ["m"]}]},
          {"kind": "remark", "text": "別紙1及び別紙2のとおりです。報告のうち資料1を。"}],
         "materials": [{"id": "m", "label": "追加資料", "title": "追加の資料"},
                       {"label": "報告資料１"}, {"label": "資料2"}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "資料3と参考資料2を御覧ください。"}],
         "materials": [{"label": "資料"}, {"label": "参考資料"}]}
        """,
        """
        {"proceedings": [{"kind": "remark", "text": "資料3を御覧ください。"}],
         "materials": [{"title": "席次表"}]}
        """,
        """
        {"record": {"edition": "public"},
         "proceedings": [{"kind": "remark", "text": "資料2は回収します。"}],
         "materials": [{"label": "資料1"},
                       {"title": "■■■", "openness": {"status": "closed", "how": "masked",
                        "reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def unlisted(survey: Survey) -> Iterator[Found]:
    """Find labels of materials that none of the listed has."""
    listed = _listed(survey)
    if not listed.labels and "materials" not in survey.minutes.stated_none:
        return
    if hides(survey, Material):
        return
    unknown = {label for label in _all_named(whole(survey)) if label not in listed}
    places: dict[_Label, list[str]] = {}
    printed: dict[_Label, str] = {}
    for pointer, text, mention in _named(survey, unknown) if unknown else ():
        places.setdefault(mention.label, []).append(pointer)
        printed.setdefault(mention.label, text[mention.start : mention.end].strip())
    for label, (pointer, *others) in places.items():
        related = dict.fromkeys(other for other in others if other != pointer)
        yield found(pointer, related=tuple(related), label=printed[label])


def _all_named(text: str) -> frozenset[_Label]:
    """Return the labels in a long text, reading only once what is printed alike."""
    alike: set[str] = set()
    for pattern in _LABELS.values():
        for match in pattern.finditer(text):
            start = match.start()
            longer = text[start - 1] in _SERIES_ENDS
            alike.add(text[max(0, start - _SERIES_LENGTH * longer) : match.end()])
    return frozenset(mention.label for mention in _mentions("\n".join(alike)))


def _named(survey: Survey, unknown: Collection[_Label]) -> Iterator[tuple[str, str, _Mention]]:
    """Go through the places of labels in form, agenda and proceedings: pointer, text, mention.

    Left out is what quotes other documents, what a reference or a note ties to something, and what
    seems to mean another meeting or body.
    """
    for node, pointer, text in _printed(survey):
        for mention in _mentions(text):
            if mention.label in unknown and _is_ours(text, mention) and not _is_tied(node, mention):
                yield pointer(), text, mention


def _printed(survey: Survey) -> Iterator[tuple[Node[Any], Callable[[], str], str]]:
    """Go through the texts that may name materials, each with its place."""
    for cell in survey.of(Cell):
        if cell.thing.value and cell.thing.field != "next-meeting":
            yield cell, partial(cell.at, "value"), cell.thing.value
    for item in survey.of(AgendaItem):
        for field in ("title", "summary", "note"):
            if text := getattr(item.thing, field):
                yield item, partial(item.at, field), text
    for unit in survey.units:
        thing = unit.thing
        if isinstance(thing, Table):
            for number, row in enumerate(thing.rows):
                for column, text in enumerate(row):
                    yield unit, partial(_cell_at, unit, number, column), text
        elif not isinstance(thing, Quotation):
            field = "heading" if isinstance(thing, Section) else "text"
            yield unit, partial(unit.at, field), own_text(thing)


def _cell_at(table: Node[Any], row: int, column: int) -> str:
    return f"{table.at('rows', row)}/{column}"


def _is_tied(node: Node[Any], mention: _Mention) -> bool:
    """Tell whether a reference or a note belongs to a label, or stands anywhere in its table."""
    spans = () if isinstance(node.thing, AgendaItem) else node.thing.spans
    return any(
        isinstance(span, ReferenceSpan | NoteSpan)
        and (
            isinstance(node.thing, Table) or (span.start < mention.end and mention.start < span.end)
        )
        for span in spans
    )


def _is_ours(text: str, mention: _Mention) -> bool:
    """Tell whether nothing near a label hints at another meeting or body."""
    before = re.split("[。\n]", text[max(0, mention.start - _NEAR) : mention.start])[-1]
    return not (
        _ELSEWHERE.search(before.removesuffix("会議")) or _ELSEWHERE_BEHIND.match(text, mention.end)
    )


# ----------------------------------------------------------------------------------- MAT002


@rule(
    "MAT002",
    "note",
    title=Words(
        "Nothing refers to a material.", "一覧にある資料に、議題からも本文からも触れられていない。"
    ),
    message=Words(
        "Nothing names or refers to “{label}”; tie it to the item that it belongs to, or look"
        " whether it was used at all.",
        "「{label}」に触れている箇所がありません。関係する議題に結び付けるか、実際に使われた資料かを確かめてください。",
    ),
    why=Words(
        "The other materials are tied to an item or named where they were explained; for this one"
        " nobody can tell what it was for. Often its explanation was left out of the record, or its"
        " number is wrong.",
        "ほかの資料は議題に結び付けられ、または説明の箇所に名が出てきますが、この資料は何のためのものか分かりません。"
        "説明の記録が漏れているか、資料番号が違っていることがよくあります。",
    ),
    todo=Words(
        "Name it among the `materials` of its agenda item or of the explanation. If it was only"
        " handed out, leave it so.",
        "議題または説明の`materials`に加えてください。配布しただけの資料であれば、そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "title": "利用状況について", "materials": ["m1"]},
                        {"id": "a2", "title": "開館時間について", "materials": ["m2"]}],
             "materials": [{"id": "m1", "label": "資料1", "title": "令和7年度の利用の記録"},
                           {"id": "m2", "label": "資料2", "title": "開館時間の案"},
                           {"id": "m3", "label": "資料3", "title": "近隣の図書館との比較"}]}
            """,
            at=("/materials/2",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "title": "利用状況について", "materials": ["m1"]},
                    {"id": "a2", "title": "開館時間について", "materials": ["m2", "m3"]}],
         "materials": [{"id": "m1", "label": "資料1", "title": "令和7年度の利用の記録"},
                       {"id": "m2", "label": "資料2", "title": "開館時間の案"},
                       {"id": "m3", "label": "資料3", "title": "近隣の図書館との比較"}]}
        """,
        """
        {"proceedings": [
          {"kind": "explanation", "text": "資料１から３まで及び資料4-1により説明"},
          {"kind": "remark", "text": "資料5、6と資料7の1頁、近隣の図書館との比較を御覧ください。"}],
         "materials": [{"label": "資料1"}, {"label": "資料2"}, {"label": "資料3"},
                       {"label": "資料4"}, {"label": "資料5"}, {"label": "資料6"},
                       {"label": "資料7-1"}, {"label": "資料7-2"},
                       {"label": "資料8", "title": "近隣の図書館との比較"},
                       {"label": "参考資料", "title": "席次表"}]}
        """,
        """
        {"materials": [{"label": "資料1"}, {"label": "資料2"}],
         "proceedings": [{"kind": "remark", "text": "資料1を御覧ください。"}]}
        """,
        """
        {"materials": [{"label": "資料1"}, {"label": "資料2"}]}
        """,
    ),
)
def unused(survey: Survey) -> Iterator[Found]:
    """Find materials that nothing refers to, where more are referred to than not."""
    materials = survey.of(Material)
    ids = {
        id_ for field in ("materials", "to") for _, ids in survey.references[field] for id_ in ids
    }
    loose = [node for node in materials if node.thing.id not in ids]
    if not any(node.thing.label for node in loose):
        return
    told = [
        getattr(n.thing, f) for n in survey.of(AgendaItem) for f in ("title", "summary", "note")
    ]
    told += [own_text(unit.thing) for unit in survey.units]
    text = "\n".join(filter(None, told))
    named = _Labels(_meant(text))
    unnamed = [node for node in loose if not _is_named(node.thing, named, text)]
    if 2 * len(unnamed) < len(materials):
        for node in unnamed:
            labels = _labels_of(node.thing)
            if node.thing.label is not None and any(label.series != "別紙" for label in labels):
                yield found(node.pointer, label=node.thing.label)


def _is_named(material: Material, named: _Labels, text: str) -> bool:
    """Tell whether a text names a material by its number, its label or its title."""
    labels = set(_labels_of(material))
    words = (material.title, None if labels else material.label)
    return any(label in named for label in labels) or any(w in text for w in words if w is not None)


# ----------------------------------------------------------------------------------- MAT003


@rule(
    "MAT003",
    "warning",
    title=Words("Two materials have one label.", "二つの資料に、同じ番号が付いている。"),
    message=Words(
        "“{label}” is already the label of {other}; look which of the two has another number.",
        "「{label}」は、すでに{other}の番号です。どちらかの番号を確かめてください。",
    ),
    why=Words(
        "Speakers name a material by its number alone. Where two share it, nobody can tell which"
        " one was explained, nor which one to ask for.",
        "会議では資料を番号だけで呼びます。同じ番号が二つあると、どちらが説明されたのか、どちらを請求すればよいのか分かりません。",
    ),
    todo=Words(
        "Correct the label that was read or typed wrong, or take out the one that was listed twice."
        " Labels that start anew for each item are no fault: name each among the `materials` of its"
        " item. If the print has it so, waive this.",
        "読み違い・打ち違いの番号を直すか、二度載せた一方を取り除いてください。議題ごとに番号を付け直しているときは誤りではありません。"
        "それぞれを議題の`materials`に結び付けてください。紙面のとおりであれば、理由を添えてそのままにします。",
    ),
    fails=(
        Case(
            """
            {"materials": [{"label": "資料1", "title": "利用状況について"},
                           {"label": "資料１", "title": "開館時間について"}]}
            """,
            at=("/materials/1/label",),
        ),
        Case(
            """
            {"agenda": [{"title": "その他", "materials": ["a", "b"]}],
             "materials": [{"id": "a", "label": "参考資料1"}, {"id": "b", "label": "参考資料 1"}]}
            """,
            at=("/materials/1/label",),
        ),
    ),
    passes=(
        """
        {"materials": [{"label": "資料1", "title": "利用状況について"},
                       {"label": "資料２", "title": "開館時間について"}]}
        """,
        """
        {"materials": [{"label": "資料1", "title": "職員の配置", "office": {"name": "総務課"}},
                       {"label": "資料1", "title": "収支", "office": {"name": "財政課"}},
                       {"label": "参考資料", "title": "席次表"},
                       {"label": "参考資料", "title": "名簿"}]}
        """,
        """
        {"agenda": [{"title": "職員の配置", "materials": ["a"]},
                    {"title": "収支", "materials": ["b"]}],
         "materials": [{"id": "a", "label": "資料1"}, {"id": "b", "label": "資料1"},
                       {"label": "資料2", "handedOut": "in-advance"},
                       {"label": "資料2", "note": "差替え", "handedOut": "on-the-day"}]}
        """,
    ),
)
def same_label(survey: Survey) -> Iterator[Found]:
    """Find numbered labels that stand twice and do not start anew."""
    first: dict[str, Node[Material]] = {}
    items = _items_of(survey)
    for node in survey.of(Material):
        label = node.thing.label
        if label is None or not any(map(str.isdigit, label)):
            continue
        other = first.setdefault(fold(label), node)
        if other is node or _labels_start_anew(other.thing, node.thing, items):
            continue
        title = other.thing.title
        yield found(
            node.at("label"),
            related=(other.at("label"),),
            label=label,
            other=Words("another material", "ほかの資料")
            if title is None
            else Words(f"“{title}”", f"「{title}」"),
        )


def _items_of(survey: Survey) -> Mapping[str | None, frozenset[str]]:
    """Return the agenda items of each material by its id, as pointers."""
    items: dict[str | None, frozenset[str]] = {}
    for node, ids in survey.references["materials"]:
        if isinstance(node.thing, AgendaItem):
            for id_ in ids:
                items[id_] = items.get(id_, frozenset()) | {node.pointer}
    return items


def _labels_start_anew(
    one: Material, other: Material, items: Mapping[str | None, frozenset[str]]
) -> bool:
    """Tell whether two materials may rightly share a label: of two offices, items or hand-outs."""
    offices = (one.office and one.office.name, other.office and other.office.name)
    of_one, of_other = (items.get(material.id, frozenset()) for material in (one, other))
    return (
        (None not in offices and offices[0] != offices[1])
        or bool(of_one and of_other and not of_one & of_other)
        or one.handed_out != other.handed_out
    )


# ----------------------------------------------------------------------------------- MAT004


@rule(
    "MAT004",
    "warning",
    title=Words(
        "Two materials lead to the same file.", "題名の違う二つの資料が、同じファイルを指している。"
    ),
    message=Words(
        "This is the same {what} as that of {other}, whose title is another; look which of the two"
        " is right.",
        "題名の違う{other}と同じ{what}です。どちらが正しいか確かめてください。",
    ),
    why=Words(
        "An address or hash copied from the line above shows readers the wrong paper, and it may be"
        " one that was not meant to be published.",
        "前の行から写した掲載先やハッシュは、読者に別の資料を見せることになります。公開するつもりのない資料のこともあります。",
    ),
    todo=Words(
        "Open both and correct the wrong one. If two materials are bound in one file, waive this.",
        "両方を開いて、誤っているほうを直してください。二つの資料が一つのファイルに綴じられているときは、"
        "理由を添えてそのままにします。",
    ),
    fails=(
        Case(
            """
            {"materials": [
              {"label": "資料1", "title": "利用状況について", "url": "https://www.example.jp/1.pdf"},
              {"label": "資料2", "title": "開館時間について", "url": "https://www.example.jp/1.pdf"},
              {"label": "資料3", "title": "予算（案）", "url": "https://www.example.jp/3.pdf"}]}
            """,
            at=("/materials/1/url",),
        ),
        Case(
            """
            {"materials": [{"title": "利用状況について", "sha256": "H1"},
                           {"title": "予算（案）", "sha256": "H2"},
                           {"title": "開館時間について", "sha256": "H1"}]}
            """.replace("H1", "1" * 64).replace("H2", "2" * 64),
            at=("/materials/2/sha256",),
        ),
    ),
    passes=(
        """
        {"materials": [
          {"label": "資料1", "title": "利用状況について", "url": "https://www.example.jp/1.pdf"},
          {"label": "資料2", "title": "開館時間について", "url": "https://www.example.jp/2.pdf"},
          {"label": "資料3", "title": "予算（案）", "url": "https://www.example.jp/3.pdf"}]}
        """,
        """
        {"materials": [
          {"label": "資料1", "title": "利用状況について", "url": "https://www.example.jp/all.pdf"},
          {"label": "資料2", "title": "開館時間について", "url": "https://www.example.jp/all.pdf"},
          {"label": "資料3", "title": "予算（案）", "url": "https://www.example.jp/all.pdf"},
          {"label": "資料4", "title": "名簿", "url": "https://www.example.jp/4.pdf"}]}
        """,
        """
        {"materials": [
          {"label": "資料1", "title": "利用状況について", "url": "https://www.example.jp/a.pdf"},
          {"label": "資料2", "title": "開館時間について", "url": "https://www.example.jp/a.pdf"}]}
        """,
        """
        {"materials": [
          {"label": "資料1-1", "title": "計画", "url": "https://www.example.jp/1.pdf"},
          {"label": "資料1-2", "title": "計画の概要", "url": "https://www.example.jp/1.pdf"},
          {"label": "資料2", "title": "予算", "url": "https://www.example.jp/2.pdf"},
          {"label": "資料2", "title": "予　算", "url": "https://www.example.jp/2.pdf",
           "note": "再掲", "handedOut": "on-the-day"}]}
        """,
    ),
)
def same_file(survey: Survey) -> Iterator[Found]:
    """Find two materials, and no more, that lead to one file while others lead to others."""
    for field, what in (("sha256", Words("hash", "ハッシュ")), ("url", Words("address", "掲載先"))):
        by_file: dict[str, list[Node[Material]]] = {}
        for node in survey.of(Material):
            if (file := getattr(node.thing, field)) is not None:
                by_file.setdefault(file, []).append(node)
        for several in by_file.values() if len(by_file) > 1 else ():
            match several:
                case [one, other] if not _belong_together(one.thing, other.thing, field):
                    title = one.thing.title
                    yield found(
                        other.at(field),
                        related=(one.at(field),),
                        what=what,
                        other=Words(f"“{title}”", f"「{title}」"),
                    )
                case _:
                    pass


def _belong_together(one: Material, other: Material, field: str) -> bool:
    """Tell whether two materials may stand in one file: the same one, or parts of one number.

    An address is not looked at where the hashes say it already.
    """
    if field == "url" and one.sha256 is not None and one.sha256 == other.sha256:
        return True
    if one.title is None or other.title is None or fold(one.title) == fold(other.title):
        return True
    heads = [{(label.series, label.path[0]) for label in _labels_of(m)} for m in (one, other)]
    return bool(heads[0] & heads[1])
