"""Laws of completeness: profiles ask for ever more, and what says nothing lacks everything."""

from hypothesis import given

import kaigiroku
from kaigiroku import Minutes, strategies
from kaigiroku.model import Cell
from kaigiroku.profiles import PROFILES
from kaigiroku.rules import CATALOGUE
from kaigiroku.validation import validate

ONLY_OF_WHAT_IS_THERE = {"CMP007", "CMP017", "CMP028", "CMP029"}
"""The rules that ask about remarks, items, members and signatories that are stated."""


@given(strategies.minutes())
def test_each_profile_finds_what_the_one_before_finds(minutes: Minutes) -> None:
    before: set[tuple[str, str]] = set()
    for profile in PROFILES:
        report = validate(minutes, profile=profile, select=["CMP"])
        found = {(f.code, f.pointer) for f in report.findings}
        found |= {(w.finding.code, w.finding.pointer) for w in report.waived}
        assert before <= found
        before = found


def test_what_says_nothing_lacks_all_that_is_asked_for() -> None:
    for profile in PROFILES:
        asked = {code for code, rule in CATALOGUE.items() if profile in rule.profiles}
        report = validate(Minutes(), profile=profile)
        assert {f.code for f in report.findings} == asked - ONLY_OF_WHAT_IS_THERE
        assert {f.pointer for f in report.findings} == {""}


def test_without_a_profile_nothing_is_asked_for() -> None:
    assert validate(Minutes()).findings == ()


def test_a_blank_form_is_no_statement_but_is_named() -> None:
    fields = ["title", "date", "location", "attendance", "agenda", "observers", "fidelity"]
    form = tuple(Cell(label="欄", field=field, value="") for field in fields)
    bare = validate(Minutes(), profile="municipal").findings
    blank = validate(Minutes(form=form), profile="municipal").findings
    assert [f.code for f in blank] == [f.code for f in bare]
    related = {place for f in blank for place in f.related}
    assert related == {f"/form/{number}/value" for number in range(len(fields))}


def test_none_is_an_answer() -> None:
    minutes = kaigiroku.loads(
        """
        {"kaigiroku": "1.0", "statedNone": ["agenda", "attendance", "materials", "proceedings"],
         "attendance": [{"label": "欠席", "status": "absent", "count": 0},
                        {"label": "事務局", "capacity": "secretariat", "count": 0},
                        {"label": "傍聴者", "capacity": "public", "count": 0}]}
        """
    )
    asked = ["CMP004", "CMP005", "CMP006", "CMP012", "CMP014", "CMP015", "CMP016"]
    assert validate(minutes, profile="statutory", select=asked).findings == ()
    assert len(validate(Minutes(), profile="statutory", select=asked).findings) == len(asked)
