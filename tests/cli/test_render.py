import json
import re
import stat
from pathlib import Path
from typing import get_args

import pytest

import kaigiroku
from kaigiroku.writers import Target
from tests.cli.harness import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "smallest.kaigiroku.json"
UNSOUND = '{"kaigiroku": "1.0", "proceedings": [{"kind": "remark", "text": "甲", "items": ["a"]}]}'


@pytest.fixture
def unsound(tmp_path: Path) -> Path:
    path = tmp_path / "unsound.kaigiroku.json"
    path.write_text(UNSOUND, encoding="utf-8")
    return path


@pytest.mark.parametrize("to", get_args(Target))
def test_a_document_goes_to_standard_output(run: Run, to: Target) -> None:
    ran = run("render", "--to", to, EXAMPLE)
    assert (ran.status, ran.err) == (0, "")
    minutes = kaigiroku.load(EXAMPLE)
    assert ran.out == kaigiroku.render(minutes, to, lang="en", json_url=EXAMPLE.name)


@pytest.mark.parametrize("to", get_args(Target))
def test_a_document_goes_to_a_file(run: Run, tmp_path: Path, to: Target) -> None:
    out = tmp_path / "made"
    ran = run("render", "--to", to, "-o", out, EXAMPLE)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert out.read_bytes().decode() == run("render", "--to", to, EXAMPLE).out
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)
    assert run("render", "--to", "html", "-o", out, EXAMPLE).status == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_standard_input(run: Run) -> None:
    ran = run("render", "--to", "text", "-", stdin='{"kaigiroku": "1.0", "title": "題"}'.encode())
    assert (ran.status, ran.out, ran.err) == (0, "題\n", "")


def test_the_page_links_to_the_document_beside_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "議事 1.kaigiroku.json"
    path.write_bytes(EXAMPLE.read_bytes())
    page = run("render", "--to", "html", path).out
    assert 'href="%E8%AD%B0%E4%BA%8B%201.kaigiroku.json"' in page


def test_the_page_links_to_where_the_document_is(run: Run) -> None:
    url = "https://kaede.example.jp/1.kaigiroku.json"
    assert f'href="{url}"' in run("render", "--to", "html", "--json-url", url, EXAMPLE).out
    data = EXAMPLE.read_bytes()
    assert 'type="application/json"' not in run("render", "--to", "html", "-", stdin=data).out


def test_an_address_that_is_none_is_refused(run: Run) -> None:
    ran = run("render", "--to", "html", "--json-url", "javascript:alert(1)", EXAMPLE)
    assert (ran.status, ran.out) == (2, "")
    assert "--json-url" in ran.err


def test_the_labels_of_the_page_follow_the_language(run: Run) -> None:
    page = run("--lang", "ja", "render", "--to", "html", EXAMPLE).out
    assert re.search(r'<h2 id="_contents">目次</h2>', page)
    page = run("render", "--to", "html", "--lang", "en", EXAMPLE).out
    assert re.search(r'<h2 id="_contents"><span lang="en">Contents</span></h2>', page)
    text = run("render", "--to", "text", "--lang", "en", EXAMPLE).out
    assert text == run("render", "--to", "text", "--lang", "ja", EXAMPLE).out


def test_the_target_has_to_be_named(run: Run) -> None:
    assert run("render", EXAMPLE).status == 2
    assert run("render", "--to", "pdf", EXAMPLE).status == 2


def test_an_unsound_document_is_refused(run: Run, unsound: Path, tmp_path: Path) -> None:
    out = tmp_path / "made"
    ran = run("render", "--to", "text", "-o", out, unsound)
    assert (ran.status, ran.out) == (1, "")
    first, last = ran.err.splitlines()
    assert first.startswith(f"{unsound}:/proceedings/0/items/0: error REF002 ")
    assert last == f"{unsound}: not rendered: ids, references or spans are unsound"
    assert not out.exists()
    assert "出力しません" in run("--lang", "ja", "render", "--to", "text", unsound).err


def test_an_invalid_document_is_refused(run: Run, faulty: Path) -> None:
    ran = run("render", "--to", "text", faulty)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"{faulty}:3:12: error VAL005 ")


def test_what_cannot_be_read_or_written(run: Run, tmp_path: Path) -> None:
    ran = run("render", "--to", "text", tmp_path / "nowhere")
    assert ran.status == 2
    assert "nowhere: No such file or directory" in ran.err
    ran = run("render", "--to", "text", "-o", tmp_path / "no" / "where", EXAMPLE)
    assert (ran.status, ran.out) == (2, "")
    assert "No such file or directory" in ran.err


def test_a_full_edition_is_rendered_with_a_word_of_warning(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "full.kaigiroku.json"
    value = {"kaigiroku": "1.0", "title": "題", "record": {"edition": "full"}}
    path.write_text(json.dumps(value), encoding="utf-8")
    ran = run("render", "--to", "text", path)
    assert (ran.status, ran.out) == (0, "題\n")
    assert ran.err == f"{path}: note: this edition holds parts that are not for the public\n"
