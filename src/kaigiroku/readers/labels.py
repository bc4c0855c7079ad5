"""Labels: how offices call the cells of their forms, and which matter each means.

The words are those of the survey of 205 real minutes, and of the rules that say what minutes must
hold (茅ヶ崎市, 浜松市, 湧水町 and others).
"""

import itertools
import re
from typing import Final

import attrs

from kaigiroku.japanese import leading_number, narrow, number_style

__all__ = ["Label", "bare_label", "field_of", "guess_field", "label_at", "same_number"]

_WORDS: Final[dict[str, str]] = {
    "title": (
        "会議の名称|会議名|会議名称|会議の名前|審議会等名称|審議会等の名称|会議等の名称|件名"
        "|会議の件名|会合名|委員会名|部会名|協議会名|事業名|会議"
    ),
    "body": (
        "附属機関又は会議体の名称|附属機関等の名称|附属機関の名称|附属機関等名|附属機関名"
        "|会議体の名称|会議体名|審議会名|審議会の名称|懇談会等の名称|機関の名称|機関名|組織名"
    ),
    "number": "回次|開催回数|回数|開催回|第回",
    "date": (
        "開催日時|日時|開催日|開催年月日|開会日時|開会日|開催月日|日付|開催期日|期日|招集年月日"
        "|招集日時|会議日時|開催時間|年月日|開催年月日時|開会年月日|会議開催日時|実施日時"
        "|実施日|会議の日時|開催の日時|開議日時|会議年月日|会議の期日|開催日及び時間"
        "|開催日・時間|日時及び時間|とき|開催期間|回答期間|書面審議期間|審議期間|開催時期"
        "|開会及び閉会の日時|開会及び閉会|開会及び閉会に関する事項|会議時刻|時間|開始時間|時刻"
        "|開会時間|閉会時間|開会時刻|閉会時刻|閉会日時|開始時刻|終了時刻|開会|閉会|開閉会日時"
        "|開閉会の日時|開始日時|終了日時"
    ),
    "date+location": (
        "日時及び場所|日時・場所|開催日時及び場所|開催日時・場所|日時場所|開催の日時及び場所"
        "|会議の日時及び場所|日時、場所|開催日時及び開催場所|日時と場所|開催日時、場所"
        "|開会の日時及び場所|会議の開催日時及び場所"
    ),
    "time-in-session": "会議時間|所要時間|審議時間",
    "location": (
        "開催場所|場所|会場|開会場所|招集場所|招集の場所|会議場所|会議の場所|開催会場"
        "|開催の場所|ところ|会議開催場所|実施場所|場所・方法|会議会場"
    ),
    "convening": "招集者|招集|招集日|招集の日",
    "session": "会期",
    "mode": "開催方法|開催形態|会議の開催方法|開催形式|会議形式|開催方式|会議の方法|実施方法",
    "quorum": "定足数",
    "openness": (
        "公開の可否|公開・非公開の別|公開又は非公開の別|公開・非公開|公開非公開の別"
        "|会議及び会議録の公開の可否|公開区分|公開状況|公開の状況|公開の別|公開・非公開の状況"
    ),
    "openness-of-meeting": (
        "会議の公開・非公開|会議の公開又は非公開|会議の公開・非公開の別"
        "|会議の公開又は非公開の別|会議の公開|会議の公開の可否|会議の公開・非公開の区分"
        "|会議の公開状況|会議の公開区分|会議の公開・一部公開・非公開の別"
        "|会議の公開等|会議公開の可否|会議の公開又は非公開の区分|公開・非公開の区分"
        "|会議の公開可否|会議の公開・非公開について|傍聴の可否|会議の公開・一部公開・非公開"
        "|公開・一部公開・非公開の別"
    ),
    "openness-of-minutes": (
        "会議録の公開・非公開|会議録の公開又は非公開|会議録の公開|会議録の公開の可否"
        "|会議録の公開・非公開の別|議事録の公開|議事録の公開・非公開|議事録の公開の可否"
        "|議事録の公開・非公開の別|会議録の公開又は非公開の別|会議録の公開区分|会議録公開の可否"
        "|議事録の公開区分|会議録の公開・一部公開・非公開の別|会議録の公開可否|議事録の公開可否"
        "|会議録の公開状況"
    ),
    "reasons": "その理由|理由|非公開の根拠|非公開理由の根拠",
    "attendance": (
        "出席状況|出欠状況|出欠|委員の出欠|委員の出席状況|委員出席状況|参加者|参加委員|構成員"
        "|委員|出席者及び欠席者|出席委員及び欠席委員|委員の出席|会議出席者|会議の出席者|メンバー"
        "|会議の構成員|出席者職氏名|出席|委員出欠|委員の出欠状況|本部員|部員|議員"
    ),
    "attendance-": "欠席",
    "secretariat": (
        "事務局|事務局（担当課）|事務局(担当課)|担当課|会議の庶務を行う課名|担当部課名|担当部署"
        "|主管課|所管課|事務局職員|出席事務局|担当課名|事務局担当課|情報発信元|所管部署|所管"
        "|庶務|所属|庶務担当課|事務局の名称|担当部局|担当部課|事務局名|主管課名|所管課名"
        "|事務局所属|議会事務局職員|事務局出席者|出席事務局職員|出席職員|事務局員|議会事務局"
        "|担当書記|書記|事務局職員の職氏名|出席職員の職・氏名|事務局（職・氏名）"
        "|事務局職員の職・氏名|事務局職氏名|出席した事務局職員|職務のため出席した者"
        "|職務のため出席した事務局職員|職務のため議場に出席した者|本会議に職務のため出席した者"
        "|会議に出席した事務局職員|事務局等|市側出席者|市出席者|事務局出席職員"
    ),
    "explainers": (
        "説明員|説明者|出席説明員|説明のため出席した者|説明のために出席した者|関係職員"
        "|出席した関係職員|出席関係職員|関係者|説明のため出席した職員|関係課|関係課職員|執行部"
        "|市執行部|町執行部|執行機関|理事者|理事者側|出席理事者|説明職員|説明のための出席者"
        "|会議に説明のため出席した者|市職員|町職員|区職員|出席した職員|行政側|行政|幹事|参与"
        "|関係部署|関係課出席者|関係機関|説明出席者|説明のため出席した説明員|幹事会|担当職員"
        "|出席関係者|所管課職員|その他の出席者|その他出席者|その他の者|オブザーバー|陪席者"
        "|参列者|参考人|受託業者|受託者|委託業者|委託事業者|コンサルタント|アドバイザー"
        "|専門委員|報告者|発表者|委員外議員|会議に出席した関係職員|講師|ゲスト|委員以外の出席者"
        "|委員以外の者|専門家|招待者|顧問|臨時委員|特別委員|推進委員|ファシリテーター|助言者"
    ),
    "observers": (
        "傍聴者|傍聴者数|傍聴者の数|傍聴人の数|傍聴人|傍聴人数|傍聴|傍聴者等|会議を傍聴した人"
        "|傍聴者人数|傍聴の有無|傍聴者の有無|傍聴人の有無|傍聴者（人）数|傍聴者の人数"
        "|傍聴人の人数|傍聴の人数|一般傍聴者|傍聴者の定員|傍聴の状況|傍聴状況|傍聴人等"
        "|傍聴者氏名|傍聴定員|報道関係者|取材"
    ),
    "contact": (
        "問合せ先|お問い合わせ|お問い合わせ先|問い合わせ先|お問合せ先|電話|電話番号|連絡先"
        "|問合せ|担当|問合わせ先|お問合せ|この会議録に関する問合せ先|会議録に関する問合せ先"
        "|会議録の問合せ先|お問い合せ|メール|E-mail|ファクス|FAX|担当者"
    ),
    "agenda": (
        "議題|議 題|次第|会議次第|議事日程|会議の次第|会議に付した事件|会議に付した案件"
        "|会議に付した議題|案件|付議事件|付議案件|審議事項|議題等|テーマ|会議の議題|議案|議題名"
        "|日程|審査日程|会議日程|審査案件|協議題|議題・議事|議題及び議事|議題（議事）|会議案件"
        "|付議事項|議事次第|会議の案件|審議案件|本日の議題|本日の会議に付した事件"
        "|本日の会議に付した案件|調査事件|審査事件|会議事項|議題（案件）|案件名"
        "|会議の次第及び議題|検討事項|本日の案件|議事日程及び案件|会議題目|審議題"
        "|議題及び議事の要旨|議事項目|主な議題|会議次第及び議題|会議録次第|会議の議事日程"
        "|付議議案|提出議案"
    ),
    "materials": (
        "資料|配布資料|提出資料|配付資料|会議資料|参考資料|提出された資料|添付資料|資料名"
        "|使用資料|会議資料の名称|資料一覧|配布資料一覧|配付資料一覧|会議に使用した資料|資料等"
        "|当日配布資料|事前配布資料|会議で配布した資料|配布資料等|使用した資料|会議の資料"
        "|会議資料名|提出書類|会議資料等|会議に提出された資料|配布した資料|資料の名称"
        "|会議の資料の名称|会議で使用した資料|提出された資料の名称|提出資料名|配布資料名"
        "|関係資料|資料番号|配布資料の名称|配付資料の名称"
    ),
    "results": (
        "会議の結果|会議結果|審議結果|審議の結果|決定事項|決議事項|議決事項"
        "|会議の結果及び主な意見|協議結果|結果|議決結果|会議の結論|審議会の結果|審査結果"
        "|決定内容|会議結果の概要|審議等の結果"
    ),
    "fidelity": (
        "会議録の作成方法|会議録作成方法|会議録の種類|会議録の記録方法|記録方法|会議録の形式"
        "|議事録の作成方法|作成方法|会議録の作成形式|会議録の記載方法|会議録の作成方法の別"
        "|会議録の別"
    ),
    "signatories": (
        "会議録署名委員|署名委員|会議録署名人|議事録署名人|議事録署名委員|会議録署名議員"
        "|会議録署名者|議事録署名者|署名人|署名者|会議録署名|議事録署名|署名|委員長署名"
        "|会長署名|会議録の署名|署名議員|署名する者|会議録の署名委員|会議録署名委員の氏名"
        "|会議録署名人の氏名|議事録署名委員の氏名|会議録の署名者"
    ),
    "record": (
        "会議録の確認|議事録の確認|会議録作成者|調製者|会議録調製者|作成者|記録者|会議録の調製"
        "|議事録作成者|会議録作成年月日|会議録作成日|作成年月日|議事録作成日|会議録の作成者"
        "|会議録作成|会議録の作成|確定日|会議録確定日|会議録の確定|記録|会議録作成職員"
        "|会議録確定年月日|会議録の承認|会議録の公表|公表日|会議録を作成した者|会議録調製"
        "|議事録作成|調製|会議録の調製者|会議書記"
    ),
    "next-meeting": (
        "次回の予定|次回予定|次回会議|次回開催|次回開催予定|次回日程|次回の開催予定|次回開催日"
        "|次回|次回会議予定|次回会議の予定|次回の会議|次回の日程|次回開催日時|次回の開催"
        "|次回の開催日程|次回開催日程|次回会議日程"
    ),
    "legend": "凡例|発言者の表記|発言者の記号|記号の説明|発言者凡例|表記",
    "other": (
        "備考|特記事項|その他|そのほか|摘要|その他必要事項|その他の事項|備考欄|会議の目的|目的"
        "|議長|会長|委員長|議長の氏名|議長（委員長・会長等）の氏名|司会|進行|会議主宰者|主宰"
        "|主催|主催者|議事進行|任期|根拠法令|設置根拠|会議の根拠|座長|要約筆記|手話通訳"
        "|司会進行|会長氏名|委員長氏名|議長名|開会宣告|閉会宣告|開会の宣告|委員定数|定数|委員数"
        "|開会・閉会の宣告|法令根拠|議決権|関連ファイル|ページ番号|更新日|掲載日|公開日"
        "|公開期間|会議録の公開方法|分類|年度|会議種別|種別|公開予定日"
    ),
    "proceedings": (
        "議事|会議の内容|審議内容|審議の内容|議事録|発言内容|会議経過|会議の経過|議事の経過"
        "|審議経過|審議の経過|会議の概要|協議内容|議事の大要|議事の概要|議事概要|議事要旨"
        "|会議内容|会議記録|会議の記録|会議録|議事経過|審議の概要|審議概要|会議概要|発言の内容"
        "|発言要旨|発言の要旨|議事の要旨|会議の要旨|議事の経過及び結果"
        "|議事の経過の概要及びその結果|議事の経過とその結果|主な発言|主な意見|主な発言内容"
        "|主な意見等|会議の経過及び結果|審議等の内容|協議の内容|審議の内容及び結果|議事の内容"
        "|会議の内容（要旨）|内容|議事内容及び結果|議事の経過の要領及びその結果|会議の顛末"
        "|会議のてん末|議事の顛末|議事のてん末|質疑応答|質疑・応答|質疑応答の内容|主な質疑"
        "|意見の概要|意見・質疑の概要|議事・審議内容|経過|会議要旨|概要|議事詳細"
        "|審議及び協議の内容|発言記録|会議の経過と結果|議事要録|議事及び経過|会議の大要"
        "|審議の状況|会議の状況|発言録|質疑内容|審議|会議の議事|議題ごとの内容|会議の詳細"
        "|審議等の概要|議事内容|会議の経過（議事の要旨）|議題及び発言内容|議事の内容等"
        "|意見交換の概要|議事の記録"
    ),
}
_FIELDS: Final = {
    "".join(narrow(word).split()): field
    for field, words in _WORDS.items()
    for word in words.split("|")
}
_FIELDS.update(
    (f"{how}{who}{tail}", field)
    for field, hows in (
        ("attendance", ("出席", "出席した", "会議に出席した", "応招")),
        ("attendance-", ("欠席", "欠席した", "会議に欠席した", "不応招")),
    )
    for how in hows
    for who in (
        "者",
        "委員",
        "議員",
        "部員",
        "本部員",
        "構成員",
        "会員",
        "農業委員",
        "推進委員",
        "教育委員",
        "役員",
        "評議員",
        "幹事",
        "理事",
    )
    for tail in ("", "等", "名", "氏名", "の氏名", "名簿", "数")
)
_FIELDS.update(
    (f"{of}{state}{tail}", "reasons")
    for of in ("", *(f"{what}{of}" for what in ("会議", "会議録", "議事録") for of in ("の", "を")))
    for state in (
        "非公開",
        "一部非公開",
        "一部公開",
        "公開しない",
        "公開できない",
        *(
            f"{one}{sign}{other}"
            for sign in ("又は", "・", "、", "及び")
            for one, other in itertools.permutations(("非公開", "一部公開", "一部非公開"), 2)
        ),
        "非公開(一部公開)",
        "非公開(一部非公開)",
        "非公開(一部非公開を含む)",
    )
    for tail in (
        "理由",
        "の理由",
        "とした理由",
        "とする理由",
        "にした理由",
        "にする理由",
        "となった理由",
        "の場合の理由",
        "の場合はその理由",
        "の場合は、その理由",
        "の場合、その理由",
    )
)
_STRONG: Final = frozenset(
    {
        "date",
        "location",
        "date+location",
        "attendance",
        "attendance-",
        "observers",
        "secretariat",
        "openness",
        "openness-of-meeting",
        "openness-of-minutes",
        "reasons",
        "agenda",
        "materials",
        "title",
        "body",
        "explainers",
        "fidelity",
        "mode",
        "contact",
        "signatories",
    }
)

