"""Twins: a full edition that differs from another in nothing but what is withheld."""

import copy
from collections.abc import Collection
from typing import Any, Final

from kaigiroku.model import CLASSES
from kaigiroku.shapes import ArrayShape, StringShape, fields_of
from tools.editions.walking import TITLES, Part, parts_of, restricted_runs, text_of
from tools.offices.chance import Chance

__all__ = ["CANARY", "twin"]

CANARY: Final = "カナリヤ"
"""A word that stands in nothing but what is withheld in a twin."""


def _references() -> frozenset[str]:
    """Return the keys that name things other than people by their ids."""
    found: set[str] = set()
    for cls in CLASSES:
        for field in fields_of(cls):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            refers = shape.refers if isinstance(shape, StringShape) else None
            if refers is not None and refers.to != ("Attendee", "Group"):
                found.add(field.wire)
    return frozenset(found)


_REFERENCES: Final = _references()


def twin(full: dict[str, Any], chance: Chance, titles: Collection[str] = ()) -> dict[str, Any]:
    """Return a full edition that must have the same public edition."""
    made = copy.deepcopy(full)
    root = parts_of(made, titles)
    gone = {
        part.data["id"]
        for part in root.all()
        if not part.visible and part.kind not in {"Attendee", "Group"} and "id" in part.data
    }
    hides_people = any(part.kind == "Attendee" and not part.visible for part in root.all())
    _Twin(chance, hides_people=hides_people).remake(root)
    made = _without(made, gone) or made
    _outside(made, chance, hides_people=hides_people)
    return made


class _Twin:
    def __init__(self, chance: Chance, *, hides_people: bool) -> None:
        self._chance: Final = chance
        self._hides_people: Final = hides_people
        self._number = 0

    def remake(self, part: Part) -> None:
        """Put other things in the place of what is withheld in a part."""
        for key, parts in part.lists.items():
            made: list[dict[str, Any]] = []
            for inner in parts:
                if inner.visible:
                    self._alter(inner)
                    made.append(inner.data)
                else:
                    made += self._others(inner, key)
            part.data[key] = made
        if part.kind == "Group" and any(not p.visible for p in part.inner()):
            for key in ("count", "others"):
                part.data.pop(key, None)
                if self._chance.happens(0.5):
                    part.data[key] = self._chance.randrange(1, 90)

    def _words(self) -> str:
        self._number += 1
        tail = "".join(self._chance.choices("亜伊宇江尾", k=self._chance.randrange(1, 9)))
        return f"{CANARY}{tail}{self._number}"

    def _alter(self, part: Part) -> None:
        """Alter what does not show of a thing that keeps its place."""
        self.remake(part)
        data = part.data
        if part.closed:
            shown = TITLES[part.kind][1] if part.titled else set()
            lists = set(part.lists)
            kept = {"id", "kind", "openness", *(["attendees"] if part.kind == "Attendee" else [])}
            for key in set(data) - shown - lists - kept:
                del data[key]
            if part.kind == "section" and not part.titled:
                data["heading"] = self._words()
            elif part.kind == "Cell":
                data["value"] = self._words()
            elif part.kind in {"Attendee", "Group"} and not part.titled:
                data |= {"label": self._words(), "note": self._words()}
            elif part.kind in {"AgendaItem", "Material"}:
                data["summary" if part.kind == "AgendaItem" else "url"] = self._address()
                if not part.titled:
                    data["title"] = self._words()
        if not part.closed or part.titled:
            self._rewrite(data)

    def _address(self) -> str:
        return f"https://www.example.jp/{self._chance.randrange(10**9)}"

    def _others(self, part: Part, key: str) -> list[dict[str, Any]]:
        """Return something else that is withheld on the same terms, once or several times."""
        made = [self._other(part, key) for _ in range(self._chance.choice((1, 1, 2, 3)))]
        if part.kind in {"Attendee", "Group"} and "id" in part.data:
            made[0]["id"] = part.data["id"]
        if entries := [one.data for one in part.all() if part.kind == "Group" and "id" in one.data]:
            made[0]["entries"] = [
                {"id": one["id"], "label": self._words()}
                | {key: one[key] for key in ("openness", "attendees") if key in one}
                for one in entries
            ]
        return made

    def _other(self, part: Part, key: str) -> dict[str, Any]:
        words = self._words()
        terms = {"openness": part.data["openness"]} if "openness" in part.data else {}
        match key:
            case "form" | "cells":
                return {"label": words, "value": words, **terms}
            case "attendance" | "entries":
                return {"label": words, "note": words, **self._pointed(part), **terms}
            case "agenda" | "items":
                return {"title": words, "summary": words, **terms}
            case "materials":
                return {"title": words, "url": self._address(), **terms}
            case "decisions":
                return {"kind": "decision", "text": words, **terms}
            case _:
                made = self._chance.choice(_UNITS)(words)
                titled = made["kind"] == "section" and "openness" in terms
                return (_UNITS[0](words) if titled else made) | terms

    def _pointed(self, part: Part) -> dict[str, Any]:
        """Let an entry that is closed for whom it points to go on pointing there."""
        return {"attendees": part.data["attendees"]} if "attendees" in part.data else {}

    def _rewrite(self, data: dict[str, Any]) -> None:
        """Put other words in the place of the restricted runs of a text."""
        runs = restricted_runs(data)
        if not runs:
            return
        text, spans = text_of(data), data["spans"]
        for start, end in reversed(runs):
            words = self._words()
            text = text[:start] + words + text[end:]
            step = len(words) - (end - start)
            kept = []
            for span in spans:
                a, b = span["start"], span["end"]
                if span["kind"] == "speaker" and start <= a and b <= end:
                    a, b = start, end if (a, b) == (start, end) else start + 1
                    kept.append(span | {"start": a, "end": b + step if b == end else b})
                    continue
                if span["kind"] == "break" or (
                    start <= a and b <= end and (a, b, span["kind"]) != (start, end, "restricted")
                ):
                    continue
                moved = {"start": a + step if a >= end else a, "end": b + step if b >= end else b}
                kept.append(span | moved)
            spans = kept
        for span in spans:
            if "text" in span:
                span["text"] = text[span["start"] : span["end"]]
        data["spans"] = spans
        if "rows" in data:
            data["rows"] = [row.split("\t") for row in text.split("\n")]
        else:
            data[next(key for key in ("value", "heading", "text") if key in data)] = text


