"""Explanations: what there is to say of each problem that keeps a text from being a document.

Levels: well-formed and valid. Rules carry their explanations with them; those of the problems in
`kaigiroku.problems` stand here, for only programs that explain need them.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from kaigiroku.codec import MAX_BYTES, MAX_DEPTH
from kaigiroku.words import Words

__all__ = ["EXPLANATIONS", "Explanation"]


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a problem matters, and what to do about it."""

    why: Words
    """Why it matters."""

    todo: Words
    """What to do about it."""

    fails: str | bytes
    """A text that has the problem; bytes where no `str` can have it, or none worth reading."""

    passes: str
    """The same text, mended: it is a document."""


_MENDED: Final = """\
{
  "kaigiroku": "1.0",
  "title": "第3回かえで市図書館協議会会議録"
}
"""

EXPLANATIONS: Final[Mapping[str, Explanation]] = {
    # ------------------------------------------------------------------------- well-formed
    "JSN001": Explanation(
        why=Words(
            "JSON is exchanged in UTF-8 (RFC 8259), and so are documents. Shift_JIS and UTF-16 are"
            " what older programs and some settings of Excel and Notepad write. Shift_JIS also"
            " lacks characters that names need, such as 葛󠄀 with its variation selector, and ㋿.",
            "JSONはUTF-8でやり取りするもので（RFC 8259）、この形式の文書も同じです。"
            "古いプログラムや、Excel・メモ帳の設定によっては、Shift_JISやUTF-16で保存されます。"
            "Shift_JISには、異体字セレクタの付いた「葛󠄀」や「㋿」など、"
            "氏名や日付に必要な文字もありません。",
        ),
        todo=Words(
            "Open the file in the program that wrote it and save it as UTF-8. Look at names"
            " afterwards: characters that were lost on the way do not come back by themselves.",
            "作成したプログラムで開き、文字コードをUTF-8にして保存し直してください。"
            "途中で失われた文字は元に戻らないので、保存後に氏名などを確かめてください。",
        ),
        fails=_MENDED.encode("cp932"),
        passes=_MENDED,
    ),
    "JSN002": Explanation(
        why=Words(
            "A byte order mark is invisible, and JSON texts must not begin with one (RFC 8259)."
            " Many programs stop at it with a message about an unexpected character that nobody"
            " can see.",
            "BOM（バイト順マーク）は目に見えない文字で、"
            "JSONの先頭に付けてはならないと定められています（RFC 8259）。"
            "多くのプログラムはここで読むのをやめ、「予期しない文字がある」という、"
            "見ただけでは分からないエラーを出します。",
        ),
        todo=Words(
            "Save the file as “UTF-8”, not as “UTF-8 with BOM” (in Notepad, “UTF-8” is the one"
            " without).",
            "「UTF-8（BOM付き）」ではなく「UTF-8」で保存し直してください（メモ帳では「UTF-8」がBOM"
            "なしです）。",
        ),
        fails="\ufeff" + _MENDED,
        passes=_MENDED,
    ),
    "JSN003": Explanation(
        why=Words(
            "A text that is not JSON cannot be read at all, so nothing else can be said of it. By"
            " hand it mostly happens with a comma too many or too few, a quotation mark or colon in"
            " full width, a comment, or a line end inside a text.",
            "JSONとして読めなければ、ほかのことは何も確かめられません。手で書くときに多いのは、"
            "コンマの過不足、全角の引用符やコロン、コメント、文の途中の改行です。",
        ),
        todo=Words(
            "Mend the place that the message gives; the cause often stands just before it. Write a"
            " line end inside a text as \\n. Editors that know JSON mark such slips while typing.",
            "示された場所を直してください。原因はその直前にあることもよくあります。"
            "文の中の改行は\\nと書きます。JSONに対応したエディターを使うと、"
            "入力中に誤りが分かります。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "title"： "第3回かえで市図書館協議会会議録",
}
""",
        passes=_MENDED,
    ),
    "JSN004": Explanation(
        why=Words(
            "JSON does not say which of two equal keys counts: some programs take the first, most"
            " the last, none says so. One document would then be two, and half of what somebody"
            " wrote would be lost without a sign.",
            "同じキーが2回あるとき、どちらを採るかはJSONの定めになく、"
            "先を採るプログラムも後を採るプログラムもあり、どれも黙って捨てます。"
            "一つの文書が二通りに読まれ、書いた内容の半分が気づかれないまま失われます。",
        ),
        todo=Words(
            "Keep one of the two. Where several are meant, the key takes a list:"
            ' "sittings": [{…}, {…}].',
            "どちらか一方にしてください。いくつもあるものは、"
            '一つのキーに一覧として書きます（"sittings": [{…}, {…}]）。',
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "title": "会議録",
  "title": "第3回かえで市図書館協議会会議録"
}
""",
        passes=_MENDED,
    ),
    "JSN005": Explanation(
        why=Words(
            "NaN and Infinity are no JSON. Spreadsheets and some programs write them for a cell"
            " that is blank or could not be worked out, and they spread into every sum made of"
            " them.",
            "NaNやInfinityはJSONの値ではありません。"
            "空欄や計算できなかった欄の代わりに表計算ソフトなどが書き出すもので、そのままでは、"
            "それを使う集計がすべて壊れます。",
        ),
        todo=Words(
            "Write the number, or leave the key out: absence means “not stated”.",
            "数を書くか、キーごと省いてください。キーがないことは「記載がない」ことを意味します。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "傍聴者", "count": NaN}]
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "傍聴者"}]
}
""",
    ),
    "JSN006": Explanation(
        why=Words(
            "Characters beyond U+FFFF, such as 𠮷, are written in JSON escapes as two halves. When"
            " a program cuts a text between them, half a character is left. It stands for nothing,"
            " and UTF-8 cannot hold it.",
            "「𠮷」など、U+FFFFより後の文字は、JSONのエスケープでは二つに分けて書かれます。"
            "プログラムがその間で文を切ると、文字の半分だけが残ります。"
            "半分だけでは何の文字でもなく、UTF-8で表すこともできません。",
        ),
        todo=Words(
            "Write the whole character, best as it is and not as an escape. Look for the program"
            " that cut it: it counts in UTF-16 units.",
            "元の文字をエスケープせずにそのまま書いてください。"
            "切ったプログラムは文字数をUTF-16の単位で数えているので、あわせて確かめてください。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "委員", "entries": [{"label": "\\ud842野家 修"}]}]
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "委員", "entries": [{"label": "𠮷野家 修"}]}]
}
""",
    ),
    "JSN007": Explanation(
        why=Words(
            f"Objects and lists may be nested {MAX_DEPTH} deep; sections and sub-items of real"
            " minutes need about a dozen. Deeper nesting comes from a program that went astray, or"
            " from somebody who wants to bring readers down.",
            f"入れ子は{MAX_DEPTH}段までです。実際の会議録では、節や下位の議題を重ねても十数段で足ります。"
            "それより深いものは、プログラムの誤りか、読み取る側を止めようとするものです。",
        ),
        todo=Words(
            "Look at the program that wrote the text: it opens brackets that it does not close, or"
            " puts each thing into the one before it.",
            "書き出したプログラムを確かめてください。閉じるべき括弧を閉じていないか、"
            "前のものの中へ次々に入れ込んでいます。",
        ),
        fails='{"kaigiroku": "1.0", "agenda": ['
        + '{"items": [' * (MAX_DEPTH // 2)
        + '{"title": "予算について"}'
        + "]}" * (MAX_DEPTH // 2)
        + "]}",
        passes='{"kaigiroku": "1.0", "agenda": [{"items": [{"title": "予算について"}]}]}',
    ),
    "JSN008": Explanation(
        why=Words(
            f"A text may have {MAX_BYTES} bytes (32 MiB). The longest minutes of a day's sitting"
            " have some hundred thousand characters; what is larger holds many sets of minutes, or"
            " files that do not belong in them. A bound keeps readers from running out of memory.",
            f"大きさは{MAX_BYTES}バイト（32MiB）までです。一日分の長い会議録でも数十万字ほどなので、これより大きいものは、"
            "多数の会議録を一つにまとめたものか、会議録でないファイルです。上限は、"
            "読み取る側のメモリーが尽きるのを防ぎます。",
        ),
        todo=Words(
            "Write one document for each set of minutes. Materials are named and linked, never put"
            " into the document.",
            "会議録ごとに一つの文書にしてください。資料は名称や掲載先を書くだけで、"
            "文書の中には入れません。",
        ),
        fails=bytes(MAX_BYTES + 1),  # nothing of it is read, so that it may as well be zeros
        passes=_MENDED,
    ),
    # ------------------------------------------------------------------------------- valid
    "VAL001": Explanation(
        why=Words(
            "Every key has one type, so that programs can rely on it. Numbers of people are"
            " integers, numbers as printed (第3号) are text, and what may be several is always a"
            " list, even of one.",
            "キーごとに値の型は一つに決まっているので、プログラムはそれを当てにできます。"
            "人数は整数、紙面の番号（第3号など）は文字列、"
            "いくつもありうるものは一つでも一覧（配列）で書きます。",
        ),
        todo=Words(
            "Write the type that the message asks for: text in quotation marks, integers without,"
            " lists in [ ].",
            "求められている型で書いてください。文字列は引用符で囲み、整数は囲まず、"
            "一覧は[ ]で囲みます。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "傍聴者", "count": "3名"}]
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "傍聴者", "count": 3}]
}
""",
    ),
    "VAL002": Explanation(
        why=Words(
            "Very little is required: the version, the `kind` of a unit or span, and that without"
            " which it would be nothing. Without them a reader cannot even tell what is meant.",
            "必須のものはごくわずかで、形式の版、単位や印（span）の種類（`kind`）、"
            "それがなければ成り立たない中身だけです。これらがなければ、"
            "何を表しているのかさえ分かりません。",
        ),
        todo=Words(
            "Add the key. If there is nothing to write in it, take the whole object out.",
            "キーを加えてください。書くべき内容がなければ、その一まとまりを取り除いてください。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "proceedings": [{"text": "ただいまから会議を開きます。"}]
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "proceedings": [{"kind": "remark", "text": "ただいまから会議を開きます。"}]
}
""",
    ),
    "VAL003": Explanation(
        why=Words(
            "Objects are closed: a slip in a key would otherwise be a statement that no program"
            " reads, and nobody would notice. It also keeps later versions free to add keys without"
            " clashing with what somebody made up.",
            "決められたキーのほかは書けません。書けるとすると、綴りを誤ったキーの内容は、"
            "どのプログラムにも読まれないまま見過ごされます。後の版で加えるキーと、"
            "独自に作られたキーとがぶつかることも防ぎます。",
        ),
        todo=Words(
            "Correct the spelling (in documents it is `endTime`, in Python `end_time`), or move the"
            " key to the object that it belongs to. What has no key goes to `extensions`, as"
            " `prefix:name`.",
            "綴りを直すか（文書では`endTime`、Pythonでは`end_time`です）、"
            "正しい場所に移してください。当てはまるキーがない内容は、"
            "`extensions`に`接頭辞:名前`の形で書けます。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "meeting": {"sittings": [{"date": "2026-03-18", "place": "庁議室"}]}
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "meeting": {"sittings": [{"date": "2026-03-18", "location": "庁議室"}]}
}
""",
    ),
    "VAL004": Explanation(
        why=Words(
            "There is one way to say “not stated”: the key is not there. With null there would be"
            " two, and each reader would have to guess whether they differ.",
            "「記載がない」ことは、キーがないことで表します。nullも認めると表し方が二つになり、"
            "その違いに意味があるのか、読む側が迷うことになります。",
        ),
        todo=Words(
            "Take the key out. If the print says that there is none, that is a statement of its"
            " own: `count` 0 for people, otherwise `statedNone`.",
            "キーごと省いてください。紙面に「なし」とあるなら、それは一つの記載です。"
            "人については人数（`count`）を0とし、それ以外は`statedNone`に書きます。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "meeting": {"sittings": [{"date": "2026-03-18", "endTime": null}]}
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "meeting": {"sittings": [{"date": "2026-03-18"}]}
}
""",
    ),
    "VAL005": Explanation(
        why=Words(
            "An empty value could mean “none”, “not stated” or “printed and blank”, and these are"
            " three different things. Each has its own way to be said; only in a cell of the form"
            ' or of a table is "" allowed, for a space that is printed and blank.',
            "空の値は、「なし」「記載がない」「空欄のまま印刷」のどれとも取れますが、この三つは別のことです。それぞれに表し方があり、"
            '""は、様式の欄と表の欄で、空欄のまま印刷されていることを表すときだけ使います。',
        ),
        todo=Words(
            "Not stated: leave the key out. None: `count` 0 for people, `statedNone` for agenda,"
            ' attendance, materials and proceedings. Printed and blank: "" in a cell.',
            "記載がないときはキーごと省きます。「なし」とあるときは、人については人数（`count`）を0とし、"
            '議題・出席者・資料・議事は`statedNone`に書きます。空欄のまま印刷されているときは、様式の欄に""と書きます。',
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "materials": []
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "statedNone": ["materials"]
}
""",
    ),
    "VAL006": Explanation(
        why=Words(
            "`kind` says what a unit of the proceedings or a span is, and so which keys it has."
            " With a kind that nobody knows, nothing else in it can be understood.",
            "`kind`は、議事の単位や文中の印（span）が何であるかを示し、"
            "使えるキーもそれで決まります。種類が分からなければ、ほかの内容も読み取れません。",
        ),
        todo=Words(
            "Write one of the kinds that the message lists. Print that fits none of the units is a"
            " `passage`.",
            "示された種類のいずれかを書いてください。どの単位にも当てはまらない文は`passage`（未分"
            "類の文）とします。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "proceedings": [{"kind": "speech", "text": "ただいまから会議を開きます。"}]
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "proceedings": [{"kind": "remark", "text": "ただいまから会議を開きます。"}]
}
""",
    ),
    "VAL007": Explanation(
        why=Words(
            "Codes are what programs compare and count, in every municipality alike; a code of"
            " somebody's own would be counted nowhere. The printed words have their place beside"
            " them, so that nothing is lost.",
            "区分は、どの自治体の会議録でも同じように比較・集計するためのものです。勝手な区分は、"
            "どこにも数えられません。紙面の言葉はその隣に残せるので、失われるものはありません。",
        ),
        todo=Words(
            "Write the code that fits. If none does, leave the key out; in an open list you may"
            " also write one of your own as `prefix:word`.",
            "当てはまる区分を書いてください。なければキーごと省きます。開いた一覧では、"
            "`接頭辞:語`の形の独自の区分も使えます。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "meeting": {"openness": {"status": "一部非公開"}}
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "meeting": {"openness": {"status": "partly-closed"}}
}
""",
    ),
    "VAL008": Explanation(
        why=Words(
            "Dates, times, ids, addresses and official numbers have one written form each, and"
            " dates must exist, so that they can be sorted and compared. The print keeps its own"
            " form beside them (令和8年3月18日).",
            "日付・時刻・ID・アドレス・公的な番号は、並べ替えや比較ができるよう、"
            "書き方が一つに決まっており、日付は実在する日に限ります。"
            "紙面の書き方（令和8年3月18日など）は、別の項目にそのまま残します。",
        ),
        todo=Words(
            "Write it like the example in the message. A date that the print does not tell in full"
            " is written as far as it is told: 2026-03, or 2026.",
            "示された例のように書いてください。紙面に一部しか書かれていない日付は、"
            "分かるところまで（2026-03、2026）書きます。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "meeting": {"sittings": [{"date": "令和8年3月18日"}]}
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "meeting": {"sittings": [{"printed": "令和8年3月18日", "date": "2026-03-18"}]}
}
""",
    ),
    "VAL009": Explanation(
        why=Words(
            "Numbers have bounds that no real minutes come near: a number of people or votes is not"
            " below zero, a confidence not above 100. What lies outside is a slip.",
            "数には、実際の会議録では届くことのない範囲が決められています。"
            "人数や票数が負になることも、確からしさが100を超えることもなく、"
            "範囲外の数は書き誤りです。",
        ),
        todo=Words(
            "Write the right number, or leave the key out if it is not known.",
            "正しい数を書いてください。分からないときは、キーごと省きます。",
        ),
        fails="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "傍聴者", "count": -1}]
}
""",
        passes="""\
{
  "kaigiroku": "1.0",
  "attendance": [{"label": "傍聴者", "count": 0}]
}
""",
    ),
    "VAL010": Explanation(
        why=Words(
            "The version says by which rules a document is to be read. A newer one may hold what"
            " this library does not know; to read on would be to drop it without a word.",
            "版は、その文書がどの決まりで書かれているかを示します。新しい版には、"
            "このライブラリの知らない内容があるかもしれず、そのまま読めば、"
            "それを黙って捨てることになります。",
        ),
        todo=Words(
            "Write 1.0 if the document was made for it; otherwise install a newer kaigiroku.",
            "1.0の形式で書いた文書なら、1.0としてください。新しい版の文書であれば、"
            "kaigirokuを新しいものにしてください。",
        ),
        fails="""\
{
  "kaigiroku": "2.0",
  "title": "第3回かえで市図書館協議会会議録"
}
""",
        passes=_MENDED,
    ),
    "VAL011": Explanation(
        why=Words(
            "A document says what it is by `kaigiroku`. The address of a schema inside would be a"
            " second statement of the same, soon out of date, and some programs would fetch it from"
            " the network.",
            "文書の形式は`kaigiroku`が示します。スキーマのアドレスを中に書くと、"
            "同じことを二度述べることになって、やがて古くなり、"
            "プログラムによってはそのアドレスへ取りに行ってしまいます。",
        ),
        todo=Words(
            "Take it out. Editors find the schema by the name of the file, *.kaigiroku.json.",
            "取り除いてください。エディターは、ファイル名（*.kaigiroku.json）からスキーマを見つけま"
            "す。",
        ),
        fails="""\
{
  "$schema": "https://www.example.jp/minutes.schema.json",
  "kaigiroku": "1.0",
  "title": "第3回かえで市図書館協議会会議録"
}
""",
        passes=_MENDED,
    ),
}
"""Every code of `kaigiroku.problems.CATALOGUE`, explained."""
