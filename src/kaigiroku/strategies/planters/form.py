"""Faults in the printed form (REF)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Cell, Minutes
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import put

__all__ = ["PLANTERS"]

_OTHERS: Final = ("霧見市自転車対策連絡会", "青嶺県公害調停団", "第99回深見町消防団長会議")
"""Names of bodies that no sound document draws."""


def ref009(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave the name of another body in the form, which is added if there is none."""
    other = draw(st.sampled_from(_OTHERS))
    cells = [node for node in Survey(minutes).of(Cell) if node.thing.field in {"title", "body"}]
    if cells:
        return put(minutes, cells[0].at("value"), other)
    cell = Cell(label="会議の名称", field="title", value=other)
    # A document that has a form must hold in it what else is printed before the proceedings.
    rest = Cell(label="備考", field="other", value="\n".join(Survey(minutes).texts))
    return attrs.evolve(minutes, form=(cell, rest))


PLANTERS: Final[Mapping[str, Planter]] = {"REF009": ref009}
"""The faults by the codes of the rules that find them."""
