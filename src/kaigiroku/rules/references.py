"""Identity and references: every id stands once, and what refers to something finds it (REF).

The rules on what references say of one another are in `kaigiroku.rules.relations`, that on the
printed form in `kaigiroku.rules.form`.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, Final

import attrs

from kaigiroku import model
from kaigiroku.extensions import Extensions
from kaigiroku.model import (
    CLASSES,
    AgendaItem,
    Attendee,
    Decision,
    Direction,
    Event,
    Explanation,
    Figure,
    Group,
    Material,
    Minutes,
    Passage,
    Provenance,
    Quotation,
    Remark,
    Section,
    Sitting,
    Summary,
    Table,
    Unit,
    Waiver,
    Withheld,
)
from kaigiroku.pointer import index, parse
from kaigiroku.rules.facts.roster import AWAY
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.shapes import ArrayShape, StringShape, fields_of, is_empty, remembered, wire_name
from kaigiroku.words import Words

__all__ = ["place_of"]


@once
def _named(survey: Survey) -> Mapping[str, set[str]]:
    """Return the ids that are named, by the field."""
    return {
        field: set(chain.from_iterable([ids for _, ids in group]))
        for field, group in survey.references.items()
    }


def place_of(node: Node[Any], field: str, number: int) -> str:
    """Return the pointer to one of the ids that a field names."""
    several = isinstance(getattr(node.thing, field), tuple)
    return node.at(field, number if several else None)


# ----------------------------------------------------------------------------------- REF001


@rule(
    "REF001",
    "error",
    title=Words("An id stands twice.", "同じIDが2か所にある。"),
    message=Words(
        "The id “{id}” already belongs to something else; give one of the two another id.",
        "ID「{id}」は、すでに別のものに付いています。どちらか一方を別のIDにしてください。",
    ),
    why=Words(
        "All ids of a document share one namespace, and an id is all that ties a remark to its"
        " speaker, a vote to its voter, a decision to its item. With the same id twice a program"
        " takes the first, and a remark or a vote is put down to the wrong person without a sign.",
        "IDは文書全体で一つの名前空間に属し、発言と発言者、票と投じた者、"
        "決定と議題を結ぶ唯一の手がかりです。同じIDが二つあると、"
        "プログラムは先にあるほうを指すものとして扱い、"
        "発言や票が気づかれないまま別の人のものになります。",
    ),
    todo=Words(
        "Give the later one a new id, and look through what refers to the old one: each reference"
        " has to name the one that was meant.",
        "後にあるほうに新しいIDを付け、元のIDを指している箇所を見直して、"
        "本来指すべきほうのIDにしてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "出席委員", "entries": [
              {"id": "yamada", "label": "山田太郎"},
              {"id": "yamada", "label": "山田花子"}]}]}
            """,
            at=("/attendance/0/entries/1/id",),
        ),
        Case(
            """
            {"agenda": [{"id": "a1", "title": "予算について"}],
             "materials": [{"id": "a1", "label": "資料1"}]}
            """,
            at=("/materials/0/id",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "section", "id": "s", "heading": "質疑", "units": [
                {"kind": "passage", "id": "s", "text": "質疑に入る。"},
                {"kind": "passage", "id": "s", "text": "質疑を終わる。"}]}]}
            """,
            at=("/proceedings/0/units/0/id", "/proceedings/0/units/1/id"),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "出席委員", "entries": [
          {"id": "yamada-t", "label": "山田太郎"},
          {"id": "yamada-h", "label": "山田花子"}]}]}
        """,
        """
        {"id": "a1", "attendance": [{"label": "出席委員", "entries": [
          {"id": "a1", "label": "山田太郎"}, {"id": "A1", "label": "山田花子"},
          {"label": "山田次郎"}, {"label": "山田三郎"}]}]}
        """,
    ),
)
def repeated(survey: Survey) -> Iterator[Found]:
    """Find ids that something before has."""
    for node in survey.repeated:
        id_ = node.thing.id
        yield found(node.at("id"), related=(survey.ids[id_].at("id"),), id=id_)


# ----------------------------------------------------------------------------------- REF002


