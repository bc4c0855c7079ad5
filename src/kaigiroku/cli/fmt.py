"""``kaigiroku fmt``: write documents in the readable layout."""

from collections.abc import Sequence
from typing import Final, Literal

import click

from kaigiroku.cli.commands import (
    NOT_DONE,
    command,
    language,
    language_option,
    option,
    sources_argument,
)
from kaigiroku.cli.common import (
    Failure,
    Source,
    collect,
    complain,
    one_line,
    problem_lines,
    write,
    write_file,
)
from kaigiroku.codec import dumps, loads
from kaigiroku.errors import DecodeError
from kaigiroku.problems import Problem
from kaigiroku.words import Language, Words

__all__ = ["fmt"]

_Outcome = Literal["same", "changed"] | tuple[Problem, ...] | Failure

_ALONE: Final = Words(
    "- stands alone: its document goes to standard output",
    "「-」はほかのファイルと並べて指定できません。その文書は標準出力に書き出されます",
)
_CHANGED: Final = {"en": "rewritten", "ja": "書き直しました"}
_WOULD_CHANGE: Final = {"en": "would be rewritten", "ja": "書き直しが必要です"}


@command(
    summary=Words(
        "Rewrite documents in the readable layout.", "文書を読みやすい配置に書き直します。"
    ),
    about=Words(
        "Invalid documents are reported and left as they are. `-` stands alone: its document goes"
        " to standard output.",
        "形式に誤りのある文書は報告し、そのまま残します。`-`は単独で用い、文書を標準出力に書き出します。",
    ),
    status={
        0: Words("all is well", "問題ない"),
        1: Words(
            "something is invalid or, with `--check`, would change",
            "形式に誤りのある文書がある。`--check`では、書き直しが必要な文書がある",
        ),
        2: NOT_DONE,
    },
)
@sources_argument
@option(
    "--check",
    "dry",
    is_flag=True,
    words=Words(
        "Change nothing; say what would change.", "書き直さず、書き直しが必要なものを示します。"
    ),
)
@language_option()
@click.pass_context
def fmt(context: click.Context, *, sources: Sequence[str], dry: bool) -> None:
    """Carry out ``kaigiroku fmt``."""
    lang = language()
    found, failures = collect(sources, lang)
    from_stdin = any(source.path is None for source in found)
    if from_stdin and len(found) > 1:
        raise click.UsageError(_ALONE.of(language()))
    status = 0
    for source in found:
        outcome = _format(source, dry=dry)
        if isinstance(outcome, Failure):
            failures.append(outcome)
            continue
        lines = _lines(source, outcome, lang, dry=dry)
        if lines:
            click.echo("\n".join(lines), err=from_stdin)
        if isinstance(outcome, tuple) or (dry and outcome == "changed"):
            status = 1
    for failure in failures:
        complain(failure.line(lang))
    context.exit(2 if failures else status)


def _format(source: Source, *, dry: bool) -> _Outcome:
    try:
        before = source.read()
        after = dumps(loads(before), layout="readable")
        if source.path is None:
            if not dry:
                write(after.decode())
        elif not dry and before != after:
            write_file(source.path, after)
    except DecodeError as error:
        return error.problems
    except BrokenPipeError:
        raise
    except OSError as error:
        return Failure.of(source.name, error)
    return "same" if before == after else "changed"


def _lines(
    source: Source, outcome: str | tuple[Problem, ...], lang: Language, *, dry: bool
) -> list[str]:
    if isinstance(outcome, tuple):
        return problem_lines(source.name, outcome, lang)
    if outcome == "same" or (source.path is None and not dry):
        return []
    return [f"{one_line(source.name)}: {(_WOULD_CHANGE if dry else _CHANGED)[lang]}"]
