"""The pages of the rules: all at a glance, and a page for each family."""

from collections.abc import Iterator
from typing import Final

from kaigiroku.catalogue import Entry, entry
from kaigiroku.profiles import PROFILES
from kaigiroku.rules import CATALOGUE, FAMILIES
from kaigiroku.validation import check
from kaigiroku.words import Words
from tools.markdown import table
from tools.reference.book import Book, contents, escaped
from tools.reference.examples import Objects, vectors_of
from tools.reference.types import address

__all__ = ["address_of_rule", "explanation", "families", "family_page", "rules_page"]

_SEVERITIES: Final = {
    "error": Words("error", "エラー"),
    "warning": Words("warning", "警告"),
    "note": Words("note", "注記"),
}


_BYTES: Final = 80
"""How much is shown of an example that is no text."""


def families() -> tuple[str, ...]:
    """Return the letters of the families."""
    return tuple(FAMILIES)


def address_of_rule(code: str) -> str:
    """Return where the book explains a rule."""
    return f"{_page_of(code[:-3])}#{code.lower()}"


def _page_of(family: str) -> str:
    return f"rules/{family.lower()}.md"


def _members(family: str) -> list[Entry]:
    return [entry(code) for code in CATALOGUE if code[:-3] == family]


def rules_page(book: Book) -> Iterator[str]:
    """Yield the page of all rules."""
    yield book.say("# The rules", "# 規則の一覧")
    yield ""
    yield book.say(
        "What `kaigiroku check` finds in documents that are valid. A code is never re-used; the"
        " wording may change. *Error*: the document contradicts itself and must be mended."
        " *Warning*: something is very likely wrong, in the document or in the print that it keeps."
        " *Note*: worth knowing, and often right as it is.",
        "妥当な文書について`kaigiroku check`が指摘する事項です。番号を使い回すことはありませんが、"
        "文言は変わることがあります。「エラー」は文書の中に矛盾があり、直す必要があるもの、"
        "「警告」は文書または元の紙面に誤りがある見込みが高いもの、"
        "「注記」は知っておくべきもので、そのままで正しいことも多いものです。",
    )
    yield ""
    yield book.say(
        "Rules of completeness are applied under a profile only (`--profile`); each profile asks"
        " for all that those before it ask for.",
        "記載事項の規則は、プロファイル（`--profile`）を指定したときだけ適用されます。"
        "後のプロファイルは前のものの事項をすべて含みます。",
    )
    yield ""
    yield from table(
        (book.say("Profile", "プロファイル"), book.say("What it asks for", "求める事項")),
        ((f"`{name}`", book.of(words)) for name, words in PROFILES.items()),
    )
    yield ""
    for family, words in FAMILIES.items():
        yield f"## {book.of(words)} ({family})"
        yield ""
        yield from table(
            (
                book.say("Code", "番号"),
                book.say("Severity", "程度"),
                book.say("What is wrong", "指摘する事項"),
            ),
            (
                (
                    book.link(one.code, address_of_rule(one.code), "rules.md"),
                    _severity(book, one),
                    book.of(one.title),
                )
                for one in _members(family)
            ),
        )
        yield ""
    yield from contents(f"rules/{family.lower()}" for family in FAMILIES)


def _severity(book: Book, one: Entry) -> str:
    marks = f" `{one.profiles[0]}`" if one.profiles else ""
    return f"{book.of(_SEVERITIES[one.severity])}{marks}"


def family_page(book: Book, family: str, objects: Objects) -> Iterator[str]:
    """Yield the page of a family."""
    page = _page_of(family)
    yield f"# {book.of(FAMILIES[family])} ({family})"
    yield ""
    for one in _members(family):
        yield f"## {one.code}"
        yield ""
        yield f"**{book.of(one.title)}**"
        yield ""
        said = [_severity(book, one)]
        if one.brings:
            links = book.listed(book.link(c, address_of_rule(c), page) for c in one.brings)
            said.append(book.say(f"may come with: {links}", f"同時に出ることがある指摘：{links}"))
        yield " · ".join(said)
        yield ""
        yield from explanation(book, one)
        yield _places(book, one, page, objects)
        yield ""


def _places(book: Book, one: Entry, page: str, objects: Objects) -> str:
    """Return the line that says in which objects a rule finds something."""
    places = book.listed(
        book.link(cls, address(cls), page) + "".join(f" `{key}`" for key in keys if key)
        for cls, keys in objects.places[one.code].items()
    )
    vectors = book.file(book.say("its vectors", "適合性テスト"), vectors_of(one.code), page)
    return book.say(f"Where, in {vectors}: {places}.", f"指摘の箇所（{vectors}による）：{places}。")


def explanation(book: Book, one: Entry) -> Iterator[str]:
    """Yield what is said of a code: why, what to do, and the two examples."""
    yield book.say(f"**Why.** {one.why.en}", f"**なぜ**　{one.why.ja}")
    yield ""
    yield book.say(f"**What to do.** {one.todo.en}", f"**対処**　{one.todo.ja}")
    yield ""
    yield from _failing(book, one)
    profile = one.profiles[-1] if one.profiles else None
    for finding in check(one.fails, profile=profile).findings:
        if finding.code == one.code:
            where = [f"`{finding.pointer}`"] if finding.pointer else []
            if finding.line is not None:
                where.append(f"({finding.line}:{finding.column})")
            lead = f"{' '.join(where)}: " if where else ""
            yield f"- {lead}{escaped(finding.message(book.language))}"
    yield ""
    yield book.say("The same, mended:", "直した例：")
    yield ""
    yield from _fenced(one.passes, valid=one.code in CATALOGUE)


def _failing(book: Book, one: Entry) -> Iterator[str]:
    if isinstance(one.fails, str):
        yield book.say("An example:", "例：")
        yield ""
        yield from _fenced(one.fails, valid=one.code in CATALOGUE)
        return
    length = len(one.fails)
    yield book.say(
        f"An example of {length:,} bytes, from the beginning, in hexadecimal:",
        f"例（{length:,}バイト。先頭から、16進数で示します）：",
    )
    yield ""
    shown = one.fails[:_BYTES].hex(" ", 1).split()
    rows = [" ".join(shown[n : n + 16]) for n in range(0, len(shown), 16)]
    yield from _fenced("\n".join([*rows, "…"] if length > _BYTES else rows), valid=False)


def _fenced(text: str, *, valid: bool) -> Iterator[str]:
    yield "```json" if valid else "```text"
    yield from text.rstrip("\n").split("\n")
    yield "```"
    yield ""
