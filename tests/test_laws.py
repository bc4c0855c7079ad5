"""The laws that hold for every document, in order of worth."""

import copy
import json
import pickle
import re
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import pointer, strategies
from kaigiroku.codec import careful, fast
from kaigiroku.codec.text import parse_text
from kaigiroku.model import CLASSES, Minutes
from kaigiroku.shapes import fields_of, is_empty
from kaigiroku.testing import mutants

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
NEAR = st.tuples(strategies.minutes(), st.integers(0, 2**32))


def near_valid(drawn: tuple[Minutes, int]) -> Any:
    minutes, seed = drawn
    ((_, document),) = mutants(kaigiroku.to_dict(minutes), Random(seed), 1)
    return document


@given(strategies.minutes())
def test_what_is_written_reads_back_equal(minutes: Minutes) -> None:
    for layout in ("canonical", "readable"):
        data = kaigiroku.dumps(minutes, layout=layout)
        assert kaigiroku.loads(data) == minutes
        assert kaigiroku.loads(data.decode()) == minutes
    assert kaigiroku.from_dict(kaigiroku.to_dict(minutes)) == minutes


@given(strategies.minutes(), st.randoms(use_true_random=False))
def test_equal_documents_give_equal_bytes(minutes: Minutes, random: Random) -> None:
    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(part) for part in value] if isinstance(value, list) else value

    other_writing = json.dumps(shuffled(kaigiroku.to_dict(minutes)), indent=random.randrange(4))
    assert kaigiroku.dumps(kaigiroku.loads(other_writing)) == kaigiroku.dumps(minutes)


@given(strategies.minutes())
def test_keys_stand_in_the_order_of_the_schema(minutes: Minutes) -> None:
    schema = kaigiroku.schema()

    def check(value: object, subschema: dict[str, Any]) -> None:
        (subschema,) = subschema.get("allOf", [subschema])
        if "$ref" in subschema:
            subschema = schema["$defs"][subschema["$ref"].rpartition("/")[2]]
        if isinstance(value, list):
            for part in value:
                check(part, subschema["items"])
        elif isinstance(value, dict) and "oneOf" in subschema:
            refs = [schema["$defs"][ref["$ref"].rpartition("/")[2]] for ref in subschema["oneOf"]]
            check(value, next(r for r in refs if r["properties"]["kind"]["const"] == value["kind"]))
        elif isinstance(value, dict) and "properties" in subschema:
            assert list(value) == [key for key in subschema["properties"] if key in value]
            for key, part in value.items():
                check(part, subschema["properties"][key])
        elif isinstance(value, dict):
            assert list(value) == sorted(value)

    check(json.loads(kaigiroku.dumps(minutes)), schema)


@given(strategies.minutes())
def test_canonical_bytes_are_what_any_json_library_writes(minutes: Minutes) -> None:
    data = kaigiroku.dumps(minutes)
    again = json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":"))
    assert data == again.encode()


@given(strategies.minutes())
def test_the_fast_and_the_careful_reading_agree(minutes: Minutes) -> None:
    text = kaigiroku.dumps(minutes).decode()
    assert fast.read(text) == minutes, "the fast reading gave up on a canonical document"
    assert careful.read(parse_text(text).value) == (minutes, [])


@given(NEAR)
def test_the_fast_reading_accepts_nothing_that_the_careful_one_refuses(
    drawn: tuple[Minutes, int],
) -> None:
    text = json.dumps(near_valid(drawn), ensure_ascii=False)
    if (minutes := fast.read(text)) is not None:
        assert careful.read(parse_text(text).value) == (minutes, [])


