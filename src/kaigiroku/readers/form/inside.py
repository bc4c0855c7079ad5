"""Inside a cell: check boxes, and labels at the beginning of the lines of its value."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from kaigiroku.japanese import narrow
from kaigiroku.readers.cast import is_role
from kaigiroku.readers.form.cells import OPENNESS, PEOPLE, Cell, words_of
from kaigiroku.readers.labels import Label, field_of, label_at
from kaigiroku.readers.sheet import BOXES, CHECKED, Ink

__all__ = ["open_boxes", "open_values", "sub_label"]


def open_boxes(cell: Cell) -> None:
    """Make options of the check boxes in a cell, and cells of what is printed behind them."""
    for inner in cell.cells:
        open_boxes(inner)
    if not any(sign in line.text for line in cell.lines for sign in BOXES):
        return
    rest: list[Ink] = []
    for line in cell.lines:
        if not any(sign in line.text for sign in BOXES):
            rest.append(line)
            continue
        rest += _options_of(cell, line)
    cell.lines = []
    for line in rest:
        found = label_at(narrow(line.text))
        if found is not None and found.field in {"reasons", *OPENNESS}:
            inner = Cell(line.cut(0, found.end).strip(), found.field, numbered=found)
            inner.lines = [one] if (one := line.cut(found.rest).strip()).text else []
            cell.cells.append(inner)
        elif cell.cells:
            cell.cells[-1].lines.append(line)
        else:
            cell.lines.append(line)


def _options_of(cell: Cell, line: Ink) -> list[Ink]:
    text = line.text
    places = [place for place, sign in enumerate(text) if sign in BOXES]
    rest: list[Ink] = []
    if before := text[: places[0]].strip():
        if text.rstrip()[-1] in BOXES:
            _options_before(cell, line, places)
            return []
        rest.append(line.cut(text.find(before), text.find(before) + len(before)))
    for number, place in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else len(text)
        cell.also.append(line.cut(place, place + 1))
        option = line.cut(place + 1, end).strip()
        flat = narrow(option.text)
        if number + 1 == len(places):
            cut = re.search(
                r"(?<=\S) {1,8}(?=\(?(?:理由|非公開|一部|※))| ?\((?=(?:理由|非公開))"
                r"|(?<=\S) {2,}(?=\S{6,})",
                flat,
            )
            if cut is not None and cut.start() > 0:
                behind = option.cut(cut.start()).strip()
                option = option.cut(0, cut.start()).strip()
                rest.append(behind)
        sign = re.search("[、・/,]+$", option.text)
        if sign is not None:
            cell.also.append(option.cut(sign.start()))
            option = option.cut(0, sign.start()).strip()
        if option.text:
            cell.options.append(option)
            if text[place] == CHECKED:
                cell.chosen.append(option.text)
    return rest


def _options_before(cell: Cell, line: Ink, places: Sequence[int]) -> None:
    """Make options of a line whose boxes stand behind them: 公開 ☑　非公開 ☐."""
    for start, place in itertools.pairwise((-1, *places)):
        cell.also.append(line.cut(place, place + 1))
        option = line.cut(start + 1, place).strip()
        if (sign := re.match("[、・/,]+", option.text)) is not None:
            cell.also.append(option.cut(0, sign.end()))
            option = option.cut(sign.end()).strip()
        if option.text:
            cell.options.append(option)
            if line.text[place] == CHECKED:
                cell.chosen.append(option.text)


_SUB_LABEL: Final = re.compile(
    r"(?:\(([^()]{1,20})\)|([^:()、。 ]{1,20}(?:\([^()]{1,16}\))?) ?:) ?"
)


def open_values(cell: Cell) -> None:
    """Make cells of the labels that stand inside a value at the beginning of its lines."""
    for inner in cell.cells:
        open_values(inner)
    if cell.cells or len(cell.lines) < 1:
        return
    if cell.field in PEOPLE and cell.field != "observers":
        _open_people(cell)
    elif cell.field in OPENNESS:
        _open_openness(cell)


# Several people, each behind a role of their own: 委員 山田、委員 鈴木.
_PARTED_BY_ROLES: Final = re.compile(
    "、 ?(?:副|職務代理|臨時|専門|特別)?"
    "(?:委員|議員|部員|会長|委員長|議長|座長|部会長|教育長)(?:職務代理者)? "
)


def sub_label(line: Ink) -> tuple[Ink, Ink] | None:
    """Return the label that a line of a list of people begins with, and what follows it."""
    flat = narrow(line.text)
    found = _SUB_LABEL.match(flat)
    plain = re.sub(r"\([^()]*\)", "", flat)
    if found is not None and len(re.findall("[^、:]{1,12}:", plain)) > 1 and "、" in plain:
        return None
    if found is not None:
        words = (found[1] or found[2]).strip()
        core = re.sub(r"\([^()]*\)", "", words)
        if (
            field_of(core) in PEOPLE
            or is_role(core)
            or re.search("(?:委員|者|員|側|職員|課|部)$", core)
        ) and not (found[1] and re.search("順|敬称|代理", words)):
            return line.cut(0, found.end()).strip(), line.cut(found.end()).strip()
        return None
    if re.fullmatch(
        r"(?:[0-9]{1,2}[ .])?.{0,20}(?:委員|者|職員|議員) ?\([0-9]{1,3} ?[人名]\)", flat
    ):
        return line, line.cut(len(line))
    label = label_at(flat)
    if label is not None and label.field in PEOPLE and label.number is None:
        rest = line.cut(label.rest).strip()
        gap = label.rest - label.end
        if not rest.text or (
            gap >= 1
            and (
                ("、" in rest.text and not _PARTED_BY_ROLES.search(narrow(rest.text)))
                or (
                    line.text[label.end : label.end + 1] in "\u3000\t"
                    and not _one_person(line, label)
                )
            )
        ):
            return line.cut(0, label.end).strip(), rest
    return None


def _one_person(line: Ink, label: Label) -> bool:
    """Tell whether words and what follows are the role and the name of one person."""
    word = re.sub(r"\(.*\)", "", narrow("".join(line.text[slice(*label.word)].split())))
    return is_role(word) and "事務局" not in word


def _open_people(cell: Cell) -> None:
    found = [sub_label(line) for line in cell.lines]
    marked = [number for number, one in enumerate(found) if one is not None]
    if not marked or (marked[0] != 0):
        return
    lines, cell.lines = cell.lines, []
    for number, (line, one) in enumerate(zip(lines, found, strict=True)):
        if one is not None:
            label, rest = one
            field = field_of(words_of(label)) or ""
            inner = Cell(label, field if field in PEOPLE else "")
            inner.lines = [rest] if rest.text else []
            cell.cells.append(inner)
        else:
            cell.cells[-1].take(line, goes_on=number in cell.goes_on)
    cell.goes_on.clear()


def _open_openness(cell: Cell) -> None:
    lines, kept = cell.lines, []
    for line in lines:
        flat = narrow(line.text)
        found = label_at(flat)
        if (
            found is not None
            and found.field in {"reasons", *OPENNESS}
            and found.rest < len(flat)
            and (found.set_off or found.field == "reasons")
        ):
            inner = Cell(line.cut(0, found.end).strip(), found.field, numbered=found)
            inner.lines = [line.cut(found.rest).strip()]
            cell.cells.append(inner)
        elif cell.cells:
            cell.cells[-1].lines.append(line)
        else:
            kept.append(line)
    if cell.cells:
        cell.lines = kept
