"""Particulars of print: one line of a form or of a list, and what it becomes."""

from typing import Any, Final

import attrs
import pytest

import kaigiroku
from kaigiroku.readers import Reading, read
from kaigiroku.readers.body.units import sound
from tests.reading.coverage import assert_nothing_is_lost

TITLE: Final = "令和８年度第１回かえで市図書館協議会　会議録"
WHEN: Final = "令和８年５月12日（火）　午後２時～午後３時"
PEOPLE: Final = "会長　大槻　千尋、副会長　香取　直"
MATERIALS: Final = """
　資料１　計画（案）
　資料２－１　統計
　資料２－２　推移
　資料３　予算
　資料４　決算
　参考資料　他市の例"""
BODY: Final = "１　計画について\n会長：始めます。\n副会長：はい。"


def printed(
    *cells: str,
    title: str = TITLE,
    when: str | None = WHEN,
    people: str = PEOPLE,
    agenda: str = "\n　１　計画について\n　２　その他",
    materials: str = MATERIALS,
    body: str = BODY,
) -> str:
    """Print minutes; cells stand in the form behind the date."""
    form = [
        *([f"日時：{when}"] if when is not None else []),
        *cells,
        f"出席者：{people}",
        f"議題：{agenda}",
        f"配布資料：{materials}",
    ]
    return "\n".join([title, "", *form, "", "議事の経過", body, ""])


def reading(*cells: str, **parts: Any) -> Reading:
    made = read(printed(*cells, **parts))
    assert_nothing_is_lost(made)
    return made


def document(*cells: str, **parts: Any) -> dict[str, Any]:
    return kaigiroku.to_dict(reading(*cells, **parts).minutes)


def meeting(*cells: str, **parts: Any) -> dict[str, Any]:
    found: dict[str, Any] = document(*cells, **parts)["meeting"]
    return found


# ----------------------------------------------------------------------------------- when and where


def sittings(when: str) -> list[dict[str, Any]]:
    keys = ("date", "endDate", "startTime", "endTime", "timeInSession")
    return [{key: one[key] for key in keys if key in one} for one in meeting(when=when)["sittings"]]


DAY: Final = "令和８年５月12日（火）"
NEXT: Final = "令和８年５月13日（水）"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (f"{DAY}午後３時閉会", {"endTime": "15:00"}),
        (f"{DAY}午後２時\n　午後３時", {"startTime": "14:00"}),
        (f"{DAY}\n　開会　午後２時\n　閉会　午後３時", {"startTime": "14:00", "endTime": "15:00"}),
        (f"{DAY}午前12時～午後１時", {"startTime": "12:00", "endTime": "13:00"}),
        (f"{DAY}午後２時～未定", {"startTime": "14:00"}),
        (f"{DAY}から５月13日（水）まで", {"endDate": "2026-05-13"}),
        (
            f"{DAY}午後２時～３時30分（１時間30分）",
            {"startTime": "14:00", "endTime": "15:30", "timeInSession": "PT1H30M"},
        ),
        (
            f"{DAY}午後２時～３時\n　（60分間）",
            {"startTime": "14:00", "endTime": "15:00", "timeInSession": "PT1H"},
        ),
        (f"{DAY}午後２時～３時（　）", {"startTime": "14:00", "endTime": "15:00"}),
    ],
)
def test_a_sitting(when: str, expected: dict[str, str]) -> None:
    assert sittings(when) == [{"date": "2026-05-12", **expected}]


def test_two_days_with_times_of_their_own_are_two_sittings() -> None:
    assert sittings(f"{DAY}午後２時～４時、{NEXT}午前９時～11時") == [
        {"date": "2026-05-12", "startTime": "14:00", "endTime": "16:00"},
        {"date": "2026-05-13", "startTime": "09:00", "endTime": "11:00"},
    ]


@pytest.mark.parametrize("when", ["未定", "令和８年２月30日"])
def test_what_is_no_day_is_kept_as_it_is_printed(when: str) -> None:
    assert meeting(when=when)["sittings"] == [{"printed": when}]


def test_beginning_and_end_in_cells_of_their_own_are_one_sitting() -> None:
    found = meeting(f"開会：{DAY}午後２時", f"閉会：{DAY}午後３時", when=None)["sittings"]
    assert [(one["date"], one["startTime"], one["endTime"]) for one in found] == [
        ("2026-05-12", "14:00", "15:00")
    ]


@pytest.mark.parametrize(
    "cell",
    [
        f"日時及び場所：\n　{DAY}午後２時から午後３時まで　第１会議室",
        f"日時及び場所：\n　{DAY}午後２時から午後３時まで\n　第１会議室",
    ],
)
def test_date_and_place_in_one_cell(cell: str) -> None:
    (sitting,) = meeting(cell, when=None)["sittings"]
    assert (sitting["startTime"], sitting["endTime"]) == ("14:00", "15:00")
    assert sitting["location"] == "第１会議室"


@pytest.mark.parametrize(
    "title",
    [
        "かえで市図書館協議会　会議録（令和８年５月12日開催）",
        "令和８年５月12日　かえで市図書館協議会会議録",
        "かえで市図書館協議会会議録\n令和８年５月12日（火）",
    ],
)
def test_the_day_may_stand_in_the_title_alone(title: str) -> None:
    made = meeting(title=title, when=None)
    assert made["name"] == "かえで市図書館協議会"
    assert [one["date"] for one in made["sittings"]] == ["2026-05-12"]


# --------------------------------------------------------------------------------------- the title


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("第３回　会議録", [("meeting-overall", 3)]),
        ("かえで市協議会会議録　第12号", [("issue", 12)]),
        ("第一期第３回かえで市協議会　会議録", [("term", 1), ("meeting", 3)]),
        ("第十十回かえで市協議会会議録", []),  # it says no number
        ("第２次かえで市計画審議会会議録", []),  # it is the plan that is the second
        (
            "令和８年第２回かえで市議会定例会会議録（第３号）",
            [("calendar-year", 2026), ("meeting", 2), ("issue", 3)],
        ),
    ],
)
def test_numbers_in_a_title(title: str, numbers: list[tuple[str, int]]) -> None:
    found = meeting(title=title).get("numbers", [])
    assert [(one["counts"], one["number"]) for one in found] == numbers


def test_a_title_without_a_body_names_none() -> None:
    assert "bodies" not in meeting(title="第３回　会議録")


@pytest.mark.parametrize(
    ("title", "government"),
    [
        ("四日市市図書館協議会　会議録", "四日市市"),
        ("市川市図書館協議会　会議録", "市川市"),
        ("廿日市市都市計画審議会　会議録", "廿日市市"),
        ("校区まちづくり協議会　会議録", None),
        ("かえで市　会議録", None),
    ],
)
def test_the_municipality_in_the_name_of_a_body(title: str, government: str | None) -> None:
    (body,) = meeting(title=title)["bodies"]
    assert body.get("government", {}).get("name") == government


