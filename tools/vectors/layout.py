"""How the files of vectors are written: for people, and so that nothing can change them unseen."""

import json as json_
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Final

from kaigiroku.codec.layout import readable

__all__ = ["document", "file", "shown", "text"]

_NOT_ASCII: Final = re.compile("[^\x00-\x7f]")
_HIDDEN: Final = {"Cc", "Cf", "Cn", "Co", "Mn", "Zl", "Zp"}

_LONGEST: Final = 70

Json = dict[str, Any]


def file(part: str, about: str, vectors: Sequence[Json]) -> str:
    """Return the text of a file: the readable layout, with escapes for what may be lost or hidden.

    What an editor, a mail program or a version control may normalise, drop or not show is written
    as an escape of JSON: it can be seen, and it stays as it is.

    Raises `ValueError` if two vectors have one name.
    """
    names = [vector["name"] for vector in vectors]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"{about}: {sorted(twice)}")
    written = readable({"part": part, "about": about, "vectors": list(vectors)}).decode("utf-8")
    return _NOT_ASCII.sub(_escaped, written)


def document(name: str, value: Any, *problems: tuple[str, str], keyword: str | None = None) -> Json:
    """Return a vector of a document; the problems, if any, are codes with their pointers.

    `keyword` is the place in the schema of the keyword that refuses it, if one alone does.
    """
    verdict: Json = {"valid": not problems}
    if problems:
        verdict |= {"problems": _problems(problems), "schema": True}
    if keyword is not None:
        verdict["keyword"] = keyword
    return {"name": name, "document": value, **verdict}


def text(
    name: str,
    source: Json,
    *problems: tuple[str, str],
    json: bool = True,
    schema: bool = False,
) -> Json:
    """Return a vector of a text, of which `source` says how its bytes are made.

    `json` tells whether it is JSON by its grammar (RFC 8259), `schema` whether the schema refuses
    the value that an ordinary reader makes of it.
    """
    verdict: Json = {"json": json, "valid": not problems}
    if problems:
        verdict |= {"problems": _problems(problems), "schema": schema}
    return {"name": name, **source, **verdict}


def shown(value: Any) -> str:
    """Return a value as the name of a vector shows it: as JSON, a string in curly quotes, cut."""
    written = json_.dumps(value, ensure_ascii=False)
    if not isinstance(value, str):
        return written
    whole = written[1:-1]
    return f"“{whole}”" if len(whole) <= _LONGEST else f"“{whole[:20]}…” of {len(value)}"


def _problems(problems: Sequence[tuple[str, str]]) -> list[Json]:
    return [{"code": code, "pointer": pointer} for code, pointer in problems]


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    fragile = (
        ord(char) > 0xFFFF  # noqa: PLR2004 -- the end of the Basic Multilingual Plane
        or unicodedata.category(char) in _HIDDEN
        or unicodedata.normalize("NFC", char) != char
        or (unicodedata.category(char) == "Zs" and char != "　")
    )
    if not fragile:
        return char
    units = char.encode("utf-16-be").hex()
    return "".join(f"\\u{units[n : n + 4]}" for n in range(0, len(units), 4))
