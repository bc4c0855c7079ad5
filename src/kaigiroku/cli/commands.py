"""What commands are made of: their words in both languages, and help that is told in one of them.

click knows one help for a command and one for an option. Here each has `Words`, and the language
is asked for only when help is shown, so that ``--lang`` and the environment decide on it as they
do on messages. Lines are wrapped the Japanese way, and wide characters count as two columns.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

import click
from rich.cells import cell_len
from rich.text import Text

from kaigiroku.cli.common import SUFFIX
from kaigiroku.cli.page import wrapped
from kaigiroku.words import Language, Words

__all__ = [
    "NOT_DONE",
    "Argument",
    "Command",
    "Group",
    "Option",
    "argument",
    "command",
    "config_option",
    "language",
    "language_option",
    "option",
    "output_option",
    "source_argument",
    "sources_argument",
]

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

NOT_DONE: Final = Words(
    "something could not be read or written, or the command is wrong",
    "読み書きできないものがあるか、指定が誤っている",
)
"""What status 2 of a command means."""

# ---------------------------------------------------------------- the language

_LANGUAGE: Final = "kaigiroku.language"
_VARIABLE: Final = "KAIGIROKU_LANG"
_ASKED: Final = re.compile(f"--lang[= ]({'|'.join(get_args(Language))})\\b")


def language() -> Language:
    """Return the language asked for, or that of the environment."""
    asked: Language | None = click.get_current_context().meta.get(_LANGUAGE)
    if asked is not None:
        return asked
    names = (os.environ.get(name) for name in (_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "ja" if locale.lower().startswith("ja") else "en"


def language_option(*, of_program: bool = False) -> Callable[[_Decorated], _Decorated]:
    """Return the option ``--lang``, which may stand before the command or after it."""

    def remember(context: click.Context, _: click.Parameter, value: str | None) -> None:
        if value is not None:
            context.meta[_LANGUAGE] = value

    return option(
        "--lang",
        type=click.Choice(get_args(Language)),
        envvar=_VARIABLE if of_program else None,
        expose_value=False,
        callback=remember,
        words=Words(
            "Language of help, messages and labels; by default Japanese in a Japanese locale,"
            " otherwise English (environment: `KAIGIROKU_LANG`).",
            "説明・メッセージ・見出しの言語。指定しなければ、環境変数`KAIGIROKU_LANG`に、それもなければロケールに従います"
            "（日本語のロケールでは日本語、ほかは英語）。",
        ),
    )


# ---------------------------------------------------------------- parameters

_REQUIRED: Final = Words("required", "必須")
_SEVERAL: Final = Words("may be repeated", "繰り返し可")
_DEFAULT: Final = Words("default: {}", "既定値：{}")
_AT_LEAST: Final = Words("at least {}", "{}以上")


class Argument(click.Argument):
    """An argument with words."""

    def __init__(self, *args: Any, metavar: str, words: Words, **settings: Any) -> None:
        super().__init__(*args, metavar=metavar, **settings)
        self.shown = metavar
        self.words = words


class Option(click.Option):
    """An option with words."""

    def __init__(self, *args: Any, words: Words, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.words = words

    def remarks(self) -> Iterator[Words]:
        """Yield what is to be known of it beside its words."""
        if self.required:
            yield _REQUIRED
        if self.multiple:
            yield _SEVERAL
        if self.show_default:
            yield Words(_DEFAULT.en.format(self.default), _DEFAULT.ja.format(self.default))
        if isinstance(self.type, click.IntRange):
            yield Words(_AT_LEAST.en.format(self.type.min), _AT_LEAST.ja.format(self.type.min))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return how it is written, and its words in the language asked for."""
        return self.written(ctx), self.told(language())

    def written(self, ctx: click.Context) -> str:
        """Return how it is written, with what it takes."""
        record = super().get_help_record(ctx)
        return record[0] if record is not None else ""

    def told(self, lang: Language) -> str:
        """Return its words and remarks in one language."""
        words = self.words.of(lang)
        remarks = [remark.of(lang) for remark in self.remarks()]
        if not remarks:
            return words
        return (
            f"{words}（{'、'.join(remarks)}）"
            if lang == "ja"
            else f"{words} [{'; '.join(remarks)}]"
        )