@pytest.mark.parametrize(
    ("word", "state"), [("（案）", "draft"), ("（未定稿）", "draft"), ("（確定稿）", "final")]
)
def test_a_title_says_whether_it_is_final(word: str, state: str) -> None:
    made = document(title=TITLE + word)
    assert made["record"]["state"] == state
    assert made["meeting"]["name"] == "令和８年度第１回かえで市図書館協議会"


# ---------------------------------------------------------------------------------- other cells


@pytest.mark.parametrize(
    ("cell", "openness"),
    [
        ("傍聴の可否：可", {"status": "open"}),
        ("傍聴の可否：不可", {"status": "closed"}),
        (
            "会議の公開：非公開（個人情報を扱うため）",
            {"status": "closed", "reasons": [{"text": "個人情報を扱うため"}]},
        ),
        (
            "会議の公開：一部非公開（理由：個人情報を扱うため）",
            {"status": "partly-closed", "reasons": [{"text": "個人情報を扱うため"}]},
        ),
        (
            "会議の公開：非公開\n　理由：個人情報を扱うため",
            {"status": "closed", "reasons": [{"text": "個人情報を扱うため"}]},
        ),
        ("会議の公開：非公開\n　個人情報を扱うため", {"status": "closed"}),
        ("会議の公開：公開（傍聴者２名）", {"status": "open"}),
        ("会議の公開：□公開　□非公開", None),
    ],
)
def test_openness(cell: str, openness: dict[str, Any] | None) -> None:
    assert meeting(cell).get("openness") == openness


@pytest.mark.parametrize(
    ("cell", "fidelity"),
    [
        ("会議録の作成方法：■全文記録　□要点記録", "verbatim"),
        ("会議録の作成方法：□全文記録　□要点記録", None),
        ("会議録の作成方法：手書き", None),
    ],
)
def test_how_the_minutes_were_made(cell: str, fidelity: str | None) -> None:
    assert document(cell)["record"].get("fidelity") == fidelity


@pytest.mark.parametrize(("how", "mode"), [("オンライン", "online"), ("円卓", None)])
def test_how_the_meeting_was_held(how: str, mode: str | None) -> None:
    assert meeting(f"開催方法：{how}").get("mode") == mode


@pytest.mark.parametrize(
    ("cells", "office"),
    [
        (("事務局：なし",), None),
        (("事務局：",), None),
        (("問い合わせ先：",), None),
        (("事務局：企画課", "担当課：総務課"), {"name": "企画課"}),  # the first that is named
        (("問い合わせ先：企画課　電話00-0000-0000",), {"contact": "企画課　電話00-0000-0000"}),
    ],
)
def test_the_secretariat(cells: tuple[str, ...], office: dict[str, str] | None) -> None:
    assert meeting(*cells).get("secretariat") == office


def test_an_agenda_that_is_said_to_be_none() -> None:
    made = document(agenda="なし")
    assert "agenda" not in made
    assert made["statedNone"] == ["agenda"]


def test_signatures_under_the_minutes() -> None:
    body = f"{BODY}\n\n署名委員　大槻　千尋　印\n　　　　　香取　直　㊞\n　　　　　　　　　　印"
    signatories = document(body=body)["record"]["signatories"]
    assert [one["name"] for one in signatories] == ["大槻　千尋", "香取　直"]


# -------------------------------------------------------------------------- agenda and materials


def said(words: str, **parts: Any) -> list[dict[str, Any]]:
    """Return the spans of what somebody says after everything else."""
    (section,) = document(body=f"{BODY}\n会長：{words}", **parts)["proceedings"]
    spans: list[dict[str, Any]] = section["units"][-1].get("spans", [])
    return spans


@pytest.mark.parametrize(
    ("words", "text", "to"),
    [
        ("資料１、３を御覧ください。", "資料１、３", ["資料１", "資料３"]),
        ("資料１から４までを御覧ください。", "資料１から４", ["資料１", "資料３", "資料４"]),
        ("資料２－１及び２を御覧ください。", "資料２－１及び２", ["資料２－１", "資料２－２"]),
        ("資料２－１～２－２です。", "資料２－１～２－２", ["資料２－１", "資料２－２"]),
        ("資料１～２－２です。", "資料１～２－２", ["資料１", "資料２－２"]),
        ("（資料１、３）のとおりです。", "（資料１、３）", ["資料１", "資料３"]),
        ("資料１、９のとおりです。", "資料１", ["資料１"]),  # there is no ninth
        ("資料３の２を御覧ください。", "資料３", ["資料３"]),  # it has no parts
    ],
)
def test_materials_named_in_what_is_said(words: str, text: str, to: list[str]) -> None:
    labels = {one["id"]: one.get("label") for one in document()["materials"]}
    (span,) = said(words)
    assert span["text"] == text
    assert [labels[one] for one in span["to"]] == to


def test_a_material_that_is_not_listed_is_not_referred_to() -> None:
    assert said("資料９の３ページを御覧ください。") == []


@pytest.mark.parametrize(
    ("materials", "expected"),
    [
        ("別紙のとおり", []),
        ("\n　１．計画\n　２．予算", [("１．", "計画"), ("２．", "予算")]),
        ("\n　①計画\n　②予算", [("①", "計画"), ("②", "予算")]),
        ("\n　・計画\n　・\n　・予算", [(None, "計画"), (None, "予算")]),
        ("\n　資料１　計画、、資料２　予算", [("資料１", "計画"), ("資料２", "予算")]),
        ("\n　資料計画について", [(None, "資料計画について")]),
    ],
)
def test_a_list_of_materials(materials: str, expected: list[tuple[str | None, str]]) -> None:
    made = document(materials=materials).get("materials", [])
    assert [(one.get("label"), one["title"]) for one in made] == expected


def test_a_remark_under_a_material_is_its_note() -> None:
    (made,) = document(materials="\n　資料１　計画\n　※当日差替え")["materials"]
    assert made["note"] == "※当日差替え"


@pytest.mark.parametrize(
    ("agenda", "expected"),
    [
        ("別紙のとおり\n　１　計画について", [("１", "計画について")]),
        ("１\n　２　その他", [(None, "１"), ("２", "その他")]),
        ("\n　①：\n　②その他", [("①", None), ("②", "その他")]),
        ("\n　１．\n　２．その他", [("１", None), ("２", "その他")]),
        ("１　計画　２　予算　(3)　決算", [("１", "計画"), ("２", "予算　(3)　決算")]),
        ("\n　１　その他　資料９", [("１", "その他　資料９")]),  # which is not listed
    ],
)
def test_an_agenda(agenda: str, expected: list[tuple[str | None, str | None]]) -> None:
    made = document(agenda=agenda)["agenda"]
    assert [(one.get("number"), one.get("title")) for one in made] == expected