@rule(
    "REF002",
    "error",
    title=Words("A reference names nothing.", "参照先がない。"),
    message=Words(
        "Nothing in this document has the id “{id}”; correct the reference or take it out.",
        "ID「{id}」の付いたものが、この文書にありません。参照を直すか、取り除いてください。",
    ),
    why=Words(
        "The format promises that every reference leads somewhere. One that does not is mostly a"
        " slip of the pen, or what is left when an entry, an item or a material was taken out;"
        " the speaker, the material or the question that it named is then lost to every reader.",
        "この形式では、参照には必ず参照先があります。参照先がないのは、多くはIDの書き誤りか、"
        "出席者・議題・資料を削除した後の消し忘れです。そのままでは、発言者や資料、"
        "どの質問への答えかが分からなくなります。",
    ),
    todo=Words(
        "Write the id of what was meant. If it is not in the document, take the reference out: what"
        " is not stated is left out, and the printed label stays.",
        "指すはずだったもののIDを書いてください。文書にないものであれば、参照を取り除いてください"
        "（表記（label）はそのまま残せます）。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [{"id": "p1", "label": "山田太郎"}]}],
             "proceedings": [{"kind": "remark", "text": "賛成です。",
               "speaker": {"label": "山田委員", "attendees": ["p2"]}}]}
            """,
            at=("/proceedings/0/speaker/attendees/0",),
        ),
        Case(
            """
            {"proceedings": [{"kind": "remark", "id": "r1", "text": "以上です。",
               "continues": "r0"}]}
            """,
            at=("/proceedings/0/continues",),
        ),
        Case(
            """
            {"materials": [{"id": "m1", "label": "資料1"}],
             "proceedings": [{"kind": "explanation", "text": "事務局から説明した。",
               "materials": ["m1", "m2", "M1"]}]}
            """,
            at=("/proceedings/0/materials/1", "/proceedings/0/materials/2"),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "委員", "entries": [{"id": "p1", "label": "山田太郎"}]}],
         "proceedings": [{"kind": "remark", "text": "賛成です。",
           "speaker": {"label": "山田委員", "attendees": ["p1"]}}]}
        """,
        """
        {"record": {"related": [{"relation": "continues", "minutes": "https://www.example.jp/r8-2",
                                 "title": "前回の会議録"}]},
         "proceedings": [{"kind": "remark", "text": "前回の発言を取り消します。",
           "corrects": {"minutes": "令和8年第1回会議録", "printed": "3頁"}}]}
        """,
    ),
)
def dangling(survey: Survey) -> Iterator[Found]:
    """Find ids that name nothing."""
    for field, named in _named(survey).items():
        if unknown := named.difference(survey.ids):
            for node, ids in survey.references[field]:
                for number, id_ in enumerate(ids):
                    if id_ in unknown:
                        yield found(place_of(node, field, number), id=id_)


# ----------------------------------------------------------------------------------- REF003


