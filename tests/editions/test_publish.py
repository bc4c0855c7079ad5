"""What `publish` does, case by case: marks, openings, reasons, people, refusals, the manifest."""

import json
import pickle
from hashlib import sha256
from typing import Any

import attrs
import pytest

import kaigiroku
from kaigiroku import ConfigurationError, Policy, PublicationError, UnsoundError, publish
from kaigiroku.configuration import read_configuration
from kaigiroku.editions.closed import Closed
from kaigiroku.editions.finishing import finished
from kaigiroku.editions.making import make
from kaigiroku.editions.marks import Marker
from kaigiroku.editions.proof import faults_of
from kaigiroku.editions.pseudonyms import pseudonyms
from kaigiroku.extensions import Extensions
from kaigiroku.model import (
    AgendaItem,
    Attendee,
    BreakSpan,
    Cell,
    Correction,
    Decision,
    Explanation,
    Group,
    LegalBasis,
    Material,
    Meeting,
    Minutes,
    NoteSpan,
    Openness,
    Person,
    Place,
    Provenance,
    Quorum,
    Reason,
    Record,
    ReferenceSpan,
    Related,
    Remark,
    RestrictedSpan,
    RubySpan,
    Section,
    Source,
    Speaker,
    SpeakerSpan,
    Step,
    Table,
    Tally,
    Waiver,
    Withheld,
    WithheldSpan,
)
from tools.examples import ROOT

PERSONAL = Reason(code="personal", text="個人に関する情報のため")
CORPORATE = Reason(code="corporate")
PARTLY = Openness(status="partly-closed", reasons=(PERSONAL,))


def closed(*reasons: Reason, **more: Any) -> Openness:
    return Openness(status="closed", reasons=reasons or (PERSONAL,), **more)


def full(*units: Any, **more: Any) -> Minutes:
    record = more.pop("record", Record(edition="full", openness=PARTLY))
    return Minutes(record=record, proceedings=units, **more)


def secret(text: str, words: str, **more: Any) -> Remark:
    """Return a remark in which some words are restricted."""
    start = text.index(words)
    more.setdefault("reasons", (PERSONAL,))
    span = RestrictedSpan(start=start, end=start + len(words), text=words, **more)
    return Remark(text=text, spans=(span,))


def texts(minutes: Minutes) -> list[str | None]:
    return [getattr(unit, "text", None) for unit in minutes.proceedings]


def refusal(minutes: Minutes, **policy: Any) -> list[tuple[str, str]]:
    with pytest.raises(PublicationError) as caught:
        publish(minutes, policy=Policy(**policy))
    assert all(finding.severity == "error" for finding in caught.value.findings)
    assert all(finding.ja and finding.en for finding in caught.value.findings)
    return [(finding.code, finding.pointer) for finding in caught.value.findings]


# ------------------------------------------------------------------------------------ the pair


def test_the_example_pair_is_what_publish_makes() -> None:
    before = kaigiroku.load(ROOT / "examples/edition-full.kaigiroku.json")
    path = ROOT / "examples/edition-public.kaigiroku.json"
    policy = read_configuration(ROOT / "examples/kaigiroku.toml").policy
    made = publish(before, policy=attrs.evolve(policy, on="2026-03-06"))
    assert kaigiroku.dumps(made.minutes, layout="readable") == path.read_bytes()
    assert made.warnings == ()


# --------------------------------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("how", "shown", "mark"),
    [
        (None, None, "■■■"),
        ("masked", None, "■■■"),
        ("omitted", None, "（略）"),
        ("withdrawn", None, "（発言取消し）"),
        ("pseudonymised", None, "Ａ氏"),
        ("pseudonymised", "甲", "甲"),
        ("paraphrased", "ある職員", "ある職員"),
        ("masked", "●●", "●●"),
    ],
)
def test_a_stretch_is_replaced_as_it_says_or_else_as_the_policy_says(
    how: Any, shown: str | None, mark: str
) -> None:
    made = publish(full(secret("館長の加賀美氏が休んだ。", "加賀美氏", how=how, shown=shown)))
    (unit,) = made.minutes.proceedings
    assert isinstance(unit, Remark)
    assert unit.text == f"館長の{mark}が休んだ。"
    (span,) = unit.spans
    assert span == WithheldSpan(
        start=3, end=3 + len(mark), text=mark, reasons=(PERSONAL,), how=how or "masked"
    )


