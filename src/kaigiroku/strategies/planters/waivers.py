"""Faults in waivers (WVR)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Minutes, Waiver
from kaigiroku.rules import CATALOGUE
from kaigiroku.strategies.planters.people import Draw, Planter

__all__ = ["PLANTERS"]

_REASON: Final = "原本の記載のとおり。"
_WAIVABLE: Final = tuple(code for code in CATALOGUE if not code.startswith("WVR"))


def _with(minutes: Minutes, waiver: Waiver) -> Minutes:
    return attrs.evolve(minutes, waivers=(*minutes.waivers, waiver))


def wvr001(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the reason, or the rule."""
    code = draw(st.sampled_from(_WAIVABLE))
    return _with(minutes, draw(st.sampled_from((Waiver(rule=code), Waiver(reason=_REASON)))))


def wvr002(minutes: Minutes, draw: Draw) -> Minutes:
    """Name a rule that there is not."""
    code = f"{draw(st.sampled_from(('CAL', 'OPN', 'XYZ')))}9{draw(st.integers(0, 99)):02}"
    return _with(minutes, Waiver(rule=code, reason=_REASON))


def wvr003(minutes: Minutes, draw: Draw) -> Minutes:
    """Waive what is not there to be found."""
    return _with(minutes, Waiver(rule=draw(st.sampled_from(_WAIVABLE)), reason=_REASON))


PLANTERS: Final[Mapping[str, Planter]] = {"WVR001": wvr001, "WVR002": wvr002, "WVR003": wvr003}
