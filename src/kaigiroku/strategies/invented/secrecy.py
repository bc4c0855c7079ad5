"""What invented minutes keep from the public, and how they show it."""

from datetime import timedelta
from typing import Final

from kaigiroku.model import (
    LegalBasis,
    Openness,
    Reason,
    RestrictedSpan,
    Ruling,
    Withheld,
    WithheldSpan,
)
from kaigiroku.strategies.invented.plan import Plan
from kaigiroku.strategies.invented.printing import Marked, Part, Printer
from kaigiroku.strategies.invented.settings import Setting
from kaigiroku.vocabulary import WithholdingMethod

__all__ = ["Secrecy"]

_PARTLY_CLOSED: Final = frozenset({"public", "full", "extract", "unmarked"})
"""The plans in which the minutes are partly closed."""

_MARKS: Final = {
    "masked": ("■■■", None),
    "omitted": ("（略・12字）", "12字"),
    "pseudonymised": ("甲社", None),
    "paraphrased": ("ある事業者", None),
    "withdrawn": ("（発言取消し）", None),
}
"""What stands in the place of a name, by how it was withheld, and the extent if the mark tells."""

_MEETING_GROUNDS: Final = (
    ("proceedings", "公にすると、率直な意見の交換が損なわれるおそれがあるため"),
    ("deliberation", "意思決定の途上にある事項を審議するため"),
    ("statutory-closed", "会議を公開しないことが規則に定められているため"),
)
"""Why meetings are closed: the code and the words."""

_RECORD_GROUNDS: Final = (("corporate", "3"), ("voluntary", "4"), ("operations.contract", "6"))
"""Why what is said is withheld: the code and the item of the ordinance."""

_PERSONAL: Final = ("personal", "2")
"""Why names of people are."""


class Secrecy:
    """Says why something is closed, and hides it as the edition asks."""

    def __init__(self, plan: Plan, setting: Setting, printer: Printer) -> None:
        self._plan = plan
        self._setting = setting
        self._printer = printer
        self.is_partial: Final = plan.record in _PARTLY_CLOSED
        """Whether the minutes are partly closed, so that there must be something to hide."""
        self.holds_all: Final = plan.record == "full"
        """Whether the document is a full edition that holds what is hidden elsewhere."""
        self.hides_names: Final = self.is_partial and not self.holds_all
        """Whether names that are not for the public are left out of the attendance."""
        later = plan.day + timedelta(days=400)
        self.opens_on: Final = later.isoformat() if plan.opens == "day" else None
        self.opens_when: Final = "関係する手続の終了後" if plan.opens == "event" else None

    @property
    def meeting_words(self) -> str:
        """Why the meeting was closed."""
        return _MEETING_GROUNDS[self._plan.meeting_ground][1]

    def reasons_of_meeting(self) -> tuple[Reason, ...]:
        """Return why the meeting, a sitting or an item was closed."""
        code, words = _MEETING_GROUNDS[self._plan.meeting_ground]
        return (Reason(code=code, text=words),)

    def reasons_of_record(self) -> tuple[Reason, ...]:
        """Return why the minutes are not open, all grounds together."""
        names = (self._reason(*_PERSONAL),) if self._plan.witness else ()
        return (*self.reasons_of_matter(), *names)

    def reasons_of_matter(self) -> tuple[Reason, ...]:
        """Return why something that is said or handed out is withheld."""
        return (self._reason(*_RECORD_GROUNDS[self._plan.record_ground]),)

    def _reason(self, code: str, item: str) -> Reason:
        provision = self._printer.digits(f"{self._setting.ordinance}第7条第{item}号")
        return Reason(
            code=code,
            text=f"{provision}に当たる情報を含むため",
            basis=(
                LegalBasis(
                    printed=provision,
                    instrument=self._setting.ordinance,
                    article="7",
                    item=item,
                    local_government_code=self._setting.code,
                ),
            ),
        )

    def closed_to_observers(self, ruling: Ruling | None) -> Openness:
        """Return the openness of an item or a sitting that was taken in private."""
        return Openness(
            status="closed",
            reasons=self.reasons_of_meeting(),
            ruling=ruling,
            opens_on=self.opens_on,
            opens_when=self.opens_when,
        )

    def closed_in_record(self) -> Openness:
        """Return the openness of a unit or a material that is kept from the public."""
        return Openness(
            status="closed",
            reasons=self.reasons_of_matter(),
            opens_on=self.opens_on,
            opens_when=self.opens_when,
        )

    def of_record(self) -> Openness:
        """Return the openness of the minutes."""
        if self._plan.record == "open":
            return Openness(status="open")
        return Openness(
            status="partly-closed" if self.is_partial else "closed",
            reasons=self.reasons_of_record(),
            opens_on=self.opens_on,
            opens_when=self.opens_when,
        )

    def firm(self, words: str, how: WithholdingMethod) -> Part:
        """Return the name of a firm, hidden if the minutes are partly closed."""
        withdrawn = (Reason(code="withdrawn-remark", text="発言の取消しによる"),)
        return self._hidden(
            words, how, withdrawn if how == "withdrawn" else self.reasons_of_matter()
        )

    def name(self, words: str) -> Part:
        """Return the name of somebody, hidden if the minutes are partly closed."""
        return self._hidden(words, "masked", (self._reason(*_PERSONAL),))

    def _hidden(self, words: str, how: WithholdingMethod, reasons: tuple[Reason, ...]) -> Part:
        """Return words as they are, marked in a full edition, else a mark in their place."""
        if not self.is_partial:
            return words
        if self.holds_all:
            return Marked(
                (words,),
                lambda s, e, t: RestrictedSpan(
                    start=s,
                    end=e,
                    text=t,
                    reasons=reasons,
                    opens_on=self.opens_on,
                    opens_when=self.opens_when,
                ),
            )
        mark, extent = _MARKS[how]
        return Marked(
            (self._printer.digits(mark),),
            lambda s, e, t: WithheldSpan(
                start=s,
                end=e,
                text=t,
                reasons=reasons,
                how=how,
                extent=extent,
                opens_on=self.opens_on,
                opens_when=self.opens_when,
            ),
        )

    def gap(self, id: str) -> Withheld:  # noqa: A002 -- it is an id
        """Return the unit that stands in the place of remarks that are not for the public."""
        return Withheld(
            id=id,
            text=self._printer.digits("（この間、発言2件を省略）"),
            reasons=self.reasons_of_matter(),
            how="omitted",
            extent=self._printer.digits("発言2件"),
            opens_on=self.opens_on,
            opens_when=self.opens_when,
        )
