"""Openness: the whole and its parts (OPN).

The rules here hold the openness of the meeting, and of the record, against what the rest of the
document shows of its parts. Why something is closed is the matter of `reasons`, how it was closed
that of `closing`, what an edition may hold that of `editions`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Event,
    Group,
    Meeting,
    Openness,
    Record,
    Section,
    Sitting,
    Speaker,
    Step,
    Withheld,
)
from kaigiroku.rules.facts.closure import (
    CLOSED_SESSION,
    NAMES,
    OF_THE_MEETING,
    OF_THE_RECORD,
    PARTS,
    STATUS,
    UNITS,
    Mark,
    is_withdrawn,
    marks,
    not_open,
    of_the_whole,
    owner,
    stated,
    status_of,
    taken,
)
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "OPN002",
    "warning",
    title=Words(
        "Partly closed, and yet every part is open, or every part is closed.",
        "一部非公開とされているのに、どの部分も公開、またはどの部分も非公開とされている。",
    ),
    message=Words(
        "{whole} is said to be partly closed, but every part of it is said to be {kind}; correct"
        " the whole, or the part that differs.",
        "{whole}は一部非公開とされていますが、どの部分も{kind}とされています。全体の区分か、"
        "誤っている部分の区分を直してください。",
    ),
    why=Words(
        "Partly closed means that some of it could be attended and some could not; 佐賀県 and"
        " 静岡市 have the two kept apart where that can be done. The status of the whole is what"
        " lists and statistics count, the status of an item is what a reader looks up: they must"
        " tell the same story.",
        "一部非公開とは、傍聴できる部分とできない部分があるということです。佐賀県や静岡市は、"
        "一つの会議の公開の部分と非公開の部分を、できるだけ分けて扱うとしています。"
        "一覧や統計に使われるのは全体の区分、読む人が確かめるのは議題ごとの区分です。"
        "両者は合っていなければなりません。",
    ),
    todo=Words(
        "If everything was closed, state `closed` as a whole; if everything was open, `open`. If"
        " one item differed, state that there. If the part that differed is no item (greetings, an"
        " inspection), show it in the proceedings, or waive the finding.",
        "すべて非公開だったのなら全体を`closed`に、すべて公開だったのなら`open`にしてください。"
        "一つだけ違う議題があれば、その議題に書きます。議題でない部分（挨拶、視察など）"
        "だけが違うときは、議事の中に示すか、承知の指摘（waiver）としてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"openness": {"status": "partly-closed",
                                      "reasons": [{"text": "個人に関する情報を扱うため"}]}},
             "agenda": [{"title": "補助金の交付について", "openness": {"status": "closed"}},
                        {"title": "表彰の候補者について", "openness": {"status": "closed"}}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "partly-closed",
                                      "reasons": [{"code": "deliberation"}]}},
             "agenda": [{"title": "公開の案件", "openness": {"status": "open"}, "items": [
                          {"title": "計画の策定について"}, {"title": "予算について"}]},
                        {"title": "その他", "openness": {"status": "open"}}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "partly-closed",
                                      "reasons": [{"code": "personal"}]},
                         "sittings": [
               {"id": "a", "name": "午前の部", "openness": {"status": "closed"}},
               {"id": "b", "name": "午後の部", "openness": {"status": "closed"}}]}}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"agenda": [{"title": "審査請求について",
               "openness": {"status": "partly-closed", "reasons": [{"code": "adjudication"}]},
               "items": [
                 {"title": "令和8年（諮問）第1号", "openness": {"status": "closed"}},
                 {"title": "令和8年（諮問）第2号", "openness": {"status": "closed"}}]}]}
            """,
            at=("/agenda/0/openness/status",),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "partly-closed",
                                  "reasons": [{"text": "個人に関する情報を扱うため"}]}},
         "agenda": [{"title": "補助金の交付について", "openness": {"status": "open"}},
                    {"title": "表彰の候補者について", "openness": {"status": "closed"}}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "agenda": [{"title": "表彰の候補者について", "openness": {"status": "closed"}},
                    {"title": "その他"}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "agenda": [{"title": "表彰の候補者について", "openness": {"status": "closed"}}],
         "proceedings": [{"kind": "event", "event": "open", "text": "開会"},
                         {"kind": "event", "event": "public-leaves", "text": "（傍聴者退室）"},
                         {"kind": "section", "heading": "表彰の候補者について"}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "agenda": [{"title": "計画について", "openness": {"status": "open"}},
                    {"title": "請願について", "state": "withdrawn",
                     "openness": {"status": "closed"}}],
         "proceedings": [{"kind": "event", "event": "closed-session-begins",
                          "text": "（非公開で意見交換）"}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "agenda": [{"title": "受賞者の選考について", "openness": {"status": "closed"}}]}
        """,
        """
        {"agenda": [{"title": "審査請求について",
           "openness": {"status": "partly-closed", "reasons": [{"code": "adjudication"}]},
           "items": [{"title": "概要の説明", "openness": {"status": "open"}},
                     {"title": "審議"}]}]}
        """,
    ),
)
def of_one_kind(survey: Survey) -> Iterator[Found]:
    """Find what is said to be partly closed, with parts that are all alike."""
    if (kind := _kind_of_the_meeting(survey)) is not None:
        yield found(OF_THE_MEETING, whole=NAMES[Meeting], kind=STATUS[kind])
    for node in not_open(survey, AgendaItem):
        kind = _kind_of_items(owner(node).thing.items)
        if node.thing.status == "partly-closed" and kind is not None:
            yield found(node.at("status"), whole=NAMES[AgendaItem], kind=STATUS[kind])


@once
def _kind_of_the_meeting(survey: Survey) -> str | None:
    """Return the state of all parts of a meeting that is partly closed, if they agree."""
    if status_of(survey.minutes.meeting) != "partly-closed":
        return None
    sittings = [status_of(node.thing) for node in survey.sittings]
    kind = _one_kind(sittings) or _kind_of_items(survey.minutes.agenda)
    shows_another = _shows_closure if kind == "open" else _shows_opening
    return None if shows_another(survey) else kind


def _kind_of_items(items: Sequence[AgendaItem]) -> str | None:
    """Return the state that several items agree in; one alone may be closed but for greetings."""
    leaves = list(_leaves(items, None))
    return _one_kind(leaves) if len(leaves) > 1 else None


def _one_kind(states: Sequence[str | None]) -> str | None:
    """Return the state that all parts have; None if they differ or one of them is not told."""
    kinds = set(states)
    return kinds.pop() if len(kinds) == 1 and kinds != {"partly-closed"} else None


def _leaves(items: Sequence[AgendaItem], above: str | None) -> Iterator[str | None]:
    """Go through the states of all items that were taken and have none beneath them."""
    for item in items:
        if item.state in {"withdrawn", "postponed", "not-reached"}:
            continue
        status = status_of(item) or above
        if item.items:
            yield from _leaves(item.items, status)
        else:
            yield status


@rule(
    "OPN003",
    "note",
    title=Words(
        "Partly closed, and nothing shows which part.",
        "一部非公開とされているが、どの部分かが示されていない。",
    ),
    message=Words(
        "{whole} is said to be partly closed, but nothing shows which part; mark it in its place,"
        " if it may be told.",
        "{whole}は一部非公開とされていますが、どの部分が非公開なのかが示されていません。"
        "示してよいものであれば、その箇所に印を付けてください。",
    ),
    why=Words(
        "Whoever reads minutes of which something is missing should see where; without a mark the"
        " text reads as if it were whole. Some offices nevertheless tick “partly closed” and show"
        " nothing, and the format holds such minutes as they are: this is a note, no more.",
        "一部が欠けた会議録では、どこが欠けているかが読む人に分かることが大切です。印がなければ、"
        "欠けたところのない全文のように読めてしまいます。ただ、「一部非公開」"
        "の欄に印を付けるだけで箇所を示さない会議録も実際にあり、"
        "この形式はそれをそのまま表せます。そのため、参考としての指摘にとどめています。",
    ),
    todo=Words(
        "For the meeting, state `openness` on the item or sitting that was closed, or write the"
        " event `closed-session-begins`. For the record, put `withheld` where something was left"
        " out, in a full edition `restricted` over what is to be. Leave it as it is if the place"
        " must not be told, or if the minutes were published so and you only keep them.",
        "会議については、非公開にした議題・開議の`openness`を書くか、"
        "出来事`closed-session-begins`を書いてください。会議録については、"
        "省いた箇所に`withheld`を、原本であれば伏せる箇所に`restricted`を付けます。"
        "箇所を示せない場合や、そのように公表された会議録を写しただけの場合は、"
        "このままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"record": {"openness": {"status": "partly-closed",
                         "reasons": [{"text": "意思決定の途上にある内容の一部を含むため"}]}},
             "proceedings": [{"kind": "remark", "text": "次の議題に移ります。"}]}
            """,
            at=("/record/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "partly-closed",
                         "reasons": [{"code": "operations.personnel"}]}},
             "agenda": [{"title": "計画の改定について"}, {"title": "人事について"}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"name": "第1部"}, {"name": "第2部",
               "openness": {"status": "partly-closed", "reasons": [{"code": "corporate"}]}}]},
             "proceedings": [{"kind": "event", "event": "public-enters", "text": "傍聴者入室"},
                             {"kind": "remark", "text": "第2部を始めます。"}]}
            """,
            at=("/meeting/sittings/1/openness/status",),
        ),
    ),
    passes=(
        """
        {"record": {"openness": {"status": "partly-closed",
                     "reasons": [{"text": "意思決定の途上にある内容の一部を含むため"}]}},
         "proceedings": [{"kind": "withheld", "text": "（この間、一部を非公開とする。）"},
                         {"kind": "remark", "text": "次の議題に移ります。"}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed",
                     "reasons": [{"code": "operations.personnel"}]}},
         "agenda": [{"title": "計画の改定について"}],
         "proceedings": [{"kind": "event", "event": "closed-session-begins",
                          "text": "（これより非公開）"}]}
        """,
        """
        {"record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "proceedings": [{"kind": "remark", "text": "賛成です。",
                          "speaker": {"label": "Ａ委員", "identifies": "pseudonym"}}]}
        """,
        """
        {"form": [{"label": "議題", "value": "審査請求人 ■■ に係る件について", "spans": [
                    {"kind": "withheld", "start": 6, "end": 8, "text": "■■", "how": "masked"}]}],
         "record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "proceedings": [{"kind": "remark", "text": "審議します。"}]}
        """,
        """
        {"meeting": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}},
         "record": {"openness": {"status": "partly-closed", "reasons": [{"code": "personal"}]}}}
        """,
    ),
)
def nothing_shows_which(survey: Survey) -> Iterator[Found]:
    """Find wholes that are partly closed, with no part of them that is shown to be."""
    minutes = survey.minutes
    if minutes.agenda or minutes.proceedings:
        if status_of(survey.minutes.meeting) == "partly-closed":
            if _kind_of_the_meeting(survey) is None and not _shows_closure(survey):
                yield found(OF_THE_MEETING, whole=NAMES[Meeting])
        else:
            for node in not_open(survey, Sitting):
                if node.thing.status == "partly-closed" and not _shows_closure(survey, node):
                    yield found(node.at("status"), whole=NAMES[Sitting])
    if (
        minutes.proceedings
        and status_of(survey.minutes.record) == "partly-closed"
        and not _shows_withholding(survey)
    ):
        yield found(OF_THE_RECORD, whole=NAMES[Record])


_COMING_AND_GOING: Final = frozenset({*CLOSED_SESSION, "public-leaves"})


def _shows_closure(survey: Survey, but: Node[Openness] | None = None) -> bool:
    """Tell whether anything shows that a part of the meeting was closed."""
    return (
        any(n is not but for n in not_open(survey, Sitting, AgendaItem, Section, *UNITS))
        or bool(survey.of(Withheld))
        or any(node.thing.event in _COMING_AND_GOING for node in survey.of(Event))
    )


def _shows_opening(survey: Survey) -> bool:
    """Tell whether anything but the agenda shows that a part of the meeting was open."""
    by_class = stated(survey)
    return any(
        node.thing.status != "closed"
        for cls in (Sitting, Section, *UNITS)
        for node in by_class.get(cls, ())
    ) or any(node.thing.event in {*_COMING_AND_GOING, "public-enters"} for node in survey.of(Event))


_HIDES: Final = frozenset({"pseudonym", "hidden"})


def _shows_withholding(survey: Survey) -> bool:
    """Tell whether anything shows that something is not in the record, or not to be shown."""
    return (
        bool(marks(survey))
        or any(True for _ in not_open(survey, Section, *PARTS))
        or any(node.thing.identifies in _HIDES for node in survey.of(Speaker))
    )


@rule(
    "OPN004",
    "warning",
    title=Words(
        "Open as a whole, and yet a part is closed.",
        "全体が公開とされているのに、非公開の部分がある。",
    ),
    message=Words(
        "{whole} is said to be open, but {part}; state it as partly closed, or correct the part.",
        "{whole}は公開とされていますが、{part}。全体を一部非公開とするか、"
        "誤っている部分を直してください。",
    ),
    why=Words(
        "The openness of the meeting and of the record is what is counted, searched and answered"
        " for. If a part was closed, the whole was partly closed (一部非公開, 一部公開), and the"
        " reason is owed: the rules of 志木市 want it in the minutes wherever a part is held back.",
        "会議と会議録の公開の区分は、集計や検索に使われ、説明を求められるものです。"
        "非公開の部分があれば、全体は一部非公開（一部公開）であり、理由も示さなければなりません。"
        "志木市の要綱は、一部でも公表しないときは、その理由を会議録に書くよう定めています。",
    ),
    todo=Words(
        "State `partly-closed` and the reason, or correct the part. Remarks that were taken back"
        " (取消し), pseudonyms and paraphrases do not count: they leave no gap that an office has"
        " to answer for. Nor does a closed sitting of a committee, if the sitting names it in"
        " `body`; nor materials.",
        "全体を`partly-closed`として理由を書くか、部分のほうを直してください。取り消された発言、"
        "仮名、言い換えは、欠けた箇所として説明を求められるものではないため、数えません。"
        "分科会などの非公開の開議（`body`にその名があるもの）と、資料も数えません。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"openness": {"status": "open"}},
             "agenda": [{"title": "計画の改定について"},
                        {"title": "受賞者の選考について",
                         "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "open"}, "sittings": [
               {"name": "午前の部"},
               {"name": "午後の部",
                "openness": {"status": "closed", "reasons": [{"code": "corporate"}]}}]}}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "open"}},
             "proceedings": [
               {"kind": "event", "event": "closed-session-begins", "text": "（以下、非公開）"},
               {"kind": "event", "event": "closed-session-ends", "text": "（以下、公開）"}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"record": {"openness": {"status": "open"}},
             "proceedings": [{"kind": "remark", "text": "委託先は■■です。", "spans": [
               {"kind": "withheld", "start": 4, "end": 6, "text": "■■", "how": "masked",
                "reasons": [{"code": "corporate"}]}]}]}
            """,
            at=("/record/openness/status",),
        ),
        Case(
            """
            {"record": {"edition": "full", "openness": {"status": "open"}},
             "proceedings": [{"kind": "remark", "text": "病歴を御説明します。",
               "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}]}
            """,
            at=("/record/openness/status",),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "partly-closed"}},
         "agenda": [{"title": "計画の改定について"},
                    {"title": "受賞者の選考について",
                     "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}]}
        """,
        """
        {"meeting": {"openness": {"status": "open"}, "sittings": [
           {"name": "全体会"},
           {"name": "起草委員会", "body": "起草委員会",
            "openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}}],
           "nextMeeting": {"date": "2026-04-20",
            "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}}}
        """,
        """
        {"record": {"openness": {"status": "open"}},
         "proceedings": [{"kind": "remark", "text": "申請者のＡ氏は――――です。", "spans": [
           {"kind": "withheld", "start": 4, "end": 6, "text": "Ａ氏", "how": "pseudonymised",
            "reasons": [{"code": "personal"}]},
           {"kind": "withheld", "start": 7, "end": 11, "text": "――――", "how": "withdrawn",
            "reasons": [{"code": "withdrawn-remark"}]}]}]}
        """,
        """
        {"meeting": {"openness": {"status": "open"}}, "record": {"openness": {"status": "open"}},
         "agenda": [{"title": "人事案件について", "state": "postponed",
                     "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}],
         "materials": [{"label": "資料1", "title": "名簿",
                        "openness": {"status": "closed", "reasons": [{"code": "personal"}]}}]}
        """,
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}},
         "record": {"openness": {"status": "open"}},
         "proceedings": [{"kind": "section", "heading": "議題1",
           "openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}, "units": [
             {"kind": "remark", "openness": {"status": "open"}, "text": "会議録は公開します。"}]}]}
        """,
        """
        {"record": {"edition": "full", "openness": {"status": "open"}},
         "proceedings": [{"kind": "remark", "text": "あの会社は信用できません。",
           "openness": {"status": "closed", "how": "withdrawn",
                        "reasons": [{"code": "withdrawn-remark"}]}}]}
        """,
    ),
)
def closed_in_part(survey: Survey) -> Iterator[Found]:
    """Find wholes that are said to be open, of which a part is closed."""
    if status_of(survey.minutes.meeting) == "open":
        for part, places in _closed_in_the_meeting(survey):
            if places:
                yield found(OF_THE_MEETING, related=places, whole=NAMES[Meeting], part=part)
                break
    if status_of(survey.minutes.record) == "open":
        places = tuple(node.pointer for node in marks(survey) if _leaves_a_gap(node.thing))
        if survey.minutes.record.edition == "full":
            held = (node for node in not_open(survey, *_HELD) if _leaves_a_gap(node.thing))
            places += tuple(node.at("status") for node in held)
        if places:
            yield found(
                OF_THE_RECORD,
                related=places,
                whole=NAMES[Record],
                part=Words("something is withheld in it", "公開されない箇所があります"),
            )


def _closed_in_the_meeting(survey: Survey) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """Go through the parts of the meeting that were closed, kind by kind."""
    sittings = list(not_open(survey, Sitting))
    of_a_part = [node for node in sittings if not of_the_whole(owner(node).thing)]
    yield (
        Words("a sitting of it is not", "公開でない開議があります"),
        tuple(node.at("status") for node in sittings if node not in of_a_part),
    )
    if of_a_part:  # its items and its closed session are that committee's own
        return
    yield (
        Words("an item was not taken in the open", "公開で扱われなかった議題があります"),
        tuple(n.at("status") for n in not_open(survey, AgendaItem) if taken(owner(n))),
    )
    yield (
        Words("there was a closed session", "非公開とされた時間があります"),
        tuple(n.at("event") for n in survey.of(Event) if n.thing.event in CLOSED_SESSION),
    )


_HELD: Final = (Cell, Group, Attendee, *UNITS)
"""What is of the record itself; a closed material is a document of its own."""

_GAPS: Final = frozenset({None, "omitted", "masked"})


def _leaves_a_gap(mark: Mark | Openness) -> bool:
    """Tell whether something is missing for the public that is in the record, or ever was."""
    return mark.how in _GAPS and not is_withdrawn(mark)


@rule(
    "OPN014",
    "warning",
    title=Words(
        "Closed as a whole, and yet a part is open.",
        "全体が非公開とされているのに、公開の部分がある。",
    ),
    message=Words(
        "{whole} is said to be closed, but {part}; state it as partly closed or open, or correct"
        " the part.",
        "{whole}は非公開とされていますが、{part}。全体を一部非公開または公開とするか、"
        "誤っている部分を直してください。",
    ),
    why=Words(
        "A closed meeting has no observers, and closed minutes are not published. If a part could"
        " be attended or read, the whole was partly closed. Meeting and minutes are told apart:"
        " 堺市 publishes the minutes of closed meetings where it can, and these are then open.",
        "非公開の会議に傍聴者はなく、非公開の会議録は公表されません。"
        "一部でも傍聴や閲覧ができたのなら、全体は一部非公開です。会議と会議録とは別のもので、"
        "堺市の基準では、非公開の会議の会議録も可能であれば公表します。その場合、会議は非公開、"
        "会議録は公開となります。",
    ),
    todo=Words(
        "Look up which is right. If observers were only counted in the wrong group, correct the"
        " group's `capacity`: those who were invited are `observer`, journalists `press`. Was it"
        " the meeting that was closed, and not the minutes? Then state so.",
        "どちらが正しいか確かめてください。招かれた人は`observer`、報道関係者は`press`です。"
        "傍聴者（`public`）としていれば、区分の`capacity`を直します。"
        "会議録ではなく会議が非公開だったのなら、そのように書きます。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}},
             "attendance": [{"label": "傍聴者", "capacity": "public", "count": 3}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]}},
             "agenda": [{"title": "計画の改定について", "openness": {"status": "open"}},
                        {"title": "受賞者の選考について"}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]},
                         "sittings": [{"name": "第1部", "openness": {"status": "partly-closed"}},
                                      {"name": "第2部"}]}}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]}},
             "proceedings": [{"kind": "event", "event": "public-enters", "text": "傍聴者入室"}]}
            """,
            at=("/meeting/openness/status",),
        ),
        Case(
            """
            {"record": {"edition": "public", "openness": {"status": "closed",
                          "reasons": [{"code": "personal"}]},
                        "steps": [{"step": "published", "date": "2026-03-06"}]}}
            """,
            at=("/record/openness/status",),
        ),
    ),
    passes=(
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "proceedings"}]}},
         "attendance": [{"label": "傍聴者", "capacity": "public", "count": 0}]}
        """,
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]}},
         "attendance": [{"label": "傍聴者", "capacity": "public", "count": 2},
                        {"label": "報道", "capacity": "press", "count": 5}],
         "proceedings": [{"kind": "event", "event": "public-leaves",
                          "text": "（冒頭の挨拶の後、傍聴者退室）"}]}
        """,
        """
        {"meeting": {"openness": {"status": "closed", "reasons": [{"code": "personal"}]},
                     "sittings": [{"name": "委員会"}, {"name": "公聴会", "body": "公聴会",
                                   "openness": {"status": "open"}}]},
         "record": {"edition": "public", "openness": {"status": "open"}},
         "attendance": [{"label": "関係者", "capacity": "observer", "count": 4}]}
        """,
        """
        {"record": {"edition": "full", "openness": {"status": "closed",
                      "reasons": [{"code": "personal"}]},
                    "steps": [{"step": "prepared", "date": "2026-03-06"}]},
         "proceedings": [{"kind": "remark", "openness": {"status": "open"}, "text": "以上です。"}]}
        """,
    ),
)
def open_in_part(survey: Survey) -> Iterator[Found]:
    """Find wholes that are said to be closed, of which a part is open."""
    if status_of(survey.minutes.meeting) == "closed":
        for part, places in _open_in_the_meeting(survey):
            if places:
                yield found(OF_THE_MEETING, related=places, whole=NAMES[Meeting], part=part)
                break
    if status_of(survey.minutes.record) == "closed":
        if survey.minutes.record.edition == "public":
            yield found(
                OF_THE_RECORD,
                related=("/record/edition",),
                whole=NAMES[Record],
                part=Words("this is its public edition", "この文書は公開版です"),
            )
        elif places := tuple(n.at("step") for n in survey.of(Step) if n.thing.step == "published"):
            yield found(
                OF_THE_RECORD,
                related=places,
                whole=NAMES[Record],
                part=Words("it was published", "公表の手続が記されています"),
            )


_LETS_IN: Final = frozenset({"public-enters", "closed-session-ends"})


def _open_in_the_meeting(survey: Survey) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """Go through the parts of the meeting that were open, kind by kind."""
    by_class = stated(survey)
    sittings = [n for n in by_class.get(Sitting, ()) if n.thing.status != "closed"]
    of_a_part = [node for node in sittings if not of_the_whole(owner(node).thing)]
    yield (
        Words("a sitting of it was not", "非公開でない開議があります"),
        tuple(node.at("status") for node in sittings if node not in of_a_part),
    )
    if of_a_part:  # its items and its observers are that committee's own
        return
    yield (
        Words("an item was taken in the open", "公開で扱われた議題があります"),
        tuple(
            node.at("status")
            for node in by_class.get(AgendaItem, ())
            if node.thing.status != "closed" and taken(owner(node))
        ),
    )
    events = [node for node in survey.of(Event) if node.thing.event in _LETS_IN]
    yield (
        Words("the public was let in", "傍聴者が入室し、または非公開の部分が終わっています"),
        tuple(node.at("event") for node in events),
    )
    if not any(node.thing.event == "public-leaves" for node in survey.of(Event)):
        yield (
            Words("people of the public attended", "傍聴者がいます"),
            tuple(node.pointer for node in survey.of(Group) if _is_audience(node.thing)),
        )


def _is_audience(group: Group) -> bool:
    """Tell whether people of the public were there, by the group's own word."""
    there = group.status is None or group.status == "present"
    return group.capacity == "public" and there and bool(group.count or group.others)
