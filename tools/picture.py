"""The whole model on one page, drawn from the code: `model.svg` in both halves of the reference.

An A3 page, in millimetres. Every class is a box with all its keys; the boxes stand in columns,
part by part, and the colour of a type tells in which part to look for it. Text stays text.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

import attrs

from kaigiroku.model import CLASSES
from kaigiroku.shapes import ArrayShape, ConstantShape, Field, Shape, StringShape, fields_of
from kaigiroku.words import Language
from tools.examples import ROOT
from tools.reference.book import LANGUAGES, Book
from tools.reference.classes import PARTS, term, unions
from tools.reference.types import name_of, union_of
from tools.words import field_words

__all__ = ["Box", "Picture", "pictures", "width_of"]

WIDTH: Final = 420.0
HEIGHT: Final = 297.0
_MARGIN: Final = 9.0
_TOP: Final = 24.0
"""Where the columns begin, below the title."""

_COLUMNS: Final = 7
_GAP: Final = 3.6
"""Between columns, and between the parts in them."""

_SMALL: Final = 2.15
"""The size of the text of keys: six points."""

_LARGE: Final = 2.75
"""The size of the names of classes."""

_LINE: Final = 2.78
_HEAD: Final = 4.5
"""How high the head of a box is, with the name of its class."""

_PART: Final = 5.6
"""How high the name of a part is."""

_BETWEEN: Final = 1.5
"""Between the boxes of a part."""

_PAD: Final = 1.2
_BULLET: Final = 1.7
"""The room before a key, for the sign that it is required."""

_WORDS: Final = 14.0
"""Where the words for a key stand, if it is short enough."""

_COLUMN: Final = (WIDTH - 2 * _MARGIN - (_COLUMNS - 1) * _GAP) / _COLUMNS

_INKS: Final = {
    "minutes": "#1f2933",
    "form": "#5b4a1e",
    "meeting": "#1d4f91",
    "openness": "#9b1c31",
    "attendance": "#1c6b4a",
    "people": "#1c6b4a",
    "agenda": "#6b3fa0",
    "proceedings": "#a04708",
    "spans": "#0b6a75",
    "record": "#4a5568",
}
"""The colour of each part: dark enough for small text on white."""

_FONT: Final = (
    "'Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',Meiryo,"
    "'Helvetica Neue',Arial,sans-serif"
)
_PLAIN: Final = "#3e4c59"


def width_of(text: str, size: float) -> float:
    """Return how wide a text is at most, in millimetres: a wide character has the size's width."""
    return sum(1.0 if east_asian_width(sign) in "WFA" else 0.6 for sign in text) * size


@attrs.frozen
class Box:
    """A class, placed."""

    cls: type[Any]
    part: str
    x: float
    y: float
    height: float


@attrs.frozen
class Line:
    """A line of a box."""

    key: str
    type: str
    required: bool = False
    words: str = ""
    refers: bool = False
    """Whether the value is the id of something of the type."""

    is_list: bool = False
    """Whether the type is a list of codes."""


def _part_of(cls: type[Any]) -> str:
    return cls.__module__.rpartition(".")[2]


def _lines(cls: type[Any]) -> int:
    union = _union(cls)
    return len(union.options) if union is not None else len(fields_of(cls))


def _union(cls: type[Any]) -> Any:
    for one in CLASSES:
        for field in fields_of(one):
            union = union_of(field.shape)
            if union is not None and union.base is cls:
                return union
    return None