def test_the_office_has_marks_of_its_own() -> None:
    policy = Policy(mark="＊＊", notice="（公開しません。）", omission="［略］")
    units = (
        secret("加賀美氏です。", "加賀美氏"),
        secret("内訳は三つです。", "内訳は", how="omitted"),
        Remark(text="ここだけの話です。", openness=closed()),
    )
    made = publish(full(*units), policy=policy)
    assert texts(made.minutes) == ["＊＊です。", "［略］三つです。", "（公開しません。）"]


def test_units_side_by_side_leave_one_mark_with_all_their_reasons() -> None:
    """Nobody can tell how many there were, nor in which order."""
    one = Remark(text="甲の話。", openness=closed())
    two = Explanation(text="乙の説明。", openness=closed(CORPORATE))
    both = publish(full(one, two)).minutes
    assert both == publish(full(two, one, one)).minutes
    (mark,) = both.proceedings
    assert isinstance(mark, Withheld)
    assert set(mark.reasons) == {PERSONAL, CORPORATE}


def test_how_much_it_was_is_said_only_if_the_policy_says_so() -> None:
    units = (
        *[Remark(text=f"話の{n}。", openness=closed()) for n in range(3)],
        secret("加賀美氏です。", "加賀美氏"),
    )
    silent, telling = (publish(full(*units), policy=Policy(extent=e)) for e in (False, True))
    assert "extent" not in kaigiroku.dumps(silent.minutes).decode()
    mark, remark = telling.minutes.proceedings
    assert isinstance(mark, Withheld)
    assert mark.extent == "発言3件"
    assert isinstance(remark.spans[0], WithheldSpan)
    assert remark.spans[0].extent == "4字"


def test_spans_around_a_mark_are_kept_and_those_that_would_tell_are_not() -> None:
    text = "資料１の加賀美氏の件。"
    remark = Remark(
        text=text,
        spans=(
            ReferenceSpan(start=0, end=3, text="資料１", to=("m1",)),
            BreakSpan(start=2, end=2, boundary="line"),
            NoteSpan(start=3, end=10, text="の加賀美氏の件", note="別に定める。"),
            RestrictedSpan(start=4, end=8, text="加賀美氏", reasons=(PERSONAL,)),
            RubySpan(start=4, end=7, text="加賀美", reading="かがみ"),
        ),
    )
    made = publish(full(remark, materials=(Material(id="m1", title="名簿"),))).minutes
    (unit,) = made.proceedings
    assert [(span.kind, span.start, span.end, span.text) for span in unit.spans] == [
        ("reference", 0, 3, "資料１"),
        ("note", 3, 9, "の■■■の件"),
        ("withheld", 4, 7, "■■■"),
    ]


def test_restrictions_side_by_side_that_look_alike_leave_one_mark() -> None:
    """Where one ends and the other begins is nobody's business."""
    first = RestrictedSpan(start=0, end=2, text="加賀", reasons=(PERSONAL,))
    second = RestrictedSpan(start=2, end=5, text="美商店", reasons=(CORPORATE,))
    inside = RestrictedSpan(start=3, end=5, text="商店", reasons=(CORPORATE,))
    (unit,) = publish(
        full(Remark(text="加賀美商店です。", spans=(first, second, inside)))
    ).minutes.proceedings
    assert isinstance(unit, Remark)
    assert unit.text == "■■■です。"
    (mark,) = unit.spans
    assert isinstance(mark, WithheldSpan)
    assert {reason.code for reason in mark.reasons} == {"personal", "corporate"}


def test_a_restriction_of_nothing_leaves_no_mark() -> None:
    nothing = RestrictedSpan(start=1, end=1, reasons=(PERSONAL,))
    (unit,) = publish(full(Remark(text="はい。", spans=(nothing,)))).minutes.proceedings
    assert unit == Remark(text="はい。")


def test_two_names_side_by_side_keep_their_two_pseudonyms() -> None:
    spans = tuple(
        RestrictedSpan(
            start=2 * n,
            end=2 * n + 2,
            text=name,
            how="pseudonymised",
            reasons=(PERSONAL,),
        )
        for n, name in enumerate(("加賀", "長門"))
    )
    public = publish(full(Remark(text="加賀長門の両名", spans=spans))).minutes
    assert texts(public) == ["Ａ氏Ｂ氏の両名"]


