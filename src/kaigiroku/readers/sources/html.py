"""HTML, and text in which HTML stands: tags made lines, rows, cells, boxes and signs.

The standard library's parser is no help here: it does not tell where the end of a tag is, takes
``<会長>`` as it comes, and needs quadratic time for broken tags (Python 3.11). So tags are found by
one expression that never goes back. Nothing is fetched, executed or expanded.
"""

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

import attrs

from kaigiroku.readers.sheet import CELL, CHECKED, IN_CELL, UNCHECKED, Sheet
from kaigiroku.readers.sources.markdown import Mark
from kaigiroku.readers.sources.plain import LINE_ENDS, Page

__all__ = ["is_html", "lay_out", "roman"]

# ------------------------------------------------------------------------ tags

# A value in quotes may hold a few "<"; so no stretch is tried more than a few times.
_QUOTED: Final = r""""[^"<]*+(?:<[^"<]*+){0,4}+"|'[^'<]*+(?:<[^'<]*+){0,4}+'"""
_TAG: Final = (
    r"<(?P<end>/?)(?P<name>[a-z][a-z0-9:_-]{0,40}+)(?=[\s/>])"
    rf"(?P<rest>(?:[^<>=]++|=\s*+(?:{_QUOTED})?+){{0,200}}+)>"
)
_TOKEN: Final = (
    rf"(?P<tag>{_TAG})|(?P<comment><!--)"
    r"|(?P<declaration><(?:!doctype\b|!\[|\?[a-z])[^<>]{0,1000}+>)"
    r"|(?P<entity>&(?:\#[0-9]{1,10}+|\#x[0-9a-f]{1,8}+|[a-z][a-z0-9]{1,31}+);?+)"
)
_MARKUP: Final = re.compile(_TOKEN, re.IGNORECASE | re.ASCII)
_MARKUP_AND_ENDS: Final = re.compile(rf"{_TOKEN}|(?P<line>[{LINE_ENDS}])", re.IGNORECASE | re.ASCII)

_KEY: Final = r"[a-z_:@][a-z0-9_:.-]*+"
_VALUE: Final = r""""[^"]*+"|'[^']*+'|[^\s"'>]++"""
_ATTRIBUTE: Final = re.compile(rf"({_KEY})(?:\s*+=\s*+({_VALUE}))?+", re.IGNORECASE | re.ASCII)
_BARE: Final = "checked|selected|disabled|hidden|open|reversed|nowrap|noshade|readonly|required"
_ATTRIBUTES: Final = re.compile(
    rf"(?:\s++(?:(?:{_BARE})(?=[\s/]|$)|{_KEY}\s*+=\s*+(?:{_VALUE})))*+\s*+/?+\s*+",
    re.IGNORECASE | re.ASCII,
)
"""What may stand in a tag that is found in a text."""

_INLINE: Final = """
a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink br button canvas cite
code data datalist del dfn em embed font frame head i iframe image img input ins kbd label link map
mark marquee meta meter nobr noembed noframes noscript o:p object output param picture plaintext
progress q rb rp rt rtc ruby s samp script select slot small source span strike strong style sub sup
svg template textarea time track tt u var video wbr xmp
"""
_PARTING: Final = """
address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt
fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li
listing main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead
title tr ul
"""
_BLOCKS: Final = frozenset(_PARTING.split())
_ELEMENTS: Final = _BLOCKS.union(_INLINE.split())
_BRACKET: Final = 4
"""How long the brackets are at most that `rp` holds for browsers without ruby."""

_RUBY: Final = frozenset({"ruby", "rb", "rt", "rp", "rtc"})
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_OF_TABLES: Final = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"})

_LABELS: Final = frozenset("ABIQSU")
"""Elements whose name in capitals may as well set off a speaker or a question: ``<A>``, ``<Q>``."""

_UNREAD: Final = frozenset({"script", "style"})
_END_OF: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])[^<>]{{0,100}}+>", re.IGNORECASE | re.ASCII)
    for name in (*_UNREAD, "title")
}


