"""Word (.docx): the text of a document, one line a paragraph, one line a row of a table.

Taken out is what is printed in the body: numbers and bullets of lists, check boxes, ruby behind its
base, text boxes behind their paragraph, notes at the end; tracked changes as if accepted. Left out
are headers and footers, comments, and the alternative texts of pictures.

A file may be hostile: it is unpacked within bounds, and a document type (DTD) is refused.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO
from typing import Final
from xml.parsers import expat

import attrs

from kaigiroku.codec import MAX_BYTES
from kaigiroku.errors import SourceError
from kaigiroku.readers.sheet import CELL, CHECKED, IN_CELL, LINE, UNCHECKED, Sheet
from kaigiroku.readers.sources.html import roman

__all__ = ["is_docx", "lay_out"]

_PAGE_END: Final = "\f"
_MOST_SPANNED: Final = 100
_MOST_EMPTY: Final = 1_000_000


def is_docx(data: bytes) -> bool:
    """Tell whether some bytes are a Word document, or look like one."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def lay_out(data: bytes) -> Sheet:
    """Lay out a Word document. The source of the sheet is the text taken out of it.

    Raises:
        SourceError: It is broken, locked, too large unpacked, or no Word document.
    """
    package = _Package(data)
    numbering = _Numbering(
        package.part("word/numbering.xml", _MOST_OF_LISTS),
        package.part("word/styles.xml", _MOST_OF_LISTS),
    )
    story = _Story(numbering)
    story.read(package.document())
    notes = _Story(numbering)
    for kind in sorted({kind for kind, _ in story.references}):
        if (part := package.part(f"word/{kind}s.xml")) is not None:
            notes.read(part)
    lines = [_line(line) for line in story.lines]
    for note, number in story.references.items():
        if note in notes.notes:
            text = LINE.join(_line(line) for line in notes.notes[note])
            lines.append(f"※{number} {text.strip()}")
    return attrs.evolve(Sheet.plain(LINE.join(lines)), format="docx")


# ------------------------------------------------------------------------ the package

_MOST_PARTS: Final = 10_000
_MOST_OF_LISTS: Final = 8 * 1024 * 1024
_SMALL: Final = 1024 * 1024
_DENSEST: Final = 500
_DOCUMENT: Final = re.compile(r"word/document[0-9]*\.xml")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def _too_much(name: str) -> SourceError:
    return SourceError(
        f"The Word document has too much in it ({name}).",
        f"Wordの文書の中身が大きすぎます（{name}）。",
    )


class _Package:
    """The zip archive that a document is, unpacked within bounds."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MAX_BYTES or data.count(b"PK\x01\x02") > _MOST_PARTS:
            raise SourceError(
                "The Word document has too many bytes or parts.",
                "Wordの文書が大きすぎるか、部品が多すぎます。",
            )
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise SourceError(
                "The Word document is broken; open and save it again.",
                "Wordの文書が壊れています。Wordで開き、保存し直してください。",
            ) from error
        self._left = MAX_BYTES

    def document(self) -> bytes:
        """Return the part that the body is in."""
        for name in sorted(self._archive.namelist()):
            if _DOCUMENT.fullmatch(name) and (part := self.part(name)) is not None:
                return part
        raise SourceError(
            "The zip archive is no Word document.",
            "Wordの文書ではないZIP形式のファイルです。",
        )

    def part(self, name: str, most: int = MAX_BYTES) -> bytes | None:
        """Return a part of the document, or None if it has no such part."""
        most = min(most, self._left)
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise SourceError(
                "The Word document is locked; save it without a password.",
                "Wordの文書にパスワードが掛かっています。外して保存し直してください。",
            )
        dense = info.file_size > _SMALL and info.file_size > _DENSEST * info.compress_size
        if info.file_size > most or dense:
            raise _too_much(name)
        try:
            with self._archive.open(info) as file:
                part = file.read(most + 1)
        except _BROKEN as error:
            raise SourceError(
                f"The Word document is broken ({name}).", f"Wordの文書が壊れています（{name}）。"
            ) from error
        if len(part) > most:  # pragma: no cover - zipfile gives no more than the size told above
            raise _too_much(name)
        self._left -= len(part)
        return part


# ------------------------------------------------------------------------ XML

_DEEPEST: Final = 250
_WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES: Final = {
    **dict.fromkeys(_WORD, ""),
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
}

_Attributes = dict[str, str]


@lru_cache(maxsize=1024)
def _short(name: str) -> str:
    """Return the short name of an element, empty if its namespace is none of Word's."""
    space, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(space)
    return "" if prefix is None else prefix + local