_DECORATION: Final = re.compile(r"[■□◆◇●○◎◯〇・▼▽▲△★☆*※>#◼▪◉＊･•\-]{1,2}[ ]{0,8}")
_NUMBERED: Final = re.compile(
    r"(?:\(? ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[アイウエオカキクケコ]) ?\)"
    r"|(?:第 ?)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?: ?[.．、:]|(?= ))"
    r"|(?:第 ?)?[0-9]{1,2}(?=[^0-9 .:,年月日時分回名人件号期条項])|[①-⑳Ⅰ-Ⅻ])[ ]{0,8}"
)
_OPEN: Final = "("
_PAREN: Final = re.compile(
    r" ?\((?!(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[ア-コ])\))[^()\n]{1,24}\)"
)
_END: Final = re.compile(r"[ ]*[:：]|[ ]{1,}|$|\t")
_BLANKS: Final = re.compile(r"[ ]*")
_LONGEST: Final = max(map(len, _FIELDS))

Kind = str


@attrs.frozen(eq=False)
class Label:
    """A label at the beginning of a line."""

    field: str
    """Which matter it means, one of the labels of this module; ``""`` if that is not known."""

    end: int
    """Where the label ends in the line, its colon and brackets included."""

    rest: int
    """Where the value begins; the end of the line if nothing follows."""

    word: tuple[int, int]
    """Where its words stand, without number, brackets and colon."""

    style: str | None
    """The style of its number, if it has one."""

    number: tuple[int, ...] | None
    """Its number."""

    set_off: bool
    """Whether a colon, brackets, TAB or the end of the line set it off, not only blanks."""

    @property
    def strong(self) -> bool:
        """Whether no heading or remark begins so by chance."""
        return self.field in _STRONG


