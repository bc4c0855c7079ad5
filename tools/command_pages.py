"""The page of the command line in both languages: what is known of each command is written in.

The pages are written by hand. Between ``<!-- kaigiroku check -->`` and ``<!-- end -->`` stands what
the command says of itself: how it is called, what it does, its arguments, options and exit status.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from kaigiroku.cli.app import program
from kaigiroku.cli.commands import Argument, Command, Option
from kaigiroku.words import Language, Words
from tools.examples import ROOT
from tools.markdown import table
from tools.words import LANGUAGES

__all__ = ["COMMANDS", "block", "command_pages"]

COMMANDS: Final[dict[str, Command]] = {
    "kaigiroku": program,
    **{
        f"kaigiroku {name}": command
        for name, command in program.commands.items()
        if isinstance(command, Command)
    },
}
"""Every command as it is called."""

_BLOCK: Final = re.compile(
    r"(?<=^<!-- )(kaigiroku[ a-z]*)( -->\n).*?(?=^<!-- end -->)", re.MULTILINE | re.DOTALL
)
_PARAMETER: Final = Words("Argument or option", "引数・オプション")
_MEANING: Final = Words("Meaning", "意味")
_STATUS: Final = Words("Exit status", "終了コード")


def command_pages() -> Iterator[tuple[Path, str]]:
    """Yield the page in each language with the text it should have."""
    for language in LANGUAGES:
        path = ROOT / "docs" / language / "reference" / "command.md"
        text = path.read_text(encoding="utf-8")
        if missing := set(COMMANDS) - {found[1] for found in _BLOCK.finditer(text)}:
            raise SystemExit(f"{path} has no place for: {', '.join(sorted(missing))}")
        yield path, _filled(text, language)


def _filled(page: str, language: Language) -> str:
    def fill(found: re.Match[str]) -> str:
        return "\n".join([f"{found[1]}{found[2]}", *block(found[1], language), ""])

    return _BLOCK.sub(fill, page)


def block(name: str, language: Language) -> Iterator[str]:
    """Yield the lines on one command; raises `KeyError` if there is none of this name."""
    command = COMMANDS[name]
    context = click.Context(command, info_name=name)
    yield "```text"
    yield " ".join([name, *command.collect_usage_pieces(context)])
    yield "```"
    yield ""
    for words in filter(None, (command.summary, command.about)):
        yield words.of(language)
        yield ""
    yield from table(
        (_PARAMETER.of(language), _MEANING.of(language)), _parameters(command, context, language)
    )
    yield ""
    yield from table(
        (_STATUS.of(language), _MEANING.of(language)),
        ((str(status), words.of(language)) for status, words in command.status.items()),
    )
    yield ""


def _parameters(
    command: Command, context: click.Context, language: Language
) -> Iterator[tuple[str, str]]:
    for parameter in command.get_params(context):
        match parameter:
            case Argument():
                yield f"`{parameter.shown}`", parameter.words.of(language)
            case Option():
                yield f"`{parameter.written(context)}`", parameter.told(language)
            case _:
                raise TypeError(f"{command.name} has a parameter without words: {parameter.name}")
