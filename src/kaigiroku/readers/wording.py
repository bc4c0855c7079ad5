"""Wording: what a line tells by its words, whatever layout it stands in.

Each function is given the characters of a line or a paragraph and returns what they tell in the
terms of the model, or None. The words are those of the survey of 205 real minutes.
"""

import re
from typing import Any, Final, Literal

import attrs

from kaigiroku.japanese import find_times, narrow

__all__ = [
    "Explained",
    "Told",
    "act_of",
    "bracketed",
    "decision",
    "direction_spans",
    "event",
    "explanation",
    "narrated",
    "spoken_decision",
    "summary_label",
    "withheld_notice",
    "withheld_spans",
]

Told = dict[str, Any]
"""Fields of a unit, in wire names."""

_OPENING: Final = "([{<＜〈《【〔［（-—―─=＝＊*※"
_PAIRS: Final = {"(": ")", "-": "-", "=": "=", "*": "*", "※": "", "{": "}"}


def bracketed(flat: str) -> str | None:
    """Return what stands inside the brackets or dashes that a whole line stands in, or None."""
    if len(flat) < 2:  # noqa: PLR2004
        return None
    if flat[0] == "※":
        return flat[1:].strip()
    if flat[0] == "(":
        depth = 0
        for place, sign in enumerate(flat):
            depth += (sign == "(") - (sign == ")")
            if depth == 0:
                return flat[1:place].strip() if place == len(flat) - 1 else None
        return None
    for sign in "-=*・":
        if flat[0] == sign and flat[-1] == sign:
            inner = flat.strip(f"{sign} ")
            return inner or None
    return None


# ------------------------------------------------------------------------------ decisions

_OUTCOMES: Final = tuple(
    (re.compile(pattern), outcome)
    for pattern, outcome in (
        (
            "継続審[査議]|継続協議|継続審議|次回(?:に|へ)?(?:改めて|継続|再度)|引き続き(?:協議|審議|検討)|持ち越し|保留と|再協議",
            "continued",
        ),
        (
            "(?:修正|変更|訂正|追記|加筆)(?:の上|のうえ|した上|したうえ|し、?)|修正可決|修正案のとおり|一部修正|加えた上で|改めた?上で|修正して(?:可決|承認|決定)",
            "approved-amended",
        ),
        ("否決|不承認|不採択|認めないこと|賛成少数|不同意", "rejected"),
        ("撤回|取り?下げ", "withdrawn"),
        ("棄却|却下", "dismissed"),
        ("付託", "referred"),
        (
            "当選|選出|互選|選任|就任|決まった|に決定し.{0,6}(?:会長|委員長)|(?:会長|委員長|議長|座長|部会長)(?:に|として|は).{0,30}(?:委員|氏|君|さん)?.{0,8}(?:決定|承認|選)",
            "elected",
        ),
        ("指名", "appointed"),
        ("結論(?:に|は)(?:至ら|出)|決定に至ら", "no-decision"),
        ("答申(?:する|した|することと)", "replied"),
        (
            "可決|承認|採択|決定|同意|決した|決する|決議|議決|認める|認められ|決裁|許可|認定|とおりと(?:する|した)|案のとおり|原案どおり|原案通り|取りまとめ",
            "approved",
        ),
        ("了承|了解|確認|了と|報告を受け|聞き置", "noted"),
        ("指示", "instructed"),
    )
)
_MANNERS: Final = tuple(
    (re.compile(pattern), manner)
    for pattern, manner in (
        ("異議な|異議は?な|異議がな|異議のな|異議ありませ|意義な", "no-objection"),
        ("挙手", "show-of-hands"),
        ("起立", "standing"),
        ("投票", "ballot"),
        ("指名推選", "nomination"),
        ("書面", "written"),
        ("記名|点呼", "roll-call"),
    )
)
_SUPPORTS: Final = tuple(
    (re.compile(pattern), support)
    for pattern, support in (
        (
            "全員(?:の)?(?:賛成|一致|起立|挙手|同意|異議)|全会一致|満場一致|(?:起立|挙手|賛成)全員|全員が賛成",
            "unanimous",
        ),
        ("(?:起立|挙手|賛成)(?:者)?多数|賛成多数|多数の賛成|多数決", "majority"),
        ("(?:起立|挙手|賛成)(?:者)?少数", "minority"),
        ("可否同数", "tie"),
    )
)
# The end of a sentence that records what was decided.
_RECORDED_END: Final = re.compile(
    "(?:協議|検討|審議|可決|承認|決定|採択|了承|了解|否決|同意|決議|議決|確認|選出|互選|選任|指名|当選|付託|答申|継続審議|継続審査|継続協議|継続|棄却|却下|撤回|許可|認定|決裁|指示|不採択|不承認|修正可決|原案可決|認め|決|とおり|了|保留)"
    "(?:する|した|され|された|されました|となった|となる|に決した|に決定|とする|とした|し、?閉会|を得た|を得る|をした|があった|がなされた|を行った|することとした|することに決した|することに決定した|することで(?:了承|一致|決定)(?:した|された)?|すべきものと(?:決定した|決した)|(?:し|する)?.{0,12}こと(?:と|に)(?:した|された|なった|する)|られた|に至らなかった|済み?|まし?た)?"
    r"(?: ?\([^()]{1,30}\))?[。.]?$"
)
_DECIDED_WORDS: Final = re.compile(
    "承認|可決|決定|採択|了承|否決|同意|議決|決議|選出|互選|当選|指名|付託|答申|継続|棄却|却下|撤回|許可|確認|了解|決し|とおり|認め|異議な|全会一致|賛成|指示|こととした|こととする|こととなった"
)
_DECISION_LEAD: Final = re.compile(
    r"(?:→|⇒|➡|->|=>|\(?(?:決定|議決|結果|審議結果|協議結果|採決結果|採決|結論|決議|決定事項|議決事項|審査結果|会議の結果|議決結果|協議の結果)\)?(?: ?[:] ?|\)| |$))"
)
_SPOKEN_STYLE: Final = re.compile("(?:です|ます|ください|しょう|ません|か)[。.]?$")
_QUESTION: Final = re.compile("(?:ませんか|でしょうか|ですか|どうか|か)[。?]?$")