def bare_label(text: str) -> str:
    """Return the words of a label: without number, decoration, brackets and colon."""
    flat = narrow(text).strip()
    start = _start(flat)
    end = len(flat)
    while end > start and flat[end - 1] in " :":
        end -= 1
    if _stands_in_brackets(flat[start:end]):
        start, end = start + 1, end - 1
    lead = len(text) - len(text.lstrip())
    return text[lead + start : lead + end].strip()


def _stands_in_brackets(flat: str) -> bool:
    depth = 0
    for place, sign in enumerate(flat):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place > 0 and place == len(flat) - 1
    return False


def _start(flat: str) -> int:
    at = 0
    for pattern in (_DECORATION, _NUMBERED, _DECORATION):
        found = pattern.match(flat, at)
        if found is not None and found.end() < len(flat):
            at = found.end()
    return at


def field_of(words: str) -> str | None:
    """Return which matter the words of a label mean, or None."""
    key = "".join(narrow(words).split())
    found = _FIELDS.get(key) or _FIELDS.get(key.replace("または", "又は"))
    if found is not None:
        return found
    plain = re.sub(r"\([^()]*\)", "", key)
    if plain and plain != key:
        return _FIELDS.get(plain)
    return None


_GUESSES: Final = (
    ("attendance-", re.compile("欠席")),
    ("observers", re.compile("傍聴")),
    ("secretariat", re.compile("事務局|書記|庶務")),
    (
        "explainers",
        re.compile("(?:委員外|説明|職員|関係|執行部|理事者).*(?:出席|参加)|列席|陪席|参考人"),
    ),
    ("attendance", re.compile("出席|参加者|委員名")),
    ("materials", re.compile("資料")),
    ("date", re.compile("日時|期日|年月日")),
    ("location", re.compile("場所|会場")),
    ("agenda", re.compile("議題|議事日程|案件|次第|事件")),
    ("signatories", re.compile("署名")),
    ("reasons", re.compile("非公開.*理由|理由.*非公開")),
    ("openness-of-minutes", re.compile("(?:会議録|議事録).*公開")),
    ("openness-of-meeting", re.compile("公開")),
)


