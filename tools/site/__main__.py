"""Build the documentation: ``python -m tools.site [FOLDER]``, by default `docs/_build/html`.

Both languages are built at once, each by a Sphinx of its own, without the network; a warning of
Sphinx and a link that leads nowhere are errors.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tools.examples import ROOT
from tools.site.checking import dead_links
from tools.site.staging import stage
from tools.words import LANGUAGES

_DOCS: Final = ROOT / "docs"


def main() -> int:
    """Build the site; return the exit status."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else _DOCS / "_build" / "html"
    shutil.rmtree(site, ignore_errors=True)
    with tempfile.TemporaryDirectory() as made:
        staged = Path(made)
        if broken := list(stage(staged)):
            print("\n".join(["Links that lead nowhere:", *broken]), file=sys.stderr)
            return 1
        building = [
            subprocess.Popen(_sphinx(staged / language, language, site / language))
            for language in LANGUAGES
        ]
        if sum(one.wait() != 0 for one in building):  # both are waited for
            return 1
    shutil.copyfile(_DOCS / "front.html", site / "index.html")
    if dead := list(dead_links(site)):
        print("\n".join(["Links of the site that lead nowhere:", *dead]), file=sys.stderr)
        return 1
    return 0


def _sphinx(source: Path, language: str, target: Path) -> list[str]:
    strict = ["-q", "-n", "-W", "--keep-going"]
    cache = ["-d", str(source.parent / "doctrees" / language)]
    place = ["-c", str(_DOCS), "-D", f"language={language}", str(source), str(target)]
    return [sys.executable, "-m", "sphinx", *strict, *cache, *place]


if __name__ == "__main__":
    raise SystemExit(main())
