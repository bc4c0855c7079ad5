"""Sphinx configuration, for both languages of the site (see `tools/site`).

The build is offline: no inventories are fetched, and only references into this project are
checked.
"""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.site.search import PairSearch  # noqa: E402 -- found in the root of the repository


def _version() -> str:
    text = (ROOT / "src" / "kaigiroku" / "_version.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    return found[1] if found else "unknown"


project = "kaigiroku"
author = "The kaigiroku authors"
copyright = "2026 The kaigiroku authors"
release = version = _version()
language = "ja"  # `tools/site` builds each language

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
templates_path = ["_templates"]

# `-n` is passed. Without the inventories of other projects only the names of this one can be
# resolved, so only those must be. The model has reference pages of its own, which are no Sphinx
# objects; a pair of words and a variable for a type need none.
nitpick_ignore_regex = [
    ("py:.*", r"(?!kaigiroku(\.|$)).*"),
    ("py:class", r"kaigiroku\.(model\.[a-z]+\.\w+|words\.Words|testing\.\w+\.T)"),
]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist", "attrs_block", "attrs_inline"]
myst_heading_anchors = 4

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = "kaigiroku"
html_show_sourcelink = False
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#1d4f91",
        "color-brand-content": "#1d4f91",
        "color-brand-visited": "#5a3d8a",
    },
    "dark_css_variables": {
        "color-brand-primary": "#8ab8f5",
        "color-brand-content": "#8ab8f5",
        "color-brand-visited": "#c3a6f0",
    },
}


def setup(app: Sphinx) -> None:
    """Search Japanese by pairs of characters."""
    app.add_search_language(PairSearch)
