"""The vectors are what they say, without a look at the rules that they were made from."""

import json
from pathlib import Path

import jsonschema_rs
import pytest

import kaigiroku
from kaigiroku.rules import CATALOGUE

FOLDER = Path(__file__).resolve().parents[2] / "schema" / "conformance"
FILES = sorted((FOLDER / "rules").glob("*.json"))
FORM = jsonschema_rs.validator_for(json.loads((FOLDER / "vectors.schema.json").read_text("utf-8")))
SCHEMA = jsonschema_rs.validator_for(kaigiroku.schema())


def test_there_is_a_file_for_every_rule_and_no_other() -> None:
    assert {path.stem for path in FILES} == set(CATALOGUE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_vectors_hold(path: Path) -> None:
    vectors = json.loads(path.read_text(encoding="utf-8"))
    FORM.validate(vectors)
    code, profiles = vectors["code"], vectors["profiles"]
    assert code == path.stem
    assert any(vector["findings"] for vector in vectors["vectors"])
    assert not all(vector["findings"] for vector in vectors["vectors"])
    for vector in vectors["vectors"]:
        SCHEMA.validate(vector["document"])
        minutes = kaigiroku.from_dict(vector["document"])
        report = kaigiroku.validate(minutes, profile=profiles[-1] if profiles else None)
        found = [*report.findings, *(waived.finding for waived in report.waived)]
        assert [f.pointer for f in found if f.code == code] == vector["findings"], vector["name"]
        if not profiles:
            others = {f.code for f in report.findings} - {code}
            assert others == set(vector.get("also", [])), vector["name"]
