"""How an office lays its form out in a plain text."""

from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.lettering import Lettering, padded
from tools.offices.lines import Cell, Line

__all__ = ["Form"]

_NUMBERS: Final = ("{}　", "{}　", "{}. ", "{}．", "({}) ", "{}　")
_MARKS: Final = ("■", "◆", "●", "○", "◇")
_BRACKETS: Final = ("【】", "【】", "〔〕", "＜＞", "[]", "〈〉")
_COLUMN: Final = 9
"""Labels longer than this do not widen the column of the labels."""

_INNER: Final = ("（{}）", "（{}）", "{}：", "【{}】", "[{}]", "〔{}〕")


@attrs.frozen
class Form:
    """The layout of a form."""

    placement: str
    """``tab``, ``colon``, ``blanks``, ``direct`` (right behind a bracket) or ``beneath``."""

    number: str
    """How the fields are numbered; empty if they are not."""

    mark: str
    brackets: str
    colon: str
    width: int
    """To how many columns short labels are spread; 0 if they are not."""

    gap: str
    """Between label and value."""

    indent: str
    """Before the lines beneath a label."""

    inner: str
    """How a label inside a value is set off."""

    spaced: bool
    """Whether empty lines part the fields."""

    letters: Lettering

    @classmethod
    def draw(cls, rng: Chance, letters: Lettering, taken: str) -> "Form":
        """Choose the layout; signs in `taken` have another meaning in the body."""
        placement = rng.choice(
            ("tab",) * 5 + ("colon",) * 4 + ("blanks",) * 7 + ("direct",) * 2 + ("beneath",) * 5
        )
        brackets = rng.choice([one for one in _BRACKETS if one[0] not in taken])
        marks = [one for one in _MARKS if one not in taken]
        decor = rng.choice(("", "", "number", "number", "mark", "brackets"))
        if placement == "direct":
            decor = "brackets"
        if placement == "tab" and decor == "brackets":
            decor = ""
        inner = rng.choice([one for one in _INNER if one[0] not in taken and one[0] != brackets[0]])
        spread = decor != "brackets" and rng.happens(0.6)
        return cls(
            placement=placement,
            number=rng.choice(_NUMBERS) if decor == "number" else "",
            mark=rng.choice(marks) if decor == "mark" else "",
            brackets=brackets if decor == "brackets" else "",
            colon=rng.choice(("：", "：", ":", "　：　", ": ")),
            width=rng.choice((4, 5)) if spread else 0,
            gap=rng.choice(("　　", "　　", "　　　", "    ")),
            indent=rng.choice(("　", "　", "　　", "   ")),
            inner=inner,
            spaced=rng.happens(0.5 if placement == "beneath" else 0.12),
            letters=letters,
        )

    @property
    def nested(self) -> bool:
        """Whether it can hold cells in cells."""
        return self.placement == "tab"

    def label(self, words: str, number: int, *, note: str = "", spread: bool = True) -> str:
        """Print a label with its ornaments."""
        spread = spread and not note and len(words) < self.width
        text = padded(words, self.width) if spread else words + note
        if self.brackets:
            return self.brackets[0] + text + self.brackets[1]
        return self.letters(self.number.format(number)) + self.mark + text

    def lines(self, cells: list[Cell], first: int) -> list[Line]:
        """Print fields, numbered from `first`."""
        labels = [
            self.label(cell.words, first + place, note=cell.note)
            for place, cell in enumerate(cells)
        ]
        column = max((len(label) for label in labels if len(label) <= _COLUMN), default=4)
        lines: list[Line] = []
        for cell, label in zip(cells, labels, strict=True):
            made = self._cell(cell, label, column)
            if made and (self.spaced or (self.placement == "beneath" and not self._decorated)):
                made[0] = attrs.evolve(made[0], gap=True)
            lines += made
        return lines

    @property
    def _decorated(self) -> bool:
        return bool(self.number or self.mark or self.brackets)

    def _cell(self, cell: Cell, label: str, column: int) -> list[Line]:
        if self.placement == "tab":
            return _rows(cell, label)
        values = self._values(cell)
        if self.placement == "beneath":
            beneath = [
                Line(value, indent=self.indent, hang=self.indent + "　", whole=False)
                for value in values
                if value
            ]
            return [Line(label, whole=True), *beneath]
        if self.placement == "colon":
            head = label.ljust(column, "　") if self.colon.startswith("　") else label
            head += self.colon
        elif self.placement == "direct":
            head = label + self.gap[:1]
        else:
            head = label.ljust(column, "　") + self.gap
        under = "　" * len(head.replace("    ", "　　"))
        lines = [Line((head + values[0]).rstrip(), hang=under)]
        return lines + [Line(value, indent=under, hang=under) for value in values[1:]]

    def _values(self, cell: Cell) -> list[str]:
        values = list(cell.lines)
        for inner in cell.cells:
            head = self.letters(self.inner.format(inner.words))
            values.append(head + inner.lines[0])
            values += ["　" * len(head) + line for line in inner.lines[1:]]
        return values


def _rows(cell: Cell, label: str) -> list[Line]:
    rows: list[tuple[str, ...]] = [(line,) for line in cell.lines]
    for inner in cell.cells:
        rows += [
            (inner.words + inner.note if not place else "", line)
            for place, line in enumerate(inner.lines)
        ]
        rows += [("", third.words, *third.lines) for third in inner.cells]
    return [
        Line(row=(label if not place else "", *row), whole=True) for place, row in enumerate(rows)
    ]
