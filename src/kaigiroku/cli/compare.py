"""``kaigiroku compare``: what differs between two documents, in the terminal or as a page."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

import click

from kaigiroku.cli.common import (
    STDIN,
    Failure,
    Source,
    complain,
    language,
    language_option,
    one_line,
    problem_lines,
    write,
    write_file,
)
from kaigiroku.cli.differences import Differences
from kaigiroku.cli.page import Page
from kaigiroku.codec import loads, to_dict
from kaigiroku.codec.layout import readable
from kaigiroku.comparison import Comparison, as_html
from kaigiroku.comparison import compare as compared
from kaigiroku.errors import DecodeError, UnsoundError
from kaigiroku.findings import Report
from kaigiroku.model import Minutes, Record
from kaigiroku.validation import demand_sound
from kaigiroku.words import Language, Words

__all__ = ["compare"]

_FAILED: Final = Words("cannot read or write", "読み書きできません：")
_UNSOUND: Final = Words(
    "not compared: ids, references or spans are unsound",
    "ID・参照・文中の印に誤りがあるため、比較しません",
)

_FULL: Final = Words(
    "note: the page holds parts that are not for the public",
    "注意：このページには、公開しない部分が含まれています",
)


@click.command()
@click.argument("old", type=click.Path(allow_dash=True))
@click.argument("new", type=click.Path(allow_dash=True))
@click.option("--all", "everything", is_flag=True, help="Show what is the same, too, in one line.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines for people, or one JSON document.",
)
@click.option(
    "--corrections",
    is_flag=True,
    help="Print the list of corrections as JSON, ready to be put into record.corrections.",
)
@click.option(
    "--html",
    "page",
    metavar="OUT",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page that shows the differences to this file.",
)
@language_option()
@click.pass_context
def compare(  # noqa: PLR0913 -- one parameter an option
    context: click.Context,
    *,
    old: str,
    new: str,
    everything: bool,
    form: Literal["text", "json"],
    corrections: bool,
    page: Path | None,
) -> None:
    """Say what differs between two documents, unit by unit.

    A full edition and a public one, a draft and the confirmed minutes. Ids mean nothing in this,
    nor do ends of lines. One of the two may be -, standard input. Exit status: 0 they say the
    same, 1 they differ, 2 a document is not readable, not valid or unsound.
    """
    if old == new == STDIN:
        raise click.UsageError("only one of the documents can be standard input")
    lang = language()
    sources = [Source.of(old), Source.of(new)]
    comparison = _compare(context, sources, lang)
    if page is not None:
        made = as_html(comparison, lang=lang, names=(sources[0].name, sources[1].name))
        try:
            write_file(page, made.encode())
        except OSError as error:
            complain(f"{_FAILED.of(lang)} {Failure.of(str(page), error)}")
            context.exit(2)
        if "full" in {comparison.old.record.edition, comparison.new.record.edition}:
            complain(f"{one_line(str(page))}: {_FULL.of(lang)}")
    if corrections:
        listed = Minutes(record=Record(corrections=comparison.corrections()))
        write(readable(to_dict(listed).get("record", {}).get("corrections", [])).decode())
    elif form == "json":
        write(json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        differences = Differences(Page.of_terminal(), lang)
        if page is None:
            differences.write(comparison, everything=everything)
        differences.sum_up(comparison)
    context.exit(0 if comparison.is_same else 1)


def _compare(context: click.Context, sources: Sequence[Source], lang: Language) -> Comparison:
    """Read and compare two documents; leave with status 2 where that cannot be done."""
    read: list[Minutes] = []
    for source in sources:
        try:
            read.append(loads(source.read()))
        except DecodeError as error:
            for line in problem_lines(source.name, error.problems, lang):
                complain(line)
            context.exit(2)
        except OSError as error:
            complain(f"{_FAILED.of(lang)} {Failure.of(source.name, error)}")
            context.exit(2)
    for source, minutes in zip(sources, read, strict=True):
        try:
            demand_sound(minutes)
        except UnsoundError as error:
            for line in Report(findings=error.findings).lines(source.name, lang):
                complain(one_line(line))
            complain(f"{one_line(source.name)}: {_UNSOUND.of(lang)}")
            context.exit(2)
    return compared(*read)
