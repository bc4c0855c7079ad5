"""What fuzzing begins with: seeds out of documents and print that are there, and a dictionary."""

import base64
import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from kaigiroku.configuration import FAIL_ON
from kaigiroku.profiles import PROFILES
from kaigiroku.rules import CATALOGUE
from kaigiroku.testing.places import codes, keys, kinds
from kaigiroku.vocabulary import LISTS
from tools.examples import ROOT, example_files
from tools.fuzzing.commands import COMMANDS
from tools.fuzzing.targets import PART, Target
from tools.offices import FAMILIES, document

__all__ = ["documents", "lines", "seeds", "words"]

_VECTORS: Final = ROOT / "schema" / "conformance"
_MINUTES: Final = ROOT / "tests" / "reading" / "minutes"
_EVERY: Final = 10
"""Of the invalid documents among the vectors one in so many is a seed: many are alike."""

_PRINTED: Final = 6
"""So many documents of each family of offices are printed."""

_ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp932", "euc_jp", "iso2022_jp")
_MINIMUM: Final[dict[str, Any]] = {"kaigiroku": "1.0"}


def _vectors() -> Iterator[dict[str, Any]]:
    for path in sorted(_VECTORS.glob("*/*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))["vectors"]


@cache
def documents() -> tuple[dict[str, Any], ...]:
    """Return small documents, valid and not: the conformance vectors, and parts of the examples."""
    found = [_MINIMUM]
    vectors = [vector for vector in _vectors() if isinstance(vector.get("document"), dict)]
    found += [vector["document"] for vector in vectors if vector.get("valid", True)]
    found += [vector["document"] for vector in vectors if not vector.get("valid", True)][::_EVERY]
    for path in example_files():
        whole = json.loads(path.read_text(encoding="utf-8"))
        for key, value in whole.items():
            parts = [[one] for one in value] if isinstance(value, list) else [value]
            found += [_MINIMUM | {key: part} for part in parts]
    return tuple(found)


def _texts() -> Iterator[bytes]:
    """Yield the vectors that are texts and bytes: encodings, limits and slips of JSON."""
    for vector in _vectors():
        if "text" in vector:
            yield vector["text"].encode("utf-8", "surrogatepass")
        if "base64" in vector:
            yield base64.b64decode(vector["base64"])


@cache
def _prints() -> tuple[str, ...]:
    """Return printed minutes: those of the tests, and some of every family of offices."""
    files = [*sorted(_MINUTES.glob("*.txt")), ROOT / "examples" / "headquarters.txt"]
    printed = (document(family, number) for family in FAMILIES for number in range(_PRINTED))
    return (
        *(path.read_text(encoding="utf-8") for path in files),
        *(one.text for one in printed if isinstance(one.text, str)),
    )


@cache
def lines() -> tuple[str, ...]:
    """Return the lines of printed minutes, each once."""
    return tuple(dict.fromkeys(line for text in _prints() for line in text.splitlines() if line))


def _windows(longest: int) -> Iterator[str]:
    """Yield print in stretches of whole lines that are short enough."""
    for text in _prints():
        window = ""
        for line in text.splitlines(keepends=True):
            if len((window + line).encode()) > longest:
                yield window
                window = ""
            if len(line.encode()) <= longest:
                window += line
        yield window


@cache
def words() -> tuple[str, ...]:
    """Return the words of documents and of print, out of the model and the printed minutes."""
    terms = {code.ja for one in LISTS.values() for code in one.codes.values()}
    signs = {
        sign for line in lines() for sign in line if unicodedata.category(sign)[0] in "PSZ"
    } - set("\n")
    quoted = [f'"{word}"' for word in (*keys(), *kinds(), *codes(), "kaigiroku", "1.0", "1.1")]
    settings = ["profile", "select", "ignore", "fail-on", "[publish]", "[reasons.", "[tool."]
    return tuple(
        dict.fromkeys([*quoted, *sorted(terms), *sorted(signs), *CATALOGUE, *PROFILES, *settings])
    )


# ------------------------------------------------------------------------ seeds


def seeds(target: Target) -> list[bytes]:
    """Return the inputs that a target begins with, each once, none longer than it may be."""
    found = _SEEDS.get(target.name, _of_documents)(target.longest)
    return list(dict.fromkeys(one for one in found if 0 < len(one) <= target.longest))


def _written(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _of_documents(_: int) -> Iterator[bytes]:
    yield from map(_written, documents())
    yield from _texts()


def _newer(_: int) -> Iterator[bytes]:
    yield from (_written(one) for one in documents())
    yield from (_written(one | {"kaigiroku": "1.1", "new": [1]}) for one in documents())


def _of_print(longest: int) -> Iterator[bytes]:
    return (window.encode() for window in _windows(longest))


def _encoded(longest: int) -> Iterator[bytes]:
    for number, window in enumerate(_windows(longest // 2)):
        yield window.encode(_ENCODINGS[number % len(_ENCODINGS)], "ignore")
    yield from _of_pages(longest)


def _of_pages(longest: int) -> Iterator[bytes]:
    """Yield print as HTML: lines in paragraphs, lists and tables."""
    for number, window in enumerate(_windows(longest // 2)):
        rows = [escape(line) for line in window.splitlines()]
        shape = number % 4
        if shape == 0:
            page = "".join(f"<p>{row}</p>\n" for row in rows)
        elif shape == 1:
            page = f"<ul>{''.join(f'<li>{row}' for row in rows)}</ul>"
        elif shape == 2:  # noqa: PLR2004 -- one shape after the other
            cells = (row.replace("　", "</td><td>", 1) for row in rows)
            page = f"<table>{''.join(f'<tr><td>{cell}</td></tr>' for cell in cells)}</table>"
        else:
            page = "<br>\n".join(rows)
        yield f'<html><meta charset="utf-8"><title>会議録</title><body>{page}</body>'.encode()


def _of_words(longest: int) -> Iterator[bytes]:
    return (line.encode()[:longest] for line in lines())


_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NUMBERING: Final = (
    f'<w:numbering xmlns:w="{_WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="第%1"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_STYLES: Final = (
    f'<w:styles xmlns:w="{_WORD}"><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/>'
    "</w:numPr></w:pPr></w:style></w:styles>"
)
_NOTES: Final = (
    f'<w:footnotes xmlns:w="{_WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>注です。</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)


_RUN: Final = "<w:r><w:t>{0}</w:t></w:r>"
_NUMBERED: Final = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_WIDE: Final = '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc>'
_MARK: Final = '<w:footnoteReference w:id="2"/>'
_BOX: Final = '<w:sdt><w:sdtPr><w:checkbox/></w:sdtPr></w:sdt><w:sym w:char="F0FE"/>'


def _of_word_files(longest: int) -> Iterator[bytes]:
    """Yield the parts of Word documents: paragraphs, lists, tables, notes."""
    shapes = (
        f"<w:p>{_RUN}</w:p>",
        f"<w:p><w:pPr>{_NUMBERED}</w:pPr>{_RUN}</w:p>",
        f'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>{_RUN}<w:r><w:tab/><w:br/></w:r></w:p>',
        f"<w:tbl><w:tr><w:tc><w:p>{_RUN}</w:p></w:tc>{_WIDE}</w:tr></w:tbl>",
        f"<w:p><w:r><w:ruby><w:rt>{_RUN}</w:rt><w:rubyBase>{_RUN}</w:rubyBase></w:ruby>{_MARK}</w:r></w:p>",
        f"<w:p><w:ins>{_RUN}</w:ins><w:del>{_RUN}</w:del>{_BOX}</w:p>",
    )
    for number, line in enumerate(lines()[: 40 * len(shapes)]):
        body = shapes[number % len(shapes)].format(escape(line))
        parts = [f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'.encode()]
        if len(parts[0]) + len(_NUMBERING) + len(_STYLES) + len(_NOTES) < longest:
            parts += [part.encode() for part in (_NUMBERING, _STYLES, _NOTES)]
        yield PART.join(parts)


def _commanded(longest: int) -> Iterator[bytes]:
    of_read = [number for number, line in enumerate(COMMANDS) if line.startswith("read")]
    others = [number for number in range(len(COMMANDS)) if number not in of_read]
    for number, one in enumerate(_of_documents(longest)):
        yield bytes([ord("A") + others[number % len(others)]]) + one
    for number, one in enumerate(_encoded(longest)):
        yield bytes([ord("A") + of_read[number % len(of_read)]]) + one


def _settings(_: int) -> Iterator[bytes]:
    whole = (ROOT / "examples" / "kaigiroku.toml").read_bytes()
    yield whole
    yield from whole.split(b"\n\n")
    for number, code in enumerate(CATALOGUE):
        profile, fail = list(PROFILES)[number % len(PROFILES)], FAIL_ON[number % len(FAIL_ON)]
        table = "[tool.kaigiroku]\n" if number % 2 else ""
        yield (
            f'{table}profile = "{profile}"\nselect = ["{code}"]\nignore = ["{code[:3]}"]\n'
            f'fail-on = "{fail}"\n'
        ).encode()


_SEEDS: Final = {
    "lenient": _newer,
    "migrate": _newer,
    "text": _of_print,
    "markdown": _of_print,
    "html": _of_pages,
    "docx": _of_word_files,
    "any": _encoded,
    "decoding": _encoded,
    "words": _of_words,
    "command": _commanded,
    "configuration": _settings,
}
"""What the seeds of a target are made of; documents if it is not named."""
