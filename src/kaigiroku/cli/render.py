"""``kaigiroku render``: a document as an office would publish it."""

from pathlib import Path
from typing import Final, get_args
from urllib.parse import quote

import click

from kaigiroku.cli.commands import (
    NOT_DONE,
    command,
    language,
    language_option,
    option,
    output_option,
    source_argument,
)
from kaigiroku.cli.common import (
    Failure,
    Source,
    complain,
    one_line,
    problem_lines,
    write,
    write_file,
)
from kaigiroku.codec import loads
from kaigiroku.errors import DecodeError, UnsoundError
from kaigiroku.findings import Report
from kaigiroku.words import Words
from kaigiroku.writers import Target
from kaigiroku.writers import render as render_minutes

__all__ = ["render"]

_NO_ADDRESS: Final = Words(
    "--json-url is no address of the web: {!r}", "--json-urlがウェブのアドレスではありません：{!r}"
)
_UNSOUND: Final = Words(
    "not rendered: ids, references or spans are unsound",
    "ID・参照・文中の印に誤りがあるため、出力しません",
)
_FULL: Final = Words(
    "note: this edition holds parts that are not for the public",
    "注意：この版には、公開しない部分が含まれています",
)


@command(
    summary=Words(
        "Print a document as an office would publish it: as text, Markdown or an HTML page.",
        "文書を、公表する形（テキスト、Markdown、HTMLページ）にします。",
    ),
    about=Words(
        "`--lang` is the language of the labels of the page, too. A document whose ids, references"
        " or spans are unsound is refused.",
        "`--lang`は、ページの見出しの言語にもなります。ID・参照・文中の印に誤りのある文書は受け付けません。",
    ),
    status={
        0: Words("rendered", "出力した"),
        1: Words(
            "not a valid document, or unsound", "文書の形式、またはID・参照・文中の印に誤りがある"
        ),
        2: NOT_DONE,
    },
)
@source_argument(Words("The document", "文書"))
@option(
    "--to",
    "target",
    type=click.Choice(get_args(Target)),
    required=True,
    words=Words("What to make of it.", "何にするか。"),
)
@output_option
@option(
    "--json-url",
    metavar="URL",
    words=Words(
        "Where the document can be fetched, for the page to link to; the name of `FILE` by"
        " default.",
        "ページからリンクする、文書の掲載先。指定しなければ`FILE`の名です。",
    ),
)
@language_option()
@click.pass_context
def render(
    context: click.Context,
    *,
    source: str,
    target: Target,
    output: Path | None,
    json_url: str | None,
) -> None:
    """Carry out ``kaigiroku render``."""
    lang = language()
    file = Source.of(source)
    beside = quote(file.path.name) if file.path is not None else None
    try:
        minutes = loads(file.read())
        made = render_minutes(minutes, target, lang=lang, json_url=json_url or beside)
        if output is None:
            write(made)
        else:
            write_file(output, made.encode())
    except DecodeError as error:
        for line in problem_lines(file.name, error.problems, lang):
            complain(line)
        context.exit(1)
    except UnsoundError as error:
        for line in Report(findings=error.findings).lines(file.name, lang):
            complain(one_line(line))
        complain(f"{one_line(file.name)}: {_UNSOUND.of(lang)}")
        context.exit(1)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(Failure.of(str(error.filename or file.name), error).line(lang))
        context.exit(2)
    except ValueError as error:
        raise click.UsageError(_NO_ADDRESS.of(lang).format(json_url)) from error
    if minutes.record.edition == "full":
        complain(f"{one_line(file.name)}: {_FULL.of(lang)}")
