"""The published schema is the one that the model gives."""

from itertools import islice

from tools.generate import generated

FORMS = 2
FOLDERS = 2


def test_the_published_schema_is_that_of_the_model() -> None:
    schemas = list(islice(generated(), FORMS * FOLDERS))
    assert all(path.name.endswith(".schema.json") for path, _ in schemas)
    for path, text in schemas:
        assert path.read_text(encoding="utf-8") == text, path
