"""``kaigiroku schema``: the published JSON Schema."""

import click

from kaigiroku import schemas
from kaigiroku.cli.common import language_option, write

__all__ = ["schema"]


@click.command()
@click.option(
    "--diagnostic",
    is_flag=True,
    help="The twin that accepts the same documents and gives better messages in editors.",
)
@language_option()
def schema(*, diagnostic: bool) -> None:
    """Print the published JSON Schema, as it stands in its file."""
    write(schemas.text(diagnostic=diagnostic))
