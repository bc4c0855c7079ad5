"""kaigiroku: the open format and library for the minutes (会議録) of Japanese public bodies."""

from kaigiroku import model, vocabulary
from kaigiroku._version import __version__
from kaigiroku.codec import dump, dumps, from_dict, load, loads, to_dict
from kaigiroku.errors import DecodeError, KaigirokuError, MissingExtraError, ModelError
from kaigiroku.model import Minutes
from kaigiroku.navigation import Visit, find, index, plain_text, remarks, units
from kaigiroku.problems import Problem
from kaigiroku.schemas import schema

__all__ = [
    "DecodeError",
    "KaigirokuError",
    "Minutes",
    "MissingExtraError",
    "ModelError",
    "Problem",
    "Visit",
    "__version__",
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
    "vocabulary",
]
