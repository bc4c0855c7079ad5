"""``kaigiroku show``: one document, readable in the terminal."""

import click

from kaigiroku.cli.body import Proceedings
from kaigiroku.cli.common import (
    Failure,
    Source,
    complain,
    language,
    language_option,
    problem_lines,
)
from kaigiroku.cli.head import Head
from kaigiroku.cli.page import Page
from kaigiroku.cli.terms import Terms
from kaigiroku.codec import loads
from kaigiroku.errors import DecodeError
from kaigiroku.model import Minutes
from kaigiroku.navigation import index

__all__ = ["show"]


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@language_option()
@click.pass_context
def show(context: click.Context, *, file: str) -> None:
    """Show one document in the terminal.

    Both axes of openness stand at its head, and what is withheld is set off. - reads standard
    input. Colours follow the terminal and the environment (NO_COLOR, FORCE_COLOR, COLUMNS). Exit
    status: 0 shown, 1 not a valid document, 2 not readable.
    """
    lang = language()
    source = Source.of(file)
    try:
        minutes = loads(source.read())
    except DecodeError as error:
        for line in problem_lines(source.name, error.problems, lang):
            click.echo(line)
        context.exit(1)
    except OSError as error:
        complain(str(Failure.of(source.name, error)))
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
