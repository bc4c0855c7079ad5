"""Hypothesis strategies for every class of the model and for whole documents.

Level: valid. Everything they draw is valid, nothing more is promised: ids and references, times and
counts are drawn without regard to one another. The exception says so: ``minutes(sound=True)`` draws
documents in which no rule finds anything. The Japanese is of the kind that minutes hold, with the
awkward characters among it, and shrinks to short plain words. Needs the extra ``strategies``.
"""

from datetime import date, timedelta
from functools import cache
from typing import Any, Final, get_args

import attrs

from kaigiroku.errors import MissingExtraError

try:
    from hypothesis import strategies as st
except ImportError as error:  # pragma: no cover -- shown by tests/test_package.py
    raise MissingExtraError(
        'strategies need hypothesis: pip install "kaigiroku[strategies]"'
    ) from error

from kaigiroku.constraints import Pattern
from kaigiroku.extensions import EXTENSION_KEY, Extensions
from kaigiroku.model import AnyUnit, Minutes, Unit
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
from kaigiroku.strategies.sound import sound_minutes
from kaigiroku.vocabulary import CodeList

__all__ = ["codes", "dates", "instances", "minutes", "texts", "times", "units"]

_DEPTH: Final = 4
"""How deep objects are nested at most."""

_MOST: Final = 4
"""How many optional fields an object has at most."""

_SENTENCES: Final = (
    "はい。",
    "異議なし。",
    "ただいまから会議を開きます。",
    "資料1に基づき説明します。",
    "来年度の予算はどうなりますか。",
    "御意見のとおり、検討してまいります。",
    "（1）の件は、3階・4階で試行する予定です。",
    "9:00～9:45に、10ページの表を御覧ください。",
    "髙橋委員の御指摘は「そのとおり」だと思います。",
    "葛󠄀城市の例では、①〜③を㈱みどり興業に委託した。",
    "前段は了承。\n後段は継続とする。",
    '記号の "引用符" と \\ も、そのまま残す。',
)
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "label": ("委員", "会長", "事務局", "部員", "【議長】", "○山田委員", "資料 1 - 1"),
    "name": ("山田太郎", "髙橋はな子", "大 島 やよい", "かえで市", "情報政策課"),
    "yomi": ("やまだ たろう", "たかはし はなこ"),
    "position": ("総務部長", "情報政策課管理グループ係長", "教育長"),
    "role": ("会長", "副会長", "9番委員"),
    "political_group": ("みどり会", "無会派"),
    "title": ("会 議 録", "計画の改定について", "令和8年度予算(案)について"),
    "heading": ("1 開会", "協議事項（1）計画の改定について", "議案第3号"),
    "number": ("1", "(1)", "議案第3号", "①"),
    "mark": ("＊：", "【＊】", "○＊", "(＊)"),
    "printed": ("令和8年3月18日(水) 9:00～9:45", "第7条第2号", "午後2時〇分"),
    "location": ("庁議室(本庁舎5階)", "第１委員会室"),
    "article": ("7", "8の2"),
}


