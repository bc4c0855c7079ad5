"""The fixed words of a comparison, in both languages."""

from collections.abc import Mapping
from typing import Final

from kaigiroku.comparison.changes import Kind
from kaigiroku.words import Words

__all__ = ["KIND_WORDS", "PAGE", "SIGNS"]

KIND_WORDS: Final[Mapping[Kind, Words]] = {
    "same": Words("the same", "同じ"),
    "moved": Words("moved", "移動"),
    "changed": Words("changed", "変更"),
    "withheld": Words("withheld", "非公開"),
    "corrected": Words("corrected", "訂正"),
    "added": Words("added", "追加"),
    "removed": Words("removed", "削除"),
}
"""How kinds of changes are called."""

SIGNS: Final[Mapping[Kind, str]] = {
    "same": "=",
    "moved": "↕",
    "changed": "~",
    "withheld": "■",
    "corrected": "✓",
    "added": "+",
    "removed": "-",
}
"""The signs of the kinds, which tell them apart without colour."""

PAGE: Final[Mapping[str, Words]] = {
    "title": Words("Comparison of minutes", "会議録の比較"),
    "old": Words("Old", "旧"),
    "new": Words("New", "新"),
    "full": Words(
        "This page holds parts that are not for the public.",
        "このページには、公開しない部分が含まれています。取扱いに注意してください。",
    ),
    "published": Words(
        "The new document is what publish makes of the old one.",
        "新しい文書は、旧の文書から作られる公開版と一致します。",
    ),
    "otherwise": Words(
        "The new document is not what publish makes of the old one; places: {}.",
        "新しい文書は、旧の文書から作られる公開版と一致しません（{}か所）。",
    ),
    "skip": Words("Skip to the differences", "本文へ移動"),
    "contents": Words("Contents", "目次"),
    "signs": Words("Signs", "凡例"),
    "nothing": Words("Nothing differs.", "違いはありません。"),
    "link": Words("Link to this place", "ここへのリンク"),
    "several": Words("{} in one place", "{}件をまとめて"),
    "same": Words("{} the same", "同じもの {}件"),
    # what is read out where others see a colour
    "removed": Words("removed: ", "削除："),
    "added": Words("added: ", "追加："),
    "withheld": Words("withheld: ", "非公開："),
    "mark": Words("shown instead: ", "代わりの表示："),
}
"""The words of the page."""
