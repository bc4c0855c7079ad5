"""Where everything stands: columns of panels beneath the band of `Minutes`, on a sheet of A3.

All lengths are millimetres. A panel holds the boxes of one module. A box that nothing but one other
of the same panel holds hangs beneath it, indented, as in a tree of folders.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

import attrs

from kaigiroku.model import CLASSES
from kaigiroku.words import Language, Words
from tools.picture.contents import GROUPS, Box, Group, Row, Style, boxes, group_of
from tools.picture.lettering import width

__all__ = [
    "BAR",
    "DISC",
    "PAGE",
    "Block",
    "Key",
    "Line",
    "Mark",
    "Page",
    "Panel",
    "Rect",
    "Stem",
    "Text",
    "laid_out",
]


@attrs.frozen
class Rect:
    """A rectangle of the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def inset(self, by: float) -> "Rect":
        """Return the rectangle inside it that leaves a rim."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


Anchor = Literal["start", "middle", "end"]


@attrs.frozen
class Text:
    """Some words at a place."""

    x: float
    y: float
    """The line they stand on."""
    words: str
    size: float
    role: str
    """What they are, for the colours and the kind of letters."""
    anchor: Anchor = "start"
    bold: bool = False

    @property
    def width(self) -> float:
        """How much room they take."""
        return width(self.words, self.size, bold=self.bold)

    @property
    def right(self) -> float:
        """Where they end."""
        share = {"start": 1.0, "middle": 0.5, "end": 0.0}[self.anchor]
        return self.x + self.width * share

    @property
    def left(self) -> float:
        """Where they begin."""
        return self.right - self.width


@attrs.frozen
class Mark:
    """The number of a group, in a disc."""

    x: float
    """Its centre."""
    y: float
    group: Group


@attrs.frozen
class Line:
    """One field, on one line of a box or on two."""

    row: Row
    rect: Rect
    texts: tuple[Text, ...]
    mark: Mark | None
    dot: tuple[float, float] | None
    """Where the dot of a required key is."""


@attrs.frozen
class Block:
    """A box at its place."""

    box: Box
    rect: Rect
    head: tuple[Text, ...]
    rule: float
    """The height of the line beneath its head."""
    lines: tuple[Line, ...]


@attrs.frozen
class Panel:
    """The boxes of a group at their place."""

    group: Group
    rect: Rect
    title: tuple[Text, ...]
    mark: Mark | None
    blocks: tuple[Block, ...]
    branches: tuple[tuple[tuple[float, float], ...], ...]
    """The lines from a box to those that it holds."""


@attrs.frozen
class Stem:
    """The way from the band to a panel."""

    group: Group
    points: tuple[tuple[float, float], ...]


@attrs.frozen
class Page:
    """The whole sheet."""

    language: Language
    title: tuple[Text, ...]
    band: Panel
    panels: tuple[Panel, ...]
    stems: tuple[Stem, ...]
    key: "Key"


@attrs.frozen
class Key:
    """How to read the picture, on the picture."""

    rect: Rect
    texts: tuple[Text, ...]
    dot: tuple[float, float]
    mark: Mark


# ------------------------------------------------------------------------------- measures

PAGE: Final = Rect(0, 0, 420, 297)
_SHEET: Final = PAGE.inset(7.5)
_GUTTER: Final = 4.6
_COLUMNS: Final = 6
_COLUMN: Final = (_SHEET.width - (_COLUMNS - 1) * _GUTTER) / _COLUMNS

_SMALL: Final = 2.2
"""The size of the fields: 6.2 points."""
_NAME: Final = 2.65
_TITLE: Final = 3.2
_PITCH: Final = 2.85
_HEAD: Final = 3.95
_FOOT: Final = 0.7
_RIM: Final = 1.6
_GAP: Final = 1.3
BAR: Final = 5.2
_INDENT: Final = 3
_PAD: Final = 1.3
_KEY_AT: Final = 2.8
_BETWEEN: Final = 1.2
DISC: Final = 1.3
_PANEL_GAP: Final = 3.8
_STEM: Final = 4.4

_PLACES: Final[tuple[tuple[int, int, tuple[str, ...]], ...]] = (
    (0, 1, ("form", "openness", "people")),
    (1, 1, ("meeting",)),
    (2, 1, ("record",)),
    (3, 1, ("attendance", "agenda")),
    (4, 2, ("proceedings", "spans")),
)
"""The first column, the number of columns and the modules of each stack of panels."""

_KEY_BELOW: Final = "record"
"""The panel with room for the key beneath it."""


# --------------------------------------------------------------------------------- boxes


def _disc(rect: Rect, group: Group) -> Mark:
    return Mark(rect.x + _PAD + DISC, rect.y + rect.height / 2, group)


def _line(row: Row, rect: Rect, tab: float, home: Group) -> Line:
    """Set one field: key, term and type on one line, or what has no room there on a second one."""
    group = group_of(row.target) if row.target else None
    mark_room = 2 * DISC + 0.5 if group and group != home else 0.0
    y = rect.y + 2.2
    key = Text(rect.x + _KEY_AT, y, row.key, _SMALL, "key", bold=True)
    parts = _parts(row.term, rect.width - tab - _PAD)
    terms = [
        Text(rect.x + tab, y + number * _PITCH, part, _SMALL, "term")
        for number, part in enumerate(parts)
    ]
    end = rect.right - _PAD - mark_room
    kind = Text(
        end, terms[-1].y, row.written, _SMALL, _role(row.style, group), "end", row.style == "object"
    )
    if terms[-1].right + _BETWEEN > kind.left:
        kind = attrs.evolve(kind, y=kind.y + _PITCH)
    return Line(
        row,
        attrs.evolve(rect, height=kind.y - y + _PITCH),
        (key, *terms, kind),
        Mark(rect.right - _PAD - DISC, kind.y - 0.8, group) if group and mark_room else None,
        (rect.x + _PAD, y - 0.75) if row.required else None,
    )


def _parts(term: str, room: float) -> list[str]:
    """Break a term where its line is full, and never before a closing bracket."""
    fits = sum(width(term[:end], _SMALL) <= room for end in range(1, len(term) + 1))
    if fits == len(term):
        return [term]
    while term[fits] in "」）、・":
        fits -= 1
    return [term[:fits], *_parts(term[fits:], room)]


def _role(style: Style, group: Group | None) -> str:
    return f"{style} g{group.number}" if group else style


def _rows(box: Box, language: Language) -> Iterator[Row]:
    """Yield the rows of a box; the first says what it builds on."""
    if box.builds_on is None:
        yield from box.rows
        return
    builds_on = _BUILDS_ON.of(language).format(box.builds_on.name)
    first, *others = box.rows
    if first.style == "constant":
        yield attrs.evolve(first, term=builds_on)
    else:
        yield Row("", builds_on)
        yield first
    yield from others


_BUILDS_ON: Final = Words("＋ keys of {}", "＋ {}のキー")


def _block(box: Box, x: float, y: float, right: float, language: Language) -> Block:
    rows = tuple(_rows(box, language))
    tab = _KEY_AT + max((width(row.key, _SMALL, bold=True) for row in rows), default=0) + _BETWEEN
    lines: list[Line] = []
    at = y + _HEAD
    for row in rows:
        lines.append(_line(row, Rect(x, at, right - x, _PITCH), tab, box.group))
        at = lines[-1].rect.bottom
    rect = Rect(x, y, right - x, at + _FOOT - y)
    return Block(box, rect, tuple(_head(box, rect, language)), y + _HEAD - 0.3, tuple(lines))


def _head(box: Box, rect: Rect, language: Language) -> Iterator[Text]:
    """Set the name and the Japanese term, that of the language first."""
    name, term = (box.name, f"g{box.group.number}"), (box.term, f"g{box.group.number}")
    first, second = (term, name) if language == "ja" else (name, term)
    leading = Text(rect.x + _PAD, rect.y + 2.7, first[0], _NAME, f"name {first[1]}", bold=True)
    room = rect.width - 2 * _PAD - _BETWEEN - width(second[0], _SMALL)
    if leading.width > room:
        leading = attrs.evolve(leading, size=_NAME * room / leading.width)
    yield leading
    yield Text(leading.right + _BETWEEN, leading.y, second[0], _SMALL, f"other {second[1]}")


# -------------------------------------------------------------------------------- panels


def _tree(members: Sequence[Box], everything: Sequence[Box]) -> dict[str, list[Box]]:
    """Return the boxes by the name of the one that holds them; those of none under ``""``."""
    tree: dict[str, list[Box]] = {}
    for box in members:
        match [other for other in everything if _holds(other, box)]:
            case [only] if only in members:
                tree.setdefault(only.name, []).append(box)
            case _:
                tree.setdefault("", []).append(box)
    return tree


def _holds(box: Box, other: Box) -> bool:
    return box is not other and any(
        row.target is other.cls and row.style == "object" for row in box.rows
    )


def _flat(held: dict[str, list[Box]], name: str = "", depth: int = 0) -> Iterator[tuple[Box, int]]:
    for box in held.get(name, ()):
        yield box, depth
        yield from _flat(held, box.name, depth + 1)


def _panel(
    group: Group, rect: Rect, columns: int, language: Language, everything: Sequence[Box]
) -> Panel:
    """Lay a panel out at the top left of a rectangle; it is as high as its boxes ask."""
    tree = _tree([box for box in everything if box.group is group], everything)
    inner = (rect.width - 2 * _RIM - (columns - 1) * (_GUTTER - _RIM)) / columns
    stacks = _stacks(list(_flat(tree)), columns, inner, language)
    blocks: list[Block] = []
    branches: list[tuple[tuple[float, float], ...]] = []
    bottom = rect.y
    for number, stack in enumerate(stacks):
        x = rect.x + _RIM + number * (inner + _GUTTER - _RIM)
        y = rect.y + BAR + _RIM
        above: list[Block] = []
        for box, depth in stack:
            block = _block(box, x + depth * _INDENT, y, x + inner, language)
            del above[depth:]
            if above:
                trunk, middle = above[-1].rect.x + _INDENT / 2, y + _HEAD / 2
                branches.append(
                    ((trunk, above[-1].rect.bottom), (trunk, middle), (block.rect.x, middle))
                )
            above.append(block)
            blocks.append(block)
            y = block.rect.bottom + _GAP
        bottom = max(bottom, y - _GAP)
    rect = attrs.evolve(rect, height=bottom + _RIM - rect.y)
    bar = attrs.evolve(rect, height=BAR)
    return Panel(
        group,
        rect,
        _title(group, bar, language),
        _disc(bar, group),
        tuple(blocks),
        tuple(branches),
    )


def _title(group: Group, bar: Rect, language: Language) -> tuple[Text, ...]:
    other: Language = "en" if language == "ja" else "ja"
    indent = 2 * DISC + 1.2 if group.number else 0
    first = Text(
        bar.x + _PAD + indent, bar.y + 3.8, group.title.of(language), _TITLE, "bar", bold=True
    )
    second = Text(first.right + 1.6, first.y, group.title.of(other), _SMALL + 0.2, "bar")
    return first, second


def _stacks(
    members: list[tuple[Box, int]], columns: int, inner: float, language: Language
) -> list[list[tuple[Box, int]]]:
    """Part the boxes into one column or two of about the same height; nobody leaves its holder."""
    if columns == 1:
        return [members]
    heights = [
        _block(box, 0, 0, inner - depth * _INDENT, language).rect.height + _GAP
        for box, depth in members
    ]
    cut = min(
        (number for number, (_, depth) in enumerate(members) if not depth),
        key=lambda number: max(sum(heights[:number]), sum(heights[number:])),
    )
    return [members[:cut], members[cut:]]


# ---------------------------------------------------------------------------------- page


def _x(column: int) -> float:
    return _SHEET.x + column * (_COLUMN + _GUTTER)


def _span(columns: int) -> float:
    return columns * _COLUMN + (columns - 1) * _GUTTER


def laid_out(language: Language) -> Page:
    """Lay the whole page out."""
    everything = boxes(language)
    (minutes,) = (box for box in everything if box.group.number == 0)
    title = _page_title(language)
    band = _band(minutes, Rect(_SHEET.x, _SHEET.y + 8.4, _SHEET.width, 0), language)
    panels: list[Panel] = []
    for column, columns, names in _PLACES:
        y = band.rect.bottom + _STEM
        for name in names:
            group = GROUPS[name]
            panels.append(
                _panel(group, Rect(_x(column), y, _span(columns), 0), columns, language, everything)
            )
            y = panels[-1].rect.bottom + _PANEL_GAP
    return Page(
        language, title, band, tuple(panels), tuple(_stems(band, panels)), _key(panels, language)
    )


def _page_title(language: Language) -> tuple[Text, ...]:
    first = Text(_SHEET.x, _SHEET.y + 5, _HEADING.of(language), 5.4, "heading", bold=True)
    subheading = _SUBHEADING.of(language).format(len(CLASSES))
    second = Text(first.right + 3, first.y, subheading, 2.9, "term")
    return first, second


_HEADING: Final = Words("The model of kaigiroku 1.0", "会議録のモデル（kaigiroku 1.0）")
_SUBHEADING: Final = Words(
    "A document from the outside in: {} objects and all their keys.",
    "一つの文書を外側から内側へ。{}のオブジェクトと、そのすべてのキー。",
)


def _band(minutes: Box, rect: Rect, language: Language) -> Panel:
    """Lay out the whole document, each key above the panel it leads to."""
    tab_of: dict[int, list[Row]] = {}
    at = 0
    for row in minutes.rows:
        at = max(at, _place_of(row, at))
        tab_of.setdefault(at, []).append(row)
    top = rect.y + BAR + 1.2
    lines: list[Line] = []
    for column, columns, _ in _PLACES:
        rows = tab_of.get(column, [])
        share = -(-len(rows) // columns)
        for part in range(columns):
            here = rows[part * share : (part + 1) * share]
            x = _x(column + part)
            tab = (
                _KEY_AT + max((width(r.key, _SMALL, bold=True) for r in here), default=0) + _BETWEEN
            )
            y = top
            for row in here:
                lines.append(_line(row, Rect(x, y, _COLUMN, _PITCH), tab, minutes.group))
                y = lines[-1].rect.bottom
    bottom = max(line.rect.bottom for line in lines) + 1
    rect = attrs.evolve(rect, height=bottom - rect.y)
    bar = attrs.evolve(rect, height=BAR)
    block = Block(minutes, rect, _title(minutes.group, bar, language), rect.y + BAR, tuple(lines))
    return Panel(minutes.group, rect, (), None, (block,), ())


def _place_of(row: Row, otherwise: int) -> int:
    """Return the first column of the panel to which a key of the document leads."""
    if row.target is None:
        return otherwise
    group = group_of(row.target)
    return next(column for column, _, names in _PLACES if group in [GROUPS[name] for name in names])


def _stems(band: Panel, panels: Sequence[Panel]) -> Iterator[Stem]:
    """Yield the ways from the band to the panels that it leads to first."""
    tops = {panel.rect.y for panel in panels[:1]}
    held: set[Any] = {group_of(line.row.target) for line in band.blocks[0].lines if line.row.target}
    for panel in panels:
        if panel.group not in held:
            continue
        if panel.rect.y in tops:
            x = panel.rect.x + 8
            yield Stem(panel.group, ((x, band.rect.bottom), (x, panel.rect.y)))
        else:
            x, y = panel.rect.x - _GUTTER / 2, panel.rect.y + BAR / 2
            yield Stem(panel.group, ((x, band.rect.bottom), (x, y), (panel.rect.x, y)))


# ----------------------------------------------------------------------------------- key


def _key(panels: Sequence[Panel], language: Language) -> Key:
    above = next(panel for panel in panels if panel.group is GROUPS[_KEY_BELOW])
    rect = Rect(above.rect.x, above.rect.bottom + _PANEL_GAP, above.rect.width, 0)
    y = rect.y + 4
    x, tab = rect.x + 2, rect.x + 17
    texts = [Text(x, y, _KEY_TITLE.of(language), _NAME, "heading", bold=True)]
    for role, sample, words in _KEY:
        y += 3.5
        if sample:
            texts.append(Text(x, y, sample, _SMALL, role, bold=role.startswith("object")))
        texts.append(Text(tab, y, words.of(language), _SMALL, "key"))
    first = texts[1].y
    rect = attrs.evolve(rect, height=y + 2 - rect.y)
    return Key(
        rect,
        tuple(texts),
        (x + 1, first - 0.75),
        Mark(x + DISC, first + 3.5 - 0.8, GROUPS["openness"]),
    )


_KEY_TITLE: Final = Words("How to read it", "読み方")
_KEY: Final[tuple[tuple[str, str, Words], ...]] = (
    ("", "", Words("required; the others may be left out", "必須のキー（ほかは省略できる）")),
    ("", "", Words("explained in the panel of this number", "この番号の枠で説明している型")),
    ("object g2", "Meeting", Words("an object with a box of its own", "箱のあるオブジェクト")),
    ("value", "[ … ]", Words("an array of one or more", "1個以上の配列")),
    ("codes", "Edition", Words("a code of this list", "この一覧にある区分")),
    ("refers g2", "→ Sitting", Words("the id of one of these", "このオブジェクトのidを指す")),
    ("value", "Text", Words("a value: text, date, number …", "値（文字列・日付・数など）")),
    (
        "term",
        "＋",
        Words("the keys of that box belong to this one too", "その箱のキーも、この箱のキー"),
    ),
    ("key", "└", Words("held by the box above, and by it alone", "上の箱だけが持つもの")),
)
