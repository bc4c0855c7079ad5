"""The marks: what stands in the place of what is withheld, by its class.

A mark says why and how, and when it will open; never what or, unless the policy says so, how much.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.codec import dumps
from kaigiroku.editions.policy import Policy
from kaigiroku.editions.pseudonyms import Pseudonyms
from kaigiroku.editions.refusals import Fault, fault, method_words
from kaigiroku.editions.texts import Run
from kaigiroku.findings import Finding
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Decision,
    Group,
    Material,
    Minutes,
    Openness,
    Reason,
    Record,
    Remark,
    RestrictedSpan,
    Unit,
    Withheld,
    WithheldSpan,
)
from kaigiroku.vocabulary import WithholdingMethod

__all__ = ["Hidden", "Marker"]


@attrs.frozen
class Hidden:
    """A thing that is withheld as a whole."""

    thing: Any
    pointer: str
    openness: Openness
    """What closes it: its own, or that of what it stands in."""


class Marker:
    """Makes marks as the policy says."""

    def __init__(self, policy: Policy, names: Pseudonyms) -> None:
        self.faults: Final[list[Finding]] = []
        self._policy: Final = policy
        self._names: Final = names
        self._marks: Final[Mapping[type[Any], Callable[[Sequence[Hidden], str], Any]]] = {
            Unit: self._unit,
            Decision: self._decision,
            AgendaItem: lambda run, _: AgendaItem(
                title=self.words(run[0]), openness=self.openness(run)
            ),
            Material: lambda run, _: Material(
                title=self.words(run[0]), openness=self.openness(run)
            ),
            Group: lambda run, _: Group(label=self.words(run[0]), openness=self.openness(run)),
            Attendee: lambda run, _: Attendee(
                label=self.words(run[0]), openness=self.openness(run)
            ),
            Cell: lambda run, _: self.cell(run),
        }

    def mark(self, base: type[Any], run: Sequence[Hidden], id_: str) -> Any:
        """Return the one mark for things that stand side by side in a list.

        Args:
            base: What the list holds: `Unit` for units of every kind, else the one class.
            run: The things, all with the same method and words.
            id_: An id for the mark, if it is a unit.
        """
        return self._marks[base](run, id_)

    def _unit(self, run: Sequence[Hidden], id_: str) -> Withheld:
        extent = self._extent(run)
        return Withheld(
            id=id_,
            text=self.words(run[0]).replace("{extent}", extent or ""),
            reasons=self.reasons(one.openness for one in run),
            how=self.how(run[0]),
            extent=extent,
            opens_on=_common(one.openness.opens_on for one in run),
            opens_when=_common(one.openness.opens_when for one in run),
        )

    def _extent(self, run: Sequence[Hidden]) -> str | None:
        if not self._policy.extent:
            return None
        what = "発言" if all(isinstance(one.thing, Remark) for one in run) else ""
        return f"{what}{len(run)}件"

    def _decision(self, run: Sequence[Hidden], _id: str) -> Decision:
        return Decision(**self._marked("text", run))

    def cell(self, run: Sequence[Hidden]) -> Cell:
        """Return a cell that holds nothing but a mark."""
        return Cell(**self._marked("value", run))

    def _marked(self, field: str, run: Sequence[Hidden]) -> dict[str, Any]:
        words = self.words(run[0])
        span = WithheldSpan(
            start=0,
            end=len(words),
            text=words,
            reasons=self.reasons(one.openness for one in run),
            how=self.how(run[0]),
            opens_on=_common(one.openness.opens_on for one in run),
            opens_when=_common(one.openness.opens_when for one in run),
        )
        return {field: words, "spans": (span,)}

    def openness(self, run: Sequence[Hidden]) -> Openness:
        """Return the openness that a mark states."""
        return Openness(
            status="closed",
            reasons=self.reasons(one.openness for one in run),
            how=self.how(run[0]),
            opens_on=_common(one.openness.opens_on for one in run),
            opens_when=_common(one.openness.opens_when for one in run),
        )

    def span(self, run: Run, pointer: str) -> WithheldSpan:
        """Return the mark for a stretch of text; where it stands is left open."""
        first = run.spans[0]
        how = first.how or "masked"
        words = first.shown or self._standard(how, pointer, omitted=self._policy.omission)
        return WithheldSpan(
            start=0,
            end=0,
            text=words,
            reasons=self.reasons(run.spans),
            how=how,
            extent=f"{run.end - run.start}字" if self._policy.extent else None,
            opens_on=_common(span.opens_on for span in run.spans),
            opens_when=_common(span.opens_when for span in run.spans),
        )

    # ------------------------------------------------------------------------------ particulars

    def how(self, hidden: Hidden) -> WithholdingMethod:
        """Return how a thing is withheld: units are left out, all else is masked."""
        return hidden.openness.how or ("omitted" if isinstance(hidden.thing, Unit) else "masked")

    def words(self, hidden: Hidden) -> str:
        """Return what stands in the place of a thing."""
        name = self._names.places.get(hidden.pointer)
        is_unit = isinstance(hidden.thing, Unit)
        words = name or hidden.openness.shown
        if words is None:
            omitted = self._policy.notice if is_unit else self._policy.mark
            words = self._standard(self.how(hidden), hidden.pointer, omitted=omitted)
        return words

    def _standard(self, how: WithholdingMethod, pointer: str, *, omitted: str) -> str:
        match how:
            case "omitted":
                return omitted
            case "masked":
                return self._policy.mark
            case "withdrawn":
                return self._policy.withdrawal
            case "pseudonymised" if pointer in self._names.places:
                return self._names.places[pointer]
            case _:
                self.faults.append(fault(Fault.NOT_SHOWN, pointer, how=method_words(how)))
                return self._policy.mark

    def reason(self, reason: Reason) -> Reason | None:
        """Return a reason as it may be shown; None if nothing of it may."""
        parts = self._policy.reason_parts
        if len(parts) == _ALL_PARTS:
            return reason
        left = {part: getattr(reason, part) for part in parts if getattr(reason, part)}
        return Reason(**left) if left else None

    def reasons(self, of: Iterable[Openness | RestrictedSpan]) -> tuple[Reason, ...]:
        """Return the reasons of a mark: each once, with the office's provision where none is cited.

        If the things have the same, they stay in their order; else in an order of their own, which
        tells nothing of that of the things.
        """
        lists = dict.fromkeys(one.reasons for one in of)
        made = {self._with_basis(reason): None for reasons in lists for reason in reasons}
        shown = [kept for reason in made if (kept := self.reason(reason)) is not None]
        return tuple(shown if len(lists) == 1 else sorted(shown, key=_spelled))

    def _with_basis(self, reason: Reason) -> Reason:
        if reason.basis or reason.code is None or reason.code not in self._policy.bases:
            return reason
        return attrs.evolve(reason, basis=self._policy.bases[reason.code])


_ALL_PARTS: Final = 3


def _spelled(reason: Reason) -> bytes:
    return dumps(Minutes(record=Record(openness=Openness(reasons=(reason,)))))


def _common(values: Iterable[str | None]) -> str | None:
    """Return what all things have in common."""
    first, *others = dict.fromkeys(values)
    return None if others else first
