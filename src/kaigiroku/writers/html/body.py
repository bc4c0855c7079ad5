"""The body of the page: the proceedings, unit by unit."""

from collections.abc import Iterable
from typing import Final

from kaigiroku.model import (
    AnyUnit,
    Decision,
    Event,
    Explanation,
    Figure,
    Quotation,
    Remark,
    Section,
    Summary,
    Table,
    Tally,
    Withheld,
)
from kaigiroku.navigation import own_text
from kaigiroku.writers.html.markup import EMPTY, Markup, joined, tag
from kaigiroku.writers.html.page import Page
from kaigiroku.writers.html.prose import opening, reasons
from kaigiroku.writers.printed import FIGURE, has_speakers, set_off
from kaigiroku.writers.wording import day, happened, name_of, word_for

__all__ = ["Body"]

_DEEPEST: Final = 6
_TOLD_ACTS: Final = frozenset({"retraction", "correction", "motion"})
"""Acts that are told, because the text would be misread without them."""


class Body:
    """Writes the proceedings of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._words = page.words
        self._prose = page.prose
        self._speaks = has_speakers(page.minutes)

    def write(self) -> Markup:
        """Return all units."""
        return self._units(self._page.minutes.proceedings, "", 3)

    def contents(self) -> Markup:
        """Return the headings of the sections as a list of links, as deep as they are nested."""
        return self._listed(self._page.minutes.proceedings, "")

    def _listed(self, units: Iterable[AnyUnit], path: str) -> Markup:
        items: list[Markup] = []
        for number, unit in enumerate(units, start=1):
            if not isinstance(unit, Section):
                continue
            here = f"{path}{number}"
            inner = self._listed(unit.units, f"{here}-")
            heading = joined(unit.label, unit.heading, by="　")
            if heading:
                link = tag("a", heading, href=f"#{unit.id or here}")
                items.append(tag("li", link, _spaced(self._page.badge(unit.openness)), inner))
            elif inner:
                items.append(tag("li", inner))
        return tag("ol", *items) if items else EMPTY

    # ------------------------------------------------------------------------------ every unit

    def _units(self, units: Iterable[AnyUnit], path: str, level: int) -> Markup:
        """Return units; one without an id is called by the numbers that lead to it: 4-2."""
        parts: list[Markup] = []
        for number, unit in enumerate(units, start=1):
            here = f"{path}{number}"
            if isinstance(unit, Section):
                parts.append(self._section(unit, here, level))
            else:
                parts.append(self._unit(unit, unit.id or here))
        return joined(*parts, by="\n")

    def _section(self, unit: Section, path: str, level: int) -> Markup:
        page, anchor = self._page, unit.id or path
        heading = joined(unit.label, self._prose.line(unit.heading or "", unit.spans), by="　")
        shown = joined(
            tag(
                f"h{min(level, _DEEPEST)}",
                heading,
                _spaced(page.badge(unit.openness)),
                self._anchor(anchor),
            )
            if heading
            else None,
            self._sitting(unit),
            self._words.entry("attendance", page.named(unit.attendees)),
            page.openness(unit.openness),
            self._prose.notes(),
            self._units(unit.units, f"{path}-", level + 1 if heading else level),
            by="\n",
        )
        return tag("section", "\n", shown, "\n", class_=_closed("part", unit), id=anchor)

    def _sitting(self, unit: Section) -> Markup:
        """Return the sitting that a section belongs to, unless its heading names it."""
        if unit.sitting is None:
            return EMPTY
        name = self._page.index[unit.sitting].name or ""
        return EMPTY if name in (unit.heading or "") else self._words.entry("sitting", name)

    def _unit(self, unit: AnyUnit, anchor: str) -> Markup:
        """Return a unit: who speaks, what is said, and what the document says of it."""
        page = self._page
        who = self._who(unit)
        openness = None if isinstance(unit, Withheld) else unit.openness
        said = joined(
            page.badge(openness),
            self._said(unit),
            page.openness(openness),
            self._words.entry("about", page.named(unit.items)),
            self._prose.notes(),
        )
        role = page.role(page.capacity(getattr(unit, "speaker", None)))
        kind = " ".join(word for word in ("unit", unit.kind, role, "spoken" if who else "") if word)
        inside = (who, tag("div", said, class_="said"), self._anchor(anchor))
        return tag("div", *inside, class_=_closed(kind, unit), id=anchor)

    def _anchor(self, anchor: str) -> Markup:
        label = self._words.plain("link")
        return tag("a", "#", class_="anchor", href=f"#{anchor}", aria_label=label)

    def _who(self, unit: AnyUnit) -> Markup:
        """Return who speaks, with the capacity in which they do, unless the label says it."""
        speaker = set_off(unit)
        if speaker is None:
            return EMPTY
        label, capacity = name_of(speaker), self._page.capacity(speaker)
        word = self._words.short("Capacity", capacity)
        told = not word or word_for("Capacity", capacity) in label
        role = None if told else tag("span", word, class_="role")
        return tag("p", tag("b", label, class_="name"), _spaced(role), class_="who")

    def _chip(self, key: str) -> Markup:
        return tag("span", self._words[key], class_="chip")

    # ----------------------------------------------------------------------------- kind by kind

    def _said(self, unit: AnyUnit) -> Markup:
        match unit:
            case Remark():
                told = unit.act if unit.act in _TOLD_ACTS else None
                act = self._words.code("Act", told)
                return self._text(unit, tag("span", act, class_="chip") if told else EMPTY)
            case Explanation():
                return self._explanation(unit)
            case Summary():
                named = unit.label or not self._speaks
                return self._text(unit, EMPTY if named else self._chip("summary"))
            case Decision():
                return self._decision(unit)
            case Event():
                return self._event(unit)
            case Withheld():
                return self._withheld(unit)
            case Quotation():
                dated = tag("time", day(unit.date), datetime=unit.date) if unit.date else None
                source = joined(unit.source, dated, by="　")
                cite = tag("p", tag("cite", source), class_="entry") if source else None
                return joined(tag("blockquote", self._text(unit)), cite)
            case Table():
                return self._table(unit)
            case Figure():
                link = tag("a", self._words["figure"], href=unit.url) if unit.url else None
                return tag("figure", tag("figcaption", self._text(unit) or FIGURE, link))
            case _:
                return self._text(unit)

    def _text(self, unit: AnyUnit, chip: Markup = EMPTY) -> Markup:
        label = tag("span", unit.label, class_="label") if unit.label else None
        return self._prose.paragraphs(own_text(unit), unit.spans, joined(chip, label, by=" "))

    def _explanation(self, unit: Explanation) -> Markup:
        """Return an explanation, with the materials that its words do not name."""
        named = {one for span in unit.spans if span.kind == "reference" for one in span.to}
        others = self._page.named(one for one in unit.materials if one not in named)
        text = self._text(unit, self._chip("explanation"))
        return joined(text, self._words.entry("materials", others))

    def _decision(self, unit: Decision) -> Markup:
        words, text = self._words, unit.text or ""
        chip = self._chip("decision")
        told = joined(
            None if text or unit.label else chip,
            words.keyed("outcome", words.code("Outcome", unit.outcome)),
            words.keyed("manner", words.short("Manner", unit.manner)),
            words.keyed("support", words.short("Support", unit.support)),
            None if text else self._spoken(unit.stated_in),
            by=" ",
        )
        conditions = [one for one in unit.conditions if one not in text]
        votes = [self._tally(row) for row in unit.tally]
        return joined(
            self._text(unit, chip) if text or unit.label else None,
            tag("p", told, class_="outcome") if told else None,
            words.entry("votes", joined(*votes, by="　")),
            words.entry("conditions", joined(*conditions, by="／")),
        )

    def _tally(self, row: Tally) -> Markup:
        whose = row.candidate or self._words.short("Choice", row.choice)
        count = None if row.count is None else str(row.count)
        voters = self._words.bracketed(self._page.named(row.voters))
        return joined(joined(whose, count, by=" "), voters)

    def _spoken(self, stated_in: tuple[str, ...]) -> Markup:
        """Return a link to the remark in which something is only spoken."""
        if not stated_in:
            return EMPTY
        return tag("a", self._words["spoken"], href=f"#{stated_in[0]}")

    def _event(self, unit: Event) -> Markup:
        if unit.text:
            return self._text(unit)
        what = self._words.short("EventType", unit.event)
        if unit.stated_in:
            return tag("p", joined(what, self._spoken(unit.stated_in), by=" "))
        who = [name_of(self._page.index[one]) for one in unit.attendees]
        return self._prose.paragraphs(happened(unit, who), (), joined(unit.label))

    def _withheld(self, unit: Withheld) -> Markup:
        words = self._words
        return joined(
            self._text(unit, self._chip("withheld")),
            words.entry("reason", reasons(unit.reasons, words)),
            words.entry("how", words.code("WithholdingMethod", unit.how)),
            words.entry("extent", unit.extent),
            words.entry("opens", opening(unit.opens_on, unit.opens_when)),
        )

    def _table(self, unit: Table) -> Markup:
        """Return a table; its first row is its head if there are more and it is filled."""
        text, rows, start = own_text(unit), list[Markup](), 0
        first = unit.rows[0] if len(unit.rows) > 1 else ()
        has_head = bool(first) and all(cell.strip() for cell in first[1:]) and len(first) > 1
        for number, row in enumerate(unit.rows):
            cells: list[Markup] = []
            for cell in row:
                words = self._prose.stretch(text, unit.spans, start, start + len(cell))
                is_head = has_head and number == 0
                cells.append(tag("th", words, scope="col") if is_head else tag("td", words))
                start += len(cell) + 1
            rows.append(tag("tr", *cells))
        caption = tag("caption", unit.label) if unit.label else None
        label = self._words.plain("table")
        inside = tag("table", caption, tag("tbody", *rows))
        return tag("div", inside, class_="scroll", role="region", aria_label=label, tabindex="0")


def _spaced(inside: Markup | None) -> Markup:
    return joined(" ", inside) if inside else EMPTY


def _closed(kind: str, unit: AnyUnit) -> str:
    """Return the classes of a unit; one more if it is not for the public."""
    openness = None if isinstance(unit, Withheld) else unit.openness
    closed = openness is not None and openness.status == "closed"
    return f"{kind} not-public" if closed else kind
