"""The model: one class for each concept of the minutes, frozen, and nothing else.

Read the modules in this order: `minutes` (the whole), `form` (the print layer of the header),
`meeting` and `record`, `openness` (the two axes), `people`, `attendance`, `agenda`, `proceedings`,
`spans`, `values`. Every field is described once, in English and Japanese, beneath its declaration.
Absent means “not stated”: `None`, or an empty tuple. Level: valid.

Each class says the same four things of itself: keyword-only, so that documents read like text; a
``repr`` of only what is stated (below); no slot for weak references, which keeps objects small (and
see `kaigiroku.codec.fast`); and `constrain`, which orders the fields and checks every new object.
They are written out because type checkers read them.
"""

from collections.abc import Iterator
from typing import Any

from kaigiroku.model.agenda import AgendaItem, Material
from kaigiroku.model.attendance import Attendee, Group, Presence
from kaigiroku.model.form import Cell
from kaigiroku.model.meeting import (
    Body,
    Convening,
    Government,
    Meeting,
    Number,
    Office,
    Quorum,
    Session,
    Sitting,
)
from kaigiroku.model.minutes import Minutes
from kaigiroku.model.openness import LegalBasis, Openness, Reason, Ruling
from kaigiroku.model.people import Person, Speaker
from kaigiroku.model.proceedings import (
    AnyUnit,
    Decision,
    Direction,
    Event,
    Explanation,
    Figure,
    Passage,
    Place,
    Quotation,
    Recorded,
    Remark,
    Section,
    Summary,
    Table,
    Tally,
    Unit,
    Withheld,
)
from kaigiroku.model.record import (
    Correction,
    LegendEntry,
    Provenance,
    Record,
    Related,
    Source,
    Step,
    Waiver,
)
from kaigiroku.model.spans import (
    AnySpan,
    BreakSpan,
    DirectionSpan,
    NoteSpan,
    ReferenceSpan,
    RestrictedSpan,
    RubySpan,
    Span,
    SpeakerSpan,
    WithheldSpan,
)
from kaigiroku.shapes import fields_of

CLASSES: tuple[type[Any], ...] = (
    Minutes,
    Cell,
    Meeting,
    Body,
    Government,
    Number,
    Sitting,
    Office,
    Quorum,
    Convening,
    Session,
    Record,
    Step,
    Correction,
    Related,
    Source,
    Provenance,
    Openness,
    Reason,
    LegalBasis,
    Ruling,
    Group,
    Attendee,
    Presence,
    Person,
    Speaker,
    AgendaItem,
    Material,
    Section,
    Remark,
    Explanation,
    Summary,
    Decision,
    Tally,
    Event,
    Direction,
    Withheld,
    Quotation,
    Table,
    Figure,
    Passage,
    Place,
    SpeakerSpan,
    RestrictedSpan,
    WithheldSpan,
    DirectionSpan,
    ReferenceSpan,
    RubySpan,
    NoteSpan,
    BreakSpan,
    LegendEntry,
    Waiver,
)
"""Every class that documents hold, in the order of the reference."""

__all__ = [
    "CLASSES",
    "AgendaItem",
    "AnySpan",
    "AnyUnit",
    "Attendee",
    "Body",
    "BreakSpan",
    "Cell",
    "Convening",
    "Correction",
    "Decision",
    "Direction",
    "DirectionSpan",
    "Event",
    "Explanation",
    "Figure",
    "Government",
    "Group",
    "LegalBasis",
    "LegendEntry",
    "Material",
    "Meeting",
    "Minutes",
    "NoteSpan",
    "Number",
    "Office",
    "Openness",
    "Passage",
    "Person",
    "Place",
    "Presence",
    "Provenance",
    "Quorum",
    "Quotation",
    "Reason",
    "Record",
    "Recorded",
    "ReferenceSpan",
    "Related",
    "Remark",
    "RestrictedSpan",
    "RubySpan",
    "Ruling",
    "Section",
    "Session",
    "Sitting",
    "Source",
    "Span",
    "Speaker",
    "SpeakerSpan",
    "Step",
    "Summary",
    "Table",
    "Tally",
    "Unit",
    "Waiver",
    "Withheld",
    "WithheldSpan",
]


def _stated(thing: Any) -> Iterator[tuple[str, Any]]:
    for field in fields_of(type(thing)):
        if field.name != "kind" and (value := getattr(thing, field.name)) != field.default:
            yield field.name, value


def _short_repr(self: Any) -> str:
    stated = (f"{name}={value!r}" for name, value in _stated(self))
    return f"{type(self).__name__}({', '.join(stated)})"


def _pretty(self: Any, printer: Any, cycle: bool) -> None:  # noqa: FBT001 -- called so by others
    """Show the same on several lines, to IPython and Hypothesis, which ask for it by this name."""
    del cycle  # documents have none
    with printer.group(4, f"{type(self).__name__}(", ")"):
        for number, (name, value) in enumerate(_stated(self)):
            if number:
                printer.text(",")
                printer.breakable()
            else:
                printer.breakable("")
            printer.text(f"{name}=")
            printer.pretty(value)


for _cls in CLASSES:
    _cls.__repr__ = _short_repr  # type: ignore[assignment] # says only what is stated
    setattr(_cls, "_repr_pretty_", _pretty)  # noqa: B010 -- a name the type checkers do not know