def _details(flat: str) -> Told:
    told: Told = {}
    for pattern, outcome in _OUTCOMES:
        if pattern.search(flat):
            told["outcome"] = outcome
            break
    for pattern, manner in _MANNERS:
        if pattern.search(flat):
            told["manner"] = manner
            break
    for pattern, support in _SUPPORTS:
        if pattern.search(flat):
            told["support"] = support
            break
    return told


def decision(flat: str, *, alone: bool) -> Told | None:
    """Tell what a line records of a decision.

    Args:
        flat: The line, narrow.
        alone: Whether it is set off from what is said: in brackets, behind an arrow, as a line of
            the results. Otherwise only a whole sentence in the style of records is one.
    """
    inner = bracketed(flat)
    lead = _DECISION_LEAD.match(flat)
    text = (inner if inner is not None else flat[lead.end() :] if lead else flat).strip()
    if not text or len(text) > 300:  # noqa: PLR2004
        return None
    if lead and not inner:
        if _QUESTION.search(text):
            return None
        if re.match(r"\(?(?:決定|議決|決議)", flat):
            return {"outcome": "approved", **_details(text)}
        return _details(text) if _DECIDED_WORDS.search(text) else None
    if len(text) > (80 if inner is not None else 160):
        return None
    if _SPOKEN_STYLE.search(text) and not text.endswith(
        ("されました。", "しました。", "なりました。")
    ):
        return None
    first = re.split(r"[。](?=.)", text)[0]
    if not (_RECORDED_END.search(first) or _RECORDED_END.search(text)):
        return None
    if inner is not None and len(inner) < 3:  # noqa: PLR2004
        return None
    if inner is not None and re.search("(?:の声|と呼ぶ|者あり|を求め|資料|説明)", inner):
        return None
    if inner is None and not alone and re.search("ました。?$|ます。?$", text):
        return None
    told = _details(text)
    return told if "outcome" in told else None


