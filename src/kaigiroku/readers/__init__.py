"""Readers: printed minutes made into documents. `docs/reading.md` is their contract."""

from kaigiroku.readers.coverage import Coverage, Piece
from kaigiroku.readers.notes import Note
from kaigiroku.readers.reading import Hints, Reading, read

__all__ = ["Coverage", "Hints", "Note", "Piece", "Reading", "read"]
