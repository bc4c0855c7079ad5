"""The text in the bytes of a source."""

import ast
import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import KaigirokuError
from kaigiroku.codec import MAX_BYTES
from kaigiroku.errors import SourceError
from kaigiroku.readers import decoding
from kaigiroku.readers.decoding import decode

PACKAGE = Path(kaigiroku.__file__).parent

# What minutes are made of. Every encoding has these; the line feed is in each of them.
SENTENCES = (
    "会議録",
    "令和8年5月12日（火）午後2時00分～3時30分",
    "開催場所　市役所3階　第1会議室",
    "会長：定刻になりましたので、会議を始めます。",
    "○委員長（山田太郎）　ただいまから、かえで市図書館協議会を開会いたします。",
    "事務局　それでは、資料１－２をご覧ください。",
    "（「異議なし」の声あり）",
    "出席者\t委員9名、事務局4名",
    "・ＤＸ推進計画の改定について",
    "[1] AI, BPR & 5G <200 件>",
    "―議題について案のとおり承認―",
)
NEC_AND_IBM = "髙橋委員、山﨑委員、①予算②決算、㈱かえで、Ⅳ期、№3、９：００～９：４５\n"
HALF_WIDTH = "ﾌﾟﾛｼﾞｪｸﾄの件、ＣＩＯ補佐官より報告がありました。\n"

MINUTES = st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=20).map(
    lambda lines: "\n".join([*lines, "会議を閉じる。", ""])
)
UNIVERSAL = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
JAPANESE = ("cp932", "euc_jp", "iso2022_jp")


# ----------------------------------------------------------------------- laws


@given(MINUTES, st.sampled_from(UNIVERSAL + JAPANESE))
def test_realistic_text_comes_back_from_every_encoding(text: str, encoding: str) -> None:
    # CP932 has other signs for the wave dash and the long dash than JIS.
    text = text.replace("～", "〜") if encoding in {"euc_jp", "iso2022_jp"} else text
    data = text.encode(encoding, errors="ignore")
    kept = data.decode(encoding)
    found, name = decode(data)
    assert found == kept.removeprefix("\ufeff")
    assert data.decode(name) == found
    assert decode(data, encoding)[0] == found


@given(MINUTES, st.data())
def test_text_that_is_cut_off_anywhere_is_told_or_refused(text: str, data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(("cp932", "euc_jp")))
    whole = text.encode(encoding, errors="ignore")
    end = data.draw(st.integers(1, len(whole)))
    try:
        found, _ = decode(whole[:end])
    except SourceError:
        return
    assert found == whole[:end].decode(encoding)


@given(st.binary(max_size=400) | st.binary(max_size=60).map(lambda data: data * 7))
def test_arbitrary_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, name = decode(data)
    except SourceError:
        return
    assert "\0" not in text
    assert data.decode(name) == text


@given(st.binary(max_size=60), st.text(max_size=12), st.text(max_size=12))
def test_no_name_of_an_encoding_leads_to_another_error(
    data: bytes, encoding: str, hint: str
) -> None:
    for arguments in ((data, encoding), (data, None)):
        try:
            decode(*arguments, hint=hint)
        except SourceError:
            continue


@given(MINUTES)
def test_text_that_is_already_utf8_is_never_taken_for_anything_else(text: str) -> None:
    for hint in ("cp932", "euc-jp", "iso-8859-1", None):
        assert decode(text.encode(), hint=hint) == (text, "utf-8")


# ------------------------------------------------------------------- examples


@pytest.mark.parametrize("text", [NEC_AND_IBM, HALF_WIDTH, NEC_AND_IBM + HALF_WIDTH])
def test_cp932_has_the_characters_of_nec_and_ibm(text: str) -> None:
    assert decode(text.encode("cp932")) == (text, "cp932")
    assert decode(text.encode("cp932"), "Shift_JIS") == (text, "cp932")
    assert decode(text.encode("cp932"), hint="x-sjis") == (text, "cp932")


def test_the_wider_codecs_of_jis_are_tried_last() -> None:
    text = "会長：①予算と②決算について、𠮟咤激励があった。\n"
    assert decode(text.encode("euc_jis_2004"))[0] == text
    assert decode(text.encode("euc_jis_2004"), "euc-jp")[0] == text
    assert decode(text.encode("iso2022_jp_2004"))[0] == text
    half = "ﾌﾟﾛｼﾞｪｸﾄの件\n"
    assert decode(half.encode("iso2022_jp_ext"))[0] == half


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode("会議録\n".encode(encoding)) == ("会議録\n", encoding)
    assert decode(codecs.BOM_UTF8 + "会".encode(), "utf-8") == ("会", "utf-8")


def test_ascii_is_utf8() -> None:
    assert decode(b"minutes\n") == ("minutes\n", "utf-8")
    assert decode(b"") == ("", "utf-8")
    assert decode("m\n".encode("utf-16-le")) == ("m\n", "utf-16-le")


def test_what_a_page_says_of_itself_is_believed_where_it_can_be() -> None:
    short = "会議録".encode("euc_jp")
    assert decode(short, hint="euc-jp") == ("会議録", "euc_jp")
    # A page that says Latin-1 or nonsense is told by its bytes.
    data = "会長：始めます。\n".encode("cp932")
    for hint in ("iso-8859-1", "euc-jp", "none", "", "a\0b"):
        assert decode(data, hint=hint) == ("会長：始めます。\n", "cp932")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF; take the text out"),
        (b"\n%PDF-1.4", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old or locked Word"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"PK\x03\x04" + bytes(30), "zip archive"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"GIF89a", "an image"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(range(256)) * 4, "NUL"),
        (b"abc\0def", "NUL"),
        ("会議録\0".encode(), "NUL"),
        ("会\0議".encode("utf-16"), "NUL"),
        (("会議を始めます。" * 20).encode()[:-1], "UTF-8 with 1 broken"),
        (codecs.BOM_UTF8 + "会議".encode("cp932"), "begins as utf-8-sig"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x01", "begins as utf-16"),
        (b"\x1b$B2q5", "ISO-2022-JP"),
        ("Réunion à l'été, über Maß".encode("latin-1"), "none of the encodings"),
        (("会议记录主席宣布开会大家同意" * 9).encode("gbk"), "euc_jp or a Chinese"),
        (bytes(MAX_BYTES + 1), "at most"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        decode(data)


def test_whatever_is_refused_is_told_in_japanese_too() -> None:
    told = [
        (f"{path.name}:{node.lineno}", len(node.args))
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "SourceError"
    ]
    assert len(told) > 20
    assert [place for place, words in told if words != 2] == []


def test_two_encodings_that_fit_as_well_are_not_chosen_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoding, "_likeness", lambda _: 1.0)
    with pytest.raises(SourceError, match="may be written in"):
        decode("亜亜".encode("euc_jp"))


def test_a_declared_encoding_is_the_only_one_tried() -> None:
    with pytest.raises(SourceError, match="not written in utf-8"):
        decode("会議録".encode("cp932"), "utf-8")
    with pytest.raises(SourceError, match="not written in euc-jp"):
        decode("始めます。".encode("cp932"), "euc-jp")
    with pytest.raises(SourceError, match="no encoding “klingon”"):
        decode(b"x", "klingon")
    with pytest.raises(SourceError, match="not written in hex"):
        decode(b"00", "hex")
    with pytest.raises(SourceError, match="NUL"):
        decode(b"a\0b", "ascii")


def test_the_error_is_one_of_ours_and_a_value_error() -> None:
    assert issubclass(SourceError, KaigirokuError)
    assert issubclass(SourceError, ValueError)
