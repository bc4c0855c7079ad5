"""Markdown: nothing in the minutes is markup, and it says what the text says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

import kaigiroku
from kaigiroku import Minutes, render, strategies
from kaigiroku.model import Passage, Remark, Speaker, Table
from tests.writing.hostile import MARKUP, documents

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.kaigiroku.json"), key=lambda path: path.name)
OURS = {"heading", "inline", "paragraph", "table", "tbody", "td", "th", "thead", "tr"}
INSIDE = {"text", "text_special", "hardbreak"}


def parsed(markdown: str) -> list[Token]:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return reader.parse(markdown)


def words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        for inner in token.children or ():
            yield inner.content if inner.type != "hardbreak" else "\n"


def squeezed(text: str) -> str:
    return "".join(text.split())


def assert_it_says_what_the_text_says(minutes: Minutes) -> None:
    tokens = parsed(render(minutes, "markdown"))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= OURS
    assert {inner.type for token in tokens for inner in token.children or ()} <= INSIDE
    assert squeezed("".join(words(tokens))) == squeezed(render(minutes, "text"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_an_example_says_what_its_text_says(path: Path) -> None:
    assert_it_says_what_the_text_says(kaigiroku.load(path))


@given(strategies.minutes(sound=True))
def test_sound_minutes_say_what_their_text_says(minutes: Minutes) -> None:
    assert_it_says_what_the_text_says(minutes)


@given(documents())
def test_markup_in_the_minutes_is_only_text(minutes: Minutes) -> None:
    assert_it_says_what_the_text_says(minutes)


@pytest.mark.parametrize("words", MARKUP)
def test_each_markup_is_only_text_wherever_a_line_begins(words: str) -> None:
    speaker = Speaker(label=words, mark="＊")
    minutes = Minutes(
        title=f"{words}\n{words}",
        proceedings=(
            Passage(text=f"{words}\n{words}\n{words}"),
            Remark(speaker=speaker, text=f"はい\n{words}"),
            Table(rows=((words, words), ("", words))),
        ),
    )
    assert_it_says_what_the_text_says(minutes)


def test_lines_of_a_unit_stay_lines() -> None:
    minutes = Minutes(title="会議録", proceedings=(Passage(text="前段。\n後段。"),))
    assert render(minutes, "markdown") == "# 会議録\n\n## 会議の経過\n\n前段。\\\n後段。\n"


def test_a_section_is_a_heading_of_its_depth() -> None:
    minutes = kaigiroku.load(ROOT / "examples/edition-full.kaigiroku.json")
    lines = render(minutes, "markdown").splitlines()
    headings = [line for line in lines if line.startswith("#")]
    assert headings[:4] == [
        "# 令和７年度第３回かえで市指定管理者選定評価委員会　会議録",
        "## 会議の経過",
        "### １　評価の方法について",
        "### ２　文化会館の指定管理者の年度評価について",
    ]
    assert "#### (1)　事業の実績について" in headings
