"""The schema is what the model says: built anew, it is the file that is published."""

import json
from itertools import islice

import pytest

from kaigiroku import schemas
from tools.examples import ROOT
from tools.generate import generated


def test_the_schema_is_up_to_date_in_both_places() -> None:
    """Of the generated files the first are the schema and its twin; `make generated` checks all."""
    built = dict(islice(generated(), 4))
    assert len({path.name for path in built}) == 2
    for path, text in built.items():
        assert path.name.endswith(".schema.json")
        assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("diagnostic", [False, True])
def test_the_package_gives_the_published_text(*, diagnostic: bool) -> None:
    name = "minutes.diagnostic.schema.json" if diagnostic else "minutes.schema.json"
    published = (ROOT / "schema" / schemas.VERSION / name).read_text(encoding="utf-8")
    assert schemas.text(diagnostic=diagnostic) == published
    assert schemas.schema(diagnostic=diagnostic) == json.loads(published)


def test_without_a_word_the_schema_is_the_canonical_one() -> None:
    assert schemas.text() == schemas.text(diagnostic=False)
    assert schemas.schema() == schemas.schema(diagnostic=False)
    assert schemas.validator().schema == schemas.schema(diagnostic=False)


@pytest.mark.parametrize("diagnostic", [False, True])
def test_the_referee_validates_by_the_published_schema(diagnostic: bool) -> None:  # noqa: FBT001 -- a form
    referee = schemas.validator(diagnostic=diagnostic)
    assert referee.schema == schemas.schema(diagnostic=diagnostic)
    assert referee.is_valid({"kaigiroku": "1.0"})
    assert not referee.is_valid({"kaigiroku": "2.0"})
