"""Problems: why a text is not well-formed or a document not valid.

Levels: well-formed (``JSN…``) and valid (``VAL…``). A problem is a value: a stable code that is
never re-used, the place, and one message in each language that says what to do. Codes are part of
the interface; the wording of the messages is not.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from kaigiroku.words import Language

__all__ = ["CATALOGUE", "Kind", "Problem", "problem"]


@attrs.frozen
class Kind:
    """One kind of problem: its code and the pattern of its messages."""

    code: str
    title_en: str
    title_ja: str
    en: str
    ja: str


@attrs.frozen(kw_only=True)
class Problem:
    """One thing that keeps a text from being a valid document."""

    code: str
    """The stable code, such as ``VAL002``."""

    pointer: str
    """Where: a JSON Pointer in wire names; ``""`` is the document itself."""

    en: str
    """What is wrong and what to do, in English."""

    ja: str
    """何が問題で、どうすればよいか。"""

    params: tuple[tuple[str, str], ...] = ()
    """What the messages were made from, for programs: pairs of name and value."""

    line: int | None = None
    """The line in the text, from 1; absent when no text was given."""

    column: int | None = None
    """The column in the line in code points, from 1; absent when no text was given."""

    def message(self, language: Language = "en") -> str:
        """Return the message in Japanese (``"ja"``) or English (``"en"``)."""
        return self.ja if language == "ja" else self.en

    def __str__(self) -> str:
        """Show place, code and the English message on one line."""
        where = self.pointer or "document"
        if self.line is not None:
            where = f"{where} (line {self.line}, column {self.column})"
        return f"{where}: {self.code} {self.en}"


_KINDS = (
    # ------------------------------------------------------------ well-formed
    Kind(
        "JSN001",
        "not UTF-8",
        "UTF-8でない",
        "The text is not UTF-8{guess_en}; save it again as UTF-8.",
        "文字コードがUTF-8ではありません{guess_ja}。UTF-8で保存し直してください。",
    ),
    Kind(
        "JSN002",
        "byte order mark",
        "BOMがある",
        "The text begins with a byte order mark; save it as UTF-8 without BOM.",
        "先頭にBOMがあります。「UTF-8（BOMなし）」で保存し直してください。",
    ),
    Kind(
        "JSN003",
        "not JSON",
        "JSONでない",
        "This is not JSON: {detail_en}.",
        "JSONとして読めません。{detail_ja}。",
    ),
    Kind(
        "JSN004",
        "duplicate key",
        "キーの重複",
        "The key “{key}” stands twice in the same object; keep one of the two.",
        "同じオブジェクトの中にキー「{key}」が2回あります。どちらか一方にしてください。",
    ),
    Kind(
        "JSN005",
        "not a finite number",
        "有限の数でない",
        "{found} is not a JSON number; write a finite number or leave the key out.",
        "{found}はJSONの数ではありません。有限の数を書くか、キーごと省いてください。",
    ),
    Kind(
        "JSN006",
        "lone surrogate",
        "対にならないサロゲート",
        "The text holds half a character (the lone surrogate {found}); write the whole character.",
        "文字の半分だけ（対にならないサロゲート{found}）があります。元の文字に直してください。",
    ),
    Kind(
        "JSN007",
        "too deep",
        "入れ子が深すぎる",
        "Arrays and objects are nested deeper than {limit} levels.",
        "配列・オブジェクトの入れ子が{limit}段を超えています。",
    ),
    Kind(
        "JSN008",
        "too large",
        "大きすぎる",
        "The text is larger than {limit} bytes; one document holds one set of minutes.",
        "{limit}バイトを超えています。1つの文書には1つの会議録だけを入れてください。",
    ),
    # ------------------------------------------------------------------ valid
    Kind(
        "VAL001",
        "wrong type",
        "型の誤り",
        "Expected {expected_en}, found {found_en}.",
        "{expected_ja}が必要ですが、{found_ja}があります。",
    ),
    Kind(
        "VAL002",
        "missing key",
        "必須のキーがない",
        "The key “{key}” is missing; {owner} is nothing without it.",
        "キー「{key}」がありません。{owner}には必ず必要です。",
    ),
    Kind(
        "VAL003",
        "unknown key",
        "知らないキー",
        "“{key}” is no key of {owner}{hint_en}",
        "「{key}」は{owner}のキーではありません{hint_ja}",
    ),
    Kind(
        "VAL004",
        "null",
        "null",
        "null is not used; leave the key out where nothing is stated.",
        "nullは使いません。記載がないときは、キーごと省いてください。",
    ),
    Kind(
        "VAL005",
        "empty",
        "空の値",
        "{found} is not used; leave the key out where nothing is stated{hint_en}.",
        "空の値{found}は使いません。記載がないときは、キーごと省いてください{hint_ja}。",
    ),
    Kind(
        "VAL006",
        "unknown kind",
        "知らない種類",
        "“{found}” is no kind of {owner}; write one of: {allowed}.",
        "「{found}」という{owner}の種類はありません。次のいずれかです：{allowed}。",
    ),
    Kind(
        "VAL007",
        "unknown code",
        "知らない区分",
        "“{found}” is none of the codes: {allowed_en}{hint_en}",
        "「{found}」という区分はありません。次のいずれかです：{allowed_ja}{hint_ja}",
    ),
    Kind(
        "VAL008",
        "wrong form",
        "書き方の誤り",
        "“{found}” is not {form_en}; write it like “{example}”.",
        "「{found}」は{form_ja}ではありません。「{example}」のように書いてください。",
    ),
    Kind(
        "VAL009",
        "out of range",
        "範囲外",
        "{found} is not between {minimum} and {maximum}.",
        "{found}は{minimum}から{maximum}までの整数ではありません。",
    ),
    Kind(
        "VAL010",
        "unsupported version",
        "扱えない版",
        "This library reads kaigiroku {supported}, the document says “{found}”{hint_en}",
        "このライブラリが読めるのはkaigiroku {supported}ですが、文書は「{found}」です{hint_ja}",
    ),
    Kind(
        "VAL011",
        "$schema in a document",
        "文書の中の$schema",
        "“$schema” does not belong in a document; take it out and name the file"
        " *.kaigiroku.json, so that editors find the schema.",
        "「$schema」は文書の中には書きません。取り除き、ファイル名を*.kaigiroku.jsonとしてください。",
    ),
)

CATALOGUE: Final[Mapping[str, Kind]] = {kind.code: kind for kind in _KINDS}
"""Every kind of problem by its code."""


def problem(code: str, pointer: str, **params: str) -> Problem:
    """Make a problem; its messages are filled in from the catalogue."""
    kind = CATALOGUE[code]
    return Problem(
        code=code,
        pointer=pointer,
        en=kind.en.format(**params),
        ja=kind.ja.format(**params),
        params=tuple(params.items()),
    )
