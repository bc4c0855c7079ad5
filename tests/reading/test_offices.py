"""The invented offices, and how well what they print is read."""

import re
from functools import cache
from random import Random

import pytest

from tools.offices import FAMILIES, Printed, document, meeting
from tools.offices import printed as office_printed
from tools.offices.measuring import BARS, Measure, measure

FEW = 20
"""How many documents a family are read here; ``python -m tools.reading`` reads more."""


@cache
def printed(family: str, number: int) -> Printed:
    return document(family, number)


@cache
def read(family: str) -> Measure:
    whole = Measure()
    for number in range(FEW):
        whole.add(measure(printed(family, number)))
    return whole


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("family", FAMILIES)
def test_a_document_is_always_the_same(family: str) -> None:
    assert document(family, 1) == document(family, 1)
    assert document(family, 1) != document(family, 2)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_expected_is_printed(family: str) -> None:
    for number in range(FEW):
        one = printed(family, number)
        source, at = bare(one.source.replace("&amp;", "&").replace("<br>", "")), 0
        for remark in one.remarks:
            label = remark.label or ""
            for part in (label, *sentences(remark.text.removeprefix(label))):
                at = place(part[:8], source, at)
                assert at >= 0, (number, part)
        for text in header_texts(one):
            assert not text or place(bare(text)[:8], source, 0) >= 0, (number, text)


def place(words: str, source: str, at: int) -> int:
    """Find words, in which a page may end: with its number and the next page's head."""
    gaps = (
        re.escape(words[:cut]) + "(?:.{1,50}?)?" + re.escape(words[cut:])
        for cut in range(1, max(len(words), 2))
    )
    found = re.compile("|".join(gaps)).search(source, at)
    return found.start() if found else -1


def sentences(text: str) -> list[str]:
    return [part for part in text.split("。") if part]


def header_texts(one: Printed) -> list[str]:
    header = one.header
    texts = [header["name"], header.get("location", ""), header.get("secretariat", "")]
    texts += header.get("reasons", [])
    for field in ("agenda", "materials"):
        texts += [text for pair in header.get(field, ()) for text in pair if text]
    for label, entries in header.get("attendance", ()):
        texts += [label, *entries]
    return texts


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_much_to_read(family: str) -> None:
    documents = [printed(family, number) for number in range(FEW)]
    assert sum(len(one.remarks) for one in documents) > FEW * 5
    assert len({one.source for one in documents}) == FEW


@pytest.mark.parametrize("family", FAMILIES)
def test_no_character_is_lost(family: str) -> None:
    whole = read(family)
    faults = [one for one in whole.differences if one.field == "coverage"]
    assert whole.coverage[0] == whole.coverage[1], faults


@pytest.mark.parametrize("family", FAMILIES)
def test_the_bars_are_held(family: str) -> None:
    shares = read(family).shares
    assert all(have >= bar for have, bar in zip(shares, BARS, strict=True)), shares


def test_a_meeting_is_invented_before_it_is_printed() -> None:
    assert meeting(Random(3)) == meeting(Random(3)) != meeting(Random(4))
    assert office_printed(3, "colon") == document("colon", 3)
