"""What the shapes say of a wrong value: its type, its emptiness, the code that was meant."""

import types
from typing import Annotated, Any, Literal

import attrs
import pytest

import kaigiroku
from kaigiroku.constraints import MAY_BE_BLANK, Bounds, Free, Refers
from kaigiroku.extensions import Extensions
from kaigiroku.model import Minutes, Remark
from kaigiroku.problems import Problem
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ExtensionsShape,
    IntegerShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    check_integer,
    check_string,
    empty_problem,
    fields_of,
    show,
    type_problem,
)
from kaigiroku.vocabulary import Code, CodeList

# -------------------------------------------------------------------------------- what is shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("会議録", "会議録"),
        ("", ""),
        (1.5, "1.5"),
        (None, "None"),
        ("あ" * 60, "あ" * 60),
        ("あ" * 61, "あ" * 59 + "…"),
        ("あ" * 1_000, "あ" * 59 + "…"),
        ("い\ud842う", "い\\ud842う"),
        ("あ" * 59 + "\ud842", "あ" * 59 + "\\ud842"),
    ],
    ids=["text", "empty", "number", "None", "60", "61", "1000", "surrogate", "surrogate at 60"],
)
def test_at_most_sixty_characters_are_shown(value: object, shown: str) -> None:
    assert show(value) == shown


# ----------------------------------------------------------------------------- of a wrong type


@pytest.mark.parametrize(
    ("value", "en", "ja"),
    [
        ("なし", "a string (“なし”)", "文字列「なし」"),
        (3, "an integer (“3”)", "整数「3」"),
        (1.5, "a number that is no integer (“1.5”)", "整数でない数「1.5」"),
        (True, "true", "true"),
        (False, "false", "false"),
        (["なし"], "an array", "配列"),
        ({"a": 1}, "an object", "オブジェクト"),
        (("なし",), "a tuple", "タプル"),
        (b"x", "a bytes", "bytes"),
        (Remark(text="はい。"), "a Remark", "Remark"),
        (10**60 - 1, f"an integer (“{'9' * 60}”)", f"整数「{'9' * 60}」"),
        (1 - 10**60, f"an integer (“-{'9' * 58}…”)", f"整数「-{'9' * 58}…」"),
        (10**60, "an integer", "整数"),
        (-(10**60), "an integer", "整数"),
    ],
    ids=[
        *("string", "integer", "fraction", "true", "false", "array", "object", "tuple", "bytes"),
        *("class of the model", "60 digits", "60 digits below zero", "61 digits", "61 below zero"),
    ],
)
def test_a_value_of_a_wrong_type_is_described(value: object, en: str, ja: str) -> None:
    problem = type_problem("/agenda", ("a boolean", "論理値"), value)
    assert (problem.code, problem.pointer) == ("VAL001", "/agenda")
    assert problem.en == f"Expected a boolean, found {en}."
    assert problem.ja == f"論理値が必要ですが、{ja}があります。"


def test_none_is_null() -> None:
    problem = type_problem("/agenda", ("an array", "配列"), None)
    assert (problem.code, problem.pointer) == ("VAL004", "/agenda")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0 is not between 1 and 9."),
        (1, None),
        (9, None),
        (10, "10 is not between 1 and 9."),
        (10**60 - 1, f"{'9' * 60} is not between 1 and 9."),
        (1 - 10**60, f"-{'9' * 60} is not between 1 and 9."),
        (10**60, "±10… is not between 1 and 9."),
        (-(10**60), "±10… is not between 1 and 9."),
    ],
    ids=["0", "1", "9", "10", "60 digits", "60 below zero", "61 digits", "61 below zero"],
)
def test_an_integer_is_between_its_bounds(value: int, expected: str | None) -> None:
    problem = check_integer(IntegerShape(Bounds(1, 9)), value, "/count")
    assert (None if problem is None else problem.en) == expected


# ------------------------------------------------------------------------------------ empty


@pytest.mark.parametrize(
    ("value", "shown"), [("", '""'), ([], "[]"), ((), "[]"), ({}, "{}")], ids=repr
)
def test_what_is_empty_is_shown_as_json_writes_it(value: object, shown: str) -> None:
    problem = empty_problem("/record/notes", value)
    assert (problem.code, problem.pointer) == ("VAL005", "/record/notes")
    assert problem.en == f"{shown} is not used; leave the key out where nothing is stated."
    assert problem.ja == (f"空の値{shown}は使いません。記載がないときは、キーごと省いてください。")