def is_html(source: str) -> bool:
    """Tell whether a text is a page of HTML, not one in which some tags stand."""
    head = source[:_HEAD]
    if _PAGE.search(head):
        return True
    if not head.lstrip().startswith("<"):
        return False
    tags = sum(len(m[0]) for m in _MARKUP.finditer(head) if m["tag"] and _is_element(m, source))
    return tags * 2 > len(head.rstrip())


_HEAD: Final = 4096
_PAGE: Final = re.compile(r"<(?:!doctype\s++html|html|head|body)(?=[\s>])", re.IGNORECASE)


def _is_element(tag: re.Match[str], source: str) -> bool:
    """Tell whether a tag in a text is one, and not something else in brackets."""
    name = tag["name"]
    if name.lower() not in _ELEMENTS or not _ATTRIBUTES.fullmatch(tag["rest"]):
        return False
    return name not in _LABELS or bool(tag["rest"].strip()) or f"</{name}>" in source


def _attributes(rest: str) -> dict[str, str]:
    """Return what a tag says about its element; of two equal names the first counts."""
    found: dict[str, str] = {}
    for key, value in _ATTRIBUTE.findall(rest):
        found.setdefault(key.lower(), unescape(value).strip("\"'“”").strip())
    return found


def _number(attributes: dict[str, str], key: str, default: int) -> int:
    value = attributes.get(key, "")
    return int(value) if re.fullmatch(r"-?[0-9]{1,6}", value) else default


# ------------------------------------------------------------------------ lists

_NO_MARKER: Final = re.compile(r"list-style[^;]*\bnone\b|\blist-(?:none|unstyled)\b|\bno-?list\b")
_OWN_MARKER: Final = re.compile(r"\s*+(?:[(（]?[0-9０-９]{1,3}[)）.．、,\s]|[①-⑳⑴-⒇・●○◎◆■□☑☐])")
_LAST_ROMAN: Final = 3999
_ROMAN: Final = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)


@attrs.define
class _List:
    """A list that is open, and the number of its next item."""

    is_ordered: bool
    kind: str = "1"
    next: int = 1
    has_markers: bool = True


def _marker(number: int, kind: str) -> str:
    """Return what a browser sets before an item."""
    if number < 1 or kind not in {"a", "A", "i", "I"}:
        return f"{number}. "
    text = _letters(number) if kind in "aA" else roman(number)
    return f"{text.upper() if kind.isupper() else text}. "


def _letters(number: int) -> str:
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def roman(number: int) -> str:
    """Return a number in small Roman letters, one that is too large or small in digits."""
    if not 0 < number <= _LAST_ROMAN:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


# ------------------------------------------------------------------------ tables

_MOST_SPANNED: Final = 100
_MOST_EMPTY: Final = 1_000_000
_TABLE_TAG: Final = re.compile(r"<(/?)(table|tr|t[dh])(?=[\s/>])", re.IGNORECASE | re.ASCII)


@attrs.define
class _Table:
    """A table that is open, and the place it has come to."""

    is_flat: bool
    """Whether it stands in a cell, where its rows are lines and its cells words."""

    row: int = 0
    in_row: bool = False
    is_lone: bool = False
    """Whether the row has one cell only: then it is no row, and the cell as good as none."""

    column: int = 0
    """The column the next cell stands in, if none reaches down into it."""

    parted: int = 0
    """How many TABs stand in the row."""

    reach: dict[int, int] = attrs.Factory(dict)
    """The last row that a cell of this column reaches down to."""


def _look_ahead(source: str) -> tuple[set[int], set[int]]:
    """Return where tables begin that have an end, and where rows begin that have one cell only."""
    closed: set[int] = set()
    lone: set[int] = set()
    tables: list[int] = []
    rows: list[list[int]] = []  # of each open table: where its row begins, and its cells
    for found in _TABLE_TAG.finditer(source):
        end, name = found[1], found[2].lower()
        if name == "table" and not end:
            tables.append(found.start())
            rows.append([-1, 0])
        elif not tables:
            continue
        elif name in {"table", "tr"}:
            start, cells = rows[-1]
            if start >= 0 and cells <= 1:
                lone.add(start)
            rows[-1] = [-1 if end else found.start(), 0]
            if name == "table":
                rows.pop()
                closed.add(tables.pop())
        elif not end:
            rows[-1][1] += 1
    return closed, lone


