"""What planters of faults in agenda, materials and text share: what was taken, adding to it.

Level: sound. What is added for a fault to be planted in is sound by itself.
"""

from collections.abc import Iterator
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import (
    AgendaItem,
    AnySpan,
    AnyUnit,
    Material,
    Minutes,
    Remark,
    Section,
    SpeakerSpan,
    Summary,
)
from kaigiroku.strategies.planters.people import Draw, Path, speeches, with_units

__all__ = [
    "NEW",
    "OTHER",
    "SAID",
    "Taken",
    "all_taken",
    "taken",
    "with_added_units",
    "with_agenda_item",
    "with_item_behind",
    "with_materials",
    "with_words",
]

OTHER: Final = "街路樹の植替えについて"
"""The title of an item that no sound document has."""

NEW: Final = AgendaItem(id="trees", title=OTHER)
"""That item."""

SAID: Final = Summary(text="現地の様子を見たうえで、改めて検討する。")
"""What can be said of anything."""


@attrs.frozen
class Taken:
    """A section of the proceedings in which one open item was taken."""

    path: Path
    section: Section
    item: AgendaItem


def all_taken(minutes: Minutes) -> list[Taken]:
    """Return all sections in which one item was taken, and not behind closed doors.

    A section that is headed by its sitting is not among them.
    """
    items = {item.id: item for item in _items(minutes.agenda)}
    found: list[Taken] = []
    for path, unit in _units(minutes.proceedings, ()):
        if isinstance(unit, Section) and len(unit.items) == 1 and not unit.openness:
            item = items.get(unit.items[0])
            if unit.sitting is None and item is not None and item.title not in {None, "その他"}:
                found.append(Taken(path, unit, item))
    return found


def taken(minutes: Minutes, draw: Draw) -> Taken:
    """Draw one of them."""
    return draw(st.sampled_from(all_taken(minutes)))


def with_agenda_item(minutes: Minutes, id_: str | None, *items: AgendaItem) -> Minutes:
    """Put items in the place of one."""
    return attrs.evolve(minutes, agenda=tuple(_replaced(minutes.agenda, id_, items)))


def with_item_behind(minutes: Minutes, place: Taken, item: AgendaItem) -> Minutes:
    """Add an item behind the one that was taken."""
    return with_agenda_item(minutes, place.item.id, place.item, item)


def with_added_units(minutes: Minutes, place: Taken, *units: AnyUnit) -> Minutes:
    """Add units to the end of a section."""
    longer = attrs.evolve(place.section, units=(*place.section.units, *units))
    return with_units(minutes, place.path, longer)


def with_materials(minutes: Minutes, draw: Draw, *materials: Material) -> Minutes:
    """Add materials, each named by one item."""
    item = taken(minutes, draw).item
    ids = tuple(material.id for material in materials if material.id is not None)
    more = attrs.evolve(item, materials=(*item.materials, *ids))
    return attrs.evolve(
        with_agenda_item(minutes, item.id, more),
        materials=(*minutes.materials, *materials),
        stated_none=tuple(none for none in minutes.stated_none if none != "materials"),
    )


def with_words(minutes: Minutes, draw: Draw, words: str, *spans: AnySpan) -> Minutes:
    """Add words to the end of what somebody says, with spans that count from their beginning."""
    said = [(path, remark) for path, remark in speeches(minutes) if _may_say_more(remark)]
    path, remark = draw(st.sampled_from(said))
    before = f"{remark.text}\n" if remark.text else ""
    moved = [
        attrs.evolve(span, start=span.start + len(before), end=span.end + len(before))
        for span in spans
    ]
    return with_units(
        minutes,
        path,
        attrs.evolve(remark, text=before + words, spans=(*remark.spans, *moved)),
    )


def _may_say_more(remark: Remark) -> bool:
    return not any(isinstance(span, SpeakerSpan) for span in remark.spans)


def _items(items: tuple[AgendaItem, ...]) -> Iterator[AgendaItem]:
    for item in items:
        yield item
        yield from _items(item.items)


def _replaced(
    items: tuple[AgendaItem, ...], id_: str | None, new: tuple[AgendaItem, ...]
) -> Iterator[AgendaItem]:
    for item in items:
        if item.id is not None and item.id == id_:
            yield from new
        elif item.items:
            yield attrs.evolve(item, items=tuple(_replaced(item.items, id_, new)))
        else:
            yield item


def _units(units: tuple[AnyUnit, ...], above: Path) -> Iterator[tuple[Path, AnyUnit]]:
    for number, unit in enumerate(units):
        yield (*above, number), unit
        if isinstance(unit, Section):
            yield from _units(unit.units, (*above, number))
