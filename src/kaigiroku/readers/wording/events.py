"""Events: opening and closing, recesses, people coming and going."""

import re
from typing import Final

from kaigiroku.japanese import find_times
from kaigiroku.readers.wording.brackets import Told, bracketed

__all__ = ["event"]

_WHO: Final = "[^。、()]{0,24}"


_EVENTS: Final = tuple(
    (re.compile(pattern), event_)
    for pattern, event_ in (
        ("傍聴(?:人|者)?(?:が|の|は)?(?:入室|入場)|傍聴(?:人|者)?を入室", "public-enters"),
        ("傍聴(?:人|者)?(?:が|の|は)?(?:退室|退場|退席)", "public-leaves"),
        (
            (
                "(?:これより|以下|ここから|以降)?、?非公開(?:の)?(?:会議|審議|議事)?(?:を"
                "|に)?(?:開始|入る|移行|移る)|秘密会(?:を|に)?(?:開始|入る|移る)|これより非公開"
            ),
            "closed-session-begins",
        ),
        (
            (
                "これより公開|非公開(?:の)?(?:会議|審議|議事)?(?:を)?終了|秘密会(?:を)?(?:終了"
                "|終わる|解く)|公開(?:を)?再開"
            ),
            "closed-session-ends",
        ),
        (
            (
                "(?:議長|委員長|会長|座長)(?:を|の)?(?:交代|交替|代わる|着席)|(?:副議長|副委員長"
                "|副会長|臨時議長|仮議長)[^。]{0,12}(?:議長席|委員長席|会長席)に着|(?:議長"
                "|委員長)、?(?:副議長|副委員長)と交代|[長者]が議事を進行$"
            ),
            "chair-change",
        ),
        ("(?:入室|入場|着席|到着|出席|登庁|復席|議場に入)(?:した|する|あり)?$", "enter"),
        ("(?:退室|退場|退席|離席|早退|除斥|中座)(?:した|する|する者あり|者あり|あり)?$", "leave"),
        (
            (
                "(?:暫時)?休憩(?:に入る|する|します|いたします|した|とする|を宣告|を宣した|開始)?$"
                "|休憩中$"
            ),
            "recess",
        ),
        ("(?:再開|再会)(?:する|します|いたします|した|を宣告|を宣した)?$", "resume"),
        ("延会(?:する|した|を宣告)?$", "adjourn"),
        (
            (
                "(?:閉会|散会|閉議|終了|閉式|解散|会議終了|部会終了)(?:した|する|します|を宣告"
                "|を宣した|を宣言した|となった)?$"
            ),
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
    if not text or len(text) > 50 or "「" in text:
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
        if not times and inner is not None and event_ in _TIMELESS_ALONE and len(plain) > 8:
            return None
        told: Told = {"event": event_}
        if times and times[0].value is not None:
            told["time"] = times[-1 if len(times) > 1 and event_ == "close" else 0].value
        return told
    return None
