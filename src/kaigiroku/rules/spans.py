"""Spans: what they cover, how they stand to one another, and whether they say so (TXT).

A span counts code points in one text: a unit's own text, or the value of a cell of the form. Most
documents are sound in this, so one quick look decides which texts the rules look at closely.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import accumulate
from typing import Any, Final

import attrs

from kaigiroku.japanese import fold
from kaigiroku.model import (
    AnySpan,
    AnyUnit,
    BreakSpan,
    Cell,
    Explanation,
    NoteSpan,
    Remark,
    SpeakerSpan,
    WithheldSpan,
)
from kaigiroku.navigation import own_text
from kaigiroku.rules.facts.closure import owner
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.facts.wording import cited
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []

_MAY_BE_EMPTY: Final = (BreakSpan, WithheldSpan, NoteSpan)
"""What may hold at a point: the end of a line, an omission without a mark, the sign of a note."""


@attrs.frozen(eq=False)
class _Carrier:
    """A text and its spans, of which something may be wrong."""

    node: Node[AnyUnit] | Node[Cell]
    text: str
    spans: Sequence[AnySpan]

    def at(self, number: int, field: str | None = None) -> str:
        place = self.node.at("spans", number)
        return place if field is None else f"{place}/{field}"


@once
def _doubtful(survey: Survey) -> tuple[_Carrier, ...]:
    """Return the texts with spans that one quick look does not show to be in order."""
    return tuple(_Carrier(*one) for one in _carried(survey) if not _are_in_order(*one[1:]))


def _carried(survey: Survey) -> Iterator[tuple[Node[Any], str, Sequence[AnySpan]]]:
    for unit in survey.units:
        if spans := unit.thing.spans:
            yield unit, own_text(unit.thing), spans
    for cell in survey.of(Cell):
        if spans := cell.thing.spans:
            yield cell, cell.thing.value or "", spans


def _are_in_order(text: str, spans: Sequence[AnySpan]) -> bool:
    """Tell whether every span is past those before it, and covers and repeats what it should."""
    past = 0
    for span in spans:
        start, end = span.start, span.end
        if not past <= start <= end <= len(text) or text[start:end] != (span.text or ""):
            return False
        if (start == end) is not isinstance(span, BreakSpan):
            return False
        past = end
    return True


def _is_inside(span: AnySpan, text: str) -> bool:
    return span.start <= span.end <= len(text)


# ----------------------------------------------------------------------------------- TXT001


@rule(
    "TXT001",
    "error",
    title=Words("A span lies outside its text.", "文中の印が、文の外に出ている。"),
    message=Words(
        "This span goes from {start} to {end}, but {fault}; count again, in code points from 0.",
        "この印は{start}から{end}までとなっていますが、{fault}。0から数えた文字の位置（コードポイント）を確かめてください。",
    ),
    why=Words(
        "A span that lies outside its text covers nothing. If it marks what must not be published,"
        " nothing is withheld, and nobody sees that the mark had no effect.",
        "文の外にある印は、何の範囲も示しません。公開しない部分の印であれば、何も伏せられないまま、"
        "印が効いていないことに誰も気づきません。",
    ),
    todo=Words(
        "Count from the first character of the text, which is 0; the end is the position after the"
        " last character covered. A speaker's label that is set off does not count, a line feed"
        " does, and a character with a variation selector counts as two.",
        "文の最初の文字を0として数え、endには最後の文字の次の位置を書きます。文から切り離した発言者の表記は数えず、"
        "改行は1文字、異体字セレクタの付いた文字は2文字と数えます。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "御異議なしと認めます。（拍手）",
               "spans": [{"kind": "direction", "start": 11, "end": 16, "text": "（拍手）"}]}]}
            """,
            at=("/proceedings/0/spans/0/end",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "葛城市の例を御覧ください。",
               "spans": [{"kind": "note", "start": 3, "end": 0, "note": "令和7年度の調査"}]},
              {"kind": "section", "heading": "1　開会",
               "spans": [{"kind": "break", "start": 6, "end": 6, "boundary": "page"}]},
              {"kind": "event", "event": "recess",
               "spans": [{"kind": "break", "start": 1, "end": 1, "boundary": "page"}]}]}
            """,
            at=(
                "/proceedings/0/spans/0/end",
                "/proceedings/1/spans/0/end",
                "/proceedings/2/spans/0/end",
            ),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "text": "御異議なしと認めます。（拍手）",
           "spans": [{"kind": "direction", "start": 11, "end": 15, "text": "（拍手）"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "葛󠄀城市の例です。",
           "spans": [{"kind": "ruby", "start": 0, "end": 3, "text": "葛󠄀城", "reading": "かつらぎ"},
                     {"kind": "break", "start": 9, "end": 9, "boundary": "line"}]},
          {"kind": "table", "rows": [["区分", "数"], ["大人", ""]],
           "spans": [{"kind": "note", "start": 5, "end": 7, "text": "大人", "note": "15歳以上"}]}]}
        """,
        """
        {"form": [{"label": "場所", "field": "location", "value": "",
                   "spans": [{"kind": "break", "start": 0, "end": 0, "boundary": "page"}]}]}
        """,
    ),
)
def outside(survey: Survey) -> Iterator[Found]:
    """Find spans that end behind their text or before they begin."""
    for carrier in _doubtful(survey):
        for number, span in enumerate(carrier.spans):
            if not _is_inside(span, carrier.text):
                length = len(carrier.text)
                fault = (
                    Words("it ends before it begins", "終わりが始まりより前です")
                    if span.start > span.end
                    else Words(f"the text ends at {length}", f"文は{length}で終わります")
                )
                yield found(carrier.at(number, "end"), start=span.start, end=span.end, fault=fault)


