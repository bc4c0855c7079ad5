"""What became of one thing, when one thing was changed."""

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kaigiroku
from kaigiroku import Minutes, compare, from_dict
from kaigiroku.comparison import Change, Comparison, Kind
from kaigiroku.model import (
    AgendaItem,
    AnyUnit,
    Attendee,
    BreakSpan,
    Cell,
    Correction,
    Decision,
    Group,
    Openness,
    Place,
    Record,
    ReferenceSpan,
    Remark,
    RestrictedSpan,
    Section,
    Speaker,
    Withheld,
    WithheldSpan,
)
from tests.comparison.documents import SPOKEN, remarks, spoken

EXAMPLES = Path(__file__).parents[2] / "examples"
REMARKS = remarks(*SPOKEN)
MINUTES = Minutes(proceedings=REMARKS)
PLACES = st.integers(0, len(SPOKEN) - 1)


def differing(comparison: Comparison) -> list[Change]:
    return [change for change in comparison.changes if change.kind != "same"]


def only(comparison: Comparison) -> Change:
    (change,) = differing(comparison)
    return change


def held(*units: AnyUnit, **values: Any) -> Minutes:
    return Minutes(proceedings=units, **values)


def told(change: Change) -> list[tuple[str, str, str]]:
    return [(piece.kind, piece.old, piece.new) for piece in change.pieces]


# ------------------------------------------------------------------------ one unit of many


@given(PLACES, PLACES)
def test_one_unit_that_moved_is_moved(start: int, end: int) -> None:
    units = list(REMARKS)
    units.insert(end, units.pop(start))
    comparison = compare(MINUTES, held(*units))
    if start == end:
        assert comparison.is_same
        return
    change = only(comparison)
    assert (change.kind, change.moved) == ("moved", True)
    either = {(start, end), (end, start)} if abs(start - end) == 1 else {(start, end)}
    assert (change.old, change.new) in {
        ((f"/proceedings/{i}",), (f"/proceedings/{j}",)) for i, j in either
    }


@given(PLACES, st.text("改める前と後", min_size=1))
def test_one_text_that_changed_is_changed(place: int, text: str) -> None:
    units = list(REMARKS)
    units[place] = attrs.evolve(units[place], text=text)
    change = only(compare(MINUTES, held(*units)))
    pointer = (f"/proceedings/{place}",)
    assert (change.kind, change.old, change.new) == ("changed", pointer, pointer)
    assert not change.moved and not change.details


@given(PLACES)
def test_one_unit_that_is_gone_is_removed(place: int) -> None:
    units = list(REMARKS)
    del units[place]
    change = only(compare(MINUTES, held(*units)))
    assert (change.kind, change.old, change.new) == ("removed", (f"/proceedings/{place}",), ())
    assert told(change) == [("removed", SPOKEN[place], "")]
    assert only(compare(held(*units), MINUTES)).kind == "added"


@settings(max_examples=40)
@given(kaigiroku.strategies.minutes(sound=True), st.data())
def test_one_word_that_changed_is_in_the_list_of_corrections(
    minutes: Minutes, data: st.DataObject
) -> None:
    spoken_of = {n: one for n, one in enumerate(minutes.proceedings) if isinstance(one, Remark)}
    spoken_of = {n: one for n, one in spoken_of.items() if one.text}
    if not spoken_of:
        return
    place, unit = data.draw(st.sampled_from(sorted(spoken_of.items(), key=lambda pair: pair[0])))
    changed = attrs.evolve(unit, text=f"{unit.text}（訂正済み）")
    units = (*minutes.proceedings[:place], changed, *minutes.proceedings[place + 1 :])
    new = attrs.evolve(minutes, proceedings=units)
    (correction,) = compare(minutes, new).corrections(date="2026-04-01")
    assert correction.date == "2026-04-01"
    assert correction.right is not None and "（訂正済み）" in correction.right
    assert correction.wrong is not None and correction.wrong in (unit.text or "")
    assert unit.id is None or correction.place == Place(unit=unit.id)


