"""The attendance is judged by what it tells: ranges where lists are vague, labels as people read them."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes
from kaigiroku.findings import Finding
from kaigiroku.model import (
    Attendee,
    Decision,
    Event,
    Group,
    Meeting,
    Quorum,
    Remark,
    Speaker,
    Tally,
)
from kaigiroku.rules.facts.roster import is_one_person, looks_like_a_name, roster, seat_of
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.validation import validate
from tools.examples import example_files

EXAMPLES = {file.name.removesuffix(".kaigiroku.json"): file for file in example_files()}
SURNAMES = [
    "青木",
    "石原",
    "上野",
    "遠藤",
    "大沢",
    "加藤",
    "菊池",
    "工藤",
    "小池",
    "斎藤",
    "島田",
    "菅原",
]


def found(minutes: Minutes, *codes: str) -> tuple[Finding, ...]:
    return validate(minutes, select=codes).findings


def people(number: int, status: Any = None, first: int = 0) -> tuple[Attendee, ...]:
    names = [f"{SURNAMES[n % 12]}　{given}子" for given in "明恵京" for n in range(12)]
    return tuple(Attendee(label=name, name=name, status=status) for name in names[first:][:number])


# ----------------------------------------------------------------------------------- numbers

some = st.integers(0, 8)


@given(present=st.integers(1, 8), late=some, absent=some, stated=st.integers(0, 30))
def test_a_quorum_may_count_those_who_came_late_and_nobody_else(
    present: int, late: int, absent: int, stated: int
) -> None:
    entries = (
        *people(present, "present"),
        *people(late, "late", 8),
        *people(absent, "absent", 16),
    )
    minutes = Minutes(
        meeting=Meeting(quorum=Quorum(present=stated)),
        attendance=(Group(capacity="member", entries=entries),),
    )
    assert bool(found(minutes, "ATT004")) is not (present <= stated <= present + late)


@given(parts=st.lists(st.integers(1, 9), min_size=1, max_size=4), stated=st.integers(1, 40))
def test_a_quorum_may_be_that_of_any_groups_of_members(parts: list[int], stated: int) -> None:
    groups = tuple(Group(capacity="member", status="present", count=n) for n in parts)
    sums = {0}
    for n in parts:
        sums |= {total + n for total in sums}
    minutes = Minutes(meeting=Meeting(quorum=Quorum(present=stated)), attendance=groups)
    assert bool(found(minutes, "ATT004")) is (stated not in sums)


@given(named=st.integers(1, 9), away=some, others=st.none() | st.integers(1, 9), count=some)
def test_a_count_may_leave_out_those_who_were_away(
    named: int, away: int, others: int | None, count: int
) -> None:
    group = Group(
        status="present",
        count=count,
        others=others,
        entries=(*people(named), *people(away, "absent", 12)),
    )
    least = named + (others or 0)
    assert bool(found(Minutes(attendance=(group,)), "ATT002")) is not (
        least <= count <= least + away
    )


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("早川　明子", True),
        ("早川委員", True),
        ("外山　修一", True),
        ("各務　はじめ", True),
        ("財政課長", True),
        ("委員長始め3名", False),
        ("早川委員ほか", False),
        ("早川　明子　他8名", False),
        ("財政課長　外、関係課長", False),
        ("関係職員", False),
        ("企画課", False),
        ("各課長", False),
        ("市民代表", False),
    ],
)
def test_an_entry_is_one_person_if_it_surely_is(label: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_one_person(Attendee(label=label)) is is_one


def test_surnames_that_end_like_offices_are_names_if_they_are_given_as_names() -> None:
    assert not looks_like_a_name("阿部")
    assert is_one_person(Attendee(label="阿部", name="阿部"))


@pytest.mark.parametrize("seat", ["3", "３", "3番", "第３番", "三番", "３ 番"])
def test_a_seat_is_its_number(seat: str) -> None:
    assert seat_of(seat) == "3"


# ---------------------------------------------------------------------------- the same person


def test_the_same_person_is_known_by_reference_or_by_more_than_a_surname() -> None:
    entries = (
        Attendee(id="a", label="1", name="林　修一"),
        Attendee(label="2", name="林修一"),
        Attendee(label="3", name="林　修一", affiliation="商工会"),
        Attendee(label="4", name="林　修一", affiliation="自治会"),
        Attendee(label="5", name="林"),
        Attendee(label="6", name="林", attendees=("a",)),
        Attendee(label="7", name="葛󠄀西真由"),
        Attendee(label="8", name="葛西　真由"),
        Attendee(label="9", name="●●●●"),
        Attendee(label="10", name="●●●●"),
        Attendee(label="11", name="氏名非公開"),
        Attendee(label="12", name="氏名非公開"),
    )
    survey = Survey(Minutes(attendance=(Group(entries=entries),)))
    listing = roster(survey)
    same = [[other.entry.label for other in listing.elsewhere(one)] for one in listing.listed]
    assert same[0] == ["3", "4", "6"]
    assert same[2] == ["1"]
    assert same[4] == []
    assert same[5] == ["1"]
    assert same[6] == ["8"]
    assert same[8:] == [[], [], [], []]


# ------------------------------------------------------------- labels, read as people read them


def speakers(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "speaker" in value:
            yield value["speaker"]
        for inner in value.values():
            yield from speakers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from speakers(inner)


def without_references(name: str, *, kept: frozenset[str]) -> dict[str, Any]:
    """An example in which speakers have labels alone; the references are the solution."""
    value: dict[str, Any] = json.loads(EXAMPLES[name].read_text(encoding="utf-8"))
    for speaker in speakers(value.get("proceedings", [])):
        for key in set(speaker) - kept:
            if len(speaker) > 1:
                del speaker[key]
    return value


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("kept", [{"label"}, {"label", "identifies"}, {"label", "name"}])
def test_whoever_speaks_in_the_examples_is_found_by_the_label_alone(
    name: str, kept: set[str]
) -> None:
    minutes = kaigiroku.from_dict(without_references(name, kept=frozenset(kept)))
    assert found(minutes, "ATT005", "ATT006") == ()


@pytest.mark.parametrize(
    "name", ["assembly-committee", "education-board", "edition-full", "056-glyphs-and-recess"]
)
def test_whoever_is_struck_off_the_list_is_missed_by_the_labels_that_meant_them(name: str) -> None:
    full = json.loads(EXAMPLES[name].read_text(encoding="utf-8"))
    meant: dict[str, set[str]] = {}
    for speaker in speakers(full["proceedings"]):
        if speaker.get("identifies") == "person":
            (one,) = speaker["attendees"]
            meant.setdefault(one, set()).add(speaker["label"])
    for one, labels in meant.items():
        value = without_references(name, kept=frozenset({"label", "identifies"}))
        for group in value["attendance"]:
            for entry in group.get("entries", []):
                if entry.get("id") == one:
                    entry |= {"label": "架空　太郎", "name": "架空　太郎"}
                    entry.pop("position", None)
        missed = found(kaigiroku.from_dict(value), "ATT005")
        assert {dict(finding.params)["label"] for finding in missed} == labels


def test_a_speaker_is_told_of_once_at_the_first_place() -> None:
    absent = Group(
        capacity="member", status="absent", entries=(Attendee(id="m9", label="戸田　健吾"),)
    )
    units = tuple(
        Remark(speaker=Speaker(label=label, attendees=("m9",)), text="はい。")
        for label in ("戸田委員", "委員（戸田君）", "戸田委員")
    )
    (finding,) = found(Minutes(attendance=(absent,), proceedings=units), "ATT010")
    assert finding.pointer == "/proceedings/0/speaker/attendees"
    everybody = Group(capacity="member", status="present", entries=people(3))
    units = tuple(
        Remark(speaker=Speaker(label=label, identifies="post"), text="はい。")
        for label in ("会長", "議長", "会長")
    )
    (finding,) = found(Minutes(attendance=(everybody,), proceedings=units), "ATT006")
    assert finding.pointer == "/proceedings/0/speaker/label"
    assert sorted(finding.related) == [f"/proceedings/{n}/speaker/label" for n in (1, 2)]


# -------------------------------------------------------------------------- coming and going

MEMBERS = Group(
    capacity="member",
    status="present",
    entries=tuple(Attendee(id=f"m{n}", label=f"委員{n}", name=f"委員{n}") for n in range(3)),
)


def says(number: int) -> Remark:
    return Remark(speaker=Speaker(attendees=(f"m{number}",)), text="はい。")


def votes(number: int) -> Decision:
    return Decision(text="決した。", tally=(Tally(choice="for", voters=(f"m{number}",)),))


def goes(event: str, *numbers: int) -> Event:
    return Event(event=event, attendees=tuple(f"m{n}" for n in numbers), text="（入退室）")


moves = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["enter", "leave", "says", "votes"]), st.integers(0, 2)),
        st.just(("recess", 0)),
    ),
    max_size=12,
)


@given(moves)
def test_whoever_is_out_neither_speaks_nor_votes(course: list[tuple[str, int]]) -> None:
    units: list[Any] = []
    out: set[int] = set()
    expected: list[tuple[str, str]] = []
    for word, number in course:
        if word in {"enter", "leave"}:
            units.append(goes(word, number))
            (out.add if word == "leave" else out.discard)(number)
        elif word == "recess":
            units.append(goes(word))
            out.clear()
        else:
            if number in out:
                out.remove(number)  # each absence is told once
                place = f"/proceedings/{len(units)}"
                expected.append(
                    ("ATT009", f"{place}/speaker/attendees")
                    if word == "says"
                    else ("VOT004", f"{place}/tally/0/voters/0")
                )
            units.append(says(number) if word == "says" else votes(number))
    minutes = Minutes(attendance=(MEMBERS,), proceedings=tuple(units))
    assert [(f.code, f.pointer) for f in found(minutes, "ATT009", "VOT004")] == expected
