"""Each law passes on what is right, and fails with a telling message on a planted bug."""

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

import attrs
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes, testing
from kaigiroku.model import Openness, Reason, Record, Remark, RestrictedSpan, Speaker
from kaigiroku.navigation import own_text, units
from kaigiroku.strategies import minutes
from kaigiroku.testing import mutants

SCHEMA = jsonschema_rs.validator_for(kaigiroku.schema())


def valid(document: Any) -> bool:
    try:
        kaigiroku.from_dict(document)
    except kaigiroku.DecodeError:
        return False
    return True


# --------------------------------------------------------------------------------- round trip


@given(minutes())
def test_json_round_trips(known: Minutes) -> None:
    testing.round_trips(known, kaigiroku.dumps, kaigiroku.loads)


def test_a_writer_that_loses_something_is_found_with_the_place() -> None:
    known = Minutes(
        proceedings=(
            Remark(text="一"),
            Remark(text="二", speaker=Speaker(label="会長", mark="＊：")),
        ),
    )

    def careless(document: Minutes) -> str:
        value = kaigiroku.to_dict(document)
        del value["proceedings"][1]["speaker"]["mark"]
        return json.dumps(value)

    with pytest.raises(AssertionError) as caught:
        testing.round_trips(known, careless, kaigiroku.loads)
    assert "/proceedings/1/speaker/mark was “＊：”, and is now nothing" in str(caught.value)


@pytest.mark.parametrize(
    ("known", "found", "words"),
    [
        (["一", "二", "三"], ["一", "三"], "/proceedings/1/text was “二”, and is now “三”"),
        (["一"], ["一", "二"], "/proceedings/1 was nothing, and is now “{"),
        (["前" * 300 + "髙"], ["前" * 300 + "高"], "髙”, and is now “…前"),
        (
            ["はい。\nいいえ。"],
            ["はい。 いいえ。"],
            "was “はい。\\nいいえ。”, and is now “はい。 い",
        ),
    ],
)
def test_the_message_shows_where_two_documents_part(
    known: list[str], found: list[str], words: str
) -> None:
    def saying(texts: list[str]) -> Minutes:
        return Minutes(proceedings=tuple(Remark(text=text) for text in texts))

    with pytest.raises(AssertionError) as caught:
        testing.round_trips(saying(known), lambda _: found, saying)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_reader_that_reads_something_else_is_found() -> None:
    forgetful: Callable[[Any], Any] = dict
    with pytest.raises(AssertionError, match="not as Minutes"):
        testing.round_trips(Minutes(title="会議録"), kaigiroku.to_dict, forgetful)


def test_what_a_format_cannot_carry_is_left_out_of_account() -> None:
    known = Minutes(proceedings=(Remark(id="r1", text="はい。"),))

    def plain(document: Minutes) -> Minutes:
        return attrs.evolve(
            document, proceedings=tuple(attrs.evolve(u, id=None) for u in document.proceedings)
        )

    testing.round_trips(known, plain, lambda made: made, carried=plain)
    with pytest.raises(AssertionError, match="/proceedings/0/id"):
        testing.round_trips(known, plain, lambda made: made)


# ------------------------------------------------------------------------------------ keeping


@given(minutes(sound=True))
def test_plain_text_keeps_the_text(known: Minutes) -> None:
    testing.keeps_text(known, kaigiroku.plain_text(known))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace("資料1", "資料"), "/proceedings/1"),
        (lambda text: text.replace("はい。", "", 1), "2 times in the document and 1 times"),
        (lambda text: text[:-6], "/proceedings/3"),
    ],
)
def test_a_converter_that_loses_text_is_found(change: Callable[[str], str], words: str) -> None:
    said = ("はい。", "資料1を\n御覧ください。", "はい。", "終わります。")
    known = Minutes(proceedings=tuple(Remark(text=text) for text in said))
    whole = "\n".join(said)
    testing.keeps_text(known, whole)
    with pytest.raises(AssertionError) as caught:
        testing.keeps_text(known, change(whole))
    assert words in str(caught.value)