_SPOKEN: Final = re.compile(
    "(?:可決|承認|決定|採択|了承|否決|同意|認定|議決|不採択|修正可決|許可|付託|選出|継続審査|継続審議)"
    "(?:(?:を)?(?:された|され|いたし|致し|させていただき|いただい|いただき|頂き|し)(?:まし)?(?:た|ます)(?:もの)?"
    "(?:ものと(?:いたし|させていただき)ます|と(?:いたし|させていただき)ます)?"
    "|(?:すること|されること|すべきもの|されるもの)(?:に|と)(?:決し|決定し|決定いたし|決定され|させていただき|いたし)(?:まし)?(?:た|ます)"
    "|と(?:いたし|させていただき)ます|に決し(?:まし)?た|とし(?:まし)?た)[。]?"
)
_PUT: Final = re.compile("異議|賛成|採決|お諮り|反対|挙手|起立|よろしい|承認|決定")
_REASONED: Final = re.compile(
    "異議な|異議がない|異議はない|異議のない|御?異議ありませ|賛成多数|挙手多数|挙手全員|全員賛成|全員挙手|全員起立|起立多数|起立全員|賛成全員|全会一致|満場一致|賛成者多数|挙手少数|起立少数|賛成少数|可否同数|よって|したがって|それでは.{0,30}(?:とおり|承認)|とおり"
)


def spoken_decision(flat: str, heard: str = "") -> Told | None:
    """Tell what decision the chair speaks out in a remark, or None.

    Args:
        flat: The remark, narrow.
        heard: What was said and cried since the question was put.
    """
    for sentence in re.findall("[^。]{1,200}。?", flat):
        found = _SPOKEN.search(sentence)
        if (
            found is None
            or _QUESTION.search(sentence)
            or not sentence.rstrip().endswith(found.group())
        ):
            continue
        if not _REASONED.search(flat[: flat.find(sentence) + len(sentence)]):
            continue
        told = _details(sentence)
        around = _details(f"{heard}\n{flat[: flat.find(sentence) + len(sentence)]}")
        for key in ("manner", "support"):
            if key not in told and key in around:
                told[key] = around[key]
        if "outcome" in told:
            return told
    return None


# --------------------------------------------------------------------------------- events

_WHO: Final = "[^。、()]{0,24}"
_EVENTS: Final = tuple(
    (re.compile(pattern), event_)
    for pattern, event_ in (
        ("傍聴(?:人|者)?(?:が|の|は)?(?:入室|入場)|傍聴(?:人|者)?を入室", "public-enters"),
        ("傍聴(?:人|者)?(?:が|の|は)?(?:退室|退場|退席)", "public-leaves"),
        (
            "(?:これより|以下|ここから|以降)?、?非公開(?:の)?(?:会議|審議|議事)?(?:を|に)?(?:開始|入る|移行|移る)|秘密会(?:を|に)?(?:開始|入る|移る)|これより非公開",
            "closed-session-begins",
        ),
        (
            "これより公開|非公開(?:の)?(?:会議|審議|議事)?(?:を)?終了|秘密会(?:を)?(?:終了|終わる|解く)|公開(?:を)?再開",
            "closed-session-ends",
        ),
        (
            "(?:議長|委員長|会長|座長)(?:を|の)?(?:交代|交替|代わる|着席)|(?:副議長|副委員長|副会長|臨時議長|仮議長)[^。]{0,12}(?:議長席|委員長席|会長席)に着|(?:議長|委員長)、?(?:副議長|副委員長)と交代",
            "chair-change",
        ),
        ("(?:入室|入場|着席|到着|出席|登庁|復席|議場に入)(?:した|する|あり)?$", "enter"),
        ("(?:退室|退場|退席|離席|早退|除斥|中座)(?:した|する|する者あり|者あり|あり)?$", "leave"),
        (
            "(?:暫時)?休憩(?:に入る|する|します|いたします|した|とする|を宣告|を宣した|開始)?$|休憩中$",
            "recess",
        ),
        ("(?:再開|再会)(?:する|します|いたします|した|を宣告|を宣した)?$", "resume"),
        ("延会(?:する|した|を宣告)?$", "adjourn"),
        (
            "(?:閉会|散会|閉議|終了|閉式|解散|会議終了|部会終了)(?:した|する|します|を宣告|を宣した|を宣言した|となった)?$",
            "close",
        ),
        (
            "(?:開会|開議|開始|開式|会議開始)(?:した|する|します|を宣告|を宣した|を宣言した)?$",
            "open",
        ),
    )
)
_TIMELESS_ALONE: Final = frozenset({"open", "close"})
_NOISE: Final = re.compile(r"[\s:：、。・~\-―…()]")
_ALWAYS_EVENT: Final = re.compile(
    "休憩|再開|入室|退室|退席|入場|退場|着席|離席|散会|開議|延会|除斥|交代|非公開|これより公開"
)


