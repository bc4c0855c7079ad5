"""Completeness: what the guidelines of municipalities on open meetings ask for as well (CMP).

For the profile ``municipal``. The lists of 茅ヶ崎市 and 浜松市 are the longest that were found, and
agree for the most part; the practice of others goes beside them.
"""

from collections.abc import Iterator
from typing import Final

from kaigiroku.model import AgendaItem, Attendee, Decision, Group, Section, Withheld
from kaigiroku.rules.facts.closure import hides, status_of, taken
from kaigiroku.rules.facts.demands import (
    MUNICIPAL,
    is_written,
    missing,
    mode_of,
    tells_of_proceedings,
    timed_events,
)
from kaigiroku.rules.facts.roster import ENTITLED
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "CMP011",
    "error",
    title=Words("Whether the meeting was open is missing.", "会議の公開・非公開の別がない。"),
    message=Words(
        "It is not stated whether the meeting was open, which guidelines on open meetings ask for;"
        " state `meeting.openness`.",
        "会議の公開・非公開の別が書かれていません（会議公開の指針が求めています）。"
        "`meeting.openness`に書いてください。",
    ),
    why=Words(
        "茅ヶ崎市's guideline asks for 公開・非公開の別 and the reason, 川口市 and others print"
        " both. It must not be guessed: 出雲市's council on town planning is closed unless it"
        " votes otherwise, 各務原市's is open unless it votes otherwise; so the format has no"
        " default.",
        "茅ヶ崎市の指針は公開・非公開の別とその理由を求め、川口市などの様式にも欄があります。"
        "推し量ることはできません。都市計画審議会だけでも、出雲市は原則非公開、"
        "各務原市は原則公開としているため、この形式に既定値はありません。",
    ),
    todo=Words(
        "State the `status`: `open`, `partly-closed` or `closed`, with the reason. If it is told"
        " for every item or every sitting, that is enough. Written procedures need none.",
        "区分（`status`）を`open`・`partly-closed`・`closed`のいずれかとし、"
        "非公開ならその理由も書いてください。すべての議題、"
        "またはすべての開議について書かれていれば足ります。書面開催には要りません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("/meeting",)),
        Case(
            """
            {"form": [{"label": "公開の別", "field": "openness-of-meeting", "value": ""}],
             "meeting": {"openness": {"reasons": [{"code": "personal"}]}},
             "agenda": [{"title": "計画について", "openness": {"status": "open"}},
                        {"title": "その他"}]}
            """,
            at=("/meeting/openness",),
        ),
    ),
    passes=(
        """{"meeting": {"name": "かえで市図書館協議会", "openness": {"status": "open"}}}""",
        """
        {"agenda": [{"title": "公開の案件", "openness": {"status": "open"}, "items": [
                      {"title": "計画について"}, {"title": "予算について"}]},
                    {"title": "人事について", "openness": {"status": "closed",
                      "reasons": [{"code": "operations.personnel"}]}}]}
        """,
        """{"meeting": {"sittings": [{"openness": {"status": "open"}}]}}""",
        """{"meeting": {"mode": "written"}}""",
    ),
)
def openness(survey: Survey) -> Iterator[Found]:
    """Find meetings of which it is not told whether they were open."""
    meeting = survey.minutes.meeting
    if status_of(meeting) is not None or is_written(survey):
        return
    if meeting.sittings and all(status_of(sitting) for sitting in meeting.sittings):
        return
    leaves = [node for node in survey.of(AgendaItem) if not node.thing.items]
    if leaves and all(_status_with_above(leaf) for leaf in leaves):
        return
    place = survey.stated("meeting") if meeting.openness is None else "/meeting/openness"
    yield missing(survey, place, "openness", "openness-of-meeting")


def _status_with_above(item: Node[AgendaItem]) -> str | None:
    """Return the state of an item's openness: its own, or that of what it stands in."""
    for node in (item, *item.above()):
        if isinstance(node.thing, AgendaItem) and (status := status_of(node.thing)) is not None:
            return status
    return None


