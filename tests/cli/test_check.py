import json
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from kaigiroku.cli import check as check_module
from tests.cli.harness import Run


def test_a_valid_document_is_clean(run: Run, sound: Path) -> None:
    ran = run("check", sound)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "1 document checked: nothing found\n"


def test_each_problem_has_a_line_with_its_place(run: Run, faulty: Path) -> None:
    ran = run("check", faulty)
    assert ran.status == 1
    lines = ran.out.splitlines()
    assert [line.split(" ")[:3] for line in lines] == [
        [f"{faulty}:3:12:", "error", "VAL005"],
        [f"{faulty}:4:3:", "error", "VAL003"],
    ]
    assert "leave the key out" in lines[0]
    assert ran.err == "1 document checked: 1 with findings (2 errors)\n"


def test_messages_are_in_the_language_asked_for(run: Run, faulty: Path) -> None:
    before = run("--lang", "ja", "check", faulty)
    after = run("check", "--lang", "ja", faulty)
    assert before == after
    assert "キーごと省いてください" in before.out
    assert before.err == "1件の文書を確認しました：うち1件に指摘（エラー2件）\n"


def test_a_folder_stands_for_the_documents_beneath_it_in_order(
    run: Run, faulty: Path, tmp_path: Path
) -> None:
    inner = tmp_path / "2026"
    inner.mkdir()
    (inner / "b.kaigiroku.json").write_text("[]")
    (inner / "a.kaigiroku.json").write_text("{}")
    (inner / "other.json").write_text("{}")
    ran = run("check", tmp_path)
    assert ran.status == 1
    named = dict.fromkeys(line.partition(":")[0] for line in ran.out.splitlines())
    assert list(named) == [str(faulty), f"{inner}/a.kaigiroku.json", f"{inner}/b.kaigiroku.json"]
    assert ran.err.startswith("3 documents checked: 3 with findings")


def test_a_document_named_twice_is_checked_once(run: Run, sound: Path, tmp_path: Path) -> None:
    assert run("check", sound, sound, tmp_path).err.startswith("1 document checked")


def test_a_folder_without_documents_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path)
    assert ran.status == 2
    assert "no *.kaigiroku.json in the folder" in ran.err


def test_standard_input(run: Run) -> None:
    ran = run("check", "-", stdin=b'{"kaigiroku": "1.0", "kaigiroku": "1.0"}')
    assert ran.status == 1
    assert ran.out.startswith("<stdin>:1:22: error JSN004 ")


def test_a_missing_file_does_not_keep_the_others_from_being_checked(
    run: Run, faulty: Path, tmp_path: Path
) -> None:
    ran = run("check", tmp_path / "nowhere.json", faulty)
    assert ran.status == 2
    assert f"{faulty}:3:12: error VAL005" in ran.out
    assert f"cannot read {tmp_path}/nowhere.json: No such file or directory" in ran.err
    assert ran.err.endswith("1 with findings (2 errors), 1 could not be read\n")


def test_a_file_without_permission_is_unreadable(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(sound))

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    ran = run("check", sound)
    assert ran.status == 2
    assert f"cannot read {sound}: Permission denied" in ran.err


def test_json_holds_every_file_and_both_languages(run: Run, sound: Path, faulty: Path) -> None:
    ran = run("check", "--format", "json", sound, faulty, "nowhere")
    assert ran.status == 2
    report = json.loads(ran.out)
    assert report["unreadable"] == [{"file": "nowhere", "reason": "No such file or directory"}]
    first, second = report["files"]
    nothing = {"error": 0, "warning": 0, "note": 0}
    assert first == {"file": str(sound), "findings": [], "waived": [], "counts": nothing}
    assert second["file"] == str(faulty)
    problem = second["findings"][0]
    assert {key: problem[key] for key in ("code", "pointer", "line", "column")} == {
        "code": "VAL005",
        "pointer": "/title",
        "line": 3,
        "column": 12,
    }
    assert "leave the key out" in problem["message"]["en"]
    assert "省いてください" in problem["message"]["ja"]


