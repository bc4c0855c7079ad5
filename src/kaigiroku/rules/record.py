"""The record: its steps, signatures and corrections (REC).

The rules on its state and edition are in `kaigiroku.rules.standing`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kaigiroku.japanese import fold
from kaigiroku.model import Correction, Person, Step, Unit
from kaigiroku.navigation import own_text
from kaigiroku.rules.facts.roster import ENTITLED, Roster, roster
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__ = ["STEPS"]

STEPS: Final[Mapping[str, Words]] = {
    "prepared": Words("prepared", "作成"),
    "confirmed": Words("confirmed", "確認"),
    "approved": Words("approved", "承認"),
    "signed": Words("signed", "署名"),
    "published": Words("published", "公表"),
    "corrected": Words("corrected", "訂正"),
}
"""The steps of the common list, as messages name them."""


def _is_before(one: str, other: str) -> bool:
    """Tell whether a date is surely before another, as far as both are told."""
    told = min(len(one), len(other))
    return one[:told] < other[:told]


@once
def _end(survey: Survey) -> tuple[str, str] | None:
    """Return the last day of the meeting and its place, if it is told."""
    days: list[tuple[str, str]] = []
    for sitting in survey.sittings:
        field = "date" if sitting.thing.end_date is None else "end_date"
        if (day := getattr(sitting.thing, field)) is not None:
            days.append((day, sitting.at(field)))
    return max(days, default=None)


@once
def _too_early(survey: Survey) -> Mapping[str, tuple[Words, str]]:
    """Return the steps and corrections before the end of the meeting: place, what, and day."""
    if (end := _end(survey)) is None:
        return {}
    nodes: list[tuple[Node[Step] | Node[Correction], Words | None]] = [
        *((node, STEPS.get(str(node.thing.step))) for node in survey.of(Step)),
        *((node, STEPS["corrected"]) for node in survey.of(Correction)),
    ]
    return {
        node.at("date"): (words, day)
        for node, words in nodes
        if (day := node.thing.date) is not None and words and _is_before(day, end[0])
    }


# ---------------------------------------------------------------------------------- REC001


@rule(
    "REC001",
    "error",
    title=Words("The steps of the record are out of order.", "会議録の手続の日付が前後している。"),
    message=Words(
        "The record is said to be {one} on {day}, after it was {other} on {other_day};"
        " correct the date that is wrong.",
        "会議録の{one}が{day}で、{other}（{other_day}）より後になっています。"
        "誤っているほうの日付を直してください。",
    ),
    why=Words(
        "What has not been prepared cannot be confirmed, approved, signed or published; and a"
        " record that is called confirmed or final was not published for the last time before"
        " anybody had confirmed it. Deadlines (茅ヶ崎市: 45 days, 石岡市: 7 days from making to"
        " publishing) are reckoned from these dates. No order is asked of confirming, approving"
        " and signing, which each office arranges in its own way, nor of a draft that is published"
        " early.",
        "作成していない会議録を確認・承認・署名・公表することはできません。また、"
        "確認済・確定とされる会議録の最後の公表が、最初の確認より前ということはありません。"
        "公表までの期限（茅ヶ崎市は45日以内、石岡市は作成から7日以内）も、"
        "これらの日付から数えます。確認・承認・署名の間の順序は団体によって異なるため、問いません。"
        "未定稿（案）を先に公表することも妨げません。",
    ),
    todo=Words(
        "Look up the dates; often the year was not changed. If a preliminary version was published"
        " first, state the later publication as a step of its own.",
        "日付を確かめてください。年の直し忘れがよくあります。暫定版を先に公表したときは、"
        "確定後の公表も手続として加えてください。",
    ),
    fails=(
        Case(
            """
            {"record": {"steps": [{"step": "prepared", "date": "2026-04-02"},
                                  {"step": "confirmed", "date": "2026-03-25"}]}}
            """,
            at=("/record/steps/0/date",),
        ),
        Case(
            """
            {"record": {"state": "final", "steps": [
               {"step": "prepared", "date": "2026-03-20"},
               {"step": "published", "date": "2026-03"},
               {"step": "approved", "date": "2026-04-24"},
               {"step": "signed", "date": "2026-04-24"}]}}
            """,
            at=("/record/steps/1/date",),
        ),
        Case(
            """
            {"record": {"state": "confirmed", "steps": [
               {"step": "published", "date": "2025-04-01"},
               {"step": "prepared", "date": "2026-03-20"},
               {"step": "confirmed", "date": "2026-03-25"}]}}
            """,
            at=("/record/steps/1/date",),
        ),
    ),
    passes=(
        """
        {"record": {"steps": [{"step": "prepared", "date": "2026-03-19"},
                              {"step": "confirmed", "date": "2026-03-25"}]}}
        """,
        """
        {"record": {"state": "final", "steps": [
           {"step": "prepared", "date": "2026-03-20"},
           {"step": "signed", "date": "2026-03-24"},
           {"step": "approved", "date": "2026-03"},
           {"step": "confirmed", "date": "2026-03-22"},
           {"step": "published", "date": "2026-03-21"},
           {"step": "published", "date": "2026-03-30"},
           {"step": "corrected", "date": "2026-03-26"},
           {"step": "kaede-city:archived", "date": "2026-01-01"}]}}
        """,
        """
        {"record": {"state": "draft", "steps": [
           {"step": "prepared"}, {"step": "prepared", "date": "2026-03-20"},
           {"step": "published", "date": "2026-03-21"},
           {"step": "confirmed", "date": "2026-04-10"}]}}
        """,
    ),
)
def out_of_order(survey: Survey) -> Iterator[Found]:
    """Find a preparation after anything else, and a publication before any confirmation."""
    steps: dict[str, list[Node[Step]]] = {}
    for node in survey.of(Step):
        steps.setdefault(str(node.thing.step), []).append(node)
    early = _too_early(survey)
    prepared, published = (_dated(steps.get(step, ())) for step in ("prepared", "published"))
    confirmed = [_dated(steps.get(step, ())) for step in ("confirmed", "approved", "signed")]
    too_soon = [
        node
        for nodes in (*confirmed, published)
        for node in nodes
        if node.at("date") not in early and _all_before([node], prepared)
    ]
    if too_soon:
        yield _in_wrong_order(prepared[0], too_soon[0], prepared[0], too_soon)
    if survey.minutes.record.state in {"confirmed", "final"}:
        too_late = [nodes[0] for nodes in confirmed if _all_before(published, nodes)]
        of_old = [node for node in published if node in too_soon or node.at("date") in early]
        if published and too_late and not of_old:
            yield _in_wrong_order(too_late[0], published[-1], published[-1], too_late)


def _dated(nodes: Sequence[Node[Step]]) -> Sequence[Node[Step]]:
    """Return the steps if the dates of all are told: one that is not may be the first or last."""
    return nodes if all(node.thing.date is not None for node in nodes) else ()


def _all_before(ones: Sequence[Node[Step]], others: Sequence[Node[Step]]) -> bool:
    return bool(others) and all(
        _is_before(str(one.thing.date), str(other.thing.date)) for one in ones for other in others
    )


def _in_wrong_order(
    one: Node[Step], other: Node[Step], at: Node[Step], related: Sequence[Node[Step]]
) -> Found:
    return found(
        at.at("date"),
        related=tuple(node.at("date") for node in related),
        one=STEPS[str(one.thing.step)],
        day=str(one.thing.date),
        other=STEPS[str(other.thing.step)],
        other_day=str(other.thing.date),
    )


# ---------------------------------------------------------------------------------- REC002


@rule(
    "REC002",
    "warning",
    title=Words(
        "A step of the record lies before the end of the meeting.",
        "会議録の手続が、会議の終わる前の日付になっている。",
    ),
    message=Words(
        "The record is said to be {step} on {day}, but the meeting lasted until {end};"
        " correct the date that is wrong.",
        "会議録の{step}が{day}とされていますが、会議は{end}まで開かれています。"
        "誤っているほうの日付を直してください。",
    ),
    why=Words(
        "Minutes are made of what was said, so they cannot be ready before it was. Of the two dates"
        " one is wrong, and mostly it is the year: meetings of January to March are written up in"
        " forms of the year before.",
        "会議録は会議で述べられたことの記録ですから、会議が終わる前にできあがることはありません。"
        "どちらかの日付が誤りで、多くは年の誤りです。1月から3月の会議では、"
        "前年の様式が使い回されがちです。",
    ),
    todo=Words(
        "Look up both dates. Leave it, with a waiver, if minutes of several days were written up"
        " and confirmed day by day.",
        "両方の日付を確かめてください。数日にわたる会議の会議録を一日ごとに作成・確認している場合は"
        "、承知の指摘（waiver）に理由を書いてそのままにします。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-01-28"}]},
             "record": {"steps": [{"step": "prepared", "date": "2025-02-03"}]}}
            """,
            at=("/record/steps/0/date",),
        ),
        Case(
            """
            {"meeting": {"sittings": [{"date": "2026-03-17"},
                                      {"date": "2026-03-18", "endDate": "2026-03-20"}]},
             "record": {"steps": [{"step": "published", "date": "2026-03-19"},
                                  {"step": "approved", "date": "2026-02"},
                                  {"step": "kaede-city:notified", "date": "2026-03-01"}],
                        "corrections": [{"wrong": "7名", "right": "6名", "date": "2026-03-10"}]}}
            """,
            at=(
                "/record/steps/0/date",
                "/record/steps/1/date",
                "/record/corrections/0/date",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"sittings": [{"date": "2026-01-28"}]},
         "record": {"steps": [{"step": "prepared", "date": "2026-02-03"}]}}
        """,
        """
        {"meeting": {"sittings": [{"date": "2026-03-17"}, {"printed": "令和8年4月1日"}],
                     "nextMeeting": {"date": "2026-04-20"}},
         "record": {"steps": [{"step": "prepared", "date": "2026-03-17"},
                              {"step": "confirmed", "date": "2026-03"},
                              {"step": "published", "date": "2026"}, {"step": "signed"}],
                    "sources": [{"retrieved": "2026-01-05"}]}}
        """,
    ),
)
def before_the_meeting(survey: Survey) -> Iterator[Found]:
    """Find steps and corrections dated before the last sitting."""
    if (end := _end(survey)) is not None:
        for place, (words, day) in _too_early(survey).items():
            yield found(place, related=(end[1],), step=words, day=day, end=end[0])


# ---------------------------------------------------------------------------------- REC003


@rule(
    "REC003",
    "warning",
    title=Words("A signatory was not at the meeting.", "署名者が会議に出席していない。"),
    message=Words(
        "“{name}” signs the record, but {state}; correct the attendance or the signatory.",
        "「{name}」は会議録の署名者ですが、{state}。出席者か署名者のどちらかを直してください。",
    ),
    why=Words(
        "A signature vouches for what the signatory heard. 地方自治法123条 has the chair and at"
        " least two members sign; 浜松市 and others ask the chair and one or more of the members."
        " So the signatory has to be somebody who was there.",
        "署名は、その人が会議の場で見聞きした内容を確かめたことを示します。"
        "地方自治法123条は議長と2人以上の議員の署名を定め、浜松市などの要綱も、"
        "会長と1人以上の委員による確認を求めています。したがって、"
        "署名者は出席者でなければなりません。",
    ),
    todo=Words(
        "Check who signed and who was there. If a member was replaced as signatory because of"
        " absence, name the one who signed. If somebody signs for their office (a clerk, a new"
        " chair), waive this with that reason.",
        "署名した人と出席した人を確かめてください。欠席のため署名者が替わった場合は、"
        "実際に署名した人を書きます。後任の会長など、職として署名した場合は、"
        "承知の指摘（waiver）に理由を書いてそのままにします。",
    ),
    fails=(
        Case(
            """
            {"record": {"signatories": [{"label": "署名委員　岡部　健", "attendees": ["okabe"]}]},
             "attendance": [{"label": "欠席委員", "capacity": "member", "status": "absent",
               "entries": [{"id": "okabe", "label": "岡部　健", "name": "岡部　健"}]}]}
            """,
            at=("/record/signatories/0",),
        ),
        Case(
            """
            {"record": {"signatories": [
               {"label": "署名委員　岡部　健", "name": "岡部　健", "role": "署名委員"},
               {"label": "署名委員　三枝千尋", "name": "三枝千尋", "role": "署名委員"}]},
             "attendance": [
               {"label": "出席委員", "capacity": "member", "entries": [
                 {"label": "髙橋修", "name": "髙橋修"},
                 {"label": "（欠員）", "status": "vacant"}]},
               {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
                 {"label": "岡部健", "name": "岡部健"}]}]}
            """,
            at=("/record/signatories/0", "/record/signatories/1"),
        ),
    ),
    passes=(
        """
        {"record": {"signatories": [{"label": "署名委員　岡部　健", "attendees": ["okabe"]}]},
         "attendance": [{"label": "出席委員", "capacity": "member", "status": "present",
           "entries": [{"id": "okabe", "label": "岡部　健", "name": "岡部　健"}]}]}
        """,
        """
        {"record": {"signatories": [
           {"label": "会長"}, {"label": "岡部", "name": "岡部", "role": "署名委員"},
           {"label": "会議録調製者　書記　根本剛", "name": "根本剛"},
           {"label": "三枝", "attendees": ["saegusa"]}, {"label": "委員長"}]},
         "attendance": [
           {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
             {"label": "岡部　健", "name": "岡部　健"},
             {"id": "saegusa", "label": "三枝千尋", "name": "三枝千尋", "status": "left-early"}]}]}
        """,
        """
        {"record": {"signatories": [{"label": "署名委員　岡部健", "name": "岡部健"}]},
         "attendance": [{"label": "出席委員", "capacity": "member", "others": 3, "entries": [
           {"label": "髙橋修", "name": "髙橋修"}]}]}
        """,
        """
        {"record": {"signatories": [{"label": "署名委員　岡部健", "name": "岡部健"}]},
         "attendance": [{"label": "出席委員", "capacity": "member", "entries": [
           {"label": "商工会代表", "position": "商工会代表"}]}]}
        """,
    ),
)
def signed_unheard(survey: Survey) -> Iterator[Found]:
    """Find signatories who are listed as away, or not at all where every member is."""
    for number, person in enumerate(survey.minutes.record.signatories):
        if (state := _why_not_there(roster(survey), person)) is not None:
            yield found(
                f"/record/signatories/{number}",
                name=person.label or person.name or "、".join(person.attendees),
                state=state,
            )


_MEMBER: Final = re.compile("署名|委員|議員|番")


def _why_not_there(people: Roster, person: Person) -> Words | None:
    listed = people.meant(person)
    if not person.attendees and person.name is not None:
        listed = people.called(Person(name=person.name))
        if not listed and _is_nowhere(people, person, fold(person.name)):
            return Words("is not in the attendance", "出席者の欄にありません")
    if listed and not any(people.is_anywhere_present(one) for one in listed):
        return Words("is listed as away", "欠席などとされています")
    return None


def _is_nowhere(people: Roster, person: Person, name: str) -> bool:
    """Tell whether a member's name is missing from an attendance that names every member."""
    members = [one for one in people.listed if one.capacity in ENTITLED]
    complete = members and all(
        (one.entry.name is not None or one.status == "vacant") and one.group.thing.others is None
        for one in members
    )
    if not complete or _MEMBER.search(f"{person.label}{person.role}") is None:
        return False
    names = [
        fold(told) for one in people.listed for told in (one.entry.name, one.entry.label) if told
    ]
    return not any(name in other or other in name for other in names)


