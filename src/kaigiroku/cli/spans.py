"""Texts with their spans, for the terminal: what is withheld or restricted is never overlooked."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.text import Text

from kaigiroku.cli.page import ink
from kaigiroku.cli.terms import Terms
from kaigiroku.model import (
    AnySpan,
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

__all__ = ["RESTRICTED", "WITHHELD", "basis", "notes", "opening", "painted", "reasons"]

WITHHELD = "bold white on red"
RESTRICTED = "underline red"

_STYLES: Final[Mapping[type[Any], str]] = {
    WithheldSpan: WITHHELD,
    RestrictedSpan: RESTRICTED,
    DirectionSpan: "dim italic",
    SpeakerSpan: "bold",
    ReferenceSpan: "cyan",
}
_MARKS: Final[Mapping[type[Any], tuple[str, str]]] = {
    WithheldSpan: ("⟦", "⟧"),
    RestrictedSpan: ("⟪", "⟫"),
}


def painted(
    text: str, spans: Sequence[AnySpan], *, plain: bool, offset: int = 0, style: str = ""
) -> Text:
    """Return a text in the colours of its spans, with marks where there is no colour.

    Args:
        text: The text, or a part of one.
        spans: The spans of the whole text.
        plain: Whether marks must stand for the colours.
        offset: Where the part begins in the whole.
        style: The style of all of it.
    """
    painted = ink(text, style)
    marks: list[tuple[int, int, Text]] = []
    for span in spans:
        start, end = span.start - offset, min(span.end - offset, len(text))
        if start > end or end < 0:
            continue
        start = max(start, 0)
        painted.stylize(_STYLES.get(type(span), ""), start, end)
        if type(span) in _MARKS and (plain or start == end):
            opening, closing = _MARKS[type(span)]
            marks.append((start, 2, Text(opening, _STYLES[type(span)])))
            marks.append((end, 2 if start == end else 0, Text(closing, _STYLES[type(span)])))
        elif isinstance(span, RubySpan):
            marks.append((end, 1, ink(f"《{span.reading}》", "dim")))
        elif isinstance(span, NoteSpan):
            marks.append((end, 1, Text("†", "bold yellow")))
    marks.sort(key=lambda mark: mark[:2])
    pieces = painted.divide([place for place, _, _ in marks])
    result = Text(style=style)
    for piece, (_, _, mark) in zip(pieces, [*marks, (0, 0, Text())], strict=True):
        result.append_text(piece).append_text(mark)
    return result


def notes(spans: Sequence[AnySpan], words: Terms) -> list[Text]:
    """Return what the spans say beyond their place, a line each: notes, reasons, dates."""
    lines: list[Text] = []
    for span in spans:
        if isinstance(span, NoteSpan):
            lines.append(Text.assemble(("† ", "bold yellow"), ink(span.note, "dim")))
        elif isinstance(span, WithheldSpan | RestrictedSpan):
            until = opening(span.opens_on, span.opens_when)
            said = [reasons(span.reasons, words), until and f"{words['opens']} {until}"]
            if isinstance(span, WithheldSpan):
                said = [words.code("WithholdingMethod", span.how), span.extent or "", *said]
            said = [part for part in said if part]
            if said:
                opened, closed = _MARKS[type(span)]
                mark = f"{opened}{span.text or ''}{closed} "
                lines.append(
                    Text.assemble(ink(mark, "red"), ink(words["slash"].join(said), "dim red"))
                )
    return list({line.plain: line for line in lines}.values())


def reasons(reasons: Sequence[Reason], words: Terms) -> str:
    """Return reasons on one line each: the ground, the words of the print, the provisions."""
    lines: list[str] = []
    for reason in reasons:
        ground = words.code("DisclosureReason", reason.code)
        said = [ground, reason.text or ""]
        lines.append(
            words["colon"].join(part for part in said if part)
            + words.bracketed([basis(provision, words) for provision in reason.basis])
        )
    return "\n".join(lines)


def basis(provision: LegalBasis, words: Terms) -> str:
    """Return a provision as it is cited, or made of its parts."""
    if provision.printed:
        return provision.printed
    article = provision.article or ""
    if words.language == "ja":
        head, _, branch = article.partition("の")
        article = f"第{head}条の{branch}" if branch else head and f"第{head}条"
        gap, forms = "", ("{}", "第{}項", "第{}号")
    else:
        gap, forms = " ", ("{}", "({})", "[{}]")
    numbers = zip(forms, (article, provision.paragraph, provision.item), strict=True)
    made = "".join(form.format(number) for form, number in numbers if number)
    return gap.join(part for part in (provision.instrument, made) if part)


def opening(opens_on: str | None, opens_when: str | None) -> str:
    """Return from when something is open."""
    return " ".join(part for part in (opens_on, opens_when) if part)
