"""``kaigiroku schema``: the published JSON Schema."""

from kaigiroku import schemas
from kaigiroku.cli.commands import command, language_option, option
from kaigiroku.cli.common import write
from kaigiroku.words import Words

__all__ = ["schema"]


@command(
    summary=Words(
        "Print the published JSON Schema, as it stands in its file.",
        "公開しているJSON Schemaを、ファイルにあるとおりに表示します。",
    ),
    status={
        0: Words("printed", "表示した"),
        2: Words("the command is wrong", "指定が誤っている"),
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
@language_option()
def schema(*, diagnostic: bool) -> None:
    """Carry out ``kaigiroku schema``."""
    write(schemas.text(diagnostic=diagnostic))
