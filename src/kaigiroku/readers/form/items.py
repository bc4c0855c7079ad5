"""Items: which lines go on with the agenda of a form, and which of the body repeat one."""

import re
from typing import Final

from kaigiroku.japanese import leading_number, number_style
from kaigiroku.readers.agenda import split_number
from kaigiroku.readers.form.cells import Cell
from kaigiroku.readers.labels import Label, same_number
from kaigiroku.readers.lines import Line
from kaigiroku.readers.matching import alike, title_key

__all__ = ["AGENDA_WORD", "BULLETS", "goes_on_with", "opens_agenda", "restarts"]

BULLETS: Final = "■□◆◇●○◎◯〇・▼▽▲△★☆*※>#"
"""The signs that may stand before labels and items."""

AGENDA_WORD: Final = re.compile(
    "[(]?(?:協議|報告|審議|議決|承認|検討|決定|連絡|確認|付議|専決|その他の?)(?:事項|案件)[)]?$"
)
"""What stands over several items: 協議事項, 報告案件."""


def opens_agenda(flat: str) -> bool:
    """Tell whether words behind a label are the first item of an agenda, or stand over some."""
    first = flat.split("\v", maxsplit=1)[0].strip()
    return (
        bool(first)
        and not first.endswith("。")
        and (bool(split_number(first)[0]) or AGENDA_WORD.fullmatch(first) is not None)
    )


def restarts(cell: Cell, line: Line) -> bool:
    """Tell whether a line repeats an item of the agenda just read: a heading of the body."""
    text = line.text.lstrip(BULLETS).lstrip()
    key = title_key(text)
    if len(key) < 2:
        return False
    own = leading_number(text)
    for item in (ink.text for ink in cell.lines):
        number = leading_number(item)
        if own is not None and number is not None and own[-1] != number[-1]:
            continue
        if title_key(item) == key or (len(key) > 4 and alike(item, text)):
            return True
    return False


def goes_on_with(cell: Cell, line: Line, label: Label | None) -> bool:
    """Tell whether a line goes on with the agenda that is being read."""
    number = leading_number(line.flat)
    if number is None and cell.lines and split_number(line.text)[0]:
        return True
    if number is None:
        return bool(
            cell.lines
            and line.text[:1] == cell.lines[-1].text[:1]
            and line.text[:1] in "・○◯●◆◇■□-*"
        )
    if (
        label is not None
        and cell.numbered is not None
        and same_number(cell.numbered, label)
        and (label.strong or label.field in {"proceedings", "other", "results"})
        and not any(
            number_style(ink.text) == label.style
            and (leading_number(ink.text) or (0,))[-1] == number[-1] - 1
            for ink in cell.lines
        )
    ):
        return False
    if not cell.lines:
        return True
    style = number_style(line.flat)
    same = [leading_number(ink.text) for ink in cell.lines if number_style(ink.text) == style]
    numbers = [one for one in same if one is not None]
    if numbers:
        return (
            number[-1] == numbers[-1][-1] + 1
            or (
                number[-1] == 1
                and len({number_style(ink.text) for ink in cell.lines}) > 1
                and style != number_style(cell.lines[0].text)
            )
            or number == numbers[-1]
        )
    return number[-1] == 1 or cell.numbered is None or cell.numbered.number is None
