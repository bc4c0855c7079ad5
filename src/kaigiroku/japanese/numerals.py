"""Numbers as minutes print them: ASCII and full-width digits, kanji, circled and other signs."""

import re
import unicodedata
from typing import Final

import attrs

from kaigiroku.japanese.characters import narrow

__all__ = ["find_counts", "leading_number", "number_style", "to_int"]

_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_NINE: Final = "一二三四五六七八九"
_ZEROS: Final = "〇零○◯"
_VALUES: Final = {
    **{digit: value for value, digit in enumerate(_NINE, start=1)},
    **dict.fromkeys(_ZEROS, 0),
}

# The signs that hold a number and its frame: the first of a run, its number, how many, the frame.
_RUNS: Final = (
    *((0x2460, 1, 20, "○"), (0x3251, 21, 15, "○"), (0x32B1, 36, 15, "○")),  # ① ㉑ ㊱
    *((0x2776, 1, 10, "●"), (0x24EB, 11, 10, "●")),  # ❶ ⓫
    *((0x2474, 1, 20, "(＊)"), (0x3220, 1, 10, "(一)")),  # ⑴ ㈠
    *((0x2488, 1, 20, "＊."), (0x3280, 1, 10, "㊀")),  # ⒈ ㊀
    *((0x2160, 1, 12, "Ⅰ"), (0x2170, 1, 12, "ⅰ")),  # Ⅰ ⅰ
)
_SIGNS: Final = {
    chr(first + step): (number + step, frame)
    for first, number, count, frame in _RUNS
    for step in range(count)
}

_ARABIC: Final = re.compile("[0-9]{1,18}")
_BY_PLACE: Final = re.compile(f"(?=.{{1,8}}$)[{_ZEROS}]*[{_NINE}][{_NINE}{_ZEROS}]*|〇|零")
_BELOW_10000: Final = f"(?:[{_NINE}]?千)?(?:[{_NINE}]?百)?(?:[{_NINE}]?十)?[{_NINE}]?"
_BY_NAME: Final = re.compile(f"(?:(?P<above>(?!万){_BELOW_10000})万)?(?P<below>{_BELOW_10000})")


def to_int(text: str) -> int | None:
    """Return the number that the whole of `text` is a numeral of, or None.

    Read are digits, ASCII or full-width, at most 18 of them; kanji by place (二〇, at most eight)
    or by name (二千二十六, below 一億); 元, which is 1; and one sign such as ①, ⑴, ⒈, Ⅳ or ㈠.
    A circle ○ counts as zero beside kanji digits; alone it is a mark. Nothing else is read: no
    minus or point, no blank, no digits of other scripts.
    """
    text = narrow(text)
    if _ARABIC.fullmatch(text):
        return int(text)
    if text == "元":
        return 1
    if _BY_PLACE.fullmatch(text):
        return int("".join(str(_VALUES[digit]) for digit in text))
    named = _BY_NAME.fullmatch(text) if text else None
    if named is not None:
        return 10_000 * _below_10000(named["above"] or "") + _below_10000(named["below"])
    return _SIGNS[text][0] if text in _SIGNS else None


def _below_10000(name: str) -> int:
    total = digit = 0
    for sign in name:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = _VALUES[sign]
    return total + digit


# ----------------------------------------------------- what begins with a number

_FULL_KANA: Final = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_HALF_KANA: Final = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_KANA: Final = {
    kana: place for order in (_FULL_KANA, _HALF_KANA) for place, kana in enumerate(order, start=1)
}

_NUMBER: Final = f"(?:[0-9]{{1,4}}|[{_NINE}十百]{{1,5}})"
_PATH: Final = f"{_NUMBER}(?: ?[-の] ?{_NUMBER})*"
_NOUN: Final = f"(?:(?![年度{_NINE}十百])[一-鿿々] ?){{1,12}}"
_MATTER: Final = "(?:議案|報告|承認|認定|諮問|同意|発議|請願|陳情|意見書)"
# What is numbered: 議題1, 資料2, 日程第3.
_TITLE: Final = (
    "(?:(?:資料|参考|追加|議案|議題|議事|報告|協議|審議|案件|別紙|別添|別表|日程|請願|陳情|諮問|承認"
    "|認定|発議|事項|事件|項目) ?){1,3}"
)
# What may follow a bare number at once: 1開会.
_WORD: Final = (
    "(?:開会|閉会|開議|議事|議題|議案|報告|協議|審議|案件|公開|出席|欠席|傍聴|日時|場所|会議|会長|委員|市長"
    "|町長|村長|事務局|次第|挨拶|あいさつ|委嘱|自己紹介|諮問|答申|連絡|配布|配付|資料|その他)"
)
_END: Final = r"(?=$|[ ()「『、。]|[.,:](?![0-9]))"
_MARK: Final = rf"(?:[.,:、)](?![0-9])|{_END})"

