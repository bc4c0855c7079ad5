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
"""Text as printed; never empty."""

Print = Annotated[str, MAY_BE_BLANK]
"""Text as printed, where ``""`` means *printed and blank*: a form's value, a table's cell."""

Date = Annotated[
    str,
    Pattern(
        f"^{_YEAR}(?:-(?:0[1-9]|1[0-2])|-(?:{_MONTH_DAY}))?$|^{_LEAP_DAY}$",
        "a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)",
        "実在する日付（YYYY-MM-DD、YYYY-MM、YYYY）",
        "2026-03-18",
    ),
]
"""A day, month or year of the Gregorian calendar that exists."""

Time = Annotated[
    str,
    Pattern(
        "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
        "a time of day from 00:00 to 23:59",
        "00:00から23:59までの時刻（HH:MM）",
        "14:30",
    ),
]
"""A time of day, local to the place; 24:00 is written as 00:00 of the next day."""

Duration = Annotated[
    str,
    Pattern(
        "^PT(?:[1-9][0-9]{0,2}H(?:(?:[1-9]|[1-5][0-9])M)?|(?:[1-9]|[1-5][0-9])M)$",
        "a length of time in hours and minutes (ISO 8601)",
        "時間と分による長さ（ISO 8601）",
        "PT1H10M",
    ),
]
"""A length of time in hours and minutes, each written only if it is not zero."""

Id = Annotated[
    str,
    Pattern(
        "^[A-Za-z][A-Za-z0-9_-]{0,63}$",
        "an id (an ASCII letter, then letters, digits, _ or -, at most 64)",
        "ID（英字で始まる英数字・_・-、64字まで）",
        "item-1",
    ),
]
"""A name within the document, without meaning; one namespace for the whole document."""

AnyId = Annotated[Id, Refers(())]
"""The id of anything in the document."""

AttendeeId = Annotated[Id, Refers(("Attendee", "Group"))]
"""The id of an entry or a group of the attendance."""

DecisionId = Annotated[Id, Refers(("Decision",))]
"""The id of a decision."""

ItemId = Annotated[Id, Refers(("AgendaItem",))]
"""The id of an agenda item."""

MaterialId = Annotated[Id, Refers(("Material",))]
"""The id of a material."""

RemarkId = Annotated[Id, Refers(("Remark",))]
"""The id of a remark."""

SittingId = Annotated[Id, Refers(("Sitting",))]
"""The id of a sitting."""

UnitId = Annotated[Id, Refers(("Unit",))]
"""The id of a unit of the proceedings, of whatever kind."""

Url = Annotated[
    str,
    Pattern(
        "^https?://[!-~]+$",
        "a web address in ASCII (percent-encoded, punycode)",
        "ASCIIで書いたウェブアドレス（パーセント符号化・Punycode）",
        "https://www.example.jp/minutes/2026-03.html",
    ),
]
"""A web address."""

Sha256 = Annotated[
    str,
    Pattern(
        "^[0-9a-f]{64}$",
        "a SHA-256 in 64 lower-case hexadecimal digits",
        "SHA-256（小文字の16進数64桁）",
        "0123456789abcdef" * 4,
    ),
]
"""The SHA-256 of a file's bytes."""

MediaType = Annotated[
    str,
    Pattern(
        "^[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*$",
        "a media type (RFC 6838) in lower case",
        "メディアタイプ（RFC 6838、小文字）",
        "application/pdf",
    ),
]
"""The kind of a file."""

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
"""A time zone."""

LocalGovernmentCode = Annotated[
    str,
    Pattern(
        "^[0-9]{6}$",
        "a local government code of six digits",
        "6桁の全国地方公共団体コード",
        "131164",
    ),
]
"""The code of a prefecture or municipality with check digit (全国地方公共団体コード, 総務省)."""

LegalEntityNumber = Annotated[
    str,
    Pattern(
        "^[1-9][0-9]{12}$",
        "a corporate number of 13 digits",
        "13桁の法人番号",
        "8000020130001",
    ),
]
"""The corporate number with its check digit in front (法人番号, 番号法; 国税庁)."""

JsonPointer = Annotated[
    str,
    Pattern(
        "^(?:/(?:[^/~]|~[01])*)+$",
        "a JSON Pointer (RFC 6901)",
        "JSON Pointer（RFC 6901）",
        "/meeting/openness",
    ),
]
"""A place in this document."""

RuleCode = Annotated[
    str,
    Pattern("^[A-Z]{2,5}[0-9]{3}$", "the code of a rule", "規則の番号", "OPN001"),
]
"""The code of a rule that reports findings."""

Count = Annotated[int, Bounds(0, 1_000_000)]
"""A number of people, votes, meetings."""

Offset = Annotated[int, Bounds(0, 100_000_000)]
"""A position in a text, in code points from 0."""

Percent = Annotated[int, Bounds(0, 100)]
"""A whole number of hundredths."""
