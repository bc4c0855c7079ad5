"""The picture has the whole model, and nothing in it is cut off or covered."""

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from kaigiroku.model import CLASSES
from kaigiroku.shapes import fields_of
from kaigiroku.words import Language
from tools.picture import HEIGHT, WIDTH, Picture, width_of
from tools.reference.book import LANGUAGES
from tools.reference.classes import unions

both = pytest.mark.parametrize("language", LANGUAGES)


@both
def test_every_class_has_its_box_and_every_key_its_line(language: Language) -> None:
    picture = Picture(language)
    root = ET.fromstring(picture.svg())  # noqa: S314 -- we wrote it
    assert {box.cls for box in picture.boxes} == {*CLASSES, *unions()}
    for box in picture.boxes:
        if box.cls in unions():
            continue
        inside = [
            node.text
            for node in root.iter("{http://www.w3.org/2000/svg}text")
            if box.x <= float(node.attrib["x"]) < box.x + 56
            and box.y < float(node.attrib["y"]) < box.y + box.height
        ]
        assert box.cls.__name__ in inside
        for field in fields_of(box.cls):
            assert field.wire in inside
        required = sum(field.required for field in fields_of(box.cls))
        assert inside.count("●") == required


@both
def test_nothing_is_cut_off_or_covered(language: Language) -> None:
    picture = Picture(language)
    picture.svg()
    for text, size, room in picture.texts:
        assert width_of(text, size) <= room, text
    for box in picture.boxes:
        assert box.x > 0
        assert box.x + 54 < WIDTH
        assert box.y + box.height < HEIGHT
    for one, other in combinations(picture.boxes, 2):
        apart = one.y + one.height < other.y or other.y + other.height < one.y
        assert one.x != other.x or apart, (one.cls, other.cls)


@both
def test_small_text_is_no_smaller_than_six_points(language: Language) -> None:
    root = ET.fromstring(Picture(language).svg())  # noqa: S314 -- we wrote it
    sizes = {
        float(node.attrib["font-size"])
        for node in root.iter("{http://www.w3.org/2000/svg}text")
        if node.text != "●"
    }
    assert min(sizes) >= 6 * 25.4 / 72
