"""The page as Chromium shows it; left out where there is none (tests/conftest.py)."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import kaigiroku
from kaigiroku import render
from kaigiroku.writers.html.page import path_of
from tests.conftest import BROWSERS
from tests.writing.dom import squeezed
from tests.writing.examples import EXAMPLES, ROOT, name_of

SHOWN = [path for path in EXAMPLES if path.parent.name == "examples"]
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
)
"""Nothing of the user's, nothing from the network, and what goes wrong is told."""

pytestmark = pytest.mark.browser


def browse(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Open a page in a browser that was never used before."""
    program = next(filter(None, map(shutil.which, BROWSERS)))
    profile = page.with_name("profile")
    ran = subprocess.run(
        [program, *OPTIONS, f"--user-data-dir={profile}", *options, page.as_uri()],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    assert "Content Security Policy" not in ran.stderr
    return ran


@pytest.mark.parametrize("example", SHOWN, ids=name_of)
def test_the_browser_finds_the_title_the_sections_and_the_anchors(
    example: Path, tmp_path: Path
) -> None:
    minutes = kaigiroku.load(example)
    page = tmp_path / "page.html"
    page.write_text(render(minutes, "html", json_url=example.name), encoding="utf-8")
    dom = browse(page, "--dump-dom").stdout
    words = squeezed(re.sub("<[^>]*>", "", dom))
    assert squeezed(minutes.title) in words
    there = re.findall(r' id="([^"]*)"', dom)
    assert len(set(there)) == len(there)
    assert {"_main", "_contents", "_proceedings"} <= set(there)
    for visit in kaigiroku.units(minutes):
        assert (visit.unit.id or path_of(visit.pointer)) in there
        assert squeezed(getattr(visit.unit, "heading", None)) in words


def test_the_page_is_what_was_written(tmp_path: Path) -> None:
    """The browser mends nothing: it finds the elements that were written, in their order."""
    page = tmp_path / "page.html"
    written = render(kaigiroku.load(ROOT / "examples/hybrid-vote.kaigiroku.json"), "html")
    page.write_text(written, encoding="utf-8")
    found = browse(page, "--dump-dom").stdout
    assert re.findall("</?[a-z0-9]+", found) == re.findall("</?[a-z0-9]+", written)


def test_the_page_prints(tmp_path: Path) -> None:
    page, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    minutes = kaigiroku.load(ROOT / "examples/edition-public.kaigiroku.json")
    page.write_text(render(minutes, "html"), encoding="utf-8")
    browse(page, "--no-pdf-header-footer", f"--print-to-pdf={printed}")
    data = printed.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    assert set(re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", data)) == {(b"594", b"841")}