# ---------------------------------------------------------------------------------- REC007


@rule(
    "REC007",
    "warning",
    title=Words("A correction corrects nothing.", "正誤が、何も正していない。"),
    message=Words(
        "“{wrong}” should be corrected, but {state}; correct the text or the correction.",
        "「{wrong}」を正すとされていますが、{state}。本文か正誤の記載を直してください。",
    ),
    why=Words(
        "A list of corrections (正誤) tells readers of the earlier version what changed. If both"
        " sides are alike, the slip is in the list; and if the record was corrected, the text has"
        " to have what is right, or the next reader quotes the wrong words again.",
        "正誤は、訂正前の会議録を読んだ人に変わったところを知らせるものです。誤と正が同じなら、"
        "正誤の書き誤りです。また、会議録が訂正済みなら、本文は正しい記載になっているはずで、"
        "そうでなければ、次の読み手がまた誤りを引用します。",
    ),
    todo=Words(
        "Bring the text of the unit up to date, or write what really stood there and what should."
        " If the text is kept as first printed with the list beside it, leave out the step"
        " `corrected`.",
        "単位の本文を訂正後のものにするか、誤と正を書き直してください。本文を当初のまま残し、"
        "正誤だけを添える場合は、手続の`corrected`を書かないでください。",
    ),
    fails=(
        Case(
            """
            {"record": {"steps": [{"step": "corrected", "date": "2026-09-10"}],
               "corrections": [{"place": {"unit": "r1"}, "wrong": "48台", "right": "84台",
                                "date": "2026-09-10"}]},
             "proceedings": [{"kind": "remark", "id": "r1", "text": "平均で４８台です。"}]}
            """,
            at=("/record/corrections/0",),
        ),
        Case(
            """
            {"record": {"corrections": [{"wrong": "84台", "right": "84台"}]}}
            """,
            at=("/record/corrections/0/right",),
        ),
    ),
    passes=(
        """
        {"record": {"steps": [{"step": "corrected", "date": "2026-09-10"}],
           "corrections": [{"place": {"unit": "r1"}, "wrong": "48台", "right": "84台",
                            "date": "2026-09-10"}]},
         "proceedings": [{"kind": "remark", "id": "r1", "text": "平均で84台です。"}]}
        """,
        """
        {"record": {"corrections": [{"place": {"unit": "r1"}, "wrong": "48台", "right": "84台"}]},
         "proceedings": [{"kind": "remark", "id": "r1", "text": "平均で48台です。"}]}
        """,
        """
        {"record": {"steps": [{"step": "corrected", "date": "2026-09-10"}],
           "corrections": [
             {"place": {"unit": "r1"}, "wrong": "7名", "right": "17名"},
             {"place": {"unit": "r1"}, "wrong": "高橋", "right": "髙橋"},
             {"place": {"unit": "r1"}, "wrong": "欠席", "date": "2026-10-01"},
             {"place": {"unit": "r1"}, "wrong": "賛成", "right": "反対", "date": "2026-10-01"},
             {"place": {"printed": "3頁"}, "wrong": "賛成", "right": "反対"}]},
         "proceedings": [
           {"kind": "remark", "id": "r1", "text": "賛成17名。髙橋委員は欠席です。"}]}
        """,
    ),
)
def corrects_nothing(survey: Survey) -> Iterator[Found]:
    """Find corrections to the same words, and such as were not made in the text."""
    for node in survey.of(Correction):
        wrong, right = node.thing.wrong, node.thing.right
        if wrong is None or right is None:
            continue
        if wrong == right:
            same = Words("what is right reads the same", "正の側も同じ文字です")
            yield found(node.at("right"), wrong=wrong, state=same)
        elif (unit := _left_as_it_was(survey, node.thing, wrong, right)) is not None:
            kept = Words(
                f"the text still has it and not “{right}”",
                f"本文は今もそのままで、「{right}」がありません",
            )
            yield found(node.pointer, related=(unit.pointer,), wrong=wrong, state=kept)


