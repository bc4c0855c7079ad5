"""The agenda and the materials of invented minutes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

import attrs

from kaigiroku.model import AgendaItem, Decision, Material, Office, Openness
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.plan import ItemPlan, Plan
from kaigiroku.strategies.invented.words import TOPICS, Topic

__all__ = ["Matter", "agenda", "materials", "matters"]

_CATEGORIES: Final = {
    "no-objection": "deliberation",
    "noted": "report",
    "show-of-hands": "resolution",
    "standing": "bill",
    "roll-call": "bill",
    "amended": "bill",
    "rejected": "petition",
    "tie": "resolution",
    "continued": "petition",
    "ballot": "election",
    "nomination": "election",
    "instructed": "procedure",
    "replied": "inquiry",
}
"""The category of an item by what it comes to."""

_POSTS: Final = ("作業部会長", "起草委員長", "広報委員長")
"""The posts that are filled by election, one an item."""


@attrs.frozen(kw_only=True)
class Matter:
    """An item of the agenda, with all that belongs to it but its decision."""

    id: str
    title: str
    category: str
    topic: Topic
    number: str | None = None
    plan: ItemPlan | None = None
    """How it is taken; None if it is not, or if there is nothing to say."""

    state: str | None = None
    materials: tuple[Material, ...] = ()
    is_closed: bool = False
    """Whether it is taken without the public."""

    post: str = ""
    """The post that is filled, if it is an election."""

    @property
    def heading(self) -> str:
        """Its number and title."""
        return f"{self.number}　{self.title}" if self.number else self.title


def matters(desk: Desk) -> tuple[Matter, ...]:
    """Return the items in the order in which they are printed and taken."""
    plan, printer = desk.plan, desk.printer
    taken = list(plan.items)
    if plan.grouped:
        taken.sort(key=lambda item: _CATEGORIES[item.verdict] == "report")
    found: list[Matter] = []
    closed = taken[-1] if plan.meeting == "item-closed" else None
    numbers: Counter[bool] = Counter()
    folders = 0
    for place, item in enumerate(taken):
        category = _CATEGORIES[item.verdict]
        is_apart = plan.grouped and category == "report"
        numbers[is_apart] += 1
        folders += bool(item.materials)
        topic = _topic(plan, place)
        post = _POSTS[place % len(_POSTS)]
        found.append(
            Matter(
                id=f"item{place + 1}",
                number=printer.number(numbers[is_apart], plan.number),
                title=f"{post}の選出について" if category == "election" else topic.title,
                category=category,
                topic=topic,
                plan=item,
                state="added" if item.added else None,
                materials=tuple(_materials(desk, item, topic, folders)),
                is_closed=item is closed,
                post=post,
            )
        )
    if plan.left_out != "none":
        topic = _topic(plan, len(found))
        number = None if plan.grouped else printer.number(len(found) + 1, plan.number)
        found.append(
            Matter(
                id="left",
                number=number,
                title=topic.title,
                category="deliberation",
                topic=topic,
                state=plan.left_out,
            )
        )
    if plan.any_other or plan.meeting == "item-closed":
        found.append(Matter(id="other", title="その他", category="other", topic=TOPICS[0]))
    return tuple(found)


def _topic(plan: Plan, place: int) -> Topic:
    return TOPICS[(plan.first_topic + place) % len(TOPICS)]


def _materials(desk: Desk, item: ItemPlan, topic: Topic, folder: int) -> Iterator[Material]:
    times = ("in-advance", "on-the-day", "afterwards")
    for number in range(item.materials):
        mark = f"{folder}" if item.materials == 1 else f"{folder}-{number + 1}"
        is_closed = desk.secrecy.is_partial and item.withheld != "none" and number == 1
        is_online = desk.plan.sourced and not is_closed
        url = f"{desk.address()}/{mark}.pdf"
        yield Material(
            id=f"m{mark}",
            label=desk.printer.digits(f"資料{mark}"),
            title=topic.subject if number == 0 else f"{topic.subject}の附属資料",
            office=Office(name=desk.setting.section) if item.described else None,
            openness=desk.secrecy.closed_in_record() if is_closed else None,
            handed_out="collected" if is_closed else times[item.exchanges],
            note="会議の後に回収した。" if is_closed else None,
            url=url if is_online else None,
            media_type="application/pdf" if is_online else None,
            sha256=sha256(url.encode()).hexdigest() if is_online else None,
        )


def agenda(
    desk: Desk,
    found: Sequence[Matter],
    openness: Mapping[str, Openness],
    decisions: Mapping[str, Decision],
) -> tuple[AgendaItem, ...]:
    """Return the agenda.

    Args:
        desk: What the document goes by.
        found: The items.
        openness: What was ruled of their openness, by their ids.
        decisions: The decisions printed with them, by their ids.
    """
    items = {
        one.id: AgendaItem(
            id=one.id,
            number=one.number,
            title=one.title,
            category=one.category,
            office=Office(name=desk.setting.section) if one.plan and one.plan.described else None,
            state=one.state,
            openness=openness.get(one.id),
            summary=one.topic.outline if one.plan and one.plan.described else None,
            note="（諮問）" if one.category == "inquiry" else None,
            materials=tuple(m.id for m in one.materials if m.id is not None),
            decisions=(decisions[one.id],) if one.id in decisions else (),
            extensions=desk.filed("file", one.id),
        )
        for one in found
    }
    if not desk.plan.grouped:
        return tuple(items.values())
    reports = tuple(items[one.id] for one in found if one.category == "report")
    others = tuple(items[one.id] for one in found if one.category == "other")
    rest = tuple(item for item in items.values() if item not in (*reports, *others))
    heads = (
        AgendaItem(title="協議事項", items=rest) if rest else None,
        AgendaItem(title="報告事項", category="report", items=reports) if reports else None,
    )
    return (*(head for head in heads if head is not None), *others)


def materials(found: Sequence[Matter]) -> tuple[Material, ...]:
    """Return the materials of all items."""
    return tuple(material for one in found for material in one.materials)
