"""The page of a comparison, read back as a tree: all that differs is on it, and nothing foreign."""

import re
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

import kaigiroku
from kaigiroku import Minutes, compare
from kaigiroku.comparison import KIND_WORDS, SIGNS, Comparison, as_html
from kaigiroku.configuration import read_configuration
from kaigiroku.words import Language
from tests.comparison.documents import SPOKEN, pairs, spoken
from tests.writing.dom import Element, parsed, squeezed
from tests.writing.test_style import LEAST, colours, contrast, scheme

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("old.json", "new.json")


def page_of(comparison: Comparison, lang: Language = "ja") -> Element:
    return parsed(as_html(comparison, lang=lang, names=NAMES))


@pytest.fixture(scope="module")
def editions() -> Comparison:
    full, public = (
        kaigiroku.load(EXAMPLES / f"edition-{name}.kaigiroku.json") for name in ("full", "public")
    )
    return compare(full, public)


@settings(max_examples=40)
@given(pairs())
def test_every_page_is_whole_and_holds_only_what_it_should(pair: tuple[Minutes, Minutes]) -> None:
    comparison = compare(*pair)
    page = page_of(comparison)
    there = page.by_id()
    shown = [change for change in comparison.changes if change.kind != "same"]
    assert len(page.of_class("change")) == len(shown)
    for link in page.every("a"):
        assert link.attributes["href"].startswith("#")
        assert link.attributes["href"][1:] in there
    assert not list(page.every("script", "img", "iframe", "object", "form"))
    assert all(
        "://" not in value for e in page.every("link", "style") for value in e.attributes.values()
    )


@settings(max_examples=40)
@given(pairs())
def test_what_went_and_what_came_is_marked_as_such(pair: tuple[Minutes, Minutes]) -> None:
    comparison = compare(*pair)
    page = page_of(comparison)
    for name, side in (("del", "old"), ("ins", "new")):
        texts = [squeezed(e.text().replace("|", "")) for e in page.every(name)]
        for change in comparison.changes:
            for piece in change.pieces:
                words = squeezed(getattr(piece, side)) if piece.kind != "same" else ""
                if words.isalnum():
                    assert any(text.endswith(words) for text in texts)


def test_the_parts_the_changes_and_the_headings_of_the_editions(editions: Comparison) -> None:
    page = page_of(editions)
    assert page.attributes["lang"] == "ja"
    (h1,) = page.every("h1")
    assert "かえで市指定管理者選定評価委員会" in h1.text()
    assert "様式" in [h2.text() for h2 in page.every("h2")]
    assert "１　評価の方法について" in [h3.text() for h3 in page.every("h3")]
    words = [squeezed(e.text()) for e in page.of_class("change")]
    assert any("森川委員" in one and "山霧サービスの決算" in one and "■■■" in one for one in words)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_signs_are_explained_and_counted(editions: Comparison, lang: Language) -> None:
    (legend,) = page_of(editions, lang).of_class("legend")
    for kind, count in editions.counts.items():
        said = f"{SIGNS[kind]} {KIND_WORDS[kind].of(lang)} {count}"
        assert (said in [one.text() for one in legend.every("li")]) is (count > 0)


def test_what_is_read_out_is_more_than_what_is_seen(editions: Comparison) -> None:
    page = page_of(editions)
    for element in page.every("del", "ins"):
        (unseen,) = element.of_class("unseen")
        assert re.fullmatch("(?:削除|追加|非公開|代わりの表示)：", unseen.text())


def test_english_words_say_that_they_are() -> None:
    page = page_of(compare(spoken(SPOKEN[0]), spoken(SPOKEN[1])), "en")
    assert page.attributes["lang"] == "ja"
    (contents,) = [h2 for h2 in page.every("h2") if h2.attributes.get("id") == "_contents"]
    (span,) = contents.every("span")
    assert (span.attributes["lang"], span.text()) == ("en", "Contents")


def test_a_page_made_of_a_full_edition_warns(editions: Comparison) -> None:
    assert len(page_of(editions).of_class("warning")) == 1
    assert page_of(compare(editions.new, editions.new)).of_class("warning") == []


def test_a_page_of_nothing_says_so() -> None:
    minutes = spoken(SPOKEN[0])
    (main,) = page_of(compare(minutes, minutes)).every("main")
    assert main.text().strip() == "違いはありません。"


def test_every_ink_of_the_page_can_be_read() -> None:
    style = files("kaigiroku.comparison").joinpath("style.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    for name, block in zip(("light", "dark"), blocks, strict=True):
        inks = scheme(name) | colours(block)
        for ground in ("paper", "sheet"):
            for ink in ("added", "removed", "hidden", "moved", "changed", "corrected"):
                assert contrast(inks[ink], inks[ground]) >= LEAST, (name, ink, ground)
        for ink in ("added", "removed", "hidden"):
            assert contrast(inks[ink], inks[f"{ink}-wash"]) >= LEAST, (name, ink)


@pytest.mark.parametrize(
    ("change", "words"), [("", "is what publish makes"), ("御", "is not what")]
)
def test_the_page_says_whether_it_is_what_publish_makes(change: str, words: str) -> None:
    full, public = (
        kaigiroku.load(EXAMPLES / f"edition-{name}.kaigiroku.json") for name in ("full", "public")
    )
    policy = read_configuration(EXAMPLES / "kaigiroku.toml").policy
    policy = attrs.evolve(policy, on="2026-03-06", id=public.id)
    public = attrs.evolve(public, title=f"{change}{public.title}")
    comparison = kaigiroku.compare(full, public, policy=policy)
    assert comparison.is_published is not bool(change)
    assert words in as_html(comparison, lang="en", names=("a", "b"))
