"""The model: frozen values that hold only what a valid document can hold."""

import pickle
import typing

import attrs
import pytest

import kaigiroku
from kaigiroku import model, vocabulary
from kaigiroku.extensions import Extensions
from kaigiroku.model import CLASSES, Meeting, Minutes, Openness, Reason, Remark, Speaker
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ObjectShape,
    StringShape,
    UnionShape,
    fields_of,
)

every_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def test_every_class_is_listed_and_reachable() -> None:
    public = {
        thing
        for thing in vars(model).values()
        if isinstance(thing, type)
        and attrs.has(thing)
        and thing.__module__.startswith(model.__name__)
    }
    assert public - set(CLASSES) == {model.Unit, model.Recorded, model.Span}
    reached: set[type] = set()
    waiting: list[type] = [Minutes]
    while waiting:
        cls = waiting.pop()
        if cls in reached:
            continue
        reached.add(cls)
        for field in fields_of(cls):
            shape = field.shape
            while isinstance(shape, ArrayShape):
                shape = shape.item
            if isinstance(shape, ObjectShape):
                waiting.append(shape.cls)
            elif isinstance(shape, UnionShape):
                waiting.extend(shape.options.values())
    assert reached == set(CLASSES)


@every_class
def test_it_is_frozen_slotted_and_keyword_only(cls: type) -> None:
    required = [a.name for a in attrs.fields(cls) if a.default is attrs.NOTHING]
    assert all(attribute.kw_only for attribute in attrs.fields(cls))
    assert not hasattr(object.__new__(cls), "__dict__")
    if required:
        with pytest.raises(TypeError):
            cls()
        return
    thing = cls()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(thing, attrs.fields(cls)[0].name, "x")
    with pytest.raises(AttributeError):
        object.__setattr__(thing, "something_else", 1)


@every_class
def test_only_payloads_are_required(cls: type) -> None:
    """Required are the version, the kinds, and what a unit or span is nothing without."""
    required = {
        f.wire for f in fields_of(cls) if f.required and not isinstance(f.shape, ConstantShape)
    }
    assert required <= {
        "Event": {"event"},
        "Table": {"rows"},
        "Summary": {"text"},
        "Direction": {"text"},
        "Quotation": {"text"},
        "Passage": {"text"},
        "ReferenceSpan": {"start", "end", "to"},
        "RubySpan": {"start", "end", "reading"},
        "NoteSpan": {"start", "end", "note"},
    }.get(cls.__name__, {"start", "end"} if cls.__name__.endswith("Span") else set())


def test_the_version_is_the_same_everywhere() -> None:
    from kaigiroku.codec.careful import SUPPORTED  # noqa: PLC0415
    from kaigiroku.schemas import VERSION  # noqa: PLC0415

    assert VERSION == SUPPORTED == Minutes().kaigiroku


def test_the_root_keys_are_those_of_the_standard() -> None:
    wanted = (
        "kaigiroku id title form meeting record attendance agenda proceedings materials statedNone"
        " legend waivers extensions"
    )
    assert [field.wire for field in fields_of(Minutes)] == wanted.split()


def test_the_twelve_kinds_of_unit() -> None:
    (field,) = (field for field in fields_of(Minutes) if field.name == "proceedings")
    assert isinstance(field.shape, ArrayShape)
    assert isinstance(field.shape.item, UnionShape)
    wanted = (
        "section remark explanation summary decision event direction withheld quotation table"
        " figure passage"
    )
    assert list(field.shape.item.options) == wanted.split()


def test_no_key_is_a_python_keyword_and_kind_is_only_a_tag() -> None:
    import keyword  # noqa: PLC0415

    for cls in CLASSES:
        for field in fields_of(cls):
            assert not keyword.iskeyword(field.wire)
            assert field.wire.isascii()
            assert (field.wire == "kind") <= isinstance(field.shape, ConstantShape)


