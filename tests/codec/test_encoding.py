"""Encodings and sizes: what is not UTF-8 is guessed at, and the bound is exact."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kaigiroku
from kaigiroku.codec import MAX_BYTES
from kaigiroku.problems import Problem


def problem(source: str | bytes) -> Problem:
    with pytest.raises(kaigiroku.DecodeError) as caught:
        kaigiroku.loads(source)
    (found,) = caught.value.problems
    return found


# ----------------------------------------------------------------------------- encodings

SHORT, JAPANESE = '{"a": 1}', '{"会": "会議録"}'
MARK = "\ufeff"


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ((MARK + JAPANESE).encode("utf-16-le"), "UTF-16"),
        ((MARK + JAPANESE).encode("utf-16-be"), "UTF-16"),
        (SHORT.encode("utf-16-le"), "UTF-16"),
        (SHORT.encode("utf-16-be"), "UTF-16"),
        (JAPANESE.encode("utf-16-le") + b"\xff", "UTF-16"),
        ((MARK + JAPANESE).encode("utf-32-le"), "UTF-32"),
        ((MARK + JAPANESE).encode("utf-32-be"), "UTF-32"),
        (SHORT.encode("utf-32-le"), "UTF-32"),
        (SHORT.encode("utf-32-be"), "UTF-32"),
        (JAPANESE.encode("cp932"), "Shift_JIS (CP932)"),
        (JAPANESE.encode("euc_jp"), "EUC-JP"),
        (b'{"caf\xe9": "\xff"}', None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_text_that_is_not_utf_8_looks_like(data: bytes, guess: str | None) -> None:
    found = problem(data)
    assert found.code == "JSN001"
    en, ja = (f" (it looks like {guess})", f"（{guess}のようです）") if guess else ("", "")
    assert found.en == f"The text is not UTF-8{en}; save it again as UTF-8."
    assert found.ja.startswith(f"文字コードがUTF-8ではありません{ja}。")


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x00\x00", b'{"\x00"}', b'{"a": 1}\x00\x00'])
def test_utf_8_with_a_stray_null_is_no_other_encoding(data: bytes) -> None:
    assert problem(data).code == "JSN003"


# --------------------------------------------------------------------------------- sizes

FRAME = '{"kaigiroku": "1.0", "title": "会議録"}'
ROOM = MAX_BYTES - len(FRAME.encode())


@pytest.mark.parametrize("beyond", [0, 1], ids=["as large as may be", "larger by one"])
def test_the_bound_of_size_is_exact(beyond: int, tmp_path: Path) -> None:
    """Whatever the document is read from."""
    text = FRAME + " " * (ROOM + beyond)
    data = text.encode()
    path = tmp_path / "large.kaigiroku.json"
    path.write_bytes(data)
    readings: list[Callable[[], kaigiroku.Minutes]] = [
        lambda: kaigiroku.loads(text),
        lambda: kaigiroku.loads(data),
        lambda: kaigiroku.load(path),
        lambda: kaigiroku.load(io.BytesIO(data)),
        lambda: kaigiroku.load(io.StringIO(text)),
    ]
    for read in readings:
        if not beyond:
            assert read().title == "会議録"
            continue
        with pytest.raises(kaigiroku.DecodeError) as caught:
            read()
        assert [(one.code, dict(one.params)) for one in caught.value.problems] == [
            ("JSN008", {"limit": str(MAX_BYTES)})
        ]


def test_a_str_is_as_large_as_its_bytes() -> None:
    """Also one of as many characters as there may be bytes; and size is the first thing said."""
    assert problem(FRAME + " " * (MAX_BYTES - len(FRAME))).code == "JSN008"
    assert problem('"\ud842' + "x" * MAX_BYTES).code == "JSN008"
    assert problem('"\ud842' + "x" * 10).code == "JSN006"


def test_only_text_is_read() -> None:
    data: Any = bytearray(b"{}")
    with pytest.raises(TypeError, match=r"loads\(\) reads str or bytes, not bytearray"):
        kaigiroku.loads(data)
