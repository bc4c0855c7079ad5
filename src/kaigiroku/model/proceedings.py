"""The proceedings: a tree of units, in the order of the record.

A unit's `text` is all its print except a leading label that is set off; LF parts its paragraphs.
Every kind of unit has one plain text, in which its spans count: the `text`, a section's `heading`,
a table's cells joined by TAB and its rows by LF. Meaning, not brackets, chooses the kind.
"""

from typing import Literal

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.model.openness import Openness, Reason
from kaigiroku.model.people import Speaker
from kaigiroku.model.spans import AnySpan
from kaigiroku.model.values import (
    AttendeeId,
    Count,
    Date,
    DecisionId,
    Id,
    ItemId,
    MaterialId,
    Print,
    RemarkId,
    SittingId,
    Text,
    Time,
    UnitId,
    Url,
)
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import (
    Act,
    Choice,
    EventType,
    Manner,
    Outcome,
    Support,
    UnitFidelity,
    WithholdingMethod,
)

__all__ = [
    "AnyUnit",
    "Decision",
    "Direction",
    "Event",
    "Explanation",
    "Figure",
    "Passage",
    "Place",
    "Quotation",
    "Recorded",
    "Remark",
    "Section",
    "Summary",
    "Table",
    "Tally",
    "Unit",
    "Withheld",
]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Unit:
    """A unit of the proceedings.
    議事の単位。議事の内容を、記録の順に、発言・決定・出来事などに分けたもの。
    """

    id: Id | None = None
    """The name by which the rest of the document refers to it.
    この単位を指すID。"""

    items: tuple[ItemId, ...] = ()
    """The agenda items it belongs to, beyond those of its section.
    関係する議題（節の議題のほかに）。"""

    label: Text | None = None
    """A printed lead-in that names no speaker, with what sets it off: 要旨：, Q1, (1), ・.
    発言者でない見出し語（「要旨：」「Q1」「(1)」「・」など、区切りの記号も含む）。"""

    spans: tuple[AnySpan, ...] = ()
    """What holds for stretches of its plain text.
    文中の印。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Recorded(Unit):
    """A unit whose matter is here, not withheld.
    内容が記録されている単位。
    """

    openness: Openness | None = None
    """Whether it is open to the public, if that differs from what it stands in.
    公開の可否（上位と違うとき）。"""

    fidelity: UnitFidelity | None = None
    """How closely it keeps the words, if that differs from the record.
    記録の精度（会議録全体と違うとき）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Place:
    """A place in these or other minutes that something refers to.
    箇所。この会議録またはほかの会議録の中の、指し示される場所。
    """

    unit: UnitId | None = None
    """A unit of these minutes.
    この会議録の単位。"""

    minutes: Text | None = None
    """Other minutes: their id, address or printed name.
    ほかの会議録（ID、URLまたは名称）。"""

    printed: Text | None = None
    """The place in words: page, line, day.
    箇所の原文（3頁12行など）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Remark(Recorded):
    """What somebody said, word for word or in the gist.
    発言。誰かが話したこと。逐語でも要旨でもよい。
    """

    kind: Literal["remark"] = "remark"
    """Says that this unit is a remark.
    発言であること。"""

    speaker: Speaker | None = None
    """Who spoke.
    発言者。"""

    act: Act | None = None
    """What the remark does: asks, answers, proposes, takes back.
    発言の種類。"""

    answers: tuple[UnitId, ...] = ()
    """The remarks it answers.
    どの発言への答えか。"""

    corrects: Place | None = None
    """The statement it takes back or corrects.
    取り消す・訂正する発言の箇所。"""

    continues: RemarkId | None = None
    """The part before it of the same remark, which a table, a bullet or a heading breaks off.
    同じ発言の前の部分（表・箇条書き・見出しなどで途切れたとき）。"""

    text: Text | None = None
    """What was said.
    発言の内容。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Explanation(Recorded):
    """The record that something was explained, mostly by means of materials.
    説明（資料を用いた説明があったことの記録）。
    """

    kind: Literal["explanation"] = "explanation"
    """Says that this unit is an explanation.
    説明であること。"""

    speaker: Speaker | None = None
    """Who explained.
    説明者。"""

    text: Text | None = None
    """The words of the record.
    記録の文。"""

    materials: tuple[MaterialId, ...] = ()
    """All the materials that were explained; reference spans only say where they are named.
    説明された資料のすべて。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Summary(Recorded):
    """The gist of something, not claimed to be anybody's words.
    要旨。内容のあらまし。誰かの言葉のとおりとはされていないもの。
    """

    kind: Literal["summary"] = "summary"
    """Says that this unit is a summary.
    要旨であること。"""

    text: Text
    """The gist.
    要旨の文。"""

    of: tuple[UnitId, ...] = ()
    """The units it sums up.
    何の要旨か。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Tally:
    """The votes for one choice or one candidate: how many, whose, or both.
    票。一つの選択肢または候補者についての票数、投票した者、またはその両方。
    """

    choice: Choice | None = None
    """For, against, abstained …
    賛否の別。"""

    candidate: Text | None = None
    """In an election, the candidate as printed.
    候補者（選挙のとき）。"""

    count: Count | None = None
    """How many, as stated.
    票数（記載のとおり）。"""

    voters: tuple[AttendeeId, ...] = ()
    """Who, where it is told.
    投じた者。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Decision(Recorded):
    """A decision of the body, where it is printed: in the proceedings or in the agenda.
    議決・決定。会議体の決定。議事または議題のうち、書かれているところに置く。
    """

    kind: Literal["decision"] = "decision"
    """Says that this unit is a decision.
    議決・決定であること。"""

    text: Text | None = None
    """The words of the record; absent if it is only spoken in a remark.
    記録の文（発言の中で述べられただけのときはない）。"""

    outcome: Outcome | None = None
    """What was decided.
    結果。"""

    manner: Manner | None = None
    """How it was decided.
    決め方。"""

    support: Support | None = None
    """How many were in favour.
    賛成の程度。"""

    tally: tuple[Tally, ...] = ()
    """The votes.
    票。"""

    conditions: tuple[Text, ...] = ()
    """The conditions attached.
    付された条件。"""

    stated_in: tuple[UnitId, ...] = ()
    """The units that state it, mostly a remark, if it has no print of its own.
    決定を述べている単位（多くは発言）。"""

    repeats: DecisionId | None = None
    """The same decision, where it was printed before; the earlier print is the decision.
    先に記された同じ決定（紙面で後に記されたほうが先のものを指す）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Event(Recorded):
    """Something that happened in the course of the meeting.
    議事の出来事（開会・休憩・再開・閉会・入退室・議長交代など）。
    """

    kind: Literal["event"] = "event"
    """Says that this unit is an event.
    出来事であること。"""

    event: EventType
    """What happened.
    何があったか。"""

    date: Date | None = None
    """The day, where it is printed with the event.
    日（記載があるとき）。"""

    time: Time | None = None
    """The time.
    時刻。"""

    attendees: tuple[AttendeeId, ...] = ()
    """Whom it concerns: who came, who left, who takes the chair.
    関係する出席者（入退室した者、新たに議長となる者）。"""

    text: Text | None = None
    """The words of the record; absent if it is only spoken in a remark.
    記録の文（発言の中で述べられただけのときはない）。"""

    stated_in: tuple[UnitId, ...] = ()
    """The units that state it, mostly a remark, if it has no print of its own.
    出来事を述べている単位（多くは発言）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Direction(Recorded):
    """A stage direction that has no narrower meaning.
    ト書き。より狭い意味の種類に当てはまらないもの。
    """

    kind: Literal["direction"] = "direction"
    """Says that this unit is a direction.
    ト書きであること。"""

    text: Text
    """Its words, brackets and all.
    ト書きの文（括弧も含む）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Withheld(Unit):
    """A mark in the place of a part that is not here.
    非公開部分（内容はなく、印がある）。
    """

    kind: Literal["withheld"] = "withheld"
    """Says that something was withheld here.
    非公開部分であること。"""

    text: Text | None = None
    """The mark or notice as printed.
    印・断り書き。"""

    reasons: tuple[Reason, ...] = ()
    """Why it is not for the public.
    非公開の理由。"""

    how: WithholdingMethod | None = None
    """How it was withheld.
    伏せ方。"""

    extent: Text | None = None
    """How much was withheld, if it is said.
    伏せた分量（記載があるとき）。"""

    opens_on: Date | None = None
    """The day from which it may be shown.
    公開予定日。"""

    opens_when: Text | None = None
    """The event after which it may be shown, in words.
    公開の条件。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Quotation(Recorded):
    """A document that the record quotes: a letter, a notice, a speech read out.
    引用文書。会議録に引かれている文書。書簡、通知、朗読された文章など。
    """

    kind: Literal["quotation"] = "quotation"
    """Says that this unit is a quotation.
    引用であること。"""

    text: Text
    """The quoted words.
    引用の文。"""

    source: Text | None = None
    """What is quoted, or whose words they are.
    引用元。"""

    date: Date | None = None
    """The day of what is quoted.
    引用元の日付。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Table(Recorded):
    """A table of the record.
    表。会議録の中の表。
    """

    kind: Literal["table"] = "table"
    """Says that this unit is a table.
    表であること。"""

    rows: tuple[tuple[Print, ...], ...]
    """Its rows of cells, head rows included; a blank cell is "".
    行（見出しの行も含む）。空欄は""。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Figure(Recorded):
    """A picture of the record.
    図。会議録の中の図や写真。
    """

    kind: Literal["figure"] = "figure"
    """Says that this unit is a figure.
    図であること。"""

    text: Text | None = None
    """Its caption, or the words it shows.
    説明または図中の文字。"""

    url: Url | None = None
    """Where the picture is.
    掲載先。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Passage(Recorded):
    """Print that has no better kind, so that nothing is lost.
    未分類の文。ほかの種類に当てはまらない部分。何も失わないためにある。
    """

    kind: Literal["passage"] = "passage"
    """Says that this unit is unclassified.
    未分類であること。"""

    text: Text
    """The print.
    紙面の文。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Section(Recorded):
    """A part of the proceedings: an item taken, a day, a committee's part.
    節。議事のまとまり。一つの議題、一日、分科会の部分など。
    """

    kind: Literal["section"] = "section"
    """Says that this unit is a section.
    節であること。"""

    heading: Text | None = None
    """Its heading as printed.
    見出し。"""

    sitting: SittingId | None = None
    """The sitting it belongs to.
    どの開議か。"""

    attendees: tuple[AttendeeId, ...] = ()
    """Who took part in it, where that is said (a work group).
    参加者（グループ討議など、記載があるとき）。"""

    units: tuple["AnyUnit", ...] = ()
    """What it holds, in printed order.
    中の単位（記載順）。"""


AnyUnit = (
    Section
    | Remark
    | Explanation
    | Summary
    | Decision
    | Event
    | Direction
    | Withheld
    | Quotation
    | Table
    | Figure
    | Passage
)
