"""What print can carry: a document reduced to what its printed page shows.

A printed page has no ids, references or codes, and cannot tell every kind of unit from every other.
`carried` leaves only what a careful reader of the page can know, so that reading what was
rendered gives it back. docs/en/guide/rendering.md has it field by field.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from kaigiroku.japanese import find_counts, fold
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Group,
    Meeting,
    Minutes,
    Openness,
    Reason,
    Record,
    Sitting,
)
from kaigiroku.vocabulary import AttendanceStatus
from kaigiroku.writers.lettering import lettered, one_line
from kaigiroku.writers.printed import printed
from kaigiroku.writers.seen import seen
from kaigiroku.writers.wording import (
    label_of_entry,
    label_of_group,
    meeting_name,
    name_of,
    when,
)

__all__ = ["carried"]

_ABSENT: Final = re.compile("欠席|不応招")
_VACANT: Final = re.compile("欠員")
_PUBLIC: Final = re.compile("傍聴|報道")
_READING: Final = re.compile(r"[（(][ぁ-ゖァ-ヺー・\s]+[)）]")
_HIDDEN: Final = re.compile("[●■]+")
_NOBODY: Final = re.compile("なし|無|0|零")


def carried(minutes: Minutes) -> Minutes:
    """Return what print can carry of a document.

    Args:
        minutes: A sound document.

    Returns:
        A document of the same print, without all that the print does not show. Given that document
        again, the same comes back.
    """
    shown = printed(minutes)
    form = _Form.of(shown)
    return Minutes(
        title=shown.title,
        form=shown.form,
        meeting=form.meeting(minutes.meeting),
        record=Record(openness=form.openness("openness-of-minutes", minutes.record.openness)),
        attendance=tuple(form.groups(minutes.attendance)),
        agenda=form.items(minutes.agenda),
        proceedings=seen(shown.proceedings),
    )


@attrs.frozen
class _Form:
    """The title and the form, and what of the typed fields can be seen in them."""

    words: str
    """All that is printed there, folded."""

    cells: tuple[Cell, ...]
    """All cells, those inside others behind them."""

    @classmethod
    def of(cls, shown: Minutes) -> "_Form":
        cells = tuple(_all_cells(shown.form))
        printed = (shown.title, *(text for cell in cells for text in (cell.label, cell.value)))
        return cls(_key("\n".join(text for text in printed if text)), cells)

    def shows(self, text: str | None) -> bool:
        """Tell whether a text stands in the title or the form."""
        return bool(text) and _key(text or "") in self.words

    # ------------------------------------------------------------------------------ the meeting

    def meeting(self, meeting: Meeting) -> Meeting:
        name = one_line(meeting_name(meeting))
        numbers = (attrs.evolve(number) for number in meeting.numbers)
        return Meeting(
            name=name if self.shows(name) else None,
            numbers=tuple(numbers) if self.shows(name) else (),
            sittings=tuple(self._sittings(meeting.sittings)),
            openness=self.openness("openness-of-meeting", meeting.openness),
        )

    def _sittings(self, sittings: Sequence[Sitting]) -> Iterator[Sitting]:
        """Return the sittings that the form shows; where each was is only told if there is one."""
        for sitting in sittings:
            printed = lettered(when(sitting)).text
            place = lettered(sitting.location).text if len(sittings) == 1 else ""
            made = Sitting(location=place) if self.shows(place) else Sitting()
            if self.shows(printed):
                made = attrs.evolve(
                    made,
                    printed=printed,
                    date=sitting.date,
                    end_date=sitting.end_date,
                    start_time=sitting.start_time,
                    end_time=sitting.end_time,
                )
            if made != Sitting():
                yield made

    def openness(self, field: str, openness: Openness | None) -> Openness | None:
        """Return the state, if the form has a cell for it, and the words of the cell of reasons."""
        fields = [cell.field for cell in self.cells]
        if openness is None or openness.status is None or field not in fields:
            return None
        reasons: list[str] = []
        for cell in self.cells[fields.index(field) + 1 :]:
            if cell.field != "reasons":
                break
            reasons += [cell.value] if cell.value else []
        return Openness(status=openness.status, reasons=tuple(Reason(text=one) for one in reasons))

    # ------------------------------------------------------------------------------- people

    def groups(self, groups: Iterable[Group]) -> Iterator[Group]:
        """Return the groups of which the form has a cell or shows somebody."""
        labels = {cell.label for cell in self.cells}
        for group in groups:
            label = one_line(label_of_group(group))
            entries = tuple(filter(None, (self._entry(entry, group) for entry in group.entries)))
            if entries or label in labels:
                yield self._group(group, label, entries)

    def _entry(self, entry: Attendee, group: Group) -> Attendee | None:
        """Return an entry as the form shows it: with what sets it apart, or the bare label."""
        for label in map(_unread, (label_of_entry(entry, group), name_of(entry))):
            if self.shows(label) and not _HIDDEN.fullmatch(label):
                return Attendee(label=label)
        return None

    def _group(self, group: Group, label: str, entries: tuple[Attendee, ...]) -> Group:
        told = fold(f"{label}\n{self._value(label)}")
        is_told = group.count in find_counts(told) or (
            group.count == 0 and _NOBODY.search(told) is not None
        )
        return Group(
            label=label or None,
            status=_status(label),
            count=group.count if is_told else None,
            others=group.others if f"{group.others}" in told else None,
            entries=entries,
        )

    def _value(self, label: str) -> str:
        """Return what stands in the cell of a group."""
        key = fold(label)
        cells = (cell for cell in self.cells if fold(cell.label or "").endswith(key))
        return next((cell.value for cell in cells if cell.value), "")

    # ------------------------------------------------------------------------------- agenda

    def items(self, items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
        """Return the items that the form shows, in the order in which it does.

        Those beneath an item that is not printed move up.
        """
        made: list[AgendaItem] = []
        for item in items:
            beneath = self.items(item.items)
            number, title = one_line(item.number), one_line(item.title)
            if self.shows(title or number):
                made.append(AgendaItem(number=number or None, title=title or None, items=beneath))
            else:
                made += beneath
        return tuple(sorted(made, key=self._place))

    def _place(self, item: AgendaItem) -> int:
        return self.words.find(_key(item.title or item.number or ""))


def _all_cells(cells: Iterable[Cell]) -> Iterator[Cell]:
    for cell in cells:
        yield cell
        yield from _all_cells(cell.cells)


def _unread(label: str) -> str:
    """Return a label without the readings of names, which print tells by ruby or in brackets."""
    return one_line(_READING.sub("", label))


def _key(text: str) -> str:
    return fold(_READING.sub("", text))


def _status(label: str) -> AttendanceStatus | None:
    """Return what the words of a label tell of the attendance of a group."""
    if _PUBLIC.search(label):
        return None
    if _ABSENT.search(label):
        return "absent"
    return "vacant" if _VACANT.search(label) else "present"