def texts(*, alphabet: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Draw non-empty text: sentences of minutes, or any characters but surrogates.

    Args:
        alphabet: The characters of the free part; any that UTF-8 can hold by default.
    """
    characters = st.characters(exclude_categories=["Cs"]) if alphabet is None else alphabet
    sentences = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3).map("".join)
    return sentences | st.text(characters, min_size=1, max_size=12)


def dates() -> st.SearchStrategy[str]:
    """Draw dates as documents write them: a day, a month or a year that exists."""
    days = st.integers(1868, 2100).flatmap(
        lambda year: st.integers(1, 366).map(lambda day: _day(year, day))
    )
    return days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])


def _day(year: int, number: int) -> str:
    return (date(year, 1, 1) + timedelta(days=number - 1)).isoformat()


def times() -> st.SearchStrategy[str]:
    """Draw times of day as documents write them."""
    return st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


def codes(of: CodeList) -> st.SearchStrategy[str]:
    """Draw a code of a list; of an open list also one of somebody's own."""
    ours = st.sampled_from(list(of.codes))
    return ours | st.sampled_from(["kaede-city:other", "x:1"]) if of.open else ours


def minutes(*, max_units: int = 6, sound: bool = False) -> st.SearchStrategy[Minutes]:
    """Draw whole documents, valid and small.

    Args:
        max_units: How many units the proceedings have at most, those inside sections not counted;
            sound documents have as many as they need.
        sound: Whether to draw only documents that are sound and complete, as
            `kaigiroku.strategies.sound.sound_minutes` does.
    """
    if sound:
        return sound_minutes()
    header = _objects(Minutes, _DEPTH - 1, without=("proceedings",))
    body = st.lists(units(), max_size=max_units).map(tuple)
    return st.builds(_with_body, header, body)


def _with_body(base: Minutes, proceedings: tuple[AnyUnit, ...]) -> Minutes:
    return attrs.evolve(base, proceedings=proceedings)


def units(*, max_depth: int = 3) -> st.SearchStrategy[AnyUnit]:
    """Draw units of the proceedings of any kind.

    Args:
        max_depth: How deep objects are nested at most; sections are objects.
    """
    field = next(f for f in fields_of(Minutes) if f.name == "proceedings")
    assert isinstance(field.shape, ArrayShape)  # noqa: S101
    return _strategy(field.shape.item, field, max_depth + 1)


def instances(of: type[Any]) -> st.SearchStrategy[Any]:
    """Draw objects of a class of the model, for example ``instances(kaigiroku.model.Remark)``.

    `kaigiroku.model.Unit` stands for any kind of unit.
    """
    if of is Minutes:
        return minutes()
    return units() if of is Unit else _objects(of, _DEPTH - 1)


# --------------------------------------------------------------------------------- from shapes


@remembered
def _objects(cls: type[Any], depth: int, without: tuple[str, ...] = ()) -> st.SearchStrategy[Any]:
    fields = [f for f in fields_of(cls) if f.name not in without]
    required = [f for f in fields if f.required and not isinstance(f.shape, ConstantShape)]
    optional = [f for f in fields if not f.required and (depth > 0 or _is_flat(f.shape))]
    nothing_else = not any(f.required for f in fields)
    inner = {f.name: _strategy(f.shape, f, depth) for f in (*required, *optional)}
    for strategy in inner.values():
        strategy.validate()  # now, and not in the time that a test has for its first examples

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
        return cls(**{f.name: draw(inner[f.name]) for f in (*required, *chosen)})

    return draw_object()


def _is_flat(shape: Shape) -> bool:
    """Tell whether values of a shape hold no objects."""
    if isinstance(shape, ArrayShape):
        return _is_flat(shape.item)
    return not isinstance(shape, ObjectShape | UnionShape)


def _strategy(shape: Shape, field: Field, depth: int) -> st.SearchStrategy[Any]:
    match shape:
        case StringShape(codes=CodeList() as of):
            return codes(of)
        case StringShape(pattern=Pattern() as pattern):
            return _of_pattern(pattern)
        case StringShape(may_be_blank=blank):
            words = st.sampled_from(_WORDS.get(field.name, _SENTENCES[:4]))
            free = texts() | words
            return st.just("") | free if blank else words | free
        case ConstantShape(value):
            return st.just(value)
        case IntegerShape(bounds):
            small = st.integers(bounds.minimum, min(30, bounds.maximum))
            return small | st.integers(bounds.minimum, bounds.maximum)
        case ArrayShape(item):
            most = 3 if _is_flat(item) else 2
            return st.lists(_strategy(item, field, depth), min_size=1, max_size=most).map(tuple)
        case ExtensionsShape():
            keys = _of_pattern(EXTENSION_KEY)
            return st.dictionaries(keys, texts(), min_size=1, max_size=2).map(Extensions)
        case ObjectShape(cls):
            return _objects(cls, depth - 1)
        case UnionShape(_, options):
            return st.one_of([_objects(cls, depth - 1) for cls in options.values()])


@cache
def _of_pattern(pattern: Pattern) -> st.SearchStrategy[str]:
    known = {
        get_args(Date)[1]: dates(),
        get_args(Time)[1]: times(),
    }
    return known.get(
        pattern, st.just(pattern.example) | st.from_regex(pattern.regex, fullmatch=True)
    )
