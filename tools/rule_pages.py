"""The pages of the rules in `docs/reference/`: an index, and a page for each family."""

from collections.abc import Iterator

from kaigiroku.catalogue import Entry, entry
from kaigiroku.profiles import PROFILES
from kaigiroku.rules import CATALOGUE, FAMILIES
from kaigiroku.validation import check
from kaigiroku.words import Words
from tools.markdown import both, table

__all__ = ["explanation", "rule_pages"]

_SEVERITIES = {
    "error": Words("error", "エラー"),
    "warning": Words("warning", "警告"),
    "note": Words("note", "注記"),
}
_INTRODUCTION = Words(
    "What `kaigiroku check` finds in documents that are valid. A code is never re-used; the wording"
    " may change. *Error*: the document contradicts itself and must be mended. *Warning*: something"
    " is very likely wrong, in the document or in the print that it keeps. *Note*: worth knowing,"
    " and often right as it is.",
    "妥当な文書について`kaigiroku check`が指摘する事項です。番号を使い回すことはありませんが、"
    "文言は変わることがあります。"
    "「エラー」は文書の中に矛盾があり、直す必要があるもの、「警告」は文書または元の紙面に誤りがある見込みが高いもの、"
    "「注記」は知っておくべきもので、そのままで正しいことも多いものです。",
)
_PROFILE_WORDS = Words(
    "Rules of completeness are applied under a profile only (`--profile`); each profile asks for"
    " all that those before it ask for.",
    "記載事項の規則は、プロファイル（`--profile`）を指定したときだけ適用されます。後のプロファイルは前のものの事項をすべて含みます。",
)


def rule_pages() -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of every page with its lines."""
    yield "rules.md", _index()
    for family, words in FAMILIES.items():
        yield _page_of(family), _family(family, words)


def _page_of(family: str) -> str:
    return f"rules-{family.lower()}.md"


def _members(family: str) -> list[Entry]:
    return [entry(code) for code in CATALOGUE if code[:-3] == family]


def _index() -> Iterator[str]:
    yield "# The rules 規則の一覧"
    yield ""
    yield both(_INTRODUCTION)
    yield ""
    yield both(_PROFILE_WORDS)
    yield ""
    yield from table(
        ("Profile プロファイル", "What it asks for 求める事項"),
        ((f"`{name}`", both(words)) for name, words in PROFILES.items()),
    )
    yield ""
    for family, words in FAMILIES.items():
        yield f"## {family}"
        yield ""
        yield f"{words.ja} · {words.en}"
        yield ""
        yield from table(
            ("Code 番号", "Severity 程度", "What is wrong 指摘する事項"),
            (
                (
                    f"[{one.code}]({_page_of(family)}#{one.code.lower()})",
                    _severity(one),
                    both(one.title),
                )
                for one in _members(family)
            ),
        )
        yield ""


def _severity(one: Entry) -> str:
    words = _SEVERITIES[one.severity]
    marks = f" `{one.profiles[0]}`" if one.profiles else ""
    return f"{words.ja} {words.en}{marks}"


def _family(family: str, words: Words) -> Iterator[str]:
    yield f"# {words.ja} {words.en} ({family})"
    yield ""
    for one in _members(family):
        yield f"## {one.code}"
        yield ""
        yield f"**{one.title.ja}**<br>**{one.title.en}**"
        yield ""
        yield f"{_severity(one)}" + (f" · {_brings(one)}" if one.brings else "")
        yield ""
        yield from explanation(one)


def _brings(one: Entry) -> str:
    links = " ".join(f"[{code}]({_page_of(code[:-3])}#{code.lower()})" for code in one.brings)
    return f"同時に出ることがある指摘 may come with: {links}"


def explanation(one: Entry) -> Iterator[str]:
    """Yield what is said of a code: why, what to do, and the two examples."""
    yield f"**なぜ**　{one.why.ja}<br>**Why**　{one.why.en}"
    yield ""
    yield f"**対処**　{one.todo.ja}<br>**What to do**　{one.todo.en}"
    yield ""
    if isinstance(one.fails, bytes):
        return
    yield "例 An example:"
    yield ""
    yield from _fenced(one.fails, valid=one.code in CATALOGUE)
    profile = one.profiles[-1] if one.profiles else None
    select = (one.code,) if one.code in CATALOGUE else ()
    for finding in check(one.fails, profile=profile, select=select).findings:
        if finding.code == one.code:
            where = f"`{finding.pointer}` ({finding.line}:{finding.column})"
            yield f"- {where}<br>{_escaped(finding.ja)}<br>{_escaped(finding.en)}"
    yield ""
    yield "直した例 The same, mended:"
    yield ""
    yield from _fenced(one.passes, valid=one.code in CATALOGUE)


def _fenced(text: str, *, valid: bool) -> Iterator[str]:
    yield "```json" if valid else "```text"
    yield from text.rstrip("\n").split("\n")
    yield "```"
    yield ""


def _escaped(text: str) -> str:
    """Return a message as Markdown shows it to the letter."""
    for character in "\\`*_{}[]<>#|":
        text = text.replace(
            character, f"\\{character}" if character not in "<>" else f"&#{ord(character)};"
        )
    return text
