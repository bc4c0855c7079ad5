"""What a profile asks for is missing, or does not fit how the meeting was held."""

from typing import Any

import pytest

from kaigiroku.model import Attendee, Group, Meeting, Minutes, Passage, Record, Sitting
from kaigiroku.rules.facts.demands import (
    are_members,
    is_written,
    missing,
    mode_of,
    tells_of_proceedings,
    timed_events,
)
from kaigiroku.rules.facts.survey import Survey
from tests.rules.facts import event, surveyed


def test_the_cells_in_which_it_would_be_printed_are_related() -> None:
    form = [
        {"label": "日時", "field": "date", "value": "３月１８日"},
        {"label": "会場", "field": "location", "value": "市役所"},
        {
            "label": "時間",
            "field": "time-in-session",
            "cells": [{"field": "date", "value": "同日"}],
        },
        {"label": "備考", "value": "なし"},
    ]
    survey = surveyed(form=form)
    told = missing(survey, "/meeting", "date", "time-in-session")
    assert told.pointer == "/meeting"
    assert told.related == ("/form/0/value", "/form/2", "/form/2/cells/0/value")
    assert missing(survey, "", "agenda").related == ()


def test_a_sitting_is_held_as_it_says_or_as_the_meeting() -> None:
    online, unsaid = Sitting(mode="online"), Sitting(name="第１日")
    survey = Survey(Minutes(meeting=Meeting(mode="hybrid", sittings=(online, unsaid))))
    assert (mode_of(survey, online), mode_of(survey, unsaid)) == ("online", "hybrid")


@pytest.mark.parametrize(
    ("mode", "sittings", "written"),
    [
        ("written", [], True),
        ("online", [], False),
        (None, [], False),
        ("written", [None, None], True),
        (None, ["written", "written"], True),
        (None, ["written", "online"], False),
        ("written", ["online", None], False),
        ("online", ["written"], True),
        ("online", ["written", None], False),
        (None, ["written", None], False),
        (None, [None], False),
    ],
)
def test_nobody_met_if_every_sitting_was_in_writing(
    mode: Any,
    sittings: list[Any],
    written: bool,  # noqa: FBT001 -- of a table
) -> None:
    meeting = Meeting(
        mode=mode, sittings=tuple(Sitting(name="第１日", mode=one) for one in sittings)
    )
    assert is_written(Survey(Minutes(meeting=meeting))) is written


def test_proceedings_are_there_or_stated_to_be_none_or_recorded() -> None:
    assert tells_of_proceedings(Minutes(proceedings=(Passage(text="以上"),)))
    assert tells_of_proceedings(Minutes(stated_none=("proceedings",)))
    assert tells_of_proceedings(Minutes(record=Record(fidelity="recording")))
    assert not tells_of_proceedings(
        Minutes(stated_none=("materials",), record=Record(fidelity="verbatim"))
    )


def test_an_event_tells_a_time_of_its_sitting() -> None:
    proceedings = [
        {
            "kind": "section",
            "sitting": "d2",
            "units": [event("close", time="12:00"), event("recess", time="11:00"), event("close")],
        },
        event("open", time="10:00"),
    ]
    survey = surveyed(
        meeting={"sittings": [{"id": "d1"}, {"id": "d2"}]},
        proceedings=proceedings,
    )

    def sittings(*kinds: str) -> list[str | None]:
        return [None if node is None else node.pointer for node in timed_events(survey, *kinds)]

    assert sittings("close", "adjourn") == ["/meeting/sittings/1"]
    assert sittings("recess", "open") == ["/meeting/sittings/1", None]
    assert sittings("resume") == []


ENTRY = Attendee(label="森　明子")


def of(**more: Any) -> Attendee:
    return Attendee(label="泉　篤志", **more)


@pytest.mark.parametrize(
    ("group", "are"),
    [
        (Group(), False),
        (Group(entries=(ENTRY,)), True),
        (Group(capacity="member", entries=(ENTRY,)), True),
        (Group(capacity="secretariat", entries=(ENTRY,)), False),
        (Group(capacity="secretariat", entries=(ENTRY, of(capacity="chair"))), True),
        (Group(capacity="secretariat", entries=(ENTRY, of(capacity="expert"))), False),
        (Group(capacity="press", count=4), False),
        (Group(capacity="member", count=4), True),
        (Group(capacity="member", others=4), True),
        (Group(capacity="member"), False),
        (Group(status="absent", count=4), False),
        (Group(status="absent", others=4), False),
        (Group(status="absent", count=4, entries=(of(status="present"),)), False),
        (Group(status="absent", entries=(ENTRY,)), False),
        (Group(status="absent", entries=(ENTRY, of(status="late"))), True),
        (Group(status="present", entries=(of(status="absent"), of(status="vacant"))), False),
        (Group(status="present", entries=(of(status="absent"), ENTRY)), True),
    ],
)
def test_a_group_has_people_who_make_up_the_body_and_took_part(
    group: Group,
    are: bool,  # noqa: FBT001 -- of a table
) -> None:
    assert are_members(group) is are
