"""Closing: by whose ruling, from when to when, until what day, and what the form says (OPN)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final

from kaigiroku.japanese import fold
from kaigiroku.model import AgendaItem, Cell, Event, Meeting, Openness, Record, Sitting
from kaigiroku.rules.facts.closure import (
    CLOSED_SESSION,
    NAMES,
    OF_THE_MEETING,
    OF_THE_RECORD,
    STATUS,
    marks,
    not_open,
    owner,
    status_of,
)
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "OPN008",
    "warning",
    title=Words(
        "A later opening that is not later.",
        "後日公開するとされているが、後日になっていない。",
    ),
    message=Words(
        "{fault}; correct the day or take it out.",
        "{fault}。公開の時期を直すか、取り除いてください。",
    ),
    why=Words(
        "Some things are closed only for a time, until the assembly has voted or the contract is"
        " signed, and the day on which they open lets an office publish them without being asked."
        " A day that had passed when the meeting was held is likely to be a slip.",
        "議決までの間、契約までの間など、期間を限って非公開とされるものは少なくありません。"
        "公開予定日が書かれていれば、請求を待たずに公開できます。会議の日より前の公開予定日は、"
        "書き誤りの可能性が高いものです。",
    ),
    todo=Words(
        "Look up until when it was to be kept back. When it has been opened, state `open` and take"
        " the day out.",
        "いつまで非公開とされたのかを確かめてください。すでに公開したものは`open`とし、"
        "公開予定日を取り除きます。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-02-05"}]},
             "materials": [{"label": "資料4", "openness": {"status": "closed",
                "reasons": [{"code": "operations.contract"}], "opensOn": "2025-07-01"}}]}
            """,
            at=("/materials/0/openness/opensOn",),
        ),
        Case(
            """
            {"materials": [{"label": "資料1", "openness": {"status": "open",
                                                         "opensOn": "2026-07-01"}},
                           {"label": "資料2", "openness": {"status": "open",
                                                         "opensWhen": "議決後"}}]}
            """,
            at=("/materials/0/openness/opensOn", "/materials/1/openness/opensWhen"),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-02-05", "endDate": "2026-02-06"}]},
             "record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}],
                                     "opensOn": "2026"}},
             "proceedings": [
               {"kind": "withheld", "text": "（略）", "opensOn": "2026-01"},
               {"kind": "remark", "text": "金額は■■です。", "spans": [
                 {"kind": "withheld", "start": 3, "end": 5, "text": "■■",
                  "opensOn": "2026-02-05"}]}]}
            """,
            at=("/proceedings/0/opensOn", "/proceedings/1/spans/0/opensOn"),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-02-05"}]},
         "materials": [{"label": "資料4", "openness": {"status": "closed",
            "reasons": [{"code": "operations.contract"}], "opensOn": "2026-07-01"}}]}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-02-05"}, {"date": "2026-02-06"}]},
         "materials": [{"label": "資料1", "openness": {"status": "closed",
                          "reasons": [{"text": "初日は非公開"}], "opensOn": "2026-02-06"}},
                       {"label": "資料2", "openness": {"status": "closed",
                          "reasons": [{"code": "deliberation"}], "opensOn": "2026-02"}},
                       {"label": "資料3", "openness": {"opensOn": "2025-02-05"}}]}
        """,
        """
        {"meeting": {"sittings": [{"printed": "日時未詳"}, {"date": "2026-02-05"}]},
         "proceedings": [{"kind": "withheld", "text": "（略）", "opensOn": "2025-01-10",
                          "reasons": [{"code": "deliberation"}]}]}
        """,
    ),
)
def opening_not_later(survey: Survey) -> Iterator[Found]:
    """Find days of opening that are no later than the meeting, or of what is open already."""
    for node in chain(survey.of(Openness), marks(survey)):
        thing = node.thing
        if thing.opens_on is None and thing.opens_when is None:
            continue
        if isinstance(thing, Openness) and thing.status == "open":
            field = "opens_on" if thing.opens_on is not None else "opens_when"
            yield found(node.at(field), fault=_OPEN_ALREADY)
        elif (
            thing.opens_on is not None
            and not (isinstance(thing, Openness) and thing.status is None)
            and (first := _first_day(survey)) is not None
            and _latest(thing.opens_on) <= _earliest(first)
        ):
            yield found(node.at("opens_on"), fault=_too_early(thing.opens_on, first))


_OPEN_ALREADY: Final = Words(
    "This is said to be open, so nothing of it is left to be opened",
    "公開とされているので、後日公開するものはないはずです",
)


