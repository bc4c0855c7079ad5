"""Agenda, headings and numbers at their bounds: what is just found, and what is left in peace."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params


def item(id_: str | None = "a2", title: str | None = "開館時間の変更について", **told: Any) -> Json:
    named = {"id": id_, "title": title}
    return {name: value for name, value in named.items() if value is not None} | told


def remark(text: str = "前年度より増えています。", **told: Any) -> Json:
    return {"kind": "remark", "text": text, **told}


def section(heading: str | None, *units: Json, **told: Any) -> Json:
    named = {} if heading is None else {"heading": heading}
    return {"kind": "section", **named, "units": list(units) or [remark()], **told}


USE = item("a1", "利用状況について", number="1")
TAKEN = section("1　利用状況について", items=["a1"])
CLOSED = {"status": "closed", "reasons": [{"code": "personal"}]}
WITHHELD = {"kind": "withheld", "how": "omitted", "reasons": [{"code": "personal"}]}


def minutes(*items: Json, units: tuple[Json, ...] = (TAKEN,), **more: Any) -> Json:
    held = {"proceedings": list(units)} if units else {}
    return {"agenda": [USE, *items], **held, **more}


def published(edition: str) -> Json:
    return {"record": {"edition": edition}}


# ------------------------------------------------------------------- AGD001: never taken

SECOND = ["/agenda/1"]
BENEATH = ["/agenda/1/items/0"]


@pytest.mark.parametrize(
    ("second", "places"),
    [
        pytest.param(item(), SECOND, id="not taken"),
        pytest.param(item(None), SECOND, id="without id"),
        pytest.param(item(title=None, number="2"), SECOND, id="a number alone"),
        pytest.param(item(title=None), [], id="nothing to call it by"),
        pytest.param(item(category="report"), SECOND, id="a report"),
        pytest.param(item(category="procedure"), [], id="procedure"),
        pytest.param(item(decisions=[{"kind": "decision", "text": "承認"}]), [], id="decided"),
        pytest.param(item(state="withdrawn"), [], id="withdrawn"),
        pytest.param(item(state="postponed"), [], id="postponed"),
        pytest.param(item(state="not-reached"), [], id="not reached"),
        pytest.param(item(state="added"), SECOND, id="added"),
        pytest.param(item(items=[item("b")]), BENEATH, id="beneath"),
        pytest.param(item(items=[item("b")], state="postponed"), [], id="beneath what was put off"),
        pytest.param(item("a1", items=[item("b")]), [], id="beneath what was taken"),
        pytest.param(item(openness=CLOSED), [], id="closed"),
        pytest.param(item(openness=CLOSED | {"status": "partly-closed"}), [], id="closed in part"),
        pytest.param(item(openness={"status": "open"}), SECOND, id="open"),
        pytest.param(item(items=[item("b")], openness=CLOSED), [], id="beneath what was closed"),
        pytest.param(item(title="次回の日程に関する御相談について"), [], id="for the form"),
        pytest.param(item(title="次回の日程に関する各種御相談"), [], id="14 letters"),
        pytest.param(item(title="次回の日程に関する各種の御相談"), SECOND, id="15 letters"),
        pytest.param(
            item(title="その他（来年度の予算と利用状況）"), [], id="form but for brackets"
        ),
    ],
)
def test_an_item_beside_one_that_was_taken(second: Json, places: list[str]) -> None:
    agenda = [second] if second.get("id") == "a1" else [USE, second]
    last = item("z", "予算について")
    behind = [place.replace("/1", "/0", 1) if len(agenda) == 1 else place for place in places]
    assert found("AGD001", {"agenda": [*agenda, last], "proceedings": [TAKEN]}) == [
        *behind,
        f"/agenda/{len(agenda)}",
    ]


def test_an_item_is_called_by_its_title_else_its_number() -> None:
    assert params(only("AGD001", minutes(item(number="2")))) == {"item": "開館時間の変更について"}
    assert params(only("AGD001", minutes(item(title=None, number="2")))) == {"item": "2"}


@pytest.mark.parametrize(
    ("second", "heading", "places"),
    [
        pytest.param(item(), "2　開館時間の変更", [], id="in other words"),
        pytest.param(item(), "予算・開館時間の変更について", [], id="beside others"),
        pytest.param(item(), "開館時間について", SECOND, id="less than its title"),
        pytest.param(
            item(title="開館時間の変更（案）について"), "開館時間の変更", [], id="without brackets"
        ),
        pytest.param(
            item(title="開館時間の変更（案）について"), "開館時間の変更案", [], id="with brackets"
        ),
        pytest.param(item(title="議案第4号"), "議案第4号", [], id="its number"),
        pytest.param(item(title="議案第4号"), "議案第5号", SECOND, id="another number"),
        pytest.param(item(title="議案第4号"), "予算について", SECOND, id="no number"),
        pytest.param(item(), None, SECOND, id="no heading"),
    ],
)
def test_a_heading_without_tie_that_names_the_item(
    second: Json, heading: str | None, places: list[str]
) -> None:
    assert found("AGD001", minutes(second, units=(TAKEN, section(heading)))) == places


def test_the_heading_of_a_section_that_is_tied_to_another_item_names_none_beside_it() -> None:
    of_both = section("利用状況について、開館時間の変更について", items=["a1"])
    assert found("AGD001", minutes(item(), units=(of_both,))) == SECOND
    of_the_other = section("開館時間の変更について", items=["a1"])
    assert found("AGD001", minutes(item(), units=(of_the_other,))) == []


@pytest.mark.parametrize(
    ("units", "places"),
    [
        pytest.param((remark(items=["a1"]),), SECOND, id="a remark is tied"),
        pytest.param((section("1", remark(items=["a1"])),), SECOND, id="a remark in a section is"),
        pytest.param((remark(),), [], id="nothing is tied"),
        pytest.param((remark(items=["x"]),), [], id="a tie to nothing"),
        pytest.param((remark(items=["a1", "a2"]),), [], id="both are tied"),
        pytest.param((TAKEN, WITHHELD), [], id="a part is withheld"),
        pytest.param((TAKEN, section("2", WITHHELD)), [], id="a part of a section is"),
        pytest.param((TAKEN, WITHHELD | {"items": ["a1"]}), SECOND, id="a part of the first is"),
        pytest.param((section("1", WITHHELD, items=["a1"]),), SECOND, id="so in its section"),
        pytest.param((TAKEN | {"units": [WITHHELD]}, WITHHELD), [], id="so and another"),
        pytest.param((WITHHELD, TAKEN | {"units": [WITHHELD]}), [], id="another and so"),
    ],
)
def test_what_the_proceedings_tie(units: tuple[Json, ...], places: list[str]) -> None:
    assert found("AGD001", minutes(item(), units=units)) == places


def test_an_item_that_the_text_refers_to_was_taken() -> None:
    span = {"kind": "reference", "start": 0, "end": 2, "text": "前年", "to": ["a2"]}
    assert found("AGD001", minutes(item(), units=(remark(spans=[span]),))) == ["/agenda/0"]


@pytest.mark.parametrize(
    ("edition", "second", "places"),
    [
        ("public", item(), SECOND),
        ("public", item(openness=CLOSED), []),
        ("full", item(openness=CLOSED), SECOND),
        ("full", item(), SECOND),
        ("extract", item(), []),
    ],
)
def test_what_an_edition_leaves_out(edition: str, second: Json, places: list[str]) -> None:
    assert found("AGD001", minutes(second, **published(edition))) == places


# ---------------------------------------------------------------- AGD002: tied to nothing

LOOSE = ["/proceedings/1"]
EVENT = {"kind": "event", "event": "adjourn"}


@pytest.mark.parametrize(
    ("loose", "places"),
    [
        pytest.param(section("2　開館時間の変更について"), LOOSE, id="looks like another item"),
        pytest.param(section("開館時間の変更について"), LOOSE, id="is headed as one"),
        pytest.param(section("2　見学"), LOOSE, id="is numbered as those that are tied"),
        pytest.param(section("(2)　見学"), [], id="is numbered otherwise"),
        pytest.param(section("見学"), [], id="without number"),
        pytest.param(section(None), [], id="without heading"),
        pytest.param(section("2　閉会"), [], id="for the form"),
        pytest.param(section("2　見学", sitting="s"), [], id="a sitting"),
        pytest.param(section("2　見学", items=["a2"]), [], id="tied"),
        pytest.param(section("2　見学", remark(items=["a2"])), [], id="holds what is tied"),
        pytest.param(
            section("見学", section("2　見学", remark(items=["a2"]))),
            [],
            id="holds far down what is tied",
        ),
        pytest.param(section("2　見学", section("3　日程")), LOOSE, id="holds another"),
        pytest.param(
            section("見学", section("3　日程")), ["/proceedings/1/units/0"], id="stands in another"
        ),
        pytest.param(section("別", section("2　見学"), items=["a2"]), [], id="in one that is tied"),
        pytest.param(section("2　見学", EVENT), [], id="an event"),
        pytest.param(section("2　見学", EVENT, section("3", EVENT)), [], id="an event inside"),
        pytest.param(section("2　見学", {"kind": "decision"}), LOOSE, id="a decision"),
        pytest.param(section("2　見学", {"kind": "summary", "text": "質疑"}), LOOSE, id="a digest"),
        pytest.param(
            section("2　見学", {"kind": "explanation", "text": "説明"}), LOOSE, id="an explanation"
        ),
        pytest.param(
            section("2　見学", EVENT, {"kind": "passage", "text": "案内"}), LOOSE, id="a passage"
        ),
    ],
)
def test_a_section_beside_one_that_is_tied(loose: Json, places: list[str]) -> None:
    document = minutes(item(), {"note": "配布のみ"}, units=(TAKEN, loose))
    assert found("AGD002", document) == places


def test_it_is_told_what_a_loose_section_looks_like() -> None:
    as_item = only("AGD002", minutes(item(), units=(TAKEN, section("2　開館時間の変更"))))
    assert params(as_item) == {
        "heading": "2　開館時間の変更",
        "item": "the item “開館時間の変更について”",
    }
    as_others = only("AGD002", minutes(units=(TAKEN, section("2　見学"))))
    assert params(as_others) == {"heading": "2　見学", "item": "an item like the others"}


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(
            minutes(units=(remark(items=["a1"]), section("1　利用状況"))), id="no section"
        ),
        pytest.param({"proceedings": [TAKEN, section("2　見学")]}, id="no agenda"),
        pytest.param(
            minutes(
                {"openness": CLOSED | {"how": "omitted"}},
                units=(TAKEN, section("2　見学")),
                **published("public"),
            ),
            id="an item is hidden",
        ),
    ],
)
def test_no_section_need_be_tied(document: Json) -> None:
    assert found("AGD002", document) == []


def test_the_number_of_a_tied_section_without_heading_is_none() -> None:
    untitled = section(None, items=["a1"])
    assert found("AGD002", minutes(units=(untitled, section("2　見学")))) == []
    assert found("AGD002", minutes(units=(TAKEN, untitled, section("2　見学")))) == [
        "/proceedings/2"
    ]


# ------------------------------------------------------------ AGD005: decided on nothing


def decided(text: str | None = "開館時間を変更する。", **told: Any) -> Json:
    said = {} if text is None else {"text": text}
    return {"kind": "decision", **said, **told}


ON_THE_FIRST = decided("承認", items=["a1"])


@pytest.mark.parametrize(
    ("unit", "places"),
    [
        pytest.param(decided(), LOOSE, id="on a matter"),
        pytest.param(decided(items=["a2"]), [], id="tied"),
        pytest.param(decided(outcome="approved"), LOOSE, id="approved"),
        pytest.param(decided(outcome="elected"), [], id="elected"),
        pytest.param(decided(outcome="appointed"), [], id="appointed"),
        pytest.param(decided(repeats="d"), [], id="told before"),
        pytest.param(decided("会期は3日間とする。"), [], id="on the course of the meeting"),
        pytest.param(decided(None), [], id="without words"),
        pytest.param(decided(None, statedIn=["r"]), LOOSE, id="in the words of a remark"),
        pytest.param(decided(None, statedIn=["x"]), [], id="in the words of nothing"),
        pytest.param(decided(statedIn=["c"]), [], id="which are on the course"),
        pytest.param(decided(statedIn=["r", "c"]), [], id="of which some are"),
        pytest.param(section("見学", decided()), [f"{LOOSE[0]}/units/0"], id="in a section"),
        pytest.param(section(None, decided()), [f"{LOOSE[0]}/units/0"], id="without heading"),
        pytest.param(section("1　見学", decided()), [], id="in a section that should be tied"),
        pytest.param(section("その他", decided()), [], id="in a section for the form"),
        pytest.param(section("その他", section("見学", decided())), [], id="far down in one"),
        pytest.param(section("見学", section("その他", decided())), [], id="high up in one"),
    ],
)
def test_a_decision_beside_one_that_is_tied(unit: Json, places: list[str]) -> None:
    words = (remark("開館時間を変更します。", id="r"), remark("会期を決めます。", id="c"))
    units = (
        ON_THE_FIRST,
        unit,
        decided(items=["a1"], id="d"),
        *words,
        TAKEN,
        decided("見学する。"),
    )
    assert found("AGD005", minutes(item(), units=units)) == [*places, "/proceedings/6"]


@pytest.mark.parametrize(
    ("document", "places"),
    [
        pytest.param(minutes(units=(decided(), ON_THE_FIRST)), ["/proceedings/0"], id="another is"),
        pytest.param(
            minutes(item(decisions=[decided()]), units=(decided(),)),
            ["/proceedings/0"],
            id="another is in the agenda",
        ),
        pytest.param(minutes(units=(decided(), TAKEN)), [], id="no decision is"),
        pytest.param({"proceedings": [decided(), ON_THE_FIRST]}, [], id="there is no agenda"),
        pytest.param(minutes(units=(ON_THE_FIRST,)), [], id="all are"),
    ],
)
def test_a_decision_need_be_tied_where_others_are(document: Json, places: list[str]) -> None:
    assert found("AGD005", document) == places


def test_the_words_of_a_loose_decision_are_told() -> None:
    words = remark("見学に行きます。", id="r")
    units = (ON_THE_FIRST, decided("賛成多数。", statedIn=["r"]), words)
    told = params(only("AGD005", minutes(units=units)))
    assert told == {"decision": "賛成多数。 見学に行きます。"}


# --------------------------------------------------------- AGD006: not taken, yet decided


@pytest.mark.parametrize(
    ("unit", "places"),
    [
        pytest.param(decided(outcome="approved"), LOOSE, id="approved"),
        pytest.param(decided(outcome="approved-amended"), LOOSE, id="approved as amended"),
        pytest.param(decided(outcome="rejected"), LOOSE, id="rejected"),
        pytest.param(decided(outcome="noted"), [], id="noted"),
        pytest.param(decided(outcome="continued"), [], id="continued"),
        pytest.param(decided(), [], id="no outcome"),
        pytest.param(decided("取下げを承認", outcome="approved"), [], id="to withdraw it"),
        pytest.param(decided(outcome="approved", statedIn=["r"]), [], id="stated as put off"),
        pytest.param(decided(outcome="approved", items=["a1", "a2"]), LOOSE, id="on both"),
        pytest.param(decided(outcome="approved", items=["a1"]), [], id="on the other"),
        pytest.param(decided(outcome="approved", items=["x"]), [], id="on nothing"),
        pytest.param(
            section("別", decided(outcome="approved")), [f"{LOOSE[0]}/units/0"], id="in a section"
        ),
        pytest.param(
            section("別", decided(outcome="approved"), items=["a1"]), [], id="in the other's"
        ),
    ],
)
def test_a_decision_on_an_item_that_was_put_off(unit: Json, places: list[str]) -> None:
    """It stands in a section of the item that was put off."""
    put_off = item(state="postponed")
    around = section("開館時間", remark("次回に送ります。", id="r"), unit, items=["a2"])
    beneath = [f"/proceedings/0/units/1{place.removeprefix(LOOSE[0])}" for place in places]
    assert [
        finding.pointer.removesuffix("/outcome")
        for finding in findings("AGD006", minutes(put_off, units=(around,)))
    ] == beneath


@pytest.mark.parametrize("state", ["withdrawn", "postponed", "not-reached", "added", None])
def test_the_states_of_items_that_have_no_outcome(state: str | None) -> None:
    told = {} if state is None else {"state": state}
    at_once = decided("可決", outcome="approved")
    document = minutes(item(None, decisions=[decided("質疑"), at_once], **told), units=())
    assert found("AGD006", document) == (
        [] if state in {"added", None} else ["/agenda/1/decisions/1/outcome"]
    )


def test_a_decision_on_no_item_is_on_none_that_was_put_off() -> None:
    units = (decided(outcome="approved"), section("別", decided(outcome="rejected")))
    assert found("AGD006", minutes(item(state="postponed"), units=units)) == []


def test_a_decision_beneath_an_item_that_was_put_off_is_on_the_one_beneath() -> None:
    beneath = item("b", decisions=[decided("可決", outcome="approved")])
    assert found("AGD006", minutes(item(items=[beneath], state="postponed"))) == []


@pytest.mark.parametrize(
    ("named", "name"),
    [
        (item(number="2"), "開館時間の変更について"),
        (item(title=None, number="2"), "2"),
        (item(title=None), ""),
    ],
)
def test_the_item_its_state_and_the_outcome_are_told(named: Json, name: str) -> None:
    document = minutes(
        named | {"state": "withdrawn"}, units=(decided(items=["a2"], outcome="rejected"),)
    )
    finding = only("AGD006", document)
    assert finding.related == ("/agenda/1/state",)
    assert params(finding) == {"item": name, "state": "“withdrawn”", "outcome": "“rejected”"}
