"""The page as SVG: text stays text, and nothing is fetched from elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from kaigiroku.words import Words
from tools.picture.contents import GROUPS
from tools.picture.layout import (
    BAR,
    DISC,
    PAGE,
    Block,
    Key,
    Line,
    Mark,
    Page,
    Panel,
    Rect,
    Stem,
    Text,
)

__all__ = ["draw"]

_FONTS: Final = (
    "'Segoe UI', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo,"
    " sans-serif"
)
_STYLE: Final = "\n".join(
    [
        f"text {{ font-family: {_FONTS}; fill: #1b222c; }}",
        ".key { fill: #1b222c; }",
        ".term { fill: #4a5563; }",
        ".value, .constant, .refers { fill: #4a5563; }",
        ".codes { fill: #1b222c; font-style: italic; }",
        *(f".g{group.number} {{ fill: {group.dark}; }}" for group in GROUPS.values()),
        ".bar, .number { fill: #ffffff; }",
        ".bold { font-weight: 700; }",
    ]
)

_ABOUT: Final = Words(
    "Every object of the model as a box with all its keys, in panels by subject. At the top stands"
    " the whole document; lines lead from it to the panels of what it holds.",
    "モデルのすべてのオブジェクトを、キーをすべて並べた箱で示し、主題ごとの枠にまとめた図。"
    "上端に文書の全体があり、そこから、含まれるものの枠へ線が延びる。",
)


def draw(page: Page) -> str:
    """Return the page as SVG."""
    return "\n".join(_svg(page)) + "\n"


def _svg(page: Page) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{page.language}" role="img"'
        ' aria-labelledby="title about"'
        f' width="{_n(PAGE.width)}mm" height="{_n(PAGE.height)}mm"'
        f' viewBox="0 0 {_n(PAGE.width)} {_n(PAGE.height)}">'
    )
    yield f'<title id="title">{escape(page.title[0].words)}</title>'
    yield f'<desc id="about">{escape(_ABOUT.of(page.language))}</desc>'
    yield f"<style>\n{_STYLE}\n</style>"
    yield _rect(PAGE, 'fill="#ffffff"')
    yield from map(_text, page.title)
    yield from map(_stem, page.stems)
    yield from _band(page.band)
    for panel in page.panels:
        yield from _panel(panel)
    yield from _key(page.key)
    yield "</svg>"


def _n(value: float) -> str:
    """Return a length to the hundredth of a millimetre."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _rect(rect: Rect, looks: str) -> str:
    place = f'x="{_n(rect.x)}" y="{_n(rect.y)}"'
    size = f'width="{_n(rect.width)}" height="{_n(rect.height)}"'
    return f"<rect {place} {size} {looks}/>"


def _text(text: Text) -> str:
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    role = f"{text.role} bold" if text.bold else text.role
    return (
        f'<text x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}"{anchor}'
        f' class="{role}">{escape(text.words, quote=False)}</text>'
    )


def _mark(mark: Mark, *, on_bar: bool = False) -> Iterator[str]:
    disc, number = ("#ffffff", f"g{mark.group.number}") if on_bar else (mark.group.dark, "number")
    yield f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{DISC}" fill="{disc}"/>'
    yield _text(
        Text(mark.x, mark.y + 0.76, str(mark.group.number), 2.12, number, "middle", bold=True)
    )


def _dot(at: tuple[float, float], colour: str) -> str:
    return f'<circle cx="{_n(at[0])}" cy="{_n(at[1])}" r="0.6" fill="{colour}"/>'


def _path(points: Sequence[tuple[float, float]], looks: str) -> str:
    line = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
    return f'<path d="M{line}" fill="none" {looks}/>'


def _stem(stem: Stem) -> str:
    return _path(
        stem.points, f'stroke="{stem.group.dark}" stroke-width="1" stroke-linejoin="round"'
    )


def _bar(rect: Rect, height: float, colour: str) -> str:
    """Draw the heading of a panel: round above, straight below."""
    x, y, right, r = rect.x, rect.y, rect.right, 1.2
    return (
        f'<path d="M{_n(x)} {_n(y + height)}V{_n(y + r)}a{r} {r} 0 0 1 {r} -{r}'
        f'H{_n(right - r)}a{r} {r} 0 0 1 {r} {r}V{_n(y + height)}Z" fill="{colour}"/>'
    )


def _panel(panel: Panel) -> Iterator[str]:
    dark = panel.group.dark
    yield f'<g class="panel" data-number="{panel.group.number}">'
    yield _rect(
        panel.rect, f'rx="1.2" fill="{panel.group.pale}" stroke="{dark}" stroke-width="0.3"'
    )
    yield _bar(panel.rect, BAR, dark)
    if panel.mark:
        yield from _mark(panel.mark, on_bar=True)
    yield from map(_text, panel.title)
    for branch in panel.branches:
        yield _path(branch, f'stroke="{dark}" stroke-width="0.35"')
    for block in panel.blocks:
        yield from _block(block)
    yield "</g>"


def _band(band: Panel) -> Iterator[str]:
    (block,) = band.blocks
    yield f'<g class="box" id="{block.box.name}">'
    yield _told(block.box.told)
    yield _rect(
        block.rect,
        f'rx="1.2" fill="{band.group.pale}" stroke="{band.group.dark}" stroke-width="0.3"',
    )
    yield _bar(block.rect, BAR, band.group.dark)
    yield from map(_text, block.head)
    yield from _lines(block.lines, band.group.dark)
    yield "</g>"


def _block(block: Block) -> Iterator[str]:
    dark = block.box.group.dark
    yield f'<g class="box" id="{block.box.name}">'
    yield _told(block.box.told)
    yield _rect(block.rect, f'rx="0.8" fill="#ffffff" stroke="{dark}" stroke-width="0.25"')
    yield from map(_text, block.head)
    ends = ((block.rect.x, block.rule), (block.rect.right, block.rule))
    yield _path(ends, f'stroke="{dark}" stroke-width="0.2"')
    yield from _lines(block.lines, dark)
    yield "</g>"


def _lines(lines: Iterable[Line], colour: str) -> Iterator[str]:
    for line in lines:
        named = f' data-key="{line.row.key}"' if line.row.key else ""
        yield f'<g class="line"{named}>'
        if line.row.told:
            yield _told(line.row.told)
        if line.dot:
            yield _dot(line.dot, colour)
        yield from (_text(text) for text in line.texts if text.words)
        if line.mark:
            yield from _mark(line.mark)
        yield "</g>"


def _told(words: str) -> str:
    return f"<title>{escape(words, quote=False)}</title>"


def _key(key: Key) -> Iterator[str]:
    yield '<g class="reading">'
    yield _rect(key.rect, 'rx="1.2" fill="#ffffff" stroke="#4a5563" stroke-width="0.3"')
    yield _dot(key.dot, "#2b3440")
    yield from _mark(key.mark)
    yield from map(_text, key.texts)
    yield "</g>"
