"""What the commands share: the documents to read, and how problems and files are written."""

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs
import click

from kaigiroku.codec import MAX_BYTES
from kaigiroku.findings import Finding, Report, Severity
from kaigiroku.problems import Problem
from kaigiroku.words import Language, Words

__all__ = [
    "SEVERITY_WORDS",
    "STDIN",
    "SUFFIX",
    "Failure",
    "Source",
    "collect",
    "complain",
    "one_line",
    "problem_lines",
    "visible",
    "write",
    "write_file",
]

SUFFIX: Final = ".kaigiroku.json"
"""How the names of documents end; folders are searched for it."""

STDIN: Final = "-"
"""The argument that means standard input."""

SEVERITY_WORDS: Final[dict[Severity, Words]] = {
    "error": Words("error", "エラー"),
    "warning": Words("warning", "警告"),
    "note": Words("note", "注記"),
}
"""How severities are called in prose."""

_CANNOT: Final = Words("cannot read or write {}", "読み書きできません：{}")
_NONE: Final = Words(
    f"no *{SUFFIX} in the folder {{!r}}", f"フォルダー{{!r}}に*{SUFFIX}がありません"
)
_REASONS: Final = {
    errno.ENOENT: "見つかりません",
    errno.EACCES: "権限がありません",
    errno.EPERM: "許可されていません",
    errno.EISDIR: "フォルダーです",
    errno.ENOTDIR: "途中にフォルダーでないものがあります",
    errno.EROFS: "書き込みのできない場所です",
    errno.ENOSPC: "空き容量がありません",
    errno.ENAMETOOLONG: "名前が長すぎます",
}
"""What the operating system says of files most often, in Japanese."""

# ---------------------------------------------------------------- the documents


@attrs.frozen
class Failure:
    """A file that could not be read or written."""

    name: str
    """The file, as it is shown."""

    reason: Words
    """Why, in the words of the operating system."""

    def told(self, lang: Language) -> str:
        """Tell both on one line."""
        return f"{one_line(self.name)}: {one_line(self.reason.of(lang))}"

    def line(self, lang: Language) -> str:
        """Return the line that tells of it."""
        return _CANNOT.of(lang).format(self.told(lang))

    @classmethod
    def of(cls, name: str, error: OSError) -> "Failure":
        """Make one of an error of the operating system."""
        en = error.strerror or str(error)
        return cls(name, Words(en, _REASONS.get(error.errno or 0, en)))


@attrs.frozen
class Source:
    """A document to be read: a file, or standard input."""

    name: str
    """How it is shown."""

    path: Path | None
    """The file; None for standard input."""

    @classmethod
    def of(cls, argument: str) -> "Source":
        """Make one of an argument of the command line."""
        return cls("<stdin>", None) if argument == STDIN else cls(argument, Path(argument))

    def read(self) -> bytes:
        """Read it, one byte further than is allowed at most. Raises `OSError`."""
        if self.path is None:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with self.path.open("rb") as file:
            return file.read(MAX_BYTES + 1)


def collect(arguments: Iterable[str], lang: Language) -> tuple[list[Source], list[Failure]]:
    """Find the documents meant by the arguments, each once, those of a folder in order.

    Raises:
        click.UsageError: A folder holds no document.
    """
    sources: list[Source] = []
    failures: list[Failure] = []
    for argument in dict.fromkeys(arguments):
        if argument != STDIN and Path(argument).is_dir():
            refused: list[OSError] = []
            found = list(_documents_in(argument, refused))
            sources += found
            failures += (Failure.of(str(error.filename), error) for error in refused)
            if not found and not refused:
                raise click.UsageError(_NONE.of(lang).format(argument))
        else:
            sources.append(Source.of(argument))
    return list(dict.fromkeys(sources)), failures


def _documents_in(folder: str, refused: list[OSError]) -> Iterator[Source]:
    for place, folders, files in os.walk(folder, onerror=refused.append):
        folders.sort()
        for name in sorted(files):
            if name.endswith(SUFFIX):
                path = Path(place, name)
                yield Source(str(path), path)


# ---------------------------------------------------------------- what is written

_VISIBLE: Final[dict[int, int]] = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), 0x2028, 0x2029], 0xFFFD),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
}


def visible(text: str) -> str:
    """Return a text in which nothing steers the terminal; every character stays one character."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """Return a text on one line, in which nothing steers the terminal."""
    return visible(text).replace("\n", "␊").replace("\t", "␉")


def problem_lines(name: str, problems: Iterable[Problem], lang: Language) -> list[str]:
    """Return problems, each on one line, as editors and people read them."""
    report = Report(findings=tuple(map(Finding.of, problems)))
    return [one_line(line) for line in report.lines(name, lang)]


def write(text: str) -> None:
    """Write to standard output, in UTF-8 and without touching the ends of lines."""
    click.echo(text.encode("utf-8", errors="backslashreplace"), nl=False)


def write_file(path: Path, data: bytes) -> None:
    """Put `data` in a file, or in the place of one, at one stroke: nobody ever sees half of it.

    Raises `OSError`.
    """
    if path.exists() and not path.is_file():  # a terminal, a pipe: nothing to be replaced
        path.write_bytes(data)
        return
    path = path.resolve()
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return what new files are not allowed; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def complain(text: str) -> None:
    """Write a line to standard error."""
    click.echo(text, err=True)
