"""Faults in the record: its steps, signatures and corrections (REC)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import (
    Correction,
    Minutes,
    Person,
    Place,
    Remark,
    Step,
)
from kaigiroku.rules.facts.roster import roster
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.people import Draw, Planter, another_name
from kaigiroku.strategies.planters.placing import added, put
from kaigiroku.strategies.planters.standing import in_state

__all__ = ["PLANTERS"]


def _dated(minutes: Minutes, step: str) -> list[tuple[int, str]]:
    """Return the steps of a kind whose days are told, by their numbers."""
    return [
        (number, one.date)
        for number, one in enumerate(minutes.record.steps)
        if one.step == step and one.date is not None
    ]


def _on(minutes: Minutes, number: int, day: date) -> Minutes:
    """Date a step otherwise; the words of the print about it are left out."""
    step = minutes.record.steps[number]
    changed = attrs.evolve(step, date=day.isoformat(), printed=None)
    return put(minutes, f"/record/steps/{number}", changed)


def rec001(minutes: Minutes, draw: Draw) -> Minutes:
    """Have the record prepared after all else, or published for the last time before all else."""
    steps = minutes.record.steps
    ((number, prepared), *_) = _dated(minutes, "prepared")
    confirmed = [
        _first_day(day)
        for step in ("confirmed", "approved", "signed")
        for _, day in _dated(minutes, step)
    ]
    room = (min(confirmed) - _first_day(prepared)).days
    if room > 0 and _dated(minutes, "published") and draw(st.booleans()):
        early = _first_day(prepared) + timedelta(days=draw(st.integers(0, room - 1)))
        others = tuple(step for step in steps if step.step != "published")
        published = Step(step="published", date=early.isoformat())
        return in_state(put(minutes, "/record/steps", (*others, published)), "final")
    latest = max(int(step.date[:4]) for step in steps if step.date is not None)
    late = date(latest + 1, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
    return _on(minutes, number, late)


def _first_day(day: str) -> date:
    """Return the first of the days that a date may mean."""
    return date.fromisoformat(f"{day}-01-01"[:10])


def rec002(minutes: Minutes, draw: Draw) -> Minutes:
    """Date a step before the meeting."""
    ends = [sitting.end_date or sitting.date for sitting in minutes.meeting.sittings]
    end = max(_first_day(day) for day in ends if day is not None)
    number = draw(st.integers(0, len(minutes.record.steps) - 1))
    return _on(minutes, number, end - timedelta(days=draw(st.integers(1, 400))))


def rec003(minutes: Minutes, draw: Draw) -> Minutes:
    """Have somebody sign who was away, or who is nowhere in the attendance."""
    people = roster(Survey(minutes))
    away = [
        Person(label=one.shown, attendees=(one.entry.id,))
        for one in people.listed
        if one.entry.id is not None and not people.is_anywhere_present(one)
    ]
    name = another_name(draw)
    unknown = Person(label=f"署名委員　{name}", name=name, role="署名委員")
    return added(minutes, "/record/signatories", draw(st.sampled_from([unknown, *away])))


def rec007(minutes: Minutes, draw: Draw) -> Minutes:
    """Correct something to the same words, or say that it was corrected where it was not."""
    if draw(st.booleans()):
        same = Correction(wrong="14名", right="14名")
        return added(minutes, "/record/corrections", same)
    spoken = [node.thing for node in Survey(minutes).of(Remark) if node.thing.text is not None]
    remark = draw(st.sampled_from([one for one in spoken if one.id is not None]))
    wrong = (remark.text or "")[: draw(st.integers(1, 6))]
    slip = Correction(place=Place(unit=remark.id), wrong=wrong, right="平成一三年七月四日の臨時会")
    minutes = added(minutes, "/record/steps", Step(step="corrected"))
    return added(minutes, "/record/corrections", slip)


def rec009(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a recording stand for the record, and say that there is none."""
    del draw
    return put(put(minutes, "/record/fidelity", "recording"), "/record/recording", "none")


PLANTERS: Final[Mapping[str, Planter]] = {
    "REC001": rec001,
    "REC002": rec002,
    "REC003": rec003,
    "REC007": rec007,
    "REC009": rec009,
}
"""The faults by the codes of the rules that find them."""
