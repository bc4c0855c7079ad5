"""kaigiroku: the open format and library for the minutes (会議録) of Japanese public bodies."""

from kaigiroku import model, vocabulary
from kaigiroku._version import __version__
from kaigiroku.codec import dump, dumps, from_dict, load, loads, to_dict
from kaigiroku.errors import DecodeError, KaigirokuError, MissingExtraError, ModelError
from kaigiroku.model import Minutes
from kaigiroku.problems import Problem

__all__ = [
    "DecodeError",
    "KaigirokuError",
    "Minutes",
    "MissingExtraError",
    "ModelError",
    "Problem",
    "__version__",
    "dump",
    "dumps",
    "from_dict",
    "load",
    "loads",
    "model",
    "to_dict",
    "vocabulary",
]
