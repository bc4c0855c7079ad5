"""Keys for comparing print, and the traces of broken software."""

import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaigiroku.japanese import Damage, find_damage, fold, may_be_damaged, narrow, without_honorific

ROOT = Path(__file__).parents[2]

# Signs that damage consists of, that only look like it, or that normal forms treat in their own way.
ODD = "か\u3099\u309a神\ufa19福ﾞ゛\u0301e\u1100\u1161\u11a8縺繧繝縲ゅ＞譁髮ã€â‚®\u200b\u200d\ufeff\u00ad\u00a0"
ODD += "\u3000 \t\n\r\x00\x7f\x85\ue000\U0010fffd\ufdd0\uffff\ufffd?ｱ\ufe0f\U000e0100髙①㈱～ーｰ－-12İßΣςſ"
TEXTS = st.text() | st.text(ODD) | st.text(st.sampled_from(ODD) | st.characters())


# --------------------------------------------------------------------- comparing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("①", "1"),
        ("⑴", "(1)"),
        ("Ⅳ", "iv"),
        ("㈱かえで", "(株)かえで"),
        ("㋿8年", "令和8年"),
        ("㎡", "m2"),
        ("：（）／", ":()/"),
        ("ＡＢＣ１", "abc1"),
        ("ＤＸ推進本部", "dx推進本部"),
        ("ﾄｼﾏｸ", "トシマク"),
        ("吉 井 美華子", "吉井美華子"),
        ("原     勇", "原\u3000勇"),
        ("資料 1 - 1", "資料１－１"),
        ("9:00～9:45", "9:00〜9:45"),
        ("9:00∼9:45", "9:00~9:45"),
        ("資料1―1", "資料1‐1"),
        ("資料1−1", "資料1–1"),
        ("資料1ー1", "資料1—1"),
        ("神\ufa19", "神神"),
        ("葛\U000e0100飾", "葛飾"),
        ("髙橋", "高橋"),
        ("宮﨑", "宮崎"),
        ("濵田・濱田", "浜田・浜田"),
        ("渡邊・渡邉", "渡辺・渡辺"),
        ("齋藤・齊藤・斎藤", "斉藤・斉藤・斉藤"),
        ("德永", "徳永"),
        ("𠮷田", "吉田"),
        ("か\u3099", "が"),
    ],
)
def test_what_print_spells_in_two_ways_has_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("サービス", "サ-ビス"),  # the long mark of kana is no dash
        ("データ", "デタ"),
        ("〇", "○"),
        ("1-1", "11"),
        ("部会", "分会"),
        ("ヶ", "ケ"),
        ("高橋", "高端"),
    ],
)
def test_what_is_not_the_same_has_not_one_key(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_long_mark_of_kana_stays() -> None:
    assert fold("データー") == "データー"
    assert fold("ﾃﾞｰﾀ") == "データ"


@given(TEXTS)
def test_folding_a_key_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_any_character_again_changes_nothing() -> None:
    changed = [hex(point) for point in range(sys.maxunicode + 1) if not is_stable(chr(point))]
    assert changed == []


def is_stable(sign: str) -> bool:
    key = fold(sign)
    return fold(key) == key


@given(TEXTS)
def test_canonically_equal_texts_have_one_key(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(unicodedata.normalize("NFKC", text)) == fold(text)


@given(TEXTS)
def test_spaces_do_not_matter(text: str) -> None:
    assert fold(" \u3000".join(text.split())) == fold(text)
    assert not any(sign.isspace() for sign in fold(text))


@given(TEXTS)
def test_narrowing_keeps_every_place(text: str) -> None:
    assert len(narrow(text)) == len(text)
    assert narrow(narrow(text)) == narrow(text)


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Zs"])))
def test_narrowing_undoes_full_width(text: str) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign != " " else "\u3000" for sign in text)
    assert narrow(wide) == narrow(text)
    assert unicodedata.normalize("NFKC", wide) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("鈴木君", "鈴木"),
        ("鈴木さん", "鈴木"),
        ("鈴木様", "鈴木"),
        ("鈴木氏", "鈴木"),
        ("鈴木殿", "鈴木"),
        ("鈴木委員", "鈴木"),
        ("鈴木議員", "鈴木"),
        ("鈴木 太郎 君", "鈴木 太郎"),
        ("鈴木　太郎　様　", "鈴木　太郎"),
        ("鈴木議員さん", "鈴木議員"),
        ("鈴木委員長", "鈴木委員長"),
        ("鈴木副委員長", "鈴木副委員長"),
        ("鈴木議長", "鈴木議長"),
        ("鈴木", "鈴木"),
        ("委員", "委員"),
        ("君", "君"),
        (" 君", " 君"),
        ("", ""),
    ],
)
def test_one_honorific_is_taken_off(text: str, name: str) -> None:
    assert without_honorific(text) == name


