"""What type checkers see; checked by mypy and pyright, never run."""

from typing import Any, assert_never, assert_type

import attrs
from hypothesis.strategies import SearchStrategy

import kaigiroku
from kaigiroku import strategies, testing
from kaigiroku.model import (
    AgendaItem,
    AnyUnit,
    Correction,
    Minutes,
    Openness,
    Remark,
    Section,
    Speaker,
    Withheld,
)

minutes = kaigiroku.loads(b"")
assert_type(minutes, Minutes)
assert_type(minutes.record.openness, Openness | None)
assert_type(minutes.proceedings, tuple[AnyUnit, ...])
assert_type(kaigiroku.dumps(minutes, layout="readable"), bytes)
assert_type(kaigiroku.to_dict(minutes), dict[str, Any])
assert_type(kaigiroku.validate(minutes, profile="core", select=["CAL"]), kaigiroku.Report)
assert_type(kaigiroku.check("{}").findings, tuple[kaigiroku.Finding, ...])
made = kaigiroku.publish(minutes, policy=kaigiroku.Policy(on="2026-03-06", titles=["items"]))
assert_type(made.minutes, Minutes)
assert_type(made.manifest.to_dict(), dict[str, Any])
assert_type(made.warnings, tuple[kaigiroku.Finding, ...])
assert_type(kaigiroku.compare(minutes, minutes), kaigiroku.Comparison)
assert_type(kaigiroku.compare(minutes, minutes).corrections(), tuple[Correction, ...])

assert_type(strategies.minutes(sound=True), SearchStrategy[Minutes])
assert_type(testing.mutations(minutes), SearchStrategy[tuple[str, Any]])
testing.round_trips(minutes, kaigiroku.dumps, kaigiroku.loads)
testing.round_trips(minutes, kaigiroku.to_dict, kaigiroku.from_dict)

remark = Remark(text="はい。", speaker=Speaker(label="会長", identifies="post"))
assert_type(remark.text, str | None)
assert_type(attrs.evolve(remark, text="いいえ。"), Remark)

for said, items in kaigiroku.remarks(minutes):
    assert_type(said, Remark)
    assert_type(items, tuple[AgendaItem, ...])


def narrowed(unit: AnyUnit) -> str:
    """Unions are told apart by `kind` and by class."""
    if unit.kind == "remark":
        assert_type(unit, Remark)
        return unit.text or ""
    if isinstance(unit, Section):
        return unit.heading or ""
    if unit.kind == "withheld":
        assert_type(unit, Withheld)
        return unit.text or ""
    return unit.label or ""


def every_status(openness: Openness) -> str:
    """Closed code lists are literals, so a forgotten code is found."""
    status = openness.status
    if status is None:
        return "not stated"
    match status:
        case "open":
            return "公開"
        case "partly-closed":
            return "一部非公開"
        case "closed":
            return "非公開"
        case _:
            assert_never(status)
