"""Inventing a meeting: everything from one source of chance."""

import datetime as dt
from typing import Final

import attrs

from tools.offices import names
from tools.offices.bodies import BODIES, Kind
from tools.offices.chance import Chance
from tools.offices.course import course
from tools.offices.dates import era_year
from tools.offices.speech import Speech
from tools.offices.topics import TOPICS
from tools.offices.truth import Item, Material, Member, Official, Truth

__all__ = ["truth"]

_WEEKEND: Final = (6, 7)

_REASONS: Final = (
    "政策の形成過程にある事項を取り扱い、率直な意見の交換が損なわれるおそれがあるため",
    "個人に関する情報を取り扱うため",
    "情報公開条例第7条第2号に該当する情報を含むため",
    "特定の事業者の正当な利益を害するおそれがあるため",
    "附属機関の会議の公開に関する要綱第3条第1号に該当するため",
    "契約に係る交渉の方針を審議するため",
)

_FORMAL: Final = (
    "会長あいさつ", "委員の紹介", "前回会議録の承認について", "会議録署名委員の指名について",
)  # fmt: skip

_TITLES: Final = (
    "{thing}について", "{thing}について", "{thing}について", "{thing}（案）について",
    "{year}{thing}について", "{thing}の進捗状況について", "{thing}に係る意見の聴取", "{thing}",
    "{thing}に関する考え方の整理について",
)  # fmt: skip

_MATERIAL_TITLES: Final = (
    "{thing}（案）", "{thing}の概要", "{thing}について", "{thing}に関する意見と対応の一覧",
    "{thing}の経過", "{year}{thing}", "{place}の位置図", "{thing}（概要版）",
    "{people}への調査の結果", "他市町村の{thing}の状況",
)  # fmt: skip


def truth(rng: Chance, *, plain: bool) -> Truth:
    """Invent a meeting; in a `plain` record people speak in the gist."""
    kind = rng.choice(BODIES)
    municipality = rng.choice(names.MUNICIPALITIES)
    date = _date(rng)
    start, end = _times(rng)
    members, officials = _people(rng, kind)
    topic = rng.choice(kind.topics)
    materials, items = _business(rng, topic, date)
    openness = rng.choice(("open", "open", "open", "partly-closed", "closed"))
    record_openness = rng.choice(("open", openness, "partly-closed"))
    if openness == "partly-closed":
        items = _close_one(rng, items)
    speech = Speech(rng, topic, plain=plain, chair=kind.chair, year=date.year)
    times = (start, end)
    happenings = course(rng, tuple(items), members, officials, times, kind=kind, speech=speech)
    return Truth(
        kind=kind,
        municipality=municipality,
        counts=rng.choice(kind.counts),
        number=rng.choice((*range(1, 13), rng.randint(13, 180))),
        term=rng.randint(2, 24),
        date=date,
        start=start,
        end=end,
        place=_place(rng, municipality),
        openness=openness,
        record_openness=record_openness,
        reason=None if openness == "open" else rng.choice(_REASONS),
        record_reason=None if record_openness == "open" else rng.choice(_REASONS),
        members=members,
        officials=officials,
        observers=rng.choice((0, 0, 1, 2, 3, 5, 14)),
        guests=_guests(rng, municipality),
        items=tuple(items),
        materials=tuple(materials),
        course=happenings,
        plain=plain,
    )


def _date(rng: Chance) -> dt.date:
    first = dt.date(2014, 4, 1) if rng.happens(0.2) else dt.date(2022, 4, 1)
    last = dt.date(2026, 10, 1)
    while True:
        day = first + dt.timedelta(days=rng.randrange((last - first).days))
        if day.isoweekday() not in _WEEKEND or rng.happens(0.1):
            return day


