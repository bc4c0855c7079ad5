"""Chance: a seeded source of it that also tells whether something happens."""

from random import Random

__all__ = ["Chance"]


class Chance(Random):
    """A source of chance."""

    def happens(self, share: float) -> bool:
        """Tell whether something happens that happens in this share of all cases."""
        return self.random() < share
