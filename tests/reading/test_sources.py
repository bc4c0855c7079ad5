"""Sources laid out as sheets: every character has a place, whatever the source."""

import io
import re
import zipfile
from collections.abc import Iterable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kaigiroku.codec import MAX_BYTES
from kaigiroku.errors import SourceError
from kaigiroku.readers.sheet import Sheet
from kaigiroku.readers.sources import FORMATS, docx, lay_out

SEED = Path(__file__).parents[2] / "../shared/seeds/toshima-dx-2026-03-18.txt"


# --------------------------------------------------------------------- what is generated

WORDS = [
    "会長",
    "よろしく。",
    "公開",
    "非公開",
    "議題",
    "（笑）",
    "A12",
    "x",
    "<会長>",
    "<A>",
    "</b",
    "<b",
    "|",
    "||",
    "\\|",
    "&&",
    "&x;",
    "&",
    "<",
    ">",
    "\\",
    "*",
    "**",
    "__",
    "`",
    "#",
    "##",
]
SIGNS = [
    "☑",
    "☐",
    "☒",
    "✅",
    "⬜",
    "■",
    "□",
    "✓",
    "[x]",
    "[",
    "]",
    "[X]",
    "■公開",
    "□非公開",
    "☒️",
    "│",
    "┌─┐",
    "├┤",
    "└┘",
    "─",
]
BLANKS = (
    " ",
    "  ",
    "\u3000",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\f",
    "\v",
    "\x85",
    "\u2028",
    "\xa0",
)
CONTROLS = ("\0", "\x01", "\x1b", "\x1c", "\x7f", "\ufeff", "\ufffd", "\ue000", "\ud800", "𠮷")
ENTITIES = [
    "&amp;",
    "&lt;",
    "&nbsp;",
    "&#x3000;",
    "&#65;",
    "&#10;",
    "&#9;",
    "&#0;",
    "&#xFFFF;",
    "&#9744;",
    "&#9632;",
    "&copy",
    "&unknown;",
]
TAGS = [
    "<p>",
    "</p>",
    "<br>",
    "<br/>",
    "<BR",
    'clear="all">',
    "<div",
    "class='a\"b'>",
    "</div>",
    "<b>",
    "</b>",
    "<span",
    'title="a>b">',
    "</span>",
    "<h1>",
    "</h1>",
    "<hr>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th",
    'colspan="2">',
    "</th>",
    "<td",
    "rowspan=2>",
    "<td",
    'rowspan="3"',
    'colspan="2">',
    "<caption>",
    "<ol>",
    "</ol>",
    "<ol",
    'start="3"',
    "type=a>",
    "<ol",
    'style="list-style-type:',
    'none">',
    "<ul>",
    "</ul>",
    "<li>",
    "<li",
    "value=7>",
    "</li>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<ruby>",
    "</ruby>",
    "<rt>",
    "</rt>",
    "<rp>",
    "</rp>",
    "<input",
    'type="checkbox">',
    "<input_type>",
    "<select>",
    "<option_selected>",
    "<pre>",
    "</pre>",
    "<title>",
    "</title>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<!doctype_html>",
    "<html>",
    "<head>",
    "</head>",
    "<body>",
    "<?xml_?>",
    "<![endif]>",
    "<font_color=red>",
    "<foo>",
    "<o:p>",
    '<p_class="x',
    '<a_b="<c">',
    "</nobr>",
    "<textarea>",
    "<P>",
    "<A>",
    "</A>",
]
LINES = (
    "| a | b |\n", "|---|:-:|\n", "a | b\n", "|-|\n", "| x<br>y | **z** |\n", "---\t---\n", "\t--\t-----\n",
    "# 見出し\n", "## 二 ##\n", "> 引用\n", "**太字**", "__下線__", "\\*", "- [ ] 一\n", "1. 二\n",
    "┌──┬──┐\n", "│あ│い│\n", "├──┼──┤\n", "│　│い　│\n", "└──┴──┘\n", "公開\t■公開　□非公開\n",
)  # fmt: skip

PIECES = st.sampled_from(
    [*WORDS, *SIGNS, *BLANKS, *ENTITIES, *(tag.replace("_", " ") for tag in TAGS), *LINES]
)
MIXED = st.lists(PIECES | st.sampled_from(CONTROLS) | st.text(max_size=3), max_size=40).map("".join)
FORMAT = st.sampled_from([None, "text", "markdown", "html"])


def sheet_of(source: str | bytes, form: str | None = None) -> Sheet | None:
    """Return the sheet, or None if there is no text in the source."""
    try:
        return lay_out(source, format=form)
    except SourceError:
        return None


def assert_accounted(sheet: Sheet) -> None:
    """Show that every character of the source has exactly one place."""
    source, text, origins = sheet.source, sheet.text, sheet.origins
    for one, other in pairwise(origins):
        assert one.end <= other.start
        assert one.source_end <= other.source_start
    at = 0
    for origin in origins:
        assert origin.start < origin.end
        assert origin.source_start < origin.source_end
        assert not text[at : origin.start].strip()
        at = origin.end
        if origin.is_copy:
            assert text[origin.start : at] == source[origin.source_start : origin.source_end]
    assert not text[at:].strip()
    places = sorted(
        [(origin.source_start, origin.source_end) for origin in origins]
        + [(start, end) for start, end, _ in sheet.asides]
    )
    at = 0
    for start, end in places:
        assert at <= start < end <= len(source)
        assert not source[at:start].strip()
        at = end
    assert not source[at:].strip()
    assert all(0 <= at <= len(text) for _, _, at in sheet.asides)
    assert list(sheet.asides) == sorted(sheet.asides)
    assert not set("\r\x85\u2028\u2029") & set(text)
    assert sheet.format in FORMATS


