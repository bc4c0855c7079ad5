"""How the laws tell what they found: the first difference, a place, an excerpt on one line."""

import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import zip_longest
from typing import Any, Final

from kaigiroku.codec import from_dict, loads, to_dict
from kaigiroku.errors import DecodeError
from kaigiroku.findings import Finding
from kaigiroku.model import Minutes
from kaigiroku.pointer import child, resolve

__all__ = [
    "apart",
    "bare_text",
    "differences",
    "first_missing",
    "short",
    "told",
    "value_of",
    "verdict",
    "words_in",
]

_SHOWN: Final = 80
_BEFORE: Final = 20
"""How much of two strings is shown before the place at which they differ."""

_SEEN: Final = str.maketrans({"\n": "\\n", "\r": "\\r", "\t": "\\t"})
_TAG: Final = re.compile("<[^<>]*>")


def value_of(text: str | bytes) -> Any:
    """Return the JSON value of a text, as far as it is one."""
    try:
        return to_dict(loads(text))
    except DecodeError:
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return None


def told(finding: Finding, value: Any) -> str:
    """Return a finding in two lines: code and place with what stands there, and what to do."""
    place = finding.pointer or "the document"
    if finding.line is not None:
        place = f"{place} (line {finding.line}, column {finding.column})"
    try:
        excerpt = short(resolve(value, finding.pointer))
    except LookupError:
        excerpt = "nothing there"
    return f"{finding.code} {finding.severity} at {place}: {excerpt}\n    {finding.en}"


def differences(was: Any, now: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    """Go through the places at which two JSON values differ."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from differences(was.get(key), now.get(key), child(place, key))
    elif isinstance(was, list) and isinstance(now, list):
        for number, (one, other) in enumerate(zip_longest(was, now)):
            yield from differences(one, other, child(place, number))
    elif was != now:
        yield place, was, now


def bare_text(text: str) -> str:
    """Return a text without blanks and ends of lines."""
    return "".join(text.split())


def short(value: object, start: int = 0) -> str:
    """Return a value on one short line, from a character on; what is not there is “nothing”."""
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else repr(value)
    if isinstance(value, dict | list):
        text = json.dumps(value, ensure_ascii=False)
    text = text.translate(_SEEN)
    before = "…" if start else ""
    after = "…" if len(text) - start > _SHOWN else ""
    return f"“{before}{text[start : start + _SHOWN - len(after)]}{after}”"


def apart(was: object, now: object) -> str:
    """Tell what two values are; of long strings the part in which they differ."""
    start = 0
    if isinstance(was, str) and isinstance(now, str):
        was, now = was.translate(_SEEN), now.translate(_SEEN)
        same = next((n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), None)
        first = min(len(was), len(now)) if same is None else same
        start = first - _BEFORE if first > _SHOWN - _BEFORE else 0
    return f"was {short(was, start)}, and is now {short(now, start)}"


def verdict(document: Any) -> str:
    """Return what keeps a JSON value from being a document, or “nothing”."""
    try:
        from_dict(document)
    except DecodeError as error:
        return "\n".join(told(Finding.of(problem), document) for problem in error.problems)
    return "nothing"


def first_missing(words: str, held: str) -> str:
    """Tell from where on words are not found; nothing if all of them are."""
    at = next((n for n in range(len(words)) if words[: n + 1] not in held), None)
    if at is None:
        return ""
    return f"; missing from {short(words[at : at + _BEFORE])} (U+{ord(words[at]):04X}) on"


def words_in(made: Minutes | str | bytes) -> list[tuple[str, str]]:
    """Return all that can be read in what was made, with the places in a document."""
    if isinstance(made, Minutes):
        return list(_strings(to_dict(made), ""))
    page = made.decode("utf-8", errors="replace") if isinstance(made, bytes) else made
    try:
        return list(_strings(json.loads(page), ""))
    except (ValueError, RecursionError):
        return [(page, ""), (unescape(_TAG.sub("", page)), "")]


def _strings(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield value, place
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key, place
            yield from _strings(one, child(place, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _strings(one, child(place, number))
    else:
        yield str(value), place
