"""Documents for the tests of facts, which are asked directly and not by way of a rule."""

from typing import Any

import kaigiroku
from kaigiroku.rules.facts.survey import Survey

__all__ = ["Json", "event", "surveyed"]

Json = dict[str, Any]


def surveyed(**value: Any) -> Survey:
    """Return the survey of a document."""
    return Survey(kaigiroku.from_dict({"kaigiroku": "1.0", **value}))


def event(what: str, **more: Any) -> Json:
    """Return an event as it stands in a document."""
    return {"kind": "event", "event": what, **more}