def test_units_that_are_withheld_in_different_ways_leave_a_mark_each() -> None:
    units = (
        Remark(text="甲の話", openness=closed(how="omitted")),
        Remark(text="乙の話", openness=closed(how="withdrawn")),
    )
    public = publish(full(*units)).minutes
    assert [getattr(unit, "how", None) for unit in public.proceedings] == ["omitted", "withdrawn"]


def test_a_closed_thing_is_nameless_around_what_is_open_in_it() -> None:
    minutes = full(
        agenda=(
            AgendaItem(
                title="加賀美氏の処分",
                openness=closed(),
                items=(AgendaItem(title="日程", openness=Openness(status="open")),),
            ),
        ),
        attendance=(
            Group(
                label="加賀美対策班",
                openness=closed(),
                entries=(
                    Attendee(label="泉委員", openness=Openness(status="open")),
                    Attendee(label="岸委員"),
                ),
            ),
        ),
    )
    public = publish(minutes, policy=Policy(titles=())).minutes
    (item,) = public.agenda
    assert (item.title, [inner.title for inner in item.items]) == ("■■■", ["日程"])
    (group,) = public.attendance
    assert (group.label, [entry.label for entry in group.entries]) == ("■■■", ["泉委員"])


def test_a_run_over_cells_of_a_table_joins_them() -> None:
    spans = (RestrictedSpan(start=1, end=4, text="\tい\n", reasons=(PERSONAL,)),)
    table = Table(rows=(("あ", "い"), ("う", "え")), spans=spans)
    made = publish(full(table)).minutes
    assert made.proceedings[0].rows == (("あ■■■う", "え"),)  # type: ignore[union-attr]


def test_a_closed_section_keeps_what_is_said_to_be_open() -> None:
    section = Section(
        heading="３　人事について",
        openness=closed(),
        units=(
            Remark(text="処分の案です。"),
            Section(heading="(1)　甲について", units=(Remark(text="重いと思う。"),)),
            Remark(text="以上で終わります。", openness=Openness(status="open")),
        ),
    )
    hidden, shown = (
        publish(full(section), policy=Policy(titles=titles)).minutes.proceedings[0]
        for titles in ((), ("sections",))
    )
    assert isinstance(hidden, Section)
    assert isinstance(shown, Section)
    assert (hidden.heading, shown.heading) == (None, "３　人事について")
    for made in (hidden, shown):
        mark, remark = made.units
        assert isinstance(mark, Withheld)
        assert remark == Remark(text="以上で終わります。", openness=Openness(status="open"))


def test_an_item_taken_in_private_is_no_secret_where_the_minutes_are_open() -> None:
    item = AgendaItem(title="人事について", openness=closed(Reason(code="proceedings")))
    minutes = full(agenda=(item,), record=Record(edition="full", openness=Openness(status="open")))
    assert publish(minutes).minutes.agenda == (item,)


# ----------------------------------------------------------------------------------- openings


@pytest.mark.parametrize(
    ("opens", "given", "is_open"),
    [
        ({"opens_on": "2026-04-01"}, {}, False),
        ({"opens_on": "2026-04-01"}, {"on": "2026-03-31"}, False),
        ({"opens_on": "2026-04-01"}, {"on": "2026-04-01"}, True),
        ({"opens_on": "2026-04"}, {"on": "2026-04-30"}, False),
        ({"opens_on": "2026-04"}, {"on": "2026-05-01"}, True),
        ({"opens_on": "2026"}, {"on": "2027-01-01"}, True),
        ({"opens_when": "議決の後"}, {"on": "2027-01-01"}, False),
        ({"opens_when": "議決の後"}, {"lifted": ("議決の後",)}, True),
        ({"opens_when": "議決の後", "opens_on": "2026-04-01"}, {"lifted": ("議決の後",)}, False),
    ],
)
def test_what_has_opened_is_shown(
    opens: dict[str, str],
    given: dict[str, Any],
    is_open: bool,  # noqa: FBT001
) -> None:
    units = (
        secret("緑風興業に決めた。", "緑風興業", **opens),
        Remark(text="採点は七十九点。", openness=closed(**opens)),
    )
    made = publish(full(*units), policy=Policy(**given))
    if is_open:
        assert texts(made.minutes) == ["緑風興業に決めた。", "採点は七十九点。"]
        assert made.minutes.record.openness == Openness(status="open")
        assert set(made.manifest.lifted) == {
            "/proceedings/0/spans/0",
            "/proceedings/1/openness",
        }
    else:
        assert texts(made.minutes) == ["■■■に決めた。", "（非公開）"]
        assert made.minutes.record.openness == PARTLY


