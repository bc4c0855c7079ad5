"""The page read back as a tree: every unit is where its anchor says, with all its words."""

import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes, render, strategies
from kaigiroku.model import Openness, Reason, Section, Withheld, WithheldSpan
from kaigiroku.navigation import own_text
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Language
from kaigiroku.writers.html.page import path_of
from kaigiroku.writers.lettering import clean
from tests.writing.dom import Element, parsed, squeezed
from tests.writing.examples import EXAMPLES, name_of
from tests.writing.hostile import documents

ADDED: Final = frozenset({"sup", "rp", "rt"})
"""What stands between the words of a text."""

JSON_URL: Final = "https://kaede.example.jp/minutes.kaigiroku.json"
LANGUAGES: Final[tuple[Language, ...]] = ("ja", "en")
STATUS: Final = {
    "ja": {"open": "公開", "partly-closed": "一部非公開", "closed": "非公開", None: "記載なし"},
    "en": {
        "open": "open",
        "partly-closed": "partly closed",
        "closed": "closed",
        None: "not stated",
    },
}


def page_of(minutes: Minutes, lang: Language = "ja", json_url: str | None = None) -> Element:
    return parsed(render(minutes, "html", lang=lang, json_url=json_url))


def built(**value: Any) -> Element:
    return page_of(kaigiroku.from_dict({"kaigiroku": "1.0", **value}))


def style() -> str:
    return files("kaigiroku.writers.html").joinpath("style.css").read_text(encoding="utf-8")


