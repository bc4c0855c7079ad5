"""Completeness: what every rule on minutes asks for (CMP, profile ``core``).

The guideline on the administrative documents of the State asks for six things: 開催日時,
開催場所, 出席者, 議題, 発言者 and 発言内容; the guidelines of municipalities begin with the name of
the body and ask for the same. What they ask for beyond that is in `municipal`, what laws and rules
ask of assemblies and boards in `statutory`.
"""

from collections.abc import Iterator
from typing import Final

import attrs

from kaigiroku.model import Group, Remark, Speaker
from kaigiroku.rules.facts.closure import hides
from kaigiroku.rules.facts.demands import (
    CORE,
    are_members,
    is_written,
    missing,
    mode_of,
    tells_of_proceedings,
    timed_events,
)
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "CMP001",
    "error",
    title=Words("The name of the body is missing.", "会議体の名称がない。"),
    message=Words(
        "No name of the body is stated, which the guidelines of municipalities ask for; state it"
        " in `meeting.bodies`, or `meeting.name`.",
        "会議体の名称が書かれていません（市区町村の指針が求めています）。"
        "`meeting.bodies`か`meeting.name`に書いてください。",
    ),
    why=Words(
        "Without it nobody can say whose minutes these are; 茅ヶ崎市 and 浜松市 ask for it first"
        " of all. In about ten of 205 minutes the name was to be learnt from the web page alone;"
        " once such a file is copied, it is lost.",
        "名称がなければ、どの会議の記録か分かりません。茅ヶ崎市や浜松市は、"
        "記載事項の最初に挙げています。公開された会議録205件のうち約10件では、"
        "会議の名称が掲載ページからしか分からず、ファイルだけを保存すると失われてしまいます。",
    ),
    todo=Words(
        "Write the name without the number of the meeting in `bodies`, the whole as printed in"
        " `meeting.name`; one of them is enough. A `title` of the page is not.",
        "回次を除いた名称を`bodies`に、回次も含めた記載のとおりの名称を`meeting.name`に"
        "書いてください（一方で足ります）。表題（`title`）だけでは足りません。",
    ),
    profiles=CORE,
    fails=(
        Case("""{"meeting": {"sittings": [{"date": "2026-03-18"}]}}""", at=("/meeting",)),
        Case("""{"title": "令和7年度第3回かえで市図書館協議会会議録"}""", at=("",)),
        Case("""{"meeting": {"bodies": [{"type": "advisory"}]}}""", at=("/meeting/bodies/0",)),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "かえで市図書館協議会"}],
                     "sittings": [{"date": "2026-03-18"}]}}
        """,
        """{"meeting": {"name": "令和7年度第3回かえで市図書館協議会"}}""",
    ),
)
def body(survey: Survey) -> Iterator[Found]:
    """Find meetings of nobody."""
    meeting = survey.minutes.meeting
    if meeting.name is None and not any(body.name for body in meeting.bodies):
        place = "/meeting/bodies/0" if meeting.bodies else survey.stated("meeting")
        yield missing(survey, place, "title", "body")


@rule(
    "CMP002",
    "error",
    title=Words("The day is missing.", "開催日がない。"),
    message=Words(
        "The day of the meeting (開催日時) is not stated, which the national and municipal"
        " guidelines ask for; state `date` on the sitting, to the day.",
        "開催日が書かれていません（国・市区町村の指針が開催日時を求めています）。開議の`date`に、"
        "年月日で書いてください。",
    ),
    why=Words(
        "The national guideline on administrative documents asks for 開催日時 first. The day"
        " decides which members were in office, which rules held, and from when deadlines run,"
        " such as the 45 days within which 茅ヶ崎市 has its minutes made.",
        "国の「行政文書の管理に関するガイドライン」は、審議会等の記録に開催日時を求めています。"
        "開催日は、委員の在任や適用される定め、期限の起算点（茅ヶ崎市では45日以内に会議録を作成）"
        "を決めるものです。",
    ),
    todo=Words(
        "State `date` as year, month and day; for several days a sitting each, for a written"
        " procedure the first day and `endDate`. If only the month can be told, waive the finding.",
        "`date`に年月日を書いてください。二日以上の会議は日ごとに開議を分け、"
        "書面開催では初日と`endDate`を書きます。月までしか分からないときは、承知の指摘（waiver）"
        "としてください。",
    ),
    profiles=CORE,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("/meeting",)),
        Case(
            """
            {"form": [{"label": "開催日時", "field": "date", "value": ""}],
             "meeting": {"sittings": [{"date": "2026-03-18"}, {"date": "2026-03"},
                                      {"location": "庁議室"}]}}
            """,
            at=("/meeting/sittings/1/date", "/meeting/sittings/2"),
        ),
        Case("""{"meeting": {"nextMeeting": {"date": "2026-04-20"}}}""", at=("/meeting",)),
    ),
    passes=(
        """
        {"meeting": {"name": "かえで市図書館協議会", "sittings": [{"date": "2026-03-18"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2025-08-18", "endDate": "2025-08-29"}],
                     "nextMeeting": {"date": "2026-04"}}}
        """,
    ),
)
def day(survey: Survey) -> Iterator[Found]:
    """Find meetings and sittings of no day."""
    if not survey.minutes.meeting.sittings:
        yield missing(survey, survey.stated("meeting"), "date")
    for node in survey.sittings:
        if (date := node.thing.date) is None or len(date) < _TO_THE_DAY:
            yield missing(survey, node.pointer if date is None else node.at("date"), "date")


_TO_THE_DAY: Final = len("2026-03-18")


@rule(
    "CMP003",
    "error",
    title=Words("The place is missing.", "開催場所がない。"),
    message=Words(
        "No place (開催場所) is stated, which the national and municipal guidelines ask for; state"
        " `location` on the sitting.",
        "開催場所が書かれていません（国・市区町村の指針が求めています）。"
        "開議の`location`に書いてください。",
    ),
    why=Words(
        "The national guideline on administrative documents and those of municipalities (茅ヶ崎市,"
        " 浜松市) ask for it together with the day: whoever was kept from attending has to know"
        " where it was.",
        "国のガイドラインも、茅ヶ崎市や浜松市の指針・要綱も、開催場所を日時とともに求めています。"
        "傍聴の機会があったかどうかを後から確かめるためにも必要です。",
    ),
    todo=Words(
        "Write the room as printed. One place is enough for several sittings in it. Online meetings"
        " and written procedures need none, if `mode` says what they were.",
        "会議室名などを記載のとおりに書いてください。同じ場所で続けて開いたときは、"
        "一つの開議に書けば足ります。オンライン開催と書面開催には、開催方法（`mode`）"
        "が書かれていれば要りません。",
    ),
    profiles=CORE,
    fails=(
        Case(
            """{"meeting": {"sittings": [{"date": "2026-03-18"}]}}""",
            at=("/meeting/sittings/0",),
        ),
        Case(
            """
            {"meeting": {"mode": "online", "sittings": [
               {"date": "2026-03-18"}, {"date": "2026-03-19", "mode": "hybrid"}]}}
            """,
            at=("/meeting/sittings/1",),
        ),
        Case("""{"meeting": {"mode": "in-person"}}""", at=("/meeting",)),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "location": "庁議室（本庁舎5階）"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "location": "大会議室"},
                                  {"date": "2026-03-19"}]}}
        """,
        """{"meeting": {"mode": "written", "sittings": [{"date": "2026-03-18"}]}}""",
        """{"meeting": {"mode": "online"}}""",
        """
        {"meeting": {"sittings": [{"date": "2026-03-18"}],
                     "convening": {"location": "かえで市議会議場"}}}
        """,
    ),
)
def place(survey: Survey) -> Iterator[Found]:
    """Find meetings that were held nowhere."""
    meeting = survey.minutes.meeting
    convened = meeting.convening is not None and meeting.convening.location is not None
    if convened or any(sitting.location is not None for sitting in meeting.sittings):
        return
    if not meeting.sittings and meeting.mode not in _WITHOUT_PLACE:
        yield missing(survey, survey.stated("meeting"), "location")
    for node in survey.sittings:
        if mode_of(survey, node.thing) not in _WITHOUT_PLACE:
            yield missing(survey, node.pointer, "location")
            return


