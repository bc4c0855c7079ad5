"""What was read and rendered is read again as it was, as far as print can carry it.

docs/en/guide/rendering.md states the law.
"""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import kaigiroku
from kaigiroku import Minutes, printable, read, render, strategies
from kaigiroku.model import Explanation, Remark
from kaigiroku.writers import Target

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.kaigiroku.json"), key=lambda path: path.name)
PRINTS = [
    *sorted(p for p in (ROOT / "tests/reading/minutes").iterdir() if p.suffix != ".json"),
    ROOT / "examples/headquarters.txt",
]
MISTAKEN = "●＊　"
"""The mark that the reader may take for a speaker: ●山田　はい。 can be what ● said to Yamada."""


def on_one_line(minutes: Minutes) -> Minutes:
    """Return a document as if a heading of Markdown could not tell the lines of its title apart.

    The name of the meeting is read from the title, where it stands nowhere else.
    """
    title, name = minutes.title or "", minutes.meeting.name or ""
    meeting = attrs.evolve(minutes.meeting, name=squeezed(name) or None)
    return attrs.evolve(minutes, title=title.replace("\n", "　") or None, meeting=meeting)


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def remarks(minutes: Minutes) -> Iterator[tuple[str, str]]:
    """Yield who speaks and what is said, for what is set off with a label in a mark."""
    for visit in kaigiroku.units(minutes):
        if not isinstance(visit.unit, Remark | Explanation) or visit.unit.speaker is None:
            continue
        if visit.unit.speaker.mark is not None and visit.unit.speaker.mark != MISTAKEN:
            yield squeezed(visit.unit.speaker.label), squeezed(visit.unit.text)


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_what_was_read_comes_back_from_text(path: Path) -> None:
    minutes = read(path).minutes
    assert printable(read(render(minutes, "text")).minutes) == printable(minutes)


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_what_was_read_comes_back_from_markdown(path: Path) -> None:
    minutes = read(path).minutes
    again = read(render(minutes, "markdown")).minutes
    assert on_one_line(printable(again)) == on_one_line(printable(minutes))


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_what_is_printable_prints_the_same(path: Path) -> None:
    """Nothing that the text shows is missing from the printable document."""
    text = render(read(path).minutes, "text")
    assert squeezed(render(printable(read(path).minutes), "text")) == squeezed(text)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_what_is_printable_is_its_own_printable_document(example: Path) -> None:
    once = printable(kaigiroku.load(example))
    assert printable(once) == once


@given(strategies.minutes(sound=True))
def test_printable_changes_nothing_twice(minutes: Minutes) -> None:
    once = printable(minutes)
    assert printable(once) == once


@given(strategies.minutes())
def test_printable_changes_nothing_twice_or_refuses(minutes: Minutes) -> None:
    try:
        once = printable(minutes)
    except kaigiroku.UnsoundError as error:
        assert error.findings
    else:
        assert printable(once) == once


@pytest.mark.parametrize("to", ["text", "markdown"])
@given(minutes=strategies.minutes(sound=True))
def test_no_character_is_lost_or_moved(minutes: Minutes, to: Target) -> None:
    """Whatever the reader makes of a page, it prints the same again, but for blanks."""
    again = read(render(minutes, to)).minutes
    assert squeezed(render(again, "text")) == squeezed(render(minutes, "text"))


@pytest.mark.parametrize("to", ["text", "markdown"])
@given(minutes=strategies.minutes(sound=True))
def test_every_remark_comes_back(minutes: Minutes, to: Target) -> None:
    """In its order, under its label; what follows it unlabelled may have become part of it."""
    found = remarks(printable(read(render(minutes, to)).minutes))
    for label, text in remarks(printable(minutes)):
        assert any(who == label and said.startswith(text) for who, said in found), (label, text)


@pytest.mark.parametrize("to", ["text", "markdown"])
@given(minutes=strategies.minutes(sound=True))
def test_title_days_and_both_axes_of_openness_come_back(minutes: Minutes, to: Target) -> None:
    again = printable(read(render(minutes, to)).minutes)
    wanted = printable(minutes)
    assert (again.title, again.record) == (wanted.title, wanted.record)
    for key in ("name", "sittings", "openness"):
        assert getattr(again.meeting, key) == getattr(wanted.meeting, key)