def test_a_record_that_has_opened_is_open_but_for_what_has_not() -> None:
    openness = closed(opens_on="2026-04-01")
    record = Record(edition="full", openness=openness)
    minutes = full(Remark(text="はい。"), record=record)
    assert refusal(minutes) == [("PUB002", "/record/openness/status")]
    made = publish(minutes, policy=Policy(on="2026-04-01")).minutes
    assert made.record.openness == Openness(status="open")
    minutes = full(secret("加賀美氏です。", "加賀美氏"), record=record)
    made = publish(minutes, policy=Policy(on="2026-04-01")).minutes
    assert made.record.openness == PARTLY


# ------------------------------------------------------------------------------------- reasons


def test_reasons_are_shown_in_the_parts_that_may_be_and_cite_the_offices_own_article() -> None:
    basis = LegalBasis(instrument="かえで市情報公開条例", article="7", item="2")
    bases = {"personal": (basis,)}
    minutes = full(secret("加賀美氏です。", "加賀美氏"))
    for parts, reason in {
        ("code", "text", "basis"): Reason(
            code="personal", text="個人に関する情報のため", basis=(basis,)
        ),
        ("code",): Reason(code="personal"),
        ("basis",): Reason(basis=(basis,)),
    }.items():
        policy = Policy(bases=bases, reason_parts=parts)
        (span,) = publish(minutes, policy=policy).minutes.proceedings[0].spans
        assert isinstance(span, WithheldSpan)
        assert span.reasons == (reason,)
    own = Reason(code="personal", basis=(LegalBasis(printed="個人情報保護法"),))
    minutes = full(secret("加賀美氏です。", "加賀美氏", reasons=(own,)))
    (span,) = publish(minutes, policy=Policy(bases=bases)).minutes.proceedings[0].spans
    assert isinstance(span, WithheldSpan)
    assert span.reasons == (own,)


# -------------------------------------------------------------------------------------- people


def people(**openness: Any) -> tuple[Group, ...]:
    return (
        Group(
            id="members",
            label="委員",
            count=2,
            entries=(
                Attendee(id="p1", label="泉委員", name="泉　篤志"),
                Attendee(
                    id="p2", label="加賀美委員", name="加賀美　晴", openness=closed(**openness)
                ),
            ),
        ),
    )


SAID = (
    Remark(speaker=Speaker(label="泉委員", attendees=("p1",), mark="＊："), text="始めます。"),
    Remark(speaker=Speaker(label="加賀美委員", attendees=("p2",), mark="＊："), text="はい。"),
)


def test_somebody_who_is_withheld_is_withheld_wherever_they_are_referred_to() -> None:
    minutes = full(
        *SAID,
        attendance=people(),
        meeting=Meeting(quorum=Quorum(seats=5, present=2)),
        record=Record(
            edition="full",
            openness=PARTLY,
            signatories=(Person(label="加賀美　晴", attendees=("p2",)),),
        ),
    )
    made = publish(minutes)
    public = made.minutes
    (group,) = public.attendance
    assert group.count is None
    assert group.entries[1] == Attendee(
        label="■■■", openness=Openness(status="closed", reasons=(PERSONAL,), how="masked")
    )
    assert public.proceedings[1] == Remark(
        speaker=Speaker(label="■■■", mark="＊：", identifies="hidden"), text="はい。"
    )
    assert public.record.signatories == (Person(label="■■■"),)
    assert public.meeting.quorum == Quorum(seats=5)
    assert set(made.manifest.dropped) == {"/attendance/0/count", "/meeting/quorum/present"}


def test_somebody_who_is_entered_twice_is_withheld_twice() -> None:
    again = Group(label="部会", entries=(Attendee(id="p3", label="部会長", attendees=("p2",)),))
    said = Remark(speaker=Speaker(label="部会長", attendees=("p3",)), text="続けます。")
    public = publish(full(said, attendance=(*people(), again))).minutes
    assert public.attendance[1].entries[0].label == "■■■"
    speaker = public.proceedings[0].speaker  # type: ignore[union-attr]
    assert speaker == Speaker(label="■■■", identifies="hidden")