def test_a_short_line_is_not_taken_for_a_part_of_a_longer_one() -> None:
    known = Minutes(proceedings=(Remark(text="はい。"), Remark(text="はい。そのとおりです。")))
    testing.keeps_text(known, "はい。はい。そのとおりです。")
    with pytest.raises(AssertionError, match="/proceedings/0"):
        testing.keeps_text(known, "はい。そのとおりです。")


@given(minutes())
def test_any_text_is_found_in_itself(known: Minutes) -> None:
    testing.keeps_text(known, "".join(own_text(visit.unit) for visit in units(known)))


@given(minutes(sound=True), st.data())
def test_no_lost_character_goes_unnoticed(known: Minutes, data: st.DataObject) -> None:
    """Whatever character is left out of the text, be it one of a short line said twice."""
    text = "\n".join(own_text(visit.unit) for visit in units(known))
    places = [n for n, character in enumerate(text) if not character.isspace()]
    lost = data.draw(st.sampled_from(places))
    with pytest.raises(AssertionError, match="is lost"):
        testing.keeps_text(known, text[:lost] + text[lost + 1 :])


def test_the_message_says_which_character_is_missing() -> None:
    known = Minutes(proceedings=(Remark(text="第1号を髙橋委員に。"),))
    with pytest.raises(AssertionError, match=r"missing from “髙橋委員に。” \(U\+9AD9\) on"):
        testing.keeps_text(known, "第1号を高橋委員に。")


# ----------------------------------------------------------------------------------- filtering


def secret_minutes() -> Minutes:
    return Minutes(
        record=Record(edition="full"),
        proceedings=(
            Remark(
                text="館長の加賀美氏です。",
                spans=(RestrictedSpan(start=3, end=7, text="加賀美氏"),),
            ),
            Remark(
                text="この件は来年の春まで待つべきだと思います。",
                openness=Openness(status="closed", reasons=(Reason(code="personal"),)),
            ),
        ),
    )


def test_publish_leaves_nothing() -> None:
    full = secret_minutes()
    testing.leaves_nothing_withheld(full, kaigiroku.publish(full).minutes)


@pytest.mark.parametrize("made", [secret_minutes(), kaigiroku.dumps(secret_minutes())])
def test_a_filter_that_filters_nothing_is_found(made: Any) -> None:
    with pytest.raises(AssertionError, match=r"“加賀美氏”|来年の春"):
        testing.leaves_nothing_withheld(secret_minutes(), made)


@pytest.mark.parametrize(
    ("left", "place"),
    [
        ("館長の加賀美さん", "/proceedings/0/spans/0/text"),
        ("この件は来年の春まで待つべきだと思います", "/proceedings/1/text"),
    ],
)
def test_a_filter_that_leaves_one_thing_is_found(left: str, place: str) -> None:
    with pytest.raises(AssertionError, match=place):
        testing.leaves_nothing_withheld(secret_minutes(), f"<p>{left}</p>")
    testing.leaves_nothing_withheld(secret_minutes(), "<p>館長の■■■です。</p>")


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("加賀美", "<p>加賀<b>美</b>です</p>"),
        ("Ａ＆Ｂ商会", "A&amp;B商会"),
        ('"みなと"', '{"title": "「\\"みなと\\"」の件"}'),
        ("前年\n度", '{"text": ["前年\\n度"]}'),
        ("葛\U000e0100西", "葛西"),
        ("10234", '{"pages": 10234}'),
    ],
)
def test_a_word_is_found_however_it_is_written(word: str, shown: str) -> None:
    span = RestrictedSpan(start=0, end=len(word), text=word)
    full = Minutes(proceedings=(Remark(text=word, spans=(span,)),))
    with pytest.raises(AssertionError, match="is not for the public"):
        testing.leaves_nothing_withheld(full, shown)
    testing.leaves_nothing_withheld(full, "<p>■■■</p>")


def test_the_place_in_the_document_made_is_told() -> None:
    left = Minutes(title="館長の加賀美氏の件")
    with pytest.raises(AssertionError, match="found at /title"):
        testing.leaves_nothing_withheld(secret_minutes(), left)
    with pytest.raises(AssertionError, match="found at /title"):
        testing.leaves_nothing_withheld(secret_minutes(), kaigiroku.dumps(left))