def test_a_word_is_shown_in_its_sentence() -> None:
    new = spoken(*SPOKEN[:2], "利用者の数は、前の年から二割ほど増えました。", *SPOKEN[3:])
    change = only(compare(MINUTES, new))
    assert change.lead == "会長"
    assert told(change) == [
        ("same", "利用者の数は、前の年から", "利用者の数は、前の年から"),
        ("removed", "一", ""),
        ("added", "", "二"),
        ("same", "割ほど増えました。", "割ほど増えました。"),
    ]
    assert [(c.place, c.wrong, c.right) for c in compare(MINUTES, new).corrections()] == [
        (Place(unit="u2"), "一割ほど", "二割ほど")
    ]


def test_a_unit_that_moved_and_changed_is_both() -> None:
    units = list(REMARKS)
    units.append(attrs.evolve(units.pop(1), text=f"{SPOKEN[1]}以上です。"))
    change = only(compare(MINUTES, held(*units)))
    assert (change.kind, change.moved) == ("changed", True)
    assert change.old == ("/proceedings/1",)


def test_a_section_that_was_put_around_units_moves_none_of_them() -> None:
    units = REMARKS
    new = held(units[0], Section(heading="一　報告", units=units[1:4]), *units[4:])
    change = only(compare(MINUTES, new))
    assert (change.kind, change.what) == ("added", "Section")


def test_a_unit_that_left_its_section_has_moved() -> None:
    one, two = (held(Section(heading="一　報告", units=REMARKS[:n]), *REMARKS[n:4]) for n in (3, 2))
    change = only(compare(one, two))
    assert (change.kind, change.old) == ("moved", ("/proceedings/0/units/2",))


def test_a_section_takes_what_it_holds_with_it() -> None:
    units = REMARKS
    section = Section(heading="一　報告", units=units[1:3])
    change = only(compare(held(section, *units[3:]), held(*units[3:], section)))
    assert (change.kind, change.what) == ("moved", "Section")


# --------------------------------------------------------------------------- what is withheld


def test_a_masked_word_is_withheld() -> None:
    old = Remark(
        text="委託先は甲乙興業です。",
        spans=(RestrictedSpan(start=4, end=8, text="甲乙興業"),),
    )
    new = Remark(
        text="委託先は■■です。",
        spans=(WithheldSpan(start=4, end=6, text="■■", how="masked"),),
    )
    change = only(compare(held(old), held(new)))
    assert change.kind == "withheld"
    assert told(change) == [
        ("same", "委託先は", "委託先は"),
        ("withheld", "甲乙興業", "■■"),
        ("same", "です。", "です。"),
    ]
    assert compare(held(old), held(new)).corrections() == ()
    assert only(compare(held(new), held(old))).kind == "changed"


def test_words_left_out_without_a_mark_are_withheld() -> None:
    new = Remark(text="委託先はです。", spans=(WithheldSpan(start=4, end=4, how="omitted"),))
    change = only(compare(held(Remark(text="委託先は甲乙興業です。")), held(new)))
    assert (change.kind, told(change)[1]) == ("withheld", ("withheld", "甲乙興業", ""))


def test_another_word_beside_a_mask_is_a_change() -> None:
    new = Remark(text="委託先は■■でした。", spans=(WithheldSpan(start=4, end=6, text="■■"),))
    assert only(compare(held(Remark(text="委託先は甲乙興業です。")), held(new))).kind == "changed"


def test_a_run_behind_one_mark_is_one_change() -> None:
    mark = Withheld(text="（非公開）")
    units = REMARKS
    change = only(compare(MINUTES, held(*units[:2], mark, *units[5:])))
    assert (change.kind, change.what) == ("withheld", "Withheld")
    assert change.old == tuple(f"/proceedings/{n}" for n in (2, 3, 4))
    assert change.new == ("/proceedings/2",)
    assert told(change) == [("withheld", "\n".join(SPOKEN[2:5]), "（非公開）")]
    back = only(compare(held(*units[:2], mark, *units[5:]), MINUTES))
    assert (back.kind, back.new) == ("changed", change.old)


def test_each_closed_part_has_the_mark_in_its_place() -> None:
    closed = Openness(status="closed")
    units = [attrs.evolve(one, openness=closed) for one in REMARKS]
    old = held(
        REMARKS[0],
        Section(heading="選定", openness=closed, units=REMARKS[1:3]),
        units[3],
        REMARKS[4],
    )
    marks = [Withheld(text=text) for text in ("（議題１）", "（発言１件）")]
    new = held(REMARKS[0], *marks, REMARKS[4])
    assert [(change.kind, change.old) for change in differing(compare(old, new))] == [
        ("withheld", ("/proceedings/1", "/proceedings/1/units/0", "/proceedings/1/units/1")),
        ("withheld", ("/proceedings/2",)),
    ]


