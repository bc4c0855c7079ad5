"""The words of the page itself, in both languages; codes take theirs from the vocabulary."""

from typing import Final

import attrs

from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Language
from kaigiroku.writers.html.markup import EMPTY, Inside, Markup, joined, tag
from kaigiroku.writers.wording import word_for

__all__ = ["Words"]

_TABLE: Final[dict[str, tuple[str, str]]] = {
    # the page
    "skip": ("本文へ移動", "Skip to the proceedings"),
    "contents": ("目次", "Contents"),
    "link": ("ここへのリンク", "Link to this place"),
    "json": ("この会議録のデータ（JSON）", "These minutes as data (JSON)"),
    "minutes": ("会議録", "Minutes"),
    # the two axes
    "of-meeting": ("会議の公開", "The meeting"),
    "of-minutes": ("会議録の公開", "The minutes"),
    "open": ("公開", "open"),
    "partly-closed": ("一部非公開", "partly closed"),
    "closed": ("非公開", "closed"),
    "not-stated": ("記載なし", "not stated"),
    "reason": ("理由", "Reason"),
    "ruling": ("決定", "Ruling"),
    "opens": ("公開の時期", "Opens"),
    "full-edition": (
        "この版には、公開しない部分が含まれています。取扱いに注意してください。",
        "This edition holds parts that are not for the public.",
    ),
    # the parts
    "overview": ("会議の概要", "Overview"),
    "attendance": ("出席者", "Attendance"),
    "agenda": ("議題", "Agenda"),
    "proceedings": ("議事", "Proceedings"),
    "materials": ("資料", "Materials"),
    "record": ("会議録について", "The record"),
    "form": ("様式（記載のとおり）", "The form as printed"),
    # the head
    "sitting": ("開議", "Sitting"),
    "count": ("{}名", "{}"),
    "none": ("なし", "none"),
    "others": ("ほか{}名", "and {} others"),
    # the proceedings
    "explanation": ("説明", "Explanation"),
    "summary": ("要旨", "Summary"),
    "decision": ("決定", "Decision"),
    "outcome": ("結果", "Outcome"),
    "manner": ("決め方", "Manner"),
    "support": ("賛成", "Support"),
    "spoken": ("発言のとおり", "as spoken"),
    "votes": ("票", "Votes"),
    "conditions": ("条件", "Conditions"),
    "about": ("関係する議題", "About"),
    "figure": ("図を開く", "Open the figure"),
    "table": ("表", "Table"),
    "end-of-page": ("{}頁ここまで", "end of page {}"),
    "note": ("注", "Note "),
    # what is not for the public
    "withheld": ("非公開部分", "Withheld"),
    "restricted": ("公開しない部分", "Not for the public"),
    "how": ("伏せ方", "How"),
    "extent": ("分量", "Extent"),
    # the record
    "recording": ("録音・録画", "Recording"),
    "related": ("関係文書", "Related"),
    "licence": ("利用条件", "Licence"),
    "sources": ("出典", "Source"),
    "identifier": ("識別子", "Identifier"),
}


@attrs.frozen
class Words:
    """The words in one language, on a page that is otherwise Japanese."""

    language: Language
    """The language of the words."""

    def plain(self, key: str, *filled: str) -> str:
        """Return a word for an attribute or a title."""
        return _TABLE[key][0 if self.language == "ja" else 1].format(*filled)

    def __getitem__(self, key: str) -> Markup:
        """Return a word for the page, marked as English where it is."""
        return self._marked(self.plain(key))

    def filled(self, key: str, *filled: str) -> Markup:
        """Return a word with something in it."""
        return self._marked(self.plain(key, *filled))

    def _marked(self, words: str) -> Markup:
        return tag("span", words, lang="en") if self.language == "en" else joined(words)

    def code(self, name: str, code: str | None) -> Markup:
        """Return the whole label of a code; one of somebody's own stands for itself."""
        known = LISTS[name].codes.get(code or "")
        if known is None:
            return joined(code)
        return joined(known.ja) if self.language == "ja" else self._marked(known.en)

    def short(self, name: str, code: str | None) -> Markup:
        """Return the first word of the label of a code."""
        if self.language != "ja":
            return self.code(name, code)
        return joined(word_for(name, code) or code)

    def in_law(self, name: str, code: str | None) -> Markup:
        """Return the label of a code; where that is English, with the Japanese term behind it."""
        known = LISTS[name].codes.get(code or "")
        if known is None or self.language == "ja":
            return self.code(name, code)
        return joined(self.code(name, code), "（", known.ja, "）")

    def codes(self, **codes: str | None) -> Markup:
        """Return the labels of the codes that are there, each given under the name of its list."""
        return joined(*(self.code(name, code) for name, code in codes.items() if code), by="・")

    def listed(self, *inside: Inside) -> Markup:
        """Return a list in a sentence."""
        return joined(*inside, by="、")

    def bracketed(self, *inside: Inside) -> Markup:
        """Return a list in brackets, or nothing."""
        listed = self.listed(*inside)
        return joined("（", listed, "）") if listed else EMPTY

    def keyed(self, key: str, inside: Inside) -> Markup:
        """Return a word and what it says, in a line, or nothing if that is nothing."""
        made = joined(inside)
        return joined(tag("span", self[key], class_="key"), made, by=" ") if made else EMPTY

    def entry(self, key: str, inside: Inside) -> Markup:
        """Return a word and what it says as a paragraph, or nothing if that is nothing."""
        made = self.keyed(key, inside)
        return tag("p", made, class_="entry") if made else EMPTY
