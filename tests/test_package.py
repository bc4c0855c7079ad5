"""The public face of the package."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kaigiroku


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
