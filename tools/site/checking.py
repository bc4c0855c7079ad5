"""Does every link of the built site lead somewhere?"""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

__all__ = ["dead_links"]

_ATTRIBUTES: Final = {"a": "href", "link": "href", "img": "src", "script": "src", "object": "data"}


class _Page(HTMLParser):
    """The links of a page, and the places in it that a link may name."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.places: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in {"id", "name"}:
                self.places.add(value)
            if value and name == _ATTRIBUTES.get(tag):
                self.links.add(value)


def dead_links(site: Path) -> Iterator[str]:
    """Yield ``page: link`` for what leads nowhere within the site; the network is not asked."""
    pages = {path.resolve(): _Page(path) for path in site.rglob("*.html")}
    for path, page in sorted(pages.items()):
        for link in sorted(page.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            place = unquote(parts.fragment)
            if not target.is_file() or (
                place and target in pages and place not in pages[target].places
            ):
                yield f"{path.relative_to(site.resolve())}: {link}"
