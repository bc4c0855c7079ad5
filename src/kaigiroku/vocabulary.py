"""The code lists of the standard, with their labels in Japanese and English.

Level: valid. A *closed* list is one the library branches on: a document uses its codes and no
others. An *open* list may be extended by anyone with codes of their own, written ``prefix:word``
(``kaede-city:hearing``). No list has a code for “unknown” or “not stated”: that is absence.

Each list stands here once, as the type that the model's fields are declared with; `LISTS` holds
them by name.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Final, Literal, get_args

import attrs

__all__ = ["FOREIGN_CODE", "LISTS", "Code", "CodeList"]

FOREIGN_CODE: Final = "[a-z][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9._-]*"
"""The form of a code or extension key that is not ours: ``prefix:word``."""

_FOREIGN = re.compile(FOREIGN_CODE)


@attrs.frozen
class Code:
    """One code of a list.
    区分の一つ。
    """

    code: str
    """The code as documents write it.
    文書に書く区分。"""

    ja: str
    """The Japanese term.
    日本語の用語。"""

    en: str
    """The English term.
    英語の用語。"""

    basis: str | None = None
    """Where law or practice knows it (for reasons: typical provisions, never to be guessed from).
    典型的な根拠。"""

    applies: Literal["meeting", "record", "both"] | None = None
    """For reasons: what they are used for, closing a meeting, withholding from the record, or both.
    会議の非公開・会議録の非公開のどちらに用いるか。"""


@attrs.frozen
class CodeList:
    """A list of codes, and the marker that ties a field to it.
    区分の一覧。
    """

    name: str
    """The list's name, as the type in the model.
    一覧の名。"""

    ja: str
    """What it is, in Japanese.
    日本語の名称。"""

    en: str
    """What it is, in English.
    英語の名称。"""

    open: bool
    """Whether codes of the form ``prefix:word`` are allowed beside ours.
    独自の区分を認めるか。"""

    codes: Mapping[str, Code] = attrs.field(eq=False, repr=False)
    """The codes by their spelling, in the order of the documentation.
    区分。"""

    def allows(self, text: str) -> bool:
        """Tell whether `text` is one of the codes or, in an open list, a ``prefix:word``."""
        return text in self.codes or (self.open and _FOREIGN.fullmatch(text) is not None)


def _codes(*codes: Code | tuple[str, str, str]) -> dict[str, Code]:
    made = (code if isinstance(code, Code) else Code(*code) for code in codes)
    return {code.code: code for code in made}


def _closed(name: str, ja: str, en: str, *codes: tuple[str, str, str]) -> CodeList:
    return CodeList(name, ja, en, open=False, codes=_codes(*codes))


def _open(name: str, ja: str, en: str, *codes: Code | tuple[str, str, str]) -> CodeList:
    return CodeList(name, ja, en, open=True, codes=_codes(*codes))


# ---------------------------------------------------------------- openness and withholding

OpennessStatus = Annotated[
    Literal["open", "partly-closed", "closed"],
    _closed(
        "OpennessStatus",
        "公開の区分",
        "Openness",
        ("open", "公開", "open to the public"),
        ("partly-closed", "一部非公開（一部公開）", "partly closed"),
        ("closed", "非公開", "closed"),
    ),
]

DisclosureReason = Annotated[
    str,
    _open(
        "DisclosureReason",
        "非公開の理由の区分",
        "Ground for closing or withholding",
        Code("statutory-secret", "法令秘情報", "secret by law", "長崎県情報公開条例7条6号", "both"),
        Code(
            "statutory-closed",
            "法令等により会議が非公開",
            "meeting closed by law or ordinance",
            "調布市情報公開条例26条1項",
            "meeting",
        ),
        Code("personal", "個人に関する情報", "personal information", "情報公開法5条1号", "both"),
        Code(
            "personal.pseudonymised-data",
            "行政機関等匿名加工情報等",
            "anonymised data held by public bodies",
            "情報公開法5条1号の2",
            "record",
        ),
        Code("corporate", "法人等に関する情報", "business information", "情報公開法5条2号", "both"),
        Code(
            "voluntary",
            "公にしない条件で任意に提供された情報",
            "information given voluntarily in confidence",
            "情報公開法5条2号ロ",
            "both",
        ),
        Code(
            "national-security",
            "国の安全等に関する情報",
            "national security and diplomacy",
            "情報公開法5条3号",
            "both",
        ),
        Code(
            "public-safety",
            "公共の安全等に関する情報",
            "public safety and the prevention of crime",
            "情報公開法5条4号",
            "both",
        ),
        Code(
            "deliberation",
            "審議・検討・協議に関する情報",
            "deliberation in progress",
            "情報公開法5条5号",
            "both",
        ),
        Code(
            "operations",
            "事務事業に関する情報",
            "conduct of public business",
            "情報公開法5条6号",
            "both",
        ),
        Code(
            "operations.inspection",
            "監査・検査・取締り・試験・賦課徴収",
            "audit, inspection, examination, taxation",
            "情報公開法5条6号イ",
            "both",
        ),
        Code(
            "operations.contract",
            "契約・交渉・争訟",
            "contracts, negotiation, litigation",
            "情報公開法5条6号ロ",
            "both",
        ),
        Code("operations.research", "調査研究", "research", "情報公開法5条6号ハ", "both"),
        Code("operations.personnel", "人事管理", "personnel", "情報公開法5条6号ニ", "both"),
        Code(
            "operations.enterprise",
            "公営企業等の経営",
            "public enterprise",
            "情報公開法5条6号ホ",
            "both",
        ),
        Code(
            "intergovernmental",
            "国等との協力・指示に関する情報",
            "relations with the State or other governments",
            None,
            "both",
        ),
        Code(
            "proceedings",
            "公正・円滑な議事運営への支障",
            "openness would hinder fair and smooth proceedings",
            None,
            "meeting",
        ),
        Code("adjudication", "審査・認定・争訟の審議", "quasi-judicial review", None, "meeting"),
        Code(
            "secret-session", "秘密会", "secret session of an assembly", "地方自治法115条", "both"
        ),
        Code(
            "withdrawn-remark",
            "取り消された発言",
            "remark withdrawn or ordered withdrawn",
            "地方自治法129条",
            "record",
        ),
        Code("copyright", "著作権等第三者の権利", "rights of third parties", None, "record"),
        Code(
            "existence-refusal",
            "存否応答拒否",
            "existence neither confirmed nor denied",
            "情報公開法8条",
            "record",
        ),
        Code("other", "その他", "other", None, "both"),
    ),
]

WithholdingMethod = Annotated[
    Literal["omitted", "masked", "pseudonymised", "paraphrased", "withdrawn"],
    _closed(
        "WithholdingMethod",
        "伏せ方",
        "How it was withheld",
        ("omitted", "削除", "left out"),
        ("masked", "伏字・墨塗り", "masked"),
        ("pseudonymised", "仮名化", "replaced by a pseudonym"),
        ("paraphrased", "言い換え", "replaced by a paraphrase"),
        ("withdrawn", "発言取消", "withdrawn from the record"),
    ),
]

# ---------------------------------------------------------------- people

Capacity = Annotated[
    str,
    _open(
        "Capacity",
        "出席の立場",
        "Capacity of attending",
        ("chair", "議長・会長・委員長", "chair"),
        ("vice-chair", "副議長・副会長・副委員長", "vice-chair"),
        ("acting-chair", "議長代理・会長代理", "acting chair"),
        ("member", "委員・議員・部員", "member"),
        ("expert", "専門委員・参考人", "expert or witness"),
        ("explainer", "説明員・関係職員・執行部", "official attending to explain"),
        ("secretariat", "事務局・書記", "secretariat"),
        ("observer", "オブザーバー・陪席者", "observer by invitation"),
        ("public", "傍聴者", "member of the public"),
        ("press", "報道関係者", "press"),
    ),
]

AttendanceStatus = Annotated[
    Literal["present", "absent", "late", "left-early", "represented", "standby", "vacant"],
    _closed(
        "AttendanceStatus",
        "出欠",
        "Attendance",
        ("present", "出席", "present"),
        ("absent", "欠席", "absent"),
        ("late", "遅参・遅刻", "came late"),
        ("left-early", "早退", "left early"),
        ("represented", "代理出席（本人は欠席）", "represented by somebody else"),
        ("standby", "待機", "on standby"),
        ("vacant", "欠員", "seat vacant"),
    ),
]

AttendanceMode = Annotated[
    str,
    _open(
        "AttendanceMode",
        "出席の方法",
        "How somebody attended",
        ("in-person", "対面", "in person"),
        ("online", "オンライン・Web", "online"),
        ("telephone", "電話", "by telephone"),
    ),
]

Identification = Annotated[
    Literal["person", "post", "class", "collective", "pseudonym", "hidden"],
    _closed(
        "Identification",
        "発言者の特定の程度",
        "What a speaker's label identifies",
        ("person", "個人（氏名）", "one named person"),
        ("post", "職・役（一人に決まる）", "the one holder of a post"),
        (
            "class",
            "区分（委員・部員・事務局など、一人に決まらない）",
            "one of several, not told which",
        ),
        ("collective", "全員・一同・複数名", "several or all together"),
        ("pseudonym", "仮名（文書内で一貫）", "a pseudonym kept within the document"),
        ("hidden", "伏せられた発言者", "a speaker whose identity is hidden"),
    ),
]

# ---------------------------------------------------------------- the meeting

MeetingMode = Annotated[
    str,
    _open(
        "MeetingMode",
        "開催方法",
        "How the meeting was held",
        ("in-person", "対面", "in person"),
        ("online", "オンライン", "online"),
        ("hybrid", "併用（ハイブリッド）", "in person and online"),
        ("written", "書面開催・持ち回り", "written procedure"),
    ),
]

BodyType = Annotated[
    str,
    _open(
        "BodyType",
        "会議体の種類",
        "Kind of body",
        Code("assembly", "議会（本会議）", "assembly in plenary", "地方自治法89条"),
        Code("assembly-committee", "議会の委員会", "committee of an assembly", "地方自治法109条"),
        Code("executive-board", "行政委員会", "executive board", "地方自治法138条の4第1項"),
        Code("education-board", "教育委員会", "board of education", "地方教育行政法14条"),
        Code("agricultural-committee", "農業委員会", "agricultural committee", "農業委員会法"),
        Code("election-commission", "選挙管理委員会", "election commission", "地方自治法181条"),
        Code(
            "statutory-advisory",
            "附属機関（審議会等）",
            "statutory advisory body",
            "地方自治法138条の4第3項",
        ),
        Code("advisory", "懇談会等（要綱設置）", "advisory body not set up by ordinance"),
        Code("headquarters", "本部会議・庁議", "headquarters or staff meeting"),
        Code("national-council", "国の審議会等", "council of the national government"),
        Code("joint", "一部事務組合・広域連合・合同の会議体", "joint body"),
        Code("other", "その他", "other"),
    ),
]

Counting = Annotated[
    str,
    _open(
        "Counting",
        "回次の数え方",
        "What a number counts",
        ("fiscal-year", "年度", "the fiscal year (1 April to 31 March)"),
        ("calendar-year", "暦年", "the calendar year"),
        ("term", "期（第16期）", "the term of the body"),
        ("session", "会期（第2回定例会）", "the session of an assembly"),
        (
            "meeting",
            "回（年度・期・会期の中の回次）",
            "the meeting within its year, term or session",
        ),
        ("meeting-overall", "通算の回次", "the meeting, counted without a break"),
        ("issue", "号（会議録第18号）", "the issue of the minutes"),
        ("agenda", "議事日程の号", "the issue of the agenda"),
    ),
]

# ---------------------------------------------------------------- agenda and materials

ItemCategory = Annotated[
    str,
    _open(
        "ItemCategory",
        "議題の種類",
        "Kind of agenda item",
        ("deliberation", "協議・審議事項", "for deliberation"),
        ("report", "報告事項", "report"),
        ("resolution", "議決事項・承認事項", "for resolution"),
        ("bill", "議案", "bill"),
        ("inquiry", "諮問", "inquiry put to the body"),
        ("reply", "答申", "reply of the body"),
        ("petition", "請願・陳情", "petition"),
        ("election", "選挙・互選", "election"),
        ("procedure", "開会・署名委員の指名・会期の決定など", "formal business"),
        ("other", "その他", "other"),
    ),
]

ItemState = Annotated[
    str,
    _open(
        "ItemState",
        "議題の扱い",
        "What became of an agenda item",
        ("added", "追加", "added"),
        ("withdrawn", "撤回・取下げ", "withdrawn"),
        ("postponed", "延期・次回送り", "postponed"),
        ("not-reached", "審議に至らず", "not reached"),
    ),
]

Distribution = Annotated[
    str,
    _open(
        "Distribution",
        "資料の配布時期",
        "When a material was handed out",
        ("in-advance", "事前配布", "before the meeting"),
        ("on-the-day", "当日配布", "at the meeting"),
        ("afterwards", "後日配布", "after the meeting"),
        ("collected", "会議後回収", "collected again after the meeting"),
    ),
]

# ---------------------------------------------------------------- proceedings

Act = Annotated[
    str,
    _open(
        "Act",
        "発言の種類",
        "What a remark does",
        ("question", "質問・質疑", "asks"),
        ("answer", "答弁・回答", "answers"),
        ("opinion", "意見・討論", "states an opinion"),
        ("proposal", "提案・提案理由の説明", "proposes"),
        ("request", "要望・指示", "asks for something to be done"),
        ("report", "報告", "reports"),
        ("motion", "動議", "moves"),
        ("retraction", "発言の取消し", "takes an earlier statement back"),
        ("correction", "発言の訂正", "corrects an earlier statement"),
        ("greeting", "挨拶", "greets"),
    ),
]

UnitFidelity = Annotated[
    Literal["verbatim", "edited", "summary", "narrated"],
    _closed(
        "UnitFidelity",
        "記録の精度（単位）",
        "How closely a unit keeps the words",
        ("verbatim", "逐語", "word for word"),
        ("edited", "整文", "lightly edited"),
        ("summary", "要点", "the gist"),
        ("narrated", "地の文（…旨の発言があった）", "narrated in the third person"),
    ),
]

EventType = Annotated[
    str,
    _open(
        "EventType",
        "議事の出来事",
        "What happened",
        ("open", "開会・開議", "the meeting opens"),
        ("close", "閉会・散会", "the meeting closes"),
        ("recess", "休憩", "a recess begins"),
        ("resume", "再開", "the meeting resumes"),
        ("adjourn", "延会", "the meeting is adjourned"),
        ("enter", "入室・入場・着席", "somebody enters"),
        ("leave", "退室・退席・除斥", "somebody leaves"),
        ("chair-change", "議長交代", "the chair changes"),
        ("closed-session-begins", "非公開の開始", "the closed part begins"),
        ("closed-session-ends", "非公開の終了", "the closed part ends"),
        ("public-enters", "傍聴者入室", "the public enters"),
        ("public-leaves", "傍聴者退室", "the public leaves"),
    ),
]

Outcome = Annotated[
    str,
    _open(
        "Outcome",
        "議決・決定の結果",
        "Outcome of a decision",
        ("approved", "可決・承認・決定", "approved"),
        ("approved-amended", "修正可決・一部修正のうえ承認", "approved as amended"),
        ("rejected", "否決・不承認", "rejected"),
        ("noted", "了承・確認（報告を受けた）", "noted"),
        ("continued", "継続審議", "continued"),
        ("withdrawn", "撤回・取下げ", "withdrawn"),
        ("elected", "選出・互選・当選", "elected"),
        ("appointed", "指名", "appointed"),
        ("referred", "付託", "referred"),
        ("replied", "答申", "replied"),
        ("instructed", "指示", "instructed"),
        ("dismissed", "棄却・却下", "dismissed"),
        ("no-decision", "結論に至らず", "no decision"),
    ),
]

Manner = Annotated[
    str,
    _open(
        "Manner",
        "決め方",
        "How a decision was taken",
        ("no-objection", "異議なし（簡易採決）", "without objection"),
        ("show-of-hands", "挙手", "by show of hands"),
        ("standing", "起立", "by standing"),
        ("roll-call", "記名・一人ずつの表明", "by roll call"),
        ("ballot", "投票", "by ballot"),
        ("nomination", "指名推選", "by nomination"),
        ("written", "書面", "in writing"),
        ("chair", "議長・会長の決定", "by the chair"),
        ("law", "法令・条例の定め", "by operation of law"),
    ),
]

Support = Annotated[
    Literal["unanimous", "majority", "minority", "tie"],
    _closed(
        "Support",
        "賛成の程度",
        "How many were in favour",
        ("unanimous", "全員（全会一致・満場一致）", "all"),
        ("majority", "多数", "a majority"),
        ("minority", "少数", "a minority"),
        ("tie", "可否同数", "as many as were against"),
    ),
]

Choice = Annotated[
    str,
    _open(
        "Choice",
        "票の別",
        "Choice in a vote",
        ("for", "賛成", "for"),
        ("against", "反対", "against"),
        ("abstain", "棄権・保留", "abstained"),
        ("blank", "白票", "blank ballot"),
        ("invalid", "無効票", "invalid ballot"),
        ("absent", "欠席・退席（理由を問わない）", "absent from the vote for whatever reason"),
        ("recused", "除斥（利害関係により参与できない）", "excluded by law for an interest"),
        ("not-voting", "表決権なし（議長など）", "without a vote"),
    ),
]

Boundary = Annotated[
    Literal["line", "column", "page"],
    _closed(
        "Boundary",
        "紙面の切れ目",
        "What ends in the print",
        ("line", "改行（行末）", "a line"),
        ("column", "段", "a column"),
        ("page", "改頁", "a page"),
    ),
]

# ---------------------------------------------------------------- the record

RecordFidelity = Annotated[
    str,
    _open(
        "RecordFidelity",
        "会議録の作成方法",
        "How closely the record keeps the words",
        ("verbatim", "全文記録（逐語・速記録）", "word for word"),
        ("edited", "全文記録（整文）", "in full, lightly edited"),
        ("summary-by-speaker", "要点記録（発言者ごと）", "the gist of each remark"),
        ("summary-by-topic", "要点記録（論点ごと）", "the gist by topic"),
        ("outline", "議事要旨・議事概要", "an outline"),
        ("results", "開催結果（結果のみ）", "results only"),
        ("recording", "録音・録画による", "a recording in place of text"),
    ),
]

RecordState = Annotated[
    Literal["draft", "confirmed", "final", "superseded"],
    _closed(
        "RecordState",
        "会議録の確定の状態",
        "State of the record",
        ("draft", "案・未定稿・暫定版", "draft"),
        ("confirmed", "委員確認済", "confirmed by those who spoke"),
        ("final", "確定", "final"),
        ("superseded", "差替え済", "superseded by another"),
    ),
]

Edition = Annotated[
    Literal["full", "public", "extract"],
    _closed(
        "Edition",
        "版",
        "Edition",
        ("full", "原本（全部記録）", "full, with what is withheld from the public"),
        ("public", "公開版", "public"),
        ("extract", "抄録", "extract"),
    ),
]

StepType = Annotated[
    str,
    _open(
        "StepType",
        "会議録の手続",
        "Step in the life of the record",
        ("prepared", "作成・調製", "prepared"),
        ("confirmed", "内容確認", "confirmed"),
        ("approved", "承認・決裁", "approved"),
        ("signed", "署名", "signed"),
        ("published", "公表", "published"),
        ("corrected", "訂正", "corrected"),
    ),
]

Recording = Annotated[
    str,
    _open(
        "Recording",
        "録音・録画の有無",
        "Whether the meeting was recorded",
        ("none", "なし", "not recorded"),
        ("audio", "録音", "sound"),
        ("video", "録画", "picture and sound"),
    ),
]

Relation = Annotated[
    str,
    _open(
        "Relation",
        "関係",
        "What this document is to the other",
        ("full-edition-of", "公開版の原本", "the full edition of that public one"),
        ("public-edition-of", "原本の公開版", "the public edition of that full one"),
        ("extract-of", "抄録", "an extract of it"),
        ("replaces", "差替え", "in its place"),
        ("replaced-by", "差し替えられた", "replaced by it"),
        ("continues", "続き", "its continuation"),
        ("continued-by", "次に続く", "continued by it"),
        ("translation-of", "翻訳", "a translation of it"),
        ("corrects", "訂正", "a correction of it"),
    ),
]

NoneStated = Annotated[
    Literal["agenda", "attendance", "materials", "proceedings"],
    _closed(
        "NoneStated",
        "「なし」と明示されたもの",
        "What is stated to be none",
        ("agenda", "議題なし", "no agenda items"),
        ("attendance", "出席者なし（書面開催など）", "nobody attended"),
        ("materials", "資料なし", "no materials"),
        ("proceedings", "議事なし・発言なし", "nothing was said"),
    ),
]

# ---------------------------------------------------------------- the printed form

FormField = Annotated[
    str,
    _open(
        "FormField",
        "欄の意味",
        "What a cell of the form holds",
        ("title", "会議の名称", "name of the meeting"),
        ("body", "会議体の名称", "name of the body"),
        ("number", "回次", "number of the meeting"),
        ("date", "開催日時", "date and time"),
        ("time-in-session", "会議時間", "time in session"),
        ("location", "開催場所", "place"),
        ("convening", "招集", "how the meeting was called"),
        ("session", "会期", "session of the assembly"),
        ("quorum", "定足数", "quorum"),
        ("legend", "凡例", "legend"),
        ("mode", "開催方法", "how it was held"),
        ("openness", "公開の可否（会議・会議録の両方）", "openness of both"),
        ("openness-of-meeting", "会議の公開・非公開", "openness of the meeting"),
        ("openness-of-minutes", "会議録の公開・非公開", "openness of the minutes"),
        ("reasons", "非公開の理由", "reason for closing"),
        ("attendance", "出席者・欠席者", "attendance"),
        ("observers", "傍聴者", "observers from the public"),
        ("secretariat", "事務局・担当課", "secretariat"),
        ("contact", "問合せ先", "contact"),
        ("agenda", "議題・次第", "agenda"),
        ("materials", "資料", "materials"),
        ("results", "会議の結果", "results"),
        (
            "proceedings",
            "議事（本文の位置）",
            "the proceedings: where the body of the record stands",
        ),
        ("fidelity", "会議録の作成方法", "how the record was made"),
        ("signatories", "署名・確認", "signatures"),
        ("record", "会議録についての事項", "other matters of the record"),
        ("next-meeting", "次回の予定", "next meeting"),
        ("other", "その他", "other"),
    ),
]


LISTS: Final[Mapping[str, CodeList]] = {
    name: marker
    for name, value in list(globals().items())
    for marker in get_args(value)[1:]
    if isinstance(marker, CodeList)
}
"""Every list of the standard by its name."""
