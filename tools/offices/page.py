"""How paragraphs get onto pages: wrapped, numbered, torn and damaged."""

from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.lines import Line

__all__ = ["Page"]

_NUMBERS: Final = ("- {} -", "－{}－", "- {} -", "{}/{}", "{} ページ", "– {} –", "{}", "-{}-")
_NOT_FIRST: Final = "※、。，．」』）)〕】］＞ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・：？"
_NOT_LAST: Final = "「『（(〔【［＜"
_WIDE: Final = "\u2000"
_LONG: Final = 60
"""Shorter paragraphs are not torn."""

_FULL: Final = str.maketrans("0123456789", "０１２３４５６７８９")


@attrs.frozen
class Page:
    """The habits of the page."""

    width: int
    """How many full-width columns a line has; 0 if lines are not wrapped."""

    number: str
    """How pages are numbered, if they are."""

    full: bool
    """Whether page numbers are full-width."""

    height: int
    feed: bool
    """Whether a form feed ends a page."""

    head: str
    """A running head."""

    flush: bool
    """Whether all indentation was lost."""

    torn: float
    """How often an empty line tears a paragraph."""

    ornament: str
    """What parts form and body."""

    newline: str
    rng: Chance
    taken: str = ""
    """Signs that mean a speaker: no line into which a paragraph is wrapped begins with one."""

    @classmethod
    def draw(cls, rng: Chance, title: str, taken: str) -> "Page":
        """Choose the page of an office."""
        wrapped = rng.happens(0.3)
        paged = rng.happens(0.5 if wrapped else 0.08)
        number = rng.choice(_NUMBERS) if paged else ""
        return cls(
            width=rng.randint(34, 46) if wrapped else 0,
            number=number,
            full=rng.happens(0.2),
            height=rng.randint(24, 44),
            feed=paged and (number == "{}" or rng.happens(0.25)),
            head=title if paged and rng.happens(0.15) else "",
            flush=rng.happens(0.06),
            torn=0.02 if not wrapped and rng.happens(0.06) else 0.0,
            ornament=rng.choice(("",) * 8 + ("―" * 20, "＊" * 10, "-" * 40, "─" * 30)),
            newline=rng.choice(("\n",) * 7 + ("\r\n",)),
            rng=rng,
            taken=taken,
        )

    def lay(self, lines: list[Line]) -> str:
        """Print lines on pages."""
        laid: list[str] = []
        for line in lines:
            if line.gap and laid and laid[-1]:
                laid.append("")
            laid += self._wrapped(line)
        if self.number:
            laid = self._paged(laid)
        return (self.newline.join(laid) + self.newline).replace("\f" + self.newline, "\f")

    def _wrapped(self, line: Line) -> list[str]:
        if line.row:
            return _tabbed(line)
        text = line.text.lstrip() if self.flush else line.indent + line.text
        if line.whole:
            return [text]
        if not self.width:
            return self._tear(text)
        hang = "" if self.flush else line.hang
        rows = []
        while _columns(text) > self.width:
            end = _fit(text, self.width, _NOT_FIRST + self.taken)
            rows.append(text[:end])
            text = hang + text[end:].lstrip()
        return [*rows, text]

    def _tear(self, text: str) -> list[str]:
        if len(text) < _LONG or not self.rng.happens(self.torn):
            return [text]
        places = [at for at in range(20, len(text) - 20) if _inside_a_word(text, at)]
        if not places:
            return [text]
        at = self.rng.choice(places)
        return [text[:at], "", text[at:]]

    def _paged(self, laid: list[str]) -> list[str]:
        pages = [laid[at : at + self.height] for at in range(0, len(laid), self.height)]
        rows: list[str] = []
        for number, page in enumerate(pages, start=1):
            if number > 1 and self.head:
                rows.append(self.head)
            shown = self.number.format(number, len(pages))
            rows += [*page, shown.translate(_FULL) if self.full else shown]
            if self.feed and number < len(pages):
                rows.append("\f")
        return rows


def _tabbed(line: Line) -> list[str]:
    """Print a row with tabs; further lines of its last cell follow in rows of their own."""
    columns = [cell.split("\n") for cell in line.row]
    height = max(len(column) for column in columns)
    return [
        "\t".join(column[at] if at < len(column) else "" for column in columns).rstrip("\t")
        for at in range(height)
    ]


def _columns(text: str) -> float:
    return sum(map(_size, text))


def _size(sign: str) -> float:
    return 0.5 if sign < _WIDE else 1


def _fit(text: str, width: int, not_first: str) -> int:
    """Return where a line of at most `width` columns ends, by the rules of Japanese print."""
    used, end = 0.0, 0
    for sign in text:
        used += _size(sign)
        if used > width:
            break
        end += 1
    while end < len(text) and text[end] in not_first and end > 1:
        end -= 1
    while end > 1 and text[end - 1] in _NOT_LAST:
        end -= 1
    while 1 < end < len(text) and _joined(text[end - 1], text[end]):
        end -= 1
    return end


def _joined(before: str, behind: str) -> bool:
    """Tell whether two characters are of one number or Latin word, which lines do not part."""
    return all(one.isascii() and (one.isalnum() or one in ",.:-/") for one in (before, behind))


def _inside_a_word(text: str, at: int) -> bool:
    return all(
        "\u4e00" <= sign <= "\u9fff" or "ァ" <= sign <= "ー" for sign in text[at - 1 : at + 2]
    )
