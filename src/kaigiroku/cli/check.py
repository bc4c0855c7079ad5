"""``kaigiroku check``: say everything that keeps files from being valid documents."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs
import click
from rich.console import Console
from rich.progress import track

from kaigiroku.cli.common import (
    Failure,
    Source,
    collect,
    complain,
    language,
    language_option,
    one_line,
    problem_line,
    sources_argument,
    visible,
    write,
)
from kaigiroku.codec import loads
from kaigiroku.errors import DecodeError
from kaigiroku.pointer import resolve
from kaigiroku.problems import Language, Problem
from kaigiroku.schemas import validator

__all__ = ["check", "problems_of"]

_MANY: Final = 200
"""From so many documents on, a terminal shows a progress bar."""


@attrs.frozen
class Result:
    """What was found in a document."""

    source: Source
    """The document."""

    problems: tuple[Problem, ...] = ()
    """What keeps it from being valid."""

    failure: Failure | None = None
    """Why it could not be read."""

    disagreement: str | None = None
    """What the schema says of it, if that is not what we say: a bug of ours."""


@click.command()
@sources_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Lines for people and editors, one JSON document, or annotations for GitHub Actions.",
)
@click.option(
    "--referee",
    is_flag=True,
    help="Ask the published JSON Schema as well (slow) and report where it disagrees with us.",
)
@language_option()
@click.pass_context
def check(context: click.Context, *, sources: Sequence[str], form: str, referee: bool) -> None:
    """Say everything that keeps files from being valid documents.

    A FOLDER stands for all *.kaigiroku.json in it and beneath, - for standard input. Exit status:
    0 no problems, 1 problems, 2 something could not be read.
    """
    lang = language()
    found, failures = collect(sources)
    results = [_examine(source, referee=referee) for source in _watched(found, lang)]
    failures += [result.failure for result in results if result.failure is not None]
    read = [result for result in results if result.failure is None]
    write(_FORMS[form](read, failures, lang))
    for failure in failures:
        complain(_words(lang, "cannot read {0}", "読めません：{0}").format(failure))
    disputed = [result for result in read if result.disagreement is not None]
    for result in disputed:
        complain(
            _words(
                lang,
                "{0}: the schema and the library disagree, which is a bug of kaigiroku: {1}",
                "{0}：スキーマとライブラリの判定が食い違っています（kaigirokuの不具合です）：{1}",
            ).format(one_line(result.source.name), one_line(result.disagreement or ""))
        )
    complain(_summary(read, failures, lang))
    context.exit(2 if failures or disputed else int(any(result.problems for result in read)))


def problems_of(text: bytes) -> tuple[Problem, ...]:
    """Return what keeps a text from being a valid document."""
    try:
        loads(text)
    except DecodeError as error:
        return error.problems
    return ()


def _watched(sources: Sequence[Source], lang: Language) -> Iterable[Source]:
    if len(sources) < _MANY or not sys.stderr.isatty():
        return sources
    return track(
        sources,
        description=_words(lang, "Checking", "確認中"),
        console=Console(stderr=True),
        transient=True,
    )


def _examine(source: Source, *, referee: bool) -> Result:
    try:
        text = source.read()
    except OSError as error:
        return Result(source, failure=Failure.of(source.name, error))
    problems = problems_of(text)
    return Result(source, problems, disagreement=_dispute(text, problems) if referee else None)


def _dispute(text: bytes, problems: tuple[Problem, ...]) -> str | None:
    """Return how the schema disagrees about a well-formed text, if it does."""
    if any(problem.code.startswith("JSN") for problem in problems):
        return None
    value: Any = json.loads(text)
    if not problems:
        error = next(validator().iter_errors(value), None)
        return None if error is None else f"{error.json_path}: {error.message}"
    if not validator().is_valid(value) or all(_ends_in_newline(value, p) for p in problems):
        return None
    return f"it accepts this: {problems[0]}"


def _ends_in_newline(value: object, problem: Problem) -> bool:
    """Tell whether the referee must miss a problem: Python's ``$`` lets a last newline pass."""
    try:
        culprit = resolve(value, problem.pointer)
    except LookupError:
        return False
    return isinstance(culprit, str) and culprit.endswith("\n")


# ---------------------------------------------------------------- the formats


def _as_text(results: Sequence[Result], _: Sequence[Failure], lang: Language) -> str:
    return "".join(
        f"{problem_line(result.source.name, problem, lang)}\n"
        for result in results
        for problem in result.problems
    )


def _as_json(results: Sequence[Result], failures: Sequence[Failure], _: Language) -> str:
    report = {
        "files": [
            {
                "file": result.source.name,
                "problems": [
                    {
                        "code": problem.code,
                        "pointer": problem.pointer,
                        "line": problem.line,
                        "column": problem.column,
                        "message": {"en": problem.en, "ja": problem.ja},
                    }
                    for problem in result.problems
                ],
            }
            for result in results
        ],
        "unreadable": [{"file": failure.name, "reason": failure.reason} for failure in failures],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _as_github(results: Sequence[Result], _: Sequence[Failure], lang: Language) -> str:
    return "".join(
        f"::error {_properties(result.source, problem)}::{_data(problem.message(lang))}\n"
        for result in results
        for problem in result.problems
    )


def _properties(source: Source, problem: Problem) -> str:
    values = {
        "file": source.name,
        "line": problem.line,
        "col": problem.column,
        "title": problem.code,
    }
    return ",".join(
        f"{key}={_data(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in values.items()
        if value is not None
    )


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


_FORMS: Final[dict[str, Callable[[Sequence[Result], Sequence[Failure], Language], str]]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}


def _summary(results: Sequence[Result], failures: Sequence[Failure], lang: Language) -> str:
    count = len(results)
    faulty = sum(bool(result.problems) for result in results)
    problems = sum(len(result.problems) for result in results)
    if lang == "ja":
        line = f"{count}件の文書を確認しました："
        line += f"うち{faulty}件に問題（計{problems}件）" if faulty else "問題はありません"
        return line + (f"、読めないもの{len(failures)}件" if failures else "")
    line = f"{_counted(count, 'document')} checked: "
    line += f"{faulty} with problems ({_counted(problems, 'problem')})" if faulty else "no problems"
    return line + (f", {len(failures)} could not be read" if failures else "")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _words(lang: Language, english: str, japanese: str) -> str:
    return japanese if lang == "ja" else english
