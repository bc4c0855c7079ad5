"""Cells: the form while it is being read."""

from typing import Final

import attrs

from kaigiroku.readers.draft import ALSO, Draft
from kaigiroku.readers.labels import Label, bare_label
from kaigiroku.readers.lines import Line, paragraphs_in
from kaigiroku.readers.sheet import Ink

__all__ = ["LISTS", "OPENNESS", "PEOPLE", "Cell", "Form"]

PEOPLE: Final = frozenset({"attendance", "attendance-", "explainers", "secretariat", "observers"})


LISTS: Final = PEOPLE | {"agenda", "materials", "results", "signatories", "record", "contact"}


_BLANKS: Final = frozenset(" \u3000")


OPENNESS: Final = frozenset({"openness", "openness-of-meeting", "openness-of-minutes"})


_FORM_FIELDS: Final = {
    "date+location": "date",
    "attendance-": "attendance",
    "explainers": "attendance",
}


@attrs.define(eq=False)
class Cell:
    """A cell of the form while it is being read."""

    label: Ink | None
    """Its label as printed."""

    field: str
    """What its label means, in the words of `kaigiroku.readers.labels`; ``""`` if not known."""

    lines: list[Ink] = attrs.Factory(list)
    """The lines of its value."""

    goes_on: set[int] = attrs.Factory(set)
    """Which of its lines go on with the line before, torn apart by the page."""

    cells: "list[Cell]" = attrs.Factory(list)
    """The cells inside."""

    also: list[Ink] = attrs.Factory(list)
    """Ink that belongs to it without a value: boxes, furniture."""

    options: list[Ink] = attrs.Factory(list)
    """The check boxes."""

    chosen: list[str] = attrs.Factory(list)
    """Those that are checked."""

    indent: int = 0
    """The indentation of its line."""

    column: int | None = None
    """The column its value begins at on the line of its label; None if the label stands alone."""

    lines_indent: int = 0
    """The indentation of the lines of its value."""

    numbered: Label | None = None
    """Its label, as found."""

    @property
    def numbered_text(self) -> str:
        """The label as printed, or nothing."""
        return self.label.text if self.label is not None else ""

    @property
    def words(self) -> str:
        """The label without number, brackets and colon."""
        return bare_label(self.label.text) if self.label is not None else ""

    @property
    def value(self) -> str:
        """The value as printed."""
        return "\n".join(line.text for line in self.lines)

    def take(self, line: Ink, *, goes_on: bool = False) -> None:
        """Take one more line of the value."""
        if goes_on and self.lines:
            self.goes_on.add(len(self.lines))
        self.lines.append(line)

    @property
    def whole(self) -> list[Ink]:
        """The lines of the value, those put together again that the page has torn apart."""
        made: list[Ink] = []
        for number, line in enumerate(self.lines):
            if number in self.goes_on:
                before = made[-1]
                has_blank = before.sheet.text[before.end : before.end + 1] in _BLANKS
                made[-1] = Ink.join(" " if has_blank else "", [before, line])
            else:
                made.append(line)
        return made

    def draft(self, *, over: str = "") -> Draft:
        """Return the cell as it stands in the document; `over` is the field of the cell around."""
        field = None if over in PEOPLE else _FORM_FIELDS.get(self.field, self.field)
        made: Draft = {"label": self.label, "field": field}
        if self.lines:
            made["value"] = Ink.join("\n", self.lines)
        elif not self.cells and not self.options and self.field != "proceedings":
            made["value"] = ""
        made["options"] = list(self.options)
        made["chosen"] = list(self.chosen)
        made["cells"] = [cell.draft(over=self.field) for cell in self.cells]
        made[ALSO] = list(self.also)
        return made


@attrs.define(eq=False)
class Form:
    """The form, and the body between its cells."""

    title: list[Ink]
    """The lines of the title."""

    cells: list[Cell]
    """The cells before the body; the last may be the heading over the body."""

    body: list[Line]
    """The lines of the body."""

    after: list[Cell]
    """The cells after the body."""

    heads: list[Ink] = attrs.Factory(list)
    """Furniture before the first cell."""


def words_of(ink: Ink) -> str:
    """Return the words of a label."""
    return bare_label(ink.text.replace("\v", ""))


def joined(ink: Ink) -> Ink:
    """Return a label whose lines are put together."""
    parts = paragraphs_in(ink)
    return Ink.join("", parts) if len(parts) > 1 else (parts[0] if parts else ink)
