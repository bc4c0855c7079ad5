"""Characters: keys for comparing print, and the traces that broken software leaves in text.

Printed text is kept to the letter. Nothing here is ever written back into a document: a key is
derived for comparing, and damage is pointed at, not mended.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, Literal

__all__ = [
    "Damage",
    "find_damage",
    "fold",
    "may_be_damaged",
    "narrow",
    "without_honorific",
]

Damage = Literal["control", "private-use", "noncharacter", "invisible", "unstable", "mojibake"]
"""How a character came to be damaged, or is likely to be.

``control``: a control character other than LF and TAB.
``private-use``: a code point without common meaning (外字).
``noncharacter``: a code point that Unicode keeps out of text for ever.
``invisible``: a mark that formats text and cannot be seen.
``unstable``: a character that Unicode normalisation (NFC) replaces by another.
``mojibake``: text read in the wrong encoding (文字化け), or the sign U+FFFD for what was lost.
"""

# ------------------------------------------------------------------ comparing

_TILDES: Final = "~〜～∼〰"
_DASHES: Final = "-‐‑‒–—―−－"

_NARROW: Final = str.maketrans(
    {
        **{chr(point): chr(point - 0xFEE0) for point in range(0xFF01, 0xFF5F)},
        **dict.fromkeys("\t\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
        **dict.fromkeys("[<［〈＜〔【", "("),
        **dict.fromkeys("]>］〉＞〕】", ")"),
        **dict.fromkeys(_TILDES, "~"),
        **dict.fromkeys(_DASHES, "-"),
        "･": "・",
    }
)


def narrow(text: str) -> str:
    """Return `text` with the wide signs that numbers are written with made ASCII, one for one.

    Full-width ASCII becomes ASCII, every space of a line a blank, brackets of every kind round
    ones, tildes ``~`` and dashes ``-``. The length stays, so a place found in the result is the
    same place in `text`.
    """
    return text.translate(_NARROW)


# The kanji taken for one another; the first of each word stands for those behind it. To the line
# of 高 they are old forms beside the common ones, after the list of characters that given names
# may use (戸籍法施行規則 別表第二); then forms of surnames and places that NFKC leaves alone.
# 斎 and 斉 are two characters, but print mixes up the names so often that they share a key.
_VARIANTS: Final = """
亜亞 悪惡 為爲 栄榮 衛衞 円圓 園薗 縁緣 応應 桜櫻 奥奧 横橫 温溫 価價 壊壞 懐懷 楽樂 渇渴 巻卷
陥陷 寛寬 気氣 偽僞 戯戲 虚虛 峡峽 狭狹 駆駈 暁曉 勲勳 薫薰 恵惠 掲揭 鶏鷄 芸藝 撃擊 県縣 倹儉
剣劍 険險 圏圈 検檢 顕顯 験驗 厳嚴 広廣 恒恆 黄黃 国國 黒黑 砕碎 雑雜 児兒 湿濕 実實 寿壽 収收
従從 渋澁 獣獸 縦縱 緒緖 叙敍 将將 渉涉 焼燒 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 嬢孃 譲讓 醸釀
真眞 寝寢 慎愼 尽盡 粋粹 酔醉 穂穗 瀬瀨 斉齊斎齋 静靜 摂攝 専專 戦戰 繊纖 禅禪 壮壯 争爭 荘莊
捜搜 巣巢 曽曾 装裝 痩瘦 騒騷 増增 蔵藏 臓臟 即卽 帯帶 滞滯 滝瀧 単單 団團 弾彈 昼晝 鋳鑄 庁廳
徴徵 聴聽 鎮鎭 転轉 伝傳 島嶋嶌 灯燈 盗盜 稲稻 徳德 拝拜 杯盃 売賣 髪髮 抜拔 晩晚 秘祕 富冨 払拂
仏佛 歩步 峰峯 翻飜 毎每 万萬 黙默 野埜 弥彌 薬藥 与與 揺搖 様樣 謡謠 来來 頼賴 覧覽 竜龍 涼凉
緑綠 涙淚 塁壘 礼禮 暦曆 歴歷 錬鍊 郎郞 録錄 尭堯 巌巖 晃晄 桧檜 槙槇 祢禰 祷禱 穣穰 萌萠 遥遙
亘亙 凛凜 禄祿
高髙 崎﨑嵜 浜濱濵 辺邊邉 沢澤 渕淵渊 館舘 柳栁 吉𠮷 土圡 昇曻 桑桒 船舩 関關 学學 会會 区區
参參 塩鹽 豊豐 総總 鉄鐵 清淸 青靑 教敎 済濟 郷鄕 医醫 予豫 観觀 鶴靏靍 侠俠 顔顏 頬頰
"""

_SELECTORS: Final = (*range(0x180B, 0x180E), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))

_UNSEEN: Final[dict[int, None]] = dict.fromkeys(_SELECTORS)
_FOLDED: Final = str.maketrans(
    {
        **{old: word[0] for word in _VARIANTS.split() for old in word[1:]},
        **dict.fromkeys(_TILDES, "~"),
    }
)
_DASH_BETWEEN_DIGITS: Final = re.compile(f"(?<=[0-9])[{_DASHES}ー](?=[0-9])")


def fold(text: str) -> str:
    """Return the key under which `text` is compared with other print.

    Equal keys: full and half width (NFKC), capitals and small letters, every kind of tilde, of dash
    between digits, and the usual variants of one kanji (髙 and 高). Spaces and variation selectors
    are left out. Folding a key again changes nothing.
    """
    text = unicodedata.normalize("NFKC", text.translate(_UNSEEN)).casefold()
    text = unicodedata.normalize("NFKC", "".join(text.split())).translate(_FOLDED)
    return _DASH_BETWEEN_DIGITS.sub("-", text)


_HONORIFIC: Final = re.compile(r"(?:君|さん|様|氏|殿|委員|議員)\s*$")


def without_honorific(text: str) -> str:
    """Return a name without the one honorific or title at its end: 君 さん 様 氏 殿 委員 議員.

    A name that consists of nothing else is returned as it is, so is a post (委員長).
    """
    found = _HONORIFIC.search(text)
    return (text[: found.start()].rstrip() if found else "") or text


# --------------------------------------------------------------------- damage

_LOST: Final = "\ufffd"

_LONE: Final[dict[Damage, str]] = {
    "control": r"\x00-\x08\x0b-\x1f\x7f-\x9f",
    "private-use": "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    "noncharacter": "\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    ),
    # The format characters (Cf) that can be in any text, and the two separators (Zl, Zp).
    "invisible": "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0001\U000e0020-\U000e007f",
}
_LONE_KINDS: Final[tuple[Damage, ...]] = (*_LONE, "mojibake")
_LONE_RUN: Final = re.compile("|".join(f"([{signs}]+)" for signs in (*_LONE.values(), _LOST)))

# UTF-8 writes nearly every Japanese character in three bytes: E3–E9 (E2 and EF: signs), then two
# of 80–BF. Read as CP932, two such bytes make one rare kanji; 縲縺繧繝 are E3 80 to E3 83, with
# which punctuation and kana begin. Where these four are real, the text around them is no UTF-8.
_CP932_MARKS: Final = "縲縺繧繝"
_CP932_CHARACTER: Final = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf][\x80-\xbf?]")

# Read as CP1252 or Latin-1, every byte makes one character: E3 makes ã, E2 makes â.
_LATIN_MARKS: Final = "ãâ"
_LATIN_READ: Final = re.compile(rb"(?:[\xe2-\xef][\x80-\xbf]{2})+")
_LATIN_SURE: Final = re.compile(rb"(?:...)*?(?:\xe2|\xe3[\x80-\x83])", re.DOTALL)
_LATIN_BYTES: Final = {
    **{chr(byte): byte for byte in range(0x80, 0x100)},
    **{
        sign: byte
        for byte in range(0x80, 0xA0)
        for sign in bytes([byte]).decode("cp1252", "ignore")
    },
}


def find_damage(text: str) -> tuple[tuple[Damage, int, int], ...]:
    """Return the damaged places of a text: kind, start and end in code points, in order.

    The places do not overlap, and neighbours of one kind are one place. LF, TAB and variation
    selectors are sound. So is a rare kanji that mojibake happens to consist of, as long as it
    stands in real text.
    """
    kinds: dict[int, Damage] = {}
    offset = 0
    for line in text.split("\n"):
        for kind, start, end in _damage_in(line):
            kinds.update(dict.fromkeys(range(offset + start, offset + end), kind))
        offset += len(line) + 1
    places: list[tuple[Damage, int, int]] = []
    for place in sorted(kinds):
        if places and places[-1][0] == kinds[place] and places[-1][2] == place:
            places[-1] = (kinds[place], places[-1][1], place + 1)
        else:
            places.append((kinds[place], place, place + 1))
    return tuple(places)


_SOUND_BLANKS: Final = ("\n", "\t", "\u3000", "\u00a0")


def may_be_damaged(text: str) -> bool:
    """Tell quickly whether it is worth calling `find_damage`.

    False means that it would find nothing. True promises nothing: unusual blanks and code points
    that are not assigned yet are taken for damage too.
    """
    if not unicodedata.is_normalized("NFC", text) or _holds(text, _MARKS):
        return True
    for blank in _SOUND_BLANKS:
        text = text.replace(blank, "")
    return not text.isprintable()


_MARKS: Final = _CP932_MARKS + _LATIN_MARKS + _LOST


def _holds(text: str, signs: str) -> bool:
    return any(sign in text for sign in signs)


def _damage_in(line: str) -> Iterator[tuple[Damage, int, int]]:
    """Yield what is damaged in a line; where places overlap, the later one tells more."""
    if not unicodedata.is_normalized("NFC", line):
        for start, end in _unstable(line):
            yield "unstable", start, end
    for found in _LONE_RUN.finditer(line):
        yield _LONE_KINDS[(found.lastindex or 1) - 1], *found.span()
    if _holds(line, _CP932_MARKS):
        for start, end in _misread_as_cp932(line):
            yield "mojibake", start, end
    if _holds(line, _LATIN_MARKS):
        for start, end in _misread_as_latin(line):
            yield "mojibake", start, end


def _unstable(line: str) -> Iterator[tuple[int, int]]:
    """Yield the places where NFC changes a line, each from a base to the last mark it composes."""
    start = 0
    for end in range(1, len(line) + 1):
        if end == len(line) or _is_apart(line, start, end):
            if not unicodedata.is_normalized("NFC", line[start:end]):
                yield start, end
            start = end


def _is_apart(line: str, start: int, end: int) -> bool:
    """Tell whether normalisation treats what stands before `end` and behind it as strangers."""
    if line[end] < "\u0300":
        return True
    if unicodedata.combining(line[end]):
        return False
    before, behind, both = (
        unicodedata.normalize("NFC", part)
        for part in (line[start:end], line[end], line[start : end + 1])
    )
    return before + behind == both


def _misread_as_cp932(line: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of at least two characters of UTF-8 that begin where a sign of `line` does."""
    parts = [sign.encode("cp932", "replace") for sign in line]
    read = b"".join(parts)
    sign_at = dict(zip(accumulate(map(len, parts), initial=0), range(len(line) + 1), strict=True))
    runs: list[tuple[int, int, bool]] = []  # where it begins and ends, whether it is long enough
    at = 0
    while found := _CP932_CHARACTER.search(read, at):
        start, at = found.span()
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], at, True)
        elif start in sign_at:
            runs.append((start, at, False))
        else:
            at = start + 1
    for first, behind, is_long in runs:
        start, end = sign_at[first], sign_at.get(behind) or sign_at[behind + 1]
        if is_long and _holds(line[start:end], _CP932_MARKS):
            yield start, end


def _misread_as_latin(line: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of characters of UTF-8 of which one is a kana or a punctuation mark."""
    read = bytes(_LATIN_BYTES.get(sign, 0) for sign in line)
    for found in _LATIN_READ.finditer(read):
        if _LATIN_SURE.match(read, *found.span()):
            yield found.span()