_WITHOUT_PLACE: Final = frozenset({"online", "written"})


@rule(
    "CMP004",
    "error",
    title=Words("Who attended is missing.", "出席者がない。"),
    message=Words(
        "It is not stated who attended (出席者), which the national and municipal guidelines ask"
        " for; list the members who were present, or at least their number.",
        "出席者が書かれていません（国・市区町村の指針が求めています）。出席した委員等を、"
        "少なくとも人数を書いてください。",
    ),
    why=Words(
        "The national guideline on administrative documents asks for 出席者, 茅ヶ崎市 and 浜松市"
        " for the names of the members: what was decided has the weight of those who were there.",
        "国のガイドラインは出席者を、茅ヶ崎市や浜松市の指針・要綱は出席委員の氏名を求めています。"
        "決定の重みは、その場に誰がいたかによって決まるからです。",
    ),
    todo=Words(
        "Write groups with their people as printed: names, posts, or a `count` where only the"
        " number is told. If nobody met, write `attendance` in `statedNone`.",
        "紙面の区分ごとに、氏名・職名を記載のとおりに書いてください。"
        "人数しか分からなければ`count`を書きます。書面開催などで出席者がないときは、"
        "`statedNone`に`attendance`と書きます。",
    ),
    profiles=CORE,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("",)),
        Case(
            """
            {"attendance": [
              {"label": "欠席委員", "capacity": "member", "status": "absent", "count": 2},
              {"label": "事務局", "capacity": "secretariat", "entries": [{"label": "館長"}]},
              {"label": "傍聴者", "capacity": "public", "count": 3}]}
            """,
            at=("/attendance",),
        ),
        Case(
            """
            {"attendance": [{"label": "委員", "entries": [
               {"label": "山田太郎", "status": "absent"}]}]}
            """,
            at=("/attendance",),
        ),
    ),
    passes=(
        """
        {"meeting": {"name": "かえで市図書館協議会"},
         "attendance": [{"label": "委員", "capacity": "member", "status": "present", "count": 8}]}
        """,
        """
        {"attendance": [{"label": "委員の出欠", "entries": [
           {"label": "山田太郎", "status": "late"}, {"label": "木村花子", "status": "absent"}]}]}
        """,
        """{"meeting": {"mode": "written"}, "statedNone": ["attendance"]}""",
        """
        {"record": {"edition": "public"},
         "attendance": [
           {"label": "■■■", "openness": {"status": "closed", "how": "masked",
            "reasons": [{"code": "personal"}]}}]}
        """,
    ),
)
def attendance(survey: Survey) -> Iterator[Found]:
    """Find meetings of nobody that is told of."""
    minutes = survey.minutes
    if (
        "attendance" not in minutes.stated_none
        and not any(map(are_members, minutes.attendance))
        and not hides(survey, Group)
    ):
        yield missing(survey, survey.stated("attendance"), "attendance")


