"""Pointers at their bounds: what is an index, and what leads nowhere."""

import pytest

from kaigiroku.pointer import index, resolve

DOCUMENT = {"agenda": [{"title": "予算"}, *({"title": f"議題{n}"} for n in range(1, 11))]}


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        *(("0", 0), ("1", 1), ("10", 10), ("105", 105)),
        *(("", None), ("-", None), ("-1", None), ("00", None), ("01", None), ("1.0", None)),
        *(("１", None), ("٣", None), ("1\n", None), ("title", None), ("1" * 5_000, None)),
    ],
)
def test_what_is_an_index(token: str, expected: int | None) -> None:
    assert index(token) == expected


@pytest.mark.parametrize("token", ["11", "-1", "00", "１", "title", "1" * 5_000])
def test_what_leads_nowhere(token: str) -> None:
    with pytest.raises(LookupError):
        resolve(DOCUMENT, f"/agenda/{token}")


def test_what_leads_somewhere() -> None:
    assert resolve(DOCUMENT, "/agenda/0/title") == "予算"
    assert resolve(DOCUMENT, "/agenda/10/title") == "議題10"
    assert resolve(DOCUMENT, "") is DOCUMENT
