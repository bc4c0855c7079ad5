"""Faults in the state and edition of the record, and in its relations to others (REC)."""

from collections.abc import Mapping
from typing import Final

from hypothesis import strategies as st

from kaigiroku.model import Minutes, Related, Withheld, WithheldSpan
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.strategies.planters.people import Draw, Planter
from kaigiroku.strategies.planters.placing import added, put

__all__ = ["PLANTERS", "in_state"]


def in_state(minutes: Minutes, state: str) -> Minutes:
    """Set the state of the record, and leave out what replaces it."""
    related = tuple(one for one in minutes.record.related if one.relation != "replaced-by")
    return put(put(minutes, "/record/related", related), "/record/state", state)


def rec004(minutes: Minutes, draw: Draw) -> Minutes:
    """Supersede the record by nothing, or by something that is not named."""
    minutes = in_state(minutes, "superseded")
    if draw(st.booleans()):
        return added(minutes, "/record/related", Related(relation="replaced-by"))
    return minutes


def rec005(minutes: Minutes, draw: Draw) -> Minutes:
    """Turn the relation between the full and the public edition round."""
    survey = Survey(minutes)
    has_marks = any(survey.of(cls) for cls in (Withheld, WithheldSpan))
    edition = minutes.record.edition or ("public" if has_marks else "full")
    wrong = ("public-edition-of", "extract-of") if edition == "full" else ("full-edition-of",)
    related = Related(relation=draw(st.sampled_from(wrong)), title="別の版の会議録")
    return added(put(minutes, "/record/edition", edition), "/record/related", related)


def rec006(minutes: Minutes, draw: Draw) -> Minutes:
    """Call a draft final, or a final record a draft, in the title or by the state."""
    if any(step.step in {"approved", "signed"} for step in minutes.record.steps) and draw(
        st.booleans()
    ):
        return in_state(minutes, "draft")
    state = draw(st.sampled_from(("confirmed", "final")))
    mark = draw(st.sampled_from(("未定稿", "暫定版", "速報版")))
    return put(in_state(minutes, state), "/title", f"{minutes.title or '会議録'}（{mark}）")


def rec008(minutes: Minutes, draw: Draw) -> Minutes:
    """Let another document replace this one, which calls itself confirmed or final."""
    minutes = in_state(minutes, draw(st.sampled_from(("confirmed", "final"))))
    related = Related(relation="replaced-by", title="差替え後の会議録")
    return added(minutes, "/record/related", related)


def rec010(minutes: Minutes, draw: Draw) -> Minutes:
    """Relate the document to itself."""
    own = minutes.id or "https://www.example.jp/kaede/kaigiroku/1"
    relation = draw(st.sampled_from(("continues", "continued-by", "replaces", "corrects")))
    related = Related(relation=relation, minutes=own, title="別の回の会議録")
    return added(put(minutes, "/id", own), "/record/related", related)


PLANTERS: Final[Mapping[str, Planter]] = {
    "REC004": rec004,
    "REC005": rec005,
    "REC006": rec006,
    "REC008": rec008,
    "REC010": rec010,
}
"""The faults by the codes of the rules that find them."""
