"""The attendance: who was there and who was not, in the groups in which the print lists them."""

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.model.openness import Openness
from kaigiroku.model.people import Person
from kaigiroku.model.values import Count, Id, SittingId, Text, Time
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import AttendanceMode, AttendanceStatus, Capacity

__all__ = ["Attendee", "Group", "Presence"]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Presence:
    """A stretch of the meeting for which somebody was there, away or taking part in some way.
    在席の区間。一部だけ出席した人、日によって違う人を表す。
    """

    sitting: SittingId | None = None
    """The sitting meant; absent where there is only one.
    どの開議か。"""

    start_time: Time | None = None
    """From when; absent means from its beginning.
    いつから（なければ初めから）。"""

    end_time: Time | None = None
    """Until when; absent means to its end.
    いつまで（なければ終わりまで）。"""

    status: AttendanceStatus | None = None
    """Present or not in this stretch, if it differs from the entry.
    この区間の出欠。"""

    mode: AttendanceMode | None = None
    """How they attended in this stretch, if it differs from the entry.
    この区間の出席の方法。"""

    printed: Text | None = None
    """The words the print uses for it.
    原文。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Attendee(Person):
    """An entry of the attendance: a person, a post, an office, or a vacant seat.
    出席者（欠席者・欠員も含む）。
    """

    id: Id | None = None
    """The name by which the rest of the document refers to this entry.
    この出席者を指すID。"""

    seat: Text | None = None
    """The number of the seat, as printed.
    議席番号。"""

    capacity: Capacity | None = None
    """In what capacity they attend, if it differs from the group.
    出席の立場（区分と違うとき）。"""

    status: AttendanceStatus | None = None
    """Present, absent, late …, if it differs from the group.
    出欠（区分と違うとき）。"""

    mode: AttendanceMode | None = None
    """In person or online, if it differs from the group.
    出席の方法（区分と違うとき）。"""

    presence: tuple[Presence, ...] = ()
    """For which stretches this holds, where it is not the whole meeting.
    在席の区間（一部のとき）。"""

    proxy_for: Person | None = None
    """For whom they stand in.
    代理される本人。"""

    openness: Openness | None = None
    """Whether who this is is open to the public, if that differs from the group.
    誰であるかの公開の可否（区分と違うとき）。"""

    note: Text | None = None
    """What else the print says of them.
    備考。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Group:
    """A group of the attendance as printed: members, absentees, secretariat, the public.
    出席者の区分（委員、欠席者、事務局、傍聴者など）。
    """

    id: Id | None = None
    """The name by which the rest of the document refers to this group.
    この区分を指すID。"""

    label: Text | None = None
    """The words over the group.
    表記。"""

    capacity: Capacity | None = None
    """In what capacity its people attend.
    出席の立場。"""

    status: AttendanceStatus | None = None
    """Whether its people were present, absent …
    出欠。"""

    mode: AttendanceMode | None = None
    """Whether its people attended in person or online.
    出席の方法。"""

    sittings: tuple[SittingId, ...] = ()
    """The sittings it belongs to, where these are not all.
    どの開議の出席者か（全部でないとき）。"""

    count: Count | None = None
    """How many there were, as stated; “none” is 0.
    人数（記載のとおり。「なし」は0）。"""

    seats: Count | None = None
    """How many seats there are, as stated.
    定数。"""

    others: Count | None = None
    """How many more there were beyond those named (“and 25 others”).
    名を挙げた人のほかの人数（「ほか25名」）。"""

    openness: Openness | None = None
    """Whether who its people are is open to the public.
    誰であるかの公開の可否。"""

    entries: tuple[Attendee, ...] = ()
    """Its people in printed order.
    出席者（記載順）。"""

    note: Text | None = None
    """What else the print says of the group.
    備考。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""
