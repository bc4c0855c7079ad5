"""Entries: what the words of one entry tell of a person.

A name is what is left when roles, posts, offices, marks, seats and brackets are taken away.
"""

import itertools
import re
from collections.abc import Sequence
from typing import Final

import attrs

from kaigiroku.japanese import find_times, narrow
from kaigiroku.readers.cast import NAME_SIGNS, ends_in_role, is_role
from kaigiroku.readers.draft import Draft

__all__ = [
    "BODY_ROLE",
    "BULLET",
    "HONORIFIC",
    "MARK",
    "NUMBER",
    "SEAT",
    "Entry",
    "entry_of",
    "family_name",
    "glued_post",
    "last_bracket",
    "person_of",
]

HONORIFIC: Final = re.compile("(?:君|様|氏|殿|さん)$")


_ROLE_COLON: Final = re.compile("(?P<role>[^、。: ]{2,12}) ?: ?(?=[^ ])")


BULLET: Final = re.compile(r"[・•･◦‣*※\-] *")


MARK: Final = re.compile(r"[◎○●◇◆□■△▲☆★※*・◯〇-]{1,2} *")


SEAT: Final = re.compile(
    r"(?:議席(?:番号)? ?)?(?:第 ?)?([0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?番 *"
)


NUMBER: Final = re.compile(r"(?:\([0-9]{1,3}\)|[0-9]{1,3}[.．、)]|[①-⑳]|[0-9]{1,3}(?= )) *")


_KANA: Final = re.compile("[ぁ-ゖァ-ヺー・ 　]{2,30}")


BODY_ROLE: Final = re.compile(
    "(?:副|仮|臨時|前)?(?:議長|委員長|会長|座長|本部長|教育長|部会長|分科会長|理事長"
    "|組合長)(?:職務)?(?:代理者?|代行)?"
    "|(?:教育長)?職務代理者?|会長代理|委員長代理"
    "|(?:専門|臨時|特別|農業|推進|選挙管理|運営|公募|学識|農地利用最適化推進)?(?:委員|議員|部員"
    "|会員|構成員|本部員|評議員)"
)


_ABSENT: Final = re.compile("欠席|不参加")


_PRESENCE: Final = (
    (re.compile("欠席"), "absent"),
    (re.compile("途中退席|途中退室|早退|中途退席|まで出席|退席|退室"), "left-early"),
    (re.compile("遅参|遅刻|途中出席|途中参加|から出席|より出席|入室|着席|途中から"), "late"),
    (re.compile("^出席$"), "present"),
)


_MODES: Final = (
    (re.compile("オンライン|Web|WEB|web|ウェブ|リモート|Zoom|ZOOM|遠隔"), "online"),
    (re.compile("電話"), "telephone"),
    (re.compile("対面|会場"), "in-person"),
)


_PROXY: Final = re.compile(
    r"(?P<who>.{0,40}?)(?: ?(?:の)?代理(?:出席|人)?)(?:[:： ]? ?(?P<by>.{0,30}))?"
)


@attrs.define(eq=False)
class Entry:
    """What is told of a person by one entry of a list."""

    name: str | None = None
    yomi: str | None = None
    role: str | None = None
    position: str | None = None
    affiliation: str | None = None
    seat: str | None = None
    status: str | None = None
    mode: str | None = None
    notes: list[str] = attrs.Factory(list)
    presence: list[Draft] = attrs.Factory(list)
    proxy_for: Draft | None = None
    mark: str | None = None


def entry_of(text: str) -> Entry:
    """Tell what the words of an entry say of a person."""
    made = Entry()
    flat = narrow(text)
    at = 0
    for pattern in (BULLET, MARK, NUMBER, SEAT):
        found = pattern.match(flat, at)
        if found is not None and found.end() < len(flat):
            if pattern is MARK:
                made.mark = found.group().strip()
            elif pattern is SEAT:
                made.seat = text[found.start() : found.end()].strip()
            at = found.end()
    rest = text[at:].strip()
    behind = _ROLE_COLON.match(narrow(rest))
    if behind is not None and is_role(behind["role"]):
        _set_post(made, rest[: behind.end("role")])
        rest = rest[behind.end() :].strip()
    while True:
        outer, inner = last_bracket(rest)
        if inner is None:
            break
        if not _note(made, inner, outer, rest[len(outer) :].strip()):
            break
        rest = outer
    _core(made, rest)
    return made


def last_bracket(text: str) -> tuple[str, str | None]:
    """Return a text without the brackets at its end, and what stands in them."""
    flat = narrow(text).rstrip()
    if not flat.endswith(")"):
        return text, None
    depth = 0
    for place in range(len(flat) - 1, -1, -1):
        depth += (flat[place] == ")") - (flat[place] == "(")
        if depth == 0:
            if not flat[:place].strip():
                return text, None
            return text[:place].rstrip(), text[place + 1 : len(flat) - 1].strip()
    return text, None


