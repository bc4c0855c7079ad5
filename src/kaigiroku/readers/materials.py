"""Materials: the lines of a list, and the words of a text that name one of them."""

import re
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from kaigiroku.japanese import narrow
from kaigiroku.readers.draft import Draft
from kaigiroku.readers.matching import material_key
from kaigiroku.readers.sheet import Ink

__all__ = ["OFFICE", "Material", "find_materials", "labels_in", "materials_of", "materials_on"]


@attrs.define(eq=False)
class Material:
    """A material while it is being read."""

    id: str
    label: str
    key: str
    title: str


_KIND: Final = (
    "(?:(?:当日|追加|机上|参考|会議|配[布付]|説明|事前|補足|協議|報告|審議|議案)?(?:配[布付])?資料"
    r"|議案書?|別紙|別添|別冊|別表|参考|添付)(?: ?(?:No\.?|№|第|#))?"
)
_ONE: Final = "[0-9]{1,3}|[①-⑳]|[A-Z](?![A-Za-z])"
_KANJI: Final = "[一二三四五六七八九十]{1,3}"
_DEEPER: Final = f"(?: ?[-ー―‐の] ?(?:{_ONE}))*(?: ?号)?"


# Behind a kanji numeral of a label no word goes on: 参考資料　一般会計 has none.
_LABEL: Final = re.compile(
    rf"(?P<open>\( ?)?(?P<label>{_KIND} ?(?:{_ONE}|{_KANJI}(?![^ :.、の()-])){_DEEPER}"
    r"|参考資料|別紙|別添|別冊|当日資料|追加資料|参考|[0-9]{1,2}-[0-9]{1,2}(?= )"
    r"|資料)(?P<close> ?\))?(?P<colon> ?[:：])? ?"
)


_NUMBERED: Final = re.compile(
    r"(?:\([0-9]{1,2}\)|[0-9]{1,2}[.．、]|[①-⑳]|[0-9]{1,2}(?= )|[・○●■□◆◇※*-]) ?"
)


OFFICE: Final = re.compile(
    r" ?[(【](?P<office>[^()]{1,24}?(?:課|部|局|室|係|所|長|担当|会|センター|館|署|院|委員会"
    r"|本部|班|チーム|グループ))\)$"
)


_HANDED: Final = re.compile(
    r" ?\((?P<when>事前配[布付]|事前送付|当日配[布付]|机上配[布付]|後日配[布付]|会議後回収|回収"
    r"|回収資料)\)$"
)


_WHEN: Final = {
    "事前配布": "in-advance",
    "事前配付": "in-advance",
    "事前送付": "in-advance",
    "当日配布": "on-the-day",
    "当日配付": "on-the-day",
    "机上配布": "on-the-day",
    "机上配付": "on-the-day",
    "後日配布": "afterwards",
    "後日配付": "afterwards",
    "会議後回収": "collected",
    "回収": "collected",
    "回収資料": "collected",
}


def materials_on(line: Ink) -> list[Ink]:
    """Part materials that stand on one line: a label behind a blank, a bracket or 、 begins one."""
    flat = narrow(line.text)
    cuts = [0]
    depth = 0
    for place, sign in enumerate(flat):
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if (place and not depth and flat[place - 1] in " )、,") or (
            place and sign == "(" and depth == 1 and flat[place - 1] in " 、,"
        ):
            found = _LABEL.match(flat, place)
            if (
                found is not None
                and re.search("[0-9①-⑳]|参考資料|別紙|別添|当日資料", found["label"])
                and (not found["open"] or found["close"])
                and not (found["open"] and found.end() >= len(flat))
            ):
                cuts.append(place)
    return [
        line.cut(start, end).strip()
        for start, end in zip(cuts, [*cuts[1:], len(flat)], strict=True)
        if line.text[start:end].strip()
    ]


def materials_of(lines: Sequence[Ink], ids: Callable[[str], str]) -> list[tuple[Draft, Material]]:
    """Read the materials of a list."""
    made: list[tuple[Draft, Material]] = []
    parts = [part for line in lines for part in materials_on(line)]
    for part in parts:
        text = part.text.strip("、,，")
        flat = narrow(text)
        if re.fullmatch(r"別紙(?:のとおり)?|\(?(?:以下)?余白\)?", flat) and len(parts) == 1:
            continue
        at = 0
        bullet = _NUMBERED.match(flat)
        if bullet is not None:
            at = bullet.end()
        found = _LABEL.match(flat, at)
        label = ""
        if found is not None and (found["open"] is None or found["close"] is not None):
            behind = flat[found.end() :]
            bare_word = not re.search("[0-9①-⑳A-Z一二三四五六七八九十]", found["label"])
            if (
                not bare_word
                or (found.end() < len(flat) and flat[found.end() - 1 : found.end()] in " :)")
                or not behind
            ):
                end = found.end("close") if found["close"] else found.end("label")
                label = text[found.start() : end].strip()
                at = found.end()
        title = text[at:].strip()
        if not label and bullet is not None and re.search("[0-9①-⑳]", bullet.group()):
            label = text[: bullet.end()].strip()
        draft: Draft = {"id": ids("m"), "label": label or None}
        changed = True
        while changed:
            changed = False
            flat_title = narrow(title)
            if (found := _HANDED.search(flat_title)) is not None:
                draft["handedOut"] = _WHEN.get(found["when"])
                title, changed = title[: found.start()].strip(), True
            elif (found := OFFICE.search(flat_title)) is not None and found.start() > 0:
                draft["office"] = {"name": title[found.start("office") : found.end("office")]}
                title, changed = title[: found.start()].strip(), True
        draft["title"] = title or None
        if not label and not title:
            continue
        if not label and made and part.text[:1] in "(※" and made[-1][0].get("note") is None:
            made[-1][0]["note"] = part.text
            continue
        key = material_key(label.strip("()【】[]〔〕（）") if label else title)
        made.append((draft, Material(draft["id"], label, key, title)))
    return made


