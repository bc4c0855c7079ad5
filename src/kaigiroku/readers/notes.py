"""Notes: what a reading tells of itself, in both languages."""

from typing import Final

import attrs

from kaigiroku.words import Language, Words

__all__ = ["NOTES", "Note"]

NOTES: Final = {
    "layout": Words(
        "Speakers are told by these layouts: {}.", "発言者は次の書式で見分けました：{}。"
    ),
    "no-form": Words(
        "No title and no labelled cell was found at the head.",
        "冒頭に表題も見出しの付いた欄も見つかりませんでした。",
    ),
    "no-body": Words("No body was found.", "議事の本文が見つかりませんでした。"),
    "no-speakers": Words(
        "No speakers were found; the body is read as a narrative or as results.",
        "発言者が見つからないため、本文は地の文または結果の記録として読みました。",
    ),
    "unresolved-speaker": Words(
        "“{}” speaks and is nobody of the attendance.",
        "「{}」は発言していますが、出席者の中に見当たりません。",
    ),
    "unclassified": Words(
        "This was not understood and stands unclassified in its place.",
        "読み取れなかったため、その位置に未分類の文として残しました。",
    ),
    "more-unclassified": Words(
        "{} more passages were not understood.", "ほかに{}か所、未分類の文があります。"
    ),
}
"""What every note says; ``{}`` is replaced by its values."""


@attrs.frozen
class Note:
    """Something to know of how a document was read."""

    code: str
    """What it is about, one of `NOTES`."""

    values: tuple[str, ...]
    """The print it is about."""

    pointer: str | None = None
    """The place in the document, a JSON Pointer."""

    def message(self, language: Language = "en") -> str:
        """Return the message in Japanese (``"ja"``) or English (``"en"``)."""
        return NOTES[self.code].of(language).format(*self.values)