def _times(rng: Chance) -> tuple[tuple[int, int], tuple[int, int]]:
    start = rng.choice((9, 9, 10, 10, 13, 13, 14, 14, 15, 18, 19)), rng.choice((0, 0, 0, 30, 15, 2))
    minutes = rng.choice((45, 60, 75, 90, 92, 105, 120, 128))
    total = start[0] * 60 + start[1] + minutes
    return start, (total // 60, total % 60)


def _place(rng: Chance, municipality: str) -> str:
    name = rng.choice((municipality, ""))
    building = name + rng.choice(names.BUILDINGS)
    room = rng.choice(names.ROOMS)
    behind = rng.choice(("", "", "", "", "（一部オンライン）", "及びオンライン"))
    return (
        rng.choice((f"{building}　{room}", f"{building}{room}", f"{room}（{building}）", room))
        + behind
    )


def _people(rng: Chance, kind: Kind) -> tuple[tuple[Member, ...], tuple[Official, ...]]:
    count = rng.randint(5, 20) if not kind.posts else rng.randint(6, 12)
    heads = rng.randint(2, 5)
    surnames = rng.sample(names.SURNAMES, count + heads)
    if rng.happens(0.1):
        surnames[4] = surnames[3]
    given = rng.sample(names.GIVEN, count + heads)
    posts = ("副市長", "教育長", *rng.sample(names.POSTS, min(count, len(names.POSTS)) - 2))
    members = tuple(
        Member(
            surname=surnames[number],
            given=given[number],
            role=(kind.chair, kind.vice, *[kind.member] * count)[number],
            post=posts[number] if kind.posts else None,
            affiliation=rng.choice(names.AFFILIATIONS),
            seat=number + 1,
            state=_state(rng, number),
            proxy=f"{rng.choice(names.SURNAMES)}　{rng.choice(names.GIVEN)}",
        )
        for number in range(count)
    )
    department, office = rng.choice(names.OFFICES)
    unit = rng.choice(("管理", "庶務", "計画", "企画", "推進"))
    ranks = (
        (department, "長"),
        (office, "長"),
        (office, f"{unit}係長"),
        (office, "主査"),
        (office, "主任"),
    )
    first = rng.choice((0, 1))
    explaining = rng.happens(0.2)
    officials = [
        Official(surname, given_name, *rank)
        for surname, given_name, rank in zip(
            surnames[count:], given[count:], ranks[first:], strict=False
        )
    ]
    if explaining:
        other = rng.choice([one for one in names.OFFICES if one[1] != office])[1]
        extra = [one for one in names.SURNAMES if one not in surnames]
        officials.append(
            Official(rng.choice(extra), rng.choice(names.GIVEN), other, "長", explains=True)
        )
    return members, tuple(officials)


def _state(rng: Chance, number: int) -> str:
    if number in {0, 1} or rng.happens(0.8):
        return "present"
    return rng.choice(("absent", "absent", "absent", "left", "online", "proxy"))


def _business(rng: Chance, topic: str, date: dt.date) -> tuple[list[Material], list[Item]]:
    words = TOPICS[topic]
    year = f"{era_year(date.year + 1)}年度"
    things = rng.sample(words.things, rng.randint(2, 5))
    groups = rng.choice((None, None, ("協議事項", "報告事項"), ("審議事項", "報告事項")))
    cut = rng.randint(1, len(things) - 1)
    materials: list[Material] = []
    items: list[Item] = []
    style = rng.choice(("資料", "資料", "資料", "資料№", "別紙", "資料"))
    offices = [rng.choice(names.OFFICES)[1] for _ in range(2)]
    for number, thing in enumerate(things):
        own = []
        parts = rng.choice((1, 1, 1, 2, 3))
        for part in range(parts):
            title = rng.choice(_MATERIAL_TITLES).format(
                thing=thing,
                year=year,
                place=rng.choice(words.places),
                people=rng.choice(words.people),
            )
            numbers = (number + 1,) if parts == 1 else (number + 1, part + 1)
            own.append(Material(numbers, style, title, rng.choice(offices)))
        materials += own
        items.append(
            Item(
                thing=thing,
                title=rng.choice(_TITLES).format(thing=thing, year=year),
                group=None if groups is None else groups[number >= cut],
                mark=rng.choice((None, None, None, None, "諮問", "協議", "報告"))
                if groups is None
                else None,
                materials=tuple(own),
            )
        )
    if materials and rng.happens(0.3):
        materials.append(Material((), "参考資料", f"{things[0]}に関する用語の説明", offices[0]))
    return materials, _with_formalities(rng, items)


def _with_formalities(rng: Chance, items: list[Item]) -> list[Item]:
    form = rng.choice(("plain", "plain", "other", "whole", "whole"))
    formal = [Item(word, word, formal=True) for word in ("開会", "その他", "閉会")]
    if form == "plain":
        return items
    if form == "other":
        return [*items, formal[1]]
    greeting = Item("挨拶", rng.choice(_FORMAL), formal=True)
    before = [formal[0], greeting] if rng.happens(0.5) else [formal[0]]
    return [*before, *items, formal[1], formal[2]]


def _close_one(rng: Chance, items: list[Item]) -> list[Item]:
    real = [number for number, item in enumerate(items) if not item.formal]
    number = rng.choice(real[1:] or real)
    return [
        attrs.evolve(item, closed=True) if place == number else item
        for place, item in enumerate(items)
    ]


def _guests(rng: Chance, municipality: str) -> tuple[str, ...]:
    if rng.happens(0.85):
        return ()
    return tuple(
        rng.sample(
            (f"{municipality}警察署", "県地域振興局", "株式会社こだま計画", "県教育委員会"), 2
        )
    )
