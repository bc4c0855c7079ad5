"""Sphinx configuration.

The build is offline: no inventories are fetched, and only references into this
project are checked. `KAIGIROKU_DOCS_LANGUAGE=ja` turns the interface Japanese.
"""

import logging
import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _version() -> str:
    text = (ROOT / "src" / "kaigiroku" / "_version.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    return found[1] if found else "unknown"


project = "kaigiroku"
author = "The kaigiroku authors"
copyright = "2026 The kaigiroku authors"
release = version = _version()
language = os.environ.get("KAIGIROKU_DOCS_LANGUAGE", "en")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build", "README.md"]
# The landing page lists folders that may still be empty. The warning about that
# has no type, so `suppress_warnings` cannot name it.
logging.getLogger("sphinx.sphinx.directives.other").addFilter(
    lambda record: getattr(record, "subtype", None) != "empty_glob"
)

# `make docs` passes -n. Without the inventories of other projects only the
# names of this one can be resolved, so only those must be.
nitpick_ignore_regex = [
    ("py:.*", r"(?!kaigiroku(\.|$)).*"),
    ("py:.*", r"kaigiroku\..*\.[A-Z]"),  # a type variable
]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist", "attrs_block", "attrs_inline"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = f"kaigiroku {release}"
html_show_sourcelink = False
html_copy_source = False