def test_who_is_masked_is_withheld() -> None:
    def minutes(*labels: str) -> Minutes:
        return Minutes(
            attendance=(
                Group(
                    label="参考人",
                    entries=tuple(
                        Attendee(label=one, openness=Openness(status="closed")) for one in labels
                    ),
                ),
            )
        )

    changes = differing(compare(minutes("岸　優子", "堤　茂"), minutes("■■■", "■■■")))
    assert [(change.kind, told(change)) for change in changes] == [
        ("withheld", [("withheld", "岸　優子", "■■■")]),
        ("withheld", [("withheld", "堤　茂", "■■■")]),
    ]


def test_what_is_shown_in_the_place_of_closed_words_is_known_from_the_full_edition() -> None:
    openness = Openness(status="closed", how="pseudonymised", shown="公認会計士Ａ")
    old = Minutes(form=(Cell(label="参考人", value="岸　優子", openness=openness),))
    new = Minutes(form=(Cell(label="参考人", value="公認会計士Ａ"),))
    assert only(compare(old, new)).kind == "withheld"


@pytest.mark.parametrize(("edition", "kind"), [("public", "withheld"), ("full", "removed")])
def test_what_is_closed_and_left_out_is_withheld_from_another_edition(
    edition: Any, kind: Kind
) -> None:
    closed = attrs.evolve(REMARKS[1], openness=Openness(status="closed"))
    old = held(REMARKS[0], closed, record=Record(edition="full"))
    new = held(REMARKS[0], record=Record(edition=edition))
    changes = {change.what: change.kind for change in differing(compare(old, new))}
    assert changes["Remark"] == kind


def test_the_public_edition_of_the_example() -> None:
    full, public = (
        kaigiroku.load(EXAMPLES / f"edition-{name}.kaigiroku.json") for name in ("full", "public")
    )
    comparison = compare(full, public)
    kinds = {(change.kind, change.what) for change in differing(comparison)}
    assert {kind for kind in kinds if kind[0] != "withheld"} == {
        ("changed", "field"),  # its id
        ("changed", "Record"),  # its edition
        ("changed", "Related"),  # what it is to the other
        ("added", "Step"),  # that it was published
    }
    body = [c for c in comparison.changes if c.new and c.new[0].startswith("/proceedings")]
    assert {change.kind for change in body} == {"same", "withheld"}
    run = max(body, key=lambda change: len(change.old))
    assert (run.what, len(run.old), run.new) == ("Withheld", 9, ("/proceedings/11/units/0",))
    assert comparison.corrections() == ()


@settings(max_examples=60)
@given(kaigiroku.strategies.minutes(sound=True))
def test_what_was_published_is_withheld_and_nothing_is_added_or_removed(minutes: Minutes) -> None:
    record = attrs.evolve(minutes.record, edition="full", related=(), steps=())
    full = attrs.evolve(minutes, record=record)
    policy = kaigiroku.Policy(titles=["sections", "items", "materials"])
    try:
        public = kaigiroku.publish(full, policy=policy).minutes
    except kaigiroku.PublicationError:
        return
    comparison = compare(full, public)
    header = ("/record", "/id", "/extensions", "/waivers", "/materials")
    for change in comparison.changes:
        if (*change.new, *change.old)[0].startswith(header):
            continue
        assert change.kind in {"same", "withheld", "changed"}, change
        if change.kind == "changed":  # what the office noted for itself has gone
            assert all(detail.new is None for detail in change.details)
            assert {piece.kind for piece in change.pieces} <= {"same", "withheld"}


# ----------------------------------------------------------------------------- what is listed


