"""The version of the library (not of the format)."""

__version__ = "0.1.0.dev0"
