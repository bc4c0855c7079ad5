"""Matching: whether two printings of a title or a label mean the same thing."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from kaigiroku.japanese import fold, narrow

__all__ = ["alike", "likeness", "material_key", "title_key"]

_NUMBERED: Final = re.compile(
    r"(?:[■□◆◇●○◎◯〇・▼▽▲△★☆*※＊◼▪-]{1,2} ?)?(?:(?:日程|議案|議題|議事|報告|協議|審議|案件|諮問"
    r"|承認|認定|協議事項|報告事項|審議事項|議決事項|承認事項|検討事項|その他|報告案件|協議案件"
    r"|審議案件|付議案件|専決処分|発議|請願|陳情"
    r"|同意)?(?:第)?[ ]?\(?(?:[0-9]{1,3}(?:-[0-9]{1,2})?|[一二三四五六七八九十]{1,3}"
    r"|[アイウエオカキクケコ])\)?(?:号)?(?:議案"
    r"|案件)?(?![0-9年月日回期次人名件条項])[.．、:)]? ?|[①-⑳Ⅰ-Ⅻ⑴-⒇] ?)"
)
_TAIL: Final = re.compile(
    r"(?:について|に関する件|に関すること|の件|に係る件|\(案\)|案|\([^()]{1,12}\)|。)+$"
)
_NOISE: Final = re.compile(r"[()「」『』【】〔〕\[\]・、。:\s]")


@lru_cache(maxsize=4096)
def title_key(text: str) -> str:
    """Return the key of a title: without number, brackets, について and the like."""
    flat = narrow(text).strip().strip("() ")
    for _ in range(2):
        found = _NUMBERED.match(flat)
        if found is None or found.end() >= len(flat):
            break
        flat = flat[found.end() :].strip()
    flat = re.sub(
        r"\((?:諮問|答申|報告|協議|審議|公開|非公開|継続|再協議|続き|案|改定案|新規"
        r"|追加)[^()]{0,6}\)",
        "",
        flat,
    )
    cut = _TAIL.sub("", flat)
    return _NOISE.sub("", fold(cut or flat))


def likeness(left: str, right: str) -> float:
    """Return how alike two titles are, from 0 to 1: shared pairs of characters (Dice)."""
    one, other = title_key(left), title_key(right)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and short in long:
        return 0.95
    pairs, others = _pairs(one), _pairs(other)
    shared = sum((pairs & others).values())
    total = sum(pairs.values()) + sum(others.values())
    return 2 * shared / total if total else 0.0


def _pairs(text: str) -> Counter[str]:
    return Counter(text[at : at + 2] for at in range(len(text) - 1))


def alike(left: str, right: str) -> bool:
    """Tell whether two titles mean the same item."""
    return likeness(left, right) > 0.6


_MATERIAL_NOISE: Final = re.compile(r"[\s()№#]|no\.?|第|号")


@lru_cache(maxsize=4096)
def material_key(label: str) -> str:
    """Return the key of a material's label: 資料１－１, 【資料1-1】 and 資料 1 - 1 are one."""
    flat = narrow(label).lower()
    flat = _MATERIAL_NOISE.sub("", flat)
    return fold(flat.replace("の", "-"))