def test_what_the_new_corrections_say_is_corrected() -> None:
    listed = Correction(place=Place(unit="u0"), wrong="一割", right="二割")
    old, new = spoken("一割増えました。"), spoken("二割増えました。")
    record = Record(corrections=(listed,))
    told_so = compare(old, attrs.evolve(new, record=record))
    assert [(c.kind, c.what) for c in differing(told_so)] == [
        ("added", "Record"),
        ("added", "Correction"),
        ("corrected", "Remark"),
    ]
    assert told_so.corrections() == ()
    for other in (
        attrs.evolve(listed, place=Place(unit="u9")),
        attrs.evolve(listed, wrong="三割"),
        attrs.evolve(listed, right="四割"),
    ):
        record = Record(corrections=(other,))
        new = spoken("二割増えました。", "はい。", record=record)
        new = attrs.evolve(
            new, proceedings=(new.proceedings[0], attrs.evolve(new.proceedings[1], id="u9"))
        )
        kinds = {c.old: c.kind for c in compare(old, new).changes if c.what == "Remark"}
        assert kinds["/proceedings/0",] == "changed"


def test_the_corrections_of_a_document_can_be_put_into_it() -> None:
    old = spoken("一割増えました。", *SPOKEN[3:])
    new = spoken("二割増えました。", *SPOKEN[3:])
    corrections = compare(old, new).corrections(date="2026-04-01")
    settled = attrs.evolve(new, record=Record(corrections=corrections))
    assert {c.kind for c in compare(old, settled).changes if c.what == "Remark"} == {
        "same",
        "corrected",
    }
    assert compare(old, settled).corrections() == ()


def test_whole_units_are_corrections_too() -> None:
    new = held(REMARKS[0], REMARKS[2], REMARKS[5])
    corrections = compare(held(*REMARKS[:3]), new).corrections()
    assert [(one.place, one.wrong, one.right) for one in corrections] == [
        (Place(printed="森委員"), SPOKEN[1], None),
        (Place(unit="u5"), None, SPOKEN[5]),
    ]


def test_without_an_id_the_place_is_told_in_words() -> None:
    def minutes(text: str) -> Minutes:
        remark = Remark(speaker=Speaker(label="森委員"), text=text)
        return held(Section(heading="一　報告", units=(remark,)))

    (correction,) = compare(minutes("一割です。"), minutes("二割です。")).corrections()
    assert correction.place == Place(printed="一　報告　森委員")


def test_the_header_is_print_too_and_the_record_is_not() -> None:
    old = Minutes(title="会議録（案）", record=Record(licence="転載不可", state="draft"))
    new = Minutes(title="会議録", record=Record(licence="出所明示", state="confirmed"))
    (correction,) = compare(old, new).corrections()
    assert correction == Correction(
        place=Place(printed="表題"), wrong="会議録（案）", right="会議録"
    )


@given(st.text("一二", max_size=12), st.text("一二", max_size=12), st.integers(0, 12))
def test_wrong_and_right_stand_in_their_texts(old: str, new: str, place: int) -> None:
    texts = [f"{one[:place]}い、ろ。{one[place:]}" for one in (old, new)]
    for correction in compare(*(spoken(text) for text in texts)).corrections():
        assert (correction.wrong or "") in texts[0]
        assert (correction.right or "") in texts[1]
        assert correction.wrong != correction.right


# -------------------------------------------------------------------- references and spans


def referring(text: str, *ids: str) -> Minutes:
    span = ReferenceSpan(start=len(text), end=len(text) + 2, text="議題", to=(ids[0],))
    return Minutes(
        agenda=tuple(AgendaItem(id=one, title=f"{n}の件") for n, one in enumerate(ids[1:])),
        proceedings=(
            Remark(text=f"{text}議題です。", spans=(span,)),
            Decision(items=(ids[0],), text="承認する。"),
        ),
    )


def test_references_are_what_they_refer_to() -> None:
    assert compare(referring("", "a", "a", "b"), referring("", "x", "x", "y")).is_same
    changes = differing(compare(referring("", "a", "a", "b"), referring("", "a", "b", "a")))
    assert [(c.what, [(d.name.en, d.old) for d in c.details]) for c in changes] == [
        ("Remark", [("to", "/proceedings/0/spans/0/to")]),
        ("Decision", [("items", "/proceedings/1/items")]),
    ]
    was, now = changes[1].details[0].was, changes[1].details[0].now
    assert was is not None and now is not None
    assert (was.ja, now.ja) == ("0の件", "1の件")


