"""Decoding: the text in the bytes of a source, and the encoding it is written in.

Japanese offices write UTF-8, UTF-16, CP932 (Shift_JIS with the characters of NEC and IBM), EUC-JP
and ISO-2022-JP, and rarely say which. An encoding is only taken where it fits every byte and makes
Japanese of them; whatever is left in doubt is refused.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

from kaigiroku.codec import MAX_BYTES
from kaigiroku.errors import SourceError
from kaigiroku.words import Words

__all__ = ["decode"]

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_IMAGE: Final = Words(
    "The source is an image; recognise its text (OCR) first.",
    "元のファイルは画像です。先に文字認識（OCR）をしてください。",
)

_SIGNATURES: Final = (
    (
        b"%PDF-",
        Words(
            "The source is a PDF; take the text out of it first.",
            "元のファイルはPDFです。先に文章を取り出し、テキストで保存してください。",
        ),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        Words(
            "The source is an old or locked Word or Ichitaro file; save it as .docx or as text.",
            "元のファイルは、古い形式またはパスワード付きのWordか一太郎です。.docxかテキストで保存し直してください。",
        ),
    ),
    (
        b"{\\rtf",
        Words(
            "The source is RTF; save it as .docx or as text.",
            "元のファイルはRTFです。.docxかテキストで保存し直してください。",
        ),
    ),
    (
        b"PK\x03\x04",
        Words(
            "The source is a zip archive, and no .docx; take the file that is meant out of it, or"
            " save a sheet as CSV.",
            "元のファイルは、Wordの文書（.docx）ではないZIP形式のファイルです。中のファイルを取り出すか、"
            "Excelの表ならCSVで保存し直してください。",
        ),
    ),
    (
        b"PK\x05\x06",
        Words("The source is an empty zip archive.", "元のファイルは、空のZIPファイルです。"),
    ),
    (
        b"\x1f\x8b",
        Words(
            "The source is packed by gzip; unpack it first.",
            "元のファイルはgzipで圧縮されています。先に展開してください。",
        ),
    ),
    *((start, _IMAGE) for start in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")),
)

_BINARY: Final = Words(
    "The source is binary: it has NUL characters. Take its text out first.",
    "元のファイルは文章ではなく、バイナリーのファイルです。先に文章を取り出してください。",
)

_NAMES: Final = {"x-sjis": "cp932", "x-euc-jp": "euc_jp", "shift_jis": "cp932"}
"""Names that mean another codec than Python thinks; offices that say Shift_JIS write CP932."""

_WIDER: Final = {
    "euc_jp": ("euc_jp", "euc_jis_2004"),
    "iso2022_jp": ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2", "iso2022_jp_2004"),
}
"""The codecs for one encoding, each with more characters than the one before."""

_JAPANESE: Final = frozenset({"utf-8", "utf-16", "cp932", *_WIDER})

_SHIFT: Final = re.compile(rb"\x1b(?:\$[@B]|\$\([A-Q]|\([BIJ])")
"""How ISO-2022-JP changes from one set of characters to another."""


def decode(data: bytes, encoding: str | None = None, *, hint: str | None = None) -> tuple[str, str]:
    """Return the text of some bytes, without a byte order mark, and the name of its encoding.

    Args:
        data: At most `MAX_BYTES` bytes.
        encoding: What the text is written in, if that is known; then nothing else is tried.
        hint: What the text itself says it is written in, which may be wrong.

    Raises:
        SourceError: It is too large, binary, not in the encoding given, or in none that can be
            told.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(
            f"The source has {len(data)} bytes; at most {MAX_BYTES} are read.",
            f"元のファイルは{len(data)}バイトあります。読み取れるのは{MAX_BYTES}バイトまでです。",
        )
    for signature, message in _SIGNATURES:
        if data[:64].lstrip().startswith(signature):
            raise SourceError(message.en, message.ja)
    found = _by_name(data, encoding) if encoding is not None else _told(data, hint)
    if "\0" in found[0]:
        raise SourceError(_BINARY.en, _BINARY.ja)
    return found


_Found = tuple[str, str]
"""A text and the name of the codec that makes it of the bytes."""


def _by_name(data: bytes, encoding: str) -> _Found:
    """Decode by an encoding that somebody answers for."""
    try:
        name = _codec(encoding)
    except (LookupError, ValueError) as error:
        raise SourceError(
            f"There is no encoding “{encoding}”.", f"「{encoding}」という文字コードはありません。"
        ) from error
    found = _strictly(data, name)
    if found is None:
        raise SourceError(
            f"The source is not written in {encoding}; leave the encoding out.",
            f"元のファイルの文字コードは{encoding}ではありません。文字コードを指定せずに読み取ってください。",
        )
    return found[0].removeprefix("\ufeff"), found[1]


def _codec(encoding: str) -> str:
    """Return Python's name for an encoding."""
    plain = encoding.strip().lower()
    name = codecs.lookup(_NAMES.get(plain, plain)).name
    return _NAMES.get(name, name)


def _strictly(data: bytes, name: str) -> _Found | None:
    """Return the text, or None if it is not in this encoding from the first to the last byte."""
    for codec in _WIDER.get(name, (name,)):
        try:
            return data.decode(codec), codec
        except (LookupError, ValueError):  # no text encoding, or not this one
            continue
    return None