def event(flat: str) -> Told | None:
    """Tell what event a line of its own records, with its time, or None."""
    inner = bracketed(flat)
    text = (inner if inner is not None else flat).strip()
    if not text or len(text) > 50 or "「" in text:  # noqa: PLR2004
        return None
    times = find_times(text)
    plain = text
    for printed in reversed(times):
        plain = plain[: printed.start] + plain[printed.end :]
    plain = re.sub("(?:に|より|から|まで|頃|ごろ|、)$", "", _NOISE.sub("", plain))
    plain = re.sub("^(?:に|より|から|頃|ごろ|、|時刻|【|〔)+", "", plain)
    if re.search("[0-9]{4}|年.月", plain):
        plain = re.sub(
            "(?:令和|平成|昭和)?[0-9元]{1,4}年?[0-9]{1,2}月[0-9]{1,2}日[月火水木金土日]?(?:曜日?)?",
            "",
            plain,
        )
    if len(plain) > (24 if times or inner is not None else 14):
        return None
    for pattern, event_ in _EVENTS:
        if pattern.search(plain) is None:
            continue
        if event_ in {"enter", "leave"} and not times and inner is None:
            return None
        if not times and inner is None and not _ALWAYS_EVENT.search(plain):
            return None
        if not times and inner is not None and event_ in _TIMELESS_ALONE and len(plain) > 8:  # noqa: PLR2004
            return None
        told: Told = {"event": event_}
        if times and times[0].value is not None:
            told["time"] = times[-1 if len(times) > 1 and event_ in {"close"} else 0].value
        return told
    return None


# --------------------------------------------------------------------------- explanations

_EXPLAINED: Final = re.compile(
    "(?:説明|報告|朗読|紹介|提案理由(?:の|を)?説明|資料説明)"
    "(?:する|した|し|を行った|を行い|を行う|を受けた|があった|がなされた|が行われた|をした|をする|を実施|のため|済|いたします|省略|が行われ|があり)?[。)]?$"
)
_BY: Final = re.compile(r"(?P<label>[^\s、。:「」()]{1,24}?)(?: ?[:] ?|より|から|が|は|、)(?=.)")


@attrs.frozen
class Explained:
    """A line that records an explanation."""

    label: tuple[int, int] | None
    """Where the label of who explained stands, in the line."""


def explanation(flat: str, is_label: Any) -> Explained | None:
    """Tell whether a line only records that something was explained.

    Args:
        flat: The line, narrow.
        is_label: Tells whether words are a speaker's label.
    """
    inner = bracketed(flat)
    text = inner if inner is not None else flat
    if len(text) > 400 or not _EXPLAINED.search(text):  # noqa: PLR2004
        return None
    if "。" in text.rstrip("。)")[:-1] and inner is None:
        return None
    if inner is None and not re.search("説明|報告|朗読", text[-16:]):
        return None
    if inner is None and re.search("(?:質問|意見|発言|回答|要望)", text[-14:]):
        return None
    start = flat.find(text) if text else 0
    found = _BY.match(text)
    if found is not None and is_label(found["label"]):
        return Explained((start + found.start("label"), start + found.end("label")))
    for size in range(min(len(text), 24), 1, -1):
        if (
            inner is not None
            and text[size:].startswith(("説明", "より", "から", "が", "("))
            and is_label(text[:size])
        ):
            return Explained((start, start + size))
    for found in re.finditer(
        "(?:、| |に基づき|により|について|を)(?P<label>[^\\s、。「」()]{2,16}?)(?:より|から|が|)説明",
        text,
    ):
        if is_label(found["label"]):
            return Explained((start + found.start("label"), start + found.end("label")))
    if inner is not None or re.match("(?:別紙|資料|議案|参考)", text):
        return Explained(None)
    return None


