"""How documents are compared with what is expected: ids renamed in order, provenance left out."""

from typing import Any

import kaigiroku
from kaigiroku.model import Minutes

REFERENCES = {
    "answers", "attendees", "continues", "id", "items", "materials", "of", "parallelWith",
    "repeats", "sitting", "sittings", "statedIn", "to", "unit", "voters",
}  # fmt: skip


def canonical(minutes: Minutes) -> list[str]:
    """Return the readable lines of a document with ids named x1, x2 … in order of appearance."""
    data = kaigiroku.to_dict(minutes)
    data.get("record", {}).pop("provenance", None)
    if not data.get("record"):
        data.pop("record", None)
    names: dict[str, str] = {}
    own = data.pop("id", None)
    _collect(data, names)
    renamed = _renamed(data, names, None)
    if own is not None:
        renamed["id"] = own
    return kaigiroku.dumps(kaigiroku.from_dict(renamed), layout="readable").decode().splitlines()


def _collect(value: Any, names: dict[str, str]) -> None:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            names.setdefault(value["id"], f"x{len(names) + 1}")
        for inner in value.values():
            _collect(inner, names)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, names)


def _renamed(value: Any, names: dict[str, str], key: str | None) -> Any:
    if isinstance(value, dict):
        return {name: _renamed(inner, names, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, names, key) for inner in value]
    if isinstance(value, str) and key in REFERENCES:
        return names.get(value, value)
    return value
