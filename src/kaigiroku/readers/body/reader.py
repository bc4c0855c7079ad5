"""The body, paragraph by paragraph."""

import itertools
import re
from collections.abc import Sequence
from typing import Any, Final

import attrs

from kaigiroku.japanese import narrow
from kaigiroku.readers import wording
from kaigiroku.readers.agenda import Item
from kaigiroku.readers.body.units import Unit, finished
from kaigiroku.readers.cast import Cast, role_of, split_brackets
from kaigiroku.readers.draft import ALSO, Draft, Sign
from kaigiroku.readers.headings import Heading, Headings
from kaigiroku.readers.layouts import Lead, Leads
from kaigiroku.readers.lines import Furniture, Line, paragraphs_in
from kaigiroku.readers.materials import Material, find_materials
from kaigiroku.readers.paragraphs import Paragraph, break_span, furniture_of, paragraphs_of, wrap_of
from kaigiroku.readers.sheet import Ink

__all__ = ["BULLET", "Body", "body_of", "starts_body"]

BULLET: Final = re.compile(r"(?P<sign>[・･•●○◎◆◇■□▲△▼▽➢▪◼◦*\-－―→⇒※◯〇])(?!(?P=sign)) ?")


_HEAD_ROW: Final = re.compile(
    "(?:発言者|発言者氏名|氏名|委員名|発言者名|区分|発言者等|発言委員|番号|No)"
)


_HEAD_OF_WORDS: Final = re.compile("発言|内容|要旨|意見|質疑|議事|概要")
_WRITTEN: Final = re.compile(
    "(?:意見|質問|質疑|御意見|ご意見|問|Q|意見・質問|質問・意見|委員(?:からの)?(?:意見|質問).*)"
)


_REPLIES: Final = re.compile(
    "(?:回答|答|A|対応|市の考え方?|事務局回答|回答・対応|答弁|考え方|町の考え方?|(?:事務局|市"
    "|町|区)(?:の|からの)回答)"
)


# A line that records an explanation between two remarks: 事務局から資料1について説明.
_NOTED: Final = re.compile("^[^。、]{2,24}(?:から|より|が)[^。]{0,60}(?:説明|報告)$")


_RECORD_TALK: Final = re.compile(
    "(?:ます|です|ました|でした|ません|ください|でしょう|かと|ね|よ)[。]?$"
)


@attrs.define(eq=False)
class Body:
    """What a body was made into."""

    units: list[Draft]
    """The units, as drafts."""

    unclassified: int
    """How many passages there are."""

    unresolved: list[str]
    """Labels of speakers that fit nobody of the attendance."""


def starts_body(line: Line, cast: Cast) -> bool:
    """Tell whether a line by its words can only stand in the body."""
    flat = line.flat
    if line.is_row or len(flat) > 200:
        return False
    if wording.event(flat) is not None:
        return True
    inner = wording.bracketed(flat)
    if inner is not None and not flat.startswith("※"):
        explained = wording.explanation(flat, lambda label: cast.weight(label) > 1)
        if explained is not None and len(inner) > 4:
            return True
        return wording.decision(flat, alone=True) is not None
    return False


def _only_explains(flat: str) -> bool:
    """Tell whether the words of a speaker only say that something was explained."""
    if not flat or len(flat) > 120 or re.search("ます|です|ました", flat):
        return False
    inner = wording.bracketed(flat)
    words = inner if inner is not None else flat
    if "。" in words.rstrip("。)"):
        return False
    if not re.search(r"(?:説明|朗読)(?:した|を行った|があった|する|。)?[。)]?$", words):
        return False
    return inner is not None or bool(
        re.search("資料|別紙|議案|に基づ|により|について|を(?:用い|もと)|説明。?$", words)
    )


