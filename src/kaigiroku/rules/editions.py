"""Editions: what a public edition must not hold, and what a full one does (OPN).

The full edition holds what is not for the public, and marks it. The public edition holds marks in
its place. Nothing that merely hides the former makes the latter.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from kaigiroku.model import (
    AnySpan,
    AnyUnit,
    Attendee,
    Cell,
    Explanation,
    Figure,
    Group,
    Passage,
    Quotation,
    Related,
    Remark,
    RestrictedSpan,
    Section,
    Summary,
    Table,
    Withheld,
    WithheldSpan,
)
from kaigiroku.pointer import child
from kaigiroku.rules.facts.closure import UNITS, is_withdrawn, marks, not_open, owner
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []

_EDITIONS: Final[Mapping[str | None, Words]] = {
    "public": Words("public edition", "公開版"),
    "extract": Words("extract", "抄録"),
}
"""The editions that are made for the public."""


@rule(
    "OPN005",
    "error",
    title=Words(
        "An edition for the public holds what is not for the public.",
        "公開用の版に、公開しないはずの内容が残っている。",
    ),
    message=Words(
        "This is {what}, and yet it stands in {edition}; take the words out and leave a mark"
        " (`withheld`) in their place.",
        "{what}が、{edition}の中に残っています。その文字を取り除き、代わりに印（`withheld`）"
        "を置いてください。",
    ),
    why=Words(
        "What is marked as not for the public is still there, in full, for everyone who opens the"
        " file; that one program paints it over does not keep another from showing it. In 石岡市"
        " and 名取市議会 it is taken out of what is published, and stays in the original. So full"
        " and public edition are two documents.",
        "「公開しない」という印を付けても、文字そのものは文書の中に残り、"
        "ファイルを開けば誰でも読めます。画面で塗りつぶして見せても変わりません。"
        "石岡市や名取市議会でも、公表するものからは取り除き、原本に残すとしています。そのため、"
        "この形式では、原本と公開版を別の文書とします。",
    ),
    todo=Words(
        "Do not publish this file. Make the public edition from the full one: `withheld` in place"
        " of each restricted stretch and closed unit. If a part of a closed section may be read,"
        " state `open` on it. If this is the full edition after all, state `edition` as `full`.",
        "このファイルは公表しないでください。原本から公開版を作り直し、"
        "伏せる箇所と非公開の単位を、それぞれ`withheld`に置き換えます。"
        "非公開の節の中に公開してよい部分があれば、その部分の公開の区分を`open`とします。"
        "実は原本であるなら、`edition`を`full`としてください。",
    ),
    fails=(
        Case(
            """
            {"record": {"edition": "public"},
             "proceedings": [{"kind": "remark", "text": "館長の加賀美氏が休まれていました。",
               "spans": [{"kind": "restricted", "start": 3, "end": 7, "text": "加賀美氏",
                          "reasons": [{"code": "personal"}]}]}]}
            """,
            at=("/proceedings/0/spans/0",),
        ),
        Case(
            """
            {"form": [{"label": "議題", "value": "緑風興業について", "spans": [
                        {"kind": "restricted", "start": 0, "end": 4, "text": "緑風興業",
                         "reasons": [{"code": "corporate"}]}]}],
             "record": {"edition": "extract"},
             "agenda": [{"title": "処分について", "decisions": [{"kind": "decision",
               "openness": {"status": "closed", "reasons": [{"code": "personal"}]},
               "text": "停職とする。"}]}],
             "proceedings": [{"kind": "section", "heading": "人事について",
               "openness": {"status": "closed", "reasons": [{"code": "operations.personnel"}]},
               "units": [
                 {"kind": "remark", "text": "処分を重くすべきです。"},
                 {"kind": "section", "units": [
                   {"kind": "table", "rows": [["氏名", "処分"]]},
                   {"kind": "event", "event": "closed-session-ends", "text": "（公開）"}]},
                 {"kind": "remark", "openness": {"status": "closed"}, "text": "賛成です。"}]}]}
            """,
            at=(
                "/form/0/spans/0",
                "/agenda/0/decisions/0/openness/status",
                "/proceedings/0/units/0",
                "/proceedings/0/units/1/units/0",
                "/proceedings/0/units/2/openness/status",
            ),
        ),
        Case(
            """
            {"form": [{"label": "申請者", "openness": {"status": "closed",
                       "reasons": [{"code": "personal"}]}, "cells": [
                        {"label": "氏名", "value": "加賀美　晴"}]}],
             "record": {"edition": "public"},
             "attendance": [
               {"label": "参考人", "entries": [
                 {"label": "参考人Ａ", "name": "加賀美　晴", "openness": {"status": "closed",
                  "reasons": [{"code": "personal"}]}}]},
               {"label": "関係者", "openness": {"status": "closed",
                "reasons": [{"code": "personal"}]}, "entries": [
                 {"label": "森川　哲", "name": "森川　哲"},
                 {"label": "泉　篤志", "name": "泉　篤志", "openness": {"status": "open"}}]}]}
            """,
            at=(
                "/form/0/cells/0/value",
                "/attendance/0/entries/0/name",
                "/attendance/1/entries/0/name",
            ),
        ),
    ),
    passes=(
        """
        {"record": {"edition": "public"},
         "proceedings": [{"kind": "remark", "text": "館長のＡ氏が休まれていました。",
           "spans": [{"kind": "withheld", "start": 3, "end": 5, "text": "Ａ氏",
                      "how": "pseudonymised", "reasons": [{"code": "personal"}]}]}]}
        """,
        """
        {"record": {"edition": "full"},
         "proceedings": [
           {"kind": "remark", "text": "館長の加賀美氏が休まれていました。",
            "spans": [{"kind": "restricted", "start": 3, "end": 7, "text": "加賀美氏",
                       "reasons": [{"code": "personal"}]}]},
           {"kind": "remark", "text": "病名は申し上げられません。",
            "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}]}
        """,
        """
        {"record": {"edition": "public"},
         "agenda": [{"title": "人事について", "openness": {"status": "closed",
                     "reasons": [{"code": "operations.personnel"}]}}],
         "proceedings": [{"kind": "section", "heading": "人事について",
           "openness": {"status": "closed", "reasons": [{"code": "operations.personnel"}]},
           "units": [
             {"kind": "event", "event": "public-leaves", "text": "（傍聴者退室）"},
             {"kind": "direction", "text": "※審議の内容は公表しない。"},
             {"kind": "withheld", "text": "（略）"},
             {"kind": "remark", "openness": {"status": "open"}, "text": "公開に戻します。"},
             {"kind": "section", "openness": {"status": "open"}, "units": [
               {"kind": "remark", "text": "次に移ります。"}]},
             {"kind": "decision", "text": "原案のとおり可決した。"}]}],
         "materials": [{"label": "資料1", "title": "名簿", "openness": {"status": "closed",
                        "reasons": [{"code": "personal"}]}}]}
        """,
        """
        {"proceedings": [{"kind": "remark", "text": "病名は申し上げられません。",
           "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}]}
        """,
        """
        {"form": [{"label": "申請者", "value": "■■■", "openness": {"status": "closed",
                   "reasons": [{"code": "personal"}]}, "spans": [
                    {"kind": "withheld", "start": 0, "end": 3, "text": "■■■",
                     "reasons": [{"code": "personal"}]}]}],
         "record": {"edition": "public"},
         "attendance": [{"label": "参考人", "entries": [
           {"label": "Ａ氏", "openness": {"status": "closed",
            "reasons": [{"code": "personal"}]}}]}]}
        """,
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}},
         "record": {"edition": "public", "openness": {"status": "open"}},
         "proceedings": [{"kind": "remark", "text": "率直に申し上げて、反対です。"}]}
        """,
    ),
)
def not_for_the_public(survey: Survey) -> Iterator[Found]:
    """Find what is marked as not for the public in an edition that is for it."""
    if (edition := _EDITIONS.get(survey.minutes.record.edition)) is None:
        return
    for span in survey.of(RestrictedSpan):
        yield found(span.pointer, what=_RESTRICTED, edition=edition)
    for node in not_open(survey, *UNITS):
        if node.thing.status == "closed":
            yield found(node.at("status"), what=_CLOSED, edition=edition)
    for node in not_open(survey, Group, Attendee, Cell):
        if node.thing.status == "closed":
            for place in _told(owner(node).thing, owner(node).pointer):
                yield found(place, related=(node.at("status"),), what=_CLOSED, edition=edition)
    for node in not_open(survey, Section):
        if node.thing.status == "closed":
            section = owner(node)
            for place in _held(section.thing, section.pointer):
                yield found(place, related=(node.at("status"),), what=_IN_CLOSED, edition=edition)


_RESTRICTED: Final = Words(
    "marked as to be withheld from the public", "公開版では伏せるという印の付いた文字"
)
_CLOSED: Final = Words("stated to be closed", "非公開とされた部分")
_IN_CLOSED: Final = Words(
    "a part of a closed section that is not said to be open",
    "非公開の節の中で、公開とされていない部分",
)


def _told(thing: Any, pointer: str) -> Iterator[str]:
    """Go through the places at which a closed part of the header still tells what it is.

    Of a person a name, of a cell a value without a mark; what states its own openness is left out.
    """
    match thing:
        case Attendee(name=str()):
            yield child(pointer, "name")
        case Cell(value=str() as value, spans=spans) if value and not _is_mark(spans):
            yield child(pointer, "value")
        case _:
            pass
    for field in ("entries", "cells"):
        for number, part in enumerate(getattr(thing, field, ())):
            if part.openness is None or part.openness.status is None:
                yield from _told(part, child(child(pointer, field), number))


def _is_mark(spans: tuple[AnySpan, ...]) -> bool:
    return any(isinstance(span, WithheldSpan) for span in spans)


_MATTER: Final = (Remark, Explanation, Summary, Quotation, Table, Figure, Passage)
"""The kinds of unit that hold the matter itself.

Events, directions and decisions in a closed section are commonly published: when it was closed, why
nothing follows, and what came of it.
"""


def _held(section: Section, pointer: str) -> Iterator[str]:
    """Go through the places in a closed section that hold matter and state nothing else."""
    for number, unit in enumerate(section.units):
        if _states_its_own(unit):
            continue
        place = child(child(pointer, "units"), number)
        if isinstance(unit, Section):
            yield from _held(unit, place)
        elif isinstance(unit, _MATTER) and _holds_something(unit):
            yield place


def _states_its_own(unit: AnyUnit) -> bool:
    openness = None if isinstance(unit, Withheld) else unit.openness
    return openness is not None and openness.status is not None


def _holds_something(unit: Any) -> bool:
    return isinstance(unit, Table) or unit.text is not None


@rule(
    "OPN006",
    "error",
    title=Words(
        "An edition for the public has the id of the full edition.",
        "公開用の版が、原本と同じ識別子になっている。",
    ),
    message=Words(
        "“{id}” is stated to be the id of the full edition, and it is the id of this document; give"
        " each edition its own.",
        "「{id}」は、原本の識別子であるとともに、この文書自身の識別子（`id`）になっています。"
        "版ごとに別の識別子を付けてください。",
    ),
    why=Words(
        "Editions are separate documents with separate readers. Under one id a system that files"
        " documents by it keeps only one of them, or hands out the full text when the public one"
        " was asked for.",
        "原本と公開版は、読む人の異なる別々の文書です。識別子が同じだと、"
        "識別子で文書を管理する仕組みでは一方がもう一方を上書きしたり、"
        "公開版を求められて原本を渡したりするおそれがあります。",
    ),
    todo=Words(
        "Give this document the id of its own edition. What stands in `related` names the other.",
        "この文書の`id`を、この版の識別子にしてください。`related`に書くのは、"
        "もう一方の版の識別子です。",
    ),
    fails=(
        Case(
            """
            {"id": "urn:example:kaede:r7-3:full",
             "record": {"edition": "public", "related": [
               {"relation": "public-edition-of", "minutes": "urn:example:kaede:r7-3:full"}]}}
            """,
            at=("/record/related/0/minutes",),
        ),
        Case(
            """
            {"id": "https://www.example.jp/kaede/r7-3",
             "record": {"edition": "extract", "related": [
               {"relation": "continues", "minutes": "https://www.example.jp/kaede/r7-2"},
               {"relation": "extract-of",
                "minutes": "https://www.example.jp/kaede/r7-3"}]}}
            """,
            at=("/record/related/1/minutes",),
        ),
    ),
    passes=(
        """
        {"id": "https://www.example.jp/kaede/r7-3",
         "record": {"edition": "public", "related": [
           {"relation": "public-edition-of", "minutes": "urn:example:kaede:r7-3:full"}]}}
        """,
        """
        {"record": {"edition": "public", "related": [
           {"relation": "public-edition-of", "minutes": "urn:example:kaede:r7-3:full"}]}}
        """,
    ),
)
def same_id(survey: Survey) -> Iterator[Found]:
    """Find full editions that are named by the id of this document; REC010 has other relations."""
    own = survey.minutes.id
    if own is None:
        return
    for node in survey.of(Related):
        if node.thing.minutes == own and node.thing.relation in _OF_EDITIONS:
            yield found(node.at("minutes"), related=("/id",), id=own)


_OF_EDITIONS: Final = frozenset({"public-edition-of", "extract-of"})


@rule(
    "OPN016",
    "warning",
    title=Words(
        "A full edition has a mark in the place of words.",
        "原本（全部記録）に、伏せた箇所がある。",
    ),
    message=Words(
        "This is said to be the full edition, but {count} of its places only have a mark; put the"
        " words back, or state the edition that it is.",
        "原本（全部記録）とされていますが、文字の代わりに印しかない箇所が{count}か所あります。"
        "文字を補うか、版（`edition`）を直してください。",
    ),
    why=Words(
        "The full edition is what is kept: the public edition is made from it, and a request for"
        " disclosure is decided on it. What is missing there is missing for good. Remarks that"
        " were taken back are left to the rules of each assembly (名取市議会 keeps them in the"
        " original), and do not count.",
        "原本は、公開版のもとになり、開示請求に応じるときの対象になる文書です。"
        "そこに欠けているものは、どこにも残りません。取り消された発言は、"
        "議会ごとの定めによるので数えません（名取市議会では原本に残します）。",
    ),
    todo=Words(
        "Put the words back and mark them `restricted`, or the unit as closed. If they are nowhere"
        " to be had, this is no full edition: state `public` or `extract`, or leave `edition` out.",
        "文字を補い、`restricted`の印を付けるか、その単位を非公開としてください。"
        "文字がもうどこにもないのなら、これは原本ではありません。`public`か`extract`とするか、"
        "`edition`を書かずにおきます。",
    ),
    fails=(
        Case(
            """
            {"record": {"edition": "full"},
             "proceedings": [{"kind": "withheld", "text": "（以下、非公開のため省略）",
                              "reasons": [{"code": "personal"}]}]}
            """,
            at=("/record/edition",),
        ),
        Case(
            """
            {"record": {"edition": "full"},
             "proceedings": [{"kind": "remark", "text": "■■さんと●●さんです。", "spans": [
               {"kind": "withheld", "start": 0, "end": 2, "text": "■■",
                "reasons": [{"code": "personal"}]},
               {"kind": "withheld", "start": 5, "end": 7, "text": "●●",
                "reasons": [{"code": "personal"}]}]}]}
            """,
            at=("/record/edition",),
        ),
    ),
    passes=(
        """
        {"record": {"edition": "full"},
         "proceedings": [{"kind": "remark", "text": "病状を御説明します。", "openness": {
           "status": "closed", "reasons": [{"code": "personal"}]}}]}
        """,
        """
        {"record": {"edition": "full"},
         "proceedings": [
           {"kind": "withheld", "text": "（発言取消し）", "how": "withdrawn"},
           {"kind": "remark", "text": "――――です。", "spans": [
             {"kind": "withheld", "start": 0, "end": 4, "text": "――――",
              "reasons": [{"code": "withdrawn-remark"}]}]}]}
        """,
        """
        {"record": {"edition": "public"},
         "proceedings": [{"kind": "withheld", "text": "（以下、非公開のため省略）",
                          "reasons": [{"code": "personal"}]}]}
        """,
    ),
)
def not_full(survey: Survey) -> Iterator[Found]:
    """Find full editions from which something is missing."""
    if survey.minutes.record.edition != "full":
        return
    missing = [
        node.pointer
        for node in marks(survey)
        if not isinstance(node.thing, RestrictedSpan) and not is_withdrawn(node.thing)
    ]
    if missing:
        yield found("/record/edition", related=tuple(missing), count=len(missing))


@rule(
    "OPN017",
    "error",
    title=Words(
        "A restricted stretch lies inside another one with other terms.",
        "伏せる箇所の中に、扱いの異なる伏せる箇所がある。",
    ),
    message=Words(
        "“{text}” is restricted on other terms than the stretch that it lies in; make one of them,"
        " or divide the longer one.",
        "「{text}」は、それを含む伏せる箇所と、理由・伏せ方・公開の時期が異なります。"
        "一つにまとめるか、長いほうを分けてください。",
    ),
    why=Words(
        "In the public edition one mark takes the place of the whole stretch, and one set of"
        " reasons stands with it. If the parts have reasons of their own, or may be shown on"
        " different days, nobody can tell which of them hold for the mark.",
        "公開版では、一続きの箇所に一つの印を置き、理由もその印に付けます。"
        "内側の箇所に別の理由や公開の時期があると、"
        "印にどれを付ければよいのか決められません。",
    ),
    todo=Words(
        "Mark the whole stretch once, with all its reasons; or end the longer one where the other"
        " begins, so that two marks stand side by side.",
        "全体を一つの箇所とし、理由をすべて付けてください。"
        "または、長いほうを内側の箇所の前で区切り、印が二つ並ぶようにしてください。",
    ),
    fails=(
        Case(
            """
            {"record": {"edition": "full"},
             "proceedings": [{"kind": "remark", "text": "緑風興業の加賀美氏が病気で休まれました。",
               "spans": [
                 {"kind": "restricted", "start": 0, "end": 14,
                  "text": "緑風興業の加賀美氏が病気で休", "reasons": [{"code": "corporate"}]},
                 {"kind": "restricted", "start": 5, "end": 9, "text": "加賀美氏",
                  "reasons": [{"code": "personal"}]}]}]}
            """,
            at=("/proceedings/0/spans/1",),
        ),
    ),
    passes=(
        """
        {"record": {"edition": "full"},
         "proceedings": [{"kind": "remark", "text": "緑風興業の加賀美氏が病気で休まれました。",
           "spans": [
             {"kind": "restricted", "start": 0, "end": 4, "text": "緑風興業",
              "reasons": [{"code": "corporate"}]},
             {"kind": "restricted", "start": 5, "end": 9, "text": "加賀美氏",
              "reasons": [{"code": "personal"}]}]}]}
        """,
        """
        {"record": {"edition": "full"},
         "proceedings": [{"kind": "remark", "text": "加賀美氏が病気で休まれました。",
           "spans": [
             {"kind": "restricted", "start": 0, "end": 8, "text": "加賀美氏が病気で",
              "reasons": [{"code": "personal"}]},
             {"kind": "restricted", "start": 0, "end": 4, "text": "加賀美氏",
              "reasons": [{"code": "personal"}]}]}]}
        """,
    ),
)
def on_other_terms(survey: Survey) -> Iterator[Found]:
    """Find restricted spans inside others whose reasons, method or opening differ."""
    outer: dict[int, Node[RestrictedSpan]] = {}
    for node in survey.of(RestrictedSpan):
        around = outer.get(id(node.parent))
        if around is None or node.thing.start >= around.thing.end:
            outer[id(node.parent)] = node
        elif _terms(node.thing) != _terms(around.thing):
            text = node.thing.text or ""
            yield found(node.pointer, related=(around.pointer,), text=text)


def _terms(span: RestrictedSpan) -> tuple[Any, ...]:
    return (span.reasons, span.how, span.shown, span.opens_on, span.opens_when)
