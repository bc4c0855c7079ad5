"""Vectors of decoding: what only a text can have, before there is a value for a schema to judge."""

import base64
from collections.abc import Iterator
from typing import Any, Final

from kaigiroku.codec import MAX_BYTES, MAX_DEPTH
from tools.vectors.layout import file, shown, text

__all__ = ["files"]

Json = dict[str, Any]

_WHOLE: Final = '{"kaigiroku":"1.0","title":"会議録"}'
_ROOT: Final = ""
_TITLE: Final = "/title"


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of texts."""
    for name, vectors in (
        ("encoding", _encoding()),
        ("syntax", _syntax()),
        ("keys", _keys()),
        ("numbers", _numbers()),
        ("surrogates", _surrogates()),
        ("limits", _limits()),
    ):
        yield name, file("texts", name, [*vectors])


def _plain(source: str) -> Json:
    return {"text": source}


def _bytes(source: bytes) -> Json:
    return {"base64": base64.b64encode(source).decode("ascii")}


def _parts(*parts: tuple[str, int]) -> Json:
    return {"parts": [{"text": part, "times": times} for part, times in parts]}


# --------------------------------------------------------------------------------- encoding


def _encoding() -> Iterator[Json]:
    yield text("UTF-8", _bytes(_WHOLE.encode()))
    yield text("a line feed at the end", _plain(_WHOLE + "\n"))
    yield text("blanks of JSON around it", _plain(f" \t\r\n{_WHOLE}\r\n\t "))
    yield text("byte order mark", _plain("\ufeff" + _WHOLE), ("JSN002", _ROOT), json=False)
    ascii_only = '{"kaigiroku":"1.0"}'
    others = {
        "Shift_JIS": _WHOLE.encode("cp932"),
        "EUC-JP": _WHOLE.encode("euc_jp"),
        "ISO 8859-1": '{"kaigiroku":"1.0","title":"é"}'.encode("latin-1"),
        "UTF-16LE with byte order mark": b"\xff\xfe" + _WHOLE.encode("utf-16-le"),
        "UTF-16BE with byte order mark": b"\xfe\xff" + _WHOLE.encode("utf-16-be"),
        "UTF-16LE": _WHOLE.encode("utf-16-le"),
        "UTF-16BE": _WHOLE.encode("utf-16-be"),
        "UTF-16LE, all of ASCII": ascii_only.encode("utf-16-le"),
        "UTF-16BE, all of ASCII": ascii_only.encode("utf-16-be"),
        "UTF-32LE": _WHOLE.encode("utf-32-le"),
        "UTF-32BE with byte order mark": b"\x00\x00\xfe\xff" + _WHOLE.encode("utf-32-be"),
    }
    for name, source in others.items():
        yield text(name, _bytes(source), ("JSN001", _ROOT), json=False)
    before, after = _WHOLE.encode().split("会議録".encode())
    broken = {
        "a continuation byte alone": b"\x80",
        "a character without its last byte": "会".encode()[:2],
        "overlong, in two bytes": b"\xc0\xaf",
        "overlong, in three bytes": b"\xe0\x80\xaf",
        "an overlong NUL": b"\xc0\x80",
        "half of a surrogate pair": b"\xed\xa0\x80",
        "a surrogate pair in six bytes (CESU-8)": b"\xed\xa1\x82\xed\xbe\xb7",
        "beyond U+10FFFF": b"\xf4\x90\x80\x80",
        "in five bytes": b"\xf8\x88\x80\x80\x80",
        "the byte FF": b"\xff",
    }
    for name, source in broken.items():
        whole = before + source + after
        yield text(f"not UTF-8: {name}", _bytes(whole), ("JSN001", _ROOT), json=False)
    # All of its bytes are ASCII, so that only the escape sequences in the string give it away.
    mail = _bytes(_WHOLE.encode("iso2022_jp"))
    yield text("ISO-2022-JP", mail, ("JSN003", _ROOT), json=False)
    yield text("no bytes at all", _plain(""), ("JSN003", _ROOT), json=False)
    yield text("blanks only", _plain(" \n"), ("JSN003", _ROOT), json=False)


# ----------------------------------------------------------------------------------- syntax


def _syntax() -> Iterator[Json]:
    yield text("escapes", _plain(r'{"kaigiroku":"1.0","title":"\u4f1a\n\t\"\\\/\b\f\r\u0000"}'))
    yield text("a key in escapes", _plain(r'{"\u006baigiroku":"1.0"}'))
    yield text("blanks between all", _plain('{ "kaigiroku" :\n\t"1.0" ,\r\n"title" : "会" }'))
    yield text(
        "U+2028 and U+007F bare in a string", _plain('{"kaigiroku":"1.0","title":"\u2028\x7f"}')
    )
    for name, source in (
        ("a comma too many in an object", '{"kaigiroku":"1.0",}'),
        ("a comma too many in an array", '{"kaigiroku":"1.0","agenda":[{"title":"議題"},]}'),
        ("a comma missing", '{"kaigiroku":"1.0" "title":"会議録"}'),
        ("two commas", '{"kaigiroku":"1.0",,"title":"会議録"}'),
        ("a colon missing", '{"kaigiroku" "1.0"}'),
        ("an equals sign for a colon", '{"kaigiroku"="1.0"}'),
        ("a full-width colon", '{"kaigiroku"："1.0"}'),
        ("a full-width comma", '{"kaigiroku":"1.0"，"title":"会議録"}'),
        ("full-width brackets", '｛"kaigiroku":"1.0"｝'),
        ("curly quotes", "{“kaigiroku”:“1.0”}"),
        ("single quotes", "{'kaigiroku':'1.0'}"),
        ("a key without quotes", '{kaigiroku:"1.0"}'),
        ("a comment to the end of the line", '{"kaigiroku":"1.0" // 版\n}'),
        ("a comment in between", '{/* 版 */"kaigiroku":"1.0"}'),
        ("a line feed bare in a string", '{"kaigiroku":"1.0","title":"会\n議録"}'),
        ("a tab bare in a string", '{"kaigiroku":"1.0","title":"会\t議録"}'),
        ("U+0000 bare in a string", '{"kaigiroku":"1.0","title":"会\x00議録"}'),
        ("an escape that JSON has not", r'{"kaigiroku":"1.0","title":"\x41"}'),
        ("an escape of an apostrophe", r'{"kaigiroku":"1.0","title":"\'"}'),
        ("an escape cut short", r'{"kaigiroku":"1.0","title":"\u4f1"}'),
        ("an escape in braces", r'{"kaigiroku":"1.0","title":"\u{4f1a}"}'),
        ("a string not closed", '{"kaigiroku":"1.0","title":"会議録}'),
        ("an object not closed", '{"kaigiroku":"1.0"'),
        ("an array not closed", '{"kaigiroku":"1.0","agenda":[{"title":"議題"}'),
        ("brackets that do not match", '{"kaigiroku":"1.0","agenda":[{"title":"議題"}}]'),
        ("something after the document", '{"kaigiroku":"1.0"} x'),
        ("two documents", '{"kaigiroku":"1.0"}{"kaigiroku":"1.0"}'),
        ("two documents on two lines", '{"kaigiroku":"1.0"}\n{"kaigiroku":"1.0"}\n'),
        ("True", '{"kaigiroku":"1.0","title":True}'),
        ("undefined", '{"kaigiroku":"1.0","title":undefined}'),
        ("a no-break space between", '{"kaigiroku":\u00a0"1.0"}'),
        ("an ideographic space between", '{"kaigiroku":　"1.0"}'),
        ("a form feed between", '{"kaigiroku":\x0c"1.0"}'),
        ("a byte order mark in between", '{"kaigiroku":\ufeff"1.0"}'),
    ):
        yield text(name, _plain(source), ("JSN003", _ROOT), json=False)


# ------------------------------------------------------------------------------------- keys


def _keys() -> Iterator[Json]:
    def twice(name: str, source: str, pointer: str) -> Json:
        return text(name, _plain(source), ("JSN004", pointer))

    yield twice("twice", '{"kaigiroku":"1.0","title":"会","title":"録"}', _TITLE)
    yield twice("twice with one value", '{"kaigiroku":"1.0","title":"会","title":"会"}', _TITLE)
    yield twice("the version twice", '{"kaigiroku":"1.0","kaigiroku":"1.0"}', "/kaigiroku")
    yield twice(
        "the second in escapes", r'{"kaigiroku":"1.0","title":"会","t\u0069tle":"録"}', _TITLE
    )
    yield twice(
        "the first of another type", '{"kaigiroku":"1.0","title":1,"title":"会"}', _TITLE
    ) | {"problems": [{"code": "VAL001", "pointer": _TITLE}, {"code": "JSN004", "pointer": _TITLE}]}
    yield twice(
        "twice further down",
        '{"kaigiroku":"1.0","proceedings":[{"kind":"remark","kind":"remark"}]}',
        "/proceedings/0/kind",
    )
    yield twice(
        "twice among the extensions",
        '{"kaigiroku":"1.0","extensions":{"a:b":"1","a:b":"2"}}',
        "/extensions/a:b",
    )
    yield text(
        "the same key in two objects",
        _plain('{"kaigiroku":"1.0","agenda":[{"title":"一"},{"title":"二"}]}'),
    )
    for key, pointer in (
        ("__proto__", "/__proto__"),
        ("constructor", "/constructor"),
        ("a/b~c", "/a~1b~0c"),
        ("0", "/0"),
        ("ti\u200btle", "/ti\u200btle"),
    ):
        source = f'{{"kaigiroku":"1.0","{key}":"会"}}'
        yield text(f"unknown key {shown(key)}", _plain(source), ("VAL003", pointer), schema=True)


# ---------------------------------------------------------------------------------- numbers


def _numbers() -> Iterator[Json]:
    at = "/attendance/0/count"

    def count(number: str) -> Json:
        return _plain(f'{{"kaigiroku":"1.0","attendance":[{{"count":{number}}}]}}')

    for number in ("12", "12.0", "1.2e1", "120E-1", "1e0", "0", "-0", "-0.0", "0e9", "1e+6"):
        yield text(number, count(number))
    for number in ("1000001", "-1", "1e7", "9007199254740993", "1" + "0" * 400):
        yield text(f"out of range: {shown(number)}", count(number), ("VAL009", at), schema=True)
    for number in ("0.5", "12.5e0", "1e-9", "1e400", "-1e400"):
        yield text(f"no integer: {number}", count(number), ("VAL001", at), schema=True)
    for number in ("NaN", "Infinity", "-Infinity"):
        yield text(number, count(number), ("JSN005", at), json=False)
    for number in ("012", "+12", "12.", ".5", "0x12", "1e", "1_000", "1,000", "１２", "- 1", "--1"):
        yield text(f"no number: {number}", count(number), ("JSN003", _ROOT), json=False)


# ------------------------------------------------------------------------------- surrogates


def _surrogates() -> Iterator[Json]:
    def title(escapes: str) -> Json:
        return _plain(f'{{"kaigiroku":"1.0","title":"{escapes}"}}')

    yield text("a pair", title(r"\ud842\udfb7"))
    yield text("a pair in capitals", title(r"\uD842\uDFB7"))
    for name, escapes in (
        ("a high one alone", r"\ud842"),
        ("a low one alone", r"\udfb7"),
        ("a pair the wrong way round", r"\udfb7\ud842"),
        ("two high ones and a low one", r"\ud842\ud842\udfb7"),
        ("a high one before a letter", r"\ud842会"),
        ("a pair with something in between", r"\ud842会\udfb7"),
    ):
        yield text(name, title(escapes), ("JSN006", _TITLE))
    yield text(
        "in a key", _plain(r'{"kaigiroku":"1.0","\ud842":"会"}'), ("JSN006", _ROOT), schema=True
    )
    yield text(
        "among the extensions",
        _plain(r'{"kaigiroku":"1.0","extensions":{"a:b":"\ud842"}}'),
        ("JSN006", "/extensions/a:b"),
    )


# ----------------------------------------------------------------------------------- limits


def _limits() -> Iterator[Json]:
    # The document is 1, the form 2, the first cell 3, its cells 4, …
    cells = (MAX_DEPTH - 2) // 2
    opening, closing = '{"kaigiroku":"1.0","form":[', "]}"
    cell, end = '{"cells":[', "]}"
    yield text(
        f"{MAX_DEPTH} deep",
        _parts(
            (opening, 1),
            (cell, cells - 1),
            ('{"options":["一"]}', 1),
            (end, cells - 1),
            (closing, 1),
        ),
    )
    yield text(
        f"{MAX_DEPTH + 1} deep",
        _parts((opening, 1), (cell, cells), ('{"label":"一"}', 1), (end, cells), (closing, 1)),
        ("JSN007", "/form/0" + "/cells/0" * cells),
    )
    yield text(
        "500 deep, and no document",
        _parts(("[", 500), ("]", 500)),
        ("JSN007", "/0" * MAX_DEPTH),
        schema=True,
    )
    before, after = '{"kaigiroku":"1.0","title":"', '"}'
    room = MAX_BYTES - len(before + after)
    for what, char, times in (("", "x", room), (" in characters of three bytes", "会", room // 3)):
        filling = "x" * (room - times * len(char.encode()))
        yield text(
            f"{MAX_BYTES} bytes{what}",
            _parts((before, 1), (char, times), (filling + after, 1)),
        )
        yield text(
            f"{MAX_BYTES + 1} bytes{what}",
            _parts((before, 1), (char, times), (filling + "x" + after, 1)),
            ("JSN008", _ROOT),
        )
    yield text(
        f"{MAX_BYTES + 1} bytes with the blanks around",
        _parts(('{"kaigiroku":"1.0"}', 1), (" ", MAX_BYTES + 1 - 19)),
        ("JSN008", _ROOT),
    )