def test_an_office_that_says_how_much_it_was_keeps_the_counts() -> None:
    group = attrs.evolve(people()[0], openness=closed(), count=2, others=3)
    public = publish(full(attendance=(group,)), policy=Policy(titles=("groups",), extent=True))
    (left,) = public.minutes.attendance
    assert (
        publish(full(attendance=people()), policy=Policy(extent=True)).minutes.attendance[0].count
        == 2
    )
    assert (left.label, left.count, left.others, left.entries) == ("委員", 2, 3, ())


def test_a_pseudonym_is_the_same_wherever_its_bearer_is_named() -> None:
    words = secret("加賀美さんの案に賛成です。", "加賀美さん", how="pseudonymised")
    minutes = full(
        *SAID,
        Remark(
            text="加賀美君に聞きたい。",
            spans=(
                RestrictedSpan(
                    start=0, end=4, text="加賀美君", how="pseudonymised", reasons=(PERSONAL,)
                ),
                ReferenceSpan(start=0, end=4, text="加賀美君", to=("p2",)),
            ),
        ),
        words,
        secret("それを加賀美さんに伝えた。", "加賀美さん", how="pseudonymised"),
        secret("岸さんは別の人です。", "岸さん", how="pseudonymised"),
        attendance=people(how="pseudonymised"),
    )
    public = publish(minutes).minutes
    assert public.attendance[0].count == 2
    assert public.attendance[0].entries[1].label == "Ａ氏"
    speaker = public.proceedings[1].speaker  # type: ignore[union-attr]
    assert speaker is not None
    assert (speaker.label, speaker.identifies, len(speaker.attendees)) == ("Ａ氏", "pseudonym", 1)
    assert texts(public)[2:] == [
        "Ａ氏に聞きたい。",
        "Ａ氏の案に賛成です。",
        "それをＡ氏に伝えた。",
        "Ｂ氏は別の人です。",
    ]


def test_a_label_that_stands_in_the_text_and_is_restricted_hides_the_speaker() -> None:
    remark = Remark(
        speaker=Speaker(label="加賀美委員"),
        text="加賀美委員から意見があった。",
        spans=(
            SpeakerSpan(start=0, end=5, text="加賀美委員"),
            RestrictedSpan(start=0, end=5, text="加賀美委員", reasons=(PERSONAL,)),
        ),
    )
    (unit,) = publish(full(remark)).minutes.proceedings
    assert isinstance(unit, Remark)
    assert unit.speaker == Speaker(label="■■■", identifies="hidden")
    assert {(span.kind, span.text) for span in unit.spans} == {
        ("speaker", "■■■"),
        ("withheld", "■■■"),
    }


def test_votes_of_which_one_is_withheld_are_counted_and_not_named() -> None:
    tally = (Tally(choice="for", count=2, voters=("p1", "p2")), Tally(choice="against", count=0))
    minutes = full(Decision(text="可決した。", tally=tally), attendance=people())
    (decision,) = publish(minutes).minutes.proceedings
    assert decision.tally == (  # type: ignore[union-attr]
        Tally(choice="for", count=2),
        Tally(choice="against", count=0),
    )


# ------------------------------------------------------------------- what the edition says of itself