@given(st.text(min_size=1) | st.text("君様氏委員議長 　", min_size=1))
def test_a_name_never_becomes_nothing(text: str) -> None:
    name = without_honorific(text)
    assert name and text.startswith(name)


# ----------------------------------------------------------------------- damage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("第1回　会議録\n\t1　開会", []),
        ("a\u00a0b", []),
        ("葛\U000e0100飾区の☎\ufe0f", []),
        ("会議\x0b録", [("control", 2, 3)]),
        ("会議\r\n録", [("control", 2, 3)]),
        ("会議\u0085録", [("control", 2, 3)]),
        ("\ue000\uf8ff吉\U000f0000\U0010fffd", [("private-use", 0, 2), ("private-use", 3, 5)]),
        ("会\ufdd0\uffff議\U0002fffe", [("noncharacter", 1, 3), ("noncharacter", 4, 5)]),
        ("\ufeff会議", [("invisible", 0, 1)]),
        ("会\u200b議\u00ad録", [("invisible", 1, 2), ("invisible", 3, 4)]),
        ("会\u202e議\u2028", [("invisible", 1, 2), ("invisible", 3, 4)]),
        ("神\ufa19田", [("unstable", 1, 2)]),
        ("\ufa19\ufa1b\ufa10\ufa12\uf9dc", [("unstable", 0, 5)]),
        ("﨑﨔髙德濵邊", []),
        ("か\u3099く", [("unstable", 0, 2)]),
        ("ほか\u3099は\u309aへ", [("unstable", 1, 5)]),
        ("か\u3099\n\nか\u3099", [("unstable", 0, 2), ("unstable", 4, 6)]),
        ("か\u309a", []),  # no such letter: nothing to compose
        ("e\u0301", [("unstable", 0, 2)]),
        ("\u1100\u1161\u11a8", [("unstable", 0, 3)]),
        ("会議�録", [("mojibake", 2, 3)]),
        ("\x00\ue000\ufeff", [("control", 0, 1), ("private-use", 1, 2), ("invisible", 2, 3)]),
    ],
)
def test_damage_by_kind(text: str, expected: list[tuple[Damage, int, int]]) -> None:
    assert list(find_damage(text)) == expected


VISIBLE_FORMAT_CHARACTERS = {
    *range(0x0600, 0x0606),  # Arabic number signs, which enclose digits
    *(0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2),
}


def test_every_character_of_the_basic_plane_is_judged_by_its_category() -> None:
    for point in range(0x10000):
        sign = chr(point)
        category = unicodedata.category(sign)
        kinds: set[Damage] = {kind for kind, _, _ in find_damage(sign)}
        if category == "Cc":
            expected: set[Damage] = set() if sign in "\n\t" else {"control"}
        elif category == "Co":
            expected = {"private-use"}
        elif 0xFDD0 <= point <= 0xFDEF or point >= 0xFFFE:
            expected = {"noncharacter"}
        elif category in ("Zl", "Zp") or point == 0x2065:
            expected = {"invisible"}
        elif category == "Cf":
            expected = set() if point in VISIBLE_FORMAT_CHARACTERS else {"invisible"}
        elif sign == "\ufffd":
            expected = {"mojibake"}
        else:
            expected = set() if unicodedata.is_normalized("NFC", sign) else {"unstable"}
        assert kinds == expected, hex(point)


def test_all_66_noncharacters_and_the_private_planes() -> None:
    ends = {plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)}
    for point in {*range(0xFDD0, 0xFDF0), *ends}:
        assert find_damage(f"会{chr(point)}議") == (("noncharacter", 1, 2),)
    for point in (0xF0000, 0xFFFFD, 0x100000, 0x10FFFD):
        assert find_damage(f"会{chr(point)}議") == (("private-use", 1, 2),)


@given(TEXTS)
def test_places_lie_in_order_apart_or_differ_in_kind(text: str) -> None:
    places = find_damage(text)
    assert all(0 <= start < end <= len(text) for _, start, end in places)
    for (kind, _, end), (next_kind, start, _) in pairwise(places):
        assert end < start or (end == start and kind != next_kind)


@given(TEXTS)
def test_a_text_not_said_to_be_damaged_is_sound(text: str) -> None:
    assert may_be_damaged(text) or find_damage(text) == ()


