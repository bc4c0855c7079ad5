"""Large, deep and strange input: a clear error of ours, and nothing printed."""

import io
from pathlib import Path
from typing import Any

import pytest

import kaigiroku
from kaigiroku.codec import MAX_BYTES, MAX_DEPTH


def codes_of(source: str | bytes) -> list[str]:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(source)
    return [problem.code for problem in caught.value.problems]


def test_a_hundred_megabytes() -> None:
    text = '{"kaigiroku": "1.0", "title": "' + "x" * 100_000_000 + '"}'
    assert codes_of(text) == ["JSN008"]
    assert codes_of(text.encode()) == ["JSN008"]


def test_size_is_counted_in_bytes_also_for_a_str() -> None:
    frame = '{"kaigiroku":"1.0","title":"%s"}'
    room = MAX_BYTES - len(frame % "")
    assert kaigiroku.loads(frame % ("あ" * (room // 3))).title
    assert codes_of(frame % ("あ" * (room // 3 + 1))) == ["JSN008"]
    assert codes_of((frame % ("あ" * (room // 3 + 1))).encode()) == ["JSN008"]


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_a_hundred_thousand_deep(opening: str) -> None:
    assert codes_of(opening * 100_000) == ["JSN007"]


def nested(levels: int) -> str:
    section = '{"kind":"section","units":[' * levels + '{"kind":"remark","text":"x"}'
    return '{"kaigiroku":"1.0","proceedings":[' + section + "]}" * levels + "]}"


def test_depth_is_counted_exactly() -> None:
    deepest = (MAX_DEPTH - 3) // 2  # the document, its array, the remark; two for each section
    assert kaigiroku.dumps(kaigiroku.loads(nested(deepest))) == nested(deepest).encode()
    assert codes_of(nested(deepest + 1)) == ["JSN007"]


def test_a_million_digits() -> None:
    assert codes_of("1" * 1_000_000) == ["VAL001"]
    assert codes_of("-" + "1" * 1_000_000) == ["VAL001"]
    assert codes_of('{"kaigiroku": "1.0", "title": 1' + "0" * 1_000_000 + "}") == ["VAL001"]


def test_neither_text_nor_bytes() -> None:
    with pytest.raises(TypeError):
        kaigiroku.loads(bytearray(b"{}"))  # type: ignore[arg-type]


def test_only_minutes_are_written() -> None:
    things: list[Any] = [None, {}, kaigiroku.model.Remark(text="はい。")]
    for thing in things:
        with pytest.raises(kaigiroku.ModelError):
            kaigiroku.dumps(thing)


def test_there_are_two_layouts() -> None:
    layout: Any = "pretty"
    with pytest.raises(ValueError, match="pretty"):
        kaigiroku.dumps(kaigiroku.Minutes(), layout=layout)


def test_files(tmp_path: Path) -> None:
    minutes = kaigiroku.Minutes(title="会 議 録")
    path = tmp_path / "a.kaigiroku.json"
    for layout in ("canonical", "readable"):
        kaigiroku.dump(minutes, path, layout=layout)
        assert path.read_bytes() == kaigiroku.dumps(minutes, layout=layout)
        assert kaigiroku.load(path) == kaigiroku.load(str(path)) == minutes
        with path.open("rb") as binary, path.open(encoding="utf-8") as text:
            assert kaigiroku.load(binary) == kaigiroku.load(text) == minutes
    buffer = io.BytesIO()
    kaigiroku.dump(minutes, buffer)
    assert buffer.getvalue() == kaigiroku.dumps(minutes)
    with pytest.raises(FileNotFoundError):
        kaigiroku.load(tmp_path / "missing.json")


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 4)
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.load(path)
    assert [p.code for p in caught.value.problems] == ["JSN008"]


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    codes_of(b"\xff")
    codes_of('{"kaigiroku": "1.0", "x": NaN}')
    kaigiroku.loads('{"kaigiroku": "1.0"}')
    assert capfd.readouterr() == ("", "")


def test_of_half_a_character_in_a_kind_nothing_more_is_said() -> None:
    text = '{"kaigiroku": "1.0", "proceedings": [{"kind": "\\ud800", "text": "x"}]}'
    assert codes_of(text) == ["JSN006"]


def test_keys_that_are_no_strings() -> None:
    """JSON has none, but a dict may."""
    for value in ({"extensions": {1: "あ"}}, {"title": "あ", 1: "あ"}):
        with pytest.raises(kaigiroku.DecodeError) as caught:
            kaigiroku.from_dict({"kaigiroku": "1.0", **value})  # type: ignore[dict-item]
        assert len(caught.value.problems) == 1
