"""Near-valid documents by Hypothesis, and the examples in the docstrings of the laws."""

import doctest
import inspect
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import find, given, settings

import kaigiroku
from kaigiroku import strategies, testing
from kaigiroku.testing import MUTATIONS, laws, mutation, mutations

SCHEMA = jsonschema_rs.validator_for(kaigiroku.schema())
NEAR = strategies.minutes().flatmap(mutations)
SEARCH = settings(database=None, derandomize=True, max_examples=2000, deadline=None)


def valid(document: Any) -> bool:
    try:
        kaigiroku.from_dict(document)
    except kaigiroku.DecodeError:
        return False
    return True


@given(NEAR)
def test_two_validators_agree_on_what_is_drawn(made: tuple[str, Any]) -> None:
    name, document = made
    assert name in MUTATIONS
    testing.agree(valid, SCHEMA.is_valid, [document])


def test_a_validator_that_is_wrong_is_shown_a_small_document() -> None:
    """It takes null for what is not stated."""

    def lax(document: Any) -> bool:
        if isinstance(document, dict):
            document = {key: value for key, value in document.items() if value is not None}
        return valid(document)

    _, least = find(NEAR, lambda made: lax(made[1]) != SCHEMA.is_valid(made[1]), settings=SEARCH)
    assert list(least.values()).count(None) == 1
    assert len(least) <= 3


@pytest.mark.parametrize("name", sorted(set(testing.__all__) - {"MUTATIONS"}))
def test_the_example_of_each_function_is_true(name: str) -> None:
    function = getattr(testing, name)
    module = inspect.getmodule(function)
    assert module in {laws, mutation}
    (found,) = doctest.DocTestFinder().find(function, name, globs=dict(vars(module)))
    assert found.examples
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(found, out=said.append)
    assert not said, "".join(said)
