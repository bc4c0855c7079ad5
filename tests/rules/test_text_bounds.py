"""Text at its bounds: damage and how it is told, printed words, marks and labels."""

from typing import Any

import pytest

from tests.rules.finding import Json, findings, found, only, params

# ------------------------------------------------------------------------------- damage


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("TXT006", "桜\x00\x00並\x01", {"count": "3", "points": "U+0000, U+0001"}),
        ("TXT006", "\ufffe桜\x00", {"count": "2", "points": "U+0000, U+FFFE"}),
        (
            "TXT006",
            "\x01\x02桜\x03\x04\x05",
            {"count": "5", "points": "U+0001, U+0002, U+0003, U+0004, U+0005"},
        ),
        (
            "TXT006",
            "\x01\x02桜\x03\x04\x05\x06",
            {"count": "6", "points": "U+0001, U+0002, U+0003, U+0004, U+0005, …"},
        ),
        ("TXT007", "\ue000桜\ue000", {"count": "2", "points": "U+E000"}),
        ("TXT008", "\ufa19桜", {"count": "1", "points": "U+FA19 \ufa19"}),
        ("TXT009", "\ufffd桜\ufffd\ufffd", {"pieces": "\ufffd…\ufffd\ufffd"}),
        ("TXT010", "桜\u200b並木", {"count": "1", "points": "U+200B"}),
    ],
)
def test_damaged_characters_are_counted_and_named(
    code: str, text: str, told: dict[str, str]
) -> None:
    assert params(only(code, {"title": text})) == told


def test_of_many_garbled_pieces_the_first_five_are_told() -> None:
    pieces = ["\ufffd" * length for length in range(1, 7)]
    assert params(only("TXT009", {"title": "桜".join(pieces)})) == {"pieces": "…".join(pieces[:5])}


def test_what_a_span_repeats_is_told_where_it_stands() -> None:
    span = {"kind": "note", "start": 0, "end": 1, "text": "\ue000", "note": "外\ue001字"}
    document = {
        "title": "桜並木",
        "proceedings": [{"kind": "passage", "text": "\ue000", "spans": [span]}],
    }
    places = ["/proceedings/0/spans/0/note", "/proceedings/0/text"]
    assert sorted(found("TXT007", document)) == places


# ------------------------------------------------------------------- TXT011: printed words

WORDS = "第2回の開催"


def quoting(words: str = WORDS, **more: Any) -> Json:
    form = [{"label": "様式", "value": "本文"}]
    return {"form": form, "meeting": {"quorum": {"printed": words}}, **more}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("title", WORDS),
        ("form", [{"label": WORDS}]),
        ("form", [{"label": "様式", "value": WORDS}]),
        ("form", [{"label": "様式", "options": ["公開", WORDS]}]),
        ("form", [{"label": "様式", "chosen": [WORDS]}]),
        ("agenda", [{"number": WORDS}]),
        ("agenda", [{"title": WORDS}]),
        ("agenda", [{"title": "議題", "summary": WORDS}]),
        ("agenda", [{"title": "議題", "note": WORDS}]),
        ("agenda", [{"decisions": [{"kind": "decision", "text": WORDS}]}]),
        ("attendance", [{"label": WORDS}]),
        ("attendance", [{"label": "委員", "note": WORDS}]),
        ("attendance", [{"entries": [{"label": WORDS}]}]),
        ("attendance", [{"entries": [{"label": "堤", "note": WORDS}]}]),
        ("materials", [{"label": WORDS}]),
        ("materials", [{"label": "資料", "title": WORDS}]),
        ("materials", [{"label": "資料", "note": WORDS}]),
        ("legend", [{"mark": WORDS, "meaning": "欠席"}]),
        ("legend", [{"mark": "×", "meaning": WORDS}]),
        ("proceedings", [{"kind": "passage", "text": f"これは{WORDS}です。"}]),
        ("proceedings", [{"kind": "section", "heading": WORDS}]),
        ("proceedings", [{"kind": "table", "rows": [["開催", WORDS]]}]),
    ],
)
@pytest.mark.parametrize("words", [WORDS, "第２回 の開催", "第2回の\n開催"])
def test_printed_words_may_stand_in_all_that_is_printed(place: str, value: Any, words: str) -> None:
    assert found("TXT011", quoting(words)) == ["/meeting/quorum/printed"]
    assert found("TXT011", quoting(words, **{place: value})) == []


