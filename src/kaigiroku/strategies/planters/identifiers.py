"""Faults in the official numbers of public bodies (IDN)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.japanese import legal_entity_check_digit, local_government_check_digit
from kaigiroku.model import Government, Minutes
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import put

__all__ = ["PLANTERS"]


def _code(five: str) -> str:
    return five + local_government_check_digit(five)


def _number(code: str) -> str:
    return legal_entity_check_digit(f"000020{code}") + f"000020{code}"


def _five_of_examples(draw: Draw) -> str:
    return f"99{draw(st.integers(0, 999)):03}"


def _with_government(minutes: Minutes, **fields: str) -> Minutes:
    """State something of the government of the first body."""
    government = minutes.meeting.bodies[0].government or Government()
    return put(minutes, "/meeting/bodies/0/government", attrs.evolve(government, **fields))


def idn001(minutes: Minutes, draw: Draw) -> Minutes:
    """Write another last digit of a local government code."""
    five = _five_of_examples(draw)
    right = int(local_government_check_digit(five))
    wrong = (right + draw(st.integers(1, 9))) % 10
    return _with_government(minutes, local_government_code=f"{five}{wrong}")


def idn002(minutes: Minutes, draw: Draw) -> Minutes:
    """Write another first digit of a corporate number."""
    rest = "000020" + _code(_five_of_examples(draw))
    right = int(legal_entity_check_digit(rest))
    wrong = (right - 1 + draw(st.integers(1, 8))) % 9 + 1
    return _with_government(minutes, legal_entity_number=f"{wrong}{rest}")


def idn003(minutes: Minutes, draw: Draw) -> Minutes:
    """Write the code of a prefecture that there is not, or of another than the name says."""
    prefecture, name = draw(
        st.sampled_from((("48", "ひばり市"), ("00", "ひばり市"), ("13", "北海道ひばり市")))
    )
    code = _code(f"{prefecture}299")
    return _with_government(
        minutes, name=name, local_government_code=code, legal_entity_number=_number(code)
    )


def idn004(minutes: Minutes, draw: Draw) -> Minutes:
    """Write a code and a corporate number of two governments, each right by itself."""
    one, other = draw(st.lists(st.integers(0, 999), min_size=2, max_size=2, unique=True))
    return _with_government(
        minutes,
        local_government_code=_code(f"99{one:03}"),
        legal_entity_number=_number(_code(f"99{other:03}")),
    )


def idn005(minutes: Minutes, draw: Draw) -> Minutes:
    """Write the code of a town for a city, of a city for a town, of a prefecture for either."""
    name, three = draw(st.sampled_from((("ひばり市", "799"), ("花守町", "299"), ("汐見市", "000"))))
    code = _code(f"{draw(st.integers(1, 47)):02}{three}")
    return _with_government(
        minutes, name=name, local_government_code=code, legal_entity_number=_number(code)
    )


PLANTERS: Final[Mapping[str, Planter]] = {
    "IDN001": idn001,
    "IDN002": idn002,
    "IDN003": idn003,
    "IDN004": idn004,
    "IDN005": idn005,
}
"""The faults by the codes of the rules that find them."""
