"""The policy of the office, for the commands that make public editions or look at them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from kaigiroku.cli.commands import config_option, language, option
from kaigiroku.cli.common import Source, one_line
from kaigiroku.configuration import Configuration, find_configuration, read_configuration
from kaigiroku.editions import Policy
from kaigiroku.errors import ConfigurationError
from kaigiroku.words import Words

__all__ = ["policy_for", "publication_options"]

F = TypeVar("F", bound=Callable[..., Any])


def publication_options(command: F) -> F:
    """Give a command the options that say what has opened, and where the policy stands."""
    command = config_option(command)
    command = option(
        "--lifted",
        metavar="TEXT",
        multiple=True,
        words=Words(
            "What has come about of what things wait for (`opensWhen`), word for word.",
            "公開の条件（`opensWhen`）のうち、すでに成就したものの文言。一字一句同じに書きます。",
        ),
    )(command)
    return option(
        "--on",
        metavar="DATE",
        words=Words(
            "The day of publication: what opens on it or before it is shown.",
            "公表の日。その日までに公開となるものは伏せません。",
        ),
    )(command)


def policy_for(
    full: Source,
    config: Path | None,
    *,
    on: str | None,
    lifted: tuple[str, ...],
    id: str | None,  # noqa: A002 -- it is an id
) -> Policy:
    """Return the policy for a full edition: that of its office, and what holds on this day.

    Raises:
        click.UsageError: The configuration or what was given with the command is wrong.
    """
    folder = Path.cwd() if full.path is None else full.path.parent
    try:
        path = config or find_configuration(folder)
        configuration = Configuration() if path is None else read_configuration(path)
        return attrs.evolve(configuration.policy, on=on, lifted=lifted, id=id)
    except ConfigurationError as error:
        raise click.UsageError(one_line(error.message(language()))) from error
