"""The rules: what makes a valid document sound, and what a profile asks for.

Level: sound. One module a family. Importing this package imports them all.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from kaigiroku.rules.rule import Case, Rule, registered
from kaigiroku.words import Words

__all__ = ["CATALOGUE", "FAMILIES", "MODULES", "Case", "Rule"]

FAMILIES: Final[Mapping[str, Words]] = {
    "REF": Words("Identity and references", "識別と参照"),
    "IDN": Words("Identifiers", "識別番号"),
    "CAL": Words("Calendar and time", "暦と時刻"),
    "OPN": Words("Openness", "公開・非公開"),
    "ATT": Words("Attendance", "出席者"),
    "AGD": Words("Agenda and proceedings", "議題と議事"),
    "VOT": Words("Votes", "表決"),
    "MAT": Words("Materials", "資料"),
    "TXT": Words("Text and spans", "本文と文中の印"),
    "REC": Words("The record", "会議録"),
    "CMP": Words("Completeness", "記載事項"),
    "WVR": Words("Waivers", "承知の指摘"),
}
"""The families of rules by their letters, in the order in which they are applied."""

MODULES: Final = (
    "references",
    "relations",
    "restated",
    "form",
    "identifiers",
    "calendar",
    "clock",
    "chronology",
    "course",
    "openness",
    "closing",
    "reasons",
    "editions",
    "attendance",
    "proxies",
    "speakers",
    "agenda",
    "headings",
    "votes",
    "outcomes",
    "materials",
    "spans",
    "text",
    "record",
    "standing",
    "completeness",
    "municipal",
    "statutory",
    "waivers",
)
"""The modules of the rules; a family may have more than one."""

for _module in MODULES:
    import_module(f"{__name__}.{_module}")

_ORDER: Final = list(FAMILIES)

CATALOGUE: Final[Mapping[str, Rule]] = dict(
    sorted(registered().items(), key=lambda pair: (_ORDER.index(pair[0][:-3]), pair[0]))
)
"""Every rule by its code, family by family; the rules on waivers come last."""