def test_words_that_stand_openly_as_well_are_nobodys_secret() -> None:
    full = secret_minutes()
    openly = attrs.evolve(full, title="館長の加賀美氏の件")
    testing.leaves_nothing_withheld(openly, "加賀美氏")


# --------------------------------------------------------------------------- errors, validators


@given(st.binary())
def test_our_reader_raises_only_our_errors(data: bytes) -> None:
    testing.raises_only(kaigiroku.loads, [data])


def test_another_error_is_found_with_what_it_was_given() -> None:
    with pytest.raises(AssertionError, match=r"KeyError escapes for “\{\}”") as caught:
        testing.raises_only(lambda value: value["title"], [{"title": "会議録"}, {}])
    assert isinstance(caught.value.__cause__, KeyError)
    testing.raises_only(lambda value: value["title"], [dict[str, str]()], errors=(KeyError,))


def test_two_validators_agree_on_near_valid_documents() -> None:
    example = kaigiroku.to_dict(secret_minutes())
    made = [document for _, document in mutants(example, Random(1), 2000)]
    assert {SCHEMA.is_valid(one) for one in made} == {True, False}
    testing.agree(valid, SCHEMA.is_valid, made)


def test_a_validator_that_is_too_kind_is_found() -> None:
    """It does not look at the codes of a list."""
    kind = copy.deepcopy(kaigiroku.schema())
    kind["$defs"]["Record"]["properties"]["edition"] = {"type": "string"}
    lax = jsonschema_rs.validator_for(kind)
    example = kaigiroku.to_dict(secret_minutes())
    made = [document for _, document in mutants(example, Random(1), 2000)]
    with pytest.raises(AssertionError, match="the second accepts what the first refuses"):
        testing.agree(valid, lax.is_valid, made)
    with pytest.raises(AssertionError, match="the first accepts what the second refuses") as caught:
        testing.agree(lax.is_valid, valid, made)
    assert "VAL007 error at /record/edition: “" in str(caught.value)


# ------------------------------------------------------------------------------------ soundness


def test_a_sound_document_passes() -> None:
    testing.is_sound(Minutes(title="会議録"))
    testing.is_sound('{"kaigiroku": "1.0", "title": "会議録"}')


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (
            Minutes(proceedings=(Remark(text="はい。", answers=("r9",)),)),
            ["REF002", "error", "/proceedings/0/answers/0", "“r9”"],
        ),
        (
            '{"kaigiroku": "1.0", "title": "", "record": {"state": "done"}}',
            ["VAL005", "/title", "line 1", "VAL007", "/record/state", "“done”"],
        ),
        (b"{", ["JSN", "the document"]),
    ],
)
def test_what_is_wrong_is_told_with_code_place_and_excerpt(document: Any, words: list[str]) -> None:
    with pytest.raises(AssertionError) as caught:
        testing.is_sound(document)
    assert [word for word in words if word not in str(caught.value)] == []


def test_how_strict_it_is_can_be_said() -> None:
    unsound = Minutes(proceedings=(Remark(text="はい。", answers=("r9",)),))
    testing.is_sound(unsound, ignore=["REF"])
    with pytest.raises(AssertionError, match="CMP"):
        testing.is_sound(Minutes(title="会議録"), profile="core")
    with pytest.raises(kaigiroku.UnknownRuleError):
        testing.is_sound(unsound, ignore=["NO"])


@given(minutes())
def test_units_of_drawn_documents_can_be_gone_through(known: Minutes) -> None:
    assert all(visit.pointer for visit in units(known))


def test_a_text_that_is_nested_too_deep_for_python_is_told_as_unsound() -> None:
    with pytest.raises(AssertionError, match="JSN007"):
        testing.is_sound("[" * 100_000)


def test_validators_that_differ_on_a_good_document_are_told_that_it_is_one() -> None:
    with pytest.raises(AssertionError, match="kaigiroku finds:\nnothing\n"):
        testing.agree(lambda _: True, lambda _: False, [{"kaigiroku": "1.0"}])


def test_of_a_text_that_is_no_json_no_place_can_be_shown() -> None:
    with pytest.raises(AssertionError, match=r"JSN004 error at /title .*: nothing there"):
        testing.is_sound('{"title": "一", "title": "二", }')
