"""How the values with a written form are spelled right, and how nearly right but wrong.

Written by hand, by the standards that the forms come from: what people, spreadsheets and programs
write in their place, and what patterns let pass that are a little too wide.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Final, get_args, get_origin

import attrs

from kaigiroku.constraints import Pattern
from kaigiroku.model import values

__all__ = ["OWN_SPELLINGS", "SPELLINGS", "Spellings"]


@attrs.frozen
class Spellings:
    """What is a value of a written form, and what is none."""

    pattern: Pattern | None
    """The form; none for codes and keys of one's own, which stand in two."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    """The first is tried wherever the form is asked for."""


def _pattern(name: str) -> Pattern:
    hint: Any = getattr(values, name)
    assert get_origin(hint) is Annotated  # noqa: S101 -- so the values are declared
    return next(marker for marker in get_args(hint) if isinstance(marker, Pattern))


_WRITTEN: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "Date": (
        (
            "2026", "2026-03", "2026-03-18", "1000", "2999-12-31", "2026-01-31", "2026-04-30",
            "2026-02-28", "2024-02-29", "2000-02-29", "1600-02-29", "1904-02-29", "2096-02-29",
        ),
        (
            "2026-02-29", "1900-02-29", "2100-02-29", "2025-02-29", "2026-02-30", "2024-02-30",
            "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31", "2026-01-32", "2026-00-01",
            "2026-13-01", "2026-01-00", "2026-13", "2026-00", "0999", "3000", "26-03-18",
            "2026-3-18", "2026-03-1", "2026/03/18", "2026.03.18", "20260318", "2026-0318",
            "2026-03-18T00:00:00", "2026-W12", "2026-077", "R8-03-18", "令和8年3月18日",
            "２０２６-03-18", "2026－03－18", "2026–03–18", " 2026-03-18", "2026-03-18 ",
            "2026-03-18\n", "2026-", "2026-03-", "12026-03-18",
        ),
    ),
    "Time": (
        ("00:00", "09:05", "14:30", "19:59", "20:00", "23:59"),
        (
            "24:00", "9:05", "14:60", "25:00", "14:3", "14:30:00", "1430", "14.30", "14時30分",
            "午後2時30分", "2:30 PM", "１４:30", "14：30", "14:30Z", "14:30+09:00", " 14:30",
            "14:30\n",
        ),
    ),
    "Duration": (
        ("PT1M", "PT59M", "PT1H", "PT1H10M", "PT10H", "PT999H59M"),
        (
            "PT0M", "PT60M", "PT90M", "PT0H10M", "PT1H0M", "PT1H60M", "PT01H", "PT1H05M",
            "PT1000H", "PT", "P1D", "P1DT1H", "PT1.5H", "PT30S", "PT1H10", "1H10M", "pt1h", "1:10",
            "-PT1H", "1時間10分", "ＰＴ1Ｈ", "PT1H\n",
        ),
    ),
    "Id": (
        ("a", "Z", "item-1", "i_1", "A9", "a" * 64),
        (
            "1", "-a", "_a", "a" * 65, "a b", "a.b", "a:b", "#a", "a/b", "議題1", "é", "ａ", " a",
            "a ", "a\n",
        ),
    ),
    "Url": (
        (
            "http://a", "https://www.example.jp/", "https://example.jp/a%20b?c=d#e",
            "https://xn--wgv71a.example/", "https://[2001:db8::1]:8080/",
        ),
        (
            "www.example.jp", "ftp://example.jp/", "https://", "https:/example.jp", "//example.jp/",
            "/minutes/1.html", "HTTPS://example.jp/", "mailto:office@example.jp", "file:///a.pdf",
            "javascript:alert(1)", "https://例え.example/", "https://example.jp/会議録.pdf",
            "https://example.jp/a b", "https://example.jp/\u00a0", "https://example.jp/\x7f",
            " https://example.jp/", "https://example.jp/\n",
        ),
    ),
    "Sha256": (
        ("0" * 64, "0123456789abcdef" * 4),
        (
            "0123456789abcdef" * 3, "0" * 63, "0" * 65, "0123456789ABCDEF" * 4, "0" * 63 + "g",
            "sha256:" + "0" * 64, "０" * 64, "0" * 64 + "\n",
        ),
    ),
    "MediaType": (
        (
            "application/pdf", "text/html", "image/svg+xml", "x/y", "audio/3gpp",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (
            "pdf", ".pdf", "application/", "/pdf", "application/pdf/x", "Application/PDF",
            "application/-pdf", "text/html; charset=utf-8", "text/*", "text/html ", "テキスト/html",
            "application/pdf\n",
        ),
    ),
    "LanguageTag": (
        ("ja", "en", "ja-JP", "zh-Hant-TW", "ain", "sl-rozaj-biske", "ja-Hira", "de-1996"),
        ("日本語", "j", "ja_JP", "ja-", "-JP", "ja--JP", "japanesee", "j1", "ja-abcdefghi", "ja\n"),
    ),
    "TimeZone": (
        ("Asia/Tokyo", "UTC", "Etc/GMT-9", "America/Argentina/Buenos_Aires", "Etc/GMT+10"),
        (
            "+09:00", "UTC+9:00", "日本", "Asia/", "/Tokyo", "Asia//Tokyo", "Asia/Tokyo (JST)",
            "Asia Tokyo", "9", "JST\n",
        ),
    ),
    "LocalGovernmentCode": (
        ("131164", "010006", "000000"),
        ("13116", "1311641", "13-116", "13116a", "１３１１６４", "JP-13", " 131164", "131164\n"),
    ),
    "LegalEntityNumber": (
        ("8000020130001", "1000000000000", "9999999999999"),
        (
            "0000020130001", "800002013000", "80000201300011", "000020130001", "T8000020130001",
            "8-0000-2013-0001", "８０００020130001", "8000020130001\n",
        ),
    ),
    "JsonPointer": (
        ("/", "/a", "/a/0/b", "/a~1b/m~0n", "//", "/議題", "/ ", "/~01"),
        ("a", "#/a", "$.a", "/~", "/a~", "/a~2b", "/a~b", "a/b"),
    ),
    "RuleCode": (
        ("OPN001", "AB000", "ABCDE999"),
        (
            "opn001", "OPN1", "OPN0001", "O001", "ABCDEF001", "OPN-001", "OPN00A", "OPN",
            "OPN001 ", "ＯＰＮ001", "OPN００１", "OPN001\n",
        ),
    ),
}  # fmt: skip

SPELLINGS: Final[Mapping[str, Spellings]] = {
    name: Spellings(_pattern(name), right, wrong) for name, (right, wrong) in _WRITTEN.items()
}
"""The spellings of every value with a written form, by its name in the model."""

OWN_SPELLINGS: Final = Spellings(
    None,
    right=("kaede-city:hearing", "a:B", "a:1", "a1-:b._-", "kaigiroku:x", "a-b-c:D.e_f-9"),
    wrong=(
        ":hearing", "kaede-city:", "Kaede-city:hearing", "1city:hearing", "-city:hearing",
        "kaede_city:hearing", "kaede city:hearing", "kaede-city:-hearing", "kaede-city:.hearing",
        "kaede-city:a:b", "kaede-city:a b", "kaede-city：hearing", "kaede-city:聴聞",
        "かえで市:hearing", " kaede-city:hearing", "kaede-city:hearing\n",
    ),
)  # fmt: skip
"""The spellings of codes and keys of one's own: ``prefix:word``."""
