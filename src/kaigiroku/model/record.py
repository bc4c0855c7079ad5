"""The record: how the minutes were made, what state and edition they are in, how open they are."""

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.model.openness import Openness
from kaigiroku.model.people import Person
from kaigiroku.model.proceedings import Place
from kaigiroku.model.values import (
    Date,
    JsonPointer,
    LanguageTag,
    MediaType,
    Percent,
    RuleCode,
    Sha256,
    Text,
    Url,
)
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import (
    Capacity,
    Edition,
    RecordFidelity,
    Recording,
    RecordState,
    Relation,
    StepType,
)

__all__ = [
    "Correction",
    "LegendEntry",
    "Provenance",
    "Record",
    "Related",
    "Source",
    "Step",
    "Waiver",
]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Step:
    """A step in the life of the record.
    会議録の手続（作成・確認・承認・署名・公表）。
    """

    step: StepType | None = None
    """Which step.
    手続の種類。"""

    date: Date | None = None
    """When.
    日。"""

    by: tuple[Person, ...] = ()
    """By whom.
    行った者。"""

    printed: Text | None = None
    """The words of the print.
    原文。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Correction:
    """A correction of the record.
    正誤。会議録の誤りを正した記録。
    """

    place: Place | None = None
    """Where.
    箇所。"""

    wrong: Text | None = None
    """What stood there.
    誤。"""

    right: Text | None = None
    """What should stand there.
    正。"""

    date: Date | None = None
    """When it was corrected.
    訂正の日。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Related:
    """Another document and what this one is to it.
    関係する文書。ほかの文書と、それに対するこの文書の関係。
    """

    relation: Relation | None = None
    """What this document is to the other.
    この文書から見た関係。"""

    minutes: Text | None = None
    """The other document's `id`.
    相手の文書のid。"""

    title: Text | None = None
    """Its title.
    題名。"""

    url: Url | None = None
    """Where it is.
    掲載先。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Source:
    """A file or page from which the document was made.
    出典。この文書のもとになったファイルやページ。
    """

    url: Url | None = None
    """Where it is.
    掲載先。"""

    media_type: MediaType | None = None
    """The kind of file.
    ファイルの種類。"""

    sha256: Sha256 | None = None
    """The SHA-256 of the file, in hexadecimal.
    ファイルのSHA-256。"""

    retrieved: Date | None = None
    """When it was fetched.
    取得した日。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Provenance:
    """How the document was read out of its sources.
    読み取りの記録。もとの資料から、この文書がどのように読み取られたか。
    """

    tool: Text | None = None
    """What read it.
    読み取った道具。"""

    version: Text | None = None
    """The tool's version.
    その版。"""

    inferred: tuple[JsonPointer, ...] = ()
    """The values that were inferred, not read.
    紙面になく、推し量った値の場所。"""

    confidence: Percent | None = None
    """How sure the reading is, in hundredths.
    確からしさ（百分率）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Record:
    """The record itself: how it was made, its state, edition and openness.
    会議録についての事項。作られ方、状態、版、公開の可否など。
    """

    fidelity: RecordFidelity | None = None
    """How closely it keeps the words, unless a unit says otherwise.
    会議録の作成方法。"""

    state: RecordState | None = None
    """Draft, confirmed, final or superseded.
    確定の状態。"""

    edition: Edition | None = None
    """Full, public or extract.
    版（原本・公開版・抄録）。"""

    openness: Openness | None = None
    """Whether the minutes are open to the public; the meeting's openness is another matter.
    会議録の公開の可否（会議の公開とは別）。"""

    steps: tuple[Step, ...] = ()
    """What happened to the record, when and by whom.
    会議録の手続。"""

    signatories: tuple[Person, ...] = ()
    """Who signs it (local assemblies: 地方自治法123条).
    署名者。"""

    recorders: tuple[Person, ...] = ()
    """Who wrote it.
    調製者・記録者。"""

    recording: Recording | None = None
    """Whether a recording of the meeting exists.
    録音・録画の有無。"""

    corrections: tuple[Correction, ...] = ()
    """Corrections of the record.
    正誤。"""

    related: tuple[Related, ...] = ()
    """Other documents and what this one is to them.
    関係する文書。"""

    language: LanguageTag | None = None
    """The language of the record.
    言語。"""

    licence: Text | None = None
    """The terms on which it may be used: an SPDX name, an address or words.
    利用条件。"""

    sources: tuple[Source, ...] = ()
    """The files or pages it was made from.
    出典。"""

    provenance: Provenance | None = None
    """How it was read out of them.
    読み取りの記録。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class LegendEntry:
    """What a symbol of the print stands for.
    凡例。紙面の記号が何を表すか。
    """

    mark: Text | None = None
    """The symbol.
    記号。"""

    meaning: Text | None = None
    """What it stands for, in the words of the print.
    意味。"""

    capacity: Capacity | None = None
    """The capacity of the speakers it marks.
    示された発言者の立場。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Waiver:
    """A finding that the office knows of and leaves as it is.
    承知のうえでそのままにする指摘。団体が知っていて、理由を付けて残すもの。
    """

    rule: RuleCode | None = None
    """The rule's code.
    規則の番号。"""

    pointer: JsonPointer | None = None
    """The place it is waived at, and beneath; absent for the whole document.
    場所（その下も含む。なければ文書全体）。"""

    reason: Text | None = None
    """Why.
    理由。"""
