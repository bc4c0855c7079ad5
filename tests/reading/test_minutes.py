"""Minutes written by hand, each with the document that is expected of it (docs/en/guide/reading.md)."""

from collections import Counter
from pathlib import Path

import pytest

import kaigiroku
from kaigiroku.readers import read
from tests.reading.comparing import canonical
from tests.reading.coverage import assert_nothing_is_lost

FOLDER = Path(__file__).parent / "minutes"
PRINTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")
FAMILIES = {"bracket", "glyph", "bare", "colon", "table", "narrated", "qa", "legend"}


def expected_of(path: Path) -> Path:
    return path.with_name(f"{path.stem}.kaigiroku.json")


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_the_minutes_are_read_as_expected(path: Path) -> None:
    reading = read(path)
    assert canonical(reading.minutes) == canonical(kaigiroku.load(expected_of(path)))


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_nothing_of_them_is_lost(path: Path) -> None:
    assert_nothing_is_lost(read(path))


def test_each_family_has_three_at_least() -> None:
    times = Counter(path.stem.partition("-")[0] for path in PRINTS)
    assert set(times) == set(FAMILIES)
    assert min(times.values()) >= 3
    assert all(expected_of(path).exists() for path in PRINTS)
