"""Attendance: who is listed as there and not there, and how many (ATT).

The rules here look at the lists. Those that hold the lists against who speaks stand in
`kaigiroku.rules.speakers`. A list says what an office chose to say: where it leaves people
unnamed, or cannot be counted, the rules are silent.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from kaigiroku.model import Group, Quorum
from kaigiroku.rules.facts.headcount import Headcount, listed_people, members_present
from kaigiroku.rules.facts.roster import (
    ENTITLED,
    PROXY,
    TOOK_PART,
    Listed,
    Roster,
    is_one_person,
    roster,
    seat_of,
)
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "ATT001",
    "error",
    title=Words(
        "The same person is listed as present and as absent.",
        "同じ人が出席者にも欠席者にも挙げられている。",
    ),
    message=Words(
        "“{name}” is listed as absent here and as present elsewhere; leave only the entry that is"
        " right.",
        "「{name}」は、ここでは欠席、別の箇所では出席とされています。正しいほうだけを残してください。",
    ),
    why=Words(
        "Who was present decides whether there was a quorum and who could vote; assemblies record"
        " the names of those present by law (地方自治法123条). Of 205 published minutes, one lists"
        " a member on both sides.",
        "誰が出席したかによって、定足数や表決の有効性が決まります。議会の会議録には出席議員の氏名を"
        "記載すると定められています（地方自治法123条）。公開された会議録205件のうち1件で、同じ委員が"
        "出席・欠席の両方に載っていました。",
    ),
    todo=Words(
        "Look it up in the original. If somebody was there for a part only, write `presence` with"
        " the times or the sitting. If they are two people of one name, write what tells them"
        " apart (affiliation, seat). Waive it if the original itself says both.",
        "原本で確かめてください。一部の時間・日だけ出席した人には、`presence`に時刻や開議を書きます。"
        "同姓同名の別人であれば、所属や議席番号など区別できる事項を書いてください。原本そのものが"
        "両方に挙げているときは、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"label": "会長　早川　明子", "name": "早川　明子"},
                {"label": "委員　戸田　健吾", "name": "戸田　健吾"}]},
              {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
                {"label": "戸田健吾", "name": "戸田健吾"}]}]}
            """,
            at=("/attendance/1/entries/0",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "委員の出欠", "capacity": "member", "entries": [
                {"id": "a1", "label": "１番　関　守", "name": "関　守", "status": "present"},
                {"id": "a2", "label": "２番　堀　由美", "name": "堀　由美", "status": "absent"}]},
              {"label": "第１部会", "status": "present", "entries": [
                {"label": "堀　由美", "attendees": ["a2"]}]}]}
            """,
            at=("/attendance/0/entries/1/status",),
        ),
        Case(
            """
            {"attendance": [
              {"status": "present", "entries": [{"label": "安西拓"}, {"label": "石動美和"}]},
              {"status": "absent", "entries": [{"label": "石動美和君"}]}]}
            """,
            at=("/attendance/1/entries/0",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "会長　早川　明子", "name": "早川　明子"}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
            {"label": "戸田健吾", "name": "戸田健吾"}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "status": "present", "entries": [
            {"label": "佐藤委員", "name": "佐藤"}]},
          {"label": "欠席委員", "status": "absent", "entries": [
            {"label": "佐藤委員", "name": "佐藤"}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席者", "status": "present", "entries": [
            {"label": "鈴木一郎（自治会）", "name": "鈴木一郎", "affiliation": "自治会"}]},
          {"label": "欠席者", "status": "absent", "entries": [
            {"label": "鈴木一郎（商工会）", "name": "鈴木一郎", "affiliation": "商工会"}]}]}
        """,
        """
        {"meeting": {"sittings": [{"id": "d1", "date": "2026-03-17"},
                                  {"id": "d2", "date": "2026-03-18"}]},
         "attendance": [
          {"label": "17日 出席委員", "status": "present", "sittings": ["d1"], "entries": [
            {"label": "戸田健吾", "name": "戸田健吾"}]},
          {"label": "18日 欠席委員", "status": "absent", "sittings": ["d2"], "entries": [
            {"label": "戸田健吾", "name": "戸田健吾"}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "status": "represented", "entries": [
            {"id": "p", "label": "若林　努太", "name": "若林　努太"}]},
          {"label": "代理出席", "status": "present", "entries": [
            {"label": "溝口　亘平", "name": "溝口　亘平",
             "proxyFor": {"name": "若林　努太", "attendees": ["p"]}}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "status": "present", "entries": [
            {"label": "戸田健吾（午後3時から）", "name": "戸田健吾",
             "presence": [{"startTime": "15:00", "printed": "午後3時から"}]}]},
          {"label": "欠席委員（午後3時まで）", "status": "absent", "entries": [
            {"label": "戸田健吾", "name": "戸田健吾"}]}]}
        """,
    ),
)
def present_and_absent(survey: Survey) -> Iterator[Found]:
    """Find people who are listed as absent and as having taken part, for the same time."""
    people = roster(survey)
    for one in people.listed:
        if one.status != "absent" or _is_for_a_part(one):
            continue
        there = [
            other
            for other in people.elsewhere(one)
            if other.status in TOOK_PART and not _is_for_a_part(other) and one.meets(other)
        ]
        if there:
            own = one.entry.status is not None
            yield found(
                one.node.at("status") if own else one.node.pointer,
                related=tuple(other.node.pointer for other in there),
                name=one.shown,
            )


