"""The catalogue: every code that a check can tell, problem or rule, and what there is to say of it.

Levels: all three. The commands ``rules`` and ``explain``, SARIF and the reference are made from it.
"""

import difflib
import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import attrs

from kaigiroku.codec import dumps, from_dict
from kaigiroku.errors import UnknownRuleError
from kaigiroku.explanations import EXPLANATIONS
from kaigiroku.findings import Severity
from kaigiroku.problems import CATALOGUE as PROBLEMS
from kaigiroku.profiles import Profile
from kaigiroku.rules import CATALOGUE as RULES
from kaigiroku.rules import FAMILIES as RULE_FAMILIES
from kaigiroku.words import Words

__all__ = ["CODES", "FAMILIES", "Entry", "entry", "whole"]

FAMILIES: Final[Mapping[str, Words]] = {
    "JSN": Words("Well-formed: is it JSON?", "整形式：JSONとして読めるか"),
    "VAL": Words("Valid: is it a document?", "妥当：文書の形になっているか"),
    **RULE_FAMILIES,
}
"""Everything that codes are about, by their letters."""

CODES: Final[tuple[str, ...]] = (*PROBLEMS, *RULES)
"""Every code, level by level and family by family."""


@attrs.frozen(kw_only=True)
class Entry:
    """A code, explained."""

    code: str
    """The code."""

    severity: Severity
    """How grave what it finds is."""

    family: Words
    """What codes of its letters are about."""

    title: Words
    """What is wrong, in one line."""

    why: Words
    """Why it matters."""

    todo: Words
    """What to do about it."""

    fails: str | bytes
    """A text in which it is found."""

    passes: str
    """The same, mended."""

    profiles: tuple[Profile, ...] = ()
    """The profiles that ask for it; none if it always holds."""

    brings: tuple[str, ...] = ()
    """Codes that the same fault may set off as well."""


@cache
def entry(code: str) -> Entry:
    """Return what there is to say of a code.

    Raises:
        UnknownRuleError: There is no such code; the message names the nearest.
    """
    if code in RULES:
        rule = RULES[code]
        return Entry(
            code=code,
            severity=rule.severity,
            family=FAMILIES[code[:-3]],
            title=rule.title,
            why=rule.why,
            todo=rule.todo,
            fails=whole(rule.fails[0].document),
            passes=whole(rule.passes[0]),
            profiles=rule.profiles,
            brings=rule.brings,
        )
    if code in PROBLEMS:
        kind, explanation = PROBLEMS[code], EXPLANATIONS[code]
        return Entry(
            code=code,
            severity="error",
            family=FAMILIES[code[:-3]],
            title=Words(kind.title_en, kind.title_ja),
            why=explanation.why,
            todo=explanation.todo,
            fails=explanation.fails,
            passes=explanation.passes,
        )
    near = difflib.get_close_matches(code, CODES, n=1)
    raise UnknownRuleError(
        f"there is no code {code!r}" + "".join(f"; did you mean {one}?" for one in near),
        f"{code!r}という番号はありません" + "".join(f"（{one}ではありませんか）" for one in near),
    )


def whole(example: str) -> str:
    """Return a rule's example as a whole document, in the readable layout.

    Raises:
        DecodeError: It is not a valid document.
    """
    value: dict[str, Any] = {"kaigiroku": "1.0", **json.loads(example)}
    return dumps(from_dict(value), layout="readable").decode("utf-8")
