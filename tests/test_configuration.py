"""Configuration: found where it counts, read strictly, and wrong in words that help."""

from pathlib import Path

import pytest

from kaigiroku import ConfigurationError
from kaigiroku.configuration import Configuration, find_configuration, read_configuration


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_both_files_say_the_same(tmp_path: Path) -> None:
    keys = (
        'profile = "municipal"\nselect = ["CAL", "OPN001"]\nignore = ["CAL002"]\nfail-on = "note"\n'
    )
    own = write(tmp_path / "a" / "kaigiroku.toml", keys)
    shared = write(
        tmp_path / "b" / "pyproject.toml", f"[project]\nname='x'\n[tool.kaigiroku]\n{keys}"
    )
    assert (
        read_configuration(own)
        == read_configuration(shared)
        == Configuration(
            profile="municipal", select=("CAL", "OPN001"), ignore=("CAL002",), fail_on="note"
        )
    )


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    top = write(tmp_path / "kaigiroku.toml", "")
    write(tmp_path / "pyproject.toml", "[tool.kaigiroku]\n")
    write(tmp_path / "a" / "pyproject.toml", "[project]\nname='x'\n")  # not ours
    near = write(tmp_path / "a" / "b" / "pyproject.toml", "[tool.kaigiroku]\n")
    (tmp_path / "a" / "b" / "c").mkdir()
    assert find_configuration(tmp_path) == top
    assert find_configuration(tmp_path / "a") == top
    assert find_configuration(tmp_path / "a" / "b" / "c") == near


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("profil = 'core'", "there is no key 'profil'; did you mean 'profile'?"),
        ("profile = 'strict'", "profile is one of core, municipal, statutory, not 'strict'"),
        ("profile = ['core']", "profile is one of core"),
        ("fail-on = true", "fail-on is one of error, warning, note, never"),
        ("select = 'CAL'", 'select is a list of codes, such as ["CAL", "OPN001"]'),
        ("ignore = [1]", "ignore is a list of codes"),
        ("ignore = ['CAL999']", "no rule and no family of rules 'CAL999'"),
        ("= 1", "line 1"),
        ("\x00", "line 1"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path / "kaigiroku.toml", text)
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_a_table_of_another_form_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[tool]\nkaigiroku = 1\n")
    with pytest.raises(ConfigurationError, match="no table"):
        find_configuration(tmp_path)
    path.write_text("[tool]\n")
    with pytest.raises(ConfigurationError, match="no table"):
        read_configuration(path)


def test_what_cannot_be_read_is_said_with_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "kaigiroku.toml", "")
    monkeypatch.setattr(Path, "read_text", refuse)  # root may read everything
    with pytest.raises(ConfigurationError, match=r"kaigiroku\.toml: Permission denied"):
        read_configuration(path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kaigiroku.toml"
    path.write_bytes("# 設定".encode("cp932"))
    with pytest.raises(ConfigurationError, match="utf-8"):
        read_configuration(path)


@pytest.mark.parametrize(
    "text",
    [
        "select = " + "[" * 3000 + "]" * 3000,
        "[reasons." + "a." * 3000 + 'a]\nprinted = "x"\nno = 1',
        "select = 1" + "0" * 5000,
    ],
)
def test_what_is_too_deep_or_too_long_is_told_as_anything_else(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "kaigiroku.toml", text)
    with pytest.raises(ConfigurationError, match=r"kaigiroku\.toml: "):
        read_configuration(path)


def test_provisions_are_stated_for_a_reason_and_for_a_kind_of_it(tmp_path: Path) -> None:
    """The dot of a code makes a table inside a table, with one of its own around it or not."""
    path = write(
        tmp_path / "kaigiroku.toml",
        "[[reasons.personal]]\nprinted = '条例第7条第2号'\n"
        "[[reasons.personal]]\nprinted = '条例第7条第3号'\n"
        "[reasons.operations.contract]\nprinted = '条例第7条第6号'\n",
    )
    bases = read_configuration(path).policy.bases
    assert {code: [one.printed for one in basis] for code, basis in bases.items()} == {
        "personal": ["条例第7条第2号", "条例第7条第3号"],
        "operations.contract": ["条例第7条第6号"],
    }
