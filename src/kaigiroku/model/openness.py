"""Openness: what is open to the public, what is closed, why, and who decided it.

A meeting can be closed while its minutes are open, and the reverse; so openness stands on two axes,
`meeting.openness` and `record.openness`, and neither follows from the other. It holds for what is
beneath it in the same tree until restated. It has no default: absence means “not stated”.
"""

import attrs

from kaigiroku.model.people import Person
from kaigiroku.model.values import Date, LocalGovernmentCode, Text, UnitId, Url
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import DisclosureReason, Manner, OpennessStatus, WithholdingMethod

__all__ = ["LegalBasis", "Openness", "Reason", "Ruling"]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class LegalBasis:
    """A provision of a law, an ordinance or a rule that is cited.
    根拠規定。根拠として引かれている法律・条例・規則の規定。
    """

    printed: Text | None = None
    """The citation to the letter.
    原文。"""

    instrument: Text | None = None
    """The law, ordinance or rule.
    法律・条例・規則の名。"""

    article: Text | None = None
    """The article, in digits: “7”, “8の2”.
    条（数字で。「7」「8の2」など）。"""

    paragraph: Text | None = None
    """The paragraph, in digits.
    項。"""

    item: Text | None = None
    """The item, in digits or kana.
    号。"""

    local_government_code: LocalGovernmentCode | None = None
    """Whose ordinance it is.
    制定した団体の全国地方公共団体コード。"""

    url: Url | None = None
    """Where it can be read.
    掲載先。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Reason:
    """Why something is closed or withheld. Neither text, code nor basis is derived from another.
    非公開の理由。原文・区分・根拠のどれも、他から導かない。
    """

    code: DisclosureReason | None = None
    """The ground by the common list, set by whoever answers for the record, never by a reader.
    理由の区分。会議録の責任者が定め、文章から推し量らない。"""

    text: Text | None = None
    """The reason as printed, to the letter.
    理由の原文。"""

    basis: tuple[LegalBasis, ...] = ()
    """The provisions cited.
    根拠規定。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Ruling:
    """How it was decided that something is open or closed.
    公開・非公開の決定。公開か非公開かが、どのように決まったか。
    """

    by: tuple[Person, ...] = ()
    """Who decided: the chair, the body.
    決定した者。"""

    manner: Manner | None = None
    """How it was decided.
    決め方。"""

    date: Date | None = None
    """When it was decided.
    決定の日。"""

    unit: UnitId | None = None
    """The unit of the proceedings that records the ruling.
    決定を記録した議事の単位。"""

    printed: Text | None = None
    """The words of the print about it.
    原文。"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Openness:
    """Whether something is open to the public, why not, by whose ruling, and until when.
    公開の可否。公開か非公開か、その理由、決定した者、非公開の期限。
    """

    status: OpennessStatus | None = None
    """Open, partly closed or closed; partly closed without a visible gap is a real state.
    公開・一部非公開・非公開。どこを伏せたか示さない一部非公開もある。"""

    reasons: tuple[Reason, ...] = ()
    """Why it is closed.
    非公開の理由。"""

    how: WithholdingMethod | None = None
    """How it is withheld from the public edition.
    公開版での伏せ方。"""

    shown: Text | None = None
    """What stands in its place there: a pseudonym, a paraphrase, a notice.
    公開版でその代わりに示す文字（仮名・言い換え・断り書き）。"""

    ruling: Ruling | None = None
    """How that was decided.
    公開・非公開の決定。"""

    opens_on: Date | None = None
    """The day from which it is open.
    公開予定日。"""

    opens_when: Text | None = None
    """The event after which it is open, in words.
    公開の条件（「議決後」など）。"""
