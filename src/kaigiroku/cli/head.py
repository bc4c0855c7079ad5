"""What `show` writes around the proceedings: header, attendance, agenda, materials, record."""

from collections.abc import Mapping
from typing import Any

from rich.text import Text

from kaigiroku.cli.page import Page, ink
from kaigiroku.cli.people import attendee, named, people, remarks_on
from kaigiroku.cli.spans import basis, opening, reasons
from kaigiroku.cli.terms import Terms
from kaigiroku.model import (
    AgendaItem,
    Body,
    Correction,
    Decision,
    Group,
    Meeting,
    Minutes,
    Office,
    Openness,
    Related,
    Ruling,
    Sitting,
    Step,
)

__all__ = ["Head"]

_BADGES = {
    "open": "bold white on green",
    "partly-closed": "bold black on yellow",
    "closed": "bold white on red",
    "not-stated": "dim",
}


class Head:
    """Everything but the proceedings, written on a page."""

    def __init__(
        self, minutes: Minutes, page: Page, words: Terms, index: Mapping[str, Any]
    ) -> None:
        self._minutes = minutes
        self._page = page
        self._words = words
        self._index = index

    # ------------------------------------------------------------ openness

    def badge(self, openness: Openness | None) -> Text:
        """Return the state of openness as a badge; what is not stated has one too."""
        status = openness.status if openness is not None else None
        return self.tag(self._words[status or "not-stated"], _BADGES[status or "not-stated"])

    def stated(self, openness: Openness | None) -> Text:
        """Return the badge where something is stated, with the date of opening; else nothing."""
        if openness is None:
            return Text()
        until = opening(openness.opens_on, openness.opens_when)
        said = self._words.bracketed([f"{self._words['opens']} {until}"] if until else [])
        return Text.assemble(" ", self.badge(openness), ink(said, "dim"))

    def tag(self, text: str, style: str) -> Text:
        """Return a word set off by its background, or by brackets where there is no colour."""
        return ink(f"[{text}]" if self._page.plain else f" {text} ", style)

    def openness_details(self, openness: Openness | None) -> list[tuple[str, Text]]:
        """Return why, by whose ruling and until when."""
        if openness is None:
            return []
        words = self._words
        until = opening(openness.opens_on, openness.opens_when)
        return [
            (words["reason"], ink(reasons(openness.reasons, words))),
            (words["ruling"], ink(self._ruling(openness.ruling))),
            (words["opens"], ink(until)),
        ]

    def _ruling(self, ruling: Ruling | None) -> str:
        if ruling is None:
            return ""
        words = self._words
        parts = [people(ruling.by, words), words.code("Manner", ruling.manner), ruling.date or ""]
        said = words["slash"].join(part for part in parts if part)
        return "\n".join(part for part in (said, ruling.printed) if part)

    # ------------------------------------------------------------ the header

    def header(self) -> None:
        """Write the title, both axes of openness, and the facts of the meeting."""
        page, words = self._page, self._words
        meeting, record = self._minutes.meeting, self._minutes.record
        bodies = words.listed([body.name or "" for body in meeting.bodies])
        title = self._minutes.title or meeting.name or bodies or words["minutes"]
        page.put(ink(title, "bold"))
        page.blank()
        axes = Text.assemble(
            (f"{words['meeting']} ", "bold"),
            self.badge(meeting.openness),
            (f"   {words['minutes']} ", "bold"),
            self.badge(record.openness),
        )
        standing = words.codes(Edition=record.edition, RecordState=record.state)
        if standing:
            axes.append_text(ink(f"   {standing}", "dim"))
        page.put(axes)
        if record.edition == "full":
            page.put(ink(f"⚠ {words['full-edition']}", "bold red"), hang=2)
        for key, openness in (
            ("why-meeting", meeting.openness),
            ("why-minutes", record.openness),
        ):
            details = [entry for entry in self.openness_details(openness) if entry[1].plain]
            if details:
                page.put(ink(words[key], "bold"))
                page.entries(details, indent=2)
        page.blank()
        page.entries(self._facts(meeting))

    def _facts(self, meeting: Meeting) -> list[tuple[str, Text]]:
        words = self._words
        locations = dict.fromkeys(s.location for s in meeting.sittings if s.location)
        shared = len(locations) == 1
        sittings = [self._sitting(s, place=not shared) for s in meeting.sittings]
        facts = [
            (words["name"], ink(meeting.name or "")),
            (words["body"], ink("\n".join(self._body(body) for body in meeting.bodies))),
            (words["when"], Text("\n").join(line for line in sittings if line.plain)),
            (words["where"], ink("".join(locations) if shared else "")),
            (words["mode"], ink(words.code("MeetingMode", meeting.mode))),
            (words["secretariat"], ink(self._office(meeting.secretariat))),
        ]
        if (session := meeting.session) is not None:
            days = [day for day in (session.start_date, session.end_date) if day]
            said = [session.name or "", session.printed or words["from-to"].join(days)]
            facts.append((words["session"], ink(words.listed(said))))
        if (call := meeting.convening) is not None:
            said = [call.printed or call.date or "", people(call.by, words)]
            facts.append((words["convening"], ink(words["slash"].join(s for s in said if s))))
        if (quorum := meeting.quorum) is not None:
            numbers = (quorum.present, quorum.required, quorum.seats)
            counted = " / ".join("–" if n is None else str(n) for n in numbers)
            facts.append((words["quorum"], ink(quorum.printed or counted)))
        facts.append((words["basis"], ink(words.listed([basis(b, words) for b in meeting.basis]))))
        if meeting.next_meeting is not None:
            facts.append((words["next"], self._sitting(meeting.next_meeting, place=True)))
        return facts

    def _body(self, body: Body) -> str:
        government = body.government.name if body.government is not None else None
        above = [
            name for name in (government, body.parent) if name and name not in (body.name or "")
        ]
        kind = self._words.code("BodyType", body.type)
        name = " ".join([*dict.fromkeys(above), body.name or ""]).strip()
        return f"{name}{self._words.bracketed([kind])}"

    def _sitting(self, sitting: Sitting, *, place: bool) -> Text:
        words = self._words
        days = words["from-to"].join(day for day in (sitting.date, sitting.end_date) if day)
        times = ""
        if sitting.start_time or sitting.end_time:
            times = f"{sitting.start_time or ''}{words['from-to']}{sitting.end_time or ''}"
        made = [days, times, sitting.starts_after or ""]
        when = sitting.printed or " ".join(part for part in made if part)
        told = [
            sitting.name or "",
            sitting.body or "",
            when,
            sitting.location if place and sitting.location else "",
            words.code("MeetingMode", sitting.mode),
        ]
        line = ink(words["slash"].join(part for part in dict.fromkeys(told) if part))
        return line.append_text(self.stated(sitting.openness))

    def _office(self, office: Office | None) -> str:
        if office is None:
            return ""
        return f"{office.name or ''}{self._words.bracketed([office.contact or ''])}"

    # ------------------------------------------------------------ the parts

    def _part(self, name: str) -> bool:
        """Write the heading of a part that holds something or is stated to be none."""
        if not getattr(self._minutes, name) and name not in self._minutes.stated_none:
            return False
        self._page.heading(self._words[name])
        if name in self._minutes.stated_none:
            self._page.put(ink(self._words.code("NoneStated", name), "dim"))
        return True

    def attendance(self) -> None:
        """Write who was there and who was not, group by group."""
        if self._part("attendance"):
            for group in self._minutes.attendance:
                self._group(group)

    def _group(self, group: Group) -> None:
        words = self._words
        name = group.label or words.code("Capacity", group.capacity)
        sittings = words.bracketed([named(group.sittings, self._index, words)])
        self._page.put(
            Text.assemble(
                ink(name.strip(), "bold"),
                ink(sittings, "dim"),
                "  ",
                ink(remarks_on(group, words), "red" if group.status == "absent" else "green"),
                "  ",
                ink((group.note or "").replace("\n", " "), "dim"),
                self.stated(group.openness),
            ),
            hang=2,
        )
        names = [attendee(entry, group, words) for entry in group.entries]
        if group.others is not None:
            names.append(words["more"].format(group.others))
        if names:
            self._page.put(ink(words.listed(names)), lead=Text("  "), hang=2)
        stated = [group.openness, *(entry.openness for entry in group.entries)]
        for why in dict.fromkeys(reasons(one.reasons, words) for one in stated if one is not None):
            if why:
                self._page.put(ink(why, "dim"), lead=Text("  "), hang=2)

    def agenda(self) -> None:
        """Write the agenda as a tree."""
        if self._part("agenda"):
            for item in self._minutes.agenda:
                self._item(item, lead="", rest="")

    def _item(self, item: AgendaItem, *, lead: str, rest: str) -> None:
        words = self._words
        number = (item.number or "").strip()
        state = words.code("ItemState", item.state)
        line = Text.assemble(
            ink(f"{number}  " if number else "", "bold"),
            ink((item.title or words.code("ItemCategory", item.category)).strip()),
            ink(f" {item.note}" if item.note else "", "dim"),
            self.stated(item.openness),
            ink(words.bracketed([state]), "yellow"),
            ink(words.bracketed([self._office(item.office)]), "dim"),
        )
        under = rest + ("│ " if item.items else "  ")
        self._page.put(line, lead=ink(lead, "dim"), hang=ink(f"{under}  ", "dim"))
        details: list[Text] = []
        if item.openness is not None and item.openness.reasons:
            details.append(ink(reasons(item.openness.reasons, words), "dim"))
        if item.summary:
            details.append(ink(item.summary, "dim"))
        if item.materials:
            details.append(ink(named(item.materials, self._index, words), "dim cyan"))
        details += [
            Text.assemble(
                ("→ ", "bold green"), self.decided(decision), ink(f" {decision.text or ''}")
            )
            for decision in item.decisions
        ]
        for detail in details:
            self._page.put(detail, lead=ink(f"{under}  ", "dim"), hang=ink(f"{under}  ", "dim"))
        for place, inner in enumerate(item.items, start=1):
            last = place == len(item.items)
            self._item(
                inner, lead=rest + ("└ " if last else "├ "), rest=rest + ("  " if last else "│ ")
            )

    def decided(self, decision: Decision) -> Text:
        """Return what was decided, how and by how many, in the words of the vocabulary."""
        said = self._words.codes(
            Outcome=decision.outcome, Manner=decision.manner, Support=decision.support
        )
        return ink(said, "bold green")

    def materials(self) -> None:
        """Write the list of materials."""
        if not self._part("materials"):
            return
        words = self._words
        for material in self._minutes.materials:
            handed_out = words.code("Distribution", material.handed_out)
            line = Text.assemble(
                ink(f"{material.label.strip()}  " if material.label else "", "bold"),
                ink((material.title or "").strip()),
                self.stated(material.openness),
                ink(words.bracketed([self._office(material.office), handed_out]), "dim"),
                ink(f" {material.note}" if material.note else "", "dim"),
            )
            self._page.put(line, lead=Text("・"), hang=4)
            below = [reasons(material.openness.reasons, words)] if material.openness else []
            for text in [*below, material.url or ""]:
                if text:
                    self._page.put(ink(text, "dim"), lead=Text("    "), hang=4)

    def record(self) -> None:
        """Write what is said of the record itself."""
        words, record = self._words, self._minutes.record
        entries = [
            (words["id"], ink(self._minutes.id or "")),
            (words["fidelity"], ink(words.code("RecordFidelity", record.fidelity))),
            (words["state"], ink(words.code("RecordState", record.state))),
            (words["edition"], ink(words.code("Edition", record.edition))),
            *((words.code("StepType", s.step), ink(self._step(s))) for s in record.steps),
            (words["signatories"], ink(people(record.signatories, words))),
            (words["recorders"], ink(people(record.recorders, words))),
            (words["recording"], ink(words.code("Recording", record.recording))),
            *((words["corrections"], ink(self._correction(c))) for c in record.corrections),
            *((words["related"], ink(self._related(other))) for other in record.related),
            (words["licence"], ink(record.licence or "")),
            (words["sources"], ink("\n".join(s.url for s in record.sources if s.url))),
            (words["legend"], ink(self._legend())),
        ]
        entries = [entry for entry in entries if entry[1].plain]
        if entries:
            self._page.heading(words["record"])
            self._page.entries(entries)

    def _step(self, step: Step) -> str:
        said = [step.date or "", people(step.by, self._words), step.printed or ""]
        return self._words["slash"].join(part for part in said if part)

    def _correction(self, correction: Correction) -> str:
        place = correction.place
        change = ""
        if correction.wrong or correction.right:
            wrong, right = correction.wrong or "", correction.right or ""
            change = self._words["wrong-right"].format(wrong, right)
        said = [correction.date, (place.printed or place.unit) if place else "", change]
        return self._words["slash"].join(part for part in said if part)

    def _related(self, other: Related) -> str:
        relation = self._words.code("Relation", other.relation)
        said = [other.title, other.minutes, other.url]
        return f"{' '.join(part for part in said if part)}{self._words.bracketed([relation])}"

    def _legend(self) -> str:
        return "\n".join(
            f"{entry.mark or ''}  {entry.meaning or self._words.code('Capacity', entry.capacity)}"
            for entry in self._minutes.legend
        )
