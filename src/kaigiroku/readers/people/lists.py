"""Lists of people, parted into entries."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from kaigiroku.japanese import narrow
from kaigiroku.readers.cast import ends_in_role, is_role
from kaigiroku.readers.people.entries import HONORIFIC, MARK, NUMBER, SEAT, glued_post, spaced_post
from kaigiroku.readers.sheet import Ink

__all__ = ["OTHERS", "people_in"]

OTHERS: Final = re.compile(
    r"(?:ほか|外|他|その他)、?[^0-9一-九十]{0,12}(?P<count>[0-9]{1,4}"
    r"|[一二三四五六七八九十]{1,3}) ?[名人]"
)


_CLASS_ORDER: Final = re.compile(
    r"\(?(?:五十音順|50音順|敬称略|順不同|名簿順|敬称省略|議席順|役職順|アイウエオ順|、|・| |,)+\)?"
)


_COMMAS: Final = "、，,"


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
    found.append((ink.cut(at, len(flat)), gap))
    return found


_SPACED_NAME: Final = re.compile("(?:1{2,6}|1{1,3}m|m1{1,3}|mm?)")
"""The words of one name, 1 for a single character: 森　あかり, 榎　本　　澄　江, 長谷部　　勇."""

_GIVEN_IN_KANA: Final = re.compile("[ぁ-ゖー]{2,4}|[ァ-ヺー]{2,4}")


def _is_one_name(words: Sequence[str]) -> bool:
    """Tell whether words parted by blanks are one name, padded to a width as in a table."""
    if any(re.search("[0-9()A-Za-z・]", narrow(word)) for word in words):
        return False
    shape = "".join("1" if len(word) == 1 else "m" for word in words)
    if _SPACED_NAME.fullmatch(shape) is None or len("".join(words)) > 7:
        return False
    return shape != "mm" or min(map(len, words)) <= 2 or bool(_GIVEN_IN_KANA.fullmatch(words[1]))


def _is_one_person(words: Sequence[str]) -> bool:
    """Tell whether words are marks, a seat and posts before one name, and notes behind it."""
    kinds = [_kind(word) for word in words]
    first, last = 0, len(words)
    while first < last and kinds[first] in "MS":
        first += 1
    before = first
    while first < last and kinds[first] == "R":
        first += 1
    while last > first and (kinds[last - 1] == "B" or HONORIFIC.fullmatch(narrow(words[last - 1]))):
        last -= 1
    name = [_without_notes(word) if place == last - 1 else word for place, word in enumerate(words)]
    name = [word for word in name[first:last] if word]
    if name and first == before and (glued := glued_post(narrow(name[0]))):
        name[0], before = name[0][glued:], first - 1
    return first > before and bool(name) and "R" not in kinds[first:last] and _is_one_name(name)


def people_in(lines: Sequence[Ink]) -> list[Ink]:
    """Return the entries of a list of people, as printed, in order."""
    entries: list[Ink] = []
    parts = [_split_outside(line, _COMMAS) for line in lines]
    is_parted = any(len(one) > 1 for one in parts) or _has_one_a_line(parts)
    for part in itertools.chain.from_iterable(parts):
        entries += [part] if is_parted and not _holds_several(part) else _entries_in(part)
    return [entry for entry in entries if not _CLASS_ORDER.fullmatch(narrow(entry.text))]


def _has_one_a_line(parts: Sequence[Sequence[Ink]]) -> bool:
    """Tell whether a list without commas has one person on each of its lines."""
    names = [
        sum(_kind(word.text) in "nNO" for word, _ in _chunks(line)) for one in parts for line in one
    ]
    return len(names) > 1 and sum(count <= 2 for count in names) * 4 >= 3 * len(names)


def _holds_several(part: Ink) -> bool:
    """Tell whether a part of a list holds more than one person in spite of it."""
    kinds = "".join(_kind(word.text) for word, _ in _chunks(part))
    return re.search("[nNO]+B*R+[nNO]", kinds) is not None


def _entries_in(ink: Ink) -> list[Ink]:
    chunks = _chunks(ink)
    if len(chunks) < 2:
        return [ink]
    words = [chunk.text for chunk, _ in chunks]
    if (
        _is_one_person(words)
        or spaced_post(words)
        or (len(words) > 4 and all(len(word) == 1 for word in words))
    ):
        return [ink]
    if all(len(word) <= 3 and not is_role(word) for word in words) and (
        sum(map(len, words)) <= 6 and 1 in map(len, words)
    ):
        return [ink]
    gaps = sorted({gap for _, gap in chunks[1:]})
    if len(gaps) > 1:
        wide = gaps[-1] if len(gaps) == 2 else gaps[len(gaps) // 2]
        merged: list[list[Ink]] = []
        for chunk, gap in chunks:
            if merged and gap < wide:
                merged[-1].append(chunk)
            else:
                merged.append([chunk])
        return _grouped(ink, [ink.cut(*_extent(ink, block)) for block in merged])
    return _grouped(ink, [chunk for chunk, _ in chunks])


def _extent(ink: Ink, block: Sequence[Ink]) -> tuple[int, int]:
    shift = ink.start
    return block[0].start - shift, block[-1].end - shift


def _without_notes(text: str) -> str:
    return re.sub(r"(?: ?\([^()]*\)){1,4}$", "", narrow(text)).strip()


def _kind(text: str) -> str:
    flat = narrow(text).strip()
    if MARK.fullmatch(flat):
        return "M"
    if SEAT.fullmatch(flat) or NUMBER.fullmatch(flat) or re.fullmatch("[0-9]{1,3}", flat):
        return "S"
    if flat.startswith("("):
        return "B"
    core = _without_notes(flat)
    core = MARK.sub("", core, count=1) if MARK.match(core) else core
    core = core[1:] if core[:1] in {"同", "〃"} and is_role(core[1:]) else core
    if is_role(core) or (len(core) > 3 and ends_in_role(core) and core[-1] in "長員官監事"):
        return "R"
    if len(core.replace(" ", "")) > 8 or re.search("[A-Za-z0-9]", core):
        return "O"
    return "n" if len(core) <= 2 else "N"


def _grouped(ink: Ink, blocks: Sequence[Ink]) -> list[Ink]:
    """Put the blocks of a line together to entries."""
    kinds = "".join(_kind(block.text) for block in blocks)
    starts = [0]
    titled = [n for n, block in enumerate(blocks) if HONORIFIC.search(narrow(block.text))]
    if titled and (titled[-1] == len(blocks) - 1 or kinds[-1] == "B"):
        shift = ink.start
        firsts = [0, *(n + 1 for n in titled if n + 1 < len(blocks) and kinds[n + 1] != "B")]
        cuts = [blocks[n].start - shift for n in firsts] + [len(ink)]
        return [ink.cut(a, b).strip() for a, b in itertools.pairwise(cuts)]
    if (
        set(kinds) <= {"n", "N"}
        and len(kinds) == 2
        and max(len(_without_notes(block.text)) for block in blocks) <= 3
    ):
        return [ink]
    if set(kinds) <= {"n"} or (
        set(kinds) <= {"n", "N"}
        and len(kinds) <= 3
        and "n" in kinds[:1]
        and sum(len(b.text) for b in blocks) <= 7
    ):
        if len(kinds) <= 3:
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
            and all(
                len(block.text.replace(" ", "").replace("\u3000", "")) >= 3 for block in blocks[1:]
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
    return [ink.cut(first, last).strip() for first, last in itertools.pairwise(edges)]
