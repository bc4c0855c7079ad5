"""What an edition may hold: bounds of these rules (OPN)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, params

CLOSED: Json = {"status": "closed", "reasons": [{"code": "personal"}]}


def public(**value: Any) -> Json:
    return {"record": {"edition": "public"}, **value}


def section(*units: Json, status: str = "closed") -> Json:
    openness = {**CLOSED, "status": status}
    return {"kind": "section", "heading": "議題1", "openness": openness, "units": list(units)}


REMARK: Json = {"kind": "remark", "text": "病状を御説明します。"}


# ------------------------------------------------------------------------ not for the public edition


@pytest.mark.parametrize(
    ("units", "places"),
    [
        pytest.param([REMARK], [0], id="remark"),
        pytest.param([{**REMARK, "openness": {"status": "open"}}, REMARK], [1], id="after an open"),
        pytest.param([{**REMARK, "openness": {"how": "masked"}}], [0], id="of no stated status"),
        pytest.param([{"kind": "remark", "speaker": {"label": "委員"}}], [], id="of no words"),
        pytest.param([{"kind": "table", "rows": [["甲"]]}], [0], id="table"),
        pytest.param(
            [{"kind": "event", "event": "recess", "text": "休憩"}, REMARK], [1], id="event"
        ),
        pytest.param([{"kind": "withheld", "text": "（略）"}, REMARK], [1], id="mark"),
    ],
)
def test_a_closed_section_holds_matter_that_states_nothing_else(
    units: list[Json], places: list[int]
) -> None:
    hits = findings("OPN005", public(proceedings=[section(*units)]))
    assert [hit.pointer for hit in hits] == [f"/proceedings/0/units/{n}" for n in places]
    assert all(hit.related == ("/proceedings/0/openness/status",) for hit in hits)
    in_part = section(*units, status="partly-closed")
    assert found("OPN005", public(proceedings=[in_part])) == []


@pytest.mark.parametrize(
    ("openness", "is_found"),
    [(None, True), ({"how": "masked"}, True), ({"status": "open"}, False)],
)
def test_an_entry_of_a_closed_group_is_closed_unless_it_states_otherwise(
    openness: Json | None, *, is_found: bool
) -> None:
    entry = {
        "label": "森　明子",
        "name": "森　明子",
        **({"openness": openness} if openness else {}),
    }
    group = {"label": "参考人", "openness": CLOSED, "entries": [entry]}
    assert (
        found("OPN005", public(attendance=[group])) == ["/attendance/0/entries/0/name"] * is_found
    )


def test_a_blank_cell_tells_nothing() -> None:
    form = [{"label": "申請者", "value": value, "openness": CLOSED} for value in ("", "森　明子")]
    assert found("OPN005", public(form=form)) == ["/form/1/value"]


# ------------------------------------------------------------------------------- one id for both


def test_editions_have_one_id_if_both_have_one() -> None:
    related = [{"relation": "public-edition-of", "title": "原本"}]
    assert found("OPN006", {"record": {"related": related}}) == []
    related[0]["minutes"] = "kaede-3"
    assert found("OPN006", {"record": {"related": related}}) == []
    place = ["/record/related/0/minutes"]
    assert found("OPN006", {"id": "kaede-3", "record": {"related": related}}) == place


# ------------------------------------------------------------------------------ on other terms


TEXT = "緑風興業の加賀美氏"


def restricted(start: int, end: int, code: str, *, shows: bool = True) -> Json:
    more = {"text": TEXT[start:end]} if shows else {}
    return {
        "kind": "restricted",
        "start": start,
        "end": end,
        "reasons": [{"code": code}],
        **more,
    }


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        pytest.param(restricted(3, 4, "personal"), "業", id="inside"),
        pytest.param(restricted(3, 4, "corporate"), None, id="on the same terms"),
        pytest.param(restricted(3, 4, "personal", shows=False), "", id="of no stated text"),
        pytest.param(restricted(4, 5, "personal"), None, id="where the other ends"),
    ],
)
def test_a_stretch_inside_another_has_its_terms(inner: Json, text: str | None) -> None:
    spans = [restricted(0, 4, "corporate"), inner]
    hits = findings("OPN017", {"proceedings": [{"kind": "remark", "text": TEXT, "spans": spans}]})
    assert [(hit.pointer, hit.related, params(hit)["text"]) for hit in hits] == (
        [] if text is None else [("/proceedings/0/spans/1", ("/proceedings/0/spans/0",), text)]
    )
