"""Documents of a stated shape and size are what was asked for, and as sound as was asked for."""

import json
from collections.abc import Callable, Mapping
from typing import Any, get_args

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes, strategies, validate
from kaigiroku.model import BreakSpan, RestrictedSpan, Section, WithheldSpan
from kaigiroku.navigation import units
from kaigiroku.strategies.invented.plan import Sittings
from kaigiroku.strategies.invented.settings import SETTINGS
from kaigiroku.vocabulary import LISTS
from tests.drawing import never_drawn

SEARCH = settings(database=None, derandomize=True, max_examples=1000, deadline=None)
BODIES = list(LISTS["BodyType"].codes)
MARKS = {"colon": "：", "glyph": "　", "bracket": "】）"}
SAT: tuple[Sittings, ...] = get_args(Sittings)


def how_many(minutes: Minutes) -> int:
    return sum(1 for _ in units(minutes))


def marks(minutes: Minutes) -> set[str]:
    return {
        visit.unit.speaker.mark
        for visit in units(minutes)
        if visit.unit.kind in {"remark", "explanation"}
        and visit.unit.speaker is not None
        and visit.unit.speaker.mark is not None
    }


def holds_back(minutes: Minutes) -> bool:
    """Tell whether a part of the proceedings is not for the public, or was left out."""
    return any(
        visit.unit.kind == "withheld"
        or (getattr(visit.unit, "openness", None) is not None)
        or any(isinstance(span, RestrictedSpan | WithheldSpan) for span in visit.unit.spans)
        for visit in units(minutes)
    )


def sat(minutes: Minutes) -> Sittings:
    sittings = minutes.meeting.sittings
    if len(sittings) == 1:
        return "one"
    if any(sitting.parallel_with for sitting in sittings):
        return "parallel"
    return "parts" if len({sitting.date for sitting in sittings}) == 1 else "days"


SHAPES: list[tuple[dict[str, Any], Callable[[Minutes], bool]]] = [
    *(({"body": b}, lambda m, b=b: m.meeting.bodies[0].type == b) for b in BODIES),
    *(
        ({"layout": name}, lambda m, e=ends: all(mark[-1] in e for mark in marks(m)))
        for name, ends in MARKS.items()
    ),
    *(({"sittings": s}, lambda m, s=s: sat(m) == s) for s in SAT),
    *(
        ({"edition": e}, lambda m, e=e: m.record.edition == e)
        for e in LISTS["Edition"].codes
    ),
    *(({"withheld": w}, lambda m, w=w: holds_back(m) is w) for w in (True, False)),
    *(({"units": n}, lambda m, n=n: how_many(m) == n) for n in (12, 30, 400)),
    ({"units": (20, 25)}, lambda m: 20 <= how_many(m) <= 25),
    (
        {"body": "joint", "sittings": "days", "edition": "full", "withheld": True, "units": 60},
        lambda m: (m.meeting.bodies[0].type, sat(m), m.record.edition, holds_back(m), how_many(m))
        == ("joint", "days", "full", True, 60),
    ),
]  # fmt: skip
IDS = ["-".join(f"{key}-{value}" for key, value in shape.items()) for shape, _ in SHAPES]


@pytest.mark.parametrize("sound", [True, False])
@pytest.mark.parametrize(("shape", "holds"), SHAPES, ids=IDS)
@given(data=st.data())
@settings(max_examples=15)
def test_what_is_asked_for_is_drawn(
    shape: Mapping[str, Any], holds: Callable[[Minutes], bool], *, sound: bool, data: st.DataObject
) -> None:
    minutes = data.draw(strategies.minutes(sound=sound, **shape))
    assert holds(minutes)
    assert kaigiroku.loads(kaigiroku.dumps(minutes)) == minutes
    if sound:
        report = validate(minutes, profile="statutory")
        assert report.findings == () and report.waived == ()


def test_there_is_a_body_of_every_kind() -> None:
    assert sorted(setting.type for setting in SETTINGS) == sorted(BODIES)
    assert len({setting.slug for setting in SETTINGS}) == len(SETTINGS)


def test_a_size_leaves_the_rest_to_be_drawn() -> None:
    """Documents of 40 units differ in what they are about, who meets and what comes of it."""
    kinds = ["section", "remark", "explanation", "decision", "event", "withheld", "table"]

    def told(minutes: Minutes) -> list[str]:
        (body, *_) = minutes.meeting.bodies
        return [str(body.type), *(visit.unit.kind for visit in units(minutes))]

    assert not never_drawn([*kinds, *BODIES], strategies.minutes(sound=True, units=40), told)


@pytest.mark.parametrize("number", [0, 7])
def test_valid_documents_can_be_of_any_size(number: int) -> None:
    least = find(strategies.minutes(units=number), lambda _: True, settings=SEARCH)
    assert how_many(least) == number


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"units": -1}, "-1"),
        ({"units": (9, 3)}, "(9, 3)"),
        ({"sound": True, "units": 2}, "at least, not 2"),
        ({"body": "parish"}, "statutory-advisory"),
        ({"layout": "table"}, "colon"),
        ({"sittings": "two"}, "parallel"),
        ({"edition": "secret"}, "extract"),
        ({"edition": "public", "withheld": False}, "always something withheld"),
    ],
)
def test_what_cannot_be_is_refused_at_once(asked: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 -- its words are looked at
        strategies.minutes(**asked)
    assert words in str(caught.value)


# --------------------------------------------------------------------------- small and readable


def test_a_shape_shrinks_to_the_plainest_of_its_kind() -> None:
    least = find(
        strategies.minutes(sound=True, edition="full", withheld=True),
        lambda _: True,
        settings=SEARCH,
    )
    assert len(least.agenda) == len(least.meeting.sittings) == 1 and least.form == ()
    held = [s for v in units(least) for s in v.unit.spans if isinstance(s, RestrictedSpan)]
    assert len(held) == 1


def test_what_goes_wrong_in_a_large_document_is_shown_in_a_small_one() -> None:
    least = find(
        strategies.minutes(units=(0, 200)),
        lambda minutes: any(
            isinstance(span, BreakSpan) for visit in units(minutes) for span in visit.unit.spans
        ),
        settings=SEARCH,
    )
    assert how_many(least) == 1
    assert len(json.dumps(kaigiroku.to_dict(least))) < 200
    assert not any(isinstance(unit, Section) and unit.units for unit in least.proceedings)
