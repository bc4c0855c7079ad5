"""The page of the problems: what keeps a text from being a document."""

from collections.abc import Iterator
from typing import Final

from kaigiroku.catalogue import FAMILIES, entry
from kaigiroku.problems import CATALOGUE
from tools.reference.book import Book
from tools.reference.rules import explanation

__all__ = ["problems_page"]

_LEVELS: Final = ("JSN", "VAL")


def problems_page(book: Book) -> Iterator[str]:
    """Yield the page."""
    yield book.say("# The problems", "# 問題の一覧")
    yield ""
    yield book.say(
        "What `kaigiroku check` prints and `DecodeError.problems` holds, when a text is no valid"
        " document. A code is never re-used; the wording may change. Words in braces are filled in,"
        " or left out where they do not apply.",
        "妥当な文書でないときに`kaigiroku check`が表示し、`DecodeError.problems`に入る問題です。"
        "番号を使い回すことはありませんが、文言は変わることがあります。"
        "波括弧の中は場合に応じて補われ、不要なときは省かれます。",
    )
    yield ""
    for prefix in _LEVELS:
        yield f"## {book.of(FAMILIES[prefix])}"
        yield ""
        for code, kind in CATALOGUE.items():
            if code.startswith(prefix):
                yield f"### {code}"
                yield ""
                yield f"**{book.say(kind.title_en, kind.title_ja)}**"
                yield ""
                yield f"`{book.say(kind.en, kind.ja)}`"
                yield ""
                yield from explanation(book, entry(code))
