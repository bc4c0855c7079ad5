"""Sound documents are valid, sound, complete, rich and alike in nothing but that."""

import itertools
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import attrs
import pytest
from hypothesis import Phase, find, given, settings

from kaigiroku import Minutes, dumps, loads, strategies
from kaigiroku.model import (
    CLASSES,
    AnySpan,
    AnyUnit,
    Cell,
    Meeting,
    Record,
    Remark,
    RestrictedSpan,
    Tally,
    Waiver,
    Withheld,
    WithheldSpan,
)
from kaigiroku.navigation import index, own_text, units
from kaigiroku.shapes import ArrayShape, StringShape, fields_of
from kaigiroku.strategies.invented.document import document
from kaigiroku.strategies.invented.plan import MeetingOpenness, Plan, RecordOpenness
from kaigiroku.strategies.sound import _plans, sound_minutes
from kaigiroku.validation import validate
from kaigiroku.vocabulary import OpennessStatus

SOUND = sound_minutes()

SEARCH = settings(
    max_examples=2000,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
)
FIRST = settings(SEARCH, phases=[Phase.generate])

NEVER_DRAWN = {Waiver}
"""What sound documents do not hold: a waiver covers a finding, and they have none."""


def things(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for entry in value:
            yield from things(entry)
    elif attrs.has(type(value)):
        yield value
        for field in fields_of(type(value)):
            yield from things(getattr(value, field.name))


def status(of: Meeting | Record) -> str | None:
    return None if of.openness is None else of.openness.status


def is_held_back(thing: Any) -> bool:
    """Tell whether something holds text that is not for the public."""
    openness = thing.openness if isinstance(thing, Remark) else None
    return isinstance(thing, RestrictedSpan) or (
        openness is not None and openness.status == "closed"
    )


@pytest.fixture(scope="module")
def drawn() -> list[Minutes]:
    """Some hundreds of documents, the same every time."""
    documents: list[Minutes] = []

    @settings(FIRST, max_examples=300)
    @given(SOUND)
    def gather(minutes: Minutes) -> None:
        documents.append(minutes)

    gather()
    return documents


# ------------------------------------------------------------------------ valid, sound, complete


@given(SOUND)
def test_they_are_valid(minutes: Minutes) -> None:
    assert loads(dumps(minutes)) == minutes


@pytest.mark.parametrize("profile", [None, "core", "municipal", "statutory"])
def test_they_are_sound_and_complete(drawn: list[Minutes], profile: Any) -> None:
    for minutes in drawn:
        report = validate(minutes, profile=profile)
        assert report.findings == () and report.waived == ()


def test_minutes_draws_them_on_demand() -> None:
    smallest = {
        dumps(find(strategy, lambda _: True, settings=SEARCH))
        for strategy in (SOUND, strategies.minutes(sound=True))
    }
    assert len(smallest) == 1


# ------------------------------------------------------------ held to account without the rules


@given(SOUND)
def test_spans_repeat_what_they_cover(minutes: Minutes) -> None:
    texts = [(own_text(visit.unit), visit.unit.spans) for visit in units(minutes)]
    texts += [
        (cell.value or "", cell.spans) for cell in things(minutes.form) if isinstance(cell, Cell)
    ]
    for text, spans in texts:
        for span in spans:
            assert text[span.start : span.end] == (span.text or "")
        assert list(spans) == sorted(spans, key=lambda span: (span.start, -span.end))


@given(SOUND)
def test_every_reference_leads_somewhere(minutes: Minutes) -> None:
    known = index(minutes)
    for thing in things(minutes):
        for field in fields_of(type(thing)):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            if isinstance(shape, StringShape) and shape.refers is not None:
                value = getattr(thing, field.name)
                for id_ in (value,) if isinstance(value, str) else value or ():
                    assert id_ in known


@given(SOUND)
def test_votes_are_counted_right(minutes: Minutes) -> None:
    members = next(group for group in minutes.attendance if group.id == "members")
    everybody = {entry.id for entry in members.entries}
    for tally in (thing for thing in things(minutes) if isinstance(thing, Tally)):
        assert not tally.voters or tally.count == len(set(tally.voters)) == len(tally.voters)
        assert everybody.issuperset(tally.voters)


@given(SOUND)
def test_the_printed_weekday_is_that_of_the_calendar(minutes: Minutes) -> None:
    for sitting in minutes.meeting.sittings:
        assert sitting.date is not None and sitting.printed is not None
        assert (
            f"（{'月火水木金土日'[date.fromisoformat(sitting.date).weekday()]}）" in sitting.printed
        )
        assert (sitting.start_time or "") < (sitting.end_time or "")


@given(_plans())
def test_a_public_edition_lacks_what_the_full_one_restricts(plan: Plan) -> None:
    full, public = (document(attrs.evolve(plan, record=edition)) for edition in ("full", "public"))
    restricted = [thing.text for thing in things(full) if is_held_back(thing)]
    shown = dumps(public).decode()
    assert restricted
    assert not [text for text in restricted if text in shown]
    assert full.id != public.id


@given(_plans())
def test_a_plan_gives_one_document(plan: Plan) -> None:
    assert document(plan) == document(plan)


# ----------------------------------------------------------------------------- rich, and small


def test_every_class_of_the_model_is_drawn(drawn: list[Minutes]) -> None:
    assert {type(thing) for thing in things(tuple(drawn))} == set(CLASSES) - NEVER_DRAWN


@pytest.mark.parametrize(("union", "number"), [(AnyUnit, 12), (AnySpan, 8)])
def test_every_kind_is_drawn(drawn: list[Minutes], union: Any, number: int) -> None:
    kinds = {thing.kind for thing in things(tuple(drawn)) if isinstance(thing, union)}
    assert len(kinds) == len(get_args(union)) == number


@settings(max_examples=10)
@given(_plans())
def test_the_axes_of_openness_are_drawn_apart(plan: Plan) -> None:
    """Any state of the meeting goes with any state of the record, in any document."""
    seen: set[tuple[str | None, str | None]] = set()
    for meeting, record in itertools.product(get_args(MeetingOpenness), get_args(RecordOpenness)):
        minutes = document(attrs.evolve(plan, meeting=meeting, record=record))
        assert validate(minutes, profile="statutory").findings == ()
        seen.add((status(minutes.meeting), status(minutes.record)))
    assert seen == set(itertools.product(get_args(get_args(OpennessStatus)[0]), repeat=2))


@pytest.mark.parametrize("edition", [None, "full", "public", "extract"])
def test_partly_closed_minutes_show_what_is_withheld(
    drawn: list[Minutes], edition: str | None
) -> None:
    seen = 0
    for minutes in drawn:
        holds = any(is_held_back(thing) for thing in things(minutes))
        marks = any(isinstance(thing, WithheldSpan | Withheld) for thing in things(minutes))
        is_partial = status(minutes.record) == "partly-closed"
        if is_partial and minutes.record.edition == edition:
            seen += 1
            assert (holds, marks) == (edition == "full", edition != "full")
        elif not is_partial:
            assert not holds and not marks
    assert seen


def test_they_shrink_to_the_plain() -> None:
    minutes = find(SOUND, lambda _: True, settings=SEARCH)
    assert minutes.form == () and minutes.materials == ()
    assert len(minutes.agenda) == len(minutes.meeting.sittings) == 1
    assert len(minutes.attendance[0].entries) == 3
    assert len(list(units(minutes))) <= 12


def test_they_shrink_to_what_matters() -> None:
    least = find(
        SOUND,
        lambda minutes: any(
            tally.choice == "against" for tally in things(minutes) if isinstance(tally, Tally)
        ),
        settings=SEARCH,
    )
    assert len(least.agenda) == 1 and len(least.meeting.sittings) == 1 and least.form == ()
