"""Faults in spans (TXT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import (
    AnySpan,
    BreakSpan,
    DirectionSpan,
    Minutes,
    NoteSpan,
    RubySpan,
    SpeakerSpan,
)
from kaigiroku.strategies.planters.matters import with_words
from kaigiroku.strategies.planters.people import Draw, Planter

__all__ = ["PLANTERS"]

_WORDS: Final = "桜並木の保全を進める。（拍手）"
_APPLAUSE: Final = DirectionSpan(start=11, end=15, text="（拍手）")
_TREES: Final = NoteSpan(start=0, end=3, text="桜並木", note="市内に12か所ある。")
_CARE: Final = RubySpan(start=4, end=6, text="保全", reading="ほぜん")
_ANY: Final[tuple[AnySpan, ...]] = (_TREES, _CARE, _APPLAUSE)


def txt001(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a span end behind its text, or before it begins."""
    end = draw(st.integers(0, 10) | st.integers(16, 99))
    return with_words(minutes, draw, _WORDS, attrs.evolve(_APPLAUSE, end=end))


def txt002(minutes: Minutes, draw: Draw) -> Minutes:
    """Write a span behind one that starts after it."""
    late, early = draw(st.sampled_from(((1, 0), (2, 0), (2, 1))))
    return with_words(minutes, draw, _WORDS, _ANY[late], _ANY[early])


def txt003(minutes: Minutes, draw: Draw) -> Minutes:
    """Let two spans cross."""
    end = draw(st.integers(5, 14))
    noted = attrs.evolve(_TREES, end=end, text=_WORDS[:end])
    start = draw(st.integers(1, end - 1))
    last = draw(st.integers(end + 1, 15))
    other = NoteSpan(start=start, end=last, text=_WORDS[start:last], note="別に記す。")
    return with_words(minutes, draw, _WORDS, noted, other)


def txt004(minutes: Minutes, draw: Draw) -> Minutes:
    """Let a span repeat other characters than it covers."""
    span = draw(st.sampled_from(_ANY))
    wrong: tuple[AnySpan, ...] = (
        attrs.evolve(span, start=span.start + 1),
        attrs.evolve(span, text=f"{span.text}等"),
        BreakSpan(start=3, end=3, text="の", boundary="line"),
    )
    return with_words(minutes, draw, _WORDS, draw(st.sampled_from(wrong)))


def txt005(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the characters that a span covers."""
    span = draw(st.sampled_from(_ANY))
    return with_words(minutes, draw, _WORDS, attrs.evolve(span, text=None))


def txt012(minutes: Minutes, draw: Draw) -> Minutes:
    """Let the end of a page cover text, or something else cover none."""
    wrong: tuple[AnySpan, ...] = (
        BreakSpan(start=4, end=6, text="保全", boundary="page"),
        attrs.evolve(_APPLAUSE, start=3, end=3, text=None),
        attrs.evolve(_CARE, start=0, end=0, text=None),
    )
    return with_words(minutes, draw, _WORDS, draw(st.sampled_from(wrong)))


def txt013(minutes: Minutes, draw: Draw) -> Minutes:
    """Mark somebody else in the text as the speaker."""
    span = SpeakerSpan(start=0, end=4, text="来賓代表")
    return with_words(minutes, draw, "来賓代表：桜並木を守りたい。", span)


PLANTERS: Final[Mapping[str, Planter]] = {
    "TXT001": txt001,
    "TXT002": txt002,
    "TXT003": txt003,
    "TXT004": txt004,
    "TXT005": txt005,
    "TXT012": txt012,
    "TXT013": txt013,
}
