"""The making of a public edition: the full one, with marks in the place of what is closed.

Everything is copied by the shapes of the model, so that no field can be forgotten: a thing that is
closed goes, whatever its class, and a reference to it goes with it; only what `marks` makes takes
its place. Things that stand side by side and would leave the same mark leave one, so that nobody
can count them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.editions.closed import TITLES, Closed, parts_of
from kaigiroku.editions.marks import Hidden, Marker
from kaigiroku.editions.pseudonyms import Pseudonyms
from kaigiroku.editions.refusals import Fault, fault
from kaigiroku.editions.texts import Run, Written, fits, rows_of, runs_of, written
from kaigiroku.extensions import Extensions
from kaigiroku.model import (
    AgendaItem,
    AnySpan,
    Attendee,
    Cell,
    Correction,
    Decision,
    Group,
    Minutes,
    Openness,
    Person,
    Place,
    Quorum,
    Reason,
    ReferenceSpan,
    Section,
    Speaker,
    SpeakerSpan,
    Table,
    Unit,
    Withheld,
    WithheldSpan,
)
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ExtensionsShape,
    Field,
    ObjectShape,
    StringShape,
    UnionShape,
    fields_of,
    is_empty,
)
from kaigiroku.vocabulary import WithholdingMethod

__all__ = ["Gap", "Made", "make"]


@attrs.frozen
class Gap:
    """A place at which something is withheld."""

    full: tuple[str, ...]
    """The places in the full edition that the mark stands for."""

    public: str
    """The place of the mark."""

    classes: tuple[str, ...]
    """What is withheld: names of classes of the model."""

    reasons: tuple[Reason, ...]
    """Why, as it is shown."""

    how: WithholdingMethod | None
    """How it was withheld."""

    opens_on: str | None
    """The day from which it may be shown."""

    opens_when: str | None
    """The event after which it may be shown, in words."""


@attrs.frozen
class Made:
    """A public edition before it has been proven."""

    minutes: Minutes
    """The edition; ids are still those of the full one."""

    gaps: tuple[Gap, ...]
    moved: Mapping[str, str]
    """The places of the full edition that are left, and where they are now."""

    dropped: tuple[str, ...]
    """What else was left out: places in the full edition."""


def make(closed: Closed, marker: Marker, names: Pseudonyms) -> Made:
    """Make a public edition; what cannot be done is among the faults of the marker."""
    return _Maker(closed, marker, names).made()


class _Maker:
    def __init__(self, closed: Closed, marker: Marker, names: Pseudonyms) -> None:
        self._policy: Final = closed.policy
        self._closed: Final = closed
        self._marker: Final = marker
        self._names: Final = names
        self._lifted: Final = frozenset(closed.lifted)
        self._gaps: Final[list[Gap]] = []
        self._moved: Final[dict[str, str]] = {}
        self._dropped: Final[list[str]] = []

    def made(self) -> Made:
        minutes = self._copied(self._closed.minutes, "", "", {})
        assert minutes is not None  # noqa: S101 -- it has a version, if nothing else
        return Made(minutes, tuple(self._gaps), self._moved, tuple(self._dropped))

    # ----------------------------------------------------------------------------------- copying

    def _thing(self, thing: Any, old: str, new: str) -> Any:
        """Copy a thing that stays; None if nothing is left of it."""
        self._moved[old] = new
        match thing:
            case Reason():
                return self._marker.reason(thing)
            case Attendee():
                given: dict[str, Any] = {}
            case Person():
                return self._person(thing, old, new)
            case Correction(place=Place(unit=str() as unit)) if unit in self._closed.ids:
                self._dropped.append(old)
                return None
            case ReferenceSpan() if self._closed.ids.issuperset(thing.to):
                return None
            case Openness():
                given = {"how": None, "shown": None}
            case Cell() | Unit():
                given = self._spanned(thing, old, new)
            case Group() if self._closed.entries(thing, old):
                given = self._without("count", "others", of=thing, old=old)
            case Quorum() if self._closed.hides_people:
                given = self._without("present", of=thing, old=old)
            case _:
                given = {}
        if f"{old}/openness" in self._lifted and not isinstance(thing, AgendaItem):
            given["openness"] = Openness(status="open")
        return self._copied(thing, old, new, given)

    def _copied(self, thing: Any, old: str, new: str, given: dict[str, Any]) -> Any:
        changed = dict(given)
        for field in fields_of(type(thing)):
            value = getattr(thing, field.name)
            if field.name in given or value is None or value == ():
                continue
            kept = self._value(field, value, f"{old}/{field.wire}", f"{new}/{field.wire}")
            if kept is not value:
                changed[field.name] = kept
        made = attrs.evolve(thing, **changed) if changed else thing
        return None if changed and is_empty(made) and not is_empty(thing) else made

    def _value(self, field: Field, value: Any, old: str, new: str) -> Any:
        match field.shape:
            case ObjectShape():
                kept = self._thing(value, old, new)
                return field.default if kept is None else kept
            case ArrayShape(ObjectShape() | UnionShape() as shape):
                base = shape.base if isinstance(shape, UnionShape) else shape.cls
                things = [(one, f"{old}/{number}") for number, one in enumerate(value)]
                return self._list(base, things, new)
            case ArrayShape(StringShape(refers=refers)) if refers is not None:
                kept = tuple(one for one in value if one not in self._closed.ids)
                return value if kept == value else kept
            case StringShape(refers=refers) if refers is not None:
                return field.default if value in self._closed.ids else value
            case ExtensionsShape():
                return self._extensions(value, old)
            case _:
                return value

    def _list(
        self, base: type[Any], things: Sequence[tuple[Any, str]], new: str
    ) -> tuple[Any, ...]:
        """Copy a list: what is withheld in a row leaves one mark."""
        made: list[Any] = []
        run: list[Hidden] = []

        def close() -> None:
            if run:
                made.append(self._mark(base, tuple(run), f"{new}/{len(made)}"))
                run.clear()

        for thing, old in things:
            closing = self._closed.places.get(old)
            hidden = None if closing is None else Hidden(thing, old, closing)
            if hidden is not None and old not in self._closed.shown:
                if run and self._terms(run[-1]) != self._terms(hidden):
                    close()
                run.append(hidden)
                continue
            close()
            place = f"{new}/{len(made)}"
            kept = self._shell(hidden, place) if hidden else self._thing(thing, old, place)
            if kept is not None:
                made.append(kept)
        close()
        return tuple(made)

    def _terms(self, hidden: Hidden) -> tuple[str | None, ...]:
        return (self._marker.how(hidden), hidden.openness.shown)

    def _mark(self, base: type[Any], run: tuple[Hidden, ...], new: str) -> Any:
        mark = self._marker.mark(base, run, self._new_id())
        self._gap(tuple(one.pointer for one in run), new, (one.thing for one in run), mark)
        return mark

    def _gap(self, full: tuple[str, ...], new: str, things: Iterable[Any], mark: Any) -> None:
        """Note a place; the mark, or the openness stated with it, says why and how."""
        classes = tuple(dict.fromkeys(type(thing).__name__ for thing in things))
        of = mark if isinstance(mark, Withheld | WithheldSpan | Openness) else _terms(mark)
        self._gaps.append(Gap(full, new, classes, of.reasons, of.how, of.opens_on, of.opens_when))

    def _new_id(self) -> str:
        """Return an id until all are numbered; if something had it, the proof would fail."""
        return f"{_MARK}{len(self._gaps)}"

    # ----------------------------------------------------------- what is closed and keeps its place

    def _shell(self, hidden: Hidden, new: str) -> Any:
        """Return what is left of a closed thing: its title, if that is shown, and what is open."""
        thing, old = hidden.thing, hidden.pointer
        self._moved[old] = new
        is_titled = old in self._closed.titled
        keeps = {"id", *(TITLES[type(thing)][1] if is_titled else ())}
        given: dict[str, Any] = {
            field.name: field.default
            for field in fields_of(type(thing))
            if field.name not in keeps and not isinstance(field.shape, ConstantShape)
        }
        for field in fields_of(type(thing)):
            parts = [(one, at) for one, at in parts_of(thing, old) if _stands_in(at, old, field)]
            if parts:
                given[field.name] = self._inside(thing, field, parts, f"{new}/{field.wire}")
        if isinstance(thing, Cell):
            marked = self._marker.cell([hidden])
            given |= {"value": marked.value, "spans": marked.spans}
        elif is_titled:
            stated = self._thing(thing.openness, f"{old}/openness", f"{new}/openness")
            given["openness"] = attrs.evolve(stated, how=thing.openness.how)
        else:
            given["openness"] = self._marker.openness([hidden])
        match thing:
            case Section():
                given |= self._spanned(thing, old, new) if is_titled else {}
                given["units"] = given["units"] or (self._mark(Unit, (hidden,), f"{new}/units/0"),)
            case Attendee():
                given["label"] = self._marker.words(hidden)
            case AgendaItem() if not is_titled:
                given["title"] = self._marker.words(hidden)
            case Group() if not is_titled:
                given["label"] = self._marker.words(hidden)
            case _:
                pass
        if isinstance(thing, Group) and is_titled and self._policy.extent:
            del given["count"], given["others"]
        made = self._copied(thing, old, new, given)
        self._gap((old,), new, (thing,), made)
        return made

    def _inside(self, thing: Any, field: Field, parts: Sequence[tuple[Any, str]], new: str) -> Any:
        """Copy what a closed thing lists: of a section with marks, else only what is open."""
        assert isinstance(field.shape, ArrayShape)  # noqa: S101 -- parts stand in lists
        shape = field.shape.item
        assert isinstance(shape, ObjectShape | UnionShape)  # noqa: S101
        base = shape.base if isinstance(shape, UnionShape) else shape.cls
        if not isinstance(thing, Section):
            places, shown = self._closed.places, self._closed.shown
            parts = [(one, at) for one, at in parts if at not in places or at in shown]
        return self._list(base, parts, new)

    # -------------------------------------------------------------------------------- particulars

    def _spanned(self, thing: Any, old: str, new: str) -> dict[str, Any]:
        """Write the text of a unit or a cell anew, and its spans."""
        given: dict[str, Any] = {}
        if isinstance(thing, Decision) and not self._policy.extent:
            given = self._tally(thing, old)
        runs = runs_of(thing, self._policy)
        if not runs and not thing.spans:
            return given
        marks = [self._marker.span(run, f"{old}/spans/{run.numbers[0]}") for run in runs]
        for run, mark in zip(runs, marks, strict=True):
            if not fits(thing, mark.text or ""):
                at = f"{old}/spans/{run.numbers[0]}"
                self._marker.faults.append(fault(Fault.BREAKS, at, text=mark.text or ""))
        done = written(thing, runs, marks, breaks=not self._closed.holds_anything)
        if runs:
            match thing:
                case Section():
                    given["heading"] = done.text
                case Table():
                    given["rows"] = rows_of(thing, runs, done)
                case Cell():
                    given["value"] = done.text
                case _:
                    given["text"] = done.text
            given |= self._speaker_in(thing, runs, done)
        given["spans"] = self._spans(done, runs, old, new)
        return given

    def _spans(self, done: Written, runs: Sequence[Run], old: str, new: str) -> tuple[AnySpan, ...]:
        kept: list[AnySpan] = []
        waiting = list(runs)
        for number, span in done.spans:
            place = f"{new}/spans/{len(kept)}"
            if number is None:
                run = waiting.pop(0)
                places = tuple(f"{old}/spans/{n}" for n in run.numbers)
                self._gap(places, place, run.spans, span)
                kept.append(span)
            elif (copied := self._thing(span, f"{old}/spans/{number}", place)) is not None:
                kept.append(copied)
        return tuple(kept)

    def _speaker_in(self, thing: Any, runs: Sequence[Run], done: Written) -> dict[str, Any]:
        """Hide the speaker whose label stands in the text and is restricted there."""
        speaker: Speaker | None = getattr(thing, "speaker", None)
        labels = [span for span in thing.spans if isinstance(span, SpeakerSpan)]
        if speaker is None or not any(run.touches(span) for run in runs for span in labels):
            return {}
        label = next((span.text for _, span in done.spans if isinstance(span, SpeakerSpan)), None)
        return {"speaker": None if label is None else Speaker(label=label, identifies="hidden")}

    def _person(self, person: Person, old: str, new: str) -> Any:
        """Copy a person; if it is somebody who is withheld, what stands in their place."""
        who = person.attendees
        named = tuple(one for one in who if one in self._names.people)
        if not who or not all(one in named or one in self._closed.ids for one in who):
            return self._copied(person, old, new, {})
        alone = len(who) == 1 and bool(named)
        label = self._names.people[named[0]] if alone else self._policy.mark
        made: Person = Person(label=label, attendees=named)
        if isinstance(person, Speaker):
            made = Speaker(
                label=label,
                attendees=named,
                mark=person.mark,
                identifies="pseudonym" if alone else "hidden",
            )
        why = self._marker.openness([Hidden(person, old, self._closed.people[who[0]])])
        self._gap((old,), new, (person,), why)
        return made

    def _tally(self, decision: Decision, old: str) -> dict[str, Any]:
        """Leave out who voted if one of them is withheld: those that are left would tell."""
        if self._closed.ids.isdisjoint(one for tally in decision.tally for one in tally.voters):
            return {}
        self._dropped.append(f"{old}/tally")
        left = (attrs.evolve(tally, voters=()) for tally in decision.tally)
        return {"tally": tuple(tally for tally in left if not is_empty(tally))}

    def _without(self, *fields: str, of: Any, old: str) -> dict[str, Any]:
        """Leave out numbers that would tell how many are withheld."""
        if self._policy.extent:
            return {}
        stated = [field for field in fields if getattr(of, field) is not None]
        self._dropped.extend(f"{old}/{field}" for field in stated)
        return dict.fromkeys(stated)

    def _extensions(self, extensions: Extensions, old: str) -> Extensions:
        kept = {
            key: value
            for key, value in extensions.items()
            if key.partition(":")[0] in self._policy.extensions
        }
        self._dropped.extend(f"{old}/{key}" for key in extensions if key not in kept)
        return extensions if len(kept) == len(extensions) else Extensions(kept)


_MARK: Final = "withheld-mark-"


def _terms(mark: Any) -> Any:
    """Return what a mark in the header, or a decision there, states of itself."""
    return mark.spans[0] if isinstance(mark, Decision | Cell) else mark.openness


def _stands_in(at: str, of: str, field: Field) -> bool:
    return at.startswith(f"{of}/{field.wire}/")