def _note(made: Entry, inner: str, outer: str, printed: str) -> bool:
    """Take what stands in brackets behind an entry; tell whether it is understood."""
    flat = narrow(inner)
    for pattern, status in _PRESENCE:
        if pattern.search(flat) and len(flat) <= 30:
            made.status = status
            made.notes.insert(0, printed)
            times = find_times(inner)
            if times and times[0].value:
                key = "endTime" if status == "left-early" else "startTime"
                made.presence.append({key: times[0].value, "printed": inner})
            return True
    for pattern, mode in _MODES:
        if pattern.search(flat) and len(flat) <= 20:
            made.mode = mode
            made.notes.insert(0, printed)
            return True
    if "代理" in flat and not BODY_ROLE.fullmatch(flat.replace(" ", "")):
        found = _PROXY.fullmatch(flat)
        if found is not None:
            who = inner[: found.end("who")].strip(" 、：:の")
            by = (inner[found.start("by") :] if found["by"] else "").strip(" ：:　")
            if who or by:
                label = who or by
                other = entry_of(label)
                made.proxy_for = person_of(label, other) if who else None
                made.notes.insert(0, printed)
                return True
        made.notes.insert(0, printed)
        return True
    if _KANA.fullmatch(inner) and outer and not re.fullmatch("[ぁ-んァ-ヺー]+", outer):
        made.yomi = inner
        return True
    return False


_NAME_SIGNS: Final = re.compile(r"[^0-9A-Za-z()、。・]+(?:・[^0-9()、。]+)?|[ァ-ヺー・A-Za-z ]+")


def _core(made: Entry, text: str) -> None:
    """Tell name, role, position and affiliation of what is left of an entry."""
    outer, inner = last_bracket(text)
    if inner is not None:
        _core_of_two(made, outer, inner)
        return
    tokens = text.split()
    roles = [
        number for number, token in enumerate(tokens) if is_role(narrow(last_bracket(token)[0]))
    ]
    if not roles and len(tokens) > 1 and len(tokens[0]) > 2 and ends_in_role(narrow(tokens[0])):
        roles = [0]
    spaced = spaced_post(tokens)
    if spaced:
        _set_post(made, _between(text, tokens, 0, spaced - 1))
        made.name = _between(text, tokens, spaced, len(tokens) - 1)
        return
    if len(roles) == len(tokens):
        for word in tokens:
            _set_post(made, word)
        return
    if roles:
        names = [n for n in range(len(tokens)) if n not in roles]
        for number in roles:
            _set_post(made, tokens[number])
        first, last = names[0], names[-1]
        if last - first + 1 == len(names):
            made_name = _between(text, tokens, first, last)
        else:
            made_name = _between(text, tokens, names[0], names[0])
        _set_name(made, made_name, tokens[first : last + 1])
        return
    is_name = len(tokens) > 1 and len("".join(tokens[1:])) <= 5
    glued = glued_post(narrow(tokens[0])) if is_name else 0
    if glued:
        at = text.find(tokens[0]) + glued
        _set_post(made, text[:at])
        made.name = HONORIFIC.sub("", text[at:]).strip()
        return
    word = "".join(tokens)
    flat = narrow(word)
    for size in range(1, len(flat)):
        tail = flat[size:]
        if len(tail) >= 2 and BODY_ROLE.fullmatch(tail) and not is_role(flat):
            start = _place_in(text, size)
            head = text[:start].strip()
            made.role = text[start:].strip()
            made.name = HONORIFIC.sub("", head) or head
            return
    if len(tokens) == 1:
        _one_word(made, text)
        return
    _set_name(made, text, tokens)


def glued_post(word: str) -> int:
    """Return the length of the post that a word begins with, a surname behind it: 委員長野村."""
    for size in range(len(word) - 1, 1, -1):
        if (
            is_role(word[:size])
            and word[size - 1] in "長員官監事者"
            and len(word) - size <= 3
            and _NAME.fullmatch(word, size)
        ):
            return size
    return 0


def _place_in(text: str, size: int) -> int:
    """Return the place in a text of the sign before which stand so many that are no blanks."""
    return [place for place, sign in enumerate(text) if not sign.isspace()][size]


def _one_word(made: Entry, text: str) -> None:
    flat = narrow(text)
    if HONORIFIC.search(flat) and len(flat) > 2:
        made.name = HONORIFIC.sub("", text).strip()
        return
    for size in range(2, len(flat) - 1):
        head, tail = flat[:size], flat[size:]
        if (
            is_role(head)
            and re.search("長$|員$|官$|監$|事$|主幹$|主査$", head)
            and 2 <= len(tail) <= 5
            and not is_role(flat)
            and _NAME.fullmatch(tail)
            and not re.search("長|員|課|部|局|係|補佐", tail)
        ):
            _set_post(made, text[:size])
            made.name = text[size:]
            return
    if len(flat) <= 8 or _FOREIGN_NAME.fullmatch(flat):
        made.name = text
    else:
        made.affiliation = text


