"""Reasons: why something is closed or withheld (OPN).

A reason is looked for wherever a reader would find it: at the thing itself, at what it stands in or
belongs to, at its parts. One place is enough. That openness itself does not cross from one tree to
the other changes nothing in that: who reads that an item was closed, and why, knows why its debate
is not in the minutes.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.japanese import fold
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Group,
    Material,
    Meeting,
    Openness,
    Reason,
    Record,
    Section,
    Sitting,
    Unit,
    Withheld,
)
from kaigiroku.rules.facts.closure import (
    NAMES,
    NOT_OPEN,
    PARTS,
    STATUS,
    Mark,
    marks,
    not_open,
    owner,
)
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "OPN001",
    "warning",
    title=Words(
        "Closed or partly closed, and no reason is stated.",
        "非公開または一部非公開とされているが、理由がない。",
    ),
    message=Words(
        "{what} is said to be {status}, and no reason is stated; {advice}.",
        "{what}は{status}とされていますが、理由が書かれていません。{advice}。",
    ),
    why=Words(
        "Meetings and minutes are closed as an exception, for a reason that is owed to the public:"
        " 茅ヶ崎市's guideline wants it in the minutes beside “open” or “closed”, 志木市's rules"
        " wherever the minutes are held back in part or whole. The grounds are nearly always the"
        " same three: a law, information exempt from disclosure, or the smooth running of the"
        " meeting (this last only for the meeting itself). Which it was, only the office can say.",
        "会議や会議録を非公開とするのは例外であり、理由を示す必要があります。"
        "茅ヶ崎市の指針は公開・非公開の別とともにその理由を、"
        "志木市の要綱は会議録の全部または一部を公表しないときの理由を、"
        "会議録に書くよう定めています。理由は、法令の定め、不開示情報、"
        "議事運営への支障（会議についてのみ）の三つにほぼ尽きます。そのどれであるかは、"
        "会議録の責任者にしか分かりません。",
    ),
    todo=Words(
        "Write a reason: its words as printed (`text`), the provision (`basis`), the common"
        " `code`, or several of them; none is derived from another. One place is enough: a partly"
        " closed meeting may leave it to the item that was closed. If the original gives no reason,"
        " leave it absent and waive the finding.",
        "理由を書いてください。理由の原文（`text`）、根拠規定（`basis`）、共通の区分（`code`）"
        "のいずれか、または複数を書きます（一方から他方を推し量らないでください）。"
        "書く場所は一か所で足り、一部非公開の会議なら、非公開とした議題に書けば十分です。"
        "原本に理由がないときは、書かないまま承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """{"meeting": {"openness": {"status": "closed"}}}""",
            at=("/meeting/openness",),
        ),
        Case(
            """
            {"form": [{"label": "会議録", "field": "openness-of-minutes", "value": "一部非公開",
                       "cells": [{"label": "その理由", "field": "reasons",
                                  "value": "個人に関する情報を含むため"}]}],
             "record": {"openness": {"status": "partly-closed"}}}
            """,
            at=("/record/openness",),
        ),
        Case(
            """
            {"agenda": [{"title": "議決事項", "items": [
               {"id": "b1", "title": "人事について", "openness": {"status": "closed"}},
               {"id": "b2", "title": "意見の申出について", "openness": {"status": "closed",
                  "reasons": [{"code": "deliberation"}]}}]}],
             "materials": [{"label": "資料1", "title": "候補者名簿",
                            "openness": {"status": "closed"}}]}
            """,
            at=("/agenda/0/items/0/openness", "/materials/0/openness"),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"name": "起草委員会", "body": "起草委員会",
                                       "openness": {"status": "closed"}},
                                      {"name": "全体会"}]},
             "proceedings": [{"kind": "section", "heading": "議題3",
               "openness": {"status": "closed"}, "units": [
                 {"kind": "remark", "openness": {"status": "closed"}, "text": "以上です。"}]},
               {"kind": "remark", "openness": {"status": "closed"}, "text": "病歴を述べます。"}]}
            """,
            at=(
                "/meeting/sittings/0/openness",
                "/proceedings/0/openness",
                "/proceedings/1/openness",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [
           {"text": "個人に関する情報を扱うため",
            "basis": [{"printed": "かえで市情報公開条例第7条第2号"}]}]}}}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed"}},
         "agenda": [{"title": "計画について", "openness": {"status": "open"}},
                    {"title": "人事について", "openness": {"status": "closed",
                      "reasons": [{"code": "operations.personnel"}]}}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]},
                     "sittings": [{"name": "第1部"},
                                  {"name": "第2部", "openness": {"status": "closed"}}],
                     "nextMeeting": {"openness": {"status": "closed"}}},
         "agenda": [{"title": "計画について"},
                    {"title": "人事について", "openness": {"status": "closed"}}]}
        """,
        """
        {"record": {"edition": "public", "openness": {"status": "partly-closed"}},
         "agenda": [{"id": "a", "title": "審査請求について", "openness": {"status": "closed"},
                     "items": [{"id": "b", "title": "諮問第1号",
                                "openness": {"status": "closed"}}],
                     "materials": ["m"]}],
         "proceedings": [{"kind": "section", "items": ["b"], "openness": {"status": "closed"},
           "units": [{"kind": "withheld", "text": "（略）",
                      "reasons": [{"text": "審査会条例第10条により公開しない。"}]}]}],
         "materials": [{"id": "m", "label": "資料1", "openness": {"status": "closed"}}]}
        """,
    ),
)
def without_reason(survey: Survey) -> Iterator[Found]:
    """Find what is not open and has no reason."""
    for cls in (Meeting, Sitting, AgendaItem, Record, Section, *PARTS):
        for node in not_open(survey, cls):
            if not _is_told(survey, owner(node)):
                advice, related = _advice(survey, cls)
                yield found(
                    node.pointer,
                    related=related,
                    what=NAMES.get(cls, _PART),
                    status=STATUS[node.thing.status or ""],
                    advice=advice,
                )


_PART: Final = Words("This part of the record", "会議録のこの部分")


def _advice(survey: Survey, cls: type[Any]) -> tuple[Words, tuple[str, ...]]:
    """Say what to do, and where the form has a place for it."""
    cells = [node for node in survey.of(Cell) if _is_about(node, cls)]
    for node in cells:
        if node.thing.value:
            text = node.thing.value
            return (
                Words(
                    f"the form prints “{text}”, write it in `reasons`",
                    f"様式には「{text}」とありますので、`reasons`に書いてください",
                ),
                (node.at("value"),),
            )
    return (
        Words("write it in `reasons`", "`reasons`に書いてください"),
        tuple(node.pointer for node in cells),
    )


def _is_about(node: Node[Cell], cls: type[Any]) -> bool:
    """Tell whether a cell is for the reason why the meeting, or the record, is closed."""
    other = "openness-of-minutes" if cls is Meeting else "openness-of-meeting"
    outer = owner(node).thing
    return (
        node.thing.field == "reasons"
        and cls in {Meeting, Record}
        and not (isinstance(outer, Cell) and outer.field == other)
    )


def _is_told(survey: Survey, of: Node[Any]) -> bool:
    """Tell whether the reason stands here or elsewhere, or is missed in a wider place already."""
    reasons = _reasons(survey)
    if id(of) in reasons.places:
        return True
    match of.thing:
        case Meeting():
            return AgendaItem in reasons.classes or any(map(_says_why, survey.of(Section)))
        case Record():
            return not reasons.classes.isdisjoint(_PARTS_OF_THE_RECORD)
        case AgendaItem() as item if any(map(_says_why, _sections(survey, item))):
            return True
        case _:
            return _is_in_something_closed(survey, of)


_PARTS_OF_THE_RECORD: Final = frozenset({Section, Withheld, *PARTS})


def _says_why(section: Node[Section]) -> bool:
    """Tell whether a section says why it was closed, in its openness or in the mark it holds."""
    openness = section.thing.openness
    return (openness is not None and bool(openness.reasons)) or any(
        isinstance(unit, Withheld) and unit.reasons for unit in section.thing.units
    )


@attrs.frozen(eq=False)
class _Reasons:
    """Where reasons stand."""

    places: frozenset[int]
    """All nodes with a reason at them or beneath, by their identity."""

    classes: frozenset[type[Any]]
    """The classes of these."""


@once
def _reasons(survey: Survey) -> _Reasons:
    nodes = [node for reason in survey.of(Reason) for node in reason.above()]
    return _Reasons(frozenset(map(id, nodes)), frozenset(node.thing.__class__ for node in nodes))


def _sections(survey: Survey, item: AgendaItem) -> Iterator[Node[Section]]:
    """Go through the sections that belong to an agenda item, or to one beneath it."""
    yield from _sections_by_item(survey).get(item.id, ())
    for inner in item.items:
        yield from _sections(survey, inner)


@once
def _sections_by_item(survey: Survey) -> Mapping[str | None, Sequence[Node[Section]]]:
    found: dict[str | None, list[Node[Section]]] = {}
    for node in survey.of(Section):
        for id_ in node.thing.items:
            found.setdefault(id_, []).append(node)
    return found


@once
def _items_by_material(survey: Survey) -> Mapping[str | None, Sequence[Node[AgendaItem]]]:
    found: dict[str | None, list[Node[AgendaItem]]] = {}
    for node in survey.of(AgendaItem):
        for id_ in node.thing.materials:
            found.setdefault(id_, []).append(node)
    return found


def _is_in_something_closed(survey: Survey, of: Node[Any]) -> bool:
    """Tell whether something that a thing stands in or belongs to is not open as a whole."""
    return any(
        (openness := getattr(node.thing, "openness", None)) is not None
        and openness.status in NOT_OPEN
        for wider in _wider(survey, of)
        for node in (wider, *wider.above())
    )


def _wider(survey: Survey, of: Node[Any]) -> Iterator[Node[Any]]:
    """Go through what a thing stands in or belongs to, other than by standing in one of these."""
    yield owner(of)
    match of.thing:
        case AgendaItem():
            yield from survey.of(Meeting)
        case Material(id=id_):
            yield from survey.of(Record)
            yield from _items_by_material(survey).get(id_, ())
        case Unit():
            yield from survey.of(Record)
            yield from survey.items_of(of)
            if (sitting := survey.sitting_of(of)) is not None:
                yield sitting
            elif isinstance(of.thing, Section):
                yield from survey.of(Meeting)
        case Cell() | Group() | Attendee():
            yield from survey.of(Record)
        case _:
            pass


# ----------------------------------------------------------------------------------- the rest


@rule(
    "OPN007",
    "warning",
    title=Words(
        "A reason is used for what it is not for.",
        "理由の区分が、使うべきでないところに使われている。",
    ),
    message=Words(
        "“{code}” is a ground for {meant}, not for {used}; choose the ground that was meant, or"
        " leave the code out.",
        "「{code}」は{meant}ときの理由で、{used}ときには使いません。当てはまる区分にするか、"
        "区分（`code`）を書かずにおいてください。",
    ),
    why=Words(
        "To close a meeting and to withhold something from its minutes are two decisions by two"
        " tests. A meeting may also be closed because openness would hinder it; minutes may only be"
        " withheld as far as they hold information that is exempt from disclosure. And what was"
        " taken back, or is under copyright, is no reason to keep observers out.",
        "会議を非公開にすることと、会議録の一部を公表しないことは、別の基準による別の決定です。"
        "会議は、議事運営に支障があるという理由でも非公開にできますが、会議録で伏せられるのは、"
        "情報公開条例の不開示情報に当たる部分です。逆に、発言の取消しや著作権は、"
        "傍聴を断る理由にはなりません。",
    ),
    todo=Words(
        "Ask whoever answers for the record. For the record, a ground of the disclosure ordinance"
        " is meant (`personal`, `corporate`, `deliberation` …); the printed words stay in `text`"
        " either way. A section is a part of both, and takes any ground.",
        "会議録の責任者に確かめてください。会議録については、"
        "情報公開条例の不開示事由（`personal`、`corporate`、`deliberation`など）を使います。"
        "いずれの場合も、理由の原文は`text`に残します。節（section）"
        "は会議と会議録のどちらの部分でもあるので、どの区分も使えます。",
    ),
    fails=(
        Case(
            """
            {"record": {"openness": {"status": "partly-closed", "reasons": [
               {"code": "proceedings", "text": "率直な意見の交換が損なわれるおそれがあるため"}]}}}
            """,
            at=("/record/openness/reasons/0/code",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "closed", "reasons": [
               {"code": "personal"}, {"code": "copyright"}]}},
             "agenda": [{"title": "視察の報告", "openness": {"status": "closed",
                         "reasons": [{"code": "withdrawn-remark"}]}}]}
            """,
            at=("/meeting/openness/reasons/1/code", "/agenda/0/openness/reasons/0/code"),
        ),
        Case(
            """
            {"proceedings": [
               {"kind": "withheld", "text": "（略）", "reasons": [{"code": "adjudication"}]},
               {"kind": "remark", "text": "申請者は■■です。", "spans": [
                 {"kind": "withheld", "start": 4, "end": 6, "text": "■■", "how": "masked",
                  "reasons": [{"code": "statutory-closed"}]}]}],
             "materials": [{"label": "資料1", "openness": {"status": "closed",
                            "reasons": [{"code": "proceedings"}]}}]}
            """,
            at=(
                "/proceedings/0/reasons/0/code",
                "/proceedings/1/spans/0/reasons/0/code",
                "/materials/0/openness/reasons/0/code",
            ),
        ),
    ),
    passes=(
        """
        {"record": {"openness": {"status": "partly-closed", "reasons": [
           {"code": "deliberation", "text": "率直な意見の交換が損なわれるおそれがあるため"}]}}}
        """,
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [
           {"code": "proceedings"}, {"code": "adjudication"}, {"code": "kaede-city:hearing"}]}},
         "materials": [{"label": "資料1", "openness": {"status": "closed",
                        "reasons": [{"code": "copyright"}]}}]}
        """,
        """
        {"proceedings": [
           {"kind": "section", "heading": "審査", "openness": {"status": "closed",
              "reasons": [{"code": "statutory-closed"}, {"code": "existence-refusal"}]}},
           {"kind": "withheld", "text": "（発言取消し）", "how": "withdrawn",
            "reasons": [{"code": "withdrawn-remark"}]}]}
        """,
    ),
)
def misused(survey: Survey) -> Iterator[Found]:
    """Find codes that are for the other axis."""
    for node in survey.of(Reason):
        if (applies := _APPLIES.get(node.thing.code)) is None:
            continue
        of = owner(node)
        if isinstance(of.thing, Openness):
            of = owner(of)
        if isinstance(of.thing, Section):
            continue
        used = "meeting" if isinstance(of.thing, Meeting | Sitting | AgendaItem) else "record"
        if used != applies:
            yield found(
                node.at("code"), code=node.thing.code or "", meant=_USES[applies], used=_USES[used]
            )


_APPLIES: Final[Mapping[str | None, str]] = {
    code: of.applies
    for code, of in LISTS["DisclosureReason"].codes.items()
    if of.applies in {"meeting", "record"}
}
"""What the codes that are not for both axes are for."""

_USES: Final[Mapping[str, Words]] = {
    "meeting": Words("closing a meeting", "会議を非公開にする"),
    "record": Words("withholding something from the public", "会議録や資料を非公開にする"),
}


@rule(
    "OPN009",
    "warning",
    title=Words(
        "Open, and yet there are reasons for closing.",
        "公開とされているのに、非公開の理由が書かれている。",
    ),
    message=Words(
        "This is said to be open, but a reason for closing is stated; correct the status or take"
        " the reason out.",
        "公開とされていますが、非公開の理由が書かれています。公開の区分を直すか、"
        "理由を取り除いてください。",
    ),
    why=Words(
        "Reasons belong to what is closed. One that stays behind, perhaps from the last minutes"
        " used as a model, makes readers wonder what is being kept from them; and if it is the"
        " status that is wrong, something closed is about to be published.",
        "理由は、非公開のものに付くものです。前回の会議録をひな形にして理由だけが残ると、"
        "何かが隠されているように読めます。区分のほうが誤りであれば、"
        "非公開のものが公表されかねません。",
    ),
    todo=Words(
        "Find out which is right. If the form prints 「なし」 or 「－」 for the reason, keep that"
        " in the form only.",
        "どちらが正しいか確かめてください。様式の理由の欄に「なし」「－」とあるだけなら、"
        "様式（form）にだけ残します。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"openness": {"status": "open",
               "reasons": [{"text": "個人に関する情報を扱うため"}]}}}
            """,
            at=("/meeting/openness/reasons",),
        ),
        Case(
            """
            {"agenda": [{"title": "その他", "openness": {"status": "open",
                         "reasons": [{"text": "個人情報のため"}]}}],
             "materials": [{"label": "資料1", "openness": {"status": "open",
                            "reasons": [{"code": "copyright"}, {"code": "personal"}]}}]}
            """,
            at=("/agenda/0/openness/reasons", "/materials/0/openness/reasons"),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "open"}}}
        """,
        """
        {"meeting": {"openness": {"status": "open",
           "ruling": {"by": [{"label": "会長"}], "printed": "本日の会議は公開とします。"}}}}
        """,
        """
        {"agenda": [{"title": "人事について", "openness": {"reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def reason_for_the_open(survey: Survey) -> Iterator[Found]:
    """Find reasons for closing what is open."""
    for node in survey.of(Openness):
        if node.thing.status == "open" and node.thing.reasons:
            yield found(node.at("reasons"))


@rule(
    "OPN010",
    "warning",
    title=Words("A reason that says nothing.", "理由になっていない理由がある。"),
    message=Words(
        "“{said}” says nothing of why this is closed; write the reason in words, or the provision.",
        "「{said}」だけでは、非公開の理由が分かりません。理由を文で書くか、"
        "根拠規定を書いてください。",
    ),
    why=Words(
        "A reason is asked for so that the public can judge it, and ask for a review. “Other” alone"
        " or a dash in its place is no answer, and looks like one to every check for completeness.",
        "理由の記載が求められるのは、非公開が適切かどうかを住民が判断できるようにするためです。"
        "「その他」や「－」だけでは答えになりませんが、記入漏れの点検では「理由あり」"
        "と数えられてしまいます。",
    ),
    todo=Words(
        "Write what the original says as `text`, or cite the provision in `basis`. If it says"
        " nothing, take the entry out: absence is honest.",
        "原本の言葉を`text`に書くか、根拠規定を`basis`に書いてください。原本に何もなければ、"
        "この理由を取り除いてください。書いていないことが、そのまま伝わります。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "other"}]}}}
            """,
            at=("/meeting/openness/reasons/0/code",),
        ),
        Case(
            """
            {"record": {"openness": {"status": "closed", "reasons": [
               {"text": "－"}, {"code": "other", "text": "な し"}]}}}
            """,
            at=("/record/openness/reasons/0/text", "/record/openness/reasons/1/text"),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [
           {"code": "other", "text": "災害への対応を協議するため"}]}}}
        """,
        """
        {"record": {"openness": {"status": "closed", "reasons": [
           {"code": "other", "basis": [{"printed": "会議規則第9条ただし書"}]},
           {"code": "personal", "text": "－"}, {"code": "kaede-city:hearing"}]}}}
        """,
    ),
)
def says_nothing(survey: Survey) -> Iterator[Found]:
    """Find reasons that give none."""
    for node in survey.of(Reason):
        reason = node.thing
        if reason.code in {None, "other"} and not reason.basis:
            if reason.text is None:
                yield found(node.at("code"), said=reason.code or "")
            elif fold(reason.text) in _NOTHING:
                yield found(node.at("text"), said=reason.text)


_NOTHING: Final = frozenset(map(fold, ("なし", "無し", "無", "特になし", *"-－―—‐−ー～・…／")))


@rule(
    "OPN012",
    "note",
    title=Words(
        "Something is withheld, and no reason is stated.",
        "伏せられた箇所があるが、理由がない。",
    ),
    message=Words(
        "Something is withheld here{more}, and neither here nor in a wider place is a reason"
        " stated; write it, if it is known.",
        "ここ{more}に伏せられた箇所がありますが、そこにも、それを含む範囲にも、"
        "理由が書かれていません。分かる場合は書いてください。",
    ),
    why=Words(
        "Where something is kept back, the rules of 石岡市 and 志木市 have the reason stated. It"
        " tells readers whether to ask for more, and later the office whether it may be opened.",
        "石岡市や志木市の要綱は、会議録の一部を公表しないときは理由を示すよう定めています。"
        "理由があれば、読む人は開示請求をするかどうかを考えられ、"
        "役所は後になって公開できるかどうかを判断できます。",
    ),
    todo=Words(
        "Write `reasons` at the place. If one reason holds for all of it, state it once: in"
        " `record.openness`, or in the `openness` of the section or of the agenda item. Minutes"
        " that were published without a reason keep none.",
        "その箇所に`reasons`を書いてください。全体に同じ理由が当てはまるなら、`record.openness`、"
        "節または議題の`openness`に一度書けば足ります。理由を示さずに公表された会議録は、"
        "そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [{"kind": "withheld", "text": "（この間の発言は公表しない。）"}]}
            """,
            at=("/proceedings/0",),
        ),
        Case(
            """
            {"form": [{"label": "議題", "value": "■■について", "spans": [
                        {"kind": "withheld", "start": 0, "end": 2, "text": "■■"}]}],
             "record": {"openness": {"status": "open"}},
             "proceedings": [{"kind": "remark", "text": "申請者はＡ氏です。", "spans": [
               {"kind": "restricted", "start": 4, "end": 6, "text": "Ａ氏"}]}]}
            """,
            at=("/form/0/spans/0",),
            also=("OPN004",),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "withheld", "text": "（この間の発言は公表しない。）",
                          "reasons": [{"text": "個人に関する情報であるため"}]}]}
        """,
        """
        {"agenda": [{"id": "g", "title": "非公開の案件", "openness": {"status": "closed",
                       "reasons": [{"text": "会議規則第9条ただし書による"}]},
                     "items": [{"id": "h", "title": "苦情の申出について"}]}],
         "proceedings": [{"kind": "section", "items": ["h"], "heading": "苦情の申出について",
                          "units": [{"kind": "withheld", "text": "（非公開）"}]}]}
        """,
        """
        {"record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "proceedings": [{"kind": "remark", "text": "申請者は■■です。", "spans": [
           {"kind": "withheld", "start": 4, "end": 6, "text": "■■"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "――――と思います。", "spans": [
            {"kind": "withheld", "start": 0, "end": 4, "text": "――――", "how": "withdrawn"}]},
          {"kind": "section", "openness": {"status": "closed", "reasons": [{"code": "personal"}]},
           "units": [{"kind": "withheld", "text": "（略）"}]}]}
        """,
    ),
)
def withheld_without_reason(survey: Survey) -> Iterator[Found]:
    """Find the first place that is withheld without a reason, and where else this is so."""
    places = [node.pointer for node in marks(survey) if _is_unexplained(survey, node)]
    if places:
        first = min(places, key=lambda place: not place.startswith("/form"))
        rest = tuple(place for place in places if place != first)
        more = (
            Words(f" and in {len(rest)} more places", f"と、ほか{len(rest)}か所")
            if rest
            else _ALONE
        )
        yield found(first, related=rest, more=more)


_ALONE: Final = Words("", "")


def _is_unexplained(survey: Survey, node: Node[Mark]) -> bool:
    mark = node.thing
    place = node if isinstance(mark, Withheld) else owner(node)
    return not (mark.reasons or mark.how == "withdrawn" or _is_in_something_closed(survey, place))
