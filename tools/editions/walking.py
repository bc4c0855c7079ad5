"""Finding one's way in the JSON of a full edition: what is closed in it, and what stands openly."""

from collections.abc import Collection, Iterator
from typing import Any, Final

import attrs

__all__ = ["TITLES", "Part", "open_texts", "parts_of", "restricted_runs", "text_of"]

_LISTS: Final = {
    "Minutes": ("form", "attendance", "agenda", "proceedings", "materials"),
    "Cell": ("cells",),
    "Group": ("entries",),
    "AgendaItem": ("decisions", "items"),
    "section": ("units",),
}
_KINDS: Final = {
    "form": "Cell",
    "cells": "Cell",
    "attendance": "Group",
    "entries": "Attendee",
    "agenda": "AgendaItem",
    "items": "AgendaItem",
    "materials": "Material",
}
_TEXTS: Final = ("value", "heading", "text")

TITLES: Final = {
    "section": ("sections", {"items", "label", "heading", "sitting", "spans"}),
    "AgendaItem": ("items", {"number", "title", "category", "state", "note", "materials"}),
    "Material": ("materials", {"label", "title", "office", "handedOut"}),
    "Group": ("groups", {"label", "capacity", "status", "mode", "sittings"}),
    "Cell": ("cells", {"label", "field"}),
}
"""What has a title, its word in the policy, and what is shown with it."""


@attrs.define(eq=False)
class Part:
    """A thing that may be closed as a whole, or the document."""

    data: dict[str, Any]
    kind: str
    """A class of the header, or a kind of unit."""

    closed: bool = False
    titled: bool = False
    """Whether it is closed and its title shown."""

    named: bool = False
    """Whether it has a pseudonym if it is closed."""

    lists: dict[str, list["Part"]] = attrs.field(factory=dict)

    @property
    def visible(self) -> bool:
        """Whether it keeps its place in the public edition."""
        named = self.closed and self.named
        return not self.closed or self.titled or named or any(p.visible for p in self.inner())

    def inner(self) -> Iterator["Part"]:
        """Go through the things in it."""
        for parts in self.lists.values():
            yield from parts

    def all(self) -> Iterator["Part"]:
        """Go through everything in it, outer things first."""
        for part in self.inner():
            yield part
            yield from part.all()


def parts_of(document: dict[str, Any], titles: Collection[str] = ()) -> Part:
    """Return the document as a tree of its parts."""
    root = Part(document, "Minutes")
    _fill(root, titles)
    entries = [part for part in root.all() if part.kind == "Attendee"]
    for part in entries:
        part.named = part.data.get("openness", {}).get("how") == "pseudonymised"
    gone = {part.data["id"]: part for part in entries if part.closed and "id" in part.data}
    again = True
    while again:
        again = False
        for part in entries:
            meant = [gone[one] for one in part.data.get("attendees", ()) if one in gone]
            if meant and not part.closed and "status" not in part.data.get("openness", {}):
                part.closed = again = True
                part.named = meant[0].named
                if "id" in part.data:
                    gone[part.data["id"]] = part
    return root


def _fill(part: Part, titles: Collection[str]) -> None:
    for key in _LISTS.get(part.kind, ()):
        for data in part.data.get(key, ()):
            kind = _KINDS.get(key) or data["kind"]
            status = data.get("openness", {}).get("status")
            closed = part.closed if status is None else status == "closed"
            titled = closed and not part.closed and TITLES.get(kind, ("",))[0] in titles
            inner = Part(data, kind, closed, titled)
            part.lists.setdefault(key, []).append(inner)
            _fill(inner, titles)


# -------------------------------------------------------------------------------------- texts


def text_of(data: dict[str, Any]) -> str:
    """Return the text in which spans count."""
    if "rows" in data:
        return "\n".join("\t".join(row) for row in data["rows"])
    return str(next((data[key] for key in _TEXTS if key in data), ""))


def restricted_runs(data: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the stretches of a text that are restricted."""
    return [(s["start"], s["end"]) for s in data.get("spans", ()) if s["kind"] == "restricted"]


_GAP: Final = "\0"


def open_texts(document: dict[str, Any], titles: Collection[str] = ()) -> Iterator[str]:
    """Go through the texts that a reader of the public edition sees, with gaps for marks.

    Of a full edition these are the texts of what is not closed, of a public one all but the marks;
    so that they have to be the same.
    """
    for part in parts_of(document, titles).all():
        shown = not part.closed or (part.titled and part.kind == "section")
        if shown and part.kind not in {"withheld", "Cell"} and (text := text_of(part.data)):
            hidden = [
                (s["start"], s["end"])
                for s in part.data.get("spans", ())
                if s["kind"] in {"restricted", "withheld"}
            ]
            for start, end in reversed(hidden):
                text = text[:start] + _GAP + text[end:]
            while _GAP * 2 in text:
                text = text.replace(_GAP * 2, _GAP)
            if text != _GAP:
                yield text
