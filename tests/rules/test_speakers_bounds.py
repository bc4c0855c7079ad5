"""Who speaks, and who is in the attendance: bounds of these rules (ATT)."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

MORI: Json = {"id": "a", "label": "森　明子", "name": "森　明子"}
IZUMI: Json = {"id": "b", "label": "泉　篤志", "name": "泉　篤志"}


def members(*entries: Json, **more: Any) -> Json:
    people = {"entries": list(entries)} if entries else {}
    return {"capacity": "member", "status": "present", **people, **more}


def staff(*entries: Json, **more: Any) -> Json:
    return members(*entries, **{"capacity": "secretariat", **more})


def head(position: str, name: str | None = None, **more: Any) -> Json:
    return {"position": position, **({} if name is None else {"name": name}), **more}


def speaks(*speakers: Json) -> Json:
    remarks = [{"kind": "remark", "speaker": one, "text": "賛成です。"} for one in speakers]
    return {"proceedings": remarks}


def label(text: str, identifies: str | None = None, **more: Any) -> Json:
    return {"label": text, **({} if identifies is None else {"identifies": identifies}), **more}


def speaker(number: int, field: str = "label") -> str:
    return f"/proceedings/{number}/speaker/{field}"


BOTH = members(MORI, IZUMI)
HEAD = staff(head("財政課長"))
STRANGER = label("戸部委員", "person")
STRANGE_HEAD = label("財政部長", "post")


def is_missed(attendance: list[Json], *speakers: Json) -> bool:
    """Tell whether the last speaker is found, and no other."""
    places = found("ATT005", {"attendance": attendance, **speaks(*speakers)})
    assert places in ([], [speaker(len(speakers) - 1, next(iter(speakers[-1])))])
    return bool(places)


# ---------------------------------------------------------------- an attendance that names everybody


@pytest.mark.parametrize(
    ("groups", "is_found"),
    [
        pytest.param([BOTH], True, id="named"),
        pytest.param([BOTH, members(status="absent", count=2)], True, id="away, unnamed"),
        pytest.param([BOTH, members({"label": "関係者一同"}, status="absent")], False, id="away"),
        pytest.param([BOTH, members(count=2)], False, id="counted"),
        pytest.param([BOTH, members(label="オンライン")], False, id="not even counted"),
        pytest.param([BOTH, members(status="late", count=0)], True, id="counted as nobody"),
        pytest.param([BOTH, members(capacity="public", count=3)], True, id="the public"),
        pytest.param([members({"seat": "1"}, {"seat": "2"})], False, id="seats alone"),
        pytest.param([members(MORI, {"seat": "2"})], True, id="a name and a seat"),
        pytest.param([staff(MORI)], False, id="no members"),
        pytest.param([members(MORI, IZUMI, others=1)], False, id="others"),
        pytest.param([members(MORI, IZUMI, count=2)], True, id="as many as named"),
        pytest.param([members(MORI, IZUMI, count=3)], False, id="more than named"),
        pytest.param([members(MORI, {"label": "関係者一同"})], False, id="several in one entry"),
        pytest.param([members(MORI, {"label": "同係長"})], False, id="as the one above"),
        pytest.param([members({"label": "〃　課長"}, MORI)], False, id="ditto"),
        pytest.param([members(MORI, {"label": "同", "position": "係長"})], True, id="of a post"),
        pytest.param([members({"name": "森　明子"})], True, id="without a label"),
        pytest.param([members(MORI, {"name": "\ufe00"})], True, id="a name that shows nothing"),
    ],
)
def test_a_member_is_missed_where_all_who_make_up_the_body_are_named(
    groups: list[Json], *, is_found: bool
) -> None:
    assert is_missed(groups, STRANGER) is is_found


@pytest.mark.parametrize(
    ("groups", "is_found"),
    [
        pytest.param([BOTH, HEAD], True, id="both named"),
        pytest.param([BOTH], False, id="no staff"),
        pytest.param([HEAD], False, id="no members"),
        pytest.param([members(MORI, others=3), HEAD], False, id="members not"),
        pytest.param([BOTH, HEAD, staff(count=2)], False, id="some staff not"),
        pytest.param([BOTH, HEAD, staff(status="absent", count=2)], True, id="who was away"),
    ],
)
def test_others_are_missed_where_everybody_else_is_named_as_well(
    groups: list[Json], *, is_found: bool
) -> None:
    assert is_missed(groups, STRANGE_HEAD) is is_found
    assert is_missed(groups, label("戸部氏", "person")) is is_found
    assert is_missed(groups, {"name": "戸部　聡"}) is is_found


# --------------------------------------------------------------------------- what a label may mean


@pytest.mark.parametrize(
    ("speakers", "is_found"),
    [
        pytest.param([label("戸部委員")], False, id="perhaps no name"),
        pytest.param([label("森委員"), label("戸部委員")], True, id="a name as the other is"),
        pytest.param([label("財政課長"), label("戸部委員")], False, id="the other is a post"),
        pytest.param([STRANGER], True, id="a person"),
        pytest.param([label("戸部委員", "pseudonym")], False, id="a pseudonym"),
        pytest.param([label("戸部委員", "person", attendees=["a"])], False, id="said who it is"),
        pytest.param([label("司会", attendees=["a"]), STRANGER], True, id="after one of these"),
        pytest.param([label("森(明子)委員", "person")], False, id="name in brackets"),
        pytest.param([label("森(東京)委員", "person")], False, id="no name in brackets"),
        pytest.param([label("森(戸部聡)委員", "person")], True, id="other name in brackets"),
        pytest.param([label("本部長", "post")], False, id="the chair"),
        pytest.param([label("8番")], True, id="other seat"),
        pytest.param([label("7番")], False, id="seat"),
    ],
)
def test_a_name_a_post_and_a_seat_are_looked_for(speakers: list[Json], *, is_found: bool) -> None:
    groups = [members(MORI, {**IZUMI, "seat": "第7番"}), HEAD]
    assert is_missed(groups, *speakers) is is_found


def test_a_seat_is_missed_only_where_seats_are_listed() -> None:
    assert is_missed([BOTH, HEAD], label("8番")) is False


def test_a_name_is_found_by_a_surname_and_a_surname_by_a_name() -> None:
    surnames = members({"label": "森委員", "name": "森"}, {"label": "泉委員", "name": "泉"})
    assert is_missed([surnames, HEAD], {"name": "森　明子"}) is False
    assert is_missed([surnames, HEAD], {"name": "戸部　聡"}) is True
    assert is_missed([BOTH], label("森委員", "person")) is False
    # It is looked for as it is written: 戸崎部長 is not short for 戸部.
    assert is_missed([BOTH, staff(label="戸崎部長", count=0)], STRANGER) is True


@pytest.mark.parametrize(
    ("post", "listed", "is_found"),
    [
        pytest.param(
            "財政部長", staff(head("財政課長"), head("総務部長")), True, id="of two posts"
        ),
        pytest.param("財政部長", staff(head("財政課長"), label="財政部長ほか"), False, id="label"),
        pytest.param("税務課長", staff({"name": "仲　税務課長"}), False, id="in a name"),
        pytest.param("仲税務課長", staff(head("税務課長", "仲")), False, id="surname before it"),
        pytest.param("仲税務課長", staff(head("総務課長", "仲")), True, id="other post"),
        pytest.param("仲税務課長", staff(head("総務課長", "仲　慎一郎")), True, id="full name"),
        pytest.param("林田課長", staff(head("総務課長", "林田　誠")), False, id="short post"),
        pytest.param("林田長", staff(head("総務課長", "林田　誠")), False, id="shortest post"),
        pytest.param(
            "教育次長",
            staff(head("次長", "仲", affiliation="教育委員会")),
            False,
            id="of an office",
        ),
        pytest.param(
            "教育次長",
            staff(head("次長", "仲", affiliation="商工会")),
            True,
            id="of another office",
        ),
    ],
)
def test_a_post_is_found_shortened_and_with_a_surname_before_it(
    post: str, listed: Json, *, is_found: bool
) -> None:
    assert is_missed([BOTH, listed], label(post, "post")) is is_found


def test_each_who_is_missed_is_told_once_with_the_other_places() -> None:
    speakers = [
        {"name": "戸部　聡"},
        {"name": "山名　悟"},
        {"name": "戸部　聡"},
        STRANGER,
        {**STRANGER, "attendees": ["a"]},
        {**STRANGER, "name": "森　明子"},
        STRANGER,
    ]
    hits = findings("ATT005", {"attendance": [BOTH, HEAD], **speaks(*speakers)})
    assert [(hit.pointer, hit.related, params(hit)["label"]) for hit in hits] == [
        (speaker(0, "name"), (speaker(2, "name"),), "戸部　聡"),
        (speaker(1, "name"), (), "山名　悟"),
        (speaker(3), (speaker(6),), "戸部委員"),
    ]


# ----------------------------------------------------------------------------------- the chair


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        pytest.param({}, True, id="nobody"),
        pytest.param(
            {"attendance": [members(MORI, {**IZUMI, "capacity": "chair"})]}, False, id="1"
        ),
        pytest.param(
            {"attendance": [BOTH, members(capacity="chair", status="absent", count=1)]},
            False,
            id="a chair who was away",
        ),
        pytest.param({"attendance": [BOTH, members(count=3)]}, False, id="not all are named"),
        pytest.param({"legend": [{"mark": "◎", "meaning": "会長"}]}, False, id="sign"),
        pytest.param({"legend": [{"mark": "○", "meaning": "副会長"}]}, True, id="deputy's sign"),
        pytest.param({"legend": [{"mark": "◎", "capacity": "chair"}]}, False, id="sign of chair"),
        pytest.param({"legend": [{"mark": "○", "capacity": "vice-chair"}]}, True, id="of deputy"),
    ],
)
def test_the_chair_is_missed_where_all_are_named_and_none_is_the_chair(
    more: Json, *, is_found: bool
) -> None:
    value = {"attendance": [BOTH], **speaks(label("会　長")), **more}
    assert found("ATT006", value) == [speaker(0)] * is_found


@pytest.mark.parametrize(
    ("event", "is_found"), [("chair-change", False), ("kaede:bell", True), ("recess", True)]
)
def test_a_change_of_the_chair_tells_who_it_is(event: str, *, is_found: bool) -> None:
    proceedings = [*speaks(label("会長"))["proceedings"], {"kind": "event", "event": event}]
    value = {"attendance": [BOTH], "proceedings": proceedings}
    assert found("ATT006", value) == [speaker(0)] * is_found


def test_a_chair_with_a_name_or_a_reference_is_known() -> None:
    known = [label("会長", attendees=["a"]), label("会長", name="森　明子"), {"name": "会長"}]
    assert found("ATT006", {"attendance": [BOTH], **speaks(*known)}) == []
    speakers = [*known, label("会　長"), label("議長"), label("会　長")]
    finding = only("ATT006", {"attendance": [BOTH], **speaks(*speakers)})
    assert finding.pointer == speaker(3)
    assert finding.related == (speaker(5), speaker(4))
    assert params(finding)["label"] == "会　長"


# ------------------------------------------------------------------------------ who was not there


def test_all_who_speak_while_away_are_found_whoever_speaks_before() -> None:
    there = {"id": "c", "label": "堤　次郎"}
    of_first_day = members({"id": "d", "label": "原　満"}, status="absent", sittings=["d1"])
    value = {
        "meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]},
        "attendance": [members(there), members(MORI, IZUMI, status="absent"), of_first_day],
        **speaks(
            label("堤委員", attendees=["c"]),
            label("泉委員（書面）", attendees=["b"]),
            label("原委員", attendees=["d"]),
            {"name": "森　明子", "attendees": ["a"]},
            label("森委員", attendees=["a"]),
            label("泉委員", attendees=["b"]),
        ),
    }
    assert found("ATT010", value) == [speaker(3, "attendees"), speaker(5, "attendees")]
