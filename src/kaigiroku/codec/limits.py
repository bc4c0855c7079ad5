"""The bounds of a well-formed document: no real minutes come near them."""

from typing import Final

__all__ = ["MAX_BYTES", "MAX_DEPTH"]

MAX_BYTES: Final = 32 * 1024 * 1024
"""The largest text read, in bytes of UTF-8 (ten thousand remarks take about four million)."""

MAX_DEPTH: Final = 128
"""How deep arrays and objects may be nested, the document itself counting as one."""