@rule(
    "CMP005",
    "error",
    title=Words("The agenda is missing.", "議題がない。"),
    message=Words(
        "No agenda (議題) is stated, which the national and municipal guidelines ask for; list its"
        " items.",
        "議題が書かれていません（国・市区町村の指針が求めています）。"
        "議題を`agenda`に書いてください。",
    ),
    why=Words(
        "The national guideline on administrative documents and those of municipalities ask for it."
        " It is what people search for, and what openness, materials and decisions belong to.",
        "国のガイドラインも市区町村の指針・要綱も、議題を求めています。議題は、"
        "会議録を探すときの手がかりであり、公開の区分・資料・決定が結び付くところでもあります。",
    ),
    todo=Words(
        "Write each item as printed, with its number. If the meeting had none, write `agenda` in"
        " `statedNone`.",
        "議題を番号とともに記載のとおりに書いてください。議題のない会議なら、"
        "`statedNone`に`agenda`と書きます。",
    ),
    profiles=CORE,
    fails=(
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("",)),
        Case("""{"statedNone": ["materials"]}""", at=("",)),
    ),
    passes=(
        """
        {"meeting": {"name": "かえで市図書館協議会"},
         "agenda": [{"number": "1", "title": "令和8年度の事業計画について"}]}
        """,
        """{"statedNone": ["agenda"]}""",
    ),
)
def agenda(survey: Survey) -> Iterator[Found]:
    """Find meetings without an agenda."""
    if not survey.minutes.agenda and "agenda" not in survey.minutes.stated_none:
        yield missing(survey, "", "agenda")