def _is_for_a_part(one: Listed) -> bool:
    """Tell whether somebody's state is told for stretches of the meeting."""
    return any(p.start_time or p.end_time or p.status for p in one.entry.presence)


@rule(
    "ATT002",
    "warning",
    title=Words(
        "The stated number of people is not the number of names.",
        "人数の記載と、挙げられた人の数が合わない。",
    ),
    message=Words(
        "The group states {count} people and lists {named}; correct the number, or add whoever is"
        " missing.",
        "人数は{count}人とされていますが、挙げられているのは{named}人です。人数を直すか、漏れている人を"
        "補ってください。",
    ),
    why=Words(
        "The number and the names are counted by different hands, and one is changed without the"
        " other. A name that is missing in the list is missing in every search as well.",
        "人数と氏名は別々に書かれ、一方だけが直されることがよくあります。名簿から漏れた人は、検索しても"
        "見つかりません。",
    ),
    todo=Words(
        "Compare with the original. People beyond those named belong in `others` (「ほか25名」);"
        " vacant seats and absentees of a mixed list may be counted or not. Waive it if the"
        " original miscounts.",
        "原本と照合してください。名を挙げていない人の数は`others`に書きます（「ほか25名」）。欠員や、"
        "出欠の混じった名簿の欠席者は、数えても数えなくてもかまいません。原本の人数が誤っているときは、"
        "承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員（4人）", "capacity": "member", "status": "present", "count": 4,
               "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                           {"label": "戸田　健吾", "name": "戸田　健吾"},
                           {"label": "梶　弘美", "name": "梶　弘美"}]}]}
            """,
            at=("/attendance/0/count",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "欠席委員", "status": "absent", "count": 0,
               "entries": [{"label": "戸田　健吾", "name": "戸田　健吾"}]},
              {"label": "事務局", "status": "present", "count": 3, "others": 3,
               "entries": [{"label": "財政課長", "position": "財政課長"}]}]}
            """,
            at=("/attendance/0/count", "/attendance/1/count"),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員（3人）", "capacity": "member", "status": "present", "count": 3,
           "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                       {"label": "戸田　健吾", "name": "戸田　健吾"},
                       {"label": "梶　弘美", "name": "梶　弘美"}]}]}
        """,
        """
        {"attendance": [
          {"label": "議員", "capacity": "member", "status": "present", "count": 24, "others": 22,
           "entries": [{"label": "議長　瓜生茂君", "name": "瓜生茂", "capacity": "chair"},
                       {"label": "7番　目黒健太君", "name": "目黒健太"}]},
          {"label": "説明員", "status": "present", "count": 5,
           "entries": [{"label": "総務部長", "position": "総務部長"},
                       {"label": "関係課長"}]},
          {"label": "商工会", "status": "present", "count": 4,
           "entries": [{"label": "会頭始め4名"}]},
          {"label": "委員（会長を除く。）", "status": "present", "count": 1,
           "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                       {"label": "戸田　健吾", "name": "戸田　健吾"}]},
          {"label": "事務局", "status": "present", "count": 6,
           "entries": [{"label": "企画課", "affiliation": "企画課"}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員出欠", "capacity": "member", "count": 2, "entries": [
            {"label": "１番　早川　明子", "name": "早川　明子", "status": "present"},
            {"label": "２番　戸田　健吾", "name": "戸田　健吾", "status": "absent"},
            {"label": "３番　欠員", "seat": "３番", "status": "vacant"},
            {"label": "４番　梶　弘美", "name": "梶　弘美", "status": "present"}]}]}
        """,
    ),
)
def count_and_names(survey: Survey) -> Iterator[Found]:
    """Find groups whose stated count cannot be that of the people they name."""
    people = roster(survey)
    for group in survey.of(Group):
        count = group.thing.count
        if count is None or not group.thing.entries:
            continue
        named = listed_people(group, people.in_group(group))
        if named is not None and count not in named:
            yield found(group.at("count"), count=count, named=_shown(named))


def _shown(number: Headcount) -> str:
    return str(number.high) if number.low == number.high else f"{number.low}–{number.high}"


@rule(
    "ATT003",
    "warning",
    title=Words("More people are present than there are seats.", "出席者が定数より多い。"),
    message=Words(
        "There are {seats} seats, but {present} are said to be present; correct one of the two.",
        "定数は{seats}人ですが、{present}人が出席したことになっています。どちらかを直してください。",
    ),
    why=Words(
        "A body has no more members than seats. Quorum and majorities are reckoned from these"
        " numbers (地方自治法113条 for assemblies), so a slip here makes them look wrong.",
        "会議体の構成員が定数を超えることはありません。定足数や過半数はこの数から計算されるため"
        "（議会では地方自治法113条）、誤りがあると会議の成立まで疑われます。",
    ),
    todo=Words(
        "Look up the number of seats. Temporary members (臨時委員) and others without a seat"
        " belong in a group of their own, or have their role written.",
        "定数を確かめてください。臨時委員など定数に含まれない人は、別の区分とするか、`role`にその"
        "役を書いてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present",
               "count": 12, "seats": 10}]}
            """,
            at=("/attendance/0/seats",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "委員", "capacity": "member", "status": "present", "seats": 2,
               "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                           {"label": "戸田　健吾", "name": "戸田　健吾"},
                           {"label": "梶　弘美", "name": "梶　弘美"}]}]}
            """,
            at=("/attendance/0/seats",),
        ),
        Case(
            """{"meeting": {"quorum": {"seats": 9, "present": 10}}}""",
            at=("/meeting/quorum/seats",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present",
           "count": 10, "seats": 12}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "seats": 2,
           "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                       {"label": "梶　弘美", "name": "梶　弘美"},
                       {"label": "臨時委員　奥田　千景", "name": "奥田　千景",
                        "role": "臨時委員"}]}]}
        """,
        """
        {"attendance": [
          {"label": "農業委員", "capacity": "member", "seats": 2, "entries": [
            {"label": "1番　槙野 邦夫", "name": "槙野 邦夫", "seat": "1番", "status": "present"},
            {"label": "2番　越智 進", "name": "越智 進", "seat": "2番", "status": "represented"},
            {"label": "越智委員代理　柴 文代", "name": "柴 文代", "status": "present",
             "proxyFor": {"name": "越智 進"}}]}]}
        """,
        """{"meeting": {"quorum": {"seats": 10, "present": 10}}}""",
    ),
)
def more_than_seats(survey: Survey) -> Iterator[Found]:
    """Find groups and quorums with more people present than there are seats."""
    for quorum in survey.of(Quorum):
        seats, present = quorum.thing.seats, quorum.thing.present
        if seats is not None and present is not None and present > seats:
            yield found(quorum.at("seats"), seats=seats, present=present)
    people = roster(survey)
    for group in survey.of(Group):
        seats = group.thing.seats
        if seats is None or group.thing.status not in {None, *TOOK_PART}:
            continue
        present = _seated(group.thing, people.in_group(group))
        if present > seats:
            yield found(group.at("seats"), seats=seats, present=present)