# ------------------------------------------------------------------------------- narrated

_ADVERB: Final = re.compile(
    "(?:冒頭|次に|続いて|続けて|引き続き|まず|はじめに|初めに|最初に|最後に|また|さらに|これに対し(?:て)?|それに対し(?:て)?|なお|その後|以上を受け|これを受け(?:て)?|続き|併せて|このほか|一方|開会に当たり|開会にあたり|閉会に当たり|閉会にあたり)、?"
)
_BY_WHOM: Final = re.compile("から|より|が|は|の")
_STOPS: Final = re.compile("[、。:「」]")
_NARRATED_END: Final = re.compile(
    "(?:(?:旨の|との|という|といった|とする|の|について(?:の)?)?"
    "(?P<noun>発言|質問|質疑|意見|指摘|要望|回答|答弁|説明|報告|提案|提言|補足(?:説明)?|紹介|あいさつ|挨拶|開会(?:の)?挨拶|宣言|宣告|要請|依頼|お礼|謝辞|感想|確認|意見等|討論|動議|問い|指示)"
    "(?:が|を|も|は)?(?:複数)?(?:あった|なされた|あり|出された|出た|行われた|行った|した|述べた|受けた|述べられた|示された|寄せられた|行い|出され)"
    "|(?:と|旨)(?:を)?(?P<verb>発言|質問|質疑|意見|指摘|要望|回答|答弁|説明|報告|提案|述べ|答え|尋ね|求め|述べられ|要請|依頼|確認|宣言|宣告|応じ|話|指示)(?:した|た|があった|し|され|る|する|を述べた)?"
    "|(?P<plain>説明|報告|挨拶|あいさつ|回答|答弁|宣言|宣告|発言|質問|提案|指示)(?:し|を(?:し|行っ|行い))?(?:た|、))"
    "[。]?"
)
_QUOTES: Final = re.compile("旨の|との|という|といった|とする")
_ACTS: Final = (
    (re.compile("質問|質疑|尋ね|問い|確認"), "question"),
    (re.compile("回答|答弁|答え|応じ"), "answer"),
    (re.compile("意見|指摘|感想|討論|提言"), "opinion"),
    (re.compile("要望|求め|要請|依頼|指示"), "request"),
    (re.compile("提案|動議"), "proposal"),
    (re.compile("報告"), "report"),
    (re.compile("挨拶|あいさつ|お礼|謝辞"), "greeting"),
)


def act_of(word: str) -> str | None:
    """Return the act that a noun or verb of saying tells."""
    return next((act for pattern, act in _ACTS if pattern.search(word)), None)


@attrs.frozen
class Narrated:
    """A paragraph that tells who said something."""

    label: tuple[int, int]
    """Where the label stands."""

    act: str | None
    """What was done by it."""

    explains: bool
    """Whether something was explained."""


def narrated(flat: str, is_label: Any) -> Narrated | None:
    """Tell who is said to have said something in a paragraph, or None."""
    opening = _ADVERB.match(flat)
    begin = opening.end() if opening else 0
    label_end = 0
    for found in _BY_WHOM.finditer(flat, begin, begin + 34):
        if _STOPS.search(flat, begin, found.start()):
            break
        if is_label(flat[begin : found.start()]):
            label_end = found.start()
            break
    if not label_end:
        return None
    said = list(_NARRATED_END.finditer(flat, label_end))
    if not said:
        return None
    ends = [flat.rstrip("。 "), flat[: flat.find("。")] if "。" in flat else ""]
    if not any(end.endswith(found.group().rstrip("。 ")) for end in ends if end for found in said):
        return None
    quoting = [found for found in said if found["noun"] and _QUOTES.match(found.group())]
    found = quoting[0] if quoting else said[-1]
    word = found["noun"] or found["verb"] or found["plain"]
    explains = "説明" in word and not re.search("質問|意見", word)
    return Narrated((begin, label_end), act_of(word), explains)


