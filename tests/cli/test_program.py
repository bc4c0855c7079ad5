"""The program as a whole: language, help, exit statuses, streams, the missing extra."""

import contextlib
import importlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kaigiroku
from kaigiroku import cli, schemas
from kaigiroku.cli import app
from kaigiroku.model import Passage
from tests.cli.harness import Run


@pytest.mark.parametrize("diagnostic", [False, True])
def test_schema_prints_the_file(run: Run, *, diagnostic: bool) -> None:
    ran = run("schema", *(["--diagnostic"] if diagnostic else []))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == schemas.text(diagnostic=diagnostic)


def test_schema_writes_the_file(run: Run, tmp_path: Path) -> None:
    """A shell that writes another encoding, as that of Windows may, has no part in it."""
    out = tmp_path / "minutes.schema.json"
    ran = run("schema", "-o", str(out))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert out.read_bytes() == schemas.text().encode()


def test_a_schema_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    ran = run("schema", "-o", str(tmp_path / "none" / "minutes.schema.json"))
    assert ran.status == 2
    assert "cannot read or write" in ran.err


def test_the_two_schemas_differ(run: Run) -> None:
    assert run("schema").out != run("schema", "--diagnostic").out


def test_version(run: Run) -> None:
    ran = run("--version")
    assert ran.status == 0
    assert kaigiroku.__version__ in ran.out


@pytest.mark.parametrize("command", [[], ["check"], ["show"], ["fmt"], ["publish"], ["schema"]])
def test_every_command_has_help(run: Run, command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"Usage: {' '.join(['kaigiroku', *command])}")
    assert "--lang" in ran.out


@pytest.mark.parametrize(
    "args",
    [[], ["frobnicate"], ["check"], ["check", "--format", "xml", "x"], ["--lang", "fr", "schema"]],
)
def test_a_usage_error_has_status_2(run: Run, args: list[str]) -> None:
    ran = run(*args)
    assert (ran.status, ran.out) == (2, "")
    assert "Usage: kaigiroku" in ran.err


JAPANESE = "1件の文書を確認しました：指摘はありません"
ENGLISH = "1 document checked: nothing found"


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"LANG": "ja_JP.UTF-8"}, JAPANESE),
        ({"LANG": "de_DE.UTF-8"}, ENGLISH),
        ({"LANG": ""}, ENGLISH),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, ENGLISH),
        ({"LANG": "C", "LC_MESSAGES": "ja"}, JAPANESE),
        ({"LANG": "ja_JP.UTF-8", "KAIGIROKU_LANG": "en"}, ENGLISH),
        ({"LANG": "C", "KAIGIROKU_LANG": "ja"}, JAPANESE),
    ],
)
def test_the_language_of_the_environment(
    run: Run,
    sound: Path,
    environment: dict[str, str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert words in run("check", sound).err


def test_the_option_wins_over_the_environment_and_the_command_over_the_program(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KAIGIROKU_LANG", "ja")
    assert ENGLISH in run("--lang", "en", "check", sound).err
    assert JAPANESE in run("--lang", "en", "check", "--lang", "ja", sound).err


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra_one_line_says_what_to_install(
    missing: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(sys.modules):
        if name.startswith("kaigiroku.cli.") or name.partition(".")[0] == missing:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert cli.main(["schema"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert 'pip install "./kaigiroku[cli]"' in err
    assert err.count("\n") == 1


def test_another_missing_module_is_not_mistaken_for_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "kaigiroku.cli.app")
    monkeypatch.setitem(sys.modules, "kaigiroku.cli.show", None)
    with pytest.raises(ModuleNotFoundError, match="show"):
        cli.main(["schema"])


def test_an_interrupt_has_status_130(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", interrupt)
    assert run("check", sound).status == 130


def test_the_library_does_not_import_the_extra() -> None:
    code = (
        "import sys, kaigiroku, kaigiroku.cli; sys.exit(bool({'click', 'rich'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _process(*args: str, **environment: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "kaigiroku", *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_python_m_runs_the_program_and_passes_its_status_on(faulty: Path) -> None:
    with _process("check", str(faulty)) as process:
        out, _ = process.communicate()
    assert process.returncode == 1
    assert b"VAL005" in out


@pytest.mark.parametrize("command", ["show", "check", "schema", "fmt"])
def test_nobody_reading_the_output_is_no_accident(command: str, tmp_path: Path) -> None:
    path = tmp_path / "long.kaigiroku.json"
    unit = '{"kind": "passage", "text": "公開の会議"}'
    text = f'{{"kaigiroku": "1.0", "proceedings": [{", ".join([unit] * 20_000)}]}}'
    path.write_text(text if command == "show" else text.replace("passage", "message"))
    args = {"schema": [], "fmt": ["--check", str(path)]}.get(command, [str(path)])
    with _process(command, *args) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    "args", [("read", "long.txt"), ("render", "long.json", "--to", "text"), ("fmt", "-")]
)
def test_nobody_reading_the_document_is_no_accident(args: tuple[str, ...], tmp_path: Path) -> None:
    print_ = "会議録\n" + "○会長　定刻になりましたので、始めます。\n" * 5_000
    document = kaigiroku.Minutes(proceedings=(Passage(text="始めます。"),) * 20_000)
    (tmp_path / "long.txt").write_text(print_, encoding="utf-8")
    kaigiroku.dump(document, tmp_path / "long.json")
    with (tmp_path / "long.json").open("rb") as stdin:
        process = subprocess.Popen(
            [sys.executable, "-m", "kaigiroku", *args],
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
        )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_the_output_may_be_taken_into_a_string(capsys: pytest.CaptureFixture[str]) -> None:
    """As programs do that call the command line as a function."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert cli.main(["explain", "OPN001"]) == 0
    assert "OPN001" in out.getvalue()
    assert capsys.readouterr().out == ""


def test_characters_the_terminal_lacks_do_no_harm(sound: Path) -> None:
    sound.write_text('{"kaigiroku": "1.0", "title": "会議録"}', encoding="utf-8")
    with _process("show", str(sound), PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert b"\\u4f1a\\u8b70\\u9332" in out


def test_the_commands_are_those_that_are_documented() -> None:
    assert sorted(app.program.commands) == [
        "check",
        "compare",
        "explain",
        "fmt",
        "publish",
        "read",
        "render",
        "rules",
        "schema",
        "show",
    ]


def test_importing_the_module_of_python_m_runs_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    importlib.import_module("kaigiroku.__main__")
    assert capsys.readouterr() == ("", "")