def test_a_remark_under_an_item_is_its_summary() -> None:
    made = document(agenda="\n　１　計画について\n　※資料は後日\n　※質疑なし")["agenda"]
    assert [one.get("summary") for one in made] == ["※資料は後日\n※質疑なし"]


@pytest.mark.parametrize(
    ("item", "text", "outcome"),
    [
        ("計画について（承認）", "（承認）", "approved"),
        ("計画について【了承】", "【了承】", "noted"),
    ],
)
def test_an_item_with_what_came_of_it(item: str, text: str, outcome: str) -> None:
    (made,) = document(agenda=f"\n　１　{item}")["agenda"]
    assert made["title"] == "計画について"
    assert [(one["text"], one["outcome"]) for one in made["decisions"]] == [(text, outcome)]


# ------------------------------------------------------------------------------------------ people


def entries(people: str) -> list[dict[str, str]]:
    keys = ("name", "yomi", "role", "position", "affiliation", "seat")
    return [
        {key: one[key] for key in keys if key in one}
        for group in document(people=people)["attendance"]
        for one in group.get("entries", [])
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("森　明子（企画課長）", {"name": "森　明子", "position": "企画課長"}),
        ("企画課長（森　明子）", {"name": "森　明子", "position": "企画課長"}),
        ("議長（会長）", {"role": "会長"}),
        ("企画課長森明子", {"name": "森明子", "position": "企画課長"}),
        ("◎森　明子", {"name": "森　明子"}),
        ("第２番　森　明子", {"name": "森　明子", "seat": "第２番"}),
        ("森　明子（もり　あきこ）", {"name": "森　明子", "yomi": "もり　あきこ"}),
        ("森　明子　かえで大学教授", {"name": "森　明子", "position": "かえで大学教授"}),
        ("森明子　大学教授　泉", {"name": "森明子", "position": "大学教授"}),
        ("森　明子　委員", {"name": "森　明子", "role": "委員"}),
        (
            "総務部　総務課　課長　森　明子",
            {"name": "森　明子", "position": "課長", "affiliation": "総務課"},
        ),
    ],
)
def test_what_an_entry_tells_of_a_person(entry: str, expected: dict[str, str]) -> None:
    first, other = entries(f"\n　{entry}\n　岸　優子")
    assert first == expected
    assert other == {"name": "岸　優子"}


def test_roles_before_a_colon_are_groups_of_their_own() -> None:
    groups = document(people="\n　座長：森　明子\n　委員：泉　篤志")["attendance"]
    assert [(one["label"], [e["name"] for e in one["entries"]]) for one in groups] == [
        ("座長", ["森　明子"]),
        ("委員", ["泉　篤志"]),
    ]


def test_the_same_as_above_is_the_same_post() -> None:
    made = entries("\n　企画課長　森　明子\n　同係長　泉　篤志\n　同")
    assert [one["name"] for one in made[:2]] == ["森　明子", "泉　篤志"]
    assert [one.get("position") for one in made[:2]] == ["企画課長", "企画課係長"]


@pytest.mark.parametrize(
    ("people", "count", "seats"), [("15名（定数20名）", 15, None), ("20名中15名", 15, 20)]
)
def test_a_number_of_people(people: str, count: int, seats: int | None) -> None:
    (group,) = document(people=people)["attendance"]
    assert (group["count"], group.get("seats")) == (count, seats)


def test_a_total_behind_the_names_is_the_count() -> None:
    (group,) = document(people="\n　森　明子、泉　篤志（計２名）")["attendance"]
    assert (group["count"], [one["name"] for one in group["entries"]]) == (
        2,
        ["森　明子", "泉　篤志"],
    )


def test_a_remark_among_the_names_is_a_note() -> None:
    (group,) = document(people="\n　※森委員は途中退席した。\n　森　明子")["attendance"]
    assert (group["note"], [one["name"] for one in group["entries"]]) == (
        "※森委員は途中退席した。",
        ["森　明子"],
    )


@pytest.mark.parametrize(
    "people",
    [
        "\n　森　明子　　泉　篤志　　岸　優子",
        "\n　◎　森　明子　○　泉　篤志　○　岸　優子",
        "\n　１　森　明子　２　泉　篤志　３　岸　優子",
    ],
)
def test_names_side_by_side(people: str) -> None:
    assert [one["name"] for one in entries(people)] == ["森　明子", "泉　篤志", "岸　優子"]


def test_roles_side_by_side_are_one_entry_each() -> None:
    assert [one["role"] for one in entries("\n　会長　副会長　委員")] == [
        "会長",
        "副会長",
        "委員",
    ]


@pytest.mark.parametrize("people", ["\n　森　泉　岸", "\n　森　明"])
def test_single_characters_are_not_torn_apart(people: str) -> None:
    assert len(entries(people)) == 1


# ------------------------------------------------------------------------------------ the form


def form(*cells: str, **parts: Any) -> list[dict[str, Any]]:
    """Return the cells between the date and the attendance."""
    made = document(*cells, **parts)["form"]
    first = 1 if parts.get("when", WHEN) is not None else 0
    last = next(n for n, cell in enumerate(made) if cell.get("label") == "出席者：")
    found: list[dict[str, Any]] = made[first:last]
    return found


def test_cells_inside_a_cell() -> None:
    (cell,) = form(
        "公開・非公開の別：",
        "　会議：非公開",
        "　　理由：個人情報",
        "　会議録：一部公開",
        "　　理由：氏名",
    )
    assert [(one["label"], one["value"], one["cells"][0]["value"]) for one in cell["cells"]] == [
        ("会議：", "非公開", "個人情報"),
        ("会議録：", "一部公開", "氏名"),
    ]


@pytest.mark.parametrize(
    ("value", "options", "chosen", "rest"),
    [
        ("■公開、□非公開・", ["公開", "非公開"], ["公開"], None),
        ("当日は■公開　□非公開", ["公開", "非公開"], ["公開"], "当日は"),
        ("□公開　□", None, None, "□公開　□"),
    ],
)
def test_check_boxes(
    value: str, options: list[str] | None, chosen: list[str] | None, rest: str | None
) -> None:
    (cell,) = form(f"公開の有無：{value}")
    assert (cell.get("options"), cell.get("chosen"), cell.get("value")) == (options, chosen, rest)