# ------------------------------------------------------------------------ laying out


def lay_out(source: str, form: str, marks: Sequence[Mark] = ()) -> Sheet:
    """Lay out a text with tags in it.

    Args:
        source: The text.
        form: What it is. In ``html`` blanks are put together and every tag is one; in a text blanks
            stay, and only tags of real elements count.
        marks: What else is markup in it, in order.
    """
    layout = _Layout(source, form)
    layout.run(marks)
    if layout.title is not None and not layout.title_is_kept:
        title = "".join(unescape(source[slice(*layout.title)]).split())
        sheet = layout.page.sheet(form)
        if title in "".join(sheet.text.split()):
            return sheet
        layout = _Layout(source, form, title_is_kept=True)
        layout.run(marks)
    return layout.page.sheet(form)


class _Layout:
    """Goes through a text once, from token to token."""

    def __init__(self, source: str, form: str, *, title_is_kept: bool = False) -> None:
        self.source = source
        self.page = Page(source)
        self.title: tuple[int, int] | None = None
        """Where the title of the page stands."""
        self.title_is_kept = title_is_kept
        self._is_html = form == "html"
        self._has_ends = any(end in source for end in LINE_ENDS)
        self._closed, self._lone = _look_ahead(source)
        self._tables: list[_Table] = []
        self._lists: list[_List] = []
        self._empty = _MOST_EMPTY
        self._pre = 0
        self._in_ruby = False
        self._hushed = False
        self._unending: set[str] = set()
        self._line = (0, 0, False)
        """Where the line last looked at begins and ends, and whether it is a row."""

    def run(self, marks: Sequence[Mark]) -> None:
        """Lay out everything."""
        source, page = self.source, self.page
        search = (_MARKUP_AND_ENDS if self._has_ends else _MARKUP).search
        if source.startswith("\ufeff"):
            page.aside(0, 1)
        done = at = int(source.startswith("\ufeff"))
        waiting = iter(marks)
        mark = next(waiting, None)
        token = search(source, at)
        while token is not None or mark is not None:
            if mark is not None and mark.start < done:
                mark = next(waiting, None)
            elif token is not None and token.start() < at:
                token = search(source, at)
            elif mark is not None and (token is None or mark.start <= token.start()):
                self._text(done, mark.start)
                done = mark.start if self._tables and mark.kind != "aside" else self._mark(mark)
                at = max(at, done)
                mark = next(waiting, None)
            elif token is not None:  # pragma: no branch - one of both is there in this loop
                self._text(done, token.start())
                done = self._token(token)
                at = max(done, token.start() + 1)
        self._text(done, len(source))

    # ------------------------------------------------------------------ tokens

    @property
    def _flows(self) -> bool:
        """Whether blanks are put together here."""
        return bool(self._tables) or (self._is_html and not self._pre)

    def _text(self, start: int, end: int) -> None:
        """Take over what stands between two tokens."""
        page = self.page
        if start >= end:
            return
        if self._hushed and end - start <= _BRACKET:
            page.aside(start, end)
        elif self._flows and not (self._is_html and self._pre):
            page.flow(start, end)
        elif not page.inside or not self._is_html:
            page.print(start, end)
        else:  # preformatted text in a cell
            while (line := self.source.find("\n", start, end)) >= 0:
                page.flow(start, line)
                page.part()
                start = line + 1
            page.flow(start, end)

    def _mark(self, mark: Mark) -> int:
        """Take over a mark and return where it ends."""
        if mark.kind == "row":
            self.page.in_row = True
            return mark.start
        if mark.kind == "cell":
            self.page.end_cell()
        self.page.aside(mark.start, mark.end)
        return mark.end

    def _token(self, token: re.Match[str]) -> int:
        """Take over a token and return where it ends, or where it begins if it is text."""
        start, end = token.span()
        match token.lastgroup:
            case "tag":
                return self._tag(token)
            case "entity":
                return self._entity(token)
            case "line":
                return self._line_end(start)
            case "comment":
                close = -1 if "!" in self._unending else self.source.find("-->", end)
                if close < 0:
                    self._unending.add("!")
                    return start
                end = close + len("-->")
            case _:
                pass
        self.page.aside(start, end)
        return end

    def _line_end(self, at: int) -> int:
        """Take over a character that ends a line, if it does here."""
        sign = self.source[at]
        if sign == "\r" and self.source.startswith("\n", at + 1):
            pass
        elif self._flows:
            self.page.flow(at, at + 1)
        elif sign == IN_CELL and self._is_row(at):
            self.page.print(at, at + 1)
        else:
            self.page.end_line()
        return at + 1

    def _is_row(self, at: int) -> bool:
        """Tell whether a TAB stands on this line of the source."""
        start, end, is_row = self._line
        if not start <= at < end:
            start = self.source.rfind("\n", 0, at) + 1
            end = self.source.find("\n", at)
            end = len(self.source) if end < 0 else end
            is_row = self.source.find(CELL, start, end) >= 0
            self._line = start, end, is_row
        return is_row

    def _entity(self, entity: re.Match[str]) -> int:
        start, end = entity.span()
        value = unescape(entity[0])
        if value == entity[0] or not (self._is_html or entity[0].endswith(";")):
            return start
        if self._hushed or not value:
            self.page.aside(start, end)
        elif value in {"\n", *LINE_ENDS}:
            self.page.part()
            self.page.aside(start, end)
        else:
            self.page.sign(" " if value in {"\t", "\f"} else value, start, end)
        return end

    # -------------------------------------------------------------------- tags

    def _tag(self, tag: re.Match[str]) -> int:
        start, end = tag.span()
        if not (self._is_html or _is_element(tag, self.source)):
            return start
        name = tag["name"].lower()
        self._hushed = False
        if not tag["end"] and (close := self._unread(name, end)) is not None:
            self.page.aside(start, close)
            return close
        self._element(name, tag)
        return end

    def _unread(self, name: str, at: int) -> int | None:
        """Return where an element ends of which nothing is read."""
        is_title = name == "title" and self._is_html and self.title is None
        if not (is_title or name in _UNREAD) or name in self._unending:
            return None
        close = _END_OF[name].search(self.source, at)
        if close is None:
            self._unending.add(name)
            return None
        if is_title:
            self.title = at, close.start()
            if self.title_is_kept:
                return None
        return close.end()

    def _element(self, name: str, tag: re.Match[str]) -> None:
        """Do what a tag asks for, and put it aside unless something stands in its place."""
        page, place = self.page, tag.span()
        if sign := self._sign(name, tag):
            page.sign(sign, *place)
        elif name == "li" and not tag["end"] and (marker := self._item(tag)):
            page.part()
            page.lead(marker, *place)
        else:
            self._shape(name, tag)
            page.aside(*place)

    def _sign(self, name: str, tag: re.Match[str]) -> str:
        """Return the sign that stands for a tag, if one does."""
        if name in _RUBY:
            return self._ruby(name, is_end=bool(tag["end"]))
        return _box(_attributes(tag["rest"])) if name == "input" else ""

    def _shape(self, name: str, tag: re.Match[str]) -> None:
        """Part lines and cells as a tag asks for."""
        if name in _OF_TABLES:
            self._in_table(name, tag)
        elif name == "br":
            if not self._flows and self._is_row(tag.start()):
                self.page.wish(IN_CELL)
            else:
                self.page.part(again=self._is_html)
        elif name in _BLOCKS:
            self.page.part()
            if tag["end"] and (name == "li" or name in _LISTS):
                self.page.drop_lead()
            if name in _LISTS:
                self._list(name, tag)
            elif name == "pre":
                self._pre = max(self._pre + (-1 if tag["end"] else 1), 0)

    def _ruby(self, name: str, *, is_end: bool) -> str:
        """Return the brackets that stand for a tag of ruby."""
        text = "）" if self._in_ruby else ""
        self._in_ruby = name == "rt" and not is_end
        self._hushed = name == "rp" and not is_end
        return text + "（" if self._in_ruby else text

    def _list(self, name: str, tag: re.Match[str]) -> None:
        if not tag["end"]:
            attributes = _attributes(tag["rest"])
            self._lists.append(
                _List(
                    is_ordered=name == "ol",
                    kind=attributes.get("type", "1"),
                    next=_number(attributes, "start", 1),
                    has_markers=_has_markers(attributes),
                )
            )
        elif self._lists:
            self._lists.pop()

    def _item(self, tag: re.Match[str]) -> str:
        """Return the marker of an item that begins, if it has one."""
        if not self._lists:
            return ""
        above, attributes = self._lists[-1], _attributes(tag["rest"])
        number = _number(attributes, "value", above.next)
        above.next = number + 1
        if not (above.has_markers and _has_markers(attributes)):
            return ""
        if _OWN_MARKER.match(self.source, tag.end()):
            return ""
        return _marker(number, attributes.get("type", above.kind)) if above.is_ordered else "・"

    # ------------------------------------------------------------------ tables

    def _in_table(self, name: str, tag: re.Match[str]) -> None:
        is_end = bool(tag["end"])
        if name == "table" and not is_end:
            self.page.part()
            if self._is_html or tag.start() in self._closed:
                self._tables.append(_Table(is_flat=self.page.inside))
        elif not self._tables:
            self.page.part()
        elif name in {"td", "th"} and is_end:
            if not self._tables[-1].is_flat:
                self.page.part()
        elif name in {"td", "th"}:
            self._cell(_attributes(tag["rest"]))
        else:
            self._end_row()
            if name == "tr" and not is_end:
                self._begin_row(is_lone=tag.start() in self._lone)
            elif name == "table":
                self._tables.pop()

    def _begin_row(self, *, is_lone: bool) -> None:
        table = self._tables[-1]
        table.row, table.in_row, table.is_lone = table.row + 1, True, is_lone
        table.column = table.parted = 0

    def _end_row(self) -> None:
        """End the row, and with it the last of its cells."""
        table = self._tables[-1]
        if self.page.in_cell and table.in_row and not table.is_flat:
            self._part_cells(table, self._free_column(table) - 1)
            self.page.in_cell = False
        table.in_row = False
        if table.is_flat:
            self.page.part()
        else:
            self.page.wish("\n")

    def _cell(self, attributes: dict[str, str]) -> None:
        """Begin a cell, behind the cells that reach down from rows above."""
        table = self._tables[-1]
        if not table.in_row:
            self._begin_row(is_lone=False)
        if table.is_flat:
            if table.column:
                self.page.wish(" ")
            table.column += 1
            return
        across, down = self._span(attributes, "colspan"), self._span(attributes, "rowspan")
        column = self._free_column(table)
        table.column = column + across
        if down > 1:
            reached = range(column, min(table.column, column + max(self._empty, 1)))
            table.reach.update(dict.fromkeys(reached, table.row + down - 1))
            self._empty -= across
        self._empty -= across - 1
        if not table.is_lone or self._free_column(table) > 1:
            self._part_cells(table, column)
            self.page.in_cell = True

    def _span(self, attributes: dict[str, str], key: str) -> int:
        """Return how many columns or rows a cell takes, as long as there are any to be had."""
        return min(max(_number(attributes, key, 1), 1), _MOST_SPANNED) if self._empty > 0 else 1

    def _free_column(self, table: _Table) -> int:
        """Return the next column into which no cell reaches down."""
        column = table.column
        while self._empty > 0 and table.reach.get(column, 0) >= table.row:
            column += 1
            self._empty -= 1
        return column

    def _part_cells(self, table: _Table, column: int) -> None:
        """Set the TABs up to a column."""
        while table.parted < column:
            self.page.end_cell()
            table.parted += 1


def _box(attributes: dict[str, str]) -> str:
    """Return the box that stands for an input, if it is one to be ticked."""
    if attributes.get("type", "").lower() not in {"checkbox", "radio"}:
        return ""
    return CHECKED if "checked" in attributes else UNCHECKED


def _has_markers(attributes: dict[str, str]) -> bool:
    """Tell whether nothing says that a list has none."""
    said = f"{attributes.get('style', '')};{attributes.get('class', '')}"
    return _NO_MARKER.search(said) is None