def assert_whole(html: Element, minutes: Minutes) -> None:
    """Assert that every unit has an anchor and all its words, and nothing came from elsewhere."""
    there = html.by_id()
    for visit in kaigiroku.units(minutes):
        unit, anchor = visit.unit, visit.unit.id or path_of(visit.pointer)
        place = there[anchor]
        if not isinstance(unit, Section) or unit.heading or unit.label:
            link = next(one for one in place.of_class("anchor"))
            assert link.attributes["href"] == f"#{anchor}"
        shown = squeezed(_bare(place).text(without=ADDED))
        assert squeezed(clean(unit.label or "")) in shown
        for line in [] if isinstance(unit, Section) else own_text(unit).split("\n"):
            assert squeezed(clean(line)) in shown
    assert ["".join(map(str, one.inside)).strip() for one in html.every("style")] == [
        style().strip()
    ]
    assert all(not name.startswith("on") for one in html.every() for name in one.attributes)
    levels = [int(one.tag[1]) for one in html.every("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels)), levels


def _bare(place: Element) -> Element:
    """Return an element without what the page puts between the words of a text.

    That is where a page of the print ends, and that something was left out without a mark.
    """
    kept = [
        one if isinstance(one, str) else _bare(one)
        for one in place.inside
        if isinstance(one, str)
        or (one.attributes.get("class") != "page-end" and not _says_left_out(one))
    ]
    return Element(place.tag, place.attributes, kept)


def _says_left_out(one: Element) -> bool:
    return one.tag == "mark" and one.text() == one.attributes["title"]


@given(documents(), st.sampled_from(LANGUAGES))
def test_every_unit_is_whole_whatever_stands_in_it(minutes: Minutes, lang: Language) -> None:
    assert_whole(page_of(minutes, lang, JSON_URL), minutes)


@given(strategies.minutes(sound=True), st.sampled_from(LANGUAGES))
def test_every_unit_of_sound_minutes_is_whole(minutes: Minutes, lang: Language) -> None:
    assert_whole(page_of(minutes, lang), minutes)


@given(strategies.minutes())
def test_any_document_is_rendered_whole_or_refused(minutes: Minutes) -> None:
    try:
        html = page_of(minutes)
    except kaigiroku.UnsoundError as error:
        assert error.findings
    else:
        assert_whole(html, minutes)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_both_axes_of_openness_stand_at_the_head_with_their_reasons(
    example: Path, lang: Language
) -> None:
    minutes = kaigiroku.load(example)
    (head,) = page_of(minutes, lang).of_class("masthead")
    stated = (minutes.meeting.openness, minutes.record.openness)
    for axis, openness in zip(head.of_class("axis"), stated, strict=True):
        (state,) = axis.of_class("state")
        assert state.text() == STATUS[lang][openness.status if openness else None]
        for text in _reasons(openness):
            assert squeezed(text) in squeezed(axis.text())


def _reasons(openness: Openness | None) -> list[str]:
    if openness is None:
        return []
    known = LISTS["DisclosureReason"].codes
    told = [known[one.code].ja for one in openness.reasons if one.code and one.code in known]
    return told + [one.text for one in openness.reasons if one.text]


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_what_is_withheld_shows_its_mark_and_its_reasons(example: Path) -> None:
    minutes = kaigiroku.load(example)
    html = page_of(minutes)
    there = html.by_id()
    for visit in kaigiroku.units(minutes):
        place = there[visit.unit.id or path_of(visit.pointer)]
        hidden = [span for span in visit.unit.spans if isinstance(span, WithheldSpan)]
        marks = [one.text() for one in place.of_class("withheld") if one.tag == "mark"]
        for span in hidden:
            assert (span.text or "非公開部分") in marks
        if isinstance(visit.unit, Withheld):
            assert "非公開部分" in place.text()
            assert all(_told(one) in place.text() for one in visit.unit.reasons)
        for reason in (reason for span in hidden for reason in span.reasons):
            assert _told(reason) in place.text()


def _told(reason: Reason) -> str:
    known = LISTS["DisclosureReason"].codes.get(reason.code or "")
    return known.ja if known else reason.code or reason.text or ""


def test_a_note_says_once_why_parts_are_withheld() -> None:
    spans = [
        {"kind": "withheld", "start": at, "end": at + 2, "reasons": [{"code": "corporate"}]}
        for at in (0, 3)
    ]
    html = built(proceedings=[{"kind": "remark", "text": "●●と●●", "spans": spans}])
    (notes,) = html.of_class("notes")
    assert notes.text() == "注1 非公開部分：法人等に関する情報"
    assert [one.text() for one in html.every("mark")] == ["●●", "●●"]
    assert [one.text() for one in html.every("sup")] == ["注1", "注1"]


def test_ruby_and_notes_stand_where_they_belong() -> None:
    spans = [
        {"kind": "ruby", "start": 0, "end": 2, "reading": "いいん"},
        {"kind": "note", "start": 3, "end": 5, "note": "注の文"},
    ]
    html = built(proceedings=[{"kind": "remark", "text": "委員は甲社。", "spans": spans}])
    (place,) = html.of_class("said")
    assert place.text() == "委員（いいん）は甲社注1。注1 注の文"


def test_headings_stay_in_order_where_sections_have_none() -> None:
    inner = {"kind": "section", "heading": "内", "units": [{"kind": "passage", "text": "文"}]}
    html = built(proceedings=[{"kind": "section", "units": [inner]}])
    assert [one.text() for one in html.every("h3")] == ["内#"]


def test_sections_nested_deeper_than_headings_stay_at_the_last_level() -> None:
    unit: dict[str, Any] = {"kind": "passage", "text": "文"}
    for depth in range(7):
        unit = {"kind": "section", "heading": f"{depth}", "units": [unit]}
    html = built(proceedings=[unit])
    assert [one.tag for one in html.every("h3", "h4", "h5", "h6")] == [
        "h3",
        "h4",
        "h5",
        *["h6"] * 4,
    ]


def test_the_page_is_in_the_language_of_the_minutes() -> None:
    assert built(record={"language": "en"}).attributes == {"lang": "en"}
    assert built(title="会議録").attributes == {"lang": "ja"}


def test_the_page_and_its_head_link_to_the_document() -> None:
    minutes = kaigiroku.load(EXAMPLES[0])
    html = page_of(minutes, json_url=JSON_URL)
    (link,) = (one for one in html.every("link") if one.attributes["rel"] == "alternate")
    assert (link.attributes["type"], link.attributes["href"]) == ("application/json", JSON_URL)
    assert [one.attributes["href"] for one in html.of_class("data")[0].every("a")] == [JSON_URL]


def test_an_address_is_written_as_it_is() -> None:
    url = "HTTPS://x.example/\"'<>&"
    html = page_of(Minutes(), json_url=url)
    assert url in [one.attributes["href"] for one in html.every("a")]


def test_the_style_fetches_nothing() -> None:
    assert not re.search(r"url\(|@import|@font-face|expression\(|</", style())


def test_a_table_keeps_its_cells_and_what_is_withheld_in_them() -> None:
    table = {
        "kind": "table",
        "label": "表１",
        "rows": [["区分", "額"], ["甲", "●●円"]],
        "spans": [{"kind": "withheld", "start": 7, "end": 9, "text": "●●"}],
    }
    (found,) = built(proceedings=[table]).every("table")
    rows = [[cell.text() for cell in row.every("th", "td")] for row in found.every("tr")]
    assert rows == [["区分", "額"], ["甲", "●●注1円"]]
    assert [one.attributes for one in found.every("th")] == [{"scope": "col"}] * 2
    assert [one.text() for one in found.every("mark", "caption")] == ["表１", "●●"]


def test_a_figure_without_words_is_shown_to_be_one() -> None:
    (figure,) = built(proceedings=[{"kind": "figure"}]).every("figure")
    assert figure.text() == "（図）"


def test_check_boxes_are_shown_as_they_were_checked() -> None:
    cells = [{"label": "公開", "options": ["公開", "非公開"], "chosen": ["公開"]}]
    (form,) = built(form=cells).every("details")
    assert [one.text() for one in form.every("td")] == ["☑公開 ☐非公開"]


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_the_same_document_gives_the_same_page(example: Path) -> None:
    first, again = (render(kaigiroku.load(example), "html") for _ in range(2))
    assert first == again
    assert first.startswith("<!doctype html>\n") and first.endswith("</html>\n")
