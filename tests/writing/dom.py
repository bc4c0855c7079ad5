"""A page as a tree, read strictly: what is opened is closed, in order."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

import attrs

__all__ = ["Element", "parsed", "squeezed"]

_VOID: Final = frozenset({"meta", "link", "br"})
_RAW: Final = frozenset({"style", "script"})


@attrs.define(eq=False)
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = attrs.field(factory=dict)
    inside: "list[Element | str]" = attrs.field(factory=list)

    def every(self, *tags: str) -> "Iterator[Element]":
        """Yield this element and those in it, of some tags or of any, in order."""
        if not tags or self.tag in tags:
            yield self
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.every(*tags)

    def of_class(self, name: str) -> "list[Element]":
        """Return what is of a class."""
        return [one for one in self.every() if name in one.attributes.get("class", "").split()]

    def by_id(self) -> "dict[str, Element]":
        """Return what has an id; no two have the same."""
        found: dict[str, Element] = {}
        for one in self.every():
            if "id" in one.attributes:
                assert one.attributes["id"] not in found, one.attributes["id"]
                found[one.attributes["id"]] = one
        return found

    def text(self, *, without: frozenset[str] = frozenset()) -> str:
        """Return what is shown, without what stands in some tags."""
        return "".join(
            one if isinstance(one, str) else one.text(without=without)
            for one in self.inside
            if isinstance(one, str) or one.tag not in without | _RAW
        )


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("#page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute stands twice in {tag}"
        made = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].inside.append(made)
        if tag not in _VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        assert decl == "doctype html"


def parsed(page: str) -> Element:
    """Return the html element of a page."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    (root,) = parser.open
    (html,) = root.every("html")
    assert [one for one in root.inside if one is not html and str(one).strip()] == []
    return html


def squeezed(text: str | None) -> str:
    """Return a text without blanks."""
    return "".join((text or "").split())
