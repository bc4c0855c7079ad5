"""``kaigiroku publish``: the public edition of a full one, and the manifest for the office."""

import json
from pathlib import Path
from typing import Final

import click

from kaigiroku.cli.commands import (
    NOT_DONE,
    command,
    language,
    language_option,
    option,
    source_argument,
)
from kaigiroku.cli.common import Failure, Source, complain, one_line, problem_lines, write_file
from kaigiroku.cli.policies import policy_for, publication_options
from kaigiroku.codec import dumps, loads
from kaigiroku.editions import Publication
from kaigiroku.editions import publish as make_public
from kaigiroku.errors import DecodeError, PublicationError, UnsoundError
from kaigiroku.findings import Report
from kaigiroku.words import Language, Words

__all__ = ["publish"]

_DIFFERENT: Final = Words(
    "FILE, OUT and the manifest are different files",
    "FILE、OUT、作成の記録には、それぞれ別のファイルを指定してください",
)
_REFUSED: Final = Words(
    "not published: nothing was written", "公開版を作りません。何も書き出していません"
)
_WRITTEN: Final = Words(
    "{places} withheld, {lifted} opened; the public edition is written to {out}",
    "伏せた箇所{places}、公開に移した箇所{lifted}。公開版を{out}に書き出しました",
)
_MANIFEST: Final = Words(
    "the manifest is written to {}; it is for the office's own file",
    "作成の記録を{}に書き出しました。庁内の控えです",
)


@command(
    summary=Words(
        "Make the public edition of a full one, and prove it.",
        "原本から公開版を作り、伏せたものが残っていないことを確かめます。",
    ),
    about=Words(
        "What is restricted or closed is replaced by marks with their reasons, as the tables"
        " `[publish]` and `[reasons]` of the configuration say. Words that are withheld and stand"
        " openly elsewhere are told, with all the places. Nothing is written unless everything was"
        " proven.",
        "公開しない部分を、設定の`[publish]`と`[reasons]`の表に従い、理由を添えた印に置き換えます。伏せた言葉がほかの箇所に"
        "そのまま現れていれば、そのすべての箇所を示します。すべてを確かめられない限り、何も書き出しません。",
    ),
    status={
        0: Words("published", "公開版を作った"),
        1: Words("refused, or not a valid document", "公開版を作れないか、文書の形式に誤りがある"),
        2: NOT_DONE,
    },
)
@source_argument(Words("The full edition", "原本"))
@option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    words=Words("Write the public edition to this file.", "公開版を、このファイルに書き出します。"),
)
@option(
    "--manifest",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    words=Words(
        "Write what was withheld where, why and how to this file, for the office.",
        "どこを、なぜ、どのように伏せたか（作成の記録、庁内の控え）を、このファイルに書き出します。",
    ),
)
@option(
    "--id",
    "id_",
    metavar="ID",
    words=Words("The id of the public edition.", "公開版のid。"),
)
@publication_options
@language_option()
@click.pass_context
def publish(  # noqa: PLR0913 -- one parameter an option
    context: click.Context,
    *,
    source: str,
    output: Path,
    manifest: Path | None,
    on: str | None,
    lifted: tuple[str, ...],
    id_: str | None,
    config: Path | None,
) -> None:
    """Carry out ``kaigiroku publish``."""
    lang = language()
    file = Source.of(source)
    paths = [path.resolve() for path in (file.path, output, manifest) if path is not None]
    if len(set(paths)) < len(paths):
        raise click.UsageError(_DIFFERENT.of(lang))
    try:
        policy = policy_for(file, config, on=on, lifted=lifted, id=id_)
        made = make_public(loads(file.read()), policy=policy)
        if manifest is not None:
            text = json.dumps(made.manifest.to_dict(), ensure_ascii=False, indent=2) + "\n"
            write_file(manifest, text.encode())
        write_file(output, dumps(made.minutes, layout="readable"))
    except DecodeError as error:
        for line in problem_lines(file.name, error.problems, lang):
            complain(line)
        context.exit(1)
    except (PublicationError, UnsoundError) as error:
        _tell(file.name, Report(findings=error.findings), lang)
        complain(f"{one_line(file.name)}: {_REFUSED.of(lang)}")
        context.exit(1)
    except OSError as error:
        complain(Failure.of(str(error.filename or file.name), error).line(lang))
        context.exit(2)
    _tell(file.name, Report(findings=made.warnings), lang)
    _account(file.name, made, output, manifest, lang)


def _tell(name: str, report: Report, lang: Language) -> None:
    for line in report.lines(name, lang):
        complain(one_line(line))


def _account(
    name: str, made: Publication, output: Path, manifest: Path | None, lang: Language
) -> None:
    places, lifted = len(made.manifest.withheld), len(made.manifest.lifted)
    told = _WRITTEN.of(lang).format(places=places, lifted=lifted, out=output)
    complain(one_line(f"{name}: {told}"))
    if manifest is not None:
        complain(one_line(f"{name}: {_MANIFEST.of(lang).format(manifest)}"))