_NAME: Final = re.compile(f"[{NAME_SIGNS}]+")
_FOREIGN_NAME: Final = re.compile("[ァ-ヺー]{1,12}(?:[・=][ァ-ヺー]{1,12}){1,3}")


def _core_of_two(made: Entry, outer: str, inner: str) -> None:
    out, into = narrow(outer).replace(" ", ""), narrow(inner).replace(" ", "")
    if is_role(out):
        _set_post(made, outer)
        if is_role(into) or BODY_ROLE.fullmatch(into):
            if BODY_ROLE.fullmatch(into):
                made.role = inner
            elif made.position is None:
                made.position = inner
            else:
                made.notes.append(inner)
        elif len(into) <= 8:
            made.name = HONORIFIC.sub("", inner).strip()
        else:
            made.affiliation = inner
        return
    _core(made, outer)
    if BODY_ROLE.fullmatch(into):
        made.role = inner
    elif is_role(into) and len(into) <= 20 and re.search("[長員官監事幹査師]$", into):
        made.position = inner
    else:
        made.affiliation = inner


def _set_post(made: Entry, word: str) -> None:
    word = last_bracket(word)[0]
    flat = narrow(word).replace(" ", "")
    if BODY_ROLE.fullmatch(flat):
        made.role = word
    elif re.search(
        "[長員官監事幹査師者役授司記]$|補佐|主査$|主幹$|主事$|係員$|技師$|代理$|監$|主任$|顧問$|アドバイザー$|オブザーバー$",
        flat,
    ):
        made.position = word if made.position is None else f"{made.position} {word}"
    else:
        made.affiliation = word


def _set_name(made: Entry, text: str, tokens: Sequence[str]) -> None:
    text = text.strip()
    flat = narrow(text)
    if len(flat.replace(" ", "")) <= 8 and not re.search("[0-9]", flat):
        made.name = HONORIFIC.sub("", text).strip() or text
        return
    # A name and where its bearer comes from, or the other way round.
    first, last = tokens[0], tokens[-1]
    if len(first) >= 3 and len(first) <= 6 and len(tokens) == 2:
        made.name, made.affiliation = HONORIFIC.sub("", first), last
    elif len(tokens) >= 3 and len(tokens[0]) <= 3 and len(tokens[1]) <= 3:
        made.name = _between(text, tokens, 0, 1)
        made.affiliation = _between(text, tokens, 2, len(tokens) - 1)
    elif len(tokens) >= 3 and len(tokens[-1]) <= 3 and len(tokens[-2]) <= 3:
        made.name = _between(text, tokens, len(tokens) - 2, len(tokens) - 1)
        made.affiliation = _between(text, tokens, 0, len(tokens) - 3)
    elif len(last) <= 6 and len(tokens) == 2:
        made.name, made.affiliation = HONORIFIC.sub("", last), first
    else:
        made.affiliation = text


def _between(text: str, tokens: Sequence[str], first: int, last: int) -> str:
    at, start, end = 0, 0, 0
    for number, token in enumerate(tokens):
        place = text.find(token, at)
        if number == first:
            start = place
        at = place + len(token)
        if number == last:
            end = at
    return text[start:end]


def family_name(name: str) -> str | None:
    """Return the family name where blanks set it off: 柏 of 柏　真理, 榎本 of 榎　本　　澄　江."""
    words = [(found.group(), found.start()) for found in re.finditer(r"\S+", name)]
    if len(words) < 2:
        return None
    singles = [len(word) == 1 for word, _ in words]
    if not singles[0] or len(words) == 2:
        return words[0][0]
    if not all(singles):
        return "".join(word for word, _ in words[: singles.index(False)])
    gaps = [right[1] - left[1] for left, right in itertools.pairwise(words)]
    return "".join(word for word, _ in words[: gaps.index(max(gaps)) + 1])


def person_of(label: str, made: Entry) -> Draft:
    """Return somebody as a person of the document."""
    return {
        "label": label,
        "name": made.name,
        "role": made.role,
        "position": made.position,
        "affiliation": made.affiliation,
    }


def spaced_post(words: Sequence[str]) -> int:
    """Return how many words, set apart sign by sign, make a post before a name: 総 務 課 長."""
    if len(words) < 3 or sum(map(len, words)) > 2 * len(words) or len(words[0]) > 4:
        return 0
    joined = narrow("".join(words))
    if not 4 <= len(joined) <= 16 or "(" in joined:
        return 0
    for count in range(len(words) - 1, 1, -1):
        head, tail = "".join(words[:count]), "".join(words[count:])
        if is_role(narrow(head)) and head[-1] in "長員官監事者任記査師" and 2 <= len(tail) <= 5:
            return count
    return 0