def _too_early(day: str, first: str) -> Words:
    return Words(
        f"It is to be opened on {day}, but the meeting was held on {first}",
        f"公開予定日が{day}となっていますが、会議は{first}に開かれています",
    )


@once
def _first_day(survey: Survey) -> str | None:
    """Return the day on which the meeting began; None if it cannot be told."""
    days = [node.thing.date for node in survey.sittings]
    told = [day for day in days if day is not None]
    return min(told, key=_earliest) if told and len(told) == len(days) else None


def _earliest(day: str) -> str:
    """Return the first day that a date may mean, if it is only a month or a year."""
    return day + "-01-01"[len(day) - 4 :]


def _latest(day: str) -> str:
    """Return the last day that a date may mean, or one after it."""
    return day + "-12-31"[len(day) - 4 :]


@rule(
    "OPN011",
    "warning",
    title=Words(
        "The form says another openness than is stated.",
        "様式の公開・非公開の欄が、公開の区分の項目と一致しない。",
    ),
    message=Words(
        "{fault}; find out which is right.", "{fault}。どちらが正しいか確かめてください。"
    ),
    why=Words(
        "The box on the form is what the public reads, the stated field is what programs count."
        " Forms such as 豊島区's have the boxes for the meeting and for the minutes one above the"
        " other, and the two may well differ; so one is easily taken for the other.",
        "様式の欄は人が読むもの、公開の区分の項目はプログラムが数えるものです。"
        "豊島区の様式のように会議の欄と会議録の欄が上下に並び、"
        "しかも両者の区分が異なることもあるので、取り違えやすいところです。",
    ),
    todo=Words(
        "Look at the original. If the box itself is wrong there, keep it, state what is true and"
        " waive the finding. 一部公開, 一部非公開 and 部分公開 are all `partly-closed`.",
        "原本を確かめてください。様式の欄そのものが誤っているときは、欄はそのまま残し、"
        "項目に正しい区分を書いて、承知の指摘（waiver）としてください。"
        "一部公開・一部非公開・部分公開は、いずれも`partly-closed`です。",
    ),
    fails=(
        Case(
            """
            {"form": [{"label": "公開の可否", "cells": [
               {"label": "会議", "field": "openness-of-meeting",
                "options": ["公開", "非公開", "一部非公開"], "chosen": ["非公開"]},
               {"label": "会議録", "field": "openness-of-minutes",
                "options": ["公開", "非公開", "一部非公開"], "chosen": ["公開"]}]}],
             "meeting": {"openness": {"status": "open"}},
             "record": {"openness": {"status": "open"}}}
            """,
            at=("/form/0/cells/0/chosen/0",),
        ),
        Case(
            """
            {"form": [{"label": "会議の公開", "field": "openness-of-meeting",
                       "options": ["公開", "非公開"], "chosen": ["公開", "非公開"]},
                      {"label": "会議録の公開", "field": "openness-of-minutes",
                       "value": "部分公開（個人情報を除く。）"}],
             "meeting": {"openness": {"status": "open"}},
             "record": {"openness": {"status": "open"}}}
            """,
            at=("/form/0/chosen", "/form/1/value"),
        ),
        Case(
            """
            {"form": [{"label": "公開の可否", "field": "openness", "cells": [
                        {"label": "会 議", "chosen": ["可"]},
                        {"label": "会 議 録", "chosen": ["否"]}]}],
             "meeting": {"openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}},
             "record": {"openness": {"status": "open"}}}
            """,
            at=("/form/0/cells/0/chosen/0", "/form/0/cells/1/chosen/0"),
        ),
        Case(
            """
            {"form": [{"label": "会議及び会議録の公開", "field": "openness", "value": "公開"}],
             "meeting": {"openness": {"status": "open"}},
             "record": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]}}}
            """,
            at=("/form/0/value",),
        ),
    ),
    passes=(
        """
        {"form": [{"label": "公開の可否", "cells": [
           {"label": "会議", "field": "openness-of-meeting",
            "options": ["公開", "非公開", "一部非公開"], "chosen": ["公開"]},
           {"label": "会議録", "field": "openness-of-minutes",
            "options": ["公開", "非公開", "一部非公開"], "chosen": ["公開"]}]}],
         "meeting": {"openness": {"status": "open"}},
         "record": {"openness": {"status": "open"}}}
        """,
        """
        {"form": [{"label": "会議の公開の可否", "field": "openness-of-meeting",
                   "value": "公開（起草委員会は非公開）"},
                  {"label": "会議録", "field": "openness-of-minutes", "value": "一部 公開"}],
         "meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}}}
        """,
        """
        {"form": [{"label": "会議の公開・非公開", "field": "openness-of-meeting", "value": ""},
                  {"label": "会議録", "field": "openness-of-minutes",
                   "options": ["公開", "非公開"], "value": "後日公表"},
                  {"label": "備考", "field": "openness-of-meeting",
                   "value": "非公開で審議した案件は、リンクのないものです。"}],
         "meeting": {"openness": {"status": "open"}},
         "record": {"openness": {"status": "open"}}}
        """,
        """
        {"form": [{"label": "会議の公開", "field": "openness-of-meeting", "value": "非公開"},
                  {"label": "会議録の公開", "field": "openness-of-minutes", "chosen": ["公開"]}],
         "record": {"openness": {"status": "open"}}}
        """,
    ),
)
def form_says_otherwise(survey: Survey) -> Iterator[Found]:
    """Find boxes and cells of the form that are about openness and do not fit what is stated."""
    for node in survey.of(Cell):
        if axes := _axes(node):
            yield from _compared(survey, node, axes)


