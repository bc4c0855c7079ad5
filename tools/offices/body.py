"""The body: the course of the meeting in the layout of the office."""

from collections.abc import Iterator
from typing import Final

import attrs

from tools.offices.agenda import Agendas, Node, Papers
from tools.offices.calls import Calls
from tools.offices.chance import Chance
from tools.offices.fields import Roster
from tools.offices.lines import Line
from tools.offices.setting import Setting
from tools.offices.truth import Happening, Item, Truth
from tools.offices.wording import Wording

__all__ = ["Body", "Remark"]

_NOUNS: Final = {
    "greeting": ("挨拶",),
    "question": ("質問",),
    "answer": ("回答",),
    "opinion": ("意見",),
    "request": ("要望",),
}
_QUESTIONS: Final = (
    ("Q　", "A　"), ("Ｑ　", "Ａ　"), ("Q：", "A："), ("Q{}　", "A{}　"), ("問{}　", "答{}　"),
    ("質問：", "回答："), ("問　", "答　"), ("Ｑ{}：", "Ａ{}："), ("質問　", "回答　"),
    ("Q. ", "A. "),
)  # fmt: skip


@attrs.frozen
class Remark:
    """A remark as a reader of the print must find it."""

    label: str | None
    """What the speaker is called, or the lead-in of a question or answer."""

    text: str
    """Its text without any blank."""

    attendee: str | None = None
    """The label of the entry or group that the speaker is, where that can be told."""


