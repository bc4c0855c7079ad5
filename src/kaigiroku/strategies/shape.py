"""The shape of sound documents: what may be asked of them, and what that leaves to their plans.

Level: sound.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, get_args

import attrs

from kaigiroku.strategies.invented.plan import Mark, MeetingOpenness, RecordOpenness, Sittings
from kaigiroku.strategies.invented.settings import SETTINGS

__all__ = ["Layout", "Shape", "Size", "size"]

Layout = Literal["colon", "glyph", "bracket"]
"""How speakers are set off, by the names that `kaigiroku.Hints` has for it."""

Size = int | tuple[int, int]
"""A number, or the least and the greatest."""

_MARKS: Final[Mapping[Layout, tuple[Mark, ...]]] = {
    "colon": ("＊：",),
    "glyph": ("○＊　",),
    "bracket": ("【＊】", "（＊）"),
}
_EDITIONS: Final[Mapping[str, tuple[RecordOpenness, ...]]] = {
    "public": ("public",),
    "full": ("full", "closed"),
    "extract": ("extract",),
}
_WITHHELD: Final[Mapping[bool, tuple[RecordOpenness, ...]]] = {
    False: ("open", "closed"),
    True: ("public", "full", "extract", "unmarked"),
}


def size(of: Size) -> tuple[int, int]:
    """Return the least and the greatest number that is meant.

    Raises:
        ValueError: There is no such number.
    """
    least, most = of if isinstance(of, tuple) else (of, of)
    if not 0 <= least <= most:
        raise ValueError(f"units must be a number, or the least and the greatest, not {of!r}")
    return least, most


def _one_of(name: str, value: object, known: Sequence[object]) -> None:
    if value is not None and value not in known:
        listed = ", ".join(map(repr, known))
        raise ValueError(f"{name} must be one of {listed}, not {value!r}")


@attrs.frozen(kw_only=True)
class Shape:
    """What sound documents are to be like; None leaves it to the plan.

    Raises `ValueError` for a word that is not known, and where no document is like that.
    """

    units: tuple[int, int] | None = None
    body: str | None = None
    layout: Layout | None = None
    sittings: Sittings | None = None
    edition: str | None = None
    withheld: bool | None = None

    def __attrs_post_init__(self) -> None:
        _one_of("body", self.body, [setting.type for setting in SETTINGS])
        _one_of("layout", self.layout, list(_MARKS))
        _one_of("sittings", self.sittings, get_args(Sittings))
        _one_of("edition", self.edition, list(_EDITIONS))
        _one_of("withheld", self.withheld, [True, False])
        if not self._records:
            raise ValueError(f"in the {self.edition} edition there is always something withheld")

    @property
    def settings(self) -> list[int]:
        """The bodies that may meet, by their numbers."""
        types = [setting.type for setting in SETTINGS]
        return [n for n, type_ in enumerate(types) if self.body in {None, type_}]

    @property
    def of_plan(self) -> dict[str, Sequence[Any]]:
        """What a plan may have, for those of its fields that are narrowed down."""
        allowed: dict[str, Sequence[Any]] = {}
        if self.sittings is not None:
            allowed["sittings"] = (self.sittings,)
        if self.sittings == "one":  # a sitting that is closed would make another one
            allowed["meeting"] = [m for m in get_args(MeetingOpenness) if m != "sitting-closed"]
        if self.edition is not None or self.withheld is not None:
            allowed["record"] = self._records
        return allowed

    @property
    def of_style(self) -> dict[str, Sequence[Any]]:
        """What a style may have, in the same way."""
        if self.layout is None:
            return {}
        legend = (False, True) if self.layout == "glyph" else (False,)
        return {"mark": _MARKS[self.layout], "legend": legend}

    @property
    def _records(self) -> list[RecordOpenness]:
        known: tuple[RecordOpenness, ...] = get_args(RecordOpenness)
        return [
            record
            for record in known
            if (self.edition is None or record in _EDITIONS[self.edition])
            and (self.withheld is None or record in _WITHHELD[self.withheld])
        ]
