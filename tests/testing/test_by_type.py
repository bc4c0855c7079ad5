"""What Hypothesis knows of the classes once it has called us: `from_type` and `builds` work."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku.model import CLASSES, Span, Unit
from kaigiroku.strategies.registering import register


@pytest.mark.parametrize("cls", [*CLASSES, Unit, Span], ids=lambda cls: cls.__name__)
@given(data=st.data())
@settings(max_examples=10)
def test_every_class_is_drawn_by_its_type(cls: type, data: st.DataObject) -> None:
    register()
    assert isinstance(data.draw(st.from_type(cls)), cls)


def test_what_is_built_of_the_classes_can_be_built() -> None:
    register()

    @attrs.frozen
    class Desk:
        minutes: kaigiroku.Minutes
        remark: kaigiroku.model.Remark | None

    @given(st.builds(Desk))
    def drawn(desk: Desk) -> None:
        assert kaigiroku.loads(kaigiroku.dumps(desk.minutes)) == desk.minutes

    drawn()
