"""The plan of invented minutes: every choice there is, and nothing else.

Numbers are small and mean “the how-manieth of those there are”, counted round; so every plan can be
carried out, and nothing drawn need be thrown away. The first of the alternatives is the plainest.
"""

from datetime import date
from typing import Literal

import attrs

__all__ = [
    "ItemPlan",
    "Mark",
    "MeetingOpenness",
    "Plan",
    "RecordOpenness",
    "Sittings",
    "Style",
    "Verdict",
]

Few = Literal[0, 1, 2]
Some = Literal[0, 1, 2, 3, 4]
Number = Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

Verdict = Literal[
    "no-objection",
    "noted",
    "show-of-hands",
    "standing",
    "roll-call",
    "amended",
    "rejected",
    "tie",
    "continued",
    "ballot",
    "nomination",
    "instructed",
    "replied",
]
"""What an item comes to."""

MeetingOpenness = Literal["open", "closed", "item-closed", "sitting-closed"]
"""Whether the meeting was open; of a partly closed one, what was closed."""

RecordOpenness = Literal["open", "public", "full", "extract", "unmarked", "closed"]
"""Whether the minutes are open; partly closed ones by their edition, if it is stated."""


Sittings = Literal["one", "parts", "days", "parallel"]
"""One sitting, two on a day, two days, or a plenary and two groups at the same time."""

Mark = Literal["＊：", "○＊　", "【＊】", "（＊）"]
"""How a speaker's label is set off."""


@attrs.frozen(kw_only=True)
class Style:
    """How an office prints."""

    clock: Literal["halves", "hours", "colon"]
    """午後1時5分, 13時05分 or 13:05."""

    wide: bool
    """Whether digits are of full width."""

    padded: bool
    """Whether names have a blank inside."""

    mark: Mark
    legend: bool
    """Whether symbols tell the capacities of the speakers, and a legend the symbols."""

    speakers: Literal["names", "full", "class", "pseudonyms"]
    """How members are called when they speak."""

    numbers: Literal["1", "(1)", "①", "議案", "日程"]
    """How items are numbered."""

    fidelity: Literal["edited", "verbatim", "summary-by-speaker"]
    form: bool
    """Whether there is a printed form."""

    ruby: bool
    """Whether the form gives the readings of names."""

    events: Literal["printed", "spoken"]
    """Whether the opening is a line of its own or only spoken."""


@attrs.frozen(kw_only=True)
class ItemPlan:
    """An item that is taken."""

    verdict: Verdict
    stated: Literal["printed", "spoken", "agenda"]
    """Where the decision is printed: in the proceedings, only in a remark, first in the agenda."""

    against: Few
    """How many vote with the smaller side."""

    materials: Few
    exchanges: Few
    talk: int
    """How many remarks are made beyond all else, to fill a document of a stated size."""

    explained: Literal["said", "bracketed", "narrated"]
    """How the explanation is recorded."""

    pause: Literal[0, 5, 10, 25]
    """Minutes of a recess before it."""

    summary: bool
    opinion: bool
    request: bool
    table: bool
    figure: bool
    quotation: bool
    retraction: bool
    forward: bool
    """Whether a remark speaks of the next item."""

    recused: bool
    described: bool
    """Whether the agenda says more of it: office, summary, note."""

    added: bool
    withheld: Literal["none", "span", "unit"]
    """What of it is not for the public, if the minutes are partly closed."""

    how: Literal["masked", "omitted", "pseudonymised", "paraphrased", "withdrawn"]
    broken: Literal["none", "line", "column", "page"]
    """What ends in the middle of its explanation."""


@attrs.frozen(kw_only=True)
class Plan:
    """Everything that is decided about a document before it is written."""

    setting: int
    day: date
    starts: int
    """When it starts, in minutes from midnight."""

    number: int
    """The how-manieth meeting of its year."""

    overall: bool
    """Whether the meetings are also counted without a break."""

    style: Style
    items: tuple[ItemPlan, ...]

    sittings: Sittings
    meeting: MeetingOpenness
    record: RecordOpenness
    mode: Literal["in-person", "hybrid"]

    first_name: Number
    first_topic: Number
    more_members: Few
    more_officers: Few
    others: Few
    """How many more officials came than are named."""

    public: Some
    press: bool
    absent: Few
    vacant: bool
    standby: bool
    proxy: bool
    late: bool
    leaver: bool
    second_day_off: bool
    explainer: bool
    witness: bool
    observer: bool
    yomi: bool

    grouped: bool
    """Whether the agenda has headings."""

    left_out: Literal["none", "withdrawn", "postponed", "not-reached"]
    """An item that was not taken."""

    any_other: bool
    """Whether there is an item for other matters."""

    late_opening: bool
    """Whether it opened later than it was called for."""

    moved: bool
    """Whether it had been called for another day."""

    called: bool
    """Whether the call is told."""

    in_session: bool
    """Whether the time in session is stated."""

    next_meeting: bool
    meeting_ground: Few
    """Which of the grounds there are for closing a meeting."""

    record_ground: Few
    """Which of the grounds there are for withholding."""

    opens: Literal["never", "day", "event"]
    """When what is closed will be open."""

    note: bool
    passage: bool
    greeting: bool
    corrected: bool
    approved: bool
    state: Literal["final", "confirmed", "superseded"]
    continues: bool
    recording: Literal["none", "audio", "video"]
    sourced: bool
    licensed: bool
    filed: bool
    """Whether an office adds something of its own."""

    @property
    def layout(self) -> Sittings:
        """How it sat; where a sitting is to be closed there are two at least."""
        if self.sittings == "one" and self.meeting == "sitting-closed":
            return "parts"
        return self.sittings
