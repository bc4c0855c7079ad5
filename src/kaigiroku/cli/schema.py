"""``kaigiroku schema``: the published JSON Schema."""

from pathlib import Path

import click

from kaigiroku import schemas
from kaigiroku.cli.commands import (
    NOT_DONE,
    command,
    language,
    language_option,
    option,
    output_option,
)
from kaigiroku.cli.common import Failure, complain, write, write_file
from kaigiroku.words import Words

__all__ = ["schema"]


@command(
    summary=Words(
        "Print the published JSON Schema, as it stands in its file.",
        "公開しているJSON Schemaを、ファイルにあるとおりに表示します。",
    ),
    status={
        0: Words("printed", "表示した"),
        2: NOT_DONE,
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
@output_option
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
        complain(Failure.of(str(output), error).line(language()))
        context.exit(2)
