"""The published JSON Schema (draft 2020-12), as it stands in the file that others validate with.

Level: valid. The files in this package are the same as those in the repository's ``schema/``; both
are generated from the model and never edited.
"""

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

__all__ = ["VERSION", "schema", "text", "validator"]

VERSION: Final = "1.0"
"""The version of the format that the schema describes; a draft until it is released."""


def text(*, diagnostic: bool = False) -> str:
    """Return the schema file's text; `diagnostic` chooses the twin with better messages."""
    from importlib.resources import files  # noqa: PLC0415 -- dear, and seldom needed

    name = "minutes.diagnostic.schema.json" if diagnostic else "minutes.schema.json"
    return files("kaigiroku.schemas").joinpath(VERSION, name).read_text(encoding="utf-8")


def schema(*, diagnostic: bool = False) -> dict[str, Any]:
    """Return the published JSON Schema as a new dict.

    Args:
        diagnostic: False for the canonical form, whose units are a ``oneOf``, right for validators
            and code generators. True for its twin, which accepts the same documents and tells
            units apart by ``if``/``then``, so that editors and people get one good message.

    Returns:
        The schema as a JSON value (draft 2020-12), which the caller may change.
    """
    value: dict[str, Any] = json.loads(text(diagnostic=diagnostic))
    return value


@cache
def validator(*, diagnostic: bool = False) -> "Validator":
    """Return a jsonschema validator of the published schema: the independent referee.

    It is more than forty times slower than `kaigiroku.loads` (docs/measurements/benchmark.md), and
    lets a newline pass at the end of strings that have a pattern, because Python's ``$`` does.
    """
    from jsonschema import Draft202012Validator  # noqa: PLC0415 -- dear, and seldom needed

    return Draft202012Validator(schema(diagnostic=diagnostic))