class _HelpOption(Option):
    """The option ``--help``: ``--lang`` counts wherever it stands, and the environment too."""

    def __init__(self) -> None:
        super().__init__(
            ["-h", "--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
            words=Words("Show this message and exit.", "この説明を表示して終わります。"),
        )

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        if self.name in opts:
            for param in ctx.command.params:
                if param.name == "lang":
                    param.handle_parse_result(ctx, opts, args)
        return super().handle_parse_result(ctx, opts, args)


def _show_help(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 -- click calls it
    if value:
        click.echo(context.get_help(), color=context.color)
        context.exit()


def argument(
    name: str, *, metavar: str, words: Words, **settings: Any
) -> Callable[[_Decorated], _Decorated]:
    """Give a command an argument."""
    return click.argument(name, cls=Argument, metavar=metavar, words=words, **settings)


def option(*names: str, words: Words, **settings: Any) -> Callable[[_Decorated], _Decorated]:
    """Give a command an option."""
    return click.option(*names, cls=Option, words=words, **settings)


def source_argument(words: Words) -> Callable[[_Decorated], _Decorated]:
    """Give a command the argument of those that take one file: what is in it, in words."""
    return argument(
        "source",
        metavar="FILE",
        type=click.Path(allow_dash=True),
        words=Words(
            f"{words.en}; `-` reads standard input.",
            f"{words.ja}。`-`とすると標準入力から読みます。",
        ),
    )


def sources_argument(function: _Decorated) -> _Decorated:
    """Give a command the argument of those that take many documents."""
    return argument(
        "sources",
        nargs=-1,
        required=True,
        metavar="FILE|FOLDER...",
        type=click.Path(allow_dash=True),
        words=Words(
            f"Documents. A folder stands for all `*{SUFFIX}` in it and beneath, `-` for standard"
            " input.",
            f"文書。フォルダーは、その中と下位にあるすべての`*{SUFFIX}`を表し、`-`は標準入力を表します。",
        ),
    )(function)


def output_option(function: _Decorated) -> _Decorated:
    """Give a command the option that names the file to write to."""
    return option(
        "-o",
        "--output",
        metavar="OUT",
        type=click.Path(dir_okay=False, path_type=Path),
        words=Words(
            "Write to this file instead of standard output.",
            "標準出力の代わりに、このファイルに書き出します。",
        ),
    )(function)


def config_option(function: _Decorated) -> _Decorated:
    """Give a command the option that names its configuration file."""
    return option(
        "--config",
        metavar="FILE",
        type=click.Path(path_type=Path),
        words=Words(
            "The configuration file, in place of the nearest `kaigiroku.toml` or `pyproject.toml`.",
            "最も近い`kaigiroku.toml`または`pyproject.toml`の代わりに使う設定ファイル。",
        ),
    )(function)


# ---------------------------------------------------------------- help

_HEADINGS: Final = {
    words.en: words
    for words in (
        Words("Usage", "使い方"),
        Words("Arguments", "引数"),
        Words("Options", "オプション"),
        Words("Commands", "コマンド"),
        Words("Exit status", "終了コード"),
    )
}


class _Formatter(click.HelpFormatter):
    """Writes help in the language asked for, in lines that are broken as Japanese breaks them."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        del prefix
        words = _HEADINGS["Usage"].of(language())
        super().write_usage(prog, args, f"{words}：" if language() == "ja" else f"{words}: ")

    def write_heading(self, heading: str) -> None:
        words = _HEADINGS[heading].of(language()) if heading in _HEADINGS else heading
        self.write(f"{'':>{self.current_indent}}{words}{'：' if language() == 'ja' else ':'}\n")

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        for line in wrapped(Text(text), self.width - self.current_indent):
            self.write(f"{indent}{line.plain}\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        rows = list(rows)
        first = min(max(cell_len(name) for name, _ in rows), col_max) + col_spacing
        indent = " " * self.current_indent
        for name, told in rows:
            lines = wrapped(Text(told), self.width - self.current_indent - first)
            lead = f"{indent}{name}{' ' * (first - cell_len(name))}"
            if cell_len(name) > first - col_spacing:
                self.write(f"{indent}{name}\n")
                lead = f"{indent}{' ' * first}"
            self.write(f"{lead}{lines[0].plain}\n")
            for line in lines[1:]:
                self.write(f"{indent}{' ' * first}{line.plain}\n")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command with words: in a line, in full, and for each exit status."""

    context_class = _Context

    def __init__(
        self,
        *args: Any,
        summary: Words,
        status: Mapping[int, Words],
        about: Words | None = None,
        **settings: Any,
    ) -> None:
        super().__init__(*args, **settings)
        self.summary = summary
        self.about = about
        self.status = status
        self._help = _HelpOption()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; an error knows its command, and which language is asked for."""
        written = " ".join(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            if asked := _ASKED.search(written):
                error.ctx.meta[_LANGUAGE] = asked[1]
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        del ctx
        return self._help

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what it does, in a line."""
        del limit
        return self.summary.of(language())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what it does."""
        del ctx
        for words in filter(None, (self.summary, self.about)):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(words.of(language()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its arguments and options."""
        arguments = [param for param in self.params if isinstance(param, Argument)]
        if arguments:
            with formatter.section("Arguments"):
                formatter.write_dl([(one.shown, one.words.of(language())) for one in arguments])
        super().format_options(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what its exit status means."""
        del ctx
        with formatter.section("Exit status"):
            formatter.write_dl(
                [(str(status), words.of(language())) for status, words in self.status.items()]
            )


class Group(Command, click.Group):
    """A command that has commands."""


def command(
    *, summary: Words, status: Mapping[int, Words], about: Words | None = None
) -> Callable[[Callable[..., Any]], Command]:
    """Make a command of a function."""
    return click.command(cls=Command, summary=summary, about=about, status=status)
