"""The page of the published schema."""

from collections.abc import Iterator

from kaigiroku.codec.layout import readable
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
                    "エディターと人のため。`kind`による`if`/`then`で、一つの誤りに一つの指摘が、その場所に出ます。",
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
    yield from _naming(book, page)
    yield from _limits(book, page)
    yield from _types(book, plain)
    yield from _tables(book)
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


def _readme(book: Book, words: str, place: str, page: str) -> str:
    file = book.say("schema/README.md", "schema/README.ja.md")
    return book.file(words, f"{file}#{place}", page)


def _naming(book: Book, page: str) -> Iterator[str]:
    name = schema()["$id"]
    promise = _readme(book, book.say("a promise", "約束"), book.say("the-promise", "約束"), page)
    yield book.say("## How to refer to it", "## 引用のしかた")
    yield ""
    yield book.say(
        f"The `$id` is `{name}`. It is a name and no address: nothing is fetched from it, so keep a"
        " copy of the file. A contract or a guideline names the version, and the SHA-256 of the"
        f" file if it must be beyond doubt. What a later version may change is {promise}.",
        f"`$id`は`{name}`です。名前であって、アドレスではありません。そこから取り寄せるものはないので、"
        "ファイルの写しを手元に置いてください。契約書や指針では、版を示します。疑いの余地をなくすには、"
        f"ファイルのSHA-256も示します。後の版で何が変わり得るかは、{promise}で定めています。",
    )
    yield ""
    yield book.say(
        "A schema of your own may take a part of it, such as an agenda. The validator has to be"
        " given both files.",
        "独自のスキーマから、一部だけを使うこともできます。次は議題の例です。"
        "検査には、両方のファイルを渡します。",
    )
    yield ""
    yield "```json"
    part = {
        "$schema": schema()["$schema"],
        "type": "array",
        "items": {"$ref": f"{name}#/$defs/AgendaItem"},
    }
    yield from readable(part).decode().rstrip("\n").split("\n")
    yield "```"
    yield ""


def _limits(book: Book, page: str) -> Iterator[str]:
    more = _readme(
        book,
        book.say("in full", "詳しい説明"),
        book.say("what-the-schema-cannot-check", "スキーマで検査できないこと"),
        page,
    )
    yield book.say("## What it cannot check", "## スキーマで検査できないこと")
    yield ""
    yield book.say(
        "- Whether the text is JSON as the format wants it: UTF-8, no key twice, within the limits"
        " of size and depth. That is told by [the problems](problems.md) that begin with `JSN`.",
        "- テキストが、形式の求めるJSONであること（UTF-8であること、同じキーが二度ないこと、"
        "大きさと深さの限度）。`JSN`で始まる[問題](problems.md)が示します。",
    )
    yield book.say(
        "- Whether two values go together: an id and what refers to it, a date and its weekday, the"
        " votes and their sum. That is told by [the rules](rules.md).",
        "- 二つの値が合っていること（IDとその参照、日付と曜日、票数と合計など）。"
        "[規則](rules.md)が示します。",
    )
    yield ""
    yield book.say(f"This is explained {more}.", f"{more}があります。")
    yield ""


def _types(book: Book, plain: str) -> Iterator[str]:
    yield book.say("## Types for a program", "## プログラムの型")
    yield ""
    yield book.say(
        "Types for TypeScript, classes for Python (Pydantic); units and spans are told apart by"
        " their `kind`. Python needs none of that with the library, which has classes of its own.",
        "TypeScriptの型と、Python（Pydantic）のクラスを作るには、次のようにします。"
        "議事の単位と印は、`kind`で区別されます。ライブラリには独自のクラスがあるため、"
        "Pythonでライブラリを使う場合は要りません。",
    )
    yield ""
    yield "```console"
    yield ("$ npx -p json-schema-to-typescript json2ts -i " + plain + " -o minutes.d.ts")
    yield (
        "$ datamodel-codegen --input-file-type jsonschema --output-model-type"
        f" pydantic_v2.BaseModel --input {plain} --output minutes.py"
    )
    yield "```"
    yield ""


def _tables(book: Book) -> Iterator[str]:
    yield book.say("## Tables of codes", "## 区分の表")
    yield ""
    yield book.say(
        f"Beside the schema, `schema/{VERSION}/codes/` has each list of codes as a table (CSV in"
        " UTF-8 with a byte order mark, so that spreadsheets open it as it is): the code, its"
        " Japanese and English terms, the basis, what a reason applies to, and since which version"
        " it is there. The links are on [the page of the lists](codes.md).",
        f"スキーマの隣の`schema/{VERSION}/codes/`に、区分の一覧ごとの表（CSV）があります。"
        "表計算ソフトでそのまま開けるように、BOM付きのUTF-8です。列は、区分、日本語と英語の用語、根拠、"
        "理由の対象、加わった版です。リンクは[区分の一覧](codes.md)にあります。",
    )
    yield ""
