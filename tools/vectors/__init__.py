"""The conformance suite: JSON vectors that need no Python to be used (``schema/conformance``).

What a document or text is expected to give stands with it here, or follows from how it was made;
it is never read off what the library does. The tests hold the library, and validators of other
hands, against the files.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.examples import ROOT
from tools.vectors import canonical, documents, rules, spans, spellings, texts, unsound, versions

__all__ = ["FOLDER", "FOLDERS", "vectors"]

FOLDER: Final = ROOT / "schema" / "conformance"

_PARTS: Final = {
    "decoding": (documents, spellings, texts),
    "canonical": (canonical,),
    "spans": (spans, unsound),
    "migration": (versions,),
    "rules": (rules,),
}
FOLDERS: Final = tuple(FOLDER / name for name in _PARTS)
"""Where the files of vectors stand, and nothing else does."""


def vectors() -> Iterator[tuple[Path, str]]:
    """Yield every file of the suite with its text."""
    for folder, modules in _PARTS.items():
        for module in modules:
            for name, text in module.files():
                yield FOLDER / folder / f"{name}.json", text
