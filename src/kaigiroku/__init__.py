"""kaigiroku: the open format and library for the minutes (会議録) of Japanese public bodies."""

from kaigiroku import model, vocabulary
from kaigiroku._version import __version__
from kaigiroku.codec import dump, dumps, from_dict, load, loads, to_dict
from kaigiroku.errors import (
    ConfigurationError,
    DecodeError,
    KaigirokuError,
    MissingExtraError,
    ModelError,
    UnknownRuleError,
)
from kaigiroku.findings import Finding, Report
from kaigiroku.model import Minutes
from kaigiroku.navigation import Visit, find, index, plain_text, remarks, units
from kaigiroku.problems import Problem
from kaigiroku.schemas import schema
from kaigiroku.validation import check, validate

__all__ = [
    "ConfigurationError",
    "DecodeError",
    "Finding",
    "KaigirokuError",
    "Minutes",
    "MissingExtraError",
    "ModelError",
    "Problem",
    "Report",
    "UnknownRuleError",
    "Visit",
    "__version__",
    "check",
    "dump",
    "dumps",
    "find",
    "from_dict",
    "index",
    "load",
    "loads",
    "model",
    "plain_text",
    "remarks",
    "schema",
    "to_dict",
    "units",
    "validate",
    "vocabulary",
]
