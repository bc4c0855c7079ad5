"""Every rule objects to its failing examples, just where it says, and to nothing in the mended."""

import json
import re

import pytest
from hypothesis import given

import kaigiroku
from kaigiroku import pointer, strategies
from kaigiroku.rules import CATALOGUE, FAMILIES, Case, Rule
from kaigiroku.validation import selected, validate

RULES = list(CATALOGUE.values())
FAILING = [
    pytest.param(rule, case, id=f"{rule.code}-{n}")
    for rule in RULES
    for n, case in enumerate(rule.fails)
]
PASSING = [
    pytest.param(rule, text, id=f"{rule.code}-{n}")
    for rule in RULES
    for n, text in enumerate(rule.passes)
]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def read(text: str) -> kaigiroku.Minutes:
    return kaigiroku.from_dict({"kaigiroku": "1.0", **json.loads(text)})


@pytest.mark.parametrize(("rule", "case"), FAILING)
def test_it_objects_where_the_example_says(rule: Rule, case: Case) -> None:
    minutes = read(case.document)
    profile = rule.profiles[-1] if rule.profiles else None
    report = validate(minutes, profile=profile)
    own = [
        f.pointer
        for f in (*report.findings, *(w.finding for w in report.waived))
        if f.code == rule.code
    ]
    assert own == list(case.at)
    if not rule.profiles:
        others = {f.code for f in report.findings} - {rule.code}
        assert others == set(case.also)


@pytest.mark.parametrize(("rule", "text"), PASSING)
def test_it_leaves_the_mended_example_in_peace(rule: Rule, text: str) -> None:
    report = validate(read(text), profile=rule.profiles[-1] if rule.profiles else None)
    found = {finding.code for finding in report.findings}
    assert rule.code not in found if rule.profiles else not found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_it_is_explained(rule: Rule) -> None:
    assert rule.code[:-3] in FAMILIES
    assert rule.fails
    assert rule.passes
    assert set(rule.brings) <= set(CATALOGUE) - {rule.code}
    for words in (rule.title, rule.message, rule.why, rule.todo):
        assert words.en.strip() == words.en
        assert words.en.endswith((".", "}"))
        assert words.ja.endswith(("。", "}"))
        assert re.search("[ぁ-ん]", words.ja)
    assert set(PLACEHOLDER.findall(rule.message.en)) == set(PLACEHOLDER.findall(rule.message.ja))


@given(strategies.minutes())
def test_no_document_is_too_odd_to_be_judged(minutes: kaigiroku.Minutes) -> None:
    before = kaigiroku.dumps(minutes)
    report = validate(minutes, profile="statutory")
    assert kaigiroku.dumps(minutes) == before
    value = kaigiroku.to_dict(minutes)
    for finding in (*report.findings, *(w.finding for w in report.waived)):
        for place in (finding.pointer, *finding.related):
            pointer.resolve(value, place)
        assert not PLACEHOLDER.search(finding.en.replace("{}", ""))
    assert validate(minutes, profile="statutory") == report


def test_the_rules_are_applied_family_by_family() -> None:
    families = [rule.code[:-3] for rule in selected("statutory")]
    assert [f for n, f in enumerate(families) if families[:n].count(f) == 0] == list(FAMILIES)
