"""Marks inside what is said: masks of what is withheld, interjections, times."""

import re
from typing import Final, Literal

from kaigiroku.japanese import find_times
from kaigiroku.readers.wording.brackets import Told, bracketed

__all__ = ["Kind", "direction_spans", "withheld_notice", "withheld_spans"]

_NOTICE: Final = re.compile(
    "(?:以下、?|以降、?|この(?:間|部分)は?、?|ここから|審議(?:内容)?は?、?|議事(?:内容)?は?、?"
    "|会議は?、?|本件は?、?)?(?:個人情報(?:を含むため|が含まれるため"
    "|保護のため)、?)?(?:(?:一部)?非公開|非開示|不開示|秘密会|公表しない|掲載しない"
    "|省略)(?:部分|とする|のため省略|につき省略|情報のため省略|案件のため省略|により省略|のため"
    "|につき|案件|審議|で審議|にて審議|の審議|とします|とした)?、?(?:省略|削除|掲載省略"
    "|記載省略|(?:議事録|会議録)(?:は|の)?(?:省略|非公開))?。?"
)


_NOTICE_WORDS: Final = re.compile("非公開|非開示|不開示|秘密会|公表しない|掲載しない")


_NOT_NOTICE: Final = re.compile("終了|再開|入室|退室|開始|に入|とすることに|について|か。?$")


_RUN: Final = re.compile(
    "[●■█▇◼⬛]{2,}|[○〇◯×＊*]{2,}(?=(?:氏|様|さん|委員|君|社|株式会社|有限会社|会社|法人|番地"
    "|地区|町内会|邸))"
)


_LEFT_OUT: Final = re.compile("(?:この間、?)?(?:発言|議事|質疑|審議)[^。]{0,12}(?:省略|削除)")


def withheld_notice(flat: str) -> Told | None:
    """Tell whether a line of its own is a notice in the place of a part that is not here."""
    inner = bracketed(flat)
    text = inner if inner is not None else flat
    if inner is not None and _LEFT_OUT.fullmatch(text):
        return {"how": "omitted"}
    if text.startswith(("ここから", "これより")):
        return None
    if len(text) > 60 or not _NOTICE_WORDS.search(text) or _NOT_NOTICE.search(text):
        return None
    if _NOTICE.fullmatch(text) is None and not (
        inner is not None and re.search("省略|(?:ため|により|に?つき)、?非公開$", text)
    ):
        return None
    return {"how": "omitted"}


def withheld_spans(text: str) -> list[tuple[int, int]]:
    """Return the runs of masks in a text."""
    if not any(sign in text for sign in "●■█▇◼⬛○〇◯××＊*"):
        return []
    return [found.span() for found in _RUN.finditer(text)]


_INLINE: Final = re.compile(
    r"\((?:[^()]{0,20}(?:拍手|笑い?|笑声|異議な[しく]|異議ありません|「[^()」]{1,20}」(?:と"
    r"|の)(?:呼ぶ|言う|声|発言)[^()]{0,10}|と呼ぶ者あり|の声あり|者あり|の声|挙手|起立"
    r"|賛成者[^()]{0,6}|発言する者[^()]{0,6}|全員(?:了承|賛成|挙手|起立)|一同[^()]{1,6}"
    r"|うなずく|首肯|資料(?:により|に基づき|を)説明|資料説明|登壇|降壇|朗読|黙とう|省略"
    r"|聴取不能|聞き取り不能|質疑なし|なしの声)[^()]{0,12}|了|承|(?:午前"
    r"|午後)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2}))\)"
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