@rule(
    "CMP006",
    "error",
    title=Words("The proceedings are missing.", "議事の内容がない。"),
    message=Words(
        "What was said and done (発言内容) is not recorded, which the national and municipal"
        " guidelines ask for; write the proceedings, be it in the gist.",
        "議事の内容が書かれていません（国・市区町村の指針が発言内容を求めています）。"
        "要点だけでも`proceedings`に書いてください。",
    ),
    why=Words(
        "Minutes are there so that the way to a decision can be traced and verified; so the"
        " national guideline on administrative documents says, and asks for 発言内容. 堺市 and"
        " others leave it open to record the gist only, but not to record nothing, be the meeting"
        " open or closed.",
        "会議録は、意思決定に至る過程を後からたどり、確かめられるようにするためのものです。"
        "国のガイドラインはそのために発言内容の記録を求めています。"
        "堺市などは要点の記録も認めていますが、会議が公開でも非公開でも、記録は作成します。",
    ),
    todo=Words(
        "Write remarks, summaries or decisions; a part that is not published has a `withheld` unit"
        " in its place. If nothing was said, write `proceedings` in `statedNone`. Where a recording"
        " stands in place of text (浜松市), state the `fidelity` as `recording`.",
        "発言・要旨・決定などを書いてください。公表しない部分には、"
        "代わりに`withheld`の単位を置きます。発言がなかったときは`statedNone`に`proceedings`と"
        "書き、録音・録画をもって代えるとき（浜松市など）は、`fidelity`を`recording`とします。",
    ),
    profiles=CORE,
    fails=(Case("""{"agenda": [{"title": "令和8年度の事業計画について"}]}""", at=("",)),),
    passes=(
        """
        {"agenda": [{"title": "令和8年度の事業計画について"}],
         "proceedings": [{"kind": "summary", "text": "事業計画について意見を交換した。"}]}
        """,
        """{"statedNone": ["proceedings"]}""",
        """{"record": {"fidelity": "recording"}}""",
    ),
)
def proceedings(survey: Survey) -> Iterator[Found]:
    """Find meetings of which nothing is told."""
    if not tells_of_proceedings(survey.minutes):
        yield missing(survey, "", "proceedings", "results")


@rule(
    "CMP007",
    "error",
    title=Words("Who spoke is missing.", "発言者がない。"),
    message=Words(
        "This remark has no speaker{more}; guidelines ask for 発言者 where the record is of"
        " remarks.",
        "この発言{more}に発言者がありません。発言を記録する会議録では、"
        "指針が発言者の記載を求めています。",
    ),
    why=Words(
        "The national guideline on administrative documents asks for 発言者 beside 発言内容, 浜松市"
        " for the name beside the gist of each remark. A record that says it keeps remarks, and"
        " leaves out whose they are, cannot be traced to anybody.",
        "国のガイドラインは発言内容とともに発言者を、浜松市の要綱は発言ごとに氏名を求めています。"
        "発言を記録するとしながら発言者がなければ、誰の発言かをたどれません。",
    ),
    todo=Words(
        "Write the label as printed; 「委員」 or 「事務局」 is a speaker too, and so is a"
        " pseudonym or ●● (`identifies` says which). If the record is not of remarks but by topic,"
        " state so in `fidelity`. The rest of a remark that was broken off `continues` the part"
        " before.",
        "表記を記載のとおりに書いてください。「委員」「事務局」や、"
        "仮名・伏字も発言者です（`identifies`で区別します）。発言者ごとの記録でなければ、"
        "`fidelity`にそのように書きます。表などで途切れた発言の続きには`continues`を書きます。",
    ),
    profiles=CORE,
    fails=(
        Case(
            """
            {"record": {"fidelity": "summary-by-speaker"},
             "proceedings": [
               {"kind": "remark", "speaker": {"label": "会長"}, "text": "会議を始める。"},
               {"kind": "remark", "text": "資料の3頁について伺いたい。"},
               {"kind": "remark", "speaker": {"mark": "＊："}, "text": "次回お示しする。"}]}
            """,
            at=("/proceedings/1",),
        ),
    ),
    passes=(
        """
        {"record": {"fidelity": "summary-by-speaker"},
         "proceedings": [
           {"kind": "remark", "speaker": {"label": "会長"}, "text": "会議を始める。"},
           {"kind": "remark", "speaker": {"label": "委員"}, "text": "資料の3頁について伺いたい。"},
           {"kind": "remark", "speaker": {"identifies": "hidden"}, "text": "次回お示しする。"}]}
        """,
        """
        {"record": {"fidelity": "summary-by-topic"},
         "proceedings": [{"kind": "remark", "text": "資料の3頁について伺いたい。"}]}
        """,
        """
        {"record": {"fidelity": "edited"},
         "proceedings": [
           {"kind": "remark", "id": "a", "speaker": {"label": "会長"}, "text": "次のとおりです。"},
           {"kind": "table", "rows": [["年度", "件数"]]},
           {"kind": "remark", "continues": "a", "text": "以上です。"},
           {"kind": "remark", "fidelity": "narrated", "text": "質疑があった。"}]}
        """,
        """{"proceedings": [{"kind": "remark", "text": "資料の3頁について伺いたい。"}]}""",
    ),
)
def speakers(survey: Survey) -> Iterator[Found]:
    """Find the first remark of nobody, where the record is one of remarks."""
    if survey.minutes.record.fidelity not in _OF_REMARKS:
        return
    places = [node.pointer for node in survey.of(Remark) if _is_nobodys(node.thing)]
    if places:
        first, *rest = places
        number = len(rest)
        more = Words(f", nor have {number} others", f"ほか{number}件") if rest else Words("", "")
        yield found(first, related=tuple(rest), more=more)


