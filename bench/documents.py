"""The documents that are measured: long minutes, made up, the same in every run.

Nothing here is random. What varies is chosen by a fixed mixing of the unit's number, so that a
document of a given size has the same bytes on every machine.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

import attrs

import kaigiroku
from kaigiroku.extensions import Extensions
from kaigiroku.model import (
    AgendaItem,
    AnySpan,
    AnyUnit,
    Attendee,
    Body,
    Cell,
    Decision,
    Direction,
    DirectionSpan,
    Event,
    Explanation,
    Government,
    Group,
    LegalBasis,
    Material,
    Meeting,
    Minutes,
    NoteSpan,
    Number,
    Office,
    Openness,
    Passage,
    Person,
    Provenance,
    Quorum,
    Quotation,
    Reason,
    Record,
    ReferenceSpan,
    Remark,
    RubySpan,
    Ruling,
    Section,
    Sitting,
    Source,
    Speaker,
    Step,
    Summary,
    Table,
    Tally,
    Withheld,
)
from kaigiroku.vocabulary import Identification

__all__ = ["SECTION", "SMALL", "document", "written"]

SMALL: Final = 500
"""The units of an ordinary long document."""

SECTION: Final = 20
"""The units of a section, the section itself counting as one."""

_SMALL_BYTES: Final = range(180_000, 220_001)
"""What a document of `SMALL` units must take in canonical bytes, to stay comparable."""

_ATTENDEES: Final = 40
_PARTS: Final = 12  # of the agenda, each of seven nodes
_MATERIALS: Final = 24

_Item = TypeVar("_Item")


def document(units: int, *, header: int = 1) -> Minutes:
    """Make minutes of so many units, a multiple of `SECTION`.

    All but the proceedings is made `header` times as long as in ordinary minutes: with ten times
    the units and `header` 10 the whole document is ten times as large.
    """
    if units % SECTION:
        raise ValueError(f"the units come in sections of {SECTION}")
    maker = _Maker(units, header)
    return Minutes(
        id="https://www.city.kaede.example.jp/minutes/2026-03-18",
        title="令和7年度第3回かえで市総合計画審議会会議録",
        form=maker.form(),
        meeting=maker.meeting(),
        record=maker.record(),
        attendance=maker.attendance(),
        agenda=tuple(maker.agenda_part(n) for n in range(_PARTS * header)),
        proceedings=tuple(maker.section(n) for n in range(units // SECTION)),
        materials=tuple(maker.material(n) for n in range(_MATERIALS * header)),
        extensions=Extensions({"kaede-city:recordNumber": "総企第1204号"}),
    )


def written(minutes: Minutes) -> bytes:
    """Write canonical bytes; minutes of `SMALL` units must have the size they are known by."""
    data = kaigiroku.dumps(minutes)
    units = sum(1 for _ in kaigiroku.units(minutes))
    if units == SMALL and len(data) not in _SMALL_BYTES:
        raise ValueError(f"{SMALL} units take {len(data)} bytes, which is out of {_SMALL_BYTES}")
    return data


# -------------------------------------------------------------------------------- the words

_SURNAMES: Final = (
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤",
    "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "林", "斎藤", "清水",
    "山崎", "森", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井", "小川",
    "前田", "岡田", "長谷川", "藤田", "後藤", "近藤", "村上", "遠藤", "青木", "坂本",
)  # fmt: skip
_GIVEN: Final = ("健一", "美咲", "翔太", "由美子", "直樹", "恵", "大輔")
_YOMI: Final = ("けんいち", "みさき", "しょうた", "ゆみこ", "なおき", "めぐみ", "だいすけ")
_TOPICS: Final = (
    "地域公共交通の再編",
    "子育て支援施設の整備",
    "防災行政無線の更新",
    "公共施設の長寿命化",
    "図書館の開館時間の延長",
    "農業用水路の改修",
    "高齢者の見守り体制",
    "学校給食費の見直し",
    "空き家対策の推進",
    "観光案内所の移転",
    "ごみの分別収集の変更",
    "市民協働の仕組みづくり",
    "河川敷の環境保全",
)
_OFFICES: Final = ("企画政策課", "総務課", "子育て支援課", "都市整備課", "危機管理室", "環境課")
_SENTENCES: Final = (
    "{topic}について、前回の審議会からの変更点を伺いたい。",
    "ただいまの{topic}に関する御質問にお答えいたします。",
    "昨年度の実績は{number}件であり、前年度に比べて約{percent}パーセント増加しております。",
    "この点は、パブリックコメントでも{number}件の御意見をいただいたところでございます。",
    "利用者の声をもう少し丁寧に拾い上げる必要があるのではないか。",
    "御指摘のとおりでございますので、次回までに資料を整理してお示しいたします。",
    "財源については、国の交付金を活用することを前提に調整を進めております。",
    "{topic}は、計画の期間内に完了する見込みがあるのでしょうか。",
    "私も同じ意見です。",
    "地元の自治会には、既に{number}回の説明会を開いて御理解をいただいております。",
    "数値目標が実態に合っていないように思われるので、見直しを検討していただきたい。",
    "担当課といたしましては、{topic}を最優先の課題と位置付けております。",
    "委員の皆様から、ほかに御意見、御質問はございませんか。",
    "なお、詳細につきましては、お手元の資料を御覧ください。",
    "「安心して暮らせるまち」という表現は、もう少し具体的にした方がよい。",
    "関係機関との協議の結果を踏まえ、{percent}パーセントの達成を目指してまいります。",
    "ありがとうございました。",
)
_SUMMARIES: Final = (
    "{topic}について、事務局の説明に対し、費用の見通しと住民への周知の方法を問う意見が出された。",
    "{topic}については、年度内に方向性を示すべきとの意見と、慎重に検討すべきとの意見があった。",
)


def _mix(n: int, salt: int) -> int:
    """Mix a number with a salt into another that looks like chance."""
    mixed = (n + 1) * 0x9E3779B1 ^ (salt + 1) * 0x85EBCA77
    mixed = (mixed ^ mixed >> 15) * 0x2C1B3C6D & 0xFFFFFFFF
    return mixed ^ mixed >> 12


def _pick(choices: Sequence[_Item], n: int, salt: int = 0) -> _Item:
    return choices[_mix(n, salt) % len(choices)]


def _said(template: str, n: int, salt: int = 0) -> str:
    return template.format(
        topic=_pick(_TOPICS, n, salt),
        number=2 + _mix(n, salt + 1) % 300,
        percent=1 + _mix(n, salt + 2) % 99,
    )


def _found(text: str, part: str) -> tuple[int, int]:
    """Say where a part of a text stands."""
    start = text.index(part)
    return start, start + len(part)


# --------------------------------------------------------------------------------- the parts


@attrs.frozen
class _Maker:
    """Makes the parts of one document, whose header is so many times the ordinary one."""

    units: int
    header: int

    # -------------------------------------------------------------------- before the proceedings

    def form(self) -> tuple[Cell, ...]:
        heads = (
            Cell(label="会議の名称", field="title", value="令和7年度第3回かえで市総合計画審議会"),
            Cell(label="開催日時", field="date", value="令和8年3月18日（水）　14時00分～16時30分"),
            Cell(label="開催場所", field="location", value="かえで市役所　5階　第1委員会室"),
            Cell(
                label="公開・非公開の別",
                field="openness-of-meeting",
                options=("公開", "非公開", "一部非公開"),
                chosen=("一部非公開",),
            ),
            Cell(
                label="非公開の理由",
                field="reasons",
                value="かえで市情報公開条例第7条第2号に該当する個人に関する情報を審議するため",
            ),
            Cell(
                label="出席者",
                field="attendance",
                cells=(
                    Cell(label="委員", value="別紙名簿のとおり"),
                    Cell(label="事務局", value="企画政策課長　ほか"),
                    Cell(label="傍聴者", value="3人"),
                ),
            ),
            Cell(label="会議資料", field="materials", value="次第、資料1～24"),
            Cell(
                label="定足数",
                field="quorum",
                value="委員20人中18人の出席により、会議は成立している。",
            ),
            Cell(label="議事", field="proceedings"),
            Cell(label="確定", field="record", value="令和8年4月10日　会長承認"),
            Cell(label="備考", field="other", value=""),
        )
        return heads * self.header

    def meeting(self) -> Meeting:
        return Meeting(
            name="令和7年度第3回かえで市総合計画審議会",
            bodies=(
                Body(
                    name="かえで市総合計画審議会",
                    type="statutory-advisory",
                    government=Government(name="かえで市", local_government_code="999997"),
                ),
            ),
            numbers=(
                Number(counts="fiscal-year", number=2025, name="令和7年度"),
                Number(counts="meeting", number=3),
            ),
            sittings=(
                Sitting(
                    id="s1",
                    printed="令和8年3月18日（水）　14時00分～16時30分",
                    date="2026-03-18",
                    start_time="14:00",
                    end_time="16:30",
                    location="かえで市役所　5階　第1委員会室",
                ),
            ),
            mode="hybrid",
            openness=_partly_closed(),
            secretariat=Office(name="企画政策課", contact="電話　0277-00-0000（内線　1204）"),
            quorum=Quorum(
                printed="委員20人中18人の出席により、会議は成立している。",
                seats=20,
                required=11,
                present=18,
                basis=(
                    LegalBasis(instrument="かえで市総合計画審議会条例", article="6", paragraph="2"),
                ),
            ),
        )

    def record(self) -> Record:
        return Record(
            fidelity="summary-by-speaker",
            state="final",
            edition="public",
            openness=_partly_closed(),
            steps=(
                Step(step="prepared", date="2026-03-27", by=(Person(label="企画政策課"),)),
                Step(step="approved", date="2026-04-10", printed="令和8年4月10日　会長承認"),
            ),
            signatories=(Person(label="会長　佐藤　健一", name="佐藤健一", attendees=("a0",)),),
            recording="audio",
            language="ja",
            licence="CC-BY-4.0",
            sources=(
                Source(
                    url="https://www.city.kaede.example.jp/kikaku/shingikai/r7-3.pdf",
                    media_type="application/pdf",
                    sha256="0123456789abcdef" * 4,
                    retrieved="2026-05-01",
                ),
            ),
            provenance=Provenance(tool="手入力", inferred=("/meeting/mode",), confidence=95),
        )

    def attendance(self) -> tuple[Group, ...]:
        groups = (
            ("委員", "member", "present", 18),
            ("欠席委員", "member", "absent", 2),
            ("説明員", "explainer", "present", 12),
            ("事務局", "secretariat", "present", 8),
        )
        made: list[Group] = []
        for turn in range(self.header):
            first = turn * _ATTENDEES
            for label, capacity, status, size in groups:
                entries = tuple(self.attendee(n, capacity) for n in range(first, first + size))
                made.append(
                    Group(
                        id=f"g{len(made)}",
                        label=label,
                        capacity=capacity,
                        status=status,  # type: ignore[arg-type] # one of the list's
                        count=size,
                        entries=entries,
                    )
                )
                first += size
        return (*made, Group(id="g-public", label="傍聴者", capacity="public", count=3))

    def attendee(self, n: int, capacity: str) -> Attendee:
        surname, given = _SURNAMES[n % len(_SURNAMES)], n % len(_GIVEN)
        official = capacity in {"explainer", "secretariat"}
        office = _pick(_OFFICES, n)
        return Attendee(
            id=f"a{n}",
            label=f"{surname}　{_GIVEN[given]}",
            name=f"{surname}{_GIVEN[given]}",
            yomi=None if official else _YOMI[given],
            position=f"{office}長" if official else None,
            role="会長" if n == 0 else None,
            affiliation=office if official else "かえで市自治会連合会",
            capacity="chair" if n == 0 else None,
            seat=None if official else str(n + 1),
            mode="online" if _mix(n, 3) % 5 == 0 else None,
        )

    def agenda_part(self, n: int) -> AgendaItem:
        return AgendaItem(
            id=f"i{n}",
            number=f"{n + 1}",
            title=f"{_pick(_TOPICS, n, 1)}について",
            items=tuple(self.agenda_item(n, m) for m in (1, 2)),
        )

    def agenda_item(self, part: int, n: int) -> AgendaItem:
        salt = part * 2 + n
        closed = _mix(salt, 5) % 8 == 0
        return AgendaItem(
            id=f"i{part}-{n}",
            number=f"（{n}）",
            title=_said("{topic}に関する基本方針（案）", salt, 2),
            category=_pick(("deliberation", "report", "inquiry", "kaede-city:hearing"), salt),
            office=Office(name=_pick(_OFFICES, salt, 3)),
            openness=_closed() if closed else None,
            materials=(self.material_id(salt),),
            items=(
                AgendaItem(id=f"i{part}-{n}-1", number="ア", title="これまでの経過と現状"),
                AgendaItem(
                    id=f"i{part}-{n}-2",
                    number="イ",
                    title=_said("{topic}との関係", salt, 4),
                    state="postponed" if _mix(salt, 6) % 9 == 0 else None,
                ),
            ),
        )

    def material(self, n: int) -> Material:
        return Material(
            id=f"m{n}",
            label=f"資料{n + 1}",
            title=_said("{topic}に関する調査結果の概要", n, 7),
            office=Office(name=_pick(_OFFICES, n, 8)),
            openness=_closed() if _mix(n, 9) % 10 == 0 else None,
            handed_out=_pick(("in-advance", "on-the-day", "collected"), n, 10),
            url=f"https://www.city.kaede.example.jp/kikaku/shingikai/r7-3-{n + 1}.pdf",
            media_type="application/pdf",
        )

    def material_id(self, n: int) -> str:
        return f"m{_mix(n, 11) % (_MATERIALS * self.header)}"

    def attendee_number(self, n: int) -> int:
        """Pick a member who was there."""
        return (
            _mix(n, 12) % (_ATTENDEES * self.header) // _ATTENDEES * _ATTENDEES + _mix(n, 44) % 18
        )

    def agenda_id(self, n: int) -> str:
        return f"i{n % (_PARTS * self.header)}"

    # --------------------------------------------------------------------------- the proceedings

    def section(self, n: int) -> Section:
        first = n * SECTION
        numbers = range(first + 1, first + SECTION)
        return Section(
            id=f"u{first}",
            items=(self.agenda_id(n),),
            heading=f"{n + 1}　{_pick(_TOPICS, n, 1)}について",
            openness=Openness(status="open") if _mix(n, 13) % 9 == 0 else None,
            sitting="s1",
            units=tuple(self.unit(u, place) for place, u in enumerate(numbers)),
        )

    def unit(self, n: int, place: int) -> AnyUnit:
        """Make a unit by its place in the section: fourteen of nineteen are remarks."""
        match place:
            case 0:
                return self.explanation(n)
            case 8:
                return self.happening(n)
            case 15:
                return self.rarity(n)
            case 17:
                return Summary(
                    id=f"u{n}",
                    label="要旨",
                    text=_said(_pick(_SUMMARIES, n), n),
                    of=(f"u{n - 1}",),
                )
            case 18:
                return self.decision(n)
            case _:
                return self.remark(n)

    def speaker(self, n: int) -> Speaker:
        who = self.attendee_number(n)
        surname = _SURNAMES[who % len(_SURNAMES)]
        label, identifies, attendee = f"{surname}委員", "person", f"a{who}"
        if _mix(n, 14) % 4 == 0:
            label, identifies, attendee = "会長", "post", "a0"
        elif _mix(n, 15) % 6 == 0:
            label, identifies, attendee = "事務局", "class", "g3"
        known: Identification = identifies  # type: ignore[assignment] # one of the list's
        return Speaker(label=label, mark="○＊", identifies=known, attendees=(attendee,))

    def remark(self, n: int) -> Remark:
        count = 1 + _mix(n, 16) % 10 // 3
        parts = [_said(_pick(_SENTENCES, n, 20 + s), n, 30 + s) for s in range(count)]
        text = ("\n" if _mix(n, 17) % 7 == 0 else "").join(parts)
        return Remark(
            id=f"u{n}",
            speaker=self.speaker(n),
            act=_pick((None, None, "question", "answer", "opinion"), n, 18),
            answers=(f"u{n - 1}",) if _mix(n, 19) % 5 == 0 else (),
            text=text,
            spans=self.remark_spans(n, text),
        )

    def remark_spans(self, n: int, text: str) -> tuple[AnySpan, ...]:
        """Mark what there is to mark: a named paper, a rare word's reading, a note."""
        if "お手元の資料" in text:
            start, end = _found(text, "資料")
            return (ReferenceSpan(start=start, end=end, text="資料", to=(self.material_id(n),)),)
        if "水路" in text:
            start, end = _found(text, "水路")
            return (RubySpan(start=start, end=end, text="水路", reading="すいろ"),)
        if "交付金" in text:
            start, end = _found(text, "交付金")
            note = "社会資本整備総合交付金"
            return (NoteSpan(start=start, end=end, text="交付金", note=note),)
        return ()

    def explanation(self, n: int) -> Explanation:
        one, two = self.material_id(n), self.material_id(n + 1)
        words = [f"資料{int(m[1:]) + 1}" for m in (one, two)]
        text = _said(f"{{topic}}について、{words[0]}及び{words[1]}により説明した。", n)
        first = text.index(words[0])
        second = text.index(words[1], first + 1)
        return Explanation(
            id=f"u{n}",
            speaker=Speaker(label="事務局", mark="（＊）", identifies="class", attendees=("g3",)),
            text=text,
            materials=(one,) if one == two else (one, two),
            spans=(
                ReferenceSpan(start=first, end=first + len(words[0]), text=words[0], to=(one,)),
                ReferenceSpan(start=second, end=second + len(words[1]), text=words[1], to=(two,)),
            ),
        )

    def decision(self, n: int) -> Decision:
        if _mix(n, 40) % 3:
            return Decision(
                id=f"u{n}",
                text="異議なしと認め、本案は原案のとおり承認することに決した。",
                outcome="approved",
                manner="no-objection",
            )
        return Decision(
            id=f"u{n}",
            text="挙手により採決した結果、賛成多数で一部修正のうえ承認された。",
            outcome="approved-amended",
            manner="show-of-hands",
            support="majority",
            tally=(
                Tally(choice="for", count=15),
                Tally(choice="against", count=2, voters=("a4", "a11")),
            ),
            conditions=("実施の状況を次年度の審議会に報告すること。",),
        )

    def happening(self, n: int) -> AnyUnit:
        who = self.attendee_number(n)
        surname = _SURNAMES[who % len(_SURNAMES)]
        hour, minute = divmod(14 * 60 + 5 + 140 * n // self.units, 60)
        time, spoken = f"{hour:02}:{minute:02}", f"午後{hour - 12}時{minute}分"
        match n // SECTION % 4:
            case 0:
                return Event(id=f"u{n}", event="recess", time=time, text=f"{spoken}　休憩")
            case 1:
                text = "（拍手）"
                return Direction(
                    id=f"u{n}",
                    text=text,
                    spans=(DirectionSpan(start=0, end=len(text), text=text),),
                )
            case 2:
                return Event(
                    id=f"u{n}",
                    event="chair-change",
                    time=time,
                    attendees=(f"a{who}",),
                    text=f"（{surname}委員が議事を進行　{spoken}）",
                )
            case _:
                return Direction(id=f"u{n}", text="（「異議なし」と呼ぶ者あり）")

    def rarity(self, n: int) -> AnyUnit:
        match n // SECTION % 4:
            case 0:
                return Withheld(
                    id=f"u{n}",
                    text="（非公開）",
                    reasons=_closed().reasons,
                    how="omitted",
                    extent="発言3件",
                )
            case 1:
                return Quotation(
                    id=f"u{n}",
                    text="かえで市総合計画の策定について、貴審議会の意見を求めます。",
                    source="諮問書",
                    date="2025-07-01",
                )
            case 2:
                rows = tuple((year, str(_mix(n, 43 + i)), "") for i, year in enumerate("567"))
                return Table(id=f"u{n}", rows=(("年度", "件数", "備考"), *rows))
            case _:
                return Passage(id=f"u{n}", text=_said("※{topic}の部分は、後日訂正があった。", n))


def _closed() -> Openness:
    return Openness(
        status="closed",
        reasons=(
            Reason(
                code="personal",
                text="かえで市情報公開条例第7条第2号に該当するため",
                basis=(LegalBasis(instrument="かえで市情報公開条例", article="7", item="2"),),
            ),
        ),
    )


def _partly_closed() -> Openness:
    return attrs.evolve(
        _closed(),
        status="partly-closed",
        ruling=Ruling(by=(Person(label="会長", attendees=("a0",)),), manner="chair"),
        opens_when="議決後",
    )