def guess_field(words: str) -> str:
    """Return which matter the words of a label are about, by what they hold; ``""`` if unknown."""
    key = "".join(narrow(words).split())
    return field_of(words) or next((f for f, pattern in _GUESSES if pattern.search(key)), "")


def label_at(flat: str) -> Label | None:
    """Return the label that a line begins with, or None.

    Its words may be padded with blanks (日　　時), stand in brackets (【日時】), behind a number or
    a sign, and carry an explanation in brackets (出席者（敬称略）). `flat` is the line, narrow.
    """
    at = _start(flat)
    number, style = leading_number(flat), number_style(flat)
    in_brackets = flat[at : at + 1] == _OPEN
    begin = at + 1 if in_brackets else at
    found = _longest_word(flat, begin, in_brackets=in_brackets)
    if found is None:
        return None
    field, end = found
    word = (begin, end)
    if in_brackets:
        inner = _PAREN.match(flat, end)
        behind = inner.end() if inner is not None else end
        close = flat.find(")", behind)
        if close < 0 or close - end > 24 or re.search("[0-9]|なし", flat[behind:close]):
            return None
        end = close + 1
    return _ended(flat, field, end, word, style, number, in_brackets=in_brackets)


def _ended(
    flat: str,
    field: str,
    end: int,
    word: tuple[int, int],
    style: str | None,
    number: tuple[int, ...] | None,
    *,
    in_brackets: bool,
) -> Label | None:
    paren = _PAREN.match(flat, end)
    if paren is not None:
        after = paren.end()
        if flat[after : after + 1] in {"", ":", " "} and field != "other":
            end = after
            word = (word[0], after)
    close = _END.match(flat, end)
    if close is None:
        return Label(field, end, end, word, style, number, set_off=True)
    has_colon = ":" in close.group()
    label_end = close.end() if has_colon else end
    rest = label_end
    blanks = _BLANKS.match(flat, rest)
    rest = blanks.end() if blanks else rest
    set_off = has_colon or in_brackets or rest >= len(flat)
    return Label(field, label_end, rest, word, style, number, set_off=set_off)


