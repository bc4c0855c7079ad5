"""The policy: what an office decides about its public editions, once for all of them.

Nothing in it is guessed. Where it is silent, the public edition shows less: no titles of what is
closed, no extent, no sources, nothing of anybody's own.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal, get_args

import attrs

from kaigiroku.errors import ConfigurationError
from kaigiroku.model import LegalBasis
from kaigiroku.shapes import fields_of
from kaigiroku.vocabulary import LISTS

__all__ = ["Policy", "ReasonPart", "Repetition", "Titled"]

Titled = Literal["sections", "items", "materials", "groups", "cells"]
"""What has a title or label of its own that may be shown though the rest is closed."""

ReasonPart = Literal["code", "text", "basis"]
"""The parts of a reason."""

Repetition = Literal["refuse", "warn"]
"""What is to be done where the same words stand openly elsewhere."""

_BLANK: Final = "\n\t\r\v\f"


def _name(alphabet: str) -> tuple[str, ...]:
    return tuple(f"{letter}氏" for letter in alphabet)


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list | set | frozenset) else value


@attrs.frozen(kw_only=True)
class Policy:
    """What an office decides about its public editions.
    公開版の作り方。

    Raises `kaigiroku.ConfigurationError` if a value is none that is known, a mark is empty or has a
    line feed or tab in it, `on` is no day, or a provision is stated for a code that there is not.
    """

    on: str | None = None
    """The day on which the edition is published (YYYY-MM-DD). What opens on that day or before it
    is shown, and the day is noted as a step; without it no day has come.
    公表の日。"""

    lifted: tuple[str, ...] = attrs.field(default=(), converter=_tuple)
    """What has come about of what things wait for (`opensWhen`), word for word.
    すでに満たされた公開の条件。"""

    id: str | None = None
    """The `id` of the public edition; if it is not given, the full edition names it in `related`.
    公開版のID。"""

    mark: str = "■■■"
    """What stands in the place of what is masked.
    伏字。"""

    omission: str = "（略）"
    """What stands in the place of a stretch of text that is left out.
    文中の省略の印。"""

    notice: str = "（非公開）"
    """What stands in the place of units that are left out.
    発言などの単位を省いたときの断り書き。"""

    withdrawal: str = "（発言取消し）"
    """What stands in the place of what was taken back.
    取り消された発言の印。"""

    pseudonyms: tuple[str, ...] = attrs.field(
        default=_name("ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"), converter=_tuple
    )
    """The names that are given, in turn, where a pseudonym is asked for and not written down.
    仮名の系列。"""

    titles: tuple[Titled, ...] = attrs.field(default=(), converter=_tuple)
    """Of which closed things the title or label is shown.
    件名・見出しを示すもの。"""

    extent: bool = False
    """Whether it is said how much is withheld; otherwise nobody can tell.
    伏せた分量を示すか。"""

    reason_parts: tuple[ReasonPart, ...] = attrs.field(
        default=("code", "text", "basis"), converter=_tuple
    )
    """Which parts of the reasons are shown.
    理由のうち示す部分。"""

    bases: Mapping[str, tuple[LegalBasis, ...]] = attrs.field(factory=dict)
    """The provisions of the office's own ordinance, by the code of the reason; they stand with a
    reason that has the code and cites none itself.
    理由の区分ごとの、その団体の根拠規定。"""

    repeated: Repetition = "refuse"
    """What is to be done if words that are withheld stand openly elsewhere.
    伏せた文字が公開の箇所にもあるときの扱い。"""

    alike: Repetition = "warn"
    """What is to be done if a part of them does: a word, a name or a number out of a sentence.
    伏せた文章の一部（語・氏名・数）が公開の箇所にもあるときの扱い。"""

    accepted: tuple[str, ...] = attrs.field(default=(), converter=_tuple)
    """Words that may stand openly all the same.
    公開の箇所にあってよい語。"""

    extensions: tuple[str, ...] = attrs.field(default=(), converter=_tuple)
    """The prefixes of the extensions that are kept where they stand openly.
    残す独自項目の接頭辞。"""

    sources: bool = False
    """Whether the files that the full edition was made from are named.
    出典を示すか。"""

    def __attrs_post_init__(self) -> None:
        for name in ("mark", "omission", "notice", "withdrawal"):
            _demand_mark(name, getattr(self, name))
        for name in ("lifted", "pseudonyms", "accepted", "extensions"):
            _demand_words(name, getattr(self, name))
        for pseudonym in self.pseudonyms:
            _demand_mark("pseudonyms", pseudonym)
        if self.id is not None:
            _demand_words("id", (self.id,))
        for name in ("extent", "sources"):
            if not isinstance(getattr(self, name), bool):
                raise ConfigurationError(
                    f"{name} is true or false, not {getattr(self, name)!r}",
                    f"{name}はtrueかfalseです（{getattr(self, name)!r}は使えません）",
                )
        _demand_known("titles", self.titles, get_args(Titled))
        _demand_known("reason_parts", self.reason_parts, get_args(ReasonPart))
        for name in ("repeated", "alike"):
            _demand_known(name, (getattr(self, name),), get_args(Repetition))
        if self.on is not None:
            _demand_day(self.on)
        codes = LISTS["DisclosureReason"]
        for code in self.bases:
            if not codes.allows(code):
                raise ConfigurationError(
                    f"there is no reason {code!r} to state a provision for",
                    f"根拠規定を示す理由として{code!r}という区分はありません",
                )


def _demand_mark(name: str, value: Any) -> None:
    _demand_words(name, (value,))
    if any(sign in value for sign in _BLANK) or not value.strip():
        raise ConfigurationError(
            f"{name} is a text on one line that is not blank, not {value!r}",
            f"{name}は、空白だけでない1行の文字列です（{value!r}は使えません）",
        )


def _demand_words(name: str, values: Any) -> None:
    if not isinstance(values, tuple):
        raise ConfigurationError(
            f"{name} is a list of texts, not {values!r}",
            f"{name}は、文字列のリストです（{values!r}は使えません）",
        )
    for value in values:
        if not isinstance(value, str) or not value:
            raise ConfigurationError(
                f"{name} is a text that is not empty, not {value!r}",
                f"{name}は、空でない文字列です（{value!r}は使えません）",
            )


def _demand_known(name: str, values: Any, known: tuple[str, ...]) -> None:
    if not isinstance(values, tuple):
        raise ConfigurationError(
            f"{name} is a list, not {values!r}",
            f"{name}はリストです（{values!r}は使えません）",
        )
    for value in values:
        if value not in known:
            raise ConfigurationError(
                f"{name}: there is no {value!r}, only {', '.join(known)}",
                f"{name}に{value!r}は使えません（{'、'.join(known)}のいずれか）",
            )


def _demand_day(value: Any) -> None:
    try:
        good = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        good = False
    if not good:
        raise ConfigurationError(
            f"on is a day (YYYY-MM-DD), not {value!r}",
            f"onは日付（YYYY-MM-DD）です（{value!r}は使えません）",
        )


PROVISION: Final = tuple(field.wire for field in fields_of(LegalBasis))
"""The keys of a provision in a configuration, as documents write them."""
