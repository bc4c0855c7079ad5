"""The benchmark measures what it says: the documents are valid, sound and of the stated size."""

import kaigiroku
from bench.documents import document, written
from bench.printed import printed


def test_the_documents_are_valid_and_of_the_stated_size() -> None:
    data = written(document(500))
    assert 180_000 <= len(data) <= 220_000
    assert kaigiroku.dumps(kaigiroku.loads(data)) == data


def test_the_documents_are_sound() -> None:
    assert kaigiroku.validate(document(1_000), profile="statutory").findings == ()


def test_the_prints_are_read_alike_in_every_layout() -> None:
    said = {
        name: [
            (remark.speaker.label, remark.text)
            for remark, _ in kaigiroku.remarks(kaigiroku.read(text[:60_000]).minutes)
            if remark.speaker is not None and remark.speaker.mark is not None
        ]
        for name, text in printed().items()
    }
    assert len(said["glyph"]) > 100
    assert all(len(one) >= len(said["glyph"]) - 2 for one in said.values())