_OF_REMARKS: Final = frozenset({"verbatim", "edited", "summary-by-speaker"})


def _is_nobodys(remark: Remark) -> bool:
    speaker = remark.speaker
    if speaker is not None and (speaker.label is not None or _tells_of_somebody(speaker)):
        return False
    return remark.continues is None and remark.fidelity != "narrated"


def _tells_of_somebody(speaker: Speaker) -> bool:
    return attrs.evolve(speaker, mark=None) != Speaker()


@rule(
    "CMP008",
    "error",
    title=Words("The time of beginning is missing.", "開始時刻がない。"),
    message=Words(
        "It is not stated when this began (開催日時), which the national and municipal guidelines"
        " ask for; state `startTime` on the sitting.",
        "開始時刻が書かれていません（国・市区町村の指針が開催日時を求めています）。"
        "開議の`startTime`に書いてください。",
    ),
    why=Words(
        "The national guideline on administrative documents asks for 開催日時, the day and the"
        " time. Of 205 minutes 164 tell it; from it, with the end, come the length of the meeting"
        " and who was late.",
        "国のガイドラインは開催日時、つまり日と時刻を求めています。"
        "公開された会議録205件のうち164件に開始時刻があります。終了時刻と合わせて、"
        "会議の長さや遅参の有無が分かります。",
    ),
    todo=Words(
        "State when it actually began, or, if only that is told, when it was called for"
        " (`scheduledStartTime`), or after what (`startsAfter`: 定例会閉会後). An event `open` with"
        " its time will do. Written procedures need none.",
        "実際の開始時刻を書いてください。招集の時刻しか分からなければ`scheduledStartTime`、"
        "時刻がなければ`startsAfter`（「定例会閉会後」など）に書きます。"
        "時刻のある出来事`open`でもかまいません。書面開催には要りません。",
    ),
    profiles=CORE,
    fails=(
        Case(
            """{"meeting": {"sittings": [{"date": "2026-03-18"}]}}""",
            at=("/meeting/sittings/0",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "10:00"},
                                      {"date": "2026-03-19", "endTime": "12:00"}]}}
            """,
            at=("/meeting/sittings/1",),
        ),
        Case("""{"meeting": {"name": "かえで市図書館協議会"}}""", at=("/meeting",)),
    ),
    passes=(
        """{"meeting": {"sittings": [{"date": "2026-03-18", "startTime": "10:00"}]}}""",
        """
        {"meeting": {"sittings": [{"date": "2026-03-18", "scheduledStartTime": "10:00"},
                                  {"date": "2026-03-19", "startsAfter": "本会議散会後"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-18"}]},
         "proceedings": [{"kind": "event", "event": "open", "time": "10:02",
                          "text": "午前10時2分　開会"}]}
        """,
        """{"meeting": {"mode": "written", "sittings": [{"date": "2026-03-18"}]}}""",
    ),
)
def beginning(survey: Survey) -> Iterator[Found]:
    """Find sittings that began at no time."""
    if is_written(survey):
        return
    opened = set(timed_events(survey, "open"))
    if not survey.minutes.meeting.sittings:
        yield missing(survey, survey.stated("meeting"), "date")
    for node in survey.sittings:
        sitting = node.thing
        told = (sitting.start_time, sitting.scheduled_start_time, sitting.starts_after)
        if (
            all(one is None for one in told)
            and node not in opened
            and mode_of(survey, sitting) != "written"
        ):
            yield missing(survey, node.pointer, "date")