def test_the_edition_names_the_other_and_drops_what_is_the_offices_own() -> None:
    minutes = full(
        Remark(id="r1", text="はい。"),
        Remark(id="r2", text="加賀美の話。", openness=closed()),
        Remark(id="r3", text="以上です。"),
        id="urn:example:full",
        title="会議録",
        extensions=Extensions({"kaede:shelf": "12", "open:data": "1"}),
        waivers=(
            Waiver(rule="OPN001", pointer="/proceedings/1", reason="伏せた発言"),
            Waiver(rule="TXT005", pointer="/proceedings/2/text", reason="承知"),
        ),
        record=Record(
            edition="full",
            openness=PARTLY,
            steps=(Step(step="prepared", date="2026-03-01"),),
            related=(Related(relation="full-edition-of", minutes="urn:example:public"),),
            sources=(Source(url="https://www.example.jp/genpon.docx"),),
            corrections=(
                Correction(place=Place(unit="r2"), wrong="甲", right="乙"),
                Correction(place=Place(unit="r3"), wrong="丙", right="丁"),
            ),
            provenance=Provenance(
                tool="yomitori", inferred=("/proceedings/1/speaker", "/proceedings/2/text")
            ),
        ),
    )
    made = publish(minutes, policy=Policy(on="2026-03-06", extensions=("open",)))
    public = made.minutes
    record = public.record
    assert (public.id, record.edition) == ("urn:example:public", "public")
    assert record.related == (
        Related(relation="public-edition-of", minutes="urn:example:full", title="会議録"),
    )
    assert record.steps[-1] == Step(step="published", date="2026-03-06")
    assert record.sources == ()
    assert record.provenance == Provenance(tool="yomitori", inferred=("/proceedings/2/text",))
    assert record.corrections == (Correction(place=Place(unit="e3"), wrong="丙", right="丁"),)
    assert public.waivers == (Waiver(rule="TXT005", pointer="/proceedings/2/text", reason="承知"),)
    assert dict(public.extensions) == {"open:data": "1"}
    assert [unit.id for unit in public.proceedings] == ["e1", "e2", "e3"]
    assert set(made.manifest.dropped) >= {"/extensions/kaede:shelf", "/record/corrections/0"}


def test_the_manifest_says_where_why_and_how_and_never_what() -> None:
    minutes = full(
        secret("加賀美氏です。", "加賀美氏", opens_when="議決の後"),
        Remark(text="病名は甲乙丙です。", openness=closed()),
        Remark(text="処分は停職です。", openness=closed(CORPORATE)),
        id="urn:example:full",
    )
    made = publish(minutes, policy=Policy(id="urn:example:public"))
    told = made.manifest.to_dict()
    assert told["full"] == {
        "id": "urn:example:full",
        "sha256": sha256(kaigiroku.dumps(minutes)).hexdigest(),
    }
    assert told["public"]["sha256"] == sha256(kaigiroku.dumps(made.minutes)).hexdigest()
    assert told["withheld"] == [
        {
            "full": ["/proceedings/0/spans/0"],
            "public": "/proceedings/0/spans/0",
            "what": ["RestrictedSpan"],
            "how": "masked",
            "reasons": [{"code": "personal", "text": "個人に関する情報のため"}],
            "opensWhen": "議決の後",
        },
        {
            "full": ["/proceedings/1", "/proceedings/2"],
            "public": "/proceedings/1",
            "what": ["Remark"],
            "how": "omitted",
            "reasons": [
                {"code": "corporate"},
                {"code": "personal", "text": "個人に関する情報のため"},
            ],
        },
    ]
    text = json.dumps(told, ensure_ascii=False)
    assert not [words for words in ("加賀美", "病名", "停職") if words in text]
    assert told["full"]["sha256"] not in kaigiroku.dumps(made.minutes).decode()


# ------------------------------------------------------------------------ words that stand twice


@pytest.mark.parametrize(
    ("withheld", "openly", "code"),
    [
        (secret("館長の加賀美氏です。", "加賀美氏"), "加賀美館長は欠席です。", "PUB010"),
        (secret("館長の加賀美氏です。", "加賀美氏"), "館長の加賀　美氏は欠席です。", "PUB010"),
        (secret("先方は株式会社山霧です。", "株式会社山霧"), "山霧には伝えました。", "PUB010"),
        (secret("決算は３２４万円の赤字です。", "３２４万円の赤字"), "324万円でした。", "PUB010"),
        (
            Remark(text="山霧サービスに頼みたい。", openness=closed()),
            "山霧サービスです。",
            "PUB011",
        ),
        (Remark(text="私は加賀美さんの隣です。", openness=closed()), "加賀美の家です。", "PUB011"),
        (Remark(text="費用は1,234,500円です。", openness=closed()), "1,234,500円です。", "PUB011"),
        (
            Remark(text="この件は来年の春まで待つべきだ。", openness=closed()),
            "この件は来年の春まで待つべきだ、との声。",
            "PUB011",
        ),
    ],
)
def test_what_is_withheld_and_stands_openly_is_told(
    withheld: Remark, openly: str, code: str
) -> None:
    minutes = full(withheld, Remark(text="はい。"), Remark(text=openly))
    assert refusal(minutes, alike="refuse") == [(code, "/proceedings/2/text")]
    made = publish(minutes, policy=Policy(repeated="warn"))
    (warning,) = made.warnings
    assert (warning.code, warning.severity) == (code, "warning")


