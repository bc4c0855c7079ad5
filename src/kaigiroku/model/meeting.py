"""The meeting: which body met, for the how-manieth time, when, where, how, and how openly."""

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.model.openness import LegalBasis, Openness
from kaigiroku.model.people import Person
from kaigiroku.model.values import (
    Count,
    Date,
    Duration,
    Id,
    LegalEntityNumber,
    LocalGovernmentCode,
    SittingId,
    Text,
    Time,
    TimeZone,
)
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import BodyType, Counting, MeetingMode

__all__ = [
    "Body",
    "Convening",
    "Government",
    "Meeting",
    "Number",
    "Office",
    "Quorum",
    "Session",
    "Sitting",
]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Government:
    """The municipality, prefecture or national body that a body belongs to.
    地方公共団体・国の機関。会議体が属する市区町村・都道府県・国の機関。
    """

    name: Text | None = None
    """Its name.
    名称。"""

    local_government_code: LocalGovernmentCode | None = None
    """Its code with check digit, six digits.
    全国地方公共団体コード（検査数字を含む6桁）。"""

    legal_entity_number: LegalEntityNumber | None = None
    """Its corporate number, 13 digits (GIF: legalEntityNumber).
    法人番号（13桁）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Body:
    """A body that meets; a joint meeting has several.
    会議体。会議を開く主体。合同の会議では複数になる。
    """

    name: Text | None = None
    """Its name without the number of the meeting.
    名称（回次を除く）。"""

    type: BodyType | None = None
    """What sort of body it is in law or practice.
    種類。"""

    parent: Text | None = None
    """The body it is part of.
    上位の会議体。"""

    government: Government | None = None
    """The government it belongs to.
    設置する団体。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Number:
    """One number under which the meeting counts; several may be printed at once.
    回次の一つ（令和7年度第3回なら、年度と回の二つ）。
    """

    counts: Counting | None = None
    """What is counted: the fiscal year, the term, the session, the meeting, the issue.
    何を数えるか。"""

    number: Count | None = None
    """The number; a year is written in the Gregorian calendar.
    数（年・年度は西暦で書く）。"""

    name: Text | None = None
    """The word that goes with it: 定例会, 臨時会.
    併記の語（定例会、臨時会など）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Sitting:
    """One stretch of meeting: a day, a part of it, or a sub-body's own; also a written period.
    開議。一日、その一部、または分科会などの一続き。書面開催ではその期間。
    """

    id: Id | None = None
    """The name by which the rest of the document refers to it.
    この開議を指すID。"""

    name: Text | None = None
    """What the print calls it: first part, plenary.
    名称（第1部、全体会など）。"""

    body: Text | None = None
    """The sub-body that sits, if not the whole.
    分科会・小委員会の名（全体でないとき）。"""

    printed: Text | None = None
    """Date and time as printed.
    日時の原文。"""

    date: Date | None = None
    """The day, or the first of several.
    開催日（期間ならその初日）。"""

    end_date: Date | None = None
    """The last day, where it is another.
    終了日（開催日と違うとき）。"""

    start_time: Time | None = None
    """When it actually began.
    開始時刻（実際）。"""

    end_time: Time | None = None
    """When it actually ended.
    終了時刻（実際）。"""

    scheduled_date: Date | None = None
    """The day it was called for, if another.
    招集された日（実際と違うとき）。"""

    scheduled_start_time: Time | None = None
    """The time it was called for, if another.
    予定の開始時刻（実際と違うとき）。"""

    starts_after: Text | None = None
    """The event after which it begins, where no time is set.
    何の後に始まるか（「定例会閉会後」など）。"""

    time_in_session: Duration | None = None
    """The time in session as stated, with recesses taken out.
    会議時間（休憩を除く。記載のとおり）。"""

    time_zone: TimeZone | None = None
    """The time zone; Asia/Tokyo unless stated.
    タイムゾーン（記載がなければAsia/Tokyo）。"""

    location: Text | None = None
    """Where, as printed (GIF: location).
    場所。"""

    mode: MeetingMode | None = None
    """How it was held, if it differs from the meeting.
    開催方法（会議全体と違うとき）。"""

    openness: Openness | None = None
    """Its openness, if it differs from the meeting.
    公開の可否（会議全体と違うとき）。"""

    parallel_with: tuple[SittingId, ...] = ()
    """The sittings held at the same time, named on each of them; all others follow one another.
    並行して開かれた開議（互いに書く）。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Office:
    """An office of the administration that answers for something.
    担当部署。何かを受け持つ行政の部署。
    """

    name: Text | None = None
    """Its name.
    名称。"""

    contact: Text | None = None
    """How to reach it, as printed.
    連絡先。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Quorum:
    """What the record says of the quorum.
    定足数。定足数について会議録に書かれていること。
    """

    printed: Text | None = None
    """The words of the record.
    原文。"""

    seats: Count | None = None
    """The number of seats.
    定数。"""

    required: Count | None = None
    """How many must be present.
    必要な出席者数。"""

    present: Count | None = None
    """How many were present.
    出席者数。"""

    basis: tuple[LegalBasis, ...] = ()
    """The provision that asks for it.
    根拠規定。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Convening:
    """How the meeting was called (local assemblies: 地方自治法101条).
    招集。会議がどのように招集されたか（地方議会では地方自治法101条）。
    """

    printed: Text | None = None
    """The words of the print.
    原文。"""

    date: Date | None = None
    """The day of the call.
    招集の日。"""

    by: tuple[Person, ...] = ()
    """Who called it.
    招集した者。"""

    location: Text | None = None
    """The place it was called to.
    招集の場所。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Session:
    """The session of an assembly that the meeting belongs to (地方自治法102条).
    会期。会議が属する議会の会期（地方自治法102条）。
    """

    name: Text | None = None
    """Its name.
    名称（令和8年第1回定例会など）。"""

    printed: Text | None = None
    """The words of the print about its length.
    原文。"""

    start_date: Date | None = None
    """Its first day.
    初日。"""

    end_date: Date | None = None
    """Its last day.
    最終日。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Meeting:
    """The meeting the minutes are of.
    会議。この会議録が記録する会議。
    """

    name: Text | None = None
    """Its name as printed, number and all.
    会議の名称（回次も含め、記載のとおり）。"""

    bodies: tuple[Body, ...] = ()
    """The bodies that met; several in a joint meeting.
    会議体（合同会議なら複数）。"""

    numbers: tuple[Number, ...] = ()
    """Its numbers in printed order.
    回次（記載順）。"""

    sittings: tuple[Sitting, ...] = ()
    """When and where it sat, always a list.
    開議（いつ、どこで。常に一覧で表す）。"""

    mode: MeetingMode | None = None
    """How it was held.
    開催方法。"""

    openness: Openness | None = None
    """Whether the meeting was open to the public; the record's openness is another matter.
    会議の公開の可否（会議録の公開とは別）。"""

    secretariat: Office | None = None
    """The office that runs the body's affairs.
    事務局（担当課）。"""

    quorum: Quorum | None = None
    """What the record says of the quorum.
    定足数。"""

    basis: tuple[LegalBasis, ...] = ()
    """The provisions under which it met or was held in this way.
    開催の根拠規定。"""

    convening: Convening | None = None
    """How it was called.
    招集。"""

    session: Session | None = None
    """The session it belongs to.
    会期。"""

    next_meeting: Sitting | None = None
    """When and where the next meeting is to be.
    次回の予定。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""
