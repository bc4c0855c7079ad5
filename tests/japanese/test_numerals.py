"""Numerals of every kind, the numbers of items, and head counts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kanjize import number2kanji

from kaigiroku.japanese import find_counts, leading_number, number_style, to_int

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
KANJI_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")

NUMERALS = st.text("0１２一二十百千万〇零元①Ⅳ.-－ 壱²٣", max_size=12)


# ---------------------------------------------------------------------- to_int


@given(st.integers(0, 10**18 - 1))
def test_digits_of_any_width_mixed(number: int) -> None:
    assert to_int(str(number)) == number
    assert to_int(str(number).translate(FULL_WIDTH)) == number
    assert to_int(f"{str(number)[:1].translate(FULL_WIDTH)}{str(number)[1:]}") == number


@given(st.integers(1, 99_999_999))
def test_kanji_by_name(number: int) -> None:
    assert to_int(number2kanji(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("二十三", 23),
        ("百五", 105),
        ("千二百", 1200),
        ("一千二百", 1200),
        ("一万", 10_000),
        ("二千二十六", 2026),
        ("九千九百九十九万九千九百九十九", 99_999_999),
        ("元", 1),
        ("〇", 0),
        ("零", 0),
        ("二〇", 20),
        ("二○", 20),
        ("〇八", 8),
        ("007", 7),
    ],
)
def test_kanji_and_other_words(text: str, number: int) -> None:
    assert to_int(text) == number


@given(st.integers(0, 99_999_999))
def test_kanji_by_place(number: int) -> None:
    assert to_int(str(number).translate(KANJI_DIGITS)) == number


@pytest.mark.parametrize("signs", ["①⑳㉑㉟㊱㊿", "⑴⒇", "⒈⒛", "ⅠⅣⅫ", "ⅰⅳⅻ", "㈠㈩", "㊀㊉", "❶❿⓫⓴"])
def test_signs_count_as_unicode_says(signs: str) -> None:
    for sign in signs:
        assert to_int(sign) == unicodedata.numeric(sign)


def test_signs_before_and_behind_a_run_are_no_part_of_it() -> None:
    for sign in map(chr, range(0x2000, 0x3400)):
        assert to_int(sign) in (None, unicodedata.numeric(sign, None))


@given(st.characters(categories=["No", "Nl"]))
def test_no_sign_counts_other_than_unicode_says(sign: str) -> None:
    assert to_int(sign) in (None, unicodedata.numeric(sign))


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "²", "٣", "१", "½", "-1", "1.5", "1,000", " 1", "1 ", "1\n", "一\n"),
        *("○", "○○", "〇〇", "万", "百千", "十十", "十〇", "二三十", "一万万", "甲", "IV", "①②"),
        *("1万", "９" * 19, "1" * 100_000, "一" * 100_000, "十" * 9),
    ],
)
def test_everything_else_is_no_number(text: str) -> None:
    assert to_int(text) is None


@given(st.text() | NUMERALS)
def test_to_int_never_raises(text: str) -> None:
    number = to_int(text)
    assert number is None or 0 <= number < 10**18


# ------------------------------------------------------------ numbers of items


@pytest.mark.parametrize(
    ("text", "path", "style"),
    [
        ("1", (1,), "＊"),
        ("１", (1,), "＊"),
        ("1 開会", (1,), "＊"),
        ("１　開会", (1,), "＊"),
        ("  12 その他", (12,), "＊"),
        ("3公開", (3,), "＊"),
        ("2「基本計画」について", (2,), "＊"),
        ("1.", (1,), "＊."),
        ("１．開会", (1,), "＊."),
        ("1、開会", (1,), "＊、"),
        ("1：開会", (1,), "＊:"),
        ("1)", (1,), "＊)"),
        ("１）開会", (1,), "＊)"),
        ("(2)", (2,), "(＊)"),
        ("（２）その他", (2,), "(＊)"),
        ("( 2 ) その他", (2,), "(＊)"),
        ("【1】開会", (1,), "【＊】"),
        ("〔1〕開会", (1,), "〔＊〕"),
        ("[1] 開会", (1,), "[＊]"),
        ("1-2", (1, 2), "＊-＊"),
        ("１－２ 計画案", (1, 2), "＊-＊"),
        ("1.2.3 計画案", (1, 2, 3), "＊.＊.＊"),
        ("1の2", (1, 2), "＊の＊"),
        ("(1-2)", (1, 2), "(＊-＊)"),
        ("第2", (2,), "第＊"),
        ("第２　報告事項", (2,), "第＊"),
        ("第3号", (3,), "第＊号"),
        ("第1章 総則", (1,), "第＊章"),
        ("第1部", (1,), "第＊部"),
        ("日程第2 部会審議", (2,), "日程第＊"),
        ("日程第１会議録署名議員の指名", (1,), "日程第＊"),
        ("議事日程第6号", (6,), "議事日程第＊号"),
        ("1開会", (1,), "＊"),
        ("第5号議案", (5,), "第＊号議案"),
        ("第５号議案　かえで市一般会計補正予算", (5,), "第＊号議案"),
        ("議案第3号", (3,), "議案第＊号"),
        ("議案第三号", (3,), "議案第＊号"),
        ("議案第三-二号", (3, 2), "議案第＊-＊号"),
        ("(一の2)", (1, 2), "(一の＊)"),
        ("(1の二)", (1, 2), "(＊の一)"),
        ("議案第 12 号 条例の一部改正について", (12,), "議案第＊号"),
        ("議 案 第 3 号", (3,), "議案第＊号"),
        ("報告第1号の1", (1, 1), "報告第＊号の＊"),
        ("議案第3-2号", (3, 2), "議案第＊-＊号"),
        ("日程第1", (1,), "日程第＊"),
        ("日程第１ 会議録署名議員の指名", (1,), "日程第＊"),
        ("委員会提出議案第1号", (1,), "委員会提出議案第＊号"),
        ("議題1", (1,), "議題＊"),
        ("協議事項２　計画案", (2,), "協議事項＊"),
        ("資料 1 - 1", (1, 1), "資料＊-＊"),
        ("参考資料３", (3,), "参考資料＊"),
        ("①", (1,), "○"),
        ("㉑その他", (21,), "○"),
        ("❷", (2,), "●"),
        ("⑴", (1,), "(＊)"),
        ("⒈開会", (1,), "＊."),
        ("Ⅱ", (2,), "Ⅰ"),
        ("Ⅳ　報告", (4,), "Ⅰ"),
        ("ⅲ", (3,), "ⅰ"),
        ("ア", (1,), "ア"),
        ("イ　委員の委嘱", (2,), "ア"),
        ("ｳ 委員の委嘱", (3,), "ア"),
        ("カ、その他", (6,), "ア、"),
        ("(エ)", (4,), "(ア)"),
        ("（ン）", (46,), "(ア)"),
        ("一", (1,), "一"),
        ("二　報告", (2,), "一"),
        ("十一、その他", (11,), "一、"),
        ("（三）その他", (3,), "(一)"),
        ("㈢", (3,), "(一)"),
    ],
)
def test_the_number_of_an_item_and_its_style(text: str, path: tuple[int, ...], style: str) -> None:
    assert (leading_number(text), number_style(text)) == (path, style)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "開会",
            "その他",
            "アンケート結果について",
            "イベントの開催",
            "一般会計補正予算",
        ),
        *("一部改正について", "十分な議論", "30年のあゆみ", "14名", "2つの案について", "3月定例会"),
        *("9:00 開会", "1,000円", "50%", "5G", "第5次かえで市総合計画", "第三者委員会", "第一線"),
        *(
            "令和7年度予算",
            "令和8年3月18日",
            "午前10時",
            "()",
            "(水)",
            "第",
            "第号",
            "十十 開会",
            "(十十) 開会",
            "○",
        ),
        *("第2号の配置", "第1部会", "第1会議室", "北庁舎 第1会議室", "市民会館 第2会議室"),
        *("地方自治法第109条", "農地法第3条の許可", "規約第8条第2項", "第3条", "日程第1回"),
        *("1番 根岸 勝", "8頁の図", "2学期の始業", "3施設の照明", "14ポイント", "九十九 瑠美"),
        *("2026年度", "-1", "．１", "１０人委員会"),
    ],
)
def test_what_begins_with_no_number(text: str) -> None:
    assert leading_number(text) is None
    assert number_style(text) is None


def test_a_number_is_looked_for_in_the_first_eighty_characters() -> None:
    path = "-".join(["1"] * 39)
    just, over = f"({path}2)", f"({path}12)"
    assert (len(just), len(over)) == (80, 81)
    assert leading_number(just) == (*[1] * 38, 12)
    assert leading_number(over) is None


STYLES = [
    "{}",
    "{} 開会",
    "{}.",
    "{}．開会",
    "({})",
    "（{}）",
    "{})",
    "第{}",
    "第{}号議案",
    "議案第{}号",
]
STYLES += ["日程第{}", "議題{}", "資料{}", "{}、", "{}の2", "{}-1", "[{}]", "【{}】"]


@given(st.sampled_from(STYLES), st.integers(1, 99), st.integers(1, 99))
def test_items_numbered_alike_have_one_style_and_their_own_numbers(
    style: str, one: int, other: int
) -> None:
    first, second = style.format(one), style.format(str(other).translate(FULL_WIDTH))
    assert number_style(first) == number_style(second) is not None
    path, other_path = leading_number(first), leading_number(second)
    assert path is not None and other_path is not None
    assert (path[0], other_path[0]) == (one, other)
    assert path[1:] == other_path[1:]


@given(st.sampled_from(["第{}号議案", "議案第{}号", "日程第{}", "({})"]), st.integers(1, 99))
def test_kanji_numbers_of_items(style: str, number: int) -> None:
    assert leading_number(style.format(number2kanji(number))) == (number,)


@given(st.sampled_from(["{}", "{}、", "{}　報告"]), st.integers(1, 29))
def test_bare_kanji_numbers_of_items(style: str, number: int) -> None:
    assert leading_number(style.format(number2kanji(number))) == (number,)


@given(
    st.text() | st.lists(st.sampled_from([*"第号(（1１-の.ア①議案 十"]), max_size=12).map("".join)
)
def test_a_path_has_a_style_and_the_other_way_round(text: str) -> None:
    path, style = leading_number(text), number_style(text)
    assert (path is None) == (style is None)
    assert path is None or (len(path) > 0 and min(path) >= 0)


@given(st.text(max_size=8), st.sampled_from(["1 ", "(2)", "議案第3号 ", "①", "ア　"]))
def test_what_follows_does_not_matter(text: str, head: str) -> None:
    assert leading_number(f"{head}「{text}」について") == leading_number(head)


# ------------------------------------------------------------------ head counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("14名", (14,)),
        ("14人", (14,)),
        ("１４ 名", (14,)),
        ("十四名", (14,)),
        ("ほか25名", (25,)),
        ("外、関係課長 3 名", (3,)),
        ("委員長始め3名", (3,)),
        ("傍聴者 0人", (0,)),
        ("出席委員18人/19人", (18, 19)),
        ("6名中5名", (6, 5)),
        ("(欠席 2 人)", (2,)),
        ("延べ1,234人", (1234,)),
        ("(1)議員 なし (2)その他 2名", (2,)),
        ("委員長,3名", (3,)),
        ("3名様", (3,)),
        ("十十名", ()),
        ("なし", ()),
        ("名簿", ()),
        ("3人目", ()),
        ("第3人", ()),
        ("1人当たり", ()),
        ("10人につき", ()),
        ("一人ひとり", ()),
        ("一人一人", (1,)),
        ("議題1人事案件", ()),
        ("2名称の変更", ()),
        ("1.5人", ()),
        ("人口", ()),
        ("三十五名、百二人", (35, 102)),
    ],
)
def test_head_counts(text: str, counts: tuple[int, ...]) -> None:
    assert find_counts(text) == counts


@given(
    st.lists(st.integers(0, 9_999_999), max_size=5), st.sampled_from(["名", "人", " 名", "　人"])
)
def test_every_count_is_found_in_order(numbers: list[int], word: str) -> None:
    assert find_counts("、".join(f"ほか{number}{word}" for number in numbers)) == tuple(numbers)


@given(st.text() | st.text("1１,.十名人第 目"))
def test_counting_never_raises(text: str) -> None:
    assert all(number >= 0 for number in find_counts(text))
