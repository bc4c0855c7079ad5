"""The words of drawn objects: what minutes say, and the characters that trouble programs.

Level: valid. All of it is invented. The first of each are the plainest; drawn text shrinks to them.
"""

from collections.abc import Mapping
from typing import Final

__all__ = ["AWKWARD", "FAMILY_NAMES", "GIVEN_NAMES", "SENTENCES", "words_of"]

AWKWARD: Final = (
    *"\u3000\t\n",  # blanks, and the end of a paragraph
    *'"\\&<',  # what JSON, HTML and others escape
    *"①⑴Ⅳ㈱㍻㋿㎡㍉℡½",  # one character that NFKC makes several
    *"～〜∼~―—–ー－−",  # tildes and strokes that look alike
    *"（）：／，．…‥ＡＢＣ１",  # full width
    *"〇○◯◎●■",  # zero, mark and mask look alike
    *"髙\ufa11德濵邊ヶ",  # variants that no normal form folds
    *"\ufa19\ufa1b\ufa10\ufa12\uf9dc",  # 神福塚晴隆 in forms that even NFC destroys
    "葛\U000e0100",  # with a variation selector
    "か\u3099",  # two code points that NFC makes one
    "ﾄｼ",  # half-width kana
    "𠮷",  # outside the basic plane
    "\ue000",  # private use, as in 行政事務標準文字
    "👪",  # an emoji
)
"""Characters that some program has lost, changed or taken for others."""

SENTENCES: Final = (
    "はい。",
    "異議なし。",
    "ただいまから会議を開きます。",
    "資料1に基づき説明します。",
    "来年度の予算はどうなりますか。",
    "御意見のとおり、検討してまいります。",
    "（1）の件は、3階・4階で試行する予定です。",
    "9:00～9:45に、10ページの表を御覧ください。",
    "髙橋委員の御指摘は「そのとおり」だと思います。",
    "葛󠄀城市の例では、①〜③を㈱みどり興業に委託した。",
    "前段は了承。\n後段は継続とする。",
    '記号の "引用符" と \\ も、そのまま残す。',
    "令和元年度から、約120㎡を使っております……。",
    "―議題について、案のとおり承認―",
)

FAMILY_NAMES: Final = (
    ("山田", "やまだ"),
    ("髙橋", "たかはし"),
    ("大島", "おおしま"),
    ("葛󠄀西", "かさい"),
    ("\ufa19山", "かみやま"),
    ("渡邊", "わたなべ"),
    ("𠮷野", "よしの"),
    ("勅使河原", "てしがわら"),
)
GIVEN_NAMES: Final = (
    ("太郎", "たろう"),
    ("はな子", "はなこ"),
    ("晴美", "はるみ"),
    ("やよい", "やよい"),
    ("健", "けん"),
)
"""With their readings."""

_BODY: Final = ("環境審議会", "総務委員会", "かえで市教育委員会", "デジタル推進本部", "第１分科会")
_LABEL: Final = ("委員", "会長", "事務局", "部員", "【議長】", "○山田委員", "〔事務局〕")

_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "AgendaItem.title": ("計画の改定について", "令和8年度予算（案）について", "その他"),
    "Attendee.label": ("委員", "会長　山田　太郎", "総務部長（本部員）", "同　主事", "ほか25名"),
    "Body.name": _BODY,
    "Cell.label": ("開催日時", "会議の名称", "公開の可否", "出 席 者"),
    "Cell.options": ("公開", "非公開", "一部非公開"),
    "Cell.chosen": ("公開", "非公開", "一部非公開"),
    "Government.name": ("かえで市", "汐見市", "みなと県"),
    "Group.label": ("出席委員", "欠席委員", "事務局", "傍聴者"),
    "Material.label": ("資料1", "資料 1 - 1", "参考資料２", "別紙"),
    "Material.title": ("計画（案）", "利用の状況", "新旧対照表"),
    "Meeting.name": ("環境審議会", "令和7年度　第3回　汐見市環境審議会", "第16期第2回定例会"),
    "Minutes.id": ("https://www.example.jp/kaigiroku/1", "urn:example:minutes:1"),
    "Minutes.title": ("会議録", "会 議 録", "議事要旨"),
    "Number.name": ("定例会", "臨時会"),
    "Office.name": ("情報政策課", "環境部環境政策課", "議会事務局議事課"),
    "Session.name": ("令和8年第2回定例会", "臨時会"),
    "Sitting.name": ("第1日", "第２部", "全体会"),
    "Withheld.label": ("非公開部分", "（非公開）"),
    "affiliation": ("公募市民", "商工会", "自治会連合会"),
    "article": ("7", "8の2"),
    "body": _BODY,
    "candidate": ("山田委員", "白票"),
    "conditions": ("毎年、結果を報告すること。", "付帯意見を付す。"),
    "contact": ("電話 0999-00-0000（内線12）",),
    "extent": ("12字", "発言2件", "約5分間"),
    "heading": ("1 開会", "協議事項（1）計画の改定について", "議案第3号"),
    "instrument": ("かえで市情報公開条例", "環境審議会会議規則"),
    "item": ("2", "ロ"),
    "label": _LABEL,
    "licence": ("CC-BY-4.0", "政府標準利用規約（第2.0版）"),
    "location": ("庁議室（本庁舎5階）", "第１委員会室"),
    "mark": ("＊：", "【＊】", "○＊", "（＊）"),
    "meaning": ("委員長", "事務局"),
    "number": ("1", "(1)", "議案第3号", "①"),
    "opens_when": ("関係する手続の終了後",),
    "page": ("3", "- 12 -"),
    "paragraph": ("1", "2"),
    "parent": ("しらなみ市議会",),
    "political_group": ("みどり会", "無会派"),
    "position": ("総務部長", "情報政策課管理グループ係長", "教育長"),
    "printed": ("第7条第2号", "午後2時〇分", "会長から書面で招集"),
    "reading": ("かさい", "もり"),
    "reason": ("原本の記載のとおり。",),
    "right": ("84件",),
    "role": ("会長", "副会長", "9番委員"),
    "rows": ("区分", "120", "―", "１，０００千円"),
    "seat": ("9番", "１０番"),
    "shown": ("■■■", "（非公開）", "甲社"),
    "source": ("かえで市長からの依頼",),
    "starts_after": ("本会議の散会後",),
    "title": ("計画の改定について", "前回の会議録"),
    "tool": ("会議録変換プログラム",),
    "version": ("2.1",),
    "wrong": ("48件",),
}


def words_of(owner: str, field: str) -> tuple[str, ...]:
    """Return what a field of a class may say, by their names; sentences if nothing else fits."""
    return _WORDS.get(f"{owner}.{field}") or _WORDS.get(field) or SENTENCES[:4]