@rule(
    "REF003",
    "error",
    title=Words("A reference names a thing of the wrong kind.", "参照先の種類が違う。"),
    message=Words(
        "“{id}” is {kind}, but “{field}” names {expected}; write the id that was meant.",
        "「{id}」は{kind}ですが、「{field}」が指すのは{expected}です。本来のIDに直してください。",
    ),
    why=Words(
        "Each field that refers says what it refers to: `materials` to materials, `voters` to"
        " people. Ids carry no meaning, so a wrong one looks as good as a right one; only the kind"
        " of what it leads to gives it away.",
        "参照する欄は、それぞれ何を指すかが決まっています（`materials`は資料、`voters`は出席者）。"
        "IDそのものに意味はなく、見ただけでは誤りに気づけません。参照先の種類の違いが、"
        "誤りを見つける手がかりになります。",
    ),
    todo=Words(
        "Write the id of what was meant. To name something of any kind inside a text, use a span"
        " of the kind `reference`.",
        "本来指すもののIDに直してください。本文の中の言及であれば、"
        "種類を問わない`reference`の印（span）が使えます。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "title": "予算について", "materials": ["a2"]},
                        {"id": "a2", "title": "その他"}]}
            """,
            at=("/agenda/0/materials/0",),
        ),
        Case(
            """
            {"proceedings": [{"kind": "passage", "id": "p", "text": "休憩した。"},
                             {"kind": "remark", "text": "続けます。", "continues": "p"}]}
            """,
            at=("/proceedings/1/continues",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"id": "day1", "date": "2026-03-18"}]},
             "attendance": [{"id": "g1", "label": "委員", "sittings": ["g1"]}]}
            """,
            at=("/attendance/0/sittings/0",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "title": "予算について", "materials": ["m2"]}],
         "materials": [{"id": "m2", "label": "資料2"}]}
        """,
        """
        {"attendance": [{"id": "members", "label": "委員", "count": 5}],
         "proceedings": [
          {"kind": "section", "id": "s1", "heading": "質疑", "units": [
            {"kind": "remark", "id": "q", "text": "財源は何ですか。"}]},
          {"kind": "remark", "text": "一般財源です。", "answers": ["s1"],
           "speaker": {"label": "事務局"}},
          {"kind": "remark", "text": "資料1のとおりです。", "spans": [
            {"kind": "reference", "start": 0, "end": 3, "text": "資料1", "to": ["m1"]}]}],
         "materials": [{"id": "m1", "label": "資料1"}]}
        """,
    ),
)
def of_the_wrong_kind(survey: Survey) -> Iterator[Found]:
    """Find ids that name something that the field cannot name."""
    ids = survey.ids
    for field, named in _named(survey).items():
        targets = _targets()[field]
        wrong = targets and {
            id_
            for id_ in named
            if (node := ids.get(id_)) is not None and not isinstance(node.thing, targets)
        }
        for referring, named_here in survey.references[field] if wrong else ():
            for number, id_ in enumerate(named_here):
                if id_ in wrong:
                    yield found(
                        place_of(referring, field, number),
                        related=(ids[id_].pointer,),
                        id=id_,
                        kind=_KINDS[type(ids[id_].thing)],
                        field=wire_name(field),
                        expected=_either(targets),
                    )


@cache
def _targets() -> Mapping[str, tuple[type[Any], ...]]:
    """Return what the fields that refer may name: classes, or nothing if it may be anything.

    A field of one name refers to the same things wherever it stands.
    """
    targets: dict[str, tuple[type[Any], ...]] = {}
    for cls in CLASSES:
        for field in fields_of(cls):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            if isinstance(shape, StringShape) and shape.refers is not None:
                targets[field.name] = tuple(getattr(model, name) for name in shape.refers.to)
    return targets


_KINDS: Final[Mapping[type[Any], Words]] = {
    Sitting: Words("a sitting", "開議"),
    Group: Words("a group of the attendance", "出席者の区分"),
    Attendee: Words("an entry of the attendance", "出席者"),
    AgendaItem: Words("an agenda item", "議題"),
    Material: Words("a material", "資料"),
    Unit: Words("a unit of the proceedings", "議事の単位"),
    Section: Words("a section", "節"),
    Remark: Words("a remark", "発言"),
    Explanation: Words("an explanation", "説明"),
    Summary: Words("a summary", "要旨"),
    Decision: Words("a decision", "決定"),
    Event: Words("an event", "出来事"),
    Direction: Words("a direction", "ト書き"),
    Withheld: Words("a withheld part", "非公開部分"),
    Quotation: Words("a quotation", "引用"),
    Table: Words("a table", "表"),
    Figure: Words("a figure", "図"),
    Passage: Words("a passage", "未分類の文"),
}
"""What has an id, and `Unit` for any unit, in words."""


def _either(classes: tuple[type[Any], ...]) -> Words:
    words = [_KINDS[cls] for cls in classes]
    return Words(" or ".join(w.en for w in words), "または".join(w.ja for w in words))


# ----------------------------------------------------------------------------------- REF010


@rule(
    "REF010",
    "error",
    title=Words(
        "Something is stated to be none, and yet it is there.",
        "「なし」と明示されたものが、文書の中にある。",
    ),
    message=Words(
        "“{code}” is stated to be none ({meaning}), but the document has some;"
        " take out one of the two.",
        "「{code}」（{meaning}）と明示されていますが、文書の中にあります。"
        "どちらかを取り除いてください。",
    ),
    why=Words(
        "*None* is a statement of its own, and not the same as *not stated*: 資料　なし tells the"
        " reader that nothing was handed out. Beside a list of materials it is a contradiction, and"
        " nobody can tell which of the two holds.",
        "「なし」は「記載がない」とは別の、それ自体が一つの記載です。「資料　なし」は、"
        "資料が配られなかったことを読み手に伝えます。資料の一覧と並んでいれば矛盾し、"
        "どちらが正しいのか分かりません。",
    ),
    todo=Words(
        "Take the code out of `statedNone` if there are some; take them out if the print says"
        " there were none. People of one group who were not there are told by its `count` of 0.",
        "実際にあるなら`statedNone`から取り除き、紙面に「なし」とあるなら、"
        "その内容のほうを取り除いてください。ある区分の人がいなかったことは、"
        "その区分の人数（`count`）を0として表します。",
    ),
    fails=(
        Case(
            """
            {"materials": [{"label": "資料1", "title": "令和8年度予算案"}],
             "statedNone": ["materials"]}
            """,
            at=("/statedNone/0",),
        ),
        Case(
            """
            {"attendance": [{"label": "欠席委員", "status": "absent", "count": 1},
                            {"label": "出席委員", "count": 5}],
             "agenda": [{"title": "書面による審査"}],
             "statedNone": ["attendance", "agenda"]}
            """,
            at=("/statedNone/0", "/statedNone/1"),
        ),
        Case(
            """
            {"proceedings": [{"kind": "remark", "text": "異議はありません。"}],
             "statedNone": ["proceedings"]}
            """,
            at=("/statedNone/0",),
        ),
    ),
    passes=(
        """
        {"statedNone": ["materials"]}
        """,
        """
        {"meeting": {"mode": "written"},
         "attendance": [{"label": "出席委員", "count": 0},
                        {"label": "欠席委員", "status": "absent", "count": 2}],
         "proceedings": [{"kind": "direction", "text": "（発言なし）"}],
         "statedNone": ["attendance", "proceedings"]}
        """,
    ),
)
def none_and_some(survey: Survey) -> Iterator[Found]:
    """Find what is stated to be none and is there."""
    minutes = survey.minutes
    for number, code in enumerate(minutes.stated_none):
        some: Any = {
            "agenda": minutes.agenda,
            "attendance": any(map(_are_there, minutes.attendance)),
            "materials": minutes.materials,
            "proceedings": any(survey.of(cls) for cls in (Remark, Explanation)),
        }[code]
        if some:
            yield found(
                f"/statedNone/{number}",
                related=(f"/{code}",),
                code=code,
                meaning=_NONE[code],
            )


_NONE: Final[Mapping[str, Words]] = {
    "agenda": Words("no agenda items", "議題なし"),
    "attendance": Words("nobody attended", "出席者なし"),
    "materials": Words("no materials", "資料なし"),
    "proceedings": Words("nothing was said", "発言なし"),
}


def _are_there(group: Group) -> bool:
    """Tell whether a group says of anybody that they were there."""
    if any((entry.status or group.status) not in AWAY for entry in group.entries):
        return True
    return group.status not in AWAY and bool(group.count or group.others)


# ----------------------------------------------------------------------------------- REF011


@rule(
    "REF011",
    "error",
    title=Words(
        "A JSON Pointer of the document leads nowhere.", "文書内の場所（JSON Pointer）に何もない。"
    ),
    message=Words(
        "Nothing stands at “{place}”; write the place that is meant, or take this out.",
        "「{place}」には何もありません。正しい場所を書くか、取り除いてください。",
    ),
    why=Words(
        "`inferred` tells which values were not read but inferred, and a waiver where a finding is"
        " left as it is. When the document changes, pointers into it do not move along: after one"
        " item is put in before it, `/agenda/3` is another item.",
        "`inferred`は紙面になく推し量った値の場所を、"
        "承知の指摘（waiver）は指摘をそのままにする場所を示します。"
        "文書が変わっても場所の書き方は自動では変わりません。議題を一つ前に加えれば、"
        "`/agenda/3`は別の議題になります。",
    ),
    todo=Words(
        "Correct the pointer: keys as in the document (`endTime`), entries of lists counted from 0."
        " Take it out if what it named is gone.",
        "場所を直してください。キーは文書のとおり（`endTime`など）、一覧の中は0から数えます。"
        "指していたものがもうなければ、取り除いてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18", "location": "庁議室"}]},
             "record": {"provenance": {"inferred": ["/meeting/sittings/1/date"]}}}
            """,
            at=("/record/provenance/inferred/0",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18"}]},
             "record": {"provenance": {"inferred": [
               "/meeting/sittings/0/end_time", "/meeting/sittings/0/endTime",
               "/meeting/sittings/00/date", "/meeting/sittings/-", "/meeting/mode", "/title",
               "/meeting/sittings/-1"]}}}
            """,
            at=(
                "/record/provenance/inferred/0",
                "/record/provenance/inferred/1",
                "/record/provenance/inferred/2",
                "/record/provenance/inferred/3",
                "/record/provenance/inferred/4",
                "/record/provenance/inferred/5",
                "/record/provenance/inferred/6",
            ),
        ),
        Case(
            """
            {"waivers": [{"rule": "CAL002", "pointer": "/meeting/sittings/0",
                          "reason": "曜日の誤りは原本のとおり。"}]}
            """,
            at=("/waivers/0/pointer",),
            also=("WVR003",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "location": "庁議室"}]},
         "record": {"provenance": {"inferred": ["/meeting/sittings/0/date"]}}}
        """,
        """
        {"extensions": {"kaede-city:box": "R7-12"},
         "proceedings": [{"kind": "table", "rows": [["区分", ""]]}],
         "record": {"language": "ja", "provenance": {"inferred": [
           "/kaigiroku", "/record", "/record/language", "/proceedings/0/kind",
           "/proceedings/0/rows/0/1", "/extensions/kaede-city:box",
           "/record/provenance/inferred/6"]}}}
        """,
    ),
    brings=("WVR003",),
)
def leading_nowhere(survey: Survey) -> Iterator[Found]:
    """Find pointers to what is not stated."""
    for node in survey.of(Provenance):
        for number, pointer in enumerate(node.thing.inferred):
            if not _leads_somewhere(survey.minutes, pointer):
                yield found(node.at("inferred", number), place=pointer)
    for waiver in survey.of(Waiver):
        if (place := waiver.thing.pointer) and not _leads_somewhere(survey.minutes, place):
            yield found(waiver.at("pointer"), place=place)


