"""Plain text, and what all sources share: a page that a sheet is put together on.

A source is gone through once, from its beginning to its end. Its stretches are printed as they
stand, made to flow as in a browser, set as a sign that stands for them, or put aside as markup.
What parts lines and cells is only wished for, and set when more ink comes: so nothing is parted
twice, nor at the ends.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

import attrs

from kaigiroku.readers.sheet import BOXES, CELL, CHECKED, IN_CELL, LINE, UNCHECKED, Origin, Sheet

__all__ = ["LINE_ENDS", "Page", "lay_out", "with_boxes"]

LINE_ENDS: Final = "\r\v\x85\u2028\u2029"
"""The characters that end a line beside LF; VT only where there are no cells."""

_BLANKS: Final = " \t\n\f" + LINE_ENDS
_FLOWING: Final = re.compile(f"[^{_BLANKS}]++(?: [^{_BLANKS}]++)*+")
_SPECIAL: Final = re.compile(f"[<&|{LINE_ENDS}\ufeff\u2500-\u257f]")
_STOP: Final = re.compile("[\n\t\f\v]")

_BLANK: Final = " "
_EMPTY_LINE: Final = LINE + LINE
_STRENGTH: Final = {"": 0, _BLANK: 1, IN_CELL: 2, LINE: 3, _EMPTY_LINE: 4}


def lay_out(source: str, form: str) -> Sheet | None:
    """Lay out a text quickly if nothing in it can be markup; None if something can.

    Every character is on the sheet as it stands, but the CR of a CR LF.
    """
    text = source.replace("\r\n", LINE)
    if _SPECIAL.search(text):
        return None
    origins: list[Origin] = []
    start = at = 0
    while start < len(source):
        end = source.find("\r\n", start)
        end = len(source) if end < 0 else end
        if start < end:
            origins.append(Origin(at, at + end - start, start, end))
        at += end - start
        start = end + 1
    return Sheet(source, text, tuple(origins), format=form)


class Page:
    """A sheet that is being put together, and what is known of the line it has come to."""

    def __init__(self, source: str) -> None:
        self.source: Final = source
        self.at = 0
        """How many characters are on the sheet."""
        self.in_row = False
        """Whether the line is a row: lines inside it are parted by VT."""
        self.in_cell = False
        """Whether this is a cell even if no TAB stands on the line yet."""
        self._parts: list[str] = []
        self._origins: list[tuple[int, int, int, int, bool]] = []
        self._asides: list[tuple[int, int, int]] = []
        self._wish = ""
        self._lead: tuple[str, int, int, int] | None = None
        self._gap = ""
        self._line_is_blank = True
        self._cell_is_blank = True

    @property
    def inside(self) -> bool:
        """Whether the next ink stands inside a row, where no line may end."""
        return self.in_cell or (self.in_row and self._wish not in {LINE, _EMPTY_LINE})

    def sheet(self, form: str) -> Sheet:
        """Return the finished sheet of a source of the format `form`."""
        self.drop_lead()
        return Sheet(
            source=self.source,
            text="".join(self._parts),
            origins=tuple(Origin(*origin) for origin in self._origins),
            asides=tuple(sorted(self._asides)),
            format=form,
        )

    # -------------------------------------------------------------------- ink

    def print(self, start: int, end: int) -> None:
        """Take over a stretch of the source as it stands, with its blanks, cells and lines."""
        if self._wish or self._lead:
            stop = _STOP.search(self.source, start, end)
            behind = stop.start() if stop else end
            if self.source[start:behind].strip():
                self._ready(self.source[start])
            elif stop is None:
                return  # blanks between two breaks
            else:
                self._end()
                start = behind
        self._copy(start, end)
        self._look_at(self.source[start:end])

    def flow(self, start: int, end: int) -> None:
        """Take over a stretch of the source with its blanks put together, as browsers do."""
        at = start
        for found in _FLOWING.finditer(self.source, start, end):
            first, behind = found.span()
            self._blank(at, first)
            self._ready(self.source[first])
            self._copy(first, behind)
            at = behind
        self._blank(at, end)

    def sign(self, text: str, start: int, end: int) -> None:
        """Set `text`, which is no parting, in the place of a stretch of the source."""
        self._ready(text[0])
        self._put_sign(text, start, end)

    def lead(self, text: str, start: int, end: int) -> None:
        """Set `text` in the place of a stretch before the next ink, if there is any."""
        self.drop_lead()
        self._lead = text, start, end, self.at

    def aside(self, start: int, end: int) -> None:
        """Put a stretch of the source aside as markup."""
        if self._asides and self._asides[-1][1:] == (start, self.at):
            start = self._asides.pop()[0]
        self._asides.append((start, end, self.at))

    # ----------------------------------------------------------------- parting

    def part(self, *, again: bool = False) -> None:
        """Wish for a new line; `again`: for an empty one, where one is wished for already."""
        if self.inside:
            self.wish(IN_CELL)
        else:
            self.wish(_EMPTY_LINE if again and self._wish == LINE else LINE)

    def wish(self, parting: str) -> None:
        """Wish for what is to part the next ink from the last; the strongest wish counts."""
        self._gap = ""
        if _STRENGTH[parting] > _STRENGTH[self._wish]:
            self._wish = parting

    def end_line(self) -> None:
        """End the line, even if it is empty."""
        self._end()
        self._put(LINE)
        self._begin_line()

    def end_cell(self) -> None:
        """End the cell, even if it is empty."""
        self.drop_lead()
        if self._wish in {LINE, _EMPTY_LINE} and not self._line_is_blank:
            self._put(self._wish)
        self._end()
        self._put(CELL)
        self.in_row, self._line_is_blank, self._cell_is_blank = True, False, True

    def _end(self) -> None:
        self.drop_lead()
        self._wish, self._gap = "", ""

    def _begin_line(self) -> None:
        self.in_row, self._line_is_blank, self._cell_is_blank = False, True, True

    def drop_lead(self) -> None:
        """Give up what was to lead the next ink; its tag is markup then."""
        if self._lead is not None:
            self._asides.append(self._lead[1:])
            self._lead = None

    # ---------------------------------------------------------------- in detail

    def _ready(self, sign: str) -> None:
        """Set what is due before ink that begins with `sign`."""
        if self._wish:
            if self._wish in {LINE, _EMPTY_LINE}:
                if not self._line_is_blank:
                    self._put(self._wish)
                    self._begin_line()
            elif not self._cell_is_blank:
                self._put(self._wish)
                self._cell_is_blank = True
            self._wish = ""
        elif (
            self._gap
            and not self._cell_is_blank
            and not (self._gap == LINE and _is_wide(sign) and _is_wide(self._parts[-1][-1]))
        ):
            self._put(_BLANK)
        self._gap = ""
        if self._lead is not None:
            text, start, end, _ = self._lead
            self._lead = None
            self._put_sign(text, start, end)
        self._line_is_blank = self._cell_is_blank = False

    def _blank(self, start: int, end: int) -> None:
        """Remember that blanks stand here; two wide characters close up over the end of a line."""
        if start < end and self._gap != LINE:
            blanks = self.source[start:end]
            self._gap = LINE if LINE in blanks or "\r" in blanks else _BLANK

    def _look_at(self, text: str) -> None:
        """Take note of the line and the cell that a text just printed has come to."""
        begin = max(text.rfind(LINE), text.rfind("\f")) + 1
        if begin:
            self._begin_line()
        cell = text.rfind(CELL, begin) + 1
        if cell:
            self.in_row, self._line_is_blank, self._cell_is_blank = True, False, True
        if text[max(begin, cell) :].strip():
            self._line_is_blank = self._cell_is_blank = False

    def _put(self, blanks: str) -> None:
        self._parts.append(blanks)
        self.at += len(blanks)

    def _put_sign(self, text: str, start: int, end: int) -> None:
        self._origins.append((self.at, self.at + len(text), start, end, True))
        self._put(text)

    def _copy(self, start: int, end: int) -> None:
        begin = self.at
        self._put(self.source[start:end])
        if self._origins:
            first, behind, source, source_end, translated = self._origins[-1]
            if (behind, source_end, translated) == (begin, start, False):
                self._origins[-1] = (first, self.at, source, end, False)
                return
        self._origins.append((begin, self.at, start, end, False))


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in {"F", "W", "H"}


# ------------------------------------------------------------------------ check boxes

_BOX_OF: Final = {
    **dict.fromkeys("☑☒✅🗹🗷", CHECKED),
    **dict.fromkeys("☐◻⬜🗆", UNCHECKED),
}
_SQUARE_OF: Final = {**dict.fromkeys("■✓✔", CHECKED), "□": UNCHECKED}
_BRACKET_OF: Final = {"[x]": CHECKED, "[X]": CHECKED, "[ ]": UNCHECKED}

_SIGNS: Final = (*_BOX_OF, *_SQUARE_OF, *_BRACKET_OF)
_BEFORE_A_WORD: Final = r"(?=[ \u3000\xa0]*+\w)"

_BOX: Final = re.compile(f"[{''.join(_BOX_OF)}]\ufe0f?")
_SQUARE: Final = re.compile(f"[{''.join(_SQUARE_OF)}]")
_OPTION: Final = re.compile(_SQUARE.pattern + _BEFORE_A_WORD)
_BRACKET: Final = re.compile(r"\[[xX ]\]" + _BEFORE_A_WORD)
_OPEN: Final = re.compile("[□☐◻⬜🗆]")

_LINE: Final = re.compile(r"[^\n\f]++")

# A ■ before every label of a form is no check box, not even where boxes follow on its line.
_DECORATED: Final = re.compile(r"^[ \u3000]*+■[^\n\f■□]++$", re.MULTILINE)
_LEAST_DECORATED: Final = 3
_OWN_SIGN: Final = re.compile("[ \u3000]*+■(?=[^\n\f■□]*+(?:□|■)[^\n\f■□]*+[■□])")
_CELL: Final = re.compile(r"[^\n\f\t]++")

_Sign = tuple[int, int, str]
"""Where it stands on the sheet, and what is to be there."""


def with_boxes(sheet: Sheet) -> Sheet:
    """Return the sheet with every glyph that is a check box made ☑ or ☐.

    ■, □, ✓ and ✔ are boxes where several stand on a line or in a cell, an empty one among them and
    each before a word; so are ``[x]`` and ``[ ]`` where several stand on a line before words.
    Elsewhere they stay as they are: one alone is a bullet, a mark, or masks something.
    """
    if not any(sign in sheet.text for sign in _SIGNS):
        return sheet
    signs = sorted(_boxes(sheet.text))
    return _with_signs(sheet, signs) if signs else sheet


def _boxes(text: str) -> Iterator[_Sign]:
    """Yield what has to be replaced, without overlaps."""
    for found in _BOX.finditer(text):
        if found.group() not in BOXES:
            yield *found.span(), _BOX_OF[found.group()[0]]
    decorated = len(_DECORATED.findall(text)) >= _LEAST_DECORATED
    for line in _LINE.finditer(text):
        place = line.span()
        if decorated and (own := _OWN_SIGN.match(text, *place)) is not None:
            place = own.end(), place[1]
        brackets = list(_BRACKET.finditer(text, *place))
        if len(brackets) > 1:
            yield from ((*one.span(), _BRACKET_OF[one.group()]) for one in brackets)
        if not _SQUARE.search(text, *place):
            continue
        for start, end in [place] if _are_options(text, *place) else _cells(text, *place):
            yield from (
                (*one.span(), _SQUARE_OF[one.group()]) for one in _SQUARE.finditer(text, start, end)
            )


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the cells of a line in which squares are options."""
    for cell in _CELL.finditer(text, start, end):
        if _are_options(text, *cell.span()):
            yield cell.span()


