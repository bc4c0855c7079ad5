"""Checking documents: are they valid, and are they sound?

Levels: `validate` asks whether a document that could be read is sound; `check` begins with the text
and asks all three questions. Neither changes anything, and both take time in proportion to the
size of the document.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from kaigiroku.codec import loads, locator
from kaigiroku.errors import DecodeError, UnknownRuleError, UnsoundError
from kaigiroku.extensions import Extensions
from kaigiroku.findings import Finding, Report, Waived
from kaigiroku.model import Minutes
from kaigiroku.pointer import parse
from kaigiroku.profiles import PROFILES, Profile
from kaigiroku.shapes import fields_of

if TYPE_CHECKING:
    from kaigiroku.rules import Rule

__all__ = ["SOUND", "check", "demand_sound", "selected", "validate"]

SOUND: Final = ("REF001", "REF002", "REF003", "TXT001", "TXT002", "TXT003", "TXT004")
"""Ids that stand twice, references that lead astray, spans that lie, cross or are out of order."""


def selected(
    profile: Profile | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> "tuple[Rule, ...]":
    """Return the rules that are meant, in the order of the catalogue.

    Args:
        profile: How complete a document has to be; without it completeness is not looked at.
        select: Codes (``CAL002``) or families (``CAL``); all if empty. A rule of completeness that
            is named by its code is applied whatever the profile.
        ignore: Codes or families that are left out, even if selected.

    Raises:
        UnknownRuleError: There is no such profile, code or family.
    """
    if isinstance(select, str) or isinstance(ignore, str):
        raise UnknownRuleError(
            "rules are given as a list of codes and families, not as a str",
            "規則は、番号または分野のリストで指定します（strではありません）",
        )
    return _selected(profile, tuple(select), tuple(ignore))


@lru_cache(maxsize=64)
def _selected(
    profile: Profile | None, select: tuple[str, ...], ignore: tuple[str, ...]
) -> "tuple[Rule, ...]":
    """Return the rules that are meant; many documents are checked by the same."""
    from kaigiroku.rules import CATALOGUE  # noqa: PLC0415 -- the rules are loaded when first needed

    if profile is not None and profile not in PROFILES:
        raise UnknownRuleError(
            f"there is no profile {profile!r}, only {', '.join(PROFILES)}",
            f"{profile!r}というプロファイルはありません（{'、'.join(PROFILES)}のいずれか）",
        )
    for name in (*select, *ignore):
        if not any(_means(name, code) for code in CATALOGUE):
            raise UnknownRuleError(
                f"there is no rule and no family of rules {name!r}",
                f"{name!r}という規則も、規則の分野もありません",
            )
    return tuple(
        rule
        for code, rule in CATALOGUE.items()
        if (not rule.profiles or profile in rule.profiles or code in select)
        and (not select or any(_means(name, code) for name in select))
        and not any(_means(name, code) for name in ignore)
    )


def _means(name: str, code: str) -> bool:
    return name in {code, code[:-3]}


def validate(
    minutes: Minutes,
    *,
    profile: Profile | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Report:
    """Say what is unsound in a document.

    Args:
        minutes: The document.
        profile: How complete it has to be: ``"core"``, ``"municipal"`` or ``"statutory"``; without
            it completeness is not looked at.
        select: The rules to apply, by code (``"CAL002"``) or family (``"CAL"``); all if empty. A
            rule of completeness that is named by its code is applied whatever the profile.
        ignore: Rules to leave out, in the same way.

    Returns:
        The findings in the order of the document, and apart from them those that it waives.

    Raises:
        UnknownRuleError: There is no such profile, code or family.
        TypeError: It is no `Minutes`; what is wrong with a text `check` tells.
    """
    if not isinstance(minutes, Minutes):  # pyright: ignore[reportUnnecessaryIsInstance] -- not in Python
        raise TypeError(f"validate() takes Minutes, not {type(minutes).__name__}; see check()")
    from kaigiroku.rules.facts.survey import Survey  # noqa: PLC0415 -- as above
    from kaigiroku.rules.waivers import Waivers  # noqa: PLC0415

    rules = selected(profile, select, ignore)
    survey = Survey(minutes)
    for rule in rules:
        survey.applied[rule.code] = list(rule.run(survey))
    found = [finding for findings in survey.applied.values() for finding in findings]
    if not found:
        return Report()
    found.sort(key=lambda finding: (_place(minutes, finding.pointer), finding.code))
    waivers = Waivers(minutes.waivers)
    standing: list[Finding] = []
    waived: list[Waived] = []
    for finding in found:
        if (number := waivers.covering(finding)) is None:
            standing.append(finding)
        else:
            reason = minutes.waivers[number].reason or ""
            waived.append(Waived(finding=finding, reason=reason, waiver=f"/waivers/{number}"))
    return Report(findings=tuple(standing), waived=tuple(waived))


def demand_sound(minutes: Minutes, *more: str) -> None:
    """Refuse a document of which nothing right can be made; that it is waived does not help here.

    Args:
        minutes: The document.
        more: Codes of rules that must hold as well.

    Raises:
        UnsoundError: Ids, references or spans of the document are unsound.
    """
    report = validate(minutes, select=(*SOUND, *more))
    if found := (*report.findings, *(waived.finding for waived in report.waived)):
        raise UnsoundError(found)


def check(
    text: str | bytes,
    *,
    profile: Profile | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Report:
    """Say everything that is wrong with a text: not well-formed, not valid, or not sound.

    Args:
        text: JSON text, as for `kaigiroku.loads`.
        profile: As for `validate`.
        select: As for `validate`; problems of well-formedness and validity are always told.
        ignore: As for `validate`.

    Returns:
        The findings with line and column, in the order of the text. If the text is not a valid
        document, only its problems are among them.

    Raises:
        UnknownRuleError: There is no such profile, code or family.
        TypeError: The text is neither str nor bytes.
    """
    try:
        minutes = loads(text)
    except DecodeError as error:
        selected(profile, select, ignore)  # a slip in these is told all the same
        return Report(findings=tuple(Finding.of(problem) for problem in error.problems))
    report = validate(minutes, profile=profile, select=select, ignore=ignore)
    return _located(report, text) if report.findings or report.waived else report


def _located(report: Report, text: str | bytes) -> Report:
    """Return the same report with the lines and columns of the text."""
    place = locator(text)

    def at(finding: Finding) -> Finding:
        line, column = place(finding.pointer)
        return attrs.evolve(finding, line=line, column=column)

    findings = map(at, report.findings)
    return Report(
        findings=tuple(sorted(findings, key=lambda f: (f.line or 0, f.column or 0, f.code))),
        waived=tuple(attrs.evolve(w, finding=at(w.finding)) for w in report.waived),
    )


def _place(minutes: Minutes, pointer: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts pointers in the order in which documents are written."""
    key: list[tuple[int, str]] = []
    thing: Any = minutes
    for token in parse(pointer):
        if isinstance(thing, tuple):
            key.append((int(token), ""))
            thing = thing[int(token)]
        elif isinstance(thing, Extensions):
            key.append((0, token))
            thing = thing[token]
        else:
            fields = fields_of(type(thing))
            number = next(n for n, field in enumerate(fields) if field.wire == token)
            key.append((number, ""))
            thing = getattr(thing, fields[number].name)
    return tuple(key)
