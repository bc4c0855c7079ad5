import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

import kaigiroku
from kaigiroku.vocabulary import LISTS
from tests.cli.harness import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
FULL, PUBLIC = (EXAMPLES / f"edition-{name}.kaigiroku.json" for name in ("full", "public"))


def remark(text: str, **values: Any) -> dict[str, Any]:
    return {"kind": "remark", "speaker": {"label": "会長"}, "text": text, **values}


@pytest.fixture
def document(tmp_path: Path) -> Any:
    """Write a document given by its units, and return its file."""
    made: list[Path] = []

    def maker(*units: dict[str, Any], **value: Any) -> Path:
        path = tmp_path / f"{len(made)}.kaigiroku.json"
        value = {"kaigiroku": "1.0", **value}
        path.write_text(json.dumps(value | ({"proceedings": units} if units else {})), "utf-8")
        made.append(path)
        return path

    return maker


def test_the_same_is_the_same(run: Run) -> None:
    ran = run("compare", FULL, FULL)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("nothing differs; ")
    assert run("--lang", "ja", "compare", FULL, FULL).out.startswith("違いはありません（同じもの ")


def test_what_differs_is_shown_with_signs(run: Run, document: Any) -> None:
    old = document(remark("一割増えた。"), remark("異議はない。"), title="会議録")
    new = document(
        remark("二割増えた。"), remark("閉会する。"), remark("異議はない。"), title="会議録"
    )
    ran = run("compare", old, new)
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "── Proceedings " + "─" * 85,
        "~ Remark  会長",
        "  [-一-]{+二+}割増えた。",
        "+ Remark  会長",
        "  {+閉会する。+}",
        "",
        "~ changed 1  + added 1; 2 the same",
    ]


def test_japanese(run: Run, document: Any) -> None:
    old, new = document(remark("はい。", act="question")), document(remark("はい。", act="answer"))
    act = LISTS["Act"].codes
    lines = run("compare", old, new, "--lang", "ja").out.splitlines()
    assert lines[1] == "~ 発言  会長  はい。"
    assert lines[2] == f"  発言の種類  [-{act['question'].ja}-] → {{+{act['answer'].ja}+}}"
    assert lines[-1] == "~ 変更 1（同じもの 0）"


def test_what_moved_and_what_is_the_same_takes_a_line(run: Run, document: Any) -> None:
    texts = ["初めに挨拶する。", "資料を配る。", "次に報告する。", "質問はあるか。"]
    old = document(*map(remark, texts))
    new = document(*map(remark, [*texts[1:], texts[0]]))
    ran = run("compare", old, new)
    assert "↕ Remark  会長  初めに挨拶する。" in ran.out
    assert "= " not in ran.out
    assert "= Remark  会長  資料を配る。" in run("compare", old, new, "--all").out


def test_withheld_words_stand_before_their_mark(run: Run) -> None:
    ran = run("compare", FULL, PUBLIC)
    assert ran.status == 1
    assert "館長の[-加賀美氏-]⟦Ａ氏⟧が病気で休まれて" in ran.out
    assert "9 in one place" in ran.out


