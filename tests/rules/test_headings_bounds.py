"""Headings and numbers at their bounds: what just differs or skips, and what is told of it."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

# ---------------------------------------------------------------- AGD004: numbers in order


def numbered(*numbers: str | None, **more: Any) -> Json:
    titled = [{"title": f"案件{place}"} for place in range(len(numbers))]
    agenda = [
        item if number is None else {"number": number, **item}
        for item, number in zip(titled, numbers, strict=True)
    ]
    return {"agenda": agenda, **more}


def places(document: Json) -> list[int]:
    return [int(pointer.split("/")[2]) for pointer in found("AGD004", document)]


PUBLIC = {"record": {"edition": "public"}}


@pytest.mark.parametrize(
    ("numbers", "wrong", "published"),
    [
        ("1 2 3", [], []),
        ("4 5 6", [], []),
        ("2", [], []),
        ("1 3", [1], []),
        ("1 2 4 5", [2], []),
        ("1 3 5", [1, 2], []),
        ("1 4 8 6", [1, 2, 3], [3]),
        ("1 2 2 3", [2], [2]),
        ("1 2 2 4", [2], [2]),
        ("1 2 7 4", [2], [3]),
        ("1 4 3", [1], [2]),
        ("3 2", [1], [1]),
        ("1 2 4 3", [2, 3], [3]),
        ("1 2 1 2", [], []),
        ("1 2 2 1 2", [2], [2]),
        ("1 2 3 1 5", [4], []),
        ("2 3 2", [2], [2]),
        ("1 1", [], []),
        ("一、 一、 一、", [], []),
        ("2 2", [1], [1]),
        ("二、 二、", [1], [1]),
        ("1-1 1-2 2-1 2-2", [], []),
        ("1-2 2-2", [], []),
        ("1-2 2-2 2-2", [2], [2]),
        ("1-2 1-4", [1], []),
        ("1-1-2 1-1-3 1-2-3", [], []),
        ("1-1-2 1-1-4", [1], []),
        ("1-2-2 1-2-2", [1], [1]),
        ("A B A", [], []),
    ],
)
def test_numbers_in_order(numbers: str, wrong: list[int], published: list[int]) -> None:
    """Where parts may be left out numbers may be too, and yet none comes back or stands twice."""
    assert places(numbered(*numbers.split())) == wrong
    assert places(numbered(*numbers.split(), **PUBLIC)) == published


def test_what_has_no_number_does_not_count() -> None:
    assert places(numbered("1", None, "見学", "2")) == []
    assert places(numbered("1", None, "見学", "3")) == [3]


def test_only_siblings_are_in_one_order() -> None:
    under = [{"title": name, "items": numbered("1", "2")["agenda"]} for name in ("協議", "報告")]
    assert found("AGD004", {"agenda": under}) == []
    apart = [{"items": numbered(*numbers)["agenda"]} for numbers in (("1", "2"), ("4", "6"))]
    assert found("AGD004", {"agenda": apart}) == ["/agenda/1/items/1/number"]


CLOSED = {"status": "closed", "reasons": [{"code": "personal"}]}


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        ({}, True),
        ({"record": {"edition": "full"}}, True),
        ({"record": {"edition": "extract"}}, False),
        ({"meeting": {"openness": CLOSED}}, False),
        ({"meeting": {"openness": CLOSED | {"status": "partly-closed"}}}, False),
        ({"meeting": {"openness": {"status": "open"}}}, True),
        (
            {"meeting": {"openness": {"status": "open"}}, "record": {"openness": CLOSED}},
            False,
        ),
    ],
)
def test_numbers_may_be_left_out_where_parts_are(more: Json, *, is_found: bool) -> None:
    assert bool(places(numbered("1", "3", **more))) is is_found


def test_the_numbers_that_do_not_follow_are_told() -> None:
    skipped = only("AGD004", numbered("(1)", "(3)"))
    assert params(skipped) == {"fault": "The item “(3)” comes after “(1)”"}
    assert skipped.related == ("/agenda/0/number",)
    twice = only("AGD004", numbered("1", "2", "3", "2"))
    assert params(twice) == {"fault": "The number “2” stands twice"}
    assert twice.related == ("/agenda/2/number",)


def bill(title: str | None, number: str = "議案第8号", **told: Any) -> Json:
    return {"number": number, **({} if title is None else {"title": title}), **told}


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        pytest.param(bill("予算"), bill("条例"), True, id="two titles"),
        pytest.param(bill("予算"), bill("予算"), False, id="one title"),
        pytest.param(bill("予算"), bill("予算（続き）"), False, id="continued"),
        pytest.param(bill("予算（続き）"), bill("予算"), True, id="the first continued"),
        pytest.param(bill("予算"), bill(None), True, id="no title"),
        pytest.param(bill(None), bill(None), True, id="no titles"),
        pytest.param(
            bill("予算", category="report"),
            bill("条例", category="report"),
            True,
            id="one category",
        ),
        pytest.param(
            bill("予算", category="report"), bill("条例", category="bill"), False, id="two of them"
        ),
        pytest.param(bill("予算"), bill("条例", "議案第9号"), False, id="two numbers"),
        pytest.param(bill("予算"), bill("条例", "議案第3号"), False, id="in no order"),
        pytest.param(bill("予算"), bill("条例", "報告第8号"), False, id="two styles"),
    ],
)
def test_official_numbers_stand_once(first: Json, second: Json, *, is_found: bool) -> None:
    document = {"agenda": [first, bill("契約", "議案第20号"), second]}
    assert places(document) == ([2] if is_found else [])


def test_the_number_that_stood_first_is_told() -> None:
    document = {"agenda": [bill("予算", "議案第7号"), *map(bill, ("条例", "契約", "請願"))]}
    told = findings("AGD004", document)
    assert [finding.pointer for finding in told] == ["/agenda/2/number", "/agenda/3/number"]
    assert {finding.related for finding in told} == {("/agenda/1/number",)}
    assert params(told[0]) == {"fault": "The number “議案第8号” stands twice"}


# ------------------------------------------------- AGD003, AGD007: headings and their items

PLAN = {"id": "a1", "number": "1", "title": "防災計画の改定について"}
HOURS = {"id": "a2", "number": "2", "title": "開館時間の変更（案）について"}


def headed(heading: str | None, *items: str, agenda: list[Json] | None = None, **told: Any) -> Json:
    named = {} if heading is None else {"heading": heading}
    section = {"kind": "section", **named, "items": list(items) or ["a1"], **told}
    good = {"kind": "section", "heading": "見学", "items": ["a3"]}
    unlike = {"kind": "section", "heading": "予算", "items": ["a3"]}
    listed = [PLAN, HOURS] if agenda is None else agenda
    return {
        "agenda": [*listed, {"id": "a3", "title": "見学"}],
        "proceedings": [section, good, unlike],
    }


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("1　防災計画の改定について", None),
        ("防災計画の改定", None),
        ("防災計画の改定（継続）", None),
        ("防災計画", None),
        ("防災計画の改定と開館時間の変更について", None),
        ("1　防災計画の策定について", "AGD003"),
        ("防災計画の策定（改定を含む）", "AGD003"),
        ("2　開館時間の変更について", "AGD007"),
        ("開館時間の変更案", "AGD007"),
        ("開館時間の変更（素案）について", "AGD007"),
        ("開館時間について", "AGD003"),
        ("1", None),
        ("議案第5号（続き）", None),
        ("○", None),
        (None, None),
    ],
)
def test_the_heading_of_a_section_of_one_item(heading: str | None, code: str | None) -> None:
    """The third section is always headed otherwise than its item."""
    document = headed(heading)
    for each in ("AGD003", "AGD007"):
        here = ["/proceedings/0/heading"] if each == code else []
        always = ["/proceedings/2/heading"] if each == "AGD003" else []
        assert found(each, document) == here + always


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(headed("防災計画の策定", "a1", "a2"), id="two items"),
        pytest.param(headed("防災計画の策定", "x"), id="no item"),
        pytest.param(headed("第1部", sitting="s"), id="a sitting"),
        pytest.param(headed("防災計画の策定", agenda=[{"id": "a1"}]), id="an item without title"),
        pytest.param(
            headed("防災計画の策定", agenda=[{"id": "a1", "title": "議案第5号"}]),
            id="a title that is a number",
        ),
        pytest.param(
            headed("1", agenda=[{"id": "a1", "title": "1"}]), id="the title is in the heading"
        ),
        pytest.param(
            headed(
                "防災計画（見直し）",
                agenda=[{"id": "a1", "title": "防災計画（改定）"}],
            ),
            id="alike but for brackets",
        ),
    ],
)
def test_headings_that_need_not_be_as_the_item_is_called(document: Json) -> None:
    assert found("AGD003", document) == ["/proceedings/2/heading"]
    assert found("AGD007", document) == []


def test_the_heading_and_the_titles_are_told() -> None:
    differs = findings("AGD003", headed("1　防災計画の策定"))[0]
    assert params(differs) == {"heading": "1　防災計画の策定", "item": "防災計画の改定について"}
    assert differs.related == ("/agenda/0/title",)
    another = only("AGD007", headed("開館時間の変更案"))
    assert params(another) == {"heading": "開館時間の変更案", "item": "防災計画の改定について"}
    assert another.related == ("/agenda/0/title", "/agenda/1/title")


def test_of_several_items_with_the_words_the_first_is_meant() -> None:
    again = HOURS | {"id": "a4"}
    document = headed("開館時間の変更", agenda=[PLAN, HOURS, again])
    assert only("AGD007", document).related == ("/agenda/0/title", "/agenda/1/title")
