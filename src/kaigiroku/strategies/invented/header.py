"""What is said of an invented meeting and of its record."""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

import attrs

from kaigiroku.japanese import fiscal_year, japanese_date
from kaigiroku.model import (
    Body,
    Convening,
    Correction,
    Government,
    LegalBasis,
    LegendEntry,
    Meeting,
    Number,
    Office,
    Openness,
    Person,
    Place,
    Provenance,
    Record,
    Related,
    Ruling,
    Session,
    Sitting,
    Source,
    Step,
)
from kaigiroku.strategies.invented.cast import Cast
from kaigiroku.strategies.invented.course import Course, next_meeting_day, next_meeting_words
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.plan import Plan
from kaigiroku.strategies.invented.printing import Printer
from kaigiroku.strategies.invented.settings import Setting
from kaigiroku.vocabulary import Edition, OpennessStatus

__all__ = ["Header"]

_LEGEND: Final = (
    ("■", "議事を主宰する者", "chair"),
    ("●", "構成員", "member"),
    ("▲", "事務局及び説明員", "secretariat"),
    ("◇", "参考人", "expert"),
)
_CONTACT: Final = "電話 0999-00-0000（内線12）"


@attrs.frozen(kw_only=True)
class Header:
    """Writes what stands around the proceedings when these are known."""

    desk: Desk
    cast: Cast
    course: Course

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.desk.plan

    @property
    def setting(self) -> Setting:
        """The body that meets."""
        return self.desk.setting

    @property
    def printer(self) -> Printer:
        """How it is printed."""
        return self.desk.printer

    @property
    def id(self) -> str:
        """The id of the document; a full edition has one of its own."""
        return self._id_of_full_edition if self.desk.secrecy.holds_all else self.desk.address()

    @property
    def _id_of_full_edition(self) -> str:
        path = self.desk.address().removeprefix("https://www.example.jp/")
        return f"urn:x-example:{path.replace('/', ':')}:full"

    @property
    def title(self) -> str:
        """What stands over the first page."""
        return f"{self.name}　会議録"

    def legend(self) -> tuple[LegendEntry, ...]:
        """Return what the symbols of the speakers mean, if there are any."""
        if not self.plan.style.legend:
            return ()
        return tuple(
            LegendEntry(mark=mark, meaning=meaning, capacity=capacity)
            for mark, meaning, capacity in _LEGEND
            if capacity != "expert" or self.cast.witness is not None
        )

    # ----------------------------------------------------------------------------- the meeting

    @property
    def _in_assembly(self) -> bool:
        return self.setting.in_assembly

    @property
    def _year(self) -> str:
        """The year as the name of the meeting has it: of the calendar in assemblies, else fiscal.

        A fiscal year is named in the era of the day on which the meeting was held, and from January
        to March in that of the December before.
        """
        era_year = japanese_date(self.plan.day).split("年")[0]
        if self._in_assembly:
            return self.printer.digits(f"{era_year}年")
        if fiscal_year(self.plan.day) == self.plan.day.year:
            return self.printer.digits(f"{era_year}年度")
        begun = japanese_date(date(self.plan.day.year - 1, 12, 1)).split("年")[0]
        return self.printer.digits(f"{begun}年度")

    @property
    def name(self) -> str:
        """The name of the meeting as printed."""
        setting, number = self.setting, self.printer.digits(f"第{self.plan.number}回")
        if self._in_assembly:
            committee = f"　{setting.body}" if setting.parent else ""
            return f"{self._year}{number}{setting.parent or setting.name}定例会{committee}"
        overall = self.printer.digits(f"（通算第{self._overall}回）") if self.plan.overall else ""
        return f"{self._year}{number}{overall}{setting.name}"

    @property
    def _overall(self) -> int:
        return self.plan.number + 30

    def meeting(self) -> Meeting:
        """Return the meeting."""
        plan, setting, course = self.plan, self.setting, self.course
        status: OpennessStatus
        match plan.meeting:
            case "open" | "closed":
                status = plan.meeting
            case "item-closed" | "sitting-closed":
                status = "partly-closed"
        openness = Openness(
            status=status,
            reasons=() if status == "open" else self.desk.secrecy.reasons_of_meeting(),
            ruling=self._ruling(),
        )
        following = next_meeting_day(self.desk)
        return Meeting(
            name=self.name,
            bodies=(
                Body(
                    name=setting.body if setting.parent else setting.name,
                    type=setting.type,
                    parent=setting.parent,
                    government=Government(
                        name=setting.government,
                        local_government_code=setting.code,
                        legal_entity_number=setting.entity,
                    ),
                ),
            ),
            numbers=tuple(self._numbers()),
            sittings=tuple(course.sittings),
            mode=plan.mode,
            openness=openness,
            secretariat=Office(name=f"{setting.department}{setting.section}", contact=_CONTACT),
            quorum=self.cast.quorum(),
            basis=(
                LegalBasis(
                    printed=self.printer.digits(f"{setting.rules}第3条"),
                    instrument=setting.rules,
                    article="3",
                ),
            ),
            convening=self._convening() if plan.called else None,
            session=self._session() if self._in_assembly else None,
            next_meeting=(
                Sitting(
                    printed=next_meeting_words(self.desk),
                    date=following.isoformat(),
                    start_time=None if setting.parent else "10:00",
                    starts_after="本会議の散会後" if setting.parent else None,
                    location=course.sittings[0].location,
                )
                if plan.next_meeting
                else None
            ),
        )

    def _ruling(self) -> Ruling | None:
        if self.plan.meeting != "closed":
            return self.course.ruling
        return Ruling(
            by=(self.cast.person(self.cast.chair),), manner="chair", date=self.plan.day.isoformat()
        )

    def _numbers(self) -> Iterator[Number]:
        plan = self.plan
        if self._in_assembly:
            yield Number(counts="calendar-year", number=plan.day.year)
            yield Number(counts="session", number=plan.number, name="定例会")
        else:
            yield Number(counts="fiscal-year", number=fiscal_year(plan.day))
            yield Number(counts="meeting", number=plan.number)
            if plan.overall:
                yield Number(counts="meeting-overall", number=self._overall)

    def _convening(self) -> Convening:
        called = self.plan.day - timedelta(days=10)
        return Convening(
            printed=f"{self.printer.day(called)}　{self.setting.chair}招集",
            date=called.isoformat(),
            by=(self.cast.person(self.cast.chair, label=self.setting.chair),),
            location=self.course.sittings[0].location,
        )

    def _session(self) -> Session:
        start, end = self.plan.day - timedelta(days=3), self.plan.day + timedelta(days=17)
        return Session(
            name=f"{self._year}{self.printer.digits(f'第{self.plan.number}回')}定例会",
            printed=f"{self.printer.day(start)}から{self.printer.day(end)}まで",
            start_date=start.isoformat(),
            end_date=end.isoformat(),
        )

    # ------------------------------------------------------------------------------ the record

    def record(self) -> Record:
        """Return what is said of the record."""
        plan = self.plan
        return Record(
            fidelity=plan.style.fidelity,
            state=plan.state,
            edition=self._edition(),
            openness=self.desk.secrecy.of_record(),
            steps=tuple(self._steps()),
            signatories=tuple(map(self.cast.person, self.cast.signatories)),
            recorders=(self.cast.person(self.cast.officers[-1]),),
            recording=plan.recording,
            corrections=(self._correction(),) if plan.corrected else (),
            related=tuple(self._related()),
            language="ja",
            licence="CC-BY-4.0" if plan.licensed else None,
            sources=(self._source(),) if plan.sourced else (),
            provenance=(
                Provenance(
                    tool="かえで市会議録変換プログラム",
                    version="2.1",
                    inferred=("/meeting/bodies/0/type", "/record/language"),
                    confidence=97,
                )
                if plan.sourced
                else None
            ),
        )

    def _edition(self) -> Edition | None:
        match self.plan.record:
            case "public" | "full" | "extract" as edition:
                return edition
            case "closed":
                return "full"
            case _:
                return None

    def _after(self, days: int) -> date:
        return self.course.days[-1] + timedelta(days=days)

    def _confirmed(self) -> str:
        label = f"{self.setting.chair}　{self.cast.chair.entry.name}"
        return f"{self.printer.day(self._after(14))}　{label}"

    def _steps(self) -> Iterator[Step]:
        plan, setting, cast = self.plan, self.setting, self.cast
        office = Person(label=setting.section, affiliation=setting.section)
        yield Step(step="prepared", date=self._after(7).isoformat(), by=(office,))
        yield Step(
            step="confirmed",
            date=self._after(14).isoformat(),
            by=(cast.person(cast.chair),),
            printed=self._confirmed(),
        )
        if plan.approved:
            yield Step(step="approved", date=self._after(16).isoformat()[:7])
        yield Step(
            step="signed",
            date=self._after(50).isoformat(),
            by=tuple(map(cast.person, cast.signatories)),
        )
        if plan.record != "closed":
            yield Step(step="published", date=self._after(60).isoformat())
        if plan.corrected:
            yield Step(step="corrected", date=self._after(90).isoformat(), by=(office,))

    def _correction(self) -> Correction:
        matter = self.course.matters[0]
        return Correction(
            place=Place(unit=f"{matter.id}-explained", printed=f"「{matter.title}」の説明"),
            wrong=self.printer.digits(matter.topic.wrong),
            right=self.printer.digits(matter.topic.figure[1]),
            date=self._after(90).isoformat(),
        )

    def _related(self) -> Iterator[Related]:
        plan, public, full = self.plan, self.desk.address(), self._id_of_full_edition
        match plan.record:
            case "full":
                yield Related(
                    relation="full-edition-of", minutes=public, title=f"{self.title}（公開版）"
                )
            case "public":
                yield Related(
                    relation="public-edition-of", minutes=full, title=f"{self.title}（原本）"
                )
            case "extract":
                yield Related(relation="extract-of", minutes=full, title=f"{self.title}（原本）")
            case _:
                pass
        if plan.continues:
            yield Related(
                relation="continues",
                minutes=self.desk.address(plan.number - 1),
                title="前回の会議録",
                url=self.desk.address(plan.number - 1) + ".html",
            )
        if plan.corrected and plan.state != "superseded":
            yield Related(relation="replaces", title="訂正前の会議録", url=f"{public}-old.html")
        if plan.state == "superseded":
            yield Related(relation="replaced-by", minutes=f"{public}-2", title="差替え後の会議録")

    def _source(self) -> Source:
        url = self.desk.address() + ".pdf"
        return Source(
            url=url,
            media_type="application/pdf",
            sha256=sha256(url.encode()).hexdigest(),
            retrieved=self._after(120).isoformat(),
        )
