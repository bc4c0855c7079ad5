"""Faults in the reasons for which something is closed or withheld (OPN)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Material, Minutes, Openness, Reason, WithheldSpan
from kaigiroku.strategies.planters.laid_open import (
    REASON,
    closed,
    edition_is,
    laid_open,
    meeting_is,
    record_is,
)
from kaigiroku.strategies.planters.matters import (
    OTHER,
    taken,
    with_agenda_item,
    with_materials,
    with_words,
)
from kaigiroku.strategies.planters.people import Draw, Planter

__all__ = ["PLANTERS"]


def _with_material(minutes: Minutes, draw: Draw, openness: Openness) -> Minutes:
    return with_materials(minutes, draw, Material(id="kept", title=OTHER, openness=openness))


def opn001(minutes: Minutes, draw: Draw) -> Minutes:
    """Close an item, a material or something said, and give no reason."""
    minutes = laid_open(minutes)
    match draw(st.sampled_from(("meeting", "record", "material"))):
        case "meeting":
            item = taken(minutes, draw).item
            minutes = with_agenda_item(minutes, item.id, attrs.evolve(item, openness=closed()))
            return meeting_is(minutes, "partly-closed")
        case "record":
            mask = WithheldSpan(start=4, end=6, text="■■", how="masked")
            edition = "public" if minutes.record.edition == "full" else minutes.record.edition
            minutes = edition_is(minutes, edition) if edition is not None else minutes
            return with_words(
                record_is(minutes, "partly-closed"), draw, "相談者は■■さんです。", mask
            )
        case _:
            return _with_material(minutes, draw, closed())


def opn007(minutes: Minutes, draw: Draw) -> Minutes:
    """Withhold a material to keep the meeting running, or close an item for a copyright."""
    if draw(st.booleans()):
        code = draw(st.sampled_from(("proceedings", "statutory-closed", "adjudication")))
        return _with_material(minutes, draw, closed(Reason(code=code)))
    minutes = laid_open(minutes)
    code = draw(st.sampled_from(("copyright", "withdrawn-remark", "existence-refusal")))
    item = taken(minutes, draw).item
    shut = attrs.evolve(item, openness=closed(Reason(code=code)))
    return meeting_is(with_agenda_item(minutes, item.id, shut), "partly-closed", REASON)


def opn009(minutes: Minutes, draw: Draw) -> Minutes:
    """Give a reason for closing an open material, or an open meeting."""
    if draw(st.booleans()):
        return meeting_is(laid_open(minutes), "open", REASON)
    return _with_material(minutes, draw, Openness(status="open", reasons=(REASON,)))


def opn010(minutes: Minutes, draw: Draw) -> Minutes:
    """Give a reason that is none."""
    nothing = (Reason(code="other"), Reason(text="－"), Reason(code="other", text="なし"))
    return _with_material(minutes, draw, closed(draw(st.sampled_from(nothing))))


def opn012(minutes: Minutes, draw: Draw) -> Minutes:
    """Put a pseudonym in the place of a name, and give no reason."""
    minutes = laid_open(minutes)
    if minutes.record.edition == "full":
        minutes = edition_is(minutes, "public")
    name = WithheldSpan(start=4, end=6, text="甲氏", how="pseudonymised")
    words = WithheldSpan(start=4, end=6, text="市民", how="paraphrased")
    span = draw(st.sampled_from((name, words)))
    return with_words(minutes, draw, f"相談者は{span.text}です。", span)


PLANTERS: Final[Mapping[str, Planter]] = {
    "OPN001": opn001,
    "OPN007": opn007,
    "OPN009": opn009,
    "OPN010": opn010,
    "OPN012": opn012,
}
"""The faults by the codes of the rules that find them."""
