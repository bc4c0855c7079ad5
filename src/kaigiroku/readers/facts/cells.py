"""Cells: what each cell of a form says of the meeting and the record."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.japanese import find_dates, find_times, narrow
from kaigiroku.readers.agenda import Item, agenda_of, lines_of_list, materials_named
from kaigiroku.readers.cast import Known
from kaigiroku.readers.draft import Draft, Guess
from kaigiroku.readers.facts.names import (
    BODY_TYPES,
    body_name,
    government_of,
    numbers_of,
    without_record_words,
)
from kaigiroku.readers.facts.sittings import sittings_of
from kaigiroku.readers.form import Cell, Form
from kaigiroku.readers.materials import Material, materials_of, materials_on
from kaigiroku.readers.people import Group, entry_of, group_of, is_list_of_people, people_in
from kaigiroku.readers.sheet import Ink

__all__ = ["Facts", "facts_of"]

_FIDELITY: Final = (
    ("summary-by-speaker", re.compile("要点|要約筆記|発言要旨")),
    ("verbatim", re.compile("全文記録|逐語|速記|全文筆記")),
    (
        "outline",
        re.compile(
            "議事要旨|会議要旨|議事概要|会議概要|議事要録|会議の概要|開催概要|会議録\\(要旨\\)"
            "|議事録\\(要旨\\)|会議録\\(概要\\)|議事録\\(概要\\)"
        ),
    ),
    ("results", re.compile("会議結果|開催結果|会議の結果")),
    ("recording", re.compile("録音|録画")),
)


_STATUS: Final = (
    ("partly-closed", re.compile("一部(?:非)?公開|部分公開|一部(?:非)?開示")),
    ("closed", re.compile("非公開|不開示|非開示|秘密会|不可|否")),
    ("open", re.compile("公開|開示|可")),
)


_NOTHING: Final = re.compile(r"[-―ー—－\s]*|なし|該当なし|特になし|非公開部分なし|\(?なし\)?|/")


_MODE: Final = (
    ("written", re.compile("書面(?:開催|会議|審議|表決|による)|持ち回り|書面")),
    (
        "hybrid",
        re.compile(
            "一部(?:の?委員は?)?(?:、)?(?:オンライン|Web|WEB|リモート)|併用|ハイブリッド"
            "|会場及びオンライン|対面及び|及びオンライン|及びWeb|及びWEB|・オンライン"
            "|とオンライン|オンライン併用"
        ),
    ),
    ("online", re.compile("オンライン|Web会議|WEB会議|ウェブ会議|Zoom|リモート|Teams")),
    ("in-person", re.compile("対面|参集|会場開催")),
)


_OFFICE_END: Final = re.compile(
    "(?:課|部|局|室|係|所|担当|グループ|センター|本部|委員会|事務局|館|署|チーム)(?:\\([^()]*\\))?$"
)


@attrs.define(eq=False)
class Facts:
    """What a form tells."""

    meeting: Draft = attrs.Factory(dict)
    record: Draft = attrs.Factory(dict)
    attendance: list[Draft] = attrs.Factory(list)
    known: list[Known] = attrs.Factory(list)
    agenda: list[Draft] = attrs.Factory(list)
    items: list[Item] = attrs.Factory(list)
    materials: list[Draft] = attrs.Factory(list)
    listed: list[Material] = attrs.Factory(list)
    stated_none: list[str] = attrs.Factory(list)


class _Reader:
    def __init__(
        self, form: Form, ids: Any, legend: Mapping[str, str], government: str | None
    ) -> None:
        self.form = form
        self.legend = legend
        self.ids = ids
        self.government = government
        self.facts = Facts()
        self.axis: Draft | None = None
        self.agenda_lines: list[Ink] = []
        self.dates: list[tuple[str, Ink]] = []
        self.locations: list[str] = []

    def read(self) -> Facts:
        facts, form = self.facts, self.form
        everything = [*form.cells, *form.after]
        for cell in _flat(everything):
            if cell.field == "materials":
                self._materials(cell)
        for cell in form.cells:
            self._cell(cell, over="")
        for cell in form.after:
            self._cell(cell, over="", after=True)
        self._meeting()
        if not facts.materials and "materials" not in facts.stated_none:
            for draft, material in materials_named(self.agenda_lines, self.ids):
                facts.materials.append(draft)
                facts.listed.append(material)
        facts.items = agenda_of(self.agenda_lines, self.ids, facts.listed)
        facts.agenda = [item.draft for item in facts.items if item.parent is None]
        return facts

    # ------------------------------------------------------------------------------- cells

    def _cell(self, cell: Cell, *, over: str, after: bool = False) -> None:
        field = cell.field
        inside = f"{over} {cell.words}".strip()
        match field:
            case "date" | "date+location":
                if cell.label is not None or not self._is_dated():
                    self._date(cell)
            case "location":
                self.locations += [
                    " ".join(line.text for line in one.lines)
                    for one in (cell, *cell.cells)
                    if one.lines
                ]
            case "openness" | "openness-of-meeting" | "openness-of-minutes":
                self._openness(cell)
            case "reasons":
                self._reason(cell)
            case "attendance" | "attendance-" | "explainers" | "observers":
                self._people(cell, over)
            case "secretariat":
                self._secretariat(cell, over)
            case "agenda":
                lines = lines_of_list(cell.whole)
                if not cell.goes_on:
                    cell.lines = lines
                if "".join(narrow(cell.value).split()) in {"なし", "議題なし"}:
                    self.facts.stated_none.append("agenda")
                elif not after:
                    self.agenda_lines += lines
            case "mode":
                self._mode(cell)
            case "fidelity":
                self._fidelity(cell)
            case "signatories":
                self._signatories(cell)
            case "next-meeting":
                self._next(cell)
            case "contact":
                self._contact(cell)
            case "time-in-session":
                pass
            case "":
                if (
                    over
                    and any(word in over for word in ("出席", "参加", "委員", "構成員"))
                    and not cell.cells
                ):
                    self._people(cell, over)
            case _:
                pass
        if field != "reasons":
            for inner in cell.cells:
                self._cell(inner, over=inside, after=after)

    def _is_dated(self) -> bool:
        """Tell whether a labelled cell has the date."""
        return any(
            cell.label is not None
            and cell.field in {"date", "date+location"}
            and any(day.day is not None for day in find_dates(cell.value))
            for cell in _flat(self.form.cells)
        )

    def _date(self, cell: Cell) -> None:
        for inner in cell.cells:
            if inner.field == "":
                self.dates += [(inner.words, line) for line in inner.lines]
        self.dates += [("".join(cell.words.split()), line) for line in cell.whole]
        if cell.field == "date+location":
            for line in cell.lines:
                ends = [one.end for one in find_dates(line.text)]
                ends += [one.end for one in find_times(line.text)]
                rest = line.text[max(ends, default=0) :]
                rest = re.sub(
                    "^(?:まで|より|から|頃|ごろ|開会|閉会|開始|終了|[、,\\s　~～〜-])+", "", rest
                ).strip()
                if not ends:
                    self.locations.append(line.text)
                elif rest and len(rest) > 1:
                    self.locations.append(rest)

    def _status(self, cell: Cell) -> str | None:
        words = cell.chosen[0] if len(cell.chosen) == 1 else None
        if cell.options and words is None:
            return None
        if words is None:
            words = cell.lines[0].text if cell.lines else None
        if words is None:
            return None
        flat = narrow(words)
        if cell.words.startswith("傍聴"):
            flat = flat.replace("不可", "非公開").replace("可", "公開")
        return next((status for status, pattern in _STATUS if pattern.search(flat)), None)

    def _openness(self, cell: Cell) -> None:
        if (
            cell.field == "openness"
            and cell.cells
            and not cell.lines
            and not cell.options
            and any(inner.field.startswith("openness-") for inner in cell.cells)
        ):
            return
        status = self._status(cell)
        is_minutes = cell.field == "openness-of-minutes"
        holder = self.facts.record if is_minutes else self.facts.meeting
        axis = holder.setdefault("openness", {})
        if status is not None and "status" not in axis:
            axis["status"] = status
        self.axis = axis
        if not cell.options and cell.lines:
            self._reason_behind(cell, axis)
        for inner in cell.cells:
            if inner.field == "reasons":
                self._reason(inner)

    def _reason_behind(self, cell: Cell, axis: Draft) -> None:
        """Take the reason that stands behind the word: 非公開（個人情報を扱うため）."""
        text = cell.lines[0].text
        flat = narrow(text)
        found = re.match(
            r"(?:一部)?(?:非)?公開 ?\((?:理由 ?: ?)?(?P<reason>[^()]*(?:\([^()]*\)[^()]*)*)\)$",
            flat,
        )
        if found is not None and not re.fullmatch("傍聴.*", found["reason"]):
            axis.setdefault("reasons", []).append(
                {"text": text[found.start("reason") : found.end("reason")]}
            )
        elif (
            len(cell.lines) > 1
            and axis.get("status") in {"closed", "partly-closed"}
            and not axis.get("reasons")
        ):
            rest = "\n".join(line.text for line in cell.lines[1:])
            found = re.match(
                r"\(?(?:理由|非公開の理由) ?:\s*(?P<reason>.*?)\)?$", narrow(rest), re.DOTALL
            )
            if found is not None:
                axis["reasons"] = [{"text": rest[found.start("reason") : found.end("reason")]}]

    def _reason(self, cell: Cell) -> None:
        if self.axis is None or not cell.lines:
            return
        value = cell.value
        if _NOTHING.fullmatch(narrow(value)):
            return
        reasons = self.axis.setdefault("reasons", [])
        if {"text": value} not in reasons:
            reasons.append({"text": value})

    def _people(self, cell: Cell, over: str) -> None:
        if cell.cells and not cell.lines:
            return
        words = cell.words
        if not words and over:
            words = over.rsplit(maxsplit=1)[-1]
        is_main = (
            cell.field in {"attendance", "attendance-"}
            or "委員" in words
            or "部員" in words
            or "議員" in words
        )
        is_main = (
            is_main
            and not re.search("傍聴|事務局|説明|関係", words)
            and cell.field != "attendance-"
        )
        field = "observers" if cell.field == "observers" or "傍聴" in words else cell.field
        group = group_of(
            words,
            cell.whole,
            self.ids,
            field=field,
            over=over,
            is_main=is_main,
            legend=self.legend,
        )
        self._add(group, cell)

    def _add(self, group: Group | None, cell: Cell) -> None:
        del cell
        if group is None:
            return
        self.facts.attendance.append(group.draft)
        self.facts.known += group.known

    def _secretariat(self, cell: Cell, over: str) -> None:
        if not cell.lines:
            return
        if over or is_list_of_people(cell.whole):
            self._people(cell, over)
            return
        text = " ".join(line.text for line in cell.lines)
        if _NOTHING.fullmatch(narrow(text)):
            return
        if self.facts.meeting.get("secretariat") is None:
            self.facts.meeting["secretariat"] = {"name": text}

    def _materials(self, cell: Cell) -> None:
        parts = [part for line in lines_of_list(cell.whole) for part in materials_on(line)]
        text = "".join(narrow(cell.value).split())
        if text in {"なし", "無し", "特になし", "なし。", "資料なし"}:
            self.facts.stated_none.append("materials")
            return
        if not cell.goes_on:
            cell.lines = parts
        for draft, material in materials_of(parts, self.ids):
            self.facts.materials.append(draft)
            self.facts.listed.append(material)

    def _mode(self, cell: Cell) -> None:
        words = cell.chosen[0] if len(cell.chosen) == 1 else cell.value
        mode = next((mode for mode, pattern in _MODE if pattern.search(narrow(words))), None)
        if mode is not None:
            self.facts.meeting["mode"] = mode

    def _fidelity(self, cell: Cell) -> None:
        words = cell.chosen[0] if len(cell.chosen) == 1 else cell.value
        if cell.options and len(cell.chosen) != 1:
            return
        fidelity = next(
            (name for name, pattern in _FIDELITY if pattern.search(narrow(words))), None
        )
        if fidelity is not None:
            self.facts.record["fidelity"] = fidelity

    def _signatories(self, cell: Cell) -> None:
        signatories = self.facts.record.setdefault("signatories", [])
        for ink in people_in([line for line in cell.lines if "。" not in line.text]):
            flat = narrow(ink.text)
            if find_dates(flat) or re.fullmatch(r"[_\s印㊞()]*", flat) or len(flat) > 40:
                continue
            made = entry_of(re.sub(r"[ 　]*(?:印|㊞|\(印\)|（印）|_+)$", "", ink.text).strip())
            signatories.append(
                {"label": ink.text, "name": made.name, "role": made.role, "position": made.position}
            )

    def _next(self, cell: Cell) -> None:
        text = cell.value
        dates, times = find_dates(text), find_times(text)
        if not dates or dates[0].value is None:
            return
        sitting: Draft = {"printed": text, "date": dates[0].value.isoformat()}
        if times and times[0].value:
            sitting["startTime"] = times[0].value
        self.facts.meeting["nextMeeting"] = sitting

    def _contact(self, cell: Cell) -> None:
        if not cell.lines:
            return
        office = self.facts.meeting.setdefault("secretariat", {})
        office.setdefault("contact", cell.value)

    # ----------------------------------------------------------------------------- meeting

    def _meeting(self) -> None:
        meeting, form = self.facts.meeting, self.form
        cells = _flat(form.cells)
        name = next(
            (
                " ".join(line.text for line in cell.lines)
                for field in ("title", "body")
                for cell in cells
                if cell.field == field and cell.lines
            ),
            None,
        )
        title = "\n".join(ink.text for ink in form.title)
        if name is None and title:
            name = without_record_words(title)
        numbers_in = [cell.value for cell in cells if cell.field == "number"]
        if name:
            meeting["name"] = name
        elif title:
            name = ""
        if name:
            body = body_name(name)
            numbers = numbers_of(name) or next((n for v in numbers_in if (n := numbers_of(v))), [])
            if not numbers and title:
                numbers = numbers_of(without_record_words(title) or title)
            if body:
                meeting["bodies"] = [self._body(body)]
            meeting["numbers"] = numbers
        fidelity = next(
            (f for f, pattern in _FIDELITY if pattern.search("".join(narrow(title).split()))), None
        )
        if fidelity is not None and "fidelity" not in self.facts.record:
            self.facts.record["fidelity"] = fidelity
        if re.search(r"\((?:案|未定稿)\)$", narrow(title)):
            self.facts.record["state"] = "draft"
        elif re.search("確定稿|確定版", title):
            self.facts.record["state"] = "final"
        if not any(day.day is not None for _, ink in self.dates for day in find_dates(ink.text)):
            self._date_elsewhere()
        meeting["sittings"] = self._sittings()

    def _date_elsewhere(self) -> None:
        """Take the date of the meeting from the title or a sentence beneath it."""
        beneath = [ink for cell in self.form.cells if cell.label is None for ink in cell.lines]
        for ink in [*self.form.title, *beneath]:
            days = [day for day in find_dates(ink.text) if day.day is not None]
            if days:
                end = max([days[0].end, *(time.end for time in find_times(ink.text))])
                self.dates.insert(0, ("", ink.cut(days[0].start, end)))
                return

    def _body(self, name: str) -> Draft:
        body: Draft = {"name": name}
        kind = next((kind for kind, pattern in BODY_TYPES if pattern.search(name)), None)
        if kind is not None:
            body["type"] = Guess(kind)
        government = self.government or government_of(name)
        if government is not None:
            body["government"] = Guess({"name": government})
        return body

    def _sittings(self) -> list[Draft]:
        locations = [one for one in self.locations if one]
        sittings = sittings_of(self.dates)
        if not sittings and locations:
            sittings = [{}]
        if sittings and locations:
            if len(locations) == len(sittings):
                for sitting, location in zip(sittings, locations, strict=True):
                    sitting["location"] = location
            else:
                for sitting in sittings:
                    sitting.setdefault("location", " ".join(locations))
        place = narrow(" ".join(locations))
        if "mode" not in self.facts.meeting and place:
            mode = next((m for m, pattern in _MODE[:3] if pattern.search(place)), None)
            if mode is not None:
                self.facts.meeting["mode"] = mode
        if len(sittings) > 1:
            for sitting in sittings:
                sitting["id"] = self.ids("s")
        return sittings


def _flat(cells: Sequence[Cell]) -> list[Cell]:
    found: list[Cell] = []
    for cell in cells:
        found += [cell, *_flat(cell.cells)]
    return found


def facts_of(
    form: Form, ids: Any, *, legend: Mapping[str, str], government: str | None = None
) -> Facts:
    """Tell what the cells of a form mean.

    Args:
        form: The form; the lines of lists that were run together are parted in it.
        ids: Makes ids: called with a prefix.
        legend: What symbols before names mean.
        government: The government, if it is known from elsewhere.
    """
    return _Reader(form, ids, legend, government).read()
