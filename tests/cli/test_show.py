import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from rich.cells import cell_len
from rich.text import Text as Ink

import kaigiroku
from kaigiroku.cli.page import wrapped
from kaigiroku.model import AnyUnit, Withheld, WithheldSpan
from tests.cli.harness import Run

EXAMPLES = sorted(
    (Path(__file__).parents[2] / "examples").rglob("*.kaigiroku.json"), key=lambda path: path.name
)
STATUS = {
    "ja": {"open": "公開", "partly-closed": "一部非公開", "closed": "非公開", None: "記載なし"},
    "en": {
        "open": "open",
        "partly-closed": "partly closed",
        "closed": "closed",
        None: "not stated",
    },
}
AXES = {"ja": ("会議", "会議録"), "en": ("Meeting", "Minutes")}


def squeezed(text: str) -> str:
    """Return a text without what wrapping and rails put into it."""
    return re.sub(r"[\s┃█▌│]", "", text)


@pytest.fixture
def show(run: Run, tmp_path: Path) -> Any:
    """Show a document given as a JSON value, and return what is printed."""

    def shower(value: dict[str, Any], *options: str) -> str:
        path = tmp_path / "shown.kaigiroku.json"
        path.write_text(json.dumps({"kaigiroku": "1.0", **value}), encoding="utf-8")
        ran = run(*options, "show", path)
        assert (ran.status, ran.err) == (0, "")
        return ran.out

    return shower


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_every_example_shows_its_openness_and_what_is_withheld(
    run: Run, example: Path, lang: str
) -> None:
    minutes = kaigiroku.load(example)
    ran = run("--lang", lang, "show", example)
    assert (ran.status, ran.err) == (0, "")
    meeting, record = minutes.meeting.openness, minutes.record.openness
    for word, openness in zip(AXES[lang], (meeting, record), strict=True):
        status = STATUS[lang][openness.status if openness else None]
        assert f"{word} [{status}]" in ran.out
    shown = squeezed(ran.out)
    for visit in kaigiroku.units(minutes):
        if isinstance(visit.unit, Withheld):
            assert squeezed(visit.unit.text or "") in shown
        for span in visit.unit.spans:
            if isinstance(span, WithheldSpan):
                assert squeezed(f"⟦{span.text or ''}⟧") in shown


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_every_text_of_an_example_is_shown(run: Run, example: Path) -> None:
    minutes = kaigiroku.load(example)
    shown = re.sub("[⟦⟧⟪⟫†]|《[^》]*》", "", squeezed(run("show", example).out))
    for visit in kaigiroku.units(minutes):
        text = getattr(visit.unit, "text", None) or getattr(visit.unit, "heading", None)
        assert re.sub("《[^》]*》", "", squeezed(text or "")) in shown


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_no_line_is_wider_than_the_terminal(
    run: Run, example: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("show", example).out.splitlines()
    assert [line for line in lines if cell_len(line) > width] == []


def test_lines_stay_readable_on_a_wide_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    lines = run("show", EXAMPLES[0]).out.splitlines()
    assert max(map(cell_len, lines)) == 100


def test_the_two_axes_are_two(show: Any) -> None:
    value = {
        "meeting": {"openness": {"status": "closed"}},
        "record": {"openness": {"status": "open"}},
    }
    assert "会議 [非公開]   会議録 [公開]" in show(value, "--lang", "ja")
    assert "Meeting [closed]   Minutes [open]" in show(value)


def test_openness_has_reasons_ruling_and_date(show: Any) -> None:
    openness = {
        "status": "closed",
        "reasons": [
            {"code": "personal", "text": "個人情報のため", "basis": [{"printed": "条例第7条"}]},
            {
                "code": "midori:own",
                "basis": [{"instrument": "某法", "article": "8の2", "item": "3"}],
            },
        ],
        "ruling": {"by": [{"label": "会長"}], "manner": "show-of-hands", "date": "2026-02-03"},
        "opensOn": "2030-04-01",
    }
    ja = show({"record": {"openness": openness}}, "--lang", "ja")
    assert "理由      個人に関する情報：個人情報のため（条例第7条）" in ja
    assert "midori:own（某法第8条の2第3号）" in ja
    assert "決定      会長　挙手　2026-02-03" in ja
    assert "公開予定  2030-04-01" in ja
    en = show({"record": {"openness": openness}})
    assert "personal information: 個人情報のため (条例第7条)" in en
    assert "midori:own (某法 8の2[3])" in en
    assert "Ruling  会長  by show of hands  2026-02-03" in en


def test_a_withheld_part_is_a_block_of_its_own(show: Any) -> None:
    unit = {
        "kind": "withheld",
        "text": "（以下、非公開）",
        "reasons": [{"code": "corporate"}],
        "how": "omitted",
        "extent": "2頁",
        "opensOn": "2027-01-01",
        "opensWhen": "選定後",
    }
    lines = show({"proceedings": [unit]}, "--lang", "ja").splitlines()
    assert [line for line in lines if line.startswith("█")] == [
        "█ [非公開部分]  （以下、非公開）",
        "█ 理由      法人等に関する情報",
        "█ 伏せ方    削除",
        "█ 分量      2頁",
        "█ 公開予定  2027-01-01 選定後",
    ]


def test_a_withheld_part_without_a_mark_is_shown_all_the_same(show: Any) -> None:
    assert "█ [WITHHELD]" in show({"proceedings": [{"kind": "withheld"}]})


def remark(text: str, *spans: dict[str, Any]) -> dict[str, Any]:
    return {
        "proceedings": [{"kind": "remark", "text": text, **({"spans": spans} if spans else {})}]
    }


def test_spans_are_marked_where_they_stand(show: Any) -> None:
    shown = show(
        remark(
            "委員は甲社と述べた。了",
            {"kind": "ruby", "start": 0, "end": 2, "reading": "いいん"},
            {"kind": "restricted", "start": 3, "end": 5, "reasons": [{"code": "corporate"}]},
            {"kind": "note", "start": 7, "end": 8, "note": "注の文"},
            {"kind": "withheld", "start": 10, "end": 10, "how": "omitted"},
        )
    )
    assert "委員《いいん》は⟪甲社⟫と述べ†た。⟦⟧了" in shown
    assert "† 注の文" in shown
    assert "⟪⟫ business information" in shown
    assert "⟦⟧ left out" in shown


def test_spans_in_the_wrong_place_do_no_harm(show: Any) -> None:
    shown = show(
        remark(
            "甲社",
            {"kind": "withheld", "start": 5, "end": 9},
            {"kind": "withheld", "start": 2, "end": 1},
            {"kind": "withheld", "start": 1, "end": 99},
        )
    )
    assert "甲⟦社⟧" in shown


def test_a_withheld_span_in_a_table_stands_in_its_cell(show: Any) -> None:
    table = {
        "kind": "table",
        "rows": [["区分", "額"], ["甲", "●●円"]],
        "spans": [{"kind": "withheld", "start": 7, "end": 9, "text": "●●"}],
    }
    assert re.search(r"│ 甲 +│ ⟦●●⟧円 │", show({"proceedings": [table]}))


def test_a_closed_unit_of_a_full_edition_has_a_rail(show: Any) -> None:
    section = {
        "kind": "section",
        "heading": "選定",
        "openness": {"status": "closed"},
        "units": [{"kind": "remark", "speaker": {"label": "会長"}, "text": "始めます。"}],
    }
    shown = show(
        {
            "record": {"edition": "full"},
            "proceedings": [section, {"kind": "remark", "text": "公開に戻ります。"}],
        }
    )
    assert "⚠ this edition holds parts that are not for the public" in shown
    lines = shown.splitlines()
    assert "┃ ▌ 選定 [closed]" in lines
    assert "┃   会長　始めます。" in lines
    assert "公開に戻ります。" in lines


def test_decisions_show_outcome_manner_support_and_votes(show: Any) -> None:
    value = {
        "attendance": [{"entries": [{"id": "a", "label": "森委員", "name": "森　一"}]}],
        "proceedings": [
            {
                "kind": "decision",
                "text": "原案どおり。",
                "outcome": "approved",
                "manner": "standing",
                "support": "majority",
                "tally": [
                    {"choice": "for", "count": 5},
                    {"choice": "against", "count": 1, "voters": ["a"]},
                ],
                "conditions": ["意見を付す。"],
            }
        ],
    }
    ja = show(value, "--lang", "ja")
    assert "◆ 原案どおり。" in ja
    assert "→ 可決・承認・決定　起立　多数" in ja
    assert "賛成 5　反対 1（森　一）" in ja
    assert "条件  意見を付す。" in ja
    assert "→ approved  by standing  a majority" in show(value)


def test_attendance_shows_groups_counts_and_exceptions(show: Any) -> None:
    value = {
        "attendance": [
            {
                "label": "委員",
                "status": "present",
                "count": 3,
                "others": 1,
                "entries": [
                    {"label": "森委員"},
                    {"label": "泉委員", "status": "late", "presence": [{"startTime": "14:20"}]},
                    {"position": "課長", "name": "堤", "proxyFor": {"label": "部長"}},
                ],
            },
            {"label": "傍聴者", "count": 0},
        ]
    }
    shown = show(value, "--lang", "ja")
    assert "委員  出席　3名" in shown
    assert "森委員、泉委員（遅参・遅刻、14:20～）、課長 堤（部長の代理）、ほか1名" in shown
    assert "傍聴者  なし" in shown


def test_what_is_stated_to_be_none_is_said(show: Any) -> None:
    shown = show({"statedNone": ["materials"]}, "--lang", "ja")
    assert "── 資料 " in shown
    assert "資料なし" in shown


def test_every_kind_of_unit_is_shown(show: Any) -> None:
    kinds = [get_args(kind.__annotations__["kind"])[0] for kind in get_args(AnyUnit)]
    units: list[dict[str, Any]] = []
    for kind in kinds:
        unit: dict[str, Any] = {"kind": kind, "label": f"L{kind}"}
        if kind == "event":
            unit["event"] = "recess"
        if kind == "table":
            unit["rows"] = [["x"]]
        elif kind == "section":
            unit["heading"] = "x"
        else:
            unit["text"] = "x"
        units.append(unit)
    shown = show({"proceedings": units})
    assert [kind for kind in kinds if f"L{kind}" not in shown] == []


def test_colours_carry_what_marks_carry_without_them(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    value = remark("甲●●", {"kind": "withheld", "start": 1, "end": 3, "text": "●●"})
    value["meeting"] = {"openness": {"status": "open"}}
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = show(value)
    assert "甲\x1b[1;37;41m●●\x1b[0m" in coloured
    assert "\x1b[1;37;42m open \x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    bare = Ink.from_ansi(show(value))
    assert "甲⟦●●⟧" in bare.plain
    assert "Meeting [open]" in bare.plain


def test_a_document_cannot_steer_the_terminal(show: Any) -> None:
    shown = show({"title": "a\x1b[31m\x9b\x07b", **remark("x\x1b]0;y\x07z")})
    assert not {"\x1b", "\x9b", "\x07"} & set(shown)
    assert "a␛[31m" in shown
    assert "x␛]0;y␇z" in shown


def test_markup_of_the_terminal_library_is_text(show: Any) -> None:
    assert "[bold]:smile:[/bold]" in show({"title": "[bold]:smile:[/bold]"})


def test_standard_input(run: Run) -> None:
    ran = run("show", "-", stdin='{"kaigiroku": "1.0", "title": "会議録"}'.encode())
    assert (ran.status, ran.out.splitlines()[0]) == (0, "会議録")


def test_an_invalid_document_is_reported_as_by_check(run: Run, faulty: Path) -> None:
    shown = run("show", faulty)
    assert (shown.status, shown.out) == (1, run("check", faulty).out)


def test_an_unreadable_document(run: Run, tmp_path: Path) -> None:
    assert run("show", tmp_path / "nowhere").status == 2
    assert "Is a directory" in run("show", tmp_path).err


def lines_of(text: str, width: int) -> list[str]:
    return [line.plain for line in wrapped(Ink(text), width)]


def test_lines_break_the_japanese_way() -> None:
    before_full_stop = "きょうの会議を始めます。次の議案"
    assert lines_of(before_full_stop, 22) == ["きょうの会議を始めま", "す。次の議案"]
    after_bracket = "これから審査を（公開で）行う"
    assert lines_of(after_bracket, 16) == ["これから審査を", "（公開で）行う"]
    around_brackets = "次の審査を公開（案）として"
    assert lines_of(around_brackets, 18) == ["次の審査を公開", "（案）として"]


def test_words_of_narrow_letters_stay_whole_where_they_fit() -> None:
    assert lines_of("JSON Schema と validation の話", 18) == ["JSON Schema と", "validation の話"]
    assert "".join(lines_of("x" * 50, 20)) == "x" * 50


def test_paragraphs_stay_apart_and_styles_stay_in_place() -> None:
    text = Ink("一行目\n\n三行目")
    text.stylize("bold", 5, 8)
    lines = wrapped(text, 40)
    assert [line.plain for line in lines] == ["一行目", "", "三行目"]
    assert [(span.start, span.end) for span in lines[2].spans] == [(0, 3)]


def test_a_speaker_of_whom_nothing_is_recorded_stands_alone(show: Any) -> None:
    units = [{"kind": "remark", "speaker": {"label": "会長", "mark": "【＊】"}}]
    assert "【会長】" in show({"proceedings": units})


def test_a_section_without_a_heading_has_no_line_of_its_own(show: Any) -> None:
    unit = {"kind": "passage", "text": "はい。"}
    bare = show({"proceedings": [unit]})
    assert show({"proceedings": [{"kind": "section", "units": [unit]}]}) == bare


def test_a_group_that_is_closed_without_a_reason_is_said_to_be_closed(show: Any) -> None:
    group = {"label": "委員", "entries": [{"label": "森"}], "openness": {"status": "closed"}}
    shown = show({"attendance": [group]}, "--lang", "ja")
    assert "非公開" in shown
    assert shown.rstrip().endswith("森")


def test_a_correction_of_which_only_the_place_is_told(show: Any) -> None:
    record = {"corrections": [{"place": {"printed": "3ページ"}, "date": "2026-04-01"}]}
    assert "2026-04-01　3ページ\n" in show({"record": record}, "--lang", "ja")
