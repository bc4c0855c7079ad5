"""Relations at their bounds: what leads back, what stands later, what is not said in turn."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params


def unit(kind: str, id_: str | None = None, **more: Any) -> Json:
    """Return a unit, perhaps with an id."""
    return {"kind": kind, "text": "はい。", **({"id": id_} if id_ else {}), **more}


def remark(id_: str | None = None, *answers: str, **more: Any) -> Json:
    return unit("remark", id_, **({"answers": list(answers)} if answers else {}), **more)


def decision(id_: str | None = None, **more: Any) -> Json:
    return unit("decision", id_, **more)


def entry(id_: str | None, proxied: str | None = None, *same: str) -> Json:
    told: Json = {"label": "早川　明子", **({"id": id_} if id_ else {})}
    if proxied:
        told["proxyFor"] = {"attendees": [proxied]}
    return {**told, **({"attendees": list(same)} if same else {})}


def in_turn(*units: Json) -> Json:
    return {"proceedings": list(units)}


def listed(*entries: Json) -> Json:
    return {"attendance": [{"label": "委員", "entries": list(entries)}]}


def sittings(*parallel: tuple[str | None, *tuple[str, ...]]) -> Json:
    told = [
        {"name": "分科会", **({"id": id_} if id_ else {}), **({"parallelWith": ids} if ids else {})}
        for id_, *ids in parallel
    ]
    return {"meeting": {"sittings": told}}


P = "/proceedings"

# ------------------------------------------------------- REF004: circles, REF005: what is later


@pytest.mark.parametrize(
    ("value", "circles", "later"),
    [
        pytest.param(in_turn(remark("a"), remark("b", "a")), [], [], id="before"),
        pytest.param(in_turn(remark("a", "b"), remark("b")), [], ["0/answers/0"], id="later"),
        pytest.param(in_turn(remark(None, "b"), remark("b")), [], ["0/answers/0"], id="no id"),
        pytest.param(in_turn(remark("a", "a")), ["0/answers/0"], [], id="itself"),
        pytest.param(in_turn(remark("a", "x", "a")), ["0/answers/1"], [], id="also itself"),
        pytest.param(
            in_turn(remark("a", "b", "c"), remark("b", "a"), remark("c")),
            ["0/answers/0"],
            ["0/answers/1"],
            id="on a circle and off it",
        ),
        pytest.param(
            in_turn(remark("a", "b"), remark("b", "c"), remark("c", "b")),
            ["1/answers/0"],
            ["0/answers/0"],
            id="into a circle",
        ),
        pytest.param(
            in_turn(remark("a", "b"), remark("b", "a"), remark("c", "d"), remark("d", "c")),
            ["0/answers/0", "2/answers/0"],
            [],
            id="two circles",
        ),
        pytest.param(
            in_turn(remark("a", "b"), remark("b", continues="a")),
            [],
            ["0/answers/0"],
            id="back by another relation",
        ),
        pytest.param(
            in_turn(remark("a"), remark("a", "b"), remark("b", "a")),
            [],
            ["1/answers/0"],
            id="back to the first of two with one id",
        ),
        pytest.param(
            in_turn(remark("a", continues="b"), remark("b")), [], ["0/continues"], id="continues"
        ),
        pytest.param(
            in_turn(remark("a", corrects={"unit": "b"}), remark("b", corrects={"unit": "a"})),
            ["0/corrects/unit"],
            [],
            id="corrects each other",
        ),
        pytest.param(
            in_turn(remark(corrects={"unit": "b"}), remark("b")),
            [],
            ["0/corrects/unit"],
            id="corrects what is later",
        ),
        pytest.param(
            in_turn(decision("a", repeats="b"), decision("b", repeats="a")),
            ["0/repeats"],
            [],
            id="repeats each other",
        ),
        pytest.param(
            in_turn(unit("summary", "a", of=["b"]), unit("summary", "b", of=["a"])),
            ["0/of/0"],
            [],
            id="sums each other up",
        ),
        pytest.param(
            in_turn(unit("summary", of=["b"]), remark("b")), [], [], id="sums up what is later"
        ),
        pytest.param(
            in_turn(decision("a", statedIn=["a", "b"]), decision("b", statedIn=["a"])),
            ["0/statedIn/0"],
            [],
            id="stated in itself",
        ),
        pytest.param(
            in_turn(unit("event", "a", event="open", statedIn=["a"])),
            ["0/statedIn/0"],
            [],
            id="an event stated in itself",
        ),
        pytest.param(
            in_turn(
                {"kind": "section", "heading": "質疑", "units": [remark("a", "b")]}, remark("b")
            ),
            [],
            ["0/units/0/answers/0"],
            id="out of a section",
        ),
        pytest.param(
            in_turn(remark("a", "s"), {"kind": "section", "heading": "質疑", "id": "s"}),
            [],
            ["0/answers/0"],
            id="a section",
        ),
    ],
)
def test_what_units_say_of_units(value: Json, circles: list[str], later: list[str]) -> None:
    assert found("REF004", value) == [f"{P}/{place}" for place in circles]
    assert found("REF005", value) == [f"{P}/{place}" for place in later]


@pytest.mark.parametrize(
    ("entries", "circles"),
    [
        pytest.param([entry("a", "b"), entry("b")], [], id="a proxy"),
        pytest.param([entry(None, "b"), entry("b", "b")], ["1/proxyFor"], id="of themselves"),
        pytest.param([entry("a", "b"), entry("b", "a")], ["0/proxyFor"], id="of each other"),
        pytest.param([entry("a", None, "b"), entry("b")], [], id="the same person"),
        pytest.param([entry("a", None, "a")], ["0"], id="the same as oneself"),
        pytest.param([entry("a", None, "b"), entry("b", None, "a")], ["0"], id="of one another"),
        pytest.param([entry("a", "b"), entry("b", None, "a")], [], id="one's own proxy elsewhere"),
    ],
)
def test_what_people_are_to_people(entries: list[Json], circles: list[str]) -> None:
    value = listed(*entries)
    assert found("REF004", value) == [
        f"/attendance/0/entries/{place}/attendees/0" for place in circles
    ]
    assert found("REF005", value) == []


def test_people_elsewhere_are_no_proxies_and_corrections_no_remarks() -> None:
    value = {
        "record": {
            "recorders": [{"name": "早川明子", "attendees": ["p1"]}],
            "corrections": [{"place": {"unit": "r1"}, "wrong": "48", "right": "84"}],
        },
        **listed(entry("p1"), entry("p2", "p1")),
        "proceedings": [remark("r1", speaker={"label": "早川委員", "attendees": ["p1"]})],
    }
    assert found("REF004", value) == found("REF005", value) == []


def test_what_stands_in_another_tree_is_neither_before_nor_later() -> None:
    before = {"title": "予算", "decisions": [decision("d1", repeats="d2")]}
    value = {"agenda": [before], "proceedings": [decision("d2")]}
    assert found("REF005", value) == []
    value["agenda"].append({"title": "その他", "decisions": [decision("d3")]})
    before["decisions"] = [decision("d1", repeats="d3")]
    assert found("REF005", value) == ["/agenda/0/decisions/0/repeats"]


def test_what_is_of_the_wrong_kind_is_not_told_to_be_later() -> None:
    before = {"title": "予算", "decisions": [decision("d1", repeats="a2")]}
    value = {"agenda": [before, {"title": "その他", "id": "a2"}]}
    assert found("REF005", value) == []
    assert found("REF003", value) == ["/agenda/0/decisions/0/repeats"]


def test_circles_and_what_is_later_are_told() -> None:
    circle = only("REF004", in_turn(remark("a", "b"), remark("b", "a")))
    assert circle.related == (f"{P}/1",)
    assert params(circle) == {"id": "a", "target": "b", "relation": "answers"}
    of_people = only("REF004", listed(entry("a", "b"), entry("b", "a")))
    assert of_people.related == ("/attendance/0/entries/1",)
    assert params(of_people) == {"id": "a", "target": "b", "relation": "stands in for"}
    later = only("REF005", in_turn(remark(continues="b"), remark("b")))
    assert later.related == (f"{P}/1",)
    assert params(later) == {"id": "b", "relation": "continues"}


# ------------------------------------------------------------------- REF008: side by side


@pytest.mark.parametrize(
    ("value", "places"),
    [
        pytest.param(sittings(("a", "b"), ("b", "a")), [], id="each other"),
        pytest.param(sittings(("a", "b"), ("b",)), [(0, 0)], id="not in turn"),
        pytest.param(sittings(("a",), ("b", "a")), [(1, 0)], id="not by the first"),
        pytest.param(sittings((None, "b"), ("b", "a")), [(0, 0)], id="no id"),
        pytest.param(sittings(("a", "b"), ("b", "c"), ("c",)), [(0, 0), (1, 0)], id="a third"),
        pytest.param(sittings(("a", "a")), [], id="itself"),
        pytest.param(sittings(("a", "a", "b"), ("b",)), [(0, 1)], id="itself and another"),
        pytest.param(sittings(("a", "x", "b"), ("b",)), [(0, 1)], id="what there is not"),
    ],
)
def test_side_by_side(value: Json, places: list[tuple[int, int]]) -> None:
    report = findings("REF008", value)
    assert [one.pointer for one in report] == [
        f"/meeting/sittings/{number}/parallelWith/{place}" for number, place in places
    ]


def test_the_sitting_that_does_not_say_so_is_told() -> None:
    finding = only("REF008", sittings(("a", "b"), ("b",)))
    assert finding.related == ("/meeting/sittings/1",)
    assert params(finding) == {"id": "b"}
