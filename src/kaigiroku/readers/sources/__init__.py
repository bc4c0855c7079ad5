"""Sources: what minutes come in, laid out as a `Sheet`."""

import re
from typing import Final

from kaigiroku.codec import MAX_BYTES
from kaigiroku.errors import SourceError
from kaigiroku.readers.decoding import decode
from kaigiroku.readers.sheet import Sheet
from kaigiroku.readers.sources import docx, html, markdown, plain, spreadsheet

__all__ = ["FORMATS", "lay_out"]

FORMATS: Final = ("text", "markdown", "html", "docx", "csv")
"""What can be laid out."""

_HEAD: Final = 4096
_HALF: Final = re.compile("[\ud800-\udfff]")
"""A lone surrogate: no text can be written that holds one."""

_DOCUMENT: Final = re.compile(r'\s*\{\s*"kaigiroku"\s*:')
"""How documents of this format begin."""

_NAMED: Final = re.compile(
    rb"""<(?:meta\b[^<>]{0,200}?\bcharset|\?xml\b[^<>]{0,200}?\bencoding)\s*=\s*["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)


def lay_out(
    source: str | bytes,
    *,
    format: str | None = None,  # noqa: A002 -- it is a format
    encoding: str | None = None,
) -> Sheet:
    """Lay out a source.

    Args:
        source: The text of minutes, or the bytes of a file; at most `MAX_BYTES`.
        format: ``text``, ``markdown``, ``html``, ``docx`` or ``csv``; told by what is in
            it if not given.
            HTML tags and Markdown tables count in a text all the same.
        encoding: What bytes are written in; told by them if not given.

    Raises:
        SourceError: The source has no text in it, is too large, binary or broken, holds half a
            character, or is not what it is said to be.
    """
    if format is not None and format not in FORMATS:
        raise SourceError(
            f"There is no format “{format}”; there are {', '.join(FORMATS)}.",
            f"「{format}」という種類はありません。次のいずれかです：{'、'.join(FORMATS)}。",
        )
    if len(source) > MAX_BYTES:
        raise SourceError(
            f"The source is longer than {MAX_BYTES}; it is not read.",
            f"元のファイルが{MAX_BYTES}より長いため、読み取りません。",
        )
    sheet = plain.with_boxes(_lay_out(source, format, encoding))
    if not sheet.text.strip():
        raise SourceError("There is no text in the source.", "元のファイルに文字がありません。")
    return sheet


def _lay_out(source: str | bytes, form: str | None, encoding: str | None) -> Sheet:
    if form == "docx" or (form is None and isinstance(source, bytes) and docx.is_docx(source)):
        if isinstance(source, str):
            raise SourceError(
                "A .docx file is read from its bytes, not from a text.",
                ".docxのファイルは、文字列ではなくバイト列から読み取ります。",
            )
        return docx.lay_out(source)
    if isinstance(source, bytes):
        named = _NAMED.search(source[:_HEAD]) if form in {None, "html"} else None
        source, _ = decode(source, encoding, hint=named[1].decode("ascii") if named else None)
    if half := _HALF.search(source):
        raise SourceError(
            f"The source holds half a character (U+{ord(half[0]):04X}); take its text out anew.",
            f"元のファイルに、片割れの文字（U+{ord(half[0]):04X}）があります。文章を取り出し直してください。",
        )
    if form is None and _DOCUMENT.match(source):
        raise SourceError(
            "The source is a kaigiroku document already; there is nothing to read out of it.",
            "元のファイルは、すでにkaigirokuの文書です。紙面から読み取るものではありません。",
        )
    if form == "csv" or (form is None and spreadsheet.delimiter_of(source)):
        return spreadsheet.lay_out(source)
    if form == "html" or (form is None and html.is_html(source)):
        return html.lay_out(source, "html")
    found, is_markdown = markdown.marks(source, surely=form == "markdown")
    form = "markdown" if is_markdown and form is None else form or "text"
    sheet = None if found else plain.lay_out(source, form)
    return html.lay_out(source, form, found) if sheet is None else sheet