def test_a_list_with_colons_in_it_is_one_value() -> None:
    (cell,) = form("出席者数：委員10人、事務局：3人、傍聴者：2人")
    assert (cell["label"], cell["value"]) == ("出席者数：", "委員10人、事務局：3人、傍聴者：2人")


def test_a_label_that_nobody_knows_is_a_cell_all_the_same() -> None:
    assert [(one["label"], one["value"]) for one in form("その他事項：特になし")] == [
        ("その他事項：", "特になし")
    ]


def test_labels_and_values_in_one_row() -> None:
    made = form("日時\t令和８年５月12日\t場所\t会議室", when=None)
    assert [(one["label"], one["value"]) for one in made] == [
        ("日時", "令和８年５月12日"),
        ("場所", "会議室"),
    ]


def test_a_row_of_many_columns_is_no_row_of_a_form() -> None:
    row = "\t".join("一二三四五六七八")
    made = reading(row).minutes
    assert row in kaigiroku.plain_text(made) or any(
        "一" in (cell.value or "") for cell in made.form
    )


# ------------------------------------------------------------------------------------ proceedings


def units(*lines: str) -> list[dict[str, Any]]:
    """Return what lines after the first remarks become."""
    (section,) = document(body="\n".join((BODY, *lines)))["proceedings"]
    found: list[dict[str, Any]] = section["units"][2:]
    return found


def outline(*lines: str) -> list[tuple[str, str | None]]:
    return [(one["kind"], one.get("text")) for one in units(*lines)]


@pytest.mark.parametrize(("between", "kind"), [("（休憩）", "event"), ("（拍手）", "direction")])
def test_a_speaker_goes_on_after_an_interruption(between: str, kind: str) -> None:
    remark, interruption, more = units("会長：はい。", between, "それでは次に移ります。")
    assert (interruption["kind"], interruption["text"]) == (kind, between)
    assert (more["kind"], more["text"]) == ("remark", "それでは次に移ります。")
    assert more["continues"] == remark["id"]


def test_a_summary_goes_on_over_lines() -> None:
    assert outline("要旨：次のとおり。", "ほかに意見はなかった。", "会長：はい。") == [
        ("summary", "次のとおり。\nほかに意見はなかった。"),
        ("remark", "はい。"),
    ]


@pytest.mark.parametrize(("sign", "text"), [("・", "決定：原案のとおり承認"), ("○　", "原案のとおり承認することに決定")])  # fmt: skip
def test_a_decision_behind_a_sign(sign: str, text: str) -> None:
    (decision,) = units(sign + text)
    assert (decision["kind"], decision["label"], decision["text"], decision["outcome"]) == (
        "decision",
        sign.strip(),
        text,
        "approved",
    )


def test_a_long_line_in_brackets_is_said_by_the_speaker() -> None:
    long = f"（{'いろいろな声がありますが、' * 6}お任せします）"
    assert outline("会長：はい。", long) == [("remark", f"はい。\n{long}")]


def test_questions_and_answers_by_number() -> None:
    made = document(body="A1 未定です。\nQ2 費用は。\nQ3\nA3 はい。")["proceedings"]
    assert [(one["label"], one.get("text"), one["act"]) for one in made] == [
        ("A1", "未定です。", "answer"),
        ("Q2", "費用は。", "question"),
        ("Q3", None, "question"),
        ("A3", "はい。", "answer"),
    ]
    assert "answers" not in made[0]  # nobody had asked
    assert made[3]["answers"] == [made[2]["id"]]


def test_a_table_of_questions_and_answers_with_numbers() -> None:
    body = "番号\t意見\t回答\n１\t費用は。\t未定です。\n２\t時期は。\t五月です。"
    made = document(body=body)["proceedings"][1:]
    assert [(one.get("label"), one["act"], one["text"]) for one in made] == [
        ("１", "question", "費用は。"),
        (None, "answer", "未定です。"),
        ("２", "question", "時期は。"),
        (None, "answer", "五月です。"),
    ]


def test_minutes_without_speakers_tell_who_explained() -> None:
    made = document(body="事務局から資料１について説明\n・計画を決めた。")["proceedings"]
    explanation, summary = made
    assert (explanation["kind"], explanation["speaker"]["label"]) == ("explanation", "事務局")
    assert (summary["kind"], summary["label"], summary["text"]) == (
        "summary",
        "・",
        "計画を決めた。",
    )


def test_an_item_beneath_another_is_a_section_inside() -> None:
    agenda = "\n　１　計画について\n　　(1)　予算\n　２　その他"
    body = "１　計画について\n(1)　予算\n会長：はい。\n２　その他\n会長：いいえ。"
    first, second = document(agenda=agenda, body=body)["proceedings"]
    (inner,) = first["units"]
    assert (inner["kind"], inner["heading"]) == ("section", "(1)　予算")
    assert second["heading"] == "２　その他"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("会長（部長）", {"role": "会長", "position": "部長"}),
        ("部長（課長）", {"position": "部長"}),
        ("会長（かえで市社会福祉協議会）", {"role": "会長", "affiliation": "かえで市社会福祉協議会"}),
        ("森　明子（代理）", {"name": "森　明子"}),
        ("森　明子）", {"name": "森　明子）"}),
        ("森　明　かえで市役所社会福祉課", {"name": "森　明", "affiliation": "かえで市役所社会福祉課"}),
        ("森田明子委員", {"name": "森田明子", "role": "委員"}),
    ],
)  # fmt: skip
def test_what_stands_in_brackets_behind_a_post(entry: str, expected: dict[str, str]) -> None:
    first, other = entries(f"\n　{entry}\n　岸　優子")
    assert first == expected
    assert other == {"name": "岸　優子"}


def test_a_bracket_belongs_to_the_post_before_it() -> None:
    assert [one["name"] for one in entries("\n　部長（兼課長）　泉　篤志")] == ["泉　篤志"]


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ("勅使河原　明", ["勅使河原　明"]),
        ("森田　明子　岸辺", ["森田　明子　岸辺"]),
        ("森田　明子　岸辺　優子", ["森田　明子", "岸辺　優子"]),
        ("委員　森田明子　岸辺優子", ["森田明子", "岸辺優子"]),
        ("森田明子　（会長）　岸辺優子　（委員）", ["森田明子", "岸辺優子"]),
    ],
)
def test_where_one_name_ends_and_another_begins(people: str, names: list[str]) -> None:
    assert [one["name"] for one in entries(f"\n　{people}")] == names


def test_an_estimate_is_a_count() -> None:
    groups = document("傍聴者：3名程度")["attendance"]
    assert [one.get("count") for one in groups if one["label"] == "傍聴者"] == [3]


