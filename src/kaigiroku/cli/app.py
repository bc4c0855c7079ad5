"""The program as a whole: its commands put together, its exit status, its streams."""

import io
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Final

import click

from kaigiroku._version import __version__
from kaigiroku.cli import refusals
from kaigiroku.cli.check import check
from kaigiroku.cli.commands import Group, Option, language_option
from kaigiroku.cli.compare import compare
from kaigiroku.cli.explain import explain, rules
from kaigiroku.cli.fmt import fmt
from kaigiroku.cli.publish import publish
from kaigiroku.cli.read import read
from kaigiroku.cli.render import render
from kaigiroku.cli.schema import schema
from kaigiroku.cli.show import show
from kaigiroku.words import Words

__all__ = ["program", "run"]

_INTERRUPTED: Final = 130
_NOBODY_READS: Final = 141


class _NobodyReadsError(Exception):
    """The reader of the output has gone (click would make an exit status of its own of it)."""


class _Program(Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _NobodyReadsError from error


@click.group(
    cls=_Program,
    name="kaigiroku",
    summary=Words(
        "Work with minutes of Japanese public bodies in the kaigiroku format.",
        "日本の公的機関の会議録を、kaigiroku形式で扱います。",
    ),
    status={
        0: Words("all is well", "問題ない"),
        1: Words("something was found", "指摘または違いがある"),
        2: Words("the command could not be carried out", "コマンドを実行できない"),
    },
)
@click.version_option(
    __version__,
    prog_name="kaigiroku",
    cls=Option,
    words=Words("Show the version and exit.", "版を表示して終わります。"),
)
@language_option(of_program=True)
def program() -> None:
    """Carry out ``kaigiroku``: what its commands have in common."""


for _command in (check, compare, explain, fmt, publish, read, render, rules, schema, show):
    program.add_command(_command)


def run(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    args = None if argv is None else list(argv)
    try:
        status = program.main(args, prog_name="kaigiroku", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return _INTERRUPTED
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except (BrokenPipeError, _NobodyReadsError):
        return _abandon_output()
    return status if isinstance(status, int) else 0


def _show(error: click.ClickException) -> None:
    """Show an error in the language that was asked for where it arose."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    with context.scope(cleanup=False) if context is not None else nullcontext():
        refusals.show(error)


def _abandon_output() -> int:
    """Leave quietly when the reader of the output has gone: nothing is left to be flushed."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return _NOBODY_READS
