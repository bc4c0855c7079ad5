"""Nothing leaks from any place that the model has, and a leak planted in any place is caught.

The places come from the shapes of the model: a field that is added tomorrow is tested tomorrow.
"""

import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import kaigiroku
from kaigiroku import Policy, PublicationError, pointer, publish
from kaigiroku.editions import closed as closing
from kaigiroku.model import (
    CLASSES,
    AgendaItem,
    Attendee,
    Cell,
    Decision,
    Group,
    Material,
    Meeting,
    Minutes,
    Openness,
    Reason,
    Record,
    Remark,
    RestrictedSpan,
    Section,
    Sitting,
    Span,
    Table,
    Unit,
    Withheld,
)
from kaigiroku.shapes import ArrayShape, ObjectShape, StringShape, UnionShape, fields_of
from tests.editions.filling import Filling, closed

ALL = ("sections", "items", "materials", "groups", "cells")
WARN = Policy(repeated="warn", alike="warn")


def base(**more: Any) -> Minutes:
    """Return a full edition in which everything that can be named stands openly."""
    openness = Openness(status="partly-closed", reasons=(Reason(code="personal"),))
    parts: dict[str, Any] = {
        "meeting": Meeting(sittings=(Sitting(id="sitting", date="2026-03-18"),)),
        "record": Record(edition="full", openness=openness),
        "attendance": (Group(id="group", entries=(Attendee(id="entry", label="会長"),)),),
        "agenda": (
            AgendaItem(
                id="item", title="議題", decisions=(Decision(id="decision", text="可決した。"),)
            ),
        ),
        "proceedings": (Remark(id="remark", text="始めます。"),),
        "materials": (Material(id="material", title="資料"),),
    }
    for name, value in more.items():
        before = parts.get(name, ())
        parts[name] = (*before, *value) if isinstance(value, tuple) else value
    return Minutes(**parts)


def lists() -> Iterator[tuple[type[Any], str, type[Any]]]:
    """Go through the lists of the model that hold what can be closed: owner, field, class."""
    for owner in CLASSES:
        for field in fields_of(owner):
            match field.shape:
                case ArrayShape(ObjectShape(cls)):
                    held: tuple[type[Any], ...] = (cls,)
                case ArrayShape(UnionShape(_, options)):
                    held = tuple(options.values())
                case _:
                    continue
            for cls in held:
                if any(f.name == "openness" for f in fields_of(cls)) and cls is not Sitting:
                    yield owner, field.name, cls


LISTS = list(lists())
every_list = pytest.mark.parametrize(
    ("owner", "field", "cls"), LISTS, ids=[f"{o.__name__}.{f}-{c.__name__}" for o, f, c in LISTS]
)


def placed(owner: type[Any], field: str, thing: Any) -> Minutes:
    """Return a full edition with a thing in a list of an owner."""
    if owner is Minutes:
        return base(**{field: (thing,)})
    held = owner(**{field: (thing,)})
    root = {AgendaItem: "agenda", Cell: "form", Group: "attendance", Section: "proceedings"}[owner]
    return base(**{root: (held,)})


def test_the_lists_are_all_that_can_be_closed() -> None:
    """What has openness or is a unit stands in one of the lists, or is known not to be withheld."""
    able = {
        cls
        for cls in CLASSES
        if issubclass(cls, Unit) or any(f.name == "openness" for f in fields_of(cls))
    }
    assert able == {cls for _, _, cls in LISTS} | closing.NOT_WITHHELD | {Withheld}


@every_list
def test_nothing_is_left_of_what_is_closed(owner: type[Any], field: str, cls: type[Any]) -> None:
    filling = Filling("カナリヤ", "kanariya")
    thing = filling.thing(cls, openness=closed())
    assert len(filling.used) > 1
    made = publish(placed(owner, field, thing), policy=WARN)
    written = kaigiroku.dumps(made.minutes).decode()
    assert [text for text in filling.used if text in written] == []
    assert "personal" in written
    assert made.manifest.withheld


@every_list
def test_nothing_but_the_title_is_left_if_that_is_shown(
    owner: type[Any], field: str, cls: type[Any]
) -> None:
    filling = Filling("カナリヤ", "kanariya")
    thing = filling.thing(cls, openness=closed())
    _, shown = closing.TITLES.get(cls, ("", ()))
    stated = {text for name in shown for text in texts_in(getattr(thing, name))}
    made = publish(placed(owner, field, thing), policy=attrs.evolve(WARN, titles=ALL))
    written = kaigiroku.dumps(made.minutes).decode()
    assert {text for text in filling.used if text in written} == stated & filling.used.keys()


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif attrs.has(type(value)):
        for field in fields_of(type(value)):
            yield from texts_in(getattr(value, field.name))


# ------------------------------------------------------------------------------ restricted runs

SPANNED = [(o, f, c) for o, f, c in LISTS if any(x.name == "spans" for x in fields_of(c))]
SPANS = [cls for cls in CLASSES if issubclass(cls, Span) and cls is not Span]
TEXT = "前文。秘密の言葉。後文。"
HIDDEN = "秘密の言葉"


def with_text(cls: type[Any], text: str, spans: tuple[Any, ...]) -> Any:
    """Return a unit or cell with a text and spans."""
    if cls is Table:
        return Table(rows=(("見出し", text),), spans=tuple(moved(s, 4) for s in spans))
    name = {Section: "heading", Cell: "value"}.get(cls, "text")
    more = {"event": "leave"} if any(f.name == "event" for f in fields_of(cls)) else {}
    return cls(**{name: text}, spans=spans, **more)