_WITHOUT_SEAT: Final = re.compile(r"臨時|特別|専門")


def _seated(group: Group, listed: tuple[Listed, ...]) -> int:
    """Return how many were present on seats of their own, at least."""
    if not listed and group.capacity in ENTITLED and group.status:
        return group.count or 0
    return sum(map(_has_a_seat, listed))


def _has_a_seat(one: Listed) -> bool:
    entry = one.entry
    if one.status != "present" or one.capacity not in ENTITLED or not is_one_person(entry):
        return False
    words = f"{entry.label or ''}{entry.role or ''}"
    return not (
        entry.presence
        or entry.proxy_for
        or entry.attendees
        or PROXY.search(words)
        or _WITHOUT_SEAT.search(words)
    )


@rule(
    "ATT004",
    "warning",
    title=Words(
        "The quorum does not agree with itself or with the attendance.",
        "定足数についての記載が、互いに、または出席者と合わない。",
    ),
    message=Words(
        "The quorum {problem}; correct the one that is wrong.",
        "定足数の記載では{problem}。誤っているほうを直してください。",
    ),
    why=Words(
        "Without a quorum nothing can be decided: half of the seats in an assembly"
        " (地方自治法113条), more than half of the members in office in a board of education"
        " (地方教育行政法14条3項), as the ordinance says elsewhere. Readers check these numbers"
        " first when a decision is contested.",
        "定足数に達しなければ、会議は何も決められません。議会は議員定数の半数以上（地方自治法113条）、"
        "教育委員会は教育長及び在任委員の過半数（地方教育行政法14条3項）、附属機関は条例の定めによります。"
        "決定が争われたとき、まず確かめられる数字です。",
    ),
    todo=Words(
        "Compare the words of the record with the list. Those who came late or left early, proxies"
        " and those on standby may be counted or not. Leave it where a meeting without a quorum"
        " was held as an informal one, or where the law lets it go on (second call, exclusion).",
        "会議録の文と名簿を照合してください。遅参・早退の人、代理の人、待機の人は、数えても数えなくても"
        "かまいません。定足数に達せず懇談会とした場合や、再度招集・除斥のように法令が例外を認める場合は、"
        "そのままにしてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"quorum": {"printed": "委員５名のうち４名の出席", "present": 4}},
             "attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present",
               "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                           {"label": "戸田　健吾", "name": "戸田　健吾"},
                           {"label": "梶　弘美", "name": "梶　弘美"}]}]}
            """,
            at=("/meeting/quorum/present",),
        ),
        Case(
            """{"meeting": {"quorum": {"required": 6, "present": 5}}}""",
            at=("/meeting/quorum/present",),
        ),
        Case(
            """{"meeting": {"quorum": {"seats": 10, "required": 12, "present": 10}}}""",
            at=("/meeting/quorum/required",),
        ),
    ),
    passes=(
        """
        {"meeting": {"quorum": {"printed": "委員５名のうち３名の出席", "present": 3}},
         "attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present",
           "entries": [{"label": "会長　早川　明子", "name": "早川　明子"},
                       {"label": "戸田　健吾", "name": "戸田　健吾"},
                       {"label": "梶　弘美", "name": "梶　弘美"}]}]}
        """,
        """
        {"meeting": {"quorum": {"required": 2, "present": 2}},
         "attendance": [
          {"label": "委員", "capacity": "member", "status": "present",
           "entries": [{"label": "会長　早川　明子", "name": "早川　明子", "capacity": "chair"},
                       {"label": "戸田　健吾", "name": "戸田　健吾"},
                       {"label": "梶　弘美（午後２時から）", "name": "梶　弘美",
                        "status": "late"}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent", "count": 2}]}
        """,
        """
        {"meeting": {"quorum": {"present": 2}},
         "attendance": [
          {"label": "農業委員", "capacity": "member", "entries": [
            {"label": "槙野 邦夫", "name": "槙野 邦夫", "status": "present"},
            {"label": "桑名 芳子", "name": "桑名 芳子", "status": "present"}]},
          {"label": "推進委員", "capacity": "member", "entries": [
            {"label": "瀬尾 孝行", "name": "瀬尾 孝行", "status": "present"},
            {"label": "保科 久美", "name": "保科 久美", "status": "standby"}]}]}
        """,
        """
        {"meeting": {"quorum": {"present": 18, "required": 10}},
         "attendance": [
          {"label": "〔対面〕", "capacity": "member", "status": "present", "count": 12},
          {"label": "〔Web〕", "capacity": "member", "status": "present", "count": 6}]}
        """,
        """
        {"meeting": {"quorum": {"present": 9, "required": 6}},
         "attendance": [
          {"label": "委員", "capacity": "member", "status": "present",
           "entries": [{"label": "会長　ほか委員"}]}]}
        """,
        """
        {"meeting": {"quorum": {"required": 6, "present": 5,
          "printed": "出席委員が５人で定足数に達しないため、流会とした。"}}}
        """,
    ),
)
def quorum(survey: Survey) -> Iterator[Found]:
    """Find quorums whose numbers contradict one another, or the members listed as present."""
    for node in survey.of(Quorum):
        told = node.thing
        if told.required is not None and told.seats is not None and told.required > told.seats:
            yield found(
                node.at("required"),
                problem=Words(
                    f"asks for {told.required}, of only {told.seats} seats",
                    f"、必要な出席者数が{told.required}人、定数が{told.seats}人とされています",
                ),
            )
        elif told.present is not None and (told.seats is None or told.present <= told.seats):
            yield from _wrongly_present(survey, node, told.present)


def _wrongly_present(survey: Survey, node: Node[Quorum], present: int) -> Iterator[Found]:
    """Object to a number of those present that is too low, or not that of the attendance."""
    told = node.thing
    if (
        told.required is not None
        and present < told.required
        and not _NO_QUORUM.search(told.printed or "")
    ):
        yield found(
            node.at("present"),
            problem=Words(
                f"asks for {told.required}, but counts only {present} present",
                f"、必要な出席者数が{told.required}人、出席者が{present}人とされています",
            ),
        )
        return
    counts = members_present(survey)
    if counts and len(counts) <= _GROUPS and not _is_reached(present, counts):
        listed = _shown(sum(counts, Headcount(0, 0)))
        groups = (g.pointer for g in survey.of(Group) if g.thing.capacity in ENTITLED)
        yield found(
            node.at("present"),
            related=tuple(groups),
            problem=Words(
                f"counts {present} present, but the attendance lists {listed}",
                f"出席者が{present}人ですが、出席者の欄では{listed}人です",
            ),
        )


_NO_QUORUM: Final = re.compile(
    r"流会|不成立|成立し(?:な|ま)|達しな|達して(?:い|お)(?:な|ら)|満たな|満たして(?:い|お)"
)
_GROUPS: Final = 8
"""So many groups at most are tried in all combinations."""


def _is_reached(number: int, counts: tuple[Headcount, ...]) -> bool:
    """Tell whether some of the groups together may have this number.

    A quorum may be that of one class of members, or of all; lists do not say which.
    """
    return any(
        number in sum(some, Headcount(0, 0))
        for size in range(1, len(counts) + 1)
        for some in combinations(counts, size)
    )


@rule(
    "ATT012",
    "note",
    title=Words(
        "Two people of one group have the same seat number.",
        "同じ区分の二人に、同じ議席番号が付いている。",
    ),
    message=Words(
        "Seat “{seat}” is that of “{first}” as well; correct one of the two.",
        "議席番号「{seat}」は「{first}」にも付いています。どちらかを直してください。",
    ),
    why=Words(
        "Assemblies and agricultural committees call members by their seat (「9番」). With two of"
        " one number it cannot be told who spoke or voted.",
        "議会や農業委員会では、議席番号で委員を呼びます（「9番」）。同じ番号が二つあると、誰が発言し、"
        "誰が表決したのか分かりません。",
    ),
    todo=Words(
        "Compare with the list of seats. Classes of members with numbers of their own belong in"
        " groups of their own.",
        "議席表と照合してください。別々に番号を振る委員の種別（農業委員と推進委員など）は、区分を分けて"
        "書きます。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "status": "present", "entries": [
                {"label": "１番　槙野　邦夫", "name": "槙野　邦夫", "seat": "１番"},
                {"label": "２番　桑名　芳子", "name": "桑名　芳子", "seat": "２番"},
                {"label": "２番　越智　進", "name": "越智　進", "seat": "2番"}]}]}
            """,
            at=("/attendance/0/entries/2/seat",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "status": "present", "entries": [
            {"label": "１番　槙野　邦夫", "name": "槙野　邦夫", "seat": "１番"},
            {"label": "２番　桑名　芳子", "name": "桑名　芳子", "seat": "２番"},
            {"label": "３番　越智　進", "name": "越智　進", "seat": "３番"}]}]}
        """,
        """
        {"attendance": [
          {"label": "農業委員", "entries": [
            {"label": "1番　槙野　邦夫", "name": "槙野　邦夫", "seat": "1番",
             "status": "present"}]},
          {"label": "推進委員", "entries": [
            {"label": "1番　瀬尾　孝", "name": "瀬尾　孝", "seat": "1番", "status": "present"}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "entries": [
            {"label": "６番　若林　努", "name": "若林　努", "seat": "６番",
             "status": "represented"},
            {"label": "代理　溝口　亘", "name": "溝口　亘", "seat": "６番", "status": "present",
             "proxyFor": {"name": "若林　努"}},
            {"label": "７番　（欠員）", "seat": "７番", "status": "vacant"},
            {"label": "７番　遠山　玲奈", "name": "遠山　玲奈", "seat": "７番",
             "status": "present"}]}]}
        """,
        """
        {"attendance": [
          {"label": "農業委員・推進委員", "status": "present", "entries": [
            {"label": "1番　槙野　邦夫", "seat": "1番"}, {"label": "2番　越智　進", "seat": "2番"},
            {"label": "1番　瀬尾　孝", "seat": "1番"}, {"label": "2番　丹羽　圭子",
             "seat": "2番"}]}]}
        """,
    ),
)
def same_seat(survey: Survey) -> Iterator[Found]:
    """Find groups in which just one seat number is given to two people."""
    people = roster(survey)
    for group in survey.of(Group):
        seats: dict[str, Listed] = {}
        doubled: list[Found] = []
        for one in people.in_group(group):
            seat = one.entry.seat
            if seat is None or one.entry.proxy_for is not None or _may_share_a_seat(one):
                continue
            first = seats.setdefault(seat_of(seat), one)
            if first is not one and first not in people.elsewhere(one):
                place, other = one.node.at("seat"), first.node.at("seat")
                doubled.append(found(place, related=(other,), seat=seat, first=first.shown))
        if len(doubled) == 1:  # with more, there are two series of numbers in one list
            yield from doubled


def _may_share_a_seat(one: Listed) -> bool:
    """Tell whether somebody else may rightly have had the seat as well."""
    return one.status in {"represented", "vacant"} or bool(one.entry.presence)


@rule(
    "ATT013",
    "note",
    title=Words(
        "The same person is listed twice in one group.",
        "同じ人が同じ区分に二度挙げられている。",
    ),
    message=Words(
        "“{name}” is listed in this group before; take one entry out, or let this one point to the"
        " first with `attendees`.",
        "「{name}」は、この区分に既に挙げられています。一方を取り除くか、`attendees`で先の記載を指して"
        "ください。",
    ),
    why=Words(
        "Every entry counts as a person: the group seems larger than it was, and what the person"
        " said is parted between two.",
        "記載の一つ一つが一人として数えられるため、人数が多く見え、発言も二人に分かれてしまいます。",
    ),
    todo=Words(
        "Somebody with two posts may rightly be printed twice; then the second entry points to the"
        " first. Two people of one name need something that tells them apart.",
        "兼務などで二度記されている人は、後の記載から先の記載を指してください。同姓同名の別人であれば、"
        "区別できる事項（所属、議席番号など）を書いてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "説明員", "status": "present", "entries": [
                {"label": "総務部長　里中　実香", "name": "里中　実香"},
                {"label": "財政課長　糸井　保", "name": "糸井　保"},
                {"label": "危機管理監　里中実香", "name": "里中実香"}]}]}
            """,
            at=("/attendance/0/entries/2",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "説明員", "status": "present", "entries": [
            {"id": "s", "label": "総務部長　里中　実香", "name": "里中　実香"},
            {"label": "財政課長　糸井　保", "name": "糸井　保"},
            {"label": "危機管理監　里中実香", "name": "里中実香", "attendees": ["s"]}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "status": "present", "entries": [
            {"label": "佐藤委員", "name": "佐藤"}, {"label": "佐藤委員", "name": "佐藤"},
            {"label": "鈴木一郎", "name": "鈴木一郎", "affiliation": "自治会連合会"},
            {"label": "鈴木一郎", "name": "鈴木一郎", "affiliation": "商工会"}]}]}
        """,
        """
        {"meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]},
         "attendance": [
          {"label": "県からの出席者", "status": "present", "entries": [
            {"label": "石山　遠士（15日）", "name": "石山　遠士", "presence": [{"sitting": "d1"}]},
            {"label": "石山　遠士（16日）", "name": "石山　遠士",
             "presence": [{"sitting": "d2"}]}]}]}
        """,
    ),
    brings=("ATT002", "ATT003", "ATT004"),
)
def listed_twice(survey: Survey) -> Iterator[Found]:
    """Find people who stand in one group twice and of whom nothing else accounts for it."""
    people = roster(survey)
    for namesakes in people.namesakes:
        for number, one in enumerate(namesakes):
            before = [
                other
                for other in namesakes[:number]
                if other.group is one.group and _is_plainly_the_same(people, one, other)
            ]
            if before:
                yield found(one.node.pointer, related=(before[0].node.pointer,), name=one.shown)


def _is_plainly_the_same(people: Roster, one: Listed, other: Listed) -> bool:
    return (
        people.first(one) is not people.first(other)
        and (one.status == "absent") == (other.status == "absent")  # else ATT001 says so
        and not (one.entry.proxy_for or other.entry.proxy_for)
        and not (_is_for_a_part(one) or _is_for_a_part(other))
        and one.meets(other)
        and other in people.elsewhere(one)
    )
