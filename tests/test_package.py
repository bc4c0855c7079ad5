"""The public face of the package."""

import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kaigiroku
from kaigiroku import strategies, testing
from kaigiroku.errors import SourceError
from kaigiroku.findings import Finding
from kaigiroku.problems import Problem
from kaigiroku.readers.notes import Note

ROOT = Path(__file__).resolve().parent.parent


def test_public_names() -> None:
    wanted = (
        "Comparison ConfigurationError DecodeError Finding Hints Ignored KaigirokuError LenientReading Manifest"
        " MigrationError Minutes MissingExtraError ModelError NotWritableError Policy Problem Publication PublicationError Reading Report"
        " SourceError UnknownRuleError UnsoundError Visit __version__ check compare dump dumps find"
        " from_dict index load loads loads_lenient migrate model plain_text printable publish read remarks render schema"
        " to_dict units validate vocabulary"
    )
    assert sorted(kaigiroku.__all__) == sorted(wanted.split())
    for name in kaigiroku.__all__:
        thing = getattr(kaigiroku, name)
        assert name == "__version__" or inspect.getdoc(thing), name


def test_the_root_of_our_errors() -> None:
    refusals = (
        kaigiroku.ConfigurationError,
        kaigiroku.DecodeError,
        kaigiroku.ModelError,
        kaigiroku.SourceError,
        kaigiroku.UnknownRuleError,
        kaigiroku.UnsoundError,
    )
    for error in refusals:
        assert issubclass(error, kaigiroku.KaigirokuError)
        assert issubclass(error, ValueError)
    assert issubclass(kaigiroku.MissingExtraError, kaigiroku.KaigirokuError)
    assert issubclass(kaigiroku.MissingExtraError, ImportError)


def in_a_new_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def test_importing_is_light_and_silent() -> None:
    heavy = (
        "{'jsonschema', 'hypothesis', 'click', 'rich', 'cattrs', 'kaigiroku.rules',"
        " 'kaigiroku.comparison', 'kaigiroku.readers', 'kaigiroku.writers'}"
    )
    code = f"import sys, kaigiroku; print({heavy} & set(sys.modules) or 'light')"
    assert in_a_new_python(code) == "light"


def test_strategies_name_the_extra_they_need() -> None:
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import kaigiroku\n"
        "try: import kaigiroku.strategies\n"
        "except kaigiroku.MissingExtraError as error: print(error)"
    )
    assert "kaigiroku[strategies]" in in_a_new_python(code)


@pytest.mark.parametrize(
    "name",
    [
        "check",
        "compare",
        "dump",
        "dumps",
        "from_dict",
        "load",
        "loads",
        "printable",
        "read",
        "render",
        "to_dict",
        "validate",
    ],
)
def test_docstrings_say_what_is_raised(name: str) -> None:
    assert "Raises:" in (inspect.getdoc(getattr(kaigiroku, name)) or "")


def functions() -> list[object]:
    """The public functions of the library, of the laws and of the strategies."""
    modules = (kaigiroku, testing, strategies)
    things = (getattr(module, name) for module in modules for name in module.__all__)
    return [thing for thing in things if inspect.isfunction(thing)]


@pytest.mark.parametrize("function", functions(), ids=lambda function: function.__name__)
def test_docstrings_say_what_goes_in_and_what_comes_out(function: Callable[..., object]) -> None:
    documentation = inspect.getdoc(function) or ""
    parameters = inspect.signature(function).parameters
    described = re.findall(r"^    (\w+): ", documentation, flags=re.MULTILINE)
    assert set(parameters) <= set(described)
    returned = inspect.get_annotations(function, eval_str=False)["return"]
    assert returned in {None, "None"} or re.search(
        r"^(?:Returns|Yields):$", documentation, re.MULTILINE
    )


@pytest.mark.parametrize("cls", [Finding, Problem, SourceError, Note])
def test_a_message_is_english_unless_another_language_is_asked_for(cls: type[Any]) -> None:
    assert inspect.signature(cls.message).parameters["language"].default == "en"


def test_the_citation_is_one_and_names_this_version() -> None:
    citation = ROOT / "CITATION.cff"
    command = [sys.executable, "-m", "check_jsonschema"]  # its schema refuses what is none
    schema = ["--builtin-schema", "vendor.citation-file-format"]
    subprocess.run([*command, *schema, citation], capture_output=True, check=True)
    text = citation.read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert re.findall(r"^version: (\S+)$", text, re.MULTILINE) == [kaigiroku.__version__]
    assert re.findall(r"^  - name: (.+)$", text, re.MULTILINE) == [
        author["name"] for author in project["authors"]
    ]
    listed = re.findall(r"^  - ([^:#\n]+?)(?: #.*)?$", text, re.MULTILINE)
    assert listed == [*project["license"].split(" AND "), *project["keywords"]]


# At least three words: enough to say why, too many for "never happens".
ARGUED = re.compile(r"# pragma: no (cover|branch) - \w+( \S+){3,}$")


def unargued(code: str) -> list[str]:
    """Return the lines that are kept out of the coverage and do not say why."""
    return [line for line in code.splitlines() if "pragma:" in line and not ARGUED.search(line)]


def test_what_is_not_covered_says_why() -> None:
    for module in Path(kaigiroku.__file__).parent.rglob("*.py"):
        assert not unargued(module.read_text(encoding="utf-8")), module


def test_a_marker_needs_an_argument() -> None:
    mute = ["x  # pragma: no cover", "x  # pragma: no branch - never", "x  # pragma:no cover"]
    assert unargued("\n".join(mute)) == mute
    assert not unargued("x  # pragma: no cover - the schema has refused it before")
