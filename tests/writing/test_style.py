"""The colours of the page: whatever the scheme, they can be read."""

import re
from importlib.resources import files

import pytest

STYLE = files("kaigiroku.writers.html").joinpath("style.css").read_text(encoding="utf-8")
GROUNDS = ("paper", "sheet", "wash", "decided-wash")
INKS = ("ink", "quiet", "link", "chair", "vice", "member", "office", "expert", "guest")
STATES = ("open", "partly", "closed", "decided")
LEAST = 4.5
"""The contrast that WCAG 2.2 asks of text (1.4.3, level AA)."""


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6})\b", block))


def scheme(name: str) -> dict[str, str]:
    light, dark, printed = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    return {
        "light": colours(light),
        "dark": colours(light) | colours(dark),
        "print": colours(light) | colours(printed),
    }[name]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_it_is_defined() -> None:
    assert contrast("ffffff", "000000") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark", "print"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS + STATES)
def test_every_ink_stands_out_from_every_ground(name: str, ground: str, ink: str) -> None:
    known = scheme(name)
    assert contrast(known[ink], known[ground]) >= LEAST


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_wash_of_what_is_closed_leaves_its_words_readable(name: str) -> None:
    known = scheme(name)
    assert contrast(known["closed"], known["closed-wash"]) >= LEAST
    assert contrast(known["paper"], known["closed"]) >= LEAST  # the badge of what is withheld
