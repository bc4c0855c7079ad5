"""What the docstrings of `kaigiroku.testing` show is true, and each of its functions shows something."""

import doctest
import inspect

import pytest

from kaigiroku import testing
from kaigiroku.testing import laws, mutation

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.mark.parametrize("module", [laws, mutation], ids=lambda module: module.__name__)
def test_the_examples_do_what_they_say(module: object) -> None:
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    for test in doctest.DocTestFinder().find(module):
        runner.run(test, out=told.append)
    assert runner.tries
    assert not told, "".join(told)


@pytest.mark.parametrize("name", sorted(set(testing.__all__) - {"MUTATIONS"}))
def test_every_function_says_what_it_takes_and_shows_its_use(name: str) -> None:
    words = inspect.getdoc(getattr(testing, name)) or ""
    assert "Args:" in words and "Examples:" in words and ">>> " in words
    assert "Raises:" in words or "Returns:" in words
