"""The values of which documents are made: strings with a written form, and bounded integers.

Text is kept as it was printed, to the code point: no Unicode normalisation, LF between paragraphs.
Free text is declared as `Text`; it is never empty, because absence says “not stated” better.
"""

from typing import Annotated, Final

from kaigiroku.constraints import MAY_BE_BLANK, Bounds, Free, Pattern, Refers

__all__ = [
    "AnyId",
    "AttendeeId",
    "Count",
    "Date",
    "DecisionId",
    "Duration",
    "Id",
    "ItemId",
    "JsonPointer",
    "LanguageTag",
    "LegalEntityNumber",
    "LocalGovernmentCode",
    "MaterialId",
    "MediaType",
    "Offset",
    "Percent",
    "Print",
    "RemarkId",
    "RuleCode",
    "Sha256",
    "SittingId",
    "Text",
    "Time",
    "TimeZone",
    "UnitId",
    "Url",
]

_YEAR: Final = "[12][0-9]{3}"
_MONTH_DAY: Final = (
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8])"
)
_LEAP_DAY: Final = "(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00)-02-29"

Text = Annotated[str, Free()]
"""Text as printed, to the code point; LF parts its paragraphs; never empty.
紙面のとおりの文字列。一字も変えない。段落の区切りはLFで、空にはしない。"""

Print = Annotated[str, MAY_BE_BLANK]
"""Text as printed, where ``""`` means *printed and blank*: a form's value, a table's cell.
紙面のとおりの文字列。``""``は、欄はあるが空欄であることを表す（様式の値と表のセル）。"""

Date = Annotated[
    str,
    Pattern(
        f"^{_YEAR}(?:-(?:0[1-9]|1[0-2])|-(?:{_MONTH_DAY}))?$|^{_LEAP_DAY}$",
        "a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)",
        "実在する日付（YYYY-MM-DD、YYYY-MM、YYYY）",
        "2026-03-18",
    ),
]
"""A day, month or year of the Gregorian calendar that exists.
西暦の年月日、年月または年。実在するものに限る。"""

Time = Annotated[
    str,
    Pattern(
        "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
        "a time of day from 00:00 to 23:59",
        "00:00から23:59までの時刻（HH:MM）",
        "14:30",
    ),
]
"""A time of day, local to the place; 24:00 is written as 00:00 of the next day.
その場所の時刻。24:00は翌日の00:00と書く。"""

Duration = Annotated[
    str,
    Pattern(
        "^PT(?:[1-9][0-9]{0,2}H(?:(?:[1-9]|[1-5][0-9])M)?|(?:[1-9]|[1-5][0-9])M)$",
        "a length of time in hours and minutes (ISO 8601)",
        "時間と分による長さ（ISO 8601）",
        "PT1H10M",
    ),
]
"""A length of time in hours and minutes, each written only if it is not zero.
時間の長さ。時間と分で表し、0のほうは書かない。"""

Id = Annotated[
    str,
    Pattern(
        "^[A-Za-z][A-Za-z0-9_-]{0,63}$",
        "an id (an ASCII letter, then letters, digits, _ or -, at most 64)",
        "ID（英字で始まる英数字・_・-、64字まで）",
        "item-1",
    ),
]
"""A name within the document, without meaning; one namespace for the whole document.
文書の中での名前。意味はなく、一つの文書の中で重複しない。"""

AnyId = Annotated[Id, Refers(())]
"""The id of anything in the document.
文書の中の何かのID。"""

AttendeeId = Annotated[Id, Refers(("Attendee", "Group"))]
"""The id of an entry or a group of the attendance.
出席者またはその区分のID。"""

DecisionId = Annotated[Id, Refers(("Decision",))]
"""The id of a decision.
決定のID。"""

ItemId = Annotated[Id, Refers(("AgendaItem",))]
"""The id of an agenda item.
議題のID。"""

MaterialId = Annotated[Id, Refers(("Material",))]
"""The id of a material.
資料のID。"""

