"""From bytes to text: UTF-8 without byte order mark, of bounded size, and nothing else.

Level: well-formed.
"""

import attrs

from kaigiroku.codec.limits import MAX_BYTES
from kaigiroku.errors import DecodeError
from kaigiroku.pointer import ROOT
from kaigiroku.problems import Problem, problem

__all__ = ["check_text", "decode"]


def decode(data: bytes) -> str:
    """Decode UTF-8 without a byte order mark, not larger than `MAX_BYTES`.

    Raises `DecodeError` with a guess at the encoding that the bytes are really in.
    """
    if len(data) > MAX_BYTES:
        raise DecodeError([problem("JSN008", ROOT, limit=str(MAX_BYTES))])
    if data.startswith(b"\xef\xbb\xbf"):
        raise DecodeError([_located(problem("JSN002", ROOT), "")])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DecodeError([_encoding_problem(data, error.start)]) from None
    if guess := _utf16_or_32(data):
        raise DecodeError([_not_utf8(guess, "")])
    return text


def check_text(text: str) -> str:
    """Return a str as it is, if it is fit to be read as a document.

    Raises `DecodeError` if it is larger than `MAX_BYTES`, begins with a byte order mark, or holds
    half a character that UTF-8 has no bytes for.
    """
    if text.startswith("\ufeff"):
        raise DecodeError([_located(problem("JSN002", ROOT), "")])
    try:
        size = len(text) if len(text) > MAX_BYTES or text.isascii() else len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        half = f"U+{ord(text[error.start]):04X}"
        found = problem("JSN006", ROOT, found=half)
        raise DecodeError([_located(found, text[: error.start])]) from None
    if size > MAX_BYTES:
        raise DecodeError([problem("JSN008", ROOT, limit=str(MAX_BYTES))])
    return text


def _encoding_problem(data: bytes, offset: int) -> Problem:
    guess = _utf16_or_32(data) or _japanese(data)
    return _not_utf8(guess, data[:offset].decode("utf-8"))


def _not_utf8(guess: str | None, good: str) -> Problem:
    found = problem(
        "JSN001",
        ROOT,
        guess_en=f" (it looks like {guess})" if guess else "",
        guess_ja=f"（{guess}のようです）" if guess else "",
    )
    return _located(found, good)


def _located(found: Problem, before: str) -> Problem:
    """Return the problem with the line and column that follow the text `before`."""
    column = len(before) - before.rfind("\n")
    return attrs.evolve(found, line=before.count("\n") + 1, column=column)


def _utf16_or_32(data: bytes) -> str | None:
    head = data[:4]
    if head in {b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"}:
        return "UTF-32"
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "UTF-16"
    if len(head) == 4 and head.count(0) >= 2:  # noqa: PLR2004 -- RFC 4627, section 3
        return "UTF-32" if head.count(0) == 3 else "UTF-16"  # noqa: PLR2004
    return None


def _japanese(data: bytes) -> str | None:
    for name, codec in (("Shift_JIS (CP932)", "cp932"), ("EUC-JP", "euc_jp")):
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            continue
        return name
    return None