def _passage(words: str) -> dict[str, Any]:
    return {"kind": "passage", "text": words}


_UNITS: Final = (
    lambda words: {"kind": "remark", "speaker": {"label": words}, "text": words},
    _passage,
    lambda words: {"kind": "event", "event": "leave", "text": words},
    lambda words: {"kind": "table", "rows": [[words, "1"], ["2", words]]},
    lambda words: {
        "kind": "section",
        "heading": words,
        "units": [{"kind": "passage", "text": words}],
    },
    lambda words: {"kind": "decision", "text": words, "tally": [{"choice": "for", "count": 5}]},
)


def _without(value: Any, gone: Collection[str]) -> Any:
    """Leave out references to what is withheld, and what is nothing without them."""
    if isinstance(value, list):
        kept = [_without(one, gone) for one in value]
        return [one for one in kept if one is not None]
    if not isinstance(value, dict):
        return value
    if value.get("place", {}).get("unit") in gone:  # a correction of something withheld
        return None
    made: dict[str, Any] = {}
    for key, one in value.items():
        new = one
        if key in _REFERENCES and isinstance(one, str) and one in gone:
            continue
        if key in _REFERENCES and isinstance(one, list) and all(isinstance(o, str) for o in one):
            new = [o for o in one if o not in gone]
        elif isinstance(one, dict | list):
            new = _without(one, gone)
        if new not in ([], {}, None):
            made[key] = new
    if value.get("kind") == "reference" and "to" not in made:
        return None
    return made or None


def _outside(made: dict[str, Any], chance: Chance, *, hides_people: bool) -> None:
    """Alter what no public edition has: what somebody added, and where it was made from."""
    made["extensions"] = {"kaede-city:shelf": f"{CANARY}{chance.randrange(1000)}"}
    made["record"]["sources"] = [{"url": f"https://www.example.jp/{CANARY.encode().hex()}"}]
    quorum = made.get("meeting", {}).get("quorum")
    if hides_people and quorum is not None and "present" in quorum:
        quorum["present"] += 1
