"""The agenda: the lines of a list, made into a tree of items."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import attrs

from kaigiroku.japanese import leading_number, narrow, number_style
from kaigiroku.readers.draft import Draft
from kaigiroku.readers.matching import material_key
from kaigiroku.readers.materials import OFFICE, Material, find_materials, labels_in
from kaigiroku.readers.sheet import Ink
from kaigiroku.readers.wording import decision

__all__ = [
    "NUMBER",
    "OPENNESS",
    "Item",
    "agenda_of",
    "lines_of_list",
    "materials_named",
    "split_number",
]

_GROUP: Final = re.compile(
    r"(?:[■□◆◇●○◎・【(<]{0,2})(?:協議|報告|審議|議決|承認|検討|決定|連絡|確認|付議|専決|諮問"
    r"|議案|その他の?)(?:事項|案件|審議|関係)?(?:[】)>]{0,2})"
)


_CATEGORIES: Final = (
    ("inquiry", re.compile("諮問")),
    ("reply", re.compile("答申")),
    ("petition", re.compile("請願|陳情")),
    ("bill", re.compile("議案")),
    ("resolution", re.compile("議決(?:事項|案件)|承認(?:事項|案件)|決定事項")),
    ("deliberation", re.compile("協議|審議")),
    ("report", re.compile("報告")),
    ("election", re.compile("互選|選挙(?!管理)|選出")),
)


NUMBER: Final = re.compile(
    r"(?:[■□◆◇●○◎▼▽▲△★☆・•*◯〇] ?)?(?:"
    r"(?:追加)?(?:日程|議案|議題|報告|協議|審議|案件|諮問|承認|認定|請願|陳情|発議|同意|選挙"
    r"|意見書案?|協議事項|報告事項|審議事項|議決事項|承認事項|検討事項|報告案件|協議案件"
    r"|審議案件|付議案件)? ?第 ?(?:[0-9]{1,3}(?: ?[-の] ?[0-9]{1,3})?"
    r"|[一二三四五六七八九十]{1,3}) ?(?:号(?:議案|報告|議題)?(?:の[0-9]{1,2})?)?"
    r"|(?:日程|議案|議題|報告|協議|審議|案件|諮問|協議事項|報告事項|審議事項|議決事項|承認事項"
    r"|検討事項|報告案件|協議案件|審議案件|その他)? ?\( ?(?:[0-9]{1,3}"
    r"|[一二三四五六七八九十]{1,3}|[ア-コ]) ?\)"
    r"|(?:日程|議案|議題|報告|協議|審議|案件|諮問|協議事項|報告事項|審議事項|議決事項|承認事項"
    r"|検討事項|その他報告事項) ?(?:[0-9]{1,3}(?:-[0-9]{1,2})?|[①-⑳])"
    r"|[0-9]{1,2}(?:-[0-9]{1,2})? ?\)|[0-9]{1,2}(?:-[0-9]{1,2})?(?= ?[.．、](?![0-9])| "
    r"|(?=[^0-9 .,:年月日時分回次期人名件条項号%階-]))"
    r"|[①-⑳Ⅰ-Ⅻⅰ-ⅻ⑴-⒇]"
    r"|(?:十?[一二三四五六七八九]|十)(?=[ .、．])"
    r"|[ア-コ](?=[ .、．)])"
    r"|[一・](?= ))"
)


_AFTER: Final = re.compile(r" ?[.．、:)](?![0-9]) ?| +|")


_MATERIAL_TAIL: Final = re.compile(
    r"(?: |)\((?P<inner>[^()]{0,6}(?:資料|別紙|参考|別冊)[^()]{0,40})\)$"
    r"|(?<=\S) (?P<bare>(?:資料|別紙|参考資料)(?: ?(?:No\.?)? ?[0-9][0-9\-、,~ ]{0,12})?)$"
)


_NOTE: Final = re.compile(
    r" ?\((?P<note>諮問|答申|報告|協議|審議|再協議|継続|継続協議|継続審議|継続審査|報告・答申"
    r"|提案|新規|追加|再審議|承認|議決|議案|協議・報告|続き|意見聴取)\)$"
)


_DECIDED: Final = re.compile(
    r" ?(?P<text>\((?:原案(?:どおり|のとおり)?)?(?:可決|承認|了承|否決|同意|採択|不採択|認定"
    r"|継続審査|継続審議|修正可決|決定|報告|許可|不承認|取下げ|撤回)\))$"
)


OPENNESS: Final = re.compile(r" ?(?:\((?P<state>非公開|公開|一部非公開|一部公開)\))$")


_STATUS: Final = {
    "公開": "open",
    "非公開": "closed",
    "一部非公開": "partly-closed",
    "一部公開": "partly-closed",
}


@attrs.define(eq=False)
class Item:
    """An item of the agenda while it is being read."""

    draft: Draft
    """The item."""

    title: str
    """Its title."""

    number: str
    """Its number as printed, or ``""``."""

    level: int
    """How deep it stands."""

    parent: "Item | None"
    """The item it stands under."""

    printed: str
    """Its line as printed."""

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.draft["id"])

    def above(self) -> "Iterable[Item]":
        """The items it stands under, the nearest first."""
        item = self.parent
        while item is not None:
            yield item
            item = item.parent


def lines_of_list(lines: Sequence[Ink]) -> list[Ink]:
    """Return the lines of a list, with items that stand on one line parted where numbers count up.

    1 駐輪場について 2 掲示板について are two items: a number counts if it follows a blank and is
    the next after the one before it.
    """
    made: list[Ink] = []
    for line in lines:
        made += _parted(line)
    return made


_HEAD_NUMBER: Final = re.compile(
    r"(?P<open>\()?(?P<number>[0-9]{1,2})(?P<close>\))?[.．、]?(?: "
    r"|(?=[^0-9 .,:年月日時分回次期人名件条項号%階度-]))"
)


def _parted(line: Ink) -> list[Ink]:
    flat = narrow(line.text)
    first = _HEAD_NUMBER.match(flat)
    if first is None or int(first["number"]) != 1:
        return [line]
    shape = (first["open"] is None, first["close"] is None)
    cuts, wanted = [0], 2
    for blank in re.finditer(" +", flat):
        found = _HEAD_NUMBER.match(flat, blank.end())
        if found is None or int(found["number"]) != wanted:
            continue
        if (found["open"] is None, found["close"] is None) != shape:
            continue
        cuts.append(blank.end())
        wanted += 1
    if len(cuts) < 2:
        return [line]
    return [
        line.cut(start, end).strip()
        for start, end in zip(cuts, [*cuts[1:], len(flat)], strict=True)
    ]


def split_number(text: str) -> tuple[str, str]:
    """Return the number that an item begins with, as printed, and its title.

    A number by itself is a title (議案第3号), unless its point says that one was to follow (１．).
    """
    flat = narrow(text)
    found = NUMBER.match(flat)
    if found is None or not found.group().strip():
        return "", text
    number = text[: found.end()].strip()
    after = _AFTER.match(flat, found.end())
    rest = text[after.end() if after else found.end() :].strip()
    return (number, rest) if rest or number != text.strip() else ("", text)


def materials_named(
    lines: Sequence[Ink], ids: Callable[[str], str]
) -> list[tuple[Draft, Material]]:
    """Return the materials that the items of an agenda name behind their titles: （資料1）."""
    made: dict[str, tuple[Draft, Material]] = {}
    for line in lines:
        for found in _MATERIAL_TAIL.finditer(_without_tails(line.text)):
            for label in labels_in(line.text[found.start() : found.end()]):
                key = material_key(label)
                if key not in made:
                    draft: Draft = {"id": ids("m"), "label": label}
                    made[key] = (draft, Material(draft["id"], label, key, ""))
    return list(made.values())


def _without_tails(text: str) -> str:
    """Return a title, narrow, without what stands behind the materials it names."""
    flat = narrow(text)
    while found := OPENNESS.search(flat) or _NOTE.search(flat):
        flat = flat[: found.start()]
    return flat


def agenda_of(
    lines: Sequence[Ink], ids: Callable[[str], str], materials: Sequence[Material]
) -> list[Item]:
    """Read the items of an agenda; the drafts of items beneath hang in those above.

    Args:
        lines: The lines of its value, items that were run together parted.
        ids: Makes ids.
        materials: The materials that items may name.
    """
    items: list[Item] = []
    stack: list[tuple[str, Item]] = []
    for ink in lines:
        text = ink.text
        flat = narrow(text)
        if re.fullmatch(
            r"(?:別紙|別添)?(?:議事日程|次第|会議次第)?(?:の)?(?:とおり|通り)|別紙(?:のとおり)?"
            r"|なし|\(?(?:以下)?余白\)?",
            flat,
        ):
            continue
        number, title = split_number(text)
        is_group = not number and _GROUP.fullmatch(flat) is not None
        if (
            not number
            and not is_group
            and stack
            and text[:1] in "・※("
            and leading_number(flat) is None
            and not text.startswith(("・", "(1"))
        ):
            _more(items[-1], text)
            continue
        bullet = text[:1] if not number and text[:1] in "・○●◆◇■□-" else ""
        if bullet:
            title = text[1:].strip()
            number = ""
        style = (
            "group"
            if is_group
            else (number_style(flat) or (f"bullet {bullet}" if bullet else "plain"))
        )
        if number and style == "plain":
            style = re.sub("[0-9一二三四五六七八九十①-⑳]+", "＊", number)
        draft: Draft = {"id": ids("i"), "number": number or None}
        item = Item(draft, title, number, 0, None, text)
        _take_apart(item, title, materials)
        _place(item, style, stack)
        if item.parent is not None:
            item.parent.draft.setdefault("items", []).append(draft)
        items.append(item)
        category = _category(item)
        if category is not None and all(
            one.draft.get("category") != category for one in item.above()
        ):
            draft["category"] = category
    return items


def _category(item: Item) -> str | None:
    words = f"{item.number} {item.draft.get('note', '')}"
    if _GROUP.fullmatch(narrow(item.title)):
        words += item.title
    found = next((name for name, pattern in _CATEGORIES if pattern.search(words)), None)
    if found is not None:
        return found
    if _REPORT.match(narrow(item.title)):
        return "report"
    return next(
        (name for name, pattern in _CATEGORIES if name in _LEADING and pattern.match(item.title)),
        None,
    )


_REPORT: Final = re.compile(
    "(?:教育長|会長|議長|市長|町長|村長|区長|諸般|事務局)?の?報告$"
    "|報告第 ?[0-9一二三四五六七八九十]+ ?号"
)


_LEADING: Final = frozenset({"bill", "inquiry", "reply", "petition"})


def _more(item: Item, text: str) -> None:
    before = item.draft.get("summary")
    item.draft["summary"] = f"{before}\n{text}" if before else text


def _take_apart(item: Item, title: str, materials: Sequence[Material]) -> None:
    draft = item.draft
    notes: list[str] = []
    changed = True
    while changed:
        changed = False
        flat = narrow(title)
        if (found := OPENNESS.search(flat)) is not None and found.start() > 0:
            draft["openness"] = {"status": _STATUS[found["state"]]}
            title, changed = title[: found.start()].strip(), True
        elif (
            (found := _DECIDED.search(flat)) is not None
            and found.start() > 0
            and "報告" not in found["text"]
        ):
            text = title[found.start("text") : found.end("text")]
            draft["decisions"] = [
                {
                    "kind": "decision",
                    "text": text,
                    **(decision(flat[found.start("text") :], alone=True) or {}),
                }
            ]
            title, changed = title[: found.start()].strip(), True
        elif (
            (found := OFFICE.search(flat)) is not None
            and found.start() > 0
            and found["office"][-1] in "課局室係"
        ):
            draft["office"] = {"name": title[found.start("office") : found.end("office")]}
            title, changed = title[: found.start()].strip(), True
        elif (found := _NOTE.search(flat)) is not None and found.start() > 0:
            notes.insert(0, title[found.start() : found.end()].strip())
            title, changed = title[: found.start()].strip(), True
        elif (found := _MATERIAL_TAIL.search(flat)) is not None and found.start() > 0:
            words = title[found.start() : found.end()]
            named = find_materials(words, materials)
            if named:
                draft["materials"] = list(dict.fromkeys(one for _, _, to in named for one in to))
                title, changed = title[: found.start()].strip(), True
    draft["title"] = title or None
    if notes:
        draft["note"] = "".join(notes)
    item.title = title


def _place(item: Item, style: str, stack: list[tuple[str, Item]]) -> None:
    """Find the item above: that of the nearest other style which this one follows."""
    styles = [one for one, _ in stack]
    if stack and style.endswith("号") and _GROUP.fullmatch(narrow(stack[-1][1].title)):
        pass
    elif style in styles:
        del stack[styles.index(style) :]
    elif style == "group":
        stack.clear()
    else:
        while stack and stack[-1][0] != "group" and _rank(stack[-1][0]) >= _rank(style):
            stack.pop()
    item.parent = stack[-1][1] if stack else None
    item.level = len(stack)
    stack.append((style, item))


def _rank(style: str) -> int:
    if style == "plain":
        return 0
    if style.startswith(("第＊", "Ⅰ", "日程")) and not style.endswith("号"):
        return 1
    if style in {"＊.", "＊", "一", "＊、"}:
        return 2
    if "号" in style or style.endswith("＊"):
        return 2
    if "(" in style:
        return 3
    if style in {"○", "ア"}:
        return 4
    return 5
