"""Decisions: what was decided, how, and with what support, by the words of the print."""

import re
from typing import Final

from kaigiroku.readers.wording.brackets import Told, bracketed

__all__ = ["decision", "spoken_decision"]

_OUTCOMES: Final = tuple(
    (re.compile(pattern), outcome)
    for pattern, outcome in (
        ("(?:了承|了解)する(?:こと|もの)", "noted"),
        ("(?:一任|委任)(?:する|いただく|すること)", "approved"),
        (
            (
                "継続し(?:て|、)|継続審[査議]|継続協議|継続審議|次回(?:に|へ)?(?:改めて|継続|再度)|引き続き(?:協議"
                "|審議|検討)|持ち越し|保留と|再協議"
            ),
            "continued",
        ),
        (
            (
                "(?:修正|変更|訂正|追記|加筆)(?:の上|のうえ|した上|したうえ|し、?)|修正可決"
                "|修正案のとおり|一部修正|加えた上で|改めた?上で|修正して(?:可決|承認|決定)"
            ),
            "approved-amended",
        ),
        ("否決|不承認|不採択|認めないこと|賛成少数|不同意", "rejected"),
        ("撤回|取り?下げ", "withdrawn"),
        ("棄却|却下", "dismissed"),
        ("付託", "referred"),
        (
            (
                "当選|選出|互選|選任|就任|決まった|に決定し.{0,6}(?:会長|委員長)|(?:会長|委員長"
                "|議長|座長|部会長)(?:に|として|は).{0,30}(?:委員|氏|君|さん)?.{0,8}(?:決定|承認"
                "|選)"
            ),
            "elected",
        ),
        ("指名", "appointed"),
        ("結論(?:に|は)(?:至ら|出)|決定に至ら", "no-decision"),
        ("答申(?:する|した|することと)", "replied"),
        (
            (
                "可決|承認|採択|決定|同意|決した|決する|決議|議決|認める|認められ|決裁|許可|認定"
                "|とおりと(?:する|した)|案のとおり|原案どおり|原案通り|取りまとめ"
            ),
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
            (
                "全員(?:の)?(?:賛成|一致|起立|挙手|同意|異議)|全会一致|満場一致|(?:起立|挙手"
                "|賛成)全員|全員が賛成"
            ),
            "unanimous",
        ),
        ("(?:起立|挙手|賛成)(?:者)?多数|賛成多数|多数の賛成|多数決", "majority"),
        ("(?:起立|挙手|賛成)(?:者)?少数", "minority"),
        ("可否同数", "tie"),
    )
)


# The end of a sentence that records what was decided.
_RECORDED_END: Final = re.compile(
    "(?:協議|検討|審議|可決|承認|決定|採択|了承|了解|否決|同意|決議|議決|確認|選出|互選|選任"
    "|指名|当選|付託|答申|継続審議|継続審査|継続協議|継続|棄却|却下|撤回|許可|認定|決裁|指示"
    "|不採択|不承認|修正可決|原案可決|認め|決|とおり|了|保留)"
    "(?:する|した|され|された|されました|となった|となる|に決した|に決定|とする|とした"
    "|し、?閉会|を得た|を得る|をした|があった|がなされた|を行った|することとした"
    "|することに決した|することに決定した|することで(?:了承|一致|決定)(?:した|された)?"
    "|すべきものと(?:決定した|決した)|(?:し|する)?.{0,12}こと(?:と|に)(?:した|された|なった"
    "|する)|られた|に至らなかった|済み?|まし?た)?"
    r"(?: ?\([^()]{1,30}\))?[。.]?$"
)


_SHORTEST: Final = re.compile("了承|承認|可決|否決|決定|採択|同意|了解|認定|許可")
"""The words of a decision that may stand alone in brackets."""


_DECIDED_WORDS: Final = re.compile(
    "承認|可決|決定|採択|了承|否決|同意|議決|決議|選出|互選|当選|指名|付託|答申|継続|棄却|却下"
    "|撤回|許可|確認|了解|決し|とおり|認め|異議な|全会一致|賛成|指示|こととした|こととする"
    "|こととなった"
)


_DECISION_LEAD: Final = re.compile(
    r"(?:→|⇒|➡|->|=>|\(?(?:決定|議決|結果|審議結果|協議結果|採決結果|採決|結論|決議|決定事項"
    r"|議決事項|審査結果|会議の結果|議決結果|協議の結果)\)?(?: ?[:] ?|\)| |$))"
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
    if not text or len(text) > 300:
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
    if inner is not None and len(inner) < 3 and not _SHORTEST.fullmatch(inner):
        return None
    if inner is not None and re.search("(?:の声|と呼ぶ|者あり|を求め|資料|説明)", inner):
        return None
    if inner is None and not alone and re.search("ました。?$|ます。?$", text):
        return None
    told = _details(text)
    return told if "outcome" in told else None


_SPOKEN: Final = re.compile(
    "(?:可決|承認|決定|採択|了承|否決|同意|認定|議決|不採択|修正可決|許可|付託|選出|継続審査"
    "|継続審議)"
    "(?:(?:を)?(?:された|され|いたし|致し|させていただき|いただい|いただき|頂き"
    "|し)(?:まし)?(?:た|ます)(?:もの)?"
    "(?:ものと(?:いたし|させていただき)ます|と(?:いたし|させていただき)ます)?"
    "|(?:すること|されること|すべきもの|されるもの)(?:に|と)(?:決し|決定し|決定いたし|決定され"
    "|させていただき|いたし)(?:まし)?(?:た|ます)"
    "|と(?:いたし|させていただき)ます|に決し(?:まし)?た|とし(?:まし)?た)[。]?"
)


_PUT: Final = re.compile("異議|賛成|採決|お諮り|反対|挙手|起立|よろしい|承認|決定")


_REASONED: Final = re.compile(
    "異議な|異議がない|異議はない|異議のない|御?異議ありませ|賛成多数|挙手多数|挙手全員"
    "|全員賛成|全員挙手|全員起立|起立多数|起立全員|賛成全員|全会一致|満場一致|賛成者多数"
    "|挙手少数|起立少数|賛成少数|可否同数|よって|したがって|それでは.{0,30}(?:とおり|承認)"
    "|とおり"
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
        return told
    return None