# ----------------------------------------------------------------------------------- TXT002


@rule(
    "TXT002",
    "error",
    title=Words("Spans are out of order.", "文中の印が、始まりの順に並んでいない。"),
    message=Words(
        "This span starts at {start}, one before it at {before}; put the earlier one first.",
        "この印は{start}から始まりますが、前の印は{before}から始まっています。始まりの早い順に並べてください。",
    ),
    why=Words(
        "The format promises that spans stand in the order of their start. Programs that show or"
        " withhold text go through it once; a span that comes too late is passed over.",
        "印が始まりの順に並ぶことは、この形式の約束です。文を表示し、または伏せるプログラムは先頭から一度だけ読み進むため、"
        "順の乱れた印は読み飛ばされます。",
    ),
    todo=Words(
        "Sort the spans by `start`. Two that start at the same place may stand in either order.",
        "印を`start`の小さい順に並べ替えてください。同じ位置から始まる印どうしは、どちらが先でもかまいません。",
    ),
    fails=(
        Case(
            """
            {"materials": [{"id": "m1", "label": "資料1"}, {"id": "m2", "label": "資料2"}],
             "proceedings": [
              {"kind": "remark", "text": "資料1と資料2を御覧ください。", "spans": [
                {"kind": "reference", "start": 4, "end": 7, "text": "資料2", "to": ["m2"]},
                {"kind": "reference", "start": 0, "end": 3, "text": "資料1", "to": ["m1"]}]}]}
            """,
            at=("/proceedings/0/spans/1/start",),
        ),
    ),
    passes=(
        """
        {"materials": [{"id": "m1", "label": "資料1"}, {"id": "m2", "label": "資料2"}],
         "proceedings": [
          {"kind": "remark", "text": "資料1と資料2を御覧ください。", "spans": [
            {"kind": "reference", "start": 0, "end": 3, "text": "資料1", "to": ["m1"]},
            {"kind": "reference", "start": 4, "end": 7, "text": "資料2", "to": ["m2"]}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "髙橋委員から説明します。", "spans": [
            {"kind": "ruby", "start": 0, "end": 2, "text": "髙橋", "reading": "たかはし"},
            {"kind": "note", "start": 0, "end": 4, "text": "髙橋委員", "note": "代理出席"}]}]}
        """,
    ),
)
def out_of_order(survey: Survey) -> Iterator[Found]:
    """Find spans that start before the span in front of them."""
    for carrier in _doubtful(survey):
        starts = [span.start for span in carrier.spans]
        for number, latest in enumerate(accumulate(starts, max)):
            if starts[number] < latest:
                yield found(carrier.at(number, "start"), start=starts[number], before=latest)


