"""Search in Japanese: words of one language and pairs of characters of the other.

Japanese puts no blanks between words, and a dictionary that cuts 会議録の公開 one way in a page and
another way in a query finds nothing. So a run of Japanese characters is indexed by its pairs, and
a query is cut in the same way: what was asked for is on the pages that have all its pairs.
"""

import re
from typing import Final

from sphinx.search import SearchLanguage

__all__ = ["PairSearch"]

_JAPANESE: Final = r"\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
_RUN: Final = re.compile(rf"[{_JAPANESE}]+|[^\W{_JAPANESE}]+")
_KANJI: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


class PairSearch(SearchLanguage):
    """Japanese, by pairs of characters; a kanji is found alone, too."""

    lang = "ja"
    language_name = "Japanese"
    js_splitter_code = rf"""
var splitQuery = (query) => {{
  const found = [];
  for (const [run] of query.matchAll(/[{_JAPANESE}]+|[\p{{L}}\p{{N}}_]+/gu)) {{
    const parts = run.split(/([{_JAPANESE}]+)/u).filter((part) => part);
    for (const part of parts) {{
      if (part.length < 2 || !/^[{_JAPANESE}]/u.test(part)) found.push(part);
      else for (let n = 0; n + 2 <= part.length; n++) found.push(part.slice(n, n + 2));
    }}
  }}
  return found;
}};
"""

    def split(self, input: str) -> list[str]:  # noqa: A002 -- the name is Sphinx's
        """Return the words and pairs of a text."""
        found: list[str] = []
        for run in _RUN.findall(input):
            if re.match(f"[{_JAPANESE}]", run) and len(run) > 1:
                found += [run[n : n + 2] for n in range(len(run) - 1)]
                found += _KANJI.findall(run)
            else:
                found.append(run)
        return found

    def word_filter(self, word: str) -> bool:
        """Tell whether a word is worth indexing."""
        return not word.isdigit()
