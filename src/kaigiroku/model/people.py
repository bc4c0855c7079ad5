"""People: who spoke, who signed, who decided. Never more is said than the print tells.

A person here is what the print says of somebody in one place. The words it uses are the `label`;
name, post, role and the rest stand beside it where they can be told. The same label twice need not
be the same person.
"""

import attrs

from kaigiroku.model.values import AttendeeId, Text
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import Identification

__all__ = ["Person", "Speaker"]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Person:
    """Somebody, as one place of the print tells of them: a name, a post, or only a label.
    人。紙面のその箇所に書かれているとおりに表し、書かれていない人を作らない。
    """

    label: Text | None = None
    """The words by which the print calls them, honorifics and padding kept.
    表記（敬称・字間の空白もそのまま）。"""

    name: Text | None = None
    """The name alone.
    氏名。"""

    yomi: Text | None = None
    """How the name is read, as printed.
    氏名の読み。"""

    position: Text | None = None
    """The post held in an organisation, with 同 and 〃 resolved.
    職（「同」「〃」は補って書く）。"""

    role: Text | None = None
    """The role in the body that meets: chair, head, member of seat 9.
    会議体での役（会長、本部長、9番委員など）。"""

    affiliation: Text | None = None
    """The organisation they belong to or stand for.
    所属。"""

    political_group: Text | None = None
    """The political group in an assembly.
    会派。"""

    attendees: tuple[AttendeeId, ...] = ()
    """The entries or groups of the attendance that this is; several for “all members”.
    出席者のうちの誰か（出席者または区分のID。一同なら複数）。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Speaker(Person):
    """Who speaks in a unit: the label as printed and what it identifies.
    発言者。紙面の表記と、それが誰をどこまで特定するか。
    """

    mark: Text | None = None
    """How the label is set off, blanks included, with ＊ in its place: “＊：”, “【＊】”, “○＊　”.
    発言者名の示し方（空白も含む）。＊が表記の位置を表す（「＊：」「【＊】」「○＊　」など）。"""

    identifies: Identification | None = None
    """What the label tells: one person, the holder of a post, one of a class, all, a pseudonym.
    表記が何を特定するか。"""
