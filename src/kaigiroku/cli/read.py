"""``kaigiroku read``: printed minutes in, a document out, and what became of every character."""

from pathlib import Path
from typing import Final, get_args

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
from kaigiroku.cli.common import Failure, Source, complain, one_line, write, write_file
from kaigiroku.codec import dumps
from kaigiroku.errors import SourceError
from kaigiroku.findings import Report
from kaigiroku.readers import Format, Hints, Reading
from kaigiroku.readers import read as read_source
from kaigiroku.readers.layouts import LAYOUT_NAMES
from kaigiroku.validation import validate
from kaigiroku.words import Language, Words

__all__ = ["read"]

_UNDERSTOOD: Final = Words(
    "{name}: {characters} characters, {share} % understood, {lost} lost",
    "{name}：{characters}字、うち読み取れたもの{share}％、失われたもの{lost}字",
)
_WRITTEN: Final = Words("written to {}", "{}に書き出しました")
_TABLES: Final = {".csv", ".tsv"}
"""What the names of tables end in; without their columns they are no minutes to be guessed at."""

_NOTE: Final = Words("note", "注記")


@command(
    summary=Words(
        "Make a document of minutes: text, Markdown, HTML, Word or CSV.",
        "会議録（テキスト、Markdown、HTML、Word、CSV）から文書を作ります。",
    ),
    about=Words(
        "The document goes to standard output or to `OUT`, in the readable layout. What the reader"
        " noticed, and what the rules find in the result, goes to standard error; both leave the"
        " document as it is.",
        "文書は読みやすい配置で、標準出力または`OUT`に書き出します。読み取りで気づいたことと、結果について規則が指摘することは、"
        "標準エラー出力に示します。どちらも文書を変えません。",
    ),
    status={
        0: Words("the document was written", "文書を書き出した"),
        1: Words("the source cannot be read as minutes", "会議録として読み取れない"),
        2: NOT_DONE,
    },
)
@source_argument(Words("The minutes", "会議録のファイル"))
@output_option
@option(
    "--format",
    "format_",
    type=click.Choice(get_args(Format)),
    words=Words(
        "What the file is. If not stated, a name in `.csv` or `.tsv` tells, and otherwise the"
        " content.",
        "ファイルの種類。指定しなければ、名前が`.csv`か`.tsv`で終わるものは表とし、ほかは内容から判断します。",
    ),
)
@option(
    "--encoding",
    metavar="NAME",
    words=Words(
        "Its encoding; told by its content if not stated.",
        "文字コード。指定しなければ内容から判断します。",
    ),
)
@option(
    "--layout",
    type=click.Choice(LAYOUT_NAMES),
    words=Words(
        "The one layout that sets off who speaks; told by repetition if not stated.",
        "発言者を示す書き方。指定しなければ、繰り返し現れる形から判断します。",
    ),
)
@option(
    "--government",
    metavar="NAME",
    words=Words("The municipality, prefecture or ministry.", "市区町村、都道府県または府省の名。"),
)
@language_option()
@click.pass_context
def read(  # noqa: PLR0913 -- one parameter an option
    context: click.Context,
    *,
    source: str,
    output: Path | None,
    format_: Format | None,
    encoding: str | None,
    layout: str | None,
    government: str | None,
) -> None:
    """Carry out ``kaigiroku read``."""
    lang = language()
    file = Source.of(source)
    if format_ is None and file.path is not None and file.path.suffix.lower() in _TABLES:
        format_ = "csv"
    hints = Hints(format=format_, encoding=encoding, layout=layout, government=government)
    try:
        reading = read_source(file.read(), hints=hints)
        document = dumps(reading.minutes, layout="readable")
        if output is None:
            write(document.decode())
        else:
            write_file(output, document)
    except SourceError as error:
        complain(one_line(f"{file.name}: {error.message(lang)}"))
        context.exit(1)
    except BrokenPipeError:
        raise
    except OSError as error:
        name = file.name if error.filename in (None, source) else str(error.filename)
        complain(Failure.of(name, error).line(lang))
        context.exit(2)
    for line in _account(file.name, reading, validate(reading.minutes), lang):
        complain(one_line(line))
    if output is not None:
        complain(one_line(_WRITTEN.of(lang).format(output)))


def _account(name: str, reading: Reading, report: Report, lang: Language) -> list[str]:
    """Tell what was noticed, what the rules find, and how much was understood."""
    lines = []
    for note in reading.notes:
        place = f"{note.pointer}: " if note.pointer else ""
        lines.append(f"{name}: {_NOTE.of(lang)}: {place}{note.message(lang)}")
    lines += report.lines(name, lang)
    covered = reading.coverage
    lost = sum(len("".join(covered.source[a:b].split())) for a, b in covered.lost())
    lines.append(
        _UNDERSTOOD.of(lang).format(
            name=name, characters=covered.characters, share=f"{covered.share:.1%}"[:-1], lost=lost
        )
    )
    return lines
