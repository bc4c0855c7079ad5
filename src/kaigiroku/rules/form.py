"""The printed form and the fields that say what it means (REF).

The openness of meeting and minutes, dates and numbers of people are compared in their own families.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from kaigiroku.japanese import fold, to_int
from kaigiroku.model import Cell
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.shapes import show
from kaigiroku.words import Words


@rule(
    "REF009",
    "warning",
    title=Words(
        "The printed form and a field of its own disagree.",
        "様式の欄と、その内容を表す項目が食い違う。",
    ),
    message=Words(
        "The form says “{printed}”, but {field} is “{stated}”; look at the print and correct"
        " whichever is wrong.",
        "様式の欄には「{printed}」とありますが、{field}は「{stated}」です。"
        "紙面を確かめ、誤っているほうを直してください。",
    ),
    why=Words(
        "The form keeps the print, the fields keep what it means; neither is made from the other,"
        " so that a slip in either shows. A form copied from the last meeting with one cell left"
        " unchanged is the usual reason. Widths, spaces, brackets and parts left out do not count.",
        "様式（form）は紙面の文字を、各項目はその意味を表します。一方から他方を作らないので、"
        "どちらの誤りも見つけられます。前回の様式を写して一部を直し忘れたものが典型です。字の幅、"
        "空白、括弧、省略の違いは問いません。",
    ),
    todo=Words(
        "Look at the print. If the print itself is wrong, keep it in the form, write the right"
        " value in the field, and waive this finding.",
        "紙面を確かめてください。紙面そのものが誤っている場合は、様式はそのまま残し、"
        "項目に正しい値を書いたうえで、承知の指摘（waiver）に理由を書きます。",
    ),
    fails=(
        Case(
            """
            {"form": [{"label": "開催場所", "field": "location", "value": "第２委員会室"}],
             "meeting": {"sittings": [{"date": "2026-03-18", "location": "庁議室（本庁舎5階）"}]}}
            """,
            at=("/form/0/value",),
        ),
        Case(
            """
            {"form": [
               {"label": "会議名", "field": "title", "value": "第３回ひばり市図書館協議会"},
               {"label": "事務局", "field": "secretariat", "value": "教育部生涯学習課"},
               {"label": "問合せ先", "field": "contact", "value": "電話　03－００００－０００１"}],
             "meeting": {"name": "令和8年度第2回図書館協議会",
                         "bodies": [{"name": "ひばり市図書館協議会"}],
                         "secretariat": {"name": "中央図書館庶務係",
                                         "contact": "電話 03-0000-0002"}}}
            """,
            at=("/form/0/value", "/form/1/value", "/form/2/value"),
        ),
        Case(
            """
            {"form": [{"label": "会議体", "field": "body", "value": "かえで市公民館運営審議会"}],
             "meeting": {"bodies": [{"name": "かえで市図書館協議会"}]}}
            """,
            at=("/form/0/value",),
        ),
    ),
    passes=(
        """
        {"form": [{"label": "開催場所", "field": "location", "value": "庁議室（本庁舎５階）"}],
         "meeting": {"sittings": [{"date": "2026-03-18", "location": "庁議室（本庁舎5階）"}]}}
        """,
        """
        {"form": [
           {"label": "会議体", "field": "body",
            "value": "令和8年度 第2回かえで市空家等対策審議会 特定空家等部会"},
           {"label": "場所", "field": "location", "value": "本庁舎５階　庁議室"},
           {"label": "書記", "field": "secretariat",
            "value": "教育総務課総務係長　富田　実、同係主任　小暮　彩"},
           {"label": "担当", "field": "contact", "value": "総務係　電話（内線３１１０）"}],
         "meeting": {"name": "第2回特定空家等部会",
                     "bodies": [{"name": "特定空家等部会", "parent": "かえで市空家等対策審議会"}],
                     "sittings": [{"date": "2026-03-18",
                                   "location": "庁議室(かえで市役所本庁舎5階)"}],
                     "secretariat": {"name": "教育部教育総務課", "contact": "00-0000-0000"}}}
        """,
        """
        {"form": [
           {"label": "場所", "field": "location", "value": "第一日　県庁講堂、第二日　県民会館"},
           {"label": "事務局", "field": "secretariat", "value": "総務課庶務係"},
           {"label": "名称", "field": "title", "value": "市総計審（第3回）"}],
         "meeting": {"name": "令和8年度第3回ひばり市総合計画審議会",
                     "bodies": [{"name": "ひばり市総合計画審議会"}],
                     "sittings": [{"date": "2026-05-18", "location": "庁議室"}],
                     "secretariat": {"name": "総務部総務課"}}}
        """,
        """
        {"form": [
           {"label": "場所", "field": "location", "value": "別紙のとおり"},
           {"label": "事務局", "field": "secretariat", "value": ""},
           {"label": "名称", "field": "title", "value": "合同会議"},
           {"label": "名称", "field": "title", "value": "第2回会議"}],
         "meeting": {"name": "DX推進本部",
                     "bodies": [{"name": "DX推進本部"}, {"name": "防災会議"}],
                     "sittings": [{"date": "2026-03-18", "location": "庁議室"}],
                     "secretariat": {"name": "総務部総務課"}}}
        """,
    ),
)
def form_and_fields(survey: Survey) -> Iterator[Found]:
    """Find cells of the form whose meaning is stated otherwise."""
    cells: dict[str, list[Node[Cell]]] = {}
    for node in survey.of(Cell):
        if node.thing.field in _FIELDS:
            cells.setdefault(node.thing.field, []).append(node)
    for field, (node, *others) in cells.items():
        cell = node.thing
        parts = cell.options or cell.cells or cell.spans
        if others or parts or not cell.value or "\n" in cell.value:
            continue
        stated = _FIELDS[field](survey, fold(cell.value))
        if stated is not None and not _ELSEWHERE.search(fold(cell.value)):
            yield found(
                node.at("value"),
                related=(stated.pointer,),
                printed=show(cell.value),
                field=stated.what,
                stated=show(stated.text),
            )


_ELSEWHERE: Final = re.compile("別紙|別添|上記|下記|裏面|同上|未定|なし|^[-―・]*$")
"""What a cell says instead of a value."""


@attrs.frozen
class _Stated:
    """What a field says otherwise than the form."""

    pointer: str
    text: str
    what: Words


_SEVERAL: Final = re.compile(r"[、,;]|及び|並びに|または|又は")
_OFFICE: Final = re.compile(r"[^部課係室局所班館]+[部課係室局所班館]")
_NO_PLACE: Final = re.compile("オンライン|web|zoom|teams|webex|リモート|遠隔|書面|持ち?回り")


def _location(survey: Survey, printed: str) -> _Stated | None:
    stated = {node.thing.location: node for node in survey.sittings}
    if len(stated) != 1:
        return None
    ((text, node),) = stated.items()
    if text is None or _SEVERAL.search(printed):
        return None
    one, other = printed, fold(text)
    agree = _made_of(one, other) or _made_of(_outside(one), _outside(other))
    if agree or _NO_PLACE.search(one) or _NO_PLACE.search(other):
        return None
    return _Stated(node.at("location"), text, Words("the place of the sitting", "開議の場所"))


_IN_BRACKETS: Final = re.compile(r"\([^()]*\)|【[^【】]*】|〔[^〔〕]*〕")
_LATIN: Final = re.compile("[a-z]")


def _outside(text: str) -> str:
    return _IN_BRACKETS.sub("", text)


def _made_of(one: str, other: str) -> bool:
    """Tell whether one text consists of characters of the other, in whatever order."""
    mine, theirs = (Counter(re.sub(r"[()「」【】\-・,]", "", text)) for text in (one, other))
    return not (mine - theirs and theirs - mine)


def _secretariat(survey: Survey, printed: str) -> _Stated | None:
    office = survey.minutes.meeting.secretariat
    if office is None or office.name is None or _SEVERAL.search(printed):
        return None
    mine, theirs = _OFFICE.findall(printed), _OFFICE.findall(fold(office.name))
    is_office = bool(mine) and printed.endswith(mine[-1]) and bool(theirs)
    if not is_office or _share(mine, fold(office.name)) or _share(theirs, printed):
        return None
    what = Words("the secretariat", "事務局（secretariat）")
    return _Stated("/meeting/secretariat/name", office.name, what)


def _share(parts: list[str], text: str) -> bool:
    return any(part in text for part in parts)


_TELEPHONE: Final = re.compile(r"(?<![0-9\-])0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}(?![0-9\-])")


def _contact(survey: Survey, printed: str) -> _Stated | None:
    office = survey.minutes.meeting.secretariat
    if office is None or office.contact is None:
        return None
    mine, theirs = (set(_TELEPHONE.findall(text)) for text in (printed, fold(office.contact)))
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return None
    what = Words("the contact of the secretariat", "事務局の連絡先")
    return _Stated("/meeting/secretariat/contact", office.contact, what)


_KANJI: Final = "〇一二三四五六七八九十百"
_TIME_OF: Final = re.compile(
    rf"第[0-9{_KANJI}]+[回期号次]|(?:令和|平成|昭和)?(?:[0-9]+|元|[{_KANJI}]+)(?:年度|年|月)"
    r"|定例会?|臨時会?|会議録|議事録|議事要旨|会議$"
)
_ORDINAL: Final = re.compile(rf"第([0-9{_KANJI}]+)回")


def _name(survey: Survey, printed: str) -> _Stated | None:
    """Compare the number of the meeting, and its name or that of its body."""
    meeting = survey.minutes.meeting
    of_meeting = Words("the name of the meeting", "会議の名称")
    if meeting.name is not None:
        mine, theirs = _ordinals(printed), _ordinals(fold(meeting.name))
        if mine and theirs and mine.isdisjoint(theirs):
            return _Stated("/meeting/name", meeting.name, of_meeting)
    bodies = [
        (number, name, body.parent or "")
        for number, body in enumerate(meeting.bodies)
        if (name := body.name)
    ]
    known = [survey.minutes.title, meeting.name]
    known += [f"{parent}{name}" for _, name, parent in bodies]
    if any(_same_body(printed, fold(text)) for text in known if text):
        return None
    for number, name, _ in bodies:
        of_body = Words("the name of the body", "会議体の名称")
        return _Stated(f"/meeting/bodies/{number}/name", name, of_body)
    return _Stated("/meeting/name", meeting.name, of_meeting) if meeting.name else None


def _ordinals(text: str) -> set[int | None]:
    return {to_int(number) for number in _ORDINAL.findall(text)}


def _same_body(one: str, other: str) -> bool:
    """Tell whether two names may be those of one body: one may be short for the other."""
    one, other = (_TIME_OF.sub("", re.sub("[()「」]", "", text)) for text in (one, other))
    if bool(_LATIN.search(one)) != bool(_LATIN.search(other)):
        return True
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    return all(character in rest for character in shorter)


_FIELDS: Final = {
    "title": _name,
    "body": _name,
    "location": _location,
    "secretariat": _secretariat,
    "contact": _contact,
}
"""How each field of the form is compared."""