def _value(attributes: _Attributes, name: str = "val") -> str | None:
    """Return an attribute, whatever its namespace."""
    for key, value in attributes.items():
        if key.rpartition(" ")[2] == name:
            return value
    return None


def _is_on(attributes: _Attributes) -> bool:
    return _value(attributes) not in {"0", "false", "off"}


def _integer(value: str | None, default: int) -> int:
    return int(value) if value is not None and re.fullmatch("[0-9]{1,6}", value) else default


def _parse(
    data: bytes,
    start: Callable[[str, _Attributes], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Go through XML, calling back for what begins, ends, and stands between."""
    depth = 0

    def begin(name: str, attributes: _Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise SourceError(
                "The Word document is nested too deep.", "Wordの文書の入れ子が深すぎます。"
            )
        start(_short(name), attributes)

    def close(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_short(name))

    def refuse(*_: object) -> None:
        raise SourceError(
            "The Word document declares a document type, which none does.",
            "Wordの文書に、あるはずのない文書型宣言があります。",
        )

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = close
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)  # noqa: FBT003 -- the last piece; expat takes no keyword
    except SourceError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise SourceError(
            f"The Word document is broken: {error}.", f"Wordの文書が壊れています：{error}。"
        ) from error


@attrs.define(eq=False)
class _Node:
    """An element of a small part, with all that is in it."""

    name: str
    attributes: _Attributes
    children: "list[_Node]" = attrs.Factory(list)

    def all(self, *path: str) -> "Iterator[_Node]":
        """Yield the elements that a path of names leads to."""
        for child in self.children:
            if child.name == path[0]:
                if len(path) == 1:
                    yield child
                else:
                    yield from child.all(*path[1:])

    def value(self, *path: str, name: str = "val") -> str | None:
        """Return an attribute of the first element that a path leads to."""
        for found in self.all(*path):
            return _value(found.attributes, name)
        return None


def _tree(data: bytes | None) -> _Node:
    """Return the root of a part on lists, without children if there is no such part."""
    above = [_Node("", {})]
    wanted = frozenset(_OF_LISTS.split())

    def start(name: str, attributes: _Attributes) -> None:
        node = _Node(name, attributes)
        if name in wanted:
            above[-1].children.append(node)
        above.append(node)

    def end(_: str) -> None:
        above.pop()

    if data is not None:
        _parse(data, start, end, lambda _: None)
    return next(iter(above[0].children), above[0])


# ------------------------------------------------------------------------ lists

_OF_LISTS: Final = """
numbering abstractNum lvl start numFmt lvlText suff isLgl num abstractNumId lvlOverride
startOverride styles style basedOn pPr numPr numId ilvl pStyle
"""
_LEVELS: Final = 9
_LONGEST_TEXT: Final = 40
_LONGEST_CHAIN: Final = 20
_KANA: Final = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_HALF_KANA: Final = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA: Final = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウ"
    "ヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_WIDE_DIGITS: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_KANJI_DIGITS: Final = str.maketrans("0123456789", "〇一二三四五六七八九")


def _from(signs: str) -> Callable[[int], str]:
    """Return what numbers by the signs of a row, and by digits when they are used up."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _repeated(signs: str) -> Callable[[int], str]:
    """Return what numbers a, b, … z, aa, bb, … as Word does."""
    most = _LEVELS * len(signs)
    return lambda number: (
        signs[(number - 1) % len(signs)] * ((number - 1) // len(signs) + 1)
        if 0 < number <= most
        else str(number)
    )


def _counted(number: int) -> str:
    """Return a number as Japanese counts: 十, 二十一, 百五."""
    if not 0 < number < 10_000:
        return str(number).translate(_KANJI_DIGITS)
    text = ""
    for digit, unit in zip(f"{number:04}", ("千", "百", "十", ""), strict=True):
        if digit != "0":
            text += (digit if digit != "1" or not unit else "") + unit
    return text.translate(_KANJI_DIGITS)


_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_NUMBERS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_WIDE_DIGITS),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE_DIGITS),
    "decimalEnclosedCircle": _from(_CIRCLED),
    "decimalEnclosedParen": _from("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalEnclosedFullstop": _from("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "aiueo": _from(_HALF_KANA),
    "aiueoFullWidth": _from(_KANA),
    "iroha": _from(_IROHA),
    "irohaFullWidth": _from(_IROHA),
    "japaneseCounting": _counted,
    "japaneseLegal": _counted,
    "japaneseDigitalTenThousand": lambda number: str(number).translate(_KANJI_DIGITS),
    "ideographDigital": lambda number: str(number).translate(_KANJI_DIGITS),
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "lowerLetter": _repeated(_LETTERS),
    "upperLetter": _repeated(_LETTERS.upper()),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "none": lambda _: "",
}
"""How Word prints numbers; by digits in all other formats."""


@attrs.frozen
class _Level:
    """A level of a list: how its items are numbered."""

    start: int
    format: str
    text: str
    gap: str
    is_legal: bool

    def number(self, value: int, *, legal: bool = False) -> str:
        """Return a number as it is printed."""
        return str(value) if legal else _NUMBERS.get(self.format, str)(value)


def _level(node: _Node) -> _Level:
    return _Level(
        start=_integer(node.value("start"), 0),
        format=node.value("numFmt") or "decimal",
        text=(node.value("lvlText") or "")[:_LONGEST_TEXT],
        gap="" if node.value("suff") == "nothing" else " ",
        is_legal=any(_is_on(legal.attributes) for legal in node.all("isLgl")),
    )


_Item = tuple[str, int]
"""The list that a paragraph is an item of, and the level in it."""


class _Numbering:
    """What the document says about its lists, and how far each has been counted."""

    def __init__(self, numbering: bytes | None, styles: bytes | None) -> None:
        root = _tree(numbering)
        self._levels: dict[str, dict[int, _Level]] = {}
        by_style: dict[tuple[str, str], int] = {}
        for abstract in root.all("abstractNum"):
            key = _value(abstract.attributes, "abstractNumId") or ""
            levels = {_place(node): node for node in abstract.all("lvl")}
            self._levels[key] = {place: _level(node) for place, node in levels.items()}
            for place, node in levels.items():
                if (style := node.value("pStyle")) is not None:
                    by_style[key, style] = place
        self._lists: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._own: dict[str, dict[int, _Level]] = {}
        for node in root.all("num"):
            key = _value(node.attributes, "numId") or ""
            self._lists[key] = node.value("abstractNumId") or ""
            overrides = list(node.all("lvlOverride"))
            self._starts[key] = {
                _place(one): _integer(start, 1)
                for one in overrides
                if (start := one.value("startOverride")) is not None
            }
            self._own[key] = {
                _place(one): _level(lvl) for one in overrides for lvl in one.all("lvl")
            }
        self._counts: dict[str, dict[int, int]] = {}
        self._styles = {
            _value(node.attributes, "styleId") or "": node for node in _tree(styles).all("style")
        }
        self._by_style = by_style

    def item(self, style: str | None, number: str | None, level: int | None) -> _Item | None:
        """Return what a paragraph is an item of, by itself or by its style."""
        if number is None:
            number, by_style = self._of_style(style)
            level = by_style if level is None else level
        return None if number is None or number not in self._lists else (number, level or 0)

    def _of_style(self, style: str | None) -> tuple[str | None, int]:
        """Return the list that a style makes its paragraphs items of, and the level."""
        name = style
        for _ in range(_LONGEST_CHAIN):
            node = self._styles.get(name or "")
            if node is None:
                break
            if (number := node.value("pPr", "numPr", "numId")) is not None:
                level = _integer(node.value("pPr", "numPr", "ilvl"), 0)
                return number, self._by_style.get((self._lists.get(number, ""), style or ""), level)
            name = node.value("basedOn")
        return None, 0

    def next(self, item: _Item) -> str:
        """Count one item, and return the number or bullet that is printed before it."""
        key, place = item
        levels = {**self._levels.get(self._lists[key], {}), **self._own[key]}
        counts = self._counts.setdefault(self._lists[key], {})
        for at, start in self._starts[key].items():
            counts[at] = start - 1
        self._starts[key] = {}
        level = levels.get(place)
        if level is None:
            return ""
        for at in range(place):
            counts.setdefault(at, levels[at].start if at in levels else 1)
        counts[place] = counts.get(place, level.start - 1) + 1
        for at in range(place + 1, _LEVELS):
            counts.pop(at, None)
        text = _as_bullet(level.text) if level.format == "bullet" else level.text
        for at in range(_LEVELS):
            if (sign := f"%{at + 1}") in text:
                above = levels.get(at, level)
                number = above.number(counts.get(at, 1), legal=level.is_legal)
                text = text.replace(sign, number)
        return text + level.gap if text else ""


def _place(node: _Node) -> int:
    """Return which level an element is about."""
    return min(_integer(_value(node.attributes, "ilvl"), 0), _LEVELS - 1)


def _as_bullet(text: str) -> str:
    """Return a bullet; of a font of signs only the code is known."""
    return text if text.strip() and text.isprintable() else "・"


# ------------------------------------------------------------------------ the text

_SIGNS: Final = {"tab": CELL, "ptab": CELL, "br": LINE, "cr": LINE, "noBreakHyphen": "-"}
_SYMBOLS: Final = {
    **dict.fromkeys("\uf06f\uf0a8\uf071\uf072\uf0a3", UNCHECKED),
    **dict.fromkeys("\uf0fe\uf0fd\uf052\uf053\uf054", CHECKED),
    "\uf0fc": "✓",
    "\uf0b7": "・",
    "\uf06c": "●",
    "\uf06e": "■",
}
"""The signs of the fonts Wingdings and Wingdings 2 that minutes have."""

_CHANGES: Final = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr")
_LEFT_OUT: Final = frozenset(
    {"del", "moveFrom", "mc:Fallback", "delText", "instrText", *(f"{c}Change" for c in _CHANGES)}
)
_NO_NOTES: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_IN_TEXT: Final = str.maketrans(
    {**dict.fromkeys("\t\n\r\v\f", " "), **dict.fromkeys("\x85\u2028\u2029", LINE)}
)
_IN_CELL: Final = str.maketrans({LINE: IN_CELL, _PAGE_END: IN_CELL, CELL: " "})

_Line = str | list[str]
"""A paragraph, which may have line feeds in it, or the cells of a row."""

_Note = tuple[str, str]
"""What kind of note it is, and its id."""


def _line(line: _Line) -> str:
    return line if isinstance(line, str) else CELL.join(line)


def _cell(lines: list[_Line]) -> str:
    """Return what stands in a cell; the rows of a table in it are lines, their cells words."""
    inside = (line if isinstance(line, str) else " ".join(line) for line in lines)
    return LINE.join(inside).translate(_IN_CELL).strip(IN_CELL)


@attrs.define(eq=False)
class _Paragraph:
    """A paragraph that is open."""

    parts: list[str] = attrs.Factory(list)
    style: str | None = None
    number: str | None = None
    level: int | None = None
    page_end: str = ""
    boxes: list[_Line] = attrs.Factory(list)
    """What stands in text boxes that are anchored in it."""


@attrs.define(eq=False)
class _Row:
    """A row that is open."""

    cells: list[tuple[int, list[_Line]]] = attrs.Factory(list)
    """How many columns each cell takes, and what stands in it."""

    before: int = 0
    after: int = 0


class _Story:
    """The text of a part, as far as it has been read."""

    def __init__(self, numbering: _Numbering) -> None:
        self.lines: list[_Line] = []
        self.references: dict[_Note, int] = {}
        """The notes that are referred to, and the number of each."""
        self.notes: dict[_Note, list[_Line]] = {}
        """The notes that stand in this part."""
        self._numbering = numbering
        self._path: list[str] = []
        self._left_out = 0
        self._blocks: list[list[_Line]] = [self.lines]
        self._paragraphs: list[_Paragraph] = []
        self._texts: list[list[str]] = []
        self._rows: list[_Row] = []
        self._spans: list[int] = []
        self._readings: list[str] = []
        self._controls: list[str | None] = []
        """Of each control that is open: its check box; empty if it has been set."""
        self._box = UNCHECKED
        self._note: _Note | None = None
        self._empty = _MOST_EMPTY

    def read(self, part: bytes) -> None:
        """Read a part."""
        _parse(part, self._start, self._end, self._data)

    def _start(self, name: str, attributes: _Attributes) -> None:
        above = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._left_out or name in _LEFT_OUT:
            self._left_out += 1
        elif above == "r" and (sign := self._sign(name, attributes)):
            self._write(sign)
        elif above.endswith("Pr") or above in {"checkBox", "w14:checkbox"}:
            self._property(name, attributes)
        else:
            self._open(name, attributes)

    def _data(self, text: str) -> None:
        if not self._left_out and self._path[-1] in {"t", "m:t"}:
            self._write(text.translate(_IN_TEXT))

    def _end(self, name: str) -> None:
        self._path.pop()
        if self._left_out:
            self._left_out -= 1
        else:
            self._close(name)

    def _write(self, text: str) -> None:
        """Set text in the paragraph, or the check box that stands in its place."""
        if self._controls and (box := self._controls[-1]) is not None:
            self._controls[-1], text = "", box
        if self._texts:
            self._texts[-1].append(text)

    def _sign(self, name: str, attributes: _Attributes) -> str:
        """Return what an element in a run is printed as, empty if it is no sign."""
        if name == "br" and _value(attributes, "type") == "page":
            return _PAGE_END
        if name == "sym":
            code = _value(attributes, "char") or ""
            sign = chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{4}", code) else ""
            return _SYMBOLS.get(sign, sign)
        if name in {"footnoteReference", "endnoteReference"}:
            note = name.removesuffix("Reference"), _value(attributes, "id") or ""
            return f"※{self.references.setdefault(note, len(self.references) + 1)}"
        return _SIGNS.get(name, "")

    def _property(self, name: str, attributes: _Attributes) -> None:
        """Take note of what an element says about the one it stands in."""
        value = _value(attributes)
        match name:
            case "w14:checkbox" if self._controls:
                self._controls[-1] = UNCHECKED
            case "w14:checked" if self._controls and _is_on(attributes):
                self._controls[-1] = CHECKED
            case "checked" | "default":
                self._box = CHECKED if _is_on(attributes) else UNCHECKED
            case "gridSpan" if self._spans:
                self._spans[-1] = max(self._span(value), 1)
            case "gridBefore" if self._rows:
                self._rows[-1].before = self._span(value)
            case "gridAfter" if self._rows:
                self._rows[-1].after = self._span(value)
            case _ if self._paragraphs:
                self._of_paragraph(name, value, attributes)
            case _:
                pass

    def _of_paragraph(self, name: str, value: str | None, attributes: _Attributes) -> None:
        paragraph = self._paragraphs[-1]
        match name:
            case "pStyle":
                paragraph.style = value
            case "numId":
                paragraph.number = value
            case "ilvl":
                paragraph.level = _integer(value, 0)
            case "pageBreakBefore" if _is_on(attributes):
                paragraph.page_end = _PAGE_END
            case _:
                pass

    def _span(self, value: str | None) -> int:
        """Return how many columns are meant, as long as there are any to be had."""
        columns = min(_integer(value, 0), _MOST_SPANNED, self._empty)
        self._empty -= columns
        return columns

    def _open(self, name: str, attributes: _Attributes) -> None:
        match name:
            case "p":
                self._paragraphs.append(_Paragraph())
                self._texts.append(self._paragraphs[-1].parts)
            case "rt":
                self._texts.append([])
            case "tr":
                self._rows.append(_Row())
            case "tc":
                self._blocks.append([])
                self._spans.append(1)
            case "txbxContent":
                self._blocks.append([])
            case "sdt":
                self._controls.append(None)
            case "checkBox":
                self._box = UNCHECKED
            case "footnote" | "endnote":
                self._blocks.append([])
                is_note = _value(attributes, "type") not in _NO_NOTES
                self._note = (name, _value(attributes, "id") or "") if is_note else None
            case _:
                pass

    def _close(self, name: str) -> None:
        match name:
            case "p":
                self._close_paragraph()
            case "rt":
                self._readings.append("".join(self._texts.pop()))
            case "ruby" if self._readings:
                self._write(f"（{self._readings.pop()}）")
            case "tr":
                self._close_row()
            case "sdt":
                self._controls.pop()
            case "checkBox":
                self._write(self._box)
            case "tc" | "txbxContent" | "footnote" | "endnote":
                self._close_block(name, self._blocks.pop())
            case _:
                pass

    def _close_block(self, name: str, lines: list[_Line]) -> None:
        """Put the lines of a cell, a text box or a note where they belong."""
        if name == "tc":
            span = self._spans.pop()
            if self._rows:
                self._rows[-1].cells.append((span, lines))
            else:
                self._blocks[-1] += lines
        elif name == "txbxContent":
            into = self._paragraphs[-1].boxes if self._paragraphs else self._blocks[-1]
            into += lines
        elif self._note is not None:
            self.notes[self._note] = lines

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._texts.pop()
        item = self._numbering.item(paragraph.style, paragraph.number, paragraph.level)
        number = "" if item is None else self._numbering.next(item)
        self._blocks[-1].append(paragraph.page_end + number + "".join(paragraph.parts))
        self._blocks[-1] += paragraph.boxes

    def _close_row(self) -> None:
        row = self._rows.pop()
        if [span for span, _ in row.cells] == [1] and not row.before + row.after:
            self._blocks[-1] += row.cells[0][1]  # a frame around text is no row
            return
        cells = [""] * row.before
        for span, lines in row.cells:
            cells += _cell(lines), *[""] * (span - 1)
        if cells:
            self._blocks[-1].append(cells + [""] * row.after)
