"""What the theme leaves undone for those who use a keyboard or hear a page read."""

import re
from typing import Final

from kaigiroku.words import Language

__all__ = ["accessible"]

_NAMED: Final[dict[str, dict[Language, str]]] = {
    '<aside class="sidebar-drawer': {"ja": "目次と検索", "en": "Contents and search"},
    '<aside class="toc-drawer': {"ja": "このページの内容", "en": "On this page"},
}
"""Landmarks that need a name to be told from each other."""

_IN_JAPANESE: Final = {
    'aria-label="Toggle site navigation sidebar"': 'aria-label="目次を開く・閉じる"',
    'aria-label="Toggle table of contents sidebar"': 'aria-label="このページの内容を開く・閉じる"',
    'href="#furo-main-content">Skip to content<': 'href="#furo-main-content">本文へ移動<',
    'aria-label="Toggle Light / Dark / Auto color theme"': (
        'aria-label="配色を切り替える（明・暗・自動）"'
    ),
    "<span>Back to top<": "<span>先頭へ戻る<",
    "Please activate JavaScript to enable the search functionality.": (
        "検索には JavaScript が必要です。目次と索引は JavaScript がなくても使えます。"
    ),
    "<span>Next</span>": "<span>次へ</span>",
    "<span>Previous</span>": "<span>前へ</span>",
    '<div class="title">Home</div>': '<div class="title">トップページ</div>',
}
"""What the theme says in English on every page, with the markup that tells it from our prose."""

_SCROLLS: Final = re.compile(r'<(pre|div class="table-wrapper[^"]*")(?=>)')
"""What may be wider than the screen, and then scrolls by itself."""


def accessible(page: str, language: Language) -> str:
    """Mend the body of a page: names, the language of words, what scrolls can have the focus."""
    for start, names in _NAMED.items():
        named = start.replace("<aside", f'<aside aria-label="{names[language]}"')
        page = page.replace(start, named)
    if language == "ja":
        for english, japanese in _IN_JAPANESE.items():
            page = page.replace(english, japanese)
    return _SCROLLS.sub(r'<\1 tabindex="0"', page)
