"""``kaigiroku rules`` and ``kaigiroku explain``: what the codes mean, and what to do about them."""

import json
from collections.abc import Sequence
from typing import Any, Final, get_args

import click
from rich.text import Text

from kaigiroku.catalogue import CODES, FAMILIES, Entry, entry
from kaigiroku.cli.commands import argument, command, language, language_option, option
from kaigiroku.cli.common import SEVERITY_WORDS, write
from kaigiroku.cli.page import Page, ink
from kaigiroku.errors import UnknownRuleError
from kaigiroku.findings import Finding, Severity
from kaigiroku.profiles import PROFILES, Profile
from kaigiroku.validation import check, selected
from kaigiroku.words import Language, Words

__all__ = ["explain", "rules"]

_STYLES: Final[dict[Severity, str]] = {"error": "bold red", "warning": "yellow", "note": "cyan"}

_WHY: Final = Words("Why it matters", "なぜ問題か")
_TODO: Final = Words("What to do", "どうするか")
_FAILS: Final = Words("An example", "例")
_PASSES: Final = Words("The same, mended", "直した例")
_PROFILES: Final = Words("Asked for by", "求めるプロファイル")
_BRINGS: Final = Words("May come with", "同時に出ることがある指摘")
_BYTES: Final = Words("{0} bytes, beginning with {1}", "{0}バイト。先頭は{1}")
_MORE: Final = Words(
    "`kaigiroku explain CODE` tells more about each.",
    "それぞれの説明は`kaigiroku explain 番号`で読めます。",
)


@command(
    summary=Words(
        "List every code that a check can tell, with its severity, in one line each.",
        "検査が示しうる番号を、程度を添えて1行に一つずつ並べます。",
    ),
    status={
        0: Words("listed", "表示した"),
        2: Words("the command is wrong", "指定が誤っている"),
    },
)
@option(
    "--profile",
    type=click.Choice(get_args(Profile)),
    words=Words(
        "Only what this profile asks for, in addition to what always holds.",
        "常に適用されるものと、このプロファイルが求めるものだけを示します。",
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    words=Words(
        "A list for people, or one JSON document.", "人のための一覧、または一つのJSON文書。"
    ),
)
@language_option()
def rules(*, profile: Profile | None, form: str) -> None:
    """Carry out ``kaigiroku rules``."""
    lang = language()
    codes = CODES if profile is None else tuple(rule.code for rule in selected(profile))
    entries = [entry(code) for code in codes]
    if form == "json":
        write(json.dumps([_as_json(one) for one in entries], ensure_ascii=False, indent=2) + "\n")
        return
    page = Page.of_terminal()
    for family, words in FAMILIES.items():
        members = [one for one in entries if one.code[:-3] == family]
        if members:
            page.heading(words.of(lang))
            for one in members:
                page.put(
                    Text.assemble(one.title.of(lang), _marks(one)), lead=_lead(one, lang), hang=19
                )
    page.blank()
    page.put(ink(_MORE.of(lang), "dim"))


def _lead(one: Entry, lang: Language) -> Text:
    severity = SEVERITY_WORDS[one.severity].of(lang)
    lead = Text.assemble((one.code, "bold"), "  ", (severity, _STYLES[one.severity]))
    lead.append(" " * max(1, 19 - lead.cell_len))
    return lead


def _marks(one: Entry) -> Text:
    return ink(f"  [{one.profiles[0]}]" if one.profiles else "", "dim")


def _as_json(one: Entry) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity,
        "family": {"en": one.family.en, "ja": one.family.ja},
        "title": {"en": one.title.en, "ja": one.title.ja},
        "why": {"en": one.why.en, "ja": one.why.ja},
        "todo": {"en": one.todo.en, "ja": one.todo.ja},
        "profiles": list(one.profiles),
        "brings": list(one.brings),
    }


@command(
    summary=Words(
        "Explain codes: what was found, why it matters, what to do, with an example.",
        "番号の意味を説明します。何が見つかったか、なぜ問題か、どうするかを、例とともに示します。",
    ),
    status={
        0: Words("explained", "説明した"),
        2: Words("there is no such code", "そのような番号はない"),
    },
)
@argument(
    "codes",
    nargs=-1,
    required=True,
    metavar="CODE...",
    words=Words(
        "Codes that `kaigiroku rules` lists, such as `CAL002`, or families, such as `CAL`.",
        "`kaigiroku rules`が示す番号（例：`CAL002`）、または分野（例：`CAL`）。",
    ),
)
@language_option()
def explain(*, codes: Sequence[str]) -> None:
    """Carry out ``kaigiroku explain``."""
    lang = language()
    try:
        entries = [entry(code) for asked in codes for code in _meant(asked.strip().upper())]
    except UnknownRuleError as error:
        raise click.UsageError(error.message(lang)) from None
    page = Page.of_terminal()
    for one in entries:
        _explain(page, one, lang)


def _meant(asked: str) -> Sequence[str]:
    """Return the codes of a family, or the one code."""
    return [code for code in CODES if code[:-3] == asked] if asked in FAMILIES else [asked]


def _explain(page: Page, one: Entry, lang: Language) -> None:
    severity = SEVERITY_WORDS[one.severity].of(lang)
    page.heading(f"{one.code}  {severity}  {one.family.of(lang)}")
    page.put(ink(one.title.of(lang), "bold"))
    for title, words in ((_WHY, one.why), (_TODO, one.todo)):
        _part(page, title.of(lang))
        page.put(ink(words.of(lang)), lead=Text("  "), hang=2)
    for title, codes in (
        (_PROFILES, [f"{p}（{PROFILES[p].ja}）" if lang == "ja" else p for p in one.profiles]),
        (_BRINGS, list(one.brings)),
    ):
        if codes:
            _part(page, title.of(lang))
            page.put(
                ink("、".join(codes) if lang == "ja" else ", ".join(codes)), lead=Text("  "), hang=2
            )
    _part(page, _FAILS.of(lang))
    _example(page, one.fails, lang)
    profile = one.profiles[-1] if one.profiles else None
    report = check(one.fails, profile=profile, select=(one.code,) if one.profiles else ())
    for finding in report.findings:
        if finding.code == one.code:
            page.put(
                ink(finding.message(lang), _STYLES[one.severity]),
                lead=ink(f"  → {_place(finding)}", "dim"),
                hang=4,
            )
    _part(page, _PASSES.of(lang))
    _example(page, one.passes, lang)
    page.blank()


def _place(finding: Finding) -> str:
    return f"{finding.line}:{finding.column}  " if finding.line is not None else ""


def _part(page: Page, title: str) -> None:
    page.blank()
    page.put(ink(title, "cyan"))


def _example(page: Page, text: str | bytes, lang: Language) -> None:
    """Write an example with the numbers of its lines."""
    if isinstance(text, bytes):
        text = _BYTES.of(lang).format(len(text), text[:12].hex(" "))
    lines = text.rstrip("\n").split("\n")
    width = len(str(len(lines)))
    for number, line in enumerate(lines, 1):
        lead = f"  {number:>{width}}  "
        page.put(ink(line), lead=ink(lead, "dim"), hang=len(lead) + len(line) - len(line.lstrip()))
