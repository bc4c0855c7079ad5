"""The example documents: they load, are kept in the readable layout, and carry what they need."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kaigiroku
from kaigiroku import pointer
from kaigiroku.model import CLASSES, Passage
from kaigiroku.navigation import index, own_text, units
from kaigiroku.shapes import fields_of
from tools.examples import ROOT, Cuttings, example_files

HARD = sorted((ROOT / "examples" / "hard").glob("*.kaigiroku.json"))
HARDEST = "005 025 029 056 065 066 078 098 108 109 117 121 123 134 137 145 156 157 159 165 176"
HARDEST += " 179 193 196 202"
PLAIN = {
    "smallest",
    "headquarters",
    "advisory-body",
    "assembly-committee",
    "education-board",
    "written-procedure",
    "two-days",
    "pseudonyms",
    "hybrid-vote",
    "edition-full",
    "edition-public",
}


def name_of(path: Path) -> str:
    return path.name.removesuffix(".kaigiroku.json")


every_example = pytest.mark.parametrize("path", example_files(), ids=name_of)


def test_all_are_here() -> None:
    assert {name_of(path) for path in (ROOT / "examples").glob("*.kaigiroku.json")} >= PLAIN
    assert [path.name[:3] for path in HARD] == HARDEST.split()


@every_example
def test_it_loads_and_is_kept_in_the_readable_layout(path: Path) -> None:
    minutes = kaigiroku.load(path)
    assert path.read_bytes() == kaigiroku.dumps(minutes, layout="readable")
    assert kaigiroku.loads(kaigiroku.dumps(minutes)) == minutes


@pytest.mark.parametrize("path", HARD, ids=name_of)
def test_a_hard_case_carries_what_makes_it_hard(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    table = json.loads(path.with_name(f"{name_of(path)}.needs.json").read_text(encoding="utf-8"))
    assert set(table) == {"why", "needs"}
    assert table["why"]["en"]
    assert table["why"]["ja"]
    assert len(table["needs"]) >= 3
    assert table["needs"] == {place: pointer.resolve(document, place) for place in table["needs"]}


@pytest.mark.parametrize("path", HARD, ids=name_of)
def test_a_hard_case_needs_no_way_out(path: Path) -> None:
    minutes = kaigiroku.load(path)
    assert not [visit.pointer for visit in units(minutes) if isinstance(visit.unit, Passage)]
    assert '"extensions"' not in path.read_text(encoding="utf-8")


@every_example
def test_ids_are_unique_and_references_resolve(path: Path) -> None:
    minutes = kaigiroku.load(path)
    known = index(minutes)
    ids = [value for key, value in strings(kaigiroku.to_dict(minutes)) if key == "id"]
    ids = [value for value in ids if value != minutes.id]
    assert sorted(ids) == sorted(known)
    for key, value in strings(kaigiroku.to_dict(minutes)):
        if key in {"statedIn", "answers", "continues", "repeats", "of", "to", "voters", "sitting"}:
            assert value in known, f"{key}: {value}"


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, key)
    elif isinstance(value, str):
        yield key, value


@every_example
def test_spans_cover_what_they_repeat(path: Path) -> None:
    minutes = kaigiroku.load(path)
    for visit in units(minutes):
        text = own_text(visit.unit)
        spans = visit.unit.spans
        for span in spans:
            assert text[span.start : span.end] == (span.text or ""), visit.pointer
        assert [s.start for s in spans] == sorted(s.start for s in spans), visit.pointer


def test_the_public_edition_is_the_full_one_with_its_restricted_runs_replaced() -> None:
    """What stands around the marks is what stands around the restricted runs, unit by unit."""
    full, public = (
        json.loads((ROOT / "examples" / f"edition-{name}.kaigiroku.json").read_text("utf-8"))
        for name in ("full", "public")
    )
    secrets = {
        span["text"]
        for unit in walk(full)
        for span in unit.get("spans", [])
        if span["kind"] == "restricted"
    }
    written = json.dumps(public, ensure_ascii=False)
    assert secrets
    assert not [secret for secret in secrets if secret in written]
    ids = [
        set(index(kaigiroku.from_dict(edition)))  # ids are renumbered, so that gaps tell nothing
        for edition in (full, public)
    ]
    assert not ids[0] & ids[1]
    open_parts = [around(unit, "restricted") for unit in walk(full) if "text" in unit]
    shown_parts = [around(unit, "withheld") for unit in walk(public) if "text" in unit]
    assert shown_parts == open_parts


def around(unit: dict[str, Any], kind: str) -> list[str]:
    """Return the pieces of a unit's text between its spans of a kind."""
    pieces, at = [], 0
    for span in unit.get("spans", []):
        if span["kind"] == kind and span["start"] >= at:
            pieces.append(unit["text"][at : span["start"]])
            at = span["end"]
    return [*pieces, unit["text"][at:]]


def walk(value: Any, *, closed: bool = False) -> Iterator[dict[str, Any]]:
    """Go through the units that are recorded and not closed, sections apart."""
    if isinstance(value, list):
        for part in value:
            yield from walk(part, closed=closed)
    elif isinstance(value, dict) and "proceedings" in value:
        yield from walk(value["proceedings"])
    elif isinstance(value, dict):
        status = value.get("openness", {}).get("status")
        closed = status == "closed" or (closed and status != "open")
        if value.get("kind") == "section":
            yield from walk(value.get("units", []), closed=closed)
        elif not closed and value["kind"] != "withheld":
            yield value


def test_every_field_of_the_model_occurs_in_an_example() -> None:
    assert list(Cuttings(example_files()).missing()) == []
    assert len(CLASSES) == len(set(CLASSES))
    assert all(fields_of(cls) for cls in CLASSES)
