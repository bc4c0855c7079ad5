"""Spans: what holds for a stretch of a text.

`start` and `end` count code points from 0, `end` is exclusive. A span repeats the characters it
covers, so that a slip is found at once; a span without length (`start` = `end`) has none to repeat.
Spans stand in the order of their start; they may nest and never cross.
"""

from typing import Literal

import attrs

from kaigiroku.model.openness import Reason
from kaigiroku.model.people import Person
from kaigiroku.model.values import AnyId, Date, Offset, Text, Time
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import Boundary, WithholdingMethod

__all__ = [
    "AnySpan",
    "BreakSpan",
    "DirectionSpan",
    "NoteSpan",
    "ReferenceSpan",
    "RestrictedSpan",
    "RubySpan",
    "Span",
    "SpeakerSpan",
    "WithheldSpan",
]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Span:
    """Something that holds for a stretch of a text.
    文中の印。本文の一部の範囲について成り立つこと。
    """

    start: Offset
    """Where it begins, in code points from 0.
    始まりの位置（コードポイントで、0から）。"""

    end: Offset
    """Where it ends; the code point here is no longer part of it.
    終わりの位置（この位置の文字は含まない）。"""

    text: Text | None = None
    """The characters it covers, repeated to be checked.
    その範囲の文字（照合のために繰り返す）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class SpeakerSpan(Span):
    """A speaker's label that stands inside the text.
    文中にある発言者の表記。行頭などの見出しでなく、本文に含まれているもの。
    """

    kind: Literal["speaker"] = "speaker"
    """Says that this span is a speaker's label.
    発言者の表記であること。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class RestrictedSpan(Span):
    """Text that is here, in a full edition, and must not be in a public one.
    公開版では伏せる部分（原本にはその文字がある）。
    """

    kind: Literal["restricted"] = "restricted"
    """Says that this span is to be withheld from the public.
    公開しない部分であること。"""

    reasons: tuple[Reason, ...] = ()
    """Why it is not for the public.
    非公開の理由。"""

    how: WithholdingMethod | None = None
    """How it is withheld from the public edition.
    公開版での伏せ方。"""

    shown: Text | None = None
    """What stands in its place there: a pseudonym, a paraphrase, a notice.
    公開版でその代わりに示す文字（仮名・言い換え・断り書き）。"""

    opens_on: Date | None = None
    """The day from which it may be shown.
    公開予定日。"""

    opens_when: Text | None = None
    """The event after which it may be shown, in words.
    公開の条件。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class WithheldSpan(Span):
    """A mark in the place of text that is not here.
    伏せた部分（元の文字はなく、印がある）。
    """

    kind: Literal["withheld"] = "withheld"
    """Says that something was withheld here.
    伏せた部分であること。"""

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
class DirectionSpan(Span):
    """A stage direction or a short interjection inside the text: (拍手), （異議なし）, (了).
    文中のト書き・不規則発言（「異議なし」、拍手など）。
    """

    kind: Literal["direction"] = "direction"
    """Says that this span is a direction.
    ト書きであること。"""

    speaker: Person | None = None
    """Who interjects.
    発した者。"""

    time: Time | None = None
    """The time it notes.
    示された時刻。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class ReferenceSpan(Span):
    """Words that name a material, an agenda item, a unit or somebody present.
    資料・議題・発言・出席者への言及。それを指し示す語句の範囲に付ける。
    """

    kind: Literal["reference"] = "reference"
    """Says that this span is a reference.
    参照であること。"""

    to: tuple[AnyId, ...]
    """What it names.
    指すもののID。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class RubySpan(Span):
    """Characters whose reading is printed with them.
    ふりがなの付いた文字。読みが紙面に添えられているもの。
    """

    kind: Literal["ruby"] = "ruby"
    """Says that this span has ruby.
    ふりがなであること。"""

    reading: Text
    """The reading.
    読み。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class NoteSpan(Span):
    """Characters to which a footnote or an annotation belongs.
    注の付いた箇所。脚注や注釈が付く文字の範囲。
    """

    kind: Literal["note"] = "note"
    """Says that this span has a note.
    注であること。"""

    note: Text
    """The note.
    注の文。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class BreakSpan(Span):
    """The end of a line, column or page inside a paragraph; no part of the text.
    段落の途中の行末・段末・改頁（本文の文字ではない）。
    """

    kind: Literal["break"] = "break"
    """Says that the print breaks here.
    紙面の切れ目であること。"""

    boundary: Boundary | None = None
    """What ends: a line, a column, a page.
    何の切れ目か。"""

    page: Text | None = None
    """The number printed on the page that ends.
    終わる頁の番号。"""


AnySpan = (
    SpeakerSpan
    | RestrictedSpan
    | WithheldSpan
    | DirectionSpan
    | ReferenceSpan
    | RubySpan
    | NoteSpan
    | BreakSpan
)