def moved(span: Any, steps: int) -> Any:
    return attrs.evolve(span, start=span.start + steps, end=span.end + steps)


@pytest.mark.parametrize(
    ("owner", "field", "cls"),
    SPANNED,
    ids=[f"{o.__name__}.{f}-{c.__name__}" for o, f, c in SPANNED],
)
def test_nothing_is_left_of_what_is_restricted_nor_of_the_spans_in_it(
    owner: type[Any], field: str, cls: type[Any]
) -> None:
    filling = Filling("カナリヤ", "kanariya")
    start = TEXT.index(HIDDEN)
    place: dict[str, Any] = {"start": start, "end": start + len(HIDDEN), "text": HIDDEN}
    inside = tuple(
        filling.thing(of, **place)
        for of in SPANS
        if of is not RestrictedSpan and of.__name__ not in {"BreakSpan", "SpeakerSpan"}
    )
    whole = RestrictedSpan(**place, reasons=(Reason(code="personal"),))
    thing = with_text(cls, TEXT, (whole, *inside))
    made = publish(placed(owner, field, thing), policy=WARN)
    written = kaigiroku.dumps(made.minutes).decode()
    assert [text for text in (HIDDEN, *filling.used) if text in written] == []
    assert "前文。■■■。後文。" in written


# ------------------------------------------------------------------------------ planted leaks

LEAK = "鳳凰商会"


def open_document() -> dict[str, Any]:
    """Return a full edition that has everything the model has, all of it open, and one secret."""
    filling = Filling("ことば", "word")
    root = filling.thing(Minutes, record=filling.thing(Record, edition="full", state="final"))
    spans = [filling.thing(cls, start=0, end=2, text="冒頭") for cls in SPANS if not_a_mark(cls)]
    known = base()
    minutes = attrs.evolve(
        root,
        meeting=attrs.evolve(
            root.meeting, sittings=(*known.meeting.sittings, *root.meeting.sittings)
        ),
        record=attrs.evolve(root.record, openness=known.record.openness),
        attendance=(*known.attendance, *root.attendance),
        agenda=(*known.agenda, *root.agenda),
        materials=(*known.materials, *root.materials),
        waivers=(),
        proceedings=(
            *known.proceedings,
            *root.proceedings,
            Remark(text="冒頭の話。", spans=tuple(spans)),
            Remark(
                text=f"{LEAK}の件です。",
                spans=(
                    RestrictedSpan(start=0, end=4, text=LEAK, reasons=(Reason(code="corporate"),)),
                ),
            ),
        ),
    )
    return kaigiroku.to_dict(minutes)


def not_a_mark(cls: type[Any]) -> bool:
    return cls.__name__ not in {"RestrictedSpan", "WithheldSpan", "BreakSpan"}


def places(value: Any, at: str = "", key: str = "") -> Iterator[str]:
    """Go through the places of a document at which free text stands."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from places(one, pointer.child(at, name), name)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from places(one, pointer.child(at, number), key)
    elif isinstance(value, str) and "ことば" in value:
        yield at


DOCUMENT = open_document()
PLACES = list(places(DOCUMENT))


def planted(at: str) -> Minutes:
    """Return the document with the secret at a place where it stands openly."""
    document = json.loads(json.dumps(DOCUMENT))
    *steps, last = pointer.parse(at)
    holder = pointer.resolve(document, "".join(map("/{}".format, steps)))
    holder[int(last) if isinstance(holder, list) else last] = f"その{LEAK}は"  # type: ignore[index]
    return kaigiroku.from_dict(document)


def test_there_are_places_of_every_kind() -> None:
    assert len(PLACES) > 150
    free = {
        field.wire
        for cls in CLASSES
        for field in fields_of(cls)
        if not issubclass(cls, Span) and is_free(field.shape)
    }
    named = {step for at in PLACES for step in pointer.parse(at) if not step.isdecimal()}
    assert free - named <= {"shown", "opensWhen", "reason"}  # closed things, and waivers


def is_free(shape: Any) -> bool:
    match shape:
        case StringShape(pattern=None, codes=None):
            return True
        case ArrayShape(item):
            return is_free(item)
        case _:
            return False


@pytest.mark.parametrize("at", PLACES)
def test_a_secret_that_stands_openly_is_caught_wherever_it_stands(at: str) -> None:
    """It is refused, with the place; or the place is none that a public edition has."""
    try:
        made = publish(planted(at))
    except PublicationError as error:
        told = {(f.code, p) for f in error.findings for p in (f.pointer, *f.related)}
        assert ("PUB010", at) in told or ("PUB010", around(at)) in told
    else:
        assert LEAK not in kaigiroku.dumps(made.minutes).decode()
        assert at.startswith(("/record/sources", "/record/related")) or "/extensions" in at


def around(at: str) -> str:
    return at.rpartition("/")[0]


def test_the_policy_may_let_it_pass() -> None:
    at = next(at for at in PLACES if at.endswith("/text"))
    with pytest.raises(PublicationError):
        publish(planted(at))
    warned = publish(planted(at), policy=Policy(repeated="warn"))
    assert [(w.code, w.severity) for w in warned.warnings] == [("PUB010", "warning")]
    assert publish(planted(at), policy=Policy(accepted=(LEAK,))).warnings == ()
