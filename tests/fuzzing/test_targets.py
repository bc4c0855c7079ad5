"""The fuzzing itself: targets see what is wrong, seeds are accepted by them, changes are made."""

import json
import subprocess
import sys
from collections.abc import Callable
from random import Random
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

import kaigiroku
from kaigiroku import cli
from kaigiroku.errors import DecodeError
from kaigiroku.problems import Problem, problem
from tools.fuzzing import commands
from tools.fuzzing.commands import COMMANDS
from tools.fuzzing.material import documents, seeds, words
from tools.fuzzing.mutating import mutator
from tools.fuzzing.promises import BrokenPromiseError, demand_places
from tools.fuzzing.targets import TARGETS

SMALL = b'{"kaigiroku": "1.0"}'
REMARK = '{"kaigiroku": "1.0", "proceedings": [{"kind": "remark", "text": "はい。"}]}'


def at(code: str, pointer: str, line: int, column: int) -> Problem:
    return attrs.evolve(
        problem(code, pointer, key="", found="", limit="", expected_en="", expected_ja="",
                found_en="", found_ja="", owner="", hint_en="", hint_ja=""),
        line=line, column=column,
    )  # fmt: skip


# ------------------------------------------------------------------------ promises


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("/title", 1, 31),
        ("/titel", 1, 30),  # there is nothing
        ("/title", 1, 29),  # a blank stands there
        ("/title", 1, 21),  # the key stands there
        ("/title", 2, 1),
        ("/title", 1, 100),
        ("/title", 0, 0),
    ],
)
def test_places_that_are_wrong_are_seen(pointer: str, line: int, column: int) -> None:
    found = at("VAL001", pointer, line, column)
    if (pointer, line, column) == ("/title", 1, 31):
        demand_places('{"kaigiroku": "1.0", "title": 5}', [found])
    else:
        with pytest.raises(BrokenPromiseError):
            demand_places('{"kaigiroku": "1.0", "title": 5}', [found])


def test_of_a_key_that_stands_twice_either_value_may_be_meant() -> None:
    text = '{"title": 5, "title": {"x": null}}'
    demand_places(text, [at("JSN004", "/title", 1, 14), at("VAL001", "/title/x", 1, 29)])
    with pytest.raises(BrokenPromiseError):
        demand_places(text, [at("VAL001", "/title/y", 1, 29)])


