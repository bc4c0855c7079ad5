"""The files of the conformance suite, as somebody else's program would find them."""

import base64
import json
from pathlib import Path
from typing import Any, Final

Json = dict[str, Any]

FOLDER: Final = Path(__file__).resolve().parents[2] / "schema" / "conformance"
SCHEMA: Final[Json] = json.loads(
    (FOLDER.parent / "1.0" / "minutes.schema.json").read_text(encoding="utf-8")
)


def _read(*folders: str) -> dict[str, Json]:
    paths = [path for folder in folders for path in sorted((FOLDER / folder).glob("*.json"))]
    return {
        f"{path.parent.name}/{path.stem}": json.loads(path.read_text(encoding="utf-8"))
        for path in paths
    }


FILES: Final = _read("decoding", "canonical", "spans", "migration", "rules")
"""All files of vectors, by folder and name."""


def of_part(part: str) -> dict[str, Json]:
    """Return the files of one kind."""
    return {name: file for name, file in FILES.items() if file.get("part", "rules") == part}


def expected(vector: Json) -> list[tuple[str, str]]:
    """Return the problems that a vector asks for, sorted."""
    return sorted((one["code"], one["pointer"]) for one in vector.get("problems", ()))


def source(vector: Json) -> bytes:
    """Return the bytes of a text."""
    if "base64" in vector:
        return base64.b64decode(vector["base64"], validate=True)
    if "parts" in vector:
        return b"".join(part["text"].encode() * part["times"] for part in vector["parts"])
    text: str = vector["text"]
    return text.encode()
