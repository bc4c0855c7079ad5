"""``kaigiroku show``: one document, readable in the terminal."""

import click

from kaigiroku.cli.body import Proceedings
from kaigiroku.cli.commands import (
    NOT_DONE,
    command,
    language,
    language_option,
    source_argument,
)
from kaigiroku.cli.common import Failure, Source, complain, problem_lines
from kaigiroku.cli.head import Head
from kaigiroku.cli.page import Page
from kaigiroku.cli.terms import Terms
from kaigiroku.codec import loads
from kaigiroku.errors import DecodeError
from kaigiroku.model import Minutes
from kaigiroku.navigation import index
from kaigiroku.words import Words

__all__ = ["show"]


@command(
    summary=Words("Show one document in the terminal.", "一つの文書を端末に表示します。"),
    about=Words(
        "Both axes of openness stand at its head, and what is withheld is set off. Colours follow"
        " the terminal and the environment (`NO_COLOR`, `FORCE_COLOR`, `COLUMNS`).",
        "会議の公開と会議録の公開の二つを冒頭に示し、伏せた部分を区別して示します。色は、端末と環境変数"
        "（`NO_COLOR`、`FORCE_COLOR`、`COLUMNS`）に従います。",
    ),
    status={
        0: Words("shown", "表示した"),
        1: Words("not a valid document", "文書の形式に誤りがある"),
        2: NOT_DONE,
    },
)
@source_argument(Words("The document", "文書"))
@language_option()
@click.pass_context
def show(context: click.Context, *, source: str) -> None:
    """Carry out ``kaigiroku show``."""
    lang = language()
    file = Source.of(source)
    try:
        minutes = loads(file.read())
    except DecodeError as error:
        for line in problem_lines(file.name, error.problems, lang):
            click.echo(line)
        context.exit(1)
    except OSError as error:
        complain(Failure.of(file.name, error).line(lang))
        context.exit(2)
    _show(minutes, Terms(lang))


def _show(minutes: Minutes, words: Terms) -> None:
    page = Page.of_terminal()
    known = index(minutes)
    head = Head(minutes, page, words, known)
    head.header()
    head.attendance()
    head.agenda()
    Proceedings(minutes, page, words, known, head).write()
    head.materials()
    head.record()
