"""Text: minutes as an office prints them, in plain text.

TAB parts the columns of the form and of tables, an empty line the units of the proceedings. The
counterpart is `kaigiroku.read`.
"""

from collections.abc import Iterator
from typing import Final

from kaigiroku.model import AnyUnit, Cell, Explanation, Minutes, Remark, Section, Table
from kaigiroku.writers.printed import COLUMNS, NEXT_LINE, PLACE, led, printed

__all__ = ["as_text", "lines_of", "rows_of", "rows_of_remark"]

_CHECKED: Final = "☑"
_UNCHECKED: Final = "☐"
_APART: Final = "　"
_INDENT: Final = "　"
"""What every paragraph after the first begins with, as print has it."""

_COLONS: Final = ("：", ":")
_BRACKETS: Final = frozenset(
    {"【】", "（）", "()", "〔〕", "［］", "[]", "<>", "＜＞", "〈〉", "《》"}
)


def as_text(minutes: Minutes) -> str:
    """Return a sound document as plain text: title, form, proceedings, and what follows them."""
    shown = printed(minutes)
    before: list[str] = []
    after: list[str] = []
    part = before
    body = [block for unit in shown.proceedings for block in _blocks(unit)]
    for cell in shown.form:
        lines = ["\t".join(row) for row in rows_of(cell)]
        if cell.field == "proceedings":
            part = after
            before += ["", "\n".join(lines).rstrip()] if lines else []
        else:
            part += lines
    parts = [shown.title or "", "\n".join(before).strip("\n"), *body, "\n".join(after)]
    return "\n\n".join(part for part in parts if part) + "\n"


# ---------------------------------------------------------------------------------- the form


def rows_of(cell: Cell, *, apart: bool = False) -> list[list[str]]:
    """Return a cell as rows of columns: its label, then its value, then those of cells inside.

    A label in brackets or with a colon stands in one column with the first line of its value,
    unless labels are to stand `apart`.
    """
    rows: list[list[str]] = []
    if cell.options:
        rows.append([_boxes(cell)])
    if cell.value is not None:
        rows += [[line] for line in cell.value.split("\n")]
    rows += [row for inner in cell.cells for row in rows_of(inner, apart=apart)]
    if cell.label is None:
        return rows
    first, *rest = rows or [[""]]
    if apart or not _is_set_off(cell.label):
        return [[cell.label, *first], *(["", *row] for row in rest)]
    if len(first) == 1:
        return [[cell.label + first[0]], *(["", *row] for row in rest)]
    return [[cell.label], *(["", *row] for row in rows)]


def _boxes(cell: Cell) -> str:
    """Return the check boxes of a cell: ☐公開　☑非公開."""
    return _APART.join(
        f"{_CHECKED if option in cell.chosen else _UNCHECKED}{option}" for option in cell.options
    )


def _is_set_off(label: str) -> bool:
    return label.endswith(_COLONS) or label[0] + label[-1] in _BRACKETS


# -------------------------------------------------------------------------------- proceedings


def _blocks(unit: AnyUnit) -> Iterator[str]:
    """Return a unit, and those inside it, as blocks of lines."""
    match unit:
        case Section():
            if unit.heading:
                yield unit.heading
            for inner in unit.units:
                yield from _blocks(inner)
        case Table():
            rows = ["\t".join(row) for row in unit.rows]
            yield "\n".join([unit.label, *rows] if unit.label else rows)
        case Remark() | Explanation() if unit.speaker is not None and unit.speaker.mark == COLUMNS:
            yield "\n".join("\t".join(row).rstrip() for row in rows_of_remark(unit))
        case _:
            yield lines_of(unit).replace("\n", f"\n{_INDENT}")


def lines_of(unit: AnyUnit) -> str:
    """Return a unit as lines: what leads it in, and its paragraphs."""
    text = unit.text or "" if not isinstance(unit, Section | Table) else ""
    speaker = unit.speaker if isinstance(unit, Remark | Explanation) else None
    if speaker is None or speaker.mark is None:
        return led(unit.label, text)
    marked = led(unit.label, speaker.mark.replace(PLACE, speaker.label or "", 1))
    gap = "\n" if speaker.mark == NEXT_LINE else ""
    return f"{marked}{gap}{text}".strip()


def rows_of_remark(unit: Remark | Explanation) -> list[list[str]]:
    """Return a remark as rows of two columns: the label, and the paragraphs."""
    label = unit.speaker.label if unit.speaker is not None else None
    first, *rest = (unit.text or "").split("\n")
    return [[led(unit.label, label or ""), first], *(["", line] for line in rest)]