def test_json_is_json_whatever_the_document_holds(run: Run) -> None:
    ran = run("check", "--format", "json", "-", stdin=b'{"kaigiroku": "1.0", "a\\ud800\\n": 1}')
    assert ran.status == 1
    assert json.loads(ran.out)["files"][0]["findings"]


def test_github_annotations_are_escaped(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "100%,a:b.kaigiroku.json"
    path.write_text('{"kaigiroku": "1.0", "50%\\r\\n::x, y": 1}')
    ran = run("check", "--format", "github", path)
    assert ran.status == 1
    assert ran.out.count("\n") == 1
    place = f"{tmp_path}/100%25%2Ca%3Ab.kaigiroku.json"
    assert ran.out.startswith(f"::error file={place},line=1,col=22,title=VAL003::")
    assert "“50%25%0D%0A::x, y” is no key" in ran.out


def test_a_document_cannot_steer_the_terminal(run: Run) -> None:
    ran = run("check", "-", stdin=b'{"kaigiroku": "1.0", "\\u001b[31m\\nx\\u009b\\u202e": 1}')
    assert ran.out.count("\n") == 1
    assert "␛[31m␊x��" in ran.out
    assert not {"\x1b", "\x9b", "\u202e"} & set(ran.out)


def test_no_progress_bar_where_nobody_watches(run: Run, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.kaigiroku.json").write_text('{"kaigiroku": "1.0"}')
    ran = run("check", tmp_path)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "300 documents checked: nothing found\n"


def test_a_terminal_shows_progress_for_many_documents_only(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []

    def track(results: Iterable[object], *, total: int, **options: object) -> Iterable[object]:
        assert options["transient"]
        shown.append(total)
        return results

    monkeypatch.setattr(check_module, "track", track)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for number in range(300):
        (tmp_path / f"{number}.kaigiroku.json").write_text('{"kaigiroku": "1.0"}')
    run("check", tmp_path / "1.kaigiroku.json")
    assert shown == []
    run("check", tmp_path)
    assert shown == [300]


# ---------------------------------------------------------------- rules and how they are chosen

WRONG_DAY = '{"kaigiroku": "1.0", "meeting": {"sittings": [{"printed": "令和8年3月18日（木）", "date": "2026-03-18"}]}}'
SMALLEST = '{"kaigiroku": "1.0"}'


@pytest.fixture
def unsound(tmp_path: Path) -> Path:
    """Return a valid document with a wrong weekday, which is a warning."""
    path = tmp_path / "unsound.kaigiroku.json"
    path.write_text(WRONG_DAY, encoding="utf-8")
    return path


def test_a_warning_is_told_and_is_no_failure(run: Run, unsound: Path) -> None:
    ran = run("check", unsound)
    assert ran.status == 0
    assert ran.out.startswith(f"{unsound}:1:59: warning CAL002 ")
    assert ran.err == "1 document checked: 1 with findings (1 warning)\n"


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "note"], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning", "--ignore", "cal002"], 0),
        (["--fail-on", "warning", "--ignore", "OPN, CAL"], 0),
        (["--fail-on", "warning", "--select", "CAL"], 1),
        (["--fail-on", "warning", "--select", "OPN,REF"], 0),
        (["--fail-on", "warning", "--select", "OPN", "--select", "CAL002"], 1),
        (["--profile", "core"], 1),
        (["--profile", "core", "--fail-on", "never"], 0),
    ],
)
def test_the_exit_status_goes_by_the_gravest_finding(
    run: Run, unsound: Path, options: list[str], status: int
) -> None:
    assert run("check", *options, unsound).status == status


def test_what_the_document_waives_is_counted_apart(run: Run, tmp_path: Path) -> None:
    value = json.loads(WRONG_DAY) | {"waivers": [{"rule": "CAL002", "reason": "原本のとおり。"}]}
    path = tmp_path / "waived.kaigiroku.json"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    ran = run("check", "--fail-on", "note", path)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "1 document checked: nothing found, 1 finding waived\n"