def test_a_comma_alone_is_nobody() -> None:
    assert [one["label"] for one in document("事務局：、")["attendance"]] == ["出席者"]


def test_what_nobody_understands_counts_as_such() -> None:
    made = reading(body=f"{BODY}\n\n\n要旨：\n\n第九九条の規定")
    assert made.coverage.lost() == ()
    assert 0 < made.coverage.share <= 1
    assert attrs.evolve(made.coverage, pieces=()).lost() == ((0, len(made.coverage.source)),)


# ---------------------------------------------------------------------------------- near misses


def test_roman_numbers_head_the_widest_sections() -> None:
    body = "Ⅰ　報告\n会長：はい。\nⅡ　その他\n会長：はい。"
    made = document(body=body)["proceedings"]
    assert [one["heading"] for one in made] == ["Ⅰ　報告", "Ⅱ　その他"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("【会長】始めます。\n【】はい。\n【副会長】はい。", ["始めます。\n【】はい。", "はい。"]),
        (
            "会長）　始めます。\n副会長）　　はい。\n会長） はい。",
            ["始めます。", "はい。", "はい。"],
        ),
        ("会長：始めます。\n■■\n会長：はい。", ["始めます。\n■■", "はい。"]),
    ],
)
def test_where_a_label_is_and_where_none_is(body: str, said: list[str]) -> None:
    made = document(body=body)["proceedings"]
    assert [one["text"] for one in made] == said
    assert {one["kind"] for one in made} == {"remark"}


def test_one_mark_for_two_meanings_is_no_legend() -> None:
    made = document(body="（○：委員、○：事務局）\n○　始めます。\n○　はい。")
    assert "legend" not in made
    assert [one["kind"] for one in made["proceedings"]] == ["direction", "summary", "summary"]


def test_a_word_that_begins_like_a_question_is_none() -> None:
    body = "問 費用は。\n答 未定です。\n問題となる点がある。\n（問 費用は\nQ費用はいくら。"
    question, answer = document(body=body)["proceedings"]
    assert question["text"] == "費用は。"
    assert answer["text"] == "未定です。\n問題となる点がある。\n（問 費用は\nQ費用はいくら。"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("（「なし」の声）", "direction"),
        ("（可）", "direction"),
        ("（承認の声を求めた）", "direction"),
        ("決定：よろしいか", "passage"),
        ("－決定－", "decision"),
        ("森委員退席", "passage"),
        ("（森委員が入室した。）", "event"),
        ("（休憩に入りたいという意見があったが閉会）", "direction"),
        ("（会長説明）", "explanation"),
        ("（事務局が説明。質問あり。）", "explanation"),
        ("（（休憩）", "event"),
        ("※注意：本日の資料は回収した。", "direction"),
    ],
)
def test_a_note_of_the_record(line: str, kind: str) -> None:
    made = units("要旨：以上。", "", line, "", "会長：はい。")
    assert [one["kind"] for one in made if one.get("text") == line] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "事務局が資料１を説明。質疑はなかった。説明",
        "事務局から説明があり、意見の報告。",
        "委員は費用について質問し、事務局は答えた。以上。",
        "説明。",
    ],
)
def test_a_sentence_that_tells_more_than_that_something_was_explained(line: str) -> None:
    (made,) = document(body=line)["proceedings"]
    assert (made["kind"], made["text"]) == ("summary", line)


def test_a_label_over_a_list_heads_it() -> None:
    (section,) = document(body="要旨：\n・計画の説明\n会長：はい。")["proceedings"]
    assert (section["kind"], section["heading"]) == ("section", "要旨：")
    assert [one["text"] for one in section["units"]] == ["・計画の説明", "はい。"]


def test_a_reason_behind_check_boxes_is_a_cell_of_its_own() -> None:
    (cell,) = form("公開の有無：□公開　■非公開  （理由：個人情報を扱うため）")
    assert (cell["options"], cell["chosen"]) == (["公開", "非公開"], ["非公開"])
    assert [one["field"] for one in cell["cells"]] == ["reasons"]


def test_numbers_of_people_group_by_group() -> None:
    (cell,) = form("出席者数\n　１　委員（５人）\n　２　職員（３人）")
    assert [one["label"] for one in cell["cells"]] == ["１　委員（５人）", "２　職員（３人）"]


def test_letters_apart_are_a_label_only_so_far() -> None:
    far = f"事務{'　' * 14}局：企画課"
    made = document("（公開の有無　公開", far, "事務局 長：森")
    values = "\n".join(one.get("value", "") for one in made["form"])
    assert far in values
    assert "（公開の有無　公開" in values
    assert "事務局 長：" in {one.get("label") for one in made["form"]}


def test_more_than_fifty_passages_are_told_as_a_number() -> None:
    lines = [line for n in range(60) for line in ("要旨：以上。", "", f"条文{'あ' * n}", "")]
    made = reading(body="\n".join([BODY, *lines]))
    passages = [unit for unit in kaigiroku.units(made.minutes) if unit.unit.kind == "passage"]
    codes = [note.code for note in made.notes]
    assert len(passages) > 50
    assert codes.count("unclassified") == 50
    assert codes.count("more-unclassified") == 1


def test_lines_that_end_as_windows_ends_them() -> None:
    made = read("\r\n" + printed().replace("\n", "\r\n"))
    assert_nothing_is_lost(made)
    assert made.minutes == reading().minutes


def test_a_table_before_all_cells_is_a_value_without_a_label() -> None:
    row = "\t".join("一二三四五六七八")
    made = read(f"{TITLE}\n\n{row}\n日時：{WHEN}\n場所：会議室\n\n{BODY}\n")
    assert_nothing_is_lost(made)
    assert [cell.value for cell in made.minutes.form if cell.label is None][:1] == [row]


@pytest.mark.parametrize("line", ["（アイウ）", "計画について"])
def test_a_line_that_only_looks_like_a_heading_is_said(line: str) -> None:
    (remark,) = units(f"会長：はい。\n{line}")
    assert remark["text"] == f"はい。\n{line}"


def test_a_remark_of_the_record_without_a_full_stop_is_one() -> None:
    assert outline("要旨：以上。", "※資料は回収", "会長：はい。")[1:] == [
        ("direction", "※資料は回収"),
        ("remark", "はい。"),
    ]


def test_an_item_without_a_title_of_its_own_is_not_confused_with_others() -> None:
    made = document(agenda="\n　１　について\n　２　その他", body="２　その他\n会長：はい。")
    (section,) = made["proceedings"]
    assert section["items"] == [made["agenda"][1]["id"]]


# ---------------------------------------------------------------------- forms of another shape


