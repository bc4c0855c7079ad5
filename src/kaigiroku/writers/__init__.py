"""Writers: minutes as offices print them, in plain text, Markdown and HTML.

Level: sound. A document whose ids or spans are unsound would be printed wrongly, and is refused.
"""

from typing import Literal

from kaigiroku.model import Minutes
from kaigiroku.validation import demand_sound
from kaigiroku.words import Language
from kaigiroku.writers.carried import carried
from kaigiroku.writers.html import as_html
from kaigiroku.writers.markdown import as_markdown
from kaigiroku.writers.text import as_text

__all__ = ["Target", "printable", "render"]

Target = Literal["text", "markdown", "html"]
"""What minutes can be rendered to."""


def render(
    minutes: Minutes, to: Target, *, lang: Language = "ja", json_url: str | None = None
) -> str:
    """Return minutes as an office would publish them.

    Args:
        minutes: The document.
        to: ``"text"``: plain text, in which TAB parts columns. ``"markdown"``: GitHub-flavoured
            Markdown. ``"html"``: one whole page that needs nothing else.
        lang: The language of what the page itself says: headings, labels, terms. Text and Markdown
            say nothing themselves.
        json_url: Where the document itself can be fetched, for the page to link to.

    Returns:
        The rendering, with a line feed at its end.

    Raises:
        UnsoundError: Ids, references or spans of the document are unsound.
        ValueError: `to` is none of the three, or `json_url` is no address of the web.
    """
    demand_sound(minutes)
    match to:
        case "text":
            return as_text(minutes)
        case "markdown":
            return as_markdown(minutes)
        case "html":
            return as_html(minutes, lang=lang, json_url=json_url)
    raise ValueError(f"minutes are rendered to text, markdown or html, not to {to!r}")


def printable(minutes: Minutes) -> Minutes:
    """Return what print can carry of a document: what a careful reader of the page can know.

    Ids, references, codes and what is only spoken go; units become those that can be told apart on
    the page. Reading what `render` made gives this back, and it is its own printable document.
    docs/en/guide/rendering.md has it field by field.

    Args:
        minutes: The document.

    Returns:
        The same print, with nothing that the print does not show.

    Raises:
        UnsoundError: Ids, references or spans of the document are unsound.
    """
    demand_sound(minutes)
    return carried(minutes)
