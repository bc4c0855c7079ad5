"""Text: characters that do not survive, printed words that are not in print, labels (TXT).

Print is kept to the letter, with no normalisation; so what is damaged was damaged before it came
here, mostly on the way out of a PDF. The rules on spans are in `kaigiroku.rules.spans`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from kaigiroku.japanese import Damage, find_damage, fold, may_be_damaged
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    Cell,
    Convening,
    Explanation,
    Group,
    LegendEntry,
    Material,
    Presence,
    Quorum,
    Remark,
    Ruling,
    Session,
    Sitting,
    Span,
    Speaker,
    SpeakerSpan,
    Step,
)
from kaigiroku.navigation import own_text
from kaigiroku.rules.facts.survey import Survey, once
from kaigiroku.rules.facts.wording import cited, whole
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []

_MOST_NAMED: Final = 5
"""How many different characters a message names at most."""


@attrs.frozen(eq=False)
class _Damaged:
    """A text in which some characters are damaged in one way."""

    pointer: str
    pieces: tuple[str, ...]

    @property
    def count(self) -> int:
        return sum(map(len, self.pieces))

    def points(self, *, shown: bool) -> str:
        """Name the different characters by their code points, in order, and show them if asked."""
        points = list(dict.fromkeys("".join(self.pieces)))
        named = [
            f"U+{ord(point):04X}" + (f" {point}" if shown else "") for point in points[:_MOST_NAMED]
        ]
        return ", ".join([*named, "…"] if len(points) > _MOST_NAMED else named)


@once
def _damage(survey: Survey) -> Mapping[Damage, list[_Damaged]]:
    """Return the texts that are damaged, by the kind of damage.

    The characters that a span repeats are left out; they are looked at where they stand.
    """
    by_kind: dict[Damage, list[_Damaged]] = {}
    if not may_be_damaged(whole(survey)):
        return by_kind
    for node, pointer, text in survey.places():
        repeated = isinstance(node.thing, Span) and pointer == node.at("text")
        if repeated or not may_be_damaged(text):
            continue
        pieces: dict[Damage, list[str]] = {}
        for kind, start, end in find_damage(text):
            pieces.setdefault(kind, []).append(text[start:end])
        for kind, several in pieces.items():
            by_kind.setdefault(kind, []).append(_Damaged(pointer, tuple(several)))
    return by_kind


# ----------------------------------------------------------------------------------- TXT006


@rule(
    "TXT006",
    "error",
    title=Words(
        "Text holds control characters or noncharacters.",
        "文に、制御文字または文字でない符号が含まれている。",
    ),
    message=Words(
        "This text holds {count} control characters or noncharacters ({points}); take them out, or"
        " put in what stood there in the print.",
        "この文には制御文字または文字でない符号が{count}個あります（{points}）。取り除くか、"
        "紙面にあった文字に置き換えてください。",
    ),
    why=Words(
        "They cannot be seen and mean nothing in print. XML 1.0 cannot hold most of them, so that"
        " the minutes cannot be turned into Word, PDF/UA or any other XML. They come out of PDF,"
        " where a form feed ends a page and lost glyphs leave codes behind.",
        "目に見えず、紙面の文字としての意味を持ちません。その多くはXML 1.0では表せないため、"
        "WordやXMLの文書に変換できなくなります。改頁や、字形の失われた文字の符号として、PDFから紛れ込むことが多いものです。",
    ),
    todo=Words(
        "A form feed becomes a break span, a vertical tab a line feed. Where a letter was lost, put"
        " in the printed one. Line feeds and tabs are no fault.",
        "改頁（U+000C）は切れ目の印（break）に、垂直タブ（U+000B）は改行に改めます。文字が失われていれば、"
        "紙面の文字を入れてください。改行とタブは差し支えありません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "来年度の予\\u000c算について伺います。"}]}
            """,
            at=("/proceedings/0/text",),
        ),
        Case(
            """
            {"title": "会議録\\ufffe", "proceedings": [
              {"kind": "table", "rows": [["区分", "数"], ["大人\\u0000", "1"]]}],
             "extensions": {"x:note": "\\u0085"}}
            """,
            at=("/title", "/proceedings/0/rows/1/0", "/extensions/x:note"),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "text": "来年度の予算について伺います。", "spans": [
            {"kind": "break", "start": 5, "end": 5, "boundary": "page"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "次の2点です。\\n(1)\\t費用\\n(2)\\t𠮷野と葛󠄀城"}]}
        """,
    ),
)
def control_characters(survey: Survey) -> Iterator[Found]:
    """Find control characters and noncharacters."""
    texts: dict[str, tuple[str, ...]] = {}
    for kind in ("control", "noncharacter"):
        for text in _damage(survey).get(kind, ()):
            texts[text.pointer] = (*texts.get(text.pointer, ()), *text.pieces)
    for pointer, pieces in texts.items():
        damaged = _Damaged(pointer, pieces)
        yield found(pointer, count=damaged.count, points=damaged.points(shown=False))


# ----------------------------------------------------------------------------------- TXT007


@rule(
    "TXT007",
    "warning",
    title=Words(
        "Text holds private-use characters.", "文に、外字（私用領域の文字）が含まれている。"
    ),
    message=Words(
        "This text holds {count} private-use characters ({points}), which look different or like"
        " nothing elsewhere; write characters that everybody has.",
        "この文には私用領域の文字が{count}個あります（{points}）。ほかの環境では別の形になるか、表示されません。"
        "どの環境にもある文字で書いてください。",
    ),
    why=Words(
        "A private-use code has no meaning of its own; each office, font or PDF gives it one. In"
        " minutes it is mostly the registered form of a name from an office's own characters"
        " (行政事務標準文字 uses this area too), or a glyph lost on the way out of a PDF.",
        "私用領域の符号に決まった意味はなく、庁内の外字、書体、PDFごとに別の文字が割り当てられます。"
        "会議録では、氏名の外字（行政事務標準文字の一部もこの領域を使います）か、PDFから取り出すときに失われた文字がほとんどです。",
    ),
    todo=Words(
        "For a name use the nearest character of the standard, or one with a variation selector"
        " (葛󠄀); the exact form can stand in a note. If only a picture shows the form, waive this.",
        "氏名は、標準にある最も近い文字か、異体字セレクタ付きの文字（葛󠄀など）で書き、正確な字形は注に記すことができます。"
        "ほかに書きようがないときは、理由を添えてそのままにしてください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "出席委員", "entries": [
              {"label": "\\ue1a3島太郎", "name": "\\ue1a3島太郎"}]}]}
            """,
            at=("/attendance/0/entries/0/label", "/attendance/0/entries/0/name"),
        ),
        Case(
            """
            {"title": "会議録 \\udbc0\\udc00\\ue000\\ue000"}
            """,
            at=("/title",),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "出席委員", "entries": [
          {"label": "髙島太郎", "name": "髙島太郎"}]}]}
        """,
        """
        {"attendance": [{"label": "出席委員", "entries": [
          {"label": "𠮷川葛󠄀子"}, {"label": "﨑山濵男"}]}]}
        """,
    ),
)
def private_use(survey: Survey) -> Iterator[Found]:
    """Find private-use characters."""
    for text in _damage(survey).get("private-use", ()):
        yield found(text.pointer, count=text.count, points=text.points(shown=False))


# ----------------------------------------------------------------------------------- TXT008


@rule(
    "TXT008",
    "note",
    title=Words(
        "Text holds characters that Unicode normalisation changes.",
        "文に、Unicodeの正規化で変わる文字が含まれている。",
    ),
    message=Words(
        "{count} characters of this text ({points}) become others when a program normalises it"
        " (NFC); keep them if the print has them so.",
        "この文の{count}文字（{points}）は、正規化（NFC）をするプログラムを通ると別の文字に変わります。"
        "紙面のとおりであれば、そのままにしてください。",
    ),
    why=Words(
        "Many programs bring text into normal form without asking: 神 (U+FA19) of a registered name"
        " becomes the ordinary 神, and an in two parts becomes one character. This format keeps"
        " text to the code point, but other systems will not.",
        "多くのプログラムは、断りなく文字を正規化します。氏名の神（U+FA19）は通常の神に変わり、"
        "二つの符号で書かれた濁音は一つになります。この形式は文字を1字も変えませんが、ほかの仕組みでは失われます。",
    ),
    todo=Words(
        "In a name leave it, if the person writes it so; a variation selector survives better. What"
        " came about by chance, such as か and a separate voicing mark out of a PDF or a file name"
        " of macOS, should be written as one character.",
        "氏名で本人がその字を用いるときは、そのままにします（異体字セレクタのほうが失われにくい書き方です）。"
        "「か」と濁点が分かれているなど、PDFやmacOSのファイル名から偶然に生じたものは、1文字に直してください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "出席委員", "entries": [{"label": "\\ufa19田委員"}]}]}
            """,
            at=("/attendance/0/entries/0/label",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "か\\u3099いよう物処理", "spans": [
                {"kind": "note", "start": 0, "end": 2, "text": "か\\u3099",
                 "note": "\\ufa1b祉課の資料"}]}]}
            """,
            at=("/proceedings/0/text", "/proceedings/0/spans/0/note"),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "出席委員", "entries": [{"label": "神田委員"}]}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "①は㈱みどりに委託、㋿8年〜9年に10㎡。"},
          {"kind": "remark", "text": "髙橋、﨑山両委員、ｶﾞｲﾄﾞ、葛󠄀城。"}]}
        """,
    ),
)
def unstable(survey: Survey) -> Iterator[Found]:
    """Find characters that NFC changes."""
    for text in _damage(survey).get("unstable", ()):
        yield found(text.pointer, count=text.count, points=text.points(shown=True))


