"""``kaigiroku compare``: what differs between two documents, in the terminal or as a page."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

import click

from kaigiroku.cli.commands import argument, command, language, language_option, option
from kaigiroku.cli.common import (
    STDIN,
    Failure,
    Source,
    complain,
    one_line,
    problem_lines,
    write,
    write_file,
)
from kaigiroku.cli.differences import Differences
from kaigiroku.cli.page import Page
from kaigiroku.cli.policies import policy_for, publication_options
from kaigiroku.codec import loads, to_dict
from kaigiroku.codec.layout import readable
from kaigiroku.comparison import as_html
from kaigiroku.comparison import compare as compared
from kaigiroku.errors import DecodeError, PublicationError, UnsoundError
from kaigiroku.findings import Report
from kaigiroku.model import Minutes, Record
from kaigiroku.validation import demand_sound
from kaigiroku.words import Language, Words

__all__ = ["compare"]

_ONE_STREAM: Final = Words(
    "only one of the documents can be standard input",
    "標準入力にできるのは、二つの文書のうち一つだけです",
)
_UNSOUND: Final = Words(
    "not compared: ids, references or spans are unsound",
    "ID・参照・文中の印に誤りがあるため、比較しません",
)

_PUBLISHED: Final = Words(
    "{new} is what publish makes of {old}", "{new}は、{old}から作られる公開版と一致します"
)
_OTHERWISE: Final = Words(
    "{new} is not what publish makes of {old}; from that to this:",
    "{new}は、{old}から作られる公開版と一致しません。違いは次のとおりです：",
)
_REFUSED: Final = Words("publish makes nothing of {}", "{}からは公開版を作れません")

_FULL: Final = Words(
    "note: the page holds parts that are not for the public",
    "注意：このページには、公開しない部分が含まれています",
)


@command(
    summary=Words(
        "Say what differs between two documents, unit by unit.",
        "二つの文書の違いを、議事の単位ごとに示します。",
    ),
    about=Words(
        "A full edition and a public one, a draft and the confirmed minutes. Ids mean nothing in"
        " this, nor do ends of lines. A public edition is held against what `kaigiroku publish`"
        " makes of the full one, too; the day is that of its step “published”, if not stated. One"
        " of the two may be `-`, standard input.",
        "原本と公開版、案と確定した会議録などを比べます。idと改行の違いは数えません。公開版は、"
        "原本から`kaigiroku publish`が作るものとも比べます。公表の日は、指定しなければ、"
        "公開版の手続「公表」の日です。一方を`-`とすると標準入力から読みます。",
    ),
    status={
        0: Words("they say the same", "同じ内容である"),
        1: Words("they differ", "違いがある"),
        2: Words(
            "a document is not readable, not valid or unsound, or the command is wrong",
            "文書が読めないか、形式または内容に誤りがあるか、指定が誤っている",
        ),
    },
)
@argument(
    "old",
    metavar="OLD",
    type=click.Path(allow_dash=True),
    words=Words("The earlier document, or the full edition.", "先の文書または原本。"),
)
@argument(
    "new",
    metavar="NEW",
    type=click.Path(allow_dash=True),
    words=Words("The later document, or the public edition.", "後の文書または公開版。"),
)
@option(
    "--all",
    "everything",
    is_flag=True,
    words=Words(
        "Show what is the same, too, in one line.", "同じところも、それぞれ1行で示します。"
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    words=Words("Lines for people, or one JSON document.", "人のための行、または一つのJSON文書。"),
)
@option(
    "--corrections",
    is_flag=True,
    words=Words(
        "Print the list of corrections as JSON, ready to be put into `record.corrections`.",
        "正誤の一覧を、`record.corrections`にそのまま入れられるJSONで表示します。",
    ),
)
@option(
    "--html",
    "page",
    metavar="OUT",
    type=click.Path(dir_okay=False, path_type=Path),
    words=Words(
        "Write a page that shows the differences to this file.",
        "違いを示すページを、このファイルに書き出します。",
    ),
)
@publication_options
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
    on: str | None,
    lifted: tuple[str, ...],
    config: Path | None,
) -> None:
    """Carry out ``kaigiroku compare``."""
    if old == new == STDIN:
        raise click.UsageError(_ONE_STREAM.of(language()))
    lang = language()
    sources = [Source.of(old), Source.of(new)]
    old_minutes, new_minutes = _read(context, sources, lang)
    policy = None
    if old_minutes.record.edition in {None, "full"} and new_minutes.record.edition == "public":
        on = on or _published_on(new_minutes)
        policy = policy_for(sources[0], config, on=on, lifted=lifted, id=new_minutes.id)
    try:
        comparison = compared(old_minutes, new_minutes, policy=policy)
    except PublicationError as error:
        comparison = compared(old_minutes, new_minutes)
        for line in Report(findings=error.findings).lines(sources[0].name, lang):
            complain(one_line(line))
        complain(one_line(_REFUSED.of(lang).format(sources[0].name)))
    if page is not None:
        made = as_html(comparison, lang=lang, names=(sources[0].name, sources[1].name))
        try:
            write_file(page, made.encode())
        except OSError as error:
            complain(Failure.of(str(page), error).line(lang))
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
        if (otherwise := comparison.otherwise) is not None:
            words = _PUBLISHED if otherwise.is_same else _OTHERWISE
            names = {"old": sources[0].name, "new": sources[1].name}
            differences.remark(words.of(lang).format(**names))
            differences.write(otherwise, everything=False)
    context.exit(0 if comparison.is_same else 1)


def _published_on(minutes: Minutes) -> str | None:
    days = [step.date for step in minutes.record.steps if step.step == "published"]
    return next((day for day in reversed(days) if day is not None and len(day) == _A_DAY), None)


_A_DAY: Final = len("2026-03-06")


def _read(
    context: click.Context, sources: Sequence[Source], lang: Language
) -> tuple[Minutes, Minutes]:
    """Read two sound documents; leave with status 2 where that cannot be done."""
    read: list[Minutes] = []
    for source in sources:
        try:
            read.append(loads(source.read()))
        except DecodeError as error:
            for line in problem_lines(source.name, error.problems, lang):
                complain(line)
            context.exit(2)
        except OSError as error:
            complain(Failure.of(source.name, error).line(lang))
            context.exit(2)
    for source, minutes in zip(sources, read, strict=True):
        try:
            demand_sound(minutes)
        except UnsoundError as error:
            for line in Report(findings=error.findings).lines(source.name, lang):
                complain(one_line(line))
            complain(f"{one_line(source.name)}: {_UNSOUND.of(lang)}")
            context.exit(2)
    old, new = read
    return old, new
