"""What is printed of dates and times, beside what is stated: as the rules on them find it."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

WRONG = "令和8年3月19日"
SITTING = "/meeting/sittings/0/printed"
DATE = "/meeting/sittings/0/date"


def sat(*sittings: Json, **more: Any) -> Json:
    return {"meeting": {"sittings": list(sittings)}, **more}


def day(printed: str | None = None, date: str = "2026-03-18") -> Json:
    return {"date": date, **({} if printed is None else {"printed": printed})}


def cell(value: str, field: str = "date") -> Json:
    return {"label": "日時", "field": field, "value": value}


def told(value: Json, code: str = "CAL001") -> list[tuple[str, tuple[str, ...]]]:
    """Return the places of what is found, each with those related to it."""
    return [(finding.pointer, finding.related) for finding in findings(code, value)]


# --------------------------------------------------------------------------------- what print means


@pytest.mark.parametrize(
    ("stated", "printed", "is_found"),
    [
        ("2026", "令和8年3月18日", False),
        ("2026", "令和7年3月18日", True),
        ("2026-03", "令和8年3月18日", False),
        ("2026-03", "令和8年4月18日", True),
        ("2026-03-18", "令和8年3月", False),
        ("2026-03-18", "3月18日", False),
        ("2026-03-18", "令和8年（2025年）3月19日", False),  # no date at all: another rule
    ],
)
def test_a_date_is_compared_as_far_as_both_tell(
    stated: str, printed: str, *, is_found: bool
) -> None:
    assert found("CAL001", sat(day(printed, stated))) == [SITTING] * is_found


@pytest.mark.parametrize("date", ["2026", "2026-03", "2026-03-18"])
def test_a_month_and_a_year_have_no_weekday(date: str) -> None:
    assert found("CAL002", sat(day("令和8年3月18日（木）", date))) == [SITTING]


@pytest.mark.parametrize(
    ("start", "printed", "is_found"),
    [
        ("01:30", "13時30分～15時", True),  # what is more than twelve is of the second half
        ("13:30", "1時30分～15時", False),
        ("01:30", "1時30分～15時", False),
        ("13:30", "午前1時30分～15時", True),
        ("12:00", "午前12時～15時", False),
        ("00:00", "午後12時～15時", False),
        ("00:30", "12時30分～15時", False),
        ("11:30", "23時30分～15時", True),
        ("23:30", "午前11時30分～15時", True),
    ],
)
def test_a_time_without_its_half_of_the_day_may_be_of_either(
    start: str, printed: str, *, is_found: bool
) -> None:
    sitting = {"startTime": start, "endTime": "15:00", "printed": printed}
    assert found("CAL006", sat(sitting)) == [SITTING] * is_found


# --------------------------------------------------------------------------------- what is told


def test_what_is_over_on_both_sides_is_told_with_its_places() -> None:
    form = [cell(WRONG), cell("令和8年3月21日、3月18日")]
    sitting = {"date": "2026-03-18", "endDate": "2026-03-22"}
    finding = only("CAL001", sat(sitting, form=form))
    assert finding.pointer == "/form/0/value"
    assert finding.related == ("/meeting/sittings/0/endDate", "/form/1/value")
    assert dict(finding.params) == {
        "printed_en": f"“{WRONG}”, “令和8年3月21日”",
        "printed_ja": f"「{WRONG}」「令和8年3月21日」",
        "stated_en": "2026-03-22",
        "stated_ja": "2026-03-22",
    }


def test_all_days_that_are_not_printed_are_told_each_once() -> None:
    days = {"date": "2026-03-18", "endDate": "2026-03-20"}
    finding = only("CAL001", sat(days, days, form=[cell(WRONG)]))
    assert dict(finding.params)["stated_ja"] == "2026-03-18、2026-03-20"
    assert params(finding)["stated"] == "2026-03-18, 2026-03-20"
    assert len(finding.related) == 4


def test_the_same_print_about_the_same_day_is_found_once() -> None:
    sitting, form = day(WRONG), [cell(WRONG)]
    assert told(sat(sitting, form=form)) == [(SITTING, (DATE, "/form/0/value"))]
    assert told(sat(sitting, form=[*form, *form])) == [
        (SITTING, (DATE, "/form/0/value", "/form/1/value"))
    ]


def test_what_differs_in_print_or_in_what_is_stated_is_found_for_itself() -> None:
    other = "令和8年3月20日"
    assert told(sat(day(WRONG), form=[cell(other)])) == [
        ("/form/0/value", (DATE,)),
        (SITTING, (DATE,)),
    ]
    assert told(sat(day(WRONG), form=[cell(f"{WRONG}、{other}")])) == [
        ("/form/0/value", (DATE,)),
        (SITTING, (DATE,)),
    ]
    assert told(sat(day(WRONG), day(WRONG, "2026-03-20"))) == [
        (SITTING, (DATE,)),
        ("/meeting/sittings/1/printed", ("/meeting/sittings/1/date",)),
    ]


def test_after_what_is_found_already_others_are_found_too() -> None:
    steps = [{"step": "approved", "date": "2026-04-01", "printed": "令和8年4月2日承認"}]
    value = sat(day(WRONG), form=[cell(WRONG)], record={"steps": steps})
    assert told(value) == [
        (SITTING, (DATE, "/form/0/value")),
        ("/record/steps/0/printed", ("/record/steps/0/date",)),
    ]


def test_the_cells_beneath_a_cell_are_about_the_same() -> None:
    beneath = [{"label": "日", "value": WRONG}, {"label": "終了", "cells": [{"value": WRONG}]}]
    form = [{"label": "日時", "field": "date", "cells": beneath}]
    assert told(sat(day(), form=form)) == [
        ("/form/0/cells/0/value", (DATE, "/form/0/cells/1/cells/0/value"))
    ]
    of_another = [{"label": "会議について", "cells": [{"label": "備考", "value": WRONG}]}]
    assert told(sat(day(), form=of_another)) == []


# ------------------------------------------------------------------------- what print is of dates


def test_the_text_of_an_event_is_print_and_that_of_an_event_of_ones_own_is_not() -> None:
    for what, is_found in (("close", True), ("kaede:bell", False)):
        event = {"kind": "event", "event": what, "date": "2026-03-18", "text": f"{WRONG}閉会"}
        assert found("CAL001", {"proceedings": [event]}) == ["/proceedings/0/text"] * is_found


@pytest.mark.parametrize(
    ("span", "is_found"),
    [
        pytest.param({"text": "（25時）", "time": "10:00"}, True, id="both"),
        pytest.param({"text": "（25時）"}, False, id="no time"),
        pytest.param({"time": "10:00"}, False, id="no text"),
    ],
)
def test_a_direction_is_print_if_a_time_is_stated_of_it(span: Json, *, is_found: bool) -> None:
    spans = [{"kind": "direction", "start": 3, "end": 8, **span}]
    remark = {"kind": "remark", "text": "再開（25時）", "spans": spans}
    places = ["/proceedings/0/spans/0/text"] * is_found
    assert found("CAL013", {"proceedings": [remark]}) == places


@pytest.mark.parametrize(
    ("sitting", "printed", "is_found"),
    [
        pytest.param({"startTime": "10:00"}, "10時70分", False, id="no time at all"),
        pytest.param({"startTime": "10:00"}, "10時70分～11時", False, id="the first is none"),
        pytest.param({"startTime": "10:00"}, "11時～12時70分", False, id="the last is none"),
        pytest.param({"startTime": "10:00"}, "11時", True, id="one time alone"),
        pytest.param({"endTime": "12:00"}, "10時", False, id="when it begins"),
        pytest.param({"endTime": "12:00"}, "10時～11時", True, id="when it begins and ends"),
        pytest.param({"startTime": "10:00", "endTime": "12:00"}, "11時", True, id="both stated"),
    ],
)
def test_one_time_alone_is_when_something_begins(
    sitting: Json, printed: str, *, is_found: bool
) -> None:
    assert found("CAL006", sat({**sitting, "printed": printed})) == [SITTING] * is_found