# ----------------------------------------------------------------------------------- TXT009


@rule(
    "TXT009",
    "warning",
    title=Words("Text looks garbled.", "文に、文字化けとみられる箇所がある。"),
    message=Words(
        "“{pieces}” looks like text that was read in the wrong encoding; take the words from the"
        " original again.",
        "「{pieces}」は、別の文字コードとして読まれた文字化けとみられます。原本から文字を取り直してください。",
    ),
    why=Words(
        "Once UTF-8 has been read as Shift_JIS, or letters have become replacement characters, a"
        " search finds nothing and the words may be beyond repair. In about one of eight published"
        " minutes the text was damaged on its way out of the file.",
        "UTF-8をシフトJISとして読んだり、文字が置換文字（U+FFFD）になったりすると、検索にかからず、"
        "元の語に戻せないこともあります。公開された会議録のおよそ8件に1件は、ファイルから取り出した文字に損傷がありました。",
    ),
    todo=Words(
        "Read the source again in the right encoding. If the garbled text stands so in the print,"
        " waive this.",
        "正しい文字コードで元のファイルを読み直してください。紙面そのものが文字化けしているときは、"
        "理由を添えてそのままにしてください。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "text": "来年度の\\ufffd\\ufffd算について伺います。"}]}
            """,
            at=("/proceedings/0/text",),
        ),
        Case(
            """
            {"title": "縺励ｉ縺ｪ縺ｿ", "proceedings": [
              {"kind": "remark", "text": "縺薙ｌ縺九ｉ莨夊ｭｰ繧帝幕縺阪∪縺吶?"}]}
            """,
            at=("/title", "/proceedings/0/text"),
        ),
    ),
    passes=(
        """
        {"proceedings": [{"kind": "remark", "text": "来年度の予算について伺います。"}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "text": "譁という字、繝の一字、ｱｲｳ、naïve café、〓〓、？？？"}]}
        """,
    ),
)
def garbled(survey: Survey) -> Iterator[Found]:
    """Find text that was read in the wrong encoding."""
    for text in _damage(survey).get("mojibake", ()):
        yield found(text.pointer, pieces="…".join(dict.fromkeys(text.pieces[:_MOST_NAMED])))


# ----------------------------------------------------------------------------------- TXT010


@rule(
    "TXT010",
    "note",
    title=Words("Text holds invisible characters.", "文に、目に見えない文字が含まれている。"),
    message=Words(
        "This text holds {count} characters that cannot be seen ({points}); take them out unless"
        " they are needed.",
        "この文には目に見えない文字が{count}個あります（{points}）。必要がなければ取り除いてください。",
    ),
    why=Words(
        "They come with text copied from web pages and word processors. A name with a zero-width"
        " space in it looks right, is not found by a search and does not match the roster; marks of"
        " direction can even show words in another order than they stand.",
        "ウェブページやワープロから写した文に紛れ込みます。ゼロ幅の空白が入った氏名は、見た目は正しくても検索にかからず、"
        "名簿とも一致しません。書字方向を変える文字は、語の並びを実際と違って見せることさえあります。",
    ),
    todo=Words(
        "Take them out. Leave them only in a language that needs them, and variation selectors,"
        " which are not meant here.",
        "取り除いてください。必要とする言語の文ではそのままでかまいません。異体字セレクタは、ここでいう見えない文字に含みません。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "出席委員", "entries": [{"label": "山田\\u200b太郎"}]}]}
            """,
            at=("/attendance/0/entries/0/label",),
        ),
        Case(
            """{"title": "\\ufeff会議録", "meeting": {"name": "本部\\u00ad会議"}}""",
            at=("/title", "/meeting/name"),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "出席委員", "entries": [{"label": "山田太郎"}]}]}
        """,
        """
        {"attendance": [{"label": "出席委員", "entries": [
          {"label": "大 島　やよい"}, {"label": "葛󠄀 城 子"}]}]}
        """,
    ),
)
def invisible(survey: Survey) -> Iterator[Found]:
    """Find characters that cannot be seen."""
    for text in _damage(survey).get("invisible", ()):
        yield found(text.pointer, count=text.count, points=text.points(shown=False))


# ----------------------------------------------------------------------------------- TXT011


@rule(
    "TXT011",
    "note",
    title=Words(
        "Words given as printed stand nowhere in the print.",
        "「原文」とされた語が、紙面のどこにもない。",
    ),
    message=Words(
        "“{words}” is given as printed, but stands neither in the form nor in the text; compare it"
        " with the print.",
        "「{words}」が原文（printed）とされていますが、様式にも本文にもありません。紙面と照らし合わせてください。",
    ),
    why=Words(
        "`printed` holds the exact words of the print, beside what they mean. If it was retyped or"
        " tidied up, a wrong weekday or time in the original can no longer be seen, and the reading"
        " cannot be checked.",
        "`printed`は、意味を表す値に添えて、紙面の語をそのまま残す欄です。打ち直したり整えたりすると、"
        "原本の曜日や時刻の誤りが見えなくなり、読み取りが正しいかどうかも確かめられません。",
    ),
    todo=Words(
        "Copy the words from the form or the text. Width, blanks and line ends do not count here."
        " If they stand in a part of the print that the document leaves out, leave it so.",
        "様式または本文から、その語をそのまま写してください。全角・半角、空白、改行の違いは問いません。"
        "この文書に収めていない紙面の部分にある語であれば、そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"form": [{"label": "日時", "field": "date", "value": "令和8年3月18日（水）午前9時"},
                      {"field": "proceedings"}],
             "meeting": {"sittings": [
               {"printed": "2026年3月18日 午前9時", "date": "2026-03-18", "startTime": "09:00"}]}}
            """,
            at=("/meeting/sittings/0/printed",),
        ),
        Case(
            """
            {"form": [{"label": "場所", "field": "location", "value": "第1会議室"}],
             "meeting": {"quorum": {"printed": "委員10人中8人の出席"}},
             "record": {"steps": [{"step": "prepared", "printed": "作成者　総務課"}]},
             "proceedings": [{"kind": "remark", "text": "委員10人のうち8人の出席です。"}]}
            """,
            at=("/meeting/quorum/printed", "/record/steps/0/printed"),
        ),
    ),
    passes=(
        """
        {"form": [{"label": "日時", "field": "date", "value": "令和8年3月18日（水）午前9時"},
                  {"field": "proceedings"}],
         "meeting": {"sittings": [
           {"printed": "令和8年3月18日（水）午前9時", "date": "2026-03-18",
            "startTime": "09:00"}]}}
        """,
        """
        {"meeting": {"sittings": [{"printed": "令和8年3月18日（水）", "date": "2026-03-18"}]}}
        """,
        """
        {"form": [
          {"label": "日時", "field": "date", "cells": [
            {"label": "開会", "value": "令和８年３月１８日（水）"},
            {"label": "閉会", "value": "午後３時"}]},
          {"label": "公開の可否", "field": "openness", "options": ["公開", "非公開"]}],
         "title": "令和8年第1回定例会会議録",
         "meeting": {"session": {"printed": "令和8年第1回定例会"},
                     "sittings": [{"printed": "令和8年3月18日(水)\\n午後 3時",
                                   "date": "2026-03-18"}],
                     "quorum": {"printed": "委員10人のうち8人の出席です"}},
         "proceedings": [
          {"kind": "table", "rows": [["定足数", "委員１０人のうち８人の出席です"]]}]}
        """,
    ),
)
def not_in_print(survey: Survey) -> Iterator[Found]:
    """Find `printed` words that are neither in the form nor in the text."""
    if not survey.minutes.form:
        return
    quoted = [
        (node, words)
        for cls in _QUOTING
        for node in survey.of(cls)
        if (words := node.thing.printed) is not None
    ]
    header = _folded(_header(survey))
    missing = {
        words
        for words in {words for _, words in quoted}
        if _folded([words]) not in header
        and any(
            _folded([part]) not in header and not _in_body(survey, part) for part in words.split()
        )
    }
    for node, words in quoted:
        if words in missing:
            yield found(node.at("printed"), words=cited(words))