@given(TEXTS)
def test_without_its_damaged_places_a_text_is_normalised(text: str) -> None:
    if all(kind != "mojibake" for kind, _, _ in find_damage(text)):
        assert (not unicodedata.is_normalized("NFC", text)) == any(
            kind == "unstable" for kind, _, _ in find_damage(text)
        )
    rest, at = [], 0
    for _, start, end in find_damage(text):
        rest.append(text[at:start])
        at = end
    assert all(unicodedata.is_normalized("NFC", part) for part in [*rest, text[at:]])


@given(TEXTS)
def test_mending_every_place_leaves_no_damage(text: str) -> None:
    mended, at = "", 0
    for _, start, end in find_damage(text):
        mended += text[at:start] + "\n"
        at = end
    assert find_damage(mended + text[at:]) == ()


PLAIN = st.sampled_from([*map(chr, range(0x3041, 0x3097)), *map(chr, range(0x30A1, 0x30FF))])
PLAIN |= st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
PLAIN |= st.sampled_from("0Az、。「」（）：～―…○●①ⅣＡ１髙﨑\u3000\n\t")


@given(st.text(PLAIN.filter(lambda sign: sign not in "縺繧繝縲")))
def test_plain_japanese_is_quickly_told_to_be_sound(text: str) -> None:
    assert not may_be_damaged(text)


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("examples/**/*.json")), ids=lambda path: path.stem
)
def test_the_examples_are_sound(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not may_be_damaged(text)
    assert find_damage(text) == ()


# --------------------------------------------------------------------- mojibake

SENTENCES = [
    "議題について、案のとおり承認した。",
    "ただいまから、令和７年度第３回かえで市行政改革推進本部会議を開会します。",
    "ご異議ありませんか。〔「異議なし」と呼ぶ者あり〕",
    "資料１「デジタル・トランスフォーメーション推進計画（案）」",
    "それでは次に、",
]


def latin(data: bytes) -> str:
    """Decode as browsers do: CP1252, and Latin-1 where that has a gap."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def covered(text: str) -> int:
    return sum(end - start for kind, start, end in find_damage(text) if kind == "mojibake")


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_utf_8_read_as_cp932(sentence: str, errors: str) -> None:
    misread = sentence.encode().decode("cp932", errors)
    assert may_be_damaged(misread)
    # Characters that CP932 could not read are lost, and what stands around them with them.
    assert covered(misread) > len(misread) / 2


@pytest.mark.parametrize("sentence", SENTENCES)
def test_utf_8_read_as_latin_1_or_cp1252(sentence: str) -> None:
    for misread in (sentence.encode().decode("latin-1"), latin(sentence.encode())):
        assert may_be_damaged(misread)
        assert find_damage(f"部員：{misread}\n以上") == (("mojibake", 3, 3 + len(misread)),)


@given(st.text("あいうえおかきくけこアイウエオ、。", min_size=2, max_size=20))
def test_kana_misread_are_found_in_the_midst_of_real_text(text: str) -> None:
    misread = text.encode().decode("cp932", "replace")
    (kind, start, end), *more = find_damage(f"部員：{misread}")
    assert (kind, start) == ("mojibake", 3)
    assert more or end == 3 + len(misread)
    assert find_damage(f"部員：{latin(text.encode())}") == (("mojibake", 3, 3 + 3 * len(text)),)


@pytest.mark.parametrize(
    "text",
    [
        "譁",
        "髮",
        "糸が縺れる",
        "縺れ合った議論を繙く",
        "繧繝縁の畳",
        "縲絏の苦しみ",
        "繧",
        "莨聞",
        "São Paulo市との姉妹都市提携",
        "Château“…”",
        "Câmara",
        "irmã”",
        "naïve",
        "ã",
        "â",
        "Ça",
    ],
)
def test_real_words_are_no_mojibake(text: str) -> None:
    assert find_damage(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("itâ€™s", ["â€™"]),
        ("会議â€”録", ["â€”"]),
        ("ã\u0081\u0082", ["ã\u0081\u0082"]),
        ("第1回 â—‹委員長", ["â—‹"]),
        ("縺ゅ＞縺ゅ＞です", ["縺ゅ＞縺ゅ＞"]),
        ("縺ゅ＞縺�の", ["縺ゅ＞縺�"]),
        ("本文 縺薙ｌ縺ｯ縺?縺九′ 本文", ["縺薙ｌ縺ｯ縺?縺九′"]),
        ("1\n縺薙ｌ\n縺ｯ縺九\n", ["縺薙ｌ", "縺ｯ縺九"]),
    ],
)
def test_pieces_of_mojibake(text: str, expected: list[str]) -> None:
    found = [text[start:end] for kind, start, end in find_damage(text) if kind == "mojibake"]
    assert found == expected
