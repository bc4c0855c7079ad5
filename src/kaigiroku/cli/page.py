"""A page of the terminal: lines wrapped the Japanese way, with rails and hanging indents."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.segment import Segments
from rich.text import Span, Text

from kaigiroku.cli.common import visible

__all__ = ["MAX_WIDTH", "Page", "ink", "wrapped"]

MAX_WIDTH: Final = 100
"""Lines are not made longer than this, for the eye's sake."""

_LEAST: Final = 16
"""Text is never squeezed into fewer columns, however deep it is indented."""

_NEVER_FIRST: Final = frozenset(
    "、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー～〜‐゠–—’”）)〕]｝}〉》」』】〙〗｠»⟧⟫%％℃°′″…‥"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
_NEVER_LAST: Final = frozenset("‘“（(〔[｛{〈《「『【〘〖｟«⟦⟪○◯◎●〇￥＄$№＃#")


def ink(text: str, style: str = "") -> Text:
    """Return a text in a style; nothing in it steers the terminal."""
    return Text(visible(text), style)


def wrapped(text: Text, width: int, first_width: int | None = None) -> list[Text]:
    """Break a text into lines by the Japanese rules: anywhere but before 。 or 」 and after 「.

    Terms of narrow letters stay whole where they fit. Each LF begins a line of its own.
    """
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        room = (first_width or width) if not lines else width
        whole = {place for span in _solid(paragraph) for place in range(span.start + 1, span.end)}
        offsets = list(_breaks(paragraph.plain, max(room, _LEAST), max(width, _LEAST), whole))
        pieces = list(paragraph.divide(offsets)) or [paragraph]
        for piece in pieces[:-1]:
            piece.rstrip()
        lines += pieces
    return lines


def _solid(text: Text) -> list[Span]:
    """Return the short stretches that have a background, such as badges: they stay in one piece."""
    return [s for s in text.spans if " on " in str(s.style) and s.end - s.start <= _LEAST // 2]


def _breaks(text: str, room: int, width: int, whole: AbstractSet[int]) -> Iterator[int]:
    start = used = allowed = used_at_allowed = 0
    for place, character in enumerate(text):
        wide = cell_len(character)
        if place > start and place not in whole and _may_break(text[place - 1 : place + 1]):
            allowed, used_at_allowed = place, used
        if used + wide > room and not character.isspace() and place > start:
            if allowed <= start:
                allowed, used_at_allowed = place, used
            yield allowed
            start, room = allowed, width
            used -= used_at_allowed
        used += wide


def _may_break(pair: str) -> bool:
    before, after = pair[0], pair[1]
    wide = cell_len(after)
    if after in _NEVER_FIRST or before in _NEVER_LAST or not wide or after.isspace():
        return False
    return before.isspace() or wide > 1 or cell_len(before) > 1


class _Console(Console):
    """A console that leaves a broken pipe to the program."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Page:
    """What commands write for people. Rails stand in front of every line: indents and markers."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._rails: list[Text] = []
        self._blank: int | None = None  # a blank line is due, behind so many rails
        self._begun = False
        self.width = min(console.width, MAX_WIDTH)

    @classmethod
    def of_terminal(cls) -> "Page":
        """Make the page that is written to standard output."""
        return cls(_Console(highlight=False, markup=False, emoji=False))

    @property
    def plain(self) -> bool:
        """Whether colours are missing, so that marks must say what they would."""
        return self._console.no_color or self._console.color_system is None

    def push(self, rail: Text) -> None:
        """Put one more rail in front of the lines that follow."""
        self._rails.append(rail)

    def pop(self) -> None:
        """Take the last rail away."""
        self._rails.pop()

    def blank(self) -> None:
        """Leave one line blank before the next one; its rails are those of both its neighbours."""
        rails = len(self._rails)
        self._blank = rails if self._blank is None else min(rails, self._blank)

    def put(self, text: Text, *, lead: Text | None = None, hang: int | Text = 0) -> None:
        """Write a text after `lead`; its further lines are indented by `hang`, or led by it."""
        lead = Text() if lead is None else lead
        rest = Text(" " * hang) if isinstance(hang, int) else hang
        room = self.width - sum(rail.cell_len for rail in self._rails)
        if room - lead.cell_len < _LEAST < room - rest.cell_len and text.plain:
            for line in wrapped(lead, room):
                self._print(line)
            lead = rest
        lines = wrapped(text, room - rest.cell_len, room - lead.cell_len)
        for number, line in enumerate(lines):
            self._print(Text.assemble(lead if number == 0 else rest, line))

    def entries(self, entries: Sequence[tuple[str, Text]], *, indent: int = 0) -> None:
        """Write labels and what belongs to them in two columns."""
        entries = [(label, text) for label, text in entries if text.plain]
        column = max((cell_len(label) for label, _ in entries), default=0)
        for label, text in entries:
            lead = ink(" " * indent + label + " " * (column - cell_len(label) + 2), "dim")
            self.put(text, lead=lead, hang=indent + column + 2)

    def heading(self, text: str) -> None:
        """Write the heading of a part, with a rule to the end of the line."""
        self.blank()
        line = Text.assemble(("── ", "cyan"), (text, "bold cyan"), " ")
        line.append("─" * max(0, self.width - line.cell_len), "cyan")
        self._print(line)

    def block(self, thing: RenderableType, *, indent: int = 0) -> None:
        """Write something of rich's own, such as a table, behind the rails."""
        self._blank_if_due()
        room = self.width - sum(rail.cell_len for rail in self._rails) - indent
        options = self._console.options.update(width=max(room, _LEAST))
        for line in self._console.render_lines(thing, options, pad=False):
            self._console.print(*self._rails, " " * indent, Segments(line), sep="", end="")
            self._console.print()

    def _print(self, line: Text) -> None:
        self._blank_if_due()
        line = Text.assemble(*self._rails, line)
        line.plain = visible(line.plain)
        if not any(span.end == len(line) for span in _solid(line)):
            line.rstrip()
        self._console.print(line, soft_wrap=True)
        self._begun = True

    def _blank_if_due(self) -> None:
        if self._blank is not None and self._begun:
            line = Text.assemble(*self._rails[: self._blank])
            line.rstrip()
            self._console.print(line, soft_wrap=True)
        self._blank = None