def raising(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise error

    return fail


def returning(value: object) -> Callable[..., Any]:
    return lambda *_, **__: value


REFUSED = DecodeError([at("VAL005", "/title", 1, 31)])


@pytest.mark.parametrize(
    ("name", "data", "where", "what", "broken"),
    [
        ("loads", SMALL, "kaigiroku.loads", raising(REFUSED), "pointer"),
        ("loads", b'{"kaigiroku": "1.0", "title": ""}', "kaigiroku.loads",
         returning(kaigiroku.Minutes()), "the schema accepts"),
        ("loads", SMALL, "kaigiroku.from_dict", returning(kaigiroku.Minutes(title="x")), "from_dict"),
        ("loads", SMALL, "kaigiroku.dumps", returning(b'{"kaigiroku":"1.0","title":"x"}'), "read as"),
        ("lenient", SMALL, "kaigiroku.loads", returning(kaigiroku.Minutes(title="x")), "as ever"),
        ("migrate", SMALL, "kaigiroku.migrate", returning({"kaigiroku": "1.0", "x": 1}), "nothing"),
        ("validate", REMARK.encode(), "kaigiroku.validate",
         returning(SimpleNamespace(findings=(SimpleNamespace(pointer="/x", related=()),))), "found is"),
        ("publish", SMALL, "kaigiroku.compare", returning(SimpleNamespace(is_same=False)), "says"),
        ("decoding", "会議".encode(), "tools.fuzzing.targets.decode", returning(("x", "utf-8")), "makes"),
    ],
)  # fmt: skip
def test_broken_promises_are_seen(  # noqa: PLR0917 -- a table of cases
    monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, where: str, what: Any, broken: str
) -> None:
    TARGETS[name].test(data)
    monkeypatch.setattr(where, what)
    with pytest.raises(BrokenPromiseError, match=broken):
        TARGETS[name].test(data)


@pytest.mark.parametrize("name", ["text", "markdown", "html", "any", "docx"])
def test_lost_characters_are_seen(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    data = seeds(TARGETS[name])[0]
    TARGETS[name].test(data)
    read = kaigiroku.read

    def losing(*args: Any, **more: Any) -> Any:
        reading = read(*args, **more)
        pieces = reading.coverage.pieces[1:]
        return attrs.evolve(reading, coverage=attrs.evolve(reading.coverage, pieces=pieces))

    monkeypatch.setattr(kaigiroku, "read", losing)
    with pytest.raises(BrokenPromiseError, match="one place"):
        TARGETS[name].test(data)


def test_an_error_that_is_not_ours_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every target: whatever the library raises that it does not promise comes out of it."""
    inside = {
        "loads": "kaigiroku.loads",
        "lenient": "kaigiroku.loads_lenient",
        "migrate": "kaigiroku.loads_lenient",
        "check": "kaigiroku.check",
        "validate": "kaigiroku.loads",
        "render": "kaigiroku.render",
        "publish": "kaigiroku.publish",
        **dict.fromkeys(("text", "markdown", "html", "docx", "any"), "kaigiroku.read"),
        "decoding": "tools.fuzzing.targets.decode",
        "words": "kaigiroku.japanese.find_dates",
        "command": "tools.fuzzing.commands.main",
        "configuration": "tools.fuzzing.commands.read_configuration",
    }
    assert inside.keys() == TARGETS.keys()
    for name, where in inside.items():
        with monkeypatch.context() as patched:
            patched.setattr(where, raising(KeyError("escaped")))
            with pytest.raises(KeyError, match="escaped"):
                TARGETS[name].test(SMALL)


@pytest.mark.parametrize("status", [3, -1, None])
def test_an_odd_exit_status_is_seen(monkeypatch: pytest.MonkeyPatch, status: Any) -> None:
    monkeypatch.setattr("tools.fuzzing.commands.main", returning(status))
    with pytest.raises(BrokenPromiseError, match="exit status"):
        TARGETS["command"].test(b"A" + SMALL)


def test_a_failure_without_words_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.fuzzing.commands.main", returning(1))
    with pytest.raises(BrokenPromiseError, match="says what is wrong"):
        TARGETS["command"].test(b"A" + SMALL)


def test_every_command_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    main = cli.main

    def watching(arguments: list[str]) -> int:
        ran.append(arguments[0])
        return main(arguments)

    monkeypatch.setattr(commands, "main", watching)
    for number in range(len(COMMANDS)):
        TARGETS["command"].test(bytes([ord("A") + number]) + REMARK.encode())
    assert ran == [line.split()[0] for line in COMMANDS]


# ------------------------------------------------------------------------ what inputs are made of


@pytest.mark.parametrize("name", TARGETS)
def test_there_are_seeds_for_every_target_and_they_are_no_escapes(name: str) -> None:
    target = TARGETS[name]
    made = seeds(target)
    assert len(made) > 100
    assert max(map(len, made)) <= target.longest
    for seed in made[:: len(made) // 40]:
        target.test(seed)


def test_the_dictionary_has_the_words_of_documents_and_of_print() -> None:
    assert {
        '"kaigiroku"',
        '"proceedings"',
        '"remark"',
        '"recess"',
        "休憩",
        "○",
        "：",
        "CAL001",
    } <= {*words()}


def test_changed_documents_are_mostly_json_and_some_are_valid() -> None:
    mutate = mutator("json", lambda data, _: data[:-1])
    made = [
        mutate(json.dumps(one).encode(), 4096, number)
        for number, one in enumerate(documents()[:1000])
    ]
    parsed = valid = 0
    for one in made:
        try:
            value = json.loads(one)
        except ValueError:
            continue
        parsed += 1
        try:
            valid += kaigiroku.from_dict(value) is not None
        except DecodeError:
            continue
    assert 500 < parsed < 800
    assert valid > 100


@pytest.mark.parametrize("kind", ["json", "text", "bytes"])
def test_changes_are_bounded_and_by_one_seed_always_the_same(kind: Any) -> None:
    random = Random(1)
    mutate = mutator(kind, lambda data, longest: data[:longest] or b"x")
    for seed in range(500):
        data = random.choice([REMARK.encode(), b"\xff\n\n", b"", "会長：はい。\n".encode() * 3])
        made = mutate(data, 100, seed)
        assert 0 < len(made) <= 100
        assert made == mutate(data, 100, seed)


def test_atheris_is_not_needed() -> None:
    code = "import sys; sys.modules['atheris'] = None; import tools.fuzzing.targets"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_changed_documents_stay_valid_where_that_is_wanted() -> None:
    mutate = mutator("document", lambda data, _: data)
    made = [
        mutate(json.dumps(one).encode(), 4096, number)
        for number, one in enumerate(documents()[:400])
    ]
    assert sum(_is_valid(one) for one in made) > 300
    assert sum(_is_valid(mutate(b"A{no document", 4096, seed)[1:]) for seed in range(100)) > 40


def _is_valid(data: bytes) -> bool:
    try:
        kaigiroku.loads(data)
    except DecodeError:
        return False
    return True
