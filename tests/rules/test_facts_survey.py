"""One walk through a document: what there is, where, under which id, and what names what."""

from collections.abc import Iterator
from typing import Any

import pytest

from kaigiroku.model import (
    CLASSES,
    AgendaItem,
    Attendee,
    Decision,
    Group,
    Remark,
    Section,
    Sitting,
    Unit,
)
from kaigiroku.rules.facts import survey as surveying
from kaigiroku.rules.facts.survey import Node, Survey, once
from tests.rules.facts import Json, surveyed


@pytest.fixture(autouse=True)
def written_anew() -> None:
    """Let each test have the walk written anew, which else the first of all has written."""
    surveying._walker.cache_clear()
    surveying._naming_fields.cache_clear()


DOCUMENT: Json = {
    "id": "kaede-2026-3",
    "title": "会議録",
    "form": [{"label": "場所", "value": "市役所", "options": ["市役所", "支所"]}],
    "meeting": {
        "name": "第３回",
        "sittings": [{"id": "d1", "date": "2026-03-18"}, {"id": "d2", "parallelWith": ["d1"]}],
    },
    "record": {"fidelity": "outline"},
    "attendance": [
        {"id": "g", "label": "委員", "entries": [{"id": "a", "label": "森"}, {"id": "d1"}]},
    ],
    "agenda": [
        {
            "id": "i1",
            "title": "第１号",
            "decisions": [{"kind": "decision", "text": "可決", "conditions": ["付帯意見"]}],
            "items": [{"id": "i2", "title": "細目"}],
        }
    ],
    "proceedings": [
        {
            "kind": "section",
            "id": "s",
            "heading": "１日目",
            "sitting": "d1",
            "items": ["i2", "i1"],
            "units": [
                {
                    "kind": "remark",
                    "id": "a",
                    "speaker": {"label": "森委員", "attendees": ["a", "g"]},
                    "text": "賛成です。（拍手）",
                    "spans": [{"kind": "direction", "start": 5, "end": 9, "text": "（拍手）"}],
                },
                {"kind": "table", "rows": [["甲", "乙"], ["丙"]]},
            ],
        },
        {"kind": "event", "event": "close", "time": "12:00"},
    ],
    "statedNone": ["materials"],
    "extensions": {"kaede:no": "三の四"},
}


