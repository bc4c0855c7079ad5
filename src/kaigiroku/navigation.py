"""Finding one's way in a document: its units and remarks, what an id refers to, its plain text.

Everything here only reads; nothing is derived that the document does not say. Level: valid; a
document with doubtful ids or spans is read as far as it goes.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kaigiroku.model import AgendaItem, AnyUnit, Minutes, Remark, Section, Table
from kaigiroku.pointer import ROOT, child
from kaigiroku.shapes import fields_of

__all__ = ["Visit", "find", "index", "own_text", "plain_text", "remarks", "units"]


@attrs.frozen
class Visit:
    """A unit of the proceedings, met on the way through them."""

    unit: AnyUnit
    """The unit."""

    pointer: str
    """Its place in the document, a JSON Pointer in wire names."""

    sections: tuple[Section, ...]
    """The sections it stands in, outermost first."""

    items: tuple[AgendaItem, ...]
    """The agenda items it belongs to, those of its sections first, then its own."""


def units(minutes: Minutes) -> Iterator[Visit]:
    """Go through all units of the proceedings in printed order, sections before what they hold.

    Args:
        minutes: The document. References to agenda items that there are not are passed over.

    Yields:
        Each unit with its place, its sections and its agenda items.
    """
    agenda = {item.id: item for item in _agenda_items(minutes.agenda) if item.id is not None}
    waiting: list[tuple[AnyUnit, str, tuple[Section, ...], tuple[AgendaItem, ...]]] = [
        (unit, child(child(ROOT, "proceedings"), number), (), ())
        for number, unit in enumerate(minutes.proceedings)
    ]
    waiting.reverse()
    while waiting:
        unit, pointer, sections, above = waiting.pop()
        items = (*above, *(agenda[i] for i in unit.items if i in agenda))
        items = tuple(dict.fromkeys(items))
        yield Visit(unit, pointer, sections, items)
        if isinstance(unit, Section):
            inside = [
                (inner, child(child(pointer, "units"), number), (*sections, unit), items)
                for number, inner in enumerate(unit.units)
            ]
            waiting += reversed(inside)


def _agenda_items(items: tuple[AgendaItem, ...]) -> Iterator[AgendaItem]:
    for item in items:
        yield item
        yield from _agenda_items(item.items)


def remarks(minutes: Minutes) -> Iterator[tuple[Remark, tuple[AgendaItem, ...]]]:
    """Go through all remarks in printed order, each with the agenda items it belongs to.

    Args:
        minutes: The document.

    Yields:
        Each remark, and the agenda items of its sections first, then its own.
    """
    for visit in units(minutes):
        if isinstance(visit.unit, Remark):
            yield visit.unit, visit.items


def index(minutes: Minutes) -> Mapping[str, Any]:
    """Return everything in the document that has an id, by its id.

    If an id stands twice, which is unsound, the first one in the document has it. The document's
    own `id` is not among them.

    Args:
        minutes: The document.

    Returns:
        Objects of the model by their ids, in the order of the document.
    """
    found: dict[str, Any] = {}
    for field in fields_of(Minutes):
        for thing in _things(getattr(minutes, field.name)):
            if (own := getattr(thing, "id", None)) is not None:
                found.setdefault(own, thing)
    return found


def _things(value: Any) -> Iterator[Any]:
    """Go through all objects of the model in a value, in the order of the document."""
    if isinstance(value, tuple):
        for entry in value:
            yield from _things(entry)
    elif attrs.has(type(value)):
        yield value
        for field in fields_of(type(value)):
            yield from _things(getattr(value, field.name))


def find(minutes: Minutes, id: str) -> Any | None:  # noqa: A002 -- it is an id
    """Return what an id refers to. For many look-ups make the `index` once.

    Args:
        minutes: The document.
        id: The id, as a reference has it.

    Returns:
        The object of the model that has this id, or None.
    """
    return index(minutes).get(id)


def plain_text(of: Minutes | AnyUnit) -> str:
    """Return the plain text of a unit, or of the whole proceedings.

    A unit's own plain text is what its spans count in: the text, a section's heading, a table's
    cells joined by TAB and its rows by LF. A section gives its heading and then its units, the
    whole gives the title and the proceedings, one unit a line, each with its label and speaker.

    Args:
        of: A document, or a unit of its proceedings.

    Returns:
        The text; empty if there is none.
    """
    if isinstance(of, Minutes):
        parts = [of.title or "", *(plain_text(unit) for unit in of.proceedings)]
    elif isinstance(of, Section):
        parts = [_led(of), *(plain_text(unit) for unit in of.units)]
    else:
        parts = [_led(of)]
    return "\n".join(part for part in parts if part)


def own_text(unit: AnyUnit) -> str:
    """Return the text in which a unit's spans count.

    Args:
        unit: A unit of any kind.

    Returns:
        The text, a section's heading, or a table's cells joined by TAB and its rows by LF; empty
        if there is none.
    """
    if isinstance(unit, Section):
        return unit.heading or ""
    if isinstance(unit, Table):
        return "\n".join("\t".join(row) for row in unit.rows)
    return unit.text or ""


def _led(unit: AnyUnit) -> str:
    """Return a unit's text with what leads it in: its label, or its speaker as marked."""
    lead = unit.label or ""
    speaker = getattr(unit, "speaker", None)
    if speaker is not None and speaker.label and not any(s.kind == "speaker" for s in unit.spans):
        marked = (speaker.mark or "＊").replace("＊", speaker.label)
        lead = f"{lead} {marked}" if lead else marked
    text = own_text(unit)
    gap = "" if not lead or not text or lead.endswith(("：", "】", "）", "」", "]")) else " "
    return f"{lead}{gap}{text}"
