"""Waivers at their bounds: what they cover, and which cover nothing."""

from typing import Any

import pytest

import kaigiroku
from kaigiroku.findings import Report
from kaigiroku.validation import validate
from tests.rules.finding import Json, findings, found, params

SLIP = {"date": "2026-03-18", "printed": "令和8年3月18日（木）"}
OTHER = {"date": "2026-03-19", "printed": "令和8年3月19日（水）"}
RIGHT = {"date": "2026-03-18", "printed": "令和8年3月18日（水）"}


def waiver(pointer: str | None = None, rule: str | None = "CAL002", **more: Any) -> Json:
    told = {"rule": rule, "pointer": pointer, "reason": "原本のとおり。", **more}
    return {key: value for key, value in told.items() if value is not None}


def waived(*waivers: Json, sittings: tuple[Json, ...] = (RIGHT, SLIP)) -> Json:
    held = {"meeting": {"sittings": list(sittings)}}
    return {**held, "waivers": list(waivers)} if waivers else held


def report(value: Json) -> Report:
    minutes = kaigiroku.from_dict({"kaigiroku": "1.0", **value})
    return validate(minutes, select=["CAL002", "WVR"])


PLACES = [f"/meeting/sittings/{number}/printed" for number in range(2)]


@pytest.mark.parametrize(
    ("waivers", "covering"),
    [
        pytest.param([], [None, None], id="none"),
        pytest.param([waiver()], [0, 0], id="everywhere"),
        pytest.param([waiver("/meeting")], [0, 0], id="a part"),
        pytest.param([waiver("/meeting/sittings/1")], [None, 0], id="an entry"),
        pytest.param([waiver(PLACES[1])], [None, 0], id="the place"),
        pytest.param([waiver("/meeting/sittings/0/date")], [None, None], id="beside it"),
        pytest.param([waiver(rule="CAL001")], [None, None], id="another rule"),
        pytest.param([waiver(reason=None)], [None, None], id="no reason"),
        pytest.param([waiver(rule=None)], [None, None], id="no rule"),
        pytest.param([waiver(reason=None), waiver()], [1, 1], id="one without reason first"),
        pytest.param([waiver(), waiver()], [0, 0], id="the first of two"),
        pytest.param([waiver(), waiver(PLACES[0])], [1, 0], id="the nearest of two"),
    ],
)
def test_what_is_covered(waivers: list[Json], covering: list[int | None]) -> None:
    told = report(waived(*waivers, sittings=(SLIP, OTHER)))
    standing = [one.pointer for one in told.findings if one.code == "CAL002"]
    assert standing == [place for place, by in zip(PLACES, covering, strict=True) if by is None]
    assert [(one.finding.pointer, one.waiver) for one in told.waived] == [
        (place, f"/waivers/{by}")
        for place, by in zip(PLACES, covering, strict=True)
        if by is not None
    ]


@pytest.mark.parametrize(
    ("waivers", "places"),
    [
        pytest.param([waiver("/meeting/sittings/1")], [], id="used"),
        pytest.param([waiver("/meeting/sittings/0")], [0], id="not here"),
        pytest.param([waiver("/title"), waiver()], [0], id="the first of two"),
        pytest.param([waiver(), waiver()], [1], id="said again"),
        pytest.param([waiver("/title", reason=None)], [], id="no reason"),
        pytest.param([waiver("/title", rule=None)], [], id="no rule"),
        pytest.param([waiver("/title", rule=None), waiver("/title")], [1], id="after no rule"),
        pytest.param([waiver(rule="CAL001")], [], id="a rule that was not applied"),
        pytest.param([waiver(rule="CAL999")], [], id="a rule that there is not"),
    ],
)
def test_what_covers_nothing(waivers: list[Json], places: list[int]) -> None:
    unused = [one for one in report(waived(*waivers)).findings if one.code == "WVR003"]
    assert [one.pointer for one in unused] == [f"/waivers/{number}" for number in places]
    assert [params(one) for one in unused] == [{"code": "CAL002"}] * len(places)


@pytest.mark.parametrize(
    ("one", "missing", "is_unknown"),
    [
        (waiver(), None, False),
        (waiver(rule=None), "rule", False),
        (waiver(reason=None), "reason", False),
        (waiver("/title", rule=None, reason=None), "rule", False),
        (waiver(rule="CAL999"), None, True),
        (waiver(rule="CAL999", reason=None), "reason", True),
    ],
)
def test_what_a_waiver_lacks(one: Json, missing: str | None, *, is_unknown: bool) -> None:
    value = {"title": "協議会", "waivers": [waiver(), one]}
    lacking = findings("WVR001", value)
    assert [finding.pointer for finding in lacking] == ["/waivers/1"] * (missing is not None)
    assert [params(finding)["missing"] for finding in lacking] == [missing] * len(lacking)
    assert found("WVR002", value) == ["/waivers/1/rule"] * is_unknown
