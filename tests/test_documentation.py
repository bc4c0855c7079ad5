"""What the documentation shows is true: its Python runs, its JSON is valid, its links lead somewhere.

In the Markdown pages, the word after ``json`` says what a block is: nothing for a whole document,
the name of a class (``json Remark``) for one object of it, a file and a pointer
(``json examples/….kaigiroku.json#/meeting``) for what stands there, a file alone for a document
that the commands of the page may use. The Python blocks of a page run
one after the other in one namespace. The ``kaigiroku`` commands in ``console`` blocks are run too,
on Japanese pages in Japanese; what an earlier one of the page wrote with ``-o`` is there.

A page that is written in both languages says the same in both: the same headings, code and links.
"""

import ast
import doctest
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
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
    *sorted(ROOT.glob("docs/en/**/*.md")),
    *sorted(ROOT.glob("docs/ja/**/*.md")),
    *sorted(ROOT.glob("docs/decisions/*.md")),
    *sorted(ROOT.glob("docs/measurements/*.md")),
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


COMMANDS = _commands()


@pytest.mark.skipif(os.name != "posix", reason="the pages show commands for a POSIX shell")
@pytest.mark.parametrize(("fence", "command", "output"), COMMANDS, ids=str)
@pytest.mark.usefixtures("desk")
def test_commands_print_what_the_page_shows(fence: Fence, command: str, output: str) -> None:
    for other, before, _ in COMMANDS[: COMMANDS.index((fence, command, output))]:
        made = re.search(r" -o (\S+)", before)
        if other.page == fence.page and made is not None and made[1] in command.split():
            _run(other, before)
    ran = _run(fence, command)
    if not output.strip():  # the page does not show what it prints
        assert ran.returncode == 0, f"{fence}\n{ran.stdout}"
        return
    checker = doctest.OutputChecker()
    assert checker.check_output(output, ran.stdout, doctest.ELLIPSIS), f"{fence}\n{ran.stdout}"


def _run(fence: Fence, command: str) -> subprocess.CompletedProcess[str]:
    in_japanese = fence.page.startswith("docs/ja/") or fence.page.endswith(".ja.md")
    language = "ja" if in_japanese else "en"
    shell = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "KAIGIROKU_LANG": language,
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        ["sh", "-c", f"{command} 2>&1"],
        env=shell,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


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


def _english(path: str) -> str:
    """The name of the English page (or file) where that of the Japanese one is given."""
    path = path.removeprefix("docs/ja/").removeprefix("docs/en/")
    return re.sub(r"\.(?:ja|en)(\.\w+)$", r"\1", path)


def _is_generated(page: Path) -> bool:
    return page.read_text(encoding="utf-8").startswith("<!-- Generated")


def _written(language: str) -> dict[str, Path]:
    """The pages that are written by hand in one language, by their common name."""
    pages = [page for page in ROOT.glob(f"docs/{language}/**/*.md") if not _is_generated(page)]
    return {_english(page.relative_to(ROOT).as_posix()): page for page in sorted(pages)}


BESIDE = {
    _english(page.relative_to(ROOT).as_posix()): page
    for page in sorted([ROOT / "CONTRIBUTING.ja.md", *ROOT.glob("schema/**/*.ja.md")])
}
"""Japanese pages that stand beside the English ones."""

PAIRS = {
    **{name: (page, ROOT / name) for name, page in BESIDE.items()},
    **{
        name: (page, _written("en")[name])
        for name, page in _written("ja").items()
        if name in _written("en")
    },
}

_FENCE = re.compile(r"^(```+)(.*)\n((?:.*\n)*?)\1$", flags=re.MULTILINE)


def _commands_in(text: str) -> list[str]:
    return [line for line in _without_comments(text) if line.startswith("$ ")]


def _without_comments(text: str) -> list[str]:
    lines = [re.sub(r"(?:^|\s)(?:#|//).*$", "", line).rstrip() for line in text.splitlines()]
    return [line for line in lines if line]


def _statements(text: str) -> list[str]:
    if not text.lstrip().startswith(">>>"):
        return [ast.dump(ast.parse(text))]
    return [ast.dump(ast.parse(e.source)) for e in doctest.DocTestParser().get_examples(text)]


def _directives(text: str) -> list[str]:
    return [line for line in text.splitlines() if re.match(r"\.\. |   :", line)]


def _entries(text: str) -> list[str]:
    return [re.sub(r"^.*<(.*)>$", r"\1", line) for line in text.splitlines()]


_CODE: Mapping[str, Callable[[str], list[str]]] = {
    "python": _statements,
    "console": _commands_in,
    "json": str.splitlines,
    "text": lambda _: [],
    "{eval-rst}": _directives,
    "{toctree}": _entries,
}
"""What is the same in both languages in a block: all but comments and what people are told."""


def _blocks(text: str) -> list[tuple[str, list[str]]]:
    found = []
    for match in _FENCE.finditer(text):
        language = match[2].split(" ")[0]
        found.append((match[2], _CODE.get(language, _without_comments)(match[3])))
    return found


def _links(page: Path, text: str) -> list[tuple[str, bool]]:
    """The targets of a page's links, and whether each leads to a place within its target."""
    found = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file, hash_, _ = target.partition("#")
        if ":" in file:
            found.append((target, False))
            continue
        path = os.path.relpath(page.parent / file if file else page, ROOT)
        found.append((_english(Path(os.path.normpath(path)).as_posix()), bool(hash_)))
    return sorted(found)


def test_every_page_is_there_in_both_languages() -> None:
    assert sorted(_written("ja")) == sorted(_written("en"))


@pytest.mark.parametrize("name", PAIRS)
def test_both_languages_say_the_same(name: str) -> None:
    japanese, english = PAIRS[name]
    ja, en = (page.read_text(encoding="utf-8") for page in (japanese, english))
    assert _blocks(ja) == _blocks(en)
    ja, en = (_FENCE.sub("", text) for text in (ja, en))
    levels_ja, levels_en = (re.findall(r"^#+(?= )", text, re.MULTILINE) for text in (ja, en))
    assert levels_ja == levels_en
    assert _links(japanese, ja) == _links(english, en)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_library_page_names_everything_public(language: str) -> None:
    page = (ROOT / f"docs/{language}/reference/python.md").read_text(encoding="utf-8")
    there = set(re.findall(r"^\.\. (?:auto|py:)\w+:: (\S+)$", page, re.MULTILINE))
    wanted = {f"kaigiroku.{name}" for name in kaigiroku.__all__}
    # Minutes stands with the model; of modules there is what they hold.
    wanted -= {f"kaigiroku.{name}" for name in ("__version__", "Minutes", "model", "vocabulary")}
    wanted |= {"kaigiroku.model.Minutes", "kaigiroku.vocabulary.LISTS"}
    wanted |= {f"kaigiroku.{name}" for name in ("japanese", "strategies", "testing")}
    assert wanted <= there, wanted - there


def test_the_list_of_examples_is_complete() -> None:
    page = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"\]\(([^)]+\.kaigiroku\.json)\)", page)
    there = (ROOT / "examples").rglob("*.kaigiroku.json")
    assert sorted(listed) == sorted(
        path.relative_to(ROOT / "examples").as_posix() for path in there
    )
