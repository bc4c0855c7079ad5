"""The table of everything found in the examples is complete, and every finding was judged."""

import re
from pathlib import Path

import kaigiroku

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "measurements" / "quietness.md"
ROW = re.compile(
    r"^\| `([^`]+)` \| (?:\[)?([A-Z]+[0-9]+)[^|]*\| `([^`]*)` \| (right|false) \| (.+) \|$",
    re.MULTILINE,
)


def test_the_table_holds_every_finding_in_the_examples_and_no_other() -> None:
    found = set()
    for path in sorted((ROOT / "examples").rglob("*.kaigiroku.json")):
        report = kaigiroku.validate(kaigiroku.load(path))
        name = path.relative_to(ROOT / "examples").as_posix().removesuffix(".kaigiroku.json")
        everything = (*report.findings, *(waived.finding for waived in report.waived))
        found |= {(name, finding.code, finding.pointer) for finding in everything}
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    assert {(name, code, pointer) for name, code, pointer, _, _ in rows} == found
    assert len(rows) == len(found)
    assert all(judgement == "right" for *_, judgement, _ in rows), "mend the rule"