@pytest.mark.parametrize(
    "openly",
    ["令和8年3月18日の会議です。", "はい。", "資料１を御覧ください。", "2018年に始めました。"],
)
def test_what_anybody_may_say_is_not_told(openly: str) -> None:
    words = "令和8年3月18日に、はい、と資料１について18人が答えた。"
    minutes = full(Remark(text=words, openness=closed()), Remark(text=openly))
    assert publish(minutes, policy=Policy(alike="refuse")).warnings == ()


def test_what_is_shown_in_its_place_must_not_tell_it() -> None:
    minutes = full(secret("山霧商会です。", "山霧商会", how="paraphrased", shown="山霧商会など"))
    assert refusal(minutes) == [("PUB010", "/proceedings/0/spans/0/text")]


# ----------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize("edition", ["public", "extract"])
def test_a_public_edition_is_made_of_a_full_one(edition: Any) -> None:
    assert refusal(Minutes(record=Record(edition=edition))) == [("PUB001", "/record/edition")]


def test_a_document_that_does_not_say_its_edition_counts_as_full() -> None:
    made = publish(Minutes(proceedings=(secret("加賀美氏です。", "加賀美氏"),)))
    assert texts(made.minutes) == ["■■■です。"]


def test_unsound_documents_are_refused() -> None:
    cross = (
        RestrictedSpan(start=0, end=3, text="加賀美"),
        NoteSpan(start=2, end=4, text="美氏", note="注"),
    )
    for minutes in (
        full(Remark(id="a"), Remark(id="a")),
        full(Remark(answers=("nobody",), text="はい。")),
        full(Remark(text="加賀美氏です。", spans=cross)),
    ):
        with pytest.raises(UnsoundError):
            publish(minutes)


def test_restrictions_inside_one_another_with_other_reasons_are_refused() -> None:
    spans = (
        RestrictedSpan(start=0, end=6, text="加賀美氏です", reasons=(PERSONAL,)),
        RestrictedSpan(start=0, end=4, text="加賀美氏", reasons=(CORPORATE,)),
    )
    with pytest.raises(UnsoundError) as caught:
        publish(full(Remark(text="加賀美氏です。", spans=spans)))
    assert [finding.code for finding in caught.value.findings] == ["OPN017"]


def test_a_condition_that_nothing_waits_for_is_refused() -> None:
    assert refusal(full(Remark(text="はい。")), lifted=("議決の後",)) == [("PUB003", "")]


def test_what_is_to_stand_in_its_place_must_be_said() -> None:
    minutes = full(secret("加賀美氏です。", "加賀美氏", how="paraphrased"))
    assert refusal(minutes) == [("PUB004", "/proceedings/0/spans/0")]
    minutes = full(secret("加賀美氏です。", "加賀美氏", how="pseudonymised"))
    assert refusal(minutes, pseudonyms=()) == [("PUB004", "/proceedings/0/spans/0")]
    minutes = full(Remark(text="加賀美氏です。", openness=closed(how="paraphrased")))
    assert refusal(minutes) == [("PUB004", "/proceedings/0")]


def test_one_pseudonym_for_two_people_is_refused() -> None:
    entries = tuple(
        Attendee(label=label, openness=closed(how="pseudonymised", shown="甲氏"))
        for label in ("加賀美　晴", "岸　優子")
    )
    assert refusal(full(attendance=(Group(entries=entries),))) == [
        ("PUB005", "/attendance/0/entries/1")
    ]


def test_more_people_than_pseudonyms_are_refused() -> None:
    entries = tuple(
        Attendee(label=label, openness=closed(how="pseudonymised"))
        for label in ("加賀美　晴", "岸　優子")
    )
    assert refusal(full(attendance=(Group(entries=entries),)), pseudonyms=("甲氏",)) == [
        ("PUB004", "/attendance/0/entries/1")
    ]


