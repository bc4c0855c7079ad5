"""Which file of the repository is which page of the site."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

import attrs

from kaigiroku.words import Language
from tools.examples import ROOT

__all__ = ["Page", "other", "pages"]

_IN_ENGLISH: Final = ("decisions", "measurements")
"""Folders of `docs/` that are written once, in English, and stand in both halves of the site."""

_SINGLE: Final = {
    "CHANGELOG.md": "changelog",
    "CONTRIBUTING.md": "contributing",
    "examples/README.md": "examples",
    "schema/README.md": "reference/promise",
    "schema/conformance/README.md": "reference/conformance",
}
"""Pages that stand elsewhere in the repository, and their names on the site."""


@attrs.frozen
class Page:
    """A page of the site."""

    source: Path
    """The file, from the root of the repository."""

    language: Language
    """The half of the site."""

    name: PurePosixPath
    """The page within that half, without a suffix."""


def other(language: Language) -> Language:
    """Return the other language."""
    return "en" if language == "ja" else "ja"


def pages(language: Language) -> Iterator[Page]:
    """Yield the pages of one half of the site."""
    for folder, prefix in (
        (Path("docs") / language, PurePosixPath()),
        *((Path("docs") / name, PurePosixPath(name)) for name in _IN_ENGLISH),
    ):
        for path in sorted((ROOT / folder).rglob("*.md")):
            inside = path.relative_to(ROOT / folder).with_suffix("").as_posix()
            yield Page(path.relative_to(ROOT), language, prefix / inside)
    for english, name in _SINGLE.items():
        japanese = Path(english).with_suffix(".ja.md")
        own = japanese if language == "ja" and (ROOT / japanese).exists() else Path(english)
        yield Page(own, language, PurePosixPath(name))