# ----------------------------------------------------------------------------------- TXT003


@rule(
    "TXT003",
    "error",
    title=Words("Two spans cross.", "文中の印が、互いに交差している。"),
    message=Words(
        "“{text}” begins inside “{other}” and ends outside it; let one span end where the other"
        " does, or split it in two.",
        "「{text}」は「{other}」の中で始まり、外で終わっています。一方の終わりを合わせるか、二つに分けてください。",
    ),
    why=Words(
        "Spans may nest and never cross, so that every document can be shown as HTML or XML, where"
        " nothing crosses. Where one of the two is withheld, it must be plain what is left of the"
        " other.",
        "印は入れ子にできますが、交差はできません。HTMLやXMLでは範囲を交差させられないためです。"
        "一方が伏せられるとき、他方のどこが残るのかも、はっきりしていなければなりません。",
    ),
    todo=Words(
        "Mostly one of the two was counted wrong. If both are right, split one where they meet.",
        "多くは、どちらか一方の数え違いです。両方とも正しいときは、一方を境目で二つに分けてください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "かえで商事の山田氏から聞いた。", "spans": [
                {"kind": "note", "start": 0, "end": 8, "text": "かえで商事の山田",
                 "note": "架空の会社"},
                {"kind": "ruby", "start": 6, "end": 9, "text": "山田氏",
                 "reading": "やまだし"}]}]}
            """,
            at=("/proceedings/0/spans/1",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "かえで商事の山田氏から聞いた。", "spans": [
                {"kind": "note", "start": 0, "end": 9, "text": "かえで商事の山田氏", "note": "注1"},
                {"kind": "note", "start": 0, "end": 5, "text": "かえで商事", "note": "注2"},
                {"kind": "note", "start": 3, "end": 8, "text": "商事の山田", "note": "注3"},
                {"kind": "note", "start": 6, "end": 11, "text": "山田氏から", "note": "注4"}]}]}
            """,
            at=("/proceedings/0/spans/2", "/proceedings/0/spans/3"),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "text": "かえで商事の山田氏から聞いた。", "spans": [
            {"kind": "note", "start": 0, "end": 9, "text": "かえで商事の山田氏",
             "note": "架空の会社"},
            {"kind": "ruby", "start": 6, "end": 9, "text": "山田氏", "reading": "やまだし"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "かえで商事の山田氏から聞いた。", "spans": [
            {"kind": "note", "start": 0, "end": 6, "text": "かえで商事の", "note": "注1"},
            {"kind": "break", "start": 3, "end": 3, "boundary": "line"},
            {"kind": "note", "start": 6, "end": 9, "text": "山田氏", "note": "注2"},
            {"kind": "ruby", "start": 6, "end": 9, "text": "山田氏", "reading": "やまだし"},
            {"kind": "break", "start": 9, "end": 9, "boundary": "page"}]}]}
        """,
    ),
)
def crossing(survey: Survey) -> Iterator[Found]:
    """Find spans that begin inside another and end outside it."""
    for carrier in _doubtful(survey):
        text = carrier.text
        kept = [
            (span.start, -span.end, number)
            for number, span in enumerate(carrier.spans)
            if _is_inside(span, text)
        ]
        still_open: list[tuple[int, int]] = []
        for start, minus_end, number in sorted(kept):
            while still_open and still_open[0][0] <= start:
                heappop(still_open)
            if still_open and still_open[0][0] < -minus_end:
                other = still_open[0][1]
                yield found(
                    carrier.at(number),
                    related=(carrier.at(other),),
                    text=cited(text[start:-minus_end]),
                    other=cited(_covered(text, carrier.spans[other])),
                )
            heappush(still_open, (-minus_end, number))


# ----------------------------------------------------------------------------------- TXT004


@rule(
    "TXT004",
    "error",
    title=Words(
        "A span repeats other characters than it covers.",
        "文中の印が繰り返す文字が、示す範囲の文字と違う。",
    ),
    message=Words(
        "This span says “{said}”, but from {start} to {end} the text {covers}{hint}.",
        "この印は「{said}」を示すはずですが、{start}から{end}までは{covers}{hint}。",
    ),
    why=Words(
        "A span repeats its characters so that a slip in counting, or an edit of the text that"
        " moved everything behind it, is found at once. Where the two differ nobody can tell which"
        " was meant, and a wrong stretch may be published or withheld.",
        "印が範囲の文字を繰り返すのは、数え違いや、後から文を直したことによる位置のずれを、すぐに見つけるためです。"
        "食い違えばどちらが意図した範囲か分からず、誤った部分が公開されたり伏せられたりするおそれがあります。",
    ),
    todo=Words(
        "Find the words in the text and correct `start` and `end`, or the repeated words if the"
        " position is right. The characters must be the same to the code point: full-width and"
        " half-width digits differ.",
        "示したい語が文のどこにあるかを確かめて`start`と`end`を直すか、位置が正しければ`text`を直してください。"
        "全角と半角の数字も別の文字です。1文字ずつ一致させてください。",
    ),
    fails=(
        Case(
            """
            {"materials": [{"id": "m1", "label": "資料1"}],
             "proceedings": [
              {"kind": "remark", "text": "それでは資料1を御覧ください。", "spans": [
                {"kind": "reference", "start": 3, "end": 6, "text": "資料1", "to": ["m1"]}]}]}
            """,
            at=("/proceedings/0/spans/0/text",),
        ),
        Case(
            """
            {"materials": [{"id": "m1", "label": "資料１"}],
             "proceedings": [
              {"kind": "remark", "text": "資料１を御覧ください。", "spans": [
                {"kind": "reference", "start": 0, "end": 3, "text": "資料1", "to": ["m1"]},
                {"kind": "break", "start": 4, "end": 4, "text": "御", "boundary": "line"}]}]}
            """,
            at=("/proceedings/0/spans/0/text", "/proceedings/0/spans/1/text"),
        ),
        Case(
            """
            {"form": [{"label": "場所", "field": "location", "value": "第1会議室", "spans": [
              {"kind": "ruby", "start": 0, "end": 2, "text": "会議", "reading": "かいぎ"}]}]}
            """,
            at=("/form/0/spans/0/text",),
        ),
    ),
    passes=(
        """
        {"materials": [{"id": "m1", "label": "資料1"}],
         "proceedings": [
          {"kind": "remark", "text": "それでは資料1を御覧ください。", "spans": [
            {"kind": "reference", "start": 4, "end": 7, "text": "資料1", "to": ["m1"]}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "以上です。\\n次に移ります。", "spans": [
            {"kind": "note", "start": 3, "end": 8, "text": "す。\\n次に", "note": "原文のまま"}]},
          {"kind": "table", "rows": [["大人", "12"], ["子ども", "3"]], "spans": [
            {"kind": "note", "start": 3, "end": 9, "text": "12\\n子ども", "note": "人"}]}]}
        """,
    ),
)
def other_characters(survey: Survey) -> Iterator[Found]:
    """Find spans whose characters are not those of the text."""
    for carrier in _doubtful(survey):
        for number, span in enumerate(carrier.spans):
            said = span.text
            if said is None or not _is_inside(span, carrier.text):
                continue
            there = _covered(carrier.text, span)
            if said != there:
                yield found(
                    carrier.at(number, "text"),
                    said=cited(said),
                    start=span.start,
                    end=span.end,
                    covers=Words(f"has “{cited(there)}”", f"「{cited(there)}」です")
                    if there
                    else Words("has nothing", "空です"),
                    hint=_hint(carrier.text, said, span.start),
                )


def _hint(text: str, said: str, start: int) -> Words:
    """Tell where the words do stand, the place nearest to where they should."""
    places = [p for p in (text.rfind(said, 0, start + len(said)), text.find(said, start)) if p >= 0]
    if not places:
        return Words("", "")
    place = min(places, key=lambda p: abs(p - start))
    return Words(
        f"; the words stand from {place} to {place + len(said)}",
        f"（その語は{place}から{place + len(said)}までにあります）",
    )


# ----------------------------------------------------------------------------------- TXT005


@rule(
    "TXT005",
    "warning",
    title=Words(
        "A span does not repeat its characters.", "文中の印に、範囲の文字が書かれていない。"
    ),
    message=Words(
        "This span covers “{covered}” and does not say so; add it as its `text`.",
        "この印の範囲は「{covered}」ですが、`text`に書かれていません。書き加えてください。",
    ),
    why=Words(
        "Only the repeated characters show whether a span still stands where it should. When a"
        " clerk corrects a word in front of it, every position behind moves.",
        "印が正しい位置にあるかどうかは、繰り返した文字でしか確かめられません。前のほうの語を一つ直すだけで、"
        "それより後ろの位置はすべてずれます。",
    ),
    todo=Words(
        "Look whether these are the words that were meant, then copy them into `text`.",
        "意図した範囲かどうかを見て、正しければその文字を`text`に写してください。",
    ),
    fails=(
        Case(
            """
            {"materials": [{"id": "m1", "label": "資料1"}],
             "proceedings": [
              {"kind": "remark", "text": "資料1を御覧ください。", "spans": [
                {"kind": "reference", "start": 0, "end": 3, "to": ["m1"]}]}]}
            """,
            at=("/proceedings/0/spans/0",),
        ),
    ),
    passes=(
        """
        {"materials": [{"id": "m1", "label": "資料1"}],
         "proceedings": [
          {"kind": "remark", "text": "資料1を御覧ください。", "spans": [
            {"kind": "reference", "start": 0, "end": 3, "text": "資料1", "to": ["m1"]}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "以上で終わります。", "spans": [
            {"kind": "break", "start": 3, "end": 3, "boundary": "page", "page": "2"},
            {"kind": "note", "start": 9, "end": 9, "note": "午後3時12分"}]}]}
        """,
    ),
)
def unrepeated(survey: Survey) -> Iterator[Found]:
    """Find spans that cover something and do not repeat it."""
    for carrier in _doubtful(survey):
        for number, span in enumerate(carrier.spans):
            if span.text is None and span.start < span.end <= len(carrier.text):
                yield found(carrier.at(number), covered=cited(_covered(carrier.text, span)))


# ----------------------------------------------------------------------------------- TXT012


@rule(
    "TXT012",
    "warning",
    title=Words(
        "A span covers what it cannot cover, or nothing at all.",
        "文中の印が、覆えないものを覆っているか、何も覆っていない。",
    ),
    message=Words(
        "This {kind} span covers {covered}; {remedy}.",
        "この印（{kind}）は{covered}。{remedy}。",
    ),
    why=Words(
        "The end of a line or page is no part of the text: it stands between two characters. A"
        " reference, a reading, a direction or a passage to be withheld is made of words; without"
        " them the span says nothing, and in a full edition nothing would be withheld.",
        "行末や改頁は文の一部ではなく、文字と文字の間にあります。反対に、参照・ふりがな・ト書き・公開しない部分は文字から成り、"
        "文字がなければ印は何も示さず、原本から公開版を作るときに何も伏せられません。",
    ),
    todo=Words(
        "Give a break the same `start` and `end`, and take page numbers and rules out of the text;"
        " give any other span the words it belongs to. What is said without being printed in the"
        " text is a unit of its own.",
        "改行・改頁の印は`start`と`end`を同じ値にし、頁番号や罫線の文字は本文から取り除いてください。"
        "ほかの印は、対象の文字を範囲としてください。文中に印刷されていないものは、独立した単位にします。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "来年度の予－3－算について伺います。", "spans": [
                {"kind": "break", "start": 5, "end": 8, "text": "－3－", "boundary": "page",
                 "page": "3"}]}]}
            """,
            at=("/proceedings/0/spans/0",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "御異議ありませんか。", "spans": [
                {"kind": "direction", "start": 10, "end": 10}]}]}
            """,
            at=("/proceedings/0/spans/0",),
        ),
        Case(
            """
            {"record": {"edition": "full"}, "proceedings": [
              {"kind": "remark", "text": "山田商店から苦情があった。", "spans": [
                {"kind": "restricted", "start": 0, "end": 0, "reasons": [{"code": "corporate"}]}
                ]}]}
            """,
            at=("/proceedings/0/spans/0",),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "text": "来年度の予算について伺います。", "spans": [
            {"kind": "break", "start": 5, "end": 5, "boundary": "page", "page": "3"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "御異議ありませんか。（異議なし）", "spans": [
            {"kind": "note", "start": 3, "end": 3, "note": "「御意見」の誤りと思われる。"},
            {"kind": "direction", "start": 10, "end": 16, "text": "（異議なし）"}]}]}
        """,
        """
        {"record": {"edition": "public"}, "proceedings": [
          {"kind": "remark", "text": "から苦情があった。", "spans": [
            {"kind": "withheld", "start": 0, "end": 0, "how": "omitted",
             "reasons": [{"code": "corporate"}]}]}]}
        """,
    ),
)
def ill_covering(survey: Survey) -> Iterator[Found]:
    """Find breaks that cover text, and other spans that cover none."""
    for carrier in _doubtful(survey):
        for number, span in enumerate(carrier.spans):
            if not _is_inside(span, carrier.text):
                continue
            if span.start < span.end and isinstance(span, BreakSpan):
                covered = cited(_covered(carrier.text, span))
                yield found(
                    carrier.at(number),
                    kind=span.kind,
                    covered=Words(f"“{covered}”", f"「{covered}」を覆っています"),
                    remedy=Words(
                        "it stands between two characters, so let it end where it starts",
                        "切れ目は文字と文字の間にあるので、終わりを始まりと同じ位置にしてください",
                    ),
                )
            elif span.start == span.end and not isinstance(span, _MAY_BE_EMPTY):
                yield found(
                    carrier.at(number),
                    kind=span.kind,
                    covered=Words("nothing", "何も覆っていません"),
                    remedy=Words(
                        "give it the words it belongs to, or take it out",
                        "対象の文字を範囲とするか、印を取り除いてください",
                    ),
                )


