"""HTML: one whole page that needs nothing else, and what it tells of the minutes."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given

import kaigiroku
from kaigiroku import Minutes, render, strategies
from kaigiroku.model import (
    Body,
    Decision,
    Event,
    Meeting,
    Openness,
    Passage,
    Reason,
    Record,
    Remark,
    Section,
    Sitting,
    Speaker,
    WithheldSpan,
)
from kaigiroku.writers.lettering import clean
from tests.writing.dom import Element, parsed, squeezed
from tests.writing.examples import EXAMPLES, ROOT, name_of
from tests.writing.hostile import MARKUP, documents

ELEMENTS: Final = re.compile(
    "a|b|blockquote|body|caption|cite|dd|details|div|dl|dt|figcaption|figure|h[1-6]|head|header"
    "|html|li|link|main|mark|meta|nav|ol|p|rp|rt|ruby|script|section|small|span|style|summary|sup"
    "|table|tbody|td|th|time|title|tr|ul"
)
ATTRIBUTES: Final = re.compile(
    "aria-label|aria-labelledby|charset|class|content|datetime|href|http-equiv|id|lang|name|rel"
    "|role|scope|tabindex|title|type"
)
ADDRESS: Final = re.compile("#.+|https?://.*|data:,|[^:]*")
BLOCKS: Final = frozenset({"blockquote", "div", "dl", "figure", "ol", "p", "table", "ul"})


def page_of(minutes: Minutes, **options: Any) -> Element:
    html = parsed(render(minutes, "html", **options))
    assert_in_order(html)
    return html


def example(name: str, **options: Any) -> Element:
    return page_of(kaigiroku.load(ROOT / f"examples/{name}.kaigiroku.json"), **options)


def assert_in_order(html: Element) -> None:
    """Assert that nothing is there but what is meant to be, and that every link leads somewhere."""
    ids = html.by_id()
    for element in html.every():
        assert ELEMENTS.fullmatch(element.tag)
        assert all(map(ATTRIBUTES.fullmatch, element.attributes))
        address = element.attributes.get("href")
        if address is not None:
            assert ADDRESS.fullmatch(address), address
            assert not address.startswith("#") or address[1:] in ids, address
        assert element.attributes.get("aria-labelledby", "_main") in ids
        inner = {one.tag for one in element.every()} - {element.tag}
        assert element.tag != "a" or len(list(element.every("a"))) == 1
        assert element.tag != "p" or not inner & BLOCKS
    levels = [int(one.tag[1]) for one in html.every("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))
    assert len(list(html.every("script"))) <= 1


@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_an_example_is_a_page_in_order(path: Path) -> None:
    page_of(kaigiroku.load(path))


@given(strategies.minutes(sound=True))
def test_sound_minutes_are_a_page_in_order(minutes: Minutes) -> None:
    page_of(minutes)


@given(documents())
def test_markup_in_the_minutes_leaves_the_page_in_order(minutes: Minutes) -> None:
    page_of(minutes, lang="en")


@pytest.mark.parametrize("words", MARKUP)
def test_each_markup_is_only_text_wherever_it_stands(words: str) -> None:
    minutes = Minutes(
        id=words,
        title=words,
        meeting=Meeting(
            name=words,
            bodies=(Body(name=words),),
            sittings=(Sitting(date="2026-03-18", location=words, printed=words),),
            openness=Openness(status="closed", reasons=(Reason(text=words),), opens_when=words),
        ),
        record=Record(licence=words),
        proceedings=(
            Section(heading=words, units=(Remark(speaker=Speaker(label=words), text=words),)),
            Passage(
                text=words, spans=(WithheldSpan(start=0, end=2, text=words[:2], extent=words),)
            ),
        ),
    )
    assert squeezed(page_of(minutes).text()).count(squeezed(clean(words))) > 8


def test_nothing_is_fetched_and_nothing_executed() -> None:
    html = example("advisory-body")
    (script,) = html.every("script")
    assert script.attributes == {"type": "application/ld+json"}
    policy = next(one for one in html.every("meta") if "http-equiv" in one.attributes)
    assert policy.attributes["content"].startswith("default-src 'none'; ")


# ------------------------------------------------------------------------------------ what it says


def test_a_full_edition_says_so_and_marks_what_is_not_for_the_public() -> None:
    html = example("edition-full")
    (warning,) = html.of_class("warning")
    assert (
        warning.text() == "この版には、公開しない部分が含まれています。取扱いに注意してください。"
    )
    assert "加賀美氏" in [mark.text() for mark in html.of_class("restricted")]
    assert all("非公開" in unit.text() for unit in html.of_class("not-public"))


def test_who_speaks_is_told_by_a_word_beside_the_colour() -> None:
    speakers = {
        squeezed(who.text()): unit.attributes["class"].split()[2]
        for unit in example("headquarters").of_class("spoken")
        for who in unit.of_class("who")
    }
    assert speakers == {
        "本部長議長": "chair",
        "副本部長副議長": "vice",
        "部員委員": "member",
        "情報統括補佐官委員": "member",
        "事務局": "office",
    }


def test_a_unit_without_an_id_is_called_by_the_numbers_that_lead_to_it() -> None:
    inner = (Passage(text="三"), Passage(id="u9", text="四"))
    html = page_of(Minutes(proceedings=(Passage(text="一"), Section(heading="二", units=inner))))
    links = [anchor.attributes["href"] for anchor in html.of_class("anchor")]
    assert links == ["#1", "#2", "#2-1", "#u9"]


def test_what_is_only_spoken_links_to_the_remark() -> None:
    remark = Remark(id="u1", speaker=Speaker(label="会長"), text="承認とします。")
    stated = Decision(outcome="approved", manner="no-objection", stated_in=("u1",))
    closed = Event(event="close", stated_in=("u1",))
    html = page_of(Minutes(proceedings=(remark, stated, closed)))
    (decision,), (event,) = html.of_class("decision"), html.of_class("event")
    assert squeezed(decision.text()) == "決定結果可決・承認・決定決め方異議なし発言のとおり#"
    assert squeezed(event.text()) == "閉会発言のとおり#"
    assert "#u1" in [one.attributes["href"] for one in decision.every("a")]


def test_the_contents_lead_to_the_parts_and_the_sections() -> None:
    (contents,) = example("headquarters").every("nav")
    links = [one.text() for one in contents.every("a")]
    assert links[:4] == ["会議の概要", "出席者", "議題", "議事"]
    assert "協議事項 (2) 災害時職員行動手順書の改定について" in links


def test_attendance_and_form_are_tables_with_row_headers() -> None:
    tables = example("headquarters").of_class("facts")
    assert len(tables) == 4  # overview, attendance, the record, the form as printed
    for table in tables:
        heads = list(table.every("th"))
        assert heads and all(head.attributes["scope"] == "row" for head in heads)
    assert "事務局" in tables[1].text()


def test_a_form_is_there_to_the_letter() -> None:
    minutes = kaigiroku.load(ROOT / "examples/education-board.kaigiroku.json")
    (form,) = page_of(minutes).every("details")
    for cell in minutes.form:
        assert squeezed(cell.value) in squeezed(form.text())
        assert squeezed(cell.label) in squeezed(form.text()) or cell.field == "proceedings"


def test_the_labels_of_the_page_are_in_the_language_asked_for() -> None:
    japanese, english = example("edition-public"), example("edition-public", lang="en")
    assert "非公開部分" in japanese.text() and "Withheld" not in japanese.text()
    assert "personal information（個人に関する情報）" in english.text()
    assert english.attributes == {"lang": "ja"}
    marked = {one.text() for one in english.every() if one.attributes.get("lang") == "en"}
    assert {"Attendance", "Reason", "Withheld", "partly closed"} <= marked


# ------------------------------------------------------------------------------------ linked data


def linked(html: Element) -> Any:
    scripts = list(html.every("script"))
    return json.loads("".join(map(str, scripts[0].inside))) if scripts else None


def test_the_meeting_is_told_as_an_event() -> None:
    assert linked(example("headquarters", json_url="headquarters.kaigiroku.json")) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "令和8年度 第2回かえで市防災・デジタル推進本部",
        "startDate": "2026-07-28T10:00+09:00",
        "endDate": "2026-07-28T10:55+09:00",
        "location": {"@type": "Place", "name": "災害対策室(本庁舎4階)"},
        "organizer": [{"@type": "Organization", "name": "かえで市防災・デジタル推進本部"}],
        "subjectOf": {
            "@type": "CreativeWork",
            "name": "会 議 録",
            "inLanguage": "ja",
            "encoding": {
                "@type": "MediaObject",
                "encodingFormat": "application/json",
                "contentUrl": "headquarters.kaigiroku.json",
            },
        },
    }


def test_nothing_is_told_of_a_meeting_without_a_day() -> None:
    assert linked(page_of(Minutes(meeting=Meeting(name="庁議")))) is None


def test_a_time_elsewhere_is_not_told_as_one_in_tokyo() -> None:
    sitting = Sitting(date="2026-03-18", start_time="09:00", time_zone="Europe/Paris")
    minutes = Minutes(meeting=Meeting(name="庁議", sittings=(sitting,)))
    assert linked(page_of(minutes))["startDate"] == "2026-03-18T09:00"


def test_several_sittings_are_events_in_the_event() -> None:
    told = linked(example("two-days"))
    assert told["startDate"].startswith("2025-10-29") and told["endDate"].startswith("2025-10-30")
    assert len(told["subEvent"]) == 5


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "VBScript:x"])
def test_the_data_is_linked_on_the_web_only(address: str) -> None:
    with pytest.raises(ValueError, match="not an address of the web"):
        render(Minutes(title="会議録"), "html", json_url=address)