@rule(
    "CMP012",
    "error",
    title=Words("Who was absent is missing.", "欠席者がない。"),
    message=Words(
        "It is not stated who was absent (欠席者), which guidelines on open meetings ask for; list"
        " the absentees, or state that there were none.",
        "欠席者が書かれていません（会議公開の指針が求めています）。欠席した委員を書くか、"
        "なしと書いてください。",
    ),
    why=Words(
        "茅ヶ崎市 and 浜松市 ask for the names of the members present and absent. Without the"
        " absent nobody can tell whether all were there, or how large the body is; of 205 minutes"
        " 41 have a place for them, often only to say 「なし」.",
        "茅ヶ崎市や浜松市は、出席委員・欠席委員の氏名を求めています。欠席者がなければ、"
        "全員がそろっていたのか、定数は何人かが分かりません。"
        "公開された会議録205件では41件に欄があり、「なし」とするものも少なくありません。",
    ),
    todo=Words(
        "Write a group with the status `absent`, or the status on each entry. If nobody was absent,"
        " a group with `count` 0 says so; so do `seats` and `count` that are equal. Written"
        " procedures need none.",
        "出欠（`status`）を`absent`とした区分を設けるか、出席者ごとに出欠を書いてください。"
        "欠席者がいないときは、その区分の`count`を0とします（定数`seats`と人数`count`が"
        "同じ場合も、欠席なしと分かります）。書面開催には要りません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case(
            """
            {"attendance": [{"label": "出席委員", "capacity": "member", "status": "present",
                             "entries": [{"label": "山田太郎"}]}]}
            """,
            at=("/attendance",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "capacity": "member", "seats": 13, "count": 12},
                            {"label": "委員", "capacity": "member", "entries": [
                              {"label": "山田太郎", "status": "present"}, {"label": "木村花子"}]}]}
            """,
            at=("/attendance",),
        ),
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("",)),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present",
           "entries": [{"label": "山田太郎"}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent", "count": 0}]}
        """,
        """
        {"attendance": [{"label": "委員の出欠", "capacity": "member", "entries": [
           {"label": "山田太郎", "status": "present"}, {"label": "木村花子", "status": "late"}]}]}
        """,
        """
        {"attendance": [{"label": "委員　13名中13名出席", "capacity": "member",
                         "status": "present", "seats": 13, "count": 13}]}
        """,
        """{"meeting": {"quorum": {"seats": 9, "present": 9}}}""",
        """
        {"attendance": [{"label": "委員", "entries": [
           {"label": "山田太郎（代理　木村花子）", "status": "represented"}]}]}
        """,
        """
        {"record": {"edition": "public"},
         "attendance": [
           {"label": "■■■", "openness": {"status": "closed", "how": "masked",
            "reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def absentees(survey: Survey) -> Iterator[Found]:
    """Find attendance from which nobody can tell who was absent."""
    minutes = survey.minutes
    quorum = minutes.meeting.quorum
    if not (
        is_written(survey)
        or "attendance" in minutes.stated_none
        or (quorum is not None and quorum.seats is not None and quorum.seats == quorum.present)
        or any(node.thing.status in _ABSENT for node in survey.of(Attendee))
        or any(map(_tells_of_absence, minutes.attendance))
        or hides(survey, Group, Attendee)
    ):
        yield missing(survey, survey.stated("attendance"), "attendance")


_ABSENT: Final = frozenset({"absent", "represented"})


def _tells_of_absence(group: Group) -> bool:
    """Tell whether a group is one of absentees, or leaves no room for any."""
    if group.status in _ABSENT:
        return True
    if group.capacity is not None and group.capacity not in ENTITLED:
        return False
    if group.seats is not None and group.seats == group.count:
        return True
    return bool(group.entries) and all(entry.status is not None for entry in group.entries)


@rule(
    "CMP013",
    "error",
    title=Words("The office that runs the meeting is missing.", "事務局（担当課）がない。"),
    message=Words(
        "The office that runs the body's affairs (事務局・担当課) is not stated, which forms of"
        " municipalities ask for; state `meeting.secretariat.name`.",
        "事務局（担当課）が書かれていません（市区町村の様式が求めています）。"
        "`meeting.secretariat`の`name`に書いてください。",
    ),
    why=Words(
        "The form of 豊島区 asks for it at the top, 川口市 for the office to ask. It made the"
        " minutes, holds the original, and decides on requests for disclosure.",
        "豊島区の様式は冒頭に事務局（担当課）の欄を設け、川口市も問い合わせ先の課を載せています。"
        "会議録を作り、原本を持ち、開示請求に応じる部署だからです。",
    ),
    todo=Words(
        "Write the office as printed. It is not the group of its staff in the attendance.",
        "担当部署の名を記載のとおりに書いてください。出席者の「事務局」（職員の区分）"
        "とは別のものです。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("/meeting",)),
        Case(
            """{"meeting": {"secretariat": {"contact": "電話　00-0000-0000"}}}""",
            at=("/meeting/secretariat",),
        ),
    ),
    passes=(
        """
        {"meeting": {"name": "かえで市図書館協議会",
                     "secretariat": {"name": "教育委員会事務局中央図書館"}}}
        """,
    ),
)
def office(survey: Survey) -> Iterator[Found]:
    """Find meetings that no office runs."""
    secretariat = survey.minutes.meeting.secretariat
    if secretariat is None:
        yield missing(survey, survey.stated("meeting"), "secretariat", "contact")
    elif secretariat.name is None:
        yield missing(survey, "/meeting/secretariat", "secretariat", "contact")


@rule(
    "CMP014",
    "error",
    title=Words("The staff in attendance are missing.", "事務局の出席者がない。"),
    message=Words(
        "The staff of the secretariat in attendance (事務局職員) are not stated, which guidelines"
        " on open meetings ask for; list them, or state that there were none.",
        "出席した事務局職員が書かれていません（会議公開の指針が求めています）。職員を書くか、"
        "なしと書いてください。",
    ),
    why=Words(
        "茅ヶ崎市 asks for the posts and names of the staff, 浜松市 for their names. Much of what"
        " is said in a meeting is said by them, and often under the one word 「事務局」.",
        "茅ヶ崎市は事務局職員の職・氏名を、浜松市は氏名を求めています。"
        "会議での説明や答弁の多くは職員によるもので、しかも「事務局」"
        "とだけ記されることが多いからです。",
    ),
    todo=Words(
        "Write a group with the capacity `secretariat`: names, posts, offices or a `count`. If none"
        " attended, its `count` is 0. Written procedures need none.",
        "出席の立場（`capacity`）を`secretariat`とした区分に、職・氏名・課名または人数（`count`）"
        "を書いてください。出席がなければ`count`を0とします。書面開催には要りません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("",)),
        Case(
            """
            {"attendance": [{"label": "委員", "capacity": "member", "count": 8},
                            {"label": "事務局", "capacity": "secretariat"}]}
            """,
            at=("/attendance",),
        ),
    ),
    passes=(
        """
        {"meeting": {"name": "かえで市図書館協議会"},
         "attendance": [{"label": "事務局", "capacity": "secretariat",
                         "entries": [{"label": "中央図書館長", "position": "中央図書館長"}]}]}
        """,
        """{"attendance": [{"label": "事務局", "capacity": "secretariat", "count": 0}]}""",
        """
        {"attendance": [{"label": "出席者", "count": 9, "entries": [
           {"label": "書記　木村花子", "capacity": "secretariat"}]}]}
        """,
        """{"meeting": {"mode": "written"}}""",
        """
        {"record": {"edition": "public"},
         "attendance": [
           {"label": "■■■", "openness": {"status": "closed", "how": "masked",
            "reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def staff(survey: Survey) -> Iterator[Found]:
    """Find attendance without the staff."""
    minutes = survey.minutes
    if not (
        is_written(survey)
        or "attendance" in minutes.stated_none
        or _has_people(survey, "secretariat")
        or hides(survey, Group)
    ):
        yield missing(survey, survey.stated("attendance"), "attendance", "secretariat")


def _has_people(survey: Survey, capacity: str) -> bool:
    """Tell whether anything is told of the people of a capacity; “none” is something."""
    return any(
        group.capacity == capacity
        and (group.count is not None or group.others is not None or bool(group.entries))
        for group in survey.minutes.attendance
    ) or any(node.thing.capacity == capacity for node in survey.of(Attendee))


@rule(
    "CMP015",
    "error",
    title=Words("The number of observers is missing.", "傍聴者数がない。"),
    message=Words(
        "It is not stated how many of the public attended (傍聴者数), which guidelines on open"
        " meetings ask for; state the number, or 0.",
        "傍聴者数が書かれていません（会議公開の指針が求めています）。人数を書き、"
        "いなければ0としてください。",
    ),
    why=Words(
        "茅ヶ崎市 and 浜松市 ask for the number, 川口市 prints it. It shows that an open meeting"
        " could be attended, and 0 says so as well: of 205 minutes 53 mention observers, some with"
        " 「なし」.",
        "茅ヶ崎市と浜松市は傍聴者数を求め、川口市なども載せています。"
        "公開の会議が実際に傍聴できたことを示すもので、0人でも意味があります。"
        "公開された会議録205件では53件に記載があり、「なし」「0人」とするものもあります。",
    ),
    todo=Words(
        "Write a group with the capacity `public` and its `count`; 「なし」 is 0. A blank cell of"
        " the form is no answer. Closed meetings and written procedures need none.",
        "出席の立場（`capacity`）を`public`とした区分に、人数（`count`）を書いてください。「なし」"
        "は0です。様式が空欄のままでは、書いたことになりません。"
        "非公開の会議と書面開催には要りません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"meeting": {"openness": {"status": "open"}}}""", at=("",)),
        Case(
            """
            {"form": [{"label": "傍聴者数", "field": "observers", "value": ""}],
             "attendance": [{"label": "オブザーバー", "capacity": "observer", "count": 2},
                            {"label": "傍聴者", "capacity": "public", "note": "若干名"}]}
            """,
            at=("/attendance",),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "open"}},
         "attendance": [{"label": "傍聴者", "capacity": "public", "count": 0}]}
        """,
        """{"meeting": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]}}}""",
        """{"meeting": {"mode": "written"}}""",
        """
        {"attendance": [{"label": "傍聴者", "capacity": "public",
                         "entries": [{"label": "みなと新聞記者"}]}]}
        """,
        """
        {"record": {"edition": "public"},
         "attendance": [
           {"label": "■■■", "openness": {"status": "closed", "how": "masked",
            "reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def observers(survey: Survey) -> Iterator[Found]:
    """Find meetings to which the public could come, and nobody says whether it did."""
    meeting = survey.minutes.meeting
    sittings = meeting.sittings
    if not (
        status_of(meeting) == "closed"
        or (sittings and all(status_of(sitting) == "closed" for sitting in sittings))
        or is_written(survey)
        or _has_people(survey, "public")
        or hides(survey, Group)
    ):
        yield missing(survey, survey.stated("attendance"), "observers")


@rule(
    "CMP016",
    "error",
    title=Words("The materials are missing.", "会議資料がない。"),
    message=Words(
        "No materials (会議資料) are listed, which guidelines on open meetings ask for; list them,"
        " or state that there were none.",
        "会議資料が書かれていません（会議公開の指針が求めています）。資料を書くか、"
        "なしと書いてください。",
    ),
    why=Words(
        "茅ヶ崎市 asks for the names of the materials, 浜松市 for their names and content. Remarks"
        " such as 「3頁の表」 are worth nothing without them.",
        "茅ヶ崎市は資料の名称を、浜松市は名称と内容を求めています。「3頁の表」のような発言は、"
        "資料がなければ意味が分かりません。",
    ),
    todo=Words(
        "List each with its label and title; an address on the web is not needed, and closed"
        " materials are listed too. If there were none, write `materials` in `statedNone`.",
        "資料番号と資料名を書いてください。掲載先（URL）はなくてもかまいません。"
        "非公開の資料も名称は書きます。資料がなかったときは、`statedNone`に`materials`と書きます。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("",)),
        Case("""{"statedNone": ["agenda"]}""", at=("",)),
    ),
    passes=(
        """
        {"meeting": {"name": "かえで市図書館協議会"},
         "materials": [{"label": "資料1", "title": "令和8年度事業計画（案）"}]}
        """,
        """{"statedNone": ["materials"]}""",
    ),
)
def materials(survey: Survey) -> Iterator[Found]:
    """Find meetings of whose materials nothing is told."""
    minutes = survey.minutes
    if not minutes.materials and "materials" not in minutes.stated_none:
        yield missing(survey, "", "materials")


@rule(
    "CMP017",
    "error",
    title=Words("What became of an item is missing.", "議題の結果がない。"),
    message=Words(
        "It is not stated what became of this item ({category}), and guidelines ask for the result;"
        " record the decision, or the state of the item.",
        "この議題（{category}）の結果が書かれていません（指針が議題ごとの結果を求めています）。"
        "決定を書くか、議題の扱い（`state`）を書いてください。",
    ),
    why=Words(
        "浜松市 asks for the items, their content and their result; for cabinet meetings too the"
        " result is one of the six things recorded. Whoever looks for a bill wants to know first"
        " whether it was passed.",
        "浜松市の要綱は、議題・内容・結果を求めています。閣議の記録でも、"
        "議事結果は記録すべき事項の一つです。議案を探す人が最初に知りたいのは、"
        "可決されたかどうかです。",
    ),
    todo=Words(
        "Write a `decision` where it is printed: in the agenda, or in the proceedings in the"
        " section of the item or with the item in its `items`. If it was put off or withdrawn,"
        " `state` says so. Reports, deliberations, inquiries and closed items are not asked about.",
        "決定（`decision`）を、記されている箇所に書いてください。議題の欄か、"
        "議事の中のその議題の節です（`items`に議題を書いてもかまいません）。"
        "延期・撤回などは`state`に書きます。報告・協議・諮問の議題と、"
        "非公開の議題については求めません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case(
            """
            {"agenda": [{"id": "a1", "number": "議案第1号", "category": "bill",
                         "title": "使用料条例の一部を改正する条例"}],
             "proceedings": [{"kind": "section", "items": ["a1"], "units": [
               {"kind": "remark", "text": "以上で質疑を終わります。"}]}]}
            """,
            at=("/agenda/0",),
        ),
        Case(
            """
            {"agenda": [{"title": "議決事項", "category": "resolution", "items": [
               {"id": "a1", "title": "規則の改正", "decisions": [{"kind": "decision",
                  "text": "可決"}]},
               {"id": "a2", "title": "委員の推薦"},
               {"id": "a3", "title": "副会長の互選", "category": "election"}]}],
             "proceedings": [{"kind": "section", "items": ["a3"], "units": [
               {"kind": "decision", "items": ["a1"], "text": "規則の改正は可決された。"}]}]}
            """,
            at=("/agenda/0/items/1",),
        ),
    ),
    passes=(
        """
        {"agenda": [{"id": "a1", "number": "議案第1号", "category": "bill",
                     "title": "使用料条例の一部を改正する条例"}],
         "proceedings": [{"kind": "section", "items": ["a1"], "units": [
           {"kind": "remark", "text": "以上で質疑を終わります。"},
           {"kind": "decision", "text": "原案のとおり可決した。", "outcome": "approved"}]}]}
        """,
        """
        {"agenda": [{"id": "g", "title": "議案第1号から第2号まで", "items": [
                       {"id": "a1", "title": "予算", "category": "bill"},
                       {"id": "a2", "title": "条例", "category": "bill"}]},
                    {"title": "会長の互選", "category": "election", "state": "postponed"},
                    {"title": "処分について", "category": "resolution",
                     "openness": {"status": "closed", "reasons": [{"code": "personal"}]}},
                    {"title": "計画の諮問", "category": "inquiry"},
                    {"title": "事業の報告", "category": "report"}],
         "proceedings": [{"kind": "section", "items": ["g"], "units": [
           {"kind": "section", "heading": "採決", "units": [
             {"kind": "decision", "text": "いずれも可決した。"}]}]}]}
        """,
        """
        {"agenda": [{"title": "使用料条例の一部を改正する条例", "category": "bill"}]}
        """,
        """
        {"record": {"edition": "public"},
         "agenda": [{"id": "a1", "title": "会長の互選について", "category": "election"}],
         "proceedings": [{"kind": "section", "items": ["a1"], "heading": "会長の互選について",
           "units": [{"kind": "withheld", "text": "（非公開）",
                      "reasons": [{"code": "personal"}]}]}]}
        """,
    ),
)
def results(survey: Survey) -> Iterator[Found]:
    """Find items that had to be decided, with no decision."""
    if not tells_of_proceedings(survey.minutes):  # of that there is a rule
        return
    decided: set[int] | None = None
    for node in survey.of(AgendaItem):
        if (
            not node.thing.items
            and (category := _category(node)) in _TO_BE_DECIDED
            and node.thing.state in _TAKEN
            and taken(node)
            and _status_with_above(node) != "closed"
        ):
            decided = _decided(survey) if decided is None else decided
            if not any(id(one) in decided for one in (node, *node.above())):
                code = LISTS["ItemCategory"].codes[category]
                yield found(node.pointer, category=Words(code.en, code.ja))


_TO_BE_DECIDED: Final = frozenset({"resolution", "bill", "reply", "petition", "election"})
_TAKEN: Final = frozenset({None, "added"})


def _category(item: Node[AgendaItem]) -> str:
    """Return the category of an item: its own, or that of what it stands in."""
    for node in (item, *item.above()):
        if isinstance(node.thing, AgendaItem) and node.thing.category is not None:
            return node.thing.category
    return ""


def _decided(survey: Survey) -> set[int]:
    """Return the items on which there is a decision, by the identity of their nodes.

    In an edition for the public what is withheld of an item may hold it.
    """
    decided = {id(item) for node in survey.of(Decision) for item in _items_of(survey, node)}
    if hides(survey, Withheld):
        decided |= {id(item) for node in survey.of(Withheld) for item in survey.items_of(node)}
    return decided


def _items_of(survey: Survey, decision: Node[Decision]) -> Iterator[Node[AgendaItem]]:
    """Go through the items that a decision is on.

    These are the one in whose agenda it stands, those that it names, and those of its section. If
    it names some, a heading of which the section treats does not count.
    """
    if (item := decision.inside(AgendaItem)) is not None:
        yield item
    own = decision.thing.items
    yield from _found(survey, own)
    for node in decision.above():
        if isinstance(node.thing, Section) and node.thing.items:
            yield from (n for n in _found(survey, node.thing.items) if not (own and n.thing.items))
            return


def _found(survey: Survey, ids: tuple[str, ...]) -> Iterator[Node[AgendaItem]]:
    for id_ in ids:
        if (item := survey.find(id_, AgendaItem)) is not None:
            yield item


@rule(
    "CMP018",
    "error",
    title=Words("The time of ending is missing.", "終了時刻がない。"),
    message=Words(
        "It is not stated when this ended (開催日時), for which the forms of municipalities have a"
        " place; state `endTime` on the sitting.",
        "終了時刻が書かれていません（市区町村の様式では、開催日時に終了時刻も記載します）。"
        "開議の`endTime`に書いてください。",
    ),
    why=Words(
        "茅ヶ崎市 and 浜松市 ask for the day and the time, and forms print them as a range"
        " (9:00～9:45). Of 205 minutes 131 tell the end. With it the length of the meeting can be"
        " told, and whether somebody who left early did so before the vote.",
        "茅ヶ崎市や浜松市は日時を求め、様式には「9:00～9:45」のように始めと終わりが記載されます。"
        "公開された会議録205件のうち131件に終了時刻があります。会議の長さや、"
        "早退した人が採決の時にいたかどうかが分かります。",
    ),
    todo=Words(
        "State when it actually ended. An event `close` with its time will do, and so will the"
        " `timeInSession` if that is what is printed. Written procedures need none.",
        "実際の終了時刻を書いてください。時刻のある出来事`close`でも、"
        "記載がそれだけなら会議時間（`timeInSession`）でもかまいません。書面開催には要りません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "10:00"}]}}
            """,
            at=("/meeting/sittings/0",),
        ),
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("/meeting",)),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18", "endTime": "12:00"},
                                      {"date": "2026-03-19", "startTime": "10:00"}]}}
            """,
            at=("/meeting/sittings/1",),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "10:00",
                                   "endTime": "11:30"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "timeInSession": "PT1H10M"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18"}]},
         "proceedings": [{"kind": "event", "event": "close", "time": "11:32",
                          "text": "午前11時32分　閉会"}]}
        """,
        """{"meeting": {"mode": "written", "sittings": [{"date": "2026-03-18"}]}}""",
    ),
)
def ending(survey: Survey) -> Iterator[Found]:
    """Find sittings that ended at no time."""
    if is_written(survey):
        return
    closed = set(timed_events(survey, "close", "adjourn"))
    if not survey.minutes.meeting.sittings:
        yield missing(survey, survey.stated("meeting"), "date", "time-in-session")
    for node in survey.sittings:
        sitting = node.thing
        if (
            sitting.end_time is None
            and sitting.time_in_session is None
            and node not in closed
            and mode_of(survey, sitting) != "written"
        ):
            yield missing(survey, node.pointer, "date", "time-in-session")


@rule(
    "CMP019",
    "error",
    title=Words("Whether the minutes are open is missing.", "会議録の公開・非公開の別がない。"),
    message=Words(
        "It is not stated whether the minutes are open, which does not follow from the meeting;"
        " state `record.openness`.",
        "会議録の公開・非公開の別が書かれていません（会議の公開とは別のものです）。"
        "`record.openness`に書いてください。",
    ),
    why=Words(
        "浜松市 has it decided for each record whether it is open, closed or open in part; the"
        " form of 豊島区 has boxes for it beside those for the meeting. 堺市 publishes the minutes"
        " of closed meetings where it can: one never tells the other.",
        "浜松市の要綱は、会議録ごとに公開・非公開・部分公開の第一次判断を記載させ、"
        "豊島区の様式には、会議の欄と並んで会議録の欄があります。堺市の基準では、"
        "非公開の会議の会議録も可能なら公表します。一方から他方は分かりません。",
    ),
    todo=Words(
        "State the `status`; if it is not `open`, the reason too. That the minutes are on the web"
        " is not stated by their being there.",
        "区分（`status`）を書き、公開でなければ理由も書いてください。"
        "ウェブに掲載されていることだけでは、書いたことになりません。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"meeting": {"openness": {"status": "open"}}}""", at=("",)),
        Case(
            """
            {"form": [{"label": "会議録の公開・非公開", "field": "openness-of-minutes",
                       "value": ""}],
             "record": {"openness": {"opensWhen": "議決後"}}}
            """,
            at=("/record/openness",),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "open"}}, "record": {"openness": {"status": "open"}}}
        """,
        """
        {"record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}}}
        """,
    ),
)
def openness_of_minutes(survey: Survey) -> Iterator[Found]:
    """Find records of which it is not told whether they are open."""
    record = survey.minutes.record
    if status_of(record) is None:
        place = survey.stated("record") if record.openness is None else "/record/openness"
        yield missing(survey, place, "openness", "openness-of-minutes")


@rule(
    "CMP020",
    "error",
    title=Words("How the record was made is missing.", "会議録の作成方法がない。"),
    message=Words(
        "It is not stated how closely the record keeps the words (全文・要点), on which guidelines"
        " have rules; state `record.fidelity`.",
        "会議録の作成方法（全文記録・要点記録の別）が書かれていません（各地の指針に"
        "定めがあります）。`record.fidelity`に書いてください。",
    ),
    why=Words(
        "堺市 lets minutes be a record or a summary, 名取市議会 says when each is made, 岐阜県"
        " asks for the one of bodies that advise or decide, for the other of the rest. A remark"
        " may only be quoted as somebody's words if it is known to be that; the title of the"
        " minutes does not tell.",
        "堺市は会議の記録と要点の記録のどちらも認め、名取市議会はその使い分けを、"
        "岐阜県は会議の性質による別を定めています。発言をその人の言葉として引用できるかどうかは"
        "作成方法によりますが、「会議録」「議事録」などの表題からは分かりません。",
    ),
    todo=Words(
        "State which it is: `verbatim`, `edited`, `summary-by-speaker`, `summary-by-topic`,"
        " `outline`, `results` or `recording`.",
        "`verbatim`（逐語）、`edited`（整文）、`summary-by-speaker`（発言者ごとの要点）、`summary-by-topic`（論点ごとの要点）、`outline`（概要）、`results`（結果のみ）、`recording`（録音・録画）のいずれかを書いてください。",
    ),
    profiles=MUNICIPAL,
    fails=(
        Case("""{"record": {"language": "ja"}}""", at=("/record",)),
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("",)),
    ),
    passes=("""{"record": {"fidelity": "summary-by-speaker", "language": "ja"}}""",),
)
def fidelity(survey: Survey) -> Iterator[Found]:
    """Find records of which nobody knows how they were made."""
    if survey.minutes.record.fidelity is None:
        yield missing(survey, survey.stated("record"), "fidelity")
