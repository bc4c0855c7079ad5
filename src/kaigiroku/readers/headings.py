"""Headings: which lines of a body open a section, how deep, and which item they are about."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from kaigiroku.japanese import leading_number, narrow, number_style
from kaigiroku.readers.agenda import Item
from kaigiroku.readers.lines import Line
from kaigiroku.readers.matching import likeness, title_key

__all__ = ["Heading", "Headings", "opens_body"]

_LONGEST: Final = 90
_WORDS: Final = re.compile(
    r"(?:協議|報告|審議|議決|承認|検討|決定|連絡|確認|付議)(?:事項|案件)|議事|議題|議案|質疑"
    r"|質疑応答|意見交換|開会|閉会|その他|開会(?:の)?(?:あいさつ|挨拶)|あいさつ|挨拶"
    r"|閉会(?:の)?(?:あいさつ|挨拶)|(?:会長|委員長|座長|部長|課長|市長|教育長|副会長"
    r"|副委員長)?(?:あいさつ|挨拶)|自己紹介|委員(?:の)?(?:紹介|自己紹介)|委嘱状(?:の)?(?:交付"
    r"|伝達)|連絡事項|報告|協議|審議|議事録署名(?:人|委員|者)?(?:の)?(?:指名|選出|選任)?"
    r"|会議録署名(?:人|委員|議員|者)?(?:の)?(?:指名|選出|選任)?(?:について)?|会期の決定"
    r"|次回(?:の)?(?:日程|開催|会議)?(?:について)?|事務連絡|資料(?:の)?確認|質問|討論|採決|表決"
    r"|提案理由(?:の)?説明|まとめ|総括|講評|閉会宣告|開会宣告|諸般の報告|議事の経過|主な意見"
    r"|出席者(?:の)?紹介|会長(?:及び副会長)?(?:の)?(?:選出|互選)(?:について)?|休憩"
    r"|第 ?[0-9一二三四五六七八九十]{1,3} ?(?:日目?|部|分科会|グループ|班)"
    r"|(?:[A-Z]|[0-9]{1,2})(?:グループ|班)|全体会議?|分科会|グループ(?:討議|ワーク|発表)"
)
_DECORATED: Final = re.compile(r"[■□◆◇●○◎▼▽▲△★☆◯〇▶►◼▪#＃*]{1,2} ?")
_ITEM_WORD: Final = re.compile(
    r"(?:追加)?(?:議題|議案|案件|協議|報告|審議|日程|諮問|承認|認定|請願|陳情|議事|その他"
    r"|協議事項|報告事項|審議事項|議決事項|承認事項|検討事項|報告案件|協議案件"
    r"|審議案件)(?:第)? ?(?:\(?[0-9一二三四五六七八九十]{1,3}\)?|[①-⑳])"
)
_STRONG_MATCH: Final = 0.62
_ENDS: Final = "。！？!?）)」"
_HALF: Final = 0.5
_WEAK_MATCH: Final = 0.34


_PARTS: Final = re.compile(
    r"第 ?[0-9一二三四五六七八九十]{1,3} ?(?:日目?|部)|全体会議?|(?:1|一|Ⅰ|\(1\))?[.．、]? ?開会"
)


def opens_body(flat: str) -> bool:
    """Tell whether a line between empty lines is a heading that a body begins with."""
    return _PARTS.fullmatch(flat) is not None


@attrs.frozen(eq=False)
class Heading:
    """A line that opens a section."""

    line: Line
    """The line."""

    items: tuple[Item, ...]
    """The items of the agenda it is about."""

    rank: int
    """How deep its style of number stands; smaller is higher."""

    style: str
    """Its style."""


def _rank(flat: str, style: str | None) -> int:
    if style is None:
        return 0
    if re.match(r"(?:日程|第 ?[0-9一二三四五六七八九十])", flat):
        return 1
    if style in {"Ⅰ", "ⅰ"}:
        return 1
    if style in {"＊.", "＊", "一", "＊、", "＊)", "＊:"}:
        return 2
    if "(" in style and len(style) <= 4:
        return 4
    if style in {"○", "●"}:
        return 5
    if style == "ア":
        return 6
    return 3


class Headings:
    """Finds the headings of a body."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items: Final = items
        self._keys: Final = [
            title_key(item.printed if not item.title else item.title) for item in items
        ]
        self._last = -1
        self._used: dict[int, int] = {}

    def item_for(self, text: str) -> tuple[Item | None, float]:
        """Return the item that a heading is about, and how alike they are."""
        flat = narrow(text)
        key = title_key(text)
        if not key:
            return None, 0.0
        number = leading_number(_undecorated(flat))
        best: tuple[float, int] = (0.0, -1)
        for place, item in enumerate(self._items):
            score = likeness(item.title or item.printed, text)
            if score == 0.0 and self._keys[place] != key:
                continue
            same_number = (
                number is not None
                and leading_number(narrow(f"{item.number} {item.title}")) == number
            )
            if same_number:
                score += 0.12
            if place > self._last:
                score += 0.03 if place == self._last + 1 else 0.01
            if score > best[0]:
                best = (score, place)
        score, place = best
        if place < 0:
            return None, 0.0
        item = self._items[place]
        same = (
            number is not None and leading_number(narrow(f"{item.number} {item.title}")) == number
        )
        word_fits = self._fits_category(flat, item)
        if score >= _STRONG_MATCH or (same and word_fits and score >= _WEAK_MATCH):
            return item, score
        return None, score

    def _stands_over(self, item: Item, text: str, following: Line | None) -> bool:
        """Tell whether a line is an item to the letter and the next one an item beneath it."""
        if following is None or title_key(text) != title_key(item.title):
            return False
        below, _ = self.item_for(following.text)
        return below is not None and below.parent is item

    def _fits_category(self, flat: str, item: Item) -> bool:
        for word in ("協議", "報告", "審議", "議案", "承認"):
            if re.match(rf".{{0,3}}{word}", flat):
                words = " ".join([item.number, item.title, *(one.title for one in item.above())])
                return word in words or not any(
                    w in words for w in ("協議", "報告", "審議", "議案", "承認")
                )
        return True

    def find(
        self,
        line: Line,
        *,
        before: Line | None,
        following: Line | None,
        after_lead: bool,
        in_list: bool,
    ) -> Heading | None:
        """Tell whether a line is a heading.

        Args:
            line: The line, which begins no remark.
            before: The line before it.
            following: The next line.
            after_lead: Whether the next line begins a remark or a note of the record.
            in_list: Whether it stands in what somebody says.
        """
        flat, text = line.flat, line.text
        if len(text) > _LONGEST or line.is_row or text.endswith(("。", "、")) or not text:
            return None
        if flat.startswith("※") or (
            flat.startswith("(")
            and flat.endswith(")")
            and leading_number(flat) is None
            and flat.find(")") == len(flat) - 1
            and not _ITEM_WORD.match(flat[1:])
            and not _WORDS.fullmatch(flat[1:-1])
        ):
            return None
        plain = _undecorated(flat)
        number = leading_number(plain)
        style = number_style(text[len(text) - len(plain) :] if number is not None else text)
        core = (
            re.sub(r"^\(?[0-9一二三四五六七八九十①-⑳Ⅰ-Ⅻ]{1,3}\)?[.．、]? ?", "", plain).strip(" ()")
            if number is not None
            else plain.strip(" ()")
        )
        item, score = self.item_for(text)
        items: tuple[Item, ...] = ()
        is_word = _WORDS.fullmatch(core) is not None
        ends_list = before is None or (
            before.text[-1] in _ENDS and leading_number(_undecorated(before.flat)) is None
        )
        opens_numbers = (
            following is not None
            and leading_number(_undecorated(following.flat)) is not None
            and not following.text.endswith("。")
        )
        is_decorated = plain != flat or (flat.startswith("(") and flat.find(")") > 3)
        if (
            item is not None
            and number is None
            and not is_decorated
            and (len(title_key(text)) > 1.6 * max(len(title_key(item.title)), 4) or "、" in flat)
        ):
            item = None
        if item is not None:
            good = score >= 0.9 or number is not None or is_decorated or not in_list or after_lead
            if in_list and number is None and not is_decorated and not after_lead and not line.gap:
                good = self._stands_over(item, text, following)
            if good and not (in_list and score < _HALF and not after_lead):
                items = (item,)
                self._last = self._items.index(item)
        if not items:
            if (
                (
                    is_word
                    and (
                        not in_list
                        or line.gap
                        or after_lead
                        or number is not None
                        or is_decorated
                        or (ends_list and opens_numbers)
                    )
                )
                or (
                    _ITEM_WORD.match(plain.lstrip("("))
                    and len(text) <= 70
                    and (not in_list or line.gap or after_lead)
                )
                or (number is not None and not in_list and len(text) <= 60)
                or (
                    (number is not None or is_decorated)
                    and after_lead
                    and (line.gap or not in_list or ends_list)
                    and len(text) <= 60
                )
            ):
                pass
            else:
                return None
        rank = _rank(plain, style)
        if number is None and is_decorated:
            rank = 3 if not is_word else 0
        key = style or ("word" if not is_decorated else f"sign {text[0]}")
        return Heading(line, items, rank, key)


def _undecorated(flat: str) -> str:
    found = _DECORATED.match(flat)
    if found is not None and found.end() < len(flat):
        return flat[found.end() :]
    return flat
