"""Telling: lines that record that something was explained, asked or said; lead-ins."""

import re
from typing import Any, Final

import attrs

from kaigiroku.readers.wording.brackets import bracketed

__all__ = [
    "Explained",
    "Narrated",
    "act_of",
    "explanation",
    "narrated",
    "summary_label",
    "tells_of",
]

_EXPLAINED: Final = re.compile(
    "(?:説明|報告|朗読|紹介|提案理由(?:の|を)?説明|資料説明)"
    "(?:する|した|し|を行った|を行い|を行う|を受けた|があった|がなされた|が行われた|をした"
    "|をする|を実施|のため|済|いたします|省略|が行われ|があり)?[。)]?$"
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
    ends = [text, text[: text.find("。")]] if inner is not None and "。" in text else [text]
    if len(text) > 400 or not any(map(_EXPLAINED.search, ends)):
        return None
    if "。" in text.rstrip("。)")[:-1] and inner is None:
        return None
    if not re.search("説明|報告|紹介" if inner is not None else "説明|報告|朗読", text[-16:]):
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
        "(?:、| |に基づき|により|について|を)(?P<label>[^\\s、。「」()]{2,16}?)(?:より|から|が"
        "|)説明",
        text,
    ):
        if is_label(found["label"]):
            return Explained((start + found.start("label"), start + found.end("label")))
    if inner is not None or re.match("(?:別紙|資料|議案|参考)", text):
        return Explained(None)
    return None


_ADVERB: Final = re.compile(
    "(?:冒頭|次に|続いて|続けて|引き続き|まず|はじめに|初めに|最初に|最後に|また|さらに"
    "|これに対し(?:て)?|それに対し(?:て)?|なお|その後|以上を受け|これを受け(?:て)?|続き|併せて"
    "|このほか|一方|開会に当たり|開会にあたり|閉会に当たり|閉会にあたり)、?"
)


_BY_WHOM: Final = re.compile("から|より|が|は|の")


_STOPS: Final = re.compile("[、。:「」]")


_NARRATED_END: Final = re.compile(
    "(?:(?:旨の|との|という|といった|とする|の|について(?:の)?)?"
    "(?P<noun>発言|質問|質疑|意見|指摘|要望|回答|答弁|説明|報告|提案|提言|補足(?:説明)?|紹介"
    "|あいさつ|挨拶|開会(?:の)?挨拶|宣言|宣告|要請|依頼|お礼|謝辞|感想|確認|意見等|討論|動議"
    "|問い|指示)"
    "(?:が|を|も|は)?(?:複数)?(?:あった|なされた|あり|出された|出た|行われた|行った|した|述べた"
    "|受けた|述べられた|示された|寄せられた|行い|出され)"
    "|(?:と|旨)(?:を)?(?P<verb>発言|質問|質疑|意見|指摘|要望|回答|答弁|説明|報告|提案|述べ|答え"
    "|尋ね|求め|述べられ|要請|依頼|確認|宣言|宣告|応じ|話|指示)(?:した|た|があった|し|され|る"
    "|する|を述べた)?"
    "|(?P<plain>説明|報告|挨拶|あいさつ|回答|答弁|宣言|宣告|発言|質問|提案|指示)(?:し|を(?:し"
    "|行っ|行い))?(?:た|、))"
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


# How the words for a person end, where が, は or の follow and an office may be spoken of.
_PERSON: Final = re.compile("(?:[長員局者官役監師授氏]|主査|主任|主事|主幹|代理|補佐)$")


def tells_of(flat: str, is_label: Any) -> tuple[int, int] | None:
    """Return where the label of somebody stands of whom a paragraph begins to tell, or None."""
    opening = _ADVERB.match(flat)
    begin = opening.end() if opening else 0
    for found in _BY_WHOM.finditer(flat, begin, begin + 34):
        if _STOPS.search(flat, begin, found.start()):
            break
        label = flat[begin : found.start()]
        if is_label(label) and (found.group() in {"から", "より"} or _PERSON.search(label)):
            return begin, found.start()
    return None


def narrated(flat: str, is_label: Any) -> Narrated | None:
    """Tell who is said to have said something in a paragraph, or None."""
    whom = tells_of(flat, is_label)
    if whom is None:
        return None
    begin, label_end = whom
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


_SUMMARY: Final = re.compile(
    r"[(]?(?:説明(?:の)?要旨|説明(?:の)?概要|要旨|概要|主な(?:意見|質疑|質問|発言|内容|質疑応答"
    r"|御?意見等?|質疑・意見|意見・質疑|意見及び質疑)(?:等|の概要|の内容)?|意見(?:の)?要旨"
    r"|質疑(?:の)?要旨|発言(?:の)?要旨|趣旨|主旨|意見等|まとめ|総括|会議の概要"
    r"|審議概要)[)]? ?(?:[:] ?|(?<=\)) ?|$)"
)


def summary_label(flat: str) -> int | None:
    """Return where the lead-in of a summary ends, blanks not included, or None."""
    found = _SUMMARY.match(flat)
    return len(found.group().rstrip()) if found else None
