"""Places of a full edition, looked for in the public one."""

import pytest

from kaigiroku.editions.finishing import found
from kaigiroku.model import AgendaItem, Minutes

MINUTES = Minutes(title="会議録", agenda=(AgendaItem(title="開会"),))


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", MINUTES),
        ("/title", "会議録"),
        ("/agenda/0/title", "開会"),
        ("/agenda/1", None),
        ("/agenda/1/title", None),
        ("/agenda/title", None),
        ("/title/0", None),
        ("/nonsense", None),
        ("/nonsense/0", None),
    ],
)
def test_what_stands_at_a_place(pointer: str, value: object) -> None:
    assert found(MINUTES, pointer) == value