_QUOTING: Final[tuple[type[Any], ...]] = (
    Sitting,
    Convening,
    Session,
    Quorum,
    Ruling,
    Step,
    Presence,
)
"""What quotes the print of these minutes; a legal basis or a place may be cited in other words."""


_WORDS: Final = re.compile("[ぁ-んァ-ヶ一-龠]{2,}")
"""A run of characters that folding mostly leaves alone."""


def _in_body(survey: Survey, part: str) -> bool:
    """Tell whether words without blanks stand in the text, blanks in it left out.

    Where they do not stand there to the letter, the places that have the longest run of kanji and
    kana are looked at closely; without such a run, the whole text is.
    """
    body = _body(survey)
    if part in body:
        return True
    run = max(_WORDS.findall(part), key=len, default="")
    folded, around = _folded([part]), 2 * len(part)
    if not run:
        return folded in _folded_body(survey)
    return any(
        folded in _folded([body[max(0, place.start() - around) : place.start() + around]])
        for place in re.finditer(re.escape(run), body)
    )


def _folded(texts: Iterable[str]) -> str:
    return fold("\n".join(texts))


def _header(survey: Survey) -> Iterator[str]:
    """Go through all that is printed outside the proceedings."""
    told: list[str | None] = [survey.minutes.title]
    for cell in survey.of(Cell):
        told += (cell.thing.label, cell.thing.value, *cell.thing.options, *cell.thing.chosen)
    for item in survey.of(AgendaItem):
        told += (item.thing.number, item.thing.title, item.thing.summary, item.thing.note)
    for group in survey.of(Group):
        told += (group.thing.label, group.thing.note)
    for entry in survey.of(Attendee):
        told += (entry.thing.label, entry.thing.note)
    for material in survey.of(Material):
        told += (material.thing.label, material.thing.title, material.thing.note)
    for symbol in survey.of(LegendEntry):
        told += (symbol.thing.mark, symbol.thing.meaning)
    return (text for text in told if text is not None)


