"""Legend: a symbol alone says who speaks, and a legend says what the symbols mean."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.lead import Lead
from kaigiroku.readers.lines import Line

__all__ = ["Legend", "legend_in"]

_SYMBOLS: Final = "○◯〇◎●◉◆◇■□▲△▼▽☆★♦◈→⇒・＊*※"
_PAIR: Final = re.compile(
    rf"(?P<mark>[{_SYMBOLS}]) ?(?:印)? ?(?:[:=…・]|\.\.\."
    rf"|は)? ?(?P<meaning>[^\s{_SYMBOLS}:=、,;/()「」。]{{1,20}})"
)
_LEADING_WORDS: Final = re.compile(r"(?:凡例|記号|発言者(?:の(?:表記|記号|区分))?|表記|※|注)")
# The decoration of the label: ◆凡例　◎：会長 tells nothing of ◆.
_HEAD: Final = re.compile(rf"[{_SYMBOLS}] ?(?=凡 *例|記号|発言者|表記)")
_BETWEEN: Final = re.compile(
    r"[\s、,;/・()はをとしてです。:※凡例記号発言者の表記区分注印示名等0-9.]*"
)
_GOOD: Final = 2


class Legend:
    """A symbol stands before the text, and nothing else."""

    name = "legend"
    least = 1

    def __init__(self, meanings: Mapping[str, str]) -> None:
        self._meanings: Final = meanings

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the symbol that a line begins with, if the legend has it."""
        mark = line.text[:1]
        if mark not in self._meanings:
            return None
        rest = 1
        while rest < len(line.flat) and line.flat[rest] == " ":
            rest += 1
        del cast
        return Lead(layout=self.name, mark="＊", start=0, end=1, rest=rest, weight=3)


def legend_in(lines: Iterable[Line], cast: Cast) -> tuple[dict[str, str], list[Line]]:
    """Return what symbols mean by a legend, and the lines it stands in.

    A legend is a line that consists of symbols and the classes of speakers they stand for, two at
    least, or of one beneath another such line.
    """
    meanings: dict[str, str] = {}
    found_in: list[Line] = []
    for line in lines:
        if (
            line.text[:1] not in _SYMBOLS
            and "(" not in line.flat
            and "凡例" not in line.flat.replace(" ", "")
            and (_LEADING_WORDS.match(line.flat) is None)
        ):
            continue
        if len(line.flat) > 120:
            continue
        told = "凡例" in line.flat.replace(" ", "") or (
            bool(found_in)
            and line.number - found_in[-1].number == 1
            and re.match(rf"[{_SYMBOLS}] ?[:=…]", line.flat) is not None
        )
        head = _HEAD.match(line.flat)
        pairs = [
            found
            for found in _PAIR.finditer(line.flat, head.end() if head else 0)
            if told or cast.weight(found["meaning"]) >= _GOOD
        ]
        if not pairs:
            continue
        between, at = [], head.end() if head else 0
        for pair in pairs:
            between.append(line.flat[at : pair.start()])
            at = pair.end()
        between.append(line.flat[at:])
        if not all(_BETWEEN.fullmatch(part) for part in between):
            continue
        marks = {line.text[pair.start("mark")] for pair in pairs}
        if len(pairs) > 1 and len(marks) == 1:
            continue
        follows = bool(found_in) and line.number - found_in[-1].number == 1
        explicit = any(
            sign in line.flat[pair.end("mark") : pair.start("meaning")]
            for pair in pairs
            for sign in ":=…は"
        ) or "凡例" in line.flat.replace(" ", "")
        if len(pairs) < 2 and not follows and not explicit:
            continue
        for pair in pairs:
            meanings.setdefault(
                line.text[pair.start("mark")],
                line.text[pair.start("meaning") : pair.end("meaning")],
            )
        found_in.append(line)
    return meanings, found_in
