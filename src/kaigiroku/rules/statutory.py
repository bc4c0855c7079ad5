"""Completeness: what laws and rules ask of assemblies and statutory boards as well (CMP).

For the profile ``statutory``. 地方自治法123条 has the chair make minutes of an assembly, with the
course of the meeting and the names of those present, signed by the chair and two members or more.
The rules of boards and committees follow it in part.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from kaigiroku.model import Attendee, Group, Person, Step
from kaigiroku.rules.facts.closure import hides
from kaigiroku.rules.facts.demands import STATUTORY, are_members, missing
from kaigiroku.rules.facts.roster import ENTITLED, Listed, roster
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "CMP021",
    "error",
    title=Words("Who signs is missing.", "署名者がない。"),
    message=Words(
        "Nobody is named who signs the record, which 地方自治法123条 and rules such as 出雲市's"
        " ask for; state `record.signatories`.",
        "会議録の署名者が書かれていません（地方自治法123条や、出雲市などの規則が求めています）。"
        "`record.signatories`に書いてください。",
    ),
    why=Words(
        "The minutes of an assembly are signed by the chair and two members or more"
        " (地方自治法123条); those of councils such as 出雲市's by the chair and two, in 浜松市"
        " the chair and one or more confirm them, by signature or otherwise. They vouch for it"
        " that it was so.",
        "議会の会議録には、議長と2人以上の議員が署名します（地方自治法123条）。"
        "出雲市の審議会では会長と2人が署名し、浜松市では会長と1人以上が署名などで確認します。"
        "記録のとおりであったことを、その人たちが証明するのです。",
    ),
    todo=Words(
        "Name those who sign, also before they have; electronic minutes have a substitute for the"
        " signature, and the same people. A step `signed` with its people will do.",
        "署名する人を書いてください（署名前でもかまいません）。"
        "電磁的記録では署名に代わる措置をとりますが、それを行う人を書きます。手続（`steps`）"
        "の`signed`に、署名した人を書いてもかまいません。",
    ),
    profiles=STATUTORY,
    fails=(
        Case(
            """
            {"form": [{"label": "会議録署名議員", "field": "signatories", "value": ""}],
             "record": {"steps": [{"step": "signed", "date": "2026-03-30"}]}}
            """,
            at=("/record",),
        ),
        Case("""{"meeting": {"name": "かえで市議会"}}""", at=("",)),
    ),
    passes=(
        """
        {"form": [{"label": "会議録署名議員", "field": "signatories", "value": ""}],
         "record": {"steps": [{"step": "signed", "date": "2026-03-30",
                               "by": [{"label": "議長　瓜生　茂"}]}]}}
        """,
        """{"record": {"signatories": [{"label": "会長　早川　明子"}]}}""",
    ),
)
def signatories(survey: Survey) -> Iterator[Found]:
    """Find records that nobody signs."""
    if not _signatories(survey):
        yield missing(survey, survey.stated("record"), "signatories")


def _signatories(survey: Survey) -> Sequence[Person]:
    """Return those who sign: as named, or as the steps tell."""
    return survey.minutes.record.signatories or [
        person
        for node in survey.of(Step)
        if node.thing.step == "signed"
        for person in node.thing.by
    ]


@rule(
    "CMP022",
    "error",
    title=Words("Who made the record is missing.", "会議録の作成者がない。"),
    message=Words(
        "Nobody is named who made the record, whom 地方自治法123条 has act for the chair; state"
        " `record.recorders`.",
        "会議録の作成者が書かれていません（地方自治法123条では、議長が事務局に作成させます）。"
        "`record.recorders`に書いてください。",
    ),
    why=Words(
        "The chair of an assembly has the secretariat make the minutes (地方自治法123条); the"
        " rules on the records of the cabinet name who answers for them and who drafts them. It is"
        " they who can say what a doubtful passage meant.",
        "議会の会議録は、議長が事務局に作成させます（地方自治法123条）。閣議等の記録の要領も、"
        "作成の責任者と担当者を定めています。記録に疑いが生じたとき、"
        "確かめられるのは作成した人です。",
    ),
    todo=Words(
        "Name the person or the office; a step `prepared` with its people will do.",
        "作成した人または課を書いてください。手続（`steps`）の`prepared`に、"
        "作成した人を書いてもかまいません。",
    ),
    profiles=STATUTORY,
    fails=(
        Case(
            """{"record": {"steps": [{"step": "prepared", "date": "2026-03-20"}]}}""",
            at=("/record",),
        ),
        Case("""{"meeting": {"name": "かえで市議会"}}""", at=("",)),
    ),
    passes=(
        """
        {"record": {"steps": [{"step": "prepared", "date": "2026-03-20",
                               "by": [{"label": "議会事務局議事課"}]}]}}
        """,
        """{"record": {"recorders": [{"label": "書記　木村花子"}]}}""",
    ),
)
def recorders(survey: Survey) -> Iterator[Found]:
    """Find records that nobody made."""
    made = (node.thing.by for node in survey.of(Step) if node.thing.step == "prepared")
    if not survey.minutes.record.recorders and not any(made):
        yield missing(survey, survey.stated("record"), "record")


@rule(
    "CMP023",
    "error",
    title=Words("The quorum is missing.", "定足数についての記載がない。"),
    message=Words(
        "Nothing is stated of the quorum (定足数), which statutory bodies commonly establish at the"
        " opening; state `meeting.quorum`.",
        "定足数について書かれていません（法令や条例で設けられた会議体では、"
        "冒頭に確認するのが通例です）。`meeting.quorum`に書いてください。",
    ),
    why=Words(
        "Without a quorum nothing that was decided holds. About one in ten of 205 minutes states"
        " it, nearly always in the first remark: “9 of 11 members are present, so that by article"
        " 6 of the ordinance the meeting is duly constituted”.",
        "定足数を満たさなければ、議決は効力をもちません。公開された会議録205件ではおよそ1割に"
        "記載があり、ほとんどは冒頭の発言の中に「委員11名中9名の出席により、"
        "条例第6条の規定により会議は成立しています」のように述べられています。",
    ),
    todo=Words(
        "Write the words of the record (`printed`) or the numbers: `seats`, `required`, `present`."
        " If the body has no quorum, waive the finding.",
        "記録の言葉（`printed`）か、定数（`seats`）・必要数（`required`）・出席者数（`present`）"
        "を書いてください。定足数の定めのない会議体なら、承知の指摘（waiver）としてください。",
    ),
    profiles=STATUTORY,
    fails=(
        Case("""{"meeting": {"name": "かえで市議会"}}""", at=("/meeting",)),
        Case("""{"title": "会議録"}""", at=("",)),
    ),
    passes=(
        """{"meeting": {"name": "かえで市議会", "quorum": {"seats": 24, "present": 22}}}""",
        """{"meeting": {"quorum": {"printed": "定足数に達しております。"}}}""",
    ),
)
def quorum(survey: Survey) -> Iterator[Found]:
    """Find meetings of whose quorum nothing is told."""
    if survey.minutes.meeting.quorum is None:
        yield missing(survey, survey.stated("meeting"), "quorum")


@rule(
    "CMP024",
    "error",
    title=Words("When the record was confirmed is missing.", "会議録の確認・承認の日がない。"),
    message=Words(
        "It is not stated when the record was confirmed, approved or signed, which makes minutes of"
        " a draft; state it in `record.steps`.",
        "会議録の確認・承認・署名の日が書かれていません（案が会議録として確定した日です）。"
        "`record.steps`に書いてください。",
    ),
    why=Words(
        "浜松市 has minutes confirmed by the chair and one member or more, 志木市 by those who"
        " explained, before they are published; in 前橋市 and 鎌倉市 they go round and are"
        " confirmed at the next meeting. Until then they are a draft, and may still change.",
        "浜松市では会長と1人以上の委員が、志木市では公表の前に説明者が内容を確認します。"
        "前橋市や鎌倉市では、回覧のうえ次回の会議で確認します。それまでは案であり、"
        "内容が変わることがあります。",
    ),
    todo=Words(
        "Write a step `confirmed`, `approved` or `signed` with its `date`. While the record is a"
        " draft, check it with the profile `municipal`.",
        "`confirmed`（確認）・`approved`（承認）・`signed`（署名）のいずれかの手続を、"
        "日付（`date`）とともに書いてください。まだ案の段階なら、"
        "profileを`municipal`として確かめてください。",
    ),
    profiles=STATUTORY,
    fails=(
        Case(
            """
            {"record": {"steps": [{"step": "prepared", "date": "2026-03-20"},
                                  {"step": "approved", "by": [{"label": "会長"}]}]}}
            """,
            at=("/record/steps",),
        ),
        Case("""{"record": {"language": "ja"}}""", at=("/record",)),
    ),
    passes=(
        """
        {"record": {"steps": [{"step": "prepared", "date": "2026-03-20"},
                              {"step": "approved", "date": "2026-03-27",
                               "by": [{"label": "会長"}]}]}}
        """,
        """{"record": {"steps": [{"step": "signed", "date": "2026-03"}]}}""",
    ),
)
def confirmed(survey: Survey) -> Iterator[Found]:
    """Find records that nobody has confirmed on any day."""
    steps = survey.minutes.record.steps
    if not any(one.step in _CONFIRMING and one.date is not None for one in steps):
        place = "/record/steps" if steps else survey.stated("record")
        yield missing(survey, place, "signatories", "record")


_CONFIRMING: Final = frozenset({"confirmed", "approved", "signed"})


@rule(
    "CMP026",
    "error",
    title=Words("Whether there is a recording is missing.", "録音・録画の有無がない。"),
    message=Words(
        "It is not stated whether the meeting was recorded (録画録音の有無), which the rules of"
        " 浜松市 ask for; state `record.recording`.",
        "録音・録画の有無が書かれていません（浜松市の要綱などが求めています）。"
        "`record.recording`に書いてください。",
    ),
    why=Words(
        "A recording is the proof of the minutes, may be a public document itself, and in 浜松市"
        " may even stand in place of the remarks; there it has to be stated whether there is one.",
        "録音は会議録の裏付けであり、それ自体が公文書にもなり得るもので、"
        "浜松市では発言の記録に代えることもできます。同市の要綱は、"
        "その有無を記載するよう定めています。",
    ),
    todo=Words(
        "State `audio` or `video`; if there is none, `none`.",
        "録音なら`audio`、録画なら`video`、なければ`none`と書いてください。",
    ),
    profiles=STATUTORY,
    fails=(
        Case("""{"record": {"fidelity": "edited"}}""", at=("/record",)),
        Case("""{"meeting": {"name": "かえで市議会"}}""", at=("",)),
    ),
    passes=(
        """{"record": {"fidelity": "edited", "recording": "none"}}""",
        """{"record": {"recording": "audio"}}""",
    ),
)
def recording(survey: Survey) -> Iterator[Found]:
    """Find records that do not tell of a recording."""
    if survey.minutes.record.recording is None:
        yield missing(survey, survey.stated("record"), "record")


@rule(
    "CMP027",
    "error",
    title=Words("Where to ask is missing.", "問合せ先がない。"),
    message=Words(
        "It is not stated where to ask about the minutes (問合せ先), which 川口市 prints with each"
        " meeting; state `meeting.secretariat.contact`.",
        "問合せ先が書かれていません（川口市などが会議ごとに載せています）。"
        "`meeting.secretariat`の`contact`に書いてください。",
    ),
    why=Words(
        "Minutes are read for decades and by people far away. 川口市 prints an office to ask with"
        " every meeting; the model for meetings in GIF has a contact too.",
        "会議録は、遠くの人にも、何十年も後の人にも読まれます。"
        "川口市は会議ごとの掲載に問い合わせ先を添え、GIFの会議の例にも連絡先があります。",
    ),
    todo=Words(
        "Write the contact as printed: the telephone, the address.",
        "電話番号や住所などを、記載のとおりに書いてください。",
    ),
    profiles=STATUTORY,
    fails=(
        Case(
            """{"meeting": {"secretariat": {"name": "議会事務局"}}}""", at=("/meeting/secretariat",)
        ),
        Case("""{"meeting": {"name": "かえで市議会"}}""", at=("/meeting",)),
    ),
    passes=(
        """
        {"meeting": {"secretariat": {"name": "議会事務局", "contact": "電話　00-0000-0001"}}}
        """,
    ),
)
def contact(survey: Survey) -> Iterator[Found]:
    """Find minutes about which nobody can be asked."""
    secretariat = survey.minutes.meeting.secretariat
    if secretariat is None or secretariat.contact is None:
        place = survey.stated("meeting") if secretariat is None else "/meeting/secretariat"
        yield missing(survey, place, "contact", "secretariat")


@rule(
    "CMP028",
    "error",
    title=Words("Names of those present are missing.", "出席した委員・議員の氏名がない。"),
    message=Words(
        "Not everybody in this group is named, and 地方自治法123条 asks for the names of those"
        " present; state `name` for each.",
        "この区分に、氏名のない人がいます（地方自治法123条は出席議員の氏名を求めています）。"
        "一人ずつ`name`を書いてください。",
    ),
    why=Words(
        "The names of the members present are one of the two things that 地方自治法123条 says the"
        " minutes of an assembly must hold; 出雲市, 茅ヶ崎市 and 浜松市 ask their councils for the"
        " same. Posts and numbers do not tell who voted.",
        "出席議員の氏名は、地方自治法123条が会議録に記載すべきものとして挙げる二つの事項の"
        "一つです。出雲市・茅ヶ崎市・浜松市なども、審議会等の出席委員の氏名を求めています。"
        "職名や人数では、誰が議決に加わったかが分かりません。",
    ),
    todo=Words(
        "Write an entry for each member present, with the `name`. Whoever only copies minutes that"
        " were published without names adds none, and waives the finding. Staff, officials,"
        " observers and the absent are not asked about.",
        "出席した委員・議員を一人ずつ挙げ、`name`に氏名を書いてください。"
        "氏名を載せずに公表された会議録を写すときは、書き足さず、承知の指摘（waiver）"
        "としてください。職員・説明員・傍聴者・欠席者については求めません。",
    ),
    profiles=STATUTORY,
    fails=(
        Case(
            """
            {"attendance": [{"label": "出席議員（2人）", "capacity": "member",
               "status": "present", "entries": [
                 {"label": "1番　山田太郎君", "name": "山田太郎"}, {"label": "2番"}]}]}
            """,
            at=("/attendance/0/entries/1",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "委員（12名）", "capacity": "member", "status": "present", "count": 12},
              {"label": "議員", "capacity": "member", "status": "present", "others": 20,
               "entries": [{"label": "1番　山田太郎君", "name": "山田太郎"}]}]}
            """,
            at=("/attendance/0", "/attendance/1/others"),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "出席議員（2人）", "capacity": "member",
           "status": "present", "entries": [
             {"label": "1番　山田太郎君", "name": "山田太郎"},
             {"label": "2番　木村花子君", "name": "木村花子"}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員の出欠", "capacity": "member", "entries": [
            {"id": "a1", "label": "山田太郎", "name": "山田太郎", "status": "present"},
            {"label": "3番", "status": "vacant"}, {"label": "木村委員", "status": "absent"}]},
          {"label": "第1部会", "capacity": "member", "status": "present", "entries": [
            {"label": "山田委員", "attendees": ["a1"]}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent", "count": 2},
          {"label": "事務局", "capacity": "secretariat", "entries": [{"label": "館長"}]}]}
        """,
        """
        {"attendance": [{"label": "出席者", "entries": [{"label": "総務部長"}]},
                        {"label": "委員", "capacity": "member", "status": "present", "entries": [
                          {"label": "山田太郎", "name": "山田太郎"}]}]}
        """,
        """
        {"record": {"edition": "public"},
         "attendance": [
           {"label": "■■■", "openness": {"status": "closed", "how": "masked",
            "reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def names(survey: Survey) -> Iterator[Found]:
    """Find groups of members in which somebody present has no name."""
    if hides(survey, Group, Attendee):
        return
    groups = survey.of(Group)
    members = [node for node in groups if are_members(node.thing)]
    entitled = [node for node in members if _is_of_members(node.thing)]
    people = roster(survey)
    for node in entitled or members:
        nameless = [one for one in people.in_group(node) if _is_nameless(one, people.first(one))]
        if nameless:
            first, *rest = (one.node.pointer for one in nameless)
            yield found(first, related=tuple(rest))
        elif not node.thing.entries and node.thing.count:
            yield missing(survey, node.pointer, "attendance")
        elif node.thing.others:
            yield missing(survey, node.at("others"), "attendance")


def _is_of_members(group: Group) -> bool:
    capacities = {group.capacity, *(entry.capacity for entry in group.entries)}
    return not capacities.isdisjoint(ENTITLED)


def _is_nameless(one: Listed, first: Listed) -> bool:
    """Tell whether an entry is of a member who took part, and has no name there or before."""
    is_member = one.capacity is None or one.capacity in ENTITLED
    unnamed = one.entry.name is None and first.entry.name is None
    return is_member and unnamed and not one.is_away


@rule(
    "CMP029",
    "error",
    title=Words(
        "Fewer than three sign the minutes of an assembly.", "議会の会議録の署名者が3人に満たない。"
    ),
    message=Words(
        "Only {count} of those who sign are named; 地方自治法123条 asks for the chair and at least"
        " two members.",
        "署名者が{count}人しか書かれていません。地方自治法123条は、"
        "議長と2人以上の議員の署名を求めています。",
    ),
    why=Words(
        "地方自治法123条 has the chair sign, and with the chair two members or more whom the"
        " assembly has chosen. One signature too few, and the minutes lack the form that the law"
        " gives them.",
        "地方自治法123条は、議長と、議会において定めた2人以上の議員が署名するよう定めています。"
        "一人でも足りなければ、会議録は法律の定める形式を備えていないことになります。",
    ),
    todo=Words(
        "Name the chair as well: forms often have a cell for the members only. Committees have"
        " rules of their own, and are not asked about: their type is `assembly-committee`.",
        "議長も書いてください（様式には署名議員の欄しかないことがあります）。"
        "委員会には別の定めがあるので、求めません（種類は`assembly-committee`です）。",
    ),
    profiles=STATUTORY,
    fails=(
        Case(
            """
            {"meeting": {"bodies": [{"name": "汐見市議会", "type": "assembly"}]},
             "record": {"signatories": [{"label": "署名議員　仁木さつき"},
                                        {"label": "署名議員　目黒健太"}]}}
            """,
            at=("/record/signatories",),
        ),
        Case(
            """
            {"meeting": {"bodies": [{"type": "assembly"}]},
             "record": {"steps": [{"step": "signed", "by": [{"label": "議長"}]}]}}
            """,
            at=("/record/steps",),
        ),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "汐見市議会", "type": "assembly"}]},
         "record": {"signatories": [{"label": "議長　瓜生茂"}, {"label": "署名議員　仁木さつき"},
                                    {"label": "署名議員　目黒健太"}]}}
        """,
        """
        {"meeting": {"bodies": [{"name": "市民環境委員会", "type": "assembly-committee"}]},
         "record": {"signatories": [{"label": "委員長　黒田慎吾"}]}}
        """,
        """
        {"meeting": {"bodies": [{"name": "汐見市議会", "type": "assembly"}]},
         "attendance": [{"entries": [{"id": "a", "name": "瓜生茂"},
                                     {"id": "b", "name": "仁木さつき"},
                                     {"id": "c", "name": "目黒健太"}]}],
         "record": {"signatories": [{"label": "議長"},
                                    {"label": "署名議員", "attendees": ["b", "c"]}]}}
        """,
    ),
)
def enough_signatories(survey: Survey) -> Iterator[Found]:
    """Find minutes of an assembly that too few people sign."""
    minutes = survey.minutes
    people = _signatories(survey)
    count = sum(max(1, len(person.attendees)) for person in people)
    if 0 < count < _SIGNATORIES and any(one.type == "assembly" for one in minutes.meeting.bodies):
        place = "/record/signatories" if minutes.record.signatories else "/record/steps"
        yield found(place, count=count)


_SIGNATORIES: Final = 3
"""The chair and two members."""
