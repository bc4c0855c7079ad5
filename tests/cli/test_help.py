"""Help is told in the language asked for, whole, and fits the terminal."""

import re
import unicodedata

import click
import pytest

from kaigiroku.cli.app import program
from kaigiroku.cli.commands import Argument, Command, Option
from kaigiroku.words import Language, Words
from tests.cli.harness import Run

COMMANDS: dict[str, click.Command] = {"": program, **program.commands}
LANGUAGES: tuple[Language, ...] = ("ja", "en")


def words_of(command: Command) -> list[Words]:
    """Return all that is to be said of a command."""
    parameters = [p for p in command.params if isinstance(p, Argument | Option)]
    assert len(parameters) == len(command.params)
    about = [command.about] if command.about else []
    of_commands = [one.summary for one in COMMANDS.values() if isinstance(one, Command)]
    return [
        command.summary,
        *about,
        *(parameter.words for parameter in parameters),
        *command.status.values(),
        *(of_commands if command is program else []),
    ]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def cells(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in line)


def arguments(name: str) -> list[str]:
    return [name] if name else []


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_says_everything_in_one_language(run: Run, name: str, lang: Language) -> None:
    command = COMMANDS[name]
    assert isinstance(command, Command)
    ran = run(*arguments(name), "--lang", lang, "--help")
    assert (ran.status, ran.err) == (0, "")
    shown = bare(ran.out)
    for words in words_of(command):
        assert bare(words.of(lang)) in shown
        assert bare(words.of("en" if lang == "ja" else "ja")) not in shown
    for parameter in command.params:
        for written in parameter.opts if isinstance(parameter, Option) else ():
            assert written in ran.out
    for status in command.status:
        assert f"\n  {status}  " in ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_japanese_help_has_no_english_words_of_click(run: Run, name: str) -> None:
    out = run(*arguments(name), "--lang", "ja", "--help").out
    for word in ("Usage", "Options:", "Commands:", "Arguments", "Show", "required", "default"):
        assert word not in out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("columns", [52, 80])
def test_help_fits_the_terminal(
    run: Run, name: str, lang: Language, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for line in run(*arguments(name), "--lang", lang, "--help").out.splitlines():
        written = re.fullmatch(r"  (-|--)\S.*", line)  # how an option is written is not broken
        assert written or cells(line) <= columns, line


@pytest.mark.parametrize(
    "args",
    [
        ["--lang", "ja", "check", "--help"],
        ["check", "--lang", "ja", "--help"],
        ["check", "--help", "--lang", "ja"],
        ["--lang", "en", "check", "--help", "--lang", "ja"],
        ["--help", "--lang", "ja"],
        ["--lang", "ja"],
        ["check", "--lang", "ja"],
    ],
)
def test_the_language_counts_wherever_it_stands(run: Run, args: list[str]) -> None:
    ran = run(*args)
    assert (ran.out + ran.err).startswith("使い方：kaigiroku")


@pytest.mark.parametrize("args", [[], ["--help"], ["check", "-h"], ["frobnicate"]])
@pytest.mark.parametrize(
    ("environment", "begins"),
    [
        ({"KAIGIROKU_LANG": "ja"}, "使い方："),
        ({"LANG": "ja_JP.UTF-8"}, "使い方："),
        ({"LANG": "ja_JP.UTF-8", "KAIGIROKU_LANG": "en"}, "Usage: "),
        ({}, "Usage: "),
    ],
)
def test_the_environment_decides_on_help_too(
    run: Run,
    args: list[str],
    environment: dict[str, str],
    begins: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    ran = run(*args)
    assert (ran.out + ran.err).startswith(begins)


def test_an_unknown_language_is_refused_with_help_too(run: Run) -> None:
    ran = run("check", "--help", "--lang", "fr")
    assert (ran.status, ran.out) == (2, "")
    assert "fr" in ran.err


def test_what_an_option_asks_for_is_told_in_both_languages(run: Run) -> None:
    english, japanese = (run("render", "--lang", lang, "-h").out for lang in ("en", "ja"))
    assert "[required]" in english
    assert "（必須）" in japanese
    english, japanese = (bare(run("check", "--lang", lang, "-h").out) for lang in ("en", "ja"))
    for told in ("[default:text]", "[atleast1]", "[mayberepeated]"):
        assert told in english
    for told in ("（既定値：text）", "（1以上）", "（繰り返し可）"):
        assert told in japanese