def test_two_pseudonyms_for_one_name_are_refused() -> None:
    minutes = full(
        secret("加賀美氏です。", "加賀美氏", how="pseudonymised", shown="甲氏"),
        secret("加賀美さんです。", "加賀美さん", how="pseudonymised", shown="乙氏"),
    )
    assert refusal(minutes) == [("PUB006", "/proceedings/1/spans/0")]


def test_a_pseudonym_that_somebody_has_is_refused() -> None:
    minutes = full(
        secret("加賀美氏です。", "加賀美氏", how="pseudonymised", shown="甲野氏"),
        attendance=(Group(entries=(Attendee(label="甲野氏"),)),),
    )
    assert refusal(minutes) == [("PUB007", "/attendance/0/entries/0/label")]


def test_an_id_that_both_editions_would_have_is_refused() -> None:
    minutes = full(Remark(text="はい。"), id="urn:example:1")
    assert refusal(minutes, id="urn:example:1") == [("PUB008", "/id")]


def test_a_mark_that_would_break_a_table_is_refused() -> None:
    span = RestrictedSpan(start=0, end=1, text="あ", shown="甲\n乙", reasons=(PERSONAL,))
    assert refusal(full(Table(rows=(("あ", "い"),), spans=(span,)))) == [
        ("PUB009", "/proceedings/0/spans/0")
    ]


@pytest.mark.parametrize(
    "given",
    [
        {"on": "2026-02-30"},
        {"on": "2026-03"},
        {"on": "20260306"},
        {"mark": ""},
        {"mark": "　"},
        {"notice": "一\n二"},
        {"titles": ("remarks",)},
        {"titles": "items"},
        {"reason_parts": ("code", "why")},
        {"repeated": "ignore"},
        {"bases": {"personel": ()}},
        {"extent": 1},
        {"accepted": ("",)},
        {"accepted": "加賀美"},
        {"pseudonyms": ("Ａ\t氏",)},
    ],
)
def test_a_policy_that_names_what_does_not_exist_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Policy(**given)


def test_errors_survive_pickling() -> None:
    with pytest.raises(PublicationError) as caught:
        publish(Minutes(record=Record(edition="public")))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- our own
    assert again.findings == caught.value.findings
    assert str(again) == str(caught.value)


def test_the_manifest_of_what_is_closed_without_terms() -> None:
    cell = Cell(value="無記名投票", openness=Openness(status="closed"))
    made = publish(Minutes(form=(cell,)))
    (told,) = made.manifest.to_dict()["withheld"]
    assert told["full"] == ["/form/0"]
    assert not {"reasons", "opensOn", "opensWhen"} & told.keys()


def test_waivers_follow_what_they_waive() -> None:
    waivers = [
        Waiver(rule="CMP003", reason="どこにも記載がないため"),
        Waiver(rule="TXT001", pointer="/proceedings/2", reason="確認済みのため"),
        Waiver(rule="TXT001", pointer="/proceedings/0", reason="伏せた箇所"),
        Waiver(rule="TXT001", pointer="/title/3", reason="そこには何もない"),
    ]
    units = (Remark(text="甲の話", openness=closed()), Remark(text="乙の話", openness=closed()))
    minutes = full(*units, Remark(text="はい。"), title="会議録", waivers=tuple(waivers))
    kept = publish(minutes).minutes.waivers
    assert kept == (waivers[0], attrs.evolve(waivers[1], pointer="/proceedings/1"))


def test_a_number_in_a_longer_one_is_not_that_number() -> None:
    words = secret("18件です。", "18")
    assert publish(full(words, Remark(text="2018年です。"))).warnings == ()
    assert refusal(full(words, Remark(text="18年です。")))


def test_a_text_that_lost_more_than_its_secrets_does_not_pass_the_proof() -> None:
    """Whatever made the edition: the proof looks at the result."""
    minutes = full(secret("館長の加賀美氏が休んだ。", "加賀美氏"))
    closing = Closed.of(minutes, Policy())
    names = pseudonyms(closing)
    made = make(closing, Marker(Policy(), names), names)
    public = finished(made, closing)
    assert not list(faults_of(public, made, closing, names))
    (unit,) = public.proceedings
    assert isinstance(unit, Remark)
    assert unit.text is not None
    wrong = attrs.evolve(public, proceedings=(attrs.evolve(unit, text=unit.text[:-1] + "！"),))
    assert [one.code for one in faults_of(wrong, made, closing, names)] == ["PUB012"]
