"""`Extensions`: what an office or a tool adds under names of its own.

Level: valid. Keys are ``prefix:name``, values are non-empty strings. It is an immutable mapping,
so that documents stay hashable and comparable, and it iterates in the order of its keys, so that
equal documents give equal bytes.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from kaigiroku.constraints import Pattern
from kaigiroku.vocabulary import FOREIGN_CODE

__all__ = ["EXTENSION_KEY", "Extensions"]

EXTENSION_KEY: Final = Pattern(
    f"^{FOREIGN_CODE}$",
    "a name of your own in the form prefix:name",
    "「接頭辞:名前」の形の独自の名前",
    "kaede-city:recordNumber",
)


class Extensions(Mapping[str, str]):
    """An immutable mapping from ``prefix:name`` to a string.
    独自項目（接頭辞:名前 → 文字列）。
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, str] | None = None) -> None:
        self._entries = dict(sorted(entries.items())) if entries else {}

    def __getitem__(self, key: str) -> str:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(tuple(self._entries.items()))

    def __repr__(self) -> str:
        return f"Extensions({self._entries!r})"

    def __reduce__(self) -> tuple[type["Extensions"], tuple[dict[str, str]]]:
        return (Extensions, (self._entries,))
