"""A newer minor version is read as far as it is known, tried with a made-up 1.1."""

import copy
import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import DecodeError, NotWritableError, loads_lenient
from kaigiroku.pointer import child, resolve
from kaigiroku.strategies import minutes
from tools.examples import example_files

NEW_KIND = {"kind": "applause", "length": "PT1M", "text": "（拍手）"}
EVENT = {"kind": "event", "event": "close"}


def newer(document: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(document) | {"kaigiroku": "1.1"}


def text(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def objects(value: Any, at: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Return the objects of a document to which a newer minor might add a key."""
    if isinstance(value, dict):
        inner = [pair for key, one in value.items() for pair in objects(one, child(at, key))]
        return inner if at.endswith("/extensions") else [(at, value), *inner]
    if isinstance(value, list):
        return [pair for n, one in enumerate(value) for pair in objects(one, child(at, n))]
    return []


def lists(value: Any, at: str = "") -> list[tuple[str, list[Any]]]:
    """Return the lists of units and spans of a document."""
    if isinstance(value, dict):
        return [pair for key, one in value.items() for pair in lists(one, child(at, key))]
    if isinstance(value, list):
        inner = [pair for n, one in enumerate(value) for pair in lists(one, child(at, n))]
        tail = at.rpartition("/")[2]
        return [(at, value), *inner] if tail in {"proceedings", "units", "spans"} else inner
    return []


@given(minutes(), st.data())
def test_what_a_newer_minor_added_is_left_out_and_told(
    known: kaigiroku.Minutes, data: st.DataObject
) -> None:
    """Without it, it is the document that it was made of; and what was added is what is told."""
    document = kaigiroku.to_dict(known)
    made = newer(document)
    for place, holder in data.draw(st.lists(st.sampled_from(objects(made)), max_size=3)):
        holder["newInOneOne"] = place
    if found := lists(made):
        for place, holder in data.draw(st.lists(st.sampled_from(found), max_size=3)):
            holder.insert(data.draw(st.integers(0, len(holder))), NEW_KIND | {"text": place})
    read = loads_lenient(text(made))
    assert read.version == "1.1"
    assert type(read.minutes) is not type(known)
    assert attrs.asdict(read.minutes, recurse=False) == attrs.asdict(known, recurse=False)
    for ignored in read.ignored:
        assert resolve(made, ignored.pointer) == ignored.value
    added = json.dumps(made).count("newInOneOne") + json.dumps(made).count('"applause"')
    assert len(read.ignored) == added


@given(minutes())
def test_a_version_that_is_known_is_read_as_ever(known: kaigiroku.Minutes) -> None:
    read = loads_lenient(kaigiroku.dumps(known))
    assert (read.minutes, read.version, read.ignored) == (known, "1.0", ())
    assert kaigiroku.dumps(read.minutes) == kaigiroku.dumps(known)


@pytest.mark.parametrize(
    ("added", "ignored"),
    [
        ({"record": {"state": "sealed", "edition": "full"}}, ["/record/state"]),
        ({"record": {"state": "sealed"}}, ["/record"]),
        ({"statedNone": ["agenda", "songs", "materials"]}, ["/statedNone/1"]),
        ({"statedNone": ["songs"]}, ["/statedNone"]),
        (
            {"proceedings": [{"kind": "event", "event": "song"}, {"kind": "remark", "text": "は"}]},
            ["/proceedings/0"],
        ),
        (
            {"proceedings": [NEW_KIND, {"kind": "remark", "mood": "glad", "text": "は"}, NEW_KIND]},
            ["/proceedings/0", "/proceedings/1/mood", "/proceedings/2"],
        ),
        ({"meeting": {"weather": {"sky": "clear"}}}, ["/meeting"]),
        (
            {"proceedings": [NEW_KIND if n in {0, 2, 10} else EVENT for n in range(12)]},
            ["/proceedings/0", "/proceedings/2", "/proceedings/10"],
        ),
        (
            {"weather": "clear", "10": 1, "air": {"9": 1}, "record": {"9": 1, "state": "draft"}},
            ["/weather", "/10", "/air", "/record/9"],
        ),
    ],
)
def test_what_is_left_of_nothing_goes_too(added: dict[str, Any], ignored: list[str]) -> None:
    """An object that says nothing else, or lacks what it must have, is left out as a whole."""
    document = {"kaigiroku": "1.7", "title": "会議録", **added}
    read = loads_lenient(text(document))
    assert [one.pointer for one in read.ignored] == ignored
    assert [one.value for one in read.ignored] == [resolve(document, at) for at in ignored]
    assert read.minutes.title == "会議録"


def test_what_was_read_leniently_cannot_be_written_back() -> None:
    read = loads_lenient(text({"kaigiroku": "1.1", "title": "会議録", "mood": "glad"}))
    for write in (kaigiroku.dumps, kaigiroku.to_dict):
        with pytest.raises(NotWritableError):
            write(read.minutes)
    assert kaigiroku.validate(read.minutes).findings == ()
    assert kaigiroku.plain_text(read.minutes) == "会議録"


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ({"kaigiroku": "2.0", "title": "会議録"}, [("VAL010", "/kaigiroku")]),
        ({"kaigiroku": "0.9", "title": "会議録"}, [("VAL010", "/kaigiroku")]),
        ({"kaigiroku": "1.0", "mood": "glad"}, [("VAL003", "/mood")]),
        ({"kaigiroku": "1.1", "mood": "glad", "title": ""}, [("VAL005", "/title")]),
        (
            {
                "kaigiroku": "1.1",
                "proceedings": [NEW_KIND, NEW_KIND, {"kind": "remark", "text": 1}],
            },
            [("VAL001", "/proceedings/2/text")],
        ),
        ({"kaigiroku": "1.1", "agenda": [{}]}, [("VAL005", "/agenda/0")]),
        ({"kaigiroku": "1.1", "$schema": "x"}, [("VAL011", "/$schema")]),
    ],
)
def test_all_else_is_as_strict_as_ever(
    document: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    """Places are those of the text, whatever was left out before them."""
    with pytest.raises(DecodeError) as caught:
        loads_lenient(text(document))
    assert [(problem.code, problem.pointer) for problem in caught.value.problems] == told
    assert all(problem.line == 1 for problem in caught.value.problems)


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"{", ["JSN003"]),
        (b"[" * 200, ["JSN007"]),
        (b"\xff", ["JSN001"]),
        (b"[]", ["VAL001"]),
        (b'{"kaigiroku": "1.0", "title": "a", "title": "b"}', ["JSN004"]),
        (b'{"kaigiroku": "1.1", "title": "a", "title": "b"}', ["JSN004"]),
        (b'{"kaigiroku": "1.1", "title": "a", "new": 1, "new": NaN}', ["JSN004", "JSN005"]),
    ],
)
def test_what_is_not_well_formed_is_refused(data: bytes, codes: list[str]) -> None:
    with pytest.raises(DecodeError) as caught:
        loads_lenient(data)
    assert sorted(one.code for one in caught.value.problems) == codes


@pytest.mark.parametrize("broken", ["NaN", r'"\ud800"'])
def test_of_what_is_no_json_nothing_more_is_said(broken: str) -> None:
    with pytest.raises(DecodeError) as caught:
        loads_lenient(f'{{"kaigiroku": "1.1", "title": {broken}, "new": 1}}')
    assert [(one.code[:3], one.pointer) for one in caught.value.problems] == [("JSN", "/title")]


def test_only_text_is_read() -> None:
    with pytest.raises(TypeError):
        loads_lenient(12)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.name[:20])
def test_the_examples_as_documents_of_a_newer_minor(path: Any) -> None:
    document = newer(json.loads(path.read_text("utf-8")))
    read = loads_lenient(text(document))
    assert read.ignored == ()
    assert read.minutes.proceedings == kaigiroku.load(path).proceedings
