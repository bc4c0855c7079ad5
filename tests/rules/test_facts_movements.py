"""Who was out of the room while something was said or voted on."""

from typing import Any

import pytest

from kaigiroku.rules.facts.movements import came_in, while_out
from tests.rules.facts import Json, event, surveyed

MEMBERS: Json = {
    "id": "all",
    "capacity": "member",
    "status": "present",
    "entries": [
        {"id": "a", "label": "森　明子"},
        {"id": "b", "label": "泉　篤志"},
        {"label": "堤　次郎"},
    ],
}
AGENDA: list[Json] = [{"id": "i1", "title": "第１号"}, {"id": "i2", "title": "第２号"}]
LEAVES = event("leave", attendees=["a"])
BOTH_LEAVE = event("leave", attendees=["a", "b"])


def speaks(*ids: str, kind: str = "remark", **more: Any) -> Json:
    speaker = {"label": "委員", "attendees": list(ids)}
    return {"kind": kind, "speaker": speaker, "text": "賛成です。", **more}


def votes(*tally: Json, **more: Any) -> Json:
    return {"kind": "decision", "text": "可決した。", "tally": list(tally), **more}


def out(*units: Json, attendance: tuple[Json, ...] = (MEMBERS,)) -> list[tuple[str, str, str]]:
    """Return the unit, the id and the event of each absence."""
    survey = surveyed(attendance=list(attendance), agenda=AGENDA, proceedings=list(units))
    return [(one.unit.pointer, one.id, one.left.pointer) for one in while_out(survey)]


def unit(number: int) -> str:
    return f"/proceedings/{number}"


def test_nobody_is_out_who_never_left() -> None:
    assert out(event("open"), speaks("a"), votes({"choice": "for", "voters": ["a", "b"]})) == []
    assert out(speaks("a"), LEAVES) == []


def test_each_absence_is_told_once() -> None:
    assert out(BOTH_LEAVE, speaks("a"), speaks("a"), LEAVES, speaks("b"), speaks("a")) == [
        (unit(1), "a", unit(0)),
        (unit(4), "b", unit(0)),
        (unit(5), "a", unit(3)),
    ]


def test_who_explains_is_at_work_as_well() -> None:
    assert out(LEAVES, speaks("a", kind="explanation")) == [(unit(1), "a", unit(0))]


def test_who_is_spoken_for_by_several_or_by_nobody_is_not_told_for_certain() -> None:
    assert out(LEAVES, speaks("a", "b"), speaks("b", "a")) == []
    assert out(LEAVES, {"kind": "remark", "text": "異議なし。"}, speaks("a")) != []


def test_who_votes_was_there_and_who_does_not_vote_need_not_be() -> None:
    no_votes = [{"choice": choice, "voters": ["a"]} for choice in ("absent", "recused")]
    assert out(BOTH_LEAVE, votes(*no_votes, {"choice": "not-voting", "voters": ["b"]})) == []
    cast = votes({"choice": "against", "voters": ["x"]}, {"choice": "for", "voters": ["b", "a"]})
    assert out(BOTH_LEAVE, cast) == [(unit(1), "b", unit(0)), (unit(1), "a", unit(0))]


def test_a_group_that_leaves_is_nobody_in_particular() -> None:
    assert out(event("leave", attendees=["all", "nobody"]), speaks("all"), speaks("nobody")) == []


@pytest.mark.parametrize(
    "what",
    [
        event("enter", attendees=["a"]),
        event("enter", attendees=["all"]),
        event("enter"),
        event("recess"),
        event("recess", attendees=["b"]),
        event("kaede:bell"),
        {"kind": "section", "sitting": "d2"},
    ],
)
def test_who_left_is_back_as_soon_as_anything_suggests_it(what: Json) -> None:
    assert out(LEAVES, what, speaks("a")) == []


@pytest.mark.parametrize(
    "what",
    [
        event("enter", attendees=["b"]),
        event("enter", attendees=["nobody"]),
        {"kind": "section", "heading": "討論"},
        {"kind": "direction", "text": "（拍手）"},
    ],
)
def test_who_left_is_not_back_by_what_others_do(what: Json) -> None:
    assert out(LEAVES, what, speaks("a")) == [(unit(2), "a", unit(0))]


def test_who_is_listed_twice_is_one_person() -> None:
    again: Json = {"entries": [{"id": "a2", "label": "森", "attendees": ["a"]}]}
    attended = (MEMBERS, again)
    assert out(LEAVES, speaks("a2"), attendance=attended) == [(unit(1), "a2", unit(0))]
    leaves = event("leave", attendees=["a2"])
    assert out(leaves, speaks("a"), attendance=attended) == [(unit(1), "a", unit(0))]
    assert out(LEAVES, event("enter", attendees=["a2"]), speaks("a"), attendance=attended) == []


LEAVES_FOR_ITEM = event("leave", attendees=["a"], items=["i1"])


def test_who_leaves_for_an_item_is_out_for_this_item() -> None:
    assert out(LEAVES_FOR_ITEM, speaks("a", items=["i1"])) != []
    assert out(LEAVES_FOR_ITEM, speaks("a", items=["i2", "i1"])) != []
    assert out(LEAVES_FOR_ITEM, speaks("a", items=["i2"])) == []
    assert out(LEAVES_FOR_ITEM, speaks("a")) == []
    assert out(LEAVES, speaks("a", items=["i1"])) != []


def test_what_stands_in_a_section_of_an_item_is_of_the_item() -> None:
    def section(item: str, *units: Json) -> Json:
        return {"kind": "section", "items": [item], "units": list(units)}

    assert out(section("i1", LEAVES), speaks("a", items=["i2"])) == []
    assert out(section("i1", LEAVES), section("i1", speaks("a"))) != []
    assert out(section("i1", section("i2", LEAVES, speaks("a", items=["i1"])))) == []
    assert out(section("i1", {"kind": "section", "units": [LEAVES, speaks("a")]})) != []


def test_who_left_early_does_not_come_back_for_the_next_item() -> None:
    gone: Json = {"entries": [{"id": "a", "label": "森　明子", "status": "left-early"}]}
    here: Json = {"entries": [{"id": "a", "label": "森　明子", "status": "late"}]}
    units = (LEAVES_FOR_ITEM, speaks("a", items=["i2"]))
    assert out(*units, attendance=(gone,)) == [(unit(1), "a", unit(0))]
    assert out(*units, attendance=(here,)) == []


def test_who_appears_in_an_event_came_in_unless_they_left() -> None:
    units = [LEAVES, event("enter", attendees=["b", "c"]), event("chair-change", attendees=["d"])]
    assert came_in(surveyed(proceedings=units)) == {"b", "c", "d"}