def laid_out(*lines: str) -> dict[str, Any]:
    """Read minutes with a form of their own."""
    made = read("\n".join([TITLE, "", *lines, ""]))
    assert_nothing_is_lost(made)
    return kaigiroku.to_dict(made.minutes)


SPEECH: Final = ("会長：始めます。", "副会長：はい。")


def body_of(made: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["kind"], one["text"]) for one in made["proceedings"]]


def labels(cells: list[dict[str, Any]]) -> list[str | None]:
    return [cell.get("label") for cell in cells]


REMARKS: Final = [("remark", "始めます。"), ("remark", "はい。")]


def test_a_note_that_something_was_explained_opens_the_body() -> None:
    made = laid_out(f"日時：{WHEN}", "場所：会議室", "", "（事務局が資料１に基づき説明）", *SPEECH)
    assert body_of(made) == [("explanation", "（事務局が資料１に基づき説明）"), *REMARKS]


def test_an_opening_on_a_line_of_its_own_opens_the_body() -> None:
    made = laid_out(f"日時：{DAY}", "場所：会議室", "", "開会　午後２時", *SPEECH)
    assert body_of(made) == [("event", "開会　午後２時"), *REMARKS]
    assert made["proceedings"][0]["time"] == "14:00"


def test_results_head_the_body_where_nothing_else_does() -> None:
    made = laid_out(f"日時：{WHEN}", "場所：会議室", "会議結果", "１　計画について", "承認した。")
    assert [one["heading"] for one in made["proceedings"]] == ["１　計画について"]
    assert [cell["field"] for cell in made["form"]][:3] == ["date", "location", "results"]


def test_the_words_behind_the_label_over_the_body_belong_to_it() -> None:
    made = laid_out(f"日時：{WHEN}", "場所：会議室", "会議内容：次のとおり", *SPEECH)
    assert labels(made["form"])[-1] == "会議内容：次のとおり"
    assert body_of(made) == REMARKS


def test_a_remark_on_the_form_is_no_part_of_the_body() -> None:
    told = "会議の一部は、個人情報を扱うため公開しなかった。"
    made = laid_out(f"日時：{WHEN}", "場所：会議室", "備考：", f"　{told}", *SPEECH)
    assert [cell["value"] for cell in made["form"] if cell.get("label") == "備考："] == [told]
    assert body_of(made) == REMARKS


def test_another_date_on_the_page_is_not_that_of_the_meeting() -> None:
    made = laid_out(
        "令和８年６月１日　作成", f"日時：{WHEN}", "場所：会議室", "議事の経過", *SPEECH
    )
    assert [one["date"] for one in made["meeting"]["sittings"]] == ["2026-05-12"]


def test_an_agenda_behind_the_body_is_another_one() -> None:
    made = laid_out(
        f"１　日時　{WHEN}",
        "２　場所　会議室",
        "３　議題　計画について",
        "４　議事の経過",
        *SPEECH,
        "５　議題　予算について",
    )
    assert [one["title"] for one in made["agenda"]] == ["計画について"]
    assert made["form"][-1] == {"label": "５　議題", "field": "agenda", "value": "予算について"}
    assert body_of(made) == REMARKS


def test_a_label_between_empty_lines_is_told_by_those_before_it() -> None:
    made = laid_out(
        "開催日時", "", WHEN, "", "開催場所", "", "会議室", "", "当日の出席", "", "大槻　千尋", "",
        "配布資料", "", "資料１　計画", "", "議事の経過", *SPEECH,
    )  # fmt: skip
    assert labels(made["form"])[:4] == ["開催日時", "開催場所", "当日の出席", "配布資料"]


def test_roles_at_the_beginning_of_a_list_are_no_labels() -> None:
    made = laid_out(
        f"日時：{WHEN}",
        "出席者：",
        "　説明員　企画課長　森田　明子",
        "　オブザーバー　岸辺　優子",
        "議事の経過",
        *SPEECH,
    )
    (group,) = made["attendance"]
    assert [one["name"] for one in group["entries"]] == ["森田　明子", "岸辺　優子"]


def test_labels_further_in_stand_inside_the_attendance() -> None:
    made = laid_out(
        f"日時：{WHEN}", "出席者", "　出席委員　大槻千尋、香取直", "　出席職員　森田明子",
        "議事の経過", *SPEECH,
    )  # fmt: skip
    (cell,) = [cell for cell in made["form"] if cell["label"] == "出席者"]
    assert labels(cell["cells"]) == ["出席委員", "出席職員"]


def test_a_role_before_a_colon_is_no_label() -> None:
    made = laid_out(
        f"日時：{WHEN}",
        "出席者：大槻　千尋",
        "教育長：森田　明子",
        "所管部署：企画課",
        "議事の経過",
        *SPEECH,
    )
    assert labels(made["form"])[1:3] == ["出席者：", "所管部署："]
    (group,) = made["attendance"]
    assert [one["name"] for one in group["entries"]] == ["大槻　千尋", "森田　明子"]


def test_rows_of_people_and_rows_of_the_form() -> None:
    made = laid_out(
        f"日時\t{WHEN}", "出席者\t大槻　千尋", "部会長\t森田　明子", "所管部署\t企画課",
        "議事の経過", *SPEECH,
    )  # fmt: skip
    assert labels(made["form"]) == ["日時", "出席者", "所管部署", "議事の経過"]
    (group,) = made["attendance"]
    assert [one["name"] for one in group["entries"]] == ["大槻　千尋", "森田　明子"]


def test_colons_in_a_column_of_their_own() -> None:
    made = laid_out(
        f"日時\t：\t{WHEN}", "出席者\t：\t大槻　千尋、香取　直", "所要時間\t：\t１時間",
        "議事の経過", *SPEECH,
    )  # fmt: skip
    (sitting,) = made["meeting"]["sittings"]
    assert (sitting["date"], sitting["startTime"]) == ("2026-05-12", "14:00")
    (group,) = made["attendance"]
    assert group["label"] == "出席者"
    assert [one["name"] for one in group["entries"]] == ["大槻　千尋", "香取　直"]


def test_a_sign_for_a_label_leaves_a_list_what_it_is() -> None:
    made = laid_out(
        f"日時\t{WHEN}", "出席者\t委員\t大槻　千尋", "\t・\t森田　明子", "議事の経過", *SPEECH
    )
    people = [one["name"] for group in made["attendance"] for one in group["entries"]]
    assert people == ["大槻　千尋", "森田　明子"]


def test_labels_in_brackets_stand_inside_the_attendance() -> None:
    made = laid_out(
        f"日時：{WHEN}", "出席者", "　【委員】大槻千尋、香取直", "　【事務局】森田明子",
        "議事の経過", *SPEECH,
    )  # fmt: skip
    (cell,) = [cell for cell in made["form"] if cell["label"] == "出席者"]
    assert labels(cell["cells"]) == ["【委員】", "【事務局】"]
    (group,) = [one for one in made["attendance"] if one["label"] == "委員"]
    assert [one["name"] for one in group["entries"]] == ["大槻千尋", "香取直"]


