"""The picture shows the model, all of it and nothing else, and every word has its room.

What is asked of it is read out of the SVG itself; how it was laid out is not believed.
"""

import itertools
import re
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from kaigiroku.model import CLASSES
from kaigiroku.shapes import ArrayShape, ObjectShape, Shape, StringShape, UnionShape, fields_of
from kaigiroku.words import Language
from tools.picture import picture, pictures
from tools.picture.contents import GROUPS
from tools.picture.lettering import width
from tools.words import LANGUAGES

SVG = "{http://www.w3.org/2000/svg}"
CLASS_NAMES = {base.__name__ for cls in CLASSES for base in cls.__mro__ if attrs.has(base)}

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


@cache
def drawn(language: Language) -> ET.Element:
    return ET.fromstring(picture(language))  # noqa: S314 -- it is our own


def boxes(language: Language) -> dict[str, ET.Element]:
    found = [g for g in drawn(language).iter(f"{SVG}g") if g.get("class") == "box"]
    return {box.attrib["id"]: box for box in found}


def lines(box: ET.Element) -> dict[str, list[str]]:
    """Return the words of each line that has a key, by the key as it is shown."""
    found: dict[str, list[str]] = {}
    for line in box.iter(f"{SVG}g"):
        if line.get("data-key"):
            words = [text.text or "" for text in line.iter(f"{SVG}text")]
            assert words[0] == line.get("data-key")
            found[words[0]] = words
    return found


def keys(language: Language, name: str) -> set[str]:
    """Return the keys that a reader finds for a class, those of the boxes it names included."""
    box = boxes(language)[name]
    found = set(lines(box))
    for text in box.iter(f"{SVG}text"):
        if (words := text.text or "").startswith("＋"):
            (named,) = re.findall("[A-Z][A-Za-z]+", words)
            found |= keys(language, named)
    return found


def area(rect: ET.Element) -> tuple[float, float, float, float]:
    x, y, wide, high = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
    return x, y, x + wide, y + high


def test_every_class_has_a_box_and_nothing_else_has_one(language: Language) -> None:
    assert set(boxes(language)) == CLASS_NAMES


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_box_has_exactly_the_keys_of_its_class(language: Language, cls: type[Any]) -> None:
    assert keys(language, cls.__name__) == {field.wire for field in fields_of(cls)}


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_line_names_the_type_and_says_whether_the_key_is_required(
    language: Language, cls: type[Any]
) -> None:
    shown = lines(boxes(language)[cls.__name__])
    marked = {
        line.get("data-key")
        for line in boxes(language)[cls.__name__].iter(f"{SVG}g")
        if any(circle.get("r") == "0.6" for circle in line.findall(f"{SVG}circle"))
    }
    for field in fields_of(cls):
        if field.wire in shown:
            words = " ".join(shown[field.wire])
            assert all(name in words for name in _names(field.shape)), field.wire
            assert words.count("[") == _depth(field.shape), field.wire
            assert (field.wire in marked) == field.required, field.wire


def _names(shape: Shape) -> list[str]:
    match shape:
        case ArrayShape(item):
            return _names(item)
        case ObjectShape(cls) | UnionShape(cls):
            return [cls.__name__]
        case StringShape(codes=codes) if codes:
            return [codes.name]
        case StringShape(refers=refers) if refers:
            return ["→", *refers.to]
        case _:
            return []


def _depth(shape: Shape) -> int:
    return 1 + _depth(shape.item) if isinstance(shape, ArrayShape) else 0


def test_a_number_leads_to_the_panel_with_the_box(language: Language) -> None:
    panels = {
        panel.attrib["data-number"]: {
            g.get("id") for g in panel.iter(f"{SVG}g") if g.get("class") == "box"
        }
        for panel in drawn(language).iter(f"{SVG}g")
        if panel.get("class") == "panel"
    }
    assert len(panels) == len(GROUPS) - 1
    led = 0
    for box in boxes(language).values():
        for words in lines(box).values():
            if words[-1] in panels:
                named = re.findall("[A-Z][A-Za-z]+", words[-2])
                assert set(named) <= panels[words[-1]], words
                led += 1
    assert led


def test_boxes_and_panels_do_not_overlap(language: Language) -> None:
    groups = [g for g in drawn(language).iter(f"{SVG}g") if g.get("class")]
    for kinds in (("box",), ("panel", "reading")):
        rects = [
            rect for g in groups if g.get("class") in kinds for rect in g.findall(f"{SVG}rect")
        ]
        for one, other in itertools.combinations(map(area, rects), 2):
            apart = one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
            assert apart, (one, other)


def test_every_text_keeps_within_what_it_belongs_to(language: Language) -> None:
    page = drawn(language)
    _, _, wide, high = map(float, page.attrib["viewBox"].split())
    within(page, (0, 0, wide, high), inside=0)


def within(element: ET.Element, room: tuple[float, float, float, float], *, inside: float) -> None:
    """Check all texts under an element against the rectangle of their nearest group that has one."""
    if element.tag == f"{SVG}g" and (rect := element.find(f"{SVG}rect")) is not None:
        here = area(rect)
        assert room[0] <= here[0] < here[2] <= room[2], element.attrib
        assert room[1] <= here[1] < here[3] <= room[3], element.attrib
        room, inside = here, 0.2
    for child in element:
        if child.tag == f"{SVG}text":
            left, top, right, bottom = extent(child)
            assert room[0] + inside <= left, child.text
            assert right <= room[2] - inside, child.text
            assert room[1] <= top, child.text
            assert bottom <= room[3], child.text
        within(child, room, inside=inside)


def extent(text: ET.Element) -> tuple[float, float, float, float]:
    x, y, size = (float(text.attrib[name]) for name in ("x", "y", "font-size"))
    wide = width(text.text or "", size, bold="bold" in text.attrib["class"].split())
    left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")]
    return left, y - 0.88 * size, left + wide, y + 0.12 * size


def test_texts_do_not_run_into_each_other(language: Language) -> None:
    texts = [text for text in drawn(language).iter(f"{SVG}text") if text.text]
    for one, other in itertools.combinations(map(extent, texts), 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def test_letters_are_large_enough_in_print(language: Language) -> None:
    millimetres_of_a_point = 25.4 / 72
    sizes = {float(text.attrib["font-size"]) for text in drawn(language).iter(f"{SVG}text")}
    assert min(sizes) >= 6 * millimetres_of_a_point


@pytest.mark.parametrize("group", GROUPS.values(), ids=lambda group: group.title.en)
def test_colours_can_be_read(language: Language, group: Any) -> None:
    assert group.dark in picture(language)
    least = 4.5  # WCAG 2.2, 1.4.3
    for ground in ("#ffffff", group.pale):
        assert contrast(group.dark, ground) >= least
        assert contrast("#4a5563", ground) >= least


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_it_is_named_and_needs_nothing_from_elsewhere(language: Language) -> None:
    page = drawn(language)
    for name in page.attrib["aria-labelledby"].split():
        (named,) = (element for element in page if element.get("id") == name)
        assert named.text
    ids = [element.attrib["id"] for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    source = picture(language).replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|href|url\(|@import|<script", source)


def test_the_committed_picture_is_the_one_the_code_draws(language: Language) -> None:
    (committed,) = (path for path, _ in pictures() if f"docs/{language}/" in path.as_posix())
    assert committed.read_text(encoding="utf-8") == picture(language)
