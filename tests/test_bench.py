"""The benchmark measures what it says: the documents are valid, sound and of the stated size."""

import kaigiroku
from bench.documents import document, written


def test_the_documents_are_valid_and_of_the_stated_size() -> None:
    data = written(document(500))
    assert 180_000 <= len(data) <= 220_000
    assert kaigiroku.dumps(kaigiroku.loads(data)) == data


def test_the_documents_are_sound() -> None:
    assert kaigiroku.validate(document(1_000), profile="statutory").findings == ()