class _Reader:
    def __init__(
        self,
        leads: Leads,
        cast: Cast,
        items: Sequence[Item],
        materials: Sequence[Material],
        ids: Any,
    ) -> None:
        self.leads = leads
        self.cast = cast
        self.items = items
        self.materials = materials
        self.ids = ids
        self.headings = Headings(items)
        self.root: list[Any] = []
        self.stack: list[tuple[Heading, Draft, list[Any]]] = []
        self.heading_of: dict[int, Heading] = {}
        self.unresolved: dict[str, None] = {}
        self.unclassified = 0
        self.last: Unit | None = None
        self.heard = ""
        self.has_speakers = bool(leads.by_line)
        self.table_axis: list[str] = []
        self.telling: set[int] = set()
        self.pending: list[Ink] = []

    # -------------------------------------------------------------------------- preparation

    def is_label(self, label: str) -> bool:
        return self.cast.weight(label) > 1

    def prepare(self, lines: Sequence[Line]) -> None:
        """Find the headings, which begin and hold their own line."""
        by_line = self.leads.by_line
        if not self.has_speakers:
            self.telling = {
                line.number
                for before, line in itertools.pairwise(lines)
                if before.text.endswith(("。", "」", "）", ")"))
                and wording.tells_of(line.flat, self.is_label) is not None
            }
        in_list = False
        for place, line in enumerate(lines):
            if line.number in by_line:
                in_list = True
                continue
            following = lines[place + 1] if place + 1 < len(lines) else None
            after_lead = following is not None and (
                following.number in by_line or self._is_note(following)
            )
            label_end = wording.summary_label(line.flat)
            if (
                label_end is not None
                and label_end >= len(line.text)
                and following is not None
                and (following.number in by_line or BULLET.match(following.text))
            ):
                self.heading_of[line.number] = Heading(line, (), 8, "lead-in")
                continue
            if self._is_note(line) or label_end is not None:
                in_list = False
                continue
            found = self.headings.find(
                line,
                following=following,
                after_lead=after_lead,
                in_list=in_list and self.has_speakers,
                before=lines[place - 1] if place else None,
            )
            if found is not None and self._may_head(line, found, lines, place):
                self.heading_of[line.number] = found
                in_list = False

    def _may_head(self, line: Line, found: Heading, lines: Sequence[Line], place: int) -> bool:
        """Refuse a heading in the middle of a sentence that the page has wrapped."""
        if place == 0:
            return True
        before = lines[place - 1]
        if found.items or line.gap or before.number in self.heading_of:
            return True
        return before.text[-1:] in "。）)」』：:】〕" or len(before.text) < 30

    def _is_note(self, line: Line) -> bool:
        flat = line.flat
        if _NOTED.search(flat):
            return True
        if wording.bracketed(flat) is not None and len(flat) < 200 and not line.is_row:
            return not re.fullmatch(r"\([0-9一二三四五六七八九十ア-ン]{1,3}\)", flat)
        return wording.event(flat) is not None and not line.is_row

    def starts(self, line: Line) -> bool:
        return (
            line.number in self.leads.by_line
            or line.number in self.heading_of
            or line.number in self.leads.legend_lines
            or self._is_note(line)
            or wording.summary_label(line.flat) is not None
            or (not self.has_speakers and BULLET.match(line.text) is not None)
            or line.number in self.telling
            or (
                wording.decision(line.flat, alone=False) is not None
                and re.match(r"→|⇒|➡|\(決定|決定|結果", line.flat) is not None
            )
        )

    def holds(self, line: Line) -> bool:
        """Tell whether a line is whole, whatever follows it."""
        lead = self.leads.by_line.get(line.number)
        if lead is not None:
            return lead.rest >= len(line.text)
        return (
            line.number in self.heading_of
            or self._is_note(line)
            or line.is_row
            or line.number in self.leads.legend_lines
        )

    # ------------------------------------------------------------------------------ reading

    def read(self, lines: Sequence[Line]) -> None:
        filled = [line for line in lines if line.text]
        self.prepare(filled)
        wrap = wrap_of(filled, self.starts, self.holds)
        for paragraph in paragraphs_of(filled, wrap, self.starts, self.holds):
            self._furniture(paragraph.first.furniture)
            self._take(paragraph)
        for line in lines:
            if not line.text:
                self._furniture(line.furniture)

    def _holder(self) -> list[Any]:
        return self.stack[-1][2] if self.stack else self.root

    def _furniture(self, furniture: Sequence[Furniture]) -> None:
        """Keep what the page put between two paragraphs with the unit before it."""
        if not furniture:
            return
        number, also = furniture_of(furniture)
        unit = self.last
        if (
            unit is None
            or unit.kind in {"withheld-section", "table"}
            or (not unit.parts and unit.kind != "section")
        ):
            self.pending += also
            return
        if number is None:
            unit.fields.setdefault(ALSO, []).extend(also)
        else:
            unit.spans.append(break_span(unit.size, "page", number, also))

    def _add(self, unit: Unit) -> Unit:
        self._holder().append(unit)
        if self.pending:
            unit.fields.setdefault(ALSO, []).extend(self.pending)
            self.pending = []
        self.last = unit
        if unit.kind == "passage":
            self.unclassified += 1
        return unit

    def _take(self, paragraph: Paragraph) -> None:
        line = paragraph.first
        if line.number in self.heading_of:
            self._open_section(self.heading_of[line.number])
            return
        lead = self.leads.by_line.get(line.number)
        if lead is not None:
            self._say(paragraph, lead)
            return
        if line.number in self.leads.legend_lines:
            self._plain("passage", paragraph)
            return
        if line.is_row or (line.cells and self._asks()):
            self._row(paragraph)
            return
        self._line(paragraph)

    # ----------------------------------------------------------------------------- sections

    def _open_section(self, heading: Heading) -> None:
        self._close_for(heading)
        fields: Draft = {"items": [item.id for item in heading.items], "heading": heading.line.ink}
        unit = Unit("section", fields)
        unit.size = len(heading.line.ink)
        units: list[Any] = []
        fields["units"] = units
        self._add(unit)
        self.stack.append((heading, fields, units))
        self.heard = ""
        self._references(unit, heading.line.ink, 0)

    def _close_for(self, heading: Heading) -> None:
        """Close the sections that a heading does not stand in."""
        stack = self.stack
        ancestors = {one.id for item in heading.items for one in item.above()}
        if ancestors:
            for place in range(len(stack) - 1, -1, -1):
                if any(item.id in ancestors for item in stack[place][0].items):
                    del stack[place + 1 :]
                    return
        while stack:
            top, _, units = stack[-1]
            if top.rank < heading.rank and not (heading.items and top.items):
                is_next_item = heading.items and heading.items[0].parent is None and units
                if not is_next_item or top.style == "group":
                    return
            stack.pop()

    # ------------------------------------------------------------------------------ remarks

    def _say(self, paragraph: Paragraph, lead: Lead) -> None:
        line = paragraph.first
        ink = paragraph.ink
        if line.is_row:
            self._say_in_row(line, lead)
            return
        if lead.part != "speaker":
            self._ask(paragraph, lead)
            return
        label = ink.cut(lead.start, lead.end)
        rest = ink.cut(lead.rest)
        speaker = self._speaker(label, lead, ink)
        if not self._explained(speaker, rest, paragraph, lead):
            unit = Unit("remark", {"speaker": speaker}, is_open=True, lead=lead)
            self._add(unit)
            if rest.text:
                at = unit.add(rest, paragraph.spans(lead.rest, 0))
                self._marks(unit, rest, at)
                self._decide(unit)

    def _speaker(self, label: Ink, lead: Lead, ink: Ink) -> Draft:
        before, between = ink.cut(0, lead.start), ink.cut(lead.end, lead.rest)
        if lead.layout == "table":
            mark: Any = "＊｜"
        elif lead.layout == "legend":
            mark = Sign("＊" + between.text, (before, between))
        else:
            mark = Sign(f"{before.text}＊{between.text}", (before, between))
        speaker: Draft = {"label": label, "mark": mark}
        if lead.layout == "legend":
            meaning = self.leads.legend.get(label.text, "")
            told = self.cast.speaker(meaning)
            speaker["attendees"] = told.get("attendees", [])
            identifies = told.get("identifies")
            speaker["identifies"] = "class" if identifies != "post" else "post"
            return speaker
        told = self.cast.speaker(label.text.replace("\v", ""))
        speaker.update(told)
        if not told.get("attendees") and told.get("identifies") in {"post", "person", "class"}:
            self.unresolved[label.text] = None
        return speaker

    def _explained(self, speaker: Draft, rest: Ink, paragraph: Paragraph, lead: Lead) -> bool:
        """Make an explanation of a label and words that only say that something was explained."""
        if not _only_explains(narrow(rest.text)):
            return False
        unit = Unit("explanation", {"speaker": speaker})
        self._add(unit)
        at = unit.add(rest, paragraph.spans(lead.rest, 0))
        self._marks(unit, rest, at)
        self._name_materials(unit)
        return True

    def _turns_out_explained(self, unit: Unit, paragraph: Paragraph) -> bool:
        """Make an explanation of a speaker whose words begin on the line below the label."""
        if unit.parts or unit.lead is None or "speaker" not in unit.fields:
            return False
        if not _only_explains(narrow(paragraph.ink.text)):
            return False
        unit.kind, unit.is_open = "explanation", False
        at = unit.add(paragraph.ink, paragraph.spans(0, 0))
        self._marks(unit, paragraph.ink, at)
        self._name_materials(unit)
        return True

    def _ask(self, paragraph: Paragraph, lead: Lead) -> None:
        ink = paragraph.ink
        act = lead.part
        unit = Unit("remark", {"label": ink.cut(0, lead.end), "act": act}, is_open=True, lead=lead)
        rest = ink.cut(lead.rest)
        self._add(unit)
        if act == "answer":
            self._answers(unit)
        if rest.text:
            at = unit.add(rest, paragraph.spans(lead.rest, 0))
            self._marks(unit, rest, at)

    def _answers(self, unit: Unit) -> None:
        holder = self._holder()
        for before in reversed(holder[:-1]):
            if (
                isinstance(before, Unit)
                and before.kind == "remark"
                and before.fields.get("act") == "question"
            ):
                before.id = before.id or self.ids("u")
                unit.fields["answers"] = [before.id]
                return

    def _say_in_row(self, line: Line, lead: Lead) -> None:
        cells = [cell for cell in line.cells if cell.text]
        label = self._cell_ink(cells[0])
        speaker = self._speaker(label, lead, line.ink)
        parts = [part for cell in cells[1:] for part in paragraphs_in(cell)]
        if len(parts) == 1:
            words = Paragraph([line], parts[0], [])
            if self._explained(speaker, parts[0], words, lead):
                return
        unit = Unit("remark", {"speaker": speaker}, is_open=True, lead=lead)
        self._add(unit)
        for cell in cells[1:]:
            for part in paragraphs_in(cell):
                at = unit.add(part)
                self._marks(unit, part, at)
        self._decide(unit)

    @staticmethod
    def _cell_ink(cell: Ink) -> Ink:
        parts = paragraphs_in(cell)
        return Ink.join("", parts)

    # --------------------------------------------------------------------------------- rows

    def _row(self, paragraph: Paragraph) -> None:
        line = paragraph.first
        cells = list(line.cells)
        filled = [cell for cell in cells if cell.text]
        unit = self.last
        is_head = len(filled) > 1 and (
            (
                _HEAD_ROW.fullmatch(narrow(filled[0].text)) is not None
                and _HEAD_OF_WORDS.search(narrow(filled[-1].text)) is not None
            )
            or (
                _WRITTEN.fullmatch(narrow(filled[-2].text)) is not None
                and _REPLIES.fullmatch(narrow(filled[-1].text)) is not None
            )
        )
        if is_head:
            self.table_axis = [narrow(cell.text) for cell in filled]
            passage = Unit("passage", {})
            self._add(passage)
            inks = [self._cell_ink(cell) for cell in filled]
            passage.add(Ink.join("\t", inks))
            return
        asks = self._asks()
        if asks and len(filled) == 1 and cells[0].text and not self._is_note_of(filled[0]):
            self._question_row(filled, None)
            return
        if (
            len(filled) == 1
            and not cells[0].text
            and unit is not None
            and unit.kind == "remark"
            and (unit.is_open or asks)
        ):
            for part in paragraphs_in(filled[0]):
                at = unit.add(part)
                self._marks(unit, part, at)
            self._decide(unit)
            return
        if len(filled) == 1:
            for part in paragraphs_in(filled[0]):
                row = Line(
                    ink=part, indent=0, cells=(), gap=True, page_end=False, number=line.number
                )
                self._line(Paragraph([row], part, []))
            return
        if asks and len(filled) > 1:
            self._question_row(filled[:-1], filled[-1])
            return
        table = unit if unit is not None and unit.kind == "table" else None
        if table is None:
            table = Unit("table", {"rows": []})
            self._add(table)
        row_inks: list[Any] = []
        for cell in cells:
            parts = paragraphs_in(cell)
            row_inks.append(Ink.join("\n", parts) if parts else "")
        table.fields["rows"].append(row_inks)

    @staticmethod
    def _is_note_of(cell: Ink) -> bool:
        """Tell whether a cell across all columns is a note of the record."""
        flat = narrow(cell.text)
        return bool(
            wording.bracketed(flat) or wording.event(flat) or wording.decision(flat, alone=True)
        )

    def _asks(self) -> bool:
        """Tell whether the columns of the table at hand are questions and answers."""
        return len(self.table_axis) > 1 and bool(
            _WRITTEN.fullmatch(self.table_axis[-2]) and _REPLIES.fullmatch(self.table_axis[-1])
        )

    def _question_row(self, filled: Sequence[Ink], answer: Ink | None) -> None:
        *lead, question = filled
        asked = Unit("remark", {"act": "question"}, is_open=False)
        if lead:
            asked.fields["label"] = Ink.join(" ", [self._cell_ink(cell) for cell in lead])
        self._add(asked)
        for part in paragraphs_in(question):
            self._marks(asked, part, asked.add(part))
        if answer is None:
            return
        asked.id = self.ids("u")
        replied = Unit("remark", {"act": "answer", "answers": [asked.id]}, is_open=False)
        self._add(replied)
        for part in paragraphs_in(answer):
            self._marks(replied, part, replied.add(part))

    # -------------------------------------------------------------------------- other lines

    def _line(self, paragraph: Paragraph) -> None:
        flat = narrow(paragraph.ink.text)
        unit = self.last
        inner = wording.bracketed(flat)
        spoken = unit is not None and unit.kind == "remark" and unit.is_open
        if (told := wording.withheld_notice(flat)) is not None:
            self._plain("withheld", paragraph, told)
            return
        if (told := wording.event(flat)) is not None and (
            inner is not None or len(paragraph.lines) == 1
        ):
            self._plain("event", paragraph, told)
            return
        label_end = wording.summary_label(flat)
        if label_end is not None and not (
            spoken
            and unit is not None
            and unit.lead is not None
            and label_end >= len(flat)
            and not paragraph.first.gap
        ):
            self._summary(paragraph, label_end)
            return
        if inner is not None and not flat.startswith("※"):
            if self._explanation(paragraph):
                return
            if (told := wording.decision(flat, alone=True)) is not None:
                self._plain("decision", paragraph, told)
                return
            if self._is_direction(flat, inner, spoken=spoken):
                self._plain("direction", paragraph)
                self.heard += flat
                return
        if flat.startswith("※") and self._noted_explanation(paragraph):
            return
        if flat.startswith("※") and not (spoken and _RECORD_TALK.search(flat)):
            self._plain("direction", paragraph)
            return
        if spoken and _NOTED.search(flat) and self._noted_explanation(paragraph):
            return
        if self._narrated(paragraph, spoken=spoken):
            return
        if (told := self._decision_line(flat, paragraph, spoken=spoken)) is not None:
            self._decision(paragraph, told)
            return
        if spoken and unit is not None and self._turns_out_explained(unit, paragraph):
            return
        if spoken and unit is not None:
            at = unit.add(paragraph.ink, paragraph.spans(0, unit.size + 1 if unit.parts else 0))
            self._marks(unit, paragraph.ink, at)
            self._decide(unit)
            return
        if (
            unit is not None
            and unit.kind in {"direction", "event", "table"}
            and self._goes_on_after(paragraph)
        ):
            return
        if not self.has_speakers:
            self._free(paragraph)
            return
        if unit is not None and unit.kind == "summary" and unit.is_open and not paragraph.first.gap:
            at = unit.add(paragraph.ink, paragraph.spans(0, unit.size + 1 if unit.parts else 0))
            self._marks(unit, paragraph.ink, at)
            return
        if not self._explanation(paragraph):
            self._plain("passage", paragraph)

    def _is_direction(self, flat: str, inner: str, *, spoken: bool) -> bool:
        if not spoken:
            return True
        return (
            len(inner) <= 60
            and re.match(r"[0-9一二三四五六七八九十ア-コ]{1,3}$", inner) is None
            and flat[:1] in "(-="
        )

    def _goes_on_after(self, paragraph: Paragraph) -> bool:
        """Take words without a label behind an interjection for more of the remark before it."""
        holder = self._holder()
        before = next(
            (
                one
                for one in reversed(holder)
                if isinstance(one, Unit) and one.kind not in {"direction", "event", "table"}
            ),
            None,
        )
        if (
            before is None
            or before.kind != "remark"
            or before.lead is None
            or before.lead.part != "speaker"
        ):
            return False
        if not _RECORD_TALK.search(paragraph.ink.text):
            return False
        before.id = before.id or self.ids("u")
        unit = Unit("remark", {"continues": before.id}, is_open=True, lead=before.lead)
        self._add(unit)
        at = unit.add(paragraph.ink, paragraph.spans(0, 0))
        self._marks(unit, paragraph.ink, at)
        self._decide(unit)
        return True

    def _plain(self, kind: str, paragraph: Paragraph, fields: Draft | None = None) -> Unit:
        unit = Unit(kind, dict(fields or {}))
        self._add(unit)
        at = unit.add(paragraph.ink, paragraph.spans(0, 0))
        if kind in {"passage", "decision", "direction"}:
            self._references(unit, paragraph.ink, at)
        return unit

    def _decision_line(self, flat: str, paragraph: Paragraph, *, spoken: bool) -> Draft | None:
        bullet = BULLET.match(flat)
        text = flat[bullet.end() :] if bullet and not flat.startswith(("→", "⇒")) else flat
        told = wording.decision(text, alone=not self.has_speakers)
        if told is None:
            return None
        if spoken and not re.match(r"→|⇒|➡|\(?(?:決定|結果|議決|審議結果|採決)", text):
            if _RECORD_TALK.search(text) or (not paragraph.first.gap and len(text) > 40):
                return None
            if text.endswith("する。") or (self.last is not None and not self.last.parts):
                return None
            if len(text) > 80:
                return None
        return told

    def _decision(self, paragraph: Paragraph, told: Draft) -> None:
        flat = narrow(paragraph.ink.text)
        bullet = BULLET.match(flat)
        cut = 0
        fields: Draft = dict(told)
        if bullet is not None and not flat.startswith(("→", "⇒", "-")):
            fields = {"label": paragraph.ink.cut(0, len(bullet.group().rstrip())), **told}
            cut = bullet.end()
        unit = Unit("decision", fields)
        self._add(unit)
        at = unit.add(paragraph.ink.cut(cut), paragraph.spans(cut, 0))
        self._references(unit, paragraph.ink.cut(cut), at)

    def _summary(self, paragraph: Paragraph, label_end: int) -> None:
        ink = paragraph.ink
        rest = ink.cut(label_end)
        lead = len(rest.text) - len(rest.text.lstrip())
        rest = rest.cut(lead)
        before = self.last
        fields: Draft = {"label": ink.cut(0, label_end)}
        if (
            before is not None
            and before.kind == "explanation"
            and self._holder()
            and self._holder()[-1] is before
        ):
            before.id = before.id or self.ids("u")
            fields["of"] = [before.id]
        unit = Unit("summary", fields, is_open=True)
        self._add(unit)
        if rest.text:
            at = unit.add(rest, paragraph.spans(label_end + lead, 0))
            self._marks(unit, rest, at)

    def _explanation(self, paragraph: Paragraph) -> bool:
        flat = narrow(paragraph.ink.text)
        explained = wording.explanation(flat, self.is_label)
        if explained is None:
            return False
        fields: Draft = {}
        unit = Unit("explanation", fields)
        if explained.label is not None:
            start, end = explained.label
            words = paragraph.ink.text[start:end]
            fields["speaker"] = {"label": words, **self.cast.speaker(words)}
            unit.spans.append({"kind": "speaker", "start": start, "end": end, "text": words})
        self._add(unit)
        unit.add(paragraph.ink, paragraph.spans(0, 0))
        self._references(unit, paragraph.ink, 0)
        self._name_materials(unit)
        return True

    def _noted_explanation(self, paragraph: Paragraph) -> bool:
        """Read a note that somebody explained something: ※福祉課長が資料2に基づき説明."""
        explained = wording.explanation(narrow(paragraph.ink.text), self.is_label)
        if explained is None or explained.label is None:
            return False
        return self._explanation(paragraph)

    def _name_materials(self, unit: Unit) -> None:
        named = [to for span in unit.spans if span["kind"] == "reference" for to in span["to"]]
        if named:
            unit.fields["materials"] = list(dict.fromkeys(named))

    def _narrated(self, paragraph: Paragraph, *, spoken: bool) -> bool:
        """Read a paragraph that tells who said something."""
        flat = narrow(paragraph.ink.text)
        bullet = BULLET.match(flat)
        cut = bullet.end() if bullet else 0
        text = flat[cut:]
        if spoken and ("。" in text[:-1] or not paragraph.first.gap or len(text) > 120):
            return False
        found = wording.narrated(text, self.is_label)
        if found is None:
            return False
        if spoken and not found.explains:
            return False
        ink = paragraph.ink.cut(cut)
        start, end = found.label
        words = ink.text[start:end]
        speaker: Draft = {"label": words, **self.cast.speaker(words)}
        fields: Draft = {"speaker": speaker}
        if bullet is not None:
            fields["label"] = paragraph.ink.cut(0, len(bullet.group().rstrip()))
        if found.explains:
            unit = Unit("explanation", fields)
        else:
            fields["act"] = found.act
            fields["fidelity"] = "narrated"
            unit = Unit("remark", fields)
        unit.spans.append({"kind": "speaker", "start": start, "end": end, "text": words})
        self._add(unit)
        at = unit.add(ink, paragraph.spans(cut, 0))
        self._marks(unit, ink, at)
        if found.explains:
            self._name_materials(unit)
        return True

    def _free(self, paragraph: Paragraph) -> None:
        """Read a paragraph of a body that has no speakers at all."""
        if self._explanation(paragraph):
            return
        flat = narrow(paragraph.ink.text)
        bullet = BULLET.match(flat)
        fields: Draft = {}
        cut = 0
        if bullet is not None and bullet.end() < len(flat):
            fields["label"] = paragraph.ink.cut(0, len(bullet.group().rstrip()))
            cut = bullet.end()
        unit = Unit("summary", fields)
        self._add(unit)
        ink = paragraph.ink.cut(cut)
        at = unit.add(ink, paragraph.spans(cut, 0))
        self._marks(unit, ink, at)

    # -------------------------------------------------------------------------------- spans

    def _marks(self, unit: Unit, ink: Ink, at: int) -> None:
        """Find what holds for stretches of a paragraph."""
        flat = narrow(ink.text)
        for start, end, time in wording.direction_spans(flat):
            span = {
                "kind": "direction",
                "start": start + at,
                "end": end + at,
                "text": ink.text[start:end],
            }
            if time is not None:
                span["time"] = time
            unit.spans.append(span)
            self.heard += ink.text[start:end]
        for start, end in wording.withheld_spans(ink.text):
            unit.spans.append(
                {
                    "kind": "withheld",
                    "start": start + at,
                    "end": end + at,
                    "text": ink.text[start:end],
                    "how": "masked",
                }
            )
        self._references(unit, ink, at)

    def _references(self, unit: Unit, ink: Ink, at: int) -> None:
        for start, end, to in find_materials(ink.text, self.materials):
            unit.spans.append(
                {
                    "kind": "reference",
                    "start": start + at,
                    "end": end + at,
                    "text": ink.text[start:end],
                    "to": to,
                }
            )

    def _decide(self, unit: Unit) -> None:
        """Add the decision that a remark of the chair speaks out."""
        label = unit.fields.get("speaker", {}).get("label")
        if unit.id is not None and unit.fields.get("decided"):
            return
        text = unit.parts[-1].text if unit.parts else ""
        flat = narrow(text)
        is_chair = label is not None and self._is_chair(
            self.leads.legend.get(label.text, label.text)
        )
        if not is_chair and "continues" not in unit.fields:
            self.heard += flat[-80:]
            return
        told = wording.spoken_decision(flat, self.heard)
        if re.search("お諮り|採決|異議(?:は)?(?:ござ|あり)|いかが|よろしい|ませんか", flat):
            self.heard = flat
        if told is None:
            return
        unit.id = unit.id or self.ids("u")
        unit.fields["decided"] = True
        self._holder().append(Unit("decision", {**told, "statedIn": [unit.id]}))
        self.heard = ""

    def _is_chair(self, label: str) -> bool:
        outer, inner = split_brackets(label)
        return (
            role_of(outer) is not None
            or (inner is not None and role_of(inner) is not None)
            or (re.search("議長|司会|進行", label) is not None)
        )


def body_of(
    lines: Sequence[Line],
    leads: Leads,
    cast: Cast,
    items: Sequence[Item],
    materials: Sequence[Material],
    ids: Any,
) -> Body:
    """Make units of the lines of a body.

    Args:
        lines: The lines.
        leads: Which of them begin something that is said.
        cast: Who may speak.
        items: The items of the agenda.
        materials: The materials of the list.
        ids: Makes ids.
    """
    reader = _Reader(leads, cast, items, materials, ids)
    reader.read(lines)
    if reader.pending and reader.root:
        reader.root[-1].fields.setdefault(ALSO, []).extend(reader.pending)
    return Body(finished(reader.root), reader.unclassified, list(reader.unresolved))