# --------------------------------------------------------------------------- laws


@given(MIXED, FORMAT)
@example("<table><tr><td rowspan=3>a<td>b<tr><tr><td>c</table>", None)
@example("<ol><li><li>a<p>b</ol>", None)
@example("\ufeff会議\r\n録", None)
@example("<title>会議録</title>", "html")
def test_every_character_has_one_place(source: str, form: str | None) -> None:
    sheet = sheet_of(source, form)
    if sheet is not None:
        assert sheet.source == source
        assert_accounted(sheet)


@given(MIXED, FORMAT)
def test_laying_out_twice_gives_the_same(source: str, form: str | None) -> None:
    one, other = sheet_of(source, form), sheet_of(source, form)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert (one.text, one.origins, one.asides) == (other.text, other.origins, other.asides)


@given(st.text(st.sampled_from("会議録。 \u3000\n\tA1-#>*_\\[]x=\f\0\x7f"), max_size=60))
def test_a_text_without_markup_is_its_own_sheet(source: str) -> None:
    sheet = sheet_of(source, "text")
    if sheet is not None and not sheet.asides and "[" not in source:
        assert sheet.text == source


@given(MIXED, st.sampled_from(["utf-8", "utf-16", "cp932"]))
def test_a_source_is_the_same_in_bytes(source: str, encoding: str) -> None:
    source = "会議を始めます。\n" + source.replace("\0", "")
    data = source.encode(encoding, errors="ignore")
    text = data.decode(encoding)
    sheet = lay_out(data, encoding=encoding)
    assert sheet.source == text
    assert sheet.text == lay_out(text).text


