"""The official numbers of public bodies: check digits and prefectures.

A check digit finds slips of the pen. It does not prove that a number was ever given out: about one
in sixty single wrong digits of a local government code passes unnoticed.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = [
    "PREFECTURES",
    "is_legal_entity_number",
    "is_local_government_code",
    "legal_entity_check_digit",
    "local_government_check_digit",
    "local_government_code_in",
]

PREFECTURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        f"{number:02}": name
        for number, name in enumerate(
            (
                *("北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県"),
                *("茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県"),
                *("新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県"),
                *("岐阜県", "静岡県", "愛知県", "三重県"),
                *("滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県"),
                *("鳥取県", "島根県", "岡山県", "広島県", "山口県"),
                *("徳島県", "香川県", "愛媛県", "高知県"),
                *("福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"),
            ),
            start=1,
        )
    }
)
"""The prefectures (都道府県) by the first two digits of their codes (JIS X 0401)."""

_LOCAL_GOVERNMENT_BASE: Final = "000020"
"""How the base number of every local government's 法人番号 begins; its code follows."""


def local_government_check_digit(five: str) -> str:
    """Return the sixth digit of a 全国地方公共団体コード.

    The five digits (JIS X 0401 and X 0402) are weighted 6, 5, 4, 3, 2; the check digit is the last
    digit of 11 less the remainder of their sum by 11 (総務省「全国地方公共団体コード仕様」).

    Raises:
        ValueError: If `five` is not five ASCII digits.
    """
    _require_digits(five, 5)
    total = sum(weight * int(digit) for weight, digit in zip((6, 5, 4, 3, 2), five, strict=True))
    return str((11 - total % 11) % 10)


def is_local_government_code(code: str) -> bool:
    """Tell whether the check digit of a six-digit 全国地方公共団体コード is right.

    Raises:
        ValueError: If `code` is not six ASCII digits.
    """
    _require_digits(code, 6)
    return code[5] == local_government_check_digit(code[:5])


def legal_entity_check_digit(twelve: str) -> str:
    """Return the first digit of a 法人番号, which checks the twelve that follow.

    Counted from the right, the digits in odd places are weighted 1 and those in even places 2; the
    check digit is 9 less the remainder of their sum by 9, so it is never 0
    (法人番号の指定等に関する省令).

    Raises:
        ValueError: If `twelve` is not twelve ASCII digits.
    """
    _require_digits(twelve, 12)
    total = sum(map(int, twelve[1::2])) + 2 * sum(map(int, twelve[0::2]))
    return str(9 - total % 9)


def is_legal_entity_number(number: str) -> bool:
    """Tell whether the check digit of a 法人番号 is right.

    Raises:
        ValueError: If `number` is not thirteen ASCII digits.
    """
    _require_digits(number, 13)
    return number[0] == legal_entity_check_digit(number[1:])


def local_government_code_in(number: str) -> str | None:
    """Return the 全国地方公共団体コード inside the 法人番号 of a local government.

    The base number of every local government is 000020 and its code. Neither check digit is looked
    at. For every other legal entity the answer is None.

    Raises:
        ValueError: If `number` is not thirteen ASCII digits.
    """
    _require_digits(number, 13)
    return number[7:] if number[1:7] == _LOCAL_GOVERNMENT_BASE else None


def _require_digits(text: str, length: int) -> None:
    if not (len(text) == length and text.isascii() and text.isdecimal()):
        raise ValueError(f"not {length} ASCII digits: {text!r}")
