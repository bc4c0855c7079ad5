"""The picture of the whole model on one page, drawn from the code, in both languages.

`contents` says what stands in the picture, `layout` where, `drawing` makes SVG of it. Nothing here
names a field of the model: a new field, class or code list is in the picture at the next
``python -m tools.generate``, and a new module of the model is asked for by name.
"""

from collections.abc import Iterator
from pathlib import Path

from kaigiroku.words import Language
from tools.examples import ROOT
from tools.picture.drawing import draw
from tools.picture.layout import laid_out
from tools.words import LANGUAGES

__all__ = ["picture", "pictures"]


def pictures() -> Iterator[tuple[Path, str]]:
    """Yield the picture in each language with the file it belongs to."""
    for language in LANGUAGES:
        yield ROOT / "docs" / language / "reference" / "model.svg", picture(language)


def picture(language: Language) -> str:
    """Return the picture as SVG."""
    return draw(laid_out(language))
