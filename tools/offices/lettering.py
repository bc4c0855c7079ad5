"""How an office writes digits, brackets and commas."""

import re
from typing import Final

import attrs

from tools.offices.chance import Chance

__all__ = ["Lettering", "kanji", "padded", "spaced"]

_FULL: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_NUMBER: Final = re.compile(r"\d[\d,.]*")
_KANJI: Final = "〇一二三四五六七八九"


@attrs.frozen
class Lettering:
    """The letters of an office."""

    digits: str
    """``half``, ``full``, ``office`` (one digit full, several half) or ``mixed``."""

    round_brackets: str
    """The round brackets, both."""

    comma: str
    rng: Chance
    """For the habits that are none: digits of now this, now that width."""

    @classmethod
    def draw(cls, rng: Chance) -> "Lettering":
        """Choose the letters of an office."""
        return cls(
            digits=rng.choice(("half", "half", "full", "office", "office", "mixed")),
            round_brackets=rng.choice(("（）", "（）", "（）", "（）", "()")),
            comma=rng.choice(("、",) * 12 + ("，",)),
            rng=rng,
        )

    def __call__(self, text: str) -> str:
        """Write a text that comes with half-width digits, （） and 、."""
        text = _NUMBER.sub(lambda match: self._number(match[0]), text)
        for sign, own in zip("（）、", self.round_brackets + self.comma, strict=True):
            text = text.replace(sign, own)
        return text

    def _number(self, number: str) -> str:
        wide = {
            "half": False,
            "full": True,
            "office": len(number.strip(",.")) == 1,
            "mixed": self.rng.happens(0.5),
        }[self.digits]
        return number.translate(_FULL) if wide else number


def kanji(number: int) -> str:
    """Write a number below 1000 in kanji: 二十一, 百三."""
    parts = ""
    for value, sign in ((100, "百"), (10, "十")):
        if number >= value:
            parts += ("" if number // value == 1 else _KANJI[number // value]) + sign
            number %= value
    return parts + (_KANJI[number] if number or not parts else "")


def padded(words: str, columns: int) -> str:
    """Spread short words over as many full-width columns: 日　　時, 出 席 者."""
    room = columns - len(words)
    gaps = len(words) - 1
    if room <= 0 or not gaps:
        return words + "　" * max(room, 0)
    if room % gaps == 0:
        return ("　" * (room // gaps)).join(words)
    if (room * 2) % gaps == 0:
        return (" " * (room * 2 // gaps)).join(words)
    return words + "　" * room


def spaced(surname: str, given: str) -> str:
    """Spread a name over seven columns, as rosters do: 山　田　太　郎."""
    return f"{padded(surname, 3)}　{padded(given, 3)}"
