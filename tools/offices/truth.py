"""What really happened: an invented meeting, before any office has printed it."""

import datetime as dt

import attrs

from tools.offices.bodies import Kind

__all__ = ["Happening", "Item", "Material", "Member", "Official", "Speaker", "Truth"]


@attrs.frozen
class Member:
    """Somebody who belongs to the body."""

    surname: str
    given: str
    role: str
    """会長, 委員 …"""

    post: str | None = None
    """The post by which they belong to it, in a headquarters."""

    affiliation: str | None = None
    seat: int = 0
    state: str = "present"
    """``present``, ``absent``, ``left``, ``online`` or ``proxy``."""

    proxy: str | None = None
    """Who stands in for them."""


@attrs.frozen
class Official:
    """Somebody of the administration."""

    surname: str
    given: str
    office: str
    """企画課, 総務部."""

    post: str
    """The post behind the office: 長, 管理係長, 主査."""

    explains: bool = False
    """Whether they attend to explain, not as secretariat."""

    @property
    def title(self) -> str:
        """The whole post: 企画課長, 企画課管理係長."""
        return self.office + self.post

    @property
    def rank(self) -> str:
        """The post as it is put behind a family name: 課長, 係長, 主査."""
        return self.office[-1] + "長" if self.post == "長" else self.post[-2:]


@attrs.frozen
class Material:
    """Something handed out."""

    number: tuple[int, ...]
    """Its number, if need be with a second one behind; empty for 参考資料 and the like."""

    name: str
    """What it is called without a number: 資料, 参考資料, 別紙."""

    title: str
    office: str


@attrs.frozen
class Item:
    """An item of the agenda."""

    thing: str
    """What it is about, in the words of the topic."""

    title: str
    group: str | None = None
    """The heading above it: 協議事項, 報告事項."""

    formal: bool = False
    """Whether it is 開会, あいさつ, その他 or 閉会."""

    mark: str | None = None
    """諮問, 報告 …"""

    closed: bool = False
    materials: tuple[Material, ...] = ()


@attrs.frozen
class Speaker:
    """Who speaks: a member, an official, the secretariat as such, or all."""

    member: Member | None = None
    official: Official | None = None
    everybody: bool = False


@attrs.frozen
class Happening:
    """Something in the course of the meeting."""

    kind: str
    """``remark``, ``item`` (an item is taken), ``explained``, ``decided``, ``recess``, ``resume``,
    ``direction``, ``withheld``, ``opened``, ``closed`` …"""

    speaker: Speaker = Speaker()
    act: str = ""
    tells: str = ""
    """The act as a narrated record tells of it."""

    paragraphs: tuple[str, ...] = ()
    gist: str = ""
    item: Item | None = None
    time: tuple[int, int] | None = None


@attrs.frozen
class Truth:
    """An invented meeting."""

    kind: Kind
    municipality: str
    counts: str
    """How the meeting is numbered (`bodies.Kind.counts`)."""

    number: int
    term: int
    date: dt.date
    start: tuple[int, int]
    end: tuple[int, int]
    place: str
    openness: str
    """``open``, ``partly-closed`` or ``closed``."""

    record_openness: str
    reason: str | None
    record_reason: str | None
    members: tuple[Member, ...]
    officials: tuple[Official, ...]
    observers: int
    guests: tuple[str, ...]
    """Who else attends: offices and organisations, as observers of the body."""

    items: tuple[Item, ...]
    materials: tuple[Material, ...]
    course: tuple[Happening, ...]
    plain: bool
    """Whether the record keeps the gist in the plain form."""

    @property
    def present(self) -> tuple[Member, ...]:
        """Those who took part."""
        return tuple(member for member in self.members if member.state not in {"absent", "proxy"})

    @property
    def body(self) -> str:
        """The body's name with its municipality."""
        return self.municipality + self.kind.name
