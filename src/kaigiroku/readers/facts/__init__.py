"""Facts: what the cells of a form mean, in the typed fields of the document."""

from kaigiroku.readers.facts.cells import Facts, facts_of

__all__ = ["Facts", "facts_of"]