_AXES: Final[Mapping[str | None, tuple[str, ...]]] = {
    "openness": (OF_THE_MEETING, OF_THE_RECORD),
    "openness-of-meeting": (OF_THE_MEETING,),
    "openness-of-minutes": (OF_THE_RECORD,),
}
_AXES_BY_LABEL: Final[Mapping[str, tuple[str, ...]]] = {
    "会議": (OF_THE_MEETING,),
    "会議録": (OF_THE_RECORD,),
    "議事録": (OF_THE_RECORD,),
}


def _axes(node: Node[Cell]) -> tuple[str, ...]:
    """Return which openness a cell is about: what its field says, or its label in such a cell."""
    cell = node.thing
    if cell.field is not None:
        return _AXES.get(cell.field, ())
    outer = owner(node).thing
    if isinstance(outer, Cell) and outer.field == "openness":
        return _AXES_BY_LABEL.get(fold(cell.label or ""), ())
    return ()


def _compared(survey: Survey, node: Node[Cell], axes: Sequence[str]) -> Iterator[Found]:
    cell = node.thing
    prints = cell.chosen or (() if cell.value is None else (cell.value,))
    meant = [_meaning(text) for text in prints]
    told = {status for status in meant if status is not None}
    if len(told) > 1:
        yield found(node.at("chosen"), fault=_SEVERAL_CHOSEN)
    elif told:
        number = next(n for n, status in enumerate(meant) if status is not None)
        place = node.at("chosen", number) if cell.chosen else node.at("value")
        for axis in axes:
            of_meeting = axis == OF_THE_MEETING
            status = status_of(survey.minutes.meeting if of_meeting else survey.minutes.record)
            if status is not None and status not in told:
                fault = _otherwise(prints[number], NAMES[Meeting if of_meeting else Record], status)
                yield found(place, related=(axis,), fault=fault)


_SEVERAL_CHOSEN: Final = Words(
    "Several boxes that exclude one another are chosen here",
    "両立しない複数の選択肢が選ばれています",
)


def _otherwise(printed: str, whole: Words, status: str) -> Words:
    return Words(
        f"The form says “{printed}”, but {whole.en.lower()} is stated to be {STATUS[status].en}",
        f"様式には「{printed}」とありますが、{whole.ja}の公開の区分は{STATUS[status].ja}です",
    )


_MEANINGS: Final[Mapping[str, str]] = {
    word: status
    for status, words in {
        "open": "公開 全部公開 公開する 開示 全部開示 可",
        "partly-closed": "一部非公開 一部公開 部分公開 部分非公開"
        " 一部開示 部分開示 一部不開示 部分不開示 一部非開示",
        "closed": "非公開 全部非公開 公開しない 不開示 非開示 全部不開示 否 不可",
    }.items()
    for word in words.split()
}
"""What the words of forms mean: 一部公開 and 一部非公開 are the same thing."""

_WITH_BRACKETS: Final = re.compile(r"([^()]+)\(([^()]*)\)")
_SAYS_MORE: Final = re.compile("公開|開示|一部")


def _meaning(printed: str) -> str | None:
    """Return the state that a box or cell names, if it names one and takes nothing back."""
    text = fold(printed)
    if (match := _WITH_BRACKETS.fullmatch(text)) and not _SAYS_MORE.search(match[2]):
        text = match[1]
    return _MEANINGS.get(text)


