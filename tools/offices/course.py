"""The course of an invented meeting: who says what, what is decided, when people rest."""

from collections.abc import Iterator
from typing import Final

from tools.offices.bodies import Kind
from tools.offices.chance import Chance
from tools.offices.speech import Speech
from tools.offices.truth import Happening, Item, Member, Official, Speaker

__all__ = ["course"]

_DIRECTIONS: Final = (
    "異議なしの声あり", "「異議なし」と呼ぶ者あり", "拍手", "委嘱状の交付", "資料の配布",
    "会長が議長席に着く", "傍聴者入室", "ほかに質疑なし", "各自黙読", "自己紹介", "賛成者挙手",
)  # fmt: skip

_INSIDE: Final = ("（拍手）", "（笑）", "（異議なし）", "（「はい」の声あり）", "（挙手多数）")

Times = tuple[tuple[int, int], tuple[int, int]]


def course(  # noqa: PLR0913 -- what a meeting is made of
    rng: Chance,
    items: tuple[Item, ...],
    members: tuple[Member, ...],
    officials: tuple[Official, ...],
    times: Times,
    *,
    kind: Kind,
    speech: Speech,
) -> tuple[Happening, ...]:
    """Let a meeting take its course."""
    meeting = _Meeting(rng, speech, members, officials, kind)
    return tuple(meeting.held(items, times))


class _Meeting:
    def __init__(
        self,
        rng: Chance,
        speech: Speech,
        members: tuple[Member, ...],
        officials: tuple[Official, ...],
        kind: Kind,
    ) -> None:
        self._rng = rng
        self._speech = speech
        self._chair = Speaker(member=members[0])
        self._others = [
            Speaker(member=member)
            for member in members[1:]
            if member.state in {"present", "online"}
        ]
        self._secretariat = Speaker()
        self._officials = [Speaker(official=official) for official in officials]
        self._decisive = not kind.posts or rng.happens(0.7)
        self._explaining = rng.happens(0.3)
        self._spoken = rng.happens(0.6)

    def held(self, items: tuple[Item, ...], times: Times) -> Iterator[Happening]:
        """Let the items be taken one after another."""
        rng, (start, end) = self._rng, times
        real = [item for item in items if not item.formal]
        rest = rng.choice(real) if real[2:] and rng.happens(0.3) else None
        yield Happening("opened", time=start)
        opened = False
        for item in items:
            if item.formal:
                yield Happening("item", item=item)
                if item.title == "開会" or not opened:
                    yield self._said(self._host(), "opening", item)
                    opened = True
                if "あいさつ" in item.title or item.title == "開会":
                    yield self._said(self._chair, "greeting", item)
                elif item.title == "その他":
                    yield from self._other(item)
                elif item.title == "閉会":
                    yield self._said(self._chair, "closing", item)
                continue
            if not opened:
                yield self._said(self._host(), "opening", item)
                yield self._said(self._chair, "greeting", item)
                opened = True
            yield Happening("item", item=item)
            yield from self._taken(item)
            if item is rest:
                yield from self._rest(start)
        if items[-1].title != "閉会":
            yield self._said(self._chair, "closing", items[-1])
        yield Happening("closed", time=end)

    def _host(self) -> Speaker:
        return self._rng.choice((self._secretariat, self._chair))

    def _official(self) -> Speaker:
        if self._rng.happens(0.6):
            return self._secretariat
        return self._rng.choice(self._officials)

    def _said(self, speaker: Speaker, act: str, item: Item) -> Happening:
        material = "お手元の資料"
        if item.materials:
            material = "＃" + str(self._rng.randrange(len(item.materials)))
        thing = item.thing if not item.formal else "本日の案件"
        paragraphs = self._speech.paragraphs(act, thing, material)
        if self._rng.happens(0.05):
            before, stop, behind = paragraphs[-1].partition("。")
            if behind and "「" not in before:
                inside = before + stop + self._rng.choice(_INSIDE) + behind
                paragraphs = (*paragraphs[:-1], inside)
        tells = act if act in {"greeting", "question", "answer", "opinion"} else ""
        if act == "moderate" or (act == "opinion" and self._rng.happens(0.4)):
            tells = "question" if act == "moderate" else "request"
        gist = self._speech.gist(tells, thing, material) if tells else ""
        return Happening("remark", speaker, act, tells, paragraphs, gist, item)

    def _taken(self, item: Item) -> Iterator[Happening]:
        rng = self._rng
        yield self._said(self._chair, "call", item)
        if item.closed:
            yield Happening("withheld", item=item)
            return
        if item.materials and (self._explaining or rng.happens(0.15)):
            yield Happening("explained", self._official(), item=item)
            if rng.happens(0.3):
                told = self._said(self._secretariat, "explain", item)
                yield Happening("summary", paragraphs=told.paragraphs[:1], item=item)
        else:
            yield self._said(self._official(), "explain", item)
        if rng.happens(0.6):
            yield self._said(self._chair, "moderate", item)
        for _ in range(rng.randint(1, 7)):
            yield from self._exchange(item)
        yield from self._decided(item)

    def _exchange(self, item: Item) -> Iterator[Happening]:
        rng = self._rng
        speaker = rng.choice(self._others)
        form = rng.choice(("question",) * 3 + ("opinion", "opinion", "asked"))
        if form == "question":
            yield self._said(speaker, "question", item)
            yield self._said(self._official(), "answer", item)
            if rng.happens(0.3):
                yield self._said(speaker, "opinion", item)
        elif form == "opinion":
            yield self._said(speaker, "opinion", item)
        else:
            yield self._said(self._chair, "moderate", item)
            yield self._said(rng.choice(self._others), "opinion", item)
        if rng.happens(0.04):
            yield Happening("direction", paragraphs=(rng.choice(_DIRECTIONS),), item=item)

    def _decided(self, item: Item) -> Iterator[Happening]:
        rng = self._rng
        if not self._decisive or item.group == "報告事項" or item.mark == "報告":
            return
        if not self._spoken:
            yield Happening("decided", item=item)
            return
        yield self._said(self._chair, "put", item)
        if rng.happens(0.5):
            yield Happening("direction", paragraphs=(rng.choice(_DIRECTIONS[:2]),), item=item)
        else:
            yield Happening(
                "remark", Speaker(everybody=True), paragraphs=("異議なし。",), item=item
            )
        yield self._said(self._chair, "concluded", item)

    def _other(self, item: Item) -> Iterator[Happening]:
        yield self._said(self._secretariat, "answer", item)
        if self._rng.happens(0.5):
            yield self._said(self._rng.choice(self._others), "opinion", item)

    def _rest(self, start: tuple[int, int]) -> Iterator[Happening]:
        minute = self._rng.choice((35, 40, 45))
        yield Happening("recess", time=(start[0], minute))
        yield Happening("resume", time=(start[0], minute + 10))
