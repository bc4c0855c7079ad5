"""The proof that nothing is lost: made anew from the source and the document alone."""

from typing import Any

import kaigiroku
from kaigiroku.pointer import parse
from kaigiroku.readers import Reading


def assert_nothing_is_lost(reading: Reading) -> None:
    """Hold the coverage of a reading against its source and its document."""
    source, data = reading.coverage.source, kaigiroku.to_dict(reading.minutes)
    seen = [False] * len(source)
    for piece in reading.coverage.pieces:
        assert 0 <= piece.start < piece.end <= len(source)
        assert not any(seen[piece.start : piece.end]), f"covered twice: {piece}"
        seen[piece.start : piece.end] = [True] * (piece.end - piece.start)
        value = resolve(data, piece.pointer)
        if piece.how == "text":
            assert isinstance(value, str), piece
            assert piece.at is not None
            size = piece.end - piece.start
            assert value[piece.at : piece.at + size] == source[piece.start : piece.end], piece
        else:
            assert piece.at is None
    lost = [place for place, sign in enumerate(source) if not seen[place] and not sign.isspace()]
    assert not lost, f"lost: {source[lost[0] : lost[0] + 20]!r} at {lost[0]}"
    assert reading.coverage.lost() == ()


def resolve(data: Any, pointer: str) -> Any:
    """Return what a pointer points to in data; fails where there is nothing."""
    for token in parse(pointer):
        data = data[int(token)] if isinstance(data, list) else data[token]
    return data
