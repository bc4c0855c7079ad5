"""Readers: printed minutes made into documents. `docs/en/guide/reading.md` is their contract."""

from kaigiroku.readers.coverage import Coverage, Piece
from kaigiroku.readers.notes import Note
from kaigiroku.readers.reading import Format, Hints, Reading, read

__all__ = ["Coverage", "Format", "Hints", "Note", "Piece", "Reading", "read"]
