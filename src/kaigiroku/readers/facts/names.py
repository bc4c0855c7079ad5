"""Names: the name of a meeting, taken apart into its body, its numbers and its government."""

import re
from typing import Final

from kaigiroku.japanese import find_dates, find_fiscal_years, narrow, to_int
from kaigiroku.readers.draft import Draft

__all__ = ["BODY_TYPES", "body_name", "government_of", "numbers_of", "without_record_words"]

_RECORD_WORDS: Final = re.compile(
    r"[ 　]*(?:[(（【\[]?(?:会[ 　]*議[ 　]*録|議[ 　]*事[ 　]*録|議事要旨|議事概要|会議概要"
    r"|会議要旨|議事要録|会議結果(?:概要|報告書?|のお知らせ)?|会議(?:の)?記録(?:の概要)?"
    r"|議事(?:の)?記録|速記録|開催結果(?:概要|報告)?|結果概要|議事の?大要|会議の概要|会議の結果"
    r"|開催概要|要旨|概要)"
    r"(?:[(（](?:要旨|概要|要点筆記|要点記録|案|要約|要約版|全文|公開用|確定稿|抄|テキスト版"
    r"|抜粋)[)）])?[)）】\]]?)[ 　]*"
)


BODY_TYPES: Final = (
    ("education-board", re.compile("教育委員会(?:定例会|臨時会|会議)?$")),
    ("agricultural-committee", re.compile("農業委員会(?:総会|定例会)?$")),
    ("election-commission", re.compile("選挙管理委員会(?:定例会)?$")),
    ("headquarters", re.compile("本部(?:会議|員会議)?$|庁議$|政策会議$|部長会議$")),
    ("assembly-committee", re.compile("(?<![審協])議会.{1,20}委員会$")),
    ("assembly", re.compile("(?<![審協評])議会(?:定例会|臨時会|本会議)?$")),
)


_GOVERNMENT: Final = re.compile(
    "(?P<name>(?:[^\\s市区町村都道府県第]{1,4}[都道府県])?(?:[^\\s0-9第年度期回・]{1,7}?)(?:市(?![立民場町村議内外]?$)"
    "|区(?!分|域|画)|町(?!内|会)|村))(?P<rest>.{2,})"
)


_NOT_GOVERNMENT: Final = re.compile(
    "(?:都|道|府|県|市|区|町|村|都市|地区|校区|学区|行政区|全区|市町|市区町|区市)$"
)


def without_record_words(title: str) -> str | None:
    """Return a title without its word for the record, or None if nothing is left."""
    text = "".join(part.strip() for part in title.split("\n"))
    text = re.sub(r"[ 　]*[(（]?(?:案|未定稿|確定稿|公開用)[)）]?$", "", text)
    kept = _RECORD_WORDS.sub(" ", text).strip(" 　")
    for day in reversed([day for day in find_dates(kept) if day.day is not None]):
        kept = (kept[: day.start].rstrip(" 　(（") + kept[day.end :].lstrip(")）開催")).strip(" 　")
    kept = re.sub("(?:の|に関する|・)$", "", kept).strip(" 　")
    return kept or None


_ORDINAL: Final = re.compile(
    r"(?P<total>\(? ?通算 ?)?(?:第 ?)(?P<number>[0-9]{1,4}"
    r"|[一二三四五六七八九十百]{1,6}) ?(?P<unit>回|期|号|次|日)"
    r"(?P<name> ?(?:定例会|臨時会|総会|定例|臨時)(?!議))?"
)


_YEAR: Final = re.compile("年")


def numbers_of(name: str) -> list[Draft]:
    """Return the numbers under which a meeting counts, in printed order."""
    flat = narrow(name)
    fiscal = find_fiscal_years(name)
    found: list[tuple[int, Draft]] = [
        (year.start, {"counts": "fiscal-year", "number": year.year})
        for year in fiscal
        if year.year is not None
    ]
    found += [
        (date.start, {"counts": "calendar-year", "number": date.year})
        for date in find_dates(name)
        if date.month is None
        and date.year is not None
        and not any(one.start <= date.start < one.end for one in fiscal)
    ]
    is_assembly = re.search("(?<![審協評])議会", flat) is not None
    has_base = bool(found) or re.search("第 ?[0-9一二三四五六七八九十]+ ?期", flat) is not None
    for ordinal in _ORDINAL.finditer(flat):
        number = to_int(ordinal["number"])
        if number is None:
            continue
        word = (ordinal["name"] or "").strip() or None
        match ordinal["unit"]:
            case "期":
                counts = "term"
            case "号":
                counts = "issue"
            case "回":
                if word and is_assembly:
                    counts = "session"
                elif ordinal["total"] or (not has_base and word is None):
                    counts = "meeting-overall"
                else:
                    counts = "meeting"
            case _:
                continue
        one: Draft = {"counts": counts, "number": number}
        if word is None and counts == "meeting":
            behind = re.search("(定例会|臨時会|総会)$", flat.strip())
            word = behind.group() if behind else None
            if word and is_assembly:
                one["counts"] = "session"
        if word is not None:
            one["name"] = word
        found.append((ordinal.start(), one))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def body_name(name: str) -> str | None:
    """Return the name of a body, without the numbers of the meeting."""
    flat = narrow(name)
    text = list(name)

    def blank(start: int, end: int) -> None:
        text[start:end] = ["\0"] * (end - start)

    for year in find_fiscal_years(name):
        blank(year.start, year.end)
    for date in find_dates(name):
        blank(date.start, date.end)
    for ordinal in re.finditer(
        r"\( ?(?:通算)? ?第[^()]{1,12}回[^()]{0,8}\)|\((?:書面(?:開催|会議)?"
        r"|オンライン(?:開催)?|Web会議|臨時|定例)\)",
        flat,
    ):
        blank(*ordinal.span())
    for ordinal in _ORDINAL.finditer(flat):
        end = ordinal.end("unit")
        blank(
            ordinal.start(),
            ordinal.end() if ordinal["name"] and re.search("(?<![審協評])議会", flat) else end,
        )
    kept = re.sub("[(（][\0 　・、]*[)）]", "", "".join(text)).replace("\0", "").strip(" 　・、")
    kept = re.sub("^(?:の|度)|^[ 　]+", "", kept).strip(" 　")
    kept = re.sub("(?<=会)[ 　]*(?:定例会|臨時会|総会)$", "", kept)
    return kept or None


def government_of(name: str) -> str | None:
    """Return the municipality whose name begins the name of a body."""
    found = _GOVERNMENT.match(name)
    if found is None:
        return None
    government = found["name"]
    rest = name[len(government) :]
    if rest[:1] in "市町村区" and government[-1] in "市町村":
        government += rest[0]
        rest = rest[1:]
    if _NOT_GOVERNMENT.fullmatch(government) or len(government) < 2 or not rest:
        return None
    return government
