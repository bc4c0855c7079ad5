"""``kaigiroku check``: say everything that is wrong with files, from the encoding to the votes."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

import attrs
import click
from rich.console import Console
from rich.progress import track

from kaigiroku import validation
from kaigiroku.cli.commands import (
    command,
    config_option,
    language,
    language_option,
    option,
    sources_argument,
)
from kaigiroku.cli.common import (
    SEVERITY_WORDS,
    Failure,
    Source,
    collect,
    complain,
    one_line,
    visible,
    write,
)
from kaigiroku.configuration import (
    FAIL_ON,
    Configuration,
    FailOn,
    find_configuration,
    read_configuration,
)
from kaigiroku.errors import ConfigurationError, UnknownRuleError
from kaigiroku.findings import SEVERITIES, Finding, Report, Severity
from kaigiroku.pointer import resolve
from kaigiroku.profiles import Profile
from kaigiroku.schemas import validator
from kaigiroku.words import Language, Words

__all__ = ["check"]

_MANY: Final = 200
"""From so many documents on, a terminal shows a progress bar."""

_MUCH: Final = 4 * 1024 * 1024
"""From so many bytes on, starting more processes takes less time than it saves."""


@attrs.frozen
class Result:
    """What was found in a document."""

    source: Source
    """The document."""

    report: Report = Report()
    """What is wrong with it."""

    failed: bool = False
    """Whether a finding is grave enough for the check to fail."""

    failure: Failure | None = None
    """Why it could not be read."""

    disagreement: str | None = None
    """What the schema says of it, if that is not what we say: a bug of ours."""


@attrs.frozen
class Wishes:
    """What the options ask for; what they leave open is for the configuration to say."""

    profile: Profile | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: FailOn | None
    config: Path | None
    isolated: bool
    referee: bool

    def for_document(self, source: Source) -> Configuration:
        """Return how a document is to be checked.

        Raises:
            ConfigurationError: Its configuration file cannot be read, or says something that is
                not known.
        """
        set_ = Configuration()
        if self.config is not None:
            set_ = _configuration(self.config)
        elif not self.isolated:
            set_ = _nearest(source.path.parent if source.path is not None else Path())
        return Configuration(
            profile=self.profile or set_.profile,
            select=self.select or set_.select,
            ignore=self.ignore or set_.ignore,
            fail_on=self.fail_on or set_.fail_on,
        )


@cache
def _configuration(path: Path) -> Configuration:
    return read_configuration(path)


@cache
def _nearest(folder: Path) -> Configuration:
    path = find_configuration(folder)
    return Configuration() if path is None else _configuration(path)


def _codes(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code)


@command(
    summary=Words(
        "Say everything that is wrong with documents: whether they are valid, and whether they are"
        " sound.",
        "文書の誤りをすべて指摘します。形式として正しいか、内容のつじつまが合うかを調べます。",
    ),
    about=Words(
        "What a code means is told by `kaigiroku explain CODE`.",
        "番号の意味は`kaigiroku explain 番号`で読めます。",
    ),
    status={
        0: Words("nothing grave was found", "問題となる指摘はない"),
        1: Words(
            "findings of the severity of `--fail-on` or graver",
            "`--fail-on`の程度以上の指摘がある",
        ),
        2: Words(
            "something could not be read, or the command is wrong",
            "読めないものがあるか、指定が誤っている",
        ),
    },
)
@sources_argument
@option(
    "--profile",
    type=click.Choice(get_args(Profile)),
    words=Words(
        "How complete the documents have to be; without it completeness is not looked at.",
        "どこまで揃っていることを求めるか。指定しなければ、揃っているかどうかは調べません。",
    ),
)
@option(
    "--select",
    multiple=True,
    metavar="CODES",
    callback=_codes,
    words=Words(
        "Apply only these rules: codes or families, such as `CAL,OPN001`.",
        "適用する規則を番号または系統で絞ります（例：`CAL,OPN001`）。",
    ),
)
@option(
    "--ignore",
    multiple=True,
    metavar="CODES",
    callback=_codes,
    words=Words(
        "Leave these rules out: codes or families.", "適用しない規則を番号または系統で指定します。"
    ),
)
@option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    words=Words(
        "From which severity on the exit status is 1; `error` by default.",
        "この程度以上の指摘があれば、終了コードを1にします。指定しなければ`error`（エラー）です。",
    ),
)
@config_option
@option(
    "--isolated",
    is_flag=True,
    words=Words("Look for no configuration file.", "設定ファイルを探しません。"),
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    words=Words(
        "Lines for people and editors, one JSON document, annotations for GitHub Actions, or"
        " SARIF 2.1.0 for code hosts.",
        "人とエディターのための行、一つのJSON文書、GitHub Actionsの注釈、"
        "コード共有サービス向けのSARIF 2.1.0のいずれか。",
    ),
)
@option(
    "--jobs",
    metavar="NUMBER",
    type=click.IntRange(min=1),
    words=Words(
        "How many documents are checked at once; as many as there are processors by default.",
        "同時に検査する文書の数。指定しなければプロセッサーの数です。",
    ),
)
@option(
    "--referee",
    is_flag=True,
    words=Words(
        "Ask the published JSON Schema as well (slow) and report where it disagrees with us.",
        "公開しているJSON Schemaでも検証し（時間がかかります）、判定が食い違えば報告します。",
    ),
)
@language_option()
@click.pass_context
def check(  # noqa: PLR0913 -- one argument an option
    context: click.Context,
    *,
    sources: Sequence[str],
    profile: Profile | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: FailOn | None,
    config: Path | None,
    isolated: bool,
    form: str,
    jobs: int | None,
    referee: bool,
) -> None:
    """Carry out ``kaigiroku check``."""
    lang = language()
    _configuration.cache_clear()  # files may have changed since this process last looked
    _nearest.cache_clear()
    wishes = Wishes(profile, select, ignore, fail_on, config, isolated, referee)
    found, failures = collect(sources, lang)
    try:
        validation.selected(profile, select, ignore)
        results = list(_examined(found, wishes, jobs or os.cpu_count() or 1, lang))
    except (ConfigurationError, UnknownRuleError) as error:
        raise click.UsageError(one_line(error.message(language()))) from None
    failures += [result.failure for result in results if result.failure is not None]
    read = [result for result in results if result.failure is None]
    write(_FORMS[form](read, failures, lang))
    for failure in failures:
        complain(_words(lang, "cannot read {0}", "読めません：{0}").format(failure.told(lang)))
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
    context.exit(2 if failures or disputed else int(any(result.failed for result in read)))


def _examined(
    sources: Sequence[Source], wishes: Wishes, jobs: int, lang: Language
) -> Iterator[Result]:
    """Examine the documents, in several processes where that is worth while, in order."""
    jobs = min(jobs, len(sources))
    if jobs < 2 or sum(map(_size, sources)) < _MUCH:  # noqa: PLR2004 -- one job is no company
        yield from _watched((_examine(source, wishes) for source in sources), len(sources), lang)
        return
    with ProcessPoolExecutor(jobs) as pool:
        at_once = max(1, min(32, len(sources) // (jobs * 4)))
        results = pool.map(_examine, sources, [wishes] * len(sources), chunksize=at_once)
        yield from _watched(results, len(sources), lang)


def _size(source: Source) -> int:
    try:
        return source.path.stat().st_size if source.path is not None else 0
    except OSError:
        return 0


def _watched(results: Iterable[Result], count: int, lang: Language) -> Iterable[Result]:
    if count < _MANY or not sys.stderr.isatty():
        return results
    return track(
        results,
        total=count,
        description=_words(lang, "Checking", "確認中"),
        console=Console(stderr=True),
        transient=True,
    )


def _examine(source: Source, wishes: Wishes) -> Result:
    try:
        text = source.read()
        how = wishes.for_document(source)
    except OSError as error:
        return Result(source, failure=Failure.of(source.name, error))
    report = validation.check(text, profile=how.profile, select=how.select, ignore=how.ignore)
    failed = how.fail_on != "never" and bool(report.of_severity(how.fail_on))
    return Result(
        source, report, failed, disagreement=_dispute(text, report) if wishes.referee else None
    )


# ---------------------------------------------------------------- the referee


def _dispute(text: bytes, report: Report) -> str | None:
    """Return how the schema disagrees about a well-formed text, if it does."""
    if any(finding.code.startswith("JSN") for finding in report.findings):
        return None
    try:
        value: Any = json.loads(text)
    except ValueError:  # an integer of more digits than Python takes: there is nobody to ask
        return None
    problems = [finding for finding in report.findings if finding.code.startswith("VAL")]
    if not problems:
        error = next(validator().iter_errors(value), None)
        return None if error is None else f"{error.json_path}: {error.message}"
    if not validator().is_valid(value) or all(_ends_in_newline(value, p) for p in problems):
        return None
    return f"it accepts this: {problems[0]}"


def _ends_in_newline(value: object, problem: Finding) -> bool:
    """Tell whether the referee must miss a problem: Python's ``$`` lets a last newline pass."""
    culprit = resolve(value, problem.pointer)
    return isinstance(culprit, str) and culprit.endswith("\n")


