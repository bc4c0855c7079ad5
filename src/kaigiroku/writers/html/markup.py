"""Markup: HTML put together so that no text can be taken for it."""

from html import escape
from typing import Final

from kaigiroku.writers.lettering import clean

__all__ = ["EMPTY", "Inside", "Markup", "joined", "tag", "text"]

_VOID: Final = frozenset({"br", "link", "meta"})


class Markup(str):
    """HTML that is ready: it is put in as it stands."""

    __slots__ = ()


Inside = str | None
"""What stands in an element: `Markup`, or text that has yet to be escaped; None is nothing."""

EMPTY: Final = Markup()


def text(words: Inside) -> Markup:
    """Return a text as HTML; what is HTML already stays as it is."""
    if words is None or isinstance(words, Markup):
        return words or EMPTY
    return Markup(escape(clean(words)))


def joined(*inside: Inside, by: str = "") -> Markup:
    """Return several things one after another, those left out that are nothing."""
    separator = text(by)
    return Markup(separator.join(made for one in inside if (made := text(one))))


def tag(name: str, /, *inside: Inside, **attributes: Inside) -> Markup:
    """Return an element.

    Args:
        name: Its name.
        inside: What stands in it.
        attributes: Its attributes; those that are None are left out, ``""`` stands without a value.
            ``class_`` is ``class``, ``aria_label`` is ``aria-label``.
    """
    named = (
        f" {key.rstrip('_').replace('_', '-')}" + (f'="{text(value)}"' if value else "")
        for key, value in attributes.items()
        if value is not None
    )
    opening = f"<{name}{''.join(named)}>"
    return Markup(opening if name in _VOID else f"{opening}{joined(*inside)}</{name}>")