def _told(data: bytes, hint: str | None) -> _Found:
    """Decode by what the bytes tell."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            if (found := _strictly(data, name)) is not None:
                return found
            raise _changing(name)
    if b"\0" in data:
        return _likeliest(data, ("utf-16-le", "utf-16-be"))
    if _SHIFT.search(data) and data.isascii():
        if (found := _strictly(data, "iso2022_jp")) is not None:
            return found
        raise _changing("ISO-2022-JP")
    hinted = None if hint is None or data.isascii() else _as_hinted(data, hint)
    unicode = _strictly(data, "utf-8")
    if hinted is not None and (unicode is None or _likeness(unicode[0]) < _likeness(hinted[0])):
        return hinted
    if unicode is not None:
        return unicode
    wide = ("utf-16-le", "utf-16-be") if len(data) >= _FEW_BYTES else ()
    return _likeliest(data, ("cp932", "euc_jp", *wide))


def _as_hinted(data: bytes, hint: str) -> _Found | None:
    """Decode as the text itself says, if it says something that can be checked."""
    try:
        name = _codec(hint)
    except (LookupError, ValueError):
        return None
    return _strictly(data, name) if name in _JAPANESE else None


# ------------------------------------------------------------------------ what is Japanese

_SAMPLE: Final = 20_000
_FEW_BYTES: Final = 16  # in less, UTF-16 without any NUL byte cannot be told
_LIKELY: Final = 0.4
_CLEARLY: Final = 0.2
_MANY: Final = 40


def _likeliest(data: bytes, names: tuple[str, ...]) -> _Found:
    """Decode by the one encoding among `names` that fits every byte and makes Japanese of them."""
    read = (found for name in names if (found := _strictly(data, name)) is not None)
    likely = sorted(((_likeness(text), name, text) for text, name in read), reverse=True)
    if not likely or likely[0][0] <= _LIKELY:
        raise _unknown(data)
    best, name, text = likely[0]
    others = [Words(other, other) for worth, other, _ in likely[1:] if best - worth <= _CLEARLY]
    if name.startswith("euc") and _may_be_chinese(text):
        others.append(Words("a Chinese encoding", "中国語の文字コード"))
    if others:
        raise SourceError(
            f"The source may be written in {name} or {others[0].en}; say in which.",
            f"元のファイルの文字コードは、{name}とも{others[0].ja}とも読めます。どちらかを指定してください。",
        )
    return text, name


def _changing(name: str) -> SourceError:
    """Return what can be said of bytes that begin in one encoding and end in another."""
    return SourceError(
        f"The source begins as {name} and goes on as something else.",
        f"元のファイルは、初めは{name}ですが、途中から別の文字コードです。",
    )


def _unknown(data: bytes) -> SourceError:
    """Return what can be said of bytes that are in no encoding known."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        around = data.decode(errors="replace")
        broken = around.count("\ufffd")
        if broken * 20 < len(around) and _likeness(around.replace("\ufffd", "")) > _LIKELY:
            return SourceError(
                f"The source is UTF-8 with {broken} broken characters, the first at byte"
                f" {error.start}; it was cut off or damaged. Repair it first.",
                f"元のファイルはUTF-8ですが、壊れた文字が{broken}字あります（初めは{error.start}バイト目）。"
                "途中で切れたか、壊れています。先に直してください。",
            )
    if b"\0" in data:
        return SourceError(_BINARY.en, _BINARY.ja)
    return SourceError(
        "The source is in none of the encodings UTF-8, UTF-16, CP932, EUC-JP and ISO-2022-JP,"
        " or it is not Japanese. Say in which it is, or save it as UTF-8.",
        "元のファイルは、UTF-8、UTF-16、CP932（Shift_JIS）、EUC-JP、ISO-2022-JPのどれでもないか、"
        "日本語ではありません。文字コードを指定するか、UTF-8で保存し直してください。",
    )


def _likeness(text: str) -> float:
    """Return how much a text looks Japanese, 1 at most; only its non-ASCII characters count."""
    counts = Counter(islice(_beyond_ascii(text), _SAMPLE))
    total = counts.total()
    if not total:
        return -1.0 if _CONTROLS.search(text) else 1.0
    worth = sum(_worth(sign) * count for sign, count in counts.items())
    if _CONTROLS.search(text):
        worth -= total
    return worth / total


def _may_be_chinese(text: str) -> bool:
    """Tell whether a text has many kanji and not a single kana; GB 2312 looks like EUC-JP."""
    counts = Counter(islice(_beyond_ascii(text), _SAMPLE))
    kanji = sum(count for sign, count in counts.items() if sign in _common_kanji())
    return kanji > _MANY and not any("\u3041" <= sign <= "\u30ff" for sign in counts)


_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]+")


def _beyond_ascii(text: str) -> Iterator[str]:
    for found in _BEYOND_ASCII.finditer(text):
        yield from found.group()


def _worth(sign: str) -> float:
    """Return how well a character fits into Japanese minutes, from -3 to 1."""
    if sign in _common_kanji() or "\u3000" <= sign <= "\u30ff" or "\uff01" <= sign <= "\uff5e":
        return 1
    if "\uff61" <= sign <= "\uff9f" or "\u3400" <= sign <= "\u9fff":
        return -0.5  # half-width katakana and rare kanji: what EUC-JP looks like in CP932
    if "\u2010" <= sign <= "\u33ff" or sign >= "\U00020000" or "\uf900" <= sign <= "\uffef":
        return 0  # signs (①, ㈱, ─) and the kanji of names (﨑, 𠮷)
    if sign in "§¨°±´¶×÷" or "\u0391" <= sign <= "\u0451":
        return 0  # what else JIS has
    return -3 if "\ud800" <= sign <= "\uf8ff" or sign < "\u00a0" or sign > "\uffef" else -1


@cache
def _common_kanji() -> frozenset[str]:
    """Return the kanji of the first level of JIS X 0208, rows 16 to 47."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD0) for cell in range(0xA1, 0xFF))
    return frozenset(code.decode("euc_jp", "ignore") for code in rows) - {""}
