"""Lists of people, parted into entries."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from kaigiroku.japanese import narrow
from kaigiroku.readers.cast import ends_in_role, is_role
from kaigiroku.readers.people.entries import HONORIFIC, MARK, NUMBER, SEAT, spaced_post
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
    if at < len(flat):
        found.append((ink.cut(at, len(flat)), gap))
    return found


def _is_short_name(text: str) -> bool:
    return len(text) <= 3 and not is_role(text) and not re.search(r"[0-9()番号]", narrow(text))


def people_in(lines: Sequence[Ink]) -> list[Ink]:
    """Return the entries of a list of people, as printed, in order."""
    entries: list[Ink] = []
    for line in lines:
        for part in _split_outside(line, _COMMAS):
            entries += _entries_in(part)
    return [entry for entry in entries if not _CLASS_ORDER.fullmatch(narrow(entry.text))]


def _entries_in(ink: Ink) -> list[Ink]:
    chunks = _chunks(ink)
    if len(chunks) < 2:
        return [ink]
    words = [chunk.text for chunk, _ in chunks]
    if spaced_post(words) or (len(words) > 4 and all(len(word) == 1 for word in words)):
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
        blocks = [ink.cut(*_extent(ink, block)) for block in merged]
        if all(len(narrow(block.text).replace(" ", "")) <= 1 for block in blocks):
            return [ink]
        return _grouped(ink, blocks)
    return _grouped(ink, [chunk for chunk, _ in chunks])


def _extent(ink: Ink, block: Sequence[Ink]) -> tuple[int, int]:
    shift = ink.start
    return block[0].start - shift, block[-1].end - shift


def _core_of(block: Ink) -> str:
    return re.sub(r"(?: ?\([^()]*\)){1,4}$", "", narrow(block.text)).strip()


def _kind(text: str) -> str:
    flat = narrow(text).strip()
    if MARK.fullmatch(flat):
        return "M"
    if SEAT.fullmatch(flat) or NUMBER.fullmatch(flat) or re.fullmatch("[0-9]{1,3}", flat):
        return "S"
    if flat.startswith("("):
        return "B"
    core = re.sub(r"(?: ?\([^()]*\)){1,4}$", "", flat).strip()
    core = MARK.sub("", core, count=1) if MARK.match(core) else core
    if is_role(core) or (len(core) > 3 and ends_in_role(core) and core[-1] in "長員官監事"):
        return "R"
    if len(core.replace(" ", "")) > 8 or re.search("[A-Za-z0-9]", core):
        return "O"
    return "n" if len(core) <= 2 else "N"


def _grouped(ink: Ink, blocks: Sequence[Ink]) -> list[Ink]:
    """Put the blocks of a line together to entries."""
    kinds = "".join(_kind(block.text) for block in blocks)
    if len(blocks) == 1:
        return [ink]
    starts = [0]
    sizes = [len("".join(block.text.split())) for block in blocks]
    titled = [n for n, block in enumerate(blocks) if HONORIFIC.search(narrow(block.text))]
    if titled and (titled[-1] == len(blocks) - 1 or kinds[-1] == "B"):
        shift = ink.start
        firsts = [0, *(n + 1 for n in titled if n + 1 < len(blocks) and kinds[n + 1] != "B")]
        cuts = [blocks[n].start - shift for n in firsts] + [len(ink)]
        return [ink.cut(a, b).strip() for a, b in itertools.pairwise(cuts)]
    if set(kinds) <= {"n", "N"} and sum(sizes) <= 6 and 1 in sizes:
        return [ink]
    if set(kinds) <= {"n", "N"} and len(kinds) == 2 and max(map(len, map(_core_of, blocks))) <= 3:
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
