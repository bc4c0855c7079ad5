"""The model: all classes at a glance, a page for each, and the values that fields have."""

from collections.abc import Iterator
from typing import Any, Final

from kaigiroku.catalogue import entry
from kaigiroku.constraints import Bounds, Pattern, Refers
from kaigiroku.extensions import EXTENSION_KEY
from kaigiroku.model import CLASSES, values
from kaigiroku.shapes import Field, UnionShape, fields_of
from kaigiroku.words import Words
from tools.markdown import table
from tools.reference.book import Book, contents
from tools.reference.examples import Cutting, Objects, fence, inline
from tools.reference.rules import address_of_rule
from tools.reference.types import (
    VALUES,
    address,
    constraints,
    since,
    type_of,
    union_of,
    uses,
)
from tools.words import PARTS, class_words, field_words, part_of, term, value_words

__all__ = ["class_page", "models_page", "unions", "used_in", "values_page"]


def unions() -> list[type[Any]]:
    """Return the base classes that stand for several kinds."""
    return [union.base for union in _unions()]


def _unions() -> list[UnionShape]:
    found: dict[str, UnionShape] = {}
    for cls in CLASSES:
        for field in fields_of(cls):
            if (union := union_of(field.shape)) is not None:
                found[union.base.__name__] = union
    return list(found.values())


def _bases() -> dict[type[Any], type[Any]]:
    return {cls: union.base for union in _unions() for cls in union.options.values()}


def models_page(book: Book) -> Iterator[str]:
    """Yield the page of all classes."""
    yield book.say("# The model", "# モデル")
    yield ""
    yield book.say(
        "Every object of a document, by what it is about. [Minutes](model/Minutes.md) is the whole."
        " All of it [on one page](picture.md).",
        "文書の中のすべてのオブジェクトを、何を表すかで分けて示します。"
        "文書の全体は[Minutes](model/Minutes.md)です。[一枚の図](picture.md)もあります。",
    )
    yield ""
    yield from _how_to_read(book)
    for module, words in PARTS.items():
        yield f"## {book.of(words)}"
        yield ""
        members = [one for one in (*unions(), *CLASSES) if part_of(one) == module]
        yield from table(
            (book.say("Object", "オブジェクト"), book.say("What it is", "内容")),
            (
                (
                    book.link(one.__name__, address(one.__name__), "model.md"),
                    book.say(
                        f"{term(class_words(one))} – {class_words(one).en}", class_words(one).ja
                    ),
                )
                for one in members
            ),
        )
        yield ""
    yield from _every_key(book)
    yield from contents(f"model/{one.__name__}" for one in (*CLASSES, *unions()))


def _every_key(book: Book) -> Iterator[str]:
    """Yield all keys by name, each once for every meaning that it has."""
    found: dict[tuple[str, Words], list[str]] = {}
    for cls in CLASSES:
        for field in fields_of(cls):
            link = book.link(cls.__name__, address(cls.__name__), "model.md")
            found.setdefault((field.wire, field_words(cls, field)), []).append(link)
    yield book.say("## Every key", "## すべてのキー")
    yield ""
    yield book.say(
        "By its name, to look one up that was met in a document. A key that means different things"
        " in different objects stands here more than once.",
        "文書で見かけたキーを引くための、アルファベット順の表です。"
        "オブジェクトによって意味の違うキーは、意味ごとに挙げています。",
    )
    yield ""
    yield from table(
        (book.say("Key", "キー"), book.say("Meaning", "意味"), book.say("In", "オブジェクト")),
        (
            (f"`{key}`", book.of(meaning), book.listed(links))
            for (key, meaning), links in sorted(found.items(), key=lambda one: one[0][0].lower())
        ),
    )
    yield ""


def _how_to_read(book: Book) -> Iterator[str]:
    yield book.say(
        "The table of an object lists all its keys, in the order in which they are written. A key"
        " that is not *required* may be left out, and absence means “not stated”. `[ X … ]` is an"
        " array of X. Nothing is `null` or empty, except where the type is"
        " [Print](values.md#print).",
        "オブジェクトの表は、すべてのキーを、書き出す順に並べたものです。「必須」でないキーは省くことができ、"
        "ないことは「記載がない」ことを表します。`[ X … ]`はXの配列です。"
        "型が[Print](values.md#print)のところを除き、`null`や空の値は使いません。",
    )
    yield ""


