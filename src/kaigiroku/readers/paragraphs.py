"""Paragraphs: lines put together again that the page has torn apart."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, Literal

import attrs

from kaigiroku.japanese import leading_number
from kaigiroku.readers.draft import ALSO, Draft, Sign
from kaigiroku.readers.lines import Furniture, Line
from kaigiroku.readers.sheet import Ink

__all__ = ["Paragraph", "Wrap", "wrap_of"]

_ENDS: Final = "。．.！？!?」』）)】］]〕＞>〉》：:"
_BULLETS: Final = "・･•●○◎◆◇■□▲△▼▽※→⇒➡-－—―*＊◯〇①②③④⑤⑥⑦⑧⑨⑩"
_LATIN: Final = re.compile("[A-Za-z0-9]")
_TORN: Final = re.compile(
    "[ァ-ヺー][ァ-ヺー]|.[ぁぃぅぇぉゃゅょっァィゥェォャュョッー、。，．」』）をんの]"
)
_SLACK: Final = 6
_LEAST_WIDTH: Final = 28
_SHORT: Final = 30

Boundary = Literal["line", "page"]


@attrs.define(eq=False)
class Break:
    """Where a line of a paragraph ended."""

    at: int
    """How many characters of the paragraph stand before it."""

    boundary: Boundary | None
    """What ended; None if only an empty line stands there."""

    page: Ink | None = None
    """The number of the page that ended."""

    also: tuple[Ink, ...] = ()
    """The ink of what the page put there."""


@attrs.define(eq=False)
class Paragraph:
    """A paragraph of the body, or a row."""

    lines: list[Line]
    """Its lines."""

    ink: Ink
    """Its characters."""

    breaks: list[Break]
    """Where its lines ended."""

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    def spans(self, cut: int, shift: int) -> list[Draft]:
        """Return the breaks as spans of a text in which the paragraph stands.

        Args:
            cut: How many characters of the paragraph do not stand in the text.
            shift: How many characters of the text stand before it.
        """
        return [
            break_span(one.at - cut + shift, one.boundary, one.page, one.also)
            for one in self.breaks
            if one.at >= cut
        ]


def break_span(at: int, boundary: str | None, page: Ink | None, also: Sequence[Ink]) -> Draft:
    """Return a break as a span."""
    span: Draft = {"kind": "break", "start": at, "end": at, "boundary": boundary}
    if page is not None:
        span["page"] = Sign(page.text, tuple(also) or (page,))
    elif also:
        span[ALSO] = list(also)
    return span


def furniture_of(furniture: Sequence[Furniture]) -> tuple[Ink | None, tuple[Ink, ...]]:
    """Return the number of the page and all ink of what stands between two lines."""
    number = next((one.number for one in furniture if one.number is not None), None)
    return number, tuple(one.ink for one in furniture)


@attrs.define(eq=False)
class Wrap:
    """How the lines of a text are wrapped."""

    width: int | None
    """The columns of a full line; None if lines are not wrapped."""

    hanging: int
    """The indentation of lines that go on."""

    def is_full(self, line: Line) -> bool:
        """Tell whether a line reaches the end of the column."""
        return self.width is not None and line.width >= self.width - _SLACK


def _is_open(text: str) -> bool:
    return bool(text) and text[-1] not in _ENDS


def wrap_of(
    lines: Sequence[Line], starts: Callable[[Line], bool], holds: Callable[[Line], bool]
) -> Wrap:
    """Tell how lines are wrapped, by those that end in the middle of a sentence.

    Args:
        lines: The lines of the body.
        starts: Tells whether a line begins something of its own.
        holds: Tells whether a line stands for itself whatever follows.
    """
    widths: list[int] = []
    indents: Counter[int] = Counter()
    for line, after in itertools.pairwise(lines):
        if line.is_row or after.is_row or after.gap or starts(after) or holds(line):
            continue
        if _is_open(line.text) and line.width >= _LEAST_WIDTH:
            widths.append(line.width)
            indents[after.indent] += 1
    if len(widths) < 3:
        return Wrap(None, 0)
    widths.sort()
    width = widths[min(len(widths) - 1, len(widths) * 9 // 10)]
    near = sum(width - _SLACK <= one <= width + 4 for one in widths)
    hanging = indents.most_common(1)[0][0]
    return Wrap(width if near * 10 >= len(widths) * 6 else None, hanging)


def goes_on(before: Line, line: Line, wrap: Wrap, *, starts: bool, in_row: bool) -> bool:
    """Tell whether a line goes on with the paragraph that the line before it ends in."""
    if starts or line.is_row or before.is_row or in_row:
        return False
    text = before.text
    is_open = _is_open(text)
    torn = line.gap or line.page_end
    bullet = line.text[:1] in _BULLETS or leading_number(line.flat) is not None
    if is_open:
        if not bullet and _TORN.fullmatch(text[-1] + line.text[0]) and before.width >= _LEAST_WIDTH:
            return True
        if bullet and not (
            wrap.is_full(before)
            and not torn
            and line.indent >= before.indent
            and line.text[:1] not in _BULLETS
        ):
            return False
        if wrap.width is not None:
            if wrap.is_full(before):
                return True
            return torn and line.page_end and len(text) > _SHORT
        if torn:
            return before.width >= 2 * _SHORT and not line.text[:1].isspace()
        return before.width >= 2 * _SHORT - 10
    if torn or wrap.width is None or bullet or not wrap.is_full(before):
        return False
    if text[-1] in "。．！？!?":
        return (
            line.indent == wrap.hanging
            and before.width >= wrap.width - 2
            and wrap.width - before.width <= 2
        )
    return text[-1] in "」』）)" and line.indent == wrap.hanging


def paragraphs_of(
    lines: Sequence[Line],
    wrap: Wrap,
    starts: Callable[[Line], bool],
    holds: Callable[[Line], bool],
) -> list[Paragraph]:
    """Put lines together to paragraphs.

    Args:
        lines: The lines of the body.
        wrap: How they are wrapped.
        starts: Tells whether a line begins something of its own.
        holds: Tells whether a line stands for itself whatever follows: a heading, an event.
    """
    made: list[Paragraph] = []
    for line in lines:
        before = made[-1].lines[-1] if made else None
        if (
            before is not None
            and not holds(before)
            and goes_on(before, line, wrap, starts=starts(line), in_row=False)
        ):
            _add(made[-1], line)
        else:
            made.append(Paragraph([line], line.ink, []))
    return made


def _add(paragraph: Paragraph, line: Line) -> None:
    at = len(paragraph.ink)
    number, also = furniture_of(line.furniture)
    boundary: Boundary | None = "page" if line.page_end else None if line.gap else "line"
    left, right = paragraph.ink.text[-1:], line.text[:1]
    needs_blank = bool(_LATIN.fullmatch(left) and _LATIN.fullmatch(right))
    paragraph.ink = Ink.join(" " if needs_blank else "", [paragraph.ink, line.ink])
    paragraph.breaks.append(Break(at, boundary, number, also))
    paragraph.lines.append(line)
