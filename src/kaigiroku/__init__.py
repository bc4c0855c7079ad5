"""kaigiroku: the open format and library for the minutes (会議録) of Japanese public bodies."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from kaigiroku import model, vocabulary
from kaigiroku._version import __version__
from kaigiroku.codec import dump, dumps, from_dict, load, loads, to_dict
from kaigiroku.errors import (
    ConfigurationError,
    DecodeError,
    KaigirokuError,
    MissingExtraError,
    ModelError,
    SourceError,
    UnknownRuleError,
    UnsoundError,
)
from kaigiroku.findings import Finding, Report
from kaigiroku.model import Minutes
from kaigiroku.navigation import Visit, find, index, plain_text, remarks, units
from kaigiroku.problems import Problem
from kaigiroku.schemas import schema
from kaigiroku.validation import check, validate

if TYPE_CHECKING:
    from kaigiroku.comparison import Comparison, compare
    from kaigiroku.readers import Hints, Reading, read
    from kaigiroku.writers import printable, render

_LATER: Final = {
    "Comparison": "kaigiroku.comparison",
    "Hints": "kaigiroku.readers",
    "Reading": "kaigiroku.readers",
    "compare": "kaigiroku.comparison",
    "printable": "kaigiroku.writers",
    "read": "kaigiroku.readers",
    "render": "kaigiroku.writers",
}
"""What is loaded when it is first asked for: most programs neither print nor compare."""


def __getattr__(name: str) -> Any:
    """Load what is not needed by everybody."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)


__all__ = [
    "Comparison",
    "ConfigurationError",
    "DecodeError",
    "Finding",
    "Hints",
    "KaigirokuError",
    "Minutes",
    "MissingExtraError",
    "ModelError",
    "Problem",
    "Reading",
    "Report",
    "SourceError",
    "UnknownRuleError",
    "UnsoundError",
    "Visit",
    "__version__",
    "check",
    "compare",
    "dump",
    "dumps",
    "find",
    "from_dict",
    "index",
    "load",
    "loads",
    "model",
    "plain_text",
    "printable",
    "read",
    "remarks",
    "render",
    "schema",
    "to_dict",
    "units",
    "validate",
    "vocabulary",
]