# ----------------------------------------------------------------------------------- TXT013


@rule(
    "TXT013",
    "warning",
    title=Words(
        "A speaker marked in the text is not the speaker of the unit.",
        "文中の発言者の印が、その発言の発言者と違う。",
    ),
    message=Words(
        "The text calls the speaker “{words}” here, but the speaker of this unit is “{label}”;"
        " correct one of them{rest}.",
        "文中では発言者を「{words}」としていますが、この単位の発言者は「{label}」です。どちらかを直してください{rest}。",
    ),
    why=Words(
        "The label stands once in the print: set off before the text, or inside it, where a span"
        " shows it. It is the same label, and one unit has one speaker. Where they differ, words"
        " are put in the mouth of somebody else.",
        "発言者の表記は紙面に一度だけあります。本文の前に切り離されているか、本文の中にあって印で示されるかです。"
        "どちらも同じ表記であり、一つの単位の発言者は一人です。違っていれば、別の人の発言とされるおそれがあります。",
    ),
    todo=Words(
        "Look at the print. If the unit holds what two people said, make it two units. If the span"
        " only names somebody who is spoken of, it is a reference, not a speaker.",
        "紙面を確かめてください。二人の発言が一つの単位に入っていれば、二つに分けます。"
        "話題に上っただけの人であれば、発言者（speaker）ではなく言及（reference）の印にします。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "explanation", "speaker": {"label": "会長"},
               "text": "〔事務局：資料により説明〕",
               "spans": [{"kind": "speaker", "start": 1, "end": 4, "text": "事務局"}]}]}
            """,
            at=("/proceedings/0/spans/0",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "speaker": {"label": "佐野委員"},
               "text": "佐野委員：費用は。事務局：10万円です。", "spans": [
                {"kind": "speaker", "start": 0, "end": 4, "text": "佐野委員"},
                {"kind": "speaker", "start": 9, "end": 12, "text": "事務局"}]}]}
            """,
            at=("/proceedings/0/spans/1",),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "explanation", "speaker": {"label": "事務局"},
           "text": "〔事務局：資料により説明〕",
           "spans": [{"kind": "speaker", "start": 1, "end": 4, "text": "事務局"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "speaker": {"label": "大 島　委員"}, "text": "(大島委員)異議なし。",
           "spans": [{"kind": "speaker", "start": 0, "end": 6, "text": "(大島委員)"}]},
          {"kind": "remark", "text": "佐野委員、大島委員：異議なし。",
           "speaker": {"label": "佐野委員、大島委員", "identifies": "collective"}, "spans": [
            {"kind": "speaker", "start": 0, "end": 4, "text": "佐野委員"},
            {"kind": "speaker", "start": 5, "end": 9, "text": "大島委員"}]},
          {"kind": "table", "rows": [["佐野委員", "費用は。"], ["事務局", "10万円です。"]],
           "spans": [
            {"kind": "speaker", "start": 0, "end": 4, "text": "佐野委員"},
            {"kind": "speaker", "start": 10, "end": 13, "text": "事務局"}]},
          {"kind": "remark", "speaker": {"identifies": "hidden"}, "text": "●●：異議なし。",
           "spans": [{"kind": "speaker", "start": 0, "end": 2, "text": "●●"}]}]}
        """,
    ),
)
def other_speaker(survey: Survey) -> Iterator[Found]:
    """Find speaker spans that do not show the label of the unit's speaker."""
    nodes = survey.of(SpeakerSpan)
    spans = Counter(map(owner, nodes))
    for node in nodes:
        carrier = owner(node)
        if not isinstance(unit := carrier.thing, Remark | Explanation):
            continue
        label = None if unit.speaker is None else unit.speaker.label
        words = _covered(unit.text or "", node.thing)
        if label is None or not words or words == label:
            continue
        several = spans[carrier] > 1
        ours, theirs = _letters(words), _letters(label)
        if ours != theirs and not (several and ours in theirs):
            yield found(
                node.pointer,
                related=(f"{carrier.pointer}/speaker/label",),
                words=cited(words),
                label=cited(label),
                rest=Words(", or split the unit", "（二人の発言であれば、単位を分けます）")
                if several
                else Words("", ""),
            )


def _letters(label: str) -> str:
    """Return what of a label is no mark, bracket or blank, folded."""
    return "".join(filter(str.isalnum, fold(label)))


# ----------------------------------------------------------------------------------- words


def _covered(text: str, span: AnySpan) -> str:
    return text[span.start : span.end]
