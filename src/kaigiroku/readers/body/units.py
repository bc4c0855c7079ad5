"""Units of the proceedings while they are being read."""

from collections.abc import Sequence
from typing import Any

import attrs

from kaigiroku.readers.draft import ALSO, Draft
from kaigiroku.readers.layouts import Lead
from kaigiroku.readers.sheet import Ink

__all__ = ["Unit", "finished", "sound"]


@attrs.define(eq=False)
class Unit:
    """A unit while it is being read."""

    kind: str
    fields: Draft
    parts: list[Ink] = attrs.Factory(list)
    spans: list[Draft] = attrs.Factory(list)
    size: int = 0
    id: str | None = None
    is_open: bool = False
    """Whether paragraphs without a label that follow belong to it."""

    lead: Lead | None = None

    def add(self, ink: Ink, spans: Sequence[Draft] = ()) -> int:
        """Add a paragraph; return where it begins in the text."""
        at = self.size + 1 if self.parts else 0
        self.parts.append(ink)
        self.size = at + len(ink)
        self.spans += spans
        return at


def finished(units: Sequence[Any]) -> list[Draft]:
    """Return units as drafts, with their texts and spans."""
    made: list[Draft] = []
    for unit in units:
        fields = dict(unit.fields)
        fields.pop("decided", None)
        draft: Draft = {"kind": unit.kind, "id": unit.id, **fields}
        if unit.kind == "section":
            draft["units"] = finished(fields["units"])
        elif unit.kind != "table" and unit.parts:
            draft["text"] = Ink.join("\n", unit.parts)
        elif unit.kind == "summary":
            draft = {
                "kind": "passage",
                "id": unit.id,
                "text": fields["label"],
                ALSO: fields.get(ALSO, ()),
            }
        spans = sound(unit.spans)
        if spans:
            draft["spans"] = spans
        made.append(draft)
    return made


def sound(spans: Sequence[Draft]) -> list[Draft]:
    """Put spans in order and leave out those that would cross another or repeat it."""
    order = sorted(spans, key=lambda span: (span["start"], -span["end"]))
    kept: list[Draft] = []
    open_ends: list[int] = []
    for span in order:
        while open_ends and open_ends[-1] <= span["start"]:
            open_ends.pop()
        if open_ends and span["end"] > open_ends[-1]:
            continue
        if (
            kept
            and span["end"] > span["start"]
            and (kept[-1]["start"], kept[-1]["end"]) == (span["start"], span["end"])
        ):
            continue
        kept.append(span)
        if span["end"] > span["start"]:
            open_ends.append(span["end"])
    return kept
