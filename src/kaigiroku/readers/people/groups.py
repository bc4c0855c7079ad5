"""Groups: a list with what stands over it, as a group of the attendance."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.japanese import find_counts, fold, narrow, to_int
from kaigiroku.readers.cast import Known, is_role, role_of
from kaigiroku.readers.draft import Draft
from kaigiroku.readers.labels import bare_label
from kaigiroku.readers.people.entries import Entry, entry_of, family_name
from kaigiroku.readers.people.lists import OTHERS, people_in
from kaigiroku.readers.sheet import Ink

__all__ = ["Group", "capacity_of", "group_of", "is_list_of_people"]

_NONE: Final = re.compile(
    r"(?:なし|無し|無|ナシ|該当なし|特になし|-{1,3}|ー|いない|おりません|0 ?[人名]|〇[人名]"
    r"|零[人名]|\(なし\)|ゼロ|0)[。 ]?"
)


_COUNT_ALONE: Final = re.compile(
    r"(?:計|合計|全|総数|約|延べ)?(?P<count>[0-9]{1,5}|[〇一二三四五六七八九十百]{1,5}) ?(?:人"
    r"|名)(?:中 ?(?P<present>[0-9]{1,5}) ?[人名](?:出席)?)?(?:\([^()]{0,30}\))?[。]?"
)


_CAPACITIES: Final = (
    ("public", re.compile("傍聴")),
    ("press", re.compile("報道|記者|取材")),
    (
        "secretariat",
        re.compile("事務局|書記|庶務|職務のため|担当課|主管課|所管課|担当部|担当職員|議会職員"),
    ),
    ("observer", re.compile("オブザーバー|陪席|参列")),
    (
        "expert",
        re.compile(
            "参考人|専門委員|アドバイザー|専門家|講師|助言者|有識者|公述人|証人|ファシリテーター"
        ),
    ),
    (
        "explainer",
        re.compile(
            "説明|関係|執行|理事者|行政側|行政$|市職員|町職員|区職員|市側|町側|区側|受託|委託"
            "|コンサル|報告者|発表者|所管|幹事|参与|職員|担当|部局|課$"
        ),
    ),
    ("vice-chair", re.compile("^副(?:会長|委員長|議長|本部長|座長|部会長)|職務代理")),
    ("chair", re.compile("^(?:会長|委員長|議長|座長|本部長|部会長|教育長)$")),
    (
        "member",
        re.compile(
            "委員|議員|部員|構成員|会員|出席者|欠席者|参加者|応招|本部員|メンバー|出席|欠席"
            "|役員|理事|評議員|欠員"
        ),
    ),
)


# What a label says of the list and not of those in it: （五十音順、敬称略）, （６名）.
_ASIDE: Final = re.compile(
    r"[ 　]*[(（](?:[^()（）]*(?:順|敬称|略)[^()（）]*"
    r"|(?:計|全)?[ 　]*[0-9０-９〇一二三四五六七八九十]{1,4}[ 　]*[人名])[)）]"
)


# What those of a group are called in the body, whatever stands over the list.
_CALLED: Final = {"secretariat": "事務局", "explainer": "説明員"}


@attrs.define(eq=False)
class Group:
    """A group of the attendance, as a draft, and whom it makes known."""

    draft: Draft
    """The group."""

    known: list[Known]
    """Itself and its people."""


def is_list_of_people(lines: Sequence[Ink]) -> bool:
    """Tell whether a value lists people rather than naming one office."""
    entries = people_in(lines)
    if len(entries) > 1:
        return any(is_role(narrow(e.text)) or entry_of(e.text).name for e in entries)
    if not entries:
        return False
    made = entry_of(entries[0].text)
    return (made.name is not None and (made.position is not None or made.role is not None)) or (
        made.position is not None and made.affiliation is None
    )


def _resolve_ditto(texts: Sequence[str]) -> list[str]:
    """Return entries with 同 and 〃 resolved by the entry before them."""
    resolved: list[str] = []
    before = ""
    for text in texts:
        flat = text.lstrip()
        if flat[:1] in {"同", "〃"} and before and not flat.startswith(("同志", "同和", "同窓")):
            tail = flat[1:].strip()
            resolved.append(_office_part(before) + tail if tail else before)
            if tail:
                before = _office_part(before) + tail if _office_part(before) else before
        else:
            resolved.append(text)
            before = text
    return resolved


_DIVISIONS: Final = (
    "課",
    "局",
    "室",
    "事務所",
    "センター",
    "署",
    "庁",
    "館",
    "園",
    "校",
    "部",
    "係",
)


def _office_part(text: str) -> str:
    """Return the office that a post begins with: 情報政策課 of 情報政策課管理係長."""
    word = re.split(r"[\s(（]", text.strip())[0]
    for division in _DIVISIONS:
        at = word.find(division)
        if 0 < at < len(word) - 1:
            return word[: at + len(division)]
    return ""


def capacity_of(words: str) -> str | None:
    """Return the capacity of those whom words mean: 委員, 事務局, 会長."""
    key = "".join(words.split())
    return next((name for name, pattern in _CAPACITIES if pattern.search(key)), None)


def group_of(
    label: str,
    lines: Sequence[Ink],
    ids: Any,
    *,
    field: str,
    over: str = "",
    is_main: bool = False,
    legend: Mapping[str, str],
) -> Group | None:
    """Make a group of a list.

    Args:
        label: What is printed over it, without number and brackets.
        lines: The lines of the list.
        ids: Makes ids: called with a prefix.
        field: The field of its cell.
        over: The label of the cell around it.
        is_main: Whether it is a list of members where its label says nothing.
        legend: What symbols before names mean, where the form tells.
    """
    texts = [narrow(line.text) for line in lines]
    in_label = find_counts(label)
    label = bare_label(_ASIDE.sub("", label)) or label
    words = f"{over} {label}"
    capacity = capacity_of(label) or capacity_of(over)
    if field == "observers":
        capacity = capacity if capacity == "press" else "public"
    draft: Draft = {"id": None, "label": label, "capacity": capacity}
    whole = " ".join(texts).strip()
    if field != "observers":
        draft["status"] = (
            "absent"
            if re.search("欠席|不応招", words)
            else ("vacant" if "欠員" in label else "present")
        )
    if in_label:
        draft["others" if OTHERS.search(narrow(label)) else "count"] = in_label[0]
    group_id = ids("g")
    draft["id"] = group_id
    if not whole:
        return None
    itself = _known_group(group_id, label, over, field, is_main=is_main)
    if _NONE.fullmatch(whole):
        draft["count"] = 0
        if draft.get("status") == "vacant" or field == "observers":
            draft["status"] = None
        return Group(draft, [itself])
    count = _COUNT_ALONE.fullmatch(whole)
    if count is not None:
        if count["present"]:
            draft["seats"], draft["count"] = to_int(count["count"]), to_int(count["present"])
        else:
            draft["count"] = to_int(count["count"])
        return Group(draft, [itself])
    if field == "observers":
        counts = find_counts(whole)
        if len(counts) == 1:
            draft["count"] = counts[0]
            if len(whole) > 6:
                draft["note"] = "\n".join(line.text for line in lines)
            return Group(draft, [itself])
    return _with_entries(draft, lines, ids, itself, legend=legend)


def _known_group(group_id: str, label: str, over: str, field: str, *, is_main: bool) -> Known:
    key = fold(re.sub(r"[(（].*?[)）]", "", label))
    keys = {key}
    if not re.search("欠席|不応招", f"{over} {label}"):
        keys |= {
            re.sub("^(?:出席|参加)(?:した)?", "", key),
            re.sub("(?:職員|局員|一同)$", "", key),
            re.sub("^出席", "", fold(over)),
            "事務局"
            if field == "secretariat"
            else _CALLED.get(capacity_of(label) or capacity_of(over) or "", ""),
        }
    return Known(
        id=group_id,
        keys=tuple(k for k in keys if k and k != "者"),
        is_group=True,
        is_main=is_main,
    )


def _with_entries(
    draft: Draft,
    lines: Sequence[Ink],
    ids: Any,
    itself: Known,
    *,
    legend: Mapping[str, str],
) -> Group:
    inks = people_in(lines)
    entries: list[Draft] = []
    known = [itself]
    notes: list[str] = []
    kept: list[Ink] = []
    for ink in inks:
        flat = narrow(ink.text)
        others = OTHERS.search(flat)
        if others is not None:
            draft["others"] = to_int(others["count"])
            head = ink.cut(0, others.start()).strip()
            if head.text:
                kept.append(head)
            continue
        count = _COUNT_ALONE.fullmatch(flat.strip("()"))
        if count is not None:
            draft.setdefault("count", to_int(count["count"]))
            continue
        if (
            flat.startswith("(")
            and flat.endswith(")")
            and flat.count("(") == 1
            and (len(inks) > 1 and not is_role(flat.strip("()")))
        ):
            notes.append(ink.text)
            continue
        if flat.startswith("※") or (len(flat) > 40 and "。" in flat):
            notes.append(ink.text)
            continue
        tail = re.search(
            r" ?\((?:計|合計|以上)? ?(?P<count>[0-9]{1,4}|[一二三四五六七八九十]{1,3}) ?[名人]\)$",
            flat,
        )
        if tail is not None and tail.start() > 0:
            draft.setdefault("count", to_int(tail["count"]))
            kept.append(ink.cut(0, tail.start()).strip())
        else:
            kept.append(ink)
    legend = {**legend, **_legend(notes)}
    texts = _resolve_ditto([ink.text for ink in kept])
    before: str | None = None
    for ink, text in zip(kept, texts, strict=True):
        made = entry_of(text)
        if made.mark is not None and made.mark in legend and made.role is None:
            made.role = legend[made.mark]
        if made.affiliation in {"〃", "同", "同上"}:
            made.affiliation = before
        before = made.affiliation
        entry_id = ids("p")
        capacity = None
        if draft["capacity"] in {"member", None, "explainer", "chair", "vice-chair"} and made.role:
            capacity = role_of(made.role)
        entries.append(
            {
                "id": entry_id,
                "label": ink.text,
                "name": made.name,
                "yomi": made.yomi,
                "position": made.position,
                "role": made.role,
                "affiliation": made.affiliation,
                "seat": made.seat,
                "capacity": capacity if capacity != draft["capacity"] else None,
                "status": made.status if made.status != draft.get("status") else None,
                "mode": made.mode,
                "presence": made.presence,
                "proxyFor": made.proxy_for,
                "note": "".join(made.notes) or None,
            }
        )
        known.append(_known(entry_id, text, made, is_main=itself.is_main))
    draft["entries"] = entries
    if notes:
        draft["note"] = "\n".join(notes)
    return Group(draft, known)


_MARKED_ROLE: Final = re.compile(
    r"([◎○●◇◆□■△▲☆★※*〇◯])(?:印)?[ :：は=]*([^\s◎○●◇◆□■△▲☆★※*〇◯、,・()（）]{2,10})"
)


def _legend(notes: Sequence[str]) -> dict[str, str]:
    """Return the roles that marks before names stand for, as notes tell: （◎会長　○副会長）."""
    return {mark: role for note in notes for mark, role in _MARKED_ROLE.findall(narrow(note))}


def _known(entry_id: str, text: str, made: Entry, *, is_main: bool) -> Known:
    keys = {fold(text), fold(made.mark + text) if made.mark else fold(text)}
    role = fold(made.role) if made.role else None
    position = fold(made.position) if made.position else None
    for word in (role, position, fold(made.affiliation) if made.affiliation else None):
        if word:
            keys.add(word)
    if made.position and (office := _office_part(made.position)):
        keys.add(fold(made.position[len(office) :]))
    if made.seat:
        keys.add(fold(made.seat))
    names = (fold(made.name),) if made.name else ()
    for name in names:
        for word in (role, position):
            if word:
                keys.add(name + word)
                keys.add(word + name)
    generic = {"委員", "議員", "部員", "構成員", "会員", "農業委員", "推進委員", "本部員"}
    return Known(
        id=entry_id,
        keys=tuple(keys - generic),
        names=names,
        family=fold(family) if made.name and (family := family_name(made.name)) else None,
        role=(role or position),
        is_main=is_main,
    )
