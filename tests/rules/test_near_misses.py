"""Documents that a rule just finds, and documents that it just leaves in peace.

The vectors of every rule show what it is for; these show where it ends.
"""

from typing import Any

import pytest

import kaigiroku
from kaigiroku.rules.rule import rule
from kaigiroku.validation import validate
from kaigiroku.words import Words
from tests.rules.finding import Json, found


def attended(*groups: Json, **more: Any) -> Json:
    return {"attendance": list(groups), **more}


def sat(*sittings: Json, **more: Any) -> Json:
    return {"meeting": {"sittings": list(sittings)}, **more}


def event(what: str, **more: Any) -> Json:
    return {"kind": "event", "event": what, **more}


MORI: Json = {"label": "森　明子", "name": "森　明子"}

# ------------------------------------------------------------------------------------ attendance


def test_a_proxy_is_listed_beside_whom_they_stand_in_for() -> None:
    proxy = {**MORI, "proxyFor": {"label": "堤　次郎"}}
    group = {"status": "present", "entries": [MORI, proxy]}
    assert found("ATT013", attended(group)) == []
    assert found("ATT013", attended({**group, "entries": [MORI, MORI]})) != []


def test_who_is_listed_as_present_and_absent_in_one_group_is_not_listed_twice_as_well() -> None:
    group = {"status": "present", "entries": [MORI, {**MORI, "status": "absent"}]}
    assert found("ATT013", attended(group)) == []
    assert found("ATT001", attended(group)) != []


def test_somebody_among_the_unnamed_may_be_the_proxy() -> None:
    away = {"capacity": "member", "status": "represented", "entries": [MORI]}
    there = {
        "capacity": "member",
        "status": "present",
        "entries": [{"label": "泉　篤志", "name": "泉　篤志"}],
    }
    assert found("ATT008", attended(away, there)) != []
    assert found("ATT008", attended(away, {**there, "others": 2})) == []


def at_two_sittings(*units: Json, sittings: list[str]) -> Json:
    absent = {"status": "absent", "sittings": sittings, "entries": [{"id": "m", **MORI}]}
    return {
        "meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]},
        "attendance": [absent],
        "proceedings": list(units),
    }


SPEAKS: Json = {
    "kind": "remark",
    "speaker": {"label": "森委員", "attendees": ["m"]},
    "text": "賛成です。",
}
VOTES: Json = {
    "kind": "decision",
    "text": "可決した。",
    "tally": [{"choice": "for", "voters": ["m"]}],
}


@pytest.mark.parametrize(("code", "unit"), [("ATT010", SPEAKS), ("VOT004", VOTES)])
def test_who_was_away_on_one_day_may_take_part_on_another(code: str, unit: Json) -> None:
    second = {"kind": "section", "sitting": "d2", "units": [unit]}
    assert found(code, at_two_sittings(second, sittings=["d1"])) == []
    assert found(code, at_two_sittings(second, sittings=["d2"])) != []
    # Which sitting it was is not told.
    assert found(code, at_two_sittings(unit, sittings=["d2"])) == []


def test_who_is_away_here_and_present_there_is_left_to_another_rule() -> None:
    absent = {"status": "absent", "entries": [{"id": "m", **MORI}]}
    present = {"status": "present", "entries": [MORI]}
    assert found("ATT010", attended(absent, proceedings=[SPEAKS])) != []
    assert found("ATT010", attended(absent, present, proceedings=[SPEAKS])) == []


