"""What stands on the page around the proceedings: the head, the parts before and after them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Decision,
    Group,
    Material,
    Openness,
    Related,
)
from kaigiroku.writers.form import form_of, made_form, title_of
from kaigiroku.writers.html.markup import EMPTY, Inside, Markup, joined, tag
from kaigiroku.writers.html.page import Page
from kaigiroku.writers.html.prose import reasons
from kaigiroku.writers.wording import (
    label_of_entry,
    label_of_group,
    meeting_name,
    note_on,
    word_for,
)

__all__ = ["Head"]

_PARTS: Final = {
    "attendance": "attendance",
    "observers": "attendance",
    "agenda": "agenda",
    "materials": "materials",
}
"""The cells of the form that are a part of the page, if the document has it in typed fields."""

_CHECKED: Final = "☑"
_UNCHECKED: Final = "☐"


class Head:
    """Writes everything but the proceedings."""

    def __init__(self, page: Page) -> None:
        minutes = page.minutes
        self._page = page
        self._words = page.words
        self._minutes = minutes
        self.title = title_of(minutes) or page.words.plain("minutes")
        name = meeting_name(minutes.meeting)
        self.name = "" if name in self.title else name
        before, heading, after = _parted(form_of(minutes))
        more_before, _, more_after = _parted(self._missing())
        self.heading = heading.label if heading is not None else None
        self._before = [*before, *more_before]
        self._after = [*after, *more_after]

    def _missing(self) -> list[Cell]:
        """Return the cells of what the typed fields say and the printed form does not."""
        form = self._minutes.form
        if not form:
            return []
        known = {*_fields(form), "title"}
        return [
            cell
            for cell in made_form(self._minutes)
            if cell.field == "proceedings" or cell.field not in known
        ]

    # --------------------------------------------------------------------------------- the head

    def masthead(self) -> Markup:
        """Return the title and both axes of openness."""
        words, meeting, record = self._words, self._minutes.meeting, self._minutes.record
        standing = words.codes(Edition=record.edition, RecordState=record.state)
        is_full = record.edition == "full"
        axes = (
            self._axis("of-meeting", meeting.openness),
            self._axis("of-minutes", record.openness),
        )
        return tag(
            "header",
            tag("p", self.name, class_="meeting") if self.name else None,
            tag("h1", joined(*self.title.split("\n"), by=" ")),
            tag("p", standing, class_="standing") if standing else None,
            tag("p", words["full-edition"], class_="warning") if is_full else None,
            tag("dl", *axes, class_="axes"),
            class_="masthead",
        )

    def _axis(self, key: str, openness: Openness | None) -> Markup:
        state = openness.status if openness is not None and openness.status else "not-stated"
        told = tag("p", self._words[state], class_="state")
        inside = (tag("dt", self._words[key]), tag("dd", told, self._page.openness(openness)))
        return tag("div", *inside, class_=f"axis {state}")

    # --------------------------------------------------------------------------------- the form

    def overview(self) -> Markup:
        """Return the cells before the proceedings that are no part of their own on the page."""
        return self._rows(self._cell(c) for c in self._before if not self._is_elsewhere(c))

    def form(self) -> Markup:
        """Return the whole printed form to the letter, if the document has one."""
        cells = self._minutes.form
        return self._rows(self._cell(c) for c in cells if c.field != "proceedings" or c.value)

    def _is_elsewhere(self, cell: Cell) -> bool:
        """Tell whether a part of the page says what a cell says."""
        if cell.field in {"openness-of-meeting", "openness-of-minutes", "openness", "reasons"}:
            return self._is_in_axes(cell)
        if part := _PARTS.get(cell.field or ""):
            return bool(getattr(self._minutes, part))
        return bool(cell.cells) and cell.value is None and all(map(self._is_elsewhere, cell.cells))

    def _is_in_axes(self, cell: Cell) -> bool:
        of_meeting, of_minutes = self._minutes.meeting.openness, self._minutes.record.openness
        stated = [one for one in (of_meeting, of_minutes) if one is not None and one.status]
        if cell.field == "reasons":
            texts = [reason.text for one in stated for reason in one.reasons if reason.text]
            return any(text in (cell.value or "") for text in texts)
        needed = {"openness-of-meeting": of_meeting, "openness-of-minutes": of_minutes}
        return needed.get(cell.field or "", stated[0] if stated else None) in stated

    def _cell(self, cell: Cell) -> tuple[Inside, Markup]:
        return cell.label, self._value(cell)

    def _value(self, cell: Cell) -> Markup:
        boxes = joined(
            *(
                tag("span", _CHECKED if box in cell.chosen else _UNCHECKED, box, class_="box")
                for box in cell.options
            ),
            by=" ",
        )
        value = self._page.prose.paragraphs(cell.value or "", cell.spans)
        notes = self._page.prose.notes()
        inner = [
            tag("div", tag("dt", one.label), tag("dd", self._value(one))) for one in cell.cells
        ]
        return joined(
            tag("p", boxes) if boxes else None,
            value,
            notes,
            tag("dl", *inner) if inner else None,
            self._page.badge(cell.openness),
            self._page.openness(cell.openness),
        )

    def _rows(self, rows: Iterable[tuple[Inside, Markup]]) -> Markup:
        """Return labels and what belongs to them as a table."""
        made = [tag("tr", tag("th", label, scope="row"), tag("td", told)) for label, told in rows]
        return tag("table", tag("tbody", *made), class_="facts") if made else EMPTY

    # ------------------------------------------------------------------------- people, agenda …

    def attendance(self) -> Markup:
        """Return the groups of the attendance with their people as a table."""
        groups = [
            (self._of_group(group), self._people(group)) for group in self._minutes.attendance
        ]
        return joined(self._none("attendance"), self._rows(groups))

    def _of_group(self, group: Group) -> Markup:
        words, label = self._words, label_of_group(group)
        status = word_for("AttendanceStatus", group.status)
        told = [
            None if status in label else words.short("AttendanceStatus", group.status),
            words.short("AttendanceMode", group.mode),
            self._count(group) if group.entries else None,
            self._page.named(group.sittings),
        ]
        name = tag("span", label, id=group.id)
        small = tag("small", joined(*told, by="・")) if any(told) else None
        return joined(name, self._page.badge(group.openness), small, by=" ")

    def _count(self, group: Group) -> Markup:
        if group.count is None:
            return EMPTY
        return self._words.filled("count", str(group.count)) if group.count else self._words["none"]

    def _people(self, group: Group) -> Markup:
        items = [self._entry(entry, group) for entry in group.entries]
        if group.others:
            items.append(tag("li", self._words.filled("others", str(group.others))))
        words = note_on(group)
        note = tag("p", words, class_="entry") if words else None
        why = self._page.openness(group.openness)
        if not items:
            count = tag("p", self._count(group)) if group.count is not None else None
            return joined(count, note, why)
        return joined(tag("ul", *items, class_="people"), note, why)

    def _entry(self, entry: Attendee, group: Group) -> Markup:
        reading = entry.yomi if entry.yomi and entry.yomi not in (entry.label or "") else None
        return tag(
            "li",
            tag("span", label_of_entry(entry, group), id=entry.id),
            tag("small", reading) if reading else None,
            self._page.badge(entry.openness),
            self._page.openness(entry.openness),
        )

    def _none(self, name: str) -> Markup:
        stated = name in self._minutes.stated_none
        return tag("p", self._words.code("NoneStated", name)) if stated else EMPTY

    def agenda(self) -> Markup:
        """Return the agenda as a list in lists."""
        return joined(self._none("agenda"), self._items(self._minutes.agenda))

    def _items(self, items: Sequence[AgendaItem]) -> Markup:
        return tag("ol", *map(self._item, items), class_="items") if items else EMPTY

    def _item(self, item: AgendaItem) -> Markup:
        page, words = self._page, self._words
        title = joined(item.title or words.code("ItemCategory", item.category))
        if section := page.taken_in.get(item.id or ""):
            title = tag("a", title, href=f"#{section}")
        number = tag("span", item.number, class_="number") if item.number else None
        state = (
            tag("span", words.code("ItemState", item.state), class_="chip") if item.state else None
        )
        told = (number, title, item.note, page.badge(item.openness), state)
        return tag(
            "li",
            tag("p", joined(*told, by=" ")),
            tag("p", item.summary, class_="summary") if item.summary else None,
            page.openness(item.openness),
            words.entry("materials", page.named(item.materials)),
            *map(self._decision, item.decisions),
            self._items(item.items),
            id=item.id,
        )

    def _decision(self, decision: Decision) -> Markup:
        words = self._words
        told = words.codes(
            Outcome=decision.outcome, Manner=decision.manner, Support=decision.support
        )
        text = self._page.prose.line(decision.text or "", decision.spans)
        said = joined(text, words.bracketed(told) if text else told)
        chip = tag("span", words["decision"], class_="chip")
        made = tag("p", joined(chip, said, by=" "), class_="decided", id=decision.id)
        return joined(made, self._page.prose.notes())

    def materials(self) -> Markup:
        """Return the materials as a list."""
        items = tuple(map(self._material, self._minutes.materials))
        return joined(self._none("materials"), tag("ul", *items, class_="list") if items else None)

    def _material(self, material: Material) -> Markup:
        page, words = self._page, self._words
        name = joined(material.label, material.title, by="　")
        link = tag("a", name, href=material.url) if material.url else name
        handed_out = words.code("Distribution", material.handed_out)
        told = (link, page.badge(material.openness))
        behind = words.bracketed(page.office(material.office), handed_out, material.note)
        why = reasons(material.openness.reasons, words) if material.openness is not None else None
        return tag("li", joined(*told, by=" "), behind, words.entry("reason", why), id=material.id)

    # ------------------------------------------------------------------------------- the record

    def record(self, json_url: str | None) -> Markup:
        """Return the cells behind the proceedings, what else is told of the record, the data."""
        words, record = self._words, self._minutes.record
        after = [self._cell(c) for c in self._after if not self._is_elsewhere(c)]
        links = [tag("a", s.url, href=s.url) for s in record.sources if s.url]
        told: list[tuple[str, Inside]] = [
            ("recording", words.code("Recording", record.recording)),
            ("related", joined(*map(self._related, record.related))),
            ("licence", record.licence),
            ("sources", joined(*(tag("p", link) for link in links))),
            ("identifier", self._minutes.id),
        ]
        facts = [(words[key], joined(inside)) for key, inside in told if inside]
        data = tag("a", words["json"], href=json_url) if json_url else None
        return joined(self._rows([*after, *facts]), tag("p", data, class_="data") if data else None)

    def _related(self, other: Related) -> Markup:
        name = joined(other.title or other.minutes or other.url)
        link = tag("a", name, href=other.url) if other.url else name
        return tag("p", link, self._words.bracketed(self._words.code("Relation", other.relation)))


def _parted(cells: Sequence[Cell]) -> tuple[list[Cell], Cell | None, list[Cell]]:
    """Part cells at the one that says where the proceedings stand."""
    for number, cell in enumerate(cells):
        if cell.field == "proceedings":
            return list(cells[:number]), cell, list(cells[number + 1 :])
    return list(cells), None, []


def _fields(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        if cell.field:
            yield cell.field
        yield from _fields(cell.cells)
