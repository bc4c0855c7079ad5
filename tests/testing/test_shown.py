"""What Hypothesis shows of a document is Python that makes it, and says only what is stated."""

from hypothesis import given
from hypothesis.vendor.pretty import pretty

from kaigiroku import Minutes, model, strategies
from kaigiroku.extensions import Extensions
from kaigiroku.model import Remark, Section

NAMES = {**vars(model), "Extensions": Extensions}


@given(strategies.minutes())
def test_what_is_shown_makes_the_document(minutes: Minutes) -> None:
    assert eval(pretty(minutes), dict(NAMES)) == minutes  # noqa: S307 -- it is ours
    assert eval(repr(minutes), dict(NAMES)) == minutes  # noqa: S307


def test_what_is_not_stated_is_not_shown() -> None:
    minutes = Minutes(proceedings=(Section(units=(Remark(text="はい。"),)),))
    assert "".join(pretty(minutes).split()) == "".join(repr(minutes).split())
    assert "None" not in pretty(minutes)


def test_a_long_document_is_shown_on_many_lines() -> None:
    minutes = Minutes(proceedings=tuple(Remark(text="異議なし。" * 5) for _ in range(9)))
    assert max(map(len, pretty(minutes).splitlines())) < 100