def test_whoever_left_is_back_when_the_next_sitting_begins() -> None:
    members = {"status": "present", "entries": [{"id": "m", **MORI}]}
    leaves = event("leave", attendees=["m"], text="（森委員退室）")
    sittings = {"meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]}}
    section = {"kind": "section", "sitting": "d2", "units": [SPEAKS]}
    heading = {"kind": "section", "heading": "討論", "units": [SPEAKS]}
    assert found("ATT009", attended(members, proceedings=[leaves, section], **sittings)) == []
    assert found("ATT009", attended(members, proceedings=[leaves, heading], **sittings)) != []


def test_whoever_left_is_back_when_the_group_comes_back() -> None:
    """Others of the group, whom nothing refers to, need no id."""
    members = {"id": "all", "status": "present", "entries": [{"id": "m", **MORI}, {"label": "泉"}]}
    leaves = event("leave", attendees=["m"], text="（森委員退室）")
    back = event("enter", attendees=["all"], text="（委員入室）")
    assert found("ATT009", attended(members, proceedings=[leaves, back, SPEAKS])) == []
    assert found("ATT009", attended(members, proceedings=[leaves, SPEAKS])) != []


# ----------------------------------------------------------------------------------------- votes


def test_a_voter_of_whom_nothing_is_known_is_nobody_without_a_vote() -> None:
    staff = {"capacity": "secretariat", "entries": [{"id": "s", "label": "係長"}]}
    tally = [{"choice": "for", "voters": ["x", "s"]}]
    decision = {"kind": "decision", "text": "可決した。", "tally": tally}
    pointer = "/proceedings/0/tally/0/voters/1"
    assert found("VOT003", attended(staff, proceedings=[decision])) == [pointer]


def test_a_group_without_a_vote_does_not_vote() -> None:
    staff = {"id": "s", "label": "事務局", "capacity": "secretariat"}
    tally = [{"choice": "for", "voters": ["s"]}]
    decision = {"kind": "decision", "text": "可決した。", "tally": tally}
    assert found("VOT003", attended(staff, proceedings=[decision])) != []


def test_who_voted_and_is_not_listed_is_not_away() -> None:
    absent = {"status": "absent", "entries": [{"id": "m", **MORI}]}
    tally = [{"choice": "for", "voters": ["x", "m"]}]
    decision = {"kind": "decision", "text": "可決した。", "tally": tally}
    pointer = "/proceedings/0/tally/0/voters/1"
    assert found("VOT004", attended(absent, proceedings=[decision])) == [pointer]


@pytest.mark.parametrize(
    ("support", "is_found"), [("unanimous", True), ("majority", False), ("minority", False)]
)
def test_votes_against_alone_only_tell_that_it_was_not_unanimous(
    support: str, *, is_found: bool
) -> None:
    tally = [{"choice": "against", "count": 2}]
    decision = {"kind": "decision", "text": "採決した。", "support": support, "tally": tally}
    assert bool(found("VOT006", {"proceedings": [decision]})) is is_found


def test_an_id_that_two_things_have_names_nobody_for_sure() -> None:
    staff = {"id": "s", "label": "事務局", "capacity": "secretariat"}
    tally = [{"choice": "for", "voters": ["s"]}]
    decision = {"kind": "decision", "text": "可決した。", "tally": tally}
    value = attended(staff, proceedings=[decision], **sat({"id": "s"}))
    assert found("VOT003", value) == []
    assert found("REF001", value) != []


# -------------------------------------------------------------------------------------- calendar


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("令和7年度第3回協議会", True),
        ("令和8年度第3回協議会", False),
        ("令和0年度第3回協議会", False),  # no year at all
        ("協議会", False),
    ],
)
def test_a_fiscal_year_that_is_none_differs_from_nothing(title: str, *, is_found: bool) -> None:
    number = {"counts": "fiscal-year", "number": 2026}
    value = {"title": title, "meeting": {"numbers": [number]}}
    assert bool(found("CAL005", value)) is is_found


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("令和7年第3回定例会", True),
        ("令和8年第3回定例会", False),
        ("平成50年第3回定例会", False),  # which year is meant nobody can tell
    ],
)
def test_a_year_that_is_in_no_era_differs_from_nothing(title: str, *, is_found: bool) -> None:
    number = {"counts": "calendar-year", "number": 2026}
    value = {"title": title, "meeting": {"numbers": [number]}}
    assert bool(found("CAL005", value)) is is_found


@pytest.mark.parametrize(
    ("title", "is_found"),
    [("第5回協議会", True), ("第二三十回協議会", False), ("第三回協議会", False)],
)
def test_what_is_no_number_is_no_other_number(title: str, *, is_found: bool) -> None:
    value = {"title": title, "meeting": {"numbers": [{"counts": "meeting", "number": 3}]}}
    assert bool(found("CAL019", value)) is is_found