def class_page(book: Book, cls: type[Any], objects: Objects) -> Iterator[str]:
    """Yield the page of a class, or of the union of several."""
    name, page = cls.__name__, address(cls.__name__)
    yield book.title(name, term(class_words(cls)))
    yield ""
    yield book.of(class_words(cls))
    yield ""
    for union in _unions():
        if union.base is cls:
            yield from _kinds(book, union, page, objects)
            return
    if (base := _bases().get(cls)) is not None:
        link = book.link(base.__name__, address(base.__name__), page)
        yield book.say(f"A kind of {link}.", f"{link}の一種です。")
        yield ""
    yield book.say("## Keys", "## 項目")
    yield ""
    yield from _keys(book, cls, page)
    yield from used_in(book, name, page)
    yield from _example(book, cls, page, objects)
    yield from _rules(book, cls, page, objects)


def _keys(book: Book, cls: type[Any], page: str) -> Iterator[str]:
    published = next((union.options for union in _unions() if union.base is cls), {"": cls})
    yield from table(
        (
            book.say("Key", "キー"),
            "Python",
            book.say("Type", "型"),
            book.say("Constraints", "制約"),
            book.say("Meaning", "意味"),
            book.say("Since", "版"),
        ),
        (
            (
                f"`{field.wire}`",
                f"`{field.name}`",
                type_of(book, field.shape, page),
                constraints(book, field, page),
                book.of(field_words(cls, field)),
                min(since(one.__name__, field.wire) for one in published.values()),
            )
            for field in fields_of(cls)
        ),
    )
    yield ""


def _kinds(book: Book, union: UnionShape, page: str, objects: Objects) -> Iterator[str]:
    yield book.say(
        "One of these, told apart by `kind`.", "`kind`の値によって、次のいずれかになります。"
    )
    yield ""
    yield from table(
        ("`kind`", book.say("Object", "オブジェクト"), book.say("What it is", "内容")),
        (
            (
                f'`"{kind}"`',
                book.link(one.__name__, address(one.__name__), page),
                book.of(class_words(one)),
            )
            for kind, one in union.options.items()
        ),
    )
    yield ""
    yield from used_in(book, union.base.__name__, page)
    yield book.say("## Keys that all of them have", "## すべてに共通する項目")
    yield ""
    yield from _keys(book, union.base, page)
    yield book.say("## Examples", "## 例")
    yield ""
    for kind, one in objects.glances(union):
        yield _line(book, f'`"{kind}"`', one, page)
    yield ""


_EVERYWHERE: Final = frozenset({"Text", "Id", "Extensions"})
"""What is used in so many places that naming them would help nobody."""


def used_in(book: Book, name: str, page: str) -> Iterator[str]:
    """Yield the line that says where a type is used."""
    places = uses().get(name, [])
    if places and name not in _EVERYWHERE:
        links = book.listed(book.link(f"{cls}.{wire}", address(cls), page) for cls, wire in places)
        yield book.say(f"Used in {links}.", f"使われるところ：{links}。")
        yield ""


def _example(book: Book, cls: type[Any], page: str, objects: Objects) -> Iterator[str]:
    whole = objects.example(cls)
    yield book.say("## Example", "## 例")
    yield ""
    link = book.file(f"`{whole.file}`", whole.file, page)
    place = f"`{whole.pointer}`" if whole.pointer else book.say("the whole", "全体")
    yield book.say(f"From {link}, {place}:", f"{link}の{place}：")
    yield ""
    if len(whole.text.splitlines()) > _LONG:
        yield book.say("It is long; open the file.", "長いので、ファイルを御覧ください。")
        yield ""
    else:
        yield from fence(whole.file, whole.pointer, whole.value)
    rest = [f for f in fields_of(cls) if f.wire not in whole.value]
    if rest:
        yield book.say("The other keys:", "そのほかの項目：")
        yield ""
    for field in rest:
        yield _of_field(book, cls, field, page, objects)
    yield ""


def _of_field(book: Book, cls: type[Any], field: Field, page: str, objects: Objects) -> str:
    cutting = objects.field(cls, field)
    with_ = ""
    if cutting.cls is not cls:
        link = book.link(cutting.cls.__name__, address(cutting.cls.__name__), page)
        with_ = book.say(f", with {link}", f"、{link}の項目")
    return _line(book, f"`{field.wire}`", cutting, page, with_)


