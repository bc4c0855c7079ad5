"""What the documentation shows is true: its Python runs, its JSON is valid, its links lead somewhere.

In the Markdown pages, the word after ``json`` says what a block is: nothing for a whole document,
the name of a class (``json Remark``) for one object of it, a file and a pointer
(``json examples/….kaigiroku.json#/meeting``) for what stands there, a file alone for a document
that the commands of the page may use. The Python blocks of a page run
one after the other in one namespace. The ``kaigiroku`` commands in ``console`` blocks are run too.
"""

import doctest
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

import kaigiroku
from kaigiroku.codec.layout import readable
from kaigiroku.pointer import resolve

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted(ROOT.glob("docs/*.md")),
    *sorted(ROOT.glob("docs/decisions/*.md")),
    *sorted(ROOT.glob("schema/**/*.md")),
    *sorted(ROOT.glob("examples/*.md")),
]
PAGE_NAMES = [str(page.relative_to(ROOT)) for page in PAGES]


@attrs.frozen
class Fence:
    page: str
    line: int
    language: str
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def fences(language: str) -> list[Fence]:
    return [f for page in PAGES for f in _fences_of(page) if f.language == language]


def _fences_of(page: Path) -> Iterator[Fence]:
    text = page.read_text(encoding="utf-8")
    for match in re.finditer(r"^```(\w+) ?(.*)\n((?:.*\n)*?)```$", text, flags=re.MULTILINE):
        line = text.count("\n", 0, match.start(3)) + 1
        yield Fence(str(page.relative_to(ROOT)), line, match[1], match[2], match[3])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, in which a page may write what it likes."""
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    (tmp_path / "schema").symlink_to(ROOT / "schema", target_is_directory=True)
    for fence in fences("json"):
        if fence.what.endswith(".kaigiroku.json"):
            (tmp_path / fence.what).write_text(fence.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", sorted({fence.page for fence in fences("python")}))
@pytest.mark.usefixtures("desk")
def test_python_does_what_the_page_says(page: str) -> None:
    namespace: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    said: list[str] = []
    for fence in fences("python"):
        if fence.page != page:
            continue
        if fence.text.lstrip().startswith(">>>"):
            parser = doctest.DocTestParser()
            test = parser.get_doctest(fence.text, namespace, str(fence), page, fence.line - 1)
            runner.run(test, out=said.append, clear_globs=False)
            namespace |= test.globs
        else:
            exec(compile(fence.text, str(fence), "exec"), namespace)  # noqa: S102
    assert not said, "".join(said)


@pytest.mark.parametrize("fence", fences("json"), ids=str)
def test_json_is_valid_and_in_the_readable_layout(fence: Fence) -> None:
    value = json.loads(fence.text)
    if not fence.what and "kaigiroku" not in value:
        return  # the settings of some other program
    if not fence.what or fence.what.endswith(".kaigiroku.json"):
        kaigiroku.loads(fence.text)
    elif "#" in fence.what:
        file, _, pointer = fence.what.partition("#")
        there = resolve(json.loads((ROOT / file).read_text(encoding="utf-8")), pointer)
        assert value == there, f"{fence}: {file} now has\n{readable(there).decode()}"
    else:
        part = {**kaigiroku.schema(), "$ref": f"#/$defs/{fence.what}"}
        for key in ("type", "properties", "required", "additionalProperties"):
            part.pop(key, None)
        Draft202012Validator(part).validate(value)
    assert fence.text == readable(value).decode(), str(fence)


def _commands() -> list[tuple[Fence, str, str]]:
    found = []
    for fence in fences("console"):
        for part in re.split(r"^\$ ", fence.text, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if re.search(r"(?:^|\| )kaigiroku ", command):
                found.append((fence, command, output))
    return found


@pytest.mark.skipif(os.name != "posix", reason="the pages show commands for a POSIX shell")
@pytest.mark.parametrize(("fence", "command", "output"), _commands(), ids=str)
@pytest.mark.usefixtures("desk")
def test_commands_print_what_the_page_shows(fence: Fence, command: str, output: str) -> None:
    language = "ja" if fence.page.endswith(".ja.md") else "en"
    shell = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "KAIGIROKU_LANG": language,
        "LC_ALL": "C.UTF-8",
    }
    ran = subprocess.run(
        ["sh", "-c", f"{command} 2>&1"],
        env=shell,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if not output.strip():  # the page does not show what it prints
        assert ran.returncode == 0, f"{fence}\n{ran.stdout}"
        return
    checker = doctest.OutputChecker()
    assert checker.check_output(output, ran.stdout, doctest.ELLIPSIS), f"{fence}\n{ran.stdout}"


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_links_lead_somewhere(page: str) -> None:
    text = re.sub(
        r"^```.*?^```$",
        "",
        (ROOT / page).read_text(encoding="utf-8"),
        flags=re.MULTILINE | re.DOTALL,
    )
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert ((ROOT / page).parent / target).exists(), f"{page} links to {target}"


def test_the_library_page_names_everything_public() -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    for name in set(kaigiroku.__all__) - {"__version__"}:
        assert f"kaigiroku.{name}" in page, name


def test_the_list_of_examples_is_complete() -> None:
    page = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"\]\(([^)]+\.kaigiroku\.json)\)", page)
    there = (ROOT / "examples").rglob("*.kaigiroku.json")
    assert sorted(listed) == sorted(
        path.relative_to(ROOT / "examples").as_posix() for path in there
    )