def _leads_somewhere(minutes: Minutes, pointer: str) -> bool:
    thing: Any = minutes
    for token in parse(pointer):
        if isinstance(thing, tuple):
            number = index(token)
            if number is None or number >= len(thing):
                return False
            thing = thing[number]
        elif isinstance(thing, Extensions):
            if token not in thing:
                return False
            thing = thing[token]
        elif attrs.has(type(thing)) and token in (names := _names(type(thing))):
            thing = getattr(thing, names[token])
            if _is_absent(thing):
                return False
        else:
            return False
    return True


def _is_absent(value: Any) -> bool:
    if isinstance(value, tuple | Extensions):
        return not value
    return value is None or (attrs.has(type(value)) and is_empty(value))


@remembered
def _names(cls: type[Any]) -> Mapping[str, str]:
    """Return the Python names of the fields of a class by their wire names."""
    return {field.wire: field.name for field in fields_of(cls)}


# ----------------------------------------------------------------------------------- REF013


@rule(
    "REF013",
    "warning",
    title=Words(
        "One list of references names the same thing twice.",
        "一つの一覧が、同じものを2回指している。",
    ),
    message=Words(
        "“{id}” is named twice here; take one out, or write the id that was meant.",
        "「{id}」が2回書かれています。一つを取り除くか、本来のIDに直してください。",
    ),
    why=Words(
        "A list of references is a set: to name a material or a person twice says no more than to"
        " name it once. So the second is mostly a copy that was not changed, and what it should"
        " have named is missing.",
        "参照の一覧では、同じものを2回挙げても意味は変わりません。そのため、"
        "2回目は写して直し忘れたものであることが多く、本来挙げるべき資料や人が抜けています。",
    ),
    todo=Words(
        "Look at the print for what should stand here; if nothing is missing, take the second out.",
        "紙面を見て、ここに書くべきものを確かめてください。抜けているものがなければ、"
        "2回目を取り除いてください。",
    ),
    fails=(
        Case(
            """
            {"agenda": [{"title": "予算について", "materials": ["m1", "m1"]}],
             "materials": [{"id": "m1", "label": "資料1"}]}
            """,
            at=("/agenda/0/materials/1",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [{"id": "p1", "label": "山田太郎"},
                                                          {"id": "p2", "label": "大島弥生"}]}],
             "proceedings": [{"kind": "event", "event": "leave", "text": "（3委員退席）",
                              "attendees": ["p1", "p2", "p1"]}]}
            """,
            at=("/proceedings/0/attendees/2",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"title": "予算について", "materials": ["m1", "m2"]}],
         "materials": [{"id": "m1", "label": "資料1"}, {"id": "m2", "label": "資料2"}]}
        """,
        """
        {"agenda": [{"title": "予算について", "materials": ["m1"]},
                    {"title": "決算について", "materials": ["m1"]}],
         "materials": [{"id": "m1", "label": "資料1"}]}
        """,
    ),
)
def named_twice(survey: Survey) -> Iterator[Found]:
    """Find ids that stand twice in one list; voters are looked at by the rules on votes."""
    for field, group in survey.references.items():
        for node, ids in group:
            if len(ids) == 1 or len(set(ids)) == len(ids) or field == "voters":
                continue
            seen: dict[str, str] = {}
            for number, id_ in enumerate(ids):
                place = place_of(node, field, number)
                if id_ in seen:
                    yield found(place, related=(seen[id_],), id=id_)
                seen.setdefault(id_, place)