@given(NEAR, st.data())
def test_the_fast_reading_never_overlooks_a_duplicate_key(
    drawn: tuple[Minutes, int], data: st.DataObject
) -> None:
    """Write one member of one object twice, with any blanks, and with quotes in the text."""
    minutes, _ = drawn
    text = kaigiroku.dumps(minutes).decode()
    strings = re.finditer(r'("(?:[^"\\]|\\.)*")(:?)', text)
    start, key = data.draw(st.sampled_from([(at.start(), at[1]) for at in strings if at[2]]))
    blank = data.draw(st.sampled_from(["", " ", "\n", "\t  "]))
    value = data.draw(st.sampled_from(["1", '"x"', '"a\\"b"', '"\\":"', "[]", '{"a": 1}', "null"]))
    doubled = f"{text[:start]}{key}{blank}:{value},{text[start:]}"
    assert fast.read(doubled) is None
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(doubled)
    assert "JSN004" in {problem.code for problem in caught.value.problems}


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_document_or_our_error(data: bytes) -> None:
    with pytest.raises(kaigiroku.DecodeError):
        kaigiroku.loads(data)  # no document is that short by chance


@given(strategies.minutes(), st.data())
def test_damaged_bytes_end_in_a_document_or_our_error(
    minutes: Minutes, data: st.DataObject
) -> None:
    text = bytearray(kaigiroku.dumps(minutes))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        found = kaigiroku.loads(bytes(text))
    except kaigiroku.DecodeError as error:
        assert all(p.line and p.column for p in error.problems), error.problems
    else:
        assert kaigiroku.loads(kaigiroku.dumps(found)) == found


@given(JSON)
def test_any_json_value_ends_in_a_document_or_our_error(value: Any) -> None:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.from_dict(value)
    assert caught.value.problems
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(json.dumps(value))
    assert caught.value.problems


@given(NEAR)
def test_every_problem_names_a_place_that_is_there(drawn: tuple[Minutes, int]) -> None:
    document = near_valid(drawn)
    untouched = copy.deepcopy(document)
    try:
        kaigiroku.from_dict(document)
    except kaigiroku.DecodeError as error:
        for problem in error.problems:
            pointer.resolve(document, problem.pointer)
            assert problem.en and problem.ja and "{" not in problem.code
    assert document == untouched


@given(NEAR)
def test_every_problem_points_at_its_place_in_the_text(drawn: tuple[Minutes, int]) -> None:
    text = json.dumps(near_valid(drawn), ensure_ascii=False, indent=1)
    try:
        kaigiroku.loads(text)
    except kaigiroku.DecodeError as error:
        lines = text.split("\n")
        for problem in error.problems:
            assert problem.line is not None and problem.column is not None
            here = lines[problem.line - 1][problem.column - 1 :]
            value = pointer.resolve(json.loads(text), problem.pointer)
            if problem.code in {"VAL003", "VAL011"}:
                key = pointer.parse(problem.pointer)[-1]
                assert here.startswith(json.dumps(key, ensure_ascii=False))
            elif isinstance(value, dict | list):
                assert here.startswith("{" if isinstance(value, dict) else "[")
            else:
                assert here.startswith(json.dumps(value, ensure_ascii=False))


@given(NEAR)
def test_errors_survive_pickling_and_copying(drawn: tuple[Minutes, int]) -> None:
    try:
        kaigiroku.from_dict(near_valid(drawn))
    except kaigiroku.DecodeError as error:
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301
            assert type(again) is type(error)
            assert again.problems == error.problems
            assert str(again) == str(error)


@given(strategies.minutes())
def test_documents_are_values(minutes: Minutes) -> None:
    again = pickle.loads(pickle.dumps(minutes))  # noqa: S301
    assert again == minutes == copy.deepcopy(minutes)
    assert hash(again) == hash(minutes)
    assert len({again, minutes}) == 1


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_objects_built_by_hand_are_those_that_are_read(cls: type, data: st.DataObject) -> None:
    """The reader builds objects without their constructors; nobody can tell."""
    thing = data.draw(strategies.instances(cls))
    assert not is_empty(thing) or cls is Minutes
    rebuilt = cls(**{f.name: getattr(thing, f.name) for f in fields_of(cls)})
    assert rebuilt == thing
    assert rebuilt.__class__ is thing.__class__ is cls
    assert repr(rebuilt) == repr(thing)
