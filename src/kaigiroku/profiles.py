"""Profiles: how complete a document is asked to be.

Level: sound. Nothing is required of a valid document; who wants completeness says which. Each
profile asks for all that those before it ask for.
"""

from collections.abc import Mapping
from typing import Final, Literal

from kaigiroku.words import Words

__all__ = ["PROFILES", "Profile"]

Profile = Literal["core", "municipal", "statutory"]

PROFILES: Final[Mapping[Profile, Words]] = {
    "core": Words(
        "what every rule on minutes asks for",
        "会議録の定めに共通する最小限の事項",
    ),
    "municipal": Words(
        "what the guidelines of municipalities on open meetings ask for as well",
        "市区町村の会議公開の指針・要綱が加えて求める事項",
    ),
    "statutory": Words(
        "what laws and rules ask of assemblies and statutory boards as well",
        "議会・行政委員会の法令・規則が加えて求める事項",
    ),
}
"""The profiles, the least demanding first, and what they stand for."""