@given(
    st.binary(max_size=300)
    | st.binary(max_size=80).map(lambda data: b"PK\x03\x04word/document.xml" + data)
    | MIXED.map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_arbitrary_bytes_are_a_sheet_or_refused(data: bytes) -> None:
    for form in (None, *FORMATS):
        sheet = sheet_of(data, form)
        if sheet is not None:
            assert_accounted(sheet)


@given(MIXED)
def test_no_line_or_cell_is_parted_twice(source: str) -> None:
    """Only LF of the source make empty lines; VT never stands at the end of a cell."""
    sheet = sheet_of(re.sub(r"[\n\r\v\f\t\x85\u2028\u2029|│┌├└]|&#10;|pre", "", source), "text")
    if sheet is not None:
        assert not re.search(r"\n[ \u3000]*\n|[\v\t][ ]*\v|\v[ ]*[\n\t]", sheet.text.strip("\n"))


class _Texts(HTMLParser):
    """The standard library's idea of what is text in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.unread = 0

    def handle_starttag(self, tag: str, _: object) -> None:
        self.unread += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self.unread -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.found.append(data)


INLINE = st.sampled_from(
    ["会議", "録。", "a b", " ", "\n", "&amp;", "&lt;b&gt;", "&#x3042;", "<br>", "<b>太</b>"]
)
BLOCK = st.recursive(
    st.lists(INLINE, min_size=1, max_size=4).map("".join),
    lambda inner: st.builds(
        lambda parts, shape: shape.format("".join(parts)),
        st.lists(inner, min_size=1, max_size=3),
        st.sampled_from(
            [
                "<p>{}</p>", "<div class='x'>{}</div>", '<h2 id="a>b">{}</h2>', "<!-- x -->{}",
                "<table><tr><td>{}</td></tr></table>", "<table><tr><th>項<td rowspan=2>{}<tr><td>値</table>",
                "<script>if (a < b) {{}}</script>{}", "<style>p > b {{}}</style>{}", "<dl><dt>{}</dl>",
            ]
        ),
    ),
    max_leaves=12,
)  # fmt: skip


@given(BLOCK)
def test_the_text_of_html_is_the_one_that_the_standard_library_finds(source: str) -> None:
    oracle = _Texts()
    oracle.feed(source)
    oracle.close()
    expected = "".join("".join(oracle.found).split())
    sheet = sheet_of(source, "html")
    assert "".join(sheet.text.split() if sheet else "") == expected


TABLE = st.lists(
    st.lists(st.sampled_from(["", "あ", "い<br>う", "1"]), min_size=2, max_size=4),
    min_size=1,
    max_size=5,
)


@given(TABLE)
def test_a_table_is_the_same_however_it_is_written(rows: list[list[str]]) -> None:
    width = max(map(len, rows))
    rows = [[*row, *[""] * (width - len(row))] for row in [["項"] * width, *rows]]
    expected = "\n".join("\t".join(cell.replace("<br>", "\v") for cell in row) for row in rows)
    html = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    pipes = [f"|{'|'.join(row)}|" for row in rows]
    pipes.insert(1, "|---" * width + "|")
    frames = [f"│{'│'.join(row)}│" for row in rows]
    for source in (
        f"<!doctype html><body>\n<table>{html}</table>",
        f"あ\n<table>\n{html}</table>",
        "\n".join(["あ", *pipes]),
        "\r\n".join(["あ", *pipes]),
        "\n".join(["あ", "┌─┬─┐", *frames, "└─┴─┘"]),
        docx_of(body_of(rows)),
    ):
        assert lay_out(source).text.strip("\n").removeprefix("あ\n") == expected, source


@given(TABLE, st.data())
def test_cells_that_span_keep_the_columns_in_line(
    rows: list[list[str]], data: st.DataObject
) -> None:
    """A grid is cut into cells that span; every first place has its text, all others are empty."""
    width = max(map(len, rows))
    grid: list[list[str | None]] = [[None] * width for _ in rows]
    written: list[str] = []
    for y in range(len(rows)):
        written.append("<tr>")
        for x in range(width):
            if grid[y][x] is not None:
                continue
            across, down = 1, 1
            while x + across < width and grid[y][x + across] is None and data.draw(st.booleans()):
                across += 1
            while y + down < len(rows) and data.draw(st.integers(0, 3)) == 0:
                down += 1
            for cell in range(across * down):
                grid[y + cell // across][x + cell % across] = ""
            grid[y][x] = f"{y}-{x}"
            written.append(f"<td colspan={across} rowspan={down}>{y}-{x}</td>")
        written.append("</tr>")
    sheet = lay_out(f"<table>{''.join(written)}</table>", format="html")
    lines = [line.split("\t") for line in sheet.text.split("\n")]
    expected = [[cell or "" for cell in row] for row in grid]
    if width > 1:
        assert lines == [row for row in expected if any(row)]


# -------------------------------------------------------------- the founding document


@pytest.mark.skipif(not SEED.exists(), reason="the founding document is not part of a clone")
def test_the_founding_document_is_laid_out_as_it_was_printed() -> None:
    sheet = lay_out(SEED.read_bytes())
    assert_accounted(sheet)
    assert sheet.format == "text"
    rows = [line.split("\t") for line in sheet.text.split("\n") if "\t" in line]
    assert len(rows) == 12
    assert [re.sub(r"[^☑☐\v]", "", cell) for row in rows for cell in row if set(cell) & set("☑☐\v")] == [
        "\v\v\v", "☐☑☐", "☐☐☑",
    ]  # fmt: skip
    agenda = [line.strip() for line in rows[4][2].split("\v")]
    assert [line[:4] for line in agenda] == ["協議事項", "1 DX", "報告事項", "1 情報"]
    assert not re.search("[<>=]", sheet.text)
    assert [
        source for source in (sheet.source[a:b] for a, b, _ in sheet.asides) if "--" in source
    ] == ["---------\t--"]


# ------------------------------------------------------------------------ plain text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("会議録\r\n次\r\n", "会議録\n次\n"),
        ("会議録\r次\x85次\u2028次\u2029", "会議録\n次\n次\n次\n"),
        ("一\v二\n三\t四\v五", "一\n二\n三\t四\v五"),
        ("一\f二", "一\f二"),
        ("\0一\x01\x1b二", "\0一\x01\x1b二"),
        ("\ufeff一\ufeff二", "一\ufeff二"),
        ("<会長> はい。<委員A>いいえ<1><B>", "<会長> はい。<委員A>いいえ<1><B>"),
        ("<A> 問 <Q> <b>太</b> <B>太</B>", "<A> 問 <Q> 太 太"),
        ("a <b かつ c> d, x<p&y>z", "a <b かつ c> d, x<p&y>z"),
        ("R&D &amp; &unknown; AT&T; &nbsp;&#x3000;&#65;", "R&D & &unknown; AT&T; \xa0\u3000A"),
        ("あ<br>い<br/><br>\nう<BR>", "あ\nい\nう"),
        ("<p>あ</p> <p>い</p>\n\n<div>う</div>", "あ\nい\n\nう"),
        ("項\tあ<br>い<p>う</p>\t<li>え</li>", "項\tあ\vい\vう\tえ"),
        ("附属機関又は<br>会議体の名称\tあ", "附属機関又は\v会議体の名称\tあ"),
        ("あ<p>項\tい", "あ\n項\tい"),
        ("あ<!-- x\n<br> -->い<script>alert('<p>')</script>う<style>p{}</style>え", "あいうえ"),
        ("あ<!-- い", "あ<!-- い"),
        ("<ruby>漢字<rt>かんじ</rt></ruby>だ", "漢字（かんじ）だ"),
        ("あ<ruby>漢<rp>(</rp><rt>かん<rp>)</rp><rb>字<rt>じ</ruby>", "あ漢（かん）字（じ）"),
        ("次第<ol><li>開会</li><li>閉会</li></ol>", "次第\n1. 開会\n2. 閉会"),
        ("次第<ol><li>1 開会</li><li>（２）閉会</li></ol>", "次第\n1 開会\n（２）閉会"),
        ("<table>\n<tr> <td>あ</td>\n<td> い<br>う </td></tr></table>え", "あ\tい\vう\nえ"),
        ("項\t<table><tr><td>あ<td>い<tr><td>う</table>", "項\tあ い\vう"),
        ("<table><tr><td>あ\n<td>い", "あ\nい"),
        ("項\t値\n---------\t--", "項\t値\n"),
        ("項\t--\n-\t-\n", "項\t--\n-\t-\n"),
    ],
)  # fmt: skip
def test_plain_text_and_the_tags_in_it(source: str, text: str) -> None:
    sheet = lay_out(source, format="text")
    assert sheet.text == text
    assert_accounted(sheet)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("☑☒✅🗹🗷 ☐◻⬜🗆 ☒\ufe0f", "☑☑☑☑☑ ☐☐☐☐ ☑"),
        ("□公開　■非公開 □ 一部", "☐公開　☑非公開 ☐ 一部"),
        ("☐公開　■非公開", "☐公開　☑非公開"),
        ("✓公開 □非公開", "☑公開 ☐非公開"),
        ("■■■さん、□公開", "■■■さん、□公開"),
        ("■議題　■日時", "■議題　■日時"),
        ("□議題", "□議題"),
        ("■議題\t□公開 ■非公開 □（", "■議題\t□公開 ■非公開 □（"),
        ("■■氏\t□公開 ■非公開", "■■氏\t☐公開 ☑非公開"),
        ("可否\t□公開\v■非公開", "可否\t☐公開\v☑非公開"),
        ("■日時\n■場所\n■議題\n■可否 □公開 ■非公開", "■日時\n■場所\n■議題\n■可否 ☐公開 ☑非公開"),
        ("[x] 公開 [ ] 非公開 [X]一部", "☑ 公開 ☐ 非公開 ☑一部"),
        ("- [x] 公開", "- [x] 公開"),
        ("[ ] [ ]", "[ ] [ ]"),
        ("<input type=checkbox> 公開 <input checked type='radio'/> 非公開", "☐ 公開 ☑ 非公開"),
        ("<input type=”checkbox” checked=””> 公開", "☑ 公開"),
        ("<input type=hidden value=x> 公開", " 公開"),
        ("&#9746; 公開 &#9633;非公開", "☑ 公開 ☐非公開"),
    ],
)
def test_check_boxes(source: str, text: str) -> None:
    sheet = lay_out(source, format="text")
    assert sheet.text == text
    assert_accounted(sheet)
    page = lay_out(f"<p>x<b>{source}</b></p>", format="html")
    assert_accounted(page)


def test_a_box_stands_for_its_glyph_or_tag() -> None:
    sheet = lay_out('可否 <input type="checkbox" checked>公開 [ ]非公開 [x]不明 ☒', format="text")
    signs = [origin for origin in sheet.origins if origin.translated]
    assert [(sheet.text[s.start : s.end], sheet.source[s.source_start : s.source_end]) for s in signs] == [
        ("☑", '<input type="checkbox" checked>'), ("☐", "[ ]"), ("☑", "[x]"), ("☑", "☒"),
    ]  # fmt: skip
    assert not any(sign.is_copy for sign in signs)


# -------------------------------------------------------------------------- Markdown


def test_pipe_tables_are_rows() -> None:
    source = (
        "前\n| 項目 | 内容<br>（続き） |\n|:---|---:|\n| 日時 | 5月<br/>12日 |\n"
        "| a \\| b |  |\n場所 | **庁議室**\n\n後 | 線\n"
    )
    sheet = lay_out(source)
    assert sheet.format == "markdown"
    assert sheet.text == (
        "前\n項目\t内容\v（続き）\n日時\t5月\v12日\na | b\t\n場所\t庁議室\n\n後 | 線\n"
    )
    assert_accounted(sheet)
    # The first cell of a row is a cell before a TAB stands on the line.
    assert lay_out("| a<br>b | c |\n|-|-|\n| d | e |").text == "a\vb\tc\nd\te"
    # Neither a pipe nor a row of dashes alone makes a table.
    for plain in ("a | b\n", "|---|---|\n", "a\n---\nb | c\n"):
        assert lay_out(plain).text == plain


def test_headings_and_bold_are_markup_in_markdown_only() -> None:
    source = "# 会議録 #\n\n## 議事\n\n> 引用 **太字** と__太字__\n\\* 星 ** と **\n#1\n* 項\n"
    text = "会議録\n\n議事\n\n引用 太字 と太字\n* 星 ** と **\n#1\n* 項\n"
    for form in (None, "markdown"):
        sheet = lay_out(source, format=form)
        assert [line.strip() for line in sheet.text.split("\n")] == text.split("\n")
        assert sheet.format == "markdown"
        assert_accounted(sheet)
    one = "# 見出し\n**太字** > \\*\n"
    assert lay_out(one).text == one
    assert lay_out(one).format == "text"
    assert lay_out(one, format="markdown").text == " 見出し\n太字 > *\n"


def test_markup_in_a_comment_is_part_of_it() -> None:
    sheet = lay_out("# 会議録\n\n<!--\n# 下書き\n- **済**\n-->\n本文\n", format="markdown")
    assert sheet.text.split() == ["会議録", "本文"]
    assert_accounted(sheet)


def test_drawn_tables_are_rows() -> None:
    source = (
        "前\n┌────┬──────┐\n│日　時│　令和 8年　│\n├────┼──────┤\n"
        "│　　　│　☒公開　　│\n└────┴──────┘\n"
        "┏━┓\n┃あ┃\n┗━┛\n── 議事 ──\n│一本だけ\n"
    )
    sheet = lay_out(source)
    assert sheet.text == "前\n日　時\t令和 8年\n\t☑公開\nあ\n── 議事 ──\n│一本だけ\n"
    assert_accounted(sheet)


# ------------------------------------------------------------------------------ HTML

PAGE = """<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>会議録</title>
<style>p { color: red }</style><script>document.write("<p>")</script></head>
<body>
  <h1>会議録</h1>
  <p>これは
  一つの   <b>段落</b> <i>です</i>。<br>次<br><br>空</p>
  <table><tbody>
    <tr><th rowspan="2">公開の可否</th><th>会議</th>
        <td><input type="checkbox">公開<br><input type="checkbox" checked>非公開</td></tr>
    <tr><th>会議録</th><td>公開<p>段落</p></td></tr>
    <tr><td colspan="3">理由</td></tr>
    <tr><td></td><td>x</td><td></td></tr>
  </tbody></table>
  <ol start="3" type="a"><li>あ<li><p>い</p><li value="27">う</ol>
  <ol type=I><li>え<li type=i>お</ol>
  <ol style="list-style-type:none"><li>か</ol>
  <ul class="list-unstyled"><li>き</ul>
  <ul><li>く<ul><li>け</ul><li></li></ul>
  <select><option selected>一</option><option>二</option></select>
  <div style="display:none">隠</div>
  <pre>  一  行
	二</pre>
</body></html>
"""


def test_a_page_is_laid_out_as_a_browser_shows_it() -> None:
    sheet = lay_out(PAGE)
    assert sheet.format == "html"
    assert sheet.text.split("\n") == [
        "会議録",
        "これは一つの 段落 です。",
        "次",
        "",
        "空",
        "公開の可否\t会議\t☐公開\v☑非公開",
        "\t会議録\t公開\v段落",
        "理由\t\t",
        "\tx\t",
        *("c. あ", "d. い", "aa. う", "I. え", "ii. お", "か", "き", "・く", "・け"),
        *("一", "二", "隠", "  一  行", "\t二"),
    ]
    assert_accounted(sheet)


def test_the_title_is_kept_where_the_page_does_not_repeat_it() -> None:
    sheet = lay_out(PAGE.replace("<title>会議録", "<title>第3回&nbsp;会議録"))
    assert sheet.text.startswith("第3回\xa0会議録\n会議録\nこれは")
    assert_accounted(sheet)


def test_a_frame_around_a_page_is_no_table() -> None:
    inner = "<table><tr><td>あ<td>い</tr></table><p>う<br>え</p>"
    frame = f"<table><tr><td><table><tr><td>{inner}</td></tr></table></td></tr></table>"
    assert lay_out(frame, format="html").text == "あ\tい\nう\nえ"
    # A table in a cell that has neighbours is lines and words.
    cell = f"<table><tr><td>項</td><td>{inner}</td></tr></table>"
    assert lay_out(cell, format="html").text == "項\tあ い\vう\vえ"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a&ampb&lt;c &nbsp;&copy2", "a&b<c \xa0©2"),
        ("<p>会\n議 録\nA\nB 字 \n 字", "会議 録 A B 字字"),
        ('<td width=10"">あ</td><a href=x?a=b&c=d target=_blank>い</a>', "あ\nい"),
        ("<p title='a<b>c'>あ<p title=\"x>い", "あ\nい"),
        ("<会長>はい</会長><A委員>", "<会長>はい</会長><A委員>"),
        ("<custom-tag>あ</custom-tag><o:p>い</o:p>", "あい"),
        ("あ<![if !supportLists]>い<![endif]><?xml version='1'?>う", "あいう"),
        ("<script>あ", "あ"),
        ("</table></td></ol></ruby></p>あ", "あ"),
        ("<ol><li type=i value=4999>あ<li value=0>い<li value=x>う", "4999. あ\n0. い\n1. う"),
        ("<ol><li type=I value=3888>あ", "MMMDCCCLXXXVIII. あ"),
        ("<table><caption>表</caption><tr><td>あ<td>い</table>", "表\nあ\tい"),
        ("<table><td>あ<td>い</table>", "あ\tい"),
        ("<table><tr><td>あ<pre>い\n う</pre><td>え</table>", "あ\vい\vう\tえ"),
        ("<table><tr><td colspan=999999999>あ</table>", "あ"),
        ("あ&#10;い&#9;う&#12;え&#8232;お", "あ\nい う え\nお"),
        ("あ\u2028い\x0bう", "あ い う"),
        ("<ruby>漢<rp>&#40;</rp><rt>かん</rt><rp>&#41;</rp></ruby>字", "漢（かん）字"),
        ("<table><tr><td>あ<td><table><tr><td>い</td><td>う</td></table></table>", "あ\tい う"),
        ("<p>[<b>x</b>] 公開 [ ] 非公開", "[x] 公開 ☐ 非公開"),
    ],
)
def test_html_as_it_is_written(source: str, text: str) -> None:
    sheet = lay_out(source, format="html")
    assert sheet.text == text
    assert_accounted(sheet)


def test_what_parts_cells_comes_from_nowhere() -> None:
    sheet = lay_out("<table><tr><td>あ</td><td>い</td></tr></table>", format="html")
    assert sheet.text == "あ\tい"
    (piece,) = sheet.sources(1, 3)
    start, source_start, source_end, is_copy = piece
    assert (start, sheet.source[source_start:source_end], is_copy) == (2, "い", True)
    assert list(sheet.sources(1, 2)) == []


def test_a_page_says_what_it_is_written_in() -> None:
    for name, encoding in (
        ("Shift_JIS", "cp932"),
        ("euc-jp", "euc_jp"),
        ("iso-2022-jp", "iso2022_jp"),
    ):
        page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={name}"><p>会議録'
        assert lay_out(page.encode(encoding)).text == "会議録"
        page = f'<?xml version="1.0" encoding="{name}"?><html><p>会議録'
        assert lay_out(page.encode(encoding)).text == "会議録"
    lying = '<html><meta charset="shift_jis"><p>会議録を公開'
    assert lay_out(lying.encode()).text == "会議録を公開"


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("\n<!DOCTYPE html>\n<p>あ", "html"),
        ("<!-- x --><HTML><body>あ", "html"),
        ("<div class='content main'><p class='x'>あ</p></div>", "html"),
        ("会議録\n<p>あ</p>", "text"),
        ("<b>会議録を公開します。会議録を公開します。</b>\nあ", "text"),
        ("<会長> あ", "text"),
        ("# あ\n## い\n", "markdown"),
    ],
)
def test_what_a_source_is_is_told_by_what_is_in_it(source: str, form: str) -> None:
    assert lay_out(source).format == form
    assert lay_out(source.encode()).format == form


# ------------------------------------------------------------------------------ Word

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = f"""xmlns:w="{WORD}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math\""""


def part(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{inner}</w:{name}>'


def docx_of(body: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", part(name, text))
    return file.getvalue()


def run(text: str) -> str:
    parts = (f"<w:t>{escape(line)}</w:t>" for line in text.split("<br>"))
    return f"<w:r>{'<w:br/>'.join(parts)}</w:r>"


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def body_of(rows: Iterable[Iterable[str]]) -> str:
    cells = ("".join(f"<w:tc><w:tcPr/>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_of(body: str, **parts: str) -> str:
    sheet = lay_out(docx_of(body, **parts))
    assert sheet.format == "docx"
    assert_accounted(sheet)
    return sheet.text


def test_paragraphs_tabs_breaks_and_pages() -> None:
    body = (
        p("会 議 録") + p("") + "<w:p><w:r><w:t>日時</w:t><w:tab/><w:t>令和8年&amp;</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:br w:type='page'/></w:r></w:p>"
        + p("一<br>二") + p("三\n四", "<w:pageBreakBefore/>") + p("五", "<w:pageBreakBefore w:val='0'/>")
        + "<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>B</w:t></w:r>"
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
    )  # fmt: skip
    assert text_of(body) == "会 議 録\n\n日時\t令和8年&\n\f\n一\n二\n\f三 四\n五\nA-Bx"


def test_rows_cells_spans_and_frames() -> None:
    nested = body_of([["あ", "い"], ["う"]])
    body = f"""<w:tbl><w:tblPr/>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>
        <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("一<br>二")}{p("三")}</w:tc>
        <w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>四</w:t><w:tab/></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc>{p("")}</w:tc><w:tc>{p("五")}{nested}{p("")}</w:tc>
        <w:tc><w:tcPr><w:vMerge/></w:tcPr>{p("")}</w:tc><w:trPr><w:gridAfter w:val="1"/></w:trPr></w:tr>
    </w:tbl><w:tbl><w:tr><w:tc>{p("枠")}{nested}</w:tc></w:tr></w:tbl>"""
    assert text_of(body) == "\t一\v二\v三\t\t四 \n\t五\vあ い\vう\t\t\n枠\nあ\tい\nう"


NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{0}"/><w:pStyle w:val="Item"/><w:lvlText w:val="{1}"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="(%2)"/><w:suff w:val="nothing"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/><w:isLgl/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="○"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
"""
STYLES = """<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>"""


def item(text: str, number: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("decimal", "第%1 ", ["第1  一", "第2  二", "第5  三"]),
        ("aiueoFullWidth", "%1", ["ア 一", "イ 二", "オ 三"]),
        ("aiueo", "%1", ["ｱ 一", "ｲ 二", "ｵ 三"]),
        ("irohaFullWidth", "%1", ["イ 一", "ロ 二", "ホ 三"]),
        ("decimalEnclosedCircle", "%1", ["① 一", "② 二", "⑤ 三"]),
        ("japaneseCounting", "%1、", ["一、 一", "二、 二", "五、 三"]),
        ("lowerRoman", "%1)", ["i) 一", "ii) 二", "v) 三"]),
        ("upperLetter", "%1", ["A 一", "B 二", "E 三"]),
        ("decimalZero", "%1", ["01 一", "02 二", "05 三"]),
        ("none", "%1", ["一", "二", "三"]),
        ("unheardOf", "%1", ["1 一", "2 二", "5 三"]),
    ],
)
def test_numbers_are_printed_though_they_are_not_stored(
    form: str, text: str, printed: list[str]
) -> None:
    body = item("一", 1) + item("二", 1) + item("三", 2)
    assert text_of(body, numbering=NUMBERING.format(form, text)).split("\n") == printed


def test_levels_styles_and_bullets() -> None:
    body = (
        item("一", 1) + item("あ", 1, 1) + item("い", 1, 1) + item("う", 1, 2) + item("二", 1)
        + item("え", 1, 1) + p("三", '<w:pStyle w:val="Sub"/>') + p("本文", '<w:pStyle w:val="Loop"/>')
        + p("印なし", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + item("黒", 3) + item("白", 3, 1) + item("無", 99) + item("深", 1, 8)
    )  # fmt: skip
    assert text_of(body, numbering=NUMBERING.format("upperRoman", "%1."), styles=STYLES).split("\n") == [
        "I. 一", "(１)あ", "(２)い", "1.2.1 う", "II. 二", "(１)え", "III. 三", "本文", "印なし",
        "・ 黒", "○ 白", "無", "深",
    ]  # fmt: skip


def test_what_looks_like_lists_and_notes_but_is_none() -> None:
    numbering = NUMBERING.format("decimal", "%1.").replace(
        '<w:start w:val="1"/>', '<w:rPr><w:b/><w:start w:val="9"/></w:rPr><w:start w:val="1"/>'
    )
    assert text_of(item("一", 1) + item("二", 1), numbering=numbering) == "1. 一\n2. 二"
    noted = '<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert text_of(noted) == "文※1"
    assert text_of(noted, footnotes=f'<w:footnote w:id="3">{p("注")}</w:footnote>') == "文※1"


def test_word_documents_that_word_would_not_write() -> None:
    stray = f"<w:tc>{p('欄')}</w:tc>"
    assert text_of(run("外") + p("一") + stray + "<w:tbl><w:tr/></w:tbl>" + p("二")) == "一\n欄\n二"


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (1, "一"),
        (10, "十"),
        (21, "二十一"),
        (105, "百五"),
        (1110, "千百十"),
        (9999, "九千九百九十九"),
        (0, "〇"),
    ],
)
def test_numbers_are_counted_in_kanji(number: int, printed: str) -> None:
    assert docx._counted(number) == printed


def test_check_boxes_of_word() -> None:
    def control(value: str, glyph: str) -> str:
        return (
            f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{value}"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent><w:r><w:t>{glyph}</w:t></w:r></w:sdtContent></w:sdt>"
        )

    def legacy(state: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>'
            "</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        )

    off, on = '<w:default w:val="0"/>', "<w:checked/>"
    body = (
        f"<w:p>{control('1', '■')}{run('公開')}{control('0', '□')}{run('非公開')}</w:p>"
        f"<w:p>{legacy(off)}{run('公開')}{legacy(off + on)}{run('非公開')}"
        + legacy('<w:default/><w:checked w:val="0"/>') + run("一部") + "</w:p>"
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>有</w:t><w:sym w:char="F0A8"/><w:t>無</w:t>'
        '<w:sym w:char="zz"/></w:r></w:p>' + p("☒公開 □非公開")
        + "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + p("欄") + "</w:sdtContent></w:sdt>"
    )  # fmt: skip
    assert text_of(body) == "☑公開☐非公開\n☐公開☑非公開☐一部\n☑有☐無\n☑公開 ☐非公開\n欄"


def test_ruby_changes_boxes_and_notes() -> None:
    body = (
        "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>" + run("だ") + "</w:p>"
        "<w:p>" + run("一") + "<w:del><w:r><w:delText>消</w:delText><w:t>消</w:t></w:r></w:del>"
        "<w:ins>" + run("入") + "</w:ins><w:moveFrom>" + run("移") + "</w:moveFrom>"
        "<w:hyperlink>" + run("先") + '</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>'
        '<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
        "<w:p><w:r><mc:AlternateContent><mc:Choice><v:box><w:txbxContent>" + p("箱")
        + "</w:txbxContent></v:box></mc:Choice><mc:Fallback><w:txbxContent>" + p("箱")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + run("文") + "</w:p>"
    )  # fmt: skip
    footnotes = (
        '<w:footnote w:id="0" w:type="separator">' + p("―") + "</w:footnote>"
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>' + run(" 注") + "</w:p></w:footnote>"
    )
    endnotes = '<w:endnote w:id="2">' + p("末") + p("尾") + "</w:endnote>"
    assert text_of(body, footnotes=footnotes, endnotes=endnotes).split("\n") == [
        "漢字（かんじ）だ", "一入先※1※2", "文", "箱", "※1 注", "※2 末", "尾",
    ]  # fmt: skip


def test_a_strict_document_of_another_name_is_read() -> None:
    file = io.BytesIO()
    strict = part("document", f"<w:body>{p('会議録')}</w:body>").replace(
        WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document2.xml", strict)
    assert lay_out(file.getvalue()).text == "会議録"


# ------------------------------------------------------------------------- bad input

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def zipped(name: str, data: bytes | str, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr(name, data)
    return file.getvalue()


def locked(data: bytes) -> bytes:
    """Set the flag that says that a part is encrypted, in both headers."""
    whole = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := whole.find(mark, at)) >= 0:
            whole[at + offset] |= 1
            at += 4
    return bytes(whole)


def lying(data: bytes) -> bytes:
    """Say that a part is small unpacked."""
    whole = bytearray(data)
    at = whole.find(b"PK\x01\x02")
    whole[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(whole)


GOOD = docx_of(p("会議録"))
BOMB = zipped("word/document.xml", bytes(64 * 1024 * 1024))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "no text"),
        (" \u3000\n\f\t", "no text"),
        ("\ufeff", "no text"),
        (b"", "no text"),
        ("<p></p>", "no text"),
        ("あ" * (MAX_BYTES + 1), "longer than"),
        (bytes(MAX_BYTES + 1), "longer than"),
        (docx_of(""), "no text"),
        (BOMB, "too much"),
        (lying(BOMB), "broken|too much"),
        (zipped("word/document.xml", "<a>" * 100_000 + "</a>" * 100_000), "nested too deep"),
        (zipped("word/document.xml", LAUGHS + "<w>&c;</w>"), "document type"),
        (zipped("word/document.xml", (LAUGHS + "<w>&c;</w>").encode("utf-16")), "document type"),
        (zipped("word/document.xml", "<w>&c;</w>"), "broken"),
        (zipped("word/document.xml", "<w>"), "broken"),
        (zipped("word/document.xml", '<?xml version="1.0" encoding="x"?><w/>'), "broken"),
        (zipped("word/document.xml", "<w/>", zipfile.ZIP_LZMA), "no text"),
        (zipped("xl/workbook.xml", "<w/>"), "no .docx"),
        (zipped("word/documents.txt", "<w/>"), "no Word document"),
        (locked(GOOD), "locked"),
        (GOOD[: len(GOOD) // 2], "broken"),
        (GOOD[:60] + b"\xff" * 20 + GOOD[80:], "broken|no text"),
        (GOOD[: GOOD.rindex(b"PK\x01\x02")] + b"PK\x01\x02" * 20_000, "too many"),
    ],
    ids=range(23),
)  # fmt: skip
def test_what_is_no_source_is_refused_with_a_reason(source: str | bytes, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        lay_out(source)


def test_what_is_not_what_it_is_said_to_be_is_refused() -> None:
    with pytest.raises(SourceError, match="no format “pdf”"):
        lay_out("x", format="pdf")
    with pytest.raises(SourceError, match="from its bytes"):
        lay_out("x", format="docx")
    with pytest.raises(SourceError, match="broken"):
        lay_out(b"x", format="docx")
    with pytest.raises(SourceError, match="zip archive"):
        lay_out(GOOD, format="html")
    with pytest.raises(SourceError, match="not written in"):
        lay_out("会議録".encode("cp932"), encoding="utf-8")


@given(st.data())
def test_a_damaged_document_is_a_sheet_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(GOOD) - 1))] = data.draw(st.integers(0, 255))
    sheet = sheet_of(bytes(damaged), "docx")
    if sheet is not None:
        assert_accounted(sheet)


LONG = 200_000


@pytest.mark.parametrize(
    "piece",
    [
        "<", "&", "&#", "<a ", "<a b='", '<a b="<', "<a b=\"<a c='\" d='\" e=\"", "<!--", "<![", "</",
        "<div>", "</div>", "<table>", "<table><tr><td>", "<table><tr><td>あ<td>", "<ol><li>", "<rt>", "<rp>",
        "<script>", "<td colspan=100 rowspan=100>", "<table><tr><td colspan=100 rowspan=100>あ<tr>",
        "|", "|-|\n", "| あ | い |\n|---|---|\n", "**あ", "\\", "□あ", "[ ] あ", "│", "┌┐\n│\n", "# あ\n", ">",
        "--\t---\n", "\r", "\v\t", " ", "\u3000\n", "<p> ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["markdown", "html"])
def test_long_and_deep_sources_are_laid_out(piece: str, form: str) -> None:
    sheet = lay_out(piece * (LONG // len(piece)) + " " * 50_000 + "| あ", format=form)
    assert_accounted(sheet)
    assert len(sheet.text) < 2_000_000


def test_a_table_of_ten_thousand_rows() -> None:
    rows = [[f"{number}番", "山田委員", "出席<br>途中"] for number in range(10_000)]
    expected = "\n".join("\t".join(row).replace("<br>", "\v") for row in rows)
    html = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    pipes = "|項|名|\v|\n|-|-|-|\n".replace("\v", "欄") + "\n".join(
        f"|{'|'.join(row)}|" for row in rows
    )
    assert lay_out(f"<table>{html}</table>", format="html").text == expected
    assert lay_out(pipes).text == "項\t名\t欄\n" + expected
    assert lay_out(docx_of(body_of(rows))).text == expected


@pytest.mark.parametrize("form", [None, "text", "markdown", "html"])
def test_half_a_character_is_refused(form: str | None) -> None:
    """A str may hold a lone surrogate, a document may not."""
    with pytest.raises(SourceError, match="half a character"):
        lay_out("会長：はい。\n\ud842です。", format=form)
