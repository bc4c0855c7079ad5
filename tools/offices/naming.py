"""How an office calls the meeting and its record: the lines over the form."""

from typing import Any, Final

import attrs

from tools.offices.chance import Chance
from tools.offices.dates import era_year
from tools.offices.lettering import Lettering
from tools.offices.truth import Truth

__all__ = ["Naming", "name_meeting"]

_RECORDS: Final = (
    *("会議録",) * 12, *("議事録",) * 10, "議事要旨", "議事要旨", "議事概要", "会議概要",
    "会議要旨", "議事録（要旨）", "会議録（要点筆記）", "会議録（概要）", "会議結果", "開催結果",
)  # fmt: skip
_APRIL: Final = 4


@attrs.frozen
class Naming:
    """What stands over the form, and what it says."""

    lines: tuple[str, ...]
    """The lines over the form."""

    in_cell: str | None
    """The name of the meeting, where it stands in a cell and not over the form."""

    expected: dict[str, Any]
    """``name`` and ``numbers``."""


def name_meeting(truth: Truth, letters: Lettering, rng: Chance, *, results: bool) -> Naming:
    """Print the name of the meeting with its numbers."""
    name, numbers = _name(truth, rng)
    name = letters(name)
    record = rng.choice(("会議結果", "開催結果", "議事概要")) if results else rng.choice(_RECORDS)
    record = letters(record)
    plain = name.replace("\n", "")
    expected = {"name": plain, "numbers": numbers}
    if rng.happens(0.22):
        wide = record if "（" in record or "(" in record else "　".join(record)
        return Naming((rng.choice((record, wide)),), plain, expected)
    between = rng.choice(("　", "　", "", " ", "\n", "\n"))
    if between == "" and plain.endswith(("会議", "）")):
        between = "　"
    return Naming(tuple((name + between + record).split("\n")), None, expected)


def _name(truth: Truth, rng: Chance) -> tuple[str, list[tuple[str, int]]]:
    body = truth.body if rng.happens(0.9) else truth.kind.name
    number, term = truth.number, truth.term
    gap = rng.choice(("", "", "　", " ", "\n"))
    blank = "" if gap == "\n" else gap
    year = era_year(truth.date.year, truth.date.month)
    fiscal = truth.date.year - (truth.date.month < _APRIL)
    in_year = (number - 1) % 12 + 1
    year_words = f"{era_year(fiscal)}年度"
    if truth.counts == "fiscal":
        numbers = [("fiscal-year", fiscal), ("meeting", in_year)]
        if rng.happens(0.05):
            overall = in_year + 30
            numbers.append(("meeting-overall", overall))
            return f"{year_words}{blank}第{in_year}回（通算第{overall}回）{gap}{body}", numbers
        text = rng.choice(
            (
                f"{year_words}{blank}第{in_year}回{gap}{body}",
                f"{year_words}{blank}第{in_year}回{gap}{body}",
                f"{year_words}第{in_year}回{body}",
                f"{year_words}{gap}{body}（第{in_year}回）",
                f"{body}{gap}{year_words}第{in_year}回",
            )
        )
        return text, numbers
    if truth.counts == "running":
        text = rng.choice((f"第{number}回{gap}{body}", f"{body}{gap or '　'}第{number}回"))
        return text, [("meeting-overall", number)]
    if truth.counts == "behind":
        return f"{body}（第{number}回）", [("meeting-overall", number)]
    if truth.counts == "term":
        numbers = [("term", term), ("meeting", in_year)]
        text = rng.choice(
            (f"第{term}期第{in_year}回{gap}{body}", f"{body}（第{term}期第{in_year}回）")
        )
        return text, numbers
    calendar = ("calendar-year", truth.date.year)
    if truth.counts == "calendar":
        return f"{year}年{blank}第{in_year}回{gap}{body}", [calendar, ("meeting", in_year)]
    if truth.counts == "calendar-regular":
        word = rng.choice(("定例会", "定例会", "臨時会"))
        text = rng.choice(
            (
                f"{year}年第{in_year}回{gap}{body}{word}",
                f"{body}{gap}{year}年第{in_year}回{word}",
                f"{year}年{gap}{body}第{in_year}回{word}",
            )
        )
        return text, [calendar, ("meeting", in_year)]
    if truth.counts == "session":
        session = min(number, 4)
        text = rng.choice(
            (
                f"{year}年{blank}第{session}回{gap}{body}定例会",
                f"{year}年{gap}{body}第{session}回定例会",
            )
        )
        return text, [calendar, ("session", session)]
    return body, []