# What may follow a numbered label at once, where blanks were lost: 1 日時平成18年, 2 場所市役所.
_GLUED: Final = {
    "date": re.compile("(?:令和|平成|昭和|20[0-9]{2}年)"),
    "location": re.compile(
        "[^ :()のをはにとで、及・]{2,12}(?:室|所|場|館|階|ホール|センター|庁舎)"
    ),
    "attendance": re.compile("(?:会長|委員長|委員 |座長|議長|部会長|別紙)"),
    "attendance-": re.compile("(?:会長|委員長|委員 |なし|副)"),
    "observers": re.compile("(?:[0-9]{1,3}[人名]|なし)"),
    "agenda": re.compile("(?:[0-9] |議案第|諮問第|\\(1\\))"),
    "materials": re.compile("(?:・|資料|別紙|なし)"),
}


def _longest_word(flat: str, begin: int, *, in_brackets: bool) -> tuple[str, int] | None:
    """Return the longest known label that begins at a place, and where it ends."""
    key = ""
    best: tuple[str, int] | None = None
    blanks = 0
    for place in range(begin, min(len(flat), begin + 60)):
        sign = flat[place]
        if sign == " ":
            blanks += 1
            if blanks > 12:
                break
            continue
        blanks = 0
        key += sign
        if len(key) > _LONGEST:
            break
        field = _FIELDS.get(key)
        if field is not None:
            following = flat[place + 1 : place + 2]
            after = flat[place + 1 : place + 12].lstrip()[:1]
            if (
                following == " "
                and after in {"長", "員"}
                and key.endswith(("局", "課", "部", "室"))
            ):
                continue
            glued = _GLUED.get(field)
            if (
                glued is not None
                and begin
                and flat[begin - 1] in " 0123456789.)"
                and (not in_brackets and glued.match(flat, place + 1))
            ):
                best = (field, place + 1)
            if following in {"", " ", ":", "("} or (in_brackets and following == ")"):
                best = (field, place + 1)
    return best


def same_number(before: "Label | None", now: Label) -> bool:
    """Tell whether the number of a label goes on from that of the label before it."""
    if before is None or before.number is None or now.number is None:
        return False
    return before.style == now.style and now.number[-1] == before.number[-1] + 1