class Picture:
    """The picture in one language."""

    def __init__(self, language: Language) -> None:
        self.book = Book(language)
        self.boxes: list[Box] = []
        self.parts: list[tuple[str, float, float]] = []
        """The names of the parts, placed; a part that goes on in another column is named again."""
        self.texts: list[tuple[str, float, float]] = []
        """Every text with its size and the room that there is for it."""
        self._place()

    def _place(self) -> None:
        column, y = 0, _TOP
        for part in PARTS:
            members = [one for one in (*unions(), *CLASSES) if _part_of(one) == part]
            named = False
            for cls in members:
                height = _HEAD + _lines(cls) * _LINE + _PAD
                needed = height + (0 if named else _PART)
                if y + needed > HEIGHT - _MARGIN:
                    column, y, named = column + 1, _TOP, False
                x = _MARGIN + column * (_COLUMN + _GAP)
                if not named:
                    self.parts.append((part, x, y))
                    y += _PART
                    named = True
                self.boxes.append(Box(cls, part, x, y, height))
                y += height + _BETWEEN
            y += _GAP - _BETWEEN

    def svg(self) -> str:
        """Return the drawing."""
        say = self.book.say
        title = say("The model of kaigiroku", "kaigirokuのモデル")
        told = say(
            "All classes of the model with all their keys, in columns by what they are about.",
            "モデルのすべてのクラスとすべてのキーを、何を表すかで分けて並べた図です。",
        )
        lines = [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}"'
                f' width="{WIDTH:g}mm" height="{HEIGHT:g}mm" lang="{self.book.language}"'
                f' role="img" aria-labelledby="title told" font-family={quoteattr(_FONT)}>'
            ),
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="told">{escape(told)}</desc>',
            f'<rect width="{WIDTH:g}" height="{HEIGHT:g}" fill="#ffffff"/>',
            self._text(_MARGIN, 14, title, 6.2, "#1f2933", weight=700),
            *self._legend(),
        ]
        for part, x, y in self.parts:
            words = self.book.of(PARTS[part])
            lines.append(self._text(x, y + 3.6, words, 3.1, _INKS[part], weight=700))
        for box in self.boxes:
            lines += self._box(box)
        return "\n".join([*lines, "</svg>"]) + "\n"

    def _legend(self) -> Iterator[str]:
        say = self.book.say
        words = say(
            "● required   [ X ] one or more X   → the id of X   italic: a code list."
            "   The colour of a type is that of the part in which it stands.",
            "●必須　[ X ] 一つ以上のX　→ XのID　斜体：区分の一覧　"
            "型の色は、それがどの部分にあるかを表します",
        )
        yield self._text(WIDTH - _MARGIN, 14, words, 2.6, _PLAIN, anchor="end")

    def _box(self, box: Box) -> Iterator[str]:
        ink = _INKS[box.part]
        yield (
            f'<rect x="{box.x:.2f}" y="{box.y:.2f}" width="{_COLUMN:.2f}"'
            f' height="{box.height:.2f}" rx="1" fill="#ffffff" stroke="{ink}"'
            ' stroke-width="0.25"/>'
        )
        yield (
            f'<path d="M{box.x:.2f} {box.y + _HEAD:.2f}v{1 - _HEAD:.2f}a1 1 0 0 1 1-1h'
            f'{_COLUMN - 2:.2f}a1 1 0 0 1 1 1v{_HEAD - 1:.2f}z" fill="{ink}"/>'
        )
        name, said = box.cls.__name__, term(box.cls)
        first, second = (said, name) if self.book.language == "ja" else (name, said)
        room = _COLUMN - 2 * _PAD
        y = box.y + 3.25
        fits = width_of(first, _LARGE) + 0.5 + width_of(second, _SMALL) <= room
        size = _LARGE if fits else _SMALL
        yield self._text(box.x + _PAD, y, first, size, "#ffffff", weight=700, room=room)
        left = room - width_of(first, size) - 0.5
        yield self._text(
            box.x + _COLUMN - _PAD, y, second, _SMALL, "#ffffff", anchor="end", room=left
        )
        for number, line in enumerate(self._lines(box.cls)):
            yield from self._row(box, box.y + _HEAD + (number + 1) * _LINE - 0.45, line)

    def _lines(self, cls: type[Any]) -> Iterator[Line]:
        union = _union(cls)
        if union is not None:
            for kind, one in union.options.items():
                yield Line(f'"{kind}"', one.__name__)
            return
        for field in fields_of(cls):
            yield self._line(cls, field)

    def _line(self, cls: type[Any], field: Field) -> Line:
        shape: Shape = field.shape
        is_array = isinstance(shape, ArrayShape)
        while isinstance(shape, ArrayShape):
            shape = shape.item
        words = field_words(cls, field).ja.partition("。")[0].partition("（")[0]
        refers = shape.refers.to if isinstance(shape, StringShape) and shape.refers else ()
        name = " / ".join(refers) or name_of(shape)
        if isinstance(shape, ConstantShape):
            name = f'"{shape.value}"'
        return Line(
            field.wire,
            f"[ {name} ]" if is_array else name,
            required=field.required,
            words=words if self.book.language == "ja" else "",
            refers=bool(refers),
            is_list=isinstance(shape, StringShape) and shape.codes is not None,
        )

    def _row(self, box: Box, y: float, line: Line) -> Iterator[str]:
        start = box.x + _PAD + _BULLET
        end = box.x + _COLUMN - _PAD
        type_ = f"→ {line.type}" if line.refers else line.type
        if line.required:
            yield self._text(box.x + _PAD * 0.7, y, "●", _SMALL * 0.7, "#9b1c31", room=_BULLET)
        yield self._text(start, y, line.key, _SMALL, "#1f2933", room=end - start)
        ink, room = self._ink(line.type), end - start - width_of(line.key, _SMALL) - 1
        yield self._text(end, y, type_, _SMALL, ink, anchor="end", room=room, italic=line.is_list)
        x = start + max(_WORDS, width_of(line.key, _SMALL) + 1)
        between = end - width_of(type_, _SMALL) - 1 - x
        if line.words and width_of(line.words, _SMALL) <= between:
            yield self._text(x, y, line.words, _SMALL, "#616e7c", room=between)

    def _ink(self, type_: str) -> str:
        name = type_.strip("[] ").partition(" / ")[0]
        for cls in (*unions(), *CLASSES):
            if cls.__name__ == name:
                return _INKS[_part_of(cls)]
        return _PLAIN

    def _text(  # noqa: PLR0913 -- a text has so many properties
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        ink: str,
        *,
        weight: int = 400,
        anchor: str = "start",
        italic: bool = False,
        room: float = WIDTH,
    ) -> str:
        self.texts.append((text, size, room))
        more = ' font-style="italic"' if italic else ""
        more += f' font-weight="{weight}"' if weight != 400 else ""  # noqa: PLR2004 -- plain
        more += f' text-anchor="{anchor}"' if anchor != "start" else ""
        return (
            f'<text x="{x:.2f}" y="{y:.2f}" font-size="{size:g}" fill="{ink}"{more}'
            f' xml:space="preserve">{escape(text)}</text>'
        )


def pictures() -> Iterator[tuple[Path, str]]:
    """Yield the pictures with their files."""
    for language in LANGUAGES:
        yield ROOT / "docs" / language / "reference" / "model.svg", Picture(language).svg()
