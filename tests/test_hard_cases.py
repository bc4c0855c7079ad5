"""The page of hard cases: every case is on it, and what it shows of one is what decides it."""

import json

import pytest

from tools.hard_cases import FOLDER, SHOWN, hard_case_pages

NEEDS = {path.name[:3]: path for path in sorted(FOLDER.glob("*.needs.json"))}


def test_every_case_is_shown() -> None:
    assert list(SHOWN) == list(NEEDS)


@pytest.mark.parametrize("number", SHOWN)
def test_what_is_shown_holds_what_the_case_must_have(number: str) -> None:
    needed = json.loads(NEEDS[number].read_text("utf-8"))["needs"]
    for pointer in SHOWN[number].pointers:
        inside = [one for one in needed if f"{one}/".startswith(f"{pointer}/")]
        around = [one for one in needed if f"{pointer}/".startswith(f"{one}/")]
        assert inside or around, pointer


def test_the_pages_say_why_each_case_is_hard() -> None:
    pages = {path.parent.parent.name: text for path, text in hard_case_pages()}
    assert set(pages) == {"ja", "en"}
    for language, text in pages.items():
        for path in NEEDS.values():
            assert json.loads(path.read_text("utf-8"))["why"][language] in text
            assert path.name in text
