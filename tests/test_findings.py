"""Reports: what they count, how they are written down, in what order they come."""

import json
import pickle

import pytest

import kaigiroku
from kaigiroku.findings import Finding, Report

WRONG_DAY = """{
  "kaigiroku": "1.0",
  "meeting": {
    "sittings": [
      { "printed": "令和8年3月18日（木）", "date": "2026-03-18" },
      { "printed": "令和8年3月19日（水）", "date": "2026-03-19" }
    ]
  },
  "waivers": [
    { "rule": "CAL002", "pointer": "/meeting/sittings/1", "reason": "原本のとおり。" }
  ]
}
"""


def finding(code: str, severity: str, pointer: str = "") -> Finding:
    return Finding(code=code, severity=severity, pointer=pointer, en="En.", ja="日。")  # type: ignore[arg-type]


def test_a_finding_has_its_place_in_the_text() -> None:
    report = kaigiroku.check(WRONG_DAY)
    (found,) = report.findings
    assert (found.code, found.severity) == ("CAL002", "warning")
    assert (found.pointer, found.line, found.column) == ("/meeting/sittings/0/printed", 5, 20)
    assert str(found).startswith("/meeting/sittings/0/printed (line 5, column 20): CAL002 warning:")


def test_what_the_document_waives_is_told_apart_with_its_reason() -> None:
    report = kaigiroku.check(WRONG_DAY)
    (waived,) = report.waived
    assert waived.finding.pointer == "/meeting/sittings/1/printed"
    assert (waived.reason, waived.waiver) == ("原本のとおり。", "/waivers/0")
    assert report.counts == {"error": 0, "warning": 1, "note": 0}


def test_a_text_that_is_no_document_has_its_problems_as_errors() -> None:
    report = kaigiroku.check('{"kaigiroku": "1.0", "title": ""}')
    (found,) = report.findings
    assert (found.code, found.severity, found.line, found.column) == ("VAL005", "error", 1, 31)


def test_without_a_text_there_are_no_lines() -> None:
    report = kaigiroku.validate(kaigiroku.loads(WRONG_DAY))
    assert report.findings[0].line is None
    assert next(report.lines("a.json")).startswith(
        "a.json:/meeting/sittings/0/printed: warning CAL002 "
    )


def test_lines_are_what_compilers_write() -> None:
    report = kaigiroku.check(WRONG_DAY)
    assert next(report.lines("a.json")).startswith("a.json:5:20: warning CAL002 ")
    assert "曜日" in next(report.lines("a.json", "ja"))


def test_counting_and_grouping() -> None:
    report = Report(
        findings=(
            finding("B001", "note"),
            finding("A001", "error"),
            finding("B001", "note", "/title"),
        )
    )
    assert report.counts == {"error": 1, "warning": 0, "note": 2}
    assert report.worst == "error"
    assert Report().worst is None
    assert list(report.by_code) == ["A001", "B001"]
    assert len(report.by_code["B001"]) == 2
    assert [f.code for f in report.of_severity("warning")] == ["A001"]
    assert report.of_severity("note") == report.findings
    with pytest.raises(ValueError, match="tuple"):
        report.of_severity("fatal")  # type: ignore[arg-type]


def test_a_report_is_a_value() -> None:
    report = kaigiroku.check(WRONG_DAY)
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 -- our own
    assert hash(report) == hash(kaigiroku.check(WRONG_DAY.encode()))


def test_a_report_is_json() -> None:
    value = kaigiroku.check(WRONG_DAY).to_dict()
    assert json.loads(json.dumps(value)) == value
    assert value["counts"] == {"error": 0, "warning": 1, "note": 0}
    assert value["findings"][0]["message"]["ja"]
    assert value["waived"][0]["finding"]["line"] == 6


@pytest.mark.parametrize(
    "wrong",
    [
        {"profile": "strict"},
        {"select": ["CAL9"]},
        {"ignore": ["CAL999"]},
        {"select": [""]},
        {"select": "CAL"},
    ],
)
def test_unknown_names_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(kaigiroku.UnknownRuleError):
        kaigiroku.validate(kaigiroku.loads(WRONG_DAY), **wrong)  # type: ignore[arg-type]
    with pytest.raises(kaigiroku.UnknownRuleError):
        kaigiroku.check("no JSON", **wrong)  # type: ignore[arg-type]


def test_rules_are_selected_and_ignored_by_code_and_by_family() -> None:
    minutes = kaigiroku.loads(WRONG_DAY)
    assert kaigiroku.validate(minutes, select=["CAL"]).findings
    assert kaigiroku.validate(minutes, select=["CAL002"]).findings
    assert not kaigiroku.validate(minutes, select=["OPN"]).findings
    assert not kaigiroku.validate(minutes, ignore=["CAL"]).findings
    assert not kaigiroku.validate(minutes, select=["CAL"], ignore=["CAL002"]).findings


def test_completeness_is_looked_at_only_where_it_is_asked_for() -> None:
    smallest = kaigiroku.loads('{"kaigiroku": "1.0"}')
    assert not kaigiroku.validate(smallest).findings
    counts = [
        len(kaigiroku.validate(smallest, profile=profile).findings)
        for profile in ("core", "municipal", "statutory")
    ]
    assert 0 < counts[0] < counts[1] < counts[2]
    assert {f.pointer for f in kaigiroku.validate(smallest, profile="statutory").findings} == {""}
    one = kaigiroku.validate(smallest, select=["CMP001"])
    assert [f.code for f in one.findings] == ["CMP001"]


def test_a_finding_of_a_document_without_a_text_has_no_line_in_json() -> None:
    value = json.loads(json.dumps(kaigiroku.validate(kaigiroku.loads(WRONG_DAY)).to_dict()))
    (found,) = value["findings"]
    assert found.keys() == {"code", "severity", "pointer", "message", "params", "related"}


def test_a_text_is_not_taken_for_a_document() -> None:
    with pytest.raises(TypeError, match=r"takes Minutes, not str; see check\(\)"):
        kaigiroku.validate('{"kaigiroku": "1.0"}')  # type: ignore[arg-type]