def test_spans_go_with_their_words() -> None:
    change = only(compare(referring("この", "a", "a"), referring("まさにこの", "a", "a")))
    assert (change.details, change.kind) == ((), "changed")


def test_ends_of_lines_are_no_content() -> None:
    (unit,) = spoken("ただいまから始めます。").proceedings
    broken = attrs.evolve(unit, spans=(BreakSpan(start=4, end=4, boundary="line"),))
    assert compare(held(unit), held(broken)).is_same


# ----------------------------------------------------------------------------- the extremes


def test_unsound_documents_are_refused() -> None:
    unsound = held(Remark(text="はい。", continues="nobody"))
    for pair in ((unsound, MINUTES), (MINUTES, unsound)):
        with pytest.raises(kaigiroku.UnsoundError, match="REF002"):
            compare(*pair)


def test_the_deepest_documents_are_compared() -> None:
    def nested(text: str) -> Minutes:
        value: dict[str, Any] = {"kind": "remark", "text": text}
        for _ in range(62):
            value = {"kind": "section", "units": [value]}
        return from_dict({"kaigiroku": "1.0", "proceedings": [value]})

    assert only(compare(nested("はい。"), nested("いいえ。"))).what == "Remark"


def test_thousands_of_strangers_are_told_apart() -> None:
    def minutes(sign: str) -> Minutes:
        return held(*(Remark(text=f"{chr(0x4E00 + n)}{sign * 9}") for n in range(3000)))

    counts = compare(minutes("甲"), minutes("乙")).counts
    assert (counts["added"], counts["removed"]) == (3000, 3000)


def test_every_remark_reworded_a_little_is_the_same_remark() -> None:
    numbers = [f"{n}番から{n * 7}番までの{chr(0x4E00 + n)}の件" for n in range(400)]
    old = spoken(*(f"{one}について説明します。" for one in numbers))
    new = spoken(*(f"{one}につき御説明します。" for one in numbers))
    assert compare(old, new).counts["changed"] == 400


def test_a_comparison_as_json_has_stable_keys() -> None:
    value = compare(spoken("一割です。"), spoken("二割です。")).to_dict()
    assert list(value) == ["isSame", "counts", "changes"]
    assert value["changes"] == [
        {
            "kind": "changed",
            "what": "Remark",
            "old": ["/proceedings/0"],
            "new": ["/proceedings/0"],
            "within": [],
            "lead": "会長",
            "moved": False,
            "pieces": [
                {"kind": "removed", "old": "一", "new": ""},
                {"kind": "added", "old": "", "new": "二"},
                {"kind": "same", "old": "割です。", "new": "割です。"},
            ],
            "details": [],
        }
    ]


# ------------------------------------------------------------------- what is hard to compare


def test_what_is_added_around_a_mark_is_told_apart_from_it() -> None:
    old = "加賀美です。"
    new = "元館長の■■■という方です。"
    mark = WithheldSpan(start=4, end=7, text="■■■")
    change = only(compare(held(Remark(text=old)), held(Remark(text=new, spans=(mark,)))))
    assert told(change) == [
        ("added", "", "元館長の"),
        ("withheld", "加賀美", "■■■"),
        ("added", "", "という方"),
        ("same", "です。", "です。"),
    ]


def test_what_was_withheld_is_no_correction() -> None:
    old = "加賀美氏は、三月に来た。そのとき話した。"
    new = "■■■は、四月に来た。そのとき話した。"
    mark = WithheldSpan(start=0, end=3, text="■■■")
    comparison = compare(held(Remark(text=old)), held(Remark(text=new, spans=(mark,))))
    ((wrong, right),) = [(one.wrong, one.right) for one in comparison.corrections()]
    assert wrong is not None
    assert right is not None
    assert "三月" in wrong
    assert "四月" in right
    assert "加賀美" not in wrong


def test_a_correction_quotes_enough_to_be_found() -> None:
    """The same wrong word stands in several places: the words around tell which one it was."""
    old = "予算は三億円である。決算は三億円である。差は三億円である。"
    new = "予算は三億円である。決算は四億円である。差は三億円である。"
    (correction,) = compare(held(Remark(text=old)), held(Remark(text=new))).corrections()
    assert correction.wrong is not None
    assert correction.right is not None
    assert old.count(correction.wrong) == 1
    assert new.count(correction.right) == 1
