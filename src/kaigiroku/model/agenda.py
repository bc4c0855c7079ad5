"""The agenda, a tree of what was to be taken, and the materials handed out."""

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.model.meeting import Office
from kaigiroku.model.openness import Openness
from kaigiroku.model.proceedings import Decision
from kaigiroku.model.values import Id, MaterialId, MediaType, Sha256, Text, Url
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import Distribution, ItemCategory, ItemState

__all__ = ["AgendaItem", "Material"]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class AgendaItem:
    """An item of the agenda, or a heading over several.
    議題。議事の項目の一つ、またはいくつかの項目をまとめる見出し。
    """

    id: Id | None = None
    """The name by which the rest of the document refers to it.
    この議題を指すID。"""

    number: Text | None = None
    """Its number as printed.
    番号（記載のとおり）。"""

    title: Text | None = None
    """Its title.
    件名。"""

    category: ItemCategory | None = None
    """What sort of item it is.
    種類。"""

    office: Office | None = None
    """The office that answers for it.
    担当課。"""

    state: ItemState | None = None
    """What became of it, if it was not simply taken.
    扱い（追加・撤回・延期など）。"""

    openness: Openness | None = None
    """Whether it was taken in public.
    公開の可否。"""

    summary: Text | None = None
    """What it is about, as the agenda says.
    概要。"""

    note: Text | None = None
    """A mark printed with it: (諮問), (再協議).
    付記（諮問、再協議など）。"""

    materials: tuple[MaterialId, ...] = ()
    """The materials that belong to it.
    資料。"""

    decisions: tuple[Decision, ...] = ()
    """The decisions printed with the agenda, or in a block of results in the form.
    議題の欄や「会議の結果」の欄に記された決定。"""

    items: tuple["AgendaItem", ...] = ()
    """The items beneath it.
    下位の議題。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Material:
    """A material handed out or shown; it needs no address on the web.
    資料。配布または提示された資料。ウェブに掲載されていなくてもよい。
    """

    id: Id | None = None
    """The name by which the rest of the document refers to it.
    この資料を指すID。"""

    label: Text | None = None
    """Its label as printed.
    資料番号（記載のとおり）。"""

    title: Text | None = None
    """Its title.
    資料名。"""

    office: Office | None = None
    """The office that made it or answers for it.
    担当課。"""

    openness: Openness | None = None
    """Whether it is open to the public.
    公開の可否。"""

    handed_out: Distribution | None = None
    """When it was handed out.
    配布時期。"""

    note: Text | None = None
    """What else the print says of it.
    備考。"""

    url: Url | None = None
    """Where it can be read.
    掲載先。"""

    media_type: MediaType | None = None
    """The kind of file.
    ファイルの種類。"""

    sha256: Sha256 | None = None
    """The SHA-256 of the file, in hexadecimal.
    ファイルのSHA-256。"""

    extensions: Extensions = Extensions()
    """What an office or a tool adds under names of its own.
    独自項目。"""