@pytest.mark.parametrize(
    ("printed", "words"), [("大正0年2月1日", "明治44年"), ("明治0年2月1日", "find out which year")]
)
def test_what_is_before_all_eras_is_in_none(printed: str, words: str) -> None:
    value = {"kaigiroku": "1.0", **sat({"printed": printed})}
    (finding,) = validate(kaigiroku.from_dict(value), select=["CAL003"]).findings
    assert words in finding.en


def test_one_time_in_print_is_that_of_the_beginning() -> None:
    cell = {"label": "日時", "field": "date", "value": "令和8年3月18日　午後2時"}
    ends = sat({"date": "2026-03-18", "endTime": "16:00"}, form=[cell])
    begins = sat({"date": "2026-03-18", "startTime": "16:00"}, form=[cell])
    assert found("CAL006", ends) == []
    assert found("CAL006", begins) != []


BACKWARDS: Json = {
    "date": "2026-03-18",
    "endDate": "2026-03-18",
    "startTime": "15:00",
    "endTime": "13:00",
}


def test_a_sitting_that_ends_before_it_begins_is_found_once() -> None:
    """It is not known when it was, so nothing else can be out of order with it."""
    after = {"date": "2026-03-18", "startTime": "16:00", "endTime": "17:00"}
    opens = event("open", time="14:00", text="開会　午後2時")
    assert found("CAL007", sat(BACKWARDS)) != []
    untold = {key: value for key, value in BACKWARDS.items() if key != "endDate"}
    assert found("CAL014", sat(BACKWARDS, after)) == []
    assert found("CAL014", sat(untold, after)) == []
    assert found("CAL008", sat(BACKWARDS, proceedings=[opens])) == []


def test_a_sitting_over_midnight_lasts_until_it_ends_on_the_next_day() -> None:
    night = {
        "date": "2026-03-18",
        "endDate": "2026-03-19",
        "startTime": "22:00",
        "endTime": "01:00",
    }
    assert found("CAL008", sat(night, proceedings=[event("recess", time="00:30")])) == []
    assert found("CAL008", sat(night, proceedings=[event("recess", time="03:30")])) != []


def test_an_event_on_the_day_before_the_sitting_is_found() -> None:
    day = {"date": "2026-03-18", "startTime": "14:00", "endTime": "16:00"}
    early = event("open", date="2026-03-17", text="前日")
    assert found("CAL008", sat(day, proceedings=[early])) == ["/proceedings/0/date"]


def test_times_of_different_days_do_not_run_backwards() -> None:
    days = {"date": "2026-03-18", "endDate": "2026-03-19"}
    first = event("open", date="2026-03-18", time="15:00")
    second = event("close", date="2026-03-19", time="10:00")
    assert found("CAL008", {"proceedings": [first, second]}) == []
    assert found("CAL008", sat(days, proceedings=[first, second])) == []
    same_day = event("close", date="2026-03-18", time="10:00")
    assert found("CAL008", {"proceedings": [first, same_day]}) != []


def test_a_recess_that_ends_before_it_begins_has_no_length() -> None:
    sitting = {"startTime": "14:00", "endTime": "16:00", "timeInSession": "PT1H50M"}
    backwards = [event("recess", time="15:10"), event("resume", time="15:00")]
    short = [event("recess", time="15:00"), event("resume", time="15:30")]
    assert found("CAL010", sat(sitting, proceedings=backwards)) == []
    assert found("CAL010", sat(sitting, proceedings=short)) != []


# ------------------------------------------------------------------------- openness and editions


@pytest.mark.parametrize(("status", "is_found"), [("closed", True), ("partly-closed", False)])
def test_what_is_closed_in_part_may_stand_in_the_public_edition(
    status: str, *, is_found: bool
) -> None:
    openness = {"status": status, "reasons": [{"code": "personal"}]}
    record = {"edition": "public", "openness": {"status": "partly-closed"}}
    remark = {"kind": "remark", "text": "以上です。", "openness": openness}
    group = {
        "label": "委員",
        "openness": openness,
        "entries": [{"label": "森", "name": "森　明子"}],
    }
    assert bool(found("OPN005", {"record": record, "proceedings": [remark]})) is is_found
    assert bool(found("OPN005", {"record": record, "attendance": [group]})) is is_found


