"""Faults in what an edition holds (OPN)."""

from collections.abc import Mapping
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Minutes, Related, Remark, RestrictedSpan, WithheldSpan
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.laid_open import (
    REASON,
    closed,
    edition_is,
    laid_open,
    record_is,
)
from kaigiroku.strategies.planters.matters import with_words
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import added, put

__all__ = ["PLANTERS"]


def opn005(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave words that are not for the public in an edition that is for it."""
    minutes = record_is(laid_open(minutes), "partly-closed", REASON)
    minutes = edition_is(minutes, draw(st.sampled_from(("public", "extract"))))
    if draw(st.booleans()):
        span = RestrictedSpan(start=4, end=7, text="岸辺氏", reasons=(REASON,))
        return with_words(minutes, draw, "相談者は岸辺氏です。", span)
    remark = draw(st.sampled_from(Survey(minutes).of(Remark)))
    return put(minutes, remark.at("openness"), closed(REASON))


def opn006(minutes: Minutes, draw: Draw) -> Minutes:
    """Give the edition for the public the id of the full one."""
    edition, relation = draw(
        st.sampled_from((("public", "public-edition-of"), ("extract", "extract-of")))
    )
    own = minutes.id or "https://www.example.jp/kaede/kaigiroku/1"
    minutes = put(edition_is(laid_open(minutes), edition), "/id", own)
    related = Related(relation=relation, minutes=own, title="原本")
    return added(minutes, "/record/related", related)


def opn016(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave something out of a full edition."""
    minutes = edition_is(record_is(laid_open(minutes), "partly-closed", REASON), "full")
    span = WithheldSpan(start=4, end=6, text="■■", how="masked", reasons=(REASON,))
    return with_words(minutes, draw, "相談者は■■さんです。", span)


def opn017(minutes: Minutes, draw: Draw) -> Minutes:
    """Restrict a name inside a stretch that is restricted on other terms."""
    minutes = edition_is(record_is(laid_open(minutes), "partly-closed", REASON), "full")
    other = draw(st.sampled_from((_OTHER, {"reasons": (REASON,), "opens_when": "公表の後"})))
    around = RestrictedSpan(start=0, end=9, text="相談者は岸辺氏です", reasons=(REASON,))
    inside = RestrictedSpan(start=4, end=7, text="岸辺氏", **other)
    return with_words(minutes, draw, "相談者は岸辺氏です。", around, inside)


_OTHER: Final[Mapping[str, Any]] = {"reasons": (attrs.evolve(REASON, code="corporate"),)}

PLANTERS: Final[Mapping[str, Planter]] = {
    "OPN005": opn005,
    "OPN006": opn006,
    "OPN016": opn016,
    "OPN017": opn017,
}
"""The faults by the codes of the rules that find them."""
