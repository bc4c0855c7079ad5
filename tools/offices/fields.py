"""The fields of an office's form: which there are, in which words, and what they say."""

from collections.abc import Iterator
from typing import Any, Final

import attrs

from tools.offices.agenda import Node, Papers
from tools.offices.chance import Chance
from tools.offices.dates import Dates
from tools.offices.labels import LABELS
from tools.offices.lettering import Lettering
from tools.offices.lines import Cell
from tools.offices.people import Listed, People
from tools.offices.truth import Member, Official, Truth

__all__ = ["Fields", "Roster"]

_BOXES: Final = ("☑☐", "☑□", "■□", "☒☐", "■□")
_NOTHING: Final = ("なし", "―", "-", "")


@attrs.define
class Roster:
    """Where in the lists of the print somebody stands."""

    entries: list[tuple[Member | Official, str]] = attrs.field(factory=list)
    roles: bool = False
    members: str | None = None
    """The label of the group of the members, if it is printed."""

    secretariat: str | None = None
    explainers: str | None = None


@attrs.define
class Fields:
    """Makes the cells of the form, and notes what they say."""

    truth: Truth
    letters: Lettering
    dates: Dates
    people: People
    papers: Papers
    nodes: tuple[Node, ...]
    agenda_indent: str
    rng: Chance
    nested: bool
    """Whether the form has cells inside cells."""

    expected: dict[str, Any] = attrs.field(factory=dict)
    groups: list[tuple[str, tuple[str, ...]]] = attrs.field(factory=list)
    roster: Roster = attrs.field(factory=Roster)
    _counted: bool = False
    """Whether the labels of lists tell how many there are."""

    def _label(self, field: str) -> str:
        return self.rng.choice(LABELS[field])

    def before(self, name: str | None, *, minimal: bool) -> list[Cell]:
        """Make the cells that stand over the body."""
        rng = self.rng
        when = list(self._when())
        people = [] if minimal and self.rng.happens(0.5) else list(self._people())
        business = list(self._business())
        openness = [] if minimal else list(self._openness())
        named = [Cell(self._label("title"), (name,))] if name is not None else []
        orders = (
            (when, people, openness, business),
            (when, people, openness, business),
            (when, people, business, openness),
            (when, business, people, openness),
            (when, openness, people, business),
            (openness, when, people, business),
        )
        cells = [cell for block in rng.choice(orders) for cell in block]
        self._note_groups(cells)
        return [*named, *cells]

    def _when(self) -> Iterator[Cell]:
        truth, dates, rng = self.truth, self.dates, self.rng
        self.expected["date"] = truth.date.isoformat()
        self.expected["startTime"] = "{:02d}:{:02d}".format(*truth.start)
        if not dates.open_end:
            self.expected["endTime"] = "{:02d}:{:02d}".format(*truth.end)
        day, span = dates.day(truth.date), dates.span(truth.start, truth.end)
        form = rng.choice(("one line",) * 12 + ("two lines", "two cells", "three cells"))
        if form == "one line":
            yield Cell(self._label("date"), (day + dates.gap + span,))
        elif form == "two lines":
            yield Cell(self._label("date"), (day, span))
        elif form == "two cells":
            yield Cell(self._label("day"), (day,))
            yield Cell(self._label("time"), (span,))
        else:
            yield Cell(self._label("day"), (day,))
            label = self._label("start")
            yield Cell(label, (dates.time(truth.start),))
            yield Cell(label.replace("開", "閉"), (dates.time(truth.end),))
            self.expected["endTime"] = "{:02d}:{:02d}".format(*truth.end)
        if self.rng.happens(0.95):
            place = self.letters(truth.place)
            self.expected["location"] = place
            yield Cell(self._label("location"), (place,))

    # ------------------------------------------------------------------------ people

    def _people(self) -> Iterator[Cell]:
        inner = self.rng.happens(0.4 if self.nested else 0.25)
        self._counted = not self.people.others and self.rng.happens(0.06)
        cells = list(self._inner_people() if inner else self._flat_people())
        yield from cells
        if self.rng.happens(0.55):
            count = self.truth.observers
            value = f"{count}{self.rng.choice('名人')}"
            value = self.rng.choice(("なし", value)) if count == 0 else value
            self.expected["observers"] = count
            yield Cell(self._label("observers"), (self.letters(value),))

    def _absent(self) -> tuple[Member, ...]:
        return tuple(
            attrs.evolve(member, state="present")
            for member in self.truth.members
            if member.state == "absent"
        )

    def _flat_people(self) -> Iterator[Cell]:
        truth = self.truth
        label = self._label("present").replace("委員", truth.kind.member)
        here = tuple(member for member in truth.members if member.state != "absent")
        yield self._list(label, self.people.members(here, more=True), "members")
        if self.rng.happens(0.6):
            label = self._label("absent").replace("委員", truth.kind.member)
            gone = self._absent()
            if gone:
                yield self._list(label, self.people.members(gone))
            else:
                yield Cell(label, (self.letters(self.rng.choice(("なし", "なし", "0名", "無し"))),))
        yield from self._explaining()
        form = self.rng.choice(("people", "people", "people", "office", "none"))
        own = tuple(one for one in truth.officials if not one.explains)
        if form == "people":
            label = self._label("secretariat")
            yield self._list(label, self.people.secretariat(own), "secretariat")
        elif form == "office":
            office = own[0].office if own[0].office.endswith("課") else own[1].office
            self.expected["secretariat"] = office
            yield Cell(self._label("office"), (office,))

    def _inner_people(self) -> Iterator[Cell]:
        truth = self.truth
        cells = [self._list(truth.kind.member, self.people.members(truth.members), "members")]
        cells += self._explaining()
        if truth.guests:
            cells.append(self._list("オブザーバー", Listed(truth.guests, truth.guests)))
        own = tuple(one for one in truth.officials if not one.explains)
        cells.append(self._list("事務局", self.people.secretariat(own), "secretariat"))
        yield Cell("出席者", cells=tuple(cells))

    def _explaining(self) -> Iterator[Cell]:
        explaining = tuple(one for one in self.truth.officials if one.explains)
        if explaining:
            label = self._label("explainers")
            yield self._list(label, self.people.secretariat(explaining), "explainers")

    def _list(self, label: str, listed: Listed, role: str = "") -> Cell:
        self.groups.append((label, listed.entries))
        self.roster.entries += listed.found
        if role == "members":
            self.roster.members = label
            self.roster.roles = listed.roles
        elif role == "secretariat":
            self.roster.secretariat = label
        elif role == "explainers":
            self.roster.explainers = label
        note = self.letters(f"（{len(listed.entries)}名）") if role and self._counted else ""
        return Cell(label, listed.lines, note=note)

    def _note_groups(self, cells: list[Cell]) -> None:
        """Put the groups in the order of the print, with those that are stated to be none."""
        entries = dict(self.groups)
        words = [inner.words for cell in cells for inner in (cell, *cell.cells)]
        empty = set(LABELS["absent"]) | {
            one.replace("委員", self.truth.kind.member) for one in LABELS["absent"]
        }
        self.expected["attendance"] = [
            (word, entries.get(word, ())) for word in words if word in entries or word in empty
        ]

    # ------------------------------------------------------------------- openness, business

    def _openness(self) -> Iterator[Cell]:
        truth = self.truth
        if not self.rng.happens(0.45):
            return
        boxes = self.rng.choice(_BOXES) if self.rng.happens(0.45) else None
        both = self.rng.happens(0.4)
        partly = self.rng.choice(("一部非公開", "一部非公開", "一部公開"))
        axes = [("会議", truth.openness, truth.reason)]
        if both:
            axes.append(("会議録", truth.record_openness, truth.record_reason))
        self.expected["openness"] = truth.openness
        if both:
            self.expected["openness-of-minutes"] = truth.record_openness
        reasons: list[str] = []
        cells = []
        inner = self.nested and both
        for axis, status, reason in axes:
            value = self._status(status, partly, boxes)
            told = [self.letters(reason)] if reason and self.rng.happens(0.8) else []
            reasons += told
            if inner:
                cells.append(Cell(axis, (value,), tuple(Cell("理由", (one,)) for one in told)))
                continue
            cells.append(Cell(self._label("openness" if axis == "会議" else "record"), (value,)))
            if status == "open" and axis == "会議" and self.rng.happens(0.3):
                cells.append(Cell(self._label("reasons"), (self.rng.choice(_NOTHING),)))
            cells += [Cell(self._label("reasons"), (one,)) for one in told]
        self.expected["reasons"] = reasons
        if inner:
            yield Cell("公開の可否", cells=tuple(cells))
        else:
            yield from cells

    def _status(self, status: str, partly: str, boxes: str | None) -> str:
        words = {"open": "公開", "closed": "非公開", "partly-closed": partly}
        if boxes is None:
            return words[status]
        checked, unchecked = boxes[0], boxes[1]
        gap = self.rng.choice(("　", " ", "　　"))
        blank = self.rng.choice(("", "", " "))
        return gap.join(
            (checked if one == status else unchecked) + blank + word for one, word in words.items()
        )

    def _business(self) -> Iterator[Cell]:
        if self.rng.happens(0.88):
            lines = tuple(self.agenda_indent * node.depth + node.text for node in self.nodes)
            self.expected["agenda"] = [(node.number, node.title) for node in self.nodes]
            yield Cell(self._label("agenda"), lines)
        if self.truth.materials and self.rng.happens(0.6):
            yield self._materials()

    def _materials(self) -> Cell:
        self.expected["materials"] = list(self.papers.expected)
        return Cell(self._label("materials"), self.papers.lines)

    def after(self) -> list[Cell]:
        """Make the cells that stand beneath the body."""
        cells = []
        truth = self.truth
        if truth.materials and "materials" not in self.expected and self.rng.happens(0.6):
            cells.append(self._materials())
        if self.rng.happens(0.15):
            day = self.dates.day(truth.date.replace(month=12, day=20))
            cells.append(
                Cell(self._label("next"), (day + self.dates.gap + self.dates.time((14, 0)),))
            )
        if self.rng.happens(0.12):
            signing = truth.present[1:3]
            names = tuple(f"{one.surname}　{one.given}" for one in signing)
            cells.append(Cell(self._label("signatories"), names))
        if self.rng.happens(0.12):
            line = f"{truth.officials[-1].office}　電話　00-0000-{self.rng.randint(1000, 9999)}"
            cells.append(Cell(self._label("contact"), (self.letters(line),)))
        return cells
