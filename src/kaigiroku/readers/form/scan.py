"""Scanning: line by line, which cell a line belongs to, and where the body begins and ends."""

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from kaigiroku.japanese import find_dates, find_times, leading_number, narrow, number_style
from kaigiroku.readers.cast import is_role
from kaigiroku.readers.form.cells import LISTS, OPENNESS, PEOPLE, Cell, Form, joined, words_of
from kaigiroku.readers.form.ending import end_of_body, signs
from kaigiroku.readers.form.inside import open_boxes, open_values, sub_label
from kaigiroku.readers.form.items import AGENDA_WORD, BULLETS, goes_on_with, opens_agenda, restarts
from kaigiroku.readers.form.torn import Page
from kaigiroku.readers.headings import opens_body
from kaigiroku.readers.labels import Label, bare_label, field_of, guess_field, label_at, same_number
from kaigiroku.readers.layouts.lead import colon_at
from kaigiroku.readers.lines import Line, columns, paragraphs_in
from kaigiroku.readers.sheet import Ink

__all__ = ["form_of"]

_WEAK_WORDS: Final = frozenset(
    {
        "開会",
        "閉会",
        "時間",
        "会議",
        "理由",
        "開会時間",
        "閉会時間",
        "経過",
        "内容",
        "概要",
        "審議",
        "議案",
        "案件",
        "日程",
        "委員",
        "行政",
        "関係者",
        "担当",
        "参与",
        "幹事",
        "電話",
        "結果",
        "出席",
        "欠席",
        "記録",
        "時刻",
        "テーマ",
        "とき",
        "ところ",
    }
)


_MAY_BE_AGENDA: Final = frozenset(
    {"議事", "会議の内容", "会議内容", "審議内容", "協議内容", "議事内容"}
)


_OWN_TITLE: Final = re.compile(
    "会議録|議事録|議事要旨|議事概要|会議概要|会議要旨|要旨|第.{1,6}回|結果|記録|概要"
)


_NO_TITLE: Final = re.compile(
    r"。$|^※|^\((?!第|案|公開|要旨|要点|概要|書面|臨時|定例|令和|平成|20)[^()]{1,20}\)$"
    r"|^(?:最終更新日|更新日|掲載日|公開日|ID|ページ番号|ページID|Tweet|シェア|印刷)"
    r"|^\(20[0-9]{2}年[^()]*\)$"
)


_ONE_ROLE: Final = re.compile(
    "(?:専門|臨時|特別|推進|農業)?(?:委員|議員|部員|構成員|会員|幹事|理事|参与|顧問|書記|職員"
    "|説明員|オブザーバー|アドバイザー|講師|参考人)"
    "|(?:副|職務代理)?(?:委員長|会長|議長|座長|本部長|部会長|教育長|理事長)(?:職務代理者?)?"
)


# Roles that members bear, which stand before a name far more often than over a list.
_MEMBER: Final = re.compile(".*(?:委員|議員|部員|構成員|会員|[長事]|代理者?)")


_SIGNS: Final = frozenset(f"([<{{{BULLETS}")
_LONGEST_LABEL: Final = 21
_LONGEST_ITEM: Final = 60


_MOST_COLUMNS: Final = 6
"""So many columns has a row of a form at most: labels inside labels, and a value."""