def test_colours_take_the_place_of_brackets(
    run: Run, document: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    out = run("compare", document(remark("一割")), document(remark("二割"))).out
    assert "\x1b[9;31m一\x1b[0m\x1b[4;32m二\x1b[0m割" in out
    assert "~" in out


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_terminal(
    run: Run, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("compare", FULL, PUBLIC, "--all").out.splitlines()
    assert [line for line in lines if cell_len(line) > width] == []


def test_a_document_cannot_steer_the_terminal(run: Run, document: Any) -> None:
    out = run("compare", document(remark("x\x1b]0;y\x07")), document(remark("\x9bz\t"))).out
    assert not {"\x1b", "\x9b", "\x07"} & set(out)


def test_json(run: Run) -> None:
    ran = run("compare", FULL, PUBLIC, "--format", "json")
    comparison = kaigiroku.compare(kaigiroku.load(FULL), kaigiroku.load(PUBLIC))
    told = json.loads(ran.out)
    assert told.pop("otherwise")["isSame"]
    assert (ran.status, told) == (1, comparison.to_dict())


def test_the_corrections_fit_into_the_record(run: Run, document: Any) -> None:
    old = document(remark("一割増えました。", id="a"))
    new = document(remark("二割増えました。", id="b"))
    ran = run("compare", old, new, "--corrections")
    listed = json.loads(ran.out)
    assert listed == [{"place": {"unit": "b"}, "wrong": "一割増え", "right": "二割増え"}]
    settled = document(remark("二割増えました。", id="b"), record={"corrections": listed})
    assert "✓ Remark  会長" in run("compare", old, settled).out
    assert run("compare", old, old, "--corrections").out == "[]\n"


def test_a_page(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    ran = run("compare", FULL, PUBLIC, "--html", page)
    assert ran.status == 1
    assert ran.out.splitlines()[0].endswith("; 72 the same")
    assert ran.err == f"{page}: note: the page holds parts that are not for the public\n"
    assert run("compare", PUBLIC, PUBLIC, "--html", page).err == ""
    assert run("compare", FULL, PUBLIC, "--html", page).status == 1
    assert page.read_text("utf-8").startswith("<!doctype html>")
    nowhere = run("compare", FULL, PUBLIC, "--html", tmp_path / "none" / "page.html")
    assert (nowhere.status, nowhere.out) == (2, "")
    assert "cannot read or write" in nowhere.err


def test_one_of_the_two_may_be_standard_input(run: Run) -> None:
    assert run("compare", "-", FULL, stdin=FULL.read_bytes()).status == 0
    assert run("compare", FULL, "-", stdin=PUBLIC.read_bytes()).status == 1
    assert "only one of the documents" in run("compare", "-", "-").err


def test_what_cannot_be_compared(run: Run, faulty: Path, tmp_path: Path, document: Any) -> None:
    assert "VAL005" in (ran := run("compare", faulty, FULL)).err
    assert (ran.status, ran.out) == (2, "")
    assert run("compare", FULL, tmp_path / "nowhere").status == 2
    unsound = document(remark("はい。", continues="nobody"))
    ran = run("compare", FULL, unsound)
    assert (ran.status, ran.out) == (2, "")
    assert "REF002" in ran.err and "not compared" in ran.err


def test_a_public_edition_is_held_against_what_publish_makes(run: Run, tmp_path: Path) -> None:
    ran = run("compare", FULL, PUBLIC)
    assert ran.status == 1
    assert "is what publish makes of" in " ".join(ran.out.split())
    slip = tmp_path / "slip.kaigiroku.json"
    slip.write_text(PUBLIC.read_text("utf-8").replace("財務の安定", "財政の安定"), "utf-8")
    ran = run("compare", FULL, slip)
    said = " ".join(ran.out.split())
    assert "is not what publish makes of" in said
    assert "財[-務-]{+政+}の安定" in said.partition("is not what publish makes of")[2]
    told = json.loads(run("compare", FULL, slip, "--format", "json").out)
    assert [c["kind"] for c in told["otherwise"]["changes"] if c["kind"] != "same"] == ["changed"]


def test_the_day_and_the_policy_count(run: Run, tmp_path: Path) -> None:
    """On another day, or with other marks, something else would have been made."""
    config = tmp_path / "other.toml"
    titles = '["sections", "items", "materials", "groups", "cells"]'
    config.write_text(f'[publish]\ntitles = {titles}\nmark = "●●●"\n', "utf-8")
    for more in (("--on", "2026-07-01"), ("--config", str(config))):
        assert "is not what publish makes of" in " ".join(
            run("compare", FULL, PUBLIC, *more).out.split()
        )


def test_what_publish_refuses_is_told(run: Run, document: Any) -> None:
    span = {"kind": "restricted", "start": 0, "end": 4, "text": "加賀美氏"}
    full = document(
        remark("加賀美氏です。", spans=[span]), remark("加賀美氏は。"), record={"edition": "full"}
    )
    public = document(remark("■■■です。"), record={"edition": "public"})
    ran = run("compare", full, public)
    assert ran.status == 1
    assert "PUB010" in ran.err
    assert "publish makes nothing of" in ran.err
