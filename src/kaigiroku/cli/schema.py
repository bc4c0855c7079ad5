"""``kaigiroku schema``: the published JSON Schema."""

from pathlib import Path
from typing import Final

import click

from kaigiroku import schemas
from kaigiroku.cli.commands import command, language, language_option, option
from kaigiroku.cli.common import Failure, complain, write, write_file
from kaigiroku.words import Words

__all__ = ["schema"]

_FAILED: Final = Words("cannot write", "書き出せません：")


@command(
    summary=Words(
        "Print the published JSON Schema, as it stands in its file.",
        "公開しているJSON Schemaを、ファイルにあるとおりに表示します。",
    ),
    status={
        0: Words("printed", "表示した"),
        2: Words(
            "it could not be written, or the command is wrong",
            "書き出せないか、指定が誤っている",
        ),
    },
)
@option(
    "--diagnostic",
    is_flag=True,
    words=Words(
        "The twin that accepts the same documents and gives better messages in editors.",
        "受け入れる文書は同じで、エディターでの表示がより分かりやすい版。",
    ),
)
@option(
    "-o",
    "--output",
    metavar="OUT",
    type=click.Path(dir_okay=False, path_type=Path),
    words=Words(
        "Write to this file instead of standard output.",
        "標準出力の代わりに、このファイルに書き出します。",
    ),
)
@language_option()
@click.pass_context
def schema(context: click.Context, *, diagnostic: bool, output: Path | None) -> None:
    """Carry out ``kaigiroku schema``."""
    text = schemas.text(diagnostic=diagnostic)
    if output is None:
        write(text)
        return
    try:
        write_file(output, text.encode())
    except OSError as error:
        complain(f"{_FAILED.of(language())} {Failure.of(str(output), error)}")
        context.exit(2)
