"""Faults in materials (MAT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Material, Minutes
from kaigiroku.strategies.planters.matters import with_materials, with_words
from kaigiroku.strategies.planters.people import Draw, Planter

__all__ = ["PLANTERS"]

_MAP: Final = Material(id="map", label="資料96", title="桜並木の位置")
_COUNT: Final = Material(id="count", label="資料97", title="桜の木の本数")
_COST: Final = Material(id="cost", label="資料98", title="剪定に要する費用")
_THREE: Final = (_MAP, _COUNT, _COST)


def mat001(minutes: Minutes, draw: Draw) -> Minutes:
    """Name a material that is not listed."""
    listed = with_materials(minutes, draw, _MAP)
    label = draw(st.sampled_from(("資料99", "資料９９", "資料99-1", "参考資料7", "資料No.99")))
    return with_words(listed, draw, f"{label}により説明します。")


def mat002(minutes: Minutes, draw: Draw) -> Minutes:
    """List a material that nothing refers to."""
    listed = with_materials(minutes, draw, *_THREE)
    spare = Material(label=draw(st.sampled_from(("資料99", "資料９９"))), title="沿道の写真")
    return attrs.evolve(listed, materials=(*listed.materials, spare))


def mat003(minutes: Minutes, draw: Draw) -> Minutes:
    """Give two materials one label."""
    label = draw(st.sampled_from(("資料96", "資料９６", "資料 96")))
    return with_materials(minutes, draw, _MAP, attrs.evolve(_COUNT, label=label), _COST)


def mat004(minutes: Minutes, draw: Draw) -> Minutes:
    """Give two materials the address or the hash of one file."""
    files = draw(st.permutations(("1", "1", "2")))
    if draw(st.booleans()):
        changed = [
            attrs.evolve(material, url=f"https://www.example.jp/trees/{file}.pdf")
            for material, file in zip(_THREE, files, strict=True)
        ]
    else:
        changed = [
            attrs.evolve(material, sha256=file * 64)
            for material, file in zip(_THREE, files, strict=True)
        ]
    return with_materials(minutes, draw, *changed)


PLANTERS: Final[Mapping[str, Planter]] = {
    "MAT001": mat001,
    "MAT002": mat002,
    "MAT003": mat003,
    "MAT004": mat004,
}