def test_the_nearest_configuration_counts_and_options_go_before_it(
    run: Run, unsound: Path, tmp_path: Path
) -> None:
    (tmp_path / "kaigiroku.toml").write_text('fail-on = "warning"\nignore = ["REF"]\n')
    assert run("check", unsound).status == 1
    assert run("check", "--fail-on", "error", unsound).status == 0
    assert run("check", "--isolated", unsound).status == 0
    other = tmp_path / "other.toml"
    other.write_text('ignore = ["CAL"]\n')
    assert run("check", "--config", other, unsound).out == ""


def test_a_wrong_configuration_is_a_usage_error(run: Run, unsound: Path, tmp_path: Path) -> None:
    (tmp_path / "kaigiroku.toml").write_text("profil = 'core'\n")
    ran = run("check", unsound)
    assert ran.status == 2
    assert "did you mean 'profile'?" in ran.err


def test_an_unknown_rule_is_a_usage_error(run: Run, unsound: Path) -> None:
    ran = run("check", "--select", "CAL999", unsound)
    assert ran.status == 2
    assert "no rule and no family of rules 'CAL999'" in ran.err


def test_github_annotations_have_their_level(run: Run, unsound: Path) -> None:
    ran = run("check", "--format", "github", unsound)
    assert ran.out.startswith(f"::warning file={unsound},line=1,col=59,title=CAL002::")


def test_sarif_holds_what_could_not_be_read_too(run: Run, unsound: Path) -> None:
    ran = run("check", "--format", "sarif", unsound, "nowhere")
    assert ran.status == 2
    (log,) = json.loads(ran.out)["runs"]
    assert [result["ruleId"] for result in log["results"]] == ["CAL002"]
    assert log["invocations"][0]["executionSuccessful"] is False


def test_several_processes_say_what_one_says(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        text = (WRONG_DAY, SMALLEST, "[]")[number % 3]
        (tmp_path / f"{number:02}.kaigiroku.json").write_text(text, encoding="utf-8")
    (tmp_path / "kaigiroku.toml").write_text('profile = "core"\n')
    alone = run("check", "--jobs", "1", tmp_path)
    monkeypatch.setattr(check_module, "_MUCH", 0)
    together = run("check", "--jobs", "2", tmp_path)
    assert together == alone
    assert alone.status == 1
    (tmp_path / "kaigiroku.toml").write_text('profil = "core"\n')
    assert run("check", "--jobs", "2", tmp_path).status == 2


# ---------------------------------------------------------------- the referee


def test_the_referee_agrees_on_valid_and_invalid_documents(
    run: Run, sound: Path, faulty: Path
) -> None:
    assert run("check", "--referee", sound).status == 0
    assert run("check", "--referee", faulty).status == 1


def test_the_referee_is_not_asked_what_it_cannot_see(run: Run) -> None:
    double_key = b'{"kaigiroku": "1.0", "kaigiroku": "1.0"}'
    last_newline = b'{"kaigiroku": "1.0", "record": {"language": "ja\\n"}}'
    assert run("check", "--referee", "-", stdin=double_key).status == 1
    assert run("check", "--referee", "-", stdin=last_newline).status == 1


class _Contrarian:
    """A validator that finds every document to be what we think it is not."""

    def __init__(self, *, accepts: bool) -> None:
        self.accepts = accepts

    def is_valid(self, _: object) -> bool:
        return self.accepts

    def iter_errors(self, _: object) -> object:
        class Error:
            json_path = "$.record"
            message = "not to my taste"

        yield Error()


@pytest.mark.parametrize("accepts", [True, False])
def test_a_disagreement_is_a_bug_of_ours(
    run: Run, sound: Path, faulty: Path, monkeypatch: pytest.MonkeyPatch, *, accepts: bool
) -> None:
    monkeypatch.setattr(check_module, "validator", lambda: _Contrarian(accepts=accepts))
    ran = run("check", "--referee", faulty if accepts else sound)
    assert ran.status == 2
    assert "the schema and the library disagree, which is a bug of kaigiroku" in ran.err


def test_the_referee_is_not_asked_about_integers_that_python_does_not_read(run: Run) -> None:
    text = '{"kaigiroku": "1.0", "title": 1' + "0" * 5000 + "}"
    ran = run("check", "--referee", "-", stdin=text.encode())
    assert (ran.status, ran.out.count("VAL001")) == (1, 1)
