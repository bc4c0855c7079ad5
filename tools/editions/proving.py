"""The proof for one full edition."""

import json
from collections import Counter
from typing import Final

import kaigiroku
from kaigiroku.editions.policy import Titled
from kaigiroku.writers import Target
from tools.editions.documents import full_edition
from tools.editions.twins import CANARY, twin
from tools.editions.walking import open_texts
from tools.offices.chance import Chance

__all__ = ["prove"]

_TITLES: Final[tuple[Titled, ...]] = ("sections", "items", "materials", "groups", "cells")
_TARGETS: Final[tuple[Target, ...]] = ("text", "markdown", "html")
_RENDERED: Final = 0.02
"""The share of editions that are rendered as well."""


def prove(seed: int) -> Counter[str]:
    """Make a full edition and its twin, publish both, and count what is so and what is wrong."""
    chance = Chance(seed)
    titles = tuple(title for title in _TITLES if chance.happens(0.4))
    policy = kaigiroku.Policy(titles=titles, repeated="warn", alike="warn")
    full = full_edition(chance)
    other = twin(full, chance, titles)
    found: Counter[str] = Counter(["full editions"])
    try:
        made = kaigiroku.publish(kaigiroku.from_dict(full), policy=policy)
    except kaigiroku.KaigirokuError as error:
        found[f"WRONG: refused, seed {seed}: {error}"] += 1
        return found
    found["places withheld"] += len(made.manifest.withheld)
    public = kaigiroku.dumps(made.minutes)
    data = json.loads(public)
    expected, told = list(open_texts(full, titles)), list(open_texts(data, titles))
    if expected != told:
        found[f"WRONG: other open texts, seed {seed}"] += 1
    try:
        second = kaigiroku.dumps(
            kaigiroku.publish(kaigiroku.from_dict(other), policy=policy).minutes
        )
    except kaigiroku.KaigirokuError as error:
        found[f"WRONG: twin refused, seed {seed}: {error}"] += 1
        return found
    if CANARY.encode() in second:
        found[f"WRONG: withheld words found, seed {seed}"] += 1
    if second != public:
        found[f"WRONG: the twin's edition differs, seed {seed}"] += 1
    if chance.happens(_RENDERED):
        for target in _TARGETS:
            kaigiroku.render(made.minutes, target)
        found["rendered as text, Markdown and HTML"] += 1
    return found
