"""Brackets: what a line in brackets or dashes says."""

from typing import Any, Final

__all__ = ["Told", "bracketed"]

Told = dict[str, Any]
"""Fields of a unit, in wire names."""


_OPENING: Final = "([{<＜〈《【〔［（-—―─=＝＊*※"


_PAIRS: Final = {"(": ")", "-": "-", "=": "=", "*": "*", "※": "", "{": "}"}


def bracketed(flat: str) -> str | None:
    """Return what stands inside the brackets or dashes that a whole line stands in, or None."""
    if len(flat) < 2:
        return None
    if flat[0] == "※":
        return flat[1:].strip()
    if flat[0] == "(":
        depth = 0
        for place, sign in enumerate(flat):
            depth += (sign == "(") - (sign == ")")
            if depth == 0:
                return flat[1:place].strip() if place == len(flat) - 1 else None
        return None
    for sign in "-=*・":
        if flat[0] == sign and flat[-1] == sign:
            inner = flat.strip(f"{sign} ")
            return inner or None
    return None