@once
def _body(survey: Survey) -> str:
    """Return the text of all units, and of the decisions in the agenda, without blanks."""
    told = "\n".join(own_text(unit.thing) for unit in survey.units)
    return "".join(told.split())


@once
def _folded_body(survey: Survey) -> str:
    return _folded([_body(survey)])


# ----------------------------------------------------------------------------------- TXT014


@rule(
    "TXT014",
    "warning",
    title=Words(
        "A speaker's mark does not say where the label stands.",
        "発言者名の示し方に、表記の位置を表す＊がない。",
    ),
    message=Words(
        "The mark “{mark}” has {count} ＊; write it with one ＊ in the place of the label, such as"
        " “{better}”.",
        "発言者名の示し方「{mark}」には＊が{count}個あります。表記の位置に＊を一つ置いて書いてください（例：「{better}」）。",
    ),
    why=Words(
        "The mark and the label together give back the print: “○＊　” and 会長 make ○会長. Without"
        " the ＊ (U+FF0A, full width) the label is lost when the minutes are shown; with two it"
        " stands twice.",
        "示し方と表記を合わせると、紙面の形に戻ります。「○＊　」と会長から「○会長　」ができます。"
        "全角の＊（U+FF0A）がなければ、会議録を表示するときに発言者名が消え、二つあれば二度表示されます。",
    ),
    todo=Words(
        "Put the full-width ＊ where the label stands: ＊： before a colon, 【＊】 in brackets, ○＊"
        " after a circle. If the label is not set off by anything, leave the mark out.",
        "表記の位置に全角の＊を書きます。コロンの前なら「＊：」、括弧の中なら「【＊】」、丸印の後なら「○＊」です。"
        "何も付いていなければ、`mark`は書きません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "speaker": {"label": "会長", "mark": "："},
               "text": "開会します。"}]}
            """,
            at=("/proceedings/0/speaker/mark",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "speaker": {"label": "会長", "mark": "【*】"},
               "text": "開会します。"},
              {"kind": "explanation", "speaker": {"label": "事務局", "mark": "○＊（＊）"}}]}
            """,
            at=("/proceedings/0/speaker/mark", "/proceedings/1/speaker/mark"),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "speaker": {"label": "会長", "mark": "＊："},
           "text": "開会します。"}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "speaker": {"label": "会長", "mark": "○＊　"}, "text": "開会します。"},
          {"kind": "remark", "speaker": {"label": "委員*", "mark": "※＊\\n"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "＊＊委員"}, "text": "異議なし。"}]}
        """,
    ),
)
def mark_without_place(survey: Survey) -> Iterator[Found]:
    """Find marks in which not one ＊ stands for the label."""
    marks = {node.thing.mark for node in survey.of(Speaker)}
    wrong = {mark: mark.count("＊") for mark in marks if mark is not None and mark.count("＊") != 1}
    for node in survey.of(Speaker) if wrong else ():
        if (mark := node.thing.mark) in wrong:
            better = _with_one_place(mark)
            yield found(node.at("mark"), mark=mark, count=wrong[mark], better=better)


def _with_one_place(mark: str) -> str:
    """Return what was most likely meant: the first ＊ or * is the label's, else it leads."""
    mark = mark.replace("*", "＊")
    head, place, tail = mark.partition("＊")
    if place:
        return head + place + tail.replace("＊", "")
    return f"{mark[0]}＊{mark[1:]}" if mark[0] in _OPENING else f"＊{mark}"


