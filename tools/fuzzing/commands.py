"""The targets of the command line: files of any content, read, checked, rewritten and made."""

import io
import os
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Final
from unittest.mock import patch

import kaigiroku
from kaigiroku.cli import main
from kaigiroku.cli.common import visible
from kaigiroku.configuration import read_configuration
from kaigiroku.errors import ConfigurationError, DecodeError
from tools.fuzzing.promises import demand

__all__ = ["COMMANDS", "run_command", "run_configuration"]

COMMANDS: Final = (
    "check FILE",
    "check --format json --profile statutory FILE",
    "check --format sarif FILE",
    "check --format github --lang ja FILE",
    "check --referee FILE",
    "check -",
    "fmt FILE",
    "fmt --check FILE",
    "fmt -",
    "show FILE",
    "show --lang ja FILE",
    "render --to text FILE",
    "render --to markdown FILE",
    "render --to html -o OUT FILE",
    "publish -o OUT --manifest MANIFEST FILE",
    "compare SMALL FILE",
    "compare --format json FILE SMALL",
    "compare --html OUT FILE FILE",
    "compare --corrections FILE FILE",
    "read FILE",
    "read --format text -o OUT FILE",
    "read --format html FILE",
    "read --format docx FILE",
    "read --encoding cp932 -",
    "read --encoding utf-7 FILE",
)
"""The command lines; the first byte of an input, a letter from ``A`` on, chooses one."""

_PLAIN: Final = frozenset({"check FILE", "check -", "show FILE", "show --lang ja FILE"})
"""Commands that write for a terminal."""

_SMALL: Final = b'{"kaigiroku": "1.0"}\n'
_ENVIRONMENT: Final = {"NO_COLOR": "1", "COLUMNS": "100", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


@cache
def _room() -> Path:
    """Return a folder for the files of this process."""
    return Path(tempfile.mkdtemp(prefix="kaigiroku-fuzzing-"))


def _run(arguments: list[str], stdin: bytes = b"") -> tuple[int, str, str]:
    """Run the command line in this process; return its status and what it wrote."""
    out, err = (
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True)
        for _ in range(2)
    )
    standing_in = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    with (
        patch.dict(os.environ, _ENVIRONMENT),
        patch("sys.stdin", standing_in),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        status = main(arguments)
    told = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return status, told[0], told[1]


def run_command(data: bytes) -> None:
    """A command ends with 0, 1 or 2 and says why; nothing that it says steers the terminal."""
    line = COMMANDS[(data[0] - ord("A")) % len(COMMANDS)] if data else COMMANDS[0]
    content = data[1:]
    room = _room()
    paths = {name: room / f"{name.lower()}.kaigiroku.json" for name in ("FILE", "OUT", "MANIFEST")}
    paths["SMALL"] = room / "small.kaigiroku.json"
    paths["FILE"].write_bytes(content)
    paths["SMALL"].write_bytes(_SMALL)
    for made in ("OUT", "MANIFEST"):
        paths[made].unlink(missing_ok=True)
    arguments = [str(paths.get(word, word)) for word in line.split()]
    status, out, err = _run(arguments, content)
    _demand_told(line, status, out, err)
    if line in _PLAIN:
        demand(out == visible(out), "nothing steers the terminal", out)
    if line.startswith("fmt FILE"):
        _demand_formatted(content, paths["FILE"].read_bytes(), status)
    else:
        demand(paths["FILE"].read_bytes() == content, "the file stays as it is")
    if "OUT" in line and status == 0:
        demand(paths["OUT"].stat().st_size, "something is written")
    left = {path.name for path in room.iterdir()} - {path.name for path in paths.values()}
    demand(not left, "no file is left over", left)


def _demand_told(line: str, status: int, out: str, err: str) -> None:
    demand(status in {0, 1, 2}, "the exit status is 0, 1 or 2", line, status)
    demand(status == 0 or out.strip() or err.strip(), "it says what is wrong", line)
    demand(err == visible(err), "nothing steers the terminal", line, err)


def _demand_formatted(before: bytes, after: bytes, status: int) -> None:
    try:
        wanted = kaigiroku.dumps(kaigiroku.loads(before), layout="readable")
    except DecodeError:
        demand(status == 1 and before == after, "what is invalid is left as it is", status)
    else:
        demand(status == 0 and after == wanted, "it is written in the readable layout", status)


_NAMES: Final = ("kaigiroku.toml", "pyproject.toml")


def run_configuration(data: bytes) -> None:
    """A configuration is read or refused with its name; commands say so and do not break."""
    name = _NAMES[data.startswith(b"[tool.")]
    path = _room() / name
    (_room() / "small.kaigiroku.json").write_bytes(_SMALL)
    path.write_bytes(data)
    try:
        try:
            read_configuration(path)
        except ConfigurationError as error:
            demand(str(path) in str(error), "the error names the file", str(error))
        small, out = (str(_room() / f"{name}.kaigiroku.json") for name in ("small", "out"))
        command = ["check", small] if len(data) % 2 else ["publish", "-o", out, small]
        _demand_told(command[0], *_run(command))
    finally:
        path.unlink()
        (_room() / "out.kaigiroku.json").unlink(missing_ok=True)
