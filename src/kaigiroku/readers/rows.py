"""Rows: a table of remarks, one a row, made into units. Nothing in it is told by its wording.

`docs/en/start/spreadsheet.md` has the columns and what may stand in them. What cannot be kept is
refused with the number of the row, as the spreadsheet counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NoReturn

import attrs

from kaigiroku.errors import SourceError
from kaigiroku.japanese import find_times
from kaigiroku.readers.agenda import Item
from kaigiroku.readers.cast import Cast
from kaigiroku.readers.draft import ALSO, Draft, Sign
from kaigiroku.readers.headings import Headings
from kaigiroku.readers.lines import paragraphs_in
from kaigiroku.readers.sheet import CELL, LINE, Ink, Sheet
from kaigiroku.readers.sources.spreadsheet import COLUMNS, is_head
from kaigiroku.vocabulary import LISTS

__all__ = ["Table", "table_of", "units_of"]


def _terms(name: str) -> dict[str, str]:
    """Return the codes of a list by their Japanese terms, each word of a term by itself."""
    return {
        word: code.code
        for code in LISTS[name].codes.values()
        for word in re.sub("（.*?）", "", code.ja).split("・")
    }


_KINDS: Final[Mapping[str, Draft]] = {
    **{word: {"kind": "remark", "act": act} for word, act in _terms("Act").items()},
    **{word: {"kind": "event", "event": event} for word, event in _terms("EventType").items()},
    "発言": {"kind": "remark"},
    "説明": {"kind": "explanation"},
    "要旨": {"kind": "summary"},
    "議決": {"kind": "decision"},
    "決定": {"kind": "decision"},
    "ト書き": {"kind": "direction"},
    "引用": {"kind": "quotation"},
    "省略": {"kind": "withheld", "how": "omitted"},
    "その他": {"kind": "passage"},
}
"""What may stand under 種別, and what the unit is then."""

_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "発言者": ("remark", "explanation"),
    "時刻": ("event",),
    "結果": ("decision",),
}
"""The kinds of unit that a column is for; the others are for all."""

_WITHOUT_TEXT: Final = ("event", "decision", "withheld")
_STATUS: Final = _terms("OpennessStatus")
_OUTCOMES: Final = _terms("Outcome")
_REASONS: Final = {code.ja: code.code for code in LISTS["DisclosureReason"].codes.values()}


@attrs.frozen(eq=False)
class Table:
    """The rows of a sheet that are a table of remarks."""

    start: int
    """Where the line of its columns begins on the sheet."""

    head: tuple[Ink, ...]
    """The names of the columns."""

    rows: tuple[tuple[int, Mapping[str, Ink]], ...]
    """The rows with something in them: their numbers, and their filled cells by column."""


def table_of(sheet: Sheet) -> Table:
    """Find the table of remarks of a sheet.

    Raises:
        SourceError: There is none, or it has a column that is not known.
    """
    lines = list(enumerate(sheet.whole().split(LINE), start=1))
    for place, (number, line) in enumerate(lines):
        head = [cell.strip() for cell in line.split(CELL)]
        if is_head([cell.text for cell in head]):
            names = _names(number, head)
            rows = tuple(
                (row, cells)
                for row, ink in lines[place + 1 :]
                if (cells := _cells(row, ink, names))
            )
            return Table(line.start, tuple(head), rows)
    raise SourceError(
        f"The table has no line of columns; name them: {'、'.join(COLUMNS)}, 本文 among them.",
        f"列の名前の行がありません。「本文」を含めて、次の名前で書いてください：{'、'.join(COLUMNS)}。",
    )


def _names(number: int, head: Sequence[Ink]) -> list[str]:
    names = [cell.text for cell in head]
    for name in names:
        if name and name not in COLUMNS:
            _refuse(
                number,
                f"the column “{name}” is not known; there are {'、'.join(COLUMNS)}",
                f"「{name}」という列は使えません。使えるのは{'、'.join(COLUMNS)}です",
            )
        if name and names.count(name) > 1:
            _refuse(
                number, f"the column “{name}” is there twice", f"「{name}」の列が重なっています"
            )
    return names


def _cells(number: int, row: Ink, names: Sequence[str]) -> dict[str, Ink]:
    cells: dict[str, Ink] = {}
    for place, cell in enumerate(row.split(CELL)):
        if not (lines := paragraphs_in(cell)):
            continue
        if place >= len(names) or not names[place]:
            text = lines[0].text
            _refuse(number, f"“{text}” is in no column", f"「{text}」は、どの列にも入っていません")
        cells[names[place]] = Ink.join(LINE, lines)
    return cells


def _refuse(number: int, en: str, ja: str) -> NoReturn:
    raise SourceError(f"Row {number}: {en}.", f"{number}行目：{ja}。")


def units_of(
    table: Table, cast: Cast, items: Sequence[Item]
) -> tuple[list[Draft], tuple[str, ...], bool]:
    """Make units of the rows of a table.

    A cell under 議題 opens a section, unless it repeats the last one; the section goes on to the
    next.

    Returns:
        The units, the labels of speakers that fit nobody of the attendance, and whether something
        in the table is closed.

    Raises:
        SourceError: A row holds what cannot be kept.
    """
    reader = _Rows(cast, items)
    units = list(reader.read(table))
    return units, tuple(reader.unresolved), reader.is_closed


class _Rows:
    def __init__(self, cast: Cast, items: Sequence[Item]) -> None:
        self.cast = cast
        self.headings = Headings(items)
        self.unresolved: dict[str, None] = {}
        self.is_closed = False

    def read(self, table: Table) -> Iterator[Draft]:
        section: Draft | None = None
        for number, cells in table.rows:
            heading = cells.get("議題")
            if heading is not None:
                if section is None or section["heading"].text != heading.text:
                    section = self._section(heading)
                    yield section
                else:
                    section[ALSO].append(heading)
            if set(cells) == {"議題"}:
                continue
            unit = self._unit(number, cells)
            if section is None:
                yield unit
            else:
                section["units"].append(unit)

    def _section(self, heading: Ink) -> Draft:
        item, _ = self.headings.item_for(heading.text)
        items = [] if item is None else [item.id]
        return {"kind": "section", "items": items, "heading": heading, "units": [], ALSO: []}

    def _unit(self, number: int, cells: Mapping[str, Ink]) -> Draft:
        word = cells.get("種別")
        if word is None:
            made: Draft = {"kind": "remark" if "発言者" in cells else "passage"}
        else:
            made = dict(_known(number, "種別", word, _KINDS))
        kind = made["kind"]
        for column, kinds in _PLACES.items():
            if column in cells and kind not in kinds:
                said = word.text if word else "（空欄）"
                _refuse(
                    number,
                    f"“{cells[column].text}” stands under {column}, which {said} does not have",
                    f"種別が「{said}」の行には、「{column}」（{cells[column].text}）を書けません",
                )
        if "本文" not in cells and kind not in _WITHOUT_TEXT:
            _refuse(number, "本文 is blank", "「本文」が空欄です")
        made["speaker"] = self._speaker(cells.get("発言者"))
        if (time := cells.get("時刻")) is not None:
            made["time"] = Sign(_time(number, time), (time,))
        if (outcome := cells.get("結果")) is not None:
            made["outcome"] = Sign(_known(number, "結果", outcome, _OUTCOMES), (outcome,))
        made["text"] = cells.get("本文")
        self._openness(number, made, cells)
        if word is not None:
            made["kind"] = Sign(kind, (word,))
        return made

    def _speaker(self, label: Ink | None) -> Draft | None:
        if label is None:
            return None
        told = self.cast.speaker(label.text)
        if not told.get("attendees") and told.get("identifies") in {"post", "person", "class"}:
            self.unresolved[label.text] = None
        return {"label": label, **told}

    def _openness(self, number: int, made: Draft, cells: Mapping[str, Ink]) -> None:
        status, reason = cells.get("公開"), cells.get("理由")
        reasons = [] if reason is None else [{"code": _REASONS.get(reason.text), "text": reason}]
        if made["kind"] == "withheld":
            if status is not None:
                _refuse(number, "省略 has no 公開", "種別が「省略」の行には、「公開」を書けません")
            made["reasons"] = reasons
        elif status is not None:
            code = _known(number, "公開", status, _STATUS)
            self.is_closed = self.is_closed or code != "open"
            made["openness"] = {"status": Sign(code, (status,)), "reasons": reasons}
        elif reasons:
            _refuse(number, "理由 is given, and no 公開", "「理由」があるのに、「公開」が空欄です")


def _known(number: int, column: str, cell: Ink, words: Mapping[str, Any]) -> Any:
    if cell.text not in words:
        _refuse(
            number,
            f"“{cell.text}” is not known under {column}; there are {'、'.join(words)}",
            f"「{column}」に「{cell.text}」は使えません。使えるのは{'、'.join(words)}です",
        )
    return words[cell.text]


def _time(number: int, cell: Ink) -> str:
    times = find_times(re.sub(r"(?<=\d:\d\d):00$", "", cell.text))
    if len(times) != 1 or times[0].value is None:
        _refuse(
            number,
            f"“{cell.text}” is no time of day, such as 14:05",
            f"「時刻」の「{cell.text}」は、14:05のような時刻ではありません",
        )
    return times[0].value