def things(value: Any, pointer: str = "") -> Iterator[tuple[str, Json]]:
    """Go through the objects of a document in its order, each at its place."""
    if isinstance(value, dict):
        yield pointer, value
        for key, part in value.items():
            if key != "extensions":
                yield from things(part, f"{pointer}/{key}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from things(part, f"{pointer}/{number}")


def nodes(survey: Survey) -> list[Node[Any]]:
    return sorted((node for cls in CLASSES for node in survey.of(cls)), key=lambda node: node.rank)


# ------------------------------------------------------------------------------------- the walk


def test_the_walk_comes_by_everything_in_its_order() -> None:
    survey = surveyed(**DOCUMENT)
    assert [node.pointer for node in nodes(survey)] == [pointer for pointer, _ in things(DOCUMENT)]
    assert [node.rank for node in nodes(survey)] == list(range(len(nodes(survey))))
    assert all(type(node.thing) is cls for cls in CLASSES for node in survey.of(cls))
    assert [node.thing.id for node in survey.of(AgendaItem)] == ["i1", "i2"]


def test_the_units_are_decisions_of_the_agenda_and_then_the_proceedings() -> None:
    assert [node.pointer for node in surveyed(**DOCUMENT).units] == [
        "/agenda/0/decisions/0",
        "/proceedings/0",
        "/proceedings/0/units/0",
        "/proceedings/0/units/1",
        "/proceedings/1",
    ]


def test_an_id_is_that_of_the_first_thing_that_has_it_and_not_of_the_document() -> None:
    survey = surveyed(**DOCUMENT)
    assert {id_: node.pointer for id_, node in survey.ids.items()} == {
        "d1": "/meeting/sittings/0",
        "d2": "/meeting/sittings/1",
        "g": "/attendance/0",
        "a": "/attendance/0/entries/0",
        "i1": "/agenda/0",
        "i2": "/agenda/0/items/0",
        "s": "/proceedings/0",
    }
    assert [node.pointer for node in survey.repeated] == [
        "/attendance/0/entries/1",
        "/proceedings/0/units/0",
    ]


def test_what_an_id_names_is_found_if_it_is_of_the_class_or_one_derived_from_it() -> None:
    survey = surveyed(**DOCUMENT)
    assert survey.find("a", Attendee) is survey.of(Attendee)[0]
    assert survey.find("s", Unit) is survey.of(Section)[0]
    assert survey.find("a", Remark) is None
    assert survey.find("nobody", Attendee) is None


def test_what_names_something_is_gathered_by_its_field() -> None:
    named = {
        field: [(node.pointer, ids) for node, ids in group]
        for field, group in surveyed(**DOCUMENT).references.items()
        if group
    }
    assert named == {
        "parallel_with": [("/meeting/sittings/1", ("d1",))],
        "sitting": [("/proceedings/0", ("d1",))],
        "items": [("/proceedings/0", ("i2", "i1"))],
        "attendees": [("/proceedings/0/units/0/speaker", ("a", "g"))],
    }


FREE_TEXT: dict[str, str] = {
    "/id": "kaede-2026-3",
    "/title": "会議録",
    "/form/0/label": "場所",
    "/form/0/value": "市役所",
    "/form/0/options/0": "市役所",
    "/form/0/options/1": "支所",
    "/meeting/name": "第３回",
    "/attendance/0/label": "委員",
    "/attendance/0/entries/0/label": "森",
    "/agenda/0/title": "第１号",
    "/agenda/0/items/0/title": "細目",
    "/agenda/0/decisions/0/text": "可決",
    "/agenda/0/decisions/0/conditions/0": "付帯意見",
    "/proceedings/0/heading": "１日目",
    "/proceedings/0/units/0/speaker/label": "森委員",
    "/proceedings/0/units/0/text": "賛成です。（拍手）",
    "/proceedings/0/units/0/spans/0/text": "（拍手）",
    "/proceedings/0/units/1/rows/0/0": "甲",
    "/proceedings/0/units/1/rows/0/1": "乙",
    "/proceedings/0/units/1/rows/1/0": "丙",
    "/extensions/kaede:no": "三の四",
}


def test_free_text_is_what_has_no_form_and_no_list_of_codes() -> None:
    survey = surveyed(**DOCUMENT)
    assert sorted(survey.texts) == sorted(FREE_TEXT.values())
    places = {pointer: (node, text) for node, pointer, text in survey.places()}
    assert {pointer: text for pointer, (_, text) in places.items()} == FREE_TEXT
    assert all(pointer.startswith(node.pointer) for pointer, (node, _) in places.items())
    assert places["/proceedings/0/units/1/rows/1/0"][0].pointer == "/proceedings/0/units/1"


def test_a_document_that_says_nothing_has_a_meeting_and_a_record_and_no_more() -> None:
    survey = surveyed()
    assert [node.pointer for node in nodes(survey)] == ["", "/meeting", "/record"]
    assert (survey.units, survey.ids, survey.repeated, survey.texts) == ([], {}, [], [])


# ------------------------------------------------------------------------------------- one thing


def test_a_thing_knows_its_place_and_what_it_stands_in() -> None:
    (remark,) = surveyed(**DOCUMENT).of(Remark)
    assert remark.pointer == "/proceedings/0/units/0"
    assert remark.at("stated_in") == "/proceedings/0/units/0/statedIn"
    assert remark.at("spans", 0) == "/proceedings/0/units/0/spans/0"
    assert [node.pointer for node in remark.above()] == ["/proceedings/0", ""]


def test_the_nearest_thing_of_a_class_is_what_something_is_inside() -> None:
    survey = surveyed(**DOCUMENT)
    outer, inner = survey.of(AgendaItem)
    assert inner.inside(AgendaItem) is outer
    assert outer.inside(AgendaItem) is None
    assert survey.of(Remark)[0].inside(Unit) is survey.of(Section)[0]
    assert survey.of(Attendee)[0].inside(Group) is survey.of(Group)[0]


# -------------------------------------------------------------------------------- the whole of it


@pytest.mark.parametrize(
    ("field", "place"),
    [("meeting", "/meeting"), ("record", ""), ("attendance", "/attendance"), ("agenda", "")],
)
def test_what_is_missing_from_a_part_is_missing_there_or_else_from_the_root(
    field: str, place: str
) -> None:
    survey = surveyed(meeting={"name": "第３回"}, attendance=[{"label": "委員"}])
    assert survey.stated(field) == place


def test_a_field_of_the_root_has_its_name_in_the_document() -> None:
    assert surveyed(statedNone=["agenda"]).stated("stated_none") == "/statedNone"


def section(*units: Json, **more: Any) -> Json:
    return {"kind": "section", "heading": "議事", "units": list(units), **more}


DECIDED: Json = {"kind": "decision", "text": "可決"}


def test_a_unit_is_of_its_own_items_and_those_of_what_it_stands_in() -> None:
    survey = surveyed(
        agenda=[
            {"id": "i1", "title": "第１号"},
            {"title": "第２号", "items": [{"title": "細目", "decisions": [DECIDED]}]},
            {"id": "i3", "title": "第３号"},
        ],
        proceedings=[
            section({**DECIDED, "items": ["i3", "x", "i1"]}, items=["i1"], id="x"),
            DECIDED,
        ],
    )
    items = [[item.pointer for item in survey.items_of(node)] for node in survey.of(Decision)]
    assert items == [["/agenda/1/items/0", "/agenda/1"], ["/agenda/2", "/agenda/0"], []]


@pytest.mark.parametrize(
    ("sittings", "stated", "place"),
    [
        pytest.param(["d1", "d2"], "d2", "/meeting/sittings/1", id="of its section"),
        pytest.param(["d1", "d2"], None, None, id="of any of several"),
        pytest.param(["d1"], None, "/meeting/sittings/0", id="of the only one"),
        pytest.param(["d1"], "x", None, id="of none that there is"),
        pytest.param([], None, None, id="of none"),
    ],
)
def test_a_unit_is_of_the_sitting_of_its_section_or_of_the_only_one(
    sittings: list[str], stated: str | None, place: str | None
) -> None:
    around = section(section(DECIDED), **({} if stated is None else {"sitting": stated}))
    held = {"sittings": [{"id": id_} for id_ in sittings]} if sittings else {}
    survey = surveyed(
        meeting={**held, "nextMeeting": {"printed": "未定"}},
        proceedings=[around],
    )
    (unit,) = survey.of(Decision)
    sitting = survey.sitting_of(unit)
    assert (sitting and sitting.pointer) == place
    assert len(survey.sittings) == len(sittings)
    assert len(survey.of(Sitting)) == len(sittings) + 1


def test_a_fact_is_worked_out_once_for_each_document() -> None:
    asked: list[Survey] = []

    @once
    def fact(survey: Survey) -> int:
        asked.append(survey)
        return len(asked)

    one, other = surveyed(), surveyed()
    assert [fact(one), fact(other), fact(one), fact(other)] == [1, 2, 1, 2]
    assert asked == [one, other]
