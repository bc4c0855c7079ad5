"""Vectors of versions: which documents a reader of 1.0 takes for its own.

A reader does not take a newer document for one of its version, and an older or misspelt one for
nothing at all; where the version is another, nothing else is said of the document.
"""

from collections.abc import Iterator
from typing import Any, Final

from tools.vectors.layout import document, file, shown

__all__ = ["files"]

_NEWER: Final = ("1.1", "1.10", "1.999999999", "2.0", "10.0", "99.99")
_OTHER: Final = (
    *("0.1", "0.9", "1", "1.", ".0", "1.0.0", "1.00", "01.0", "1.0-draft", "v1.0", "1,0", "1.O"),
    *(" 1.0", "1.0 ", "1.0\n", "\ufeff1.0", "１.０", "1．0", "latest", "令和8年"),
)
_CONST: Final = "/properties/kaigiroku/const"
_TYPE: Final = "/properties/kaigiroku/type"


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the one file."""
    yield "version", file("documents", "version", [*_vectors()])


def _vectors() -> Iterator[dict[str, Any]]:
    at = "/kaigiroku"
    unknown: dict[str, Any] = {"resolutions": [{"kind": "vote", "text": ""}]}
    yield document("1.0", {"kaigiroku": "1.0"})
    for version in _NEWER:
        yield document(f"newer: {version}", {"kaigiroku": version}, ("VAL010", at), keyword=_CONST)
    for version in _OTHER:
        problem = ("VAL010", at)
        yield document(
            f"no version: {shown(version)}", {"kaigiroku": version}, problem, keyword=_CONST
        )
    yield document(
        "newer, with what 1.0 does not know", {"kaigiroku": "1.1"} | unknown, ("VAL010", at)
    )
    yield document(
        "newer, not valid by any version", {"kaigiroku": "2.0", "title": ""}, ("VAL010", at)
    )
    yield document(
        "1.0, with what 1.0 does not know",
        {"kaigiroku": "1.0"} | unknown,
        ("VAL003", "/resolutions"),
        keyword="/additionalProperties",
    )
    yield document("an empty string", {"kaigiroku": ""}, ("VAL005", at), keyword=_CONST)
    for what, value, code in (
        ("a number", 1.0, "VAL001"),
        ("another number", 1.1, "VAL001"),
        ("in an array", ["1.0"], "VAL001"),
        ("an object", {"major": 1, "minor": 0}, "VAL001"),
        ("true", True, "VAL001"),
        ("null", None, "VAL004"),
    ):
        yield document(what, {"kaigiroku": value}, (code, at), keyword=_TYPE)
    yield document("none", {"title": "会議録"}, ("VAL002", ""), keyword="/required")
    for key in ("Kaigiroku", "version", "会議録"):
        problems = (("VAL002", ""), ("VAL003", f"/{key}"))
        yield document(f"under the key {key}", {key: "1.0"}, *problems, keyword="/required")
