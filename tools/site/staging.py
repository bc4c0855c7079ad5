"""The pages of one language, laid out for Sphinx, with links that lead where they are to be."""

import os
import re
import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from kaigiroku.words import Language
from tools.examples import ROOT
from tools.site.layout import Page, other, pages
from tools.words import LANGUAGES

__all__ = ["Staging", "stage"]

_FENCED: Final = re.compile(
    r"^(```|~~~|:::\{eval-rst\}).*?^(?:```|~~~|:::)$", re.MULTILINE | re.DOTALL
)
_LINK: Final = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]*\])*)\]\((?P<target>[^)\s]+)\)"
)
_NAMED: Final = re.compile(
    r"^```(?P<language>json|yaml) (?P<file>[^\s#]*[./][^\s#]*)#?(?P<pointer>\S*)\n"
)
"""The first line of a block that says in which file it stands, and at which place there."""

_FILES: Final = "files"
"""Where the site keeps files that are no pages."""


class Staging:
    """One half of the site, being laid out."""

    def __init__(self, language: Language, folder: Path) -> None:
        self.language: Language = language
        self.folder = folder
        self.pages = tuple(pages(language))
        self._here = {page.source: page for page in self.pages}
        there = pages(other(language))
        self._there = {page.source: page for page in there if page.source not in self._here}
        self.broken: list[str] = []
        """Links that lead nowhere."""

    def lay_out(self) -> None:
        """Write every page, and every file that one shows or offers."""
        shutil.rmtree(self.folder, ignore_errors=True)
        for page in self.pages:
            text = (ROOT / page.source).read_text(encoding="utf-8")
            written = self.folder / page.name.with_suffix(".md")
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(self._linked(page, text), encoding="utf-8")

    def _linked(self, page: Page, text: str) -> str:
        """Return the text of a page with links of the site in place of the repository's."""
        link = partial(_LINK.sub, partial(self._link, page))
        done: list[str] = []
        end = 0
        for fenced in _FENCED.finditer(text):
            done += [
                _LINK.sub(lambda m: self._link(page, m), text[end : fenced.start()]),
                _NAMED.sub(_captioned, fenced[0]),
            ]
            end = fenced.end()
        return "".join([*done, link(text[end:])])

    def _link(self, page: Page, match: re.Match[str]) -> str:
        target, hash_, fragment = match["target"].partition("#")
        if not target or ":" in target:
            return match[0]
        source = Path(os.path.normpath(page.source.parent / target))
        text = f"{match['image']}[{match['text']}]"
        if source in self._here:
            link = _relative(self._here[source].name, page.name)
            return f"{text}({link}.md{hash_}{fragment})"
        if source in self._there:
            name = PurePosixPath("..", other(self.language), self._there[source].name)
            link = f"{_relative(name, page.name)}.html{hash_}{fragment}"
            return f'<a href="{link}" hreflang="{other(self.language)}">{match["text"]}</a>'
        if not (ROOT / source).is_file():
            self.broken.append(f"{page.source}: {match['target']}")
            return match[0]
        copy = PurePosixPath(_FILES, source.as_posix())
        (self.folder / copy).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, self.folder / copy)
        return f"{text}({_relative(copy, page.name)})"


def _captioned(match: re.Match[str]) -> str:
    """Return the first lines of a block that shows the name of its file."""
    place = f" `{match['pointer']}`" if match["pointer"] else ""
    return f'```{{code-block}} {match["language"]}\n:caption: "`{match["file"]}`{place}"\n\n'


def _relative(target: PurePosixPath, page: PurePosixPath) -> str:
    return os.path.relpath(target, page.parent)


def stage(folder: Path) -> Iterable[str]:
    """Lay both halves out in `folder`; return the links that lead nowhere."""
    broken: list[str] = []
    for language in LANGUAGES:
        staging = Staging(language, folder / language)
        staging.lay_out()
        broken += staging.broken
    return broken
