"""Check digits: worked examples, laws, and another implementation."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.jp import cn

from kaigiroku.japanese import (
    PREFECTURES,
    is_legal_entity_number,
    is_local_government_code,
    legal_entity_check_digit,
    local_government_check_digit,
    local_government_code_in,
)


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


# Codes in use. 与那国町 leaves the remainder 0, 相模原市 1: the two that a slip in the rule would miss.
CODES = {
    "豊島区": "131164",
    "東京都": "130001",
    "北海道": "010006",
    "札幌市": "011002",
    "横浜市": "141003",
    "与那国町": "473821",
    "相模原市": "141500",
    "川崎市": "141305",
    "能登町": "174637",
}

# 7123456789012 is an example worked out by hand; the others are numbers in use.
NUMBERS = {
    "7123456789012": None,
    "7000012050002": None,  # 国税庁
    "6000012010023": None,  # 国立国会図書館
    "8000012010038": None,  # デジタル庁
    "7010705000725": None,  # 日本税理士会連合会
    "8000020130001": "130001",  # 東京都
}


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_codes_in_use_are_right(code: str) -> None:
    assert local_government_check_digit(code[:5]) == code[5]
    assert is_local_government_code(code)


@given(digits(5))
def test_exactly_one_sixth_digit_is_right(five: str) -> None:
    assert [is_local_government_code(f"{five}{last}") for last in range(10)].count(True) == 1


@given(digits(5))
def test_the_weighted_sum_is_a_multiple_of_eleven_but_for_10_and_11(five: str) -> None:
    code = [*map(int, five), int(local_government_check_digit(five))]
    rest = sum(weight * digit for weight, digit in zip((6, 5, 4, 3, 2, 1), code, strict=True)) % 11
    assert rest == 0 or (rest == 1 and code[5] in (0, 1))  # 10 and 11 shorten to 0 and 1


@pytest.mark.parametrize(("number", "code"), NUMBERS.items())
def test_numbers_in_use_are_right(number: str, code: str | None) -> None:
    assert legal_entity_check_digit(number[1:]) == number[0]
    assert is_legal_entity_number(number)
    assert local_government_code_in(number) == code


@given(digits(12))
def test_legal_entity_numbers_agree_with_stdnum(twelve: str) -> None:
    assert legal_entity_check_digit(twelve) == cn.calc_check_digit(twelve)


@given(digits(13))
def test_a_legal_entity_number_is_right_where_stdnum_says_so(number: str) -> None:
    assert is_legal_entity_number(number) == cn.is_valid(number)


@given(digits(12), st.integers(0, 11), st.integers(1, 8))
def test_a_wrong_digit_is_noticed_unless_it_is_9_for_0(twelve: str, place: int, step: int) -> None:
    wrong = str((int(twelve[place]) + step) % 10)
    altered = f"{twelve[:place]}{wrong}{twelve[place + 1 :]}"
    noticed = legal_entity_check_digit(altered) != legal_entity_check_digit(twelve)
    assert noticed == ({twelve[place], wrong} != {"0", "9"})


@given(digits(6))
def test_the_number_of_a_local_government_holds_its_code(code: str) -> None:
    base = f"000020{code}"
    assert local_government_code_in(legal_entity_check_digit(base) + base) == code


@given(digits(13))
def test_a_code_is_found_only_behind_the_base_of_local_governments(number: str) -> None:
    expected = number[-6:] if number[1:].startswith("000020") else None
    assert local_government_code_in(number) == expected


CHECKS: dict[Callable[[str], object], int] = {
    local_government_check_digit: 5,
    is_local_government_code: 6,
    legal_entity_check_digit: 12,
    is_legal_entity_number: 13,
    local_government_code_in: 13,
}


@pytest.mark.parametrize(("check", "length"), CHECKS.items())
@given(data=st.data())
def test_anything_but_ascii_digits_of_that_length_is_refused(
    check: Callable[[str], object], length: int, data: st.DataObject
) -> None:
    other = data.draw(
        st.text("0123456789").filter(lambda text: len(text) != length)
        | st.text("0123456789０１٣²十 -", min_size=length, max_size=length).filter(
            lambda text: not text.isascii() or " " in text or "-" in text
        )
    )
    with pytest.raises(ValueError, match=f"not {length} ASCII digits"):
        check(other)


def test_the_prefectures_are_47_in_the_order_of_their_codes() -> None:
    assert list(PREFECTURES) == [f"{number:02}" for number in range(1, 48)]
    assert len(set(PREFECTURES.values())) == 47
    assert [name for name in PREFECTURES.values() if name[-1] != "県"] == [
        "北海道",
        "東京都",
        "京都府",
        "大阪府",
    ]
    # One of each region, by the codes of JIS X 0401.
    known = {"02": "青森県", "13": "東京都", "20": "長野県", "27": "大阪府", "34": "広島県"}
    known |= {"37": "香川県", "40": "福岡県", "47": "沖縄県"}
    assert known.items() <= PREFECTURES.items()


@given(digits(5))
def test_a_code_of_a_prefecture_has_its_first_two_digits(five: str) -> None:
    code = five + local_government_check_digit(five)
    assert (code[:2] in PREFECTURES) == (1 <= int(code[:2]) <= 47)