class Scanner:
    """Reads the cells of a form, line by line."""

    def __init__(
        self,
        lines: Sequence[Line],
        speaking: Sequence[int],
        starts_body: Callable[[Line], bool],
    ) -> None:
        self.lines: Final = lines
        self.first_lead: Final = speaking[0] if speaking else len(lines)
        self.last_lead: Final = speaking[-1] if speaking else -1
        self.starts_body: Final = starts_body
        self.labels: Final = [label_at(line.flat) for line in lines]
        self.page: Final = Page(lines)
        self.cells: list[Cell] = []
        self.title: list[Ink] = []
        self.heads: list[Ink] = []
        self.current: Cell | None = None
        self.path: dict[int, Cell] = {}
        self.last_strong: Final = self._last_strong()

    def _last_strong(self) -> int:
        last, sentences, before = -1, 0, 0
        for line in self.lines[: self.first_lead]:
            label = self.labels[line.number]
            if last > 0 and label is not None and self._heads_body(line, label):
                break
            if (
                label is not None
                and label.number is not None
                and label.style in {"＊.", "＊", "＊、"}
            ):
                if label.number[-1] < before and self.first_lead == len(self.lines):
                    break
                before = label.number[-1]
            if label is not None and self._is_strong(line, label):
                if sentences > 3 and self.first_lead == len(self.lines):
                    break
                last, sentences = line.number, 0
            elif line.text.endswith("。"):
                sentences += 1
        return last

    def _heads_body(self, line: Line, label: Label) -> bool:
        """Tell whether a label alone on its line can only be the heading over the body."""
        if label.field != "proceedings" or label.rest < len(line.text):
            return False
        word = "".join(line.flat[slice(*label.word)].split())
        has_agenda = any(
            one is not None
            and (
                one.field == "agenda"
                or (one.field == "proceedings" and one.rest < len(before.text))
            )
            for one, before in zip(
                self.labels[: line.number], self.lines[: line.number], strict=True
            )
        )
        return word not in _WEAK_WORDS and (word not in _MAY_BE_AGENDA or has_agenda)

    def _is_strong(self, line: Line, label: Label) -> bool:
        word = "".join(line.flat[slice(*label.word)].split())
        if not label.strong or (
            word in _WEAK_WORDS and not (line.is_row or ":" in line.flat[: label.rest + 1])
        ):
            return False
        rest = line.flat[label.rest :]
        if (
            label.field == "agenda"
            and (AGENDA_WORD.fullmatch(word) or re.match(r"(?:第 ?)?\(?[0-9一二三四五]", rest))
            and self._had("agenda", line)
        ):
            return False
        return label.set_off or bool(line.cells) or len(rest) < 80

    def _had(self, field: str, line: Line) -> bool:
        return any(
            label is not None and label.field == field for label in self.labels[: line.number]
        )

    # ---------------------------------------------------------------------------- scanning

    def scan(self) -> int:
        """Read the cells before the body; return the number of the line where the body begins."""
        for line in self.lines:
            number = line.number
            label = self.labels[number]
            if label is not None and self._is_body_label(line, label):
                self._begin(line, label)
                return number + 1
            if number > self.last_strong and self._begins_body(line):
                return number
            self._take(line)
        return len(self.lines)

    def _is_body_label(self, line: Line, label: Label) -> bool:
        if line.number < self.last_strong:
            return False
        if label.field != "proceedings" and not (
            label.field == "results" and not self._has_body_label(line)
        ):
            return False
        if label.rest < len(line.text) or self.current is None:
            return False
        if self.current.field == "agenda" and goes_on_with(self.current, line, label):
            return False
        return not self._lists_items_below(line)

    def _lists_items_below(self, line: Line) -> bool:
        """Tell whether the first agenda of a form stands below a label that may mean the body."""
        following = self.lines[line.number + 1 : line.number + 3]
        if any(cell.field == "agenda" for cell in self.cells) or any(
            one.number == self.first_lead for one in following[:1]
        ):
            return False
        listed = [
            leading_number(one.flat)
            for one in following
            if not one.text.endswith("。") and len(one.text) < _LONGEST_ITEM
        ]
        return len(listed) == len(following) == 2 and None not in listed and listed[0] != listed[1]

    def _has_body_label(self, line: Line) -> bool:
        return any(
            label is not None and label.field == "proceedings"
            for label in self.labels[line.number + 1 : max(self.first_lead, line.number + 40)]
        )

    def _begins_body(self, line: Line) -> bool:
        if line.number == self.first_lead:
            return True
        if self.current is None and line.number < 1:
            return False
        if self.current is None and self.title and _NO_TITLE.search(line.flat):
            return True
        label = self.labels[line.number]
        current = self.current
        if label is not None and label.field != "proceedings" and self._accepts(line, label):
            word = "".join(line.flat[slice(*label.word)].split())
            if not (word in {"開会", "閉会"} and self.starts_body(line)):
                return False
        if line.is_row and current is not None:
            return False
        if self.starts_body(line) or (line.gap and current is not None and opens_body(line.flat)):
            return not (
                current is not None
                and current.field == "agenda"
                and goes_on_with(current, line, label)
            )
        if current is not None and current.field == "agenda" and restarts(current, line):
            return True
        text = line.text
        if text.endswith("。") and len(text) > 12 and current is not None:
            free = {
                "reasons",
                "other",
                "results",
                "contact",
                "record",
                "",
                "convening",
                "quorum",
                "next-meeting",
                "fidelity",
            }
            if current.field in free and (not current.lines or line.indent > current.indent):
                return False
            if current.field in OPENNESS and not current.cells:
                return False
            return not (
                current.field in PEOPLE | {"agenda"}
                and line.indent > current.indent
                and len(text) < 60
            )
        return False

    def _tells_time(self, line: Line) -> bool:
        """Tell whether a line or the next one prints a date or a time."""
        texts = [one.text for one in self.lines[line.number : line.number + 2]]
        return any(find_dates(text) or find_times(text) for text in texts)

    def _accepts(self, line: Line, label: Label) -> bool:
        """Tell whether a label begins a cell here, and is no line of the value being read."""
        current = self.current
        word = "".join(line.flat[slice(*label.word)].split())
        if word in {"開会", "閉会"} and not self._tells_time(line):
            return False
        if current is not None and current.field == "agenda" and AGENDA_WORD.fullmatch(word):
            return False
        if current is None:
            return label.strong or (
                label.set_off
                and line.number > 0
                and label.field != "proceedings"
                and not (label.field == "results" and label.rest >= len(line.text))
            )
        has_colon = (
            ":" in line.flat[label.word[1] : label.rest + 1]
            or line.flat[label.word[0] - 1 : label.word[0]] == "("
        )
        if line.is_row or (line.cells and label.strong):
            return True
        if current.numbered is not None and same_number(current.numbered, label):
            return not (current.field == "agenda" and goes_on_with(current, line, label))
        if current.field == "agenda" and goes_on_with(current, line, label):
            return label.strong and has_colon
        if current.field in PEOPLE and label.field in {"title", "other"} and label.number is None:
            return has_colon and not _ONE_ROLE.fullmatch(
                "".join(line.flat[slice(*label.word)].split())
            )
        if (
            label.field in {"title", "other", "proceedings", "reasons", "results", "number"}
            or not label.strong
        ):
            if current.field in LISTS and not has_colon:
                if (
                    line.indent <= current.indent
                    and label.rest - label.end > 1
                    and (label.rest < len(line.text) and self._is_padded(current))
                ):
                    return True
                return bool(
                    label.set_off
                    and label.field != "other"
                    and label.rest >= len(line.text)
                    and line.indent <= current.indent
                    and label.number is None
                )
            return (
                has_colon
                or label.set_off
                or (label.field != "other" and line.indent <= current.indent)
            )
        if current.field == label.field == "materials" and current.lines:
            return self._is_set_off_alike(line, label)
        word = re.sub(r"\(.*\)", "", "".join(line.flat[slice(*label.word)].split()))
        if current.field in PEOPLE | {"signatories"} and _ONE_ROLE.fullmatch(word):
            return not _MEMBER.fullmatch(word) and self._is_set_off_alike(line, label)
        return True

    def _is_set_off_alike(self, line: Line, label: Label) -> bool:
        """Tell whether a label is set off as that of the cell before it is: by sign or place."""
        top, current = self.cells[-1], self.current
        if top.label is None or current is None or not (current.lines or current.cells):
            return False
        before, own = top.label.text, line.text
        if {line.flat[0], narrow(before)[0]} & _SIGNS:
            return own[0] == before[0]
        if line.indent != top.indent:
            return False
        if ":" in line.flat[label.word[1] : label.rest]:
            return narrow(before).endswith(":")
        if label.rest >= len(own):
            return top.column is None
        return top.column == line.indent + columns(own[: label.rest])

    def _is_under_attendance(self, line: Line, label: Label) -> bool:
        """Tell whether a label goes on with the labels inside the list of those present."""
        current = self.current
        if (
            current is None
            or current.field != "attendance"
            or current.cells
            or label.number is not None
        ):
            return False
        if label.field not in {"attendance", "secretariat", "explainers"} or not current.lines:
            return False
        if current is not self.cells[-1] or line.indent < current.lines_indent:
            return False
        return sub_label(current.lines[0]) is not None and sub_label(line.ink) is not None

    @staticmethod
    def _is_padded(cell: Cell) -> bool:
        """Tell whether the value of a cell stands in a column of its own behind the label."""
        label = cell.numbered
        return label is not None and label.rest - label.end > 1 and bool(cell.lines)

    def _take(self, line: Line) -> None:
        label = self.labels[line.number]
        also = [one.ink for one in line.furniture]
        if (line.is_row or (line.cells and label is not None)) and line.number > 0:
            self._take_row(line, label)
        elif (
            label is not None
            and self._is_under_attendance(line, label)
            and self.current is not None
        ):
            self.current.lines.append(line.ink)
        elif label is not None and self._accepts(line, label):
            self._begin(line, label)
        elif self.current is None:
            self._take_title(line)
        else:
            unknown = line.text[: max(colon_at(line.flat, _LONGEST_LABEL), 0)].rstrip()
            if self._is_next_label(line):
                words = bare_label(line.text)
                self._add(
                    Cell(line.ink, guess_field(words), indent=line.indent, numbered=_numbered(line))
                )
            elif (
                unknown
                and line.indent <= self.current.indent
                and self.current.field not in {"agenda", "materials"}
                and not (self.current.field in PEOPLE and not self.current.lines)
                and self._may_be_label(narrow(unknown))
                and not (self.current.field in PEOPLE and _is_people_word(narrow(unknown)))
            ):
                end = line.flat.index(":", len(unknown)) + 1
                cell = Cell(
                    line.ink.cut(0, end).strip(),
                    field_of(unknown) or "",
                    indent=line.indent,
                )
                rest = line.ink.cut(end).strip()
                cell.lines = [rest] if rest.text else []
                self._add(cell)
            else:
                if not self.current.lines:
                    self.current.lines_indent = line.indent
                goes_on = label is None and self.page.tears(line, self.current.field)
                self.current.take(line.ink, goes_on=goes_on)
        if also:
            holder = self.current or (self.cells[-1] if self.cells else None)
            if holder is not None:
                holder.also += also
            else:
                self.heads += also

    def _is_label_between_gaps(self, line: Line) -> bool:
        """Tell whether a short line between empty lines is a label like those before it."""
        current = self.current
        if current is None or not line.gap or not current.lines or len(line.text) > 16:
            return False
        alone = [
            one
            for one in self.cells
            if one.numbered is not None and one.numbered.rest >= len(one.numbered_text)
        ]
        field = guess_field(line.text)
        following = self.lines[line.number + 1] if line.number + 1 < len(self.lines) else None
        return bool(
            len(alone) > 1
            and field
            and field != current.field
            and following is not None
            and not re.search("[0-9。、:]", line.flat)
            and line.number < self.last_strong
        )

    def _is_next_label(self, line: Line) -> bool:
        """Tell whether a line goes on with the numbers or signs of the labels before it."""
        if len(line.text) > 24 or re.search("[。、:]", line.flat) or line.cells:
            return False
        words = bare_label(line.text)
        if not self.cells or line.indent > self.cells[-1].indent:
            return False
        if self._is_label_between_gaps(line):
            return True
        if not guess_field(words) and not line.flat.startswith("("):
            return False
        top = next((one for one in reversed(self.cells) if one.numbered is not None), None)
        number = leading_number(line.flat)
        if number is not None and top is not None and top.numbered is not None:
            before = top.numbered.number
            return (
                before is not None
                and top.numbered.style == number_style(line.text)
                and (number[-1] == before[-1] + 1)
            )
        sign = line.text[0]
        if (
            line.flat[0] == "("
            and line.flat[-1] == ")"
            and line.flat.find(")") == len(line.flat) - 1
        ):
            opened = [one.label.text[0] for one in self.cells if one.label is not None]
            return opened.count(sign) > 1
        signs = [one.label.text[0] for one in self.cells if one.label is not None]
        return sign in "○〇◯●◎■□◆◇・•▼▽" and signs.count(sign) > 1

    def _may_be_label(self, words: str) -> bool:
        return not find_dates(words) and len(words) <= 16 and leading_number(words) is None

    def _take_title(self, line: Line) -> None:
        dates = find_dates(line.text)
        if (self.title or self.cells) and _NO_TITLE.search(line.flat):
            self.cells.append(Cell(None, "", lines=[line.ink], indent=line.indent))
            return
        if (
            any(one.day is not None for one in dates)
            and not _OWN_TITLE.search(line.flat)
            and self.title
        ):
            cell = Cell(None, "date", lines=[line.ink], indent=line.indent)
            self.cells.append(cell)
            return
        if self.cells and not _OWN_TITLE.search(line.flat):
            self.cells[-1].lines.append(line.ink)
            return
        self.title.append(line.ink)

    def _begin(self, line: Line, label: Label) -> None:
        ink = line.ink
        cell = Cell(
            ink.cut(0, label.end).strip(),
            self._field(line, label),
            indent=line.indent,
            numbered=label,
        )
        rest = ink.cut(label.rest).strip()
        if rest.text:
            cell.lines.append(rest)
            cell.column = line.indent + columns(line.text[: label.rest])
        if cell.field == "proceedings":
            cell.lines = []
            if rest.text:
                cell.label = ink
            self.cells.append(cell)
            self.current = cell
            return
        self._add(cell)

    def _field(self, line: Line, label: Label) -> str:
        word = "".join(line.flat[slice(*label.word)].split())
        top = self.cells[-1] if self.cells else None
        if label.field == "proceedings" and (
            self._lists_items(line.flat[label.rest :])
            or (label.rest >= len(line.text) and self._lists_items_below(line))
        ):
            return "agenda"
        if top is not None and top.field in OPENNESS and not top.lines:
            if word == "会議":
                return "openness-of-meeting"
            if word in {"会議録", "議事録"}:
                return "openness-of-minutes"
        return label.field

    def _lists_items(self, flat: str) -> bool:
        """Tell whether the first agenda of a form begins behind a label that may mean the body."""
        return opens_agenda(flat) and not any(cell.field == "agenda" for cell in self.cells)

    def _add(self, cell: Cell) -> None:
        top = self.cells[-1] if self.cells else None
        if top is not None and self._belongs_inside(top, cell):
            parent = top
            if cell.field == "reasons" and top.cells and top.cells[-1].field in OPENNESS:
                parent = top.cells[-1]
            parent.cells.append(cell)
        else:
            self.cells.append(cell)
        self.current = cell

    @staticmethod
    def _belongs_inside(top: Cell, cell: Cell) -> bool:
        empty = not top.lines and not top.options
        same_level = (
            top.numbered is not None
            and cell.numbered is not None
            and top.numbered.number is not None
            and top.numbered.style == cell.numbered.style
        )
        if same_level:
            return False
        if top.field == "attendance" and cell.field in PEOPLE:
            if cell.indent > top.indent and (empty or bool(top.cells)):
                return True
            return (
                empty
                and cell.field not in {"attendance-", "observers"}
                and (cell.indent >= top.indent)
            )
        if top.field in OPENNESS and cell.field in OPENNESS | {"reasons"}:
            if cell.field == "reasons":
                return cell.indent > top.indent
            return empty and top.field == "openness"
        return False

    def take_behind(self, line: Line) -> None:
        """Read one more line of the cells behind the body."""
        label = self.labels[line.number]
        is_signing = signs(line)
        if self.current is not None and not is_signing:
            self._take(line)
            return
        if label is not None and not is_signing:
            if line.cells:
                self._take_row(line, label)
            else:
                self._begin(line, label)
        else:
            field = "signatories" if is_signing else ""
            self.current = Cell(None, field, lines=[line.ink], indent=line.indent)
            self.cells.append(self.current)
        self.cells[-1].also += [one.ink for one in line.furniture]

    # -------------------------------------------------------------------------------- rows

    def _take_row(self, line: Line, label: Label | None) -> None:
        filled = [number for number, cell in enumerate(line.cells) if cell.text]
        if len(filled) > _MOST_COLUMNS:
            self._take_whole(line)
            return
        pairs = self._pairs(line, filled)
        if pairs is not None:
            for at, value in pairs:
                self._row_cell(
                    line, 0, line.cells[at], [line.cells[value]] if value is not None else []
                )
            return
        first = filled[0]
        if (
            first == 0
            and label is None
            and self.current is not None
            and self.current.field in LISTS
            and (
                len(filled) > 1
                and field_of(words_of(line.cells[0])) is None
                and not self._is_unknown_label(line)
            )
        ):
            self.current.lines.append(line.ink)
            return
        if len(filled) == 1 and first > 0:
            self._only_value(line, first)
            return
        labels = filled[:-1] if len(filled) > 1 else filled
        values = [line.cells[filled[-1]]] if len(filled) > 1 else []
        parent: Cell | None = self._parent(first) if first else None
        for at in labels[:-1]:
            parent = self._row_cell(line, at, line.cells[at], [], parent=parent)
        self._row_cell(line, labels[-1], line.cells[labels[-1]], values, parent=parent)

    def _take_whole(self, line: Line) -> None:
        """Take a row of so many columns that it is a table of its own, as a line of a value."""
        if self.current is None:
            self.current = Cell(None, "", indent=line.indent)
            self.cells.append(self.current)
        self.current.lines.append(line.ink)

    def _is_unknown_label(self, line: Line) -> bool:
        top = self.cells[-1] if self.cells else None
        return (
            top is not None
            and top.numbered is not None
            and 0 in self.path
            and len(line.cells[0].text) < 12
            and (
                self.current is not None
                and bool(self.current.lines)
                and "\t" not in self.current.lines[-1].text
                and not _looks_like_people_row(line)
            )
        )

    def _pairs(self, line: Line, filled: Sequence[int]) -> list[tuple[int, int | None]] | None:
        """Return label and value by turns, where a row holds two cells of the form."""
        if len(filled) < 3 or filled[0] != 0:
            return None
        at = [
            number
            for number in filled
            if (found := field_of(words_of(line.cells[number]))) is not None and found != "other"
        ]
        if len(at) < 2 or at[0] != 0 or any(b - a < 2 for a, b in itertools.pairwise(at)):
            return None
        tops = {field_of(words_of(line.cells[number])) for number in at}
        if tops <= PEOPLE or tops <= OPENNESS | {"title", "proceedings"}:
            return None
        return [
            (number, next((value for value in filled if number < value and value not in at), None))
            for number in at
        ]

    def _parent(self, column: int) -> Cell | None:
        for at in range(column - 1, -1, -1):
            if at in self.path:
                return self.path[at]
        return self.current

    def _row_cell(
        self, line: Line, column: int, label: Ink, values: Sequence[Ink], parent: Cell | None = None
    ) -> Cell:
        words = words_of(label)
        field = field_of(words) or ""
        if parent is not None and parent.field in OPENNESS:
            word = "".join(narrow(words).split())
            field = {
                "会議": "openness-of-meeting",
                "会議録": "openness-of-minutes",
                "議事録": "openness-of-minutes",
            }.get(word, field)
        elif parent is not None and parent.field in PEOPLE:
            field = field if field in PEOPLE else ""
        if field == "proceedings" and values and self._lists_items(narrow(values[0].text)):
            field = "agenda"
        cell = Cell(joined(label), field, indent=line.indent)
        if column == 0:
            cell.numbered = self.labels[line.number]
            self.path.clear()
        for value in values:
            cell.lines += paragraphs_in(value)
        self.path = {at: one for at, one in self.path.items() if at < column}
        self.path[column] = cell
        if parent is not None:
            parent.cells.append(cell)
        else:
            self.cells.append(cell)
        self.current = cell
        return cell

    def _only_value(self, line: Line, column: int) -> None:
        """Take a row with nothing but a value: more of the cell above, or a cell inside it."""
        parent = self._parent(column)
        ink = line.cells[column]
        if parent is None:
            self.current = Cell(None, "", lines=paragraphs_in(ink), indent=line.indent)
            self.cells.append(self.current)
            return
        found = label_at(narrow(ink.text))
        if found is not None and (found.field == "reasons" or parent.field in OPENNESS):
            cell = Cell(
                ink.cut(0, found.end).strip(), found.field, indent=line.indent, numbered=found
            )
            cell.lines = paragraphs_in(ink.cut(found.rest))
            parent.cells.append(cell)
            self.path[column] = cell
            self.current = cell
            return
        holder = self.current if self.current is not None else parent
        holder.lines += paragraphs_in(ink)


