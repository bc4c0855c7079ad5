"""What the rules say of spans is what a plain reading of their definition says, for any spans."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kaigiroku.model import AnySpan, BreakSpan, Minutes, NoteSpan, Passage, Table
from kaigiroku.navigation import own_text
from kaigiroku.validation import validate

SPANS = ("TXT001", "TXT002", "TXT003", "TXT004", "TXT005", "TXT012")


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, tuple[AnySpan, ...]]:
    """Draw a short text with any spans, which mostly repeat what they cover."""
    text = draw(st.text("桜並木の\n保全𠮷葛\U000e0100", min_size=1, max_size=8))
    spans: list[AnySpan] = []
    for _ in range(draw(st.integers(0, 6))):
        start, end = draw(st.integers(0, 9)), draw(st.integers(0, 9))
        covered = text[start:end] or None
        said = draw(st.sampled_from((covered, covered, None, "並木")))
        if draw(st.booleans()):
            spans.append(NoteSpan(start=start, end=end, text=said, note="注"))
        else:
            spans.append(BreakSpan(start=start, end=end, text=said, boundary="line"))
    return text, tuple(sorted(spans, key=lambda s: s.start) if draw(st.booleans()) else spans)


def found_in(text: str, spans: tuple[AnySpan, ...]) -> dict[str, set[int]]:
    """Return the numbers of the spans to which each rule objects."""
    minutes = Minutes(proceedings=(Passage(text=text, spans=spans),))
    report = validate(minutes, select=SPANS)
    return {
        code: {int(f.pointer.split("/")[4]) for f in report.findings if f.code == code}
        for code in SPANS
    }


@given(texts_with_spans())
def test_the_rules_on_spans_say_what_their_definitions_say(
    drawn: tuple[str, tuple[AnySpan, ...]],
) -> None:
    text, spans = drawn
    inside = {n for n, s in enumerate(spans) if s.start <= s.end <= len(text)}
    covering = {n for n in inside if spans[n].start < spans[n].end}
    found = found_in(text, spans)
    assert found["TXT001"] == set(range(len(spans))) - inside
    assert found["TXT002"] == {
        n for n, s in enumerate(spans) if any(before.start > s.start for before in spans[:n])
    }
    assert found["TXT003"] == {
        n
        for n in covering
        for other in covering
        if spans[other].start < spans[n].start < spans[other].end < spans[n].end
    }
    assert found["TXT004"] == {
        n
        for n in inside
        if spans[n].text is not None and spans[n].text != text[spans[n].start : spans[n].end]
    }
    assert found["TXT005"] == {n for n in covering if spans[n].text is None}
    assert found["TXT012"] == {n for n in covering if isinstance(spans[n], BreakSpan)}


@given(st.text("桜並木の保全", min_size=1, max_size=12), st.integers(0, 12), st.integers(1, 4))
def test_a_slip_is_told_with_the_place_where_the_words_are(
    text: str, start: int, length: int
) -> None:
    words = text[start : start + length]
    for slip in range(len(text) - len(words) + 1):
        if not words or text[slip : slip + len(words)] == words:
            continue
        span = NoteSpan(start=slip, end=slip + len(words), text=words, note="注")
        minutes = Minutes(proceedings=(Passage(text=text, spans=(span,)),))
        (finding,) = validate(minutes, select=("TXT004",)).findings
        for message in (finding.en, finding.ja):
            place, end = map(int, re.findall("[0-9]+", message)[2:])
            assert text[place:end] == words
            nearest = [n for n in range(len(text)) if text.startswith(words, n)]
            assert abs(place - slip) == min(abs(n - slip) for n in nearest)


@given(st.lists(st.lists(st.text("桜木\n", max_size=3), max_size=3), min_size=1, max_size=3))
def test_the_spans_of_a_table_count_in_its_plain_text(rows: list[list[str]]) -> None:
    table = Table(rows=tuple(tuple(row) for row in rows if row) or (("",),))
    text = own_text(table)
    spans = tuple(
        NoteSpan(start=n, end=n + 1, text=character, note="注") for n, character in enumerate(text)
    )
    minutes = Minutes(proceedings=(Table(rows=table.rows, spans=spans),))
    assert validate(minutes, select=SPANS).findings == ()