_REFERENCE: Final = re.compile(
    rf"(?P<open>\( ?)?(?P<word>{_KIND} ?)(?P<first>(?:{_ONE}|{_KANJI}){_DEEPER})"
    r"(?P<more>(?: ?(?:、|,|・|及び|と|~|から|ないし) ?(?:[0-9]{1,3}"
    r"|[①-⑳])(?: ?- ?[0-9]{1,3})?(?![0-9年月日時人名件号回頁ページ%円]))*)?(?P<close> ?\))?"
    r"|(?P<plain>参考資料|当日資料|追加資料|別紙|別添|別冊)"
)


def labels_in(text: str) -> list[str]:
    """Return the labels of materials with a number that a text names, as printed."""
    return [
        text[found.start("word") : found.end("first")]
        for found in _REFERENCE.finditer(narrow(text))
        if found["word"]
    ]


def find_materials(text: str, materials: Sequence[Material]) -> list[tuple[int, int, list[str]]]:
    """Return where a text names materials of a list: start, end, and the ids of what is named."""
    if not materials or not any(
        word in text for word in ("資料", "別紙", "別添", "別冊", "別表", "参考", "議案書", "添付")
    ):
        return []
    flat = narrow(text)
    by_key: dict[str, str] = {}
    for material in materials:
        by_key.setdefault(material.key, material.id)
    found_: list[tuple[int, int, list[str]]] = []
    for found in _REFERENCE.finditer(flat):
        if found["plain"]:
            to = by_key.get(material_key(found["plain"]))
            if to is not None:
                found_.append((*found.span(), [to]))
            continue
        word = found["word"]
        start, end = found.start("word"), found.end("first")
        first = found["first"]
        while material_key(word + first) not in by_key and "の" in first:
            first = first.rpartition("の")[0].rstrip()
            end = found.start("first") + len(first)
        ids = [by_key.get(material_key(word + first))]
        if first != found["first"]:
            if ids[0] is not None:
                found_.append((start, end, [ids[0]]))
            continue
        ids_more = _more_of(word, found["first"], found["more"] or "", by_key)
        if ids_more:
            ids += ids_more
            end = found.end("more")
        if found["open"] and found["close"] and (not found["more"] or ids_more):
            start, end = found.start(), found.end()
        to_all = [one for one in ids if one is not None]
        if ids[0] is None:
            # 資料1 where only 資料1-1, 1-2 … are listed names all of them.
            prefix = material_key(word + found["first"]) + "-"
            to_all = [one for key, one in by_key.items() if key.startswith(prefix)] + to_all
        if to_all:
            found_.append((start, end, list(dict.fromkeys(to_all))))
    return found_


def _more_of(word: str, first: str, more: str, by_key: dict[str, str]) -> list[str]:
    if not more:
        return []
    made: list[str] = []
    before = first
    for part in re.finditer(
        r"(?P<joint>、|,|・|及び|と|~|から|ないし) ?(?P<number>[0-9①-⑳]+(?: ?- ?[0-9]{1,3})?)", more
    ):
        number = part["number"]
        if "-" in before and "-" not in number and material_key(word + number) not in by_key:
            number = before.rpartition("-")[0] + "-" + number
        if part["joint"] in {"~", "から", "ないし"}:
            made += _range(word, before, number, by_key)
        to = by_key.get(material_key(word + number))
        if to is None:
            return made
        made.append(to)
        before = number
    return made


def _range(word: str, first: str, last: str, by_key: dict[str, str]) -> list[str]:
    head, _, low = first.replace(" ", "").rpartition("-")
    other, _, high = last.replace(" ", "").rpartition("-")
    if head != other or not (low.isdecimal() and high.isdecimal()):
        return []
    prefix = f"{head}-" if head else ""
    found = []
    for number in range(int(low) + 1, min(int(high), int(low) + 50)):
        to = by_key.get(material_key(f"{word}{prefix}{number}"))
        if to is not None:
            found.append(to)
    return found
