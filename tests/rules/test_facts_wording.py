"""Text as messages show it."""

from kaigiroku.rules.facts.wording import cited, whole
from tests.rules.facts import surveyed


def test_text_is_cited_on_one_line() -> None:
    assert cited("  令和８年\n　第３回\t会議 ") == "令和８年 第３回 会議"


def test_blanks_alone_are_told_by_their_code_points() -> None:
    assert cited(" \n　") == "U+0020 U+000A U+3000"
    assert cited("") == ""


def test_the_middle_of_a_long_text_is_left_out_where_that_makes_it_shorter() -> None:
    digits = "0123456789" * 5
    assert cited(digits[:40]) == digits[:40]
    assert cited(digits[:41]) == f"{digits[:24]}…{digits[26:41]}"
    assert cited(digits) == f"{digits[:24]}…{digits[35:]}"


def test_the_whole_text_is_that_of_all_fields_line_by_line() -> None:
    survey = surveyed(title="会議録", proceedings=[{"kind": "passage", "text": "以上"}])
    assert whole(survey) == "会議録\n以上"
    assert whole(surveyed()) == ""