# ---------------------------------------------------------------- the formats


def _as_text(results: Sequence[Result], _: Sequence[Failure], lang: Language) -> str:
    return "".join(
        f"{one_line(line)}\n"
        for result in results
        for line in result.report.lines(result.source.name, lang)
    )


def _as_json(results: Sequence[Result], failures: Sequence[Failure], _: Language) -> str:
    report = {
        "files": [{"file": result.source.name, **result.report.to_dict()} for result in results],
        "unreadable": [{"file": failure.name, "reason": failure.reason.en} for failure in failures],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _as_sarif(results: Sequence[Result], failures: Sequence[Failure], lang: Language) -> str:
    from kaigiroku.sarif import sarif  # noqa: PLC0415 -- only this format needs it

    log = sarif(
        [(result.source.name, result.report) for result in results],
        unreadable=[(failure.name, failure.reason.of(lang)) for failure in failures],
        language=lang,
    )
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


_ANNOTATIONS: Final[dict[Severity, str]] = {
    "error": "error",
    "warning": "warning",
    "note": "notice",
}


def _as_github(results: Sequence[Result], _: Sequence[Failure], lang: Language) -> str:
    return "".join(
        f"::{_ANNOTATIONS[finding.severity]} {_properties(result.source, finding)}"
        f"::{_data(finding.message(lang))}\n"
        for result in results
        for finding in result.report.findings
    )


def _properties(source: Source, finding: Finding) -> str:
    values = {
        "file": source.name,
        "line": finding.line,
        "col": finding.column,
        "title": finding.code,
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
    "sarif": _as_sarif,
}

# ---------------------------------------------------------------- the summary


def _summary(results: Sequence[Result], failures: Sequence[Failure], lang: Language) -> str:
    count = len(results)
    faulty = sum(bool(result.report.findings) for result in results)
    waived = sum(len(result.report.waived) for result in results)
    counts = Counter(f.severity for result in results for f in result.report.findings)
    told = [(SEVERITY_WORDS[one], counts[one]) for one in SEVERITIES if counts[one]]
    if lang == "ja":
        line = f"{count}件の文書を確認しました："
        kinds = "、".join(f"{noun.ja}{number}件" for noun, number in told)
        line += f"うち{faulty}件に指摘（{kinds}）" if faulty else "指摘はありません"
        line += f"、承知済み{waived}件" if waived else ""
        return line + (f"、読めないもの{len(failures)}件" if failures else "")
    line = f"{_counted(count, 'document')} checked: "
    kinds = ", ".join(_counted(number, noun.en) for noun, number in told)
    line += f"{faulty} with findings ({kinds})" if faulty else "nothing found"
    line += f", {_counted(waived, 'finding')} waived" if waived else ""
    return line + (f", {len(failures)} could not be read" if failures else "")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _words(lang: Language, english: str, japanese: str) -> str:
    return japanese if lang == "ja" else english
