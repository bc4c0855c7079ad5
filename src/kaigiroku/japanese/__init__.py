"""Japanese dates, times, numbers, characters and official identifiers, as print has them.

Level: none. These are pure functions on strings, for readers, rules and whoever else needs them;
they know nothing of documents. Places in a text are counted in code points.
"""

from kaigiroku.japanese.calendar import (
    ERAS,
    WEEKDAYS,
    Era,
    PrintedDate,
    PrintedYear,
    era_year,
    find_dates,
    find_fiscal_years,
    fiscal_year,
    japanese_date,
    weekday,
)
from kaigiroku.japanese.characters import (
    Damage,
    find_damage,
    fold,
    may_be_damaged,
    narrow,
    without_honorific,
)
from kaigiroku.japanese.clock import (
    Oddity,
    PrintedTime,
    find_ranges,
    find_times,
    minutes_between,
)
from kaigiroku.japanese.identifiers import (
    PREFECTURES,
    is_legal_entity_number,
    is_local_government_code,
    legal_entity_check_digit,
    local_government_check_digit,
    local_government_code_in,
)
from kaigiroku.japanese.numerals import find_counts, leading_number, number_style, to_int

__all__ = [
    "ERAS",
    "PREFECTURES",
    "WEEKDAYS",
    "Damage",
    "Era",
    "Oddity",
    "PrintedDate",
    "PrintedTime",
    "PrintedYear",
    "era_year",
    "find_counts",
    "find_damage",
    "find_dates",
    "find_fiscal_years",
    "find_ranges",
    "find_times",
    "fiscal_year",
    "fold",
    "is_legal_entity_number",
    "is_local_government_code",
    "japanese_date",
    "leading_number",
    "legal_entity_check_digit",
    "local_government_check_digit",
    "local_government_code_in",
    "may_be_damaged",
    "minutes_between",
    "narrow",
    "number_style",
    "to_int",
    "weekday",
    "without_honorific",
]
