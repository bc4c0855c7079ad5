"""The documents that all tests of the writers render."""

from pathlib import Path
from typing import Final

__all__ = ["EXAMPLES", "ROOT", "name_of"]

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted((ROOT / "examples").rglob("*.kaigiroku.json"), key=lambda path: path.name)


def name_of(path: Path) -> str:
    """Return what a test with an example is called."""
    return path.name.partition(".")[0]
