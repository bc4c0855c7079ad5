"""The page of the published schema."""

from collections.abc import Iterator

from kaigiroku.model import CLASSES
from kaigiroku.schemas import VERSION, schema
from tools.markdown import table
from tools.reference.book import Book
from tools.reference.types import address

__all__ = ["schema_page"]


def schema_page(book: Book) -> Iterator[str]:
    """Yield the page."""
    plain, twin = (f"schema/{VERSION}/minutes{part}.schema.json" for part in ("", ".diagnostic"))
    page = "schema.md"
    yield book.say("# The JSON Schema", "# JSON Schema")
    yield ""
    yield book.say(
        "The format is published as a JSON Schema (draft 2020-12), which accepts exactly the JSON"
        " values that the library accepts. There are two files, and both accept the same"
        " documents:",
        "形式は、JSON Schema（draft 2020-12）として公開されています。"
        "ライブラリが受け入れるJSONの値を、過不足なく受け入れます。"
        "ファイルは二つあり、どちらも同じ文書を受け入れます。",
    )
    yield ""
    yield from table(
        (book.say("File", "ファイル"), book.say("Take it for", "用途")),
        (
            (
                book.file("minutes.schema.json", plain, page),
                book.say(
                    "validators, generators of code, references in contracts. Units and spans are a"
                    " `oneOf`.",
                    "検査、コード生成、仕様書での引用。議事の単位と印は`oneOf`です。",
                ),
            ),
            (
                book.file("minutes.diagnostic.schema.json", twin, page),
                book.say(
                    "editors and people: `if`/`then` on `kind`, so that one mistake gives one"
                    " message at its place.",
                    "エディタと人のため。`kind`による`if`/`then`で、一つの誤りに一つの指摘が、その場所に出ます。",
                ),
            ),
        ),
    )
    yield ""
    yield book.say(
        "If in doubt, take the first. Both have local references only, and every description in"
        " Japanese and English.",
        "迷ったら、一つ目を使ってください。どちらもファイルの外への参照はなく、すべての説明が日本語と英語で付いています。",
    )
    yield ""
    yield f"`$id`: `{schema()['$id']}`"
    yield ""
    yield book.say("## What it cannot check", "## スキーマでは検査できないこと")
    yield ""
    yield book.say(
        "Keys that stand twice, sizes and depths, and whether what two values say goes together:"
        " that is what [the problems](problems.md) of the text and [the rules](rules.md) are for.",
        "同じキーが二度あること、大きさや深さの限度、二つの値の内容が合っているかは、スキーマでは分かりません。"
        "[文書の問題](problems.md)と[規則](rules.md)が、それを見つけます。",
    )
    yield ""
    yield book.say("## Where a class stands", "## クラスの場所")
    yield ""
    yield book.say(
        "The whole is [Minutes](model/Minutes.md); everything else is under `$defs`, by its name:",
        "全体が[Minutes](model/Minutes.md)で、そのほかは、`$defs`の下に、次の名前であります。",
    )
    yield ""
    names = [cls.__name__ for cls in CLASSES if cls.__name__ != "Minutes"]
    yield book.listed(
        book.link(f"`#/$defs/{name}`", address(name), page) for name in (*names, "Unit", "Span")
    ) + book.say(".", "。")
