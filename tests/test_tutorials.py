"""What the tutorials show beside commands of ours works: workflows, hooks, settings, scripts, tables.

The commands, Python and JSON on their pages are run by test_documentation.py, as on all pages.
"""

import csv
import filecmp
import fnmatch
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import kaigiroku
from kaigiroku.readers.sources.spreadsheet import COLUMNS
from tools.words import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
FIRST = EXAMPLES / "first-page"
NODE_PACKAGES = ROOT / "tests" / "node" / "node_modules"
SCHEMA = ROOT / "schema" / "1.0"
NAMES = sorted(page.stem for page in (ROOT / "docs" / "en" / "start").glob("*.md"))

INVALID = '{"kaigiroku": "1.0", "title": ""}'
UNTIDY = '{"kaigiroku": "1.0",\n    "title": "会議録"}'

posix = pytest.mark.skipif(os.name != "posix", reason="the pages show commands for a POSIX shell")
in_both = pytest.mark.parametrize("language", LANGUAGES)


def page(name: str, language: str = "en") -> str:
    return (ROOT / "docs" / language / "start" / f"{name}.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[tuple[str, str]]:
    """Return what the blocks of one language on a page are called, and what is in them."""
    found = re.findall(rf"^```{language}(?: (.*))?\n((?:.*\n)*?)```$", text, re.MULTILINE)
    return [(what, inside) for what, inside in found]


def block(name: str, language: str, what: str) -> str:
    (found,) = [inside for called, inside in blocks(page(name), language) if called == what]
    return found


def parsed(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def column(text: str, head: str) -> Iterator[str]:
    """Yield the first cells of the table whose head begins with a word."""
    table = re.search(rf"^\| {head} \|.*\n\| ---.*\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert table is not None, head
    for line in table[1].splitlines():
        yield cells(line)[0]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """An empty folder, with the command on its path."""
    programs = tmp_path / "programs"
    programs.mkdir()
    command = programs / "kaigiroku"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kaigiroku "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def run(desk: Path, *command: str | Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    here = os.pathsep.join([str(desk.parent / "programs"), str(Path(sys.executable).parent)])
    return subprocess.run(
        command,
        cwd=desk,
        env={
            **os.environ,
            "PATH": f"{here}{os.pathsep}{os.environ['PATH']}",
            "KAIGIROKU_LANG": language,
            "LC_ALL": "C.UTF-8",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# ---------------------------------------------------------------- all pages


@in_both
def test_the_first_page_lists_every_other(language: str) -> None:
    text = page("index", language)
    tree = re.search(r"^```\{toctree\}\n(?::.*\n)*\n((?:.+\n)+)```", text, re.MULTILINE)
    assert tree is not None
    others = sorted(set(NAMES) - {"index"})
    assert sorted(tree[1].split()) == others
    assert sorted(set(re.findall(r"\]\(([a-z-]+)\.md\)", text))) == others


@in_both
@pytest.mark.parametrize("name", sorted(set(NAMES) - {"index"}))
def test_every_page_tells_what_to_do_when_it_fails_and_where_to_go(
    name: str, language: str
) -> None:
    *_, fails, onward = re.findall(r"^## (.+)$", page(name, language), re.MULTILINE)
    assert (fails, onward) == {
        "en": ("When it fails", "Where next"),
        "ja": ("うまくいかないとき", "次に読むもの"),
    }[language]


def test_what_is_installed_has_the_parts_that_are_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = re.findall(r"pip install (.*)", "".join(map(page, NAMES)))
    assert asked
    for line in asked:
        assert "kaigiroku" in line or line == "pre-commit"
        for extra in re.findall(r"\[(\w+)\]", line):
            assert extra in project["optional-dependencies"]


# ---------------------------------------------------------------- from a text to a page


@in_both
@pytest.mark.parametrize(
    ("name", "file"),
    [("first-page", "first-page/minutes.txt"), ("spreadsheet", "spreadsheet/library.csv")],
)
def test_the_page_shows_the_file(name: str, file: str, language: str) -> None:
    path = f"examples/{file}"
    shown = dict(blocks(page(name, language), "text"))[path]
    assert shown == (ROOT / path).read_text(encoding="utf-8-sig")


def test_the_three_lines_mend_the_text() -> None:
    lines = (FIRST / "minutes.txt").read_text(encoding="utf-8").splitlines()
    date, reason, office = block("first-page", "text", "").splitlines()
    (place,) = [number for number, line in enumerate(lines) if line.startswith("開催日時")]
    lines[place] = date
    lines.insert(lines.index("会議録の公開・非公開：一部非公開") + 1, reason)
    lines.insert(lines.index("欠席者：なし"), office)
    assert lines == (FIRST / "mended.txt").read_text(encoding="utf-8").splitlines()


def test_the_full_edition_is_what_was_read_with_the_marks_of_the_page() -> None:
    read = kaigiroku.to_dict(kaigiroku.read(FIRST / "mended.txt").minutes)
    full = json.loads((FIRST / "full.kaigiroku.json").read_text(encoding="utf-8"))
    del read["record"]["provenance"]["version"]
    assert full["record"].pop("edition") == "full"
    (span,) = full["proceedings"][1]["units"][2].pop("spans")
    assert span["kind"] == "restricted"
    assert full == read


def test_the_public_edition_is_made_by_the_command_of_the_page(desk: Path) -> None:
    (line,) = re.findall(r"^\$ (kaigiroku publish .*)", page("first-page"), re.MULTILINE)
    (desk / "examples").symlink_to(EXAMPLES, target_is_directory=True)
    done = run(desk, *line.split())
    assert done.returncode == 0, done.stderr
    assert filecmp.cmp(
        desk / "public.kaigiroku.json", FIRST / "public.kaigiroku.json", shallow=False
    )
    assert "川辺" in (FIRST / "full.kaigiroku.json").read_text(encoding="utf-8")
    assert "川辺" not in (FIRST / "public.kaigiroku.json").read_text(encoding="utf-8")


# ---------------------------------------------------------------- spreadsheets


@in_both
def test_the_page_has_all_columns(language: str) -> None:
    head = {"en": "Column", "ja": "列"}[language]
    assert tuple(column(page("spreadsheet", language), head)) == COLUMNS


@in_both
def test_every_word_that_the_page_offers_is_known(language: str) -> None:
    text = page("spreadsheet", language)
    told = " ".join(column(text, "種別"))
    words = re.findall(r"[^\s,、…]+", told.replace("など", ""))
    assert len(words) > 20
    table = io.StringIO()
    csv.writer(table).writerows([["種別", "本文"], *([word, "何か"] for word in words)])
    assert len(kaigiroku.read(table.getvalue()).minutes.proceedings) == len(words)
    (line,) = re.findall(r"^\| 結果 \|(.*)\|$", text, re.MULTILINE)
    outcomes = re.findall("[一-龠]{2,}", re.split("[:（]", line, maxsplit=1)[1])
    assert len(outcomes) > 5
    rows = [["種別", "結果", "本文"], *(["議決", word, "何か"] for word in outcomes)]
    assert len(kaigiroku.read("\n".join(map(",".join, rows))).minutes.proceedings) == len(outcomes)


# ---------------------------------------------------------------- GitHub

WORKFLOWS = blocks(page("github"), "yaml")


def steps_of(workflow: str) -> list[str]:
    (job,) = parsed(workflow)["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


@pytest.fixture
def repository(desk: Path) -> Path:
    """A repository as the page supposes it: documents, a wheel, and a pip that only takes notes."""
    (desk / "minutes").mkdir()
    shutil.copy(FIRST / "public.kaigiroku.json", desk / "minutes")
    (desk / "wheels").mkdir()
    (desk / "wheels" / "kaigiroku-1.0-py3-none-any.whl").touch()
    pip = desk.parent / "programs" / "pip"
    pip.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > pip.txt\n', encoding="utf-8")
    pip.chmod(0o755)
    return desk


@pytest.mark.parametrize("workflow", [text for _, text in WORKFLOWS])
def test_a_workflow_is_one_by_the_schema_of_github(workflow: str, tmp_path: Path) -> None:
    path = tmp_path / "workflow.yml"
    path.write_text(workflow, encoding="utf-8")
    done = run(tmp_path, "check-jsonschema", "--builtin-schema", "vendor.github-workflows", path)
    assert done.returncode == 0, done.stdout
    path.write_text(workflow.replace("runs-on", "runs-at"), encoding="utf-8")
    done = run(tmp_path, "check-jsonschema", "--builtin-schema", "vendor.github-workflows", path)
    assert done.returncode != 0


@posix
def test_the_steps_of_the_workflow_pass_good_documents_and_stop_bad_ones(repository: Path) -> None:
    pip, check, fmt = steps_of(dict(WORKFLOWS)[".github/workflows/minutes.yml"])
    assert run(repository, "sh", "-ec", pip).returncode == 0
    asked = (repository / "pip.txt").read_text(encoding="utf-8").split()
    assert asked == ["install", "wheels/kaigiroku-1.0-py3-none-any.whl[cli]"]
    for step in (check, fmt):
        assert run(repository, "sh", "-ec", step).returncode == 0
    wrong = repository / "minutes" / "wrong.kaigiroku.json"
    wrong.write_text(INVALID, encoding="utf-8")
    done = run(repository, "sh", "-ec", check)
    assert done.returncode == 1
    assert "::error file=minutes/wrong.kaigiroku.json,line=1," in done.stdout
    wrong.write_text(UNTIDY, encoding="utf-8")
    assert run(repository, "sh", "-ec", fmt).returncode == 1


@posix
def test_the_scanning_workflow_writes_the_log_that_it_uploads(repository: Path) -> None:
    workflow = dict(WORKFLOWS)[".github/workflows/minutes-scanning.yml"]
    (repository / "minutes" / "wrong.kaigiroku.json").write_text(INVALID, encoding="utf-8")
    for step in steps_of(workflow):
        assert run(repository, "sh", "-ec", step).returncode == 0
    (job,) = parsed(workflow)["jobs"].values()
    log = json.loads((repository / job["steps"][-1]["with"]["sarif_file"]).read_text("utf-8"))
    assert log["version"] == "2.1.0"
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["VAL005"]


# ---------------------------------------------------------------- pre-commit

MANIFEST = parsed((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
LOCAL, OURS, SCHEMA_ONLY = (
    parsed(text)["repos"][0] for _, text in blocks(page("pre-commit"), "yaml")
)


@pytest.mark.parametrize(
    "hook",
    [*LOCAL["hooks"], *MANIFEST],
    ids=lambda hook: f"{hook['language']}-{hook['id']}",
)
def test_a_hook_takes_documents_and_stops_what_is_wrong(hook: dict[str, Any], desk: Path) -> None:
    assert re.search(hook["files"], "minutes/a.kaigiroku.json")
    assert not re.search(hook["files"], "minutes/a.json")
    shutil.copy(FIRST / "full.kaigiroku.json", desk)
    assert run(desk, *hook["entry"].split(), "full.kaigiroku.json").returncode == 0
    (desk / "wrong.kaigiroku.json").write_text(INVALID, encoding="utf-8")
    both = ("full.kaigiroku.json", "wrong.kaigiroku.json")
    assert run(desk, *hook["entry"].split(), *both).returncode == 1


def test_the_hooks_that_the_page_takes_from_us_are_there() -> None:
    offered = {hook["id"]: hook for hook in MANIFEST}
    assert {hook["id"] for hook in OURS["hooks"]} == set(offered)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for hook in MANIFEST:
        (needed,) = hook["additional_dependencies"]
        assert needed.strip(".[]") in project["optional-dependencies"]


def test_arguments_of_hooks_are_understood(desk: Path) -> None:
    offered = {hook["id"]: hook for hook in MANIFEST}
    shutil.copy(FIRST / "full.kaigiroku.json", desk)
    for hook in OURS["hooks"]:
        entry = [*offered[hook["id"]]["entry"].split(), *hook.get("args", [])]
        assert run(desk, *entry, "full.kaigiroku.json").returncode == 0


def test_the_hook_with_the_schema_alone_works(desk: Path) -> None:
    (hook,) = SCHEMA_ONLY["hooks"]
    shutil.copy(SCHEMA / "minutes.schema.json", desk)
    shutil.copy(FIRST / "full.kaigiroku.json", desk)
    (desk / "wrong.kaigiroku.json").write_text(INVALID, encoding="utf-8")
    check = [hook["id"], *hook["args"]]
    assert run(desk, *check, "full.kaigiroku.json").returncode == 0
    assert run(desk, *check, "wrong.kaigiroku.json").returncode == 1


# ---------------------------------------------------------------- VS Code

SETTINGS, TASKS = (json.loads(text) for what, text in blocks(page("vscode"), "json") if not what)


@posix
def test_the_settings_name_the_schema_that_the_command_writes(desk: Path) -> None:
    (line,) = re.findall(r"^\$ (kaigiroku schema .*)", page("vscode"), re.MULTILINE)
    assert run(desk, "sh", "-ec", line).returncode == 0
    (setting,) = SETTINGS["json.schemas"]
    assert filecmp.cmp(
        desk / setting["url"], SCHEMA / "minutes.diagnostic.schema.json", shallow=False
    )
    (pattern,) = setting["fileMatch"]
    (named,) = [what for what, _ in blocks(page("vscode"), "json") if what]
    assert fnmatch.fnmatch(named, pattern)
    assert not fnmatch.fnmatch("package.json", pattern)


def test_every_key_has_words_to_show_in_both_languages() -> None:
    schema = json.loads((SCHEMA / "minutes.diagnostic.schema.json").read_text(encoding="utf-8"))
    shown = 0
    for name, part in [("", schema), *schema["$defs"].items()]:
        for key, value in part.get("properties", {}).items():
            if set(value) == {"type", "enum"}:
                continue  # the kinds; each is described where what it holds is told
            words = value.get("description", "")
            assert re.search("[ぁ-ん一-龠]", words), (name, key)
            assert re.search("[a-z]{2}", words), (name, key)
            shown += 1
    assert shown > 200


@in_both
def test_the_task_finds_every_line_of_the_check(language: str, desk: Path) -> None:
    (task,) = TASKS["tasks"]
    document = desk / "may.kaigiroku.json"
    document.write_text(block("command-line", "json", document.name), encoding="utf-8")
    folder = [one.replace("${workspaceFolder}", str(desk)) for one in task["args"]]
    done = run(desk, task["command"], *folder, language=language)
    pattern = task["problemMatcher"]["pattern"]
    lines = done.stdout.splitlines()
    assert len(lines) == 3
    for line in lines:
        found = re.match(pattern["regexp"], line)
        assert found is not None, line
        assert found[pattern["file"]] == str(document)
        assert int(found[pattern["line"]]) in {5, 6, 8}
        assert found[pattern["code"]] in {"CAL002", "OPN001", "REF002"}
        assert found[pattern["severity"]] in {"error", "warning"}
        assert line.endswith(found[pattern["message"]])


# ---------------------------------------------------------------- JavaScript


@pytest.fixture
def node_desk(desk: Path) -> Path:
    (desk / "node_modules").symlink_to(NODE_PACKAGES, target_is_directory=True)
    (desk / "examples").symlink_to(EXAMPLES, target_is_directory=True)
    (desk / "schema").symlink_to(ROOT / "schema", target_is_directory=True)
    return desk


@pytest.mark.node
@in_both
def test_the_scripts_print_what_the_page_shows(language: str, node_desk: Path) -> None:
    text = page("javascript", language)
    for name, script in blocks(text, "js"):
        (node_desk / name).write_text(script, encoding="utf-8")
    ((_, wrong),) = blocks(text, "json")
    (node_desk / "wrong.json").write_text(wrong, encoding="utf-8")
    found = re.findall(r"^\$ (node .*)\n((?:[^`$].*\n)+)", text, re.MULTILINE)
    statuses = []
    for command, shown in found:
        done = run(node_desk, *command.split())
        assert done.stdout == shown
        statuses.append(done.returncode)
    assert statuses == [1, 0]


@pytest.mark.node
def test_the_types_of_the_page_hold(node_desk: Path) -> None:
    (line,) = re.findall(r"^\$ npx --package \S+ (json2ts .*)", page("javascript"), re.MULTILINE)
    programs = NODE_PACKAGES / ".bin"
    command, *arguments = line.split()
    assert run(node_desk, programs / command, *arguments).returncode == 0
    ((_, snippet),) = blocks(page("javascript"), "ts")
    strict = ["--strict", "--noEmit", "--target", "es2022", "kinds.ts"]
    (node_desk / "kinds.ts").write_text(snippet, encoding="utf-8")
    done = run(node_desk, programs / "tsc", *strict)
    assert done.returncode == 0, done.stdout
    (node_desk / "kinds.ts").write_text(snippet.replace("unit.kind", "unit.kin"), encoding="utf-8")
    assert run(node_desk, programs / "tsc", *strict).returncode != 0


@pytest.mark.node
def test_the_warning_of_the_page_about_plain_ajv_is_right(node_desk: Path) -> None:
    script = node_desk / "plain.mjs"
    script.write_text(
        'import Ajv from "ajv";\nimport { readFileSync } from "node:fs";\n'
        'new Ajv().compile(JSON.parse(readFileSync("schema/1.0/minutes.schema.json", "utf-8")));\n',
        encoding="utf-8",
    )
    (told,) = [cell for cell in column(page("javascript"), "What you see") if "no schema" in cell]
    assert told.strip("`") in run(node_desk, "node", script).stderr
