"""What `show` writes of the proceedings, unit by unit."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.box import SQUARE
from rich.table import Table as Grid
from rich.text import Text

from kaigiroku.cli.head import Head
from kaigiroku.cli.page import Page, ink
from kaigiroku.cli.people import named, person
from kaigiroku.cli.spans import RESTRICTED, WITHHELD, notes, opening, painted, reasons
from kaigiroku.cli.terms import Terms
from kaigiroku.model import (
    AnyUnit,
    Decision,
    Direction,
    Event,
    Explanation,
    Figure,
    Minutes,
    Passage,
    Quotation,
    Remark,
    Section,
    Speaker,
    Summary,
    Table,
    Tally,
    Withheld,
)
from kaigiroku.navigation import units

__all__ = ["Proceedings"]

_SPEAKERS: Final = ("cyan", "green", "magenta", "blue", "bright_cyan", "bright_magenta")
_DEEPEST: Final = 4
"""Sections below this level are not indented any further."""

_Worded = (
    Remark | Explanation | Summary | Decision | Event | Direction | Quotation | Figure | Passage
)
"""A unit that is shown as its text, with what is around it."""


class Proceedings:
    """The proceedings, written on a page."""

    def __init__(
        self, minutes: Minutes, page: Page, words: Terms, index: Mapping[str, Any], head: Head
    ) -> None:
        self._minutes = minutes
        self._page = page
        self._words = words
        self._index = index
        self._head = head
        self._colours: dict[str, str] = {}
        self._depth = 0

    def write(self) -> None:
        """Write all of it, and first what its marks mean."""
        if not self._minutes.proceedings and "proceedings" not in self._minutes.stated_none:
            return
        self._page.heading(self._words["proceedings"])
        if "proceedings" in self._minutes.stated_none:
            self._page.put(ink(self._words.code("NoneStated", "proceedings"), "dim"))
        self._legend()
        self._units(self._minutes.proceedings)

    def _legend(self) -> None:
        words, marks = self._words, list[Text]()
        met = [visit.unit for visit in units(self._minutes)]
        kinds = {span.kind for unit in met for span in unit.spans}
        for kind, key, style, mark in (
            ("withheld", "legend-withheld", WITHHELD, "⟦{}⟧"),
            ("restricted", "legend-restricted", RESTRICTED, "⟪{}⟫"),
        ):
            if kind in kinds:
                said = words[key]
                marks.append(ink(mark.format(said) if self._page.plain else f" {said} ", style))
        if any(_is_closed(unit) for unit in met):
            marks.append(ink(f"┃ {words['legend-closed']}", "red"))
        if marks:
            self._page.put(Text("  ").join(marks))

    def _units(self, units: Sequence[AnyUnit]) -> None:
        for unit in units:
            closed = _is_closed(unit)
            if closed:
                self._page.blank()
                self._page.push(Text("┃ ", "red"))
            self._unit(unit)
            if closed:
                self._page.pop()
                self._page.blank()

    def _unit(self, unit: AnyUnit) -> None:  # noqa: PLR0912 -- one case for each kind
        match unit:  # pyright: ignore[reportMatchNotExhaustive] -- mypy sees that it is
            case Section():
                self._section(unit)
            case Remark():
                self._spoken(unit)
            case Explanation():
                self._spoken(unit, tag=self._words["explanation"])
                self._details("materials", named(unit.materials, self._index, self._words))
            case Summary():
                lead = ink(f"{self._words['summary']}  ", "dim")
                self._text(unit, unit.text, lead=lead, hang=lead.cell_len)
            case Decision():
                self._decision(unit)
            case Event():
                self._event(unit)
            case Direction():
                self._text(unit, unit.text, lead=Text("  "), style="dim italic", hang=2)
            case Withheld():
                self._withheld(unit)
            case Quotation():
                self._quotation(unit)
            case Table():
                self._table(unit)
            case Figure():
                self._text(unit, unit.text or "", lead=self._tag("figure"))
                self._details("source", unit.url or "")
            case Passage():
                self._text(unit, unit.text, lead=Text())
        if not isinstance(unit, Section):
            for note in notes(unit.spans, self._words):
                self._page.put(note, lead=Text("    "), hang=6)

    # ------------------------------------------------------------ common to several kinds

    def _tag(self, key: str) -> Text:
        return Text.assemble(self._head.tag(self._words[key], "bold reverse"), " ")

    def _text(
        self, unit: _Worded, text: str, *, lead: Text, style: str = "", hang: int | Text = 4
    ) -> None:
        label = ink(f"{unit.label} ", "bold") if unit.label else Text()
        body = painted(text, unit.spans, plain=self._page.plain, style=style)
        whole = Text.assemble(label, body)
        whole.append_text(self._head.stated(unit.openness))
        self._page.put(whole, lead=lead, hang=hang)

    def _details(self, key: str, text: str, style: str = "dim") -> None:
        if text:
            self._page.entries([(self._words[key], ink(text, style))], indent=4)

    def _spoken(self, unit: Remark | Explanation, tag: str = "") -> None:
        lead = self._lead(unit.speaker, unit)
        if tag:
            lead = Text.assemble(self._head.tag(tag, "bold reverse"), " ", lead)
        if unit.text is None and not unit.label:
            self._page.put(lead, hang=4)
        else:
            self._text(unit, unit.text or "", lead=lead)

    def _lead(self, speaker: Speaker | None, unit: AnyUnit) -> Text:
        """Return the speaker as the print sets them off, unless the text itself holds the label."""
        if speaker is None or any(span.kind == "speaker" for span in unit.spans):
            return Text()
        label = person(speaker)
        colour = _SPEAKERS[len(self._colours) % len(_SPEAKERS)]
        colour = self._colours.setdefault(label, colour)
        marked = (speaker.mark or "＊").replace("＊", label)
        gap = "" if marked.endswith(("：", "　", " ")) else "　"
        return ink(f"{marked}{gap}", f"bold {colour}")

    # ------------------------------------------------------------ kind by kind

    def _section(self, section: Section) -> None:
        words, page = self._words, self._page
        said = [
            named([section.sitting], self._index, words) if section.sitting else "",
            named(section.attendees, self._index, words),
        ]
        heading = painted(section.heading or "", section.spans, plain=page.plain, style="bold")
        label = ink(f"{section.label} " if section.label else "", "bold")
        line = Text.assemble(label, heading, self._head.stated(section.openness))
        line.append_text(ink(words.bracketed(said), "dim"))
        if line.plain.strip():
            page.blank()
            page.put(line, lead=Text("▌ ", "magenta"), hang=Text("▌ ", "magenta"))
        if section.openness is not None:
            page.entries(self._head.openness_details(section.openness)[:2], indent=2)
        for note in notes(section.spans, words):
            page.put(note, lead=Text("  "), hang=4)
        self._depth += 1
        page.push(Text("  " if self._depth <= _DEEPEST and line.plain.strip() else ""))
        self._units(section.units)
        page.pop()
        self._depth -= 1
        page.blank()

    def _decision(self, unit: Decision) -> None:
        words = self._words
        lead = Text("◆ ", "bold green")
        if unit.text:
            self._text(unit, unit.text, lead=lead, style="bold", hang=2)
            lead = Text("  → ", "bold green")
        said = self._head.decided(unit)
        if not unit.text:
            said = Text.assemble((f"{words['decision']}{words['colon']}", "bold green"), said)
            said.append_text(self._head.stated(unit.openness))
            items = named(unit.items, self._index, words)
            spoken = words["stated-in"] if unit.stated_in else ""
            said.append_text(ink(words.bracketed([items, spoken]), "dim"))
        if said.plain:
            self._page.put(said, lead=lead, hang=4)
        self._details("votes", words["slash"].join(self._tally(row) for row in unit.tally), "")
        self._details("conditions", "\n".join(unit.conditions), "")

    def _tally(self, row: Tally) -> str:
        whose = row.candidate or self._words.code("Choice", row.choice)
        voters = self._words.bracketed([named(row.voters, self._index, self._words)])
        count = "" if row.count is None else str(row.count)
        return f"{' '.join(part for part in (whose, count) if part)}{voters}"

    def _event(self, unit: Event) -> None:
        words = self._words
        when = " ".join(part for part in (unit.date, unit.time) if part)
        what = words.code("EventType", unit.event)
        who = words.bracketed([named(unit.attendees, self._index, words)])
        line = Text.assemble(
            ("◇ ", "bold yellow"), ink(f"{when}  " if when else "", "bold"), ink(what, "yellow")
        )
        line.append_text(ink(who, "dim"))
        if not unit.text:
            line.append_text(self._head.stated(unit.openness))
        self._page.put(line, hang=2)
        if unit.text:
            self._text(unit, unit.text, lead=Text("  "), style="dim italic", hang=2)

    def _withheld(self, unit: Withheld) -> None:
        words, page = self._words, self._page
        page.blank()
        page.push(Text("█ ", "red"))
        title = self._head.tag(words["withheld"], WITHHELD)
        label = f"{unit.label} " if unit.label else ""
        mark = painted(f"{unit.text or ''}", unit.spans, plain=page.plain, style="bold red")
        page.put(Text.assemble(title, "  ", ink(label, "bold"), mark), hang=2)
        page.entries(
            [
                (words["reason"], ink(reasons(unit.reasons, words))),
                (words["how"], ink(words.code("WithholdingMethod", unit.how))),
                (words["extent"], ink(unit.extent or "")),
                (words["opens"], ink(opening(unit.opens_on, unit.opens_when))),
            ]
        )
        page.pop()
        page.blank()

    def _quotation(self, unit: Quotation) -> None:
        self._page.push(Text("  │ ", "dim"))
        self._text(unit, unit.text, lead=Text(), hang=0)
        source = self._words["slash"].join(part for part in (unit.source, unit.date) if part)
        if source:
            self._page.put(ink(f"— {source}", "dim"), hang=2)
        self._page.pop()

    def _table(self, unit: Table) -> None:
        if unit.label or unit.openness is not None:
            label = ink(unit.label or "", "bold").append_text(self._head.stated(unit.openness))
            self._page.put(label)
        grid = Grid(box=SQUARE, show_header=False, show_lines=True, border_style="dim")
        for _ in range(max((len(row) for row in unit.rows), default=0)):
            grid.add_column(overflow="fold")
        offset = 0
        for row in unit.rows:
            cells: list[Text] = []
            for cell in row:
                cells.append(painted(cell, unit.spans, plain=self._page.plain, offset=offset))
                offset += len(cell) + 1
            grid.add_row(*cells)
        self._page.block(grid, indent=2)


def _is_closed(unit: AnyUnit) -> bool:
    openness = None if isinstance(unit, Withheld) else unit.openness
    return openness is not None and openness.status == "closed"
