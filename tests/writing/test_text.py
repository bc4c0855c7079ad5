"""Text: minutes as an office prints them."""

from pathlib import Path

import attrs
import pytest
from hypothesis import given

import kaigiroku
from kaigiroku import Minutes, printable, render
from kaigiroku.model import (
    AnyUnit,
    Cell,
    Decision,
    Event,
    Explanation,
    Figure,
    NoteSpan,
    Passage,
    Remark,
    RubySpan,
    Section,
    Speaker,
    SpeakerSpan,
    Summary,
    Table,
    Withheld,
)
from tests.writing.hostile import documents

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.kaigiroku.json"), key=lambda path: path.name)


def printed(*units: AnyUnit) -> str:
    """Return the proceedings of a document as text."""
    return render(Minutes(form=(Cell(field="proceedings"),), proceedings=units), "text")


def said(label: str, mark: str | None, text: str | None) -> Remark:
    return Remark(speaker=Speaker(label=label, mark=mark), text=text)


@pytest.mark.parametrize(
    ("label", "mark", "line"),
    [
        ("会長", "＊：", "会長：はい。"),
        ("会長", None, "会長：はい。"),
        ("会長", "【＊】", "【会長】はい。"),
        ("会長", "○＊　", "○会長　はい。"),
        ("会長", "○＊", "○会長　はい。"),  # a blank, so that the label can be told
        ("会長", "：", "会長：はい。"),
        ("会長", "＊", "会長\n　はい。"),
        ("会長", "＊｜", "会長\tはい。"),
        ("●", "＊", "●　はい。"),  # a symbol stands on the line it marks
        ("■", "＊　", "■　はい。"),
    ],
)
def test_a_label_is_set_off_as_its_mark_says(label: str, mark: str | None, line: str) -> None:
    assert printed(said(label, mark, "はい。")) == f"{line}\n"


def test_paragraphs_of_a_remark_stay_together_and_units_apart() -> None:
    text = printed(said("会長", "＊：", "前段。\n後段。"), said("委員", "＊｜", "前段。\n後段。"))
    assert text == "会長：前段。\n　後段。\n\n委員\t前段。\n\t後段。\n"


def test_a_label_inside_the_text_is_not_printed_again() -> None:
    unit = Explanation(
        speaker=Speaker(label="事務局", mark="＊："),
        text="〔事務局：資料1を説明〕",
        spans=(SpeakerSpan(start=1, end=4, text="事務局"),),
    )
    assert printed(unit) == "〔事務局：資料1を説明〕\n"


@pytest.mark.parametrize(
    ("label", "line"),
    [("・", "・駐輪場"), ("Q1", "Q1　駐輪場"), ("(1)", "(1)駐輪場"), ("要旨：", "要旨：駐輪場")],
)
def test_a_blank_parts_a_lead_in_from_the_text_where_no_sign_does(label: str, line: str) -> None:
    assert printed(Summary(label=label, text="駐輪場")) == f"{line}\n"


def test_a_gist_among_remarks_is_called_one() -> None:
    assert "要旨：計画の骨子。" in printed(
        said("会長", None, "はい。"), Summary(text="計画の骨子。")
    )
    assert printed(Summary(text="計画の骨子。")) == "計画の骨子。\n"


def test_what_has_no_print_of_its_own_is_given_some() -> None:
    text = printed(
        Event(event="recess", time="14:10"),
        Event(event="resume", time="12:00"),
        Decision(outcome="approved", manner="no-objection"),
        Withheld(how="omitted"),
        Figure(url="https://www.example.jp/a.png"),
    )
    assert text.split("\n\n") == [
        "（午後2時10分　休憩）",
        "（正午　再開）",
        "【決定】承認（異議なし）",
        "【非公開】",
        "（図）\n",
    ]


def test_what_a_remark_states_is_not_printed_again() -> None:
    remark = attrs.evolve(said("会長", None, "承認とします。"), id="u1")
    stated = Decision(outcome="approved", stated_in=("u1",))
    assert (
        printed(remark, stated, Event(event="close", stated_in=("u1",))) == "会長：承認とします。\n"
    )


def test_readings_and_notes_stand_in_brackets() -> None:
    spans = (
        RubySpan(start=0, end=2, text="森川", reading="もりかわ"),
        RubySpan(start=3, end=5, text="千秋", reading="ちあき"),
        RubySpan(start=6, end=8, text="鴫野", reading="しぎの"),
        NoteSpan(start=6, end=8, text="鴫野", note="町の名。"),
    )
    text = printed(Passage(text="森川　千秋、鴫野へ", spans=spans))
    assert text == "森川　千秋（もりかわ　ちあき）、鴫野（しぎの）（注：町の名。）へ\n"


def test_tables_are_rows_of_columns() -> None:
    table = Table(label="表1", rows=(("区分", "件数"), ("", "12\n件"), ("", "")))
    assert printed(table) == "表1\n区分\t件数\n\t12 件\n"


def test_sections_are_headings_on_lines_of_their_own() -> None:
    inner = Section(label="(1)", heading="経過", units=(Passage(text="報告。"),))
    assert printed(Section(heading="1　報告", units=(inner,))) == "1　報告\n\n(1)経過\n\n報告。\n"


def test_the_form_stands_in_columns_around_the_proceedings() -> None:
    form = (
        Cell(label="会議", options=("公開", "非公開"), chosen=("公開",)),
        Cell(
            label="出席者",
            cells=(Cell(label="委員", value="山田\n川田"), Cell(label="事務局", value="総務課")),
        ),
        Cell(label="【場所】", value="会議室\n本庁舎"),
        Cell(label="備考", value=""),
        Cell(value="令和8年3月18日"),
        Cell(label="議事", field="proceedings"),
        Cell(label="署名", value="山田"),
    )
    minutes = Minutes(title="会 議\n録", form=form, proceedings=(Passage(text="報告。"),))
    assert render(minutes, "text") == (
        "会 議\n録\n"
        "\n"
        "会議\t☑公開　☐非公開\n"
        "出席者\t委員\t山田\n"
        "\t\t川田\n"
        "\t事務局\t総務課\n"
        "【場所】会議室\n"
        "\t本庁舎\n"
        "備考\t\n"  # a column is there, and blank
        "令和8年3月18日\n"
        "\n"
        "議事\n"
        "\n"
        "報告。\n"
        "\n"
        "署名\t山田\n"
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_every_example_is_printed_whole(path: Path) -> None:
    text = render(kaigiroku.load(path), "text")
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert all(line.rstrip() == line.rstrip("\t") for line in text.split("\n"))


@given(documents())
def test_any_text_is_printed_on_lines_of_its_own(minutes: Minutes) -> None:
    text = render(minutes, "text")
    assert "\n\n\n" not in text
    assert not any(sign in text for sign in "\r\x0b\x0c\x00\x85\u2028\u2029")
    assert "".join(render(printable(minutes), "text").split()) == "".join(text.split())


def test_of_a_unit_of_blanks_the_label_is_left() -> None:
    assert printed(Passage(label="記", text="　")) == "記\n"