RemarkId = Annotated[Id, Refers(("Remark",))]
"""The id of a remark.
発言のID。"""

SittingId = Annotated[Id, Refers(("Sitting",))]
"""The id of a sitting.
開議のID。"""

UnitId = Annotated[Id, Refers(("Unit",))]
"""The id of a unit of the proceedings, of whatever kind.
議事の単位（種類を問わない）のID。"""

Url = Annotated[
    str,
    Pattern(
        "^https?://[!-~]+$",
        "a web address in ASCII (percent-encoded, punycode)",
        "ASCIIで書いたウェブアドレス（パーセント符号化・Punycode）",
        "https://www.example.jp/minutes/2026-03.html",
    ),
]
"""A web address.
ウェブアドレス。"""

Sha256 = Annotated[
    str,
    Pattern(
        "^[0-9a-f]{64}$",
        "a SHA-256 in 64 lower-case hexadecimal digits",
        "SHA-256（小文字の16進数64桁）",
        "0123456789abcdef" * 4,
    ),
]
"""The SHA-256 of a file's bytes.
ファイルのバイト列のSHA-256。"""

MediaType = Annotated[
    str,
    Pattern(
        "^[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*$",
        "a media type (RFC 6838) in lower case",
        "メディアタイプ（RFC 6838、小文字）",
        "application/pdf",
    ),
]
"""The kind of a file.
ファイルの種類。"""

LanguageTag = Annotated[
    str,
    Pattern(
        "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$",
        "a language tag (BCP 47)",
        "言語タグ（BCP 47）",
        "ja",
    ),
]
"""A language, by a tag that begins with a registered language.

Tags for private use (``x-…``) and the old irregular ones (``i-…``) tell nobody else anything.
言語。登録された言語で始まるタグで表す。私用のタグ（``x-…``）や古い不規則なタグ（``i-…``）は、ほかの人には通じない。
"""

TimeZone = Annotated[
    str,
    Pattern(
        "^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$",
        "the name of a time zone (IANA)",
        "タイムゾーンの名称（IANA）",
        "Asia/Tokyo",
    ),
]
"""A time zone.
タイムゾーン。"""

LocalGovernmentCode = Annotated[
    str,
    Pattern(
        "^[0-9]{6}$",
        "a local government code of six digits",
        "6桁の全国地方公共団体コード",
        "131164",
    ),
]
"""The code of a prefecture or municipality with check digit (全国地方公共団体コード, 総務省).
都道府県・市区町村のコード（全国地方公共団体コード、総務省）。検査数字を含む。"""

LegalEntityNumber = Annotated[
    str,
    Pattern(
        "^[1-9][0-9]{12}$",
        "a corporate number of 13 digits",
        "13桁の法人番号",
        "8000020130001",
    ),
]
"""The corporate number with its check digit in front (法人番号, 番号法; 国税庁).
法人番号（番号法、国税庁）。先頭の1桁は検査数字。"""

JsonPointer = Annotated[
    str,
    Pattern(
        "^(?:/(?:[^/~]|~[01])*)+$",
        "a JSON Pointer (RFC 6901)",
        "JSON Pointer（RFC 6901）",
        "/meeting/openness",
    ),
]
"""A place in this document.
この文書の中の場所。"""

RuleCode = Annotated[
    str,
    Pattern("^[A-Z]{2,5}[0-9]{3}$", "the code of a rule", "規則の番号", "OPN001"),
]
"""The code of a rule that reports findings.
指摘を出す規則の番号。"""

Count = Annotated[int, Bounds(0, 1_000_000)]
"""A number of people, votes, meetings.
人数、票数、回数。"""

Offset = Annotated[int, Bounds(0, 100_000_000)]
"""A position in a text, in code points from 0.
文中の位置。コードポイントで、0から数える。"""

Percent = Annotated[int, Bounds(0, 100)]
"""A whole number of hundredths.
百分率（整数）。"""
