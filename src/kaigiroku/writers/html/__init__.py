"""HTML: minutes as one page that needs nothing else: no script, no other file, no network."""

import re
from importlib.resources import files
from typing import Final

from kaigiroku._version import __version__
from kaigiroku.model import Minutes
from kaigiroku.words import Language
from kaigiroku.writers.html.body import Body
from kaigiroku.writers.html.head import Head
from kaigiroku.writers.html.linked import linked_data
from kaigiroku.writers.html.markup import EMPTY, Markup, joined, tag
from kaigiroku.writers.html.page import Page

__all__ = ["POLICY", "as_html"]

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Nothing is fetched and nothing executed, whatever stands in the page."""

_SCHEME: Final = re.compile("[A-Za-z][A-Za-z0-9+.-]*:")
_WEB: Final = ("https:", "http:")


def as_html(minutes: Minutes, *, lang: Language, json_url: str | None) -> str:
    """Return a sound document as an HTML page.

    Args:
        minutes: The document.
        lang: The language of the labels of the page.
        json_url: Where the document itself can be fetched.

    Raises:
        ValueError: `json_url` is no address of the web.
    """
    if json_url and (found := _SCHEME.match(json_url)) and found.group().lower() not in _WEB:
        raise ValueError(f"not an address of the web: {json_url!r}")
    page = Page.of(minutes, lang)
    head, body = Head(page), Body(page)
    parts = [
        ("overview", page.words["overview"], head.overview(), EMPTY),
        ("attendance", page.words["attendance"], head.attendance(), EMPTY),
        ("agenda", page.words["agenda"], head.agenda(), EMPTY),
        ("proceedings", head.heading or page.words["proceedings"], body.write(), body.contents()),
        ("materials", page.words["materials"], head.materials(), EMPTY),
        ("record", page.words["record"], head.record(json_url), EMPTY),
    ]
    written = [part for part in parts if part[2]]
    form = head.form()
    whole = tag(
        "html",
        "\n",
        tag("head", "\n", _metadata(minutes, head, json_url), "\n"),
        "\n",
        tag(
            "body",
            "\n",
            joined(
                tag("a", page.words["skip"], class_="skip", href="#_main"),
                head.masthead(),
                _contents(page, [(name, title, more) for name, title, _, more in written]),
                tag(
                    "main",
                    "\n",
                    joined(
                        *(_part(name, title, made) for name, title, made, _ in written), by="\n"
                    ),
                    _folded(page, form),
                    "\n",
                    id="_main",
                ),
                by="\n",
            ),
            "\n",
        ),
        "\n",
        lang=minutes.record.language or "ja",
    )
    return f"<!doctype html>\n{whole}\n"


def _metadata(minutes: Minutes, head: Head, json_url: str | None) -> Markup:
    title = "　".join(part for part in (head.name, " ".join(head.title.split("\n"))) if part)
    style = files("kaigiroku.writers.html").joinpath("style.css").read_text(encoding="utf-8")
    return joined(
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content=f"kaigiroku {__version__}"),
        tag("title", title),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="alternate", type="application/json", href=json_url) if json_url else None,
        tag("style", Markup(f"\n{style}")),
        linked_data(minutes, json_url),
        by="\n",
    )


def _contents(page: Page, parts: "list[tuple[str, str, Markup]]") -> Markup:
    """Return the table of contents: the parts of the page and the sections of the proceedings."""
    links = (tag("li", tag("a", title, href=f"#_{name}"), more) for name, title, more in parts)
    heading = tag("h2", page.words["contents"], id="_contents")
    return tag("nav", heading, tag("ol", *links), class_="contents", aria_labelledby="_contents")


def _part(name: str, title: str, made: Markup) -> Markup:
    heading = tag("h2", title, id=f"_{name}")
    return tag(
        "section",
        "\n",
        joined(heading, made, by="\n"),
        "\n",
        class_=name,
        aria_labelledby=f"_{name}",
    )


def _folded(page: Page, form: Markup) -> Markup:
    """Return the printed form, folded up: the parts of the page say the same."""
    if not form:
        return EMPTY
    return tag("details", tag("summary", page.words["form"]), form, class_="form")
