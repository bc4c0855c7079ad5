"""The comparison as a page that needs nothing else: no script, no other file, no network."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Final

import attrs

from kaigiroku._version import __version__
from kaigiroku.comparison.changes import Change, Comparison, Detail, Kind, Piece
from kaigiroku.comparison.naming import label_of, part_of, root_field
from kaigiroku.comparison.texts import abridged, cells_apart, differing
from kaigiroku.comparison.words import KIND_WORDS, PAGE, SIGNS
from kaigiroku.model import Minutes
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Language, Words
from kaigiroku.writers.html import POLICY
from kaigiroku.writers.html.markup import EMPTY, Markup, joined, tag

__all__ = ["as_html"]

_ROOM: Final = 80
"""So many characters that stayed are shown beside a difference."""

_FEW: Final = 16
"""So many characters call what has no name."""


def as_html(comparison: Comparison, *, lang: Language, names: tuple[str, str]) -> str:
    """Return a comparison as an HTML page.

    Args:
        comparison: The comparison.
        lang: The language of what the page itself says.
        names: What the old and the new document are called: their files.

    Returns:
        The page, with a line feed at its end; what is the same is only counted on it.
    """
    return f"<!doctype html>\n{_Writer(comparison, lang, names).page()}\n"


@attrs.define
class _Writer:
    comparison: Comparison
    lang: Language
    names: tuple[str, str]

    def page(self) -> Markup:
        language = self.comparison.new.record.language or self.comparison.old.record.language
        parts = [
            (part, list(changes)) for part, changes in groupby(self.comparison.changes, part_of)
        ]
        parts = [(part, made) for part, made in parts if any(c.kind != "same" for c in made)]
        body = joined(
            tag("a", self._say(PAGE["skip"]), class_="skip", href="#_main"),
            self._masthead(),
            self._contents(parts),
            tag("main", "\n", self._parts(parts), "\n", id="_main"),
            by="\n",
        )
        head = tag("head", "\n", self._metadata(), "\n")
        whole = joined(head, tag("body", "\n", body, "\n", class_="comparison"), by="\n")
        return tag("html", "\n", whole, "\n", lang=language or "ja")

    def _say(self, words: Words, *filled: object) -> Markup:
        """Return words of the page itself, marked as English where they are."""
        said = words.of(self.lang).format(*filled)
        return tag("span", said, lang="en") if self.lang == "en" else joined(said)

    def _metadata(self) -> Markup:
        title = "　".join(part for part in (PAGE["title"].of(self.lang), *self._titles()) if part)
        style = joined(
            *(Markup(f"\n{_style(package)}") for package in ("writers.html", "comparison"))
        )
        return joined(
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="color-scheme", content="light dark"),
            tag("meta", name="generator", content=f"kaigiroku {__version__}"),
            tag("title", title),
            tag("link", rel="icon", href="data:,"),
            tag("style", style),
            by="\n",
        )

    def _titles(self) -> list[str]:
        """Return what the minutes are called, by the new document if it says so."""
        both = (one.title or one.meeting.name or "" for one in self._both())
        titles = [" ".join(title.split()) for title in both]
        return [title for title in titles if title][-1:]

    def _masthead(self) -> Markup:
        is_full = any(one.record.edition == "full" for one in self._both())
        documents = zip((PAGE["old"], PAGE["new"]), self.names, self._both(), strict=True)
        rows = (
            tag("div", tag("dt", self._say(side)), tag("dd", name, self._standing(minutes)))
            for side, name, minutes in documents
        )
        return tag(
            "header",
            "\n",
            joined(
                tag("p", self._say(PAGE["title"]), class_="meeting"),
                tag("h1", *self._titles() or [self._say(PAGE["title"])]),
                tag("dl", *rows, class_="sides"),
                tag("p", self._say(PAGE["full"]), class_="warning") if is_full else None,
                self._legend(),
                self._published(),
                by="\n",
            ),
            "\n",
            class_="masthead",
        )

    def _published(self) -> Markup:
        """Return whether the new document is what `publish` makes of the old one, if asked."""
        if (otherwise := self.comparison.otherwise) is None:
            return EMPTY
        differ = sum(change.kind != "same" for change in otherwise.changes)
        said = self._say(PAGE["otherwise" if differ else "published"], differ)
        return tag("p", said)

    def _both(self) -> tuple[Minutes, Minutes]:
        return self.comparison.old, self.comparison.new

    def _standing(self, minutes: Minutes) -> Markup:
        """Return edition and state of a document."""
        record = minutes.record
        codes = (("Edition", record.edition), ("RecordState", record.state))
        known = (LISTS[name].codes.get(code or "") for name, code in codes)
        said = (self._say(Words(code.en, code.ja)) for code in known if code is not None)
        standing = joined(*said, by="・")
        return tag("small", standing) if standing else EMPTY

    def _legend(self) -> Markup:
        counts = self.comparison.counts
        rows = (
            tag("li", self._sign(kind), " ", tag("b", str(count)), class_=f"kind {kind}")
            for kind, count in counts.items()
            if count
        )
        label = self._say(PAGE["signs"])
        heading = tag("h2", label, class_="unseen", id="_signs")
        return joined(heading, tag("ul", *rows, class_="legend", aria_labelledby="_signs"))

    def _sign(self, kind: Kind) -> Markup:
        """Return the sign of a kind, and its word."""
        sign = tag("span", SIGNS[kind], class_="sign", aria_hidden="true")
        return joined(sign, self._say(KIND_WORDS[kind]), by=" ")

    # ------------------------------------------------------------------------------ the parts

    def _contents(self, parts: Sequence[tuple[str, list[Change]]]) -> Markup:
        heading = tag("h2", self._say(PAGE["contents"]), id="_contents")
        items = (
            tag(
                "li",
                tag("a", self._say(root_field(part)), href=f"#_{part}"),
                tag("ol", *(self._link(c) for c in changes if c.kind != "same")),
            )
            for part, changes in parts
        )
        return tag(
            "nav", heading, tag("ol", *items), class_="contents", aria_labelledby="_contents"
        )

    def _link(self, change: Change) -> Markup:
        words = self._say(_what(change))
        lead = "" if change.what == "field" else change.lead or _first_words(change)
        kind = tag("span", self._say(KIND_WORDS[change.kind]), class_="unseen")
        sign = tag("span", SIGNS[change.kind], class_="sign", aria_hidden="true")
        inside = joined(sign, kind, lead or words, by=" ")
        return tag("li", tag("a", inside, href=f"#{_anchor(change)}"), class_=f"kind {change.kind}")

    def _parts(self, parts: Sequence[tuple[str, list[Change]]]) -> Markup:
        made = (
            tag(
                "section",
                "\n",
                tag("h2", self._say(root_field(part)), id=f"_{part}"),
                "\n",
                joined(*self._groups(changes), by="\n"),
                "\n",
                aria_labelledby=f"_{part}",
            )
            for part, changes in parts
        )
        return joined(*made, by="\n") or tag("p", self._say(PAGE["nothing"]))

    def _groups(self, changes: Sequence[Change]) -> Iterator[Markup]:
        """Yield the changes beneath what they stand in, and how many of the same lie between."""
        for (is_same, within), run in groupby(changes, _group):
            several = list(run)
            if is_same:
                yield tag("p", self._say(PAGE["same"], len(several)), class_="unchanged")
                continue
            made = joined(*map(self._change, several), by="\n")
            if within:
                heading = tag("h3", joined(*within, by=" › "))
                yield tag("section", "\n", heading, "\n", made, "\n", class_="within")
            else:
                yield made

    # ------------------------------------------------------------------------------ one change

    def _change(self, change: Change) -> Markup:
        lead = None if change.what == "field" or not change.lead else change.lead
        several = max(len(change.old), len(change.new))
        moved = change.moved and change.kind != "moved"
        head = joined(
            tag("span", self._sign(change.kind), class_="chip"),
            tag("span", SIGNS["moved"], " ", self._say(KIND_WORDS["moved"]), class_="chip")
            if moved
            else None,
            tag("span", self._say(_what(change)), class_="what"),
            tag("b", lead, class_="name") if lead else None,
            tag("small", self._say(PAGE["several"], several)) if several > 1 else None,
            by=" ",
        )
        anchor = _anchor(change)
        link = tag(
            "a", "#", class_="anchor", href=f"#{anchor}", aria_label=PAGE["link"].of(self.lang)
        )
        text = self._text(change.pieces) if change.pieces else None
        told = differing(change.pieces) and not (change.old and change.new)
        made = joined(
            tag("p", head, link, class_="head"),
            text,
            None if told else self._details(change.details),
            by="\n",
        )
        return tag("article", "\n", made, "\n", class_=f"change kind {change.kind}", id=anchor)

    def _text(self, pieces: Sequence[Piece]) -> Markup:
        return tag("div", *(self._piece(one) for one in abridged(pieces, _ROOM)), class_="text")

    def _piece(self, piece: Piece) -> Markup:
        match piece.kind:
            case "same":
                return joined(cells_apart(piece.old))
            case "removed":
                return self._edit("del", "removed", piece.old)
            case "added":
                return self._edit("ins", "added", piece.new)
            case "withheld":
                mark = self._edit("ins", "mark", piece.new, "withheld")
                return joined(self._edit("del", "withheld", piece.old, "withheld"), mark)

    def _edit(self, name: str, key: str, words: str, class_: str | None = None) -> Markup:
        """Return words that went or came, and what is read out before them."""
        if not words:
            return EMPTY
        return tag(
            name,
            tag("span", self._say(PAGE[key]), class_="unseen"),
            cells_apart(words),
            class_=class_,
        )

    def _details(self, details: Sequence[Detail]) -> Markup:
        rows = (
            tag("div", tag("dt", self._say(one.name)), tag("dd", self._detail(one)))
            for one in details
        )
        return tag("dl", *rows, class_="details") if details else EMPTY

    def _detail(self, detail: Detail) -> Markup:
        if detail.pieces and detail.was and detail.now:
            return joined(*(self._piece(one) for one in abridged(detail.pieces, _ROOM)))
        was, now = (said.of(self.lang) if said else "" for said in (detail.was, detail.now))
        return joined(self._edit("del", "removed", was), self._edit("ins", "added", now), by=" ")


def _style(package: str) -> str:
    return files(f"kaigiroku.{package}").joinpath("style.css").read_text(encoding="utf-8")


def _what(change: Change) -> Words:
    return root_field(change.lead) if change.what == "field" else label_of(change.what)


def _group(change: Change) -> tuple[bool, tuple[str, ...]]:
    return (True, ()) if change.kind == "same" else (False, change.within)


def _first_words(change: Change) -> str:
    words = "".join(piece.new or piece.old for piece in change.pieces)
    return " ".join(words[:_FEW].split()) + ("…" if len(words) > _FEW else "")


def _anchor(change: Change) -> str:
    """Return the anchor of a change: the place of it in the new document, or in the old one."""
    side, pointer = ("new", change.new[0]) if change.new else ("old", change.old[0])
    return side + pointer.replace("/", "-").replace("~", "_")
