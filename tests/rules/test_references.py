"""References of whole documents: held against plainer ways to say the same."""

import json
from collections.abc import Iterator
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import pointer, strategies
from kaigiroku.model import CLASSES, Minutes, Unit
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.references import _KINDS, _targets, place_of
from kaigiroku.shapes import ArrayShape, StringShape, fields_of, wire_name
from kaigiroku.validation import validate


def found(minutes: Minutes, code: str) -> list[str]:
    return [finding.pointer for finding in validate(minutes, select=[code]).findings]


def pointers(value: Any, place: str = "") -> Iterator[str]:
    """Go through the pointers to everything in a JSON value."""
    yield place
    if isinstance(value, dict | list):
        for key, entry in value.items() if isinstance(value, dict) else enumerate(value):
            yield from pointers(entry, pointer.child(place, key))


def resolves(value: Any, place: str) -> bool:
    try:
        pointer.resolve(value, place)
    except LookupError:
        return False
    return True


def test_a_field_of_one_name_refers_to_the_same_things_everywhere() -> None:
    targets = _targets.__wrapped__()
    for cls in CLASSES:
        for field in fields_of(cls):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            if isinstance(shape, StringShape) and shape.refers is not None:
                named = tuple(target.__name__ for target in targets[field.name])
                assert named == shape.refers.to


def test_everything_with_an_id_has_a_name_in_both_languages() -> None:
    having = {cls for cls in CLASSES if any(f.name == "id" for f in fields_of(cls))}
    assert set(_KINDS) == (having - {Minutes}) | {Unit}
    for attribute in ("en", "ja"):
        assert len({getattr(words, attribute) for words in _KINDS.values()}) == len(_KINDS)


@given(strategies.minutes(), st.data())
def test_a_pointer_leads_somewhere_just_if_it_resolves_in_the_json(
    minutes: Minutes, data: st.DataObject
) -> None:
    value = kaigiroku.to_dict(attrs.evolve(minutes, waivers=()))
    places = data.draw(
        st.lists(
            st.sampled_from([*pointers(value)][1:])
            | st.builds(
                "{}/{}".format,
                st.sampled_from([*pointers(value)]),
                st.sampled_from(["", "0", "00", "1", "٣", "-", "-1", "kind", "title", "end_time"]),
            ),
            max_size=5,
        )
    )
    waivers = [{"pointer": place} for place in places]
    held = kaigiroku.from_dict({**value, **({"waivers": waivers} if waivers else {})})
    whole = kaigiroku.to_dict(held)
    expected = [
        f"/waivers/{number}/pointer"
        for number, place in enumerate(places)
        if not resolves(whole, place)
    ]
    report = validate(held, select=["REF011"])
    assert [f.pointer for f in report.findings if f.pointer.startswith("/waivers")] == expected


@given(strategies.minutes())
def test_every_reference_stands_where_it_is_said_to(minutes: Minutes) -> None:
    value = kaigiroku.to_dict(minutes)
    for field, group in Survey(minutes).references.items():
        for node, ids in group:
            for number, id_ in enumerate(ids):
                place = place_of(node, field, number)
                assert pointer.resolve(value, place) == id_
                assert wire_name(field) in pointer.parse(place)[-2:]


@st.composite
def graphs(draw: st.DrawFn) -> list[list[int]]:
    size = draw(st.integers(1, 7))
    return draw(
        st.lists(st.lists(st.integers(0, size - 1), max_size=3), min_size=size, max_size=size)
    )


def reaches(graph: list[list[int]], start: int, end: int) -> bool:
    reached = {start}
    for _ in graph:
        reached |= {target for node in reached for target in graph[node]}
    return end in reached


@given(graphs())
def test_a_reference_is_on_a_circle_just_if_its_end_leads_back(graph: list[list[int]]) -> None:
    proceedings = [
        {
            "kind": "remark",
            "id": f"r{number}",
            "text": "はい。",
            **({"answers": [f"r{target}" for target in targets]} if targets else {}),
        }
        for number, targets in enumerate(graph)
    ]
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", "proceedings": proceedings})
    onward = [
        (f"/proceedings/{number}/answers/{place}", reaches(graph, target, number))
        for number, targets in enumerate(graph)
        for place, target in enumerate(targets)
        if target >= number
    ]
    assert found(minutes, "REF004") == [place for place, back in onward if back]
    assert found(minutes, "REF005") == [place for place, back in onward if not back]


def test_long_chains_and_circles_need_no_recursion() -> None:
    count = 3_000
    remark = '{"kind":"remark","id":"r%d","answers":["r%d"]}'
    chain = [json.loads(remark % (n, (n + 1) % count)) for n in range(count)]
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", "proceedings": chain})
    assert len(found(minutes, "REF004")) == count - 1
    del chain[-1]["answers"]
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", "proceedings": chain})
    assert found(minutes, "REF004") == []
    assert len(found(minutes, "REF005")) == count - 1
