"""People: the lists of a form, taken apart into groups and entries.

An entry keeps its print as `label`; what can be told of it stands beside it. Whether words are a
name is told by the words around them: a name is what is left when roles, posts, offices, marks,
seats and brackets are taken away.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from kaigiroku.japanese import find_counts, find_times, fold, narrow
from kaigiroku.readers.cast import Known, ends_in_role, is_role, role_of
from kaigiroku.readers.draft import Draft
from kaigiroku.readers.labels import bare_label
from kaigiroku.readers.sheet import Ink

__all__ = ["Group", "capacity_of", "group_of", "is_list_of_people", "people_in"]

_NONE: Final = re.compile(
    r"(?:なし|無し|無|ナシ|該当なし|特になし|-{1,3}|ー|いない|おりません|0 ?[人名]|〇[人名]|零[人名]|\(なし\)|ゼロ|0)[。 ]?"
)
_OTHERS: Final = re.compile(
    r"(?:ほか|外|他|その他)、?[^0-9一-九十]{0,12}(?P<count>[0-9]{1,4}|[一二三四五六七八九十]{1,3}) ?[名人]"
)
_COUNT_ALONE: Final = re.compile(
    r"(?:計|合計|全|総数|約|延べ)?(?P<count>[0-9]{1,5}|[〇一二三四五六七八九十百]{1,5}) ?(?:人|名)(?:中 ?(?P<present>[0-9]{1,5}) ?[人名](?:出席)?)?(?:\([^()]{0,30}\))?[。]?"
)
_HONORIFIC: Final = re.compile("(?:君|様|氏|殿|さん)$")
_ROLE_COLON: Final = re.compile("(?P<role>[^、。: ]{2,12}) ?: ?(?=[^ ])")
_BULLET: Final = re.compile(r"[・•･◦‣*※\-] *")
_MARK: Final = re.compile(r"[◎○●◇◆□■△▲☆★※*・◯〇-]{1,2} *")
_SEAT: Final = re.compile(
    r"(?:議席(?:番号)? ?)?(?:第 ?)?([0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?番(?: *(?:委員|議員)(?= ))? *"
)
_NUMBER: Final = re.compile(r"(?:\([0-9]{1,3}\)|[0-9]{1,3}[.．、)]|[①-⑳]|[0-9]{1,3}(?= )) *")
_KANA: Final = re.compile("[ぁ-ゖァ-ヺー・ 　]{2,30}")
_BODY_ROLE: Final = re.compile(
    "(?:副|仮|臨時|前)?(?:議長|委員長|会長|座長|本部長|教育長|部会長|分科会長|理事長|組合長)(?:職務)?(?:代理者?|代行)?"
    "|(?:教育長)?職務代理者?|会長代理|委員長代理"
    "|(?:専門|臨時|特別|農業|推進|選挙管理|運営|公募|学識|農地利用最適化推進)?(?:委員|議員|部員|会員|構成員|本部員|評議員)"
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
_CLASS_ORDER: Final = re.compile(
    r"\(?(?:五十音順|50音順|敬称略|順不同|名簿順|敬称省略|議席順|役職順|アイウエオ順|、|・| |,)+\)?"
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
            "説明|関係|執行|理事者|行政側|行政$|市職員|町職員|区職員|市側|町側|区側|受託|委託|コンサル|報告者|発表者|所管|幹事|参与|職員|担当|部局|課$"
        ),
    ),
    ("vice-chair", re.compile("^副(?:会長|委員長|議長|本部長|座長|部会長)|職務代理")),
    ("chair", re.compile("^(?:会長|委員長|議長|座長|本部長|部会長|教育長)$")),
    (
        "member",
        re.compile(
            "委員|議員|部員|構成員|会員|出席者|欠席者|参加者|応招|本部員|メンバー|出席|欠席|役員|理事|評議員|欠員"
        ),
    ),
)

_COMMAS: Final = "、，,"


@attrs.define(eq=False)
class Group:
    """A group of the attendance, as a draft, and whom it makes known."""

    draft: Draft
    """The group."""

    known: list[Known]
    """Itself and its people."""


def _split_outside(ink: Ink, signs: str) -> list[Ink]:
    """Return the parts of a line between signs that stand in no brackets."""
    flat = narrow(ink.text)
    parts: list[Ink] = []
    depth, at = 0, 0
    for place, sign in enumerate(flat):
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(depth - 1, 0)
        elif not depth and ink.text[place] in signs:
            parts.append(ink.cut(at, place).strip())
            at = place + 1
    parts.append(ink.cut(at, len(flat)).strip())
    return [part for part in parts if part.text]


def _chunks(ink: Ink) -> list[tuple[Ink, int]]:
    """Return the parts of a line between blanks outside brackets, and the blanks before each."""
    flat = narrow(ink.text)
    found: list[tuple[Ink, int]] = []
    depth, at, gap, width = 0, 0, 0, 0
    for place, sign in enumerate(flat):
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if sign == " " and not depth:
            if at < place:
                found.append((ink.cut(at, place), gap))
                gap = 0
            width = 2 if ink.text[place] == "\u3000" else 4 if ink.text[place] == "\t" else 1
            gap += width
            at = place + 1
    if at < len(flat):
        found.append((ink.cut(at, len(flat)), gap))
    return found


def _is_short_name(text: str) -> bool:
    return len(text) <= 3 and not is_role(text) and not re.search(r"[0-9()番号]", narrow(text))  # noqa: PLR2004


def people_in(lines: Sequence[Ink]) -> list[Ink]:
    """Return the entries of a list of people, as printed, in order."""
    entries: list[Ink] = []
    for line in lines:
        for part in _split_outside(line, _COMMAS):
            entries += _entries_in(part)
    return [entry for entry in entries if not _CLASS_ORDER.fullmatch(narrow(entry.text))]


def _entries_in(ink: Ink) -> list[Ink]:
    chunks = _chunks(ink)
    if len(chunks) < 2:  # noqa: PLR2004
        return [ink]
    words = [chunk.text for chunk, _ in chunks]
    if _spaced_post(words) or (len(words) > 4 and all(len(word) == 1 for word in words)):  # noqa: PLR2004
        return [ink]
    if all(len(word) <= 3 and not is_role(word) for word in words) and (  # noqa: PLR2004
        sum(map(len, words)) <= 6 and 1 in map(len, words)  # noqa: PLR2004
    ):
        return [ink]
    gaps = sorted({gap for _, gap in chunks[1:]})
    if len(gaps) > 1:
        wide = gaps[-1] if len(gaps) == 2 else gaps[len(gaps) // 2]  # noqa: PLR2004
        merged: list[list[Ink]] = []
        for chunk, gap in chunks:
            if merged and gap < wide:
                merged[-1].append(chunk)
            else:
                merged.append([chunk])
        blocks = [ink.cut(*_extent(ink, block)) for block in merged]
        if all(len(narrow(block.text).replace(" ", "")) <= 1 for block in blocks):
            return [ink]
        return _grouped(ink, blocks)
    return _grouped(ink, [chunk for chunk, _ in chunks])


def _extent(ink: Ink, block: Sequence[Ink]) -> tuple[int, int]:
    shift = ink.start
    return block[0].start - shift, block[-1].end - shift


def _spaced_post(words: Sequence[str]) -> int:
    """Return how many words, set apart sign by sign, make a post before a name: 総 務 課 長 池 山."""
    if len(words) < 3 or sum(map(len, words)) > 2 * len(words) or len(words[0]) > 4:  # noqa: PLR2004
        return 0
    joined = narrow("".join(words))
    if not 4 <= len(joined) <= 16 or "(" in joined:  # noqa: PLR2004
        return 0
    for count in range(len(words) - 1, 1, -1):
        head, tail = "".join(words[:count]), "".join(words[count:])
        if is_role(narrow(head)) and head[-1] in "長員官監事者任記査師" and 2 <= len(tail) <= 5:  # noqa: PLR2004
            return count
    return 0


def _core_of(block: Ink) -> str:
    return re.sub(r"(?: ?\([^()]*\)){1,4}$", "", narrow(block.text)).strip()


def _kind(text: str) -> str:
    flat = narrow(text).strip()
    if _MARK.fullmatch(flat):
        return "M"
    if _SEAT.fullmatch(flat) or _NUMBER.fullmatch(flat) or re.fullmatch("[0-9]{1,3}", flat):
        return "S"
    if flat.startswith("("):
        return "B"
    core = re.sub(r"(?: ?\([^()]*\)){1,4}$", "", flat).strip()
    core = _MARK.sub("", core, count=1) if _MARK.match(core) else core
    if is_role(core) or (len(core) > 3 and ends_in_role(core) and core[-1] in "長員官監事"):  # noqa: PLR2004
        return "R"
    if len(core.replace(" ", "")) > 8 or re.search("[A-Za-z0-9]", core):  # noqa: PLR2004
        return "O"
    return "n" if len(core) <= 2 else "N"  # noqa: PLR2004


def _grouped(ink: Ink, blocks: Sequence[Ink]) -> list[Ink]:
    """Put the blocks of a line together to entries."""
    kinds = "".join(_kind(block.text) for block in blocks)
    if len(blocks) == 1:
        return [ink]
    starts = [0]
    sizes = [len("".join(block.text.split())) for block in blocks]
    titled = [n for n, block in enumerate(blocks) if _HONORIFIC.search(narrow(block.text))]
    if titled and (titled[-1] == len(blocks) - 1 or kinds[-1] == "B"):
        shift = ink.start
        firsts = [0, *(n + 1 for n in titled if n + 1 < len(blocks) and kinds[n + 1] != "B")]
        cuts = [blocks[n].start - shift for n in firsts] + [len(ink)]
        return [ink.cut(a, b).strip() for a, b in zip(cuts, cuts[1:], strict=False)]
    if set(kinds) <= {"n", "N"} and sum(sizes) <= 6 and 1 in sizes:  # noqa: PLR2004
        return [ink]
    if set(kinds) <= {"n", "N"} and len(kinds) == 2 and max(map(len, map(_core_of, blocks))) <= 3:  # noqa: PLR2004
        return [ink]
    if set(kinds) <= {"n"} or (
        set(kinds) <= {"n", "N"}
        and len(kinds) <= 3
        and "n" in kinds[:1]  # noqa: PLR2004
        and sum(len(b.text) for b in blocks) <= 7
    ):  # noqa: PLR2004
        if len(kinds) <= 3:  # noqa: PLR2004
            return [ink]
        starts = list(range(0, len(kinds), 2))
    elif set(kinds) <= {"N"}:
        starts = list(range(len(kinds)))
    elif kinds[0] in "RSM" and len(set(kinds)) > 1:
        lead = kinds[0]
        starts = [
            place
            for place, kind in enumerate(kinds)
            if kind == lead
            and (place == 0 or kinds[place - 1] != lead)
            and any(other in "nNO" for other in kinds[place:])
        ] or [0]
        if (
            lead == "R"
            and set(kinds[1:]) <= {"N"}
            and len(kinds) > 2
            and all(  # noqa: PLR2004
                len(block.text.replace(" ", "").replace("\u3000", "")) >= 3
                for block in blocks[1:]  # noqa: PLR2004
            )
        ):
            starts = list(range(len(kinds)))
            starts.remove(1)
    elif set(kinds) <= {"R"} and len(kinds) > 1:
        starts = list(range(len(kinds)))
    elif kinds[0] == "N" and kinds.count("N") > 1 and set(kinds) <= set("NB"):
        starts = [place for place, kind in enumerate(kinds) if kind == "N"]
    shift = ink.start
    edges = [blocks[start].start - shift for start in starts] + [len(ink)]
    return [ink.cut(first, last).strip() for first, last in zip(edges, edges[1:], strict=False)]


# ------------------------------------------------------------------------------ one entry


@attrs.define(eq=False)
class _Entry:
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


def _entry(text: str) -> _Entry:
    made = _Entry()
    flat = narrow(text)
    at = 0
    for pattern in (_BULLET, _MARK, _NUMBER, _SEAT):
        found = pattern.match(flat, at)
        if found is not None and found.end() < len(flat):
            if pattern is _MARK:
                made.mark = found.group().strip()
            elif pattern is _SEAT:
                made.seat = text[found.start() : found.end()].strip()
            at = found.end()
    rest = text[at:].strip()
    behind = _ROLE_COLON.match(narrow(rest))
    if behind is not None and is_role(behind["role"]):
        _set_post(made, rest[: behind.end("role")])
        rest = rest[behind.end() :].strip()
    while True:
        outer, inner = _last_bracket(rest)
        if inner is None:
            break
        if not _note(made, inner, outer, rest[len(outer) :].strip()):
            break
        rest = outer
    _core(made, rest)
    return made


def _last_bracket(text: str) -> tuple[str, str | None]:
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


def _note(made: _Entry, inner: str, outer: str, printed: str) -> bool:
    """Take what stands in brackets behind an entry; tell whether it is understood."""
    flat = narrow(inner)
    for pattern, status in _PRESENCE:
        if pattern.search(flat) and len(flat) <= 30:  # noqa: PLR2004
            made.status = status
            made.notes.insert(0, printed)
            times = find_times(inner)
            if times and times[0].value:
                key = "endTime" if status == "left-early" else "startTime"
                made.presence.append({key: times[0].value, "printed": inner})
            return True
    for pattern, mode in _MODES:
        if pattern.search(flat) and len(flat) <= 20:  # noqa: PLR2004
            made.mode = mode
            made.notes.insert(0, printed)
            return True
    if "代理" in flat and not _BODY_ROLE.fullmatch(flat.replace(" ", "")):
        found = _PROXY.fullmatch(flat)
        if found is not None:
            who = inner[: found.end("who")].strip(" 、：:の")
            by = (inner[found.start("by") :] if found["by"] else "").strip(" ：:　")
            if who or by:
                label = who or by
                other = _entry(label)
                made.proxy_for = _person(label, other) if who else None
                made.notes.insert(0, printed)
                return True
        made.notes.insert(0, printed)
        return True
    if _KANA.fullmatch(inner) and outer and not re.fullmatch("[ぁ-んァ-ヺー]+", outer):
        made.yomi = inner
        return True
    return False


_NAME_SIGNS: Final = re.compile(r"[^0-9A-Za-z()、。・]+(?:・[^0-9()、。]+)?|[ァ-ヺー・A-Za-z ]+")


def _core(made: _Entry, text: str) -> None:
    """Tell name, role, position and affiliation of what is left of an entry."""
    outer, inner = _last_bracket(text)
    if inner is not None:
        _core_of_two(made, outer, inner)
        return
    tokens = text.split()
    roles = [number for number, token in enumerate(tokens) if is_role(narrow(token))]
    if not roles and len(tokens) > 1 and len(tokens[0]) > 2 and ends_in_role(narrow(tokens[0])):  # noqa: PLR2004
        roles = [0]
    if not tokens:
        return
    spaced = _spaced_post(tokens)
    if spaced:
        _set_post(made, _between(text, tokens, 0, spaced - 1))
        made.name = _between(text, tokens, spaced, len(tokens) - 1)
        return
    if len(roles) == len(tokens):
        words = tokens if len(tokens) > 1 else [text]
        for word in words:
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
    glued = _glued_post(narrow(tokens[0])) if len(tokens) == 2 and len(tokens[1]) <= 5 else 0  # noqa: PLR2004
    if glued:
        at = text.find(tokens[0]) + glued
        _set_post(made, text[:at])
        made.name = _HONORIFIC.sub("", text[at:]).strip()
        return
    word = "".join(tokens)
    flat = narrow(word)
    for size in range(1, len(flat)):
        tail = flat[size:]
        if len(tail) >= 2 and _BODY_ROLE.fullmatch(tail) and not is_role(flat):  # noqa: PLR2004
            start = _place_in(text, size)
            head = text[:start].strip()
            if head:
                made.role = text[start:].strip()
                made.name = _HONORIFIC.sub("", head) or head
                return
    if len(tokens) == 1:
        _one_word(made, text)
        return
    _set_name(made, text, tokens)


def _glued_post(word: str) -> int:
    """Return the length of the post that a word begins with, a surname behind it: 委員長野村."""
    for size in range(len(word) - 1, 1, -1):
        if is_role(word[:size]) and word[size - 1] in "長員官監事者" and len(word) - size <= 3:  # noqa: PLR2004
            return size
    return 0


def _place_in(text: str, size: int) -> int:
    """Return the place in a text behind so many signs that are no blanks."""
    seen = 0
    for place, sign in enumerate(text):
        if seen == size:
            return place
        seen += not sign.isspace()
    return len(text)


def _one_word(made: _Entry, text: str) -> None:
    flat = narrow(text)
    if _HONORIFIC.search(flat) and len(flat) > 2:  # noqa: PLR2004
        made.name = _HONORIFIC.sub("", text).strip()
        return
    for size in range(2, len(flat) - 1):
        head, tail = flat[:size], flat[size:]
        if (
            is_role(head)
            and re.search("長$|員$|官$|監$|事$|主幹$|主査$", head)
            and 2 <= len(tail) <= 5
            and not is_role(flat)
            and re.fullmatch("[々〆一-鿿豈-﫿ぁ-んァ-ヶー㐀-䶿𠀀-𪛟\U000e0100-\U000e01ef]+", tail)
            and not re.search("長|員|課|部|局|係|補佐", tail)
        ):  # noqa: PLR2004
            _set_post(made, text[:size])
            made.name = text[size:]
            return
    if len(flat) <= 8 or _FOREIGN_NAME.fullmatch(flat):  # noqa: PLR2004
        made.name = text
    else:
        made.affiliation = text


_FOREIGN_NAME: Final = re.compile("[ァ-ヺー]{1,12}(?:[・=][ァ-ヺー]{1,12}){1,3}")


def _core_of_two(made: _Entry, outer: str, inner: str) -> None:
    out, into = narrow(outer).replace(" ", ""), narrow(inner).replace(" ", "")
    if is_role(out):
        _set_post(made, outer)
        if is_role(into) or _BODY_ROLE.fullmatch(into):
            if _BODY_ROLE.fullmatch(into):
                made.role = inner
            elif made.position is None:
                made.position = inner
            else:
                made.notes.append(inner)
        elif len(into) <= 8:  # noqa: PLR2004
            made.name = _HONORIFIC.sub("", inner).strip()
        else:
            made.affiliation = inner
        return
    _core(made, outer)
    if _BODY_ROLE.fullmatch(into):
        made.role = inner
    elif is_role(into) and len(into) <= 20 and re.search("[長員官監事幹査師]$", into):  # noqa: PLR2004
        made.position = inner
    else:
        made.affiliation = inner


def _set_post(made: _Entry, word: str) -> None:
    flat = narrow(word).replace(" ", "")
    outer, inner = _last_bracket(word)
    if inner is not None:
        _set_post(made, outer)
        if _BODY_ROLE.fullmatch(narrow(inner)):
            made.role = inner
        return
    if _BODY_ROLE.fullmatch(flat):
        made.role = word
    elif re.search(
        "[長員官監事幹査師者役授司記]$|補佐|代理$|監$|主任$|顧問$|アドバイザー$|オブザーバー$", flat
    ):
        made.position = word if made.position is None else f"{made.position} {word}"
    else:
        made.affiliation = word


def _set_name(made: _Entry, text: str, tokens: Sequence[str]) -> None:
    text = text.strip()
    flat = narrow(text)
    if len(flat.replace(" ", "")) <= 8 and not re.search("[0-9]", flat):  # noqa: PLR2004
        made.name = _HONORIFIC.sub("", text).strip() or text
        return
    # A name and where its bearer comes from, or the other way round.
    first, last = tokens[0], tokens[-1]
    if len(first) >= 3 and len(first) <= 6 and len(tokens) == 2:  # noqa: PLR2004
        made.name, made.affiliation = _HONORIFIC.sub("", first), last
    elif len(tokens) >= 3 and len(tokens[0]) <= 3 and len(tokens[1]) <= 3:  # noqa: PLR2004
        made.name = _between(text, tokens, 0, 1)
        made.affiliation = _between(text, tokens, 2, len(tokens) - 1)
    elif len(tokens) >= 3 and len(tokens[-1]) <= 3 and len(tokens[-2]) <= 3:  # noqa: PLR2004
        made.name = _between(text, tokens, len(tokens) - 2, len(tokens) - 1)
        made.affiliation = _between(text, tokens, 0, len(tokens) - 3)
    elif len(last) <= 6 and len(tokens) == 2:  # noqa: PLR2004
        made.name, made.affiliation = _HONORIFIC.sub("", last), first
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


def _person(label: str, made: _Entry) -> Draft:
    return {
        "label": label,
        "name": made.name,
        "role": made.role,
        "position": made.position,
        "affiliation": made.affiliation,
    }


# ------------------------------------------------------------------------------- groups


def is_list_of_people(lines: Sequence[Ink]) -> bool:
    """Tell whether a value lists people rather than naming one office."""
    entries = people_in(lines)
    if len(entries) > 1:
        return any(is_role(narrow(e.text)) or _entry(e.text).name for e in entries)
    if not entries:
        return False
    made = _entry(entries[0].text)
    return (
        made.name is not None
        and (made.position is not None or made.role is not None)
        or (made.position is not None and made.affiliation is None)
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
    label = re.sub(r"[ 　]*[(（][^()（）]*(?:順|敬称|略)[^()（）]*[)）]", "", label) or label
    words = f"{over} {label}"
    capacity = capacity_of(label) or capacity_of(over)
    if field == "observers":
        capacity = capacity if capacity in {"press"} else "public"
    draft: Draft = {"id": None, "label": label, "capacity": capacity}
    whole = " ".join(texts).strip()
    if field != "observers":
        draft["status"] = (
            "absent"
            if re.search("欠席|不応招", words)
            else ("vacant" if "欠員" in label else "present")
        )
    in_label = find_counts(label)
    if in_label:
        draft["count"] = in_label[0]
    group_id = ids("g")
    draft["id"] = group_id
    if not whole:
        return None
    if _NONE.fullmatch(whole):
        draft["count"] = 0
        if draft.get("status") == "vacant" or field == "observers":
            draft["status"] = None
        return Group(draft, [_known_group(group_id, label, over, is_main=is_main)])
    count = _COUNT_ALONE.fullmatch(whole)
    if count is not None:
        from kaigiroku.japanese import to_int  # noqa: PLC0415

        if count["present"]:
            draft["seats"], draft["count"] = to_int(count["count"]), to_int(count["present"])
        else:
            draft["count"] = to_int(count["count"])
        return Group(draft, [_known_group(group_id, label, over, is_main=is_main)])
    if field == "observers":
        counts = find_counts(whole)
        if len(counts) == 1:
            draft["count"] = counts[0]
            if len(whole) > 6:  # noqa: PLR2004
                draft["note"] = "\n".join(line.text for line in lines)
            return Group(draft, [_known_group(group_id, label, over, is_main=is_main)])
    return _with_entries(draft, lines, ids, label=label, over=over, is_main=is_main, legend=legend)


def _known_group(group_id: str, label: str, over: str, *, is_main: bool) -> Known:
    key = fold(re.sub(r"[(（].*?[)）]", "", label))
    keys = {
        key,
        re.sub("^(?:出席|欠席|参加)(?:した)?", "", key),
        re.sub("(?:職員|局員|一同)$", "", key),
    }
    if over:
        keys.add(re.sub("^(?:出席|欠席)", "", fold(over)))
    return Known(
        id=group_id,
        keys=tuple(k for k in keys if k and k not in {"者"}),
        is_group=True,
        is_main=is_main,
    )


def _with_entries(
    draft: Draft,
    lines: Sequence[Ink],
    ids: Any,
    *,
    label: str,
    over: str,
    is_main: bool,
    legend: Mapping[str, str],
) -> Group:
    inks = people_in(lines)
    entries: list[Draft] = []
    known = [_known_group(draft["id"], label, over, is_main=is_main)]
    notes: list[str] = []
    kept: list[Ink] = []
    for ink in inks:
        flat = narrow(ink.text)
        others = _OTHERS.search(flat)
        if others is not None:
            from kaigiroku.japanese import to_int  # noqa: PLC0415

            draft["others"] = to_int(others["count"])
            head = ink.cut(0, others.start()).strip()
            if head.text:
                kept.append(head)
            continue
        count = _COUNT_ALONE.fullmatch(flat.strip("()"))
        if count is not None:
            from kaigiroku.japanese import to_int  # noqa: PLC0415

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
        if flat.startswith("※") or (len(flat) > 40 and "。" in flat):  # noqa: PLR2004
            notes.append(ink.text)
            continue
        tail = re.search(
            r" ?\((?:計|合計|以上)? ?(?P<count>[0-9]{1,4}|[一二三四五六七八九十]{1,3}) ?[名人]\)$",
            flat,
        )
        if tail is not None and tail.start() > 0:
            from kaigiroku.japanese import to_int  # noqa: PLC0415

            draft.setdefault("count", to_int(tail["count"]))
            ink = ink.cut(0, tail.start()).strip()  # noqa: PLW2901
        kept.append(ink)
    legend = {**legend, **_legend(notes)}
    texts = _resolve_ditto([ink.text for ink in kept])
    before: str | None = None
    for ink, text in zip(kept, texts, strict=True):
        made = _entry(text)
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
        known.append(_known(entry_id, text, made, is_main=is_main))
    draft["entries"] = entries
    if notes:
        draft["note"] = "\n".join(notes)
    return Group(draft, known)


def _legend(notes: Sequence[str]) -> dict[str, str]:
    """Return the roles that marks before names stand for, as notes tell: （◎会長　○副会長）."""
    found: dict[str, str] = {}
    for note in notes:
        for mark, role in re.findall(
            r"([◎○●◇◆□■△▲☆★※*〇◯])(?:印)?[ :：は=]*([^\s◎○●◇◆□■△▲☆★※*〇◯、,・()（）]{2,10})",
            narrow(note),
        ):
            found[mark] = role
    return found


def _known(entry_id: str, text: str, made: _Entry, *, is_main: bool) -> Known:
    keys = {fold(text), fold(made.mark + text) if made.mark else fold(text)}
    role = fold(made.role) if made.role else None
    position = fold(made.position) if made.position else None
    for word in (role, position, fold(made.affiliation) if made.affiliation else None):
        if word:
            keys.add(word)
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
        role=(role or position),
        is_main=is_main,
    )
