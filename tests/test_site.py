"""The site: its links fit, the search finds Japanese, and a dead link is seen."""

import json
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaigiroku import strategies
from kaigiroku.words import Language
from tools.site.accessible import accessible
from tools.site.checking import dead_links
from tools.site.layout import pages
from tools.site.search import PairSearch
from tools.site.staging import Staging
from tools.words import LANGUAGES

SEARCH = PairSearch({})


@given(strategies.texts(), st.data())
def test_what_stands_on_a_page_is_found(text: str, data: st.DataObject) -> None:
    """Any stretch of two characters or more, cut in the same way as the page, is among its words."""
    word = SEARCH.split(text)
    start = data.draw(st.integers(0, len(text)))
    for asked in SEARCH.split(text[start : start + 6]):
        assert any(asked in one for one in word)


@pytest.mark.node
def test_a_query_is_cut_as_the_pages_are() -> None:
    """What the page's script makes of a query is what the index was made with, kanji alone apart."""
    queries = [
        "会議録の公開",
        "非公開",
        "票",
        "openness",
        "OPN001の対処",
        "令和8年度 会議の openness",
        "髙橋・𠮷田",
        "ﾃﾞｼﾞﾀﾙ庁",
        "見え消し〔案〕",
    ]
    script = f"{SEARCH.js_splitter_code}\nconsole.log(JSON.stringify({json.dumps(queries)}.map(splitQuery)))"
    ran = subprocess.run(["node", "-e", script], capture_output=True, encoding="utf-8", check=True)
    for query, asked in zip(queries, json.loads(ran.stdout), strict=True):
        indexed = SEARCH.split(query)
        assert asked, query
        assert set(asked) <= set(indexed), query
        assert all(len(one) == 1 for one in set(indexed) - set(asked)), query


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_every_page_leads_somewhere(language: Language, tmp_path: Path) -> None:
    staging = Staging(language, tmp_path)
    staging.lay_out()
    assert staging.broken == []
    assert {p.relative_to(tmp_path).with_suffix("").as_posix() for p in tmp_path.rglob("*.md")} == {
        str(page.name) for page in pages(language)
    }


def test_a_block_that_is_a_file_shows_its_name(tmp_path: Path) -> None:
    """Whoever is to save it or to find it must know how it is called."""
    staging = Staging("en", tmp_path)
    staging.lay_out()
    workflow = (tmp_path / "start" / "github.md").read_text(encoding="utf-8")
    assert ':caption: "`.github/workflows/minutes.yml`"\n\nname: minutes\n' in workflow
    openness = (tmp_path / "guide" / "openness.md").read_text(encoding="utf-8")
    assert ':caption: "`akiya.kaigiroku.json`"\n\n{\n' in openness
    place = "`examples/headquarters.kaigiroku.json` `/record/openness`"
    assert f':caption: "{place}"\n\n{{\n' in openness
    assert "```json Reason\n" in openness


def test_both_halves_have_the_same_pages() -> None:
    japanese, english = ({page.name for page in pages(one)} for one in LANGUAGES)
    assert japanese == english
    assert PurePosixPath("index") in japanese


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text('<p id="here"><a href="#here">', encoding="utf-8")
    (tmp_path / "index.html").write_text(
        '<a href="there.html#here"></a><a href="https://www.example.jp/"></a>'
        '<a href="there.html#gone"></a><img src="none.svg">',
        encoding="utf-8",
    )
    assert list(dead_links(tmp_path)) == [
        "index.html: none.svg",
        "index.html: there.html#gone",
    ]


def _theme() -> str:
    """The body of the theme's page, as it is before anything is mended."""
    spec = find_spec("furo")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "theme" / "furo"
    pages = [folder / "page.html", folder / "search.html"]
    source = "".join(page.read_text(encoding="utf-8") for page in pages)
    return re.sub(r"\s*\{%-? (end)?trans -?%\}\s*", "", source)


def test_what_is_mended_in_the_theme_is_in_the_theme() -> None:
    """A newer theme that says it otherwise is seen here."""
    theme = re.sub(r'\{\{ _\("([A-Z][a-z]+)"\) \}\}', r"\1", _theme())
    words = [
        *re.findall(r'aria-label="([A-Z][^"{]*[a-z]{3})"', theme),
        "Skip to content",
        "Back to top",
        "<span>Next</span>",
        "<span>Previous</span>",
        '<div class="title">Home</div>',
    ]
    words = [word for word in words if not word.startswith("On ")]  # where Read the Docs is
    assert len(set(words)) == 8
    japanese, english = accessible(theme, "ja"), accessible(theme, "en")
    assert english.count("<aside class=") == 1  # an announcement
    assert english.count(' aria-label="Contents and search"') == 1
    assert english.count(' aria-label="On this page"') == 1
    for word in words:
        assert word in english
        assert word not in japanese
    prose = f"<p>{'、'.join(word for word in words if '<' not in word)}</p>"
    assert accessible(prose, "ja") == prose


@pytest.mark.parametrize(
    "scrolls", ["<pre>1</pre>", '<div class="table-wrapper colwidths-auto docutils container">']
)
def test_what_scrolls_can_have_the_focus(scrolls: str) -> None:
    assert accessible(f"<p>a</p>{scrolls}", "en").count('tabindex="0"') == 1
    assert "tabindex" not in accessible("<p>a</p><code>pre</code>", "en")