def test_a_dash_between_numbers_may_be_any() -> None:
    cells = [{"label": "場所", "value": "第1―3会議室"}]
    assert found("TXT011", quoting("第1 – 3会議室", form=cells)) == []


def test_without_the_form_nobody_knows_what_is_printed() -> None:
    document = quoting()
    del document["form"]
    assert found("TXT011", document) == []


@pytest.mark.parametrize(
    ("value", "pointer"),
    [
        ({"meeting": {"sittings": [{"printed": WORDS}]}}, "/meeting/sittings/0"),
        ({"meeting": {"convening": {"printed": WORDS}}}, "/meeting/convening"),
        ({"meeting": {"session": {"printed": WORDS}}}, "/meeting/session"),
        ({"meeting": {"quorum": {"printed": WORDS}}}, "/meeting/quorum"),
        ({"meeting": {"openness": {"ruling": {"printed": WORDS}}}}, "/meeting/openness/ruling"),
        (
            {
                "meeting": {"name": "会"},
                "attendance": [{"entries": [{"presence": [{"printed": WORDS}]}]}],
            },
            "/attendance/0/entries/0/presence/0",
        ),
        (
            {"meeting": {"name": "会"}, "record": {"steps": [{"printed": WORDS}]}},
            "/record/steps/0",
        ),
    ],
)
def test_what_quotes_the_print(value: Json, pointer: str) -> None:
    finding = only("TXT011", quoting(**value))
    assert finding.pointer == f"{pointer}/printed"
    assert params(finding) == {"words": WORDS}


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        pytest.param("10人 出席", "出席は10人", False, id="parts that stand apart"),
        pytest.param("10人 欠席", "出席は10人", True, id="a part that does not stand there"),
        pytest.param("本文 10人", "出席は10人", False, id="a part in the form"),
        pytest.param("10人が出席", "10人が\n出席", False, id="over two lines"),
        pytest.param("10人が出席", "１０人が出席", False, id="wide at the beginning"),
        pytest.param("出席10", "出席１０", False, id="wide at the end"),
        pytest.param("出席10", "出席１１、出席１０", False, id="the second such words"),
        pytest.param("出席10", "出席１１、出席１２", True, id="none of such words"),
        pytest.param("10:30", "午前１０：３０", False, id="no word at all"),
        pytest.param("10:30", "午前１０：４０", True, id="no word and another number"),
        pytest.param("ガイ1開会宣言", "ｶﾞｲ1開会宣言", False, id="the shorter word in half width"),
        pytest.param("プ1プ2プ3開会", "（案）ﾌﾟ1ﾌﾟ2ﾌﾟ3開会", False, id="longer in half width"),
    ],
)
def test_printed_words_in_the_text(words: str, text: str, *, is_found: bool) -> None:
    document = quoting(words, proceedings=[{"kind": "passage", "text": text}])
    assert bool(found("TXT011", document)) is is_found


# --------------------------------------------------------------- TXT014: marks and places


@pytest.mark.parametrize(
    ("mark", "count", "better"),
    [
        ("：", 0, "＊："),
        ("（）", 0, "（＊）"),
        ("○", 0, "○＊"),
        ("○　", 0, "○＊　"),
        ("*：", 0, "＊："),
        ("【*】", 0, "【＊】"),
        ("○＊（＊）", 2, "○＊（）"),
        ("＊*＊：", 2, "＊："),
        ("X", 0, "＊X"),
    ],
)
def test_a_better_mark_is_told(mark: str, count: int, better: str) -> None:
    good = {"kind": "remark", "speaker": {"label": "会長", "mark": "＊："}}
    wrong = {"kind": "remark", "speaker": {"label": "会長", "mark": mark}}
    plain = {"kind": "remark", "speaker": {"label": "会長"}}
    finding = only("TXT014", {"proceedings": [good, plain, wrong]})
    assert finding.pointer == "/proceedings/2/speaker/mark"
    assert params(finding) == {"mark": mark, "count": str(count), "better": better}


