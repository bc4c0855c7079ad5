"""What `compare` writes: change by change, with signs that do without colour."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from rich.text import Text

from kaigiroku.cli.page import Page, ink
from kaigiroku.comparison import KIND_WORDS, SIGNS, Change, Comparison, Detail, Kind, Piece
from kaigiroku.comparison.naming import label_of, part_of, root_field
from kaigiroku.comparison.texts import abridged, cells_apart, differing
from kaigiroku.words import Language, Words

__all__ = ["Differences"]

_NOTHING: Final = Words("nothing differs", "違いはありません")
_SEVERAL: Final = Words("{} in one place", "{}件をまとめて")
_OTHERS: Final = Words("; {} the same", "（同じもの {}）")

_STYLES: Final[dict[Kind, str]] = {
    "same": "dim",
    "moved": "blue",
    "changed": "yellow",
    "withheld": "magenta",
    "corrected": "cyan",
    "added": "green",
    "removed": "red",
}
_GONE: Final = "red strike"
_COME: Final = "green underline"
_MARK: Final = "bold white on magenta"

_ROOM: Final = 16
"""So many characters that stayed are shown beside a difference."""

_MUCH: Final = 240
"""Longer texts that came or went are shown without their middle."""


class Differences:
    """The differences of two documents, written on a page."""

    def __init__(self, page: Page, language: Language) -> None:
        self._page = page
        self._language: Language = language

    def write(self, comparison: Comparison, *, everything: bool) -> None:
        """Write what differs, or everything, under the parts of the document."""
        shown = (c for c in comparison.changes if everything or c.kind != "same")
        for part, changes in groupby(shown, key=part_of):
            self._page.heading(root_field(part).of(self._language))
            for within, several in groupby(changes, key=lambda change: change.within):
                if within:
                    self._page.blank()
                    self._page.put(ink(" › ".join(within), "bold"), hang=2)
                self._page.push(Text("  " if within else ""))
                for change in several:
                    self._change(change)
                self._page.pop()
                if within:
                    self._page.blank()
        self._page.blank()

    def sum_up(self, comparison: Comparison) -> None:
        """Write how many changes there are of each kind."""
        counts = comparison.counts
        said = [
            ink(f"{SIGNS[kind]} {KIND_WORDS[kind].of(self._language)} {count}", _STYLES[kind])
            for kind, count in counts.items()
            if count and kind != "same"
        ]
        line = Text("  ").join(said) if said else ink(_NOTHING.of(self._language))
        line.append_text(ink(_OTHERS.of(self._language).format(counts["same"]), "dim"))
        self._page.put(line, hang=2)

    def remark(self, words: str) -> None:
        """Write a line of its own."""
        self._page.put(ink(words, "bold"), hang=2)

    # ----------------------------------------------------------------------- change by change

    def _change(self, change: Change) -> None:
        style = _STYLES[change.kind]
        sign = SIGNS[change.kind] + (SIGNS["moved"] if change.moved else "")
        sign = SIGNS["moved"] if change.kind == "moved" else sign
        what = root_field(change.lead) if change.what == "field" else label_of(change.what)
        head = Text.assemble(ink(f"{sign} ", f"bold {style}"), ink(what.of(self._language), "dim"))
        if change.lead and change.what != "field":
            head.append_text(ink(f"  {' '.join(change.lead.split())}", "bold"))
        if len(change.old) > 1 or len(change.new) > 1:
            several = _SEVERAL.of(self._language)
            head.append_text(
                ink(f"  {several.format(max(len(change.old), len(change.new)))}", "dim")
            )
        differs = differing(change.pieces)
        if change.pieces and not differs:
            text = " ".join("".join(piece.old for piece in change.pieces).split())
            head.append_text(ink(f"  {_cut(text, 2 * _ROOM)}", "dim"))
        self._page.put(head, hang=2)
        if differs:
            self._page.put(self._painted(change.pieces), lead=Text("  "), hang=2)
        if not differs or (change.old and change.new):
            self._page.entries([self._detail(one) for one in change.details], indent=2)

    def _detail(self, detail: Detail) -> tuple[str, Text]:
        name = detail.name.of(self._language)
        if detail.pieces and detail.was and detail.now:
            return name, self._painted(detail.pieces)
        went = self._went(detail.was.of(self._language)) if detail.was else None
        came = self._came(detail.now.of(self._language)) if detail.now else None
        return name, Text(" → ").join(one for one in (went, came) if one is not None)

    def _painted(self, pieces: Sequence[Piece]) -> Text:
        return Text().join(self._piece(piece) for piece in abridged(pieces, _ROOM))

    def _piece(self, piece: Piece) -> Text:
        match piece.kind:
            case "same":
                return ink(cells_apart(piece.old))
            case "removed":
                return self._went(piece.old)
            case "added":
                return self._came(piece.new)
            case "withheld":
                mark = f"⟦{piece.new}⟧" if self._page.plain else piece.new or "⟦⟧"
                went = self._went(piece.old) if piece.old else Text()
                return went.append_text(ink(mark, _MARK))

    def _went(self, words: str) -> Text:
        words = cells_apart(_cut(words, _MUCH))
        return ink(f"[-{words}-]" if self._page.plain else words, _GONE)

    def _came(self, words: str) -> Text:
        words = cells_apart(_cut(words, _MUCH))
        return ink(f"{{+{words}+}}" if self._page.plain else words, _COME)


def _cut(words: str, room: int) -> str:
    """Return words without their middle if they are too long."""
    return words if len(words) <= room else f"{words[: room * 2 // 3]}…{words[-(room // 3) :]}"
