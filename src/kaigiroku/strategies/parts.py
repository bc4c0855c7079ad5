"""Strategies for the objects of the model, drawn from its shapes.

Level: valid. Every field is drawn by what its declaration says and by the words that minutes have
for it, without regard to any other.
"""

from datetime import date, timedelta
from functools import cache
from typing import Any, Final, get_args

from hypothesis import strategies as st

from kaigiroku.constraints import Pattern
from kaigiroku.extensions import EXTENSION_KEY, Extensions
from kaigiroku.japanese import japanese_date, weekday
from kaigiroku.model import AnySpan, AnyUnit, Minutes, Remark
from kaigiroku.model.values import Date, Time
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ExtensionsShape,
    Field,
    IntegerShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
    remembered,
)
from kaigiroku.strategies.wording import (
    AWKWARD,
    FAMILY_NAMES,
    GIVEN_NAMES,
    SENTENCES,
    words_of,
)
from kaigiroku.vocabulary import CodeList

__all__ = ["DEPTH", "codes", "dates", "names", "objects", "spans", "texts", "times", "units"]

DEPTH: Final = 3
"""How deep objects are nested in an object at most."""

_MOST: Final = 4
"""How many optional fields an object has at most."""

# ------------------------------------------------------------------------------------- values


def texts(*, alphabet: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Draw non-empty text: sentences of minutes, awkward characters, or any but surrogates.

    Args:
        alphabet: The characters of the free part; any that UTF-8 can hold by default.

    Returns:
        A strategy for str.
    """
    characters = st.characters(exclude_categories=["Cs"]) if alphabet is None else alphabet
    sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("".join)
    free = st.text(characters, min_size=1, max_size=12)
    if alphabet is not None:
        return sentences | free
    awkward = st.lists(st.sampled_from(AWKWARD), min_size=1, max_size=4).map("".join)
    return sentences | free | awkward


def names(*, yomi: bool = False) -> st.SearchStrategy[str]:
    """Draw names of people, as minutes print them: with or without a blank, in rare characters.

    Args:
        yomi: Whether to draw readings of names instead.

    Returns:
        A strategy for str.
    """
    which = 1 if yomi else 0
    blanks = st.sampled_from([" "] if yomi else ["", "　", " "])
    family = st.sampled_from([name[which] for name in FAMILY_NAMES])
    given = st.sampled_from([name[which] for name in GIVEN_NAMES])
    return st.tuples(family, blanks, given).map("".join)


def dates() -> st.SearchStrategy[str]:
    """Draw dates as documents write them: a day, a month or a year that exists.

    Returns:
        A strategy for str: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, from 1868 to 2101.
    """
    days = st.integers(1868, 2100).flatmap(
        lambda year: st.integers(1, 366).map(lambda day: _day(year, day))
    )
    return days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])


def _day(year: int, number: int) -> str:
    return (date(year, 1, 1) + timedelta(days=number - 1)).isoformat()


def times() -> st.SearchStrategy[str]:
    """Draw times of day as documents write them.

    Returns:
        A strategy for str: ``HH:MM``, from 00:00 to 23:59.
    """
    return st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


def codes(of: CodeList) -> st.SearchStrategy[str]:
    """Draw a code of a list; of an open list also one of somebody's own.

    Args:
        of: The list, one of `kaigiroku.vocabulary.LISTS`.

    Returns:
        A strategy for str.
    """
    ours = st.sampled_from(list(of.codes))
    return ours | st.sampled_from(["kaede-city:other", "x:1"]) if of.open else ours


def _printed_dates() -> st.SearchStrategy[str]:
    """Draw days as minutes print them: 令和8年3月18日（水）, sometimes in other widths."""
    days = st.dates(date(1912, 7, 31), date(2040, 12, 31))
    plain = days.map(lambda day: f"{japanese_date(day)}（{weekday(day)}）")
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    narrow = str.maketrans("（）", "()")
    return plain | plain.map(lambda text: text.translate(wide).translate(narrow))


# --------------------------------------------------------------------------------- from shapes


def units(*, max_depth: int = DEPTH) -> st.SearchStrategy[AnyUnit]:
    """Draw units of the proceedings of any kind.

    Args:
        max_depth: How deep objects are nested at most; sections are objects.

    Returns:
        A strategy for units.
    """
    return _members("proceedings", Minutes, max_depth)


def spans() -> st.SearchStrategy[AnySpan]:
    """Draw spans of any kind; they fit no text in particular."""
    return _members("spans", Remark, 1)


def _members(name: str, of: type[Any], depth: int) -> st.SearchStrategy[Any]:
    field = next(f for f in fields_of(of) if f.name == name)
    assert isinstance(field.shape, ArrayShape)  # noqa: S101 -- it is declared so
    return _strategy(field.shape.item, of, field, depth + 1)


@remembered
def objects(
    cls: type[Any], depth: int = DEPTH, without: tuple[str, ...] = ()
) -> st.SearchStrategy[Any]:
    """Draw objects of a class of the model, nested to a depth, some fields left out."""
    fields = [f for f in fields_of(cls) if f.name not in without]
    required = [f for f in fields if f.required and not isinstance(f.shape, ConstantShape)]
    optional = [f for f in fields if not f.required and (depth > 0 or _is_flat(f.shape))]
    nothing_else = not any(f.required for f in fields)
    inside = {f.name: _strategy(f.shape, cls, f, depth) for f in (*required, *optional)}
    for strategy in inside.values():
        strategy.validate()  # now, and not in the time that a test has for its first documents

    @st.composite
    def draw_object(draw: st.DrawFn) -> Any:
        chosen = draw(
            st.lists(
                st.sampled_from(optional),
                unique=True,
                min_size=1 if nothing_else else 0,
                max_size=_MOST,
            )
        )
        return cls(**{f.name: draw(inside[f.name]) for f in (*required, *chosen)})

    return draw_object()


def _is_flat(shape: Shape) -> bool:
    """Tell whether values of a shape hold no objects."""
    if isinstance(shape, ArrayShape):
        return _is_flat(shape.item)
    return not isinstance(shape, ObjectShape | UnionShape)


@remembered
def _strategy(shape: Shape, owner: type[Any], field: Field, depth: int) -> st.SearchStrategy[Any]:
    match shape:
        case StringShape(codes=CodeList() as of):
            return codes(of)
        case StringShape(pattern=Pattern() as pattern):
            return _of_pattern(pattern)
        case StringShape(may_be_blank=blank):
            words = _words(owner, field.name)
            return st.just("") | words | texts() if blank else words | texts()
        case ConstantShape(value):
            return st.just(value)  # pragma: no cover - an object has its constants of itself
        case IntegerShape(bounds):
            small = st.integers(bounds.minimum, min(30, bounds.maximum))
            return small | st.integers(bounds.minimum, bounds.maximum)
        case ArrayShape(item):
            most = 3 if _is_flat(item) else 2
            strategy = _strategy(item, owner, field, depth)
            return st.lists(strategy, min_size=1, max_size=most).map(tuple)
        case ExtensionsShape():
            keys = _of_pattern(EXTENSION_KEY)
            return st.dictionaries(keys, texts(), min_size=1, max_size=2).map(Extensions)
        case ObjectShape(cls):
            return objects(cls, depth - 1)
        case UnionShape(_, options):
            return st.one_of([objects(cls, depth - 1) for cls in options.values()])


def _words(owner: type[Any], field: str) -> st.SearchStrategy[str]:
    match owner.__name__, field:
        case "Attendee" | "Person" | "Speaker", "name":
            return names()
        case _, "yomi":
            return names(yomi=True)
        case "Sitting" | "Step" | "Session", "printed":
            return _printed_dates()
        case name, _:
            return st.sampled_from(words_of(name, field))


@cache
def _of_pattern(pattern: Pattern) -> st.SearchStrategy[str]:
    known = {
        get_args(Date)[1]: dates(),
        get_args(Time)[1]: times(),
    }
    return known.get(
        pattern, st.just(pattern.example) | st.from_regex(pattern.regex, fullmatch=True)
    )