# ----------------------------------------------------------------------------------- TXT015

_OPENING: Final = "（(【〔[［「『＜<〈《○〇◯◎●◆◇■□△▲※・"
"""What a mark may begin with: an opening bracket or a sign."""

_CLOSING: Final = "）)】〕]］」』＞>〉》：:"
"""What may close a label: a bracket or a colon."""


@rule(
    "TXT015",
    "warning",
    title=Words(
        "A text begins with its speaker's label again.",
        "発言の文が、切り離した発言者の表記でまた始まっている。",
    ),
    message=Words(
        "The text begins with “{words}”, but the speaker's label is set off; take it out of the"
        " text, or mark it there with a speaker span.",
        "文が「{words}」で始まっていますが、発言者の表記は文から切り離されています。文から取り除くか、"
        "文中の発言者の印（speaker）を付けてください。",
    ),
    why=Words(
        "A label that is set off is no part of the text; the two are put together when the minutes"
        " are shown. If it is left in the text as well, it is shown twice, and every count of words"
        " or search for what somebody said is off.",
        "切り離した表記は文に含めず、表示するときに文と合わせます。文の中にも残すと二重に表示され、"
        "発言の字数や検索の結果も狂います。",
    ),
    todo=Words(
        "Where the print has the label before the text, leave it in `speaker` with its `mark` only."
        " Where it stands inside the sentence, leave it there with a speaker span, and no mark.",
        "紙面で発言の前に表記があるときは、`speaker`と`mark`だけに書きます。"
        "文の中にあるときは文に残して発言者の印を付け、`mark`は書きません。",
    ),
    fails=(
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "speaker": {"label": "会長", "mark": "＊："},
               "text": "会長：ただいまから開会します。"}]}
            """,
            at=("/proceedings/0/text",),
        ),
        Case(
            """
            {"proceedings": [
              {"kind": "remark", "speaker": {"label": "佐野委員", "mark": "○＊　"},
               "text": "○佐野委員　費用を伺います。"},
              {"kind": "explanation", "speaker": {"label": "事務局"},
               "text": "【事務局】資料により説明"},
              {"kind": "remark", "speaker": {"label": "事務局", "mark": "＊\\n"},
               "text": "事務局\\n10万円です。"}]}
            """,
            at=("/proceedings/0/text", "/proceedings/1/text", "/proceedings/2/text"),
        ),
    ),
    passes=(
        """
        {"proceedings": [
          {"kind": "remark", "speaker": {"label": "会長", "mark": "＊："},
           "text": "ただいまから開会します。"}]}
        """,
        """
        {"proceedings": [
          {"kind": "remark", "speaker": {"label": "会長", "mark": "＊："},
           "text": "会長を務めます佐野です。"},
          {"kind": "remark", "speaker": {"label": "事務局", "mark": "＊　"},
           "text": "事務局で用意します。"},
          {"kind": "explanation", "speaker": {"label": "事務局", "mark": "〔＊〕"},
           "text": "〔事務局から資料により説明〕"},
          {"kind": "explanation", "speaker": {"label": "事務局"},
           "text": "事務局：資料により説明",
           "spans": [{"kind": "speaker", "start": 0, "end": 3, "text": "事務局"}]},
          {"kind": "remark", "speaker": {"label": "A", "mark": "＊）"},
           "text": "A案のほうがよい。"}]}
        """,
    ),
)
def label_again(survey: Survey) -> Iterator[Found]:
    """Find texts that begin with the label that is set off."""
    for cls in _SPEAKING:
        for node in survey.of(cls):
            unit = node.thing
            speaker, text = unit.speaker, unit.text
            if text is None or speaker is None or (label := speaker.label) is None:
                continue
            mark = speaker.mark or ""
            if label not in text[: len(mark) + len(label) + 1]:
                continue
            words = _lead(text, label, mark)
            if words and not any(isinstance(span, SpeakerSpan) for span in unit.spans):
                yield found(node.at("text"), words=words.strip())


_SPEAKING: Final[tuple[type[Remark | Explanation], ...]] = (Remark, Explanation)


def _lead(text: str, label: str, mark: str) -> str:
    """Return the label with what sets it off, if the text begins so, else nothing."""
    before, _, behind = mark.partition("＊")
    if (before or behind) and text.startswith(before + label + behind):
        return before + label + behind
    head = "" if text.startswith(label) else text[:1]
    lead = head + label
    rest = text[len(lead) :]
    closed = (
        head in _OPENING
        and text.startswith(lead)
        and rest != ""
        and (rest[0] in _CLOSING or (head != "" and rest[0].isspace()))
    )
    return lead + rest[0] if closed else ""
