"""Full editions: invented minutes in which things are closed and restricted at random."""

from datetime import date, timedelta
from typing import Any, Final, get_args, get_type_hints

import kaigiroku
from kaigiroku.strategies.invented.document import document
from kaigiroku.strategies.invented.plan import ItemPlan, Plan, Style
from tools.editions.walking import Part, parts_of, text_of
from tools.offices.chance import Chance

__all__ = ["full_edition"]

_CODES: Final = ("personal", "corporate", "operations.contract", "voluntary")
_METHODS: Final = ("omitted", "masked", "paraphrased", "withdrawn")
_CLOSED: Final = 0.12
"""The share of all things that are closed."""

_REOPENED: Final = 0.2
"""The share of what stands in something closed that is open again."""

_RESTRICTED: Final = 0.25
"""The share of texts in which something is restricted."""


def full_edition(chance: Chance) -> dict[str, Any]:
    """Return a full edition, as JSON: sound, and closed in many places."""
    full = kaigiroku.to_dict(document(_plan(chance)))
    record = full.setdefault("record", {})
    record["edition"] = "full"
    record["openness"] = {"status": "partly-closed", "reasons": [{"code": "personal"}]}
    record.get("provenance", {}).pop("inferred", None)
    number = 0
    for part in list(parts_of(full).all()):
        number += 1
        if part.kind != "withheld" and chance.happens(_CLOSED):
            _close(part, chance, number)
    for part in list(parts_of(full).all()):
        number += 1
        if part.closed and "openness" not in part.data and chance.happens(_REOPENED):
            part.data["openness"] = {"status": "open"}
        elif "withheld" not in part.kind and chance.happens(_RESTRICTED):
            _restrict(part.data, chance, number)
    return full


def _close(part: Part, chance: Chance, number: int) -> None:
    openness: dict[str, Any] = {"status": "closed"}
    if chance.happens(0.8):
        openness["reasons"] = _reasons(chance)
    if part.kind == "Attendee" and chance.happens(0.5):
        openness["how"] = "pseudonymised"
        if chance.happens(0.5):
            openness["shown"] = f"第{number}仮名"
    elif chance.happens(0.4):
        openness |= _terms(chance, number)
    if chance.happens(0.2):
        openness["opensWhen"] = "公表の後"
    part.data["openness"] = openness


def _reasons(chance: Chance) -> list[dict[str, Any]]:
    return [{"code": code} for code in chance.sample(_CODES, chance.choice((1, 1, 2)))]


def _terms(chance: Chance, number: int) -> dict[str, Any]:
    how = chance.choice(_METHODS)
    if how == "paraphrased" or chance.happens(0.2):
        return {"how": how, "shown": f"〔概要{number}〕"}
    return {"how": how}


def _restrict(data: dict[str, Any], chance: Chance, number: int) -> None:
    """Restrict a stretch of a text that crosses no span and lies in one cell of a table."""
    text = text_of(data)
    start = chance.randrange(len(text)) if text else 0
    end = min(len(text), start + chance.randrange(1, 12))
    if any(sign in text[start:end] for sign in "\t\n") or start >= end:
        return
    spans = data.get("spans", [])
    for span in spans:
        a, b = span["start"], span["end"]
        apart = b <= start or end <= a
        around = a <= start and end <= b
        inside = start <= a and b <= end
        restricted = span["kind"] == "restricted"
        if not (apart or ((around or inside) and not restricted and (a, b) != (start, end))):
            return
    new = {"kind": "restricted", "start": start, "end": end, "text": text[start:end]}
    if chance.happens(0.8):
        new["reasons"] = _reasons(chance)
    if chance.happens(0.4):
        new |= _terms(chance, number)
    data["spans"] = sorted([*spans, new], key=lambda span: (span["start"], -span["end"]))


def _plan(chance: Chance) -> Plan:
    items = tuple(_chosen(ItemPlan, chance, talk=0) for _ in range(chance.randrange(1, 4)))
    plan: Plan = _chosen(
        Plan,
        chance,
        record=chance.choice(("full", "open")),
        style=_chosen(Style, chance),
        items=items,
        setting=chance.randrange(6),
        day=date(2026, 5, 20) + timedelta(days=chance.randrange(-9000, 1500)),
        starts=9 * 60 + 5 * chance.randrange(73),
        number=chance.randrange(2, 10),
    )
    return plan


def _chosen(cls: Any, chance: Chance, **given: Any) -> Any:
    """Choose a plan at random; hints of `bool` and `Literal` say what there is."""
    for name, hint in get_type_hints(cls).items():
        if name not in given:
            given[name] = chance.happens(0.5) if hint is bool else chance.choice(get_args(hint))
    return cls(**given)