def _line(book: Book, name: str, cutting: Cutting, page: str, more: str = "") -> str:
    """Return a line of a list with an example: its name, what it is, where it stands."""
    link = book.file(cutting.file.rpartition("/")[2].partition(".")[0], cutting.file, page)
    return book.say(
        f"- {name}: {inline(cutting)} ({link}, `{cutting.pointer}`{more})",
        f"- {name}：{inline(cutting)}（{link}、`{cutting.pointer}`{more}）",
    )


_LONG: Final = 80


def _rules(book: Book, cls: type[Any], page: str, objects: Objects) -> Iterator[str]:
    found = objects.rules(cls)
    if not found:
        return
    suite = book.file(
        book.say("conformance suite", "適合性テスト"),
        book.say("schema/conformance/README.md", "schema/conformance/README.ja.md"),
        page,
    )
    yield book.say("## Rules", "## 規則")
    yield ""
    yield book.say(
        f"These find something here in the {suite}. Rules on any text, any id or any place may find"
        " something elsewhere, too.",
        f"{suite}の文書で、ここに指摘を出す規則です。文字列、ID、箇所の全般についての規則は、ほかのところにも指摘を出すことがあります。",
    )
    yield ""
    yield from table(
        (
            book.say("Code", "番号"),
            book.say("Where", "箇所"),
            book.say("What is wrong", "指摘する事項"),
        ),
        (
            (
                book.link(code, address_of_rule(code), page),
                book.listed(f"`{key}`" for key in keys if key) or "–",
                book.of(entry(code).title),
            )
            for code, keys in found.items()
        ),
    )
    yield ""


# --------------------------------------------------------------------------------- values


def values_page(book: Book) -> Iterator[str]:
    """Yield the page of the values that are neither objects nor codes."""
    yield book.say("# Values", "# 値の書き方")
    yield ""
    yield book.say(
        "The strings and numbers that the types of fields name: what they mean and how they look.",
        "項目の型として名前が挙がっている文字列と数の、書き方と意味です。",
    )
    yield ""
    for name in VALUES:
        yield f"## {name}"
        yield ""
        yield from _value(book, name)
        if name == "Id":
            yield from _ids(book)
        yield from used_in(book, name, "values.md")
    yield "## Extensions"
    yield ""
    yield book.say(
        "What an office or a tool adds under names of its own (`prefix:name` → string); written in"
        " the order of its keys.",
        "団体や道具が独自に加える項目です（`接頭辞:名前` → 文字列）。"
        "キーの順に並べて書き出します。",
    )
    yield ""
    yield book.say(f"- Key: `{EXTENSION_KEY.regex}`", f"- キー：`{EXTENSION_KEY.regex}`")
    yield book.say("- Value: [Text](#text)", "- 値：[Text](#text)")
    example = f'`{{"{EXTENSION_KEY.example}": "2026-18"}}`'
    yield book.say(f"- Example: {example}", f"- 例：{example}")


def _value(book: Book, name: str) -> Iterator[str]:
    yield book.of(value_words(name))
    yield ""
    match getattr(values, name).__metadata__[0]:
        case Pattern(regex, en, ja, example):
            yield book.say(f"- Form: {en}", f"- 形式：{ja}")
            yield book.say(f"- Pattern: `{regex}`", f"- パターン：`{regex}`")
            yield book.say(f"- Example: `{example}`", f"- 例：`{example}`")
            yield ""
        case Bounds(minimum, maximum):
            yield book.say(
                f"- Integer: {minimum} … {maximum:,}", f"- 整数：{minimum} … {maximum:,}"
            )
            yield ""
        case _:
            pass


def _ids(book: Book) -> Iterator[str]:
    """Yield what the ids are called in Python that name something else."""
    yield book.say(
        "A field that refers to something has an id of it. That it leads somewhere, and to what it"
        f" may name, is a matter of {book.link('the rules', 'rules/ref.md', 'values.md')}.",
        "ほかのものを指す項目の値も、そのIDです。指す先があるか、指してよいものかは、"
        f"{book.link('規則', 'rules/ref.md', 'values.md')}が調べます。",
    )
    yield ""
    yield from table(
        (
            "Python",
            book.say("What it is", "内容"),
            book.say("What it may name", "指してよいもの"),
        ),
        (
            (
                f"`{name}`",
                book.of(value_words(name)),
                book.listed(book.link(one, address(one), "values.md") for one in marker.to)
                or book.say("anything", "すべて"),
            )
            for name in values.__all__
            for marker in getattr(values, name).__metadata__
            if isinstance(marker, Refers)
        ),
    )
    yield ""