def test_a_record_that_was_published_is_not_closed() -> None:
    openness = {"status": "closed", "reasons": [{"code": "personal"}]}
    record = {"openness": openness, "steps": [{"step": "prepared"}, {"step": "published"}]}
    assert found("OPN014", {"record": record}) == ["/record/openness/status"]
    assert found("OPN014", {"record": {**record, "steps": [{"step": "prepared"}]}}) == []


def test_the_form_is_quoted_where_it_has_the_reason() -> None:
    blank = {"label": "非公開の理由", "field": "reasons"}
    told = {**blank, "value": "個人情報を扱うため"}
    for form, words in (([blank, told], "個人情報を扱うため"), ([blank], "write it in `reasons`")):
        minutes = kaigiroku.from_dict(
            {
                "kaigiroku": "1.0",
                "form": form,
                "meeting": {"openness": {"status": "closed"}},
            }
        )
        (finding,) = validate(minutes, select=["OPN001"]).findings
        assert words in finding.en


def test_what_is_withheld_in_the_agenda_has_the_reason_of_its_item() -> None:
    mark = {"kind": "withheld", "start": 0, "end": 2, "text": "●●"}
    decision = {"kind": "decision", "text": "●●を可決した。", "spans": [mark]}
    item = {"title": "懲戒処分", "decisions": [decision]}
    assert found("OPN012", {"agenda": [item]}) == ["/agenda/0/decisions/0/spans/0"]
    closed = {**item, "openness": {"status": "closed"}}
    assert found("OPN012", {"agenda": [closed]}) == []  # it is the item that lacks one


# ---------------------------------------------------------------------------------- the remainder


def test_the_code_of_a_town_is_not_that_of_its_prefecture() -> None:
    body = {"name": "審議会", "government": {"name": "東京都", "localGovernmentCode": "131016"}}
    assert found("IDN003", {"meeting": {"bodies": [body]}}) != []
    body["government"] = {"name": "東京都", "localGovernmentCode": "130001"}
    assert found("IDN003", {"meeting": {"bodies": [body]}}) == []


def test_one_file_at_one_address_is_told_once() -> None:
    materials: list[Json] = [
        {
            "label": f"資料{n}",
            "title": title,
            "sha256": sign * 64,
            "url": f"https://www.example.jp/{sign}.pdf",
        }
        for n, (title, sign) in enumerate([("計画", "a"), ("予算", "a"), ("決算", "b")], 1)
    ]
    assert found("MAT004", {"materials": materials}) == ["/materials/1/sha256"]
    for one in materials:
        del one["sha256"]
    assert found("MAT004", {"materials": materials}) == ["/materials/1/url"]


def test_an_item_that_is_not_there_has_no_result() -> None:
    agenda = [{"id": "g1", "title": "計画", "category": "bill"}]
    decision = {"kind": "decision", "items": ["g2"], "text": "可決した。", "outcome": "approved"}
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", "agenda": agenda, "proceedings": [decision]})
    findings = validate(minutes, profile="municipal", select=["CMP017"]).findings
    assert [finding.pointer for finding in findings] == ["/agenda/0"]


def test_a_step_of_which_only_the_print_is_told_is_in_no_order() -> None:
    steps: list[Json] = [
        {"step": "confirmed", "date": "2026-03-10"},
        {"printed": "4月1日　処理済み", "date": "2026-03-01"},
        {"step": "prepared", "date": "2026-03-05"},
    ]
    assert found("REC001", {"record": {"steps": steps}}) == []
    steps[1]["step"] = "confirmed"
    assert found("REC001", {"record": {"steps": steps}}) != []


def test_a_pointer_to_an_extension_that_is_not_there_leads_nowhere() -> None:
    inferred = ["/extensions/kaede:box", "/extensions/kaede:shelf"]
    value = {
        "extensions": {"kaede:box": "R7-12"},
        "record": {"provenance": {"inferred": inferred}},
    }
    assert found("REF011", value) == ["/record/provenance/inferred/1"]


def test_no_two_rules_have_one_code() -> None:
    words = Words("x", "x")
    declare = rule(
        "CAL001",
        "note",
        title=words,
        message=words,
        why=words,
        todo=words,
        fails=(),
        passes=(),
    )
    with pytest.raises(ValueError, match="CAL001 is taken"):
        declare(lambda _: iter(()))