def _left_as_it_was(
    survey: Survey, correction: Correction, wrong: str, right: str
) -> Node[Any] | None:
    """Return the unit that still has the wrong words, if the record is said to be corrected."""
    place, day = correction.place, correction.date
    made = any(
        step.step == "corrected" and not _is_before(step.date or "", day or "")
        for step in survey.minutes.record.steps
    )
    if not made or place is None or place.unit is None:
        return None
    unit: Node[Any] | None = survey.find(place.unit, Unit)
    text = fold(own_text(unit.thing)) if unit is not None else ""
    left = fold(wrong) in text and fold(right) not in text
    return unit if left else None


# ---------------------------------------------------------------------------------- REC009


@rule(
    "REC009",
    "error",
    title=Words(
        "A recording stands for the record, and there is none.",
        "録音・録画による会議録とされているが、録音・録画がない。",
    ),
    message=Words(
        "The fidelity is “recording”, but no recording was made; correct one of the two.",
        "会議録の作成方法は「録音・録画による」（recording）ですが、"
        "録音・録画は「なし」とされています。どちらかを直してください。",
    ),
    why=Words(
        "Some rules allow a recording in place of a written record, if the speakers can be told"
        " apart in it (浜松市), and ask that the minutes say whether one was made. If there is"
        " none, nothing keeps what was said.",
        "発言者が分かる録音・録画をもって発言の記録に代えることを認める要綱があり（浜松市）、"
        "録音・録画の有無の記載も求めています。録音・録画がなければ、"
        "発言の内容はどこにも残っていないことになります。",
    ),
    todo=Words(
        "State the kind of recording (`audio`, `video`), or how the record was really made.",
        "録音・録画の種類（`audio`・`video`）か、実際の作成方法を書いてください。",
    ),
    fails=(
        Case(
            """
            {"record": {"fidelity": "recording", "recording": "none"}}
            """,
            at=("/record/recording",),
        ),
    ),
    passes=(
        """
        {"record": {"fidelity": "recording", "recording": "audio"}}
        """,
        """
        {"record": {"fidelity": "edited", "recording": "none"}}
        """,
        """
        {"record": {"fidelity": "recording"}}
        """,
    ),
)
def no_recording(survey: Survey) -> Iterator[Found]:
    """Find a record that is a recording which was not made."""
    record = survey.minutes.record
    if record.fidelity == "recording" and record.recording == "none":
        yield found("/record/recording", related=("/record/fidelity",))