def _are_options(text: str, start: int, end: int) -> bool:
    """Tell whether the squares in a stretch of text are check boxes, each before its option."""
    squares = len(_SQUARE.findall(text, start, end))
    return (
        squares + len(_BOX.findall(text, start, end)) > 1
        and squares == len(_OPTION.findall(text, start, end))
        and _OPEN.search(text, start, end) is not None
    )


def _with_signs(sheet: Sheet, signs: list[_Sign]) -> Sheet:
    """Return the sheet with signs in the place of what stood there."""
    parts: list[str] = []
    origins: list[Origin] = []
    moves: list[tuple[int, int]] = []  # behind which place of the old sheet, by how much
    waiting = iter(signs)
    sign = next(waiting, None)
    done = shift = 0
    for origin in sheet.origins:
        at = origin.start
        while sign is not None and sign[0] < origin.end:
            start, end, text = sign
            sign = next(waiting, None)
            if end > origin.end or not (origin.is_copy or (start, end) == _span(origin)):
                continue  # it was put together from several stretches
            parts += sheet.text[done:start], text
            done = end
            if at < start:
                origins.append(_cut(origin, at, start, shift))
            place = _cut(origin, start, end, shift)
            shift += len(text) - (end - start)
            origins.append(attrs.evolve(place, end=end + shift, translated=True))
            moves.append((end, shift))
            at = end
        if at < origin.end:
            origins.append(_cut(origin, at, origin.end, shift))
    parts.append(sheet.text[done:])
    behind = [place for place, _ in moves]
    asides = tuple(
        (start, end, at + (moves[number - 1][1] if (number := bisect_right(behind, at)) else 0))
        for start, end, at in sheet.asides
    )
    return attrs.evolve(sheet, text="".join(parts), origins=tuple(origins), asides=asides)


def _span(origin: Origin) -> tuple[int, int]:
    return origin.start, origin.end


def _cut(origin: Origin, start: int, end: int, shift: int) -> Origin:
    """Return a stretch of an origin, its place on the sheet shifted; a sign is never cut."""
    first, behind = origin.source_start, origin.source_end
    if origin.is_copy:
        first, behind = first + start - origin.start, first + end - origin.start
    return Origin(start + shift, end + shift, first, behind, origin.translated)