@pytest.mark.parametrize(
    ("cls", "stated", "expected"),
    [
        (Remark, {"text": ""}, [("VAL005", "/text")]),
        (Remark, {"text": 7}, [("VAL001", "/text")]),
        (Remark, {"text": "\ud842"}, [("JSN006", "/text")]),
        (Remark, {"kind": "event"}, [("VAL006", "/kind")]),
        (Remark, {"items": ["g1"]}, [("VAL001", "/items")]),
        (Remark, {"items": ("g 1",)}, [("VAL008", "/items/0")]),
        (Remark, {"speaker": "会長"}, [("VAL001", "/speaker")]),
        (Remark, {"speaker": Speaker()}, [("VAL005", "/speaker")]),
        (Openness, {"reasons": (Reason(),)}, [("VAL005", "/reasons/0")]),
        (Openness, {"status": "secret", "opens_on": "2026-02-30"}, [("VAL007", "/status"), ("VAL008", "/opensOn")]),
        (model.Group, {"count": True}, [("VAL001", "/count")]),
        (model.Group, {"count": -1}, [("VAL009", "/count")]),
        (model.Table, {"rows": ()}, [("VAL005", "/rows")]),
        (model.Table, {"rows": (("",), ())}, [("VAL005", "/rows/1")]),
        (Minutes, {"proceedings": (Reason(text="x"),)}, [("VAL001", "/proceedings/0")]),
        (Minutes, {"extensions": {"x:y": "z"}}, [("VAL001", "/extensions")]),
        (Minutes, {"extensions": Extensions({"note": ""})}, [("VAL008", "/extensions/note")]),
        (Minutes, {"extensions": Extensions({1: "z"})}, [("VAL001", "/extensions/1")]),  # type: ignore[dict-item]
        (Minutes, {"extensions": Extensions({"x:y": 1})}, [("VAL001", "/extensions/x:y")]),  # type: ignore[dict-item]
    ],
)  # fmt: skip
def test_constructors_refuse_what_no_document_can_hold(
    cls: type, stated: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(kaigiroku.ModelError) as caught:
        cls(**stated)
    assert expected == [(p.code, p.pointer) for p in caught.value.problems]
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301


@attrs.frozen(kw_only=True)
class Sealed:
    """A class with a field that JSON has no value for."""

    seal: bytes


@attrs.frozen(kw_only=True)
class Unbounded:
    """A class with an integer of which nothing is known."""

    number: typing.Annotated[int, "any"]


@pytest.mark.parametrize("cls", [Sealed, Unbounded])
def test_a_field_that_no_schema_can_describe_is_refused(cls: type) -> None:
    with pytest.raises(TypeError, match="the model does not use the type"):
        fields_of(cls)


def test_evolve_checks_as_well() -> None:
    remark = Remark(text="はい。")
    assert attrs.evolve(remark, text="いいえ。") == Remark(text="いいえ。")
    with pytest.raises(kaigiroku.ModelError):
        attrs.evolve(remark, text="")


def test_containers_are_never_written_empty() -> None:
    assert kaigiroku.dumps(Minutes(meeting=Meeting())) == b'{"kaigiroku":"1.0"}'
    assert kaigiroku.loads(b'{"kaigiroku":"1.0"}').record == model.Record()


def test_repr_says_only_what_is_stated() -> None:
    assert repr(Remark(text="はい。")) == "Remark(text='はい。')"


def test_extensions_are_an_immutable_mapping_in_order() -> None:
    one, two = Extensions({"b:x": "1", "a:x": "2"}), Extensions({"a:x": "2", "b:x": "1"})
    assert one == two == {"a:x": "2", "b:x": "1"}
    assert hash(one) == hash(two)
    assert list(one) == ["a:x", "b:x"]
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301
    with pytest.raises(TypeError):
        one["c:x"] = "3"  # type: ignore[index]


@pytest.mark.parametrize("codes", vocabulary.LISTS.values(), ids=lambda codes: codes.name)
def test_code_lists_are_complete(codes: vocabulary.CodeList) -> None:
    hint = getattr(vocabulary, codes.name)
    base, *_ = typing.get_args(hint)
    assert (base is str) == codes.open
    if not codes.open:
        assert list(typing.get_args(base)) == list(codes.codes)
    for spelling, code in codes.codes.items():
        assert spelling == code.code
        assert code.ja
        assert code.en
        assert code.en.isascii()
        assert not {"unknown", "not-stated"} & {spelling}


def test_every_code_list_is_used_by_the_model() -> None:
    shapes = [
        field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
        for cls in CLASSES
        for field in fields_of(cls)
    ]
    strings = [shape for shape in shapes if isinstance(shape, StringShape)]
    used = {shape.codes.name for shape in strings if shape.codes is not None}
    assert used == set(vocabulary.LISTS)


@pytest.mark.parametrize(
    ("cls", "key", "said"), [(Remark, "speaker", "a Speaker"), (Remark, "openness", "an Openness")]
)
def test_a_class_is_named_with_its_article(cls: type, key: str, said: str) -> None:
    with pytest.raises(kaigiroku.ModelError, match=f"Expected {said}, found"):
        cls(**{key: "closed"})
