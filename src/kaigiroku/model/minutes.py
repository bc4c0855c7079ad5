"""The whole document: one set of minutes."""

from typing import Literal

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.model.agenda import AgendaItem, Material
from kaigiroku.model.attendance import Group
from kaigiroku.model.form import Cell
from kaigiroku.model.meeting import Meeting
from kaigiroku.model.proceedings import AnyUnit
from kaigiroku.model.record import LegendEntry, Record, Waiver
from kaigiroku.model.values import Text
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import NoneStated

__all__ = ["Minutes"]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Minutes:
    """One set of minutes of a Japanese public body.
    会議録。一つの文書に一つの会議録。
    """

    kaigiroku: Literal["1.0"] = "1.0"
    """The version of the format.
    形式の版。"""

    id: Text | None = None
    """The document's own identifier, preferably a URI.
    文書の識別子（URIが望ましい）。"""

    title: Text | None = None
    """What stands over the first page, to the letter.
    表題（記載のとおり）。"""

    form: tuple[Cell, ...] = ()
    """The printed form of the header and of what follows the body.
    様式。"""

    meeting: Meeting = Meeting()
    """The meeting.
    会議。"""

    record: Record = Record()
    """The record of it.
    会議録についての事項。"""

    attendance: tuple[Group, ...] = ()
    """Who was there and who was not, in the groups of the print.
    出席者。"""

    agenda: tuple[AgendaItem, ...] = ()
    """What was to be taken.
    議題。"""

    proceedings: tuple[AnyUnit, ...] = ()
    """What was said and done.
    議事。"""

    materials: tuple[Material, ...] = ()
    """What was handed out.
    資料。"""

    stated_none: tuple[NoneStated, ...] = ()
    """What is stated to be none; for people, a group's count is 0.
    「なし」と明記されているもの（人については区分の人数を0とする）。"""

    legend: tuple[LegendEntry, ...] = ()
    """What the symbols of the print stand for.
    凡例。"""

    waivers: tuple[Waiver, ...] = ()
    """Findings that the office knows of and leaves as they are.
    承知のうえでそのままにする指摘。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""
