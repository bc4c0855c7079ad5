"""Offices: invented meetings, printed in the habits of many invented offices.

Whoever writes a reader cannot judge it. These offices know what really happened, print it in one of
the families of layouts (`FAMILIES`) with habits drawn at random from what was seen in 205 real
minutes, and say what a reader of the print must find by docs/en/guide/reading.md. Everything comes
from one seed: document number *n* of a family is always the same.
"""

from random import Random

from tools.offices.body import Remark
from tools.offices.chance import Chance
from tools.offices.inventing import truth
from tools.offices.printing import Habits, Printed, print_minutes
from tools.offices.setting import FAMILIES
from tools.offices.truth import Truth

__all__ = [
    "FAMILIES",
    "Habits",
    "Printed",
    "Remark",
    "Truth",
    "document",
    "meeting",
    "print_minutes",
    "printed",
    "truth",
]


def document(family: str, number: int) -> Printed:
    """Return document `number` of a family, always the same."""
    rng = Chance(f"{family}/{number}")
    habits = Habits.draw(rng, family)
    meeting = truth(rng, plain=family == "qa" or rng.happens(0.4))
    return print_minutes(meeting, habits, rng)


def printed(seed: int, family: str) -> Printed:
    """Return the document of a family that a seed makes."""
    return document(family, seed)


def meeting(rng: Random) -> Truth:
    """Invent a meeting, before any office has printed it."""
    chance = Chance(rng.getrandbits(64))
    return truth(chance, plain=chance.happens(0.4))