@pytest.mark.parametrize("key", ["agenda", "materials", "attendance", "proceedings"])
def test_an_empty_part_of_the_document_may_be_stated_to_be_none(key: str) -> None:
    problem = empty_problem(f"/{key}", [])
    assert problem.en.endswith(
        f'nothing is stated; write statedNone ["{key}"] if it is stated to be none.'
    )
    assert problem.ja.endswith(
        f'省いてください（「なし」と明記されているときはstatedNone ["{key}"]と書きます）。'
    )


def test_an_empty_group_may_be_stated_to_count_nobody() -> None:
    problem = empty_problem("/attendance/0/entries", [])
    assert problem.en.endswith("nothing is stated; write count 0 in the group if nobody is stated.")
    assert problem.ja.endswith("省いてください（「なし」と明記なら人数count 0）。")


@pytest.mark.parametrize("half", [0xD800, 0xDBFF, 0xDC00, 0xDFFF], ids=hex)
def test_half_a_character_is_no_text(half: int) -> None:
    problem = check_string(StringShape(), f"会{chr(half)}", "/title")
    assert problem is not None
    assert (problem.code, dict(problem.params)) == ("JSN006", {"found": f"U+{half:04X}"})
    assert check_string(StringShape(), "\ud7ff\ue000", "/title") is None


# ------------------------------------------------------------------------------------ codes


def list_of(*codes: tuple[str, str], is_open: bool = False) -> CodeList:
    listed = {code: Code(code, ja, code) for code, ja in codes}
    return CodeList("Voting", "採決方法", "voting", open=is_open, codes=listed)


WAYS = list_of(
    ("no-vote", "採決なし"),
    ("by-standing", "起立採決"),
    ("by-ballot", "投票（無記名・記名）"),
    ("roll", "点呼、呼名"),
    ("stranding", "座礁"),
    ("standing", "着席"),
)


def problem_of(codes: CodeList, value: str) -> Problem:
    problem = check_string(StringShape(codes=codes), value, "/voting")
    assert problem is not None
    assert (problem.code, problem.pointer) == ("VAL007", "/voting")
    return problem


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("起立採決", "by-standing"),
        ("投票", "by-ballot"),
        ("記名", "by-ballot"),
        ("無記名", "by-ballot"),
        ("呼名", "roll"),
        ("起立", None),  # part of a word
        ("by-st", "by-standing"),
        ("by-b", "by-ballot"),
        ("ballot", "by-ballot"),
        ("ballot-by", "by-ballot"),
        ("ballot-by-mail", None),
        ("rolls", "roll"),
        ("rollcalling", "roll"),
        ("roll-of-the-whole-house", None),  # a word of its own behind it
        ("standng", "standing"),  # nearer than stranding
        ("strandng", "stranding"),
        ("bi-balot", "by-ballot"),
        ("nonsense", None),
    ],
)
def test_the_code_that_was_meant(value: str, meant: str | None) -> None:
    problem = problem_of(WAYS, value)
    hint_en, hint_ja = problem.en.partition(", standing")[2], problem.ja.partition("（着席）")[2]
    if meant is None:
        assert (hint_en, hint_ja) == (".", "。")
    else:
        assert hint_en == f"; did you mean “{meant}”?"
        assert hint_ja == f"。「{meant}」のことですか。"


def test_all_codes_are_told_with_their_terms() -> None:
    problem = problem_of(list_of(("yes", "賛成"), ("no", "反対")), "maybe")
    assert problem.en == "“maybe” is none of the codes: yes, no."
    assert problem.ja == (
        "「maybe」という区分はありません。次のいずれかです：yes（賛成）、no（反対）。"
    )


@pytest.mark.parametrize(
    ("value", "hint_en", "hint_ja"),
    [
        ("maybe", ".", "。"),
        ("ye", "; did you mean “yes”?", "。「yes」のことですか。"),
    ],
    ids=["none meant", "one meant"],
)
def test_an_open_list_may_be_added_to(value: str, hint_en: str, hint_ja: str) -> None:
    ways = list_of(("no", "反対"), ("yes", "賛成"), is_open=True)
    problem = problem_of(ways, value)
    assert problem.en.partition("codes: ")[2] == (
        f"no, yes{hint_en} Leave the key out if none fits,"
        " or write a code of your own as prefix:word."
    )
    assert problem.ja.partition("次のいずれかです：")[2] == (
        f"no（反対）、yes（賛成）{hint_ja}"
        "合うものがなければキーごと省くか、独自の区分を「接頭辞:語」と書きます。"
    )
    assert check_string(StringShape(codes=ways), "kaede-city:maybe", "") is None


