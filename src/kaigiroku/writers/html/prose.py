"""Prose: texts with their spans as HTML, and the notes that belong to them."""

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from kaigiroku.model import (
    AnySpan,
    BreakSpan,
    DirectionSpan,
    LegalBasis,
    NoteSpan,
    Reason,
    ReferenceSpan,
    RestrictedSpan,
    RubySpan,
    SpeakerSpan,
    WithheldSpan,
)
from kaigiroku.writers.html.markup import EMPTY, Markup, joined, tag
from kaigiroku.writers.html.words import Words
from kaigiroku.writers.wording import basis, day

__all__ = ["Prose", "opening", "reasons"]

_NOTED: Final = (NoteSpan, RestrictedSpan, WithheldSpan)


def reasons(given: Iterable[Reason], words: Words) -> Markup:
    """Return why something is closed: what the law calls it, the words of the print, provisions."""
    return joined(*(_reason(one, words) for one in given), by="／")


def _reason(reason: Reason, words: Words) -> Markup:
    said = joined(words.in_law("DisclosureReason", reason.code), reason.text, by="：")
    cited = (_cited(provision) for provision in reason.basis)
    return joined(said, words.bracketed(*cited))


def _cited(provision: LegalBasis) -> Markup:
    name = basis(provision)
    return tag("a", name or provision.url, href=provision.url) if provision.url else joined(name)


def opening(on: str | None, when: str | None) -> Markup:
    """Return from when something is open."""
    return joined(tag("time", day(on), datetime=on) if on else None, when, by="、")


@attrs.define
class Prose:
    """Writes texts, and keeps the notes until they are asked for."""

    words: Words
    """The words of the page."""

    anchors: frozenset[str]
    """The ids that stand on the page."""

    _waiting: dict[Markup, int] = attrs.field(factory=dict, init=False)
    _numbered: int = attrs.field(default=0, init=False)

    def paragraphs(self, text: str, spans: Sequence[AnySpan], lead: Markup = EMPTY) -> Markup:
        """Return a text as paragraphs, the first of them led in by `lead`."""
        parts: list[Markup] = []
        start = 0
        for line in text.split("\n"):
            if line.strip():
                words = self.stretch(text, spans, start, start + len(line))
                parts.append(tag("p", joined(lead, words, by=" ")))
                lead = EMPTY
            start += len(line) + 1
        return joined(tag("p", lead) if lead else None, *parts)

    def line(self, text: str, spans: Sequence[AnySpan]) -> Markup:
        """Return a text on one line, as headings want it."""
        return self.stretch(text.replace("\n", " "), spans, 0, len(text))

    def stretch(self, text: str, spans: Sequence[AnySpan], start: int, end: int) -> Markup:
        """Return a part of a text with its spans, of which some may go on beyond it."""
        inside = [span for span in spans if _touches(span, start, end)]
        inside.sort(key=lambda span: (span.start, -span.end))
        return self._nested(text, inside, start, end, in_link=False)

    def notes(self) -> Markup:
        """Return the notes on what was written since the last call, as a list."""
        waiting, self._waiting = self._waiting, {}
        items = (
            tag("li", tag("span", self._mark(number), class_="key"), " ", said, id=_name(number))
            for said, number in waiting.items()
        )
        return tag("ul", *items, class_="notes") if waiting else EMPTY

    def _mark(self, number: int) -> Markup:
        return joined(self.words["note"], str(number))

    def _nested(
        self, text: str, spans: Sequence[AnySpan], start: int, end: int, *, in_link: bool
    ) -> Markup:
        """Return a part with the spans that lie in it, the outer ones first."""
        parts: list[Markup] = []
        at, number = start, 0
        while number < len(spans):
            span = spans[number]
            first, last = max(span.start, at), min(span.end, end)
            rest = number + 1
            while rest < len(spans) and spans[rest].start < last and spans[rest].end <= span.end:
                rest += 1
            linked = isinstance(span, ReferenceSpan) and not in_link and span.to[0] in self.anchors
            inner = self._nested(
                text, spans[number + 1 : rest], first, last, in_link=in_link or linked
            )
            parts.append(joined(text[at:first]))
            parts.append(self._span(span, inner, linked=linked))
            if isinstance(span, _NOTED) and last == span.end:
                parts.append(self._noted(span, in_link=in_link))
            at, number = last, rest
        return joined(*parts, text[at:end])

    def _span(self, span: AnySpan, inner: Markup, *, linked: bool) -> Markup:
        match span:
            case SpeakerSpan():
                return tag("b", inner, class_="name")
            case DirectionSpan():
                return tag("span", inner, class_="direction")
            case ReferenceSpan():
                return tag("a", inner, href=f"#{span.to[0]}") if linked else inner
            case RubySpan():
                brackets = (tag("rp", "（"), tag("rt", span.reading), tag("rp", "）"))
                return tag("ruby", inner, *brackets)
            case WithheldSpan():
                shown = inner or self.words["withheld"]
                return tag("mark", shown, class_="withheld", title=self.words.plain("withheld"))
            case RestrictedSpan():
                title = self.words.plain("restricted")
                return tag("mark", inner, class_="restricted", title=title) if inner else EMPTY
            case BreakSpan():
                if not span.page:
                    return inner
                told = self.words.filled("end-of-page", span.page)
                return joined(inner, tag("span", "〔", told, "〕", class_="page-end"))
            case NoteSpan():
                return tag("span", inner, class_="noted")

    def _noted(self, span: NoteSpan | RestrictedSpan | WithheldSpan, *, in_link: bool) -> Markup:
        said = self._said(span)
        if said not in self._waiting:
            self._numbered += 1
            self._waiting[said] = self._numbered
        number = self._waiting[said]
        mark = self._mark(number)
        return tag("sup", mark if in_link else tag("a", mark, href=f"#{_name(number)}"))

    def _said(self, span: NoteSpan | RestrictedSpan | WithheldSpan) -> Markup:
        if isinstance(span, NoteSpan):
            return joined(span.note)
        words = self.words
        kind = "withheld" if isinstance(span, WithheldSpan) else "restricted"
        how = words.code("WithholdingMethod", span.how) if isinstance(span, WithheldSpan) else None
        extent = span.extent if isinstance(span, WithheldSpan) else None
        until = opening(span.opens_on, span.opens_when)
        return joined(
            words[kind],
            words.bracketed(how, extent),
            joined("：", reasons(span.reasons, words)) if span.reasons else None,
            joined("　", words["opens"], "：", until) if until else None,
        )


def _touches(span: AnySpan, start: int, end: int) -> bool:
    if span.start == span.end:
        return start <= span.start <= end
    return span.start < end and span.end > start


def _name(number: int) -> str:
    """Return the anchor of a note; no id of a document begins with a low line."""
    return f"_note-{number}"
