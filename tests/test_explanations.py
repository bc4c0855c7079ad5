"""Every problem is explained, by a text that has it and the same text mended."""

import re

import pytest

import kaigiroku
from kaigiroku.explanations import EXPLANATIONS
from kaigiroku.problems import CATALOGUE


def test_every_problem_is_explained_and_nothing_else() -> None:
    assert list(EXPLANATIONS) == list(CATALOGUE)


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_the_failing_text_has_just_this_problem(code: str) -> None:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(EXPLANATIONS[code].fails)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_the_mended_text_is_a_document(code: str) -> None:
    text = EXPLANATIONS[code].passes
    assert kaigiroku.loads(text) == kaigiroku.loads(text.encode("utf-8"))


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_the_words_are_sentences_in_both_languages(code: str) -> None:
    for words in (EXPLANATIONS[code].why, EXPLANATIONS[code].todo):
        assert words.en.strip() == words.en
        assert re.search(r"[.\]}]$", words.en)
        assert "  " not in words.en
        assert words.ja.endswith("。")
        assert re.search("[ぁ-ん]", words.ja)
