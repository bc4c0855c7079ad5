"""The proof, on a seeded few hundred full editions; ``make editions`` runs it on 100,000."""

import pytest

from tools.editions.proving import prove


@pytest.mark.parametrize("first", range(0, 300, 20))
def test_nothing_of_what_is_withheld_can_be_told_from_the_public_edition(first: int) -> None:
    """Twins that differ in nothing but that have the same public edition (see tools/editions)."""
    for seed in range(first, first + 20):
        found = prove(seed)
        assert not [what for what in found if what.startswith("WRONG")]
        assert found["full editions"] == 1