@rule(
    "OPN013",
    "warning",
    title=Words(
        "The ruling to close came after the meeting.",
        "会議を非公開とする決定の日が、会議より後である。",
    ),
    message=Words(
        "It was decided on {day} to close this, but the meeting was over on {last}; correct the"
        " day of the ruling.",
        "非公開とする決定の日が{day}となっていますが、会議は{last}に終わっています。"
        "決定の日を直してください。",
    ),
    why=Words(
        "Closing a meeting means to let no observers in, so it is decided before the meeting or in"
        " it: in 鹿沼市 by a majority, in 岸和田市 by all members, in 鎌倉市 by the chair, item by"
        " item. Nobody can be kept out of a meeting that is over; what is decided afterwards is"
        " whether the minutes are published.",
        "会議を非公開にするとは、傍聴を認めないことです。そのため、"
        "会議の前か会議の中で決められます（鹿沼市は多数決、岸和田市は全員の同意、"
        "鎌倉市の審議会は議題ごとに会長が決定）。終わった会議の傍聴を断ることはできません。"
        "会議の後に決めるのは、会議録を公表するかどうかです。",
    ),
    todo=Words(
        "Correct the day. If it is the ruling on the minutes, move it to `record.openness`.",
        "日付を直してください。会議録の公開についての決定であれば、`record.openness`に移します。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-02-05"}],
               "openness": {"status": "closed", "reasons": [{"code": "personal"}],
                            "ruling": {"by": [{"label": "会長"}], "date": "2026-02-15"}}}}
            """,
            at=("/meeting/openness/ruling/date",),
        ),
        Case(
            """
            {"meeting": {"sittings": [
               {"date": "2026-02-05", "openness": {"status": "closed",
                  "reasons": [{"code": "personal"}], "ruling": {"date": "2026-02-06"}}},
               {"date": "2026-02-06"}]},
             "agenda": [{"title": "受賞者の選考について", "openness": {"status": "closed",
                "reasons": [{"code": "personal"}], "ruling": {"date": "2026-03"}}}]}
            """,
            at=("/meeting/sittings/0/openness/ruling/date", "/agenda/0/openness/ruling/date"),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-02-05"}],
           "openness": {"status": "closed", "reasons": [{"code": "personal"}],
                        "ruling": {"by": [{"label": "会長"}], "date": "2026-02-05"}}}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-02-05"}, {"date": "2026-02-06"}],
           "openness": {"status": "partly-closed", "reasons": [{"code": "personal"}],
                        "ruling": {"date": "2026-02"}}},
         "record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}],
                                 "ruling": {"date": "2026-03-10"}}},
         "agenda": [{"title": "計画について"},
                    {"title": "選考について", "openness": {"status": "closed",
                      "reasons": [{"code": "personal"}], "ruling": {"date": "2026-02-06"}}}]}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-02-05"}, {"printed": "（第2日）"}],
           "openness": {"status": "closed", "reasons": [{"code": "personal"}],
                        "ruling": {"date": "2026-02-15"}}}}
        """,
    ),
)
def ruling_too_late(survey: Survey) -> Iterator[Found]:
    """Find rulings to close the meeting, or a part of it, that came after it."""
    for node in not_open(survey, Meeting, Sitting, AgendaItem):
        ruling = node.thing.ruling
        if ruling is None or ruling.date is None:
            continue
        of = owner(node).thing
        last = _last_day(of) if isinstance(of, Sitting) else _last_day_of_all(survey)
        if last is not None and _earliest(ruling.date) > _latest(last):
            yield found(f"{node.at('ruling')}/date", day=ruling.date, last=last)


def _last_day(sitting: Sitting) -> str | None:
    return sitting.end_date or sitting.date


@once
def _last_day_of_all(survey: Survey) -> str | None:
    """Return the day on which the meeting was over; None if it cannot be told."""
    days = [_last_day(node.thing) for node in survey.sittings]
    told = [day for day in days if day is not None]
    return max(told, key=_latest) if told and len(told) == len(days) else None


