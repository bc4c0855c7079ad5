"""The record at its bounds: steps, signatures, corrections, state, edition, relations."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params


def taken(*steps: tuple[str | None, str | None], **record: Any) -> Json:
    told = [{"step": step, "date": day} for step, day in steps]
    kept = [{key: value for key, value in one.items() if value is not None} for one in told]
    return {"record": {"steps": kept, **record}}


def date_of(step: int) -> str:
    return f"/record/steps/{step}/date"


# ------------------------------------------------------------------ REC001: the order of steps

PREPARED, CONFIRMED = ("prepared", "2026-05-20"), ("confirmed", "2026-05-25")


@pytest.mark.parametrize(
    ("steps", "places"),
    [
        pytest.param([PREPARED, CONFIRMED], [], id="in order"),
        pytest.param([PREPARED, ("confirmed", "2026-05-20")], [], id="on one day"),
        pytest.param([PREPARED, ("confirmed", "2026-05-19")], [date_of(0)], id="before"),
        pytest.param([PREPARED, ("confirmed", "2026-05")], [], id="in the same month"),
        pytest.param([PREPARED, ("confirmed", "2026-04")], [date_of(0)], id="in another month"),
        pytest.param([PREPARED, (None, "2026-05-19")], [], id="what it was is not told"),
        pytest.param([PREPARED, ("kaede-city:read", "2026-05-19")], [], id="a step of their own"),
        pytest.param([("confirmed", "2026-05-19")], [], id="nothing was prepared"),
        pytest.param(
            [PREPARED, ("prepared", None), ("confirmed", "2026-05-19")], [], id="prepared again"
        ),
        pytest.param(
            [PREPARED, ("prepared", "2026-05-10"), ("confirmed", "2026-05-19")],
            [],
            id="prepared before, too",
        ),
        pytest.param(
            [PREPARED, ("approved", "2026-05-19"), ("approved", None)], [], id="one is not dated"
        ),
        pytest.param([PREPARED, ("published", "2026-05-19")], [date_of(0)], id="published before"),
    ],
)
def test_prepared_first(steps: list[tuple[str | None, str | None]], places: list[str]) -> None:
    assert found("REC001", taken(*steps)) == places


def test_what_was_too_soon_is_told() -> None:
    value = taken(
        ("prepared", "2026-05-20"),
        ("prepared", "2026-05-21"),
        ("confirmed", "2026-05-18"),
        ("signed", "2026-05-19"),
    )
    finding = only("REC001", value)
    assert finding.pointer == date_of(0)
    assert finding.related == (date_of(2), date_of(3))
    told = {"one": "prepared", "day": "2026-05-20", "other": "confirmed", "other_day": "2026-05-18"}
    assert params(finding) == told


def test_what_is_before_the_meeting_is_left_to_its_own_rule() -> None:
    steps = taken(PREPARED, ("confirmed", "2026-05-01"))
    held = {"meeting": {"sittings": [{"date": "2026-05-12"}]}}
    assert found("REC001", {**steps, **held}) == []
    assert found("REC002", {**steps, **held}) == [date_of(1)]
    assert found("REC001", steps) == [date_of(0)]
    published = taken(("published", "2026-05-01"), CONFIRMED, state="final")
    assert found("REC001", {**published, **held}) == []
    assert found("REC001", published) == [date_of(0)]


@pytest.mark.parametrize("state", ["confirmed", "final", "draft", "superseded", None])
def test_published_before_it_was_confirmed(state: str | None) -> None:
    record = {} if state is None else {"state": state}
    value = taken(("published", "2026-05-20"), CONFIRMED, **record)
    assert found("REC001", value) == [date_of(0)] * (state in {"confirmed", "final"})


def test_what_was_published_too_soon_is_told() -> None:
    value = taken(
        ("published", "2026-05-19"),
        ("published", "2026-05-20"),
        ("confirmed", "2026-05-25"),
        ("confirmed", "2026-05-26"),
        ("signed", "2026-05-27"),
        state="final",
    )
    finding = only("REC001", value)
    assert finding.pointer == date_of(1)
    assert finding.related == (date_of(2), date_of(4))
    told = {"one": "confirmed", "day": "2026-05-25", "other": "published"}
    assert params(finding) == {**told, "other_day": "2026-05-20"}


@pytest.mark.parametrize(
    ("steps", "is_found"),
    [
        ([("published", "2026-05-20"), CONFIRMED, ("published", "2026-05-26")], False),
        ([("published", "2026-05-20"), CONFIRMED, ("signed", "2026-05-19")], True),
        ([("published", "2026-05-20"), ("published", None), CONFIRMED], False),
        ([("published", "2026-05-20")], False),
        ([CONFIRMED], False),
        ([("prepared", "2026-05-21"), ("published", "2026-05-20"), CONFIRMED], True),
    ],
    ids=["and after", "signed before", "and undated", "unconfirmed", "unpublished", "unprepared"],
)
def test_any_publication_and_any_confirmation(
    steps: list[tuple[str | None, str | None]], *, is_found: bool
) -> None:
    assert len(found("REC001", taken(*steps, state="final"))) == is_found


# ------------------------------------------------------------- REC002: before the meeting


def test_the_day_of_the_step_and_the_end_of_the_meeting_are_told() -> None:
    sittings = [{"date": "2026-05-12", "endDate": "2026-05-13"}, {"date": "2026-05-11"}]
    value = taken(("prepared", "2026-05-12"), ("corrected", "2026-05-13"))
    finding = only("REC002", {**value, "meeting": {"sittings": sittings}})
    assert finding.pointer == date_of(0)
    assert finding.related == ("/meeting/sittings/0/endDate",)
    assert params(finding) == {"step": "prepared", "day": "2026-05-12", "end": "2026-05-13"}


# --------------------------------------------------------------- REC003: who signs


def signed(*signatories: Json, attendance: list[Json] | None = None) -> Json:
    value: Json = {"record": {"signatories": list(signatories)}}
    return value if attendance is None else {**value, "attendance": attendance}


def members(*entries: Json, status: str = "present", **told: Any) -> Json:
    return {"capacity": "member", "status": status, "entries": list(entries), **told}


HAYAKAWA = {"id": "m1", "label": "早川　明子", "name": "早川　明子"}
TODA = {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}
SIGNS = {"label": "会議録署名委員　梶　弘美", "name": "梶　弘美"}
MISSING = "is not in the attendance"
AWAY = "is listed as away"


@pytest.mark.parametrize(
    ("person", "attendance", "state"),
    [
        pytest.param(SIGNS, [members(HAYAKAWA)], MISSING, id="every member is named"),
        pytest.param(SIGNS, None, None, id="no attendance"),
        pytest.param(
            SIGNS, [{**members(HAYAKAWA), "capacity": "secretariat"}], None, id="no members"
        ),
        pytest.param(SIGNS, [members(HAYAKAWA, others=1)], None, id="one more is not named"),
        pytest.param(SIGNS, [members(HAYAKAWA, {"label": "委員"})], None, id="one has no name"),
        pytest.param(
            SIGNS,
            [members(HAYAKAWA), members({"label": "欠員"}, status="vacant")],
            MISSING,
            id="a seat is vacant",
        ),
        pytest.param(SIGNS, [members({"label": "梶", "name": "梶"})], None, id="a surname"),
        pytest.param(
            {**SIGNS, "name": "梶"},
            [members({"label": "梶　弘美", "name": "梶　弘美"})],
            None,
            id="signs by the surname",
        ),
        pytest.param(
            {**SIGNS, "name": "会長"},
            [members({**HAYAKAWA, "role": "会長"})],
            None,
            id="signs by the role",
        ),
        pytest.param({"name": "梶　弘美"}, [members(HAYAKAWA)], None, id="not said to be a member"),
        pytest.param({**SIGNS, "attendees": ["m9"]}, [members(HAYAKAWA)], None, id="refers wrong"),
        pytest.param({"label": "署名委員"}, [members(HAYAKAWA)], None, id="no name"),
        pytest.param(
            {**SIGNS, "name": "早川　明子"}, [members(HAYAKAWA, status="absent")], AWAY, id="away"
        ),
        pytest.param(
            {"label": "署名委員", "attendees": ["m1"]},
            [members(HAYAKAWA, status="absent"), members(TODA)],
            AWAY,
            id="refers to one who is away",
        ),
        pytest.param(
            {"label": "署名委員", "attendees": ["m1", "m2"]},
            [members(HAYAKAWA, status="absent"), members(TODA)],
            None,
            id="one of two was there",
        ),
        pytest.param(
            {**SIGNS, "name": "早川　明子", "attendees": ["m9"]},
            [members(HAYAKAWA, status="absent")],
            None,
            id="refers wrong and was away",
        ),
    ],
)
def test_who_signs_was_there(
    person: Json, attendance: list[Json] | None, state: str | None
) -> None:
    report = findings("REC003", signed({"label": "議長"}, person, attendance=attendance))
    assert [params(finding)["state"] for finding in report] == [state] * (state is not None)
    assert {finding.pointer for finding in report} <= {"/record/signatories/1"}


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"label": "早川委員", "name": "早川　明子", "attendees": ["m1"]}, "早川委員"),
        ({"name": "早川　明子", "attendees": ["m1"]}, "早川　明子"),
        ({"attendees": ["m1", "m2"]}, "m1、m2"),
    ],
)
def test_who_signs_is_told_by_the_label_the_name_or_the_ids(person: Json, name: str) -> None:
    attendance = [members(HAYAKAWA, TODA, status="absent")]
    assert params(only("REC003", signed(person, attendance=attendance)))["name"] == name


# ------------------------------------------------------------------ REC007: corrections

UNIT = {"kind": "remark", "id": "r1", "text": "予算は三百万円です。"}
CORRECTION = {"place": {"unit": "r1"}, "wrong": "三百万円", "right": "五百万円"}


def corrected(*corrections: Json, step: Json | None = None, unit: Json | None = None) -> Json:
    steps = [{"step": "corrected", "date": "2026-06-01"} if step is None else step]
    record = {"corrections": list(corrections), "steps": steps}
    return {"proceedings": [UNIT if unit is None else unit], "record": record}


@pytest.mark.parametrize(
    ("value", "is_found"),
    [
        pytest.param(corrected(CORRECTION), True, id="still there"),
        pytest.param(
            corrected({"place": {"unit": "r1"}, "wrong": "三百万円"}), False, id="right is not told"
        ),
        pytest.param(
            corrected({"place": {"unit": "r1"}, "right": "三百万円"}), False, id="wrong is not told"
        ),
        pytest.param(corrected({"place": {"unit": "r1"}}), False, id="neither is told"),
        pytest.param(
            corrected({**CORRECTION, "right": "三百万円"}, step={"step": "prepared"}),
            True,
            id="the same words",
        ),
        pytest.param(corrected(CORRECTION, step={"step": "prepared"}), False, id="not corrected"),
        pytest.param(
            corrected({**CORRECTION, "date": "2026-06-01"}), True, id="on the day of the correction"
        ),
        pytest.param(
            corrected({**CORRECTION, "date": "2026-06-02"}), False, id="corrected before only"
        ),
        pytest.param(corrected(CORRECTION, step={"step": "corrected"}), True, id="some day"),
        pytest.param(corrected({**CORRECTION, "place": {"printed": "３頁"}}), False, id="a page"),
        pytest.param(
            corrected({"wrong": "三百万円", "right": "五百万円"}), False, id="no place is told"
        ),
        pytest.param(
            corrected({**CORRECTION, "place": {"unit": "r9"}}), False, id="a unit that is not there"
        ),
        pytest.param(
            corrected(CORRECTION, unit={**UNIT, "text": "五百万円です。"}), False, id="corrected"
        ),
        pytest.param(
            corrected(CORRECTION, unit={**UNIT, "text": "三百万円、正しくは五百万円です。"}),
            False,
            id="both words",
        ),
        pytest.param(
            corrected(CORRECTION, unit={**UNIT, "text": "承知しました。"}), False, id="neither word"
        ),
    ],
)
def test_corrections(value: Json, *, is_found: bool) -> None:
    assert bool(found("REC007", value)) is is_found


def test_every_correction_is_looked_at() -> None:
    same = {"wrong": "会", "right": "会"}
    value = corrected({"wrong": "会"}, CORRECTION, same)
    kept, equal = findings("REC007", value)
    assert (kept.pointer, kept.related) == ("/record/corrections/1", ("/proceedings/0",))
    assert params(kept)["state"] == "the text still has it and not “五百万円”"
    assert equal.pointer == "/record/corrections/2/right"
    assert params(equal) == {"wrong": "会", "state": "what is right reads the same"}


# ------------------------------------------------------ REC004–REC010: the record among others

OTHER = "https://www.city.kaede.example/minutes/2"


@pytest.mark.parametrize(
    ("related", "is_found"),
    [
        ({"relation": "replaced-by", "minutes": OTHER}, False),
        ({"relation": "replaced-by", "title": "会議録（訂正版）"}, False),
        ({"relation": "replaced-by", "url": OTHER}, False),
        ({"relation": "replaced-by"}, True),
        ({"relation": "replaces", "minutes": OTHER}, True),
        ({"minutes": OTHER}, True),
    ],
)
def test_what_replaces_it_is_named(related: Json, *, is_found: bool) -> None:
    record = {"state": "superseded", "related": [related]}
    assert found("REC004", {"record": record}) == ["/record/state"] * is_found
    assert found("REC004", {"record": {**record, "state": "final"}}) == []


@pytest.mark.parametrize(
    ("edition", "relation", "role"),
    [
        ("full", "public-edition-of", "the public edition of a full one"),
        ("full", "extract-of", "an extract"),
        ("public", "full-edition-of", "the full edition of a public one"),
        ("extract", "full-edition-of", "the full edition of a public one"),
        ("full", "full-edition-of", None),
        ("public", "public-edition-of", None),
        ("public", None, None),
        (None, "public-edition-of", None),
    ],
)
def test_editions_and_relations(
    edition: str | None, relation: str | None, role: str | None
) -> None:
    one = {"minutes": OTHER} | ({} if relation is None else {"relation": relation})
    record = {"related": [{"title": "別の会議録"}, one]} | (
        {} if edition is None else {"edition": edition}
    )
    report = findings("REC005", {"record": record})
    assert len(report) == (role is not None)
    for finding in report:
        assert finding.pointer == "/record/related/1/relation"
        assert params(finding) == {"edition": edition, "role": role}


@pytest.mark.parametrize(
    ("state", "title", "evidence"),
    [
        ("final", "第１回会議録（案）", "the title says “(案)”"),
        ("confirmed", "第１回会議録　未定稿", "the title says “未定稿”"),
        ("draft", "第１回会議録（確定版）", "the title says “確定版”"),
        ("draft", "第１回会議録（案）", None),
        ("final", "第１回会議録（確定版）", None),
        ("superseded", "第１回会議録（案）", None),
        (None, "第１回会議録（案）", None),
        ("final", None, None),
    ],
)
def test_the_title_and_the_state(
    state: str | None, title: str | None, evidence: str | None
) -> None:
    value: Json = {"record": {}} if state is None else {"record": {"state": state}}
    value |= {} if title is None else {"title": title}
    value = {key: told for key, told in value.items() if told}
    report = findings("REC006", value)
    assert len(report) == (evidence is not None)
    for finding in report:
        assert params(finding) == {"state": state, "evidence": evidence}
        assert finding.related == ("/title",)


@pytest.mark.parametrize("step", ["approved", "signed", "prepared", "confirmed", None])
def test_what_is_signed_is_no_draft(step: str | None) -> None:
    steps = [(step, "2026-05-20"), ("signed", "2026-05-21"), ("approved", "2026-05-22")]
    first = 0 if step in {"approved", "signed"} else 1
    finding = only("REC006", taken(*steps, state="draft"))
    assert finding.related == (f"/record/steps/{first}",)
    told = STEP_WORDS[str(step) if first == 0 else "signed"]
    assert params(finding) == {"state": "draft", "evidence": told}
    assert "「案" in finding.ja
    assert found("REC006", taken(*steps, state="confirmed")) == []


STEP_WORDS = {"approved": "it was approved", "signed": "it was signed"}


def test_what_is_replaced_is_superseded() -> None:
    related = [{"relation": "replaces", "title": "一つ"}]
    related += [{"relation": "replaced-by", "title": "二つ"}, {"relation": "replaced-by"}]
    record = {"state": "final", "related": related}
    finding = only("REC008", {"record": record})
    assert finding.related == ("/record/related/1",)
    assert params(finding) == {"state": "final"}
    assert found("REC008", {"record": {**record, "state": "superseded"}}) == []
    assert found("REC008", {"record": {"related": related}}) == []


@pytest.mark.parametrize(
    ("relation", "en", "ja"),
    [
        ("replaces", "replaces", "「差替え」"),
        ("kaede-city:cites", "kaede-city:cites", "「関係する文書」"),
        (None, "related", "「関係する文書」"),
    ],
)
def test_a_document_is_not_related_to_itself(relation: str | None, en: str, ja: str) -> None:
    one = {"minutes": OTHER} | ({} if relation is None else {"relation": relation})
    finding = only("REC010", {"id": OTHER, "record": {"related": [one]}})
    assert (finding.pointer, finding.related) == ("/record/related/0/minutes", ("/id",))
    assert params(finding) == {"relation": en}
    assert ja in finding.ja
    assert found("REC010", {"id": f"{OTHER}0", "record": {"related": [one]}}) == []
    assert found("REC010", {"record": {"related": [one]}}) == []


@pytest.mark.parametrize("relation", ["public-edition-of", "extract-of"])
def test_editions_of_itself_are_left_to_other_rules(relation: str) -> None:
    related = [{"minutes": OTHER, "relation": relation}]
    assert found("REC010", {"id": OTHER, "record": {"related": related}}) == []
