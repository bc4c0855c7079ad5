"""Measuring a reading: what was read, held against what a human reader must find in the print."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, Final

import attrs

import kaigiroku
from kaigiroku import model
from kaigiroku.pointer import resolve
from kaigiroku.readers import Reading
from tools.offices.body import Remark
from tools.offices.printing import Printed

__all__ = ["BARS", "Difference", "Measure", "coverage", "measure", "share"]

BARS: Final = (0.99, 0.99, 1.0)
"""What is asked of remarks, of fields of the header, and of coverage."""


@attrs.frozen
class Difference:
    """Something that was not read as it should have been."""

    field: str
    expected: str
    got: str
    print: str = ""
    """The line of the print that it is about."""


@attrs.define
class Measure:
    """Right and all of everything that is counted, of one document or of many."""

    remarks: tuple[int, int] = (0, 0)
    attendees: tuple[int, int] = (0, 0)
    header: tuple[int, int] = (0, 0)
    coverage: tuple[int, int] = (0, 0)
    fields: dict[str, tuple[int, int]] = attrs.field(factory=dict)
    """The header by its fields."""

    differences: list[Difference] = attrs.field(factory=list)

    def add(self, other: "Measure") -> None:
        """Count another measure in."""
        for name in ("remarks", "attendees", "header", "coverage"):
            mine, theirs = getattr(self, name), getattr(other, name)
            setattr(self, name, (mine[0] + theirs[0], mine[1] + theirs[1]))
        self.differences += other.differences
        for field, (right, every) in other.fields.items():
            before = self.fields.get(field, (0, 0))
            self.fields[field] = before[0] + right, before[1] + every

    @property
    def shares(self) -> tuple[float, float, float]:
        """The shares that the bars are for."""
        return share(self.remarks), share(self.header), share(self.coverage)

    @property
    def passes(self) -> bool:
        """Whether every bar is reached."""
        return all(have >= bar for have, bar in zip(self.shares, BARS, strict=True))


def share(counted: tuple[int, int]) -> float:
    """Return how much of all is right."""
    return counted[0] / counted[1] if counted[1] else 1.0


def measure(printed: Printed) -> Measure:
    """Read minutes and hold the reading against what was printed."""
    reading = kaigiroku.read(printed.text)
    result = Measure()
    _measure_remarks(printed, reading.minutes, result)
    _measure_header(printed, reading.minutes, result)
    lost = list(coverage(reading, printed.source))
    characters = sum(not sign.isspace() for sign in printed.source)
    result.coverage = (max(characters - len(lost), 0), characters)
    result.differences += [Difference("coverage", *fault) for fault in lost[:8]]
    return result


# ------------------------------------------------------------------------------ remarks


def _measure_remarks(printed: Printed, minutes: kaigiroku.Minutes, result: Measure) -> None:
    entries: dict[str, str] = {}
    for group in minutes.attendance:
        entries[group.id or ""] = _bare(group.label)
        entries |= {one.id or "": _bare(one.label) for one in group.entries}
    got = [
        _remark(visit.unit, entries) for visit in kaigiroku.units(minutes) if _speaks(visit.unit)
    ]
    expected = printed.remarks
    keys = [(one.label, one.text) for one in expected]
    found = [(one.label, one.text) for one, _ in got]
    right = 0
    known = told = 0
    for tag, first, last, start, end in SequenceMatcher(
        None, keys, found, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            result.differences += _compared(printed, expected[first:last], got[start:end])
            continue
        right += last - first
        for one, (_, attendees) in zip(expected[first:last], got[start:end], strict=True):
            if one.attendee is not None:
                told += 1
                good = attendees == [_bare(one.attendee)]
                known += good
                if not good:
                    who = f"{one.label} is {one.attendee}"
                    result.differences.append(Difference("attendee", who, str(attendees)))
    result.remarks = (right, max(len(keys), len(found)))
    result.attendees = (known, told)


def _speaks(unit: model.AnyUnit) -> bool:
    return isinstance(unit, model.Remark)


def _remark(unit: Any, entries: dict[str, str]) -> tuple[Remark, list[str]]:
    label = unit.label if unit.speaker is None else unit.speaker.label
    attendees = [entries.get(one, "?") for one in (unit.speaker.attendees if unit.speaker else ())]
    return Remark(None if label is None else _bare(label), _bare(unit.text)), attendees


def _compared(
    printed: Printed, expected: tuple[Remark, ...], got: list[tuple[Remark, list[str]]]
) -> Iterator[Difference]:
    """Put what should have been beside what is, from the first difference of the texts on."""
    for place in range(max(len(expected), len(got))):
        wanted = expected[place] if place < len(expected) else None
        found = got[place][0] if place < len(got) else None
        at = 0
        if wanted is not None and found is not None and wanted.label == found.label:
            at = next(
                (
                    n
                    for n, (a, b) in enumerate(zip(wanted.text, found.text, strict=False))
                    if a != b
                ),
                min(len(wanted.text), len(found.text)),
            )
        at = max(at - 12, 0)
        line = _line(printed, wanted if wanted is not None else found)
        yield Difference("remark", _shown(wanted, at), _shown(found, at), line)


def _shown(remark: Remark | None, at: int) -> str:
    if remark is None:
        return "(nothing)"
    before = "…" if at else ""
    behind = "…" if len(remark.text) > at + 60 else ""
    return f"{remark.label}｜{before}{remark.text[at : at + 60]}{behind}"


def _line(printed: Printed, remark: Remark | None) -> str:
    if remark is None:
        return ""
    return next(
        (
            line
            for line in printed.source.splitlines()
            if remark.text[:10] in _bare(line) and (remark.label or "") in _bare(line)
        ),
        next((line for line in printed.source.splitlines() if remark.text[:10] in _bare(line)), ""),
    )


# ------------------------------------------------------------------------------ the header


def _measure_header(printed: Printed, minutes: kaigiroku.Minutes, result: Measure) -> None:
    for field, expected, got in _fields(printed.header, minutes):
        kind = field.split(" ")[0]
        right, every = result.fields.get(kind, (0, 0))
        result.fields[kind] = right + (expected == got), every + 1
        if expected != got:
            line = _place(printed.source, expected, got)
            result.differences.append(Difference(field, str(expected), str(got), line))
    counted = result.fields.values()
    result.header = sum(right for right, _ in counted), sum(every for _, every in counted)


def _fields(
    header: dict[str, Any], minutes: kaigiroku.Minutes
) -> Iterator[tuple[str, object, object]]:
    """Yield every field of the header that was printed, what it says and what was read."""
    meeting, record = minutes.meeting, minutes.record
    sitting = meeting.sittings[0] if meeting.sittings else model.Sitting()
    openness, of_record = meeting.openness, record.openness
    reasons = [
        _bare(reason.text)
        for one in (openness, of_record)
        for reason in (one.reasons if one is not None else ())
    ]
    public = [group for group in minutes.attendance if group.capacity == "public"]
    got: dict[str, object] = {
        "name": _bare(meeting.name),
        "numbers": [(number.counts, number.number) for number in meeting.numbers],
        "date": sitting.date,
        "startTime": sitting.start_time,
        "endTime": sitting.end_time,
        "location": _bare(sitting.location),
        "openness": openness.status if openness is not None else None,
        "openness-of-minutes": of_record.status if of_record is not None else None,
        "reasons": reasons,
        "observers": public[0].count if public else None,
        "secretariat": _bare(meeting.secretariat.name) if meeting.secretariat else None,
        "agenda": [(_bare(item.number), _bare(item.title)) for item in _flat(minutes.agenda)],
        "materials": [(_bare(one.label), _bare(one.title)) for one in minutes.materials],
    }
    for field, value in header.items():
        if field == "attendance":
            yield from _groups(value, minutes)
        else:
            yield field, _plain(value), got[field]


def _groups(
    groups: list[tuple[str, tuple[str, ...]]], minutes: kaigiroku.Minutes
) -> Iterator[tuple[str, object, object]]:
    read = [group for group in minutes.attendance if group.capacity != "public"]
    labels = [_bare(label) for label, _ in groups]
    yield "groups", labels, [_bare(group.label) for group in read]
    for label, entries in groups:
        found = next((group for group in read if _bare(group.label) == _bare(label)), None)
        names = None if found is None else [_bare(one.label) for one in found.entries]
        yield f"attendance {label}", [_bare(one) for one in entries], names


def _flat(items: Iterable[model.AgendaItem]) -> Iterator[model.AgendaItem]:
    for item in items:
        yield item
        yield from _flat(item.items)


def _plain(value: Any) -> object:
    if isinstance(value, list):
        return [
            _bare(one) if isinstance(one, str) else tuple(_bare(part) for part in one)
            for one in value
        ]
    return _bare(value)


def _bare(value: Any) -> Any:
    """Return a text without its blanks; what is no text stays."""
    return "".join(value.split()) if isinstance(value, str) else value or (0 if value == 0 else "")


def _place(source: str, expected: object, got: object) -> str:
    """Return the first line of the print that holds what was expected, but not read."""
    wanted = [one for one in _words(expected) if one not in set(_words(got))] or _words(expected)
    lines = source.splitlines()
    return next((line for word in wanted for line in lines if word and word in _bare(line)), "")


def _words(value: object) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [word for one in value for word in _words(one)]
    return [value] if isinstance(value, str) else []


# ------------------------------------------------------------------------------ coverage


def coverage(reading: Reading, source: str) -> Iterator[tuple[str, str]]:
    """Prove anew that every character has its one place; yield what is wrong and where."""
    if reading.coverage.source != source:
        yield "the source", "another text"
        return
    data = kaigiroku.to_dict(reading.minutes)
    seen = [0] * len(source)
    for piece in reading.coverage.pieces:
        stretch = source[piece.start : piece.end]
        for place in range(piece.start, piece.end):
            seen[place] += 1
        try:
            value = resolve(data, piece.pointer)
        except LookupError:
            yield f"{stretch!r} at {piece.pointer}", "nothing stands there"
            continue
        if piece.how == "text" and not _stands(value, piece.at, stretch):
            yield f"{stretch!r} at {piece.pointer}+{piece.at}", repr(value)[:80]
    for place, sign in enumerate(source):
        if not sign.isspace() and seen[place] != 1:
            yield (
                f"{sign} once",
                f"{seen[place]} times: {source[max(place - 15, 0) : place + 15]!r}",
            )


def _stands(value: object, at: int | None, stretch: str) -> bool:
    return isinstance(value, str) and at is not None and value[at : at + len(stretch)] == stretch