@rule(
    "OPN015",
    "note",
    title=Words(
        "A closed session that does not end, or does not begin.",
        "非公開の開始と終了が対になっていない。",
    ),
    message=Words(
        "{fault}; write the event that is missing, or correct this one.",
        "{fault}。欠けている出来事を書くか、この出来事を直してください。",
    ),
    why=Words(
        "The two events tell which part of a partly closed meeting the public could not attend."
        " With one of them missing, nobody can tell where it was open again.",
        "非公開の開始と終了は、会議のどの部分を傍聴できなかったかを示します。一方が欠けると、"
        "どこから公開に戻ったのかが分かりません。",
    ),
    todo=Words(
        "Write `closed-session-begins` or `closed-session-ends` where it is missing. A meeting that"
        " stays closed to its end needs no end; a document that begins in closed session needs no"
        " beginning.",
        "欠けている`closed-session-begins`または`closed-session-ends`を書いてください。"
        "非公開のまま閉会したときの終了と、非公開で始まったときの開始は、なくてもかまいません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "event", "event": "closed-session-begins", "text": "（これより非公開）"},
              {"kind": "event", "event": "public-enters", "text": "（傍聴者入室）"},
              {"kind": "event", "event": "close", "text": "（閉会）"}]}
            """,
            at=("/proceedings/0/event",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "event", "event": "closed-session-begins", "text": "（議題2　非公開）"},
              {"kind": "section", "heading": "議題3", "units": [
                {"kind": "event", "event": "closed-session-begins", "text": "（議題3　非公開）"},
                {"kind": "event", "event": "closed-session-ends", "text": "（これより公開）"},
                {"kind": "event", "event": "closed-session-ends", "text": "（これより公開）"}]}]}
            """,
            at=("/proceedings/0/event", "/proceedings/1/units/2/event"),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "event", "event": "closed-session-begins", "text": "（これより非公開）"},
          {"kind": "event", "event": "closed-session-ends", "text": "（これより公開）"},
          {"kind": "event", "event": "public-enters", "text": "（傍聴者入室）"},
          {"kind": "event", "event": "close", "text": "（閉会）"}]}
        """,
        """
        {"proceedings": [
          {"kind": "event", "event": "closed-session-ends", "text": "（これより公開）"},
          {"kind": "event", "event": "public-enters", "text": "（傍聴者入室）"},
          {"kind": "event", "event": "public-leaves", "text": "（傍聴者退室）"},
          {"kind": "event", "event": "closed-session-begins", "text": "（これより非公開）"},
          {"kind": "event", "event": "close", "text": "（閉会）"}]}
        """,
        """
        {"proceedings": [
          {"kind": "event", "event": "closed-session-begins", "text": "（これより非公開）"},
          {"kind": "event", "event": "public-enters", "text": "（傍聴者入室）"},
          {"kind": "event", "event": "closed-session-ends", "text": "（これより公開）"}]}
        """,
        """
        {"meeting": {"sittings": [{"id": "a", "body": "第1部会"}, {"id": "b", "body": "第2部会"}]},
         "proceedings": [
          {"kind": "section", "sitting": "a", "units": [
            {"kind": "event", "event": "closed-session-begins", "text": "（これより非公開）"}]},
          {"kind": "section", "sitting": "b", "units": [
            {"kind": "event", "event": "closed-session-begins", "text": "（これより非公開）"},
            {"kind": "event", "event": "closed-session-ends", "text": "（これより公開）"}]}]}
        """,
    ),
)
def unpaired(survey: Survey) -> Iterator[Found]:
    """Find closed sessions that begin and do not end though the public is back, or the reverse."""
    of_sitting: dict[int, list[Node[Event]]] = {}
    for node in survey.of(Event):
        if node.thing.event in CLOSED_SESSION or node.thing.event == "public-enters":
            of_sitting.setdefault(id(survey.sitting_of(node)), []).append(node)
    for events in of_sitting.values():
        yield from _unpaired(events)


def _unpaired(events: Sequence[Node[Event]]) -> Iterator[Found]:
    begun: Node[Any] | None = None
    ended: Node[Any] | None = None
    back: Node[Any] | None = None
    for node in events:
        match node.thing.event:
            case "closed-session-begins":
                if begun is not None:
                    yield found(begun.at("event"), related=(node.at("event"),), fault=_NO_END)
                begun, ended, back = node, None, None
            case "closed-session-ends":
                if ended is not None:
                    yield found(node.at("event"), related=(ended.at("event"),), fault=_NO_BEGINNING)
                begun, ended = None, node
            case _:
                back = node
    if begun is not None and back is not None:
        yield found(begun.at("event"), related=(back.at("event"),), fault=_NO_END)


_NO_END: Final = Words(
    "The closed session that begins here has no end, though another begins or the public is back",
    "ここで始まる非公開の部分は、次の非公開が始まるか傍聴者が戻っているのに、"
    "終了が書かれていません",
)
_NO_BEGINNING: Final = Words(
    "A closed session ends here that has not begun since the last one ended",
    "ここで終わる非公開の部分は、その前の終了の後に、開始が書かれていません",
)
