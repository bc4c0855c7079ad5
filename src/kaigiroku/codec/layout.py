"""The two writings of a JSON value: canonical bytes, and the readable layout."""

import json
import unicodedata
from typing import Any, Final

__all__ = ["canonical", "readable"]

_WIDTH: Final = 100
_INDENT: Final = "  "


def canonical(value: Any) -> bytes:
    """Write compactly, keys in the order given: the bytes that hashes are taken of."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8")


def readable(value: Any) -> bytes:
    """Write for people: two spaces a level, what fits in 100 columns on one line, LF at the end.

    A full-width character takes two columns, as it does on the screen.
    """
    return ("\n".join(_lines(value, "", "", "")) + "\n").encode("utf-8")


def _lines(value: Any, indent: str, lead: str, tail: str) -> list[str]:
    """Lay out `value` after `lead` (its key, if any) and before `tail` (a comma, if any)."""
    inline = _inline(value, _WIDTH - len(indent) - _columns(lead) - len(tail))
    if inline is not None:
        return [f"{indent}{lead}{inline}{tail}"]
    deeper = indent + _INDENT
    if isinstance(value, dict):
        opening, closing = "{", "}"
        parts = [(f"{_string(key)}: ", entry) for key, entry in value.items()]
    else:
        opening, closing = "[", "]"
        parts = [("", entry) for entry in value]
    lines = [f"{indent}{lead}{opening}"]
    for number, (key, entry) in enumerate(parts, 1):
        lines += _lines(entry, deeper, key, "," if number < len(parts) else "")
    lines.append(f"{indent}{closing}{tail}")
    return lines


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _inline(value: Any, room: int) -> str | None:
    """Write `value` on one line, or return None if it is an array or object without room."""
    if not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    parts: list[str] = []
    left = room - 2
    for entry in value.items() if isinstance(value, dict) else value:
        lead, inner = (
            (f"{_string(entry[0])}: ", entry[1]) if isinstance(value, dict) else ("", entry)
        )
        left -= len(lead) + (2 if parts else 0)
        text = _inline(inner, left)
        if text is None or (left := left - _columns(text)) < 0:
            return None
        parts.append(lead + text)
    return ("{%s}" if isinstance(value, dict) else "[%s]") % ", ".join(parts)


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
