"""The document as it is printed: what the writers of text and Markdown write, and nothing else.

What has no print of its own is given some, what no page shows is left out, and every text is
lettered. The units still stand in their sections.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from kaigiroku.model import (
    AnyUnit,
    Cell,
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
    Withheld,
)
from kaigiroku.navigation import index, units
from kaigiroku.writers.form import form_of, title_of
from kaigiroku.writers.lettering import clean, lettered, one_line
from kaigiroku.writers.wording import decided, happened, name_of

__all__ = ["COLUMNS", "FIGURE", "NEXT_LINE", "PLACE", "has_speakers", "led", "printed", "set_off"]

FIGURE: Final = "（図）"
"""What is printed in the place of a figure that has no words."""

NEXT_LINE: Final = "＊"
"""The mark of a label that stands on a line of its own."""

COLUMNS: Final = "＊｜"
"""The mark of a label that stands in a column of its own."""

PLACE: Final = "＊"
"""What stands for the label in a mark."""

_FIELDS: Final = frozenset({"proceedings", "openness-of-meeting", "openness-of-minutes", "reasons"})
"""The meanings of cells that a page shows by more than their labels."""

_COLON: Final = "＊："
_GAP: Final = "　"
_OF_A_SUMMARY: Final = "要旨："
_WITHHELD: Final = "【非公開】"


def printed(minutes: Minutes) -> Minutes:
    """Return the title, the form and the proceedings of a document as they are printed."""
    body = _Body(index(minutes), has_speakers(minutes))
    return Minutes(
        title=lettered(title_of(minutes)).text or None,
        form=tuple(map(_cell, form_of(minutes))),
        proceedings=tuple(body.units(minutes.proceedings)),
    )


def has_speakers(minutes: Minutes) -> bool:
    """Tell whether anybody's remarks are set off with a label in the proceedings."""
    return any(set_off(visit.unit) is not None for visit in units(minutes))


def set_off(unit: AnyUnit) -> Speaker | None:
    """Return the speaker of a unit whose label is set off from its text."""
    if not isinstance(unit, Remark | Explanation) or unit.speaker is None:
        return None
    if any(span.kind == "speaker" for span in unit.spans) or not name_of(unit.speaker):
        return None
    return unit.speaker


def led(label: str | None, text: str) -> str:
    """Return a text with what leads it in; a blank parts them where no sign does."""
    if not label or not text:
        return label or text
    is_sign = unicodedata.category(label[-1])[0] in "PSZ"
    return f"{label}{'' if is_sign else _GAP}{text}"


def _cell(cell: Cell) -> Cell:
    label = one_line(cell.label)
    value = lettered(cell.value, cell.spans).text
    options = tuple(filter(None, map(one_line, cell.options)))
    chosen = tuple(filter(None, map(one_line, cell.chosen)))
    cells = tuple(map(_cell, cell.cells))
    says_nothing = not (options or cells) and cell.field != "proceedings"
    return Cell(
        label=label or None,
        field=cell.field if cell.field in _FIELDS else None,
        value=value if value or says_nothing else None,
        options=options,
        chosen=chosen,
        cells=cells,
    )


# -------------------------------------------------------------------------------- proceedings


@attrs.frozen
class _Body:
    """Makes the units as they are printed."""

    index: Mapping[str, Any]
    """Everything that has an id."""

    speaks: bool
    """Whether anybody speaks in it."""

    def units(self, given: Iterable[AnyUnit]) -> Iterator[AnyUnit]:
        for unit in given:
            made = self._unit(unit)
            if made is not None:
                yield made

    def _unit(self, unit: AnyUnit) -> AnyUnit | None:
        label = one_line(unit.label) or None
        match unit:
            case Section():
                return self._section(unit, label)
            case Remark() | Explanation():
                return _spoken(unit, label)
            case Summary():
                label = label or (_OF_A_SUMMARY if self.speaks else None)
                return _plain(Summary, unit, label)
            case Decision():
                return self._decision(unit, label)
            case Event():
                return self._event(unit, label)
            case Direction() | Quotation() | Passage():
                return _plain(type(unit), unit, label)
            case Withheld():
                made = lettered(unit.text, unit.spans).text
                return Withheld(label=label, text=made or (None if label else _WITHHELD))
            case Figure():
                made = lettered(unit.text, unit.spans).text
                return Figure(label=label, text=made or (None if label else FIGURE))
            case Table():
                return _table(unit, label)

    def _section(self, unit: Section, label: str | None) -> Section:
        heading = one_line(lettered(unit.heading, unit.spans).text)
        return Section(
            heading=led(label, heading) or None,
            sitting=None,
            units=tuple(self.units(unit.units)),
        )

    def _decision(self, unit: Decision, label: str | None) -> Decision | None:
        made = lettered(unit.text, unit.spans)
        if made.text or label:
            return Decision(label=label, text=made.text or None, spans=made.spans)
        if unit.stated_in:
            return None
        return Decision(text=one_line(decided(unit, self._names(unit.items))))

    def _event(self, unit: Event, label: str | None) -> Event | None:
        made = lettered(unit.text, unit.spans)
        if not made.text and not label:
            if unit.stated_in:
                return None
            made = lettered(happened(unit, self._names(unit.attendees)))
        return Event(label=label, event=unit.event, time=unit.time, text=made.text or None)

    def _names(self, ids: Iterable[str]) -> list[str]:
        """Return what things are called: agenda items by number and title, people by label."""
        names: list[str] = []
        for one in ids:
            thing = self.index.get(one)
            parts = (getattr(thing, key, None) for key in ("number", "label", "title"))
            names.append(one_line(_GAP.join(part for part in parts if part)))
        return [name for name in names if name]


def _spoken(unit: Remark | Explanation, label: str | None) -> AnyUnit | None:
    made = lettered(unit.text, unit.spans)
    speaker: Speaker | None = None
    if (apart := set_off(unit)) is not None:
        called = one_line(name_of(apart))
        speaker = Speaker(label=called, mark=_mark(apart.mark, called)) if called else None
    elif (inside := next((s for s in made.spans if s.kind == "speaker"), None)) is not None:
        speaker = Speaker(label=inside.text)
    if not (made.text or label or speaker):
        return None
    return type(unit)(label=label, speaker=speaker, text=made.text or None, spans=made.spans)


def _mark(mark: str | None, label: str) -> str:
    """Return how a label is set off; a blank parts it from the text where no sign does."""
    if mark is None:
        return _COLON
    made = clean(mark).replace("\n", " ").lstrip()
    if PLACE not in made:
        made = PLACE + made
    is_symbol = all(unicodedata.category(sign)[0] in "PS" for sign in label)
    touches = made.endswith(PLACE) and not (made == NEXT_LINE and not is_symbol)
    return made + _GAP if touches else made


_Plain = Summary | Direction | Quotation | Passage


def _plain(cls: type[_Plain], unit: _Plain, label: str | None) -> _Plain | None:
    made = lettered(unit.text, unit.spans)
    if not made.text:
        return cls(text=label) if label else None
    return cls(label=label, text=made.text, spans=made.spans)


def _table(unit: Table, label: str | None) -> Table | None:
    rows: list[tuple[str, ...]] = []
    start = 0
    for row in unit.rows:
        cells: list[str] = []
        for cell in row:
            inside = [
                attrs.evolve(span, start=span.start - start, end=span.end - start)
                for span in unit.spans
                if start <= span.start and span.end <= start + len(cell)
            ]
            cells.append(one_line(lettered(cell, inside).text))
            start += len(cell) + 1
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append(tuple(cells))
    return Table(label=label, rows=tuple(rows)) if rows else None