# -------------------------------------------------------------- TXT015: the label once more


@pytest.mark.parametrize(
    ("label", "mark", "text", "words"),
    [
        pytest.param("会長", "＊：", "会長：開会", "会長：", id="as it is set off"),
        pytest.param("会長", None, "会長：開会", "会長：", id="before a colon"),
        pytest.param("会長", None, "会長)開会", "会長)", id="before a bracket"),
        pytest.param("会長", None, "【会長】開会", "【会長】", id="in brackets"),
        pytest.param("会長", None, "○会長　開会", "○会長", id="behind a circle"),
        pytest.param("会長", None, "○会長\n開会", "○会長", id="on a line"),
        pytest.param("会長", "＊\n", "会長\n開会", "会長", id="on a line, as it is set off"),
        pytest.param("会長", "◎＊", "◎会長開会", "◎会長", id="behind its own sign alone"),
        pytest.param("会長", "－ ＊", "－ 会長開会", "－ 会長", id="two signs before it"),
        pytest.param("会長", "－ ＊", "＝ 会長：開会", None, id="two other signs before it"),
        pytest.param("会長", "＊：", "副会長：開会", None, id="a longer label set off so"),
        pytest.param("会長", None, "○委員：開会", None, id="another label"),
        pytest.param("会長", None, "○：開会", None, id="a sign and a colon"),
        pytest.param("会長", None, "会長 開会", None, id="a blank alone"),
        pytest.param("会長", None, "会長が開会", None, id="in a sentence"),
        pytest.param("会長", None, "○会長が開会", None, id="a sign, and a sentence"),
        pytest.param("会長", None, "副会長：開会", None, id="a longer label"),
        pytest.param("会長", None, "開会　会長：", None, id="far behind"),
        pytest.param("会長", None, "会長", None, id="the label alone"),
        pytest.param("会長", None, "○会長", None, id="a sign and the label alone"),
        pytest.param("会長", "＊", "会長開会", None, id="a mark that sets nothing off"),
        pytest.param("会長", "＊：", "○会長：開会", "○会長：", id="set off otherwise"),
        pytest.param("会長", "＊：", "会長、開会", None, id="a comma"),
        pytest.param(
            "会長", "－－－＊", "－－－会長開会", "－－－会長", id="three signs before it"
        ),
        pytest.param(
            "会　長", "◎＊　　　", "「ああ会　長です", None, id="a bracket, and other words"
        ),
        pytest.param(None, None, "会長：開会", None, id="no label"),
        pytest.param("会長", None, None, None, id="no text"),
    ],
)
@pytest.mark.parametrize("kind", ["remark", "explanation"])
def test_a_text_that_begins_with_its_label(
    kind: str, label: str | None, mark: str | None, text: str | None, words: str | None
) -> None:
    named = {"label": label, "mark": mark}
    speaker = {name: value for name, value in named.items() if value is not None}
    unit = {"kind": kind, "speaker": speaker or {"identifies": "hidden"}, "text": text}
    units = [
        {"kind": kind, "text": "堤：はい。"},
        {"kind": kind, "speaker": {"label": "堤"}, "text": "はい。"},
        {name: value for name, value in unit.items() if value is not None},
        {"kind": kind, "speaker": {"label": "堤"}, "text": "堤：はい。"},
    ]
    told = findings("TXT015", {"proceedings": units})
    assert [(one.pointer, params(one)["words"]) for one in told] == [
        *([("/proceedings/2/text", words)] if words is not None else []),
        ("/proceedings/3/text", "堤："),
    ]
