"""The body: lines made into the units of the proceedings."""

from kaigiroku.readers.body.reader import Body, body_of, starts_body

__all__ = ["Body", "body_of", "starts_body"]