def test_labels_inside_labels_of_one_row() -> None:
    made = laid_out(
        f"日時\t{WHEN}",
        "出席者\t図書館協議会\t委員\t森　明子",
        "議題\t計画について",
        "議事の経過",
        *SPEECH,
    )
    (cell,) = [cell for cell in made["form"] if cell["label"] == "出席者"]
    (inner,) = cell["cells"]
    assert inner["label"] == "図書館協議会"
    assert inner["cells"] == [{"label": "委員", "field": "attendance", "value": "森　明子"}]


@pytest.mark.parametrize(
    ("cell", "chosen"),
    [
        ("会議の公開：公開　☑　非公開　☐", "公開"),
        ("会議の公開：公開☐、非公開☑", "非公開"),
        ("会議の公開：☐　☑公開　☐非公開", "公開"),
        ("会議の公開：　☑公開　☐非公開　☐", "公開"),
        ("会議の公開：公開　☐　非公開　☑　☐", "非公開"),
    ],
)
def test_check_boxes_before_and_behind_their_options(cell: str, chosen: str) -> None:
    (found,) = form(cell)
    assert (found["options"], found["chosen"]) == (["公開", "非公開"], [chosen])


@pytest.mark.parametrize(
    "cell",
    [
        "会議の公開\t☐公開　☑非公開\v理由：個人情報\vを扱うため",
        "会議の公開\t非公開\v理由：個人情報\vを扱うため",
    ],
)
def test_a_reason_on_several_lines_of_a_cell(cell: str) -> None:
    (found,) = form(cell)
    assert found["cells"] == [
        {"label": "理由：", "field": "reasons", "value": "個人情報\nを扱うため"}
    ]
    assert meeting(cell)["openness"] == {
        "status": "closed",
        "reasons": [{"text": "個人情報\nを扱うため"}],
    }


def test_a_reason_below_its_label_in_brackets() -> None:
    assert meeting("会議の公開\t非公開\v（理由：\v個人情報を扱うため）")["openness"] == {
        "status": "closed",
        "reasons": [{"text": "個人情報を扱うため"}],
    }


def test_several_roles_on_one_line_are_people() -> None:
    found = entries("\n　会長：大槻　千尋、副会長：香取　直")
    assert [(one["role"], one["name"]) for one in found] == [
        ("会長", "大槻　千尋"),
        ("副会長", "香取　直"),
    ]


def test_an_item_with_an_open_bracket_goes_on_below() -> None:
    printed_so = "\n　１　計画（令和八年度から\n　　十二年度まで）について\n　２　その他"
    made = document(agenda=printed_so)
    assert [one["title"] for one in made["agenda"]] == [
        "計画（令和八年度から十二年度まで）について",
        "その他",
    ]
    values = [cell["value"] for cell in made["form"] if cell.get("field") == "agenda"]
    assert values == ["１　計画（令和八年度から\n十二年度まで）について\n２　その他"]


# ------------------------------------------------------------------------ the end of the body


def test_a_sentence_over_signatures_ends_the_body() -> None:
    told = "この会議録が正確であることを証するため、ここに署名する。"
    made = document(body=f"会長：始めます。\n副会長：はい。\n\n{told}\n会長　大槻　千尋")
    assert body_of(made) == REMARKS
    assert made["form"][-1] == {"field": "signatories", "value": f"{told}\n会長　大槻　千尋"}
    assert made["record"]["signatories"] == [
        {"label": "会長　大槻　千尋", "name": "大槻　千尋", "role": "会長"}
    ]


def test_a_sentence_on_the_next_meeting_is_said() -> None:
    told = "次回会議は、計画の案について改めて審議するため、十月に開催する予定である。"
    assert units(*SPEECH, told)[-1]["text"] == f"はい。\n{told}"


def test_a_sentence_behind_a_label_is_said() -> None:
    told = "その他：特に意見がなかったため、この議題についての審議を終えることとした。"
    assert units(*SPEECH, told)[-1]["text"] == f"はい。\n{told}"


def test_the_next_meeting_is_a_section_where_nobody_speaks() -> None:
    body = "１　計画について\n計画の案を審議した。\n２　次回会議\n十月に開くこととした。"
    made = document(body=body)["proceedings"]
    assert [one["heading"] for one in made] == ["１　計画について", "２　次回会議"]


def test_a_page_number_behind_a_table_belongs_to_the_body() -> None:
    source = printed(body="会長：始めます。\n\n区分\t件数\n一般\t12\n") + "\n－2－\n"
    made = read(source)
    assert_nothing_is_lost(made)
    (piece,) = [one for one in made.coverage.pieces if source[one.start : one.end] == "－2－"]
    assert piece.pointer.startswith("/proceedings/")
    assert piece.how == "markup"


# ----------------------------------------------------------------------------- in the body


def test_a_time_in_brackets_is_that_of_a_direction() -> None:
    first, _ = units("会長：ここで休憩とします。（午後３時10分）", "副会長：はい。")
    assert [(one["kind"], one["time"]) for one in first["spans"]] == [("direction", "15:10")]


def test_a_long_sentence_in_a_remark_tells_of_a_decision_made_elsewhere() -> None:
    told = (
        "前回の会議では、市の計画案について各委員から多くの意見をいただき、事務局で修正を加えた"
        "上で、議会の議決を経て、この四月から施行することが、全会一致をもって承認された。"
    )
    made = units("事務局：経過を述べる。", "", told)
    assert [(one["kind"], one["text"]) for one in made] == [("remark", f"経過を述べる。\n{told}")]


@pytest.mark.parametrize("note", ["（撤回）", "（協議）", "（資料の確認）"])
def test_a_word_in_brackets_that_decides_nothing(note: str) -> None:
    assert outline("会長：始めます。", note)[1:] == [("direction", note)]


@pytest.mark.parametrize(
    ("told", "outcomes"),
    [
        ("異議なしと認めます。よって、本案は原案のとおり承認することに決しました。", ["approved"]),
        ("御異議がないようですので、ここで十分間休憩することといたします。", []),
    ],
)
def test_a_decision_that_the_chair_speaks_out(told: str, outcomes: list[str]) -> None:
    made = units(f"会長：{told}")
    assert [one["outcome"] for one in made if one["kind"] == "decision"] == outcomes


