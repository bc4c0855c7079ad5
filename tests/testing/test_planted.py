"""A fault is drawn with the code that it must yield, and the document that lacks it."""

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import strategies, validate
from kaigiroku.model import CLASSES, Span, Unit
from kaigiroku.navigation import units
from kaigiroku.rules import CATALOGUE
from kaigiroku.strategies import Fault
from kaigiroku.strategies.registering import register

SEARCH = settings(database=None, derandomize=True, max_examples=1000, deadline=None)


@given(strategies.faults())
def test_the_fault_is_found_and_was_not_there_before(fault: Fault) -> None:
    found = {finding.code for finding in validate(fault.minutes, profile="statutory").findings}
    assert fault.code in found
    assert found <= {fault.code, *fault.brings}
    assert validate(fault.before, profile="statutory").findings == ()
    assert fault.title == CATALOGUE[fault.code].title


def test_faults_of_every_rule_asked_for_are_drawn() -> None:
    drawn: set[str] = set()

    @settings(SEARCH, max_examples=300, phases=[Phase.generate])
    @given(strategies.faults(select=["WVR", "CAL002"]))
    def gather(fault: Fault) -> None:
        drawn.add(fault.code)

    gather()
    assert drawn == {code for code in CATALOGUE if code.startswith("WVR")} | {"CAL002"}


def test_faults_of_what_does_not_exist_are_refused() -> None:
    with pytest.raises(kaigiroku.UnknownRuleError, match="NIL"):
        strategies.faults(select=["NIL"])


def test_a_checker_that_misses_something_is_shown_a_plain_document() -> None:
    """The checker knows every rule but one."""

    def misses(fault: Fault) -> bool:
        found = validate(fault.minutes, profile="statutory", ignore=["REF002"]).findings
        return fault.code not in {finding.code for finding in found}

    few = settings(SEARCH, max_examples=200)
    fault = find(strategies.faults(select=["REF001", "REF002"]), misses, settings=few)
    assert fault.code == "REF002"
    assert len(fault.minutes.agenda) == 1 and fault.minutes.form == ()
    assert len(list(units(fault.minutes))) <= 13
    assert fault.minutes != fault.before


# ------------------------------------------------------------------------------------- by type


@pytest.mark.parametrize("cls", [*CLASSES, Unit, Span], ids=lambda cls: cls.__name__)
@given(data=st.data())
@settings(max_examples=20)
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