def _is_people_word(words: str) -> bool:
    """Tell whether the words of a label are a role or an office."""
    return is_role(re.sub(r"\(.*\)", "", words).strip(" ・•-"))


def _looks_like_people_row(line: Line) -> bool:
    return is_role(narrow(line.cells[0].text)) or len(line.cells) > 2


def _numbered(line: Line) -> Label:
    size = len(line.text)
    return Label(
        "", size, size, (0, size), number_style(line.text), leading_number(line.flat), set_off=True
    )


def form_of(
    lines: Sequence[Line],
    leads: Mapping[int, Any],
    starts_body: Callable[[Line], bool],
    speaks: Callable[[int], bool],
) -> Form:
    """Find the form and the body.

    Args:
        lines: All lines.
        leads: The leads of all lines.
        starts_body: Tells whether a line can only be one of the body: an event, an explanation.
        speaks: Tells whether a lead is followed by something said.
    """
    speaking = [number for number in leads if speaks(number)]
    scanner = Scanner(lines, speaking, starts_body)
    begin = scanner.scan()
    cells = scanner.cells
    end = end_of_body(
        lines,
        scanner.labels,
        max(scanner.last_lead + 1, begin),
        cells[-1].numbered if cells else None,
        has_speakers=bool(speaking),
    )
    after: list[Cell] = []
    if end < len(lines):
        scanner.cells, scanner.current, scanner.path = after, None, {}
        for line in lines[end:]:
            scanner.take_behind(line)
        after = scanner.cells
    for cell in [*cells, *after]:
        open_boxes(cell)
        open_values(cell)
    return Form(scanner.title, cells, list(lines[begin:end]), after, scanner.heads)
