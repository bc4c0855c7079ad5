"""A command that is wrong is refused in the language asked for."""

import re
from pathlib import Path

import pytest

from tests.cli.harness import Run

SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
"""Two words of English in a row."""

WRONG = [
    ([], "nonsense"),
    ([], "rendr"),
    ([], "--nonsense"),
    (["show"], ""),
    (["show"], "a b"),
    (["explain"], "XYZ1"),
    (["explain"], "CAL0002"),
    (["render"], "x"),
    (["render"], "x --to pdf"),
    (["render"], "x --to"),
    (["render"], "x --tox html"),
    (["check"], "x --jobs 0"),
    (["check"], "x --jobs many"),
    (["check"], "x --select NIL"),
    (["check"], "empty"),
    (["schema"], "--diagnostic=1"),
    (["schema"], "-o empty"),
    (["fmt"], "- x"),
    (["compare"], "- -"),
    (["publish"], "x -o x"),
    (["publish"], "x -o y --on 1.4.2025"),
]


@pytest.mark.parametrize(("command", "rest"), WRONG, ids="".join)
def test_it_is_said_in_one_language_with_how_it_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], rest: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    for lang, usage, error in (("ja", "使い方：", "エラー："), ("en", "Usage: ", "Error: ")):
        ran = run("--lang", lang, *command, *rest.split())
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith(usage)
        told = ran.err[ran.err.index(error) :]
        assert bool(SENTENCE.search(told)) is (lang == "en"), told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('profil = "core"', "'profil'という項目はありません（'profile'ではありませんか）"),
        ('colour = "red"', "'colour'という項目はありません（profile、select、"),
        (
            'profile = "strict"',
            "profileに'strict'は使えません（core、municipal、statutoryのいずれか）",
        ),
        ('select = ["NIL"]', "'NIL'という規則も、規則の分野もありません"),
        ("select = 3", "selectは番号のリストです"),
        ("publish = 3", "publishが表ではありません"),
        ('[publish]\nmark = " "', "markは、空白だけでない1行の文字列です"),
        ("[publish]\nsources = 1", "sourcesはtrueかfalseです"),
        ('[publish]\ntitles = ["all"]', "titlesに'all'は使えません"),
        ("[publish]\ntitles = 3", "titlesはリストです"),
        ('[publish]\naccepted = [""]', "acceptedは、空でない文字列です"),
        ("[publish]\naccepted = 3", "acceptedは、文字列のリストです"),
        ("[reasons]\npersonal = 3", "reasons.personalは、表または表のリストです"),
        ('[reasons.nonsense]\ninstrument = "条例"', "'nonsense'という区分はありません"),
        ("[reasons.personal]\narticle = 3", "reasons.personal："),
        ("profile", "TOMLとして読めません"),
    ],
)
def test_a_configuration_is_refused_in_japanese(
    run: Run, tmp_path: Path, line: str, told: str
) -> None:
    (tmp_path / "x").write_text("{}", encoding="utf-8")
    config = tmp_path / "kaigiroku.toml"
    config.write_text(line, encoding="utf-8")
    ran = run("check", str(tmp_path / "x"), "--config", str(config), "--lang", "ja")
    assert ran.status == 2
    assert f"エラー：{config}：" in ran.err and told in ran.err
    assert line == "profile" or not SENTENCE.search(ran.err.partition("エラー：")[2])


def test_what_the_system_says_of_a_file_is_said_in_japanese(run: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.json"
    assert (
        f"読み書きできません：{nowhere}: 見つかりません\n"
        == run("show", str(nowhere), "--lang", "ja").err
    )
    beneath = tmp_path / "file" / "x"
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "途中にフォルダーでないものがあります" in run("show", str(beneath), "--lang", "ja").err
    assert f"cannot read or write {beneath}: Not a directory\n" == run("show", str(beneath)).err
