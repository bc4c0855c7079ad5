"""SARIF is what its own schema asks for (the copy that comes with Microsoft's jest-sarif)."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

import kaigiroku
from kaigiroku.sarif import sarif
from tests.test_findings import WRONG_DAY

MODULES = Path(__file__).parent / "node" / "node_modules"
TWICE = """{
  "kaigiroku": "1.0",
  "agenda": [{ "id": "one", "title": "議題" }],
  "materials": [{ "id": "one", "title": "資料" }]
}"""
SCHEMA = MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"


def log() -> dict[str, Any]:
    reports = [
        ("会議録 1.kaigiroku.json", kaigiroku.check(WRONG_DAY)),
        ("/srv/b.kaigiroku.json", kaigiroku.check('{"title": "", "when": 1}')),
        ("c.kaigiroku.json", kaigiroku.validate(kaigiroku.loads(WRONG_DAY))),
        ("d.kaigiroku.json", kaigiroku.check('{"kaigiroku": "1.0"}')),
        ("f.kaigiroku.json", kaigiroku.check(TWICE)),
    ]
    return sarif(reports, unreadable=[("e.json", "No such file")], language="ja")


@pytest.mark.node
def test_it_is_valid_by_the_schema_of_sarif() -> None:
    Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log())


def test_every_result_has_its_rule_place_and_level() -> None:
    (run,) = log()["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [result["ruleId"] for result in run["results"][:2]] == ["CAL002", "CAL002"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    first, waived = run["results"][:2]
    assert first["level"] == "warning"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "%E4%BC%9A%E8%AD%B0%E9%8C%B2%201.kaigiroku.json"},
        "region": {"startLine": 5, "startColumn": 20},
    }
    assert waived["suppressions"] == [{"kind": "inSource", "justification": "原本のとおり。"}]
    assert {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]
    } >= {"file:///srv/b.kaigiroku.json"}
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["columnKind"] == "unicodeCodePoints"


def test_what_a_finding_is_about_beside_its_place_is_named() -> None:
    (run,) = log()["runs"]
    (result,) = [one for one in run["results"] if one["ruleId"] == "REF001"]
    ((at,),) = [one["logicalLocations"] for one in result["relatedLocations"]]
    assert at["fullyQualifiedName"].startswith("/agenda/0")
    (place,) = result["locations"]
    assert place["logicalLocations"][0]["fullyQualifiedName"].startswith("/materials/0")
