import json

import pytest

from kaigiroku.catalogue import CODES, FAMILIES, entry
from kaigiroku.rules import CATALOGUE
from tests.cli.harness import Run


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_code_is_listed_once(run: Run, lang: str) -> None:
    ran = run("--lang", lang, "rules")
    assert ran.status == 0
    listed = [line.split()[0] for line in ran.out.splitlines() if line[:3] in FAMILIES]
    assert listed == list(CODES)


def test_a_profile_narrows_the_list_to_what_is_applied_under_it(run: Run) -> None:
    core = run("rules", "--profile", "core").out
    statutory = run("rules", "--profile", "statutory").out
    assert len(core.splitlines()) < len(statutory.splitlines())
    assert "JSN001" not in core
    assert "CAL002" in core


def test_the_list_as_json(run: Run) -> None:
    listed = json.loads(run("rules", "--format", "json").out)
    assert [one["code"] for one in listed] == list(CODES)
    assert all(one["why"]["ja"] and one["todo"]["en"] for one in listed)


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained_with_what_it_says(run: Run, code: str, lang: str) -> None:
    ran = run("--lang", lang, "explain", code)
    assert ran.status == 0
    told = "".join(ran.out.split())
    one = entry(code)
    for words in (one.title, one.why, one.todo):
        assert "".join(words.of("ja" if lang == "ja" else "en").split()) in told
    assert "→" in ran.out, "the example shows what is found in it"


def test_codes_may_be_written_small_and_several_at_once(run: Run) -> None:
    ran = run("explain", "cal002", "OPN001")
    assert "CAL002" in ran.out
    assert "OPN001" in ran.out


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_stands_for_its_codes(run: Run, family: str) -> None:
    codes = [code for code in CODES if code[:-3] == family]
    assert run("explain", family.lower()).out == run("explain", *codes).out


def test_an_unknown_code_is_a_usage_error_that_helps(run: Run) -> None:
    ran = run("explain", "CAL0022")
    assert ran.status == 2
    assert "did you mean CAL002?" in ran.err


def test_completeness_says_who_asks_for_it(run: Run) -> None:
    code = next(code for code, rule in CATALOGUE.items() if rule.profiles)
    assert "core" in run("explain", code).out
