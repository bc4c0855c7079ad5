"""What keeps a public edition from being made, or is to be looked at before it is published.

Level: sound. Each has a code that is never used for anything else, a place in the full edition, and
words in both languages that say what to do.
"""

from enum import Enum
from typing import Final

from kaigiroku.findings import Finding, Severity
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

__all__ = ["Fault", "edition_words", "fault", "method_words"]


class Fault(Enum):
    """The kinds of fault, by their codes."""

    PUBLIC_ALREADY = "PUB001"
    CLOSED_AS_A_WHOLE = "PUB002"
    NOT_WAITED_FOR = "PUB003"
    NOT_SHOWN = "PUB004"
    SHARED = "PUB005"
    SEVERAL = "PUB006"
    REAL = "PUB007"
    SAME_ID = "PUB008"
    BREAKS = "PUB009"
    REPEATED = "PUB010"
    ALIKE = "PUB011"
    UNPROVEN = "PUB012"


_WORDS: Final[dict[Fault, Words]] = {
    Fault.PUBLIC_ALREADY: Words(
        "This is {edition} already; a public edition is made from the full one.",
        "この文書は、すでに{edition}です。公開版は原本から作ってください。",
    ),
    Fault.CLOSED_AS_A_WHOLE: Words(
        "The record is stated to be closed as a whole, so there is nothing to publish; state"
        " `partly-closed` if a part of it may be read.",
        "会議録の全体が非公開とされているので、公開できるものがありません。"
        "一部を公開できるのであれば、`partly-closed`としてください。",
    ),
    Fault.NOT_WAITED_FOR: Words(
        "“{words}” is said to have come about, but nothing waits for it; write it as it stands in"
        " `opensWhen`.",
        "「{words}」が満たされたとの指定がありますが、それを公開の条件とする箇所がありません。"
        "`opensWhen`のとおりに書いてください。",
    ),
    Fault.NOT_SHOWN: Words(
        "This is to be {how}, but nothing says what is to stand in its place; write it in `shown`.",
        "ここは「{how}」とされていますが、代わりに示す文字がありません。`shown`に書いてください。",
    ),
    Fault.SHARED: Words(
        "“{name}” stands for two entries of the attendance; give each its own.",
        "仮名「{name}」が二人の出席者に使われています。一人ずつ別の仮名にしてください。",
    ),
    Fault.SEVERAL: Words(
        "“{text}” is called both “{one}” and “{other}”; use one of them throughout.",
        "「{text}」の仮名が「{one}」と「{other}」の二通りあります。どちらかにそろえてください。",
    ),
    Fault.REAL: Words(
        "The pseudonym “{name}” stands openly here, so that two would be taken for one; choose"
        " another.",
        "仮名「{name}」と同じ文字が、公開の箇所にそのまま出てきます。"
        "別人と取り違えられるので、ほかの仮名にしてください。",
    ),
    Fault.SAME_ID: Words(
        "The public edition would have the id of the full one; give it its own.",
        "公開版のIDが、原本のIDと同じになります。別のIDにしてください。",
    ),
    Fault.BREAKS: Words(
        "“{text}” has a line feed or a tab in it, which cannot stand in the place of words in a"
        " text; write it on one line.",
        "「{text}」に改行またはタブがあります。文中の語の代わりには置けないので、"
        "一行で書いてください。",
    ),
    Fault.REPEATED: Words(
        "“{text}” is withheld, but stands openly in {count}; mark it there too, or accept it in the"
        " policy.",
        "「{text}」は伏せる箇所ですが、公開の箇所にもあります（{count}）。"
        "そこにも印を付けるか、方針で認めてください。",
    ),
    Fault.ALIKE: Words(
        "“{text}”, out of something that is withheld, stands openly in {count}; look whether it"
        " tells what is withheld.",
        "伏せる箇所にある「{text}」が、公開の箇所にもあります（{count}）。"
        "伏せた内容が分からないか確かめてください。",
    ),
    Fault.UNPROVEN: Words(
        "The text around the marks is not that of the full edition; please report this.",
        "伏せた箇所の前後の文字が原本と一致しません。不具合として報告してください。",
    ),
}


def fault(
    kind: Fault,
    pointer: str,
    *,
    related: tuple[str, ...] = (),
    severity: Severity = "error",
    **params: Words | str,
) -> Finding:
    """Return a finding: what is wrong where, in words made from what is given."""
    en = {name: value.en if isinstance(value, Words) else value for name, value in params.items()}
    ja = {name: value.ja if isinstance(value, Words) else value for name, value in params.items()}
    return Finding(
        code=kind.value,
        severity=severity,
        pointer=pointer,
        en=_WORDS[kind].en.format(**en),
        ja=_WORDS[kind].ja.format(**ja),
        params=tuple(en.items()),
        related=related,
    )


def method_words(how: str) -> Words:
    """Return how something is withheld, in words."""
    code = LISTS["WithholdingMethod"].codes[how]
    return Words(code.en, code.ja)


_EDITIONS: Final = {
    "public": Words("a public edition", "公開版"),
    "extract": Words("an extract", "抄録"),
}


def edition_words(edition: str) -> Words:
    """Return what an edition that is for the public is called."""
    return _EDITIONS[edition]