_HEADS: Final = tuple(
    map(
        re.compile,
        (
            f"{_NOUN}第 ?{_PATH} ?号{_MATTER}?(?: ?[-の] ?{_NUMBER})*",
            f"第 ?{_PATH} ?号(?:{_MATTER}|(?: ?[-の] ?{_NUMBER})*{_END})",
            f"{_TITLE}第 ?{_PATH}(?![条項章節款部回期次])",
            f"第 ?{_PATH}[章節部]?{_END}",
            f"{_TITLE}{_PATH}{_END}",
            rf"\( ?(?:{_PATH}|[{''.join(_KANA)}]) ?\)",
            rf"[0-9]{{1,3}}(?: ?[-.の] ?[0-9]{{1,3}})*{_MARK}",
            f"[0-9]{{1,3}}(?={_WORD})",
            rf"(?:十?[{_NINE}]|二?十[{_NINE}]?|[{''.join(_KANA)}]){_MARK}",
        ),
    )
)
_NUMBERS: Final = re.compile(_NUMBER)


@attrs.frozen
class _Head:
    path: tuple[int, ...]
    style: str


def leading_number(text: str) -> tuple[int, ...] | None:
    """Return the number that an item or a heading begins with, as a path, or None.

    ``(3,)`` for 3, (3), 3), ③, Ⅲ, ウ, 第3, 議案第3号, 第3号議案, 資料3 and 三、; ``(1, 2)`` for
    1-2, 1.2, 1の2 and 報告第1号の2. Kana count in the order ア, イ, ウ; bare kanji are read below
    thirty (九十九 is a surname). A quantity is no such number (3名, 30年), nor is that of a name
    (第5次総合計画, 第1会議室), a provision (第3条) or a seat (1番). Only the first eighty
    characters are looked at.
    """
    head = _head(text)
    return None if head is None else head.path


def number_style(text: str) -> str | None:
    """Return what surrounds the number that `leading_number` finds, or None where it finds none.

    ``＊`` stands for the number: 議案第＊号, (＊), ＊., ＊-＊. Kanji without a word before them,
    kana, and signs are named by one of their kind: 一, ア, ○ (①), Ⅰ. Only numbers of one style can
    be in one order.
    """
    head = _head(text)
    return None if head is None else head.style


def _head(text: str) -> _Head | None:
    text = text.strip()[:80]
    if text[:1] in _SIGNS:
        value, style = _SIGNS[text[0]]
        return _Head((value,), style)
    flat = narrow(text)
    found = next(filter(None, (head.match(flat) for head in _HEADS)), None)
    if found is None:
        return None
    head = found.group().replace(" ", "")
    if head[0] == "(":  # which bracket it was matters
        head = unicodedata.normalize("NFKC", f"{text[0]}{head[1:-1]}{text[found.end() - 1]}")
    for kana in (head[0], head[1:2]):
        if kana in _KANA:
            return _Head((_KANA[kana],), head.replace(kana, "ア"))
    numbers: list[str] = _NUMBERS.findall(head)
    path = tuple(number for number in map(to_int, numbers) if number is not None)
    if len(path) < len(numbers):  # 十十 and the like
        return None
    wordless = not head[: head.index(numbers[0])].isalnum()
    return _Head(
        path,
        _NUMBERS.sub(lambda number: "一" if wordless and not number[0].isdecimal() else "＊", head),
    )


# ---------------------------------------------------------------------- head counts

_COUNT: Final = re.compile(
    f"(?=[0-9{_NINE}十百千])(?<![0-9第{_NINE}十百千])(?<![0-9][.,])"
    f"(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,7}}|[{_NINE}十百千]{{1,8}}) {{0,4}}"
    "(?:名(?![称簿前義目誉])|人(?![事材権口件員物間類工格目]|当た|あた|につ|ひとり|一人))"
)


def find_counts(text: str) -> tuple[int, ...]:
    """Return the numbers of people that a text tells (14名, １４ 人, 十四名), in order.

    A rate (1人当たり), a place in a row (3人目) and a word (一人ひとり) are no such numbers.
    """
    numbers = (to_int(count["number"].replace(",", "")) for count in _COUNT.finditer(narrow(text)))
    return tuple(number for number in numbers if number is not None)