# ---------------------------------------------------------------------- labels that lead in

_SUMMARY: Final = re.compile(
    r"[(]?(?:説明(?:の)?要旨|説明(?:の)?概要|要旨|概要|主な(?:意見|質疑|質問|発言|内容|質疑応答|御?意見等?|質疑・意見|意見・質疑|意見及び質疑)(?:等|の概要|の内容)?|意見(?:の)?要旨|質疑(?:の)?要旨|発言(?:の)?要旨|趣旨|主旨|意見等|まとめ|総括|会議の概要|審議概要)[)]? ?(?:[:] ?|(?<=\)) ?|$)"
)


def summary_label(flat: str) -> int | None:
    """Return where the lead-in of a summary ends, blanks not included, or None."""
    found = _SUMMARY.match(flat)
    return len(found.group().rstrip()) if found else None


# ------------------------------------------------------------------------------- withheld

_NOTICE: Final = re.compile(
    "(?:以下、?|以降、?|この(?:間|部分)は?、?|ここから|審議(?:内容)?は?、?|議事(?:内容)?は?、?|会議は?、?|本件は?、?)?(?:個人情報(?:を含むため|が含まれるため|保護のため)、?)?(?:(?:一部)?非公開|非開示|不開示|秘密会|公表しない|掲載しない|省略)(?:部分|とする|のため省略|につき省略|情報のため省略|案件のため省略|により省略|のため|につき|案件|審議|で審議|にて審議|の審議|とします|とした)?、?(?:省略|削除|掲載省略|記載省略|(?:議事録|会議録)(?:は|の)?(?:省略|非公開))?。?"
)
_NOTICE_WORDS: Final = re.compile("非公開|非開示|不開示|秘密会|公表しない|掲載しない")
_NOT_NOTICE: Final = re.compile("終了|再開|入室|退室|開始|に入|とすることに|について|か。?$")
_RUN: Final = re.compile(
    "[●■█▇◼⬛]{2,}|[○〇◯×＊*]{2,}(?=(?:氏|様|さん|委員|君|社|株式会社|有限会社|会社|法人|番地|地区|町内会|邸))"
)


def withheld_notice(flat: str) -> Told | None:
    """Tell whether a line of its own is a notice in the place of a part that is not here."""
    inner = bracketed(flat)
    text = inner if inner is not None else flat
    if len(text) > 60 or not _NOTICE_WORDS.search(text) or _NOT_NOTICE.search(text):  # noqa: PLR2004
        return None
    if _NOTICE.fullmatch(text) is None and not (inner is not None and "省略" in text):
        return None
    return {"how": "omitted"}


def withheld_spans(text: str) -> list[tuple[int, int]]:
    """Return the runs of masks in a text."""
    if not any(sign in text for sign in "●■█▇◼⬛○〇◯××＊*"):
        return []
    return [found.span() for found in _RUN.finditer(text)]


# ------------------------------------------------------------------------------ directions

_INLINE: Final = re.compile(
    r"\((?:[^()]{0,20}(?:拍手|笑い?|笑声|異議な[しく]|異議ありません|「[^()」]{1,20}」(?:と|の)(?:呼ぶ|言う|声|発言)[^()]{0,10}|と呼ぶ者あり|の声あり|者あり|の声|挙手|起立|賛成者[^()]{0,6}|発言する者[^()]{0,6}|全員(?:了承|賛成|挙手|起立)|一同[^()]{1,6}|うなずく|首肯|資料(?:により|に基づき|を)説明|資料説明|登壇|降壇|朗読|黙とう|省略|聴取不能|聞き取り不能|質疑なし|なしの声)[^()]{0,12}|了|承|(?:午前|午後)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2}))\)"
)


def direction_spans(flat: str) -> list[tuple[int, int, str | None]]:
    """Return the directions inside a remark: where they stand, and the time they note."""
    if "(" not in flat:
        return []
    found_: list[tuple[int, int, str | None]] = []
    for found in _INLINE.finditer(flat):
        times = find_times(found.group())
        found_.append((*found.span(), times[0].value if times else None))
    return found_


Kind = Literal["decision", "event", "explanation", "direction", "withheld"]
