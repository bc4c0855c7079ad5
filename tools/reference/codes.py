"""The code lists: all at a glance, a page for each, and the same as tables for spreadsheets."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Final

from kaigiroku.schemas import VERSION
from kaigiroku.vocabulary import FOREIGN_CODE, LISTS, CodeList
from kaigiroku.words import Words
from tools.examples import ROOT
from tools.markdown import table
from tools.reference.book import Book, contents
from tools.reference.classes import used_in
from tools.reference.examples import Objects
from tools.reference.types import address, since_of_code

__all__ = ["code_table", "codes_page", "list_page"]

_APPLIES: Final = {
    "meeting": Words("the meeting", "会議"),
    "record": Words("the record", "会議録"),
    "both": Words("both", "両方"),
}


def codes_page(book: Book) -> Iterator[str]:
    """Yield the page of all lists."""
    yield book.say("# The code lists", "# 区分の一覧")
    yield ""
    yield book.say(
        "A *closed* list has these codes and no others. An *open* list also takes codes of your"
        f" own, written `prefix:word` (`{FOREIGN_CODE}`). No list has a code for “unknown” or"
        " “not stated”: leave the key out. Each list is also a table (CSV) for spreadsheets.",
        "「閉じた」一覧では、ここにある区分だけを使います。「開いた」一覧では、独自の区分を"
        f"`接頭辞:語`（`{FOREIGN_CODE}`）の形で加えることができます。「不明」「記載なし」の区分はなく、"
        "その場合はキーごと省きます。どの一覧にも、表計算ソフトで開ける表（CSV）があります。",
    )
    yield ""
    yield from table(
        (
            book.say("List", "一覧"),
            book.say("What it is", "内容"),
            "",
            book.say("Codes", "区分数"),
            book.say("Table", "表"),
        ),
        (
            (
                book.link(name, address(name), "codes.md"),
                book.say(of.en, of.ja),
                _kind(book, of),
                str(len(of.codes)),
                book.file("CSV", _file(of), "codes.md"),
            )
            for name, of in LISTS.items()
        ),
    )
    yield ""
    yield from contents(f"codes/{name}" for name in LISTS)


def _kind(book: Book, of: CodeList) -> str:
    return book.say("open", "開いた一覧") if of.open else book.say("closed", "閉じた一覧")


def _file(of: CodeList) -> str:
    return f"schema/{VERSION}/codes/{of.name}.csv"


def list_page(book: Book, of: CodeList, objects: Objects) -> Iterator[str]:
    """Yield the page of a list."""
    page = address(of.name)
    yield book.title(of.name, of.ja)
    yield ""
    if book.language == "en":
        yield f"{of.en}."
        yield ""
    yield (
        book.say(
            "An open list: codes of your own are written `prefix:word`.",
            "開いた一覧です。独自の区分は`接頭辞:語`の形で書きます。",
        )
        if of.open
        else book.say("A closed list.", "閉じた一覧です。")
    )
    yield ""
    yield from used_in(book, of.name, page)
    codes = list(of.codes.values())
    columns = [
        (book.say("Code", "区分"), [f"`{code.code}`" for code in codes]),
        (book.say("Japanese", "用語"), [code.ja for code in codes]),
        (book.say("English", "英語"), [code.en for code in codes]),
        (book.say("Basis", "根拠"), [code.basis or "" for code in codes]),
        (
            book.say("Closes", "対象"),
            [book.of(_APPLIES[code.applies]) if code.applies else "" for code in codes],
        ),
        (book.say("Example", "例"), [_example(book, of, code.code, objects) for code in codes]),
    ]
    stated = [(title, cells) for title, cells in columns if any(cells)]
    yield from table(
        [title for title, _ in stated], zip(*(cells for _, cells in stated), strict=True)
    )
    yield ""
    if any(code.basis for code in codes):
        yield book.say(
            "A basis is where law or practice knows the term; for reasons it is a typical provision"
            " and nothing to infer a code from.",
            "根拠欄は用語の典型的な根拠であり、非公開の理由の区分を根拠条文から推し量るためのものではありません。",
        )
        yield ""
    table_link = book.file(
        book.say("The list as a table (CSV)", "この一覧の表（CSV）"), _file(of), page
    )
    yield book.say(f"{table_link} for spreadsheets.", f"{table_link}は、表計算ソフトで開けます。")


def _example(book: Book, of: CodeList, code: str, objects: Objects) -> str:
    cutting = objects.code(of.name, code)
    if cutting is None:
        return book.say("in none of the examples", "用例にはない")
    name = cutting.file.rpartition("/")[2].partition(".")[0]
    return f"{book.file(name, cutting.file, address(of.name))} `{cutting.pointer}`"


def code_table(of: CodeList) -> tuple[Path, str]:
    """Return the table of a list: UTF-8 with the mark by which spreadsheets know it."""
    out = StringIO()
    write = csv.writer(out)
    write.writerow(["code", "ja", "en", "basis", "applies", "since"])
    for code in of.codes.values():
        write.writerow(
            [
                code.code,
                code.ja,
                code.en,
                code.basis or "",
                code.applies or "",
                since_of_code(of.name, code.code),
            ]
        )
    return ROOT / _file(of), "\ufeff" + out.getvalue()
