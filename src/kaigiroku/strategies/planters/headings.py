"""Faults in headings and numbers (AGD)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Minutes, Section
from kaigiroku.strategies.planters.matters import NEW, OTHER, SAID, taken, with_item_behind
from kaigiroku.strategies.planters.people import Draw, Planter, with_units

__all__ = ["PLANTERS"]


def agd003(minutes: Minutes, draw: Draw) -> Minutes:
    """Head a section otherwise than its item is called."""
    place = taken(minutes, draw)
    heading = f"{draw(st.sampled_from(('', '○', '3　')))}{OTHER}"
    return with_units(minutes, place.path, attrs.evolve(place.section, heading=heading, spans=()))


def agd004(minutes: Minutes, draw: Draw) -> Minutes:
    """Repeat a number, or print one before the one that it follows."""
    numbers = draw(
        st.sampled_from(
            (
                ("(1)", "(2)", "(2)"),
                ("ア", "ウ", "イ"),
                ("議案第96号", "議案第97号", "議案第96号"),
                ("第96号議案", "第98号議案", "第98号議案"),
                ("諮問第九号", "諮問第八号", "諮問第九号"),
            )
        )
    )
    items = tuple(
        AgendaItem(number=number, title=title, state="postponed")
        for number, title in zip(numbers, ("桜並木", "街路灯", "歩道"), strict=True)
    )
    heading = AgendaItem(title="追加の案件", items=items)
    return attrs.evolve(minutes, agenda=(*minutes.agenda, heading))


def agd007(minutes: Minutes, draw: Draw) -> Minutes:
    """Head a section by another item than that to which it is tied."""
    place = taken(minutes, draw)
    wrong = Section(heading=OTHER, items=place.section.items, units=(SAID,))
    added = with_units(minutes, place.path, place.section, wrong)
    return with_item_behind(added, place, NEW)


PLANTERS: Final[Mapping[str, Planter]] = {
    "AGD003": agd003,
    "AGD004": agd004,
    "AGD007": agd007,
}