# --------------------------------------------------------------------------------- extensions


@pytest.mark.parametrize(
    ("extensions", "expected"),
    [
        ({"note": ""}, [("/extensions", "Expected Extensions, found an object.")]),
        ("x", [("/extensions", "Expected Extensions, found a string (“x”).")]),
        (
            Extensions({1: "z"}),  # type: ignore[dict-item]
            [("/extensions/1", "Expected a string, found an integer (“1”).")],
        ),
        (
            Extensions({"x:y": 2.5}),  # type: ignore[dict-item]
            [
                (
                    "/extensions/x:y",
                    "Expected a string, found a number that is no integer (“2.5”).",
                )
            ],
        ),
        (
            Extensions({"x:y": "", "x:z": ""}),
            [
                (
                    f"/extensions/x:{key}",
                    '"" is not used; leave the key out where nothing is stated.',
                )
                for key in "yz"
            ],
        ),
    ],
    ids=["a dict", "no mapping", "key", "value", "two empty values"],
)
def test_extensions_hold_strings_by_names_with_a_prefix(
    extensions: Any, expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(kaigiroku.ModelError) as caught:
        Minutes(extensions=extensions)
    assert [(problem.pointer, problem.en) for problem in caught.value.problems] == expected


# ---------------------------------------------------------------------- what may be declared


@attrs.frozen
class Seat:
    kind: Literal["seat"] = "seat"


@attrs.frozen
class Bench:
    kind: Literal["bench"] = "bench"


def shape_of(declared: Any) -> Shape:
    """Return the shape of the one field of a class."""
    cls = attrs.make_class("Hall", {"place": attrs.field(type=declared)})
    (field,) = fields_of(cls)
    return field.shape


@pytest.mark.parametrize(
    ("declared", "shape"),
    [
        (Annotated[str, Free()], StringShape()),
        (Annotated[str, Free(), MAY_BE_BLANK], StringShape(may_be_blank=True)),
        (Annotated[str, Refers(("Material",))], StringShape(refers=Refers(("Material",)))),
        (Annotated[int, Bounds(0, 9)], IntegerShape(Bounds(0, 9))),
        (Annotated[int, Bounds(0, 9)] | None, IntegerShape(Bounds(0, 9))),
        (Literal["seat"], ConstantShape("seat")),
        (Extensions, ExtensionsShape()),
        (Seat, ObjectShape(Seat)),
        (Seat | None, ObjectShape(Seat)),
        (tuple[Seat, ...], ArrayShape(ObjectShape(Seat))),
        (tuple[tuple[Seat, ...], ...], ArrayShape(ArrayShape(ObjectShape(Seat)))),
        (Seat | Bench, UnionShape(object, {"seat": Seat, "bench": Bench})),
        (Seat | Bench | None, UnionShape(object, {"seat": Seat, "bench": Bench})),
    ],
    ids=repr,
)
def test_the_shape_of_what_is_declared(declared: Any, shape: Shape) -> None:
    assert shape_of(declared) == shape


def test_a_union_knows_the_kinds_of_its_classes() -> None:
    shape = shape_of(Seat | Bench)
    assert isinstance(shape, UnionShape)
    assert shape.options == {"seat": Seat, "bench": Bench}
    assert len({shape, shape_of(Bench | Seat)}) == 1


@pytest.mark.parametrize(
    "declared",
    [
        str,
        int,
        bool,
        float,
        Annotated[int, Free()],
        Annotated[float, Bounds(0, 9)],
        Annotated[Seat, Free()],
        Literal["seat", "bench"],
        list[Seat],
        set[Seat],
        dict[str, Seat],
        tuple[Seat],
        tuple[Seat, Seat],
        types.GenericAlias(dict, (Seat, ...)),
    ],
    ids=repr,
)
def test_what_the_model_does_not_use_is_refused(declared: Any) -> None:
    with pytest.raises(TypeError, match="the model does not use the type"):
        shape_of(declared)
    with pytest.raises(TypeError, match="the model does not use the type"):
        shape_of(tuple[declared, ...])
