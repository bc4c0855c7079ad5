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
    MigrationError,
    MissingExtraError,
    ModelError,
    NotWritableError,
    PublicationError,
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
    from kaigiroku.codec.lenient import Ignored, LenientReading, loads_lenient
    from kaigiroku.comparison import Comparison, compare
    from kaigiroku.editions import Manifest, Policy, Publication, publish
    from kaigiroku.migrations import migrate
    from kaigiroku.readers import Hints, Reading, read
    from kaigiroku.writers import printable, render

_LATER: Final = {
    "Comparison": "kaigiroku.comparison",
    "Hints": "kaigiroku.readers",
    "Ignored": "kaigiroku.codec.lenient",
    "LenientReading": "kaigiroku.codec.lenient",
    "Manifest": "kaigiroku.editions",
    "Policy": "kaigiroku.editions",
    "Publication": "kaigiroku.editions",
    "Reading": "kaigiroku.readers",
    "loads_lenient": "kaigiroku.codec.lenient",
    "migrate": "kaigiroku.migrations",
    "compare": "kaigiroku.comparison",
    "printable": "kaigiroku.writers",
    "publish": "kaigiroku.editions",
    "read": "kaigiroku.readers",
    "render": "kaigiroku.writers",
}
"""What is loaded when it is first asked for: most programs need none of it."""


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
    "Ignored",
    "KaigirokuError",
    "LenientReading",
    "Manifest",
    "MigrationError",
    "Minutes",
    "MissingExtraError",
    "ModelError",
    "NotWritableError",
    "Policy",
    "Problem",
    "Publication",
    "PublicationError",
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
    "loads_lenient",
    "migrate",
    "model",
    "plain_text",
    "printable",
    "publish",
    "read",
    "remarks",
    "render",
    "schema",
    "to_dict",
    "units",
    "validate",
    "vocabulary",
]