@pytest.mark.parametrize("line", ["：", "【　】はい。"])
def test_signs_without_a_word_are_no_heading_and_no_label(line: str) -> None:
    first, second = units("【会長】始めます。", line, "【副会長】はい。")
    assert (first["text"], second["text"]) == (f"始めます。\n{line}", "はい。")


def test_what_a_sign_means_goes_before_the_words_behind_it() -> None:
    lines = (
        "会長　及び副会長を選ぶ必要がある。", "予算が足りないのではないか",
        "会長　の任期は二年である。", "広報の方法を工夫してほしい", "次回までに資料を整えてほしい",
    )  # fmt: skip
    made = document(body="\n".join(["（○：委員、●：事務局）", *(f"○{line}" for line in lines)]))
    remarks = [one for one in made["proceedings"] if one["kind"] == "remark"]
    assert [(one["speaker"]["label"], one["text"]) for one in remarks] == [
        ("○", line) for line in lines
    ]


def test_a_head_between_two_pages_is_no_part_of_a_remark() -> None:
    head = "かえで市図書館協議会"
    before, after = (
        "計画の案については、委員の皆様からこれまでにいただいた御意見を",
        "踏まえました。",
    )
    body = f"会長：{before}\f{head}\n{after}\n副会長：はい。"
    made = read(f"{head}\n{printed(body=body)}")
    assert_nothing_is_lost(made)
    first, _ = kaigiroku.to_dict(made.minutes)["proceedings"]
    assert first["text"] == before + after
    at = len(before)
    assert first["spans"] == [{"kind": "break", "start": at, "end": at, "boundary": "page"}]


def spans(*places: tuple[int, int]) -> list[dict[str, Any]]:
    return [{"kind": "reference", "start": start, "end": end} for start, end in places]


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        (((5, 9), (0, 3)), ((0, 3), (5, 9))),
        (((2, 3), (0, 3)), ((0, 3), (2, 3))),
        (((0, 5), (3, 8)), ((0, 5),)),
        (((0, 5), (0, 5)), ((0, 5),)),
        (((4, 4), (0, 5), (4, 4)), ((0, 5), (4, 4), (4, 4))),
        (((0, 3), (3, 6)), ((0, 3), (3, 6))),
    ],
)
def test_spans_cross_no_other(
    found: tuple[tuple[int, int], ...], kept: tuple[tuple[int, int], ...]
) -> None:
    assert sound(spans(*found)) == spans(*kept)


def test_what_a_speaker_tells_of_others_is_said_by_the_speaker() -> None:
    told = "前回、委員から費用について質問があった。"
    (made,) = units("事務局：経過を述べる。", "", told, "", "委員から意見があった。")
    assert made["text"] == f"経過を述べる。\n{told}\n委員から意見があった。"


def test_what_was_left_out_is_withheld() -> None:
    assert outline("会長：はい。", "（発言省略）")[1:] == [("withheld", "（発言省略）")]


def test_a_group_may_speak_by_its_name() -> None:
    people = "\n　企画政策チーム：森田　明子、岸辺　優子\n　図書館協議会委員：大槻　千尋"
    made = document(people=people, body="企画政策チーム：説明します。\n会長：はい。")
    (group,) = [one for one in made["attendance"] if one["label"] == "企画政策チーム"]
    speaker = made["proceedings"][0]["speaker"]
    assert (speaker["identifies"], speaker["attendees"]) == ("class", [group["id"]])


def test_a_quotation_behind_a_word_is_no_question() -> None:
    told = "意見「駅前に置いてほしい」が出された。"
    _, answer = units("問　費用は。", "答　未定です。", told)
    assert answer["text"] == f"未定です。\n{told}"


def test_where_lines_were_wrapped_is_kept() -> None:
    long = "計画の案について事務局から説明があり、委員からはこれまでの経過を踏まえた意見が出た。"
    body = "\n".join(f"{n}　項目\n{long[:30]}\n{long[30:]}" for n in range(1, 6))
    made = document(body=body)["proceedings"]
    spans = [span for one in made for unit in one["units"] for span in unit.get("spans", ())]
    assert {span["kind"] for span in spans} == {"break"}
    assert {span["start"] for span in spans} == {30}


# ---------------------------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "森　明　かえで市社会福祉協議会",
            {"name": "森　明", "affiliation": "かえで市社会福祉協議会"},
        ),
        (
            "かえで市社会福祉協議会　森　明",
            {"name": "森　明", "affiliation": "かえで市社会福祉協議会"},
        ),
        ("部長（兼課長）　森　明子", {"name": "森　明子", "position": "部長"}),
        (
            "森　明子（市長の職務を代理する者として会議の冒頭の挨拶とそれに続く報告のときまで同席した副市長を含む）",
            {"name": "森　明子"},
        ),
    ],
)
def test_an_entry_of_several_words(entry: str, expected: dict[str, str]) -> None:
    first, other = entries(f"\n　{entry}\n　岸　優子")
    assert {key: first[key] for key in ("name", "role", "position", "affiliation") if key in first} == expected  # fmt: skip
    assert "proxyFor" not in first
    assert other["name"] == "岸　優子"


def test_how_somebody_takes_part_stands_behind_the_name() -> None:
    made = document(people="\n　森　明子（オンライン）\n　岸　優子\n　計２名")
    (group,) = [one for one in made["attendance"] if one["label"] == "出席者"]
    assert group["count"] == 2
    assert [(one["name"], one.get("mode")) for one in group["entries"]] == [
        ("森　明子", "online"),
        ("岸　優子", None),
    ]


def test_items_stand_below_roman_numbers() -> None:
    agenda = "\n　１　報告\n　（１）　計画\n　第１　付帯事項\n　１　予算"
    titles = [
        (one["title"], [inner["title"] for inner in one.get("items", [])])
        for one in document(agenda=agenda)["agenda"]
    ]
    assert titles == [("報告", ["計画"]), ("付帯事項", ["予算"])]


def test_every_note_of_a_reading_is_told_in_both_languages() -> None:
    for note in reading(body="要旨：以上。\n\n条文\n\n会長：はい。").notes:
        assert note.message("ja") != note.message("en")
        for value in note.values:
            assert value in note.message("ja")
            assert value in note.message()


@pytest.mark.parametrize(
    ("note", "status", "time"),
    [
        ("午後２時30分退席", "left-early", {"endTime": "14:30"}),
        ("午後２時10分から出席", "late", {"startTime": "14:10"}),
    ],
)
def test_when_somebody_came_or_left(note: str, status: str, time: dict[str, str]) -> None:
    made = document(people=f"\n　森　明子（{note}）\n　岸　優子")
    first, _ = made["attendance"][0]["entries"]
    assert (first["name"], first["status"]) == ("森　明子", status)
    assert first["presence"] == [{**time, "printed": note}]
