"""Planters: for each rule, a function that plants in a sound document the fault that it finds.

Level: sound. A planter is given a sound document and something to draw with, and returns a document
with just one fault. One module for each of `kaigiroku.rules`, and some that they share.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from kaigiroku.rules import MODULES
from kaigiroku.strategies.planters.people import Planter

__all__ = ["PLANTERS"]

PLANTERS: Final[Mapping[str, Planter]] = {
    code: planter
    for module in MODULES
    for code, planter in import_module(f"{__name__}.{module}").PLANTERS.items()
}
"""The planters by the code of the rule."""
