"""The page of the command line tells of every command, all its options, and of nothing else."""

import re
from functools import cache
from pathlib import Path

import click
import pytest

from kaigiroku.cli.app import program
from kaigiroku.words import Language
from tools.command_pages import command_pages

ROOT = Path(__file__).resolve().parent.parent
COMMANDS: dict[str, click.Command] = {"kaigiroku": program} | {
    f"kaigiroku {name}": command for name, command in program.commands.items()
}

pytestmark = pytest.mark.parametrize("language", ["ja", "en"])


@cache
def page(language: Language) -> str:
    path = ROOT / "docs" / language / "reference" / "command.md"
    return path.read_text(encoding="utf-8")


@cache
def blocks(language: Language) -> dict[str, str]:
    found = re.findall(
        r"^<!-- (kaigiroku.*?) -->\n(.*?)^<!-- end -->", page(language), re.MULTILINE | re.DOTALL
    )
    assert len(dict(found)) == len(found), "a command is told of twice"
    return dict(found)


def first_cells(text: str) -> list[str]:
    cells = (re.split(r"(?<!\\)\|", line)[1] for line in text.splitlines() if line.startswith("|"))
    return [cell.strip().replace("\\|", "|") for cell in cells]


def test_every_command_is_told_of_and_no_other(language: Language) -> None:
    assert set(blocks(language)) == set(COMMANDS)
    titles = re.findall(r"^## (.+)$", page(language), re.MULTILINE)
    assert sorted(f"kaigiroku {title}" for title in titles) == sorted(set(COMMANDS) - {"kaigiroku"})


def test_what_is_told_stands_under_the_name_of_the_command(language: Language) -> None:
    for section in re.split(r"^## ", page(language), flags=re.MULTILINE)[1:]:
        title = section.partition("\n")[0]
        assert re.findall(r"^<!-- (kaigiroku.*) -->$", section, re.MULTILINE) == [
            f"kaigiroku {title}"
        ]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_and_option_is_in_the_table_and_no_other(
    language: Language, name: str
) -> None:
    arguments = [p for p in COMMANDS[name].params if isinstance(p, click.Argument)]
    options = [p for p in COMMANDS[name].params if isinstance(p, click.Option)]
    written = [cell.strip("`") for cell in first_cells(blocks(language)[name]) if "`" in cell]
    told = [spelling for cell in written for spelling in re.findall(r"(?<![\w-])--?[a-z-]+", cell)]
    assert sorted(told) == sorted(["-h", "--help", *(o for one in options for o in one.opts)])
    assert [cell for cell in written if not cell.startswith("-")] == [a.metavar for a in arguments]
    for option in options:
        if isinstance(option.type, click.Choice):
            (cell,) = (cell for cell in written if option.opts[-1] in cell.split())
            assert cell.endswith(f"[{'|'.join(option.type.choices)}]")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_synopsis_begins_with_the_command_and_names_its_arguments(
    language: Language, name: str
) -> None:
    (synopsis,) = re.findall(r"^```text\n(.*)\n```$", blocks(language)[name], re.MULTILINE)
    arguments = [p.metavar for p in COMMANDS[name].params if isinstance(p, click.Argument)]
    expected = [*name.split(), "[OPTIONS]", *(arguments or [])]
    assert synopsis.split()[: len(expected)] == expected


@pytest.mark.parametrize("name", COMMANDS)
def test_the_exit_statuses_are_those_that_the_help_tells(language: Language, name: str) -> None:
    told = [cell for cell in first_cells(blocks(language)[name]) if cell.isdigit()]
    with click.Context(COMMANDS[name]) as context:
        shown = COMMANDS[name].get_help(context)
    assert told == re.findall(r"^  (\d+)  ", shown, re.MULTILINE)


def test_the_committed_page_is_up_to_date(language: Language) -> None:
    (made,) = (text for path, text in command_pages() if f"docs/{language}/" in path.as_posix())
    assert page(language) == made
