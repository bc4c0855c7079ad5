"""What click says of a command that is wrong, in the language asked for.

click speaks English, or the language of the process. A sentence of its own that is not known here,
of another version of it, stays as it is.
"""

import re
from typing import Final

import click

from kaigiroku.cli.commands import language
from kaigiroku.cli.common import complain

__all__ = ["show"]

_SENTENCES: Final = tuple(
    (re.compile(pattern, re.DOTALL), told)
    for pattern, told in (
        (r"Missing (?:option|argument) '(?P<name>.+?)'\..*", "{name}を指定してください"),
        (
            r"Invalid value for (?P<name>.+): '(?P<value>.*)' is not one of (?P<known>.+)\.",
            "{name}に「{value}」は使えません（使えるもの：{known}）",
        ),
        (
            r"Invalid value for (?P<name>.+): (?P<value>.+) is not in the range x>=(?P<least>.+)\.",
            "{name}は{least}以上の整数です（「{value}」は使えません）",
        ),
        (
            r"Invalid value for (?P<name>.+): '(?P<value>.*)' is not a valid integer.*",
            "{name}は整数です（「{value}」は使えません）",
        ),
        (
            r"Invalid value for (?P<name>.+): File '(?P<value>.*)' is a directory\.",
            "{name}：{value}はフォルダーです",
        ),
        (
            r"No such option:? '?(?P<name>[^' ]+?)'?\.?(?: .*'(?P<near>.+?)'.*)?",
            "{name}というオプションはありません",
        ),
        (
            r"No such command '(?P<name>.+?)'\.(?: .*'(?P<near>.+?)'.*)?",
            "「{name}」というコマンドはありません",
        ),
        (r"Got unexpected extra arguments? \((?P<value>.*)\)", "余分な引数があります：{value}"),
        (r"Option '(?P<name>.+)' requires an argument\.", "{name}には値が要ります"),
        (r"Option '(?P<name>.+)' does not take a value\.", "{name}は値を取りません"),
    )
)
"""The sentences of click, and what they are in Japanese."""


def show(error: click.ClickException) -> None:
    """Write what is wrong to standard error, with how the command is written."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None or language() == "en":
        error.show()
        return
    complain(context.get_usage())
    complain(f"詳しい説明は「{context.command_path} --help」で読めます。\n")
    complain(f"エラー：{_in_japanese(error.format_message())}")


def _in_japanese(message: str) -> str:
    for pattern, told in _SENTENCES:
        if found := pattern.fullmatch(message):
            words = {name: value.replace("'", "") for name, value in found.groupdict("").items()}
            near = words.get("near")
            return told.format_map(words) + (f"（{near}ではありませんか）" if near else "")
    return message