@attrs.define
class Body:
    """Prints the course of a meeting and notes what a reader must find."""

    truth: Truth
    setting: Setting
    calls: Calls
    wording: Wording
    agendas: Agendas
    nodes: tuple[Node, ...]
    papers: Papers
    roster: Roster
    rng: Chance
    remarks: list[Remark] = attrs.field(factory=list)
    _opened: list[Node] = attrs.field(factory=list)
    _count: int = 0
    _labels: tuple[str, str] = ("", "")
    _columns: bool = False
    _narrating: str = ""
    _bullet: str = ""
    _results: bool = False
    _head_due: bool = False
    _question: str = ""
    _pending: bool = False
    _next: Happening | None = None

    def lines(self, *, results: bool) -> list[Line]:
        """Print the whole course."""
        rng = self.rng
        self._labels = rng.choice(_QUESTIONS)
        self._columns = rng.happens(0.3)
        self._narrating = rng.choice(("から、", "から、", "より、", "から"))
        self._bullet = rng.choice(("", "", "・", "・"))
        self._results = results
        lines: list[Line] = []
        course = self.truth.course
        for place, happening in enumerate(course):
            self._next = course[place + 1] if place + 1 < len(course) else None
            lines += self._printed(happening)
        return lines

    def _printed(self, happening: Happening) -> Iterator[Line]:
        family = self.setting.family
        wording = self.wording
        letters = wording.letters
        kind = happening.kind
        if kind == "item":
            yield from self._headings(happening.item)
        elif kind == "remark":
            if family == "narrated":
                yield from self._narrated(happening)
            elif family == "qa":
                yield from self._asked(happening)
            else:
                yield from self._said(happening)
        elif kind == "explained" and happening.item is not None:
            yield from self._explained(happening, happening.item)
        elif kind == "summary" and family not in {"narrated", "qa", "table"}:
            yield Line(wording.summary + self._text(happening.paragraphs[0], happening.item))
        elif kind == "decided":
            yield Line(wording.decided, gap=self.setting.gap)
        elif kind == "direction" and family not in {"narrated", "qa"}:
            yield Line(wording.direction(happening.paragraphs[0]), whole=True)
        elif kind == "withheld":
            yield Line(wording.withheld, whole=True)
        elif happening.time is not None:
            words = {"opened": "開会", "closed": "閉会", "recess": "休憩", "resume": "再開"}
            shown = {"opened": wording.opens, "closed": wording.closes}.get(kind, True)
            if shown and kind in words:
                yield Line(
                    letters(wording.event(words[kind], happening.time)), gap=True, whole=True
                )

    def _headings(self, item: Item | None) -> Iterator[Line]:
        place = next(number for number, node in enumerate(self.nodes) if node.item is item)
        for node in self.nodes[: place + 1]:
            above = node.item is None and node not in self._opened
            if node is self.nodes[place] or (above and self._leads_to(node, place)):
                self._opened.append(node)
                yield Line(self.agendas.headed(node), gap=True, heading=True, whole=True)
                self._head_due = True
                self._pending = False

    def _leads_to(self, node: Node, place: int) -> bool:
        start = self.nodes.index(node)
        return all(other.depth > node.depth for other in self.nodes[start + 1 : place + 1])

    def _text(self, text: str, item: Item | None) -> str:
        for number, material in enumerate(item.materials if item is not None else ()):
            cited = self.wording.cited.format(self.papers.labels[material])
            text = text.replace(f"＃{number}", "\0" + cited + "\0")
        pieces = text.split("\0")
        return "".join(
            piece if odd else self.wording.letters(piece)
            for odd, piece in zip((n % 2 for n in range(len(pieces))), pieces, strict=True)
        )

    def _note(self, label: str | None, paragraphs: tuple[str, ...], who: str | None = None) -> None:
        text = "".join("".join(paragraphs).split())
        self.remarks.append(Remark(None if label is None else "".join(label.split()), text, who))

    # ------------------------------------------------------------------------ the families

    def _said(self, happening: Happening) -> list[Line]:
        speaker = happening.speaker
        label = self.calls.label(speaker)
        who = self.calls.attendee(speaker, self.roster)
        head = speaker.member is not None and speaker.member.role == self.truth.kind.chair
        sign = self.setting.symbol(speaker, head=head)
        if self.setting.family == "legend":
            label, sign = sign, ""
            who = self._meant(happening, head=head)
        paragraphs = tuple(self._text(one, happening.item) for one in happening.paragraphs)
        self._note(label, paragraphs, who)
        return self.setting.remark(label, sign, paragraphs)

    def _meant(self, happening: Happening, *, head: bool) -> str | None:
        speaker = happening.speaker
        if head:
            return self.calls.attendee(speaker, self.roster)
        if speaker.member is not None or speaker.everybody:
            return self.roster.members
        explains = speaker.official is not None and speaker.official.explains
        return self.roster.explainers if explains else self.roster.secretariat

    def _explained(self, happening: Happening, item: Item) -> Iterator[Line]:
        wording, family = self.wording, self.setting.family
        named = [self.papers.labels[one] for one in item.materials]
        materials = wording.joined.join(named)
        if family == "narrated":
            label = self.calls.label(happening.speaker)
            text = f"{label}から、{materials}に基づき、{item.thing}について説明があった。"
            yield Line(self._bullet + wording.letters(text), indent=self.setting.indent)
        elif wording.explained_ == "labelled" and family != "qa":
            speaker = happening.speaker
            label = self.calls.label(speaker)
            sign = self.setting.symbol(speaker, head=False)
            if family == "legend":
                label, sign = sign, ""
            yield from self.setting.remark(label, sign, (materials + wording.by,))
        else:
            template = wording.explained_
            if template == "labelled":
                template = "（事務局が{}に基づき説明）"
            indent = self.setting.indent if template[0] in "〔（" else ""
            yield Line(template.format(materials), indent=indent)

    def _narrated(self, happening: Happening) -> Iterator[Line]:
        nouns = _NOUNS.get(happening.tells)
        if nouns is None or not happening.gist or happening.speaker.everybody:
            return
        gist = self._text(happening.gist, happening.item)
        if self._results:
            if happening.tells in {"question", "opinion", "request"}:
                yield Line(f"・{gist}との{nouns[0]}があった。", indent=self.setting.indent)
            return
        label = self.calls.label(happening.speaker)
        if "（" in label or "(" in label:
            return
        text = f"{label}{self._narrating}{gist}との{self.rng.choice(nouns)}があった。"
        if self._narrating == "から":
            gist = gist.translate(str.maketrans("「」", "『』"))
            text = f"{label}から「{gist}」との{nouns[0]}があった。"
        self._note(label, (text,), self.calls.attendee(happening.speaker, self.roster))
        yield Line(self._bullet + text, indent=self.setting.indent, hang=self.setting.hang)

    def _asked(self, happening: Happening) -> Iterator[Line]:
        paragraphs = tuple(self._text(one, happening.item) for one in happening.paragraphs)
        if happening.act == "question":
            self._count += 1
            self._pending = True
        elif happening.act == "answer" and self._pending:
            self._pending = False
        else:
            return
        asks = happening.act == "question"
        if self._columns:
            if asks:
                paragraphs = ("".join(paragraphs),)
            self._note(None, paragraphs)
            yield from self._side_by_side(paragraphs, asks=asks)
            return
        lead = self._labels[0 if asks else 1].format(self._count)
        lead = self.wording.letters(lead)
        self._note(lead, paragraphs)
        yield Line(lead + paragraphs[0], hang=self.setting.hang, gap=self.setting.gap and asks)
        for one in paragraphs[1:]:
            yield Line(one, indent=self.setting.indent, hang=self.setting.hang)

    def _side_by_side(self, paragraphs: tuple[str, ...], *, asks: bool) -> Iterator[Line]:
        if self._head_due:
            self._head_due = False
            yield Line(row=("意見・質問", "回答"), heading=True)
        text = "\n".join(paragraphs)
        answered = self._next is not None and self._next.act == "answer"
        if asks and answered:
            self._question = text
        else:
            yield Line(row=(text, "") if asks else (self._question, text))
